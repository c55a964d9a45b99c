"""When a pursuit with own money is expected to cost what, and how long it is in hand: in closed form for many claims, of paths for one.

A sum that is due at the start of a stage is spent by a time T with the chance that the stage is reached by then; a rate c a year costs c (E[min(T, end)] -
E[min(T, start)]) of those who reach it, with E[min(T, X)] = E[X] G(T; k + 1) + T (1 - G(T; k)) of a Gamma. The time at which a stage begins is one Gamma of
the mean and variance of what comes before it (exact where the stages share a theta). Sums over all time are those of `screen.costs` at a rate of 0.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from exequatur.value.durations import Duration, Floats, cdf, laplace, tilted
from exequatur.value.paths.cash import Cash
from exequatur.value.screen.columns import Columns, StageColumns


@dataclass(frozen=True)
class Course:
    """Expected outlay (minor units) and years in hand, both of each claim (row) within each period (column)."""

    spent: Floats
    in_hand: Floats


@dataclass(frozen=True)
class _Reached:
    """That a stage is reached: with which chance, and after a time of which mean and variance."""

    chance: Floats
    mean: Floats
    variance: Floats

    def by(self, years: float) -> Floats:
        """The chance that it is reached by then."""
        return np.asarray(self.chance * np.asarray(cdf(self._time(), years)))

    def until(self, years: float) -> Floats:
        """The chance that it is reached at all, times the mean of the lesser of the time and `years`."""
        time = self._time()
        within = np.asarray(cdf(time, years))
        inside = np.where(
            np.asarray(time.cv2) > 0, time.mean * np.asarray(cdf(time, years, 1.0)), time.mean * within
        )
        return self.chance * (inside + years * (1.0 - within))

    def then(self, duration: Duration, chance: Floats | float = 1.0) -> "_Reached":
        """After one more stage, passed with `chance`."""
        return _Reached(self.chance * chance, self.mean + duration.mean, self.variance + duration.variance)

    def _time(self) -> Duration:
        cv2 = self.variance / np.maximum(np.square(self.mean), 1e-300)
        return Duration(self.mean, np.where(self.mean > 0, cv2, 0.0))


Cumulative = Callable[[float], tuple[Floats, Floats]]
"""Outlay and years in hand up to a time."""


def expected_course(columns: Columns, edges: Sequence[float]) -> Course:
    """What is expected to be spent and how long a claim is in hand within each period.

    Args:
        edges: beginnings and ends of the periods, years from today, rising; costs after the last are in none.
    """
    found = [_until(columns, float(edge)) for edge in edges]
    spent, hands = (np.stack([one[i] for one in found], axis=1) for i in (0, 1))
    return Course(np.diff(spent, axis=1), np.diff(hands, axis=1))


def _until(c: Columns, years: float) -> tuple[Floats, Floats]:
    if years <= 0:
        return np.zeros(len(c)), np.zeros(len(c))
    zero = np.zeros(len(c))
    start = _Reached(np.ones(len(c)), zero, zero)
    spent = c.prepare.fixed * np.ones(len(c))
    prepared = start.then(c.prepare.duration)
    hands = prepared.until(years)
    spent = spent + c.prepare.rate * hands
    filed = _filed(c)
    order = filed.then(c.order.duration)
    spent += c.order.occurs * (
        c.order.fixed * filed.by(years) + c.order.rate * (order.until(years) - filed.until(years))
    )
    waits = c.order.occurs * (1.0 - c.parallel)
    hands += waits * (order.until(years) - filed.until(years))
    now = replace(
        filed, mean=filed.mean + waits * c.order.duration.mean, variance=filed.variance + waits * c.order.duration.variance
    )  # fmt: skip
    called = c.granted * c.undertaking
    now, cost, long = _stage(c.recognition, now, years, called)
    spent, hands = spent + cost, hands + long
    appealed = replace(now, chance=now.chance * c.appeal.occurs)
    kept, cost, long = _stage(c.appeal, appealed, years, called)
    spent, hands = spent + cost, hands + long
    for one in (replace(now, chance=now.chance * (1.0 - c.appeal.occurs)), kept):
        end, cost, long = _stage(c.execution, one, years, called)
        paid = end.then(c.distribution)
        spent, hands = spent + cost, hands + long + paid.until(years) - end.until(years)
    return spent, hands


def _filed(c: Columns) -> _Reached:
    """Preparation that ends in time: the Gamma cut off at the limit."""
    took = c.prepare.duration
    reached = np.asarray(cdf(took, c.limit))
    inside = np.maximum(reached, 1e-300)
    cut = np.asarray(took.cv2) > 0
    mean = np.where(cut, took.mean * np.asarray(cdf(took, c.limit, 1.0)) / inside, took.mean)
    second = np.square(took.mean) * (1.0 + took.cv2) * np.asarray(cdf(took, c.limit, 2.0)) / inside
    return _Reached(reached, mean, np.where(cut, np.maximum(second - np.square(mean), 0.0), 0.0))


def _stage(
    stage: StageColumns, now: _Reached, years: float, called: Floats
) -> tuple[_Reached, Floats, Floats]:
    """Who passes a stage, what is spent on it and how long it is in hand up to a time. A settlement ends it early: what it lasts is then shorter."""
    passed = np.asarray(laplace(stage.duration, stage.settles))
    later = tilted(stage.duration, stage.settles)
    settles = stage.settles > 0
    rings = np.where(
        settles, (1.0 - passed) / np.where(settles, stage.settles, 1.0), np.asarray(stage.duration.mean)
    )
    end = now.then(later)
    apart = end.until(years) - now.until(years)
    whole = now.chance * later.mean
    share = np.where(
        whole > 0, rings * now.chance / np.where(whole > 0, whole, 1.0), 0.0
    )  # of E[min(T, clock)]
    long = apart * share
    lost = passed * (1.0 - stage.won)
    spent = stage.fixed * now.by(years) + stage.rate * long + lost * (stage.adverse + called) * end.by(years)
    return replace(end, chance=end.chance * passed * stage.won), spent, long


def outlay_of(cash: Cash, edges: Sequence[float]) -> Floats:
    """What one party is expected to lay out within each period, by its paths; what it receives is not set off."""
    totals = []
    for edge in edges:
        found = np.zeros(cash.paths)
        for amount, at in cash.lumps:
            found -= np.where(at <= edge, np.minimum(amount, 0.0), 0.0) if edge > 0 else 0.0
        for rate, begin, end in cash.streams:
            found -= np.minimum(rate, 0.0) * np.maximum(np.minimum(end, edge) - begin, 0.0)
        totals.append(float(found.mean()))
    return np.diff(np.array(totals))
