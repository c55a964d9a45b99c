"""What is told about a route: its periods, papers, precedents, stages and remarks as they stand on the day."""

from datetime import date
from typing import TYPE_CHECKING

from exequatur.law.answers import LimitationFound, RouteFound
from exequatur.law.messages import MESSAGES
from exequatur.law.model import DocumentRule, Instrument, LimitationRule, Reading, Source
from exequatur.law.precedents import known_by
from exequatur.law.reach import Asked, Candidate, holds, reach_of
from exequatur.text import Lang, say

if TYPE_CHECKING:
    from exequatur.law.base import LawBase


CLOSED_KINDS = frozenset({"none", "unknown"})


def complete(base: "LawBase", asked: Asked, candidate: Candidate) -> RouteFound:
    """The route with its periods, papers, precedents, stages and remarks as they stand on the day."""
    route = candidate.route
    remarks = tuple(
        r
        for law in base.line(asked.destination)
        for r in law.remarks
        if holds(r, asked.on) and (not r.instruments or asked.instrument in r.instruments)
    )
    papers = documents_for(
        base, asked.origin, asked.destination, asked.instrument, route.kind, asked.on, route.id
    )
    return RouteFound(
        id=route.id,
        origin=asked.origin,
        destination=asked.destination,
        instrument=asked.instrument,
        forum=route.forum,
        kind=route.kind,
        basis=route.basis,
        strength=route.strength,
        strength_reason=route.strength_reason,
        conditions=route.conditions,
        refusal_grounds=route.refusal_grounds,
        applies=route.applies,
        limitations=periods_of(base, asked, candidate) or not_established(asked, candidate),
        documents=papers,
        precedents=tuple(
            p
            for p in base.precedents(forum=asked.destination)
            if p.origin in base.places.lineage(asked.origin)
            and p.instrument == asked.instrument
            and (route.kind != "fresh_action" or p.route == "fresh_action")
            and known_by(p) <= asked.on
        ),
        stages=base.stages(asked.destination),
        remarks=remarks,
        sources=route.sources,
        verified=route.verified,
        inference=route.inference,
        part_verified=route.part_verified,
        review_by=route.review_by,
        stale=asked.on > route.review_by,
        note=route.note,
    )


def documents_for(
    base: "LawBase",
    origin: str,
    destination: str,
    instrument: Instrument,
    kind: str,
    on: date,
    route: str = "",
) -> tuple[DocumentRule, ...]:
    """The document rules whose every filled selector fits, less the general ones that another of them names anew.

    Without a `route` the rules of all routes come, and one that is for some routes only displaces nothing.
    """
    places = base.places
    fitting = [
        rule
        for rule in base.document_rules()
        if holds(rule, on)
        and instrument in rule.instruments
        and (not rule.kinds or kind in rule.kinds)
        and (not route or not rule.routes or route in rule.routes)
        and any(places.belongs(destination, s) for s in rule.jurisdictions)
        and any(places.belongs(origin, s) for s in rule.origins)
    ]
    named_anew = {id for rule in fitting if route or not rule.routes for id in rule.instead_of}
    return tuple(rule for rule in fitting if rule.id not in named_anew)


def rules_on(base: "LawBase", asked: Asked) -> list[LimitationRule]:
    """The destination's limitation rules that fit the instrument and the origin on the day; then its State's."""
    return [
        rule
        for law in base.line(asked.destination)
        for rule in law.limitation
        if asked.instrument in rule.instruments
        and holds(rule, asked.on)
        and reach_of(base, asked, rule.origins) is not None
    ]


def periods_of(base: "LawBase", asked: Asked, candidate: Candidate) -> tuple[LimitationFound, ...]:
    """The periods of one route: those it names; for a treaty's or a default route, those that the
    treaty itself sets, else those of the like own routes.

    A rule that another kind of route of the forum names is not borrowed: the period for an action at common law
    says nothing about a registration. Where nothing fits, the period is not established.
    """
    fitting = rules_on(base, asked)
    if candidate.treaty and (own := base.treaties()[candidate.treaty].limitation):
        fits = [r for r in own if asked.instrument in r.instruments and holds(r, asked.on)]
        return tuple(found_rule(r) for r in fits)
    if candidate.origin_of == "own":
        named_first = candidate.route.limitation.index
        mine = sorted(
            (r for r in fitting if r.id in candidate.route.limitation), key=lambda r: named_first(r.id)
        )
        return tuple(found_rule(r) for r in mine)
    routes = [
        r for law in base.line(asked.destination) for r in law.routes if asked.instrument in r.instruments
    ]
    like = {i for r in routes if r.kind == candidate.route.kind for i in r.limitation}
    named = {i for r in routes for i in r.limitation}
    mine = [r for r in fitting if r.id in like] or [r for r in fitting if r.id not in named]
    return tuple(found_rule(r) for r in mine)


def reasoned(lang: Lang) -> Source:
    """The source of what the engine concludes from other facts."""
    return Source(say(MESSAGES, "route.reasoned", lang), "inference", date(2026, 11, 22), False)


def not_established(asked: Asked, candidate: Candidate) -> tuple[LimitationFound, ...]:
    """What is told of the period of a route for which none is recorded: that it is not established, in so many words.

    Silence could be taken for "no limit". A route that is closed or unknown has no period to tell.
    """
    route = candidate.route
    if route.kind in CLOSED_KINDS:
        return ()
    reading = Reading(
        reading=say(MESSAGES, "route.period_not_established", asked.lang),
        starts="unknown",
        basis="",
        safe=True,
        verified=False,
        sources=(reasoned(asked.lang),),
    )
    return (LimitationFound(f"{route.id}-period-not-established", "step_not_established", (reading,)),)


def found_rule(rule: LimitationRule) -> LimitationFound:
    """The rule with its readings, the safe one first."""
    readings = sorted(rule.readings, key=lambda r: not r.safe)
    return LimitationFound(rule.id, rule.step, tuple(readings), rule.note)


def find_limitation(
    base: "LawBase", origin: str, destination: str, instrument: Instrument, on: date
) -> tuple[LimitationFound, ...]:
    """See `LawBase.limitation`."""
    asked = Asked(origin, destination, instrument, on, "en")
    found = dict[str, LimitationFound]()
    for route in base.routes(origin, destination, instrument, on).routes:
        for period in route.limitations:
            found.setdefault(period.id, period)
    for rule in rules_on(base, asked):
        found.setdefault(rule.id, found_rule(rule))
    return tuple(found.values())
