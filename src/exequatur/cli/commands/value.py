"""`exequatur value`: what each strategy is worth, and the check of the engine with figures of one's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from datetime import date

    from exequatur.cli.valuing import Question
    from exequatur.text import Lang
    from exequatur.value.check_cases import Checked, CheckedCase
    from exequatur.value.valuation import Valuation


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """What each strategy is worth: the model, its closed forms, and a check of them.

    The figures are estimates in the units of their inputs (years, one home currency); docs/value.md has the formulae.
    """


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@click.option("--claim", "claim_id", help="Which claim of a file of several.")
@click.option(
    "--rate",
    "rates",
    multiple=True,
    metavar="CODE=NUMBER",
    help="Home currency per unit of another (SGD=5.45); may be repeated.",
)
@click.option(
    "--assumptions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of assumptions in the place of the shipped one.",
)
@click.option(
    "--deal",
    "deals",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    multiple=True,
    help="A deal (YAML or JSON) to compare too; may be repeated.",
)
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
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the valuation as a page too."
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a matter file and stop.")
@on_option
@lang_option
@json_option
def claim(
    file: Path | None, claim_id: str | None, rates: tuple[str, ...], assumptions: Path | None, deals: tuple[Path, ...],
    only: tuple[str, ...], seed: int, paths: int, delay: bool, html: Path | None, schema: bool, on: "date", lang: "Lang", as_json: bool,
) -> None:  # fmt: skip
    """Value one claim under each deal: what it is worth to creditor, funder and buyer, as distributions.

    FILE is a claim file (as for assess) or a matter file. From a claim file the routes, their deadlines, chances and stages come
    from the law of the day asked, and the rest from assumptions that `exequatur value assumptions` prints; what was
    assumed or left out is said. A matter file (examples/matter.yaml) gives every figure itself. Results depend on the
    seed and the inputs alone.

    \b
    Examples:
      exequatur value claim examples/matter.yaml --seed 7
      exequatur value claim examples/house.yaml --on 2026-11-22 --rate SGD=5.45 --rate USD=7.1
    """
    from exequatur.cli.output import print_json

    if schema:
        import msgspec

        from exequatur.value.deals import MatterFile

        print_json(msgspec.json.schema(MatterFile))
        return
    if file is None:
        raise click.UsageError("give FILE (or --schema)")
    from exequatur.cli.valuing import asked
    from exequatur.value.answer import plain
    from exequatur.value.valuation import value_matter

    question = asked(file, claim_id, rates, assumptions, deals, only, on, lang)
    found = value_matter(question.matter, question.deals, question.investor, seed, paths)
    if html:
        _write_page(html, found, question, lang)
    if as_json:
        notes = [note.text(lang) for note in question.notes]
        print_json({**plain(found, lang), "law_version": question.law_version, "notes": notes})
        return
    from exequatur.cli.valuation_page import ValuationPage

    ValuationPage(found, question.investor, lang).print(whole_curve=delay, notes=question.notes)


def _write_page(path: Path, found: "Valuation", question: "Question", lang: "Lang") -> None:
    from exequatur import __version__
    from exequatur.law import load
    from exequatur.report import write_valuation_html
    from exequatur.report.phrases import Vocabulary
    from exequatur.screening.wording import sentence_with

    base = load()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_valuation_html(
        found, question.investor, question.notes, path, lang=lang, words=Vocabulary(base.words, sentence_with(base)),
        law_version=question.law_version or base.version, engine_version=__version__,
    )  # fmt: skip


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@click.option(
    "--seed", type=click.IntRange(0, 2**32 - 1), default=1, show_default=True, help="Seed of the draws."
)
@click.option(
    "--paths",
    type=click.IntRange(64, 10_000_000),
    default=20_000,
    show_default=True,
    help="Paths to simulate.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a basket file and stop.")
@lang_option
@json_option
def basket(file: Path | None, seed: int, paths: int, schema: bool, lang: "Lang", as_json: bool) -> None:
    """Value several matters under one funding agreement, cross-collateralised.

    The funder's capital and premium of all of them come first out of any recovery. Beside the basket stand the same
    matters funded each by itself. FILE has matters in one currency (as a matter file has one), the deal and the investor.

    \b
    Example:
      exequatur value basket examples/basket.yaml --paths 5000
    """
    from exequatur.cli.output import print_json
    from exequatur.value.basket import BasketFile, plain_basket, read_basket, value_basket

    if schema:
        import msgspec

        print_json(msgspec.json.schema(BasketFile))
        return
    if file is None:
        raise click.UsageError("give FILE (or --schema)")
    read = read_basket(file)
    found = value_basket(read.matters, read.deal, read.investor, seed, paths)
    if as_json:
        print_json(plain_basket(found, read))
        return
    from exequatur.cli.basket_page import BasketPage

    BasketPage(found, read, lang).print()


@command.command()
def assumptions() -> None:
    """Print what a valuation assumes where file and law say nothing, with the basis of each figure.

    Copy the text, change it, and pass it with --assumptions.
    """
    from exequatur.cli.output import print_parts
    from exequatur.screening.valuing import shipped_assumptions

    print_parts([shipped_assumptions().rstrip()])


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
