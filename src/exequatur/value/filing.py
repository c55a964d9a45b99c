"""Filing in time: the limitation period as a cut-off of the preparation, and what waiting costs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from exequatur.value.discounting import factor
from exequatur.value.durations import Duration, Real, cdf, laplace, mean_within, tilted


@dataclass(frozen=True)
class Filing:
    """A filing at `wait + T` that is good only up to the limit.

    in_time: its probability. discount_in_time: E[e^(-r (wait + T)), in time]. mean_time: E[wait + T | in time], years.
    """

    in_time: Real
    discount_in_time: Real
    mean_time: Real


def filing(preparation: Duration, limit: Real, wait: Real = 0.0, rate: Real = 0.0) -> Filing:
    """The chance and the discount of filing before the limitation period ends.

    Args:
        preparation: how long the filing takes to prepare once begun.
        limit: years from today to the last day; infinite where there is none.
        wait: years before preparation begins.
        rate: discount rate per year.
    """
    left = limit - np.asarray(wait, dtype=float)
    in_time = cdf(preparation, left)
    weight = laplace(preparation, rate) * cdf(tilted(preparation, rate), left)
    return Filing(in_time, factor(rate, wait) * weight, wait + mean_within(preparation, left))


@dataclass(frozen=True)
class Delay:
    """What waiting does to an uncapped claim.

    decay: the share lost per year of waiting (continuous). half_life: years. values: present value at each wait.
    first_month: the share lost in the first twelfth of a year, the limitation period left aside.
    """

    decay: float
    half_life: float
    values: tuple[float, ...]
    first_month: float


def delay(value: float, decay: float, preparation: Duration, limit: float, waits: Sequence[float]) -> Delay:
    """The cost of delay: value e^(-a W), times the chance to file in time under the tilted preparation.

    Args:
        value: gross present value at no wait, the limitation period left aside.
        decay: r + lam + rho phi - mu, per year (see `hazards.decay_rate`).
        limit: years from today to the end of the limitation period.
        waits: years.
    """
    late = tilted(preparation, decay)
    values = tuple(float(value * factor(decay, wait) * cdf(late, limit - wait)) for wait in waits)
    half_life = float(np.log(2.0) / decay) if decay > 0 else float("inf")
    return Delay(decay, half_life, values, float(-np.expm1(-decay / 12)))
