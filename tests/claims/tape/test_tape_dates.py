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
     "二〇二五年八月二十日", "民國114年8月20日", "20-Aug-2025", "August 20, 2025", "20 August 2025", "20/08/2025", "２０２５年８月２０日",
     "114/8/20", "中華民國114年08月20日", "民國一百一十四年八月二十日", "20. August 2025", "20 août 2025", "20 de agosto de 2025",
     "20 agosto 2025", "Wed, 20 Aug 2025", "20AUG2025", "2025-Aug-20", "20th day of August 2025", "20-Aug-25", "20.08.2025",
     "2025-08-20T00:00:00Z", "2025 08 20", "20250820.0", "8/20/2025 12:00:00 AM", "'2025-08-20", "45889", "2025年8月20日（星期三）"],
)  # fmt: skip
def test_a_day_is_read_in_every_usual_style(text: str) -> None:
    assert parse_day(text).day == date(2025, 8, 20)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("2025年8月", "month_only"), ("202508", "month_only"), (2025.0, "month_only"), ("2025-02-30", "impossible"),
        ("2020/13/01", "impossible"), ("03/04/2025", "ambiguous"), ("2018-1-1至2019-1-1", "several"), ("另行通知", "text"),
        ("9999-12-31", "impossible"), ("2025Q3", "month_only"), ("2025年第三季度", "month_only"), ("Q3 2025", "month_only"),
        ("二零二五年", "month_only"), ("Aug-25", "month_only"), (60, "impossible"), ("1900-01-01", "impossible"),
        ("2025-08-19T16:00:00Z", "zone"), ("长期", "open_ended"), ("永久", "open_ended"), ("45年1月1日", "year"),
        ("25/8/20", "ambiguous"), ("20180101-20190101", "several"), ("31/04/2025", "impossible"), ("1140820", "text"),
    ],
)  # fmt: skip
def test_what_is_no_day_stays_empty_with_its_reason(value: object, problem: str) -> None:
    found = parse_day(value)
    assert (found.day, found.problem) == (None, problem)


def test_serial_numbers_count_from_1900_or_1904() -> None:
    assert parse_day(45000).day == date(2023, 3, 15)
    assert parse_day(43538, epoch_1904=True).day == date(2023, 3, 15)
    assert parse_day("43538", epoch_1904=True).day == date(2023, 3, 15)
    assert parse_day(45000).note == "serial"


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


def test_years_of_the_republic_of_china_need_the_column_where_they_are_short() -> None:
    assert parse_day("98/5/1", roc=True).day == date(2009, 5, 1)
    assert parse_day(1140820, roc=True).day == date(2025, 8, 20)
    assert parse_day("98/5/1").day is None


def test_a_year_of_two_digits_comes_first_where_the_column_shows_it() -> None:
    order = day_order(["25/8/31", "98/12/30", "23/1/5"])
    assert order == "year_first"
    assert parse_day("25/8/20", order).day == date(2025, 8, 20)


def test_an_impossible_day_settles_no_order() -> None:
    assert day_order(["31/02/2024", "03/04/2024", "25/12/2023"]) == "day_first"


@given(DAYS)
def test_roc_years_round_trip(day: date) -> None:
    for text in (
        f"民國{day.year - 1911}年{day.month}月{day.day}日",
        f"民国{day.year - 1911}/{day.month}/{day.day}",
    ):
        assert parse_day(text).day == day


@given(DAYS, st.sampled_from(["day_first", "month_first"]))
def test_a_settled_order_never_reads_the_other_day(day: date, order: str) -> None:
    written = f"{day:%d/%m/%Y}" if order == "day_first" else f"{day:%m/%d/%Y}"
    assert parse_day(written, order).day == day  # type: ignore[arg-type]


ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MONTHS_OF = {
    "en": ENGLISH,
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "it": [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    "pt": [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
}


@given(DAYS, st.sampled_from(sorted(MONTHS_OF)))
def test_named_months_round_trip_in_six_languages(day: date, language: str) -> None:
    month = MONTHS_OF[language][day.month - 1]
    texts = [
        f"{day.day} {month} {day.year}",
        f"{day.day}. {month} {day.year}",
        f"{day.day} de {month} de {day.year}",
    ]
    if language == "en":
        short = month[:3]
        texts += [
            f"{month} {day.day}, {day.year}",
            f"{day.day:02d}-{short}-{day.year}",
            f"{day.day}{short.upper()}{day.year}",
        ]
        texts += [
            f"{day.day} {short} {day.year}",
            f"{short}. {day.day}, {day.year}",
            f"{day.year}-{short}-{day.day:02d}",
        ]
    for text in texts:
        assert parse_day(text).day == day, text


@given(DAYS)
def test_chinese_numerals_round_trip(day: date) -> None:
    years = "".join("〇一二三四五六七八九"[int(c)] for c in str(day.year))
    tens = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    def small(number: int) -> str:
        return (
            tens[number]
            if number <= 10
            else ("" if number < 20 else tens[number // 10]) + "十" + tens[number % 10]
        )

    assert parse_day(f"{years}年{small(day.month)}月{small(day.day)}日").day == day
    assert find_day(f"截至{years}年{small(day.month)}月{small(day.day)}日止") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("平成27年4月10日", date(2015, 4, 10)),
        ("令和元年5月20日", date(2019, 5, 20)),
        ("昭和63年12月31日", date(1988, 12, 31)),
        ("R3.12.1", date(2021, 12, 1)),
    ],
)
def test_years_of_a_reign_are_told_as_such(text: str, day: date) -> None:
    found = parse_day(text)
    assert (found.day, found.note) == (day, "era")


@pytest.mark.parametrize(
    "text", ["令和99年1月1日", "平成0年1月1日", "平成27年13月1日", "31/02/2568", "31/12/2999"]
)
def test_a_day_that_no_era_has_is_none(text: str) -> None:
    assert parse_day(text).day is None


@pytest.mark.parametrize(
    "text",
    [
        "12 stycznia 2020", "12 января 2020 г.", "12 Ocak 2020", "12 januari 2020", "12. ledna 2020", "12 ianuarie 2020",
        "2020년 1월 12일", "ngày 12 tháng 1 năm 2020", "12 Ιανουαρίου 2020", "2020-01-12T00:00:00",
    ],
)  # fmt: skip
def test_a_day_named_in_another_language(text: str) -> None:
    assert parse_day(text).day == date(2020, 1, 12)


def test_a_month_that_two_languages_name_differently_is_not_read() -> None:
    assert parse_day("12 listopada 2020").day is None, "November in Polish, October in Croatian"


@pytest.mark.parametrize(
    "text", ["07.06.2019 11.00 AM to 1.00 PM", "07.06.2019 12.00 Noon", "07.06.2019, 10:30 Uhr"]
)
def test_the_hours_behind_a_day_are_no_part_of_it(text: str) -> None:
    assert parse_day(text, "day_first").day == date(2019, 6, 7)
