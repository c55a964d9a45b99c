"""What holds for every command: the days it understands, the languages it speaks, its exit codes, its two streams."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec
import pytest
from click.testing import CliRunner

import exequatur
from exequatur.cli import _language, cli, main
from exequatur.cli.options import json_option, lang_option, on_option
from exequatur.cli.output import envelope, print_json
from exequatur.text import UserError

WORDS = {"no.claim": {"en": "{file}: no claim in it", "zh": "{file}：其中没有债权"}}


@click.command()
@on_option
@lang_option
@json_option
def echo(on: date, lang: str, as_json: bool) -> None:
    """Print what the shared options were understood to be."""
    print_json({"on": on, "lang": lang, "as_json": as_json})


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    """The command as a user runs it."""
    return subprocess.run(
        [sys.executable, "-m", "exequatur.cli", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_a_day_is_written_with_year_month_and_day() -> None:
    done = CliRunner().invoke(echo, ["--on", "2024-02-29", "--lang", "zh", "--json"])
    assert json.loads(done.output) == {"on": "2024-02-29", "lang": "zh", "as_json": True}


@pytest.mark.parametrize("given", ["2023-02-29", "29.2.2024", "tomorrow", "2024-13-01", ""])
def test_what_is_no_day_is_refused_and_the_right_form_is_shown(given: str) -> None:
    done = CliRunner().invoke(echo, ["--on", given])
    assert done.exit_code == 2
    assert "YYYY-MM-DD" in done.output


def test_a_question_without_a_day_is_for_today_in_english_for_a_person() -> None:
    answer = json.loads(CliRunner().invoke(echo, []).output)
    assert answer["on"] == date.today().isoformat()
    assert (answer["lang"], answer["as_json"]) == ("en", False)


def test_a_language_that_is_not_spoken_is_refused() -> None:
    assert CliRunner().invoke(echo, ["--lang", "fr"]).exit_code == 2


def test_every_answer_carries_its_versions_and_its_day() -> None:
    assert envelope(date(2026, 11, 22), "law-7") == {
        "schema_version": exequatur.SCHEMA_VERSION,
        "engine_version": exequatur.__version__,
        "law_version": "law-7",
        "on": "2026-11-22",
    }
    assert envelope(None, "law-7")["on"] is None


def test_json_is_written_with_days_and_with_chinese_as_it_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    class Answer(msgspec.Struct):
        court: str
        decided: date

    print_json({"answer": Answer("上海金融法院", date(2024, 3, 1)), "on": date(2026, 11, 22)})
    printed = capsys.readouterr().out
    assert "上海金融法院" in printed
    assert json.loads(printed) == {
        "answer": {"court": "上海金融法院", "decided": "2024-03-01"},
        "on": "2026-11-22",
    }


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (["screen", "a.xlsx"], "en"),
        (["screen", "a.xlsx", "--lang", "zh"], "zh"),
        (["screen", "--lang=zh", "a.xlsx"], "zh"),
        (["screen", "a.xlsx", "--lang"], "en"),
    ],
)
def test_an_error_knows_its_language_before_the_command_line_is_parsed(
    words: list[str], language: str
) -> None:
    assert _language(words) == language


@pytest.mark.parametrize(
    ("language", "said"), [("en", "a.csv: no claim in it"), ("zh", "a.csv：其中没有债权")]
)
def test_a_users_mistake_is_one_line_on_standard_error_and_code_2(
    language: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: Any) -> None:
        raise UserError(WORDS, "no.claim", file="a.csv")

    monkeypatch.setattr("exequatur.cli.cli", fail)
    monkeypatch.setattr(sys, "argv", ["exequatur", "claims", "--lang", language])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    printed = capsys.readouterr()
    assert printed.err.strip() == said
    assert printed.out == ""


def test_a_stop_by_the_user_ends_with_code_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(**_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("exequatur.cli.cli", stop)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 3
    assert capsys.readouterr().err


@pytest.mark.parametrize(("language", "said"), [("en", "cannot be read or written"), ("zh", "无法读写")])
def test_a_file_that_cannot_be_written_is_named_with_code_3(
    language: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: Any) -> None:
        raise PermissionError(13, "Permission denied", "out/report.html")

    monkeypatch.setattr("exequatur.cli.cli", fail)
    monkeypatch.setattr(sys, "argv", ["exequatur", "screen", f"--lang={language}"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 3
    printed = capsys.readouterr().err
    assert said in printed
    assert "out/report.html" in printed


def test_a_check_that_failed_ends_with_code_1(tmp_path: Path) -> None:
    draft = tmp_path / "jurisdictions" / "SG.yaml"
    draft.parent.mkdir()
    draft.write_text("code: SG\nunknown_key: 1\n", encoding="utf-8")
    assert run("law", "check", str(draft)).returncode == 1


def test_the_help_teaches_on_standard_output() -> None:
    for words in ([], ["--help"], ["-h"]):
        done = run(*words)
        help_text = done.stdout or done.stderr
        assert "Start here:" in help_text, words
        assert "Exit codes:" in help_text, words


def test_an_unknown_command_is_named_on_standard_error_with_code_2() -> None:
    done = run("sreen")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "sreen" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout.strip() == f"exequatur, version {exequatur.__version__}"


def test_the_help_loads_neither_arrays_nor_parsers() -> None:
    """Starting is quick because what a command needs is imported when the command runs."""
    probe = (
        "import sys; from exequatur.cli import cli; cli(['--help'], standalone_mode=False); "
        "print([m for m in ('numpy', 'polars', 'openpyxl', 'lxml', 'yaml', 'rich', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_small_text_tape_is_read_without_the_libraries_of_large_and_other_files() -> None:
    others = (
        "numpy",
        "polars",
        "python_calamine",
        "openpyxl",
        "xlrd",
        "lxml",
        "docx",
        "pdfplumber",
        "rich",
        "jinja2",
    )
    tape = Path(__file__).parents[2] / "examples" / "asset_list.csv"
    probe = (
        f"import sys; from exequatur.cli import cli; cli(['claims', 'read', {str(tape)!r}, '--json'], standalone_mode=False); "
        f"print([m for m in {others!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_command_that_is_listed_has_its_line_in_the_help() -> None:
    shown = " ".join(CliRunner().invoke(cli, ["--help"]).output.split())
    for name, line in exequatur.cli.COMMANDS.items():
        assert f"{name} {line}" in shown
