"""Draws: the authors' known answers, the distributions that are asked for, and that nothing but seed, entity and path matters."""

import numpy as np
import pytest
from scipy import stats

from exequatur.value.durations import fixed, gamma
from exequatur.value.evidence import Beta
from exequatur.value.paths.draws import Draws, key_of
from exequatur.value.paths.philox import philox

MANY = 200_000


@pytest.mark.parametrize(
    ("counter", "key", "answer"),
    [
        ((0, 0, 0, 0), (0, 0), (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
        ((0xFFFFFFFF,) * 4, (0xFFFFFFFF,) * 2, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
        (
            (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
            (0xA4093822, 0x299F31D0),
            (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
        ),
    ],
)
def test_philox_gives_the_known_answers(
    counter: tuple[int, int, int, int], key: tuple[int, int], answer: tuple[int, ...]
) -> None:
    assert tuple(int(word) for word in philox(counter, key)) == answer


def test_draws_are_those_of_their_paths_however_they_are_cut() -> None:
    whole = Draws(7, key_of("a"), 0, 1000).uniform(9)
    parts = [Draws(7, key_of("a"), first, 250).uniform(9) for first in (0, 250, 500, 750)]
    assert np.array_equal(whole, np.concatenate(parts))
    assert np.array_equal(Draws(7, key_of("a"), 2**33 + 5, 3).uniform(2), Draws(7, key_of("a"), 2**33, 8).uniform(2)[5:])  # fmt: skip


def test_another_seed_entity_or_slot_gives_other_draws() -> None:
    base = Draws(1, key_of("a"), 0, 100).uniform(0)
    for other in (
        Draws(2, key_of("a"), 0, 100).uniform(0),
        Draws(1, key_of("b"), 0, 100).uniform(0),
        Draws(1, key_of("a"), 0, 100).uniform(1),
        Draws(1, key_of("a"), 0, 100).uniform(4),
    ):
        assert not (base == other).any()


def test_names_are_not_run_together() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")


@pytest.mark.parametrize("k", [0.3, 0.9, 1.0, 3.0, 40.0, 5000.0])
def test_durations_have_their_distribution(k: float) -> None:
    found = Draws(3, key_of("t"), 0, MANY).lasts(0, gamma(k, 0.5))
    assert stats.kstest(found, stats.gamma(k, scale=0.5).cdf).pvalue > 1e-4
    assert found.mean() == pytest.approx(k * 0.5, abs=4 * np.sqrt(k) * 0.5 / np.sqrt(MANY))


def test_a_fixed_duration_is_exact() -> None:
    assert (Draws(3, key_of("t"), 0, 10).lasts(0, fixed(1.25)) == 1.25).all()


@pytest.mark.parametrize(("a", "b"), [(8, 2), (0.5, 0.5), (1, 9), (200, 50)])
def test_chances_have_their_distribution(a: float, b: float) -> None:
    found = Draws(3, key_of("p"), 0, MANY).chance(0, Beta(a, b))
    assert stats.kstest(found, stats.beta(a, b).cdf).pvalue > 1e-4


def test_counts_have_their_distribution() -> None:
    draws = Draws(5, key_of("n"), 0, MANY)
    found = draws.count_of(0, np.full(MANY, 1.7))
    expected = stats.poisson(1.7)
    for n in range(6):
        share = expected.pmf(n)
        assert (found == n).mean() == pytest.approx(share, abs=4 * np.sqrt(share / MANY))


def test_slots_are_independent() -> None:
    draws = Draws(11, key_of("i"), 0, MANY)
    table = np.corrcoef([draws.normal(slot) for slot in range(12)]) - np.eye(12)
    assert np.abs(table).max() < 5 / np.sqrt(MANY)
