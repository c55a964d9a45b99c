"""Which matters and deals the compiled paths take. What a matter or a deal gains later is not taken until it is named here: never left out in silence."""

from collections.abc import Mapping

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from exequatur.value.deals import AnyDeal, DebtPurchase, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.durations import Duration
from exequatur.value.evidence import Beta
from exequatur.value.funding import FundingTerms
from exequatur.value.model import Freeze, Growth, Home, Matter, Pursuit, Race, Route, Stage, Took, Worth

_STAGE = ("took", "won", "fixed", "rate", "adverse", "settles", "settlement")
_DEAL = ("name", "blocked", "skill", "speed", "success_fee")
_KNOWN: Mapping[type, tuple[str, ...]] = {
    Matter: ("id", "currency", "as_of", "claim", "pursuits", "growth", "race", "home", "overrun", "debtor", "carrying"),
    Pursuit: ("asset", "route"),
    Route: (
        "forum", "prepare", "recognition", "execution", "instrument", "freeze", "appeal", "appealed", "distribution", "limit", "protective",
        "merges_at", "priority_at", "protected_by_execution", "costs_back",
    ),
    Stage: _STAGE,
    Freeze: ("took", "granted", "fixed", "rate", "parallel", "undertaking", "undertaking_called"),
    Took: ("k", "theta", "mean", "cv", "median", "ninety", "fixed"),
    Worth: (
        "id", "worth", "currency", "fx", "drift", "volatility", "fx_drift", "fx_volatility", "correlation", "forced_sale", "reachable",
        "hazard", "leak", "tip_off", "form",
    ),
    Race: ("rate", "share", "size", "insolvency", "others", "estate", "look_back", "returned"),
    Growth: ("base", "rate", "delayed_base", "delayed"),
    Home: ("propertyless", "share", "took", "factor", "fixed", "rate"),
    Beta: ("a", "b"),
    SelfFunded: _DEAL,
    LitigationFunding: (*_DEAL, "terms", "covers_adverse", "minimum_creditor"),
    FundingTerms: ("mult", "pct", "cap", "return_of_capital_first"),
    DebtPurchase: (*_DEAL, "price", "accrues"),
    PurchaseWithUpside: (*_DEAL, "price", "share", "hurdle", "accrues"),
}  # fmt: skip
_UNREAD = ("as_of", "carrying")
"""Fields that no pursuit abroad depends on."""


def holds(matter: Matter, deal: AnyDeal | None = None) -> bool:
    """Do the compiled paths take this matter, under this deal?

    They take any number of pursuits with rivals who take a share, under own money and outright purchase; one pursuit under litigation funding that covers adverse costs
    and under a purchase with upside over a multiple; none with insurance or security for costs.
    """
    if not matter.pursuits or (matter.race.size is not None and matter.race.rate) or not _known(matter):
        return False
    return deal is None or _holds_deal(matter, deal)


def _holds_deal(matter: Matter, deal: AnyDeal) -> bool:
    if type(deal) not in _KNOWN or not _known(deal):
        return False
    if isinstance(deal, LitigationFunding):
        return len(matter.pursuits) == 1 and deal.covers_adverse
    return isinstance(deal, SelfFunded | DebtPurchase) or len(matter.pursuits) == 1


def _known(value: object) -> bool:
    """Is everything that is said here known to the compiled paths, or as it is where nothing is said?"""
    if isinstance(value, tuple):
        return all(_known(one) for one in value)
    if isinstance(value, Took) and type(value.duration()) is not Duration:
        return False
    if not isinstance(value, Struct):
        return True
    names = _KNOWN.get(type(value))
    if names is None:
        return False
    for field in fields(value):
        said = getattr(value, field.name)
        if field.name not in names:
            default = (
                field.default_factory()
                if field.default is NODEFAULT and field.default_factory is not NODEFAULT
                else field.default
            )
            if said != default:
                return False
        elif field.name not in _UNREAD and not _known(said):
            return False
    return True
