"""What whoever leads decides on the way, by what it knows then: to stop at the start of a stage, to take what is offered in settlement.

A rule says by figures that are known at the time what going on is worth; `value.abandonment` finds the rules. What is known: the lesser of asset and claim as they stand,
after the dissipation to be expected, or what insolvency leaves of it once that is open; the time; whether an order was had; whether insolvency has opened; how recognition of the same claim ended elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from exequatur.value.durations import Floats
from exequatur.value.paths.draws import Flags

Table = NDArray[np.float64]
"""Paths by figures that are known."""

POINTS = ("prepare", "filing", "recognition", "appeal", "execution")
"""Where one may stop: at the start of preparation, with the filing, and where recognition waits for an order, an appeal was lodged, execution begins."""


@dataclass(frozen=True)
class Choices:
    """The rules of one pursuit; coefficients of what is known, in parts of the claim. stops, weighs: whether one may stop, and weigh offers. Where no rule is found
    (yet), one goes on and declines."""

    stops: bool = False
    weighs: bool = False
    starts: Mapping[str, Floats] = field(default_factory=dict)
    offers: Mapping[str, Floats] = field(default_factory=dict)

    def goes_on(self, point: str, known: Table, stopping: Floats) -> Flags:
        """Where going on is worth no less than stopping.

        Args:
            stopping: what stopping is worth, in parts of the claim: below zero where an undertaking may be called.
        """
        rule = self.starts.get(point)
        if rule is None:
            return np.ones(len(known), dtype=bool)
        return np.asarray(by_rule(rule, known) >= stopping)

    def accepts(self, stage: str, known: Table, offer: Floats) -> Flags:
        """Where an offer, in parts of the claim, is worth no less than going on without it."""
        rule = self.offers.get(stage)
        if rule is None:
            return np.zeros(len(known), dtype=bool)
        return np.asarray(offer >= by_rule(rule, known))


def by_rule(rule: Floats, known: Table) -> Floats:
    """What going on is worth by a rule, summed column by column: the same for a path whatever paths are computed with it."""
    found = np.zeros(len(known))
    for i, weight in enumerate(rule.tolist()):
        found += weight * known[:, i]
    return found


GOES_ON = Choices()


@dataclass(frozen=True)
class Seen:
    """A decision as it was come to. on: on which paths; at: when; known: what was known. costs, adverse: how many sums had been booked by then."""

    on: Flags
    at: Floats
    known: Table
    costs: int
    adverse: int


ORDER, OFFER = 4, 12
"""Columns of what is known: that an order was had; an offer."""


def table_of(lesser: Floats, time: Floats, *flags: Flags, offer: Floats | None = None) -> Table:
    """What is known as columns: a constant, what would be had now with its square, the time, each flag by itself and times what would be had; an offer with its
    square, and whether there is anything to offer, by itself and times the rest."""
    columns = [np.ones(len(lesser)), lesser, lesser * lesser, time, *(flag.astype(float) for flag in flags)]
    columns += [np.where(flag, lesser, 0.0) for flag in flags]
    if offer is not None:
        there = (offer > 0).astype(float)
        columns += [
            offer,
            offer * offer,
            there,
            there * lesser,
            there * time,
            *(there * flag for flag in flags),
        ]
    return np.stack(columns, axis=1)
