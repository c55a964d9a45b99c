"""Why the limited process refused a file, in words of both languages; what a library said is quoted.

The process tells its reasons as plain text, for it hands over bytes only. Figures and signs (`3,000,000 × 12`, `> 512 MB`)
read alike in both languages and stay as they are.
"""

import re
from functools import cache
from typing import Any

from exequatur.claims.tape.messages import MESSAGES
from exequatur.text import Reason
from exequatur.text.known_words import patterns
from exequatur.text.reasons import quoted

_PREFIX = "refused."


def reason_of(answer: dict[str, Any]) -> Reason | str:
    """What a message of refusal gives as its reason, of an answer with an `error`."""
    said = str(answer.get("reason", answer["error"]))
    for key, pattern in _patterns():
        if found := pattern.fullmatch(said):
            return Reason(MESSAGES, key, **found.groupdict())
    return quoted(said) if re.search(r"[A-Za-z]{3,}", said) else said


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Key of a reason -> its English message with a group for each placeholder."""
    return patterns(MESSAGES, _PREFIX)
