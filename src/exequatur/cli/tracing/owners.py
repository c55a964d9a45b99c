"""`exequatur trace owners`: look through all holdings above a company."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import Day, json_option, lang_option
from exequatur.cli.tracing.graph_file import licences_said, read_graph, unknown_entity, weight_option

if TYPE_CHECKING:
    from exequatur.law.money import Threshold
    from exequatur.text import Lang
    from exequatur.trace.ownership.owners import Owner, Owners
    from exequatur.trace.ownership.statutory import Met, StatutoryTest


@click.command()
@click.argument("entity")
@click.option(
    "--graph",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="Holdings: JSON, JSON lines or CSV with owner, owned and share (or share_min and share_max).",
)
@click.option("--on", type=Day(), help="Count only holdings in force on this day; all where it is not given.")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 100),
    default=50.0,
    show_default=True,
    help="Percent of a company that controls it, reached being enough.",
)
@weight_option
@lang_option
@json_option
def command(
    entity: str,
    graph: Path,
    on: date | None,
    threshold: float,
    weights: tuple[str, ...],
    lang: "Lang",
    as_json: bool,
) -> None:
    """Who owns ENTITY in the end, and who controls it.

    Shares are looked through every chain and loop by linear algebra; where a share is known within bounds, so is the answer. Rows that are
    not read, holdings that contradict each other or add up to more than the whole, and rings that nobody outside owns are said.

    \b
    Example:
      exequatur trace owners OpCo --graph examples/holdings.json
    """
    from exequatur.cli.output import print_json
    from exequatur.trace.ownership.control import Threshold
    from exequatur.trace.ownership.links import licences_of
    from exequatur.trace.ownership.owners import owners_of
    from exequatur.trace.ownership.statutory import those_who_meet
    from exequatur.trace.ownership.through import above, restricted

    holdings, links, refused = read_graph(graph, on, weights, lang)
    if entity not in holdings.numbers:
        raise unknown_entity(graph, entity, holdings.numbers)
    found = owners_of(holdings, entity, Threshold(threshold / 100))
    local = restricted(holdings, above(holdings, holdings.numbers[entity]))
    facts = _thresholds(on or date.today())
    met = [(fact, those_who_meet(test, local, found)) for fact, test in facts]
    names = frozenset(local.names)
    if as_json:
        said = [
            {"licence": licence, "commercial_use": commercial or "unknown"}
            for licence, commercial in licences_of(links, names)
        ]
        print_json({**_plain(found, met, lang), "licences": said, "refused": refused})
        return
    _print(found, met, lang)
    for licence in licences_said(links, names):
        click.echo(licence.text(lang))


def _thresholds(on: date) -> "list[tuple[Threshold, StatutoryTest]]":
    """The statutory tests in force on a day, as the law data have them. Where the data do not say how chains count, majorities are taken."""
    from exequatur.law.money import Threshold, load_money
    from exequatur.trace.ownership.control import Threshold as Share
    from exequatur.trace.ownership.statutory import StatutoryTest

    return [
        (
            fact,
            StatutoryTest(
                fact.id,
                Share(fact.percent / 100, fact.test == "at_least"),
                fact.chain or "majority",
                Share(0.5, fact.majority == "at_least"),
            ),
        )
        for fact in load_money(on).facts
        if isinstance(fact, Threshold)
    ]


def _plain(found: "Owners", met: "list[tuple[Threshold, Met]]", lang: "Lang") -> dict[str, Any]:
    return {
        "entity": found.entity,
        "cash_flow": {one.name: {"low": one.low, "high": one.high} for one in found.ultimate},
        "between": {one.name: {"low": one.low, "high": one.high} for one in found.owners if not one.ultimate},
        "unknown": {"low": found.unknown[0], "high": found.unknown[1]},
        "control": [one.name for one in found.owners if one.controls],
        "may_control": [one.name for one in found.owners if one.may_control and not one.controls],
        "weakest_link": {one.name: one.weakest for one in found.owners},
        "paths": {
            one.name: [{"chain": list(chain), "share": share} for chain, share in one.chains]
            for one in found.ultimate
        },
        "loops": [list(loop) for loop in found.loops],
        "orphan_rings": [list(ring) for ring in found.orphans],
        "tests": [
            {
                "id": fact.id,
                "jurisdictions": list(fact.jurisdictions),
                "words": getattr(fact.words, lang),
                "met_by": list(one.surely),
                "may_be_met_by": list(one.perhaps),
                "chain": fact.chain,
                "basis": fact.basis,
                "sources": list(fact.sources),
                "verified": fact.verified,
            }
            for fact, one in met
        ],
        "findings": [one.text(lang) for one in found.findings],
    }


def _print(found: "Owners", met: "list[tuple[Threshold, Met]]", lang: "Lang") -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from exequatur.text import say
    from exequatur.trace.ownership.messages import MESSAGES
    from exequatur.trace.ownership.wording import band, percent

    console = Console(highlight=False)
    if not found.owners:
        console.print(say(MESSAGES, "owners.nobody", lang, name=found.entity), markup=False)
    else:
        table = Table(
            title=say(MESSAGES, "owners.title", lang, name=found.entity),
            box=box.SIMPLE_HEAD,
            title_justify="left",
        )
        for key in ("owner", "share", "control", "weakest"):
            justify: Any = "right" if key in ("share", "weakest") else "left"
            table.add_column(say(MESSAGES, f"owners.{key}", lang), justify=justify, overflow="fold")
        for one in sorted(found.owners, key=lambda one: not one.ultimate):
            table.add_row(*_row(one, lang))
        if found.unknown[1] > 0:
            table.add_row(say(MESSAGES, "owners.unknown", lang), band(*found.unknown))
        console.print(table)
    for one in found.ultimate:
        for chain, share in one.chains[:1]:
            by = say(MESSAGES, "owners.by_way_of", lang, chain=" → ".join(chain), share=percent(share))
            console.print(by, markup=False, soft_wrap=True)
    for said in found.findings:
        console.print(said.text(lang), markup=False, soft_wrap=True)
    _print_tests(met, lang)


def _row(one: "Owner", lang: "Lang") -> tuple[str, ...]:
    from rich.markup import escape

    from exequatur.text import say
    from exequatur.trace.ownership.messages import MESSAGES
    from exequatur.trace.ownership.wording import band, percent

    control = say(MESSAGES, "owners.controls", lang) if one.controls else ""
    if one.may_control and not one.controls:
        control = say(MESSAGES, "owners.may", lang)
    name = one.name if one.ultimate else f"  {one.name}"
    return escape(name), band(one.low, one.high), control, percent(one.weakest)


def _print_tests(met: "list[tuple[Threshold, Met]]", lang: "Lang") -> None:
    from rich.console import Console

    from exequatur.text import say
    from exequatur.trace.ownership.messages import MESSAGES

    console = Console(highlight=False)
    for fact, one in met:
        values = {
            "where": ", ".join(fact.jurisdictions),
            "basis": fact.basis_zh if lang == "zh" and fact.basis_zh else fact.basis,
            "sure": say(MESSAGES, "test.read" if fact.verified else "test.unread", lang)
            + ("" if fact.chain else say(MESSAGES, "test.chain_assumed", lang)),
        }
        for key, who in (("test.met", one.surely), ("test.may", one.perhaps)):
            if who:
                console.print(
                    say(MESSAGES, key, lang, who=", ".join(who), **values), markup=False, soft_wrap=True
                )
