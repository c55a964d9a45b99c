"""Claims as the closed forms take them, many with few routes among them, and their figures by either evaluator."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exequatur.value.durations import Floats
from exequatur.value.funding import FundingTerms
from exequatur.value.kernels import available
from exequatur.value.screen import forms
from exequatur.value.screen import spread as spreads
from exequatur.value.screen.columns import Columns
from exequatur.value.screen.names import FIGURES, NEVER, OUT, OWN, PLAIN, PRICE, STAGES

CHUNK = 4096
"""Claims that numpy takes at a time: its rows stay near the processor."""
MANY = 20_000
"""From so many claims on the compiled forms are worth the seconds in which they are loaded."""


@dataclass(frozen=True)
class Lot:
    """Claims, a row each.

    own: what each has of its own, by `names.PLAIN`: claim, slope, worth, reachable, limit, price; minor units, years. route: the rest of the figures, a row a route.
    which: the row of `route` of each claim.
    """

    own: Floats
    route: Floats
    which: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.own)


def lot_of(columns: Columns, price: Floats | float = 0.0) -> Lot:
    """Columns as a lot in which each claim has a route of its own."""
    rows = np.empty((len(columns), FIGURES))
    for i, name in enumerate(PLAIN):
        rows[:, i] = price if i == PRICE else getattr(columns, name)
    at = len(PLAIN)
    for name in STAGES:
        stage = getattr(columns, name)
        parts = (
            stage.duration.mean, stage.duration.cv2, stage.won, stage.occurs, stage.fixed, stage.rate, stage.adverse, stage.settles,
            stage.settlement,
        )  # fmt: skip
        for part in parts:
            rows[:, at] = part
            at += 1
    rows[:, at], rows[:, at + 1] = columns.distribution.mean, columns.distribution.cv2
    return Lot(
        np.ascontiguousarray(rows[:, :OWN]),
        np.ascontiguousarray(rows[:, OWN:]),
        np.arange(len(columns), dtype=np.int32),
    )


@dataclass(frozen=True)
class Kinks:
    """A funder's take min(max(m I, ROC + g (R - ROC)^+), c R) by completed year: it rises with slope c up to `one` times I, is flat up to `two` times I, and rises with
    slope `share` from there."""

    one: Floats
    two: Floats
    share: Floats


NO_KINKS = Kinks(np.zeros(1), np.zeros(1), np.zeros(1))


def kinks_of(terms: FundingTerms, most: float) -> Kinks:
    """The kinks of plain terms; `most`: of a recovery, what the funder takes at most."""
    first = 1.0 if terms.return_of_capital_first else 0.0
    found = []
    for year in range(max(len(terms.mult), len(terms.pct))):
        multiple = terms.mult[min(year, len(terms.mult) - 1)]
        share = terms.pct[min(year, len(terms.pct) - 1)]
        flat = max(multiple, first)
        rises = first + (flat - first) / share if share > 0 and flat > first else first
        if not most:
            found.append((0.0, NEVER, 0.0))
        elif flat / most <= rises or not share:  # the cap stops binding before the percentage takes over
            found.append((flat / most, rises, share))
        else:
            below = first * (1.0 - share) / (most - share) if share < most else NEVER
            found.append((below, below, share))
    table = np.array(found)
    return Kinks(*(np.ascontiguousarray(table[:, i]) for i in range(3)))


def figures(lot: Lot, shared: "list[Any]", kinks: Kinks = NO_KINKS, compiled: bool | None = None) -> Floats:
    """The figures of `names.OUT` of each claim, a row each.

    Args:
        shared: what all claims share, by its places in `names`; rates may be arrays by claim, and then numpy reckons.
        compiled: whether compiled code does it; where not said, where there is numba and there are `MANY` claims. The answers differ by less than 1e-9.
    """
    found = np.empty((len(lot), len(OUT)))
    arrays = any(isinstance(one, np.ndarray) for one in shared)
    if not arrays and ((len(lot) >= MANY and available()) if compiled is None else compiled):
        from exequatur.value.screen.compiled import run

        run(
            lot.own,
            lot.route,
            lot.which,
            np.array(shared, dtype=float),
            kinks.one,
            kinks.two,
            kinks.share,
            found,
        )
        return found
    for at in range(0, len(lot), CHUNK):
        rows = slice(at, at + CHUNK)
        few = [one[rows] if isinstance(one, np.ndarray) else one for one in shared]
        part = np.concatenate([lot.own[rows], lot.route[lot.which[rows]]], axis=1)
        out = np.zeros((len(OUT), len(part)))
        with np.errstate(over="ignore"):
            forms.figures(np.ascontiguousarray(part.T), few, kinks.one, kinks.two, kinks.share, out)  # type: ignore[no-untyped-call]
        found[rows] = out.T
    return found


def spread_of(lot: Lot, shared: "list[Any]", alpha: float, compiled: bool | None = None) -> Floats:
    """The spread of the creditor's value of a pursuit with own money, estimated: `spread.SPREAD` of each claim, a row each.

    Args:
        alpha: of the mean of the worst share.
        compiled: as for `figures`.
    """
    found = np.empty((len(lot), len(spreads.SPREAD)))
    if (len(lot) >= MANY and available()) if compiled is None else compiled:
        from exequatur.value.screen.compiled import run_spread

        run_spread(lot.own, lot.route, lot.which, np.array(shared, dtype=float), alpha, found)
        return found
    for at in range(0, len(lot), CHUNK):
        rows = slice(at, at + CHUNK)
        part = np.concatenate([lot.own[rows], lot.route[lot.which[rows]]], axis=1).T
        room = np.zeros((2, spreads.ATOMS, part.shape[1]))
        out = np.zeros((len(spreads.SPREAD), part.shape[1]))
        with np.errstate(over="ignore"):
            spreads.spread(np.ascontiguousarray(part), shared, alpha, room[0], room[1], out)  # type: ignore[no-untyped-call]
        found[rows] = out.T
    return found
