"""`exequatur value`: what each strategy is worth, and the check of the engine with figures of one's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option

if TYPE_CHECKING:
    from exequatur.text import Lang
    from exequatur.value.check_cases import Checked, CheckedCase


@click.group()
def command() -> None:
    """What each strategy is worth: the model, its closed forms, and a check of them.

    The figures are estimates in the units of their inputs (years, one home currency); docs/value.md has the formulae.
    """


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@click.option(
    "--strategy", "only", multiple=True, help="Value only deals of this strategy or name; may be repeated."
)
@click.option(
    "--seed", type=click.IntRange(0, 2**32 - 1), default=1, show_default=True, help="Seed of the draws."
)
@click.option(
    "--paths",
    type=click.IntRange(64, 10_000_000),
    default=100_000,
    show_default=True,
    help="Paths to simulate.",
)
@click.option("--delay-curve", "delay", is_flag=True, help="Print the whole curve of what waiting costs.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a matter file and stop.")
@lang_option
@json_option
def claim(
    file: Path | None,
    only: tuple[str, ...],
    seed: int,
    paths: int,
    delay: bool,
    schema: bool,
    lang: "Lang",
    as_json: bool,
) -> None:
    """Value one matter under each deal: what it is worth to creditor, funder and buyer, as distributions.

    FILE is a matter file (YAML or JSON): the claim, its assets with their routes as stages with durations, chances and
    costs, and the deals to compare; examples/matter.yaml shows one. Results depend on the seed and the file alone.

    \b
    Example:
      exequatur value claim examples/matter.yaml --seed 7
    """
    from exequatur.cli.output import print_json

    if schema:
        import msgspec

        from exequatur.value.model import MatterFile

        print_json(msgspec.json.schema(MatterFile))
        return
    if file is None:
        raise click.UsageError("give FILE (or --schema)")
    from exequatur.value.answer import plain
    from exequatur.value.matter_file import read_matter
    from exequatur.value.valuation import default_deals, name_of, strategy_of, value_matter

    read = read_matter(file)
    deals = read.deals or default_deals(read.matter)
    if only:
        known = {name_of(deal) for deal in deals} | {strategy_of(deal) for deal in deals}
        if unknown := [name for name in only if name not in known]:
            raise click.BadParameter(f"{unknown[0]!r} is none of the deals: {', '.join(sorted(known))}")
        deals = tuple(deal for deal in deals if {name_of(deal), strategy_of(deal)} & set(only))
    found = value_matter(read.matter, deals, read.investor, seed, paths)
    if as_json:
        print_json(plain(found, lang))
        return
    from exequatur.cli.valuation_page import ValuationPage

    ValuationPage(found, read.investor, lang).print(whole_curve=delay)


@command.command()
@click.argument("cases", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@lang_option
@json_option
def check(cases: Path, lang: "Lang", as_json: bool) -> None:
    """Compute the check cases of CASES and hold them against what they expect.

    CASES is JSON: a list of {"id": "F01...", "inputs": {...}, "expected": {...}, "tolerance": "rel 1e-9"}, or an object with
    such a list as "cases". The first three letters of an id name its family, F01 to F16. Exit code 1 where a figure differs
    or a case cannot be computed.

    \b
    Example:
      exequatur value check tests/value/check_cases.json
    """
    from exequatur.cli.output import print_json
    from exequatur.value import MODEL_VERSION
    from exequatur.value.check_cases import check as check_case
    from exequatur.value.check_cases import read_cases

    found = [check_case(case) for case in read_cases(cases)]
    if as_json:
        print_json(
            {
                "model_version": MODEL_VERSION,
                "agree": all(one.agrees for one in found),
                "cases": [_plain(one, lang) for one in found],
            }
        )
    else:
        _print(found, lang)
    raise SystemExit(0 if all(one.agrees for one in found) else 1)


def _plain(case: "CheckedCase", lang: "Lang") -> dict[str, Any]:
    return {
        "id": case.id,
        "family": case.family,
        "agrees": case.agrees,
        "fault": case.fault.text(lang) if case.fault else None,
        "figures": [
            {
                "figure": one.figure,
                "expected": one.expected,
                "computed": one.computed,
                "agrees": one.agrees,
            }
            for one in case.figures
        ],
    }


def _print(found: "list[CheckedCase]", lang: "Lang") -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from exequatur.text import say
    from exequatur.value.messages import MESSAGES

    console = Console(highlight=False)
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for name in ("case", "figure", "expected", "computed", "agrees"):
        number = name in ("expected", "computed")
        table.add_column(
            say(MESSAGES, f"check.{name}", lang), justify="right" if number else "left", overflow="fold"
        )
    for case in found:
        for figure in case.figures:
            table.add_row(case.id, figure.figure, *_row(figure), say(MESSAGES, _verdict(figure), lang))
        if case.fault:
            table.add_row(case.id, case.fault.text(lang), "", "", say(MESSAGES, "check.not_computed", lang))
    console.print(table)
    agree = sum(case.agrees for case in found)
    console.print(say(MESSAGES, "check.sum", lang, agree=agree, cases=len(found)))


def _row(figure: "Checked") -> tuple[str, str]:
    return tuple(  # type: ignore[return-value]
        "" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)
        for value in (figure.expected, figure.computed)
    )


def _verdict(figure: "Checked") -> str:
    return "check.yes" if figure.agrees else "check.no"
