"""A column that holds the first and the last day of a loan in one cell (借款期限: 2014.12.22-2015.12.21), split into two columns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.model import Cell, Column, Match, Table
from exequatur.claims.tape.values.dates import parse_day
from exequatur.claims.words import plain

_ASKS_FOR_A_PERIOD = late_pattern(
    r"期限|期间|起止|起讫|起迄|\b(?:period|term|tenor|tenure|laufzeit|plazo|prazo|durata|durée|looptijd|okres)\b"
)
_OF_SOMETHING_ELSE = late_pattern(
    r"保证|担保|抵押|质押|时效|履行|宽限|利息|计息|查封|冻结|保险|租赁物|guarant|grace|interest|limitation|notice|insur|bürg|garant"
)
_BETWEEN = (
    late_pattern(r"\s*(?:起?至|到|～|~|—+|–|－|\bto\b|\buntil\b|\bbis(?: zum)?\b|\bau\b|\bal\b|\bhasta\b|\baté\b|\bdo\b)\s*"),
    late_pattern(r"\s+-\s+"),
)  # fmt: skip
_FRINGE = " ()（）:：,，自从起止"

MOSTLY, LEAST = 0.7, 2


def period_of(cell: Cell) -> tuple[str, str] | None:
    """The two ends of a period as they are written; None where a cell is none.

    >>> period_of("2014.12.22-2015.12.21"), period_of("2016年3月1日至2017年2月28日"), period_of("12个月")
    (('2014.12.22', '2015.12.21'), ('2016年3月1日', '2017年2月28日'), None)
    """
    if not isinstance(cell, str) or not 9 <= len(cell) <= 60 or sum(c.isdigit() for c in cell) < 6:
        return None
    for parts in _cuts(cell):
        begin, end = (part.strip(_FRINGE) for part in parts)
        if _is_day(begin) and _is_day(end):
            return begin, end
    return None


def _cuts(text: str) -> list[tuple[str, str]]:
    found = []
    for pattern in _BETWEEN:
        parts = pattern.split(text.strip())
        if len(parts) == 2:
            found.append((parts[0], parts[1]))
    dashes = [m.start() for m in re.finditer("-", text)]
    if len(dashes) % 2:
        middle = dashes[len(dashes) // 2]
        found.append((text[:middle], text[middle + 1 :]))
    return found


def _is_day(text: str) -> bool:
    day = parse_day(text)
    return day.day is not None or day.problem == "ambiguous"


def with_periods(table: Table) -> Table:
    """The table with every column of periods in two: its own with the first days, one more with the last days under the same header."""
    width = max((column.index for column in table.columns), default=-1) + 1
    if table.vertical or any(len(row) > width for _, row in table.rows):
        return table
    for column in [c for c in table.columns if _asks(c)]:
        cells = [row[column.index] if column.index < len(row) else None for _, row in table.rows]
        filled = [cell for cell in cells if cell is not None]
        ends = [period_of(cell) for cell in cells]
        if len(filled) < LEAST or sum(end is not None for end in ends) < MOSTLY * len(filled):
            continue
        table = _split(table, column, ends, width)
        width += 1
    return table


def _asks(column: Column) -> bool:
    header = plain(column.header)
    return bool(_ASKS_FOR_A_PERIOD.search(header)) and not _OF_SOMETHING_ELSE.search(header)


def _split(table: Table, column: Column, ends: Sequence[tuple[str, str] | None], place: int) -> Table:
    rows = []
    origins = dict(table.origins)
    for position, ((number, row), end) in enumerate(zip(table.rows, ends, strict=True)):
        cells = [*row, *([None] * (place - len(row))), None if end is None else end[1]]
        if end is not None:
            cells[column.index] = end[0]
        rows.append((number, tuple(cells)))
        origins[position, place] = origins.get((position, column.index), (number, column.index))
    last = Column(place, column.levels)
    return replace(
        table,
        rows=tuple(rows),
        columns=(*table.columns, last),
        origins=origins,
        periods=(*table.periods, (column.index, place)),
    )


def matches_of_periods(table: Table) -> list[Match]:
    """The day of the loan and the due date of the first column of periods."""
    by_index = {column.index: column for column in table.columns}
    return [
        Match(field, by_index[index], 0.8, ("contents: first and last day in one cell",))
        for ends in table.periods[:1]
        for field, index in zip(("loan_date", "due_date"), ends, strict=True)
    ]
