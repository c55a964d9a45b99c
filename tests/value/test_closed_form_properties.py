"""What holds of the closed forms whatever the figures: limits, monotony, scale, conservation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.value.costs import PaidStage, continuation, expected_costs
from exequatur.value.discounting import annuity, stage_annuity
from exequatur.value.durations import by_quantiles, cdf, chain, fixed, gamma, laplace, mean_within, tilted
from exequatur.value.evidence import Beta, Precedent, from_precedents, wins
from exequatur.value.filing import filing
from exequatur.value.funding import FundingTerms, funder_take
from exequatur.value.irr import irr_of, xirr
from exequatur.value.recovery import Hurdle, capped, passing
from exequatur.value.risk import cvar, quantile
from exequatur.value.settlement import settlement

shapes = st.floats(0.3, 50)
scales = st.floats(0.01, 2)
rates = st.floats(0, 0.6)
chances = st.floats(0, 1)
amounts = st.floats(0, 1e9)
durations = st.builds(gamma, shapes, scales)


@given(st.floats(0.01, 5), rates)
def test_a_gamma_of_great_k_is_a_fixed_duration(years: float, rate: float) -> None:
    near = gamma(1e9, years / 1e9)
    assert laplace(near, rate) == pytest.approx(laplace(fixed(years), rate), rel=1e-7)
    assert cdf(fixed(years), years) == 1.0
    assert cdf(fixed(years), np.nextafter(years, 0)) == 0.0


@given(durations, rates, rates)
def test_the_transform_falls_in_the_rate(duration: object, rate: float, more: float) -> None:
    assert laplace(duration, rate + more) <= laplace(duration, rate) <= 1.0  # type: ignore[arg-type]


@given(durations, rates, rates)
def test_tilting_twice_is_tilting_by_the_sum(duration: object, one: float, other: float) -> None:
    whole = laplace(duration, one + other)  # type: ignore[arg-type]
    assert laplace(duration, one) * laplace(tilted(duration, one), other) == pytest.approx(whole, rel=1e-10)  # type: ignore[arg-type]


@given(st.floats(0.05, 5), st.floats(1.05, 8))
def test_a_duration_fitted_to_quantiles_has_them(median: float, ratio: float) -> None:
    found = by_quantiles(median, median * ratio)
    assert cdf(found, median) == pytest.approx(0.5, abs=1e-7)
    assert cdf(found, median * ratio) == pytest.approx(0.9, abs=1e-7)


@pytest.mark.parametrize(("median", "ninety"), [(0, 1), (2, 1), (1, 1e40)])
def test_quantiles_that_no_gamma_has_are_refused(median: float, ninety: float) -> None:
    with pytest.raises(ValueError, match="quantile"):
        by_quantiles(median, ninety)


@given(rates, st.floats(0, 10), st.floats(0, 10))
def test_an_annuity_parts_where_one_likes(rate: float, one: float, other: float) -> None:
    whole = annuity(rate, 0.0, one + other)
    assert annuity(rate, 0.0, one) + annuity(rate, one, one + other) == pytest.approx(whole, abs=1e-9)


@given(durations, st.floats(0, 1e-5))
def test_the_annuity_of_a_stage_is_smooth_at_no_rate(duration: object, rate: float) -> None:
    assert stage_annuity(rate, duration) == pytest.approx(duration.mean, rel=1e-2)  # type: ignore[arg-type, attr-defined]


@given(durations, st.floats(0, 10), st.floats(0, 3), rates)
def test_waiting_never_helps_to_file_in_time(
    duration: object, limit: float, wait: float, rate: float
) -> None:
    now, later = filing(duration, limit, 0.0, rate), filing(duration, limit, wait, rate)  # type: ignore[arg-type]
    assert later.in_time <= now.in_time + 1e-12
    assert later.discount_in_time <= now.discount_in_time + 1e-12


@given(durations, st.floats(0.01, 10))
def test_what_is_filed_in_time_is_filed_before_the_limit(duration: object, limit: float) -> None:
    found = mean_within(duration, limit)  # type: ignore[arg-type]
    assert np.isnan(found) or found <= limit * (1 + 1e-9)


@given(durations, st.floats(0.01, 3), rates)
def test_a_stage_is_settled_or_not(duration: object, clock: float, rate: float) -> None:
    found = settlement(duration, clock, 1.0, rate)  # type: ignore[arg-type]
    assert 0 <= found.settled <= 1
    undiscounted = settlement(duration, clock, 1.0, 0.0)  # type: ignore[arg-type]
    assert undiscounted.value == pytest.approx(undiscounted.settled, abs=1e-9)
    assert found.value + found.unsettled <= 1 + 1e-9


@given(st.floats(0.1, 1e6), st.floats(0.1, 1e6), st.floats(0, 3))
def test_the_lesser_of_asset_and_claim_is_under_both(forward: float, claim: float, spread: float) -> None:
    least, full = capped(forward, claim, spread)
    assert 0 <= least <= min(forward, claim) * (1 + 1e-12)
    assert 0 <= full <= 1


@given(st.lists(st.tuples(durations, chances, chances), max_size=4), rates, rates, chances)
def test_a_freezing_order_never_hurts(
    after: list[tuple[object, float, float]], inside: float, more: float, granted: float
) -> None:
    hurdles = [Hurdle(one, won, occurs) for one, won, occurs in after]  # type: ignore[arg-type]
    with_order = passing([], hurdles, inside + more, inside, granted)
    assert with_order >= passing([], hurdles, inside + more, inside, 0.0) - 1e-12


@given(st.lists(st.tuples(durations, amounts, amounts, chances, amounts), min_size=1, max_size=4), rates)
def test_one_may_always_stop(rows: list[tuple[object, float, float, float, float]], rate: float) -> None:
    stages = [PaidStage(*row) for row in rows]  # type: ignore[arg-type]
    values = continuation(stages, 1e9, rate)
    assert min(values) >= 0
    costs = expected_costs(stages, rate)
    weight = chain([one.duration for one in stages], rate) * costs.won
    assert values[0] >= 1e9 * weight - costs.value - 1e-3


@given(
    st.lists(st.floats(0, 5), min_size=1, max_size=4),
    st.lists(chances, min_size=1, max_size=4),
    chances, st.booleans(), amounts, amounts, st.floats(0, 20),
)  # fmt: skip
def test_a_funder_takes_no_more_than_there_is(
    mult: list[float],
    pct: list[float],
    cap: float,
    first: bool,
    recovery: float,
    invested: float,
    years: float,
) -> None:
    terms = FundingTerms(tuple(mult), tuple(pct), cap, first)
    take = float(funder_take(terms, recovery, invested, years))
    assert 0 <= take <= recovery * cap + 1e-6


def test_without_a_price_the_creditor_keeps_all() -> None:
    assert funder_take(FundingTerms(), 100.0, 5.0, 2.0) == 0


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=50), st.floats(0, 0.99))
def test_the_worst_share_is_no_better_than_the_mean(values: list[float], alpha: float) -> None:
    found = cvar(np.array(values), alpha)
    assert found <= np.mean(values) + 1e-6
    assert found >= min(values) - 1e-6
    assert found <= quantile(np.array(values), 1 - alpha) + 1e-6


@given(st.floats(0.1, 50), st.floats(0.1, 50), st.integers(0, 60))
def test_wins_add_up(a: float, b: float, n: int) -> None:
    found = wins(Beta(a, b), n)
    assert found.probabilities.sum() == pytest.approx(1, abs=1e-9)
    assert found.mean == pytest.approx(n * Beta(a, b).mean, rel=1e-9, abs=1e-9)


def test_precedents_move_the_prior_and_fade() -> None:
    prior = from_precedents(0.6, [])
    assert prior.mean == pytest.approx(0.6)
    fresh = from_precedents(0.6, [Precedent(False)])
    old = from_precedents(0.6, [Precedent(False, years_ago=30)])
    assert fresh.mean < old.mean < prior.mean
    assert from_precedents(0.6, [], log_odds=-1).mean < 0.6


@pytest.mark.parametrize("mean", [0, 1, -0.1, 1.2])
def test_an_impossible_prior_is_refused(mean: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        from_precedents(mean, [])


@given(
    st.lists(st.tuples(st.integers(1, 4000), st.floats(0.01, 1e9)), min_size=1, max_size=6), st.floats(1, 1e6)
)
def test_the_flows_are_worth_nothing_at_their_rate(received: list[tuple[int, float]], scale: float) -> None:
    years = np.array([0.0] + [days / 365 for days, _ in received])
    flows = np.array([-1e6] + [amount for _, amount in received])
    found = irr_of(years, flows)
    if found.rate is None:
        assert all(root for root in found.roots) or not found.roots
        return
    assert abs(flows @ (1 + found.rate) ** -years) <= 1e-6 * np.abs(flows).max()
    assert irr_of(years, flows * scale).rate == pytest.approx(found.rate, rel=1e-6, abs=1e-9)


def test_a_total_loss_is_minus_one_hundred_percent() -> None:
    assert irr_of(np.array([0.0, 1.0]), np.array([-5.0, -1.0])).rate == -1.0


def test_two_rates_of_return_are_both_told() -> None:
    found = irr_of(np.array([0.0, 1.0, 2.0]), np.array([-100.0, 230.0, -132.0]))
    assert (found.rate, found.changes) == (None, 2)
    assert found.roots == pytest.approx((0.1, 0.2))


def test_flows_of_nothing_have_no_rate() -> None:
    with pytest.raises(ValueError, match="not zero"):
        xirr([])
