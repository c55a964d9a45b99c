"""Court calendars as they are told on the command line."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.law.calendars import WEEKDAYS, Calendar, calendars, load_calendar
from exequatur.law.faults import LawError
from exequatur.law.forms import plain
from exequatur.law.messages import MESSAGES
from exequatur.text import say

if TYPE_CHECKING:
    from exequatur.cli.law_text import Printer
    from exequatur.law.last_days import LastDay
    from exequatur.text import Lang


def list_form(folder: Path) -> dict[str, Any]:
    """Every calendar on record: its code and its verified years."""
    found = (load_calendar(code, folder) for code in calendars(folder))
    return {
        "calendars": [
            {
                "calendar": c.calendar,
                "verified_from": c.verified_from,
                "verified_until": c.verified_until,
                "rules": [rule.rule for rule in c.rules],
            }
            for c in found
            if c is not None
        ]
    }


def calendar_form(
    code: str, found: Calendar | None, year: int | None, day: "LastDay | None"
) -> dict[str, Any]:
    """A calendar as plain values, of one year where one is asked for; with a day, what becomes of it as a last day.

    Raises:
        LawError: the year asked for is not verified.
    """
    if found is None:
        return {"calendar": code, "known": False, "last_day_answer": plain(day)}
    if year is not None and year not in found.years:
        span = {"first": found.verified_from, "last": found.verified_until}
        raise LawError(MESSAGES, "calendar.no_year", code=code, year=year, **span)
    form: dict[str, Any] = {"known": True, **plain(found)}
    form["last_day"] = plain(found.rules)
    for name in ("holidays", "working_weekends"):
        form[name] = [one for one in form[name] if year is None or one["on"].startswith(f"{year}-")]
    return {**form, "last_day_answer": plain(day)}


def print_list(printer: "Printer", form: dict[str, Any]) -> None:
    """A table of the calendars on record."""
    rows = [
        [
            printer.place(one["calendar"]),
            f"{one['verified_from']} - {one['verified_until']}",
            printer.several(dict.fromkeys(say(MESSAGES, f"rule.{r}", printer.lang) for r in one["rules"])),
        ]
        for one in form["calendars"]
    ]
    names = ("code", "years", "rule")
    printer.table([say(MESSAGES, f"calendar.column_{name}", printer.lang) for name in names], rows)


def print_calendar(
    printer: "Printer", code: str, found: Calendar | None, year: int | None, day: "LastDay | None"
) -> None:
    """What becomes of the day asked about, the rules on last days, then the days of the list and the sources."""
    lang = printer.lang
    if day is not None:
        click.echo(
            click.style(
                say(MESSAGES, "calendar.plan" if day.sure else "calendar.plan_unsure", lang, plan=day.plan),
                bold=True,
            )
        )
        for reason in day.reasons:
            click.echo("   " + getattr(reason, lang))
        click.echo()
    if found is None:
        if day is None:
            click.echo(say(MESSAGES, "calendar.none", lang, code=printer.place(code)))
        return
    span = {"first": found.verified_from, "last": found.verified_until}
    click.echo(
        click.style(say(MESSAGES, "calendar.title", lang, place=printer.place(code), **span), bold=True)
    )
    weekend = printer.several(say(MESSAGES, f"weekday.{d}", lang) for d in found.weekend)
    printer.line(say(MESSAGES, "calendar.weekend", lang), weekend, 0)
    for rule in found.rules:
        label = say(MESSAGES, f"calendar.rule_{rule.applies_to}", lang)
        told = f"{getattr(rule.text, lang)} ({rule.cited(lang)}) · {printer.sure(rule.verified)}"
        printer.line(label, told, 0)
        printer.line(printer.say("note"), getattr(rule.note, lang) if rule.note else "")
        printer.sources(rule.sources)
    if day is None:
        names = ("day", "weekday", "name")
        headers = [say(MESSAGES, f"calendar.column_{name}", lang) for name in names]
        printer.table(headers, list(_days(found, year, lang)))
    printer.line(printer.say("note"), getattr(found.note, lang) if found.note else "", 0)
    printer.sources(found.sources)


def _days(found: Calendar, year: int | None, lang: "Lang") -> Iterator[list[str]]:
    """The days of the list in their order: off, perhaps off, or worked in exchange."""
    rows = list[tuple[date, str, str]]()
    for one in found.holidays:
        mark = say(MESSAGES, "calendar.uncertain", lang) if one.uncertain else ""
        rows.append((one.on, getattr(one, lang) + mark, ""))
    rows += [(one.on, getattr(one, lang), "") for one in found.working_weekends]
    rows += [(one.from_, getattr(one, lang), f" - {one.until}") for one in found.closures]
    for day, name, until in sorted(rows):
        if year is None or day.year == year:
            weekday = say(MESSAGES, f"weekday.{WEEKDAYS[day.weekday()]}", lang)
            yield [f"{day}{until}", weekday, name]
