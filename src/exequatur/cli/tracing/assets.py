"""`exequatur trace assets`: what a debtor has, directly and through companies."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import Day, json_option, lang_option
from exequatur.cli.tracing.graph_file import read_graph, weight_option

if TYPE_CHECKING:
    from exequatur.text import Lang
    from exequatur.trace.leads.interests import Interest


@click.command()
@click.argument("debtor")
@click.option("--graph", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True, help="Holdings, as for `trace owners`.")  # fmt: skip
@click.option("--assets", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True, help="Assets and leads: JSON with id, holder, jurisdiction, grade, source and more.")  # fmt: skip
@click.option("--on", type=Day(), help="Count only holdings in force on this day.")
@click.option("--claim", "owner", metavar="OBLIGOR", help="Print the assets part of a claim file instead, its owner this obligor id.")  # fmt: skip
@weight_option
@lang_option
@json_option
def command(
    debtor: str, graph: Path, assets: Path, on: date | None, owner: str | None, weights: tuple[str, ...], lang: "Lang", as_json: bool
) -> None:  # fmt: skip
    """What DEBTOR has of each asset: what stands on its own name, and by way of companies its economic share in their holder.

    A lead is taken only with its lawful source and a grade of evidence: A (a registered title that was seen) to E (a rumour), or proven, indicated,
    hint. With --claim the answer is the assets part of a claim file, which `assess`, `screen` and `value claim` take.

    \b
    Example:
      exequatur trace assets "Individual A" --graph examples/holdings.json --assets examples/leads.json
    """
    from exequatur.cli.output import print_json
    from exequatur.text import Reason
    from exequatur.trace.leads.assets import read_leads
    from exequatur.trace.leads.interests import by_jurisdiction, claim_assets, interests_of
    from exequatur.trace.leads.messages import MESSAGES

    holdings, _, not_read = read_graph(graph, on, weights, lang)
    leads, refused = read_leads(assets)
    for one in refused:
        said = Reason(MESSAGES, "lead.refused", file=assets.name, row=one.row, reason=one.reason)
        click.echo(said.text(lang), err=True)
    found = interests_of(debtor, leads, holdings)
    if owner is not None:
        import yaml

        click.echo(
            yaml.safe_dump({"assets": claim_assets(found, owner)}, allow_unicode=True, sort_keys=False),
            nl=False,
        )
    elif as_json:
        print_json(
            {
                "debtor": debtor,
                "assets": [_plain(one) for one in found],
                "by_jurisdiction": {place: [one.lead.id for one in some] for place, some in by_jurisdiction(found).items()},
                "refused": len(refused) + not_read,
            }
        )  # fmt: skip
    else:
        _print(debtor, found, lang)


def _plain(one: "Interest") -> dict[str, Any]:
    worth = one.worth
    return {
        "id": one.lead.id,
        "holder": one.lead.holder,
        "jurisdiction": one.lead.jurisdiction,
        "asset_class": one.lead.asset_class,
        "direct": one.direct,
        "share": {"low": one.low, "high": one.high},
        "worth": None
        if worth is None
        else {"low": worth[0], "high": worth[1], "currency": one.lead.currency},
        "controls_holder": one.controls,
        "may_control_holder": one.may_control,
        "chain": list(one.chain),
        "grade": one.lead.grade,
        "source": one.lead.source,
    }


def _print(debtor: str, found: "list[Interest]", lang: "Lang") -> None:
    from rich import box
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from exequatur.text import say
    from exequatur.trace.leads.messages import MESSAGES
    from exequatur.trace.ownership.wording import band, percent

    console = Console(highlight=False)
    if not found:
        console.print(say(MESSAGES, "assets.none", lang, name=debtor), markup=False, soft_wrap=True)
        return
    table = Table(
        title=say(MESSAGES, "assets.title", lang, name=debtor), box=box.SIMPLE_HEAD, title_justify="left"
    )
    for key in ("asset", "where", "holder", "share", "worth", "grade"):
        justify: Any = "right" if key in ("share", "worth") else "left"
        table.add_column(say(MESSAGES, f"assets.{key}", lang), justify=justify, overflow="fold")
    for one in found:
        holder = say(MESSAGES, "assets.direct", lang) if one.direct else one.lead.holder
        grade = say(MESSAGES, f"grade.{one.lead.grade}", lang)
        table.add_row(
            escape(one.lead.id),
            one.lead.jurisdiction,
            escape(holder),
            band(one.low, one.high),
            _worth(one),
            grade,
        )
    console.print(table)
    for one in found:
        if one.chain:
            said = say(
                MESSAGES,
                "assets.by",
                lang,
                asset=one.lead.id,
                chain=" → ".join(one.chain),
                share=percent(one.chain_share),
            )
            if one.controls or one.may_control:
                said += "; " + say(
                    MESSAGES, "assets.controls" if one.controls else "assets.may_control", lang
                )
            console.print(said, markup=False, soft_wrap=True)
    if any(not one.direct for one in found):
        console.print(say(MESSAGES, "assets.veil", lang), markup=False, soft_wrap=True)


def _worth(one: "Interest") -> str:
    from exequatur.claims.money import major

    worth = one.worth
    if worth is None:
        return "?"
    low, high = (f"{major(minor, one.lead.currency):,.0f}" for minor in worth)
    return f"{one.lead.currency} {low}" if low == high else f"{one.lead.currency} {low} – {high}"
