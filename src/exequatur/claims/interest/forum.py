"""Interest on the judgment of a forum in which the debt has merged: rule, pieces and the days of compounding."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from msgspec.structs import replace

from exequatur.claims.interest.daycount import anniversaries
from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import Debt, Merge, Payment, Rate
from exequatur.claims.interest.rules import Forum, InterestRules
from exequatur.claims.interest.series import RateSeries
from exequatur.claims.interest.terms import Piece, rate_pieces, under
from exequatur.text import UserError

ONE = timedelta(days=1)


def first_day(debt: Debt, merge: Merge) -> date:
    """The first day of the forum's interest: the day after the judgment, or the later day that the case names.

    Raises:
        UserError: the case names a day that the judgment already covers.
    """
    first = merge.first_day or merge.judgment + ONE
    if first <= merge.judgment:
        raise UserError(MESSAGES, "forum.first_day", debt=debt.id, day=first, judgment=merge.judgment)
    return first


def forum_pieces(
    debt: Debt, merge: Merge, last: date, rules: InterestRules, series: Mapping[str, RateSeries]
) -> list[tuple[Forum, list[Piece]]]:
    """Each rule of the forum that covers days after the judgment, with its pieces up to `last`.

    Raises:
        UserError: no rule is known for the forum or for some days, or its rate must be supplied and was not.
    """
    first = first_day(debt, merge)
    own = [rule for rule in rules.forums if rule.jurisdiction == merge.forum]
    if not own:
        known = ", ".join(sorted({rule.jurisdiction for rule in rules.forums}))
        raise UserError(MESSAGES, "forum.unknown", forum=merge.forum, known=known)
    found, next_day = [], first
    for rule in sorted(own, key=lambda rule: rule.from_ or date.min):
        start, end = max(first, rule.from_ or first), min(last, rule.until or last)
        if start > end or start != next_day:
            continue
        found.append((rule, _pieces(merge, rule, start, end, series)))
        next_day = end + ONE
    if next_day <= last:
        raise UserError(MESSAGES, "forum.no_rule", forum=merge.forum, day=next_day)
    return found


def _pieces(
    merge: Merge, rule: Forum, first: date, last: date, series: Mapping[str, RateSeries]
) -> list[Piece]:
    if merge.rate is None:
        if rule.pct is None:
            index = rule.index or rule.name
            raise UserError(
                MESSAGES,
                "forum.var",
                forum=merge.forum,
                index=f"{index.en} ({index.zh})",
                basis=rule.basis,
                day=first,
            )
        rate = Rate(pct=rule.pct)
    elif rule.fixes == "judgment":
        rate = Rate(series=merge.rate.series, fixed_on=merge.judgment)
    else:
        rate = Rate(series=merge.rate.series, reprices="each_change")
    pieces = rate_pieces(rate, first, last, series, rule.id, rule.basis)
    if merge.rate is not None and merge.rate.is_ == "index":
        pieces = [replace(piece, rate=_from_index(piece.rate, rule)) for piece in pieces]
    return [under(piece, rule) for piece in pieces]


def _from_index(index: Fraction, rule: Forum) -> Fraction:
    """The rate from the official index: margin added, held between floor and ceiling."""
    rate = index + Fraction(rule.margin_pct) / 100
    if rule.floor_pct is not None:
        rate = max(rate, Fraction(rule.floor_pct) / 100)
    return rate if rule.ceiling_pct is None else min(rate, Fraction(rule.ceiling_pct) / 100)


def compounding_days(debt: Debt, merge: Merge, rule: Forum, last: date) -> set[date]:
    """Last days of the years after which unpaid interest bears interest; none where interest is simple."""
    if rule.method == "simple":
        return set()
    return {day - ONE for day in anniversaries(first_day(debt, merge), last)}


def paid_within_grace(merge: Merge, rule: Forum, owed: int, currency: str, payments: list[Payment]) -> bool:
    """Whether the whole judgment was paid within the days in which a forum asks no interest."""
    if not rule.grace_days:
        return False
    end = merge.judgment + timedelta(days=rule.grace_days)
    paid = sum(p.minor for p in payments if p.currency == currency and merge.judgment < p.on <= end)
    return paid >= owed
