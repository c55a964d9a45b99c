"""What drives a result: one risk removed at a time, and what waiting costs; always on the same paths, so that differences are of the risk alone."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from msgspec import structs

from exequatur.value.conditional.delay import after_waits, holds_for_delay
from exequatur.value.deals import AnyDeal, Investor
from exequatur.value.durations import Floats
from exequatur.value.kernels.choice import creditor_values
from exequatur.value.model import Matter, Pursuit, Race, Route, Title
from exequatur.value.outputs import Figure, by_blocks, mean_of_paths
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.risk import cvar

MONTH = 1.0 / 12
"""Years."""


@dataclass(frozen=True)
class Driver:
    """A risk, what the strategy would be worth without it, and the difference: means, minor units."""

    risk: str
    without: float
    change: Figure


@dataclass(frozen=True)
class Delayed:
    """A wait in years, and what the strategy is then worth; adjusted_se: the standard error of the risk-adjusted value."""

    wait: float
    mean: Figure
    risk_adjusted: float
    adjusted_se: float = 0.0


@dataclass(frozen=True)
class DelayCurve:
    """The cost of delay. slope: of the risk-adjusted value, minor units per month at no wait. half_life: years until half is lost, None where it is not
    lost within the curve. last_useful: the last wait of the curve with a value above 0. value_of_waiting: the best of the curve less the first."""

    points: tuple[Delayed, ...]
    slope: float
    half_life: float | None
    last_useful: float | None
    value_of_waiting: float


def drivers(matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded) -> list[Driver]:
    """The risks that apply to a matter, the one that costs the creditor most first."""
    base = _values(matter, deal, investor, paths, 0.0)
    found = []
    for risk, remove in _REMOVED.items():
        without = remove(matter)
        if without == matter:
            continue
        change = _values(without, deal, investor, paths, 0.0) - base
        error = float(change.std(ddof=1) / np.sqrt(len(change)))
        found.append(Driver(risk, float((base + change).mean()), Figure(float(change.mean()), error)))
    return sorted(found, key=lambda one: -abs(one.change.value))


def delay_curve(
    matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, waits: Floats
) -> DelayCurve:
    """What a strategy is worth to the creditor after each wait (years, ascending, the first 0): by the conditional tier where that holds."""
    asked = np.append(waits, MONTH)
    if holds_for_delay(matter, deal, investor):
        found = after_waits(matter, deal, investor, asked, paths.seed)
    else:
        found = [_after(matter, deal, investor, paths, wait) for wait in asked.tolist()]
    points = tuple(
        Delayed(wait, mean, adjusted.value, adjusted.se)
        for wait, (mean, adjusted) in zip(waits.tolist(), found[:-1], strict=True)
    )
    worth = np.array([point.risk_adjusted for point in points])
    useful = np.flatnonzero(worth > 0)
    return DelayCurve(
        points,
        found[-1][1].value - float(worth[0]),
        _half_life(waits, worth),
        float(waits[useful[-1]]) if len(useful) else None,
        float(worth.max() - worth[0]),
    )


def _after(
    matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, wait: float
) -> tuple[Figure, Figure]:
    values = _values(matter, deal, investor, paths, wait)
    kappa, alpha = investor.risk_weight, investor.alpha
    return mean_of_paths(values), by_blocks(
        values, lambda some: (1 - kappa) * float(some.mean()) + kappa * cvar(some, alpha)
    )


def waits_of(matter: Matter, many: int = 25) -> Floats:
    """Waits from none to the last limitation period, or three years where there is none."""
    limits = [one.route.limit for one in matter.pursuits]
    last = (
        3.0 if not limits or any(limit is None for limit in limits) else max(limit or 0.0 for limit in limits)
    )
    return np.linspace(0.0, max(last, 1.0 / 12), many)


def _half_life(waits: Floats, worth: Floats) -> float | None:
    if worth[0] <= 0 or not (worth <= worth[0] / 2).any():
        return None
    i = int(np.argmax(worth <= worth[0] / 2))
    share = (worth[i - 1] - worth[0] / 2) / (worth[i - 1] - worth[i])
    return float(waits[i - 1] + share * (waits[i] - waits[i - 1]))


def _values(matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, wait: float) -> Floats:
    return creditor_values(matter, deal, investor, paths, wait)


def _each(matter: Matter, change: Callable[[Pursuit], Pursuit]) -> Matter:
    return structs.replace(matter, pursuits=tuple(change(one) for one in matter.pursuits))


def _asset(**values: float) -> Callable[[Matter], Matter]:
    return lambda matter: _each(
        matter, lambda one: structs.replace(one, asset=structs.replace(one.asset, **values))
    )


def _route(change: Callable[[Route], Route]) -> Callable[[Matter], Matter]:
    return lambda matter: _each(matter, lambda one: structs.replace(one, route=change(one.route)))


def _race(change: Callable[[Race], Race]) -> Callable[[Matter], Matter]:
    return lambda matter: structs.replace(matter, race=change(matter.race))


_REMOVED: dict[str, Callable[[Matter], Matter]] = {
    "refusal": _route(lambda r: structs.replace(r, recognition=structs.replace(r.recognition, won=1.0))),
    "appeal": _route(lambda r: structs.replace(r, appealed=0.0)),
    "execution": _route(lambda r: structs.replace(r, execution=structs.replace(r.execution, won=1.0))),
    "limitation": _route(lambda r: structs.replace(r, limit=None)),
    "dissipation": _asset(hazard=0.0),
    "unreachable": _asset(reachable=1.0),
    "market": _asset(volatility=0.0),
    "exchange_rate": _asset(fx_volatility=0.0),
    "rivals": _race(lambda r: structs.replace(r, rate=0.0)),
    "insolvency": _race(lambda r: structs.replace(r, insolvency=0.0)),
    "title": lambda matter: structs.replace(matter, title=Title()),
    "remittance": _route(lambda r: structs.replace(r, blocked=0.0)),
    "regime": lambda matter: structs.replace(matter, regime=0.0),
    "overrun": lambda matter: structs.replace(matter, overrun=0.0),
}
"""Each risk, and how a matter looks without it."""
