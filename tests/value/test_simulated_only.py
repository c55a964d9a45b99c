"""What only the path simulation knows is declined by every other tier, with its reason; a LogNormal duration is never taken for a Gamma."""

from pathlib import Path

import numpy as np
import pytest
from msgspec import structs
from scipy import integrate, stats
from tests.value.matters import HOUSE, INVESTOR, MATTER, ROUTE, TERMS

from exequatur.text import UserError
from exequatur.value import abandonment
from exequatur.value.conditional.scope import beyond
from exequatur.value.deals import Domestic, LitigationFunding, SelfFunded
from exequatur.value.durations import NotGamma, cdf, laplace, lognormal, longer, mean_within, sum_of, tilted
from exequatur.value.kernels.choice import party_values
from exequatur.value.kernels.holding import holds as compiled_holds
from exequatur.value.matter_file import read_matter
from exequatur.value.model import Matter, Pursuit, Race, Title, Took
from exequatur.value.paths.crossed import play_basket
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.screen.columns import holds
from exequatur.value.screen.strategies import domestic, screen_matters
from exequatur.value.sobol import sobol_indices
from exequatur.value.swings import tornado_of
from exequatur.value.valuation import value_matter

assert MATTER.home is not None
HOME = MATTER.home
SLOW = Took(meanlog=-0.2, sdlog=0.5)


def by_route(**changes: object) -> Matter:
    return structs.replace(MATTER, pursuits=(Pursuit(HOUSE, structs.replace(ROUTE, **changes)),))


def by_asset(**changes: object) -> Matter:
    return structs.replace(MATTER, pursuits=(Pursuit(structs.replace(HOUSE, **changes), ROUTE),))


SIMULATED = {
    "lognormal": by_route(recognition=structs.replace(ROUTE.recognition, took=SLOW)),
    "abandonment": structs.replace(MATTER, abandon=True),
    "fallback": structs.replace(MATTER, home=structs.replace(HOME, fallback=True)),
    "title": structs.replace(MATTER, title=Title(reversal=0.1)),
    "regime": structs.replace(MATTER, regime=0.5),
    "blocked": by_route(blocked=0.2, unblocked=4.0),
    "rival_sizes": structs.replace(MATTER, race=Race(rate=0.2, size=1e6, size_sdlog=0.8)),
}


@pytest.mark.parametrize("reason", SIMULATED)
def test_every_other_tier_declines_what_it_does_not_know(reason: str) -> None:
    of = SIMULATED[reason]
    assert holds(of) == reason
    assert beyond(of, SelfFunded())
    found = screen_matters([of, MATTER], INVESTOR)
    assert found.unsound[0] == reason
    assert np.isnan(found.self_funded[0])
    assert np.isfinite(found.domestic[0])
    paths = Seeded(3, 0, 300)
    asked = party_values(of, SelfFunded(), INVESTOR, paths, least=0)["creditor"]
    known = play(of, SelfFunded(), INVESTOR, paths).parties["creditor"].value(INVESTOR.creditor)
    assert np.allclose(asked, known, rtol=1e-9, atol=1e-9 * of.claim), "by whichever paths, the same"
    assert reason == "lognormal" or not compiled_holds(of, SelfFunded())


@pytest.mark.parametrize("of", [structs.replace(MATTER, weighs_offers=True), by_route(freeze=structs.replace(ROUTE.freeze, took=SLOW))])  # type: ignore[type-var]  # fmt: skip
def test_so_do_they_where_offers_are_weighed_or_an_order_takes_a_lognormal_time(of: Matter) -> None:
    assert holds(of)
    assert beyond(of, SelfFunded())


@pytest.mark.parametrize("of", [by_asset(owner="x"), by_asset(market="m", market_share=0.5), structs.replace(MATTER, shared_fx=True)])  # fmt: skip
def test_what_only_moves_several_matters_together_leaves_the_mean_of_one_as_it_is(of: Matter) -> None:
    assert screen_matters([of], INVESTOR).self_funded[0] == screen_matters([MATTER], INVESTOR).self_funded[0]
    assert beyond(of, SelfFunded())
    paths = Seeded(20261122, 0, 60_000)
    one, two = (
        play(each, SelfFunded(), INVESTOR, paths).parties["creditor"].value(0.06) for each in (of, MATTER)
    )
    assert one.mean() == pytest.approx(two.mean(), abs=4 * np.hypot(one.std(), two.std()) / np.sqrt(60_000))


def test_a_basket_stops_no_matter_by_itself() -> None:
    with pytest.raises(ValueError, match="basket"):
        play_basket([structs.replace(MATTER, abandon=True)], LitigationFunding(terms=TERMS), Seeded(1, 0, 64))


@pytest.mark.parametrize(("meanlog", "sdlog"), [(-0.5, 0.3), (0.2, 1.0), (-2.0, 2.0)])
def test_a_lognormal_has_its_own_distribution_and_an_integrated_transform(
    meanlog: float, sdlog: float
) -> None:
    found, known = lognormal(meanlog, sdlog), stats.lognorm(sdlog, scale=np.exp(meanlog))
    assert found.mean == pytest.approx(known.mean())
    assert found.variance == pytest.approx(known.var())
    assert cdf(found, np.array([-1.0, 0.0, 0.5, 2.0])) == pytest.approx(known.cdf([-1, 0, 0.5, 2.0]))
    for s in (0.06, 0.5, 3.0):
        exact = integrate.quad(lambda z, s=s: np.exp(-s * np.exp(meanlog + sdlog * z) - z * z / 2), -12, 12)[0]  # fmt: skip
        assert laplace(found, s) == pytest.approx(exact / np.sqrt(2 * np.pi), rel=1e-9)
    assert np.asarray(laplace(found, np.array([0.1, 0.2]))).shape == (2,)
    assert longer(found, 2.0).mean == pytest.approx(2 * found.mean)


def test_what_needs_a_gamma_refuses_a_lognormal() -> None:
    one = lognormal(0.0, 0.5)
    for ask in (lambda: tilted(one, 0.1), lambda: sum_of([one]), lambda: mean_within(one, 1.0), lambda: cdf(one, 1.0, 1.0)):  # fmt: skip
        with pytest.raises(NotGamma):
            ask()


def test_work_at_home_of_a_lognormal_length_has_its_mean() -> None:
    slow = structs.replace(HOME, took=SLOW)
    values = (
        play(structs.replace(MATTER, home=slow), Domestic(), INVESTOR, Seeded(1, 0, 100_000))
        .parties["creditor"]
        .value(0.06)
    )
    assert domestic(slow, MATTER.claim, 0.06) == pytest.approx(values.mean(), abs=4 * values.std() / np.sqrt(100_000))  # fmt: skip


def test_a_matter_with_everything_is_valued_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(abandonment, "PILOT", 512)
    of = structs.replace(
        SIMULATED["fallback"],
        pursuits=SIMULATED["lognormal"].pursuits,
        title=Title(service_defect=0.1, reversal=0.05, returnable=2.0),
        regime=0.4,
        shared_fx=True,
        abandon=True,
        weighs_offers=True,
    )
    found = value_matter(of, [SelfFunded(), LitigationFunding(terms=TERMS)], INVESTOR, paths=320, delay=False)
    assert len(found.strategies) == 3
    assert {"title", "refusal", "regime"} <= {one.risk for one in found.drivers}
    assert {"title", "home"} <= {one.risk for one in sobol_indices(of, SelfFunded(), INVESTOR, paths=1000)}
    assert tornado_of(of, SelfFunded(), INVESTOR, Seeded(1, 0, 300)).swings


EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "matter.yaml"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("limit: 4.2", "limit: 4.2\n        blocked: 0.2", "unblocked"),
        ("reachable: 0.8", "reachable: 0.8\n        market_share: 0.5", "market"),
        ("rate: 0.3, share: 0.25", "rate: 0.3, share: 0.25, size_sdlog: 0.5", "size"),
        ("overrun: 0.3", "overrun: 0.3\n  title: {returnable: 2}", "reversal"),
        ("overrun: 0.3", "overrun: 0.3\n  title: {assigned: true}", "assignment_defect"),
        ("took: {k: 4, theta: 0.125}", "took: {meanlog: 0.5}", "sdlog"),
        ("took: {k: 4, theta: 0.125}", "took: {meanlog: 0.5, sdlog: -1}", "sdlog"),
        ("overrun: 0.3", "overrun: 0.3\n  weighs_offers: perhaps", "weighs_offers"),
    ],
)  # fmt: skip
def test_a_file_that_says_half_of_it_is_refused_with_its_field(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    text = EXAMPLE.read_text("utf-8")
    assert old in text
    path = tmp_path / "matter.yaml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(UserError) as caught:
        read_matter(path)
    for language in ("en", "zh"):
        assert says in caught.value.message(language)
        assert "matter.yaml" in caught.value.message(language)
