"""Writes the held-out half of the tape corpus: each tape and its expected result, from the sources in `held_out/source`.

Nothing here reads a tape with the reader: what a tape holds is written down by hand beside its cells. Run it with
`python tests/claims/tape/corpus/make_held_out.py [NAME ...]`; it needs xlsxwriter, python-docx, pyarrow and LibreOffice
(for XLS, ODS and PDF) beside the project's own libraries. The tapes it writes are committed, so no test needs it.
"""

import codecs
import html
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("held_out")
Rows = Sequence[Sequence[Any]]
Owed = Mapping[str, Mapping[Any, str]]
"""Currency -> row (or (sheet, row), or the name of the borrower or package where a file has no rows) -> amount in units of the currency."""

EXPONENTS = {"KRW": 0, "JPY": 0, "VND": 0, "KWD": 3}


@dataclass(frozen=True)
class Tape:
    """One tape: how it is written, and what a careful officer reads in it.

    `owed` gives the totals field of every accepted row; `cells` further cells as (row, field, value) or
    (sheet, row, field, value), amounts as `money(...)`; `by_borrower` says that rows are told by the name of borrower or package.
    """

    name: str
    write: Callable[[Path], None]
    rejected: int
    totals_field: str
    owed: Owed
    fields: Mapping[str, str]
    cells: Sequence[tuple[Any, ...]]
    must_warn: Sequence[str | Sequence[str]]
    source: Mapping[str, str]
    by_borrower: bool = False
    accepted: int | None = None
    sheet: str | None = field(default=None)


def money(amount: str, currency: str = "CNY") -> int:
    """Minor units of `amount`, written in whole units of `currency`."""
    minor = Decimal(amount) * 10 ** EXPONENTS.get(currency, 2)
    if minor != minor.to_integral_value():
        raise ValueError(f"{amount} {currency} is no whole number of minor units")
    return int(minor)


def expected_of(tape: Tape) -> dict[str, Any]:
    """The expected result as the samples write it."""
    cells: list[dict[str, Any]] = []
    for currency, rows in tape.owed.items():
        for place, amount in rows.items():
            cells.append(_cell(tape, place, tape.totals_field, money(amount, currency)))
    for entry in tape.cells:
        *where, name, value = entry
        place = where[0] if len(where) == 1 else tuple(where)
        cells.append(_cell(tape, place, name, value))
    held = sum(len(rows) for rows in tape.owed.values())
    return {
        "rows_accepted": tape.accepted if tape.accepted is not None else held,
        "rows_rejected": tape.rejected,
        "totals_field": tape.totals_field,
        "totals": {c: sum(money(a, c) for a in rows.values()) for c, rows in tape.owed.items()},
        "fields": dict(tape.fields),
        "cells": cells,
        "must_warn": [w if isinstance(w, str) else list(w) for w in tape.must_warn],
        "source": dict(tape.source),
    }


def _cell(tape: Tape, place: Any, name: str, value: Any) -> dict[str, Any]:
    """One expected cell; where a file has no rows of a sheet, `of` names its borrower or package."""
    shown = value.isoformat() if isinstance(value, date) else value
    if tape.by_borrower:
        return {"of": place, "field": name, "value": shown}
    sheet, row = place if isinstance(place, tuple) else (tape.sheet, place)
    return {"row": row, **({"sheet": sheet} if sheet else {}), "field": name, "value": shown}


def text(
    content: str, encoding: str = "utf-8", mark: bytes = b"", newline: str = "\r\n"
) -> Callable[[Path], None]:
    """Write `content` (its first line break left out) as text of `encoding`, after the byte order `mark`."""

    def write(path: Path) -> None:
        lines = content.removeprefix("\n")
        path.write_bytes(mark + lines.replace("\n", newline).encode(encoding))

    return write


UTF8_MARK, UTF16_MARK = codecs.BOM_UTF8, codecs.BOM_UTF16_LE


@dataclass(frozen=True)
class Formula:
    """A formula with the value a spreadsheet program stored with it (None: never calculated)."""

    formula: str
    value: Any


@dataclass(frozen=True)
class Page:
    """One sheet: rows of cells, merged areas, hidden rows (1-based) and columns (letters), formats of columns."""

    name: str
    rows: Rows
    merge: Sequence[str] = ()
    hide_rows: Sequence[int] = ()
    hide_columns: Sequence[str] = ()
    formats: Mapping[str, str] = field(default_factory=dict)
    hidden: bool = False


def workbook(*pages: Page, date_1904: bool = False, dates: str = "yyyy-mm-dd") -> Callable[[Path], None]:
    """Write an XLSX; dates are serial numbers shown as `dates`."""

    def write(path: Path) -> None:
        import xlsxwriter

        book = xlsxwriter.Workbook(str(path), {"date_1904": date_1904})
        shown = book.add_format({"num_format": dates})
        made: dict[str, Any] = {}
        for page in pages:
            sheet = book.add_worksheet(page.name)
            columns = {
                _column(k): made.setdefault(v, book.add_format({"num_format": v}))
                for k, v in page.formats.items()
            }
            for r, row in enumerate(page.rows):
                for c, value in enumerate(row):
                    _put(sheet, r, c, value, shown, columns.get(c))
            for area in page.merge:
                first = area.split(":")[0]
                letters = first.rstrip("0123456789")
                top, left = int(first[len(letters) :]) - 1, _column(letters)
                value = page.rows[top][left]
                sheet.merge_range(area, "")
                _put(sheet, top, left, value, shown, columns.get(left))
            for number in page.hide_rows:
                sheet.set_row(number - 1, None, None, {"hidden": True})
            for letters in page.hide_columns:
                sheet.set_column(f"{letters}:{letters}", None, None, {"hidden": True})
            if page.hidden:
                sheet.hide()
        book.close()

    return write


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _put(sheet: Any, r: int, c: int, value: Any, dates: Any, shown: Any) -> None:
    if value is None:
        return
    if isinstance(value, Formula):
        sheet.write_formula(r, c, value.formula, shown, "" if value.value is None else value.value)
    elif isinstance(value, date):
        sheet.write_datetime(r, c, value, dates)
    elif isinstance(value, int | float):
        sheet.write_number(r, c, value, shown)
    elif isinstance(value, Decimal):
        sheet.write_number(r, c, float(value), shown)
    else:
        sheet.write_string(r, c, value)


def through_office(
    write: Callable[[Path], None], given: str, wanted: str, how: str = ""
) -> Callable[[Path], None]:
    """Write with `write` a file of kind `given`, and let LibreOffice make the tape of kind `wanted` from it."""

    def convert(path: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            first = Path(folder, f"tape.{given}")
            write(first)
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to",
                 how or wanted, "--outdir", folder, str(first)],
                check=True, capture_output=True, timeout=180,
            )  # fmt: skip
            shutil.copy(Path(folder, f"tape.{wanted}"), path)

    return convert


def page_of_html(title: str, table: str, charset: str = "utf-8") -> Callable[[Path], None]:
    """Write a web page with one table, given as the inside of its <table>."""

    def write(path: Path) -> None:
        head = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        body = f"<h3>{html.escape(title)}</h3>\n<table border='1'>{table}</table>" if title else table
        path.write_bytes(f"<html><head>{head}</head>\n<body>{body}</body></html>\n".encode(charset))

    return write


def spreadsheet_xml(name: str, rows: Rows, merge: Mapping[tuple[int, int], str]) -> Callable[[Path], None]:
    """Write SpreadsheetML 2003; `merge` gives attributes (MergeAcross, MergeDown) of the cell at (row, column), 0-based."""

    def write(path: Path) -> None:
        lines = []
        for r, row in enumerate(rows):
            cells = []
            for c, value in enumerate(row):
                if value is None:
                    continue
                kind, shown = (
                    ("Number", str(value)) if isinstance(value, int | float | Decimal) else ("String", value)
                )
                if isinstance(value, date):
                    kind, shown = "DateTime", f"{value.isoformat()}T00:00:00.000"
                extra = f" {merge[(r, c)]}" if (r, c) in merge else ""
                cells.append(
                    f'<Cell ss:Index="{c + 1}"{extra}><Data ss:Type="{kind}">{html.escape(shown)}</Data></Cell>'
                )
            lines.append(f"<Row>{''.join(cells)}</Row>")
        path.write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
            '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
            'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n'
            f'<Worksheet ss:Name="{name}"><Table>\n'
            + "\n".join(lines)
            + "\n</Table></Worksheet></Workbook>\n",
            encoding="utf-8",
        )

    return write


def document(*parts: str | Rows, landscape: bool = True, size: float = 9) -> Callable[[Path], None]:
    """Write a DOCX of paragraphs (texts) and ruled tables (rows)."""

    def write(path: Path) -> None:
        from docx import Document
        from docx.enum.section import WD_ORIENT
        from docx.shared import Pt

        made = Document()
        style: Any = made.styles["Normal"]
        style.font.size = Pt(size)
        if landscape:
            section = made.sections[0]
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        for part in parts:
            if isinstance(part, str):
                made.add_paragraph(part)
                continue
            table = made.add_table(rows=0, cols=max(len(row) for row in part), style="Table Grid")
            for row in part:
                cells = table.add_row().cells
                for cell, value in zip(cells, row, strict=False):
                    cell.text = "" if value is None else str(value)
        made.save(str(path))

    return write


def printed(
    above: Sequence[str], table: Rows, below: Sequence[str], widths: Sequence[int], height: int = 30
) -> Callable[[Path], None]:
    """Write a text PDF: lines above, a ruled table whose first row is printed on every page, lines below."""

    def write(path: Path) -> None:
        import xlsxwriter

        book = xlsxwriter.Workbook(str(path))
        plain = book.add_format({"font_name": "Noto Sans CJK SC", "font_size": 10})
        ruled = book.add_format(
            {
                "border": 1,
                "text_wrap": True,
                "valign": "vcenter",
                "font_name": "Noto Sans CJK SC",
                "font_size": 9,
            }
        )
        sheet = book.add_worksheet("notice")
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        for c, width in enumerate(widths):
            sheet.set_column(c, c, width)
        for r, words in enumerate(above):
            sheet.write_string(r, 0, words, plain)
        for r, row in enumerate(table, start=len(above)):
            sheet.set_row(r, height)
            for c, value in enumerate(row):
                sheet.write_string(r, c, str(value or ""), ruled)
        for r, words in enumerate(below, start=len(above) + len(table)):
            sheet.write_string(r, 0, words, plain)
        sheet.repeat_rows(len(above))
        book.close()

    return through_office(write, "xlsx", "pdf", "pdf:calc_pdf_Export")


def json_lines(records: Sequence[Mapping[str, Any]]) -> Callable[[Path], None]:
    """Write one JSON object a line."""

    def write(path: Path) -> None:
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")

    return write


def parquet(records: Sequence[Mapping[str, Any]]) -> Callable[[Path], None]:
    """Write a Parquet file; Decimals stay decimals, dates dates."""

    def write(path: Path) -> None:
        import pyarrow
        import pyarrow.parquet

        pyarrow.parquet.write_table(pyarrow.Table.from_pylist([dict(r) for r in records]), path)

    return write


def tapes() -> list[Tape]:
    """Every tape of the sources, by name."""
    found: list[Tape] = []
    sys.modules.setdefault("make_held_out", sys.modules[__name__])
    for path in sorted((FOLDER / "source").glob("*.py")):
        spec = importlib.util.spec_from_file_location(f"held_out_{path.stem}", path)
        if spec is None or spec.loader is None:
            raise ImportError(str(path))
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found += module.TAPES
    return sorted(found, key=lambda tape: tape.name)


def main(names: Sequence[str]) -> None:
    """Write the named tapes, or all of them."""
    for tape in tapes():
        if names and not any(tape.name.startswith(n) for n in names):
            continue
        path = FOLDER / tape.name
        tape.write(path)
        answer = json.dumps(expected_of(tape), ensure_ascii=False, indent=1)
        (FOLDER / f"{path.stem}.expected.json").write_text(answer + "\n", encoding="utf-8")
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main(sys.argv[1:])
