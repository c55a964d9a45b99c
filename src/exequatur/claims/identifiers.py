"""Identity numbers, unified social credit codes and LEIs: are they whole, and how they are shown masked.

The check digits themselves are in `exequatur.text.check_digits`, which `exequatur.trace` reads as well.
"""

import re
from typing import Literal

from exequatur.claims.patterns import late_pattern
from exequatur.text.check_digits import is_credit_code as is_credit_code
from exequatur.text.check_digits import is_identity_card as is_identity_card
from exequatur.text.check_digits import is_lei as is_lei
from exequatur.text.check_digits import masked as masked

IdentifierKind = Literal["identity_card", "identity_card_15", "credit_code", "lei", "masked", "other"]


def kind_of(text: str) -> IdentifierKind:
    """What `text` looks like by its shape alone; whether its check digit is right is asked apart."""
    text = text.strip().upper()
    if "*" in text or "×" in text or "某" in text:
        return "masked"
    if re.fullmatch(r"[1-9]\d{5}(18|19|20)\d{2}[01]\d[0-3]\d{4}[\dX]", text):
        return "identity_card"
    if re.fullmatch(r"[0-9A-Z]{18}", text):
        return "credit_code"
    if re.fullmatch(r"[0-9A-Z]{18}\d{2}", text):
        return "lei"
    return "identity_card_15" if re.fullmatch(r"[1-9]\d{14}", text) else "other"


def is_whole(text: str) -> bool | None:
    """Does the check digit of `text` hold? None where its kind has none or the source has masked it."""
    text = text.strip().upper()
    kind = kind_of(text)
    if kind == "identity_card":
        return is_identity_card(text) or is_credit_code(text)
    if kind == "credit_code":
        return is_credit_code(text)
    return is_lei(text) if kind == "lei" else None


_NATIONAL_NUMBER = late_pattern(
    r"(?<![0-9A-Za-z])(?:"
    r"[1-9]\d{5}(?:18|19|20)\d{2}[01]\d[0-3]\d{4}[\dXx]"
    r"|[1-689]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}"  # of before 1999: no century, no check digit
    r")(?![0-9A-Za-z])"
)


def mask_numbers_in(text: str) -> str:
    """`text` with every resident identity number that stands in it masked, of 18 digits and of 15.

    A 15-digit number of another kind that reads as district, birthday and serial is masked too: better once too often.
    """
    return _NATIONAL_NUMBER.sub(lambda found: masked(found.group()), text)
