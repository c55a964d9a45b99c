"""`exequatur trace ownership`: hold the look-through against examples with exact answers."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from exequatur.cli.options import json_option, lang_option

if TYPE_CHECKING:
    from exequatur.text import Lang
    from exequatur.trace.ownership.examples import CheckedExample


@click.command()
@click.argument("examples", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@lang_option
@json_option
def command(examples: Path, lang: "Lang", as_json: bool) -> None:
    """Compute the examples of EXAMPLES and print computed beside expected.

    EXAMPLES is JSON: {"examples": [{"id", "edges": [{"owner", "owned", "share"}], "expected": {"cash_flow_of_sources",
    "integrated_firm_to_firm", "controlled_at_or_above_50pct"}}]}; a share is a number or [exact fraction, decimal]. Exit code 1 where a
    figure differs.
    """
    from exequatur.cli.output import print_json
    from exequatur.trace.ownership.examples import check_examples

    found = check_examples(examples)
    agree = all(figure.agrees for one in found for figure in one.figures)
    if as_json:
        print_json(
            {
                "agree": agree,
                "examples": [
                    {
                        "id": one.id,
                        "agrees": all(figure.agrees for figure in one.figures),
                        "figures": [
                            {
                                "figure": figure.figure,
                                "expected": figure.expected,
                                "computed": figure.computed,
                                "agrees": figure.agrees,
                            }
                            for figure in one.figures
                        ],
                    }
                    for one in found
                ],
            }
        )
    else:
        _print(found, lang)
    raise SystemExit(0 if agree else 1)


def _print(found: "list[CheckedExample]", lang: "Lang") -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from exequatur.text import say
    from exequatur.trace.ownership.messages import MESSAGES

    console = Console(highlight=False)
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for key in ("example", "figure", "expected", "computed", "agrees"):
        table.add_column(say(MESSAGES, f"examples.{key}", lang), overflow="fold")
    figures = [(one.id, figure) for one in found for figure in one.figures]
    for name, figure in figures:
        shown = [
            f"{value:.10g}" if isinstance(value, float) else value
            for value in (figure.expected, figure.computed)
        ]
        said = say(MESSAGES, "examples.yes" if figure.agrees else "examples.no", lang)
        table.add_row(name, figure.figure, *shown, said)
    console.print(table)
    agree = sum(figure.agrees for _, figure in figures)
    console.print(say(MESSAGES, "examples.sum", lang, agree=agree, figures=len(figures)))
