"""What changed in the law between two days: facts and memberships that began or ended, decisions that were given."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Detour, DocumentRule, Exclusion, LimitationRule, Remark, Route, Source, Treaty
from exequatur.text import Lang, say

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

_COLON: dict[Lang, str] = {"en": ": ", "zh": "："}

Dated = Route | LimitationRule | Remark | DocumentRule | Treaty | Detour | Exclusion


class Change(Struct, frozen=True):
    """One change. `on`: the first day on which a fact holds, the last on which it held, or the day of a decision.

    `fact`: route, limitation, remark, document, treaty, membership, precedent. `jurisdiction`: a code, or empty
    where the fact is of no single one. `text`: what changed, in the language asked for.
    """

    on: date
    change: Literal["begins", "ends", "decided"]
    fact: str
    id: str
    jurisdiction: str
    text: str
    sources: tuple[Source, ...]
    verified: bool


def changes(base: "LawBase", after: date, to: date, lang: Lang = "en") -> tuple[Change, ...]:
    """Everything recorded that changed after `after` and on or before `to`, by day.

    A fact that ends on day D held on D for the last time: what ends on `after` counts as changed, what ends on `to`
    does not yet.

    Raises:
        LawError: `after` is later than `to`.
    """
    if after > to:
        raise LawError(MESSAGES, "ask.window", start=after, end=to)
    found = [*_own(base, lang), *_shared(base, lang)]
    inside = [c for c in found if (after <= c.on < to if c.change == "ends" else after < c.on <= to)]
    return tuple(sorted(inside, key=lambda c: (c.on, c.fact, c.jurisdiction, c.id, c.change)))


def _own(base: "LawBase", lang: Lang) -> Iterator[Change]:
    """What the jurisdictions hold of their own, and decisions of a known day."""
    for code in base.codes():
        law = base.jurisdiction(code)
        for route in law.routes:
            text = f"{base.words('kinds', route.kind, lang)}{_COLON[lang]}{base.said(route.basis, lang)}"
            yield from _of(route, "route", route.id, code, text, route.sources, route.verified)
        for rule in law.limitation:
            safe = next(r for r in rule.readings if r.safe)
            text = f"{base.words('steps', rule.step, lang)}{_COLON[lang]}{base.said(safe.basis, lang)}"
            yield from _of(rule, "limitation", rule.id, code, text, safe.sources, safe.verified)
        for remark in law.remarks:
            id, text = f"{code.lower()}-{remark.topic}", getattr(remark.text, lang)
            yield from _of(remark, "remark", id, code, text, remark.sources, remark.verified)
    for p in base.precedents():
        if len(p.decided) == 10:
            day, outcome = date.fromisoformat(p.decided), say(MESSAGES, f"outcome.{p.outcome}", lang)
            text = f"{base.said(p.name, lang)}, {base.said(p.citation, lang)}{_COLON[lang]}{outcome}"
            yield Change(day, "decided", "precedent", p.id, p.forum, text, p.sources, p.verified)


def _shared(base: "LawBase", lang: Lang) -> Iterator[Change]:
    """Papers, treaties and their tables."""
    for rule in base.document_rules():
        text = getattr(rule.document, lang)
        yield from _of(rule, "document", rule.id, "", text, rule.sources, rule.verified)
    for detour in base.detour_rules():
        text = getattr(detour.reason, lang)
        yield from _of(detour, "detour", detour.id, "", text, detour.sources, detour.verified)
    for treaty in base.treaties().values():
        name = getattr(treaty.name, lang)
        yield from _of(treaty, "treaty", treaty.id, "", name, treaty.sources, treaty.verified)
        yield from _memberships(base, treaty, lang)


def _of(
    fact: Dated, kind: str, id: str, code: str, text: str, sources: tuple[Source, ...], verified: bool
) -> list[Change]:
    found = [Change(fact.from_, "begins", kind, id, code, text, sources, verified)]
    if fact.until is not None:
        found.append(Change(fact.until, "ends", kind, id, code, text, sources, verified))
    return found


def _memberships(base: "LawBase", treaty: Treaty, lang: Lang) -> Iterator[Change]:
    for row in base.members(treaty.id):
        if row.status not in ("party", "extended"):
            continue
        text = getattr(treaty.name, lang) + _COLON[lang] + " - ".join(filter(None, (row.code, row.pair)))
        if row.status != "party":
            text += f" ({say(MESSAGES, f'status.{row.status}', lang)})"
        days: tuple[tuple[date | None, Literal["begins", "ends"]], ...]
        days = ((row.in_force_from, "begins"), (row.in_force_until, "ends"))
        for day, change in days:
            if day is not None:
                id, code = treaty.id, row.code
                yield Change(day, change, "membership", id, code, text, row.sources, row.verified)
