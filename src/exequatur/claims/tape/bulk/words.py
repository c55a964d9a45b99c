"""Columns of words, identifiers, parties and days by their distinct cells; plain ones by the array."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.bare_ids import FIGURES
from exequatur.claims.tape.bulk.entries import (
    Distinct,
    Ints,
    Part,
    Read,
    Tally,
    Told,
    agreed,
    distinct,
    sampled,
    tell,
)
from exequatur.claims.tape.bulk.fields import BETWEEN, Values, of_entries, replaced
from exequatur.claims.tape.bulk.grid import CellColumn, Grid
from exequatur.claims.tape.bulk.plain import bracketed_name, plain_ids, plain_name, plain_names, plain_texts
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.convert_dates import read_days
from exequatur.claims.tape.convert_dittos import DITTO
from exequatur.claims.tape.convert_words import Reader, identifiers_reader, read_words, words_reader
from exequatur.claims.tape.model import Match, Table
from exequatur.claims.tape.values.damaged import ColumnOfIds, column_of_figures, column_of_ids
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain

MANY = 0.1
"""A column of which more than this share of a sample differs is read by the array where its cells are plain."""

WHOLE = 10**14
"""Whole number cells under this size are identifiers that no spreadsheet has rounded."""

MOST_ENTRIES = 400_000
"""Columns that give one field together, with more different combinations than this, are read by rows."""


LONGEST_DITTO = 16

_NO_DITTO = "^[[一-鿿--同]0-9、；，。（）();,./ -]+$"
"""Texts without letters, quotes and 同 say ditto in no spelling."""


class NotByColumns(Exception):
    """The tape, or a part of it, cannot be read by columns."""


@dataclass
class Group:
    """Columns that give the same fields, in the order in which they are read, and what they gave."""

    matches: list[Match]
    fields: dict[str, Values] = field(default_factory=dict)
    tallies: list[Tally] = field(default_factory=list)
    problems: list[tuple[Ints, Ints, dict[int, list[tuple[str, str]]]]] = field(default_factory=list)


@dataclass(frozen=True)
class PlainClass:
    """Rows whose cells are of one plain shape, and the one field they give."""

    rows: Ints
    expect: Callable[[Ints], list[dict[str, Any]]]


class Sight(NamedTuple):
    """What is seen of a column whatever its context: the classes of its plain cells, or its distinct cells."""

    classes: tuple[pl.Series, list[PlainClass]] | None
    entries: Distinct | None


def at_sight(match: Match, column: CellColumn) -> Sight:
    """Look at a column of words: its plain cells where most cells differ, else its distinct cells."""
    classes = _classes(match, column) if _differs(column) else None
    return Sight(classes, distinct(column) if classes is None else None)


def read_group(
    group: Group, table: Table, context: Context | None, grid: Grid, sight: Sight | None = None
) -> None:
    """Fill `group` with what its columns give. `context`: needed for columns of days. `sight`: what was seen of its one column."""
    group.fields, group.problems = {}, []
    group.tallies = [Tally(table, match.column.header, grid.row_numbers) for match in group.matches]
    if len(group.matches) == 1:
        match = group.matches[0]
        column = grid.columns[match.column.index]
        classes, entries = sight or at_sight(match, column)
        if classes is not None and _by_classes(group, table, context, column, classes):
            return
        _by_entries(group, table, context, grid, [entries or distinct(column)])
        return
    _by_entries(group, table, context, grid, [distinct(grid.columns[m.column.index]) for m in group.matches])


def _differs(column: CellColumn) -> bool:
    texts = column.texts
    if column.numbers is not None and column.numbers.null_count() < len(texts):
        texts = column.numbers
    sample = texts.gather(np.linspace(0, len(texts) - 1, min(len(texts), 4000)).astype(np.int64)).drop_nulls()
    return len(sample) > 0 and sample.n_unique() > MANY * len(sample)


def _reader(
    match: Match, table: Table, context: Context | None, column: CellColumn, odd: pl.Series | None = None
) -> Read:
    """What reads cells of the column of `match`, in the light of all of it. `odd`: its texts that are not plain, where that is known."""
    kind = field_kinds().get(match.field, "text")
    if kind == "date":
        assert context is not None
        style, today = context.style(match), context.today
        return lambda cells, numbers, answer, notes: read_days(
            match.field, cells, numbers, table, answer, notes, style, today
        )
    read: Reader | None = None
    if kind in ("id", "serial", "case_no"):
        read = identifiers_reader(match.field, kind, _figures(column, odd))
    elif kind in ("flag", "clause", "limitation"):
        entries, _ = distinct(column)
        lines = (*table.above, *table.below)
        read = words_reader(match.field, kind, match.column.header, entries.cells(0, len(entries)), lines)
    return lambda cells, numbers, answer, notes: read_words(
        match.field, kind, match, cells, numbers, answer, notes, read
    )


def _figures(column: CellColumn, odd: pl.Series | None) -> ColumnOfIds:
    """What `damaged.column_of_ids` finds in the whole column. Its numbers and days are rarely many: they are looked at one by one."""
    texts = _as_texts(column)
    if texts is None:
        return column_of_ids(column.cells(0, len(column)))
    figures = texts
    if (
        column.bare is None
        or column.numbers is not None
        or column.bare.shape != FIGURES
        or not column.bare.rows.all()
    ):
        figures = texts.filter(texts < ":")  # no text of figures comes after it
        figures = figures.filter(figures.str.contains("^[0-9]+$"))
    long = figures.filter(figures.str.len_bytes() > 15)
    zeros = long.filter(long.str.contains("^[0-9]{15}0+$"))
    if (texts if odd is None else odd).str.contains('^[ \'’`="]|[ "]$').any():
        return column_of_ids(texts.to_list())
    return column_of_figures(_widths(figures), bool((figures < "1").any()), len(long), _widths(zeros))


def _as_texts(column: CellColumn) -> pl.Series | None:
    """The cells of a column of identifiers as they are written; None where it holds other things than texts and whole numbers."""
    if column.others or column.days is not None:
        return None
    if column.numbers is None:
        return column.texts
    numbers = column.numbers.drop_nulls()
    if not ((numbers >= 0) & (numbers < WHOLE) & (numbers == numbers.floor())).all():
        return None
    return column.texts.zip_with(column.texts.is_not_null(), column.numbers.cast(pl.Int64).cast(pl.String))


def _widths(figures: pl.Series) -> dict[int, int]:
    widths = figures.str.len_bytes().cast(pl.Int64)
    counts = np.bincount(widths.to_numpy()) if len(widths) else np.zeros(0, dtype=np.int64)
    found = {width: int(counts[width]) for width in widths.unique(maintain_order=True).to_list()}
    return found


def _by_entries(
    group: Group, table: Table, context: Context | None, grid: Grid, found: Sequence[Distinct]
) -> None:
    """Read each different combination of cells once; `found`: the distinct cells of each column."""
    for entries, _ in found:
        _refuse_dittos(entries)
    if len(found) == 1:
        cells, codes = [found[0][0].cells(0, len(found[0][0]))], found[0][1]
    else:
        cells, codes = _combined(found)
    parts = [
        Part(match.column.header, one, _reader(match, table, context, grid.columns[match.column.index]))
        for match, one in zip(group.matches, cells, strict=True)
    ]
    told = tell(table, parts)
    rows = np.flatnonzero(codes >= 0)
    for tally, one in zip(group.tallies, told, strict=True):
        tally.add_told(one, rows, codes[rows])
    group.fields = fields_of(told[-1], codes)
    if told[-1].problems:
        group.problems.append((rows, codes[rows], told[-1].problems))


def _refuse_dittos(entries: CellColumn) -> None:
    """A cell that says ditto takes the value of the row above: such columns are read by rows."""
    short = entries.texts.filter(entries.texts.str.len_chars() < LONGEST_DITTO)
    doubtful = short.filter(~short.str.contains(_NO_DITTO))
    if any(plain(cell) in DITTO for cell in doubtful.to_list()):
        raise NotByColumns


def _combined(found: Sequence[Distinct]) -> tuple[list[list[Any]], Ints]:
    """The different combinations of entries: their cells column by column, and the combination of each row."""
    keys = np.zeros(len(found[0][1]), dtype=np.int64)
    for entries, codes in found:
        keys = np.unique(keys * (len(entries) + 1) + codes + 1, return_inverse=True)[1]
    _, firsts = np.unique(keys, return_index=True)
    if len(firsts) > MOST_ENTRIES:
        raise NotByColumns
    cells = []
    for entries, codes in found:
        every = [*entries.cells(0, len(entries)), None]
        cells.append([every[code] for code in codes[firsts].tolist()])
    return cells, keys


def fields_of(told: Told, codes: Ints) -> dict[str, Values]:
    """The fields that entries give, spread over the rows that hold them."""
    names = dict.fromkeys(name for row in told.rows for name in row)
    made: dict[str, Values] = {}
    for name in names:
        values = [row.get(name) for row in told.rows]
        # few words, or words beside few cells, which no other field is compared with
        few = field_kinds().get(name, "").startswith("status") or name.endswith("_text")
        made[name] = Values(None, codes, values) if few else of_entries(values, codes)
    return made


def _mask(rows: Ints, height: int) -> Ints:
    mask = np.zeros(height, dtype=bool)
    mask[rows] = True
    return mask


def _classes(match: Match, column: CellColumn) -> tuple[pl.Series, list[PlainClass]] | None:
    """The values of the plain cells of `column`, and the classes they fall in; None for a kind that has no plain cells."""
    kind = field_kinds().get(match.field, "text")
    texts = column.texts
    if kind in ("text", "name", "id", "case_no", "serial"):
        if kind in ("text", "name"):
            bare = np.asarray((plain_texts if kind == "text" else plain_name)(texts).to_numpy())
        else:
            bare = column.passing(plain_ids)
        rows = np.flatnonzero(bare)
        if (
            kind in ("id", "case_no", "serial")
            and (written := _as_texts(column)) is not None
            and column.numbers is not None
        ):
            whole = np.asarray(column.numbers.is_not_null().arg_true().to_numpy(), dtype=np.int64)
            return written, [
                PlainClass(some, partial(_expected, match.field, written)) for some in (rows, whole)
            ]
        found = [rows, _bracketed(texts, bare)] if kind == "name" else [rows]
        return texts, [PlainClass(some, partial(_expected, match.field, texts)) for some in found]
    if kind == "names":
        lists = plain_names(texts)
        alike = np.where(lists.plain, lists.many.astype(np.int64) * 8 + lists.mark, 0)
        return lists.texts, [
            PlainClass(np.flatnonzero(alike == one), partial(_expected_names, match.field, lists.texts))
            for one in (np.flatnonzero(np.bincount(alike)[1:]) + 1).tolist()
        ]
    return None


def _bracketed(texts: pl.Series, bare: Ints) -> Ints:
    """Rows of names with a bracket that belongs to them, among those that are not bare."""
    rows = np.flatnonzero(~bare)
    return np.asarray(rows[bracketed_name(texts.gather(rows)).to_numpy()])


def _expected(name: str, values: pl.Series, rows: Ints) -> list[dict[str, Any]]:
    return [{name: value} for value in values.gather(rows).to_list()]


def _expected_names(name: str, texts: pl.Series, rows: Ints) -> list[dict[str, Any]]:
    return [{name: text.split(BETWEEN)} for text in texts.gather(rows).to_list()]


def _joined(name: str, told: Told) -> Told | None:
    """What was told, lists of names as one text each; None where a name has the mark in it that stands between names."""
    rows = []
    for row in told.rows:
        names = row.get(name)
        if names is not None and any(BETWEEN in one for one in names):
            return None
        rows.append(row if names is None else {**row, name: BETWEEN.join(names)})
    return replace(told, rows=rows)


def _by_classes(
    group: Group,
    table: Table,
    context: Context | None,
    column: CellColumn,
    classes: tuple[pl.Series, list[PlainClass]],
) -> bool:
    """Take plain cells as they are, where the reader of cells vouches for their class, and have the others read; False where it
    cannot be done."""
    match, tally, (values, found) = group.matches[0], group.tallies[0], classes

    odd = column.texts
    if field_kinds().get(match.field) in ("id", "case_no", "serial"):
        odd = odd.filter(pl.Series(~_mask(found[0].rows, len(odd))))
    reader = _reader(match, table, context, column, odd)

    def read_cells(cells: Sequence[Any]) -> Told:
        return tell(table, [Part(match.column.header, cells, reader)])[0]

    mask = np.zeros(len(column), dtype=bool)
    listed = field_kinds().get(match.field) == "names"
    for one in found:
        if not len(one.rows):
            continue
        sample = sampled(one.rows)
        told = read_cells(column.take(sample))
        tally.add_column(told)
        if (said := agreed(told, one.expect(sample))) is not None:
            mask[one.rows] = True
            for place, (code, shown) in enumerate(said):
                tally.add(code, int(one.rows[0]), place, len(one.rows), shown)
    rows = np.flatnonzero(column.filled.to_numpy() & ~mask)
    others: dict[str, Values] = {}
    own: Values | None = Values(values)
    if len(rows):
        entries, codes = distinct(column.gather(rows))
        cells = entries.cells(0, len(entries))
        _refuse_dittos(entries)
        told = read_cells(cells)
        tally.add_told(told, rows, codes)
        if told.problems:
            group.problems.append((rows, codes, told.problems))
        whole = _joined(match.field, told) if listed else told
        if whole is None:
            group.problems, group.tallies = [], [Tally(table, match.column.header, tally.row_numbers)]
            return False
        own = replaced(values, rows, codes, [row.get(match.field) for row in whole.rows])
        beside = [{k: v for k, v in row.items() if k != match.field} for row in whole.rows]
        if any(beside):
            spread = np.full(len(column), -1, dtype=np.int64)
            spread[rows] = codes
            others = fields_of(replace(whole, rows=beside), spread)
    if own is None:
        group.problems, group.tallies = [], [Tally(table, match.column.header, tally.row_numbers)]
        return False
    group.fields = {match.field: replace(own, joined=listed), **others}
    return True
