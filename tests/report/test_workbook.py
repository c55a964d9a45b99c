"""The workbook: every sheet in the language asked for, real numbers and dates, nothing that evaluates."""

import zipfile
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from openpyxl import load_workbook

from exequatur.report import write_xlsx
from exequatur.screening.result import Screening

FORMULA = '=HYPERLINK("http://evil.example","pay here")'
IDENTITY = "11010519491231002X"


@pytest.fixture(scope="module")
def written(screening: Screening, said_by, tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("book")
    for lang in ("en", "zh"):
        write_xlsx(screening, folder / f"{lang}.xlsx", lang=lang, **said_by)
    return {lang: folder / f"{lang}.xlsx" for lang in ("en", "zh")}


@pytest.fixture(scope="module")
def book(written):
    return load_workbook(written["en"])


def column(sheet, heading: str) -> list[object]:
    headings = [cell.value for cell in sheet[1]]
    return [row[headings.index(heading)].value for row in sheet.iter_rows(min_row=2)]


def test_the_sheets_in_both_languages(written) -> None:
    english, chinese = (load_workbook(written[lang]).sheetnames for lang in ("en", "zh"))
    assert english == [
        "Summary",
        "Ranking",
        "Routes",
        "Deadlines",
        "Risks",
        "Documents",
        "Missing",
        "Sources",
        "Findings",
    ]
    assert chinese == ["概要", "排序", "路径", "期限", "风险", "文件", "缺少事项", "来源", "读取发现"]


def test_every_heading_is_frozen_and_filtered(book) -> None:
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth <= 3
        assert sheet.auto_filter.ref
        assert sheet.auto_filter.ref.startswith("A1:")
        assert all(cell.value for cell in sheet[1])


def test_no_cell_is_a_formula(written) -> None:
    for path in written.values():
        with zipfile.ZipFile(path) as archive:
            sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
            assert sheets
            assert not any(b"<f>" in archive.read(name) for name in sheets)
        for sheet in load_workbook(path):
            assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_hostile_name_stays_whole_and_is_marked_as_text(book) -> None:
    cells = [row[2] for row in book["Ranking"].iter_rows(min_row=2)]
    hostile = next(cell for cell in cells if cell.value == FORMULA)
    assert hostile.data_type == "s"
    assert hostile.quotePrefix


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_every_start_of_a_formula_is_text(screening: Screening, said_by, tmp_path: Path, start: str) -> None:
    line = msgspec.structs.replace(screening.ranked[0], borrower=start)
    write_xlsx(msgspec.structs.replace(screening, ranked=(line,)), tmp_path / "x.xlsx", lang="en", **said_by)
    cell = load_workbook(tmp_path / "x.xlsx")["Ranking"]["C2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_control_characters_do_not_break_the_file(screening: Screening, said_by, tmp_path: Path) -> None:
    line = msgspec.structs.replace(screening.ranked[0], borrower="bell\x07 nul\x00 half \ud800 x")
    write_xlsx(msgspec.structs.replace(screening, ranked=(line,)), tmp_path / "x.xlsx", lang="en", **said_by)
    assert load_workbook(tmp_path / "x.xlsx")["Ranking"]["C2"].value == "bell nul half  x"


def test_amounts_are_numbers_with_their_decimals(book) -> None:
    rows = list(book["Ranking"].iter_rows(min_row=2))
    amounts = {row[1].value: row[5] for row in rows}
    assert amounts["K-1"].value == 190500
    assert amounts["K-1"].number_format == "#,##0.00"
    assert amounts["K-4"].value == 4800000
    assert amounts["K-4"].number_format == "#,##0"
    assert amounts["K-6"].value == 0.1
    assert amounts["K-6"].number_format == "#,##0.000"
    assert amounts["K-3"].value is None


def test_days_are_days(book) -> None:
    first = column(book["Ranking"], "First safe date")
    assert first[0] == datetime(2027, 1, 15)
    assert first[2] is None


def test_every_reading_stands_with_its_derivation(book) -> None:
    sheet = book["Deadlines"]
    assert set(column(sheet, "Reading")) == {"safe", "other"}
    assert all("A step said apart." in str(text) for text in column(sheet, "Derivation"))
    assert "Applying for enforcement" in column(sheet, "Where")


def test_identity_numbers_are_masked(written) -> None:
    for path in written.values():
        with zipfile.ZipFile(path) as archive:
            assert not any(IDENTITY.encode() in archive.read(name) for name in archive.namelist())


def test_the_summary_counts_what_is_not_there(book) -> None:
    summary = {row[0].value: row[1].value for row in book["Summary"].iter_rows(min_row=2)}
    assert summary["Claims not ranked here"] == 3
    assert summary["Claimed, BHD"] == 123.456
    assert summary["Review"] == "Source read; not reviewed by counsel"
