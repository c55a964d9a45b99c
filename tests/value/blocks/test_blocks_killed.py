"""A run that is killed or interrupted for real keeps every block that it had finished, and leaves no process behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.value.blocks.test_blocks import Counted, same, works

from exequatur.value.blocks import Store, block, joined, run_blocks

SCRIPT = """
import sys
from pathlib import Path
from tests.value.blocks.test_blocks import SOME, works
from exequatur.value.blocks import Processes, Serial, Store, run_blocks
if __name__ == "__main__":
    engine = Processes(2) if sys.argv[2] == "2" else Serial()
    run_blocks(works(size=1, paths=30_000), Store(Path(sys.argv[1])), engine)
"""


def started(tmp_path: Path, workers: str) -> "subprocess.Popen[bytes]":
    root = Path(__file__).resolve().parents[3]
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    return subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "work"), workers],
        cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, start_new_session=True,
    )  # fmt: skip


def finished(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "work").glob("*.npz"))


@pytest.mark.parametrize(("how", "workers"), [(signal.SIGKILL, "2"), (signal.SIGINT, "2")])
def test_killed_for_real_it_keeps_what_was_finished(
    tmp_path: Path, how: signal.Signals, workers: str
) -> None:
    child = started(tmp_path, workers)
    until = time.monotonic() + 30
    while not finished(tmp_path) and child.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    os.kill(child.pid, how)
    child.wait(timeout=20)
    kept = {path: path.stat().st_mtime_ns for path in finished(tmp_path)}
    assert 1 <= len(kept) < 7
    again = works(size=1, paths=30_000)
    engine = Counted()
    found = joined(run_blocks(again, Store(tmp_path / "work"), engine))
    assert engine.computed == 7 - len(kept)
    assert all(path.stat().st_mtime_ns == at for path, at in kept.items())
    assert same(found, joined([block(one) for one in again]))
    assert not workers_of(child.pid)


def workers_of(session: int) -> list[int]:
    """Processes of a session that are still there after a moment."""
    for _ in range(100):
        left = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                if os.getsid(int(entry.name)) == session and (entry / "cmdline").read_bytes():
                    left.append(int(entry.name))
            except OSError:
                continue
        if not left:
            return []
        time.sleep(0.05)
    return left
