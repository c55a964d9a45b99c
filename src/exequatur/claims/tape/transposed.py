"""Transposed tables: the fields stand down one column, and each further column is a claim."""

from collections.abc import Mapping, Sequence

from exequatur.claims.tape.header_rows import is_unit_word
from exequatur.claims.tape.headers import readings
from exequatur.claims.tape.merged import is_amount
from exequatur.claims.tape.model import Cell, Column, Finding, Sheet, Table
from exequatur.claims.tape.roles import RECEIPTS
from exequatur.claims.tape.row_words import filled_of, is_bare_total
from exequatur.claims.tape.rows import MATCHED, Score
from exequatur.claims.tape.vocabulary import field_kinds

ROWS_SEEN = 400
"""A sheet with more rows is no transposed table."""

_NAMES = RECEIPTS | {"borrower_name", "claim_name", "borrower_key"}


def transposed_table(sheet: Sheet, score: Score) -> Table | None:
    """The table of a sheet whose first column names the fields; None where it is none.

    At least three known fields stand under each other, most texts of that column are known, two or more columns to the right are
    filled with values that are no names of fields, and one field is an amount, one a name or a number of a claim.
    """
    if len(sheet.cells) > ROWS_SEEN:
        return None
    found = _keys(sheet, score)
    if found is None:
        return None
    at, keys = found
    known = [r for r, text in keys.items() if score(text) >= MATCHED]
    columns = _value_columns(sheet, at, known)
    units = {c for c in columns if _are_units(sheet, c, keys)}
    columns = [c for c in columns if c not in units]
    if (
        len(columns) < 2
        or not _are_values(sheet, columns, known, score)
        or not _are_claims(sheet, keys, columns)
    ):
        return None
    rows = [r for r in keys if any(_cell(sheet, r, c) is not None for c in columns)]
    unit = {r: next((f"（{_cell(sheet, r, c)}）" for c in units if _cell(sheet, r, c)), "") for r in rows}
    heads = tuple(Column(i, (keys[r] + unit[r],)) for i, r in enumerate(rows))
    claims: list[tuple[int, tuple[int, tuple[Cell, ...]]]] = []
    totals: list[tuple[int, tuple[int, tuple[Cell, ...]]]] = []
    for c in columns:
        number = sheet.column_numbers[c] if sheet.column_numbers else c + 1
        cells = tuple(_cell(sheet, r, c) for r in rows)
        is_sum = any(isinstance(cell, str) and is_bare_total(cell) for cell in cells[:2]) or _sums_up(
            sheet, c, rows
        )
        (totals if is_sum else claims).append((c, (number, cells)))
    origins = {
        (i, j): (sheet.row_numbers[r], c) for i, (c, _) in enumerate(claims) for j, r in enumerate(rows)
    }
    above = tuple(
        " ".join(str(cell) for cell in filled_of(row))
        for r, row in enumerate(sheet.cells)
        if r not in rows and filled_of(row)
    )
    first = sheet.row_numbers[rows[0]]
    said = (
        Finding("vertical_layout", sheet.name, first, count=len(origins)),
        Finding("transposed_layout", sheet.name, first, count=len(claims)),
    )
    return Table(
        sheet, heads, (), above, tuple(row for _, row in claims), tuple(row for _, row in totals),
        vertical=True, findings=said, origins=origins,
    )  # fmt: skip


def _cell(sheet: Sheet, row: int, column: int) -> Cell:
    return sheet.cells[row][column] if column < len(sheet.cells[row]) else None


def _keys(sheet: Sheet, score: Score) -> tuple[int, dict[int, str]] | None:
    """The leftmost column with three known fields under each other, and its texts by row."""
    for c in range(min(4, max((len(row) for row in sheet.cells), default=0))):
        texts = {
            r: text.strip().rstrip(":： ")
            for r in range(len(sheet.cells))
            if isinstance(text := _cell(sheet, r, c), str)
        }
        beside = {r: t for r, t in texts.items() if len(filled_of(sheet.cells[r])) > 1}
        known = {t for t in beside.values() if score(t) >= MATCHED}
        if len(known) >= 3 and sum(t in known for t in beside.values()) >= 0.6 * len(beside):
            return c, beside
    return None


def _value_columns(sheet: Sheet, keys_at: int, known: Sequence[int]) -> list[int]:
    wide = max(len(row) for row in sheet.cells)
    return [
        c
        for c in range(keys_at + 1, wide)
        if sum(_cell(sheet, r, c) is not None for r in known) >= 0.5 * len(known)
    ]


def _are_units(sheet: Sheet, column: int, keys: Mapping[int, str]) -> bool:
    cells = [cell for r in keys if (cell := _cell(sheet, r, column)) is not None]
    return sum(isinstance(c, str) and is_unit_word(c) for c in cells) >= 0.5 * len(cells)


def _are_values(sheet: Sheet, columns: Sequence[int], rows: Sequence[int], score: Score) -> bool:
    for c in columns:
        cells = [cell for r in rows if (cell := _cell(sheet, r, c)) is not None]
        if sum(score(cell) >= MATCHED for cell in cells) > max(1, 0.25 * len(cells)):
            return False
    return True


def _are_claims(sheet: Sheet, keys: Mapping[int, str], columns: Sequence[int]) -> bool:
    """Is one field an amount in most columns, and one a name or number of the claims, different in each?"""
    owed = named = False
    for r, text in keys.items():
        field = next((reading.field for reading in readings(text)), "")
        cells = [cell for c in columns if (cell := _cell(sheet, r, c)) is not None]
        owed |= field_kinds().get(field) == "money" and sum(map(is_amount, cells)) * 2 >= len(columns)
        named |= field in _NAMES and len(cells) * 2 >= len(columns)
    return owed and named


def _sums_up(sheet: Sheet, column: int, rows: Sequence[int]) -> bool:
    return any(isinstance(cell := _cell(sheet, r, column), str) and is_bare_total(cell) for r in rows)
