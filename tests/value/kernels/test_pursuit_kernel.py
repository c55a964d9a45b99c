"""The compiled kernel gives what the arrays give, path by path on the same draws; it needs numba and is skipped without."""

import math

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from msgspec import structs
from tests.value.matters import INVESTOR, MATTER, TERMS, matters

from exequatur.value.deals import DebtPurchase, LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.kernels import available
from exequatur.value.model import Matter
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play

pytestmark = pytest.mark.skipif(
    not available(), reason="numba is not installed: pip install exequatur[value]"
)

COUNT = 300


def by_arrays(matter: Matter, seed: int, first: int, count: int, wait: float = 0.0) -> dict[str, np.ndarray]:  # type: ignore[type-arg]
    paths, ours, theirs = Seeded(seed, first, count), INVESTOR.creditor, INVESTOR.funder
    alone = play(matter, SelfFunded(), INVESTOR, paths, wait)
    funded = play(matter, LitigationFunding(terms=TERMS), INVESTOR, paths, wait)
    bought = play(matter, DebtPurchase(price=0.0), INVESTOR, paths, wait)
    upside = play(matter, PurchaseWithUpside(price=2e6, share=0.4, hurdle=2), INVESTOR, paths, wait)
    return {
        "gross": alone.came_in,
        "invested": alone.went_out,
        "alone": alone.parties["creditor"].value(ours),
        "funded": funded.parties["creditor"].value(ours),
        "funder": funded.parties["funder"].value(theirs),
        "buyer": bought.parties["buyer"].value(theirs),
        "upside_creditor": upside.parties["creditor"].value(ours) - 2e6,
        "upside_buyer": upside.parties["buyer"].value(theirs) + 2e6,
    }


def by_kernel(matter: Matter, seed: int, first: int, count: int, wait: float = 0.0) -> dict[str, np.ndarray]:  # type: ignore[type-arg]
    from exequatur.value.kernels.pursuit import COLUMNS, Offer, pursued

    found = pursued(matter, Offer(TERMS, 2e6, 0.4, 2.0), INVESTOR, seed, first, count, wait)
    return {name: found[:, i] for i, name in enumerate(COLUMNS)}


def assert_same(matter: Matter, wait: float = 0.0) -> None:
    arrays, kernel = by_arrays(matter, 5, 0, COUNT, wait), by_kernel(matter, 5, 0, COUNT, wait)
    scale = 1.0 + np.abs(arrays["gross"]) + np.abs(arrays["invested"])
    for name, values in arrays.items():
        assert (np.abs(kernel[name] - values) <= 1e-9 * scale).all(), name


def test_the_plain_matter_is_the_same() -> None:
    assert_same(MATTER)


@given(matters())
@settings(max_examples=60, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_any_matter_of_one_pursuit_is_the_same(matter: Matter) -> None:
    race = structs.replace(matter.race, size=None)
    assert_same(structs.replace(matter, pursuits=matter.pursuits[:1], race=race))


def test_a_wait_is_the_same() -> None:
    assert_same(MATTER, wait=0.4)


def test_paths_are_the_same_however_they_are_cut() -> None:
    whole = by_kernel(MATTER, 9, 0, 500)["alone"]
    parts = [by_kernel(MATTER, 9, first, 125)["alone"] for first in (0, 125, 250, 375)]
    assert np.array_equal(whole, np.concatenate(parts))


def test_the_number_of_threads_changes_nothing() -> None:
    import numba

    every = by_kernel(MATTER, 9, 0, 2000)["alone"]
    before = numba.get_num_threads()
    try:
        numba.set_num_threads(1)
        assert np.array_equal(every, by_kernel(MATTER, 9, 0, 2000)["alone"])
    finally:
        numba.set_num_threads(before)


def test_the_normal_quantile_is_scipys() -> None:
    from scipy import special

    from exequatur.value.kernels.scalars import normal

    levels = np.concatenate(
        [np.linspace(1e-10, 1 - 1e-10, 2001), [0.5 / 2**32, 1 - 0.5 / 2**32, 0.075, 0.925]]
    )
    for level in levels.tolist():
        assert math.isclose(normal(level), float(special.ndtri(level)), rel_tol=1e-13, abs_tol=1e-13)


def test_what_the_kernel_does_not_take_is_refused() -> None:
    from exequatur.value.kernels.pursuit import Offer, pursued

    two = structs.replace(MATTER, pursuits=MATTER.pursuits * 2)
    with pytest.raises(ValueError, match="one pursuit"):
        pursued(two, Offer(), INVESTOR, 1, 0, 10)
