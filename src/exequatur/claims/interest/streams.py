"""Streams: what accrues on a debt, each with its pieces of rate, its base and the days on which it capitalises."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from exequatur.claims.interest.delayed import cited, delayed_pieces
from exequatur.claims.interest.forum import compounding_days
from exequatur.claims.interest.ledger import Ledger
from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import Debt, Merge, Segment
from exequatur.claims.interest.rules import Forum, InterestRules, Source
from exequatur.claims.interest.series import RateSeries
from exequatur.claims.interest.terms import Piece, segment_pieces, without
from exequatur.text import UserError

ONE = timedelta(days=1)

FIXED = ("principal", "interest", "costs", "penalty")
_LIVE = {"principal": ("principal",), "interest": ("interest",), "fixed_debt": FIXED}
_SETTLING_MONTHS = {"monthly": range(1, 13), "quarterly": (3, 6, 9, 12), "yearly": (12,)}


@dataclass
class Stream:
    """One accruing term.

    Its base: the unpaid sums of `live` kinds, plus what was captured of the `compounds` kinds at the end of the last
    of `captures` and is unpaid still. `delayed`: only sums already in delay count.
    """

    kind: str
    pieces: list[Piece]
    live: tuple[str, ...]
    currency: str
    day_count: str = "ACT/365"
    compounds: tuple[str, ...] = ()
    captures: set[date] = field(default_factory=set)
    captured: dict[str, int] = field(default_factory=dict)
    delayed: bool = False
    extra_sources: tuple[Source, ...] = ()

    def piece_on(self, day: date) -> Piece | None:
        """The piece that holds on `day`."""
        return next((piece for piece in self.pieces if piece.first <= day <= piece.last), None)

    def base(self, ledger: Ledger, day: date) -> int:
        """The base of the day in minor units."""
        if self.delayed:
            return ledger.delayed_base(self.live, day)
        return sum(ledger.balance(kind) for kind in self.live) + sum(self.captured.values())

    def capture(self, ledger: Ledger) -> None:
        """Let the interest that is unpaid now bear interest from the next day."""
        self.captured = {kind: ledger.balance(kind) for kind in self.compounds}

    def release(self, paid: Mapping[str, int]) -> None:
        """After a payment, by kind: what was captured was due first, so it is paid first and bears interest no longer."""
        self.captured = {kind: max(0, held - paid.get(kind, 0)) for kind, held in self.captured.items()}


def debt_streams(
    debt: Debt, last: date, rules: InterestRules, series: Mapping[str, RateSeries]
) -> list[Stream]:
    """All that accrues on a debt up to `last`, before any forum's judgment."""
    streams = [_segment_stream(debt, segment, last, rules, series) for segment in debt.segments]
    in_cny = debt.delayed.in_cny and debt.currency != "CNY"
    for rule, pieces in delayed_pieces(debt, last, rules, series):
        currency = "CNY" if in_cny else debt.currency
        sources = cited(rules, bool(debt.stays)) if rule.excludes_stays else ()
        streams.append(Stream("doubled", pieces, rule.base, currency, delayed=True, extra_sources=sources))
    for stream in streams:
        stream.pieces = _stopped(stream, debt, rules)
    return streams


def _segment_stream(
    debt: Debt, segment: Segment, last: date, rules: InterestRules, series: Mapping[str, RateSeries]
) -> Stream:
    pieces = segment_pieces(segment, last, series, rules, debt.governing_law)
    stream = Stream(segment.kind, pieces, _LIVE[segment.on], debt.currency, segment.day_count)
    if segment.on == "interest" and segment.settles is not None:
        stream.compounds = tuple(segment.compounds)
        stream.captures = set(_settling_days(segment, min(segment.until or last, last)))
    return stream


def _settling_days(segment: Segment, last: date) -> Iterable[date]:
    if segment.settles is None:
        return
    for year in range(segment.from_.year, last.year + 1):
        for month in _SETTLING_MONTHS[segment.settles.every]:
            day = date(year, month, segment.settles.day)
            if segment.from_ <= day <= last:
                yield day


def _stopped(stream: Stream, debt: Debt, rules: InterestRules) -> list[Piece]:
    """The pieces of a stream without the days after an event that stops it."""
    pieces = stream.pieces
    for event in debt.stops:
        rule = next((rule for rule in rules.stops if rule.id == event.rule), None)
        if rule is None:
            known = ", ".join(rule.id for rule in rules.stops)
            raise UserError(MESSAGES, "stop.unknown", debt=debt.id, rule=event.rule, known=known)
        if not rule.covers(event.on):
            raise UserError(MESSAGES, "stop.not_in_force", debt=debt.id, rule=rule.id, day=event.on)
        if stream.kind in rule.kinds or stream.kind in event.also:
            first = event.on + ONE if rule.last_day == "same" else event.on
            pieces = without(pieces, [(first, date.max)])
    return pieces


def forum_streams(
    debt: Debt, merge: Merge, found: list[tuple[Forum, list[Piece]]], last: date
) -> list[Stream]:
    """The interest of a forum on its judgment."""
    if not found:
        return []
    stream = Stream(
        "post_judgment", [piece for _, pieces in found for piece in pieces], ("judgment",), debt.currency
    )
    for rule, _ in found:
        stream.captures |= compounding_days(debt, merge, rule, last)
    stream.compounds = ("post_judgment",) if stream.captures else ()
    return [stream]
