"""Control totals: what the candidate rows, the accepted rows and the tape itself say, per currency."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from exequatur.claims.money import money_text
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.model import Cell, Control, Finding, Match, Table
from exequatur.claims.tape.values.amounts import (
    NotAnAmount,
    find_unit,
    from_spreadsheet,
    parse_amount,
    to_minor,
)
from exequatur.claims.words import plain


def totals_of(rows: Iterable[Mapping[str, Any]], field: str) -> dict[str, int]:
    """Sum of `field` in minor units by currency, never across currencies."""
    sums: Counter[str] = Counter()
    for row in rows:
        if row.get(field) is not None:
            sums[row["currency"]] += row[field]
    return dict(sorted(sums.items()))


def compare_stated(
    table: Table, matches: list[Match], context: Context, field: str, rows: list[dict[str, Any]]
) -> tuple[list[tuple[str, int, str, int | None, bool | None]], list[Finding]]:
    """Compare the sum of a table's rows with its own totals row.

    The label of a totals row is often merged, so its figures slide: any figure of the row that equals the sum agrees.
    """
    column = next((m.column for m in matches if m.field == field), None)
    grand = [
        (n, row)
        for n, row in table.totals
        if not re.search(r"小计|sub-?total", plain(" ".join(map(str, row[:3]))))
    ]
    if column is None or not grand:
        return [], []
    number, cells = grand[-1]
    sums = totals_of(rows, field)
    name = table.sheet.name
    if len(sums) != 1:
        finding = Finding(
            "totals_row_mixes_currencies", name, number, column.header, values={"currencies": ", ".join(sums)}
        )
        return [(name, number, field, None, None)], [finding] if len(sums) > 1 else []
    (currency, total), *_ = sums.items()
    unit = next(
        (u for level in reversed(column.levels) if (u := find_unit(level)) is not None), context.unit
    ) or Decimal(1)
    figures = [minor for cell in cells if (minor := _minor(cell, unit, currency)) is not None]
    if not figures:
        return [], []
    agrees = any(abs(figure - total) <= 1 for figure in figures)
    here = _minor(cells[column.index], unit, currency) if column.index < len(cells) else None
    stated = total if agrees else here
    if agrees:
        return [(name, number, field, stated, True)], []
    if here is None:
        return [(name, number, field, None, None)], []
    values = {
        "stated": money_text(here, currency),
        "sum": money_text(total, currency),
        "currency": currency,
    }
    return [(name, number, field, here, False)], [
        Finding("totals_differ", name, number, column.header, values=values)
    ]


def _minor(cell: Cell, unit: Decimal, currency: str) -> int | None:
    if cell is None or isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return to_minor(from_spreadsheet(cell), unit, currency)[0]
    if not isinstance(cell, str):
        return None
    try:
        amount = parse_amount(cell)
        return to_minor(amount.number, amount.unit or unit, currency)[0] if amount else None
    except NotAnAmount:
        return None


def control(candidates: list[dict[str, Any]], accepted: list[dict[str, Any]], rejected: list[dict[str, Any]], field: str,
            stated: list[tuple[str, int, str, int | None, bool | None]]) -> Control:  # fmt: skip
    """The control totals of a tape."""
    return Control(
        totals_of(candidates, field), totals_of(accepted, field), totals_of(rejected, field), tuple(stated)
    )
