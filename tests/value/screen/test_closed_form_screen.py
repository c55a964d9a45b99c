"""The closed-form screen against the conditional simulation, and that against plain paths; what does not hold is said."""

from typing import Any

import numpy as np
import pytest
from msgspec import structs
from tests.value.matters import HOUSE, INVESTOR, MATTER, ROUTE, route

from exequatur.value.conditional import pursued_mean
from exequatur.value.deals import Domestic, SelfFunded
from exequatur.value.model import Freeze, Matter, Pursuit, Race, Route, Stage, Took, Worth
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.screen.columns import columns_of, holds
from exequatur.value.screen.strategies import gross, screen_matters

PLAIN = structs.replace(MATTER, overrun=0.0)


def random_matters(count: int, seed: int = 7) -> list[Matter]:
    """Matters that the closed forms hold for, with figures as they occur."""
    draw = np.random.default_rng(seed)

    def took(low: float, high: float) -> Took:
        return Took(k=float(draw.uniform(1.5, 6)), theta=float(draw.uniform(low, high)))

    found = []
    for i in range(count):
        stage = Stage(
            took(0.1, 0.4), won=float(draw.uniform(0.5, 0.95)), fixed=float(draw.uniform(0, 5e5)), rate=float(draw.uniform(0, 8e5)),
            adverse=float(draw.uniform(0, 5e5)), settles=float(draw.choice([0, 0.2])), settlement=0.5,
        )  # fmt: skip
        freeze = Freeze(
            took(0.03, 0.1),
            granted=float(draw.uniform(0.2, 0.9)),
            fixed=2e5,
            rate=1e5,
            parallel=bool(draw.random() < 0.5),
        )
        way = Route(
            forum="X", prepare=Stage(took(0.05, 0.2), fixed=2e5, rate=1e5), recognition=stage,
            freeze=freeze if draw.random() < 0.7 else None, appeal=Stage(took(0.1, 0.4), won=0.8, adverse=1e5),
            appealed=float(draw.uniform(0, 0.5)), execution=Stage(took(0.1, 0.5), won=0.85, rate=1e5), distribution=Took(fixed=0.25),
            limit=None if draw.random() < 0.3 else float(draw.uniform(1.0, 4)), priority_at="freeze" if draw.random() < 0.5 else "execution",
        )  # fmt: skip
        asset = Worth(
            id="a", worth=float(draw.uniform(1e7, 8e7)), currency="CNY", drift=float(draw.uniform(-0.03, 0.03)),
            volatility=float(draw.uniform(0.05, 0.4)), forced_sale=0.75, reachable=0.8, hazard=float(draw.uniform(0, 0.4)), leak=0.1,
            tip_off=float(draw.uniform(1, 3)),
        )  # fmt: skip
        race = Race(rate=float(draw.uniform(0, 0.5)), share=float(draw.uniform(0, 0.5)), insolvency=float(draw.uniform(0, 0.08)), others=float(draw.uniform(0, 2e8)))  # fmt: skip
        found.append(
            structs.replace(PLAIN, id=f"m{i}", claim=float(draw.uniform(1e7, 8e7)), pursuits=(Pursuit(asset, way),), race=race)
        )  # fmt: skip
    return found


def against_simulation(count: int) -> "np.ndarray[Any, np.dtype[np.float64]]":
    """Relative differences of the gross recovery, screen less conditional simulation."""
    matters = [one for one in random_matters(count) if not holds(one)]
    assert len(matters) > 0.7 * count
    screened = gross(columns_of(matters), np.full(len(matters), 0.06))
    simulated = [pursued_mean(one, 0.06, points=512, scrambles=8).gross.value for one in matters]
    return np.asarray(screened / np.array(simulated) - 1)


def test_the_screen_is_within_a_thousandth_of_the_simulation() -> None:
    differences = against_simulation(60)
    assert np.sqrt(np.mean(differences**2)) < 1e-3
    assert np.abs(differences).max() < 3e-3


@pytest.mark.long
def test_the_screen_is_within_a_thousandth_on_a_thousand_claims() -> None:
    differences = against_simulation(1000)
    assert np.sqrt(np.mean(differences**2)) < 1e-3
    assert np.abs(differences).max() < 3e-3


@pytest.mark.parametrize(
    "matter",
    [
        PLAIN,
        structs.replace(PLAIN, pursuits=(Pursuit(structs.replace(HOUSE, form="leakage"), ROUTE),)),
        structs.replace(PLAIN, race=structs.replace(MATTER.race, look_back=1.0, returned=0.5)),
        structs.replace(route(protected_by_execution=False), overrun=0.0),
        structs.replace(route(protective=1e5, limit=0.7), overrun=0.0),
        structs.replace(route(freeze=None), overrun=0.0),
    ],
    ids=["plain", "leakage", "look back", "unprotected", "protective", "no order"],
)
def test_the_conditional_simulation_agrees_with_plain_paths(matter: Matter) -> None:
    found = pursued_mean(matter, 0.06)
    paths = play(matter, SelfFunded(), INVESTOR, Seeded(9, 0, 300_000)).parties["creditor"].value(0.06)
    error = paths.std() / np.sqrt(len(paths))
    assert abs(paths.mean() - found.net.value) <= 4 * np.hypot(error, found.net.se)
    assert found.net.se < error / 20


def test_another_seed_differs_by_the_standard_error() -> None:
    one, other = (pursued_mean(PLAIN, 0.06, seed=seed).net for seed in (1, 2))
    assert one.value != other.value
    assert abs(one.value - other.value) < 5 * np.hypot(one.se, other.se)


def test_net_of_costs_the_screen_agrees_too() -> None:
    matters = [one for one in random_matters(16, seed=3) if not holds(one)]
    found = screen_matters(matters, INVESTOR)
    for i, matter in enumerate(matters):
        wanted = pursued_mean(matter, 0.06)
        assert found.self_funded[i] == pytest.approx(
            wanted.net.value, abs=3e-3 * wanted.gross.value + 3e-3 * wanted.costs.value
        )


def test_a_sale_at_the_fair_price_is_what_the_buyer_breaks_even_at() -> None:
    found = screen_matters([PLAIN], INVESTOR)
    wanted = pursued_mean(PLAIN, INVESTOR.funder)
    assert found.debt_purchase[0] == pytest.approx(wanted.net.value, abs=3e-3 * wanted.gross.value)


def test_work_at_home_has_its_closed_form() -> None:
    paths = play(MATTER, Domestic(), INVESTOR, Seeded(2, 0, 200_000)).parties["creditor"].value(0.06)
    found = screen_matters([PLAIN], INVESTOR).domestic[0]
    assert abs(paths.mean() - found) <= 4 * paths.std() / np.sqrt(len(paths))


@pytest.mark.parametrize(
    ("matter", "why"),
    [
        (structs.replace(MATTER, pursuits=()), "no_pursuit"),
        (structs.replace(MATTER, pursuits=(MATTER.pursuits[0], Pursuit(structs.replace(HOUSE, id="b"), ROUTE))), "several_pursuits"),
        (route(freeze=Freeze(Took(k=2, theta=2), granted=0.5)), "slow_order"),
        (structs.replace(MATTER, race=Race(rate=1, size=5.0)), "rival_sizes"),
        (structs.replace(MATTER, race=Race(insolvency=0.1, look_back=1, returned=0.5)), "look_back"),
        (route(merges_at=0.05), "forum_rate"),
        (route(protective=1.0), "protective_filing"),
        (structs.replace(MATTER, pursuits=(Pursuit(structs.replace(HOUSE, form="leakage"), ROUTE),)), "leakage"),
    ],
)  # fmt: skip
def test_where_the_closed_forms_do_not_hold_the_screen_says_so(matter: Matter, why: str) -> None:
    assert holds(matter) == why
    found = screen_matters([PLAIN, matter, PLAIN], INVESTOR)
    assert found.unsound == ("", why, "")
    assert np.isnan(found.self_funded[1])
    assert found.self_funded[0] == found.self_funded[2]


def test_a_claim_is_screened_alike_whatever_stands_beside_it() -> None:
    matters = random_matters(20)
    together = screen_matters(matters, INVESTOR).self_funded
    alone = [screen_matters([one], INVESTOR).self_funded[0] for one in matters]
    assert np.allclose(together, alone, rtol=1e-12, equal_nan=True)


def test_the_best_strategy_is_named() -> None:
    assert screen_matters([PLAIN], INVESTOR).best == ["self_funded"]
    nothing = structs.replace(MATTER, pursuits=(), home=None)
    assert screen_matters([nothing], INVESTOR).best == [""]
