"""Look-through of ownership: a million companies with loops and bounds, beside a plain fixed-point iteration of the same equation.

    python benchmarks/trace.py [--companies 1000000] [--links 2500000]

The graph is random (seeded): each company held mostly by ones before it, one in two hundred the first of a ring of holdings; one share in ten known within bounds
only. `plain` iterates x = w + W x with scipy until nothing changes by more than 1e-12, which gives the same lower shares; the two are held to
each other before a ratio is printed. Times are of one run after one to warm up.
"""

import argparse
import resource
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from exequatur.trace.ownership.holdings import Holdings, holdings_from_arrays
from exequatur.trace.ownership.owners import owners_of
from exequatur.trace.ownership.rings import rings_of
from exequatur.trace.ownership.through import above, interests


def graph(companies: int, links: int) -> tuple[Any, ...]:
    """Random holdings as arrays: owner, owned, lower and upper shares."""
    draw = np.random.default_rng(1)
    owned = draw.integers(0, companies, links)
    gap = draw.integers(1, 50_000, links)
    owner = np.where(draw.random(links) < 0.001, owned + gap % 50 + 1, owned - gap)
    inside = (owner >= 0) & (owner < companies)
    some = draw.integers(
        0, max(companies - 60, 1), companies // 200
    )  # one company in two hundred is the first of a ring of two to six
    ring = [(some + step, some + step + 1) for step in range(5)]
    back = [(some[i::5] + i + 1, some[i::5]) for i in range(5)]
    owner = np.concatenate([owner[inside], *(a for a, _ in ring), *(a for a, _ in back)])
    owned = np.concatenate([owned[inside], *(b for _, b in ring), *(b for _, b in back)])
    pairs = np.unique(owner * companies + owned)
    owner, owned = pairs // companies, pairs % companies
    share = draw.random(len(owner))
    sums = np.bincount(owned, weights=share, minlength=companies)
    share = share / np.maximum(sums[owned] / 0.95, 1e-9) * draw.random(companies)[owned] ** 0.2
    high = np.minimum(share * np.where(draw.random(len(share)) < 0.1, 1.5, 1.0), 1.0)
    return owner, owned, share, high


def timed(call: Callable[[], Any]) -> tuple[Any, float]:
    """What a call gives, and its seconds."""
    began = time.perf_counter()
    found = call()
    return found, time.perf_counter() - began


def plain(holdings: Holdings, owner: int) -> "np.ndarray[Any, Any]":
    """The lower shares of one owner by iteration, the owner absorbing."""
    size = len(holdings)
    matrix = csr_matrix((holdings.low, (holdings.owned, holdings.owner)), shape=(size, size))
    first = np.zeros(size)
    first[owner] = 1.0
    found = first
    while True:
        following = matrix @ found
        following[owner] = 1.0
        if np.abs(following - found).max() < 1e-12:
            return np.asarray(following)
        found = following


def main() -> int:
    """Print the table; return exit code 0."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--companies", type=int, default=1_000_000)
    parser.add_argument("--links", type=int, default=2_500_000)
    asked = parser.parse_args()
    arrays = graph(asked.companies, asked.links)
    names = [f"c{i}" for i in range(asked.companies)]
    holdings, build = timed(lambda: holdings_from_arrays(names, *arrays))
    rings, looped = timed(lambda: rings_of(holdings))
    owner = int(arrays[0][5])
    interests(holdings, rings, owner)
    low, down = timed(lambda: interests(holdings, rings, owner))
    _, up = timed(lambda: interests(holdings, rings, owner, upper=True))
    iterated, plainly = timed(lambda: plain(holdings, owner))
    others = np.arange(len(holdings)) != owner
    assert np.abs(low - iterated)[others].max() < 1e-9
    print(
        f"{len(holdings):,} companies, {len(holdings.owner):,} holdings, {len(rings.rings):,} loops, {int((low > 0).sum()):,} reached"
    )
    print(f"arrays and findings        {build:8.2f} s")
    print(f"loops and levels           {looped:8.2f} s")
    print(
        f"one owner, lower shares    {down:8.2f} s   plain iteration {plainly:.2f} s, {plainly / down:.1f} x"
    )
    print(f"one owner, upper shares    {up:8.2f} s")
    print(f"all of it                  {build + looped + down + up:8.2f} s   aim 5 s")
    some = [
        i for i in range(7, asked.companies, asked.companies // 300) if 2 <= len(above(holdings, i)) <= 40
    ][:50]
    _, each = timed(lambda: [owners_of(holdings, names[i], with_chains=0) for i in some])
    if some:
        print(
            f"one company looked up      {each / len(some) * 1000:8.2f} ms  aim 5 ms (up to 40 companies above it)"
        )
    print(f"peak memory                {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
