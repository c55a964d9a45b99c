"""Sums among money columns prove what a header does not say; what they prove beyond the headers is told."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.arithmetic import figures_of, never_less, sums_of
from exequatur.claims.tape.assignment import best_assignment
from exequatur.text import UserError

Write = Callable[..., Path]
MONEY = st.integers(1, 10**9)


def codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


@given(st.lists(st.tuples(MONEY, MONEY, MONEY), min_size=3, max_size=20))
def test_a_sum_that_holds_in_every_row_is_found(rows: list[tuple[int, int, int]]) -> None:
    columns = {i: figures_of([row[i] for row in rows], None) for i in range(3)}
    columns[3] = figures_of([sum(row) for row in rows], None)
    assert any(one.total == 3 and one.parts == {0, 1, 2} for one in sums_of(columns))


@given(st.lists(st.tuples(MONEY, MONEY), min_size=4, max_size=20), st.integers(1, 10**6))
def test_a_sum_that_fails_in_every_row_is_none(rows: list[tuple[int, int]], off: int) -> None:
    columns = {i: figures_of([row[i] for row in rows], None) for i in range(2)}
    columns[2] = figures_of([sum(row) + off + i for i, row in enumerate(rows)], None)
    assert all(one.total != 2 for one in sums_of(columns))


def test_columns_in_unlike_units_add_up() -> None:
    principal = figures_of([1, 2.5, 3], Decimal(10_000))
    interest = figures_of([500, 250.5, 100], None)
    total = figures_of(["10,500", "25,250.50", "30,100"], None)
    assert sums_of({0: principal, 1: interest, 2: total})[0].parts == {0, 1}
    assert never_less(total, principal)
    assert not never_less(principal, total)


@given(
    st.dictionaries(
        st.integers(0, 5), st.dictionaries(st.sampled_from("abcd"), st.floats(0.5, 1)), max_size=6
    )
)
def test_fields_are_given_out_once_and_no_greedy_choice_is_better(
    scores: dict[int, dict[str, float]],
) -> None:
    given_out = best_assignment(scores)
    assert len(set(given_out.values())) == len(given_out)
    taken: dict[int, str] = {}
    for _score, column, field in sorted(
        ((s, c, f) for c, offered in scores.items() for f, s in offered.items()), reverse=True
    ):
        if column not in taken and field not in taken.values():
            taken[column] = field
    worth = sum(scores[c][f] for c, f in given_out.items())
    assert worth >= sum(scores[c][f] for c, f in taken.items()) - 1e-6


def test_a_bare_loan_amount_is_owed_only_where_the_sums_prove_it(workbook: Write) -> None:
    header = ["借款企业", "贷款金额(元)", "利息(元)", "合计(元)"]
    proved = read_tape(
        workbook([header, ["甲公司", 100, 20, 120], ["乙公司", 200, 30, 230], ["丙公司", 300, 10, 310]])
    )
    assert proved.fields["principal"] == "贷款金额(元)"
    assert "owed_by_arithmetic" in codes(proved)
    unproved = read_tape(
        workbook(
            [header, ["甲公司", 100, 20, 90], ["乙公司", 200, 30, 77], ["丙公司", 300, 10, 5]], name="b.xlsx"
        )
    )
    assert (unproved.fields["original_amount"], "principal" in unproved.fields) == ("贷款金额(元)", False)


def test_what_was_disbursed_is_granted_whatever_the_sums_say(workbook: Write) -> None:
    header = ["借款企业", "贷款发放金额(元)", "利息(元)", "合计(元)"]
    tape = read_tape(
        workbook([header, ["甲公司", 100, 20, 120], ["乙公司", 200, 30, 230], ["丙公司", 3, 1, 4]])
    )
    assert "principal" not in tape.fields


def test_a_mute_column_is_the_principal_where_a_labelled_total_proves_it(workbook: Write) -> None:
    rows = [["甲公司", 100, 20, 120], ["乙公司", 200, 30, 230], ["丙公司", 300, 10, 310]]
    tape = read_tape(workbook([["债务人", "数据1", "利息(元)", "债权总额(元)"], *rows]))
    assert tape.fields["principal"] == "数据1"
    assert "column_by_contents" in codes(tape)


def test_money_alone_is_never_owed(workbook: Write) -> None:
    with pytest.raises(UserError) as refused:
        read_tape(workbook([["债务人", "合同编号", "列3"], ["甲公司", "H1", 100.5], ["乙公司", "H2", 200.5]]))
    assert refused.value.key == "tape.no_amount"


def test_of_two_principals_the_one_never_below_the_other_was_granted(workbook: Write) -> None:
    rows = [["甲公司", 100, 80, 5, 85], ["乙公司", 200, 200, 5, 205], ["丙公司", 300, 280, 5, 285]]
    tape = read_tape(
        workbook([["借款人", "借款本金(元)", "贷款余额(元)", "利息(元)", "本息合计(元)"], *rows])
    )
    assert (tape.fields["original_amount"], tape.fields["principal"]) == ("借款本金(元)", "贷款余额(元)")


def test_the_sum_of_two_principals_is_the_principal(workbook: Write) -> None:
    rows = [["甲公司", 10, 5, 15], ["乙公司", 0, 23, 23], ["丙公司", 70, 1, 71]]
    tape = read_tape(
        workbook([["客户名", "正常本金余额(元)", "逾期本金余额(元)", "贷款本金合计(元)"], *rows])
    )
    assert tape.fields["principal"] == "贷款本金合计(元)"
    assert tape.totals == {"CNY": 10_900}


def test_what_is_left_after_payments_is_owed_and_not_what_was_judged(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "Defendant,Judgment sum (GBP),Payments since judgment (GBP),Balance due (GBP)\n"
            "Alpha Ltd,12400.00,400.00,12000.00\nBeta Ltd,5105.10,5000.00,105.10\nGamma Ltd,90.00,40.00,50.00\n"
        )
    )
    assert tape.totals == {"GBP": 1_215_510}


@pytest.mark.parametrize(
    ("header", "rows", "code"),
    [
        (["债务人", "本金(元)", "利息（含罚息）(元)"], [["甲公司", 100, 5]], "interest_includes_penalty"),
        (["债务人", "本金(元)", "利息(元)"], [["甲公司", 100, 5]], "interest_may_include_penalty"),
        (
            ["债务人", "本金(元)", "利息(元)", "罚息(元)", "债权总额(元)"],
            [["甲公司", 100, 9, 2, 109], ["乙公司", 200, 7, 3, 207], ["丙公司", 300, 8, 1, 308]],
            "interest_includes_penalty",
        ),
        (
            ["债务人", "本金(元)", "利息(元)", "罚息(元)", "债权总额(元)"],
            [["甲公司", 100, 9, 2, 111], ["乙公司", 200, 7, 3, 210], ["丙公司", 300, 8, 1, 309]],
            "",
        ),
        (["债务人", "本金(元)", "利息（不含罚息）(元)"], [["甲公司", 100, 5]], ""),
    ],
)
def test_whether_interest_includes_penalty_interest_is_known_or_asked(
    workbook: Write, header: list[str], rows: list[list[object]], code: str
) -> None:
    told = codes(read_tape(workbook([header, *rows])))
    assert told & {"interest_includes_penalty", "interest_may_include_penalty"} == ({code} if code else set())


def test_figures_with_a_decimal_comma_add_up() -> None:
    parts = [figures_of(cells, None, True) for cells in (["288,4", "1 640,9"], ["12,7", "88,0"])]
    whole = figures_of(["301,1", "1 728,9"], None, True)
    assert sums_of({0: parts[0], 1: parts[1], 2: whole})[0].parts == {0, 1}


def test_one_row_that_does_not_add_up_leaves_the_others_their_say(text_file: Write) -> None:
    rows = "".join(f"Debtor {i} Ltd,{1000 + i},{100 + i},{1100 + 2 * i}\n" for i in range(4))
    tape = read_tape(
        text_file(
            f"Borrower,Frobs (EUR),Accrued interest (EUR),Total claim (EUR)\n{rows}Odd Ltd,900,50,999\n"
        )
    )
    assert tape.fields["principal"] == "Frobs (EUR)"
    assert codes(tape) >= {"owed_by_arithmetic", "total_differs"}


def test_of_two_unknown_parts_the_great_one_is_the_principal(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "Debtor,Snarks (USD),Late charges (USD),Credits / other (USD),Claim amount (USD)\n"
            "A Ltd,184220.15,3684.40,-1200,186704.55\nB Ltd,41906,0,0,41906\nC Ltd,902334.78,13535.02,-22400.50,893469.30\n"
            "D Ltd,77118.60,1156.78,0,78275.38\n"
        )
    )
    assert tape.fields["principal"] == "Snarks (USD)"
    assert tape.fields["total"] == "Claim amount (USD)"


def test_fees_alone_prove_no_principal(text_file: Write) -> None:
    """What is added to fees may be principal and interest together."""
    tape = read_tape(
        text_file(
            "Debtor,Snarks (USD),Costs (USD),Total claim (USD)\nA Ltd,1000,10,1010\nB Ltd,2000,20,2020\nC Ltd,3000,7,3007\n"
        )
    )
    assert "principal" not in tape.fields


def test_a_header_that_says_total_is_the_total_where_the_parts_make_it(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "债务人,代偿本金余额（元）,违约金及占用费（元）,追偿债权合计（元）\n甲公司,1000,100,1100\n乙公司,2000,250,2250\n丙公司,3000,7,3007\n"
        )
    )
    assert tape.fields["total"] == "追偿债权合计（元）"


def test_a_converted_column_does_not_make_the_sum_owed_one_that_was_granted(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "Kreditnehmer;Restkapital;Währung;Restkapital in EUR\nA GmbH;1.250.000,00;EUR;1.250.000,00\nB KG;3.100.500,75;USD;2.870.833,10\n"
        )
    )
    assert tape.fields["principal"] == "Restkapital"
