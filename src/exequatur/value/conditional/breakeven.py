"""Where a deal turns, each with its standard error: the error of the figure that is zero there, over its slope."""

from dataclasses import replace

import numpy as np
from msgspec import structs

from exequatur.value.conditional.payoffs import CREDITOR, FUNDER, NOMINAL, Pursued, excess, parties, pursued
from exequatur.value.conditional.points import Points, figure_of, points_of
from exequatur.value.conditional.scope import beyond
from exequatur.value.deals import DebtPurchase, Investor, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.durations import Floats
from exequatur.value.model import Matter, mean_of
from exequatur.value.outputs import Figure
from exequatur.value.turning import turning_point

POINTS, SCRAMBLES = 64, 8
MOST_MULTIPLE = 1e4
LEAST_CHANCE = 1e-6


def holds_for_break_evens(
    matter: Matter, funding: LitigationFunding, upside: PurchaseWithUpside | None
) -> bool:
    """Whether this tier has the break-evens of a matter under these offers."""
    return not beyond(
        matter, SelfFunded(), DebtPurchase(), funding, *([upside] if upside is not None else [])
    )


def conditional_break_evens(
    matter: Matter, investor: Investor, funding: LitigationFunding, upside: PurchaseWithUpside | None, seed: int = 1, points: int = POINTS
) -> dict[str, Figure | None]:  # fmt: skip
    """Each break-even as `value.breakeven.break_evens` defines it, None where no figure in range gives one.

    Raises:
        ValueError: not `holds_for_break_evens`.
    """
    if not holds_for_break_evens(matter, funding, upside):
        raise ValueError("for the path simulation")
    drawn = points_of(seed, points, SCRAMBLES)
    own = pursued(matter, SelfFunded(), investor, drawn)
    same = not (funding.skill or funding.success_fee or funding.speed != 1)
    funded = own if same else pursued(matter, funding, investor, drawn)
    alone = parties(own, SelfFunded(), investor)["creditor"]
    found: dict[str, Figure | None] = {}
    found["creditor_pct"], found["funder_pct"] = _shares(funded, funding, drawn, alone)
    found["creditor_multiple"], found["funder_multiple"] = _multiples(funded, funding, drawn, alone)
    found["fair_price"] = drawn.figure(own.worth(FUNDER, own.received()) - own.costs(FUNDER, True))
    if found["fair_price"].value <= 0:  # type: ignore[union-attr]
        found["fair_price"] = Figure(0.0, 0.0)
    if upside is not None:
        bought = pursued(matter, upside, investor, drawn)
        buyer = bought.worth(FUNDER, bought.received()) - bought.costs(FUNDER, True) - upside.price
        found["upside_share"] = _line(drawn, buyer, -bought.worth(FUNDER, excess(bought, upside)), 0.0, 1.0)
    found["success"] = _success(matter, investor, drawn)
    found["asset_factor"] = _asset_factor(own, drawn, float(alone.mean()))
    return found


def _shares(funded: Pursued, funding: LitigationFunding, drawn: Points, alone: Floats) -> tuple[Figure | None, Figure | None]:  # fmt: skip
    """The percentage at which the creditor had as well pursue alone, and that at which the funder breaks even: both are lines in it."""
    first, rest = {}, {}
    for i, branch, brings in funded.realised():
        everything = funded.least(brings)
        back = branch.costs[NOMINAL] + (branch.adverse[NOMINAL] if funding.covers_adverse else 0.0)
        first[i] = (
            funded.least(brings, back) if funding.terms.return_of_capital_first else np.zeros(len(everything))
        )
        rest[i] = everything - first[i]
    adverse = np.zeros(len(alone)) if funding.covers_adverse else funded.adverse(CREDITOR)
    creditor = funded.worth(CREDITOR, rest) - adverse - alone
    funder = funded.worth(FUNDER, first) - funded.costs(FUNDER, funding.covers_adverse)
    return (
        _line(drawn, creditor, -funded.worth(CREDITOR, rest), 0.0, 1.0),
        _line(drawn, funder, funded.worth(FUNDER, rest), 0.0, 1.0),
    )


def _multiples(funded: Pursued, funding: LitigationFunding, drawn: Points, alone: Floats) -> tuple[Figure | None, Figure | None]:  # fmt: skip
    received = funded.received()
    invested = {
        i: branch.costs[NOMINAL] + (branch.adverse[NOMINAL] if funding.covers_adverse else 0.0)
        for i, branch, _ in funded.realised()
    }
    adverse = np.zeros(len(alone)) if funding.covers_adverse else funded.adverse(CREDITOR)
    everything = funded.worth(CREDITOR, received) - adverse - alone
    spent = funded.costs(FUNDER, funding.covers_adverse)

    def taken(multiple: float) -> dict[int, Floats]:
        return {i: funded.least(brings, multiple * invested[i]) for i, _, brings in funded.realised()}

    return (
        turning_point(
            lambda m: everything - funded.worth(CREDITOR, taken(m)), drawn.error, 0.0, MOST_MULTIPLE
        ),
        turning_point(lambda m: funded.worth(FUNDER, taken(m)) - spent, drawn.error, 0.0, MOST_MULTIPLE),
    )


def _success(matter: Matter, investor: Investor, drawn: Points) -> Figure | None:
    """The chance of recognition at which pursuing alone is worth nothing: the value is a line in it."""
    one = matter.pursuits[0]
    if mean_of(one.route.recognition.won) <= 0:
        return None

    def at(chance: float) -> Floats:
        stage = structs.replace(one.route.recognition, won=chance)
        route = structs.replace(one.route, recognition=stage)
        moved = structs.replace(matter, pursuits=(structs.replace(one, route=route),))
        return parties(pursued(moved, SelfFunded(), investor, drawn), SelfFunded(), investor)["creditor"]

    never = at(0.0)
    return _line(drawn, never, at(1.0) - never, LEAST_CHANCE, 1.0 - LEAST_CHANCE)


def _asset_factor(own: Pursued, drawn: Points, alone: float) -> Figure | None:
    spent = own.costs(CREDITOR, True)

    def at(factor: float) -> Floats:
        got = {i: own.least(brings.times(factor)) for i, _, brings in own.realised()}
        return own.worth(CREDITOR, got) - spent

    return turning_point(at, drawn.error, 0.0, 1.0 if alone > 0 else 100.0)


def _line(drawn: Points, start: Floats, slope: Floats, low: float, high: float) -> Figure | None:
    """Where a figure that is a line is zero between `low` and `high`."""
    by = float(slope.mean())
    at = -float(start.mean()) / by if by else np.nan
    if not low <= at <= high:
        return None
    return replace(figure_of(drawn.means(start + at * slope)[0] / by), value=at)
