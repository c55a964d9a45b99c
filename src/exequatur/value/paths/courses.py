"""Every pursuit of a matter on many paths, one after the other in the order in which they stand: its course, what is owed at its end, what the asset brings."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.model import Growth, Matter, Pursuit
from exequatur.value.paths.assets import available
from exequatur.value.paths.choices import GOES_ON, Choices
from exequatur.value.paths.draws import Draws, Seeded
from exequatur.value.paths.factors import Factors, factors_of
from exequatur.value.paths.owed import claim_at
from exequatur.value.paths.timeline import Around, Course, Lead, course_of

OVERRUN = 2
"""Slot of the factor on all costs of a matter."""


@dataclass(frozen=True)
class Run:
    """A pursuit that was run. owed: what is owed when its route ends; offered: what its asset would bring then, whatever is owed; early: what was there before some
    of that goes back later, 0 where nothing does."""

    course: Course
    owed: Floats
    offered: Floats
    early: Floats


def run_all(
    matter: Matter, paths: Seeded, lead: Lead, wait: Floats | float, accrues: bool, choices: Sequence[Choices] = (), many: int | None = None
) -> tuple[list[Run], Factors]:  # fmt: skip
    """Run pursuits.

    Args:
        choices: the rules of each pursuit; those that follow have none.
        many: how many of the pursuits are run, all where nothing is said.
    """
    factors = factors_of(matter, paths, lead.assigned)
    growth = matter.growth if accrues else Growth()
    overrun = _overrun(matter, paths)
    refused = recognised = np.full(paths.count, np.inf)
    found: list[Run] = []
    for i, pursuit in enumerate(matter.pursuits[:many]):
        asset, route = pursuit.asset, pursuit.route
        draws: Draws = paths.draws("pursuit", matter.id, asset.id, route.forum, route.instrument)
        shared = shared_draws(pursuit, paths)
        rules = choices[i] if i < len(choices) else GOES_ON
        around = Around(matter, growth, factors, paths, overrun, refused, recognised, rules)
        course = course_of(pursuit, draws, shared, around, wait, lead)
        claim = claim_at(matter.claim, growth, course.ended, course.recognised_at, route.merges_at)
        worth = course.prices.worth(course.ended)
        brings = available(course, pursuit, matter, claim, worth, factors, draws, paths)
        paying = course.won | (course.settled & course.filed)
        net, early = np.where(paying, brings.net, 0.0), np.where(paying & brings.back, brings.whole, 0.0)
        found.append(Run(course, claim, net, early))
        refused = np.minimum(refused, course.refused_at)
        recognised = np.minimum(recognised, course.recognised_at)
    return found, factors


def shared_draws(pursuit: Pursuit, paths: Seeded) -> Draws:
    """The draws that all pursuits in one forum by one instrument have in common."""
    return paths.draws("forum", pursuit.route.forum, pursuit.route.instrument)


def _overrun(matter: Matter, paths: Seeded) -> Floats:
    if not matter.overrun:
        return np.ones(paths.count)
    z = paths.draws("overrun", matter.id).normal(OVERRUN)
    return np.asarray(np.exp(matter.overrun * z - matter.overrun**2 / 2))
