"""Durations of which some are cut off: what is found is the known truth, its interval covers it, and the rules for few cases hold."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from exequatur.value.calibration.cases import CaseRun, Key
from exequatur.value.calibration.lengths import LengthFound, length_found, moved, survival
from exequatur.value.durations import Duration, fixed, gamma

ON = date(2026, 11, 22)
KEY = Key("CN", "SG", "court_judgment", "recognition")
PRIOR = gamma(3.0, 0.3)
NEXT_TO_NOTHING = 1e-6


def simulated(
    k: float, theta: float, n: int, rng: np.random.Generator, until: float = 2.0
) -> tuple[np.ndarray, np.ndarray]:
    """Years seen and whether the stage was decided, cut off at exponential times of mean `until`."""
    took, cut = rng.gamma(k, theta, n), rng.exponential(until, n)
    return np.minimum(took, cut), took <= cut


def after(
    years: np.ndarray, decided: np.ndarray, prior: Duration = PRIOR, weight: float = 10.0
) -> LengthFound:
    return moved(prior, weight, years, decided, np.ones(len(years)))


def run(
    days: int, outcome: str = "won", began: int = 2000, comparable: float = 1.0, name: str = "a"
) -> CaseRun:
    first = ON - timedelta(days=began)
    return CaseRun(KEY, first, first + timedelta(days=days), outcome, name, comparable)  # type: ignore[arg-type]


def test_without_a_prior_it_is_the_censored_maximum_likelihood() -> None:
    years, decided = simulated(2.5, 0.4, 120, np.random.default_rng(7))
    found = after(years, decided, weight=NEXT_TO_NOTHING).posterior
    k, _, theta = stats.gamma.fit(
        stats.CensoredData(uncensored=years[decided], right=years[~decided]), floc=0
    )
    assert 1 / found.cv2 == pytest.approx(k, rel=1e-3)
    assert found.theta == pytest.approx(theta, rel=1e-3)


def test_known_parameters_are_recovered_without_bias() -> None:
    rng, means, shapes = np.random.default_rng(11), [], []
    for _ in range(100):
        found = after(*simulated(2.0, 0.5, 150, rng), weight=0.1).posterior
        means.append(float(found.mean))
        shapes.append(1 / float(found.cv2))
    assert np.mean(means) == pytest.approx(1.0, abs=3 * np.std(means) / 10)
    assert np.median(shapes) == pytest.approx(2.0, rel=0.08)


def test_to_drop_what_was_cut_off_would_make_stages_look_quick() -> None:
    years, decided = simulated(2.0, 0.5, 400, np.random.default_rng(3), until=1.0)
    assert years[decided].mean() < 0.75
    assert float(after(years, decided, weight=0.1).posterior.mean) == pytest.approx(1.0, rel=0.12)


def test_the_interval_of_nine_tenths_holds_the_truth_nine_times_in_ten() -> None:
    rng, held, n = np.random.default_rng(5), 0, 250
    for _ in range(n):
        found = after(*simulated(2.0, 0.5, 60, rng), weight=0.5)
        held += found.low < 1.0 < found.high
    assert abs(held / n - 0.9) < 4 * np.sqrt(0.09 / n)


def test_where_the_prior_is_right_the_posterior_is_nearer_the_truth_than_the_cases_alone() -> None:
    rng, with_prior, alone = np.random.default_rng(9), [], []
    for _ in range(60):
        seen = simulated(3.0, 0.3, 8, rng)
        if seen[1].sum() < 5:
            continue
        with_prior.append(abs(float(after(*seen).posterior.mean) - 0.9))
        alone.append(abs(float(after(*seen, weight=NEXT_TO_NOTHING).posterior.mean) - 0.9))
    assert np.mean(with_prior) < np.mean(alone)


def test_no_case_leaves_the_prior() -> None:
    found = length_found(PRIOR, 10.0, (), ON, 10.0)
    assert (found.rule, found.posterior) == ("none", PRIOR)
    assert found.low < PRIOR.mean < found.high


def test_where_all_were_cut_off_the_prior_stays_and_doubt_is_told() -> None:
    found = after(np.array([4.0, 5.0, 3.0]), np.zeros(3, dtype=bool))
    assert (found.rule, found.posterior) == ("prior", PRIOR)
    assert found.doubt == pytest.approx(float(np.prod([survival(PRIOR, y) for y in (4.0, 5.0, 3.0)])))
    assert found.doubt < 1e-6


def test_fewer_than_five_decided_move_the_scale_alone() -> None:
    found = after(np.array([2.0, 1.8, 2.2, 2.1, 3.0]), np.array([True] * 4 + [False]))
    assert found.rule == "scale"
    assert 1 / found.posterior.cv2 == pytest.approx(3.0)
    assert found.posterior.mean > PRIOR.mean


def test_the_scale_alone_without_cut_off_runs_is_the_weighted_mean() -> None:
    """With every run decided the mode is in closed form: mean = (W m0 + sum t) / (W + n)."""
    found = after(np.array([2.0, 1.0, 0.5]), np.ones(3, dtype=bool))
    assert found.posterior.mean == pytest.approx((10 * 0.9 + 3.5) / 13, rel=1e-6)


def test_five_decided_move_the_shape_too() -> None:
    found = after(np.array([0.88, 0.9, 0.92, 0.89, 0.91]), np.ones(5, dtype=bool))
    assert found.rule == "both"
    assert 1 / found.posterior.cv2 > 3.0


def test_a_fixed_prior_counts_as_a_gamma_of_shape_25() -> None:
    found = after(np.array([0.5, 0.5]), np.ones(2, dtype=bool), prior=fixed(0.25))
    assert 1 / found.posterior.cv2 == pytest.approx(25.0)
    assert found.posterior.mean == pytest.approx((10 * 0.25 + 1.0) / 12, rel=1e-6)
    assert after(np.array([]), np.array([], dtype=bool), prior=fixed(0.25)).posterior == fixed(0.25)


def test_settled_and_withdrawn_runs_are_cut_off() -> None:
    long = [run(900, name=str(i)) for i in range(6)]
    cut = [run(900, outcome, name=outcome) for outcome in ("settled", "withdrawn", "open")]
    found = length_found(PRIOR, 10.0, [*long, *cut], ON, 10.0)
    assert (found.decided, found.cut_off) == (6, 3)
    assert found.posterior.mean > length_found(PRIOR, 10.0, long, ON, 10.0).posterior.mean


def test_how_a_run_ended_does_not_change_what_it_weighs() -> None:
    """An open run and a decided one that began on a day weigh the same: else recency would lengthen every duration."""
    old = [run(400, "won", began=4000, name=str(i)) for i in range(5)]
    new = [run(400, "won", began=500, name=str(i)) for i in range(5)]
    short = length_found(PRIOR, 10.0, old, ON, 1.0).posterior.mean
    assert abs(short - PRIOR.mean) < abs(length_found(PRIOR, 10.0, new, ON, 1.0).posterior.mean - PRIOR.mean)


def test_a_run_that_is_extremely_long_breaks_nothing() -> None:
    found = after(
        np.array([0.001, 0.002, 60.0, 0.001, 0.003, 70.0]), np.array([True, True, False, True, True, True])
    )
    assert np.isfinite([found.posterior.mean, found.low, found.high]).all()
    assert found.low <= found.posterior.mean <= found.high


RUNS = st.lists(
    st.tuples(st.integers(0, 1500), st.sampled_from(["won", "lost", "settled", "open"]), st.integers(1500, 4000)), min_size=1, max_size=12
)  # fmt: skip


@given(RUNS)
def test_a_run_that_does_not_compare_changes_nothing(rows: list[tuple[int, str, int]]) -> None:
    runs = [run(days, outcome, began, name=str(i)) for i, (days, outcome, began) in enumerate(rows)]
    more = [*runs, run(1400, "won", 1500, comparable=0.0)]
    assert length_found(PRIOR, 10.0, runs, ON, 10.0) == length_found(PRIOR, 10.0, more, ON, 10.0)


@given(RUNS)
def test_a_longer_run_never_shortens_the_mean_where_the_scale_alone_moves(
    rows: list[tuple[int, str, int]],
) -> None:
    runs = [run(days, outcome, began, name=str(i)) for i, (days, outcome, began) in enumerate(rows[:4])]
    longer = [
        run(days + 200, outcome, began, name=str(i)) for i, (days, outcome, began) in enumerate(rows[:4])
    ]
    short, long = (length_found(PRIOR, 10.0, one, ON, 10.0).posterior.mean for one in (runs, longer))
    assert long >= short * (1 - 1e-9)
