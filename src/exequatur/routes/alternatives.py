"""Other ways than enforcing the title abroad: a fresh action, arbitration, Hong Kong first, insolvency.

What the law says of each stands in `law/data/risk_factors.yaml`; this module says which of them the claim's facts bear on.
"""

from collections.abc import Iterable
from datetime import date

from exequatur.claims.model import Claim
from exequatur.law.model import Source
from exequatur.law.risks import RiskFactors
from exequatur.routes.answers import Alternative, HomeDeadline, RouteAssessment, Step
from exequatur.routes.checks import said


def alternatives(
    claim: Claim,
    routes: Iterable[RouteAssessment],
    home: Iterable[HomeDeadline],
    risks: RiskFactors,
    on: date,
) -> tuple[Alternative, ...]:
    """Every other way that the claim's facts bear on, with its reasons."""
    forums = {route.forum for route in routes}
    law = _Law(risks, forums or {""}, on)
    found = [_fresh_action(claim, home, law), _arbitration(claim, law)]
    if claim.instrument.origin == "CN" and "HK" in forums and forums - {"HK", "CN"}:
        found.append(Alternative("hong_kong_first", "no", *law.of("hong_kong_first")))
    found.append(_insolvency(claim, law))
    return tuple(found)


class _Law:
    """What is recorded of each way where the claim has assets."""

    def __init__(self, risks: RiskFactors, forums: set[str], on: date) -> None:
        self.risks, self.forums, self.on = risks, forums, on

    def of(self, kind: str) -> tuple[tuple[Step, ...], tuple[Source, ...]]:
        """The statements on a way, and their sources."""
        ways = self.risks.of_way(kind, self.forums, self.on)
        return tuple(said(way.words) for way in ways), tuple(s for way in ways for s in way.sources)


def _fresh_action(claim: Claim, home: Iterable[HomeDeadline], law: _Law) -> Alternative:
    own = next((one.deadline for one in home if one.topic == "underlying_debt"), None)
    because, sources = law.of("fresh_action")
    if claim.instrument.kind == "bare_debt":
        because = (Step("alternative.bare_debt"),)
    if own is None or own.last_day is None:
        key = "alternative.fresh_no_due_day" if claim.due_on is None else "alternative.fresh_no_period"
        return Alternative("fresh_action", "cannot_tell", (*because, Step(key)), sources)
    if own.state == "cannot_compute":
        told = Step("alternative.fresh_unsure", {"day": own.last_day})
        return Alternative("fresh_action", "cannot_tell", (*because, told), sources)
    ran = own.state == "expired"
    key = "alternative.fresh_expired" if ran else "alternative.fresh_open"
    told = Step(key, {"day": own.last_day})
    return Alternative(
        "fresh_action", "no" if ran else "yes", (*because, told), (*sources, *own.readings[0].sources)
    )


def _arbitration(claim: Claim, law: _Law) -> Alternative:
    because, sources = law.of("arbitration")
    if claim.instrument.kind == "arbitral_award" or any(a.kind == "arbitration" for a in claim.agreements):
        return Alternative("arbitration", "yes", (Step("alternative.arbitration_yes"), *because), sources)
    if claim.agreements:
        return Alternative("arbitration", "no", (Step("alternative.arbitration_no"),))
    return Alternative("arbitration", "cannot_tell", (Step("alternative.arbitration_unknown"),))


def _insolvency(claim: Claim, law: _Law) -> Alternative:
    because, sources = law.of("insolvency")
    insolvent = [one.name for one in claim.obligors if one.insolvent]
    told = tuple(Step("alternative.insolvent_known", {"party": name}) for name in insolvent)
    return Alternative("insolvency", "yes" if insolvent else "cannot_tell", (*because, *told), sources)
