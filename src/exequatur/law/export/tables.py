"""The law base as flat tables: one row for each fact, and the sources of all facts in a table of their own.

A cell with several values holds them separated by `;`. Texts that the base tells in both languages have a column for each.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from exequatur.law.model import Alternative, Applies, Exclusion, LimitationRule, Route, Source

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

Cell = str | int | float | bool | date | None
Row = dict[str, Cell]
ColumnType = Literal["string", "integer", "number", "boolean", "date"]


class Column(Struct, frozen=True):
    """A column: its name, what it means, its type (Frictionless Table Schema), and the table and column it points to."""

    name: str
    meaning: str
    type: ColumnType = "string"
    points_to: tuple[str, str] | None = None


class Table(Struct, frozen=True):
    """A table: its name, what a row of it is, its columns, its key, its rows."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: tuple[Row, ...]


def several(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return ";".join(values)


def tables(base: "LawBase") -> tuple[Table, ...]:
    """Every table of the base, those that others point to first."""
    from exequatur.law.export import shapes

    found = tuple(
        Table(shape.name, shape.meaning, shape.columns, shape.key, tuple(rows(base)))
        for shape, rows in (
            (shapes.JURISDICTIONS, _jurisdictions),
            (shapes.TREATIES, _treaties),
            (shapes.MEMBERSHIPS, _memberships),
            (shapes.ROUTES, _routes),
            (shapes.EXCLUSIONS, _exclusions),
            (shapes.RULES, _rules),
            (shapes.READINGS, _readings),
            (shapes.REMARKS, _remarks),
            (shapes.DOCUMENTS, _documents),
            (shapes.DETOURS, _detours),
            (shapes.PRECEDENTS, _precedents),
            (shapes.STAGES, _stages),
            (shapes.SOURCES, _sources),
        )
    )
    return found


def _jurisdictions(base: "LawBase") -> Iterator[Row]:
    for code in base.codes():
        law = base.jurisdiction(code)
        yield {
            "code": code,
            "name_en": law.name.en,
            "name_zh": law.name.zh,
            "kind": law.kind,
            "legal_family": law.legal_family,
            "currency": law.currency,
            "parent": law.parent,
            "treaty_state": law.treaty_state,
            "groups": several(law.groups),
            "note": law.note,
        }


def _treaties(base: "LawBase") -> Iterator[Row]:
    for treaty in base.treaties().values():
        yield {
            "id": treaty.id,
            "name_en": treaty.name.en,
            "name_zh": treaty.name.zh,
            "kind": treaty.kind,
            "opens_route": treaty.opens_route,
            "direction": treaty.direction,
            "instruments": several(treaty.instruments),
            "basis": treaty.basis,
            "strength": treaty.strength,
            "conditions": several(treaty.conditions),
            "refusal_grounds": several(treaty.refusal_grounds),
            "displaced_by": several(treaty.displaced_by),
            "verified": treaty.verified,
            "from": treaty.from_,
            "until": treaty.until,
            "review_by": treaty.review_by,
            "note": treaty.note,
        }


def _memberships(base: "LawBase") -> Iterator[Row]:
    for treaty in base.treaties():
        for place, row in enumerate(base.members(treaty), 1):
            yield {
                "id": f"{treaty}#{place}",
                "treaty": treaty,
                "jurisdiction": row.code,
                "pair": row.pair,
                "status": row.status,
                "in_force_from": row.in_force_from,
                "in_force_until": row.in_force_until,
                "reservations": several(row.reservations),
                "extended_by": row.extended_by,
                "covers": several(row.covers),
                "verified": row.verified,
                "note": row.note,
            }


def _own_routes(base: "LawBase") -> Iterator[tuple[str, Route]]:
    for code in base.codes():
        yield from ((code, route) for route in base.jurisdiction(code).routes)


def _routes(base: "LawBase") -> Iterator[Row]:
    for code, route in _own_routes(base):
        yield {
            "id": route.id,
            "jurisdiction": code,
            "forum": route.forum,
            "origins": several(route.origins),
            "instruments": several(route.instruments),
            "kind": route.kind,
            "basis": route.basis,
            "strength": route.strength,
            "strength_reason_en": route.strength_reason,
            "strength_reason_zh": base.said(route.strength_reason, "zh"),
            "conditions": several(route.conditions),
            "refusal_grounds": several(route.refusal_grounds),
            "limitation": several(route.limitation),
            "applies": _applies(route.applies),
            "treaty": route.treaty or None,
            "inference": route.inference,
            "verified": route.verified,
            "part_verified": several(route.part_verified),
            "from": route.from_,
            "until": route.until,
            "review_by": route.review_by,
            "note": route.note,
        }


def _own_exclusions(base: "LawBase") -> Iterator[tuple[str | None, str | None, str, Exclusion]]:
    """Route or treaty, the id of the row, and the rule."""
    for _, route in _own_routes(base):
        for place, rule in enumerate(route.excludes, 1):
            yield route.id, None, f"{route.id}-excludes#{place}", rule
    for treaty in base.treaties().values():
        for place, rule in enumerate(treaty.excludes, 1):
            yield None, treaty.id, f"{treaty.id}-excludes#{place}", rule


def _exclusions(base: "LawBase") -> Iterator[Row]:
    for route, treaty, id, rule in _own_exclusions(base):
        yield {
            "id": id,
            "route": route,
            "treaty": treaty,
            "kinds": several(rule.kinds),
            "effect": rule.effect,
            "reason_en": rule.reason.en,
            "reason_zh": rule.reason.zh,
            "basis": rule.basis,
            "verified": rule.verified,
            "from": rule.from_,
            "until": rule.until,
            "review_by": rule.review_by,
            "note": rule.note,
        }


def _applies(applies: Applies) -> str:
    """When a route is the right one, as `key=value` parts; empty for always."""
    values = msgspec.to_builtins(applies)
    return several(
        f"{name}={','.join(value) if isinstance(value, list) else value}" for name, value in values.items()
    )


def _own_rules(base: "LawBase") -> Iterator[tuple[str | None, str | None, LimitationRule]]:
    """Jurisdiction or treaty, and the rule."""
    for code in base.codes():
        yield from ((code, None, rule) for rule in base.jurisdiction(code).limitation)
    for treaty in base.treaties().values():
        yield from ((None, treaty.id, rule) for rule in treaty.limitation)


def _rules(base: "LawBase") -> Iterator[Row]:
    for code, treaty, rule in _own_rules(base):
        yield {
            "id": _version(rule),
            "rule": rule.id,
            "jurisdiction": code,
            "treaty": treaty,
            "step": rule.step,
            "origins": several(rule.origins),
            "instruments": several(rule.instruments),
            "from": rule.from_,
            "until": rule.until,
            "review_by": rule.review_by,
            "note": rule.note,
        }


def _readings(base: "LawBase") -> Iterator[Row]:
    for _, _, rule in _own_rules(base):
        for place, reading in enumerate(rule.readings, 1):
            yield {
                "id": f"{_version(rule)}#{place}",
                "rule_version": _version(rule),
                "reading_en": reading.reading,
                "reading_zh": base.said(reading.reading, "zh"),
                "years": reading.years,
                "months": reading.months,
                "no_limit": reading.no_limit,
                "starts": reading.starts,
                "earlier_of": several(_arm(arm) for arm in reading.earlier_of),
                "restarts_on": several(reading.restarts_on),
                "suspension": reading.suspension,
                "long_stop_years": reading.long_stop_years,
                "long_stop_from": reading.long_stop_from,
                "basis": reading.basis,
                "safe": reading.safe,
                "verified": reading.verified,
                "part_verified": several(reading.part_verified),
                "note": reading.note,
            }


def _version(rule: LimitationRule) -> str:
    """A rule as it stands from a day: one that was changed keeps its name."""
    return f"{rule.id}@{rule.from_}"


def _arm(arm: Alternative) -> str:
    if arm.kind != "period":
        return arm.kind
    return f"{arm.years or 0} years {arm.months or 0} months from {arm.starts}"


def _remarks(base: "LawBase") -> Iterator[Row]:
    for code in base.codes():
        for place, remark in enumerate(base.jurisdiction(code).remarks, 1):
            yield {
                "id": f"{code}-remark#{place}",
                "jurisdiction": code,
                "topic": remark.topic,
                "instruments": several(remark.instruments),
                "text_en": remark.text.en,
                "text_zh": remark.text.zh,
                "basis": remark.basis,
                "verified": remark.verified,
                "from": remark.from_,
                "until": remark.until,
                "review_by": remark.review_by,
            }


def _documents(base: "LawBase") -> Iterator[Row]:
    for rule in base.document_rules():
        yield {
            "id": rule.id,
            "document_en": rule.document.en,
            "document_zh": rule.document.zh,
            "requirement": rule.requirement,
            "authentication": rule.authentication,
            "translation": rule.translation,
            "jurisdictions": several(rule.jurisdictions),
            "origins": several(rule.origins),
            "instruments": several(rule.instruments),
            "kinds": several(rule.kinds),
            "routes": several(rule.routes),
            "instead_of": several(rule.instead_of),
            "verified": rule.verified,
            "from": rule.from_,
            "until": rule.until,
            "review_by": rule.review_by,
            "note": rule.note,
        }


def _detours(base: "LawBase") -> Iterator[Row]:
    for rule in base.detour_rules():
        yield {
            "id": rule.id,
            "through": several(rule.through),
            "to": several(rule.to),
            "instruments": several(rule.instruments),
            "verdict": rule.verdict,
            "needs_en": rule.needs.en if rule.needs else "",
            "needs_zh": rule.needs.zh if rule.needs else "",
            "reason_en": rule.reason.en,
            "reason_zh": rule.reason.zh,
            "basis": rule.basis,
            "verified": rule.verified,
            "from": rule.from_,
            "until": rule.until,
            "review_by": rule.review_by,
        }


def _precedents(base: "LawBase") -> Iterator[Row]:
    for precedent in base.precedents():
        yield {
            "id": precedent.id,
            "direction": precedent.direction,
            "origin": precedent.origin,
            "forum": precedent.forum,
            "court": precedent.court,
            "name": precedent.name,
            "citation": precedent.citation,
            "decided": precedent.decided,
            "outcome": precedent.outcome,
            "instrument": precedent.instrument,
            "grounds": several(precedent.grounds),
            "subject": precedent.subject,
            "verified": precedent.verified,
            "note": precedent.note,
        }


def _stages(base: "LawBase") -> Iterator[Row]:
    for stage in base.all_stages():
        yield {
            "id": stage.id,
            "jurisdiction": stage.jurisdiction,
            "stage": stage.stage,
            "kind": stage.kind,
            "months_low": stage.months_low,
            "months_typical": stage.months_typical,
            "months_high": stage.months_high,
            "usd_low": stage.usd_low,
            "usd_typical": stage.usd_typical,
            "usd_high": stage.usd_high,
            "verified": stage.verified,
            "note": stage.note,
        }


def _sources(base: "LawBase") -> Iterator[Row]:
    for table, id, sources in _cited(base):
        for place, source in enumerate(sources, 1):
            yield {
                "fact_table": table,
                "fact": id,
                "place": place,
                "title": source.title,
                "kind": source.kind,
                "url": source.url,
                "pinpoint": source.pinpoint,
                "retrieved": source.retrieved,
                "verified": source.verified,
                "supports": several(source.supports),
                "quote": source.quote,
                "note": source.note,
            }


def _cited(base: "LawBase") -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """Table and id of every fact, with its sources, under the ids of the tables above."""
    yield from (("treaties", t.id, t.sources) for t in base.treaties().values())
    for treaty in base.treaties():
        rows = enumerate(base.members(treaty), 1)
        yield from (("memberships", f"{treaty}#{place}", row.sources) for place, row in rows)
    yield from (("routes", route.id, route.sources) for _, route in _own_routes(base))
    yield from (("exclusions", id, rule.sources) for _, _, id, rule in _own_exclusions(base))
    for _, _, rule in _own_rules(base):
        readings = enumerate(rule.readings, 1)
        yield from (("limitation_readings", f"{_version(rule)}#{place}", r.sources) for place, r in readings)
    for code in base.codes():
        remarks = enumerate(base.jurisdiction(code).remarks, 1)
        yield from (("remarks", f"{code}-remark#{place}", r.sources) for place, r in remarks)
    yield from (("documents", rule.id, rule.sources) for rule in base.document_rules())
    yield from (("detours", rule.id, rule.sources) for rule in base.detour_rules())
    yield from (("precedents", p.id, p.sources) for p in base.precedents())
    yield from (("stages", s.id, s.sources) for s in base.all_stages())
