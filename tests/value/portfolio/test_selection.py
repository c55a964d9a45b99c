"""Selection under a budget: against exhaustive search where that is possible, against its own bound where it is not."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.value.portfolio import ForcedExceed, Limit, bound_under, select, select_by_tail, select_under
from exequatur.value.risk import cvar

figures = st.integers(-20, 60).map(float)
takes = st.integers(0, 40).map(float)


@st.composite
def choices(draw: st.DrawFn, claims: int = 5, options: int = 3):  # type: ignore[no-untyped-def]
    many, wide = draw(st.integers(1, claims)), draw(st.integers(1, options))
    values = np.array([[draw(figures) for _ in range(wide)] for _ in range(many)])
    costs = np.array([[draw(takes) for _ in range(wide)] for _ in range(many)])
    return values, costs


def best_of_all(values, costs, budget):  # type: ignore[no-untyped-def]
    best = 0.0
    for pick in product(range(-1, values.shape[1]), repeat=len(values)):
        rows = [(i, j) for i, j in enumerate(pick) if j >= 0]
        if sum(costs[i, j] for i, j in rows) <= budget:
            best = max(best, sum(values[i, j] for i, j in rows))
    return best


@given(choices(), st.integers(0, 120))
def test_no_selection_beats_the_bound_and_none_exceeds_the_budget(case, budget: int) -> None:  # type: ignore[no-untyped-def]
    values, costs = case
    found = select(values, costs, float(budget))
    best = best_of_all(values, costs, budget)
    assert found.cost <= budget + 1e-9
    assert found.value <= best + 1e-9 <= found.bound + 1e-6
    rows = np.flatnonzero(found.choice >= 0)
    assert found.value == pytest.approx(values[rows, found.choice[rows]].sum())
    assert (values[rows, found.choice[rows]] > 0).all()


@given(choices(claims=4), st.integers(0, 100))
@settings(max_examples=30)
def test_with_several_limits_the_best_is_found(case, budget: int) -> None:  # type: ignore[no-untyped-def]
    values, costs = case
    found = select_under(values, [Limit("budget", costs, float(budget))])
    assert found.value == pytest.approx(best_of_all(values, costs, budget), abs=1e-6)
    assert found.gap <= 1e-5


@given(choices())
def test_with_money_for_all_every_best_option_is_taken(case) -> None:  # type: ignore[no-untyped-def]
    values, costs = case
    found = select(values, costs, 1e9)
    assert found.value == pytest.approx(np.maximum(values.max(axis=1), 0).sum())
    assert (found.gap, found.price) == (0.0, 0.0)


@given(choices(), st.integers(0, 60), st.integers(0, 60))
def test_more_budget_is_never_worth_less(case, budget: int, more: int) -> None:  # type: ignore[no-untyped-def]
    values, costs = case
    assert (
        select(values, costs, float(budget + more)).bound >= select(values, costs, float(budget)).bound - 1e-9
    )


def many(claims: int):  # type: ignore[no-untyped-def]
    draw = np.random.default_rng(5)
    costs = draw.lognormal(13, 1, (claims, 3))
    values = costs * draw.lognormal(0, 1, (claims, 3)) - costs * 0.5
    return values, costs


def test_of_many_claims_the_gap_is_small_and_the_price_is_what_more_budget_brings() -> None:
    values, costs = many(20_000)
    budget = float(costs.min(axis=1).sum() * 0.3)
    found = select(values, costs, budget)
    assert found.gap < 1e-4
    richer = select(values, costs, budget * 1.001)
    assert (richer.bound - found.bound) / (budget * 0.001) == pytest.approx(found.price, rel=0.01)


def test_an_option_that_is_not_to_be_had_is_not_taken() -> None:
    found = select(np.array([[np.nan, 5.0]]), np.array([[0.0, 1.0]]), 10)
    assert found.choice.tolist() == [1]


def test_what_must_be_filed_is_filed_first() -> None:
    values, costs = np.array([[1.0], [100.0]]), np.array([[10.0], [10.0]])
    assert select(values, costs, 10).choice.tolist() == [-1, 0]
    assert select(values, costs, 10, np.array([0, -1])).choice.tolist() == [0, -1]
    assert select_under(values, [Limit("b", costs, 10)], np.array([0, -1])).choice.tolist() == [0, -1]


def test_what_is_forced_is_not_exchanged_for_a_better_option() -> None:
    values, costs = np.array([[5.0, 50.0]]), np.array([[2.0, 1.0]])
    assert select(values, costs, 10, np.array([0])).choice.tolist() == [0]
    assert select_under(values, [Limit("b", costs, 10)], np.array([0])).choice.tolist() == [0]


def test_forced_filings_over_the_budget_are_refused() -> None:
    with pytest.raises(ValueError, match="forced"):
        select(np.array([[5.0]]), np.array([[11.0]]), 10, np.array([0]))
    with pytest.raises(ValueError, match="forced"):
        select_under(np.array([[5.0]]), [Limit("b", np.array([[11.0]]), 10)], np.array([0]))


def test_a_forced_claim_that_is_worth_nothing_is_left() -> None:
    assert select(np.array([[-5.0]]), np.array([[1.0]]), 10, np.array([0])).choice.tolist() == [-1]


def test_caps_by_debtor_hold() -> None:
    values, costs = np.array([[10.0], [9.0], [8.0]]), np.ones((3, 1))
    one_debtor = Limit("debtor A", np.array([[1.0], [1.0], [0.0]]), 1)
    found = select_under(values, [Limit("budget", costs, 2), one_debtor])
    assert found.choice.tolist() == [0, -1, 0]


@pytest.mark.parametrize(
    ("values", "costs", "budget"),
    [(np.ones((2, 1)), np.ones((1, 1)), 1.0), (np.ones((1, 1)), -np.ones((1, 1)), 1.0), (np.ones((1, 1)), np.ones((1, 1)), float("nan"))],
)  # fmt: skip
def test_figures_that_cannot_be_are_refused(values, costs, budget: float) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match=r"row|from 0"):
        select(values, costs, budget)


def scenarios(options: int, count: int):  # type: ignore[no-untyped-def]
    draw = np.random.default_rng(11)
    common = draw.normal(0, 1, (count, 1))
    lean = draw.uniform(0, 1.5, options)
    costs = draw.uniform(1, 5, options)
    won = draw.random((count, options)) < 0.5
    outcomes = won * costs * draw.uniform(2, 5, options) * np.exp(0.3 * common * lean) - costs
    return outcomes, costs


def test_by_mean_and_tail_the_gap_is_small() -> None:
    outcomes, costs = scenarios(600, 400)
    found = select_by_tail(outcomes, costs, float(costs.sum() * 0.3), kappa=0.5)
    assert found.gap < 0.003
    total = outcomes[:, found.chosen].sum(axis=1)
    assert found.cvar == pytest.approx(cvar(total, 0.9))
    assert found.objective == pytest.approx(0.5 * total.mean() + 0.5 * found.cvar)
    assert costs[found.chosen].sum() <= costs.sum() * 0.3 + 1e-6


def test_the_more_the_tail_weighs_the_better_it_is() -> None:
    outcomes, costs = scenarios(60, 300)
    budget = float(costs.sum() * 0.3)
    by_mean, by_tail = (select_by_tail(outcomes, costs, budget, kappa) for kappa in (0.0, 1.0))
    assert by_tail.cvar >= by_mean.cvar - 1e-6
    assert by_mean.mean >= by_tail.mean - 1e-6
    assert by_tail.bound >= by_tail.objective


def test_tail_figures_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="kappa"):
        select_by_tail(np.ones((3, 2)), np.ones(2), 1.0, 2.0)


def test_what_must_be_filed_may_be_filed_by_any_of_several_ways() -> None:
    values, costs = (
        np.array([[50.0, 20.0, 1.0], [30.0, 10.0, 1.0]]),
        np.array([[10.0, 2.0, 0.0], [10.0, 2.0, 0.0]]),
    )
    filing = np.array([[True, True, False], [False, False, False]])
    assert select(values, costs, 3, filing).choice.tolist() == [1, 2]
    assert select(values, costs, 12, filing).choice.tolist() == [0, 1]
    under = select_under(values, [Limit("budget", costs, 3)], filing)
    assert under.choice.tolist() == [1, 2]


@given(choices(), st.integers(0, 100))
@settings(max_examples=40)
def test_one_limit_is_one_budget_whoever_solves_it(case, budget: int) -> None:  # type: ignore[no-untyped-def]
    values, costs = case
    must = np.zeros(values.shape, dtype=bool)
    must[0] = costs[0] <= budget
    one, other = (
        select(values, costs, float(budget), must),
        select_under(values, [Limit("b", costs, float(budget))], must),
    )
    assert one.value <= other.value + 1e-6 <= one.bound + 1e-3
    assert other.value <= one.bound + 1e-6


def test_a_limit_of_some_claims_uses_nothing_of_the_others() -> None:
    values, costs = np.array([[10.0], [9.0], [8.0]]), np.ones((3, 1))
    of_two = Limit("debtor A", np.ones((2, 1)), 1, np.array([0, 1]))
    assert select_under(values, [Limit("budget", costs, 2), of_two]).choice.tolist() == [0, -1, 0]


def test_a_limit_that_binds_has_a_price_and_one_that_does_not_has_none() -> None:
    values, costs = many(300)
    found = select_under(
        values, [Limit("a", costs, float(costs.sum() * 0.05)), Limit("b", costs, float(costs.sum()))]
    )
    assert found.prices[0] > 0
    assert found.prices[1] == 0
    assert found.used[0] <= costs.sum() * 0.05 * (1 + 1e-9)
    richer = bound_under(values, [Limit("a", costs, float(costs.sum() * 0.0501))])
    poorer = bound_under(values, [Limit("a", costs, float(costs.sum() * 0.05))])
    assert (richer - poorer) / (costs.sum() * 0.0001) == pytest.approx(found.prices[0], rel=0.02)


@pytest.mark.long
def test_of_very_many_claims_limits_hold_and_the_gap_is_small() -> None:
    values, costs = many(60_000)
    parts = np.random.default_rng(2).dirichlet(np.ones(4), len(values))
    limits = [
        Limit(f"q{i}", costs * parts[:, [i]], float((costs[:, 0] * parts[:, i]).sum() * 0.2))
        for i in range(4)
    ]
    found = select_under(values, limits)
    assert found.gap < 1e-3
    assert all(used <= limit.most * (1 + 1e-8) for used, limit in zip(found.used, limits, strict=True))


def test_limits_say_which_of_them_the_forced_filings_exceed() -> None:
    values, one, two = np.array([[5.0, 4.0]]), np.array([[1.0, 1.0]]), np.array([[9.0, 8.0]])
    with pytest.raises(ForcedExceed) as refused:
        select_under(values, [Limit("one", one, 3), Limit("two", two, 7)], np.array([[True, True]]))
    assert (refused.value.name, refused.value.need, refused.value.most) == ("two", 8.0, 7)


def test_limits_below_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="from 0 on"):
        select_under(np.ones((1, 1)), [Limit("b", np.ones((1, 1)), -1.0)])
    with pytest.raises(ValueError, match="from 0 on"):
        select_under(np.ones((1, 1)), [Limit("b", -np.ones((1, 1)), 1.0)])


def best_by_tail(outcomes, costs, budget, kappa, claims):  # type: ignore[no-untyped-def]
    best = 0.0
    for pick in product((False, True), repeat=len(costs)):
        taken = np.array(pick)
        if costs[taken].sum() > budget or len(set(claims[taken])) < taken.sum():
            continue
        total = outcomes[:, taken].sum(axis=1)
        best = max(best, (1 - kappa) * total.mean() + kappa * cvar(total, 0.9))
    return best


@given(st.integers(0, 10_000), st.sampled_from((0.0, 0.3, 1.0)))
@settings(max_examples=25, deadline=None)
def test_no_selection_by_tail_beats_its_bound_and_each_claim_has_one_option(seed: int, kappa: float) -> None:
    draw = np.random.default_rng(seed)
    outcomes = draw.normal(1.0, 2.0, (40, 8)) + draw.normal(0, 1, (40, 1))
    costs, claims = draw.integers(0, 10, 8).astype(float), np.array([0, 0, 1, 1, 1, 2, 3, 3])
    budget = 12.0
    found = select_by_tail(outcomes, costs, budget, kappa, claims=claims)
    assert len(set(claims[found.chosen])) == found.chosen.sum()
    assert costs[found.chosen].sum() <= budget + 1e-6
    best = best_by_tail(outcomes, costs, budget, kappa, claims)
    assert found.objective <= best + 1e-9
    assert best <= found.bound + 1e-6


def test_by_tail_other_limits_and_forced_filings_hold() -> None:
    outcomes, costs = scenarios(60, 200)
    half = np.where(np.arange(60) < 30, costs, 0.0)
    forced = np.zeros(60, dtype=bool)
    forced[[4, 5]] = True
    claims = np.arange(60)
    claims[5] = 4
    found = select_by_tail(
        outcomes, costs, float(costs.sum()), 0.5, claims=claims, limits=[Limit("half", half, float(half.sum() * 0.2))], forced=forced
    )  # fmt: skip
    assert found.chosen[[4, 5]].sum() == 1
    assert half[found.chosen].sum() <= half.sum() * 0.2 + 1e-6
    with pytest.raises(ForcedExceed, match="half"):
        select_by_tail(
            outcomes, costs, 1e9, 0.5, claims=claims, limits=[Limit("half", half, 0.0)], forced=forced
        )


@given(st.integers(0, 10_000), st.sampled_from((0.0, 0.5, 1.0)), st.booleans())
@settings(max_examples=15, deadline=None)
def test_with_caps_by_debtor_the_bound_holds_and_the_best_of_all_is_near(
    seed: int, kappa: float, filed: bool
) -> None:
    draw = np.random.default_rng(seed)
    outcomes = draw.normal(1.0, 2.0, (40, 9)) + draw.normal(0, 1, (40, 1))
    costs, claims = draw.integers(1, 10, 9).astype(float), np.array([0, 0, 1, 1, 2, 3, 4, 5, 5])
    caps = [
        Limit("A", costs[:4], 8.0, np.arange(4)),
        Limit("B", costs[4:6], 9.0, np.array([4, 5])),
        Limit("C", np.ones(9), 4.0),
    ]
    forced = np.zeros(9, dtype=bool)
    forced[4] = filed
    found = select_by_tail(outcomes, costs, 20.0, kappa, claims=claims, limits=caps, forced=forced)
    best = -np.inf
    for pick in product((False, True), repeat=9):
        taken = np.array(pick)
        if (filed and not taken[4]) or len(set(claims[taken])) < taken.sum() or costs[taken].sum() > 20:
            continue
        if costs[:4][taken[:4]].sum() > 8 or costs[4:6][taken[4:6]].sum() > 9 or taken.sum() > 4:
            continue
        total = outcomes[:, taken].sum(axis=1)
        best = max(best, (1 - kappa) * total.mean() + kappa * cvar(total, 0.9))
    assert found.objective <= best + 1e-9 <= found.bound + 1e-6
    assert best - found.objective <= 0.005 * abs(best) + 1e-9
    assert all(used <= one.most + 1e-6 for used, one in zip(found.used[1:], caps, strict=True))
    assert found.chosen[4] or not filed


def lumps(claims: int, count: int, debtors: int):  # type: ignore[no-untyped-def]
    draw = np.random.default_rng(3)
    debtor, forum = draw.integers(0, debtors, claims), draw.integers(0, 8, claims)
    common = draw.normal(0, 1, (count, 8))
    costs = draw.lognormal(1, 0.8, claims)
    won = draw.random((count, claims)) < 1 / (1 + np.exp(-0.2 - 0.8 * common[:, forum]))
    outcomes = won * costs * draw.uniform(1.5, 5, claims) - costs
    caps = []
    for one in range(debtors):
        rows = np.flatnonzero(debtor == one)
        caps.append(Limit(f"debtor {one}", costs[rows], float(costs[rows].sum() * 0.6), rows))
    return outcomes, costs, caps


@pytest.mark.parametrize(("debtors", "gap"), [(40, 0.005), (150, 0.003), (300, 0.003)])
def test_where_caps_bind_in_lumps_the_gap_is_small_and_the_answer_is_the_same_twice(
    debtors: int, gap: float
) -> None:
    outcomes, costs, caps = lumps(600, 300, debtors)
    found, again = (
        select_by_tail(outcomes, costs, float(costs.sum() * 0.3), 0.5, limits=caps) for _ in range(2)
    )
    assert found.gap <= gap
    assert (found.chosen == again.chosen).all()
    assert found.bound == again.bound
    assert all(used <= one.most * (1 + 1e-8) for used, one in zip(found.used[1:], caps, strict=True))


def test_a_cap_that_two_claims_exceed_together_has_a_price_and_one_far_off_has_none() -> None:
    outcomes, costs = np.array([[3.0, 5.0, 4.0], [3.0, 1.0, 4.0]]), np.ones(3)
    caps = [
        Limit("binds", np.ones(2), 1.0, np.array([0, 1])),
        Limit("far", np.ones(1), 5.0, np.array([2])),
    ]
    found = select_by_tail(outcomes, costs, 10.0, 0.0, limits=caps)
    assert found.objective == 7.0
    assert found.prices[1] > 0
    assert found.prices[2] == 0
