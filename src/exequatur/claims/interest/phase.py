"""One phase in the life of a debt: streams run over a ledger from event to event, payments are allocated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction

from exequatur.claims.interest.amounts import half_up
from exequatur.claims.interest.caps import (
    CONTRACT_KINDS,
    Limit,
    Want,
    cap_cuts,
    granted,
    kept_band,
    limits_on,
)
from exequatur.claims.interest.daycount import counted_days, days, year_fraction
from exequatur.claims.interest.fx import convert, scale
from exequatur.claims.interest.ledger import Ledger, allocate
from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import Debt, FxRate, Payment
from exequatur.claims.interest.rules import InterestRules, Order, Words
from exequatur.claims.interest.series import RateSeries
from exequatur.claims.interest.statement import Allocation, Conversion, Line, Part
from exequatur.claims.interest.streams import Stream
from exequatur.claims.interest.terms import Piece
from exequatur.claims.money import decimals
from exequatur.text import UserError

ONE = timedelta(days=1)


@dataclass
class Phase:
    """What a phase yields; `open` holds the lines that still run."""

    lines: list[Line] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)
    conversions: list[Conversion] = field(default_factory=list)
    open: dict[str, "Running"] = field(default_factory=dict)


@dataclass(frozen=True)
class Running:
    """A line that still runs: everything of it but its last day."""

    stream: Stream
    kind: str
    piece: Piece
    first: date
    last: date
    base: int
    rate: Fraction
    limit: Limit | None
    enforceable: bool = True

    def goes_on(self, other: "Running") -> bool:
        """Whether `other`, which starts the day after, is the same line."""
        same = (self.kind, self.base, self.rate, self.limit) == (
            other.kind,
            other.base,
            other.rate,
            other.limit,
        )
        return same and self.piece == other.piece and self.last + ONE == other.first


def run_phase(
    debt: Debt, ledger: Ledger, streams: list[Stream], last: date, payments: Sequence[Payment],
    rules: InterestRules, series: Mapping[str, RateSeries], fx: Sequence[FxRate],
) -> Phase:  # fmt: skip
    """Run `streams` over `ledger` (changed in place) to the end of the day `last`."""
    phase = Phase()
    for first, end in _intervals(debt, ledger, streams, last, payments, rules, series):
        for key, running in _accruing(debt, ledger, streams, first, end, rules, series):
            _extend(phase, ledger, debt, key, running)
        today = [payment for payment in payments if payment.on == end]
        if today:
            _close(phase, ledger, debt)
        for payment in today:
            _pay(phase, ledger, debt, streams, payment, rules, fx)
        for stream in streams:
            if end in stream.captures:
                _close(phase, ledger, debt)
                stream.capture(ledger)
    _close(phase, ledger, debt)
    return phase


def _intervals(
    debt: Debt, ledger: Ledger, streams: list[Stream], last: date, payments: Sequence[Payment],
    rules: InterestRules, series: Mapping[str, RateSeries],
) -> list[tuple[date, date]]:  # fmt: skip
    """The runs of days in which nothing changes, from the first event to `last`."""
    starts = {piece.first for stream in streams for piece in stream.pieces}
    ends = {piece.last for stream in streams for piece in stream.pieces}
    ends |= {day for stream in streams for day in stream.captures} | {payment.on for payment in payments}
    starts |= {item.delay_from for item in ledger.items if item.delay_from}
    starts |= {payment.on for payment in payments}
    begin = min(starts, default=None)
    if begin is None or begin > last:
        return []
    starts |= cap_cuts(rules, debt, series)
    cuts = sorted({day for day in starts | {end + ONE for end in ends if end < last} if begin <= day <= last})
    return list(zip(cuts, [day - ONE for day in cuts[1:]] + [last], strict=True))


def _accruing(
    debt: Debt, ledger: Ledger, streams: list[Stream], first: date, last: date,
    rules: InterestRules, series: Mapping[str, RateSeries],
) -> list[tuple[str, Running]]:  # fmt: skip
    """What accrues in the days `first`..`last`, after the caps of those days."""
    active = []
    for i, stream in enumerate(streams):
        piece, base = stream.piece_on(first), stream.base(ledger, first)
        if piece is not None and base > 0 and piece.rate > 0:
            active.append((f"{i}", Running(stream, stream.kind, piece, first, last, base, piece.rate, None)))
    if not active or all(running.kind == "post_judgment" for _, running in active):
        return active
    contract, forum = limits_on(debt, first, rules, series)
    principal = ledger.balance("principal")
    uncapped = active
    if contract is not None:
        active = _capped(active, principal, contract, CONTRACT_KINDS)
    if forum is not None:
        active = _capped(active, principal, forum, None)
    if contract is not None and (band := kept_band(_wants(uncapped), principal, contract)):
        running = uncapped[0][1]
        active.append(
            (
                "natural",
                Running(
                    running.stream, "natural", running.piece, first, last, principal, band, contract, False
                ),
            )
        )
    return active


def _wants(active: Sequence[tuple[str, Running]]) -> list[Want]:
    return [Want(running.kind, running.base, _yearly(running)) for _, running in active]


def _yearly(running: Running) -> Fraction:
    """The rate on a year of 365 days, by which terms with different counts are compared with a cap."""
    if running.piece.per == "day":
        return running.rate * 365
    return running.rate * Fraction(365, 360) if running.stream.day_count == "ACT/360" else running.rate


def _capped(
    active: list[tuple[str, Running]], principal: int, limit: Limit, kinds: frozenset[str] | None
) -> list[tuple[str, Running]]:
    held = []
    for (key, running), share in zip(active, granted(_wants(active), principal, limit, kinds), strict=True):
        if share == 1:
            held.append((key, running))
        elif share > 0:
            held.append((key, replace(running, rate=running.rate * share, limit=limit)))
    return held


def _extend(phase: Phase, ledger: Ledger, debt: Debt, key: str, running: Running) -> None:
    old = phase.open.get(key)
    if old is not None and old.goes_on(running):
        phase.open[key] = replace(old, last=running.last)
        return
    if old is not None:
        _book(phase, ledger, debt, old)
    phase.open[key] = running


def _close(phase: Phase, ledger: Ledger, debt: Debt) -> None:
    """End every running line: round it once and book it."""
    for running in phase.open.values():
        _book(phase, ledger, debt, running)
    phase.open.clear()


def _book(phase: Phase, ledger: Ledger, debt: Debt, running: Running) -> None:
    piece, stream, limit = running.piece, running.stream, running.limit
    count = "ACT/365" if running.kind == "natural" else stream.day_count
    per = "year" if running.kind == "natural" else piece.per
    if per == "day":
        length = Fraction(days(running.first, running.last))
    else:
        length = year_fraction(running.first, running.last, count)  # type: ignore[arg-type]
    exact = running.base * running.rate * length
    line = Line(
        debt=debt.id, kind=running.kind, first=running.first, last=running.last,
        days=counted_days(running.first, running.last, count),  # type: ignore[arg-type]
        base=running.base, rate=running.rate, per=per, day_count=count, exact=exact, amount=half_up(exact),
        currency=stream.currency, rule=limit.cap.id if limit else piece.rule,
        basis=limit.cap.basis if limit else piece.basis,
        sources=(limit.sources if limit else ()) + piece.sources + stream.extra_sources,
        verified=limit.verified and piece.verified is not False if limit else piece.verified,
        agreed_rate=piece.rate if limit and running.enforceable else None, enforceable=running.enforceable,
    )  # fmt: skip
    phase.lines.append(line)
    ledger.book(line.kind, line.amount)


def _pay(
    phase: Phase, ledger: Ledger, debt: Debt, streams: list[Stream], payment: Payment, rules: InterestRules,
    fx: Sequence[FxRate],
) -> None:  # fmt: skip
    applied = payment.minor
    if payment.currency != debt.currency:
        conversion = convert(payment.minor, payment.currency, debt.currency, payment.on, fx, "payment")
        phase.conversions.append(conversion)
        applied = conversion.into
    order = _order(debt, ledger, payment, rules)
    if ledger.doubled_rate is not None and ledger.balance("doubled"):
        parts, left = _pay_with_cny(phase, ledger, debt, payment, applied, order, fx)
    else:
        parts, left = allocate(ledger, applied, order)
    for stream in streams:
        stream.release(dict(parts))
    own = [
        Part(kind, taken, "CNY" if kind == "doubled" and ledger.doubled_rate is not None else debt.currency)
        for kind, taken in parts
    ]
    phase.allocations.append(
        Allocation(
            debt.id,
            payment.on,
            payment.minor,
            payment.currency,
            applied - left,
            left,
            debt.currency,
            order.id,
            tuple(own),
        )
    )


def _pay_with_cny(
    phase: Phase,
    ledger: Ledger,
    debt: Debt,
    payment: Payment,
    applied: int,
    order: Order,
    fx: Sequence[FxRate],
) -> tuple[list[tuple[str, int]], int]:
    """Allocate where the doubled part is owed in RMB: what reaches it is converted at the payment day's rate."""
    if applied > sum(ledger.balance(kind) for group in order.groups for kind in group if kind != "doubled"):
        unit = convert(10 ** decimals(debt.currency), debt.currency, "CNY", payment.on, fx, "doubled_part")
        ledger.doubled_rate = unit.rate * scale(debt.currency, "CNY")
        parts, left = allocate(ledger, applied, order)
        into = dict(parts).get("doubled", 0)
        spent = applied - left - sum(taken for kind, taken in parts if kind != "doubled")
        phase.conversions.append(
            Conversion(payment.on, "doubled_part", spent, debt.currency, into, "CNY", unit.rate, unit.source)
        )
        return parts, left
    return allocate(ledger, applied, order)


def _order(debt: Debt, ledger: Ledger, payment: Payment, rules: InterestRules) -> Order:
    """The order that governs a payment: the parties' own first, then the law's of that day.

    Raises:
        UserError: no rule covers the day and the parties agreed none.
    """
    law = next((rule for rule in rules.orders if _governs(rule, debt, ledger, payment)), None)
    if payment.agreed_order:
        rest = law.groups if law is not None else ()
        listed = {kind for kind in payment.agreed_order}
        left = tuple(tuple(kind for kind in group if kind not in listed) for group in rest)
        return Order(
            id="agreed", jurisdiction=debt.governing_law, name=Words("agreed", "约定"), basis="agreement",
            sources=(), verified=False, review_by=payment.on, scope="contract", method="sequence",
            groups=(payment.agreed_order, *left),
        )  # fmt: skip
    if law is None:
        raise UserError(MESSAGES, "order.missing", debt=debt.id, day=payment.on)
    return law


def _governs(rule: Order, debt: Debt, ledger: Ledger, payment: Payment) -> bool:
    if not rule.covers(payment.on):
        return False
    if any(item.kind == "judgment" for item in ledger.items):
        return (
            rule.scope == "forum"
            and debt.merge is not None
            and rule.jurisdiction in ("any", debt.merge.forum)
        )
    if debt.instrument is not None and payment.on >= debt.instrument.effective:
        return rule.scope == "enforcement" and rule.jurisdiction == debt.instrument.origin
    return rule.scope == "contract" and rule.jurisdiction == debt.governing_law
