"""The `exequatur` command: a thin layer over the core.

Sub-commands live one to a module in `exequatur.cli.commands` and are imported only when asked for, so that
`exequatur --help` starts no arrays and no parsers. Exit codes: see `EXIT_CODES`.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

import click

from exequatur import __version__

if TYPE_CHECKING:
    from exequatur.text import Lang

COMMANDS: dict[str, str] = {
    "law": "Ask the law: routes, limitation, treaties, jurisdictions, cases, coverage, changes.",
    "claims": "Read a loan tape or a claim: what was understood, what was refused, and why.",
    "interest": "Compute interest to a day, line by line.",
    "assess": "Assess one claim: routes, deadlines with their derivation, risks, next steps.",
    "value": "What each strategy is worth; check the engine with figures of your own.",
    "portfolio": "Choose which claims to pursue under a budget.",
    "calibrate": "Chances and durations from your own closed cases: prior, data, posterior, foresight.",
    "trace": "From a debtor's name to assets: who owns and controls what, through chains and loops.",
    "screen": "Screen a loan tape: every claim ranked with its reasons, as HTML and a workbook.",
    "backtest": "Hold the assessment against published cases, each as of the day before its decision.",
}
"""Sub-command -> its line in `exequatur --help`. The module of the same name holds it as `command`."""

EXIT_CODES = """\b
Exit codes:
  0  answered
  1  answered, and a check that was asked for failed
  2  the command line or the input is wrong; the message says what and where
  3  stopped before the end; no output file was left half-written
"""


class ReaderGone(Exception):
    """Who read our output went away (`| head`): nothing is wrong, and nothing more is wanted."""


@contextmanager
def _reader_may_go() -> Iterator[None]:
    """Tell a reader that went away from a fault: click and rich both make exit code 1 of it when it reaches them."""
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGone from error
    except SystemExit as leaving:
        if isinstance(leaving.__context__, BrokenPipeError):
            raise ReaderGone from leaving
        raise


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one only when it runs or prints its own help."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _reader_may_go():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _reader_may_go():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"exequatur.cli.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXIT_CODES,
)
@click.version_option(__version__, prog_name="exequatur")
def cli() -> None:
    """Exequatur answers, for one claim or for a portfolio: where can it be enforced, by which route, by when,
    what may defeat it, and what is missing. Every answer names its source, its day and how sure it is.

    \b
    Start here:
      exequatur law routes --from CN --to SG --instrument court_judgment --on 2026-11-22
      exequatur screen examples/portfolio.xlsx --on 2026-11-22 --out out/

    Results go to standard output, progress and errors to standard error. --json gives the answer for machines;
    --lang zh gives it in Chinese (中文).
    """


def main() -> None:
    """Run the command line.

    A `UserError` becomes one message on standard error and exit code 2, identity numbers in what it quotes masked; a file
    that cannot be read or written one message and exit code 3; a reader of our output that went away (`| head`) nothing
    at all.
    """
    from exequatur.text import UserError

    _say_what_can_be_said()
    try:
        with _reader_may_go():
            code = cli(standalone_mode=False)
            sys.stdout.flush()
        sys.exit(code)
    except UserError as error:
        from exequatur.claims.identifiers import mask_numbers_in

        _complain(mask_numbers_in(error.message(_language(sys.argv))))
        sys.exit(error.exit_code)
    except click.ClickException as error:
        from exequatur.cli.complaints import complaint

        said = complaint(error, _language(sys.argv))
        if said:
            _complain(said)
        else:
            error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _complain("已中止" if _language(sys.argv) == "zh" else "stopped")
        sys.exit(3)
    except ReaderGone:
        _speak_to_nobody()
        sys.exit(0)
    except OSError as error:
        from exequatur.text.reasons import why

        lang = _language(sys.argv)
        reason, chinese = why(error).text(lang), lang == "zh"
        if error.filename is None:  # no file of ours: the output itself, on a full disk
            _speak_to_nobody()
        where = error.filename or ("标准输出" if chinese else "standard output")
        _complain(
            f"{where}：无法读写（{reason}）。"
            if chinese
            else f"{where}: cannot be read or written ({reason})."
        )
        sys.exit(3)


def _complain(text: str) -> None:
    """Say on standard error what went wrong; where nobody hears it, the exit code says it still."""
    try:
        click.echo(text, err=True)
    except BrokenPipeError:
        _speak_to_nobody()


def _speak_to_nobody() -> None:
    """Send what is still to be written nowhere: the interpreter writes it as it ends, and would fail once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr) if _is_gone(sys.stderr) else (sys.stdout,):
        os.dup2(nowhere, stream.fileno())


def _is_gone(stream: Any) -> bool:
    try:
        stream.flush()
    except OSError:
        return True
    return False


def _say_what_can_be_said() -> None:
    """Print "?" for a character that the terminal's encoding lacks; a name in Chinese on a Latin-1 terminal is no error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _language(argv: list[str]) -> "Lang":
    """The language of the command line, found before it is parsed: an error needs it even if parsing failed."""
    for i, word in enumerate(argv):
        if word == "--lang=zh" or (word == "--lang" and argv[i + 1 : i + 2] == ["zh"]):
            return "zh"
    return "en"
