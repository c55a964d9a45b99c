"""The validation report of a tape: report.html, report.json, report.xlsx, and the rejected rows in their own layout to be mended.

Everything is written to a temporary file first and then put in place; text that a spreadsheet could take for a formula is
written as text.
"""

import json
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from exequatur.claims.messages import MESSAGES as REFUSALS
from exequatur.claims.money import money_text
from exequatur.claims.tape.answer import answer_of, message_of
from exequatur.claims.tape.answer_stream import answer_in_parts
from exequatur.claims.tape.column_reasons import reasons_text
from exequatur.claims.tape.messages import MESSAGES
from exequatur.claims.tape.model import Cell, Tape
from exequatur.claims.tape.rejected_rows import reason_text, write_csv, write_workbook
from exequatur.claims.tape.report_page import write_page
from exequatur.claims.tape.vocabulary import label
from exequatur.text import Lang, UserError, say
from exequatur.text.reasons import why

TRACED_ROWS = 20_000
"""Accepted rows up to which report.json holds the cell and the rule of every value; `cells.cells_of` gives those of any tape."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_report(tape: Tape, folder: Path, lang: Lang = "en") -> list[Path]:
    """Write the report of `tape` to `folder` and return its files.

    Raises:
        UserError: the folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = [
            _put(folder / "report.json", lambda path: _write_json(tape, path, lang)),
            _put(folder / "report.xlsx", lambda path: _write_workbook(tape, path, lang)),
            _put(folder / "report.html", lambda path: write_page(tape, path, lang)),
        ]
        if tape.rejected:
            name, write = (
                ("rejected.csv", _write_csv) if tape.kind == "text" else ("rejected.xlsx", write_workbook)
            )
            written.append(_put(folder / name, lambda path: write(tape, path, lang)))
    except OSError as error:
        raise UserError(REFUSALS, "tape.report_dir", file=str(folder), reason=why(error)) from error
    return written


def _put(path: Path, write: Callable[[Path], None]) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.", suffix=path.suffix)
    os.close(handle)
    try:
        write(Path(name))
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula: text that starts like one gets an apostrophe.

    >>> safe("=1+1"), safe("-"), safe(5)
    ("'=1+1", '-', 5)
    """
    if isinstance(cell, str) and len(cell) > 1 and cell.startswith(_FORMULA_STARTS) and not _is_number(cell):
        return "'" + cell
    return cell


def _is_number(text: str) -> bool:
    return text[0] in "+-" and text[1:].replace(",", "").replace(".", "", 1).isdigit()


def _write_json(tape: Tape, path: Path, lang: Lang) -> None:
    if len(tape.rows) <= TRACED_ROWS:
        path.write_text(
            json.dumps(answer_of(tape, lang, trace=True), ensure_ascii=False, indent=1), encoding="utf-8"
        )
        return
    with path.open("w", encoding="utf-8") as file:
        file.writelines(answer_in_parts(tape, lang))


def _write_workbook(tape: Tape, path: Path, lang: Lang) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook(write_only=True)

    def word(key: str, **values: Any) -> str:
        return say(MESSAGES, f"report.{key}", lang, **values)

    def sheet(
        title: str, header: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[int]
    ) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.properties import PageSetupProperties

        page = book.create_sheet(title)
        for i, size in enumerate(widths, 1):
            page.column_dimensions[get_column_letter(i)].width = size
        page.freeze_panes = "A2"
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9  # A4
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.print_title_rows = "1:1"
        cells = []
        for text in header:
            cell = WriteOnlyCell(page, value=text)
            cell.font = Font(bold=True)
            cells.append(cell)
        page.append(cells)
        for row in rows:
            page.append([text_cell(page, value) for value in row])

    def text_cell(page: Any, value: Cell) -> Any:
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(page, value=value)  # type: ignore[arg-type]
        if isinstance(value, str):
            cell.data_type = "s"
        return cell

    sheet(
        word("overview"), [word("file"), tape.source, "", ""], _overview(tape, word, lang), [34, 24, 24, 24]
    )
    findings: list[list[Cell]] = [
        [f.code, f.sheet, f.row, f.column, f.count, message_of(f, lang)] for f in tape.warnings
    ]
    keys = ("code", "sheet", "row", "column", "count", "message")
    sheet(word("findings"), [word(k) for k in keys], findings, [26, 18, 8, 26, 8, 100])
    columns: list[list[Cell]] = [
        [m.field, m.column.header, m.score, reasons_text(m.reasons, lang)] for m in tape.matches
    ]
    sheet(
        word("columns"), [word(k) for k in ("field", "header", "score", "reasons")], columns, [24, 36, 10, 60]
    )
    rejected = [
        [r.sheet, r.row, r.values.get("borrower_name"), reason_text(r.reasons, lang, r.like)]
        for r in tape.rejected
    ]
    header = [word("sheet"), word("row"), label("borrower_name", lang), word("reason")]
    sheet(word("rejected"), header, rejected, [18, 8, 40, 80])
    book.save(path)


def _overview(tape: Tape, word: Callable[..., str], lang: Lang) -> list[list[Cell]]:
    rows: list[list[Cell]] = [
        [word("accepted"), len(tape.rows)],
        [word("rejected_count"), len(tape.rejected)],
        [word("linked"), len(tape.linked)],
        [],
        [
            word("totals", field=label(tape.totals_field, lang)),
            word("before"),
            word("after"),
            word("refused"),
        ],
    ]
    control = tape.control
    for currency in control.before:
        parts = (control.before, control.after, control.rejected)
        rows.append([currency, *(money_text(part.get(currency, 0), currency) for part in parts)])
    for sheet, row, _, _, agrees in control.stated:
        verdict = word("not_compared") if agrees is None else word("agrees") if agrees else word("differs")
        rows.append([word("stated"), f"{sheet}, {row}", verdict])
    return rows


def _write_csv(tape: Tape, path: Path, lang: Lang) -> None:
    write_csv(tape, path, lang, safe)
