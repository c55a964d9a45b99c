"""GLEIF level 1 (who is who), level 2 (who owns whom) and reporting exceptions, as XML, JSON or golden copy CSV.

All three are brought to the form of GLEIF's JSON: an element is a dict with its text under "$", attributes under "@type" and "@xml:lang", and
children by name, a list where there are several. Common data file formats: LEI-CDF 2.1 and 3.1, RR-CDF 1.1 and 2.1, repex 1.1 and 2.1.
"""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree

from exequatur.trace.entities.model import Address, Entity, Identifier, Link, NameRole, Provenance, named
from exequatur.trace.imports.found import Found, Refusal, note
from exequatur.trace.imports.places import place_of
from exequatur.trace.imports.wording import day_of, valid_lei

Node = dict[str, Any]


def node_of_xml(data: bytes) -> Node:
    """The first element within the root of a fragment. Entities, document types and the network are off.

    Raises:
        Refusal: it is not well-formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Refusal("row.broken", reason=str(error.msg or error)) from None
    children = list(root)
    if not children:
        raise Refusal("row.shape", field=etree.QName(root).localname)
    return _node(children[0])


def _node(element: Any) -> Node:
    found: Node = {"$": (element.text or "").strip()}
    for key, value in element.attrib.items():
        name = key.rpartition("}")[2]
        found["@xml:lang" if name == "lang" else f"@{name}"] = value
    for child in element:
        # comments and entities have no name
        if isinstance(child.tag, str):
            _put(found, child.tag.rpartition("}")[2], _node(child))
    return found


def _put(node: Node, name: str, child: Node) -> None:
    if name in node:
        node[name] = [*_listed(node[name]), child]
    else:
        node[name] = child


def node_of_row(row: dict[str, str]) -> Node:
    """A row of the golden copy CSV, whose columns are paths: Entity.OtherEntityNames.OtherEntityName.1.type."""
    found: Node = {}
    for column, value in row.items():
        if not value or ("." not in column and column != "LEI"):
            continue
        attribute = ""
        if column.endswith((".xmllang", ".type")):
            column, attribute = column.rsplit(".", 1)
        here = found
        for part in re.sub(r"\.(\d+)(?=\.|$)", r"#\1", column).split("."):
            here = here.setdefault(part, {})
        here["$" if not attribute else "@xml:lang" if attribute == "xmllang" else "@type"] = value
    numbered = _numbered(found)
    return numbered


def _numbered(node: Node) -> Node:
    """Children with a number behind their name as lists."""
    found: Node = {}
    for name, child in node.items():
        if isinstance(child, dict):
            _put(found, name.split("#")[0], _numbered(child))
        else:
            found[name] = child
    return found


def _listed(found: Any) -> list[Any]:
    return found if isinstance(found, list) else [found]


def kids(node: Node, *path: str) -> list[Node]:
    """Every element at the end of a path."""
    here = [node]
    for name in path:
        here = [child for one in here for child in _listed(one.get(name, [])) if isinstance(child, dict)]
    return here


def text(node: Node, *path: str) -> str:
    """Text of the first element at the end of a path; empty where there is none."""
    return next((str(one.get("$", "")).strip() for one in kids(node, *path)), "")


def parse(record: Node, provenance: Provenance) -> Iterator[Found]:
    """What one record of any of the three files tells.

    Raises:
        Refusal: a record without LEI, name or ends.
    """
    record = next(iter(kids(record, "RelationshipRecord")), record)
    if kids(record, "Relationship"):
        yield from _relationship(record, provenance)
    elif kids(record, "Entity"):
        yield from _company(record, provenance)
    elif text(record, "ExceptionCategory") or text(record, "Exception", "Category"):
        lei = _lei(text(record, "LEI"))
        reasons = kids(record, "ExceptionReason") + kids(record, "Exception", "Reason")
        said = ", ".join(str(one.get("$", "")) for one in reasons)
        category = text(record, "ExceptionCategory") or text(record, "Exception", "Category")
        yield note("note.exception", id=lei, why=f"{category}: {said}")
    else:
        raise Refusal("row.kind", field="GLEIF", value=", ".join(sorted(record))[:80])


def _lei(said: str) -> str:
    if not said:
        raise Refusal("row.empty", field="LEI")
    return said


NAME_ROLES: dict[str, NameRole] = {"PREVIOUS_LEGAL_NAME": "former"}


def _company(record: Node, provenance: Provenance) -> Iterator[Found]:
    lei = _lei(text(record, "LEI"))
    if not valid_lei(lei):
        yield note("note.lei", value=lei[:40])
    entity = kids(record, "Entity")[0]
    legal = kids(entity, "LegalName")
    if not legal or not legal[0].get("$"):
        raise Refusal("row.empty", field="LegalName")
    names = [named(legal[0]["$"], "name", legal[0].get("@xml:lang", ""), "LegalName")]
    for group in ("OtherEntityNames", "TransliteratedOtherEntityNames"):
        for one in kids(entity, group, group.removesuffix("s")):
            if one.get("$"):
                kind = one.get("@type", "")
                names.append(named(one["$"], NAME_ROLES.get(kind, "alias"), one.get("@xml:lang", ""), kind))
    identifiers = [Identifier("leiCode", lei)]
    for path in ("RegistrationAuthority", "RegistrationAuthorityEntityID"), ("BusinessRegisterEntityID",):
        if number := text(entity, *path):
            identifiers.append(Identifier("registrationNumber", number))
    jurisdiction = text(entity, "LegalJurisdiction")
    yield Entity(
        lei,
        "Company",
        tuple(names),
        tuple(identifiers),
        tuple(_addresses(entity)),
        properties=_properties(entity, jurisdiction),
        provenance=_dated(record, provenance),
    )


def _properties(entity: Node, jurisdiction: str) -> dict[str, tuple[str, ...]]:
    found = {
        "jurisdiction": (place_of(jurisdiction) or jurisdiction) if jurisdiction else "",
        "status": text(entity, "EntityStatus"),
        "legalForm": text(entity, "LegalForm", "OtherLegalForm")
        or text(entity, "LegalForm", "EntityLegalFormCode"),
        "classification": text(entity, "EntityCategory"),
        "incorporationDate": day_of(text(entity, "EntityCreationDate")) or "",
        "dissolutionDate": day_of(text(entity, "EntityExpirationDate")) or "",
    }
    return {key: (value,) for key, value in found.items() if value}


ADDRESS_PARTS = ("FirstAddressLine", "AdditionalAddressLine", "City", "Region", "PostalCode", "Country")


def _addresses(entity: Node) -> Iterator[Address]:
    for name, role in (("LegalAddress", "registered"), ("HeadquartersAddress", "headquarters")):
        for one in kids(entity, name):
            parts = [str(part.get("$", "")).strip() for key in ADDRESS_PARTS for part in kids(one, key)]
            if any(parts):
                yield Address(", ".join(filter(None, parts)), place_of(text(one, "Country")) or "", role)


def _dated(record: Node, provenance: Provenance) -> Provenance:
    day = day_of(text(record, "Registration", "LastUpdateDate"))
    return msgspec.structs.replace(provenance, as_of=day) if day else provenance


def _relationship(record: Node, provenance: Provenance) -> Iterator[Found]:
    """A relationship: the start node (child, fund) is consolidated by, or managed by, the end node."""
    relation = kids(record, "Relationship")[0]
    child, parent = (text(relation, node, "NodeID") for node in ("StartNode", "EndNode"))
    for field, lei in (("StartNode", child), ("EndNode", parent)):
        if not lei:
            raise Refusal("row.empty", field=field)
        if text(relation, field, "NodeIDType") in ("", "LEI") and not valid_lei(lei):
            yield note("note.lei", value=lei[:40])
    kind = text(relation, "RelationshipType")
    consolidated = kind in ("IS_DIRECTLY_CONSOLIDATED_BY", "IS_ULTIMATELY_CONSOLIDATED_BY")
    if not kind:
        raise Refusal("row.empty", field="RelationshipType")
    start, end = _period(relation)
    status = text(relation, "RelationshipStatus")
    low, high = _quantified(relation) if consolidated else (0.0, 1.0)
    yield Link(
        f"{child}-{kind}-{parent}",
        "owns" if consolidated else "other",
        parent,
        child,
        low,
        high,
        kind,
        start,
        end,
        kind == "IS_DIRECTLY_CONSOLIDATED_BY" and status != "INACTIVE",
        "Ownership" if consolidated else "UnknownLink",
        {"status": (status,)} if status else {},
        _dated(record, provenance),
    )


def _period(relation: Node) -> tuple[str, str]:
    """First and last day of the relationship; accounting periods and periods of filing bound nothing."""
    for one in kids(relation, "RelationshipPeriods", "RelationshipPeriod") + kids(relation, "Period"):
        if (text(one, "PeriodType") or text(one, "periodType")) == "RELATIONSHIP_PERIOD":
            start = text(one, "StartDate") or text(one, "startDate")
            end = text(one, "EndDate") or text(one, "endDate")
            return day_of(start) or "", day_of(end) or ""
    return "", ""


def _quantified(relation: Node) -> tuple[float, float]:
    """The share that a consolidation states in percent; 0 to 1 where it states none, for consolidation is control and no share."""
    for one in kids(relation, "RelationshipQuantifiers", "RelationshipQuantifier") + kids(
        relation, "Quantifiers"
    ):
        amount = text(one, "QuantifierAmount")
        if text(one, "QuantifierUnits") == "PERCENTAGE" and re.fullmatch(r"\d{1,3}(\.\d+)?", amount):
            share = float(amount) / 100
            if 0 < share <= 1:
                return share, share
    return 0.0, 1.0
