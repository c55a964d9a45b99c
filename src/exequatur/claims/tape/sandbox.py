"""The process that opens a file of tables: limited in memory and time, so that a hostile file harms nobody but itself.

Run as `python -m exequatur.claims.tape.sandbox FILE KIND`. It sets its own limits before it touches the file and writes one
MessagePack document to standard output; whatever else happens, the caller lives and refuses the file.
"""

import math
import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.limited_process import limit_process as limit_process
from exequatur.claims.tape.open_workbook import check_area, check_spans, open_marked, rows_of, spans_of
from exequatur.claims.tape.shape import LoneCells, refuse_lone_cells, watched
from exequatur.text import UserError

TOO_DEEP = "nested more than 1,000 deep"

DATE_MARK = "\x00"
"""Starts a cell that holds a date: MessagePack has none that survives untyped decoding."""


def _cell(value: Any) -> tuple[Any, bool]:
    if isinstance(value, datetime | date):
        return DATE_MARK + value.isoformat()[:10], True
    if isinstance(value, time | timedelta):
        return str(value), False
    if isinstance(value, str):
        value = value.replace(DATE_MARK, "")
        if len(value) > limits.MAX_CELL_CHARACTERS:
            raise OverflowError(limits.LONG_CELL)
        return value.strip() or None, False
    return value, False


def _sheet(sheet: Any) -> dict[str, Any]:
    rows, has_dates = [], False
    for source in rows_of(sheet):
        row = []
        for value in source:
            if type(value) is float:
                row.append(number_cell(value))
                continue
            cell, is_date = _cell(value)
            has_dates = has_dates or is_date
            row.append(cell)
        rows.append(row)
    return {"rows": rows, "has_dates": has_dates, "start": 0, "spans": spans_of(sheet)}


def number_cell(value: float) -> int | float | str:
    """A number as a cell: whole where it is; what is no number (a damaged cell) as the text that says so.

    >>> number_cell(2.0), number_cell(2.5), number_cell(float("nan"))
    (2, 2.5, 'nan')
    """
    if not math.isfinite(value):
        return str(value)
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def _workbook(path: Path, kind: str, wanted: str | None) -> dict[str, Any]:
    if kind == "workbook_zip":
        refuse_lone_cells(path)
    book, metas, (marks, epoch_1904, marked) = open_marked(path, kind)
    sheets, cells, height = [], 0, 0
    for meta in metas:
        mark = marks.get(meta.name)
        visible = str(meta.visible).endswith(".Visible") and not (mark or {}).get("hidden_sheet")
        entry: dict[str, Any] = {"name": meta.name, "visible": visible}
        if visible and wanted in (None, meta.name):
            sheet = book.get_sheet_by_name(meta.name)
            cells += check_area(sheet, path.stat().st_size if kind == "workbook_ole" else None)
            height += sheet.total_height
            if height > limits.MAX_ROWS_OF_SHEETS:
                raise OverflowError(f"more than {limits.MAX_ROWS_OF_SHEETS:,} rows on all sheets")
            if cells > limits.MAX_CELLS:
                raise OverflowError(f"more than {limits.MAX_CELLS:,} cells")
            entry |= _or_alone(lambda sheet=sheet: _sheet(sheet))  # type: ignore[misc]
            entry |= {"marks": mark}
            if mark and mark.get("spans"):
                entry["spans"] = mark["spans"]
            check_spans(entry["spans"], len(entry["rows"]), max(map(len, entry["rows"]), default=0))
        sheets.append(entry)
    return {"sheets": sheets, "epoch_1904": epoch_1904, "marked": marked}


def _or_alone(read: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `read` gives; of a sheet that is no table only that it is none, as another sheet may be one."""
    try:
        return read()
    except LoneCells as error:
        return {"rows": [], "has_dates": False, "start": 0, "spans": [], "alone": str(error)}


def tables_of(path: Path, kind: str) -> tuple[list[dict[str, Any]], str]:
    """The tables of a file that is no workbook, as sheets, and the encoding that it was read in."""
    if kind == "docx":
        from exequatur.claims.tape.word_tables import read_document as read
    elif kind == "pdf":
        from exequatur.claims.tape.pdf_tables import read_pdf as read
    elif kind == "parquet":
        from exequatur.claims.tape.records import read_parquet as read
    elif kind == "xml_2003":
        from exequatur.claims.tape.spreadsheetml import read_spreadsheetml as read
    elif kind == "html":
        from exequatur.claims.tape.markup import read_page

        return read_page(path)
    else:
        from exequatur.claims.tape.records import read_json as read
    return read(path), "utf-8"


def _tables(path: Path, kind: str) -> dict[str, Any]:
    sheets, encoding = tables_of(path, kind)
    for sheet in sheets:
        if sheet["visible"]:
            sheet |= _or_alone(lambda sheet=sheet: _plain(sheet["rows"]))  # type: ignore[misc]
    return {"sheets": sheets, "epoch_1904": False, "marked": True, "encoding": encoding}


def _plain(rows: list[list[Any]]) -> dict[str, Any]:
    cells = [[_cell(value) for value in row] for row in watched(rows)]
    return {
        "has_dates": any(is_date for row in cells for _, is_date in row),
        "rows": [[value for value, _ in row] for row in cells],
    }


def _read(path: Path, kind: str, wanted: str | None) -> dict[str, Any]:
    if kind in ("workbook_zip", "ods", "docx"):
        from exequatur.claims.tape.entities import refuse_entities

        refuse_entities(path)
    workbook = kind in ("workbook_zip", "workbook_ole", "ods")
    return _workbook(path, kind, wanted) if workbook else _tables(path, kind)


def answer(path: Path, kind: str, wanted: str | None) -> dict[str, Any]:
    """What the process says of the file: its sheets, or the error that opening it came to, whatever that was."""
    return answer_of(lambda: _read(path, kind, wanted))


def answer_of(read: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `read` gives, or the error that it came to: what is no `Exception` is an error of a library in another language."""
    try:
        return read()
    except MemoryError:
        return {"error": "memory", "reason": f"> {limits.MEMORY_BYTES // 2**20:,} MB"}
    except RecursionError:
        return {"error": "size", "reason": TOO_DEEP}
    except OverflowError as error:
        return {"error": "size", "reason": str(error)[:300]}
    except UserError as error:
        return {"error": error.key, "reason": ""}
    except ValueError as error:
        return {"error": type(error).__name__, "reason": f"{error}"[:300]}
    except Exception as error:
        if type(error).__name__ == "PasswordError":
            return {"error": "tape.encrypted", "reason": ""}
        return {"error": "broken", "reason": f"{type(error).__name__}: {error}"[:300]}
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        return {"error": "broken", "reason": f"{error}"[:300]}


def main() -> None:
    """Read the file named on the command line and write what is in it to standard output."""
    path, kind = Path(sys.argv[1]), sys.argv[2]
    limit_process(limits.cpu_seconds(kind, path.stat().st_size))
    import msgspec

    wanted = sys.argv[3] if len(sys.argv) > 3 else None
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer(path, kind, wanted)))


if __name__ == "__main__":
    main()
