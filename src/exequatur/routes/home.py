"""Deadlines where the instrument was made: enforcement, retrial, the debt's own limitation, the guarantee period.

All by the same operations as the routes abroad. The guarantee period (保证期间) is no limitation period: it is neither
suspended nor interrupted, and calling on the guarantor within it ends its work.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from msgspec.structs import replace

from exequatur.claims.model import Claim, Obligor
from exequatur.law.answers import LimitationFound
from exequatur.routes.answers import Deadline, HomeDeadline, ReadingDeadline, Step
from exequatur.routes.columns import ClaimColumns, origin_of, to_day
from exequatur.routes.deadlines import explain_rule
from exequatur.routes.evaluate import EvaluationSettings
from exequatur.routes.events import View
from exequatur.routes.outcome import STATES, state_of
from exequatur.routes.plan import PlanBook, compile_rule
from exequatur.routes.working_days import WorkingDays

Topic = Literal["enforcement", "underlying_debt", "guarantee_period", "retrial", "mortgage", "other"]

_TOPICS: dict[str, Topic] = {
    "enforcement_application": "enforcement",
    "action_on_claim": "underlying_debt",
    "guarantee_period": "guarantee_period",
    "retrial_application": "retrial",
    "mortgage_exercise": "mortgage",
}


@dataclass(frozen=True)
class HomeQuestion:
    """One claim as columns of one row, and what its deadlines at home are asked with."""

    claim: Claim
    columns: ClaimColumns
    book: PlanBook
    settings: EvaluationSettings

    def view(self, obligor: int) -> View:
        """The claim and one of its obligors."""
        return View(self.columns, np.zeros(1, np.int64), np.array([obligor]), to_day(self.book.on))


def home_deadlines(question: HomeQuestion) -> tuple[HomeDeadline, ...]:
    """Every deadline at home that the claim's facts call for, per obligor where it is the obligor's own."""
    return tuple(_deadlines(question))


def _deadlines(question: HomeQuestion) -> Iterator[HomeDeadline]:
    claim = question.claim
    titled = claim.instrument.kind != "bare_debt"
    main = next(
        (i for i, one in enumerate(claim.obligors) if one.role == "principal"), 0 if claim.obligors else -1
    )
    if titled:
        for rule in _rules(question, claim.instrument.kind):
            topic = _TOPICS.get(rule.step)
            if topic in ("enforcement", "retrial"):
                yield HomeDeadline(topic, "", _explain(question, rule, main, topic))
    if titled and claim.due_on is None and claim.instrument.kind != "notarised_debt_instrument":
        return  # the debt is merged in its title; nothing on file says when it fell due
    for rule in _rules(question, "bare_debt"):
        topic = _TOPICS.get(rule.step)
        if topic == "underlying_debt" or (topic == "mortgage" and claim.collateral and not titled):
            yield HomeDeadline(topic, "", _explain(question, rule, main, topic))
        elif topic == "guarantee_period":
            for number, one in enumerate(claim.obligors):
                if one.role == "guarantor" and not (
                    claim.instrument.kind == "court_judgment" and one.named_in_title
                ):
                    yield HomeDeadline(topic, one.id, _guarantee(question, rule, number, one))


def _rules(question: HomeQuestion, kind: str) -> tuple[LimitationFound, ...]:
    origin = origin_of(question.claim)
    return question.book.base.limitation(origin, origin, kind, question.book.on)  # type: ignore[arg-type]


def _explain(question: HomeQuestion, rule: LimitationFound, obligor: int, topic: Topic) -> Deadline:
    working = _working(question)
    deadline, _ = explain_rule(
        compile_rule(rule, working), question.view(obligor), None, working, question.settings
    )
    return _with_step(deadline, Step("retrial.debtors")) if topic == "retrial" else deadline


def _working(question: HomeQuestion) -> WorkingDays:
    return question.book.working(origin_of(question.claim))


def _guarantee(question: HomeQuestion, rule: LimitationFound, number: int, one: Obligor) -> Deadline:
    """The guarantee period: as agreed where an end is on file, else by the law; with what calling did to it."""
    deadline = _explain(question, rule, number, "guarantee_period")
    if one.guarantee_period_end is not None:
        deadline = _agreed(question, deadline, one)
    else:
        deadline = _with_step(deadline, Step("guarantee.default_period"))
        if (
            deadline.state == "expired"
        ):  # a longer period may have been agreed: nobody can tell before that is known
            deadline = replace(
                deadline,
                state="cannot_compute",
                missing=(*deadline.missing, "guarantee_period_end"),
                arguable=True,
            )
    called, end = one.guarantee_called_on, deadline.last_day
    if called is None or end is None or called > question.book.on:
        return deadline
    if called <= end:
        served = _with_step(deadline, Step("guarantee.called", {"day": called}))
        return replace(served, state="no_limit", last_day=None, safe_date=None, days_left=None)
    key = "guarantee.called_late" if one.guarantee_period_end else "guarantee.called_after_default"
    return _with_step(deadline, Step(key, {"day": called}))


def _agreed(question: HomeQuestion, by_law: Deadline, one: Obligor) -> Deadline:
    """The deadline with the end that the parties agreed on, in the place of the law's length."""
    last = np.array([to_day(one.guarantee_period_end)], np.int32)
    safe = _working(question).plan(last)
    on = to_day(question.book.on)
    state = STATES[state_of(last, safe, on, question.settings.closing_within_days)[0]]
    day = one.guarantee_period_end
    safe_day = None if day is None else day.fromordinal(day.toordinal() - int(last[0] - safe[0]))
    law = by_law.readings[0]
    reading = ReadingDeadline(
        reading=law.reading,
        safe=True,
        state=state,
        last_day=day,
        safe_date=safe_day,
        steps=(Step("agreed.guarantee_period", {"day": day}),),
        basis=law.basis,
        sources=law.sources,
        verified=law.verified,
    )
    return replace(
        by_law,
        state=state,
        last_day=day,
        safe_date=safe_day,
        days_left=int(safe[0]) - on,
        readings=(reading,),
        missing=(),
        assumed=(),
        arguable=False,
    )


def _with_step(deadline: Deadline, step: Step) -> Deadline:
    """The deadline with one more step in its safe reading."""
    readings = tuple(replace(r, steps=(*r.steps, step)) if r.safe else r for r in deadline.readings)
    return replace(deadline, readings=readings)
