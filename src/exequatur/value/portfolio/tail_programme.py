"""Mean and CVaR as a programme: its relaxation by bounds on the CVaR, whole options by exchanges and by HiGHS."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Marks
from exequatur.value.portfolio.constrained import quiet
from exequatur.value.portfolio.limits import SLACK
from exequatur.value.risk import cvar

CUTS = 300
"""Bounds on the CVaR that are added at most."""
NEAR = 1e-3
"""Part of the bound by which the programme may be from its optimum."""
ROUNDS = 6
"""Times that HiGHS looks for whole options."""
NODES = 2e5
"""Nodes that HiGHS may visit, times options and bounds: a limit of work, not of time, so that the same question has the same answer."""


@dataclass(frozen=True)
class Problem:
    """Outcomes by scenario and option, and the options to choose among; uses by limit and option; the claim of each option; claims that must take one."""

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


def relaxed(
    problem: Problem, known: list[Floats] | None = None, rounds: int = CUTS
) -> tuple[Floats, float, Floats, list[Floats]]:
    """The linear programme: shares, bound, prices of the limits, the bounds on the CVaR that were added (outcomes under some weights).

    Args:
        known: weights of scenarios that bound another question over the same outcomes; used, and replaced by those that bind here.
        rounds: programmes that are solved at most; fewer leave a wider bound.
    """
    many = problem.outcomes.shape[1]
    kappa, mean = problem.kappa, problem.outcomes.mean(axis=0)
    scale = max(float(np.abs(problem.outcomes).max()), 1e-300)
    size = np.where(problem.most > 0, problem.most, 1.0)
    groups = int(problem.group.max()) + 1 if many else 0
    one_each = sparse.csr_array((np.ones(many), (problem.group, np.arange(many))), shape=(groups, many + 1))
    fixed = np.isin(np.arange(groups), problem.must)
    least = sparse.hstack([sparse.csr_array(problem.uses / size[:, None]), sparse.csr_array((len(size), 1))])
    aims = np.concatenate([-(1 - kappa) * mean / scale, [-kappa]])
    weights = list(known or []) or [problem.worst(problem.outcomes.sum(axis=1))]
    cuts = [one @ problem.outcomes / scale for one in weights]
    best, centre = (
        -np.inf,
        None,
    )  # bounds are also taken half way to the best shares so far, which keeps the steps short
    for _ in range(max(rounds, 1)):
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
        more = [problem.worst(total) for total in totals]
        weights += more
        cuts += [one @ problem.outcomes / scale for one in more]
    if known is not None and kappa:
        binds = np.asarray(found.ineqlin.marginals)[-rows.shape[0] :] < 0
        known[:] = [one for one, bound_by in zip(weights, binds.tolist(), strict=False) if bound_by]
    prices = np.maximum(-np.asarray(found.ineqlin.marginals[: len(size)]), 0.0) * scale / size
    return shares, bound + SLACK * abs(bound), prices, [cut * scale for cut in cuts]


def whole(problem: Problem, taken: Marks, cuts: list[Floats], bound: float) -> tuple[Marks, float]:
    """Whole options by HiGHS under the bounds on the CVaR so far, each answer adding its own: the best found, what was `taken` among them, and the bound."""
    many = len(taken)
    kappa, mean = problem.kappa, problem.outcomes.mean(axis=0)
    scale = max(float(np.abs(problem.outcomes).max()), 1e-300)
    size = np.where(problem.most > 0, problem.most, 1.0)
    groups = int(problem.group.max()) + 1
    one_each = sparse.csr_array((np.ones(many), (problem.group, np.arange(many))), shape=(groups, many + 1))
    least = np.isin(np.arange(groups), problem.must).astype(float)
    uses = sparse.hstack([sparse.csr_array(problem.uses / size[:, None]), sparse.csr_array((len(size), 1))])
    best, cuts = problem.worth(problem.outcomes[:, taken].sum(axis=1)), list(cuts)
    for _ in range(ROUNDS):
        if bound - best <= NEAR * abs(bound):
            break
        rows = np.hstack([-np.stack(cuts) / scale, np.ones((len(cuts), 1))])
        with quiet():
            found = milp(
                np.concatenate([-(1 - kappa) * mean / scale, [-kappa]]),
                constraints=[
                    LinearConstraint(one_each, least, np.ones(groups)), LinearConstraint(uses, -np.inf, problem.most / size),
                    LinearConstraint(rows, -np.inf, np.zeros(len(cuts))),
                ],
                integrality=np.concatenate([np.ones(many), [0.0]]),
                bounds=Bounds(np.concatenate([np.zeros(many), [-np.inf]]), np.concatenate([np.ones(many), [np.inf]])),
                options={"node_limit": max(int(NODES / (many * len(cuts))), 1), "mip_rel_gap": NEAR},
            )  # fmt: skip
        if found.mip_dual_bound is not None and np.isfinite(found.mip_dual_bound):
            bound = min(bound, -float(found.mip_dual_bound) * scale + SLACK * abs(bound))
        if found.x is None:
            break
        shares = found.x[:many] > 0.5
        total = problem.outcomes[:, shares].sum(axis=1)
        kept = (problem.uses[:, shares].sum(axis=1) <= problem.most * (1 + SLACK) + 1e-9).all()
        if kept and (worth := problem.worth(total)) > best:
            best, taken = worth, np.asarray(shares)
        if not kappa:
            break
        cuts.append(problem.worst(total) @ problem.outcomes)
    return taken, bound


class Search:
    """From shares to whole options: the largest shares that fit, then additions and exchanges as long as one helps.

    Which exchange is tried first is told by what an option adds at the margin (its mean, and its mean in the scenarios that are the worst of what is
    chosen); whether it helps, by the objective itself. An option takes the place of another one of its claim; besides, one more may be let go.
    """

    TRIED, ROUNDS, INTO, OUT = 60, 400, 250, 250

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.room = problem.most * (1 + SLACK) + 1e-9
        self.mean = problem.outcomes.mean(axis=0)

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
        adds = (1 - p.kappa) * self.mean + p.kappa * p.outcomes[worst].mean(axis=0)
        own = held[p.group]
        more = adds - np.where(own >= 0, adds[own], 0.0)
        into = np.flatnonzero(~chosen)
        into = into[np.argsort(-more[into], kind="stable")[: self.INTO]]
        free = held[held >= 0]
        free = free[~np.isin(p.group[free], p.must)]
        free = free[np.argsort(adds[free], kind="stable")[: self.OUT]]
        outs = np.concatenate([[-1], free])
        lost = np.concatenate([[0.0], adds[free]])
        gain = more[into][None, :] - lost[:, None]
        fits = np.ones(gain.shape, dtype=bool)
        need = p.uses[:, into] - np.where(own[into] >= 0, p.uses[:, own[into]], 0.0)
        over = need - (self.room - used)[:, None]
        for k, column in zip(
            *np.nonzero(over > 0), strict=True
        ):  # only what would exceed a limit need let something go
            fits[0, column] = False
            fits[1:, column] &= over[k, column] <= p.uses[k, free]
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
