"""One budget, any number of claims: options by value for money, with the bound of the linear relaxation.

For one budget the relaxation of the multiple-choice knapsack is solved by sorting the steps between the efficient options of each claim (Sinha and
Zoltners 1979): all steps above one price are taken whole and at most one in part. What is left of the budget is filled with what still fits.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from exequatur.value.durations import Floats

Choices = NDArray[np.int64]

FREE = 1e300
"""Value for money of what costs nothing."""


@dataclass(frozen=True)
class Selection:
    """What was chosen.

    choice: the option of each claim, -1 for none. value, cost: of all of it. bound: no selection is worth more. gap: (bound - value) / bound.
    price: what one more unit of budget would be worth, at the margin; 0 where the budget is not used up. prices, used: the same of each of several
    limits, and how much of each is used, in their order; empty where there is one budget.
    """

    choice: Choices
    value: float
    cost: float
    bound: float
    gap: float
    price: float
    prices: tuple[float, ...] = ()
    used: tuple[float, ...] = ()


Marks = NDArray[np.bool_]


def select(values: Floats, costs: Floats, budget: float, forced: Choices | Marks | None = None) -> Selection:
    """The options of greatest value under a budget.

    Args:
        values: of each claim (row) and option (column), from now to the end, net of its cost; not a number for an option that is not to be had.
        costs: likewise what each takes of the budget, from 0 on.
        budget: from 0 on.
        forced: the option of each claim that must be taken (its period is about to end), -1 where none; or, by claim and option, which are allowed
            of a claim that must take one. These come before all else. One that is worth nothing is not forced.

    Raises:
        ValueError: shapes that differ, a cost or budget below 0 or not a number, forced options that exceed the budget.
    """
    if values.shape != costs.shape or values.ndim != 2:
        raise ValueError(
            f"values and costs need a row a claim and a column an option: {values.shape}, {costs.shape}"
        )
    if not budget >= 0 or (costs[~np.isnan(values)] < 0).any() or np.isnan(costs[~np.isnan(values)]).any():
        raise ValueError("budget and costs are numbers from 0 on")
    good: Marks = np.asarray(~np.isnan(values) & (values > 0))
    must = forced_options(good, forced)
    taken = np.asarray(must.any(axis=1))
    good = np.asarray(np.where(taken[:, None], must, good))
    base = np.where(taken, np.where(good, costs, np.inf).argmin(axis=1), -1)
    rows = np.flatnonzero(taken)
    start_cost, start_value = float(costs[rows, base[rows]].sum()), float(values[rows, base[rows]].sum())
    if start_cost > budget:
        raise ValueError(f"the forced filings alone take {start_cost:,.0f} of a budget of {budget:,.0f}")
    steps = _steps(values, costs, good, base)  # a claim that must be filed starts at its cheapest filing
    choice, spent, won, price, part = _take(steps, base, budget - start_cost)
    bound = start_value + won + part
    choice = _fill(choice, values, costs, good, budget - start_cost - spent)
    rows = np.flatnonzero(choice >= 0)
    value, cost = float(values[rows, choice[rows]].sum()), float(costs[rows, choice[rows]].sum())
    bound = max(bound, value)
    return Selection(choice, value, cost, bound, (bound - value) / bound if bound > 0 else 0.0, price)


@dataclass(frozen=True)
class _Steps:
    """Steps from one efficient option of a claim to the next: which claim, to which option, at what more cost, for what more value."""

    claim: Choices
    option: Choices
    cost: Floats
    value: Floats


def forced_options(good: Marks, forced: Choices | Marks | None) -> Marks:
    """By claim and option: of a claim that must take one, which it may; nothing for the others.

    Args:
        good: which options are worth something; forced: as in `select`.

    Raises:
        ValueError: another shape.
    """
    if forced is None:
        return np.zeros_like(good)
    if forced.shape == good.shape and forced.dtype == np.bool_:
        return np.asarray(forced & good, dtype=np.bool_)
    if forced.shape != (len(good),):
        raise ValueError(f"what is forced needs an entry a claim: {forced.shape}")
    return np.asarray(good & (np.arange(good.shape[1])[None, :] == forced[:, None]))


def _steps(values: Floats, costs: Floats, good: NDArray[np.bool_], base: Choices) -> _Steps:
    """The steps along the upper hull of the options of each claim, from nothing or from the option that it must take."""
    many, options = values.shape
    at = np.arange(many)
    had = base >= 0
    cost_now = np.where(had, costs[at, np.maximum(base, 0)], 0.0)
    value_now = np.where(had, values[at, np.maximum(base, 0)], 0.0)
    found: list[_Steps] = []
    alive = np.ones(many, dtype=bool)
    for _ in range(options):
        more_value = np.where(good, values - value_now[:, None], -np.inf)
        more_cost = np.where(good, costs - cost_now[:, None], np.inf)
        useful = (more_value > 0) & (more_cost >= 0)
        paid = useful & (more_cost > 0)
        rate = np.full(values.shape, -np.inf)
        rate[paid] = more_value[paid] / more_cost[paid]
        rate[useful & ~paid] = FREE
        best = rate.argmax(axis=1)
        alive = alive & np.isfinite(rate[at, best])
        rows = np.flatnonzero(alive)
        if not len(rows):
            break
        to = best[rows]
        found.append(_Steps(rows, to, more_cost[rows, to], more_value[rows, to]))
        cost_now[rows], value_now[rows] = costs[rows, to], values[rows, to]
    if not found:
        empty = np.zeros(0)
        return _Steps(empty.astype(np.int64), empty.astype(np.int64), empty, empty)
    return _Steps(
        np.concatenate([one.claim for one in found]),
        np.concatenate([one.option for one in found]),
        np.concatenate([one.cost for one in found]),
        np.concatenate([one.value for one in found]),
    )


def _take(steps: _Steps, base: Choices, budget: float) -> tuple[Choices, float, float, float, float]:
    """Steps in the order of value for money until the budget ends: choices, cost, value, the price at the margin, the part of the step that does not fit."""
    rate = np.where(steps.cost > 0, steps.value / np.where(steps.cost > 0, steps.cost, 1.0), FREE)
    order = np.argsort(-rate, kind="stable")
    reached = np.cumsum(steps.cost[order])
    many = int(np.searchsorted(reached, budget * (1 + 1e-15), side="right"))
    chosen = order[:many]
    choice = base.copy()
    choice[steps.claim[chosen]] = steps.option[chosen]  # the steps of a claim stand in the order of its hull
    spent, won = float(steps.cost[chosen].sum()), float(steps.value[chosen].sum())
    if many == len(order):
        return choice, spent, won, 0.0, 0.0
    price = float(rate[order[many]])
    return choice, spent, won, price, price * max(budget - spent, 0.0)


def _fill(choice: Choices, values: Floats, costs: Floats, good: NDArray[np.bool_], left: float) -> Choices:
    """Spend what is left on the options that add most and still fit, one after the other."""
    at = np.arange(len(choice))
    for _ in range(100):
        had = choice >= 0
        now_value = np.where(had, values[at, np.maximum(choice, 0)], 0.0)
        now_cost = np.where(had, costs[at, np.maximum(choice, 0)], 0.0)
        more = np.where(good, values - now_value[:, None], -np.inf)
        fits = (costs - now_cost[:, None] <= left) & (more > 0)
        if not fits.any():
            break
        row, option = np.unravel_index(int(np.where(fits, more, -np.inf).argmax()), values.shape)
        left -= float(costs[row, option] - now_cost[row])
        choice[row] = option
    return choice
