"""The command on terminals that differ: encodings without Chinese, readers that go away, disks that are full."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import exequatur.law

QUESTION = (
    "law",
    "routes",
    "--from",
    "CN",
    "--to",
    "SG",
    "--instrument",
    "court_judgment",
    "--on",
    "2026-11-22",
)
FULL = Path("/dev/full")
EXAMPLES = Path(__file__).parents[2] / "examples"


def run(*words: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """The command as a user runs it, with `environment` added to the ordinary one."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON"))}
    command = [sys.executable, "-m", "exequatur.cli", *words]
    return subprocess.run(command, capture_output=True, env=clean | environment, check=False, timeout=60)


def test_a_terminal_of_the_c_locale_is_spoken_to_in_utf_8() -> None:
    done = run(*QUESTION, "--lang", "zh", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    assert "法院判决" in done.stdout.decode("utf-8")


def test_a_chinese_terminal_of_its_own_encoding_is_spoken_to_in_it() -> None:
    done = run(*QUESTION, "--lang", "zh", PYTHONIOENCODING="gbk")
    assert done.returncode == 0, done.stderr
    assert "法院判决" in done.stdout.decode("gbk")


def test_what_an_encoding_lacks_becomes_a_question_mark_and_no_error() -> None:
    done = run(*QUESTION, "--lang", "zh", PYTHONIOENCODING="latin-1")
    assert done.returncode == 0, done.stderr
    assert b"SG ???" in done.stdout


@pytest.mark.skipif(
    not sys.prefix.isascii(), reason="Python itself lies in a folder that this locale cannot read"
)
def test_law_data_in_a_folder_whose_name_the_locale_cannot_read(tmp_path: Path) -> None:
    """With Python's UTF-8 mode off, the C locale hands on bytes that are no text."""
    folder = tmp_path / "法律"
    folder.symlink_to(Path(exequatur.law.__file__).parent / "data")
    words = ("law", "--data", str(folder), *QUESTION[1:])
    done = run(*words, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", XDG_CACHE_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "gbk"])
def test_an_answer_for_machines_is_utf_8_on_any_terminal(encoding: str) -> None:
    done = run(*QUESTION, "--lang", "zh", "--json", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8")) == json.loads(
        run(*QUESTION, "--lang", "zh", "--json").stdout
    )


def test_an_error_is_said_on_a_terminal_without_chinese_too(tmp_path: Path) -> None:
    claim = tmp_path / "债权.yaml"
    claim.write_text("未知: 1\n", encoding="utf-8")
    done = run("assess", str(claim), "--on", "2026-11-22", "--lang", "zh", PYTHONIOENCODING="latin-1")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this machine")
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_full_disk_under_the_output_is_one_message(form: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "exequatur.cli", *QUESTION, *form]
    with FULL.open("wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60
        )
    assert done.returncode == 3
    assert done.stderr == "standard output: cannot be read or written (no space is left on the disk).\n"


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("claims", "read", "--help"),
        ("claims", "read", "asset_list.csv"),
        ("claims", "read", "asset_list.csv", "--json"),
        ("claims", "map", "asset_list.csv"),
        ("claims", "vocabulary"),
        ("claims", "check", "outbound.yaml"),
        (*QUESTION, "--lang", "zh"),
        ("law", "coverage"),
        ("assess", "outbound.yaml", "--on", "2026-11-22"),
        ("screen", "--print-settings"),
    ],
)
@pytest.mark.parametrize("both", [False, True])
def test_a_reader_that_goes_away_ends_the_command_quietly(words: tuple[str, ...], both: bool) -> None:
    """`exequatur … | head` and `… 2>&1 | head`: what is left to say is for nobody, and nothing went wrong."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "exequatur.cli", *words]
    try:
        done = subprocess.run(
            command,
            stdout=writing,
            stderr=writing if both else subprocess.PIPE,
            cwd=EXAMPLES,
            check=False,
            timeout=60,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr or b"") == (0, b"")


def test_an_error_that_nobody_hears_keeps_its_exit_code() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "exequatur.cli", "claims", "read", "no_such_file.csv"]
    try:
        done = subprocess.run(command, stdout=writing, stderr=writing, check=False, timeout=60)
    finally:
        os.close(writing)
    assert done.returncode == 2


@pytest.mark.parametrize("form", ["portfolio.xlsx", "portfolio.csv"])
def test_a_tape_whose_name_is_in_the_encoding_of_chinese_windows(tmp_path: Path, form: str) -> None:
    """As an archive made there leaves it on a disk where names are UTF-8."""
    folder, example = os.fsencode(tmp_path), Path(__file__).resolve().parents[2] / "examples" / form
    tape = os.fsdecode(os.path.join(folder, "资产包".encode("gb18030") + os.fsencode(example.suffix)))
    Path(tape).write_bytes(example.read_bytes())
    read = run("claims", "read", tape, "--json")
    assert read.returncode == 0, read.stderr
    assert json.loads(read.stdout)["source"] == f"资产包{example.suffix}"
    done = run("screen", tape, "--on", "2026-11-22", "--out", str(tmp_path / "out"), "--json")
    assert done.returncode == 0, done.stderr
    assert f"资产包{example.suffix}" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_an_error_masks_an_identity_number_that_it_quotes(tmp_path: Path) -> None:
    claim = tmp_path / "claim.yaml"
    claim.write_text('schema_version: "1.0"\nclaims:\n  - 11010519491231002X: 1\n', encoding="utf-8")
    done = run("assess", str(claim), "--on", "2026-11-22")
    assert done.returncode == 2
    assert b"11010519491231002X" not in done.stderr
    assert b"1101************2X" in done.stderr
