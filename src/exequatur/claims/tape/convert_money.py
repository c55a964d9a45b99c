"""Money columns: currency of each row, unit of each figure, minor units. The nearest statement holds; a farther one that differs is said."""

import math
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.column_styles import ColumnStyle, shown_by
from exequatur.claims.tape.column_units import header_unit_of, names_units
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.converted import Converted, Notes, say_problem
from exequatur.claims.tape.fee_parts import is_part
from exequatur.claims.tape.headers import is_converted
from exequatur.claims.tape.model import Cell, Match, Table
from exequatur.claims.tape.surroundings import Surroundings, cell_format
from exequatur.claims.tape.values.amounts import (
    Amount,
    NotAnAmount,
    find_currency,
    from_spreadsheet,
    is_blank,
    parse_amount,
    to_minor,
)
from exequatur.claims.tape.values.currencies import (
    SHARED,
    currency_pattern,
    is_currency_code,
    levelled,
    shared_sign,
)

REFUSED = {
    "several": "amount_several", "range": "amount_range", "currencies": "amount_several_currencies", "percent": "amount_percent",
    "style": "amount_style_unknown", "credit": "amount_credit_or_crore", "unit": "unit_unclear", "separators": "amount_unreadable",
    "text": "amount_unreadable", "too_large": "amount_unreadable",
}  # fmt: skip
"""Reason of `NotAnAmount` -> code of the finding."""

ROW_REASON = {
    "amount_several": "amount_several", "amount_range": "amount_several", "amount_several_currencies": "amount_several",
    "amount_percent": "amount_unreadable", "amount_style_unknown": "amount_unreadable",
    "amount_credit_or_crore": "unit_unclear", "amount_unreadable": "amount_unreadable", "currency_missing": "currency_missing",
    "currency_sign_unclear": "currency_missing", "unit_unclear": "unit_unclear", "unit_lost": "unit_unclear",
    "currency_conflict": "currency_conflict",
}  # fmt: skip
"""Code of a finding -> why the row was not read for the amount."""

OWED = (
    "principal", "total", "principal_and_interest", "interest", "penalty", "penalty_on_interest", "compound_interest",
    "judgment_interest", "fees",
)  # fmt: skip
"""Fields of what is owed, all in the currency of the claim; a value of collateral may be in another."""

_POINT = frozenset(
    [
        "USD",
        "GBP",
        "HKD",
        "SGD",
        "AUD",
        "NZD",
        "CAD",
        "CNY",
        "TWD",
        "JPY",
        "KRW",
        "INR",
        "MYR",
        "THB",
        "PHP",
        "MOP",
        "PKR",
    ]
)
"""Currencies of places that write the decimal point."""

_LAKH = frozenset({"INR", "PKR", "BDT", "NPR", "LKR"})
"""Currencies whose amounts are grouped 1,23,45,678."""


class MoneyCell(NamedTuple):
    """One cell read: minor units of `currency`, or None and why; `codes` of findings; `rule`: how it was read."""

    minor: int | None
    currency: str | None = None
    codes: tuple[str, ...] = ()
    rule: str = ""


def with_siblings(table: Table, matches: Sequence[Match]) -> list[Match]:
    """`matches` and, for what is owed, the columns that say the same in another currency: 本金(人民币) and 本金(美元).

    They are read where the first has nothing in a row, and never added.
    """
    taken = {m.column.index for m in matches}
    found = list(matches)
    for match in matches:
        currency = find_currency(match.column.header)
        if match.field not in OWED or currency is None:
            continue
        wanted = _without_currencies(match.column.header)
        for column in table.columns:
            other = find_currency(column.header)
            if column.index in taken or other in (None, currency) or is_converted(column.header):
                continue
            if _without_currencies(column.header) == wanted:
                taken.add(column.index)
                found.append(
                    Match(match.field, column, match.score, (f"as {match.column.header}, in {other}",))
                )
    return found


def _without_currencies(header: str) -> str:
    return re.sub(r"[^\w]|元|原币", "", currency_pattern().sub("", levelled(header)))


_UNKNOWN = late_pattern(r"\s*(?:未知|不详|不明|待定|unknown|tbd|tbc|n\.?k\.?)\s*$", re.IGNORECASE)
"""A cell that says nobody knows the currency: nothing is assumed in its place."""


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
            cache[cell] = currency_of_cell(cell, context.around)
        if (
            cache[cell] is None
            and cell is not None
            and (not is_blank(str(cell)) or _UNKNOWN.match(str(cell)))
        ):
            notes.add("currency_unknown", numbers[i], text=str(cell)[:20])
            say_problem(answer, i, "currency_unknown", "currency")
        result.append(cache[cell])
    answer.findings += notes.findings()
    return result


_ISO_NUMERIC = {
    "156": "CNY", "344": "HKD", "840": "USD", "978": "EUR", "826": "GBP", "392": "JPY", "702": "SGD", "901": "TWD", "446": "MOP",
    "410": "KRW", "036": "AUD", "36": "AUD", "124": "CAD", "756": "CHF", "356": "INR",
}  # fmt: skip
"""Numeric codes of ISO 4217, as systems of banks write them."""


def currency_of_cell(cell: Cell, around: Surroundings) -> str | None:
    """The currency that a cell of a currency column names; a bare sign or 元 only where the tape explains it."""
    text = str(cell).strip().upper() if cell is not None else ""
    text = _ISO_NUMERIC.get(text.removesuffix(".0"), text)
    if is_currency_code(text) or not text:
        return text or None
    if named := find_currency(text):
        return named
    if text in ("元", "圆", "圓"):
        return around.default
    sign = shared_sign(text)
    return around.of_sign(sign) if sign else None


def read_money(
    name: str,
    match: Match,
    cells: Sequence[Cell],
    numbers: list[int],
    currencies: Sequence[str | None],
    units: Sequence[Decimal | None],
    table: Table,
    context: Context,
    answer: Converted,
    notes: Notes,
) -> None:
    """Read the column of `match` into field `name` of every row, in minor units of the row's currency."""
    header_unit, converted = header_unit_of(match), is_converted(match.column.header)
    first = numbers[0] if numbers else 0
    if header_unit is not None and context.unit_of(match) not in (None, header_unit):
        notes.add("unit_differs_from_title", first)
    header_currency = find_currency(match.column.header)
    stated = context.currency if not context.currency_assumed else None
    if header_currency and stated and header_currency != stated and not converted:
        notes.add("currency_differs_from_title", first, header=header_currency, title=stated)
    cache: dict[tuple[type, Cell, str | None, Decimal | None, str | None], MoneyCell] = {}
    unknown = {i for i, found in answer.problems.items() if ("currency_unknown", "currency") in found}
    for i, cell in enumerate(cells):
        if cell is None or i in unknown:
            continue
        own = header_currency if converted else currencies[i] or header_currency
        if not converted and header_currency and own != header_currency:
            say_problem(answer, i, "currency_conflict", name)
            notes.add("currency_conflict", numbers[i])
            continue
        shown = cell_format(table, i, match.column.index)
        key = (type(cell), cell, own, units[i], shown)
        if key not in cache:
            cache[key] = read_amount(cell, match, context, own, units[i], shown)
        if is_part(match) and _add(answer, i, name, cache[key], notes, numbers[i]):
            continue
        _put(answer, i, name, cell, cache[key], converted, table, notes, numbers[i])


def _add(answer: Converted, i: int, name: str, found: MoneyCell, notes: Notes, number: int) -> bool:
    """Add a cell to what further columns of its field gave row `i`; False where there is nothing to add to."""
    row = answer.rows[i]
    if found.minor is None or row.get(name) is None or row.get("currency") != found.currency:
        return False
    row[name] += found.minor
    for code in found.codes:
        if code != "amount_text" or not notes.table.sheet.text_only:
            notes.add(code, number, text="", currency=found.currency)
    return True


def _put(
    answer: Converted,
    i: int,
    name: str,
    cell: Cell,
    found: MoneyCell,
    converted: bool,
    table: Table,
    notes: Notes,
    number: int,
) -> None:
    """Put one cell read into row `i`, with its findings and, where it was not read, the reason."""
    row = answer.rows[i]
    if found.minor is not None:
        if converted and row.get("currency", found.currency) != found.currency:
            notes.add("converted_not_used", number)
            return
        if row.get(name) is not None:
            notes.add("second_amount_not_used", number, text=str(cell)[:40])
            return
        row[name] = found.minor
        if row.setdefault("currency", found.currency) != found.currency:
            if name not in OWED[:3]:
                del row[name]
                notes.add("other_currency_not_used", number, text=str(cell)[:40])
                return
            say_problem(answer, i, "currency_conflict", name)
            notes.add("currency_conflict", number)
    for code in found.codes:
        if code == "amount_text" and table.sheet.text_only:
            continue
        if code == "currency_assumed" and found.currency is None:
            continue  # nothing was taken
        notes.add(code, number, text=str(cell)[:40], currency=found.currency)
        if found.minor is None and code in ROW_REASON:
            say_problem(answer, i, ROW_REASON[code], name)


def read_amount(
    cell: Cell,
    match: Match,
    context: Context,
    own: str | None = None,
    row_unit: Decimal | None = None,
    shown: str | None = None,
) -> MoneyCell:
    """Read one cell of a money column.

    Args:
        own: the currency by the row's own column, else by the header; None where neither names one.
        row_unit: the unit by the row's own column (金额单位).
        shown: the number format of the cell, where it is not that of its column.
    """
    if cell is None:
        return MoneyCell(None)
    style = context.style(match) if shown is None else shown_by(context.style(match), shown)
    try:
        if "%" in match.column.levels[-1] or (style.percent and not isinstance(cell, str)):
            raise NotAnAmount("percent")  # a rate under a header that speaks of money
        amount = _amount_of(cell, style, own or find_currency(match.column.header) or context.currency)
        if amount is None:
            return MoneyCell(None, rule="no value")
        return _in_minor_units(cell, amount, match, context, style, own, row_unit)
    except NotAnAmount as problem:
        code = REFUSED[str(problem)]
        return MoneyCell(None, None, (code,), f"refused: {code}")


def _amount_of(cell: Cell, style: ColumnStyle, currency: str | None) -> Amount | None:
    """The cell as an amount. CR is credit beside cells in DR, crore where the money is of South Asia, else refused."""
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        raise NotAnAmount("text")
    if not isinstance(cell, str):
        if isinstance(cell, float) and not math.isfinite(cell):
            raise NotAnAmount("text")
        return Amount(from_spreadsheet(cell))
    text = cell
    if re.search(r"\d\)?\s*cr\.?\s*$", cell, re.IGNORECASE):
        if style.debits:
            text = "-" + re.sub(r"\s*cr\.?\s*$", "", cell, flags=re.IGNORECASE).strip()
        elif currency in _LAKH:
            text = re.sub(r"\s*cr\.?\s*$", " crore", cell, flags=re.IGNORECASE)
    amount = _settled_by_currency(text, style, currency)
    if amount is not None and text.startswith("-") and text != cell:
        amount = amount._replace(notes=(*amount.notes, "amount_credit"))
    return amount


def _settled_by_currency(text: str, style: ColumnStyle, currency: str | None) -> Amount | None:
    """A cell that may be two numbers is read with the decimal point where its currency is written so (£640,000)."""
    try:
        return parse_amount(text, style=style.numbers)
    except NotAnAmount as problem:
        named = find_currency(text) or currency
        if str(problem) != "style" or named not in _POINT:
            raise
        amount = parse_amount(text, style="point")
        return amount and amount._replace(notes=(*amount.notes, "amount_style_by_currency"))


def _in_minor_units(
    cell: Cell,
    amount: Amount,
    match: Match,
    context: Context,
    style: ColumnStyle,
    own: str | None,
    row_unit: Decimal | None,
) -> MoneyCell:
    codes = ["amount_text"] if isinstance(cell, str) else []
    codes += ["amount_approximate"] if amount.approximate else []
    codes += [code for code in amount.notes if code not in ("indian_grouping", "three_decimals")]
    currency, by_currency, more = _currency_of(amount, match, context, style, own)
    codes += more
    if currency is None:
        return MoneyCell(None, None, tuple(codes), "refused: " + codes[-1])
    unit, by_unit, more = _unit_of(amount, match, context, style, row_unit, cell)
    if style.divided != 1 and style.unit_format is None and not isinstance(cell, str):
        unit, by_unit, more = _of_divided(unit, by_unit, more, style.divided)
    codes += more
    if unit is None:
        return MoneyCell(None, None, tuple(codes), "refused: " + codes[-1])
    if "indian_grouping" in amount.notes and currency not in _LAKH:
        return MoneyCell(None, None, (*codes, "amount_unreadable"), "refused: digits grouped as in India")
    if amount.number < 0:
        codes.append("amount_negative")
    minor, rounded = to_minor(amount.number, unit, currency)
    if rounded:
        codes.append("amount_rounded")
    elif "three_decimals" in amount.notes and unit == 1:
        codes.append("amount_three_decimals")
    figures = (
        "number"
        if not isinstance(cell, str)
        else f"text, decimal {style.numbers}"
        if style.numbers != "point"
        else "text"
    )
    return MoneyCell(
        minor, currency, tuple(codes), f"{figures} × {_size(unit)} ({by_unit}), {currency} ({by_currency})"
    )


@lru_cache(maxsize=64)
def _size(unit: Decimal) -> str:
    return f"{unit:,f}" if unit == unit.to_integral_value() else str(unit)


def _currency_of(
    amount: Amount, match: Match, context: Context, style: ColumnStyle, own: str | None
) -> tuple[str | None, str, list[str]]:
    """Currency of one amount, what named it, and findings; the last finding says why there is none."""
    header = find_currency(match.column.header)
    known, by = own or header, "row" if own and own != header else "header"
    if amount.currency is not None:
        if known is not None and known != amount.currency:
            return None, "", ["currency_conflict"]
        differs = (
            context.currency not in (None, amount.currency) and not context.currency_assumed and known is None
        )
        return amount.currency, "cell", ["currency_differs_from_title"] if differs else []
    shown = style.currency_format
    if shown and known and shown != known:
        return known, by, ["currency_format_differs"]
    if known is None and shown:
        known, by = shown, "number format"
    sign = amount.sign or shared_sign(match.column.header)
    if known is None and not context.currency_assumed:
        if context.currency_from == "other columns" and match.field not in OWED:
            return None, "", ["currency_missing"]  # a value of collateral may be in another
        known, by = context.currency, context.currency_from
    if sign and known is not None and known not in SHARED[sign]:
        return None, "", ["currency_conflict"]
    if known is not None:
        return known, by, []
    if sign:
        told = context.around.of_sign(sign)
        return (told, "tape", ["currency_of_sign"]) if told else (None, "", ["currency_sign_unclear"])
    if context.currency is not None:
        return context.currency, "assumed", ["currency_assumed"]
    if amount.unit in (10**5, 10**7) and context.around.only in _LAKH:
        return context.around.only, "tape", ["currency_of_sign"]  # 85 lakhs, beside ₹ 1.2 crore
    return None, "", ["currency_missing"]


def _unit_of(
    amount: Amount,
    match: Match,
    context: Context,
    style: ColumnStyle,
    row_unit: Decimal | None,
    cell: Cell,
) -> tuple[Decimal | None, str, list[str]]:
    """Unit of one amount, what named it, and findings. Nearest first: cell, number format, header, row, line, sheet, setting."""
    header = header_unit_of(match)
    stated = [(size, by) for size, by in (
        (amount.unit, "cell"), (style.unit_format, "number format"), (header, "header"), (row_unit, "row"),
        (context.unit_of(match), context.unit_from),
    ) if size is not None]  # fmt: skip
    if header is None and amount.unit is None and names_units(match.column.levels[-1]):
        return None, "", ["unit_unclear"]
    if not stated and context.unit_from == "conflict":
        return None, "", ["unit_unclear"]
    if not stated:
        lost = any(size > 1 for size in style.units) and amount.currency is None and amount.sign is None
        if lost and _in_full(cell, style):
            return Decimal(1), "written in full", ["unit_written_in_full"]
        return (None, "", ["unit_lost"]) if lost and amount.number else (Decimal(1), "no unit named", [])
    unit, by = stated[0]
    codes = (
        ["unit_conflict"]
        if any(size != unit for size, _ in stated[1:]) and by in ("cell", "number format")
        else []
    )
    codes += ["unit_row_differs"] if by == "header" and row_unit not in (None, unit) else []
    return unit, by, codes


_FULL = late_pattern(r"[^\d.,]*\d{1,3}(?:,\d{3})+\.\d{2}[^\d.,]*|[^\d.,]*\d{1,3}(?:\.\d{3})+,\d{2}[^\d.,]*")
"""A number with its thousands set apart and with cents is written in full, beside others in thousands or millions
(2,132,000.00 beside 5,641k). Not so beside 万元, which are written with cents too."""

_OF_THOUSANDS = frozenset(Decimal(10**power) for power in (0, 3, 6, 9))


def _in_full(cell: Cell, style: ColumnStyle) -> bool:
    return isinstance(cell, str) and style.units <= _OF_THOUSANDS and bool(_FULL.fullmatch(cell.strip()))


def _of_divided(
    unit: Decimal | None, by: str, codes: list[str], divided: Decimal
) -> tuple[Decimal | None, str, list[str]]:
    """The unit of a cell that is shown divided: a header in 千元 speaks of the figure that is seen, and the cell holds whole units."""
    if unit is None or unit not in (1, divided):
        return None, "", [*codes, "format_divides", "unit_unclear"]
    return Decimal(1), f"{by}, shown divided by {divided:,f}", [*codes, "format_divides"]
