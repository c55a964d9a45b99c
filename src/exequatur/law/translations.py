"""The prose of the law data in Chinese: reasons, readings and notes that the data hold in English.

`data/zh/*.yaml` maps texts, folded to single spaces, to Chinese. Statutes, titles and names of cases are not prose:
they stay in their own language, as lawyers cite them. A text is told whole where it stands in the table, else as the
runs of sentences that do; what has no Chinese stays as it is, so that nothing is lost.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

BLANKS = {
    "code": r"[A-Z]{2}(?:-[A-Z0-9]{1,4})?",
    "day": r"\d{4}-\d{2}-\d{2}",
    "number": r"\d{4}/\d+",
    "url": r"https?://\S+?",
    "reason": r".+",
}
"""What a text of the table may leave open, as `{code}`: a jurisdiction, a day, the number of an instrument, an address."""

_ANY = r"[^.;]+?"
"""What any other blank holds: those of the engine's own sentences, which name jurisdictions, days and the like."""

_BLANK = re.compile(r"{(\w+)}")
_END = re.compile(r"(?<=[.;]) ")
_CHINESE = re.compile(r"[\u2018-\u201d\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


class Translation(Struct, frozen=True, forbid_unknown_fields=True):
    """One text or sentence of the data, and its Chinese."""

    en: str
    zh: str


class Run(Struct, frozen=True):
    """A part of a text: `key` is what the table holds for it and `zh` its Chinese; both empty where there is none."""

    text: str
    key: str = ""
    zh: str = ""


def fold(text: str) -> str:
    """`text` with every run of white space as one space: line breaks of a YAML file say nothing."""
    return " ".join(text.split())


class Translations:
    """The table of one law base, with the texts already told.

    `words`: what stands in a blank, with its Chinese (a kind of instrument, a status); all else is told as it is.
    """

    def __init__(self, table: Mapping[str, str], words: Mapping[str, str] | None = None) -> None:
        self._table, self._words = table, words or {}
        self._templates = [(_template(en), en) for en in table if _BLANK.search(en)]
        self._told = dict[str, str]()

    def tell(self, text: str) -> str:
        """`text` in Chinese; what has no Chinese stays as it is, set off by a space."""
        if text not in self._told:
            self._told[text] = _join([run.zh or run.text for run in self.runs(text)])
        return self._told[text]

    def runs(self, text: str) -> Iterator[Run]:
        """`text` cut into the longest runs of sentences, or of parts between semicolons, that the table holds."""
        parts = _END.split(fold(text)) if text.strip() else []
        start, without = 0, list[str]()
        while start < len(parts):
            for end in range(len(parts), start, -1):
                if run := self._run(" ".join(parts[start:end])):
                    break
            else:
                without.append(parts[start])
                start += 1
                continue
            if without:
                yield Run(" ".join(without))
                without = []
            yield run
            start = end
        if without:
            yield Run(" ".join(without))

    def _run(self, text: str) -> Run | None:
        if text in self._table:
            return Run(text, text, self._table[text])
        if text.endswith(";"):
            found = self._run(text[:-1])
            return found and Run(text, found.key, found.zh + "；")
        for pattern, en in self._templates:
            if match := pattern.fullmatch(text):
                return Run(text, en, self._filled(self._table[en], match))
        return None

    def _filled(self, chinese: str, match: re.Match[str]) -> str:
        """Chinese with its blanks filled by what stands in the text: a word in Chinese, all else as it is told."""

        def fill(blank: re.Match[str]) -> str:
            value = match[blank[1]]
            return self._words.get(value) or self.tell(value)

        return _BLANK.sub(fill, chinese)


def reasoned() -> tuple[dict[str, str], dict[str, str]]:
    """What the engine itself says in reasons and notes, as a table; and the words that fill its blanks.

    An answer asked for in English carries these sentences in English: whoever tells it in Chinese tells them too.
    """
    from exequatur.law.messages import MESSAGES

    sentences = {m["en"]: m["zh"] for key, m in MESSAGES.items() if key.startswith(("bond.", "route."))}
    words = {m["en"]: m["zh"] for key, m in MESSAGES.items() if key.startswith("status.")}
    codes = {key.removeprefix("status."): m["zh"] for key, m in MESSAGES.items() if key.startswith("status.")}
    return sentences, words | codes


def _template(en: str) -> re.Pattern[str]:
    """What matches `en` with its blanks filled; a blank that comes again is filled alike."""
    pattern, seen = "", set[str]()
    for i, part in enumerate(_BLANK.split(en)):
        if i % 2 == 0:
            pattern += re.escape(part)
        else:
            pattern += f"(?P={part})" if part in seen else f"(?P<{part}>{BLANKS.get(part, _ANY)})"
            seen.add(part)
    return re.compile(pattern)


def _join(parts: list[str]) -> str:
    """Chinese follows Chinese without a space; other text is set off by one."""
    joined = ""
    for part in parts:
        close = not joined or (_CHINESE.match(joined[-1]) and _CHINESE.search(part))
        joined += part if close else f" {part}"
    return joined
