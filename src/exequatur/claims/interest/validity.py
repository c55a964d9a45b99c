"""Checks of a case before anything is computed: contradictions are refused, never resolved by guess."""

from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import Debt, InterestCase, Payment, Segment
from exequatur.text import UserError


def check_case(case: InterestCase) -> None:
    """Refuse a case that contradicts itself.

    Raises:
        UserError: the message names the debt and the field.
    """
    if not case.debts:
        raise UserError(MESSAGES, "case.no_debt")
    ids = [debt.id for debt in case.debts]
    if len(set(ids)) != len(ids):
        raise UserError(MESSAGES, "case.debt_twice", debts=", ".join(ids))
    for debt in case.debts:
        check_debt(debt)
    for payment in case.payments:
        debt_of(case, payment)
    for fx in case.fx:
        check_number(f"fx {fx.base}/{fx.quote} {fx.on}", fx.rate, 0, 10**9)
        if fx.rate == 0:
            raise UserError(MESSAGES, "case.number", where=f"fx {fx.on}", value=fx.rate, low=0, high=10**9)
    for name, series in case.series.items():
        for rate in series.rates:
            check_number(f"series {name} {rate.from_}", rate.pct, -100, 10_000)


def check_number(where: str, value: Decimal, low: int, high: int) -> None:
    """Refuse a number that is none (NaN), out of its bounds, or so fine that exact arithmetic would choke on it.

    Raises:
        UserError: the message names the place and the bounds.
    """
    exponent = value.as_tuple().exponent
    if not value.is_finite() or not isinstance(exponent, int) or exponent < -12 or not low <= value <= high:
        raise UserError(MESSAGES, "case.number", where=where, value=value, low=low, high=high)


def check_day(day: date) -> None:
    """Refuse a day beyond the year 2999: a slip of the pen, and the calendar ends soon after.

    Raises:
        UserError: the message names the day.
    """
    if day.year > 2999:
        raise UserError(MESSAGES, "case.far_day", day=day)


def debt_of(case: InterestCase, payment: Payment) -> Debt:
    """The debt that a payment is for: the one named, or the only one.

    Raises:
        UserError: no such debt, or several and none named (the debtor designates: Civil Code art. 560).
    """
    if payment.debt is None:
        if len(case.debts) > 1:
            raise UserError(MESSAGES, "payment.which", day=payment.on)
        return case.debts[0]
    found = next((debt for debt in case.debts if debt.id == payment.debt), None)
    if found is None:
        raise UserError(MESSAGES, "payment.unknown_debt", day=payment.on, debt=payment.debt)
    return found


def check_debt(debt: Debt) -> None:
    """Refuse a debt whose terms contradict each other."""
    for segment in debt.segments:
        _check_segment(debt, segment)
    for a, b in combinations(debt.segments, 2):
        if (a.kind, a.on) == (b.kind, b.on) and _meet(a, b):
            raise UserError(
                MESSAGES, "segment.overlap", debt=debt.id, kind=a.kind, first=a.from_, second=b.from_
            )
    stays = sorted(debt.stays, key=lambda stay: stay.from_)
    if any(stay.until < stay.from_ for stay in stays):
        raise UserError(MESSAGES, "stay.reversed", debt=debt.id)
    if any(b.from_ <= a.until for a, b in pairwise(stays)):
        raise UserError(MESSAGES, "stay.overlap", debt=debt.id)
    instrument = debt.instrument
    ends = [amount.performance_ends for amount in debt.amounts]
    if instrument is not None:
        ends += [instrument.effective, instrument.performance_ends]
    for day in ends:
        if day is not None:
            check_day(day)
    if instrument and instrument.performance_days is not None and instrument.performance_ends is not None:
        raise UserError(MESSAGES, "instrument.two_periods", debt=debt.id)
    if debt.delayed.in_cny and debt.currency == "CNY":
        raise UserError(MESSAGES, "delayed.already_cny", debt=debt.id)


def _check_segment(debt: Debt, segment: Segment) -> None:
    values = {"debt": debt.id, "kind": segment.kind, "day": segment.from_}
    if segment.until is not None and segment.until < segment.from_:
        raise UserError(MESSAGES, "segment.reversed", **values)
    if (segment.kind == "general") != (debt.instrument is not None):
        key = "segment.contract_after_instrument" if debt.instrument else "segment.general_without_instrument"
        raise UserError(MESSAGES, key, **values)
    if (segment.rate.pct is None) == (segment.rate.series is None):
        raise UserError(MESSAGES, "rate.one_of", **values)
    where = f"{debt.id}, {segment.kind} {segment.from_}"
    if segment.rate.pct is not None:
        check_number(f"{where}, pct", segment.rate.pct, 0, 10_000)
    check_number(f"{where}, margin_pct", segment.rate.margin_pct, -100, 10_000)
    check_number(f"{where}, multiplier", segment.rate.multiplier, 0, 100)
    if segment.settles is not None and segment.on != "interest":
        raise UserError(MESSAGES, "segment.settles", **values)


def _meet(a: Segment, b: Segment) -> bool:
    return (b.until is None or a.from_ <= b.until) and (a.until is None or b.from_ <= a.until)
