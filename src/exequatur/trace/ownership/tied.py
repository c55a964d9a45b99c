"""What declared ties make of recorded holdings: what a nominee holds goes to whom it acts for, and who votes together is noted."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from exequatur.text import Reason
from exequatur.trace.ownership.messages import MESSAGES
from exequatur.trace.ownership.ties import Tie, Weight, Weights, weight_of
from exequatur.trace.ownership.wording import band


class Stake(NamedTuple):
    """A holding: bounds of the economic share and of the votes, fractions of 1."""

    low: float
    high: float
    votes_low: float
    votes_high: float

    def plus(self, other: "Stake") -> "Stake":
        """Both together, never more than the whole."""
        return Stake(*(min(mine + more, 1.0) for mine, more in zip(self, other, strict=True)))


class Ally(NamedTuple):
    """Of the votes of `other`, `low` to `high` count with those of `one`."""

    one: int
    other: int
    low: float
    high: float


class Acting(NamedTuple):
    """Of what `who` holds in its own name, `low` to `high` is `principal`'s, and `votes_low` to `votes_high` of the say over it."""

    who: int
    principal: int
    low: float
    high: float
    votes_low: float
    votes_high: float


class Tied(NamedTuple):
    """What ties make of stakes; who votes with whom; who acts for whom; and what is to be said of it."""

    stakes: "Stakes"
    allies: tuple[Ally, ...]
    acting: tuple[Acting, ...]
    findings: list[Reason]


Stakes = dict[tuple[int, int], Stake]
Counted = tuple[int, int, Tie, Weight]
"""Who, for whom, by which tie, and how it counts."""

NOTHING = Stake(0.0, 0.0, 0.0, 0.0)


def apply_ties(
    stakes: Stakes, ties: Iterable[Tie], weights: Weights, numbers: dict[str, int], names: Sequence[str]
) -> Tied:
    """Stakes as ties make them, by the numbers of owner and owned. Ties that lead in a circle are left out."""
    counted = [(numbers[tie.who], numbers[tie.principal], tie, weight_of(tie, weights)) for tie in ties]
    allies = [
        Ally(one, other, *weight.control)
        for who, principal, _, weight in counted
        if weight.mutual and weight.control[1] > 0
        for one, other in ((principal, who), (who, principal))
    ]
    said = [_together(tie, weight) for *_, tie, weight in counted if weight.mutual and weight.control[1] > 0]
    for_others: dict[int, list[Counted]] = {}
    for one in counted:
        if not one[3].mutual:
            for_others.setdefault(one[0], []).append(one)
    found = dict(stakes)
    order, circles = _in_order(for_others)
    said += [Reason(MESSAGES, "tie.circle", name=names[who], who=names[who]) for who in circles]
    acting: list[Acting] = []
    for who in order:
        parts = _parts(for_others[who])
        acting += parts
        if sum(part.low for part in parts) < sum(weight.income[0] for *_, weight in for_others[who]):
            said.append(Reason(MESSAGES, "tie.over", name=names[who], who=names[who]))
        said += _given_on(found, for_others[who], parts, names)
    return Tied(found, tuple(allies), tuple(acting), said)


def _parts(ties: list[Counted]) -> list[Acting]:
    """What is each one's of what another holds; where they are said to have more than all of it, only what the others leave is sure."""
    income = max(sum(weight.income[0] for *_, weight in ties) - 1.0, 0.0)
    control = max(sum(weight.control[0] for *_, weight in ties) - 1.0, 0.0)
    return [
        Acting(
            who, principal, max(weight.income[0] - income, 0.0), weight.income[1],
            max(weight.control[0] - control, 0.0), weight.control[1],
        )
        for who, principal, _, weight in ties
    ]  # fmt: skip


def _together(tie: Tie, weight: Weight) -> Reason:
    return Reason(
        MESSAGES, f"tie.{tie.kind}", name=tie.who, who=tie.who, principal=tie.principal, weight=band(*weight.control)
    )  # fmt: skip


def _in_order(acting: dict[int, list[Counted]]) -> tuple[list[int], list[int]]:
    """Those who act for others, each before whom it acts for, and those whose ties lead in a circle."""
    order: list[int] = []
    circles: list[int] = []
    on_the_way: dict[
        int, Iterator[Counted]
    ] = {}  # a stack of its own: a chain of nominees may be of any length
    seen: set[int] = set()
    for start in acting:
        if start not in seen:
            seen.add(start)
            on_the_way[start] = iter(acting[start])
        while on_the_way:
            one, rest = next(reversed(on_the_way.items()))
            following = next(rest, None)
            if following is None:
                del on_the_way[one]
                if one in acting and one not in circles:
                    order.append(one)
            elif (principal := following[1]) not in seen:
                seen.add(principal)
                on_the_way[principal] = iter(acting.get(principal, ()))
            elif principal in on_the_way:
                circles.append(one)
    return order[::-1], circles


def _given_on(stakes: Stakes, ties: list[Counted], parts: list[Acting], names: Sequence[str]) -> list[Reason]:
    """Take what one holds off it and give it to those it acts for."""
    said = []
    sure = [min(sum(weight.income[0] for *_, weight in ties), 1.0), min(sum(weight.control[0] for *_, weight in ties), 1.0)]  # fmt: skip
    most = [min(sum(part.high for part in parts), 1.0), min(sum(part.votes_high for part in parts), 1.0)]
    for owner, owned in [pair for pair in stakes if pair[0] == ties[0][0]]:
        held = stakes.pop((owner, owned))
        left = Stake(
            held.low * (1 - most[0]), held.high * (1 - sure[0]), held.votes_low * (1 - most[1]), held.votes_high * (1 - sure[1]),
        )  # fmt: skip
        if left.high > 0 or left.votes_high > 0:
            stakes[owner, owned] = left
        for part, (_, _, tie, weight) in zip(parts, ties, strict=True):
            moved = Stake(
                held.low * part.low, held.high * part.high, held.votes_low * part.votes_low, held.votes_high * part.votes_high
            )  # fmt: skip
            stakes[part.principal, owned] = stakes.get((part.principal, owned), NOTHING).plus(moved)
            said.append(
                Reason(
                    MESSAGES, f"tie.{tie.kind}", name=names[owned], who=tie.who, principal=tie.principal, owned=names[owned],
                    share=band(held.low, held.high), weight=band(*weight.income),
                )
            )  # fmt: skip
    return said
