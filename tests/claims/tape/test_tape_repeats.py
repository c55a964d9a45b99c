"""Repeats are held for a person beside the row they resemble; receipts, loans and joint debtors are not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.answer import answer_of
from exequatur.claims.tape.duplicates import case_key, id_key, name_key, same_number

Write = Callable[..., Path]
HEADER = ["借款人", "合同号", "借据号", "本金(元)", "放款日"]


def held(tape: Tape) -> list[tuple[int, str, int]]:
    return [(one["row"], one["reason"], one["of_row"]) for one in answer_of(tape)["held"]]


def rows(*cells: list[Any]) -> list[list[Any]]:
    return [HEADER, *cells]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("甲（上海）贸易有限公司", "甲(上海)贸易有限公司"),
        ("甲贸易有限责任公司", "甲贸易有限公司"),
        ("廣東華業有限公司", "广东华业有限公司"),
        ("Alpha Co., Limited", "ALPHA CO LTD"),
        ("乙 公 司（原丙公司）", "乙公司"),
    ],
)
def test_a_name_in_another_spelling_is_the_same_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("甲贸易有限公司", "甲贸易股份有限公司"), ("甲一公司", "甲二公司"), ("Alpha 1 Ltd", "Alpha 11 Ltd")],
)
def test_another_name_is_another_name(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_numbers_are_compared_by_their_figures_and_groups() -> None:
    assert same_number(id_key("ＨＴ－２０１９－００１号"), id_key("HT2019001"))
    assert not same_number(id_key("2019-1-11"), id_key("2019-11-1"))
    assert not same_number(id_key("1-1"), id_key("11"))
    assert case_key("（2023）京0105民初123号") == case_key("(2023)京0105民初00123号")


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        (["甲公司", "HT-2019-001", "J1", 100, "2019-01-02"], "duplicate_row"),
        (["甲 公司", "HT-2019-001", "J1", 100, "2019-01-02"], "duplicate_near"),
        (["甲公司", "ＨＴ－2019－001", None, "100.00", None], "duplicate_near"),
        (["甲公司", "HT2019001", None, 100, None], "duplicate_near"),
        (["甲公司", "HT/2019/001号", None, 95, "2019-01-02"], "duplicate_contract"),
        (["甲公司", None, "J1", 80, None], "duplicate_contract"),
    ],
)
def test_the_same_claim_again_waits_for_a_person(workbook: Write, second: list[Any], reason: str) -> None:
    first = ["甲公司", "HT-2019-001", "J1", 100, "2019-01-02"]
    others = [[f"第{i}户公司", f"HT-2020-{i:03}", f"K{i}", 500 + i, "2020-01-01"] for i in range(12)]
    tape = read_tape(workbook(rows(first, *others, second)))
    assert held(tape) == [(15, reason, 2)]
    assert len(tape.rows) + len(tape.rejected) == 14
    (finding,) = [f for f in tape.warnings if f.code == reason]
    assert (finding.row, finding.values["of_row"]) == (15, 2)


@pytest.mark.parametrize(
    "second",
    [
        ["甲公司", "HT-1", "J2", 100, "2019-01-02"],  # another loan note
        ["甲公司", "HT-1", "J1-2", 60, "2019-05-02"],  # another receipt of the contract
        ["甲公司", "HT-2", None, 100, "2019-01-02"],  # another contract
        ["甲公司", None, None, 100, "2020-01-02"],  # another date
        ["乙公司", "HT-1", None, 100, None],  # another borrower of the contract
    ],
)
def test_what_is_told_apart_is_not_held(workbook: Write, second: list[Any]) -> None:
    tape = read_tape(workbook(rows(["甲公司", "HT-1", "J1", 100, "2019-01-02"], second)))
    assert held(tape) == []
    assert len(tape.rows) == 2


def test_receipts_that_only_their_amounts_tell_apart_are_accepted_with_a_question(workbook: Write) -> None:
    tape = read_tape(
        workbook([["借款人", "合同号", "本金(元)"], ["甲公司", "H-1", 100], ["甲公司", "H-1", 250]])
    )
    assert tape.totals == {"CNY": 35_000}
    assert [f.row for f in tape.warnings if f.code == "contract_repeated"] == [2]


def test_several_debtors_of_one_judgment_are_no_repeats_but_a_question(workbook: Write) -> None:
    case = "（2023）京0105民初123号"
    tape = read_tape(
        workbook([["被告", "案号", "判决本金(元)"], ["甲公司", case, 100], ["乙公司", case, 100]])
    )
    assert len(tape.rows) == 2
    assert "case_repeated" in {f.code for f in tape.warnings}


def test_masked_names_do_not_make_two_persons_one(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [["借款人", "本金(元)", "放款日"], ["张某", 100, "2019-01-02"], ["张 某", 100, "2019-01-02"]]
        )
    )
    assert held(tape) == []


def test_the_same_claim_on_a_second_sheet_of_another_layout_is_held(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            {
                "对公": [["借款人", "合同号", "本金(元)", "利息(元)"], ["甲公司", "HT-2019-001", 10_000, 5], ["丙公司", "HT-7", 3, 1]],
                "诉讼": [["债务人", "借款合同号", "本金(万元)"], ["甲公司", "HT-2019-001", 1], ["乙公司", "HT-9", 2]],
            }
        )
    )  # fmt: skip
    assert [
        (one["sheet"], one["row"], one["of_sheet"], one["of_row"]) for one in answer_of(tape)["held"]
    ] == [("诉讼", 2, "对公", 2)]


def test_a_repeat_of_a_rejected_row_is_not_held_for_it(workbook: Write) -> None:
    tape = read_tape(workbook(rows(["甲公司", "H-1", "J1", None, None], ["甲公司", "H-1", "J1", 100, None])))
    assert [row.row for row in tape.rows] == [3]


def test_a_held_row_waits_until_somebody_clears_the_cell_that_holds_it(
    workbook: Write, tmp_path: Path
) -> None:
    import openpyxl

    from exequatur.claims.tape.report import write_report

    tape = read_tape(
        workbook(
            rows(
                ["甲公司", "HT-2019-001", "J1", 100, "2019-01-02"],
                ["甲 公司", "HT-2019-001", "J1", 100, None],
            )
        )
    )
    write_report(tape, tmp_path / "out", "zh")
    path = tmp_path / "out" / "rejected.xlsx"
    again = read_tape(path)
    assert [row.reasons for row in again.rejected] == [("held_before",)]
    assert [row.values["claim_id"] for row in again.rejected] == [tape.rejected[0].values["claim_id"]]
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    page.cell(2, page.max_column).value = None
    book.save(path)
    settled = read_tape(path)
    assert [row.values["claim_id"] for row in settled.rows] == [tape.rejected[0].values["claim_id"]]


def test_a_row_with_a_separator_inside_a_value_is_not_relied_on(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "No,Borrower,Principal USD,Interest USD\n1,Alpha LLC,850000.00,12.50\n2,Beta LLC,1,250,000.00,88.00\n"
            "3,Gamma LLC,640000.75,0.00\n"
        )
    )
    assert [row.row for row in tape.rejected] == [3]
    assert "cells_slid" in tape.rejected[0].reasons
    assert "ragged_rows" in {f.code for f in tape.warnings}
