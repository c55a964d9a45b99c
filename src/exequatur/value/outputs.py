"""The figures of one strategy for one party, each with its standard error: from the paths that were drawn, in blocks."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from exequatur.value.deals import Investor
from exequatur.value.durations import Floats
from exequatur.value.paths.cash import Cash
from exequatur.value.paths.played import Played
from exequatur.value.returns import Life, irr_of_cash, life_of
from exequatur.value.risk import cvar

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
BLOCKS = 32
"""Paths are taken in so many blocks for standard errors of figures that are no means."""


@dataclass(frozen=True)
class Figure:
    """An estimate and its standard error; an error of 0 says that the figure is exact."""

    value: float
    se: float


@dataclass(frozen=True)
class PartyFigures:
    """What a strategy is worth to one party, in minor units.

    mean, cvar, risk_adjusted, quantiles: of the net present value at the party's rate. loss: probability that it is below 0. moic: what is
    received in all over what is paid in all, expected; None where nothing is paid. moic_quantiles: of the paths that pay. irr: a year, of the
    expected cash flows; None where there is none or several, then `irr_roots` has them. irr_gross: likewise before tax that is withheld and before what the
    party pays for its own money. life: weighted average lives of what is received and of what is paid, years from today.
    duration: quantiles of the years to the end; to_cash: to the last cash, of the paths that bring any.
    """

    strategy: str
    name: str
    party: str
    mean: Figure
    sd: float
    quantiles: dict[float, Figure]
    loss: Figure
    cvar: Figure
    risk_adjusted: Figure
    moic: float | None
    moic_quantiles: dict[float, float] | None
    irr: float | None
    irr_roots: tuple[float, ...]
    duration: dict[float, float]
    to_cash: dict[float, float] | None
    irr_gross: float | None
    life: Life


def figures_of(strategy: str, name: str, party: str, played: Played, investor: Investor) -> PartyFigures:
    """The figures of one party of a strategy that was played."""
    cash = played.parties[party]
    rate = investor.creditor if party == "creditor" else investor.funder
    values = cash.value(rate)
    kappa, alpha = investor.risk_weight, investor.alpha
    mean = mean_of_paths(values)
    if played.price_error and party == "creditor":
        mean = Figure(mean.value, float(np.hypot(mean.se, played.price_error)))
    tail = by_blocks(values, lambda some: cvar(some, alpha))
    received, paid = _both_ways(cash)
    back = _given_back(played, party)
    received, paid = received - back, paid - back
    found = irr_of_cash(cash)
    gross = irr_of_cash(played.gross[party]) if party in played.gross else found
    return PartyFigures(
        strategy=strategy,
        name=name,
        party=party,
        mean=mean,
        sd=float(values.std()),
        quantiles={
            level: by_blocks(values, lambda some, at=level: float(np.quantile(some, at)))  # type: ignore[misc]
            for level in LEVELS
        },
        loss=mean_of_paths((values < 0).astype(float)),
        cvar=tail,
        risk_adjusted=by_blocks(values, lambda some: (1 - kappa) * float(some.mean()) + kappa * cvar(some, alpha)),
        moic=float(received.mean() / paid.mean()) if paid.mean() > 0 else None,
        moic_quantiles=quantiles_of((received / np.where(paid > 0, paid, 1.0))[paid > 0]),
        irr=found.rate if found else None,
        irr_roots=found.roots if found else (),
        duration=quantiles_of(played.over) or {},
        to_cash=_to_cash(cash),
        irr_gross=gross.rate if gross else None,
        life=life_of(cash),
    )  # fmt: skip


def quantiles_of(values: Floats) -> dict[float, float] | None:
    """The quantiles at `LEVELS`; None of nothing."""
    if not len(values):
        return None
    return dict(zip(LEVELS, np.quantile(values, LEVELS).tolist(), strict=True))


def mean_of_paths(values: Floats) -> Figure:
    """The mean of independent paths, with its standard error."""
    return Figure(float(values.mean()), float(values.std(ddof=1) / np.sqrt(len(values))))


def by_blocks(values: Floats, figure: Callable[[Floats], float]) -> Figure:
    """A figure of all paths, and the standard error that it has by how it differs from block to block."""
    each = np.array([figure(block) for block in np.array_split(values, BLOCKS)])
    return Figure(figure(values), float(each.std(ddof=1) / np.sqrt(BLOCKS)))


def _both_ways(cash: Cash) -> tuple[Floats, Floats]:
    """What a party receives and what it pays on every path."""
    received, paid = np.zeros(cash.paths), np.zeros(cash.paths)
    for amount, _ in cash.lumps:
        received, paid = received + np.maximum(amount, 0.0), paid + np.maximum(-amount, 0.0)
    for rate, begin, end in cash.streams:
        amount = rate * (end - begin)
        received, paid = received + np.maximum(amount, 0.0), paid + np.maximum(-amount, 0.0)
    return received, paid


def _given_back(played: Played, party: str) -> Floats | float:
    """What a party gave back of what it had been paid: it was not received, and it is no outlay."""
    return np.asarray(sum(np.maximum(-amount, 0.0) for amount, _ in played.paid.get(party, [])))


def _to_cash(cash: Cash) -> dict[float, float] | None:
    last = np.full(cash.paths, -np.inf)
    for amount, at in cash.lumps:
        last = np.where(amount > 0, np.maximum(last, at), last)
    return quantiles_of(last[np.isfinite(last)])
