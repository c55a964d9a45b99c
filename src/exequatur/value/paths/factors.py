"""What is drawn once on a path and shared: by all assets of a debtor, all forums of a title, all assets of an owner, of a market, of a currency.

Each is keyed by its own name and by the path alone, so that two matters have it in common whether or not they are valued together.
"""

from dataclasses import dataclass

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.model import Matter, Pursuit, Title, Worth
from exequatur.value.paths.draws import Draws, Flags, Seeded

INSOLVENT, REGIME = range(2)
"""Slots of a debtor."""
SERVICE, ASSIGNMENT, REVERSED, GIVEN_BACK = range(4)
"""Slots of a title."""
HORIZON = 400
"""Years up to which a shared path is walked year by year."""


@dataclass(frozen=True)
class Factors:
    """Of one matter on every path. insolvent_at: when insolvency of the debtor opens; regime: factor on the hazards of its assets. defective: recognition of the title
    fails everywhere; reversed_at: when the title is set aside; given_back: what was distributed in the years before goes back then."""

    insolvent_at: Floats
    regime: Floats
    defective: Flags
    reversed_at: Floats
    given_back: Flags


def factors_of(matter: Matter, paths: Seeded, assigned: bool) -> Factors:
    """The factors of a matter.

    Args:
        assigned: whether whoever pursues the claim has it by assignment.
    """
    debtor = paths.draws("debtor", matter.debtor or matter.id)
    insolvent = debtor.rings(INSOLVENT, matter.race.insolvency)
    regime = np.ones(paths.count)
    if matter.regime:
        regime = np.exp(matter.regime * debtor.normal(REGIME) - matter.regime**2 / 2)
    title = matter.title
    draws = paths.draws("title", title.id or matter.id)
    defective = np.zeros(paths.count, dtype=bool)
    if title.service_defect:
        defective |= draws.happens(SERVICE, title.service_defect)
    if title.assignment_defect and (assigned or title.assigned):
        defective |= draws.happens(ASSIGNMENT, title.assignment_defect)
    given_back = np.zeros(paths.count, dtype=bool)
    if title.reversal and title.returnable:
        given_back |= draws.happens(GIVEN_BACK, title.returned)
    return Factors(insolvent, regime, defective, reversed_at(matter, paths), given_back)


def reversed_at(matter: Matter, paths: Seeded) -> Floats:
    """When the title of a matter is set aside on retrial, years; infinite where it never is."""
    title: Title = matter.title
    return paths.draws("title", title.id or matter.id).rings(REVERSED, title.reversal)


def reachable(asset: Worth, matter: Matter, draws: Draws, slot: int, paths: Seeded) -> Flags:
    """Where an asset can be had: by a draw of its own, or by the one of its owner (who holds either for the debtor or does not), each asset by its own chance.

    Args:
        draws, slot: of the pursuit.
    """
    if not asset.owner:
        return draws.happens(slot, asset.reachable)
    return paths.draws("owner", matter.debtor or matter.id, asset.owner).happens(0, asset.reachable)


def unblocked_at(pursuit: Pursuit, paths: Seeded) -> Floats:
    """When money can leave the forum, years; 0 where nothing stands in its way."""
    route = pursuit.route
    if not route.blocked:
        return np.zeros(paths.count)
    return np.where(paths.draws("remittance", route.forum).happens(0, route.blocked), route.unblocked, 0.0)


def walk(draws: Draws, until: Floats, between: Floats) -> Floats:
    """A shared Brownian path at a time of each path: its steps from year to year are shared, within a year it is bridged by `between`, a standard normal.

    Two that ask for one time of one path have in common all but the bridge, whose variance is at most a quarter of a year.
    """
    level, found = np.zeros(len(until)), np.zeros(len(until))
    for year in range(min(int(until.max(initial=0.0)), HORIZON - 1) + 1):
        step = draws.normal(year)
        part = np.clip(until - year, 0.0, 1.0)
        inside = (until >= year) & (until < year + 1)
        found = np.where(inside, level + part * step + np.sqrt(part * (1.0 - part)) * between, found)
        level = level + step
    return np.where(until >= HORIZON, level + np.sqrt(np.maximum(until - HORIZON, 0.0)) * between, found)
