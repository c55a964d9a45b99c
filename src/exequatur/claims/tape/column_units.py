"""Units of money columns: what a header names, what a column of units says of each row, and where none is named."""

import re
from decimal import Decimal
from functools import lru_cache

from exequatur.claims.tape.context import Context
from exequatur.claims.tape.model import Cell, Finding, Match, Table
from exequatur.claims.tape.values.units import find_unit, units_named
from exequatur.claims.tape.vocabulary import field_kinds


@lru_cache(maxsize=4096)
def names_units(header: str) -> bool:
    """Does a header name several units?"""
    return len(units_named(header)) > 1


@lru_cache(maxsize=4096)
def _unit_of_levels(levels: tuple[str, ...]) -> Decimal | None:
    return next((unit for level in reversed(levels) if (unit := find_unit(level)) is not None), None)


def header_unit_of(match: Match) -> Decimal | None:
    """The unit that the header of a column names, the leaf before its groups."""
    return _unit_of_levels(match.column.levels)


def units_left_open(by_field: dict[str, list[Match]], table: Table, context: Context) -> list[Finding]:
    """Money columns without a unit beside others that are in 万元 or more: read as whole units, and said."""
    money = [found[0] for name, found in by_field.items() if field_kinds().get(name) == "money"]
    large = any((unit := header_unit_of(m)) is not None and unit >= 1000 for m in money)
    if not large or context.unit is not None or "unit" in by_field:
        return []
    return [
        Finding("unit_assumed", table.sheet.name, column=m.column.header)
        for m in money
        if header_unit_of(m) is None
        and context.style(m).unit_format is None
        and _has_bare_number(table, m.column.index)
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
    """The unit of each row by its own column (金额单位), for columns whose header names none.

    Where there is no such column, the column of the currency may name the unit (USD mn, 万美元); 人民币元 there is the currency.
    """
    height = len(columns[0]) if columns else 0
    for name, least in (("unit", 0), ("currency", 2)):
        found = by_field.get(name)
        if found and found[0].column.index < len(columns):
            units = [
                find_unit(f"单位:{cell}") if isinstance(cell, str) else None
                for cell in columns[found[0].column.index]
            ]
            return [unit if unit is not None and unit >= least else None for unit in units]
    return [None] * height
