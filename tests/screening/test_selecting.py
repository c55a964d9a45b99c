"""Choosing among the claims of a file under a budget: bad ones are listed, home goes on, and nothing beats the bound."""

import csv
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

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


LIMITS = """schema_version: "1.0"
budget: {2026Q4: 3000000, 2027Q1: 3000000}
debtors: {each: 2500000}
forums: {SG: 4000000}
staff:
  hours: {2026Q4: 100}
  files: {2027Q1: 2}
  takes: {self_funded: {start: 20, quarter: 10}, domestic: {quarter: 2}}
"""


def limits(tmp_path: Path, text: str = LIMITS) -> Path:
    path = tmp_path / "limits.yaml"
    path.write_text(text, "utf-8")
    return path


def test_every_limit_is_kept_and_says_what_one_more_unit_would_be_worth(tmp_path: Path) -> None:
    found = answer(several(tmp_path), "--limits", str(limits(tmp_path)))
    kinds = {(one["kind"], one["key"]) for one in found["limits"]}  # type: ignore[attr-defined]
    assert kinds >= {
        ("budget", "2026Q4"),
        ("budget", "2027Q1"),
        ("forum", "SG"),
        ("hours", "2026Q4"),
        ("files", "2027Q1"),
    }
    assert all(one["used"] <= one["most"] * (1 + 1e-9) for one in found["limits"])  # type: ignore[attr-defined]
    assert any(one["worth_of_one_more"] > 0 for one in found["limits"])  # type: ignore[attr-defined]
    spent = {one["quarter"]: one["expected"] for one in found["by_quarter"]}  # type: ignore[attr-defined]
    used = {one["key"]: one["used"] for one in found["limits"] if one["kind"] == "budget"}  # type: ignore[attr-defined]
    assert spent == pytest.approx(used, abs=1)


def test_without_limits_that_bind_the_choice_is_that_of_one_budget(tmp_path: Path) -> None:
    path = several(tmp_path)
    wide = 'schema_version: "1.0"\ntotal: 1000000000\nbudget: {2026Q4: 900000000, 2030Q4: 900000000}\nforums: {SG: 900000000}\n'
    one, other = answer(path, "--budget", "1000000000"), answer(path, "--limits", str(limits(tmp_path, wide)))
    assert other["value"] == pytest.approx(one["value"], rel=1e-5)
    assert by_id(one)["large"]["strategy"] == by_id(other)["large"]["strategy"]
    assert other["worth_of_a_million_more"] == 0


def test_a_million_more_is_worth_what_more_budget_brings(tmp_path: Path) -> None:
    path = several(tmp_path)
    poor, rich = (answer(path, "--budget", str(budget)) for budget in (1_000_000, 2_000_000))
    assert poor["worth_of_a_million_more"] == pytest.approx(rich["bound"] - poor["bound"], abs=2)  # type: ignore[operator]
    assert poor["worth_of_a_million_more"] > 0  # type: ignore[operator]


def test_what_the_law_blocks_or_nobody_would_offer_is_told(tmp_path: Path) -> None:
    one = by_id(answer(several(tmp_path), "--budget", "1000000000"))["large"]
    assert "Singap" in one["not_to_be_had"]["litigation_funding"]  # type: ignore[index]
    assert one["worth"]["litigation_funding"] is None  # type: ignore[index]
    assert one["worth"]["purchase_with_upside"] > 0  # type: ignore[index, operator]
    assert "price" in one["not_to_be_had"]["sale"]  # type: ignore[index]


def elsewhere(tmp_path: Path) -> Path:
    """The file with its assets in New South Wales, where funding is recorded as allowed."""
    path = several(tmp_path)
    path.write_text(path.read_text("utf-8").replace("jurisdiction: SG,", "jurisdiction: AU-NSW,"), "utf-8")
    return path


FUNDERS = """schema_version: "1.0"
total: 0
funders:
  One: {most: 100}
  Two: {most: 100000000, terms: {mult: [1.5], pct: [0.15], cap: 0.5, return_of_capital_first: true}}
  Three: {forums: [HK]}
"""


def test_a_funder_takes_what_own_money_cannot_up_to_its_cap_and_in_its_forums(tmp_path: Path) -> None:
    found = answer(elsewhere(tmp_path), "--limits", str(limits(tmp_path, FUNDERS)))
    large = by_id(found)["large"]
    assert (large["strategy"], large["funder"]) == ("litigation_funding", "Two")
    assert "does not fund" in large["not_to_be_had"]["litigation_funding:Three"]  # type: ignore[index]
    used = {one["key"]: one["used"] for one in found["limits"] if one["kind"] == "funder"}  # type: ignore[attr-defined]
    assert used["One"] == 0
    assert used["Two"] > 0
    assert found["cost"] == 0


def test_with_weight_on_the_tail_the_worst_is_better_and_the_mean_is_not(tmp_path: Path) -> None:
    path = several(tmp_path)
    plain, tail = (
        answer(path, "--budget", "1000000000", "--paths", "300", "--kappa", kappa)
        for kappa in ("0.01", "0.9")
    )
    assert tail["risk"]["cvar"] >= plain["risk"]["cvar"]  # type: ignore[index]
    assert plain["risk"]["mean"] >= tail["risk"]["mean"]  # type: ignore[index]
    points = tail["risk_frontier"]
    means, worst = ([one[name] for one in points] for name in ("mean", "cvar"))  # type: ignore[attr-defined]
    slack = [0.01 * abs(one) for one in means]
    assert all(b <= a + s for a, b, s in zip(means, means[1:], slack, strict=False))
    assert all(b >= a - s for a, b, s in zip(worst, worst[1:], slack, strict=False))
    assert [one["kappa"] for one in points] == [0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0]  # type: ignore[attr-defined]


def test_simulated_means_agree_with_closed_forms(tmp_path: Path) -> None:
    path = several(tmp_path)
    closed, drawn = (
        by_id(answer(path, "--budget", "1000000000", *more))["large"]
        for more in ((), ("--simulate", "--paths", "20000"))
    )
    for name in ("self_funded", "debt_purchase", "domestic"):
        assert drawn["worth"][name] == pytest.approx(closed["worth"][name], rel=0.03)  # type: ignore[index]


def test_the_tail_of_too_many_is_left_out_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exequatur.screening.valuing.selection.choosing.TAIL_CELLS", 10)
    found = answer(several(tmp_path), "--budget", "1000000000", "--kappa", "0.5")
    assert found["risk"] is None
    assert any("tail" in note for note in found["notes"])  # type: ignore[attr-defined]


def test_the_same_answer_whatever_the_workers_and_from_what_is_kept(tmp_path: Path) -> None:
    path, out = several(tmp_path), tmp_path / "out"
    first = answer(path, "--budget", "3000000", "--simulate", "--paths", "400", "--out", str(out))
    kept = sorted((out / "work").glob("*.npz"))
    assert kept
    again = answer(
        path, "--budget", "3000000", "--simulate", "--paths", "400", "--out", str(out), "--workers", "2"
    )
    assert again == first
    assert sorted((out / "work").glob("*.npz")) == kept


def test_the_workbook_and_the_page_hold_the_answer_and_no_formula(tmp_path: Path) -> None:
    out, narrow = (
        tmp_path / "out",
        'schema_version: "1.0"\nbudget: {2026Q4: 1000000, 2027Q1: 500000}\nforums: {SG: 9000000}\n',
    )
    more = ("--kappa", "0.2", "--paths", "200", "--out", str(out))
    answer(several(tmp_path), "--limits", str(limits(tmp_path, narrow)), *more)
    book = load_workbook(out / "selection.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "=bare" in [cell.value for cell in cells]
    assert all(cell.data_type != "f" for cell in cells)
    assert any("extra 1,000,000 CNY" in str(cell.value) for cell in cells)
    page = (out / "report.html").read_text("utf-8")
    assert page.count('class="only-en"') == page.count('class="only-zh"') == 7
    assert "extra 1,000,000 CNY" in page
    assert "预算每增加 1,000,000 CNY" in page
    assert not [one for one in re.findall(r'(?:src|href)="(https?:[^"]+)"', page) if "w3.org" not in one]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_debtor_who_is_not_there_is_refused(tmp_path: Path, lang: str) -> None:
    path = limits(tmp_path, 'schema_version: "1.0"\ntotal: 5\ndebtors: {named: {Nobody: 1}}\n')
    result = run(several(tmp_path), *RATES, "--limits", str(path), "--lang", lang)
    assert isinstance(result.exception, UserError)
    assert "debtors.named.Nobody" in result.exception.message(lang)  # type: ignore[arg-type]


def test_what_must_be_filed_now_names_the_limit_that_it_exceeds(tmp_path: Path) -> None:
    path = limits(tmp_path, 'schema_version: "1.0"\ntotal: 900000000\nbudget: {2028Q3: 1000}\n')
    result = CliRunner().invoke(
        cli, ["portfolio", str(several(tmp_path)), "--on", "2028-07-25", "--limits", str(path), *RATES]
    )
    assert isinstance(result.exception, UserError)
    assert "budget 2028Q3" in result.exception.message("en")
    assert "2028Q3 预算" in result.exception.message("zh")


def test_without_a_cluster_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exequatur.value.blocks.cluster.find_spec", lambda _: None)
    result = run(HOUSE, *RATES, "--budget", "1", "--ray")
    assert isinstance(result.exception, UserError)
    assert "exequatur[cluster]" in result.exception.message("en")


def test_why_the_law_blocks_a_deal_is_said_in_the_language_asked(tmp_path: Path) -> None:
    result = run(HOUSE, *RATES, "--budget", "5000000", "--json", "--lang", "zh")
    said = json.loads(result.stdout)["chosen"][0]["not_to_be_had"]["litigation_funding"]
    assert said.startswith("SG：")
    assert re.search("[一-鿿]{4,}", said)
