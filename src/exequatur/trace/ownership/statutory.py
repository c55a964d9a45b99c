"""Statutory tests of ownership and control as data: which share makes somebody an owner or a controller, and how what is held through others counts."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
import numpy as np

from exequatur.text import Lang
from exequatur.trace.ownership.control import Threshold, controlled
from exequatur.trace.ownership.holdings import Holdings
from exequatur.trace.ownership.owners import Owners


class _Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    share: float
    or_more: bool


class StatutoryTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A test: `share` of 1, reached or passed. chain: `product` along chains, added up; `majority`: all that is held by those of whom one has a majority.

    source, url, read: where it stands, and the day it was read there; absent where it is from memory.
    """

    id: str
    jurisdiction: str
    name: dict[Lang, str]
    share: float
    or_more: bool
    chain: Literal["product", "majority"]
    source: str
    url: str
    majority: _Share | None = None
    read: date | None = None
    note: dict[Lang, str] | None = None

    @property
    def threshold(self) -> Threshold:
        """The share that makes it."""
        return Threshold(self.share, self.or_more)


@dataclass(frozen=True)
class Met:
    """Who meets a test: surely, by lower bounds, and who may, by upper ones."""

    test: StatutoryTest
    surely: tuple[str, ...]
    perhaps: tuple[str, ...]


@cache
def statutory_tests() -> tuple[StatutoryTest, ...]:
    """The tests that are shipped."""
    text = files(__package__).joinpath("statutory.yaml").read_bytes()
    return tuple(msgspec.yaml.decode(text, type=list[StatutoryTest]))


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
    """What each above holds of the first company itself and by those of whom it has a majority."""
    rule = Threshold(test.majority.share, test.majority.or_more) if test.majority else Threshold()
    into = local.into(0)
    shares = (local.high if upper else local.low)[into]
    rows = local.by_owner()
    found = {}
    for one in range(1, len(local)):
        group = np.append(controlled(local, one, rule, upper, rows), one)
        found[local.names[one]] = float(shares[np.isin(local.owner[into], group[group != 0])].sum())
    return found
