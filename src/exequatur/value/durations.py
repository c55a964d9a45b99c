"""How long a stage takes: a Gamma distribution by its mean and squared coefficient of variation, fixed where that is zero.

Notation of docs/value.md: Gamma(k, theta) has mean `k theta` years and squared coefficient of variation `1/k`. Written by
the mean and `cv2 = 1/k` the limit k -> infinity is the value `cv2 = 0`, so a fixed duration needs no case of its own in
the Laplace transform. Every function takes arrays or numbers.
"""

from collections.abc import Iterable

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from scipy import special

Floats = NDArray[np.float64]
Real = float | Floats


class Duration(Struct, frozen=True):
    """A duration in years: `mean`, and `cv2`, the variance over the squared mean (0: fixed)."""

    mean: Real
    cv2: Real

    @property
    def theta(self) -> Real:
        """The scale of the Gamma distribution, years."""
        return self.mean * self.cv2

    @property
    def variance(self) -> Real:
        """Years squared."""
        return self.mean * self.mean * self.cv2


def gamma(k: Real, theta: Real) -> Duration:
    """The duration Gamma(k, theta), `theta` in years.

    >>> gamma(4, 0.125).mean
    0.5
    """
    return Duration(k * theta, 1.0 / np.asarray(k, dtype=float) if isinstance(k, np.ndarray) else 1.0 / k)


def fixed(years: Real) -> Duration:
    """A duration that is known."""
    return Duration(years, np.zeros_like(years) if isinstance(years, np.ndarray) else 0.0)


def laplace(duration: Duration, s: Real) -> Real:
    """E[e^(-s T)] = (1 + s theta)^(-k); e^(-s mean) where the duration is fixed.

    Args:
        s: a rate per year; above -1/theta.
    """
    u = np.asarray(s * duration.theta, dtype=float)
    small = np.abs(u) < 1e-8
    per_u = np.where(small, 1.0 - u / 2 + u * u / 3, np.log1p(u) / np.where(small, 1.0, u))
    found = np.exp(-s * duration.mean * per_u)
    return found if found.ndim else float(found)


def chain(durations: Iterable[Duration], s: Real) -> Real:
    """E[e^(-s (T1 + T2 + ...))] of independent durations."""
    found: Real = 1.0
    for one in durations:
        found = found * laplace(one, s)
    return found


def tilted(duration: Duration, s: Real) -> Duration:
    """The duration under the weight e^(-s T): Gamma(k, theta / (1 + s theta)); a fixed one stays as it is.

    >>> tilted(gamma(2, 0.5), 2.0).mean
    0.5
    """
    return Duration(duration.mean / (1.0 + s * duration.theta), duration.cv2)


def cdf(duration: Duration, x: Real, more_k: float = 0.0) -> Real:
    """P(T <= x); of Gamma(k + more_k, theta) where `more_k` is given.

    Args:
        x: years; below zero gives 0.
    """
    mean, cv2, at = np.broadcast_arrays(
        *(np.asarray(value, dtype=float) for value in (duration.mean, duration.cv2, x))
    )
    is_fixed = (cv2 <= 0) | (mean <= 0)
    k = np.where(is_fixed, 1.0, 1.0 / np.where(is_fixed, 1.0, cv2))
    scaled = np.maximum(at, 0.0) / np.where(is_fixed, 1.0, mean * cv2)
    found = np.where(is_fixed, (at >= mean).astype(float), special.gammainc(k + more_k, scaled))
    return found if found.ndim else float(found)


def mean_within(duration: Duration, x: Real) -> Real:
    """E[T | T <= x] = k theta G(x; k + 1) / G(x; k), years; not a number where T <= x cannot be."""
    reached = np.asarray(cdf(duration, x), dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        found = np.where(reached > 0, duration.mean * np.asarray(cdf(duration, x, 1.0)) / reached, np.nan)
    return found if found.ndim else float(found)


def sum_of(durations: Iterable[Duration]) -> Duration:
    """The one Gamma with the mean and variance of the sum of independent durations: exact if they share a theta or all are fixed."""
    mean: Real = 0.0
    variance: Real = 0.0
    for one in durations:
        mean, variance = mean + one.mean, variance + one.variance
    positive = np.asarray(mean, dtype=float) > 0
    cv2 = np.where(positive, variance / np.where(positive, np.square(mean), 1.0), 0.0)
    return Duration(mean, cv2 if cv2.ndim else float(cv2))


def lesser(one: Real, other: Real) -> Real:
    """The lesser of two figures, element by element for arrays."""
    found = np.minimum(one, other)
    return found if found.ndim else float(found)


def by_quantiles(median: float, ninety: float) -> Duration:
    """The Gamma whose median and 90 percent quantile are given, years.

    Raises:
        ValueError: not 0 < median < ninety, or so far apart that no Gamma with k of 0.05 or more has them.

    >>> found = by_quantiles(1.0, 2.0)
    >>> round(cdf(found, 1.0), 6), round(cdf(found, 2.0), 6)
    (0.5, 0.9)
    """
    from scipy.optimize import brentq

    if not 0 < median < ninety:
        raise ValueError(f"the median {median} must lie above 0 and below the 90 percent quantile {ninety}")

    def apart(log_k: float) -> float:
        k = np.exp(log_k)
        return float(
            np.log(special.gammaincinv(k, 0.9) / special.gammaincinv(k, 0.5)) - np.log(ninety / median)
        )

    low, high = np.log(0.05), np.log(1e8)
    if apart(low) < 0:
        raise ValueError(f"no Gamma with k of 0.05 or more has the quantiles {median} and {ninety}")
    if apart(high) > 0:
        return fixed(median)
    k = float(np.exp(brentq(apart, low, high, xtol=1e-12)))
    return gamma(k, median / float(special.gammaincinv(k, 0.5)))
