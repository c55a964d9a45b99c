"""Other ways than enforcing the title abroad: a fresh action, arbitration, Hong Kong first, insolvency."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from exequatur.claims.model import Claim
from exequatur.law.model import Source
from exequatur.routes.answers import Alternative, HomeDeadline, RouteAssessment, Step

READ_ON = date(2026, 11, 22)

H_LIMITED = Source(
    title="Case C-568/20, J v H Limited, operative part (Official Journal C 213, 30.5.2022, p. 13)",
    kind="decision",
    retrieved=READ_ON,
    verified=True,
    url="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A62020CA0568",
    note="Stored copy",
)
DRELLE = Source(
    title="Norton Rose Fulbright, Landmark decision on creditors using unrecognised foreign judgments (Servis-Terminal v Drelle [2025] EWCA Civ 62)",
    kind="guide",
    retrieved=READ_ON,
    verified=True,
    url="https://www.nortonrosefulbright.com/en/inside-disputes/blog/202505-landmark-decision-on-creditors-using-unrecognised-foreign-judgments",
    pinpoint="[55]",
    note="Stored copy",
)
MEMORY = Source(
    title="Professional memory; not read in a source", kind="memory", retrieved=READ_ON, verified=False
)

EUROPEAN_UNION = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "HR",
        "CY",
        "CZ",
        "DK",
        "EE",
        "FI",
        "FR",
        "DE",
        "GR",
        "HU",
        "IE",
        "IT",
        "LV",
        "LT",
        "LU",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SK",
        "SI",
        "ES",
        "SE",
    ]
)


def alternatives(
    claim: Claim, routes: Iterable[RouteAssessment], home: Iterable[HomeDeadline]
) -> tuple[Alternative, ...]:
    """Every other way that the claim's facts bear on, with its reasons."""
    forums = {route.forum for route in routes}
    found = [_fresh_action(claim, home), _arbitration(claim)]
    if claim.instrument.origin == "CN" and "HK" in forums and len(forums - {"HK", "CN"}) > 0:
        found.append(_hong_kong_first(forums))
    found.append(_insolvency(claim, forums))
    return tuple(found)


def _fresh_action(claim: Claim, home: Iterable[HomeDeadline]) -> Alternative:
    own = next((one.deadline for one in home if one.topic == "underlying_debt"), None)
    first = "alternative.bare_debt" if claim.instrument.kind == "bare_debt" else "alternative.fresh_action"
    if own is None or own.last_day is None:
        return Alternative(
            "fresh_action", "cannot_tell", (Step(first), Step("alternative.fresh_unknown")), (MEMORY,)
        )
    ran = own.state == "expired"
    key = "alternative.fresh_expired" if ran else "alternative.fresh_open"
    sources = own.readings[0].sources
    return Alternative(
        "fresh_action", "no" if ran else "yes", (Step(first), Step(key, {"day": own.last_day})), sources
    )


def _arbitration(claim: Claim) -> Alternative:
    if claim.instrument.kind == "arbitral_award" or any(a.kind == "arbitration" for a in claim.agreements):
        return Alternative("arbitration", "yes", (Step("alternative.arbitration_yes"),), (MEMORY,))
    holds: Literal["no", "cannot_tell"] = "no" if claim.agreements else "cannot_tell"
    key = "alternative.arbitration_no" if claim.agreements else "alternative.arbitration_unknown"
    return Alternative("arbitration", holds, (Step(key),))


def _hong_kong_first(forums: set[str]) -> Alternative:
    because, sources = [Step("alternative.hong_kong_first")], [MEMORY]
    if forums & EUROPEAN_UNION:
        because.append(Step("alternative.eu_exception"))
        sources.append(H_LIMITED)
    return Alternative("hong_kong_first", "no", tuple(because), tuple(sources))


def _insolvency(claim: Claim, forums: set[str]) -> Alternative:
    because, sources = [Step("alternative.insolvency")], [MEMORY]
    insolvent = [one.name for one in claim.obligors if one.insolvent]
    because += [Step("alternative.insolvent_known", {"party": name}) for name in insolvent]
    if "GB-EAW" in forums:
        because.append(Step("alternative.insolvency_england"))
        sources.append(DRELLE)
    return Alternative("insolvency", "yes" if insolvent else "cannot_tell", tuple(because), tuple(sources))
