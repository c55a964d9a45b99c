"""For which matters and deals the conditional tier holds. What it does not know it declines: a field that is new to the model as well."""

from functools import cache

from msgspec import NODEFAULT, Struct, structs

from exequatur.value.deals import AnyDeal, DebtPurchase, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.model import Freeze, Matter, Pursuit, Race, Route, Stage, Took, Worth

_KNOWN: dict[type[Struct], frozenset[str]] = {
    Matter: frozenset(
        [
            "id",
            "currency",
            "as_of",
            "claim",
            "pursuits",
            "growth",
            "race",
            "home",
            "overrun",
            "debtor",
            "carrying",
        ]
    ),
    Pursuit: frozenset(("asset", "route")),
    Route: frozenset(
        [
            "forum",
            "prepare",
            "recognition",
            "execution",
            "instrument",
            "freeze",
            "appeal",
            "appealed",
            "distribution",
            "limit",
            "protective",
            "merges_at",
            "priority_at",
            "protected_by_execution",
            "costs_back",
        ]
    ),
    Worth: frozenset(
        [
            "id",
            "worth",
            "currency",
            "fx",
            "drift",
            "volatility",
            "fx_drift",
            "fx_volatility",
            "correlation",
            "forced_sale",
            "reachable",
            "hazard",
            "leak",
            "tip_off",
            "form",
        ]
    ),
    Race: frozenset(["rate", "share", "insolvency", "others", "estate", "look_back", "returned"]),
    Stage: frozenset(["took", "won", "fixed", "rate", "adverse", "settles", "settlement"]),
    Freeze: frozenset(["took", "granted", "fixed", "rate", "parallel", "undertaking", "undertaking_called"]),
    Took: frozenset(["k", "theta", "mean", "cv", "median", "ninety", "fixed"]),
    SelfFunded: frozenset(["name", "blocked", "skill", "speed", "success_fee"]),
    LitigationFunding: frozenset(
        ["name", "blocked", "skill", "speed", "success_fee", "terms", "covers_adverse", "minimum_creditor"]
    ),
    DebtPurchase: frozenset(["name", "blocked", "skill", "speed", "success_fee", "price", "accrues"]),
    PurchaseWithUpside: frozenset(
        [
            "name",
            "blocked",
            "skill",
            "speed",
            "success_fee",
            "price",
            "share",
            "hurdle",
            "hurdle_irr",
            "accrues",
        ]
    ),
}
_TERMS = frozenset(["mult", "pct", "cap", "return_of_capital_first"])


def beyond(matter: Matter, *deals: AnyDeal) -> list[str]:
    """The fields, by their names, for which a matter or a deal is left to the path simulation; empty where the conditional tier holds."""
    if len(matter.pursuits) != 1:
        return ["pursuits"]
    one = matter.pursuits[0]
    parts: list[Struct] = [matter, one, one.asset, one.route, one.route.distribution]
    if matter.race.rate or matter.race.goes_back != "netted":
        parts.append(matter.race)
    stages = [one.route.prepare, one.route.recognition, one.route.execution]
    stages += [one.route.appeal] if one.route.appeal is not None else []
    parts += [*stages, *(stage.took for stage in stages)]
    if one.route.freeze is not None:
        parts += [one.route.freeze, one.route.freeze.took]
    found = [name for part in parts for name in _unknown(part, _KNOWN[type(part)])]
    if matter.home is not None and matter.home.fallback:
        found.append("fallback")
    for deal in deals:
        found += _unknown(deal, _KNOWN[type(deal)]) if type(deal) in _KNOWN else ["strategy"]
        if isinstance(deal, LitigationFunding):
            found += _unknown(deal.terms, _TERMS)
    return list(dict.fromkeys(found))


def _unknown(part: Struct, known: frozenset[str]) -> list[str]:
    """Fields of a struct that are not known here and say something."""
    return [name for name, default in _others(type(part), known) if getattr(part, name) != default]


@cache
def _others(kind: type[Struct], known: frozenset[str]) -> tuple[tuple[str, object], ...]:
    """The fields of a struct that are not known here, with their defaults."""
    return tuple(
        (field.name, field.default_factory() if field.default_factory is not NODEFAULT else field.default)
        for field in structs.fields(kind)
        if field.name not in known
    )
