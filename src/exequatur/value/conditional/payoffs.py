"""What a deal pays each party in a branch, as expectations: every contract here is piecewise linear in what comes in, so that it is a sum
of E min(R, b) over its kinks b, which have closed forms."""

from dataclasses import dataclass

import numpy as np

from exequatur.value.conditional.branches import Branch, Tree
from exequatur.value.conditional.points import Points
from exequatur.value.conditional.realised import Realised
from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
    SelfFunded,
)
from exequatur.value.durations import Floats
from exequatur.value.funding import FundingTerms, by_year
from exequatur.value.model import Matter
from exequatur.value.paths.timeline import Lead

NOMINAL, CREDITOR, FUNDER, HURDLE = range(4)
"""Places of the rates at which costs are discounted."""


@dataclass(frozen=True)
class Pursued:
    """A pursuit under one lead: its branches, and whose rates they are discounted at. `keeps`: the share of receipts that is left after the
    law firm's success fee."""

    tree: Tree
    keeps: float

    def least(self, brings: Realised, most: Floats | None = None) -> Floats:
        """E of the lesser of what is received after the success fee and `most`, for each point."""
        if self.keeps == 1.0:
            return brings.least(most)
        if not self.keeps:
            return np.zeros(len(brings.alive))
        return self.keeps * brings.least(None if most is None else most / self.keeps)

    def worth(self, at: int, of: "dict[int, Floats]") -> Floats:
        """The discounted sum over branches of what each pays at its cash (`of`: by branch), for each point."""
        found = np.zeros(len(self.tree.points))
        for i, amount in of.items():
            branch = self.tree.branches[i]
            found += branch.chance * self.tree.discounted(branch.cash)[at] * amount
        return found

    def costs(self, at: int, adverse: bool) -> Floats:
        """The discounted costs over branches, above zero, with or without adverse costs, for each point."""
        found = np.zeros(len(self.tree.points))
        for branch in self.tree.branches:
            found += branch.chance * (branch.costs[at] + (branch.adverse[at] if adverse else 0.0))
        return found

    def adverse(self, at: int) -> Floats:
        """The discounted adverse costs over branches, above zero, for each point."""
        return self.costs(at, True) - self.costs(at, False)

    def realised(self) -> "list[tuple[int, Branch, Realised]]":
        """The branches that bring something, with their places."""
        return [(i, one, one.brings) for i, one in enumerate(self.tree.branches) if one.brings is not None]

    def received(self) -> dict[int, Floats]:
        """E R after the success fee, by branch."""
        return {i: self.least(brings) for i, _, brings in self.realised()}


def pursued(matter: Matter, deal: AnyDeal, investor: Investor, points: Points, wait: Floats | float = 0.0) -> Pursued:  # fmt: skip
    """A matter of one pursuit under whoever leads a deal."""
    irr = deal.hurdle_irr if isinstance(deal, PurchaseWithUpside) else None
    rates = (0.0, investor.creditor, investor.funder, *((float(np.log1p(irr)),) if irr is not None else ()))
    accrues = deal.accrues if isinstance(deal, DebtPurchase | PurchaseWithUpside) else True
    tree = Tree(matter, rates, points, wait, Lead(deal.skill, deal.speed), accrues)
    return Pursued(tree, 1.0 - deal.success_fee)


def parties(found: Pursued, deal: AnyDeal, investor: Investor) -> dict[str, Floats]:
    """The net present value of each party, given the durations, for each point.

    Raises:
        ValueError: a strategy that is no pursuit abroad.
    """
    received = found.received()
    if isinstance(deal, SelfFunded):
        return {"creditor": found.worth(CREDITOR, received) - found.costs(CREDITOR, True)}
    if isinstance(deal, LitigationFunding):
        taken = takes(found, deal)
        left = {i: received[i] - taken[i] for i in received}
        creditor = found.worth(CREDITOR, left)
        if not deal.covers_adverse:
            creditor = creditor - found.adverse(CREDITOR)
        return {
            "creditor": creditor,
            "funder": found.worth(FUNDER, taken) - found.costs(FUNDER, deal.covers_adverse),
        }
    buyer = found.worth(FUNDER, received) - found.costs(FUNDER, True)
    if isinstance(deal, DebtPurchase):
        if deal.price is not None:
            return {"creditor": np.full(len(buyer), deal.price), "buyer": buyer - deal.price}
        price = max(float(buyer.mean()), 0.0)
        # what the creditor has is the buyer's mean, and as uncertain as that
        return {"creditor": buyer if price else np.zeros(len(buyer)), "buyer": buyer - price}
    if isinstance(deal, PurchaseWithUpside):
        shared = {i: deal.share * over for i, over in excess(found, deal).items()}
        return {
            "creditor": deal.price + found.worth(CREDITOR, shared),
            "buyer": buyer - deal.price - found.worth(FUNDER, shared),
        }
    raise ValueError("no pursuit abroad")


def takes(found: Pursued, deal: LitigationFunding) -> dict[int, Floats]:
    """E of the funder's take by branch: min(max(m I, ROC + g (R - ROC)^+), c R), c the cap and what the creditor keeps at least.

    It rises with slope c to b1, is flat to b2, and rises with slope g from there.
    """
    taken = {}
    most = min(deal.terms.cap, 1.0 - deal.minimum_creditor, 1.0)
    for i, branch, brings in found.realised():
        invested = branch.costs[NOMINAL] + (branch.adverse[NOMINAL] if deal.covers_adverse else 0.0)
        taken[i] = _take(found, brings, deal.terms, most, invested, branch.cash - found.tree.wait)
    return taken


def _take(
    found: Pursued, brings: Realised, terms: FundingTerms, most: float, invested: Floats, years: Floats
) -> Floats:
    if not most:
        return np.zeros(len(years))
    first = invested if terms.return_of_capital_first else np.zeros(len(years))
    share = by_year(terms.pct, years)
    flat = np.maximum(by_year(terms.mult, years) * invested, first)
    some = np.where(share > 0, share, 1.0)
    rises = np.where(flat > first, first + (flat - first) / some, first)
    early = flat / most <= rises  # the cap stops binding before the percentage takes over
    below = np.where(share < most, first * (1.0 - share) / np.where(share < most, most - share, 1.0), np.inf)
    one = np.where(early | (share == 0), flat / most, below)
    two = np.where(early, rises, below)
    everything = found.least(brings)
    capped = np.where(np.isfinite(one), found.least(brings, np.where(np.isfinite(one), one, 0.0)), everything)
    under = np.where(np.isfinite(two), found.least(brings, np.where(np.isfinite(two), two, 0.0)), everything)
    return np.asarray(most * capped + share * (everything - under))


def excess(found: Pursued, deal: PurchaseWithUpside) -> dict[int, Floats]:
    """E of what is over the buyer's hurdle, by branch: its costs and `hurdle` times the price, or a return of `hurdle_irr` on both."""
    over = {}
    for i, branch, brings in found.realised():
        if deal.hurdle_irr is None:
            hurdle = branch.costs[NOMINAL] + branch.adverse[NOMINAL] + deal.hurdle * deal.price
        else:
            rate = float(np.log1p(deal.hurdle_irr))
            spent = branch.costs[HURDLE] + branch.adverse[HURDLE]
            hurdle = (spent + deal.price) * np.exp(rate * branch.cash)
        over[i] = found.least(brings) - found.least(brings, hurdle)
    return over
