"""What one route does to the others of its forum: a scheme of registration that shuts out the action on the judgment.

A statute of this kind says that no proceedings but registration are heard for a judgment to which it applies. The way
beside it is then told as barred, with the provision, and is no option, even where the time for registration has run. A
judgment that the scheme is not made for (another court, an older judgment) is not touched.
"""

from typing import TYPE_CHECKING

from msgspec import structs

from exequatur.law.answers import Bar, RouteFound
from exequatur.law.model import Applies, Exclusion
from exequatur.law.reach import Asked, Candidate, holds

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

GIVEN_WHEN_LISTED = "given_when_listed"
"""Condition of a scheme that takes judgments only from the day on which it was extended to their country."""


def barred_by(base: "LawBase", asked: Asked, one: Candidate, found: list[Candidate]) -> tuple[Bar, ...]:
    """What the other routes of `found` do to the route `one`."""
    return tuple(
        Bar(
            by=other.route.id,
            effect=rule.effect,
            reason=rule.reason,
            basis=rule.basis,
            applies=other.route.applies,
            certain=other.route.strength != "unknown",
            sources=rule.sources,
            verified=rule.verified,
        )
        for other in found
        if other is not one
        for rule in _exclusions(base, other)
        if one.route.kind in rule.kinds and holds(rule, asked.on)
    )


def _exclusions(base: "LawBase", other: Candidate) -> tuple[Exclusion, ...]:
    """The route's own, and those of the treaty or scheme that it carries out."""
    named = (o.removeprefix("member:") for o in other.route.origins if o.startswith("member:"))
    ids = dict.fromkeys(id for id in (other.treaty, other.route.treaty, *named) if id)
    treaties = base.treaties()
    of_treaties = (rule for id in ids if id in treaties for rule in treaties[id].excludes)
    return tuple(dict.fromkeys((*other.route.excludes, *of_treaties)))


def shut_out(route: RouteFound, bars: tuple[Bar, ...]) -> RouteFound:
    """The route with what shuts it out, the provisions among its sources; without strength where it is barred for every title."""
    if not bars:
        return route
    sources = tuple(dict.fromkeys((*route.sources, *(source for bar in bars for source in bar.sources))))
    always = any(bar.effect == "barred" and bar.certain and bar.applies == Applies() for bar in bars)
    return structs.replace(route, barred=bars, sources=sources, strength="none" if always else route.strength)
