"""What holds on every path of any matter: money is conserved, nobody takes more than there is, and nothing but the inputs matters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.value.matters import CONTRACTS, DEALS, HOUSE, INVESTOR, MATTER, ROUTE, bare, matters, route

from exequatur.value.deals import AnyDeal, Cover, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.funding import FundingTerms
from exequatur.value.model import Matter, Pursuit
from exequatur.value.paths.recoveries import Seeded, pursue
from exequatur.value.paths.strategies import play
from exequatur.value.paths.timeline import Lead

PATHS = Seeded(5, 0, 500)
deals = st.sampled_from((*DEALS, *CONTRACTS))


def creditor(of: Matter, deal: AnyDeal | None = None, paths: Seeded = PATHS, wait: float = 0.0):  # type: ignore[no-untyped-def]
    return play(of, deal or SelfFunded(), INVESTOR, paths, wait).parties["creditor"].value(0.06)


@given(matters(), deals)
@settings(max_examples=150)
def test_money_is_conserved_on_every_path(matter: Matter, deal: AnyDeal) -> None:
    played = play(matter, deal, INVESTOR, PATHS)
    net = sum(cash.nominal() for cash in played.parties.values())
    scale = np.abs(played.came_in) + np.abs(played.went_out) + 1.0
    assert (np.abs(net - (played.came_in - played.went_out)) <= 1e-9 * scale).all()


@given(matters(), deals)
@settings(max_examples=60)
def test_what_goes_back_on_its_day_nets_to_the_same_and_conserves_money(
    matter: Matter, deal: AnyDeal
) -> None:
    race = structs.replace(matter.race, insolvency=0.3, look_back=2.0, returned=0.5)
    netted = structs.replace(matter, race=structs.replace(race, goes_back="netted"))
    dated = structs.replace(matter, race=structs.replace(race, goes_back="dated"))
    one, other = pursue(netted, PATHS, Lead()), pursue(dated, PATHS, Lead())
    scale = 1.0 + sum(np.abs(amount) for amount, _ in other.received)
    assert (np.abs(one.gross - other.gross) <= 1e-9 * scale).all()
    so_far = np.zeros(PATHS.count)
    for amount, _ in other.received:
        so_far = so_far + amount
        assert (so_far >= -1e-9 * scale).all()
    played = play(dated, deal, INVESTOR, PATHS)
    net = sum(cash.nominal() for cash in played.parties.values())
    scale = scale + np.abs(played.came_in) + np.abs(played.went_out)
    assert (np.abs(net - (played.came_in - played.went_out)) <= 1e-9 * scale).all()


def test_what_goes_back_later_was_worth_having_until_then() -> None:
    race = structs.replace(MATTER.race, insolvency=0.3, look_back=2.0, returned=0.8)
    netted, dated = (
        structs.replace(MATTER, race=structs.replace(race, goes_back=how)) for how in ("netted", "dated")
    )
    back = np.array([np.minimum(amount, 0.0) for amount, _ in pursue(dated, PATHS, Lead()).received]).sum(
        axis=0
    )
    assert (back < 0).any()
    ours, theirs = creditor(dated), creditor(netted)
    assert (ours >= theirs - 1e-3).all()
    assert (ours > theirs + 1).sum() == (back < -1).sum()
    funder = LitigationFunding(terms=FundingTerms((2.0,), (0.3,)))
    took = play(dated, funder, INVESTOR, PATHS).paid["funder"]
    assert any((amount < -1).any() for amount, _ in took)
    keeps = play(dated, structs.replace(funder, gives_back=False), INVESTOR, PATHS).paid["funder"]
    assert all((amount >= 0).all() for amount, _ in keeps)


@given(matters())
def test_never_more_than_is_owed_and_costs_that_come_back(matter: Matter) -> None:
    outcome = pursue(matter, PATHS, Lead())
    growth = matter.growth
    slope = growth.base * growth.rate + growth.delayed_base * growth.delayed
    last = outcome.ended
    rate = max((one.route.merges_at or 0.0) for one in matter.pursuits)
    owed = (matter.claim + slope * last) * (1 + rate * last)
    costs = -outcome.costs.nominal()
    assert (outcome.gross <= owed * (1 + 1e-9) + costs * len(matter.pursuits) + 1e-6).all()
    assert all((amount >= 0).all() for amount, _ in outcome.received)


@given(matters(), deals, st.integers(1, 499))
@settings(max_examples=40)
def test_a_path_is_the_same_however_paths_are_cut(matter: Matter, deal: AnyDeal, cut: int) -> None:
    if getattr(deal, "price", 0.0) is None:
        return  # the fair price is a mean over all paths
    whole = creditor(matter, deal)
    parts = [creditor(matter, deal, Seeded(5, 0, cut)), creditor(matter, deal, Seeded(5, cut, 500 - cut))]
    assert np.array_equal(whole, np.concatenate(parts))


@given(matters())
@settings(max_examples=40)
def test_the_order_of_the_assets_does_not_matter(matter: Matter) -> None:
    other = structs.replace(matter, pursuits=matter.pursuits[::-1])
    assert np.allclose(creditor(matter), creditor(other), rtol=1e-9, atol=1e-6)


@given(matters(), st.floats(0.01, 100))
@settings(max_examples=40)
def test_all_money_times_a_factor_is_the_result_times_it(matter: Matter, factor: float) -> None:
    assert np.allclose(
        creditor(scaled(matter, factor)), creditor(matter) * factor, rtol=1e-9, atol=1e-6 * factor
    )


def scaled(matter: Matter, c: float) -> Matter:
    def stage(of):  # type: ignore[no-untyped-def]
        return structs.replace(of, fixed=of.fixed * c, rate=of.rate * c, adverse=of.adverse * c)

    pursuits = []
    for one in matter.pursuits:
        r = one.route
        freeze = r.freeze and structs.replace(
            r.freeze, fixed=r.freeze.fixed * c, rate=r.freeze.rate * c, undertaking=r.freeze.undertaking * c
        )
        r = structs.replace(
            r, prepare=stage(r.prepare), recognition=stage(r.recognition), execution=stage(r.execution),
            appeal=stage(r.appeal), freeze=freeze, protective=None if r.protective is None else r.protective * c,
        )  # fmt: skip
        pursuits.append(Pursuit(structs.replace(one.asset, worth=one.asset.worth * c), r))
    race = structs.replace(
        matter.race,
        others=matter.race.others * c,
        size=None if matter.race.size is None else matter.race.size * c,
    )
    growth = structs.replace(
        matter.growth, base=matter.growth.base * c, delayed_base=matter.growth.delayed_base * c
    )
    return structs.replace(matter, claim=matter.claim * c, pursuits=tuple(pursuits), race=race, growth=growth)


@given(st.floats(0.1, 50))
def test_an_asset_restated_in_another_currency_is_the_same_asset(fx: float) -> None:
    abroad = structs.replace(HOUSE, currency="XXX", fx=fx, worth=HOUSE.worth / fx)
    other = structs.replace(MATTER, pursuits=(Pursuit(abroad, ROUTE),))
    assert np.allclose(creditor(MATTER), creditor(other), rtol=1e-9)


def test_waiting_beyond_the_limit_costs_what_preparing_costs() -> None:
    cheap = structs.replace(ROUTE.prepare, rate=0.0)
    matter = bare(route(prepare=cheap))
    values = creditor(matter, wait=2.5)
    assert values == pytest.approx(-cheap.fixed * np.exp(-0.06 * 2.5))


def test_a_protective_filing_saves_what_preparation_would_lose() -> None:
    late = route(limit=0.5)
    guarded = route(limit=0.5, protective=1e4)
    assert pursue(late, PATHS, Lead()).filed.mean() < 0.7
    assert pursue(guarded, PATHS, Lead()).filed.all()
    assert not pursue(guarded, PATHS, Lead(), wait=0.5).filed.any()


def test_rivals_who_take_nothing_are_no_rivals() -> None:
    race = MATTER.race
    nobody = structs.replace(MATTER, race=structs.replace(race, rate=0.0))
    harmless = structs.replace(MATTER, race=structs.replace(race, share=0.0))
    assert np.array_equal(creditor(nobody), creditor(harmless))


def test_without_a_hazard_an_order_saves_nothing() -> None:
    def with_leak(leak: float) -> Matter:
        asset = structs.replace(HOUSE, hazard=0.0, leak=leak)
        return structs.replace(MATTER, pursuits=(Pursuit(asset, ROUTE),))

    assert np.array_equal(creditor(with_leak(0.0)), creditor(with_leak(1.0)))


def test_a_funder_that_takes_nothing_leaves_the_creditor_all() -> None:
    played = play(MATTER, LitigationFunding(terms=FundingTerms()), INVESTOR, PATHS)
    assert np.array_equal(played.parties["creditor"].nominal(), played.came_in)


@pytest.mark.parametrize(
    "worse",
    [
        {"asset": {"hazard": 0.4}}, {"asset": {"forced_sale": 0.5}}, {"asset": {"reachable": 0.5}},
        {"asset": {"worth": 2e7}}, {"race": {"rate": 0.9}},
    ],
)  # fmt: skip
def test_what_is_worse_is_worth_no_more_on_any_path(worse: dict[str, dict[str, float]]) -> None:
    asset = structs.replace(HOUSE, **worse.get("asset", {}))
    race = structs.replace(MATTER.race, **worse.get("race", {}))
    other = structs.replace(MATTER, pursuits=(Pursuit(asset, ROUTE),), race=race)
    assert (creditor(other) <= creditor(MATTER) + 1e-6).all()


def test_the_hurdle_is_tested_with_the_payment_that_clears_it() -> None:
    deal = next(one for one in DEALS if isinstance(one, PurchaseWithUpside) and not one.name)
    played = play(MATTER, deal, INVESTOR, PATHS)
    costs = played.went_out
    over = np.maximum(played.came_in - costs - 2 * 2e6, 0.0)
    assert np.allclose(played.parties["creditor"].nominal(), 2e6 + 0.4 * over, rtol=1e-9, atol=1e-3)


def test_a_hurdle_return_is_what_the_buyer_has_before_it_shares() -> None:
    deal = next(one for one in DEALS if one.name == "return first")
    played = play(MATTER, deal, INVESTOR, PATHS)
    shared = played.parties["creditor"].nominal() > 2e6 + 1
    assert shared.any()
    rate = np.log1p(0.2)
    at_hurdle = played.parties["buyer"].value(float(rate))
    assert (at_hurdle[shared] >= -1).all()


def test_a_success_fee_is_a_share_of_what_comes_in() -> None:
    played = play(MATTER, SelfFunded(success_fee=0.1), INVESTOR, PATHS)
    assert np.allclose(played.parties["law_firm"].nominal(), 0.1 * played.came_in)
    plain = creditor(MATTER)
    assert (creditor(MATTER, SelfFunded(success_fee=0.1)) <= plain + 1e-6).all()


def test_an_insurer_pays_adverse_costs_up_to_its_limit() -> None:
    outcome = pursue(MATTER, PATHS, Lead())
    adverse = -outcome.adverse.nominal()
    assert adverse.max() > 4e5
    cover = Cover(premium=0.0, most=4e5)
    insurer = play(MATTER, SelfFunded(cover=cover), INVESTOR, PATHS).parties["insurer"].nominal()
    assert np.allclose(insurer, -np.minimum(adverse, 4e5))


def test_a_premium_is_paid_by_who_files_and_a_deferred_one_by_who_recovers() -> None:
    cover = Cover(premium=1e5, deferred=2e5)
    played = play(MATTER, SelfFunded(cover=cover), INVESTOR, PATHS)
    adverse = -pursue(MATTER, PATHS, Lead()).adverse.nominal()
    filed = pursue(MATTER, PATHS, Lead()).filed
    expected = 1e5 * filed + np.minimum(2e5, played.came_in) - adverse
    assert np.allclose(played.parties["insurer"].nominal(), expected)


def test_security_comes_back_and_costs_only_time() -> None:
    locked = play(MATTER, SelfFunded(security=1e6), INVESTOR, PATHS).parties["creditor"]
    free = play(MATTER, SelfFunded(), INVESTOR, PATHS).parties["creditor"]
    assert np.allclose(locked.nominal(), free.nominal())
    assert (locked.value(0.06) <= free.value(0.06) + 1e-6).all()
    assert locked.value(0.06).mean() < free.value(0.06).mean()
