"""Entities and links as FollowTheMoney JSON, and back. What its properties cannot hold (language of a name, share as bounds, licence) stands in
keys of its own beside them, which other readers of the format keep or ignore."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from exequatur.text import Reason
from exequatur.trace.entities.messages import MESSAGES
from exequatur.trace.entities.model import (
    Address,
    Entity,
    Identifier,
    Link,
    LinkKind,
    Name,
    NameRole,
    Provenance,
    named,
)

NAMES: dict[str, NameRole] = {"name": "name", "alias": "alias", "previousName": "former", "weakAlias": "weak"}
"""Property -> role of the names in it."""

IDENTIFIERS = frozenset(
    [
        "bvdId",
        "cikCode",
        "dunsCode",
        "ibcRuc",
        "icijId",
        "idNumber",
        "imoNumber",
        "innCode",
        "irsCode",
        "isinCode",
        "leiCode",
        "licenseNumber",
        "mmsi",
        "npiCode",
        "ogrnCode",
        "okpoCode",
        "passportNumber",
        "registrationNumber",
        "socialSecurityNumber",
        "swiftBic",
        "taxNumber",
        "uniqueEntityId",
        "uscCode",
        "vatCode",
        "wikidataId",
    ]
)
"""Properties that are identifiers."""

EDGES: dict[str, tuple[str, str, LinkKind]] = {
    "Ownership": ("owner", "asset", "owns"),
    "Directorship": ("director", "organization", "directs"),
    "Family": ("person", "relative", "relative"),
    "Associate": ("person", "associate", "associate"),
    "Membership": ("member", "organization", "member"),
    "Representation": ("agent", "client", "represents"),
    "Succession": ("predecessor", "successor", "succeeds"),
    "UnknownLink": ("subject", "object", "other"),
}
"""Schema of a link -> property of the holder, of the held, and its kind."""

SCHEMATA: dict[LinkKind, str] = {
    **{kind: schema for schema, (_, _, kind) in EDGES.items()},
    "controls": "UnknownLink",
    "nominee": "Ownership",
    "address": "UnknownLink",
}
"""Kind -> schema that it is written as."""


class Unreadable(Exception):
    """A record that cannot be an entity or a link; `reason` says why."""

    def __init__(self, key: str, /, **values: Any) -> None:
        self.reason = Reason(MESSAGES, key, **values)
        super().__init__(str(self.reason))


def to_ftm(one: Entity | Link) -> dict[str, Any]:
    """The record as FollowTheMoney JSON: id, schema, properties (lists of texts), datasets, and keys of our own."""
    schema, properties, own = _of_entity(one) if isinstance(one, Entity) else _of_link(one)
    record: dict[str, Any] = {
        "id": one.id,
        "schema": schema,
        "properties": {key: list(values) for key, values in properties.items() if values},
        "datasets": [one.provenance.dataset] if one.provenance.dataset else [],
        "provenance": msgspec.to_builtins(one.provenance),
    }
    return record | own


def _of_entity(one: Entity) -> tuple[str, dict[str, tuple[str, ...]], dict[str, Any]]:
    properties = dict(one.properties)
    for prop, role in NAMES.items():
        properties[prop] = tuple(name.text for name in one.names if name.role == role)
    for identifier in one.identifiers:
        properties[identifier.scheme] = (*properties.get(identifier.scheme, ()), identifier.value)
    properties["address"] = tuple(address.text for address in one.addresses)
    properties["birthDate"], properties["nationality"] = one.birth_dates, one.nationalities
    own: dict[str, Any] = {}
    if any(name.language or name.source for name in one.names):
        own["nameDetails"] = [msgspec.to_builtins(name) for name in one.names]
    if any(address.country or address.role for address in one.addresses):
        own["addressDetails"] = [msgspec.to_builtins(address) for address in one.addresses]
    return one.schema, properties, own


def _of_link(one: Link) -> tuple[str, dict[str, tuple[str, ...]], dict[str, Any]]:
    schema = one.schema or SCHEMATA[one.kind]
    holder, held, _ = EDGES[schema]
    properties = dict(one.properties) | {holder: (one.holder,), held: (one.held,)}
    role = "relationship" if schema in ("Family", "Associate") else "role"
    properties |= {
        key: (text,)
        for key, text in ((role, one.role), ("startDate", one.start), ("endDate", one.end))
        if text
    }
    if schema == "Ownership" and (one.share_min, one.share_max) != (0, 1):
        properties["percentage"] = (percentage(one.share_min, one.share_max),)
    own = {
        "link": {
            "kind": one.kind,
            "share_min": one.share_min,
            "share_max": one.share_max,
            "certain": one.certain,
        }
    }
    return schema, properties, own


def percentage(low: float, high: float) -> str:
    """Bounds of a share as a text in percent: "25" or "25-50"."""
    first, last = (f"{100 * share:.10f}".rstrip("0").rstrip(".") for share in (low, high))
    return first if low == high else f"{first}-{last}"


def share_of(text: str) -> tuple[float, float] | None:
    """Bounds of a share, fractions of 1, from a text in percent; None where it is none.

    >>> share_of("25-50"), share_of("33.3 %"), share_of(">75%"), share_of("all")
    ((0.25, 0.5), (0.33299999999999996, 0.33299999999999996), (0.75, 1.0), None)
    """
    found = re.fullmatch(
        r"\s*(?P<sign>[<>≥≤]=?)?\s*(?P<low>\d{1,3}(?:\.\d+)?)\s*%?\s*(?:(?:-|–|to)\s*(?P<high>\d{1,3}(?:\.\d+)?)\s*%?)?\s*",
        text,
    )
    if not found:
        return None
    low = float(found["low"]) / 100
    high = float(found["high"]) / 100 if found["high"] else low
    if found["sign"]:
        low, high = (low, 1.0) if found["sign"][0] in ">≥" else (0.0, low)
    return (low, high) if 0 <= low <= high <= 1 else None


UNSTATED = Provenance()


def from_ftm(record: Any, provenance: Provenance = UNSTATED) -> Entity | Link:
    """The entity or link that a FollowTheMoney record tells of; nothing in its properties is lost.

    provenance: what stands for records that carry none of their own.

    Raises:
        Unreadable: no object, no id, no schema, properties that are no lists of texts, a link without one of its ends.
    """
    if not isinstance(record, dict):
        raise Unreadable("ftm.no_object")
    for key in ("id", "schema"):
        if not isinstance(record.get(key), str) or not record[key].strip():
            raise Unreadable("ftm.no_key", key=key)
    properties = _properties(record.get("properties"))
    provenance = _provenance(record, provenance)
    if record["schema"] in EDGES:
        return _link(record, properties, provenance)
    return _entity(record, properties, provenance)


def _properties(found: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(found, dict):
        raise Unreadable("ftm.no_key", key="properties")
    properties: dict[str, tuple[str, ...]] = {}
    for key, values in found.items():
        values = values if isinstance(values, list) else [values]
        # a nested entity stands for its id
        texts: list[Any] = [value.get("id") if isinstance(value, dict) else value for value in values]
        if not all(isinstance(text, str) for text in texts):
            raise Unreadable("ftm.no_text", key=key)
        properties[key] = tuple(texts)
    return properties


def _provenance(record: dict[str, Any], given: Provenance) -> Provenance:
    if "provenance" in record:
        try:
            return msgspec.convert(record["provenance"], Provenance)
        except msgspec.ValidationError:
            raise Unreadable("ftm.no_text", key="provenance") from None
    datasets = record.get("datasets")
    known: dict[str, Any] = {}
    if isinstance(datasets, list) and datasets:
        known["dataset"] = ", ".join(map(str, datasets))
    for key in ("last_change", "last_seen"):
        if isinstance(record.get(key), str):
            known["as_of"] = record[key][:10]
            break
    return msgspec.structs.replace(given, **known)


def _entity(record: dict[str, Any], properties: dict[str, tuple[str, ...]], provenance: Provenance) -> Entity:
    names = tuple(named(text, role) for prop, role in NAMES.items() for text in properties.pop(prop, ()))
    addresses = tuple(Address(text) for text in properties.pop("address", ()))
    identifiers = tuple(
        Identifier(key, text)
        for key in list(properties)
        if key in IDENTIFIERS
        for text in properties.pop(key)
    )
    if "caption" in record and not names and isinstance(record["caption"], str):
        names = (named(record["caption"]),)
    return Entity(
        record["id"],
        record["schema"],
        _details(record, "nameDetails", Name, names),
        identifiers,
        _details(record, "addressDetails", Address, addresses),
        properties.pop("birthDate", ()),
        properties.pop("nationality", ()),
        properties,
        provenance,
    )


def _details(
    record: dict[str, Any], key: str, of: type[Any], plain: tuple[Name, ...] | tuple[Address, ...]
) -> tuple[Any, ...]:
    """The details beside the properties, where they tell of the same texts; a file that changed only its properties is believed in these."""
    try:
        found: list[Any] = [msgspec.convert(one, of) for one in record.get(key) or ()]
    except (msgspec.ValidationError, TypeError):
        return plain
    return tuple(found) if sorted(one.text for one in found) == sorted(one.text for one in plain) else plain


def _link(record: dict[str, Any], properties: dict[str, tuple[str, ...]], provenance: Provenance) -> Link:
    schema = record["schema"]
    holder, held, kind = EDGES[schema]
    ends = [properties.pop(key, ()) for key in (holder, held)]
    for key, texts in zip((holder, held), ends, strict=True):
        if len(texts) != 1 or not texts[0].strip():
            raise Unreadable("ftm.ends", key=key, count=len(texts))
    role = "relationship" if schema in ("Family", "Associate") else "role"
    single = {
        key: properties.pop(key)[0]
        for key in (role, "startDate", "endDate")
        if len(properties.get(key, ())) == 1
    }
    shares, certain, properties = _shares(schema, record.get("link"), properties)
    own = record.get("link")
    if isinstance(own, dict) and SCHEMATA.get(own.get("kind", "")) == schema:
        kind = own["kind"]
    return Link(
        record["id"],
        kind,
        ends[0][0],
        ends[1][0],
        *shares,
        single.get(role, ""),
        single.get("startDate", ""),
        single.get("endDate", ""),
        certain,
        schema,
        properties,
        provenance,
    )


def _shares(
    schema: str, own: Any, properties: dict[str, tuple[str, ...]]
) -> tuple[tuple[float, float], bool, dict[str, tuple[str, ...]]]:
    """Bounds of the share, whether it is certain, and the properties that are left. A percentage that cannot be read stays among these."""
    read = {share_of(text) for text in properties.get("percentage", ())} if schema == "Ownership" else set()
    certain = own.get("certain") is not False if isinstance(own, dict) else True
    if len(read) == 1 and (bounds := read.pop()) is not None:
        properties = {key: texts for key, texts in properties.items() if key != "percentage"}
        if _agree(own, bounds):
            bounds = own["share_min"], own["share_max"]
        return bounds, certain, properties
    if isinstance(own, dict) and not read and _fractions(own):
        return (own["share_min"], own["share_max"]), certain, properties
    return (0.0, 1.0), certain, properties


def _fractions(own: dict[str, Any]) -> bool:
    low, high = own.get("share_min"), own.get("share_max")
    return isinstance(low, float | int) and isinstance(high, float | int) and 0 <= low <= high <= 1


def _agree(own: Any, bounds: tuple[float, float]) -> bool:
    """Whether the exact bounds beside a percentage say the same as its text."""
    return (
        isinstance(own, dict)
        and _fractions(own)
        and all(
            abs(own[key] - share) < 1e-9
            for key, share in zip(("share_min", "share_max"), bounds, strict=True)
        )
    )


def unread_shares(link: Link) -> Iterable[str]:
    """The percentages of a link that could not be read as a share."""
    return link.properties.get("percentage", ()) if link.schema == "Ownership" else ()
