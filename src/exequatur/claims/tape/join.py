"""Sheets that belong together: collateral, guarantor and counterparty sheets joined to the claims by a shared key."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain

KEYS = (
    "contract_no",
    "iou_no",
    "claim_id",
    "loan_account",
    "borrower_key",
    "case_no",
    "claim_name",
    "borrower_name",
)
"""Fields that may join two sheets, the surest first."""

_BETWEEN_SHEETS = ("collateral_id", "guarantor_id")
"""Fields that join a sheet to a sheet that is itself joined to the claims: enforcement of a collateral."""

_OF_A_PERSON = frozenset({"borrower_key", "borrower_name"})
"""Keys that name who owes: a fact about the person holds for all of its claims, any other may be of one of them."""

_ABOUT_PERSONS = frozenset(
    {
        "legal_representative",
        "controller",
        "spouse",
        "spouse_id",
        "spouse_phone",
        "insolvency_status",
        "region",
        "row_no",
        "currency",
    }
)

_NOT_COPIED = frozenset(
    {"row_no", "remarks", "currency", "collateral_id", "guarantor_id", "guarantor_address"}
)

_SHARE_MATCHED = 1 / 3
"""A key joins a sheet where at least that share of its rows find a claim."""

Values = dict[str, Any]


class JoinedRow(NamedTuple):
    """A row that found its claim. `claim`: index of the (first) claim."""

    sheet: str
    row: int
    claim: int
    values: Values


@dataclass(frozen=True)
class LeftOut:
    """Rows of one sheet that found no claim or too many, by the field `key`; the first stands in `row` and reads `text`."""

    sheet: str
    key: str
    row: int
    text: str
    count: int


@dataclass(frozen=True)
class Joined:
    """What was joined. `alone`: sheets that share no key with the claims."""

    rows: list[JoinedRow] = field(default_factory=list)
    alone: list[str] = field(default_factory=list)
    unmatched: list[LeftOut] = field(default_factory=list)
    ambiguous: list[LeftOut] = field(default_factory=list)


def join(claims: list[Values], others: Sequence[tuple[str, list[tuple[int, Values]]]]) -> Joined:
    """Join rows of other sheets to claims, in place where a field is missing on the claim.

    Keys are compared as written, else without spaces, brackets, signs and case, else without leading noughts. A row whose key, so
    levelled, is that of claims with different keys is given to none; nor is collateral of a borrower with several claims.

    Args:
        claims: rows of the claim sheets.
        others: (sheet, [(row, values)]) of the rest.
    """
    done = Joined()
    waiting = _guarantors_apart(others)
    progress = True
    while waiting and progress:
        progress = False
        for entry in list(waiting):
            sheet, rows = entry
            key = _key(claims, [values for _, values in rows], KEYS)
            if key is not None:
                _join_by(key, claims, sheet, rows, done)
            elif (
                between := _key([r.values for r in done.rows], [v for _, v in rows], _BETWEEN_SHEETS)
            ) is not None:
                _join_through(between, claims, sheet, rows, done)
            else:
                continue
            waiting.remove(entry)
            progress = True
    done.alone.extend(sheet for sheet, _ in waiting)
    return done


_IS_GUARANTOR = late_pattern(
    r"guarant|suret|担保|保证|擔保|保證|保人|bürg|garant|fiador|avalist|caution|fideius|kefil|поручит|εγγυητ|poręczyc|borg|連帯保証",
    re.IGNORECASE,
)


def _guarantors_apart(
    others: Sequence[tuple[str, list[tuple[int, Values]]]],
) -> list[tuple[str, list[tuple[int, Values]]]]:
    """The sheets, where a row of a party whose role is guarantor, or that links a claim to one, names the guarantor and no borrower."""
    named = [v for _, rows in others for _, v in rows if v.get("borrower_key") and v.get("borrower_name")]
    guarantors = {v["borrower_key"]: v["borrower_name"] for v in named if _guarantees(v)}
    parties = {v["borrower_key"]: v["borrower_name"] for v in named}

    def told(values: Values, listed: bool) -> Values:
        if listed and values.get("borrower_name") and _guarantees(values):
            rest = {name: value for name, value in values.items() if not name.startswith("borrower_")}
            return {**rest, "guarantors": [*(values.get("guarantors") or []), values["borrower_name"]]}
        names = parties if _guarantees(values) else guarantors
        key = values.get("borrower_key")
        if key not in names or values.get("borrower_name"):
            return values
        rest = {name: value for name, value in values.items() if name != "borrower_key"}
        return {**rest, "guarantors": [*(values.get("guarantors") or []), names[key]]}

    return [
        (sheet, [(row, told(values, _lists_parties(rows))) for row, values in rows]) for sheet, rows in others
    ]


def _guarantees(values: Mapping[str, Any]) -> bool:
    return _IS_GUARANTOR.search(str(values.get("counterparty_role") or "")) is not None


def _lists_parties(rows: Sequence[tuple[int, Values]]) -> bool:
    """Does a sheet list the parties of each claim, one to a row: with the claim's own key, borrowers among them?"""
    return any(
        values.get("borrower_name") and not values.get("borrower_key") and not _guarantees(values)
        for _, values in rows
    )


def _level(text: str) -> str:
    """A key without spaces, brackets, signs and case.

    >>> _level("ＨＴ-0002 （甲）") == _level("ht0002(甲)")
    True
    """
    return re.sub(r"[\s()\[\]【】{}<>《》〔〕〈〉「」'\"“”‘’·•.,,、/\\_:*#-]+", "", plain(text))


def _without_noughts(text: str) -> str:
    return re.sub(r"(?<!\d)0+(?=\d)", "", _level(text))


SPELLINGS: tuple[Callable[[str], str], ...] = (str, _level, _without_noughts)
"""Ways in which two keys are compared, the strictest first."""


class _Index:
    """Claims by the text of one key, in each spelling: spelled key -> indices, and the texts that are spelled so."""

    def __init__(self, values: Sequence[Mapping[str, Any]], key: str) -> None:
        self.by: list[dict[str, list[int]]] = [{} for _ in SPELLINGS]
        self.texts = [one.get(key) if isinstance(one.get(key), str) else None for one in values]
        for i, text in enumerate(self.texts):
            for spelled, places in zip(SPELLINGS, self.by, strict=True):
                if text and (name := spelled(text)):
                    places.setdefault(name, []).append(i)

    def find(self, text: object) -> tuple[list[int], bool]:
        """The claims of a key, and whether they have one key among them."""
        if not isinstance(text, str) or not text:
            return [], True
        for spelled, places in zip(SPELLINGS, self.by, strict=True):
            if at := places.get(spelled(text)):
                return at, len({self.texts[i] for i in at}) == 1
        return [], True


def _key(
    claims: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]], keys: Sequence[str]
) -> str | None:
    """The field by which most rows find a claim, at least a third of those that have it; the surest of equals."""
    best, best_found = None, 0
    for key in keys:
        theirs = [values[key] for values in rows if isinstance(values.get(key), str)]
        if not theirs:
            continue
        index = _Index(claims, key)
        found = sum(bool(index.find(text)[0]) for text in theirs)
        if found >= max(1, len(theirs) * _SHARE_MATCHED) and found > best_found:
            best, best_found = key, found
    return best


def _join_by(
    key: str, claims: list[Values], sheet: str, rows: Sequence[tuple[int, Values]], done: Joined
) -> None:
    index = _Index(claims, key)
    counts: dict[str, int] = {}
    said: dict[tuple[str, str], int] = {}
    for _, values in rows:
        name = _without_noughts(str(values.get(key, "")))
        counts[name] = counts.get(name, 0) + 1
        for other in KEYS:
            if values.get(other):
                said[name, other] = said.get((name, other), 0) + 1
    missed, doubtful = list[tuple[int, str]](), list[tuple[int, str]]()
    for row, values in rows:
        at, one_key = index.find(values.get(key))
        if not at:
            missed.append((row, str(values.get(key) or "")))
            continue
        name = _without_noughts(str(values[key]))
        alone = counts[name] == 1
        keys_alone = frozenset(other for other in KEYS if said.get((name, other)) == 1)
        of_one = one_key and (key not in _OF_A_PERSON or len(at) == 1)
        if not of_one:
            if not one_key or _says_more_than(values):
                doubtful.append((row, str(values[key])))
            if not one_key:
                continue
        for i in at:
            _fill(claims[i], values, alone=alone, of_one=of_one, keys_alone=keys_alone)
        if of_one or not _says_more_than(values):
            done.rows.append(JoinedRow(sheet, row, at[0], values))
    for left_out, told in ((missed, done.unmatched), (doubtful, done.ambiguous)):
        if left_out:
            told.append(LeftOut(sheet, key, left_out[0][0], left_out[0][1], len(left_out)))


def _join_through(
    key: str, claims: list[Values], sheet: str, rows: Sequence[tuple[int, Values]], done: Joined
) -> None:
    """Join rows to the claims of the joined rows with the same key."""
    known = list(done.rows)
    index = _Index([one.values for one in known], key)
    missed = list[tuple[int, str]]()
    for row, values in rows:
        at, one_key = index.find(values.get(key))
        owners = {known[i].claim for i in at}
        if len(owners) != 1 or not one_key:
            missed.append((row, str(values.get(key) or "")))
            continue
        claim = owners.pop()
        _fill(claims[claim], values, alone=len(at) == 1, of_one=True)
        done.rows.append(JoinedRow(sheet, row, claim, values))
    if missed:
        done.unmatched.append(LeftOut(sheet, key, missed[0][0], missed[0][1], len(missed)))


def _is_about_person(name: str) -> bool:
    return name.startswith("borrower_") or name in _ABOUT_PERSONS


def _says_more_than(values: Mapping[str, Any]) -> bool:
    """Does a row say more than who the borrower is?"""
    return any(value not in (None, [], "") and not _is_about_person(name) for name, value in values.items())


def _fill(
    claim: Values,
    values: Mapping[str, Any],
    *,
    alone: bool,
    of_one: bool,
    keys_alone: frozenset[str] = frozenset(),
) -> None:
    """Give the claim what it lacks: lists grow with every row, single values only from the one row there is.

    `keys_alone`: keys that no other row of the same claim gives.
    `of_one`: the row is of this claim; else only what it says of the borrower is taken.
    """
    for name, value in values.items():
        if name in _NOT_COPIED or not (of_one or _is_about_person(name)):
            continue
        known = claim.get(name)
        if isinstance(value, list):
            claim[name] = [*(known or []), *(v for v in value if v not in (known or []))]
        elif known is None and (alone or name in keys_alone) and field_kinds().get(name) != "money":
            claim[name] = value
