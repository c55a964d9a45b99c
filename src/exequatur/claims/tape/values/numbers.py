"""Plain numbers with separators: Western, Indian and Swiss grouping, decimal point and decimal comma.

A column writes one style; `number_style` reads it from the cells. Where no cell settles it, only cells that read alike both ways
are read (`unknown`).
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from exequatur.claims.patterns import late_pattern

NumberStyle = Literal["point", "comma", "unknown"]
"""`point`: 1,234.56. `comma`: 1.234,56. `unknown`: nothing settles it, and cells that could be either are refused."""


class NotANumber(ValueError):
    """The argument is the reason's key: `separators` (no style fits), `style` (1.234 may be two numbers)."""


class Number(NamedTuple):
    """A number and how its digits were grouped: `` (not), `western`, `indian`."""

    value: Decimal
    grouping: str = ""


_GROUPED_BY_THREE = late_pattern(r"\d{1,3}(?:([ '])\d{3})(?:\1\d{3})*")
_BODY = late_pattern(r"\d+(\.\d*)?|\.\d+")


def read_number(text: str, style: NumberStyle = "point") -> Number:
    """A number without sign.

    Raises:
        NotANumber: not a number of this style.

    >>> read_number("1,23,45,678.00"), read_number("1.234,56", "comma").value
    (Number(value=Decimal('12345678.00'), grouping='indian'), Decimal('1234.56'))
    """
    if style != "unknown":
        return _in_style(text, style)
    found = {}
    for one in ("point", "comma"):
        try:
            found[one] = _in_style(text, one)
        except NotANumber:
            continue
    if not found:
        raise NotANumber("separators")
    if len({number.value for number in found.values()}) > 1:
        raise NotANumber("style")
    return next(iter(found.values()))


def _in_style(text: str, style: str) -> Number:
    point = "," if style == "comma" else "."
    whole, dot, rest = text.partition(point)
    group = ""
    for mark in " '":
        if mark in text:
            if mark in rest or not _GROUPED_BY_THREE.fullmatch(whole):
                raise NotANumber("separators")
            whole, group = whole.replace(mark, ""), "western"
    comma = "." if point == "," else ","
    if comma in rest or point in rest:
        raise NotANumber("separators")
    if comma in whole:
        if group:
            raise NotANumber("separators")
        groups = whole.split(comma)
        western = all(len(g) == 3 for g in groups[1:])
        indian = len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[1:-1]) and style == "point"
        if not 1 <= len(groups[0]) <= (3 if western else 2) or not (western or indian):
            raise NotANumber("separators")
        if (len(groups[0]) > 1 and groups[0][0] == "0") or groups[0] == "0":
            raise NotANumber("separators")  # 0,123 is a decimal comma or a damaged cell
        whole, group = "".join(groups), "western" if western else "indian"
    body = whole + ("." if dot else "") + rest
    if not _BODY.fullmatch(body):
        raise NotANumber("separators")
    return Number(Decimal(body), group)


_COMMA_SURE = late_pattern(
    r"\d\.\d{3},\d|\d\.\d{3}\.\d{3}(?!\d)|^\D*\d+,(?:\d{1,2}|\d{4,})(?!\d)\D*$|^\D*(?:0|\d{4,}),\d{3}(?!\d)\D*$|\d[ ']\d{3},\d"
)
_POINT_SURE = late_pattern(
    r"\d,\d{3}\.\d|\d,\d{2,3},\d{3}(?!\d)|^\D*\d+\.(?:\d{1,2}|\d{4,})(?!\d)\D*$|^\D*(?:0|\d{4,})\.\d{3}(?!\d)\D*$|\d[ ']\d{3}\.\d"
)


class StyleEvidence(NamedTuple):
    """How many cells of a column are certain of each style, and how many could be either."""

    point: int = 0
    comma: int = 0
    either: int = 0


def style_evidence(texts: Iterable[str]) -> StyleEvidence:
    """Count the cells that settle the style of numbers."""
    point = comma = either = 0
    for text in texts:
        if _POINT_SURE.search(text):
            point += 1
        elif _COMMA_SURE.search(text):
            comma += 1
        elif re.search(r"(?<!\d)\d{1,3}[.,]\d{3}(?![\d.,])", text):
            either += 1
    return StyleEvidence(point, comma, either)


def uses_decimal_comma(texts: list[str]) -> bool:
    """Do the cells of a column write the decimal comma for certain (1.234,56 or 1.234.567), and none the point?"""
    found = style_evidence(texts)
    return bool(found.comma) and not found.point
