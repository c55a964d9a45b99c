"""The naive evaluator over a whole claim: every asset, forum and route in a plain loop."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import naive

from exequatur.claims.model import Claim, Obligor
from exequatur.law.answers import LimitationFound, RouteFound
from exequatur.law.calendars import load_calendar
from exequatur.law.procedure import load_weekends
from exequatur.law.risks import RiskFactors, load_risks
from exequatur.routes.facts import BIT, FACTS, facts_of


class PlainLoop:
    """Answers one claim at a time; it asks the law for every asset, as one would."""

    def __init__(self, base: Any, on: date, closing: int = 183, risks: RiskFactors | None = None) -> None:
        self.base, self.on, self.closing = base, on, closing
        self.risks = risks or load_risks()
        self.weekends = load_weekends()

    def warm(self, claims: list[Claim]) -> None:
        """Ask the law once for all that the claims need, so that its own reading of files is not timed."""
        for claim in claims:
            for asset in claim.assets:
                for forum in self.base.forums(asset.jurisdiction):
                    self.law(self.origin(claim), claim.instrument.kind, forum)

    def origin(self, claim: Claim) -> str:
        title = claim.instrument
        return title.seat if title.kind == "arbitral_award" and title.seat else title.origin

    def law(self, origin: str, kind: Any, forum: str) -> tuple[RouteFound, ...]:
        """The routes; the law base itself keeps what it has answered."""
        routes: tuple[RouteFound, ...] = self.base.routes(origin, forum, kind, self.on).routes
        return routes

    def home(self, origin: str, kind: Any) -> LimitationFound | None:
        """The enforcement period of the place of origin."""
        found = self.base.limitation(origin, origin, kind, self.on)
        return next((r for r in found if r.step == "enforcement_application"), None)

    def routes(self, claim: Claim, computed: date | None = None) -> list[naive.Answer]:
        """Every route of the claim, in the order of its assets, their forums, and the law's routes."""
        origin, kind = self.origin(claim), claim.instrument.kind
        found = []
        home = self.home(origin, kind)
        for asset in claim.assets:
            owner = next((one for one in claim.obligors if one.id == asset.owner), None)
            facts = self.facts(claim, owner)
            for forum in self.base.forums(asset.jurisdiction):
                office = self.office(forum)
                for route in self.law(origin, kind, forum):
                    state, last, safe, arguable = naive.deadline(
                        route,
                        claim,
                        owner,
                        self.on,
                        computed,
                        home,
                        self.closing,
                        office,
                        self.office(origin),
                    )
                    found.append(
                        naive.Answer(
                            asset.id,
                            forum,
                            route.id,
                            naive.applies(route, claim, facts, self.on),
                            state,
                            last,
                            safe,
                            arguable,
                            self.risk(route, forum, facts),
                        )
                    )
        return found

    def office(self, forum: str) -> naive.Office:
        """When the courts of a forum are closed."""
        weekend = self.weekends.get(forum, self.weekends.get(forum.split("-")[0], (5, 6)))
        return naive.Office(weekend, load_calendar(forum))

    def facts(self, claim: Claim, owner: Obligor | None) -> dict[str, bool | None]:
        """The facts by name: True, False, or None where nothing is known."""
        yes, no = facts_of(claim, owner)
        return {name: True if yes & BIT[name] else (False if no & BIT[name] else None) for name in FACTS}

    def risk(self, route: RouteFound, forum: str, facts: dict[str, bool | None]) -> str:
        """The worst level over the route's grounds, ground by ground and factor by factor."""
        everywhere = [one.ground for one in self.risks.everywhere]
        order = ["high", "raised", "unknown", "neutral", "lowered"]
        levels = []
        for ground in [*route.refusal_grounds, *everywhere]:
            factors = self.risks.bearing_on(ground, forum, self.on)
            held = {f.effect for f in factors if facts[f.fact]}
            if "high" in held:
                levels.append("high")
            elif "raise" in held:
                levels.append("raised")
            elif "lower" in held:
                levels.append("lowered")
            elif any(facts[f.fact] is None for f in factors) and ground not in everywhere:
                levels.append("unknown")
            else:
                levels.append("neutral")
        return min(levels, key=order.index)
