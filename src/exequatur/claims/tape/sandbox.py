"""The process that opens a file of tables: limited in memory and time, so that a hostile file harms nobody but itself.

Run as `python -m exequatur.claims.tape.sandbox FILE KIND`. It sets its own limits before it touches the file and writes one
MessagePack document to standard output; whatever else happens, the caller lives and refuses the file.
"""

import math
import re
import resource
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.shape import LoneCells, refuse_lone_cells, watched
from exequatur.claims.tape.workbook_parts import check_parts
from exequatur.text import UserError

TOO_DEEP = "nested more than 1,000 deep"

DATE_MARK = "\x00"
"""Starts a cell that holds a date: MessagePack has none that survives untyped decoding."""


def limit_process(cpu_seconds: int = limits.CPU_SECONDS) -> None:
    """Limit this process in memory and in seconds of the processor, and let it write no file."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES, limits.MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


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


def check_area(sheet: Any, size: int | None = None) -> int:
    """Rows times columns of the area used on a sheet.

    Args:
        size: bytes of the file, where they are not folded: a filled cell has at least six.

    Raises:
        OverflowError: more cells or columns than a tape has.
    """
    height, width = int(sheet.total_height), int(sheet.total_width)
    if height * width > limits.MAX_CELLS or width > limits.MAX_COLUMNS:
        raise OverflowError(f"{height:,} × {width:,} > {limits.MAX_CELLS:,} / > {limits.MAX_COLUMNS:,} ↔")
    if size is not None and height * width > 1_000_000 + 16 * size:
        raise OverflowError(f"{height:,} × {width:,} / {size:,} B")
    return height * width


_LOOKED_AT = 32
"""Of so many rows one is measured."""


def rows_of(sheet: Any) -> Iterator[list[Any]]:
    """The rows of a sheet from its first row and column on, blank cells as empty texts.

    The library keeps the blank rows above the first cell and leaves out the blank columns before it.

    Raises:
        OverflowError: its texts together are longer than those of a tape: a long one stands in many cells.
        LoneCells: it is no table.
    """
    before = [""] * (sheet.start[1] if sheet.start else 0)
    seen = 0
    for i, row in enumerate(watched(sheet.iter_rows(), "")):
        if i % _LOOKED_AT == 0:
            seen += _LOOKED_AT * sum(len(cell) for cell in row if type(cell) is str)
            if seen > limits.MAX_TEXT:
                raise OverflowError(f"texts of more than {limits.MAX_TEXT:,} characters")
        yield before + list(row) if before else list(row)


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


def spans_of(sheet: Any) -> list[list[int]]:
    """The merged ranges of a sheet: top, left, bottom, right; none where the file kind does not tell."""
    try:
        return [[a[0], a[1], b[0], b[1]] for a, b in (sheet.merged_cell_ranges or [])]
    except Exception:  # the file kind has no merged ranges that the reader can tell
        return []


MANY_SPANS = 20_000
"""Merged ranges that no person looks over: so many are looked at whether they can be."""


def check_spans(spans: Sequence[Sequence[int]], height: int, width: int) -> None:
    """Merged ranges lie beside each other: together they cover no more than the cells there are.

    Raises:
        OverflowError: many ranges that lie over each other, or more than a tape has.
    """
    if len(spans) > limits.MAX_MERGED:
        raise OverflowError(f"{len(spans):,} merged ranges, at most {limits.MAX_MERGED:,}")
    if len(spans) <= MANY_SPANS:
        return
    covered = sum(
        max(min(bottom + 1, height) - top, 0) * max(min(right + 1, width) - left, 0)
        for top, left, bottom, right in spans
    )
    if covered > height * width:
        raise OverflowError(f"{len(spans):,} merged ranges over each other")


def open_book(path: Path) -> Any:
    """The workbook at `path`, whatever bytes its name is made of."""
    from python_calamine import CalamineWorkbook

    try:
        str(path).encode()
    except UnicodeEncodeError:  # the reader opens by name only what is named in UTF-8
        with path.open("rb") as file:
            return CalamineWorkbook.from_filelike(file)
    return CalamineWorkbook.from_path(str(path))


def marks_of(path: Path, kind: str) -> tuple[dict[str, Any], bool, bool]:
    """What is hidden, by sheet; whether days count from 1904; whether the file can tell what is hidden."""
    if kind == "workbook_zip":
        from exequatur.claims.tape import xlsb_marks

        with zipfile.ZipFile(path) as archive:
            binary = xlsb_marks.BOOK in archive.namelist()
        if binary:
            return *xlsb_marks.read_xlsb_marks(path), True
        from exequatur.claims.tape.workbook_xml import read_marks

        found, epoch_1904 = read_marks(path)
        return {name: asdict(mark) for name, mark in found.items()}, epoch_1904, bool(found)
    if kind == "ods":
        from exequatur.claims.tape.ods_marks import read_ods_marks

        return read_ods_marks(path), False, True
    from exequatur.claims.tape.xls_marks import read_xls_marks

    return read_xls_marks(path)


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


_SHEET_NAMED = rb"(?s)\x85\x00[\x08-\xff]\x00.{4}[\x00-\x02][\x00-\x02\x06]"
"""The record that names a sheet of an XLS (BOUNDSHEET, [MS-XLS] 2.4.28), by its kind, length, state and type."""


def open_marked(path: Path, kind: str) -> tuple[Any, list[Any], tuple[dict[str, Any], bool, bool]]:
    """The workbook, its sheets of cells, and `marks_of` it.

    Raises:
        OverflowError: more sheets than a tape has, or what its sheets would unfold to.
    """
    if (
        kind == "workbook_ole"
        and (named := len(re.findall(_SHEET_NAMED, path.read_bytes()))) > limits.MAX_SHEETS
    ):
        raise OverflowError(f"{named:,} sheets, at most {limits.MAX_SHEETS:,}")
    if kind == "workbook_zip":
        check_parts(path)
    if kind != "ods":
        book = open_book(path)
        return book, worksheets_of(book), marks_of(path, kind)
    marks = marks_of(path, kind)  # to open it is to unfold its cells
    book = open_book(path)
    return book, worksheets_of(book), marks


def worksheets_of(book: Any) -> list[Any]:
    """What the workbook says of its sheets of cells.

    Raises:
        OverflowError: more sheets than a tape has.
    """
    metas = [meta for meta in book.sheets_metadata if "WorkSheet" in str(meta.typ)]
    if len(metas) > limits.MAX_SHEETS:
        raise OverflowError(f"{len(metas):,} sheets, at most {limits.MAX_SHEETS:,}")
    return metas


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
