"""The mean present value of what a route costs, for many claims: each stage by the weight with which it is reached."""

import numpy as np

from exequatur.value.discounting import stage_annuity
from exequatur.value.durations import Floats, cdf, laplace, tilted
from exequatur.value.screen.columns import Columns, StageColumns


def costs(columns: Columns, rate: Floats, wait: float = 0.0) -> Floats:
    """What the route costs in the mean, above zero, discounted at `rate`. An application for an order is taken to be paid for in full."""
    c = columns
    begin = np.exp(-rate * wait)
    total = begin * _spent(c.prepare, rate)
    later = tilted(c.prepare.duration, rate)
    weight = begin * np.asarray(laplace(c.prepare.duration, rate)) * np.asarray(cdf(later, c.limit - wait))
    total += weight * c.order.occurs * _spent(c.order, rate)
    waits = c.order.occurs * (1.0 - c.parallel)
    weight = weight * np.where(waits > 0, np.asarray(laplace(c.order.duration, rate)), 1.0)
    called = c.granted * c.undertaking
    weight, spent = _stage(c.recognition, weight, rate, called)
    total += spent
    kept, spent = _stage(c.appeal, weight * c.appeal.occurs, rate, called)
    total += spent
    weight = weight * (1.0 - c.appeal.occurs) + kept
    _, spent = _stage(c.execution, weight, rate, called)
    return np.asarray(total + spent)


def _spent(stage: StageColumns, rate: Floats) -> Floats:
    """The fixed sum and the rate of a stage, until it ends or is settled, seen from its start."""
    return np.asarray(
        stage.fixed + stage.rate * np.asarray(stage_annuity(rate + stage.settles, stage.duration))
    )


def _stage(stage: StageColumns, weight: Floats, rate: Floats, called: Floats) -> tuple[Floats, Floats]:
    """The weight with which a stage is won, and what it costs."""
    passed = weight * np.asarray(laplace(stage.duration, rate + stage.settles))
    lost = passed * (1.0 - stage.won)
    return passed * stage.won, weight * _spent(stage, rate) + lost * (stage.adverse + called)
