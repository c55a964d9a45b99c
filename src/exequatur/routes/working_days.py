"""The days on which a forum's courts are open, as tables over columns of days.

Where a court calendar is verified, the day to plan on is the last working day on or before a last day by that calendar;
elsewhere it is the last weekday that is not in the weekend. It is never later than the last day. What the forum would carry
over stands beside it as information: it moves no deadline, and makes one that has just run arguable.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from exequatur.law.calendars import Calendar
from exequatur.law.last_days import LastDay, last_day_in, plan_day
from exequatur.routes.columns import Days, to_day
from exequatur.routes.periods import SATURDAY_SUNDAY, last_working_day

MARGIN = timedelta(31)
"""How many days after the verified years the table goes on: a search back from there ends in the verified years."""


@dataclass(frozen=True, slots=True, eq=False)
class WorkingDays:
    """A forum's working days: its weekend, and its calendar where one is on record.

    `plans` and `carried` are tables over the calendar's days from `first` on: the day to plan on, and the last day by the forum's
    own rule (the day itself where no rule was read).
    """

    forum: str
    weekend: tuple[int, ...] = SATURDAY_SUNDAY
    calendar: Calendar | None = None
    first: int = 0
    plans: Days | None = None
    carried: Days | None = None

    def plan(self, days: Days) -> Days:
        """The day to plan on for each last day of `days`; `NAT` and `FAR` stay what they are."""
        by_week = last_working_day(days, self.weekend)
        return by_week if self.plans is None else self._look_up(self.plans, days, by_week)

    def carry(self, days: Days) -> Days:
        """The last day by the forum's own rule for each of `days`; the day itself where no rule was read."""
        return days if self.carried is None else self._look_up(self.carried, days, days)

    def _look_up(self, table: Days, days: Days, otherwise: Days) -> Days:
        within = (days >= self.first) & (days < self.first + len(table))
        if not within.any():
            return otherwise
        return np.where(within, table[np.where(within, days - np.int32(self.first), 0)], otherwise)


@lru_cache(maxsize=512)
def working_days(forum: str, weekend: tuple[int, ...], calendar: Calendar | None) -> WorkingDays:
    """The tables of a forum; its calendar's own weekend goes before the one given."""
    if calendar is None:
        return WorkingDays(forum, weekend)
    days = list(_days(calendar))
    answers = [last_day_in(calendar, day) for day in days]
    return WorkingDays(
        forum,
        tuple(sorted(calendar.weekdays_off)),
        calendar,
        to_day(days[0]),
        np.array([to_day(plan_day(calendar, day)) for day in days], np.int32),
        np.array([to_day(_carried(answer)) for answer in answers], np.int32),
    )


def _carried(answer: LastDay) -> date:
    """The later last day by a rule that somebody read; else the nominal day."""
    if answer.rolled is None or answer.rule is None or not answer.rule.verified:
        return answer.nominal
    return max(answer.rolled, answer.nominal)


def _days(calendar: Calendar) -> Iterable[date]:
    day, end = date(calendar.verified_from, 1, 1), date(calendar.verified_until, 12, 31) + MARGIN
    while day <= end:
        yield day
        day += timedelta(1)
