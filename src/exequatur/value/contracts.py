"""The waterfall of a deal, as data: by it cash is paid, and what the path simulation computes is the same to a unit.

Names of amounts that the waterfall needs: `drawn` (what the funder drew), `years` (completed since the first drawdown), `committed` (what was released), `fees` (accrued
on what was not drawn), `deferred` and `contingent_most` (of the insurer), `costs` (what a buyer has spent), `price`, `outlay` (costs and price together), `claim`.
"""

from decimal import Decimal

from exequatur.value.deals import (
    AnyDeal,
    Deal,
    DebtPurchase,
    LitigationFunding,
    PurchaseWithUpside,
    SelfFunded,
)
from exequatur.value.waterfall.model import (
    AnyTier,
    Due,
    Fee,
    Funding,
    Hurdle,
    Payee,
    Preferred,
    Rest,
    Surplus,
    Waterfall,
)

PLACES = 12
"""Decimals of a share in a waterfall."""


def waterfall_of(deal: AnyDeal, ahead: tuple[AnyTier, ...] = (), surplus: bool = False) -> Waterfall:
    """Who is paid what out of the recoveries of a pursuit under a deal.

    Args:
        ahead: tiers before all of it: court and estate costs, taxes, who is secured on an asset.
        surplus: whether what is over `claim` goes to the debtor first.

    Raises:
        ValueError: a deal that is no pursuit abroad: its cash has one receiver.
    """
    if not isinstance(deal, SelfFunded | LitigationFunding | DebtPurchase | PurchaseWithUpside):
        raise ValueError("work at home, a sale and a write-off pay one party: they have no waterfall")
    tiers = [*ahead, *([Surplus("debtor", "claim", label="surplus")] if surplus else []), *_others(deal)]
    if isinstance(deal, LitigationFunding):
        tiers.append(_funding(deal))
        if deal.success_fee and deal.firm == "after_funder":
            tiers.append(Fee("law_firm", text(deal.success_fee), label="success_fee"))
        return Waterfall((*tiers, Rest({"creditor": "1"}, label="creditor")))
    if isinstance(deal, SelfFunded):
        return Waterfall((*tiers, Rest({"creditor": "1"}, label="creditor")))
    if isinstance(deal, DebtPurchase):
        return Waterfall((*tiers, Rest({"buyer": "1"}, label="buyer")))
    return Waterfall((*tiers, *_hurdle(deal), _shared(deal)))


def _others(deal: Deal) -> list[AnyTier]:
    """The law firm and the insurer, who come before the parties of the deal."""
    found: list[AnyTier] = []
    if deal.success_fee and not (isinstance(deal, LitigationFunding) and deal.firm == "after_funder"):
        found.append(Fee("law_firm", text(deal.success_fee), label="success_fee"))
    if deal.cover is not None and deal.cover.deferred:
        found.append(Due((Payee("insurer", "deferred"),), label="deferred_premium"))
    if deal.cover is not None and deal.cover.contingent:
        most = "" if deal.cover.contingent_most is None else "contingent_most"
        found.append(Fee("insurer", text(deal.cover.contingent), most, label="contingent_premium"))
    return found


def _funding(deal: LitigationFunding) -> Funding:
    terms = deal.terms
    return Funding(
        "funder",
        "drawn",
        "years",
        tuple(map(text, terms.mult)),
        tuple(map(text, terms.pct)),
        text(terms.cap),
        terms.return_of_capital_first,
        text(deal.minimum_creditor),
        base="committed" if terms.multiple_on == "committed" else "",
        fees="fees" if terms.undrawn_fee and terms.undrawn_paid == "recovery" else "",
        interest=text(terms.interest),
        label="funder",
    )


def _hurdle(deal: PurchaseWithUpside) -> list[AnyTier]:
    if deal.hurdle_irr is not None:
        return [Preferred("buyer", "outlay", text(deal.hurdle_irr), label="hurdle")]
    return [
        Due((Payee("buyer", "costs"),), label="costs"),
        Hurdle("buyer", "price", text(deal.hurdle), label="hurdle"),
    ]


def _shared(deal: PurchaseWithUpside) -> Rest:
    share = text(deal.share)
    return Rest({"buyer": str(1 - Decimal(share)), "creditor": share}, label="upside")


def text(number: float) -> str:
    """A number from 0 on as the decimals of a waterfall.

    >>> text(0.35)
    '0.350000000000'
    """
    return f"{number:.{PLACES}f}"
