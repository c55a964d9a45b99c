"""A tape as the JSON that `exequatur claims read --json` prints."""

from datetime import date
from typing import Any

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape.column_reasons import look_text, reasons_text
from exequatur.claims.tape.model import Finding, Row, Tape, TotalsCheck
from exequatur.claims.tape.severity import HELD, severity_of, waits_for_a_person
from exequatur.text import Lang, say


def message_of(finding: Finding, lang: Lang = "en") -> str:
    """What a finding says, in `lang`; an identity number in a cell that it quotes is masked."""
    values = {
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "count": finding.count,
        "of_sheet": finding.sheet,
        "of_row": "",
        **finding.values,
    }
    if "why" in finding.values:
        values["why"] = reasons_text(finding.values["why"], lang)
    if "look" in finding.values:
        values["look"] = look_text(finding.values["look"], lang)
    message = say(MESSAGES, finding.code, lang, **values)
    if explained := finding.values.get("explained"):
        message += ("" if lang == "zh" else " ") + say(MESSAGES, f"explained.{explained}", lang, **values)
    return mask_numbers_in(message)


def answer_of(tape: Tape, lang: Lang = "en", trace: bool = False) -> dict[str, Any]:
    """The tape as plain JSON values.

    `rows` holds the accepted claims, then the rejected rows, then rows joined from other sheets, told apart by `status`;
    money is in minor units of the row's `currency`, dates are ISO. With `trace` every accepted row has `cells`: field ->
    `value`, `sheet`, `cell` (D7, or "" where no cell holds it) and `rule`, in words of `lang`.
    """
    rows = [row_of(row) for row in (*tape.rows, *tape.rejected, *tape.linked)]
    if trace:
        from exequatur.claims.tape.cells import Traces
        from exequatur.claims.tape.trace_rules import rule_text

        traces = Traces(tape)
        for row, plain_row in zip(tape.rows, rows, strict=False):
            plain_row["cells"] = {
                field: {"value": plain_row[field], **one._asdict(), "rule": rule_text(one.rule, lang)}
                for field, one in traces.of_row(row).items()
            }
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
            "checks": [_check(check, lang) for check in tape.control.checks],
            "sheets": [
                {
                    "sheet": one.sheet,
                    "field": one.field,
                    "currency": one.currency,
                    "before": one.before,
                    "after": one.after,
                    "rejected": one.rejected,
                }
                for one in tape.control.sheets
            ],
        },
        "fields": dict(tape.fields),
        "rows": rows,
        "held": [_held(row) for row in tape.rejected if waits_for_a_person(row.reasons)],
        "warnings": [warning_of(finding, lang) for finding in tape.warnings],
    }


def _held(row: Row) -> dict[str, Any]:
    """A row that waits for a person: where it stands, why, and the row that it resembles if there is one."""
    held: dict[str, Any] = {
        "sheet": row.sheet,
        "row": row.row,
        "reason": next(r for r in row.reasons if r in HELD),
    }
    if row.like is not None:
        held |= {"of_sheet": row.like[0], "of_row": row.like[1]}
    return held


def _check(check: TotalsCheck, lang: Lang) -> dict[str, Any]:
    """One figure of a totals row beside the sum of its rows, in minor units."""
    explained = say(MESSAGES, f"explained.{check.explained}", lang, **check.values) if check.explained else ""
    return {
        "sheet": check.sheet,
        "row": check.row,
        "kind": check.kind,
        "field": check.field,
        "currency": check.currency,
        "stated": check.stated,
        "before": check.found,
        "after": check.accepted,
        "agrees": check.agrees,
        "explained": check.explained or None,
        "explanation": explained,
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
        "severity": severity_of(finding.code),
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "count": finding.count,
        "message": message_of(finding, lang),
    }
