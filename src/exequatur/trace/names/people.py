"""Whether two names are of one person: the chance that they are, with what speaks for it and against it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from exequatur.text import Reason
from exequatur.trace.names.explanation import conflicts_of, reasons_of
from exequatur.trace.names.likelihood import Weighed, compare, log_ratio, weights, western_factor
from exequatur.trace.names.messages import MESSAGES
from exequatur.trace.names.parsing import Parse, Reading, read
from exequatur.trace.odds import log_odds_of, probability_of

LEAST_RATIO = -30.0
"""Log ratio of what cannot be compared, where only a number is asked for."""
Way = tuple[Parse, float]
"""A way to read a name, and its chance."""


@dataclass(frozen=True)
class Match:
    """Two names compared.

    Attributes:
        score: probability that both are of one person, where that was as likely as not before.
        log_ratio: natural logarithm of how much likelier the names are as one person's than as two's, of whom many share a surname, as in pairs
            that somebody holds to be worth comparing; 0 where nothing can be said.
        same: whether the score is at least one half.
        reasons: what speaks for one person, best first.
        conflicts: what speaks against it, and what could not be read.
        log_population: the same logarithm against two people drawn at random; none where it is not known.
    """

    score: float
    log_ratio: float
    same: bool
    reasons: tuple[Reason, ...] = ()
    conflicts: tuple[Reason, ...] = ()
    log_population: float | None = None

    def posterior(self, prior: float) -> float:
        """The probability that a name found in a population at random is of the same person, as in an index of 1 / prior names.

        Args:
            prior: strictly between 0 and 1.
        """
        ratio = self.log_ratio if self.log_population is None else self.log_population
        return probability_of(weights().slope * ratio + weights().shift + log_odds_of(prior))


def match_people(a: str, b: str) -> Match:
    """Compare two names of people, in any script and spelling. Never fails: what is no name scores 0 with a reason.

    >>> match_people("許家印", "Hui Ka Yan").same
    True
    """
    first, second = read(a), read(b)
    if not first.parses or not second.parses:
        return Match(0.0, 0.0, False, (), _unreadable(a, first) + _unreadable(b, second))
    ratio, population, best = _weighed(first, second)
    if apart := _numbers_differ(first, second):
        ratio, population = min(ratio, weights().western_ceiling), min(population, weights().western_ceiling)
    score = probability_of(weights().slope * ratio + weights().shift)
    conflicts = apart + conflicts_of(*best) + _unreadable(a, first) + _unreadable(b, second)
    return Match(score, ratio, score >= 0.5, reasons_of(*best), conflicts, population)


def score_people(a: str, b: str) -> float:
    """The log ratio alone, without reasons: for many pairs."""
    first, second = read(a), read(b)
    if not first.parses or not second.parses:
        return LEAST_RATIO
    ratio = _weighed(first, second)[0]
    return min(ratio, weights().western_ceiling) if _numbers_differ(first, second) else ratio


def match_many(pairs: Iterable[tuple[str, str]]) -> list[Match]:
    """Compare pairs of names in order; names that come again are read once."""
    return [match_people(a, b) for a, b in pairs]


def _weighed(first: Reading, second: Reading) -> tuple[float, float, tuple[Parse, Parse, Weighed]]:
    """The ratios over all ways to read both, against pairs worth comparing and against the population, and the ways that explain them best.

    A record with two scripts is two names of one person: the pair of scripts that speaks most for one person counts.
    """
    found = [_by_ways(left, right) for left in _by_script(first) for right in _by_script(second)]
    return max(found, key=lambda r: r[0])


def _by_ways(left: list[Way], right: list[Way]) -> tuple[float, float, tuple[Parse, Parse, Weighed]]:
    """The same of the ways to read one script of each. Only ways whose surnames meet are compared where there are any."""
    w = weights()
    pairs = [(p, q) for p in left for q in right]
    met = [pair for pair in pairs if _surnames_meet(pair[0][0], pair[1][0])] or [
        max(pairs, key=lambda pair: pair[0][1] * pair[1][1])
    ]
    found = [(compare(p[0], q[0]), p, q) for p, q in met]
    top, (a, chance_a), (b, chance_b) = max(found, key=lambda f: f[0].same)
    likely = chance_a * chance_b / (sum(c for _, c in left) * sum(c for _, c in right))
    unclear = w.ambiguity * math.log(max(likely, 1e-300))
    alike = sum(f[0].same for f in found)
    ratio, population = (log_ratio(alike, apart) + unclear for apart in (top.apart, top.strangers))
    if western_factor(a.western, b.western) < 1:
        ratio, population = min(ratio, w.western_ceiling), min(population, w.western_ceiling)
    return ratio, population, (a, b, top)


def _surnames_meet(a: Parse, b: Parse) -> bool:
    """Whether any surname of both may be one; one that is not there may be any."""
    mine, other = ([s for s in (p.surname, p.maiden) if s is not None] for p in (a, b))
    return (
        not mine or not other or any(not s.rows.keys().isdisjoint(t.rows.keys()) for s in mine for t in other)
    )


def _by_script(reading: Reading) -> list[list[Way]]:
    ways = list(zip(reading.parses, reading.chances, strict=True))
    parts = [way for way in ways if way[0].hanzi], [way for way in ways if not way[0].hanzi]
    return [part for part in parts if part]


def _numbers_differ(first: Reading, second: Reading) -> tuple[Reason, ...]:
    """Numbers on both sides, as of ships or dates, that are not the same."""
    mine, other = first.plain.numbers, second.plain.numbers
    if not mine or not other or mine == other:
        return ()
    return (Reason(MESSAGES, "numbers.differ", left=" ".join(mine)[:40], right=" ".join(other)[:40]),)


def _unreadable(name: str, reading: Reading) -> tuple[Reason, ...]:
    shown = name[:40]
    if reading.plain.too_long:
        return (Reason(MESSAGES, "name.too_long", shown=shown, length=len(name)),)
    if reading.plain.strange:
        return (Reason(MESSAGES, "name.strange", shown=shown, letters=" ".join(reading.plain.strange[:10])),)
    if not reading.parses:
        return (Reason(MESSAGES, "name.none", shown=shown),)
    if reading.plain.numbers:
        return (Reason(MESSAGES, "name.numbers", shown=shown),)
    if all(p.surname is None or not p.given for p in reading.parses) and all(
        not p.western for p in reading.parses
    ):
        return (Reason(MESSAGES, "name.short", shown=shown),)
    return ()
