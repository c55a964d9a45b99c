"""Money columns: currency of each row, unit of each figure, minor units."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from exequatur.claims.tape.context import Context
from exequatur.claims.tape.converted import Converted, Notes, say_problem
from exequatur.claims.tape.headers import is_converted
from exequatur.claims.tape.model import Cell, Finding, Match, Table
from exequatur.claims.tape.values.amounts import (
    NotAnAmount,
    find_currency,
    find_unit,
    from_spreadsheet,
    is_blank,
    parse_amount,
    to_minor,
    units_named,
    uses_decimal_comma,
)
from exequatur.claims.tape.vocabulary import exponents, field_kinds


def row_currencies(
    by_field: dict[str, list[Match]],
    columns: list[tuple[Cell, ...]],
    numbers: list[int],
    table: Table,
    context: Context,
    answer: Converted,
) -> list[str | None]:
    """The currency of each row by its own column, else None; the column's header or the table decides then."""
    found = by_field.get("currency")
    if not found or found[0].column.index >= len(columns):
        return [None] * len(numbers)
    notes = Notes(table, found[0].column.header)
    cache: dict[Cell, str | None] = {}
    result: list[str | None] = []
    for i, cell in enumerate(columns[found[0].column.index]):
        if cell not in cache:
            cache[cell] = _currency(cell)
        if cache[cell] is None and cell is not None and not is_blank(str(cell)):
            notes.add("currency_unknown", numbers[i], text=str(cell)[:20])
            say_problem(answer, i, "currency_unknown", "currency")
        result.append(cache[cell])
    answer.findings += notes.findings()
    return result


def _currency(cell: Cell) -> str | None:
    text = str(cell).strip().upper() if cell is not None else ""
    if text in exponents():
        return text
    return find_currency(text) if text else None


def read_money(
    name: str,
    match: Match,
    cells: Sequence[Cell],
    numbers: list[int],
    currencies: list[str | None],
    units: list[Decimal | None],
    table: Table,
    context: Context,
    answer: Converted,
    notes: Notes,
) -> None:
    """Read the column of `match` into field `name` of every row, in minor units of the row's currency."""
    header_unit, converted = _header_unit(match), is_converted(match.column.header)
    unclear = len(units_named(match.column.levels[-1])) > 1
    if header_unit is not None and context.unit is not None and header_unit != context.unit:
        notes.add("unit_differs_from_title", numbers[0] if numbers else 0)
    header_currency = find_currency(match.column.header)
    texts = [c for c in cells if isinstance(c, str)]
    comma = uses_decimal_comma(texts[:2000])
    read = _amount_reader(comma)
    cache: dict[tuple[Cell, str | None, Decimal | None], tuple[int | None, str | None, tuple[str, ...]]] = {}
    unknown = {i for i, found in answer.problems.items() if ("currency_unknown", "currency") in found}
    for i, cell in enumerate(cells):
        if cell is None or i in unknown:
            continue
        own = header_currency if converted else currencies[i] or header_currency
        if not converted and header_currency and own != header_currency:
            say_problem(answer, i, "currency_conflict", name)
            notes.add("currency_conflict", numbers[i])
            continue
        stated = header_unit if header_unit is not None else units[i]
        key = (cell, own, stated)
        if key not in cache or isinstance(cell, bool):
            cache[key] = read(cell, own, context, stated)
            if unclear and not _names_unit(cell):
                cache[key] = (None, None, ("unit_unclear",))
        minor, currency, codes = cache[key]
        if minor is not None:
            row = answer.rows[i]
            if converted and row.get("currency", currency) != currency:
                notes.add("converted_not_used", numbers[i])
                continue
            row[name] = minor
            if row.setdefault("currency", currency) != currency:
                say_problem(answer, i, "currency_conflict", name)
                notes.add("currency_conflict", numbers[i])
        for code in codes:
            if code == "amount_text" and table.sheet.text_only:
                continue
            if code == "currency_assumed" and not context.currency_assumed:
                continue
            notes.add(code, numbers[i], text=str(cell)[:40], currency=currency)
            if code in ("amount_unreadable", "amount_several", "currency_missing", "unit_unclear"):
                say_problem(answer, i, code, name)


def _names_unit(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(units_named(cell))


def _header_unit(match: Match) -> Decimal | None:
    for level in reversed(match.column.levels):
        if (unit := find_unit(level)) is not None:
            return unit
    return None


def units_left_open(by_field: dict[str, list[Match]], table: Table, context: Context) -> list[Finding]:
    """Money columns without a unit beside others that are in 万元 or more: read as whole units, and said."""
    money = [found[0] for name, found in by_field.items() if field_kinds().get(name) == "money"]
    large = any((unit := _header_unit(m)) is not None and unit >= 1000 for m in money)
    if not large or context.unit is not None or "unit" in by_field:
        return []
    return [
        Finding("unit_assumed", table.sheet.name, column=m.column.header)
        for m in money
        if _header_unit(m) is None and _has_bare_number(table, m.column.index)
    ]


def _has_bare_number(table: Table, index: int) -> bool:
    """Does a column hold a number that names no unit itself?"""
    return any(
        isinstance(cell, int | float)
        or (isinstance(cell, str) and re.fullmatch(r"[\d,.\s-]*\d[\d,.\s]*", cell))
        for _, row in table.rows[:200]
        for cell in row[index : index + 1]
    )


def row_units(by_field: dict[str, list[Match]], columns: list[tuple[Cell, ...]]) -> list[Decimal | None]:
    """The unit of each row by its own column (金额单位), for columns whose header names none."""
    found = by_field.get("unit")
    height = len(columns[0]) if columns else 0
    if not found or found[0].column.index >= len(columns):
        return [None] * height
    return [
        find_unit(f"单位:{cell}") if isinstance(cell, str) else None
        for cell in columns[found[0].column.index]
    ]


def _amount_reader(
    comma: bool,
) -> Callable[[Cell, str | None, Context, Decimal | None], tuple[int | None, str | None, tuple[str, ...]]]:
    """A function from a cell, its currency and stated unit to (minor units, currency, codes of findings)."""

    def read(
        cell: Cell, own: str | None, context: Context, stated: Decimal | None
    ) -> tuple[int | None, str | None, tuple[str, ...]]:
        codes: list[str] = []
        size, currency = stated if stated is not None else context.unit, own
        if isinstance(cell, bool):
            return None, None, ("amount_unreadable",)
        if isinstance(cell, int | float):
            number = from_spreadsheet(cell)
        elif isinstance(cell, str):
            try:
                amount = parse_amount(cell, comma)
            except NotAnAmount as problem:
                return None, None, ("amount_several" if str(problem) == "several" else "amount_unreadable",)
            if amount is None:
                return None, None, ()
            number = amount.number
            codes.append("amount_text")
            if amount.approximate:
                codes.append("amount_approximate")
            if amount.unit is not None:
                if stated is not None and amount.unit != stated:
                    codes.append("unit_conflict")
                size = amount.unit
            if amount.currency is not None:
                if own is not None and own != amount.currency:
                    codes.append("currency_conflict")
                    return None, None, ("amount_unreadable", "currency_conflict")
                currency = amount.currency
        else:
            return None, None, ("amount_unreadable",)
        if currency is None:
            currency = context.currency
            codes.append("currency_assumed")
        if currency is None:
            return None, None, ("currency_missing",)
        if number < 0:
            codes.append("amount_negative")
        try:
            minor, rounded = to_minor(number, size or Decimal(1), currency)
        except NotAnAmount:
            return None, None, ("amount_unreadable",)
        if rounded:
            codes.append("amount_rounded")
        return minor, currency, tuple(codes)

    return read
