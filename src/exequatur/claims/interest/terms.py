"""From the terms of a debt to pieces: inclusive runs of days on which one rate holds, with what it rests on."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from exequatur.claims.interest.daycount import anniversaries
from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import Rate, Segment
from exequatur.claims.interest.rules import InterestRules, Rule, Source
from exequatur.claims.interest.series import RateSeries, find
from exequatur.text import UserError

ONE = timedelta(days=1)


class Piece(Struct, frozen=True):
    """Days `first`..`last` at `rate` (a fraction, not percent) per year or per day.

    `verified` None: no fact of law in it, only what the case gives.
    """

    first: date
    last: date
    rate: Fraction
    per: Literal["year", "day"]
    rule: str
    basis: str
    sources: tuple[Source, ...] = ()
    verified: bool | None = None


def rate_pieces(
    rate: Rate, first: date, last: date, series: Mapping[str, RateSeries], rule: str, basis: str
) -> list[Piece]:
    """The rate of each day of `first`..`last` under a contract's or an instrument's term.

    Raises:
        UserError: the term names no rate or two, or a series that does not cover a day on which it is read.
    """
    if (rate.pct is None) == (rate.series is None):
        raise UserError(MESSAGES, "rate.one_of", debt="", kind="", day=first)
    factor, margin = Fraction(rate.multiplier), Fraction(rate.margin_pct)
    if rate.pct is not None:
        return [Piece(first, last, (Fraction(rate.pct) + margin) * factor / 100, rate.per, rule, basis)]
    source = find(series, rate.series or "")
    starts = [(day, source.at(read)) for day, read in _reading_days(rate, first, last, source)]
    ends = [day - ONE for day, _ in starts[1:]] + [last]
    return [
        Piece(day, end, (p.pct + margin) * factor / 100, rate.per, rule, basis, p.sources, p.verified)
        for (day, p), end in zip(starts, ends, strict=True)
    ]


def _reading_days(rate: Rate, first: date, last: date, source: RateSeries) -> list[tuple[date, date]]:
    """(day from which a rate holds, day on which the series is read for it), the first from `first`."""
    initial = (first, rate.fixed_on or first)
    if rate.reprices == "never":
        return [initial]
    if rate.reprices == "each_change":
        return [(day, day) for day, _ in source.between(first, last)]
    if rate.reprices == "anniversary":
        days = anniversaries(first, last)
    elif rate.reprices == "january_1":
        days = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1)]
    else:
        days = sorted({day for day in rate.reprices if first < day <= last})
    return [initial, *((day, day) for day in days)]


def segment_pieces(
    segment: Segment, last: date, series: Mapping[str, RateSeries], rules: InterestRules, law: str
) -> list[Piece]:
    """The pieces of a segment up to `last`, its uplift checked against the law of the debt.

    Raises:
        UserError: an uplift outside the bounds that the law sets, or not known to it.
    """
    end = min(segment.until or last, last)
    if end < segment.from_:
        return []
    rule, basis = "contract", segment.basis or "contract"
    if segment.kind == "general":
        rule, basis = "instrument", segment.basis or "instrument"
    pieces = rate_pieces(segment.rate, segment.from_, end, series, rule, basis)
    if segment.uplift is None:
        return pieces
    uplift = next(
        (
            u
            for u in rules.uplifts
            if u.use == segment.uplift and u.jurisdiction == law and u.covers(segment.from_)
        ),
        None,
    )
    if uplift is None:
        raise UserError(MESSAGES, "uplift.unknown", use=segment.uplift, law=law, day=segment.from_)
    if not uplift.low <= segment.rate.multiplier <= uplift.high:
        raise UserError(
            MESSAGES,
            "uplift.bounds",
            multiplier=segment.rate.multiplier,
            low=uplift.low,
            high=uplift.high,
            basis=uplift.basis,
        )
    return [under(piece, uplift) for piece in pieces]


def under(piece: Piece, rule: Rule) -> Piece:
    """The same piece, resting on `rule` as well as on its rate."""
    verified = rule.verified and piece.verified is not False
    return replace(
        piece, rule=rule.id, basis=rule.basis, sources=(*rule.sources, *piece.sources), verified=verified
    )


def without(pieces: Sequence[Piece], periods: Sequence[tuple[date, date]]) -> list[Piece]:
    """The pieces with the days of `periods` (inclusive) taken out."""
    left = list(pieces)
    for first, last in periods:
        cut = []
        for piece in left:
            if piece.last < first or piece.first > last:
                cut.append(piece)
                continue
            if piece.first < first:
                cut.append(replace(piece, last=first - ONE))
            if piece.last > last:
                cut.append(replace(piece, first=last + ONE))
        left = cut
    return left
