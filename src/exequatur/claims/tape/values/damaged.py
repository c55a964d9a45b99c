"""Identifiers that a spreadsheet has damaged: what happened to them. Nothing is repaired; where check digits prove one repair, it is proposed.

A spreadsheet keeps 15 digits of a number, shows long ones as 1.1E+17, drops leading zeros and takes 3-4 for a day of March.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from exequatur.claims.identifiers import is_credit_code, is_identity_card, is_lei, is_whole
from exequatur.claims.patterns import late_pattern

Damage = Literal["scientific", "rounded", "date", "zeros", "cut"]
"""`rounded`: digits after the 15th are zeros. `zeros`: leading zeros lost. `cut`: a character of an identity number is missing."""

_SCIENTIFIC = late_pattern(r"\d(?:\.\d+)?[eE]\+\d+|\d\.\d+[eE]\d+")
_AS_DATE = late_pattern(
    r"\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:-\d{2,4})?"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{1,2}|\d{1,2}月\d{1,2}日",
    re.IGNORECASE,
)
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class ColumnOfIds(NamedTuple):
    """What the cells of a column of identifiers have in common. `width`: digits of nearly all, 0 where they differ."""

    width: int = 0
    rounded: bool = False


_ANY = ColumnOfIds()


def column_of_ids(cells: Iterable[object]) -> ColumnOfIds:
    """Look at the identifiers of a column: how wide they are, and whether their long ones end in zeros as rounded ones do."""
    texts = [t for cell in cells if (t := as_written(cell))]
    figures = [t for t in texts if t.isascii() and t.isdigit()]
    long = [t for t in figures if len(t) > 15]
    zeros = [t for t in long if not t[15:].strip("0")]
    return column_of_figures(
        Counter(map(len, figures)), any(t[0] == "0" for t in figures), len(long), Counter(map(len, zeros))
    )


def column_of_figures(
    widths: Mapping[int, int], led: bool, long: int, zeros: Mapping[int, int]
) -> ColumnOfIds:
    """A column of identifiers by what its all-figure cells count.

    Args:
        widths: digits -> how many cells, in the order of their first cells.
        led: does one start with a zero?
        long: how many have more than 15 digits.
        zeros: of those, the ones with zeros alone after the 15th: digits -> how many.
    """
    many = sum(widths.values())
    if many < 3:
        return ColumnOfIds()
    width, most = max(widths.items(), key=lambda item: item[1])
    share = most / many
    steady = width >= max(widths) and (
        (led and share >= 0.6) or (width >= 6 and share >= 0.8 and many >= 5 and share < 1)
    )
    rounded = sum(zeros.values())
    return ColumnOfIds(
        width if steady else 0, rounded >= 2 and rounded * 2 >= long and max(zeros, default=0) >= 17
    )


def as_written(cell: object) -> str:
    """A cell of an identifier as a person sees it: whole floats without .0, no spaces or apostrophe around it."""
    if isinstance(cell, bool) or cell is None or isinstance(cell, date):
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e21:
        cell = int(cell)
    return " ".join(str(cell).split()).lstrip("'’`=").strip('"')


def damage_of(cell: object, column: ColumnOfIds = _ANY) -> Damage | None:
    """What a spreadsheet did to an identifier; None where nothing shows.

    >>> damage_of("1.10105E+17"), damage_of(110105194912310000), damage_of("3月4日"), damage_of("HT-2019-004")
    ('scientific', 'rounded', 'date', None)
    """
    if isinstance(cell, date):
        return "date"
    text = as_written(cell)
    if _SCIENTIFIC.fullmatch(text):
        return "scientific"
    if isinstance(cell, float) and not cell.is_integer():
        return "scientific" if abs(cell) >= 1e15 else None
    if isinstance(cell, int | float) and len(text.lstrip("-")) > 15:
        return "rounded"
    if _AS_DATE.fullmatch(text):
        return "date"
    if text.isdigit():
        if column.rounded and len(text) > 15 and not text[15:].strip("0"):
            return "rounded"
        if column.width and len(text) < column.width and text != "0":
            return "zeros"
    return None


def identity_damage(cell: object) -> tuple[Damage | None, str | None]:
    """What happened to an identity number, credit code or LEI, and the one repair that its check digits allow, if they do.

    >>> identity_damage("11010519491231002")
    ('cut', '11010519491231002X')
    >>> identity_damage("110105194912310000")
    ('rounded', None)
    """
    text = as_written(cell).upper()
    found = damage_of(cell)
    if found in ("scientific", "rounded"):
        return found, None
    if isinstance(cell, int | float) and len(text) >= 15:
        return "rounded", None
    if re.fullmatch(r"\d{15}0{3}", text) and is_whole(text) is False:
        return "rounded", None
    repairs = _repairs(text)
    if repairs:
        return "cut", repairs[0] if len(repairs) == 1 else None
    return None, None


def _repairs(text: str) -> Sequence[str]:
    """Every whole identity number, credit code or LEI that `text` becomes with one character before or behind it."""
    if re.fullmatch(r"[1-9]\d{5}(?:18|19|20)\d{2}[01]\d[0-3]\d{4}", text):
        return [text + c for c in "0123456789X" if is_identity_card(text + c)]
    if re.fullmatch(r"[159ANY][1-39]\d{6}[0-9A-Z]{9}", text):
        return [text + c for c in _ALPHABET if is_credit_code(text + c)]
    if re.fullmatch(r"[0-9A-Z]{17}\d{2}", text) and is_lei("0" + text):
        return ["0" + text]
    return []
