"""Many claims over the same scenarios: sums that nothing moves, what is common kept common, and the scalar path for a GPU the same bits as the vectors."""

import numpy as np
import pytest
from msgspec import structs
from tests.value.matters import HOUSE, INVESTOR, MATTER, ROUTE, TERMS

from exequatur.value.evidence import Beta
from exequatur.value.kernels import available
from exequatur.value.model import Matter, Pursuit, Race
from exequatur.value.paths.recoveries import Seeded

pytestmark = pytest.mark.skipif(
    not available(), reason="numba is not installed: pip install exequatur[value]"
)

RICH = structs.replace(
    ROUTE,
    recognition=structs.replace(ROUTE.recognition, won=Beta(0.5, 0.25)),
    execution=structs.replace(ROUTE.execution, won=Beta(0.5, 0.5), settles=0.2, settlement=0.5),
)
ABROAD = structs.replace(
    HOUSE, id="flat", currency="SGD", fx=5.4, worth=6e6, fx_volatility=0.1, correlation=-0.2
)


def claim(number: int, **changes: object) -> Matter:
    pursuit = Pursuit(ABROAD, RICH)
    return structs.replace(MATTER, **{"id": f"claim {number}", "debtor": "", "pursuits": (pursuit,), **changes})  # type: ignore[arg-type]  # fmt: skip


def test_means_and_totals_are_those_of_each_claim_alone() -> None:
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import pursued, pursued_means
    from exequatur.value.kernels.scenarios import Position, play_scenarios

    paths, offer = Seeded(4, 0, 20_000), Offer(TERMS)
    positions = [Position(claim(1)), Position(claim(2), "funded", offer), Position(claim(3), "buyer", beside=-1e6)]  # fmt: skip
    found = play_scenarios(positions, INVESTOR, paths)
    totals = sum(
        pursued(one.matter, one.offer, INVESTOR, paths)[one.column] + one.beside for one in positions
    )
    np.testing.assert_allclose(found.totals, totals, rtol=0, atol=1.0)
    for one, mean in zip(positions, found.means, strict=True):
        alone = pursued_means(one.matter, one.offer, INVESTOR, paths)[one.column]
        assert mean.value == pytest.approx(alone.value + one.beside, abs=1e-2)
        assert mean.se == pytest.approx(alone.se, rel=1e-4)


def test_neither_the_order_of_claims_nor_the_cut_of_scenarios_moves_a_bit() -> None:
    from exequatur.value.kernels.scenarios import Position, play_scenarios

    positions = [Position(claim(number)) for number in range(5)]
    whole = play_scenarios(positions, INVESTOR, Seeded(4, 0, 30_000))
    turned = play_scenarios(positions[::-1], INVESTOR, Seeded(4, 0, 30_000))
    parts = [play_scenarios(positions, INVESTOR, Seeded(4, first, 10_000)) for first in (0, 10_000, 20_000)]
    assert np.array_equal(whole.totals, turned.totals)
    assert whole.means == turned.means[::-1]
    assert np.array_equal(whole.totals, np.concatenate([part.totals for part in parts]))


def test_claims_of_one_forum_stand_and_fall_together() -> None:
    from exequatur.value.kernels.scenarios import Position, play_scenarios

    bare = structs.replace(MATTER, race=Race())
    sure = {"race": bare.race, "overrun": 0.0}
    elsewhere = structs.replace(RICH, forum="HK")

    def spread(*routes: object) -> float:
        positions = [
            Position(claim(number, pursuits=(Pursuit(ABROAD, route),), **sure))  # type: ignore[arg-type]
            for number, route in enumerate(routes)
        ]
        return float(play_scenarios(positions, INVESTOR, Seeded(4, 0, 40_000)).totals.std())

    assert spread(RICH, RICH) > 1.05 * spread(RICH, elsewhere)


def test_what_cannot_be_run_is_refused_by_name() -> None:
    from exequatur.value.kernels.scenarios import Position, play_scenarios

    with pytest.raises(ValueError, match="a position"):
        play_scenarios([], INVESTOR, Seeded(1, 0, 100))
    with pytest.raises(ValueError, match="two scenarios"):
        play_scenarios([Position(MATTER)], INVESTOR, Seeded(1, 0, 1))
    odd = claim(7, race=Race(rate=1.0, size=1e6))
    with pytest.raises(ValueError, match="claim 7"):
        play_scenarios([Position(odd)], INVESTOR, Seeded(1, 0, 100))


@pytest.mark.long
def test_the_scalar_path_gives_the_same_bits_as_the_vectors() -> None:
    from numba import njit

    from exequatur.value.kernels.follow import follow
    from exequatur.value.kernels.packing import Offer, pack
    from exequatur.value.kernels.pursuit import COLUMNS, pursued
    from exequatur.value.kernels.scenarios import needed

    @njit(error_model="numpy")
    def one_by_one(out, p, schedule, known, table_of, scales, others, tables, needed, entities, seed, first):  # type: ignore[no-untyped-def]  # fmt: skip
        for i in range(out.shape[1]):
            path = first + np.uint64(i)
            found = follow(p, schedule, known, table_of, scales, others, tables, needed, entities, seed, path)
            for k in range(len(found)):
                out[k, i] = found[k]

    offer, paths = Offer(TERMS, 2e6, 0.4, 2.0), Seeded(6, 11, 2000)
    for matter in (
        MATTER,
        claim(1),
        claim(2, pursuits=(Pursuit(HOUSE, structs.replace(ROUTE, freeze=None)),)),
    ):
        packed = pack(matter, matter.pursuits[0], INVESTOR, offer)
        out = np.empty((len(COLUMNS), paths.count))
        one_by_one(
            out, np.array(packed.numbers), packed.schedule, packed.known, packed.table_of, packed.scales, packed.others, packed.tables,
            needed(packed), packed.entities, np.uint64(6), np.uint64(11),
        )  # fmt: skip
        for name, row in zip(COLUMNS, out, strict=True):
            assert np.array_equal(row, pursued(matter, offer, INVESTOR, paths)[name]), name
