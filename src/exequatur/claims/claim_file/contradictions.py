"""What a claim says against itself, what looks wrong in it, and what it does not say, for `exequatur claims check`.

The schema holds each value alone; here they are held against each other. Nothing is mended: a person looks and decides.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, NamedTuple

from exequatur.claims.case_number import parse_case_number
from exequatur.claims.identifiers import is_credit_code, is_whole
from exequatur.claims.model import Asset, Claim, Obligor
from exequatur.claims.money import money_text

Severity = Literal["error", "question", "missing"]
"""`error`: cannot be true. `question`: unlikely, or a person must settle it. `missing`: not said, and routes need it."""


class ClaimFinding(NamedTuple):
    """One thing to know about a claim. `where`: its place in the file, as a person counts; `values` fill the message."""

    code: str
    severity: Severity
    where: str
    values: dict[str, Any]


def contradictions(claim: Claim, on: date) -> list[ClaimFinding]:
    """Everything that is wrong, doubtful or missing in `claim`, errors first.

    Args:
        on: the day of asking; what is dated after it cannot have happened.
    """
    found = [
        *_future(claim, on),
        *_order(claim),
        *_case_number(claim),
        *_amounts(claim),
        *_identities(claim),
        *_assets(claim),
        *_gaps(claim),
    ]
    ranks = {"error": 0, "question": 1, "missing": 2}
    return sorted(found, key=lambda f: ranks[f.severity])


def _dates(claim: Claim) -> Iterator[tuple[str, date]]:
    """The dates of what must have happened already, each with its place in the file."""
    held = claim.instrument
    for name in (
        "given_on",
        "effective_on",
        "final_on",
        "terminated_for_now_on",
        "enforcement_ended_on",
    ):
        if day := getattr(held, name):
            yield f"instrument {name}", day
    for i, day in enumerate(held.enforcement_applied_on, 1):
        yield f"instrument enforcement_applied_on[{i}]", day
    for i, event in enumerate(claim.events, 1):
        yield f"events[{i}]", event.on
    for i, one in enumerate(claim.obligors, 1):
        for name, day in (
            ("process_on", one.service.process_on),
            ("judgment_on", one.service.judgment_on),
            ("guarantee_called_on", one.guarantee_called_on),
        ):
            if day:
                yield f"obligors[{i}] {name}", day
    for i, link in enumerate(claim.creditor.chain, 1):
        for name in ("deed_on", "notice_on", "acknowledged_on", "substitution_ruling_on"):
            if day := getattr(link, name):
                yield f"creditor chain[{i}] {name}", day
    if claim.base_date:
        yield "base_date", claim.base_date


def _future(claim: Claim, on: date) -> Iterator[ClaimFinding]:
    for where, day in _dates(claim):
        if day > on:
            yield ClaimFinding("check.future", "error", where, {"day": day, "on": on})


def _order(claim: Claim) -> Iterator[ClaimFinding]:
    """Pairs of days of which the first cannot come after the second."""
    held = claim.instrument
    pairs: list[tuple[str, date | None, str, date | None]] = [
        ("instrument given_on", held.given_on, "instrument performance_end", held.performance_end),
        ("instrument given_on", held.given_on, "instrument final_on", held.final_on),
        (
            "instrument given_on",
            held.given_on,
            "instrument terminated_for_now_on",
            held.terminated_for_now_on,
        ),
    ]
    pairs += [
        ("instrument given_on", held.given_on, f"instrument enforcement_applied_on[{i}]", day)
        for i, day in enumerate(held.enforcement_applied_on, 1)
    ]
    for i, one in enumerate(claim.obligors, 1):
        pairs.append(
            ("instrument given_on", held.given_on, f"obligors[{i}] judgment_on", one.service.judgment_on)
        )
        pairs.append(
            (f"obligors[{i}] process_on", one.service.process_on, "instrument given_on", held.given_on)
        )
    if held.enforcement_applied_on:
        first = min(held.enforcement_applied_on)
        pairs.append(
            (
                "instrument enforcement_applied_on",
                first,
                "instrument terminated_for_now_on",
                held.terminated_for_now_on,
            )
        )
    for first_name, before, second_name, after in pairs:
        if before and after and before > after:
            values = {"first": first_name, "before": before, "second": second_name, "after": after}
            yield ClaimFinding("check.order", "error", second_name, values)


def _case_number(claim: Claim) -> Iterator[ClaimFinding]:
    held = claim.instrument
    if held.origin != "CN" or not held.case_no:
        return
    number = parse_case_number(held.case_no)
    if number is None:
        if held.kind == "court_judgment":
            yield ClaimFinding(
                "check.case_number", "question", "instrument case_no", {"number": held.case_no}
            )
        return
    if held.given_on and number.year > held.given_on.year:
        values = {"number": held.case_no, "day": held.given_on}
        yield ClaimFinding("check.case_number_year", "error", "instrument case_no", values)
    if number.procedure.startswith("enforcement"):
        yield ClaimFinding(
            "check.enforcement_number", "question", "instrument case_no", {"number": held.case_no}
        )
    stated = {"first_instance": "first", "second_instance": "second", "retrial": "retrial"}.get(
        number.procedure
    )
    if stated and held.instance not in ("unknown", stated):
        values = {"number": held.case_no, "stated": held.instance}
        yield ClaimFinding("check.instance", "question", "instrument instance", values)


_PARTS = ("principal", "interest", "penalty", "fees", "costs", "other")


def _amounts(claim: Claim) -> Iterator[ClaimFinding]:
    for i, amount in enumerate(claim.amounts, 1):
        if amount.minor < 0:
            yield ClaimFinding("check.negative", "question", f"amounts[{i}]", {"kind": amount.kind})
        if amount.kind in ("interest", "penalty") and amount.as_of is None and claim.base_date is None:
            yield ClaimFinding("check.no_base_date", "missing", f"amounts[{i}]", {"kind": amount.kind})
    for currency in sorted({amount.currency for amount in claim.amounts}):
        sums: Counter[str] = Counter()
        for amount in claim.amounts:
            if amount.currency == currency:
                sums[amount.kind] += amount.minor
        parts = sum(sums[kind] for kind in _PARTS)
        if sums["total"] and sums["principal"] and sums["total"] < parts:
            values = {
                "total": money_text(sums["total"], currency),
                "parts": money_text(parts, currency),
                "currency": currency,
            }
            yield ClaimFinding("check.total_below_parts", "error", "amounts", values)
    if not any(amount.kind in ("principal", "total") for amount in claim.amounts):
        yield ClaimFinding("check.no_amount", "missing", "amounts", {})


def _identities(claim: Claim) -> Iterator[ClaimFinding]:
    names = Counter(one.name for one in claim.obligors)
    for i, one in enumerate(claim.obligors, 1):
        where = f"obligors[{i}]"
        if names[one.name] > 1:
            yield ClaimFinding("check.same_name", "question", where, {"name": one.name})
        number = one.identity_number
        if number and is_whole(number) is False:
            yield ClaimFinding("check.identity", "error", f"{where} identity_number", {"name": one.name})
        if re.fullmatch(r"\d(\.\d+)?[eE]\+?\d+", number):
            yield ClaimFinding("check.damaged", "error", f"{where} identity_number", {"name": one.name})
        code = one.unified_credit_code
        if code and "*" not in code and not is_credit_code(code):
            yield ClaimFinding(
                "check.credit_code", "error", f"{where} unified_credit_code", {"name": one.name}
            )
        if one.role == "guarantor" and _guarantee_late(one):
            values = {"end": one.guarantee_period_end, "called": one.guarantee_called_on}
            yield ClaimFinding("check.guarantee_late", "question", where, values)


def _guarantee_late(one: Obligor) -> bool:
    end, called = one.guarantee_period_end, one.guarantee_called_on
    return bool(end and called and called > end)


def _assets(claim: Claim) -> Iterator[ClaimFinding]:
    ids = {one.id for one in claim.obligors} | {one.name for one in claim.obligors}
    for i, asset in enumerate(claim.assets, 1):
        where = f"assets[{i}]"
        if asset.owner not in ids:
            yield ClaimFinding("check.owner", "question", f"{where} owner", {"owner": asset.owner or "?"})
        if _under_water(asset):
            yield ClaimFinding("check.under_water", "question", where, {})


def _under_water(asset: Asset) -> bool:
    value, burden = asset.value, asset.encumbrances
    return bool(value and burden and value.currency == burden.currency and burden.minor > value.minor)


def _gaps(claim: Claim) -> Iterator[ClaimFinding]:
    held = claim.instrument
    if held.kind != "bare_debt":
        for name in ("given_on", "effective_on"):
            if getattr(held, name) is None:
                yield ClaimFinding("check.no_day", "missing", f"instrument {name}", {"name": name})
    if held.kind == "arbitral_award" and held.seat is None:
        yield ClaimFinding("check.no_seat", "missing", "instrument seat", {})
    if held.kind in ("court_judgment", "arbitral_award"):
        for i, one in enumerate(claim.obligors, 1):
            if one.service.method == "unknown" and one.service.appeared is None and one.liability != "none":
                yield ClaimFinding(
                    "check.no_service", "missing", f"obligors[{i}] service", {"name": one.name}
                )
    if not claim.assets:
        yield ClaimFinding("check.no_asset", "missing", "assets", {})
