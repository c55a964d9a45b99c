"""The rule by which a value was read (`cells.Trace.rule`), in the language of the reader: it is kept in English words.

The English words of `messages_rules.py` are what a rule is known by, whole or as a shape with parts.
"""

import re
from functools import cache

from exequatur.claims.messages import MESSAGES as FINDINGS
from exequatur.claims.tape.messages import MESSAGES
from exequatur.claims.tape.vocabulary import label
from exequatur.text import Lang, say
from exequatur.text.known_words import patterns

_WHOLE, _SHAPE = "rule.", "rule_of."
_OF_THE_TAPE = frozenset({"words", "unit", "currency", "row"})
"""Parts of a rule that are the tape's own words, figures or codes."""


def rule_text(rule: str, lang: Lang) -> str:
    """The rule of a trace; words that are not known here stand as they are, for they may be the tape's own.

    >>> rule_text("text × 10,000 (setting), CNY (header)", "zh"), rule_text("text, day_first, settled by row 14", "zh")
    ('文本 × 10,000（设定），CNY（表头）', '文本，日在前，据第 14 行判定')
    """
    if lang == "en" or not rule:
        return rule
    if key := _wholes().get(rule):
        return say(MESSAGES, key, lang)
    for key, pattern in _shapes():
        if found := pattern.fullmatch(rule):
            return say(
                MESSAGES, key, lang, **{k: _part(k, text, lang) for k, text in found.groupdict().items()}
            )
    for catalogue, key in ((MESSAGES, f"row.{rule}"), (FINDINGS, f"explained.{rule}")):
        if key in catalogue:
            return catalogue[key][lang].rstrip("。")
    return rule


def _part(name: str, text: str, lang: Lang) -> str:
    if name == "field":
        return label(text, lang)
    return text if name in _OF_THE_TAPE else rule_text(text, lang)


@cache
def _wholes() -> dict[str, str]:
    """The English words of a rule, or of a part of one -> key of its message."""
    return {text["en"]: key for key, text in MESSAGES.items() if key.startswith(_WHOLE)}


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Key of a shape -> its English message with a group for each placeholder, in the order of the catalogue."""
    return patterns(MESSAGES, _SHAPE, _NARROW)


_NARROW = {"field": r"\w+", "row": r"\d+", "unit": r"\S+", "currency": "[A-Z]{3}", "kind": "text|number",
           "style": r"(?:decimal )?\w+", "by": "[^()]+", "how": "[^()]+"}  # fmt: skip
"""What a part can be; any other, and the tape's own words, can be anything."""
