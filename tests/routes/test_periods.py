"""Calendar arithmetic on columns, held to plain dates."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.routes.columns import FAR, NAT, to_date, to_day
from exequatur.routes.periods import add_months, last_working_day


def column(*days: date | None) -> np.ndarray:
    return np.array([to_day(day) for day in days], dtype=np.int32)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 1, 10), 24, date(2026, 1, 10)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2023, 2, 28), 12, date(2024, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(1965, 3, 31), 1, date(1965, 4, 30)),
        (date(2010, 3, 29), 144, date(2022, 3, 29)),
    ],
)
def test_a_period_ends_on_the_corresponding_day_or_the_last_of_the_month(
    start: date, months: int, end: date
) -> None:
    assert to_date(add_months(column(start), months)[0]) == end


def test_what_is_unknown_or_without_end_stays_so() -> None:
    days = np.array([NAT, FAR], dtype=np.int32)
    assert list(add_months(days, 12)) == [NAT, FAR]
    assert list(last_working_day(days)) == [NAT, FAR]


def test_a_period_past_the_year_9999_has_no_end() -> None:
    assert add_months(column(date(9990, 1, 1)), 240)[0] == FAR


@given(st.dates(date(1900, 1, 1), date(2400, 1, 1)), st.integers(0, 600))
def test_no_period_is_longer_than_the_calendar_allows(start: date, months: int) -> None:
    end = to_date(add_months(column(start), months)[0])
    assert end is not None
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(1)).day == 1)


@given(st.dates(date(1900, 1, 1), date(2400, 1, 1)), st.sampled_from([(5, 6), (4, 5), (3, 4), (5,), ()]))
def test_the_day_to_plan_on_is_the_nearest_working_weekday_on_or_before(
    day: date, weekend: tuple[int, ...]
) -> None:
    safe = to_date(last_working_day(column(day), weekend)[0])
    assert safe is not None
    assert safe <= day
    assert safe.weekday() not in weekend
    assert all((safe + timedelta(i)).weekday() in weekend for i in range(1, (day - safe).days + 1))
