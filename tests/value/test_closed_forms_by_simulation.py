"""Each closed form against a simulation that knows nothing of it: plain draws of every duration, event and rival.

Seeded; a figure passes within 4 standard errors. The draws are numpy's own, so that no code is shared with the package.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

CASES = {
    case["id"]: case
    for case in json.loads(Path(__file__).with_name("check_cases.json").read_text("utf-8"))["cases"]
}
PATHS = 400_000


def given(name: str) -> tuple[dict[str, Any], dict[str, Any], np.random.Generator]:
    case = CASES[name]
    return case["inputs"], case["expected"], np.random.default_rng(int(name[1:3]))


def times(draw: np.random.Generator, pair: list[float]) -> np.ndarray[Any, Any]:
    return draw.gamma(pair[0], pair[1], PATHS)


def within(paths: np.ndarray[Any, Any], expected: float) -> None:
    paths = np.asarray(paths, dtype=float)
    error = paths.std() / np.sqrt(len(paths))
    assert abs(paths.mean() - expected) <= 4 * error + 1e-12


def test_discount_of_a_chain() -> None:
    i, e, draw = given("F01A")
    total = sum(times(draw, pair) for pair in i["stages_k_theta"])
    within(np.exp(-i["r"] * total), e["E_discount"])
    within(total, e["mean_duration"])
    within((total - e["mean_duration"]) ** 2, e["var_duration"])


def test_an_asset_survives() -> None:
    i, e, draw = given("F02A")
    to_order = times(draw, i["prep"]) + times(draw, i["freeze"])
    rest = sum(times(draw, pair) for pair in i["rest"])
    frozen = draw.random(PATHS) < i["pF"]
    exposure = to_order + np.where(frozen, i["eps"], 1.0) * rest
    alive = draw.exponential(1.0, PATHS) > i["lam"] * exposure
    within(alive, e["P_alive"])
    within(alive[frozen], e["P_alive_if_frozen"])
    within(alive[~frozen], e["P_alive_if_not"])


def test_gross_recovery() -> None:
    i, e, draw = given("F03A")
    to_order = times(draw, i["prep"]) + times(draw, i["freeze"])
    appeals = draw.random(PATHS) < i["qA"]
    rest = times(draw, i["recog"]) + appeals * times(draw, i["appeal"]) + times(draw, i["exec"])
    frozen = draw.random(PATHS) < i["pF"]
    won = (draw.random(PATHS) < i["pR"]) & (draw.random(PATHS) < i["pX"])
    won &= ~appeals | (draw.random(PATHS) < i["pA"])
    alive = draw.exponential(1.0, PATHS) > i["lam"] * (to_order + np.where(frozen, i["eps"], 1.0) * rest)
    ahead = draw.poisson(i["rho"] * np.where(frozen, to_order, to_order + rest))
    worth = i["V0"] * i["h"] * np.exp(i["mu"] * (to_order + rest)) * (1 - i["phi"]) ** ahead
    within(won * alive * worth * np.exp(-i["r"] * (to_order + rest + i["TD"])), e["PV_recovery"])


def test_a_capped_asset() -> None:
    i, e, draw = given("F04A")
    z, y = draw.standard_normal(PATHS), draw.standard_normal(PATHS)
    y = i["corr"] * z + np.sqrt(1 - i["corr"] ** 2) * y
    t = i["t"]
    asset = i["V0"] * np.exp((i["mu"] - i["sV"] ** 2 / 2) * t + i["sV"] * np.sqrt(t) * z)
    rate = i["X0"] * np.exp((i["muX"] - i["sX"] ** 2 / 2) * t + i["sX"] * np.sqrt(t) * y)
    claim = i["C0"] * (1 + i["rc"] * t)
    home = i["h"] * asset * rate
    within(home, e["forward_value_home"])
    within(np.minimum(home, claim), e["E_min"])
    within(home >= claim, e["P_claim_paid_in_full"])


def test_costs() -> None:
    i, e, draw = given("F05A")
    now, on = np.zeros(PATHS), np.ones(PATHS, dtype=bool)
    worth, nominal = np.zeros(PATHS), np.zeros(PATHS)
    for one in i["stages"]:
        took = times(draw, [one["k"], one["theta"]])
        worth += (
            on * np.exp(-i["r"] * now) * (one["fixed"] + one["rate"] * -np.expm1(-i["r"] * took) / i["r"])
        )
        nominal += on * (one["fixed"] + one["rate"] * took)
        now += on * took
        lost = on & (draw.random(PATHS) >= one["p"])
        worth += lost * i["adverse"] * np.exp(-i["r"] * now)
        nominal += lost * i["adverse"]
        on &= ~lost
    within(worth, e["PV_cost"])
    within(nominal, e["expected_nominal_cost"])
    within(on, e["P_all_stages_won"])


def test_filing_in_time() -> None:
    i, e, draw = given("F06A")
    filed = i["wait"] + times(draw, [i["k"], i["theta"]])
    good = filed <= i["limit"]
    within(good, e["P_in_time"])
    within(good * np.exp(-i["r"] * filed), e["E_discount_and_in_time"])
    within(filed[good], e["E_filing_time_given_in_time"])


def test_rivals() -> None:
    i, e, draw = given("F07A")
    ahead = draw.poisson(i["rho"] * sum(times(draw, pair) for pair in i["stages"]))
    within(ahead == 0, e["P_no_rival"])
    within(ahead, e["mean_rivals"])
    within((ahead - e["mean_rivals"]) ** 2, e["var_rivals"])
    within((1 - i["phi"]) ** ahead, e["E_share_left"])


def test_settlement() -> None:
    i, e, draw = given("F08A")
    took, clock = times(draw, [i["k"], i["theta"]]), draw.exponential(1 / i["s"], PATHS)
    settled = clock < took
    within(settled, e["P_settle"])
    within(settled * i["psi"] * i["R"] * np.exp(-i["r"] * clock), e["PV_settlement"])
    within(~settled * np.exp(-i["r"] * took), e["E_discount_of_unsettled_stage_end"])
    within(np.minimum(took, clock), e["E_stage_time_used"])


def test_funder_over_time() -> None:
    i, e, draw = given("F10A")
    took, won = times(draw, [i["k"], i["theta"]]), draw.random(PATHS) < i["p"]
    year = np.minimum(took.astype(int), 3)
    by_share = i["I"] + np.array(i["pct"])[year] * (i["R"] - i["I"])
    take = won * np.minimum(np.maximum(np.array(i["mult"])[year] * i["I"], by_share), i["R"])
    within(np.exp(-i["rF"] * took) * take, e["E_PV_take"])
    within(take / i["I"], e["E_MOIC"])


def test_a_shared_probability() -> None:
    i, e, draw = given("F11A")
    won = draw.binomial(i["n"], draw.beta(i["a"], i["b"], PATHS))
    within(won, e["mean_wins"])
    within((won - e["mean_wins"]) ** 2, e["var_wins"])
    within(won * 2 >= i["n"], e["P_at_least_half"])


def test_insolvency() -> None:
    i, e, draw = given("F15A")
    total = sum(times(draw, pair) for pair in i["stages"])
    first = draw.exponential(1 / i["iota"], PATHS) < total
    within(first, e["P_insolvency_first"])
    received = np.where(first, i["V"] * e["pari_passu_share"], i["V"])
    within(received * np.exp(-i["r"] * total), e["PV_recovery"])


def test_delay() -> None:
    i, e, draw = given("F14A")
    preparation = times(draw, [i["k"], i["theta"]])
    decay = e["decay_rate"]
    whole = np.exp(-decay * preparation)
    scale = i["PV_gross0"] / (1 + decay * i["theta"]) ** -i["k"]
    for wait, expected in zip(i["waits"], e["PV_at_waits"], strict=True):
        paid = whole * (wait + preparation <= i["limit"]) * np.exp(-decay * wait)
        within(scale * paid, pytest.approx(expected).expected)
