"""The gross recovery of one asset by one route in closed form: uncapped over random stages, capped at a fixed time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import special

from exequatur.value.discounting import factor
from exequatur.value.durations import Duration, Real, chain, laplace


@dataclass(frozen=True)
class Hurdle:
    """A stage that may occur, and may be lost: its duration, the chance that it occurs, the chance that it is won."""

    duration: Duration
    won: Real
    occurs: Real = 1.0

    def weight(self, rate: Real) -> Real:
        """E of e^(-rate T) over the ways in which the claim gets past it."""
        return 1.0 - self.occurs + self.occurs * self.won * laplace(self.duration, rate)


def passing(before: Sequence[Duration], after: Sequence[Hurdle], outside: Real, inside: Real, granted: Real) -> Real:  # fmt: skip
    """E of a weight that decays at `outside` a year until a freezing order is effective and at `inside` after it.

    Args:
        before: stages to the order, which pass whether it is granted or not.
        after: stages from the order to realisation.
        granted: probability of the order; without it the weight decays at `outside` to the end.
    """
    frozen, open_ = granted, 1.0 - granted
    for hurdle in after:
        frozen, open_ = frozen * hurdle.weight(inside), open_ * hurdle.weight(outside)
    return chain(before, outside) * (frozen + open_)


@dataclass(frozen=True)
class Capped:
    """The lesser of an asset and the claim at a fixed time: forward value of the asset, the claim, E of the lesser of the two, its
    present value, the probability that the claim is paid in full. Home currency."""

    forward: Real
    claim: Real
    least: Real
    value: Real
    in_full: Real


def capped(forward: Real, claim: Real, spread: Real) -> tuple[Real, Real]:
    """E min(F e^(s Z - s^2/2), K) = F N(-d1) + K N(d1 - s) and P(F.. >= K) = N(d1 - s), d1 = (ln F/K + s^2/2)/s.

    Args:
        forward: F, the mean of the asset; claim: K; both above zero.
        spread: s, the standard deviation of its logarithm; 0 gives min(F, K).
    """
    f, k, s = (np.asarray(value, dtype=float) for value in (forward, claim, spread))
    certain = s <= 0
    width = np.where(certain, 1.0, s)
    with np.errstate(divide="ignore", over="ignore"):
        d1 = np.log(f / k) / width + width / 2
    least = f * special.ndtr(-d1) + k * special.ndtr(d1 - width)
    least = np.where(certain, np.minimum(f, k), least)
    full = np.where(certain, (f >= k).astype(float), special.ndtr(d1 - width))
    return (least if least.ndim else float(least)), (full if full.ndim else float(full))


@dataclass(frozen=True)
class AbroadAsset:
    """An asset in foreign currency: its worth today, what a forced sale leaves (0 to 1), drift and volatility a year; the
    exchange rate (home per foreign unit) with its own; the correlation of the two."""

    worth: Real
    forced_sale: Real = 1.0
    drift: Real = 0.0
    volatility: Real = 0.0
    fx: Real = 1.0
    fx_drift: Real = 0.0
    fx_volatility: Real = 0.0
    correlation: Real = 0.0

    @property
    def growth(self) -> Real:
        """mu + mu_X + rho s_V s_X: how fast its mean grows in home currency, a year."""
        return self.drift + self.fx_drift + self.correlation * self.volatility * self.fx_volatility

    @property
    def variance(self) -> Real:
        """s_V^2 + s_X^2 + 2 rho s_V s_X, a year."""
        both = self.volatility * self.fx_volatility
        return np.square(self.volatility) + np.square(self.fx_volatility) + 2 * self.correlation * both

    @property
    def home(self) -> Real:
        """What a forced sale today would bring, home currency."""
        return self.worth * self.forced_sale * self.fx


def capped_at(asset: AbroadAsset, claim_at_t: Real, years: Real, rate: Real) -> Capped:
    """The lesser of the asset and the claim after `years`, discounted at `rate`."""
    forward = asset.home * factor(-np.asarray(asset.growth), years)
    least, full = capped(forward, claim_at_t, np.sqrt(asset.variance * years))
    return Capped(forward, claim_at_t, least, least * factor(rate, years), full)
