"""Hostile files and honest large ones: what the reader of tapes says of each, and how long that takes.

    python benchmarks/hostile_tapes.py [--only WORD] [--folder DIR] [--honest | --hostile]

Every file is made by `made_files`, then read in a process of its own
that has read a small tape before the clock starts. Printed as a table: seconds of the processor, those of the limited process included (which
a busy machine does not change), seconds by the clock, peak memory of the worse of the two processes, and the answer. A hostile file is to be
refused, or read as what it is, in 2 s; an honest one is to be read.
"""

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from made_files import HONEST, HOSTILE

for module in ("texts", "workbooks", "pages", "documents", "old_workbooks", "honest"):
    importlib.import_module(f"made_files.{module}")

AT_MOST = 2.0
"""Seconds for a hostile file."""

_CODE = """
import json, os, resource, sys, time
from exequatur.claims.tape.bulk import reader
from exequatur.claims.tape.reader import read_tape
from exequatur.text import UserError
read_tape(sys.argv[2])
def used():
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)
began, cpu = time.perf_counter(), used()
try:
    tape = read_tape(sys.argv[1])
    said = f"read: {len(tape.rows)} accepted, {len(tape.rejected)} sent back"
except UserError as error:
    said = f"{error.key}: {error.message('en')}"
except BaseException as error:
    said = f"UNCAUGHT {type(error).__name__}: {error}"[:300]
wall, cpu = time.perf_counter() - began, used() - cpu
peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
print(json.dumps({"wall": wall, "cpu": cpu, "peak": peak, "said": said}))
"""


def measure(path: Path, small: Path) -> dict[str, float | str]:
    """Seconds of processor and clock, peak megabytes and the answer for one file."""
    done = subprocess.run(
        [sys.executable, "-c", _CODE, str(path), str(small)], capture_output=True, text=True, check=False
    )
    if done.returncode or not done.stdout:
        return {
            "wall": 0.0,
            "cpu": 0.0,
            "peak": 0.0,
            "said": f"THE CALLER DIED ({done.returncode}) {done.stderr[-200:]}",
        }
    found: dict[str, float | str] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Make, read and print each file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", default="", help="files whose name or description has this word")
    asked.add_argument("--folder", type=Path, help="keep the files here and use them again")
    asked.add_argument("--hostile", action="store_true")
    asked.add_argument("--honest", action="store_true")
    given = asked.parse_args()
    lists = [(HOSTILE, AT_MOST)] * (not given.honest) + [(HONEST, None)] * (not given.hostile)
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        small = folder / "small.csv"
        small.write_text("债务人,本金(元)\n甲公司,1\n", encoding="utf-8")
        print(
            "| file | size, MB | processor, s | clock, s | peak, MB | answer |\n| --- | --- | --- | --- | --- | --- |"
        )
        late = 0
        for files, most in lists:
            for what, (name, maker) in files.items():
                if given.only not in name and given.only not in what:
                    continue
                path = folder / name
                if not path.exists():
                    maker(path)
                found = measure(path, small)
                slow = most is not None and float(found["cpu"]) > most
                late += slow
                size = path.stat().st_size / 2**20
                said = str(found["said"]).replace("|", "\\|").replace("\n", " ")[:220]
                print(
                    f"| {what} | {size:.1f} | {found['cpu']:.1f}{' !' * slow} | {found['wall']:.1f} | {found['peak']:.0f} | {said} |",
                    flush=True,
                )
                if given.folder is None:
                    path.unlink()
    print(f"\n{late} took longer than {AT_MOST} s" if not given.honest else "")


if __name__ == "__main__":
    main()
