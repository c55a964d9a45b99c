"""Rows of a text file with more cells than the header: an amount with an unquoted comma has pushed the rest to the right."""

from collections.abc import Mapping, Sequence

from exequatur.claims.tape.converted import Converted, say_problem
from exequatur.claims.tape.model import Finding, Match, Table
from exequatur.claims.tape.vocabulary import field_kinds

FEW = 0.5
"""Where more rows than this share are too long, the header is what lacks a cell, and nothing has shifted."""


def refuse_shifted(table: Table, by_field: Mapping[str, Sequence[Match]], answer: Converted) -> list[Finding]:
    """Take the amounts and dates out of rows that are longer than the header; which cell is too many cannot be told."""
    if not table.sheet.text_only or not table.columns or table.vertical:
        return []
    width = max(column.index for column in table.columns) + 1
    longer = [
        i for i, (_, row) in enumerate(table.rows) if any(cell not in (None, "") for cell in row[width:])
    ]
    if not longer or len(longer) > len(table.rows) * FEW:
        return []
    for i in longer:
        row = answer.rows[i]
        for name in by_field:
            kind = field_kinds().get(name)
            if kind in ("money", "date") and row.pop(name, None) is not None and kind == "money":
                say_problem(answer, i, "amount_unreadable", name)
    return [Finding("amount_shifted", table.sheet.name, table.rows[longer[0]][0], count=len(longer))]
