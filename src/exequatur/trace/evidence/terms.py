"""Evidence as a sum: each term with its weight and its reason, and what is left out of the sum with the reason for that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exequatur.text import Reason
from exequatur.trace.evidence.messages import MESSAGES
from exequatur.trace.evidence.records import Ref
from exequatur.trace.evidence.weights import Weights
from exequatur.trace.odds import log_odds_of, probability_of

CONTRADICTION = -3.0
"""Weight under which a term is a contradiction: twenty times as likely for two as for one."""


@dataclass(frozen=True)
class Term:
    """One piece of evidence.

    Attributes:
        comparison, level: what was compared and how it came out, as the file of weights names them; the name's comparison is `name`.
        weight: natural logarithm of how much likelier it is for one than for two.
        reason: for people.
        counted: whether it is in the sum; one that tells again what another tells is not.
        implies: comparisons that it tells already.
        uncounted: why it is not in the sum.
    """

    comparison: str
    level: str
    weight: float
    reason: Reason
    counted: bool = True
    implies: frozenset[str] = frozenset()
    uncounted: Reason | None = None


@dataclass(frozen=True)
class Evidence:
    """Two records compared.

    Attributes:
        a, b: the records.
        prior: probability that they are one before anything was seen.
        terms: strongest first, those out of the sum last.
        remarks: numbers, dates and contradictions that were not counted.
    """

    a: Ref
    b: Ref
    prior: float
    terms: tuple[Term, ...]
    remarks: tuple[Reason, ...] = ()

    @property
    def log_odds(self) -> float:
        """Logarithm of the odds that the two are one: the prior's and the sum of the terms that count."""
        return log_odds_of(self.prior) + sum(t.weight for t in self.terms if t.counted)

    @property
    def probability(self) -> float:
        """That the two are one."""
        return probability_of(self.log_odds)

    @property
    def contradictions(self) -> tuple[Term, ...]:
        """Terms that alone speak strongly for two, as two identity numbers do."""
        return tuple(t for t in self.terms if t.counted and t.weight < CONTRADICTION)


def weighed(terms: Sequence[Term], weights: Weights) -> tuple[Term, ...]:
    """The terms with those marked that tell again what another tells: by what a number implies, and by `counted_once` in the file of weights.

    Only what speaks for one is left out so; what speaks against always counts, the strongest of each comparison.
    """
    found = list(terms)
    for term in [t for t in found if t.implies and t.weight > 0]:
        told = [t for t in found if t.counted and t.comparison in term.implies and t.weight > 0]
        best = max([term, *told], key=lambda t: t.weight)
        found = [_out(t, best) if t is not best and (t is term or t in told) else t for t in found]
    for group in weights.counted_once:
        found = _strongest(found, group, weights)
    found = _once_against(found)
    return tuple(sorted(found, key=lambda t: (not t.counted, -abs(t.weight))))


def _strongest(terms: list[Term], group: Sequence[str], weights: Weights) -> list[Term]:
    members = [t for t in terms if t.counted and t.comparison in group and t.weight > 0]
    if len(members) < 2:
        return terms
    best = max(members, key=lambda t: t.weight)
    return [_out(t, best) if t in members and t is not best else t for t in terms]


def _once_against(terms: list[Term]) -> list[Term]:
    """Of several terms of one comparison against, as of two numbers that both differ, the strongest."""
    worst: dict[str, Term] = {}
    for term in terms:
        if term.counted and term.weight < 0:
            known = worst.get(term.comparison)
            if known is None or term.weight < known.weight:
                worst[term.comparison] = term
    return [
        _out(t, worst[t.comparison]) if t.counted and t.weight < 0 and t is not worst[t.comparison] else t
        for t in terms
    ]


def _out(term: Term, told_by: Term) -> Term:
    return replace(
        term,
        counted=False,
        uncounted=Reason(MESSAGES, "term.told", by=Reason(MESSAGES, f"kind.{told_by.comparison}")),
    )
