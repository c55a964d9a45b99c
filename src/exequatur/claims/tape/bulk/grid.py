"""The cells of a sheet by columns, as arrays; and as the rows of cells that the rest of the reader knows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, overload

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.bare_ids import BareIds
from exequatur.claims.tape.model import Cell

WHOLE_LIMIT = 2**53
"""Whole numbers under this size are `int` cells, as the reader of workbooks gives them."""

_CHUNK = 16_384


@dataclass(frozen=True)
class CellColumn:
    """One column of cells: each row is filled in one of its parts, or empty.

    `others` holds what is neither text, number nor day (flags), by row. `bare`: its bare ids, where somebody has looked.
    """

    texts: pl.Series
    numbers: pl.Series | None = None
    days: pl.Series | None = None
    others: dict[int, Cell] = field(default_factory=dict)
    bare: BareIds | None = None

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def filled(self) -> pl.Series:
        """Which rows hold something."""
        found = self.texts.is_not_null()
        for part in (self.numbers, self.days):
            if part is not None:
                found = found | part.is_not_null()
        if self.others:
            found = found.scatter(list(self.others), True)
        return found

    def cells(self, start: int, stop: int) -> list[Cell]:
        """The cells of the rows from `start` to `stop`."""
        found: list[Cell] = self.texts.slice(start, stop - start).to_list()
        for part in (self.numbers, self.days):
            if part is not None and (some := part.slice(start, stop - start)).null_count() < len(some):
                found = [_cell(v) if v is not None else c for v, c in zip(some.to_list(), found, strict=True)]
        for i, cell in self.others.items():
            if start <= i < stop:
                found[i - start] = cell
        return found

    def take(self, rows: Sequence[int] | np.ndarray[Any, Any]) -> list[Cell]:
        """The cells of `rows`, in that order."""
        return self.gather(rows).cells(0, len(rows))

    def slice(self, start: int, stop: int) -> "CellColumn":
        """The column with only the rows from `start` to `stop`."""
        parts = [None if p is None else p.slice(start, stop - start) for p in (self.numbers, self.days)]
        others = {i - start: cell for i, cell in self.others.items() if start <= i < stop}
        return CellColumn(
            self.texts.slice(start, stop - start), parts[0], parts[1], others, self._bare(slice(start, stop))
        )

    def gather(self, rows: Sequence[int] | np.ndarray[Any, Any] | pl.Series) -> "CellColumn":
        """The column with only `rows`, in that order."""
        at = pl.Series(rows, dtype=pl.UInt32)
        others = (
            {i: self.others[row] for i, row in enumerate(at.to_list()) if row in self.others}
            if self.others
            else {}
        )
        return CellColumn(
            self.texts.gather(at),
            None if self.numbers is None else self.numbers.gather(at),
            None if self.days is None else self.days.gather(at),
            others,
            self._bare(rows.to_numpy() if isinstance(rows, pl.Series) else rows),
        )

    def passing(self, test: Callable[[pl.Series], pl.Series]) -> np.ndarray[Any, Any]:
        """Which texts pass `test`, as every bare id does; an empty cell passes none."""
        if self.bare is None:
            return np.array(test(self.texts).fill_null(False).to_numpy())
        made = self.bare.rows.copy()
        rows = np.flatnonzero(~made)
        if len(rows):
            made[rows] = test(self.texts.gather(rows)).fill_null(False).to_numpy()
        return made

    def _bare(self, rows: Any) -> BareIds | None:
        return None if self.bare is None else BareIds(self.bare.shape, self.bare.rows[rows])


def _cell(value: float | date) -> Cell:
    if isinstance(value, float) and value.is_integer() and abs(value) < WHOLE_LIMIT:
        return int(value)
    return value


@dataclass(frozen=True)
class Grid:
    """The cells of a sheet: `columns[c]` of equal height; `row_numbers`: their 1-based rows in the file."""

    columns: tuple[CellColumn, ...]
    row_numbers: np.ndarray[Any, Any]

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.row_numbers)

    def keep(self, wanted: np.ndarray[Any, Any]) -> "Grid":
        """The grid with only the rows that `wanted` (a truth value for each) marks."""
        kept = np.flatnonzero(wanted)
        if not len(kept):
            return Grid(tuple(column.gather(kept) for column in self.columns), self.row_numbers[:0])
        start, stop = int(kept[0]), int(kept[-1]) + 1
        numbers = self.row_numbers[start:stop]
        if len(kept) == stop - start:
            return Grid(tuple(column.slice(start, stop) for column in self.columns), numbers)
        kept_numbers = numbers[kept - start]
        if any(
            column.numbers is not None or column.days is not None or column.others for column in self.columns
        ):
            return Grid(tuple(column.gather(kept) for column in self.columns), kept_numbers)
        frame = pl.DataFrame([column.texts.alias(str(c)) for c, column in enumerate(self.columns)])
        frame = frame.slice(start, stop - start).filter(pl.Series(wanted[start:stop]))
        columns = zip(frame, self.columns, strict=True)
        return Grid(
            tuple(CellColumn(series, bare=column._bare(kept)) for series, column in columns), kept_numbers
        )

    def rows(self, start: int, stop: int) -> list[tuple[Cell, ...]]:
        """The cells of the rows from `start` to `stop`."""
        return list(zip(*(column.cells(start, stop) for column in self.columns), strict=True))


class LazyCells(Sequence[tuple[Cell, ...]]):
    """The rows of a grid as tuples of cells, made when they are asked for."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid

    def __len__(self) -> int:
        return self._grid.height

    @overload
    def __getitem__(self, at: int) -> tuple[Cell, ...]: ...
    @overload
    def __getitem__(self, at: slice) -> list[tuple[Cell, ...]]: ...
    def __getitem__(self, at: int | slice) -> tuple[Cell, ...] | list[tuple[Cell, ...]]:
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            return (
                self._grid.rows(start, max(start, stop))[::step]
                if step > 0
                else [self[i] for i in range(start, stop, step)]
            )
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        at %= len(self)
        return self._grid.rows(at, at + 1)[0]

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        for start in range(0, len(self), _CHUNK):
            yield from self._grid.rows(start, min(start + _CHUNK, len(self)))


class LazyNumbered(Sequence[tuple[int, tuple[Cell, ...]]]):
    """The rows of a grid with their numbers in the file, as `Table.rows` holds them, made when they are asked for."""

    def __init__(self, grid: Grid) -> None:
        self._grid, self._cells = grid, LazyCells(grid)

    def __len__(self) -> int:
        return len(self._cells)

    @overload
    def __getitem__(self, at: int) -> tuple[int, tuple[Cell, ...]]: ...
    @overload
    def __getitem__(self, at: slice) -> list[tuple[int, tuple[Cell, ...]]]: ...
    def __getitem__(
        self, at: int | slice
    ) -> tuple[int, tuple[Cell, ...]] | list[tuple[int, tuple[Cell, ...]]]:
        if isinstance(at, slice):
            return list(zip(self._grid.row_numbers[at].tolist(), self._cells[at], strict=True))
        return int(self._grid.row_numbers[at]), self._cells[at]

    def __iter__(self) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        return zip(self._grid.row_numbers.tolist(), self._cells, strict=True)
