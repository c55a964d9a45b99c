"""A workbook opened in the limited process: how many sheets, cells and merged ranges it may have, and what its sheets hide.

Each limit is looked at before what it bounds is made.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.shape import watched
from exequatur.claims.tape.workbook_parts import check_parts
from exequatur.claims.tape.xls_areas import check_areas


def open_book(path: Path) -> Any:
    """The workbook at `path`, whatever bytes its name is made of."""
    from python_calamine import CalamineWorkbook

    try:
        str(path).encode()
    except UnicodeEncodeError:  # the reader opens by name only what is named in UTF-8
        with path.open("rb") as file:
            return CalamineWorkbook.from_filelike(file)
    return CalamineWorkbook.from_path(str(path))


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
    if kind == "workbook_ole":
        check_areas(path)
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
