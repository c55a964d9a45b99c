"""What a matter brings on every path: each pursuit's cash in the order in which it comes, all of them under the one claim."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from exequatur.value.abandonment import choices_of
from exequatur.value.durations import Floats
from exequatur.value.model import Growth, Matter, Pursuit
from exequatur.value.paths.cash import Cash, in_a_row, together
from exequatur.value.paths.courses import OVERRUN, Run, run_all
from exequatur.value.paths.draws import Flags, Seeded
from exequatur.value.paths.factors import INSOLVENT, REGIME, Factors, reversed_at
from exequatur.value.paths.owed import claim_at
from exequatur.value.paths.timeline import STAGES, Lead

__all__ = [
    "CHUNK", "HOME_FAILS", "HOME_SHARE", "HOME_TOOK", "INSOLVENT", "OVERRUN", "REGIME", "Outcome", "Seeded", "at_home", "claim_at", "pursue",
    "pursuits_of",
]  # fmt: skip

Received = list[tuple[Floats, Floats]]
"""(amount, years) of distributions."""

HOME_FAILS, HOME_SHARE, HOME_TOOK = range(3)
CHUNK = 16_384
"""Paths that are run at once: their arrays stay near the processor."""


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


def pursue(
    matter: Matter, paths: Seeded, lead: Lead, wait: Floats | float = 0.0, accrues: bool = True, usual: float | None = None
) -> Outcome:  # fmt: skip
    """Run every pursuit of a matter.

    Args:
        lead: what whoever leads adds.
        wait: years before anything is begun, one figure or one a path.
        accrues: whether the claim bears interest.
        usual: the mean of a wait that differs by path, by which rules of when to stop are found.
    """
    usual = float(np.mean(wait)) if usual is None else usual
    if paths.count <= CHUNK:
        return _pursue(matter, paths, lead, wait, accrues, usual)
    parts = []
    for at in range(0, paths.count, CHUNK):
        some = Seeded(paths.seed, paths.first + at, min(CHUNK, paths.count - at))
        begin = wait[at : at + CHUNK] if isinstance(wait, np.ndarray) else wait
        parts.append(_pursue(matter, some, lead, begin, accrues, usual))
    return _joined(parts)


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


def _pursue(matter: Matter, paths: Seeded, lead: Lead, wait: Floats | float, accrues: bool, usual: float) -> Outcome:  # fmt: skip
    runs, factors = run_all(
        matter, paths, lead, wait, accrues, choices_of(matter, lead, usual, accrues, paths.seed)
    )
    courses = [one.course for one in runs]
    ended = np.max([one.ended for one in courses], axis=0)
    received, paid = _capped(matter, runs, factors)
    costs = [one.costs for one in courses]
    if matter.home is not None and matter.home.fallback:
        growth = matter.growth if accrues else Growth()
        brought, spent = _fallen_back(matter, paths, growth, ended, paid, _failed(runs))
        received.append(brought)
        costs.append(spent)
    return Outcome(
        _in_order_of_payment(received),
        together(paths.count, costs),
        together(paths.count, [one.adverse for one in courses]),
        ended,
        np.max([one.filed for one in courses], axis=0),
        np.min([np.where(one.filed, one.filing, np.inf) for one in courses], axis=0),
        np.min([np.where(one.frozen, one.frozen_at, np.inf) for one in courses], axis=0),
        {
            stage: np.min([one.begun[stage] for one in courses if stage in one.begun], axis=0)
            for stage in STAGES
            if any(stage in one.begun for one in courses)
        },
    )


def _capped(matter: Matter, runs: list[Run], factors: Factors) -> tuple[Received, Floats]:
    """The cash of each pursuit in the order of the ends of the routes, together never more than is owed; party costs recovered come on top. And what of the claim
    is paid by it.

    Where proceeds go back on their day, what was there before they do is paid, and the difference given back when insolvency opens. Where the title is set aside soon
    after, all that is still held is given back then.
    """
    courses = [one.course for one in runs]
    ends = np.stack([course.ended for course in courses])
    order = np.argsort(ends, axis=0, kind="stable")
    pays = np.stack([course.paid for course in courses])
    part = np.stack([np.where(course.settled, course.settlement, 1.0) for course in courses])
    extra = np.stack(
        [
            course.spent_won * one.route.costs_back
            for course, one in zip(courses, matter.pursuits, strict=True)
        ]
    )
    owed, offered, early = (
        np.stack([getattr(one, name) for one in runs]) for name in ("owed", "offered", "early")
    )
    title, so_far = matter.title, np.zeros(ends.shape[1])
    found: Received = []
    for row in order:
        at = (row, np.arange(ends.shape[1]))
        left = np.maximum(owed[at] - so_far, 0.0)
        amount = np.minimum(offered[at], left) * part[at]
        too_much = np.zeros(ends.shape[1])
        pay, void = pays[at], np.zeros(ends.shape[1], dtype=bool)
        if title.reversal and title.returnable:
            void = (
                factors.given_back
                & (pay < factors.reversed_at)
                & (factors.reversed_at <= pay + title.returnable)
            )
        if matter.race.goes_back == "dated":
            too_much = np.maximum(np.minimum(early[at], left) * part[at] - amount, 0.0)
            gone = np.where(void & (factors.reversed_at <= factors.insolvent_at), 0.0, too_much)
            found.append((-gone, np.where(gone > 0, factors.insolvent_at, pay)))
        so_far = so_far + amount
        found.append((amount + too_much + extra[at], pay))
        if title.reversal and title.returnable:
            held = amount + too_much + extra[at] + (found[-2][0] if matter.race.goes_back == "dated" else 0.0)
            found.append((np.where(void, -held, 0.0), np.where(void, factors.reversed_at, pay)))
    return found, so_far


def _failed(runs: list[Run]) -> Flags:
    """Where some route brought nothing."""
    brought = [one.offered * np.where(one.course.settled, one.course.settlement, 1.0) for one in runs]
    return np.asarray(np.any([one <= 0 for one in brought], axis=0))


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
    if matter.title.reversal:
        paid &= end < reversed_at(matter, paths)
    cash.add(np.where(paid, share * home.factor * matter.claim, 0.0), end)
    cash.add(-home.fixed, start)
    cash.stream(-home.rate, start, end)
    return cash


def _fallen_back(
    matter: Matter, paths: Seeded, growth: Growth, begin: Floats, paid: Floats, failed: Flags
) -> tuple[tuple[Floats, Floats], Cash]:  # fmt: skip
    """Work at home after the last route has ended, on the paths on which a route failed and something is owed: what it brings under what is then owed, and its costs.

    Its chances are those of work at home by itself, drawn once for the matter.

    Args:
        begin: when the last route ended; paid: what of the claim is paid by then.
    """
    stands = begin < reversed_at(matter, paths)
    never = np.full(paths.count, np.inf)
    on = failed & stands & (paid < claim_at(matter.claim, growth, begin, never, None))
    alone = at_home(matter, paths, begin)
    (got, end), *spent = alone.lumps
    left = np.maximum(claim_at(matter.claim, growth, end, never, None) - paid, 0.0)
    costs = Cash(paths.count, spent, alone.streams).times(on.astype(float))
    return (np.where(on, np.minimum(got, left), 0.0), np.where(on, end, begin)), costs


def pursuits_of(matter: Matter) -> tuple[Pursuit, ...]:
    """The pursuits of a matter.

    Raises:
        ValueError: it has none.
    """
    if not matter.pursuits:
        raise ValueError("the matter has no asset with a route")
    return matter.pursuits
