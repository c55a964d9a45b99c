"""A tape as the JSON that `exequatur claims read --json` prints."""

from datetime import date
from typing import Any

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape.model import Finding, Row, Tape
from exequatur.text import Lang, say


def message_of(finding: Finding, lang: Lang = "en") -> str:
    """What a finding says, in `lang`; an identity number in a cell that it quotes is masked."""
    values = {
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "count": finding.count,
        **finding.values,
    }
    return mask_numbers_in(say(MESSAGES, finding.code, lang, **values))


def answer_of(tape: Tape, lang: Lang = "en") -> dict[str, Any]:
    """The tape as plain JSON values.

    `rows` holds the accepted claims, then the rejected rows, then rows joined from other sheets, told apart by `status`;
    money is in minor units of the row's `currency`, dates are ISO.
    """
    return {
        "source": tape.source,
        "rows_accepted": len(tape.rows),
        "rows_rejected": len(tape.rejected),
        "totals_field": tape.totals_field,
        "totals": dict(tape.totals),
        "control": {
            "before": dict(tape.control.before),
            "after": dict(tape.control.after),
            "rejected": dict(tape.control.rejected),
            "stated": [
                dict(zip(("sheet", "row", "field", "minor", "agrees"), entry, strict=True))
                for entry in tape.control.stated
            ],
        },
        "fields": dict(tape.fields),
        "rows": [row_of(row) for row in (*tape.rows, *tape.rejected, *tape.linked)],
        "held": [
            {"sheet": row.sheet, "row": row.row, "reason": "duplicate_row"}
            for row in tape.rejected
            if "duplicate_row" in row.reasons
        ],
        "warnings": [warning_of(finding, lang) for finding in tape.warnings],
    }


def row_of(row: Row) -> dict[str, Any]:
    """One row as plain JSON values, with where it stands and what became of it; identity numbers are masked."""
    head: dict[str, Any] = {"row": row.row, "sheet": row.sheet, "status": row.status}
    if row.reasons:
        head["reasons"] = list(row.reasons)
    return head | {
        field: value.isoformat() if isinstance(value, date) else _masked(value)
        for field, value in row.values.items()
    }


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return mask_numbers_in(value)
    if isinstance(value, dict):
        return {_masked(name): _masked(one) for name, one in value.items()}
    return [_masked(one) for one in value] if isinstance(value, list) else value


def warning_of(finding: Finding, lang: Lang = "en") -> dict[str, Any]:
    """A finding as plain JSON values; `row` is the first of `count`."""
    return {
        "code": finding.code,
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "count": finding.count,
        "message": message_of(finding, lang),
    }
