"""What the base knows: facts counted, verified and stale, by field and by jurisdiction.

A fact is what a reader relies on as one: a route, the length and start of a limitation reading, a remark, a
document rule, a treaty, a row of its table, a precedent, a stage; and, beside the law, a rule or rate of interest, a period of
procedure, a fact of money law, a risk factor. It is verified if it is marked so, and stale on a
day after its review-by day.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from exequatur.law.forty import PARTS, Question, questions

if TYPE_CHECKING:
    from exequatur.law.base import LawBase


class Count(Struct, frozen=True):
    """Facts, of them verified and stale, and the share verified (0 to 1; 0 where there is none)."""

    facts: int
    verified: int
    stale: int
    share: float


class PlaceCount(Struct, frozen=True):
    """The facts of one jurisdiction; `limitation_*` are its limitation readings alone."""

    facts: int
    verified: int
    stale: int
    share: float
    limitation_facts: int
    limitation_verified: int
    limitation_share: float


class Part(Struct, frozen=True):
    """One question over the forty destinations and both instruments: asked, answered, verified (share 0 to 1)."""

    facts: int
    answered: int
    verified: int
    share: float


class Forty(Struct, frozen=True):
    """What is verified of the forty destinations, by the questions of `exequatur.law.forty` (shares 0 to 1).

    `limitation_share`: lengths and starts alone. `second_source_share`: those with two sources that were read.
    """

    jurisdictions: int
    facts: int
    verified: int
    share: float
    limitation_share: float
    second_source_share: float
    by_part: dict[str, Part]
    by_jurisdiction: dict[str, float]


class Coverage(Struct, frozen=True):
    """See `measure`."""

    facts: int
    verified: int
    stale: int
    share: float
    by_field: dict[str, Count]
    by_jurisdiction: dict[str, PlaceCount]
    forty: Forty


class Fact(Struct, frozen=True):
    """One fact as it is counted."""

    field: str
    code: str
    verified: bool
    stale: bool


def measure(base: "LawBase", on: date) -> Coverage:
    """Count all facts of the base as of `on`; a jurisdiction without facts of its own counts none."""
    facts = list(facts_of(base, on))
    fields = dict.fromkeys(fact.field for fact in facts)
    by_code: dict[str, list[Fact]] = {code: [] for code in base.codes()}
    for fact in facts:
        if fact.code in by_code:
            by_code[fact.code].append(fact)
    whole = count(facts)
    return Coverage(
        facts=whole.facts,
        verified=whole.verified,
        stale=whole.stale,
        share=whole.share,
        by_field={field: count([f for f in facts if f.field == field]) for field in fields},
        by_jurisdiction={code: _place(found) for code, found in by_code.items()},
        forty=_forty(list(questions(base, on))),
    )


def _forty(asked: list[Question]) -> Forty:
    codes = dict.fromkeys(question.jurisdiction for question in asked)
    periods = [q for q in asked if q.part in ("limitation_length", "limitation_start")]
    return Forty(
        jurisdictions=len(codes),
        facts=len(asked),
        verified=sum(q.verified for q in asked),
        share=_share(asked),
        limitation_share=_share(periods),
        second_source_share=_ratio(sum(q.verified and q.second_source for q in periods), len(periods)),
        by_part={part: _part([q for q in asked if q.part == part]) for part in PARTS},
        by_jurisdiction={code: _share([q for q in asked if q.jurisdiction == code]) for code in codes},
    )


def _part(asked: list[Question]) -> Part:
    return Part(len(asked), sum(q.answered for q in asked), sum(q.verified for q in asked), _share(asked))


def _share(asked: list[Question]) -> float:
    return _ratio(sum(q.verified for q in asked), len(asked))


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def count(facts: list[Fact]) -> Count:
    """Count `facts`; the share is rounded to four places."""
    verified = sum(fact.verified for fact in facts)
    return Count(len(facts), verified, sum(fact.stale for fact in facts), _ratio(verified, len(facts)))


def _periods(facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.field == "limitation"]


def _place(facts: list[Fact]) -> PlaceCount:
    whole, periods = count(facts), count(_periods(facts))
    return PlaceCount(
        whole.facts, whole.verified, whole.stale, whole.share, periods.facts, periods.verified, periods.share
    )


def facts_of(base: "LawBase", on: date) -> Iterator[Fact]:
    """Every fact of the base; a fact that belongs to no single jurisdiction has an empty code."""
    for code in base.codes():
        law = base.jurisdiction(code)
        for route in law.routes:
            yield Fact("route", code, route.verified, on > route.review_by)
            yield from (Fact("exclusion", code, e.verified, on > e.review_by) for e in route.excludes)
        for rule in law.limitation:
            yield from (Fact("limitation", code, r.verified, on > rule.review_by) for r in rule.readings)
        for remark in law.remarks:
            yield Fact(remark.topic, code, remark.verified, on > remark.review_by)
    for document in base.document_rules():
        single = document.jurisdictions[0] if len(document.jurisdictions) == 1 else ""
        yield Fact("document", single, document.verified, on > document.review_by)
    for detour in base.detour_rules():
        yield Fact("detour", "", detour.verified, on > detour.review_by)
    for treaty in base.treaties().values():
        yield Fact("treaty", "", treaty.verified, on > treaty.review_by)
        yield from (Fact("exclusion", "", e.verified, on > e.review_by) for e in treaty.excludes)
        for rule in treaty.limitation:
            yield from (Fact("limitation", "", r.verified, on > rule.review_by) for r in rule.readings)
        yield from (
            Fact("membership", r.code, r.verified, on > treaty.review_by) for r in base.members(treaty.id)
        )
    for precedent in base.precedents():
        yield Fact("precedent", precedent.forum, precedent.verified, False)
    for stage in base.all_stages():
        yield Fact("stage", stage.jurisdiction, stage.verified, False)
    for fact in base.beside():
        yield Fact(fact.part, fact.code, fact.verified, on > fact.review_by)
