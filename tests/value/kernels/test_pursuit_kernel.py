"""The compiled paths give what the arrays give, path by path on the same draws; they need numba and are skipped without."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.value.matters import HOUSE, INVESTOR, MATTER, TERMS, matters, route

from exequatur.value.deals import DebtPurchase, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.kernels import available
from exequatur.value.model import Matter
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play

pytestmark = pytest.mark.skipif(
    not available(), reason="numba is not installed: pip install exequatur[value]"
)

COUNT = 300
Columns = dict[str, np.ndarray]  # type: ignore[type-arg]


def by_arrays(matter: Matter, wait: float = 0.0, skill: float = 0.0, speed: float = 1.0, fee: float = 0.0, accrues: bool = True) -> Columns:  # fmt: skip
    paths, ours, theirs = Seeded(5, 0, COUNT), INVESTOR.creditor, INVESTOR.funder
    same = {"skill": skill, "speed": speed, "success_fee": fee}
    alone = play(matter, SelfFunded(**same), INVESTOR, paths, wait)
    funded = play(matter, LitigationFunding(terms=TERMS, minimum_creditor=0.3, **same), INVESTOR, paths, wait)
    bought = play(matter, DebtPurchase(price=0.0, accrues=accrues, **same), INVESTOR, paths, wait)
    upside = play(
        matter, PurchaseWithUpside(price=2e6, share=0.4, hurdle=2, accrues=accrues, **same), INVESTOR, paths, wait
    )  # fmt: skip
    found = {
        "gross": bought.came_in,
        "spent": bought.went_out,
        "buyer": bought.parties["buyer"].value(theirs),
        "upside_creditor": upside.parties["creditor"].value(ours) - 2e6,
        "upside_buyer": upside.parties["buyer"].value(theirs) + 2e6,
    }
    if accrues:
        found |= {
            "alone": alone.parties["creditor"].value(ours),
            "funded": funded.parties["creditor"].value(ours),
            "funder": funded.parties["funder"].value(theirs),
        }
    return found


def by_kernel(matter: Matter, wait: float = 0.0, skill: float = 0.0, speed: float = 1.0, fee: float = 0.0, accrues: bool = True) -> Columns:  # fmt: skip
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import pursued
    from exequatur.value.paths.timeline import Lead

    offer = Offer(TERMS, 2e6, 0.4, 2.0, fee, 0.3)
    return pursued(
        matter, offer, INVESTOR, Seeded(5, 0, COUNT), wait, lead=Lead(skill, speed), accrues=accrues
    )


def assert_same(matter: Matter, **how: float) -> None:
    arrays, kernel = by_arrays(matter, **how), by_kernel(matter, **how)  # type: ignore[arg-type]
    route = matter.pursuits[0].route
    stages = (route.prepare, route.freeze, route.recognition, route.appeal, route.execution)
    yearly = sum(stage.rate for stage in stages if stage is not None)
    scale = (
        1.0 + np.abs(arrays["gross"]) + np.abs(arrays["spent"]) + 1e-6 * yearly
    )  # differences of discounts round
    for name, values in arrays.items():
        assert (np.abs(kernel[name] - values) <= 1e-9 * scale).all(), name


def one_pursuit(matter: Matter) -> Matter:
    return structs.replace(matter, pursuits=matter.pursuits[:1], race=structs.replace(matter.race, size=None))


def test_the_plain_matter_is_the_same() -> None:
    assert_same(MATTER)


@given(matters())
@settings(max_examples=60, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_any_matter_of_one_pursuit_is_the_same(matter: Matter) -> None:
    assert_same(one_pursuit(matter))


@given(matters(), st.floats(0, 3), st.floats(-2, 2), st.floats(0.2, 3), st.floats(0, 0.5), st.booleans())
@settings(max_examples=30, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_waits_skill_speed_fees_and_interest_are_the_same(
    matter: Matter, wait: float, skill: float, speed: float, fee: float, accrues: bool
) -> None:
    assert_same(one_pursuit(matter), wait=wait, skill=skill, speed=speed, fee=fee, accrues=accrues)


def test_paths_are_the_same_however_they_are_cut_and_shared_out() -> None:
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import pursued

    whole = pursued(MATTER, Offer(TERMS), INVESTOR, Seeded(9, 0, 40_000), threads=1)
    for threads in (2, 5):
        again = pursued(MATTER, Offer(TERMS), INVESTOR, Seeded(9, 0, 40_000), threads=threads)
        assert all(np.array_equal(whole[name], again[name]) for name in whole)
    cuts = (0, 1, 300, 20_003, 40_000)
    parts = [
        pursued(MATTER, Offer(TERMS), INVESTOR, Seeded(9, first, last - first))
        for first, last in pairwise(cuts)
    ]
    for name in whole:
        assert np.array_equal(whole[name], np.concatenate([part[name] for part in parts]))


def test_paths_far_on_are_those_of_the_arrays() -> None:
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import pursued

    paths = Seeded(3, 2**33 - 7, 20)
    arrays = play(MATTER, SelfFunded(), INVESTOR, paths).parties["creditor"].value(INVESTOR.creditor)
    np.testing.assert_allclose(
        pursued(MATTER, Offer(), INVESTOR, paths)["alone"], arrays, rtol=1e-9, atol=1e-2
    )


def test_means_are_those_of_the_paths_and_the_same_on_any_threads() -> None:
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import MEANS, pursued, pursued_means

    paths, offer = Seeded(2, 0, 50_000), Offer(TERMS, 2e6, 0.4, 2.0)
    columns, means = pursued(MATTER, offer, INVESTOR, paths), pursued_means(MATTER, offer, INVESTOR, paths)
    for name in MEANS:
        assert means[name].value == pytest.approx(columns[name].mean(), abs=1e-2)
        assert means[name].se == pytest.approx(columns[name].std(ddof=1) / np.sqrt(paths.count), rel=1e-4)
    assert means == pursued_means(MATTER, offer, INVESTOR, paths, threads=1)


def test_sums_that_would_not_fit_are_added_up_from_the_paths() -> None:
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import pursued, pursued_means

    odd, paths = route(merges_at=1e4), Seeded(2, 0, 20_000)
    odd = structs.replace(
        odd, pursuits=(structs.replace(odd.pursuits[0], asset=structs.replace(HOUSE, worth=1e14)),)
    )
    means = pursued_means(odd, Offer(), INVESTOR, paths)
    assert means["gross"].value > 1e10
    assert means["gross"].value == pytest.approx(
        pursued(odd, Offer(), INVESTOR, paths)["gross"].mean(), rel=1e-12
    )


def test_the_exponential_function_is_that_of_the_library() -> None:
    from numba import njit

    from exequatur.value.kernels.scalars import exp

    @njit
    def all_of(values, out):  # type: ignore[no-untyped-def]
        for i in range(values.size):
            out[i] = exp(values[i])

    values = np.concatenate(
        [np.linspace(-700, 700, 20_001), np.linspace(-1e-3, 1e-3, 2001), [0.0, -1e300, -708.0]]
    )
    out = np.empty_like(values)
    all_of(values, out)
    np.testing.assert_allclose(out, np.exp(values), rtol=1e-14, atol=1e-300)


def test_what_the_kernel_does_not_take_is_refused() -> None:
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import pursued, pursued_means

    two = structs.replace(MATTER, pursuits=MATTER.pursuits * 2)
    sized = structs.replace(MATTER, race=structs.replace(MATTER.race, size=1e6))
    for matter in (two, sized):
        with pytest.raises(ValueError, match="one pursuit"):
            pursued(matter, Offer(), INVESTOR, Seeded(1, 0, 10))
    with pytest.raises(ValueError, match="two paths"):
        pursued_means(MATTER, Offer(), INVESTOR, Seeded(1, 0, 1))


def test_where_nothing_can_be_kept_it_is_compiled_all_the_same() -> None:
    from exequatur.value.kernels.tiles import kept

    names: dict[str, Any] = {}
    exec("def twice(x):\n    return 2 * x", names)  # of no file, so that numba has nowhere to keep it
    assert kept(names["twice"])(21) == 42
