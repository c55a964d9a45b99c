"""Dates of birth and of incorporation, as precise as they are known, and how two of them stand to each other."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import Literal

OLDEST = 1850
"""A birth before this year is taken for an error."""

DateLevel = Literal[
    "same_day",
    "swapped",
    "one_part_off",
    "same_year_only",
    "same_month",
    "other_month",
    "same_year",
    "next_year",
    "differ",
]
"""How two dates stand to each other. swapped: day and month changed places. one_part_off: two of year, month and day agree.
same_month, other_month: where one has no day. same_year, next_year: where one has a year alone."""


@dataclass(frozen=True)
class PartialDate:
    """A date as precise as it is known.

    Attributes:
        year, month, day: 0 where not known.
        doubtful: whether it is the first of January, which many registers write where they know the year alone; it counts as a year.
    """

    year: int
    month: int = 0
    day: int = 0
    doubtful: bool = False

    def __str__(self) -> str:
        parts = (
            f"{self.year:04}",
            f"{self.month:02}" if self.month else "",
            f"{self.day:02}" if self.day else "",
        )
        return "-".join(part for part in parts if part)


_MONTHS = {
    name: i
    for i, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}


@lru_cache(maxsize=1 << 16)
def read_date(text: str, today: date) -> PartialDate | None:
    """A date as sources write it: ISO, with slashes or points (year first), in Chinese, with an English month, or parts of it.

    None where it is none, is impossible (30 February), lies after `today` or before 1850. A form whose order of day and month is not clear (03/04/1967)
    is none: nothing is guessed.

    >>> str(read_date("1958年10月9日", date(2026, 1, 1))), str(read_date("Oct 1958", date(2026, 1, 1))), read_date("1958-02-30", date(2026, 1, 1))
    ('1958-10-09', '1958-10', None)
    """
    plain = re.sub(r"^(c\.|circa|约)\s*", "", unicodedata.normalize("NFKC", text).strip().lower())
    found = _parts(plain)
    if found is None:
        return None
    year, month, day = found
    if not OLDEST <= year <= today.year or month > 12:
        return None
    try:
        if date(year, month or 1, day or 1) > today:
            return None
    except ValueError:
        return None
    return PartialDate(year, month, day, doubtful=(month, day) == (1, 1))


def _parts(text: str) -> tuple[int, int, int] | None:
    if found := re.fullmatch(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:t[\d:.z+-]*)?", text):
        return int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found := re.fullmatch(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?生?", text):
        return int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(r"(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3})[a-z]*\.?[ ,-]*(\d{4})", text):
        month = _MONTHS.get(found[2])
        return (int(found[3]), month, int(found[1] or 0)) if month else None
    if found := re.fullmatch(r"([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})", text):
        month = _MONTHS.get(found[1])
        return (int(found[3]), month, int(found[2])) if month else None
    return None


def compare_dates(a: PartialDate, b: PartialDate) -> DateLevel:
    """How two dates stand to each other, as precisely as the vaguer of them allows.

    >>> compare_dates(PartialDate(1958, 10, 9), PartialDate(1958, 9, 10)), compare_dates(PartialDate(1958, 10, 9), PartialDate(1958, 10))
    ('swapped', 'same_month')
    """
    if a.day and b.day and not (a.doubtful or b.doubtful):
        return _days(a, b)
    if (a.year, a.month, a.day) == (b.year, b.month, b.day) and a.doubtful:
        return "same_year"
    if a.month and b.month and not (a.doubtful or b.doubtful):
        if a.year != b.year:
            return "differ"
        return "same_month" if a.month == b.month else "other_month"
    distance = abs(a.year - b.year)
    return "same_year" if distance == 0 else "next_year" if distance == 1 else "differ"


def _days(a: PartialDate, b: PartialDate) -> DateLevel:
    mine, other = (a.year, a.month, a.day), (b.year, b.month, b.day)
    if mine == other:
        return "same_day"
    if mine == (b.year, b.day, b.month):
        return "swapped"
    agree = [mine[i] == other[i] and mine[j] == other[j] for i, j in combinations(range(3), 2)]
    if any(agree):
        return "one_part_off"
    return "same_year_only" if a.year == b.year else "differ"
