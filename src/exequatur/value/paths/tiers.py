"""The waterfall of a deal run over the paths of a pursuit: what each tier pays to whom, in the mean, for a picture."""

from fractions import Fraction

import numpy as np

from exequatur.value.contracts import waterfall_of
from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
    SelfFunded,
)
from exequatur.value.durations import Floats
from exequatur.value.model import Matter
from exequatur.value.paths.bought import completed
from exequatur.value.paths.cash import Cash, together
from exequatur.value.paths.drawdown import Committed, committed, drawn_and_left, stopped_at, undrawn
from exequatur.value.paths.recoveries import Outcome, Seeded
from exequatur.value.paths.strategies import pursued
from exequatur.value.paths.terms import with_terms
from exequatur.value.waterfall.dated_arrays import Flow, Step, tiers_on_paths
from exequatur.value.waterfall.exact import whole
from exequatur.value.waterfall.steps import Step as TierStep


class Fees:
    """What has accrued on what is released and not drawn, over time; no interest on it."""

    def __init__(self, rate: float, released: Committed, drawn: Cash, ended: Floats) -> None:
        self.rate, self.released, self.drawn, self.ended = rate, released, drawn, ended

    def until(self, time: Floats) -> Floats:
        """All that has accrued up to a time, or to the end of the last route."""
        return np.asarray(self.rate * undrawn(self.released, self.drawn, np.minimum(time, self.ended)))

    def compounded(self, rate: float, time: Floats) -> Floats:
        """The same: fees bear no interest."""
        return self.until(time)


class Released:
    """What was released of a commitment over time; no interest on it."""

    def __init__(self, released: Committed) -> None:
        self.released = released

    def until(self, time: Floats) -> Floats:
        """All that was released up to a time."""
        return self.released.until(time)

    def compounded(self, rate: float, time: Floats) -> Floats:
        """The same: a commitment bears no interest."""
        return self.until(time)


Named = dict[str, Flow | Floats | float]


def steps_and_amounts(outcome: Outcome, deal: AnyDeal, matter: str, paths: Seeded, wait: float = 0.0) -> tuple[list[Step], Named]:  # fmt: skip
    """The distributions of a pursuit under a deal, and what the names of its waterfall stand for.

    Args:
        outcome: what the pursuit brings; matter: its id.
        wait: years at which a funding begins.
    """
    released = None
    if isinstance(deal, LitigationFunding):
        released = committed(deal.terms, matter, outcome, paths, wait)
        outcome = stopped_at(outcome, released.stopped) if released else outcome
    under = with_terms(outcome, deal, paths)
    spent = together(paths.count, [under.costs, under.adverse])
    named: Named = {}
    if isinstance(deal, LitigationFunding):
        drawn = under.costs if released is None else drawn_and_left(under.costs, released.releases)[0]
        outlay = together(paths.count, [drawn, under.adverse]) if deal.covers_adverse else drawn
        named["drawn"] = outlay.times(-1.0)
        if released is not None:
            named["committed"] = Released(released)
            named["fees"] = Fees(deal.terms.undrawn_fee, released, drawn, under.ended)
    if isinstance(deal, PurchaseWithUpside):
        paid = spent.times(-1.0)
        paid.add(deal.price, completed(deal, matter, paths))
        named |= {"costs": spent.times(-1.0), "price": deal.price, "outlay": paid}
    if deal.cover is not None:
        named |= {"deferred": deal.cover.deferred, "contingent_most": deal.cover.contingent_most or 0.0}
    return [(amount, at, "") for amount, at in outcome.received], named


def expected_steps(matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, wait: float = 0.0) -> tuple[TierStep, ...]:  # fmt: skip
    """What each tier of a deal's waterfall pays in the mean of all paths, nominal, in whole minor units: where a unit that comes in goes. Nothing for a
    deal without one. What a foreign buyer that is refused does not bring about is left out: these are the paths on which it is let through.

    Raises:
        ValueError: the matter has no pursuit.
    """
    if not isinstance(deal, SelfFunded | LitigationFunding | DebtPurchase | PurchaseWithUpside):
        return ()
    outcome = pursued(matter, deal, investor, paths, wait)
    steps, named = steps_and_amounts(outcome, deal, matter.id, paths, wait)
    waterfall = waterfall_of(deal)
    _, held = tiers_on_paths(waterfall, steps, named, wait)
    means = {
        f"{k} {party}": Fraction(max(float(part.mean()), 0.0))
        for k, one in enumerate(held)
        for party, part in one.items()
    }
    left = round(sum(means.values()))
    cells = whole(means, left)
    found = []
    for k, tier in enumerate(waterfall.tiers):
        paid = {party: cells[f"{k} {party}"] for party in held[k] if cells[f"{k} {party}"]}
        after = left - sum(paid.values())
        found.append(TierStep(str(tier.__struct_config__.tag), tier.label, left, paid, after))
        left = after
    return tuple(found)
