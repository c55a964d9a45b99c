"""The records at hand: entities of one or several files with the links among them, read once and never changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from exequatur.text import Reason, UserError
from exequatur.trace.entities.model import Address, Entity, Link
from exequatur.trace.entities.reading import Refused, read_entities
from exequatur.trace.evidence.addresses import read_address
from exequatur.trace.evidence.messages import MESSAGES

Kind = Literal["person", "company", "either", "other"]
"""What a record is of. either: the source says only that it is a legal entity, as leaks do of officers."""

SCHEMATA: dict[str, Kind] = {
    "Person": "person",
    "Company": "company",
    "Organization": "company",
    "PublicBody": "company",
    "LegalEntity": "either",
}
_CIRCLE = frozenset(
    ("owns", "controls", "directs", "relative", "associate", "member", "represents", "nominee", "succeeds")
)


class Ref(NamedTuple):
    """Which record: the data set that it comes from and its id there. Ids of two sources may be the same and mean two things."""

    dataset: str
    id: str

    def __str__(self) -> str:
        return f"{self.dataset}:{self.id}" if self.dataset else self.id


@dataclass(frozen=True)
class LinkEnd:
    """A link of a record to another: its kind and the other end. held: whether the other end is what is held, directed or owned."""

    kind: str
    other: Ref
    held: bool


@dataclass(frozen=True)
class Remark:
    """What was left out or united while reading; file and line where they are known."""

    file: str
    line: int
    reason: Reason


@dataclass
class Records:
    """All records of the files, by their reference, with what is linked to each.

    Attributes:
        entities: in the order of the files.
        links: every link with its data set.
        remarks: lines that were refused, and ids that stand in several lines.
        files: data set -> names of the files that it came from.
    """

    entities: dict[Ref, Entity] = field(default_factory=dict)
    links: list[tuple[str, Link]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    files: dict[str, set[str]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, list[Ref]]:
        """Id -> the records that have it."""
        found: dict[str, list[Ref]] = defaultdict(list)
        for ref in self.entities:
            found[ref.id].append(ref)
        return dict(found)

    @cached_property
    def ties(self) -> dict[Ref, tuple[LinkEnd, ...]]:
        """Record -> its links to others; a link's ends are ids of its own data set."""
        found: dict[Ref, dict[LinkEnd, None]] = defaultdict(dict)
        for dataset, link in self.links:
            if link.kind not in _CIRCLE:
                continue
            holder, held = Ref(dataset, link.holder), Ref(dataset, link.held)
            if holder == held:
                continue
            found[holder][LinkEnd(link.kind, held, True)] = None
            found[held][LinkEnd(link.kind, holder, False)] = None
        return {ref: tuple(ties) for ref, ties in found.items()}

    @cached_property
    def linked_addresses(self) -> dict[Ref, tuple[Address, ...]]:
        """Record -> addresses that stand in records of their own, as in leaks."""
        found: dict[Ref, list[Address]] = defaultdict(list)
        for dataset, link in self.links:
            place = self.entities.get(Ref(dataset, link.held))
            if link.kind == "address" and place is not None:
                texts = [a.text for a in place.addresses] or [n.text for n in place.names]
                found[Ref(dataset, link.holder)] += [Address(text) for text in texts[:1]]
        return {ref: tuple(several) for ref, several in found.items()}

    def addresses_of(self, ref: Ref) -> tuple[Address, ...]:
        """Addresses of a record, its own and those linked to it."""
        return (*self.entities[ref].addresses, *self.linked_addresses.get(ref, ()))

    @cached_property
    def crowds(self) -> Counter[str]:
        """Building -> how many records stand at it: an agent's office is the address of thousands."""
        found: Counter[str] = Counter()
        for ref in self.entities:
            keys = {read_address(a.text).building for a in self.addresses_of(ref)}
            found.update(key for key in keys if key)
        return found

    @cached_property
    def counts(self) -> Mapping[tuple[str, bool], int]:
        """(data set, whether of a person) -> number of records; one that may be either counts in both."""
        found: Counter[tuple[str, bool]] = Counter()
        for ref, entity in self.entities.items():
            kind = kind_of(entity)
            for person in (True, False):
                found[ref.dataset, person] += kind in ("either", "person" if person else "company")
        return found

    def find(self, text: str) -> Ref:
        """The record that a person means by an id, or by data set, colon and id.

        Raises:
            UserError: there is none, or several data sets have the id.
        """
        found = self.by_id.get(text, [])
        found = found or [ref for ref in self.entities if str(ref) == text]
        if not found:
            raise UserError(MESSAGES, "record.unknown", id=text[:80])
        if len(found) > 1:
            raise UserError(MESSAGES, "record.several", id=text[:80], forms=", ".join(map(str, found[:5])))
        return found[0]

    def caption(self, ref: Ref) -> str:
        """The first name of a record, or its id."""
        entity = self.entities.get(ref)
        return entity.names[0].text if entity and entity.names else ref.id

    def label(self, ref: Ref) -> str:
        """How a person names a record: its id, with the data set where that is needed."""
        return ref.id if len(self.by_id.get(ref.id, ())) < 2 else str(ref)


def kind_of(entity: Entity) -> Kind:
    """Whether an entity is a person, a company, either, or something that is not compared (an address, an asset)."""
    return SCHEMATA.get(entity.schema, "other")


def read_records(paths: Sequence[Path]) -> Records:
    """The records of files of FollowTheMoney JSON lines, as `exequatur trace import` writes them.

    Lines with one id of one data set tell of one record, as the format has it; their values are put together and that is remarked.

    Raises:
        UserError: a file cannot be read, or no record is in any.
    """
    records = Records()
    for path in paths:
        for number, one in enumerate(read_entities(path), 1):
            if isinstance(one, Refused):
                records.remarks.append(Remark(path.name, one.line, one.reason))
                continue
            dataset = one.provenance.dataset or path.name
            records.files.setdefault(dataset, set()).add(path.name)
            if isinstance(one, Link):
                records.links.append((dataset, one))
            else:
                _add(records, Ref(dataset, one.id), one, path.name, number)
    if not records.entities:
        raise UserError(MESSAGES, "record.none", files=", ".join(path.name for path in paths))
    return records


def records_of(entities: Iterable[Entity], links: Iterable[Link] = ()) -> Records:
    """The same of entities and links in memory."""
    records = Records()
    for number, entity in enumerate(entities, 1):
        _add(records, Ref(entity.provenance.dataset, entity.id), entity, "", number)
    records.links += [(link.provenance.dataset, link) for link in links]
    return records


def _add(records: Records, ref: Ref, entity: Entity, file: str, line: int) -> None:
    known = records.entities.get(ref)
    if known is None:
        records.entities[ref] = entity
    elif known != entity:
        records.entities[ref] = united(known, entity)
        records.remarks.append(Remark(file, line, Reason(MESSAGES, "record.again", id=ref.id)))


def united(a: Entity, b: Entity) -> Entity:
    """Two lines on one record as one: every value once, the first line's schema and provenance unless its schema says less."""
    properties = {
        key: tuple(dict.fromkeys((*a.properties.get(key, ()), *b.properties.get(key, ()))))
        for key in dict.fromkeys((*a.properties, *b.properties))
    }
    return msgspec.structs.replace(
        a,
        schema=b.schema if a.schema == "LegalEntity" and b.schema in SCHEMATA else a.schema,
        names=tuple(dict.fromkeys((*a.names, *b.names))),
        identifiers=tuple(dict.fromkeys((*a.identifiers, *b.identifiers))),
        addresses=tuple(dict.fromkeys((*a.addresses, *b.addresses))),
        birth_dates=tuple(dict.fromkeys((*a.birth_dates, *b.birth_dates))),
        nationalities=tuple(dict.fromkeys((*a.nationalities, *b.nationalities))),
        properties=properties,
    )
