"""What is owed at a time of each path: the cap on all that a claim can bring."""

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.model import Growth


def claim_at(
    claim: float, growth: Growth, years: Floats, recognised_at: Floats, merges_at: float | None
) -> Floats:
    """What is owed after `years`: simple interest, and from recognition the rate of the forum where its judgment merges the old one."""
    slope = growth.base * growth.rate + growth.delayed_base * growth.delayed
    if merges_at is None:
        return claim + slope * years
    before = np.minimum(years, recognised_at)
    then = claim + slope * before
    return np.asarray(then * (1.0 + merges_at * (years - before)))
