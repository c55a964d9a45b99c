"""The rows of a large tape, made when they are asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

import polars as pl

from exequatur.claims.tape.bulk.convert import Fields
from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.claim_ids import NAMING, TELLING_APART, claim_ids
from exequatur.claims.tape.model import Row, RowStatus

_CHUNK = 16_384


class _Naming(Sequence[Mapping[str, Any]]):
    """The rows with only what an id is made of."""

    def __init__(self, fields: Fields) -> None:
        self._values = {n: v for n, v in fields.values.items() if n in NAMING or n in TELLING_APART}
        self._height = fields.height

    def __len__(self) -> int:
        return self._height

    @overload
    def __getitem__(self, at: int) -> Mapping[str, Any]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Mapping[str, Any]]: ...
    def __getitem__(self, at: int | slice) -> Mapping[str, Any] | Sequence[Mapping[str, Any]]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        return {name: values.slice(at, at + 1)[0] for name, values in self._values.items()}

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        for start in range(0, self._height, _CHUNK):
            stop = min(start + _CHUNK, self._height)
            columns = [values.slice(start, stop) for values in self._values.values()]
            if not columns:
                yield from ({} for _ in range(start, stop))
            for row in zip(*columns, strict=True):
                yield dict(zip(self._values, row, strict=True))


@dataclass(frozen=True)
class JudgedTable:
    """A table whose rows are judged: what rows are made of."""

    fields: Fields
    row_numbers: Ints
    sheet: str
    reasons: Mapping[int, Sequence[str]]
    like: Mapping[tuple[str, int], tuple[str, int]]

    @cached_property
    def ids(self) -> pl.Series:
        """The id of each claim: the tape's own where its column is filled and unique, which arrays tell at once."""
        own = self.fields.values.get("claim_id")
        if own is not None and own.series is not None and own.series.dtype == pl.String:
            series = own.series
            if series.null_count() == 0 and (series != "").all() and series.n_unique() == len(series):
                return series
        return pl.Series(claim_ids(_Naming(self.fields)), dtype=pl.String)

    def rows(self, at: Ints, status: RowStatus) -> list[Row]:
        """Some rows, in the order of `at`, which ascends."""
        start, stop = int(at[0]), int(at[-1]) + 1
        near = stop - start < 4 * len(at)
        names = [name for name in self.fields.values if name != "claim_id"]
        if near:
            ids = self.ids.slice(start, stop - start).to_list()
            own = (
                self.fields.values["claim_id"].slice(start, stop)
                if "claim_id" in self.fields.values
                else None
            )
            columns = [self.fields.values[name].slice(start, stop) for name in names]
            places = (at - start).tolist()
        else:
            ids = self.ids.gather(pl.Series(at, dtype=pl.UInt32)).to_list()
            own = (
                self.fields.values["claim_id"].take(at).slice(0, len(at))
                if "claim_id" in self.fields.values
                else None
            )
            columns = [self.fields.values[name].take(at).slice(0, len(at)) for name in names]
            places = list(range(len(at)))
        cells = list(zip(*columns, strict=True)) if columns else [()] * len(ids)
        numbers = self.row_numbers[at].tolist()
        made = []
        for place, row, number in zip(places, at.tolist(), numbers, strict=True):
            values = {
                name: value for name, value in zip(names, cells[place], strict=True) if value is not None
            }
            if own is not None and own[place] not in (None, ids[place]):
                values["claim_ref"] = own[place]
            values["claim_id"] = ids[place]
            made.append(
                Row(
                    number,
                    self.sheet,
                    status,
                    values,
                    tuple(self.reasons.get(row, ())),
                    self.like.get((self.sheet, number)),
                )
            )
        return made


class LazyRows(Sequence[Row]):
    """Rows of one status. Each is made anew whenever it is asked for, so that a million of them need not be held at once."""

    def __init__(self, table: JudgedTable, at: Ints, status: RowStatus) -> None:
        self._table, self._at, self._status = table, at, status

    def __len__(self) -> int:
        return len(self._at)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            chosen = self._at[at]
            ascending = len(chosen) < 2 or chosen[0] < chosen[-1]
            return (
                LazyRows(self._table, chosen, self._status)
                if ascending
                else [self[i] for i in range(*at.indices(len(self)))]
            )
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        return self._table.rows(self._at[at % len(self)][None], self._status)[0]

    def __iter__(self) -> Iterator[Row]:
        for start in range(0, len(self), _CHUNK):
            yield from self._table.rows(self._at[start : start + _CHUNK], self._status)
