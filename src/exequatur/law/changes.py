"""What changed in the law between two days: facts and memberships that began or ended, decisions that were given."""

from datetime import date
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import DocumentRule, LimitationRule, Remark, Route, Source, Treaty

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

Dated = Route | LimitationRule | Remark | DocumentRule | Treaty


class Change(Struct, frozen=True):
    """One change. `on`: the first day on which a fact holds, the last on which it held, or the day of a decision.

    `fact`: route, limitation, remark, document, treaty, membership, precedent. `jurisdiction`: a code, or empty
    where the fact is of no single one. `text`: what changed, as in the data.
    """

    on: date
    change: Literal["begins", "ends", "decided"]
    fact: str
    id: str
    jurisdiction: str
    text: str
    sources: tuple[Source, ...]
    verified: bool


def changes(base: "LawBase", after: date, to: date) -> tuple[Change, ...]:
    """Everything recorded that changed after `after` and on or before `to`, by day.

    A fact that ends on day D held on D for the last time: what ends on `after` counts as changed, what ends on `to`
    does not yet.

    Raises:
        LawError: `after` is later than `to`.
    """
    if after > to:
        raise LawError(MESSAGES, "ask.window", start=after, end=to)
    found = list[Change]()
    for code in base.codes():
        law = base.jurisdiction(code)
        for route in law.routes:
            text = f"{route.kind}: {route.basis}"
            found += _of(route, "route", route.id, code, text, route.sources, route.verified)
        for rule in law.limitation:
            safe = next(r for r in rule.readings if r.safe)
            found += _of(
                rule, "limitation", rule.id, code, f"{rule.step}: {safe.basis}", safe.sources, safe.verified
            )
        for remark in law.remarks:
            id = f"{code.lower()}-{remark.topic}"
            found += _of(remark, "remark", id, code, remark.text.en, remark.sources, remark.verified)
    for rule_ in base.document_rules():
        found += _of(rule_, "document", rule_.id, "", rule_.document.en, rule_.sources, rule_.verified)
    for treaty in base.treaties().values():
        found += _of(treaty, "treaty", treaty.id, "", treaty.name.en, treaty.sources, treaty.verified)
        found += _memberships(base, treaty)
    for p in base.precedents():
        if len(p.decided) == 10:
            day, text = date.fromisoformat(p.decided), f"{p.name}, {p.citation}: {p.outcome}"
            found.append(Change(day, "decided", "precedent", p.id, p.forum, text, p.sources, p.verified))
    inside = [c for c in found if (after <= c.on < to if c.change == "ends" else after < c.on <= to)]
    return tuple(sorted(inside, key=lambda c: (c.on, c.fact, c.jurisdiction, c.id, c.change)))


def _of(
    fact: Dated, kind: str, id: str, code: str, text: str, sources: tuple[Source, ...], verified: bool
) -> list[Change]:
    found = [Change(fact.from_, "begins", kind, id, code, text, sources, verified)]
    if fact.until is not None:
        found.append(Change(fact.until, "ends", kind, id, code, text, sources, verified))
    return found


def _memberships(base: "LawBase", treaty: Treaty) -> list[Change]:
    found = list[Change]()
    for row in base.members(treaty.id):
        text = f"{treaty.name.en}: {row.code}" + (f" with {row.pair}" if row.pair else "")
        text += f" ({row.status})" if row.status != "party" else ""
        for day, change in ((row.in_force_from, "begins"), (row.in_force_until, "ends")):
            if day is not None and row.status in ("party", "extended"):
                kind: Literal["begins", "ends"] = "begins" if change == "begins" else "ends"
                found.append(
                    Change(day, kind, "membership", treaty.id, row.code, text, row.sources, row.verified)
                )
    return found
