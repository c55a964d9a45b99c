"""One claim with its assessment, arranged for a reader: facts, answer, routes by forum with what they share said once."""

from datetime import date

import msgspec
from msgspec import Struct

from exequatur.claims.identifiers import masked
from exequatur.claims.model import Asset, Claim, Obligor
from exequatur.report.references import References
from exequatur.report.worldmap import STRENGTHS
from exequatur.routes.answers import Assessment, Deadline, HomeDeadline, RouteAssessment

OPEN = ("open", "closing", "no_limit")
"""States in which a route can still be taken."""

_STATES = ("closing", "open", "no_limit", "not_established", "cannot_compute", "expired")


class RouteGroup(Struct, frozen=True):
    """A route in a forum, said once for every obligor and asset for which it comes out the same.

    `whom`: pairs of obligor and asset ids; `law`: number of its law in the appendix.
    """

    route: RouteAssessment
    whom: tuple[tuple[str, str], ...]
    law: int

    @property
    def is_open(self) -> bool:
        """Can the route still be taken, as far as known?"""
        return self.route.state in OPEN and self.route.applies != "no"


class HomeGroup(Struct, frozen=True):
    """A deadline at home, said once for the obligors for whom it is the same."""

    topic: str
    obligors: tuple[str, ...]
    deadline: Deadline


class ClaimPage(Struct, frozen=True):
    """What the template prints of one claim."""

    claim: Claim
    assessment: Assessment
    obligors: dict[str, Obligor]
    assets: dict[str, Asset]
    routes: tuple[RouteGroup, ...]
    not_applying: tuple[RouteGroup, ...]
    home: tuple[HomeGroup, ...]

    @property
    def best(self) -> RouteGroup | None:
        """The strongest route that is open."""
        return next((group for group in self.routes if group.is_open), None)


def compose(claim: Claim, assessment: Assessment, references: References) -> ClaimPage:
    """Arrange a claim: open routes first, strongest first; routes that do not apply apart."""
    groups = _route_groups(assessment.routes, references)
    return ClaimPage(
        claim=claim,
        assessment=_with_names(claim, assessment),
        obligors={obligor.id: obligor for obligor in claim.obligors},
        assets={asset.id: asset for asset in claim.assets},
        routes=tuple(sorted((g for g in groups if g.route.applies != "no"), key=_order)),
        not_applying=tuple(g for g in groups if g.route.applies == "no"),
        home=_home_groups(assessment.home),
    )


def _with_names(claim: Claim, assessment: Assessment) -> Assessment:
    """The derivation of the effective day with the names of the obligors where it has their ids."""
    names: dict[object, str] = {o.id: o.name for o in claim.obligors if o.name}
    effective = assessment.effective_date
    steps = tuple(
        msgspec.structs.replace(
            step, values={**step.values, "party": names.get(step.values["party"], step.values["party"])}
        )
        if "party" in step.values
        else step
        for step in effective.steps
    )
    return msgspec.structs.replace(assessment, effective_date=msgspec.structs.replace(effective, steps=steps))


def identity(obligor: Obligor) -> str:
    """The obligor's number, masked; empty where none is known."""
    return masked(obligor.identity_number or obligor.unified_credit_code)


def _route_groups(routes: tuple[RouteAssessment, ...], references: References) -> list[RouteGroup]:
    found: dict[bytes, tuple[RouteAssessment, list[tuple[str, str]]]] = {}
    for route in routes:
        key = msgspec.json.encode(
            (
                route.forum,
                route.id,
                route.applies_because,
                route.state,
                route.deadlines,
                route.conditions,
                route.risks,
                [(check.rule.id, check.status) for check in route.documents],
                route.missing,
            )
        )
        found.setdefault(key, (route, []))[1].append((route.obligor, route.asset))
    return [RouteGroup(route, tuple(whom), references.law_of(route)) for route, whom in found.values()]


def _home_groups(home: tuple[HomeDeadline, ...]) -> tuple[HomeGroup, ...]:
    found: dict[bytes, tuple[HomeDeadline, list[str]]] = {}
    for item in home:
        key = msgspec.json.encode((item.topic, item.deadline))
        found.setdefault(key, (item, []))[1].append(item.obligor)
    return tuple(HomeGroup(item.topic, tuple(whom), item.deadline) for item, whom in found.values())


def _order(group: RouteGroup) -> tuple[bool, int, int, date, str, str]:
    route = group.route
    return (
        not group.is_open,
        STRENGTHS.index(route.strength),
        _STATES.index(route.state),
        route.safe_date or date.max,
        route.forum,
        route.id,
    )
