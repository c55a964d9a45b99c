"""One view of a cluster: every value of its records once, with the records that say it; and as FollowTheMoney, its sources named as referents."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from exequatur.trace.entities.ftm import to_ftm
from exequatur.trace.entities.model import Commercial, Entity, Link, Provenance
from exequatur.trace.evidence.records import Records, Ref, united
from exequatur.trace.resolution.clusters import Clusters


@dataclass(frozen=True)
class Merged:
    """A cluster as one entity.

    Attributes:
        id: of the merged entity; the same for the same members whatever their order.
        members: its records.
        absent: members that are not among the records at hand.
        entity: all values of its records.
        sources: property -> value -> the records that say it.
    """

    id: str
    members: tuple[Ref, ...]
    absent: tuple[Ref, ...]
    entity: Entity
    sources: Mapping[str, Mapping[str, tuple[Ref, ...]]]


def merged_id(members: Iterable[Ref]) -> str:
    """An id that the members alone decide."""
    text = "\n".join(sorted(f"{ref.dataset}\t{ref.id}" for ref in members))
    return "merged-" + hashlib.sha256(text.encode()).hexdigest()[:24]


def merge(records: Records, members: Sequence[Ref]) -> Merged | None:
    """A cluster as one entity; None where none of its records is at hand. No record is changed."""
    known = [ref for ref in members if ref in records.entities]
    if not known:
        return None
    entity = records.entities[known[0]]
    for ref in known[1:]:
        entity = united(entity, records.entities[ref])
    name = merged_id(members)
    provenance = _provenance([records.entities[ref].provenance for ref in known])
    entity = msgspec.structs.replace(entity, id=name, provenance=provenance)
    absent = tuple(ref for ref in members if ref not in records.entities)
    return Merged(name, tuple(members), absent, entity, _sources(records, known))


def _sources(records: Records, members: Sequence[Ref]) -> dict[str, dict[str, tuple[Ref, ...]]]:
    found: dict[str, dict[str, tuple[Ref, ...]]] = {}
    for ref in members:
        for key, values in to_ftm(records.entities[ref])["properties"].items():
            for value in values:
                known = found.setdefault(key, {}).setdefault(value, ())
                found[key][value] = known if ref in known else (*known, ref)
    return found


def _provenance(several: Sequence[Provenance]) -> Provenance:
    """Of all: names joined, the latest day, and commercial use only where every licence allows it."""

    def joined(key: str) -> str:
        return "; ".join(dict.fromkeys(text for one in several if (text := getattr(one, key))))

    uses = {one.commercial for one in several}
    commercial: Commercial = (
        "forbidden" if "forbidden" in uses else "unknown" if "unknown" in uses else "allowed"
    )
    latest = max(one.as_of for one in several)
    return Provenance(joined("source"), joined("dataset"), latest, joined("licence"), commercial)


def to_merged_ftm(records: Records, clusters: Clusters) -> Iterator[dict[str, Any]]:
    """All records as FollowTheMoney, those of a cluster as one entity with `referents` (ids) and `valueSources`; links lead to the merged ones.

    Ids that several data sets have are written with their data set, so that no two entities have one id.
    """
    names = {ref: records.label(ref) for ref in records.entities}
    for group in clusters.groups:
        one = merge(records, group)
        if one is None:
            continue
        names |= dict.fromkeys(group, one.id)
        yield _written(one)
    for ref, entity in records.entities.items():
        if ref not in clusters.of:
            yield to_ftm(msgspec.structs.replace(entity, id=names[ref]))
    for dataset, link in records.links:
        yield to_ftm(_relinked(records, dataset, link, names))


def _written(one: Merged) -> dict[str, Any]:
    record = to_ftm(one.entity)
    record["datasets"] = sorted({ref.dataset for ref in one.members})
    record["referents"] = [ref.id for ref in one.members]
    record["referentDetails"] = [ref._asdict() for ref in one.members]
    record["valueSources"] = {
        key: {value: [str(ref) for ref in refs] for value, refs in values.items()}
        for key, values in one.sources.items()
    }
    return record


def _relinked(records: Records, dataset: str, link: Link, names: Mapping[Ref, str]) -> Link:
    holder, held = (names.get(Ref(dataset, end), end) for end in (link.holder, link.held))
    taken = records.by_id.get(link.id)
    name = f"{dataset}:{link.id}" if taken else link.id
    return msgspec.structs.replace(link, id=name, holder=holder, held=held)
