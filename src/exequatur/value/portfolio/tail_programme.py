"""Mean and CVaR as a programme over the columns of blocks: its relaxation by bounds on the CVaR and by columns, whole ones of few by HiGHS.

The relaxation is solved from both sides: each answer brings the bound on the CVaR under its own worst scenarios (Kunzi-Bay and Mayer 2006), and for each block the column that is worth most
at its prices. At any prices and any mixture of these bounds, the best column of every block and the limits at their prices are together more than any selection is worth: that is the bound,
whatever the tolerance of the solver.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, linprog, milp

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Marks
from exequatur.value.portfolio.columns import Columns
from exequatur.value.portfolio.constrained import quiet
from exequatur.value.portfolio.limits import SLACK
from exequatur.value.portfolio.tail_problem import Problem

CUTS = 300
"""Linear programmes that are solved at most."""
WAY = (0.5, 0.8)
"""Parts of the way from an answer to the best mixture so far."""
NEAR = 1e-3
"""Part of the bound by which the programme may be from its optimum."""
ROUNDS = 4
"""Times that HiGHS looks for whole columns."""
NODES = 5e4
"""Nodes that HiGHS may visit, times columns and bounds: a limit of work, not of time, so that the same question has the same answer."""
AT_ONCE = 6_000
"""Columns that the first programme has all of; of more, those that are best of their block at some price of money."""
SHORTFALL = 1e3
"""What a limit that is overrun costs while columns are still looked for, times all that outcomes can be."""


@dataclass(frozen=True)
class Relaxed:
    """shares: of each column in the best mixture found; bound: no selection is worth more; prices: of the limits that stay limits; worth: of each option, by the weights of scenarios that bind;
    cuts: outcomes of the options under the weights that bind; binding: what each option adds to the objective under each of them (rows)."""

    shares: Floats
    bound: float
    prices: Floats
    worth: Floats
    cuts: list[Floats]
    binding: Floats


def relaxed(
    problem: Problem, columns: Columns, known: list[Floats] | None = None, rounds: int = CUTS
) -> Relaxed:
    """The linear programme.

    Args:
        known: weights of scenarios that bound another question over the same outcomes; used, and replaced by those that bind here.
        rounds: programmes that are solved at most; fewer leave a wider bound.

    Raises:
        ValueError: the limits cannot be kept together with the forced filings.
    """
    kappa, mean = problem.kappa, problem.outcomes.mean(axis=0)
    scale = max(float(np.abs(problem.outcomes).max(initial=0.0)), 1e-300)
    weights = list(known or []) or [problem.worst(problem.outcomes.sum(axis=1))]
    cuts = [_under(one, problem.outcomes) / scale for one in weights]
    inside = _first(columns, columns.member @ ((1 - kappa) * mean / scale + kappa * cuts[0]))
    best, centre, bound = -np.inf, None, np.inf
    shares, prices, worth = np.zeros(len(columns.block)), np.zeros(len(columns.most)), mean
    binding, tight = mean[None, :], [cuts[0] * scale]
    for _ in range(max(rounds, 1)):
        at = np.flatnonzero(inside)
        found, size = _solved(problem, columns, at, mean / scale, cuts)
        here = np.clip(found.x[: len(at)], 0.0, 1.0)
        marginals = -np.asarray(found.ineqlin.marginals)
        price = np.maximum(marginals[: len(size)], 0.0) / size
        binds = np.maximum(marginals[-len(cuts) :], 0.0)
        mixed = binds / binds.sum() if binds.sum() > 0 else np.full(len(cuts), 1.0 / len(cuts))
        adds = (1 - kappa) * mean / scale + kappa * (mixed @ np.stack(cuts))
        net = columns.member @ adds - columns.uses.T @ price
        first, top = columns.best(net)
        reached = float(top.sum() + price @ columns.most) * scale
        if reached < bound:
            bound, prices, worth = reached, price * scale, adds * scale
            tight = [cuts[i] * scale for i in np.flatnonzero(mixed > 0).tolist()]
            binding = ((1 - kappa) * mean / scale + kappa * np.stack(cuts)[mixed > 0]) * scale
        short = float(found.x[len(at) : -1].sum()) > 1e-7
        new = ~inside[first] & (
            top > np.maximum.reduceat(np.where(inside, net, -np.inf), columns.starts) + 1e-9
        )
        if short and not new.any():
            raise ValueError("the limits cannot be kept together with the forced filings")
        inside[first] = True
        if short:
            continue
        full = np.zeros(len(columns.block))
        full[at] = here
        rest = 1.0 - np.bincount(columns.block, weights=full, minlength=columns.blocks)
        full[columns.starts[columns.free]] += np.maximum(rest[columns.free], 0.0)
        total = problem.outcomes @ (columns.member.T @ full)
        tried = [(total, full)]
        if (
            centre is not None
        ):  # bounds are also taken on the way to the best mixture, which keeps the steps short
            tried += [((1 - w) * total + w * centre, (1 - w) * full + w * shares) for w in WAY]
        for total, mixture in tried:
            if (value := problem.worth(total)) > best:
                best, centre, shares = value, total, mixture
        if bound - best <= NEAR * abs(bound) or (not kappa and not new.any()):
            break
        if kappa:
            more = [problem.worst(total) for total, _ in tried]
            weights += more
            cuts += [_under(one, problem.outcomes) / scale for one in more]
    if known is not None and kappa:
        known[:] = [one for one, by in zip(weights, binds.tolist(), strict=False) if by > 0]
    return Relaxed(shares, bound + SLACK * abs(bound), prices, worth, tight, binding)


def _under(weights: Floats, outcomes: Floats) -> Floats:
    """The mean of each option under weights of scenarios."""
    at = np.flatnonzero(weights)
    return np.asarray(weights[at] @ outcomes[at])


def _first(columns: Columns, worth: Floats) -> Marks:
    """Columns to begin with: all, or those best of their block at some price of what they use, and the one that uses least."""
    many = len(columns.block)
    if many <= AT_ONCE:
        return np.ones(many, dtype=bool)
    found = np.zeros(many, dtype=bool)
    uses = np.asarray((1.0 / np.where(columns.most > 0, columns.most, 1.0)) @ columns.uses)
    found[columns.best(-uses)[0]] = True
    paid = (uses > 0) & (worth > 0)
    rates = (
        np.quantile(worth[paid] / uses[paid], (0.1, 0.3, 0.5, 0.7, 0.85, 0.95)) if paid.any() else np.zeros(0)
    )
    for rate in (0.0, *rates.tolist()):
        found[columns.best(worth - rate * uses)[0]] = True
    return found


def _solved(
    problem: Problem, columns: Columns, at: Choices, mean: Floats, cuts: list[Floats]
) -> tuple[OptimizeResult, Floats]:
    """The programme of some columns: their shares, what each limit is overrun by, the CVaR; and by what the limits were divided."""
    many, limits = len(at), len(columns.most)
    size = np.where(columns.most > 0, columns.most, 1.0)
    member, block = columns.member[at], columns.block[at]
    one_each = sparse.csr_array(
        (np.ones(many), (block, np.arange(many))), shape=(columns.blocks, many + limits + 1)
    )
    spare = sparse.hstack([-sparse.eye_array(limits), sparse.csr_array((limits, 1))])
    uses = sparse.hstack([sparse.diags_array(1.0 / size) @ columns.uses[:, at], spare])
    rows = sparse.csr_array(
        np.hstack([-(np.stack(cuts) @ member.T), np.zeros((len(cuts), limits)), np.ones((len(cuts), 1))])
    )
    free = columns.free
    over = None if not free.all() else 0.0  # with nothing forced, nothing need be overrun
    found = linprog(
        np.concatenate([-(1 - problem.kappa) * (member @ mean), np.full(limits, SHORTFALL * columns.blocks), [-problem.kappa]]),
        A_ub=sparse.vstack([uses, one_each[free], rows]).tocsr(),
        b_ub=np.concatenate([columns.most / size, np.ones(int(free.sum())), np.zeros(len(cuts))]),
        A_eq=None if free.all() else one_each[~free], b_eq=None if free.all() else np.ones(int((~free).sum())),
        bounds=[*[(0.0, None)] * many, *[(0.0, over)] * limits, (None, None)], method="highs",
    )  # fmt: skip
    if found.x is None:
        raise ValueError("the limits cannot be kept together with the forced filings")
    return found, size


def whole(
    problem: Problem, columns: Columns, taken: Marks, cuts: list[Floats], bound: float
) -> tuple[Marks, float]:
    """Whole columns by HiGHS under the bounds on the CVaR so far, each answer adding its own: the best options found, what was `taken` among them, and the bound."""
    many = len(columns.block)
    kappa, mean = problem.kappa, columns.member @ problem.outcomes.mean(axis=0)
    scale = max(float(np.abs(problem.outcomes).max()), 1e-300)
    size = np.where(columns.most > 0, columns.most, 1.0)
    one_each = sparse.csr_array(
        (np.ones(many), (columns.block, np.arange(many))), shape=(columns.blocks, many + 1)
    )
    uses = sparse.hstack([sparse.diags_array(1.0 / size) @ columns.uses, sparse.csr_array((len(size), 1))])
    best, cuts = problem.worth(problem.outcomes[:, taken].sum(axis=1)), list(cuts)
    for _ in range(ROUNDS):
        if bound - best <= NEAR * abs(bound):
            break
        rows = np.hstack([-np.stack(cuts) @ columns.member.T / scale, np.ones((len(cuts), 1))])
        kept = [LinearConstraint(one_each, 1.0, 1.0), LinearConstraint(rows, -np.inf, np.zeros(len(cuts)))]
        if len(size):
            kept.append(LinearConstraint(uses, -np.inf, columns.most / size))
        with quiet():
            found = milp(
                np.concatenate([-(1 - kappa) * mean / scale, [-kappa]]), constraints=kept,
                integrality=np.concatenate([np.ones(many), [0.0]]),
                bounds=Bounds(np.concatenate([np.zeros(many), [-np.inf]]), np.concatenate([np.ones(many), [np.inf]])),
                options={"node_limit": max(int(NODES / (many * len(cuts))), 1), "mip_rel_gap": NEAR},
            )  # fmt: skip
        if found.mip_dual_bound is not None and np.isfinite(found.mip_dual_bound):
            bound = min(bound, -float(found.mip_dual_bound) * scale + SLACK * abs(bound))
        if found.x is None:
            break
        chosen = found.x[:many] > 0.5
        options = np.asarray(columns.member[chosen].sum(axis=0)).ravel() > 0
        total = problem.outcomes[:, options].sum(axis=1)
        within = (
            np.asarray(columns.uses[:, chosen].sum(axis=1)).ravel() <= columns.most * (1 + SLACK) + 1e-9
        ).all()
        if within and (worth := problem.worth(total)) > best:
            best, taken = worth, options
        if not kappa:
            break
        cuts.append(problem.worst(total) @ problem.outcomes)
    return taken, bound


def prices_of(problem: Problem, columns: Columns, found: Relaxed) -> Floats:
    """The price of every limit: of those that stay limits by the relaxation; of those that columns keep, by what parts of options would bring at its prices and weights."""
    prices = np.zeros(len(problem.most))
    prices[columns.shared] = found.prices
    if not len(columns.own):
        return prices
    net = found.worth - problem.uses[columns.shared].T @ found.prices
    some = np.flatnonzero(net > 0)
    uses, most = problem.uses[columns.own][:, some], problem.most[columns.own]
    size, scale = np.where(most > 0, most, 1.0), float(net.max(initial=1e-300))
    claims, row = np.unique(problem.group[some], return_inverse=True)
    one_each = sparse.csr_array(
        (np.ones(len(some)), (row, np.arange(len(some)))), shape=(len(claims), len(some))
    )
    if not len(some):
        return prices
    solved = linprog(
        -net[some] / scale, A_ub=sparse.vstack([sparse.diags_array(1.0 / size) @ uses, one_each]).tocsr(),
        b_ub=np.concatenate([most / size, np.ones(len(claims))]), bounds=(0, 1), method="highs",
    )  # fmt: skip
    prices[columns.own] = np.maximum(-np.asarray(solved.ineqlin.marginals[: len(size)]), 0.0) * scale / size
    return prices
