"""What is said of the tape stands in the screening in both languages, and no number of a person in any file of it."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from exequatur.cli import cli
from exequatur.law import load
from exequatur.screening.reading import read
from exequatur.screening.screen import Read, rank_all, screen
from exequatur.screening.settings import load_settings
from exequatur.text import UserError

ON = date(2026, 11, 22)
BASE = load()
NUMBER = "11010519491231002X"
TAPE = (
    "借款人,保证人,本金(元),判决日期,案号,法院,境外财产线索\n"
    "甲有限公司,张三,20000000,2023-05-05,（2021）京0105民初1号,北京市朝阳区人民法院,新加坡\n"
    ",李四,30000000,2023-05-05,（2021）京0105民初2号,北京市朝阳区人民法院,\n"
    '乙有限公司,,40000000,2121-01-01,（2021）京0105民初3号,北京市朝阳区人民法院,"BC, Canada"\n'
)


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    path = tmp_path / "tape.csv"
    path.write_text(TAPE, "utf-8")
    return path


def screening_of(path: Path):
    return screen(read(path, BASE), BASE, ON, load_settings())


def test_every_finding_is_in_both_languages(tape: Path) -> None:
    findings = screening_of(tape).findings
    assert findings
    assert all(f.en and f.zh and f.en != f.zh and f.text("zh") == f.zh for f in findings)


def test_a_rejected_row_says_why_on_the_page(tape: Path) -> None:
    (back,) = [f for f in screening_of(tape).findings if f.code == "row_rejected"]
    assert (back.row, back.en, back.zh) == (
        3, "The row was sent back: No borrower is named.", "该行已退回：没有列明借款人。",
    )  # fmt: skip


def test_what_was_assumed_of_the_instrument_is_said(tape: Path) -> None:
    assert [f.code for f in screening_of(tape).findings].count("instrument_not_stated") == 1


def test_an_instrument_dated_after_the_day_asked_is_said(tape: Path) -> None:
    earlier = screen(read(tape, BASE), BASE, date(2022, 1, 1), load_settings())
    (late,) = [f for f in earlier.findings if f.code == "date_later"]
    assert late.row == 2
    assert "2022-01-01" in late.zh


def test_a_judgment_of_a_day_to_come_is_not_read(tape: Path) -> None:
    (future,) = [f for f in screening_of(tape).findings if f.code == "date_future"]
    assert future.row == 4


def test_an_unknown_place_that_looks_like_a_code_stops_nothing(tape: Path) -> None:
    assert screening_of(tape).claims == 2


def test_an_amount_of_more_than_64_bits_is_refused_by_its_claim(tmp_path: Path) -> None:
    path = tmp_path / "tape.csv"
    path.write_text("债权编号,借款人,本金(元),利息(元)\nZ1,甲有限公司,92233720368547758.07,1000\n", "utf-8")
    with pytest.raises(UserError, match="Z1"):
        rank_all(read(path, BASE), BASE, ON, load_settings())


@pytest.fixture
def portfolio(tmp_path: Path) -> Path:
    path = tmp_path / "p.parquet"
    columns = {
        "claim_id": ["P1", "P2", "P3"],
        "instrument": ["court_judgment"] * 3,
        "origin": ["CN"] * 3,
        "borrower": [f"张三{NUMBER}", "乙", None],
        "currency": ["CNY", "CNY", "CNY"],
        "amount_minor": [1_000_000_000, -500, None],
        "effective_on": [date(2023, 2, 1)] * 3,
        "assets": [[{"jurisdiction": "SG", "grade": "proven", "value_minor": 5, "currency": "SGD"}]] * 3,
    }
    pl.DataFrame(columns).write_parquet(path)
    return path


def test_identity_numbers_are_masked_in_every_file_and_on_the_terminal(
    portfolio: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    said = CliRunner().invoke(
        cli, ["screen", str(portfolio), "--out", str(out), "--on", "2026-11-22"], catch_exceptions=False
    )
    assert NUMBER not in said.output
    for name in ("report.html", "screening.json"):
        assert NUMBER not in (out / name).read_text("utf-8")
    assert pl.read_parquet(out / "ranking.parquet")["borrower"].to_list().count("张三1101************2X") == 1


def test_a_negative_amount_is_below_the_floor_and_an_unknown_one_is_not(
    portfolio: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    CliRunner().invoke(
        cli, ["screen", str(portfolio), "--out", str(out), "--on", "2026-11-22"], catch_exceptions=False
    )
    frame = {row["claim_id"]: row for row in pl.read_parquet(out / "ranking.parquet").to_dicts()}
    assert (frame["P2"]["verdict"], frame["P2"]["amount_minor"]) == ("below_threshold", -500)
    assert frame["P3"]["verdict"] != "below_threshold"
    assert frame["P3"]["amount_minor"] is None
    assert json.loads((out / "screening.json").read_text("utf-8"))["totals"] == {"CNY": 999_999_500}


def test_a_reader_without_findings_has_none() -> None:
    assert screen(Read("t", ()), BASE, ON, load_settings()).findings == ()
