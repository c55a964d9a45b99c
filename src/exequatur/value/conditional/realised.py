"""What a branch brings given the durations: expectations over rivals, insolvency, survival and the lognormal worth of the asset."""

from dataclasses import dataclass, replace

import numpy as np
from scipy import special

from exequatur.value.durations import Floats
from exequatur.value.paths.draws import Flags

_TINY = 1e-290
_TINY_PART = 1e-12
"""A part under this is nothing."""
_LEAST_SHARE = -600.0


@dataclass(frozen=True)
class Realised:
    """A branch that brings something: R = extra + part x min(S, owed), where S is the asset's worth in one of several states, or nothing.

    Attributes, arrays over points unless said otherwise:
        alive: the chance that the asset is there and can be had.
        states: chance of each state (rivals before us, insolvency), given that it is; shares: the logarithm of what is left in it. Arrays of states
            by points.
        forward: the mean worth of the asset when it is realised, before rivals; spread: standard deviation of its logarithm.
        owed: the claim then.
        part: the share of it that is paid (below 1 where it is a settlement).
        extra: costs that come back beside it.
    """

    alive: Floats
    states: Floats
    shares: Floats
    forward: Floats
    spread: Floats
    owed: Floats
    part: float
    extra: Floats

    def at(self, rows: Flags) -> "Realised":
        """The same at some of the points."""
        shares = self.shares if self.shares.shape[1] == 1 else self.shares[:, rows]
        return Realised(
            self.alive[rows], self.states[:, rows], shares, self.forward[rows], self.spread[rows], self.owed[rows], self.part,
            self.extra[rows],
        )  # fmt: skip

    def times(self, factor: float) -> "Realised":
        """The same with an asset of so many times the worth."""
        return replace(self, forward=self.forward * factor)

    def least(self, most: Floats | None = None) -> Floats:
        """E min(R, most) for each point; E R where nothing is said."""
        if most is None:
            return np.asarray(self.extra + self.part * self.alive * self._worth(self.owed))
        if self.part < _TINY_PART:
            return np.minimum(self.extra, most)
        room = np.minimum(np.maximum(most - self.extra, 0.0) / self.part, self.owed)
        return np.asarray(np.minimum(self.extra, most) + self.part * self.alive * self._worth(room))

    def at_most(self, most: Floats) -> Floats:
        """P(R <= most) for each point."""
        if self.part < _TINY_PART:
            room = np.where(most >= self.extra, np.inf, -1.0)
        else:
            room = (most - self.extra) / self.part
        dead = np.where(most >= self.extra, 1.0 - self.alive, 0.0)
        below = np.maximum(np.minimum(room, self.owed), _TINY)
        d = (np.log(np.maximum(self.forward, _TINY)) - np.log(below)) / self._width
        under = np.einsum(
            "ij,ij->j", self.states, special.ndtr(self._width / 2 - d - self.shares / self._width)
        )
        under = np.where(room >= self.owed, 1.0, np.where(room > 0, under, 0.0))
        return np.asarray(dead + self.alive * under)

    @property
    def _width(self) -> Floats:
        return np.maximum(self.spread, 1e-9)

    def _worth(self, most: Floats) -> Floats:
        """E min(S, most): F N(-d1) + K N(d1 - s), d1 = (ln F/K + s^2/2)/s, over the states."""
        width = self._width
        base = (np.log(np.maximum(self.forward, _TINY)) - np.log(np.maximum(most, _TINY))) / width + width / 2
        d1 = base + self.shares / width
        kept = np.exp(self.shares) * special.ndtr(-d1)
        full = special.ndtr(d1 - width)
        return np.asarray(
            self.forward * np.einsum("ij,ij->j", self.states, kept)
            + most * np.einsum("ij,ij->j", self.states, full)
        )


def log_share(share: Floats | float) -> Floats:
    """The logarithm of what is left, finite where nothing is."""
    with np.errstate(divide="ignore"):
        return np.asarray(np.maximum(np.log(np.asarray(share, dtype=float)), _LEAST_SHARE))
