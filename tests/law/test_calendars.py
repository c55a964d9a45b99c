"""Court calendars: the day to plan on, what the forum carries over, and how little is said past the verified years."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from exequatur.law import LawError
from exequatur.law.calendars import DATA, Calendar, Period, calendars, load_calendar, read_calendar
from exequatur.law.checking import check_data
from exequatur.law.last_days import LastDay, is_working_day, last_day, last_day_in, plan_day

CODES = calendars()
CALENDARS = {code: read_calendar(DATA / f"{code}.yaml") for code in CODES}


def days(code: str) -> st.SearchStrategy[date]:
    """Days within the verified years of a calendar."""
    found = CALENDARS[code]
    return st.dates(date(found.verified_from, 1, 1), date(found.verified_until, 12, 31))


ASKED = st.sampled_from(CODES).flatmap(lambda code: st.tuples(st.just(code), days(code)))
PERIODS = st.sampled_from(get_args(Period))


# what holds of every calendar and every day


@given(ASKED)
def test_the_plan_day_is_the_last_working_day_on_or_before(asked: tuple[str, date]) -> None:
    code, day = asked
    answer = last_day(code, day)
    assert answer.plan <= day
    between = [answer.plan + timedelta(n) for n in range(1, (day - answer.plan).days + 1)]
    assert not any(is_working_day(code, one) for one in between)
    if answer.sure:
        assert is_working_day(code, answer.plan) is True
    else:
        assert answer.plan.year < CALENDARS[code].verified_from


@given(ASKED, PERIODS)
def test_a_day_carried_over_is_no_earlier_and_open_unless_the_rule_leaves_it(
    asked: tuple[str, date], period: Period
) -> None:
    code, day = asked
    answer = last_day(code, day, period)
    if answer.rolled is None or answer.rule is None:
        return
    if answer.rule.rule == "next_working_day":
        assert answer.rolled >= day
    stays = {"saturday": 5, "sunday": 6}
    left = {stays[name] for name in answer.rule.stays_on}
    assert is_working_day(code, answer.rolled) or answer.rolled.weekday() in left or answer.rolled == day


@given(ASKED)
def test_a_working_day_is_left_as_it_is(asked: tuple[str, date]) -> None:
    code, day = asked
    answer = last_day(code, day)
    assert answer.working == is_working_day(code, day)
    if answer.working:
        assert answer.plan == answer.rolled == day
        assert not answer.days_off


@given(st.sampled_from(CODES), st.integers(1, 40), st.integers(1, 366))
def test_past_the_verified_years_nothing_is_known(code: str, years: int, within: int) -> None:
    day = date(CALENDARS[code].verified_until + years, 1, 1) + timedelta(within - 1)
    answer = last_day(code, day)
    assert (answer.working, answer.rolled, answer.sure) == (None, None, False)
    assert is_working_day(code, day) is None
    assert answer.plan <= day
    assert str(CALENDARS[code].verified_until) in answer.reasons[0].en


@given(ASKED)
def test_everything_is_said_in_both_languages(asked: tuple[str, date]) -> None:
    for reason in last_day(*asked).reasons:
        assert reason.en
        assert any("一" <= sign <= "鿿" for sign in reason.zh), reason.zh


def test_where_there_is_no_calendar_nothing_is_carried_over() -> None:
    answer = last_day("AQ", date(2026, 5, 3))
    assert (answer.plan, answer.rolled, answer.sure) == (date(2026, 5, 1), None, False)
    assert last_day("QA", date(2026, 5, 2), weekend=(4, 5)).plan == date(2026, 4, 30)


def test_a_part_does_not_inherit_the_calendar_of_its_state() -> None:
    assert load_calendar("US") is not None
    assert load_calendar("US-OH") is None
    assert last_day("US-OH", date(2026, 7, 3)).working is None


# the calendars that are shipped


@pytest.mark.parametrize("code", CODES)
def test_the_list_is_sorted_and_every_rule_has_a_source(code: str) -> None:
    found = CALENDARS[code]
    assert all(a.on < b.on for a, b in pairwise(found.holidays))
    assert all(rule.sources for rule in found.rules)
    assert found.rule_for("statute") is not None


def test_china_works_on_weekends_in_exchange() -> None:
    assert is_working_day("CN", date(2026, 2, 14))  # a Saturday
    assert is_working_day("CN", date(2026, 1, 4))  # a Sunday
    assert is_working_day("CN", date(2026, 10, 6)) is False  # a Tuesday


def told(answer: LastDay) -> tuple[str, str | None]:
    return str(answer.plan), answer.rolled and str(answer.rolled)


@pytest.mark.parametrize(
    ("code", "day", "period", "plan", "rolled"),
    [
        ("CN", "2026-10-01", "statute", "2026-09-30", "2026-10-08"),
        ("CN", "2026-02-15", "statute", "2026-02-14", "2026-02-24"),  # the plan day is a Saturday worked in exchange
        ("CN", "2024-02-29", "statute", "2024-02-29", "2024-02-29"),
        ("HK", "2026-04-03", "statute", "2026-04-02", "2026-04-08"),
        ("HK", "2027-05-01", "statute", "2027-04-30", "2027-05-03"),
        ("SG", "2026-08-09", "statute", "2026-08-07", "2026-08-11"),
        ("SG", "2027-01-02", "statute", "2026-12-31", "2027-01-02"),  # a Saturday: the section does not name it
        ("SG", "2027-01-02", "court_rules", "2026-12-31", "2027-01-04"),
        ("GB-EAW", "2025-12-25", "statute", "2025-12-23", "2025-12-29"),
        ("GB-EAW", "2026-12-25", "statute", "2026-12-23", None),  # 24 and 29 December are uncertain
        ("MY", "2026-11-08", "statute", "2026-11-06", "2026-11-10"),
    ],
)  # fmt: skip
def test_last_days_by_the_law_of_the_forum(
    code: str, day: str, period: Any, plan: str, rolled: str | None
) -> None:
    assert told(last_day(code, date.fromisoformat(day), period)) == (plan, rolled)


def test_an_uncertain_day_is_not_planned_on_and_not_called_closed() -> None:
    answer = last_day("GB-EAW", date(2026, 12, 24))
    assert (answer.working, answer.rolled, str(answer.plan)) == (None, None, "2026-12-23")
    assert answer.days_off[0].uncertain


def test_the_first_day_of_the_verified_years_is_planned_before_them_and_not_sure() -> None:
    answer = last_day("HK", date(2024, 1, 1))
    assert (str(answer.plan), str(answer.rolled), answer.sure) == ("2023-12-29", "2024-01-02", False)


# files with faults

SOURCE = {"title": "A notice", "kind": "official", "retrieved": date(2026, 1, 1), "verified": True}
SOUND: dict[str, Any] = {
    "calendar": "HK",
    "weekend": ["saturday", "sunday"],
    "verified_from": 2026,
    "verified_until": 2026,
    "last_day": {
        "rule": "next_working_day",
        "text": {"en": "The next day counts", "zh": "顺延至次日"},
        "basis": "s. 1",
        "sources": [SOURCE],
        "verified": True,
    },
    "holidays": [{"on": date(2026, 1, 1), "en": "New Year", "zh": "元旦"}],
    "sources": [SOURCE],
}


def draft(folder: Path, **changed: Any) -> Path:
    """A calendar of Hong Kong as a draft, with some of its keys changed."""
    path = folder / "calendars" / "HK.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump({**SOUND, **changed}, allow_unicode=True), encoding="utf-8")
    return path


def test_a_sound_calendar_is_read(tmp_path: Path) -> None:
    path = draft(tmp_path)
    assert isinstance(read_calendar(path), Calendar)
    assert not check_data(None, (str(path),)).faults


NEW_YEAR = {"on": date(2026, 1, 1), "en": "New Year", "zh": "元旦"}


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"holidays": [NEW_YEAR, {"on": date(2027, 1, 1), "en": "New Year", "zh": "元旦"}]}, "calendar.outside"),
        ({"holidays": [NEW_YEAR, NEW_YEAR]}, "calendar.twice"),
        ({"holidays": [{"on": date(2026, 1, 1), "en": "New Year", "zh": " "}]}, "check.name"),
        ({"verified_until": 2027}, "calendar.year_empty"),
        ({"verified_until": 2025}, "calendar.years"),
        ({"sources": [{**SOURCE, "supports": ["2025"]}]}, "calendar.year_source"),
        ({"sources": [{**SOURCE, "verified": False}]}, "calendar.year_source"),
        ({"working_weekends": [{"on": date(2026, 1, 2), "en": "A Friday", "zh": "星期五"}]}, "calendar.no_weekend"),
        ({"closures": [{"from": date(2025, 1, 1), "until": date(2025, 1, 9), "en": "x", "zh": "x"}]}, "calendar.outside"),
        ({"last_day": [SOUND["last_day"], SOUND["last_day"]]}, "calendar.two_rules"),
        ({"last_day": []}, "calendar.no_rule"),
        ({"last_day": {**SOUND["last_day"], "stays_on": ["friday"]}}, "calendar.stays_on"),
        ({"last_day": {**SOUND["last_day"], "sources": []}}, "check.no_source"),
        ({"last_day": {**SOUND["last_day"], "sources": [{**SOURCE, "verified": False}]}}, "check.unproved"),
        ({"calendar": "SG"}, "calendar.name"),
        ({"holiday": []}, "shape.unknown_key"),
    ],
)  # fmt: skip
def test_a_fault_is_found(tmp_path: Path, changed: dict[str, Any], key: str) -> None:
    path = draft(tmp_path, **changed)
    faults = check_data(None, (str(path),)).faults
    assert key in {fault.key for fault in faults}
    assert all(fault.message(lang) for fault in faults for lang in ("en", "zh"))
    if key not in ("calendar.name", "check.name"):
        with pytest.raises(LawError):
            read_calendar(path)


def test_a_closure_counts_for_the_days_of_the_verified_years(tmp_path: Path) -> None:
    vacation = {"from": date(2025, 12, 25), "until": date(2026, 1, 15), "en": "Vacation", "zh": "休庭期"}
    found = read_calendar(draft(tmp_path, closures=[vacation]))
    answer = last_day_in(found, date(2026, 1, 10))
    assert (str(answer.rolled), answer.working, answer.days_off[0].name.en) == (
        "2026-01-16",
        False,
        "Vacation",
    )
    assert plan_day(found, date(2026, 1, 10)) == date(
        2025, 12, 31
    )  # of 2025 nothing is known but the weekend
    assert not answer.sure
