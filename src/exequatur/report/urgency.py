"""How near a day is, in five words; each has its colour, its shape and its mark on the timeline."""

from datetime import date
from typing import Literal

Urgency = Literal["passed", "now", "soon", "year", "later", "undated"]

BOUNDS: tuple[tuple[int, Urgency], ...] = ((-1, "passed"), (30, "now"), (183, "soon"), (365, "year"))
"""Days left, at most -> word. A month is what an application takes to prepare; half a year is the shipped setting for
`closing`."""


def urgency(day: date | None, on: date) -> Urgency:
    """The word for `day` as seen on `on`.

    >>> urgency(date(2026, 12, 1), date(2026, 11, 22)), urgency(None, date(2026, 11, 22))
    ('now', 'undated')
    """
    if day is None:
        return "undated"
    left = (day - on).days
    return next((word for most, word in BOUNDS if left <= most), "later")
