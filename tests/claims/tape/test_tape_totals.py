"""The tape's own totals and subtotals beside the rows they sum up; what accounts for a difference is said."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.answer import answer_of
from exequatur.claims.tape.differences import Difference, explain

Write = Callable[..., Path]
HEADER = ["债务人", "合同号", "本金(元)", "利息(元)", "债权总额(元)"]
ROWS = [["甲公司", "H1", 100, 10, 110], ["乙公司", "H2", 200, 30, 230], ["丙公司", "H3", 400, 50, 450]]


def checks(tape: Tape) -> dict[tuple[int, str], tuple[bool | None, str]]:
    return {(c.row, c.field): (c.agrees, c.explained) for c in tape.control.checks}


def test_every_money_field_of_a_totals_row_is_compared(workbook: Write) -> None:
    tape = read_tape(workbook([HEADER, *ROWS, ["合计", None, 700, 90, 790]]))
    assert checks(tape) == {
        (5, "principal"): (True, ""),
        (5, "interest"): (True, ""),
        (5, "total"): (True, ""),
    }
    assert "totals_differ" not in {f.code for f in tape.warnings}
    assert answer_of(tape)["control"]["stated"] == [
        {"sheet": "清单", "row": 5, "field": "principal", "minor": 70_000, "agrees": True}
    ]


def test_each_subtotal_is_held_against_the_rows_since_the_last(workbook: Write) -> None:
    tape = read_tape(
        workbook([HEADER, ROWS[0], ROWS[1], ["小计", None, 300, 40, 340], ROWS[2], ["小计", None, 400, 50, 450],
                  ["总计", None, 700, 90, 790]])
    )  # fmt: skip
    assert set(checks(tape).values()) == {(True, "")}
    assert {(c.row, c.kind) for c in tape.control.checks} == {(4, "subtotal"), (6, "subtotal"), (7, "total")}


def test_figures_that_slid_under_other_headers_still_agree(workbook: Write) -> None:
    tape = read_tape(workbook([HEADER, *ROWS, ["合计", 700, 90, 790]]))
    assert set(checks(tape).values()) == {(True, "")}


@pytest.mark.parametrize(
    ("total", "explained"),
    [
        ([None, 790, 90, 790], "of_field"),
        ([None, 0.07, 90, 790], "unit_factor"),
        ([None, 600, 90, 790], "row_left_out"),
        ([None, 900, 90, 790], "row_twice"),
        ([None, 681, 90, 790], ""),
    ],
)
def test_a_difference_is_explained_in_words(workbook: Write, total: list[Any], explained: str) -> None:
    tape = read_tape(workbook([HEADER, *ROWS, ["合计", *total]]))
    (finding,) = [f for f in tape.warnings if f.code == "totals_differ"]
    assert finding.values["explained"] == explained
    for lang in ("en", "zh"):
        said = [w["message"] for w in answer_of(tape, lang)["warnings"] if w["code"] == "totals_differ"]  # type: ignore[arg-type]
        assert said
        assert "{" not in said[0]


def test_a_total_without_the_rejected_rows_is_explained_by_them(workbook: Write) -> None:
    tape = read_tape(workbook([HEADER, *ROWS, ROWS[0], ["合计", None, 700, 90, 790]]))
    assert checks(tape)[(6, "principal")] == (False, "rejected_rows")


def test_a_row_that_could_not_be_read_is_named_with_what_it_should_hold(workbook: Write) -> None:
    tape = read_tape(
        workbook([HEADER, *ROWS, ["丁公司", "H4", "见附件", None, None], ["合计", None, 1000, 90, 790]])
    )
    (check,) = [c for c in tape.control.checks if c.field == "principal"]
    assert (check.explained, check.values) == ("unread_row", {"row_like": 5, "amount": "300.00"})


def test_a_total_of_two_currencies_is_not_compared(workbook: Write) -> None:
    tape = read_tape(
        workbook([["债务人", "币种", "本金"], ["甲公司", "CNY", 1], ["乙公司", "USD", 2], ["合计", None, 3]])
    )
    assert [(c.agrees, c.currency) for c in tape.control.checks] == [(None, None)]
    assert "totals_row_mixes_currencies" in {f.code for f in tape.warnings}


def test_totals_per_currency_are_compared_each_with_its_own(workbook: Write) -> None:
    tape = read_tape(
        workbook([["债务人", "币种", "本金"], ["甲公司", "CNY", 1], ["乙公司", "USD", 2], ["合计", "CNY", 1], ["合计", "USD", 2]])
    )  # fmt: skip
    assert [(c.row, c.currency, c.agrees) for c in tape.control.checks] == [
        (4, "CNY", True),
        (5, "USD", True),
    ]


def test_sums_are_kept_per_sheet_field_and_currency(workbook: Write) -> None:
    tape = read_tape(
        workbook({"一": [HEADER, *ROWS], "二": [HEADER, ["戊公司", "H9", 7, 1, 8], ["", "H8", 5, 0, 5]]})
    )
    found = {(s.sheet, s.field): (s.before, s.after, s.rejected) for s in tape.control.sheets}
    assert found[("一", "principal")] == (70_000, 70_000, 0)
    assert found[("二", "principal")] == (1_200, 700, 500)


def test_a_row_whose_total_is_not_its_sum_is_named(workbook: Write) -> None:
    tape = read_tape(
        workbook([HEADER, *ROWS, ["丁公司", "H4", 100, 10, 150], ["戊公司", "H5", 100, None, 90]])
    )
    found = {f.code: f.row for f in tape.warnings}
    assert (found["total_differs"], found["total_below_principal"]) == (5, 6)


def test_sums_of_rounded_figures_are_no_fault(workbook: Write) -> None:
    header = ["债务人", "本金(万元)", "利息(万元)", "债权总额(万元)"]
    tape = read_tape(workbook([header, ["甲公司", 100.12, 10.17, 110.3], ["乙公司", 7.01, 1.33, 8.33]]))
    assert "total_differs" not in {f.code for f in tape.warnings}


def test_rounding_explains_small_differences_only() -> None:
    amounts: dict[int, int | None] = {2: 10_000, 3: 20_000, 4: 30_000}
    assert (
        explain(Difference(60_010_000, 60_000_000, None, {2: 20_000_000, 3: 40_000_000}, {}))[0] == "rounding"
    )
    assert explain(Difference(75_000, 60_000, None, amounts, {}))[0] == ""


def test_a_totals_row_that_no_word_gives_away_is_known_by_its_sums(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [HEADER, ROWS[0], ROWS[1], ["Ynhyeng", None, 300, 40, 340], ROWS[2], [None, None, 700, 90, 790]]
        )
    )
    assert [row.row for row in tape.rows] == [2, 3, 5]
    assert not [row for row in tape.rejected if row.row == 6]
    assert {(c.row, c.agrees) for c in tape.control.checks} >= {(6, True)}


def test_a_nameless_row_that_sums_up_nothing_is_rejected_as_before(workbook: Write) -> None:
    tape = read_tape(workbook([HEADER, *ROWS, [None, None, 700, 90, 791]]))
    assert [(row.row, row.reasons) for row in tape.rejected] == [(5, ("missing_borrower",))]


def test_a_row_of_averages_is_no_claim(workbook: Write) -> None:
    tape = read_tape(workbook([HEADER, *ROWS, ["Mw", None, 233.33, 30, 263.33]]))
    assert [row.row for row in tape.rows] == [2, 3, 4]
    assert not tape.rejected


def test_a_loan_like_all_the_others_is_no_average(workbook: Write) -> None:
    rows = [[f"第{i}户公司", None, 100, 10, 110] for i in range(5)]
    tape = read_tape(workbook([HEADER, *rows]))
    assert len(tape.rows) == 5
