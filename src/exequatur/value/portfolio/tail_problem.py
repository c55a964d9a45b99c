"""What is asked of a selection by mean and tail: outcomes, limits, weights."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices
from exequatur.value.risk import cvar


@dataclass(frozen=True)
class Problem:
    """Outcomes by scenario and option, and the options to choose among; uses by limit and option; the claim of each option; claims that must take one."""

    outcomes: Floats
    uses: sparse.csr_array
    most: Floats
    group: Choices
    must: Choices
    kappa: float
    alpha: float

    def worth(self, total: Floats) -> float:
        """The objective of a total by scenario."""
        return float((1 - self.kappa) * total.mean() + self.kappa * cvar(total, self.alpha))

    def worst(self, total: Floats) -> Floats:
        """The weights of the scenarios under which the mean of a total is its CVaR."""
        many = len(total)
        order = np.argsort(total, kind="stable")
        share = (1.0 - self.alpha) * many
        weights = np.zeros(many)
        weights[order] = np.clip(share - np.arange(many), 0.0, 1.0) / share
        return weights
