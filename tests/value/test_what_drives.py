"""What drives a result: figures moved one at a time, and the share of the spread that each uncertainty takes part in."""

import numpy as np
import pytest
from msgspec import structs
from tests.value.matters import DEALS, INVESTOR, MATTER, bare, route

from exequatur.value.deals import LitigationFunding, SelfFunded
from exequatur.value.model import Matter, Race, Stage, Took
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.sobol import GROUPS, OTHER, sobol_indices
from exequatur.value.swings import tornado_of

PATHS = Seeded(3, 0, 8_000)
CERTAIN = Stage(Took(fixed=0.5))
ONE_RISK = bare(
    route(
        prepare=CERTAIN, freeze=None, recognition=Stage(Took(fixed=1.0), won=0.6), appeal=None, appealed=0.0, execution=CERTAIN, limit=None
    )
)  # fmt: skip


def certain_but(reachable: float = 1.0, **route_changes: Stage) -> Matter:
    """The matter of one risk with a sure asset, but for whether it can be had and for some stages."""
    one = ONE_RISK.pursuits[0]
    asset = structs.replace(one.asset, volatility=0.0, reachable=reachable, hazard=0.0)
    changed = structs.replace(one, asset=asset, route=structs.replace(one.route, **route_changes))
    return structs.replace(ONE_RISK, pursuits=(changed,))


def test_a_tornado_moves_one_figure_at_a_time_and_the_widest_comes_first() -> None:
    found = tornado_of(MATTER, SelfFunded(), INVESTOR, PATHS)
    widths = [one.width for one in found.swings]
    assert widths == sorted(widths, reverse=True)
    by_name = {one.risk: one for one in found.swings}
    assert {"asset_value", "chance_recognised", "time", "costs", "hazard", "rate"} <= set(by_name)
    assert by_name["asset_value"].at_low < found.base < by_name["asset_value"].at_high
    assert by_name["costs"].at_low > found.base > by_name["costs"].at_high
    assert (by_name["chance_recognised"].low, by_name["chance_recognised"].high) == ("71%", "87%")


def test_both_tiers_have_the_same_tornado() -> None:
    by_points = tornado_of(MATTER, SelfFunded(), INVESTOR, PATHS)
    two = structs.replace(
        MATTER,
        pursuits=(
            *MATTER.pursuits,
            structs.replace(MATTER.pursuits[0], asset=structs.replace(MATTER.pursuits[0].asset, id="shed", worth=0.0), route=structs.replace(MATTER.pursuits[0].route, prepare=Stage(Took(fixed=50.0)))),
        ),
    )  # fmt: skip
    by_paths = tornado_of(two, SelfFunded(), INVESTOR, Seeded(3, 0, 40_000))
    ours, theirs = ({one.risk: one for one in found.swings} for found in (by_points, by_paths))
    assert ours["asset_value"].width == pytest.approx(theirs["asset_value"].width, rel=0.05)
    assert ours["chance_recognised"].width == pytest.approx(theirs["chance_recognised"].width, rel=0.1)


def test_a_matter_without_a_race_is_not_moved_by_one() -> None:
    found = tornado_of(structs.replace(MATTER, race=Race()), SelfFunded(), INVESTOR, PATHS)
    assert not {"rivals", "insolvency"} & {one.risk for one in found.swings}


def test_one_uncertainty_alone_has_all_of_the_spread() -> None:
    sure = certain_but()
    (found,) = sobol_indices(sure, SelfFunded(), INVESTOR, paths=16_384)
    assert found.risk == "refusal"
    assert found.total.value == pytest.approx(1.0, abs=5 * found.total.se)
    assert found.first.value == pytest.approx(1.0, abs=5 * found.first.se)


def test_two_uncertainties_that_multiply_share_their_interaction() -> None:
    """R = V X Y with X ~ Bernoulli(p), Y ~ Bernoulli(q): the first index of X is p (1 - p) q^2 over the variance p q (1 - p q)."""
    sure = certain_but(reachable=0.7)
    found = {one.risk: one for one in sobol_indices(sure, SelfFunded(), INVESTOR, paths=32_768)}
    p, q = 0.6, 0.7
    variance = p * q * (1 - p * q)
    assert set(found) == {"refusal", "unreachable"}
    assert found["refusal"].first.value == pytest.approx(
        p * (1 - p) * q**2 / variance, abs=5 * found["refusal"].first.se
    )
    assert found["refusal"].total.value == pytest.approx(
        p * (1 - p) * q / variance, abs=5 * found["refusal"].total.se
    )
    assert found["unreachable"].total.value == pytest.approx(q * (1 - q) * p / variance, abs=5 * found["unreachable"].total.se)  # fmt: skip


@pytest.mark.parametrize("deal", [SelfFunded(), next(d for d in DEALS if isinstance(d, LitigationFunding))])
def test_no_share_is_above_all_and_none_by_itself_above_its_total(
    deal: SelfFunded | LitigationFunding,
) -> None:
    found = sobol_indices(MATTER, deal, INVESTOR, paths=16_384)
    totals = [one.total.value for one in found]
    assert totals == sorted(totals, reverse=True)
    for one in found:
        assert -5 * one.first.se <= one.first.value <= one.total.value + 5 * (one.total.se + one.first.se)
        assert one.total.value <= 1 + 5 * one.total.se
    assert sum(one.first.value for one in found) <= 1 + 5 * float(
        np.hypot.reduce([one.first.se for one in found])
    )


def test_every_draw_belongs_to_one_uncertainty_or_to_the_rest() -> None:
    for kind in {kind for kinds in GROUPS.values() for kind in kinds}:
        slots = [slot for kinds in GROUPS.values() for slot in kinds.get(kind, ())]
        assert len(slots) == len(set(slots)), kind
    assert OTHER not in GROUPS


def test_nothing_uncertain_has_no_indices() -> None:
    sure = certain_but(recognition=CERTAIN)
    assert sobol_indices(sure, SelfFunded(), INVESTOR, paths=4096) == []
    assert play(sure, SelfFunded(), INVESTOR, PATHS).parties["creditor"].value(0.06).std() < 1e-6
