"""Statutory tests of ownership and control: they are handed in as data, with the share, and how what is held through others counts."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from exequatur.trace.ownership.control import Threshold, group_of
from exequatur.trace.ownership.holdings import Holdings
from exequatur.trace.ownership.owners import Owners

HALF_PASSED = Threshold(0.5, or_more=False)


@dataclass(frozen=True)
class StatutoryTest:
    """A test of who is owner or controller.

    id: of the rule. threshold: the share that makes it. chain: `product` along chains, added up; `majority`: all that is held by those of whom one
    has a `majority`.
    """

    id: str
    threshold: Threshold
    chain: Literal["product", "majority"]
    majority: Threshold = HALF_PASSED


@dataclass(frozen=True)
class Met:
    """Who meets a test: surely, by lower bounds, and who may, by upper ones."""

    test: StatutoryTest
    surely: tuple[str, ...]
    perhaps: tuple[str, ...]


def those_who_meet(test: StatutoryTest, local: Holdings, owners: Owners) -> Met:
    """Who meets a test in the first company of `local`, which holds all that is above it; `owners`: the same looked through."""
    if test.chain == "product":
        ultimate = owners.ultimate
        surely = [one.name for one in ultimate if test.threshold.met(one.low)]
        may = [one.name for one in ultimate if test.threshold.met(one.high) and one.name not in surely]
        return Met(test, tuple(surely), tuple(may))
    stakes = _stakes(test, local, upper=False), _stakes(test, local, upper=True)
    ultimate_names = {one.name for one in owners.ultimate}
    surely = [
        name for name, stake in stakes[0].items() if name in ultimate_names and test.threshold.met(stake)
    ]
    may = [
        name
        for name, stake in stakes[1].items()
        if name in ultimate_names and test.threshold.met(stake) and name not in surely
    ]
    return Met(test, tuple(surely), tuple(may))


def _stakes(test: StatutoryTest, local: Holdings, upper: bool) -> dict[str, float]:
    """What each above holds of the first company, in shares or in votes, itself, by those of whom it has a majority, and with its allies."""
    into = local.into(0)
    held = np.maximum(local.high if upper else local.low, local.votes(upper))[into]
    shares = dict(zip(local.owner[into].tolist(), held.tolist(), strict=True))
    rows = local.by_owner()
    found = {}
    for one in range(1, len(local)):
        _, counted = group_of(local, one, test.majority, upper, rows)
        found[local.names[one]] = sum(
            part * shares.get(other, 0.0) for other, part in counted.items() if other
        )
    return dict(sorted(found.items(), key=lambda one: -one[1]))
