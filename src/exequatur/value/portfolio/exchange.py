"""From shares to whole columns: the largest share of each block, put right until it keeps the limits, then exchanges as long as one helps.

Which exchange is tried first is told by what it adds at the margin (the mean, and the mean in the scenarios that are the worst of what is chosen) less what it uses at the prices of
the relaxation; whether it helps, by the objective itself. One block or two change at once.
"""

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Marks
from exequatur.value.portfolio.columns import Columns
from exequatur.value.portfolio.limits import SLACK
from exequatur.value.portfolio.tail_problem import Problem

LISTED, BOLD = 360, 60
"""Changes of one block that are weighed: by what they add net of what they use, by what they add alone."""
DEARER = (1.0, 1.005, 1.02)
"""Prices at which mixtures are rounded, times those of the relaxation."""
SLIGHT = 1e-9
"""Share that is none."""
STEPS, TRIED = 600, 400
"""Exchanges that are made, and tried, at most."""
WEIGHED = 40
"""Ways to give back what is over a limit, of which the objective is computed."""
LEAST = 1e-9
"""Part of the objective that an exchange must bring."""
ENOUGH = 1e-3
"""Part of the bound that is near enough."""


class Exchange:
    """A choice of one column a block, and its way to a better one."""

    def __init__(self, problem: Problem, columns: Columns, prices: Floats, binding: Floats) -> None:
        self.problem, self.columns = problem, columns
        self.room = columns.most * (1 + SLACK) + 1e-9
        self.mean = problem.outcomes.mean(axis=0)
        self.binding = binding
        self.tried = 0
        self.charge = np.asarray(columns.uses.T @ prices)
        self.size = np.where(columns.most > 0, columns.most, 1.0)

    def best_from(self, shares: Floats, bound: float) -> Marks:
        """The options chosen, starting from the shares of the columns in the relaxation.

        Raises:
            ValueError: no choice with the forced filings was found within the limits.
        """
        c, p = self.columns, self.problem
        chosen = self._rounded(shares)
        held = self._options(chosen)
        total, used = p.outcomes[:, held].sum(axis=1), self._uses(chosen)
        for _ in range(STEPS):
            worth = p.worth(total)
            if bound - worth <= ENOUGH * abs(bound):
                break
            step = self._step(chosen, total, used, worth)
            if step is None:
                break
            chosen[c.block[step]] = step
            total, used = p.outcomes[:, self._options(chosen)].sum(axis=1), self._uses(chosen)
        return self._options(chosen)

    def _rounded(self, shares: Floats) -> Choices:
        """One column a block: of several, at the prices and at somewhat higher ones, the one that is worth most within the limits."""
        best, least = None, -np.inf
        for dearer in DEARER:
            chosen = self._at_prices(shares, dearer * self.charge)
            if self._repair(chosen, shares):
                worth = self.problem.worth(self.problem.outcomes[:, self._options(chosen)].sum(axis=1))
                if worth > least:
                    best, least = chosen, worth
        if best is None:
            raise ValueError("no selection with the forced filings was found")
        return best

    def _at_prices(self, shares: Floats, charge: Floats) -> Choices:
        """One block after the other: the column that leaves the mixture worth most, net of what it uses, with what is still open as it was mixed."""
        c, p = self.columns, self.problem
        chosen, largest = c.best(shares)
        total = p.outcomes @ (c.member.T @ shares)
        some = np.flatnonzero((shares > SLIGHT) & (largest < 1.0 - SLIGHT)[c.block])
        parts = np.split(some, np.flatnonzero(np.diff(c.block[some])) + 1) if len(some) else []
        for at in sorted(parts, key=lambda one: -shares[one].max()):
            brings = np.stack([p.outcomes[:, c.member[[i]].indices].sum(axis=1) for i in at.tolist()])
            without = total - shares[at] @ brings
            best = int(np.argmax([p.worth(without + one) for one in brings] - charge[at]))
            chosen[c.block[at[0]]], total = at[best], without + brings[best]
        return chosen

    def _options(self, chosen: Choices) -> Marks:
        return np.asarray(np.asarray(self.columns.member[chosen].sum(axis=0)).ravel() > 0)

    def _uses(self, chosen: Choices) -> Floats:
        return np.asarray(self.columns.uses[:, chosen].sum(axis=1)).ravel()

    def _worth(self, total: Floats) -> Floats:
        """What each option adds at the margin."""
        p = self.problem
        weights = p.worst(total)
        at = np.flatnonzero(weights)
        return np.asarray((1 - p.kappa) * self.mean + p.kappa * (weights[at] @ p.outcomes[at]))

    def _repair(self, chosen: Choices, shares: Floats) -> bool:
        """Change the block that loses least for what it gives back, until all limits are kept; whether they are."""
        c = self.columns
        used = self._uses(chosen)
        if not (used > self.room).any():
            return True
        p = self.problem
        total = p.outcomes[:, self._options(chosen)].sum(axis=1)
        now = p.worth(total)
        worth = c.member @ ((self._worth(total) + self.binding.mean(axis=0)) / 2)
        scaled = c.uses.tocsr()
        for _ in range(4 * c.blocks):
            over = np.maximum(used - self.room, 0.0)
            if not over.any():
                return True
            heavy = np.asarray((over / self.size > 0) / self.size @ scaled)
            gives = heavy[chosen][c.block] - heavy
            lost = np.maximum(worth[chosen][c.block] - worth, 0.0) * (1.0 - 0.5 * shares)
            helps = np.flatnonzero(gives > 1e-12)
            if not len(helps):
                break
            eased = np.minimum(gives[helps], float((over / self.size).sum()))
            few = np.argsort(lost[helps] / eased, kind="stable")[:WEIGHED]
            exact = [now - p.worth(self._changed(total, chosen, i)) for i in helps[few].tolist()]
            at = int(helps[few[int(np.argmin(np.maximum(exact, 0.0) / eased[few]))]])
            total = self._changed(total, chosen, at)
            now, gone = p.worth(total), chosen[c.block[at]]
            used = used + np.asarray((c.uses[:, [at]] - c.uses[:, [gone]]).todense()).ravel()
            chosen[c.block[at]] = at
        return False

    def _changed(self, total: Floats, chosen: Choices, to: int) -> Floats:
        """The total by scenario with another column of a block."""
        c, outcomes = self.columns, self.problem.outcomes
        came, went = c.member[[to]].indices, c.member[[chosen[c.block[to]]]].indices
        return np.asarray(total + outcomes[:, came].sum(axis=1) - outcomes[:, went].sum(axis=1))

    def _step(self, chosen: Choices, total: Floats, used: Floats, now: float) -> Choices | None:
        """The columns that come, of one block or two, in the exchange that helps most among those tried."""
        c, p = self.columns, self.problem
        here = self._worth(total)
        worth = c.member @ ((here + self.binding.mean(axis=0)) / 2)
        more = worth - worth[chosen][c.block]
        net = more - (self.charge - self.charge[chosen][c.block])
        net[chosen] = more[chosen] = -np.inf
        listed = np.unique(np.concatenate([_largest(net, LISTED), _largest(more, BOLD)]))
        listed = listed[np.isfinite(more[listed])]
        gone = chosen[c.block[listed]]
        needs = (c.uses[:, listed] - c.uses[:, gone]).toarray()
        left = self.room - used
        come, went = c.member[listed], c.member[gone]
        held = self._options(chosen)
        ones, pairs = np.full(len(listed), np.inf), np.full((len(listed), len(listed)), np.inf)

        def under(adds: Floats) -> None:
            """The objective is the least of what stands under each weights: so is what an exchange gains."""
            each, base = come @ adds - went @ adds, float(adds[held].sum()) - now
            np.minimum(ones, each + base, out=ones)
            np.minimum(pairs, each[:, None] + (each + base)[None, :], out=pairs)

        for adds in (here, *self.binding):
            under(adds)
        ones[~(needs <= left[:, None]).all(axis=0)] = -np.inf
        pairs[c.block[listed][:, None] == c.block[listed][None, :]] = -np.inf
        for k in np.flatnonzero(2 * needs.max(axis=1, initial=0.0) > left).tolist():
            pairs[needs[k][:, None] + needs[k][None, :] > left[k]] = -np.inf
        pairs[np.tri(len(listed), dtype=bool)] = -np.inf
        while self.tried < TRIED:
            best = (
                [int(ones.argmax())]
                if ones.max() >= pairs.max()
                else list(divmod(int(pairs.argmax()), len(listed)))
            )
            if max(ones.max(), pairs.max()) <= abs(now) * LEAST:
                return None
            self.tried += 1
            changed = (
                total
                + p.outcomes[:, come[best].indices].sum(axis=1)
                - p.outcomes[:, went[best].indices].sum(axis=1)
            )
            if p.worth(changed) > now + abs(now) * LEAST:
                return np.asarray(listed[best])
            adds = self._worth(changed)
            self.binding = np.vstack([self.binding, adds])
            under(adds)
        return None


def _largest(of: Floats, many: int) -> Choices:
    """Places of the largest, in an order that ties do not change."""
    if len(of) > many:
        edge = np.partition(of, len(of) - many)[len(of) - many]
        at = np.concatenate([np.flatnonzero(of > edge), np.flatnonzero(of == edge)])[:many]
        return np.asarray(np.sort(at))
    return np.arange(len(of))
