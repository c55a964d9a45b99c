"""What a funder draws of its commitment on every path: tranches released by stage, costs up to what is released, the fee on what is not drawn."""

from dataclasses import dataclass, replace

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.funding import FundingTerms, Tranche
from exequatur.value.paths.cash import Cash
from exequatur.value.paths.draws import Flags
from exequatur.value.paths.recoveries import Outcome, Seeded

Releases = list[tuple[Floats, Floats]]
"""(amount, years) of each tranche, in the order of time; never where it was not released."""


@dataclass(frozen=True)
class Committed:
    """What was released, and when a refusal stopped the pursuit (infinite where none did)."""

    releases: Releases
    stopped: Floats

    def until(self, time: Floats) -> Floats:
        """What had been released up to a time."""
        return np.asarray(
            sum((np.where(at <= time, amount, 0.0) for amount, at in self.releases), np.zeros(len(time)))
        )


def committed(terms: FundingTerms, matter: str, outcome: Outcome, paths: Seeded, wait: float) -> Committed | None:  # fmt: skip
    """The commitment on every path; None where it has no limit.

    Args:
        matter: its id, which keys the draws of refusals.
        wait: years at which the funding begins.
    """
    never = np.full(paths.count, np.inf)
    if not terms.tranches:
        if terms.commitment is None:
            return None
        return Committed([(np.full(paths.count, terms.commitment), np.full(paths.count, float(wait)))], never)
    releases: Releases = []
    willing, stopped = np.ones(paths.count, dtype=bool), never
    draws = paths.draws("tranches", matter)
    for slot, tranche in enumerate(terms.tranches):
        at = outcome.begun.get(tranche.at, never)
        reached = np.isfinite(at)
        grants = _by_rule(tranche, outcome, at, wait) & draws.happens(slot, tranche.chance)
        refused = willing & reached & ~grants
        if terms.shortfall == "stop":
            stopped = np.where(refused, np.minimum(stopped, at), stopped)
        willing = willing & ~refused
        releases.append((np.full(paths.count, tranche.amount), np.where(willing & reached, at, np.inf)))
    return Committed(releases, stopped)


def _by_rule(tranche: Tranche, outcome: Outcome, at: Floats, wait: float) -> Flags:
    """Where the funder's rule allows a tranche, at the time at which its stage is come to."""
    allowed: Flags = np.ones(len(at), dtype=bool)
    if tranche.needs_order:
        allowed &= outcome.frozen_at <= at
    if tranche.by is not None:
        allowed &= at <= wait + tranche.by
    if tranche.most_spent is not None:
        allowed &= _before(outcome.costs, at) <= tranche.most_spent
    return allowed


def _before(costs: Cash, time: Floats) -> Floats:
    """What was spent before a time, what is spent at it left out."""
    spent = np.zeros(costs.paths)
    for amount, at in costs.lumps:
        spent -= np.where(at < time, amount, 0.0)
    for per_year, begin, end in costs.streams:
        spent -= per_year * np.maximum(np.minimum(end, time) - begin, 0.0)
    return spent


def stopped_at(outcome: Outcome, stop: Floats) -> Outcome:
    """The pursuit given up at a time: what would have been spent or received from then on is not."""
    if not np.isfinite(stop).any():
        return outcome
    over = np.isfinite(stop)

    def cut(cash: Cash) -> Cash:
        kept = Cash(cash.paths)
        for amount, at in cash.lumps:
            kept.add(np.where(at < stop, amount, 0.0), np.minimum(at, stop))
        for per_year, begin, end in cash.streams:
            kept.stream(per_year, np.minimum(begin, stop), np.minimum(end, stop))
        return kept

    return replace(
        outcome,
        received=[
            (np.where(at < stop, amount, 0.0), np.where(over, np.minimum(at, stop), at))
            for amount, at in outcome.received
        ],
        costs=cut(outcome.costs),
        adverse=cut(outcome.adverse),
        ended=np.minimum(outcome.ended, stop),
        filed_at=np.where(outcome.filed_at < stop, outcome.filed_at, np.inf),
        frozen_at=np.where(outcome.frozen_at < stop, outcome.frozen_at, np.inf),
        begun={stage: np.where(at < stop, at, np.inf) for stage, at in outcome.begun.items()},
    )


def drawn_and_left(costs: Cash, releases: Releases) -> tuple[Cash, Cash]:
    """Costs within what is released, and the rest of them; each sum of money is in one of the two. Both have the sums and rates of `costs` in their order, as
    often as there are releases, the rest once more.

    Costs are drawn in the order of their times as long as something is released and not drawn; what falls due while nothing is, is not drawn later.
    """
    drawn, left = Cash(costs.paths), Cash(costs.paths)
    order = np.argsort(np.stack([at for _, at in releases]), axis=0, kind="stable")
    amounts = np.take_along_axis(np.stack([amount for amount, _ in releases]), order, 0)
    times = np.take_along_axis(np.stack([at for _, at in releases]), order, 0)
    _before_all(costs, times[0], left)
    room = np.zeros(costs.paths)
    for i, (amount, begin) in enumerate(zip(amounts, times, strict=True)):
        end = times[i + 1] if i + 1 < len(times) else np.full(costs.paths, np.inf)
        room = _draw(costs, room + np.where(np.isfinite(begin), amount, 0.0), begin, end, drawn, left)
    return drawn, left


def _before_all(costs: Cash, first: Floats, left: Cash) -> None:
    """What falls due before the first release is not drawn."""
    for amount, at in costs.lumps:
        left.add(np.where(at < first, amount, 0.0), at)
    for per_year, begin, end in costs.streams:
        left.stream(per_year, begin, np.minimum(end, first))


def _draw(costs: Cash, room: Floats, begin: Floats, end: Floats, drawn: Cash, left: Cash) -> Floats:
    """Draw the costs from `begin` to before `end` up to `room`; what is left of it."""
    lumps = [
        (np.where((at >= begin) & (at < end), -amount, 0.0), np.minimum(at, end))
        for amount, at in costs.lumps
    ]
    streams = [
        (-rate, np.minimum(np.maximum(a, begin), end), np.minimum(np.maximum(b, begin), end))
        for rate, a, b in costs.streams
    ]
    kept, spent, full = _up_to(lumps, streams, room)
    for (amount, at), part in zip(lumps, kept, strict=True):
        drawn.add(-part, _finite(at))
        left.add(part - amount, _finite(at))
    for rate, a, b in streams:
        going = np.isfinite(a)
        a, b = _finite(a), np.where(going, b, 0.0)
        until = np.clip(full, a, b)
        drawn.stream(np.where(going, -rate, 0.0), a, until)
        left.stream(np.where(going, -rate, 0.0), until, b)
    return np.asarray(np.maximum(room - spent, 0.0))


def _finite(at: Floats) -> Floats:
    return np.where(np.isfinite(at), at, 0.0)


def _up_to(
    lumps: list[tuple[Floats, Floats]], streams: list[tuple[Floats, Floats, Floats]], room: Floats
) -> tuple[list[Floats], Floats, Floats]:
    """What of each sum is within the room, what is spent of it, and when it is used up (infinite where it is not).

    All sums, beginnings and ends of rates in the order of time, the running total at each.
    """
    paths = len(room)
    zero = np.zeros(paths)
    at = [time for _, time in lumps] + [time for _, a, b in streams for time in (a, b)]
    jumps = [amount for amount, _ in lumps] + [zero] * (2 * len(streams))
    turns = [zero] * len(lumps) + [turn for rate, _, _ in streams for turn in (rate, -rate)]
    if not at:
        return [], zero, np.full(paths, np.inf)
    times, jump, turn = (np.stack(rows) for rows in (at, jumps, turns))
    order = np.argsort(times, axis=0, kind="stable")
    times, jump, turn = (np.take_along_axis(rows, order, 0) for rows in (times, jump, turn))
    slope = np.cumsum(turn, axis=0)
    with np.errstate(invalid="ignore"):
        span = np.where(np.isfinite(times[1:]), np.diff(times, axis=0), 0.0)
    flowed = np.vstack([zero, np.cumsum(slope[:-1] * span, axis=0)])
    with_jump = flowed + np.cumsum(jump, axis=0)
    before = with_jump - jump
    kept = np.empty_like(jump)
    np.put_along_axis(kept, order, np.clip(room - before, 0.0, jump), 0)
    reached = with_jump >= room
    first = np.argmax(reached, axis=0)
    here = (first, np.arange(paths))
    ahead = (np.maximum(first - 1, 0), np.arange(paths))
    by_rate = before[here] >= room
    gone = np.maximum(room - with_jump[ahead], 0.0) / np.where(slope[ahead] > 1e-200, slope[ahead], 1.0)
    full = np.where(by_rate & (first > 0), np.minimum(times[ahead] + gone, times[here]), times[here])
    full = np.where(room <= 0, -np.inf, np.where(reached.any(axis=0), full, np.inf))
    return list(kept[: len(lumps)]), np.minimum(with_jump[-1], room), full


def undrawn(released: Committed, drawn: Cash, time: Floats) -> Floats:
    """What was released and not drawn, summed over the years up to a time: money times years."""
    found = np.zeros(drawn.paths)
    for amount, at in released.releases:
        found += amount * np.maximum(time - at, 0.0)
    for amount, at in drawn.lumps:
        found += amount * np.maximum(time - at, 0.0)
    for rate, begin, end in drawn.streams:
        found += (
            rate * (np.square(np.maximum(time - begin, 0.0)) - np.square(np.maximum(time - end, 0.0))) / 2
        )
    return np.asarray(np.maximum(found, 0.0))


def yearly_fees(terms: FundingTerms, released: Committed, drawn: Cash, wait: float, over: Floats) -> Cash:
    """The fee on what is not drawn, paid a year in arrears until the end; below zero."""
    fees = Cash(drawn.paths)
    paid = np.zeros(drawn.paths)
    last = float(over.max()) if len(over) else wait
    for year in range(1, int(np.ceil(max(last - wait, 0.0))) + 1):
        at = np.minimum(wait + year, over)
        due = terms.undrawn_fee * undrawn(released, drawn, at)
        fees.add(paid - due, at)
        paid = due
    return fees
