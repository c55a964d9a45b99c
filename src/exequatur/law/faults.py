"""Faults: what is wrong in a data file, said with its file, its place and its reason, in both languages."""

from typing import Any

from msgspec import Struct

from exequatur.law.messages import MESSAGES
from exequatur.text import Lang, UserError, say


class LawError(UserError):
    """A question that the law base cannot answer, or law data that it refuses."""


class Fault(Struct, frozen=True):
    """One thing wrong in the law data.

    `file` is relative to the data folder, `where` the place in it (`routes[2] (SG-judgment-common-law)`, `line 14`),
    `key` and `values` the message in `messages.py`.
    """

    file: str
    where: str
    key: str
    values: dict[str, Any]

    def message(self, lang: Lang = "en") -> str:
        """The fault as one line."""
        place = f"{self.file}: {self.where}: " if self.where else f"{self.file}: "
        return place + say(MESSAGES, self.key, lang, **self.values)
