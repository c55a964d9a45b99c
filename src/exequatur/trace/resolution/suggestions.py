"""Pairs of records that somebody should look at, likeliest first, each with its evidence."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from exequatur.trace.aliases.matching import match_known
from exequatur.trace.evidence.comparing import Comparison
from exequatur.trace.evidence.names import MOST_NAMES, kind_of_names
from exequatur.trace.evidence.records import Ref
from exequatur.trace.evidence.terms import Evidence
from exequatur.trace.names.matching import Pair as NamePair
from exequatur.trace.resolution.blocking import blocks_of
from exequatur.trace.resolution.clusters import Clusters
from exequatur.trace.resolution.judgements import Judgement, Pair, pair_of

Scope = Literal["all", "between", "within"]
"""Which pairs: all; of two data sets; of one."""
EVEN = 0.5
"""A pair that names alone bring up is looked at more closely where its names reach this at even odds."""


@dataclass(frozen=True)
class Suggestion:
    """A pair that may be one.

    Attributes:
        evidence: for and against.
        unsure: the judgement that left it open, where somebody looked at it before.
        rivals: other records that one of the two may be as well, though these rivals themselves are not suggested as one with the other: at most one
            of the pairs is right.
    """

    evidence: Evidence
    unsure: Judgement | None = None
    rivals: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class Suggested:
    """The answer.

    Attributes:
        suggestions: likeliest first.
        compared: pairs whose evidence was worked out.
        crowded: keys too common to bring up pairs -> records that share them.
    """

    suggestions: tuple[Suggestion, ...]
    compared: int
    crowded: dict[str, int]


def suggest(
    comparison: Comparison,
    clusters: Clusters,
    least: float = 0.5,
    scope: Scope = "all",
    progress: Callable[[int, int], None] | None = None,
) -> Suggested:
    """The pairs that are one with a probability of `least` or more and that nobody has judged.

    Records that are one by judgement already, and such as a judgement holds apart, are left out. Of two clusters the likeliest pair is suggested, once.

    Args:
        comparison: the records, and how they are compared.
        clusters: of the judgements in force.
        least: probability from which a pair is suggested.
        scope: which pairs.
        progress: told pairs done and pairs in all.
    """
    blocks = blocks_of(comparison, comparison.records.entities)
    named = {pair for pair in _wanted(blocks.by_name, scope, clusters) if _like_names(comparison, pair)}
    pairs = sorted(named | set(_wanted(blocks.by_other, scope, clusters)))
    best: dict[Pair, Suggestion] = {}
    for number, (a, b) in enumerate(pairs, 1):
        evidence = comparison.evidence(a, b)
        if evidence.probability >= least:
            place = pair_of(clusters.members(a)[0], clusters.members(b)[0])
            if place not in best or best[place].evidence.log_odds < evidence.log_odds:
                judgement = clusters.force.get(pair_of(a, b))
                best[place] = Suggestion(evidence, judgement)
        if progress is not None and number % 1000 == 0:
            progress(number, len(pairs))
    ordered = sorted(_with_rivals(best), key=lambda s: (-s.evidence.log_odds, s.evidence.a, s.evidence.b))
    return Suggested(tuple(ordered), len(pairs), blocks.crowded)


def _with_rivals(best: dict[Pair, Suggestion]) -> Iterator[Suggestion]:
    """The suggestions, each with the records that compete for one of its two."""
    partners: dict[Ref, set[Ref]] = defaultdict(set)
    for a, b in best:
        partners[a].add(b)
        partners[b].add(a)
    for (a, b), one in best.items():
        rivals = {x for x in partners[a] - {b} if x not in partners[b]} | {
            x for x in partners[b] - {a} if x not in partners[a]
        }
        yield replace(one, rivals=tuple(sorted(rivals)[:5]))


def _wanted(pairs: Collection[Pair], scope: Scope, clusters: Clusters) -> Iterable[Pair]:
    for a, b in pairs:
        if scope != "all" and (a.dataset == b.dataset) != (scope == "within"):
            continue
        judged = clusters.force.get(pair_of(a, b))
        if judged is not None and judged.verdict != "unsure":
            continue
        if not clusters.same(a, b) and clusters.apart(a, b) is None:
            yield a, b


def _like_names(comparison: Comparison, pair: Pair) -> bool:
    first, second = (comparison.records.entities[ref].names[:MOST_NAMES] for ref in pair)
    a, b = pair
    kind = kind_of_names(comparison.facts(a).kind, comparison.facts(b).kind, first)
    return any(
        match_known(NamePair(x.text, y.text, kind), comparison.aliases).score >= EVEN
        for x in first
        for y in second
    )


def contradictions(
    comparison: Comparison, clusters: Clusters, refs: Iterable[Ref] | None = None
) -> list[Evidence]:
    """Pairs of records of one cluster that contradict each other in a number, a date or the like; strongest contradiction first.

    Args:
        refs: only clusters of these; all where not given.
    """
    wanted = None if refs is None else {clusters.of.get(ref) for ref in refs}
    found = []
    for place, group in enumerate(clusters.groups):
        if wanted is not None and place not in wanted:
            continue
        known = [ref for ref in group if ref in comparison.records.entities]
        for i, a in enumerate(known):
            for b in known[i + 1 :]:
                if comparison.conflicts(a, b):
                    found.append(comparison.evidence(a, b))
    return sorted(found, key=lambda e: min((t.weight for t in e.contradictions), default=0.0))
