"""Tables that stand side by side on one sheet, each with its own borrowers and amounts."""

from collections.abc import Sequence
from dataclasses import replace

from exequatur.claims.tape.model import Column, Sheet
from exequatur.claims.tape.roles import roles_of

ROWS_SEEN = 300
"""A column that is blank in so many rows under the header stands between two tables."""


def split(sheet: Sheet, header: Sequence[int], columns: Sequence[Column]) -> list[Sheet]:
    """The sheet once for each table side by side, all cells of the others made blank; the sheet alone where there is one.

    Tables are parted by a blank column, or have the same header again. Each must name borrowers and amounts of its own, for a blank column
    may also stand between the parts of one table.
    """
    blocks = _repeated(columns) or _parted(sheet, header, columns)
    owing: list[list[Column]] = []
    for block in blocks:
        roles = roles_of(block)
        if owing and not (roles.names and roles.money):
            owing[-1] += block
        else:
            owing.append(list(block))
    if len(owing) < 2 or not (roles_of(owing[0]).names and roles_of(owing[0]).money):
        return [sheet]
    ends = [block[0].index for block in owing[1:]]
    wide = max(len(row) for row in sheet.cells)
    return [
        _only(sheet, header[0], start, stop) for start, stop in zip([0, *ends], [*ends, wide], strict=True)
    ]


def _repeated(columns: Sequence[Column]) -> list[list[Column]]:
    """Blocks of columns with one and the same header again and again."""
    levels = [column.levels for column in columns]
    for size in range(2, len(levels) // 2 + 1):
        if (
            len(levels) % size == 0
            and levels == levels[:size] * (len(levels) // size)
            and len(set(levels[:size])) == size
        ):
            return [list(columns[i : i + size]) for i in range(0, len(levels), size)]
    return []


def _parted(sheet: Sheet, header: Sequence[int], columns: Sequence[Column]) -> list[list[Column]]:
    """Blocks of columns between columns that are blank from the header down."""
    under = sheet.cells[header[0] : header[0] + ROWS_SEEN]
    blocks: list[list[Column]] = []
    last = None
    for column in columns:
        between = range((last if last is not None else column.index) + 1, column.index)
        blank = any(all(c >= len(row) or row[c] is None for row in under) for c in between)
        if last is None or blank:
            blocks.append([])
        blocks[-1].append(column)
        last = column.index
    return blocks


def _only(sheet: Sheet, top: int, start: int, stop: int) -> Sheet:
    """The sheet with the cells outside of the columns from `start` to before `stop` made blank, from row `top` down."""
    cells = tuple(
        row if r < top else tuple(cell if start <= c < stop else None for c, cell in enumerate(row))
        for r, row in enumerate(sheet.cells)
    )
    spans = tuple(s for s in sheet.spans if s[0] < top or (start <= s[1] and s[3] < stop))
    return replace(sheet, cells=cells, spans=spans)
