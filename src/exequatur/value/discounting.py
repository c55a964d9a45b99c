"""Discounting at a continuous rate per year, with an annuity that is exact near a rate of zero."""

import numpy as np

from exequatur.value.durations import Duration, Real, laplace


def factor(rate: Real, years: Real) -> Real:
    """e^(-rate years)."""
    found = np.exp(-np.asarray(rate, dtype=float) * years)
    return found if found.ndim else float(found)


def annuity(rate: Real, begin: Real, end: Real) -> Real:
    """What one unit a year from `begin` to `end` (years) is worth today: (e^(-r a) - e^(-r b)) / r, b - a where r is 0.

    >>> annuity(0.0, 1.0, 3.0)
    2.0
    """
    span = np.asarray(end, dtype=float) - begin
    x = -np.asarray(rate, dtype=float) * span
    small = np.abs(x) < 1e-8
    per_x = np.where(small, 1.0 + x / 2, np.expm1(x) / np.where(small, 1.0, x))
    found = np.asarray(factor(rate, begin)) * span * per_x
    return found if found.ndim else float(found)


def stage_annuity(rate: Real, duration: Duration) -> Real:
    """E of the annuity over a stage from its start: (1 - L(r)) / r, the mean duration where r is 0."""
    r = np.asarray(rate, dtype=float)
    weight = np.asarray(laplace(duration, r), dtype=float)
    small = np.abs(r) * duration.mean < 1e-7
    series = duration.mean - r / 2 * (np.square(duration.mean) + duration.variance)
    found = np.where(small, series, (1.0 - weight) / np.where(small, 1.0, r))
    return found if found.ndim else float(found)
