"""Answers as plain values, and as a table of one candidate to a row: CSV or XLSX."""

import csv
from pathlib import Path
from typing import Any

from exequatur.text import Lang, UserError
from exequatur.text.reasons import why
from exequatur.trace.index.messages import MESSAGES
from exequatur.trace.index.records import Refused
from exequatur.trace.index.screening import Answer, Candidate

Line = tuple[int, Answer | Refused]
"""A line of the list with what was found, or why nothing was looked for."""
COLUMNS = (
    "row", "name", "kind", "kind_guessed", "rank", "id", "found", "score", "log_ratio", "reasons_en", "reasons_zh", "conflicts_en", "conflicts_zh",
    "notes_en", "notes_zh", "source", "as_of", "licence", "commercial_use", "refused_en", "refused_zh",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(answer: Answer, lang: Lang) -> dict[str, Any]:
    """An answer for JSON: name, candidates, how the name was taken, and whether there were more than could be weighed."""
    return {
        "name": answer.name,
        "candidates": [_candidate(c, lang) for c in answer.candidates],
        "kind": answer.kind,
        "kind_guessed": answer.guessed,
        "crowded": answer.crowded,
    }


def plain_refused(name: str, row: int, refused: Refused, lang: Lang) -> dict[str, Any]:
    """A line that was not looked for, with why, in its place."""
    return {"name": name, "candidates": [], "row": row, "refused": refused.reason.text(lang)}


def _candidate(found: Candidate, lang: Lang) -> dict[str, Any]:
    record, source = found.record, found.record.provenance
    return {
        "id": record.id, "name": found.name, "score": round(found.score, 6), "reasons": [r.text(lang) for r in found.match.reasons],
        "conflicts": [r.text(lang) for r in found.match.conflicts], "notes": [r.text(lang) for r in found.notes],
        "log_ratio": round(found.log_ratio, 4), "kind": record.kind, "kind_guessed": record.guessed, "names": list(record.names),
        "more": record.more, "source": source.source, "dataset": source.dataset, "as_of": source.as_of, "licence": source.licence,
        "commercial_use": source.commercial,
    }  # fmt: skip


def write_table(path: Path, lines: list[Line]) -> None:
    """Write a CSV or XLSX file, by the suffix of its name.

    Raises:
        UserError: the suffix is another, or the file cannot be written.
    """
    rows = [row for number, found in lines for row in _rows(number, found)]
    try:
        if path.suffix.lower() == ".csv":
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.DictWriter(file, COLUMNS)
                writer.writeheader()
                writer.writerows({k: _cell(v) for k, v in row.items()} for row in rows)
        elif path.suffix.lower() == ".xlsx":
            _xlsx(path, rows)
        else:
            raise UserError(MESSAGES, "said.suffix", file=path.name)
    except OSError as error:
        raise UserError(MESSAGES, "index.unwritable", folder=path.name, reason=why(error)) from error


def _xlsx(path: Path, rows: list[dict[str, Any]]) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("screen")
    sheet.freeze_panes = "A2"
    sheet.append(list(COLUMNS))
    for row in rows:
        sheet.append([_cell(row.get(column, "")) for column in COLUMNS])
    book.save(path)


def _rows(number: int, found: Answer | Refused) -> list[dict[str, Any]]:
    if isinstance(found, Refused):
        said = {"refused_en": found.reason.text("en"), "refused_zh": found.reason.text("zh")}
        return [{"row": number, "name": found.shown, **said}]
    start = {"row": number, "name": found.name, "kind": found.kind, "kind_guessed": found.guessed}
    return [{**start, "rank": rank, **_both(c)} for rank, c in enumerate(found.candidates, 1)] or [start]


def _both(found: Candidate) -> dict[str, Any]:
    source = found.record.provenance
    told = {"reasons": found.match.reasons, "conflicts": found.match.conflicts, "notes": found.notes}
    return {
        "id": found.record.id, "found": found.name, "score": round(found.score, 6), "log_ratio": round(found.log_ratio, 4),
        **{f"{k}_{lang}": "; ".join(r.text(lang) for r in v) for k, v in told.items() for lang in ("en", "zh")},
        "source": source.source, "as_of": source.as_of, "licence": source.licence, "commercial_use": source.commercial,
    }  # fmt: skip


def _cell(value: Any) -> Any:
    """Text that a spreadsheet would take for a formula stands behind an apostrophe; signs that no sheet may hold are left out."""
    if not isinstance(value, str):
        return value
    text = "".join(c for c in value if c >= " " or c in "\t\n")
    return "'" + text if text.startswith(_FORMULA) else text
