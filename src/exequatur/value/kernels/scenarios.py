"""Many claims over the same scenarios: what each is worth in the mean, and what all of them are worth in each scenario.

The claims of a scenario share what is common: the chances of a forum and an instrument, the insolvency of a debtor. Sums are of whole numbers, the same in any order.
On the processors of this machine by `tiles`, or on a GPU by `cuda`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from exequatur.value.deals import Investor
from exequatur.value.durations import Floats
from exequatur.value.kernels.follow import CLOCKS_NEEDED, DEBTOR_NEEDED, FORUM_NEEDED, MATTER_NEEDED
from exequatur.value.kernels.holding import holds
from exequatur.value.kernels.packing import Key, Offer, Packed, Whole, pack, stacked, unit_of
from exequatur.value.kernels.pursuit import COLUMNS, share_out, spans
from exequatur.value.kernels.tiles import BATCH
from exequatur.value.model import Matter
from exequatur.value.outputs import Figure
from exequatur.value.paths.recoveries import Seeded

COARSE = 2048
"""Units of a sum in a unit of a sum of squares."""
_TOTAL_BITS = 44
_ROWS = 64
"""Positions of a block."""


@dataclass(frozen=True)
class Position:
    """One claim as it is held: the figure of `pursuit.COLUMNS` that counts, under an offer, and what is had besides (a price paid or received)."""

    matter: Matter
    column: str = "alone"
    offer: Offer = field(default_factory=Offer)
    beside: float = 0.0


@dataclass(frozen=True)
class Scenarios:
    """means: of each position. totals: of all positions in each scenario."""

    means: tuple[Figure, ...]
    totals: Floats


@dataclass(frozen=True)
class Stack:
    """Positions as arrays, one a row, with the tables of all of them; `units` of each position's sum in a minor unit, `unit` of the totals."""

    numbers: Floats
    schedules: Floats
    known: Floats
    table_of: Whole
    scales: Floats
    others: Floats
    needed: Whole
    entities: NDArray[np.uint64]
    columns: Whole
    beside: Floats
    units: Floats
    unit: float
    tables: Floats


def play_scenarios(
    positions: Sequence[Position], investor: Investor, paths: Seeded, gpu: bool = False
) -> Scenarios:
    """Run every position through the same scenarios.

    Args:
        paths: the scenarios: a claim's path of a number is its part in the scenario of that number.
        gpu: on a GPU, by `cuda`; otherwise on this machine's processors.

    Raises:
        ValueError: no position, fewer than two scenarios, or a matter that the compiled paths do not take, named.
    """
    if not positions or paths.count < 2:
        raise ValueError("scenarios need a position and two scenarios or more")
    for one in positions:
        if len(one.matter.pursuits) != 1 or not holds(one.matter):
            raise ValueError(
                f"the compiled paths take one pursuit, with rivals who take a share: {one.matter.id}"
            )
    if gpu:
        from exequatur.value.kernels.cuda import on_gpu

        stack = stack_of(positions, investor)
        units, unit = stack.units, stack.unit
        sums, totals = on_gpu(stack, paths)
    else:
        packed, units, unit = _packed(positions, investor)
        sums, totals = _on_processors(positions, packed, units, unit, paths)
    means = [
        _figure(int(total), int(squares), paths.count, float(of))
        for (total, squares), of in zip(sums, units, strict=True)
    ]
    return Scenarios(tuple(means), totals / unit)


def _figure(total: int, squares: int, count: int, unit: float) -> Figure:
    mean, coarse = total / count / unit, total / count / COARSE
    variance = max(squares / count - coarse * coarse, 0.0) * (COARSE / unit) ** 2 * count / (count - 1)
    return Figure(mean, math.sqrt(variance / count))


def _on_processors(
    positions: Sequence[Position], packed: Sequence[Packed], units: Floats, unit: float, paths: Seeded
) -> tuple[Whole, Whole]:
    """Sums and sums of squares of each position, and the totals of each scenario, in whole units: blocks of positions and scenarios on all threads."""
    cuts = [
        (first, begin) for first in range(0, len(positions), _ROWS) for begin in range(0, paths.count, BATCH)
    ]
    sums, totals = np.zeros((len(positions), 2), dtype=np.int64), np.zeros(paths.count, dtype=np.int64)
    lock = Lock()

    def one(number: int) -> None:
        first, begin = cuts[number]
        some = Seeded(paths.seed, paths.first + begin, min(BATCH, paths.count - begin))
        found, total = np.empty((1, some.count)), np.zeros(some.count, dtype=np.int64)
        part = np.zeros((len(positions[first : first + _ROWS]), 2), dtype=np.int64)
        for i, row in enumerate(part, first):
            spans(packed[i], (positions[i].column,), some, found, threads=1)
            values = found[0] + positions[i].beside
            whole = np.floor(values * units[i] + 0.5).astype(np.int64)
            coarse = (whole + COARSE // 2) >> 11
            row[:] = whole.sum(), (coarse * coarse).sum()
            total += np.floor(values * unit + 0.5).astype(np.int64)
        with lock:
            sums[first : first + _ROWS] += part
            totals[begin : begin + some.count] += total

    share_out(one, range(len(cuts)), None)
    return sums, totals


def _packed(positions: Sequence[Position], investor: Investor) -> tuple[list[Packed], Floats, float]:
    """The positions as arrays; units of each one's sums, and of the totals."""
    packed = [pack(one.matter, one.matter.pursuits[0], investor, one.offer) for one in positions]
    units = np.array([unit_of(one.matter, one.matter.pursuits[0]) for one in positions])
    most = _TOTAL_BITS - 31 - math.ceil(math.log2(len(positions) + 1)) // 2
    return packed, units, float(units.min()) * 2.0**most


def stack_of(positions: Sequence[Position], investor: Investor) -> Stack:
    """Positions for a device."""
    packed, units, unit = _packed(positions, investor)
    keys: dict[Key, int] = {}
    for one in packed:
        for key in one.keys:
            keys.setdefault(key, len(keys))
    years = max(one.schedule.shape[1] for one in packed)
    return Stack(
        numbers=np.array([one.numbers for one in packed]),
        schedules=np.stack([np.pad(one.schedule, ((0, 0), (0, years - one.schedule.shape[1])), mode="edge") for one in packed]),
        known=np.stack([one.known for one in packed]),
        table_of=np.array([[keys[one.keys[table]] if table >= 0 else -1 for table in one.table_of] for one in packed]),
        scales=np.stack([one.scales for one in packed]),
        others=np.stack([one.others for one in packed]),
        needed=np.array([needed(one) for one in packed]),
        entities=np.stack([one.entities for one in packed]),
        columns=np.array([COLUMNS.index(one.column) for one in positions]),
        beside=np.array([one.beside for one in positions]),
        units=units,
        unit=unit,
        tables=stacked(tuple(keys)),
    )  # fmt: skip


def needed(packed: Packed) -> int:
    """The bits of `follow` for the draws that a pursuit needs."""
    drawn = packed.table_of >= 0
    bits = ((drawn[6:9].any(), CLOCKS_NEEDED), (drawn[9:12].any(), FORUM_NEEDED), (drawn[15], DEBTOR_NEEDED), (drawn[16], MATTER_NEEDED))  # fmt: skip
    return sum(bit for needs, bit in bits if needs)
