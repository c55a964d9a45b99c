"""The one table of a large sheet: its header, its claims, and the few rows that may be none, which are told apart by rows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from exequatur.claims.tape.bulk.bare_ids import FIGURES, bare_ids
from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.grid import CellColumn, Grid, LazyNumbered
from exequatur.claims.tape.bulk.threads import contains
from exequatur.claims.tape.bulk.words import NotByColumns
from exequatur.claims.tape.layout import tables_of
from exequatur.claims.tape.model import Cell, Sheet, Table
from exequatur.claims.tape.periods import with_periods
from exequatur.claims.tape.roles import roles_of
from exequatur.claims.tape.row_words import TOTAL_HINT
from exequatur.claims.tape.unlabelled_totals import always_filled, only_figures

HEAD = 300
"""Rows at the top that are looked at one by one."""

TAIL = 30

LABELS = 3
"""The label of a totals row is one of so many first filled cells."""

LONGEST_WORD = 40
"""Bytes of the longest word for a total that stands alone."""

MOSTLY, FEW_FIGURES = 0.2, 20_000

MOST_DOUBTFUL = 0.5
"""A sheet with a larger share of rows that may be no claims is read by rows."""

_FIGURE = r"^[^0-9]{0,3}[0-9][0-9,]*(?:\.[0-9]+)?[^0-9]{0,2}$"
_LABEL = (
    "(?i)"
    + TOTAL_HINT.pattern.removesuffix(r"|\d")
    + r"|合|총|over$|down$|altogether|[0-9] ?[户笔宗件]|(?:number|no\.?|count) of"
    r"|[0-9] ?(?:borrower|loan|account|claim|record|debtor|item|row|case|entr)|^[^\p{L}\p{N}]"
)
"""Every label of a totals row that `row_words` knows has one of these in it; so have a few names."""


_BARE_ID = r"^[A-Z]{0,6}-?[0-9][0-9-]*$"
"""Numbers of loans and rows, which are no labels."""


class Found(NamedTuple):
    """The table of a sheet, the grid of its claims, and which rows of the sheet are claims or were in doubt."""

    table: Table
    grid: Grid
    claims: Ints
    doubtful: Ints


def find_table(sheet: Sheet, grid: Grid, known: frozenset[str], doubtful: Ints | None = None) -> Found:
    """The table of `sheet`, whose cells are `grid`, and the grid of its claims, before `missed_totals` has looked at it.

    `sheet` says all but the cells. Rows of a table that surely are claims have several filled cells, a figure, and nothing that speaks of
    a total in the first of them; the others, and those at the top and the bottom, are given to `tables_of`, and what it takes for
    a claim is one.

    Args:
        doubtful: the rows that may be no claims, where they are known.

    Raises:
        NotByColumns: no table, several, or too many rows in doubt.
    """
    grid = _with_bare_ids(grid)
    doubtful = _doubtful(grid) if doubtful is None else doubtful
    table, claims = _told(sheet, grid, known, doubtful)
    held = grid.keep(claims)
    return Found(replace(table, sheet=sheet, rows=LazyNumbered(held)), held, claims, doubtful)


def missed_totals(found: Found, grid: Grid, again: bool = False) -> Ints | None:
    """All rows in doubt, where some claims may be totals by the names of their borrowers: the table is to be found anew with them.

    Args:
        again: it was found anew already.

    Raises:
        NotByColumns: some rows are told by all others.
    """
    names = [grid.columns[c] for c in roles_of(found.table.columns).names if c < len(grid.columns)]
    if names and not again:
        totals = np.logical_or.reduce([_may_be_total(column) for column in names])
        if (totals & found.claims & ~found.doubtful).any():
            return np.asarray(totals | found.doubtful)
    _refuse_unusual(found.table, found.grid)
    return None


def _may_be_total(column: CellColumn) -> Ints:
    """Rows that may have a word for a total, and nothing else, where the borrower is named."""
    found = contains(column.texts, _LABEL) & (column.texts.str.len_bytes() <= LONGEST_WORD)
    return np.asarray(found.fill_null(False).to_numpy())


def _told(sheet: Sheet, grid: Grid, known: frozenset[str], doubtful: Ints) -> tuple[Table, Ints]:
    """The table that `tables_of` finds in the doubtful rows and the ones before them, and which rows are claims."""
    shown = doubtful.copy()
    shown[:HEAD] = True
    shown[-TAIL:] = True
    shown[:-1] |= doubtful[1:]
    if shown.sum() > MOST_DOUBTFUL * grid.height + HEAD + TAIL:
        raise NotByColumns
    small = grid.keep(shown)
    numbers = tuple(int(n) for n in small.row_numbers)
    rows = small.rows(0, small.height)
    tables = tables_of(replace(sheet, cells=tuple(rows), row_numbers=numbers), known)
    if len(tables) != 1 or tables[0].vertical or tables[0].origins or with_periods(tables[0]).periods:
        raise NotByColumns
    cells = dict(zip(numbers, rows, strict=True))
    table = tables[0]
    if any(cells[number] != row for number, row in table.rows) or max(table.header_rows) > numbers[HEAD // 2]:
        raise NotByColumns
    claims = ~shown
    at = dict(zip(numbers, np.flatnonzero(shown).tolist(), strict=True))
    claims[[at[number] for number, _ in table.rows]] = True
    return table, claims


def _refuse_unusual(table: Table, held: Grid) -> None:
    """Some rows are told by all others: claims under a total, rows of figures that may be sums, rows without a name that may go on with
    the one above."""
    if table.totals and min(number for number, _ in table.totals) < held.row_numbers[-1]:
        raise NotByColumns
    for row in _rows_of_figures(held):
        if only_figures(row, always_filled(list(LazyNumbered(held)[:400]))):
            raise NotByColumns
    roles = roles_of(table.columns)
    for c in roles.names:
        column = held.columns[c]
        if roles.receipts and roles.money and not column.filled.all():
            again = (column.texts == column.texts.shift(1)).fill_null(False)
            if not again.any():
                raise NotByColumns


def _rows_of_figures(held: Grid) -> list[tuple[Cell, ...]]:
    """Rows with one text at most that lack a cell which nearly all others have."""
    worded = np.zeros(held.height, dtype=np.int8)
    lacking = np.zeros(held.height, dtype=bool)
    for column in held.columns:
        if column.texts.null_count() == 0:
            continue
        filled = np.asarray(column.filled.to_numpy())
        if 0 < len(filled) - filled.sum() < len(filled) * MOSTLY:
            lacking |= ~filled
    some = np.linspace(0, max(held.height - 1, 0), min(held.height, HEAD)).astype(np.int64)
    for column in sorted(held.columns, key=lambda column: -int(_matches(column, some, r"\p{L}").sum())):
        few = np.flatnonzero((worded < 2) & lacking) if lacking.any() else np.flatnonzero(worded < 1)
        if not len(few):
            break
        worded[few] += _matches(column, few, r"\p{L}")
    rows = np.flatnonzero((worded < 1) | ((worded < 2) & lacking))
    if len(rows) > FEW_FIGURES:
        raise NotByColumns
    return list(zip(*(column.take(rows) for column in held.columns), strict=True))


def _with_bare_ids(grid: Grid) -> Grid:
    """The grid with the bare ids of its first columns known, in which labels of totals may stand."""
    some = [
        column if column.bare is not None or _empty(column) else replace(column, bare=bare_ids(column.texts))
        for column in grid.columns[:LABELS]
    ]
    return Grid((*some, *grid.columns[LABELS:]), grid.row_numbers)


def _empty(column: CellColumn) -> bool:
    return column.texts.null_count() == len(column)


def _doubtful(grid: Grid) -> Ints:
    """Which rows may be something else than claims."""
    filled = np.zeros(grid.height, dtype=np.int16)
    totals = np.zeros(grid.height, dtype=bool)
    every = np.ones(grid.height, dtype=bool)
    left: Ints | None = None  # all rows
    for c, column in enumerate(grid.columns):
        early = every if c < LABELS else filled < LABELS
        some = np.flatnonzero(early if column.bare is None else early & ~column.bare.rows)
        some = some[~_matches(column, some, _BARE_ID)]
        totals[some] |= _matches(column, some, _LABEL)
        filled += 1 if column.texts.null_count() == 0 else np.asarray(column.filled.to_numpy())
        if column.bare is not None and column.bare.shape == FIGURES:
            left = np.flatnonzero(~column.bare.rows) if left is None else left[~column.bare.rows[left]]
        left = np.arange(grid.height) if left is None else left
        left = left[~_matches(column, left, _FIGURE)]
        if column.numbers is not None:
            left = left[column.numbers.gather(left).is_null().to_numpy()]
    figures = np.ones(grid.height, dtype=bool)
    figures[left] = False
    return np.asarray(totals | ~figures | (filled <= 3) | (filled * 2 < len(grid.columns)))


def _matches(column: CellColumn, rows: Ints, pattern: str) -> Ints:
    """Which of `rows`, that ascend, hold a text with `pattern` in it."""
    if not len(rows) or _empty(column):
        return np.zeros(len(rows), dtype=bool)
    texts = column.texts if len(rows) == len(column) else column.texts.gather(rows)
    return np.asarray(contains(texts, pattern).fill_null(False).to_numpy())


def sample_of(table: Table, grid: Grid, odd: Sequence[Ints]) -> Table:
    """`table` with only the rows by which columns are matched and styles settled: the first, the last, some between, the first
    filled cells of each column, and the rows `odd`."""
    height = grid.height
    rows = [np.arange(min(height, HEAD)), np.linspace(0, height - 1, HEAD).astype(np.int64), *odd]
    for column in grid.columns:
        if column.texts.null_count() and column.filled.sum() < height:
            rows.append(np.asarray(column.filled.arg_true().head(HEAD).to_numpy(), dtype=np.int64))
    taken = np.unique(np.concatenate(rows))
    cells = zip(*(column.take(taken) for column in grid.columns), strict=True)
    numbers: Sequence[int] = grid.row_numbers[taken].tolist()
    return replace(table, rows=tuple(zip(numbers, cells, strict=True)))
