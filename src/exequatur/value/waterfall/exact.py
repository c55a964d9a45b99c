"""The waterfall in whole minor units: computed in fractions, rounded once, every unit accounted for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from exequatur.value.waterfall.model import (
    AnyTier,
    CatchUp,
    Due,
    Fee,
    Funding,
    Group,
    Hurdle,
    Member,
    Preferred,
    Secured,
    Surplus,
    Waterfall,
    exactly,
    needs_days,
    parties_of,
)

Parts = dict[str, Fraction]
"""What each party has of something, in fractions of a minor unit."""


@dataclass(frozen=True)
class Distribution:
    """What each party is paid now, and has been paid with it, minor units.

    over: parties that were paid more before than they are now entitled to, and by how much: nothing is taken back, the others bear it.
    """

    now: dict[str, int]
    paid: dict[str, int]
    over: dict[str, int]


def entitled(waterfall: Waterfall, received: int | Mapping[str, int], amounts: Mapping[str, int]) -> dict[str, int]:  # fmt: skip
    """What each party is entitled to out of all that has been received, whole minor units that add up to it.

    Args:
        received: from 0 on, minor units; by asset where somebody is secured on one (what is of no asset under "").
        amounts: what the names of the waterfall stand for, minor units (years for a funder's years).

    Raises:
        ValueError: received below 0, an amount that is missing or below 0, a return that needs days (`settle`).
    """
    return whole(together(by_tier(waterfall, received, amounts), waterfall.parties), total_of(received))


def total_of(received: int | Mapping[str, int]) -> int:
    """All that was received, of whichever asset."""
    return received if isinstance(received, int) else sum(received.values())


def by_tier(waterfall: Waterfall, received: int | Mapping[str, int], amounts: Mapping[str, int]) -> list[Parts]:  # fmt: skip
    """What each tier pays to whom, before rounding.

    Raises:
        ValueError: as `entitled`.
    """
    by_asset = {"": received} if isinstance(received, int) else dict(received)
    for amount in by_asset.values():
        if amount < 0:
            raise ValueError(f"what was received is {amount}: it cannot be below 0")
    check_amounts(waterfall, amounts)
    left = {asset: Fraction(amount) for asset, amount in by_asset.items()}
    found: list[Parts] = []
    before: Parts = {}
    for tier in waterfall.tiers:
        if needs_days(tier):
            raise ValueError(f"the return of {parties_of(tier)[0]} needs the days of payments: use settle")
        total = sum(left.values(), Fraction(0))
        reach = left.get(tier.asset, Fraction(0)) if isinstance(tier, Secured) else total
        parts = of_tier(tier, reach, At(amounts, before))
        spent = sum(parts.values(), Fraction(0))
        if isinstance(tier, Secured):
            left[tier.asset] = reach - spent
        elif total:
            left = {asset: amount * (total - spent) / total for asset, amount in left.items()}
        for party, part in parts.items():
            before[party] = before.get(party, Fraction(0)) + part
        found.append(parts)
    return found


def check_amounts(waterfall: Waterfall, amounts: Mapping[str, int]) -> None:
    """Refuse amounts that a waterfall cannot be evaluated on.

    Raises:
        ValueError: one that is missing or below 0.
    """
    for name in waterfall.amounts:
        if name not in amounts:
            raise ValueError(f"the waterfall needs the amount {name}")
        if amounts[name] < 0:
            raise ValueError(f"the amount {name} is {amounts[name]}: it cannot be below 0")


@dataclass(frozen=True)
class At:
    """What a tier looks at besides what reaches it: the named amounts, what the tiers before it paid, and what a return by days makes
    due to it in all."""

    amounts: Mapping[str, int]
    before: Parts = field(default_factory=dict)
    due: Fraction = Fraction(0)


def of_tier(tier: AnyTier, left: Fraction, at: At) -> Parts:
    """What a tier pays of what reaches it."""
    amounts = at.amounts
    if isinstance(tier, Due | Secured):
        due = sum(amounts[payee.amount] for payee in tier.payees)
        share = Fraction(0) if not due else min(left / due, Fraction(1))
        parts: Parts = {}
        for payee in tier.payees:
            parts[payee.party] = parts.get(payee.party, Fraction(0)) + share * amounts[payee.amount]
        return parts
    if isinstance(tier, Group):
        return _of_group(tier.members, left, amounts)
    if isinstance(tier, Fee):
        part = left * exactly(tier.share)
        return {tier.party: min(part, Fraction(amounts[tier.most])) if tier.most else part}
    if isinstance(tier, Funding):
        return {tier.party: _of_funder(tier, left, at)}
    if isinstance(tier, Surplus):
        return {tier.party: max(left - amounts[tier.above], Fraction(0))}
    if isinstance(tier, Hurdle):
        return {tier.party: min(left, amounts[tier.amount] * exactly(tier.times))}
    if isinstance(tier, Preferred):
        return {tier.party: min(left, at.due)}
    if isinstance(tier, CatchUp):
        return _of_catch_up(tier, left, at)
    return {party: left * exactly(share) for party, share in tier.shares.items()}


def _of_group(members: tuple[Member, ...], left: Fraction, amounts: Mapping[str, int]) -> Parts:
    """By weight, up to the limits; a member that is full leaves the rest to the others, until nothing is left or all are full."""
    got = [Fraction(0)] * len(members)
    open_ = [i for i, member in enumerate(members) if amounts[member.weight] and _room(member, amounts) != 0]
    while left and open_:
        weight = sum(amounts[members[i].weight] for i in open_)
        offered = {i: left * amounts[members[i].weight] / weight for i in open_}
        full = [i for i in open_ if (room := _room(members[i], amounts)) is not None and got[i] + offered[i] >= room]  # fmt: skip
        for i in full or open_:
            room = _room(members[i], amounts)
            part = offered[i] if not full or room is None else room - got[i]
            got[i] += part
            left -= part
        open_ = [i for i in open_ if i not in full] if full else []
    parts: Parts = {}
    for member, part in zip(members, got, strict=True):
        parts[member.party] = parts.get(member.party, Fraction(0)) + part
    return parts


def _room(member: Member, amounts: Mapping[str, int]) -> int | None:
    return amounts[member.most] if member.most else None


def _of_funder(tier: Funding, left: Fraction, at: At) -> Fraction:
    amounts = at.amounts
    capital, year = Fraction(amounts[tier.capital]), amounts[tier.years]
    first = capital if tier.capital_first else Fraction(0)
    by_share = first + exactly(tier.pct[min(year, len(tier.pct) - 1)]) * max(left - first, Fraction(0))
    by_multiple = exactly(tier.mult[min(year, len(tier.mult) - 1)]) * amounts[tier.base or tier.capital]
    fees = amounts[tier.fees] if tier.fees else 0
    most = min(exactly(tier.cap), 1 - exactly(tier.least)) * left
    return min(max(by_share, by_multiple, at.due) + fees, most)


def _of_catch_up(tier: CatchUp, left: Fraction, at: At) -> Parts:
    """x of what reaches the tier, until speed x is target of profit and x: x = target profit / (speed - target)."""
    profit = max(at.before.get(tier.against, Fraction(0)) - at.amounts[tier.capital], Fraction(0))
    speed, target = exactly(tier.speed), exactly(tier.target)
    paid = min(left, target * profit / (speed - target))
    parts = {tier.party: speed * paid}
    parts[tier.against] = parts.get(tier.against, Fraction(0)) + (1 - speed) * paid
    return parts


def together(parts: list[Parts], parties: tuple[str, ...]) -> Parts:
    """What each party has of all tiers."""
    found = dict.fromkeys(parties, Fraction(0))
    for one in parts:
        for party, part in one.items():
            found[party] += part
    return found


def whole(parts: Mapping[str, Fraction], total: int) -> dict[str, int]:
    """Whole units that add up to `total`: the largest remainders are rounded up, the earlier party first where they are equal."""
    found = {party: part.numerator // part.denominator for party, part in parts.items()}
    short = total - sum(found.values())
    by_remainder = sorted(parts, key=lambda party: found[party] - parts[party])
    for party in by_remainder[:short]:
        found[party] += 1
    return found


def distribute(
    waterfall: Waterfall, received: int | Mapping[str, int], amounts: Mapping[str, int], paid: Mapping[str, int]
) -> Distribution:  # fmt: skip
    """Pay out what has been received and not been paid yet.

    Each party's entitlement out of all that has been received, less what it was paid; so a distribution in parts ends where one in whole would,
    and doing it twice pays nothing. Where an entitlement has fallen below what was paid, nothing is taken back: those who are still owed
    something bear the difference, the last of the tiers first.

    Args:
        received: all that was ever received, minor units; by asset where somebody is secured on one.
        amounts: as of this day; paid: to each party so far.

    Raises:
        ValueError: as `entitled`; more was paid than received; a party that the waterfall does not know was paid.
    """
    if unknown := [party for party in paid if party not in waterfall.parties]:
        raise ValueError(f"{unknown[0]} was paid and is not in the waterfall")
    total = total_of(received)
    if (cash := total - sum(paid.values())) < 0:
        raise ValueError(f"{sum(paid.values())} was paid out of {total}")
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
