"""Units that cannot be what they are said to be: sums that hold only under another unit, figures too large or too small for it."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from exequatur.claims.tape.column_units import header_unit_of
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.model import Finding, Match, Table
from exequatur.claims.tape.vocabulary import field_kinds

_PARTS = (
    "principal",
    "interest",
    "fees",
    "penalty",
    "compound_interest",
    "judgment_interest",
    "penalty_on_interest",
)
_POWERS = tuple(Decimal(10) ** k for k in (3, 4, 6, 8, -3, -4, -6, -8))
_OWED = ("principal", "total", "principal_and_interest", "interest")
HUGE = 10**13
"""Minor units (a hundred billion): a tape whose claims are all larger has its unit wrong."""


def doubtful_units(
    table: Table, by_field: Mapping[str, Sequence[Match]], context: Context, rows: Sequence[Mapping[str, Any]]
) -> list[Finding]:
    """Findings about units that the figures contradict; nothing is changed by them."""
    money = {name: found[0] for name, found in by_field.items() if field_kinds().get(name) == "money"}
    found = [*_by_sums(table, money, rows), *_by_size(table, money, context, rows)]
    if "unit" not in by_field:
        found += _not_stated(table, money, context)
    return found


def _by_sums(table: Table, money: Mapping[str, Match], rows: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """principal + interest = total fails as read, and holds once one column is taken in another unit."""
    whole = next((f for f in ("total", "principal_and_interest") if f in money), None)
    parts = [f for f in _PARTS if f in money]
    if whole is None or "principal" not in parts or len(parts) < 2:
        return []
    full = [
        r
        for r in rows[:2000]
        if r.get(whole) and all(r.get(f) is not None for f in ("principal", "interest") if f in parts)
    ]
    if not full or _share(full, whole, parts, "", Decimal(1)) >= Decimal("0.5"):
        return []
    for field in (*parts, whole):
        for power in _POWERS:
            if _share(full, whole, parts, field, power) >= Decimal("0.8"):
                values = {"factor": f"{power:,f}".rstrip("0").rstrip(".") if power < 1 else f"{power:,f}"}
                return [
                    Finding(
                        "unit_doubtful", table.sheet.name, column=money[field].column.header, values=values
                    )
                ]
    return []


def _share(
    rows: Sequence[Mapping[str, Any]], whole: str, parts: Sequence[str], scaled: str, power: Decimal
) -> Decimal:
    """Share of rows whose parts add up to the whole, within a thousandth, with one field times `power`."""
    holds, nothing = 0, Decimal(0)
    for row in rows:
        size = {f: Decimal(row.get(f) or 0) * (power if f == scaled else 1) for f in (*parts, whole)}
        total = size[whole]
        sums = (
            sum((size[f] for f in parts), nothing),
            sum((size[f] for f in parts if f in ("principal", "interest", "fees")), nothing),
        )
        holds += any(abs(total - s) <= max(abs(total) / 1000, Decimal(2)) for s in sums)
    return Decimal(holds) / len(rows)


def _by_size(
    table: Table, money: Mapping[str, Match], context: Context, rows: Sequence[Mapping[str, Any]]
) -> Iterable[Finding]:
    """A unit of a line, of a sheet or of a header over figures that are written out in whole units already."""
    for name in _OWED:
        match = money.get(name)
        if match is None or (header_unit_of(match) or context.unit_of(match) or Decimal(1)) < 1000:
            continue
        sizes = sorted(r[name] for r in rows if r.get(name))
        if not sizes:
            continue
        middle = sizes[len(sizes) // 2]
        alone = [i for i, r in enumerate(rows) if (r.get(name) or 0) > max(1000 * middle, HUGE // 10)]
        if middle > HUGE:
            yield Finding("unit_too_large", table.sheet.name, column=match.column.header, count=len(sizes))
        elif alone and len(sizes) >= 3:
            row = table.rows[alone[0]][0]
            yield Finding("unit_too_large", table.sheet.name, row, match.column.header, len(alone))


def _not_stated(table: Table, money: Mapping[str, Match], context: Context) -> Iterable[Finding]:
    """No unit anywhere, and every figure of a Chinese tape is small and broken: probably 万元."""
    if context.unit is not None or context.around.script not in ("zh", "zh-Hant"):
        return
    for name in _OWED:
        match = money.get(name)
        if match is None or header_unit_of(match) is not None:
            continue
        style = context.style(match)
        if style.unit_format is not None or style.units:
            continue
        figures = [
            f for _, row in table.rows[:500] if (f := _figure(row, match.column.index)) is not None and f
        ]
        if figures and max(map(abs, figures)) < 100_000 and any(f != f.to_integral_value() for f in figures):
            small = max(map(abs, figures)) < 1000 or any(-f.as_tuple().exponent > 2 for f in figures)  # type: ignore[operator]
            if small:
                yield Finding("unit_not_stated", table.sheet.name, column=match.column.header)


def _figure(row: Sequence[Any], index: int) -> Decimal | None:
    cell = row[index] if index < len(row) else None
    if isinstance(cell, bool) or cell is None:
        return None
    try:
        found = Decimal(str(cell).replace(",", "").strip())
    except ArithmeticError:
        return None
    return found if found.is_finite() else None
