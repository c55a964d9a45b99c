"""Column names of public loan ledgers and collection systems, which no list of ours holds: most are read as the right field."""

import csv
import runpy
from pathlib import Path

import pytest

from exequatur.claims.tape.headers import readings

HERE = Path(__file__).parent
SCORES = runpy.run_path(str(HERE.parents[2] / "scripts" / "header_scores.py"))
ROWS = list(csv.DictReader((HERE / "headers" / "ledgers.csv").open(encoding="utf-8")))


@pytest.mark.parametrize(("name", "floor"), [("open", 0.80), ("closed", 0.80)])
def test_most_column_names_of_ledgers_are_read_right(name: str, floor: float) -> None:
    half = [row for row in ROWS if SCORES["half"](row["header"]) == name]
    good = sum(SCORES["right"](row["header"], row["field"]) for row in half)
    assert len(half) >= 20
    assert good / len(half) >= floor, f"{good} of {len(half)}"


@pytest.mark.parametrize(
    "header",
    [
        "jumlah_hari_tunggakan",
        "hari_menunggak",
        "gecikme gün sayısı",
        "количество дней просрочки",
        "số ngày quá hạn",
    ],
)
def test_days_of_delay_are_never_a_sum_owed(header: str) -> None:
    assert readings(header)[0].field == "days_past_due"


@pytest.mark.parametrize("header", ["angsuran_pokok", "interest_repaid_derived", "principal_repaid_derived"])
def test_an_instalment_or_what_was_repaid_is_not_owed(header: str) -> None:
    best = [reading for reading in readings(header) if reading.score >= SCORES["READ"]]
    assert not best or best[0].field not in {"principal", "interest", "total"}
