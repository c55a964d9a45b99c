"""An evaluator that knows nothing of columns: one claim, plain dates, the rules as docs/routes.md states them.

It shares no code with `exequatur.routes` beyond the structs of claims and law. It is slow on purpose and exists to disagree.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from exequatur.claims.model import Claim, Obligor
from exequatur.law.answers import LimitationFound, RouteFound
from exequatur.law.calendars import Calendar
from exequatur.law.model import Applies, Reading

BY_INSTALMENTS = (
    "performance_period_end", "performance_period_end_or_effective", "judgment_debt_due", "default_under_judgment",
    "settlement_due", "failure_to_honour_award",
)  # fmt: skip
BESIDE = ("retrial_application", "guarantee_period", "mortgage_exercise", "reopening")


@dataclass(frozen=True)
class Answer:
    """What the naive evaluator says of one route for one asset."""

    asset: str
    forum: str
    route: str
    applies: str
    state: str
    last_day: date | None
    safe_date: date | None
    arguable: bool
    risk: str


def add(day: date, months: int) -> date:
    """The corresponding day, or the last of the month."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class Office:
    """When the courts of a forum are closed: its weekend, and its calendar where one is on record."""

    weekend: tuple[int, ...]
    calendar: Calendar | None = None

    def knows(self, day: date) -> bool:
        found = self.calendar
        return found is not None and found.verified_from <= day.year <= found.verified_until

    def closed(self, day: date) -> str:
        """`sure`, `perhaps` or nothing."""
        if self.calendar is None:
            return "sure" if day.weekday() in self.weekend else ""
        name = WEEK[day.weekday()]
        if not self.knows(day):
            return "sure" if name in self.calendar.weekend else ""
        named = {h.on: h.uncertain for h in self.calendar.holidays}
        vacation = any(c.from_ <= day <= c.until for c in self.calendar.closures)
        if named.get(day) is False or (vacation and day not in named):
            return "sure"
        if name in self.calendar.weekend and day not in {w.on for w in self.calendar.working_weekends}:
            return "sure"
        return "perhaps" if day in named else ""

    def is_weekend_only(self, day: date) -> bool:
        """Closed for its weekday, and neither for a sure holiday nor for a vacation."""
        assert self.calendar is not None
        named = {h.on: h.uncertain for h in self.calendar.holidays}
        vacation = any(c.from_ <= day <= c.until for c in self.calendar.closures)
        return named.get(day) is not False and not (vacation and day not in named)

    def plan(self, day: date) -> date:
        """The last working day on or before the day."""
        while self.closed(day):
            day -= timedelta(1)
        return day

    def carried(self, day: date) -> date:
        """The last day by the forum's own rule; the day itself where that is not known or not later."""
        if not self.knows(day) or self.calendar is None:
            return day
        last = self.calendar.last_day
        rules = last if isinstance(last, tuple) else (last,)
        rule = next((r for r in rules if r.applies_to in ("statute", "both") and not r.steps), None)
        if rule is None or rule.rule != "next_working_day" or not rule.verified:
            return day
        later = day
        while self.knows(later):
            shut = self.closed(later)
            if shut == "sure" and self.is_weekend_only(later) and WEEK[later.weekday()] in rule.stays_on:
                shut = ""
            if shut == "perhaps":
                return day
            if not shut:
                return later
            later += timedelta(1)
        return day


def first_known(*pairs: tuple[date | None, set[str]]) -> tuple[date | None, set[str]]:
    for day, assumed in pairs:
        if day is not None:
            return day, assumed
    return None, set()


def start_of(
    event: str, claim: Claim, obligor: Obligor | None, on: date, computed: date | None
) -> tuple[date | None, set[str]]:
    """The day of an event and what was assumed; None where no day that is early enough is known."""
    title = claim.instrument
    is_debt = title.kind in ("bare_debt", "notarised_debt_instrument")
    given = None if is_debt else title.given_on
    dues = [part.due for part in title.instalments]
    performance = min([d for d in [title.performance_end, *dues] if d], default=None)
    debt_due = claim.due_on if is_debt else None

    def effect(*gap: str) -> list[tuple[date | None, set[str]]]:
        return [
            (title.effective_on, set(gap)),
            (computed, {*gap, "effective_on"}),
            (given, {*gap, "effective_on"}),
        ]

    if event in ("judgment_effective", "judgment_enforceable"):
        return first_known(*effect())
    if event == "judgment_given":
        return given, set()
    if event in ("judgment_final", "discovery_after_appeals_exhausted"):
        return first_known((title.final_on, set()), *effect("final_on"))
    if event == "judgment_debt_due":
        return first_known((performance, set()), *effect("debt_due_under_judgment"))
    if event in ("performance_period_end", "performance_period_end_or_effective"):
        return first_known((performance, set()), (debt_due, {"performance_end"}), *effect("performance_end"))
    if event == "default_under_judgment":
        return first_known((performance, set()), *effect("performance_end"))
    if event in ("award_made", "settlement_concluded"):
        return given, set()
    if event == "award_served":
        return first_known(
            (obligor.service.judgment_on if obligor else None, set()), (given, {"award_served_on"})
        )
    if event == "award_final":
        return given, {"final_on"}
    if event == "award_enforceable":
        return given, {"award_enforceable_on"}
    if event == "failure_to_honour_award":
        return first_known((performance, set()), (given, {"performance_end"}))
    if event == "settlement_due":
        return first_known((performance, set()), (given, {"settlement_due"}))
    if event == "debt_due":
        return first_known((claim.due_on, set()), (min(dues, default=None), {"due_on"}))
    if event == "last_instalment_due":
        return first_known((max(dues, default=None), set()), (claim.due_on, {"last_instalment"}))
    if event == "breach_known":
        return claim.due_on, {"breach_known"}
    if event == "principal_due":
        return claim.due_on, set()
    if event == "guarantee_called":
        return (obligor.guarantee_called_on if obligor else None), set()
    days = [day for day, kind in history(claim, obligor, on) if kind == event]
    return min(days, default=None), set()


LAW_EVENT = {
    "payment": "part_payment",
    "demand": "demand",
    "acknowledgment": "acknowledgment",
    "promise": "acknowledgment",
    "settlement_in_enforcement": "acknowledgment",
    "action": "action_begun",
}
ORDER = ["enforcement_applied", "part_payment", "demand", "acknowledgment", "action_begun"]


def history(claim: Claim, obligor: Obligor | None, on: date) -> list[tuple[date, str]]:
    """The dated events that concern an obligor and were known on the day, in order."""
    found = [(day, "enforcement_applied") for day in claim.instrument.enforcement_applied_on]
    for event in claim.events:
        if event.kind not in LAW_EVENT:
            continue
        if event.obligor:
            concerns = obligor is not None and event.obligor == obligor.id
        else:
            concerns = obligor is None or obligor.role == "principal"
        if concerns:
            found.append((event.on, LAW_EVENT[event.kind]))
    return sorted((pair for pair in found if pair[0] <= on), key=lambda pair: (pair[0], ORDER.index(pair[1])))


def run(
    start: date,
    months: int,
    restarts: tuple[str, ...],
    settles: bool,
    claim: Claim,
    obligor: Obligor | None,
    on: date,
    assumed: bool = False,
    court: Office | None = None,
) -> tuple[date, bool, bool]:
    """The end of a period with its restarts; whether enforcement was applied for in time, or only late."""
    end, in_time, late, perhaps = add(start, months), False, False, False
    for day, kind in history(claim, obligor, on):
        if kind not in restarts:
            continue
        if settles and kind == "enforcement_applied":
            until = court.carried(end) if court else end
            if day <= until:
                in_time, end = True, add(day, months)
            elif assumed and (day - until).days <= 366:
                perhaps = True
            elif not in_time:
                late = True
        elif start < day <= end and not in_time:
            end = add(day, months)
    closed = claim.instrument.terminated_for_now_on
    if settles and closed is not None and closed <= on and closed <= end:
        in_time, late = True, False
    return end, in_time, late and not perhaps


@dataclass
class Result:
    """code: found, no_limit, not_established, missing; `last`, `other`: None where it does not end."""

    code: str
    last: date | None = None
    other: date | None = None
    assumed: frozenset[str] = frozenset()
    asks_application: bool = False


def least(*days: date | None) -> date | None:
    return min([d for d in days if d is not None], default=None)


def read(
    reading: Reading,
    step: str,
    claim: Claim,
    obligor: Obligor | None,
    on: date,
    computed: date | None,
    home: LimitationFound | None,
    abroad: bool,
    court: Office | None = None,
) -> Result:
    # An application for enforcement on file was made at home: abroad, nobody knows that it interrupts anything.
    restarts = tuple(e for e in reading.restarts_on if not (abroad and e == "enforcement_applied"))
    if reading.no_limit and not reading.earlier_of:
        return Result("no_limit")
    has_length = reading.years is not None or reading.months is not None
    if reading.starts == "recognition" and has_length:
        return Result("not_established")
    if (not has_length or reading.starts == "unknown") and not reading.earlier_of:
        return Result("not_established")
    result = Result("found")
    ended_on = claim.instrument.enforcement_ended_on
    ended = ended_on is not None and ended_on <= on
    if has_length and reading.starts != "unknown":
        months = 12 * (reading.years or 0) + (reading.months or 0)
        start, assumed = start_of(reading.starts, claim, obligor, on, computed)
        settles = step == "enforcement_application" and "enforcement_applied" in restarts
        if start is None:
            result = Result("missing")
        else:
            end, in_time, late = run(
                start, months, restarts, settles, claim, obligor, on, bool(assumed), court
            )
            if settles and in_time and not ended:
                result = Result("no_limit", assumed=frozenset(assumed))
            else:
                hangs = settles and not in_time and not late and end < on
                result = Result("found", end, None if hangs else end, frozenset(assumed), hangs)
    by_last = None
    dues = [part.due for part in claim.instrument.instalments]
    if (
        result.code in ("found", "no_limit")
        and has_length
        and reading.starts in BY_INSTALMENTS
        and dues
        and start
        and max(dues) > start
    ):
        by_last, _, _ = run(max(dues), months, restarts, False, claim, obligor, on)
    if reading.long_stop_years is not None:
        start, assumed = start_of(reading.long_stop_from or reading.starts, claim, obligor, on, computed)
        if start is not None:
            stop = add(start, 12 * reading.long_stop_years)
            if result.last is None or stop < result.last:
                result.assumed |= frozenset(assumed)
            was = result.last
            result.last = least(result.last, stop)
            result.other = result.last if was == result.other else result.other
            if result.other is not None and result.last is not None:
                result.other = max(result.other, result.last)
    for arm in reading.earlier_of:
        if arm.kind == "home_effectiveness_end":
            _home_arm(result, claim, obligor, on, computed, home, ended, court)
            continue
        start, assumed = start_of(arm.starts or reading.starts, claim, obligor, on, computed)
        result.assumed |= frozenset(assumed) if start else frozenset()
        if start is None:
            result.code = "missing"
            # A day of application that is not on file leaves open whether there was one.
            result.asks_application |= (arm.starts or reading.starts) == "enforcement_applied"
        else:
            end, _, _ = run(
                start,
                12 * (arm.years or 0) + (arm.months or 0),
                restarts,
                False,
                claim,
                obligor,
                on,
            )
            result.last, result.other = least(result.last, end), least(result.other, end)
    if by_last is not None and result.code == "found" and result.other is not None:
        result.other = max(result.other, by_last)
    return result


def _home_arm(
    result: Result,
    claim: Claim,
    obligor: Obligor | None,
    on: date,
    computed: date | None,
    home: LimitationFound | None,
    ended: bool,
    court: Office | None,
) -> None:
    rule = (
        next((r for r in home.rules if r.safe and (r.years or r.months) and not r.no_limit), None)
        if home
        else None
    )
    if rule is None:
        return
    start, assumed = start_of(rule.starts, claim, obligor, on, computed)
    if start is None:
        return
    months = 12 * (rule.years or 0) + (rule.months or 0)
    end, in_time, late = run(start, months, rule.restarts_on, True, claim, obligor, on, bool(assumed), court)
    if in_time and not ended:
        return
    shorter = least(result.last, end)
    if shorter != result.last and not in_time and not late:
        result.asks_application = True
    result.last = shorter


def join(
    results: list[Result], on: date, closing: int, office: Office
) -> tuple[str, date | None, date | None, bool]:
    """(state, last, safe, arguable) of one rule."""
    dated = [r for r in results if r.code in ("found", "missing") and r.last is not None]
    unlimited = any(r.code == "no_limit" or (r.code == "found" and r.last is None) for r in results)
    missing = any(r.code == "missing" for r in results)
    assumed = any(r.assumed for r in results)
    if not dated:
        state = "cannot_compute" if missing else ("no_limit" if unlimited else "not_established")
        return state, None, None, False
    last = min(r.last for r in dated if r.last)
    safe = office.plan(last)
    ran = last < on
    longest = [r.other for r in dated]
    arguable = ran and (unlimited or any(o is None or o >= on for o in longest))
    at_issue = any(r.last == last and r.other != r.last and r.asks_application for r in dated)
    perhaps = ran and assumed and (on - last).days <= 366
    carried = ran and office.carried(last) >= on
    if (missing and not ran) or (arguable and at_issue) or perhaps:
        return "cannot_compute", last, safe, arguable or perhaps or carried
    if ran:
        return "expired", last, safe, arguable or carried
    return ("closing" if (safe - on).days <= closing else "open"), last, safe, False


def deadline(
    route: RouteFound,
    claim: Claim,
    obligor: Obligor | None,
    on: date,
    computed: date | None,
    home: LimitationFound | None,
    closing: int,
    office: Office,
    court: Office | None = None,
) -> tuple[str, date | None, date | None, bool]:
    """(state, last, safe, arguable) of a route."""
    found = []
    for rule in route.limitations:
        if rule.step in BESIDE or all(r.starts == "recognition" for r in rule.rules):
            continue
        results = [
            read(r, rule.step, claim, obligor, on, computed, home, route.destination != route.origin, court)
            for r in rule.rules
        ]
        found.append(join(results, on, closing, office))
    if not found:
        return "not_established", None, None, False
    if len(found) == 1:
        return found[0]
    order = ["expired", "cannot_compute", "closing", "open", "not_established", "no_limit"]
    state, _, _, arguable = min(found, key=lambda f: order.index(f[0]))
    if state == "expired":
        arguable = all(f[3] for f in found if f[0] == "expired")
    days = [(last, safe) for _, last, safe, _ in found if last]
    last, safe = min(days, key=lambda pair: pair[0]) if days else (None, None)
    return state, last, safe, arguable


def _begun(claim: Claim, day: date, on: date) -> str:
    served = [one.service.process_on for one in claim.obligors if one.service.process_on]
    actions = [event.on for event in claim.events if event.kind == "action"]
    if any(known < day for known in (*served, claim.instrument.given_on or day)):
        return "no"
    return "yes" if actions and day <= min(actions) <= on else "cannot_tell"


def applies(route: RouteFound, claim: Claim, facts: dict[str, bool | None], on: date) -> str:
    """yes, no or cannot_tell: what it is made for, unless another route shuts it out for what that one is made for."""
    answers = [_made_for(route.applies, claim, facts, on)]
    for bar in route.barred:
        other = _made_for(bar.applies, claim, facts, on)
        if bar.effect == "barred" and other == "yes":
            answers.append("no" if bar.certain else "cannot_tell")
        agreed = any(t.startswith("choice_of_court_agreement_before") for t in bar.applies.excludes)
        if bar.effect == "barred" and other == "cannot_tell" and not bar.applies.needs and not agreed:
            answers.append("cannot_tell")
    return min(answers, key=["no", "cannot_tell", "yes"].index)


def _made_for(law: Applies, claim: Claim, facts: dict[str, bool | None], on: date) -> str:
    title, answers = claim.instrument, ["yes"]
    if law.given_from or law.given_until:
        latest = title.given_on or title.effective_on
        if (law.given_from and latest and latest < law.given_from) or (
            law.given_until and title.given_on and title.given_on > law.given_until
        ):
            answers.append("no")
        elif title.given_on is None:
            answers.append("cannot_tell")
    if law.begun_from:
        answers.append(_begun(claim, law.begun_from, on))
    for term, needed in [*((t, True) for t in law.needs), *((t, False) for t in law.excludes)]:
        dated = re.fullmatch(r"choice_of_court_agreement_before_(\d+)_(\d+)_(\d+)", term)
        held = (
            _agreed_before(claim, date(*map(int, dated.groups())), facts) if dated else facts.get(term, "?")
        )
        if held == "?":
            answers.append("cannot_tell" if needed else "yes")
        elif needed:
            answers.append({True: "yes", False: "no", None: "cannot_tell"}[held])
        elif held is True:
            answers.append("no")
        elif dated and held is None and facts["choice_of_court_agreement"]:
            answers.append("cannot_tell")
    return min(answers, key=["no", "cannot_tell", "yes"].index)


def _agreed_before(claim: Claim, day: date, facts: dict[str, bool | None]) -> bool | None:
    if facts["choice_of_court_agreement"] is not True:
        return facts["choice_of_court_agreement"]
    state = claim.instrument.origin[:2]
    chosen = [
        a for a in claim.agreements if a.kind != "arbitration" and (a.jurisdiction or state)[:2] == state
    ]
    made = min((a.made_on for a in chosen if a.made_on), default=None)
    if made is not None:
        return made < day
    if claim.instrument.given_on is not None and claim.instrument.given_on < day:
        return True
    return None
