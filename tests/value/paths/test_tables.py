"""Quantiles by one look-up: how far they are from scipy's, tail by tail, and that they never leave their cell."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from exequatur.value.durations import Floats
from exequatur.value.paths.tables import (
    CELLS,
    beta_table,
    exponential_table,
    gamma_table,
    lognormal_table,
    look_up,
    normal_table,
)

_ANY = np.random.default_rng(4)
_SPREAD = (2.0 ** _ANY.uniform(0, 31, 20_000)).astype(np.uint64)
WORDS = np.concatenate([_ANY.integers(0, 2**32, 40_000, dtype=np.uint64), _SPREAD, np.uint64(2**32 - 1) - _SPREAD, np.array([0, 1, 2, 2**31 - 1, 2**31, 2**32 - 1], dtype=np.uint64)])  # fmt: skip
LEVEL = (WORDS.astype(float) + 0.5) / 2**32
TAIL = ((np.uint64(2**32 - 1) - WORDS).astype(float) + 0.5) / 2**32
UPPER = LEVEL > 0.5


def worst(table: Floats, low: Floats, high: Floats) -> float:
    return float(np.abs(look_up(table, WORDS) - np.where(UPPER, high, low)).max())


def test_normal_scores_are_within_2e_10() -> None:
    assert worst(normal_table(), special.ndtri(LEVEL), -special.ndtri(TAIL)) < 2e-10


def test_exponentials_are_within_2e_10() -> None:
    assert worst(exponential_table(), -np.log(LEVEL), -np.log1p(-TAIL)) < 2e-10


@pytest.mark.parametrize(
    ("k", "most"),
    [(0.05, 3e-9), (0.1, 2e-9), (0.3, 1e-9), (1, 2e-10), (4, 1e-10), (40, 1e-10), (400, 1e-10), (1e5, 1e-10)],
)
def test_gammas_are_within_a_billionth_of_their_mean(k: float, most: float) -> None:
    found = worst(gamma_table(1 / k), special.gammaincinv(k, LEVEL) / k, special.gammainccinv(k, TAIL) / k)
    assert found < most


@pytest.mark.parametrize("sdlog", [0.05, 0.5, 2.0])
def test_lognormals_are_within_a_billionth_of_themselves(sdlog: float) -> None:
    exact = np.where(UPPER, np.exp(-sdlog * special.ndtri(TAIL)), np.exp(sdlog * special.ndtri(LEVEL)))
    assert np.abs(look_up(lognormal_table(sdlog), WORDS) / exact - 1).max() < 1e-9


@pytest.mark.parametrize(
    ("a", "b", "most"),
    [
        (8, 2, 1e-10),
        (0.5, 0.5, 1e-10),
        (1, 9, 1e-10),
        (200, 50, 1e-10),
        (0.1, 0.1, 3e-9),
        (2000, 1, 1e-10),
    ],
)
def test_chances_are_within_a_billionth(a: float, b: float, most: float) -> None:
    found = worst(beta_table(a, b), special.betaincinv(a, b, LEVEL), 1 - special.betaincinv(b, a, TAIL))
    assert found < most


@given(st.floats(0.05, 100), st.integers(0, 2**32 - 2))
def test_a_greater_draw_never_gives_less_than_the_error_allows(k: float, word: int) -> None:
    low, high = look_up(
        gamma_table(1 / round(k, 1) if k >= 0.1 else 20.0), np.array([word, word + 1], dtype=np.uint64)
    )
    assert high >= low - 6e-9


def test_every_cell_of_both_tails_is_filled() -> None:
    assert normal_table().shape == (2 * CELLS, 4)
    assert np.isfinite(normal_table()).all()
    with pytest.raises(ValueError, match="read-only"):
        normal_table()[0, 0] = 1.0
