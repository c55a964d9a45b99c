"""Refusal grounds in the light of a claim's facts, over columns: masks of facts against masks of factors.

A ground is `high` where a fact is known that by itself may defeat the route, `raised` or `lowered` where the known facts lean
one way, `unknown` where none is known that bears on it and some could be, `neutral` where no factor bears on it. Facts
that raise a ground outweigh those that lower it: the lawyer should look.
"""

from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from exequatur.routes.answers import RiskLevel
from exequatur.routes.plan import GroundPlan, RoutePlan

LEVELS: tuple[RiskLevel, ...] = get_args(RiskLevel)
HIGH, RAISED, NEUTRAL, LOWERED, UNKNOWN = range(5)

SEVERITY = np.array([0, 1, 3, 4, 2], np.int8)
"""Order of the levels from the worst: high, raised, unknown, neutral, lowered (indexed by level)."""

_BY_SEVERITY = np.array([HIGH, RAISED, UNKNOWN, NEUTRAL, LOWERED], np.int8)

Masks = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst refusal ground of a route: its level and its place among the route's grounds (-1: none listed)."""

    level: NDArray[np.int8]
    ground: NDArray[np.int16]


def level_of(ground: GroundPlan, yes: Masks, no: Masks) -> NDArray[np.int8]:
    """The level of one ground for every row, from the facts known to hold (`yes`) and not to hold (`no`)."""
    bearing = np.uint32(ground.high | ground.raises | ground.lowers)
    if not bearing:
        return np.full(len(yes), NEUTRAL, np.int8)
    unknown = (~(yes | no) & bearing) != 0
    level = np.where(unknown & (not ground.silent), UNKNOWN, NEUTRAL)
    level = np.where((yes & np.uint32(ground.lowers)) != 0, LOWERED, level)
    level = np.where((yes & np.uint32(ground.raises)) != 0, RAISED, level)
    return np.where((yes & np.uint32(ground.high)) != 0, HIGH, level).astype(np.int8)


def worst(plan: RoutePlan, yes: Masks, no: Masks) -> Worst:
    """The worst level over the grounds of a route, and the first ground that has it."""
    severity = np.full(len(yes), 5, np.int8)
    which = np.full(len(yes), -1, np.int16)
    seen: set[tuple[int, int, int, bool]] = set()
    for place, ground in enumerate(plan.grounds):
        masks = (ground.high, ground.raises, ground.lowers, ground.silent)
        if masks in seen:
            continue  # the same facts bear on it in the same way as on an earlier ground
        seen.add(masks)
        here = SEVERITY[level_of(ground, yes, no)]
        worse = here < severity
        np.copyto(severity, here, where=worse)
        np.copyto(which, np.int16(place), where=worse)
    level = np.where(severity == 5, UNKNOWN, _BY_SEVERITY[np.minimum(severity, 4)])
    return Worst(level.astype(np.int8), which.astype(np.int16))
