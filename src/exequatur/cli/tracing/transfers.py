"""`exequatur trace transfers`: what a debtor gave away that may be undone."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import Day, json_option, lang_option, on_option

if TYPE_CHECKING:
    from exequatur.law.money import LookBack
    from exequatur.text import Lang
    from exequatur.trace.transfers.insiders import Connection
    from exequatur.trace.transfers.look_back import Hit


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--debtor", required=True, help="Who gave something away.")
@click.option("--jurisdiction", "places", multiple=True, metavar="CODE", help="Whose rules; those of the assets where it is not given. May be repeated.")  # fmt: skip
@click.option("--insolvency", type=Day(), help="Day on which insolvency began, where it has.")
@click.option("--action", type=Day(), help="Day on which an action of a creditor began, where it has.")
@click.option("--known", type=Day(), help="Day on which the creditor knew of the transfers and their ground.")
@click.option("--late", is_flag=True, help="Show what is past its period too.")
@on_option
@lang_option
@json_option
def command(
    file: Path, debtor: str, places: tuple[str, ...], insolvency: date | None, action: date | None, known: date | None, late: bool, on: date, lang: "Lang", as_json: bool,
) -> None:  # fmt: skip
    """Hold a debtor's transfers against the look-back rules of the law data.

    FILE is JSON: {"transfers": [{"date", "from", "to", "asset", "kind", "price", "worth", "currency", "jurisdiction"}], "relations": [{"a", "b",
    "kind"}], "holdings": [{"owner", "owned", "share"}]}; price and worth in minor units. Each hit says its rule with its source, whether the transfer is within the
    period, and the last safe day on which insolvency or an action may begin. Exit code 0 also where nothing is found.

    \b
    Example:
      exequatur trace transfers examples/transfers.json --debtor "Individual A" --on 2026-11-23
    """
    from exequatur.cli.output import print_json
    from exequatur.law.money import LookBack, load_money
    from exequatur.text import Reason, UserError
    from exequatur.trace.transfers.dealings import read_dealings
    from exequatur.trace.transfers.insiders import insiders_of
    from exequatur.trace.transfers.look_back import hits_of
    from exequatur.trace.transfers.messages import MESSAGES

    read = read_dealings(file)
    for one in read.refused:
        values = {"part": one.part, "row": one.row, "reason": one.reason}
        click.echo(Reason(MESSAGES, "record.refused", file=file.name, **values).text(lang), err=True)
    givers = sorted({one.giver for one in read.transfers})
    if debtor not in givers:
        raise UserError(
            MESSAGES, "transfers.no_debtor", file=file.name, name=debtor, near=", ".join(givers[:8]) or "-"
        )
    wanted = places or tuple(sorted({one.jurisdiction for one in read.transfers if one.giver == debtor and one.jurisdiction}))  # fmt: skip
    law = load_money(on)
    answers = {place: law.answer("look_back", place, on).facts for place in wanted}
    facts = {
        fact.id: fact
        for found_there in answers.values()
        for fact in found_there
        if isinstance(fact, LookBack)
    }
    insiders = insiders_of(debtor, read.relations, read.holdings)
    found = hits_of(
        read.transfers, [debtor], insiders, [_rule(fact) for fact in facts.values()], on, insolvency, action
    )
    unknown = [place for place, rules in answers.items() if not rules]
    if as_json:
        print_json(
            {
                "debtor": debtor,
                "on": on,
                "insiders": {
                    name: {"kind": one.kind, "through": one.through} for name, one in insiders.items()
                },
                "hits": [_plain(hit, facts[hit.rule.id], lang) for hit in found],
                "without_rules": unknown,
                "refused": len(read.refused),
            }
        )
        return
    _print(debtor, on, [hit for hit in found if late or hit.status != "late"], facts, unknown, lang)


def _rule(fact: "LookBack") -> Any:
    from exequatur.trace.transfers.look_back import LookBackRule

    return LookBackRule(
        fact.id, fact.ground, fact.jurisdictions, fact.counted_from, fact.who, fact.towards, fact.months, fact.days, fact.knowledge_months,
    )  # fmt: skip


def _plain(hit: "Hit", fact: "LookBack", lang: "Lang") -> dict[str, Any]:
    return {
        "date": hit.transfer.day,
        "to": hit.transfer.taker,
        "asset": hit.transfer.asset,
        "kind": hit.transfer.kind,
        "part_paid": hit.part_paid,
        "connection": None if hit.connection is None else {"kind": hit.connection.kind, "through": hit.connection.through},
        "rule": hit.rule.id,
        "jurisdictions": list(hit.rule.jurisdictions),
        "ground": hit.rule.ground,
        "who": hit.rule.who,
        "counted_from": hit.rule.counted_from,
        "status": hit.status,
        "closes": hit.closes,
        "words": getattr(fact.words, lang),
        "basis": fact.basis,
        "sources": list(fact.sources),
        "verified": fact.verified,
        "prove": [one.text(lang) for one in hit.prove],
    }  # fmt: skip


def _print(debtor: str, on: date, hits: "list[Hit]", facts: "dict[str, LookBack]", unknown: list[str], lang: "Lang") -> None:  # fmt: skip
    from rich.console import Console
    from rich.markup import escape

    from exequatur.text import say
    from exequatur.trace.transfers.messages import MESSAGES

    def word(key: str, **values: object) -> str:
        return say(MESSAGES, key, lang, **values)

    console = Console(highlight=False)
    if not hits:
        console.print(word("transfers.none", name=debtor), markup=False, soft_wrap=True)
    else:
        console.print(word("transfers.title", name=debtor, on=on.isoformat()), markup=False)
    before = None
    order = list(dict.fromkeys(hit.transfer for hit in hits))
    for hit in sorted(hits, key=lambda one: order.index(one.transfer)):
        if hit.transfer != before:
            console.print(f"\n[bold]{escape(_of(hit, word))}[/bold]", soft_wrap=True)
            before = hit.transfer
        fact = facts[hit.rule.id]
        cited = fact.basis_zh if lang == "zh" and fact.basis_zh else fact.basis
        console.print(
            f"  {_status(hit, word)} · {word(f'ground.{hit.rule.ground}')} · {word(f'who.{hit.rule.who}')} · {'/'.join(hit.rule.jurisdictions)}: {cited}",
            markup=False, soft_wrap=True,
        )  # fmt: skip
        for one in hit.prove:
            console.print(f"    – {one.text(lang)}", markup=False, soft_wrap=True)
    for number, rule in enumerate(dict.fromkeys(hit.rule.id for hit in hits)):
        fact = facts[rule]
        if not number:
            console.print(f"\n[bold]{word('rules.title')}[/bold]")
        cited = fact.basis_zh if lang == "zh" and fact.basis_zh else fact.basis
        sure = word("rules.read" if fact.verified else "rules.unread")
        console.print(f"  {cited}: {getattr(fact.words, lang)} ({sure})", markup=False, soft_wrap=True)
    if unknown:
        console.print(
            "\n" + word("transfers.unknown", places=", ".join(unknown)), markup=False, soft_wrap=True
        )
    console.print("\n" + word("transfers.note"), markup=False, soft_wrap=True)


def _of(hit: "Hit", word: Any) -> str:
    transfer = hit.transfer
    paid = "" if hit.part_paid is None else f" · {word('column.paid')} {hit.part_paid:.0%}"
    connected = "" if hit.connection is None else f" ({_connection(hit.connection, word)})"
    return f"{transfer.day} {transfer.asset} → {transfer.taker}{connected}{paid}"


def _connection(one: "Connection", word: Any) -> str:
    kind = word(f"connection.{one.kind}")
    return word("connection.through", kind=kind, through=one.through) if one.through else str(kind)


def _status(hit: "Hit", word: Any) -> str:
    if hit.status == "inside":
        return str(word("status.inside"))
    if hit.closes is None:
        return str(word("status.no_limit"))
    return str(word(f"status.{hit.status}", closes=hit.closes.isoformat()))
