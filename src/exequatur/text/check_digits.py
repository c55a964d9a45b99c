"""Numbers that carry a check digit: is it right? And how a number is shown without being given away.

GB 11643-1999 (resident identity number, ISO 7064 MOD 11-2), GB 32100-2015 (unified social credit code, modulo 31), ISO 17442 (LEI, ISO 7064
MOD 97-10).
"""

import re
from datetime import date

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK = "10X98765432"
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = tuple(pow(3, i, 31) for i in range(17))


def identity_check(first: str) -> str:
    """The check character of the first 17 digits of a resident identity number."""
    return _ID_CHECK[sum(int(digit) * weight for digit, weight in zip(first, _ID_WEIGHTS, strict=True)) % 11]


def is_identity_card(number: str) -> bool:
    """Is `number` an 18-digit resident identity number with a real birthday and a right check digit (GB 11643)?

    >>> is_identity_card("11010519491231002X")
    True
    """
    if not re.fullmatch(r"[0-9]{17}[0-9Xx]", number):
        return False
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return identity_check(number[:17]) == number[17].upper()


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
    if not re.fullmatch(r"[0-9A-Z]{18}[0-9]{2}", code):
        return False
    return int("".join(str(int(c, 36)) for c in code)) % 97 == 1


def masked(text: str) -> str:
    """`text` with its middle hidden: the first four and the last two characters stay, never more than a third.

    >>> masked("11010519491231002X")
    '1101************2X'
    """
    text = text.strip()
    if len(text) < 9:
        return "*" * len(text)
    return text[:4] + "*" * (len(text) - 6) + text[-2:]
