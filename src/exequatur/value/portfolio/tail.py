"""Selection by the mean and the worst outcomes together, over scenarios with common factors.

max (1 - kappa) E[V] + kappa CVaR_alpha[V], V the sum over the chosen options, is a linear programme in the shares taken of each option
(Rockafellar and Uryasev 2000). CVaR is the least of the means under all weights of scenarios of which none exceeds 1 / ((1 - alpha) S); each
selection names the weights that are its worst, and they bound the CVaR of every other: the programme is solved by adding these bounds one by one (Kunzi-Bay
and Mayer 2006), a few dozen rows in the place of one a scenario. Its optimum bounds every selection; whole options are then made of it by rounding,
additions and exchanges.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linprog

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Marks
from exequatur.value.portfolio.limits import SLACK, Limit, least_forced
from exequatur.value.risk import cvar

CUTS = 300
"""Bounds on the CVaR that are added at most."""
NEAR = 5e-4
"""Part of the bound by which the programme may be from its optimum."""


@dataclass(frozen=True)
class TailSelection:
    """chosen: which options are taken. objective, mean, cvar: of them over the scenarios. bound: of the linear programme; gap: (bound - objective) / |bound|.
    prices, used: of the limits in their order, the budget first where one is given."""

    chosen: NDArray[np.bool_]
    objective: float
    mean: float
    cvar: float
    bound: float
    gap: float
    prices: tuple[float, ...] = ()
    used: tuple[float, ...] = ()


def select_by_tail(
    outcomes: Floats, costs: Floats, budget: float, kappa: float, alpha: float = 0.9, *, claims: Choices | None = None,
    limits: Sequence[Limit] = (), forced: Marks | None = None,
) -> TailSelection:  # fmt: skip
    """Options under a budget and other limits by mean and CVaR.

    Args:
        outcomes: net present value of each scenario (row) and option (column).
        costs: of each option, from 0 on; budget: from 0 on.
        kappa: weight of the CVaR, 0 to 1; alpha: 0 to below 1.
        claims: the claim of each option, of which at most one is taken; absent: each option is a claim of its own.
        limits: besides the budget; `uses` of each option, `rows` the options that it is of.
        forced: options of claims that must take one of them; the other options of these claims are left.

    Raises:
        ForcedExceed: what must be filed exceeds a limit.
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
    group = np.arange(many) if claims is None else np.unique(claims, return_inverse=True)[1]
    rows = [("", costs, float(budget)), *((one.name, _spread(one, many), one.most) for one in limits)]
    uses, most = np.stack([row[1] for row in rows]), np.array([row[2] for row in rows])
    if uses.shape[1] != many or (uses < 0).any() or not (most >= 0).all():
        raise ValueError("each limit has a use of each option, and all are from 0 on")
    must = np.zeros(0, dtype=np.int64)
    allowed = np.ones(many, dtype=bool)
    if forced is not None and forced.any():
        must = np.unique(group[forced])
        allowed = forced | ~np.isin(group, must)
        _check_forced(rows, group, forced)
    at = np.flatnonzero(allowed)
    problem = _Problem(outcomes[:, at], uses[:, at], most, group[at], must, kappa, alpha)
    shares, bound, prices = _relaxed(problem)
    chosen = np.zeros(many, dtype=bool)
    chosen[at[_Search(problem).best_from(shares)]] = True
    total = outcomes[:, chosen].sum(axis=1)
    objective = problem.worth(total)
    bound = max(bound, objective)
    gap = (bound - objective) / abs(bound) if bound else 0.0
    used = tuple(uses[:, chosen].sum(axis=1).tolist())
    return TailSelection(
        chosen, objective, float(total.mean()), cvar(total, alpha), bound, gap, tuple(prices.tolist()), used
    )


def _spread(limit: Limit, many: int) -> Floats:
    if limit.rows is None:
        return limit.uses
    found = np.zeros(many)
    found[limit.rows] = limit.uses
    return found


def _check_forced(rows: Sequence[tuple[str, Floats, float]], group: Choices, forced: Marks) -> None:
    """Refuse filings that no choice among the allowed options keeps within a limit."""
    for name, uses, most in rows:
        least = np.full(int(group.max()) + 1, np.inf)
        np.minimum.at(least, group[forced], uses[forced])
        found = least[np.isfinite(least)][:, None]
        least_forced([Limit(name, found, most)], np.ones(found.shape, dtype=bool))


@dataclass(frozen=True)
class _Problem:
    """Outcomes by scenario and option; uses by limit and option; the claim of each option; claims that must take one."""

    outcomes: Floats
    uses: Floats
    most: Floats
    group: Choices
    must: Choices
    kappa: float
    alpha: float

    def worth(self, total: Floats) -> float:
        """The objective of a total by scenario."""
        return float((1 - self.kappa) * total.mean() + self.kappa * cvar(total, self.alpha))

    def worst(self, total: Floats) -> Floats:
        """The weights of the scenarios under which the mean of a total is its CVaR."""
        many = len(total)
        order = np.argsort(total, kind="stable")
        share = (1.0 - self.alpha) * many
        weights = np.zeros(many)
        weights[order] = np.clip(share - np.arange(many), 0.0, 1.0) / share
        return weights


def _relaxed(problem: _Problem) -> tuple[Floats, float, Floats]:
    """The linear programme: shares, bound, prices of the limits."""
    many = problem.outcomes.shape[1]
    kappa, mean = problem.kappa, problem.outcomes.mean(axis=0)
    scale = max(float(np.abs(problem.outcomes).max()), 1e-300)
    size = np.where(problem.most > 0, problem.most, 1.0)
    groups = int(problem.group.max()) + 1 if many else 0
    one_each = sparse.csr_array((np.ones(many), (problem.group, np.arange(many))), shape=(groups, many + 1))
    fixed = np.isin(np.arange(groups), problem.must)
    least = sparse.hstack([sparse.csr_array(problem.uses / size[:, None]), sparse.csr_array((len(size), 1))])
    aims = np.concatenate([-(1 - kappa) * mean / scale, [-kappa]])
    cuts = [problem.worst(problem.outcomes.sum(axis=1)) @ problem.outcomes / scale]
    best, centre = (
        -np.inf,
        None,
    )  # bounds are also taken half way to the best shares so far, which keeps the steps short
    for _ in range(CUTS):
        rows = sparse.csr_array(np.hstack([-np.stack(cuts), np.ones((len(cuts), 1))]))
        found = linprog(
            aims, A_ub=sparse.vstack([least, one_each[~fixed], rows]).tocsr(),
            b_ub=np.concatenate([problem.most / size, np.ones(int((~fixed).sum())), np.zeros(len(cuts))]),
            A_eq=one_each[fixed] if fixed.any() else None, b_eq=np.ones(int(fixed.sum())) if fixed.any() else None,
            bounds=[(0, 1)] * many + [(None, None)], method="highs",
        )  # fmt: skip
        if found.x is None:
            raise ValueError("the limits cannot be kept together with the forced filings")
        shares, bound = np.clip(found.x[:many], 0.0, 1.0), -float(found.fun) * scale
        totals = [problem.outcomes @ shares]
        totals.append(totals[0] if centre is None else (totals[0] + centre) / 2)
        for total in totals:
            if (worth := problem.worth(total)) > best:
                best, centre = worth, total
        if not kappa or bound - best <= NEAR * abs(bound):
            break
        cuts += [problem.worst(total) @ problem.outcomes / scale for total in totals]
    prices = np.maximum(-np.asarray(found.ineqlin.marginals[: len(size)]), 0.0) * scale / size
    return shares, bound + SLACK * abs(bound), prices


class _Search:
    """From shares to whole options: the largest shares that fit, then additions and exchanges as long as one helps.

    Which exchange is tried first is told by what an option adds at the margin (its mean, and its mean in the scenarios that are the worst of what is
    chosen); whether it helps, by the objective itself. An option takes the place of another one of its claim; besides, one more may be let go.
    """

    TRIED, ROUNDS, INTO, OUT = 60, 400, 250, 250

    def __init__(self, problem: _Problem) -> None:
        self.problem = problem
        self.room = problem.most * (1 + SLACK) + 1e-9

    def best_from(self, shares: Floats) -> Marks:
        """The options chosen, starting from the shares of the linear programme."""
        p = self.problem
        chosen = np.zeros(len(shares), dtype=bool)
        held = np.full(int(p.group.max()) + 1 if len(shares) else 0, -1, dtype=np.int64)
        used = np.zeros(len(p.most))
        self._force(shares, chosen, held, used)
        for i in np.argsort(-shares, kind="stable").tolist():
            if shares[i] <= 0.3:
                break
            if held[p.group[i]] < 0 and (used + p.uses[:, i] <= self.room).all():
                chosen[i], held[p.group[i]] = True, i
                used += p.uses[:, i]
        total = p.outcomes[:, chosen].sum(axis=1)
        for _ in range(self.ROUNDS):
            step = self._step(chosen, held, total, used)
            if step is None:
                break
            outs, into = step
            for i in outs:
                chosen[i], held[p.group[i]] = False, -1
                used, total = used - p.uses[:, i], total - p.outcomes[:, i]
            chosen[into], held[p.group[into]] = True, into
            used, total = used + p.uses[:, into], total + p.outcomes[:, into]
        return chosen

    def _force(self, shares: Floats, chosen: Marks, held: Choices, used: Floats) -> None:
        """Of claims that must take an option the one of the largest share that fits, else the one that takes least of the limits."""
        p = self.problem
        size = np.where(p.most > 0, p.most, 1.0)
        for group in p.must.tolist():
            at = np.flatnonzero(p.group == group)
            for i in at[np.argsort(-shares[at], kind="stable")].tolist():
                if (used + p.uses[:, i] <= self.room).all():
                    break
            else:
                i = int(at[(p.uses[:, at] / size[:, None]).max(axis=0).argmin()])
            chosen[i], held[group] = True, i
            used += p.uses[:, i]
        if (used > self.room).any():
            raise ValueError("no selection with the forced filings was found")

    def _step(self, chosen: Marks, held: Choices, total: Floats, used: Floats) -> tuple[list[int], int] | None:  # fmt: skip
        """The change (what goes, what comes) that helps most among those tried."""
        p = self.problem
        worst = np.argsort(total, kind="stable")[: max(1, round(len(total) * (1 - p.alpha)))]
        adds = (1 - p.kappa) * p.outcomes.mean(axis=0) + p.kappa * p.outcomes[worst].mean(axis=0)
        own = held[p.group]
        more = adds - np.where(own >= 0, adds[own], 0.0)
        need = p.uses - np.where(own >= 0, p.uses[:, own], 0.0)
        into = np.flatnonzero(~chosen)
        into = into[np.argsort(-more[into], kind="stable")[: self.INTO]]
        free = held[held >= 0]
        free = free[~np.isin(p.group[free], p.must)]
        free = free[np.argsort(adds[free], kind="stable")[: self.OUT]]
        outs = np.concatenate([[-1], free])
        freed = np.concatenate([np.zeros((len(used), 1)), p.uses[:, free]], axis=1)
        lost = np.concatenate([[0.0], adds[free]])
        gain = more[into][None, :] - lost[:, None]
        fits = np.ones(gain.shape, dtype=bool)
        for k in range(len(used)):
            fits &= used[k] + need[k][into][None, :] - freed[k][:, None] <= self.room[k]
        fits &= own[into][None, :] != np.where(outs >= 0, outs, -2)[:, None]
        gain = np.where(fits, gain, -np.inf)
        now = p.worth(total)
        least = now + abs(now) * 1e-12
        best: tuple[list[int], int] | None = None
        for at in np.argsort(-gain, axis=None)[: self.TRIED].tolist():
            row, column = divmod(at, len(into))
            if not np.isfinite(gain[row, column]):
                break
            new = int(into[column])
            gone = [int(i) for i in (outs[row], own[new]) if i >= 0]
            changed = total + p.outcomes[:, new] - p.outcomes[:, gone].sum(axis=1)
            if (worth := p.worth(changed)) > least:
                best, least = (gone, new), worth
        return best
