"""The paths of one pursuit by compiled code: what `paths` computes by arrays, on the same draws, path by path within 1e-9."""

import math
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from exequatur.value.deals import Investor
from exequatur.value.durations import Floats
from exequatur.value.kernels.holding import holds
from exequatur.value.kernels.packing import Offer, Packed, Whole, pack, unit_of
from exequatur.value.kernels.tiles import BATCH, ROWS, SHARES, span
from exequatur.value.kernels.tiles import draws_alone as draw_only
from exequatur.value.model import Matter
from exequatur.value.outputs import Figure
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.timeline import Lead

COLUMNS = ("paid", "spent", *SHARES)
"""What is known of each path: when cash comes, years; the nominal costs; then the gross recovery and the net present values, prices left out."""
MEANS = COLUMNS[1:]


def pursued(
    matter: Matter, offer: Offer, investor: Investor, paths: Seeded, wait: float = 0.0, *,
    lead: Lead | None = None, accrues: bool = True, threads: int | None = None,
) -> dict[str, Floats]:  # fmt: skip
    """The figures `COLUMNS` of each path of a matter with one pursuit.

    Args:
        threads: how many share the work; all processors where not said. It changes no bit of the answer.

    Raises:
        ValueError: a matter that the compiled paths do not take.
    """
    packed = _one(matter, offer, investor, wait, lead, accrues)
    found = np.empty((len(COLUMNS), paths.count))
    spans(packed, COLUMNS, paths, found, threads)
    return dict(zip(COLUMNS, found, strict=True))


def pursued_means(
    matter: Matter, offer: Offer, investor: Investor, paths: Seeded, wait: float = 0.0, *,
    lead: Lead | None = None, accrues: bool = True, threads: int | None = None, names: tuple[str, ...] = MEANS,
) -> dict[str, Figure]:  # fmt: skip
    """The means of figures out of `MEANS` with their standard errors. Nothing is kept of a path, so that any number of them can be asked for.

    The sums are of whole numbers: the same whatever the threads, the batches and their order.

    Raises:
        ValueError: a matter that the compiled paths do not take, or fewer than two paths.
    """
    if paths.count < 2:
        raise ValueError("a standard error needs two paths or more")
    packed = _one(matter, offer, investor, wait, lead, accrues)
    unit = unit_of(matter, matter.pursuits[0])
    batches = range(0, paths.count, BATCH)
    totals = np.zeros((len(batches), len(names), 3), dtype=np.int64)
    none = np.empty((0, 0))

    def one(at: int) -> None:
        _span(packed, names, paths, at, min(BATCH, paths.count - at), none, totals[at // BATCH], unit)

    share_out(one, batches, threads)
    sums = totals.astype(object).sum(axis=0)
    if any(beyond for _, _, beyond in sums):  # far out of proportion: add up the paths themselves
        columns = pursued(matter, offer, investor, paths, wait, lead=lead, accrues=accrues, threads=threads)
        return {name: Figure(math.fsum(columns[name]) / paths.count, float(columns[name].std(ddof=1) / math.sqrt(paths.count))) for name in names}  # fmt: skip
    return {name: _figure(total, squares, paths.count, unit) for name, (total, squares, _) in zip(names, sums, strict=True)}  # fmt: skip


def _figure(total: int, squares: int, count: int, unit: float) -> Figure:
    """A mean and its standard error from sums in whole units, those of the squares in 2^11 units."""
    mean = total / count / unit
    coarse = total / count / 2048
    variance = max(squares / count - coarse * coarse, 0.0) * (2048 / unit) ** 2 * count / (count - 1)
    return Figure(mean, math.sqrt(variance / count))


def _one(matter: Matter, offer: Offer, investor: Investor, wait: float, lead: Lead | None, accrues: bool) -> Packed:  # fmt: skip
    if len(matter.pursuits) != 1 or not holds(matter):
        raise ValueError("the kernel takes one pursuit, with rivals who take a share")
    return pack(matter, matter.pursuits[0], investor, offer, wait, lead, accrues)


def draws_alone(matter: Matter, count: int, threads: int | None = None) -> float:
    """Draw what so many paths of a matter with one pursuit need and do nothing with it: the bound that draws set to the speed of paths. A sum of some of it."""
    packed = pack(matter, matter.pursuits[0], Investor(), Offer())
    batches = range(0, count, BATCH)
    totals = np.zeros(len(batches))

    def one(at: int) -> None:
        totals[at // BATCH] = draw_only(
            min(BATCH, count - at), packed.known, packed.table_of, packed.scales, packed.others, packed.tables, packed.blocks,
            packed.entities, np.uint64(1), np.uint64(at),
        )  # fmt: skip

    share_out(one, batches, threads)
    return float(totals.sum())


def spans(
    packed: Packed, names: tuple[str, ...], paths: Seeded, out: Floats, threads: int | None = None
) -> None:
    """Fill `out`, a row for each name of `tiles.ROWS`, a column for each path."""
    nothing = np.empty((0, 3), dtype=np.int64)

    def one(at: int) -> None:
        _span(packed, names, paths, at, min(BATCH, paths.count - at), out, nothing, 1.0)

    share_out(one, range(0, paths.count, BATCH), threads)


def _span(
    packed: Packed, names: tuple[str, ...], paths: Seeded, at: int, many: int, out: Floats, totals: Whole, unit: float
) -> None:  # fmt: skip
    rows = np.array([ROWS[name] for name in names])
    span(
        out, at, totals, unit, many, rows, packed.numbers, packed.schedule, packed.known, packed.table_of, packed.scales, packed.others,
        packed.tables, packed.blocks, packed.entities, np.uint64(paths.seed & 0xFFFFFFFF), np.uint64(paths.first + at),
    )  # fmt: skip


def share_out(one: Callable[[int], None], batches: range, threads: int | None) -> None:
    """Do all batches, on threads where there are several: compiled code holds no lock of the interpreter."""
    many = min(threads or os.cpu_count() or 1, len(batches))
    if many <= 1:
        for at in batches:
            one(at)
        return
    with ThreadPoolExecutor(many) as pool:
        for _ in pool.map(one, batches):
            pass
