"""The canonical values of a table by fields, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.entries import Ints

BETWEEN = "、"
"""Stands between names, and in none of them."""


@dataclass(frozen=True)
class Values:
    """One field's value for every row, None where it has none: an array of one type, or places in a list of objects (-1: none).

    `joined`: the texts of the array are names with 、 between them, and stand for their lists.
    """

    series: pl.Series | None = None
    codes: Ints | None = None
    objects: Sequence[Any] = ()
    joined: bool = False

    def slice(self, start: int, stop: int) -> list[Any]:
        """The values of the rows from `start` to `stop`."""
        if self.series is not None:
            found: list[Any] = self.series.slice(start, stop - start).to_list()
            return [None if text is None else text.split(BETWEEN) for text in found] if self.joined else found
        assert self.codes is not None
        return [None if code < 0 else self.objects[code] for code in self.codes[start:stop].tolist()]

    def take(self, rows: Ints) -> "Values":
        """The values of `rows`, in that order."""
        if self.series is not None:
            return Values(self.series.gather(pl.Series(rows, dtype=pl.UInt32)), joined=self.joined)
        assert self.codes is not None
        return Values(None, self.codes[rows], self.objects)

    def as_array(self) -> "Values":
        """The same as an array of one type, if its objects are of one."""
        return self if self.codes is None else of_entries(self.objects, self.codes)

    @property
    def filled(self) -> Ints:
        """Which rows have a value."""
        if self.series is not None:
            return np.asarray(self.series.is_not_null().to_numpy())
        assert self.codes is not None
        return np.asarray([value is not None for value in (*self.objects, None)])[self.codes]


_TYPES: tuple[tuple[type, Any], ...] = (
    (str, pl.String),
    (bool, pl.Boolean),
    (int, pl.Int64),
    (date, pl.Date),
)


def of_entries(values: Sequence[Any], codes: Ints) -> Values:
    """The field whose value for entry k is `values[k]`; `codes`: the entry of each row, -1 where it has none."""
    kinds = {type(value) for value in values if value is not None}
    for kind, dtype in _TYPES:
        if kinds == {kind}:
            return Values(_gathered(pl.Series(values, dtype=dtype), codes))
    if kinds == {list} and all(type(one) is str for value in values if value for one in value):
        return Values(_gathered(pl.Series(values, dtype=pl.List(pl.String)), codes))
    return Values(None, codes, values)


def _gathered(series: pl.Series, codes: Ints) -> pl.Series:
    if len(series) == 1 and codes.min(initial=0) == 0:
        return series.new_from_index(0, len(codes))
    at = pl.Series(codes)
    if codes.min(initial=0) < 0:
        at = at.zip_with(at >= 0, pl.Series([None], dtype=at.dtype).new_from_index(0, len(at)))
    return series.gather(at)


def replaced(base: pl.Series, rows: Ints, codes: Ints, entries: Sequence[Any]) -> Values | None:
    """`base` with `entries[codes[k]]` in row `rows[k]`; None where the two cannot stand in one array."""
    if not all(entry is None or type(entry) is str for entry in entries) or base.dtype != pl.String:
        return None
    texts = pl.Series(entries, dtype=pl.String).gather(pl.Series(codes))
    if texts.equals(base.gather(pl.Series(rows, dtype=pl.UInt32))):
        return Values(base)
    return Values(base.clone().scatter(pl.Series(rows, dtype=pl.UInt32), texts))
