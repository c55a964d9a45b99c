"""Totals and checks whose words say nothing, by their cells: figures alone that are sums, and what claims have and they lack.

The first look, before any column is known; `unlabelled` takes the second, at amounts that have been read.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from exequatur.claims.tape.model import Cell
from exequatur.claims.tape.row_words import begins_as_total, filled_of
from exequatur.claims.tape.values.amounts import NotAnAmount, from_spreadsheet, holds_figure, parse_amount
from exequatur.claims.tape.values.persons import person_kind

Numbered = tuple[int, tuple[Cell, ...]]


def take_unlabelled(claims: list[Numbered], totals: list[Numbered], bounds: Sequence[int]) -> None:
    """Rows of figures alone, or with one text beside them where claims have more, that are the sums of all other rows, of the rows
    over them or of those of their part: totals in words that are not known. A part ends where a total or a heading stands."""
    if len(claims) < 3:
        return
    always = always_filled(claims)
    figures = [
        i for i, (_, row) in enumerate(claims) if only_figures(row, always) and not _goes_on(claims, i)
    ]
    if len(figures) > max(3, len(claims) // 3):
        return
    for i in reversed(figures):
        number = claims[i][0]
        start = max((b for b in bounds if b < number), default=0)
        rest = [row for j, (_, row) in enumerate(claims) if j not in figures]
        part = [row for j, (n, row) in enumerate(claims) if j not in figures and start < n < number]
        over = [row for j, (n, row) in enumerate(claims) if j not in figures and n < number]
        if any(len(rows) > 1 and _sums(claims[i][1], rows) for rows in (rest, part, over)):
            totals.append(claims.pop(i))
            figures.remove(i)
            figures = [f - 1 if f > i else f for f in figures]
    totals.sort(key=lambda numbered: numbered[0])


def _goes_on(claims: Sequence[Numbered], at: int) -> bool:
    """Does the first cell of a row go on counting the rows over it? A total is not counted; 1 + 2 = 3 by chance."""
    if at < 2:
        return False
    counted = [number_of(row[0]) if row else None for _, row in claims[at - 2 : at + 1]]
    first = counted[0]
    return first is not None and counted == [first, first + 1, first + 2]


_NEARLY_ALL = 0.9
_LOOKED_AT = 400


def always_filled(claims: Sequence[Numbered]) -> frozenset[int]:
    """Columns filled in nearly all of the rows, but for one or two that may be sums."""
    seen = claims[:_LOOKED_AT]
    wide = max((len(row) for _, row in seen), default=0)
    enough = min(len(seen) - 1, len(seen) * _NEARLY_ALL)
    return frozenset(
        c
        for c in range(wide)
        if sum(c < len(row) and row[c] is not None for _, row in seen) >= max(2, enough)
    )


def only_figures(row: Sequence[Cell], always: frozenset[int]) -> bool:
    """Does a row hold figures alone, or one text that begins as a total, or is no name and stands where claims have further cells?

    One sum beside a text that is not known may come out by chance; two do not.
    """
    filled = filled_of(row)
    lacking = any(c >= len(row) or row[c] is None for c in always)
    texts = [cell for cell in filled if isinstance(cell, str)]
    if not lacking and not all(map(holds_figure, texts)) and not any(map(begins_as_total, texts)):
        return False  # the label, whichever it is, is none of a total
    label = next((cell for cell in filled if isinstance(cell, str) and number_of(cell) is None), None)
    if label is not None:
        if not begins_as_total(label) and (
            not lacking
            or person_kind(label) != "unknown"
            or sum(bool(number_of(cell)) for cell in filled) < 2
        ):
            return False
        filled.remove(label)
    return bool(filled) and all(
        not isinstance(cell, bool | date)
        and (not isinstance(cell, str) or cell[:1].isdigit() or cell[:1] in "-(（¥$€￥")
        and number_of(cell) is not None
        for cell in filled
    )


def take_below_total(claims: list[Numbered], totals: Sequence[Numbered], notes: list[Numbered]) -> None:
    """Rows under the total of the table that lack what every claim over it has: a breakdown, a check, an average."""
    if not totals or not claims:
        return
    last = max(number for number, _ in totals)
    over = [claim for claim in claims if claim[0] < last]
    below = [claim for claim in claims if claim[0] > last]
    if len(over) < 2 or not below:
        return
    always = frozenset(
        c for c in always_filled(over) if all(c < len(row) and row[c] is not None for _, row in over)
    )
    if all(any(c >= len(row) or row[c] is None for c in always) for _, row in below):
        notes.extend(below)
        notes.sort(key=lambda numbered: numbered[0])
        del claims[len(over) :]


def _sums(total: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> bool:
    """Is every figure of `total` the sum of its column over `rows`, and one of them not nought?"""
    for c, cell in enumerate(total):
        if cell is None or cell == "" or (isinstance(cell, str) and number_of(cell) is None):
            continue
        over = [n for row in rows if (n := number_of(row[c])) is not None]
        figure = number_of(cell) or Decimal(0)
        if not over or abs(sum(over, Decimal(0)) - figure) > min(Decimal("0.01"), abs(figure) / 100):
            return False
    return any(number_of(cell) for cell in total)


def number_of(cell: Cell) -> Decimal | None:
    """The figure of a cell in the unit of its column, as a number or as text; None where it is no amount."""
    if isinstance(cell, int | float):
        return from_spreadsheet(cell)
    if not isinstance(cell, str) or not holds_figure(cell):
        return None
    try:
        amount = parse_amount(cell)
    except NotAnAmount:
        return None
    return amount.number if amount else None
