"""Every command teaches itself, and docs/cli.md says what the commands say."""

import importlib.util
from pathlib import Path
from types import ModuleType

import click
import pytest

from exequatur.cli import COMMANDS, EXIT_CODES, cli

ROOT = Path(__file__).resolve().parents[2]


def script(name: str) -> ModuleType:
    """A script of `scripts/`, imported by its path."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFERENCE = script("cli_reference")
FOUND = [pytest.param(command, id=" ".join(path)) for path, command in REFERENCE.commands()]


@pytest.mark.parametrize("command", FOUND)
def test_a_command_says_what_it_does(command: click.Command) -> None:
    assert command.help, "no help text"
    assert len(command.help.split()) >= 5, f"too short to teach: {command.help!r}"


@pytest.mark.parametrize("command", FOUND)
def test_an_option_says_what_it_does(command: click.Command) -> None:
    silent = [
        option.name for option in command.params if isinstance(option, click.Option) and not option.help
    ]
    assert not silent, f"options without help: {silent}"


@pytest.mark.parametrize("command", FOUND)
def test_an_option_means_the_same_everywhere(command: click.Command) -> None:
    """`--json`, `--lang` and `--on` come from `exequatur.cli.options`, not from a second definition."""
    for option in command.params:
        if "--lang" in option.opts:
            assert isinstance(option.type, click.Choice)
            assert list(option.type.choices) == ["en", "zh"]
        if "--json" in option.opts:
            assert isinstance(option, click.Option)
            assert option.is_flag
        if "--on" in option.opts:
            assert option.type.name == "date"


def test_the_list_of_commands_names_those_that_exist() -> None:
    context = click.Context(cli, info_name="exequatur")
    assert [name for name in COMMANDS if cli.get_command(context, name)] == cli.list_commands(context)


def test_the_help_documents_the_exit_codes() -> None:
    assert cli.epilog == EXIT_CODES
    assert all(f"\n  {code}  " in EXIT_CODES for code in range(4))


def test_the_page_of_commands_is_current() -> None:
    written = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == REFERENCE.page(), "docs/cli.md is stale: run `make docs`"
