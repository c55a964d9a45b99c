"""`exequatur law calendar`: on which days a forum's courts are closed."""

from datetime import date
from typing import TYPE_CHECKING

import click

from exequatur.cli.options import Day, json_option, lang_option
from exequatur.cli.output import envelope, print_json

if TYPE_CHECKING:
    from exequatur.law.calendars import Period
    from exequatur.text import Lang


@click.command()
@click.argument("code", required=False)
@click.option("--year", type=click.IntRange(1900, 2999), help="Only the days of this year.")
@click.option("--day", type=Day(), help="What becomes of this day as the last day of a period.")
@click.option(
    "--period",
    type=click.Choice(["statute", "court_rules"]),
    default="statute",
    show_default=True,
    help="Who fixed the period: a statute, or the rules or an order of the court.",
)
@lang_option
@json_option
@click.pass_context
def calendar(
    ctx: click.Context,
    code: str | None,
    year: int | None,
    day: date | None,
    period: "Period",
    lang: "Lang",
    as_json: bool,
) -> None:
    """The days on which a forum's courts are closed, and what becomes of a last day that is one.

    \b
    exequatur law calendar CN --year 2026
    exequatur law calendar HK --day 2027-03-26

    Without CODE: the calendars on record. Outside the verified years nothing is known and nothing is carried over.
    """
    from pathlib import Path

    from exequatur.cli.calendar_text import calendar_form, list_form, print_calendar, print_list
    from exequatur.cli.law_text import Printer
    from exequatur.law import load
    from exequatur.law.calendars import DATA, load_calendar
    from exequatur.law.last_days import last_day

    law = load(ctx.obj)
    folder = Path(ctx.obj) / "calendars" if ctx.obj else DATA
    if code is None:
        if year is not None or day is not None:
            raise click.UsageError("--year and --day need CODE: exequatur law calendar HK --day 2027-03-26")
        form = list_form(folder)
        if as_json:
            print_json({**envelope(None, law.version), **form})
        else:
            print_list(Printer(law, lang), form)
        return
    place = law.resolve(code)
    found = load_calendar(place, folder)
    answer = last_day(place, day, period, folder=folder) if day else None
    form = calendar_form(place, found, year, answer)
    if as_json:
        print_json({**envelope(day, law.version), **form})
        return
    print_calendar(Printer(law, lang), place, found, year, answer)
