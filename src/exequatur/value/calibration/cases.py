"""One stage of one case: when it began, whether and how it ended, and what was known of it on an earlier day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

StageName = Literal["prepare", "freeze", "recognition", "appeal", "execution", "distribution"]
"""A stage of a route (docs/value.md)."""

STAGES: tuple[StageName, ...] = get_args(StageName)

CONTESTED: frozenset[StageName] = frozenset({"freeze", "recognition", "appeal", "execution"})
"""Stages that can be lost; an appeal is won where the creditor keeps the win."""

SETTLING: frozenset[StageName] = frozenset({"recognition", "appeal", "execution"})
"""Stages in which the model lets a settlement clock run."""

Outcome = Literal["won", "lost", "settled", "withdrawn", "open"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

DAYS_A_YEAR = 365.25
SHORTEST_DAYS = 0.5
"""A stage that began and ended on one day took half of one: a Gamma has no zero."""


class Key(Struct, frozen=True, order=True):
    """Which cases are counted together: instruments of one origin and kind, in one forum, at one stage."""

    origin: str
    forum: str
    instrument: str
    stage: StageName


class CaseRun(Struct, frozen=True, order=True):
    """One stage of one case, as one row of a file says it.

    `seen_to`: its end, or, while it is open, the last day on which it is known to have been open. `comparable`: 0 to 1, what the
    case counts. `recovered`, `claimed`, `cost`: major units of `currency`, None where not given.
    """

    key: Key
    began: date
    seen_to: date
    outcome: Outcome
    id: str
    comparable: float = 1.0
    currency: str = ""
    recovered: float | None = None
    claimed: float | None = None
    cost: float | None = None

    @property
    def decided(self) -> bool:
        """Whether the stage ran to its own end; settled, withdrawn and open ones were cut off before it."""
        return self.outcome in ("won", "lost")

    @property
    def years(self) -> float:
        """Years from its beginning to its end, or to the last day on which it was seen open."""
        return max((self.seen_to - self.began).days, SHORTEST_DAYS) / DAYS_A_YEAR

    def age(self, on: date) -> float:
        """Years from its beginning to a day."""
        return max((on - self.began).days, 0) / DAYS_A_YEAR


def known_before(cases: Iterable[CaseRun], day: date) -> list[CaseRun]:
    """The cases as somebody knew them at the start of `day`: those that had begun, and those that ended on it or later still open."""
    found = []
    for one in cases:
        if one.began >= day:
            continue
        ended_later = one.outcome != "open" and one.seen_to >= day
        if ended_later or one.seen_to > day:
            one = replace(one, seen_to=day, outcome="open", recovered=None, cost=None)
        found.append(one)
    return found


def by_key(cases: Sequence[CaseRun]) -> dict[Key, tuple[CaseRun, ...]]:
    """The cases of each key in an order of their own, so that the order of the rows cannot matter."""
    found: dict[Key, list[CaseRun]] = {}
    for one in sorted(cases, key=lambda case: (case.key, case.began, case.seen_to, case.outcome, case.id)):
        found.setdefault(one.key, []).append(one)
    return {key: tuple(found[key]) for key in sorted(found, key=_place)}


def _place(key: Key) -> tuple[str, str, str, int]:
    """Where a key stands in a report: its stages in the order in which they come."""
    return key.origin, key.forum, key.instrument, STAGES.index(key.stage)


def recency(years_ago: float, half_life: float) -> float:
    """What a case of `years_ago` counts: half for every `half_life` years; 1 where that is infinite."""
    return float(0.5 ** (years_ago / half_life))
