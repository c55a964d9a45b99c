"""A tornado: what a result would be if one input were lower or higher, all else as it is, always on the same points or paths."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from msgspec import structs
from scipy import special

from exequatur.value.conditional.payoffs import parties, pursued
from exequatur.value.conditional.points import points_of
from exequatur.value.conditional.scope import beyond
from exequatur.value.deals import AnyDeal, DebtPurchase, Investor
from exequatur.value.durations import LogNormal
from exequatur.value.evidence import Beta
from exequatur.value.kernels.choice import creditor_values
from exequatur.value.model import Chance, Matter, Pursuit, Route, Stage, Took
from exequatur.value.paths.recoveries import Seeded

POINTS, SCRAMBLES = 32, 8
BAND = 0.8
"""A chance that is itself uncertain moves over the middle of what is believed of it; a known one by `ODDS` on the log-odds."""
ODDS = 0.5


@dataclass(frozen=True)
class Swing:
    """An input, what it is taken to be at its lower and higher end (words are in the catalogue by `risk`), and the means there, minor units."""

    risk: str
    low: str
    high: str
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        """How far the result moves, minor units."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True)
class Tornado:
    """The mean to the creditor as things are, minor units, and each input that moves it, the one that moves it most first."""

    base: float
    swings: tuple[Swing, ...]


def tornado_of(matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded) -> Tornado:
    """Each input that plays a part, the one that moves the creditor's mean most first: by the conditional tier where that holds, else on `paths`."""

    def mean(changed: Matter, of: Investor) -> float:
        if not beyond(changed, deal) and not isinstance(deal, DebtPurchase):
            drawn = points_of(paths.seed, POINTS, SCRAMBLES)
            return float(parties(pursued(changed, deal, of, drawn), deal, of)["creditor"].mean())
        return float(creditor_values(changed, deal, of, paths).mean())

    found = [
        Swing(risk, low, high, mean(at_low, investor), mean(at_high, investor))
        for risk, low, high, at_low, at_high in _inputs(matter)
        if at_low != at_high
    ]
    cheap, dear = (
        structs.replace(investor, creditor=max(investor.creditor + step, -0.4)) for step in (-0.02, 0.02)
    )
    found.append(Swing("rate", "-2%", "+2%", mean(matter, cheap), mean(matter, dear)))
    moving = sorted((one for one in found if one.width > 0), key=lambda one: -one.width)
    return Tornado(mean(matter, investor), tuple(moving))


def _inputs(matter: Matter) -> Iterator[tuple[str, str, str, Matter, Matter]]:
    """Each input with its two ends, in words and as a changed matter."""
    for risk, factors, change in (
        ("asset_value", (0.75, 1.25), _by_asset("worth")),
        ("hazard", (0.5, 2.0), _by_asset("hazard")),
        ("time", (0.75, 1.5), _slower),
        ("costs", (0.7, 1.5), _dearer),
    ):
        low, high = factors
        yield risk, f"×{low:g}", f"×{high:g}", _each(matter, lambda one, c=change, x=low: c(one, x)), _each(matter, lambda one, c=change, x=high: c(one, x))  # type: ignore[misc]  # fmt: skip
    for risk, stage in (("chance_recognised", "recognition"), ("chance_executed", "execution")):
        ends = [
            _each(matter, lambda one, s=stage, up=up: _with_chance(one, s, up))  # type: ignore[misc]
            for up in (False, True)
        ]
        shown = [
            f"{_moved(getattr(matter.pursuits[0].route, stage).won, up):.0%}" if matter.pursuits else ""
            for up in (False, True)
        ]
        yield risk, shown[0], shown[1], ends[0], ends[1]
    less, more = (_each(matter, lambda one, d=d: structs.replace(one, asset=structs.replace(one.asset, reachable=float(np.clip(one.asset.reachable + d, 0, 1))))) for d in (-0.1, 0.1))  # type: ignore[misc]  # fmt: skip
    yield "chance_reached", "-10%", "+10%", less, more
    for risk, name in (("rivals", "rate"), ("insolvency", "insolvency")):
        less, more = (structs.replace(matter, race=structs.replace(matter.race, **{name: getattr(matter.race, name) * x})) for x in (0.5, 2.0))  # fmt: skip
        yield risk, "×0.5", "×2", less, more


def _each(matter: Matter, change: Callable[[Pursuit], Pursuit]) -> Matter:
    return structs.replace(matter, pursuits=tuple(change(one) for one in matter.pursuits))


def _by_asset(name: str) -> Callable[[Pursuit, float], Pursuit]:
    return lambda one, factor: structs.replace(
        one, asset=structs.replace(one.asset, **{name: getattr(one.asset, name) * factor})
    )


def _stages(one: Pursuit, change: Callable[[Stage], Stage]) -> Route:
    """The route with its stages from the filing on changed."""
    route = one.route
    return structs.replace(
        route,
        recognition=change(route.recognition),
        execution=change(route.execution),
        appeal=None if route.appeal is None else change(route.appeal),
    )


def _slower(one: Pursuit, factor: float) -> Pursuit:
    return structs.replace(
        one, route=_stages(one, lambda stage: structs.replace(stage, took=_times(stage.took, factor)))
    )


def _times(took: Took, factor: float) -> Took:
    duration = took.duration()
    if isinstance(duration, LogNormal):
        return Took(meanlog=duration.meanlog + float(np.log(factor)), sdlog=duration.sdlog)
    if not duration.cv2 or not duration.mean:
        return Took(fixed=float(duration.mean) * factor)
    return Took(k=1.0 / float(duration.cv2), theta=float(duration.theta) * factor)


def _dearer(one: Pursuit, factor: float) -> Pursuit:
    def costs(stage: Stage) -> Stage:
        return structs.replace(
            stage, fixed=stage.fixed * factor, rate=stage.rate * factor, adverse=stage.adverse * factor
        )

    route = structs.replace(_stages(one, costs), prepare=costs(one.route.prepare))
    if route.freeze is not None:
        freeze = structs.replace(
            route.freeze, fixed=route.freeze.fixed * factor, rate=route.freeze.rate * factor
        )
        route = structs.replace(route, freeze=freeze)
    return structs.replace(one, route=route)


def _with_chance(one: Pursuit, stage: str, up: bool) -> Pursuit:
    old: Stage = getattr(one.route, stage)
    moved = structs.replace(old, won=_moved(old.won, up))
    return structs.replace(one, route=structs.replace(one.route, **{stage: moved}))


def _moved(chance: Chance, up: bool) -> float:
    """The lower or the upper end of what a chance may be."""
    if isinstance(chance, Beta):
        level = (1.0 + BAND) / 2 if up else (1.0 - BAND) / 2
        return float(special.betaincinv(chance.a, chance.b, level))
    return float(special.expit(special.logit(chance) + (ODDS if up else -ODDS)))
