"""The distinct cells of a column, and what the reader of cells says of each: its values, problems and notes, with the rows they hold for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.grid import CellColumn
from exequatur.claims.tape.converted import Converted, Notes
from exequatur.claims.tape.model import Cell, Finding, Table

Ints = np.ndarray[Any, Any]
"""Whole numbers: rows, or places in a list of entries."""


class Distinct(NamedTuple):
    """The different cells of a column, none empty, and for each row which of them it holds; -1 where it is empty."""

    cells: CellColumn
    codes: Ints


def distinct(column: CellColumn) -> Distinct:
    """The different cells of `column`."""
    height = len(column)
    if column.numbers is None and column.days is None and not column.others and not column.texts.null_count():
        return _distinct_texts(column.texts)
    codes = np.full(height, -1, dtype=np.int64)
    parts: list[CellColumn] = []
    at = 0
    for name in ("texts", "numbers", "days"):
        series = getattr(column, name)
        if series is None or series.null_count() == height:
            continue
        if name == "texts":
            found = series.cast(pl.Categorical(pl.Categories.random())).to_physical()
        else:
            kinds = series.unique(maintain_order=True).drop_nulls()
            found = series.replace_strict(kinds, pl.Series(range(len(kinds)), dtype=pl.UInt32), default=None)
        here = np.arange(height) if found.null_count() == 0 else found.is_not_null().arg_true().to_numpy()
        own = found.drop_nulls().to_numpy().astype(np.int64)
        if name == "texts":
            kinds = series.gather(first_rows(here, own, int(own.max()) + 1))
        codes[here] = own + at
        parts.append(_only(name, kinds))
        at += len(kinds)
    entries = _joined(parts)
    others: dict[int, Cell] = {}
    places: dict[tuple[type, Cell], int] = {}
    for row, cell in column.others.items():
        key = (type(cell), cell)
        if key not in places:
            places[key] = at + len(places)
            others[places[key]] = cell
        codes[row] = places[key]
    if others:
        entries = _padded(entries, at + len(others), others)
    return Distinct(entries, codes)


def _distinct_texts(texts: pl.Series) -> Distinct:
    """The different ones of `texts`, none of which is empty."""
    if not len(texts):
        return Distinct(CellColumn(texts), np.zeros(0, dtype=np.int64))
    codes = texts.cast(pl.Categorical(pl.Categories.random())).to_physical().to_numpy().astype(np.int64)
    many = int(codes.max()) + 1
    firsts = np.searchsorted(np.maximum.accumulate(codes), np.arange(many))  # texts are numbered as they come
    if (codes[firsts] != np.arange(many)).any():
        firsts = first_rows(np.arange(len(codes)), codes, many)
    return Distinct(CellColumn(texts.gather(firsts)), codes)


def _only(name: str, kinds: pl.Series) -> CellColumn:
    if name == "texts":
        return CellColumn(kinds)
    empty = pl.Series([None] * len(kinds), dtype=pl.String)
    return CellColumn(empty, kinds) if name == "numbers" else CellColumn(empty, None, kinds)


def _joined(parts: Sequence[CellColumn]) -> CellColumn:
    if not parts:
        return CellColumn(pl.Series([], dtype=pl.String))
    if len(parts) == 1:
        return parts[0]

    def join(name: str, dtype: Any) -> pl.Series:
        return pl.concat(
            [
                s if (s := getattr(p, name)) is not None else pl.Series([None] * len(p), dtype=dtype)
                for p in parts
            ]
        )

    return CellColumn(join("texts", pl.String), join("numbers", pl.Float64), join("days", pl.Date))


def _padded(entries: CellColumn, height: int, others: dict[int, Cell]) -> CellColumn:
    def pad(series: pl.Series | None) -> pl.Series | None:
        return None if series is None else series.extend_constant(None, height - len(series))

    texts = pad(entries.texts)
    return CellColumn(
        texts if texts is not None else entries.texts, pad(entries.numbers), pad(entries.days), others
    )


def first_rows(rows: Ints, codes: Ints, many: int) -> Ints:
    """For each entry the first of `rows`, which ascend, that holds it; `codes`: the entry of each."""
    firsts = np.zeros(many, dtype=np.int64)
    firsts[codes[::-1]] = rows[::-1]
    return firsts


class Recorder(Notes):
    """Takes down what is said of each cell, where `Notes` keeps the first and the count."""

    def __init__(self, table: Table, header: str) -> None:
        super().__init__(table, header)
        self.said: list[tuple[int, str, dict[str, Any]]] = []

    def add(self, code: str, row: int, **values: Any) -> None:
        """Take down one note of entry `row`."""
        self.said.append((row, code, values))


@dataclass(frozen=True)
class Told:
    """What the reader of cells says of each entry. `of_column`: notes of the column as such."""

    rows: list[dict[str, Any]]
    problems: dict[int, list[tuple[str, str]]]
    notes: list[tuple[int, str, dict[str, Any]]]
    of_column: list[tuple[str, dict[str, Any]]]

    def part(self, start: int, stop: int) -> "Told":
        """What it says of the entries from `start` to `stop`."""
        return Told(
            self.rows[start:stop],
            {i - start: found for i, found in self.problems.items() if start <= i < stop},
            [(entry - start, code, values) for entry, code, values in self.notes if start <= entry < stop],
            self.of_column,
        )


Read = Callable[[Sequence[Cell], list[int], Converted, Notes], None]
"""Reads the cells of one column into an answer, row by row, with notes; the numbers are those of the rows."""


class Part(NamedTuple):
    """One column's cells of each entry, and what reads them."""

    header: str
    cells: Sequence[Cell]
    read: Read


def tell(table: Table, parts: Sequence[Part]) -> list[Told]:
    """Have entries read, the parts one after the other into the same rows; what is told for each part.

    A blank stands before the entries: it takes what is said of the column as such.
    """
    lead = 1
    answer = Converted([{} for _ in range(lead + len(parts[0].cells))])
    notes = []
    for part in parts:
        every = [None, *part.cells]
        recorder = Recorder(table, part.header)
        part.read(every, list(range(len(every))), answer, recorder)
        notes.append(recorder.said)
    rows = answer.rows[lead:]
    problems = {i - lead: found for i, found in answer.problems.items() if i >= lead}
    return [
        Told(
            rows,
            problems,
            [(row - lead, code, values) for row, code, values in said if row >= lead],
            [(code, values) for row, code, values in said if row == 0],
        )
        for said in notes
    ]


def sampled(rows: Ints) -> Ints:
    """The first of `rows` and a few more, spread over all."""
    return rows[np.unique(np.linspace(0, len(rows) - 1, min(len(rows), 7)).astype(np.int64))]


def agreed(told: Told, expected: Sequence[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]] | None:
    """What is said of the first of several entries, if they read as `expected` and the same is said of each; else None."""
    if told.problems or [list(row.items()) for row in told.rows] != [list(row.items()) for row in expected]:
        return None
    said: list[list[tuple[str, dict[str, Any]]]] = [[] for _ in expected]
    for entry, code, values in told.notes:
        said[entry].append((code, values))
    if any([code for code, _ in one] != [code for code, _ in said[0]] for one in said):
        return None
    return said[0]


@dataclass
class Tally:
    """Findings of one column over all its rows: per code how many, and the first row with what is said there."""

    table: Table
    header: str
    row_numbers: Ints
    seen: dict[str, tuple[tuple[int, int], int, dict[str, Any]]] = field(default_factory=dict)
    of_column: set[str] = field(default_factory=set)

    def add(self, code: str, row: int, place: int, count: int, values: dict[str, Any]) -> None:
        """Count `count` cells under `code`, the first in row `row`; `place` orders the notes of one row."""
        first, known, said = self.seen.get(code, ((row, place), 0, values))
        if (row, place) < first:
            first, said = (row, place), values
        self.seen[code] = (first, known + count, said)

    def add_column(self, told: Told) -> None:
        """Take down what is said of the column as such, once."""
        for code, values in told.of_column:
            if code not in self.of_column:
                self.of_column.add(code)
                self.add(code, -1, 0, 1, values)

    def add_told(self, told: Told, rows: Ints, codes: Ints) -> None:
        """Count what was told of entries: `codes[k]` is the entry that row `rows[k]` holds; `rows` ascend."""
        self.add_column(told)
        if not told.notes or not len(rows):
            return
        counts = np.bincount(codes)
        firsts = first_rows(rows, codes, len(counts))
        for place, (entry, code, values) in enumerate(told.notes):
            if entry < len(counts) and counts[entry]:
                self.add(code, int(firsts[entry]), place, int(counts[entry]), values)

    def findings(self) -> list[Finding]:
        """One finding per code, in the order of their first cells."""
        notes = Notes(self.table, self.header)
        for code, ((row, _), count, values) in sorted(self.seen.items(), key=lambda item: item[1][0]):
            notes.seen[code] = (int(self.row_numbers[max(row, 0)]), count, values)
        return notes.findings()
