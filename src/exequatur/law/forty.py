"""The forty destinations, part by part: what a lawyer needs of each for a Mainland judgment and for a Mainland award.

For either instrument there are twelve questions (`PARTS`). A question is answered if the base says something, and verified
if what it says was read in a source. A question without an answer counts as one that was not read: silence is no excuse.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from exequatur.law.answers import RouteFound
from exequatur.law.model import Instrument, Reading

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

GROUP = "forty"
"""The group of destinations that are to be verified first (`data/groups.yaml`)."""
ORIGIN = "CN"
INSTRUMENTS: tuple[Instrument, ...] = ("court_judgment", "arbitral_award")
OF_ROUTE = ("route", "basis", "conditions", "refusal_grounds")
OF_PERIOD = ("limitation_length", "limitation_start", "suspension_or_long_stop")
OF_FORUM = ("service_channel", "freezing", "interest_after_recognition", "security_for_costs")
"""Topics of remarks: how papers are served, interim relief, interest after recognition, security for costs."""
PARTS = (*OF_ROUTE, *OF_PERIOD, "documents", *OF_FORUM)
WITHOUT_RECOGNITION = frozenset({"fresh_action", "none", "unknown"})
"""Kinds of route under which no title is recognised: they have no conditions and no refusal grounds to read."""


class Question(Struct, frozen=True):
    """One part of one destination for one instrument; `second_source`: it was read in two sources."""

    jurisdiction: str
    instrument: Instrument
    part: str
    answered: bool
    verified: bool
    second_source: bool = False


def questions(base: "LawBase", on: date) -> Iterator[Question]:
    """Every question over the forty on the day, about the foremost route for a title of the Mainland; none where the
    base does not know the Mainland."""
    if ORIGIN not in base.codes():
        return
    for code in base.group(GROUP):
        yield from questions_of(base, code, on)


def questions_of(base: "LawBase", code: str, on: date) -> tuple[Question, ...]:
    """The questions about one jurisdiction, of the forty or not.

    Raises:
        LawError: unknown jurisdiction.
    """
    place = base.resolve(code)
    return tuple(
        Question(place, instrument, part, answered, verified, second)
        for instrument in INSTRUMENTS
        for part, answered, verified, second in _parts(base.routes(ORIGIN, place, instrument, on).routes[0])
    )


def _parts(route: RouteFound) -> Iterator[tuple[str, bool, bool, bool]]:
    """Part, answered, verified, second source."""
    yield "route", route.kind != "unknown", route.verified, False
    yield "basis", bool(route.basis), route.verified and "basis" in route.part_verified, False
    if route.kind not in WITHOUT_RECOGNITION:
        yield "conditions", bool(route.conditions), "conditions" in route.part_verified, False
        yield "refusal_grounds", bool(route.refusal_grounds), "refusal_grounds" in route.part_verified, False
    yield from _period_parts(safe_reading(route))
    papers = any(paper.verified for paper in route.documents)
    yield "documents", bool(route.documents), papers or "documents" in route.part_verified, False
    for topic in OF_FORUM:
        told = [remark for remark in route.remarks if remark.topic == topic]
        yield topic, bool(told), any(remark.verified for remark in told), False


def safe_reading(route: RouteFound) -> Reading | None:
    """The reading to plan on, of the period that limits the step this route begins with."""
    if not route.limitations:
        return None
    return next((reading for reading in route.limitations[0].rules if reading.safe), None)


def _period_parts(reading: Reading | None) -> Iterator[tuple[str, bool, bool, bool]]:
    if reading is None:
        yield from ((part, False, False, False) for part in OF_PERIOD)
        return
    read = (
        set(reading.part_verified or ("length", "start")) if reading.verified else set(reading.part_verified)
    )
    known = reading.no_limit or reading.years is not None or reading.months is not None
    yield "limitation_length", known, known and "length" in read, _twice(reading, "length")
    # A rule without a period has no start to be wrong about.
    begun = reading.no_limit or reading.starts != "unknown"
    yield (
        "limitation_start",
        begun,
        begun and ("start" in read or (reading.no_limit and "length" in read)),
        _twice(reading, "length" if reading.no_limit else "start"),
    )
    stops = bool(reading.suspension or reading.restarts_on or reading.long_stop_years)
    yield "suspension_or_long_stop", stops, bool(read & {"suspension", "long_stop"}), False


def _twice(reading: Reading, part: str) -> bool:
    """Was the part read in two sources? A source that supports other parts alone says nothing of this one."""
    told = {
        (source.title, source.url)
        for source in reading.sources
        if source.verified and (not source.supports or part in source.supports)
    }
    return len(told) > 1
