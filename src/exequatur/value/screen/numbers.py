"""Numbers for closed forms that run on arrays here and, compiled, on floats (`compiled` has the same for floats)."""

from typing import Any

import numpy as np
from scipy import special

from exequatur.value.durations import Floats

_STEP = 64.0
REACH = 8.0


def _table() -> Floats:
    """The normal distribution function by cubics on steps of 1/64 from -8 to 8: the values and slopes at both ends; 9e-11 off at most."""
    at = np.arange(-REACH, REACH + 0.5 / _STEP, 1 / _STEP)
    value, slope = special.ndtr(at), np.exp(-at * at / 2) / np.sqrt(2 * np.pi) / _STEP
    rise = np.diff(value)
    return np.ascontiguousarray(
        np.stack([value[:-1], slope[:-1], 3 * rise - 2 * slope[:-1] - slope[1:], slope[:-1] + slope[1:] - 2 * rise], axis=1)
    )  # fmt: skip


NORMAL = _table()


def norm(x: Any) -> Any:
    """The normal distribution function."""
    at = (np.minimum(np.maximum(x, -REACH), REACH - 1e-9) + REACH) * _STEP
    cell = np.asarray(at).astype(np.int64)
    u = at - cell
    found = NORMAL[cell]
    return found[..., 0] + u * (found[..., 1] + u * (found[..., 2] + u * found[..., 3]))


def pick(which: Any, one: Any, other: Any) -> Any:
    """One where `which`, else the other."""
    return np.where(which, one, other)


def some(which: Any) -> bool:
    """Does it hold for any claim? What is left out where it does not would have added nothing."""
    return bool(np.any(which))


def log(x: Any) -> Any:
    """The natural logarithm of what is kept above zero."""
    return np.log(np.maximum(x, 1e-300))


def exp(x: Any) -> Any:
    """e^x."""
    return np.exp(x)


def root(x: Any) -> Any:
    """The square root of what is kept from zero on."""
    return np.sqrt(np.maximum(x, 0.0))


def fade(mean: Any, cv2: Any, s: Any) -> Any:
    """E e^(-s T) of a Gamma stage, (1 + s theta)^(-k); e^(-s mean) where it is fixed."""
    u = np.asarray(s * mean * cv2, dtype=float)
    small = np.abs(u) < 1e-8
    return np.exp(-s * mean * np.where(small, 1.0 - u / 2, np.log1p(u) / np.where(small, 1.0, u)))


def within(mean: Any, cv2: Any, x: Any) -> Any:
    """Of a Gamma of this mean: P(T <= x), and the shares of its first and second moment that lie there."""
    sure = (cv2 <= 0) | (mean <= 0)
    k = np.where(sure, 1.0, 1.0 / np.where(sure, 1.0, cv2))
    at = np.maximum(x, 0.0) / np.where(sure, 1.0, mean * cv2)
    reached = special.gammainc(k, at)
    step = np.exp(k * np.log(np.maximum(at, 1e-300)) - at - special.gammaln(k + 1.0))
    in_time = np.where(x >= mean, 1.0, 0.0)
    one = reached - step
    return (
        np.where(sure, in_time, reached),
        np.where(sure, in_time, np.maximum(one, 0.0)),
        np.where(sure, in_time, np.maximum(one - step * at / (k + 1.0), 0.0)),
    )
