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

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Marks
from exequatur.value.portfolio.columns import columns_of
from exequatur.value.portfolio.exchange import Exchange
from exequatur.value.portfolio.limits import Limit, least_forced
from exequatur.value.portfolio.tail_problem import Problem
from exequatur.value.portfolio.tail_programme import CUTS, prices_of, relaxed, whole
from exequatur.value.risk import cvar

ENOUGH = 2e-3
"""Gap with which exchanges are good enough."""
WHOLE = 1_500
"""Options of which HiGHS looks for better whole ones."""


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
    limits: Sequence[Limit] = (), forced: Marks | None = None, known: list[Floats] | None = None, rounds: int = CUTS,
) -> TailSelection:  # fmt: skip
    """Options under a budget and other limits by mean and CVaR.

    Args:
        outcomes: net present value of each scenario (row) and option (column).
        costs: of each option, from 0 on; budget: from 0 on.
        kappa: weight of the CVaR, 0 to 1; alpha: 0 to below 1.
        claims: the claim of each option, of which at most one is taken; absent: each option is a claim of its own.
        limits: besides the budget; `uses` of each option, `rows` the options that it is of.
        forced: options of claims that must take one of them; the other options of these claims are left.
        known: for questions that differ in kappa alone: weights of scenarios found by the one before; used and replaced.
        rounds: linear programmes that are solved at most; fewer leave a wider bound, and whole options by exchange alone.

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
    most = np.array([row[2] for row in rows])
    if any(len(row[1]) != many or (row[1] < 0).any() for row in rows) or not (most >= 0).all():
        raise ValueError("each limit has a use of each option, and all are from 0 on")
    if not many:
        nothing = tuple(0.0 for _ in rows)
        return TailSelection(np.zeros(0, dtype=bool), 0.0, 0.0, 0.0, 0.0, 0.0, nothing, nothing)
    must = np.zeros(0, dtype=np.int64)
    allowed = np.ones(many, dtype=bool)
    if forced is not None and forced.any():
        must = np.unique(group[forced])
        allowed = forced | ~np.isin(group, must)
        _check_forced(rows, group, forced)
    at = np.flatnonzero(allowed)
    uses = sparse.vstack([sparse.csr_array(row[1][None, :]) for row in rows]).tocsr()
    problem = Problem(outcomes[:, at], uses[:, at], most, group[at], must, kappa, alpha)
    columns = columns_of(problem.uses, most, problem.group, must)
    programme = relaxed(problem, columns, known, rounds)
    taken, bound = (
        Exchange(problem, columns, programme.prices, programme.binding).best_from(
            programme.shares, programme.bound
        ),
        programme.bound,
    )
    worth = problem.worth(problem.outcomes[:, taken].sum(axis=1))
    if bound - worth > ENOUGH * abs(bound) and len(columns.block) <= WHOLE and rounds >= CUTS:
        taken, bound = whole(problem, columns, taken, programme.cuts, bound)
    prices = prices_of(problem, columns, programme)
    chosen = np.zeros(many, dtype=bool)
    chosen[at[taken]] = True
    total = outcomes[:, chosen].sum(axis=1)
    objective = problem.worth(total)
    bound = max(bound, objective)
    gap = (bound - objective) / abs(bound) if bound else 0.0
    used = tuple(np.asarray(uses[:, chosen].sum(axis=1)).ravel().tolist())
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
