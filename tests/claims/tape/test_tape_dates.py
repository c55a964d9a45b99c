"""Dates: each usual style reads to the day; a month, an impossible day and an ambiguous one stay empty with a reason."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape.values.dates import day_order, find_day, parse_day

DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "text",
    ["2025年8月20日", "2025-08-20", "2025/8/20", "20250820", "2025.8.20", "2025年08月20日起", "2025-08-20 00:00:00",
     "二〇二五年八月二十日", "民國114年8月20日", "20-Aug-2025", "August 20, 2025", "20 August 2025", "20/08/2025", "２０２５年８月２０日"],
)  # fmt: skip
def test_a_day_is_read_in_every_usual_style(text: str) -> None:
    assert parse_day(text).day == date(2025, 8, 20)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("2025年8月", "month_only"), ("202508", "month_only"), (2025.0, "month_only"), ("2025-02-30", "impossible"),
        ("2020/13/01", "impossible"), ("03/04/2025", "ambiguous"), ("2018-1-1至2019-1-1", "several"), ("另行通知", "text"),
        ("9999-12-31", "impossible"),
    ],
)  # fmt: skip
def test_what_is_no_day_stays_empty_with_its_reason(value: object, problem: str) -> None:
    found = parse_day(value)
    assert (found.day, found.problem) == (None, problem)


def test_serial_numbers_count_from_1900_or_1904() -> None:
    assert parse_day(45000).day == date(2023, 3, 15)
    assert parse_day(43538, epoch_1904=True).day == date(2023, 3, 15)


def test_the_column_decides_between_day_first_and_month_first() -> None:
    assert day_order(["03/04/2025", "29-03-2022"]) == "day_first"
    assert day_order(["03/04/2025", "12/31/2019"]) == "month_first"
    assert day_order(["03/04/2025"]) == "unknown"
    assert day_order(["29/03/2022", "12/31/2019"]) == "mixed"
    assert parse_day("03/04/2025", "day_first").day == date(2025, 4, 3)
    assert parse_day("03/04/2025", "mixed").problem == "ambiguous"


def test_a_line_of_text_gives_its_one_day() -> None:
    assert find_day("截至2025年6月21日，债权本金合计") == date(2025, 6, 21)
    assert find_day("2024年1月1日至2025年6月21日") is None


@given(DAYS)
def test_days_round_trip_through_every_style(day: date) -> None:
    for text in (
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day}",
    ):
        assert parse_day(text).day == day
    assert parse_day(f"{day:%d/%m/%Y}", "day_first").day == day
    assert parse_day(f"{day:%m/%d/%Y}", "month_first").day == day
    assert parse_day((day - date(1899, 12, 30)).days).day == day


@given(DAYS)
def test_an_ambiguous_day_is_never_read_wrong(day: date) -> None:
    read = parse_day(f"{day:%d/%m/%Y}")
    assert read.day == day or read.problem == "ambiguous"


@given(
    st.one_of(
        st.text(max_size=24),
        st.floats(),
        st.integers(-(10**9), 10**9),
        st.timedeltas(timedelta(), timedelta(1)),
    )
)
def test_nothing_crashes_the_reader(value: object) -> None:
    found = parse_day(value)
    assert found.day is None or not found.problem
