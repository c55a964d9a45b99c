"""Write docs/cli.md from the command itself: the text that each command prints with `--help`.

`make docs` runs it; a test compares the file with what it would write.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["NO_COLOR"] = "1"

import click

from exequatur.cli import cli

PAGE = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
WIDTH = 100
"""Columns of the help text on the page."""

HEAD = """# Commands

The text that each command prints with `--help`. Written by `make docs`; a change made here is lost.

"""


def main() -> int:
    """Write the page; return exit code 0."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(PAGE.parent.parent)}")
    return 0


def page() -> str:
    """The whole page: a list of the commands, then the help of each."""
    found = list(commands())
    contents = "\n".join(f"- [`{' '.join(path)}`](#{'-'.join(path)})" for path, _ in found)
    sections = (
        f"## {' '.join(path)}\n\n```text\n{help_text(path, command)}\n```\n" for path, command in found
    )
    return HEAD + contents + "\n\n" + "\n".join(sections)


def commands() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command and sub-command with the words that call it, in the order of the help."""
    yield from below(("exequatur",), cli)


def below(path: tuple[str, ...], command: click.Command) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """`command` and all under it; hidden ones left out."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path[-1])
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            if child is not None and not child.hidden:
                yield from below((*path, name), child)


def help_text(path: tuple[str, ...], command: click.Command) -> str:
    """What `path --help` prints, at a fixed width."""
    context: click.Context | None = None
    for word in path[:-1]:
        context = click.Context(cli, parent=context, info_name=word)
    settings = {"terminal_width": WIDTH, "max_content_width": WIDTH, "help_option_names": ["-h", "--help"]}
    text = command.get_help(click.Context(command, parent=context, info_name=path[-1], **settings))
    return "\n".join(line.rstrip() for line in text.splitlines())


if __name__ == "__main__":
    sys.exit(main())
