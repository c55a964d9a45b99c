"""Selection by the mean and the worst outcomes together, over scenarios with common factors.

max (1 - kappa) E[V] + kappa CVaR_alpha[V], V the sum over the chosen options, is a linear programme in the shares taken of each option
(Rockafellar and Uryasev 2000). Its optimum bounds every selection; whole options are then made of it by rounding and repair.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linprog

from exequatur.value.durations import Floats
from exequatur.value.risk import cvar


@dataclass(frozen=True)
class TailSelection:
    """chosen: which options are taken. objective, mean, cvar: of them over the scenarios. bound: of the linear programme; gap: (bound - objective) / |bound|."""

    chosen: NDArray[np.bool_]
    objective: float
    mean: float
    cvar: float
    bound: float
    gap: float


def select_by_tail(
    outcomes: Floats, costs: Floats, budget: float, kappa: float, alpha: float = 0.9
) -> TailSelection:
    """Options under a budget by mean and CVaR.

    Args:
        outcomes: net present value of each scenario (row) and option (column); one option a claim.
        costs: of each option, from 0 on; budget: from 0 on.
        kappa: weight of the CVaR, 0 to 1; alpha: 0 to below 1.

    Raises:
        ValueError: shapes or figures that cannot be.
    """
    many = outcomes.shape[1]
    if (
        costs.shape != (many,)
        or not budget >= 0
        or (costs < 0).any()
        or not 0 <= kappa <= 1
        or not 0 <= alpha < 1
    ):
        raise ValueError("costs one an option and from 0 on, a budget from 0 on, kappa and alpha from 0 to 1")
    shares, bound = _relaxed(outcomes, costs, budget, kappa, alpha)

    def worth(taken: NDArray[np.bool_]) -> float:
        total = outcomes[:, taken].sum(axis=1)
        return float((1 - kappa) * total.mean() + kappa * cvar(total, alpha))

    chosen = _Search(outcomes, costs, budget, kappa, alpha).best_from(shares)
    total = outcomes[:, chosen].sum(axis=1)
    objective = worth(chosen)
    bound = max(bound, objective)
    gap = (bound - objective) / abs(bound) if bound else 0.0
    return TailSelection(chosen, objective, float(total.mean()), cvar(total, alpha), bound, gap)


def _relaxed(
    outcomes: Floats, costs: Floats, budget: float, kappa: float, alpha: float
) -> tuple[Floats, float]:
    """The linear programme: shares x, the quantile t, and how far each scenario falls under it."""
    scenarios, many = outcomes.shape
    scale = max(float(np.abs(outcomes).max()), 1e-300)
    weight = kappa / (scenarios * (1 - alpha))
    aims = np.concatenate(
        [-(1 - kappa) * outcomes.mean(axis=0) / scale, [-kappa], np.full(scenarios, weight)]
    )
    under = sparse.hstack(
        [
            sparse.csr_array(-outcomes / scale),
            sparse.csr_array(np.ones((scenarios, 1))),
            -sparse.eye_array(scenarios),
        ]
    )
    spent = sparse.csr_array(np.concatenate([costs, np.zeros(scenarios + 1)])[None, :] / max(budget, 1e-300))
    found = linprog(
        aims, A_ub=sparse.vstack([under, spent]).tocsr(), b_ub=np.concatenate([np.zeros(scenarios), [1.0]]),
        bounds=[(0, 1)] * many + [(None, None)] + [(0, None)] * scenarios, method="highs",
    )  # fmt: skip
    if found.x is None:
        raise ValueError(f"the linear programme was not solved: {found.message}")
    return np.asarray(found.x[:many]), -float(found.fun) * scale


class _Search:
    """From shares to whole options: the largest shares that fit, then additions and exchanges of one for one as long as one helps.

    Which exchange is tried first is told by what an option adds at the margin (its mean, and its mean in the scenarios that are the worst of what is
    chosen); whether it helps, by the objective itself.
    """

    TRIED, ROUNDS = 60, 400

    def __init__(self, outcomes: Floats, costs: Floats, budget: float, kappa: float, alpha: float) -> None:
        self.outcomes, self.costs, self.budget, self.kappa, self.alpha = outcomes, costs, budget, kappa, alpha

    def best_from(self, shares: Floats) -> NDArray[np.bool_]:
        """The options chosen, starting from the shares of the linear programme."""
        chosen = np.zeros(len(shares), dtype=bool)
        left = self.budget
        for i in np.argsort(-shares, kind="stable").tolist():
            if shares[i] > 0.3 and self.costs[i] <= left + 1e-9:
                chosen[i], left = True, left - self.costs[i]
        total = self.outcomes[:, chosen].sum(axis=1)
        for _ in range(self.ROUNDS):
            step = self._step(chosen, total, left)
            if step is None:
                break
            out, into = step
            for i, sign in ((out, -1), (into, 1)):
                if i >= 0:
                    chosen[i], left = sign > 0, left - sign * self.costs[i]
                    total = total + sign * self.outcomes[:, i]
        return chosen

    def _worth(self, total: Floats) -> float:
        return float((1 - self.kappa) * total.mean() + self.kappa * cvar(total, self.alpha))

    def _step(self, chosen: NDArray[np.bool_], total: Floats, left: float) -> tuple[int, int] | None:
        """The exchange (out, in) that helps most among those tried; -1 for none on that side."""
        worst = np.argsort(total, kind="stable")[: max(1, round(len(total) * (1 - self.alpha)))]
        adds = (1 - self.kappa) * self.outcomes.mean(axis=0) + self.kappa * self.outcomes[worst].mean(axis=0)
        held, open_ = np.flatnonzero(chosen), np.flatnonzero(~chosen)
        outs = np.concatenate([[-1], held])
        frees = np.concatenate([[0.0], self.costs[held]])
        loses = np.concatenate([[0.0], adds[held]])
        gain = adds[open_][None, :] - loses[:, None]
        gain = np.where(self.costs[open_][None, :] <= left + frees[:, None] + 1e-9, gain, -np.inf)
        best, now = None, self._worth(total) * (1 + 1e-12)
        for at in np.argsort(-gain, axis=None)[: self.TRIED].tolist():
            row, column = divmod(at, len(open_))
            if not np.isfinite(gain[row, column]):
                break
            out, into = int(outs[row]), int(open_[column])
            changed = total + self.outcomes[:, into] - (self.outcomes[:, out] if out >= 0 else 0.0)
            if (worth := self._worth(changed)) > now:
                best, now = (out, into), worth
        return best
