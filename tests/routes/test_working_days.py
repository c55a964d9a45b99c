"""The tables of working days agree with the law's own answers, day by day, and the derivation tells what they did."""

import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.model import Asset, Claim, Creditor, HeldInstrument, Obligor
from exequatur.law import load
from exequatur.law.calendars import calendars, load_calendar
from exequatur.law.last_days import last_day
from exequatur.routes.answers import Deadline, ReadingDeadline
from exequatur.routes.assess import assess
from exequatur.routes.columns import FAR, NAT, to_date, to_day
from exequatur.routes.evaluate import make_book
from exequatur.routes.wording import sentence
from exequatur.text import Lang

sys.path.insert(0, str(Path(__file__).parent))

from naive import Office

BASE = load()
ON = date(2026, 11, 23)
BOOK = make_book(BASE, ON)


@pytest.mark.parametrize("code", calendars())
def test_the_tables_are_the_answers_of_the_law_for_every_day(code: str) -> None:
    found = load_calendar(code)
    assert found is not None
    working, office = BOOK.working(code), Office((5, 6), found)
    first = date(found.verified_from, 1, 1) - timedelta(10)
    days = [first + timedelta(n) for n in range(366 * (len(found.years) + 1))]
    column = np.array([to_day(day) for day in days], np.int32)
    for day, plan, carried in zip(days, working.plan(column), working.carry(column), strict=True):
        answer = last_day(code, day)
        assert to_date(int(plan)) == answer.plan == office.plan(day)
        read = answer.rule is not None and answer.rule.verified
        later = answer.rolled if read and answer.rolled and answer.rolled > day else day
        assert to_date(int(carried)) == later == office.carried(day)


@given(st.sampled_from(calendars()))
def test_what_is_unknown_or_without_end_stays_so(code: str) -> None:
    column = np.array([NAT, FAR], np.int32)
    assert list(BOOK.working(code).plan(column)) == list(BOOK.working(code).carry(column)) == [NAT, FAR]


def test_without_a_calendar_the_plan_is_a_weekday_and_nothing_is_carried() -> None:
    column = np.array([to_day(date(2026, 5, 3))], np.int32)
    assert to_date(int(BOOK.working("AQ").plan(column)[0])) == date(2026, 5, 1)
    assert to_date(int(BOOK.working("QA").plan(np.array([to_day(date(2026, 5, 2))], np.int32))[0])) == date(
        2026, 4, 30
    )
    assert list(BOOK.working("AQ").carry(column)) == list(column)


# what a person reads


def judgment(effective: date, place: str = "SG", **title: object) -> Claim:
    """A Chinese judgment with an asset in one place."""
    return Claim(
        claim_id="c",
        creditor=Creditor("Bank"),
        obligors=(Obligor("o1", "Debtor"),),
        instrument=HeldInstrument(
            kind="court_judgment", origin="CN", given_on=effective, effective_on=effective, **title
        ),  # type: ignore[arg-type]
        assets=(Asset("a1", place, "o1"),),
    )


def texts(reading: ReadingDeadline, lang: Lang = "en") -> str:
    return "\n".join(sentence(step, lang) for step in reading.steps)


def abroad(effective: date, place: str = "SG", on: date = ON) -> ReadingDeadline:
    """The safe reading of the first deadline of the first route."""
    route = next(r for r in assess(judgment(effective, place), BASE, on).routes if r.deadlines)
    return next(reading for reading in route.deadlines[0].readings if reading.safe)


def at_home(effective: date, on: date) -> Deadline:
    found = assess(judgment(effective), BASE, on).home
    return next(one.deadline for one in found if one.topic == "enforcement")


def test_a_holiday_is_named_with_its_source_and_what_the_forum_carries_over() -> None:
    reading = abroad(date(2021, 2, 7))
    assert (reading.last_day, reading.safe_date) == (date(2027, 2, 7), date(2027, 2, 5))
    assert "(Chinese New Year; Ministry of Manpower, public holidays for 2027" in texts(reading)
    assert "the last day would be 2027-02-09. Do not plan on it." in texts(reading)
    assert "农历新年" in texts(reading, "zh")
    assert "届满日将为 2027-02-09，请勿以此为准" in texts(reading, "zh")


def test_a_working_day_is_told_by_its_calendar() -> None:
    reading = abroad(date(2020, 12, 15))
    assert reading.safe_date == reading.last_day == date(2026, 12, 15)
    assert "a working day by the court calendar of SG" in texts(reading)


def test_past_the_verified_years_no_day_is_carried_over() -> None:
    reading = abroad(date(2022, 12, 25))
    assert (reading.last_day, reading.safe_date) == (date(2028, 12, 25), date(2028, 12, 25))
    assert "verified for 2024 to 2027 only" in texts(reading)
    assert "would be" not in texts(reading)
    sunday = abroad(date(2022, 12, 24))
    assert (sunday.last_day, sunday.safe_date) == (date(2028, 12, 24), date(2028, 12, 22))
    assert "nothing is rolled forward" in texts(sunday)


def test_where_no_calendar_is_verified_the_answer_says_so() -> None:
    found = assess(judgment(date(2024, 1, 10), "VN"), BASE, ON)
    notes = [sentence(step) for step in found.notes]
    assert any("Court calendars verified: CN (2024-" in note for note in notes)
    assert any("No calendar of holidays is verified for VN" in note for note in notes)


def test_at_home_a_weekend_worked_in_exchange_is_a_working_day() -> None:
    deadline = at_home(date(2024, 2, 15), date(2026, 1, 5))
    assert (deadline.last_day, deadline.safe_date) == (date(2026, 2, 15), date(2026, 2, 14))
    assert "春节" in texts(deadline.readings[0], "zh")
    leap = at_home(date(2024, 2, 29), date(2026, 1, 5))
    assert (leap.last_day, leap.safe_date) == (
        date(2026, 2, 28),
        date(2026, 2, 28),
    )  # a Saturday worked in exchange


def test_a_last_day_in_a_holiday_that_is_not_over_is_arguable() -> None:
    """Two years from 3 October 2024 end in the holidays of October 2026; the first day after them is the 8th."""
    last = at_home(date(2024, 10, 3), date(2026, 10, 8))
    assert (last.last_day, last.safe_date, last.arguable) == (date(2026, 10, 3), date(2026, 9, 30), True)
    assert "act by 2026-10-08 at the latest" in texts(last.readings[0])
    over = at_home(date(2024, 10, 3), date(2026, 10, 9))
    assert "act by" not in texts(over.readings[0])


def test_an_application_on_the_day_to_which_the_last_day_is_carried_over_is_in_time() -> None:
    """Two years from 3 October 2024: 8 October 2026 is the first day after the holidays, the 9th is too late."""
    for applied, in_time in ((date(2026, 10, 8), True), (date(2026, 10, 9), False)):
        claim = judgment(date(2024, 10, 3), enforcement_applied_on=(applied,))
        (found,) = [one.deadline for one in assess(claim, BASE, ON).home if one.topic == "enforcement"]
        assert (found.state == "no_limit") is in_time
        assert ("the court carries it over" in texts(found.readings[0])) is in_time
