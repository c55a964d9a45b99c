"""What holds for a whole table: unit, currency and base date, from the lines above it and from its headers."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from exequatur.claims.tape.model import Finding, Match, Table
from exequatur.claims.tape.values.amounts import find_currency, find_unit
from exequatur.claims.tape.values.dates import find_day
from exequatur.claims.words import is_chinese, simplify, width

_UNIT_LINE = re.compile(
    r"单位|币种|币别|人民币|\bin\b|amounts?|currency|\bunit|figures|'000|[$€£₹]|\brs\b|\b[A-Z]{3}\b",
    re.IGNORECASE,
)
_BASE_LINE = re.compile(
    r"基准日|截至|截止|数据日期|计息至|统计日|as (of|at|on)\b|cut-?off|base date|reference date",
    re.IGNORECASE,
)


_NAMED = {
    Decimal(size): name
    for size, name in (
        (1, "个"), (100, "百"), (1_000, "千"), (10_000, "万"), (100_000, "十万"), (1_000_000, "百万"),
        (10_000_000, "千万"), (100_000_000, "亿"), (1_000_000_000, "十亿"),
    )
}  # fmt: skip
"""Units as Chinese writes them, whatever the currency."""


@dataclass(frozen=True, slots=True)
class Context:
    """Defaults of a table. `unit`: major units per figure. `currency_assumed`: nothing on the tape says so."""

    unit: Decimal | None
    currency: str | None
    currency_assumed: bool
    base_date: date | None


def context_of(table: Table, matches: list[Match]) -> tuple[Context, list[Finding]]:
    """Read the lines around the table and its headers; what was taken from them is said."""
    name, findings = table.sheet.name, []
    lines = [line for line in (*table.above, *table.below) if _UNIT_LINE.search(width(line))]
    units = {u for line in lines if (u := find_unit(_unit_part(line))) is not None}
    unit = units.pop() if len(units) == 1 else None
    if units and unit is None:
        findings.append(Finding("unit_lines_conflict", name))
    if unit is not None:
        findings.append(
            Finding(
                "unit_from_title",
                name,
                values={"unit": f"{unit:,f}", "named": _NAMED.get(unit, f"{unit:,f}")},
            )
        )
    currency = _one({c for line in lines if (c := find_currency(line))})
    if currency is not None:
        findings.append(Finding("currency_from_title", name, values={"currency": currency}))
    headers = [m.column.header for m in matches]
    assumed = False
    if currency is None and any(is_chinese(h) for h in headers):
        currency, assumed = "CNY", True
    days = {d for line in table.above if _BASE_LINE.search(simplify(width(line))) and (d := find_day(line))}
    base = days.pop() if len(days) == 1 else None
    if base is not None:
        findings.append(Finding("base_date_from_title", name, values={"date": base.isoformat()}))
    return Context(unit, currency, assumed, base), findings


def _unit_part(line: str) -> str:
    """The part of a line that speaks of the unit. A sum that a title names (合计3.2亿元) is none."""
    text = simplify(width(line))
    if found := re.search(r"单位:?.{0,20}", text):
        return found.group()
    text = re.sub(
        r"\d[\d,.]*\s*(余|多)?\s*([百千]?[万亿]?元?|[a-z]+)(?![一-鿿a-z])|\d[\d,.]*\s*(余|多)?[百千]?[万亿]元?",
        " ",
        text,
    )
    says = re.search(r"\bin\b|\bunits?\b|'000|figures|amounts?|\(.*\)|金额|币种", text, re.IGNORECASE)
    return text if says or len(text) <= 12 else ""


def _one(found: set[str]) -> str | None:
    return found.pop() if len(found) == 1 else None
