"""Which money columns of a table add up: principal + interest (+ penalty + fees) = total, over its rows.

What a header does not say, or says wrongly, the figures often prove. A sum counts only where at least two of its parts are not nil, and
where it holds in nine rows of ten; or in most, and in three at least, where nothing explains its total better: a tape has
rows that do not add up.
"""

import itertools
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from exequatur.claims.tape.model import Cell
from exequatur.claims.tape.values.amounts import NotAnAmount, from_spreadsheet, parse_amount

MOST_COLUMNS = 12
MOST_PARTS = 5
HOLDS = 0.9
"""Share of the rows with a total in which a sum must hold."""

MOSTLY, AT_LEAST = 0.6, 3
"""The same of a sum that others do not explain better, and the rows that it takes."""

ROWS = 60
"""Rows that are added up."""

_SCALE = Decimal(10) ** 6


class Figures(NamedTuple):
    """The amounts of one column in millionths of a major unit; None where a cell is empty or no amount.

    `grain`: the smallest step of the column (a column in 万元 with two decimals has a grain of 100), in the same measure.
    """

    amounts: tuple[int | None, ...]
    grain: int


class Sum(NamedTuple):
    """The column `total` is the sum of the columns `parts` in `share` of its rows; `rows` of them tell (two parts not nil)."""

    total: int
    parts: frozenset[int]
    rows: int
    share: float


def figures_of(cells: Sequence[Cell], unit: Decimal | None, decimal_comma: bool = False) -> Figures:
    """The amounts of `cells`; `unit`: major units per figure where the header says it; `decimal_comma`: how texts write numbers."""
    size = unit if unit is not None else Decimal(1)
    amounts: list[int | None] = []
    decimals = 0
    for cell in cells:
        number = _number(cell, decimal_comma)
        if number is None or not number.is_finite():
            amounts.append(None)
            continue
        exponent = number.normalize().as_tuple().exponent
        decimals = max(decimals, -exponent if isinstance(exponent, int) else 0)
        amounts.append(int(number * size * _SCALE))
    grain = int(size * _SCALE * Decimal(10) ** -min(decimals, 6))
    return Figures(tuple(amounts), max(grain, 1))


def _number(cell: Cell, decimal_comma: bool) -> Decimal | None:
    if isinstance(cell, bool) or cell is None:
        return None
    try:
        if isinstance(cell, int | float):
            return from_spreadsheet(cell)
        if not isinstance(cell, str):
            return None
        amount = parse_amount(cell, decimal_comma)
    except (NotAnAmount, InvalidOperation, ValueError):
        return None
    if amount is None:
        return None
    return amount.number * (amount.unit if amount.unit is not None else 1)


def sums_of(columns: Mapping[int, Figures]) -> list[Sum]:
    """Every sum that holds among `columns` (index -> figures), the one with the most telling rows and fewest parts first.

    >>> [one.parts for one in sums_of({0: Figures((5, 7), 1), 1: Figures((2, 3), 1), 2: Figures((7, 10), 1)})]
    [frozenset({0, 1})]
    """
    indices = list(columns)[:MOST_COLUMNS]
    found = []
    for total in indices:
        others = [i for i in indices if i != total and _may_be_part(columns[i], columns[total])]
        for size in range(2, min(MOST_PARTS, len(others)) + 1):
            for parts in itertools.combinations(others, size):
                held = _holds(columns, total, parts)
                if held is not None:
                    found.append(Sum(total, frozenset(parts), *held))
    best = {
        total: max(one.share for one in found if one.total == total) for total in {o.total for o in found}
    }
    kept = [one for one in found if one.share >= HOLDS or one.share == best[one.total]]
    return sorted(kept, key=lambda one: (-one.rows, -one.share, len(one.parts)))


def _may_be_part(part: Figures, total: Figures) -> bool:
    pairs = [(p, t) for p, t in zip(part.amounts, total.amounts, strict=True) if p and t]
    return bool(pairs) and sum(p > t for p, t in pairs) <= len(pairs) / 2


def _holds(columns: Mapping[int, Figures], total: int, parts: Sequence[int]) -> tuple[int, float] | None:
    """(telling rows, share of rows in which the parts make the total), or None where they do not."""
    slack = (columns[total].grain + sum(columns[p].grain for p in parts)) // 2
    rows = agreed = telling = 0
    used: set[int] = set()
    for i, stated in enumerate(columns[total].amounts):
        if stated is None:
            continue
        amounts = [columns[p].amounts[i] or 0 for p in parts]
        filled = {p for p, amount in zip(parts, amounts, strict=True) if amount}
        if not stated and not filled:
            continue
        rows += 1
        if abs(sum(amounts) - stated) <= min(slack, abs(stated) // 500 + 1):
            agreed += 1
            if len(filled) >= 2:
                telling += 1
                used |= filled
        elif rows - agreed > max(1, agreed):
            return None
    if telling < 2 or used != set(parts):
        return None
    if agreed < rows * HOLDS and (agreed < rows * MOSTLY or telling < AT_LEAST):
        return None
    return telling, agreed / rows


def never_less(greater: Figures, less: Figures) -> bool:
    """Is the first never below the second, and above it somewhere: a sum granted beside what is left of it?"""
    pairs = [
        (g, o) for g, o in zip(greater.amounts, less.amounts, strict=True) if g is not None and o is not None
    ]
    return len(pairs) >= 2 and all(g >= o for g, o in pairs) and any(g > o for g, o in pairs)
