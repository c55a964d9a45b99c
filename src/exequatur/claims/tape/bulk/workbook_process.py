"""The limited process that opens a large workbook, page or file of records and hands over its one sheet column by column.

Run as `python -m exequatur.claims.tape.bulk.workbook_process FILE KIND MORE_THAN [SHEET]`, under the limits of `sandbox`. Texts of a column
go as one text with marks between them, numbers and days as arrays: few objects are made on either side.
"""

import math
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.entities import refuse_entities
from exequatur.claims.tape.open_workbook import check_area, check_spans, open_marked, rows_of, spans_of
from exequatur.claims.tape.sandbox import answer_of, limit_process, tables_of
from exequatur.claims.tape.shape import refuse_lone_cells, watched

MARK = "\x00"
"""Stands between the texts of a column; taken out of the texts themselves."""

NO_DAY = -(2**31)

_EXACT = 2**53
"""Whole numbers under this size are exact as floating-point numbers."""


class NotLarge(BaseException):
    """The file is small, or has more than one filled sheet: it is read by rows. No error, and none to be caught as one."""


@dataclass
class _Parts:
    texts: list[str]
    numbers: "array[float] | None" = None
    days: "array[int] | None" = None
    others: list[tuple[int, bool | int]] | None = None


def _column(cells: tuple[Any, ...]) -> dict[str, Any]:
    kinds = set(map(type, cells))
    if kinds == {str}:
        parts = _Parts(list(cells))
    else:
        parts = _parts(cells, kinds)
    if max(map(len, parts.texts), default=0) > limits.MAX_CELL_CHARACTERS:
        raise OverflowError(limits.LONG_CELL)
    joined = MARK.join(parts.texts)
    if joined.count(MARK) != max(len(parts.texts) - 1, 0):
        joined = MARK.join(text.replace(MARK, "") for text in parts.texts)
    return {
        "texts": joined.encode(errors="replace") if len(joined) >= len(parts.texts) else b"",
        "numbers": parts.numbers.tobytes() if parts.numbers is not None else None,
        "days": parts.days.tobytes() if parts.days is not None else None,
        "others": parts.others or [],
    }


def _parts(cells: tuple[Any, ...], kinds: set[type]) -> _Parts:
    if int in kinds:
        cells = tuple(float(c) if type(c) is int and abs(c) < _EXACT else c for c in cells)
        kinds = kinds | {float}
    if float in kinds and not all(math.isfinite(cell) for cell in cells if type(cell) is float):
        cells = tuple(str(c) if type(c) is float and not math.isfinite(c) else c for c in cells)
    texts = [cell if type(cell) is str else "" for cell in cells]
    parts = _Parts(texts)
    if float in kinds:
        parts.numbers = array("d", [cell if type(cell) is float else float("nan") for cell in cells])
    if kinds & {date, datetime}:
        parts.days = array("i", [cell.toordinal() if isinstance(cell, date) else NO_DAY for cell in cells])
    if kinds & {time, timedelta}:
        for i, cell in enumerate(cells):
            if isinstance(cell, time | timedelta):
                texts[i] = str(cell)
    if kinds & {bool, int}:
        parts.others = [(i, cell) for i, cell in enumerate(cells) if isinstance(cell, bool | int)]
    return parts


def _read(path: Path, kind: str, more_than: int, wanted: str | None) -> dict[str, Any]:
    if kind not in ("workbook_zip", "workbook_ole", "ods"):
        return _table(path, kind, more_than)
    if kind != "workbook_ole":
        refuse_entities(path)
    if kind == "workbook_zip":
        refuse_lone_cells(path)
    book, metas, (marks, epoch_1904, marked) = open_marked(path, kind)
    visible = [meta.name for meta in metas if str(meta.visible).endswith(".Visible")]
    if wanted is not None and wanted not in visible:
        raise NotLarge
    filled: list[tuple[str, Any]] = []
    for name in visible if wanted is None else [wanted]:
        sheet = book.get_sheet_by_name(name)
        check_area(sheet, path.stat().st_size if kind == "workbook_ole" else None)
        if sheet.total_height:
            filled.append((name, sheet))
        if len(filled) > 1 or (len(filled) == 1 and filled[0][1].total_height <= more_than):
            raise NotLarge
    if not filled:
        raise NotLarge
    name, sheet = filled[0]
    mark = marks.get(name) or {}
    if mark.get("hidden_sheet") or mark.get("hidden_rows") or mark.get("hidden_columns"):
        raise NotLarge
    rows = [*rows_of(sheet)]
    spans = mark.get("spans") or spans_of(sheet)
    check_spans(spans, len(rows), max(map(len, rows), default=0))
    return _columns(rows) | {
        "name": name,
        "marks": marks.get(name),
        "spans": spans,
        "hidden": [meta.name for meta in metas if meta.name not in visible],
        "epoch_1904": epoch_1904,
        "marked": marked,
    }


def _columns(rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    return {"height": len(rows), "columns": [_column(cells) for cells in zip(*rows, strict=True)]}


_ROW_MARKS = {"html": (b"<tr", b"<TR"), "xml_2003": (b"<Row",), "json": (b"{",)}
"""What each row has at least one of, in the bytes of a file."""


def _table(path: Path, kind: str, more_than: int) -> dict[str, Any]:
    """The one filled table of a page or of a file of records."""
    if kind in _ROW_MARKS:
        raw = path.read_bytes()
        if sum(map(raw.count, _ROW_MARKS[kind])) <= more_than:
            raise NotLarge
        del raw
    sheets, encoding = tables_of(path, kind)
    filled = [sheet for sheet in sheets if sheet["visible"] and sheet["rows"]]
    if len(filled) != 1 or len(filled[0]["rows"]) <= more_than:
        raise NotLarge
    sheet = filled[0]
    marks = sheet.get("marks") or {}
    if marks.get("hidden_rows") or marks.get("hidden_columns"):
        raise NotLarge
    return _columns([*watched(sheet["rows"])]) | {
        "name": sheet["name"],
        "numbers": array("q", sheet["numbers"]).tobytes(),
        "marks": marks,
        "spans": sheet["spans"],
        "hidden": [one["name"] for one in sheets if not one["visible"]],
        "epoch_1904": False,
        "marked": True,
        "encoding": encoding,
        "text_only": sheet.get("text_only", False),
    }


def main() -> None:
    """Read the file named on the command line and write its columns to standard output."""
    path, kind, more_than = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    limit_process(limits.cpu_seconds(kind, path.stat().st_size))
    import msgspec

    wanted = sys.argv[4] if len(sys.argv) > 4 else None
    try:
        answer = answer_of(lambda: _read(path, kind, more_than, wanted))
    except NotLarge:
        answer = {}
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))


if __name__ == "__main__":
    main()
