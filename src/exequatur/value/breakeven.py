"""Where a deal turns: shares, multiples and prices at which a party breaks even, on the same paths."""

from collections.abc import Callable

import numpy as np
from msgspec import structs
from scipy import special

from exequatur.value.deals import DebtPurchase, Investor, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.funding import FundingTerms
from exequatur.value.model import Matter, mean_of
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import Known, play

MOST_MULTIPLE = 1e4


def break_evens(
    matter: Matter, investor: Investor, paths: Seeded, funding: LitigationFunding, upside: PurchaseWithUpside | None
) -> dict[str, float | None]:  # fmt: skip
    """Each break-even, None where no figure in range gives one.

    Keys: `creditor_pct`, the share of the recovery (by the structure of `funding`) above which the creditor had better pursue alone; `funder_pct`, under
    which the funder loses; `creditor_multiple`, `funder_multiple` likewise for a multiple alone; `fair_price` of an outright purchase;
    `upside_share` at which the buyer of `upside` breaks even; `success`, the chance of recognition at which pursuing alone is worth nothing, all
    routes moved alike on the log-odds; `asset_factor`, likewise the factor on all assets.
    """
    known: Known = {}

    def creditor_and_funder(deal: LitigationFunding) -> tuple[float, float]:
        played = play(matter, deal, investor, paths, known=known)
        return (
            float(played.parties["creditor"].value(investor.creditor).mean()),
            float(played.parties["funder"].value(investor.funder).mean()),
        )

    alone = float(
        play(matter, SelfFunded(), investor, paths, known=known)
        .parties["creditor"]
        .value(investor.creditor)
        .mean()
    )

    def by_share(share: float) -> LitigationFunding:
        terms = structs.replace(funding.terms, mult=(0.0,), pct=(share,), cap=1.0)
        return structs.replace(funding, terms=terms, minimum_creditor=0.0)

    def by_multiple(multiple: float) -> LitigationFunding:
        terms = FundingTerms(mult=(multiple,), pct=(0.0,), cap=1.0)
        return structs.replace(funding, terms=terms, minimum_creditor=0.0)

    found: dict[str, float | None] = {
        "creditor_pct": root(lambda g: creditor_and_funder(by_share(g))[0] - alone, 0.0, 1.0),
        "funder_pct": root(lambda g: creditor_and_funder(by_share(g))[1], 0.0, 1.0),
        "creditor_multiple": root(
            lambda m: creditor_and_funder(by_multiple(m))[0] - alone, 0.0, MOST_MULTIPLE
        ),
        "funder_multiple": root(lambda m: creditor_and_funder(by_multiple(m))[1], 0.0, MOST_MULTIPLE),
        "fair_price": play(matter, DebtPurchase(), investor, paths, known=known).price,
    }
    if upside is not None:
        offer = upside

        def buyer(share: float) -> float:
            played = play(matter, structs.replace(offer, share=share), investor, paths, known=known)
            return float(played.parties["buyer"].value(investor.funder).mean())

        found["upside_share"] = root(buyer, 0.0, 1.0)
    found["success"] = _success(matter, investor, paths)
    found["asset_factor"] = root(
        lambda factor: _alone(_with_assets(matter, factor), investor, paths), 0.0, 1.0 if alone > 0 else 100.0
    )
    return found


def root(figure: Callable[[float], float], low: float, high: float) -> float | None:
    """Where a figure that moves one way is zero between `low` and `high`; None where it is zero nowhere."""
    from scipy.optimize import brentq

    at_low, at_high = figure(low), figure(high)
    if at_low == 0:
        return low
    if not np.isfinite(at_low * at_high) or at_low * at_high > 0:
        return None
    return float(brentq(figure, low, high, xtol=1e-6, rtol=1e-9, maxiter=60))


def _alone(matter: Matter, investor: Investor, paths: Seeded) -> float:
    cash = play(matter, SelfFunded(), investor, paths).parties["creditor"]
    return float(cash.value(investor.creditor).mean())


def _with_assets(matter: Matter, factor: float) -> Matter:
    pursuits = tuple(
        structs.replace(one, asset=structs.replace(one.asset, worth=one.asset.worth * factor))
        for one in matter.pursuits
    )
    return structs.replace(matter, pursuits=pursuits)


def _success(matter: Matter, investor: Investor, paths: Seeded) -> float | None:
    """The mean chance of recognition of the first route at which pursuing alone is worth nothing."""
    before = mean_of(matter.pursuits[0].route.recognition.won)
    if before <= 0:
        return None

    def at(chance: float) -> float:
        moved = special.logit(chance) - special.logit(before) if before < 1 else 0.0
        pursuits = []
        for one in matter.pursuits:
            own = mean_of(one.route.recognition.won)
            won = float(special.expit(special.logit(own) + moved)) if own < 1 else chance
            stage = structs.replace(one.route.recognition, won=won)
            pursuits.append(structs.replace(one, route=structs.replace(one.route, recognition=stage)))
        return _alone(structs.replace(matter, pursuits=tuple(pursuits)), investor, paths)

    return root(at, 1e-6, 1 - 1e-6)
