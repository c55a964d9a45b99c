"""When to stop, and when to settle: what going on is worth by what is known on the way, found backward along the route.

value_i = max(0, -F_i - c_i (1 - L_i(r)) / r + L_i(r) (p_i value_(i+1) - (1 - p_i) A_i)) is the closed form for stages that nothing but their own chances touches
(`costs.continuation`). Here the recovery moves with time, prices, orders, insolvency and the cap. So the same recursion is run on pilot paths of its own (Longstaff and Schwartz
2001): from the last decision back, what going on brings in the end, discounted to the decision, is regressed on what is known there, with the rules found so far in force for
everything that follows. On the pilot paths every stage is won and what follows weighs by the chance to win it, so that a rule does not rest on the luck of a few. The pilot
paths are drawn apart from those that are valued: no rule has seen what it decides on.

Each pursuit is weighed as if it were the only one. That is the most that it can add, for what it brings under the one cap another need not; so it stops later than would be
best, and never where going on is worth something.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from msgspec import structs

from exequatur.value.discounting import annuity
from exequatur.value.durations import Floats
from exequatur.value.model import Matter, Pursuit, Stage
from exequatur.value.paths.choices import OFFER, ORDER, POINTS, Choices, Seen, Table, by_rule
from exequatur.value.paths.courses import Run, run_all, shared_draws
from exequatur.value.paths.draws import Draws, Flags, Seeded
from exequatur.value.paths.slots import STAGES
from exequatur.value.paths.timeline import Lead, chance_of

PILOT = 4096
"""Paths by which the rules are found."""
APART = 1 << 40
"""Number of the first of them."""
LEAST = 64
"""Decisions on the pilot paths, below which no rule is made of them: one goes on, and takes what is offered."""
SURE = 2.0
"""Standard errors by which stopping, or refusing an offer, must be better on the pilot paths."""
NOTHING = 1e-100
"""Claims: what is less is as good as never seen; the reciprocal of such a figure need not be a number."""
FAR = 1e9
"""Claims: what settles a decision for good."""
_FOUGHT = ("recognition", "appeal", "execution")
"""Stages that are won or lost, and in which a settlement may be offered."""


def choices_of(matter: Matter, lead: Lead, wait: float, accrues: bool, seed: int) -> tuple[Choices, ...]:
    """The rules of each pursuit of a matter; none where it does not let whoever leads stop or weigh offers.

    Args:
        lead: with its discount rate; wait, accrues: as in `paths.recoveries.pursue`.
        seed: of the pilot paths.
    """
    if not (matter.abandon or matter.weighs_offers) or not matter.pursuits:
        return ()
    return _found(structs.replace(matter, carrying=None, home=None, overrun=0.0), lead, wait, accrues, seed)


@lru_cache(maxsize=256)
def _found(matter: Matter, lead: Lead, wait: float, accrues: bool, seed: int) -> tuple[Choices, ...]:
    paths = _Kept(seed, APART, PILOT)
    found: tuple[Choices, ...] = ()
    for i, pursuit in enumerate(matter.pursuits):
        rules = Choices(matter.abandon, matter.weighs_offers)
        pilot = _Pilot(matter, i, lead, paths)
        for kind, point in _backward(pursuit, rules):
            rule = pilot.rule(kind, point, wait, accrues, (*found, rules))
            if kind == "offer":
                always = np.array([-FAR])
                rules = replace(rules, offers={**rules.offers, point: always if rule is None else rule})
            elif rule is not None:
                rules = replace(rules, starts={**rules.starts, point: rule})
        found = (*found, rules)
    return found


def _backward(pursuit: Pursuit, rules: Choices) -> list[tuple[str, str]]:
    """The decisions of a route, the last first: in a stage an offer comes after its start."""
    found = []
    for point in reversed(POINTS):
        stage: Stage | None = getattr(pursuit.route, point) if point in _FOUGHT else None
        if rules.weighs and stage is not None and stage.settles and stage.settlement:
            found.append(("offer", point))
        if rules.stops:
            found.append(("start", point))
    return found


def _least_squares(known: Table, worth: Floats) -> Floats:
    """Coefficients by the normal equations; of what tells nothing new, none. Sums run in one order whatever the machine has of processors."""
    most = np.abs(known).max(axis=0)
    unit = np.where(most > NOTHING, most, np.inf)  # what was never seen tells nothing: its coefficient is 0
    scaled = known / unit
    squares, products = np.einsum("pi,pj->ij", scaled, scaled), np.einsum("pi,p->i", scaled, worth)
    sizes, axes = np.linalg.eigh(squares)
    used = sizes > 1e-12 * sizes[-1]
    return np.asarray(axes[:, used] @ ((axes[:, used].T @ products) / sizes[used]) / unit)


def _cut(score: Floats, loses: Floats, usual: float) -> float:
    """The score below which it is best to stop (or to settle) on these paths: what least squares misses far from its middle is put right where it decides.

    Args:
        score: what going on is worth over the other by the rule; loses: what it was worth on each path.
        usual: what is done, -inf for never and inf for always, unless the other is better by `SURE` standard errors.
    """
    order = np.argsort(score, kind="stable")
    ranked, each = score[order], loses[order]
    sums = np.append(0.0, np.cumsum(each))
    ends = np.append(0, np.flatnonzero(np.append(np.diff(ranked) > 1e-12, True)) + 1)
    best = int(ends[np.argmin(sums[ends])])
    other = each[:best] if usual < 0 else each[best:]
    if abs(float(other.sum())) <= SURE * float(np.sqrt(np.square(other).sum())):
        return usual
    if best in (0, len(each)):
        return np.inf if best else -np.inf
    return float(ranked[best - 1] + ranked[best]) / 2


def _moved(rule: Floats, by: float) -> Floats:
    """A rule with its constant moved; without end, all that it says is that."""
    if np.isinf(by):
        return np.where(np.arange(len(rule)) == 0, np.sign(by) * FAR, 0.0)
    return np.where(np.arange(len(rule)) == 0, rule + by, rule)


class _Kept(Seeded):
    """Paths whose draws are kept: each run asks for the same."""

    def draws(self, *names: str) -> Draws:
        kept: dict[tuple[str, ...], Draws] = self.__dict__.setdefault("kept", {})
        if names not in kept:
            kept[names] = super().draws(*names)
        return kept[names]


@dataclass(frozen=True)
class _Leg:
    """A stage of a pilot run: where its costs are booked, and its adverse costs (no place: none)."""

    name: str
    costs: int
    adverse: int | None = None


class _Pilot:
    """The pilot paths of one pursuit."""

    def __init__(self, matter: Matter, number: int, lead: Lead, paths: Seeded) -> None:
        self.number, self.lead, self.paths = number, lead, paths
        self.pursuit = matter.pursuits[number]
        route, asset = self.pursuit.route, self.pursuit.asset
        shared = shared_draws(self.pursuit, paths)
        self.chances = {
            name: chance_of(STAGES.index(name), stage, shared, Lead() if name == "appeal" else lead)
            for name in _FOUGHT
            if (stage := getattr(route, name)) is not None
        }
        won = {name: structs.replace(getattr(route, name), won=1.0) for name in self.chances}
        self.reached = 1.0
        if (
            not matter.weighs_offers
        ):  # an offer tells whether the asset is there: only where none is weighed, the mean will do
            self.reached = asset.reachable
            asset = structs.replace(asset, reachable=1.0, form="leakage")
        order = route.freeze
        self.undertaking = 0.0 if order is None else order.undertaking * order.undertaking_called
        sure = Pursuit(asset, structs.replace(route, **won))
        pursuits = (*matter.pursuits[:number], sure)
        self.matter = structs.replace(matter, pursuits=pursuits)
        legs = ["prepare", *self.chances]
        self.legs = [_Leg(name, k, k - 1 if k else None) for k, name in enumerate(legs)]

    def rule(self, kind: str, point: str, wait: float, accrues: bool, rules: Sequence[Choices]) -> Floats | None:  # fmt: skip
        """What going on brings by what is known, in parts of the claim: coefficients by least squares."""
        runs, factors = run_all(self.matter, self.paths, self.lead, wait, accrues, rules)
        run = runs[self.number]
        seen = run.course.seen.get((kind, point))
        if seen is None or int(seen.on.sum()) < LEAST:
            return None
        worth = self._worth(run, seen, kind, point, factors.reversed_at)[seen.on] / self.matter.claim
        known = seen.known[seen.on]
        found = _least_squares(known, worth)
        if kind == "offer":
            return _moved(
                found, -_cut(by_rule(found, known) - known[:, OFFER], worth - known[:, OFFER], np.inf)
            )
        stopping = -self.undertaking / self.matter.claim * known[:, ORDER]
        cut = _cut(by_rule(found, known) - stopping, worth - stopping, -np.inf)
        return None if cut == -np.inf else _moved(found, -cut)

    def _worth(self, run: Run, seen: Seen, kind: str, point: str, reversed_at: Floats) -> Floats:
        """What comes and goes after a decision on each path, discounted to it, each weighed by the chance that it is come to."""
        course, route, rate = run.course, self.pursuit.route, self.lead.rate
        lumps, streams, adverse = course.costs.lumps, course.costs.streams, course.adverse.lumps
        early = len(lumps) - len(streams)
        first = {"prepare": "prepare", "filing": "recognition"}.get(point, point)
        ahead = [
            leg for leg in self.legs if self.legs.index(leg) >= [one.name for one in self.legs].index(first)
        ]
        weight, found = np.ones(self.paths.count), np.zeros(self.paths.count)

        def sum_at(pair: tuple[Floats, Floats]) -> Floats:
            return np.asarray(pair[0] * np.exp(-rate * (pair[1] - seen.at)))

        def running(stream: tuple[Floats, Floats, Floats]) -> Floats:
            begin, end = (np.maximum(time, seen.at) - seen.at for time in stream[1:])
            return np.asarray(stream[0] * annuity(rate, begin, np.maximum(end, begin)))

        if point == "prepare":
            found += sum((sum_at(lump) for lump in lumps[:early]), np.zeros(self.paths.count))
        if route.freeze is not None:
            found += running(streams[-1])
            if point in ("prepare", "filing"):
                found += sum_at(lumps[-1])
        for leg in ahead:
            if not (kind == "offer" and leg.name == point):
                found += weight * sum_at(lumps[early + leg.costs])
            found += weight * running(streams[leg.costs])
            if leg.adverse is None:
                continue
            end = adverse[leg.adverse][1]
            found += weight * sum_at(adverse[leg.adverse])
            fought = self._fought(run, leg.name, end, reversed_at)
            chance, stage = self.chances[leg.name], getattr(route, leg.name)
            lost = np.where(fought, weight * (1.0 - chance), 0.0)
            found -= lost * (stage.adverse + self._called(run, end)) * np.exp(-rate * (end - seen.at))
            weight = np.where(fought, weight * chance, weight)
        for lump in adverse[len(self.legs) - 1 :]:
            found += weight * sum_at(lump)
        part = self.reached * np.where(course.settled, course.settlement, 1.0)
        amount = np.minimum(run.offered, run.owed) * part + course.spent_won * route.costs_back
        return np.asarray(found + weight * amount * np.exp(-rate * np.maximum(course.paid - seen.at, 0.0)))

    @staticmethod
    def _fought(run: Run, name: str, end: Floats, reversed_at: Floats) -> Flags:
        """Where a stage came to its end and its chance decided it: neither a settlement nor the title."""
        course = run.course
        here = (
            np.isfinite(course.begun[name]) & ~(course.settled & (course.ended == end)) & (end < reversed_at)
        )
        return np.asarray(here & np.isinf(course.refused_at) if name == "recognition" else here)

    def _called(self, run: Run, end: Floats) -> Floats:
        """What the undertaking is expected to cost where a stage is lost."""
        order = self.pursuit.route.freeze
        if order is None:
            return np.zeros(self.paths.count)
        return np.where(
            run.course.frozen & (run.course.frozen_at < end),
            order.undertaking * order.undertaking_called,
            0.0,
        )
