"""`exequatur interest`: what it prints, and how it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from exequatur.cli import cli

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "examples" / "interest.yaml"


def interest(*words: str) -> str:
    result = CliRunner().invoke(cli, ["interest", *words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_answer_for_machines_has_the_documented_fields() -> None:
    answer = json.loads(interest(str(EXAMPLE), "--to", "2026-11-22", "--json"))
    assert {
        "schema_version",
        "engine_version",
        "law_version",
        "on",
        "lines",
        "payments",
        "totals",
        "notes",
    } <= set(answer)
    assert answer["on"] == "2026-11-22"
    line = answer["lines"][0]
    assert {
        "kind",
        "from",
        "to",
        "days",
        "base",
        "rate",
        "rule",
        "basis",
        "sources",
        "verified",
        "amount",
        "currency",
    } <= set(line)
    assert isinstance(line["amount"], int)
    assert line["rate"] == "3/40"
    assert answer["totals"]["CNY"] == {"general": 352805310, "doubled": 268253204}
    assert sum(part["amount"] for part in answer["payments"][0]["parts"]) == 300000000


@pytest.mark.parametrize(
    ("lang", "words"), [("en", ["doubled part", "Unpaid"]), ("zh", ["加倍部分债务利息", "未清偿"])]
)
def test_a_person_reads_the_same_figures_in_both_languages(lang: str, words: list[str]) -> None:
    page = interest(str(EXAMPLE), "--to", "2026-11-22", "--lang", lang)
    for word in [*words, "cn_double_2014", "1,869,863.01", "13,542,385.14"]:
        assert word in page


def test_the_schema_of_a_file_is_printed() -> None:
    assert "Debt" in json.loads(interest("--schema"))["$defs"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("debts: [", ["case.yaml", "line 1"]),
        ("- 1\n", ["case.yaml", "debts"]),
        ("debts: []\n", ["`debts`"]),
        ("debts: 5\n", ["$.debts", "array"]),
        ("debts: []\ndebts: []\n", ["debts", "twice"]),
        ("a: &x [1]\ndebts: *x\n", ["aliases"]),
        ("1: 2\n", ["1"]),
        ("debts: [{currency: cny, amounts: []}]\n", ["$.debts[0].currency"]),
        ("debts: [{currency: CNY, amounts: [{kind: principal, amount: 1e999999}]}]\n", ["amounts[0].amount"]),
        (
            "debts: [{currency: CNY, amounts: [], instrument: {effective: 2022-01-01}, "
            "segments: [{kind: general, from: 2022-01-01, rate: {pct: .nan}}]}]\n",
            ["pct"],
        ),
        (
            "debts: [{currency: CNY, amounts: [{kind: principal, amount: '1.00'}], instrument: {effective: 9999-12-31}}]\n",
            ["9999-12-31"],
        ),
    ],
)
def test_a_wrong_file_is_one_message_and_exit_code_2(text: str, words: list[str], tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(text, "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "exequatur.cli", "interest", str(file), "--to", "2023-01-01"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert run.stdout == ""
    for word in words:
        assert word in run.stderr


def test_json_is_read_like_yaml(tmp_path: Path) -> None:
    case = {
        "debts": [
            {
                "currency": "CNY",
                "amounts": [{"kind": "principal", "amount": "10000000.00"}],
                "instrument": {"effective": "2022-03-01", "performance_days": 10},
            }
        ]
    }
    file = tmp_path / "case.json"
    file.write_text(json.dumps(case), "utf-8")
    assert json.loads(interest(str(file), "--to", "2026-11-22", "--json"))["totals"] == {
        "CNY": {"doubled": 300475000}
    }


def test_a_case_without_interest_says_so(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("debts: [{currency: CNY, amounts: [{kind: principal, amount: '1.00'}]}]\n", "utf-8")
    assert "No interest" in interest(str(file), "--to", "2023-01-01")
    assert "无利息" in interest(str(file), "--to", "2023-01-01", "--lang", "zh")
