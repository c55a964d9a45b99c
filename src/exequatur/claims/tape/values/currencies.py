"""Currencies by code, name and sign; signs that several currencies share are settled by the rest of the tape.

`$`, `¥` and 元 alone name no currency: `SHARED` lists what each may stand for.
"""

import re
from functools import cache, lru_cache

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.vocabulary import currency_names, exponents
from exequatur.claims.words import simplify, width

DOLLARS = ("USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MOP", "MXN")
"""Currencies that write a bare dollar sign."""

SHARED: dict[str, tuple[str, ...]] = {"$": DOLLARS, "¥": ("CNY", "JPY")}
"""A bare sign -> the currencies it may stand for."""

_LOCALES = {
    "804": "CNY", "c04": "HKD", "404": "TWD", "1404": "MOP", "1004": "SGD", "411": "JPY", "412": "KRW",
    "409": "USD", "809": "GBP", "c09": "AUD", "1009": "CAD", "4009": "INR", "1409": "NZD",
}  # fmt: skip
"""Windows locale ids of number formats, where the format shows a sign that several currencies share."""


@cache
def currency_pattern() -> re.Pattern[str]:
    """Every code, name and unshared sign of a currency, longest first; for text in simplified, half-width, lower case."""
    names = sorted((n for n in currency_names() if n and n not in SHARED), key=len, reverse=True)
    return re.compile("|".join(map(_bounded, names)))


def _bounded(name: str) -> str:
    """Latin names stand alone (`cad` is not in `cadre`), but figures and units may touch them (`rmb000`, `meur`).

    The first letter stands before the look behind it, so that a search passes over every other letter at once.
    """
    first = re.escape(name[0])
    before = f"(?<![a-z]{first})" if name[0].isascii() and name[0].isalpha() else ""
    after = "(?![a-z])" if name[-1].isascii() and name[-1].isalpha() else ""
    return first + before + re.escape(name[1:]) + after


def levelled(text: str) -> str:
    """`text` as currency names are compared: half width, simplified, lower case."""
    return simplify(width(text)).casefold()


_BARE = late_pattern(r"[\d.,() +-]*")
"""Figures, which name no currency."""

_THOUSANDS_OF_EUROS = late_pattern(r"(?<![a-z])(?:[tkm])(?=eur(?![a-z]))")


@lru_cache(maxsize=65_536)
def currencies_named(text: str) -> frozenset[str]:
    """Every currency that `text` names outright; a bare shared sign names none."""
    body = levelled(text)
    if _BARE.fullmatch(body):
        return frozenset()
    body = _THOUSANDS_OF_EUROS.sub(" ", body)
    return frozenset(currency_names()[m.group()] for m in currency_pattern().finditer(body))


def find_currency(text: str) -> str | None:
    """The one currency that `text` names, by code, sign or name; None where there is none or more than one.

    >>> find_currency("逾期金额(万元人民币)"), find_currency("HK$'000"), find_currency("$"), find_currency("¥")
    ('CNY', 'HKD', None, None)
    """
    found = currencies_named(text)
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=65_536)
def shared_sign(text: str) -> str | None:
    """The bare sign in `text` that several currencies share (`$`, `¥`), if it names no currency outright."""
    body = levelled(text)
    sign = next((sign for sign in SHARED if sign in body), None)
    return None if sign is None or currency_pattern().search(body) else sign


def currency_of_format(number_format: str) -> str | None:
    """The currency that a number format shows, by name or by its locale; None where it shows none or a bare sign.

    >>> currency_of_format('[$HK$-C04]#,##0.00'), currency_of_format('[$¥-804]#,##0'), currency_of_format('"$"#,##0')
    ('HKD', 'CNY', None)
    """
    for sign, locale in re.findall(r"\[\$([^\]-]*)(?:-([0-9A-Fa-f]+))?\]", number_format):
        named = find_currency(sign)
        if named is None and (shared := shared_sign(sign)):
            by_locale = _LOCALES.get(locale.lower())
            named = by_locale if by_locale in SHARED[shared] else None
        if named:
            return named
    literals = " ".join(re.findall(r'"([^"]*)"', number_format))
    return find_currency(literals)


def is_currency_code(text: str) -> bool:
    """Is `text` an ISO 4217 code that the vocabulary knows?"""
    return text in exponents()
