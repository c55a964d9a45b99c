"""Holdings as arrays: who holds whom, sorted both ways, with lower and upper shares that never add up to more than the whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from exequatur.text import Reason
from exequatur.trace.ownership.links import Link
from exequatur.trace.ownership.messages import MESSAGES

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SURE = 1e-12
"""Shares are compared to within this."""


@dataclass(frozen=True)
class Holdings:
    """Holdings of a day.

    Attributes:
        names: of owners and owned, each once; a name's place is its number.
        owner, owned: numbers, a holding each, sorted by the owned.
        low, high: bounds of the share, fractions of 1; the lows of one company add up to no more than 1.
        of: where the holdings of each company begin, and the end (compressed columns).
        findings: what was added up, scaled or is missing.
    """

    names: Sequence[str]
    owner: Ints
    owned: Ints
    low: Floats
    high: Floats
    of: Ints
    findings: tuple[Reason, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        if not self.numbers:
            self.numbers.update((name, i) for i, name in enumerate(self.names))

    def __len__(self) -> int:
        return len(self.names)

    @cached_property
    def exact(self) -> bool:
        """Whether every share is known."""
        return bool((self.low == self.high).all())

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


def holdings_of(links: Iterable[Link], on: date | None = None) -> Holdings:
    """The holdings in force on a day, or all where none is given.

    A holding that is recorded twice with one share counts once; with different shares it is one of them at least, and their sum at most. What adds up to more
    than the whole is scaled down to it. All of that is said in `findings`.
    """
    numbers: dict[str, int] = {}
    pairs: dict[tuple[int, int], list[Link]] = {}
    for link in links:
        owner, owned = (numbers.setdefault(name, len(numbers)) for name in (link.owner, link.owned))
        if on is None or link.holds_on(on):
            pairs.setdefault((owner, owned), []).append(link)
    findings: list[Reason] = []
    count = len(pairs)
    owners, owned_by = np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
    low, high = np.zeros(count), np.zeros(count)
    for i, ((owner, owned), found) in enumerate(pairs.items()):
        owners[i], owned_by[i] = owner, owned
        low[i], high[i] = _together(found, findings)
    return holdings_from_arrays(list(numbers), owners, owned_by, low, high, findings, numbers)


def holdings_from_arrays(
    names: Sequence[str], owner: Ints, owned: Ints, low: Floats, high: Floats, findings: Sequence[Reason] = (),
    numbers: dict[str, int] | None = None,
) -> Holdings:  # fmt: skip
    """Holdings by numbers of `names`, each pair of owner and owned once."""
    order = np.argsort(owned, kind="stable")
    owner, owned, low, high = owner[order], owned[order], low[order], high[order]
    begin = np.zeros(len(names) + 1, dtype=np.int64)
    np.cumsum(np.bincount(owned, minlength=len(names)), out=begin[1:])
    said = list(findings)
    sums = np.bincount(owned, weights=low, minlength=len(names))
    over = np.flatnonzero(sums > 1 + 1e-9)
    if len(over):
        factor = np.ones(len(names))
        factor[over] = 1.0 / sums[over]
        low = low * factor[owned]
        high = np.where(factor[owned] < 1, low, high)
        said += [
            Reason(MESSAGES, "finding.over", name=names[i], sum=percent(float(sums[i])))
            for i in over.tolist()
        ]
    own = owner == owned
    said += [
        Reason(
            MESSAGES, "finding.treasury", name=names[int(owner[i])], share=band(float(low[i]), float(high[i]))
        )
        for i in np.flatnonzero(own).tolist()
    ]
    return Holdings(names, owner, owned, low, high, begin, tuple(said), numbers or {})


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


def percent(share: float) -> str:
    """A share as people read it, to a hundredth of a percent."""
    text = f"{share * 100:.2f}".rstrip("0").rstrip(".")
    return f"{text}%"


def band(low: float, high: float) -> str:
    """Bounds as people read them."""
    return percent(low) if abs(high - low) < SURE else f"{percent(low)} – {percent(high)}"
