"""The lower tail of a pursuit with own money: its value at risk and CVaR in closed form given the durations.

In a branch the net present value is X = d R - c, with d the discount of the cash and c the discounted costs, so that
E (q - X)^+ = d (a - E min(R, a)) with a = (q + c)/d where that is above zero, and P(X <= q) = P(R <= a). CVaR is the greatest value of
q - E (q - X)^+ / (1 - alpha) (Rockafellar and Uryasev 2000), which is flat in q about the quantile.
"""

import numpy as np

from exequatur.value.conditional.payoffs import CREDITOR, Pursued
from exequatur.value.durations import Floats

_ROUNDS = 40
_CLOSE = 1e-3
"""The quantile is found to so small a share of the range of outcomes: an error of it counts squared in CVaR."""


def cvar_of(found: Pursued, alpha: float) -> Floats:
    """The mean of the worst `1 - alpha` share of the creditor's net present values: an array of scrambles, a row for each time of the points.

    Args:
        alpha: above 0 and below 1.
    """
    points, share = found.tree.points, 1.0 - alpha
    outcomes = _Outcomes(found)
    low, high = outcomes.low, np.maximum(outcomes.high, outcomes.low)
    below, above = np.full(points.times, -share), outcomes.reached(high) - share
    close = _CLOSE * np.maximum(high - low, 1e-300)
    middle = np.clip(np.zeros(points.times), low, high)  # more often than not the worst share are losses
    for _ in range(_ROUNDS):
        reached = outcomes.reached(middle) - share
        over = reached >= 0
        # the end that stays counts half the next time, or the chord would creep up to the root from one side (the Illinois rule)
        low, below = np.where(over, low, middle), np.where(over, below / 2, reached)
        high, above = np.where(over, middle, high), np.where(over, reached, above / 2)
        if (high - low <= close).all():
            break
        middle = low + (high - low) * np.clip(-below / np.maximum(above - below, 1e-300), 0.05, 0.95)
    return np.asarray(high[:, None] - points.means(outcomes.short(high)) / share)


class _Outcomes:
    """The net present values of a pursuit, a distribution for each time of the points."""

    def __init__(self, found: Pursued) -> None:
        self.found, self.points = found, found.tree.points
        size = len(self.points) // self.points.times
        self._time = np.repeat(np.arange(self.points.times), size)
        self._costs = [one.costs[CREDITOR] + one.adverse[CREDITOR] for one in found.tree.branches]
        self._discounts = [found.tree.discounted(one.cash)[CREDITOR] for one in found.tree.branches]
        times = (self.points.times, size)
        self.low = -np.max([costs.reshape(times).max(axis=1) for costs in self._costs], axis=0)
        best = [np.zeros(self.points.times)]
        for branch, costs, discount in zip(found.tree.branches, self._costs, self._discounts, strict=True):
            most = -costs
            if branch.brings is not None:
                most = most + discount * found.keeps * (
                    branch.brings.extra + branch.brings.part * branch.brings.owed
                )
            best.append(most.reshape(times).max(axis=1))
        self.high = np.max(best, axis=0)

    def reached(self, q: Floats) -> Floats:
        """P(X <= q), for each time."""
        rows = np.zeros(len(self.points))
        for i, branch in enumerate(self.found.tree.branches):
            room = q[self._time] + self._costs[i]
            some = (room >= 0) & (branch.chance > 0)
            if branch.brings is None:
                rows[some] += branch.chance[some]
            elif some.any():
                within = room[some] / self._discounts[i][some]
                chance = (
                    branch.brings.at(some).at_most(within / self.found.keeps) if self.found.keeps else 1.0
                )
                rows[some] += branch.chance[some] * chance
        return np.asarray(rows.reshape(self.points.times, -1).mean(axis=1))

    def short(self, q: Floats) -> Floats:
        """E (q - X)^+ at each point."""
        rows = np.zeros(len(self.points))
        for i, branch in enumerate(self.found.tree.branches):
            room = q[self._time] + self._costs[i]
            some = (room > 0) & (branch.chance > 0)
            if not some.any():
                continue
            lacks = room[some]
            if branch.brings is not None and self.found.keeps:
                discount, keeps = self._discounts[i][some], self.found.keeps
                lacks = lacks - discount * keeps * branch.brings.at(some).least(lacks / discount / keeps)
            rows[some] += branch.chance[some] * lacks
        return rows
