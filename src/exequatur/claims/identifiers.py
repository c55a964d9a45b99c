"""Identity numbers, unified social credit codes and LEIs: are they whole, and how they are shown masked.

GB 11643-1999 (resident identity number, check by ISO 7064 MOD 11-2), GB 32100-2015 (unified social credit code, check
modulo 31), ISO 17442 (LEI, ISO 7064 MOD 97-10).
"""

import re
from datetime import date
from typing import Literal

from exequatur.claims.patterns import late_pattern

IdentifierKind = Literal["identity_card", "identity_card_15", "credit_code", "lei", "masked", "other"]

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK = "10X98765432"
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = tuple(pow(3, i, 31) for i in range(17))


def is_identity_card(number: str) -> bool:
    """Is `number` an 18-digit resident identity number with a real birthday and a right check digit (GB 11643)?

    >>> is_identity_card("11010519491231002X")
    True
    """
    if not re.fullmatch(r"\d{17}[\dXx]", number):
        return False
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _ID_WEIGHTS, strict=True))
    return _ID_CHECK[total % 11] == number[17].upper()


def is_credit_code(code: str) -> bool:
    """Is `code` a unified social credit code with a right check character (GB 32100)?

    >>> is_credit_code("91350100M000100Y43")
    True
    """
    code = code.upper()
    if len(code) != 18 or any(c not in _CREDIT_ALPHABET for c in code):
        return False
    total = sum(_CREDIT_ALPHABET.index(c) * w for c, w in zip(code[:17], _CREDIT_WEIGHTS, strict=True))
    return _CREDIT_ALPHABET[(31 - total % 31) % 31] == code[17]


def is_lei(code: str) -> bool:
    """Is `code` a legal entity identifier with right check digits (ISO 17442)?"""
    if not re.fullmatch(r"[0-9A-Z]{18}\d{2}", code):
        return False
    return int("".join(str(int(c, 36)) for c in code)) % 97 == 1


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


def masked(text: str) -> str:
    """`text` with its middle hidden: the first four and the last two characters stay, never more than a third.

    >>> masked("11010519491231002X")
    '1101************2X'
    """
    text = text.strip()
    if len(text) < 9:
        return "*" * len(text)
    return text[:4] + "*" * (len(text) - 6) + text[-2:]


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
