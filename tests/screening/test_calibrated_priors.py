"""The prior of a calibration is what a valuation would say without the cases; the shipped priors are the shipped assumptions."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from exequatur.claims.claim_file import read_claims
from exequatur.law import load
from exequatur.law.money import load_money
from exequatur.routes.assess import assess
from exequatur.screening.valuing import load_assumptions, matter_of
from exequatur.screening.valuing.calibrated import shifted
from exequatur.screening.valuing.priors import law_priors
from exequatur.value.calibration import Key, shipped_priors
from exequatur.value.calibration.cases import STAGES
from exequatur.value.calibration.entries import Calibrated, CalibratedStage
from exequatur.value.evidence import Beta
from exequatur.value.model import Route, Took, mean_of

HOUSE = Path(__file__).resolve().parents[2] / "examples" / "house.yaml"
ON = date(2026, 11, 22)
GIVEN = load_assumptions()


def route(calibrated: Calibrated | None = None) -> Route:
    (claim,) = read_claims(HOUSE)
    given = msgspec.structs.replace(GIVEN, calibrated=calibrated)
    built = matter_of(claim, assess(claim, load(), ON), load_money(ON), given, {"SGD": 5.45, "USD": 7.1})
    return built.matter.pursuits[0].route


def key(stage: str, forum: str = "SG", instrument: str = "court_judgment") -> Key:
    return Key("CN", forum, instrument, stage)  # type: ignore[arg-type]


def entry(stage: str, **more: object) -> Calibrated:
    one = CalibratedStage("SG", "court_judgment", stage, 7, **more)  # type: ignore[arg-type]
    return Calibrated(ON, "c.csv", (one,))


@pytest.mark.parametrize("stage", ["prepare", "recognition", "appeal", "execution"])
def test_the_prior_of_a_duration_is_what_the_valuation_takes(stage: str) -> None:
    prior = law_priors(load(), ON, GIVEN, 10.0)(key(stage))
    assert prior.took == getattr(route(), stage).took.duration()


def test_the_priors_of_chances_are_what_the_valuation_takes() -> None:
    priors, valued = law_priors(load(), ON, GIVEN, 10.0), route()
    for stage, won in (
        ("execution", valued.execution.won),
        ("appeal", valued.appeal.won if valued.appeal else 0),
    ):
        found = priors(key(stage)).won
        assert found is not None
        assert found.mean == pytest.approx(mean_of(won))
        assert found.a + found.b == pytest.approx(10)
    assert valued.freeze is not None
    assert mean_of(valued.freeze.granted) == pytest.approx(mean_of(priors(key("freeze")).won or 0))


def test_precedents_weigh_in_the_prior_of_recognition_and_are_told() -> None:
    prior = law_priors(load(), ON, GIVEN, 10.0)(key("recognition"))
    assert prior.won is not None
    assert prior.won.a + prior.won.b >= 10
    assert prior.won_basis is not None
    assert "published precedents" in prior.won_basis.text("en")
    assert "已公布先例" in prior.won_basis.text("zh")


def test_where_the_law_knows_nothing_the_shipped_priors_stand() -> None:
    for one in (key("recognition", forum="XX"), key("recognition", instrument="promise")):
        assert law_priors(load(), ON, GIVEN, 10.0)(one).won == shipped_priors()(one).won


def test_the_shipped_priors_are_the_shipped_assumptions() -> None:
    shipped = shipped_priors()
    for stage in STAGES:
        assert shipped(key(stage)).took == getattr(GIVEN.took, stage).duration()
    for stage, mean in (
        ("freeze", GIVEN.granted),
        ("appeal", GIVEN.upheld.mean),
        ("execution", GIVEN.executed),
    ):
        won = shipped(key(stage)).won
        assert won is not None
        assert won.mean == pytest.approx(mean)
    recognised = shipped(key("recognition")).won
    assert recognised is not None
    assert (recognised.a, recognised.b) == pytest.approx((8, 2))


def test_an_entry_moves_its_own_part_of_the_route_and_no_other() -> None:
    before, took = route(), Took(k=2.0, theta=3.0)
    after = route(entry("execution", took=took, won=Beta(3, 7), settles=0.2, settlement=0.4))
    assert after.execution.took == took
    assert after.execution.won == Beta(3, 7)
    assert (after.execution.settles, after.execution.settlement) == (0.2, 0.4)
    assert after.execution.fixed == before.execution.fixed
    assert msgspec.structs.replace(after, execution=before.execution) == before


def test_every_stage_can_be_moved() -> None:
    took = Took(k=2.0, theta=3.0)
    for stage in ("prepare", "recognition", "appeal"):
        assert getattr(route(entry(stage, took=took)), stage).took == took
    assert route(entry("distribution", took=took)).distribution == took
    freeze = route(entry("freeze", took=took, won=Beta(1, 9))).freeze
    assert freeze is not None
    assert (freeze.took, freeze.granted) == (took, Beta(1, 9))


def test_the_calibrated_chance_of_recognition_is_shifted_by_the_refusal_risk() -> None:
    won = route(entry("recognition", won=Beta(15, 5))).recognition.won
    assert isinstance(won, Beta)
    assert won.a + won.b == pytest.approx(20)
    assert shifted(Beta(15, 5), 0.0).mean == pytest.approx(0.75)
    assert shifted(Beta(15, 5), -1.5).mean < 0.75


def test_entries_of_another_forum_or_title_stand_aside() -> None:
    other = CalibratedStage("SG", "arbitral_award", "recognition", 7, won=Beta(1, 9))
    assert route(Calibrated(ON, "c.csv", (other,))) == route()
