"""How an answer is made: which routes stand open on a day, and what is told about each.

1. The forum's own routes whose origins fit, then those that treaties open between the two, then what the forum's
   general law or its legal family suggests (an inference), then unknown with its reason.
2. A route that names the origin displaces general ones of its kind and forum; a forum's own route displaces the
   generic route of the treaty that it carries out.
3. Each is completed with its periods, papers, precedents, stages and remarks as they stand on the day.
"""

from datetime import date
from typing import TYPE_CHECKING

from msgspec import structs

from exequatur.law.answers import RouteFound, RoutesAnswer
from exequatur.law.bars import GIVEN_WHEN_LISTED, barred_by, shut_out
from exequatur.law.bonds import Bond, opens_into
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Instrument, Route, Treaty
from exequatur.law.reach import Asked, Candidate, holds, reach_of
from exequatur.law.telling import CLOSED_KINDS, complete, reasoned
from exequatur.text import Lang, say

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

STRENGTHS = ("established", "favourable", "uncertain", "unfavourable", "none", "unknown")
GENERAL_KINDS = frozenset({"common_law", "civil_code"})
GENERAL_STATUTES = "general-recognition-statutes"
"""The group of forums whose statute on foreign judgments is made for every origin."""
BEGUN_TERMS = frozenset({"proceedings_begun_when_bound", "proceedings_after_entry_into_force"})
"""Terms of a treaty by which only proceedings begun when it bound both sides count (Hague 2019 art. 16)."""


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
        reasoned = general_law_candidates(base, asked) or default_candidates(base, asked)
        found += [c for c in reasoned if c.route.kind not in kinds]
    found = drop_closed(found) or [Candidate(no_route(base, asked), 0, "unknown")]
    routes = sorted(
        (shut_out(complete(base, asked, c), barred_by(base, asked, c, found)) for c in found), key=order
    )
    return RoutesAnswer(origin, destination, instrument, on, tuple(routes))


def order(route: RouteFound) -> tuple[int, bool, bool, bool, str]:
    """Strongest first; of equal strength, what was read before what was inferred or remembered; of these, what is open
    to every title before what needs a fact of its own (a choice of court, say) or is barred for some."""
    needy = bool(route.applies.needs) or any(bar.effect == "barred" for bar in route.barred)
    return STRENGTHS.index(route.strength), route.inference, not route.verified, needy, route.id


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
            if reach[1] is not None:
                route = with_text_of_treaty(base, route)
            found.append(Candidate(through_treaty(route, reach[1], asked.lang), reach[0], code=code))
    return found


def with_text_of_treaty(base: "LawBase", route: Route) -> Route:
    """A forum's own route that carries a treaty out: what was read in the treaty's text was read of the route too, where
    the route asks and refuses as the treaty does and no other way."""
    named = [o.removeprefix("member:") for o in route.origins if o.startswith("member:")]
    treaty = base.treaties().get(route.treaty or (named[0] if len(named) == 1 else ""))
    if treaty is None:
        return route
    texts = [s for s in treaty.sources if s.verified and s.kind == "treaty" and s.supports]
    read = {part for text in texts for part in text.supports}
    same = {
        "conditions": set(route.conditions) <= set(treaty.conditions),
        "refusal_grounds": set(route.refusal_grounds) == set(treaty.refusal_grounds),
        "documents": True,
    }
    parts = tuple(part for part in same if part in read and same[part] and part not in route.part_verified)
    if not parts:
        return route
    cited = tuple(text for text in texts if set(text.supports) & set(parts))
    return structs.replace(
        route,
        part_verified=(*route.part_verified, *parts),
        sources=tuple(dict.fromkeys((*route.sources, *cited))),
    )


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
        given_from = max(applies.given_from or bond.since, bond.since)  # given after its proceedings began
        applies = structs.replace(applies, begun_from=bond.since, given_from=given_from)
    if (
        GIVEN_WHEN_LISTED in treaty.conditions
        and bond.since is not None
        and all(r.verified for r in bond.rows)
    ):
        applies = structs.replace(applies, given_from=max(applies.given_from or bond.since, bond.since))
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


def general_law_candidates(base: "LawBase", asked: Asked) -> list[Candidate]:
    """What the forum's own general law suggests where it was assessed for another origin only: an inference.

    An action at common law, a code of procedure, and a statute made for every foreign country (the group
    `GENERAL_STATUTES`) do not ask where a judgment comes from; how far they carry for this origin nobody assessed.
    """
    if asked.instrument != "court_judgment" or _is_home(base, asked):
        return []
    found = dict[str, Candidate]()
    for law in base.line(asked.destination):
        for route in law.routes:
            general = route.kind in GENERAL_KINDS or (
                route.kind == "statute" and base.places.belongs(law.code, GENERAL_STATUTES)
            )
            if general and holds(route, asked.on) and asked.instrument in route.instruments:
                found.setdefault(route.kind, Candidate(_for_every_origin(route, asked), 0, code=law.code))
    return list(found.values())


def _for_every_origin(route: Route, asked: Asked) -> Route:
    values = {"origin": asked.origin, "destination": asked.destination, "named": ", ".join(route.origins)}
    return structs.replace(
        route,
        id=f"{asked.destination.lower()}-general-{route.kind.replace('_', '-')}",
        origins=("any",),
        strength="uncertain",
        strength_reason=say(MESSAGES, "route.general", asked.lang, **values),
        verified=False,
        inference=True,
        part_verified=tuple(part for part in route.part_verified if part == "limitation"),
    )


def _is_home(base: "LawBase", asked: Asked) -> bool:
    """Is the instrument not foreign in the destination?"""
    return asked.origin == asked.destination or base.places.same_whole(asked.origin, asked.destination)


def default_candidates(base: "LawBase", asked: Asked) -> list[Candidate]:
    """What the legal family of the destination suggests; nothing is suggested for an instrument that is not foreign."""
    if asked.instrument != "bare_debt" and (_is_home(base, asked) or _law_differs_by_unit(base, asked)):
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
        sources=(reasoned(asked.lang),),
        verified=False,
        from_=date.min,
        review_by=date.max,
        inference=True,
    )
