"""How the closed cases would have been predicted: each from what was known the day before, by the prior and by the cases so far.

A decision is predicted from the cases decided before its day; a duration from what was known at the start of the day on which the run began: runs
that were open then count as cut off then. Chances are scored by Brier's score (mean squared error) and by the logarithmic score (mean of minus the
logarithm of the chance given to what happened); lower is better for both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from exequatur.value.calibration.cases import CONTESTED, CaseRun, Key, known_before
from exequatur.value.calibration.chances import chance_found
from exequatur.value.calibration.fit import Spread, spread
from exequatur.value.calibration.lengths import length_found
from exequatur.value.calibration.priors import StagePrior
from exequatur.value.durations import Duration, cdf

MOST_FITS = 300
"""Days of one key on which durations are estimated anew; where runs began on more, every so manieth of them."""


@dataclass(frozen=True)
class Predicted:
    """A decided case with the chance of success that the prior and the cases before it gave."""

    key: Key
    id: str
    day: date
    won: bool
    by_prior: float
    by_cases: float


@dataclass(frozen=True)
class Scores:
    """Scores of the predictions of one predictor."""

    brier: float
    logarithmic: float


@dataclass(frozen=True)
class Foresight:
    """All predictions: of outcomes with their scores (None where nothing was decided), of durations by the fifths into which they fell."""

    outcomes: tuple[Predicted, ...]
    prior: Scores | None
    cases: Scores | None
    durations_by_prior: Spread
    durations_by_cases: Spread


def foresee(
    cells: Mapping[Key, Sequence[CaseRun]], priors: Mapping[Key, StagePrior], weight: float, half_life: float
) -> Foresight:
    """Predict every case of each key from what was known before it.

    Args:
        cells: the cases of each key, in an order of their own.
        weight: cases that a prior of a duration weighs.
    """
    predicted: list[Predicted] = []
    by_prior: list[float] = []
    by_cases: list[float] = []
    decided: list[bool] = []
    for key, all_runs in cells.items():
        runs = [one for one in all_runs if one.comparable > 0]
        prior = priors[key]
        if prior.won is not None and key.stage in CONTESTED:
            predicted += _outcomes(key, prior, runs, half_life)
        before = _durations(prior, runs, weight, half_life)
        for one in runs:
            by_prior.append(float(cdf(prior.took, one.years)))
            by_cases.append(float(cdf(before[one.began], one.years)))
            decided.append(one.decided)
    predicted.sort(key=lambda one: (one.day, one.key, one.id))
    return Foresight(
        tuple(predicted),
        _scores([(one.by_prior, one.won) for one in predicted]),
        _scores([(one.by_cases, one.won) for one in predicted]),
        spread(by_prior, decided),
        spread(by_cases, decided),
    )


def _outcomes(key: Key, prior: StagePrior, runs: Sequence[CaseRun], half_life: float) -> list[Predicted]:
    assert prior.won is not None
    found, means = [], dict[date, float]()
    for one in runs:
        if not one.decided:
            continue
        if one.seen_to not in means:
            earlier = [other for other in runs if other.decided and other.seen_to < one.seen_to]
            means[one.seen_to] = chance_found(prior.won, earlier, one.seen_to, half_life).posterior.mean
        found.append(
            Predicted(key, one.id, one.seen_to, one.outcome == "won", prior.won.mean, means[one.seen_to])
        )
    return found


def _durations(
    prior: StagePrior, runs: Sequence[CaseRun], weight: float, half_life: float
) -> dict[date, Duration]:
    """The duration that was to be expected on each day on which a run began."""
    days = sorted({one.began for one in runs})
    every = -(-len(days) // MOST_FITS)
    found, last = dict[date, Duration](), prior.took
    for i, day in enumerate(days):
        if i % max(every, 1) == 0:
            last = length_found(prior.took, weight, known_before(runs, day), day, half_life).posterior
        found[day] = last
    return found


def _scores(chances: Sequence[tuple[float, bool]]) -> Scores | None:
    if not chances:
        return None
    n = len(chances)
    return Scores(
        brier=sum((p - won) ** 2 for p, won in chances) / n,
        logarithmic=-sum(log(p if won else 1.0 - p) for p, won in chances) / n,
    )
