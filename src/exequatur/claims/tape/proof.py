"""What the figures of a table prove about its columns: which is the principal, which the total, what interest includes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.arithmetic import ROWS, Figures, Sum, figures_of, never_less, sums_of
from exequatur.claims.tape.composition import cut
from exequatur.claims.tape.contents import Contents
from exequatur.claims.tape.left_over import tell_what_is_left
from exequatur.claims.tape.model import Cell, Column, Finding, Match, Table
from exequatur.claims.tape.values.amounts import find_currency, find_unit
from exequatur.claims.tape.values.numbers import uses_decimal_comma
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain

ADDS_UP = 0.03
"""What a labelled column gains where it adds up with the others."""

EARLIER = 0.9
"""What a balance of an earlier day loses to one of a later day."""

EARLIER_DAY = "of an earlier day"

VAGUE = 0.8
"""A total below this score may be a part of another."""

PROVED = 0.75
"""Score of a field that arithmetic alone proves, against a labelled total."""

_PARTS = ("principal", "interest", "penalty", "compound_interest", "judgment_interest", "fees")
_TOTALS = ("total", "principal_and_interest")
_BARE_GRANTED = late_pattern(
    r"(?:贷款|借款|融资|业务|合同|借据|授信)?(?:金额|总额|额|本金)|(?:loan|contract|note|facility|credit|original) ?(?:amount|amt|sum|value|principal)|drawn ?(?:amount|balance|sum|capital|principal)|advances?"
)


@dataclass(frozen=True, slots=True)
class Proof:
    """`offers`: the fields each column may be, with what the figures add; `sums`: those that hold; `by_arithmetic`: the columns
    that only a sum with labelled columns named; `figures`: index -> amounts."""

    offers: dict[int, list[Match]]
    sums: tuple[Sum, ...]
    by_arithmetic: frozenset[int]
    figures: Mapping[int, Figures]


def prove(
    columns: Sequence[Column],
    cells: Sequence[Sequence[Cell]],
    contents: Mapping[int, Contents],
    offers: Mapping[int, list[Match]],
) -> Proof:
    """Weigh `offers` (column index -> fields it may be) by the sums that hold among the columns of money."""
    money = [c for c in columns if c.index < len(cells) and _holds_money(contents[c.index], offers[c.index])]
    texts = [cell for c in money for cell in cells[c.index][:ROWS] if isinstance(cell, str)]
    comma = uses_decimal_comma(texts)
    figures = {c.index: figures_of(cells[c.index][:ROWS], _unit_of(c), comma) for c in money}
    sums = sums_of(figures) if len(figures) >= 3 else []
    weighed = {index: list(found) for index, found in offers.items()}
    by_index = {c.index: c for c in columns}
    proved: set[int] = set()
    _latest_day(weighed)
    for one in sums:
        _sum_of_its_kind(one, weighed)
    tell_what_is_left(weighed, figures)
    for one in sums:
        _what_is_left(one, weighed)
    for one in sums:
        _raise_labelled(one, weighed)
    for one in sums:
        found = _missing(one, weighed, by_index, figures)
        if found is None:
            continue
        index = found.column.index
        if not weighed[index] or _is_bare_granted(weighed[index][0]):
            proved.add(index)
        weighed[index] = [
            found,
            *(m for m in weighed[index] if m.field != found.field and m.score < found.score),
        ]
    for one in sums:
        _raise_labelled(one, weighed)
    _tell_granted_from_owed(weighed, figures, sums)
    return Proof(weighed, tuple(sums), frozenset(proved), figures)


def _unit_of(column: Column) -> Decimal | None:
    return next((unit for level in reversed(column.levels) if (unit := find_unit(level)) is not None), None)


def _holds_money(looks: Contents, offered: Sequence[Match]) -> bool:
    if looks.amounts < 0.6 or looks.serial or (looks.dates > 0.8 and looks.money < 0.5):
        return False
    return not offered or field_kinds().get(offered[0].field) == "money"


def _top(offered: Sequence[Match]) -> str:
    return offered[0].field if offered else ""


def _raise_labelled(one: Sum, weighed: dict[int, list[Match]]) -> None:
    """Columns whose labels agree with a sum are surer for it."""
    fields = {index: _top(weighed[index]) for index in one.parts}
    if _top(weighed[one.total]) not in _TOTALS or not set(fields.values()) <= {*_PARTS, *_TOTALS}:
        return
    for index in (*one.parts, one.total):
        first = weighed[index][0]
        if any("adds up" in reason for reason in first.reasons):
            continue
        reasons = (*first.reasons, f"adds up in {one.rows} rows")
        weighed[index][0] = Match(
            first.field, first.column, min(round(first.score + ADDS_UP, 4), 0.99), reasons
        )


_DAY = late_pattern(
    r"((?:19|20)\d{2})(?:[年./\-](\d{1,2})(?:[月./\-](\d{1,2}))?)?|(?<!\d)(\d{1,2})[./\-](\d{1,2})[./\-]((?:19|20)\d{2})"
)


def _day_of(header: str) -> tuple[int, int, int] | None:
    """The day, or the end of the month or year, that a header names; the latest of several."""
    found = []
    for year, month, day, first, second, last in _DAY.findall(plain(header)):
        found.append(
            (int(year), int(month or 12), int(day or 31)) if year else (int(last), int(second), int(first))
        )
    return max(found, default=None)


def _latest_day(weighed: dict[int, list[Match]]) -> None:
    """2022年末本金 beside 2024年末本金: what was owed on the latest day is what is owed."""
    dated: dict[str, list[tuple[tuple[int, int, int], int]]] = {}
    for index, offered in weighed.items():
        if not offered or field_kinds().get(offered[0].field) != "money":
            continue
        if (day := _day_of(offered[0].column.header)) is not None:
            dated.setdefault(offered[0].field, []).append((day, index))
    for field, found in dated.items():
        newest = max(day for day, _ in found)
        for day, index in found:
            if day < newest:
                weighed[index] = [
                    Match(m.field, m.column, round(m.score * EARLIER, 4), (*m.reasons, EARLIER_DAY))
                    if m.field == field
                    else m
                    for m in weighed[index]
                ]


def _sum_of_its_kind(one: Sum, weighed: dict[int, list[Match]]) -> None:
    """正常本金 + 逾期本金 = 贷款本金合计: the sum is the field, its parts are not."""
    field = _top(weighed[one.total])
    if not field or any(_top(weighed[i]) != field for i in one.parts):
        return
    for index in one.parts:
        weighed[index] = [m for m in weighed[index] if m.field != field]
    first = weighed[one.total][0]
    reasons = (*first.reasons, f"sum of {len(one.parts)} of its kind in {one.rows} rows")
    weighed[one.total][0] = Match(field, first.column, min(first.score + ADDS_UP, 0.99), reasons)


def _what_is_left(one: Sum, weighed: dict[int, list[Match]]) -> None:
    """Judgment sum = payments since + balance due: what is left is owed, and what it was at first no longer is."""
    paid = [i for i in one.parts if _top(weighed[i]) == "recovered"]
    left = [i for i in one.parts if _top(weighed[i]) in ("principal", *_TOTALS)]
    if not paid or len(left) != 1 or len(one.parts) != len(paid) + 1:
        return
    owed = ("principal", *_TOTALS)
    before = weighed[one.total]
    weighed[one.total] = [m for m in before if m.field not in owed]
    if before and before[0].field == "principal":
        reason = f"before payments in {one.rows} rows"
        lent = Match("original_amount", before[0].column, PROVED, (before[0].reasons[0], reason))
        weighed[one.total] = [lent, *weighed[one.total]]
    first = weighed[left[0]][0]
    reasons = (*first.reasons, f"what is left after payments in {one.rows} rows")
    weighed[left[0]][0] = Match(first.field, first.column, max(first.score, PROVED), reasons)


def _missing(
    one: Sum,
    weighed: Mapping[int, list[Match]],
    columns: Mapping[int, Column],
    figures: Mapping[int, Figures],
) -> Match | None:
    """The one column of a sum that no label names while the others are labelled: what the sum proves it to be.

    Of several without a label the one that makes up most of the sum is the principal (invoices unpaid + late charges + credits = claim).
    """
    whole = _top(weighed[one.total]) == "total"
    unnamed = [
        i
        for i in one.parts
        if not weighed[i] or _says_little(weighed[i][0]) or (whole and _top(weighed[i]) == "total")
    ]
    named = {_top(weighed[i]) for i in one.parts if i not in unnamed}
    total = _top(weighed[one.total])
    because = f"adds up to {columns[one.total].header} in {one.rows} rows"
    if total in _TOTALS and unnamed and named <= set(_PARTS) and named & _BESIDE:
        main = _most_of(unnamed, figures)
        if main is None or "principal" in named or _labelled("principal", weighed):
            return None
        return Match("principal", columns[main], PROVED, (because,))
    if unnamed or not named <= set(_PARTS) or not _may_be_total(weighed[one.total], columns[one.total]):
        return None
    if "principal" in named and named & _BESIDE:
        field = (total if total in _TOTALS else "") or (
            "principal_and_interest" if named == {"principal", "interest"} else "total"
        )
        if any(_top(found) == field for i, found in weighed.items() if i != one.total):
            return None
        return Match(
            field, columns[one.total], PROVED, (f"sum of {len(one.parts)} columns in {one.rows} rows",)
        )
    return None


_BESIDE = frozenset({"interest", "penalty"})
"""What stands beside the principal in a sum that proves it; fees alone may stand beside principal and interest together."""

_MOST = 4
"""The principal is so many times the other columns of a sum that nothing names."""


def _most_of(columns: Sequence[int], figures: Mapping[int, Figures]) -> int | None:
    """The one of `columns` that holds by far the most; None where none does."""
    size = {i: sum(abs(amount or 0) for amount in figures[i].amounts) for i in columns}
    most = max(columns, key=lambda i: size[i])
    return most if size[most] >= _MOST * sum(size[i] for i in columns if i != most) else None


def _may_be_total(offered: Sequence[Match], column: Column) -> bool:
    """Says the header of a sum nothing, or little more than that it is one?"""
    if not offered or (offered[0].field in _TOTALS and offered[0].score < VAGUE):
        return True
    return offered[0].field not in _TOTALS and "total" in cut(column.levels[-1]).concepts


def _says_little(match: Match) -> bool:
    """Current Balance, 余额, 金额: owed, but not which part of it; or a bare 贷款金额."""
    return (match.field in _TOTALS and match.score < VAGUE) or _is_bare_granted(match)


def _labelled(field: str, weighed: Mapping[int, list[Match]]) -> bool:
    return any(_top(found) == field for found in weighed.values())


def _is_bare_granted(match: Match) -> bool:
    """贷款金额, Loan Amount: granted unless the figures prove otherwise. What says 发放 or disbursed is granted whatever they say."""
    if match.field != "original_amount":
        return False
    leaf = re.sub(r"\(.*?\)", "", plain(match.column.levels[-1])).strip()
    return bool(_BARE_GRANTED.fullmatch(leaf))


def _tell_granted_from_owed(
    weighed: dict[int, list[Match]], figures: Mapping[int, Figures], sums: Sequence[Sum]
) -> None:
    """Of two columns that may be the principal, the one that is never the smaller and no part of a sum was granted."""
    rivals = [i for i, found in weighed.items() if found and found[0].field == "principal" and i in figures]
    if len(rivals) < 2:
        return
    in_sums = {i for one in sums for i in one.parts if _top(weighed[one.total]) in _TOTALS}
    for index in rivals:
        others = [i for i in rivals if i != index]
        first = weighed[index][0]
        says_owed = cut(first.column.levels[-1]).concepts & {
            "owed",
            "remaining_balance",
            "current",
            "balance",
        }
        if index in in_sums or says_owed:
            continue
        others = [i for i in others if not _in_currency(weighed[i][0].column, first.column)]
        if any(never_less(figures[index], figures[i]) for i in others):
            reason = f"never below {weighed[others[0]][0].column.header}"
            granted = Match("original_amount", first.column, 0.7, (first.reasons[0], reason))
            weighed[index] = [
                granted,
                *(m for m in weighed[index] if m.field not in ("principal", "original_amount")),
            ]
            return


def _in_currency(column: Column, other: Column) -> bool:
    """Restkapital in EUR beside Restkapital: the same sum, converted."""
    mine, theirs = plain(column.levels[-1]), plain(other.levels[-1])
    return mine != theirs and mine.startswith(theirs) and bool(find_currency(mine.removeprefix(theirs)))


BESIDE_INTEREST = "owed, beside a column of interest"
_WHOLE = frozenset({"total", "claim", "judgment", "enforcement", "principal_interest", "fees", "penalty"})


def beside_interest(matches: list[Match], proof: Proof) -> list[Match]:
    """结欠额 beside 积欠利息: an amount owed that does not call itself the whole, with interest apart, is the principal."""
    one = {m.field: m for m in matches}
    total = one.get("total")
    if total is None or "interest" not in one or {"principal", "principal_and_interest"} & set(one):
        return matches
    if cut(total.column.header).concepts & _WHOLE or any(s.total == total.column.index for s in proof.sums):
        return matches
    moved = Match("principal", total.column, total.score, (*total.reasons, BESIDE_INTEREST))
    return [moved if m is total else m for m in matches]


_SAYS_PENALTY = late_pattern(
    r"罚|违约金|滞纳|复利|复息|息费|利息费|penal|default|late|moratori|verzug|retard"
)
_SAYS_WITHOUT = late_pattern(
    r"不含|不包括|除外|未含|excl|without|ohne|hors|sin |excluding|net of|正常利息|期内利息|合同内利息|约定利息"
)


def of_interest(table: Table, matches: Sequence[Match], proof: Proof) -> list[Finding]:
    """Does the interest include penalty interest? Known by the header or by arithmetic, or asked.

    `interest_includes_penalty` (how: header, arithmetic) or `interest_may_include_penalty`; nothing where the table tells them apart.
    """
    one = {m.field: m for m in reversed(matches)}
    interest = one.get("interest")
    if interest is None:
        return []
    header = plain(interest.column.levels[-1])
    name = table.sheet.name
    if _SAYS_WITHOUT.search(header):
        return []
    if _SAYS_PENALTY.search(header):
        return [_finding("interest_includes_penalty", name, interest, "header")]
    penalty, index = one.get("penalty"), interest.column.index
    totals = {one[f].column.index for f in _TOTALS if f in one}
    mine = [s for s in proof.sums if s.total in totals and index in s.parts]
    if penalty is not None:
        whole = [s for s in mine if "total" in one and s.total == one["total"].column.index]
        beside = any(penalty.column.index in s.parts for s in whole)
        if whole and not beside and _inside(proof.figures, penalty.column.index, index):
            return [_finding("interest_includes_penalty", name, interest, "arithmetic")]
        return []
    if any(_SAYS_PENALTY.search(plain(one[f].column.header)) for f in _TOTALS if f in one) and mine:
        return [_finding("interest_includes_penalty", name, interest, "arithmetic")]
    return [Finding("interest_may_include_penalty", name, column=interest.column.header)]


def _inside(figures: Mapping[int, Figures], part: int, whole: int) -> bool:
    """Is the column `part` owed somewhere and nowhere above the column `whole`?"""
    if part not in figures or whole not in figures:
        return False
    pairs = list(zip(figures[part].amounts, figures[whole].amounts, strict=True))
    return any(p for p, _ in pairs) and all((p or 0) <= (w or 0) for p, w in pairs)


def _finding(code: str, sheet: str, match: Match, how: str) -> Finding:
    return Finding(code, sheet, column=match.column.header, values={"how": how})
