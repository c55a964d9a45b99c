"""Which rows are claims: accepted, or rejected with reasons, held among them; and each row checked against itself.

A row is accepted when it names a borrower, or is a package with a name on a tape without borrowers, and has an amount that
reads in a known currency. Rows that wait for a person (repeats, doubtful units) count as rejected.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from exequatur.claims.tape.claim_ids import claim_ids
from exequatur.claims.tape.control import rounding_step
from exequatur.claims.tape.duplicates import exact_repeats, repeats, shared_ids
from exequatur.claims.tape.mended import NOTHING_KEPT, Kept
from exequatur.claims.tape.model import Finding, Row
from exequatur.claims.tape.tables import ReadTable

_SAID_OF_COLUMN = frozenset(
    {
        "amount_unreadable",
        "amount_several",
        "currency_missing",
        "currency_unknown",
        "currency_conflict",
        "unit_unclear",
    }
)
"""Reasons that stand among the findings of their column already."""

_CURRENCY = ("currency_unknown", "currency_conflict")
_PARTS = ("penalty", "penalty_on_interest", "compound_interest", "judgment_interest", "fees")

NAMED_ONE_BY_ONE = 10
"""Rows at fault up to which each has a finding of its own."""

_ROUNDED_AWAY = 200
"""Rounding never takes more than one part in so many of a sum; what exceeds it is a fault."""

Values = dict[str, Any]
Place = tuple[str, int]


def check_rows(read: ReadTable, field: str, findings: list[Finding]) -> None:
    """Fill what holds for the table, and check each row against itself: sums and the order of dates."""
    rows = read.converted.rows
    if read.context.base_date is not None:
        for row in rows:
            row.setdefault("base_date", read.context.base_date)
    step = rounding_step(rows)
    wrong: dict[str, list[int]] = {}
    for (number, _), row in zip(read.table.rows, rows, strict=True):
        for code in row_faults(row, step):
            wrong.setdefault(code, []).append(number)
    name = read.table.sheet.name
    for code, found in sorted(wrong.items()):
        if len(found) <= NAMED_ONE_BY_ONE:
            findings += [Finding(code, name, number) for number in found]
        else:
            findings.append(Finding(code, name, found[0], count=len(found)))


def check_columns(read: ReadTable, findings: list[Finding]) -> None:
    """Ask about interest that exceeds the principal in most rows: two columns of a like sum may stand under each other's header."""
    pairs = [
        (row["principal"], row["interest"])
        for row in read.converted.rows
        if row.get("principal") and row.get("interest")
    ]
    above = sum(interest > principal for principal, interest in pairs)
    if above >= 2 and above * 3 >= len(pairs) * 2:
        header = next((m.column.header for m in read.matches if m.field == "interest"), "")
        findings.append(
            Finding("interest_above_principal", read.table.sheet.name, column=header, count=above)
        )


def row_faults(row: Mapping[str, Any], step: int) -> list[str]:
    """What one row says against itself: a total that is not the sum of its parts, a due date before the loan.

    Args:
        step: see `rounding_step`.
    """
    found = []
    principal, interest = row.get("principal"), row.get("interest")
    for name in ("total", "principal_and_interest"):
        whole = row.get(name)
        if whole is None or principal is None:
            continue
        if whole < principal - step // 2 and principal >= 0:
            found.append("total_below_principal")
        elif interest is not None and (gap := _gap(whole, principal + interest, row)):
            found.append("total_differs" if gap > _rounding(whole, row, step) else "total_rounded")
    if row.get("due_date") and row.get("loan_date") and row["due_date"] < row["loan_date"]:
        found.append("due_before_loan")
    return list(dict.fromkeys(found))


def _gap(whole: int, sure: int, row: Mapping[str, Any]) -> int:
    """How far `whole` is from principal and interest with any of the further parts: 利息 may hold the penalty already."""
    sums = {sure}
    for name in _PARTS:
        if part := row.get(name):
            sums |= {one + part for one in sums}
    return min(abs(whole - one) for one in sums)


def _rounding(whole: int, row: Mapping[str, Any], step: int) -> int:
    """The most that the rounding of every figure of a row can take from its sum."""
    figures = 3 + sum(bool(row.get(name)) for name in _PARTS)
    return max(1, min(step * figures // 2, abs(whole) // _ROUNDED_AWAY))


def judge(
    main: list[ReadTable], rows: list[Values], field: str, kept: Kept = NOTHING_KEPT
) -> tuple[list[Row], list[Finding]]:
    """Accept or reject every candidate row, with reasons; both kinds carry an id.

    Args:
        main: the claim tables; `rows` are all their rows in order.
        field: the totals field.
        kept: what an earlier report said of rows that come back mended.
    """
    named = any("borrower_name" in read.fields for read in main) or any(r.get("borrower_name") for r in rows)
    for row in rows:
        if not named and row.get("package_id"):
            row.setdefault("claim_name", row["package_id"])
    places = [(read.table.sheet.name, number) for read in main for number, _ in read.table.rows]
    parts = [part for part, read in enumerate(main) for _ in read.table.rows]
    reasons: list[list[str]] = []
    notes: list[list[str]] = []
    for read in main:
        for i, row in enumerate(read.converted.rows):
            why, said = reasons_of(row, read.converted.problems.get(i, ()), field, named)
            reasons.append([*why, "cells_slid"] if i in read.table.slid else why)
            notes.append(said)
    like = _hold_repeats(main, rows, places, reasons, field, kept)
    # asked before ids are made: those differ on every row, and would tell every two rows apart
    sound = [i for i, why in enumerate(reasons) if not why]
    questions = shared_ids([rows[i] for i in sound], [places[i] for i in sound])
    ids = claim_ids(rows)
    for row, place, made in zip(rows, places, ids, strict=True):
        made = kept.ids.get(place, made)
        if row.get("claim_id") not in (None, made):
            row["claim_ref"] = row["claim_id"]
        row["claim_id"] = made
    judged = [
        Row(number, sheet, "rejected" if why else "accepted", row, tuple(why), like.get(i), part)
        for i, (row, (sheet, number), why, part) in enumerate(zip(rows, places, reasons, parts, strict=True))
    ]
    said_of = {places[i]: of for i, of in like.items()}
    return judged, [*findings_of(places, reasons, notes, said_of), *questions]


def _hold_repeats(
    main: list[ReadTable],
    rows: list[Values],
    places: list[Place],
    reasons: list[list[str]],
    field: str,
    kept: Kept,
) -> dict[int, Place]:
    """Add the reasons of rows that may repeat another; what each resembles, by its place in `rows`. A row that a person has let pass is let pass."""
    like: dict[int, Place] = {}
    seen: dict[Hashable, Place] = {}
    start = 0
    for read in main:
        skip = frozenset(m.column.index for m in read.matches if m.field == "row_no")
        for i, place in exact_repeats(read.table, skip, seen).items():
            if places[start + i] not in kept.settled:
                reasons[start + i].append("duplicate_row")
                like[start + i] = place
        start += len(read.table.rows)
    for i, place in enumerate(places):
        if place in kept.held:
            reasons[i].append("held_before")
    sound = [i for i, why in enumerate(reasons) if not why]
    for found in repeats([rows[i] for i in sound], [places[i][0] for i in sound], field):
        at, of = sound[found.at], sound[found.of]
        if places[at] not in kept.settled:
            reasons[at].append(found.reason)
            like[at] = places[of]
    return like


def findings_of(
    places: Sequence[Place],
    reasons: Sequence[list[str]],
    notes: Sequence[list[str]],
    like: Mapping[Place, Place],
) -> list[Finding]:
    """One finding per sheet and code: the first row, how many, and what the first resembles."""
    codes: dict[tuple[str, str], list[int]] = {}
    for (sheet, number), why, said in zip(places, reasons, notes, strict=True):
        for code in (*(r for r in why if r not in _SAID_OF_COLUMN), *said):
            codes.setdefault((sheet, code), []).append(number)
    found = []
    for (sheet, code), numbers in codes.items():
        of = like.get((sheet, numbers[0]))
        values = {"of_sheet": of[0], "of_row": of[1]} if of else {}
        found.append(Finding(code, sheet, numbers[0], count=len(numbers), values=values))
    return found


def reasons_of(
    row: Mapping[str, Any], problems: Sequence[tuple[str, str]], field: str, names_borrower: bool
) -> tuple[list[str], list[str]]:
    """Why a row is rejected, and what is to be said about it though it is accepted.

    Args:
        problems: (code, field) of what could not be read in the row.
        field: the totals field of the tape.
        names_borrower: does any row of the tape name one?
    """
    reasons, notes = [], []
    if not row.get("borrower_name"):
        if row.get("claim_name") and not names_borrower:
            notes.append("package_level")
        else:
            reasons.append("missing_borrower")
    sources = (field, "principal_and_interest") if field == "total" else (field,)
    unreadable = [
        code
        for code, name in problems
        if name in sources and code not in _CURRENCY and row.get(field) is None
    ]
    strange = next((code for code, _ in problems if code in _CURRENCY), None)
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
