"""The doubled part of PRC delayed-performance interest: which days count, at which rate, on which sums."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from exequatur.claims.interest.fx import convert, scale
from exequatur.claims.interest.ledger import Item
from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import Amount, Debt, FxRate, Instrument, Rate, Stay
from exequatur.claims.interest.rules import Delayed, InterestRules, Source
from exequatur.claims.interest.series import RateSeries
from exequatur.claims.interest.statement import Conversion
from exequatur.claims.interest.terms import Piece, rate_pieces, under, without
from exequatur.text import UserError

ONE = timedelta(days=1)


def first_day_of_delay(instrument: Instrument, amount: Amount | None = None) -> date:
    """The first counted day: after the last day for performance; without a period, the effective day (art. 2)."""
    if amount is not None and amount.performance_ends is not None:
        return amount.performance_ends + ONE
    if instrument.performance_ends is not None:
        return instrument.performance_ends + ONE
    if instrument.performance_days is not None:
        return instrument.effective + timedelta(days=instrument.performance_days) + ONE
    return instrument.effective


def uncounted(stays: Sequence[Stay]) -> list[tuple[date, date]]:
    """The stays that are not counted: for retrial, and for review that the debtor did not ask for (art. 3 para. 3)."""
    return [
        (stay.from_, stay.until)
        for stay in stays
        if stay.reason == "retrial" or (stay.reason == "review" and not stay.at_debtor_request)
    ]


def delayed_pieces(
    debt: Debt, last: date, rules: InterestRules, series: Mapping[str, RateSeries]
) -> list[tuple[Delayed, list[Piece]]]:
    """Each rule of delayed performance that covers days of this debt's delay, with its pieces up to `last`.

    Raises:
        UserError: days of delay that no rule covers; days under the rule before 2014-08-01 without a bank rate, or
            with a demand in RMB on a foreign-currency instrument, which that rule did not know.
    """
    instrument = debt.instrument
    if instrument is None or not debt.delayed.claim:
        return []
    own = [rule for rule in rules.delayed if rule.jurisdiction == instrument.origin]
    first = min((first_day_of_delay(instrument, amount) for amount in debt.amounts), default=last + ONE)
    if not own or first > last:
        return []
    if not any(rule.covers(first) for rule in own):
        raise UserError(MESSAGES, "delayed.no_rule", debt=debt.id, day=first)
    found = []
    for rule in own:
        start, end = max(first, rule.from_ or first), min(last, rule.until or last)
        if start <= end:
            found.append((rule, _pieces(debt, rule, start, end, rules, series)))
    return found


def _pieces(
    debt: Debt, rule: Delayed, first: date, last: date, rules: InterestRules, series: Mapping[str, RateSeries]
) -> list[Piece]:
    if debt.delayed.in_cny and rule.pct_per_day is None:
        raise UserError(MESSAGES, "delayed.in_cny", debt=debt.id, day=first)
    if rule.pct_per_day is not None:
        rate = Rate(pct=rule.pct_per_day, per="day")
    elif debt.delayed.benchmark is None:
        raise UserError(MESSAGES, "delayed.benchmark", debt=debt.id, first=first, last=last, basis=rule.basis)
    elif rule.multiple is not None:
        rate = Rate(series=debt.delayed.benchmark, multiplier=rule.multiple, reprices="each_change")
    pieces = [under(p, rule) for p in rate_pieces(rate, first, last, series, rule.id, rule.basis)]
    return without(pieces, uncounted(debt.stays)) if rule.excludes_stays else pieces


def cited(rules: InterestRules, stays: bool) -> tuple[Source, ...]:
    """Sources of the rules of counting behind every doubled line."""
    ids = ["cn_double_start", "cn_double_end"] + (["cn_double_suspend"] if stays else [])
    return tuple(source for i in ids if (rule := rules.principle(i)) for source in rule.sources)


def opening_items(debt: Debt, fx: Sequence[FxRate]) -> tuple[list[Item], list[Conversion]]:
    """The fixed sums of the debt with the first day of delay on each, and their base in RMB where the case asks for it.

    Raises:
        UserError: RMB is asked for and the mid-rate of a starting day is missing.
    """
    items, conversions = [], []
    for amount in debt.amounts:
        if amount.kind == "doubled":
            continue
        item = Item(amount.kind, amount.minor)
        if debt.instrument is not None:
            item.delay_from = first_day_of_delay(debt.instrument, amount)
            if debt.delayed.in_cny and debt.delayed.claim and debt.currency != "CNY":
                conversion = _into_cny(debt, amount, item.delay_from, fx)
                item.rate = conversion.rate * scale(debt.currency, "CNY")
                conversions.append(conversion)
        items.append(item)
    return items, conversions


def _into_cny(debt: Debt, amount: Amount, day: date, fx: Sequence[FxRate]) -> Conversion:
    return convert(amount.minor, debt.currency, "CNY", day, fx, "doubled_base")
