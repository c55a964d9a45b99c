"""`exequatur portfolio FILE --budget`: which claims to pursue, by which strategy."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from exequatur.screening.valuing.selecting import Line, Selected
    from exequatur.text import Lang


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--budget",
    type=click.FloatRange(min=0),
    required=True,
    help="What may be spent on pursuit, major units of --currency.",
)
@click.option(
    "--currency",
    default="CNY",
    show_default=True,
    metavar="CODE",
    help="Currency of the budget and of the answer.",
)
@click.option(
    "--rate",
    "rates",
    multiple=True,
    metavar="CODE=NUMBER",
    help="Units of --currency per unit of another (SGD=5.45); may be repeated.",
)
@click.option(
    "--assumptions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of assumptions in the place of the shipped one.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write selection.json and selection.csv into this folder.",
)
@on_option
@lang_option
@json_option
def command(
    file: Path, budget: float, currency: str, rates: tuple[str, ...], assumptions: Path | None, out: Path | None, on: date, lang: "Lang",
    as_json: bool,
) -> None:  # fmt: skip
    """Choose which claims of FILE (a tape or a claim file) to pursue, sell or work at home under a budget.

    Every claim is valued in closed form from its routes and the law of the day; `exequatur value assumptions` prints what is
    assumed. What is spent is the expected cost of pursuit. Filings whose period ends within 90 days come first. A claim that cannot be valued
    is listed with the reason and stops nothing. The answer carries the bound that no selection can exceed.

    \b
    Example:
      exequatur portfolio examples/house.yaml --budget 5000000 --rate SGD=5.45 --rate USD=7.1 --on 2026-11-22
    """
    from exequatur.claims.money import minor_units
    from exequatur.cli.output import print_json
    from exequatur.cli.valuing import rates_of
    from exequatur.law import load
    from exequatur.screening.reading import read
    from exequatur.screening.valuing import load_assumptions
    from exequatur.screening.valuing.messages import MESSAGES
    from exequatur.screening.valuing.selecting import select_claims
    from exequatur.text import UserError

    base = load()
    found = read(file, base)
    given = load_assumptions(assumptions)
    minor = round(budget * minor_units(currency.upper()))
    try:
        selected = select_claims(found.claims, base, on, given, rates_of(rates), currency.upper(), minor)
    except ValueError as error:
        raise UserError(MESSAGES, "select.forced", budget=f"{budget:,.0f}", currency=currency) from error
    answer = plain(selected, on, lang)
    if out is not None:
        _write(out, answer)
    if as_json:
        print_json(answer)
    else:
        _print(selected, lang)


def plain(found: "Selected", on: date, lang: "Lang") -> dict[str, Any]:
    """The selection as JSON has it, minor units."""
    from exequatur.cli.output import envelope
    from exequatur.text import Reason

    price = found.selection.price
    return {
        **envelope(on, found.law_version),
        "currency": found.currency,
        "unit": "minor",
        "budget": found.budget,
        "value": round(found.selection.value),
        "cost": round(found.selection.cost),
        "bound": round(found.selection.bound),
        "gap": found.selection.gap,
        "worth_of_more_budget": None if price >= 1e299 else price,
        "chosen": [_line(one) for one in found.lines if one.strategy],
        "left": [_line(one) for one in found.lines if not one.strategy],
        "not_valued": [
            {"claim_id": name, "reason": why.text(lang) if isinstance(why, Reason) else why.message(lang)}
            for name, why in found.left_out
        ],
        "frontier": [{"budget": budget, "value": value} for budget, value in found.frontier],
    }


def _line(one: "Line") -> dict[str, Any]:
    return {
        "claim_id": one.claim_id,
        "strategy": one.strategy or None,
        "value": one.worth.get(one.strategy) if one.strategy else None,
        "cost": one.cost.get(one.strategy) if one.strategy else None,
        "worth": one.worth,
        "days_left": one.days_left,
        "forced": one.forced,
    }


def _write(folder: Path, answer: dict[str, Any]) -> None:
    """The answer as JSON and its claims as CSV; each file is whole or not there."""
    import csv
    import io
    import json

    from exequatur.claims.tape.report import safe
    from exequatur.report.files import atomically

    folder.mkdir(parents=True, exist_ok=True)
    with atomically(folder / "selection.json") as path:
        path.write_text(json.dumps(answer, ensure_ascii=False, indent=1), "utf-8")
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["claim_id", "strategy", "value_minor", "cost_minor", "days_left", "forced", "reason"])
    for one in (*answer["chosen"], *answer["left"]):
        writer.writerow(
            [
                safe(one["claim_id"]),
                one["strategy"] or "",
                one["value"],
                one["cost"],
                one["days_left"],
                one["forced"],
                "",
            ]
        )
    for one in answer["not_valued"]:
        writer.writerow([safe(one["claim_id"]), "", "", "", "", "", one["reason"]])
    with atomically(folder / "selection.csv") as path:
        path.write_text(text.getvalue(), "utf-8-sig")


def _print(found: "Selected", lang: "Lang") -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from exequatur.claims.money import decimals
    from exequatur.screening.valuing.messages import MESSAGES
    from exequatur.text import Reason, say
    from exequatur.value.messages import MESSAGES as VALUE

    def money(minor: float | None) -> str:
        return "" if minor is None else f"{round(minor / 10 ** decimals(found.currency)) + 0:,}"

    console = Console(highlight=False)
    chosen = sorted(
        (one for one in found.lines if one.strategy), key=lambda one: -(one.worth[one.strategy] or 0)
    )
    table = Table(
        title=say(
            MESSAGES,
            "select.title",
            lang,
            n=len(chosen),
            all=len(found.lines)
            + len({n for n, _ in found.left_out} - {one.claim_id for one in found.lines}),
            currency=found.currency,
        ),
        box=box.SIMPLE_HEAD,
        title_justify="left",
    )
    for key in ("claim", "strategy", "worth", "cost", "days"):
        table.add_column(
            say(MESSAGES, f"select.{key}", lang),
            justify="left" if key in ("claim", "strategy") else "right",
            overflow="fold",
        )
    for one in chosen:
        days = "" if one.days_left is None else str(one.days_left) + ("!" if one.forced else "")
        table.add_row(
            one.claim_id,
            say(VALUE, f"strategy.{one.strategy}", lang),
            money(one.worth[one.strategy]),
            money(one.cost[one.strategy]),
            days,
        )
    console.print(table)
    s = found.selection
    console.print(
        say(
            MESSAGES,
            "select.sum",
            lang,
            value=money(s.value),
            cost=money(s.cost),
            budget=money(found.budget),
            gap=f"{s.gap:.2%}",
        )
    )
    if 0 < s.price < 1e299:
        console.print(say(MESSAGES, "select.price", lang, price=f"{s.price:.2f}"))
    if len(found.frontier) > 1:
        pairs = "; ".join(f"{money(budget)} → {money(value)}" for budget, value in found.frontier)
        console.print(say(MESSAGES, "select.frontier", lang, pairs=pairs), soft_wrap=True)
    for name, why in found.left_out:
        text = why.text(lang) if isinstance(why, Reason) else why.message(lang)
        console.print(f"- {name}: {text}", markup=False, soft_wrap=True)
