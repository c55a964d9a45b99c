"""How long a stage takes: a Gamma distribution by its mean and squared coefficient of variation, fixed where that is zero; or LogNormal.

Notation of docs/value.md: Gamma(k, theta) has mean `k theta` years and squared coefficient of variation `1/k`. Written by
the mean and `cv2 = 1/k` the limit k -> infinity is the value `cv2 = 0`, so a fixed duration needs no case of its own in
the Laplace transform. Every function takes arrays or numbers. A LogNormal has no Laplace transform in closed form and no tilt that is LogNormal: `laplace`
integrates, and what would take it for a Gamma refuses it (`NotGamma`).
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


class LogNormal(Duration, frozen=True):
    """A duration whose logarithm is normal: `meanlog` and `sdlog` of log years. For the path simulation only."""

    meanlog: float
    sdlog: float


class NotGamma(ValueError):
    """A closed form was asked of a duration that has none."""


def lognormal(meanlog: float, sdlog: float) -> LogNormal:
    """The duration e^(meanlog + sdlog Z): median e^meanlog years, mean e^(meanlog + sdlog^2/2).

    >>> round(lognormal(0.0, 0.5).mean, 6)
    1.133148
    """
    mean = float(np.exp(meanlog + sdlog * sdlog / 2))
    return LogNormal(mean, float(np.expm1(sdlog * sdlog)), meanlog, sdlog)


def longer(duration: Duration, factor: float) -> Duration:
    """A duration times a factor, of the same kind."""
    if isinstance(duration, LogNormal):
        return lognormal(duration.meanlog + float(np.log(factor)), duration.sdlog)
    return Duration(duration.mean * factor, duration.cv2)


def _gamma_only(duration: Duration) -> None:
    if isinstance(duration, LogNormal):
        raise NotGamma("a LogNormal duration has no closed form here: simulate it")


_SCORES = np.arange(-900, 901) / 100.0
_WEIGHTS = np.exp(-_SCORES * _SCORES / 2) / np.sqrt(2 * np.pi) / 100.0


def _lognormal_laplace(duration: LogNormal, s: Real) -> Real:
    """By the trapezoidal rule over normal scores, which errs by less than 1e-12 for a function as smooth as this."""
    years = np.exp(duration.meanlog + duration.sdlog * _SCORES)
    found = np.exp(-np.asarray(s, dtype=float)[..., None] * years) @ _WEIGHTS
    return found if found.ndim else float(found)


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
    """E[e^(-s T)] = (1 + s theta)^(-k); e^(-s mean) where the duration is fixed; an integral where it is LogNormal.

    Args:
        s: a rate per year; above -1/theta.
    """
    if isinstance(duration, LogNormal):
        return _lognormal_laplace(duration, s)
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
    _gamma_only(duration)
    return Duration(duration.mean / (1.0 + s * duration.theta), duration.cv2)


def cdf(duration: Duration, x: Real, more_k: float = 0.0) -> Real:
    """P(T <= x); of Gamma(k + more_k, theta) where `more_k` is given.

    Args:
        x: years; below zero gives 0.

    Raises:
        NotGamma: more_k of a LogNormal.
    """
    if isinstance(duration, LogNormal):
        if more_k:
            _gamma_only(duration)
        return _lognormal_cdf(duration, x)
    mean, cv2, at = np.broadcast_arrays(
        *(np.asarray(value, dtype=float) for value in (duration.mean, duration.cv2, x))
    )
    is_fixed = (cv2 <= 0) | (mean <= 0)
    k = np.where(is_fixed, 1.0, 1.0 / np.where(is_fixed, 1.0, cv2))
    scaled = np.maximum(at, 0.0) / np.where(is_fixed, 1.0, mean * cv2)
    found = np.where(is_fixed, (at >= mean).astype(float), special.gammainc(k + more_k, scaled))
    return found if found.ndim else float(found)


def _lognormal_cdf(duration: LogNormal, x: Real) -> Real:
    at = np.asarray(x, dtype=float)
    log = np.log(np.where(at > 0, at, 1.0))
    found = np.where(at > 0, special.ndtr((log - duration.meanlog) / duration.sdlog), 0.0)
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
        _gamma_only(one)
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
