"""What a deal's terms with others do to a pursuit: a law firm's success fee, insurance of adverse costs, locked cash, tax that is withheld.

A received amount below zero is a distribution that must be given back.
"""

from dataclasses import dataclass

import numpy as np

from exequatur.value.deals import Cover, Deal, LitigationFunding, Withholding
from exequatur.value.durations import Floats
from exequatur.value.paths.cash import Cash, together
from exequatur.value.paths.recoveries import Outcome, Seeded


@dataclass
class Terms:
    """A pursuit as whoever pays and receives sees it.

    received: (amount, years) after what goes to others. costs: with the premium. adverse: what is not insured. locked: security, paid and had back.
    others: the law firm and the insurer, where there are any.
    """

    received: list[tuple[Floats, Floats]]
    costs: Cash
    adverse: Cash
    locked: Cash
    ended: Floats
    others: dict[str, Cash]


def with_terms(outcome: Outcome, deal: Deal, paths: Seeded) -> Terms:
    """The pursuit under a deal's terms with others. Money is moved, never made: what the payer no longer has or owes, somebody else does."""
    found = Terms(outcome.received, outcome.costs, outcome.adverse, Cash(paths.count), outcome.ended, {})
    if deal.success_fee and not (isinstance(deal, LitigationFunding) and deal.firm == "after_funder"):
        _to_law_firm(found, deal.success_fee, paths)
    if deal.cover is not None:
        _insured(found, outcome, deal.cover, paths)
    if deal.security:
        held = np.where(np.isfinite(outcome.filed_at), deal.security, 0.0)
        found.locked.add(-held, np.where(held > 0, outcome.filed_at, 0.0))
        found.locked.add(held, outcome.ended)
    if deal.fortification:
        had = outcome.frozen_at < outcome.ended
        held = np.where(had, deal.fortification, 0.0)
        found.locked.add(-held, np.where(had, outcome.frozen_at, 0.0))
        found.locked.add(held, outcome.ended)
    return found


def _to_law_firm(found: Terms, share: float, paths: Seeded) -> None:
    firm, left = Cash(paths.count), []
    for amount, at in found.received:
        firm.add(share * amount, at)
        left.append(((1.0 - share) * amount, at))
    found.received = left
    found.others["law_firm"] = firm


def _insured(found: Terms, outcome: Outcome, cover: Cover, paths: Seeded) -> None:
    """Premium at filing, a deferred one out of the first recoveries, a share of every recovery, adverse costs paid up to the most that is covered."""
    insurer, premium = Cash(paths.count), Cash(paths.count)
    filed = np.isfinite(outcome.filed_at)
    at_filing = np.where(filed, outcome.filed_at, 0.0)
    premium.add(np.where(filed, -cover.premium, 0.0), at_filing)
    insurer.add(np.where(filed, cover.premium, 0.0), at_filing)
    found.costs = together(paths.count, [found.costs, premium])
    left, total, paid = [], np.zeros(paths.count), np.zeros(paths.count)
    for amount, at in found.received:
        total = total + amount
        deferred = np.minimum(total, cover.deferred)
        share = cover.contingent * (total - deferred)
        due = deferred + np.minimum(share, np.inf if cover.contingent_most is None else cover.contingent_most)
        part = np.clip(due - paid, np.minimum(amount, 0.0), np.maximum(amount, 0.0))
        paid = paid + part
        insurer.add(part, at)
        left.append((amount - part, at))
    found.received = left
    bare, open_ = Cash(paths.count), np.full(paths.count, np.inf if cover.most is None else cover.most)
    for amount, at in found.adverse.lumps:
        paid = np.minimum(-amount, open_)
        open_ = open_ - paid
        insurer.add(-paid, at)
        bare.add(amount + paid, at)
    found.adverse = bare
    found.others["insurer"] = insurer


def withheld(
    tax: Withholding, paid: dict[str, list[tuple[Floats, Floats]]], parties: dict[str, Cash]
) -> dict[str, Cash]:
    """The parties after tax on what they were paid out of recoveries, and the tax office.

    Args:
        paid: (amount, years) of what each party was paid, below zero what it gave back.
        parties: the cash of each, with what it was paid.
    """
    found = dict(parties)
    office: Cash | None = None
    for party, amounts in paid.items():
        rate = tax.creditor if party == "creditor" else tax.other
        if not rate:
            continue
        cash = parties[party]
        taken = Cash(cash.paths)
        office = office or Cash(cash.paths)
        so_far = np.zeros(cash.paths)
        for amount, at in amounts:
            due = rate * np.maximum(amount, 0.0)
            if tax.on_profit and party != "creditor":
                due = np.clip(rate * np.maximum(cash.until(at), 0.0) - so_far, 0.0, due)
            so_far = so_far + due
            taken.add(-due, at)
            office.add(due, at)
        found[party] = together(cash.paths, [cash, taken])
    return found if office is None else {**found, "tax_office": office}
