"""The operations of a limitation rule over columns: length, restarts, long stop, "earlier of".

Every function takes rows as arrays and an optional `Trace`; with a trace it is called for one row. Results are last days
by the rule alone; the working day before and the state follow in `outcome`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from exequatur.routes.columns import EVENTS, FAR, NAT, Days
from exequatur.routes.events import GAP, Masks, View
from exequatur.routes.explain import Trace
from exequatur.routes.periods import add_months
from exequatur.routes.plan import Arm, ReadingPlan, RulePlan
from exequatur.routes.working_days import WorkingDays

FOUND, NO_LIMIT, NOT_ESTABLISHED, MISSING = range(4)
"""How a reading came out: a day, none because the law states no limit, none because its length is not known here, or
not computable because a date of the claim is missing."""

PERFORMANCE = frozenset(
    {
        "performance_period_end",
        "performance_period_end_or_effective",
        "judgment_debt_due",
        "default_under_judgment",
        "settlement_due",
        "failure_to_honour_award",
    }
)
"""Events that the end of a period for performance is, by instalments the end of each."""

SLACK_DAYS = 366
"""A day that had to be assumed is earlier than the true one. A period that ran out within this many days on such a day
may therefore still run, and is not called expired; beyond it, that is no longer plausible (a choice, not a rule of law)."""

APPLIED = EVENTS.index("enforcement_applied")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One reading over the rows.

    `last` is the last day (`FAR`: it does not end). `other` is the last day if a fact that is at issue turns out for
    the creditor (that enforcement at home was applied for in time); it equals `last` where nothing is at issue.
    """

    code: NDArray[np.int8]
    last: Days
    other: Days
    assumed: Masks
    missing: Masks


@dataclass(frozen=True, slots=True)
class Run:
    """A period that ran with its restarts: its end, and whether enforcement was applied for within it."""

    end: Days
    applied_in_time: NDArray[np.bool_]
    applied_late: NDArray[np.bool_]


def evaluate_reading(
    reading: ReadingPlan, view: View, home: RulePlan | None, trace: Trace | None = None
) -> Outcome:
    """The last day under one reading, for every row of `view`.

    Args:
        reading: the reading as operations.
        view: the rows.
        home: the enforcement period of the place of origin, for an arm that ends with effectiveness at home.
        trace: records the derivation; only with a single row.
    """
    if reading.law.no_limit:
        _say(trace, "length.none")
        if not reading.arms:
            return _whole(view, NO_LIMIT)
    if reading.starts == "recognition" and reading.months is not None:
        _say(trace, "length.from_recognition", months=reading.months)
        return _whole(view, NOT_ESTABLISHED)
    if (reading.months is None or reading.starts == "unknown") and not reading.arms:
        _say(trace, "length.not_established")
        return _whole(view, NOT_ESTABLISHED)
    code = np.zeros(len(view), np.int8)
    last = np.full(len(view), FAR, np.int32)
    assumed = missing = np.zeros(len(view), np.uint32)
    hangs = np.zeros(len(view), np.bool_)
    by_last = np.full(len(view), NAT, np.int32)
    if reading.months is not None and reading.starts != "unknown":
        start = view.event(reading.starts, trace)
        assumed, missing = start.assumed, start.missing
        code = np.where(start.day == NAT, MISSING, FOUND).astype(np.int8)
        by_last = _from_last_instalment(reading, start.day, view)
        court = reading.working if reading.applying_settles else None
        run = run_period(start.day, reading.months, reading.restarts, view, court, trace, assumed)
        last = np.where(start.day == NAT, FAR, run.end).astype(np.int32)
        if reading.applying_settles:
            code, last = _settled(code, last, reading.months, run, view, trace)
            unsettled = (code == FOUND) & ~run.applied_in_time & ~run.applied_late
            hangs = unsettled & (
                last < view.on
            )  # run, unless enforcement was applied for and the file does not say so
            missing = np.where(hangs, missing | np.uint32(GAP["enforcement_applied_on"]), missing)
            if trace is not None and hangs[0]:
                trace.add("home.no_application")
    other = np.where(hangs, FAR, last).astype(np.int32)
    if reading.long_stop is not None:
        last, assumed = _long_stop(reading.long_stop, last, assumed, view, trace)
        other = np.maximum(last, np.where(hangs, other, last)).astype(np.int32)
    for arm in reading.arms:
        if arm.home:
            last, other, gap = _home_arm(last, other, view, home, trace)
            missing = missing | gap
        else:
            found, more, gap = _period_arm(arm, reading.restarts, view, trace)
            last, other = np.minimum(last, found), np.minimum(other, found)
            assumed, missing = assumed | more, missing | gap
            code = np.where(gap != 0, MISSING, code).astype(np.int8)
    other = np.where(code == FOUND, np.maximum(other, by_last), other).astype(np.int32)
    if reading.law.no_limit:  # nothing of the forum ends it, and nothing at home that is known
        code = np.where((last == FAR) & (missing == 0), NO_LIMIT, code).astype(np.int8)
    return Outcome(code, last, other, assumed, missing)


def _from_last_instalment(reading: ReadingPlan, start: Days, view: View) -> Days:
    """The end of the period counted from the last instalment, where several fall due on different days; else `NAT`.

    The safe count runs from the first; whether a law counts from each or from the last has changed (in China in 2022).
    """
    last = view.date("last_instalment")
    several = (start != NAT) & (last > start)
    if reading.starts not in PERFORMANCE or reading.months is None or not several.any():
        return np.full(len(view), NAT, np.int32)
    run = run_period(np.where(several, last, start).astype(np.int32), reading.months, reading.restarts, view)
    return np.where(several, run.end, NAT).astype(np.int32)


def run_period(
    start: Days,
    months: int,
    restarts: int,
    view: View,
    working: WorkingDays | None = None,
    trace: Trace | None = None,
    assumed: Masks | None = None,
) -> Run:
    """A period of `months` from `start`, begun anew by each event of the mask `restarts` that falls within it.

    An event on or before the start, after the period has run, or after the day of the question changes nothing.
    Where `working` is given, an application for enforcement within the period takes the step that the period asks for, so
    nothing after it counts; one on the day to which that court carries the last day over is within it. Where the start was `assumed`, an application that came after the end by `SLACK_DAYS` or
    fewer may have been in time by the true start: it is neither in time nor late.
    """
    slack = np.zeros(len(view), np.int32)
    if assumed is not None:
        slack = np.where(assumed != 0, np.int32(SLACK_DAYS), slack).astype(np.int32)
    end, settles = add_months(start, months), working is not None
    in_time = np.zeros(len(view), np.bool_)
    late = np.zeros(len(view), np.bool_)
    perhaps = np.zeros(len(view), np.bool_)
    if trace is not None and start[0] == NAT:
        trace = None  # nothing runs yet: the missing date is told at the end
    _say(trace, "period.ends", months=months, day=int(end[0]) if trace else None)
    for rows, day, kind in view.events(restarts) if restarts else ():
        is_applied = kind == APPLIED if settles else np.zeros(len(rows), np.bool_)
        until = end[rows]
        if working is not None:
            until = np.where(is_applied, working.carry(until), until).astype(np.int32)
        within = ((day > start[rows]) | is_applied) & (day <= until) & (start[rows] != NAT)
        late[rows] |= is_applied & (day - slack[rows] > until) & ~in_time[rows]
        perhaps[rows] |= is_applied & (day > until) & (day - slack[rows] <= until)
        done = within & is_applied
        in_time[rows] |= done
        was = end[rows]
        again = within & (done | ~in_time[rows])
        end[rows[again]] = add_months(day[again], months)
        if trace is not None and len(rows):
            _tell_event(
                trace,
                EVENTS[kind[0]],
                int(day[0]),
                bool(within[0]),
                int(start[0]),
                int(end[0]),
                bool(done[0]),
                int(was[0]),
            )
    if settles:  # a 终本 order within the period shows that the application came before it
        closed = view.date("terminated_for_now")
        shown = (closed != NAT) & (closed <= view.on) & (closed <= end) & (start != NAT)
        in_time |= shown
        late &= ~shown & ~perhaps
        if trace is not None and perhaps[0] and not in_time[0]:
            trace.add("period.applied_unsure")
    return Run(end, in_time, late)


def _tell_event(
    trace: Trace, event: str, day: int, within: bool, start: int, end: int, settled: bool, was: int
) -> None:
    if settled and day > was:
        trace.add("period.applied_carried", day=day, until=was)
    elif settled:
        trace.add("period.applied", day=day)
    elif within:
        trace.add("period.restarted", event=event, day=day, until=end)
    elif day <= start:
        trace.add("period.event_before", event=event, day=day)
    else:
        trace.add("period.event_late", event=event, day=day)


def _settled(
    code: NDArray[np.int8], last: Days, months: int, run: Run, view: View, trace: Trace | None
) -> tuple[NDArray[np.int8], Days]:
    """Enforcement applied for in time: no period runs while it is pending or closed for now (终本).

    Where the enforcement ended otherwise (终结执行), the period counts anew from the last application in time, the
    safe day: the end of the enforcement is later.
    """
    ended = (view.date("enforcement_ended") != NAT) & (view.date("enforcement_ended") <= view.on)
    done = run.applied_in_time & ~ended
    if trace is not None and run.applied_in_time[0]:
        zhongben = int(view.date("terminated_for_now")[0])
        if ended[0]:
            trace.add("home.ended", day=int(view.date("enforcement_ended")[0]), until=int(last[0]))
        elif zhongben != NAT:
            trace.add("home.terminated_for_now", day=zhongben)
        else:
            trace.add("home.pending", months=months)
    return np.where(done, NO_LIMIT, code).astype(np.int8), np.where(done, FAR, last).astype(np.int32)


def _long_stop(
    stop: tuple[int, str], last: Days, assumed: Masks, view: View, trace: Trace | None
) -> tuple[Days, Masks]:
    months, event = stop
    found = view.event(event)  # type: ignore[arg-type]
    end = np.where(found.day == NAT, FAR, add_months(found.day, months)).astype(np.int32)
    if trace is not None and end[0] != FAR:
        trace.add("period.long_stop", years=months // 12, day=int(end[0]), shortens=bool(end[0] < last[0]))
    return np.minimum(last, end), np.where(end < last, assumed | found.assumed, assumed).astype(np.uint32)


def _period_arm(arm: Arm, restarts: int, view: View, trace: Trace | None) -> tuple[Days, Masks, Masks]:
    _say(trace, "arm.period", months=arm.months)
    start = view.event(arm.starts, trace)
    run = run_period(start.day, arm.months, restarts, view, trace=trace)
    return (
        np.where(start.day == NAT, FAR, run.end).astype(np.int32),
        start.assumed,
        start.missing,
    )


def _home_arm(
    last: Days, other: Days, view: View, home: RulePlan | None, trace: Trace | None
) -> tuple[Days, Days, Masks]:
    """Shorten `last` to the end of effectiveness at home.

    Applied for in time, the instrument stays effective there. With no application in time on file the debtor can argue
    that the period at home ended it, so `last` is that end and `other` keeps the longer day. Where the law base has no
    period for the place of origin the arm is not established, and says so.
    """
    _say(trace, "arm.home")
    gap = np.full(len(view), GAP["home_effectiveness_end"], np.uint32)
    reading = next((r for r in home.readings if r.law.safe and r.months is not None), None) if home else None
    if reading is None or reading.months is None:
        _say(trace, "arm.home_not_established")
        return last, other, gap
    start = view.event(reading.starts, trace)
    run = run_period(start.day, reading.months, reading.restarts, view, reading.working, trace, start.assumed)
    ended = (view.date("enforcement_ended") != NAT) & (view.date("enforcement_ended") <= view.on)
    stays = run.applied_in_time & ~ended
    end = np.where(stays | (start.day == NAT), FAR, run.end)
    if trace is not None and start.day[0] != NAT:
        key = (
            "arm.home_stays"
            if stays[0]
            else ("arm.home_late" if run.applied_late[0] else "arm.home_at_issue")
        )
        trace.add(key, day=None if stays[0] else int(run.end[0]))
    shortened = np.minimum(last, end).astype(np.int32)
    at_issue = (shortened < last) & ~run.applied_in_time & ~run.applied_late
    unknown = np.where(at_issue, np.uint32(GAP["enforcement_applied_on"]), np.uint32(0))
    return shortened, other, np.where(start.day == NAT, gap, unknown).astype(np.uint32)


def _whole(view: View, code: int) -> Outcome:
    none = np.zeros(len(view), np.uint32)
    far = np.full(len(view), FAR, np.int32)
    return Outcome(np.full(len(view), code, np.int8), far, far, none, none)


def _say(trace: Trace | None, key: str, **values: int | None) -> None:
    if trace is not None:
        trace.add(key, **values)
