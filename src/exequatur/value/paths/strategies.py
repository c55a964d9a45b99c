"""What each strategy pays each party on every path. Money is conserved: what all parties net is the recovery less what is paid to others."""

from dataclasses import dataclass, replace

import numpy as np

from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Domestic,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
    Sale,
    SelfFunded,
    WriteOff,
)
from exequatur.value.durations import Floats
from exequatur.value.funding import funder_take
from exequatur.value.model import Matter
from exequatur.value.paths.cash import Cash, together
from exequatur.value.paths.recoveries import Outcome, Seeded, at_home, pursue, pursuits_of
from exequatur.value.paths.terms import Terms, with_terms
from exequatur.value.paths.timeline import Lead


@dataclass
class Played:
    """A strategy on every path: the cash of each party, what came in from outside and what went out, when it was over; the price of a sale, and
    its standard error where it was found from the paths."""

    parties: dict[str, Cash]
    came_in: Floats
    went_out: Floats
    over: Floats
    price: float | None = None
    price_error: float = 0.0


Known = dict[tuple[Lead, bool], Outcome]
"""What pursuing a matter brings, by the lead and whether the claim accrues: shared by strategies that pursue it alike."""


def play(matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, wait: float = 0.0, known: Known | None = None) -> Played:  # fmt: skip
    """Play one strategy.

    Args:
        wait: years before anything is begun.
        known: outcomes of this matter under these paths and this wait; filled and used.

    Raises:
        ValueError: the matter lacks what the strategy needs (an asset with a route, work at home).
    """
    if isinstance(deal, Domestic):
        return _domestic(matter, paths, wait)
    if isinstance(deal, Sale):
        return _sale(matter, deal, paths, wait)
    if isinstance(deal, WriteOff):
        return _written_off(matter, deal, investor, paths, wait, known)
    pursuits_of(matter)
    accrues = deal.accrues if isinstance(deal, DebtPurchase | PurchaseWithUpside) else True
    known = {} if known is None else known
    key = (Lead(deal.skill, deal.speed), accrues)
    if key not in known:
        known[key] = pursue(matter, paths, key[0], wait, accrues)
    outcome = known[key]
    under = with_terms(outcome, deal, paths)
    if isinstance(deal, SelfFunded):
        played = _self_funded(under, paths)
    elif isinstance(deal, LitigationFunding):
        played = _funded(under, deal, paths, wait)
    else:
        played = _bought(under, deal, investor, paths)
    return replace(
        played, parties={**played.parties, **under.others}, came_in=outcome.gross, went_out=_spent(outcome)
    )


def _domestic(matter: Matter, paths: Seeded, wait: float) -> Played:
    cash = at_home(matter, paths, wait)
    got, end = cash.lumps[0]
    return Played({"creditor": cash}, got, got - cash.nominal(), end)


def _sale(matter: Matter, deal: Sale, paths: Seeded, wait: float) -> Played:
    cash = Cash(paths.count)
    cash.add(deal.price_rate * matter.claim, wait)
    zero = np.zeros(paths.count)
    return Played({"creditor": cash}, cash.nominal(), zero, zero + wait, deal.price_rate * matter.claim)


def _written_off(matter: Matter, deal: WriteOff, investor: Investor, paths: Seeded, wait: float, known: Known | None) -> Played:  # fmt: skip
    """Tax saved now on what is evidenced; what the creditor receives afterwards is taxed."""
    nobody = isinstance(deal.then, Domestic) and matter.home is None
    under = play(matter, deal.then, investor, paths, wait, known) if not nobody else _nothing(paths, wait)
    saved = investor.tax * matter.claim * deal.evidenced
    cash = together(paths.count, [under.parties["creditor"]])
    taxed = np.zeros(paths.count)
    for amount, at in under.parties["creditor"].lumps:
        tax = investor.tax * np.maximum(amount, 0.0)
        cash.add(-tax, at)
        taxed = taxed + tax
    cash.add(saved, wait)
    parties = {**under.parties, "creditor": cash}
    return Played(parties, under.came_in + saved, under.went_out + taxed, under.over)


def _nothing(paths: Seeded, wait: float) -> Played:
    zero = np.zeros(paths.count)
    return Played({"creditor": Cash(paths.count)}, zero, zero, zero + wait)


def _self_funded(outcome: Terms, paths: Seeded) -> Played:
    cash = together(paths.count, [outcome.costs, outcome.adverse, outcome.locked])
    for amount, at in outcome.received:
        cash.add(amount, at)
    return _played(outcome, {"creditor": cash})


def _played(outcome: Terms, parties: dict[str, Cash], price: float | None = None) -> Played:
    over = np.maximum(outcome.ended, outcome.received[-1][1])
    nothing = np.zeros(len(over))
    return Played(parties, nothing, nothing, over, price)


def _spent(outcome: Outcome) -> Floats:
    return np.asarray(-outcome.costs.nominal() - outcome.adverse.nominal())


def _funded(outcome: Terms, deal: LitigationFunding, paths: Seeded, wait: float) -> Played:
    """The funder pays and takes; several distributions are settled on what is due in all, less what was taken."""
    drawn = together(
        paths.count, [outcome.costs, outcome.adverse] if deal.covers_adverse else [outcome.costs]
    )
    funder, creditor = together(paths.count, [drawn, outcome.locked]), Cash(paths.count)
    if not deal.covers_adverse:
        creditor = together(paths.count, [outcome.adverse])
    total, taken = np.zeros(paths.count), np.zeros(paths.count)
    for amount, at in outcome.received:
        total = total + amount
        due = funder_take(deal.terms, total, -drawn.until(at), at - wait)
        due = np.minimum(due, (1.0 - deal.minimum_creditor) * total)
        take = np.clip(due - taken, 0.0, amount)
        taken = taken + take
        funder.add(take, at)
        creditor.add(amount - take, at)
    return _played(outcome, {"creditor": creditor, "funder": funder})


def _bought(outcome: Terms, deal: DebtPurchase | PurchaseWithUpside, investor: Investor, paths: Seeded) -> Played:  # fmt: skip
    buyer = together(paths.count, [outcome.costs, outcome.adverse, outcome.locked])
    creditor = Cash(paths.count)
    error = 0.0
    if isinstance(deal, PurchaseWithUpside):
        _share_upside(outcome, deal, paths, buyer, creditor)
        price = deal.price
    else:
        for amount, at in outcome.received:
            buyer.add(amount, at)
        price, error = _price(deal, buyer, investor)
    buyer.add(-price, 0.0)
    creditor.add(price, 0.0)
    played = _played(outcome, {"creditor": creditor, "buyer": buyer}, price)
    played.price_error = error
    return played


def _price(deal: DebtPurchase, buyer: Cash, investor: Investor) -> tuple[float, float]:
    """The price agreed, or else the one at which the buyer breaks even; with its standard error."""
    if deal.price is not None:
        return deal.price, 0.0
    values = buyer.value(investor.funder)
    return max(float(values.mean()), 0.0), float(values.std(ddof=1) / np.sqrt(len(values)))


def _share_upside(
    outcome: Terms, deal: PurchaseWithUpside, paths: Seeded, buyer: Cash, creditor: Cash
) -> None:
    """The buyer keeps what clears its hurdle, this distribution counted in, and then its share of the rest."""
    outlay = together(paths.count, [outcome.costs, outcome.adverse])
    if deal.hurdle_irr is not None:
        outlay.add(-deal.price, 0.0)
    total, shared, kept = np.zeros(paths.count), np.zeros(paths.count), Cash(paths.count)
    for amount, at in outcome.received:
        total = total + amount
        if deal.hurdle_irr is None:
            over = np.maximum(total + outlay.until(at) - deal.hurdle * deal.price, 0.0)
            pay = np.clip(deal.share * over - shared, 0.0, amount)
        else:
            rate = float(np.log1p(deal.hurdle_irr))
            owed = -outlay.compounded(rate, at) - kept.compounded(rate, at)
            pay = deal.share * np.maximum(amount - np.maximum(owed, 0.0), 0.0)
        shared = shared + pay
        kept.add(amount - pay, at)
        buyer.add(amount - pay, at)
        creditor.add(pay, at)
