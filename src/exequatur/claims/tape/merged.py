"""Cells that hold for several rows: merged down a column, or left blank under the first where a file has lost its merges."""

import itertools
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from exequatur.claims.tape.model import Cell, Column, Sheet
from exequatur.claims.tape.roles import Roles, roles_of
from exequatur.claims.tape.row_words import is_note_text
from exequatur.claims.tape.values.amounts import NotAnAmount, parse_amount

Numbered = tuple[int, tuple[Cell, ...]]

MERGES_LOST = 0.15
"""From that share of nameless rows on, a list that counts every row is taken to have lost its merged cells."""

_REPEATABLE = frozenset({"date", "identity", "id", "case_no", "currency", "unit", "serial"})
"""Kinds of values that may be numbers and still hold for every row of a merged cell."""


def is_amount(cell: Cell) -> bool:
    """Is a cell a number, or a text that reads as one amount, with a decimal point or a decimal comma?"""
    if isinstance(cell, bool | date) or cell is None:
        return False
    if not isinstance(cell, str):
        return True
    for comma in (False, True) if "," in cell or "." in cell else (False,):
        try:
            return parse_amount(cell, comma) is not None
        except NotAnAmount:
            continue
    return False


def merged_down(sheet: Sheet, header: int, columns: Sequence[Column]) -> dict[int, dict[int, Cell]]:
    """Names, ids and dates merged over several receipts, given to each of them: row -> column -> cell.

    Sums are never repeated; nor is a number under a header that is not known.
    """
    roles = roles_of(columns)
    carried: dict[int, dict[int, Cell]] = {}
    for top, left, bottom, _ in sheet.spans:
        if top <= header or bottom == top or left >= len(sheet.cells[top]) or left in roles.money:
            continue
        value = sheet.cells[top][left]
        kind = roles.kinds.get(left)
        if value is None or (kind not in _REPEATABLE and kind is None and is_amount(value)):
            continue
        if isinstance(value, bool | int | float) and not isinstance(value, date) and kind not in _REPEATABLE:
            continue
        for r in range(top + 1, min(bottom + 1, len(sheet.cells))):
            carried.setdefault(r, {})[left] = value
    return carried


def under_one_sum(sheet: Sheet, header: int, columns: Sequence[Column]) -> set[int]:
    """Rows that one merged sum covers besides its first: they add guarantors or collateral to one claim."""
    money = roles_of(columns).money
    return {
        r
        for top, left, bottom, right in sheet.spans
        if top > header and right == left and left in money and is_amount(sheet.cells[top][left])
        for r in range(top + 1, bottom + 1)
    }


def fold(claim: Numbered, row: Sequence[Cell]) -> Numbered:
    """A claim with the texts of a further row added under its own, each once."""
    number, cells = claim
    merged = list(cells)
    for c, cell in enumerate(row):
        own = merged[c]
        if own is None:
            merged[c] = cell
        elif isinstance(own, str) and isinstance(cell, str) and cell not in own.split("\n"):
            merged[c] = f"{own}\n{cell}"
    return number, tuple(merged)


def adds_to_claim(row: Sequence[Cell], claim: Sequence[Cell], roles: Roles) -> bool:
    """Does a row only add texts to the claim over it: no name, no receipt, no amount, no number of its own?

    So a list writes a second guarantor or a second piece of collateral when its merges are lost.
    """
    filled = [c for c, cell in enumerate(row) if cell is not None and cell != ""]
    if not roles.names or not roles.money or not filled or min(filled) <= min(roles.names):
        return False
    if any(c in roles.money or c in roles.receipts or c in roles.serial or c in roles.own for c in filled):
        return False
    if not all(isinstance(row[c], str) and claim[c] is not None and c in roles.kinds for c in filled):
        return False
    return not any(is_note_text(str(row[c])) for c in filled) and not any(is_amount(row[c]) for c in filled)


class Carried(NamedTuple):
    """Rows with the name of the borrower over them, and the rows of the file that were given it."""

    claims: list[Numbered]
    given: tuple[int, ...]


def carry_names(
    claims: Sequence[Numbered], breaks: frozenset[int], roles: Roles, merges_known: bool
) -> Carried:
    """Give receipts without a name the borrower of the receipt over them, where the list shows that it lost its merged cells.

    A name goes down to a row whose receipt number and amount go on and which says nothing else of the borrower. The list must never
    write one name twice in a row, for then a blank is a gap; and unless the running number is blank too, blanks must be common.

    Args:
        claims: rows of the table in their order.
        breaks: rows of the file after which no name goes on: totals, headings, repeated headers.
        merges_known: the file keeps merged cells of names, so a blank name is a gap.
    """
    if merges_known or len(roles.names) != 1 or not roles.receipts or not roles.money:
        return Carried(list(claims), ())
    (name,) = roles.names
    nameless = [i for i, (_, row) in enumerate(claims) if _goes_on(row, name, roles)]
    if not nameless or nameless[0] == 0:
        return Carried(list(claims), ())
    names = [row[name] for _, row in claims]
    if any(a is not None and a == b for a, b in itertools.pairwise(names)):
        return Carried(list(claims), ())
    counted = any(claims[i][1][c] is not None for i in nameless for c in roles.serial)
    if (counted or not roles.serial) and (len(nameless) < 2 or len(nameless) < MERGES_LOST * len(claims)):
        return Carried(list(claims), ())
    rows, given, missing = list(claims), list[int](), set(nameless)
    for i in nameless:
        before, row = rows[i - 1], rows[i]
        broken = any(before[0] < at < row[0] for at in breaks)
        if before[1][name] is None or broken or (i - 1 not in missing and not _has_amount(before[1], roles)):
            continue
        if not _differs(row[1], before[1], roles):
            continue
        own = {c: before[1][c] for c in (name, *roles.own)}
        rows[i] = (row[0], tuple(own.get(c, cell) if cell is None else cell for c, cell in enumerate(row[1])))
        given.append(row[0])
    return Carried(rows, tuple(given))


def _goes_on(row: Sequence[Cell], name: int, roles: Roles) -> bool:
    return (
        row[name] is None
        and all(row[c] is None for c in roles.own)
        and any(row[c] is not None for c in roles.receipts)
        and _has_amount(row, roles)
    )


def _has_amount(row: Sequence[Cell], roles: Roles) -> bool:
    return any(is_amount(row[c]) for c in roles.money)


def _differs(row: Sequence[Cell], before: Sequence[Cell], roles: Roles) -> bool:
    """Do two rows differ in some number of a receipt?"""
    return any(row[c] != before[c] for c in roles.receipts if row[c] is not None)
