"""`exequatur trace graph`: the holdings above a company as a page."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from exequatur.cli.options import Day, lang_option
from exequatur.cli.tracing.graph_file import licences_said, read_graph, unknown_entity, weight_option

if TYPE_CHECKING:
    from exequatur.text import Lang


@click.command()
@click.argument("entity")
@click.option("--graph", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True, help="Holdings, as for `trace owners`.")  # fmt: skip
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Write the page here."
)
@click.option("--on", type=Day(), help="Count only holdings in force on this day.")
@weight_option
@lang_option
def command(
    entity: str, graph: Path, html: Path, on: date | None, weights: tuple[str, ...], lang: "Lang"
) -> None:
    """Write the holdings above ENTITY as a page: a picture that can be moved, the owners looked through, and every holding as a table.

    The page needs no network and reads without scripts; it holds both languages.

    \b
    Example:
      exequatur trace graph "Peak Mansion Ltd" --graph examples/holdings.json --html owners.html
    """
    from exequatur.law import load
    from exequatur.report.ownership_html import write_ownership_html
    from exequatur.report.phrases import Vocabulary
    from exequatur.screening.wording import sentence_with
    from exequatur.trace.ownership.owners import owners_of
    from exequatur.trace.ownership.through import above

    holdings, links, _ = read_graph(graph, on, weights, lang)
    if entity not in holdings.numbers:
        raise unknown_entity(graph, entity, holdings.numbers)
    base = load()
    html.parent.mkdir(parents=True, exist_ok=True)
    words = Vocabulary(base.words, sentence_with(base))
    names = {holdings.names[i] for i in above(holdings, holdings.numbers[entity]).tolist()}
    write_ownership_html(
        owners_of(holdings, entity), holdings, html, lang=lang, words=words, on=on or date.today(), licences=licences_said(links, names)
    )  # fmt: skip
