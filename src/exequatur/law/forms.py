"""Answers as plain values for JSON: the stable interface behind `exequatur law ... --json` (fields: docs/law.md).

Every key is always there; what is not known is null, an empty list or an empty string.
"""

from datetime import date
from typing import Any

import msgspec

from exequatur import SCHEMA_VERSION
from exequatur.law.answers import LimitationFound, RouteFound, RoutesAnswer, TreatyAnswer
from exequatur.law.base import LawBase
from exequatur.law.model import Jurisdiction, Precedent, Reading


def plain(value: Any) -> Any:
    """Any struct, tuple, mapping or day as dicts, lists and text, with every field present."""
    if isinstance(value, msgspec.Struct):
        names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        return {encoded: plain(getattr(value, name)) for name, encoded in names}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def reading_form(rule: LimitationFound, reading: Reading) -> dict[str, Any]:
    """One reading of one rule, with the rule's id and the step that it limits."""
    return {"id": rule.id, "step": rule.step, **plain(reading), "rule_note": rule.note}


def limitation_form(rules: tuple[LimitationFound, ...]) -> dict[str, Any]:
    """The rules with all their readings, and the safe one to plan on.

    With several rules (several steps), `safe` is that of the first, the one that the route names first.
    """
    readings = [(rule, reading) for rule in rules for reading in rule.rules]
    safe = next((reading_form(rule, reading) for rule, reading in readings if reading.safe), None)
    return {"safe": safe, "rules": [reading_form(rule, reading) for rule, reading in readings]}


def route_form(route: RouteFound) -> dict[str, Any]:
    """One route, complete, its periods under `limitation`."""
    form: dict[str, Any] = plain(route)
    del form["limitations"]
    form["limitation"] = limitation_form(route.limitations)
    return form


def routes_form(answer: RoutesAnswer) -> dict[str, Any]:
    """What `law routes --json` prints, without the envelope."""
    return {
        "origin": answer.origin,
        "destination": answer.destination,
        "instrument": answer.instrument,
        "on": answer.on.isoformat(),
        "routes": [route_form(route) for route in answer.routes],
    }


def treaty_form(base: LawBase, answer: TreatyAnswer) -> dict[str, Any]:
    """What `law treaty --json` prints, without the envelope: the treaty's own fields, then its table with names."""
    form: dict[str, Any] = plain(answer.treaty)
    form["members"] = [{**plain(row), "name": _name(base, row.code)} for row in answer.members]
    form["between"] = list(answer.between) if answer.between else None
    form["binds"], form["reason"] = answer.binds, answer.reason
    return form


def _name(base: LawBase, code: str) -> dict[str, str] | None:
    place = base.places.places.get(code)
    return {"en": place.name.en, "zh": place.name.zh} if place else None


def jurisdiction_form(base: LawBase, found: Jurisdiction, on: date) -> dict[str, Any]:
    """A jurisdiction with its own facts, its forums, and the treaties that stand in its name."""
    form: dict[str, Any] = plain(found)
    form["forums"] = list(base.forums(found.code))
    rows = [r for code in base.places.lineage(found.code) for r in base.memberships(code)]
    form["memberships"] = [plain(r) for r in rows if r.in_force_from is None or r.in_force_from <= on]
    form["stages"] = [plain(s) for s in base.stages(found.code)]
    return form


def precedent_form(precedent: Precedent) -> dict[str, Any]:
    """One published decision."""
    form: dict[str, Any] = plain(precedent)
    return form


def jurisdiction_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a file in `data/jurisdictions`, from the structs that read it."""
    schema: dict[str, Any] = msgspec.json.schema(Jurisdiction)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Exequatur law data: one jurisdiction",
        "x-schema-version": SCHEMA_VERSION,
        **schema,
    }
