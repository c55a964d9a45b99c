"""A pursuit under a funding agreement on every path: who pays which costs, what the funder takes of each distribution."""

import numpy as np

from exequatur.value.deals import LitigationFunding
from exequatur.value.durations import Floats
from exequatur.value.funding import funder_take
from exequatur.value.paths.cash import Cash, together
from exequatur.value.paths.drawdown import (
    Committed,
    committed,
    drawn_and_left,
    stopped_at,
    undrawn,
    yearly_fees,
)
from exequatur.value.paths.played import Played, played_of
from exequatur.value.paths.recoveries import Outcome, Seeded
from exequatur.value.paths.terms import Terms, with_terms


def funded(outcome: Outcome, deal: LitigationFunding, matter: str, paths: Seeded, wait: float) -> Played:
    """The funder pays and takes; several distributions are settled on what is due in all, less what was taken.

    Args:
        matter: its id, which keys the draws of refusals.
        wait: years at which the funding begins.
    """
    released = committed(deal.terms, matter, outcome, paths, wait)
    if released is not None:
        outcome = stopped_at(outcome, released.stopped)
    under = with_terms(outcome, deal, paths)
    drawn, left = under.costs, Cash(paths.count)
    if released is not None:
        drawn, left = drawn_and_left(under.costs, released.releases)
    adverse = [under.adverse]
    theirs = together(paths.count, [drawn, *adverse]) if deal.covers_adverse else drawn
    ours = left if deal.covers_adverse else together(paths.count, [left, *adverse])
    funder, creditor = together(paths.count, [theirs, under.locked]), together(paths.count, [ours])
    take = Take(deal, under, theirs, drawn, released, wait)
    for amount, at in under.received:
        part = take.of(amount, at)
        funder.add(part, at)
        rest = amount - part
        if deal.success_fee and deal.firm == "after_funder":
            firm = under.others.setdefault("law_firm", Cash(paths.count))
            firm.add(deal.success_fee * rest, at)
            rest = (1.0 - deal.success_fee) * rest
        creditor.add(rest, at)
        take.left.append((rest, at))
    parties = {"creditor": creditor, "funder": funder}
    played = played_of(under, outcome, deal, parties, {"creditor": take.left, "funder": take.taken})
    if released is not None and deal.terms.undrawn_fee and deal.terms.undrawn_paid != "recovery":
        standby(played, deal, yearly_fees(deal.terms, released, drawn, wait, under.ended))
    return played


def standby(played: Played, deal: LitigationFunding, fees: Cash) -> None:
    """The fee on what is not drawn where it is no part of the take: from the creditor to the funder, or from the funder to who provides its capital.

    Args:
        fees: below zero, as `yearly_fees` gives them.
    """
    payer, payee = (
        ("creditor", "funder") if deal.terms.undrawn_paid == "creditor" else ("funder", "capital_provider")
    )
    if payer == "funder":
        played.gross.setdefault("funder", played.parties["funder"])
    for party, cash in ((payer, fees), (payee, fees.times(-1.0))):
        before = played.parties.get(party, Cash(fees.paths))
        played.parties[party] = together(fees.paths, [before, cash])
        if party in played.gross and not (party == "funder" and payer == "funder"):
            played.gross[party] = together(fees.paths, [played.gross[party], cash])


class Take:
    """What the funder has taken so far, and what it takes of the next distribution. taken, left: by distribution, of the funder and the creditor."""

    def __init__(
        self, deal: LitigationFunding, under: Terms, outlay: Cash, drawn: Cash, released: Committed | None, begun: float
    ) -> None:  # fmt: skip
        self.deal, self.outlay, self.drawn, self.released, self.begun = deal, outlay, drawn, released, begun
        self.ended = under.ended
        self.total: Floats = np.zeros(outlay.paths)
        self.sum: Floats = np.zeros(outlay.paths)
        self.cash = Cash(outlay.paths)
        self.taken: list[tuple[Floats, Floats]] = []
        self.left: list[tuple[Floats, Floats]] = []

    def of(self, amount: Floats, at: Floats) -> Floats:
        """The funder's part of a distribution; below zero its part of one that must be given back."""
        terms = self.deal.terms
        self.total = self.total + amount
        total = np.maximum(self.total, 0.0)
        base: Floats | None = None
        grown: Floats | float = 0.0
        fees: Floats | float = 0.0
        if terms.interest:
            rate = float(np.log1p(terms.interest))
            lacking = -self.outlay.compounded(rate, at) - self.cash.compounded(rate, at)
            grown = self.sum + np.maximum(lacking, 0.0)
        if self.released is not None:
            base = self.released.until(at)
            if terms.undrawn_fee and terms.undrawn_paid == "recovery":
                fees = terms.undrawn_fee * undrawn(self.released, self.drawn, np.minimum(at, self.ended))
        due = funder_take(terms, total, -self.outlay.until(at), at - self.begun, base, grown, fees)
        due = np.minimum(due, (1.0 - self.deal.minimum_creditor) * total)
        low = np.minimum(amount, 0.0) if self.deal.gives_back else np.zeros(len(amount))
        part = np.clip(due - self.sum, low, np.maximum(amount, 0.0))
        self.sum = self.sum + part
        if terms.interest:
            self.cash.add(part, at)
        self.taken.append((part, at))
        return np.asarray(part)
