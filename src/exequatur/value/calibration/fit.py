"""Whether durations were as predicted: distribution calibration with cut-off cases, and the course that the data themselves show.

If predictions are right, the place of each duration in its predicted distribution is spread evenly from 0 to 1. A run that was cut off
at the place `c` could have ended anywhere above it: it counts in each part above `c` in proportion to the length of that part
(Haider, Hoehn, Davis and Greiner, Journal of Machine Learning Research 21, 2020). Pearson's chi-square of the counts against equal ones has `parts - 1`
degrees of freedom; runs that were cut off early count evenly everywhere and make the test milder, never harsher.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import special

from exequatur.value.calibration.cases import CaseRun

PARTS = 5
"""Parts of the scale from 0 to 1."""

FEW = 10
"""Runs below which a chi-square of five parts says nothing."""


@dataclass(frozen=True)
class Spread:
    """Counts of places by fifths, and how likely so uneven ones are if the predictions are right; None where there are too few."""

    runs: int
    counts: tuple[float, ...]
    chi_square: float | None
    p_value: float | None


def spread(places: Sequence[float], decided: Sequence[bool]) -> Spread:
    """How evenly places lie.

    Args:
        places: each run's place in its predicted distribution, 0 to 1; of a run that was cut off, the place at which it was.
        decided: whether the run ended there.
    """
    counts = np.zeros(PARTS)
    for place, ended in zip(places, decided, strict=True):
        at = min(int(place * PARTS), PARTS - 1)
        if ended:
            counts[at] += 1.0
        elif place >= 1.0:
            counts[-1] += 1.0
        else:
            edges = np.linspace(0.0, 1.0, PARTS + 1)
            above = np.clip(edges[1:] - np.maximum(edges[:-1], place), 0.0, None)
            counts += above / (1.0 - place)
    n = len(places)
    if n < FEW:
        return Spread(n, tuple(map(float, counts)), None, None)
    found = float(np.square(counts - n / PARTS).sum() / (n / PARTS))
    return Spread(n, tuple(map(float, counts)), found, float(special.chdtrc(PARTS - 1, found)))


def still_running(cases: Sequence[CaseRun]) -> tuple[tuple[float, float], ...]:
    """The share of runs that last longer, by years, as the cases show it without any model (Kaplan and Meier): a step at each decision."""
    runs = sorted((one.years, not one.decided) for one in cases if one.comparable > 0)
    left, share, steps = len(runs), 1.0, [(0.0, 1.0)]
    for years, cut in runs:
        if not cut:
            share *= 1.0 - 1.0 / left
            steps.append((years, share))
        left -= 1
    return tuple(steps)
