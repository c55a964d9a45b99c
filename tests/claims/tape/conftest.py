"""Writes small tapes for the tests: workbooks with merged, hidden and odd cells, and text files of any encoding."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

Rows = Sequence[Sequence[Any]]


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """`workbook(sheet=rows, ..., merge=, hide_rows=, hide_columns=, hide_sheets=)` writes an XLSX and returns its path.

    The layout options hold for the first sheet.
    """

    def write(
        sheets: dict[str, Rows] | Rows,
        *,
        name: str = "tape.xlsx",
        merge: Sequence[str] = (),
        hide_rows: Sequence[int] = (),
        hide_columns: Sequence[str] = (),
        hide_sheets: Sequence[str] = (),
    ) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        for title, rows in (sheets if isinstance(sheets, dict) else {"清单": sheets}).items():
            page = book.create_sheet(title)
            for row in rows:
                page.append(list(row))
            if title in hide_sheets:
                page.sheet_state = "hidden"
        first = book.worksheets[0]
        for area in merge:
            first.merge_cells(area)
        for row_number in hide_rows:
            first.row_dimensions[row_number].hidden = True
        for letter in hide_columns:
            first.column_dimensions[letter].hidden = True
        path = tmp_path / name
        book.save(path)
        return path

    return write


@pytest.fixture
def text_file(tmp_path: Path) -> Callable[..., Path]:
    """`text_file(text, encoding=)` writes a text tape and returns its path."""

    def write(text: str, *, encoding: str = "utf-8", name: str = "tape.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write
