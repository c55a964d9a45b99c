"""Chances from decided cases: conjugate updating of a Beta distribution.

With prior Beta(a, b), `s` the sum of the weights of the cases won and `f` of those lost, the posterior is Beta(a + s, b + f). A case
weighs `comparable * 2^(-years / half_life)`, years since its decision. Settled, withdrawn and open cases say nothing of who
would have won, and count as neither.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import fsum

from scipy import special

from exequatur.value.calibration.cases import DAYS_A_YEAR, CaseRun, recency
from exequatur.value.evidence import Beta

LOW, HIGH = 0.05, 0.95
"""Ends of the intervals of a report."""


@dataclass(frozen=True)
class ChanceFound:
    """A chance before and after the cases; `won` and `lost` are sums of weights."""

    prior: Beta
    won: float
    lost: float
    posterior: Beta

    @property
    def interval(self) -> tuple[float, float]:
        """The middle nine tenths of the posterior."""
        return interval(self.posterior)


def weight(case: CaseRun, on: date, half_life: float) -> float:
    """What a decided case counts on a day."""
    return case.comparable * recency(max((on - case.seen_to).days, 0) / DAYS_A_YEAR, half_life)


def chance_found(prior: Beta, cases: Iterable[CaseRun], on: date, half_life: float) -> ChanceFound:
    """The chance after the decided ones of the cases; the sums do not depend on their order."""
    weights = {"won": [0.0], "lost": [0.0]}
    for one in cases:
        if one.decided:
            weights[one.outcome].append(weight(one, on, half_life))
    won, lost = fsum(weights["won"]), fsum(weights["lost"])
    return ChanceFound(prior, won, lost, prior.after(won, lost))


def interval(beta: Beta, low: float = LOW, high: float = HIGH) -> tuple[float, float]:
    """Two quantiles of a Beta distribution."""
    return float(special.betaincinv(beta.a, beta.b, low)), float(special.betaincinv(beta.a, beta.b, high))
