"""A table of closed cases is read as it was meant, in English and in Chinese; what cannot be meant is named with row and column."""

from datetime import date

import pytest

from exequatur.text import UserError
from exequatur.value.calibration import CasesRead, read_cases

ON = date(2026, 11, 22)
HEAD = "id,forum,instrument,stage,began,ended,outcome,comparability,currency,recovered,claimed,cost,censored_at,origin"
WON = "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,won"


def read(*rows: str, head: str = HEAD, lenient: bool = False) -> CasesRead:
    return read_cases("\n".join((head, *rows)), "closed.csv", ON, lenient=lenient)


def refusal(*rows: str, head: str = HEAD) -> UserError:
    with pytest.raises(UserError) as refused:
        read(*rows, head=head)
    return refused.value


def test_a_row_is_a_stage_of_a_case() -> None:
    (case,) = read("A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,won,0.8,USD,5,10,2.5,,").cases
    assert (case.key.origin, case.key.forum, case.key.instrument, case.key.stage) == (
        "CN", "SG", "court_judgment", "recognition",
    )  # fmt: skip
    assert case.decided
    assert case.years == pytest.approx(365 / 365.25)
    assert (case.comparable, case.recovered, case.claimed, case.cost) == (0.8, 5.0, 10.0, 2.5)


def test_chinese_headers_and_words_mean_the_same() -> None:
    chinese = read_cases(
        "案件编号,执行地,执行依据,阶段,开始日期,结束日期,结果,可比性\nA1,SG,法院判决,承认,2022年1月1日,2023/1/1,胜诉,80%\n", "c.csv", ON
    )  # fmt: skip
    english = read(WON + ",0.8")
    assert chinese.cases == english.cases


def test_full_width_digits_and_semicolons_are_read() -> None:
    text = "id;forum;instrument;stage;began;ended;outcome\nA1;sg;Court judgment;Recognition;２０２２－０１－０１;20230101;WON\n"
    assert read_cases(text, "c.csv", ON).cases == read(WON).cases


def test_names_of_jurisdictions_are_found_by_whoever_knows_them() -> None:
    text = HEAD + "\n" + WON.replace("SG", "新加坡")
    (case,) = read_cases(text, "c.csv", ON, forums={"新加坡": "SG"}.get).cases
    assert case.key.forum == "SG"


@pytest.mark.parametrize("outcome", ["open", "", "未结"])
def test_a_case_without_an_end_is_seen_open_to_the_day_asked(outcome: str) -> None:
    (case,) = read(f"A1,SG,court_judgment,recognition,2024-11-22,,{outcome}").cases
    assert (case.outcome, case.decided, case.seen_to) == ("open", False, ON)


def test_a_case_that_was_lost_sight_of_is_open_to_that_day() -> None:
    (case,) = read("A1,SG,court_judgment,recognition,2024-11-22,,open,,,,,,2025-01-01,").cases
    assert case.seen_to == date(2025, 1, 1)


def test_a_stage_of_one_day_took_half_a_day() -> None:
    (case,) = read("A1,SG,court_judgment,freeze,2024-11-22,2024-11-22,won").cases
    assert case.years == pytest.approx(0.5 / 365.25)


def test_columns_that_say_nothing_of_it_are_named() -> None:
    found = read(WON + ",x", head="id,forum,instrument,stage,began,ended,outcome,remark")
    assert found.unused == ("remark",)


BAD = {
    ",SG,court_judgment,recognition,2022-01-01,2023-01-01,won": ("id", "empty"),
    "A1,Atlantis,court_judgment,recognition,2022-01-01,2023-01-01,won": ("forum", "Atlantis"),
    "A1,SG,bond,recognition,2022-01-01,2023-01-01,won": ("instrument", "bond"),
    "A1,SG,court_judgment,trial,2022-01-01,2023-01-01,won": ("stage", "trial"),
    "A1,SG,court_judgment,recognition,,2023-01-01,won": ("began", "empty"),
    "A1,SG,court_judgment,recognition,2022-02-30,2023-01-01,won": ("began", "2022-02-30"),
    "A1,SG,court_judgment,recognition,2022-01-01,soon,won": ("ended", "soon"),
    "A1,SG,court_judgment,recognition,2022-01-01,2021-01-01,won": ("ended", "before the beginning"),
    "A1,SG,court_judgment,recognition,2022-01-01,2027-01-01,won": ("ended", "after the day asked"),
    "A1,SG,court_judgment,recognition,2027-01-01,,open": ("began", "after the day asked"),
    "A1,SG,court_judgment,recognition,2022-01-01,,won": ("ended", "not given"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,": ("outcome", "not given"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,open": ("outcome", "open"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,maybe": ("outcome", "maybe"),
    "A1,SG,court_judgment,prepare,2022-01-01,2023-01-01,lost": ("outcome", "cannot be lost"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,won,1.2": ("comparability", "1.2"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,won,nan": ("comparability", "nan"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,won,,USD,-5": ("recovered", "-5"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,won,,,5": ("recovered", "currency"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,won,,dollars,5": ("currency", "DOLLARS"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,settled,,USD,5,0": ("claimed", "claim is 0"),
    "A1,SG,court_judgment,recognition,2022-01-01,,open,,,,,,2020-01-01,": ("censored_at", "before"),
    "A1,SG,court_judgment,recognition,2022-01-01,2023-01-01,won,,,,,,,,stray": ("id", "15 cells"),
}  # fmt: skip


@pytest.mark.parametrize(("row", "said"), BAD.items(), ids=[" ".join(said) for said in BAD.values()])
def test_a_row_that_cannot_be_used_is_named(row: str, said: tuple[str, str]) -> None:
    refused = refusal(WON.replace("A1", "A0"), row)
    english, chinese = refused.message("en"), refused.message("zh")
    assert f"closed.csv: row 3, column {said[0]}: " in english
    assert said[1] in english
    assert f"closed.csv：第 3 行“{said[0]}”列：" in chinese


def test_every_bad_row_is_told_and_the_first_twenty_in_full() -> None:
    rows = [WON.replace("A1", f"A{i}").replace("won", "perhaps") for i in range(23)]
    said = refusal(*rows).message("en")
    assert "23 of 23 rows" in said
    assert said.count("column outcome") == 20
    assert "3 more" in said


def test_the_same_stage_of_the_same_case_twice_is_refused() -> None:
    assert "row 2 too" in refusal(WON, WON).message("en")


def test_leniently_the_bad_rows_are_left_out_and_told() -> None:
    found = read(WON, WON.replace("A1", "A2").replace("won", "perhaps"), lenient=True)
    assert [case.id for case in found.cases] == ["A1"]
    assert found.rows == 2
    assert "row 3, column outcome" in found.refused[0].text("en")


def test_a_quoted_cell_over_two_lines_does_not_shift_the_rows() -> None:
    text = (
        HEAD
        + '\n"A\n1",SG,court_judgment,recognition,2022-01-01,2023-01-01,won\n'
        + WON.replace("won", "perhaps")
    )
    with pytest.raises(UserError, match="row 4, column outcome"):
        read_cases(text, "c.csv", ON)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no case"),
        (HEAD, "no case"),
        ("id,forum\nA1,SG", "no column instrument"),
        ("id,case,forum,instrument,stage,began,ended,outcome\n", "two columns say id"),
        ('id,forum\n"A1', "cannot be read"),
    ],
)
def test_what_is_no_table_of_cases_is_refused(text: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_cases(text, "c.csv", ON)
