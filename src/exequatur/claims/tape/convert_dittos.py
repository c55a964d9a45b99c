"""Cells that say ditto (同上, 〃): the value of the row above, in columns of names, words and dates. A sum is never repeated so."""

from collections.abc import Sequence

from exequatur.claims.tape.model import Cell, Finding, Match, Table
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain

DITTO = frozenset(
    {
        "同上",
        "同前",
        "〃",
        "″",
        '"',
        "''",
        "ditto",
        "-do-",
        "do.",
        "same as above",
        "idem",
        "as above",
        "上同",
        "同",
    }
)


def without_dittos(
    table: Table, matches: Sequence[Match], columns: list[tuple[Cell, ...]]
) -> tuple[list[tuple[Cell, ...]], list[Finding]]:
    """`columns` with the value above in place of each ditto, and where that was done."""
    found, findings = list(columns), []
    for match in matches:
        index = match.column.index
        if index >= len(found) or field_kinds().get(match.field) in ("money", "serial", "number"):
            continue
        cells = found[index]
        at = [
            i
            for i, cell in enumerate(cells)
            if isinstance(cell, str) and len(cell) < 16 and plain(cell) in DITTO
        ]
        if not at or at[0] == 0:
            continue
        filled = list(cells)
        for i in at:
            filled[i] = filled[i - 1]
        found[index] = tuple(filled)
        values = {"text": str(cells[at[0]])}
        findings.append(
            Finding(
                "ditto_filled", table.sheet.name, table.rows[at[0]][0], match.column.header, len(at), values
            )
        )
    return found, findings
