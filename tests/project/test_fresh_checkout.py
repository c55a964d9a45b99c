"""A fresh checkout on this machine: from nothing to a working command, and at once the second time.

It lies in a folder with a Chinese name and a space, and the locale knows ASCII alone: what works here works anywhere.
"""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="no git checkout to clone"),
    pytest.mark.skipif(not shutil.which("git"), reason="no git on this machine"),
    pytest.mark.skipif(not shutil.which("make"), reason="no make on this machine"),
]


def run(command: list[str], place: Path) -> "subprocess.CompletedProcess[str]":
    """Run `command` in `place` as in the C locale, with nothing that asks Python for UTF-8."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "MAKE", "MFLAGS", "PYTHON"))
    }
    return subprocess.run(
        command,
        cwd=place,
        env={**clean, "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of what is committed, set up by its own `make setup`."""
    place = tmp_path_factory.mktemp("fresh") / "不良 资产" / "exequatur"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(place)], check=True)
    done = run(["make", "setup"], place)
    assert done.returncode == 0, done.stdout + done.stderr
    return place


def test_the_command_answers(checkout: Path) -> None:
    done = run([".venv/bin/exequatur", "law", "check"], checkout)
    assert done.returncode == 0, done.stdout + done.stderr


def test_make_run_leaves_the_report_in_all_its_forms(checkout: Path) -> None:
    done = run(["make", "run"], checkout)
    assert done.returncode == 0, done.stdout + done.stderr
    written = {path.name for path in (checkout / "out").iterdir()}
    assert written == {"report.html", "report.xlsx", "ranking.parquet", "screening.json"}


def test_only_what_the_program_needs_is_installed(checkout: Path) -> None:
    probe = (
        "import importlib.util as u; print([m for m in ('pytest', 'mypy', 'hypothesis') if u.find_spec(m)])"
    )
    python = str(checkout / ".venv" / "bin" / "python")
    assert subprocess.check_output([python, "-c", probe], text=True).strip() == "[]"


def test_the_second_time_takes_no_time_and_says_nothing(checkout: Path) -> None:
    start = time.monotonic()
    done = run(["make", "setup"], checkout)
    assert time.monotonic() - start < 1
    assert (done.returncode, done.stdout) == (0, "")


def test_a_changed_lock_is_installed_again(checkout: Path) -> None:
    lock = checkout / "requirements" / "run.txt"
    lock.write_text(lock.read_text(encoding="utf-8") + "\n# looked at\n", encoding="utf-8")
    done = run(["make", "setup"], checkout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ready" in done.stdout


def test_a_file_with_another_hash_is_refused(checkout: Path) -> None:
    lock = checkout / "requirements" / "run.txt"
    text = lock.read_text(encoding="utf-8")
    start = text.index("defusedxml==")
    end = text.index("# via", start)
    forged = "defusedxml==0.7.0 \\\n    --hash=sha256:" + "0" * 64 + "\n    "
    lock.write_text(text[:start] + forged + text[end:], encoding="utf-8")
    done = run(["make", "setup"], checkout)
    assert done.returncode != 0
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in done.stderr
