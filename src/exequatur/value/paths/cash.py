"""Cash of many paths: sums at a time and rates over a time, discounted exactly at any rate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from exequatur.value.discounting import annuity
from exequatur.value.durations import Floats

DAYS = 365.0


@dataclass
class Cash:
    """What one party pays (below zero) and receives on every path.

    lumps: (amount, years) arrays; streams: (amount a year, begin, end) arrays, years.
    """

    paths: int
    lumps: list[tuple[Floats, Floats]] = field(default_factory=list)
    streams: list[tuple[Floats, Floats, Floats]] = field(default_factory=list)

    def add(self, amount: Floats | float, at: Floats | float) -> None:
        """A sum at a time."""
        self.lumps.append((self._array(amount), self._array(at)))

    def stream(self, rate: Floats | float, begin: Floats | float, end: Floats | float) -> None:
        """A rate a year from a time to a time, nothing where the end is not after the beginning."""
        start = self._array(begin)
        self.streams.append((self._array(rate), start, np.maximum(self._array(end), start)))

    def value(self, rate: float) -> Floats:
        """The present value of each path at a continuous rate."""
        found = np.zeros(self.paths)
        for amount, at in self.lumps:
            found += amount * np.exp(-rate * at)
        for per_year, begin, end in self.streams:
            found += per_year * annuity(rate, begin, end)
        return found

    def nominal(self) -> Floats:
        """All of it, not discounted."""
        return self.value(0.0)

    def until(self, time: Floats) -> Floats:
        """What has flowed up to a time, not discounted."""
        found = np.zeros(self.paths)
        for amount, at in self.lumps:
            found += np.where(at <= time, amount, 0.0)
        for per_year, begin, end in self.streams:
            found += per_year * np.maximum(np.minimum(end, time) - begin, 0.0)
        return found

    def compounded(self, rate: float, time: Floats) -> Floats:
        """What has flowed up to a time, with interest at a continuous rate up to it."""
        found = np.zeros(self.paths)
        for amount, at in self.lumps:
            found += np.where(at <= time, amount * np.exp(rate * (time - np.minimum(at, time))), 0.0)
        for per_year, begin, end in self.streams:
            stop = np.maximum(np.minimum(end, time), begin)
            begun = begin <= time
            found += np.where(begun, per_year * np.exp(rate * time) * annuity(rate, begin, stop), 0.0)
        return found

    def expected_by_day(self) -> Floats:
        """The mean of all paths, day by day from today (365 to the year), not discounted."""
        ends = [at for _, at in self.lumps] + [end for _, _, end in self.streams]
        last = max((float(end.max()) for end in ends), default=0.0)
        flows = np.zeros(int(last * DAYS) + 3)
        for amount, at in self.lumps:
            flows += np.bincount((at * DAYS + 0.5).astype(np.int64), amount, len(flows))
        rates = np.zeros(len(flows))
        for per_year, begin, end in self.streams:
            for time, sign in ((begin, 1.0), (end, -1.0)):
                rates += np.bincount((time * DAYS + 0.5).astype(np.int64), sign * per_year / DAYS, len(rates))
        return (flows + np.cumsum(rates)) / self.paths

    def times(self, factor: float | Floats) -> "Cash":
        """The same with every sum and rate multiplied."""
        return Cash(
            self.paths,
            [(amount * factor, at) for amount, at in self.lumps],
            [(rate * factor, begin, end) for rate, begin, end in self.streams],
        )

    def _array(self, value: Floats | float) -> Floats:
        return np.broadcast_to(np.asarray(value, dtype=float), (self.paths,))


def together(paths: int, parts: Iterable[Cash]) -> Cash:
    """The cash of several at once."""
    made = Cash(paths)
    for part in parts:
        made.lumps += part.lumps
        made.streams += part.streams
    return made


def in_a_row(parts: Sequence[Cash]) -> Cash:
    """The cash of chunks of paths, one after the other; each has the same sums and rates in the same order."""
    made = Cash(sum(part.paths for part in parts))
    for i in range(len(parts[0].lumps)):
        made.lumps.append(tuple(np.concatenate([part.lumps[i][k] for part in parts]) for k in range(2)))  # type: ignore[arg-type]
    for i in range(len(parts[0].streams)):
        made.streams.append(tuple(np.concatenate([part.streams[i][k] for part in parts]) for k in range(3)))  # type: ignore[arg-type]
    return made
