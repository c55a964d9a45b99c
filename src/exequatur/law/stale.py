"""Facts whose review day has passed, or comes soon: what somebody should read again, the oldest first."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from exequatur.law.changes import Dated

if TYPE_CHECKING:
    from exequatur.law.base import LawBase


class Due(Struct, frozen=True):
    """A fact and the day by which it is to be read again; `overdue` if that day has passed on the day asked."""

    review_by: date
    fact: str
    id: str
    jurisdiction: str
    verified: bool
    overdue: bool


def due(base: "LawBase", on: date, within_days: int = 0) -> tuple[Due, ...]:
    """Facts in force on `on` whose review day lies before `on` plus `within_days`, by day.

    A fact that no longer holds on the day is left out: nobody needs to read again what was the law once.
    """
    last = on + timedelta(days=within_days)
    found = [
        Due(fact.review_by, kind, id, code, verified, on > fact.review_by)
        for kind, id, code, fact, verified in _facts(base)
        if last > fact.review_by and (fact.until is None or on <= fact.until)
    ]
    beside = [
        Due(b.review_by, b.part, b.where, b.code, b.verified, on > b.review_by)
        for b in base.beside()
        if last > b.review_by
    ]
    return tuple(sorted([*found, *beside], key=lambda d: (d.review_by, d.jurisdiction, d.fact, d.id)))


def _facts(base: "LawBase") -> Iterator[tuple[str, str, str, Dated, bool]]:
    """Kind, id, jurisdiction, fact, verified."""
    for code in base.codes():
        law = base.jurisdiction(code)
        yield from (("route", r.id, code, r, r.verified) for r in law.routes)
        yield from (("exclusion", r.id, code, e, e.verified) for r in law.routes for e in r.excludes)
        yield from (
            ("limitation", r.id, code, r, all(reading.verified for reading in r.readings))
            for r in law.limitation
        )
        yield from (("remark", f"{code.lower()}-{r.topic}", code, r, r.verified) for r in law.remarks)
    for document in base.document_rules():
        single = document.jurisdictions[0] if len(document.jurisdictions) == 1 else ""
        yield "document", document.id, single, document, document.verified
    yield from (("detour", d.id, "", d, d.verified) for d in base.detour_rules())
    yield from (("treaty", t.id, "", t, t.verified) for t in base.treaties().values())
    yield from (("exclusion", t.id, "", e, e.verified) for t in base.treaties().values() for e in t.excludes)
