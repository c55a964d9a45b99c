"""Rows that may be one claim twice: exact repeats, the same claim in another spelling, the same contract written otherwise.

A repeat is held for a person, never dropped. Several receipts of one contract, several loans of one borrower and several
debtors of one judgment are no repeats: whatever names or dates a receipt (loan note, account, case, dates, amount granted)
tells two rows apart as soon as both have it and it differs. Rows are compared only within groups that share a key, so the work
grows with the rows, not with their pairs.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from exequatur.claims.case_number import parse_case_number
from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.model import Finding, Table
from exequatur.claims.words import plain, width

IDS = ("contract_no", "case_no", "iou_no", "loan_account", "claim_id")
"""What names a claim or receipt; equal on two rows it says they may be one."""

RECEIPT_IDS = ("iou_no", "loan_account")
"""Ids of one receipt: two amounts under one of them contradict each other."""

_TELLING = (*IDS, "enforcement_case_no", "borrower_id", "borrower_lei", "original_amount")
_DATES = ("loan_date", "due_date", "judgment_date", "default_date", "enforcement_date", "filing_date")
_MONEY = (
    "principal",
    "total",
    "principal_and_interest",
    "interest",
    "penalty",
    "compound_interest",
    "judgment_interest",
    "fees",
)
_NOT_COMPARED = frozenset({"row_no", "remarks", "claim_ref", "claim_name", "base_date", "currency"})

_MASKED = late_pattern(r"某|[*×＊]|[xX]{2,}|\bindividual\b", re.IGNORECASE)
_FORMER = late_pattern(r"\((?:原|曾用名|现更名|更名|f/?k/?a|formerly)[^()]*\)", re.IGNORECASE)
_LEGAL_FORMS = (
    ("有限责任公司", "有限公司"),
    ("limited", "ltd"),
    ("company", "co"),
    ("corporation", "corp"),
    ("incorporated", "inc"),
    ("private", "pvt"),
)
_COMPARED_AT_MOST = 24
"""Earlier rows of one group that a row is compared with."""


class Repeat(NamedTuple):
    """Row `at` may be the claim of row `of` again, for `reason` (`duplicate_near` or `duplicate_contract`)."""

    at: int
    of: int
    reason: str


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """A party's name as compared: width, script, brackets, spaces and the spelling of the legal form levelled.

    >>> name_key("甲（上海）有限责任公司") == name_key("甲(上海)有限公司"), name_key("A. Co., Limited")
    (True, 'acoltd')
    """
    text = _FORMER.sub("", plain(name))
    for long, short in _LEGAL_FORMS:
        text = text.replace(long, short)
    return re.sub(r"[\W_]+", "", text)


@lru_cache(maxsize=65_536)
def id_key(text: str) -> str:
    """A contract or loan number as compared: signs between letters and figures dropped, those between figures made one.

    >>> id_key("ＨＴ－2019－001号") == id_key("ht2019/001"), id_key("1-11") == id_key("11-1")
    (True, False)
    """
    body = re.sub(r"[\W_]+", "-", plain(text)).strip("-")
    body = re.sub(r"(?<!\d)-|-(?!\d)", "", body)
    return body[:-1] if body.endswith("号") else body


@lru_cache(maxsize=65_536)
def case_key(text: str) -> str:
    """A case number as compared: its parts where it is one, else as any number."""
    number = parse_case_number(text)
    return str(number) if number is not None else id_key(text)


def same_number(one: str, other: str) -> bool:
    """Are two keys of `id_key` one number? Also where one of them is written without any sign between its figures.

    >>> same_number("ht2019-001", "ht2019001"), same_number("2019-1-11", "2019-11-1")
    (True, False)
    """
    if one == other:
        return True
    bare = one.replace("-", "")
    return len(bare) >= 6 and ("-" not in one or "-" not in other) and bare == other.replace("-", "")


def linking_keys(row: Mapping[str, Any], field: str) -> list[Hashable]:
    """Keys of a row; two rows that share none of them are never repeats of each other.

    Args:
        field: the totals field of the tape.
    """
    keys: list[Hashable] = []
    name, amount = _name(row), _amount(row, field)
    if name and amount:
        keys.append(("amount", name, row.get("currency"), amount))
    if row.get("contract_no"):
        keys.append(("contract_no", id_key(str(row["contract_no"])).replace("-", "")))
    keys += [(key, id_key(str(row[key]))) for key in RECEIPT_IDS if row.get(key)]
    return keys


def repeats(
    rows: Sequence[Mapping[str, Any]],
    sheets: Sequence[str],
    field: str,
    unique: Mapping[str, bool] | None = None,
) -> list[Repeat]:
    """The rows that may repeat an earlier one.

    Args:
        rows: candidates in the order of the tape, as canonical values before ids are made; only those that are accepted
            otherwise.
        sheets: the sheet of each.
        field: the totals field of the tape.
        unique: does a field of `RECEIPT_IDS` name one row each? For a caller that gives only the rows of groups that share a key,
            and has looked at all of them; else the rows given tell.
    """
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        for key in linking_keys(row, field):
            groups[key].append(i)
    unique = unique or {key: _is_unique(rows, key) for key in RECEIPT_IDS}
    found: dict[int, Repeat] = {}
    for key, members in groups.items():
        if len(members) < 2:
            continue
        assert isinstance(key, tuple)
        kept: list[int] = []
        for at in members:
            if at in found:
                continue
            for of in kept[:_COMPARED_AT_MOST]:
                reason = _reason(rows[of], rows[at], sheets[of] != sheets[at], field, key[0], unique)
                if reason:
                    found[at] = Repeat(at, of, reason)
                    break
            else:
                kept.append(at)
    return [found[at] for at in sorted(found)]


def _reason(
    one: Mapping[str, Any],
    other: Mapping[str, Any],
    two_sheets: bool,
    field: str,
    link: str,
    unique: Mapping[str, bool],
) -> str | None:
    """Why `other` may be the claim of `one` again, None where it is plainly another."""
    if _name(one) and _name(other) and _name(one) != _name(other):
        return None
    if told_apart(one, other):
        return None
    shared = [key for key in IDS if one.get(key) and other.get(key)]
    if link == "amount":
        money = _conflict(one, other, _MONEY)
        dated = any(one.get(day) is not None and one.get(day) == other.get(day) for day in _DATES)
        masked = bool(_MASKED.search(str(one.get("borrower_name") or one.get("claim_name") or "")))
        if shared and (not money or two_sheets):
            return "duplicate_near"
        if money or masked:
            return None
        return "duplicate_near" if dated or _same_otherwise(one, other) else None
    if link == "contract_no":
        return "duplicate_contract" if str(one[link]).strip() != str(other[link]).strip() else None
    return "duplicate_contract" if unique[link] else None


def told_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Does an id, a date or an amount granted that both rows have say that they are two claims or two receipts?"""
    for key in _TELLING:
        mine, theirs = one.get(key), other.get(key)
        if mine is None or theirs is None or mine == theirs:
            continue
        if key in ("case_no", "enforcement_case_no"):
            if case_key(str(mine)) != case_key(str(theirs)):
                return True
        elif not same_number(id_key(str(mine)), id_key(str(theirs))):
            return True
    return _conflict(one, other, _DATES)


def _conflict(one: Mapping[str, Any], other: Mapping[str, Any], fields: Iterable[str]) -> bool:
    return any(
        one.get(key) is not None and other.get(key) is not None and one[key] != other[key] for key in fields
    )


def _same_otherwise(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Is every further value equal but for its spelling, or missing on one of the rows?"""
    for key in one.keys() & other.keys():
        if key in _NOT_COMPARED or key in _MONEY or key in _TELLING or key in _DATES:
            continue
        if _levelled(one[key]) != _levelled(other[key]):
            return False
    return True


def _levelled(value: Any) -> Any:
    if isinstance(value, str):
        return name_key(value)
    if isinstance(value, list):
        return sorted(name_key(str(one)) for one in value)
    return value


def _name(row: Mapping[str, Any]) -> str:
    return name_key(str(row.get("borrower_name") or row.get("claim_name") or ""))


def _amount(row: Mapping[str, Any], field: str) -> tuple[str, int] | None:
    for name in dict.fromkeys((field, "principal", "total")):
        if row.get(name):
            return name, row[name]
    return None


def _is_unique(rows: Sequence[Mapping[str, Any]], key: str) -> bool:
    """Does a field name one row each, but for a tenth of them? A column of branch numbers does not."""
    filled = [row[key] for row in rows if row.get(key)]
    return bool(filled) and len(set(filled)) >= 0.9 * len(filled)


def exact_repeats(
    table: Table, skip: frozenset[int], seen: dict[Hashable, tuple[str, int]]
) -> dict[int, tuple[str, int]]:
    """Rows that repeat an earlier one in every cell, of this table or of one with the same header.

    Args:
        skip: columns that only count the rows.
        seen: the rows of earlier tables; it grows by those of this one.

    Returns:
        place in the rows of the table -> (sheet, row) of the row repeated.
    """
    headers = tuple(column.header for column in table.columns)
    found: dict[int, tuple[str, int]] = {}
    for i, (number, cells) in enumerate(table.rows):
        key = (headers, *(_cell_key(c) for k, c in enumerate(cells) if k not in skip))
        if key in seen:
            found[i] = seen[key]
        else:
            seen[key] = (table.sheet.name, number)
    return found


def _cell_key(cell: Any) -> Any:
    if isinstance(cell, str):
        return " ".join(width(cell).split()) or None
    return cell.isoformat() if isinstance(cell, date) else cell


def shared_ids(rows: Sequence[Mapping[str, Any]], where: Sequence[tuple[str, int]]) -> list[Finding]:
    """Questions about ids that several accepted rows share and nothing settles: receipts or repeats, one debt or several.

    Args:
        rows: the accepted rows.
        where: (sheet, row) of each.
    """
    found: list[Finding] = []
    for key, code in (("contract_no", "contract_repeated"), ("case_no", "case_repeated")):
        groups: dict[str, list[int]] = defaultdict(list)
        for i, row in enumerate(rows):
            if row.get(key):
                groups[case_key(str(row[key])) if key == "case_no" else id_key(str(row[key]))].append(i)
        same = [at for at in groups.values() if len(at) > 1 and _unsettled(rows, at, key)]
        counts: Counter[str] = Counter()
        firsts: dict[str, int] = {}
        for members in same:
            sheet, number = where[members[0]]
            firsts.setdefault(sheet, number)
            counts[sheet] += len(members)
        found += [
            Finding(code, sheet, firsts[sheet], count=count, values={"rows": count})
            for sheet, count in counts.items()
        ]
    return found


def _unsettled(rows: Sequence[Mapping[str, Any]], members: Sequence[int], key: str) -> bool:
    """Two rows of a group that only their amounts, or only their debtors, tell apart."""
    first, second = rows[members[0]], rows[members[1]]
    if key == "contract_no":
        return not told_apart(first, second)
    return _name(first) != _name(second) and any(
        first.get(field) and first.get(field) == second.get(field) for field in ("principal", "total")
    )
