"""Choosing among the claims of a file under a budget: bad ones are listed, home goes on, and nothing beats the bound."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from exequatur.cli import cli
from exequatur.text import UserError

HOUSE = Path(__file__).resolve().parents[2] / "examples" / "house.yaml"
RATES = ("--rate", "SGD=5.45", "--rate", "USD=7.1")


def run(path: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["portfolio", str(path), "--on", "2026-11-22", *options])


def answer(path: Path, *options: str) -> dict[str, object]:
    result = run(path, *RATES, "--json", *options)
    assert result.exception is None, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


def several(tmp_path: Path) -> Path:
    """The example, one with a far larger house, one whose asset has no value, one without an amount."""
    text = HOUSE.read_text("utf-8")
    head, claim = text[: text.index("  - claim_id")], text[text.index("  - claim_id") :]
    large = claim.replace("house-in-singapore", "large").replace("minor: 900000000", "minor: 4500000000")
    unknown = claim.replace("house-in-singapore", "unknown").replace(
        "value: {minor: 900000000, currency: SGD}, encumbrances: {minor: 150000000, currency: SGD}, ", ""
    )
    start, end = claim.index("    amounts:"), claim.index("    assets:")
    bare = (claim[:start] + claim[end:]).replace("house-in-singapore", "=bare")
    path = tmp_path / "several.yaml"
    path.write_text(head + claim + large + unknown + bare, "utf-8")
    return path


def by_id(found: dict[str, object]) -> dict[str, dict[str, object]]:
    return {one["claim_id"]: one for one in (*found["chosen"], *found["left"])}  # type: ignore[misc, index, attr-defined]


def test_every_claim_is_valued_or_listed_with_its_reason(tmp_path: Path) -> None:
    found = answer(several(tmp_path), "--budget", "1000000000")
    assert set(by_id(found)) == {"house-in-singapore", "large", "unknown"}
    reasons = {one["claim_id"]: one["reason"] for one in found["not_valued"]}  # type: ignore[attr-defined]
    assert set(reasons) == {"unknown", "=bare"}
    assert "amount" in reasons["=bare"]
    assert by_id(found)["large"]["strategy"] == "self_funded"
    assert by_id(found)["unknown"]["strategy"] == "domestic"


def test_the_budget_holds_and_the_bound_too(tmp_path: Path) -> None:
    path = several(tmp_path)
    rich, poor = answer(path, "--budget", "1000000000"), answer(path, "--budget", "1000000")
    assert poor["cost"] <= 100_000_000  # type: ignore[operator]
    assert poor["value"] <= rich["value"]  # type: ignore[operator]
    assert rich["value"] <= rich["bound"]  # type: ignore[operator]
    assert by_id(poor)["large"]["strategy"] != "self_funded"


def test_work_at_home_goes_on_beside_pursuit(tmp_path: Path) -> None:
    worth = by_id(answer(several(tmp_path), "--budget", "1000000000"))["large"]["worth"]
    assert worth["self_funded"] > worth["domestic"] > 0  # type: ignore[index]


def test_a_claim_with_two_assets_is_simulated_and_worth_more_than_with_one(tmp_path: Path) -> None:
    text = HOUSE.read_text("utf-8")
    line = next(one for one in text.splitlines() if "id: house," in one)
    second = line.replace("id: house,", "id: flat,")
    path = tmp_path / "two.yaml"
    path.write_text(text.replace(line, f"{line}\n{second}"), "utf-8")
    two, one = (by_id(answer(at, "--budget", "1000000000"))["house-in-singapore"] for at in (path, HOUSE))
    assert two["worth"]["self_funded"] > one["worth"]["self_funded"]  # type: ignore[index]
    assert two["worth"]["self_funded"] < 3 * one["worth"]["self_funded"]  # type: ignore[index]


def test_the_frontier_rises_with_the_budget(tmp_path: Path) -> None:
    frontier = answer(several(tmp_path), "--budget", "20000000")["frontier"]
    values = [one["value"] for one in frontier]  # type: ignore[attr-defined]
    assert values == sorted(values)
    assert len(values) == 6


def test_the_answer_in_another_currency_is_the_same_answer(tmp_path: Path) -> None:
    path = several(tmp_path)
    home = answer(path, "--budget", "1000000000")
    result = run(
        path, "--budget", "1000000000", "--currency", "USD", "--rate", f"CNY={1 / 7.1}", "--rate", f"SGD={5.45 / 7.1}", "--json"
    )  # fmt: skip
    abroad = json.loads(result.stdout)
    assert abroad["value"] * 7.1 == pytest.approx(home["value"], rel=1e-6)


def test_files_are_written_and_safe_to_open(tmp_path: Path) -> None:
    out = tmp_path / "out"
    answer(several(tmp_path), "--budget", "1000000000", "--out", str(out))
    rows = list(csv.DictReader((out / "selection.csv").open(encoding="utf-8-sig")))
    assert {row["claim_id"] for row in rows} >= {"large", "'=bare"}
    assert json.loads((out / "selection.json").read_text("utf-8"))["chosen"]


def test_it_prints_in_both_languages(tmp_path: Path) -> None:
    path = several(tmp_path)
    assert "claims chosen" in run(path, *RATES, "--budget", "1000000000").stdout
    chinese = run(path, *RATES, "--budget", "1000000000", "--lang", "zh").stdout
    assert "自费追索" in chinese
    assert "金额未知" in chinese


def test_a_missing_rate_leaves_a_claim_out_and_says_which() -> None:
    result = run(HOUSE, "--budget", "1000000", "--rate", "USD=7.1", "--json")
    reasons = json.loads(result.stdout)["not_valued"]
    assert "SGD" in reasons[0]["reason"]


def test_what_must_be_filed_now_and_cannot_be_paid_is_an_error(tmp_path: Path) -> None:
    path = several(tmp_path)
    result = CliRunner().invoke(
        cli, ["portfolio", str(path), "--on", "2028-07-25", "--budget", "1000", *RATES, "--json"]
    )
    assert isinstance(result.exception, UserError)
    assert "1,000" in result.exception.message("zh")
