"""Faults: what is wrong in a data file, said with its file, its place and its reason, in both languages."""

from typing import Any

from msgspec import Struct

from exequatur.law.messages import MESSAGES
from exequatur.text import Lang, UserError, say

SHOWN_FAULTS = 12
"""How many faults a refusal lists; `exequatur law check` prints them all."""


class LawError(UserError):
    """A question that the law base cannot answer, or law data that it refuses."""


class Fault(Struct, frozen=True):
    """One thing wrong in the law data.

    `file` is relative to the data folder, `where` the place in it (`routes[2] (SG-judgment-common-law)`, `line 14`),
    `key` and `values` the message in `messages.py`; with `allowed` among the values, the message that also tells what
    may stand there, and what was `meant`.
    """

    file: str
    where: str
    key: str
    values: dict[str, Any]

    def message(self, lang: Lang = "en") -> str:
        """The fault as one line."""
        place = f"{self.file}: {self.where}: " if self.where else f"{self.file}: "
        values = {name: _plain(value, lang) for name, value in self.values.items()}
        key = self.key
        if "allowed" in values:
            key += "_meant" if values["meant"] else "_allowed"
        return place + say(MESSAGES, key, lang, **values)


def _plain(value: Any, lang: Lang) -> Any:
    """A type as a lawyer says it (`int | null`: a whole number or nothing); any other value as it is."""
    parts = value.split(" | ") if isinstance(value, str) else []
    if not parts or any(f"type.{part}" not in MESSAGES for part in parts):
        return value
    joint = "或" if lang == "zh" else " or "
    return joint.join(say(MESSAGES, f"type.{part}", lang) for part in parts)


class FaultyData(LawError):
    """Law data that has faults: the base answers nothing until they are mended.

    Its message lists the first `SHOWN_FAULTS` in the language of the reader; `faults` holds all.
    """

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__(MESSAGES, "base.faulty", count=len(faults), faults=self._listed("en"))

    def message(self, lang: Lang = "en") -> str:
        """The message in `lang`, the faults included."""
        return say(MESSAGES, "base.faulty", lang, count=len(self.faults), faults=self._listed(lang))

    def _listed(self, lang: Lang) -> str:
        lines = [f"  {fault.message(lang)}" for fault in self.faults[:SHOWN_FAULTS]]
        return "\n".join(lines + (["  ..."] if len(self.faults) > SHOWN_FAULTS else []))
