"""Pages that pass for workbooks: HTML tables, often named .xls. Read in the limited process.

Cells are read as text with their spans; scripts, links and entities are never followed.
"""

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.shape import LONG, WITH_TWO, LoneCells
from exequatur.claims.tape.table_entry import LINES_ABOVE, table_entry

Span = tuple[int, int, int, int]


class PageInParts(ValueError):
    """The page only names the files that hold its tables: a frameset, or an archive of a page (MHTML)."""


def read_page(path: Path) -> tuple[list[dict[str, Any]], str]:
    """The filled tables of a page as sheet entries of the limited process, and the encoding that it was read in.

    Raises:
        UserError: no encoding reads the page.
        PageInParts: its tables are in other files.
        OverflowError: more tables, cells or characters than a tape has.
        LoneCells: rows of one cell without end.
        ValueError: no page at all.
    """
    from lxml import html

    text, encoding = _text(path)
    if not text.lstrip("\ufeff \r\n\t").startswith("<"):
        raise PageInParts("MHTML")
    _check_size(text)
    parser = html.HTMLParser(no_network=True, remove_comments=True, huge_tree=False)
    try:
        page = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=parser)
    except (html.etree.ParserError, html.etree.XMLSyntaxError) as error:
        raise ValueError(type(error).__name__) from error
    _leave_out_unseen(page)
    tables = [t for t in page.iter("table") if next(t.iterdescendants("table"), None) is None]
    if not tables and next(page.iter("frameset"), None) is not None:
        raise PageInParts("frameset")
    entries: list[dict[str, Any]] = []
    passed = looked = 0
    for number, table in enumerate(tables, 1):
        texts = table.xpath(_TEXTS_BEFORE) if number <= TITLED_TABLES else []
        looked += len(texts)
        if looked > MAX_TEXTS_LOOKED_AT:
            raise OverflowError(f"> {MAX_TEXTS_LOOKED_AT:,} … <table>")
        lines = _lines_of(texts[passed:], table)
        passed = len(texts) + int(table.xpath(_TEXTS_INSIDE))
        entry = _html_table(table, f"table {number}")
        above = [*lines, *_caption(table)]
        if any(map(any, entry["rows"])):
            entries.append(under(above[-LINES_ABOVE:], entry))
    return entries, encoding


def _check_size(text: str) -> None:
    """Count tables and rows in the text of the page before objects are made of them."""
    tables, rows, cells = (
        sum(text.count(tag) + text.count(tag.upper()) for tag in tags)
        for tags in (("<table",), ("<tr",), ("<td", "<th>", "<th "))
    )
    if tables > limits.MAX_TABLES or rows > limits.MAX_PAGE_ROWS:
        raise OverflowError(f"{tables:,} <table>, {rows:,} <tr>")
    if cells > limits.MAX_COLUMNS * (rows + 1):
        raise OverflowError(f"{cells:,} <td> / {rows:,} <tr>")
    if (tags := text.count("<")) > limits.MAX_TAGS:
        raise OverflowError(f"{tags:,} tags, at most {limits.MAX_TAGS:,}")
    if (across := sum(map(int, re.findall(r"(?i)colspan=[\"']?(\d{1,9})", text)))) > limits.MAX_TAGS:
        raise OverflowError(f"Σ colspan {across:,} > {limits.MAX_TAGS:,}")
    if rows > LONG and tables == 1 and 0.9 * rows < cells < rows * (1 + WITH_TWO / LONG):
        raise LoneCells(f"{rows:,}")


def _leave_out_unseen(page: "object") -> None:
    """Take out what a browser does not show inside a cell: a figure to sort by would run into the one shown."""
    unseen = (
        one
        for one in page.iter()  # type: ignore[attr-defined]
        if one.tag in ("script", "style") or one.get("style") or one.get("hidden") is not None
    )
    for one in list(unseen):
        if one.tag in _GRID or next(one.iterancestors("td", "th"), None) is None:
            continue
        if (one.tag in ("script", "style") or _is_hidden(one)) and next(one.iter("table"), None) is None:
            one.drop_tree()


_GRID = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup", "caption"})


def _text(path: Path) -> tuple[str, str]:
    """The text of a page in the character set that it declares, else in the one that reads it."""
    from exequatur.claims.tape.text_files import decode

    raw = path.read_bytes()
    if len(raw) > limits.MAX_PAGE_BYTES:
        raise OverflowError(f"> {limits.MAX_PAGE_BYTES // 2**20} MB")
    if declared := re.search(rb"charset=[\"']?([\w-]+)", raw[:4096]):
        name = declared.group(1).decode("ascii").lower()
        try:
            return raw.decode("gb18030" if name in ("gb2312", "gbk") else name), declared.group(1).decode()
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(raw, path.name)


TITLED_TABLES = 40
"""Tables of a page whose lines above are looked for; a page of more is a list of something else."""

MAX_MERGED_CELLS = 500_000
"""Cells of one table that merged cells cover."""

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


MAX_TEXTS_LOOKED_AT = 6_000_000
"""Pieces of text before tables, counted again for each table that they stand before."""

_SHOWN = "[not(ancestor::script or ancestor::style or ancestor::head)]"
_TEXTS_BEFORE = f"preceding::text(){_SHOWN}"
_TEXTS_INSIDE = f"count(.//text(){_SHOWN})"


def _lines_of(texts: "Sequence[Any]", table: "object") -> list[str]:
    """The lines of text on the page before a table: its unit and base date often stand there.

    Text of other tables is left out, but for the cell of a layout table that this one stands in.
    """
    around = set(table.iterancestors("td", "th"))  # type: ignore[attr-defined]
    nodes = (
        node
        for node in texts
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


def under(lines: Sequence[str], entry: dict[str, Any]) -> dict[str, Any]:
    """The sheet entry with lines of text above it, as rows without a number of their own."""
    shift = len(lines)
    if not lines:
        return entry
    width = max(map(len, entry["rows"]))
    above: list[list[Any]] = [[line, *[None] * (width - 1)] for line in lines]
    return entry | {
        "rows": above + entry["rows"],
        "numbers": [0] * shift + entry["numbers"],
        "spans": [(a + shift, b, c + shift, d) for a, b, c, d in entry["spans"]],
        "marks": entry["marks"] | {"hidden_rows": [r + shift for r in entry["marks"]["hidden_rows"]]},
    }


def _html_table(table: "object", name: str) -> dict[str, Any]:
    """A table's cells with those that a browser would not show marked; row numbers count the hidden rows too."""
    grid: dict[tuple[int, int], str | None] = {}
    spans: list[Span] = []
    taken: set[tuple[int, int]] = set()
    hidden: set[int] = set()
    rows = list(table.iter("tr"))  # type: ignore[attr-defined]
    full = 0
    for r, row in enumerate(rows):
        if _is_hidden(row) or _is_hidden(row.getparent()):
            hidden.add(r)
        c = 0
        for cell in row.iterchildren("td", "th"):
            while (r, c) in taken:
                c += 1
            down, across = min(_span(cell.get("rowspan")), len(rows) - r), _span(cell.get("colspan"))
            text = None if _is_hidden(cell) else _html_text(cell)
            whole = _whole_number(cell.get("x:num"), text)
            full += whole != text
            grid[r, c] = whole
            if down * across > 1:
                spans.append((r, c, r + down - 1, c + across - 1))
                if len(taken) + down * across > MAX_MERGED_CELLS:
                    raise OverflowError(f"> {MAX_MERGED_CELLS} (rowspan × colspan)")
                taken.update((i, k) for i in range(r, r + down) for k in range(c, c + across))
            c += across
            if c > limits.MAX_COLUMNS:
                break
    marks = {"hidden_rows": sorted(hidden), "hidden_columns": sorted(_hidden_columns(table)), "full": full}
    return entry_of(name, grid, spans, len(rows), marks)


def _whole_number(value: str | None, shown: str | None) -> str | None:
    """The number that a spreadsheet program wrote beside the rounded one it shows; `shown` where that is no rounding of it.

    >>> _whole_number("1234.5678", "1,234.57"), _whole_number("39814", "2009-1-1"), _whole_number("0.05", "5%")
    ('1234.5678', '2009-1-1', '5%')
    """
    if not value or not shown or not re.fullmatch(r"-?[\d,]*\d(\.\d+)?", shown):
        return shown
    try:
        exact, seen = Decimal(value), Decimal(shown.replace(",", ""))
        if not exact.is_finite() or exact == seen:
            return shown
        level = Decimal(format(float(exact), ".15g"))
        close = abs(level - seen) * 2 <= Decimal(1).scaleb(int(seen.as_tuple().exponent))
    except (InvalidOperation, OverflowError):
        return shown
    return format(level, "f") if close and level != seen else shown


def _html_text(cell: "object") -> str | None:
    for line_break in cell.iter("br"):  # type: ignore[attr-defined]
        line_break.tail = "\n" + (line_break.tail or "")
    text = re.sub(r"[ \t\r\f\v\xa0]+", " ", cell.text_content()).strip()  # type: ignore[attr-defined]
    if len(text) > limits.MAX_CELL_CHARACTERS:
        raise OverflowError(limits.LONG_CELL)
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


def entry_of(
    name: str, grid: dict[tuple[int, int], Any], spans: list[Span], height: int, marks: dict[str, Any]
) -> dict[str, Any]:
    """The sheet entry of cells by row and column.

    Raises:
        OverflowError: rows times columns is far more than the cells there are, or more than a tape has.
    """
    width = max((c for _, c in grid), default=-1) + 1
    if height * width > limits.MAX_CELLS or height * width > 1_000_000 + 1_000 * len(grid):
        raise OverflowError(f"{height} × {width}")
    rows: list[list[Any]] = [[None] * width for _ in range(height)]
    for (r, c), cell in grid.items():
        rows[r][c] = cell
    return table_entry(name, rows, list(range(1, height + 1)), spans) | {"marks": marks}


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
