"""What the reader proposes for the columns of a tape, for a person to confirm or correct before anything is read."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from exequatur.claims.identifiers import mask_numbers_in, masked
from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape.columns import alternatives
from exequatur.claims.tape.files import open_source
from exequatur.claims.tape.layout import tables_in
from exequatur.claims.tape.library import NO_LIBRARY, Library, Told, for_tables, told
from exequatur.claims.tape.mapping import NO_MAPPING, TapeMapping
from exequatur.claims.tape.mended import take_off
from exequatur.claims.tape.model import Cell, Finding, Match, Table
from exequatur.claims.tape.reader import known_headers
from exequatur.claims.tape.tables import read_tables
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain
from exequatur.text import UserError

SAMPLES = 3
"""Cells shown of each column."""

OTHERS = 3
"""Candidates shown of each column besides the one chosen."""

ASKED = {
    "unit_not_stated": "unit",
    "unit_assumed": "unit",
    "unit_written_in_full": "unit",
    "unit_doubtful": "unit",
    "unit_lines_conflict": "unit",
    "currency_assumed": "currency",
    "currency_missing": "currency",
    "date_ambiguous": "day_order",
    "interest_may_include_penalty": "interest_includes_penalty",
}
"""Findings that one setting of a mapping answers."""


class Candidate(NamedTuple):
    """A canonical field that a column may be, with its score (0 to 1) and the reasons."""

    field: str
    score: float
    reasons: tuple[str, ...]


class ColumnProposal(NamedTuple):
    """One column: what it is proposed to be (None: nothing), what else it could be, and what stands in it (masked)."""

    sheet: str
    header: str
    chosen: Candidate | None
    others: tuple[Candidate, ...]
    samples: tuple[str, ...]


class Proposal(NamedTuple):
    """The proposed mapping of a tape. `questions`: findings that a setting answers. `recognised`: the saved mapping
    that was used, if one was."""

    columns: tuple[ColumnProposal, ...]
    questions: tuple[Finding, ...]
    mapping: TapeMapping
    recognised: str


def propose(
    path: Path,
    *,
    mapping: TapeMapping = NO_MAPPING,
    sheet: str | None = None,
    library: Library = NO_LIBRARY,
) -> Proposal:
    """Propose a field for each column of the tape at `path`; also for a tape that `read_tape` refuses for want of an amount.

    Args:
        mapping: what a person has settled already; it overrides the proposal.
        library: saved mappings and synonyms; a recognised one is used where `mapping` settles nothing.

    Raises:
        UserError: a file that is refused, or a sheet without a header.
    """
    source = open_source(path, sheet)
    sheets, _ = take_off(source.sheets)
    tables, _ = tables_in(sheets, known_headers(mapping, library))
    if not tables:
        names = ", ".join(s.name for s in source.sheets)
        raise UserError(MESSAGES, "tape.no_header", file=source.name, sheet=names, rows=60)
    headers = [[column.header for column in table.columns] for table in tables]
    wanted = told(mapping, library, headers)
    _check_named(source.name, wanted, headers)
    columns: list[ColumnProposal] = []
    questions: dict[str, Finding] = {}
    for read in read_tables(tables, wanted):
        columns += _columns(read.table, read.matches, wanted)
        for finding in read.converted.findings:
            if finding.code in ASKED:
                questions.setdefault(ASKED[finding.code], finding)
    fields: dict[str, list[str]] = {}
    for one in columns:
        if one.chosen and one.header not in fields.setdefault(one.chosen.field, []):
            fields[one.chosen.field].append(one.header)
    made = TapeMapping(
        {name: tuple(found) for name, found in fields.items()},
        wanted.settings,
        wanted.ignored,
        name=source.name,
    )
    return Proposal(tuple(columns), tuple(questions.values()), for_tables(made, headers), wanted.recognised)


def _check_named(name: str, wanted: Told, tables: Sequence[Iterable[str]]) -> None:
    """Refuse a mapping that names a header which no table has."""
    there = {plain(part) for headers in tables for h in headers for part in (h, h.rpartition("/")[2])}
    for field, headers in wanted.fields.items():
        for header in headers:
            if plain(header) not in there:
                raise UserError(MESSAGES, "tape.mapping_header", file=name, field=field, header=header)


def _columns(table: Table, matches: Sequence[Match], wanted: Told) -> Iterable[ColumnProposal]:
    chosen = {match.column.index: match for match in matches}
    ranked = alternatives(table, wanted.fields, wanted.synonyms, wanted.ignored)
    for column in table.columns:
        match = chosen.get(column.index)
        best = Candidate(match.field, match.score, match.reasons) if match else None
        others = tuple(
            Candidate(one.field, one.score, one.reasons)
            for one in ranked.get(column.index, ())
            if match is None or one.field != match.field
        )[:OTHERS]
        kind = field_kinds().get(match.field, "text") if match else "text"
        cells = [row[column.index] for _, row in table.rows[:200] if column.index < len(row)]
        yield ColumnProposal(table.sheet.name, column.header, best, others, _samples(cells, kind))


def _samples(cells: Iterable[Cell], kind: str) -> tuple[str, ...]:
    """The first distinct filled cells as a person sees them; identity and telephone numbers masked."""
    shown: list[str] = []
    for cell in cells:
        if cell is None or cell == "":
            continue
        text = " ".join(str(cell).split())
        text = masked(text) if kind in ("identity", "phone") else mask_numbers_in(text)
        if (short := text if len(text) <= 24 else text[:23] + "…") not in shown:
            shown.append(short)
        if len(shown) == SAMPLES:
            break
    return tuple(shown)
