"""Numbers of two records as evidence: which of them are the same, which contradict each other, which cannot be compared."""

from collections.abc import Iterable

from exequatur.text import Reason
from exequatur.trace.evidence.facts import Facts
from exequatur.trace.evidence.messages import MESSAGES
from exequatur.trace.evidence.numbers import (
    CHANGING,
    FOR_LIFE,
    WITH_BIRTH,
    Number,
    one_digit_apart,
    visible_part,
)
from exequatur.trace.evidence.terms import Term
from exequatur.trace.evidence.weights import Weights

LEAST_VISIBLE = 8
"""Places that a number with hidden ones has to show before they count."""
ONE_TO_A_COMPANY = frozenset(("credit_code", "lei", "uk_company", "hk_company", "organisation_code", "imo"))
"""Numbers of which a company has one at a time."""


def number_terms(a: Facts, b: Facts, weights: Weights) -> list[Term]:
    """The terms that the numbers give. Numbers that are equal but could not be checked weigh nothing and are said."""
    found: list[Term] = []
    for kind in sorted({n.kind for n in a.numbers} & {n.kind for n in b.numbers}):
        mine, other = ([n for n in side.numbers if n.kind == kind] for side in (a, b))
        found += _of_kind(kind, mine, other, weights)
    return found


def _of_kind(kind: str, mine: list[Number], other: list[Number], weights: Weights) -> Iterable[Term]:
    pairs = [(x, y) for x in mine for y in other if x.issuer == y.issuer or not x.issuer or not y.issuer]
    whole = [(x, y) for x, y in pairs if x.counts and y.counts]
    equal = [(x, y) for x, y in whole if x.key == y.key]
    if equal:
        yield _same(*min(equal, key=lambda pair: pair[0].partial or pair[1].partial), weights)
        return
    for x, y in pairs:
        if x.value == y.value and not (x.counts and y.counts) and "masked" not in (x.state, y.state):
            yield _nothing("number.not_counted", x)
        elif x.counts != y.counts and one_digit_apart(x.value, y.value):
            yield _nothing("number.one_digit", x if x.counts else y)
    hidden = [
        (x, y) for x, y in pairs if "masked" in (x.state, y.state) and "damaged" not in (x.state, y.state)
    ]
    yield from _parts(hidden, weights)
    if whole and not hidden:
        yield from _differ(kind, whole, weights)


def _same(x: Number, y: Number, weights: Weights) -> Term:
    level = (
        "same_short"
        if x.partial != y.partial
        else "same_checked"
        if x.state == y.state == "checked"
        else "same_plain"
    )
    reason = Reason(MESSAGES, f"number.{level}", kind=_kind(x), number=x.shown)
    implies = (
        frozenset(("birth_date", "birth_month", "birth_year", "sex")) if x.kind in WITH_BIRTH else frozenset()
    )
    if x.kind in FOR_LIFE:
        implies |= {"sex"}
    return Term("number", level, weights.log_ratio("number", level), reason, implies=implies)


def _parts(pairs: list[tuple[Number, Number]], weights: Weights) -> Iterable[Term]:
    """Numbers with hidden places: the one that speaks most for one."""
    found: list[Term] = []
    for x, y in pairs:
        side = visible_part(x, y)
        if side is None or side[0] < LEAST_VISIBLE:
            continue
        level = "part_agrees" if side[1] else "part_differs"
        reason = Reason(MESSAGES, f"number.{level}", kind=_kind(x), number=x.shown, places=side[0])
        # what a resident identity number shows is district and birth
        implies = (
            frozenset(("birth_date", "birth_month", "birth_year"))
            if x.kind in WITH_BIRTH and side[1]
            else frozenset()
        )
        found.append(Term("number", level, weights.log_ratio("number", level), reason, implies=implies))
    if found:
        yield max(found, key=lambda t: t.weight)


def _differ(kind: str, pairs: list[tuple[Number, Number]], weights: Weights) -> Iterable[Term]:
    if kind in FOR_LIFE:
        level = "differ_for_life"
    elif kind in CHANGING:
        level = "differ_passport"
    elif kind in ONE_TO_A_COMPANY:
        level = "differ_company"
    else:
        return
    x, y = pairs[0]
    reason = Reason(MESSAGES, "number.differ", kind=_kind(x), left=x.shown, right=y.shown)
    yield Term("number", level, weights.log_ratio("number", level), reason)


def _nothing(key: str, number: Number) -> Term:
    return Term("number", "not_counted", 0.0, Reason(MESSAGES, key, kind=_kind(number), number=number.shown))


def _kind(number: Number) -> Reason:
    return Reason(MESSAGES, f"number_kind.{number.kind if number.kind in NAMED else 'other'}")


NAMED = frozenset(
    [
        "prc_id",
        "hk_id",
        "tw_id",
        "passport",
        "credit_code",
        "organisation_code",
        "prc_registration",
        "lei",
        "uk_company",
        "hk_company",
        "hk_business",
        "imo",
    ]
)
"""Kinds of numbers that have a name in the messages."""
