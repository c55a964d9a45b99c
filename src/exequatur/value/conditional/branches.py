"""The branches of one route given the durations of its stages: with what chance each comes, what it costs, what it brings."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

import numpy as np
from scipy import special

from exequatur.value.conditional.points import (
    APPEAL,
    CASH,
    CLOCK,
    EXECUTION,
    ORDER,
    OVERRUN,
    PREPARE,
    RECOGNITION,
    Points,
)
from exequatur.value.conditional.realised import Realised, log_share
from exequatur.value.durations import Duration, Floats
from exequatur.value.evidence import Beta
from exequatur.value.model import Chance, Growth, Matter, Stage, Took, mean_of
from exequatur.value.paths.draws import unit_gamma
from exequatur.value.paths.recoveries import claim_at
from exequatur.value.paths.timeline import MARGIN, Lead

_RARE = 1e-7
"""So small a chance of more rivals is left out."""
_MOST_RIVALS = 60
_NO_LEAD = Lead()


@dataclass(frozen=True)
class Branch:
    """One way in which the route may end; arrays over points.

    chance: given the durations. costs, adverse: what was paid by then, by rate of discount (rows in the order of `Tree.rates`). cash: when
    money comes. brings: None where nothing does.
    """

    chance: Floats
    costs: Floats
    adverse: Floats
    cash: Floats
    brings: Realised | None


@dataclass(frozen=True)
class _Way:
    """How far a branch has come: its chance, the costs so far, the time; when the judgment of the forum was had."""

    chance: Floats
    costs: Floats
    now: Floats
    recognised: Floats


@dataclass(frozen=True)
class _Order:
    """The application for an order: granted or refused, and when that is known."""

    granted: bool
    at: Floats


class Tree:
    """The branches of a matter's one pursuit at every point.

    Args:
        rates: at which costs are discounted, the first of them 0.
        wait: years before anything is begun, for each point.
        overrun: whether costs are over or under budget; their mean is the same.
    """

    def __init__(
        self, matter: Matter, rates: tuple[float, ...], points: Points, wait: Floats | float = 0.0, lead: Lead = _NO_LEAD,
        accrues: bool = True, overrun: bool = True,
    ) -> None:  # fmt: skip
        self.matter, self.points, self.lead = matter, points, lead
        self.rates = np.array(rates, dtype=float)[:, None]
        self.asset, self.route = matter.pursuits[0].asset, matter.pursuits[0].route
        self.growth = matter.growth if accrues else Growth()
        self.wait = np.broadcast_to(np.asarray(wait, dtype=float), (len(points),))
        self.factor: Floats | float = 1.0
        if overrun and matter.overrun:
            z = points.scores[:, OVERRUN]
            self.factor = np.exp(matter.overrun * z - matter.overrun**2 / 2)
        self._discounts: dict[int, tuple[Floats, Floats]] = {}
        self.branches: tuple[Branch, ...] = tuple(self._grow())

    def discounted(self, at: Floats) -> Floats:
        """e^(-r t) for each rate."""
        known = self._discounts.get(id(at))
        if known is None or known[0] is not at:
            known = self._discounts[id(at)] = (at, np.exp(-self.rates * at))
        return known[1]

    def _lasts(self, slot: int, took: Took) -> Floats:
        duration: Duration = took.duration()
        mean = float(duration.mean) * self.lead.speed
        if not duration.cv2 or not mean:
            return np.full(len(self.points), mean)
        unit = np.maximum(unit_gamma(float(duration.cv2))(self.points.scores[:, slot]), 0.0)
        return np.asarray(mean * unit**3)

    def _paid(self, amount: float, at: Floats) -> Floats | float:
        return amount * self.factor * self.discounted(at) if amount else 0.0

    def _spent(self, stage: Stage, begin: Floats, end: Floats) -> Floats | float:
        """What a stage costs from its begin to its end: the fixed sum and the exact integral of the rate."""
        running: Floats | float = 0.0
        if stage.rate:
            span = end - begin
            flat = np.abs(self.rates) < 1e-7
            over = (self.discounted(begin) - self.discounted(end)) / np.where(flat, 1.0, self.rates)
            running = stage.rate * self.factor * np.where(flat, span, over)
        return self._paid(stage.fixed, begin) + running

    def _grow(self) -> Iterator[Branch]:
        route, rows = self.route, len(self.points)
        filing = self.wait + self._lasts(PREPARE, route.prepare.took)
        prepared = filing
        nothing = np.zeros((len(self.rates), rows))
        costs = nothing
        filed = np.ones(rows)
        if route.limit is not None:
            filed = (filing <= route.limit).astype(float)
            early = route.limit - MARGIN
            if route.protective is not None:
                can = self.wait <= early
                late = can & (filing > early)
                costs = costs + self._paid(route.protective, np.full(rows, early)) * late
                filing, filed = np.where(can, np.minimum(filing, early), filing), np.where(can, 1.0, filed)
                prepared = filing
        costs = costs + self._spent(route.prepare, self.wait, prepared)
        if (filed < 1).any():
            yield Branch(1.0 - filed, costs, nothing, filing, None)
        never = np.full(rows, np.inf)
        order = route.freeze
        if order is None:
            yield from self._recognise(_Way(filed, costs, filing, never), filing, None)
            return
        decided = filing + self._lasts(ORDER, order.took)
        begin = filing if order.parallel else decided
        for granted, chance in ((True, mean_of(order.granted)), (False, 1.0 - mean_of(order.granted))):
            if chance:
                way = _Way(filed * chance, costs, begin, never)
                yield from self._recognise(way, filing, _Order(granted, decided))

    def _recognise(self, way: _Way, filing: Floats, order: _Order | None) -> Iterator[Branch]:
        route = self.route
        way = yield from self._stage(way, RECOGNITION, route.recognition, filing, order)
        way = replace(way, recognised=way.now)
        if route.appeal is not None and route.appealed:
            appealed = replace(way, chance=way.chance * route.appealed)
            kept = yield from self._stage(appealed, APPEAL, route.appeal, filing, order)
            yield from self._execute(kept, filing, order)
            way = replace(way, chance=way.chance * (1.0 - route.appealed))
        yield from self._execute(way, filing, order)

    def _execute(self, way: _Way, filing: Floats, order: _Order | None) -> Iterator[Branch]:
        way = yield from self._stage(way, EXECUTION, self.route.execution, filing, order)
        cash = way.now + self._lasts(CASH, self.route.distribution)
        yield self._ends(way, filing, order, cash)

    def _stage(
        self, way: _Way, slot: int, stage: Stage, filing: Floats, order: _Order | None
    ) -> Generator[Branch, None, _Way]:  # fmt: skip
        """One stage: the branches that settle in it and that lose it; who is still on the way after it is returned."""
        took = self._lasts(slot, stage.took)
        end = way.now + took
        if stage.settles:
            settled = -np.expm1(-stage.settles * took)
            level = special.ndtr(self.points.scores[:, CLOCK + slot - RECOGNITION])
            ring = way.now - np.log1p(-level * settled) / stage.settles
            at = replace(
                way,
                chance=way.chance * settled,
                costs=way.costs + self._spent(stage, way.now, ring),
                now=ring,
            )
            yield self._ends(at, filing, order, ring, settled_for=stage.settlement)
            way = replace(way, chance=way.chance * (1.0 - settled))
        on = replace(way, costs=way.costs + self._spent(stage, way.now, end), now=end)
        skill = self.lead.skill if slot in (RECOGNITION, EXECUTION) else 0.0
        won = chance_of(stage.won, skill)
        if won < 1:
            yield from self._lost(replace(on, chance=on.chance * (1.0 - won)), stage, filing, order)
        return replace(on, chance=on.chance * won)

    def _lost(self, way: _Way, stage: Stage, filing: Floats, order: _Order | None) -> Iterator[Branch]:
        costs = way.costs + self._applied(order, filing, way.now)
        adverse = np.zeros_like(way.costs) + self._paid(stage.adverse, way.now)
        freeze = self.route.freeze
        if (
            order is None
            or not order.granted
            or freeze is None
            or not freeze.undertaking * freeze.undertaking_called
        ):
            yield Branch(way.chance, costs, adverse, way.now, None)
            return
        called = way.chance * (order.at < way.now) * freeze.undertaking_called
        more = adverse + self._paid(freeze.undertaking, way.now)
        yield Branch(called, costs, more, way.now, None)
        yield Branch(way.chance - called, costs, adverse, way.now, None)

    def _applied(self, order: _Order | None, filing: Floats, end: Floats) -> Floats | float:
        """What the application for an order costs a branch that ends at `end`."""
        freeze = self.route.freeze
        if order is None or freeze is None:
            return 0.0
        stage = Stage(freeze.took, fixed=freeze.fixed, rate=freeze.rate)
        return self._spent(stage, filing, np.minimum(order.at, end))

    def _ends(
        self, way: _Way, filing: Floats, order: _Order | None, cash: Floats, settled_for: float | None = None
    ) -> Branch:
        """A branch that brings something: survival, insolvency, rivals and the cap. `settled_for`: the part that a settlement pays; costs
        come back to a winner alone, and so not with a settlement, even of the whole."""
        asset, race, route, end = self.asset, self.matter.race, self.route, way.now
        costs = way.costs + self._applied(order, filing, end)
        until = np.minimum(filing, end)
        exposed, priority = until + asset.tip_off * (end - until), end
        if order is not None and order.granted:
            frozen = order.at < end
            exposed = np.where(frozen, order.at + asset.leak * (end - order.at), exposed)
            if route.priority_at == "freeze":
                priority = np.where(frozen, order.at, end)
        gone = np.exp(-asset.hazard * exposed)
        jump = asset.form == "jump"
        alive = asset.reachable * (gone if jump else np.ones(len(end)))
        recognised = np.where(np.isfinite(way.recognised), way.recognised, end)
        owed = claim_at(self.matter.claim, self.growth, end, recognised, route.merges_at)
        solvent, caught = self._insolvency(end, cash)
        states, shares = _rivals(race.rate * priority if race.share else np.zeros(len(end)), race.share)
        states = states * solvent
        if race.insolvency:
            pari = log_share((1.0 - race.estate) * owed / np.maximum(owed + race.others, 1e-300))
            states, shares = (
                np.vstack([states, caught]),
                np.vstack([np.broadcast_to(shares, states.shape), pari]),
            )
        both = asset.correlation * asset.volatility * asset.fx_volatility
        variance = asset.volatility**2 + asset.fx_volatility**2 + 2 * both
        forward = (
            asset.worth
            * (asset.fx or 1.0)
            * asset.forced_sale
            * np.exp((asset.drift + asset.fx_drift + both) * end)
        )
        won = settled_for is None
        back = route.costs_back * costs[0] if won and route.costs_back else np.zeros(len(end))
        brings = Realised(
            alive, states, shares, forward if jump else forward * gone, np.sqrt(np.maximum(variance * end, 0.0)),
            np.asarray(owed), 1.0 if settled_for is None else settled_for, back,
        )  # fmt: skip
        return Branch(way.chance, costs, np.zeros_like(costs), cash, brings)

    def _insolvency(self, end: Floats, cash: Floats) -> tuple[Floats, Floats]:
        """The chances that insolvency leaves the recovery alone, and that it makes us share."""
        race, first = self.matter.race, end if self.route.protected_by_execution else cash
        if not race.insolvency:
            return np.ones(len(end)), np.zeros(len(end))
        until = np.exp(-race.insolvency * first)
        after = np.exp(-race.insolvency * np.maximum(cash + race.look_back, first))
        caught = 1.0 - until + (until - after) * race.returned * (race.look_back > 0)
        return 1.0 - caught, caught


def _rivals(mean: Floats, share: float) -> tuple[Floats, Floats]:
    """The chances of so many rivals before us, a row each, and the logarithm of what they leave (one column)."""
    most, left, n = float(mean.max()), 1.0, 0
    term = np.exp(-most)
    while most and left > _RARE and n < _MOST_RIVALS:
        left -= term
        n += 1
        term *= most / n
    chances = [np.exp(-mean)]
    for i in range(1, n + 1):
        chances.append(chances[-1] * mean / i)
    states = np.stack(chances)
    states[-1] += np.maximum(1.0 - states.sum(axis=0), 0.0)
    return states, np.asarray(np.arange(n + 1.0)[:, None] * float(log_share(1.0 - share)))


def chance_of(chance: Chance, skill: float) -> float:
    """The expected chance, moved by `skill` on the log-odds; of a Beta by Gauss and Jacobi's rule."""
    if not skill:
        return mean_of(chance)
    if isinstance(chance, Beta):
        nodes, weights = special.roots_jacobi(48, chance.b - 1.0, chance.a - 1.0)
        moved = special.expit(special.logit((1.0 + nodes) / 2) + skill)
        return float(weights @ moved / weights.sum())
    return float(special.expit(special.logit(chance) + skill))
