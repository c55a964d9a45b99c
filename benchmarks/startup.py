"""How long the command takes to start, against `python -c pass` in the same run.

    python benchmarks/startup.py [--runs 15]

Prints the median of each command and its ratio to the bare interpreter; exit code 1 where a ratio is above its
limit. Runs alternate, so that a slow spell of the machine falls on all alike. The law cache is warm: `law routes`
runs once before; the time of the run that makes the cache is printed apart.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ASK = ["law", "routes", "--from", "CN", "--to", "SG", "--instrument", "court_judgment", "--on", "2026-11-22"]
TAPE = str(Path(__file__).resolve().parent.parent / "examples" / "asset_list.csv")
"""A tape of five rows: its reading is start-up, and little else."""

COMMANDS = {
    "python -c pass": ([sys.executable, "-c", "pass"], 1.0),
    "exequatur --help": ([sys.executable, "-m", "exequatur.cli", "--help"], 8.0),
    "exequatur law routes --json": ([sys.executable, "-m", "exequatur.cli", *ASK, "--json"], 15.0),
    "exequatur law routes": ([sys.executable, "-m", "exequatur.cli", *ASK], 15.0),
    "exequatur claims read --json": (
        [sys.executable, "-m", "exequatur.cli", "claims", "read", TAPE, "--json"],
        35.0,
    ),
}
"""Label -> command line and the highest ratio allowed."""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall-clock seconds of one run; raises if the command fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=15, help="runs of each command")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache}
        cold = seconds(COMMANDS["exequatur law routes --json"][0], environment)
        times: dict[str, list[float]] = {label: [] for label in COMMANDS}
        for _ in range(runs):
            for label, (command, _limit) in COMMANDS.items():
                times[label].append(seconds(command, environment))
    bare = statistics.median(times["python -c pass"])
    failed = False
    print(f"{'command':32} {'median ms':>10} {'ratio':>7} {'limit':>7}   ({runs} runs)")
    for label, (_command, limit) in COMMANDS.items():
        median = statistics.median(times[label])
        ratio = median / bare
        failed |= ratio > limit
        print(
            f"{label:32} {median * 1000:10.1f} {ratio:7.2f} {limit:7.1f}"
            + ("   ABOVE" if ratio > limit else "")
        )
    print(f"the run that made the law cache: {cold * 1000:.0f} ms")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
