"""Sheets that belong together: collateral, guarantor and counterparty sheets joined to the claims by a shared key."""

from collections.abc import Mapping
from typing import Any

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

_NOT_COPIED = frozenset(
    {"row_no", "remarks", "currency", "collateral_id", "guarantor_id", "guarantor_address"}
)

Values = dict[str, Any]


def join(
    claims: list[Values], others: list[tuple[str, list[tuple[int, Values]]]]
) -> tuple[list[tuple[str, int, int, Values]], list[str]]:
    """Join rows of other sheets to claims, in place where a field is missing on the claim.

    Args:
        claims: rows of the claim sheets.
        others: (sheet, [(row, values)]) of the rest.

    Returns:
        (sheet, row, index of the claim, values) of each joined row, and the sheets that share no key with the claims.
    """
    joined: list[tuple[str, int, int, Values]] = []
    waiting = list(others)
    progress = True
    while waiting and progress:
        progress = False
        for entry in list(waiting):
            sheet, rows = entry
            key = _key(claims, [values for _, values in rows])
            if key is None:
                continue
            joined += _join_by(key, claims, sheet, rows)
            waiting.remove(entry)
            progress = True
    return joined, [sheet for sheet, _ in waiting]


def _key(claims: list[Values], rows: list[Values]) -> str | None:
    """The first key field whose values are found among the claims for at least a third of the rows."""
    for key in KEYS:
        own = {values[key] for values in claims if isinstance(values.get(key), str)}
        theirs = [values[key] for values in rows if isinstance(values.get(key), str)]
        if own and theirs and sum(value in own for value in theirs) >= max(1, len(theirs) / 3):
            return key
    return None


def _join_by(
    key: str, claims: list[Values], sheet: str, rows: list[tuple[int, Values]]
) -> list[tuple[str, int, int, Values]]:
    places: dict[str, list[int]] = {}
    for i, claim in enumerate(claims):
        if isinstance(claim.get(key), str):
            places.setdefault(claim[key], []).append(i)
    counts: dict[str, int] = {}
    for _, values in rows:
        counts[values.get(key, "")] = counts.get(values.get(key, ""), 0) + 1
    joined = []
    for row, values in rows:
        at = places.get(values.get(key, ""), [])
        for i in at:
            _fill(claims[i], values, alone=counts[values[key]] == 1)
        if at:
            joined.append((sheet, row, at[0], values))
    return joined


def _fill(claim: Values, values: Mapping[str, Any], alone: bool) -> None:
    """Give the claim what it lacks: lists grow with every row, single values only from the one row there is."""
    for field, value in values.items():
        if field in _NOT_COPIED:
            continue
        known = claim.get(field)
        if isinstance(value, list):
            claim[field] = [*(known or []), *(v for v in value if v not in (known or []))]
        elif known is None and alone and not _is_money(field):
            claim[field] = value


def _is_money(field: str) -> bool:
    from exequatur.claims.tape.vocabulary import field_kinds

    return field_kinds().get(field) == "money"
