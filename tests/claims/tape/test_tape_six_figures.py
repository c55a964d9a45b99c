"""Dates of six figures without a sign (190315): read where the column allows one reading, left empty with a warning elsewhere."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.values.dates import unpacked

Write = Callable[..., Path]
TODAY = date(2026, 11, 23)


def _read(text_file: Write, days: list[str], header: str = "放款日期") -> Tape:
    lines = [f"借款人,本金（元）,{header}", *(f"第{i}号公司,{100 + i},{day}" for i, day in enumerate(days))]
    return read_tape(text_file("\n".join(lines) + "\n"), today=TODAY)


def _codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


def test_a_day_that_would_lie_in_the_future_settles_the_column(text_file: Write) -> None:
    tape = _read(text_file, ["190315", "181231"])  # 18 December 2031 is no day of a loan made
    assert [row.values["loan_date"] for row in tape.rows] == [date(2019, 3, 15), date(2018, 12, 31)]
    assert {"date_order_by_relations", "date_short_year"} <= _codes(tape)


def test_figures_that_are_a_day_in_one_order_only(text_file: Write) -> None:
    tape = _read(text_file, ["980531", "201203"], "到期日期")
    assert [row.values["due_date"] for row in tape.rows] == [date(1998, 5, 31), date(2020, 12, 3)]
    assert "date_order_by_column" in _codes(tape)


def test_numbers_of_a_workbook_are_read_alike(workbook: Write) -> None:
    tape = read_tape(
        workbook([["借款人", "本金（元）", "放款日期"], ["甲公司", 100, 190315], ["乙公司", 200, 181231]]),
        today=TODAY,
    )
    assert [row.values["loan_date"] for row in tape.rows] == [date(2019, 3, 15), date(2018, 12, 31)]


@pytest.mark.parametrize("days", [["190315", "180112"], ["100211"], ["190315", "181231", "110112x"]])
def test_what_has_two_readings_stays_empty_and_is_said(text_file: Write, days: list[str]) -> None:
    tape = _read(text_file, days)
    assert all(row.values.get("loan_date") is None for row in tape.rows)
    assert tape.rows[0].values["loan_date_text"] == days[0]
    assert "date_ambiguous" in _codes(tape)


def test_years_and_months_are_no_days(text_file: Write) -> None:
    tape = _read(text_file, ["201203", "201911"])
    assert all("loan_date" not in row.values for row in tape.rows)
    assert "date_month_only" in _codes(tape)


def test_another_column_with_signs_settles_nothing(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "Borrower,Principal (USD),Maturity date,Default date\nA Ltd,1000,100211,31/12/2019\nB Ltd,2000,110112,30/11/2020\n"
        ),
        today=TODAY,
    )
    assert all("due_date" not in row.values for row in tape.rows)
    assert [row.values["default_date"] for row in tape.rows] == [date(2019, 12, 31), date(2020, 11, 30)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.dates(date(2000, 1, 1), TODAY), min_size=1, max_size=6))
def test_a_day_is_read_right_or_not_at_all(text_file: Write, days: list[date]) -> None:
    tape = _read(text_file, [f"{day:%y%m%d}" for day in days])
    for row, day in zip(sorted(tape.rows, key=lambda r: r.row), days, strict=True):
        assert row.values.get("loan_date") in (None, day)


@given(st.integers(100_000, 999_999))
def test_six_figures_are_parted_and_nothing_is_lost(figures: int) -> None:
    assert str(unpacked(figures)).replace("/", "") == str(figures)
    assert unpacked(f"{figures}x") == f"{figures}x"
