"""The mean present value of what a route brings: every hazard a tilt of the stages, the cap by the formula of Black, time by five nodes.

A path's weight e^(-sum a_i T_i) factors over the stages (docs/value.md). Under it each Gamma stage is a Gamma again; their sum is matched by one
Gamma of the same mean and variance, and what depends on the end of the route is summed over the nodes of a Gauss-Legendre rule in
probability, the quantiles of the Gamma by Wilson and Hilferty.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from scipy import special

from exequatur.value.durations import Duration, Floats, cdf, laplace, tilted
from exequatur.value.screen.columns import Columns, StageColumns

NODES = 5
_POINTS, _WEIGHTS = np.polynomial.legendre.leggauss(NODES)
_LEVELS, _SHARES = (_POINTS + 1) / 2, _WEIGHTS / 2
_SCORES = special.ndtri(_LEVELS)

RIVALS = 5
"""Rivals that are counted one by one."""

Payoff = Callable[[Floats, Floats], Floats]
"""What the end of a route is worth: (years to it, years to the cash) -> minor units, by claim."""


@dataclass(frozen=True)
class Way:
    """One way in which a route may come to its end: its weight, the mean and the variance of its length under that weight.

    order: when an order that gives priority was had, years; None where none was.
    """

    weight: Floats
    mean: Floats
    variance: Floats
    order: Floats | None = None

    def then(self, duration: Duration, rate: Floats, chance: Floats | float = 1.0) -> "Way":
        """The way with one more stage, that decays at `rate` and is passed with `chance`."""
        after = tilted(duration, rate)
        return Way(
            self.weight * np.asarray(laplace(duration, rate)) * chance,
            self.mean + after.mean,
            self.variance + after.variance,
            self.order,
        )

    def times(self, factor: Floats | float) -> "Way":
        """The way with its weight multiplied."""
        return replace(self, weight=self.weight * factor)

    def expected(self, payoff: Callable[[Floats], Floats]) -> Floats:
        """The weight times the mean of what depends on the length."""
        cv2 = self.variance / np.maximum(np.square(self.mean), 1e-300)
        third = cv2 / 9
        total = np.zeros_like(self.weight)
        for score, share in zip(_SCORES, _SHARES, strict=True):
            root = np.maximum(1.0 - third + score * np.sqrt(third), 0.0)
            total += share * payoff(self.mean * root**3)
        return self.weight * total


@dataclass(frozen=True)
class Decay:
    """How fast worth decays in each phase: before filing, after it without an order, after it under one; and, of an order beside recognition, for the
    time that it takes beyond what decays anyway."""

    before: Floats
    open_: Floats
    frozen: Floats
    to_order: Floats


def decay(columns: Columns, rate: Floats, insolvency: float) -> Decay:
    """The decay at a discount rate, with or without insolvency (1 or 0). Rivals are no decay: what they leave is under the cap, so they are in the
    worth of the asset (`after_rivals`)."""
    c = columns
    base = rate + insolvency * c.insolvency
    frozen = base + c.leak * c.hazard
    return Decay(base + c.hazard, base + c.tip_off * c.hazard, frozen, base + c.hazard - frozen)


def ways(columns: Columns, by: Decay, wait: float) -> Iterator[tuple[Way, bool]]:
    """The ways to a realised asset, each with whether it is by settlement; those by settlement carry the share that is paid in their weight."""
    c = columns
    filed = _filed(c, by.before, wait)
    for frozen in (False, True):
        chance = c.granted if frozen else 1.0 - c.granted
        if not chance.any():
            continue
        yield from _after_filing(c, by, filed, chance, frozen)


def _filed(c: Columns, rate: Floats, wait: float) -> Way:
    """Preparation, in time: the tilted Gamma cut off at the limit, with the moments that are left."""
    later = tilted(c.prepare.duration, rate)
    left = c.limit - wait
    inside = np.maximum(np.asarray(cdf(later, left)), 1e-300)
    one, two = np.asarray(cdf(later, left, 1.0)) / inside, np.asarray(cdf(later, left, 2.0)) / inside
    cut = later.cv2 > 0
    mean = np.where(cut, later.mean * one, later.mean)
    second = np.square(later.mean) * (1.0 + later.cv2) * two
    variance = np.where(cut, np.maximum(second - np.square(mean), 0.0), 0.0)
    reached = np.asarray(cdf(later, left))
    start = np.exp(-rate * wait)
    return Way(start * np.asarray(laplace(c.prepare.duration, rate)) * reached, wait + mean, variance)


def _after_filing(
    c: Columns, by: Decay, filed: Way, chance: Floats, frozen: bool
) -> Iterator[tuple[Way, bool]]:
    way = filed.times(chance * c.reachable)
    waits = c.order.occurs * (1.0 - c.parallel)
    way = _sometimes(way, c.order.duration, by.before if frozen else by.open_, waits)
    rate = by.open_
    if frozen:
        rate = by.frozen
        beside = np.where(c.parallel > 0, np.asarray(laplace(c.order.duration, by.to_order)), 1.0)
        way = way.times(beside)
        if c.priority_by_order.any():
            had = way.mean + c.parallel * np.asarray(tilted(c.order.duration, by.to_order).mean)
            way = replace(way, order=np.where(c.priority_by_order > 0, had, np.inf))
    yield from _settled(c.recognition, way, rate)
    way = way.then(c.recognition.duration, rate + c.recognition.settles, c.recognition.won)
    appealed, straight = way.times(c.appeal.occurs), way.times(1.0 - c.appeal.occurs)
    for one in (straight, appealed):
        if not one.weight.any():
            continue
        if one is appealed:
            yield from _settled(c.appeal, one, rate)
            one = one.then(c.appeal.duration, rate + c.appeal.settles, c.appeal.won)
        yield from _settled(c.execution, one, rate)
        yield one.then(c.execution.duration, rate + c.execution.settles, c.execution.won), False


def _sometimes(way: Way, duration: Duration, rate: Floats, whether: Floats) -> Way:
    """The way with a stage for those that have it (1 or 0)."""
    if not whether.any():
        return way
    after = way.then(duration, rate)
    return Way(
        np.where(whether > 0, after.weight, way.weight),
        np.where(whether > 0, after.mean, way.mean),
        np.where(whether > 0, after.variance, way.variance),
        way.order,
    )


def _settled(stage: StageColumns, way: Way, rate: Floats) -> Iterator[tuple[Way, bool]]:
    """The way that ends in this stage by a settlement: its time has the density e^(-b t) P(T > t), b = rate + clock."""
    if not (stage.settles * stage.settlement).any():
        return
    b = np.maximum(rate + stage.settles, 1e-12)
    duration = stage.duration
    passed = np.asarray(laplace(duration, b))
    slope = duration.mean * passed / (1.0 + b * duration.theta)
    curve = duration.mean**2 * (1.0 + duration.cv2) * passed / np.square(1.0 + b * duration.theta)
    whole = np.maximum((1.0 - passed) / b, 1e-300)
    first = np.maximum((1.0 - passed) / b**2 - slope / b, 0.0) / whole
    second = np.maximum(2 * (1.0 - passed) / b**3 - 2 * slope / b**2 - curve / b, 0.0) / whole
    weight = way.weight * stage.settles * stage.settlement * (1.0 - passed) / b
    yield Way(weight, way.mean + first, way.variance + np.maximum(second - first**2, 0.0), way.order), True


def capped_worth(columns: Columns, years: Floats, part: Floats | float = 1.0) -> Floats:
    """E of the lesser of `part` of the asset and of the claim after `years`."""
    c = columns
    forward = np.maximum(c.worth * part * np.exp(c.growth * years), 1e-300)
    owed = np.maximum(c.claim + c.slope * years, 1e-300)
    spread = np.sqrt(np.maximum(c.variance * years, 1e-16))
    d1 = np.log(forward / owed) / spread + spread / 2
    return np.asarray(forward * special.ndtr(-d1) + owed * special.ndtr(d1 - spread))


def after_rivals(columns: Columns, years: Floats, order: Floats | None) -> Floats:
    """E of the lesser of what rivals leave of the asset and the claim after `years`, over their Poisson number; those beyond the last that is
    counted leave what they leave in the mean. Rivals come until then, or until `order` where that gave priority."""
    c = columns
    mean = c.rivals * (years if order is None else np.minimum(order, years))
    if not (mean * c.rival_share).any():
        return capped_worth(c, years)
    chance, left = np.exp(-mean), 1.0 - np.asarray(c.rival_share)
    total, reached, leaves, part = np.zeros(len(c)), np.zeros(len(c)), np.zeros(len(c)), np.ones(len(c))
    for n in range(RIVALS):
        total += chance * capped_worth(c, years, part)
        reached += chance
        leaves += chance * part
        chance, part = chance * mean / (n + 1), part * left
    beyond = np.maximum(1.0 - reached, 1e-300)
    tail = np.clip((np.exp(-mean * c.rival_share) - leaves) / beyond, 0.0, part)
    return np.asarray(total + (1.0 - reached) * capped_worth(c, years, tail))


def gross(columns: Columns, rate: Floats, wait: float = 0.0) -> Floats:
    """The mean present value at `rate` of all that a route brings, before costs."""
    c = columns
    solvent = _end_to_cash(c, rate, 1.0)
    total = np.zeros(len(c))
    for way, settled in ways(c, decay(c, rate, 1.0), wait):
        found = way.expected(lambda years, order=way.order: after_rivals(c, years, order))  # type: ignore[misc]
        total += found if settled else found * solvent
    if not c.insolvency.any():
        return total
    for sign, dies in ((1.0, 0.0), (-1.0, 1.0)):
        later = _end_to_cash(c, rate, dies)
        for way, settled in ways(c, decay(c, rate, dies), wait):
            found = way.expected(lambda years: capped_worth(c, years, _pari_passu(c, years)))
            total += sign * (found if settled else found * later)
    return total


def _end_to_cash(c: Columns, rate: Floats, dies: float) -> Floats:
    """The discount from the end of a route to the cash; insolvency matters until then where execution does not protect."""
    more = np.where(c.protected > 0, 0.0, c.insolvency * dies)
    return np.asarray(laplace(c.distribution, rate + more))


def _pari_passu(c: Columns, years: Floats) -> Floats:
    owed = c.claim + c.slope * years
    return (1.0 - c.estate) * owed / np.maximum(owed + c.others, 1e-300)
