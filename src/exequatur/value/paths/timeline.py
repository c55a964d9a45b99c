"""The course of one pursuit on many paths: filing, freezing order, recognition, appeal, execution, and what it costs on the way.

The order of events is that of docs/value.md, section "Time line". Times are years from today.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy import special

from exequatur.value.durations import Duration, Floats
from exequatur.value.evidence import Beta
from exequatur.value.model import Chance, Pursuit, Race, Route, Stage, Took
from exequatur.value.paths.cash import Cash
from exequatur.value.paths.draws import Draws, Flags

PREPARE, FREEZE, RECOGNITION, APPEAL, EXECUTION, DISTRIBUTION = range(6)
GRANTED, RECOGNISED, APPEALED, UPHELD, EXECUTED, REACHED, CALLED, RETURNED = range(8, 16)
STAGES = ("prepare", "freeze", "recognition", "appeal", "execution")
"""Names of the stages, in the order of their slots."""
CLOCKS = 16
"""Slots of the settlement clocks: `CLOCKS` + stage."""
ASSET_Z, FX_Z, DISSIPATED, RIVALS, RIVAL_SIZE = range(24, 29)
CHANCES = 32
"""Slots of the chances drawn for a forum: `CHANCES` + stage."""

MARGIN = 1.0 / 12
"""A protective filing is made so many years before the limit."""


@dataclass(frozen=True)
class Lead:
    """What whoever leads changes: `skill` on the log-odds of recognition and execution, `speed` on every duration."""

    skill: float = 0.0
    speed: float = 1.0


@dataclass
class Course:
    """One pursuit on every path.

    filed: in time. filing: when, or when preparation ended. frozen: an order was effective before the end; frozen_at: when.
    ended: when the route ended, won or lost. paid: when cash arrives. won: executed; settled: paid by a settlement instead. recognised_at: when
    the forum's judgment was had (infinite where not). costs: as money paid (below zero), adverse costs apart. begun: when each of `STAGES` began
    (infinite where it did not).
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
    costs: Cash
    adverse: Cash
    spent_won: Floats = field(default_factory=lambda: np.zeros(0))
    begun: dict[str, Floats] = field(default_factory=dict)


class _Clock:
    """Runs the stages of a route one after the other, keeping who is still on the way and what is paid."""

    def __init__(self, draws: Draws, lead: Lead, overrun: Floats) -> None:
        self.draws, self.lead, self.overrun = draws, lead, overrun
        self.costs, self.adverse = Cash(draws.count), Cash(draws.count)
        self.settled = np.zeros(draws.count, dtype=bool)
        self.settlement = np.zeros(draws.count)
        self.now = np.zeros(draws.count)
        self.begun: dict[str, Floats] = {}

    def lasts(self, slot: int, took: Took) -> Floats:
        """Draw how long something takes under this lead."""
        duration = took.duration()
        return self.draws.lasts(slot, Duration(duration.mean * self.lead.speed, duration.cv2))

    def pay(self, on: Flags, stage: Stage, begin: Floats, end: Floats) -> None:
        """The fixed sum at the start of a stage, and its rate while it runs, of those who are on the way."""
        self.costs.add(np.where(on, -stage.fixed, 0.0) * self.overrun, begin)
        self.costs.stream(np.where(on, -stage.rate, 0.0) * self.overrun, begin, end)

    def run(self, on: Flags, slot: int, stage: Stage, won: Flags) -> Flags:
        """Run a stage for those of `on`; who is still on the way after it. `won`: who wins it if it is not settled."""
        begin = self.now
        self.begun[STAGES[slot]] = np.where(on, begin, np.inf)
        took = self.lasts(slot, stage.took)
        ring = np.full(self.draws.count, np.inf)
        if stage.settles > 0:
            ring = self.draws.rings(CLOCKS + slot, stage.settles)
        settles = on & (ring < took)
        end = begin + np.minimum(took, ring)
        self.pay(on, stage, begin, end)
        lost = on & ~settles & ~won
        self.adverse.add(np.where(lost, -stage.adverse, 0.0) * self.overrun, end)
        self.settled |= settles
        self.settlement = np.where(settles, stage.settlement, self.settlement)
        self.now = np.where(on, end, begin)
        return on & ~settles & won


def course_of(
    pursuit: Pursuit, draws: Draws, shared: Draws, overrun: Floats, wait: float, lead: Lead
) -> Course:
    """Run one pursuit.

    Args:
        draws: of the pursuit; shared: of its forum and instrument, for chances that are not known.
        overrun: factor of all costs, drawn once for the matter.
        wait: years before preparation begins.
    """
    route = pursuit.route
    clock = _Clock(draws, lead, overrun)
    everyone = np.ones(draws.count, dtype=bool)
    begin = np.full(draws.count, float(wait))
    clock.now = begin + clock.lasts(PREPARE, route.prepare.took)
    filed = _file(route, clock, wait)
    filing = clock.now.copy()
    clock.pay(everyone, route.prepare, begin, filing)
    clock.begun["prepare"] = begin
    if route.freeze is not None:
        clock.begun["freeze"] = np.where(filed, filing, np.inf)
    frozen, frozen_at = _freeze(route, clock, filed, filing)
    on = clock.run(
        filed, RECOGNITION, route.recognition, _wins(RECOGNISED, RECOGNITION, route.recognition, draws, shared, lead)
    )  # fmt: skip
    recognised_at = np.where(on, clock.now, np.inf)
    if route.appeal is not None:
        appealed = on & draws.happens(APPEALED, route.appealed)
        kept = clock.run(
            appealed, APPEAL, route.appeal, _wins(UPHELD, APPEAL, route.appeal, draws, shared, Lead())
        )
        on = (on & ~appealed) | kept
    on = clock.run(
        on, EXECUTION, route.execution, _wins(EXECUTED, EXECUTION, route.execution, draws, shared, lead)
    )
    ended = clock.now
    if route.freeze is not None:
        order = Stage(route.freeze.took, fixed=route.freeze.fixed, rate=route.freeze.rate)
        clock.pay(filed, order, filing, np.minimum(frozen_at, ended))
    frozen &= frozen_at < ended
    _undertake(route, clock, frozen & ~on & ~clock.settled, ended)
    paid = ended + np.where(clock.settled, 0.0, clock.lasts(DISTRIBUTION, route.distribution))
    return Course(
        filed, filing, frozen, frozen_at, ended, paid, on, clock.settled, clock.settlement, recognised_at,
        clock.costs, clock.adverse, np.where(on, -clock.costs.nominal(), 0.0), clock.begun,
    )  # fmt: skip


def _wins(slot: int, stage_slot: int, stage: Stage, draws: Draws, shared: Draws, lead: Lead) -> Flags:
    chance: Chance = stage.won
    known = shared.chance(CHANCES + stage_slot, chance) if isinstance(chance, Beta) else float(chance)
    if lead.skill:
        known = special.expit(special.logit(known) + lead.skill)
    return draws.happens(slot, known)


def _file(route: Route, clock: _Clock, wait: float) -> Flags:
    """Who files in time; a protective filing moves late ones to a month before the limit, if that is still to come."""
    if route.limit is None:
        return np.ones(clock.draws.count, dtype=bool)
    filed = clock.now <= route.limit
    early = route.limit - MARGIN
    if route.protective is not None and wait <= early:
        late = clock.now > early
        clock.costs.add(np.where(late, -route.protective, 0.0) * clock.overrun, early)
        clock.now = np.minimum(clock.now, early)
        return np.ones(clock.draws.count, dtype=bool)
    return np.asarray(filed)


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


def exposure(course: Course, pursuit: Pursuit) -> Floats:
    """Years for which the asset lay open to dissipation, weighted: to the order, then `leak` of the rest; without one `tip_off` times what follows
    the filing."""
    asset, end = pursuit.asset, course.ended
    order = np.where(course.frozen, course.frozen_at, 0.0)
    until = np.minimum(course.filing, end)
    return np.where(course.frozen, order + asset.leak * (end - order), until + asset.tip_off * (end - until))


@dataclass(frozen=True)
class Brought:
    """What the asset brings at the end of the route. whole: before what goes back later; back: where some of it does, after it was paid."""

    net: Floats
    whole: Floats
    back: Flags


def available(
    course: Course,
    pursuit: Pursuit,
    race: Race,
    claim: Floats,
    insolvent_at: Floats,
    regime: Floats,
    draws: Draws,
) -> Brought:
    """What the asset would bring at the end of the route, home currency: after dissipation, rivals, insolvency; before the cap of the claim.

    Args:
        claim: what is owed then.
        insolvent_at: when insolvency opens; regime: factor on the hazard; both of the debtor.
    """
    asset, end = pursuit.asset, course.ended
    worth = _worth(pursuit, end, draws)
    hazard = asset.hazard * regime * exposure(course, pursuit)
    worth = worth * (np.exp(-hazard) if asset.form == "leakage" else draws.exponential(DISSIPATED) > hazard)
    worth = worth * draws.happens(REACHED, asset.reachable)
    priority = np.where(course.frozen & (pursuit.route.priority_at == "freeze"), course.frozen_at, end)
    ahead = draws.count_of(RIVALS, race.rate * priority) if race.rate else np.zeros(draws.count)
    rival_claims = np.zeros(draws.count)
    if race.size is None:
        left = worth * (1.0 - race.share) ** ahead
    else:
        rival_claims = race.size * _gamma_of_count(draws, ahead)
        left = np.maximum(worth - rival_claims, 0.0)
    shared = worth * (1.0 - race.estate) * claim / np.maximum(claim + race.others + rival_claims, 1e-300)
    caught = _caught(course, pursuit, race, insolvent_at, draws)
    back = np.zeros(draws.count, dtype=bool)
    if race.goes_back == "dated":
        back = caught & (insolvent_at >= course.paid) & (insolvent_at >= course.ended)
    return Brought(np.where(caught, shared, left), left, back)


def _worth(pursuit: Pursuit, end: Floats, draws: Draws) -> Floats:
    """The asset at a forced sale, home currency, by two correlated lognormal paths."""
    asset = pursuit.asset
    root = np.sqrt(end)
    log = (asset.drift - asset.volatility**2 / 2 + asset.fx_drift - asset.fx_volatility**2 / 2) * end
    if asset.volatility or asset.fx_volatility:
        z = draws.normal(ASSET_Z)
        y = asset.correlation * z + np.sqrt(1.0 - asset.correlation**2) * draws.normal(FX_Z)
        log = log + root * (asset.volatility * z + asset.fx_volatility * y)
    return np.asarray(asset.worth * (asset.fx or 1.0) * asset.forced_sale * np.exp(log))


def _gamma_of_count(draws: Draws, many: Floats) -> Floats:
    """The sum of so many exponentials of mean 1."""
    found = np.zeros(draws.count)
    some = many > 0
    if some.any():
        found[some] = special.gammaincinv(many[some], draws.uniform(RIVAL_SIZE)[some])
    return found


def _caught(course: Course, pursuit: Pursuit, race: Race, insolvent_at: Floats, draws: Draws) -> Flags:
    """Where insolvency makes us share: before the end, before the cash if execution does not protect, or within the look-back."""
    if not race.insolvency:
        return np.zeros(draws.count, dtype=bool)
    caught = insolvent_at < course.ended
    if not pursuit.route.protected_by_execution:
        caught |= insolvent_at < course.paid
    if race.look_back:
        after = (insolvent_at >= course.ended) & (insolvent_at < course.paid + race.look_back)
        caught |= after & draws.happens(RETURNED, race.returned)
    return np.asarray(caught)
