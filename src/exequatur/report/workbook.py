"""Write the workbook: real dates and numbers, a frozen filtered heading, and no text that a program takes for a formula."""

import re
from datetime import date
from itertools import islice
from math import ceil
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from exequatur.report.amounts import cell_format
from exequatur.report.files import atomically
from exequatur.report.phrases import PlaceName, Prose, Sentence, TermWords, Vocabulary, chrome
from exequatur.report.sheets import MAX_ROWS, Cell, Money, Sheet, Sheets
from exequatur.screening.result import Screening
from exequatur.text import Lang

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_767  # characters that a cell can hold


def write_xlsx(
    screening: Screening,
    path: Path,
    *,
    lang: Lang,
    words: TermWords,
    sentence: Sentence,
    places: PlaceName | None = None,
    prose: Prose | None = None,
) -> None:
    """Write a screening as a workbook in one language; arguments as in `write_html`.

    Raises:
        OSError: the file cannot be written.
    """
    book = Workbook(write_only=True)
    for sheet in Sheets(screening, Vocabulary(words, sentence, places, prose), lang).all():
        _write_sheet(book, sheet, lang)
    with atomically(path) as part:
        book.save(part)


def _write_sheet(book: Any, sheet: Sheet, lang: Lang) -> None:
    page = book.create_sheet(chrome(f"sheet.{sheet.key}").text(lang))
    page.freeze_panes = "A2"
    _for_paper(page, sum(width for _, width in sheet.columns))
    for number, (_, width) in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = width
    # The filter must be known before the rows are: a write-only sheet writes its end from this.
    page.append([_heading(page, chrome(f"head.{key}").text(lang)) for key, _ in sheet.columns])
    count = 0
    for row in islice(sheet.rows(), MAX_ROWS):
        page.append([_cell(page, value) for value in row])
        count += 1
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count + 1}"


_PAGE = 170
"""Characters across a lying page that can still be read."""


def _for_paper(page: Any, characters: float) -> None:
    """Print a sheet lying, on as few pages side by side as can be read, its header on each."""
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = ceil(characters / _PAGE), 0
    page.print_title_rows = "1:1"


def _heading(page: Any, text: str) -> Any:
    cell = WriteOnlyCell(page, text)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="E8ECF1")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(page: Any, value: Cell) -> Any:
    if isinstance(value, str):
        return _text(page, value)
    if isinstance(value, Money):
        cell: Any = WriteOnlyCell(page, value=value.value)  # type: ignore[arg-type]  # the stubs lack Decimal
        cell.number_format = cell_format(value.currency)
        return cell
    if isinstance(value, date):
        cell = WriteOnlyCell(page, value=value)  # type: ignore[arg-type]  # the stubs lack date
        cell.number_format = "yyyy-mm-dd"
        return cell
    return value


def _text(page: Any, text: str) -> Any:
    """Text as text: control characters gone, and a cell type that no program evaluates."""
    clean = _CONTROL.sub("", text)
    if len(clean) > _LONGEST:
        clean = clean[: _LONGEST - 1] + "…"
    if not clean.startswith(_FORMULA):
        return clean if "\n" not in clean else _wrapped(page, clean)
    cell = WriteOnlyCell(page, clean)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def _wrapped(page: Any, text: str) -> Any:
    cell = WriteOnlyCell(page, text)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
