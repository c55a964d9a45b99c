"""What is drawn once and shared: of a debtor, a title, an owner, a market, a currency, a forum; and that it never depends on what else is valued."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from scipy import integrate
from tests.value.matters import CONTRACTS, DAY, DEALS, HOUSE, INVESTOR, MATTER, ROUTE, fuller_matters

from exequatur.value import abandonment
from exequatur.value.deals import AnyDeal, DebtPurchase, Domestic, LitigationFunding, SelfFunded
from exequatur.value.durations import Floats, chain, gamma
from exequatur.value.model import Matter, Pursuit, Race, Route, Stage, Title, Took, Worth
from exequatur.value.paths.recoveries import Seeded, pursue
from exequatur.value.paths.strategies import play
from exequatur.value.paths.timeline import Lead

PATHS = Seeded(20261122, 0, 100_000)
SOME = Seeded(5, 0, 200)
RATE = INVESTOR.creditor
NOW = Stage(Took(fixed=0.0))
assert MATTER.home is not None
HOME = MATTER.home


def creditor(of: Matter, deal: AnyDeal | None = None, paths: Seeded = PATHS) -> Floats:
    return play(of, deal or SelfFunded(), INVESTOR, paths).parties["creditor"].value(RATE)


def within(values: Floats, expected: float) -> None:
    error = float(values.std() / np.sqrt(len(values)))
    assert abs(float(values.mean()) - expected) <= 4 * error + 1e-9 * abs(expected)


def matter(*pursuits: Pursuit, **more: object) -> Matter:
    plain = Matter(id="m", currency="CNY", as_of=DAY, claim=1e9, pursuits=pursuits)
    return structs.replace(plain, **more)


def waits(years: float, forum: str = "X", **more: object) -> Route:
    """A route that takes so long and is won."""
    return structs.replace(Route(forum, Stage(Took(fixed=years)), NOW, NOW), **more)


def parted(of: Matter, paths: Seeded = PATHS) -> tuple[Floats, Floats]:
    """What each of two assets brings by itself."""
    one, two = (creditor(structs.replace(of, pursuits=(each,)), paths=paths) for each in of.pursuits)
    return one, two


def correlation(one: Floats, two: Floats) -> float:
    return float(np.corrcoef(one, two)[0, 1])


@pytest.fixture(scope="module", autouse=True)
def fewer_pilot_paths() -> Iterator[None]:
    """Rules by few paths: what is held here does not rest on how good they are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(abandonment, "PILOT", 512)
        yield


@given(fuller_matters(), st.sampled_from((*DEALS, *CONTRACTS)))
@settings(max_examples=20, deadline=None)
def test_money_is_conserved_with_everything_that_a_matter_may_say(of: Matter, deal: AnyDeal) -> None:
    played = play(of, deal, INVESTOR, SOME)
    net = sum(cash.nominal() for cash in played.parties.values())
    scale = np.abs(played.came_in) + np.abs(played.went_out) + 1.0
    for cash in played.parties.values():
        scale = scale + sum(np.abs(amount) for amount, _ in cash.lumps)
    assert (np.abs(net - (played.came_in - played.went_out)) <= 1e-9 * scale).all()


@given(fuller_matters(), st.integers(1, 199))
@settings(max_examples=10, deadline=None)
def test_a_path_is_the_same_however_paths_are_cut(of: Matter, cut: int) -> None:
    parts = [creditor(of, paths=Seeded(5, 0, cut)), creditor(of, paths=Seeded(5, cut, 200 - cut))]
    assert np.array_equal(creditor(of, paths=SOME), np.concatenate(parts))


@given(fuller_matters())
@settings(max_examples=10, deadline=None)
def test_never_more_than_is_owed_with_the_fall_back_too(of: Matter) -> None:
    found = pursue(of, SOME, Lead())
    growth = of.growth
    slope = growth.base * growth.rate + growth.delayed_base * growth.delayed
    last = np.max([at for _, at in found.received], axis=0)
    rate = max((one.route.merges_at or 0.0) for one in of.pursuits)
    owed = (of.claim + slope * last) * (1 + rate * last)
    most = owed * (1 + 1e-9) - np.asarray(found.costs.nominal()) * len(of.pursuits) + 1e-6
    assert (sum(np.maximum(amount, 0.0) for amount, _ in found.received) <= most).all()


def test_a_regime_is_one_for_all_assets_of_a_debtor_and_its_mean_is_one() -> None:
    asset = Worth("a", 10.0, "CNY", hazard=0.4, form="leakage")
    two = matter(
        Pursuit(asset, waits(2.0)), Pursuit(structs.replace(asset, id="b"), waits(2.0, "Y")), regime=0.8
    )
    one, other = parted(two)
    assert correlation(one, other) == pytest.approx(1.0)
    regime = -np.log(one / 10.0 * np.exp(2 * RATE)) / 0.8
    within(regime, 1.0)
    assert np.log(regime).std() == pytest.approx(0.8, rel=0.02)

    def weighed(z: float) -> float:
        return float(np.exp(-0.8 * np.exp(0.8 * z - 0.32) - z * z / 2) / np.sqrt(2 * np.pi))

    left = integrate.quad(weighed, -9, 9)[0]
    within(one, 10.0 * np.exp(-2 * RATE) * left)
    jump = structs.replace(asset, form="jump")
    within(creditor(matter(Pursuit(jump, waits(2.0)), regime=0.8)), 10.0 * np.exp(-2 * RATE) * left)


def test_assets_of_one_owner_are_reached_together() -> None:
    asset = Worth("a", 10.0, "CNY", reachable=0.6, owner="nominee")
    two = matter(
        Pursuit(asset, waits(1.0)), Pursuit(structs.replace(asset, id="b", reachable=0.3), waits(1.0, "Y"))
    )
    one, other = (values > 0 for values in parted(two))
    within(one.astype(float), 0.6)
    within(other.astype(float), 0.3)
    assert not (other & ~one).any(), "what is less likely is reached only where the other is"
    alone = structs.replace(two.pursuits[1], asset=structs.replace(two.pursuits[1].asset, owner="another"))
    _, apart = parted(structs.replace(two, pursuits=(two.pursuits[0], alone)))
    within((one & (apart > 0)).astype(float), 0.18)


@pytest.mark.parametrize("share", [0.3, 1.0])
def test_assets_in_one_market_move_together_in_their_share(share: float) -> None:
    def of(name: str, years: float) -> Matter:
        asset = Worth("a", 10.0, "CNY", volatility=0.2, market="SG housing", market_share=share)
        return matter(Pursuit(asset, waits(years)), id=name)

    one, two = (np.log(creditor(of(name, 2.0))) for name in ("m", "another matter"))
    assert correlation(one, two) == pytest.approx(share, abs=0.01)
    assert one.std() == pytest.approx(0.2 * np.sqrt(2.0), rel=0.01)
    longer = np.log(creditor(of("m", 4.0)))
    shared = np.log(creditor(of("another matter", 4.0)))
    assert correlation(longer, shared) == pytest.approx(share, abs=0.01)
    assert correlation(one, shared) == pytest.approx(share * np.sqrt(2.0 / 4.0), abs=0.01)
    part = np.log(creditor(of("m", 2.5)))
    within(np.exp(part), 10.0 * np.exp(-2.5 * RATE))
    assert part.std() == pytest.approx(0.2 * np.sqrt(2.5), rel=0.01)


def test_a_currency_has_one_rate_of_exchange_on_a_path() -> None:
    asset = Worth("a", 10.0, "USD", fx=7.0, fx_volatility=0.1, volatility=0.3, correlation=-0.4)
    two = matter(Pursuit(asset, waits(3.0)), Pursuit(structs.replace(asset, id="b", volatility=0.0), waits(3.0, "Y")), shared_fx=True)  # fmt: skip
    one, other = (np.log(values) for values in parted(two))
    variance = 0.09 + 0.01 - 2 * 0.4 * 0.3 * 0.1
    assert one.var() == pytest.approx(3 * variance, rel=0.02)
    assert other.var() == pytest.approx(3 * 0.01, rel=0.02)
    expected = (0.1 - 0.4 * 0.3) / np.sqrt(variance)
    assert correlation(one, other) == pytest.approx(expected, abs=0.01)
    euro = structs.replace(two.pursuits[1], asset=structs.replace(two.pursuits[1].asset, currency="EUR"))
    _, third = parted(structs.replace(two, pursuits=(two.pursuits[0], euro)))
    assert correlation(one, np.log(third)) == pytest.approx(0.0, abs=0.01)


def test_two_matters_of_one_debtor_see_one_insolvency_and_neither_depends_on_the_other() -> None:
    race = Race(insolvency=0.3, others=1e15)
    route = waits(2.0)
    one, two = (
        creditor(matter(Pursuit(Worth("a", 10.0, "CNY"), route), id=name, debtor="d", race=race)) > 1e-3
        for name in ("m", "n")
    )
    assert np.array_equal(one, two)
    within(one.astype(float), float(np.exp(-0.6)))


def test_bad_service_fails_in_every_forum() -> None:
    route = waits(1.0, recognition=Stage(Took(fixed=0.5), adverse=1.0))
    pair = tuple(
        Pursuit(Worth("a", 10.0, "CNY"), structs.replace(route, forum=forum)) for forum in ("X", "Y")
    )
    bad = matter(*pair, title=Title(service_defect=0.3), claim=1e9)
    one, two = parted(bad)
    assert np.array_equal(one > 0, two > 0)
    within((one > 0).astype(float), 0.7)
    within(one, 0.7 * 10 * np.exp(-1.5 * RATE) - 0.3 * np.exp(-1.5 * RATE))
    assert pursue(bad, PATHS, Lead()).adverse.nominal().min() == -2.0


def test_a_result_in_one_forum_tells_whether_to_go_on_in_the_next() -> None:
    """Service was bad or not, and half of all paths will show it in X. Who may stop does not go to Y, where only costs are left."""
    early = Pursuit(Worth("a", 5.0, "CNY"), waits(0.5, "X"))
    late = Pursuit(
        Worth("b", 10.0, "CNY"), waits(2.0, "Y", recognition=Stage(Took(fixed=1.0), fixed=2.0, adverse=3.0))
    )
    bad = matter(early, late, title=Title(service_defect=0.5), abandon=True)
    found = pursue(bad, PATHS, Lead())
    assert (found.adverse.nominal() == 0).all()
    within((found.costs.nominal() < 0).astype(float), 0.5)
    within(creditor(bad), 0.5 * (5 * np.exp(-0.5 * RATE) + 10 * np.exp(-3 * RATE) - 2 * np.exp(-2 * RATE)))


def test_a_defect_of_the_assignment_touches_only_who_has_the_claim_by_one() -> None:
    bought = matter(Pursuit(Worth("a", 10.0, "CNY"), waits(1.0)), title=Title(assignment_defect=0.25))
    assert (creditor(bought) > 0).all()
    brought = play(bought, DebtPurchase(price=0.0), INVESTOR, PATHS).came_in > 0
    within(brought.astype(float), 0.75)
    within((creditor(structs.replace(bought, title=Title(assignment_defect=0.25, assigned=True))) > 0).astype(float), 0.75)  # fmt: skip


def test_a_reversal_before_the_cash_leaves_nothing_and_stops_what_was_not_begun() -> None:
    stages = [gamma(3, 0.3), gamma(2, 0.5)]
    route = Route(
        "X",
        NOW,
        Stage(Took(k=3, theta=0.3), rate=1.0),
        Stage(Took(k=2, theta=0.5), fixed=2.0),
        distribution=Took(fixed=0.4),
    )
    found = matter(Pursuit(Worth("a", 10.0, "CNY"), route), title=Title(reversal=0.2))
    both = float(chain(stages, RATE + 0.2)) * np.exp(-0.4 * (RATE + 0.2))
    first = 1.0 * (1 - float(chain(stages[:1], RATE))) / RATE
    second = 2.0 * float(chain(stages[:1], RATE + 0.2))
    within(creditor(found), 10 * both - first - second)


def test_what_came_back_goes_back_on_the_day_of_a_reversal_and_whoever_had_it_gives_it() -> None:
    route = waits(1.0)
    title = Title(reversal=0.3, returnable=2.0, returned=0.5)
    found = matter(Pursuit(Worth("a", 10.0, "CNY"), route), title=title)
    came = 10 * np.exp(-(RATE + 0.3))
    back = 0.5 * 10 * 0.3 / (RATE + 0.3) * (np.exp(-(RATE + 0.3)) - np.exp(-3 * (RATE + 0.3)))
    within(creditor(found), came - back)
    outcome = pursue(found, PATHS, Lead())
    assert (outcome.gross >= -1e-9).all()
    assert {round(float(x), 9) for x in np.unique(outcome.gross)} == {0.0, 10.0}
    funded = play(found, LitigationFunding(name="f", terms=CONTRACTS[0].terms), INVESTOR, PATHS)  # type: ignore[union-attr]
    assert np.allclose(sum(one.nominal() for one in funded.parties.values()), outcome.gross)


def test_work_at_home_falls_with_the_title() -> None:
    home = structs.replace(HOME, fixed=0.0, propertyless=0.0)
    plain = structs.replace(MATTER, home=home)
    stands = play(structs.replace(plain, title=Title(reversal=0.3)), Domestic(), INVESTOR, PATHS).came_in > 0
    within(stands.astype(float), float(chain([gamma(2, 0.75)], 0.3)))


def test_a_block_on_remittance_holds_up_all_that_comes_from_a_forum() -> None:
    route = waits(1.0, distribution=Took(fixed=0.5), blocked=0.4, unblocked=4.0)
    pair = (Pursuit(Worth("a", 10.0, "CNY"), route), Pursuit(Worth("b", 6.0, "CNY"), route))
    one, two = parted(matter(*pair))
    assert correlation(one, two) == pytest.approx(1.0)
    within(one, 10 * (0.6 * np.exp(-1.5 * RATE) + 0.4 * np.exp(-4 * RATE)))
    past = structs.replace(route, unblocked=1.2)
    assert creditor(matter(Pursuit(Worth("a", 10.0, "CNY"), past))) == pytest.approx(10 * np.exp(-1.5 * RATE))


def test_rivals_of_lognormal_size_leave_what_they_do_not_take() -> None:
    found = creditor(
        matter(Pursuit(Worth("a", 10.0, "CNY"), waits(2.0)), race=Race(rate=0.5, size=4.0, size_sdlog=0.9))
    )
    draw = np.random.default_rng(1)
    ahead = draw.poisson(1.0, 1_000_000)
    taken = np.zeros(len(ahead))
    for rival in range(int(ahead.max())):
        taken += np.where(ahead > rival, 4.0 * np.exp(0.9 * draw.standard_normal(len(ahead)) - 0.405), 0.0)
    left = np.maximum(10 - taken, 0) * np.exp(-2 * RATE)
    error = np.hypot(left.std() / 1000, found.std() / np.sqrt(len(found)))
    assert found.mean() == pytest.approx(left.mean(), abs=4 * error)
    none = creditor(matter(Pursuit(Worth("a", 1e9, "CNY"), waits(2.0)), claim=1e15, race=Race(rate=0.5, size=4.0, size_sdlog=0.9)))  # fmt: skip
    within(1e9 - none * np.exp(2 * RATE), 4.0)


def test_lognormal_stages_are_drawn_as_they_are() -> None:
    route = Route("X", Stage(Took(meanlog=-0.3, sdlog=0.6), rate=1.0), NOW, NOW)
    found = matter(Pursuit(Worth("a", 10.0, "CNY"), route))
    times = pursue(found, PATHS, Lead()).ended
    within(np.log(times), -0.3)
    assert np.log(times).std() == pytest.approx(0.6, rel=0.01)
    within(creditor(found), 10 * float(chain([Took(meanlog=-0.3, sdlog=0.6).duration()], RATE)) - (1 - float(chain([Took(meanlog=-0.3, sdlog=0.6).duration()], RATE))) / RATE)  # fmt: skip
    faster = pursue(found, PATHS, Lead(speed=0.5)).ended
    assert faster == pytest.approx(0.5 * times)


def fallen_back(**more: object) -> Matter:
    home = structs.replace(HOME, fallback=True)
    route = structs.replace(ROUTE, limit=None, recognition=structs.replace(ROUTE.recognition, settles=0.0))
    return structs.replace(MATTER, pursuits=(Pursuit(HOUSE, route),), home=home, **more)


def test_after_a_route_that_brought_nothing_the_claim_is_worked_at_home_by_the_same_chances() -> None:
    able = fallen_back()
    plain = structs.replace(able, home=structs.replace(HOME, fallback=False))
    gain = creditor(able) - creditor(plain)
    abroad = pursue(plain, PATHS, Lead())
    nothing = abroad.gross == 0
    assert 0.3 < nothing.mean() < 0.9
    assert (gain[~nothing] == 0).all()
    home = play(able, Domestic(), INVESTOR, PATHS).parties["creditor"].value(RATE)
    assert gain[nothing] == pytest.approx((home * np.exp(-RATE * abroad.ended))[nothing], abs=1e-6)


def test_the_fall_back_pays_no_more_than_is_left_of_the_claim() -> None:
    """One asset pays nearly all that is owed, another nothing: home brings the rest, never more."""
    pays = Pursuit(Worth("a", 9e6, "CNY"), waits(1.0))
    fails = Pursuit(Worth("b", 9e6, "CNY", reachable=0.0), waits(2.0, "Y"))
    home = structs.replace(HOME, propertyless=0.0, fallback=True, fixed=0.0)
    found = pursue(matter(pays, fails, claim=1e7, home=home), PATHS, Lead())
    assert found.gross.max() == pytest.approx(1e7)
    assert (found.gross > 9e6).all()
    paid = matter(structs.replace(pays, asset=Worth("a", 2e7, "CNY")), fails, claim=1e7, home=structs.replace(home, fixed=1e5))  # fmt: skip
    assert (pursue(paid, PATHS, Lead()).costs.nominal() == 0).all(), "nothing is owed, nothing is begun"
