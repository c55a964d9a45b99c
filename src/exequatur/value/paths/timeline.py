"""The course of one pursuit on many paths: filing, freezing order, recognition, appeal, execution, and what it costs on the way.

The order of events is that of docs/value.md, section "Time line". Times are years from today.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy import special

from exequatur.value.durations import Floats, longer
from exequatur.value.evidence import Beta
from exequatur.value.model import Chance, Growth, Matter, Pursuit, Route, Stage, Took
from exequatur.value.paths.assets import Offered, Prices, available, exposure
from exequatur.value.paths.cash import Cash
from exequatur.value.paths.choices import GOES_ON, POINTS, Choices, Seen, Table, table_of
from exequatur.value.paths.draws import Draws, Flags, Seeded
from exequatur.value.paths.factors import Factors, unblocked_at
from exequatur.value.paths.owed import claim_at
from exequatur.value.paths.slots import (
    APPEAL,
    APPEALED,
    ASSET_Z,
    CALLED,
    CHANCES,
    CLOCKS,
    DISSIPATED,
    DISTRIBUTION,
    EXECUTED,
    EXECUTION,
    FREEZE,
    FX_Z,
    GRANTED,
    PREPARE,
    REACHED,
    RECOGNISED,
    RECOGNITION,
    RETURNED,
    RIVAL_SIZE,
    RIVALS,
    STAGES,
    UPHELD,
)

__all__ = [
    "APPEAL", "APPEALED", "ASSET_Z", "CALLED", "CHANCES", "CLOCKS", "DISSIPATED", "DISTRIBUTION", "EXECUTED", "EXECUTION", "FREEZE", "FX_Z",
    "GRANTED", "MARGIN", "PREPARE", "REACHED", "RECOGNISED", "RECOGNITION", "RETURNED", "RIVALS", "RIVAL_SIZE", "STAGES", "UPHELD", "Around", "Course",
    "Lead", "chance_of", "course_of",
]  # fmt: skip

MARGIN = 1.0 / 12
"""A protective filing is made so many years before the limit."""


@dataclass(frozen=True)
class Lead:
    """What whoever leads changes: `skill` on the log-odds of recognition and execution, `speed` on every duration. assigned: it has the claim by assignment.
    rate: continuous per year, at which it weighs going on where the matter lets it stop."""

    skill: float = 0.0
    speed: float = 1.0
    assigned: bool = False
    rate: float = 0.06


@dataclass
class Course:
    """One pursuit on every path.

    filed: in time. filing: when, or when preparation ended. frozen: an order was effective before the end; frozen_at: when.
    ended: when the route ended, won or lost. paid: when cash arrives. won: executed, and the title stood until the cash; settled: paid by a settlement
    instead. recognised_at: when the forum's judgment was had, refused_at: when it was refused (both infinite where not). costs: as money paid (below zero), adverse costs
    apart. begun: when each of `STAGES` began (infinite where it did not). seen: the decisions that were come to, by their kind and point. order_booked: which sum of the
    costs is that of the application for an order.
    """

    filed: Flags
    filing: Floats
    frozen: Flags
    frozen_at: Floats
    ended: Floats
    paid: Floats
    won: Flags
    settled: Flags
    settlement: Floats
    recognised_at: Floats
    refused_at: Floats
    costs: Cash
    adverse: Cash
    spent_won: Floats
    prices: Prices
    begun: dict[str, Floats] = field(default_factory=dict)
    seen: dict[tuple[str, str], Seen] = field(default_factory=dict)
    order_booked: int = -1


@dataclass(frozen=True)
class Around:
    """What a pursuit is run in. refused_at, recognised_at: when recognition of the claim was first refused and first had elsewhere."""

    matter: Matter
    growth: Growth
    factors: Factors
    paths: Seeded
    overrun: Floats
    refused_at: Floats
    recognised_at: Floats
    choices: Choices = GOES_ON


class _Clock:
    """Runs the stages of a route one after the other, keeping who is still on the way and what is paid."""

    def __init__(self, pursuit: Pursuit, draws: Draws, lead: Lead, around: Around) -> None:
        self.pursuit, self.draws, self.lead, self.around = pursuit, draws, lead, around
        self.overrun, self.choices = around.overrun, around.choices
        self.costs, self.adverse = Cash(draws.count), Cash(draws.count)
        self.settled = np.zeros(draws.count, dtype=bool)
        self.settlement = np.zeros(draws.count)
        self.now = np.zeros(draws.count)
        self.begun: dict[str, Floats] = {}
        self.prices = Prices(pursuit, around.matter, draws, around.paths)
        self.filing = self.frozen_at = np.full(draws.count, np.inf)
        self.recognised_at = self.refused_at = np.full(draws.count, np.inf)
        self.seen: dict[tuple[str, str], Seen] = {}

    def lasts(self, slot: int, took: Took) -> Floats:
        """Draw how long something takes under this lead."""
        return self.draws.lasts(slot, longer(took.duration(), self.lead.speed))

    def pay(self, on: Flags, stage: Stage, begin: Floats, end: Floats) -> None:
        """The fixed sum at the start of a stage, and its rate while it runs, of those who are on the way."""
        self.costs.add(np.where(on, -stage.fixed, 0.0) * self.overrun, begin)
        self.costs.stream(np.where(on, -stage.rate, 0.0) * self.overrun, begin, end)

    def goes_on(self, on: Flags, point: str) -> Flags:
        """Who of `on` goes on at a point: those whose title stands, and to whom it is worth it."""
        on = on & (self.now < self.around.factors.reversed_at)
        if not self.choices.stops:
            return on
        known = self._known(on, self.now, 1 + POINTS.index(point))
        self._note(("start", point), on, self.now, known)
        order = self.pursuit.route.freeze
        called = 0.0 if order is None else order.undertaking * order.undertaking_called
        had = self.frozen_at <= self.now
        return on & self.choices.goes_on(point, known, np.where(had, -called / self.around.matter.claim, 0.0))

    def run(self, on: Flags, slot: int, stage: Stage, won: Flags) -> Flags:
        """Run a stage for those of `on`; who is still on the way after it. `won`: who wins it if it is not settled."""
        begin = self.now
        self.begun[STAGES[slot]] = np.where(on, begin, np.inf)
        took = self.lasts(slot, stage.took)
        ring = np.full(self.draws.count, np.inf)
        if stage.settles > 0:
            ring = self.draws.rings(CLOCKS + slot, stage.settles)
            if self.choices.weighs:
                ring = np.where(self._accepts(on & (ring < took), begin + ring, slot, stage), ring, np.inf)
        settles = on & (ring < took)
        end = begin + np.minimum(took, ring)
        self.pay(on, stage, begin, end)
        won = won & (end < self.around.factors.reversed_at)
        lost = on & ~settles & ~won
        self.adverse.add(np.where(lost, -stage.adverse, 0.0) * self.overrun, end)
        self.settled |= settles
        self.settlement = np.where(settles, stage.settlement, self.settlement)
        self.now = np.where(on, end, begin)
        if slot == RECOGNITION:
            self.refused_at = np.where(lost, end, np.inf)
        return on & ~settles & won

    def _accepts(self, rings: Flags, at: Floats, slot: int, stage: Stage) -> Flags:
        """Who takes what is offered at a time."""
        time = np.where(rings, at, self.now)
        look = len(POINTS) + slot
        frozen = self.frozen_at <= time
        moment = Offered(time, time, np.minimum(self.filing, time), frozen, self.frozen_at)
        owed = self._owed(time)
        worth = self.prices.worth(time, look)
        found = available(moment, self.pursuit, self.around.matter, owed, worth, self.around.factors, self.draws, self.around.paths)  # fmt: skip
        offer = stage.settlement * np.minimum(found.net, owed) / self.around.matter.claim
        known = self._known(rings, time, look, offer)
        self._note(("offer", STAGES[slot]), rings, time, known, under_way=1)
        return rings & self.choices.accepts(STAGES[slot], known, offer)

    def _owed(self, time: Floats) -> Floats:
        matter = self.around.matter
        return claim_at(
            matter.claim, self.around.growth, time, self.recognised_at, self.pursuit.route.merges_at
        )

    def _known(self, on: Flags, time: Floats, look: int, offer: Floats | None = None) -> Table:
        """What is known at a time; from then on prices go on from there."""
        worth = self.prices.worth(time, look)
        self.prices.keep(on, time, look)
        frozen = self.frozen_at <= time
        moment = Offered(time, time, np.minimum(self.filing, time), frozen, self.frozen_at)
        left = np.exp(-self.pursuit.asset.hazard * exposure(moment, self.pursuit))
        around = self.around
        race, owed, open_ = around.matter.race, self._owed(time), around.factors.insolvent_at <= time
        pari_passu = left * worth * (1.0 - race.estate) * owed / (owed + race.others)
        lesser = (
            np.where(open_, np.minimum(pari_passu, owed), left * np.minimum(worth, owed))
            / around.matter.claim
        )
        return table_of(
            lesser, time, frozen, open_, around.refused_at <= time, around.recognised_at <= time, offer=offer
        )  # fmt: skip

    def _note(self, of: tuple[str, str], on: Flags, at: Floats, known: Table, under_way: int = 0) -> None:
        """Keep a decision; `under_way`: how many sums of a stage that has begun are booked later."""
        self.seen[of] = Seen(on, at, known, len(self.costs.lumps) + under_way, len(self.adverse.lumps))


def course_of(
    pursuit: Pursuit, draws: Draws, shared: Draws, around: Around, wait: Floats | float, lead: Lead
) -> Course:
    """Run one pursuit.

    Args:
        draws: of the pursuit; shared: of its forum and instrument, for chances that are not known.
        wait: years before preparation begins.
    """
    route, factors = pursuit.route, around.factors
    clock = _Clock(pursuit, draws, lead, around)
    begin = np.zeros(draws.count) + wait
    clock.now = begin
    begun = clock.goes_on(np.ones(draws.count, dtype=bool), "prepare")
    clock.now = np.where(begun, begin + clock.lasts(PREPARE, route.prepare.took), begin)
    filed = _file(route, clock, wait, begun)
    filing = clock.now.copy()
    clock.pay(begun, route.prepare, begin, filing)
    clock.begun["prepare"] = np.where(begun, begin, np.inf)
    filed = clock.goes_on(filed, "filing")
    clock.filing = np.where(filed, filing, np.inf)
    if route.freeze is not None:
        clock.begun["freeze"] = clock.filing
    frozen, frozen_at = _freeze(route, clock, filed, filing)
    clock.frozen_at = np.where(frozen, frozen_at, np.inf)
    on = filed
    if route.freeze is not None and not route.freeze.parallel:
        on = clock.goes_on(filed, "recognition")
    wins = _wins(RECOGNISED, RECOGNITION, route.recognition, draws, shared, lead) & ~factors.defective
    on = clock.run(on, RECOGNITION, route.recognition, wins)
    clock.recognised_at = np.where(on, clock.now, np.inf)
    if route.appeal is not None:
        appealed = on & draws.happens(APPEALED, route.appealed)
        defended = clock.goes_on(appealed, "appeal")
        kept = clock.run(
            defended, APPEAL, route.appeal, _wins(UPHELD, APPEAL, route.appeal, draws, shared, Lead())
        )
        on = (on & ~appealed) | kept
    on = clock.goes_on(on, "execution")
    on = clock.run(
        on, EXECUTION, route.execution, _wins(EXECUTED, EXECUTION, route.execution, draws, shared, lead)
    )
    ended = clock.now
    order_booked = len(clock.costs.lumps)
    if route.freeze is not None:
        order = Stage(route.freeze.took, fixed=route.freeze.fixed, rate=route.freeze.rate)
        clock.pay(filed, order, filing, np.minimum(frozen_at, ended))
    frozen &= frozen_at < ended
    _undertake(route, clock, frozen & ~on & ~clock.settled, ended)
    paid = ended + np.where(clock.settled, 0.0, clock.lasts(DISTRIBUTION, route.distribution))
    if route.blocked:
        paid = np.where(clock.settled, paid, np.maximum(paid, unblocked_at(pursuit, around.paths)))
    on &= paid <= factors.reversed_at
    return Course(
        filed, filing, frozen, frozen_at, ended, paid, on, clock.settled, clock.settlement, clock.recognised_at, clock.refused_at,
        clock.costs, clock.adverse, np.where(on, -clock.costs.nominal(), 0.0), clock.prices, clock.begun, clock.seen, order_booked,
    )  # fmt: skip


def _wins(slot: int, stage_slot: int, stage: Stage, draws: Draws, shared: Draws, lead: Lead) -> Flags:
    return draws.happens(slot, chance_of(stage_slot, stage, shared, lead))


def chance_of(slot: int, stage: Stage, shared: Draws, lead: Lead) -> Floats | float:
    """The chance to win a stage: known, or drawn once for a forum and instrument; with the skill of whoever leads."""
    chance: Chance = stage.won
    known = shared.chance(CHANCES + slot, chance) if isinstance(chance, Beta) else float(chance)
    if lead.skill:
        known = special.expit(special.logit(known) + lead.skill)
    return known


def _file(route: Route, clock: _Clock, wait: Floats | float, begun: Flags) -> Flags:
    """Who of those that began files in time; a protective filing moves late ones to a month before the limit, if that is still to come."""
    if route.limit is None:
        return begun
    early = route.limit - MARGIN
    if route.protective is not None and np.any(np.asarray(wait) <= early):
        late = begun & (clock.now > early) & (np.asarray(wait) <= early)
        clock.costs.add(np.where(late, -route.protective, 0.0) * clock.overrun, early)
        clock.now = np.where(late, early, clock.now)
    return np.asarray(begun & (clock.now <= route.limit))


def _freeze(route: Route, clock: _Clock, filed: Flags, filing: Floats) -> tuple[Flags, Floats]:
    """Who is granted an order, and when it is effective; recognition waits for it unless it runs beside."""
    if route.freeze is None:
        return np.zeros(clock.draws.count, dtype=bool), np.full(clock.draws.count, np.inf)
    order = route.freeze
    end = filing + clock.lasts(FREEZE, order.took)
    chance = order.granted.mean if isinstance(order.granted, Beta) else order.granted
    granted = filed & clock.draws.happens(GRANTED, chance)
    if not order.parallel:
        clock.now = np.where(filed, end, clock.now)
    return granted, end


def _undertake(route: Route, clock: _Clock, discharged: Flags, at: Floats) -> None:
    """The cross-undertaking in damages, called after an order whose claim was lost."""
    if route.freeze is None or not route.freeze.undertaking:
        return
    called = discharged & clock.draws.happens(CALLED, route.freeze.undertaking_called)
    clock.adverse.add(np.where(called, -route.freeze.undertaking, 0.0) * clock.overrun, at)
