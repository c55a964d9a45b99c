"""`exequatur backtest`: what would have been said of published cases the day before, against what came of them."""

from typing import Any

import click
import msgspec

from exequatur.cli.options import json_option, lang_option
from exequatur.cli.output import envelope, print_json
from exequatur.law import load
from exequatur.law.messages import MESSAGES as LAW_MESSAGES
from exequatur.screening.backtest import Backtest, Score, backtest
from exequatur.screening.messages import MESSAGES
from exequatur.text import Lang, say


@click.command()
@click.option(
    "--direction",
    type=click.Choice(["outbound", "inbound"]),
    help="Only instruments leaving China, or coming in.",
)
@click.option(
    "--verified-only", is_flag=True, help="Only precedents whose outcome somebody read in a source."
)
@click.option("--cases", "show_cases", is_flag=True, help="List every prediction too.")
@lang_option
@json_option
def command(direction: str | None, verified_only: bool, show_cases: bool, lang: Lang, as_json: bool) -> None:
    """Hold the assessment against published cases.

    Each decided precedent is assessed as of the day before it was decided, from the law then in force and from
    precedents decided before it, never from the matter itself. Undetermined outcomes are left out and counted. Three
    predictors are scored against a guess of the base rate: precedents with the kind of route, precedents alone, and the
    hand-set strength label, whose in-sample share is stated.

    \b
    Example:
      exequatur backtest --direction outbound --cases
    """
    base = load()
    result = backtest(base, direction, verified_only)
    if as_json:
        print_json({**envelope(None, base.version), **msgspec.to_builtins(result)})
        return
    _print(result, show_cases, lang, lambda word: base.words("strengths", word, lang))


def _print(result: Backtest, show_cases: bool, lang: Lang, strength: Any) -> None:
    from rich.console import Console
    from rich.table import Table

    out = Console(highlight=False, soft_wrap=True)
    parts = [f"{_outcome(outcome, lang)} {n}" for outcome, n in sorted(result.left_out.items())]
    left_out = ("，" if lang == "zh" else ", ").join(parts) or "0"
    out.print(
        say(MESSAGES, "backtest.title", lang, n=result.n, recognised=result.recognised, left_out=left_out)
    )
    out.print(say(MESSAGES, "backtest.day", lang, n=result.day_not_known))
    for score in result.scores:
        out.print()
        out.print(say(MESSAGES, f"backtest.{score.predictor}", lang, n=score.n, in_sample=score.in_sample))
        out.print(_table(score, lang, strength, Table))
        out.print(
            say(MESSAGES, "backtest.brier", lang, brier=score.brier, base=score.base, skill=score.skill)
        )
    if show_cases:
        names = ("id", "as_of", "way", "predicted", "label", "outcome")
        table = Table(*(say(MESSAGES, f"backtest.column.{name}", lang) for name in names), box=None)
        for p in result.predictions:
            table.add_row(
                p.id,
                str(p.as_of),
                f"{p.origin}→{p.forum}",
                f"{p.chance.mean:.2f}",
                strength(p.label),
                _outcome(p.outcome, lang),
            )
        out.print()
        out.print(table)


def _outcome(code: str, lang: Lang) -> str:
    """What came of a decision, in words."""
    return say(LAW_MESSAGES, f"outcome.{code}", lang)


def _table(score: Score, lang: Lang, strength: Any, table_type: Any) -> Any:
    table = table_type(box=None)
    for name in ("strength", "n", "recognised", "refused", "chance"):
        table.add_column(
            say(MESSAGES, f"backtest.column.{name}", lang), justify="left" if name == "strength" else "right"
        )
    for row in score.rows:
        table.add_row(
            strength(row.strength),
            str(row.n),
            str(row.recognised),
            str(row.refused),
            f"{row.mean_chance:.2f}",
        )
    return table
