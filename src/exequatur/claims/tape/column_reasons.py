"""Why a column was read as its field, in the language of the reader: the reasons of a match are kept in English words."""

import re
from collections.abc import Sequence
from functools import cache

from exequatur.claims.tape.messages import MESSAGES
from exequatur.text import Lang, say
from exequatur.text.known_words import patterns

_PREFIX = "why."


def reasons_text(reasons: Sequence[str], lang: Lang) -> str:
    """The reasons of a match as one line; a reason that no message holds stands as it is.

    >>> reasons_text(("contents: names of courts", "adds up in 12 rows"), "zh")
    '内容为法院名称；在 12 行中勾稽相符'
    """
    return ("；" if lang == "zh" else "; ").join(reason_text(reason, lang) for reason in reasons)


def reason_text(reason: str, lang: Lang) -> str:
    """One reason of a match; the English words of its message are what it is known by."""
    if lang == "en":
        return reason
    for key, pattern in _patterns():
        if found := pattern.fullmatch(reason):
            return say(MESSAGES, key, lang, **found.groupdict())
    return reason


def look_text(look: str, lang: Lang) -> str:
    """What the cells of a column look like (`money`, `dates`, see `Contents.looks_like`)."""
    return say(MESSAGES, f"look.{look}", lang)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Key of a reason -> its English message with a group for each placeholder."""
    return patterns(MESSAGES, _PREFIX)
