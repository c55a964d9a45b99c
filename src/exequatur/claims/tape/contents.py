"""What the cells of a column look like: shares of amounts, dates, case numbers, identity numbers, currencies."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from exequatur.claims.case_number import parse_case_number
from exequatur.claims.identifiers import is_whole
from exequatur.claims.tape.model import Cell
from exequatur.claims.tape.values.amounts import NotAnAmount, find_currency, find_unit, is_blank, parse_amount
from exequatur.claims.tape.values.dates import parse_day

SAMPLE = 120
"""Filled cells of a column that are looked at."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Shares (0 to 1) of the filled cells looked at, of which there are `filled`."""

    filled: int
    amounts: float = 0.0
    dates: float = 0.0
    case_numbers: float = 0.0
    identities: float = 0.0
    currencies: float = 0.0
    units: float = 0.0
    serial: bool = False
    distinct: float = 0.0

    def fits(self, kind: str) -> float:
        """How well the contents suit a field of `kind`: 1 well, near 0 not at all."""
        if not self.filled:
            return 0.93
        if kind == "money":
            return _step(self.amounts) if self.dates < 0.8 or self.amounts > 0.9 else 0.1
        if kind == "date":
            return _step(self.dates)
        if kind == "currency":
            return 1.0 if self.currencies > 0.5 else 0.15
        if kind == "unit":
            return 1.0 if self.units > 0.5 else 0.1
        if kind in ("name", "names"):
            return 0.2 if self.amounts > 0.6 or self.dates > 0.6 else 1.0
        if kind == "serial":
            return 1.0 if self.serial else 0.4
        if kind == "number":
            return _step(self.amounts)
        if kind == "id":
            return 0.5 if self.dates > 0.8 and self.amounts < 0.5 else 1.0
        if kind == "identity":
            return 0.3 if self.case_numbers > 0.5 else 1.0
        return 1.0


def _step(share: float) -> float:
    return 1.0 if share >= 0.6 else 0.75 if share >= 0.3 else 0.2


def look_at(cells: Sequence[Cell]) -> Contents:
    """Describe a column by its first filled cells; dashes and 无 count as empty."""
    filled: list[Cell] = []
    for cell in cells:
        if cell is None or (isinstance(cell, str) and is_blank(cell)):
            continue
        filled.append(cell)
        if len(filled) == SAMPLE:
            break
    n = len(filled)
    if not n:
        return Contents(0)
    texts = [str(cell) for cell in filled]
    return Contents(
        n,
        amounts=sum(map(_is_amount, filled)) / n,
        dates=sum(_is_date(cell) for cell in filled) / n,
        case_numbers=sum(parse_case_number(t) is not None for t in texts) / n,
        identities=sum(is_whole(t) is True for t in texts) / n,
        currencies=sum(len(t) <= 12 and find_currency(t) is not None for t in texts) / n,
        units=sum(len(t) <= 8 and find_unit(f"单位:{t}") is not None for t in texts) / n,
        serial=_is_serial(filled),
        distinct=len(set(texts)) / n,
    )


def _is_amount(cell: Cell) -> bool:
    if isinstance(cell, bool):
        return False
    if isinstance(cell, int | float):
        return True
    if not isinstance(cell, str):
        return False
    try:
        return parse_amount(cell) is not None
    except NotAnAmount:
        pass
    try:
        return parse_amount(cell, decimal_comma=True) is not None
    except NotAnAmount:
        return False


def _is_date(cell: Cell) -> bool:
    found = parse_day(cell)
    return found.day is not None or found.problem in ("month_only", "ambiguous")


def _is_serial(cells: Sequence[Cell]) -> bool:
    try:
        numbers = [int(str(cell)) for cell in cells]
    except ValueError:
        return False
    return numbers[0] <= 10_000 and all(b - a == 1 for a, b in itertools.pairwise(numbers))
