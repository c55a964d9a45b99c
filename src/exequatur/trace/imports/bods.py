"""Beneficial Ownership Data Standard 0.2, 0.3 and 0.4: statements on entities, persons and interests, as a JSON array or JSON lines.

0.2 and 0.3 have `statementType` and hold their fields at the top; 0.4 has `recordType` and holds them in `recordDetails`. There a record is
restated under the same `recordId` as it changes, and the latest statement stands. https://standard.openownership.org
"""

from collections.abc import Iterator
from typing import Any

from exequatur.trace.entities.model import (
    Address,
    Entity,
    Identifier,
    Link,
    LinkKind,
    NameRole,
    Provenance,
    named,
)
from exequatur.trace.imports.found import (
    Days,
    Found,
    Refusal,
    Superseded,
    licensed,
    needed,
    note,
    object_of,
    objects_of,
    text_of,
)
from exequatur.trace.imports.places import place_of

KINDS = {
    "entityStatement": "entity",
    "personStatement": "person",
    "ownershipOrControlStatement": "relationship",
}

SCHEMES = {"XI-LEI": "leiCode", "GB-COH": "registrationNumber"}

SCHEMATA = {
    "registeredEntity": "Company",
    "legalEntity": "LegalEntity",
    "arrangement": "LegalEntity",
    "anonymousEntity": "LegalEntity",
    "unknownEntity": "LegalEntity",
    "state": "PublicBody",
    "stateBody": "PublicBody",
}

INTERESTS: dict[str, LinkKind] = {
    "shareholding": "owns",
    "votingRights": "controls",
    "voting-rights": "controls",
    "boardMember": "directs",
    "board-member": "directs",
    "boardChair": "directs",
    "seniorManagingOfficial": "directs",
    "nominee": "nominee",
    "nominator": "nominee",
}


def is_statement(record: dict[str, Any]) -> bool:
    """Whether a JSON object is a statement of this standard."""
    return record.get("statementType") in KINDS or ("recordDetails" in record and "recordType" in record)


def parse(record: dict[str, Any], provenance: Provenance) -> Iterator[Found]:
    """What one statement tells.

    Raises:
        Refusal: no type, no id, fields of the wrong shape.
    """
    published = object_of(record, "publicationDetails")
    publisher = text_of(object_of(published, "publisher"), "name")
    provenance = licensed(
        provenance, text_of(published, "license"), text_of(record, "statementDate"), publisher
    )
    kind = KINDS.get(text_of(record, "statementType")) or text_of(record, "recordType")
    latest = "recordId" in record
    details = object_of(record, "recordDetails") if latest else record
    key = needed(record, "recordId") if latest else needed(record, "statementID")
    yield from _replaced(record, key, latest)
    if kind in ("entity", "person"):
        yield from _party(details, key, kind, provenance)
    elif kind == "relationship":
        statement = text_of(record, "statementId") if latest else key
        yield from _interests(details, key, statement, provenance)
    else:
        raise Refusal("row.kind", field="recordType", value=kind[:40])


def _replaced(record: dict[str, Any], key: str, latest: bool) -> Iterator[Found]:
    status = text_of(record, "recordStatus")
    if latest and status in ("updated", "closed"):
        yield Superseded(key, text_of(record, "statementId"))
        if status == "closed":
            yield note("note.superseded", id=key)
    for replaced in record.get("replacesStatements") or ():
        yield Superseded(str(replaced), "")
        yield note("note.superseded", id=str(replaced))


def _party(details: dict[str, Any], key: str, kind: str, provenance: Provenance) -> Iterator[Found]:
    days = Days()
    names = tuple(_names(details, kind))
    if (
        not names
        and kind == "entity"
        and text_of(details, "entityType") not in ("anonymousEntity", "unknownEntity")
    ):
        raise Refusal("row.empty", field="name")
    properties: dict[str, tuple[str, ...]] = {}
    for ours, theirs in (
        ("incorporationDate", "foundingDate"),
        ("dissolutionDate", "dissolutionDate"),
        ("deathDate", "deathDate"),
    ):
        if day := days.of(details, theirs):
            properties[ours] = (day,)
    place = object_of(details, "jurisdiction") or object_of(details, "incorporatedInJurisdiction")
    if code := text_of(place, "code") or text_of(place, "name"):
        properties["jurisdiction"] = (place_of(code) or code,)
    identifiers = tuple(
        Identifier(SCHEMES.get(text_of(one, "scheme"), "idNumber"), text_of(one, "id"))
        for one in objects_of(details, "identifiers")
        if text_of(one, "id")
    )
    birth = days.of(details, "birthDate")
    yield Entity(
        key,
        "Person" if kind == "person" else _schema(details),
        names,
        identifiers,
        tuple(_addresses(details)),
        (birth,) if birth else (),
        tuple(_codes(details, "nationalities")),
        properties,
        provenance,
    )
    yield from days.said()


def _schema(details: dict[str, Any]) -> str:
    found = details.get("entityType")
    kind = text_of(found, "type") if isinstance(found, dict) else str(found or "")
    return SCHEMATA.get(kind, "LegalEntity")


NAME_ROLES: dict[str, NameRole] = {
    "former": "former",
    "birth": "former",
    "alternative": "alias",
    "translation": "alias",
    "transliteration": "alias",
}


def _names(details: dict[str, Any], kind: str) -> Iterator[Any]:
    if kind == "entity":
        if name := text_of(details, "name"):
            yield named(name)
        for other in details.get("alternateNames") or ():
            if str(other).strip():
                yield named(str(other).strip(), "alias")
        return
    for one in objects_of(details, "names"):
        parts = (text_of(one, part) for part in ("givenName", "patronymicName", "familyName"))
        if name := text_of(one, "fullName") or " ".join(filter(None, parts)):
            yield named(name, NAME_ROLES.get(text_of(one, "type"), "name"))


def _addresses(details: dict[str, Any]) -> Iterator[Address]:
    for one in objects_of(details, "addresses"):
        country = one.get("country")
        code = (
            (text_of(country, "code") or text_of(country, "name"))
            if isinstance(country, dict)
            else str(country or "")
        )
        parts = [text_of(one, "address"), text_of(one, "postCode") or text_of(one, "postcode")]
        if any(parts):
            line = parts[0] if parts[1] and parts[1] in parts[0] else ", ".join(filter(None, parts))
            yield Address(line, place_of(code) or "", text_of(one, "type"))


def _codes(details: dict[str, Any], key: str) -> Iterator[str]:
    for one in objects_of(details, key):
        if said := text_of(one, "code") or text_of(one, "name"):
            yield place_of(said) or said


def _end(details: dict[str, Any], key: str) -> tuple[str, str]:
    """Id of a party, or why there is none."""
    found = details.get(key)
    if isinstance(found, str) and found.strip():
        return found.strip(), ""
    if not isinstance(found, dict):
        raise Refusal("row.empty", field=key)
    for described in ("describedByEntityStatement", "describedByPersonStatement"):
        if said := text_of(found, described):
            return said, ""
    why = object_of(found, "unspecified") or found
    return "", text_of(why, "reason") or "unspecified"


def _interests(details: dict[str, Any], key: str, statement: str, provenance: Provenance) -> Iterator[Found]:
    held, _ = _end(details, "subject")
    holder, unknown = _end(details, "interestedParty")
    if not held:
        raise Refusal("row.empty", field="subject")
    if not holder:
        yield note("note.unknown_owner", why=unknown)
        return
    interests = objects_of(details, "interests") or [{}]
    for number, one in enumerate(interests, 1):
        days = Days()
        role = text_of(one, "type")
        bounds = _bounds(object_of(one, "share"))
        if bounds is None:
            yield note("note.share", value=str(one.get("share"))[:80])
        # a beneficial owner without a stated interest, or an arrangement's own, is no share
        kind = INTERESTS.get(role) or (
            "controls" if role or not one.get("beneficialOwnershipOrControl") else "owns"
        )
        direct = text_of(one, "directOrIndirect") or text_of(one, "interestLevel")
        yield Link(
            f"{key}-{number}",
            kind,
            holder,
            held,
            *(bounds or (0.0, 1.0)),
            role,
            days.of(one, "startDate"),
            days.of(one, "endDate"),
            direct != "indirect",
            "",
            {"recordId": (statement,)},
            provenance,
        )
        yield from days.said()


def _bounds(share: dict[str, Any]) -> tuple[float, float] | None:
    """Bounds of a share; None where they make no sense. Exclusive bounds are numbers in 0.4 and flags before."""
    exact = share.get("exact")
    if isinstance(exact, int | float) and not isinstance(exact, bool):
        low = high = float(exact)
    else:
        low = _bound(share, "minimum", "exclusiveMinimum", 0)
        high = _bound(share, "maximum", "exclusiveMaximum", 100)
    return (low / 100, high / 100) if 0 <= low <= high <= 100 else None


def _bound(share: dict[str, Any], key: str, exclusive: str, default: float) -> float:
    for name in (key, exclusive):
        found = share.get(name)
        if isinstance(found, int | float) and not isinstance(found, bool):
            return float(found)
    return default
