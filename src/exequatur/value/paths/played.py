"""A strategy that was played: the cash of each party on every path."""

from dataclasses import dataclass, field, replace

import numpy as np

from exequatur.value.deals import Deal
from exequatur.value.durations import Floats
from exequatur.value.paths.cash import Cash
from exequatur.value.paths.recoveries import Outcome
from exequatur.value.paths.terms import Terms, withheld


@dataclass
class Played:
    """A strategy on every path: the cash of each party, what came in from outside and what went out, when it was over; the price of a sale, and
    its standard error where it was found from the paths. gross: the cash of a party before tax that is withheld and before what it pays for its own money,
    where that is not the same. paid: what each party was paid out of recoveries, before its own tax."""

    parties: dict[str, Cash]
    came_in: Floats
    went_out: Floats
    over: Floats
    price: float | None = None
    price_error: float = 0.0
    gross: dict[str, Cash] = field(default_factory=dict)
    paid: "Paid" = field(default_factory=dict)


Paid = dict[str, list[tuple[Floats, Floats]]]
"""(amount, years) of what each party was paid out of recoveries; below zero what it gave back."""


def played_of(under: Terms, outcome: Outcome, deal: Deal, parties: dict[str, Cash], paid: Paid) -> Played:
    """The parties of a pursuit, with those whom its terms bring in, after tax.

    Args:
        under: the pursuit under the terms of the deal; outcome: what it brought and cost.
        parties: the cash of each; paid: what each was paid out of recoveries.
    """
    after = parties
    if deal.withholding is not None:
        after = withheld(deal.withholding, paid, parties)
    gross = {party: cash for party, cash in parties.items() if after[party] is not cash}
    over = np.maximum(under.ended, under.received[-1][1])
    spent = np.asarray(-outcome.costs.nominal() - outcome.adverse.nominal())
    return Played({**after, **under.others}, outcome.gross, spent, over, gross=gross, paid=paid)


def where(played: Played, mask: Floats, other: Played) -> Played:
    """The one on the paths of a mask (1 or 0), the other on the rest."""
    parties: dict[str, Cash] = {}
    gross: dict[str, Cash] = {}
    paid: Paid = {}
    for one, factor in ((played, mask), (other, 1.0 - mask)):
        for of, found in ((one.parties, parties), (one.gross, gross)):
            for party, cash in of.items():
                held = found.setdefault(party, Cash(cash.paths))
                part = cash.times(factor)
                held.lumps += part.lumps
                held.streams += part.streams
        for party, amounts in one.paid.items():
            paid.setdefault(party, []).extend((amount * factor, at) for amount, at in amounts)
    return replace(
        played,
        parties=parties,
        came_in=np.where(mask > 0, played.came_in, other.came_in),
        went_out=np.where(mask > 0, played.went_out, other.went_out),
        over=np.where(mask > 0, played.over, other.over),
        gross=gross,
        paid=paid,
    )
