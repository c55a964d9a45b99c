"""Every strategy in closed form against the conditional simulation and the paths; compiled code against numpy; what is out of reach is named."""

import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.value.matters import INVESTOR, MATTER, TERMS
from tests.value.matters import matters as any_matter
from tests.value.screen.test_closed_form_screen import random_matters

from exequatur.value.conditional.payoffs import parties, pursued
from exequatur.value.conditional.points import points_of
from exequatur.value.deals import (
    AnyDeal,
    Cover,
    DebtPurchase,
    Domestic,
    Formalities,
    LitigationFunding,
    PurchaseWithUpside,
    Sale,
    SelfFunded,
    WriteOff,
)
from exequatur.value.funding import FundingTerms, funder_take
from exequatur.value.kernels import available
from exequatur.value.model import Growth, Matter
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.screen.columns import columns_of, holds
from exequatur.value.screen.lots import Lot, figures, kinks_of, lot_of, spread_of
from exequatur.value.screen.names import GROSS, OUT, OWN, TAKE
from exequatur.value.screen.strategies import out_of_reach, screen_columns, screen_deals, shared

FLAT = FundingTerms((3.0,), (0.4,), 0.5)
ABROAD: tuple[AnyDeal, ...] = (
    SelfFunded(),
    SelfFunded(name="with a fee", success_fee=0.1),
    LitigationFunding(terms=TERMS),
    LitigationFunding(name="flat", terms=FLAT, covers_adverse=False, success_fee=0.1, minimum_creditor=0.3),
    DebtPurchase(price=2e6),
    PurchaseWithUpside(price=2e6, share=0.4, hurdle=2.0),
    PurchaseWithUpside(name="no interest", price=1e6, share=0.3, accrues=False, success_fee=0.05),
)


def held(count: int, seed: int = 7) -> list[Matter]:
    """Random matters for which the closed forms hold, over budget or under it as in life."""
    return [structs.replace(one, overrun=0.3) for one in random_matters(count, seed) if not holds(one)]


def off(matters: list[Matter], deals: tuple[AnyDeal, ...], points: int = 256) -> "np.ndarray[Any, np.dtype[np.float64]]":  # fmt: skip
    """How far the screen is from the conditional simulation, by deal and party (rows) and claim, in shares of what the pursuit brings and costs at that party's rate."""
    found = screen_deals(matters, deals, INVESTOR)
    assert not any(found.unsound)
    assert not found.beyond
    drawn = points_of(1, points, 8)
    rows: dict[tuple[str, str], list[float]] = {}
    for i, matter in enumerate(matters):
        whole = pursued(matter, SelfFunded(), INVESTOR, drawn)
        scale = {
            party: float((whole.worth(at, whole.received()) + whole.costs(at, True)).mean())
            for party, at in (("creditor", 1), ("funder", 2), ("buyer", 2))
        }
        for deal in deals:
            name = deal.name or str(deal.__struct_config__.tag)
            wanted = parties(pursued(matter, deal, INVESTOR, drawn), deal, INVESTOR)
            for party, values in wanted.items():
                difference = found.means[name][party][i] - float(values.mean())
                rows.setdefault((name, party), []).append(difference / scale[party])
    return np.array(list(rows.values()))


def test_all_strategies_are_within_a_thousandth_of_the_simulation() -> None:
    apart = off(held(40), ABROAD)
    assert np.sqrt(np.mean(apart**2, axis=1)).max() < 1e-3
    assert np.abs(apart).max() < 3e-3


@pytest.mark.long
def test_all_strategies_are_within_a_thousandth_on_a_thousand_claims() -> None:
    apart = off(held(1000), ABROAD)
    assert np.sqrt(np.mean(apart**2, axis=1)).max() < 1e-3
    assert np.abs(apart).max() < 3e-3


def test_all_strategies_agree_with_plain_paths() -> None:
    matter = structs.replace(MATTER, overrun=0.3)
    deals = (*ABROAD, WriteOff(then=SelfFunded()), WriteOff(name="funded", evidenced=0.6, then=LitigationFunding(terms=TERMS)), Domestic(), WriteOff(name="home"), Sale(price_rate=0.05))  # fmt: skip
    found = screen_deals([matter], deals, INVESTOR)
    for deal in deals:
        name = deal.name or str(deal.__struct_config__.tag)
        played = play(matter, deal, INVESTOR, Seeded(5, 0, 100_000)).parties
        for party, screened in found.means[name].items():
            values = played[party].value(INVESTOR.creditor if party == "creditor" else INVESTOR.funder)
            error = values.std() / np.sqrt(len(values))
            assert abs(values.mean() - screened[0]) <= 4 * error + 3e-3 * 1.2e7, (name, party)


def test_a_fair_price_is_what_the_buyer_breaks_even_at() -> None:
    found = screen_deals(held(8), (DebtPurchase(),), INVESTOR).means["debt_purchase"]
    assert (found["creditor"] >= 0).all()
    assert np.allclose(np.maximum(found["buyer"], 0.0), 0.0)


@pytest.mark.parametrize(
    "terms", [TERMS, FLAT, FundingTerms((0.0,), (0.3,), 0.5, True), FundingTerms((2.0, 4.0), (0.6, 0.2), 0.4)]
)
def test_the_kinks_are_those_of_the_take(terms: FundingTerms) -> None:
    found = kinks_of(terms, terms.cap)
    recoveries = np.linspace(0.0, 60.0, 601)
    for year in range(len(found.share)):
        by_kinks = terms.cap * np.minimum(recoveries, 2.0 * found.one[year])
        if found.share[year]:
            by_kinks = by_kinks + found.share[year] * np.maximum(recoveries - 2.0 * found.two[year], 0.0)
        assert np.allclose(by_kinks, funder_take(terms, recoveries, 2.0, year + 0.5))


def test_without_interest_of_a_funder_the_creditor_has_what_comes_in() -> None:
    matters = held(6)
    found = screen_deals(matters, (LitigationFunding(terms=FundingTerms((0.0,), (0.0,), 1.0)), SelfFunded()), INVESTOR)  # fmt: skip
    table = figures(lot_of(columns_of(matters)), shared(INVESTOR))
    assert np.allclose(found.means["litigation_funding"]["creditor"], table[:, GROSS], rtol=1e-12)


def test_a_dearer_funder_leaves_the_creditor_less() -> None:
    matters = held(30)
    deals = [LitigationFunding(name=str(i), terms=FundingTerms((m,), (g,), 0.6, True)) for i, (m, g) in enumerate([(1.0, 0.1), (2.0, 0.2), (3.0, 0.4)])]  # fmt: skip
    found = screen_deals(matters, deals, INVESTOR).means
    for one, other in (("0", "1"), ("1", "2")):
        assert (found[one]["creditor"] >= found[other]["creditor"]).all()
        assert (found[one]["funder"] <= found[other]["funder"]).all()


def test_a_wait_postpones_all_of_it() -> None:
    matter = structs.replace(held(1)[0], race=structs.replace(MATTER.race, rate=0.0, insolvency=0.0))
    pursuit = matter.pursuits[0]
    still = structs.replace(pursuit, asset=structs.replace(pursuit.asset, hazard=0.0, drift=0.0, volatility=0.0), route=structs.replace(pursuit.route, limit=None))  # fmt: skip
    matter = structs.replace(matter, pursuits=(still,), growth=Growth())
    now, then = (screen_deals([matter], ABROAD[:3], INVESTOR, wait).means for wait in (0.0, 0.5))
    for name, by_party in now.items():
        for party, value in by_party.items():
            rate = INVESTOR.creditor if party == "creditor" else INVESTOR.funder
            assert then[name][party][0] == pytest.approx(value[0] * np.exp(-rate * 0.5), rel=1e-9)


@pytest.mark.parametrize(
    ("deal", "term"),
    [
        (SelfFunded(cover=Cover(premium=1e5)), "cover"),
        (SelfFunded(security=1.0), "security"),
        (LitigationFunding(terms=FundingTerms(interest=0.2)), "terms"),
        (LitigationFunding(terms=TERMS, success_fee=0.1, firm="after_funder"), "firm"),
        (PurchaseWithUpside(price=1e6, share=0.4, hurdle_irr=0.2), "hurdle_irr"),
        (DebtPurchase(formalities=Formalities(0.5)), "formalities"),
        (WriteOff(then=SelfFunded(fortification=1.0)), "fortification"),
    ],
)
def test_a_deal_out_of_reach_is_named_with_its_term_and_passed_on(deal: AnyDeal, term: str) -> None:
    assert out_of_reach(deal) == term
    found = screen_deals([MATTER], (deal, Domestic()), INVESTOR)
    assert list(found.beyond.values()) == [term]
    assert list(found.means) == ["domestic"]


def test_a_blocked_deal_is_excluded_with_its_reason() -> None:
    found = screen_deals([MATTER], (LitigationFunding(terms=TERMS, blocked="not lawful there"), SelfFunded()), INVESTOR)  # fmt: skip
    assert found.blocked == {"litigation_funding": "not lawful there"}
    assert list(found.means) == ["self_funded"]


def test_two_deals_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="a name each"):
        screen_deals([MATTER], (SelfFunded(), SelfFunded()), INVESTOR)


def test_one_claim_that_cannot_be_screened_hurts_no_other() -> None:
    bad = structs.replace(MATTER, pursuits=(), home=None)
    found = screen_deals([MATTER, bad, MATTER], ABROAD, INVESTOR)
    assert found.unsound == ("", "no_pursuit", "")
    for by_party in found.means.values():
        for values in by_party.values():
            assert np.isnan(values[1])
            assert values[0] == values[2]


@pytest.mark.skipif(not available(), reason="numba is not installed")
@settings(max_examples=60, deadline=None)
@given(any_matter().map(lambda matter: within_reach(matter)))
def test_compiled_code_gives_what_numpy_gives_for_extreme_claims(matter: Matter) -> None:
    lot = lot_of(columns_of([matter]), 1e6)
    t = shared(INVESTOR, 0.1, LitigationFunding(terms=TERMS), PurchaseWithUpside(price=1e6, share=0.4))
    fast, slow = (figures(lot, t, kinks_of(TERMS, 0.6), way)[0] for way in (True, False))
    assert np.allclose(fast, slow, rtol=1e-9, atol=1e-9 * float(np.abs(slow).max()))


@pytest.mark.skipif(not available(), reason="numba is not installed")
def test_compiled_code_gives_what_numpy_gives() -> None:
    matters = [structs.replace(one, overrun=0.3) for one in random_matters(150, seed=11)]
    for seed, deals in enumerate((ABROAD, ABROAD[:1])):
        one, other = (screen_deals(matters, deals, INVESTOR, 0.1 * seed, way) for way in (True, False))
        for name, by_party in one.means.items():
            for party, values in by_party.items():
                assert np.allclose(values, other.means[name][party], rtol=1e-9, atol=1e-2, equal_nan=True)
    columns = columns_of(matters)
    t = shared(INVESTOR, 0.0, LitigationFunding(terms=TERMS), PurchaseWithUpside(price=1e6, share=0.4))
    fast, slow = (figures(lot_of(columns, 1e6), t, kinks_of(TERMS, 0.6), way) for way in (True, False))
    assert np.abs(fast / np.where(slow, slow, 1.0) - np.sign(np.abs(slow))).max() < 1e-9


def test_claims_that_share_a_route_are_reckoned_as_by_themselves() -> None:
    matters = held(4)
    alone = lot_of(columns_of(matters), 1e6)
    many = Lot(np.repeat(alone.own, 3, axis=0), alone.route, np.repeat(alone.which, 3).astype(np.int32))
    t = shared(INVESTOR, 0.0, LitigationFunding(terms=TERMS), PurchaseWithUpside(price=1e6, share=0.4))
    kinks = kinks_of(TERMS, 0.6)
    assert np.array_equal(figures(many, t, kinks), np.repeat(figures(alone, t, kinks), 3, axis=0))


@pytest.mark.parametrize("compiled", [False, pytest.param(True, marks=pytest.mark.skipif(not available(), reason="numba is not installed"))])  # fmt: skip
def test_a_claim_takes_less_than_two_hundred_bytes(compiled: bool) -> None:
    count, alone = 100_000, lot_of(columns_of(held(2)), 1e6)
    t, kinks = shared(INVESTOR, 0.0, LitigationFunding(terms=TERMS)), kinks_of(TERMS, 0.6)
    figures(alone, t, kinks, compiled)
    few = count if compiled else 20_000
    tracemalloc.start()
    lot = Lot(np.repeat(alone.own[:1], few, axis=0), alone.route, np.zeros(few, dtype=np.int32))
    figures(lot, t, kinks, compiled)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    chunks = 0 if compiled else 16e6  # numpy's rows of one chunk of claims
    assert (most - chunks) / few < 200
    assert lot.own.shape[1] == OWN
    assert figures(alone, t, kinks).shape == (len(alone), len(OUT))
    assert (figures(alone, t, kinks)[:, TAKE] > 0).all()


def test_the_screen_of_columns_is_that_of_matters() -> None:
    matters = held(5)
    assert np.array_equal(screen_columns(columns_of(matters), INVESTOR).self_funded, screen_deals(matters, (SelfFunded(),), INVESTOR).means["self_funded"]["creditor"])  # fmt: skip


def within_reach(matter: Matter) -> Matter:
    """The same with one pursuit, and without what the closed forms never take; extreme figures stay."""
    one = matter.pursuits[0]
    route = structs.replace(one.route, protective=None, merges_at=None, costs_back=0.0)
    race = structs.replace(matter.race, size=None, look_back=0.0)
    asset = structs.replace(one.asset, form="jump")
    return structs.replace(matter, pursuits=(structs.replace(one, asset=asset, route=route),), race=race)


@settings(max_examples=60, deadline=None)
@given(any_matter() | any_matter().map(within_reach))
def test_any_claim_has_finite_figures_or_a_reason(matter: Matter) -> None:
    found = screen_deals([matter], ABROAD, INVESTOR, compiled=False)
    for by_party in found.means.values():
        for values in by_party.values():
            assert np.isfinite(values[0]) or found.unsound[0]
    if not found.unsound[0]:
        table = figures(lot_of(columns_of([matter])), shared(INVESTOR))
        assert (table[0] >= -1e-6).all()
        low, high, tail, loss = spread_of(lot_of(columns_of([matter])), shared(INVESTOR), 0.9)[0]
        assert np.isfinite([low, high, tail, loss]).all()
        assert low <= high + 1e-6 * (abs(low) + abs(high))


@settings(max_examples=40, deadline=None)
@given(any_matter().map(within_reach), st.floats(0.0, 0.9), st.floats(0.0, 4.0))
def test_a_funder_takes_no_more_than_the_cap_of_what_comes_in(matter: Matter, cap: float, multiple: float) -> None:  # fmt: skip
    terms = FundingTerms((multiple,), (0.3,), cap, True)
    t = shared(INVESTOR, 0.0, LitigationFunding(terms=terms))
    table = figures(lot_of(columns_of([matter])), t, kinks_of(terms, t[3]))[0]
    assert 0 <= table[TAKE] <= cap * table[GROSS] * (1 + 1e-9) + 1e-6
