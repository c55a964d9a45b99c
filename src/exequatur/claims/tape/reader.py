"""Read a tape: files, layout, columns, values, joins, then which rows are claims and which wait to be mended."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import limits
from exequatur.claims.tape.control import control, totals_of
from exequatur.claims.tape.files import kind_at, open_source
from exequatur.claims.tape.join import join
from exequatur.claims.tape.judge import check_columns, check_rows, judge
from exequatur.claims.tape.layout import tables_in
from exequatur.claims.tape.library import NO_LIBRARY, Library, told
from exequatur.claims.tape.mapping import NO_MAPPING, TapeMapping, check_mapping, load_mapping
from exequatur.claims.tape.mended import Kept, take_off
from exequatur.claims.tape.model import Finding, Part, Row, Source, Tape, TotalsCheck
from exequatur.claims.tape.settings import NOTHING_SETTLED, Settings
from exequatur.claims.tape.tables import (
    ReadTable,
    main_tables,
    of_guarantors,
    read_tables,
    without_summaries,
)
from exequatur.claims.tape.totals_rows import Summed, check_totals
from exequatur.claims.tape.unlabelled import without_unlabelled_totals
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain
from exequatur.text import UserError


def read_tape(
    path: str | Path,
    *,
    mapping: Path | Mapping[str, object] | TapeMapping | None = None,
    sheet: str | None = None,
    settings: Settings = NOTHING_SETTLED,
    library: Library = NO_LIBRARY,
    today: date | None = None,
) -> Tape:
    """Read a loan tape of any supported kind and layout.

    Args:
        path: a text file, a workbook, a page, a document or a file of records; its content decides which.
        mapping: canonical field -> header (or list of headers), or a mapping file; it overrides what the reader finds.
        sheet: read this sheet only.
        settings: what a person settled where the tape is silent: unit, currency, order of days. A mapping's own come first.
        library: mappings that were saved; one made for the headers of this tape is used where `mapping` is left out.
        today: no past event (judgment, loan, service) lies after it; the day of reading where it is left out.

    Returns:
        The tape: accepted claims, rejected rows with reasons, rows of joined sheets, control totals, findings.

    Raises:
        UserError: a file that is refused, a sheet without a header, no column that says what is owed.
    """
    path, today, asked = Path(path), today or date.today(), mapping_of(mapping, settings)
    if (tape := _read_large(path, asked, library, sheet, today)) is not None:
        return tape
    source = open_source(path, sheet)
    sheets, kept = take_off(source.sheets)
    tables, left_out = tables_in(sheets, known_headers(asked, library))
    wanted = told(asked, library, [[column.header for column in table.columns] for table in tables])
    reads = read_tables(tables, wanted, today=today)
    if not reads:
        names = ", ".join(s.name for s in source.sheets)
        raise UserError(MESSAGES, "tape.no_header", file=source.name, sheet=names, rows=60)
    used = {m.field for read in reads for m in read.matches}
    if missing := [field for field in wanted.fields if field not in used]:
        header = wanted.fields[missing[0]][0]
        raise UserError(MESSAGES, "tape.mapping_header", file=source.name, field=missing[0], header=header)
    source = replace(source, findings=(*source.findings, *wanted.findings(), *left_out))
    return _assemble(source, reads, kept)


def mapping_of(
    mapping: Path | Mapping[str, object] | TapeMapping | None, settings: Settings = NOTHING_SETTLED
) -> TapeMapping:
    """The mapping however it was given; `settings` answer what it leaves open."""
    if isinstance(mapping, Path):
        mapping = load_mapping(mapping)
    elif not isinstance(mapping, TapeMapping):
        mapping = check_mapping(mapping, "mapping") if mapping else NO_MAPPING
    if settings == NOTHING_SETTLED:
        return mapping
    own = {name: value for name, value in asdict(mapping.settings).items() if value is not None}
    return replace(mapping, settings=replace(settings, **own))


def known_headers(mapping: TapeMapping, library: Library) -> frozenset[str]:
    """Headers that count as known words where the header row is looked for: those of mappings and learnt synonyms."""
    mappings = (mapping, *library.mappings.values()) if mapping == NO_MAPPING else (mapping,)
    named = (header for one in mappings for headers in one.fields.values() for header in headers)
    return frozenset(library.synonyms) | frozenset(
        plain(part) for header in named for part in (header, *header.split("/"))
    )


LARGE_BYTES = 300_000
"""A smaller file is no large tape: what reads those is not even imported."""


def _read_large(
    path: Path, mapping: TapeMapping, library: Library, sheet: str | None, today: date | None
) -> Tape | None:
    """The tape read by columns, where it is large and of a usual kind."""
    if not path.is_file() or not LARGE_BYTES <= path.stat().st_size <= limits.MAX_FILE_BYTES:
        return None
    loaded: list[bytes] = []
    if kind_at(path) == "text":
        from exequatur.claims.tape.limited_text import look_through

        def meanwhile() -> None:
            import_module("exequatur.claims.tape.bulk.reader")
            loaded.append(import_module("exequatur.claims.tape.bulk.load").load(path))

        if look_through(path, meanwhile) < LARGE_BYTES:
            return None
    from exequatur.claims.tape.bulk.reader import read_bulk

    return read_bulk(path, mapping, library, sheet, today, loaded=loaded)


def _assemble(source: Source, reads: list[ReadTable], kept: Kept) -> Tape:
    reads = [without_unlabelled_totals(read) for read in reads]
    main = main_tables(reads)
    main, summaries = without_summaries(main)
    if not main:
        headers = [c.header for r in reads for c in r.table.columns][:12]
        granted = any("original_amount" in r.fields for r in reads)
        key = "tape.only_granted" if granted else "tape.no_amount"
        raise UserError(MESSAGES, key, file=source.name, headers=", ".join(headers))
    others = [of_guarantors(r) for r in reads if r not in main and r not in summaries]
    findings = list(source.findings)
    findings += [Finding("summary_sheet_skipped", r.table.sheet.name) for r in summaries]
    if len({r.table.sheet.name for r in reads}) > 1:
        findings.append(Finding("several_sheets", count=len({r.table.sheet.name for r in reads})))
    for read in reads:
        findings += read.converted.findings
    rows = [values for read in main for values in read.converted.rows]
    joined = join(rows, [(f"{i}", _numbered(r)) for i, r in enumerate(others)])
    findings += [Finding("sheet_not_joined", others[int(i)].table.sheet.name) for i in joined.alone]
    for code, found in (("linked_row_unmatched", joined.unmatched), ("join_ambiguous", joined.ambiguous)):
        for one in found:
            shown = {"field": one.key, "key": mask_numbers_in(one.text)}
            findings.append(
                Finding(code, others[int(one.sheet)].table.sheet.name, one.row, count=one.count, values=shown)
            )
    field = totals_field(main, rows, findings)
    for read in main:
        check_rows(read, field, findings)
        check_columns(read, findings)
    tape_rows, findings_of_rows = judge(main, rows, field, kept)
    findings += findings_of_rows
    linked = tuple(
        _linked(others[int(i)], len(main) + int(i), row, tape_rows[at], values)
        for i, row, at, values in joined.rows
    )
    return _tape(source, main, others, tape_rows, linked, field, findings)


def _numbered(read: ReadTable) -> list[tuple[int, dict[str, Any]]]:
    return [
        (number, values) for (number, _), values in zip(read.table.rows, read.converted.rows, strict=True)
    ]


def _linked(read: ReadTable, part: int, row: int, claim: Row, values: dict[str, Any]) -> Row:
    given = {**values, "claim_id": claim.values["claim_id"]}
    return Row(row, read.table.sheet.name, "linked", given, part=part)


def totals_field(main: list[ReadTable], rows: list[dict[str, Any]], findings: list[Finding]) -> str:
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


def _tape(
    source: Source,
    main: list[ReadTable],
    others: list[ReadTable],
    judged: list[Row],
    linked: tuple[Row, ...],
    field: str,
    findings: list[Finding],
) -> Tape:
    accepted = [row for row in judged if row.status == "accepted"]
    rejected = [row for row in judged if row.status == "rejected"]
    totals = control(judged, field, _checks(main, judged, field, findings))
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
        warnings=tuple(once(findings)),
        control=totals,
        tables=tuple(read.table for read in main),
        parts=tuple(
            Part(read.table, tuple(read.matches), read.context, claims)
            for reads, claims in ((main, True), (others, False))
            for read in reads
        ),
    )


def _checks(
    main: list[ReadTable], judged: list[Row], field: str, findings: list[Finding]
) -> list[TotalsCheck]:
    """The tape's own totals rows, table by table; what differs is added to `findings`."""
    everywhere = {
        name: totals_of((row.values for row in judged), name)
        for name in {match.field for read in main for match in read.matches} | {field}
        if field_kinds().get(name) == "money"
    }
    hidden = {finding.sheet for finding in findings if finding.code == "hidden_rows"}
    checks: list[TotalsCheck] = []
    start = 0
    for read in main:
        size = len(read.table.rows)
        accepted = [row.status == "accepted" for row in judged[start : start + size]]
        rounded = frozenset(f.column for f in read.converted.findings if f.code == "amount_rounded")
        name = read.table.sheet.name
        summed = Summed(
            read.table,
            read.matches,
            read.context,
            read.converted.rows,
            accepted,
            rounded,
            everywhere,
            name in hidden,
        )
        found, said = check_totals(summed, field)
        checks += found
        findings += said
        start += size
    return checks


def once(findings: list[Finding]) -> list[Finding]:
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
