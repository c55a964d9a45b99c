"""The next three steps, with the latest day for each where one is known."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from exequatur.claims.model import Claim
from exequatur.routes.answers import HomeDeadline, NextStep, RouteAssessment, Step
from exequatur.routes.plan import Law

COUNT = 3

_ASKABLE = (
    "given_on",
    "effective_on",
    "performance_end",
    "enforcement_applied_on",
    "due_on",
    "final_on",
    "award_served_on",
)
"""Gaps that somebody can close by asking; the others follow from them."""


def next_steps(
    claim: Claim, routes: Sequence[RouteAssessment], home: Sequence[HomeDeadline], on: date, base: Law
) -> tuple[NextStep, ...]:
    """The three steps that matter first: what is lost soonest, then what is missing, then what strengthens the file.

    Args:
        claim: the claim.
        routes: its routes, best first.
        home: its deadlines at home.
        on: the day.
        base: the law, for its words.
    """
    live = [r for r in routes if r.applies != "no" and r.state in ("open", "closing") and r.safe_date]
    good = [r for r in live if r.strength not in ("none", "unfavourable")]
    live = good or [r for r in live if r.strength != "none"]
    steps = [
        *_at_home(claim, home),
        *_filings(claim, live, base),
        *_gaps(claim, routes),
        *_file(claim, routes, base),
    ]
    dated = sorted(
        (s for s in steps if s.latest is not None and s.latest >= on), key=lambda s: s.latest or on
    )
    undated = [s for s in steps if s.latest is None]
    first = dated[: COUNT - 1] if undated else dated[:COUNT]
    return tuple((first + undated)[:COUNT])


def _at_home(claim: Claim, home: Sequence[HomeDeadline]) -> list[NextStep]:
    found = []
    names = {one.id: one.name for one in claim.obligors}
    for one in home:
        if one.deadline.state not in ("open", "closing") or one.deadline.safe_date is None:
            continue
        if one.topic == "enforcement":
            found.append(NextStep(Step("next.apply_home"), one.deadline.safe_date))
        elif one.topic == "guarantee_period":
            step = Step("next.guarantor", {"party": names.get(one.obligor, one.obligor)})
            found.append(NextStep(step, one.deadline.safe_date))
    return found


def _filings(claim: Claim, live: Sequence[RouteAssessment], base: Law) -> list[NextStep]:
    """The filing of the best live route of each forum; `live` is in order of merit."""
    names = {one.id: one.name for one in claim.obligors}
    best: dict[str, RouteAssessment] = {}
    for route in live:
        best.setdefault(route.forum, route)
    return [
        NextStep(
            Step(
                "next.file",
                {
                    **_place(forum, base),
                    "route_en": route.basis,
                    "route_zh": base.said(route.basis, "zh"),
                    "party": names.get(route.obligor, route.obligor),
                },
            ),
            route.safe_date,
            Step("next.file_because"),
        )
        for forum, route in best.items()
    ]


def _gaps(claim: Claim, routes: Sequence[RouteAssessment]) -> list[NextStep]:
    if not claim.assets:
        return [NextStep(Step("next.assets"), None)]
    counted = Counter(
        gap for r in routes if r.applies != "no" for gap in {*r.missing, *r.assumed} if gap in _ASKABLE
    )
    steps = []
    for gap, n in counted.most_common(2):
        if gap == "effective_on" and claim.instrument.kind == "court_judgment":
            steps.append(NextStep(Step("next.certificate"), None, Step("next.supply_because", {"n": n})))
        else:
            steps.append(
                NextStep(Step("next.supply", {"gap": gap}), None, Step("next.supply_because", {"n": n}))
            )
    return steps


def _place(code: str, base: Law) -> dict[str, str]:
    name = base.jurisdiction(code).name
    return {"forum_en": name.en, "forum_zh": name.zh}


def _file(claim: Claim, routes: Sequence[RouteAssessment], base: Law) -> list[NextStep]:
    steps = []
    chain = claim.creditor.chain
    if chain and chain[-1].substitution_ruling_on is None and claim.instrument.kind != "bare_debt":
        steps.append(NextStep(Step("next.substitution"), None))
    best = next((r for r in routes if r.applies != "no"), None)
    if best is not None and best.grade == "hint":
        steps.append(NextStep(Step("next.prove", {**_place(best.forum, base)}), None))
    lacking = [c.rule.document for c in best.documents if c.status == "missing"][:6] if best else []
    if lacking:
        names = {
            "documents_en": "; ".join(one.en for one in lacking),
            "documents_zh": "；".join(one.zh for one in lacking),
        }
        steps.append(NextStep(Step("next.documents", dict(names)), None))
    return steps
