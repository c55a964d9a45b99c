"""An identity number in a cell where nobody expects it: no answer, no message and no name repeats it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.answer import answer_of
from exequatur.cli import cli

IDENTITY, OLD_IDENTITY = "11010519491231002X", "110105491231002"
"""The example of GB 11643-1999, annex, and its form of before 1999."""

HEADER = "借款合同号,借款人名称,证件号码,本金,币种,判决日期,案号,备注,资产所在地"
ORDINARY = "H-1,张三,,1000000,CNY,2024-03-01,（2023）京0105民初123号,,新加坡"


@pytest.fixture(params=[IDENTITY, OLD_IDENTITY])
def number(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def tape(tmp_path: Path, number: str) -> Path:
    """A tape with the number in its own column, in a name, and wherever a hand may have slipped."""
    rows = [
        ORDINARY,
        f"H-2,李四{number},{number},2000000,CNY,2024-03-01,（2023）京0105民初124号,身份证 {number} 有效,新加坡",
        f"H-3,王五（身份证号：{number}）,,3000000,CNY,{number},{number},,新加坡",
        f"H-4,赵六,{number},{number if number == IDENTITY else ''},CNY,2024-03-01,（2023）京0105民初126号,{number},{number}",
    ]
    path = tmp_path / "tape.csv"
    path.write_text("\n".join([HEADER, *rows]), encoding="utf-8")
    return path


def test_no_answer_repeats_it(tape: Path, number: str) -> None:
    assert number not in json.dumps(answer_of(read_tape(tape)), ensure_ascii=False)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_no_command_prints_it(tape: Path, number: str, lang: str, form: tuple[str, ...]) -> None:
    out = str(tape.parent / "out")
    for words in (
        ["claims", "read", str(tape)],
        ["screen", str(tape), "--on", "2026-11-22", "--out", out],
    ):
        done = CliRunner().invoke(cli, [*words, "--lang", lang, *form])
        assert done.exit_code in {0, 1}, done.output
        assert number not in done.output


def test_no_file_of_a_report_holds_it(tape: Path, number: str) -> None:
    out = tape.parent / "out"
    for words in (
        ["claims", "read", str(tape), "--report", str(out / "reading")],
        ["screen", str(tape), "--on", "2026-11-22", "--out", str(out)],
    ):
        done = CliRunner().invoke(cli, words)
        assert done.exit_code in {0, 1}, done.output
    texts = [*out.rglob("*.json"), *out.rglob("*.html"), *out.rglob("*.csv")]
    assert texts
    assert [path.name for path in texts if number in path.read_text(encoding="utf-8-sig")] == []
    assert [sheet for path in out.rglob("*.xlsx") for sheet in cells(path) if number in sheet] == []
    assert [path.name for path in out.rglob("*.parquet") if number in columns(path)] == []


def cells(path: Path) -> list[str]:
    """All text of a workbook, sheet by sheet."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    return [" ".join(str(cell.value) for row in sheet.iter_rows() for cell in row) for sheet in book]


def columns(path: Path) -> str:
    """All values of a Parquet file."""
    import polars

    return json.dumps(polars.read_parquet(path).to_dicts(), default=str, ensure_ascii=False)
