"""A whole valuation: figures with their errors, break-evens that break even, what is excluded and why, and the command."""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from msgspec import structs
from tests.value.matters import DEALS, INVESTOR, MATTER, TERMS

from exequatur.cli import cli
from exequatur.value.answer import plain
from exequatur.value.breakeven import break_evens
from exequatur.value.deals import (
    DebtPurchase,
    Domestic,
    LitigationFunding,
    PurchaseWithUpside,
    Sale,
    SelfFunded,
    WriteOff,
)
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.valuation import value_matter

EXAMPLE = str(Path(__file__).resolve().parents[2] / "examples" / "matter.yaml")
FOUND = value_matter(MATTER, DEALS, INVESTOR, seed=3, paths=20_000)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["value", "claim", *arguments, "--paths", "2000"])


def test_every_deal_is_valued_for_every_party() -> None:
    parties = [(one.name, one.party) for one in FOUND.strategies]
    assert ("litigation_funding", "funder") in parties
    assert ("debt_purchase", "buyer") in parties
    assert len({name for name, _ in parties}) == len(DEALS)


def test_a_sale_is_exact_and_says_so() -> None:
    sale = next(one for one in plain(FOUND)["strategies"] if one["strategy"] == "sale")
    assert (sale["exact"], sale["se"], sale["mean"]) == (True, 0, round(0.05 * MATTER.claim))
    assert not plain(FOUND)["exact"]


def test_quantiles_ascend_and_the_tail_is_below_the_mean() -> None:
    for one in FOUND.strategies:
        values = [one.quantiles[level].value for level in sorted(one.quantiles)]
        assert values == sorted(values)
        assert one.cvar.value <= one.mean.value + 1e-6
        assert one.risk_adjusted.value == pytest.approx(0.7 * one.mean.value + 0.3 * one.cvar.value, abs=1)


def test_standard_errors_are_those_of_other_seeds() -> None:
    """The spread of the mean over seeds is what one valuation says of itself."""
    means, tails, errors = [], [], []
    for seed in range(30):
        found = value_matter(
            MATTER, [SelfFunded()], INVESTOR, seed=seed, paths=3_200, delay=False
        ).strategies[0]
        means.append(found.mean.value)
        tails.append(found.quantiles[0.75].value)
        errors.append((found.mean.se, found.quantiles[0.75].se))
    mean_error, tail_error = np.mean(errors, axis=0)
    assert np.std(means, ddof=1) == pytest.approx(mean_error, rel=0.5)
    assert np.std(tails, ddof=1) == pytest.approx(tail_error, rel=0.8)


def test_the_same_seed_gives_the_same_answer_and_another_gives_another() -> None:
    one, same, other = (
        plain(value_matter(MATTER, [SelfFunded()], INVESTOR, seed=seed, paths=1000, delay=False))
        for seed in (1, 1, 2)
    )
    assert one == same
    assert one["strategies"][0]["mean"] != other["strategies"][0]["mean"]


def test_a_blocked_deal_is_excluded_with_its_reason() -> None:
    deals = [SelfFunded(), LitigationFunding(terms=TERMS, blocked="champerty outside arbitration")]
    found = plain(value_matter(MATTER, deals, INVESTOR, paths=1000, delay=False))
    assert [one["name"] for one in found["strategies"]] == ["self_funded"]
    assert found["excluded"] == [
        {
            "strategy": "litigation_funding",
            "name": "litigation_funding",
            "reason": "champerty outside arbitration",
        }
    ]


def test_at_their_break_evens_the_parties_break_even() -> None:
    paths = Seeded(3, 0, 4000)
    offer = PurchaseWithUpside(price=2e6, share=0.4, hurdle=2)
    found = break_evens(MATTER, INVESTOR, paths, LitigationFunding(terms=TERMS), offer)
    funder_pct, share, fair = found["funder_pct"], found["upside_share"], found["fair_price"]
    assert funder_pct is not None
    assert fair is not None
    terms = structs.replace(TERMS, mult=(0.0,), pct=(funder_pct.value,), cap=1.0)
    funded = play(MATTER, LitigationFunding(terms=terms), INVESTOR, paths)
    assert funded.parties["funder"].value(0.18).mean() == pytest.approx(0, abs=50)
    bought = play(MATTER, DebtPurchase(price=fair.value), INVESTOR, paths)
    assert bought.parties["buyer"].value(0.18).mean() == pytest.approx(0, abs=1)
    if share is not None:
        shared = play(MATTER, structs.replace(offer, share=share.value), INVESTOR, paths)
        assert shared.parties["buyer"].value(0.18).mean() == pytest.approx(0, abs=50)


def test_with_dearer_money_alone_no_percentage_suits_both_and_the_reason_is_given() -> None:
    found = value_matter(MATTER, [SelfFunded()], INVESTOR, paths=5000, delay=False)
    assert found.break_even["funder_pct"] > found.break_even["creditor_pct"]  # type: ignore[operator]
    assert len(found.because) == 2
    assert "risk_weight" in found.because[1].text("zh")


def test_waiting_costs_and_the_curve_ends_with_the_limit() -> None:
    assert FOUND.delay is not None
    assert FOUND.delay.points[0].wait == 0
    assert FOUND.delay.points[-1].wait == pytest.approx(2.0)
    assert FOUND.delay.points[-1].mean.value < 0
    assert FOUND.delay.slope < 0
    assert FOUND.delay.last_useful is not None
    assert FOUND.delay.last_useful < 2.0


def test_a_risk_that_is_removed_adds_its_worth() -> None:
    by_name = {one.risk: one for one in FOUND.drivers}
    assert by_name["refusal"].change.value > 4 * by_name["refusal"].change.se
    assert "exchange_rate" not in by_name


def test_gain_is_over_the_carrying_amount() -> None:
    found = value_matter(structs.replace(MATTER, carrying=1e6), [Sale(price_rate=0.1)], INVESTOR, paths=64)
    assert found.gain == {"sale": pytest.approx(0.1 * MATTER.claim - 1e6)}


def test_the_answer_says_what_each_tier_of_a_contract_pays_in_the_mean() -> None:
    found = {one["name"]: one["tiers"] for one in plain(FOUND)["waterfalls"]}
    assert set(found) == {one.name or str(one.__struct_config__.tag) for one in DEALS if not isinstance(one, Domestic | Sale | WriteOff)}  # fmt: skip
    tiers = found["with terms"]
    assert [tier["label"] for tier in tiers] == ["success_fee", "funder", "creditor"]
    assert tiers[0]["reaches"] == sum(sum(tier["paid"].values()) for tier in tiers)
    assert tiers[-1]["left"] == 0


def test_too_few_paths_are_refused() -> None:
    with pytest.raises(ValueError, match="64"):
        value_matter(MATTER, [Domestic()], INVESTOR, paths=10)


def test_the_command_answers_in_the_stable_shape() -> None:
    answer = json.loads(run(EXAMPLE, "--json", "--seed", "7").stdout)
    assert {"seed", "model_version", "currency", "unit", "as_of", "exact", "strategies", "delay_curve", "break_even", "drivers"} <= set(answer)  # fmt: skip
    assert (answer["seed"], answer["unit"], answer["currency"]) == (7, "minor", "CNY")
    keys = {"name", "party", "mean", "se", "quantiles", "p_loss", "cvar", "moic", "irr", "duration"}
    assert all(keys <= set(one) for one in answer["strategies"])


def test_the_command_prints_in_both_languages() -> None:
    english, chinese = run(EXAMPLE), run(EXAMPLE, "--lang", "zh", "--delay-curve")
    assert "purchase with" in english.stdout
    assert "Break-even" in english.stdout
    assert "自费追索" in chinese.stdout
    assert "等待（年）" in chinese.stdout


def test_only_the_strategies_asked_for() -> None:
    answer = json.loads(run(EXAMPLE, "--json", "--strategy", "sale", "--strategy", "self_funded").stdout)
    assert [one["name"] for one in answer["strategies"]] == ["sale", "self_funded"]
    refused = run(EXAMPLE, "--strategy", "hope")
    assert refused.exit_code == 2
    assert "hope" in refused.output


def test_the_schema_of_a_matter_file_is_printed() -> None:
    assert "Matter" in run("--schema").stdout
