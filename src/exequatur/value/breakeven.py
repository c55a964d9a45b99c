"""Where a deal turns: shares, multiples and prices at which a party breaks even, on the same paths, each with its standard error."""

import numpy as np
from msgspec import structs
from scipy import special

from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
    SelfFunded,
)
from exequatur.value.durations import Floats
from exequatur.value.kernels.choice import creditor_values
from exequatur.value.model import Matter, mean_of
from exequatur.value.outputs import Figure
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import Known, play
from exequatur.value.turning import turning_point

MOST_MULTIPLE = 1e4


def break_evens(
    matter: Matter, investor: Investor, paths: Seeded, funding: LitigationFunding, upside: PurchaseWithUpside | None
) -> dict[str, Figure | None]:  # fmt: skip
    """Each break-even, None where no figure in range gives one.

    Keys: `creditor_pct`, the share of the recovery (by the structure of `funding`) above which the creditor had better pursue alone; `funder_pct`, under
    which the funder loses; `creditor_multiple`, `funder_multiple` likewise for a multiple alone; `fair_price` of an outright purchase;
    `upside_share` at which the buyer of `upside` breaks even; `success`, the chance of recognition at which pursuing alone is worth nothing, all
    routes moved alike on the log-odds; `asset_factor`, likewise the factor on all assets.
    """
    known: Known = {}

    def played(deal: AnyDeal, party: str) -> Floats:
        rate = investor.creditor if party == "creditor" else investor.funder
        return play(matter, deal, investor, paths, known=known).parties[party].value(rate)

    alone = played(SelfFunded(), "creditor")

    def by_share(share: float) -> LitigationFunding:
        terms = structs.replace(funding.terms, mult=(0.0,), pct=(share,), interest=0.0, cap=1.0)
        return structs.replace(funding, terms=terms, minimum_creditor=0.0)

    def by_multiple(multiple: float) -> LitigationFunding:
        terms = structs.replace(
            funding.terms, mult=(multiple,), pct=(0.0,), interest=0.0, cap=1.0, return_of_capital_first=False
        )
        return structs.replace(funding, terms=terms, minimum_creditor=0.0)

    found: dict[str, Figure | None] = {}
    for name, deal_at, most in (("pct", by_share, 1.0), ("multiple", by_multiple, MOST_MULTIPLE)):
        found[f"creditor_{name}"] = turning_point(
            lambda x, at=deal_at: played(at(x), "creditor") - alone, _error, 0.0, most  # type: ignore[misc]
        )  # fmt: skip
        found[f"funder_{name}"] = turning_point(lambda x, at=deal_at: played(at(x), "funder"), _error, 0.0, most)  # type: ignore[misc]  # fmt: skip
    bought = play(matter, DebtPurchase(), investor, paths, known=known)
    found["fair_price"] = Figure(bought.price or 0.0, bought.price_error if bought.price else 0.0)
    if upside is not None:
        offer = upside
        found["upside_share"] = turning_point(
            lambda share: played(structs.replace(offer, share=share), "buyer"), _error, 0.0, 1.0
        )
    found["success"] = _success(matter, investor, paths)
    found["asset_factor"] = turning_point(
        lambda factor: _alone(_with_assets(matter, factor), investor, paths),
        _error,
        0.0,
        1.0 if alone.mean() > 0 else 100.0,
    )
    return found


def _error(values: Floats) -> float:
    return float(values.std(ddof=1) / np.sqrt(len(values)))


def _alone(matter: Matter, investor: Investor, paths: Seeded) -> Floats:
    return creditor_values(matter, SelfFunded(), investor, paths)


def _with_assets(matter: Matter, factor: float) -> Matter:
    pursuits = tuple(
        structs.replace(one, asset=structs.replace(one.asset, worth=one.asset.worth * factor))
        for one in matter.pursuits
    )
    return structs.replace(matter, pursuits=pursuits)


def _success(matter: Matter, investor: Investor, paths: Seeded) -> Figure | None:
    """The mean chance of recognition of the first route at which pursuing alone is worth nothing."""
    before = mean_of(matter.pursuits[0].route.recognition.won)
    if before <= 0:
        return None

    def at(chance: float) -> Floats:
        moved = special.logit(chance) - special.logit(before) if before < 1 else 0.0
        pursuits = []
        for one in matter.pursuits:
            own = mean_of(one.route.recognition.won)
            won = float(special.expit(special.logit(own) + moved)) if own < 1 else chance
            stage = structs.replace(one.route.recognition, won=won)
            pursuits.append(structs.replace(one, route=structs.replace(one.route, recognition=stage)))
        return _alone(structs.replace(matter, pursuits=tuple(pursuits)), investor, paths)

    return turning_point(at, _error, 1e-6, 1 - 1e-6)
