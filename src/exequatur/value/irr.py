"""The internal rate of return of dated cash flows (XIRR: ACT/365, the first date as origin), its other roots told, never hidden."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from exequatur.value.durations import Floats

DAYS = 365.0
"""A year of XIRR."""

LOWEST, HIGHEST = -0.9999, 1e4
"""Rates between which roots are looked for, per year."""

_STEPS = 600


@dataclass(frozen=True)
class Irr:
    """The rates at which the flows are worth nothing.

    rate: the one root, -1 for a total loss; None where there is none or several. roots: all of them, ascending.
    changes: how often the sign of the flows changes; where that is more than once, look at the value at the hurdle.
    """

    rate: float | None
    roots: tuple[float, ...]
    changes: int


def xirr(flows: Sequence[tuple[date, float]]) -> Irr:
    """The internal rate of return of dated flows, negative ones paid, positive ones received.

    pyxirr finds the root; the flows are scaled first, as its answer depends on the size of amounts, and what it answers is
    held against a bracketed search, which also finds further roots.

    Raises:
        ValueError: no flow but zeros.
    """
    if not any(amount for _, amount in flows):
        raise ValueError("a rate of return needs flows that are not zero")
    origin = min(day for day, _ in flows)
    years = np.array([(day - origin).days / DAYS for day, _ in flows])
    return irr_of(years, np.array([float(amount) for _, amount in flows]))


def irr_of(years: Floats, amounts: Floats) -> Irr:
    """As `xirr`, of flows `years` after the origin."""
    order = np.argsort(years, kind="stable")
    years, amounts = years[order], amounts[order] / np.abs(amounts).max()
    signs = np.sign(amounts[amounts != 0])
    changes = int((signs[1:] != signs[:-1]).sum())
    if (signs <= 0).all():
        return Irr(-1.0, (), changes)
    if (signs >= 0).all():
        return Irr(None, (), changes)
    if changes == 1 and (rate := _by_pyxirr(years, amounts)) is not None:
        return Irr(rate, (rate,), changes)
    roots = _roots(years, amounts)
    return Irr(roots[0] if len(roots) == 1 else None, roots, changes)


def _by_pyxirr(years: Floats, amounts: Floats) -> float | None:
    """What pyxirr finds, if the flows are worth nothing at it; flows that change sign once have one root."""
    import pyxirr

    days = years * DAYS
    if (days != np.rint(days)).any() or len(set(days.tolist())) < len(days):
        return None
    origin = np.datetime64("2000-01-01")
    rate = pyxirr.xirr(origin + days.astype("timedelta64[D]"), amounts, silent=True)
    if rate is None or not LOWEST < rate < HIGHEST:
        return None
    worth = abs(float(amounts @ (1.0 + rate) ** -years))
    return float(rate) if worth < 1e-10 * len(amounts) else None


def _roots(years: Floats, amounts: Floats) -> tuple[float, ...]:
    from scipy.optimize import brentq

    def worth(log_growth: float) -> float:
        return float(amounts @ np.exp(-log_growth * years))

    grid = np.linspace(np.log1p(LOWEST), np.log1p(HIGHEST), _STEPS)
    with np.errstate(over="ignore", invalid="ignore"):
        values = np.exp(-np.outer(grid, years)) @ amounts
    found = [float(np.expm1(grid[i])) for i in np.flatnonzero(values == 0)]
    for i in np.flatnonzero(values[:-1] * values[1:] < 0):
        found.append(float(np.expm1(brentq(worth, grid[i], grid[i + 1], xtol=1e-15, rtol=1e-14))))
    return tuple(sorted(found))


def moic(flows: Sequence[float]) -> float | None:
    """Multiple on invested capital: all received over all paid; None where nothing was paid."""
    paid = -sum(amount for amount in flows if amount < 0)
    return sum(amount for amount in flows if amount > 0) / paid if paid else None
