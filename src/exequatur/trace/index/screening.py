"""Names looked for in an index: candidates by their keys, the likeliest few weighed by the model of `names`, with reasons."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from exequatur.text import Reason
from exequatur.trace.index.asked import NEAR, Asked, asked_of
from exequatur.trace.index.forms import guessed_kind
from exequatur.trace.index.hashing import Keys
from exequatur.trace.index.messages import MESSAGES
from exequatur.trace.index.records import Record
from exequatur.trace.index.segments import Index, Rows, Segment
from exequatur.trace.names.matching import Pair, match_pair
from exequatur.trace.names.people import Match
from exequatur.trace.odds import log_odds_of, probability_of

MOST_OF_KEY = 300
"""Names that one key brings up; where more have it, the answer says so."""
DEPTH = 20
"""Candidates that are weighed in full, best by their keys first."""


@dataclass(frozen=True)
class Query:
    """A name to look for; kind: person, company, or empty where it is to be told by the words of the name."""

    name: str
    kind: str = ""


@dataclass(frozen=True)
class Candidate:
    """A record that may be of a name.

    Attributes:
        record: as the register has it. name: which of its names agrees best.
        score: probability that it is of the name, at the prior that was asked for.
        log_ratio: logarithm of how much likelier both names are as of one than as of two drawn at random.
        match: the comparison of the names, its reasons and conflicts.
        notes: what else is to be known: guessed kind, licence.
    """

    record: Record
    name: str
    score: float
    log_ratio: float
    match: Match
    notes: tuple[Reason, ...]


@dataclass(frozen=True)
class Answer:
    """What was found for a name, best first. crowded: whether more records shared a key than were weighed; kind and guessed: as it was taken."""

    name: str
    kind: str
    guessed: bool
    candidates: tuple[Candidate, ...]
    crowded: bool


def screen(
    query: Query, index: Index, top: int = 10, prior: float | None = None, depth: int = DEPTH
) -> Answer:
    """Look a name up.

    Args:
        top: how many candidates are given at most.
        prior: probability of a record before the names are seen, between 0 and 1; one over the size of the index where not given.
        depth: how many candidates are weighed in full.
    """
    prior = prior if prior is not None else 1 / max(2, index.size)
    kind = query.kind or guessed_kind(query.name)
    ranked, crowded = ranking(query.name, kind, index, max(depth, top))
    if not ranked and not query.kind:
        other = "company" if kind == "person" else "person"
        found, more = ranking(query.name, other, index, max(depth, top))
        if found:
            kind, ranked, crowded = other, found, more
    found_all = [_weighed(query.name, kind, index, *place, prior) for place in ranked]
    found_all.sort(key=lambda c: (-c.log_ratio, -c.match.score, c.record.id))
    return Answer(query.name, kind, not query.kind, tuple(found_all[:top]), crowded)


Place = tuple[int, int, tuple[int, ...]]
"""Number of a segment, of a record in it, and of its names that were met (none: all)."""


def ranking(name: str, kind: str, index: Index, most: int) -> tuple[list[Place], bool]:
    """The records that share keys with a name, best first, and whether some had to be left out unseen."""
    asked = asked_of(name, kind)
    found: list[tuple[float, int, int, tuple[int, ...]]] = []
    crowded = False
    for number, segment in enumerate(index.segments):
        names, weights, more = _met(asked, segment)
        crowded |= more
        found += _records(number, segment, names, weights, most)
    found.sort(key=lambda f: (-f[0], f[1], f[2]))
    return [(segment, record, names) for _, segment, record, names in found[:most]], crowded


def _met(asked: Asked, segment: Segment) -> tuple[Rows, NDArray[np.float64], bool]:
    names, weights, more = _postings(segment.keys, segment.names, asked.keys, asked.weights)
    near, near_weights, near_more = _postings(
        segment.near_keys, segment.near_names, asked.near, np.full(len(asked.near), NEAR)
    )
    return np.concatenate([names, near]), np.concatenate([weights, near_weights]), more or near_more


def _postings(
    keys: Keys, names: Rows, wanted: Keys, weights: NDArray[np.float64]
) -> tuple[Rows, NDArray[np.float64], bool]:
    """Names that have any of the keys that are wanted, with the weight of the key."""
    first = np.searchsorted(keys, wanted)
    hit = (
        np.nonzero(keys[np.minimum(first, max(0, len(keys) - 1))] == wanted)[0]
        if len(keys)
        else np.zeros(0, dtype=np.int64)
    )
    first = first[hit]
    count = np.searchsorted(keys, wanted[hit], side="right") - first
    kept = np.minimum(count, MOST_OF_KEY)
    at = np.repeat(first - np.cumsum(kept) + kept, kept) + np.arange(int(kept.sum()))
    return names[at], np.repeat(weights[hit], kept), bool((count > kept).any())


def _records(
    number: int, segment: Segment, names: Rows, weights: NDArray[np.float64], most: int
) -> list[tuple[float, int, int, tuple[int, ...]]]:
    """The best records of a segment: weight, segment, record, and the first of its names that was met."""
    if not len(names):
        return []
    every, place = np.unique(names, return_inverse=True)
    total = np.bincount(place, weights)
    records = segment.record_of[every]
    if segment.alive is not None:
        alive = segment.alive[records]
        every, total, records = every[alive], total[alive], records[alive]
    order = np.lexsort((every, -total))[: most * 3]
    met: dict[int, tuple[float, list[int]]] = {}
    for i in order:
        met.setdefault(int(records[i]), (float(total[i]), []))[1].append(int(every[i]))
    return [(weight, number, record, tuple(which)) for record, (weight, which) in list(met.items())[:most]]


def _weighed(
    name: str, kind: str, index: Index, segment: int, number: int, met: tuple[int, ...], prior: float
) -> Candidate:
    record = index.record(segment, number)
    first = int(
        np.searchsorted(index.segments[segment].record_of, np.uint32(number))
    )  # another type would copy the array
    texts = [record.names[m - first] for m in met[:6]]
    matches = [(match_pair(Pair(name, text, kind)), text) for text in texts]
    ratios = [m.log_ratio if m.log_population is None else m.log_population for m, _ in matches]
    best = max(range(len(matches)), key=lambda i: (ratios[i], -i))
    match, text = matches[best]
    score = (
        match.posterior(prior)
        if match.log_population is not None
        else probability_of(match.log_ratio + log_odds_of(prior))
    )
    return Candidate(record, text, score, ratios[best], match, _notes(record))


@lru_cache(maxsize=10000)
def _licence(licence: str, commercial: str) -> Reason | None:
    if commercial == "forbidden":
        return Reason(MESSAGES, "reason.forbidden", licence=licence)
    return None if commercial == "allowed" else Reason(MESSAGES, "reason.unknown_licence")


def _notes(record: Record) -> tuple[Reason, ...]:
    kind = (Reason(MESSAGES, "reason.guessed", kind=record.kind),) if record.guessed else ()
    licence = _licence(record.provenance.licence, record.provenance.commercial)
    return (*kind, *((licence,) if licence else ()))
