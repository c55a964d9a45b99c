"""What waiting costs, on the same points for every wait."""

import numpy as np
from msgspec import structs

from exequatur.value.conditional.payoffs import parties, pursued
from exequatur.value.conditional.points import figure_of, points_of
from exequatur.value.conditional.scope import beyond
from exequatur.value.conditional.tail import cvar_of
from exequatur.value.deals import AnyDeal, DebtPurchase, Investor, SelfFunded
from exequatur.value.durations import Floats
from exequatur.value.model import Matter
from exequatur.value.outputs import Figure

POINTS, SCRAMBLES = 32, 8


def holds_for_delay(matter: Matter, deal: AnyDeal, investor: Investor) -> bool:
    """Whether this tier has the cost of delay of a deal: means of any pursuit that it holds for, tails of one with own money. An outright
    purchase is paid at once, whatever the buyer waits."""
    if isinstance(deal, DebtPurchase) or beyond(matter, deal):
        return False
    return isinstance(deal, SelfFunded) or not investor.risk_weight


def after_waits(
    matter: Matter, deal: AnyDeal, investor: Investor, waits: Floats, seed: int = 1, points: int = POINTS
) -> list[tuple[Figure, Figure]]:  # fmt: skip
    """The mean and the risk-adjusted value to the creditor after each wait, minor units.

    Args:
        waits: years before anything is begun.
        points: Sobol points of a scramble, a power of two.

    Raises:
        ValueError: not `holds_for_delay`.
    """
    if not holds_for_delay(matter, deal, investor):
        raise ValueError("for the path simulation")
    # whoever draws costs over budget adds nothing to a mean of own money, and much to the number of points that it takes
    plain = (
        not investor.risk_weight and isinstance(deal, SelfFunded) and not matter.pursuits[0].route.costs_back
    )
    taken = structs.replace(matter, overrun=0.0) if plain else matter
    drawn = points_of(seed, points, SCRAMBLES).again(len(waits))
    found = pursued(taken, deal, investor, drawn, np.repeat(waits, len(drawn) // len(waits)))
    means = drawn.means(parties(found, deal, investor)["creditor"])
    kappa = investor.risk_weight
    adjusted = means
    if kappa and investor.alpha:
        adjusted = (1.0 - kappa) * means + kappa * cvar_of(found, investor.alpha)
    return [(figure_of(mean), figure_of(one)) for mean, one in zip(means, adjusted, strict=True)]
