"""Facts in a row of their own over the receipts they hold for: 借款人：甲公司, 一、浙江分行, Branch: X, 币种：美元.

Such a fact is put into the rows under it, down to the next heading or the sum of the group, and never over the border of a table.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.headers import readings
from exequatur.claims.tape.model import Cell, Column, Finding, Table
from exequatur.claims.tape.roles import SURE, field_of, roles_of
from exequatur.claims.tape.row_words import filled_of, is_page_or_rule, is_total_label
from exequatur.claims.tape.values.amounts import NotAnAmount, parse_amount
from exequatur.claims.tape.values.persons import person_kind
from exequatur.claims.words import width

Numbered = tuple[int, tuple[Cell, ...]]

_CARRIED = ("borrower_name", "branch", "creditor", "currency", "unit")
_OF_MONEY = frozenset({"currency", "unit"})
_LONGEST = 80
_PAIR = late_pattern(
    r"([^\s:;,，；、|()（）]{1,12}|[A-Za-z][A-Za-z ]{0,24}?)\s*:\s*(.*?)(?=\s*[;；|]\s*|\s{2,}|\s+[^\s:;]{1,12}\s*:|$)"
)
_NUMBERED = late_pattern(
    r"(?:\(?[一二三四五六七八九十百]{1,4}\)?\s*[、.)]?|第[一二三四五六七八九十\d]{1,3}[部组章节]分?\s*|\(?\d{1,3}\)?\s*[、)]|\(?(?:[ivxlc]{1,5}|[a-z])\)?[.)])\s*(?=\S)",
    re.IGNORECASE,
)
_BRANCH = late_pattern(
    r".{1,30}(?:分行|支行|营业部|分理处|联社|信用社|办事处|分公司|银行)|.{1,40}\bbranch|branch(?:es)?\b.{1,40}",
    re.IGNORECASE,
)
_OWES = late_pattern(
    r"借款|债务|欠款|borrower|debtor|obligor|schuldner|emprunteur|débiteur|deudor|debitore", re.IGNORECASE
)
"""Over a whole table 单位名称 and client may be who wrote it; these are who owes."""

_LABELS = {"borrower_name": "借款人", "branch": "分行"}
"""What a column of a fact without a label is called."""


class Fact(NamedTuple):
    """A fact of a heading: its field, the label that it was given with, the value, and where it stands (row of the file, index)."""

    field: str
    label: str
    value: str
    at: tuple[int, int]


@dataclass
class _Group:
    """What holds for the rows that follow, by field."""

    facts: dict[str, Fact]

    def opens(self, facts: Sequence[Fact]) -> None:
        """A further heading: one of borrowers leaves the branch over it; one of branches ends the borrower under the last."""
        if not facts:
            self.facts = {}
        elif any(fact.field != "borrower_name" for fact in facts):
            self.facts.pop("borrower_name", None)
        self.facts |= {fact.field: fact for fact in facts}

    def ends(self) -> None:
        """The sum of a group ends the innermost."""
        if self.facts.pop("borrower_name", None) is None:
            self.facts = {}


def carry_headings(table: Table, notes: Sequence[Numbered], over: Sequence[Numbered] = ()) -> Table:
    """`table` with the facts of its headings in the rows under them; they are said.

    A row that names another borrower keeps it. A fact that no column of the table takes stands in a column of its own beyond the cells;
    `Table.origins` tells where each was read.

    Args:
        notes: rows between the claims that are none.
        over: the lines right over the header: what they say of borrower, branch and creditor holds for the whole table.
    """
    headings = _headings(table, notes)
    base = _of_table(table, headings, over)
    if not base and not any(facts for facts in headings.values()):
        return table
    claims = [numbered for numbered in table.rows if numbered[0] not in headings]
    ends = {number for number, _ in table.totals}
    given: dict[int, dict[str, Fact]] = {}
    group, turns = _Group({}), sorted({*headings, *ends, *(number for number, _ in claims)})
    for number in turns:
        if number in headings:
            group.opens(headings[number])
        elif number in ends:
            group.ends()
        elif group.facts or base:
            given[number] = base | group.facts
    if not given:
        return table
    filled = _filled(table, claims, given)
    taken = [n for n, _ in table.rows if n in headings]
    said = [Finding("notes_row_skipped", table.sheet.name, n) for n in taken[:50]]
    return replace(filled, findings=(*filled.findings, *said))


def _of_table(table: Table, headings: dict[int, list[Fact]], over: Sequence[Numbered]) -> dict[str, Fact]:
    """What the lines right over the header give as label and value, where neither a column nor a heading gives it."""
    named = {field_of(column) for column in table.columns}
    named |= {fact.field for facts in headings.values() for fact in facts}
    found: dict[str, list[Fact]] = {}
    for number, row in over:
        if any(isinstance(cell, str) and ":" in width(cell) for cell in row):
            for fact in facts_of(number, row):
                if fact.field != "borrower_name" or ("claim_name" not in named and _OWES.search(fact.label)):
                    found.setdefault(fact.field, []).append(fact)
    return {
        f: facts[0] for f, facts in found.items() if len(facts) == 1 and f not in _OF_MONEY and f not in named
    }


def _headings(table: Table, notes: Sequence[Numbered]) -> dict[int, list[Fact]]:
    """Row of the file -> the facts of the heading that it is; none where a heading says nothing of its rows.

    A line of unit or currency over all rows is one of the table, not of a group.
    """
    found = {
        number: facts_of(number, row)
        for number, row in notes
        if not is_page_or_rule(filled_of(row)) and (facts_of(number, row) or _is_heading(row))
    }
    money = roles_of(table.columns).money
    rows = table.rows
    for i, (number, row) in enumerate(rows):
        if any(c < len(row) and row[c] is not None for c in money):
            continue
        if facts := facts_of(number, row) or _bare_name(table, i):
            found[number] = facts
    first = min((number for number, _ in rows if number not in found), default=0)
    last = max((number for number, _ in rows if number not in found), default=0)
    inside = [n for n, facts in found.items() if n > first and any(f.field in _OF_MONEY for f in facts)]
    whole = not inside or min(inside) > last
    return {
        number: [f for f in facts if not (whole and f.field in _OF_MONEY)]
        for number, facts in found.items()
        if number < last
    }


def facts_of(number: int, row: Sequence[Cell]) -> list[Fact]:
    """The facts that row `number` of the file gives as label and value, in one cell or in cells beside each other.

    >>> [(f.field, f.value) for f in facts_of(3, ("借款人：甲公司  币种：美元", None))]
    [('borrower_name', '甲公司'), ('currency', '美元')]
    >>> [(f.field, f.value) for f in facts_of(3, ("一、浙江分行",))], facts_of(3, ("甲公司", 100))
    ([('branch', '浙江分行')], [])
    """
    filled = [(c, cell) for c, cell in enumerate(row) if cell is not None and cell != ""]
    if not filled or not all(isinstance(cell, str) and len(cell) <= _LONGEST for _, cell in filled):
        return []
    found: list[Fact] = []
    texts = [(c, width(str(cell)).strip()) for c, cell in filled]
    at = 0
    while at < len(texts):
        column, text = texts[at]
        text = _NUMBERED.sub("", text, count=1) if ":" in text and _NUMBERED.match(text) else text
        if text.endswith(":") and at + 1 < len(texts):
            pairs, step = [(text[:-1], texts[at + 1][1])], 2
            column = texts[at + 1][0]
        else:
            pairs, step = _PAIR.findall(text), 1
        if not pairs and (len(texts) > 1 or at):
            return []
        found += [fact for label, value in pairs if (fact := _fact(label, value, (number, column)))]
        at += step
    return found or (_unlabelled(number, texts) if len(texts) == 1 else [])


def _fact(label: str, value: str, at: tuple[int, int]) -> Fact | None:
    field = next((r.field for r in readings(label.strip())[:1] if r.score >= SURE), None)
    value = value.strip(" ;；,，。")
    if field not in _CARRIED or not value or is_total_label(value) or _is_figure(value):
        return None
    return Fact(field, label.strip(), value, at)


def _unlabelled(number: int, texts: Sequence[tuple[int, str]]) -> list[Fact]:
    """A numbered heading that names a branch or a company, and a branch alone: 一、浙江分行, (二) 甲有限公司, 杭州支行."""
    column, text = texts[0]
    if column != 0 or len(text) > 45 or ":" in text:
        return []
    mark = _NUMBERED.match(text)
    body = text[mark.end() :].strip() if mark else text
    if _BRANCH.fullmatch(body):
        return [Fact("branch", _LABELS["branch"], body, (number, column))]
    if mark and person_kind(body) == "legal":
        return [Fact("borrower_name", _LABELS["borrower_name"], body, (number, column))]
    return []


def _bare_name(table: Table, at: int) -> list[Fact]:
    """A company alone in the column of borrowers, over receipts with amounts that name none."""
    number, row = table.rows[at]
    roles = roles_of(table.columns)
    filled = [c for c, cell in enumerate(row) if cell is not None and cell != ""]
    if len(filled) != 1 or filled[0] not in roles.names or at + 1 == len(table.rows):
        return []
    name, under = row[filled[0]], table.rows[at + 1][1]
    if not isinstance(name, str) or person_kind(name) != "legal" or under[filled[0]] is not None:
        return []
    if not any(c < len(under) and under[c] is not None for c in roles.money):
        return []
    label = next(column.levels[-1] for column in table.columns if column.index == filled[0])
    return [Fact("borrower_name", label, name, (number, filled[0]))]


def _is_heading(row: Sequence[Cell]) -> bool:
    """Is a row a numbered heading? It ends what the last one said."""
    filled = filled_of(row)
    return len(filled) == 1 and isinstance(filled[0], str) and bool(_NUMBERED.match(width(filled[0])))


def _is_figure(text: str) -> bool:
    try:
        return parse_amount(text) is not None
    except NotAnAmount:
        return False


def _filled(table: Table, claims: Sequence[Numbered], given: dict[int, dict[str, Fact]]) -> Table:
    fields = [f for f in _CARRIED if any(f in facts for facts in given.values())]
    labels = {f: next(facts[f].label for facts in given.values() if f in facts) for f in fields}
    known = {field_of(column): column.index for column in reversed(table.columns)}
    beyond = max((len(row) for _, row in claims), default=0)
    places = {f: known[f] if f in known else beyond + i for i, f in enumerate(fields)}
    added = tuple(Column(places[f], (labels[f],)) for f in fields if f not in known)
    wide = max((beyond, *(place + 1 for place in places.values())))
    rows: list[Numbered] = []
    origins = dict(table.origins)
    counts: dict[str, list[int]] = {}
    for position, (number, row) in enumerate(claims):
        cells = [*row, *(None,) * (wide - len(row))]
        for field, fact in given.get(number, {}).items():
            if cells[places[field]] is None:
                cells[places[field]] = fact.value
                origins[position, places[field]] = fact.at
                counts.setdefault(field, []).append(number)
        rows.append((number, tuple(cells)))
    said = [
        Finding(
            "heading_carried",
            table.sheet.name,
            numbers[0],
            labels[field],
            len(numbers),
            {"text": given[numbers[0]][field].value},
        )
        for field, numbers in counts.items()
    ]
    texts = {given[n][f].at[0] for f, numbers in counts.items() for n in numbers}
    lines = _without(table, texts)
    return replace(
        table,
        columns=(*table.columns, *added),
        rows=tuple(rows),
        origins=origins,
        below=lines,
        findings=(*table.findings, *said),
    )


def _without(table: Table, headings: set[int]) -> tuple[str, ...]:
    """The lines below, less those that hold for a group only."""
    at = {number: i for i, number in enumerate(table.sheet.row_numbers)}
    own = {
        " ".join(str(cell) for cell in filled_of(table.sheet.cells[at[number]]))
        for number in headings
        if number in at
    }
    return tuple(line for line in table.below if line not in own)
