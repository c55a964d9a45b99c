"""Valuation: paths, means, the closed-form screen, selection; each beside a plain implementation that computes the same numbers in the same run.

    python benchmarks/value.py [--paths 200000] [--claims 1000000] [--items 1000000]

`loop` is the path model written as a plain Python loop with the random module; `crude` is plain Monte Carlo with numpy's generator, whose time
is what the paths for the same standard error would take at its measured speed; `one by one` calls the same closed form for each claim
by itself; `by value for money` sorts the items in plain Python. Every pair is held to the same answer within its error before a ratio is printed.
"""

import argparse
import math
import os
import random
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from msgspec import structs
from scipy import special
from value_plain import (
    HURDLE,
    INVESTOR,
    PRICE,
    RATE,
    TERMS,
    UPSIDE,
    crude,
    crude_strategies,
    loop_parties,
    loop_path,
)

from exequatur.value.breakeven import break_evens
from exequatur.value.conditional import pursued_mean
from exequatur.value.conditional.breakeven import conditional_break_evens
from exequatur.value.conditional.delay import after_waits
from exequatur.value.deals import LitigationFunding, PurchaseWithUpside, SelfFunded
from exequatur.value.kernels import available
from exequatur.value.model import Freeze, Growth, Matter, Pursuit, Race, Route, Stage, Took, Worth
from exequatur.value.outputs import figures_of
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.portfolio import Limit, select, select_by_tail
from exequatur.value.screen.columns import columns_of
from exequatur.value.screen.lots import Lot, figures, kinks_of, lot_of
from exequatur.value.screen.names import APPEAL, CLAIM, EXECUTION, MEAN, OWN, PREPARE, RECOGNITION, WORTH
from exequatur.value.screen.strategies import shared

LOOKED_UP = 30 * 12
"""Look-ups of the normal distribution of a claim in the closed-form screen: twelve for each lesser of two amounts."""
DRAWS = 16
"""Draws of a path."""
MATTER = Matter(
    id="benchmark", currency="CNY", as_of=date(2026, 11, 22), claim=2.5e7, growth=Growth(base=2e7, rate=0.05),
    race=Race(rate=0.3, share=0.25, insolvency=0.03, others=1e8),
    pursuits=(
        Pursuit(
            Worth(id="house", worth=4e7, currency="CNY", drift=0.01, volatility=0.2, forced_sale=0.75, hazard=0.15, leak=0.1),
            Route(
                forum="X", limit=2.0, appealed=0.4, distribution=Took(fixed=0.25), protected_by_execution=False,
                prepare=Stage(Took(k=4, theta=0.125), fixed=3e5, rate=4e5),
                freeze=Freeze(Took(k=2, theta=0.1), granted=0.6, fixed=2e5, rate=3e5, parallel=False),
                recognition=Stage(Took(k=3, theta=0.3), won=0.8, fixed=4e5, rate=8e5, adverse=5e5),
                appeal=Stage(Took(k=3, theta=0.35), won=0.8, rate=2e5, adverse=2e5),
                execution=Stage(Took(k=2, theta=0.5), won=0.85, fixed=4e5, rate=5e5),
            ),
        ),
    ),
)  # fmt: skip


@dataclass
class Timed:
    """What a call gave, and the least seconds of several calls."""

    value: Any
    seconds: float


def timed(call: Callable[[], Any], runs: int = 3) -> Timed:
    """Call several times; the quickest counts."""
    best, value = math.inf, None
    for _ in range(runs):
        began = time.perf_counter()
        value = call()
        best = min(best, time.perf_counter() - began)
    return Timed(value, best)


@dataclass
class Machine:
    """What this machine does at most, on one core: look-ups of the normal distribution, draws of numpy's generator, bytes copied through memory, a second."""

    normals: float
    draws: float
    memory: float


def machine() -> Machine:
    """Measure it."""
    some, large = np.linspace(-4.0, 4.0, 100_000), np.zeros(8_000_000)
    draw, copy = np.random.Generator(np.random.SFC64(1)), np.empty_like(large)
    normals = timed(lambda: special.ndtr(some), 9)
    draws = timed(lambda: draw.random(1_000_000), 9)
    memory = timed(lambda: np.copyto(copy, large), 5)
    return Machine(len(some) / normals.seconds, 1e6 / draws.seconds, 16.0 * len(large) / memory.seconds)


def looked_up(call: Callable[[], Any]) -> int:
    """How many values of the normal distribution a call asks for."""
    asked, plain = [0], special.ndtr

    def counted(of: Any, *more: Any, **named: Any) -> Any:
        asked[0] += np.size(of)
        return plain(of, *more, **named)

    special.ndtr = counted
    try:
        call()
    finally:
        special.ndtr = plain
    return asked[0]


def limit(what: str, least: float, took: float) -> None:
    """Print the least that a row can take by what bounds it, and how near it comes."""
    print(f"{'  at least, by ' + what:46} {least:10.4f} s {'':27}  reached to {least / took:.0%}", flush=True)


def row(what: str, seconds: float, plain: float, rate: str, aim: str) -> None:
    """Print one row."""
    print(
        f"{what:46} {seconds:10.4f} s {plain:12.4f} s {plain / seconds:10.1f} x  {rate:26} {aim}", flush=True
    )


def same(one: float, other: float, error: float) -> None:
    """Refuse to compare what does not compute the same."""
    if abs(one - other) > 5 * error:
        raise SystemExit(f"not the same numbers: {one} and {other}, error {error}")


def paths(count: int, most: Machine) -> None:
    """Full paths of one strategy with its figures, beside a loop and beside crude numpy."""
    ours = timed(
        lambda: play(MATTER, SelfFunded(), INVESTOR, Seeded(1, 0, count)).parties["creditor"].value(RATE)
    )
    draw = random.Random(1)
    few = max(count // 10, 1000)
    loop = timed(lambda: [loop_path(draw) for _ in range(few)], 1)
    plain = timed(lambda: crude(count))
    error = float(ours.value.std() / math.sqrt(count))
    same(float(np.mean(loop.value)), float(ours.value.mean()), error * math.sqrt(count / few))
    same(float(plain.value.mean()), float(ours.value.mean()), error * math.sqrt(2))
    row(
        "paths against a plain loop",
        ours.seconds,
        loop.seconds * count / few,
        f"{count / ours.seconds:,.0f} paths/s",
        "(whole cash kept)",
    )
    row(
        "paths against vectorised numpy",
        ours.seconds,
        plain.seconds,
        f"{count / plain.seconds:,.0f} paths/s numpy",
        "(whole cash kept)",
    )
    limit("numpy's generator, 16 draws a path", DRAWS * count / most.draws, ours.seconds)
    whole = timed(
        lambda: figures_of(
            "self_funded",
            "s",
            "creditor",
            play(MATTER, SelfFunded(), INVESTOR, Seeded(1, 0, count)),
            INVESTOR,
        ),
        1,
    )
    print(f"{'  with all figures of a party':46} {whole.seconds:10.4f} s")


def kernel(count: int) -> None:
    """Means of strategies 2 to 5 for both parties by the compiled paths, in one process on one thread and on all, beside numpy, a loop, and the draws alone."""
    if not available():
        print("compiled paths: numba is not installed")
        return
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import MEANS, draws_alone, pursued_means

    offer, few = Offer(TERMS, PRICE, UPSIDE, HURDLE), max(count // 40, 2000)
    pursued_means(MATTER, offer, INVESTOR, Seeded(1, 0, 100))
    draws_alone(MATTER, 100, 1)
    draw = random.Random(1)
    loop = timed(lambda: np.array([loop_parties(draw) for _ in range(few)]), 1)
    plain = timed(lambda: crude_strategies(count), 5)
    for threads in dict.fromkeys((1, os.cpu_count() or 1)):
        ours = timed(lambda threads=threads: pursued_means(MATTER, offer, INVESTOR, Seeded(1, 0, count), threads=threads, names=MEANS[2:]), 9)  # type: ignore[misc]  # fmt: skip
        alone = timed(lambda threads=threads: draws_alone(MATTER, count, threads), 9)  # type: ignore[misc]
        for i, name in enumerate(MEANS[2:]):
            found = ours.value[name]
            same(found.value, float(plain.value[0, i]), math.hypot(found.se, float(plain.value[1, i])))
            same(
                found.value,
                float(loop.value[:, i].mean()),
                float(loop.value[:, i].std()) / math.sqrt(few) * 1.01,
            )
        rate = f"{count / ours.seconds:,.0f} paths/s"
        row(
            f"strategies 2 to 5, compiled, {threads} thread{'s' * (threads > 1)}",
            ours.seconds,
            plain.seconds,
            rate,
            "aim 4.5 x, 7 x",
        )
        row("  beside a plain loop", ours.seconds, loop.seconds * count / few, rate, "aim 150 x")
        print(
            f"{'  the draws alone':46} {alone.seconds:10.4f} s {'':27}  {count / alone.seconds:,.0f} paths/s: paths reach {alone.seconds / ours.seconds:.0%} of that bound"
        )
    print(f"{'  bare numpy':46} {plain.seconds:10.4f} s {'':27}  {count / plain.seconds:,.0f} paths/s")


def scenarios(claims: int, count: int) -> None:
    """Many claims through common scenarios: two sums a claim and a total a scenario, from the claims as they are described to the end, on all cores; on a GPU where there is one."""
    if not available():
        return
    from exequatur.value.kernels.cuda import present
    from exequatur.value.kernels.scenarios import Position, play_scenarios

    positions = [
        Position(structs.replace(MATTER, id=str(i), claim=MATTER.claim * (0.5 + i / claims)))
        for i in range(claims)
    ]
    some = max(claims * count // 50, 20_000)
    plain = timed(lambda: crude_strategies(some), 1)
    for gpu in (False, True) if present() else (False,):
        play_scenarios(positions[:2], INVESTOR, Seeded(1, 0, 1000), gpu)
        ours = timed(lambda gpu=gpu: play_scenarios(positions, INVESTOR, Seeded(1, 0, count), gpu), 1)  # type: ignore[misc]
        row(
            f"{claims:,} claims x {count:,} scenarios{', GPU' if gpu else ''}",
            ours.seconds,
            plain.seconds * claims * count / some,
            f"{claims * count / ours.seconds:,.0f} paths/s",
            "aim 1e10/s on one H100" if gpu else "common factors",
        )
    if not present():
        print("  on a GPU: there is none here")


def mean(count: int, most: Machine) -> None:
    """One claim's mean to a thousandth: the fewest points that reach it, and what crude paths would take for the error that they have."""
    plain = timed(lambda: crude(count))
    size = abs(float(plain.value.mean()))
    points, found = 8, None
    while found is None or found.value.net.se > size / 1000:
        points *= 2
        found = timed(lambda points=points: pursued_mean(MATTER, RATE, points=points, scrambles=8), 9)  # type: ignore[misc]
    error = found.value.net.se
    same(
        found.value.net.value, float(plain.value.mean()), float(plain.value.std() / math.sqrt(count)) + error
    )
    row(
        "one mean to 0.1 percent",
        found.seconds,
        plain.seconds * float(plain.value.var()) / error**2 / count,
        f"{points} points x 8, error {error / size:.3%}",
        "aim 300 x, 3 ms",
    )
    limit(
        "look-ups of the normal",
        looked_up(lambda: pursued_mean(MATTER, RATE, points=points, scrambles=8)) / most.normals,
        found.seconds,
    )


def turns(count: int, most: Machine) -> None:
    """All break-evens of a claim, and its cost of delay at 25 waits, beside the same by path simulation at the error that its paths have."""
    funding, upside = (
        LitigationFunding(terms=TERMS),
        PurchaseWithUpside(price=PRICE, share=UPSIDE, hurdle=HURDLE),
    )
    waits = np.linspace(0.0, 2.0, 25)
    paths = Seeded(1, 0, count // 10)
    ours = timed(lambda: conditional_break_evens(MATTER, INVESTOR, funding, upside))
    plain = timed(lambda: break_evens(MATTER, INVESTOR, paths, funding, upside), 1)
    for name, one in plain.value.items():
        if one is not None:
            same(one.value, ours.value[name].value, math.hypot(one.se, ours.value[name].se))
    error = ours.value["creditor_pct"].se / plain.value["creditor_pct"].se
    row("all break-evens", ours.seconds, plain.seconds, f"error {error:.2f} of the paths'", "aim 0.1 s")
    asked = looked_up(lambda: conditional_break_evens(MATTER, INVESTOR, funding, upside))
    limit("look-ups of the normal", asked / most.normals, ours.seconds)
    for investor, name in (
        (INVESTOR, "delay curve, 25 waits"),
        (structs.replace(INVESTOR, risk_weight=0.3), "  with its tails"),
    ):
        ours = timed(lambda investor=investor: after_waits(MATTER, SelfFunded(), investor, waits))  # type: ignore[misc]
        plain = timed(lambda: [play(MATTER, SelfFunded(), INVESTOR, paths, float(wait)).parties["creditor"].value(RATE).mean() for wait in waits], 1)  # fmt: skip
        error = ours.value[0][0].se
        same(
            ours.value[0][0].value,
            float(plain.value[0]),
            error + abs(float(plain.value[0])) / math.sqrt(paths.count),
        )
        row(
            name,
            ours.seconds,
            plain.seconds,
            f"error {error / abs(ours.value[0][0].value):.2%}",
            "aim 0.05 s",
        )
        asked = looked_up(lambda investor=investor: after_waits(MATTER, SelfFunded(), investor, waits))  # type: ignore[misc]
        limit("look-ups of the normal", asked / most.normals, ours.seconds)


def screen(count: int, most: Machine) -> None:
    """The closed-form screen of all strategies for both parties, beside the same forms for one claim at a time; claims with few routes among them, as on a tape."""
    funding, upside = (
        LitigationFunding(terms=TERMS),
        PurchaseWithUpside(price=PRICE, share=UPSIDE, hurdle=HURDLE),
    )
    draw, routes = np.random.default_rng(3), 500
    one = lot_of(columns_of([MATTER]), PRICE)
    route = np.repeat(one.route, routes, axis=0)
    lengths = [at + MEAN - OWN for at in (PREPARE, RECOGNITION, APPEAL, EXECUTION)]
    route[:, lengths] *= draw.uniform(0.5, 1.5, (routes, len(lengths)))
    t, kinks = shared(INVESTOR, 0.0, funding, upside), kinks_of(TERMS, TERMS.cap)

    def lot() -> Lot:
        own = np.repeat(one.own, count, axis=0)
        own[:, WORTH] *= draw.uniform(0.2, 2.0, count)
        own[:, CLAIM] *= draw.uniform(0.2, 2.0, count)
        return Lot(own, route, draw.integers(0, routes, count).astype(np.int32))

    claims, few = lot(), 200
    figures(Lot(claims.own[:64], route, claims.which[:64]), t, kinks, available())
    ours = timed(lambda: figures(claims, t, kinks))
    single = [Lot(claims.own[i : i + 1], route, claims.which[i : i + 1]) for i in range(few)]
    alone = timed(lambda: np.concatenate([figures(claim, t, kinks, compiled=False) for claim in single]), 1)
    for i in range(few):
        same(
            float(ours.value[i].sum()),
            float(alone.value[i].sum()),
            1e-9 * float(np.abs(alone.value[i]).sum()),
        )
    tracemalloc.start()
    held = lot()
    figures(held, t, kinks)
    bytes_each = tracemalloc.get_traced_memory()[1] / count
    tracemalloc.stop()
    row(
        "closed-form screen, all strategies",
        ours.seconds,
        alone.seconds * count / few,
        f"{count / ours.seconds:,.0f} claims/s",
        "aim 500,000 claims/s",
    )
    limit(
        "look-ups of the normal, all cores",
        LOOKED_UP * count / most.normals / (os.cpu_count() or 1),
        ours.seconds,
    )
    limit("memory, 132 bytes a claim", 132.0 * count / most.memory, ours.seconds)
    print(
        f"{'  memory of a claim, with what is made of it':46} {bytes_each:10.0f} bytes {'':38} aim 200 bytes"
    )


def selection(count: int, most: Machine) -> None:
    """Selection under a budget, and by mean and tail."""
    draw = np.random.default_rng(5)
    costs = draw.lognormal(13, 1, (count, 1))
    values = costs * draw.lognormal(0, 1, (count, 1)) - costs * 0.5
    budget = float(costs.sum() * 0.3)
    ours = timed(lambda: select(values, costs, budget))

    def by_value_for_money() -> float:
        items = sorted(
            zip(values[:, 0].tolist(), costs[:, 0].tolist(), strict=True), key=lambda one: -one[0] / one[1]
        )
        left, won = budget, 0.0
        for value, cost in items:
            if value > 0 and cost <= left:
                left, won = left - cost, won + value
        return won

    plain = timed(by_value_for_money, 1)
    same(ours.value.value, plain.value, ours.value.value * 1e-4)
    row(
        "selection under a budget",
        ours.seconds,
        plain.seconds,
        f"gap {ours.value.gap:.1e}",
        "aim 1 s, gap 1e-4",
    )
    limit("sorting by one figure", timed(lambda: np.argsort(values[:, 0])).seconds, ours.seconds)
    common, lean, price = draw.normal(0, 1, (1000, 1)), draw.uniform(0, 1.5, 2000), draw.uniform(1, 5, 2000)
    outcomes = (draw.random((1000, 2000)) < 0.5) * price * draw.uniform(2, 5, 2000) * np.exp(
        0.3 * common * lean
    ) - price
    lumps = debtor_caps(draw, price)
    for what, limits in (("", []), ("  under 1000 caps of debtors", lumps)):
        tail = timed(lambda limits=limits: select_by_tail(outcomes, price, float(price.sum() * 0.3), 0.5, limits=limits), 1)  # type: ignore[misc]  # fmt: skip
        print(
            f"{what or 'mean-CVaR, 2000 claims x 1000 scenarios':46} {tail.seconds:10.4f} s {'':41} gap {tail.value.gap:.2%}  aim 5 s, 0.3 percent"
        )
        limit("memory, all outcomes read once", outcomes.nbytes / most.memory, tail.seconds)


def debtor_caps(draw: np.random.Generator, price: "np.ndarray[Any, Any]") -> list[Limit]:
    """A cap of 0.6 of what its claims cost for each of a thousand debtors: it binds in lumps."""
    debtor = draw.integers(0, 1000, len(price))
    rows = [np.flatnonzero(debtor == one) for one in range(1000)]
    return [
        Limit(f"debtor {k}", price[at], float(price[at].sum() * 0.6), at)
        for k, at in enumerate(rows)
        if len(at)
    ]


def main() -> int:
    """Print the table; return exit code 0."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--paths", type=int, default=200_000)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--items", type=int, default=1_000_000)
    asked = parser.parse_args()
    print(f"{'what':46} {'ours':>12} {'plain':>14} {'ratio':>12}")
    most = machine()
    paths(asked.paths, most)
    kernel(asked.paths * 5)
    scenarios(1000, asked.paths // 10)
    mean(asked.paths, most)
    turns(asked.paths, most)
    screen(asked.claims, most)
    selection(asked.items, most)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
