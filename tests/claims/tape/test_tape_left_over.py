"""借款本金, 已还本金 and 尚欠 in one row: what is left is owed, what was lent is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape import Tape, read_tape

Write = Callable[..., Path]


def _codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


@pytest.mark.parametrize(
    "header",
    [
        "借款人,借款本金（元）,已还本金（元）,尚欠（元）",
        "借款人,贷款本金（元）,已归还（元）,未归还（元）",
        "借款人,贷款金额（元）,已还金额（元）,剩余未还（元）",
        "Borrower,Loan principal (USD),Repaid (USD),Still owed (USD)",
    ],
)
@pytest.mark.parametrize("rows", [1, 3])
def test_what_is_left_is_the_principal(text_file: Write, header: str, rows: int) -> None:
    lines = ["甲公司,1000,400,600", "乙公司,2000,500,1500", "丙公司,3000,0,3000"][:rows]
    tape = read_tape(text_file("\n".join([header, *lines]) + "\n"))
    names = header.split(",")
    assert (tape.totals_field, tape.fields["principal"]) == ("principal", names[3])
    assert (tape.fields["original_amount"], tape.fields["recovered"]) == (names[1], names[2])
    assert sum(tape.totals.values()) == sum(int(line.rsplit(",", 1)[1]) for line in lines) * 100
    assert "rest_differs" not in _codes(tape)


def test_rows_in_which_the_difference_does_not_hold_are_asked_about(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人,借款本金,已还本金,尚欠\n甲公司,1000,400,650\n乙公司,2000,500,1500\n丙公司,3000,0,3000\n"
        )
    )
    assert tape.fields["principal"] == "尚欠"
    said = next(f for f in tape.warnings if f.code == "rest_differs")
    assert (said.row, said.column, said.count) == (2, "尚欠", 1)


def test_a_rest_above_what_was_lent_holds_interest(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "Schuldenaar,Hoofdsom (EUR),Rente (EUR),Ontvangen (EUR),Openstaand bedrag (EUR)\nA BV,1000,300,100,1200\nB BV,500,0,0,500\n"
        )
    )
    assert tape.fields["principal"] == "Hoofdsom (EUR)"
    assert tape.fields["total"] == "Openstaand bedrag (EUR)"


def test_a_column_that_says_what_is_owed_is_not_overruled(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人,贷款本金（元）,已还本金（元）,剩余本金（元）,尚欠本息合计（元）\n甲公司,1000,400,600,650\n乙公司,2000,500,1500,1600\n"
        )
    )
    assert tape.fields["principal"] == "剩余本金（元）"
    assert tape.totals == {"CNY": 210_000}


ROWS = st.lists(st.tuples(st.integers(1, 10**9), st.integers(0, 10**9)), min_size=1, max_size=8)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(ROWS)
def test_what_was_lent_is_never_taken_for_owed(text_file: Write, rows: list[tuple[int, int]]) -> None:
    lines = ["借款人,借款本金（元）,已还本金（元）,尚欠（元）"]
    for i, (left, repaid) in enumerate(rows):
        lines.append(f"第{i}号公司,{(left + repaid) / 100:.2f},{repaid / 100:.2f},{left / 100:.2f}")
    tape = read_tape(text_file("\n".join(lines) + "\n"))
    assert [row.values["principal"] for row in tape.rows] == [left for left, _ in rows]
