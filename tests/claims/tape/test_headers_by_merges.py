"""What merged cells and groups say of a header whose words no list holds."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.headers import readings
from exequatur.claims.tape.values.dates import parse_day


def written(tmp_path: Path, rows: list[list[object]], merges: tuple[str, ...] = ()) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for area in merges:
        sheet.merge_cells(area)
    path = tmp_path / "tape.xlsx"
    book.save(path)
    return path


ROWS: list[list[object]] = [
    ["借款人", "合同编号", "甲乙丙", None],
    [None, None, "戊戌", "未收回本金"],
    ["甲某有限公司", "HT-001", 10, 1000.5],
    ["乙某有限公司", "HT-002", 20, 2000.25],
    ["丙某有限公司", "HT-003", 30, 300],
]


def test_a_row_into_which_all_other_names_are_merged_is_a_level_of_the_header(tmp_path: Path) -> None:
    tape = read_tape(written(tmp_path, ROWS, ("A1:A2", "B1:B2", "C1:D1")))
    assert tape.fields["principal"] == "甲乙丙/未收回本金"
    assert [row.values["principal"] for row in tape.rows] == [100050, 200025, 30000]


def test_a_column_of_judges_or_courts_tells_no_status(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["借款人", "本金", "裁判情况", None, "强制执行情况", None, None],
        [None, None, "承办法院", "文书字号", "承办法院", "执行法官", "进度"],
        ["甲某有限公司", 1000, "甲县人民法院", "（2023）云0722民初1186号", "乙县人民法院", "马某", "终本"],
        ["乙某有限公司", 2000, "甲县人民法院", "（2023）云0722民初1187号", "乙县人民法院", "白某", "执行中"],
    ]
    tape = read_tape(written(tmp_path, rows, ("A1:A2", "B1:B2", "C1:D1", "E1:G1")))
    assert tape.fields["court"] == "裁判情况/承办法院"
    assert tape.fields["enforcement_status"] == "强制执行情况/进度"
    assert tape.rows[0].values["enforcement_status"] == "terminated_this_round"
    assert "litigation_status" not in tape.fields


def test_where_counter_guarantors_are_named_the_guarantor_is_who_claims(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["担保公司", "被担保企业", "代偿本金余额", "反担保方"],
        ["某市担保公司", "甲某有限公司", 1000, "王某、李某"],
        ["某市担保公司", "乙某有限公司", 2000, "乙某集团有限公司"],
    ]
    tape = read_tape(written(tmp_path, rows))
    assert tape.fields["guarantors"] == "反担保方"
    assert tape.rows[0].values["guarantors"] == ["王某", "李某"]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("经办机构", "branch"),
        ("目前司法进展", "litigation_status"),
        ("租赁成本", "original_amount"),
        ("到期未收租息", "interest"),
        ("迟延金", "penalty"),
        ("逾期收費", "penalty"),
        ("最近入账日", "last_payment_date"),
        ("轉銷呆帳日", "written_off_date"),
        ("租赁协议", "contract_no"),
    ],
)
def test_words_of_leasing_cards_and_desks(header: str, field: str) -> None:
    assert readings(header)[0].field == field


def test_years_of_the_republic_reach_beyond_this_decade() -> None:
    assert parse_day("124/08/20", roc=True).day.isoformat() == "2035-08-20"  # type: ignore[union-attr]
