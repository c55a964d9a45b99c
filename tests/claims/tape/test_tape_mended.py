"""Rejected rows come back in the layout they had; mended and read again they are the claims they were."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.report import write_report

Write = Callable[..., Path]


def rejected(tape: Tape, folder: Path) -> Path:
    write_report(tape, folder)
    return folder / ("rejected.csv" if tape.kind == "text" else "rejected.xlsx")


def test_a_mended_row_keeps_its_claim_id(text_file: Write, tmp_path: Path) -> None:
    tape = read_tape(
        text_file(
            "单位：万元\n债务人,合同号,本金,到期日\n甲公司,H1,1,2020-01-01\n甲公司,H1,,2021-01-01\n乙公司,H2,见附件,2020-01-02\n"
        )
    )
    path = rejected(tape, tmp_path / "out")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    for line in lines[-2:]:
        line[2] = "7"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    again = read_tape(path)
    assert {row.values["claim_id"] for row in again.rows} == {row.values["claim_id"] for row in tape.rejected}
    assert again.totals == {"CNY": 14_000_000}


def test_groups_of_the_header_stay_merged(workbook: Write, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["资产清单", None, None, None],
        ["债务人", "债权金额（万元）", None, "保证人"],
        [None, "本金", "利息", None],
        ["甲公司", 1, 2, "丙公司"],
        [None, 3, 4, "丁公司"],
    ]
    tape = read_tape(workbook(rows, merge=["A1:D1", "A2:A3", "B2:C2", "D2:D3"]))
    path = rejected(tape, tmp_path / "out")
    page = openpyxl.load_workbook(path).worksheets[0]
    assert "B2:C2" in {str(area) for area in page.merged_cells.ranges}
    page.cell(4, 1).value = "乙公司"
    page.parent.save(path)
    again = read_tape(path)
    assert [(r.values["borrower_name"], r.values["principal"], r.values["interest"]) for r in again.rows] == [
        ("乙公司", 3_000_000, 4_000_000)
    ]


def test_what_other_rows_settled_is_written_out(text_file: Write, tmp_path: Path) -> None:
    tape = read_tape(
        text_file(
            "Borrower;Principal (EUR);Maturity\nAlpha GmbH;1.234,50;25/04/2020\nBeta GmbH;9.876,25;05/06/2020\n;1.250;03/04/2020\n"
        )
    )
    (row,) = tape.rejected
    assert row.values["principal"] == 125_000
    path = rejected(tape, tmp_path / "out")
    text = path.read_text("utf-8-sig")
    path.write_text(text.replace("\n,1250", "\nGamma GmbH,1250"), encoding="utf-8")
    (again,) = read_tape(path).rows
    assert (again.values["principal"], again.values["due_date"].isoformat()) == (125_000, "2020-04-03")


def test_the_unit_in_the_name_of_a_sheet_is_kept(workbook: Write, tmp_path: Path) -> None:
    tape = read_tape(workbook({"不良清单（万元）": [["债务人", "本金"], ["甲公司", 12.5], ["", 3.25]]}))
    path = rejected(tape, tmp_path / "out")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    page.title = "待补"
    page.cell(page.max_row, 1).value = "乙公司"
    book.save(path)
    assert read_tape(path).totals == {"CNY": 3_250_000}


def test_reading_an_untouched_report_of_rejected_rows_rejects_them_all_again(
    workbook: Write, tmp_path: Path
) -> None:
    tape = read_tape(
        workbook(
            [
                ["债务人", "本金(元)", "备注"],
                ["甲公司", 5, "a"],
                ["", 2, "b"],
                ["乙公司", "x", "c"],
                ["甲公司", 5, "a"],
            ]
        )
    )
    again = read_tape(rejected(tape, tmp_path / "out"))
    assert not again.rows
    assert len(again.rejected) == len(tape.rejected) == 3
