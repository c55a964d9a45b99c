"""The calculation: `accrue` walks through the life of each debt from event to event and writes its lines.

One rule designs it: between two events nothing changes, so a line is a base, a rate and a run of days. A line ends
where its own base, rate or rule changes, on the day of a payment (which needs exact balances), on the day on which
interest is capitalised, and at the end. Only then is it rounded, half up, once.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from exequatur.claims.interest.delayed import opening_items
from exequatur.claims.interest.forum import first_day, forum_pieces, paid_within_grace
from exequatur.claims.interest.fx import convert, scale
from exequatur.claims.interest.ledger import Item, Ledger
from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import Debt, FxRate, InterestCase, Merge, Payment
from exequatur.claims.interest.notes import notes_on
from exequatur.claims.interest.phase import Phase, run_phase
from exequatur.claims.interest.rules import InterestRules
from exequatur.claims.interest.series import RateSeries, with_given
from exequatur.claims.interest.statement import Allocation, Conversion, Line, Note, Statement
from exequatur.claims.interest.streams import debt_streams, forum_streams
from exequatur.claims.interest.validity import check_case, check_day, debt_of
from exequatur.text import UserError


def accrue(case: InterestCase, to: date, rules: InterestRules, series: Mapping[str, RateSeries]) -> Statement:
    """Compute interest on every debt of `case` to the end of the day `to`, with payments allocated.

    Days count from the first counted day to the last, both included; a payment stops interest on what it pays after
    its own day. `rules` and `series` are the law's (`read_rules`, `read_series`); series of the case continue them.

    Raises:
        UserError: the case contradicts itself, or lacks what a rule needs (a rate, a day, a conversion).
    """
    check_case(case)
    check_day(to)
    known = with_given(series, case.series)
    result = _Result()
    for debt in case.debts:
        payments = sorted(
            (p for p in case.payments if debt_of(case, p) is debt and p.on <= to), key=lambda p: p.on
        )
        _run_debt(debt, payments, to, rules, known, case.fx, result)
    order = [debt.id for debt in case.debts]
    result.lines.sort(key=lambda line: (order.index(line.debt), line.first, line.last))
    notes = notes_on(case, to, result.lines, rules, result.allocations)
    return Statement(
        to, tuple(result.lines), tuple(result.allocations), tuple(result.conversions), result.outstanding,
        tuple([*notes, *result.notes]),
    )  # fmt: skip


class _Result:
    """What the debts have yielded so far."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.allocations: list[Allocation] = []
        self.conversions: list[Conversion] = []
        self.notes: list[Note] = []
        self.outstanding: dict[str, dict[str, int]] = {}

    def take(self, phase: Phase) -> None:
        self.lines += phase.lines
        self.allocations += phase.allocations
        self.conversions += phase.conversions

    def owe(self, ledger: Ledger, currency: str) -> None:
        for kind in ledger.kinds():
            own = "CNY" if kind == "doubled" and ledger.doubled_rate is not None else currency
            kinds = self.outstanding.setdefault(own, {})
            if ledger.balance(kind):
                kinds[kind] = kinds.get(kind, 0) + ledger.balance(kind)


def _run_debt(
    debt: Debt, payments: list[Payment], to: date, rules: InterestRules, series: Mapping[str, RateSeries],
    fx: Sequence[FxRate], result: _Result,
) -> None:  # fmt: skip
    items, conversions = opening_items(debt, fx)
    ledger = Ledger(items)
    for amount in debt.amounts:
        if amount.kind == "doubled":
            ledger.book("doubled", amount.minor)
    if debt.instrument and debt.delayed.in_cny and debt.currency != "CNY":
        ledger.doubled_rate = scale(debt.currency, "CNY")
    result.conversions += conversions
    merge = debt.merge
    merged = merge is not None and merge.judgment <= to
    last = merge.judgment if merge is not None and merged else to
    streams = debt_streams(debt, last, rules, series)
    result.take(
        run_phase(debt, ledger, streams, last, [p for p in payments if p.on <= last], rules, series, fx)
    )
    if merge is None or not merged:
        result.owe(ledger, debt.currency)
        return
    _run_merged(debt, merge, ledger, [p for p in payments if p.on > last], to, rules, series, fx, result)


def _run_merged(
    debt: Debt, merge: Merge, before: Ledger, payments: list[Payment], to: date, rules: InterestRules,
    series: Mapping[str, RateSeries], fx: Sequence[FxRate], result: _Result,
) -> None:  # fmt: skip
    """The debt from the day after the forum's judgment: one sum, and the forum's interest on it."""
    currency = merge.currency or debt.currency
    owed = merge.minor if merge.minor is not None else _merged_sum(debt, merge, before, fx, result)
    if debt.stops:
        result.notes.append(Note("note.stops_after_merge", {"debt": debt.id}))
    ledger = Ledger([Item("judgment", owed)])
    after = replace(debt, currency=currency)
    if to >= first_day(debt, merge):
        found = forum_pieces(debt, merge, to, rules, series)
        if found and paid_within_grace(merge, found[0][0], owed, currency, payments):
            result.notes.append(
                Note("note.grace", {"forum": merge.forum, "days": str(found[0][0].grace_days)})
            )
            found = []
        streams = forum_streams(after, merge, found, to)
        result.take(run_phase(after, ledger, streams, to, payments, rules, series, fx))
    elif payments:
        raise UserError(MESSAGES, "forum.payment_early", debt=debt.id, day=payments[0].on)
    result.owe(ledger, currency)


def _merged_sum(debt: Debt, merge: Merge, before: Ledger, fx: Sequence[FxRate], result: _Result) -> int:
    """All that is unpaid on the judgment's day, in the judgment's currency, each conversion itemised."""
    currency, total = merge.currency or debt.currency, 0
    for kind in before.kinds():
        own = "CNY" if kind == "doubled" and before.doubled_rate is not None else debt.currency
        balance = before.balance(kind) if kind != "natural" else 0
        if own == currency or not balance:
            total += balance
            continue
        conversion = convert(balance, own, currency, merge.judgment, fx, "merge")
        result.conversions.append(conversion)
        total += conversion.into
    return total
