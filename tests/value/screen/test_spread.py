"""The estimated range of a pursuit against plain paths: quantiles, the mean of the worst share, the chance of a loss."""

import numpy as np
import pytest
from msgspec import structs
from tests.value.matters import INVESTOR
from tests.value.screen.test_closed_form_screen import random_matters

from exequatur.value.deals import SelfFunded
from exequatur.value.kernels import available
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.risk import cvar, quantile
from exequatur.value.screen.columns import columns_of, holds
from exequatur.value.screen.lots import figures, lot_of, spread_of
from exequatur.value.screen.names import ADVERSE_COSTS, COSTS, GROSS
from exequatur.value.screen.strategies import shared

MATTERS = [structs.replace(one, overrun=0.3) for one in random_matters(40, seed=5) if not holds(one)]


def test_the_range_is_near_that_of_the_paths() -> None:
    found = spread_of(lot_of(columns_of(MATTERS)), shared(INVESTOR), 0.9)
    apart = []
    for matter, (low, high, tail, loss) in zip(MATTERS[:15], found.tolist(), strict=False):
        values = play(matter, SelfFunded(), INVESTOR, Seeded(3, 0, 20_000)).parties["creditor"].value(INVESTOR.creditor)  # fmt: skip
        scale = quantile(values, 0.95) - quantile(values, 0.05)
        apart.append(
            [
                (low - quantile(values, 0.05)) / scale,
                (high - quantile(values, 0.95)) / scale,
                (tail - cvar(values, 0.9)) / scale,
                loss - float((values < 0).mean()),
            ]
        )
    spread = np.abs(np.array(apart))
    assert (np.sqrt(np.mean(spread**2, axis=0)) < [0.03, 0.12, 0.03, 0.03]).all()
    assert spread.max() < 0.3


def test_the_mean_lies_in_the_range_and_the_worst_share_below_it() -> None:
    lot = lot_of(columns_of(MATTERS))
    means = figures(lot, shared(INVESTOR))
    mean = means[:, GROSS] - means[:, COSTS] - means[:, ADVERSE_COSTS]
    low, high, tail, loss = spread_of(lot, shared(INVESTOR), 0.9).T
    assert (low <= high).all()
    assert (tail < mean).all()
    assert (mean < high).all()
    assert ((loss >= 0) & (loss <= 1)).all()


def test_the_worst_share_falls_with_alpha() -> None:
    lot = lot_of(columns_of(MATTERS))
    few, many = (spread_of(lot, shared(INVESTOR), alpha)[:, 2] for alpha in (0.5, 0.95))
    assert (many <= few + 1.0).all()


@pytest.mark.skipif(not available(), reason="numba is not installed")
def test_compiled_code_gives_the_same_range() -> None:
    lot = lot_of(columns_of(MATTERS))
    fast, slow = (spread_of(lot, shared(INVESTOR), 0.9, way) for way in (True, False))
    assert np.allclose(fast, slow, rtol=1e-9)
