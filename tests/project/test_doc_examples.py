"""The documents' own examples run, and print what the page shows.

A block fenced as ```console holds commands after `$ ` and the output that each prints. Commands that begin with
`exequatur` run, in order, in an empty folder beside the `examples`. In the output a line `…` stands for any lines, `…`
inside a line for any text. A command shown without output has only to end well; after `$ … || true` it may fail.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
ELISION = "…"


class Step(NamedTuple):
    """One command of a block and the output shown under it; no lines where none is shown."""

    command: str
    shown: list[str]


def steps(block: str) -> list[Step]:
    """The commands of a block; a line that ends in a backslash goes on."""
    found: list[Step] = []
    for line in block.replace("\\\n", " ").splitlines():
        if line.startswith("$ "):
            found.append(Step(line[2:].strip(), []))
        elif found:
            found[-1].shown.append(line.rstrip())
    return found


def examples() -> list[object]:
    """Every block of every page, named by page and line."""
    return [
        pytest.param(match[1], id=f"{page.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}")
        for page in PAGES
        if page.exists()
        for text in [page.read_text(encoding="utf-8")]
        for match in BLOCK.finditer(text)
    ]


def pattern(shown: list[str]) -> re.Pattern[str]:
    """What the output has to match: the lines shown, elisions opened."""
    lines = [
        "(?:.*\n)*" if line.strip() == ELISION else ".*".join(map(re.escape, line.split(ELISION))) + "\n"
        for line in shown
    ]
    return re.compile("".join(lines))


@pytest.mark.parametrize("block", examples())
def test_the_example_prints_what_the_page_shows(block: str, tmp_path: Path) -> None:
    if (ROOT / "examples").is_dir():
        (tmp_path / "examples").symlink_to(ROOT / "examples")
    for step in steps(block):
        if step.command.startswith("exequatur "):
            output = run(step.command, tmp_path)
            wanted = "\n".join(step.shown)
            assert not step.shown or pattern(step.shown).fullmatch(output), (
                f"$ {step.command}\n--- the page shows\n{wanted}\n--- the command prints\n{output}"
            )


def run(command: str, folder: Path) -> str:
    """Run `command` in `folder`; return both streams, lines stripped at their end."""
    asked, may_fail, _ = command.partition(" || true")
    done = subprocess.run(
        [sys.executable, "-m", "exequatur.cli", *shlex.split(asked, comments=True)[1:]],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "110", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert may_fail or done.returncode == 0, f"$ {command}\nended with {done.returncode}:\n{done.stdout}"
    return "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())


def test_the_front_page_has_an_example_that_runs() -> None:
    assert BLOCK.search(PAGES[0].read_text(encoding="utf-8"))


def test_an_elision_opens_lines_and_parts_of_lines_and_nothing_else() -> None:
    shown = ["first", ELISION, "last of … lines"]
    assert pattern(shown).fullmatch("first\nsecond\nthird\nlast of 4 lines\n")
    assert pattern(shown).fullmatch("first\nlast of 2 lines\n")
    assert not pattern(shown).fullmatch("second\nlast of 2 lines\n")
    assert not pattern(["exact"]).fullmatch("exact\nand more\n")


def test_a_command_may_go_on_over_a_line_and_keeps_its_own_output() -> None:
    assert steps("$ exequatur a \\\n  --b\nout\n$ exequatur c\n") == [
        Step("exequatur a    --b", ["out"]),
        Step("exequatur c", []),
    ]
