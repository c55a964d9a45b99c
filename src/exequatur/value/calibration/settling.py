"""The rate of settlement from exposure: conjugate Gamma updating of an exponential clock.

While a stage runs, a settlement comes at `s` a year. Of `n` settlements in `y` years of proceedings (both weighted) the likelihood is
`s^n e^(-s y)`; with the prior Gamma(events, years) the posterior is Gamma(events + n, years + y), mean `(events + n) / (years + y)`.
Every run of the stage is exposure until it ended in whatever way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from scipy import special

from exequatur.value.calibration.cases import CaseRun
from exequatur.value.calibration.chances import HIGH, LOW
from exequatur.value.calibration.lengths import run_weight
from exequatur.value.calibration.priors import SettlementPrior

SHARES_NEEDED = 3
"""Settlements with both amounts, below which no share is given: a rate without what it pays would be a loss without a reason."""


@dataclass(frozen=True)
class SettlementFound:
    """The rate of settlement a year before and after the cases; `share`: what settlements paid of what was claimed, None where too few say it."""

    prior: SettlementPrior
    events: float
    years: float
    share: float | None
    shares: int

    @property
    def rate(self) -> float:
        """The posterior mean, a year."""
        return (self.prior.events + self.events) / (self.prior.years + self.years)

    @property
    def interval(self) -> tuple[float, float]:
        """The middle nine tenths of the posterior, a year."""
        events, years = self.prior.events + self.events, self.prior.years + self.years
        return float(special.gammaincinv(events, LOW)) / years, float(
            special.gammaincinv(events, HIGH)
        ) / years


def settlement_found(
    prior: SettlementPrior, cases: Sequence[CaseRun], on: date, half_life: float
) -> SettlementFound:
    """The rate of settlement after the cases, and the weighted mean share of the claim that settlements paid."""
    weights = [run_weight(one, on, half_life) for one in cases]
    settled = [(w, one) for w, one in zip(weights, cases, strict=True) if one.outcome == "settled"]
    paid = [
        (w, min(one.recovered / one.claimed, 1.0))
        for w, one in settled
        if w > 0 and one.recovered is not None and one.claimed
    ]
    total = fsum(w for w, _ in paid)
    return SettlementFound(
        prior,
        events=fsum(w for w, _ in settled),
        years=fsum(w * one.years for w, one in zip(weights, cases, strict=True)),
        share=fsum(w * share for w, share in paid) / total if len(paid) >= SHARES_NEEDED else None,
        shares=len(paid),
    )
