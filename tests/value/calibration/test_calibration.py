"""Prior, data and posterior of each kind of case, and how the closed cases would have been predicted."""

import random
from datetime import date, timedelta
from math import inf, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from exequatur.value.calibration import CaseRun, Key, calibrate, shipped_priors
from exequatur.value.calibration.cases import known_before
from exequatur.value.calibration.entries import CalibratedStage, entries
from exequatur.value.calibration.fit import spread, still_running
from exequatur.value.calibration.priors import SettlementPrior, StagePrior
from exequatur.value.calibration.settling import settlement_found
from exequatur.value.durations import cdf, gamma
from exequatur.value.evidence import Beta

ON = date(2026, 11, 22)
KEY = Key("CN", "SG", "court_judgment", "recognition")
OTHER = Key("CN", "HK", "arbitral_award", "recognition")


def run(
    outcome: str = "won", began: int = 1000, days: int = 300, name: str = "a", key: Key = KEY, comparable: float = 1.0, **more: object
) -> CaseRun:  # fmt: skip
    first = ON - timedelta(days=began)
    return CaseRun(key, first, first + timedelta(days=days), outcome, name, comparable, **more)  # type: ignore[arg-type]


CASES = st.lists(
    st.builds(
        run,
        outcome=st.sampled_from(["won", "lost", "settled", "withdrawn", "open"]),
        began=st.integers(800, 4000),
        days=st.integers(0, 800),
        name=st.text("abc", min_size=1, max_size=3),
        key=st.sampled_from([KEY, OTHER]),
        comparable=st.sampled_from([0.0, 0.5, 1.0]),
    ),
    min_size=1,
    max_size=10,
)


@settings(max_examples=25)
@given(CASES, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(cases: list[CaseRun], rng: random.Random) -> None:
    mixed = list(cases)
    rng.shuffle(mixed)
    assert calibrate(cases, ON) == calibrate(mixed, ON)


@settings(max_examples=25)
@given(CASES)
def test_a_case_that_does_not_compare_moves_no_posterior(cases: list[CaseRun]) -> None:
    before = calibrate(cases, ON)
    more = [*cases, run("lost", 900, 10, "z", comparable=0.0), run("settled", 900, 10, "z", OTHER, 0.0)]
    found = {cell.key: cell for cell in calibrate(more, ON).cells}
    for cell in before.cells:
        same = found[cell.key]
        assert (same.chance, same.length, same.settling, same.fit) == (
            cell.chance,
            cell.length,
            cell.settling,
            cell.fit,
        )
    assert calibrate(more, ON).foresight == before.foresight


@settings(max_examples=40)
@given(CASES, st.integers(0, 1000))
def test_one_more_win_never_lowers_the_chance_and_one_more_loss_never_raises_it(
    cases: list[CaseRun], ago: int
) -> None:
    def mean(more: CaseRun) -> float:
        found = {cell.key: cell for cell in calibrate([*cases, more], ON).cells}[KEY].chance
        assert found is not None
        return found.posterior.mean

    neutral = mean(run("open", ago, 0, "zz"))
    assert mean(run("won", ago, 0, "zz")) >= neutral >= mean(run("lost", ago, 0, "zz"))


def test_a_chance_is_prior_and_weighted_cases_added() -> None:
    """Three wins and a loss on Beta(8, 2): 11/14, the figure of the check case F11."""
    cases = [run("won", name=str(i)) for i in range(3)] + [run("lost", name="l")]
    (cell,) = calibrate(cases, ON, half_life=inf).cells
    assert cell.chance is not None
    assert cell.chance.posterior.mean == pytest.approx(0.785714285714, rel=1e-12)


@pytest.mark.parametrize("outcome", ["settled", "withdrawn", "open"])
def test_what_was_never_decided_is_neither_success_nor_failure(outcome: str) -> None:
    (cell,) = calibrate([run(outcome, name=str(i)) for i in range(6)], ON).cells
    assert cell.chance is not None
    assert cell.chance.posterior == cell.chance.prior
    assert cell.counts[outcome] == 6  # type: ignore[index]


def test_a_case_counts_half_after_its_half_life() -> None:
    old = replace(run("won", began=4000, days=0), seen_to=ON - timedelta(days=round(3652.5)))
    (cell,) = calibrate([old], ON, half_life=10.0).cells
    assert cell.chance is not None
    assert cell.chance.won == pytest.approx(0.5, rel=1e-3)


def test_kinds_of_cases_do_not_mix() -> None:
    alone = calibrate([run("lost", name=str(i)) for i in range(9)], ON).cells
    both = calibrate(
        [run("lost", name=str(i)) for i in range(9)] + [run("won", name=str(i), key=OTHER) for i in range(9)],
        ON,
    ).cells
    assert both[0].key == OTHER
    assert alone[0] == both[1]


def test_a_stage_that_cannot_be_lost_has_a_duration_only() -> None:
    prepare = Key("CN", "SG", "court_judgment", "prepare")
    (cell,) = calibrate([run("won", name=str(i), key=prepare) for i in range(6)], ON).cells
    assert cell.chance is None
    assert cell.settling is None
    assert cell.length.rule == "both"


def test_the_rate_of_settlement_is_events_over_exposure() -> None:
    cases = [run("settled", 800, 730, "a"), run("lost", 800, 730, "b"), run("open", 800, 730, "c")]
    found = settlement_found(SettlementPrior(1.0, 4.0), cases, ON, inf)
    assert found.years == pytest.approx(3 * 730 / 365.25)
    assert found.rate == pytest.approx(2.0 / (4.0 + 3 * 730 / 365.25))
    low, high = found.interval
    assert low < found.rate < high
    assert found.share is None


def test_a_known_rate_of_settlement_is_recovered() -> None:
    rng = np.random.default_rng(4)
    cases = []
    for i in range(800):
        took, settles = rng.gamma(3, 0.3), rng.exponential(1 / 0.25)
        cases.append(
            run("settled" if settles < took else "won", 3000, round(min(took, settles) * 365.25), str(i))
        )
    found = settlement_found(SettlementPrior(0.5, 10.0), cases, ON, inf)
    assert found.interval[0] < 0.25 < found.interval[1]
    (cell,) = calibrate(cases, ON, half_life=inf).cells
    assert float(cell.length.posterior.mean) == pytest.approx(0.9, rel=0.06)
    assert 1 / float(cell.length.posterior.cv2) == pytest.approx(3.0, rel=0.15)


def test_what_settlements_paid_needs_three_of_them() -> None:
    paid = [
        run("settled", name=str(i), currency="USD", recovered=30.0 + 10 * i, claimed=100.0) for i in range(3)
    ]
    assert settlement_found(SettlementPrior(0.5, 10), paid, ON, inf).share == pytest.approx(0.4)
    assert settlement_found(SettlementPrior(0.5, 10), paid[:2], ON, inf).share is None
    (cell,) = calibrate(paid[:2], ON).cells
    assert "2" in next(note.text("en") for note in cell.notes if "Settlements" in note.text("en"))


def test_costs_are_of_runs_that_have_ended_by_currency() -> None:
    cases = [
        run(name="a", currency="USD", cost=100.0), run(name="b", currency="USD", cost=300.0),
        run("open", name="c", currency="USD", cost=5.0), run(name="d", currency="SGD", cost=70.0),
    ]  # fmt: skip
    (cell,) = calibrate(cases, ON).cells
    assert [(one.currency, one.runs, one.mean) for one in cell.costs] == [("SGD", 1, 70.0), ("USD", 2, 200.0)]
    assert cell.costs[0].se is None
    assert cell.costs[1].se == pytest.approx(100.0)


def test_what_was_known_on_a_day_does_not_know_the_future() -> None:
    day = ON - timedelta(days=800)
    ended, running, later = run("lost", 1000, 100, "a"), run("won", 1000, 300, "b"), run("won", 800, 5, "c")
    known = {one.id: one for one in known_before([ended, running, later], day)}
    assert set(known) == {"a", "b"}
    assert known["a"] == ended
    assert (known["b"].outcome, known["b"].seen_to) == ("open", day)


def test_a_case_is_predicted_from_those_decided_before_it_alone() -> None:
    cases = [run("won", 2000, 100, "first"), run("lost", 2000, 200, "second"), run("won", 2000, 300, "third")]
    fore = calibrate(cases, ON, half_life=inf).foresight
    assert [one.id for one in fore.outcomes] == ["first", "second", "third"]
    assert [one.by_cases for one in fore.outcomes] == pytest.approx([8 / 10, 9 / 11, 9 / 12])
    assert fore.prior is not None
    assert fore.prior.brier == pytest.approx((0.04 + 0.64 + 0.04) / 3)
    assert fore.prior.logarithmic == pytest.approx(-(2 * log(0.8) + log(0.2)) / 3)


def test_cases_decided_on_one_day_do_not_predict_each_other() -> None:
    cases = [run("lost", 2000, 100, str(i)) for i in range(5)]
    assert {one.by_cases for one in calibrate(cases, ON).foresight.outcomes} == {Beta(8, 2).mean}


def test_where_the_prior_is_wrong_the_cases_foresee_better() -> None:
    rng = np.random.default_rng(2)
    cases = [
        run("won" if rng.random() < 0.3 else "lost", 4000 - 30 * i, round(rng.gamma(3, 200)), str(i))
        for i in range(90)
    ]
    cases = [one if one.seen_to <= ON else replace(one, seen_to=ON, outcome="open") for one in cases]
    fore = calibrate(cases, ON).foresight
    assert fore.prior is not None
    assert fore.cases is not None
    assert fore.cases.brier < fore.prior.brier
    assert fore.cases.logarithmic < fore.prior.logarithmic
    assert fore.durations_by_prior.p_value is not None
    assert fore.durations_by_cases.p_value is not None
    assert fore.durations_by_prior.p_value < 1e-6 < fore.durations_by_cases.p_value


def test_right_predictions_fall_evenly_also_where_runs_are_cut_off() -> None:
    rng, small, n = np.random.default_rng(6), 0, 300
    truth = gamma(2.0, 0.5)
    for _ in range(n):
        took, cut = rng.gamma(2.0, 0.5, 80), rng.exponential(2.0, 80)
        decided = took <= cut
        found = spread([float(cdf(truth, t)) for t in np.minimum(took, cut)], list(decided))
        assert sum(found.counts) == pytest.approx(80)
        assert found.p_value is not None
        small += found.p_value < 0.05
    assert small / n < 0.05 + 4 * np.sqrt(0.05 * 0.95 / n)


def test_wrong_predictions_are_found_out() -> None:
    rng = np.random.default_rng(8)
    wrong = gamma(2.0, 0.25)
    found = spread([float(cdf(wrong, t)) for t in rng.gamma(2.0, 0.5, 80)], [True] * 80)
    assert found.p_value is not None
    assert found.p_value < 1e-6


def test_few_runs_give_no_verdict_on_fit() -> None:
    assert spread([0.5] * 9, [True] * 9).p_value is None


def test_the_course_of_the_cases_is_that_of_kaplan_and_meier() -> None:
    runs = [
        run("won", 2000, 100, "a"),
        run("settled", 2000, 150, "b"),
        run("lost", 2000, 200, "c"),
        run("open", 2000, 400, "d"),
    ]
    assert [share for _, share in still_running(runs)] == pytest.approx([1.0, 0.75, 0.375])


def test_a_chance_of_a_file_of_entries_needs_a_case_that_moved_it() -> None:
    undecided = calibrate([run("open", name=str(i)) for i in range(4)], ON)
    assert entries(undecided, "c.csv").stages == ()
    (entry,) = entries(calibrate([run("won")], ON), "c.csv").stages
    assert entry.won is not None
    assert entry.took is not None
    assert entry.settles is None


def test_a_rate_of_settlement_stands_with_what_it_pays() -> None:
    with pytest.raises(ValueError, match="stand together"):
        CalibratedStage("SG", "court_judgment", "recognition", 3, settles=0.1)


def test_a_prior_of_ones_own_takes_the_place_of_the_shipped_one() -> None:
    shipped = shipped_priors()(KEY)
    mine = StagePrior(Beta(1, 1), gamma(2, 1), shipped.won_basis, shipped.took_basis)
    (cell,) = calibrate([run("won")], ON, priors=lambda _: mine, half_life=inf).cells
    assert cell.chance is not None
    assert cell.chance.posterior == Beta(2, 1)
    assert cell.length.prior == gamma(2, 1)


@pytest.mark.parametrize(("weight", "half_life"), [(0.0, 10.0), (10.0, 0.0), (-1.0, 10.0)])
def test_a_weight_that_is_none_is_refused(weight: float, half_life: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        calibrate([run()], ON, prior_weight=weight, half_life=half_life)
