"""Dates under a header that nobody knows: whole months after the day of the loan is the due date."""

from collections.abc import Callable
from pathlib import Path

from exequatur.claims.tape import Tape, read_tape

Write = Callable[..., Path]
ROWS = (("2016-08-03", "2019-08-03"), ("2019-02-24", "2022-02-24"), ("2018-01-31", "2021-01-31"))
MORE = (("2020-04-08", "2023-04-07"), ("2019-10-23", "2022-10-23"))


def _read(text_file: Write, header: str, rows: tuple[tuple[str, str], ...] = ROWS + MORE) -> Tape:
    body = "".join(f"公司{i},{100 + i},{made},{other}\n" for i, (made, other) in enumerate(rows))
    return read_tape(text_file(f"借款人,本金（元）,放款日期,{header}\n{body}"))


def codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


def test_a_column_whole_months_after_the_loan_is_the_due_date_and_that_is_said(text_file: Write) -> None:
    tape = _read(text_file, "甲乙丙丁")
    assert tape.fields["due_date"] == "甲乙丙丁"
    assert str(tape.rows[3].values["due_date"]) == "2023-04-07"
    assert "column_by_contents" in codes(tape)


def test_the_last_day_of_repayment_is_the_due_date_where_the_terms_say_so(text_file: Write) -> None:
    tape = _read(text_file, "最后还款日")
    assert tape.fields["due_date"] == "最后还款日"
    assert "last_payment_date" not in tape.fields


def test_it_is_the_last_payment_where_they_do_not(text_file: Write) -> None:
    odd = tuple((made, f"2023-0{i + 1}-1{i}") for i, (made, _) in enumerate(ROWS + MORE))
    tape = _read(text_file, "最后还款日", odd)
    assert tape.fields["last_payment_date"] == "最后还款日"
    assert "due_date" not in tape.fields


def test_three_rows_prove_nothing(text_file: Write) -> None:
    assert "due_date" not in _read(text_file, "甲乙丙丁", ROWS).fields


def test_the_day_of_the_loan_is_found_before_the_due_date(text_file: Write) -> None:
    body = "".join(f"公司{i},{100 + i},{made},{other}\n" for i, (made, other) in enumerate(ROWS + MORE))
    tape = read_tape(text_file(f"借款人,本金（元）,甲乙丙丁,到期日\n{body}"))
    assert tape.fields["loan_date"] == "甲乙丙丁"
