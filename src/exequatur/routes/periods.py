"""Calendar arithmetic on columns of days: when a period of years and months ends, and the last working day before.

A period ends on the corresponding day: the day of the event is not counted, so two years from 10 January 2024 end
with 10 January 2026 (Civil Code of the PRC arts 201 and 202; the same in the common law). Where the month has no such
day it ends with the month's last day: one year from 29 February ends on 28 February. No deadline is rolled forward: the day to
plan on lies on or before the last day. `working_days` finds it by the forum's calendar; here it is found by weekdays alone.
"""

from collections.abc import Collection
from datetime import date
from functools import lru_cache

import numpy as np

from exequatur.routes.columns import FAR, NAT, Days

SATURDAY_SUNDAY: tuple[int, ...] = (5, 6)
"""The weekend as Python counts weekdays, Monday 0."""

LAST = date(9999, 12, 31).toordinal() - date(1970, 1, 1).toordinal()


TABLE_FROM, TABLE_UNTIL = -25_567, 73_049
"""Days 1900-01-01 to 2169-12-31, for which the end of a period is looked up in a table."""


def add_months(days: Days, months: int) -> Days:
    """The corresponding day `months` months after each of `days`; `NAT` and `FAR` stay what they are.

    A period that would end after the year 9999 does not end (`FAR`).

    >>> int(add_months(np.array([19782], dtype=np.int32), 12)[0])  # 29 February 2024 -> 28 February 2025
    20147
    """
    table = _ends(months)
    known = (days >= TABLE_FROM) & (days < TABLE_UNTIL)
    found = table[np.where(known, days - np.int32(TABLE_FROM), 0)]
    if known.all():
        return found
    rest = ~known & (days != NAT) & (days != FAR)
    found = np.where(known, found, days)
    if rest.any():
        found[rest] = _add(days[rest], months)
    return found


@lru_cache(maxsize=64)
def _ends(months: int) -> Days:
    """The end of a period of `months` for every day of the table."""
    return _add(np.arange(TABLE_FROM, TABLE_UNTIL, dtype=np.int32), months)


def _add(days: Days, months: int) -> Days:
    whole = days.astype("datetime64[D]")
    month = whole.astype("datetime64[M]")
    offset = (whole - month.astype("datetime64[D]")).astype(np.int64)
    target = month + np.timedelta64(months, "M")
    first = target.astype("datetime64[D]").astype(np.int64)
    length = (target + np.timedelta64(1, "M")).astype("datetime64[D]").astype(np.int64) - first
    ended = first + np.minimum(offset, length - 1)
    return np.where(ended > LAST, FAR, ended).astype(np.int32)


def last_working_day(days: Days, weekend: Collection[int] = SATURDAY_SUNDAY) -> Days:
    """The last day on or before each of `days` that is not in the `weekend`; `NAT` and `FAR` stay what they are."""
    back = _steps_back(tuple(sorted(weekend)))
    weekday_of = (days + np.int32(3)) % np.int32(7)  # 1970-01-01 was a Thursday
    apart = (days == NAT) | (days == FAR)
    return np.where(apart, days, days - back[weekday_of])


@lru_cache(maxsize=64)
def _steps_back(weekend: tuple[int, ...]) -> Days:
    """For each weekday, how many days before it the last working weekday lies."""
    back = np.zeros(7, np.int32)
    for weekday in range(7):
        steps = 0
        while (weekday - steps) % 7 in weekend and steps < 7:
            steps += 1
        back[weekday] = steps % 7
    return back
