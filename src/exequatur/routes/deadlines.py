"""A deadline with its derivation: the evaluator's own operations, run over one row with a `Trace`."""

from exequatur.routes.answers import Deadline, DeadlineState, ReadingDeadline, Step
from exequatur.routes.closing import closing_steps
from exequatur.routes.columns import FAR, to_date
from exequatur.routes.evaluate import EvaluationSettings
from exequatur.routes.events import View, names
from exequatur.routes.explain import Trace
from exequatur.routes.limitation import Outcome, evaluate_reading
from exequatur.routes.outcome import STATES, Joined, join_readings
from exequatur.routes.plan import ReadingPlan, RulePlan
from exequatur.routes.working_days import WorkingDays


def explain_rule(
    rule: RulePlan,
    view: View,
    home: RulePlan | None,
    working: WorkingDays,
    settings: EvaluationSettings,
) -> tuple[Deadline, Joined]:
    """One rule for the one row of `view`, with every step; and the same as columns, to be joined with others."""
    outcomes: list[Outcome] = []
    readings: list[ReadingDeadline] = []
    for reading in rule.readings:
        trace = Trace()
        outcome = evaluate_reading(reading, view, home, trace)
        outcomes.append(outcome)
        readings += _readings(reading, outcome, view, working, settings, trace)
    joined = join_readings(outcomes, view.on, settings.closing_within_days, working)
    safe = to_date(int(joined.safe[0]))
    deadline = Deadline(
        rule_id=rule.law.id,
        step=rule.law.step,
        state=STATES[joined.state[0]],
        last_day=to_date(int(joined.last[0])),
        safe_date=safe,
        days_left=int(joined.safe[0]) - view.on if safe else None,
        readings=tuple(readings),
        missing=names(int(joined.missing[0])),
        assumed=names(int(joined.assumed[0])),
        arguable=bool(joined.arguable[0]),
        closes_route=rule.closes,
    )
    return deadline, joined


def _readings(
    reading: ReadingPlan,
    outcome: Outcome,
    view: View,
    working: WorkingDays,
    settings: EvaluationSettings,
    trace: Trace,
) -> list[ReadingDeadline]:
    """The reading, and where a fact is at issue the same reading with that fact decided for the creditor."""
    joined = join_readings([outcome], view.on, settings.closing_within_days, working)
    steps = (*trace.take(), *closing_steps(joined, view.on, working))
    found = [_reading(reading, STATES[joined.state[0]], joined, steps, reading.law.safe)]
    last, other = int(outcome.last[0]), int(outcome.other[0])
    if last < other:
        better = Outcome(outcome.code, outcome.other, outcome.other, outcome.assumed, outcome.missing)
        decided = join_readings([better], view.on, settings.closing_within_days, working)
        step = _variant(other, names(int(outcome.missing[0])))
        found.append(
            _reading(
                reading,
                STATES[decided.state[0]],
                decided,
                (step, *closing_steps(decided, view.on, working)),
                False,
            )
        )
    return found


def _variant(other: int, missing: tuple[str, ...]) -> Step:
    """Why the same reading may end later: an application at home that is not on file, or the last instalment."""
    if other == FAR:
        return Step("variant.applied_unlimited")
    if "enforcement_applied_on" not in missing:
        return Step("variant.last_instalment", {"day": to_date(other)})
    return Step("variant.applied_in_time", {"day": to_date(other)})


def _reading(
    reading: ReadingPlan, state: DeadlineState, joined: Joined, steps: tuple[Step, ...], safe: bool
) -> ReadingDeadline:
    return ReadingDeadline(
        reading=reading.law.reading,
        safe=safe,
        state=state,
        last_day=to_date(int(joined.last[0])),
        safe_date=to_date(int(joined.safe[0])),
        steps=steps,
        basis=reading.law.basis,
        sources=reading.law.sources,
        verified=reading.law.verified,
        assumed=names(int(joined.assumed[0])),
        missing=names(int(joined.missing[0])),
    )
