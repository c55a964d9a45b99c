"""The path simulation within 4 standard errors of every closed form that holds for it."""

import numpy as np
import pytest
from msgspec import structs
from tests.value.matters import DAY, INVESTOR

from exequatur.value.costs import PaidStage, expected_costs
from exequatur.value.deals import SelfFunded
from exequatur.value.durations import chain, gamma
from exequatur.value.evidence import Beta
from exequatur.value.filing import filing
from exequatur.value.hazards import decay_rate, insolvency
from exequatur.value.model import Freeze, Matter, Pursuit, Race, Route, Stage, Took, Worth
from exequatur.value.paths.recoveries import Seeded, pursue
from exequatur.value.paths.strategies import play
from exequatur.value.paths.timeline import Lead
from exequatur.value.recovery import AbroadAsset, Hurdle, capped_at, passing
from exequatur.value.settlement import settlement

PATHS = Seeded(20261122, 0, 300_000)
NEVER = 1e15
QUICK = Stage(Took(fixed=0.0))


def within(values: "np.ndarray[object, np.dtype[np.float64]]", expected: float) -> None:
    error = float(np.std(values) / np.sqrt(len(values)))
    assert abs(float(np.mean(values)) - expected) <= 4 * error + 1e-9 * abs(expected)


def matter(route: Route, asset: Worth, claim: float = NEVER, race: Race | None = None) -> Matter:
    return Matter(
        id="m", currency="CNY", as_of=DAY, claim=claim, pursuits=(Pursuit(asset, route),), race=race or Race()
    )


def creditor(of: Matter) -> "np.ndarray[object, np.dtype[np.float64]]":
    return play(of, SelfFunded(), INVESTOR, PATHS).parties["creditor"].value(INVESTOR.creditor)


@pytest.mark.parametrize("form", ["jump", "leakage"])
def test_gross_recovery_under_a_freezing_order_and_rivals(form: str) -> None:
    route = Route(
        forum="X",
        prepare=Stage(Took(k=4, theta=0.125)),
        freeze=Freeze(Took(k=2, theta=0.1), granted=0.6, parallel=False),
        recognition=Stage(Took(k=3, theta=0.3), won=0.8),
        appeal=Stage(Took(k=3, theta=0.35), won=0.8),
        appealed=0.4,
        execution=Stage(Took(k=2, theta=0.5), won=0.85),
        distribution=Took(fixed=0.25),
        priority_at="freeze",
    )
    asset = Worth(
        id="a",
        worth=40.0,
        currency="CNY",
        drift=0.01,
        volatility=0.2,
        forced_sale=0.75,
        hazard=0.15,
        leak=0.1,
    )
    found = creditor(matter(route, structs.replace(asset, form=form), race=Race(rate=0.3, share=0.25)))
    after = [
        Hurdle(gamma(3, 0.3), 0.8),
        Hurdle(gamma(3, 0.35), 0.8, 0.4),
        Hurdle(gamma(2, 0.5), 0.85),
    ]
    outside = decay_rate(0.06, 0.15, 0.3, 0.25, drift=0.01)
    inside = decay_rate(0.06, 0.015, 0.0, 0.0, drift=0.01)
    weight = passing([gamma(4, 0.125), gamma(2, 0.1)], after, outside, inside, 0.6)
    within(found, 40 * 0.75 * float(weight) * np.exp(-0.06 * 0.25))


def test_a_chance_that_is_not_known_has_the_mean_of_its_distribution() -> None:
    route = Route("X", QUICK, Stage(Took(k=3, theta=0.3), won=Beta(8, 2)), QUICK)
    found = creditor(matter(route, Worth("a", 10.0, "CNY")))
    within(found, 10 * 0.8 * float(chain([gamma(3, 0.3)], 0.06)))


def test_costs_of_stages() -> None:
    route = Route(
        forum="X",
        prepare=Stage(Took(k=4, theta=0.125), fixed=0.3, rate=0.4),
        recognition=Stage(Took(k=3, theta=0.3), won=0.8, fixed=0.4, rate=0.8, adverse=0.5),
        execution=Stage(Took(k=2, theta=0.5), won=0.85, fixed=0.4, rate=0.5, adverse=0.5),
    )
    found = creditor(matter(route, Worth("a", 0.0, "CNY")))
    stages = [
        PaidStage(gamma(4, 0.125), 0.3, 0.4),
        PaidStage(gamma(3, 0.3), 0.4, 0.8, 0.8, 0.5),
        PaidStage(gamma(2, 0.5), 0.4, 0.5, 0.85, 0.5),
    ]
    within(found, -float(expected_costs(stages, 0.06).value))


def test_cost_overrun_changes_no_mean() -> None:
    route = Route("X", Stage(Took(k=4, theta=0.125), fixed=3.0, rate=4.0), QUICK, QUICK)
    plain = matter(route, Worth("a", 0.0, "CNY"))
    over = creditor(structs.replace(plain, overrun=0.3))
    within(over, float(creditor(plain).mean()))
    assert over.std() > creditor(plain).std()


@pytest.mark.parametrize("wait", [0.0, 1.2])
def test_limitation_cuts_off(wait: float) -> None:
    route = Route("X", Stage(Took(k=4, theta=0.125)), QUICK, QUICK, limit=2.0)
    outcome = pursue(matter(route, Worth("a", 10.0, "CNY")), PATHS, Lead(), wait)
    expected = filing(gamma(4, 0.125), 2.0, wait, 0.06)
    within(outcome.filed.astype(float), float(expected.in_time))
    amount, at = outcome.received[0]
    within(amount / 10 * np.exp(-0.06 * at), float(expected.discount_in_time))


def test_settlement() -> None:
    stage = Stage(Took(k=3, theta=0.3), won=0.0, settles=0.25, settlement=0.4)
    found = creditor(matter(Route("X", QUICK, stage, QUICK), Worth("a", 30.0, "CNY")))
    within(found, float(settlement(gamma(3, 0.3), 0.25, 0.4 * 30, 0.06).value))


def test_a_capped_asset_abroad() -> None:
    asset = Worth(
        "a",
        40.0,
        "USD",
        fx=7.1,
        drift=0.01,
        volatility=0.2,
        fx_volatility=0.05,
        correlation=-0.2,
        forced_sale=0.75,
    )
    route = Route("X", Stage(Took(fixed=2.5)), QUICK, QUICK)
    found = creditor(matter(route, asset, claim=236.25))
    home = AbroadAsset(40.0, 0.75, 0.01, 0.2, 7.1, 0.0, 0.05, -0.2)
    within(found, float(capped_at(home, 236.25, 2.5, 0.06).value))


def test_insolvency_before_distribution() -> None:
    race = Race(insolvency=0.05, others=300.0)
    route = Route(
        "X", Stage(Took(k=4, theta=0.125)), Stage(Took(k=3, theta=0.3)), Stage(Took(k=2, theta=0.5)),
        protected_by_execution=False,
    )  # fmt: skip
    found = creditor(matter(route, Worth("a", 30.0, "CNY"), claim=100.0, race=race))
    stages = [gamma(4, 0.125), gamma(3, 0.3), gamma(2, 0.5)]
    within(found, float(insolvency(0.05, stages, 30.0, 100.0, 300.0, 0.06, NEVER).value))


def test_rivals_of_a_size_leave_what_they_do_not_take() -> None:
    route = Route("X", Stage(Took(fixed=2.0)), QUICK, QUICK)
    found = creditor(matter(route, Worth("a", 10.0, "CNY"), race=Race(rate=0.5, size=4.0)))
    draw = np.random.default_rng(1)
    ahead = draw.poisson(1.0, 1_000_000)
    left = np.maximum(10 - draw.gamma(np.maximum(ahead, 1e-9), 4.0) * (ahead > 0), 0) * np.exp(-0.12)
    assert found.mean() == pytest.approx(left.mean(), abs=4 * left.std() / np.sqrt(300_000))
