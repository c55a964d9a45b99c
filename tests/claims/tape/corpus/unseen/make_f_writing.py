"""Writers of the tapes f01 to f10: each kind of file in a few lines, and the expected result beside it.

Run `make_f_open.py` and `make_f_second.py`; both write into their own folder. LibreOffice (`soffice`) makes the ODS and
the PDF. Sums are computed here from the figures of the tape, never by the reader.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any

import docx
import openpyxl
from openpyxl.styles import Border, Side

HERE = Path(__file__).resolve().parent
Rows = Sequence[Sequence[Any]]


def minor(amount: str | int | Decimal, factor: int = 1, exponent: int = 2) -> int:
    """An amount times its unit in minor units of a currency with `exponent` decimals; it must come out whole."""
    value = Decimal(str(amount)) * factor * 10**exponent
    if value != value.to_integral_value():
        raise ValueError(f"{amount} x {factor} is no whole number of minor units")
    return int(value)


def summed(amounts: Iterable[str | int | Decimal], factor: int = 1, exponent: int = 2) -> int:
    """The sum of amounts in minor units."""
    return sum(minor(amount, factor, exponent) for amount in amounts)


def columns(text: str) -> list[Any]:
    """The cells of a header written in one line, parted by upright strokes."""
    return list(text.split("|"))


def row_of(rows: Rows, text: str) -> int:
    """The 1-based row in which a cell is exactly `text`."""
    return next(number for number, row in enumerate(rows, 1) if text in row)


def expected(
    name: str,
    *,
    title: str,
    url: str,
    real: str,
    ours: str,
    cells: Sequence[tuple[int | str, str, Any]],
    sheet: str | None = None,
    **result: Any,
) -> None:
    """Write NAME.expected.json; a cell is (row or borrower's name, field, value)."""
    listed = []
    for where, field, value in cells:
        cell: dict[str, Any] = {"of": where} if isinstance(where, str) else {"row": where}
        if sheet and not isinstance(where, str):
            cell["sheet"] = sheet
        listed.append({**cell, "field": field, "value": value})
    source = {"title": title, "url": url, "real": real, "ours": ours}
    text = json.dumps({**result, "cells": listed, "source": source}, ensure_ascii=False, indent=1)
    (HERE / f"{name}.expected.json").write_text(text + "\n", encoding="utf-8")


def delimited(
    file: str, rows: Rows, separator: str, encoding: str = "utf-8", newline: str = "\r\n", quote: bool = False
) -> None:
    """A delimited text; with `quote`, cells that hold the separator stand in double quotes."""

    def cell(value: Any) -> str:
        text = "" if value is None else str(value)
        return f'"{text}"' if quote and separator in text else text

    lines = (separator.join(cell(value) for value in row) for row in rows)
    (HERE / file).write_bytes((newline.join(lines) + newline).encode(encoding))


def workbook(
    file: str | Path,
    sheets: Mapping[str, Rows],
    *,
    merges: Mapping[str, Sequence[str]] | None = None,
    number_format: str = "",
    hidden_sheets: Sequence[str] = (),
    hidden_rows: Mapping[str, Sequence[int]] | None = None,
    hidden_columns: Mapping[str, Sequence[str]] | None = None,
    ruled: bool = False,
    widths: Sequence[int] = (),
) -> None:
    """An XLSX; `number_format` for cells with numbers, `ruled` draws lines and turns the page to landscape."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    line = Side(style="thin")
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(number, column, value)
                if isinstance(value, date):
                    cell.number_format = "dd/mm/yyyy"
                elif isinstance(value, float | int | Decimal) and number_format:
                    cell.number_format = number_format
                if ruled and len(row) > 2:
                    cell.border = Border(line, line, line, line)
        for area in (merges or {}).get(name, ()):
            sheet.merge_cells(area)
        for number in (hidden_rows or {}).get(name, ()):
            sheet.row_dimensions[number].hidden = True
        for letter in (hidden_columns or {}).get(name, ()):
            sheet.column_dimensions[letter].hidden = True
        for column, width in enumerate(widths, 1):
            sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = width
        if ruled:
            sheet.page_setup.orientation = "landscape"
            sheet.page_setup.fitToHeight = 0
            sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(
                fitToPage=True
            )
        if name in hidden_sheets:
            sheet.sheet_state = "hidden"
    book.save(HERE / file)


def converted(file: str, sheets: Mapping[str, Rows], **layout: Any) -> None:
    """A workbook written as another kind (ODS, PDF) by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{Path(file).stem}.xlsx"
        workbook(source, sheets, **layout)
        kind = Path(file).suffix[1:]
        profile = f"-env:UserInstallation=file://{folder}/profile"
        order = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, str(source)]
        subprocess.run(order, check=True, capture_output=True, timeout=180)
        (HERE / file).write_bytes((Path(folder) / file).read_bytes())


def web_page(file: str, before: Sequence[str], rows: Rows, after: Sequence[str], encoding: str) -> None:
    """An HTML page with one table; a cell (text, attributes) gets these attributes, None is left out."""
    lines = []
    for row in rows:
        parts = []
        for value in row:
            text, attributes = value if isinstance(value, tuple) else (value, "")
            if text is not None:
                parts.append(f"<td {attributes}>{escape(str(text))}</td>".replace(" >", ">"))
        lines.append("<tr>" + "".join(parts) + "</tr>")
    head = "".join(f"<p>{escape(text)}</p>\n" for text in before)
    foot = "".join(f"<p>{escape(text)}</p>\n" for text in after)
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">'
    table = "<table border=1>\n" + "\n".join(lines) + "\n</table>\n"
    page = f"<html><head>{meta}</head><body>\n{head}{table}{foot}</body></html>\n"
    (HERE / file).write_bytes(page.encode(encoding))


def spreadsheet_2003(file: str, sheet: str, rows: Rows) -> None:
    """SpreadsheetML 2003; a cell (value, attributes) gets these attributes, such as ss:MergeAcross; None is left out."""
    lines = []
    for row in rows:
        parts = []
        for value in row:
            text, attributes = value if isinstance(value, tuple) else (value, "")
            if text is None:
                continue
            kind = "Number" if isinstance(text, int | float | Decimal) else "String"
            parts.append(f'<Cell {attributes}><Data ss:Type="{kind}">{escape(str(text))}</Data></Cell>')
        lines.append("<Row>" + "".join(parts) + "</Row>")
    spaces = "urn:schemas-microsoft-com:office:spreadsheet"
    page = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        f'<Workbook xmlns="{spaces}" xmlns:ss="{spaces}">\n<Worksheet ss:Name="{escape(sheet)}"><Table>\n'
        + "\n".join(lines)
        + "\n</Table></Worksheet>\n</Workbook>\n"
    )
    (HERE / file).write_text(page, encoding="utf-8")


def document(
    file: str,
    before: Sequence[str],
    rows: Rows,
    after: Sequence[str],
    merges: Sequence[tuple[int, int, int]] = (),
) -> None:
    """A DOCX with paragraphs, one table, paragraphs; a merge is (row, first column, last column), from nought."""
    paper = docx.Document()
    for text in before:
        paper.add_paragraph(text)
    table = paper.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = str(value)
    for row_number, first, last in merges:
        table.cell(row_number, first).merge(table.cell(row_number, last))
    for text in after:
        paper.add_paragraph(text)
    paper.save(str(HERE / file))


def json_lines(file: str, records: Sequence[Mapping[str, Any]]) -> None:
    """One JSON object a line."""
    text = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    (HERE / file).write_text(text + "\n", encoding="utf-8")
