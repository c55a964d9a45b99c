"""Every matched column of a large table by the array: what `convert.convert` gives, as fields."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.ahead import Ahead
from exequatur.claims.tape.bulk.entries import Distinct, Ints
from exequatur.claims.tape.bulk.fields import Values, of_entries
from exequatur.claims.tape.bulk.grid import Grid
from exequatur.claims.tape.bulk.money import Frame, Money, frame_of, read_column
from exequatur.claims.tape.bulk.words import Group, NotByColumns, Sight, at_sight, read_group
from exequatur.claims.tape.column_units import units_left_open
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.convert import turn_of
from exequatur.claims.tape.convert_money import with_siblings
from exequatur.claims.tape.convert_words import merge_values
from exequatur.claims.tape.model import Finding, Match, Table
from exequatur.claims.tape.plausible import doubtful_units
from exequatur.claims.tape.vocabulary import field_kinds

FIRST = 2_000

_LONG = ("names", "name")
"""Kinds of columns that take longest."""

FEW_SHARED = 50_000
"""Rows in which two columns give one field, and which are put together one by one."""

Problems = tuple[Ints, Ints, dict[int, list[tuple[str, str]]]]
"""Rows, the entry each of them holds, and by entry the (code, field) of what could not be read."""


@dataclass
class Fields:
    """The canonical values of every row, in the order in which a row's fields are read; what could not be read, and why.

    `columns`: fields of money and days as whole numbers; `currencies`: which rows have which: kept once they were asked for.
    """

    values: dict[str, Values]
    problems: list[Problems]
    findings: list[Finding]
    height: int
    columns: dict[str, tuple[Ints, Ints]] = field(default_factory=dict)
    currencies: dict[str, Ints] = field(default_factory=dict)


class Begun(NamedTuple):
    """Columns whose reading has begun: the matches by field, groups of words that are being read, and those of days, which wait for
    the context, with what is being seen of them."""

    by_field: dict[str, list[Match]]
    read: list[tuple[Group, Future[None]]]
    waiting: list[tuple[Group, Future[Sight] | None]]

    def days(self, match: Match) -> Distinct | None:
        """The different cells of a column of days, where it stands alone."""
        for group, sight in self.waiting:
            if group.matches == [match] and sight is not None:
                return sight.result().entries
        return None


def begin(table: Table, matches: Sequence[Match], grid: Grid, ahead: Ahead) -> Begun:
    """Begin to read the columns of `grid` that need no context, those that take long first."""
    kinds = field_kinds()
    by_field: dict[str, list[Match]] = {}
    for match in with_siblings(table, matches):
        by_field.setdefault(match.field, []).append(match)
    groups = [
        (kinds.get(name, "text"), Group(list(found)))
        for name, found in by_field.items()
        if name not in ("currency", "unit") and kinds.get(name) != "money"
    ]
    waiting = [
        (
            group,
            ahead.begin(at_sight, one, grid.columns[one.column.index]) if len(group.matches) == 1 else None,
        )
        for kind, group in groups
        if kind == "date" and (one := group.matches[0])
    ]
    read = [
        (group, ahead.begin(read_group, group, table, None, grid))
        for kind, group in sorted(
            groups, key=lambda one: _LONG.index(one[0]) if one[0] in _LONG else len(_LONG)
        )
        if kind != "date"
    ]
    return Begun(by_field, read, waiting)


def convert_grid(
    table: Table, begun: Begun, context: Context, grid: Grid, bare: Mapping[int, Ints], ahead: Ahead
) -> Fields:
    """Read every matched column of `grid`, whose rows are the claims of `table`.

    Args:
        begun: what `begin` gives.
        bare: the shapes of the bare numbers of columns, by their places, where they are known.

    Raises:
        NotByColumns: the fields of a row depend on each other in a way that is read by rows.
    """
    by_field = begun.by_field
    width = max((column.index for column in table.columns), default=0) + 1
    if table.sheet.text_only and any(column.filled.any() for column in grid.columns[width:]):
        raise NotByColumns  # rows longer than the header: see `convert_shifted`
    frame = frame_of(by_field, grid, table, context)
    made = Fields({}, [], [*frame.findings, *units_left_open(by_field, table, context)], grid.height)
    if frame.unknown.any():
        rows = np.flatnonzero(frame.unknown)
        made.problems.append(
            (rows, np.zeros(len(rows), dtype=np.int64), {0: [("currency_unknown", "currency")]})
        )
    names: list[str] = []
    currency = np.full(grid.height, -1, dtype=np.int16)
    groups, columns = _read_all(begun, frame, table, context, grid, bare, ahead)
    for name, found in sorted(by_field.items(), key=turn_of):
        if name in ("currency", "unit"):
            continue
        if field_kinds().get(name, "text") != "money":
            group, first = groups[name]
            if first:
                last = group.matches[-1]
                for name_of, values in group.fields.items():
                    known = made.values.get(name_of)
                    made.values[name_of] = values if known is None else _beside(known, name_of, values, last)
                made.problems += group.problems
            for match in found:
                made.findings += group.tallies[group.matches.index(match)].findings()
            continue
        money = columns[name]
        made.values[name] = Values(money.minor)
        made.values.setdefault("currency", Values(pl.Series([], dtype=pl.String)))
        made.problems += money.problems
        made.findings += money.tally.findings()
        _agree(currency, money, names)
    if "currency" in made.values:
        made.currencies = {
            name: rows for name in sorted(names) if (rows := currency == names.index(name)).any()
        }
        made.values["currency"] = (
            of_entries(names, currency) if names else Values(pl.Series([None] * grid.height, dtype=pl.String))
        )
    amounts = {name: values for name, values in made.values.items() if name in columns}
    made.findings += doubtful_units(table, by_field, context, rows_of(amounts, looked_at(grid.height)))
    return made


def looked_at(height: int) -> Ints:
    """The rows by which `plausible` judges units: the first two thousand, in order, then others spread over the rest."""
    first = np.arange(min(height, FIRST))
    return (
        np.concatenate([first, np.unique(np.linspace(FIRST, height - 1, FIRST).astype(np.int64))])
        if height > FIRST
        else first
    )


def rows_of(values: Mapping[str, Values], rows: Ints) -> list[dict[str, Any]]:
    """Some rows as the reader of rows has them."""
    if not len(rows):
        return []
    taken = {name: one.take(rows).slice(0, len(rows)) for name, one in values.items()}
    return [
        {name: value for name, value in zip(taken, row, strict=True) if value is not None}
        for row in zip(*taken.values(), strict=True)
    ]


def _agree(currency: Ints, money: Money, names: list[str]) -> None:
    """Note the currency of each row; a row whose columns differ is read by rows."""
    names += [name for name in money.names if name not in names]
    if len(names) <= 1:
        np.maximum(currency, money.currency, out=currency)
        return
    own = np.array([*(names.index(name) for name in money.names), -1], dtype=np.int16)[money.currency]
    if ((currency >= 0) & (own >= 0) & (currency != own)).any():
        raise NotByColumns
    np.maximum(currency, own, out=currency)


def _read_all(
    begun: Begun,
    frame: Frame,
    table: Table,
    context: Context,
    grid: Grid,
    bare: Mapping[int, Ints],
    ahead: Ahead,
) -> tuple[dict[str, tuple[Group, bool]], dict[str, Money]]:
    """Every column read, side by side: the groups as `_settled` gives them, the columns of money by their field."""
    kinds = field_kinds()
    money = [found for name, found in begun.by_field.items() if kinds.get(name) == "money"]
    if any(len(found) > 1 for found in money):
        raise NotByColumns
    days = [
        (group, ahead.begin(read_group, group, table, context, grid, sight.result() if sight else None))
        for group, sight in begun.waiting
    ]
    amounts = [
        ahead.begin(read_column, one, frame, table, grid, context, bare.get(one.column.index))
        for (one,) in money
    ]
    for _, read in (*begun.read, *days):
        read.result()
    order = {name: i for i, name in enumerate(begun.by_field)}
    words = sorted(
        (group for group, _ in (*begun.read, *days)), key=lambda group: order[group.matches[0].field]
    )
    columns = {found[0].field: one.result() for found, one in zip(money, amounts, strict=True)}
    return _settled(words, begun.by_field, table, context, grid), columns


def _settled(
    groups: list[Group], by_field: dict[str, list[Match]], table: Table, context: Context, grid: Grid
) -> dict[str, tuple[Group, bool]]:
    """By field the group that gives it, and whether the field is the first of its group.

    Columns that turn out to give the same field (a litigation column that holds statuses of enforcement) are read again together.
    """
    money = {name for name in by_field if field_kinds().get(name) == "money"}
    while (pair := _same_field(groups)) is not None:
        one, other = pair
        one.matches += other.matches
        groups.remove(other)
        read_group(one, table, context, grid)
    if any(money & set(group.fields) for group in groups):
        raise NotByColumns
    order = {name: i for i, name in enumerate(by_field)}
    placed: dict[str, tuple[Group, bool]] = {}
    for group in groups:
        own = sorted({match.field for match in group.matches}, key=order.__getitem__)
        placed |= {name: (group, i == 0) for i, name in enumerate(own)}
    return placed


def _same_field(groups: Sequence[Group]) -> tuple[Group, Group] | None:
    """Two groups that give one field in many of the same rows."""
    owner: dict[str, Group] = {}
    for group in groups:
        for name in group.fields:
            if (
                name in owner
                and (owner[name].fields[name].filled & group.fields[name].filled).sum() > FEW_SHARED
            ):
                return owner[name], group
        owner |= dict.fromkeys(group.fields, group)
    return None


def _beside(known: Values, name: str, values: Values, match: Match) -> Values:
    """One field by two columns: where both give it, as `merge_values` puts it together."""
    if known.joined or values.joined:
        raise NotByColumns
    known, values = known.as_array(), values.as_array()
    mine, theirs = known.filled, values.filled
    both = np.flatnonzero(mine & theirs)
    if len(both) > FEW_SHARED or (
        max(mine.sum(), theirs.sum()) > FEW_SHARED
        and known.series is not None
        and (values.series is None or values.series.dtype != known.series.dtype or len(both))
    ):
        raise NotByColumns
    if (
        not len(both)
        and known.series is not None
        and values.series is not None
        and known.series.dtype == values.series.dtype
    ):
        return Values(known.series.zip_with(pl.Series(mine), values.series))
    objects: list[Any] = []
    codes = np.full(len(mine), -1, dtype=np.int64)
    kind = field_kinds().get(match.field, "text")
    for rows, one in ((np.flatnonzero(mine), known), (np.flatnonzero(theirs & ~mine), values)):
        codes[rows] = np.arange(len(objects), len(objects) + len(rows))
        objects += one.take(rows).slice(0, len(rows))
    for row, new in zip(both.tolist(), values.take(both).slice(0, len(both)), strict=True):
        merged = {name: objects[codes[row]]}
        merge_values(merged, {name: new}, match.field, kind)
        objects[codes[row]] = merged[name]
    return Values(None, codes, objects)
