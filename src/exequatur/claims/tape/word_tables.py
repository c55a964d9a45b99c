"""Tables of a Word document (DOCX). Read in the limited process; nothing it links to is followed.

The lines of text before a table stand above it as rows without a number of their own: they may name its unit or its base date.
Row numbers count the rows of the table.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.table_entry import LINES_ABOVE, table_entry

Grid = list[list[str | None]]


def read_document(path: Path) -> list[dict[str, Any]]:
    """Each table of the document as a sheet entry of the limited process: name, rows, row numbers, merged ranges.

    A table that goes on after a page break without a header of its own (same number of columns, nothing between) is one with
    the table before it.

    Raises:
        OverflowError: more paragraphs than a tape has.
    """
    from docx import Document
    from docx.oxml.table import CT_Tbl
    from docx.text.paragraph import Paragraph

    _check_size(path)
    with path.open("rb") as file:
        document = Document(file)
    entries: list[dict[str, Any]] = []
    lines: list[str] = []
    for block in document.element.body.inner_content_elements:
        if not isinstance(block, CT_Tbl):
            if next(block.iter(_TEXT), None) is not None:
                texts = map(_level, Paragraph(block, document).text.splitlines())
                lines = [*lines[-LINES_ABOVE:], *(text for text in texts if text)]
            continue
        grid, spans = _grid(block)
        if not any(any(row) for row in grid):
            continue
        if entries and not lines and _width(entries[-1]["rows"]) == _width(grid):
            _append(entries[-1], grid, spans)
            continue
        above = lines[-LINES_ABOVE:]
        entries.append(_entry(f"table {len(entries) + 1}", above, grid, spans))
        lines = []
    if entries and lines:
        _append(entries[-1], [[line] for line in lines[:LINES_ABOVE]], [])
    return entries


MAX_PARAGRAPHS = 1_000_000
"""A table of 50,000 rows of twenty cells has as many."""

MAX_TABLES = 2_000

MAX_LINKS_BYTES = 4 * 2**20
"""The list of what one part links to: twenty thousand links."""


def _check_size(path: Path) -> None:
    """Count paragraphs and tables in the text of the document before objects are made of them."""
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith(".rels") and entry.file_size > MAX_LINKS_BYTES:
                raise OverflowError(f"{entry.filename}: {entry.file_size:,} B > {MAX_LINKS_BYTES:,} B")
    paragraphs = tables = 0
    tail = b""
    with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
        while chunk := part.read(1 << 20):
            block = tail + chunk
            paragraphs += block.count(b"<w:p>") + block.count(b"<w:p ") + block.count(b"<w:p/")
            tables += block.count(b"<w:tbl>")
            tail = block[-4:] if len(block) > 4 else b""
            if paragraphs > MAX_PARAGRAPHS or tables > MAX_TABLES:
                raise OverflowError(f"> {MAX_PARAGRAPHS:,} <w:p> | > {MAX_TABLES:,} <w:tbl>")


def _level(text: str) -> str:
    return re.sub(r"[ \t\r\f\v\xa0]+", " ", text).strip()


def _cells(row: Any) -> Iterator[tuple[int, int, Any]]:
    """Each cell of a table row with its first grid column and the columns it covers."""
    column = row.grid_before if hasattr(row, "grid_before") else 0
    for cell in row.tc_lst:
        wide = max(int(cell.grid_span), 1)
        yield column, wide, cell
        column += wide
        if column > limits.MAX_COLUMNS:
            raise OverflowError(f"{column} columns")


def _grid(table: Any) -> tuple[Grid, list[list[int]]]:
    """The cells of a table with the text of a merged cell in its first place, and the merged ranges."""
    rows: Grid = []
    spans: dict[tuple[int, int], list[int]] = {}
    open_at: dict[int, tuple[int, int]] = {}
    for r, row in enumerate(table.tr_lst):
        texts: dict[int, str | None] = {}
        for column, wide, cell in _cells(row):
            if cell.vMerge == "continue" and column in open_at:
                spans[open_at[column]][2] = r
                continue
            paragraphs = ["".join(t.text or "" for t in p.iter(_TEXT)) for p in cell.p_lst]
            text = "\n".join(one for one in map(_level, paragraphs) if one)
            texts[column] = text or None
            open_at[column] = (r, column)
            spans[r, column] = [r, column, r, column + wide - 1]
        size = max([*texts, -1]) + 1
        rows.append([texts.get(c) for c in range(size)])
    width = max(map(len, rows), default=0)
    merged = [span for span in spans.values() if span[2] > span[0] or span[3] > span[1]]
    return [row + [None] * (width - len(row)) for row in rows], merged


_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def _width(rows: Grid) -> int:
    return max((len(row) for row in rows), default=0)


def _entry(name: str, above: list[str], grid: Grid, spans: list[list[int]]) -> dict[str, Any]:
    shift = len(above)
    lines: Grid = [[line] for line in above]
    rows = lines + grid
    width = _width(rows)
    return table_entry(
        name,
        [row + [None] * (width - len(row)) for row in rows],
        [0] * shift + list(range(1, len(grid) + 1)),
        [[top + shift, left, bottom + shift, right] for top, left, bottom, right in spans],
    )


def _append(entry: dict[str, Any], grid: Grid, spans: list[list[int]]) -> None:
    shift, last = len(entry["rows"]), max(entry["numbers"])
    width = _width(entry["rows"])
    entry["rows"] += [row + [None] * (width - len(row)) for row in grid]
    entry["numbers"] += list(range(last + 1, last + len(grid) + 1))
    entry["spans"] += [[top + shift, left, bottom + shift, right] for top, left, bottom, right in spans]
