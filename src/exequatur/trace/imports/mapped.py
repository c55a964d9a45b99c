"""Any CSV by a mapping file: which column tells what, of an entity or of a link.

A mapping is YAML::

    dataset: Shareholders of our borrowers      # what the file is
    licence: cc0                                # id, name or address of a licence; unknown where it is left out
    source: Registry of Ruritania
    as_of: 2026-03-31
    delimiter: ";"                              # a comma unless said
    entity:                                     # columns of an entity, or
      schema: Company
      id: reg_no
      name: [name_en, name_zh]
      alias: [aka]
      former: [old_name]
      birth_date: dob
      nationality: nat
      address: addr
      country: country
      identifiers: {registrationNumber: reg_no, leiCode: lei}
      properties: {legalForm: form}
    link:                                       # of a link; both may stand in one file
      kind: owns
      holder: owner_no
      held: reg_no
      share: pct                                # percent; or share_min and share_max
      role: position
      start: from
      end: to
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import yaml

from exequatur.text import UserError
from exequatur.text.reasons import why
from exequatur.trace.entities.ftm import IDENTIFIERS, share_of
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
from exequatur.trace.imports.found import Days, Found, Refusal, needed, note, text_of
from exequatur.trace.imports.messages import MESSAGES
from exequatur.trace.imports.places import place_of

Row = dict[str, str]
Columns = str | list[str]


class EntityMap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Columns of an entity; see the module."""

    id: str
    name: Columns
    schema: str = "LegalEntity"
    alias: Columns = ""
    former: Columns = ""
    birth_date: Columns = ""
    nationality: Columns = ""
    address: Columns = ""
    country: Columns = ""
    identifiers: dict[str, str] = {}
    properties: dict[str, str] = {}


class LinkMap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Columns of a link; see the module."""

    holder: str
    held: str
    kind: LinkKind = "owns"
    share: str = ""
    share_min: str = ""
    share_max: str = ""
    role: str = ""
    start: str = ""
    end: str = ""


class Mapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mapping file; see the module."""

    dataset: str = ""
    licence: str = ""
    source: str = ""
    as_of: str = ""
    delimiter: str = ","
    entity: EntityMap | None = None
    link: LinkMap | None = None


def read_mapping(path: Path) -> Mapping:
    """Read a mapping file.

    Raises:
        UserError: it cannot be read, names a field that is not known, or maps neither entity nor link.
    """
    try:
        # every value as it is written: a column may be called no, a day is a text
        found = msgspec.convert(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader), Mapping)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise UserError(MESSAGES, "mapping.unreadable", file=path.name, reason=why(error)) from None
    unknown = [key for key in (found.entity.identifiers if found.entity else {}) if key not in IDENTIFIERS]
    if unknown or (found.entity is None and found.link is None) or len(found.delimiter) != 1:
        said = ", ".join(unknown) or "entity, link, delimiter"
        raise UserError(MESSAGES, "mapping.unreadable", file=path.name, reason=said)
    return found


def columns_of(mapping: Mapping) -> set[str]:
    """Every column that a mapping names."""
    found: set[str] = set()
    for part, skip in ((mapping.entity, "schema"), (mapping.link, "kind")):
        if part is None:
            continue
        for field, value in msgspec.structs.asdict(part).items():
            if field == skip:
                continue
            found.update(value.values() if isinstance(value, dict) else _listed(value))
    return found


def _listed(columns: Columns) -> list[str]:
    return columns if isinstance(columns, list) else [columns] if columns else []


def parser_of(mapping: Mapping) -> Callable[[Row, Provenance], Iterator[Found]]:
    """Reads rows as a mapping says."""

    def parse(row: Row, provenance: Provenance) -> Iterator[Found]:
        if mapping.entity:
            yield from _entity(row, mapping.entity, provenance)
        if mapping.link:
            yield from _link(row, mapping.link, provenance)

    return parse


def _texts(row: Row, columns: Columns) -> list[str]:
    return [text for column in _listed(columns) if (text := text_of(row, column))]


def _entity(row: Row, by: EntityMap, provenance: Provenance) -> Iterator[Found]:
    days = Days()
    key = needed(row, by.id)
    roles: tuple[tuple[Columns, NameRole], ...] = (
        (by.name, "name"),
        (by.alias, "alias"),
        (by.former, "former"),
    )
    names: list[Name] = [
        named(text, role, "", column)
        for columns, role in roles
        for column in _listed(columns)
        if (text := text_of(row, column))
    ]
    if not names:
        raise Refusal("row.empty", field=", ".join(_listed(by.name)))
    births = tuple(day for column in _listed(by.birth_date) if (day := days.of(row, column)))
    countries = tuple(place_of(text) or text for text in _texts(row, by.country))
    properties: dict[str, tuple[str, ...]] = {
        prop: (text,) for prop, column in by.properties.items() if (text := text_of(row, column))
    }
    if countries:
        properties["country"] = countries
    yield Entity(
        key,
        by.schema,
        tuple(names),
        tuple(
            Identifier(scheme, text)
            for scheme, column in by.identifiers.items()
            if (text := text_of(row, column))
        ),
        tuple(Address(text) for text in _texts(row, by.address)),
        births,
        tuple(place_of(text) or text for text in _texts(row, by.nationality)),
        properties,
        provenance,
    )
    yield from days.said()


def _link(row: Row, by: LinkMap, provenance: Provenance) -> Iterator[Found]:
    days = Days()
    holder, held = needed(row, by.holder), needed(row, by.held)
    low, high = 0.0, 1.0
    for column, end in ((by.share, "both"), (by.share_min, "low"), (by.share_max, "high")):
        said = text_of(row, column) if column else ""
        if not said:
            continue
        share = share_of(said)
        if share is None:
            yield note("note.share", value=said[:40])
            continue
        low = share[0] if end != "high" else low
        high = share[1] if end != "low" else high
    if low > high:
        yield note("note.share", value=f"{low:.10g} > {high:.10g}")
        low, high = 0.0, 1.0
    role = text_of(row, by.role) if by.role else ""
    start, end = (days.of(row, column) if column else "" for column in (by.start, by.end))
    yield Link(
        "-".join(filter(None, (holder, held, by.kind, role, start))),
        by.kind,
        holder,
        held,
        low,
        high,
        role,
        start,
        end,
        provenance=provenance,
    )
    yield from days.said()
