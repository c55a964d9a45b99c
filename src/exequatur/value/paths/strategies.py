"""What each strategy pays each party on every path. Money is conserved: what all parties net is the recovery less what is paid to others."""

from dataclasses import replace

import numpy as np

from exequatur.value.deal_check import contradictions
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
from exequatur.value.model import Matter, Took
from exequatur.value.paths.bought import begins, bought, completed, granted, refused, usual_begin
from exequatur.value.paths.cash import Cash, together
from exequatur.value.paths.funded import funded
from exequatur.value.paths.played import Played, played_of, where
from exequatur.value.paths.recoveries import Outcome, Seeded, at_home, pursue, pursuits_of
from exequatur.value.paths.terms import with_terms
from exequatur.value.paths.timeline import Lead
from exequatur.value.sale_prices import rate_of

Known = dict[tuple[Lead, bool, float, float | Took | None], Outcome]
"""What pursuing a matter brings, by the lead, whether the claim accrues when it is begun and what formalities come first: shared by strategies that pursue it alike."""


def play(matter: Matter, deal: AnyDeal, investor: Investor, paths: Seeded, wait: float = 0.0, known: Known | None = None) -> Played:  # fmt: skip
    """Play one strategy.

    Args:
        wait: years before anything is begun.
        known: outcomes of this matter under these paths; filled and used.

    Raises:
        ValueError: the matter lacks what the strategy needs (an asset with a route, work at home), or the deal contradicts itself.
    """
    if faults := contradictions(deal):
        raise ValueError(f"{faults[0].field}: {faults[0].text('en')}")
    if isinstance(deal, Domestic):
        return _domestic(matter, paths, wait)
    if isinstance(deal, Sale):
        return _sale(matter, deal, paths, wait)
    if isinstance(deal, WriteOff):
        return _written_off(matter, deal, investor, paths, wait, known)
    outcome = pursued(matter, deal, investor, paths, wait, known)
    if isinstance(deal, SelfFunded):
        return _self_funded(outcome, deal, paths)
    if isinstance(deal, LitigationFunding):
        return funded(outcome, deal, matter.id, paths, wait)
    if deal.formalities is not None:
        return _with_formalities(matter, deal, investor, paths, outcome, wait)
    return bought(outcome, deal, investor, paths, np.ones(paths.count))


Abroad = SelfFunded | LitigationFunding | DebtPurchase | PurchaseWithUpside
"""Deals under which a matter is pursued abroad."""


def pursued(
    matter: Matter, deal: Abroad, investor: Investor, paths: Seeded, wait: float = 0.0, known: Known | None = None
) -> Outcome:  # fmt: skip
    """What pursuing a matter brings under whoever leads a deal.

    Args:
        wait, known: as for `play`.

    Raises:
        ValueError: the matter has no asset with a route.
    """
    pursuits_of(matter)
    bought_by = deal if isinstance(deal, DebtPurchase | PurchaseWithUpside) else None
    usual = wait if bought_by is None else usual_begin(bought_by, wait)
    known = {} if known is None else known
    key = (
        _lead(matter, deal, investor, bought_by is not None),
        bought_by.accrues if bought_by else True,
        usual,
        None if bought_by is None or bought_by.formalities is None else bought_by.formalities.delay,
    )
    if key not in known:
        begin = wait if bought_by is None else begins(bought_by, wait, matter.id, paths)
        known[key] = pursue(matter, paths, key[0], begin, key[1], usual)
    return known[key]


def _lead(matter: Matter, deal: AnyDeal, investor: Investor, assigned: bool) -> Lead:
    """Who leads; its rate and that it has the claim by assignment are said only where the matter depends on them, so that outcomes are shared where they can be."""
    by_title = assigned and bool(matter.title.assignment_defect)
    if not (matter.abandon or matter.weighs_offers):
        return Lead(deal.skill, deal.speed, by_title)
    return Lead(deal.skill, deal.speed, by_title, investor.funder if assigned else investor.creditor)


def _domestic(matter: Matter, paths: Seeded, wait: Floats | float) -> Played:
    cash = at_home(matter, paths, wait)
    got, end = cash.lumps[0]
    paid = {"creditor": [(got, end)]}
    return Played({"creditor": cash}, got, got - cash.nominal(), end, paid=paid)


def _sale(matter: Matter, deal: Sale, paths: Seeded, wait: float) -> Played:
    cash = Cash(paths.count)
    price = rate_of(deal) * matter.claim
    cash.add(price, wait)
    zero = np.zeros(paths.count)
    return Played({"creditor": cash}, cash.nominal(), zero, zero + wait, price)


def _written_off(matter: Matter, deal: WriteOff, investor: Investor, paths: Seeded, wait: float, known: Known | None) -> Played:  # fmt: skip
    """Tax saved now on what is evidenced; what is recovered for the creditor afterwards is taxed in the same part, and what must be given back untaxed."""
    nobody = isinstance(deal.then, Domestic) and matter.home is None
    under = play(matter, deal.then, investor, paths, wait, known) if not nobody else _nothing(paths, wait)
    saved = investor.tax * matter.claim * deal.evidenced
    cash = together(paths.count, [under.parties["creditor"]])
    taxed = np.zeros(paths.count)
    for amount, at in under.paid.get("creditor", []):
        tax = investor.tax * deal.evidenced * amount
        cash.add(-tax, at)
        taxed = taxed + tax
    cash.add(saved, wait)
    parties = {**under.parties, "creditor": cash}
    return replace(under, parties=parties, came_in=under.came_in + saved, went_out=under.went_out + taxed)


def _nothing(paths: Seeded, wait: Floats | float) -> Played:
    zero = np.zeros(paths.count)
    return Played({"creditor": Cash(paths.count)}, zero, zero, zero + wait)


def _self_funded(outcome: Outcome, deal: SelfFunded, paths: Seeded) -> Played:
    under = with_terms(outcome, deal, paths)
    cash = together(paths.count, [under.costs, under.adverse, under.locked])
    for amount, at in under.received:
        cash.add(amount, at)
    return played_of(under, outcome, deal, {"creditor": cash}, {"creditor": under.received})


def _with_formalities(
    matter: Matter, deal: DebtPurchase | PurchaseWithUpside, investor: Investor, paths: Seeded, outcome: Outcome, wait: float
) -> Played:  # fmt: skip
    """A purchase that a foreign buyer is let through to with a chance; where it is not, the creditor does what is said otherwise."""
    assert deal.formalities is not None
    complete = granted(deal.formalities, matter.id, paths)
    done = bought(outcome, deal, investor, paths, complete, completed(deal, matter.id, paths))
    begin = begins(deal, wait, matter.id, paths)
    if deal.formalities.otherwise == "domestic":
        other = _domestic(matter, paths, begin)
    elif deal.formalities.otherwise == "self_funded":
        alone, lead = SelfFunded(), _lead(matter, SelfFunded(), investor, assigned=False)
        other = _self_funded(pursue(matter, paths, lead, begin, True, usual_begin(deal, wait)), alone, paths)
    else:
        other = _nothing(paths, begin)
    return where(done, complete, refused(deal, paths, other))
