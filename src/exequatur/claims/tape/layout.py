"""Find the tables of a sheet: the lines above, the header of one to four rows, the columns, then the rows under them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.header_levels import columns_of
from exequatur.claims.tape.header_rows import find_header, first_header, header_by_shape
from exequatur.claims.tape.headers import best_score, readings
from exequatur.claims.tape.heading_rows import carry_headings
from exequatur.claims.tape.merged import is_amount
from exequatur.claims.tape.model import Cell, Column, Finding, Sheet, Table
from exequatur.claims.tape.periods import with_periods
from exequatur.claims.tape.row_words import filled_of, is_unit_line
from exequatur.claims.tape.rows import MATCHED, Numbered, Score, tell_rows
from exequatur.claims.tape.side_by_side import split
from exequatur.claims.tape.transposed import transposed_table
from exequatur.claims.tape.vertical import (
    completed,
    keys_are_columns,
    keys_come_again,
    pairs_of,
    says_what_is_owed,
    vertical_table,
)
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain, simplify, width

_NARROW = 8
"""A sheet of keys and values has no more filled cells in a row."""

_SAYS_UNIT = late_pattern(
    r"单位[:为]|万元|千元|亿元|in thousands|in millions|'000|\bin (?:rs|usd|eur|lakh|crore)|currency|币种",
    re.I,
)


class Tables(NamedTuple):
    """The tables of all sheets of a tape, and what is to be said of sheets without one."""

    tables: list[Table]
    findings: tuple[Finding, ...]


def tables_in(sheets: Sequence[Sheet], known: frozenset[str] = frozenset()) -> Tables:
    """Every table of every sheet. Where no sheet has a header of known words over amounts, headers are known by their shape.

    Args:
        known: normalised headers that a mapping file names; they count as known words.
    """
    found = {i: tables_of(sheet, known) for i, sheet in enumerate(sheets)}
    if not any(_owes(table) for tables in found.values() for table in tables):
        for i, sheet in enumerate(sheets):
            if not found[i] and (by_shape := table_by_shape(sheet, known)):
                found[i] = [by_shape]
    alone = [
        Finding("sheet_without_table", sheet.name)
        for i, sheet in enumerate(sheets)
        if not found[i] and any(filled_of(row) for row in sheet.cells) and len(sheets) > 1
    ]
    return Tables([with_periods(table) for tables in found.values() for table in tables], tuple(alone))


def tables_of(sheet: Sheet, known: frozenset[str] = frozenset()) -> list[Table]:
    """Every table of a sheet with a header of known words, top to bottom, side by side; none where no header is found.

    Args:
        known: normalised headers that a mapping file names; they count as known words.
    """
    score = _score(known)
    header = first_header(sheet, score)
    listed = header is not None and _is_header_of_list(sheet, header, score)
    if not listed and (across := transposed_table(sheet, score)):
        return [across]
    words = max((sum(score(cell) >= MATCHED for cell in sheet.cells[row]) for row in header or ()), default=0)
    narrow = max((len(filled_of(row)) for row in sheet.cells[:200]), default=0) <= _NARROW
    # A court named in every row of a list reads like a header word; it is one key, however often it stands there.
    pairs = pairs_of(sheet.cells, score) if narrow else []
    if narrow and (not listed or keys_come_again(pairs)):
        keys = {plain(pair.key) for pair in pairs}
        owed = header is None or says_what_is_owed(pairs)
        if len(keys) >= 3 and len(keys) > words and owed and keys_are_columns(pairs) and not _defines(pairs):
            return [vertical_table(sheet, completed(pairs, sheet.cells))]
    if header is None:
        return []
    parts = split(sheet, header, columns_of(sheet, header))
    if len(parts) == 1:
        return _down(sheet, header, score)
    tables = [
        table for part in parts if (top := first_header(part, score)) for table in _down(part, top, score)
    ]
    said = Finding("tables_side_by_side", sheet.name, sheet.row_numbers[header[0]], count=len(parts))
    return [replace(tables[0], findings=(said, *tables[0].findings)), *tables[1:]]


def table_by_shape(sheet: Sheet, known: frozenset[str] = frozenset()) -> Table | None:
    """The table of a sheet whose header has no known words, found by what its rows look like; None where there is none."""
    header = header_by_shape(sheet)
    if header is None:
        return None
    above = tuple(_line(sheet.cells[i]) for i in range(header[0]) if filled_of(sheet.cells[i]))
    table, _, _ = _table(sheet, header, above, True, _score(known))
    said = Finding("header_by_shape", sheet.name, sheet.row_numbers[header[0]])
    return replace(table, findings=(said, *table.findings)) if table.rows else None


def _score(known: frozenset[str]) -> Score:
    def score(cell: object) -> float:
        return 1.0 if known and isinstance(cell, str) and plain(cell) in known else best_score(cell)

    return score


def _owes(table: Table) -> bool:
    return any(
        field_kinds().get(reading.field) == "money"
        for column in table.columns
        for level in column.levels
        for reading in readings(level)[:1]
    )


def _defines(pairs: Sequence[tuple[int, int, str, Cell, int]]) -> bool:
    """Are all values mere words, as in a list of definitions?"""
    return not any(not isinstance(value, str) or any(ch.isdigit() for ch in value) for *_, value, _ in pairs)


def _is_header_of_list(sheet: Sheet, header: Sequence[int], score: Score) -> bool:
    """Does a row of the header hold at least three known words, and little else? In a list of keys and values every other
    cell of a row is a value, which may read like a word too (a court); an amount is none of a header's."""
    for i in header:
        filled = filled_of(sheet.cells[i])
        if len(filled) <= _NARROW and any(is_amount(cell) for cell in filled):
            continue
        known = sum(score(cell) >= MATCHED for cell in filled)
        if known >= 3 and known >= 0.7 * len(filled):
            return True
    return False


def _down(sheet: Sheet, header: list[int], score: Score) -> list[Table]:
    """The tables under each other, from the one with `header` on; a line over a table holds for those under it until another
    says the same."""
    tables: list[Table] = []
    above = tuple(_line(sheet.cells[i]) for i in range(header[0]) if filled_of(sheet.cells[i]))
    over: Sequence[Numbered] = [(sheet.row_numbers[i], sheet.cells[i]) for i in range(header[0])]
    following: list[int] | None = header
    while following is not None:
        table, next_table, between = _table(sheet, following, above, not tables, score, over)
        tables.append(table)
        if next_table is None:
            break
        own = tuple(_line(row) for _, row in between)
        above, over = (*_still_true(above, own), *own), between
        following = find_header(sheet, next_table, min(len(sheet.cells), next_table + 3), score)
    return tables


def _still_true(above: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """The lines over the tables before that the lines right over this one do not replace: its unit is its own."""
    if any(_SAYS_UNIT.search(simplify(width(line))) for line in own):
        return tuple(line for line in above if not _SAYS_UNIT.search(simplify(width(line))))
    return tuple(above)


def _table(
    sheet: Sheet,
    header: list[int],
    above: tuple[str, ...],
    first: bool,
    score: Score,
    over: Sequence[Numbered] = (),
) -> tuple[Table, int | None, tuple[Numbered, ...]]:
    """The table under `header`, where the next one starts, and the notes right over that."""
    columns = columns_of(sheet, header)
    findings = []
    if first and above:
        findings.append(Finding("title_rows_skipped", sheet.name, sheet.row_numbers[0], count=len(above)))
    if not first:
        findings.append(Finding("second_table", sheet.name, sheet.row_numbers[header[0]]))
    if len(header) > 1:
        findings.append(Finding("multi_header", sheet.name, sheet.row_numbers[header[0]], count=len(header)))
    told = tell_rows(sheet, header, columns, score)
    lines = tuple(c for c in columns if _is_line_beside(c, told.claims))
    table = Table(
        sheet=sheet,
        columns=tuple(c for c in columns if c not in lines),
        header_rows=tuple(sheet.row_numbers[i] for i in header),
        above=(*above, *(level for c in lines for level in c.levels)),
        rows=tuple(told.claims),
        totals=tuple(told.totals),
        below=tuple(_line(row) for note in told.notes if note not in told.between for row in (note[1],)),
        findings=(*findings, *told.findings(sheet)),
        slid=_slid(sheet, columns, told.claims),
    )
    between = {number for number, _ in told.between}
    notes = [note for note in told.notes if note[0] not in between]
    return carry_headings(table, notes, over), told.next_table, told.between


def _slid(sheet: Sheet, columns: Sequence[Column], claims: Sequence[Numbered]) -> frozenset[int]:
    """Places of rows of a text file with cells beyond the last header, or more cells than most, where most rows have none there."""
    if not sheet.text_only or not columns:
        return frozenset()
    last = columns[-1].index
    beyond = [
        i
        for i, (number, row) in enumerate(claims)
        if number in sheet.longer or any(cell is not None for cell in row[last + 1 :])
    ]
    return frozenset(beyond) if len(beyond) * 2 < len(claims) else frozenset()


def _is_line_beside(column: Column, claims: Sequence[Numbered]) -> bool:
    """Is the header of a column a line that names the unit of the table (单位：万元), with nothing under it?"""
    if not any(is_unit_line(level) for level in column.levels):
        return False
    return all(column.index >= len(row) or row[column.index] is None for _, row in claims)


def _line(row: Sequence[Cell]) -> str:
    return " ".join(str(cell) for cell in filled_of(row))
