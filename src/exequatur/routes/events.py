"""Where each event of the law stands in a claim's dates, and what is assumed where the very date is not known.

Every fall-back gives the earlier deadline: it counts from a day that cannot be later than the true one, and marks what
was assumed. An event that has no such day is missing. The table of fall-backs is in `docs/routes.md`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from exequatur.law.model import Event
from exequatur.routes.columns import EVENTS, KINDS, NAT, ClaimColumns, Days, Ints
from exequatur.routes.explain import Trace, told

GAPS: tuple[str, ...] = (
    "given_on",
    "effective_on",
    "final_on",
    "performance_end",
    "due_on",
    "award_served_on",
    "award_enforceable_on",
    "settlement_due",
    "last_instalment",
    "guarantee_called_on",
    "enforcement_applied_on",
    "event_date",
    "home_effectiveness_end",
    "breach_known",
    "debt_due_under_judgment",
    "agreements",
    "guarantee_period_end",
)
"""Dates and facts that may be assumed or missing, as bits of a mask; the order may only grow."""

GAP: dict[str, int] = {name: 1 << i for i, name in enumerate(GAPS)}

Masks = NDArray[np.uint32]


def names(mask: int) -> tuple[str, ...]:
    """The gaps in a mask, in the order of `GAPS`.

    >>> names(3)
    ('given_on', 'effective_on')
    """
    return tuple(name for i, name in enumerate(GAPS) if mask >> i & 1)


@dataclass(frozen=True, slots=True)
class Found:
    """Days on which an event fell, with what was assumed to find it and what is missing (masks of `GAP`)."""

    day: Days
    assumed: Masks
    missing: Masks


@dataclass(slots=True)
class View:
    """Rows to be evaluated: each a claim (its number) and an obligor (its number in the columns, -1 for none).

    `memo`, `facts`, `dates` and `spans` keep what was found for the next route of the same rows.
    """

    columns: ClaimColumns
    claim: Ints
    obligor: Ints
    on: int
    memo: dict[str, Found] = field(default_factory=dict)
    facts: tuple[Masks, Masks] | None = None
    dates: dict[str, Days] = field(default_factory=dict)
    spans: tuple[Ints, Ints, Ints, Ints, NDArray[np.bool_]] | None = None

    def __len__(self) -> int:
        return len(self.claim)

    def date(self, name: str) -> Days:
        """A date of each row's claim."""
        if name not in self.dates:
            self.dates[name] = self.columns.dates[name][self.claim]
        return self.dates[name]

    def obligor_date(self, name: str) -> Days:
        """A date of each row's obligor; `NAT` where the row has none."""
        if not len(self.columns.obligors.yes):
            return np.full(len(self), NAT, np.int32)
        days = self.columns.obligors.dates[name][np.maximum(self.obligor, 0)]
        return np.where(self.obligor >= 0, days, NAT).astype(np.int32)

    def events(self, kinds: int) -> Iterator[tuple[Ints, Days, Ints]]:
        """The events whose kind is in the mask `kinds` that concern each row, earliest first.

        Yields (rows, day of each, kind of each); a row stands in at most one event of each turn. An event that names
        nobody concerns the principal obligor alone: it is not known to have bound anyone else. An application for
        enforcement concerns all. Events after the day of the question are not known yet.
        """
        events = self.columns.events
        if self.spans is None:
            self.spans = self._spans()
        first, count, rows, own, principal = self.spans
        if not len(rows):
            return
        for turn in range(int(count.max())):
            rows = rows[count[rows] > turn]
            at = first[rows] + turn
            kind, day, whom = events.kind[at], events.day[at], events.obligor[at]
            applied = kind == EVENTS.index("enforcement_applied")
            bound = applied | np.where(whom < 0, principal[rows], whom == own[rows])
            take = ((kinds >> kind.astype(np.int64)) & 1).astype(np.bool_) & bound & (day <= self.on)
            yield rows[take], day[take], kind[take]

    def _spans(self) -> tuple[Ints, Ints, Ints, Ints, NDArray[np.bool_]]:
        """Each row's first event and number of events, the rows that have any, the obligor's number, whether principal."""
        events, obligors = self.columns.events, self.columns.obligors
        first = events.start[self.claim]
        count = events.start[self.claim + 1] - first
        own = self.obligor - obligors.start[self.claim]
        principal = np.ones(len(self), np.bool_)
        if len(obligors.principal):
            principal = (self.obligor < 0) | obligors.principal[np.maximum(self.obligor, 0)]
        return first, count, np.flatnonzero(count), own, principal

    def event(self, event: Event, trace: Trace | None = None) -> Found:
        """Find an event of the law in every row; one search per event and view."""
        found = self.memo.get(event)
        if found is None or told(trace):
            found = self.memo[event] = _find(self, event, trace)
        return found


def _find(view: View, event: Event, trace: Trace | None) -> Found:
    """Try the event's sources in turn: (date of the claim, what is assumed by taking it)."""
    day = np.full(len(view), NAT, np.int32)
    assumed = np.zeros(len(view), np.uint32)
    for source, gap in _SOURCES.get(event, ()):
        found = _source(view, source)
        take = (day == NAT) & (found != NAT)
        day = np.where(take, found, day)
        assumed = np.where(take, np.uint32(sum(GAP[name] for name in gap.split())), assumed)
        if trace is not None and take.any():
            key, _, kind = source.partition(":")
            trace.add(f"start.{key}", event=kind or event, day=int(found[0]))
            for name in gap.split():
                trace.add(f"assumed.{name}", source=source)
    missing = np.where(day == NAT, np.uint32(GAP[_WANTED.get(event, "event_date")]), 0)
    return Found(day.astype(np.int32), assumed.astype(np.uint32), missing.astype(np.uint32))


def _effect(gap: str = "") -> tuple[tuple[str, str], ...]:
    """The day of effect: the certificate's, the computed one, or the day it was given; `gap`: what is assumed besides."""
    return (
        ("effective", gap),
        ("computed_effective", f"{gap} effective_on"),
        ("given", f"{gap} effective_on"),
    )


_SOURCES: dict[str, tuple[tuple[str, str], ...]] = {
    "judgment_given": (("given", ""),),
    "judgment_effective": _effect(),
    "judgment_final": (("final", ""), *_effect("final_on")),
    "judgment_enforceable": _effect(),
    "judgment_debt_due": (("performance", ""), *_effect("debt_due_under_judgment")),
    "performance_period_end": (
        ("performance", ""),
        ("debt_due", "performance_end"),
        *_effect("performance_end"),
    ),
    "performance_period_end_or_effective": (
        ("performance", ""),
        ("debt_due", "performance_end"),
        *_effect("performance_end"),
    ),
    "default_under_judgment": (("performance", ""), *_effect("performance_end")),
    "discovery_after_appeals_exhausted": (("final", ""), *_effect("final_on")),
    "award_made": (("given", ""),),
    "award_served": (("award_served", ""), ("given", "award_served_on")),
    "award_final": (("given", "final_on"),),
    "award_enforceable": (("given", "award_enforceable_on"),),
    "failure_to_honour_award": (("performance", ""), ("given", "performance_end")),
    "settlement_concluded": (("given", ""),),
    "settlement_due": (("performance", ""), ("given", "settlement_due")),
    "debt_due": (("due", ""), ("first_instalment", "due_on")),
    "last_instalment_due": (("last_instalment", ""), ("due", "last_instalment")),
    "breach_known": (("due", "breach_known"),),
    "principal_due": (("due", ""),),
    "guarantee_called": (("guarantee_called", ""),),
    **{event: ((f"event:{event}", ""),) for event in EVENTS},
}
"""Event of the law -> the sources tried in turn, each with the gap that taking it assumes away.

`judgment_enforceable` counts from effect: in China a judgment can be enforced only once its performance period has run, which is
later, never earlier. `final` never stands in for an earlier event: finality may come later than effect.
"""

_WANTED = {
    "judgment_given": "given_on",
    "judgment_effective": "effective_on",
    "judgment_final": "final_on",
    "judgment_enforceable": "effective_on",
    "judgment_debt_due": "effective_on",
    "performance_period_end": "performance_end",
    "performance_period_end_or_effective": "performance_end",
    "default_under_judgment": "performance_end",
    "discovery_after_appeals_exhausted": "final_on",
    "award_made": "given_on",
    "award_served": "given_on",
    "award_final": "given_on",
    "award_enforceable": "given_on",
    "failure_to_honour_award": "given_on",
    "settlement_concluded": "given_on",
    "settlement_due": "given_on",
    "debt_due": "due_on",
    "last_instalment_due": "due_on",
    "breach_known": "due_on",
    "principal_due": "due_on",
    "guarantee_called": "guarantee_called_on",
    "enforcement_applied": "enforcement_applied_on",
}
"""Which gap is named as missing where no source of the event has a date."""

_DEBT_KINDS = tuple(KINDS.index(k) for k in ("notarised_debt_instrument", "bare_debt"))


def _source(view: View, source: str) -> Days:
    if source == "performance":
        return earlier(view.date("performance_end"), view.date("first_instalment"))
    if source == "award_served":
        return view.obligor_date("award_served")
    if source == "guarantee_called":
        return view.obligor_date("guarantee_called")
    kind = view.columns.kind[view.claim]
    debt = (kind == _DEBT_KINDS[0]) | (kind == _DEBT_KINDS[1])
    if (
        source == "debt_due"
    ):  # the notarised instrument's own period for performance ends when the debt falls due
        return np.where(debt, view.date("due"), NAT).astype(np.int32)
    if source.startswith("event:"):
        return _first_event(view, EVENTS.index(source.removeprefix("event:")))
    if source == "given":  # the day of a notarised deed is that of the loan, years before anything is owed
        return np.where(debt, NAT, view.date("given")).astype(np.int32)
    return view.date(source)


def _first_event(view: View, kind: int) -> Days:
    day = np.full(len(view), NAT, np.int32)
    for rows, when, _ in view.events(1 << kind):
        new = day[rows] == NAT
        day[rows[new]] = when[new]
    return day


def earlier(one: Days, other: Days) -> Days:
    """The earlier of two days, or the one that is known."""
    return np.where(one == NAT, other, np.where(other == NAT, one, np.minimum(one, other))).astype(np.int32)
