"""A table with its columns matched and its rows converted; which tables hold the claims."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from exequatur.claims.tape.column_styles import evidence_of
from exequatur.claims.tape.columns import match_columns
from exequatur.claims.tape.context import Context, context_of
from exequatur.claims.tape.control import rounding_step, totals_of
from exequatur.claims.tape.convert import convert
from exequatur.claims.tape.converted import Converted
from exequatur.claims.tape.library import Told
from exequatur.claims.tape.model import Finding, Match, Table
from exequatur.claims.tape.party_sheets import with_parties

OWED = ("principal", "total", "principal_and_interest")
NAMED = (
    "borrower_name",
    "claim_name",
    "package_id",
    "claim_id",
    "borrower_key",
    "contract_no",
    "iou_no",
    "case_no",
)


@dataclass(frozen=True)
class ReadTable:
    """A table with its columns matched and its rows converted."""

    table: Table
    matches: list[Match]
    context: Context
    converted: Converted

    @property
    def fields(self) -> set[str]:
        """The canonical fields that its columns were read as."""
        return {match.field for match in self.matches}


def read_tables(tables: Iterable[Table], told: Told, *, today: date | None = None) -> list[ReadTable]:
    """Read the tables of one tape: what one shows of its way to write numbers and dates helps the others.

    `told`: what a person settled or taught. `today`: no past event lies after it; None to take any date.
    """
    alone = [(table, *matched_columns(table, told)) for table in tables]
    with_others = with_parties([(table, matches) for table, matches, _ in alone])
    matched = [(table, matches, left) for (table, _, left), matches in zip(alone, with_others, strict=True)]
    evidence = evidence_of((table, matches) for table, matches, _ in matched)
    reads = []
    for table, matches, left in matched:
        context, said = context_of(table, matches, told.settings, today=today, evidence=evidence)
        converted = convert(table, matches, context)
        converted.findings = [*table.findings, *left, *said, *converted.findings]
        reads.append(ReadTable(table, matches, context, converted))
    return _with_currency_of_loans(reads)


def _with_currency_of_loans(reads: list[ReadTable]) -> list[ReadTable]:
    """A sheet of collateral or of guarantors that names no currency is in the one currency of the loans it belongs to; it is said."""
    named = {
        row["currency"]
        for read in reads
        if read.fields & set(OWED)
        for row in read.converted.rows
        if row.get("currency")
    }
    if len(named) != 1:
        return reads
    (currency,) = named
    return [_in_currency(read, currency) if _lacks_currency(read) else read for read in reads]


def _lacks_currency(read: ReadTable) -> bool:
    return (
        not read.fields & set(OWED)
        and "currency" not in read.fields
        and read.context.currency is None
        and any(finding.code == "currency_missing" for finding in read.converted.findings)
    )


def _in_currency(read: ReadTable, currency: str) -> ReadTable:
    context = replace(read.context, currency=currency, currency_from="other sheet")
    converted = convert(read.table, read.matches, context)
    own = [
        f
        for f in read.converted.findings
        if f not in convert(read.table, read.matches, read.context).findings
    ]
    said = Finding("currency_from_other_sheet", read.table.sheet.name, values={"currency": currency})
    converted.findings = [*own, said, *converted.findings]
    return replace(read, context=context, converted=converted)


def matched_columns(table: Table, told: Told) -> tuple[list[Match], list[Finding]]:
    """The columns of `table` as fields; what a person has settled is not asked again."""
    matches, left = match_columns(table, told.fields, told.synonyms, told.ignored)
    if told.settings.interest_includes_penalty is not None:
        left = [finding for finding in left if finding.code != "interest_may_include_penalty"]
    return matches, left


def main_tables(reads: list[ReadTable]) -> list[ReadTable]:
    """The tables whose rows are claims: they say what is owed and by whom, or at least under which id."""
    owed = [r for r in reads if r.fields & set(OWED) and r.fields & set(NAMED)]
    with_borrower = [r for r in owed if "borrower_name" in r.fields]
    named = with_borrower or [
        r for r in owed if r.fields & {"claim_id", "contract_no", "borrower_key", "claim_name"}
    ]
    main = named or owed
    return [read for read in main if not any(_is_journal(read, of) for of in main if of is not read)]


def _is_journal(read: ReadTable, of: ReadTable) -> bool:
    """Are the rows of `read` payments on the claims of `of`: sums recovered, and no number of a claim that `of` does not have?"""
    if "recovered" not in read.fields or "recovered" in of.fields:
        return False
    for key in ("iou_no", "contract_no", "claim_id", "loan_account"):
        own, theirs = ({row.get(key) for row in one.converted.rows} - {None} for one in (read, of))
        if own and own <= theirs:
            return True
    return False


def without_summaries(main: list[ReadTable]) -> tuple[list[ReadTable], list[ReadTable]]:
    """Claim tables without those that sum up another: the same borrowers, the same sums, no more rows."""
    summaries: list[ReadTable] = []
    for read in sorted(main, key=lambda r: len(r.table.rows)):
        rest = [other for other in main if other is not read and other not in summaries]
        if any(other.table.sheet is not read.table.sheet and _sums_up(read, other) for other in rest):
            summaries.append(read)
    return [read for read in main if read not in summaries], summaries


def _sums_up(read: ReadTable, other: ReadTable) -> bool:
    field = next((f for f in OWED if f in read.fields and f in other.fields), None)
    names, theirs = ({r.get("borrower_name") for r in one.converted.rows} - {None} for one in (read, other))
    if field is None or not names or not names <= theirs:
        return False
    return totals_of(read.converted.rows, field) == totals_of(other.converted.rows, field) != {} or _rounds(
        read, other, field
    )


_ROUNDED_AWAY = 200
"""Rounding takes no more than one part in so many of what a borrower owes; what differs by more is another sum."""


def _rounds(read: ReadTable, other: ReadTable, field: str) -> bool:
    """Are the sums of `read`, borrower by borrower, those of `other` in a coarser step (万元 with two decimals)?"""
    sums, theirs = _by_name(read, field), _by_name(other, field)
    step = rounding_step(read.converted.rows)
    if sums.keys() != theirs.keys() or len(sums) < 2 or step <= rounding_step(other.converted.rows):
        return False
    return all(
        2 * abs(sums[key] - exact) <= min(step, 2 * exact // _ROUNDED_AWAY) for key, exact in theirs.items()
    )


def _by_name(read: ReadTable, field: str) -> dict[tuple[str, str], int]:
    """(borrower, currency) -> sum of `field` in minor units."""
    sums: Counter[tuple[str, str]] = Counter()
    for row in read.converted.rows:
        if row.get("borrower_name") and row.get(field) is not None:
            sums[row["borrower_name"], row["currency"]] += row[field]
    return dict(sums)


_GUARANTORS_OWN = {
    "borrower_id": "guarantor_id",
    "borrower_address": "guarantor_address",
    "collateral_location": "guarantor_address",
    "borrower_type": "guarantor_type",
    "borrower_phone": "guarantor_phone",
}


def of_guarantors(read: ReadTable) -> ReadTable:
    """On a sheet of guarantors an address or identity number is the guarantor's, not the borrower's."""
    if "guarantors" not in read.fields or read.fields & {"borrower_name", "collateral"}:
        return read
    matches = [replace(m, field=_GUARANTORS_OWN.get(m.field, m.field)) for m in read.matches]
    rows = [
        {_GUARANTORS_OWN.get(name, name): value for name, value in row.items()} for row in read.converted.rows
    ]
    return replace(read, matches=matches, converted=replace(read.converted, rows=rows))
