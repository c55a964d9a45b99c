"""From cases to a report: for each origin, forum, instrument and stage the prior, the data and the posterior; then how well it foresees."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from statistics import fmean, stdev

from exequatur.text import Reason
from exequatur.value.calibration.cases import CONTESTED, OUTCOMES, SETTLING, CaseRun, Key, Outcome, by_key
from exequatur.value.calibration.chances import ChanceFound, chance_found
from exequatur.value.calibration.fit import Spread, spread, still_running
from exequatur.value.calibration.foresight import Foresight, foresee
from exequatur.value.calibration.lengths import LengthFound, length_found
from exequatur.value.calibration.messages import MESSAGES
from exequatur.value.calibration.priors import (
    Priors,
    SettlementPrior,
    StagePrior,
    shipped_priors,
    shipped_settlement,
)
from exequatur.value.calibration.settling import SHARES_NEEDED, SettlementFound, settlement_found
from exequatur.value.durations import cdf
from exequatur.value.evidence import PRIOR_WEIGHT

HALF_LIFE = 10.0
"""Years in which a case comes to count half, where nothing else is said."""

SURPRISING = 0.05
"""Chance under the prior below which open runs alone speak against it."""


@dataclass(frozen=True)
class CostFound:
    """What runs of a stage cost, in major units of one currency: how many say so, their mean, its standard error (None for one alone)."""

    currency: str
    runs: int
    mean: float
    se: float | None


@dataclass(frozen=True)
class Cell:
    """One stage of one kind of case: prior, data, posterior. `chance` and `settling` are None where the stage cannot be lost or settled."""

    key: Key
    counts: dict[Outcome, int]
    prior: StagePrior
    chance: ChanceFound | None
    length: LengthFound
    settling: SettlementFound | None
    fit: Spread
    course: tuple[tuple[float, float], ...]
    costs: tuple[CostFound, ...]
    notes: tuple[Reason, ...]

    @property
    def runs(self) -> int:
        """How many cases there are."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Calibration:
    """The whole answer."""

    on: date
    prior_weight: float
    half_life: float
    cells: tuple[Cell, ...]
    foresight: Foresight


def calibrate(
    cases: Sequence[CaseRun], on: date, *, priors: Priors | None = None, settlement: SettlementPrior | None = None,
    prior_weight: float = PRIOR_WEIGHT, half_life: float = HALF_LIFE,
) -> Calibration:  # fmt: skip
    """Update what is believed of each stage by the cases. The order of the cases does not matter.

    Args:
        on: the day asked, by which recency is counted.
        priors: of each key; the shipped ones where None.
        settlement: prior of the rate of settlement; the shipped one where None.
        prior_weight: cases that a prior weighs, above 0.
        half_life: years in which a case comes to count half; infinite for no decay.

    Raises:
        ValueError: a weight or a half-life that is not above 0.
    """
    if not prior_weight > 0 or not half_life > 0:
        raise ValueError(f"the weight of a prior and the half-life lie above 0: {prior_weight}, {half_life}")
    find, settles = priors or shipped_priors(prior_weight), settlement or shipped_settlement()
    grouped = by_key(cases)
    known = {key: find(key) for key in grouped}
    cells = tuple(
        _cell(key, runs, known[key], settles, on, prior_weight, half_life) for key, runs in grouped.items()
    )
    return Calibration(on, prior_weight, half_life, cells, foresee(grouped, known, prior_weight, half_life))


def _cell(
    key: Key, runs: tuple[CaseRun, ...], prior: StagePrior, settles: SettlementPrior, on: date, weight: float, half_life: float
) -> Cell:  # fmt: skip
    chance = None
    if key.stage in CONTESTED and prior.won is not None:
        chance = chance_found(prior.won, runs, on, half_life)
    length = length_found(prior.took, weight, runs, on, half_life)
    settling = settlement_found(settles, runs, on, half_life) if key.stage in SETTLING else None
    counted = [one for one in runs if one.comparable > 0]
    places = [float(cdf(length.posterior, one.years)) for one in counted]
    found = Counter(one.outcome for one in runs)
    return Cell(
        key=key,
        counts={outcome: found[outcome] for outcome in OUTCOMES},
        prior=prior,
        chance=chance,
        length=length,
        settling=settling,
        fit=spread(places, [one.decided for one in counted]),
        course=still_running(counted),
        costs=_costs(runs),
        notes=_notes(length, settling),
    )


def _costs(runs: Sequence[CaseRun]) -> tuple[CostFound, ...]:
    """By currency, of runs that have ended: one that is open has not cost all that it will."""
    by_currency: dict[str, list[float]] = {}
    for one in runs:
        if one.cost is not None and one.outcome != "open" and one.comparable > 0:
            by_currency.setdefault(one.currency, []).append(one.cost)
    return tuple(
        CostFound(
            currency, len(costs), fmean(costs), stdev(costs) / sqrt(len(costs)) if len(costs) > 1 else None
        )
        for currency, costs in sorted(by_currency.items())
    )


def _notes(length: LengthFound, settling: SettlementFound | None) -> tuple[Reason, ...]:
    notes = []
    if length.rule == "prior":
        notes.append(Reason(MESSAGES, "note.all_cut_off", runs=length.cut_off))
        if length.doubt is not None and length.doubt < SURPRISING:
            notes.append(Reason(MESSAGES, "note.prior_too_short", chance=f"{length.doubt:.2g}"))
    if length.rule == "scale":
        notes.append(Reason(MESSAGES, "note.scale_only", decided=length.decided))
    if settling is not None and settling.events > 0 and settling.share is None:
        notes.append(Reason(MESSAGES, "note.no_share", shares=settling.shares, needed=SHARES_NEEDED))
    return tuple(notes)
