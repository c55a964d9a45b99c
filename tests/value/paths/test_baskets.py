"""Several matters under one funder: capital and premium of all of them first, money conserved, never worse for the funder than apart."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.value.matters import INVESTOR, MATTER, TERMS, matters

from exequatur.value.contracts import waterfall_of
from exequatur.value.deals import Cover, LitigationFunding, Withholding
from exequatur.value.funding import FundingTerms, Tranche
from exequatur.value.model import Growth, Matter
from exequatur.value.paths.cash import together
from exequatur.value.paths.crossed import play_basket
from exequatur.value.paths.recoveries import Seeded, pursue
from exequatur.value.paths.strategies import play
from exequatur.value.paths.timeline import Lead
from exequatur.value.waterfall.dated_arrays import settle_on_paths

PATHS = Seeded(5, 0, 400)
MULTIPLE = LitigationFunding(terms=FundingTerms((2.0,), (0.0,), return_of_capital_first=True))
OFFERS = (
    MULTIPLE,
    LitigationFunding(terms=TERMS, success_fee=0.1, firm="after_funder"),
    LitigationFunding(terms=FundingTerms(interest=0.2), covers_adverse=False, success_fee=0.05),
    LitigationFunding(
        terms=FundingTerms((2.0,), (0.2,), commitment=4e6, multiple_on="committed", undrawn_fee=0.02, undrawn_paid="creditor"),
        withholding=Withholding(creditor=0.05, other=0.1),
    ),
    LitigationFunding(
        terms=FundingTerms((2.0,), (0.2,), commitment=3e6, undrawn_fee=0.02, undrawn_paid="funder"), cover=Cover(premium=1e5),
        security=1e5,
    ),
)  # fmt: skip


def another(name: str, debtor: str, **changes: object) -> Matter:
    return structs.replace(MATTER, id=name, debtor=debtor, **changes)


POOL = (MATTER, another("n", "n", claim=6e6), another("o", "o", claim=4e7))


@st.composite
def pools(draw: st.DrawFn) -> tuple[Matter, ...]:
    many = draw(st.lists(matters(), min_size=1, max_size=3))
    return tuple(structs.replace(one, id=f"m{i}", debtor=f"d{i}") for i, one in enumerate(many))


@given(pools(), st.sampled_from(OFFERS))
@settings(max_examples=25)
def test_money_is_conserved_in_a_basket(pool: tuple[Matter, ...], deal: LitigationFunding) -> None:
    crossed = play_basket(pool, deal, PATHS)
    played = crossed.played
    net = sum(cash.nominal() for cash in played.parties.values())
    scale = np.abs(played.came_in) + np.abs(played.went_out) + 1.0
    assert (np.abs(net - (played.came_in - played.went_out)) <= 1e-9 * scale).all()
    own = sum(cash.nominal() for cash in crossed.creditors.values())
    assert (np.abs(own - played.parties["creditor"].nominal()) <= 1e-9 * scale).all()


@pytest.mark.parametrize("deal", OFFERS)
def test_a_basket_of_one_is_that_matter_alone(deal: LitigationFunding) -> None:
    basket, alone = play_basket([MATTER], deal, PATHS).played, play(MATTER, deal, INVESTOR, PATHS)
    for party, cash in alone.parties.items():
        assert np.allclose(basket.parties[party].value(0.1), cash.value(0.1), rtol=1e-9, atol=1e-3), party
    assert np.allclose(basket.over, alone.over)


def test_what_the_funder_takes_is_by_the_waterfall_of_the_basket() -> None:
    for deal in OFFERS[:2]:
        outcomes = [pursue(one, PATHS, Lead()) for one in POOL]
        pairs = [pair for outcome in outcomes for pair in outcome.received]
        times, amounts = np.stack([at for _, at in pairs]), np.stack([amount for amount, _ in pairs])
        order = np.argsort(times, axis=0, kind="stable")
        steps = [(a, t, "") for a, t in zip(np.take_along_axis(amounts, order, 0), np.take_along_axis(times, order, 0), strict=True)]  # fmt: skip
        drawn = together(PATHS.count, [part for one in outcomes for part in (one.costs, one.adverse)]).times(
            -1.0
        )
        expected = np.sum(settle_on_paths(waterfall_of(deal), steps, {"drawn": drawn})["funder"], axis=0)
        paid = np.sum([part for part, _ in play_basket(POOL, deal, PATHS).played.paid["funder"]], axis=0)
        assert np.allclose(paid, expected, rtol=1e-9, atol=1e-3)


def test_capital_and_premium_of_all_come_first_out_of_any_recovery() -> None:
    apart = sum(play(one, MULTIPLE, INVESTOR, PATHS).parties["funder"].nominal() for one in POOL)
    crossed = play_basket(POOL, MULTIPLE, PATHS).played.parties["funder"].nominal()
    assert (crossed >= apart - 1e-3).all()
    assert (crossed > apart + 1).any()
    assert (crossed < 0).mean() < (np.asarray(apart) < 0).mean()


def test_the_matter_that_brings_money_pays_for_those_that_do_not() -> None:
    hopeless = another("h", "h", claim=1.0, growth=Growth())
    crossed = play_basket([MATTER, hopeless], MULTIPLE, PATHS)
    alone = play(MATTER, MULTIPLE, INVESTOR, PATHS).parties["creditor"].nominal()
    assert (crossed.creditors["m"].nominal() <= alone + 1e-3).all()
    assert (crossed.creditors["m"].nominal() < alone - 1).any()
    assert (crossed.creditors["h"].nominal() <= 1e6).all()


def test_a_basket_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="id of its own"):
        play_basket([MATTER, MATTER], MULTIPLE, PATHS)
    with pytest.raises(ValueError, match="without tranches"):
        play_basket(
            POOL, LitigationFunding(terms=FundingTerms((2.0,), tranches=(Tranche("prepare", 1e6),))), PATHS
        )
    with pytest.raises(ValueError, match="no asset"):
        play_basket([structs.replace(MATTER, pursuits=())], MULTIPLE, PATHS)
