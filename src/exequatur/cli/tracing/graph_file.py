"""The file of holdings that commands follow a debtor by, with what is said of it: rows not read, licences, names that are not there."""

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from exequatur.text import Lang, Reason
    from exequatur.trace.ownership.holdings import Holdings
    from exequatur.trace.ownership.links import Link


def weight_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--weight KIND=NUMBER`, as often as wanted."""
    return click.option(
        "--weight",
        "weights",
        multiple=True,
        metavar="KIND=NUMBER",
        help="How much of what a nominee or a trust holds counts as the other's, or of the votes of a relative or in concert: 0 to 1.",
    )(command)


def read_graph(
    graph: Path, on: "date | None", weights: tuple[str, ...], lang: "Lang"
) -> "tuple[Holdings, tuple[Link, ...], int]":
    """The holdings in force on a day, as declared ties make them; the links they were made from; and how many rows were not read. Rows not read, and ties of
    somebody who holds nothing, are said on standard error.

    Raises:
        UserError: a file that is none of holdings, or a weight that is none.
    """
    from exequatur.text import Reason
    from exequatur.trace.ownership.holdings import holdings_of
    from exequatur.trace.ownership.links import read_links
    from exequatur.trace.ownership.messages import MESSAGES
    from exequatur.trace.ownership.ties import weights_with

    wanted = weights_with(weights)
    read = read_links(graph)
    for row in read.refused:
        said = Reason(MESSAGES, "row.refused", file=graph.name, row=row.row, reason=row.reason)
        click.echo(said.text(lang), err=True)
    owners = {link.owner for link in read.links}
    for tie in read.ties:
        if tie.who not in owners:
            idle = Reason(MESSAGES, "tie.idle", file=graph.name, who=tie.who, principal=tie.principal)
            click.echo(idle.text(lang), err=True)
    return holdings_of(read.links, on, read.ties, wanted), read.links, len(read.refused)


def licences_said(links: "tuple[Link, ...]", names: Collection[str]) -> "list[Reason]":
    """What the licences of the holdings in some companies allow, those that forbid commercial use first."""
    from exequatur.text import Reason
    from exequatur.trace.ownership.links import licences_of
    from exequatur.trace.ownership.messages import MESSAGES

    found = licences_of(links, names)
    keys = [commercial if commercial in ("allowed", "forbidden") else "unknown" for _, commercial in found]
    return [
        Reason(MESSAGES, f"licence.{key}", licence=licence or "?")
        for key, (licence, _) in zip(keys, found, strict=True)
    ]


def unknown_entity(graph: Path, entity: str, names: dict[str, int]) -> Exception:
    """What is said where a graph has no such name, with names that come near."""
    from difflib import get_close_matches

    from exequatur.text import UserError
    from exequatur.trace.ownership.messages import MESSAGES

    near = get_close_matches(entity, list(names)[:100_000], n=3, cutoff=0.5)
    return UserError(
        MESSAGES, "owners.unknown_entity", file=graph.name, name=entity, near=", ".join(near) or "-"
    )
