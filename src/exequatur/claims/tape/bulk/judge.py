"""Which rows of a large table are claims: `judge.judge` once for each kind of row, duplicates among rows that may be any."""

from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.convert import Fields, rows_of
from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.fields import Values
from exequatur.claims.tape.bulk.grid import Grid
from exequatur.claims.tape.bulk.likeness import IdKeys, alike_rows, repeated_rows, shared_groups
from exequatur.claims.tape.bulk.same_amounts import Amounts
from exequatur.claims.tape.bulk.words import NotByColumns
from exequatur.claims.tape.control import rounding_step
from exequatur.claims.tape.converted import Converted
from exequatur.claims.tape.duplicates import exact_repeats, repeats, shared_ids
from exequatur.claims.tape.judge import check_columns, check_rows, findings_of, reasons_of
from exequatur.claims.tape.model import Finding
from exequatur.claims.tape.tables import ReadTable
from exequatur.claims.tape.unlabelled import NUMBERS, Sum, sums_rows_over
from exequatur.claims.tape.vocabulary import field_kinds

_WHOLES = ("total", "principal_and_interest")
_PARTS = ("penalty", "penalty_on_interest", "compound_interest", "judgment_interest", "fees")
_TELLING = ("borrower_name", "claim_name", "principal", "total", "principal_and_interest")

Place = tuple[str, int]


@dataclass
class Judged:
    """Why rows are rejected, by row; what a held row resembles; which rows are accepted; findings."""

    reasons: dict[int, list[str]]
    like: dict[Place, Place]
    accepted: Ints
    findings: list[Finding] = field(default_factory=list)


def column_of(fields: Fields, name: str) -> tuple[Ints, Ints]:
    """A field of money or days as whole numbers, 0 where a row has none, and which rows have it."""
    if name in fields.columns:
        return fields.columns[name]
    values = fields.values.get(name)
    if values is None:
        return np.zeros(fields.height, dtype=np.int64), np.zeros(fields.height, dtype=bool)
    if values.series is None:
        raise NotByColumns
    whole = values.series.to_physical().cast(pl.Int64)
    fields.columns[name] = (whole.fill_null(0).to_numpy(), values.filled)
    return fields.columns[name]


def refuse_unlabelled_totals(fields: Fields) -> None:
    """Leave a tape to be read by rows where a row without a number may sum up those over it.

    Raises:
        NotByColumns: see `unlabelled.without_unlabelled_totals`.
    """
    bare = np.ones(fields.height, dtype=bool)
    for name in NUMBERS:
        if name in fields.values:
            bare &= ~_holds(fields.values[name])
    if not bare.any():
        return
    names = [name for name in fields.values if field_kinds().get(name) == "money"]
    currency = fields.values["currency"].series if "currency" in fields.values else None
    if currency is None or currency.n_unique() - bool(currency.null_count()) > 1:
        raise NotByColumns
    sums, means, amounts = bare.copy(), bare.copy(), np.zeros(fields.height, dtype=np.int8)
    before: dict[str, tuple[Ints, Ints]] = {}
    for name in names:
        values, _ = column_of(fields, name)
        total = np.cumsum(values) - values
        rows = np.cumsum(values != 0) - (values != 0)
        before[name] = (total, rows)
        amounts += values != 0
        sums &= (values == 0) | (values == total)
        near = np.abs(values.astype(np.float64) - total / np.maximum(rows, 1)) <= np.abs(values) / 100 + 2
        means &= (values == 0) | near
    for row in np.flatnonzero((sums | means) & (amounts >= 2)).tolist():
        running, own = {}, {}
        for name, (total, rows) in before.items():
            values = column_of(fields, name)[0][: row + 1]
            some = values[:row][values[:row] != 0]
            if values[row]:
                own[name, "one"] = int(values[row])
            if len(some):
                running[name, "one"] = Sum(int(total[row]), int(rows[row]), int(some.min()), int(some.max()))
        if sums_rows_over(own, running):
            raise NotByColumns


def fill_base_date(read: ReadTable, fields: Fields) -> None:
    """Fill the day to which the amounts of the table are stated, where a row has none.

    Raises:
        NotByColumns: the rows have days that are no array.
    """
    if read.context.base_date is not None:
        days = pl.Series([read.context.base_date]).new_from_index(0, fields.height)
        known = fields.values.get("base_date")
        if known is not None and known.series is None:
            raise NotByColumns
        series = (
            days
            if known is None or known.series is None
            else known.series.zip_with(known.series.is_not_null(), days)
        )
        fields.values["base_date"] = Values(series)


def check_fields(read: ReadTable, fields: Fields, grid: Grid, field: str) -> list[Finding]:
    """What the rows are found to say against themselves: those are checked whose sums or dates are not right at first sight."""
    findings: list[Finding] = []
    doubtful = _unsound(fields)
    step_rows = _step_rows(fields)
    part = _part(read, fields, grid, doubtful)
    if rounding_step(part.converted.rows) != rounding_step(step_rows):
        part.converted.rows[:0] = step_rows
        part = replace(part, table=replace(part.table, rows=[(0, ()), *part.table.rows]))
    check_rows(part, field, findings)
    principal, interest = column_of(fields, "principal")[0], column_of(fields, "interest")[0]
    pairs = (principal != 0) & (interest != 0)
    above = int((pairs & (interest > principal)).sum())
    if above * 2 < pairs.sum():
        return findings
    like = [{"principal": 1, "interest": 2}] * above + [{"principal": 2, "interest": 1}] * (
        int(pairs.sum()) - above
    )
    check_columns(replace(part, converted=Converted(like)), findings)
    return findings


def _step_rows(fields: Fields) -> list[dict[str, Any]]:
    """One row whose amount is the greatest common divisor of all: the step of all rows is the step of this one."""
    divisor = 0
    for name in ("principal", "interest", *_WHOLES, *_PARTS):
        values = column_of(fields, name)[0]
        if divisor != 1 and len(values):
            divisor = int(np.gcd(divisor, np.gcd.reduce(values[:1000])))
            divisor = divisor if divisor == 1 else int(np.gcd(divisor, np.gcd.reduce(values)))
    return [{"interest": divisor}]


def _unsound(fields: Fields) -> Ints:
    """Rows in which a sum may differ or a date stand before another."""
    found = [np.zeros(0, dtype=np.int64)]
    principal, has_principal = column_of(fields, "principal")
    interest, has_interest = column_of(fields, "interest")
    for name in _WHOLES:
        if name not in fields.values:
            continue
        whole, has_whole = column_of(fields, name)
        sure = principal + interest
        rows = np.flatnonzero((whole != sure) | (whole < principal))
        rows = rows[has_whole[rows] & has_principal[rows]]
        all_parts = sure[rows] + sum(
            column_of(fields, part)[0][rows] for part in _PARTS if part in fields.values
        )
        fine = ~has_interest[rows] | (whole[rows] == sure[rows]) | (whole[rows] == all_parts)
        found.append(rows[~(fine & (whole[rows] >= principal[rows]))])
    due, has_due = column_of(fields, "due_date")
    loan, has_loan = column_of(fields, "loan_date")
    rows = np.flatnonzero(due < loan)
    found.append(rows[has_due[rows] & has_loan[rows]])
    return np.unique(np.concatenate(found))


def _part(read: ReadTable, fields: Fields, grid: Grid, rows: Ints) -> ReadTable:
    """The table with only `rows`, as the reader of rows has it; without their cells, and with amounts and days alone."""
    values = {n: v for n, v in dict(fields.values).items() if field_kinds().get(n) in ("money", "date")}
    numbers = grid.row_numbers[rows].tolist()
    table = replace(read.table, rows=[(number, ()) for number in numbers])
    return replace(read, table=table, converted=Converted(rows_of(values, rows)))


def like_at_sight(read: ReadTable, fields: Fields, grid: Grid) -> tuple[Ints, IdKeys]:
    """Rows that may repeat another, and the ids by which others may: all that can be found before a row is judged."""
    keys = IdKeys(fields, grid, read.matches)
    keys.look_ahead()
    return repeated_rows(grid, _serials(read), keys.unique_columns()), keys


def _serials(read: ReadTable) -> frozenset[int]:
    return frozenset(match.column.index for match in read.matches if match.field == "row_no")


def judge_fields(
    read: ReadTable,
    fields: Fields,
    grid: Grid,
    field: str,
    like: Future[tuple[Ints, IdKeys]],
    amounts: Future[Amounts],
) -> Judged:
    """Accept or reject every row, with reasons. `like`, `amounts`: what `like_at_sight` and `shared_amounts` give."""
    names = fields.values
    named = "borrower_name" in read.fields or (
        "borrower_name" in names and bool(names["borrower_name"].filled.any())
    )
    if not named and "package_id" in names and "claim_name" not in names:
        names["claim_name"] = names["package_id"]
    elif not named and "package_id" in names:
        raise NotByColumns
    sheet = read.table.sheet.name
    numbers = grid.row_numbers
    reasons, notes = _by_kind(fields, field, named)
    judged = Judged(reasons, {}, np.ones(fields.height, dtype=bool))
    alike, keys = like.result()
    for row, place in _exact(read, grid, alike):
        reasons.setdefault(row, []).append("duplicate_row")
        judged.like[sheet, int(numbers[row])] = place
    judged.accepted[list(reasons)] = False
    for row, of, why in _near(fields, keys, judged.accepted, sheet, field, amounts.result()):
        reasons.setdefault(row, []).append(why)
        judged.like[sheet, int(numbers[row])] = (sheet, int(numbers[of]))
        judged.accepted[row] = False
    told = sorted({*reasons, *notes})
    places = [(sheet, int(numbers[row])) for row in told]
    judged.findings = findings_of(
        places, [reasons.get(r, []) for r in told], [notes.get(r, []) for r in told], judged.like
    )
    groups = shared_groups(fields, keys, judged.accepted)
    judged.findings += shared_ids(rows_of(names, groups), [(sheet, int(numbers[row])) for row in groups])
    return judged


def _by_kind(fields: Fields, field: str, named: bool) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """Reasons and notes of the rows that have any: `reasons_of` is asked once for each kind of row, by what it lacks and what could not
    be read in it."""
    keys = np.zeros(fields.height, dtype=np.int32)
    for name in _TELLING:
        keys *= 2
        if name in fields.values:
            keys += _holds(fields.values[name])
    problems: dict[int, tuple[tuple[str, str], ...]] = {0: ()}
    kinds = {(): 0}
    held = np.zeros(fields.height, dtype=np.int32)
    for rows, codes, told in fields.problems:
        for entry, said in told.items():
            for row in rows[codes == entry].tolist() if len(told) < 50 else ():
                held[row] = _kind(kinds, problems, (*problems[int(held[row])], *said))
        if len(told) >= 50:
            for row, entry in zip(rows.tolist(), codes.tolist(), strict=True):
                if entry in told:
                    held[row] = _kind(kinds, problems, (*problems[int(held[row])], *told[entry]))
    keys = keys * len(kinds) + held
    reasons: dict[int, list[str]] = {}
    notes: dict[int, list[str]] = {}
    many = np.bincount(keys)
    usual = int(many.argmax())
    others = np.flatnonzero(keys != usual)
    found = np.flatnonzero(many).tolist()
    of_key = [np.flatnonzero(keys == key) if key == usual else others[keys[others] == key] for key in found]
    firsts = rows_of(fields.values, np.array([rows[0] for rows in of_key], dtype=np.int64))
    for key, rows, first in zip(found, of_key, firsts, strict=True):
        why, noted = reasons_of(first, problems[key % len(kinds)], field, named)
        for row in rows.tolist() if why or noted else ():
            if why:
                reasons[row] = list(why)
            if noted:
                notes[row] = list(noted)
    return reasons, notes


def _kind(kinds: dict[tuple[Any, ...], int], problems: dict[int, Any], said: tuple[Any, ...]) -> int:
    if said not in kinds:
        kinds[said] = len(kinds)
        problems[kinds[said]] = said
    return kinds[said]


def _holds(values: Values) -> Ints:
    """Which rows have a value that says something: not empty."""
    if values.series is not None and values.series.dtype == pl.String:
        return np.asarray((values.series != "").fill_null(False).to_numpy())
    return values.filled


def _exact(read: ReadTable, grid: Grid, rows: Ints) -> list[tuple[int, Place]]:
    if not len(rows):
        return []
    few = grid.keep(_mask(rows, grid.height))
    numbers = [int(n) for n in few.row_numbers]
    table = replace(read.table, rows=list(zip(numbers, few.rows(0, few.height), strict=True)))
    return [(int(rows[i]), of) for i, of in exact_repeats(table, _serials(read), {}).items()]


def _mask(rows: Ints, height: int) -> Ints:
    mask = np.zeros(height, dtype=bool)
    mask[rows] = True
    return mask


def _near(
    fields: Fields, keys: IdKeys, accepted: Ints, sheet: str, field: str, amounts: Amounts
) -> list[tuple[int, int, str]]:
    rows, unique = alike_rows(fields, keys, accepted, field, amounts)
    if not len(rows):
        return []
    found = repeats(rows_of(fields.values, rows), [sheet] * len(rows), field, unique)
    return [(int(rows[one.at]), int(rows[one.of]), one.reason) for one in found]
