"""A million claims with three asset locations each, screened: seconds, memory, linearity, and the ratio to a plain loop.

    python benchmarks/screening.py [--sizes 10000,100000,1000000] [--on 2026-11-22]

Each size runs in a process of its own, so that its peak memory is its own. The plain loop is the independent evaluator of the
tests (`tests/routes/naive.py`), on a sample of the same claims.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import numpy as np

from exequatur.law import load
from exequatur.routes.columns import (
    DATES,
    KINDS,
    NAT,
    OBLIGOR_DATES,
    AssetColumns,
    ClaimColumns,
    EventColumns,
    ObligorColumns,
    to_day,
)
from exequatur.routes.evaluate import evaluate
from exequatur.routes.table import best_by_claim

ORIGINS = ("CN", "CN", "CN", "CN", "GB-EAW", "SG")
PLACES = (
    "HK", "SG", "US-CA", "US-NY", "CA-BC", "CA-ON", "AU-NSW", "AU-VIC", "GB-EAW", "NZ", "JP", "KR", "DE", "FR", "IT", "ES",
    "AE", "VG", "KY", "MY", "TH", "VN", "MO", "TW", "CN", "CH", "NL", "IL", "RU", "KZ", "BR", "MX",
)  # fmt: skip
SEED = 20261122


def make_columns(n: int) -> ClaimColumns:
    """`n` random claims: two obligors, three assets, up to three dated events each; a tenth of the dates unknown."""
    draw = np.random.default_rng(SEED)
    codes = tuple(dict.fromkeys((*ORIGINS, *PLACES)))
    first, last = to_day(date(2008, 1, 1)), to_day(date(2026, 10, 1))
    given = draw.integers(first, last, n, dtype=np.int32)
    effective = given + draw.integers(15, 120, n, dtype=np.int32)
    performance = effective + draw.integers(5, 90, n, dtype=np.int32)
    dates = {name: np.full(n, NAT, np.int32) for name in DATES}
    for name, days in (("given", given), ("effective", effective), ("performance_end", performance)):
        dates[name] = np.where(draw.random(n) < 0.1, NAT, days).astype(np.int32)
    dates["due"] = given - draw.integers(100, 900, n, dtype=np.int32)
    dates["terminated_for_now"] = np.where(draw.random(n) < 0.5, performance + 300, NAT).astype(np.int32)
    facts = draw.integers(0, 1 << 29, 2 * n, dtype=np.uint32)
    known = draw.integers(0, 1 << 29, 2 * n, dtype=np.uint32)
    counts = draw.integers(0, 4, n)
    events = int(counts.sum())
    claim_of = np.repeat(np.arange(n), counts)
    day = (given[claim_of] + draw.integers(0, 1500, events)).astype(np.int32)
    order = np.lexsort((day, claim_of))
    return ClaimColumns(
        ids=range(n),  # type: ignore[arg-type]
        codes=codes,
        origin=draw.choice([codes.index(c) for c in ORIGINS], n).astype(np.int16),
        kind=draw.choice([KINDS.index(k) for k in KINDS], n, p=[0.7, 0.2, 0.06, 0.02, 0.02]).astype(np.int8),
        dates=dates,
        obligors=ObligorColumns(
            start=np.arange(0, 2 * n + 1, 2),
            yes=facts & known,
            no=~facts & known,
            principal=np.tile([True, False], n),
            dates={name: np.full(2 * n, NAT, np.int32) for name in OBLIGOR_DATES},
        ),
        assets=AssetColumns(
            start=np.arange(0, 3 * n + 1, 3),
            owner=draw.integers(0, 2, 3 * n).astype(np.int16),
            code=draw.choice([codes.index(c) for c in PLACES], 3 * n).astype(np.int16),
            grade=draw.integers(0, 3, 3 * n).astype(np.int8),
            value=draw.integers(10**6, 10**11, 3 * n),
            currency=np.zeros(3 * n, np.int16),
            currencies=("CNY",),
        ),
        events=EventColumns(
            start=np.concatenate([[0], np.cumsum(counts)]),
            kind=draw.integers(0, 5, events).astype(np.int8),
            day=day[order],
            obligor=draw.integers(-1, 2, events).astype(np.int16),
        ),
    )


def run(n: int, on: date) -> dict[str, float]:
    """Evaluate `n` claims and reduce the answer to a line per claim, once; the law has been loaded and asked before."""
    base = load()
    columns = make_columns(n)
    evaluate(make_columns(2000), base, on)  # the law has been asked, as for the plain loop
    start = time.perf_counter()
    table = evaluate(columns, base, on)
    evaluated = time.perf_counter() - start
    best_by_claim(table)
    seconds = time.perf_counter() - start
    return {
        "claims": n,
        "rows": len(table),
        "seconds": seconds,
        "evaluated": evaluated,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def naive_ratio(on: date, sample: int, fast: float) -> tuple[float, float]:
    """(claims a second of the plain loop, ratio), on a sample of claims of the same shape."""
    root = Path(__file__).resolve().parent.parent
    sys.path.insert(0, str(root / "tests" / "routes"))
    from claim_factory import claims_from  # type: ignore[import-not-found]
    from plain_loop import PlainLoop  # type: ignore[import-not-found]

    loop = PlainLoop(load(), on)
    claims = claims_from(make_columns(sample))
    loop.warm(claims)
    start = time.perf_counter()
    for claim in claims:
        loop.routes(claim)
    slow = sample / (time.perf_counter() - start)
    return slow, fast / slow


def main() -> None:
    """Print a line for each size and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--on", type=date.fromisoformat, default=date(2026, 11, 22))
    parser.add_argument("--sample", type=int, default=1000)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        print(json.dumps(run(chosen.one, chosen.on)))
        return
    print(f"{'claims':>9} {'rows':>10} {'seconds':>8} {'claims/s':>10} {'us/claim':>9} {'peak MB':>8}")
    fastest = 0.0
    for size in (int(text) for text in chosen.sizes.split(",")):
        command = [sys.executable, __file__, "--one", str(size), "--on", chosen.on.isoformat()]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        rate = found["claims"] / found["seconds"]
        fastest = found["claims"] / found["evaluated"]
        print(
            f"{size:>9} {found['rows']:>10} {found['seconds']:>8.2f} {rate:>10.0f} {1e6 / rate:>9.1f} {found['peak_mb']:>8.0f}"
        )
    slow, ratio = naive_ratio(chosen.on, chosen.sample, fastest)
    print(f"plain loop: {slow:.0f} claims/s; the column evaluator is {ratio:.0f} times as fast")


if __name__ == "__main__":
    main()
