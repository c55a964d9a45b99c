"""Tables of a text PDF. Read in the limited process; a page without text is an image and needs OCR first.

Ruled tables are read by their lines. Where a page has none, columns are found by the blank space between words that runs down
the page. Row numbers count the rows of the joined table; lines of text above it have none.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

from exequatur.claims.tape.pdf_limits import check_end, check_pages, limit_reader
from exequatur.claims.tape.table_entry import LINES_ABOVE, table_entry

GAP = 1.2
"""Blank space, in heights of a letter, that parts two cells of one line."""


class NoText(ValueError):
    """The file holds pages but no text: they are images."""


class Segment(NamedTuple):
    """Words of one line that stand together: left and right edge in points, and the text."""

    left: float
    right: float
    text: str


Rows = list[list[str | None]]


class Part(NamedTuple):
    """What one page gives: lines of text above, rows of a table, and how far down the page each row stands (points)."""

    above: list[str]
    rows: Rows
    tops: list[float]


def read_pdf(path: Path) -> list[dict[str, Any]]:
    """The tables of a PDF as sheet entries; those of one width that follow each other are one, over all pages.

    Raises:
        NoText: no page has text.
        ValueError: the end of the file is missing.
        OverflowError: more pages, or more on a page, than a tape has.
    """
    from pdfplumber.utils.exceptions import PdfminerException

    check_end(path)
    limit_reader(path.stat().st_size)
    try:
        return _read(path)
    except PdfminerException as error:
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OverflowError | RecursionError) else error from None


def _read(path: Path) -> list[dict[str, Any]]:
    import pdfplumber

    parts: list[Part] = []
    text_seen = only_lines = False
    with path.open("rb") as file:  # closing the document itself would make all its pages first
        document = pdfplumber.open(file)
        check_pages(document)
        for page in document.pages:
            text_seen = text_seen or bool(page.chars)
            only_lines = bool(page.rects or page.lines) and not (page.images or page.curves)
            if not page.chars:
                page.close()
                continue
            parts += _ruled(page) or _spaced(page)
            page.close()
    if not text_seen and not only_lines:  # images, or letters drawn as curves
        raise NoText("no text")
    return _joined(parts)


def _ruled(page: Any) -> list[Part]:
    """Tables drawn with lines, each with the lines of text between it and the table before it."""
    found = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    found.sort(key=lambda table: table.bbox[1])
    lines = page.extract_text_lines(strip=True, return_chars=False) if found else []
    parts: list[Part] = []
    top = 0.0
    for table in found:
        above = [
            line["text"] for line in lines if top - 1 <= line["top"] and line["bottom"] <= table.bbox[1] + 3
        ]
        rows = [[_level(cell) for cell in row] for row in table.extract()]
        parts.append(Part(above[-LINES_ABOVE:], rows, [row.bbox[1] for row in table.rows]))
        top = table.bbox[3]
    below = [line["text"] for line in lines if found and line["top"] >= top - 1]
    if below:
        parts.append(Part(below[:LINES_ABOVE], [], []))
    return parts


def _level(cell: str | None) -> str | None:
    """A cell's text on one line where it was only wrapped: no blank inside Chinese words and numbers."""
    if cell is None:
        return None
    text = re.sub(r"[ \t\xa0]+", " ", cell).strip()
    text = re.sub(r"(?<=[⺀-鿿（）()，、\d.])\n(?=[⺀-鿿（）()，、\d.])", "", text)
    return re.sub(r"\s*\n\s*", " ", text) or None


def _spaced(page: Any) -> list[Part]:
    """A table without lines: rows of words in columns that blank space parts over most rows."""
    lines = _lines(page)
    if not lines:
        return []
    tops = [top for top, _ in lines]
    wide = [line for _, line in lines if len(line) >= 3]
    if len(wide) < 2:  # text, or the columns that had no room on the page before
        columns = _columns([line for _, line in lines])
        return [Part([], [_row(line, columns) for _, line in lines], tops)]
    columns = _columns(wide)
    first = next(i for i, (_, line) in enumerate(lines) if len(line) >= 3)
    above = [" ".join(one.text for one in line) for _, line in lines[:first]]
    rows = [_row(line, columns) for _, line in lines[first:]]
    return [Part(above[-LINES_ABOVE:], rows, tops[first:])]


def _row(line: list[Segment], columns: list[Segment]) -> list[str | None]:
    row: list[str | None] = [None] * len(columns)
    for one in line:
        at = max(range(len(columns)), key=lambda c: _overlap(one, columns[c]))
        row[at] = one.text if row[at] is None else f"{row[at]} {one.text}"
    return row


def _lines(page: Any) -> list[tuple[float, list[Segment]]]:
    """The lines of a page from top to bottom, each as how far down it stands and its segments from left to right."""
    words = page.extract_words(keep_blank_chars=False, use_text_flow=False, extra_attrs=["size"])
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda w: (w["top"], w["x0"])):
        if lines and abs(lines[-1][0]["top"] - word["top"]) < 0.5 * max(word["size"], 1):
            lines[-1].append(word)
        else:
            lines.append([word])
    found = []
    for line in lines:
        segments: list[Segment] = []
        for word in sorted(line, key=lambda w: w["x0"]):
            close = segments and word["x0"] - segments[-1].right < GAP * 0.5 * max(word["size"], 1)
            if close:
                last = segments.pop()
                blank = " " if word["x0"] - last.right > 0.15 * word["size"] else ""
                segments.append(Segment(last.left, word["x1"], last.text + blank + word["text"]))
            else:
                segments.append(Segment(word["x0"], word["x1"], word["text"]))
        found.append((line[0]["top"], segments))
    return found


def _columns(lines: list[list[Segment]]) -> list[Segment]:
    """The columns that most of the full lines agree on, as segments without text."""
    usual = max(len(line) for line in lines)
    full = [line for line in lines if len(line) >= min(max(3, usual - 1), usual)]
    spans: list[Segment] = []
    for one in sorted((s for line in full for s in line), key=lambda s: s.left):
        if spans and one.left < spans[-1].right:
            spans[-1] = Segment(spans[-1].left, max(spans[-1].right, one.right), "")
        else:
            spans.append(Segment(one.left, one.right, ""))
    return spans


def _overlap(one: Segment, column: Segment) -> float:
    """How far a segment lies in a column; less than nothing: how far it is from it."""
    return min(one.right, column.right) - max(one.left, column.left)


def _joined(parts: list[Part]) -> list[dict[str, Any]]:
    """Parts as tables: rows that go on over a page, and columns that a printer put on a page of their own."""
    entries: list[dict[str, Any]] = []
    waiting: list[str] = []
    before: Part | None = None
    for part in parts:
        if before is not None and entries and _stands_beside(part, before):
            _widen(entries[-1], before, part)
        elif not part.rows or len(part.rows[0]) < 3:
            waiting += part.above + [" ".join(c for c in row if c) for row in part.rows]
        elif entries and entries[-1]["width"] == len(part.rows[0]):
            _extend(entries[-1], [], part)
            waiting, before = [], part
        else:
            entries.append(_entry(len(entries) + 1, len(part.rows[0])))
            _extend(entries[-1], (waiting + part.above)[-LINES_ABOVE:], part)
            waiting, before = [], part
    if entries and waiting:
        _extend(entries[-1], [], Part([], [[line] for line in waiting[:LINES_ABOVE]], []))
    for entry in entries:
        width = max(map(len, entry["rows"]))
        entry["rows"] = [row + [None] * (width - len(row)) for row in entry["rows"]]
    return entries


def _stands_beside(part: Part, before: Part) -> bool:
    """Do all rows of `part`, the first with the first, stand at the height of rows of the part before, under a header of their own?"""
    if len(part.rows) < 2 or not before.tops or abs(part.tops[0] - before.tops[0]) > 2:
        return False
    first = {cell for cell in part.rows[0] if cell}
    if first & set(before.rows[0]) or any(re.search(r"\d", cell) for cell in first):
        return False
    return all(any(abs(top - other) <= 2 for other in before.tops) for top in part.tops)


def _widen(entry: dict[str, Any], before: Part, part: Part) -> None:
    rows = entry["rows"][-len(before.rows) :]
    width = max(map(len, rows))
    for top, row in zip(part.tops, part.rows, strict=True):
        at = min(range(len(before.tops)), key=lambda i: abs(before.tops[i] - top))
        rows[at] += [None] * (width - len(rows[at])) + row


def _entry(number: int, width: int) -> dict[str, Any]:
    return table_entry(f"table {number}", [], []) | {"width": width}


def _extend(entry: dict[str, Any], lines: list[str], part: Part) -> None:
    width, last = entry["width"], max(entry["numbers"], default=0)
    entry["rows"] += [[line] + [None] * (width - 1) for line in lines]
    entry["numbers"] += [0] * len(lines)
    for number, row in enumerate(part.rows, last + 1):
        entry["rows"].append(row[:width] + [None] * (width - len(row)))
        entry["numbers"].append(number)
