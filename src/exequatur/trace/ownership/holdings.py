"""Holdings as arrays: who holds whom, sorted both ways, with lower and upper shares that never add up to more than the whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from exequatur.text import Reason
from exequatur.trace.ownership.links import Link
from exequatur.trace.ownership.messages import MESSAGES
from exequatur.trace.ownership.tied import Acting, Ally, Stake, Tied, apply_ties
from exequatur.trace.ownership.ties import Tie, Weights, usual_weights
from exequatur.trace.ownership.wording import band, percent

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Holdings:
    """Holdings of a day.

    Attributes:
        names: of owners and owned, each once; a name's place is its number.
        owner, owned: numbers, a holding each, sorted by the owned.
        low, high: bounds of the share, fractions of 1; the lows of one company add up to no more than 1.
        of: where the holdings of each company begin, and the end (compressed columns).
        findings: what was added up, scaled or is missing.
        votes_low, votes_high: the same bounds of the votes, where they are not those of the shares.
        allies: who votes with whom. acting: who holds in its own name what is another's.
    """

    names: Sequence[str]
    owner: Ints
    owned: Ints
    low: Floats
    high: Floats
    of: Ints
    findings: tuple[Reason, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict, repr=False)
    votes_low: Floats | None = None
    votes_high: Floats | None = None
    allies: tuple[Ally, ...] = ()
    acting: tuple[Acting, ...] = ()

    def __post_init__(self) -> None:
        if not self.numbers:
            self.numbers.update((name, i) for i, name in enumerate(self.names))

    def __len__(self) -> int:
        return len(self.names)

    @cached_property
    def exact(self) -> bool:
        """Whether every share is known."""
        return bool((self.low == self.high).all())

    def votes(self, upper: bool = False) -> Floats:
        """The votes of each holding, by their lower or their upper bounds."""
        found = self.votes_high if upper else self.votes_low
        return (self.high if upper else self.low) if found is None else found

    def allied(self, upper: bool = False) -> dict[int, list[tuple[int, float]]]:
        """For each who votes with others: with whom, and how much of the other's votes count."""
        found: dict[int, list[tuple[int, float]]] = {}
        for ally in self.allies:
            if (weight := ally.high if upper else ally.low) > 0:
                found.setdefault(ally.one, []).append((ally.other, weight))
        return found

    def into(self, company: int) -> slice:
        """The holdings of a company."""
        return slice(int(self.of[company]), int(self.of[company + 1]))

    def by_owner(self) -> tuple[Ints, Ints]:
        """The holdings in the order of their owners, and where those of each begin (compressed rows)."""
        order = np.argsort(self.owner, kind="stable")
        begin = np.zeros(len(self) + 1, dtype=np.int64)
        np.cumsum(np.bincount(self.owner, minlength=len(self)), out=begin[1:])
        return order, begin

    def held(self) -> NDArray[np.bool_]:
        """Which are held by anybody on record."""
        return np.diff(self.of) > 0


def holdings_of(
    links: Iterable[Link], on: date | None = None, ties: Iterable[Tie] = (), weights: Weights | None = None
) -> Holdings:
    """The holdings in force on a day, or all where none is given, as declared ties make them.

    A holding that is recorded twice with one share counts once; with different shares it is one of them at least, and their sum at most. What adds up to more
    than the whole is scaled down to it. All of that is said in `findings`.

    Args:
        weights: how each kind of tie counts; the usual ones where none are given.
    """
    numbers: dict[str, int] = {}
    pairs: dict[tuple[int, int], list[Link]] = {}
    for link in links:
        owner, owned = (numbers.setdefault(name, len(numbers)) for name in (link.owner, link.owned))
        if on is None or link.holds_on(on):
            pairs.setdefault((owner, owned), []).append(link)
    findings: list[Reason] = []
    stakes = {pair: _stake(found, findings) for pair, found in pairs.items()}
    held = [tie for tie in ties if on is None or tie.holds_on(on)]
    for tie in held:
        for name in (tie.who, tie.principal):
            numbers.setdefault(name, len(numbers))
    names = list(numbers)
    tied = Tied(stakes, (), (), [])
    if held:
        tied = apply_ties(stakes, held, weights or usual_weights(), numbers, names)
        stakes = tied.stakes
    owners, owned_by = (np.array([pair[i] for pair in stakes], dtype=np.int64) for i in (0, 1))
    bounds = [np.array([stake[i] for stake in stakes.values()], dtype=np.float64) for i in range(4)]
    same = np.array_equal(bounds[0], bounds[2]) and np.array_equal(bounds[1], bounds[3])
    votes = None if same else (bounds[2], bounds[3])
    findings += tied.findings
    made = holdings_from_arrays(names, owners, owned_by, bounds[0], bounds[1], findings, numbers, votes)
    return replace(made, allies=tied.allies, acting=tied.acting)


def holdings_from_arrays(
    names: Sequence[str], owner: Ints, owned: Ints, low: Floats, high: Floats, findings: Sequence[Reason] = (),
    numbers: dict[str, int] | None = None, votes: tuple[Floats, Floats] | None = None,
) -> Holdings:  # fmt: skip
    """Holdings by numbers of `names`, each pair of owner and owned once. `votes`: their bounds, where they are not those of the shares."""
    order = np.argsort(owned, kind="stable")
    owner, owned, low, high = owner[order], owned[order], low[order], high[order]
    begin = np.zeros(len(names) + 1, dtype=np.int64)
    np.cumsum(np.bincount(owned, minlength=len(names)), out=begin[1:])
    said = list(findings)
    low, high = _within_the_whole(names, owned, low, high, "finding.over", said)
    votes_low = votes_high = None
    if votes is not None:
        votes_low, votes_high = votes[0][order], votes[1][order]
        votes_low, votes_high = _within_the_whole(
            names, owned, votes_low, votes_high, "finding.over_votes", said
        )
    own = owner == owned
    said += [
        Reason(
            MESSAGES, "finding.treasury", name=names[int(owner[i])], share=band(float(low[i]), float(high[i]))
        )
        for i in np.flatnonzero(own).tolist()
    ]
    return Holdings(names, owner, owned, low, high, begin, tuple(said), numbers or {}, votes_low, votes_high)


def _within_the_whole(
    names: Sequence[str], owned: Ints, low: Floats, high: Floats, key: str, said: list[Reason]
) -> tuple[Floats, Floats]:
    """Bounds scaled down where the lower ones of a company add up to more than the whole, which is said."""
    sums = np.bincount(owned, weights=low, minlength=len(names))
    over = np.flatnonzero(sums > 1 + 1e-9)
    if len(over):
        factor = np.ones(len(names))
        factor[over] = 1.0 / sums[over]
        low = low * factor[owned]
        high = np.where(factor[owned] < 1, low, high)
        said += [Reason(MESSAGES, key, name=names[i], sum=percent(float(sums[i]))) for i in over.tolist()]
    return low, high


def _stake(links: list[Link], findings: list[Reason]) -> Stake:
    """A holding as its records say: shares and votes alike, unless some records tell of votes or of income alone."""
    income = [link for link in links if link.kind != "votes"]
    votes = [link for link in links if link.kind == "votes"]
    share = _together(income, findings) if income else (0.0, 0.0)
    if votes:
        return Stake(*share, *_together(votes, findings))
    if any(link.kind == "income" for link in income):
        voting = [link for link in income if link.kind != "income"]
        return Stake(*share, *(_together(voting, []) if voting else (0.0, 0.0)))
    return Stake(*share, *share)


def _together(links: list[Link], findings: list[Reason]) -> tuple[float, float]:
    """The bounds of one holding that is recorded once or more often."""
    lows = [link.low if link.certain else 0.0 for link in links]
    highs = [link.high for link in links]
    if len(links) == 1:
        return lows[0], highs[0]
    same = len(set(zip(lows, highs, strict=True))) == 1
    low, high = max(lows), max(highs) if same else min(sum(highs), 1.0)
    values = {"owner": links[0].owner, "owned": links[0].owned, "count": len(links)}
    findings.append(
        Reason(MESSAGES, "finding.twice_same", **values, shares=band(low, high))
        if same
        else Reason(MESSAGES, "finding.twice", **values, low=percent(low), high=percent(high))
    )
    return low, high
