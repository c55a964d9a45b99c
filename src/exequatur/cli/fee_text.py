"""Court fees as they are asked for and told on the command line."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, get_args

import click

from exequatur.law.faults import LawError
from exequatur.law.fees import MINOR, Step, fees_for, span_of
from exequatur.law.forms import plain
from exequatur.law.messages import MESSAGES
from exequatur.text import say

if TYPE_CHECKING:
    from exequatur.cli.law_text import Printer


def parse_units(given: str) -> int:
    """An amount in units of currency as minor units.

    Raises:
        LawError: it is no number, is below zero, or has parts of a minor unit.
    """
    try:
        amount = Decimal(given.replace(",", "").replace("_", "")) * MINOR
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0 or amount != amount.to_integral_value():
        raise LawError(MESSAGES, "fees.amount", value=given)
    return int(amount)


def fee_form(code: str, minor: int, on: date) -> dict[str, Any]:
    """The fees of a forum as plain values: `fees` with `step`, `fee_minor`, `currency` and the schedule's own fields.

    `on_record`: the first and the last day of the schedules that the base has, so that an old year is told from none at all.
    """
    span = span_of(code)
    found = [fee for step in get_args(Step) for fee in fees_for(code, step, minor, on)]
    return {
        "forum": code,
        "amount_minor": minor,
        "on_record": None if span is None else {"from": plain(span[0]), "until": plain(span[1])},
        "fees": [{**plain(fee.schedule), "fee_minor": fee.minor, "currency": fee.currency} for fee in found],
    }


def print_fees(printer: "Printer", form: dict[str, Any]) -> None:
    """A table of the fees, then the notes and the sources."""
    lang = printer.lang
    if not form["fees"]:
        place, span = printer.place(form["forum"]), form["on_record"]
        if span is None:
            click.echo(say(MESSAGES, "fees.none", lang, place=place))
        else:
            until = span["until"] or say(MESSAGES, "fees.open", lang)
            click.echo(say(MESSAGES, "fees.other_days", lang, place=place, first=span["from"], last=until))
        return
    names = ("step", "court", "fee", "basis")
    rows = [
        [
            say(MESSAGES, f"fee.{fee['step']}", lang),
            fee["court"][lang],
            f"{fee['currency']} {fee['fee_minor'] / MINOR:,.2f}",
            f"{printer.prose(fee['basis'])} · {printer.sure(fee['verified'])}",
        ]
        for fee in form["fees"]
    ]
    printer.table([say(MESSAGES, f"fees.column_{name}", lang) for name in names], rows)
    for fee in form["fees"]:
        for words in (fee["paid_by"], fee["note"]):
            if words:
                printer.line(say(MESSAGES, f"fee.{fee['step']}", lang), words[lang], 0)
    shown = dict.fromkeys((s["title"], s["url"]) for fee in form["fees"] for s in fee["sources"])
    printer.line(printer.say("sources"), printer.several(f"{title} <{url}>" for title, url in shown), 0)
