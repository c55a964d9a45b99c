"""What becomes of the last day of a period in a forum: open or closed, carried over or not, and the day to plan on.

The day to plan on is the last working day on or before the nominal last day, never a later one: what the forum would carry
over is told beside it as information. Outside the verified years nothing is carried over, and the plan rests on weekdays.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exequatur.law.calendars import (
    DATA,
    WEEKDAYS,
    Calendar,
    DayOff,
    LastDayRule,
    Period,
    both,
    load_calendar,
)
from exequatur.law.model import Source, Words

SATURDAY_SUNDAY: tuple[int, ...] = (5, 6)
"""The weekend as Python counts weekdays, Monday 0."""


class LastDay(Struct, frozen=True):
    """What becomes of a last day in a forum.

    `working`: whether the office is open on the nominal day; None where no calendar is verified for it. `rolled`: the last day
    by the forum's own rule, the nominal day itself where nothing is carried over; None: unknown. `plan`: the day to plan on, on
    or before the nominal day; `sure` tells that it rests on a verified calendar and not on weekdays alone. `days_off`: the days
    after the plan day until the nominal one, the latest first. `verified_from` and `verified_until`: the calendar's years.
    """

    calendar: str
    nominal: date
    working: bool | None
    rolled: date | None
    plan: date
    sure: bool
    days_off: tuple[DayOff, ...] = ()
    rule: LastDayRule | None = None
    reasons: tuple[Words, ...] = ()
    sources: tuple[Source, ...] = ()
    verified_from: int | None = None
    verified_until: int | None = None


def is_working_day(code: str, day: date, folder: Path = DATA) -> bool | None:
    """Whether the courts of `code` are open on the day; None where no calendar is verified for that year, or the day is
    uncertain.

    >>> is_working_day("CN", date(2026, 10, 1)), is_working_day("CN", date(1999, 10, 1))
    (False, None)
    """
    found = load_calendar(code, folder)
    if found is None or day.year not in found.years:
        return None
    return _is_open(found.day_off(day))


def last_day(
    code: str,
    day: date,
    period: Period = "statute",
    step: str = "",
    weekend: Collection[int] = SATURDAY_SUNDAY,
    folder: Path = DATA,
) -> LastDay:
    """What becomes of the last day `day` of a period in the courts of `code`.

    Args:
        code: the forum; a State's calendar does not stand in for that of its parts.
        day: the nominal last day, by the period alone.
        period: who fixed the period, for forums whose rules differ.
        step: the step that the period limits, for rules that hold for some steps only.
        weekend: weekdays off, Monday 0, to plan with where there is no calendar.
        folder: the calendars; by default those shipped.
    """
    found = load_calendar(code, folder)
    if found is None:
        plan, reason = _last_weekday(day, weekend), Words(*both("calendar.none", code=code))
        return LastDay(code, day, None, None, plan, False, reasons=(reason,))
    return last_day_in(found, day, period, step)


def last_day_in(found: Calendar, day: date, period: Period = "statute", step: str = "") -> LastDay:
    """`last_day` by a calendar at hand."""
    plan = plan_day(found, day)
    answer = LastDay(
        calendar=found.calendar,
        nominal=day,
        working=None,
        rolled=None,
        plan=plan,
        sure=plan.year in found.years and day.year in found.years,
        verified_from=found.verified_from,
        verified_until=found.verified_until,
    )
    if day.year not in found.years:
        reason = Words(*both("calendar.beyond", code=found.calendar, **_span(found)))
        return replace(answer, reasons=(reason,))
    rule = found.rule_for(period, step)
    first = found.day_off(day)
    if first is None:
        reason = Words(*both("calendar.open", day=day))
        return replace(answer, working=True, rolled=day, rule=rule, reasons=(reason,), sources=found.sources)
    names = (first.name.en, first.name.zh)
    key = "calendar.perhaps" if first.uncertain else "calendar.closed"
    closed = Words(*(both(key, day=day, plan=plan, name=n)[i] for i, n in enumerate(names)))
    rolled, told = _rolled(found, rule, day)
    return replace(
        answer,
        working=_is_open(first),
        rolled=rolled,
        days_off=tuple(_days_off(found, plan, day)),
        rule=rule,
        reasons=(closed, told) if answer.sure else (closed, _unsure(found), told),
        sources=(*found.sources, *(rule.sources if rule else ())),
    )


def plan_day(found: Calendar, day: date) -> date:
    """The last day on or before `day` that is no known day off; outside the verified years, no day of the weekend."""
    while found.day_off(day) if day.year in found.years else day.weekday() in found.weekdays_off:
        day -= timedelta(1)
    return day


def _days_off(found: Calendar, plan: date, day: date) -> Iterator[DayOff]:
    while day > plan and day.year in found.years:
        if (off := found.day_off(day)) is not None:
            yield off
        day -= timedelta(1)


def _unsure(found: Calendar) -> Words:
    return Words(*both("calendar.plan_beyond", code=found.calendar, **_span(found)))


def _rolled(found: Calendar, rule: LastDayRule | None, day: date) -> tuple[date | None, Words]:
    """The last day by the forum's rule, and the rule in words; `day` is no working day."""
    if rule is None or rule.rule == "unknown":
        return None, Words(*both("calendar.rule_unknown"))
    if _excluded(found, rule, day) is None:
        return None, _told(rule, "calendar.rolled_perhaps")
    if rule.rule == "none" or not _excluded(found, rule, day):
        key, rolled = "calendar.stays", day
    else:
        step = 1 if rule.rule == "next_working_day" else -1
        key, nearest = "calendar.rolled", _nearest(found, day, step, rule)
        if nearest is None:
            return None, _told(rule, "calendar.rolled_beyond", **_span(found))
        if _excluded(found, rule, nearest) is None:
            return None, _told(rule, "calendar.rolled_perhaps")
        rolled = nearest
    return rolled, _told(rule, key, rolled=rolled)


def _told(rule: LastDayRule, key: str, **values: object) -> Words:
    """A sentence with the rule's own words, its basis, and whether it was read."""
    read = ("", "") if rule.verified else both("calendar.unread")
    en = {"rule": rule.text.en.rstrip(". "), "basis": rule.cited("en"), "read": read[0]}
    zh = {"rule": rule.text.zh.rstrip("。 "), "basis": rule.cited("zh"), "read": read[1]}
    return Words(both(key, **en, **values)[0], both(key, **zh, **values)[1])


def _nearest(found: Calendar, day: date, step: int, rule: LastDayRule) -> date | None:
    """The nearest day from `day` on, forwards or backwards, that the rule does not, or perhaps does not exclude; None where
    the search leaves the verified years."""
    while day.year in found.years:
        if not _excluded(found, rule, day):
            return day
        day += timedelta(step)
    return None


def _excluded(found: Calendar, rule: LastDayRule, day: date) -> bool | None:
    """Does the rule pass over the day? None where the day is uncertain."""
    off = found.day_off(day)
    if off is None or (off.kind == "weekend" and WEEKDAYS[day.weekday()] in rule.stays_on):
        return False
    return None if off.uncertain else True


def _is_open(off: DayOff | None) -> bool | None:
    """Whether the office is open: None where nobody can tell."""
    if off is None:
        return True
    return None if off.uncertain else False


def _last_weekday(day: date, weekend: Collection[int]) -> date:
    """The last day on or before `day` that is not in the weekend; `day` itself where every day is."""
    return next((d for n in range(7) if (d := day - timedelta(n)).weekday() not in weekend), day)


def _span(found: Calendar) -> dict[str, object]:
    return {"first": found.verified_from, "last": found.verified_until}
