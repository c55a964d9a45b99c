"""A table of suggestions that people filled in: one judgement a row, rows without a verdict left alone, rows that cannot be used said."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.evidence.records import Records
from exequatur.trace.resolution.judgements import Judgement, Verdict, judged
from exequatur.trace.resolution.messages import MESSAGES

COLUMNS = ("a", "b", "verdict")
WORDS: Mapping[str, Verdict] = {
    "same": "same", "different": "different", "unsure": "unsure", "同一": "same", "不同": "different", "未定": "unsure",
    "yes": "same", "no": "different", "是": "same", "否": "different", "?": "unsure", "？": "unsure",
}  # fmt: skip
"""What people write for a verdict."""


@dataclass(frozen=True)
class Refused:
    """A row that holds a verdict and cannot be used, and why."""

    row: int
    reason: Reason


def read_reviewed(path: Path, records: Records, by: str, on: str) -> tuple[list[Judgement], list[Refused]]:
    """The judgements of a table with the columns a, b (ids), verdict, and, where they differ by row, by and why.

    Args:
        by: who judged, where the row does not say.
        on: the day.

    Raises:
        UserError: the file cannot be read, or lacks a column.
    """
    found: list[Judgement] = []
    refused: list[Refused] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            missing = [c for c in COLUMNS if c not in (table.fieldnames or ())]
            if missing:
                raise UserError(MESSAGES, "review.columns", file=path.name, columns=", ".join(missing))
            for number, row in enumerate(table, 2):
                if not (row["verdict"] or "").strip():
                    continue
                try:
                    found.append(_row(row, records, by, on))
                except UserError as error:
                    refused.append(Refused(number, Reason(error.catalogue, error.key, **error.values)))
    except (OSError, UnicodeError, csv.Error) as error:
        raise UserError(MESSAGES, "judgement.unreadable", file=path.name, reason=why(error)) from error
    return found, refused


def _row(row: dict[str, str], records: Records, by: str, on: str) -> Judgement:
    word = row["verdict"].strip().lower()
    if word not in WORDS:
        raise UserError(MESSAGES, "review.verdict", verdict=word[:40])
    # an apostrophe keeps a spreadsheet from taking an id for a formula
    a, b = (records.find((row[side] or "").strip().removeprefix("'")) for side in ("a", "b"))
    reason = (row.get("why") or "").strip() or "reviewed in a table"
    return judged(a, b, WORDS[word], (row.get("by") or "").strip() or by, on, reason)
