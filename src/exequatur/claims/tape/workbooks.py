"""Workbooks, documents, pages and records (XLSX, XLSB, XLS, ODS, DOCX, PDF, HTML, Parquet, JSON): opened in a limited process, hidden rows,
columns and sheets left out."""

import subprocess
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import limits
from exequatur.claims.tape.archive import check_archive
from exequatur.claims.tape.limited_process import end_of
from exequatur.claims.tape.model import Cell, Finding, Sheet, Source
from exequatur.claims.tape.refusal_reasons import reason_of
from exequatur.claims.tape.sandbox import DATE_MARK
from exequatur.text import UserError


def read_workbook(path: Path, kind: str, wanted: str | None) -> Source:
    """The visible sheets of a workbook, with findings on what was left out.

    Raises:
        UserError: broken, encrypted, hostile or too large; or it has no sheet `wanted`, or none visible.
    """
    findings = list(check_archive(path)) if kind in ("workbook_zip", "ods", "docx") else []
    answer = _ask(path, kind, wanted)
    if error := answer.get("error"):
        raise UserError(MESSAGES, refusal(error, kind), file=path.name, reason=reason_of(answer))
    findings += _alone(path, answer["sheets"], wanted)
    sheets = []
    for entry in answer["sheets"]:
        if wanted is not None and entry["name"] != wanted:
            continue
        if not entry["visible"]:
            findings.append(Finding("hidden_sheet", entry["name"]))
            continue
        sheet, found = visible_sheet(entry, answer["epoch_1904"])
        sheets.append(sheet)
        findings.extend(found)
    if wanted is not None and not sheets:
        names = ", ".join(entry["name"] for entry in answer["sheets"])
        raise UserError(MESSAGES, "tape.no_sheet", file=path.name, sheet=wanted, names=names)
    if not any(any(any(c is not None for c in row) for row in sheet.cells) for sheet in sheets):
        key = "tape.no_tables" if kind in ("docx", "pdf") else "tape.empty_file"
        raise UserError(MESSAGES, key, file=path.name)
    if (encoding := answer.get("encoding", "utf-8")).lower() != "utf-8":
        findings.append(Finding("encoding_detected", values={"encoding": encoding.upper()}))
    if not answer["marked"]:
        findings.append(Finding("hidden_unknown"))
    known = "workbook" if kind in ("workbook_zip", "workbook_ole", "ods") else kind
    return Source(path.name, known, tuple(sheets), tuple(findings))


def _alone(path: Path, entries: list[dict[str, Any]], wanted: str | None) -> list[Finding]:
    """Sheets left out because their cells stand alone, one to a row.

    Raises:
        UserError: no other sheet holds anything.
    """
    read = [entry for entry in entries if entry["visible"] and wanted in (None, entry["name"])]
    alone = [entry for entry in read if entry.get("alone")]
    if alone and not any(entry["rows"] for entry in read):
        raise UserError(MESSAGES, "tape.no_rows", file=path.name, reason=alone[0]["alone"])
    return [Finding("sheet_without_table", entry["name"]) for entry in alone]


def refusal(error: str, kind: str) -> str:
    """The message for a file that the limited process could not open."""
    if error in ("memory", "size"):
        return "tape.too_heavy"
    if error.startswith("tape."):
        return error
    if error in _OWN_REFUSALS:
        return _OWN_REFUSALS[error]
    if kind in ("html", "xml_2003"):
        return "tape.broken_markup"
    return (
        "tape.broken_workbook" if kind in ("workbook_zip", "workbook_ole", "ods") else "tape.broken_document"
    )


_OWN_REFUSALS = {
    "NoText": "tape.no_text",
    "NoRecords": "tape.no_records",
    "PageInParts": "tape.page_in_parts",
    "LoneCells": "tape.no_rows",
}


def _ask(path: Path, kind: str, wanted: str | None) -> dict[str, Any]:
    """What the process that opens workbooks says of the file."""
    return ask("exequatur.claims.tape.sandbox", path, kind, *([wanted] if wanted is not None else []))


def ask(module: str, path: Path, kind: str, *asked: str) -> dict[str, Any]:
    """Run the limited process `module` and take its answer; a process that dies is a file that is refused.

    `asked`: what else it is told: the sheet to be read.
    """
    command = [sys.executable, "-P", "-m", module, str(path.resolve()), kind, *asked]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=limits.WALL_SECONDS, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        return {"error": "size", "reason": f"{limits.WALL_SECONDS} s"}
    if done.returncode != 0:
        return {"error": "memory", "reason": end_of(done.returncode, path, kind)}
    try:
        answer: dict[str, Any] = msgspec.msgpack.decode(done.stdout)
    except msgspec.DecodeError:
        return {"error": "broken", "reason": "no answer"}
    return answer


def visible_sheet(entry: dict[str, Any], epoch_1904: bool) -> tuple[Sheet, list[Finding]]:
    """A sheet without its hidden rows and columns, merged ranges moved along."""
    name, marks = entry["name"], entry.get("marks") or {}
    rows: list[list[Cell]] = entry["rows"]
    hidden_rows, hidden_columns = set(marks.get("hidden_rows", ())), set(marks.get("hidden_columns", ()))
    if entry["has_dates"]:
        rows = [
            [_date(cell) if type(cell) is str and cell[:1] == DATE_MARK else cell for cell in row]
            for row in rows
        ]
    kept_rows = [r for r in _without_blank_runs(rows) if r not in hidden_rows]
    width = max(map(len, rows), default=0)
    kept_columns = [c for c in range(width) if c not in hidden_columns]
    whole = len(kept_columns) == width
    at = entry.get("numbers") or range(1, len(rows) + 1)
    cells = tuple(tuple(rows[r]) if whole else tuple(rows[r][c] for c in kept_columns) for r in kept_rows)
    findings = _left_out(name, rows, hidden_rows, hidden_columns, width, at)
    if marks.get("full"):
        findings.append(Finding("full_number_read", name, count=marks["full"]))
    if marks.get("formulas"):
        findings.append(Finding("formulas_not_calculated", name, count=marks["formulas"]))
    if marks.get("formulas_without_value"):
        findings.append(Finding("formula_without_value", name, count=marks["formulas_without_value"]))
    if errors := marks.get("errors"):
        findings.append(
            Finding("cell_error", name, _row_of(errors[0]), count=len(errors), values={"cell": errors[0]})
        )
    spans = move_spans(entry["spans"], kept_rows, kept_columns)
    numbers = () if whole else tuple(c + 1 for c in kept_columns)
    sheet = Sheet(
        name,
        cells,
        tuple(at[r] for r in kept_rows),
        spans,
        text_only=entry.get("text_only", False),
        epoch_1904=epoch_1904,
        column_numbers=numbers,
        column_formats=_formats(marks, kept_columns),
        cell_formats=_cell_formats(marks, kept_columns),
    )
    return sheet, findings


BLANK_RUN = 50
"""Blank rows in a row that are kept; what lies beyond is another table, or nothing."""


def _without_blank_runs(rows: list[list[Cell]]) -> Iterator[int]:
    """Places of the rows, of a long run of blank ones only the first."""
    blank = 0
    for r, row in enumerate(rows):
        blank = 0 if any(cell is not None for cell in row) else blank + 1
        if blank <= BLANK_RUN:
            yield r


def _row_of(reference: str) -> int | None:
    digits = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits.isdigit() else None


def _formats(marks: dict[str, Any], kept_columns: list[int]) -> tuple[str | None, ...]:
    formats = {int(column): code for column, code in (marks.get("formats") or {}).items()}
    return tuple(formats.get(c) for c in kept_columns) if formats else ()


def _cell_formats(marks: dict[str, Any], kept_columns: list[int]) -> dict[tuple[int, int], str]:
    found = marks.get("cell_formats") or ()
    places = {c: i for i, c in enumerate(kept_columns)} if found else {}
    return {(row, places[column]): code for row, column, code in found if column in places}


def _date(cell: str) -> Cell:
    return date.fromisoformat(cell[1:])


def _left_out(
    name: str,
    rows: list[list[Cell]],
    hidden_rows: set[int],
    hidden_columns: set[int],
    width: int,
    at: Sequence[int],
) -> list[Finding]:
    filled = [r for r in sorted(hidden_rows) if r < len(rows) and any(c is not None for c in rows[r])]
    columns = [c for c in sorted(hidden_columns) if c < width and any(row[c] is not None for row in rows)]
    found = []
    if filled:
        found.append(Finding("hidden_rows", name, row=at[filled[0]], count=len(filled)))
    if columns:
        from openpyxl.utils import get_column_letter

        letter = get_column_letter(columns[0] + 1)
        found.append(Finding("hidden_columns", name, column=letter, count=len(columns)))
    return found


def move_spans(
    spans: Sequence[Sequence[int]], kept_rows: list[int], kept_columns: list[int]
) -> tuple[tuple[int, int, int, int], ...]:
    """Merged ranges (top, left, bottom, right) as they lie when only the kept rows and columns are left."""
    moved: dict[tuple[int, int, int, int], None] = {}
    for top, left, bottom, right in spans:
        first, last = bisect_left(kept_rows, top), bisect_right(kept_rows, bottom) - 1
        start, end = bisect_left(kept_columns, left), bisect_right(kept_columns, right) - 1
        if first <= last and start <= end:
            moved[first, start, last, end] = None
    return tuple(moved)
