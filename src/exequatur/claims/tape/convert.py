"""Columns of cells to columns of canonical values. Work is done once per distinct cell, not once per row."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from exequatur.claims.identifiers import is_whole, mask_numbers_in, masked
from exequatur.claims.tape.context import Context
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
from exequatur.claims.tape.values.dates import day_order, parse_day
from exequatur.claims.tape.values.persons import split_people
from exequatur.claims.tape.values.statuses import read_flag, read_places, read_status, time_barred
from exequatur.claims.tape.vocabulary import exponents, field_kinds

Value = Any
"""A canonical value: int, str, date, bool, list; None where the cell gives none."""


@dataclass
class Converted:
    """A table's rows as canonical values. `problems[i]`: (code, field) of what row i could not be read for."""

    rows: list[dict[str, Value]]
    problems: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass
class _Collector:
    """Findings of one column, one per code: the first row and how many."""

    table: Table
    header: str
    seen: dict[str, tuple[int, int, dict[str, Any]]] = field(default_factory=dict)

    def add(self, code: str, row: int, **values: Any) -> None:
        first, count, known = self.seen.get(code, (row, 0, values))
        self.seen[code] = (first, count + 1, known)

    def findings(self) -> list[Finding]:
        name = self.table.sheet.name
        return [
            Finding(code, name, row, self.header, count, values)
            for code, (row, count, values) in self.seen.items()
        ]


def convert(table: Table, matches: Sequence[Match], context: Context) -> Converted:
    """Read every matched column of `table`; rows keep the order of the file."""
    numbers = [number for number, _ in table.rows]
    columns = list(zip(*(row for _, row in table.rows), strict=False)) if table.rows else []
    rows: list[dict[str, Value]] = [{} for _ in numbers]
    answer = Converted(rows)
    by_field: dict[str, list[Match]] = {}
    for match in matches:
        by_field.setdefault(match.field, []).append(match)
    currencies = _row_currencies(by_field, columns, numbers, table, context, answer)
    units = _row_units(by_field, columns)
    answer.findings += _units_left_open(by_field, table, context)
    for name, found in sorted(by_field.items(), key=lambda item: is_converted(item[1][0].column.header)):
        if name == "currency" or name == "unit":
            continue
        kind = field_kinds().get(name, "text")
        for match in found:
            cells = (
                columns[match.column.index] if match.column.index < len(columns) else (None,) * len(numbers)
            )
            notes = _Collector(table, match.column.header)
            if kind == "money":
                _money(name, match, cells, numbers, currencies, units, table, context, answer, notes)
            elif kind == "date":
                _dates(name, cells, numbers, table, answer, notes)
            else:
                _others(name, kind, match, cells, numbers, answer, notes)
            answer.findings += notes.findings()
    return answer


def _problem(answer: Converted, row: int, code: str, name: str) -> None:
    answer.problems.setdefault(row, []).append((code, name))


def _row_currencies(
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
    notes = _Collector(table, found[0].column.header)
    cache: dict[Cell, str | None] = {}
    result: list[str | None] = []
    for i, cell in enumerate(columns[found[0].column.index]):
        if cell not in cache:
            cache[cell] = _currency(cell)
        if cache[cell] is None and cell is not None and not is_blank(str(cell)):
            notes.add("currency_unknown", numbers[i], text=str(cell)[:20])
            _problem(answer, i, "currency_unknown", "currency")
        result.append(cache[cell])
    answer.findings += notes.findings()
    return result


def _currency(cell: Cell) -> str | None:
    text = str(cell).strip().upper() if cell is not None else ""
    if text in exponents():
        return text
    return find_currency(text) if text else None


def _money(
    name: str,
    match: Match,
    cells: Sequence[Cell],
    numbers: list[int],
    currencies: list[str | None],
    units: list[Decimal | None],
    table: Table,
    context: Context,
    answer: Converted,
    notes: _Collector,
) -> None:
    header_unit, converted = _header_unit(match), is_converted(match.column.header)
    unclear = len(units_named(match.column.levels[-1])) > 1
    if header_unit is not None and context.unit is not None and header_unit != context.unit:
        notes.add("unit_differs_from_title", numbers[0] if numbers else 0)
    header_currency = find_currency(match.column.header)
    texts = [c for c in cells if isinstance(c, str)]
    comma = uses_decimal_comma(texts[:2000])
    read = _amount_reader(comma)
    cache: dict[tuple[Cell, str | None, Decimal | None], tuple[int | None, str | None, tuple[str, ...]]] = {}
    for i, cell in enumerate(cells):
        if cell is None:
            continue
        own = header_currency if converted else currencies[i] or header_currency
        if not converted and header_currency and own != header_currency:
            _problem(answer, i, "currency_conflict", name)
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
                _problem(answer, i, "currency_conflict", name)
                notes.add("currency_conflict", numbers[i])
        for code in codes:
            if code == "amount_text" and table.sheet.text_only:
                continue
            if code == "currency_assumed" and not context.currency_assumed:
                continue
            notes.add(code, numbers[i], text=str(cell)[:40], currency=currency)
            if code in ("amount_unreadable", "amount_several", "currency_missing", "unit_unclear"):
                _problem(answer, i, code, name)


def _names_unit(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(units_named(cell))


def _header_unit(match: Match) -> Decimal | None:
    for level in reversed(match.column.levels):
        if (unit := find_unit(level)) is not None:
            return unit
    return None


def _units_left_open(by_field: dict[str, list[Match]], table: Table, context: Context) -> list[Finding]:
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


def _row_units(by_field: dict[str, list[Match]], columns: list[tuple[Cell, ...]]) -> list[Decimal | None]:
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


def _dates(
    name: str, cells: Sequence[Cell], numbers: list[int], table: Table, answer: Converted, notes: _Collector
) -> None:
    order = day_order([c for c in cells if isinstance(c, str)])
    cache: dict[Cell, Any] = {}
    for i, cell in enumerate(cells):
        if cell is None:
            continue
        if cell not in cache:
            cache[cell] = parse_day(cell, order, table.sheet.epoch_1904)
        day, problem = cache[cell]
        if day is not None:
            answer.rows[i][name] = day
        elif problem is not None:
            notes.add(f"date_{problem}", numbers[i], text=str(cell)[:40])
            answer.rows[i][f"{name}_text"] = str(cell)


def _others(
    name: str,
    kind: str,
    match: Match,
    cells: Sequence[Cell],
    numbers: list[int],
    answer: Converted,
    notes: _Collector,
) -> None:
    read = _reader(name, kind, match.column.header)
    cache: dict[Any, tuple[dict[str, Value], tuple[str, ...]]] = {}
    for i, cell in enumerate(cells):
        if cell is None:
            continue
        key = (type(cell), cell)
        if key not in cache:
            cache[key] = read(cell)
        values, codes = cache[key]
        row = answer.rows[i]
        for field_name, value in values.items():
            known = row.get(field_name)
            if known is None:
                row[field_name] = value
            elif isinstance(known, list) and isinstance(value, list):
                row[field_name] = known + [v for v in value if v not in known]
            elif isinstance(known, dict) and isinstance(value, dict):
                row[field_name] = {**known, **value}
            elif isinstance(known, str) and isinstance(value, str) and kind == "text" and value not in known:
                row[field_name] = f"{known} {value}"
        for code in codes:
            shown = masked(str(cell)) if kind in ("identity", "phone") else str(cell)
            notes.add(code, numbers[i], text=shown[:40])


Reader = Callable[[Cell], tuple[dict[str, Value], tuple[str, ...]]]


def text_of(cell: Cell) -> str:
    """A cell as the text a person sees: whole floats without .0, spaces levelled."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def _reader(name: str, kind: str, header: str) -> Reader:
    """The function that reads one cell of a column of `kind` into fields."""

    def as_text(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        text = text_of(cell)
        return ({name: mask_numbers_in(text)} if not is_blank(text) else {}), ()

    def as_id(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        text = text_of(cell)
        if re.fullmatch(r"\d\.\d+[eE]\+\d+", text) or (isinstance(cell, int) and abs(cell) >= 10**15):
            return {f"{name}_text": text}, ("identifier_damaged",)
        return ({name: text} if not is_blank(text) else {}), ()

    def as_identity(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        text = text_of(cell)
        if is_blank(text):
            return {}, ()
        if (isinstance(cell, float | int) and len(text) >= 15) or re.fullmatch(r"\d\.\d+[eE]\+\d+", text):
            return {}, ("identifier_damaged",)
        whole = is_whole(text)
        return {name: masked(text)}, ("identity_check_failed",) if whole is False else ()

    def as_people(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        people = split_people(str(cell))
        codes = (["several_guarantors"] if len(people.persons) > 1 and name == "guarantors" else []) + (
            ["people_not_all_named"] if people.others else []
        )
        former = {p.name: list(p.former_names) for p in people.persons if p.former_names}
        values: dict[str, Value] = {name: people.names} if people.names else {}
        natural = {p.name: "natural" for p in people.persons if re.search("自然人|个人|natural|居民", p.note)}
        values |= {"former_names": former} if former else {}
        return values | ({"person_kinds": natural} if natural else {}), tuple(codes)

    def as_status(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        text = text_of(cell)
        wanted = kind.partition(":")[2]
        status = read_status(text, wanted)
        if status is not None:
            target = name if status.kind == wanted else f"{status.kind}_status"
            return {target: status.term}, ("status_of_other_kind",) if target != name else ()
        if is_blank(text):
            return {}, ()
        return {f"{name}_text": mask_numbers_in(text)}, ("status_unknown",)

    def as_flag(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        if isinstance(cell, bool):
            return {name: cell}, ()
        flag = read_flag(text_of(cell))
        if flag is not None:
            return {name: flag}, ()
        return ({f"{name}_text": text_of(cell)}, ("status_unknown",)) if not is_blank(str(cell)) else ({}, ())

    def as_clause(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        flag = read_flag(text_of(cell))
        return ({name: flag} if flag is not None else {name: True, f"{name}_text": text_of(cell)}), ()

    def as_limitation(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        barred = time_barred(header, text_of(cell))
        if barred is None:
            return {f"{name}_text": text_of(cell)}, ("status_unknown",)
        return {name: "time_barred" if barred else "alive"}, ()

    def as_places(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        found = read_places(str(cell))
        unknown = any(not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{2,4})?", place) for place in found)
        return ({name: found} if found else {}), ("place_unknown",) if unknown else ()

    def as_number(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        found = re.search(r"\d[\d,]*", text_of(cell))
        return ({name: int(found.group().replace(",", ""))} if found else {}), ()

    def as_phone(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        return {name: masked(text_of(cell))}, ()

    readers: dict[str, Reader] = {
        "id": as_id, "identity": as_identity, "names": as_people, "flag": as_flag, "clause": as_clause, "phone": as_phone,
        "limitation": as_limitation, "places": as_places, "number": as_number, "serial": as_id, "case_no": as_id,
    }  # fmt: skip
    return as_status if kind.startswith("status:") else readers.get(kind, as_text)
