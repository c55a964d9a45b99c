"""The first and the last day of a loan in one cell: two columns under one header."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.cells import Traces
from exequatur.claims.tape.periods import period_of

Write = Callable[..., Path]
TAPE = (
    "借款人,借款期限,贷款本金余额（元）\n甲公司,2014.12.22-2015.12.21,100\n乙公司,2016年3月1日至2017年2月28日,200\n丙公司,2018/05/06～2019/05/05,300\n"
    "丁公司,另见附件,400\n"
)


def test_both_days_are_read_and_each_names_the_one_cell(text_file: Write) -> None:
    tape = read_tape(text_file(TAPE))
    assert (tape.fields["loan_date"], tape.fields["due_date"]) == ("借款期限", "借款期限")
    assert [row.values.get("due_date") for row in tape.rows] == [
        date(2015, 12, 21),
        date(2017, 2, 28),
        date(2019, 5, 5),
        None,
    ]
    assert {Traces(tape).of_row(tape.rows[0])[name].cell for name in ("loan_date", "due_date")} == {"B2"}
    assert "column_by_contents" in {f.code for f in tape.warnings}


def test_a_confirmed_mapping_keeps_the_two_apart(text_file: Write) -> None:
    tape = read_tape(text_file(TAPE), mapping={"loan_date": "借款期限", "due_date": "借款期限"})
    assert (tape.rows[0].values["loan_date"], tape.rows[0].values["due_date"]) == (
        date(2014, 12, 22),
        date(2015, 12, 21),
    )


@pytest.mark.parametrize("header", ["保证期间", "诉讼时效期间", "Guarantee period", "利息期间"])
def test_a_period_of_something_else_is_left_alone(text_file: Write, header: str) -> None:
    tape = read_tape(text_file(TAPE.replace("借款期限", header)))
    assert not {"loan_date", "due_date"} & tape.fields.keys()


def test_a_due_date_of_its_own_is_the_due_date(text_file: Write) -> None:
    text = "借款人,借款期限,到期日,本金（元）\n甲公司,2014.12.22-2015.12.21,2016-12-21,100\n乙公司,2016.3.1-2017.2.28,2018-02-28,200\n"
    assert read_tape(text_file(text)).fields["due_date"] == "到期日"


@given(st.dates(date(1995, 1, 1), date(2030, 1, 1)), st.dates(date(1995, 1, 1), date(2030, 1, 1)))
def test_any_two_days_are_a_period_in_every_style(begin: date, end: date) -> None:
    for style, between in (
        ("%Y-%m-%d", "-"),
        ("%Y-%m-%d", " to "),
        ("%Y.%m.%d", "-"),
        ("%Y年%m月%d日", "至"),
    ):
        ends = begin.strftime(style), end.strftime(style)
        assert period_of(between.join(ends)) == ends


@pytest.mark.parametrize("text", ["12个月", "2014.12.22", "36-48", "2014-2016", "按合同", "10.12.2014"])
def test_what_is_no_period_is_none(text: str) -> None:
    assert period_of(text) is None
