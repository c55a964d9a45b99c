"""Routes compiled for the evaluator: the law is asked once for each distinct (origin, instrument, forum) on the day.

A million claims share a few hundred plans. A plan keeps the law's own answer beside the compact form, so that the
assessment of one claim can quote it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol, get_args

from exequatur.law.answers import Bar, LimitationFound, RouteFound, RoutesAnswer
from exequatur.law.calendars import Calendar
from exequatur.law.model import Applies, Event, Instrument, Jurisdiction, Precedent, Reading, Strength
from exequatur.law.risks import RiskFactor, RiskFactors
from exequatur.routes.columns import EVENTS, to_day
from exequatur.routes.facts import BIT
from exequatur.routes.periods import SATURDAY_SUNDAY
from exequatur.routes.working_days import WorkingDays, working_days
from exequatur.text import Lang


class Law(Protocol):
    """What the evaluator asks of the law."""

    @property
    def version(self) -> str: ...
    def routes(self, origin: str, destination: str, instrument: Instrument, on: date) -> RoutesAnswer: ...
    def limitation(
        self, origin: str, destination: str, instrument: Instrument, on: date
    ) -> tuple[LimitationFound, ...]: ...
    def forums(self, code: str) -> tuple[str, ...]: ...
    def jurisdiction(self, code: str) -> Jurisdiction: ...
    def precedents(self) -> tuple[Precedent, ...]: ...
    def words(self, section: str, code: str, lang: Lang = "en") -> str: ...
    def said(self, text: str, lang: Lang = "en") -> str: ...


STRENGTHS: tuple[Strength, ...] = get_args(Strength)

BESIDE_THE_ROUTE = frozenset({"retrial_application", "guarantee_period", "mortgage_exercise", "reopening"})
"""Steps whose period does not close the creditor's way into the forum: they are shown, and bar nothing there."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm of an "earlier of" rule: a period of its own, or the end of effectiveness at home."""

    home: bool
    months: int = 0
    starts: Event = "unknown"


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """One reading as operations: `months` None where the length is not established (or there is no limit).

    `working`: the days of the court that the step is taken in.
    """

    law: Reading
    months: int | None
    starts: Event
    restarts: int
    arms: tuple[Arm, ...]
    long_stop: tuple[int, Event] | None
    applying_settles: bool
    working: WorkingDays


@dataclass(frozen=True, slots=True)
class RulePlan:
    """One limitation rule: its readings, and whether it closes the route when it has run."""

    law: LimitationFound
    readings: tuple[ReadingPlan, ...]
    closes: bool


@dataclass(frozen=True, slots=True)
class GroundPlan:
    """One refusal ground: masks of the facts that make it high, raise it, or lower it.

    `silent`: a ground of every route; where no fact is known that bears on it, it is neutral, not unknown.
    """

    ground: str
    high: int
    raises: int
    lowers: int
    factors: tuple[RiskFactor, ...]
    silent: bool = False


@dataclass(frozen=True, slots=True)
class AppliesPlan:
    """When the route is the right one: days of the instrument, facts needed and excluded.

    `before`: for each term of the shape `choice_of_court_agreement_before_YYYY_MM_DD`, its day and whether it is needed.
    `begun_from`: the earliest day on which the proceedings may have begun. `cannot_tell`: a needed term that no fact of a
    claim answers. `bars`: what other routes do to this one, each with the plan of when that route applies.
    """

    given_from: int | None
    given_until: int | None
    needs: int
    excludes: int
    before: tuple[tuple[int, bool], ...]
    cannot_tell: bool
    begun_from: int | None = None
    bars: tuple["BarPlan", ...] = ()


@dataclass(frozen=True, slots=True)
class BarPlan:
    """What shuts a route out, or denies its costs, for the titles that another route applies to."""

    law: Bar
    applies: AppliesPlan


@dataclass(frozen=True, slots=True)
class RoutePlan:
    """One route into one forum."""

    law: RouteFound
    forum: str
    strength: int
    rules: tuple[RulePlan, ...]
    home: RulePlan | None
    grounds: tuple[GroundPlan, ...]
    applies: AppliesPlan
    working: WorkingDays


def no_calendar(code: str) -> Calendar | None:
    """The calendars of a book that has none."""
    return None


@dataclass
class PlanBook:
    """Compiles plans on demand and keeps them; one book serves one day and one version of the law.

    `calendars` gives a forum's own court calendar, or None.
    """

    base: Law
    on: date
    risks: RiskFactors
    weekends: dict[str, tuple[int, ...]] = field(default_factory=dict)
    calendars: Callable[[str], Calendar | None] = no_calendar
    routes: list[RoutePlan] = field(default_factory=list)
    _numbers: dict[tuple[str, Instrument, str], tuple[int, ...]] = field(default_factory=dict)
    _homes: dict[tuple[str, Instrument], RulePlan | None] = field(default_factory=dict)

    def numbers(self, origin: str, instrument: Instrument, forum: str) -> tuple[int, ...]:
        """The routes for an instrument of `origin` in `forum`, as places in `routes`."""
        key = (origin, instrument, forum)
        if key not in self._numbers:
            answer = self.base.routes(origin, forum, instrument, self.on)
            first = len(self.routes)
            self.routes += [self._route(found, origin, forum) for found in answer.routes]
            self._numbers[key] = tuple(range(first, len(self.routes)))
        return self._numbers[key]

    def home(self, origin: str, instrument: Instrument) -> RulePlan | None:
        """The period for applying for enforcement where the instrument was made; None where the law base has none."""
        key = (origin, instrument)
        if key not in self._homes:
            rules = self.base.limitation(origin, origin, instrument, self.on)
            found = next((rule for rule in rules if rule.step == "enforcement_application"), None)
            self._homes[key] = compile_rule(found, self.working(origin)) if found else None
        return self._homes[key]

    def working(self, forum: str) -> WorkingDays:
        """The working days of a forum: its own calendar, else the weekend of the forum or of its State."""
        weekend = self.weekends.get(forum, self.weekends.get(forum.split("-")[0], SATURDAY_SUNDAY))
        return working_days(forum, weekend, self.calendars(forum))

    def _route(self, found: RouteFound, origin: str, forum: str) -> RoutePlan:
        return RoutePlan(
            law=found,
            forum=found.forum if _is_code(found.forum) else forum,
            strength=STRENGTHS.index(found.strength),
            rules=tuple(
                compile_rule(rule, self.working(forum), abroad=forum != origin) for rule in found.limitations
            ),
            home=self.home(origin, found.instrument),
            grounds=tuple(
                compile_ground(ground, self.risks.bearing_on(ground, forum, self.on))
                for ground in found.refusal_grounds
            )
            + tuple(
                compile_ground(one.ground, self.risks.bearing_on(one.ground, forum, self.on), silent=True)
                for one in self.risks.everywhere
            ),
            applies=compile_applies(found),
            working=self.working(forum),
        )


def _is_code(text: str) -> bool:
    return re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{2,4})?", text) is not None


def compile_rule(rule: LimitationFound, working: WorkingDays, abroad: bool = False) -> RulePlan:
    """Turn a limitation rule into operations.

    `working`: the days of the court that the step is taken in. `abroad`: the forum is not where the instrument was made. An application for enforcement on file was made at home;
    that it would interrupt the forum's own period is not known, so the safe plan does not count on it.
    """
    readings = tuple(_reading(reading, rule.step, working, abroad) for reading in rule.rules)
    after_recognition = all(reading.starts == "recognition" for reading in readings)
    return RulePlan(rule, readings, closes=rule.step not in BESIDE_THE_ROUTE and not after_recognition)


def _reading(reading: Reading, step: str, working: WorkingDays, abroad: bool) -> ReadingPlan:
    restarts = {event for event in reading.restarts_on if not (abroad and event == "enforcement_applied")}
    lengthless = reading.no_limit or (reading.years is None and reading.months is None)
    settles = step == "enforcement_application" and "enforcement_applied" in restarts
    return ReadingPlan(
        law=reading,
        months=None if lengthless else 12 * (reading.years or 0) + (reading.months or 0),
        starts=reading.starts,
        restarts=sum(1 << EVENTS.index(event) for event in restarts if event in EVENTS),
        arms=tuple(
            Arm(
                arm.kind == "home_effectiveness_end",
                12 * (arm.years or 0) + (arm.months or 0),
                arm.starts or reading.starts,
            )
            for arm in reading.earlier_of
        ),
        long_stop=None
        if reading.long_stop_years is None
        else (12 * reading.long_stop_years, reading.long_stop_from or reading.starts),
        applying_settles=settles,
        working=working,
    )


def compile_ground(ground: str, factors: Sequence[RiskFactor], silent: bool = False) -> GroundPlan:
    """Turn the factors that bear on a refusal ground into masks."""
    masks = {"high": 0, "raise": 0, "lower": 0}
    for factor in factors:
        masks[factor.effect] |= BIT[factor.fact]
    return GroundPlan(ground, masks["high"], masks["raise"], masks["lower"], tuple(factors), silent)


_BEFORE = re.compile(r"choice_of_court_agreement_before_(\d{4})_(\d{2})_(\d{2})")


def compile_applies(found: RouteFound) -> AppliesPlan:
    """Turn the route's `applies`, and what other routes do to it, into days and masks."""
    bars = tuple(BarPlan(bar, _applies(bar.applies)) for bar in found.barred)
    return replace(_applies(found.applies), bars=bars)


def _applies(law: Applies) -> AppliesPlan:
    needs = excludes = 0
    before: list[tuple[int, bool]] = []
    cannot_tell = False
    for term, needed in [*((t, True) for t in law.needs), *((t, False) for t in law.excludes)]:
        dated = _BEFORE.fullmatch(term)
        if dated:
            year, month, day = (int(part) for part in dated.groups())
            before.append((to_day(date(year, month, day)), needed))
        elif term in BIT and needed:
            needs |= BIT[term]
        elif term in BIT:
            excludes |= BIT[term]
        else:
            cannot_tell |= needed
    return AppliesPlan(
        given_from=to_day(law.given_from) if law.given_from else None,
        given_until=to_day(law.given_until) if law.given_until else None,
        needs=needs,
        excludes=excludes,
        before=tuple(before),
        cannot_tell=cannot_tell,
        begun_from=to_day(law.begun_from) if law.begun_from else None,
    )
