"""The mean of a pursuit by conditional quasi-Monte Carlo: only durations are drawn, everything else is integrated out given them.

Given the durations of its stages, the branches of a route (order or none, won or lost, appealed or not, settled or not), the survival of the asset,
rivals, insolvency and the capped lognormal worth of the asset all have closed forms. What is left is smooth in few dimensions, so scrambled Sobol points
do in thousands what plain paths do in millions. Independent scrambles give the standard error.
"""

from dataclasses import dataclass

import numpy as np
from scipy import special, stats

from exequatur.value.discounting import annuity
from exequatur.value.durations import Duration, Floats
from exequatur.value.model import Matter, Stage, mean_of
from exequatur.value.outputs import Figure
from exequatur.value.paths.draws import unit_gamma
from exequatur.value.recovery import capped

SCRAMBLES = 16
MOST_RIVALS = 12
DIMENSIONS = 9
_PREPARE, _ORDER, _RECOGNITION, _APPEAL, _EXECUTION, _CASH = range(6)
_CLOCK = 6
"""Dimension of the time of a settlement, and of the two after it."""


@dataclass(frozen=True)
class PursuedMean:
    """Means over all paths of one pursuit, minor units: what it brings, what it costs (above zero), both discounted, and the difference."""

    gross: Figure
    costs: Figure
    net: Figure


def pursued_mean(
    matter: Matter, rate: float, wait: float = 0.0, points: int = 512, scrambles: int = SCRAMBLES, seed: int = 1
) -> PursuedMean:  # fmt: skip
    """The mean discounted gross recovery and costs of a matter of one pursuit.

    Args:
        rate: discount rate, a year; wait: years before anything is begun.
        points: Sobol points of a scramble, a power of two.
        scrambles: two or more.

    Raises:
        ValueError: not one pursuit, or rivals whose claims have a size (they are for the path simulation).
    """
    if len(matter.pursuits) != 1 or (matter.race.size is not None and matter.race.rate):
        raise ValueError(
            "one pursuit, with rivals who take a share: anything else is for the path simulation"
        )
    found = np.array([_one_scramble(matter, rate, wait, points, seed * 7919 + i) for i in range(scrambles)])
    gross, costs = found[:, 0], found[:, 1]
    return PursuedMean(_figure(gross), _figure(costs), _figure(gross - costs))


def _figure(values: Floats) -> Figure:
    return Figure(float(values.mean()), float(values.std(ddof=1) / np.sqrt(len(values))))


def _one_scramble(matter: Matter, rate: float, wait: float, points: int, seed: int) -> tuple[float, float]:
    engine = stats.qmc.Sobol(DIMENSIONS, scramble=True, rng=np.random.default_rng(seed))
    scores = special.ndtri(np.clip(engine.random(points), 1e-12, 1 - 1e-12))
    tree = _Tree(matter, rate, wait, scores)
    tree.grow()
    return float(tree.gross.mean()), float(tree.costs.mean())


class _Tree:
    """The branches of a route for each point, each with its weight."""

    def __init__(self, matter: Matter, rate: float, wait: float, scores: Floats) -> None:
        self.matter, self.rate, self.wait, self.scores = matter, rate, wait, scores
        self.asset, self.route = matter.pursuits[0].asset, matter.pursuits[0].route
        self.gross, self.costs = np.zeros(len(scores)), np.zeros(len(scores))

    def lasts(self, slot: int, duration: Duration) -> Floats:
        if not duration.cv2 or not duration.mean:
            return np.full(len(self.scores), float(duration.mean))
        unit = np.maximum(unit_gamma(float(duration.cv2))(self.scores[:, slot]), 0.0)
        return np.asarray(duration.mean * unit**3)

    def pay(self, weight: Floats, amount: float, at: Floats | float) -> None:
        if amount:
            self.costs += weight * amount * np.exp(-self.rate * np.asarray(at))

    def spend(self, weight: Floats, stage: Stage, begin: Floats | float, end: Floats) -> None:
        self.pay(weight, stage.fixed, begin)
        if stage.rate:
            self.costs += weight * stage.rate * np.asarray(annuity(self.rate, begin, end))

    def grow(self) -> None:
        """Prepare and file; then the branches with and without an order."""
        route, ones = self.route, np.ones(len(self.scores))
        filing = self.wait + self.lasts(_PREPARE, route.prepare.took.duration())
        filed = ones
        if route.limit is not None:
            early = route.limit - 1.0 / 12
            if route.protective is not None and self.wait <= early:
                self.pay((filing > early).astype(float), route.protective, early)
                filing = np.minimum(filing, early)
            else:
                filed = (filing <= route.limit).astype(float)
        self.spend(ones, route.prepare, self.wait, filing)
        order = route.freeze
        if order is None:
            self._recognise(filed, filing, filing, None)
            return
        had = filing + self.lasts(_ORDER, order.took.duration())
        begin = filing if order.parallel else had
        granted = mean_of(order.granted)
        self._recognise(filed * granted, filing, begin, had)
        self._recognise(filed * (1.0 - granted), filing, begin, None, had)

    def _recognise(self, weight: Floats, filing: Floats, begin: Floats, had: Floats | None, tried: Floats | None = None) -> None:  # fmt: skip
        """Run the stages from recognition on. had: when the order is effective; tried: when its refusal came."""
        route = self.route
        on, now = self._stage(weight, _RECOGNITION, route.recognition, begin, filing, had, tried)
        if route.appeal is not None and route.appealed:
            kept, later = self._stage(on * route.appealed, _APPEAL, route.appeal, now, filing, had, tried)
            self._execute(kept, later, filing, had, tried)
            on = on * (1.0 - route.appealed)
        self._execute(on, now, filing, had, tried)

    def _execute(self, on: Floats, begin: Floats, filing: Floats, had: Floats | None, tried: Floats | None) -> None:  # fmt: skip
        won, end = self._stage(on, _EXECUTION, self.route.execution, begin, filing, had, tried)
        cash = end + self.lasts(_CASH, self.route.distribution.duration())
        self._realise(won, end, cash, filing, had, 1.0)
        self._ordered(won, end, filing, had, tried, lost=False)

    def _stage(
        self, on: Floats, slot: int, stage: Stage, begin: Floats, filing: Floats, had: Floats | None, tried: Floats | None
    ) -> tuple[Floats, Floats]:  # fmt: skip
        """One stage: what it costs, who settles in it, who loses it; who is still on the way after it, and when."""
        took = self.lasts(slot, stage.took.duration())
        end, won = begin + took, mean_of(stage.won)
        if stage.settles:
            settled = -np.expm1(-stage.settles * took)
            level = special.ndtr(self.scores[:, _CLOCK + slot - _RECOGNITION])
            ring = begin - np.log1p(-level * settled) / stage.settles
            self.spend(on * settled, stage, begin, ring)
            self._realise(on * settled, ring, ring, filing, had, stage.settlement)
            self._ordered(on * settled, ring, filing, had, tried, lost=False)
            on = on * (1.0 - settled)
        self.spend(on, stage, begin, end)
        self.pay(on * (1.0 - won), stage.adverse, end)
        self._ordered(on * (1.0 - won), end, filing, had, tried, lost=True)
        return on * won, end

    def _ordered(self, weight: Floats, end: Floats, filing: Floats, had: Floats | None, tried: Floats | None, lost: bool) -> None:  # fmt: skip
        """What the application for an order costs a branch that ends at `end`, and the undertaking where its claim is lost."""
        order = self.route.freeze
        if order is None:
            return
        until = had if had is not None else tried
        assert until is not None
        self.spend(
            weight, Stage(order.took, fixed=order.fixed, rate=order.rate), filing, np.minimum(until, end)
        )
        if lost and had is not None:
            self.pay(weight * (had < end), order.undertaking * order.undertaking_called, end)

    def _realise(self, weight: Floats, end: Floats, cash: Floats, filing: Floats, had: Floats | None, part: float) -> None:  # fmt: skip
        """What a branch brings that ends at `end` with cash at `cash`: survival, insolvency, rivals and the cap in closed form."""
        asset, race, route = self.asset, self.matter.race, self.route
        frozen = None if had is None else had < end
        open_ = np.minimum(filing, end) + asset.tip_off * (end - np.minimum(filing, end))
        exposed = (
            open_
            if had is None or frozen is None
            else np.where(frozen, had + asset.leak * (end - had), open_)
        )
        gone = np.exp(-asset.hazard * exposed)
        survives, left = (gone, 1.0) if asset.form == "jump" else (1.0, gone)
        weight = weight * asset.reachable * survives * part * np.exp(-self.rate * cash)
        owed = self._owed(end)
        until = end
        if had is not None and frozen is not None and route.priority_at == "freeze":
            until = np.where(frozen, had, end)
        solvent, caught = self._insolvency(end, cash)
        if (caught > 0).any():
            share = left * (1.0 - race.estate) * owed / np.maximum(owed + race.others, 1e-300)
            self.gross += weight * caught * self._least(end, owed, share)
        self.gross += weight * solvent * self._after_rivals(end, owed, left, race.rate * until)

    def _owed(self, end: Floats) -> Floats:
        growth = self.matter.growth
        return self.matter.claim + (growth.base * growth.rate + growth.delayed_base * growth.delayed) * end

    def _insolvency(self, end: Floats, cash: Floats) -> tuple[Floats, Floats]:
        """The chances that insolvency leaves the recovery alone, and that it makes us share."""
        race, first = self.matter.race, end if self.route.protected_by_execution else cash
        if not race.insolvency:
            return np.ones(len(end)), np.zeros(len(end))
        until = np.exp(-race.insolvency * first)
        after = np.exp(-race.insolvency * np.maximum(cash + race.look_back, first))
        caught = 1.0 - until + (until - after) * race.returned * (race.look_back > 0)
        return 1.0 - caught, caught

    def _after_rivals(self, end: Floats, owed: Floats, left: Floats | float, mean: Floats) -> Floats:
        """E of the lesser of what rivals leave and the claim, over their Poisson number."""
        share = self.matter.race.share
        if not self.matter.race.rate or not share:
            return self._least(end, owed, left)
        total, chance, reached = np.zeros(len(end)), np.exp(-mean), np.zeros(len(end))
        for n in range(MOST_RIVALS):
            total += chance * self._least(end, owed, left * (1.0 - share) ** n)
            reached += chance
            chance = chance * mean / (n + 1)
        return total + (1.0 - reached) * self._least(end, owed, left * (1.0 - share) ** MOST_RIVALS)

    def _least(self, end: Floats, owed: Floats, part: Floats | float) -> Floats:
        asset = self.asset
        both = asset.correlation * asset.volatility * asset.fx_volatility
        growth, variance = (
            asset.drift + asset.fx_drift + both,
            asset.volatility**2 + asset.fx_volatility**2 + 2 * both,
        )
        forward = asset.worth * (asset.fx or 1.0) * asset.forced_sale * part * np.exp(growth * end)
        least, _ = capped(np.maximum(forward, 1e-300), owed, np.sqrt(np.maximum(variance * end, 0.0)))
        return np.asarray(least)
