"""Which matters and deals the compiled paths take. What a matter or a deal gains later is not taken until it is named here: never left out in silence."""

from collections.abc import Mapping
from functools import cache

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from exequatur.value.deals import AnyDeal, DebtPurchase, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.durations import Duration, LogNormal
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
    Took: ("k", "theta", "mean", "cv", "median", "ninety", "fixed", "meanlog", "sdlog"),
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
_UNREAD = frozenset(
    ("as_of", "carrying", "id", "currency", "debtor", "forum", "instrument", "claim", "name", "blocked")
)
"""Fields that hold nothing more, or that no pursuit abroad depends on."""


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
    if not isinstance(value, Struct):
        return True
    fields_of = _fields(type(value))
    if fields_of is None or (isinstance(value, Took) and type(value.duration()) not in (Duration, LogNormal)):
        return False
    read, defaults = fields_of
    return all(getattr(value, name) == default for name, default in defaults) and all(
        _known(getattr(value, name)) for name in read
    )


@cache
def _fields(kind: type[Struct]) -> tuple[tuple[str, ...], tuple[tuple[str, object], ...]] | None:
    """The fields that are known and may hold more, and the others with what they are where nothing is said; None for what is not known at all."""
    names = _KNOWN.get(kind)
    if names is None:
        return None
    defaults = tuple((one.name, _default(one)) for one in fields(kind) if one.name not in names)
    return tuple(name for name in names if name not in _UNREAD), defaults


def _default(one: FieldInfo) -> object:
    if one.default is NODEFAULT and one.default_factory is not NODEFAULT:
        return one.default_factory()
    return one.default
