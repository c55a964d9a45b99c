"""Rejected rows in the layout they came in, to be mended and read again.

The lines above the table and its header are those of the tape. Behind the last column stand the reason, the id of the claim and,
where a row is held for a person, a cell that holds it until somebody clears it (`mended` takes them off again). What the rest of
the tape had settled for a cell (day before month, decimal comma, a unit in the name of the sheet) is written out, because the
few rows that are left do not show it any more.
"""

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from exequatur.claims.identifiers import mask_numbers_in, masked
from exequatur.claims.tape.mended import HELD as HOLD_HEAD
from exequatur.claims.tape.mended import ID as ID_HEAD
from exequatur.claims.tape.mended import REASON as REASON_HEAD
from exequatur.claims.tape.messages import MESSAGES
from exequatur.claims.tape.model import Cell, Match, Part, Row, Tape
from exequatur.claims.tape.severity import is_repeat
from exequatur.claims.tape.values.amounts import NotAnAmount, parse_amount
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.text import Lang, say

Safe = Callable[[Cell], Cell]
"""Makes a cell safe for spreadsheet programs."""

_LINE_LIMIT = 200
"""Longer lines above a table are prose and name parties."""

_UNIT_NAMES = {
    Decimal(size): name
    for size, name in (
        (1, "元"), (1_000, "千元"), (10_000, "万元"), (100_000, "lakh"), (1_000_000, "百万元"), (10_000_000, "crore"),
        (100_000_000, "亿元"),
    )
}  # fmt: skip


class Page(NamedTuple):
    """The rejected rows of one table. `lines` above it, `header` in its rows, `spans` merged in the header (0-based)."""

    name: str
    lines: list[list[Cell]]
    header: list[list[Cell]]
    rows: list[list[Cell]]
    below: list[list[Cell]]
    spans: list[tuple[int, int, int, int]]


def reason_text(reasons: Sequence[str], lang: Lang, like: tuple[str, int] | None = None) -> str:
    """Why one row was rejected, as a sentence for the person who mends it.

    Args:
        like: (sheet, row) of the row that it resembles.
    """
    said = [
        say(MESSAGES, f"row.{code}", lang)
        if f"row.{code}" in MESSAGES
        else say(MESSAGES, "row.other", lang, code=code)
        for code in reasons
    ]
    if like is not None:
        said.append(say(MESSAGES, "row.resembles", lang, sheet=like[0], row=like[1]))
    return ("" if lang == "zh" else " ").join(said)


def pages_of(tape: Tape, lang: Lang) -> list[Page]:
    """The rejected rows of every claim table that has any."""
    rejected = {(row.part, row.row): row for row in tape.rejected}
    hold = any(is_repeat(row.reasons) for row in tape.rejected)
    heads = [say(MESSAGES, key, lang) for key in (REASON_HEAD, ID_HEAD, *((HOLD_HEAD,) if hold else ()))]
    pages = []
    for i, part in enumerate(tape.parts):
        mine = {number: row for (of, number), row in rejected.items() if of == i}
        if part.claims and (page := _page(part, mine, heads, lang)):
            pages.append(page)
    return pages


def _page(part: Part, rejected: Mapping[int, Row], heads: list[str], lang: Lang) -> Page | None:
    table, sheet = part.table, part.table.sheet
    found = [(cells, rejected[number]) for number, cells in table.rows if number in rejected]
    if not found:
        return None
    width = max(c.index for c in table.columns) + 1
    at = {number: i for i, number in enumerate(sheet.row_numbers[:400])}
    tops = [at[number] for number in table.header_rows if number in at]
    if tops and not table.vertical:
        header: list[list[Cell]] = [_wide(sheet.cells[i], width) for i in tops]
        lines = [_line(row) for row in sheet.cells[: tops[0]]] if table.above else []
        spans = [s for s in sheet.spans if tops[0] <= s[0] and s[2] <= tops[-1] and s[3] < width]
        first = tops[0]
    else:
        names: list[Cell] = [None] * width
        for column in table.columns:
            names[column.index] = column.header
        header, lines, spans, first = [names], [[line] for line in table.above if len(line) <= 60], [], 0
    lines = [line for line in lines if any(cell is not None for cell in line)] + _settled_lines(part)
    moved = [(t - first, left, b - first, right) for t, left, b, right in spans]
    rows = [
        [
            *_row(part, cells, row, width),
            reason_text(row.reasons, lang, row.like),
            str(row.values.get("claim_id") or ""),
            *_hold(row, lang),
        ][: width + len(heads)]
        for cells, row in found
    ]
    if header and not table.vertical:
        for column in table.columns:  # a fact of a heading stands in no column of the sheet
            if all(row[column.index] is None for row in header):
                header[-1][column.index] = column.header
    header = [
        [*row, *(heads if i == len(header) - 1 else [None] * len(heads))] for i, row in enumerate(header)
    ]
    below: list[list[Cell]] = [[mask_numbers_in(line)] for line in table.below if len(line) <= 60]
    return Page(sheet.name, lines, header, rows, below, moved)


def _hold(row: Row, lang: Lang) -> list[str]:
    return [reason_text(row.reasons, lang, row.like) if is_repeat(row.reasons) else ""]


def _wide(row: Sequence[Cell], width: int) -> list[Cell]:
    return [*row[:width], *[None] * (width - len(row))]


def _line(row: Sequence[Cell]) -> list[Cell]:
    """A line above the table as it stood, but for numbers of persons and long prose."""
    return [
        None
        if isinstance(cell, str) and len(cell) > _LINE_LIMIT
        else mask_numbers_in(cell)
        if isinstance(cell, str)
        else cell
        for cell in row
    ]


def _settled_lines(part: Part) -> list[list[Cell]]:
    """Lines for what only the name of the sheet said: a report in CSV has another name."""
    context = part.context
    lines: list[list[Cell]] = []
    if context is None:
        return lines
    if context.unit is not None and context.unit_from == "sheet" and context.unit in _UNIT_NAMES:
        lines.append([f"单位：{_UNIT_NAMES[context.unit]}"])
    if context.currency is not None and context.currency_from == "sheet" and not context.currency_assumed:
        lines.append([f"币种：{context.currency}"])
    return lines


def _row(part: Part, cells: Sequence[Cell], row: Row, width: int) -> list[Cell]:
    """A row as it stood, identity and telephone numbers masked, with what other rows settled written out."""
    by_index = {match.column.index: match for match in part.matches}
    return [
        _cell(part, by_index.get(i), cells[i] if i < len(cells) else None, row.values) for i in range(width)
    ]


def _cell(part: Part, match: Match | None, cell: Cell, values: Mapping[str, Any]) -> Cell:
    kind = field_kinds().get(match.field, "text") if match else "text"
    if cell is None or match is None:
        return mask_numbers_in(cell) if isinstance(cell, str) else cell
    if kind in ("identity", "phone"):
        return masked(str(cell))
    if not isinstance(cell, str):
        return cell
    if kind == "date" and isinstance(day := values.get(match.field), date):
        return day.isoformat()
    if kind == "money" and part.context is not None and re.fullmatch(r"[\d.,'’\s-]+", cell):
        style = part.context.style(match).numbers
        if style != "point" and values.get(match.field) is not None:
            return _in_points(cell, style)
    return mask_numbers_in(cell)


def _in_points(cell: str, style: Any) -> str:
    try:
        amount = parse_amount(cell, style=style)
    except NotAnAmount:
        return cell
    return f"{amount.number:f}" if amount else cell


def write_csv(tape: Tape, path: Path, lang: Lang, safe: Safe) -> None:
    """The rejected rows of a text tape as CSV."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for page in pages_of(tape, lang):
            for line in (*page.lines, *page.header, *page.rows, *page.below):
                writer.writerow(["" if cell is None else safe(cell) for cell in line])


def write_workbook(tape: Tape, path: Path, lang: Lang) -> None:
    """The rejected rows of any other tape as XLSX, one sheet per table, the header merged as it was."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for number, page in enumerate(pages_of(tape, lang), 1):
        name = re.sub(r"[\[\]*?:/\\]", " ", page.name)
        sheet = book.create_sheet(name[:28] if number == 1 else f"{name[:26]} {number}")
        for r, line in enumerate((*page.lines, *page.header, *page.rows, *page.below), 1):
            for c, value in enumerate(line, 1):
                if value is None or value == "":
                    continue
                cell = sheet.cell(r, c)
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"
                elif isinstance(value, date):
                    cell.number_format = "yyyy-mm-dd"
        for top, left, bottom, right in page.spans:
            above = len(page.lines) + 1
            sheet.merge_cells(
                start_row=top + above, start_column=left + 1, end_row=bottom + above, end_column=right + 1
            )
    book.save(path)
