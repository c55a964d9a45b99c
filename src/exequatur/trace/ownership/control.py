"""Who controls a company: by majority down a cascade, by the weakest link of a chain, over how large a network.

Majority: whoever, with those it controls already, holds the threshold of a company controls it too (Chapelle and Szafarz 2005; OFAC's 50 percent rule,
FAQ 401, is this with "50 percent or more"). Weakest link: the greatest, over chains, of the least share in the chain (Claessens, Djankov and Lang 2000).
Network control: the worth, or the number, of all companies that one controls by majority (after Vitali, Glattfelder and Battiston 2011).
"""

import heapq
from dataclasses import dataclass

import numpy as np

from exequatur.trace.ownership.holdings import Floats, Holdings, Ints
from exequatur.trace.ownership.wording import SURE


@dataclass(frozen=True)
class Threshold:
    """What makes control: `share` of 1, reached (`or_more`) or passed."""

    share: float = 0.5
    or_more: bool = True

    def met(self, stake: float) -> bool:
        """Whether a stake is enough, rounding in its sum aside."""
        return stake >= self.share - SURE if self.or_more else stake > self.share + SURE


MAJORITY = Threshold()


def controlled(holdings: Holdings, owner: int, rule: Threshold = MAJORITY, upper: bool = False, rows: tuple[Ints, Ints] | None = None) -> Ints:  # fmt: skip
    """The companies that one controls by majority of votes, ascending, itself not among them; votes of those who vote with it count as declared.

    Args:
        upper: what it may control at the most, by upper bounds.
        rows: `holdings.by_owner()`, where it is at hand.
    """
    return group_of(holdings, owner, rule, upper, rows)[0]


def group_of(
    holdings: Holdings, owner: int, rule: Threshold = MAJORITY, upper: bool = False, rows: tuple[Ints, Ints] | None = None
) -> tuple[Ints, dict[int, float]]:  # fmt: skip
    """The companies that one controls, as `controlled` gives them, and whose votes count as its own, with the part of them that does."""
    order, begin = holdings.by_owner() if rows is None else rows
    shares, allies = holdings.votes(upper), holdings.allied(upper)
    stakes: dict[int, float] = {}
    counted: dict[int, float] = {}
    found = {owner}
    queue = [(owner, 1.0)]
    while queue:
        one, weight = queue.pop()
        more = weight - counted.get(one, 0.0)
        if more <= 0:
            continue
        counted[one] = weight
        queue += [(other, weight * part) for other, part in allies.get(one, ())]
        for edge in order[begin[one] : begin[one + 1]].tolist():
            company = int(holdings.owned[edge])
            if company in found:
                continue
            stakes[company] = stakes.get(company, 0.0) + more * float(shares[edge])
            if rule.met(stakes[company]):
                found.add(company)
                queue.append((company, 1.0))
    return np.array(sorted(found - {owner}), dtype=np.int64), counted


def controllers(local: Holdings, rule: Threshold = MAJORITY, upper: bool = False) -> Ints:
    """Who controls the first company of `local` by majority; `local` holds all that is above it."""
    rows, allied = local.by_owner(), local.allied(upper)
    found = [
        one
        for one in range(1, len(local))
        if (rows[1][one + 1] > rows[1][one] or one in allied)
        and 0 in controlled(local, one, rule, upper, rows)
    ]
    return np.array(found, dtype=np.int64)


def weakest_links(local: Holdings, upper: bool = False) -> Floats:
    """For each owner above the first company of `local`, the greatest over chains of the least part of the votes in the chain."""
    shares = local.votes(upper)
    width = np.zeros(len(local))
    width[0] = 1.0
    queue = [(-1.0, 0)]
    done = np.zeros(len(local), dtype=bool)
    while queue:
        least, one = heapq.heappop(queue)
        if done[one]:
            continue
        done[one] = True
        into = local.into(one)
        for owner, share in zip(local.owner[into].tolist(), shares[into].tolist(), strict=True):
            through = min(-least, share)
            if through > width[owner] and not done[owner]:
                width[owner] = through
                heapq.heappush(queue, (-through, owner))
    width[0] = 0.0
    return width


def network_control(
    holdings: Holdings, owner: int, worth: Floats | None = None, rule: Threshold = MAJORITY
) -> float:
    """The worth of all companies that one controls by majority; their number where nothing is said of worth."""
    found = controlled(holdings, owner, rule)
    return float(len(found)) if worth is None else float(worth[found].sum())
