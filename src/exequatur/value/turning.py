"""Where a figure that is estimated turns from loss to gain, with the standard error of that place."""

from collections.abc import Callable

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.outputs import Figure


def turning_point(
    figure: Callable[[float], Floats], error: Callable[[Floats], float], low: float, high: float
) -> Figure | None:
    """Where the mean of a figure that moves one way is zero between `low` and `high`; None where it is zero nowhere.

    The range is narrowed by tens first: most of these lie near one in a range up to thousands. The error of the place is that of the figure there
    over its slope.

    Args:
        figure: its value on every path or point, always the same ones.
        error: the standard error of the mean of such values.
    """
    from scipy.optimize import brentq

    def mean(x: float) -> float:
        return float(figure(x).mean())

    at_low, at_high = mean(low), mean(high)
    if at_low == 0:
        return Figure(low, 0.0)
    if not np.isfinite(at_low * at_high) or at_low * at_high > 0:
        return None
    while high > 10 * max(low, 1.0) and at_low * mean(high / 10) <= 0:
        high /= 10
    found = float(brentq(mean, low, high, xtol=1e-6, rtol=1e-8, maxiter=60))
    step = max(1e-3 * found, 1e-5)
    slope = (mean(min(found + step, high)) - mean(max(found - step, low))) / (
        min(found + step, high) - max(found - step, low)
    )
    return Figure(found, error(figure(found)) / abs(slope) if slope else 0.0)
