"""The conditional tier against plain paths: every party's mean under every deal that it holds for; what it does not hold for it declines."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import structs
from tests.value.matters import DEALS, HOUSE, INVESTOR, MATTER, ROUTE, TERMS, matters, route

from exequatur.value.conditional import beyond, pursued_mean
from exequatur.value.conditional.payoffs import parties, pursued
from exequatur.value.conditional.points import points_of
from exequatur.value.deals import AnyDeal, Cover, Domestic, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.evidence import Beta
from exequatur.value.funding import FundingTerms
from exequatur.value.model import Matter, Pursuit
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play

PATHS = Seeded(3, 0, 120_000)


def assert_means_agree(matter: Matter, deal: AnyDeal, paths: Seeded = PATHS, unseen: float = 0.0) -> None:
    """Every party's mean is the same within four and a half standard errors of both. `unseen`: what an event that no path happened to see may pay."""
    points = points_of(1, 256, 8)
    found = parties(pursued(matter, deal, INVESTOR, points), deal, INVESTOR)
    played = play(matter, deal, INVESTOR, paths)
    assert set(found) <= set(played.parties)
    for party, rows in found.items():
        values = played.parties[party].value(INVESTOR.creditor if party == "creditor" else INVESTOR.funder)
        ours = points.figure(rows)
        error = float(np.hypot(values.std() / np.sqrt(paths.count), ours.se))
        error = float(np.hypot(error, played.price_error))
        assert abs(ours.value - values.mean()) <= 4.5 * error + 1e-6 * matter.claim + unseen, (
            party,
            ours,
            values.mean(),
            error,
        )


HELD = [deal for deal in DEALS if not beyond(MATTER, deal)]


def test_most_pursuits_abroad_are_within_its_reach() -> None:
    assert {type(deal).__name__ for deal in HELD} == {
        "SelfFunded", "LitigationFunding", "DebtPurchase", "PurchaseWithUpside"
    }  # fmt: skip


@pytest.mark.parametrize("deal", HELD, ids=lambda deal: deal.name or type(deal).__name__)
def test_each_party_has_the_mean_of_the_paths(deal: AnyDeal) -> None:
    assert_means_agree(MATTER, deal)


@pytest.mark.parametrize(
    "terms",
    [
        FundingTerms((0.0,), (0.3,), 1.0, False),
        FundingTerms((0.0,), (0.3,), 0.2, True),
        FundingTerms((3.0,), (0.0,), 0.5, False),
        FundingTerms((1.2,), (0.1,), 0.9, True),
        FundingTerms((0.5, 4.0), (0.5, 0.05), 0.7, True),
        FundingTerms((2.0,), (0.9,), 0.6, True),
    ],
    ids=str,
)
def test_every_shape_of_funding_terms(terms: FundingTerms) -> None:
    assert_means_agree(MATTER, LitigationFunding(terms=terms, covers_adverse=False, minimum_creditor=0.1))


@pytest.mark.parametrize(
    "matter",
    [
        route(costs_back=0.6),
        route(merges_at=0.09),
        route(protective=5e4, limit=0.5),
        route(priority_at="freeze", protected_by_execution=False),
        route(freeze=None),
        route(recognition=structs.replace(ROUTE.recognition, won=Beta(4, 2))),
        structs.replace(MATTER, pursuits=(Pursuit(structs.replace(HOUSE, form="leakage", fx=7.0, fx_volatility=0.1, correlation=-0.3), ROUTE),)),
        structs.replace(MATTER, race=structs.replace(MATTER.race, rate=1.5, look_back=1.0, returned=0.4, estate=0.1)),
    ],
)  # fmt: skip
def test_features_of_a_route(matter: Matter) -> None:
    for deal in (SelfFunded(), LitigationFunding(terms=TERMS, skill=0.7, speed=1.2, success_fee=0.1)):
        assert_means_agree(matter, deal)


def test_a_settlement_of_the_whole_brings_no_costs_back() -> None:
    settled = structs.replace(ROUTE.recognition, settles=2.0, settlement=1.0, won=0.2)
    assert_means_agree(route(costs_back=1.0, recognition=settled), SelfFunded())


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(matters())
def test_any_matter_of_one_pursuit(matter: Matter) -> None:
    one = structs.replace(matter, pursuits=matter.pursuits[:1], race=structs.replace(matter.race, size=None))
    for deal in (
        SelfFunded(),
        LitigationFunding(terms=TERMS),
        PurchaseWithUpside(price=2e6, share=0.4, hurdle_irr=0.2),
    ):
        assert_means_agree(one, deal, Seeded(5, 0, 30_000), unseen=5 / 30_000 * (one.claim + 5e7))


def test_what_it_does_not_hold_for_is_named() -> None:
    two = structs.replace(MATTER, pursuits=MATTER.pursuits * 2)
    assert beyond(two) == ["pursuits"]
    assert beyond(structs.replace(MATTER, race=structs.replace(MATTER.race, size=1e6))) == ["size"]
    assert beyond(MATTER, SelfFunded(cover=Cover(premium=1.0))) == ["cover"]
    assert beyond(MATTER, SelfFunded(security=1.0)) == ["security"]
    assert beyond(MATTER, Domestic()) == ["strategy"]
    with pytest.raises(ValueError, match="pursuits"):
        pursued_mean(two, 0.06)


def test_the_points_of_a_seed_are_always_the_same() -> None:
    again = pursued_mean(MATTER, 0.06, seed=4)
    points_of.cache_clear()
    assert pursued_mean(MATTER, 0.06, seed=4) == again != pursued_mean(MATTER, 0.06, seed=5)
