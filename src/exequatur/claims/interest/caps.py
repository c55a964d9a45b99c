"""Caps: which governs a debt on a day, and how much of the agreed interest it leaves.

Day by day, interest and its like together may not exceed the cap times the unpaid principal. The room is filled in
the order contractual, overdue, penalty, compound; what finds no room is cut. Days are looked at one by one: a low
rate in one month lends no room to another, which is the reading that claims less.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from msgspec import Struct

from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import Debt
from exequatur.claims.interest.rules import Cap, InterestRules, Source
from exequatur.claims.interest.series import RateSeries, find
from exequatur.text import UserError

FILLED_FIRST = ("contractual", "overdue", "penalty_interest", "compound", "general", "doubled")
"""Who takes the room under a cap first."""

CONTRACT_KINDS = frozenset({"contractual", "overdue", "penalty_interest", "compound"})


class Limit(Struct, frozen=True):
    """A cap as it stands on a day: fractions of the principal per year, and what it rests on."""

    cap: Cap
    rate: Fraction
    kept_to: Fraction | None
    sources: tuple[Source, ...]
    verified: bool


class Want(Struct, frozen=True):
    """What one term asks for a day: kind, base in minor units, and yearly rate (on 365 days, or a 360-day year)."""

    kind: str
    base: int
    yearly: Fraction


def limits_on(
    debt: Debt, day: date, rules: InterestRules, series: Mapping[str, RateSeries]
) -> tuple[Limit | None, Limit | None]:
    """The contract cap and the forum cap that govern the debt on `day`; None where none does.

    Raises:
        UserError: the case does not say what decides (kind of lender, day of contract, day of filing), or the series
            that a cap rests on does not cover the day.
    """
    contract = None
    if debt.instrument is None and any(s.kind in CONTRACT_KINDS for s in debt.segments):
        contract = _contract_cap(debt, day, rules)
    forum = next(
        (c for c in rules.caps if c.scope == "forum" and c.jurisdiction == debt.sought_in and c.covers(day)),
        None,
    )
    return _limit(contract, debt, day, series), _limit(forum, debt, day, series)


def _contract_cap(debt: Debt, day: date, rules: InterestRules) -> Cap | None:
    known = [c for c in rules.caps if c.scope == "contract" and c.jurisdiction == debt.governing_law]
    if known and debt.lender is None:
        raise UserError(MESSAGES, "cap.lender", debt=debt.id, law=debt.governing_law)
    fitting = [c for c in known if debt.lender in c.lenders and c.covers(day) and _dates_fit(c, debt)]
    return next((c for c in fitting if not c.needs_debtor_request or debt.debtor_requests_reduction), None)


def _dates_fit(cap: Cap, debt: Debt) -> bool:
    bounds = (
        ("contract_date", debt.contract_date, cap.contract_from, cap.contract_until),
        ("filed", debt.filed, cap.filed_from, cap.filed_until),
    )
    for field, day, first, last in bounds:
        if first is None and last is None:
            continue
        if day is None:
            raise UserError(MESSAGES, "cap.date", debt=debt.id, field=field, rule=cap.id, basis=cap.basis)
        if (first and day < first) or (last and day > last):
            return False
    return True


def _limit(cap: Cap | None, debt: Debt, day: date, series: Mapping[str, RateSeries]) -> Limit | None:
    if cap is None:
        return None
    kept = Fraction(cap.kept_to_pct) / 100 if cap.kept_to_pct is not None else None
    if cap.pct is not None:
        return Limit(cap, Fraction(cap.pct) / 100, kept, cap.sources, cap.verified)
    days = {"contract": debt.contract_date, "filing": debt.filed, "day": day}
    fixed = days[cap.fixed_at or "day"]
    if fixed is None:
        field = "contract_date" if cap.fixed_at == "contract" else "filed"
        raise UserError(MESSAGES, "cap.date", debt=debt.id, field=field, rule=cap.id, basis=cap.basis)
    point = find(series, cap.series or "").at(fixed)
    rate = Fraction(cap.multiple or 1) * point.pct / 100
    return Limit(cap, rate, kept, (*cap.sources, *point.sources), cap.verified and point.verified)


def granted(
    wants: Sequence[Want], principal: int, limit: Limit, kinds: frozenset[str] | None
) -> list[Fraction]:
    """The share (0 to 1) of each want that the limit leaves; wants of other `kinds` pass whole (None: all are held)."""
    room = limit.rate * principal
    shares = [Fraction(1)] * len(wants)
    held = [i for i, want in enumerate(wants) if kinds is None or want.kind in kinds]
    for i in sorted(held, key=lambda i: FILLED_FIRST.index(wants[i].kind)):
        asked = wants[i].base * wants[i].yearly
        if asked <= 0:
            continue
        shares[i] = min(Fraction(1), room / asked)
        room -= shares[i] * asked
    return shares


def kept_band(wants: Sequence[Want], principal: int, limit: Limit) -> Fraction:
    """Rate on the principal of what is kept if paid though not claimable (24 to 36 percent under the rule of 2015)."""
    if limit.kept_to is None or principal <= 0:
        return Fraction(0)
    asked = sum((w.base * w.yearly for w in wants if w.kind in CONTRACT_KINDS), Fraction(0)) / principal
    return max(Fraction(0), min(asked, limit.kept_to) - limit.rate)


def cap_cuts(rules: InterestRules, debt: Debt, series: Mapping[str, RateSeries]) -> set[date]:
    """Days from which another cap may govern the debt."""
    cuts = set()
    for cap in rules.caps:
        if cap.jurisdiction not in (debt.governing_law, debt.sought_in):
            continue
        cuts |= {cap.from_} if cap.from_ else set()
        cuts |= {cap.until + timedelta(days=1)} if cap.until else set()
        if cap.fixed_at == "day" and cap.series and cap.series in series:
            cuts |= {point.from_ for point in series[cap.series].points}
    return cuts
