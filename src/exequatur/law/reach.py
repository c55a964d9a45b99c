"""A question, the day it is for, and how far the selectors of a rule reach the origin asked."""

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from exequatur.law.bonds import Bond
from exequatur.law.model import DocumentRule, Exclusion, Instrument, LimitationRule, Remark, Route, Treaty
from exequatur.text import Lang

if TYPE_CHECKING:
    from exequatur.law.base import LawBase


class Asked(Struct, frozen=True):
    """One question: an instrument of `origin` in `destination` on the day `on`."""

    origin: str
    destination: str
    instrument: Instrument
    on: date
    lang: Lang


class Candidate(Struct, frozen=True):
    """A route that fits, and how: `reach` 0 any origin, 1 a group or a treaty's members, 2 the origin by name."""

    route: Route
    reach: int
    origin_of: str = "own"
    treaty: str = ""
    code: str = ""


def holds(fact: Route | LimitationRule | DocumentRule | Remark | Treaty | Exclusion, day: date) -> bool:
    """Does the fact answer for `day`? Both ends of its span are inclusive."""
    return fact.from_ <= day and (fact.until is None or day <= fact.until)


def reach_of(base: "LawBase", asked: Asked, selectors: tuple[str, ...]) -> tuple[int, Bond | None] | None:
    """How the selectors of a rule take in the origin asked: 2 by name, 1 by a group or a treaty, 0 as any, None not.

    With a treaty's members the bond comes back that let the origin in. Between parts of one State, and within
    one jurisdiction, "any" does not reach: such an instrument is not foreign.
    """
    places, best = base.places, -1
    through: Bond | None = None
    lineage = places.lineage(asked.origin)
    home = asked.origin == asked.destination or places.same_whole(asked.origin, asked.destination)
    for selector in selectors:
        if selector.startswith("not:"):
            if places.belongs(asked.origin, selector.removeprefix("not:")):
                return None
        elif selector == "any":
            best = best if home else max(best, 0)
        elif selector.startswith("member:"):
            treaty = selector.removeprefix("member:")
            bond = base.bond(treaty, asked.origin, asked.destination, asked.on, asked.instrument)
            if bond.state != "unbound" and best < 1:
                best, through = 1, bond
        elif selector in lineage:
            best, through = 2, None
        elif places.belongs(asked.origin, selector):
            best, through = max(best, 1), None
    return None if best < 0 else (best, through)
