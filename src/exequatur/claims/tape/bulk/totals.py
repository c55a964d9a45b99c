"""Control totals of a large table, and its own totals rows, from sums by currency instead of from every row."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from exequatur.claims.tape.bulk.convert import Fields, rows_of
from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.grid import Grid
from exequatur.claims.tape.bulk.judge import column_of
from exequatur.claims.tape.model import Finding, Row, TotalsCheck
from exequatur.claims.tape.tables import ReadTable
from exequatur.claims.tape.totals_rows import Summed, check_totals
from exequatur.claims.tape.vocabulary import field_kinds

FEW_UNREAD = 50_000

FEW_TOTALS = 3
"""More totals rows than these are compared with every row."""

_MOST = 2**62
"""Sums below it stand in one number of the processor."""

_BY_SIZE = frozenset({"", "rounding", "sum_of_subtotals", "hidden_rows"})
"""Explanations that come after one by rounding, which the number of rows decides."""


def money_fields(fields: Fields) -> list[str]:
    """The fields of money that rows have."""
    return [name for name in fields.values if field_kinds().get(name) == "money"]


def summed_rows(
    fields: Fields,
    accepted: Ints,
    groups: Ints | None = None,
    among: Ints | None = None,
    nought: bool = False,
) -> list[tuple[int, bool, dict[str, Any]]]:
    """Rows that stand for all rows of one currency, one fate and one group: (last row, accepted?, sums by field).

    `groups`: a whole number per row, rising; None for one group. `among`: the rows that count, by a truth value
    each; None for all. `nought`: a field that no row of a group has is 0, not missing.
    """
    currency = fields.values.get("currency")
    if currency is None or currency.series is None or not fields.height:
        return []
    if not fields.currencies:
        for name in currency.series.unique().drop_nulls().sort().to_list():
            fields.currencies[name] = np.asarray((currency.series == name).fill_null(False).to_numpy())
    money = {name: column_of(fields, name) for name in money_fields(fields)}
    last = int(groups[-1]) if groups is not None else 0
    made = []
    for name, of in fields.currencies.items():
        of = of if among is None else of & among
        for fate in (True, False):
            rows = of & accepted if fate else of & ~accepted
            for one in range(last + 1):
                mask = rows if not last or groups is None else rows & (groups == one)
                if not mask.any():
                    continue
                values: dict[str, Any] = {"currency": name}
                for field, (minor, filled) in money.items():
                    if (filled if nought else filled & mask).any():
                        values[field] = exact_sum(minor, mask)  # 0 where a row has none
                made.append((len(mask) - 1 - int(mask[::-1].argmax()), fate, values))
    return sorted(made, key=lambda entry: entry[0])


def exact_sum(values: Ints, some: Ints) -> int:
    """The sum of those of many whole numbers that `some` marks, of any size."""
    few = np.flatnonzero(~some)
    if len(few) * 4 < len(values):
        return _sum(values) - _sum(values[few])
    return _sum(values[some])


def _sum(values: Ints) -> int:
    if not len(values) or max(abs(int(values.max())), abs(int(values.min()))) < _MOST // len(values):
        return int(values.sum())
    return (int((values >> 32).sum()) << 32) + int((values & 0xFFFFFFFF).sum())


def summed_judged(sheet: str, fields: Fields, accepted: Ints) -> list[Row]:
    """Judged rows that have the sums of all."""
    return [
        Row(0, sheet, "accepted" if fate else "rejected", values)
        for _, fate, values in summed_rows(fields, accepted)
    ]


def checked_totals(
    read: ReadTable,
    fields: Fields,
    grid: Grid,
    accepted: Ints,
    field: str,
    rounded: frozenset[str],
    everywhere: dict[str, dict[str, int]],
    hidden: bool,
) -> tuple[list[TotalsCheck], list[Finding]]:
    """The tape's own totals rows compared, as `check_totals` does with every row.

    First with sums in the place of rows. Where a total differs, rows that may explain it are given one by one: those without an amount,
    and those whose amount is the difference. Where only all rows can explain it, all are given.
    """
    if not read.table.totals:
        return [], []
    if rounded or len(read.table.totals) > FEW_TOTALS or any(match.field == "unit" for match in read.matches):
        return _check(
            read, fields, grid, accepted, field, rounded, everywhere, hidden, np.arange(fields.height)
        )
    none = np.zeros(0, dtype=np.int64)
    found, said = _check(read, fields, grid, accepted, field, rounded, everywhere, hidden, none)
    gaps = {
        (c.field, c.stated - c.found)
        for c in found
        if c.agrees is False and c.stated is not None and c.found is not None
    }
    if not gaps:
        return found, said
    telling = [none]
    for name, gap in gaps:
        minor, filled = column_of(fields, name)
        unread = np.flatnonzero(~filled)
        if len(unread) > FEW_UNREAD:
            return _check(
                read, fields, grid, accepted, field, rounded, everywhere, hidden, np.arange(fields.height)
            )
        telling += [unread, np.flatnonzero(filled & (np.abs(np.abs(minor) - abs(gap)) <= 1))[:100]]
    rows = np.unique(np.concatenate(telling))
    found, said = _check(read, fields, grid, accepted, field, rounded, everywhere, hidden, rows)
    numbers = set(grid.row_numbers[rows].tolist())
    doubtful = any(
        check.agrees is False
        and (
            (
                check.explained in _BY_SIZE
                and abs((check.stated or 0) - (check.found or 0)) * 1000 <= abs(check.stated or 0)
            )
            or check.values.get("row_like", next(iter(numbers), 0)) not in numbers
        )
        for check in found
    )
    if doubtful:
        return _check(
            read, fields, grid, accepted, field, rounded, everywhere, hidden, np.arange(fields.height)
        )
    return found, said


def _check(
    read: ReadTable,
    fields: Fields,
    grid: Grid,
    accepted: Ints,
    field: str,
    rounded: frozenset[str],
    everywhere: dict[str, dict[str, int]],
    hidden: bool,
    apart: Ints,
) -> tuple[list[TotalsCheck], list[Finding]]:
    """Compare with the rows `apart` one by one and the sums of the others between the totals rows."""
    numbers = grid.row_numbers
    rest = np.ones(fields.height, dtype=bool)
    rest[apart] = False
    entries: list[tuple[int, bool, dict[str, Any]]] = []
    if rest.any():
        breaks = np.array(sorted(number for number, _ in read.table.totals), dtype=np.int64)
        groups = np.searchsorted(breaks, numbers) if breaks[0] < numbers[-1] else None
        entries += summed_rows(fields, accepted, groups, rest, nought=True)
    wanted = {n: v for n, v in fields.values.items() if n == "currency" or field_kinds().get(n) == "money"}
    entries += zip(apart.tolist(), accepted[apart].tolist(), rows_of(wanted, apart), strict=True)
    entries.sort(key=lambda entry: entry[0])
    cells: Sequence[Any] = grid.rows(0, min(grid.height, 200))
    table = replace(
        read.table,
        rows=[
            (int(numbers[row]), cells[i] if i < len(cells) else ()) for i, (row, _, _) in enumerate(entries)
        ],
    )
    summed_table = Summed(
        table, read.matches, read.context, [values for _, _, values in entries], [fate for _, fate, _ in entries],
        rounded, everywhere, hidden,
    )  # fmt: skip
    return check_totals(summed_table, field)
