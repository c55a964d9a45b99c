"""The page of one company's owners: the graph of holdings above it, and the same as tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exequatur.report.phrases import Phrase, phrase, reason_phrase, same
from exequatur.text import Reason
from exequatur.trace.ownership.holdings import Holdings
from exequatur.trace.ownership.messages import MESSAGES
from exequatur.trace.ownership.owners import Owners
from exequatur.trace.ownership.through import above, restricted
from exequatur.trace.ownership.wording import band, percent

MOST_NODES = 300
"""Companies and people that the picture shows, the nearest to the company first; the tables have all."""


@dataclass(frozen=True)
class OwnershipPage:
    """What stands on the page. graph: nodes and edges as Cytoscape takes them; left_out: how many are not in the picture."""

    entity: str
    title: Phrase
    graph: dict[str, Any]
    left_out: int
    owners: tuple[tuple[Phrase, ...], ...]
    owner_headings: tuple[Phrase, ...]
    holdings: tuple[tuple[Phrase, ...], ...]
    holding_headings: tuple[Phrase, ...]
    findings: tuple[Phrase, ...]
    words: dict[str, Phrase]
    licences: tuple[Phrase, ...] = ()


def compose_ownership(found: Owners, holdings: Holdings, licences: Sequence[Reason] = ()) -> OwnershipPage:
    """Arrange what was found of a company's owners for the page. `licences`: what is said of those of the holdings."""
    local = restricted(holdings, above(holdings, holdings.numbers[found.entity]))
    shown = min(len(local), MOST_NODES)
    return OwnershipPage(
        entity=found.entity,
        title=phrase(MESSAGES, "owners.title", name=found.entity),
        graph=_graph(found, local, shown),
        left_out=len(local) - shown,
        owners=tuple(_owner(one) for one in sorted(found.owners, key=lambda one: not one.ultimate)) + _unknown(found),
        owner_headings=tuple(phrase(MESSAGES, f"owners.{key}") for key in ("owner", "kind", "share", "control", "weakest")),
        holdings=tuple(_holding(local, i) for i in range(len(local.owner))),
        holding_headings=tuple(phrase(MESSAGES, f"graph.{key}") for key in ("holder", "company", "share")),
        findings=tuple(reason_phrase(one) for one in found.findings),
        licences=tuple(reason_phrase(one) for one in licences),
        words={name: phrase(MESSAGES, f"graph.{name}") for name in ("picture", "owners", "holdings", "findings", "hint", "no_script", "cut")},
    )  # fmt: skip


def _holding(local: Holdings, i: int) -> tuple[Phrase, ...]:
    """Who holds whom, and how much; votes where they are not those of the shares."""
    share = band(float(local.low[i]), float(local.high[i]))
    votes = band(float(local.votes()[i]), float(local.votes(upper=True)[i]))
    said = same(share) if votes == share else phrase(MESSAGES, "graph.votes", share=share, votes=votes)
    return same(local.names[int(local.owner[i])]), same(local.names[int(local.owned[i])]), said


def _owner(one: Any) -> tuple[Phrase, ...]:
    control = (
        phrase(MESSAGES, "owners.controls")
        if one.controls
        else phrase(MESSAGES, "owners.may")
        if one.may_control
        else same("")
    )
    kind = phrase(MESSAGES, "owners.ultimate" if one.ultimate else "owners.between")
    return same(one.name), kind, same(band(one.low, one.high)), control, same(percent(one.weakest))


def _unknown(found: Owners) -> tuple[tuple[Phrase, ...], ...]:
    if found.unknown[1] <= 0:
        return ()
    return ((phrase(MESSAGES, "owners.unknown"), same(""), same(band(*found.unknown)), same(""), same("")),)


def _graph(found: Owners, local: Holdings, shown: int) -> dict[str, Any]:
    by_name = {one.name: one for one in found.owners}
    rings = {name for loop in found.loops for name in loop}
    nodes = []
    for i in range(shown):
        one = by_name.get(local.names[i])
        kind = "entity" if not i else "owner" if one is not None and one.ultimate else "between"
        share = band(one.low, one.high) if one is not None else ""
        data = {"id": str(i), "name": local.names[i], "kind": kind, "share": share, "controls": bool(one and one.controls), "ring": local.names[i] in rings}  # fmt: skip
        nodes.append({"data": data})
    edges = [
        {
            "data": {
                "id": f"e{i}",
                "source": str(int(local.owner[i])),
                "target": str(int(local.owned[i])),
                "share": band(float(local.low[i]), float(local.high[i])),
                "bounds": bool(local.low[i] != local.high[i]),
            }
        }
        for i in range(len(local.owner))
        if local.owner[i] < shown and local.owned[i] < shown
    ]
    return {"nodes": nodes, "edges": edges}
