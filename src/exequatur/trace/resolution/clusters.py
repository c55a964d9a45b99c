"""Clusters: the records that judgements say are one, and where judgements contradict each other.

Records are one where a chain of judgements says so. Where another judgement says that two of such a chain are different, nothing is decided between
them: the whole group is reported as disputed and its records stay apart until somebody takes one of the judgements back.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exequatur.trace.evidence.records import Ref
from exequatur.trace.resolution.judgements import Judgement, Pair, pair_of


@dataclass(frozen=True)
class Dispute:
    """A judgement that two records are different, and the chain of judgements that says they are one."""

    against: Judgement
    chain: tuple[Judgement, ...]


@dataclass(frozen=True)
class Clusters:
    """The records that are one.

    Attributes:
        groups: the clusters of two records or more, each in order, none disputed.
        disputed: groups that contradict themselves, with the reasons; their records count as apart.
        of: record -> the place of its cluster in `groups`.
        force: the judgements that count, by pair.
    """

    groups: tuple[tuple[Ref, ...], ...]
    disputed: tuple[tuple[tuple[Ref, ...], tuple[Dispute, ...]], ...]
    of: Mapping[Ref, int]
    force: Mapping[Pair, Judgement]

    def same(self, a: Ref, b: Ref) -> bool:
        """Whether two records are one by judgement."""
        return a == b or (a in self.of and self.of[a] == self.of.get(b))

    def members(self, ref: Ref) -> tuple[Ref, ...]:
        """The cluster of a record; the record alone where it is in none."""
        return self.groups[self.of[ref]] if ref in self.of else (ref,)

    def apart(self, a: Ref, b: Ref) -> Judgement | None:
        """A judgement that says that a record of the one's cluster is different from one of the other's; None where there is none."""
        for x in self.members(a):
            for y in self.members(b):
                one = self.force.get(pair_of(x, y))
                if one is not None and one.verdict == "different":
                    return one
        return None

    def chain(self, a: Ref, b: Ref) -> tuple[Judgement, ...]:
        """The shortest chain of judgements that says that two records are one; empty where none does. Disputed ones too."""
        return _chain(self.force, a, b)


def clusters_of(force: Mapping[Pair, Judgement]) -> Clusters:
    """The clusters that the judgements in force make."""
    parent: dict[Ref, Ref] = {}
    for one in force.values():
        if one.verdict == "same":
            parent[_root(parent, one.a)] = _root(parent, one.b)
    groups: dict[Ref, list[Ref]] = defaultdict(list)
    for ref in parent:
        groups[_root(parent, ref)].append(ref)
    against: dict[Ref, list[Judgement]] = defaultdict(list)
    for one in force.values():
        if one.verdict == "different" and one.a in parent and one.b in parent:
            root = _root(parent, one.a)
            if root == _root(parent, one.b):
                against[root].append(one)
    whole = sorted(tuple(sorted(group)) for root, group in groups.items() if root not in against)
    disputed = sorted(
        (tuple(sorted(groups[root])), _disputes(force, several)) for root, several in against.items()
    )
    of = {ref: place for place, group in enumerate(whole) for ref in group}
    return Clusters(tuple(whole), tuple(disputed), of, force)


def _disputes(force: Mapping[Pair, Judgement], several: Iterable[Judgement]) -> tuple[Dispute, ...]:
    ordered = sorted(several, key=lambda one: one.pair)
    return tuple(Dispute(one, _chain(force, one.a, one.b)) for one in ordered)


def _root(parent: dict[Ref, Ref], ref: Ref) -> Ref:
    parent.setdefault(ref, ref)
    while parent[ref] != ref:
        parent[ref] = parent[parent[ref]]
        ref = parent[ref]
    return ref


def _chain(force: Mapping[Pair, Judgement], a: Ref, b: Ref) -> tuple[Judgement, ...]:
    steps: dict[Ref, list[Judgement]] = defaultdict(list)
    for one in force.values():
        if one.verdict == "same":
            steps[one.a].append(one)
            steps[one.b].append(one)
    came: dict[Ref, Judgement | None] = {a: None}
    waiting = deque([a])
    while waiting and b not in came:
        here = waiting.popleft()
        for one in sorted(steps[here], key=lambda step: step.pair):
            there = one.b if one.a == here else one.a
            if there not in came:
                came[there] = one
                waiting.append(there)
    found: list[Judgement] = []
    while b in came and (step := came[b]) is not None:
        found.append(step)
        b = step.b if step.a == b else step.a
    return tuple(reversed(found))
