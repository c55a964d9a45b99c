"""The mean of a pursuit with own money: what it brings and what it costs."""

from dataclasses import dataclass

import numpy as np

from exequatur.value.conditional.branches import Tree
from exequatur.value.conditional.points import points_of
from exequatur.value.conditional.scope import beyond
from exequatur.value.model import Matter
from exequatur.value.outputs import Figure


@dataclass(frozen=True)
class PursuedMean:
    """Means over all paths of one pursuit, minor units: what it brings, what it costs (above zero), both discounted, and the difference."""

    gross: Figure
    costs: Figure
    net: Figure


def pursued_mean(
    matter: Matter, rate: float, wait: float = 0.0, points: int = 512, scrambles: int = 16, seed: int = 1
) -> PursuedMean:  # fmt: skip
    """The mean discounted gross recovery and costs of a matter of one pursuit.

    Args:
        rate: discount rate, a year; wait: years before anything is begun.
        points: Sobol points of a scramble, a power of two.
        scrambles: two or more.

    Raises:
        ValueError: a matter that is for the path simulation (`scope.beyond` names why).
    """
    if why := beyond(matter):
        raise ValueError(f"for the path simulation: {', '.join(why)}")
    drawn = points_of(seed, points, scrambles)
    tree = Tree(matter, (0.0, rate), drawn, wait, overrun=matter.pursuits[0].route.costs_back > 0)
    gross, costs = np.zeros(len(drawn)), np.zeros(len(drawn))
    for branch in tree.branches:
        costs += branch.chance * (branch.costs[1] + branch.adverse[1])
        if branch.brings is not None:
            gross += branch.chance * tree.discounted(branch.cash)[1] * branch.brings.least()
    return PursuedMean(drawn.figure(gross), drawn.figure(costs), drawn.figure(gross - costs))
