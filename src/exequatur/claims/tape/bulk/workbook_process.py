"""The limited process that opens a large workbook and hands over its one sheet column by column.

Run as `python -m exequatur.claims.tape.bulk.workbook_process FILE KIND MORE_THAN [SHEET]`, under the limits of `sandbox`. Texts of a column
go as one text with marks between them, numbers and days as arrays: few objects are made on either side.
"""

import math
import sys
from array import array
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.sandbox import limit_process, marks_of, open_book, spans_of

MARK = "\x00"
"""Stands between the texts of a column; taken out of the texts themselves."""

NO_DAY = -(2**31)


class NotLarge(Exception):
    """The workbook is small, or has more than one filled sheet: it is read by rows."""


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
        raise OverflowError("a cell of more than a hundred thousand characters")
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
    book = open_book(path)
    metas = [meta for meta in book.sheets_metadata if "WorkSheet" in str(meta.typ)]
    visible = [meta.name for meta in metas if str(meta.visible).endswith(".Visible")]
    filled: list[tuple[str, Any]] = []
    for name in visible if wanted is None else [wanted]:
        sheet = book.get_sheet_by_name(name)
        if (
            sheet.total_height * sheet.total_width > limits.MAX_CELLS
            or sheet.total_width > limits.MAX_COLUMNS
        ):
            raise OverflowError(f"{sheet.total_height} rows by {sheet.total_width} columns")
        if sheet.total_height:
            filled.append((name, sheet))
        if len(filled) > 1 or (len(filled) == 1 and filled[0][1].total_height <= more_than):
            raise NotLarge
    if not filled:
        raise NotLarge
    name, sheet = filled[0]
    marks, epoch_1904, marked = marks_of(path, kind)
    mark = marks.get(name) or {}
    if mark.get("hidden_sheet") or mark.get("hidden_rows") or mark.get("hidden_columns"):
        raise NotLarge
    rows = sheet.to_python(skip_empty_area=False)
    height = len(rows)
    columns = [_column(cells) for cells in zip(*rows, strict=True)]
    return {
        "name": name,
        "height": height,
        "columns": columns,
        "marks": marks.get(name),
        "spans": mark.get("spans") or spans_of(sheet),
        "hidden": [meta.name for meta in metas if meta.name not in visible],
        "epoch_1904": epoch_1904,
        "marked": marked,
    }


def main() -> None:
    """Read the workbook named on the command line and write its columns to standard output."""
    limit_process()
    import msgspec

    path, kind, more_than = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    try:
        answer = _read(path, kind, more_than, sys.argv[4] if len(sys.argv) > 4 else None)
    except BaseException:  # whatever it is: the reader by rows opens the file again and says so
        answer = {}
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))


if __name__ == "__main__":
    main()
