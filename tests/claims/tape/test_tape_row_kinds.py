"""Totals, counts, pages, notes and headings stand between claims and are none; receipts that lost their merged name find it again."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.row_words import is_bare_total, is_breakdown, is_note_text, is_total_label
from exequatur.claims.tape.rows import is_note, is_total, may_be_no_claim

Write = Callable[..., Path]
Rows = Sequence[Sequence[Any]]

HEAD = ["序号", "债务人", "合同编号", "本金(元)", "利息(元)"]
ROWS = [
    [1, "甲有限公司", "HT-1", 100, 5],
    [2, "乙有限公司", "HT-2", 200, 6],
    [3, "丙有限公司", "HT-3", 310, 7],
]


def codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


@pytest.mark.parametrize(
    "label",
    ["合 计", "总计：", "合计（大写）：陆佰元整", "共12户", "共计3户5笔", "浙江分行小计", "甲有限公司 小计", "承前页", "过次页",
     "Grand Total", "Total (2 loans)", "Subtotal Portfolio A", "Balance c/f", "Brought forward", "12 borrowers", "Summe", "Gesamtsumme:",
     "Total général", "Sous-total", "Totale complessivo", "Total geral", "Totaal", "Razem", "Ogółem", "Celkem", "합 계", "소계", "Jumlah",
     "Ukupno", "Итого"],
)  # fmt: skip
def test_labels_of_totals_in_the_languages_of_tapes(label: str) -> None:
    assert is_total_label(label)


@pytest.mark.parametrize(
    "name",
    ["上海总计信息技术有限公司", "Total Oil Ltd", "TotalEnergies SE", "合计三套", "Razem Sp. z o.o.", "Summa Holdings Inc", "共青城某公司",
     "Somerset Mills Ltd", "HT-12", "总部大厦项目"],
)  # fmt: skip
def test_names_that_hold_a_word_for_a_total_are_none(name: str) -> None:
    assert not is_total_label(name)
    assert not is_bare_total(name)
    assert not is_total((name, 100))


def test_a_total_stands_in_the_first_filled_cells_alone() -> None:
    assert is_total((None, None, "合计", 5))
    assert is_total(("浙江分行", "小计", 5))
    assert is_total(("Acme Ltd Total", None, 5))
    assert not is_total(("甲公司", "房产合计", 100))
    assert not is_total(("某银行第1期资产包", "12户", 100))


@pytest.mark.parametrize(
    "text",
    ["注：金额单位为万元", "以上数据仅供参考", "Source: bank", "Haftungsausschluss: ohne Gewähr", "Este documento es confidencial",
     "Confidential - for discussion purposes only", "Nota: importes sin auditar", "비고: 없음"],
)  # fmt: skip
def test_notes_in_the_languages_of_tapes(text: str) -> None:
    assert is_note_text(text)
    assert is_note((text, None, None, None), 4)


def test_breakdowns_and_checks_under_a_total() -> None:
    assert all(
        map(is_breakdown, ("其中：抵押类", "户均", "占全行不良比例", "差异", "of which secured", "Average"))
    )
    assert not any(map(is_breakdown, ("其中某有限公司", "Control Systems Ltd", "甲公司")))


@pytest.mark.parametrize(
    "between",
    [
        [["合计", "", "", 610, 18]],
        [["", "", "", 610, 18]],
        [["", "Всё", "", 610, 18]],
        [["过次页", "", "", 300, 11], ["承前页", "", "", 300, 11]],
        [["共3户", "", "", 610, 18]],
        [["第1页 共2页"], HEAD],
        [["二、江苏分行"]],
        [["-----", "-----", "-----", "-----", "-----"]],
        [["制表：张某", "", "审核：李某"]],
        [["2025年3月31日"]],
        [["户均", "", "", 203.33, 6]],
        [[], []],
    ],
    ids=lambda rows: str(rows[0][:1]),
)
@pytest.mark.parametrize("place", [1, 2, 3])
def test_rows_between_claims_change_no_claim(workbook: Write, between: Rows, place: int) -> None:
    rows = [*ROWS[:place], *between, *ROWS[place:]]
    tape = read_tape(workbook([HEAD, *[[None if c == "" else c for c in row] for row in rows]]))
    if (
        between[0][:2] == ["", ""] and place < 3
    ):  # nothing says that figures alone in the middle are the sum of all
        assert len(tape.rows) == 3
        return
    assert [row.values["borrower_name"] for row in tape.rows] == ["甲有限公司", "乙有限公司", "丙有限公司"]
    assert not tape.rejected
    assert tape.totals == {"CNY": 61_000}


def test_a_total_at_the_top_and_one_without_a_label(workbook: Write) -> None:
    for top in (["合计", None, None, 610, 18], [None, None, None, 610, 18]):
        tape = read_tape(workbook([HEAD, top, *ROWS]))
        assert (len(tape.rows), tape.totals) == (3, {"CNY": 61_000})
        assert tape.control.stated[0][3:] == (61_000, True)


def test_rows_that_break_the_total_down_are_no_claims(workbook: Write) -> None:
    rows = [
        ["债务人", "担保类型", "本金余额（元）"],
        ["甲厂", "抵押", 300],
        ["乙社", "保证", 450],
        ["2户合计", None, 750],
        ["抵押类", None, 300],
        ["核对数", None, 750],
    ]
    tape = read_tape(workbook(rows))
    assert (len(tape.rows), tape.totals, tape.rejected) == (2, {"CNY": 75_000}, ())


LOST = "借款人,身份证号,借据号,余额(元)\n甲有限公司,,J1,100\n,,J2,200\n乙有限公司,,J3,300\n,,J4,400\n"


def test_a_name_whose_merge_was_lost_goes_down_with_a_warning(text_file: Write) -> None:
    tape = read_tape(text_file(LOST))
    names = [row.values["borrower_name"] for row in tape.rows]
    assert names == ["甲有限公司", "甲有限公司", "乙有限公司", "乙有限公司"]
    (finding,) = [f for f in tape.warnings if f.code == "name_carried_down"]
    assert (finding.row, finding.count) == (3, 2)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (LOST + "丙有限公司,,J5,1\n丙有限公司,,J6,2\n", "the list repeats names elsewhere"),
        (LOST.replace("J2", "").replace("J4", ""), "no receipt goes on"),
        (
            "借款人,借据号,余额(元)\n甲有限公司,J1,100\n,J2,200\n"
            + "".join(f"乙{i}有限公司,K{i},{i}\n" for i in range(9)),
            "one blank is a gap",
        ),
    ],
)
def test_a_blank_name_that_may_be_a_gap_is_not_filled(text_file: Write, text: str, why: str) -> None:
    tape = read_tape(text_file(text))
    assert "name_carried_down" not in codes(tape), why
    assert all("missing_borrower" in row.reasons for row in tape.rejected)
    assert tape.rejected


def test_a_name_goes_no_further_than_a_subtotal(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人,借据号,余额(元)\n甲有限公司,J1,100\n,J2,200\n小计,,300\n,J3,5\n乙有限公司,J4,6\n,J5,7\n"
        )
    )
    assert [row.row for row in tape.rejected] == [5]


def test_ids_and_dates_are_repeated_under_a_merge_and_sums_are_not(workbook: Write) -> None:
    rows = [
        ["借款人", "客户号", "判决日期", "借据号", "余额(元)", "评估价值(元)"],
        ["甲有限公司", 1001, "2018-01-02", "J1", 100, 900],
        [None, None, None, "J2", 200, None],
    ]
    tape = read_tape(workbook(rows, merge=["A2:A3", "B2:B3", "C2:C3"]))
    first, second = (dict(row.values) for row in tape.rows)
    assert second["borrower_name"] == first["borrower_name"]
    assert second["judgment_date"] == first["judgment_date"]
    assert second.get("collateral_value") is None


def test_a_second_guarantor_under_a_claim_is_folded_into_it(text_file: Write) -> None:
    tape = read_tape(
        text_file("序号,借款人,保证人,本金(元)\n1,甲有限公司,张某,100\n,,李某,\n2,乙有限公司,王某,200\n")
    )
    assert [row.values["guarantors"] for row in tape.rows] == [["张某", "李某"], ["王某"]]
    assert "row_folded" in codes(tape)


def test_most_rows_need_no_closer_look() -> None:
    words = frozenset({"序号", "债务人", "合同编号", "本金(元)", "利息(元)"})
    assert not may_be_no_claim((1, "甲有限公司", "HT-1", 100, 5), 5, words)
    assert not may_be_no_claim((1, "甲有限公司", "HT-1", 100), 5, words)
    assert may_be_no_claim(("合计", 100, 5, 3), 4, words)
    assert may_be_no_claim(("序号", "债务人", "合同编号", "本金(元)"), 5, words)
    assert may_be_no_claim(("注：", "a", "b", "c"), 5, words)
    assert may_be_no_claim((1, 2), 5, words)


def test_a_claim_that_happens_to_be_the_sum_of_the_others_stays_a_claim(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["借款人", "本金(元)", "保证人"],
                ["张某", 100, "赵某"],
                ["李某", 200, "钱某"],
                ["王某", 300, None],
            ]
        )
    )
    assert (len(tape.rows), tape.totals) == (3, {"CNY": 60_000})


@pytest.mark.parametrize("amounts", [("", "", "0.01"), ("0.00", "", "0.01"), ("5.00", "0.00", "5.00")])
def test_a_counted_row_without_a_name_is_no_total_by_chance(
    text_file: Callable[..., Path], amounts: tuple[str, ...]
) -> None:
    lines = ["序号,债务人,本金(元),备注"]
    names = ("甲公司", "乙公司", "")
    lines += [f"{i + 1},{name},{amounts[i]},第{i}号卷" for i, name in enumerate(names)]
    tape = read_tape(text_file("\n".join(lines) + "\n"))
    assert len(tape.rows) + len(tape.rejected) == 3


@pytest.mark.parametrize("label", ["總額 Total HKD", "合计 Total", "小計 Sub-total", "总计/Grand total"])
def test_a_total_in_two_languages_is_one(label: str) -> None:
    assert is_total_label(label)
