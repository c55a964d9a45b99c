"""A fact in a row of its own over its receipts: carried down to the next heading or sum, traced to the heading, and said."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.cells import Traces
from exequatur.claims.tape.heading_rows import facts_of
from exequatur.claims.tape.rejected_rows import pages_of

Write = Callable[..., Path]


def _names(tape: Tape) -> list[tuple[int, str | None]]:
    rows = sorted((*tape.rows, *tape.rejected), key=lambda row: row.row)
    return [(row.row, row.values.get("borrower_name")) for row in rows]


def _codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


def test_a_borrower_over_its_receipts_is_carried_to_the_sum_of_the_group(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "合同编号,本金（元）,利息（元）\n借款人：甲公司,,\nHT-1,100,5\nHT-2,200,6\n小计,300,11\nHT-9,100,5\n"
            "借款人：乙公司,,\nHT-3,300,7\n合计,700,23\n"
        )
    )
    assert _names(tape) == [(3, "甲公司"), (4, "甲公司"), (6, None), (8, "乙公司")]
    assert [(row.row, row.reasons) for row in tape.rejected] == [(6, ("missing_borrower",))]
    said = next(f for f in tape.warnings if f.code == "heading_carried")
    assert (said.row, said.column, said.count) == (3, "借款人", 3)
    assert not _codes(tape) & {"totals_differ"}


def test_the_trace_points_to_the_heading(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["借款人", "合同编号", "本金（元）"],
                ["借款人：甲公司"],
                [None, "HT-1", 100],
                [None, "HT-2", 50],
            ]
        )
    )
    assert Traces(tape).of_row(tape.rows[1])["borrower_name"].cell == "A2"


def test_branches_are_headings_and_another_heading_ends_them(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "序号,借款人,本金（元）\n一、浙江分行,,\n1,甲公司,100\n2,丙公司,200\n二、江苏分行,,\n3,乙公司,300\n三、其他,,\n4,丁公司,100\n"
        )
    )
    assert [row.values.get("branch") for row in tape.rows] == ["浙江分行", "浙江分行", "江苏分行", None]


def test_a_borrower_leaves_the_branch_over_it(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "Loan no,Principal (EUR)\nBranch: Rotterdam,\nBorrower: ABC Ltd,\nL-1,100\nSubtotal,100\nBorrower: XYZ BV,\nL-2,200\n"
            "Branch: Utrecht,\nL-3,300\n"
        )
    )
    assert [(r.values["borrower_name"], r.values["branch"]) for r in tape.rows] == [
        ("ABC Ltd", "Rotterdam"),
        ("XYZ BV", "Rotterdam"),
    ]
    assert [row.values.get("borrower_name") for row in tape.rejected] == [None]


def test_currencies_hold_for_their_group_only(text_file: Write) -> None:
    tape = read_tape(
        text_file("借款人,本金,利息\n币种：美元,,\n甲公司,100,5\n丙公司,200,6\n币种：港元,,\n乙公司,300,7\n")
    )
    assert tape.totals == {"USD": 30_000, "HKD": 30_000}


def test_units_hold_for_their_group_only(text_file: Write) -> None:
    tape = read_tape(
        text_file("借款人,本金,利息\n单位：万元,,\n甲公司,100,5\n丙公司,200,6\n单位：元,,\n乙公司,300,7\n")
    )
    assert [row.values["principal"] for row in tape.rows] == [100_000_000, 200_000_000, 30_000]


def test_one_unit_line_under_the_header_is_of_the_table(text_file: Write) -> None:
    tape = read_tape(text_file("借款人,本金,利息\n单位：万元,,\n甲公司,100,5\n丙公司,200,6\n"))
    assert tape.totals == {"CNY": 300_000_000}
    assert "heading_carried" not in _codes(tape)


def test_a_company_alone_over_receipts_without_a_name(text_file: Write) -> None:
    tape = read_tape(
        text_file("借款人,合同编号,本金（元）\n甲有限公司,,\n,HT-1,100\n,HT-2,200\n乙有限公司,,\n,HT-3,300\n")
    )
    assert [n for _, n in _names(tape)] == ["甲有限公司", "甲有限公司", "乙有限公司"]


def test_a_company_alone_over_another_is_a_claim_without_an_amount(text_file: Write) -> None:
    tape = read_tape(text_file("借款人,合同编号,本金（元）\n甲有限公司,,\n乙有限公司,HT-2,200\n"))
    assert [(row.row, row.reasons) for row in tape.rejected] == [(2, ("missing_principal",))]


def test_a_row_that_names_its_borrower_keeps_it(text_file: Write) -> None:
    tape = read_tape(text_file("借款人,合同编号,本金（元）\n借款人：甲公司,,\n,HT-1,100\n丁公司,HT-2,200\n"))
    assert _names(tape) == [(3, "甲公司"), (4, "丁公司")]


def test_nothing_is_carried_over_the_border_of_a_table(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["借款人：甲公司"],
                ["合同编号", "本金（元）", "利息（元）", "到期日"],
                ["HT-1", 100, 5, "2020-01-01"],
                [],
                ["债权明细"],
                ["合同编号", "贷款本金（元）", "欠息（元）", "借据号"],
                ["HT-2", 200, 6, "J-2"],
            ]
        )
    )
    assert _names(tape) == [(3, "甲公司")]
    assert next(f for f in tape.warnings if f.code == "heading_carried").count == 1
    assert "sheet_not_joined" in _codes(tape)


def test_whoever_wrote_the_list_owes_nothing(text_file: Write) -> None:
    tape = read_tape(
        text_file("单位名称：某资产公司\n合同编号,本金（元）,利息（元）\nHT-1,100,5\nHT-2,100,6\n")
    )
    assert not tape.rows


def test_rejected_rows_go_back_with_the_fact_in_a_column(text_file: Write) -> None:
    tape = read_tape(text_file("合同编号,本金（元）\n借款人：甲公司,\nHT-1,面议\nHT-2,200\n"))
    (page,) = pages_of(tape, "zh")
    assert "借款人" in page.header[-1]
    assert any("甲公司" in row for row in page.rows)


@pytest.mark.parametrize(
    ("row", "facts"),
    [
        (("借款人：", "甲公司", "币种：", "美元"), [("borrower_name", "甲公司"), ("currency", "美元")]),
        (("Borrower: ABC Ltd", None), [("borrower_name", "ABC Ltd")]),
        (("(二) 某某银行杭州支行",), [("branch", "某某银行杭州支行")]),
        (("1、甲有限公司",), [("borrower_name", "甲有限公司")]),
        (("一、对公贷款",), []),
        (("借款人：小计",), []),
        (("甲公司", "借款人：乙公司"), []),
        (("借款人：", 100), []),
    ],
)
def test_what_a_heading_says(row: tuple[object, ...], facts: list[tuple[str, str]]) -> None:
    assert [(fact.field, fact.value) for fact in facts_of(1, row)] == facts  # type: ignore[arg-type]


GROUPS = st.lists(st.lists(st.integers(1, 10**9), min_size=1, max_size=4), min_size=1, max_size=5)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(GROUPS, st.booleans(), st.sampled_from(["借款人：{}", "{}、借款人：{}"]))
def test_grouped_receipts_read_as_a_flat_list_does(
    text_file: Write, groups: list[list[int]], sums: bool, form: str
) -> None:
    flat, grouped = ["借款人,合同编号,本金（元）"], ["借款人,合同编号,本金（元）"]
    for g, amounts in enumerate(groups):
        name = f"第{'甲乙丙丁戊'[g]}贸易有限公司"
        grouped.append(
            (form.format(name) if form.startswith("借") else form.format("一二三四五"[g], name)) + ",,"
        )
        for i, amount in enumerate(amounts):
            flat.append(f"{name},HT-{g}-{i},{amount / 100:.2f}")
            grouped.append(f",HT-{g}-{i},{amount / 100:.2f}")
        if sums:
            grouped.append(f"小计,,{sum(amounts) / 100:.2f}")
    one, other = (read_tape(text_file("\n".join(lines) + "\n")) for lines in (flat, grouped))
    assert other.totals == one.totals
    assert [r.values["borrower_name"] for r in other.rows] == [r.values["borrower_name"] for r in one.rows]
