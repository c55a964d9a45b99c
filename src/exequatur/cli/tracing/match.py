"""`exequatur trace match`: are two names of one person, or of one company?"""

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option

if TYPE_CHECKING:
    from exequatur.text import Lang, Reason
    from exequatur.trace.aliases.store import Aliases
    from exequatur.trace.names.matching import Pair
    from exequatur.trace.names.people import Match


@click.command()
@click.argument("names", nargs=-1)
@click.option(
    "--pairs",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="CSV with the columns name_a, name_b and kind (person or company).",
)
@click.option("--company", is_flag=True, help="The two names are of companies.")
@click.option(
    "--prior",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    help="Probability before the names were seen, as 1 / size of the index.",
)
@click.option(
    "--aliases",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Table of aliases (CSV), as `trace resolve` learns them from confirmed merges.",
)
@lang_option
@json_option
def command(
    names: tuple[str, ...],
    pairs: Path | None,
    company: bool,
    prior: float | None,
    aliases: Path | None,
    lang: "Lang",
    as_json: bool,
) -> None:
    """Are two NAMES of one person? Of one company, with --company.

    Names may be in Hanzi of either form, in any romanisation, with Western names, initials and titles. The answer is a probability at even odds
    before, with what speaks for and against it: which characters both may stand for, and in which system.

    \b
    Examples:
      exequatur trace match 許家印 "Hui Ka Yan"
      exequatur trace match --pairs pairs.csv --json
    """
    from exequatur.cli.output import print_json
    from exequatur.text import UserError
    from exequatur.trace.aliases.matching import match_known
    from exequatur.trace.names.matching import Pair
    from exequatur.trace.names.messages import MESSAGES

    if (pairs is None) == (not names) or len(names) not in (0, 2):
        raise UserError(MESSAGES, "match.two_or_file")
    if pairs is not None:
        _file(pairs, _known(aliases, lang), lang, as_json)
        return
    pair = Pair(names[0], names[1], "company" if company else "person")
    match = match_known(pair, _known(aliases, lang))
    if as_json:
        print_json([_plain(pair, match, lang)])
        return
    _print(pair, match, prior, lang)


def _known(path: Path | None, lang: "Lang") -> "Aliases":
    """The aliases of a file; rows that cannot be used are said."""
    from exequatur.text import say
    from exequatur.trace.aliases.messages import MESSAGES
    from exequatur.trace.aliases.store import Aliases, read_aliases

    if path is None:
        return Aliases()
    known, skipped = read_aliases(path)
    for one in skipped:
        click.echo(say(MESSAGES, "alias.row", lang, file=path.name, row=one.row, reason=one.reason), err=True)
    return known


def _file(path: Path, aliases: "Aliases", lang: "Lang", as_json: bool) -> None:
    from exequatur.cli.output import print_json
    from exequatur.text import say
    from exequatur.trace.aliases.matching import match_known
    from exequatur.trace.names.matching import Pair, read_pairs
    from exequatur.trace.names.messages import MESSAGES
    from exequatur.trace.names.people import Match

    found = []
    for row in read_pairs(path):
        if isinstance(row, Pair):
            found.append((row, match_known(row, aliases)))
        else:
            click.echo(
                say(MESSAGES, "pairs.refused", lang, file=path.name, row=row.row, reason=row.reason), err=True
            )
            found.append((row.pair, Match(0.0, 0.0, False, (), (row.reason,))))
    if as_json:
        print_json([_plain(pair, match, lang) for pair, match in found])
        return
    from rich.table import Table

    from exequatur.cli.console import console

    table = Table(*(say(MESSAGES, f"column.{c}", lang) for c in ("a", "b", "score", "reasons")))
    for pair, match in found:
        table.add_row(
            pair.name_a[:60],
            pair.name_b[:60],
            f"{match.score:.3f}",
            "; ".join(_said(match.reasons + match.conflicts, lang)),
        )
    console().print(table)


def _plain(pair: "Pair", match: "Match", lang: "Lang") -> dict[str, Any]:
    return {
        "name_a": pair.name_a, "name_b": pair.name_b, "kind": pair.kind, "score": round(match.score, 6), "same": match.same,
        "log_ratio": round(match.log_ratio, 4), "reasons": _said(match.reasons, lang), "conflicts": _said(match.conflicts, lang),
    }  # fmt: skip


def _said(reasons: "tuple[Reason, ...]", lang: "Lang") -> list[str]:
    return [reason.text(lang) for reason in reasons]


def _print(pair: "Pair", match: "Match", prior: float | None, lang: "Lang") -> None:
    from exequatur.text import say
    from exequatur.trace.names.messages import MESSAGES

    click.echo(say(MESSAGES, "match.title", lang, left=pair.name_a[:80], right=pair.name_b[:80]))
    key = "match.same" if match.same else "match.other" if match.log_ratio else "match.nothing"
    click.echo(say(MESSAGES, key, lang, score=f"{match.score:.3f}", times=f"{math.exp(match.log_ratio):.3g}"))
    if prior is not None:
        click.echo(
            say(MESSAGES, "match.prior", lang, prior=f"{prior:.3g}", score=f"{match.posterior(prior):.3g}")
        )
    for title, reasons in (("match.for", match.reasons), ("match.against", match.conflicts)):
        if reasons:
            click.echo(say(MESSAGES, title, lang))
        for line in _said(reasons, lang):
            click.echo(f"  {line}")
