"""`exequatur trace resolve`: which records are one, judged by people, reversibly."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from exequatur.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from exequatur.text import Lang
    from exequatur.trace.resolution.judgements import Verdict

F = TypeVar("F", bound=Callable[..., Any])
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_PATH = click.Path(dir_okay=False, path_type=Path)
_ENTITIES = click.argument("entities", nargs=-1, required=True, type=_FILE)


def entities_option(function: F) -> F:
    """`--entities FILE`, as often as there are files."""
    return click.option(
        "--entities",
        "-e",
        type=_FILE,
        multiple=True,
        required=True,
        help="Entities, as `trace import` writes them.",
    )(function)


def judgements_option(function: F) -> F:
    """`--judgements FILE`."""
    return click.option(
        "--judgements",
        type=_PATH,
        default=Path("judgements.jsonl"),
        show_default=True,
        help="File of judgements.",
    )(function)


def evidence_options(function: F) -> F:
    """`--weights`, `--aliases`, `--prior`."""
    for option in (
        click.option(
            "--prior",
            type=click.FloatRange(0, 1, min_open=True, max_open=True),
            help="Probability before anything is seen; one over the size of the larger side unless given.",
        ),
        click.option("--aliases", type=_PATH, help="Table of aliases (CSV) to take into account."),
        click.option(
            "--weights", type=_FILE, help="YAML with weights of evidence that differ from the shipped ones."
        ),
    ):
        function = option(function)
    return function


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Which records are one person or company: suggestions, judgements, clusters.

    Records are entities as `exequatur trace import` writes them. Judgements stand in a file of their own that only grows; records are never changed.

    \b
    exequatur trace resolve suggest court/entities.ftm.jsonl registry/entities.ftm.jsonl
    """


@command.command()
@_ENTITIES
@judgements_option
@evidence_options
@click.option("--least", type=click.FloatRange(0, 1), default=0.5, show_default=True, help="Probability from which a pair is suggested.")  # fmt: skip
@click.option("--scope", type=click.Choice(["all", "between", "within"]), default="all", show_default=True, help="Pairs of all records, of two data sets, or of one.")  # fmt: skip
@click.option(
    "--top", type=click.IntRange(1), default=20, show_default=True, help="Suggestions that are printed."
)
@click.option("--out", type=_PATH, help="Write all suggestions to a .csv or .jsonl file.")
@lang_option
@json_option
def suggest(
    entities: tuple[Path, ...], judgements: Path, weights: Path | None, aliases: Path | None, prior: float | None,
    least: float, scope: str, top: int, out: Path | None, lang: "Lang", as_json: bool,
) -> None:  # fmt: skip
    """Pairs of records that may be one, likeliest first, with what speaks for and against each.

    Everything counts: names in any spelling, dates, numbers with their check digits, addresses, people and companies around both. A pair needs only
    one of these in common to be looked at.
    """
    from exequatur.cli.output import print_json
    from exequatur.cli.tracing.resolve_said import print_suggestions
    from exequatur.cli.tracing.resolving import load, plain_suggestion, progress, write_suggestions
    from exequatur.trace.resolution.suggestions import suggest as suggested

    at_hand = load(entities, judgements, lang, weights, aliases, prior)
    found = suggested(at_hand.comparison, at_hand.clusters, least, scope, progress)  # type: ignore[arg-type]
    if out is not None:
        write_suggestions(out, at_hand, found.suggestions, lang)
    if as_json:
        print_json([plain_suggestion(at_hand, one, lang) for one in found.suggestions])
    else:
        print_suggestions(at_hand, found, top, lang)


@command.command()
@click.argument("a")
@click.argument("b")
@entities_option
@judgements_option
@evidence_options
@click.option("--same", "verdict", flag_value="same", help="They are one.")
@click.option("--different", "verdict", flag_value="different", help="They are two.")
@click.option("--unsure", "verdict", flag_value="unsure", help="It was looked at and left open.")
@click.option("--undo", "verdict", flag_value="undone", help="Take back the judgement in force; the one before it counts again.")  # fmt: skip
@click.option("--by", required=True, help="Who judges.")
@click.option("--why", "reason", required=True, help="For which reason.")
@on_option
@lang_option
@json_option
def judge(
    a: str, b: str, entities: tuple[Path, ...], judgements: Path, weights: Path | None, aliases: Path | None,
    prior: float | None, verdict: "Verdict | None", by: str, reason: str, on: date, lang: "Lang", as_json: bool,
) -> None:  # fmt: skip
    """Put down that records A and B are one, are two, or that it is unsure.

    A and B are ids; where several data sets have an id, write DATASET:ID. With --aliases the names of records judged to be one are put into that
    table, and taken out when the judgement is undone.
    """
    from exequatur.cli.output import print_json
    from exequatur.cli.tracing.resolve_said import print_judged
    from exequatur.cli.tracing.resolving import learn, load, put_down

    at_hand = load(entities, judgements, lang, weights, aliases, prior)
    one = put_down(at_hand, (a, b), verdict, by, on, reason, judgements)
    at_hand = load(entities, judgements, lang, weights, aliases, prior, quiet=True)
    table = learn(at_hand, aliases) if aliases is not None else None
    if as_json:
        print_json({"judgement": one, "aliases": table})
    else:
        print_judged(at_hand, one, judgements, aliases, table, lang)


@command.command()
@click.argument("table", type=_FILE)
@entities_option
@judgements_option
@click.option("--by", required=True, help="Who judged, where a row does not say.")
@click.option("--aliases", type=_PATH, help="Table of aliases (CSV) to write what the merges teach into.")
@on_option
@lang_option
def review(
    table: Path,
    entities: tuple[Path, ...],
    judgements: Path,
    by: str,
    aliases: Path | None,
    on: date,
    lang: "Lang",
) -> None:
    """Put down the judgements of a TABLE that was filled in: `suggest --out TABLE.csv` with its column verdict.

    A verdict is same, different or unsure (同一, 不同, 未定); rows without one are left alone, rows that cannot be used are said.
    """
    from exequatur.cli.tracing.resolve_said import print_conflicts, print_learnt
    from exequatur.cli.tracing.resolving import learn, load, put_down_reviewed

    at_hand = load(entities, judgements, lang, None, aliases, None)
    put_down_reviewed(at_hand, table, by, on, judgements, lang)
    at_hand = load(entities, judgements, lang, None, aliases, None, quiet=True)
    if aliases is not None:
        print_learnt(aliases, learn(at_hand, aliases), lang)
    print_conflicts(at_hand, lang)


@command.command()
@_ENTITIES
@judgements_option
@evidence_options
@lang_option
@json_option
def clusters(
    entities: tuple[Path, ...], judgements: Path, weights: Path | None, aliases: Path | None, prior: float | None,
    lang: "Lang", as_json: bool,
) -> None:  # fmt: skip
    """Records that are judged to be one, every value with the records that say it; and what contradicts itself."""
    from exequatur.cli.output import print_json
    from exequatur.cli.tracing.resolve_said import print_clusters
    from exequatur.cli.tracing.resolving import load, plain_clusters

    at_hand = load(entities, judgements, lang, weights, aliases, prior)
    if as_json:
        print_json(plain_clusters(at_hand, lang))
    else:
        print_clusters(at_hand, lang)


@command.command()
@click.argument("a")
@click.argument("b")
@entities_option
@judgements_option
@evidence_options
@lang_option
@json_option
def explain(
    a: str, b: str, entities: tuple[Path, ...], judgements: Path, weights: Path | None, aliases: Path | None,
    prior: float | None, lang: "Lang", as_json: bool,
) -> None:  # fmt: skip
    """Why records A and B are one, or are not: the chain of judgements, each with its evidence, and the evidence between the two."""
    from exequatur.cli.output import print_json
    from exequatur.cli.tracing.resolve_said import print_explanation
    from exequatur.cli.tracing.resolving import load, plain_explanation

    at_hand = load(entities, judgements, lang, weights, aliases, prior)
    if as_json:
        print_json(plain_explanation(at_hand, a, b, lang))
    else:
        print_explanation(at_hand, a, b, lang)


@command.command()
@_ENTITIES
@judgements_option
@click.option("--out", type=_PATH, required=True, help="FollowTheMoney JSON lines to write.")
@lang_option
def merge(entities: tuple[Path, ...], judgements: Path, out: Path, lang: "Lang") -> None:
    """Write all records, those judged to be one as one entity with its referents; links lead to it."""
    from exequatur.cli.tracing.resolve_said import print_conflicts
    from exequatur.cli.tracing.resolving import load, write_merged

    at_hand = load(entities, judgements, lang, None, None, None)
    write_merged(at_hand, out, lang)
    print_conflicts(at_hand, lang)


@command.command()
@_ENTITIES
@judgements_option
@click.option(
    "--recorded",
    is_flag=True,
    help="Also names that stand side by side in one record, as GLEIF's other names.",
)
@click.option(
    "--out", type=_PATH, required=True, help="Table of aliases (CSV); rows of your own in it are kept."
)
@lang_option
def aliases(entities: tuple[Path, ...], judgements: Path, recorded: bool, out: Path, lang: "Lang") -> None:
    """Write the names that confirmed merges teach into a table that `trace match --aliases` takes into account."""
    from exequatur.cli.tracing.resolve_said import print_learnt
    from exequatur.cli.tracing.resolving import learn, load

    at_hand = load(entities, judgements, lang, None, None, None)
    print_learnt(out, learn(at_hand, out, recorded), lang)
