"""Settlement as a clock that runs against a stage: exponential with a rate a year, from the start of the stage."""

from dataclasses import dataclass

import numpy as np

from exequatur.value.discounting import stage_annuity
from exequatur.value.durations import Duration, Real, laplace


@dataclass(frozen=True)
class Settlement:
    """settled: probability. value: discounted worth of what a settlement pays. unsettled: E[e^(-r T), not settled]. time: E of the years
    that the stage uses."""

    settled: Real
    value: Real
    unsettled: Real
    time: Real


def settlement(stage: Duration, clock: Real, pays: Real, discount: Real) -> Settlement:
    """A settlement that pays `pays` at once when its clock (rate a year) rings before the stage ends."""
    both = np.asarray(clock, dtype=float) + discount
    unsettled = laplace(stage, both)
    value = pays * clock * stage_annuity(both, stage)
    return Settlement(1.0 - laplace(stage, clock), value, unsettled, stage_annuity(clock, stage))
