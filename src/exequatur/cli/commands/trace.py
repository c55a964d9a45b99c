"""`exequatur trace`: names, registers, owners, leads. Sub-commands live one to a module in `exequatur.cli.tracing`, imported when asked for."""

from importlib import import_module

import click

SUBCOMMANDS: dict[str, str] = {
    "match": "Are two names of one person, or of one company, in any script and spelling?",
    "owners": "Who owns a company in the end, and who controls it, through chains and loops.",
    "graph": "The holdings above a company as a page with a picture.",
    "assets": "What a debtor has, directly and through companies, as assets of a claim.",
    "transfers": "What a debtor gave away that may be undone, and until when.",
    "import": "Read public registers, leaks and lists into entities, links and holdings.",
    "index": "A register of names as an index: build it, add to it, look at it.",
    "screen": "Which records of an index may a list of names be, and why?",
    "resolve": "Which records are one: suggestions, judgements that can be undone, clusters.",
    "ownership": "Hold the look-through against examples with exact answers.",
}
"""Sub-command -> its line in `exequatur trace --help`. The module of the same name holds it as `command`."""


class Tracing(click.Group):
    """Knows its commands by name and imports one only when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in SUBCOMMANDS:
            return None
        command: click.Command = import_module(f"exequatur.cli.tracing.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(SUBCOMMANDS.items()))


@click.group(cls=Tracing, context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """From a debtor's name to what is behind it: names in every romanisation, registers, who owns what.

    \b
    exequatur trace owners "Ocean Star Ltd" --graph holdings.json
    """
