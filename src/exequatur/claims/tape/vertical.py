"""Key-value sheets: the name of a field in one cell, its value to the right."""

from collections.abc import Sequence

from exequatur.claims.tape.model import Cell, Column, Finding, Sheet, Table
from exequatur.claims.tape.rows import MATCHED, Score, filled_of
from exequatur.claims.words import plain

Pair = tuple[int, int, str, Cell]


def pairs_of(grid: Sequence[Sequence[Cell]], score: Score) -> list[Pair]:
    """Keys with the value to their right: (row, column of the key, key, value)."""
    found: list[Pair] = []
    for r, row in enumerate(grid[:2000]):
        c = 0
        while c < len(row) - 1:
            cell = row[c]
            if isinstance(cell, str) and score(cell.rstrip(":： ")) >= MATCHED:
                at = next((k for k in range(c + 1, len(row)) if row[k] is not None), None)
                if at is not None and score(row[at]) < MATCHED:
                    found.append((r, c, cell.rstrip(":： "), row[at]))
                    c = at
            c += 1
    return found


def keys_are_columns(pairs: list[Pair]) -> bool:
    """Do the keys stand under each other (in at most three columns) and mostly with values that are no names?"""
    columns = {c for _, c, _, _ in pairs}
    rows = {r for r, _, _, _ in pairs}
    return len(columns) <= 4 and len(rows) >= max(2, len(pairs) / 4)


def vertical_table(sheet: Sheet, pairs: list[Pair]) -> Table:
    """A key-value sheet as a table of one row per record; a key that comes again starts the next record."""
    records: list[list[Pair]] = [[]]
    for pair in pairs:
        if any(plain(pair[2]) == plain(known[2]) for known in records[-1]):
            records.append([])
        records[-1].append(pair)
    headers: list[str] = []
    for record in records:
        headers += [key for _, _, key, _ in record if key not in headers]
    used = {r for r, _, _, _ in pairs}
    above = tuple(
        " ".join(str(c) for c in filled_of(row))
        for i, row in enumerate(sheet.cells)
        if filled_of(row) and i not in used
    )
    rows = []
    origins: dict[tuple[int, int], tuple[int, int]] = {}
    for position, record in enumerate(records):
        values: dict[str, Cell] = {key: value for _, _, key, value in record}
        rows.append((sheet.row_numbers[record[0][0]], tuple(values.get(h) for h in headers)))
        for r, c, key, _ in record:
            cells = sheet.cells[r]
            at = next(k for k in range(c + 1, len(cells)) if cells[k] is not None)
            origins[position, headers.index(key)] = (sheet.row_numbers[r], at)
    findings = (Finding("vertical_layout", sheet.name, sheet.row_numbers[pairs[0][0]], count=len(pairs)),)
    columns = tuple(Column(i, (h,)) for i, h in enumerate(headers))
    return Table(sheet, columns, (), above, tuple(rows), vertical=True, findings=findings, origins=origins)
