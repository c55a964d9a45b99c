"""Random figures of one entity (a pursuit, a debtor, a forum) by path and slot: quantiles of Philox draws by the tables of `paths.tables`."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import special
from scipy.interpolate import CubicSpline

from exequatur.value.durations import Duration, Floats, LogNormal
from exequatur.value.evidence import Beta
from exequatur.value.paths.philox import Words, philox
from exequatur.value.paths.tables import beta_table, exponential_table, gamma_table, look_up, normal_table

_WORD = 2.0**32
NODES = np.linspace(-6.6, 6.6, 1025)
"""Normal scores between which quasi-random points lie."""

Flags = NDArray[np.bool_]


def key_of(*names: str) -> int:
    """64 bits for an entity by its names, the same on every machine."""
    text = "\x1f".join(names).encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "little")


class Draws:
    """The draws of one entity for the paths `first` to `first + count` - 1 under a seed (0 to 2^32 - 1)."""

    def __init__(self, seed: int, entity: int, first: int, count: int) -> None:
        self.count = count
        path = np.arange(first, first + count, dtype=np.uint64)
        self._path = path & np.uint64(0xFFFFFFFF), path >> np.uint64(32)
        self._entity = entity & 0xFFFFFFFF
        self._key = (seed & 0xFFFFFFFF, entity >> 32)
        self._blocks: dict[int, tuple[Words, Words, Words, Words]] = {}

    def words(self, slot: int) -> Words:
        """Whole numbers of 32 bits."""
        block, place = divmod(slot, 4)
        if block not in self._blocks:
            self._blocks[block] = philox((*self._path, block, self._entity), self._key)
        return self._blocks[block][place]

    def uniform(self, slot: int) -> Floats:
        """Uniform above 0 and below 1, of 32 bits."""
        return (self.words(slot).astype(np.float64) + 0.5) / _WORD

    def normal(self, slot: int) -> Floats:
        """Standard normal."""
        return look_up(normal_table(), self.words(slot))

    def exponential(self, slot: int) -> Floats:
        """Exponential of mean 1."""
        return look_up(exponential_table(), self.words(slot))

    def rings(self, slot: int, rate: float) -> Floats:
        """When an event of `rate` a year happens first, years; never at a rate of 0."""
        if rate < 1e-12:
            return np.full(self.count, np.inf)
        return self.exponential(slot) / rate

    def happens(self, slot: int, chance: float | Floats) -> Flags:
        """Whether an event of this chance happens."""
        return np.asarray(self.uniform(slot) < chance)

    def lasts(self, slot: int, duration: Duration) -> Floats:
        """A duration, years."""
        if isinstance(duration, LogNormal):
            return np.asarray(np.exp(duration.meanlog + duration.sdlog * self.normal(slot)))
        if not duration.cv2 or not duration.mean:
            return np.full(self.count, float(duration.mean))
        return duration.mean * np.maximum(look_up(gamma_table(float(duration.cv2)), self.words(slot)), 0.0)

    def chance(self, slot: int, beta: Beta) -> Floats:
        """A success probability drawn from what is known of it."""
        return np.clip(look_up(beta_table(beta.a, beta.b), self.words(slot)), 0.0, 1.0)

    def count_of(self, slot: int, mean: Floats) -> Floats:
        """A Poisson number of these means, by inversion."""
        u = self.uniform(slot)
        term = np.exp(-mean)
        reached, found, n = term.copy(), np.zeros(self.count), 0
        while (more := u > reached).any() and n < 1000:
            n += 1
            term = term * mean / n
            found[more] += 1
            reached = reached + term
        return found


@dataclass(frozen=True)
class Seeded:
    """Which paths are drawn: `count` from number `first` on, under `seed`."""

    seed: int
    first: int
    count: int

    def draws(self, *names: str) -> Draws:
        """The draws of an entity."""
        return Draws(self.seed, key_of(*names), self.first, self.count)


@lru_cache(maxsize=512)
def unit_gamma(cv2: float) -> CubicSpline:
    """The cube root of a Gamma of mean 1 by the normal score, which is nearly a line (Wilson and Hilferty 1931)."""
    k = 1.0 / cv2
    return CubicSpline(NODES, np.cbrt(special.gammaincinv(k, special.ndtr(NODES)) / k))
