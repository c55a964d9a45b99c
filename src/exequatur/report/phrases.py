"""Two languages in one page: phrases, the words that fill them, and the book that stores the other language once.

A page is written in its first language, so that it reads without scripts. Each phrase that differs in the other
language carries a number; the other language stands once per distinct phrase in a list at the end of the page.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup, escape

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.law.model import Words
from exequatur.report.messages import MESSAGES
from exequatur.routes import wording
from exequatur.routes.answers import Step
from exequatur.text import LANGUAGES, Catalogue, Lang, Reason, say

if TYPE_CHECKING:
    from exequatur.law import LawBase

TermWords = Callable[[str, str, Lang], str]
"""`words(section, code, lang)`: the law's words for a code; the code itself where there are none."""

Prose = Callable[[str, Lang], str]
"""`said(text, lang)`: prose or a citation of the law data in a language; the text itself where it has no other."""

Sentence = Callable[[Step, Lang], str]
PlaceName = Callable[[str, Lang], str]


class Phrase(NamedTuple):
    """The same in English and Chinese."""

    en: str
    zh: str

    def text(self, lang: Lang) -> str:
        """The phrase in a language."""
        return self.zh if lang == "zh" else self.en


def same(text: object) -> Phrase:
    """A name, a number, a day: what reads the same in both languages."""
    return Phrase(str(text), str(text))


def phrase(catalogue: Catalogue, key: str, /, **values: Any) -> Phrase:
    """A message of a catalogue. A value may be a phrase; it is then said in the language of the message."""
    return Phrase(*(say(catalogue, key, lang, **_in(lang, values)) for lang in LANGUAGES))


def reason_phrase(reason: Reason) -> Phrase:
    """A reason in both languages."""
    return Phrase(reason.text("en"), reason.text("zh"))


def chrome(key: str, **values: Any) -> Phrase:
    """A message of the report, as `phrase` says it."""
    return phrase(MESSAGES, key, **values)


def _in(lang: Lang, values: dict[str, Any]) -> dict[str, Any]:
    return {k: v.text(lang) if isinstance(v, Phrase) else v for k, v in values.items()}


def joined(phrases: "list[Phrase]") -> Phrase:
    """A list in running text."""
    return Phrase(", ".join(p.en for p in phrases), "、".join(p.zh for p in phrases))


def readable(code: str) -> str:
    """A code without words of its own, made readable."""
    return code.replace("_", " ")


class Vocabulary:
    """Every word a report needs, from the law, the routes and the report's own messages."""

    def __init__(
        self,
        words: TermWords,
        sentence: Sentence,
        places: PlaceName | None = None,
        prose: Prose | None = None,
    ) -> None:
        self._words, self._sentence = words, sentence
        self._places, self._prose = places or _place_in_shipped_law, prose or _said_in_shipped_law
        self._place_names: dict[str, Phrase] = {}

    def term(self, section: str, code: str) -> Phrase:
        """A code of the law data in words; made readable where it has none."""
        found = Phrase(self._words(section, code, "en"), self._words(section, code, "zh"))
        return Phrase(
            readable(code) if found.en == code else found.en, readable(code) if found.zh == code else found.zh
        )

    def of(self, kind: str, code: str) -> Phrase:
        """A code of a claim or an assessment in words: the report's, else those of routes, else the code."""
        key = f"{kind}.{code}"
        if key in MESSAGES:
            return chrome(key)
        return Phrase(readable(wording.word(kind, code, "en")), readable(wording.word(kind, code, "zh")))

    def gap(self, code: str) -> Phrase:
        """What is missing: a field of the claim, a document, or a fact of one obligor (`field:obligor`)."""
        name, _, whose = code.partition(":")
        found = self.of("gap", name)
        return Phrase(f"{found.en} ({whose})", f"{found.zh}（{whose}）") if whose else found

    def step(self, step: Step) -> Phrase:
        """A sentence of a derivation or a reason; identity numbers in it are masked."""
        return Phrase(*(mask_numbers_in(self._sentence(step, lang)) for lang in ("en", "zh")))

    def steps(self, steps: Iterable[Step]) -> Phrase:
        """Sentences in running text; Chinese runs on without spaces."""
        said = [self.step(step) for step in steps]
        return Phrase(" ".join(p.en for p in said), "".join(p.zh for p in said))

    def place(self, code: str) -> Phrase:
        """The name of a jurisdiction; the code where it has none."""
        if code not in self._place_names:
            self._place_names[code] = (
                Phrase(self._places(code, "en"), self._places(code, "zh")) if code else same("")
            )
        return self._place_names[code]

    def prose(self, text: str) -> Phrase:
        """A reason, a reading, a note or a basis of the law data; statutes stay in their own language."""
        return Phrase(self._prose(text, "en"), self._prose(text, "zh"))

    @staticmethod
    def law(words: Words) -> Phrase:
        """Words of the law data."""
        return Phrase(words.en, words.zh)


@cache
def _shipped_law() -> "LawBase":
    from exequatur.law import load

    return load()


def _said_in_shipped_law(text: str, lang: Lang) -> str:
    return _shipped_law().said(text, lang)


def _place_in_shipped_law(code: str, lang: Lang) -> str:
    from exequatur.law import LawError

    try:
        name = _shipped_law().jurisdiction(code).name
    except LawError:
        return code
    return name.zh if lang == "zh" else name.en


class Phrasebook:
    """Writes phrases into a page in its first language and remembers the other one."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        self._other: Lang = "en" if lang == "zh" else "zh"
        self._numbers: dict[Phrase, int] = {}

    def number(self, phrase: Phrase) -> int:
        """The number under which the other language is stored."""
        return self._numbers.setdefault(phrase, len(self._numbers))

    def text(self, phrase: Phrase) -> str:
        """The phrase in the page's first language, as plain text for the template to escape."""
        return phrase.text(self.lang)

    def html(self, phrase: Phrase) -> Markup:
        """The phrase as HTML; wrapped and numbered where the languages differ."""
        shown = escape(phrase.text(self.lang))
        if phrase.en == phrase.zh:
            return shown
        # The shortest element, because a page holds tens of thousands of them; the style sheet keeps it upright.
        return Markup(f"<i data-t={self.number(phrase)}>{shown}</i>")

    def element(self, tag: str, phrase: Phrase, attributes: str = "") -> Markup:
        """The phrase as the whole content of an element (`title`, `option`, `text`)."""
        shown = escape(phrase.text(self.lang))
        return Markup(f"<{tag} {attributes} data-t={self.number(phrase)}>{shown}</{tag}>")

    def attribute(self, name: str, phrase: Phrase) -> Markup:
        """An attribute and the number of its other language: `aria-label="..." data-t-aria-label=12`."""
        return Markup(f'{name}="{escape(phrase.text(self.lang))}" data-t-{name}={self.number(phrase)}')

    def other(self) -> Markup:
        """The other language as a JSON list by number, safe inside a script element."""
        listed = [phrase.text(self._other) for phrase in self._numbers]
        text = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
        return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def day(value: date | None) -> Phrase:
    """A day as YYYY-MM-DD; "not known" where there is none."""
    return same(value.isoformat()) if value else chrome("unknown")
