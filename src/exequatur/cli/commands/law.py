"""`exequatur law`: ask the law. A thin layer over `exequatur.law`."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from exequatur.cli.options import json_option, lang_option, on_option
from exequatur.cli.output import envelope, print_json

if TYPE_CHECKING:
    from exequatur.law import LawBase

INSTRUMENTS = (
    "court_judgment",
    "arbitral_award",
    "mediation_settlement",
    "notarised_debt_instrument",
    "bare_debt",
)
F = TypeVar("F", bound=Callable[..., Any])


@click.group()
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False),
    envvar="EXEQUATUR_LAW_DATA",
    help="Folder of law data to ask, in the place of the one shipped.",
)
@click.pass_context
def command(ctx: click.Context, data: str | None) -> None:
    """Ask the law, as it stands on a day: routes, limitation, treaties, jurisdictions, precedents, coverage, changes.

    \b
    exequatur law routes --from CN --to SG --instrument court_judgment --on 2026-11-22
    exequatur law treaty new-york-convention --between CN --and KY
    exequatur law limitation --from CN --to US-CA --instrument arbitral_award

    A jurisdiction is a code (SG, US-CA, GB-EAW) or a name ("Singapore", 新加坡).
    """
    ctx.obj = data


def _law(ctx: click.Context) -> "LawBase":
    from exequatur.law import load

    return load(ctx.obj)


def _asking(function: F) -> F:
    """Add the options that routes and limitation share."""
    options = (
        click.option(
            "--from", "origin", required=True, metavar="CODE", help="Where it was made; an award: its seat."
        ),
        click.option(
            "--to", "destination", required=True, metavar="CODE", help="Where it is to be enforced."
        ),
        click.option(
            "--instrument",
            type=click.Choice(INSTRUMENTS),
            default="court_judgment",
            show_default=True,
            help="What the claim rests on.",
        ),
        on_option,
        lang_option,
        json_option,
    )
    for option in reversed(options):
        function = option(function)
    return function


@command.command()
@_asking
@click.pass_context
def routes(
    ctx: click.Context, origin: str, destination: str, instrument: str, on: date, lang: str, as_json: bool
) -> None:
    """Every route for an instrument of one jurisdiction in another, strongest first."""
    law = _law(ctx)
    answer = law.routes(origin, destination, instrument, on, "zh" if lang == "zh" else "en")
    if as_json:
        from exequatur.law.forms import routes_form

        print_json({**envelope(on, law.version), **routes_form(answer)})
        return
    from exequatur.cli.law_text import print_routes

    print_routes(law, answer, lang)
