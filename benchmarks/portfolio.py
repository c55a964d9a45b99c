"""The whole command on large portfolios: `exequatur screen claims.parquet`, from reading to the report, in one process each.

    python benchmarks/portfolio.py [--sizes 10000,100000,1000000]

Claims are random, with three assets each; a third of the dates are unknown; those with an open route are valued. The baseline of each size is what moving the same
table costs anyway: polars reads it, sorts it by amount and writes it, in a process of its own. Printed: seconds, claims per
second, peak memory, microseconds per claim (even sizes show that the cost is linear), and the ratio to the baseline.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import polars as pl

from exequatur.screening.columnar import ASSET

SEED = 20261122
PLACES = (
    "HK",
    "SG",
    "US-CA",
    "US-NY",
    "CA-BC",
    "CA-ON",
    "GB-EAW",
    "AU-NSW",
    "NZ",
    "VG",
    "KY",
    "JP",
    "DE",
    "FR",
    "AE",
    "MY",
)
BASELINE = "import polars as pl, sys; pl.read_parquet(sys.argv[1]).sort('amount_minor', descending=True).write_parquet(sys.argv[2])"


def write_claims(path: Path, count: int) -> None:
    """Write `count` random claims with three assets each as a Parquet portfolio."""
    draw = np.random.default_rng(SEED)
    given = np.datetime64("2010-01-01") + draw.integers(0, 6000, count)

    def days(after: int, known: float) -> pl.Series:
        return pl.Series(np.where(draw.random(count) < known, given + after, np.datetime64("NaT"))).cast(
            pl.Date
        )

    assets = pl.DataFrame(
        {
            "claim": np.repeat(np.arange(count), 3),
            "jurisdiction": np.array(PLACES)[draw.integers(0, len(PLACES), 3 * count)],
            "grade": np.array(["proven", "indicated", "hint"])[draw.integers(0, 3, 3 * count)],
            "value_minor": draw.integers(10**6, 10**10, 3 * count),
            "currency": ["USD"] * (3 * count),
        }
    )
    listed = assets.group_by("claim", maintain_order=True).agg(
        pl.struct("jurisdiction", "grade", "value_minor", "currency").cast(ASSET).alias("assets")
    )
    pl.DataFrame(
        {
            "claim_id": [f"L{i}" for i in range(count)],
            "borrower": [f"Debtor {i}" for i in range(count)],
            "instrument": np.array(["court_judgment", "arbitral_award", "mediation_settlement"])[
                draw.integers(0, 3, count)
            ],
            "origin": ["CN"] * count,
            "amount_minor": draw.integers(10**7, 10**12, count),
            "currency": ["CNY"] * count,
            "natural_person": draw.random(count) < 0.5,
            "service_method": np.array(["personal", "announcement", "unknown"])[draw.integers(0, 3, count)],
            "given_on": days(0, 0.9),
            "effective_on": days(20, 0.7),
            "performance_end": days(30, 0.6),
            "enforcement_applied_on": days(200, 0.5),
            "assets": listed["assets"],
        }
    ).write_parquet(path)


def run(*command: str) -> tuple[float, float]:
    """Seconds and peak megabytes of a command, its output thrown away.

    Raises:
        SystemExit: the command failed.
    """
    began = time.perf_counter()
    quiet = os.open(os.devnull, os.O_WRONLY)
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, quiet, 1)])
    _, status, usage = os.wait4(child, 0)
    os.close(quiet)
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def main() -> None:
    """Print one line for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="10000,100000,1000000")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    print(
        f"{'claims':>9} {'seconds':>8} {'claims/s':>9} {'us/claim':>9} {'peak MB':>8} {'baseline s':>11} {'ratio':>6}"
    )
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            claims, out = Path(folder) / "claims.parquet", Path(folder) / "out"
            write_claims(claims, size)
            plain, _ = run(sys.executable, "-c", BASELINE, str(claims), str(Path(folder) / "copy.parquet"))
            screen = (
                "-m",
                "exequatur.cli",
                "screen",
                str(claims),
                "--on",
                "2026-11-22",
                "--rate",
                "USD=7.1",
                "--out",
                str(out),
            )
            seconds, peak = run(sys.executable, *screen)
        speed, each = size / seconds, seconds / size * 1e6
        print(
            f"{size:>9} {seconds:>8.1f} {speed:>9.0f} {each:>9.1f} {peak:>8.0f} {plain:>11.2f} {seconds / plain:>6.1f}"
        )


if __name__ == "__main__":
    main()
