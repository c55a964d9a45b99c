"""Pages and XML that pass for workbooks: HTML tables and SpreadsheetML 2003, often named .xls.

Cells are read as text with their spans; scripts, links and entities are never followed.
"""

import re
from dataclasses import replace
from pathlib import Path

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import limits
from exequatur.claims.tape.model import Cell, Finding, Sheet, Source
from exequatur.claims.tape.workbooks import column_letter, move_spans
from exequatur.text import UserError

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
Span = tuple[int, int, int, int]


def read_markup(path: Path, kind: str, wanted: str | None) -> Source:
    """The tables of a page or of a SpreadsheetML file, one sheet each.

    Raises:
        UserError: no table, or markup that cannot be read or declares entities.
    """
    raw = path.read_bytes()
    if len(raw) > 64 * 2**20:
        raise UserError(MESSAGES, "tape.too_large", file=path.name, limit=64)
    if kind == "xml_2003":
        sheets, findings = _spreadsheet_xml(raw, path)
    else:
        sheets, findings = _html(raw, path)
    kept = tuple(s for s in sheets if wanted in (None, s.name) and any(any(r) for r in s.cells))
    if not kept:
        key = "tape.no_sheet" if wanted and sheets else "tape.empty_file"
        raise UserError(MESSAGES, key, file=path.name, sheet=wanted, names=", ".join(s.name for s in sheets))
    return Source(path.name, kind, kept, tuple(findings))


def _html(raw: bytes, path: Path) -> tuple[list[Sheet], list[Finding]]:
    from lxml import html

    from exequatur.claims.tape.text_files import decode

    declared = re.search(rb"charset=[\"']?([\w-]+)", raw[:4096])
    text = None
    if declared:
        name = declared.group(1).decode("ascii").lower()
        try:
            text = raw.decode("gb18030" if name in ("gb2312", "gbk") else name)
        except (UnicodeDecodeError, LookupError):
            text = None
    encoding = declared.group(1).decode() if declared and text is not None else ""
    if text is None:
        text, encoding = decode(raw, path.name)
    parser = html.HTMLParser(no_network=True, remove_comments=True, huge_tree=False)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        page = html.document_fromstring(text, parser=parser)
    except (ValueError, html.etree.ParserError, html.etree.XMLSyntaxError) as error:
        raise UserError(MESSAGES, "tape.broken_markup", file=path.name, reason=str(error)) from error
    tables = [t for t in page.iter("table") if not any(True for _ in t.iterdescendants("table"))]
    sheets: list[Sheet] = []
    findings: list[Finding] = []
    said = 0
    for i, table in enumerate(tables, 1):
        lines = _lines_before(table) if i <= TITLED_TABLES else []
        try:
            sheet, found = _html_table(table, f"table {i}")
        except ValueError as error:
            raise UserError(MESSAGES, "tape.broken_markup", file=path.name, reason=str(error)) from error
        above = [*lines[said:], *_caption(table)]
        said = len(lines)
        sheets.append(_under(above[-LINES_ABOVE:], sheet) if any(map(any, sheet.cells)) else sheet)
        findings += found
    if encoding.lower() != "utf-8":
        findings.append(Finding("encoding_detected", values={"encoding": encoding.upper()}))
    return sheets, findings


TITLED_TABLES = 40
"""Tables of a page whose lines above are looked for; a page of more is a list of something else."""

MAX_MERGED_CELLS = 1_000_000
"""Cells of one table that merged cells cover."""

LINES_ABOVE = 12
"""Lines of text before a table that are taken for its title."""

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "center",
        "body",
        "section",
        "header",
        "br",
        "form",
    ]
)


def _lines_before(table: "object") -> list[str]:
    """The lines of text on the page before a table: its unit and base date often stand there.

    Text of other tables is left out, but for the cell of a layout table that this one stands in.
    """
    around = set(table.iterancestors("td", "th"))  # type: ignore[attr-defined]
    nodes = (
        node
        for node in table.xpath(  # type: ignore[attr-defined]
            "preceding::text()[not(ancestor::script or ancestor::style or ancestor::head)]"
        )
        if (cell := next(node.getparent().iterancestors("td", "th", "table"), None)) is None or cell in around
    )
    lines: list[tuple[object, str]] = []
    for node in nodes:
        block = node.getparent()
        while block.getparent() is not None and block.tag not in _BLOCKS:
            block = block.getparent()
        text = str(node)
        if lines and lines[-1][0] is block:
            lines[-1] = (block, lines[-1][1] + text)
        else:
            lines.append((block, text))
    levelled = (" ".join(text.split()) for _, text in lines)
    return [text for text in levelled if text]


def _caption(table: "object") -> list[str]:
    texts = (" ".join(one.text_content().split()) for one in table.iter("caption"))  # type: ignore[attr-defined]
    return [text for text in texts if text]


def _under(lines: list[str], sheet: Sheet) -> Sheet:
    """`sheet` with lines of text above it, as rows without a number of their own."""
    if not lines:
        return sheet
    width, shift = max(map(len, sheet.cells)), len(lines)
    return replace(
        sheet,
        cells=(*((line, *(None,) * (width - 1)) for line in lines), *sheet.cells),
        row_numbers=(*(0,) * shift, *sheet.row_numbers),
        spans=tuple((a + shift, b, c + shift, d) for a, b, c, d in sheet.spans),
    )


def _html_table(table: "object", name: str) -> tuple[Sheet, list[Finding]]:
    """A table's cells, those that a browser would not show left out; row numbers count the hidden rows too."""
    grid: dict[tuple[int, int], Cell] = {}
    spans: list[Span] = []
    taken: set[tuple[int, int]] = set()
    hidden: set[int] = set()
    rows = list(table.iter("tr"))  # type: ignore[attr-defined]
    for r, row in enumerate(rows):
        if _is_hidden(row) or _is_hidden(row.getparent()):
            hidden.add(r)
        c = 0
        for cell in row.iterchildren("td", "th"):
            while (r, c) in taken:
                c += 1
            down, across = min(_span(cell.get("rowspan")), len(rows) - r), _span(cell.get("colspan"))
            grid[r, c] = None if _is_hidden(cell) else _html_text(cell)
            if down * across > 1:
                spans.append((r, c, r + down - 1, c + across - 1))
                if len(taken) + down * across > MAX_MERGED_CELLS:
                    raise ValueError("merged cells without end")
                taken.update((i, k) for i in range(r, r + down) for k in range(c, c + across))
            c += across
            if c > limits.MAX_COLUMNS:
                break
    away = _hidden_columns(table)
    return _visible(name, grid, spans, len(rows), hidden, away)


def _html_text(cell: "object") -> str | None:
    for line_break in cell.iter("br"):  # type: ignore[attr-defined]
        line_break.tail = "\n" + (line_break.tail or "")
    text = re.sub(r"[ \t\r\f\v\xa0]+", " ", cell.text_content()).strip()  # type: ignore[attr-defined]
    if len(text) > limits.MAX_CELL_CHARACTERS:
        raise ValueError("a cell of more than a hundred thousand characters")
    return text or None


def _hidden_columns(table: "object") -> set[int]:
    """Columns that a `<col>` hides."""
    away: set[int] = set()
    at = 0
    for column in table.iter("col"):  # type: ignore[attr-defined]
        count = _span(column.get("span"))
        if _is_hidden(column):
            away.update(range(at, at + count))
        at += count
    return away


def _visible(
    name: str,
    grid: dict[tuple[int, int], Cell],
    spans: list[Span],
    height: int,
    rows_away: set[int],
    columns_away: set[int],
) -> tuple[Sheet, list[Finding]]:
    """The sheet without its hidden rows and columns, and what was left out."""
    width = max((c for _, c in grid), default=-1) + 1
    if height * width > limits.MAX_CELLS or height * width > 1_000_000 + 1_000 * len(grid):
        raise ValueError(f"{height} rows by {width} columns for {len(grid)} cells")
    rows = [r for r in range(height) if r not in rows_away]
    columns = [c for c in range(width) if c not in columns_away]
    cells = tuple(tuple(grid.get((r, c)) for c in columns) for r in rows)
    findings = []
    if filled := sorted({r for (r, _), cell in grid.items() if r in rows_away and cell is not None}):
        findings.append(Finding("hidden_rows", name, row=filled[0] + 1, count=len(filled)))
    if lost := sorted({c for (_, c), cell in grid.items() if c in columns_away and cell is not None}):
        findings.append(Finding("hidden_columns", name, column=column_letter(lost[0]), count=len(lost)))
    whole = len(columns) == width
    sheet = Sheet(
        name,
        cells,
        tuple(r + 1 for r in rows),
        move_spans(spans, rows, columns),
        text_only=True,
        column_numbers=() if whole else tuple(c + 1 for c in columns),
    )
    return sheet, findings


def _is_hidden(element: "object") -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()  # type: ignore[attr-defined]
    return (
        element.get("hidden") is not None  # type: ignore[attr-defined]
        or "display:none" in style
        or "visibility:hidden" in style
        or "visibility:collapse" in style
        or "mso-hide:all" in style
    )


def _span(text: str | None) -> int:
    return min(int(text), 1000) if text and text.isdigit() and int(text) else 1


def _hidden_xml_columns(page: "object") -> set[int]:
    away: set[int] = set()
    at = 0
    for column in page.iter(f"{_SS}Column"):  # type: ignore[attr-defined]
        at = _whole(column.get(f"{_SS}Index"), at + 1) - 1
        count = 1 + _whole(column.get(f"{_SS}Span"), 0)
        if column.get(f"{_SS}Hidden") == "1":
            away.update(range(at, min(at + count, limits.MAX_COLUMNS)))
        at += count
    return away


def _whole(text: str | None, otherwise: int) -> int:
    """A whole number of an attribute, bounded; `otherwise` where it is none."""
    return min(int(text), 2_000_000) if text and text.isdigit() else otherwise


def _spreadsheet_xml(raw: bytes, path: Path) -> tuple[list[Sheet], list[Finding]]:
    from defusedxml import ElementTree
    from defusedxml.common import DefusedXmlException

    try:
        book = ElementTree.fromstring(raw, forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise UserError(
            MESSAGES, "tape.broken_markup", file=path.name, reason=type(error).__name__
        ) from error
    sheets, findings = [], []
    for page in book.iter(f"{_SS}Worksheet"):
        name = page.get(f"{_SS}Name", "")
        visible = page.find(".//{urn:schemas-microsoft-com:office:excel}Visible")
        if visible is not None and (visible.text or "").startswith("SheetHidden"):
            findings.append(Finding("hidden_sheet", name))
            continue
        grid: dict[tuple[int, int], Cell] = {}
        spans: list[Span] = []
        hidden: set[int] = set()
        r = -1
        for row in page.iter(f"{_SS}Row"):
            r = max(_whole(row.get(f"{_SS}Index"), r + 2) - 1, r + 1)
            c = -1
            if row.get(f"{_SS}Hidden") == "1":
                hidden.add(r)
            for cell in row.iter(f"{_SS}Cell"):
                c = max(_whole(cell.get(f"{_SS}Index"), c + 2) - 1, c + 1)
                if r > 1_100_000 or c > limits.MAX_COLUMNS:
                    raise UserError(
                        MESSAGES, "tape.too_wide", file=path.name, sheet=name, limit=limits.MAX_COLUMNS
                    )
                data = cell.find(f"{_SS}Data")
                grid[r, c] = _xml_value(data) if data is not None else None
                across = _whole(cell.get(f"{_SS}MergeAcross"), 0)
                down = _whole(cell.get(f"{_SS}MergeDown"), 0)
                if across or down:
                    spans.append((r, c, r + down, c + across))
                c += across
        try:
            sheet, found = _visible(name, grid, spans, r + 1, hidden, _hidden_xml_columns(page))
        except ValueError as error:
            raise UserError(MESSAGES, "tape.broken_markup", file=path.name, reason=str(error)) from error
        sheets.append(sheet)
        findings += found
    return sheets, findings


def _xml_value(data: "object") -> Cell:
    text = "".join(data.itertext()).strip()  # type: ignore[attr-defined]
    kind = data.get(f"{_SS}Type")  # type: ignore[attr-defined]
    if kind == "Number":
        try:
            number = float(text)
        except ValueError:
            return text or None
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    return (text[:10] if kind == "DateTime" else text) or None
