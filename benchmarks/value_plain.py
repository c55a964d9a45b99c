"""The valuation of one matter as one would write it down: a plain Python loop with the random module, and bare numpy. What `value.py` measures beside.

The matter is `value.MATTER`; its figures stand here once more, because a plain implementation has them in its lines.
"""

import math
import random
from typing import Any

import numpy as np

from exequatur.value.deals import Investor
from exequatur.value.funding import FundingTerms

RATE = 0.06
TERMS = FundingTerms((2.0, 2.5, 3.0, 3.5), (0.25, 0.3, 0.35, 0.4), 0.6, True)
PRICE, UPSIDE, HURDLE = 2e6, 0.4, 2.0
INVESTOR = Investor(creditor=RATE, funder=0.18)


def loop_path(draw: random.Random) -> float:
    """One path of `MATTER` pursued with own money: its net present value, as one would write it down."""
    now = draw.gammavariate(4, 0.125)
    value = -3e5 - 4e5 * annuity(0.0, now)
    filing = now
    if filing > 2.0:
        return value
    order = filing + draw.gammavariate(2, 0.1)
    value -= 2e5 * math.exp(-RATE * filing) + 3e5 * annuity(filing, order)
    frozen = draw.random() < 0.6
    now = order
    end = now + draw.gammavariate(3, 0.3)
    value -= 4e5 * math.exp(-RATE * now) + 8e5 * annuity(now, end)
    now = end
    if draw.random() >= 0.8:
        return value - 5e5 * math.exp(-RATE * now)
    if draw.random() < 0.4:
        end = now + draw.gammavariate(3, 0.35)
        value -= 2e5 * annuity(now, end)
        now = end
        if draw.random() >= 0.8:
            return value - 2e5 * math.exp(-RATE * now)
    end = now + draw.gammavariate(2, 0.5)
    value -= 4e5 * math.exp(-RATE * now) + 5e5 * annuity(now, end)
    if draw.random() >= 0.85:
        return value
    exposed = order + 0.1 * (end - order) if frozen else end
    if draw.expovariate(1.0) <= 0.15 * exposed:
        return value
    cash = end + 0.25
    worth = 4e7 * 0.75 * math.exp((0.01 - 0.02) * end + 0.2 * math.sqrt(end) * draw.gauss(0, 1))
    owed = 2.5e7 + 2e7 * 0.05 * end
    if draw.expovariate(0.03) < cash:
        got = min(worth * owed / (owed + 1e8), owed)
    else:
        ahead, left = 0, draw.expovariate(1.0)
        while left < 0.3 * end:
            ahead, left = ahead + 1, left + draw.expovariate(1.0)
        got = min(worth * 0.75**ahead, owed)
    return value + got * math.exp(-RATE * cash)


def annuity(begin: float, end: float) -> float:
    """One unit a year, discounted."""
    return (math.exp(-RATE * begin) - math.exp(-RATE * end)) / RATE


def crude(paths: int) -> "np.ndarray[Any, Any]":
    """The same paths with numpy's generator, twenty thousand at a time."""
    draw = np.random.Generator(np.random.SFC64(1))
    return np.concatenate([crude_chunk(draw, min(20_000, paths - at)) for at in range(0, paths, 20_000)])


def crude_chunk(draw: np.random.Generator, n: int) -> "np.ndarray[Any, Any]":
    """A chunk of `crude`."""

    def over(begin: Any, end: Any) -> Any:
        return (np.exp(-RATE * begin) - np.exp(-RATE * end)) / RATE

    now = draw.gamma(4, 0.125, n)
    value = -3e5 - 4e5 * over(0.0, now)
    on = now <= 2.0
    order = now + draw.gamma(2, 0.1, n)
    value -= on * (2e5 * np.exp(-RATE * now) + 3e5 * over(now, order))
    frozen = draw.random(n) < 0.6
    end = order + draw.gamma(3, 0.3, n)
    value -= on * (4e5 * np.exp(-RATE * order) + 8e5 * over(order, end))
    won = draw.random(n) < 0.8
    value -= on * ~won * 5e5 * np.exp(-RATE * end)
    on &= won
    now, appealed = end, draw.random(n) < 0.4
    end = now + appealed * draw.gamma(3, 0.35, n)
    kept = ~appealed | (draw.random(n) < 0.8)
    value -= on * (appealed * 2e5 * over(now, end) + ~kept * 2e5 * np.exp(-RATE * end))
    on &= kept
    now, end = end, end + draw.gamma(2, 0.5, n)
    value -= on * (4e5 * np.exp(-RATE * now) + 5e5 * over(now, end))
    on &= draw.random(n) < 0.85
    exposed = np.where(frozen, order + 0.1 * (end - order), end)
    on &= draw.exponential(1.0, n) > 0.15 * exposed
    cash = end + 0.25
    worth = 3e7 * np.exp(-0.01 * end + 0.2 * np.sqrt(end) * draw.standard_normal(n))
    owed = 2.5e7 + 1e6 * end
    caught = draw.exponential(1 / 0.03, n) < cash
    ahead = draw.poisson(0.3 * end)
    got = np.minimum(np.where(caught, worth * owed / (owed + 1e8), worth * 0.75**ahead), owed)
    return np.asarray(value + on * got * np.exp(-RATE * cash))


def crude_strategies(paths: int) -> "np.ndarray[Any, Any]":
    """The same paths with strategies 2 to 5 for both parties, with numpy's generator: means of six net present values and their standard errors."""
    draw = np.random.Generator(np.random.SFC64(1))
    total, squares = np.zeros(6), np.zeros(6)
    for at in range(0, paths, 20_000):
        found = crude_parties(draw, min(20_000, paths - at))
        total += [one.sum() for one in found]
        squares += [np.square(one).sum() for one in found]
    means = total / paths
    return np.stack([means, np.sqrt((squares / paths - means**2) / paths)])


def crude_parties(draw: np.random.Generator, n: int) -> "list[np.ndarray[Any, Any]]":
    """A chunk of `crude_strategies`: own money, funded creditor, funder, buyer, creditor with upside, buyer with upside; prices left out. Each discount is
    computed once, and what is 0 for this matter is not computed at all."""
    rates = (RATE, INVESTOR.funder)

    def discounts(at: Any) -> Any:
        return [np.exp(-rate * at) for rate in rates]

    now = draw.gamma(4, 0.125, n)
    on = now <= 2.0
    at, spent = discounts(now), 3e5 + 4e5 * now
    costs = [3e5 + 4e5 / rate * (1.0 - one) for rate, one in zip(rates, at, strict=True)]

    def stage(on: Any, begin: Any, at_begin: Any, took: Any, fixed: float, rate: float) -> Any:
        nonlocal spent
        end = begin + took
        at_end = discounts(end)
        spent += on * (fixed + rate * took)
        for k, r in enumerate(rates):
            costs[k] += on * (fixed * at_begin[k] + rate / r * (at_begin[k] - at_end[k]))
        return end, at_end

    def lose(lost: Any, amount: float, at: Any) -> None:
        nonlocal spent
        spent += lost * amount
        for k in range(2):
            costs[k] += lost * amount * at[k]

    order, at = stage(on, now, at, draw.gamma(2, 0.1, n), 2e5, 3e5)
    frozen = draw.random(n) < 0.6
    end, at = stage(on, order, at, draw.gamma(3, 0.3, n), 4e5, 8e5)
    won = draw.random(n) < 0.8
    lose(on & ~won, 5e5, at)
    on &= won
    appealed = draw.random(n) < 0.4
    end, at = stage(on, end, at, appealed * draw.gamma(3, 0.35, n), 0.0, 2e5)
    kept = ~appealed | (draw.random(n) < 0.8)
    lose(on & ~kept, 2e5, at)
    on &= kept
    end, at = stage(on, end, at, draw.gamma(2, 0.5, n), 4e5, 5e5)
    on &= draw.random(n) < 0.85
    on &= draw.exponential(1.0, n) > 0.15 * np.where(frozen, order + 0.1 * (end - order), end)
    cash = end + 0.25
    worth = 3e7 * np.exp(-0.01 * end + 0.2 * np.sqrt(end) * draw.standard_normal(n))
    owed = 2.5e7 + 1e6 * end
    caught = draw.exponential(1 / 0.03, n) < cash
    left = np.where(caught, owed / (owed + 1e8), 0.75 ** draw.poisson(0.3 * end))
    got = on * np.minimum(worth * left, owed)
    ours, theirs = discounts(cash)
    year = np.minimum(cash.astype(np.int64), 3)
    mult, pct = np.array(TERMS.mult)[year], np.array(TERMS.pct)[year]
    take = np.minimum(np.maximum(mult * spent, spent + pct * np.maximum(got - spent, 0)), TERMS.cap * got)
    extra = UPSIDE * np.maximum(got - spent - HURDLE * PRICE, 0)
    return [
        got * ours - costs[0],
        (got - take) * ours,
        take * theirs - costs[1],
        got * theirs - costs[1],
        extra * ours,
        (got - extra) * theirs - costs[1],
    ]


def loop_parties(draw: random.Random) -> tuple[float, ...]:
    """One path with strategies 2 to 5 for both parties, as one would write it down."""
    rates = (RATE, INVESTOR.funder, 0.0)
    costs = [0.0, 0.0, 0.0]

    def stage(begin: float, end: float, fixed: float, rate: float) -> None:
        for k, r in enumerate(rates):
            over = (math.exp(-r * begin) - math.exp(-r * end)) / r if r else end - begin
            costs[k] += fixed * math.exp(-r * begin) + rate * over

    def lose(amount: float, at: float) -> None:
        for k, r in enumerate(rates):
            costs[k] += amount * math.exp(-r * at)

    def over(got: float, cash: float) -> tuple[float, ...]:
        ours, theirs, spent = math.exp(-RATE * cash), math.exp(-INVESTOR.funder * cash), costs[2]
        year = min(int(cash), 3)
        take = min(
            max(TERMS.mult[year] * spent, spent + TERMS.pct[year] * max(got - spent, 0)), TERMS.cap * got
        )
        extra = UPSIDE * max(got - spent - HURDLE * PRICE, 0)
        return (
            got * ours - costs[0],
            (got - take) * ours,
            take * theirs - costs[1],
            got * theirs - costs[1],
            extra * ours,
            (got - extra) * theirs - costs[1],
        )

    filing = draw.gammavariate(4, 0.125)
    stage(0.0, filing, 3e5, 4e5)
    if filing > 2.0:
        return over(0.0, filing)
    order = filing + draw.gammavariate(2, 0.1)
    stage(filing, order, 2e5, 3e5)
    frozen = draw.random() < 0.6
    end = order + draw.gammavariate(3, 0.3)
    stage(order, end, 4e5, 8e5)
    if draw.random() >= 0.8:
        lose(5e5, end)
        return over(0.0, end)
    if draw.random() < 0.4:
        now, end = end, end + draw.gammavariate(3, 0.35)
        stage(now, end, 0.0, 2e5)
        if draw.random() >= 0.8:
            lose(2e5, end)
            return over(0.0, end)
    now, end = end, end + draw.gammavariate(2, 0.5)
    stage(now, end, 4e5, 5e5)
    exposed = order + 0.1 * (end - order) if frozen else end
    if draw.random() >= 0.85 or draw.expovariate(1.0) <= 0.15 * exposed:
        return over(0.0, end)
    cash = end + 0.25
    worth = 3e7 * math.exp(-0.01 * end + 0.2 * math.sqrt(end) * draw.gauss(0, 1))
    owed = 2.5e7 + 1e6 * end
    if draw.expovariate(0.03) < cash:
        return over(min(worth * owed / (owed + 1e8), owed), cash)
    ahead, left = 0, draw.expovariate(1.0)
    while left < 0.3 * end:
        ahead, left = ahead + 1, left + draw.expovariate(1.0)
    return over(min(worth * 0.75**ahead, owed), cash)
