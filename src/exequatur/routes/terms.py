"""Words of the law data for codes, in both languages."""

from typing import Any

from exequatur.law.model import Words
from exequatur.routes.plan import Law


class Terms:
    """Asks the law base for the words of a code; a code without words gives a default."""

    def __init__(self, base: Law) -> None:
        self.base = base

    def words(self, section: str, code: str, field: Any, default: str | None = None) -> str:
        """The `field` (en, zh, cure_en, cure_zh) of a code; `default`, else the code, where it has none."""
        found = self.base.words(section, code, field)
        return default if found == code and default is not None else found

    def both(self, section: str, code: str) -> Words:
        """The words of a code in both languages."""
        return Words(self.words(section, code, "en"), self.words(section, code, "zh"))
