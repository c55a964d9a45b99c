"""Calendar quarters, as limits name them."""

import re
from datetime import date, timedelta
from typing import NamedTuple

DAYS = 365.25
_NAME = re.compile(r"(\d{4})-?[Qq]([1-4])")


class Quarter(NamedTuple):
    """A quarter of a year, 1 to 4."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def next(self) -> "Quarter":
        """The one after it."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next.first - timedelta(days=1)


def quarter_of(day: date) -> Quarter:
    """The quarter of a day.

    >>> str(quarter_of(date(2026, 11, 22)))
    '2026Q4'
    """
    return Quarter(day.year, (day.month + 2) // 3)


def named(text: str) -> Quarter | None:
    """The quarter that a text like 2026Q4 names; None where it names none."""
    found = _NAME.fullmatch(text.strip())
    year = int(found[1]) if found else 0
    return Quarter(year, int(found[2])) if found and 1900 <= year <= 9998 else None


def until(on: date, last: Quarter) -> tuple[Quarter, ...]:
    """The quarters from that of a day to a last one."""
    found = [quarter_of(on)]
    while found[-1] < last:
        found.append(found[-1].next)
    return tuple(found)


def edges_of(on: date, quarters: tuple[Quarter, ...]) -> tuple[float, ...]:
    """Beginnings and ends of successive quarters, years from a day; the first one begins on the day."""
    return (0.0, *(((one.last - on).days + 1) / DAYS for one in quarters))
