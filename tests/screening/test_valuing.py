"""From a claim file to a valuation: law gives routes, limits and what is blocked; the rest is assumed, and said."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from exequatur.claims.claim_file import read_claims
from exequatur.cli import cli
from exequatur.law import load
from exequatur.law.money import load_money
from exequatur.routes.assess import assess
from exequatur.screening.valuing import Built, load_assumptions, matter_of, shipped_assumptions
from exequatur.text import UserError
from exequatur.value.deals import LitigationFunding
from exequatur.value.model import mean_of

HOUSE = Path(__file__).resolve().parents[2] / "examples" / "house.yaml"
ON = date(2026, 11, 22)
RATES = {"SGD": 5.45, "USD": 7.1}


def built(path: Path, rates: dict[str, float] | None = None, on: date = ON) -> Built:
    (claim,) = read_claims(path)
    return matter_of(claim, assess(claim, load(), on), load_money(on), load_assumptions(), rates or RATES)


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = HOUSE.read_text("utf-8")
    assert old in text
    path = tmp_path / "claim.yaml"
    path.write_text(text.replace(old, new), "utf-8")
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["value", "claim", *arguments, "--on", "2026-11-22", "--paths", "500"])


def test_the_limit_is_the_safe_day_of_the_route() -> None:
    (claim,) = read_claims(HOUSE)
    route = next(one for one in assess(claim, load(), ON).routes if one.asset == "house")
    assert route.safe_date is not None
    (pursuit,) = built(HOUSE).matter.pursuits
    assert pursuit.route.forum == "SG"
    assert pursuit.route.limit == pytest.approx((route.safe_date - ON).days / 365.25)


def test_worth_is_net_of_charges_and_in_home_money() -> None:
    (pursuit,) = built(HOUSE).matter.pursuits
    assert pursuit.asset.worth == 750_000_000
    assert pursuit.asset.fx == 5.45


def test_what_a_stage_costs_is_converted_from_dollars() -> None:
    dear = built(HOUSE, {**RATES, "USD": 14.2}).matter.pursuits[0].route
    assert dear.execution.fixed == pytest.approx(2 * built(HOUSE).matter.pursuits[0].route.execution.fixed)


def test_a_yen_has_no_cents(tmp_path: Path) -> None:
    path = changed(
        tmp_path,
        "value: {minor: 900000000, currency: SGD}, encumbrances: {minor: 150000000, currency: SGD}",
        "value: {minor: 1000000000, currency: JPY}",
    )
    (pursuit,) = built(path, {"JPY": 0.05, "USD": 7.1}).matter.pursuits
    assert pursuit.asset.worth * (pursuit.asset.fx or 0) == pytest.approx(1_000_000_000 * 0.05 * 100)


def test_a_better_graded_lead_is_reached_more_often(tmp_path: Path) -> None:
    hint = built(changed(tmp_path, "grade: proven", "grade: hint")).matter.pursuits[0].asset
    assert hint.reachable < built(HOUSE).matter.pursuits[0].asset.reachable


def test_a_raised_refusal_risk_lowers_the_chance(tmp_path: Path) -> None:
    by_announcement = changed(
        tmp_path, "service: {method: personal, process_on: 2022-01-10, appeared: true}", "service: {method: announcement}, default_judgment: true"
    )  # fmt: skip
    assert mean_of(built(by_announcement).matter.pursuits[0].route.recognition.won) < mean_of(
        built(HOUSE).matter.pursuits[0].route.recognition.won
    )


def test_funding_that_the_forum_restricts_is_excluded_with_its_words() -> None:
    funding = next(one for one in built(HOUSE).deals if isinstance(one, LitigationFunding))
    assert funding.blocked.startswith("SG: ")
    assert "International Commercial Court" in funding.blocked


def test_no_price_is_made_up_for_a_company() -> None:
    assert "sale" not in {type(one).__name__.lower() for one in built(HOUSE).deals}


def test_an_asset_without_a_value_is_left_out_and_said(tmp_path: Path) -> None:
    path = changed(
        tmp_path,
        "value: {minor: 900000000, currency: SGD}, encumbrances: {minor: 150000000, currency: SGD}, ",
        "",
    )
    found = built(path)
    assert found.matter.pursuits == ()
    assert any("house" in note.text("zh") for note in found.notes)


def test_after_a_route_has_run_out_nothing_is_pursued(tmp_path: Path) -> None:
    found = built(HOUSE, on=date(2045, 1, 1))
    assert found.matter.pursuits == ()
    assert any("house" in str(note) for note in found.notes)


def test_a_terminated_enforcement_lowers_what_home_brings(tmp_path: Path) -> None:
    first = built(changed(tmp_path, "      terminated_for_now_on: 2023-06-30\n", ""))
    assert first.matter.home is not None
    assert first.matter.home.factor == 1.0
    assert any("终本" in note.text("zh") for note in first.notes)
    home = built(HOUSE).matter.home
    assert home is not None
    assert home.factor < 1


def test_an_asset_in_a_currency_without_a_rate_is_refused_by_name() -> None:
    with pytest.raises(UserError, match="SGD"):
        built(HOUSE, {"USD": 7.1})


def test_costs_without_a_rate_of_the_dollar_take_an_assumed_one_and_say_so() -> None:
    found = built(HOUSE, {"SGD": 5.45})
    assert found.matter.pursuits[0].route.execution.fixed == pytest.approx(
        built(HOUSE).matter.pursuits[0].route.execution.fixed
    )
    assert any("7.1" in note.text("zh") for note in found.notes)
    assert not any("7.1" in note.text("zh") for note in built(HOUSE).notes)


def test_a_dollar_that_no_assumption_knows_is_asked_for(tmp_path: Path) -> None:
    path = changed(tmp_path, "currency: CNY", "currency: KRW")
    with pytest.raises(UserError, match="USD"):
        built(path, {"SGD": 1000.0})


def test_the_claims_own_currency_has_no_rate() -> None:
    with pytest.raises(UserError, match="CNY"):
        built(HOUSE, {**RATES, "CNY": 1.0})


def test_a_claim_without_an_amount_is_refused(tmp_path: Path) -> None:
    text = HOUSE.read_text("utf-8")
    start, end = text.index("    amounts:"), text.index("    assets:")
    path = tmp_path / "claim.yaml"
    path.write_text(text[:start] + text[end:], "utf-8")
    with pytest.raises(UserError, match="house-in-singapore"):
        built(path)


def test_the_command_values_a_claim_file() -> None:
    answer = json.loads(run(str(HOUSE), "--rate", "SGD=5.45", "--rate", "USD=7.1", "--json").stdout)
    assert answer["law_version"]
    assert answer["notes"]
    assert {one["name"] for one in answer["strategies"]} >= {"domestic", "self_funded", "debt_purchase"}
    assert answer["excluded"][0]["name"] == "litigation_funding"
    assert answer["delay_curve"]


@pytest.mark.parametrize("rate", ["SGD", "SGD=", "SGD=0", "SGD=-1", "S=1", "SGD=x", "SGD=nan"])
def test_a_rate_that_is_none_is_refused(rate: str) -> None:
    result = run(str(HOUSE), "--rate", rate)
    assert isinstance(result.exception, UserError)
    assert rate in result.exception.message("zh")


def test_a_deal_of_ones_own_is_compared(tmp_path: Path) -> None:
    deal = tmp_path / "offer.yaml"
    deal.write_text("{strategy: sale, name: offer of May, price_rate: 0.05}", "utf-8")
    result = run(str(HOUSE), "--rate", "SGD=5.45", "--rate", "USD=7.1", "--deal", str(deal), "--json")
    assert "offer of May" in {one["name"] for one in json.loads(result.stdout)["strategies"]}


def test_which_claim_of_several_must_be_said(tmp_path: Path) -> None:
    text = HOUSE.read_text("utf-8")
    claims = text[text.index("  - claim_id") :]
    path = tmp_path / "two.yaml"
    path.write_text(text + claims.replace("house-in-singapore", "second"), "utf-8")
    result = run(str(path))
    assert isinstance(result.exception, UserError)
    assert "second" in str(result.exception)
    other = run(str(path), "--claim", "third")
    assert "third" in str(other.exception)


def test_assumptions_can_be_changed_and_are_checked(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(shipped_assumptions().replace("granted: 0.5", "granted: 0.7"), "utf-8")
    assert load_assumptions(path).granted == 0.7
    path.write_text(shipped_assumptions().replace("granted: 0.5", "granted: 7"), "utf-8")
    with pytest.raises(UserError, match=r"mine\.yaml"):
        load_assumptions(path)


def test_the_assumptions_are_printed() -> None:
    result = CliRunner().invoke(cli, ["value", "assumptions"])
    assert "portfolioslab.com" in result.stdout


def test_where_nothing_can_be_valued_that_is_said() -> None:
    result = CliRunner().invoke(
        cli, ["value", "claim", str(HOUSE.with_name("inbound.yaml")), "--on", "2026-11-22", "--lang", "zh", "--paths", "100"]
    )  # fmt: skip
    assert result.exit_code == 0
    assert "无可估值" in result.stdout
