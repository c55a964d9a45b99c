"""Aliases that confirmed merges teach: every two names of records that a person judged to be one."""

from collections.abc import Iterator

from exequatur.trace.aliases.store import MERGE, RECORD, Alias, pairs_of
from exequatur.trace.evidence.names import kind_of_names
from exequatur.trace.evidence.records import Records, Ref, kind_of
from exequatur.trace.resolution.clusters import Clusters
from exequatur.trace.resolution.judgements import Judgement


def learnt(records: Records, clusters: Clusters) -> Iterator[Alias]:
    """Names across the records of each cluster, one row for two names, by the judgement that joined their records first.

    Disputed groups teach nothing; a judgement that is undone takes its rows away, for this is worked out anew each time. Names that a source calls
    weak are left out.
    """
    for group in clusters.groups:
        known = [ref for ref in group if ref in records.entities]
        for i, a in enumerate(known):
            for b in known[i + 1 :]:
                yield from _of_pair(records, a, b, clusters.chain(a, b))


def _of_pair(records: Records, a: Ref, b: Ref, chain: tuple[Judgement, ...]) -> Iterator[Alias]:
    if not chain:
        return
    last = chain[-1] if len(chain) == 1 else max(chain, key=lambda one: one.on)
    mine, other = ([n.text for n in records.entities[ref].names if n.role != "weak"][:10] for ref in (a, b))
    kinds = kind_of(records.entities[a]), kind_of(records.entities[b])
    kind = kind_of_names(*kinds, records.entities[a].names)
    origin = f"{MERGE}{a}|{b}"
    for x in mine:
        for y in other:
            yield from pairs_of(kind, (x, y), origin, last.by, last.on, last.why)


def recorded(records: Records) -> Iterator[Alias]:
    """Names that stand side by side in one record, as GLEIF's other names do: what the source itself says are names of one."""
    for ref, entity in records.entities.items():
        kind = kind_of(entity)
        if kind != "other" and len(entity.names) > 1:
            said = kind_of_names(kind, kind, entity.names)
            names = [name.text for name in entity.names if name.role != "weak"]
            yield from pairs_of(said, names, f"{RECORD}{ref}", day=entity.provenance.as_of)
