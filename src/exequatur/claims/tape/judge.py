"""Which rows are claims: accepted, or rejected with reasons; and each row checked against itself."""

from collections.abc import Mapping, Sequence
from typing import Any

from exequatur.claims.tape.claim_ids import claim_ids
from exequatur.claims.tape.model import Finding, Row
from exequatur.claims.tape.tables import ReadTable

_UNREADABLE = ("amount_unreadable", "amount_several", "currency_missing", "unit_unclear")
_SAID_OF_COLUMN = frozenset({*_UNREADABLE, "currency_unknown", "currency_conflict"})
"""Reasons that stand among the findings of their column already."""


def check_rows(read: ReadTable, field: str, findings: list[Finding]) -> None:
    """Fill what holds for the table, and check each row against itself: sums and the order of dates."""
    differs: list[int] = []
    backwards: list[int] = []
    for (number, _), row in zip(read.table.rows, read.converted.rows, strict=True):
        if read.context.base_date is not None:
            row.setdefault("base_date", read.context.base_date)
        if (
            row.get("total") is not None
            and row.get("principal") is not None
            and row.get("interest") is not None
        ):
            parts = sum(row.get(k) or 0 for k in ("principal", "interest", "fees"))
            extra = sum(row.get(k) or 0 for k in ("penalty", "compound_interest", "judgment_interest"))
            if not any(abs(row["total"] - p) <= 100 for p in (parts, parts + extra)):
                differs.append(number)
        if row.get("due_date") and row.get("loan_date") and row["due_date"] < row["loan_date"]:
            backwards.append(number)
    name = read.table.sheet.name
    for code, found in (("total_differs", differs), ("due_before_loan", backwards)):
        if found:
            findings.append(Finding(code, name, found[0], count=len(found)))


def judge(main: list[ReadTable], rows: list[dict[str, Any]], field: str) -> tuple[list[Row], list[Finding]]:
    """Accept or reject every candidate row, with reasons; ids first, so that both kinds carry one."""
    names_borrower = any("borrower_name" in read.fields for read in main) or any(
        r.get("borrower_name") for r in rows
    )
    for row in rows:
        if not names_borrower and row.get("package_id"):
            row.setdefault("claim_name", row["package_id"])
    for row, made in zip(rows, claim_ids(rows), strict=True):
        if row.get("claim_id") not in (None, made):
            row["claim_ref"] = row["claim_id"]
        row["claim_id"] = made
    judged: list[Row] = []
    codes: dict[tuple[str, str], list[int]] = {}
    seen: set[tuple[Any, ...]] = set()
    for read in main:
        name, repeats = read.table.sheet.name, _repeats(read, seen)
        for i, ((number, _), row) in enumerate(zip(read.table.rows, read.converted.rows, strict=True)):
            reasons, notes = _reasons(row, read.converted.problems.get(i, ()), field, names_borrower)
            if i in repeats:
                reasons.append("duplicate_row")
            for code in (*(r for r in reasons if r not in _SAID_OF_COLUMN), *notes):
                codes.setdefault((name, code), []).append(number)
            judged.append(Row(number, name, "rejected" if reasons else "accepted", row, tuple(reasons)))
    findings = [Finding(code, name, found[0], count=len(found)) for (name, code), found in codes.items()]
    return judged, findings


def _repeats(read: ReadTable, seen: set[tuple[Any, ...]]) -> set[int]:
    """Indices of rows that repeat an earlier row, of this table or of one with the same header, in every cell but the number.

    `seen` grows by the rows of this table.
    """
    skip = {m.column.index for m in read.matches if m.field == "row_no"}
    headers = tuple(column.header for column in read.table.columns)
    found = set()
    for i, (_, cells) in enumerate(read.table.rows):
        key = (headers, *(c for k, c in enumerate(cells) if k not in skip))
        if key in seen:
            found.add(i)
        seen.add(key)
    return found


def _reasons(
    row: Mapping[str, Any], problems: Sequence[tuple[str, str]], field: str, names_borrower: bool
) -> tuple[list[str], list[str]]:
    """Why a row is rejected, and what is to be said about it though it is accepted."""
    reasons, notes = [], []
    if not row.get("borrower_name"):
        if row.get("claim_name") and not names_borrower:
            notes.append("package_level")
        else:
            reasons.append("missing_borrower")
    sources = (field, "principal_and_interest") if field == "total" else (field,)
    unreadable = [
        code for code, name in problems if name in sources and code in _UNREADABLE and row.get(field) is None
    ]
    strange = next((code for code, _ in problems if code in ("currency_unknown", "currency_conflict")), None)
    if unreadable:
        reasons.append(unreadable[0])
    elif row.get(field) is None and strange:
        pass  # the amount is there; its currency is what cannot be read
    elif row.get(field) is None:
        if row.get("principal") is None and row.get("total") is None:
            reasons.append(f"missing_{field}")
        else:
            notes.append("only_total_given" if field == "principal" else "only_principal_given")
    if strange:
        reasons.append(strange)
    return list(dict.fromkeys(reasons)), notes
