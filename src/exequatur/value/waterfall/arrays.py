"""The waterfall over many paths at once: floats, for estimates only."""

from collections.abc import Mapping

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.waterfall.model import AnyTier, Due, Fee, Funding, Hurdle, Waterfall


def entitled_on_paths(
    waterfall: Waterfall, received: Floats, amounts: Mapping[str, Floats | float]
) -> dict[str, Floats]:
    """What each party is entitled to on every path; the same figures as `exact.entitled`, less than a minor unit apart.

    Args:
        received: from 0 on.
        amounts: what the names stand for, by path or for all.
    """
    named = {
        name: np.broadcast_to(np.asarray(amounts[name], dtype=float), received.shape)
        for name in waterfall.amounts
    }
    found = {party: np.zeros(received.shape) for party in waterfall.parties}
    left = received.astype(float)
    for tier in waterfall.tiers:
        for party, part in _of_tier(tier, left, named).items():
            found[party] = found[party] + part
            left = left - part
    return found


def _of_tier(tier: AnyTier, left: Floats, amounts: Mapping[str, Floats]) -> dict[str, Floats]:
    if isinstance(tier, Due):
        due = np.sum([amounts[payee.amount] for payee in tier.payees], axis=0)
        share = np.minimum(left / np.where(due > 0, due, 1.0), 1.0)
        parts: dict[str, Floats] = {}
        for payee in tier.payees:
            parts[payee.party] = parts.get(payee.party, 0.0) + share * amounts[payee.amount]
        return parts
    if isinstance(tier, Fee):
        part = left * float(tier.share)
        return {tier.party: np.minimum(part, amounts[tier.most]) if tier.most else part}
    if isinstance(tier, Funding):
        return {tier.party: _of_funder(tier, left, amounts)}
    if isinstance(tier, Hurdle):
        return {tier.party: np.minimum(left, amounts[tier.amount] * float(tier.times))}
    return {party: left * float(share) for party, share in tier.shares.items()}


def _of_funder(tier: Funding, left: Floats, amounts: Mapping[str, Floats]) -> Floats:
    capital, year = amounts[tier.capital], amounts[tier.years].astype(np.int64)
    mult, pct = np.array([float(m) for m in tier.mult]), np.array([float(g) for g in tier.pct])
    first = capital if tier.capital_first else np.zeros_like(capital)
    by_share = first + pct[np.minimum(year, len(pct) - 1)] * np.maximum(left - first, 0.0)
    by_multiple = mult[np.minimum(year, len(mult) - 1)] * capital
    most = min(float(tier.cap), 1.0 - float(tier.least)) * left
    return np.asarray(np.minimum(np.maximum(by_share, by_multiple), most))
