"""Several limits at once (budget by quarter, caps by debtor, forum and funder, staff): solved by HiGHS, with the gap that is proved.

Up to `WHOLE` options the whole problem goes to HiGHS. Of more, the linear relaxation (of more than `RELAXED` options that of a sample of claims)
gives a price of each limit; at any prices from 0 on, the sum over claims of the best option net of what it uses, and the limits at their prices, bounds every selection (the Lagrangian
dual), and most claims have one option that is far better than their next at those prices. These are fixed; HiGHS solves the rest.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Marks, Selection, forced_options
from exequatur.value.portfolio.limits import SLACK, Limit, check_limits, least_forced, matrix_of

WORK = 4e6
"""Nodes that HiGHS may visit, times options: a limit of work, not of time, so that the same question has the same answer on every machine."""
WHOLE = 60_000
"""Options that HiGHS is given at once."""
RELAXED = 150_000
"""Options of which the linear relaxation is solved."""
SAMPLE, CORE = 20_000, 4_000
"""Claims in the sample that gives the prices, and claims left open beside those fixed by them."""
OF_FEW = 100
"""Claims that use a limit, up to which all of them are left open where it is overrun."""
CLOSE, EXACT = 1e-4, 1e-6
"""Gaps at which HiGHS may stop: of many options, and of no more than `FEW`."""
FEW = 2_000


@dataclass(frozen=True)
class _Problem:
    """Options as a list: the claim and option of each, its value; uses of each limit (row) by each; which may not be left out together."""

    claims: int
    claim: Choices
    option: Choices
    value: Floats
    uses: sparse.csr_array
    most: Floats
    must: Choices
    """Claims that must take one of their options."""

    def part(self, keep: Marks, most: Floats) -> "_Problem":
        """The problem of some options only, under other limits."""
        at = np.flatnonzero(keep)
        claim = self.claim[at]
        return _Problem(
            self.claims, claim, self.option[at], self.value[at], self.uses[:, at].tocsr(), most, self.must[np.isin(self.must, claim)]
        )  # fmt: skip


def select_under(
    values: Floats, limits: Sequence[Limit], forced: Choices | Marks | None = None, work: float = WORK
) -> Selection:
    """The options of greatest value under all limits, at most one a claim.

    Args:
        values: of each claim (row) and option (column), not a number for one that is not to be had.
        forced: as in `select`.
        work: nodes times options after which the best answer found so far is given, with its gap.

    Returns:
        `cost` and `price` are of the first limit, `used` and `prices` of all.

    Raises:
        ForcedExceed: what must be filed exceeds a limit.
        ValueError: limits of another shape or below 0, or ones that cannot be kept together.
    """
    good: Marks = np.asarray(~np.isnan(values) & (values > 0))
    check_limits(limits, values.shape, good)
    must = forced_options(good, forced)
    least_forced(limits, must)
    taken = np.asarray(must.any(axis=1))
    good = np.asarray(np.where(taken[:, None], must, good))
    claim, option = np.nonzero(good)
    if not len(claim):
        zero = tuple(0.0 for _ in limits)
        return Selection(np.full(len(values), -1, dtype=np.int64), 0.0, 0.0, 0.0, 0.0, 0.0, zero, zero)
    problem = _Problem(
        len(values), claim, option, values[claim, option], matrix_of(limits, claim, option, len(values)),
        np.array([limit.most for limit in limits]), np.flatnonzero(taken),
    )  # fmt: skip
    if len(claim) <= WHOLE:
        prices, bound = _relaxed(problem)
        chosen, proved = _whole(problem, work)
        bound = min(bound, proved)
    else:
        prices = _prices(problem)
        chosen = _fixed_and_open(problem, prices, work)
        bound = _dual(problem, prices)
    return _selection(problem, chosen, prices, bound)


def bound_under(values: Floats, limits: Sequence[Limit], forced: Choices | Marks | None = None) -> float:
    """What no selection under the limits is worth more than, by their linear relaxation; arguments and errors as in `select_under`."""
    good: Marks = np.asarray(~np.isnan(values) & (values > 0))
    must = forced_options(good, forced)
    least_forced(limits, must)
    good = np.asarray(np.where(np.asarray(must.any(axis=1))[:, None], must, good))
    claim, option = np.nonzero(good)
    if not len(claim):
        return 0.0
    problem = _Problem(
        len(values), claim, option, values[claim, option], matrix_of(limits, claim, option, len(values)),
        np.array([limit.most for limit in limits]), np.flatnonzero(must.any(axis=1)),
    )  # fmt: skip
    return _relaxed(problem)[1] if len(claim) <= WHOLE else _dual(problem, _prices(problem))


def _one_each(problem: _Problem) -> tuple[sparse.csr_array, Floats]:
    """The rows that allow one option a claim, and the least of each: 1 where one must be taken."""
    claims, row = np.unique(problem.claim, return_inverse=True)
    many = len(problem.claim)
    found = sparse.csr_array((np.ones(many), (row, np.arange(many))), shape=(len(claims), many))
    return found, np.isin(claims, problem.must).astype(float)


def _scaled(problem: _Problem) -> tuple[sparse.csr_array, Floats, Floats]:
    """Uses and limits as parts of the limit, and what they were divided by: HiGHS works to a fixed tolerance."""
    largest = problem.uses.max(axis=1).toarray().ravel() if problem.uses.shape[0] else np.zeros(0)
    size = np.where(problem.most > 0, problem.most, np.where(largest > 0, largest, 1.0))
    return (sparse.diags_array(1.0 / size) @ problem.uses).tocsr(), problem.most / size, size


def _relaxed(problem: _Problem) -> tuple[Floats, float]:
    """The linear relaxation: the price of each limit, and the bound."""
    one_each, least = _one_each(problem)
    uses, most, size = _scaled(problem)
    fixed = least > 0
    worth = float(np.abs(problem.value).max())
    found = linprog(
        -problem.value / worth,
        A_ub=sparse.vstack([uses, one_each[~fixed]]).tocsr(), b_ub=np.concatenate([most, np.ones(int((~fixed).sum()))]),
        A_eq=one_each[fixed] if fixed.any() else None, b_eq=np.ones(int(fixed.sum())) if fixed.any() else None,
        bounds=(0, 1), method="highs",
    )  # fmt: skip
    if found.x is None:
        raise ValueError("the limits cannot be kept together with the forced filings")
    prices = np.maximum(-np.asarray(found.ineqlin.marginals[: len(size)]), 0.0) * worth / size
    return prices, min(-float(found.fun) * worth * (1 + SLACK), _dual(problem, prices))


def _net(problem: _Problem, prices: Floats) -> Floats:
    """The value of each option net of what it uses at the prices."""
    return np.asarray(problem.value - problem.uses.T @ prices)


def _best_of(problem: _Problem, net: Floats) -> tuple[Choices, Floats]:
    """By claim: its best option (place in the list, -1 where leaving it is better and allowed), and what that is better by than the next."""
    order = np.lexsort((-net, problem.claim))
    claim = problem.claim[order]
    first = np.flatnonzero(np.r_[True, claim[1:] != claim[:-1]])
    best = np.full(problem.claims, -1, dtype=np.int64)
    top, second = np.full(problem.claims, -np.inf), np.full(problem.claims, -np.inf)
    best[claim[first]] = order[first]
    top[claim[first]] = net[order[first]]
    next_ = first + 1
    next_ = next_[(next_ < len(claim)) & ~np.isin(next_, first)]
    second[claim[next_]] = net[order[next_]]
    free = np.ones(problem.claims, dtype=bool)
    free[problem.must] = False
    best[free & (top <= 0)] = -1
    nothing = np.where(free, 0.0, -np.inf)
    ordered = np.sort(np.stack([top, second, nothing]), axis=0)
    with np.errstate(invalid="ignore"):
        lead = ordered[2] - ordered[1]
    return best, np.where(np.isnan(lead), np.inf, lead)


def _dual(problem: _Problem, prices: Floats) -> float:
    """The Lagrangian bound at some prices."""
    net = _net(problem, prices)
    best, _ = _best_of(problem, net)
    return float(net[best[best >= 0]].sum() + prices @ problem.most)


def _prices(problem: _Problem) -> Floats:
    """The prices by the relaxation; of very many options, by that of a sample of claims under limits in proportion to what the sample uses."""
    if len(problem.claim) <= RELAXED:
        return _relaxed(problem)[0]
    claims = np.unique(problem.claim)
    taken = claims[np.linspace(0, len(claims) - 1, SAMPLE).astype(np.int64)]
    keep = np.isin(problem.claim, taken)
    uses = problem.uses[:, np.flatnonzero(keep)].tocsr()
    whole, some = (np.asarray(one.sum(axis=1)).ravel() for one in (problem.uses, uses))
    most = problem.most * some / np.where(whole > 0, whole, 1.0)
    part = _Problem(
        problem.claims, problem.claim[keep], problem.option[keep], problem.value[keep], uses, most, np.zeros(0, dtype=np.int64)
    )  # fmt: skip
    return _improved(problem, _relaxed(part)[0])


def _improved(problem: _Problem, prices: Floats) -> Floats:
    """A few steps down the dual: a limit that is overrun at the prices is made dearer, one that is left over cheaper, as long as the bound falls."""
    best, step = _dual(problem, prices), 0.05
    for _ in range(12):
        chosen, _ = _best_of(problem, _net(problem, prices))
        used = np.asarray(problem.uses[:, chosen[chosen >= 0]].sum(axis=1)).ravel()
        over = np.clip((used - problem.most) / np.maximum(problem.most, 1e-300), -1.0, 1.0)
        tried = prices * (1 + step * over)
        worth = _dual(problem, tried)
        if worth < best:
            best, prices = worth, tried
        else:
            step /= 2
    return prices


def _fixed_and_open(problem: _Problem, prices: Floats, work: float) -> Choices:
    """Claims with a clear lead keep their best option; the closest ones, and those that overrun a limit of few claims, are solved."""
    best, lead = _best_of(problem, _net(problem, prices))
    known = np.unique(problem.claim)
    open_ = np.zeros(problem.claims, dtype=bool)
    open_[known[np.argsort(lead[known], kind="stable")[:CORE]]] = True
    open_[problem.must] = True
    for _ in range(50):
        held = best[(best >= 0) & ~open_]
        used = np.asarray(problem.uses[:, held].sum(axis=1)).ravel()
        over = np.flatnonzero(used > problem.most * (1 + SLACK))
        if not len(over):
            break
        for k in over.tolist():  # give back the least worth of what uses it, a tenth more than is over
            users = held[np.flatnonzero(np.asarray(problem.uses[[k]][:, held].todense()).ravel())]
            if len(users) <= OF_FEW:
                open_[np.unique(problem.claim[problem.uses[[k]].indices])] = True
                continue
            users = users[np.argsort(lead[problem.claim[users]], kind="stable")]
            freed = np.cumsum(np.asarray(problem.uses[[k]][:, users].todense()).ravel())
            many = int(np.searchsorted(freed, (used[k] - problem.most[k]) * 1.1)) + 1
            open_[problem.claim[users[:many]]] = True
    held = best[(best >= 0) & ~open_]
    left = np.maximum(problem.most - np.asarray(problem.uses[:, held].sum(axis=1)).ravel(), 0.0)
    rest = open_[problem.claim]
    found, _ = _whole(problem.part(rest, left), work)
    return np.concatenate([held, np.flatnonzero(rest)[found]])


@contextmanager
def quiet() -> Iterator[None]:
    """HiGHS writes remarks to standard output, past Python, whatever it is asked: answers that are read by programs stand there."""
    sys.stdout.flush()
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _whole(problem: _Problem, work: float) -> tuple[Choices, float]:
    """The options taken, by HiGHS, and what it proves that no selection exceeds."""
    one_each, least = _one_each(problem)
    uses, most, _ = _scaled(problem)
    many = len(problem.claim)
    worth = float(np.abs(problem.value).max())
    constraints = [LinearConstraint(one_each, least, np.ones(len(least)))]
    if len(most):
        constraints.append(LinearConstraint(uses, -np.inf, most))
    with quiet():
        found = milp(
            -problem.value / worth, constraints=constraints, integrality=np.ones(many), bounds=Bounds(0, 1),
            options={"node_limit": max(int(work / many), 1), "mip_rel_gap": EXACT if many <= FEW else CLOSE},
        )  # fmt: skip
    if found.status == 2:
        raise ValueError("the limits cannot be kept together with the forced filings")
    chosen = np.zeros(0, dtype=np.int64) if found.x is None else np.flatnonzero(found.x > 0.5)
    proved = np.inf if found.mip_dual_bound is None else -float(found.mip_dual_bound) * worth
    return _filled(problem, chosen), proved


def _filled(problem: _Problem, chosen: Choices) -> Choices:
    """What fits beside what was chosen, the most worth first: HiGHS may stop before it has filled the limits."""
    left = problem.most - np.asarray(problem.uses[:, chosen].sum(axis=1)).ravel()
    had = np.zeros(problem.claims, dtype=bool)
    had[problem.claim[chosen]] = True
    free = np.flatnonzero(~had[problem.claim])
    columns = problem.uses.tocsc()
    more = []
    for at in free[np.argsort(-problem.value[free], kind="stable")].tolist():
        if had[problem.claim[at]]:
            continue
        span = slice(columns.indptr[at], columns.indptr[at + 1])
        limits, uses = columns.indices[span], columns.data[span]
        if (uses <= left[limits]).all():
            left[limits] -= uses
            had[problem.claim[at]] = True
            more.append(at)
    return np.concatenate([chosen, np.array(more, dtype=np.int64)])


def _selection(problem: _Problem, chosen: Choices, prices: Floats, bound: float) -> Selection:
    choice = np.full(problem.claims, -1, dtype=np.int64)
    choice[problem.claim[chosen]] = problem.option[chosen]
    if (choice[problem.must] < 0).any():
        raise ValueError("no selection with the forced filings was found")
    value = float(problem.value[chosen].sum())
    used = np.asarray(problem.uses[:, chosen].sum(axis=1)).ravel()
    bound = max(bound, value)
    gap = (bound - value) / bound if bound > 0 else 0.0
    cost, price = (float(used[0]), float(prices[0])) if len(used) else (0.0, 0.0)
    return Selection(choice, value, cost, bound, gap, price, tuple(prices.tolist()), tuple(used.tolist()))
