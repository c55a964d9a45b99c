"""Run every check of the project by name, each with its time, and end with what held and what did not.

`make test` runs all of them, CI the same. `--no-tests` leaves the tests out; `--long` adds those marked `long` and tries
every invariant again, on twenty times as many examples where its test sets no number of its own.
Exit code 0: all held; 1: at least one did not.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
PYTHON = str(BIN / "python")


class Check(NamedTuple):
    """One convention and the command that holds it, with what it adds to the environment."""

    name: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


class Outcome(NamedTuple):
    """How a check ended, and in how many seconds."""

    name: str
    held: bool
    seconds: float


SOURCES = tuple(name for name in ("src", "tests", "scripts", "benchmarks") if (ROOT / name).is_dir())
FORMAT = Check("format", (PYTHON, "-m", "ruff", "format", "--check", *SOURCES))
LINT = Check("lint", (PYTHON, "-m", "ruff", "check", *SOURCES))
TYPES = Check("types", (PYTHON, "-m", "mypy"))
ARROWS = Check("import arrows", (str(BIN / "lint-imports"),))
LAW_DATA = Check("law data", (str(BIN / "exequatur"), "law", "check"))
TESTS = Check("tests", (PYTHON, "-m", "pytest", "-n", "2", "-m", "not long", "--durations=5"))
LONG_TESTS = Check(
    "long tests",
    (PYTHON, "-m", "pytest", "-n", "2", "-m", "long or hypothesis", "--durations=20"),
    (("HYPOTHESIS_PROFILE", "long"),),
)


def main(arguments: list[str]) -> int:
    """Run the checks that `arguments` ask for; return the exit code."""
    parser = argparse.ArgumentParser(description="Run the checks of the project.")
    parser.add_argument("--no-tests", action="store_true", help="leave the tests out")
    parser.add_argument("--long", action="store_true", help="add the tests marked `long`, and more examples")
    asked = parser.parse_args(arguments)
    checks = [FORMAT, LINT, TYPES, ARROWS, LAW_DATA]
    if not asked.no_tests:
        checks.append(TESTS)
    if asked.long:
        checks.append(LONG_TESTS)
    outcomes = list(run(checks))
    print_summary(outcomes)
    return 0 if all(outcome.held for outcome in outcomes) else 1


def run(checks: list[Check]) -> Iterator[Outcome]:
    """Run each check to its end, also after one that failed: one run shows everything there is to mend."""
    for check in checks:
        print(f"── {check.name}", flush=True)
        start = time.monotonic()
        environment = {**os.environ, **dict(check.environment)}
        done = subprocess.run(check.command, cwd=ROOT, env=environment, check=False, stdin=subprocess.DEVNULL)
        yield Outcome(check.name, done.returncode == 0, time.monotonic() - start)


def print_summary(outcomes: list[Outcome]) -> None:
    """Print a line for each check, and the whole time."""
    print("── summary")
    for outcome in outcomes:
        print(f"{'held' if outcome.held else 'FAILED':<7} {outcome.name:<14} {outcome.seconds:6.1f} s")
    failed = sum(not outcome.held for outcome in outcomes)
    total = sum(outcome.seconds for outcome in outcomes)
    print(f"{len(outcomes) - failed} of {len(outcomes)} checks held in {total:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
