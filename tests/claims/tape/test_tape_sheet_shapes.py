"""Where tables stand on a sheet: far down, side by side, under each other, transposed, in pairs, under headers of unknown words."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.headers import best_score
from exequatur.claims.tape.layout import table_by_shape, tables_in, tables_of
from exequatur.claims.tape.model import Cell, Sheet

Write = Callable[..., Path]

HEAD = ("序号", "债务人", "合同编号", "本金(元)", "利息(元)")
ROWS = (
    (1, "甲有限公司", "HT-1", 100, 5),
    (2, "乙有限公司", "HT-2", 200, 6),
    (3, "丙有限公司", "HT-3", 310, 7),
)


def codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


def sheet(rows: Sequence[Sequence[Any]]) -> Sheet:
    wide = max((len(row) for row in rows), default=0)
    cells = tuple(tuple(row) + (None,) * (wide - len(row)) for row in rows)
    return Sheet("S", cells, tuple(range(1, len(rows) + 1)))


def names_of(tape: Tape) -> list[str]:
    return [row.values["borrower_name"] for row in tape.rows]


@pytest.mark.parametrize(
    "lines",
    [
        [["不良债权清单", None, None, None, "单位：万元"], (*HEAD[:3], "本金", "利息")],
        [[None, "债权清单", "基准日：2025年3月31日", None, "单位：万元"], (*HEAD[:3], "本金", "利息")],
        [["单位", "万元"], (*HEAD[:3], "本金", "利息")],
        [(*HEAD[:3], "本金", "利息", "单位：万元")],
        [(*HEAD[:3], "本金", "利息"), ["单位：万元"]],
    ],
    ids=["right of the title", "with a date", "label and value", "beside the header", "below the header"],
)
def test_the_unit_is_found_wherever_its_line_stands(workbook: Write, lines: list[Any]) -> None:
    tape = read_tape(workbook([*lines, *ROWS]))
    assert tape.totals == {"CNY": 610 * 10_000 * 100}
    assert tape.fields["principal"] == "本金"
    assert not tape.rejected


def test_groups_that_stand_over_the_middle_of_their_leaves(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人,,债权金额,,,担保情况,\n,本金(元),利息(元),罚息(元),担保方式,保证人,抵押物\n甲有限公司,100,5,1,保证,张某,房产\n"
        )
    )
    assert tape.fields["principal"] == "债权金额/本金(元)"
    assert tape.fields["guarantors"] == "担保情况/保证人"


def test_four_header_rows(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "序号,债务人情况,,,债权情况,,,\n,名称,证件,,余额,,,担保\n,,类型,号码,本金,利息,,\n,,,,(元),正常(元),罚息(元),保证人\n"
            "1,甲有限公司,信用代码,91350100M000100Y43,100,5,2,张某\n"
        )
    )
    assert (names_of(tape), tape.totals) == (["甲有限公司"], {"CNY": 10_000})


def test_a_header_in_two_languages(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["编号", "债务人", "本金", "币种"],
                ["No.", "Obligor", "Principal", "Currency"],
                [1, "Acme Ltd", 5, "USD"],
            ]
        )
    )
    assert tape.fields["principal"] == "本金/Principal"
    assert tape.totals == {"USD": 500}


def test_a_header_far_down_under_definitions(text_file: Write) -> None:
    words = "".join(f"Definition {i}: text that goes on\n" for i in range(90))
    tape = read_tape(
        text_file(words + "Loan No,Borrower,Principal (EUR)\nL1,Acme Ltd,100\nL2,Beta Ltd,200\n")
    )
    assert tape.totals == {"EUR": 30_000}


def test_two_tables_under_each_other_keep_their_own_units(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["表一：公司类", None, None, "单位：万元"],
                ["客户名称", "不良本金", "不良利息", "五级分类"],
                ["甲有限公司", 5, 1, "可疑"],
                ["合计", 5, 1, None],
                [None],
                ["表二：个人类", None, None, "单位：元"],
                ["借款人姓名", "剩余本金", "剩余利息", "手机"],
                ["张某", 35000, 12, "136****1111"],
            ]
        )
    )
    assert [row.values["principal"] for row in tape.rows] == [5_000_000, 3_500_000]
    assert "second_table" in codes(tape)


@pytest.mark.parametrize(
    "rows",
    [
        [["借款人", "本金(元)", None, "借款人", "本金(元)"], ["甲有限公司", 100, None, "乙有限公司", 200]],
        [["借款人", "本金(元)", "借款人", "本金(元)"], ["甲有限公司", 100, "乙有限公司", 200]],
        [
            ["借款人", "合同编号", "本金(元)", None, "客户名称", "贷款余额(元)"],
            ["甲有限公司", "H1", 100, None, "乙有限公司", 200],
        ],
    ],
)
def test_tables_side_by_side_are_both_read(workbook: Write, rows: list[Any]) -> None:
    tape = read_tape(workbook(rows))
    assert (names_of(tape), tape.totals) == (["甲有限公司", "乙有限公司"], {"CNY": 30_000})
    assert "tables_side_by_side" in codes(tape)


def test_a_blank_column_inside_a_table_parts_nothing(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [["借款人", "本金(元)", None, "保证人", "抵押物"], ["甲有限公司", 100, None, "张某", "房产"]]
        )
    )
    assert tape.rows[0].values["guarantors"] == ["张某"]


def test_a_transposed_table_has_a_claim_in_each_column(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["项目", "债权一", "债权二", "合计"],
                ["债务人", "甲有限公司", "乙有限公司", None],
                ["本金(元)", 100, 200, 300],
                ["利息(元)", 5, 6, 11],
                ["判决日期", "2018年1月2日", None, None],
            ]
        )
    )
    assert (names_of(tape), tape.totals) == (["甲有限公司", "乙有限公司"], {"CNY": 30_000})
    assert codes(tape) >= {"vertical_layout", "transposed_layout"}


def test_pairs_in_one_cell_with_a_colon(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["债权信息"],
                ["借款人：甲有限公司"],
                ["贷款本金：100万元"],
                ["利息：5万元"],
                ["判决日期：2018年1月2日"],
            ]
        )
    )
    assert (names_of(tape), tape.totals) == (["甲有限公司"], {"CNY": 100_000_000})


def test_a_list_of_definitions_is_no_claim(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            {
                "Cover": [["Project Alpha"], ["Confidential"]],
                "Dictionary": [
                    ["Field", "Description", "Format"],
                    ["Borrower Name", "name of borrower", "Text"],
                    ["Principal", "outstanding principal", "Number"],
                    ["Interest", "accrued", "Number"],
                ],
                "Tape": [["Loan No", "Borrower Name", "Principal (EUR)"], ["L1", "Acme Ltd", 100]],
            }
        )
    )
    assert (names_of(tape), tape.rejected) == (["Acme Ltd"], ())
    assert [f.sheet for f in tape.warnings if f.code == "sheet_without_table"][:1] == ["Cover"]


def test_a_header_of_unknown_words_is_found_by_its_shape_and_named_as_such() -> None:
    rows = [["Qwx"], ["Zorp", "Kelly", "Blob"], ["L-1", "Acme Ltd", 1234.5], ["L-2", "Beta Ltd", 2234.75]]
    assert tables_of(sheet(rows)) == []
    table = table_by_shape(sheet(rows))
    assert table is not None
    assert [column.header for column in table.columns] == ["Zorp", "Kelly", "Blob"]
    assert [f.code for f in table.findings][:1] == ["header_by_shape"]
    assert table_by_shape(sheet([["only", "texts"], ["and", "more"], ["of", "them"]])) is None


def test_known_headers_are_preferred_to_shapes() -> None:
    unknown = [["Zorp", "Blob"], ["L-1", 1234.5], ["L-2", 2234.75]]
    found = tables_in([sheet([HEAD, *ROWS]), sheet(unknown)])
    assert len(found.tables) == 1
    assert [f.code for f in found.findings] == ["sheet_without_table"]


blank_row = st.just((None,) * 5)
title = st.sampled_from(
    [("某资产包清单", None, None, None, None), (None, "Schedule of loans", None, None, None)]
)
between = st.sampled_from(
    [
        (None,) * 5,
        HEAD,
        ("小计", None, None, 1, 1),
        ("第2页 共3页", None, None, None, None),
        ("注：以上数据仅供参考", None, None, None, None),
        ("制表：张某", None, "审核：李某", None, None),
    ]
)


@given(
    top=st.lists(st.one_of(title, blank_row), max_size=3),
    gaps=st.lists(st.lists(between, max_size=2), min_size=4, max_size=4),
    left=st.integers(0, 2),
)
def test_nothing_is_lost_and_nothing_added_changes_a_claim(
    top: list[tuple[Cell, ...]], gaps: list[list[tuple[Cell, ...]]], left: int
) -> None:
    under: list[tuple[Cell, ...]] = list(gaps[0])
    for row, gap in zip(ROWS, gaps[1:], strict=True):
        under += [row, *gap]
    rows = [(None,) * left + tuple(row) for row in (*top, HEAD, *under)]
    (table,) = tables_of(sheet(rows))
    assert [row[left:] for _, row in table.rows] == list(ROWS)
    assert [column.header for column in table.columns] == list(HEAD)
    filled = {i + 1 for i, row in enumerate(rows) if any(cell is not None for cell in row)}
    seen = [n for n, _ in table.rows] + [n for n, _ in table.totals] + list(table.header_rows)
    seen += [
        f.row
        for f in table.findings
        if f.code in ("header_repeated", "notes_row_skipped") and f.row is not None
    ]
    assert sorted(seen) == sorted(filled - {i + 1 for i in range(len(top))})


def test_words_of_headers_in_other_languages_go_through_the_same_score() -> None:
    words = [
        "Schuldner",
        "Débiteur",
        "Deudor",
        "Debitore",
        "Devedor",
        "Debiteur",
        "Dłużnik",
        "차주명",
        "Borrower",
        "債務人",
    ]
    assert all(best_score(word) > 0.5 for word in words)


def test_cards_under_each_other_with_a_court_beside_a_sum_are_cards(workbook: Write) -> None:
    cards: list[list[Any]] = [["债权项目推介"]]
    for name, owed, court in (
        ("甲有限公司", "100万元", "乙区人民法院"),
        ("丁有限公司", "250万元", "丙区人民法院"),
    ):
        cards += [
            [None],
            ["项目"],
            ["债务主体", name, "所属行业", "制造业"],
            ["未清偿本金", owed, "受理法院", court],
            ["债权总额", owed, "担保", "无"],
        ]
    tape = read_tape(workbook(cards))
    assert names_of(tape) == ["甲有限公司", "丁有限公司"]
    assert tape.totals == {"CNY": 350_000_000}
    assert [row.values["court"] for row in tape.rows] == ["乙区人民法院", "丙区人民法院"]
    assert "vertical_layout" in codes(tape)


def test_a_row_of_names_that_begins_with_total_belongs_to_the_header(workbook: Write) -> None:
    lines = [
        ["№ п/п", "Заёмщик", "Задолженность, руб.", None, None, "Судебный акт", None],
        [None, None, "Итого", "в том числе", None, "Дата", "Суд"],
        [None, None, None, "основной долг", "проценты", None, None],
        [1, "ООО А", 150, 100, 50, "14.03.2023", "АС города М"],
        [2, "ООО Б", 260, 200, 60, "15.03.2023", "АС города М"],
        ["ИТОГО по лоту", None, 410, 300, 110, None, None],
    ]
    tape = read_tape(
        workbook(lines, merge=("A1:A3", "B1:B3", "C1:E1", "C2:C3", "D2:E2", "F1:G1", "F2:F3", "G2:G3"))
    )
    assert tape.fields["total"] == "Задолженность, руб./Итого"
    assert tape.fields["judgment_date"] == "Судебный акт/Дата"
    assert len(tape.rows) == 2
    assert not tape.rejected
    assert "totals_row_skipped" in codes(tape)


def test_cards_in_english_with_a_court_beside_a_number_of_suit_are_cards(workbook: Write) -> None:
    cards: list[list[Any]] = [["Schedule of claims (SGD)"]]
    for number, name, owed in ((1, "Coral Marine Pte Ltd", 1200), (2, "Delta Foods Pte Ltd", 450)):
        cards += [
            [None],
            [f"Claim No. {number}"],
            ["Name of Obligor", name, "Principal Owing", owed],
            ["Court", "High Court of Singapore", "Suit No.", f"HC/S {number}/2022"],
            ["Date of Judgment", f"1{number} Mar 2023", "Guarantors", "Individual A"],
        ]
    tape = read_tape(workbook(cards))
    assert names_of(tape) == ["Coral Marine Pte Ltd", "Delta Foods Pte Ltd"]
    assert tape.totals == {"SGD": 165_000}
