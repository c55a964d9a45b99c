"""The waterfall over many paths at once: floats, for estimates only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.waterfall.model import (
    AnyTier,
    CatchUp,
    Due,
    Fee,
    Funding,
    Group,
    Hurdle,
    Preferred,
    Secured,
    Surplus,
    Waterfall,
    needs_days,
    parties_of,
)

Named = Mapping[str, Floats]
"""What the names of a waterfall stand for, on every path."""


def entitled_on_paths(
    waterfall: Waterfall, received: Floats | Mapping[str, Floats], amounts: Mapping[str, Floats | float]
) -> dict[str, Floats]:
    """What each party is entitled to on every path; the same figures as `exact.entitled`, less than a minor unit apart.

    Args:
        received: from 0 on; by asset where somebody is secured on one.
        amounts: what the names stand for, by path or for all.

    Raises:
        ValueError: a return that needs days (`settle_on_paths`).
    """
    left = {"": received} if isinstance(received, np.ndarray) else dict(received)
    left = {asset: np.asarray(amount, dtype=float) for asset, amount in left.items()}
    shape = np.broadcast_shapes(*(amount.shape for amount in left.values()))
    named = {
        name: np.broadcast_to(np.asarray(amounts[name], dtype=float), shape) for name in waterfall.amounts
    }
    found = {party: np.zeros(shape) for party in waterfall.parties}
    for tier in waterfall.tiers:
        if needs_days(tier):
            raise ValueError(f"the return of {parties_of(tier)[0]} needs the days of payments: use settle")
        total = np.asarray(sum(left.values()))
        reach = left.get(tier.asset, np.zeros(shape)) if isinstance(tier, Secured) else total
        spent = np.zeros(shape)
        for party, part in of_tier(tier, reach, On(named, dict(found))).items():
            found[party] = found[party] + part
            spent = spent + part
        if isinstance(tier, Secured):
            left[tier.asset] = reach - spent
        else:
            keeps = (total - spent) / np.where(total > 0, total, 1.0)
            left = {asset: amount * keeps for asset, amount in left.items()}
    return found


@dataclass(frozen=True)
class On:
    """What a tier looks at besides what reaches it: the named amounts, what the tiers before it paid, and what a return by days makes
    due to it in all."""

    amounts: Named
    before: Mapping[str, Floats] = field(default_factory=dict)
    due: Floats | float = 0.0


def of_tier(tier: AnyTier, left: Floats, on: On) -> dict[str, Floats]:
    """What a tier pays of what reaches it."""
    amounts = on.amounts
    if isinstance(tier, Due | Secured):
        due = np.sum([amounts[payee.amount] for payee in tier.payees], axis=0)
        share = np.minimum(left / np.where(due > 0, due, 1.0), 1.0)
        parts: dict[str, Floats] = {}
        for payee in tier.payees:
            parts[payee.party] = parts.get(payee.party, 0.0) + share * amounts[payee.amount]
        return parts
    if isinstance(tier, Group):
        return _of_group(tier, left, amounts)
    if isinstance(tier, Fee):
        part = left * float(tier.share)
        return {tier.party: np.minimum(part, amounts[tier.most]) if tier.most else part}
    if isinstance(tier, Funding):
        return {tier.party: _of_funder(tier, left, on)}
    if isinstance(tier, Surplus):
        return {tier.party: np.maximum(left - amounts[tier.above], 0.0)}
    if isinstance(tier, Hurdle):
        return {tier.party: np.minimum(left, amounts[tier.amount] * float(tier.times))}
    if isinstance(tier, Preferred):
        return {tier.party: np.minimum(left, on.due)}
    if isinstance(tier, CatchUp):
        return _of_catch_up(tier, left, on)
    return {party: left * float(share) for party, share in tier.shares.items()}


def _of_group(tier: Group, left: Floats, amounts: Named) -> dict[str, Floats]:
    """By weight up to the limits. At each turn whoever would be over its limit is filled to it; after as many turns as members all are settled."""
    weights = np.stack([np.broadcast_to(amounts[one.weight], left.shape) for one in tier.members])
    room = np.stack(
        [np.broadcast_to(amounts[one.most] if one.most else np.inf, left.shape) for one in tier.members]
    )
    got, open_ = np.zeros(weights.shape), (weights > 0) & (room > 0)
    rest = left.astype(float)
    for _ in tier.members:
        sharing = np.where(open_, weights, 0.0)
        total = sharing.sum(axis=0)
        offered = rest * sharing / np.where(total > 0, total, 1.0)
        full = open_ & (offered >= room)
        some = full.any(axis=0)
        part = np.where(full, room, np.where(open_ & ~some, offered, 0.0))
        got += part
        rest = np.maximum(rest - part.sum(axis=0), 0.0)
        open_ &= ~full & some
    parts: dict[str, Floats] = {}
    for member, part in zip(tier.members, got, strict=True):
        parts[member.party] = parts.get(member.party, 0.0) + part
    return parts


def _of_funder(tier: Funding, left: Floats, on: On) -> Floats:
    amounts = on.amounts
    capital, year = amounts[tier.capital], amounts[tier.years].astype(np.int64)
    mult, pct = np.array([float(m) for m in tier.mult]), np.array([float(g) for g in tier.pct])
    first = capital if tier.capital_first else np.zeros_like(capital)
    by_share = first + pct[np.minimum(year, len(pct) - 1)] * np.maximum(left - first, 0.0)
    by_multiple = mult[np.minimum(year, len(mult) - 1)] * amounts[tier.base or tier.capital]
    fees = amounts[tier.fees] if tier.fees else 0.0
    most = min(float(tier.cap), 1.0 - float(tier.least)) * left
    return np.asarray(np.minimum(np.maximum(np.maximum(by_share, by_multiple), on.due) + fees, most))


def _of_catch_up(tier: CatchUp, left: Floats, on: On) -> dict[str, Floats]:
    profit = np.maximum(on.before.get(tier.against, np.zeros(left.shape)) - on.amounts[tier.capital], 0.0)
    speed, target = float(tier.speed), float(tier.target)
    paid = np.minimum(left, target * profit / (speed - target))
    parts: dict[str, Floats] = {tier.party: speed * paid}
    parts[tier.against] = parts.get(tier.against, 0.0) + (1.0 - speed) * paid
    return parts
