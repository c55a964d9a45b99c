"""What a matter brings on every path: each pursuit's cash in the order in which it comes, all of them under the one claim."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.model import Growth, Matter, Pursuit
from exequatur.value.paths.cash import Cash, in_a_row, together
from exequatur.value.paths.draws import Draws, key_of
from exequatur.value.paths.timeline import STAGES, Course, Lead, available, course_of

INSOLVENT, REGIME, OVERRUN = range(3)
HOME_FAILS, HOME_SHARE, HOME_TOOK = range(3)


@dataclass(frozen=True)
class Seeded:
    """Which paths are drawn: `count` from number `first` on, under `seed`."""

    seed: int
    first: int
    count: int

    def draws(self, *names: str) -> Draws:
        """The draws of an entity."""
        return Draws(self.seed, key_of(*names), self.first, self.count)


@dataclass
class Outcome:
    """A matter pursued abroad on every path.

    received: (amount, years) of each distribution, in the order of time on each path; below zero what must be given back. costs, adverse: as money paid. ended: when the last
    route ended. filed: whether any was filed in time; filed_at: when the first was (infinite where none was). frozen_at: when the first order was had;
    begun: when the first route came to each stage (both infinite where none did).
    """

    received: list[tuple[Floats, Floats]]
    costs: Cash
    adverse: Cash
    ended: Floats
    filed: Floats
    filed_at: Floats
    frozen_at: Floats = field(default_factory=lambda: np.zeros(0))
    begun: dict[str, Floats] = field(default_factory=dict)

    @property
    def gross(self) -> Floats:
        """All that was received."""
        return np.asarray(np.sum([amount for amount, _ in self.received], axis=0))


def claim_at(
    claim: float, growth: Growth, years: Floats, recognised_at: Floats, merges_at: float | None
) -> Floats:
    """What is owed after `years`: simple interest, and from recognition the rate of the forum where its judgment merges the old one."""
    slope = growth.base * growth.rate + growth.delayed_base * growth.delayed
    if merges_at is None:
        return claim + slope * years
    before = np.minimum(years, recognised_at)
    then = claim + slope * before
    return np.asarray(then * (1.0 + merges_at * (years - before)))


def pursue(matter: Matter, paths: Seeded, lead: Lead, wait: float = 0.0, accrues: bool = True) -> Outcome:  # fmt: skip
    """Run every pursuit of a matter.

    Args:
        lead: what whoever leads adds.
        wait: years before anything is begun.
        accrues: whether the claim bears interest.
    """
    if paths.count <= CHUNK:
        return _pursue(matter, paths, lead, wait, accrues)
    last = paths.first + paths.count
    parts = [
        _pursue(matter, Seeded(paths.seed, at, min(CHUNK, last - at)), lead, wait, accrues)
        for at in range(paths.first, last, CHUNK)
    ]
    return _joined(parts)


CHUNK = 16_384
"""Paths that are run at once: their arrays stay near the processor."""


def _joined(parts: list[Outcome]) -> Outcome:
    """Chunks of paths one after the other."""

    def join(of: Callable[[Outcome], Floats]) -> Floats:
        return np.concatenate([of(part) for part in parts])

    many = len(parts[0].received)
    return Outcome(
        [
            (join(lambda one, i=i: one.received[i][0]), join(lambda one, i=i: one.received[i][1]))  # type: ignore[misc]
            for i in range(many)
        ],
        in_a_row([part.costs for part in parts]),
        in_a_row([part.adverse for part in parts]),
        join(lambda one: one.ended),
        join(lambda one: one.filed),
        join(lambda one: one.filed_at),
        join(lambda one: one.frozen_at),
        {stage: join(lambda one, stage=stage: one.begun[stage]) for stage in parts[0].begun},  # type: ignore[misc]
    )


def _pursue(matter: Matter, paths: Seeded, lead: Lead, wait: float, accrues: bool) -> Outcome:
    debtor = paths.draws("debtor", matter.debtor or matter.id)
    insolvent = debtor.rings(INSOLVENT, matter.race.insolvency)
    overrun = np.ones(paths.count)
    if matter.overrun:
        z = paths.draws("overrun", matter.id).normal(OVERRUN)
        overrun = np.exp(matter.overrun * z - matter.overrun**2 / 2)
    growth = matter.growth if accrues else Growth()
    courses, offered, owed = [], [], []
    early: list[tuple[Floats, Floats]] = []
    for pursuit in matter.pursuits:
        draws = paths.draws(
            "pursuit", matter.id, pursuit.asset.id, pursuit.route.forum, pursuit.route.instrument
        )
        shared = paths.draws("forum", pursuit.route.forum, pursuit.route.instrument)
        course = course_of(pursuit, draws, shared, overrun, wait, lead)
        claim = claim_at(matter.claim, growth, course.ended, course.recognised_at, pursuit.route.merges_at)
        found = available(course, pursuit, matter.race, claim, insolvent, np.ones(paths.count), draws)
        courses.append(course)
        paying = course.won | (course.settled & course.filed)
        offered.append(np.where(paying, found.net, 0.0))
        early.append((np.where(paying & found.back, found.whole, 0.0), insolvent))
        owed.append(claim)
    dated = early if matter.race.goes_back == "dated" else []
    received = _capped(courses, offered, owed, [one.route.costs_back for one in matter.pursuits], dated)
    return Outcome(
        received,
        together(paths.count, [one.costs for one in courses]),
        together(paths.count, [one.adverse for one in courses]),
        np.max([one.ended for one in courses], axis=0),
        np.max([one.filed for one in courses], axis=0),
        np.min([np.where(one.filed, one.filing, np.inf) for one in courses], axis=0),
        np.min([np.where(one.frozen, one.frozen_at, np.inf) for one in courses], axis=0),
        {
            stage: np.min([one.begun[stage] for one in courses if stage in one.begun], axis=0)
            for stage in STAGES
            if any(stage in one.begun for one in courses)
        },
    )


def _capped(
    courses: list[Course], offered: list[Floats], owed: list[Floats], back: list[float], early: list[tuple[Floats, Floats]]
) -> list[tuple[Floats, Floats]]:  # fmt: skip
    """The cash of each pursuit in the order of the ends of the routes, together never more than is owed; party costs recovered come on top.

    early: what was there before some of it went back, and when it went back: the difference is paid and given back.
    """
    if not courses:
        return []
    ends = np.stack([course.ended for course in courses])
    order = np.argsort(ends, axis=0, kind="stable")
    pays = np.stack([course.paid for course in courses])
    part = np.stack([np.where(course.settled, course.settlement, 1.0) for course in courses])
    extra = np.stack([course.spent_won * share for course, share in zip(courses, back, strict=True)])
    so_far, found = np.zeros(ends.shape[1]), []
    for row in order:
        at = (row, np.arange(ends.shape[1]))
        left = np.maximum(np.stack(owed)[at] - so_far, 0.0)
        amount = np.minimum(np.stack(offered)[at], left) * part[at]
        too_much = np.zeros(ends.shape[1])
        if early:
            whole, gone = (np.stack([one[k] for one in early])[at] for k in (0, 1))
            too_much = np.maximum(np.minimum(whole, left) * part[at] - amount, 0.0)
            found.append((-too_much, np.where(too_much > 0, gone, pays[at])))
        so_far = so_far + amount
        found.append((amount + too_much + extra[at], pays[at]))
    return _in_order_of_payment(found)


def _in_order_of_payment(found: list[tuple[Floats, Floats]]) -> list[tuple[Floats, Floats]]:
    amounts, times = (np.stack([pair[i] for pair in found]) for i in (0, 1))
    order = np.argsort(times, axis=0, kind="stable")
    amounts, times = np.take_along_axis(amounts, order, 0), np.take_along_axis(times, order, 0)
    return list(zip(amounts, times, strict=True))


def at_home(matter: Matter, paths: Seeded, begin: Floats | float = 0.0) -> Cash:
    """The claim worked at home from `begin` on: what it costs and brings.

    Raises:
        ValueError: the matter says nothing of home.
    """
    home = matter.home
    if home is None:
        raise ValueError("the matter says nothing of work at home")
    draws = paths.draws("home", matter.id)
    cash = Cash(paths.count)
    start = np.broadcast_to(np.asarray(begin, dtype=float), (paths.count,))
    end = start + draws.lasts(HOME_TOOK, home.took.duration())
    share = draws.chance(HOME_SHARE, home.share)
    paid = ~draws.happens(HOME_FAILS, home.propertyless)
    cash.add(np.where(paid, share * home.factor * matter.claim, 0.0), end)
    cash.add(-home.fixed, start)
    cash.stream(-home.rate, start, end)
    return cash


def pursuits_of(matter: Matter) -> tuple[Pursuit, ...]:
    """The pursuits of a matter.

    Raises:
        ValueError: it has none.
    """
    if not matter.pursuits:
        raise ValueError("the matter has no asset with a route")
    return matter.pursuits
