"""The points at which durations are drawn: independent scrambles of a Sobol sequence, as normal scores."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import special, stats

from exequatur.value.durations import Floats
from exequatur.value.outputs import Figure

PREPARE, ORDER, RECOGNITION, APPEAL, EXECUTION, CASH = range(6)
CLOCK = 6
"""Dimension of the time of a settlement in recognition, and of those in the two stages after it."""
OVERRUN = 9
DIMENSIONS = 10

POINTS = 128
"""Points of a scramble where nothing else is asked for."""
SCRAMBLES = 8


@dataclass(frozen=True)
class Points:
    """Normal scores, one row a point and one column a dimension, the scrambles one after the other; all of them as many `times` over."""

    scores: Floats
    scrambles: int
    times: int = 1

    def __len__(self) -> int:
        return len(self.scores)

    def again(self, times: int) -> "Points":
        """The same points so many times over, for as many variants of a matter at once."""
        return Points(np.asfortranarray(np.tile(self.scores, (times, 1))), self.scrambles, times)

    def means(self, rows: Floats) -> Floats:
        """The mean of a figure over each scramble: an array of scrambles, a row for each time. `rows`: the figure at each point."""
        return np.asarray(rows.reshape(self.times, self.scrambles, -1).mean(axis=-1))

    def figure(self, rows: Floats) -> Figure:
        """The mean of a figure over all points, with its standard error; of the first time where there are several."""
        return figure_of(self.means(rows)[0])

    def error(self, rows: Floats) -> float:
        """The standard error of the mean of a figure."""
        return self.figure(rows).se


def figure_of(each: Floats) -> Figure:
    """What independent scrambles say of a figure: their mean and its standard error."""
    return Figure(float(each.mean()), float(each.std(ddof=1) / np.sqrt(len(each))))


@lru_cache(maxsize=32)
def points_of(seed: int, points: int = POINTS, scrambles: int = SCRAMBLES) -> Points:
    """The points of a seed, the same for every matter, so that matters and variants of one are compared on the same points.

    Args:
        points: of a scramble, a power of two.
        scrambles: two or more.
    """
    each = [
        stats.qmc.Sobol(DIMENSIONS, scramble=True, rng=np.random.default_rng(seed * 7919 + i)).random(points)
        for i in range(scrambles)
    ]
    scores = special.ndtri(np.clip(np.concatenate(each), 1e-12, 1 - 1e-12))
    scores.setflags(write=False)
    return Points(np.asfortranarray(scores), scrambles)
