"""One claim on a day, in full: the evaluator over one row at a time, with the derivation switched on."""

from collections.abc import Iterator
from datetime import date

from exequatur.claims.model import Claim, Obligor
from exequatur.routes.alternatives import alternatives
from exequatur.routes.answers import Assessment, RouteAssessment, Step
from exequatur.routes.applies import APPLIES, evaluate_applies, facts
from exequatur.routes.checks import check_conditions, check_documents, check_risks
from exequatur.routes.columns import KINDS, from_claims, origin_of, to_date, to_day
from exequatur.routes.deadlines import explain_rule
from exequatur.routes.effect import effective_date
from exequatur.routes.evaluate import EvaluationSettings, make_book, spread
from exequatur.routes.events import View, names
from exequatur.routes.explain import Trace
from exequatur.routes.home import HomeQuestion, home_deadlines
from exequatur.routes.next_steps import next_steps
from exequatur.routes.outcome import STATES, join_rules
from exequatur.routes.plan import STRENGTHS, Law, PlanBook, RoutePlan
from exequatur.routes.refusal import LEVELS, worst
from exequatur.routes.table import OPENNESS
from exequatur.routes.terms import Terms


def assess(
    claim: Claim,
    base: Law,
    on: date,
    settings: EvaluationSettings | None = None,
    book: PlanBook | None = None,
) -> Assessment:
    """Assess one claim: every route into every forum of its assets, best first, with all derivations.

    Args:
        claim: the claim.
        base: the law.
        on: the day of the question; events after it are not known yet.
        settings: the desk's choices.
        book: plans already compiled for this law and day; many assessments share one.
    """
    settings = settings or EvaluationSettings()
    book = book or make_book(base, on)
    columns = from_claims([claim])
    home = home_deadlines(HomeQuestion(claim, columns, book, settings))
    rows = spread(columns, book)
    routes: list[RouteAssessment] = []
    for i in range(len(rows.claim)):
        view = View(columns, rows.claim[i : i + 1], rows.obligor[i : i + 1], to_day(on))
        origin, kind, forum = rows.keys[int(rows.key[i])]
        for number in book.numbers(origin, KINDS[kind], forum):
            routes.append(_route(claim, int(rows.asset[i]), view, book.routes[number], book, settings))
    routes.sort(key=_merit)
    return Assessment(
        claim_id=claim.claim_id,
        on=on,
        effective_date=effective_date(claim),
        home=home,
        routes=tuple(routes),
        alternatives=alternatives(claim, routes, home, book.risks, on),
        next_steps=next_steps(claim, routes, home, on, base),
        missing=_missing(claim, routes),
        notes=(*_notes(claim, on), *_calendar_notes(claim, routes, book), Step("note.review")),
    )


def _route(
    claim: Claim, asset: int, view: View, plan: RoutePlan, book: PlanBook, settings: EvaluationSettings
) -> RouteAssessment:
    """One route for one asset and its owner: the operations of `evaluate`, told step by step."""
    trace = Trace()
    applies = int(evaluate_applies(plan.applies, view, trace)[0])
    explained = [explain_rule(rule, view, plan.home, plan.working, settings) for rule in plan.rules]
    joined = join_rules([columns for deadline, columns in explained if deadline.closes_route], 1)
    masks = facts(view)
    yes, no = int(masks[0][0]), int(masks[1][0])
    owner = _owner(claim, asset)
    law = plan.law
    return RouteAssessment(
        id=law.id,
        forum=plan.forum,
        court=law.forum if law.forum != plan.forum else "",
        obligor=owner.id if owner else claim.assets[asset].owner,
        asset=claim.assets[asset].id,
        kind=law.kind,
        basis=law.basis,
        strength=law.strength,
        strength_reason=law.strength_reason,
        applies=APPLIES[applies],
        applies_because=trace.take() or (Step("applies.always"),),
        state=STATES[joined.state[0]],
        safe_date=to_date(int(joined.safe[0])),
        deadlines=tuple(deadline for deadline, _ in explained),
        conditions=check_conditions(plan, yes, no, book.risks),
        risks=check_risks(plan, yes, no, book.risks, Terms(book.base)),
        documents=check_documents(law.documents, claim, owner),
        precedents=law.precedents,
        stages=law.stages,
        remarks=law.remarks,
        sources=law.sources,
        verified=law.verified,
        inference=law.inference,
        stale=law.stale,
        note=law.note,
        last_day=to_date(int(joined.last[0])),
        arguable=bool(joined.arguable[0]),
        risk=LEVELS[worst(plan, *masks).level[0]],
        missing=names(int(joined.missing[0])),
        assumed=names(int(joined.assumed[0])),
        grade=claim.assets[asset].grade,
    )


def _owner(claim: Claim, asset: int) -> Obligor | None:
    return next((one for one in claim.obligors if one.id == claim.assets[asset].owner), None)


_GRADES = ("proven", "indicated", "hint")


def _merit(route: RouteAssessment) -> tuple[int, int, int, int, date]:
    """The order of routes: those that apply, then open ones, then by strength, evidence and the nearest day."""
    return (
        (2, 1, 0)[APPLIES.index(route.applies)] + (3 if route.strength == "none" else 0),
        int(OPENNESS[STATES.index(route.state)]),
        STRENGTHS.index(route.strength),
        _GRADES.index(route.grade),
        route.safe_date or date.max,
    )


def _missing(claim: Claim, routes: list[RouteAssessment]) -> tuple[str, ...]:
    """Everything that an answer wanted and the claim does not have, in the order in which it was wanted."""
    found = dict.fromkeys(
        gap for route in routes if route.applies != "no" for gap in (*route.missing, *route.assumed)
    )
    if not claim.assets:
        found["assets"] = None
    return tuple(found)


def _notes(claim: Claim, on: date) -> Iterator[Step]:
    ids = {one.id for one in claim.obligors}
    if not claim.assets:
        yield Step("note.no_assets")
    for asset in claim.assets:
        if asset.owner not in ids:
            yield Step("note.owner_unknown", {"asset": asset.id, "owner": asset.owner})
    for name in dict.fromkeys(e.obligor for e in claim.events if e.obligor and e.obligor not in ids):
        yield Step("note.events_unknown_person", {"party": name})
    given = claim.instrument.given_on
    if given is not None and given > on:
        yield Step("note.not_yet", {"day": on, "given": given})
    known = [e.on for e in claim.events] + list(claim.instrument.enforcement_applied_on)
    if any(day > on for day in known):
        yield Step("note.future", {"day": on})


def _calendar_notes(claim: Claim, routes: list[RouteAssessment], book: PlanBook) -> Iterator[Step]:
    """For which forums of the answer a court calendar is verified, and until when."""
    asked = dict.fromkeys([origin_of(claim), *(route.forum for route in routes)])
    found = {code: book.working(code).calendar for code in asked}
    known = [f"{c} ({y.verified_from}-{y.verified_until})" for c, y in found.items() if y is not None]
    lacks = [code for code, calendar in found.items() if calendar is None]
    if not known:
        yield Step("note.calendar")
        return
    yield Step("note.calendars", {"known": ", ".join(known)})
    if lacks:
        yield Step("note.calendar_lacks", {"places": ", ".join(lacks)})
