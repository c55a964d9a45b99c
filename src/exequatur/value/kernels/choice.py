"""Net present values of a deal path by path: by the compiled paths where they hold and are worth their loading, else by the arrays of `paths`, the same within 1e-9.

Which of the two depends on the matter, the deal, the number of paths and on whether numba is installed, on nothing else that is valued.
"""

from dataclasses import dataclass

import numpy as np

from exequatur.value.deal_check import contradictions
from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
)
from exequatur.value.durations import Floats
from exequatur.value.kernels import available
from exequatur.value.kernels.holding import holds
from exequatur.value.model import Matter
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.paths.timeline import Lead

WORTHWHILE = 50_000
"""Paths from which loading the compiled paths takes less time than they save, for one matter."""


def party_values(matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, wait: float = 0.0, least: int = WORTHWHILE) -> dict[str, Floats]:  # fmt: skip
    """The net present value of each path to the creditor, and to the funder or buyer, each at its own rate.

    Args:
        wait: years before anything is begun.
        least: paths from which compiled ones are asked for.

    Raises:
        ValueError: the matter lacks what the strategy needs, or the deal contradicts itself.
    """
    if paths.count >= least and (found := compiled(matter, deal, investor, paths, wait)) is not None:
        across = (
            {}
            if found.other is None
            else {"funder" if isinstance(deal, LitigationFunding) else "buyer": found.other}
        )
        return {"creditor": found.creditor, **across}
    played = play(matter, deal, investor, paths, wait)
    rates = {"creditor": investor.creditor, "funder": investor.funder, "buyer": investor.funder}
    return {
        party: played.parties[party].value(rate) for party, rate in rates.items() if party in played.parties
    }


def creditor_values(matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, wait: float = 0.0, least: int = WORTHWHILE) -> Floats:  # fmt: skip
    """The net present value of each path to the creditor: see `party_values`."""
    return party_values(matter, deal, investor, paths, wait, least)["creditor"]


def _by_kernel(matter: Matter, deal: AnyDeal, paths: Seeded) -> bool:
    return type(paths) is Seeded and available() and holds(matter, deal) and not contradictions(deal)


@dataclass(frozen=True)
class Compiled:
    """A deal by the compiled paths. creditor, other: net present values of each path, the funder's or buyer's among them; spent: the mean of the nominal costs of the
    pursuit; price: of a sale, price_error: its standard error where the paths make it."""

    creditor: Floats
    other: Floats | None
    spent: float
    price: float = 0.0
    price_error: float = 0.0


def compiled(
    matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, wait: float = 0.0
) -> Compiled | None:
    """A deal by the compiled paths; None where they do not hold, or numba is not installed."""
    if not _by_kernel(matter, deal, paths):
        return None
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import pursued
    from exequatur.value.kernels.several import all_pursued

    lead = Lead(deal.skill, deal.speed)
    if isinstance(deal, LitigationFunding):
        offer = Offer(deal.terms, fee=deal.success_fee, least=deal.minimum_creditor)
        found = pursued(matter, offer, investor, paths, wait, lead=lead)
        return Compiled(found["funded"], found["funder"], float(found["spent"].mean()))
    if isinstance(deal, PurchaseWithUpside):
        offer = Offer(price=deal.price, share=deal.share, hurdle=deal.hurdle, fee=deal.success_fee)
        found = pursued(matter, offer, investor, paths, wait, lead=lead, accrues=deal.accrues)
        spent = float(found["spent"].mean())
        return Compiled(found["upside_creditor"] + deal.price, found["upside_buyer"] - deal.price, spent, deal.price)  # fmt: skip
    accrues = not isinstance(deal, DebtPurchase) or deal.accrues
    found = all_pursued(matter, investor, paths, wait, lead=lead, accrues=accrues, fee=deal.success_fee)
    spent = float(found["spent"].mean())
    if not isinstance(deal, DebtPurchase):
        return Compiled(found["alone"], None, spent)
    price = max(float(found["buyer"].mean()), 0.0) if deal.price is None else deal.price
    error = 0.0 if deal.price is not None else float(found["buyer"].std(ddof=1) / np.sqrt(paths.count))
    return Compiled(np.full(paths.count, price), found["buyer"] - price, spent, price, error)
