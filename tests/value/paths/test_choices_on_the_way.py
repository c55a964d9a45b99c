"""Stopping and settling: by what is known on the way and nothing else, never worse than going on, and the closed form where there is one."""

import numpy as np
import pytest
from msgspec import structs
from scipy import stats
from tests.value.matters import DAY, HOUSE, INVESTOR, MATTER, ROUTE
from tests.value.paths.test_path_properties import scaled

from exequatur.value.abandonment import _least_squares, choices_of
from exequatur.value.costs import PaidStage, continuation
from exequatur.value.deals import DebtPurchase, SelfFunded
from exequatur.value.durations import Floats, gamma
from exequatur.value.model import Freeze, Matter, Pursuit, Race, Route, Stage, Took, Worth
from exequatur.value.paths import recoveries
from exequatur.value.paths.choices import Choices, by_rule
from exequatur.value.paths.courses import run_all
from exequatur.value.paths.recoveries import Seeded, pursue
from exequatur.value.paths.strategies import play
from exequatur.value.paths.timeline import Lead

PATHS = Seeded(20261122, 0, 100_000)
RATE = INVESTOR.creditor
NOW = Stage(Took(fixed=0.0))


def creditor(of: Matter, paths: Seeded = PATHS) -> Floats:
    return play(of, SelfFunded(), INVESTOR, paths).parties["creditor"].value(RATE)


def assert_within(values: Floats, expected: float) -> None:
    error = float(values.std() / np.sqrt(len(values)))
    assert abs(float(values.mean()) - expected) <= 4 * error + 1e-9 * abs(expected)


def matter(route: Route, asset: Worth, **more: object) -> Matter:
    return structs.replace(
        Matter(id="m", currency="CNY", as_of=DAY, claim=1e9, pursuits=(Pursuit(asset, route),)), **more
    )


@pytest.mark.parametrize("worth", [2.0, 6.0, 9.0, 12.0, 30.0])
def test_the_value_is_that_of_the_backward_recursion_where_stages_have_only_their_own_chances(
    worth: float,
) -> None:
    route = Route(
        "X",
        prepare=Stage(Took(k=4, theta=0.125), fixed=0.3, rate=0.4),
        recognition=Stage(Took(k=3, theta=0.3), won=0.5, fixed=0.4, rate=0.8, adverse=0.5),
        execution=Stage(Took(k=2, theta=0.5), won=0.6, fixed=1.0, rate=1.0, adverse=0.5),
    )
    stages = [
        PaidStage(gamma(4, 0.125), 0.3, 0.4),
        PaidStage(gamma(3, 0.3), 0.4, 0.8, 0.5, 0.5),
        PaidStage(gamma(2, 0.5), 1.0, 1.0, 0.6, 0.5),
    ]
    expected = float(np.asarray(continuation(stages, worth, RATE)[0]))
    assert_within(creditor(matter(route, Worth("a", worth, "CNY"), abandon=True)), expected)


@pytest.mark.parametrize("cost", [6.0, 10.0, 14.0])
def test_the_right_to_stop_before_a_cost_is_a_call_on_the_asset(cost: float) -> None:
    """Prepared for two years at no cost, then a cost is due at the filing and the asset is had at once: Black and Scholes (1973)."""
    years, drift, volatility, worth = 2.0, 0.03, 0.5, 10.0
    route = Route("X", Stage(Took(fixed=years)), Stage(Took(fixed=0.0), fixed=cost), NOW)
    asset = Worth("a", worth, "CNY", drift=drift, volatility=volatility)
    forward, spread = worth * np.exp(drift * years), volatility * np.sqrt(years)
    d = (np.log(forward / cost) + spread**2 / 2) / spread
    call = np.exp(-RATE * years) * (forward * stats.norm.cdf(d) - cost * stats.norm.cdf(d - spread))
    assert_within(creditor(matter(route, asset, abandon=True)), float(call))


def test_what_was_spent_stays_spent_and_nothing_more_is() -> None:
    """An order that is refused tells that the asset will be gone: the rest is not begun, what was paid is paid."""
    route = Route(
        "X",
        prepare=NOW,
        freeze=Freeze(Took(fixed=0.5), granted=0.5, fixed=1.0, rate=2.0, parallel=False),
        recognition=Stage(Took(fixed=2.0), fixed=5.0, rate=1.0),
        execution=NOW,
    )
    asset = Worth("a", 100.0, "CNY", hazard=2.0, leak=0.0, form="leakage")
    found = pursue(matter(route, asset, abandon=True), PATHS, Lead())
    had = np.isfinite(found.frozen_at)
    assert 0.4 < had.mean() < 0.6
    costs = -np.asarray(found.costs.nominal())
    assert costs[had] == pytest.approx(1.0 + 2.0 * 0.5 + 5.0 + 1.0 * 2.0)
    assert costs[~had] == pytest.approx(1.0 + 2.0 * 0.5)
    assert found.ended[~had] == pytest.approx(0.5)
    assert (found.gross[~had] == 0).all()
    assert (found.gross[had] > 0).all()


WORSE = (
    MATTER,
    structs.replace(MATTER, pursuits=(Pursuit(structs.replace(HOUSE, worth=1e7, volatility=0.6), ROUTE),)),
    structs.replace(MATTER, pursuits=(Pursuit(structs.replace(HOUSE, worth=2e7, hazard=0.8), ROUTE),)),
    structs.replace(MATTER, race=Race(insolvency=0.6, others=1e9)),
    structs.replace(
        MATTER,
        pursuits=(
            Pursuit(structs.replace(HOUSE, volatility=0.5, worth=1.3e7), ROUTE),
            Pursuit(structs.replace(HOUSE, id="shop", worth=1.2e7), structs.replace(ROUTE, forum="HK", costs_back=0.3)),
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(WORSE)))
def test_who_may_stop_is_never_worse_off_in_the_mean_than_who_goes_on(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    able = structs.replace(WORSE[number], abandon=True)
    free = creditor(able)
    monkeypatch.setattr(recoveries, "choices_of", lambda of, *_: (Choices(stops=True),) * len(of.pursuits))
    bound = creditor(able)
    gain = free - bound
    assert gain.mean() >= -4 * gain.std() / np.sqrt(len(gain)) - 1e-3
    if number:
        assert gain.mean() > 0


@pytest.mark.parametrize("number", range(8))
def test_nor_is_who_may_also_refuse_an_offer(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = np.random.default_rng(number)
    poor = float(draw.choice([0.05, 0.2, 0.5, 1.0]))
    asset = structs.replace(
        HOUSE, worth=4e7 * poor, volatility=float(draw.uniform(0, 0.6)), hazard=float(draw.uniform(0, 0.5))
    )
    recognition = structs.replace(ROUTE.recognition, settles=0.5, settlement=float(draw.uniform(0.1, 0.9)))
    route = structs.replace(ROUTE, recognition=recognition, limit=None)
    able = structs.replace(MATTER, pursuits=(Pursuit(asset, route),), abandon=True, weighs_offers=True)
    some = Seeded(11, 0, 40_000)
    free = creditor(able, some)
    usual = Choices(stops=True, weighs=True, offers={"recognition": np.array([-1e9])})
    monkeypatch.setattr(recoveries, "choices_of", lambda *_: (usual,))
    gain = free - creditor(able, some)
    assert gain.mean() >= -4 * gain.std() / np.sqrt(len(gain)) - 1e-3


def test_a_decision_rests_on_nothing_that_comes_later() -> None:
    able = structs.replace(WORSE[1], abandon=True, weighs_offers=True)
    rules = choices_of(able, Lead(), 0.0, True, 5)
    route = able.pursuits[0].route
    ends = structs.replace(
        route, execution=structs.replace(route.execution, took=Took(fixed=9.0), won=0.1), distribution=Took(fixed=3.0)
    )  # fmt: skip
    other = structs.replace(able, pursuits=(Pursuit(able.pursuits[0].asset, ends),))
    some = Seeded(7, 0, 5000)
    (one,), _ = run_all(able, some, Lead(), 0.0, True, rules)
    (two,), _ = run_all(other, some, Lead(), 0.0, True, rules)
    assert ("start", "execution") in one.course.seen
    for of, seen in one.course.seen.items():
        if of != ("offer", "execution"):
            assert np.array_equal(seen.on, two.course.seen[of].on), of
            assert np.array_equal(seen.known[seen.on], two.course.seen[of].known[seen.on]), of


def test_rules_are_found_on_paths_that_are_not_valued_and_do_not_depend_on_how_those_are_cut() -> None:
    able = structs.replace(WORSE[1], abandon=True, weighs_offers=True)
    whole = creditor(able, Seeded(3, 0, 1000))
    parts = [creditor(able, Seeded(3, 0, 300)), creditor(able, Seeded(3, 300, 700))]
    assert np.array_equal(whole, np.concatenate(parts))


def test_nobody_begins_what_is_worth_nothing() -> None:
    hopeless = matter(
        Route("X", Stage(Took(fixed=1.0), fixed=5.0), NOW, NOW), Worth("a", 1.0, "CNY"), abandon=True
    )
    found = pursue(hopeless, Seeded(1, 0, 100), Lead())
    assert (np.asarray(found.costs.nominal()) == 0).all()
    assert not found.filed.any()
    assert (found.ended == 0).all()


def test_a_buyer_weighs_by_its_own_rate() -> None:
    """Three years at no cost, then 8 for 12.5 three years later: worth it at 6 percent, not at 18."""
    route = Route("X", NOW, Stage(Took(fixed=3.0), fixed=8.0), NOW)
    able = matter(route, Worth("a", 12.5, "CNY"), abandon=True)
    alone = play(able, SelfFunded(), INVESTOR, Seeded(1, 0, 64))
    bought = play(able, DebtPurchase(price=0.0), INVESTOR, Seeded(1, 0, 64))
    assert (alone.came_in > 0).all()
    assert (bought.came_in == 0).all()
    assert (bought.went_out == 0).all()


def test_an_offer_is_taken_where_it_is_worth_no_less_than_going_on() -> None:
    """Going on is worth p V e^(-r (T - u)) when the clock rings at u: the offer is taken until u* and refused after it."""
    years, won, part, clock, worth = 2.0, 0.5, 0.47, 0.8, 30.0
    stage = Stage(Took(fixed=years), won=won, settles=clock, settlement=part)
    able = matter(Route("X", NOW, stage, NOW), Worth("a", worth, "CNY"), weighs_offers=True)
    last = years + np.log(part / won) / RATE
    assert 0 < last < years
    taken = part * worth * clock / (clock + RATE) * (1 - np.exp(-(clock + RATE) * last))
    expected = taken + np.exp(-clock * last) * won * worth * np.exp(-RATE * years)
    found = creditor(able)
    assert_within(found, float(expected))
    assert found.mean() > creditor(structs.replace(able, weighs_offers=False)).mean()


def test_a_poor_offer_is_refused_and_a_rich_one_taken() -> None:
    def offered(part: float, weighs: bool) -> Floats:
        stage = Stage(Took(k=3, theta=0.3), won=0.7, rate=1.0, settles=0.5, settlement=part)
        return creditor(matter(Route("X", NOW, stage, NOW), Worth("a", 30.0, "CNY"), weighs_offers=weighs))

    never = structs.replace(
        matter(Route("X", NOW, Stage(Took(k=3, theta=0.3), won=0.7, rate=1.0), NOW), Worth("a", 30.0, "CNY"))
    )
    assert offered(0.2, True) == pytest.approx(creditor(never))
    assert offered(0.95, True) == pytest.approx(offered(0.95, False))


def test_all_money_times_a_factor_leaves_every_decision_as_it_is() -> None:
    able = structs.replace(WORSE[1], abandon=True, weighs_offers=True)
    some = Seeded(4, 0, 5000)
    assert np.allclose(creditor(scaled(able, 8.0), some), 8.0 * creditor(able, some), rtol=1e-9, atol=1e-6)


def test_what_was_never_seen_on_the_pilot_paths_tells_nothing() -> None:
    """An insolvency so rare that no pilot path has one: where it comes all the same, decisions are those without it."""
    rare = structs.replace(MATTER, abandon=True, weighs_offers=True, race=Race(insolvency=1e-7, others=1e8))
    (rules,) = choices_of(rare, Lead(), 0.0, True, 5)
    settled = 1e9
    for rule in (*rules.starts.values(), *rules.offers.values()):
        assert np.isfinite(rule).all()
        assert np.abs(rule).max() <= settled
        assert (rule[5:8] == 0).all(), "no insolvency, no result elsewhere was seen"


def test_a_figure_that_is_all_but_nothing_tells_a_rule_nothing() -> None:
    """Dissipation over centuries leaves figures whose reciprocal is no number; a rule made of them had been one of infinities."""
    known = np.column_stack([np.ones(100), np.linspace(0.0, 1e-310, 100), np.linspace(0.0, 1.0, 100)])
    with np.errstate(all="raise", under="ignore"):
        rule = _least_squares(known, 2.0 + 3.0 * known[:, 2])
        assert np.allclose(by_rule(rule, known), 2.0 + 3.0 * known[:, 2])
    assert np.isfinite(rule).all()
