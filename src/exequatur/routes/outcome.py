"""From last days to states: readings joined into a deadline, deadlines into the state of a route."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from exequatur.routes.answers import DeadlineState
from exequatur.routes.columns import FAR, NAT, Days
from exequatur.routes.events import GAP, Masks
from exequatur.routes.limitation import FOUND, MISSING, NO_LIMIT, NOT_ESTABLISHED, SLACK_DAYS, Outcome
from exequatur.routes.working_days import WorkingDays

STATES: tuple[DeadlineState, ...] = get_args(DeadlineState)

OPEN, CLOSING, EXPIRED, NO_LIMIT_STATE, NOT_ESTABLISHED_STATE, CANNOT_COMPUTE = range(6)


@dataclass(frozen=True, slots=True)
class Joined:
    """A deadline, or a route's deadlines, over the rows.

    `arguable`: the safe day has passed, and under another reading, or if a fact at issue holds, or because the forum carries the
    last day over, the period still runs.
    """

    state: NDArray[np.int8]
    last: Days
    safe: Days
    arguable: NDArray[np.bool_]
    assumed: Masks
    missing: Masks


def state_of(last: Days, safe: Days, on: int, closing_days: int) -> NDArray[np.int8]:
    """open, closing or expired, by the last day and the day to plan on."""
    state = np.where(last < on, EXPIRED, np.where(safe - on <= closing_days, CLOSING, OPEN))
    return np.where(last == FAR, OPEN, state).astype(np.int8)


def join_readings(outcomes: Sequence[Outcome], on: int, closing_days: int, working: WorkingDays) -> Joined:
    """One rule from its readings: the earliest last day counts; a reading that cannot be computed leaves it open
    whether the deadline is earlier, so the rule cannot be computed unless it has run already."""
    size = len(outcomes[0].last)
    last = np.full(size, FAR, np.int32)
    latest = np.full(size, NAT, np.int32)
    assumed = missing = np.zeros(size, np.uint32)
    any_missing = np.zeros(size, np.bool_)
    dated = np.zeros(size, np.bool_)
    unlimited = np.zeros(size, np.bool_)
    for one in outcomes:
        found = one.code == FOUND
        counts = found | ((one.code == MISSING) & (one.last != FAR))
        last = np.where(counts, np.minimum(last, one.last), last)
        latest = np.where(counts, np.maximum(latest, one.other), latest)
        dated |= counts & (one.last != FAR)
        unlimited |= (one.code == NO_LIMIT) | (found & (one.last == FAR))
        any_missing |= one.code == MISSING
        assumed, missing = assumed | one.assumed, missing | one.missing
    ran = dated & (last < on)
    at_issue = np.zeros(size, np.bool_)
    for one in outcomes:
        hangs = (one.last == last) & (one.last < one.other)
        at_issue |= hangs & ((one.missing & np.uint32(GAP["enforcement_applied_on"])) != 0)
    arguable = ran & ((latest >= on) | unlimited)
    safe = working.plan(last.astype(np.int32))
    state = state_of(last.astype(np.int32), safe, on, closing_days)
    state = np.where(dated, state, np.where(unlimited, NO_LIMIT_STATE, NOT_ESTABLISHED_STATE))
    # The law runs out here only if enforcement at home was not applied for in time, and the file does not say.
    # So too if it ran out only just, counted from a day that was assumed.
    perhaps = ran & (assumed != 0) & (on - last <= SLACK_DAYS)
    missing = np.where(perhaps, missing | assumed, missing).astype(np.uint32)
    arguable = arguable | perhaps
    unknown = (any_missing & ~ran) | (ran & arguable & at_issue) | perhaps
    state = np.where(unknown, CANNOT_COMPUTE, state).astype(np.int8)
    arguable = arguable | (ran & (working.carry(last.astype(np.int32)) >= on))
    keep = dated & (last != FAR)
    return Joined(
        state,
        np.where(keep, last, NAT).astype(np.int32),
        np.where(keep, safe, NAT).astype(np.int32),
        arguable,
        assumed,
        missing,
    )


def join_rules(rules: Sequence[Joined], size: int) -> Joined:
    """The state of a route from the rules that close it: run beats not computable beats the earliest day.

    A rule whose length is not established is outweighed by one with a day, and outweighs one without a limit.
    """
    if not rules:
        none = np.full(size, NAT, np.int32)
        zero = np.zeros(size, np.uint32)
        return Joined(
            np.full(size, NOT_ESTABLISHED_STATE, np.int8), none, none, np.zeros(size, np.bool_), zero, zero
        )
    if len(rules) == 1:
        return rules[0]
    rank = np.array(
        [3, 2, 0, 5, 4, 1], np.int8
    )  # by STATES: expired, cannot_compute, closing, open, not established
    state, last, safe = rules[0].state, rules[0].last, rules[0].safe
    arguable, assumed, missing = rules[0].arguable, rules[0].assumed, rules[0].missing
    for one in rules[1:]:
        better = rank[one.state] < rank[state]
        both_ran = (one.state == EXPIRED) & (state == EXPIRED)
        arguable = np.where(both_ran, arguable & one.arguable, np.where(better, one.arguable, arguable))
        state = np.where(better, one.state, state).astype(np.int8)
        sooner = (one.last != NAT) & ((last == NAT) | (one.last < last))
        last = np.where(sooner, one.last, last).astype(np.int32)
        safe = np.where(sooner, one.safe, safe).astype(np.int32)
        assumed, missing = assumed | one.assumed, missing | one.missing
    return Joined(state, last, safe, arguable.astype(np.bool_), assumed, missing)


__all__ = [
    "CANNOT_COMPUTE", "CLOSING", "EXPIRED", "FOUND", "NOT_ESTABLISHED", "NOT_ESTABLISHED_STATE", "NO_LIMIT_STATE", "OPEN",
    "STATES", "Joined", "join_readings", "join_rules", "state_of",
]  # fmt: skip
