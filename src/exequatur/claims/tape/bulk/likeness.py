"""Which rows of a large table may repeat each other: found by arrays, wide enough that none is missed; `duplicates` then looks at them.

Every test here is coarser than its counterpart in `duplicates`: rows that are alike there are alike here.
"""

from collections.abc import Iterable

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.bare_ids import WITH_DASH
from exequatur.claims.tape.bulk.convert import Fields
from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.fields import Values
from exequatur.claims.tape.bulk.grid import CellColumn, Grid
from exequatur.claims.tape.bulk.same_amounts import Amounts, same_amount
from exequatur.claims.tape.duplicates import RECEIPT_IDS
from exequatur.claims.tape.model import Match

_LEVEL = r"[^\x21-\x7e一-鿿]|  "
"""Characters that levelling may change, and spaces side by side."""

_ONE_SPELLING = (r"^[0-9A-Z]+$", r"^[A-Z]+-[0-9]+$")
"""Ids that are all of one such shape differ when their letters and figures do."""

_FIRST = 200

FEW_ROWS, MOSTLY_UNIQUE = 50_000, 0.5

_DATES = ("loan_date", "due_date", "judgment_date", "default_date", "enforcement_date", "filing_date")
_TELLING = ("iou_no", "loan_account", "claim_id")


def repeated_rows(grid: Grid, skip: frozenset[int], unique: frozenset[int] = frozenset()) -> Ints:
    """Rows whose cells, but for the columns `skip`, may be those of another row too. `unique`: columns in which no cell does."""
    rows = np.arange(grid.height)
    if unique - skip:
        return rows[:0]
    texts = [
        c
        for c, column in enumerate(grid.columns)
        if c not in skip and column.texts.null_count() < grid.height
    ]
    for c in sorted(texts, key=lambda c: -_variety(grid.columns[c].texts)):
        column = grid.columns[c]
        if column.numbers is not None or column.days is not None or column.others:
            continue
        level = _levelled(column.texts if len(rows) == grid.height else column.texts.gather(rows))
        twice = _shared_hashes(level)
        if not len(twice):
            return twice
        if len(rows) < FEW_ROWS or _variety(level) < MOSTLY_UNIQUE:
            break
        rows = rows[twice]
    return _alike_in_all(grid, skip, rows)


def _variety(texts: pl.Series) -> float:
    """Share of different texts in a sample, empty ones counted as alike."""
    sample = texts.gather(np.linspace(0, len(texts) - 1, min(len(texts), 2_000)).astype(np.int64))
    return sample.n_unique() / max(len(sample), 1)


def _alike_in_all(grid: Grid, skip: frozenset[int], rows: Ints) -> Ints:
    """Those of `rows` whose every cell may be that of another of them."""
    parts = []
    for c, column in enumerate(grid.columns):
        if c in skip:
            continue
        some = column if len(rows) == grid.height else column.gather(rows)
        if some.texts.null_count() < len(some):
            parts.append(_levelled(some.texts).alias(f"{c}t"))
        for name in ("numbers", "days"):
            if (part := getattr(some, name)) is not None:
                parts.append(part.alias(f"{c}{name}"))
    return rows[_shared(pl.DataFrame(parts).hash_rows())] if parts else rows


def _levelled(texts: pl.Series) -> pl.Series:
    """Texts in half width with single spaces."""
    if not texts.str.contains(_LEVEL).any():
        return texts
    odd = texts.str.contains(_LEVEL).fill_null(False)
    rows = odd.arg_true()
    level = texts.gather(rows).str.normalize("NFKC").str.replace_all(r"\s+|[\x{200b}\x{feff}]", "")
    return texts.clone().scatter(rows, level) if len(rows) < len(texts) else level


def _shared(keys: pl.Series) -> Ints:
    """The places of keys that stand at more than one place, nulls left out."""
    twice = _shared_hashes(keys)
    return twice[keys.gather(twice).is_not_null().to_numpy()] if keys.null_count() else twice


def _shared_hashes(keys: pl.Series) -> Ints:
    """The places of keys whose hash stands at more than one place: of every key that does, and as good as no other."""
    hashes = keys.hash().to_numpy()
    ordered = np.sort(hashes)
    again = ordered[1:] == ordered[:-1]
    if not again.any():
        return np.zeros(0, dtype=np.int64)
    twice = np.unique(ordered[1:][again])
    at = np.minimum(np.searchsorted(twice, hashes), len(twice) - 1)
    return np.flatnonzero(twice[at] == hashes)


def _any_twice(keys: pl.Series) -> bool:
    """Does the hash of a key stand at more than one place? Most columns that repeat a key do so among the first of them."""
    for some in (keys.head(FEW_ROWS), keys):
        ordered = np.sort(some.hash().to_numpy())
        if (ordered[1:] == ordered[:-1]).any():
            return True
    return False


def _figures(texts: pl.Series) -> pl.Series:
    """Ids by their Latin letters and figures alone; null where there are none."""
    level = texts.str.normalize("NFKC") if texts.str.contains(r"[^\x00-\x7f]").any() else texts
    bare = level.str.to_lowercase().str.replace_all(r"[^0-9a-z]+", "")
    return bare.zip_with(bare != "", pl.Series([None], dtype=pl.String).new_from_index(0, len(bare)))


class IdKeys:
    """The ids of a table by their figures, each looked at once."""

    def __init__(self, fields: Fields, grid: Grid, matches: Iterable[Match]) -> None:
        self._fields = fields
        self._columns = {
            match.field: match.column.index for match in matches if match.column.index < len(grid.columns)
        }
        self._grid = grid
        self._keys: dict[str, tuple[pl.Series, bool]] = {}
        self._unique: dict[str, bool] = {}

    def look_ahead(self) -> None:
        """Look at the ids that every table is asked for."""
        for name in ("contract_no", *RECEIPT_IDS):
            if texts_of(self._fields.values.get(name)) is not None:
                self.is_unique(name)

    def of(self, name: str) -> pl.Series:
        """The keys of an id of text: rows whose ids `duplicates` takes for one have one key."""
        return self._key(name)[0]

    def as_written(self, name: str) -> bool:
        """Are the keys of an id its very texts, so that none is written in two ways?"""
        return self._key(name)[1]

    def _key(self, name: str) -> tuple[pl.Series, bool]:
        if name not in self._keys:
            texts = texts_of(self._fields.values.get(name))
            assert texts is not None
            column = self._column(name)
            if column is not None and column.bare is not None:
                shapes = [_ONE_SPELLING[column.bare.shape == WITH_DASH]] if column.bare.rows.any() else []
                others = texts.filter(pl.Series(~column.bare.rows))
            else:
                first, others = texts.head(_FIRST), texts
                shapes = [shape for shape in _ONE_SPELLING if first.str.contains(shape).fill_null(True).all()]
            plain = any(others.str.contains(shape).fill_null(True).all() for shape in shapes)
            self._keys[name] = (texts, True) if plain else (_figures(texts), False)
        return self._keys[name]

    def _column(self, name: str) -> CellColumn | None:
        """The column whose very cells are the values of the field `name`."""
        place, values = self._columns.get(name), self._fields.values.get(name)
        column = None if place is None else self._grid.columns[place]
        return column if column is not None and values is not None and values.series is column.texts else None

    def unique_columns(self) -> frozenset[int]:
        """Columns of ids in one spelling that have been found to hold each but once."""
        return frozenset(
            self._columns[name]
            for name, unique in self._unique.items()
            if unique and self.as_written(name) and self._column(name) is not None
        )

    def is_unique(self, name: str) -> bool:
        """Has every row an id of its own?"""
        if name not in self._unique:
            texts = texts_of(self._fields.values.get(name))
            found = texts is not None and texts.null_count() == 0 and self.of(name).null_count() == 0
            self._unique[name] = found and not _any_twice(self.of(name))
        return self._unique[name]


def texts_of(values: Values | None) -> pl.Series | None:
    """A field's array of texts; None where it is none."""
    if values is None or values.series is None or values.series.dtype != pl.String:
        return None
    return values.series


def alike_rows(
    fields: Fields, keys: IdKeys, sound: Ints, field: str, amounts: Amounts
) -> tuple[Ints, dict[str, bool]]:
    """Which of the rows that `sound` marks may repeat another, in whole groups; which ids of a receipt name one row each."""
    unique: dict[str, bool] = {}
    found: list[Ints] = []
    if (contract := texts_of(fields.values.get("contract_no"))) is not None and not keys.as_written(
        "contract_no"
    ):
        found.append(_in_two_spellings(contract))
    for name in RECEIPT_IDS:
        values = fields.values.get(name)
        texts = texts_of(values)
        if texts is None:
            unique[name] = _is_unique_any(values, np.flatnonzero(sound))
            if values is not None and unique[name]:
                return np.flatnonzero(sound), unique
        elif keys.is_unique(name):
            unique[name] = True
        else:
            own = texts.filter(pl.Series(sound)).drop_nulls()
            unique[name] = len(own) > 0 and own.n_unique() >= 0.9 * len(own)
            if unique[name]:
                found += [_shared(keys.of(name)), _without_key(texts, keys.of(name))]
    found.append(same_amount(fields, sound, field, amounts))
    rows = np.unique(np.concatenate(found))
    return rows[sound[rows]], unique


def _without_key(texts: pl.Series, keys: pl.Series) -> Ints:
    """Rows whose id has neither letters nor figures."""
    return np.asarray((texts.is_not_null() & keys.is_null()).arg_true().to_numpy(), dtype=np.int64)


def _is_unique_any(values: Values | None, sound: Ints) -> bool:
    if values is None:
        return False
    some = [v for v in values.take(sound).slice(0, len(sound)) if v]
    return bool(some) and len(set(map(str, some))) >= 0.9 * len(some)


def _in_two_spellings(ids: pl.Series) -> Ints:
    """Rows whose id, levelled, is written in more than one way."""
    kinds = ids.unique().drop_nulls()
    bare = _figures(kinds)
    twice = (bare.is_duplicated() | bare.is_null()).arg_true()
    if not len(twice):
        return np.zeros(0, dtype=np.int64)
    return np.asarray(
        ids.is_in(kinds.gather(twice).implode()).fill_null(False).arg_true().to_numpy(), dtype=np.int64
    )


def shared_groups(fields: Fields, keys: IdKeys, accepted: Ints) -> Ints:
    """Accepted rows of the groups that share a contract or a case; no contracts where every row has a receipt's number of its own."""
    found: list[Ints] = []
    receipts = any(keys.is_unique(name) for name in _TELLING if name in fields.values)
    for name in ("contract_no", "case_no"):
        if name not in fields.values or (name == "contract_no" and receipts):
            continue
        texts = texts_of(fields.values[name])
        if texts is None:
            return np.flatnonzero(accepted)
        if keys.is_unique(name):
            continue
        rows = _shared(keys.of(name))
        if name == "contract_no":
            rows = rows[~_two_receipts(fields, rows, keys.of(name).gather(rows))]
        found += [rows, _without_key(texts, keys.of(name))]
    rows = np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)
    return np.asarray(rows[accepted[rows]])


def _two_receipts(fields: Fields, rows: Ints, keys: pl.Series) -> Ints:
    """Which of `rows`, grouped by `keys`, are of a group where every row has a receipt's number or a day of its own."""
    frame = pl.DataFrame({"key": keys})
    told = np.zeros(len(rows), dtype=bool)
    at = pl.Series(rows, dtype=pl.UInt32)
    for name in (*_TELLING, *_DATES):
        values = fields.values.get(name)
        if values is None or values.series is None or told.all():
            continue
        own = values.series.gather(at)
        if name in _TELLING:
            if own.dtype != pl.String:
                continue
            own = _figures(own)
        group = frame.with_columns(own.alias("own"))
        each = group.select(
            (pl.col("own").n_unique().over("key") == pl.len().over("key"))
            & (pl.col("own").null_count().over("key") == 0)
        )
        told |= np.asarray(each.to_series().to_numpy())
    return told
