"""SpreadsheetML 2003: a workbook as one XML file, often named .xls. Read in the limited process.

A document type, and with it any entity, is refused.
"""

import math
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.markup import Span, entry_of

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_LAST_ROW = 1_100_000
_LAST_COLUMN = 16_384


def read_spreadsheetml(path: Path) -> list[dict[str, Any]]:
    """The sheets of the file as sheet entries of the limited process.

    Raises:
        ValueError: broken XML, or a document type (DefusedXmlException).
        OverflowError: more rows, columns or bytes than a tape has.
    """
    from defusedxml import ElementTree

    if path.stat().st_size > limits.MAX_PAGE_BYTES:
        raise OverflowError(f"> {limits.MAX_PAGE_BYTES // 2**20} MB")
    raw = path.read_bytes()
    _check_size(raw)
    try:
        book = ElementTree.fromstring(raw, forbid_dtd=True)
    except (ElementTree.ParseError, LookupError) as error:
        raise ValueError(type(error).__name__) from error
    entries = []
    for page in book.iter(f"{_SS}Worksheet"):
        name = page.get(f"{_SS}Name", "")
        visible = page.find(".//{urn:schemas-microsoft-com:office:excel}Visible")
        if visible is not None and (visible.text or "").startswith("SheetHidden"):
            entries.append({"name": name, "visible": False})
        elif any(map(any, (entry := _sheet(page, name))["rows"])):
            entries.append(entry)
    return entries


def _check_size(raw: bytes) -> None:
    """Count rows, cells and the ends of elements in the text of the file before objects are made of them."""
    if (rows := raw.count(b"<Row")) > _LAST_ROW:
        raise OverflowError(f"{rows:,} <Row>")
    if (tags := raw.count(b"<")) > limits.MAX_TAGS:
        raise OverflowError(f"{tags:,} tags, at most {limits.MAX_TAGS:,}")
    cells, filled = raw.count(b"<Cell"), raw.count(b"<Data")
    if cells > limits.MAX_BLANK_CELLS and cells > 10 * filled:
        raise OverflowError(f"{cells:,} <Cell>, {filled:,} <Data>")
    ends = raw.count(b"</") + raw.count(b"/>")
    if tags - raw.count(b"</") > 2 * ends + _LAST_COLUMN:
        raise ValueError(f"{tags:,} < …, {ends:,} … >")


def _sheet(page: "object", name: str) -> dict[str, Any]:
    grid: dict[tuple[int, int], Any] = {}
    spans: list[Span] = []
    hidden: set[int] = set()
    r = -1
    for row in page.iter(f"{_SS}Row"):  # type: ignore[attr-defined]
        r = max(_whole(row.get(f"{_SS}Index"), r + 2) - 1, r + 1)
        c = -1
        if row.get(f"{_SS}Hidden") == "1":
            hidden.add(r)
        for cell in row.iter(f"{_SS}Cell"):
            c = max(_whole(cell.get(f"{_SS}Index"), c + 2) - 1, c + 1)
            if r > _LAST_ROW or c > limits.MAX_COLUMNS:
                raise OverflowError(f"{r + 1} × {c + 1}")
            data = cell.find(f"{_SS}Data")
            grid[r, c] = _value(data) if data is not None else None
            across = _whole(cell.get(f"{_SS}MergeAcross"), 0)
            down = _whole(cell.get(f"{_SS}MergeDown"), 0)
            if across or down:
                spans.append((r, c, r + down, c + across))
            c += across
    marks = {"hidden_rows": sorted(hidden), "hidden_columns": sorted(_hidden_columns(page))}
    return entry_of(name, grid, spans, min(r, _LAST_ROW) + 1, marks)


def _hidden_columns(page: "object") -> set[int]:
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


def _value(data: "object") -> Any:
    text = "".join(data.itertext()).strip()  # type: ignore[attr-defined]
    kind = data.get(f"{_SS}Type")  # type: ignore[attr-defined]
    if kind == "Number":
        try:
            number = float(text)
        except ValueError:
            return text or None
        if not math.isfinite(number):
            return text or None
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    return (text[:10] if kind == "DateTime" else text) or None
