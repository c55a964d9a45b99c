"""UK register of persons with significant control: the daily snapshot of Companies House, JSON lines {"company_number", "data"}.

Shares are known in bands (Companies Act 2006, schedule 1A): more than 25 to 50, more than 50 to less than 75, 75 percent or more; overseas
entities: more than 25. Rights to surplus assets are those of limited liability partnerships.
"""

import re
from collections.abc import Iterator
from typing import Any

from exequatur.trace.entities.model import Address, Entity, Identifier, Link, LinkKind, Provenance, named
from exequatur.trace.imports.found import Days, Found, Refusal, needed, note, object_of, text_of
from exequatur.trace.imports.places import place_of

BAND = re.compile(
    r"(?P<what>.+?)-(?:(?P<low>\d+)-to-(?P<high>\d+)|more-than-(?P<over>\d+))-percent(?P<as>.*)"
)

WHAT: dict[str, LinkKind] = {
    "ownership-of-shares": "owns",
    "right-to-share-surplus-assets": "owns",
    "part-right-to-share-surplus-assets": "owns",
    "voting-rights": "controls",
}


def is_record(record: dict[str, Any]) -> bool:
    """Whether a JSON object is a line of the snapshot."""
    data = record.get("data")
    return isinstance(data, dict) and ("company_number" in record or "kind" in data) and "kind" in data


def parse(record: dict[str, Any], provenance: Provenance) -> Iterator[Found]:
    """What one line tells.

    Raises:
        Refusal: no company, no name, a kind that is not known.
    """
    data = object_of(record, "data")
    kind = needed(data, "kind")
    if kind.startswith("totals#"):
        yield note("note.trailer", kind=kind)
        return
    number = needed(record, "company_number")
    company = f"GB-COH-{number}"
    if kind == "exemptions" or kind.endswith("-statement") or kind.startswith("super-secure"):
        yield note("note.no_party", kind=f"{company} {kind}")
        return
    if not kind.endswith(("person-with-significant-control", "beneficial-owner")):
        raise Refusal("row.kind", field="kind", value=kind[:80])
    days = Days()
    party = f"{company}-{_own_id(data)}"
    yield Entity(
        company,
        "Company",
        identifiers=(Identifier("registrationNumber", number),),
        properties={"jurisdiction": ("gb",)},
        provenance=provenance,
    )
    yield (
        _person(data, party, provenance) if kind.startswith("individual") else _owner(data, party, provenance)
    )
    start, end = days.of(data, "notified_on"), days.of(data, "ceased_on")
    natures = data.get("natures_of_control") or [""]
    if not isinstance(natures, list):
        raise Refusal("row.shape", field="natures_of_control")
    for count, nature in enumerate(map(str, natures), 1):
        what, low, high = _nature(nature)
        yield Link(
            f"{party}-{count}", what, party, company, low, high, nature, start, end, provenance=provenance
        )
    yield from days.said()


def _own_id(data: dict[str, Any]) -> str:
    link = text_of(object_of(data, "links"), "self").rstrip("/").rsplit("/", 1)[-1]
    return link or needed(data, "etag")


def _nature(nature: str) -> tuple[LinkKind, float, float]:
    found = BAND.fullmatch(nature)
    if not found or found["what"] not in WHAT:
        return "controls", 0.0, 1.0
    low = int(found["low"] or found["over"]) / 100
    return WHAT[found["what"]], low, int(found["high"] or 100) / 100


def _person(data: dict[str, Any], key: str, provenance: Provenance) -> Entity:
    parts = object_of(data, "name_elements")
    written = [text_of(parts, part) for part in ("forename", "middle_name", "surname")]
    name = needed(data, "name")
    plain = " ".join(filter(None, written))
    birth = object_of(data, "date_of_birth")
    year, month = text_of(birth, "year"), text_of(birth, "month")
    said = text_of(data, "nationality")
    properties: dict[str, tuple[str, ...]] = {
        ours: (text_of(parts, theirs),)
        for ours, theirs in (
            ("firstName", "forename"),
            ("middleName", "middle_name"),
            ("lastName", "surname"),
            ("title", "title"),
        )
        if text_of(parts, theirs)
    }
    if country := text_of(data, "country_of_residence"):
        properties["country"] = (place_of(country) or country,)
    return Entity(
        key,
        "Person",
        (named(plain or name), *((named(name, "alias"),) if plain and plain != name else ())),
        addresses=tuple(_address(data)),
        birth_dates=(f"{year}-{month.zfill(2)}" if month else year,) if year else (),
        nationalities=tuple(place_of(one) or one.strip() for one in said.split(",") if one.strip()),
        properties=properties,
        provenance=provenance,
    )


def _owner(data: dict[str, Any], key: str, provenance: Provenance) -> Entity:
    identity = object_of(data, "identification")
    number = text_of(identity, "registration_number")
    country = text_of(identity, "country_registered")
    found = {
        "legalForm": text_of(identity, "legal_form"),
        "jurisdiction": (place_of(country) or country) if country else "",
        "notes": text_of(identity, "place_registered"),
    }
    return Entity(
        key,
        "LegalEntity",
        (named(needed(data, "name")),),
        (Identifier("registrationNumber", number),) if number else (),
        tuple(_address(data)),
        properties={name: (value,) for name, value in found.items() if value},
        provenance=provenance,
    )


def _address(data: dict[str, Any]) -> Iterator[Address]:
    one = object_of(data, "address")
    keys = (
        "care_of",
        "po_box",
        "premises",
        "address_line_1",
        "address_line_2",
        "locality",
        "region",
        "postal_code",
        "country",
    )
    if line := ", ".join(filter(None, (text_of(one, key) for key in keys))):
        yield Address(line, place_of(text_of(one, "country")) or "", "service")
