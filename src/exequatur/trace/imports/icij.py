"""ICIJ Offshore Leaks: the 2016 layout (nodes, edges) and the present one (nodes-entities, -officers, -intermediaries, -addresses, -others and
relationships). Shares are not in it: a shareholder is one, of how much nobody says."""

from collections.abc import Iterator

from exequatur.trace.entities.model import Address, Entity, Identifier, Link, LinkKind, Provenance, named
from exequatur.trace.imports.found import Days, Found, Refusal, needed, note, text_of
from exequatur.trace.imports.places import place_of

Row = dict[str, str]

SCHEMATA = {"Company": "Company", "Officer": "LegalEntity", "Client": "LegalEntity", "Address": "Address"}
"""Category of the 2016 layout -> schema. An officer may be a person or a company: the file does not say."""

OWNING = ("shareholder", "owner", "beneficiary", "beneficiay", "ubo", "partner")
DIRECTING = (
    "director",
    "secretary",
    "president",
    "chairman",
    "officer",
    "manager",
    "treasurer",
    "council",
    "signatory",
    "board",
)


def parse_node(row: Row, provenance: Provenance) -> Iterator[Found]:
    """A node of the 2016 layout.

    Raises:
        Refusal: no id, no name, an unknown category.
    """
    category = needed(row, "category")
    if category not in SCHEMATA:
        raise Refusal("row.kind", field="category", value=category[:40])
    yield from _node(row, needed(row, "id"), SCHEMATA[category], provenance)


def parse_present(row: Row, provenance: Provenance) -> Iterator[Found]:
    """A node of the present layout; its columns tell which file it is from.

    Raises:
        Refusal: no id, no name.
    """
    address = "address" in row and "name" in row and "internal_id" not in row and "original_name" not in row
    company = "incorporation_date" in row and "original_name" in row
    schema = "Company" if company else "Address" if address else "LegalEntity"
    yield from _node(row, needed(row, "node_id"), schema, provenance)


def _node(row: Row, key: str, schema: str, provenance: Provenance) -> Iterator[Found]:
    days = Days()
    name = text_of(row, "name") or (text_of(row, "address") if schema == "Address" else "")
    if not name:
        raise Refusal("row.empty", field="name")
    names = [named(name)]
    names += [
        named(text_of(row, column), "former" if column == "former_name" else "alias")
        for column in ("former_name", "original_name")
        if text_of(row, column) and text_of(row, column) != name
    ]
    incorporated = days.of(row, "incorporation_date") or days.of(row, "registration_date")
    ended = days.of(row, "struck_off_date") or days.of(row, "inactivation_date")
    jurisdiction = text_of(row, "jurisdiction")
    code = place_of(jurisdiction) if jurisdiction else ""
    if code is None:
        yield note("note.place", value=jurisdiction[:40])
    codes = text_of(row, "country_codes") or text_of(row, "country")
    countries = [place_of(one) or one.strip() for one in codes.split(";") if one.strip()]
    properties = {
        "jurisdiction": (code or jurisdiction,),
        "country": tuple(dict.fromkeys(countries)),
        "incorporationDate": (incorporated,),
        "dissolutionDate": (ended,),
        "status": (text_of(row, "status"),),
        "legalForm": (text_of(row, "company_type"),),
        # a flag in the 2016 files (YES, NO), never a country
        "notes": tuple(filter(None, (text_of(row, "note"), _said(row, "citizenship")))),
        "publisher": (text_of(row, "sourceID"),),
    }
    identifiers = [] if schema == "Address" else [Identifier("icijId", key)]
    if number := text_of(row, "ibcRUC"):
        identifiers.append(Identifier("registrationNumber", number))
    line = text_of(row, "address") if schema != "Address" else name
    yield Entity(
        f"icij-{key}",
        schema,
        tuple(names),
        tuple(identifiers),
        (Address(line, (place_of(countries[0]) or "") if len(countries) == 1 else ""),) if line else (),
        properties={prop: values for prop, values in properties.items() if any(values)},
        provenance=provenance,
    )
    yield from days.said()


def _said(row: Row, column: str) -> str:
    return f"{column}: {text_of(row, column)}" if text_of(row, column) else ""


def parse_edge(row: Row, provenance: Provenance) -> Iterator[Found]:
    """An edge of the 2016 layout.

    Raises:
        Refusal: an end or the type is missing.
    """
    said = needed(row, "type")
    ends = needed(row, "source"), needed(row, "target")
    key = text_of(row, "id") or "-".join(ends)
    yield from _edge(key, ends, said, text_of(row, "role"), row, ("date_start", "date_end"), provenance)


def parse_relationship(row: Row, provenance: Provenance) -> Iterator[Found]:
    """A row of relationships.csv.

    Raises:
        Refusal: an end or the type is missing.
    """
    said = needed(row, "rel_type")
    ends = needed(row, "node_id_start"), needed(row, "node_id_end")
    role = text_of(row, "link")
    yield from _edge(
        f"{'-'.join((*ends, role or said, text_of(row, 'start_date'))).rstrip('-')}",
        ends,
        said,
        role,
        row,
        ("start_date", "end_date"),
        provenance,
    )


def kind_of(said: str, role: str) -> LinkKind:
    """What an edge tells, from its type and role.

    >>> kind_of("officer_of", "shareholder of"), kind_of("is officer of", "Nominee Shareholder"), kind_of("officer_of", "secretary of")
    ('owns', 'nominee', 'directs')
    """
    kind, words = said.lower().replace("_", " "), role.lower()
    if "address" in kind and "same" not in kind and "similar" not in kind:
        return "address"
    if "officer" not in kind:
        return "represents" if kind in ("intermediary of", "registered") else "other"
    if "nominee" in words:
        return "nominee"
    if any(word in words for word in OWNING):
        return "owns"
    if any(word in words for word in DIRECTING):
        return "directs"
    return "represents" if "power of attorney" in words else "other"


def _edge(
    key: str,
    ends: tuple[str, str],
    said: str,
    role: str,
    row: Row,
    dates: tuple[str, str],
    provenance: Provenance,
) -> Iterator[Found]:
    days = Days()
    start, end = (days.of(row, column) for column in dates)
    yield Link(
        f"icij-{key}",
        kind_of(said, role),
        f"icij-{ends[0]}",
        f"icij-{ends[1]}",
        role=role or said.replace("_", " "),
        start=start,
        end=end,
        provenance=provenance,
    )
    yield from days.said()
