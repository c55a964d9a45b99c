"""Break-evens, tails and the cost of delay of the conditional tier, held to those of the path simulation."""

import numpy as np
import pytest
from msgspec import structs
from tests.value.matters import INVESTOR, MATTER, TERMS, route

from exequatur.value.breakeven import break_evens
from exequatur.value.conditional.breakeven import conditional_break_evens, holds_for_break_evens
from exequatur.value.conditional.delay import after_waits, holds_for_delay
from exequatur.value.conditional.payoffs import parties, pursued
from exequatur.value.conditional.points import points_of
from exequatur.value.conditional.tail import cvar_of
from exequatur.value.deals import (
    Cover,
    DebtPurchase,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
    SelfFunded,
)
from exequatur.value.model import Matter
from exequatur.value.outputs import Figure
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.risk import cvar
from exequatur.value.turning import turning_point

FUNDING = LitigationFunding(terms=TERMS)
UPSIDE = PurchaseWithUpside(price=2e6, share=0.4, hurdle=2)
RISKY = structs.replace(INVESTOR, risk_weight=0.4, alpha=0.9)
BACK = route(costs_back=0.4, protective=5e4)


@pytest.mark.parametrize("matter", [MATTER, BACK], ids=["plain", "costs back"])
@pytest.mark.parametrize(
    "funding",
    [
        FUNDING,
        LitigationFunding(terms=structs.replace(TERMS, return_of_capital_first=False), covers_adverse=False),
        LitigationFunding(terms=TERMS, skill=0.5, speed=0.9, success_fee=0.05),
    ],
    ids=["usual", "no cover", "skilled"],
)
def test_both_tiers_turn_at_the_same_places(matter: Matter, funding: LitigationFunding) -> None:
    ours = conditional_break_evens(matter, INVESTOR, funding, UPSIDE)
    theirs = break_evens(matter, INVESTOR, Seeded(7, 0, 40_000), funding, UPSIDE)
    assert set(ours) == set(theirs)
    for name, one in ours.items():
        other = theirs[name]
        assert one is not None, name
        assert other is not None, name
        assert abs(one.value - other.value) <= 4.5 * float(np.hypot(one.se, other.se)), (name, one, other)
        assert one.se < other.se or one.se == 0, name


def test_nothing_is_made_up_where_nothing_turns() -> None:
    hopeless = structs.replace(
        MATTER,
        pursuits=(
            structs.replace(MATTER.pursuits[0], asset=structs.replace(MATTER.pursuits[0].asset, worth=1.0)),
        ),
    )
    found = conditional_break_evens(hopeless, INVESTOR, FUNDING, UPSIDE)
    assert found["funder_pct"] is None
    assert found["success"] is None
    assert found["fair_price"] == Figure(0.0, 0.0)


def test_what_is_beyond_it_is_left_to_the_paths() -> None:
    insured = LitigationFunding(terms=TERMS, cover=Cover(premium=1e5))
    assert not holds_for_break_evens(MATTER, insured, UPSIDE)
    with pytest.raises(ValueError, match="path simulation"):
        conditional_break_evens(MATTER, INVESTOR, insured, UPSIDE)
    assert not holds_for_delay(MATTER, DebtPurchase(), INVESTOR)
    assert not holds_for_delay(MATTER, FUNDING, RISKY)
    assert holds_for_delay(MATTER, FUNDING, Investor())
    with pytest.raises(ValueError, match="path simulation"):
        after_waits(MATTER, FUNDING, RISKY, np.array([0.0]))


@pytest.mark.parametrize(
    "matter", [MATTER, BACK, route(limit=0.6)], ids=["plain", "costs back", "near its limit"]
)
@pytest.mark.parametrize("alpha", [0.5, 0.9, 0.99])
def test_the_tail_is_that_of_the_paths(matter: Matter, alpha: float) -> None:
    points = points_of(1, 128, 8)
    deal = SelfFunded(success_fee=0.1)
    ours = cvar_of(pursued(matter, deal, INVESTOR, points), alpha)[0]
    values = play(matter, deal, INVESTOR, Seeded(2, 0, 80_000)).parties["creditor"].value(INVESTOR.creditor)
    blocks = np.array([cvar(block, alpha) for block in np.array_split(values, 32)])
    error = float(np.hypot(blocks.std(ddof=1) / np.sqrt(32), ours.std(ddof=1) / np.sqrt(len(ours))))
    assert abs(ours.mean() - cvar(values, alpha)) <= 4.5 * error


def test_no_tail_is_above_the_mean() -> None:
    points = points_of(1, 64, 8)
    found = pursued(MATTER, SelfFunded(), INVESTOR, points)
    mean = float(parties(found, SelfFunded(), INVESTOR)["creditor"].mean())
    tails = [float(cvar_of(found, alpha).mean()) for alpha in (0.01, 0.3, 0.6, 0.9, 0.99)]
    assert tails == sorted(tails, reverse=True)
    assert tails[0] <= mean


@pytest.mark.parametrize("deal", [SelfFunded(), SelfFunded(skill=0.3, success_fee=0.1)], ids=["plain", "led"])
def test_the_cost_of_delay_is_that_of_the_paths(deal: SelfFunded) -> None:
    waits = np.array([0.0, 0.5, 1.2, 2.0, 2.5])
    for (mean, adjusted), wait in zip(after_waits(MATTER, deal, RISKY, waits), waits.tolist(), strict=True):
        values = (
            play(MATTER, deal, RISKY, Seeded(2, 0, 60_000), wait).parties["creditor"].value(RISKY.creditor)
        )
        error = float(np.hypot(values.std() / np.sqrt(len(values)), mean.se))
        assert abs(mean.value - values.mean()) <= 4.5 * error
        tail = 0.6 * values.mean() + 0.4 * cvar(values, 0.9)
        assert abs(adjusted.value - tail) <= 4.5 * float(np.hypot(error, adjusted.se))


def test_a_wait_by_itself_is_worth_what_it_is_worth_among_others() -> None:
    among = after_waits(MATTER, SelfFunded(), Investor(), np.array([0.0, 0.7, 1.5]))[1][0]
    alone = after_waits(MATTER, SelfFunded(), Investor(), np.array([0.7]))[0][0]
    assert among.value == pytest.approx(alone.value, rel=1e-12)


def test_a_turning_point_has_the_error_of_the_figure_over_its_slope() -> None:
    values = np.random.default_rng(1).normal(6.0, 3.0, 900)
    error = float(values.std(ddof=1) / 30)
    found = turning_point(lambda x: values - 2 * x, lambda some: float(some.std(ddof=1) / 30), 0.0, 1e4)
    assert found is not None
    assert found.value == pytest.approx(float(values.mean()) / 2, abs=1e-4)
    assert found.se == pytest.approx(error / 2, rel=1e-3)
    assert turning_point(lambda x: values + x, lambda _: 0.0, 0.0, 10.0) is None
