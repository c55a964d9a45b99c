"""How an answer is made: which routes stand open on a day, and what is told about each.

1. The forum's own routes whose origins fit, then those that treaties open between the two, then what the forum's
   legal family suggests (an inference), then unknown with its reason.
2. A route that names the origin displaces general ones of its kind and forum; a forum's own route displaces the
   generic route of the treaty that it carries out.
3. Each is completed with its periods, papers, precedents, stages and remarks as they stand on the day.
"""

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from exequatur.law.answers import LimitationFound, RouteFound, RoutesAnswer
from exequatur.law.bonds import Bond, opens_into
from exequatur.law.messages import MESSAGES
from exequatur.law.model import (
    DocumentRule,
    Instrument,
    LimitationRule,
    Route,
    Source,
    Treaty,
)
from exequatur.law.precedents import known_by
from exequatur.text import Lang, say

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

STRENGTHS = ("established", "favourable", "uncertain", "unfavourable", "none", "unknown")
CLOSED_KINDS = frozenset({"none", "unknown"})
BEGUN_TERMS = frozenset({"proceedings_begun_when_bound", "proceedings_after_entry_into_force"})
"""Terms of a treaty by which only proceedings begun when it bound both sides count (Hague 2019 art. 16)."""
REASONED = Source("Reasoned from other facts", "inference", date(2026, 11, 22), False)


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


class Live(Struct, frozen=True):
    """The span of days in which a fact answers, `until` inclusive."""

    from_: date
    until: date | None

    def on(self, day: date) -> bool:
        return self.from_ <= day and (self.until is None or day <= self.until)


def holds(fact: Route | LimitationRule | DocumentRule | Treaty, day: date) -> bool:
    """Does the fact answer for `day`?"""
    return Live(fact.from_, fact.until).on(day)


def find_routes(
    base: "LawBase", origin: str, destination: str, instrument: Instrument, on: date, lang: Lang
) -> RoutesAnswer:
    """See `LawBase.routes`."""
    asked = Asked(origin, destination, instrument, on, lang)
    own = displace_general(own_candidates(base, asked))
    by_treaty = [c for c in treaty_candidates(base, asked) if not is_carried_out(c, own)]
    found = own + by_treaty
    if not any(c.route.kind not in CLOSED_KINDS for c in own):
        kinds = {c.route.kind for c in found}
        found += [c for c in default_candidates(base, asked) if c.route.kind not in kinds]
    found = drop_closed(found) or [Candidate(no_route(base, asked), 0, "unknown")]
    routes = sorted((complete(base, asked, c) for c in found), key=order)
    return RoutesAnswer(origin, destination, instrument, on, tuple(routes))


def order(route: RouteFound) -> tuple[int, bool, bool, str]:
    """Strongest first; of equal strength, what was read before what was inferred or remembered."""
    return STRENGTHS.index(route.strength), route.inference, not route.verified, route.id


# which routes fit


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


def own_candidates(base: "LawBase", asked: Asked) -> list[Candidate]:
    """The destination's own routes that fit, and those of the State it is a part of where it has none of the kind."""
    found = list[Candidate]()
    for law in base.line(asked.destination):
        code, kinds = law.code, {c.route.kind for c in found if c.code != law.code}
        for route in law.routes:
            if asked.instrument not in route.instruments or not holds(route, asked.on):
                continue
            if route.kind in kinds or (code != asked.destination and found and route.kind in CLOSED_KINDS):
                continue
            if (reach := reach_of(base, asked, route.origins)) is None:
                continue
            if code != asked.destination:
                note = say(MESSAGES, "route.inherited", asked.lang, parent=code, code=asked.destination)
                route = structs.replace(route, note=f"{note} {route.note}".strip())
            found.append(Candidate(through_treaty(route, reach[1], asked.lang), reach[0], code=code))
    return found


def through_treaty(route: Route, bond: Bond | None, lang: Lang) -> Route:
    """The route with the memberships that open it among its sources; of unknown strength where they are doubtful."""
    if bond is None:
        return route
    rows = tuple(s for row in bond.rows for s in row.sources)
    sources = tuple(dict.fromkeys((*route.sources, *rows)))
    if bond.state == "doubtful":
        reason = say(MESSAGES, "route.doubt", lang, reason=bond.reason(lang))
        reason = f"{reason} {route.strength_reason}".strip()
        return structs.replace(
            route, strength="unknown", strength_reason=reason, verified=False, sources=sources
        )
    read = ("membership",) if bond.rows and all(row.verified for row in bond.rows) else ()
    reason = f"{route.strength_reason} {bond.reason(lang)}".strip()
    parts = tuple(dict.fromkeys((*route.part_verified, *read)))
    return structs.replace(route, strength_reason=reason, sources=sources, part_verified=parts)


def displace_general(found: list[Candidate]) -> list[Candidate]:
    """Drop a route for any origin where one of the same kind and forum reaches this origin more closely."""
    return [
        c
        for c in found
        if not any(
            other.reach > c.reach and (other.route.kind, other.route.forum) == (c.route.kind, c.route.forum)
            and (c.reach == 0 or c.route.inference)
            for other in found
        )
    ]  # fmt: skip


def drop_closed(found: list[Candidate]) -> list[Candidate]:
    """Drop general routes of kind none or unknown where another way than a fresh action stands."""
    if any(c.route.kind not in CLOSED_KINDS | {"fresh_action"} for c in found):
        return [c for c in found if c.route.kind not in CLOSED_KINDS or c.reach == 2]
    known = [c for c in found if c.route.kind != "unknown"]
    return known or found


def treaty_candidates(base: "LawBase", asked: Asked) -> list[Candidate]:
    """The routes that treaties open between the two on the day."""
    opening = list[tuple[Treaty, Bond]]()
    for treaty in base.treaties().values():
        if not treaty.opens_route or asked.instrument not in treaty.instruments:
            continue
        if not opens_into(treaty, base.places, asked.destination):
            continue
        bond = base.bond(treaty.id, asked.origin, asked.destination, asked.on, asked.instrument)
        if bond.state != "unbound":
            opening.append((treaty, bond))
    certain = {treaty.id for treaty, bond in opening if bond.state == "bound"}
    return [
        Candidate(route_of_treaty(treaty, bond, asked), 1, "treaty", treaty.id)
        for treaty, bond in opening
        if not certain & set(treaty.displaced_by)
    ]


def route_of_treaty(treaty: Treaty, bond: Bond, asked: Asked) -> Route:
    """The treaty as a route between the two: verified only if the treaty and both memberships are."""
    applies = treaty.applies
    if bond.since is not None and BEGUN_TERMS & {*applies.needs, *treaty.conditions}:
        applies = structs.replace(applies, begun_from=bond.since)
    here = asked.destination.lower()
    route = Route(
        id=treaty.id if treaty.id.startswith(f"{here}-") else f"{here}-{treaty.id}",
        origins=(f"member:{treaty.id}",),
        instruments=treaty.instruments,
        kind=treaty.kind,
        basis=treaty.basis,
        strength=treaty.strength,
        strength_reason=treaty.strength_reason,
        sources=treaty.sources,
        verified=treaty.verified and all(row.verified for row in bond.rows),
        from_=bond.since or treaty.from_,
        review_by=treaty.review_by,
        conditions=treaty.conditions,
        refusal_grounds=treaty.refusal_grounds,
        applies=applies,
        note=treaty.note,
    )
    return through_treaty(route, bond, asked.lang)


def is_carried_out(candidate: Candidate, own: list[Candidate]) -> bool:
    """Does an own route of the forum already say how it carries out this treaty?

    It does if it selects the treaty's members, names the treaty, or is of the treaty's kind and names the origin.
    """
    for other in own:
        route = other.route
        if candidate.treaty == route.treaty or f"member:{candidate.treaty}" in route.origins:
            return True
        if not route.treaty and other.reach == 2 and route.kind == candidate.route.kind:
            return True
    return False


def default_candidates(base: "LawBase", asked: Asked) -> list[Candidate]:
    """What the legal family of the destination suggests; nothing is suggested for an instrument that is not foreign."""
    places = base.places
    if asked.instrument != "bare_debt" and (
        asked.origin == asked.destination
        or places.same_whole(asked.origin, asked.destination)
        or _law_differs_by_unit(base, asked)
    ):
        return []
    family = base.jurisdiction(asked.destination).legal_family
    found = list[Candidate]()
    for default in base.default_routes():
        route = default.route
        fits = default.legal_family in (family, "any") and asked.instrument in route.instruments
        if fits and holds(route, asked.on) and reach_of(base, asked, route.origins) is not None:
            found.append(Candidate(_named(route, asked.destination), 0, "default"))
    return found


def _law_differs_by_unit(base: "LawBase", asked: Asked) -> bool:
    units = base.places.units(asked.destination)
    return any(base.places.places[u].kind != "free_zone" for u in units)


def _named(route: Route, code: str) -> Route:
    return structs.replace(
        route,
        id=route.id.replace("{code}", code.lower()),
        basis=route.basis.replace("{code}", code),
        strength_reason=route.strength_reason.replace("{code}", code),
        inference=True,
        verified=False,
    )


def no_route(base: "LawBase", asked: Asked) -> Route:
    """The answer where nothing is recorded: domestic, or unknown, with its reason."""
    places, kind = base.places, "unknown"
    values: dict[str, object] = {"origin": asked.origin, "destination": asked.destination, "on": asked.on}
    if asked.origin == asked.destination:
        key, kind = "route.domestic", "domestic"
    elif places.same_whole(asked.origin, asked.destination):
        key = "route.same_state"
    elif _law_differs_by_unit(base, asked):
        key, values["units"] = "route.ask_unit", ", ".join(places.units(asked.destination))
    else:
        key = "route.unknown"
        values["instrument"] = base.words("instruments", asked.instrument, asked.lang)
    return Route(
        id=f"{asked.destination.lower()}-{kind}-{asked.instrument.replace('_', '-')}",
        origins=("any",),
        instruments=(asked.instrument,),
        kind="domestic" if kind == "domestic" else "unknown",
        basis="",
        strength="unknown",
        strength_reason=say(MESSAGES, key, asked.lang, **values),
        sources=(REASONED,),
        verified=False,
        from_=date.min,
        review_by=date.max,
        inference=True,
    )


# what is told about a route


def complete(base: "LawBase", asked: Asked, candidate: Candidate) -> RouteFound:
    """The route with its periods, papers, precedents, stages and remarks as they stand on the day."""
    route = candidate.route
    remarks = tuple(
        r for law in base.line(asked.destination) for r in law.remarks if Live(r.from_, r.until).on(asked.on)
    )
    papers = documents_for(base, asked.origin, asked.destination, asked.instrument, route.kind, asked.on)
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
        limitations=periods_of(base, asked, candidate),
        documents=tuple(d for d in papers if not d.routes or route.id in d.routes),
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
    base: "LawBase", origin: str, destination: str, instrument: Instrument, kind: str, on: date
) -> tuple[DocumentRule, ...]:
    """The document rules whose every filled selector fits."""
    places = base.places
    return tuple(
        rule
        for rule in base.document_rules()
        if holds(rule, on)
        and instrument in rule.instruments
        and (not rule.kinds or kind in rule.kinds)
        and any(places.belongs(destination, s) for s in rule.jurisdictions)
        and any(places.belongs(origin, s) for s in rule.origins)
    )


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
    """The periods of one route: those it names; for a treaty's or a default route, those of the like own routes.

    A rule that another kind of route of the forum names is not borrowed: the period for an action at common law
    says nothing about a registration. Where nothing fits, the period is not established.
    """
    fitting = rules_on(base, asked)
    if candidate.origin_of == "own":
        return tuple(found_rule(r) for r in fitting if r.id in candidate.route.limitation)
    routes = [
        r for law in base.line(asked.destination) for r in law.routes if asked.instrument in r.instruments
    ]
    like = {i for r in routes if r.kind == candidate.route.kind for i in r.limitation}
    named = {i for r in routes for i in r.limitation}
    mine = [r for r in fitting if r.id in like] or [r for r in fitting if r.id not in named]
    return tuple(found_rule(r) for r in mine)


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
