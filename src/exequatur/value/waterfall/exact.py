"""The waterfall in whole minor units: computed in fractions, rounded once, every unit accounted for."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from exequatur.value.waterfall.model import (
    AnyTier,
    Due,
    Fee,
    Funding,
    Hurdle,
    Waterfall,
    exactly,
)


@dataclass(frozen=True)
class Distribution:
    """What each party is paid now, and has been paid with it, minor units.

    over: parties that were paid more before than they are now entitled to, and by how much: nothing is taken back, the others bear it.
    """

    now: dict[str, int]
    paid: dict[str, int]
    over: dict[str, int]


def entitled(waterfall: Waterfall, received: int, amounts: Mapping[str, int]) -> dict[str, int]:
    """What each party is entitled to out of all that has been received, whole minor units that add up to it.

    Args:
        received: from 0 on, minor units.
        amounts: what the names of the waterfall stand for, minor units (years for a funder's years).

    Raises:
        ValueError: received below 0, an amount that is missing or below 0.
    """
    if received < 0:
        raise ValueError(f"what was received is {received}: it cannot be below 0")
    for name in waterfall.amounts:
        if name not in amounts:
            raise ValueError(f"the waterfall needs the amount {name}")
        if amounts[name] < 0:
            raise ValueError(f"the amount {name} is {amounts[name]}: it cannot be below 0")
    found = dict.fromkeys(waterfall.parties, Fraction(0))
    left = Fraction(received)
    for tier in waterfall.tiers:
        for party, part in _of_tier(tier, left, amounts).items():
            found[party] += part
            left -= part
    return _whole(found, received)


def _of_tier(tier: AnyTier, left: Fraction, amounts: Mapping[str, int]) -> dict[str, Fraction]:
    """What a tier pays of what reaches it."""
    if isinstance(tier, Due):
        due = sum(amounts[payee.amount] for payee in tier.payees)
        share = Fraction(0) if not due else min(left / due, Fraction(1))
        parts: dict[str, Fraction] = {}
        for payee in tier.payees:
            parts[payee.party] = parts.get(payee.party, Fraction(0)) + share * amounts[payee.amount]
        return parts
    if isinstance(tier, Fee):
        part = left * exactly(tier.share)
        return {tier.party: min(part, Fraction(amounts[tier.most])) if tier.most else part}
    if isinstance(tier, Funding):
        return {tier.party: _of_funder(tier, left, amounts)}
    if isinstance(tier, Hurdle):
        return {tier.party: min(left, amounts[tier.amount] * exactly(tier.times))}
    return {party: left * exactly(share) for party, share in tier.shares.items()}


def _of_funder(tier: Funding, left: Fraction, amounts: Mapping[str, int]) -> Fraction:
    capital, year = Fraction(amounts[tier.capital]), amounts[tier.years]
    first = capital if tier.capital_first else Fraction(0)
    by_share = first + exactly(tier.pct[min(year, len(tier.pct) - 1)]) * max(left - first, Fraction(0))
    by_multiple = exactly(tier.mult[min(year, len(tier.mult) - 1)]) * capital
    most = min(exactly(tier.cap), 1 - exactly(tier.least)) * left
    return min(max(by_share, by_multiple), most)


def _whole(parts: Mapping[str, Fraction], total: int) -> dict[str, int]:
    """Whole units that add up to `total`: the largest remainders are rounded up, the earlier party first where they are equal."""
    found = {party: part.numerator // part.denominator for party, part in parts.items()}
    short = total - sum(found.values())
    by_remainder = sorted(parts, key=lambda party: found[party] - parts[party])
    for party in by_remainder[:short]:
        found[party] += 1
    return found


def distribute(
    waterfall: Waterfall, received: int, amounts: Mapping[str, int], paid: Mapping[str, int]
) -> Distribution:
    """Pay out what has been received and not been paid yet.

    Each party's entitlement out of all that has been received, less what it was paid; so a distribution in parts ends where one in whole would,
    and doing it twice pays nothing. Where an entitlement has fallen below what was paid, nothing is taken back: those who are still owed
    something bear the difference, the last of the tiers first.

    Args:
        received: all that was ever received, minor units.
        amounts: as of this day; paid: to each party so far.

    Raises:
        ValueError: as `entitled`; more was paid than received; a party that the waterfall does not know was paid.
    """
    if unknown := [party for party in paid if party not in waterfall.parties]:
        raise ValueError(f"{unknown[0]} was paid and is not in the waterfall")
    if (cash := received - sum(paid.values())) < 0:
        raise ValueError(f"{sum(paid.values())} was paid out of {received}")
    owed = {
        party: amount - paid.get(party, 0) for party, amount in entitled(waterfall, received, amounts).items()
    }
    over = {party: -amount for party, amount in owed.items() if amount < 0}
    now = {party: max(amount, 0) for party, amount in owed.items()}
    excess = sum(now.values()) - cash
    for party in reversed(waterfall.parties):
        less = min(excess, now[party])
        now[party], excess = now[party] - less, excess - less
    return Distribution(now, {party: paid.get(party, 0) + now[party] for party in now}, over)
