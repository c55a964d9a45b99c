"""Sentences of a screening in both languages: codes of the law and of the ranking become words, steps become sentences."""

from collections.abc import Callable
from typing import Any

import exequatur.routes.wording as routes_wording
from exequatur.claims.money import minor_units
from exequatur.law import LawBase
from exequatur.routes.answers import Step
from exequatur.screening.messages import MESSAGES
from exequatur.text import Lang, say

Sentence = Callable[[Step, Lang], str]
"""Renders one step in a language."""

_SECTIONS = {"kind": "kinds", "strength": "strengths", "ground": "refusal_grounds"}
_OWN_WORDS = {"grade", "level", "state", "verdict"}


def sentence_with(base: LawBase) -> Sentence:
    """A renderer for the steps of routes and of screening alike, with the law's own words for its codes."""

    def sentence(step: Step, lang: Lang) -> str:
        if step.key not in MESSAGES:
            return routes_wording.sentence(step, lang)
        return say(
            MESSAGES, step.key, lang, **{n: _in_words(base, n, v, lang) for n, v in step.values.items()}
        )

    return sentence


def word(code: str, lang: Lang) -> str:
    """The word for a code of the ranking: a verdict, a state, a grade of evidence, a level of risk."""
    key = f"word.{code}"
    return say(MESSAGES, key, lang) if key in MESSAGES else code


def _in_words(base: LawBase, name: str, value: Any, lang: Lang) -> Any:
    if name in _SECTIONS:
        return base.words(_SECTIONS[name], str(value), lang)
    if name in _OWN_WORDS:
        return word(str(value), lang)
    if name in ("forum", "origin"):
        return place(base, str(value), lang)
    if name in ("states", "missing"):
        return ("、" if lang == "zh" else ", ").join(_gap(code, lang) for code in str(value).split(";"))
    return value


def place(base: LawBase, code: str, lang: Lang) -> str:
    """The name of a jurisdiction in a language.

    >>> from exequatur.law import load
    >>> place(load(), "SG", "zh")
    '新加坡'
    """
    name = base.jurisdiction(code).name
    return name.zh if lang == "zh" else name.en


def _gap(code: str, lang: Lang) -> str:
    if f"word.{code}" in MESSAGES:
        return word(code, lang)
    return routes_wording.word("gap", code, lang)


def lacking(code: str, currency: str, lang: Lang) -> str:
    """The figure without which a claim has no value, in words; empty where it has one."""
    return say(MESSAGES, f"lacking.{code}", lang, currency=currency) if code else ""


def rough(minor: int, currency: str, lang: Lang) -> str:
    """An estimate in millions, in Chinese in units of ten thousand.

    >>> rough(-1234567800, "CNY", "en"), rough(-1234567800, "CNY", "zh")
    ('-12.3m', '-1,235万')
    """
    whole = minor / minor_units(currency)
    return f"{whole / 1e4:,.0f}万" if lang == "zh" else f"{whole / 1e6:,.1f}m"
