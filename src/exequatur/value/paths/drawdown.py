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
    """Costs within what is released, and the rest of them; each sum of money is in one of the two.

    Costs are drawn in the order of their times as long as something is released and not drawn; what falls due while nothing is, is not drawn later. Both parts
    have the sums of `costs` in their order, and its rates in their order as often as there are releases, the rest once more.
    """
    begins = np.sort(np.stack([at for _, at in releases]), axis=0)
    kept, full = _spent_in_time(costs, releases)
    drawn, left = Cash(costs.paths), Cash(costs.paths)
    for (amount, at), part in zip(costs.lumps, kept, strict=True):
        drawn.add(-part, at)
        left.add(amount + part, at)
    for rate, begin, end in costs.streams:
        left.stream(rate, begin, np.minimum(end, begins[0]))
    for i, (release, gone) in enumerate(zip(begins, full, strict=True)):
        after = begins[i + 1] if i + 1 < len(begins) else np.full(costs.paths, np.inf)
        for rate, begin, end in costs.streams:
            first = np.maximum(begin, release)
            last = np.minimum(end, after)
            going = first < last
            first, last = np.where(going, first, 0.0), np.where(going, last, 0.0)
            until = np.clip(gone, first, last)
            drawn.stream(rate, first, until)
            left.stream(rate, until, last)
    return drawn, left


def _spent_in_time(costs: Cash, releases: Releases) -> tuple[list[Floats], Floats]:
    """What of each sum is drawn, and when what was released up to each release is used up (infinite where it is not before the next).

    Releases, sums, beginnings and ends of rates are taken in the order of time, releases before what falls due with them.
    """
    paths, many = costs.paths, len(releases)
    zero = np.zeros(paths)
    rows: list[tuple[Floats, Floats, Floats, Floats]] = [
        (at, np.where(np.isfinite(at), amount, 0.0), zero, zero) for amount, at in releases
    ]
    rows += [(at, zero, -amount, zero) for amount, at in costs.lumps]
    for rate, begin, end in costs.streams:
        rows += [(begin, zero, zero, -rate), (end, zero, zero, rate)]
    times, more, jumps, turns = (np.stack(part) for part in zip(*rows, strict=True))
    order = np.argsort(times, axis=0, kind="stable")
    times, more, jumps, turns = (np.take_along_axis(part, order, 0) for part in (times, more, jumps, turns))
    full = np.full((many, paths), np.inf)
    parts = np.zeros(times.shape)
    room, slope, now = zero, zero, np.where(np.isfinite(times[0]), times[0], 0.0)
    segment = np.full(paths, -1)
    column = np.arange(paths)
    for row, (time, released, jump, turn) in enumerate(zip(times, more, jumps, turns, strict=True)):
        span = np.where(np.isfinite(time), time, now) - now
        flow = slope * span
        ends = (flow >= room) & (room > 0) & (flow > 0)
        gone = now + np.minimum(room / np.where(slope > 1e-200, slope, 1.0), span)
        full[segment[ends], column[ends]] = gone[ends]
        room = np.maximum(room - flow, 0.0)
        opens = order[row] < many
        segment = segment + opens
        room = room + released
        never = opens & (room <= 0)
        full[segment[never], column[never]] = -np.inf
        part = np.minimum(jump, room)
        used = (part > 0) & (part >= room)
        full[segment[used], column[used]] = time[used]
        room = room - part
        parts[row] = part
        slope = np.maximum(slope + turn, 0.0)
        now = np.where(np.isfinite(time), time, now)
    unsorted = np.empty_like(parts)
    np.put_along_axis(unsorted, order, parts, 0)
    return list(unsorted[many : many + len(costs.lumps)]), full


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
