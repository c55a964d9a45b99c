"""Columns of money by the array: whole minor units, from plain numbers by one multiplication, from all others one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.entries import (
    Ints,
    Part,
    Tally,
    Told,
    agreed,
    distinct,
    first_rows,
    sampled,
    tell,
)
from exequatur.claims.tape.bulk.grid import CellColumn, Grid
from exequatur.claims.tape.bulk.plain import plain_amounts
from exequatur.claims.tape.bulk.words import NotByColumns
from exequatur.claims.tape.column_units import row_units
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.convert_money import read_money, row_currencies
from exequatur.claims.tape.converted import Converted, Notes
from exequatur.claims.tape.headers import is_converted
from exequatur.claims.tape.model import Cell, Finding, Match, Table

MAX_MINOR = 2**62

FEW = 20
"""Amounts of one shape that are fewer are read one by one."""


@dataclass
class Frame:
    """What each row says of money by its own columns: currency and unit as places in a list, -1 for none; rows with a currency
    that is not known."""

    currencies: list[str | None]
    currency: Ints
    units: list[Decimal | None]
    unit: Ints
    unknown: Ints
    problems: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass
class Money:
    """One column read: minor units (null: none), the currency of each row as a place in `names` (-1: none), problems."""

    minor: pl.Series
    currency: Ints
    problems: list[tuple[Ints, Ints, dict[int, list[tuple[str, str]]]]]
    tally: Tally
    names: list[str] = field(default_factory=list)


def frame_of(by_field: dict[str, list[Match]], grid: Grid, table: Table, context: Context) -> Frame:
    """Read the columns of currency and unit."""
    height = grid.height
    nothing = np.full(height, -1, dtype=np.int64)
    made = Frame([], nothing, [], nothing, np.zeros(height, dtype=bool))
    if found := by_field.get("currency"):
        column = grid.columns[found[0].column.index]
        entries, codes = distinct(column)
        held = np.flatnonzero(codes >= 0)
        firsts = first_rows(held, codes[held], len(entries))
        tally = Tally(table, found[0].column.header, grid.row_numbers)
        bad = []
        for k, cell in enumerate(entries.cells(0, len(entries))):
            answer = Converted([{}])
            columns: list[tuple[Cell, ...]] = [(cell,)] * len(grid.columns)
            made.currencies += row_currencies(by_field, columns, [0], table, context, answer)
            for finding in answer.findings:
                tally.add(finding.code, int(firsts[k]), 0, int((codes == k).sum()), dict(finding.values))
            if answer.problems:
                bad.append(k)
        made.currency, made.unknown = codes, np.isin(codes, bad)
        made.findings = tally.findings()
    if found := by_field.get("unit") or by_field.get("currency"):
        entries, codes = distinct(grid.columns[found[0].column.index])
        for cell in entries.cells(0, len(entries)):
            made.units += row_units(by_field, [(cell,)] * len(grid.columns))
        made.unit = codes
    return made


def read_column(
    match: Match, frame: Frame, table: Table, grid: Grid, context: Context, bare: Ints | None = None
) -> Money:
    """Read one column of money. `bare`: the shapes of its bare numbers, where they are known.

    Raises:
        NotByColumns: a column of converted amounts, whose reading depends on the others of its row.
    """
    if is_converted(match.column.header):
        raise NotByColumns
    column = grid.columns[match.column.index]
    tally = Tally(table, match.column.header, grid.row_numbers)
    made = Money(pl.Series([], dtype=pl.Int64), np.full(grid.height, -1, dtype=np.int16), [], tally)
    minor = np.zeros(grid.height, dtype=np.int64)
    done = np.zeros(grid.height, dtype=bool)
    hundredths, shapes = plain_amounts(column, bare)
    filled = column.filled.to_numpy() & ~frame.unknown
    keys: Ints | None = None
    if frame.currencies or frame.units:
        keys = (frame.currency + 1) * (len(frame.units) + 1) + frame.unit + 1
    for key in [0] if keys is None else np.flatnonzero(np.bincount(keys[filled])).tolist():
        own = frame.currencies[key // (len(frame.units) + 1) - 1] if key >= len(frame.units) + 1 else None
        unit = frame.units[key % (len(frame.units) + 1) - 1] if key % (len(frame.units) + 1) else None

        def read_cells(cells: Sequence[Cell], own: str | None = own, unit: Decimal | None = unit) -> Told:
            def read(every: Sequence[Cell], numbers: list[int], answer: Converted, notes: Notes) -> None:
                many = len(every)
                read_money(
                    match.field, match, every, numbers, [own] * many, [unit] * many, table, context, answer, notes
                )  # fmt: skip

            return tell(table, [Part(match.column.header, cells, read)])[0]

        here = filled if keys is None else filled & (keys == key)
        many = np.bincount(shapes if here.all() else shapes[here])
        classes = [
            np.flatnonzero(here & (shapes == shape))
            for shape in (np.flatnonzero(many[1:] >= FEW) + 1).tolist()
        ]
        _plain_classes(match.field, classes, hundredths, column, read_cells, minor, done, made)
        rest = np.flatnonzero(here & ~done)
        if len(rest):
            _odd(match.field, rest, column, read_cells, minor, done, made)
    series = pl.Series(minor)
    made.minor = (
        series
        if done.all()
        else series.zip_with(
            pl.Series(done), pl.Series([None], dtype=pl.Int64).new_from_index(0, len(series))
        )
    )
    return made


def _place(names: list[str], currency: str) -> int:
    if currency not in names:
        names.append(currency)
    return names.index(currency)


def _plain_classes(name: str, classes: Sequence[Ints], hundredths: Ints, column: CellColumn, read_cells: Any, minor: Ints, done: Ints, made: Money) -> None:  # fmt: skip
    """Multiply the plain amounts of each shape by what the reader of cells makes of the first of them, if it agrees on a sample."""
    samples = [sampled(rows) for rows in classes]
    if not samples:
        return
    told: Told = read_cells(column.take(np.concatenate(samples)))
    made.tally.add_column(told)
    greatest, at = int(hundredths.max()), 0
    for rows, sample in zip(classes, samples, strict=True):
        first = told.rows[at]
        part, at = told.part(at, at + len(sample)), at + len(sample)
        if set(first) != {name, "currency"}:
            continue
        factor, left = divmod(first[name], int(hundredths[rows[0]]))
        if left or not 0 < factor < MAX_MINOR:
            continue
        if greatest > MAX_MINOR // factor and int(hundredths[rows].max()) > MAX_MINOR // factor:
            continue
        expected = [
            {name: value * factor, "currency": first["currency"]} for value in hundredths[sample].tolist()
        ]
        if (said := agreed(part, expected)) is None:
            continue
        currency = _place(made.names, first["currency"])
        if len(rows) * 2 > len(done):  # most rows: in place is faster than by their numbers
            some = np.zeros(len(done), dtype=bool)
            some[rows] = True
            np.multiply(hundredths, factor, out=minor, where=some)
            np.copyto(made.currency, currency, where=some)
            done |= some
        else:
            minor[rows], done[rows], made.currency[rows] = hundredths[rows] * factor, True, currency
        for place, (code, values) in enumerate(said):
            made.tally.add(code, int(rows[0]), place, len(rows), values)


def _odd(name: str, rows: Ints, column: CellColumn, read_cells: Any, minor: Ints, done: Ints, made: Money) -> None:  # fmt: skip
    """Have every different cell of `rows` read."""
    entries, codes = distinct(column.gather(rows))
    told: Told = read_cells(entries.cells(0, len(entries)))
    made.tally.add_told(told, rows, codes)
    if any(set(row) - {name, "currency"} for row in told.rows):
        raise NotByColumns
    read = np.array([name in row for row in told.rows], dtype=bool)[codes]
    values = np.array([row.get(name, 0) for row in told.rows], dtype=np.int64)[codes]
    places = [_place(made.names, row["currency"]) if row.get("currency") else -1 for row in told.rows]
    minor[rows[read]], done[rows[read]] = values[read], True
    made.currency[rows] = np.array(places, dtype=np.int16)[codes]
    if told.problems:
        made.problems.append((rows, codes, told.problems))
