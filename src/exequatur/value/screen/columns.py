"""Many matters as columns: one element a claim. What the closed forms cannot take is marked, with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import special

from exequatur.value.conditional.branches import chance_of
from exequatur.value.durations import Duration, Floats, cdf, sum_of
from exequatur.value.model import Matter, Route, Stage, Title, Worth, mean_of
from exequatur.value.paths.timeline import Lead
from exequatur.value.screen.names import NEVER

REASONS = (
    "",
    "no_pursuit",
    "several_pursuits",
    "rival_sizes",
    "look_back",
    "forum_rate",
    "protective_filing",
    "leakage",
    "slow_order",
    "lognormal",
    "abandonment",
    "fallback",
    "title",
    "regime",
    "blocked",
)
"""Why the closed forms do not hold, by code."""


@dataclass(frozen=True)
class StageColumns:
    """A stage of every claim; a stage that does not occur has `occurs` 0."""

    duration: Duration
    won: Floats
    occurs: Floats
    fixed: Floats
    rate: Floats
    adverse: Floats
    settles: Floats
    settlement: Floats


@dataclass(frozen=True)
class Columns:
    """What the screen knows of each claim, minor units of one currency each, years, rates a year.

    worth: of the asset at a forced sale today, times the chance to reach it taken apart in `reachable`. growth, variance: of its logarithmic
    value in home currency. unsound: a place in `REASONS`, 0 where the closed forms hold.
    """

    claim: Floats
    slope: Floats
    worth: Floats
    reachable: Floats
    growth: Floats
    variance: Floats
    hazard: Floats
    leak: Floats
    tip_off: Floats
    rivals: Floats
    rival_share: Floats
    insolvency: Floats
    others: Floats
    estate: Floats
    protected: Floats
    granted: Floats
    parallel: Floats
    priority_by_order: Floats
    undertaking: Floats
    overrun: Floats
    limit: Floats
    prepare: StageColumns
    order: StageColumns
    recognition: StageColumns
    appeal: StageColumns
    execution: StageColumns
    distribution: Duration
    unsound: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.claim)


_ALONE = Lead()


def columns_of(matters: Sequence[Matter], lead: Lead = _ALONE) -> Columns:
    """Matters as columns, under whoever leads their pursuit."""
    rows = [_row(matter, lead) for matter in matters]

    def stack(name: str) -> Floats:
        return np.array([row[name] for row in rows], dtype=float)

    def stage(name: str) -> StageColumns:
        parts = np.array([row[name] for row in rows], dtype=float).reshape(len(rows), 9)
        return StageColumns(Duration(parts[:, 0], parts[:, 1]), *(parts[:, i] for i in range(2, 9)))

    plain: dict[str, Any] = {one.name: stack(one.name) for one in fields(Columns) if one.name not in _SPECIAL}
    ends = np.array([row["distribution"] for row in rows], dtype=float).reshape(len(rows), 2)
    return Columns(
        **plain,
        **{name: stage(name) for name in _STAGES},  # type: ignore[arg-type]
        distribution=Duration(ends[:, 0], ends[:, 1]),
        unsound=np.array([row["unsound"] for row in rows], dtype=np.int8),
    )


_STAGES = ("prepare", "order", "recognition", "appeal", "execution")
_SPECIAL = frozenset({*_STAGES, "distribution", "unsound"})
_NO_STAGE = (0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def _stage(stage: Stage | None, lead: Lead, occurs: float = 1.0, skill: float = 0.0) -> tuple[float, ...]:
    if stage is None:
        return _NO_STAGE
    took = stage.took.duration()
    return (
        float(took.mean) * lead.speed, float(took.cv2), chance_of(stage.won, skill), occurs, stage.fixed, stage.rate, stage.adverse, stage.settles,
        stage.settlement,
    )  # fmt: skip


def holds(matter: Matter) -> str:
    """Why the closed forms do not hold for a matter; empty where they do. No lead changes that: it speeds all stages alike."""
    if not matter.pursuits:
        return "no_pursuit"
    if len(matter.pursuits) > 1:
        return "several_pursuits"
    route = matter.pursuits[0].route
    if lacking := _simulated_only(matter, route):
        return lacking
    if matter.race.size is not None and matter.race.rate:
        return "rival_sizes"
    if matter.race.insolvency and matter.race.look_back and matter.race.returned:
        return "look_back"
    if route.merges_at is not None or route.costs_back:
        return "forum_rate"
    if route.protective is not None:
        return "protective_filing"
    asset = matter.pursuits[0].asset
    if asset.form == "leakage" and asset.hazard:
        return "leakage"
    return "slow_order" if _is_slow(route, asset) else ""


def _simulated_only(matter: Matter, route: Route) -> str:
    """What only the path simulation knows, and changes a mean: why the closed forms do not hold."""
    if matter.abandon or matter.weighs_offers:
        return "abandonment"
    if matter.home is not None and matter.home.fallback:
        return "fallback"
    if matter.title != Title():
        return "title"
    if matter.regime and matter.pursuits[0].asset.hazard:
        return "regime"
    if route.blocked:
        return "blocked"
    times = [
        stage.took
        for stage in (route.prepare, route.freeze, route.recognition, route.appeal, route.execution)
        if stage
    ]
    return "lognormal" if any(took.sdlog is not None for took in (*times, route.distribution)) else ""


SLOW = 0.002
"""Share of an asset that is lost on paths whose order comes after the end of the route, from which the closed forms do not hold."""


def _is_slow(route: Route, asset: Worth) -> bool:
    """May an order beside recognition come so late that what it comes too late for matters?"""
    if route.freeze is None or not route.freeze.parallel:
        return False
    order, recognition = route.freeze.took.duration(), route.recognition.took.duration()
    rest = sum_of((recognition, route.execution.took.duration()))
    late = float(np.mean(np.asarray(cdf(rest, _quantiles(order)))))
    lost = -np.expm1(-asset.tip_off * asset.hazard * 3.0 * float(order.mean))
    return bool(late * lost > SLOW or (route.recognition.settles and order.mean > recognition.mean))


def _quantiles(duration: Duration) -> Floats:
    """Quantiles of a duration at evenly spread levels."""
    levels = (np.arange(32) + 0.5) / 32
    if not duration.cv2 or not duration.mean:
        return np.full(32, float(duration.mean))
    k = 1.0 / float(duration.cv2)
    return np.asarray(duration.mean * special.gammaincinv(k, levels) / k)


def _row(matter: Matter, lead: Lead) -> dict[str, object]:
    growth, race = matter.growth, matter.race
    row: dict[str, object] = {name: 0.0 for name in (one.name for one in fields(Columns))}
    row |= {
        "claim": matter.claim,
        "slope": growth.base * growth.rate + growth.delayed_base * growth.delayed,
        "rivals": race.rate, "rival_share": race.share, "insolvency": race.insolvency, "others": race.others, "estate": race.estate,
        "limit": NEVER, "overrun": matter.overrun, "distribution": (0.0, 0.0), "unsound": REASONS.index(holds(matter)),
    }  # fmt: skip
    row |= dict.fromkeys(_STAGES, _NO_STAGE)
    if not matter.pursuits:
        return row
    asset, route = matter.pursuits[0].asset, matter.pursuits[0].route
    both = asset.correlation * asset.volatility * asset.fx_volatility
    end = route.distribution.duration()
    row |= {
        "worth": asset.worth * (asset.fx or 1.0) * asset.forced_sale,
        "reachable": asset.reachable,
        "growth": asset.drift + asset.fx_drift + both,
        "variance": asset.volatility**2 + asset.fx_volatility**2 + 2 * both,
        "hazard": asset.hazard, "leak": asset.leak, "tip_off": asset.tip_off,
        "protected": float(route.protected_by_execution),
        "priority_by_order": float(route.priority_at == "freeze"),
        "limit": NEVER if route.limit is None else route.limit,
        "prepare": _stage(route.prepare, lead),
        "recognition": _stage(route.recognition, lead, skill=lead.skill),
        "appeal": _stage(route.appeal, lead, route.appealed),
        "execution": _stage(route.execution, lead, skill=lead.skill),
        "distribution": (float(end.mean) * lead.speed, float(end.cv2)),
    }  # fmt: skip
    if route.freeze is not None:
        order = route.freeze
        row |= {
            "granted": mean_of(order.granted),
            "parallel": float(order.parallel),
            "undertaking": order.undertaking * order.undertaking_called,
            "order": _stage(Stage(order.took, fixed=order.fixed, rate=order.rate), lead),
        }
    return row
