"""Read each column of a table as a canonical field: header, group, neighbours, contents and arithmetic, with score and reasons."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.arithmetic import Figures
from exequatur.claims.tape.assignment import best_assignment
from exequatur.claims.tape.composition import cut
from exequatur.claims.tape.contents import Contents, look_at
from exequatur.claims.tape.fee_parts import parts_of_fees, said_of_fees
from exequatur.claims.tape.headers import OWED, is_converted
from exequatur.claims.tape.left_over import said_of_rest
from exequatur.claims.tape.model import Cell, Column, Finding, Match, Table
from exequatur.claims.tape.offers import BY_CONTENTS, is_mute, offers_of
from exequatur.claims.tape.periods import matches_of_periods
from exequatur.claims.tape.proof import BESIDE_INTEREST, Proof, beside_interest, of_interest, prove
from exequatur.claims.tape.terms import dates_by_term
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain

MARGIN = 0.12
"""How much of its best score a column may give up so that another column finds its field."""

MERGED_FIELDS = frozenset(
    {
        "collateral",
        "collateral_type",
        "collateral_region",
        "collateral_area",
        "collateral_location",
        "court_region",
        "region",
    }
    | {"land_use", "remarks", "guarantors", "controller", "spouse"}
    | {"limitation_status", "enforcement_limitation_status"}  # two flags that contradict each other are said
)
"""Fields whose second and third column are read together with the first."""

MERGED_FROM = 0.7
"""A further column of such a field needs that score."""

ROWS_SEEN = 600
"""Rows of a long table that are looked at: from its beginning, its middle and its end."""

_OVERDUE_INTEREST = late_pattern(r"逾期利?息(?!.*罚)|연체이자|\boverdue int")

DOUBTFUL = 0.62
"""An owed field at or below this score stands only where no better column says what is owed."""


def match_columns(
    table: Table,
    mapping: Mapping[str, Sequence[str]],
    synonyms: Mapping[str, str] | None = None,
    ignored: Iterable[str] = (),
) -> tuple[list[Match], list[Finding]]:
    """One field per column and, but for names and texts, one column per field; what was left over as findings.

    Args:
        mapping: canonical field -> headers, as a person has settled it; nothing else is proposed for these fields.
        synonyms: normalised header (or "group/leaf") -> canonical field, as corrections have taught it.
        ignored: headers that are to be read as nothing.
    """
    looked = _Looked(table, mapping, synonyms or {}, frozenset(plain(h) for h in ignored))
    chosen = dict(looked.mapped)
    taken = {match.column.index for found in chosen.values() for match in found}
    free = {
        index: [m for m in offered if m.field not in mapping]
        for index, offered in looked.offers.items()
        if index not in taken
    }
    for match in _assigned(free):
        chosen.setdefault(match.field, []).append(match)
        taken.add(match.column.index)
    for match in sorted(
        (m for offered in free.values() for m in offered[:1] if m.column.index not in taken),
        key=lambda m: m.column.index,
    ):
        if match.field in chosen and _may_share(match, chosen[match.field]):
            chosen[match.field].append(match)
            taken.add(match.column.index)
    if "fees" in chosen:
        left = {index: offered for index, offered in free.items() if index not in taken}
        chosen["fees"] = parts_of_fees(chosen["fees"], left, looked.proof)
        taken |= {match.column.index for match in chosen["fees"]}
    _name_borrower(chosen)
    _borrower_by_contents(chosen, taken, looked, table)
    _balance_over_judgment(chosen, taken, looked)
    _name_repaid(chosen)
    _name_interest(chosen)
    _name_dates(chosen, taken, looked, table)
    matches = [m for found in chosen.values() for m in sorted(found, key=lambda m: m.column.index)]
    matches = beside_interest(_drop_weak_guesses(matches), looked.proof)
    said = [*of_interest(table, matches, looked.proof), *said_of_fees(table.sheet.name, matches)]
    said += said_of_rest(table, matches, looked.proof.figures)
    return matches, [*_findings(looked, matches, free), *said]


def alternatives(
    table: Table,
    mapping: Mapping[str, Sequence[str]],
    synonyms: Mapping[str, str] | None = None,
    ignored: Iterable[str] = (),
) -> dict[int, tuple[Match, ...]]:
    """Column index -> every field that the column may be, the one that `match_columns` chose first, then by score.

    A column that fits no field has an empty tuple; `contents_of` says what stands in it.
    """
    looked = _Looked(table, mapping, synonyms or {}, frozenset(plain(h) for h in ignored))
    matches, _ = match_columns(table, mapping, synonyms, ignored)
    chosen = {match.column.index: match for match in matches}
    found = {}
    for column in table.columns:
        first = chosen.get(column.index)
        others = [m for m in looked.offers[column.index] if first is None or m.field != first.field]
        found[column.index] = tuple([*([first] if first else []), *others])
    return found


def contents_of(table: Table) -> dict[int, Contents]:
    """Column index -> what its cells look like."""
    cells = _cells_of(table)
    return {c.index: look_at(cells[c.index] if c.index < len(cells) else ()) for c in table.columns}


class _Looked:
    """What was seen of a table before fields are given out."""

    def __init__(
        self,
        table: Table,
        mapping: Mapping[str, Sequence[str]],
        synonyms: Mapping[str, str],
        ignored: frozenset[str],
    ) -> None:
        self.table = table
        self.contents = contents_of(table)
        self.mapped: dict[str, list[Match]] = {}
        for match in _mapped(table, mapping):
            self.mapped.setdefault(match.field, []).append(match)
        offers = offers_of(table.columns, self.contents, synonyms)
        for column in table.columns:
            if ignored & {plain(column.header), plain(column.levels[-1])}:
                offers[column.index] = []
        if table.periods:
            offers |= {index: [] for ends in table.periods for index in ends}
            offers |= {match.column.index: [match] for match in matches_of_periods(table)}
        self.proof: Proof = prove(table.columns, _cells_of(table), self.contents, offers)
        self.offers = self.proof.offers


def _cells_of(table: Table) -> list[tuple[Cell, ...]]:
    rows = table.rows
    if len(rows) > ROWS_SEEN:
        third, middle = ROWS_SEEN // 3, len(rows) // 2
        rows = (*rows[:third], *rows[middle : middle + third], *rows[-third:])
    return list(zip(*(row for _, row in rows), strict=False)) if rows else []


def _mapped(table: Table, mapping: Mapping[str, Sequence[str]]) -> list[Match]:
    found = []
    ends = dict(table.periods)
    by_index = {column.index: column for column in table.columns}
    for field, headers in mapping.items():
        for header in headers:
            wanted = plain(header)
            for column in table.columns:
                if wanted in (plain(column.header), plain(column.levels[-1])):
                    if field == "due_date" and column.index in ends:
                        column = by_index[ends[column.index]]
                    found.append(Match(field, column, 1.0, ("mapping file",)))
                    break
    return found


def _assigned(free: Mapping[int, Sequence[Match]]) -> list[Match]:
    """The matches of highest total score, where no column goes further below its best reading than MARGIN."""
    near = {
        index: {m.field: m for m in offered if m.score >= offered[0].score - MARGIN}
        for index, offered in free.items()
        if offered
    }
    given = best_assignment({i: {field: m.score for field, m in found.items()} for i, found in near.items()})
    return [near[index][field] for index, field in given.items()]


def _borrower_by_contents(
    chosen: dict[str, list[Match]], taken: set[int], looked: "_Looked", table: Table
) -> None:
    """Where nothing else names a borrower: the one column of companies, other than banks, whose header fits no field. It is said."""
    if chosen.keys() & {"borrower_name", "claim_name"} or not chosen.keys() & set(OWED):
        return
    found = [
        column
        for column in table.columns
        if column.index not in taken
        and not looked.offers[column.index]
        and _are_firms(looked.contents[column.index])
    ]
    if len(found) == 1:
        reasons = ("contents: names of companies",)
        chosen["borrower_name"] = [Match("borrower_name", found[0], BY_CONTENTS, reasons)]
        taken.add(found[0].index)


_LEFT = frozenset({"owed", "remaining_balance", "balance", "still_out"})


def _balance_over_judgment(chosen: dict[str, list[Match]], taken: set[int], looked: "_Looked") -> None:
    """What is left (Balance due) is owed, and not what was once claimed or adjudged (Judgment sum): where it is more than that
    in some row, it is no part of it."""
    total = chosen.get("total", [])
    if not total or "mapping file" in total[0].reasons:
        return
    words = cut(total[0].column.header).concepts
    if not words & {"judgment", "claim"} or words & _LEFT:
        return
    left = [m for m in chosen.get("principal", []) if _is_balance(m)]
    left += [
        m
        for index, offered in looked.offers.items()
        if index not in taken
        for m in offered
        if m.field == "total" and m.score >= 0.6 and _is_balance(m)
    ]
    if len(left) != 1 or not _exceeds(looked.proof.figures, left[0].column.index, total[0].column.index):
        return
    whole, part = total[0].column.index, left[0].column.index
    if any(one.total == whole and part in one.parts for one in looked.proof.sums):
        return  # above it only where another part is a credit
    chosen["total"] = [replace(left[0], field="total")]
    taken.discard(total[0].column.index)
    taken.add(left[0].column.index)
    if left[0].field == "principal":
        del chosen["principal"]


def _exceeds(figures: Mapping[int, Figures], one: int, other: int) -> bool:
    """Is there a row in which the column `one` holds more than the column `other`?"""
    if one not in figures or other not in figures:
        return False
    pairs = zip(figures[one].amounts, figures[other].amounts, strict=True)
    return any(a is not None and b is not None and a > b for a, b in pairs)


def _is_balance(match: Match) -> bool:
    words = cut(match.column.header).concepts
    return bool(words & _LEFT) and not words & {"principal", "judgment", "claim"}


def _are_firms(looks: Contents) -> bool:
    return looks.filled >= 2 and looks.companies > 0.6 and looks.banks < 0.5 and looks.courts < 0.5


def _name_borrower(chosen: dict[str, list[Match]]) -> None:
    """Where no column names the borrower: in a list of law suits who is sued owes, in one of mortgages who gave the mortgage."""
    if "borrower_name" in chosen:
        return
    for field in ("respondent", "security_provider"):
        if field in chosen and (
            field == "respondent" or "mortgagor" in plain(chosen[field][0].column.header)
        ):
            chosen["borrower_name"] = [replace(m, field="borrower_name") for m in chosen.pop(field)[:1]]
            return
    both = [m for m in chosen.get("guarantors", []) if "borrower" in cut(m.column.header).concepts]
    if both:  # Borrower / Co-borrower
        chosen["borrower_name"] = [replace(both[0], field="borrower_name")]
        chosen["guarantors"] = [m for m in chosen["guarantors"] if m is not both[0]]


def _name_interest(chosen: dict[str, list[Match]]) -> None:
    """逾期利息 is penalty interest beside a column of interest; where it stands alone it is the interest that is overdue."""
    if "interest" in chosen or "penalty" not in chosen:
        return
    if _OVERDUE_INTEREST.search(plain(chosen["penalty"][0].column.levels[-1])):
        chosen["interest"] = [replace(m, field="interest") for m in chosen.pop("penalty")]


def _name_dates(chosen: dict[str, list[Match]], taken: set[int], looked: "_Looked", table: Table) -> None:
    """The due date or the day of the loan by the terms of the loans, where no header names it."""
    for match in dates_by_term(chosen, taken, table.columns, looked.contents, _cells_of(table)):
        index = match.column.index
        for field in [name for name, found in chosen.items() if any(m.column.index == index for m in found)]:
            chosen[field] = [m for m in chosen[field] if m.column.index != index]
            if not chosen[field]:
                del chosen[field]
        chosen[match.field] = [match]
        taken.add(index)


def _name_repaid(chosen: dict[str, list[Match]]) -> None:
    """What was repaid of the principal and of the interest in two columns: neither is all that was repaid."""
    if "recovered" not in chosen:
        return
    words = cut(chosen["recovered"][0].column.header).concepts
    for part, other in (("principal", "interest"), ("interest", "principal")):
        if part in words and other not in words and f"recovered_{other}" in chosen:
            if f"recovered_{part}" not in chosen:
                found = chosen.pop("recovered")
                chosen[f"recovered_{part}"] = [replace(m, field=f"recovered_{part}") for m in found]
            return


def _may_share(match: Match, known: list[Match]) -> bool:
    return match.field in MERGED_FIELDS and match.score >= MERGED_FROM and len(known) < 6


def _findings(
    looked: _Looked, matches: Sequence[Match], free: Mapping[int, Sequence[Match]]
) -> list[Finding]:
    """Columns named by their contents or by arithmetic; columns of money or dates that are not used, for a person to judge."""
    sheet = looked.table.sheet.name
    by_column: dict[int, Match] = {match.column.index: match for match in matches}
    winners: dict[str, str] = {}
    for match in matches:
        winners.setdefault(match.field, match.column.header)
    findings = []
    for column in looked.table.columns:
        offered = free.get(column.index, ())
        if (taken := by_column.get(column.index)) is not None:
            if code := _doubt(taken, looked):
                values = {"field": taken.field, "why": list(taken.reasons)}
                findings.append(Finding(code, sheet, column=column.header, values=values))
            continue
        asked = next((m for m in offered if field_kinds().get(m.field) in ("money", "date")), None)
        look = looked.contents[column.index].looks_like()
        if asked is not None:
            values = {"field": asked.field, "used": winners.get(asked.field, "")}
            findings.append(Finding("column_not_used", sheet, column=column.header, values=values))
            findings += _unlike_twin(column, asked.field, matches, looked.table)
        elif not offered and look in ("money", "dates") and not is_converted(column.header):
            findings.append(Finding("column_unknown", sheet, column=column.header, values={"look": look}))
    return findings


def _unlike_twin(column: Column, field: str, matches: Sequence[Match], table: Table) -> list[Finding]:
    """An amount owed under a header that stands twice (贷款余额 and 贷款余额): where the figures differ, neither is certain."""
    used = next((m.column for m in matches if m.field == field), None)
    if used is None or field not in OWED or plain(used.header) != plain(column.header):
        return []
    unlike = [
        (number, row[column.index])
        for number, row in table.rows
        if max(column.index, used.index) < len(row)
        and row[column.index] is not None
        and row[column.index] != row[used.index]
    ]
    if not unlike:
        return []
    number, cell = unlike[0]
    values = {"text": str(cell)[:40]}
    return [Finding("second_amount_not_used", table.sheet.name, number, column.header, len(unlike), values)]


def _doubt(match: Match, looked: _Looked) -> str:
    if match.column.index in looked.proof.by_arithmetic and match.field in OWED:
        mute = is_mute(match.column.levels[-1])
        return "column_by_contents" if mute else "owed_by_arithmetic"
    if match.reasons[0].startswith("contents:"):
        return "column_by_contents"
    if match.reasons[-1] == BESIDE_INTEREST:
        return "principal_beside_interest"
    return ""


def _drop_weak_guesses(matches: list[Match]) -> list[Match]:
    """A column of a word of many meanings (金额, 余额) stands for the debt only where nothing better does."""
    strong = any(m.field in OWED and m.score > DOUBTFUL for m in matches)
    return [m for m in matches if not (strong and m.field in OWED and m.score <= DOUBTFUL)]
