"""Pages and XML that pass for workbooks: HTML tables and SpreadsheetML 2003, often named .xls.

Cells are read as text with their spans; scripts, links and entities are never followed.
"""

import re
from pathlib import Path

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import limits
from exequatur.claims.tape.model import Cell, Finding, Sheet, Source
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
    sheets = [_html_table(table, f"table {i}") for i, table in enumerate(tables, 1)]
    findings = (
        [Finding("encoding_detected", values={"encoding": encoding.upper()})]
        if encoding.lower() != "utf-8"
        else []
    )
    return sheets, findings


def _html_table(table: "object", name: str) -> Sheet:
    grid: dict[tuple[int, int], Cell] = {}
    spans: list[Span] = []
    taken: set[tuple[int, int]] = set()
    rows = [r for r in table.iter("tr") if not _is_hidden(r)]  # type: ignore[attr-defined]
    for r, row in enumerate(rows):
        c = 0
        for cell in row.iterchildren("td", "th"):
            while (r, c) in taken:
                c += 1
            for line_break in cell.iter("br"):
                line_break.tail = "\n" + (line_break.tail or "")
            down, across = _span(cell.get("rowspan")), _span(cell.get("colspan"))
            text = re.sub(r"[ \t\r\f\v\xa0]+", " ", cell.text_content()).strip()
            grid[r, c] = text or None
            if down * across > 1:
                spans.append((r, c, r + down - 1, c + across - 1))
                taken.update((i, k) for i in range(r, r + down) for k in range(c, c + across))
            c += across
            if c > limits.MAX_COLUMNS:
                break
    return _sheet(name, grid, spans, len(rows))


def _is_hidden(row: "object") -> bool:
    return "display:none" in (row.get("style") or "").replace(" ", "").lower()  # type: ignore[attr-defined]


def _span(text: str | None) -> int:
    return min(int(text), 1000) if text and text.isdigit() and int(text) else 1


def _sheet(name: str, grid: dict[tuple[int, int], Cell], spans: list[Span], height: int) -> Sheet:
    width = max((c for _, c in grid), default=-1) + 1
    cells = tuple(tuple(grid.get((r, c)) for c in range(width)) for r in range(height))
    return Sheet(name, cells, tuple(range(1, height + 1)), tuple(spans), text_only=True)


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
        r = -1
        for row in page.iter(f"{_SS}Row"):
            r = int(row.get(f"{_SS}Index", r + 2)) - 1
            c = -1
            for cell in row.iter(f"{_SS}Cell"):
                c = int(cell.get(f"{_SS}Index", c + 2)) - 1
                if r > 1_100_000 or c > limits.MAX_COLUMNS:
                    raise UserError(
                        MESSAGES, "tape.too_wide", file=path.name, sheet=name, limit=limits.MAX_COLUMNS
                    )
                data = cell.find(f"{_SS}Data")
                grid[r, c] = _xml_value(data) if data is not None and not row.get(f"{_SS}Hidden") else None
                across, down = int(cell.get(f"{_SS}MergeAcross", 0)), int(cell.get(f"{_SS}MergeDown", 0))
                if across or down:
                    spans.append((r, c, r + down, c + across))
                c += across
        sheets.append(_sheet(name, grid, spans, r + 1))
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
