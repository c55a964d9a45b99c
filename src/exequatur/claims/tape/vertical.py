"""Key-value sheets: the name of a field in one cell, its value to the right or after a colon in the same cell."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from exequatur.claims.tape.headers import readings
from exequatur.claims.tape.merged import is_amount
from exequatur.claims.tape.model import Cell, Column, Finding, Sheet, Table
from exequatur.claims.tape.row_words import filled_of
from exequatur.claims.tape.rows import MATCHED, Score
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain


class Pair(NamedTuple):
    """A key and its value: indices of the row and of the columns in which they stand (one and the same after a colon)."""

    row: int
    column: int
    key: str
    value: Cell
    value_column: int


def pairs_of(grid: Sequence[Sequence[Cell]], score: Score) -> list[Pair]:
    """Every key with the value to its right, or after a colon in its own cell (`借款人：某公司`).

    A value may read like a key (a court named beside `受理法院`): of two such cells the one that comes again in the sheet is the key.
    """
    found: list[Pair] = []
    times = Counter(cell for row in grid[:2000] for cell in row if isinstance(cell, str))
    for r, row in enumerate(grid[:2000]):
        c = 0
        while c < len(row):
            cell = row[c]
            if inside := _inside(cell, score):
                found += [Pair(r, c, key, value, c) for key, value in inside]
            elif isinstance(cell, str) and score(cell.rstrip(":： ")) >= MATCHED:
                at = next((k for k in range(c + 1, len(row)) if row[k] is not None), None)
                if at is not None and _is_value(row[at], cell, times, score):
                    found.append(Pair(r, c, cell.rstrip(":： "), row[at], at))
                    c = at
            c += 1
    return found


def _is_value(cell: Cell, key: str, times: Mapping[str, int], score: Score) -> bool:
    """Whether the cell beside a key is its value and not a key of its own."""
    if _inside(cell, score):
        return False
    return score(cell) < MATCHED or (isinstance(cell, str) and times[cell] < times[key])


def _inside(cell: Cell, score: Score) -> list[tuple[str, str]]:
    """Keys and values that stand in one cell with a colon between: one pair, or one to a line."""
    if not isinstance(cell, str) or not re.search(r"[:：]", cell):
        return []
    found = []
    for line in re.split(r"[\n；;]", cell):
        key, _, value = line.replace("：", ":").partition(":")
        if re.search(r"[(（\[【][^)）\]】]*$", key) or not value.strip() or len(key) > 40:
            continue
        if score(key.strip()) >= MATCHED and score(value.strip()) < MATCHED:
            found.append((key.strip(), value.strip()))
    return found


def completed(pairs: Sequence[Pair], grid: Sequence[Sequence[Cell]]) -> list[Pair]:
    """The pairs of a sheet that is known to be one of keys and values, with those whose key no vocabulary holds.

    In a column where keys stand, between the first and the last of them and in the filled rows that go on without a gap, a text
    with a value on its right, before the next such column, is a key as well.
    """
    beside = [pair for pair in pairs if pair.value_column > pair.column]
    columns = sorted(
        column
        for column, times in Counter(pair.column for pair in beside).items()
        if times >= _KEYS_OF_COLUMN
    )
    if not columns:
        return list(pairs)
    first, last = min(pair.row for pair in beside), max(pair.row for pair in beside)
    while first and len(filled_of(grid[first - 1])) > 1:
        first -= 1
    while last + 1 < len(grid) and len(filled_of(grid[last + 1])) > 1:
        last += 1
    taken = {(pair.row, column) for pair in pairs for column in (pair.column, pair.value_column)}
    found = list(pairs)
    for row in range(first, last + 1):
        for column, end in zip(columns, [*columns[1:], len(grid[row])], strict=True):
            key = grid[row][column] if column < len(grid[row]) else None
            at = next(
                (c for c in range(column + 1, min(end, len(grid[row]))) if grid[row][c] is not None), None
            )
            if not isinstance(key, str) or is_amount(key) or at is None or len(key) > _LONGEST_KEY:
                continue
            if not {(row, column), (row, at)} & taken:
                found.append(Pair(row, column, key.rstrip(":： "), grid[row][at], at))
    return sorted(found, key=lambda pair: (pair.row, pair.column))


_KEYS_OF_COLUMN = 2
_LONGEST_KEY = 40


def keys_are_columns(pairs: Sequence[Pair]) -> bool:
    """Do the keys stand under each other, in at most four columns, and not in one row alone?"""
    columns = {pair.column for pair in pairs}
    rows = {pair.row for pair in pairs}
    return len(columns) <= 4 and len(rows) >= max(2, len(pairs) / 4)


def keys_come_again(pairs: Sequence[Pair]) -> bool:
    """Do three keys or more stand in the sheet several times in one column, each beside another value? So do those of
    cards under each other; a header that is repeated stands beside names of columns."""
    values: dict[tuple[int, str], set[str]] = {}
    for pair in pairs:
        values.setdefault((pair.column, plain(pair.key)), set()).add(str(pair.value))
    times = Counter((pair.column, plain(pair.key)) for pair in pairs)
    return sum(count > 1 and len(values[key]) > 1 for key, count in times.items()) >= 3


def says_what_is_owed(pairs: Sequence[Pair]) -> bool:
    """Is one of the pairs an amount? A list of definitions (`Principal`: `amount outstanding`) has none."""
    return any(
        is_amount(pair.value) and any(field_kinds().get(r.field) == "money" for r in readings(pair.key)[:2])
        for pair in pairs
    )


def vertical_table(sheet: Sheet, pairs: Sequence[Pair]) -> Table:
    """A key-value sheet as a table of one row per record; a key that comes again starts the next record."""
    records: list[list[Pair]] = [[]]
    for pair in pairs:
        if any(plain(pair.key) == plain(known.key) for known in records[-1]):
            records.append([])
        records[-1].append(pair)
    headers: list[str] = []
    for record in records:
        headers += [pair.key for pair in record if pair.key not in headers]
    used = {pair.row for pair in pairs}
    above = tuple(
        " ".join(str(c) for c in filled_of(row))
        for i, row in enumerate(sheet.cells)
        if filled_of(row) and i not in used
    )
    rows = []
    origins: dict[tuple[int, int], tuple[int, int]] = {}
    for position, record in enumerate(records):
        values: dict[str, Cell] = {pair.key: pair.value for pair in record}
        rows.append((sheet.row_numbers[record[0].row], tuple(values.get(h) for h in headers)))
        for pair in record:
            origins[position, headers.index(pair.key)] = (sheet.row_numbers[pair.row], pair.value_column)
    findings = (Finding("vertical_layout", sheet.name, sheet.row_numbers[pairs[0].row], count=len(pairs)),)
    columns = tuple(Column(i, (h,)) for i, h in enumerate(headers))
    return Table(sheet, columns, (), above, tuple(rows), vertical=True, findings=findings, origins=origins)
