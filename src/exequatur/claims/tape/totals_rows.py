"""The tape's own totals and subtotals beside the rows that they sum up, field by field."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from exequatur.claims.money import money_text
from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.column_units import row_units
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.convert_money import read_amount
from exequatur.claims.tape.differences import Difference, explain
from exequatur.claims.tape.fee_parts import is_part
from exequatur.claims.tape.model import Cell, Finding, Match, Table, TotalsCheck
from exequatur.claims.tape.values.amounts import find_currency, is_blank
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain

_SUBTOTAL = late_pattern(r"小计|本页|sub-?total|page total|zwischensumme|sous-total")
_SAID_AT_MOST = 20


@dataclass(frozen=True)
class Summed:
    """A table with its rows as they were read, and what became of them.

    `accepted[i]`: is row i a claim? `everywhere`: sums over all claim tables, field -> currency -> minor units.
    `hidden`: rows of the sheet were hidden and not read.
    """

    table: Table
    matches: Sequence[Match]
    context: Context
    rows: Sequence[Mapping[str, Any]]
    accepted: Sequence[bool]
    rounded: frozenset[str] = frozenset()
    everywhere: Mapping[str, Mapping[str, int]] | None = None
    hidden: bool = False


@dataclass(frozen=True)
class _TotalsRow:
    number: int
    cells: tuple[Cell, ...]
    kind: Literal["total", "subtotal"]
    scopes: tuple[tuple[int, ...], ...]
    currency: str | None


def check_totals(summed: Summed, field: str) -> tuple[list[TotalsCheck], list[Finding]]:
    """Compare every totals row of a table with the rows over it, in every money field that both have.

    The label of a totals row is often merged, so its figures slide: a figure of the row that is the sum of a field stands for
    it wherever it is, and where figures slid, none is held against the column that it stands under.

    Args:
        field: the totals field of the tape; of it a row that cannot be compared is listed too.
    """
    columns = _columns(summed, field)
    checks: list[TotalsCheck] = []
    findings: list[Finding] = []
    for row in _totals_rows(summed):
        found = _check_row(summed, row, columns, field, checks, findings)
        checks += found
        for check in found:
            if check.agrees is False and len(findings) < _SAID_AT_MOST:
                findings.append(_finding(check, columns[check.field].column.header))
    return checks, findings


def _columns(summed: Summed, field: str) -> dict[str, Match]:
    found: dict[str, Match] = {}
    for match in summed.matches:
        if field_kinds().get(match.field) == "money":
            found.setdefault(match.field, match)
    if field == "total" and "total" not in found and "principal_and_interest" in found:
        found["total"] = found.pop("principal_and_interest")
    return found


def _totals_rows(summed: Summed) -> Iterator[_TotalsRow]:
    """The totals rows with the rows that each may sum up, the likeliest first."""
    numbers = [number for number, _ in summed.table.rows]
    last, last_total = 0, 0
    every = tuple(range(len(numbers)))
    for number, cells in sorted(summed.table.totals, key=lambda numbered: numbered[0]):
        label = plain(" ".join(str(cell) for cell in cells[:4] if isinstance(cell, str)))
        since = tuple(i for i in every if last < numbers[i] < number)
        above = tuple(i for i in every if numbers[i] < number)
        of_part = tuple(i for i in every if last_total < numbers[i] < number)
        below = tuple(i for i in every if numbers[i] > number)
        if _SUBTOTAL.search(label):
            scopes: tuple[tuple[int, ...], ...] = (since, of_part, above)
            kind: Literal["total", "subtotal"] = "subtotal"
        else:
            scopes = (above, of_part, since, every, below)
            kind, last_total = "total", number
        kept = tuple(dict.fromkeys(scope for scope in scopes if scope)) or ((every,) if every else ())
        yield _TotalsRow(number, cells, kind, kept, _currency_of(summed, cells, label))
        last = number


def _currency_of(summed: Summed, cells: Sequence[Cell], label: str) -> str | None:
    column = next((m.column.index for m in summed.matches if m.field == "currency"), None)
    if column is not None and column < len(cells) and isinstance(cells[column], str):
        return find_currency(str(cells[column]))
    return find_currency(label) if label else None


def _check_row(
    summed: Summed,
    row: _TotalsRow,
    columns: Mapping[str, Match],
    field: str,
    earlier: Sequence[TotalsCheck],
    findings: list[Finding],
) -> list[TotalsCheck]:
    name = summed.table.sheet.name
    found: dict[str, TotalsCheck] = {}
    differ: dict[str, tuple[int, tuple[int, ...], str]] = {}
    taken: set[int] = set()
    for what, match in columns.items():
        sums = _sums(summed, row, what, row.scopes[0] if row.scopes else ())
        if len(sums) != 1:
            if len(sums) > 1 and what == field:
                values = {"currencies": ", ".join(sorted(sums))}
                findings.append(
                    Finding(
                        "totals_row_mixes_currencies", name, row.number, match.column.header, values=values
                    )
                )
                found[what] = TotalsCheck(name, row.number, row.kind, what, None, None, None, None, None)
            continue
        (currency,) = sums
        index = match.column.index
        own = _minor(summed, row.cells, index, match, currency)
        for further in summed.matches if is_part(match) else ():
            if own is not None and further.field == what and further.column.index != index:
                own += _minor(summed, row.cells, further.column.index, further, currency) or 0
        at, scope = _agreeing(summed, row, what, match, currency, own, taken)
        if scope is not None:
            taken.add(at)
            found[what] = _check(summed, row, what, currency, scope, None)
        elif own is not None:
            differ[what] = (own, row.scopes[0], currency)
        elif what == field and any(_is_figure(cell) for cell in row.cells):
            found[what] = TotalsCheck(name, row.number, row.kind, what, currency, None, None, None, None)
    slid = any(columns[what].column.index not in taken for what in found if found[what].agrees)
    for what, (own, scope, currency) in differ.items():
        index = columns[what].column.index
        if index in taken or (slid and found and what != field):
            continue  # the figure under this column is the sum of another
        check = _check(summed, row, what, currency, scope, own)
        found[what] = _explained(summed, row, check, scope, columns, earlier)
    return list(found.values())


def _sums(summed: Summed, row: _TotalsRow, what: str, scope: Sequence[int]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for i in scope:
        values = summed.rows[i]
        if values.get(what) is not None and row.currency in (None, values["currency"]):
            sums[values["currency"]] = sums.get(values["currency"], 0) + values[what]
    return sums


def _agreeing(
    summed: Summed, row: _TotalsRow, what: str, match: Match, currency: str, own: int | None, taken: set[int]
) -> tuple[int, tuple[int, ...] | None]:
    """Where in the row the sum of a field stands, and over which rows it holds; None where no figure is it."""
    index = match.column.index
    allowed = 1 + len(summed.rows) // 2 if match.column.header in summed.rounded else 0
    for scope in row.scopes:
        total = _sums(summed, row, what, scope).get(currency, 0)
        if own is not None and abs(own - total) <= allowed:
            return index, scope
    everywhere = (summed.everywhere or {}).get(what, {}).get(currency)
    if own is not None and everywhere is not None and abs(own - everywhere) <= allowed:
        return index, row.scopes[0]
    for scope in row.scopes:
        total = _sums(summed, row, what, scope).get(currency, 0)
        for at, cell in enumerate(row.cells):
            if not total or at == index or at in taken or not _is_figure(cell):
                continue
            slid = _minor(summed, row.cells, at, match, currency)
            if slid is not None and abs(slid - total) <= allowed:
                return at, scope
    return index, None


def _check(
    summed: Summed, row: _TotalsRow, what: str, currency: str, scope: tuple[int, ...], stated: int | None
) -> TotalsCheck:
    """The check of one figure; `stated` None where it agrees."""
    total = _sums(summed, row, what, scope).get(currency, 0)
    after = _sums(summed, row, what, [i for i in scope if summed.accepted[i]]).get(currency, 0)
    kind: Literal["total", "subtotal"] = row.kind
    return TotalsCheck(
        summed.table.sheet.name,
        row.number,
        kind,
        what,
        currency,
        total if stated is None else stated,
        total,
        after,
        stated is None,
    )


def _explained(
    summed: Summed,
    row: _TotalsRow,
    check: TotalsCheck,
    scope: tuple[int, ...],
    columns: Mapping[str, Match],
    earlier: Sequence[TotalsCheck],
) -> TotalsCheck:
    assert check.currency is not None
    assert check.stated is not None
    assert check.found is not None
    others = {
        what: _sums(summed, row, what, scope).get(check.currency, 0)
        for what in columns
        if what != check.field
    }
    subtotals = [
        c.stated for c in earlier if c.field == check.field and c.kind == "subtotal" and c.stated is not None
    ]
    amounts = {
        summed.table.rows[i][0]: summed.rows[i].get(check.field)
        for i in scope
        if row.currency in (None, summed.rows[i].get("currency", row.currency))
    }
    code, values = explain(
        Difference(
            check.stated, check.found, check.accepted, amounts, others, tuple(subtotals), summed.hidden
        )
    )
    if "minor" in values:
        minor = values.pop("minor")
        values["amount"] = money_text(minor, check.currency)
    return TotalsCheck(
        check.sheet,
        check.row,
        check.kind,
        check.field,
        check.currency,
        check.stated,
        check.found,
        check.accepted,
        False,
        code,
        values,
    )


def _finding(check: TotalsCheck, header: str) -> Finding:
    assert check.currency is not None
    values = {
        "stated": money_text(check.stated or 0, check.currency),
        "sum": money_text(check.found or 0, check.currency),
        "currency": check.currency,
        "explained": check.explained,
        **check.values,
    }
    return Finding("totals_differ", check.sheet, check.row, header, values=values)


def _minor(summed: Summed, cells: Sequence[Cell], index: int, match: Match, currency: str) -> int | None:
    """A figure of a totals row in minor units, in the unit of the column of `match`."""
    cell = cells[index] if index < len(cells) else None
    if cell is None or not _is_figure(cell):
        return None
    by_field = {m.field: [m] for m in summed.matches if m.field == "unit"}
    columns = list(zip(*(row for _, row in summed.table.rows[:200]), strict=False)) if by_field else []
    units = {unit for unit in row_units(by_field, columns) if unit is not None} if by_field else set()
    found = read_amount(cell, match, summed.context, currency, units.pop() if len(units) == 1 else None)
    return found.minor if found.currency == currency else None


def _is_figure(cell: Cell) -> bool:
    if isinstance(cell, str):
        return bool(re.search(r"[\d零一二三四五六七八九壹贰叁肆伍陆柒捌玖]", cell)) and not is_blank(cell)
    return isinstance(cell, int | float) and not isinstance(cell, bool)
