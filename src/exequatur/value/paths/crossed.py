"""Several matters under one funding agreement, cross-collateralised: the funder's capital and premium of all of them come first out of any recovery."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from exequatur.value.deals import LitigationFunding
from exequatur.value.durations import Floats
from exequatur.value.model import Matter
from exequatur.value.paths.cash import Cash, together
from exequatur.value.paths.drawdown import committed, drawn_and_left, yearly_fees
from exequatur.value.paths.funded import Take, standby
from exequatur.value.paths.played import Played
from exequatur.value.paths.recoveries import Seeded, pursue, pursuits_of
from exequatur.value.paths.terms import Terms, with_terms, withheld
from exequatur.value.paths.timeline import Lead


@dataclass
class Crossed:
    """A basket that was played. creditors: of each matter, by its id, what its creditor pays and receives; their sum is the `creditor` of `played`. A fee on what is
    not drawn falls on them by their claims."""

    played: Played
    creditors: dict[str, Cash]


def play_basket(matters: Sequence[Matter], deal: LitigationFunding, paths: Seeded, wait: float = 0.0) -> Crossed:  # fmt: skip
    """Play a basket of matters, all amounts in one currency.

    What the funder takes of a recovery is what it is due out of all recoveries of the basket so far, by what it drew for all of them, less what it took; the creditor
    of the matter that brought the recovery has the rest of it.

    Raises:
        ValueError: no matters, two of one id, one without an asset with a route, a commitment in stages (they are of one matter).
    """
    ids = [matter.id for matter in matters]
    if not matters or len(set(ids)) < len(ids):
        raise ValueError("a basket needs matters, each with an id of its own")
    if deal.terms.tranches:
        raise ValueError(
            "tranches are released by the stages of one matter: a basket has a commitment without tranches"
        )
    for matter in matters:
        pursuits_of(matter)
        if matter.abandon or matter.weighs_offers:
            raise ValueError(
                "in a basket every matter secures the others: none is stopped or settled by its own worth alone"
            )
    outcomes = [pursue(matter, paths, Lead(deal.skill, deal.speed), wait) for matter in matters]
    unders = [with_terms(outcome, deal, paths) for outcome in outcomes]
    costs = together(paths.count, [under.costs for under in unders])
    adverse = together(paths.count, [under.adverse for under in unders])
    released = committed(deal.terms, "", outcomes[0], paths, wait)
    drawn, left = (costs, Cash(paths.count)) if released is None else drawn_and_left(costs, released.releases)
    outlay = together(paths.count, [drawn, adverse]) if deal.covers_adverse else drawn
    locked = [under.locked for under in unders]
    funder = together(paths.count, [outlay, *locked])
    creditors = [
        together(paths.count, [_own(left, unders, i), *([] if deal.covers_adverse else [under.adverse])])
        for i, under in enumerate(unders)
    ]
    merged, whose = _in_time([under.received for under in unders])
    ended = np.max([under.ended for under in unders], axis=0)
    others = _others(unders, paths)
    take = Take(deal, Terms(merged, costs, adverse, Cash(paths.count), ended, others), outlay, drawn, released, wait)  # fmt: skip
    paid: list[list[tuple[Floats, Floats]]] = [[] for _ in matters]
    for (amount, at), who in zip(merged, whose, strict=True):
        part = take.of(amount, at)
        funder.add(part, at)
        rest = amount - part
        if deal.success_fee and deal.firm == "after_funder":
            others.setdefault("law_firm", Cash(paths.count)).add(deal.success_fee * rest, at)
            rest = (1.0 - deal.success_fee) * rest
        for i, own in enumerate(paid):
            own.append((np.where(who == i, rest, 0.0), at))
            creditors[i].add(*own[-1])
    before_tax = dict(zip(ids, creditors, strict=True))
    parties, gross, office = _after_tax(deal, before_tax, paid, funder, take)
    played = Played(
        {
            "creditor": together(paths.count, parties.values()),
            "funder": office.pop("funder"),
            **others,
            **office,
        },
        np.asarray(np.sum([outcome.gross for outcome in outcomes], axis=0)),
        np.asarray(-np.sum([one.costs.nominal() + one.adverse.nominal() for one in outcomes], axis=0)),
        np.maximum(ended, merged[-1][1]),
        gross=gross,
        paid={"funder": take.taken},
    )
    if released is not None and deal.terms.undrawn_fee and deal.terms.undrawn_paid != "recovery":
        fees = yearly_fees(deal.terms, released, drawn, wait, ended)
        standby(played, deal, fees)
        if deal.terms.undrawn_paid == "creditor":
            whole = sum(matter.claim for matter in matters)
            for matter in matters:
                share = fees.times(matter.claim / whole)
                parties[matter.id] = together(paths.count, [parties[matter.id], share])
    return Crossed(played, parties)


def _own(left: Cash, unders: Sequence[Terms], i: int) -> Cash:
    """The costs of one matter among those that the funder does not pay: they stand in blocks, each in the order of all costs."""
    lumps, streams = (
        [len(under.costs.lumps) for under in unders],
        [len(under.costs.streams) for under in unders],
    )
    return Cash(
        left.paths,
        [one for k, one in enumerate(left.lumps) if sum(lumps[:i]) <= k % sum(lumps) < sum(lumps[: i + 1])],
        [
            one
            for k, one in enumerate(left.streams)
            if sum(streams[:i]) <= k % sum(streams) < sum(streams[: i + 1])
        ],
    )


def _in_time(received: Sequence[list[tuple[Floats, Floats]]]) -> tuple[list[tuple[Floats, Floats]], list[Floats]]:  # fmt: skip
    """All distributions of all matters in the order of time on each path, and which matter each is of."""
    of = np.array([i for i, own in enumerate(received) for _ in own])
    amounts = np.stack([amount for own in received for amount, _ in own])
    times = np.stack([at for own in received for _, at in own])
    order = np.argsort(times, axis=0, kind="stable")
    amounts, times = np.take_along_axis(amounts, order, 0), np.take_along_axis(times, order, 0)
    return list(zip(amounts, times, strict=True)), list(of[order])


def _others(unders: Sequence[Terms], paths: Seeded) -> dict[str, Cash]:
    """Law firms and insurers of all matters."""
    names = dict.fromkeys(name for under in unders for name in under.others)
    return {
        name: together(paths.count, [under.others[name] for under in unders if name in under.others])
        for name in names
    }


def _after_tax(
    deal: LitigationFunding, creditors: dict[str, Cash], paid: list[list[tuple[Floats, Floats]]], funder: Cash, take: Take
) -> tuple[dict[str, Cash], dict[str, Cash], dict[str, Cash]]:  # fmt: skip
    """The creditors after tax; the gross cash of whoever is taxed; the funder after tax and the tax office."""
    if deal.withholding is None:
        return creditors, {}, {"funder": funder}
    after: dict[str, Cash] = {}
    offices: list[Cash] = []
    for (name, cash), own in zip(creditors.items(), paid, strict=True):
        found = withheld(deal.withholding, {"creditor": own}, {"creditor": cash})
        after[name] = found["creditor"]
        offices += [found["tax_office"]] if "tax_office" in found else []
    found = withheld(deal.withholding, {"funder": take.taken}, {"funder": funder})
    offices += [found["tax_office"]] if "tax_office" in found else []
    gross = {"creditor": together(funder.paths, creditors.values())} if deal.withholding.creditor else {}
    gross |= {"funder": funder} if deal.withholding.other else {}
    return after, gross, {"funder": found["funder"], "tax_office": together(funder.paths, offices)}
