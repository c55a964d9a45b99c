"""Days and years: how long an inclusive period is, in days and as an exact fraction of a year."""

from calendar import isleap
from datetime import date, timedelta
from fractions import Fraction

from exequatur.claims.interest.model import DayCount

ONE = timedelta(days=1)


def days(first: date, last: date) -> int:
    """Days from the first counted day to the last, both included.

    >>> days(date(2022, 3, 12), date(2026, 11, 22))
    1717
    """
    return (last - first).days + 1


def year_fraction(first: date, last: date, day_count: DayCount) -> Fraction:
    """Length in years of the days `first`..`last`, both included.

    ACT/ACT counts days of a leap year by 366 and others by 365; 30/360 is the European 30E/360 to the day after
    `last`. All four add up over adjacent periods.

    >>> year_fraction(date(2024, 1, 1), date(2024, 12, 31), "ACT/365")
    Fraction(366, 365)
    """
    if day_count == "ACT/365":
        return Fraction(days(first, last), 365)
    if day_count == "ACT/360":
        return Fraction(days(first, last), 360)
    if day_count == "30/360":
        return Fraction(_thirty(last + ONE) - _thirty(first), 360)
    return _actual_actual(first, last)


def counted_days(first: date, last: date, day_count: DayCount) -> int:
    """The days that the convention counts: calendar days, or days of 30-day months."""
    return _thirty(last + ONE) - _thirty(first) if day_count == "30/360" else days(first, last)


def _thirty(day: date) -> int:
    return day.year * 360 + day.month * 30 + min(day.day, 30)


def _actual_actual(first: date, last: date) -> Fraction:
    total = Fraction(0)
    for year in range(first.year, last.year + 1):
        start, end = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
        total += Fraction(days(start, end), 366 if isleap(year) else 365)
    return total


def anniversaries(first: date, last: date) -> list[date]:
    """The anniversaries of `first` up to `last`; of 29 February, 1 March in other years.

    >>> anniversaries(date(2024, 2, 29), date(2026, 3, 1))
    [datetime.date(2025, 3, 1), datetime.date(2026, 3, 1)]
    """
    found = []
    for year in range(first.year + 1, last.year + 1):
        try:
            day = first.replace(year=year)
        except ValueError:
            day = date(year, 3, 1)
        if day <= last:
            found.append(day)
    return found
