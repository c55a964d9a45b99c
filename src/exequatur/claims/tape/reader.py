"""Read a tape: files, layout, columns, values, joins, then which rows are claims and which wait to be mended."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape.claim_ids import claim_ids
from exequatur.claims.tape.columns import check_mapping, load_mapping, match_columns
from exequatur.claims.tape.context import Context, context_of
from exequatur.claims.tape.control import compare_stated, control, totals_of
from exequatur.claims.tape.convert import Converted, convert
from exequatur.claims.tape.files import open_source
from exequatur.claims.tape.join import join
from exequatur.claims.tape.layout import tables_of
from exequatur.claims.tape.model import Finding, Match, Row, Source, Table, Tape
from exequatur.claims.words import plain
from exequatur.text import UserError

_OWED = ("principal", "total", "principal_and_interest")
_NAMED = (
    "borrower_name",
    "claim_name",
    "package_id",
    "claim_id",
    "borrower_key",
    "contract_no",
    "iou_no",
    "case_no",
)
_UNREADABLE = ("amount_unreadable", "amount_several", "currency_missing", "unit_unclear")
_SAID_OF_COLUMN = frozenset({*_UNREADABLE, "currency_unknown", "currency_conflict"})
"""Reasons that stand among the findings of their column already."""


@dataclass(frozen=True)
class _Read:
    """A table with its columns matched and its rows converted."""

    table: Table
    matches: list[Match]
    context: Context
    converted: Converted

    @property
    def fields(self) -> set[str]:
        return {match.field for match in self.matches}


def read_tape(
    path: str | Path, *, mapping: Path | Mapping[str, object] | None = None, sheet: str | None = None
) -> Tape:
    """Read a loan tape of any supported kind and layout.

    Args:
        path: CSV, TSV, XLSX, XLSB, XLS, ODS, or a table page named like one of these.
        mapping: canonical field -> header (or list of headers), or a YAML file of that; it overrides what the reader finds.
        sheet: read this sheet only.

    Returns:
        The tape: accepted claims, rejected rows with reasons, rows of joined sheets, control totals, findings.

    Raises:
        UserError: a file that is refused, a sheet without a header, no column that says what is owed.
    """
    path = Path(path)
    wanted = load_mapping(mapping) if isinstance(mapping, Path) else check_mapping(mapping or {}, "mapping")
    source = open_source(path, sheet)
    known = frozenset(
        plain(part) for headers in wanted.values() for h in headers for part in (h, *h.split("/"))
    )
    reads = [_read_table(table, wanted) for one in source.sheets for table in tables_of(one, known)]
    if not reads:
        names = ", ".join(s.name for s in source.sheets)
        raise UserError(MESSAGES, "tape.no_header", file=source.name, sheet=names, rows=60)
    used = {m.field for read in reads for m in read.matches}
    if missing := [field for field in wanted if field not in used]:
        raise UserError(
            MESSAGES, "tape.mapping_header", file=source.name, field=missing[0], header=wanted[missing[0]][0]
        )
    return _assemble(source, reads)


def _read_table(table: Table, wanted: Mapping[str, Sequence[str]]) -> _Read:
    matches, left = match_columns(table, wanted)
    context, said = context_of(table, matches)
    converted = convert(table, matches, context)
    converted.findings = [*table.findings, *left, *said, *converted.findings]
    return _Read(table, matches, context, converted)


def _main_tables(reads: list[_Read]) -> list[_Read]:
    """The tables whose rows are claims: they say what is owed and by whom, or at least under which id."""
    owed = [r for r in reads if r.fields & set(_OWED) and r.fields & set(_NAMED)]
    with_borrower = [r for r in owed if "borrower_name" in r.fields]
    named = with_borrower or [
        r for r in owed if r.fields & {"claim_id", "contract_no", "borrower_key", "claim_name"}
    ]
    return named or owed


def _without_summaries(main: list[_Read]) -> tuple[list[_Read], list[_Read]]:
    """Claim tables without those that sum up another: the same borrowers, the same sums, no more rows."""
    summaries: list[_Read] = []
    for read in sorted(main, key=lambda r: len(r.table.rows)):
        rest = [other for other in main if other is not read and other not in summaries]
        if any(other.table.sheet is not read.table.sheet and _sums_up(read, other) for other in rest):
            summaries.append(read)
    return [read for read in main if read not in summaries], summaries


def _sums_up(read: _Read, other: _Read) -> bool:
    field = next((f for f in _OWED if f in read.fields and f in other.fields), None)
    names, theirs = ({r.get("borrower_name") for r in one.converted.rows} - {None} for one in (read, other))
    if field is None or not names or not names <= theirs:
        return False
    return totals_of(read.converted.rows, field) == totals_of(other.converted.rows, field) != {}


def _assemble(source: Source, reads: list[_Read]) -> Tape:
    main = _main_tables(reads)
    main, summaries = _without_summaries(main)
    if not main:
        headers = [c.header for r in reads for c in r.table.columns][:12]
        granted = any("original_amount" in r.fields for r in reads)
        key = "tape.only_granted" if granted else "tape.no_amount"
        raise UserError(MESSAGES, key, file=source.name, headers=", ".join(headers))
    others = [_of_guarantors(r) for r in reads if r not in main and r not in summaries]
    findings = list(source.findings)
    findings += [Finding("summary_sheet_skipped", r.table.sheet.name) for r in summaries]
    if len({r.table.sheet.name for r in reads}) > 1:
        findings.append(Finding("several_sheets", count=len({r.table.sheet.name for r in reads})))
    for read in reads:
        findings += read.converted.findings
    rows = [values for read in main for values in read.converted.rows]
    joined, alone = join(rows, [(f"{i}", _numbered(r)) for i, r in enumerate(others)])
    findings += [Finding("sheet_not_joined", others[int(i)].table.sheet.name) for i in alone]
    field = _totals_field(main, rows, findings)
    for read in main:
        _complete(read, field, findings)
    tape_rows, findings_of_rows = _judge(main, rows, field)
    findings += findings_of_rows
    linked = tuple(_linked(others[int(i)], row, tape_rows[at], values) for i, row, at, values in joined)
    return _tape(source, main, others, rows, tape_rows, linked, field, findings)


_GUARANTORS_OWN = {
    "borrower_id": "guarantor_id",
    "borrower_address": "guarantor_address",
    "collateral_location": "guarantor_address",
    "borrower_type": "guarantor_type",
    "borrower_phone": "guarantor_phone",
}


def _of_guarantors(read: _Read) -> _Read:
    """On a sheet of guarantors an address or identity number is the guarantor's, not the borrower's."""
    if "guarantors" not in read.fields or read.fields & {"borrower_name", "collateral"}:
        return read
    matches = [replace(m, field=_GUARANTORS_OWN.get(m.field, m.field)) for m in read.matches]
    rows = [
        {_GUARANTORS_OWN.get(name, name): value for name, value in row.items()} for row in read.converted.rows
    ]
    return replace(read, matches=matches, converted=replace(read.converted, rows=rows))


def _numbered(read: _Read) -> list[tuple[int, dict[str, Any]]]:
    return [
        (number, values) for (number, _), values in zip(read.table.rows, read.converted.rows, strict=True)
    ]


def _linked(read: _Read, row: int, claim: Row, values: dict[str, Any]) -> Row:
    return Row(row, read.table.sheet.name, "linked", {**values, "claim_id": claim.values["claim_id"]})


def _totals_field(main: list[_Read], rows: list[dict[str, Any]], findings: list[Finding]) -> str:
    """One field for the tape: principal where a column has it, else total, else principal and interest taken as total."""
    fields = {field for read in main for field in read.fields}
    if "principal" in fields and any(row.get("principal") is not None for row in rows):
        return "principal"
    if "total" not in fields and "principal_and_interest" in fields:
        findings.append(Finding("total_from_principal_and_interest"))
        for row in rows:
            if row.get("principal_and_interest") is not None:
                row["total"] = row["principal_and_interest"]
        return "total"
    return "total" if "total" in fields else "principal"


def _complete(read: _Read, field: str, findings: list[Finding]) -> None:
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


def _judge(main: list[_Read], rows: list[dict[str, Any]], field: str) -> tuple[list[Row], list[Finding]]:
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


def _repeats(read: _Read, seen: set[tuple[Any, ...]]) -> set[int]:
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
    if unreadable:
        reasons.append(unreadable[0])
    elif row.get(field) is None:
        if row.get("principal") is None and row.get("total") is None:
            reasons.append(f"missing_{field}")
        else:
            notes.append("only_total_given" if field == "principal" else "only_principal_given")
    if any(code in ("currency_unknown", "currency_conflict") for code, _ in problems):
        reasons.append(
            next(code for code, _ in problems if code in ("currency_unknown", "currency_conflict"))
        )
    return list(dict.fromkeys(reasons)), notes


def _tape(
    source: Source,
    main: list[_Read],
    others: list[_Read],
    rows: list[dict[str, Any]],
    judged: list[Row],
    linked: tuple[Row, ...],
    field: str,
    findings: list[Finding],
) -> Tape:
    accepted = [row for row in judged if row.status == "accepted"]
    rejected = [row for row in judged if row.status == "rejected"]
    stated = []
    for read in main:
        compared, said = compare_stated(read.table, read.matches, read.context, field, read.converted.rows)
        stated += compared
        findings += said
    totals = control(
        rows, [dict(r.values) for r in accepted], [dict(r.values) for r in rejected], field, stated
    )
    if len(totals.before) > 1:
        findings.append(
            Finding(
                "mixed_currency", count=len(totals.before), values={"currencies": ", ".join(totals.before)}
            )
        )
    fields: dict[str, str] = {}
    for read in (*main, *others):
        if read in main or any(r.sheet == read.table.sheet.name for r in linked):
            for match in sorted(read.matches, key=lambda m: -m.score):
                fields.setdefault(match.field, match.column.header)
    return Tape(
        source=source.name,
        kind=source.kind,
        rows=tuple(accepted),
        rejected=tuple(rejected),
        linked=linked,
        totals_field=field,
        totals=totals.after,
        fields=fields,
        matches=tuple(match for read in main for match in read.matches),
        warnings=tuple(_once(findings)),
        control=totals,
        tables=tuple(read.table for read in main),
    )


def _once(findings: list[Finding]) -> list[Finding]:
    """Findings without repeats of one code at one place."""
    seen: Counter[tuple[str, str, int | None, str]] = Counter()
    kept = []
    for finding in findings:
        per_sheet = finding.code == "currency_assumed"
        key = (
            finding.code,
            finding.sheet,
            None if per_sheet else finding.row,
            "" if per_sheet else plain(finding.column),
        )
        seen[key] += 1
        if seen[key] == 1:
            kept.append(finding)
    return kept
