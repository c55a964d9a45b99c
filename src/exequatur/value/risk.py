"""Tail figures of a distribution of net present values: quantiles and the mean of the worst share (CVaR, lower tail, sign kept)."""

import numpy as np
from scipy import special

from exequatur.value.durations import Floats


def cvar(values: Floats, alpha: float, weights: Floats | None = None) -> float:
    """The mean of the worst `1 - alpha` share of outcomes; an atom at the edge counts in part.

    Args:
        values: outcomes.
        alpha: 0 to below 1; 0 gives the mean.
        weights: probabilities of the outcomes, summing to one; equal ones where absent.

    Raises:
        ValueError: no outcomes, or an alpha out of range.

    >>> cvar(np.array([-2.0, 9.0]), 0.9, np.array([0.45, 0.55]))
    -2.0
    """
    if not len(values) or not 0 <= alpha < 1:
        raise ValueError("CVaR needs outcomes and an alpha from 0 to below 1")
    order = np.argsort(values, kind="stable")
    chances = np.full(len(values), 1.0 / len(values)) if weights is None else np.asarray(weights)[order]
    share = 1.0 - alpha
    taken = np.clip(share - (np.cumsum(chances) - chances), 0.0, chances)
    return float(taken @ values[order] / taken.sum())


def quantile(values: Floats, level: float, weights: Floats | None = None) -> float:
    """The least outcome at or under which at least `level` of the probability lies."""
    order = np.argsort(values, kind="stable")
    if weights is None:
        return float(values[order[min(max(int(np.ceil(level * len(values))) - 1, 0), len(values) - 1)]])
    reached = np.cumsum(np.asarray(weights)[order])
    return float(values[order[min(int(np.searchsorted(reached, level - 1e-15)), len(values) - 1)]])


def lognormal_tail(m: float, s: float, alpha: float) -> tuple[float, float]:
    """The (1 - alpha) quantile of e^(m + s Z), and the mean of what lies under it."""
    z = special.ndtri(1.0 - alpha)
    return float(np.exp(m + s * z)), float(np.exp(m + s * s / 2) * special.ndtr(z - s) / (1.0 - alpha))
