"""The few chains that make up most of a share: found best first, within a bound, never all of them."""

import heapq
from dataclasses import dataclass

from exequatur.trace.ownership.holdings import Holdings

MOST_STEPS = 20_000
"""Chains that are looked at before the search stops."""


@dataclass(frozen=True)
class Chain:
    """A chain from an owner (first) to a company (last) without repetition, and the product of its shares by the upper bounds."""

    companies: tuple[int, ...]
    share: float


def chains(local: Holdings, owner: int, many: int = 3, least: float = 1e-6) -> list[Chain]:
    """The chains of greatest share from an owner to the first company of `local`, at most `many`, each of `least` or more."""
    found: list[Chain] = []
    queue: list[tuple[float, tuple[int, ...]]] = [(-1.0, (0,))]
    steps = 0
    while queue and len(found) < many and steps < MOST_STEPS:
        share, so_far = heapq.heappop(queue)
        steps += 1
        if so_far[0] == owner:
            found.append(Chain(so_far, -share))
            continue
        into = local.into(so_far[0])
        for above, part in zip(local.owner[into].tolist(), local.high[into].tolist(), strict=True):
            if above not in so_far and -share * part >= least:
                heapq.heappush(queue, (share * part, (above, *so_far)))
    return found
