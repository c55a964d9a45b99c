"""Read a large tape by columns: the answer of `reader.read_tape`, or None where the tape is to be read by rows."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from exequatur.claims.tape.bulk.ahead import Ahead
from exequatur.claims.tape.bulk.check import agrees_by_rows
from exequatur.claims.tape.bulk.convert import Fields, begin, convert_grid
from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.grid import Grid, LazyCells
from exequatur.claims.tape.bulk.judge import (
    check_fields,
    fill_base_date,
    judge_fields,
    like_at_sight,
    refuse_unlabelled_totals,
)
from exequatur.claims.tape.bulk.layout import Found, find_table, missed_totals, sample_of
from exequatur.claims.tape.bulk.lazy_rows import JudgedTable, LazyRows
from exequatur.claims.tape.bulk.likeness import IdKeys
from exequatur.claims.tape.bulk.plain import telling_days, telling_rows
from exequatur.claims.tape.bulk.same_amounts import shared_amounts
from exequatur.claims.tape.bulk.source import LargeSource, open_large
from exequatur.claims.tape.bulk.threads import uncollected
from exequatur.claims.tape.bulk.totals import checked_totals, summed_judged
from exequatur.claims.tape.bulk.words import NotByColumns
from exequatur.claims.tape.column_styles import evidence_of
from exequatur.claims.tape.context import Context, context_of
from exequatur.claims.tape.control import control, totals_of
from exequatur.claims.tape.converted import Converted
from exequatur.claims.tape.library import NO_LIBRARY, Library, Told, told
from exequatur.claims.tape.mapping import NO_MAPPING, TapeMapping
from exequatur.claims.tape.mended import take_off
from exequatur.claims.tape.model import Finding, Match, Part, Tape
from exequatur.claims.tape.reader import known_headers, once, totals_field
from exequatur.claims.tape.tables import ReadTable, main_tables, matched_columns
from exequatur.claims.tape.vocabulary import field_kinds

LARGE = 5_000
"""Tapes of more rows are read by columns."""


def read_bulk(
    path: Path,
    mapping: TapeMapping = NO_MAPPING,
    library: Library = NO_LIBRARY,
    sheet: str | None = None,
    today: date | None = None,
    more_than: int = LARGE,
    loaded: list[bytes] | None = None,
) -> Tape | None:
    """Read the tape at `path` by columns; None where it is small or unusual.

    Args:
        mapping: what a person has settled about its columns.
        library: mappings that were saved.
        sheet: read this sheet only.
        today: no past event lies after it.
        more_than: rows that a tape must have.
        loaded: the bytes of a text, where they were read already.

    Raises:
        UserError: a file that is refused.
    """
    source = open_large(path, sheet, more_than, loaded)
    if source is None:
        return None
    try:
        with uncollected():
            return _read(source, mapping, library, today)
    except NotByColumns:
        return None


def _read(
    source: LargeSource,
    mapping: TapeMapping,
    library: Library,
    today: date | None,
    doubtful: Ints | None = None,
) -> Tape | None:
    """The tape. `doubtful`: the rows that may be no claims, where its table is found anew."""
    head = replace(source.sheet, cells=tuple(source.grid.rows(0, min(200, source.grid.height))))
    head = replace(head, row_numbers=tuple(int(n) for n in source.grid.row_numbers[: len(head.cells)]))
    if take_off((head,))[0][0] is not head:
        return None
    sheet = replace(source.sheet, cells=LazyCells(source.grid), row_numbers=_numbers(source.grid))  # type: ignore[arg-type]
    found = find_table(sheet, source.grid, known_headers(mapping, library), doubtful)
    wanted = told(mapping, library, [[column.header for column in found.table.columns]])
    with Ahead() as ahead:
        missed = ahead.begin(missed_totals, found, source.grid, doubtful is not None)
        matches, left = matched_columns(sample_of(found.table, found.grid, []), wanted)
        if any(field not in {m.field for m in matches} for field in wanted.fields):
            return None
        made = _converted(found, matches, wanted, today, ahead, missed)
        if made is None:
            return _read(source, mapping, library, today, missed.result())
        context, said, fields = made
        source = replace(source, findings=(*source.findings, *wanted.findings()))
        findings = [*found.table.findings, *left, *said, *fields.findings]
        read = ReadTable(found.table, matches, context, Converted([], {}, findings))
        like = ahead.begin(like_at_sight, read, fields, found.grid)
        if not main_tables([read]) or not agrees_by_rows(read, fields, found.grid):
            return None
        return _assemble(source, read, fields, found.grid, ahead, like)


def _converted(
    found: Found,
    matches: list[Match],
    wanted: Told,
    today: date | None,
    ahead: Ahead,
    missed: Future[Ints | None],
) -> tuple[Context, list[Finding], Fields] | None:
    """The context of the table, and its fields; None where `missed` has found that it is another table."""
    table, grid = found.table, found.grid
    kinds = field_kinds()
    styled = [
        m for m in matches if kinds.get(m.field) in ("money", "date") and m.column.index < len(grid.columns)
    ]
    amounts = {
        m.column.index: ahead.begin(telling_rows, grid.columns[m.column.index])
        for m in styled
        if kinds.get(m.field) == "money"
    }
    begun = begin(table, matches, grid, ahead)
    odd = [rows.result()[0] for rows in amounts.values()]
    for match in styled:
        if kinds.get(match.field) == "date":
            column, entries = grid.columns[match.column.index], begun.days(match)
            odd.append(telling_rows(column)[0] if entries is None else telling_days(column, entries))
    telling = sample_of(table, grid, odd)
    evidence = evidence_of([(telling, matches)])
    context, said = context_of(telling, matches, wanted.settings, today=today, evidence=evidence)
    if missed.result() is not None:
        return None
    bare = {c: rows.result()[1] for c, rows in amounts.items()}
    return context, said, convert_grid(table, begun, context, grid, bare, ahead)


def _numbers(grid: Grid) -> Sequence[int]:
    """The numbers of the rows, without an object for each where they follow each other."""
    first, last = int(grid.row_numbers[0]), int(grid.row_numbers[-1])
    if last - first + 1 == grid.height and (np.diff(grid.row_numbers) == 1).all():
        return range(first, last + 1)
    return tuple(grid.row_numbers.tolist())


def _assemble(
    source: LargeSource,
    read: ReadTable,
    fields: Fields,
    grid: Grid,
    ahead: Ahead,
    like: Future[tuple[Ints, IdKeys]],
) -> Tape:
    findings = [*source.findings, *read.converted.findings]
    refuse_unlabelled_totals(fields)
    field = _totals_field(read, fields, findings)
    fill_base_date(read, fields)
    amounts = ahead.begin(shared_amounts, fields, field)
    checked = ahead.begin(check_fields, read, fields, grid, field)
    judged = judge_fields(read, fields, grid, field, like, amounts)
    sheet = read.table.sheet.name
    compact = summed_judged(sheet, fields, judged.accepted)
    money = {m.field for m in read.matches} | {field}
    everywhere = {
        name: totals_of((row.values for row in compact), name)
        for name in money
        if field_kinds().get(name) == "money"
    }
    hidden = any(finding.code == "hidden_rows" and finding.sheet == sheet for finding in findings)
    rounded = frozenset(f.column for f in read.converted.findings if f.code == "amount_rounded")
    checks, said = checked_totals(read, fields, grid, judged.accepted, field, rounded, everywhere, hidden)
    findings += [*checked.result(), *judged.findings, *said]
    totals = control(compact, field, checks)
    if len(totals.before) > 1:
        values = {"currencies": ", ".join(totals.before)}
        findings.append(Finding("mixed_currency", count=len(totals.before), values=values))
    headers: dict[str, str] = {}
    for match in sorted(read.matches, key=lambda m: -m.score):
        headers.setdefault(match.field, match.column.header)
    rows = JudgedTable(fields, grid.row_numbers, sheet, judged.reasons, judged.like)
    return Tape(
        source=source.name,
        kind=source.kind,
        rows=LazyRows(rows, np.flatnonzero(judged.accepted), "accepted"),
        rejected=LazyRows(rows, np.flatnonzero(~judged.accepted), "rejected"),
        linked=(),
        totals_field=field,
        totals=totals.after,
        fields=headers,
        matches=tuple(read.matches),
        warnings=tuple(once(findings)),
        control=totals,
        tables=(read.table,),
        parts=(Part(read.table, tuple(read.matches), read.context, True),),
    )


def _totals_field(read: ReadTable, fields: Fields, findings: list[Finding]) -> str:
    """The totals field, as `reader.totals_field` finds it from one row that holds what any row does."""
    row: dict[str, object] = {
        name: 1
        for name in ("principal", "principal_and_interest", "total")
        if name in fields.values and fields.values[name].filled.any()
    }
    field = totals_field([read], [row], findings)
    if "total" in row and "total" not in fields.values:
        fields.values["total"] = fields.values["principal_and_interest"]
    return field
