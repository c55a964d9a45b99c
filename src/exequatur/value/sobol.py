"""How much of the spread of a result comes from each uncertainty: Sobol indices, each uncertainty redrawn by itself on the same paths.

With f on paths A, on independent paths B, and on A with one group of draws taken from B, the total index is E (f(A) - f(A_B))^2 / (2 Var f)
(Jansen 1999) and the first index E f(B) (f(A_B) - f(A)) / Var f (Saltelli and others 2010). The total index is the share of the variance that would be
left if everything else were known; the first, the share that would go if this alone were known.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from exequatur.value.deals import AnyDeal, Investor
from exequatur.value.durations import Floats
from exequatur.value.model import Matter, Title
from exequatur.value.outputs import BLOCKS, Figure
from exequatur.value.paths import factors, recoveries, slots, timeline
from exequatur.value.paths.draws import Draws
from exequatur.value.paths.recoveries import CHUNK, Seeded
from exequatur.value.paths.strategies import play

PATHS = 2 * CHUNK
OTHER_SEED = 0x5EED
_STAGES = (
    timeline.PREPARE,
    timeline.FREEZE,
    timeline.RECOGNITION,
    timeline.APPEAL,
    timeline.EXECUTION,
    timeline.DISTRIBUTION,
)
_CLOCKS = tuple(timeline.CLOCKS + stage for stage in _STAGES)
_LOOKS = range(slots.LOOKS, slots.LOOKS + 4 * slots.MOST_LOOKS)

GROUPS: dict[str, dict[str, tuple[int, ...]]] = {
    "refusal": {"pursuit": (timeline.RECOGNISED,), "forum": (timeline.CHANCES + timeline.RECOGNITION,)},
    "appeal": {
        "pursuit": (timeline.APPEALED, timeline.UPHELD),
        "forum": (timeline.CHANCES + timeline.APPEAL,),
    },
    "execution": {"pursuit": (timeline.EXECUTED,), "forum": (timeline.CHANCES + timeline.EXECUTION,)},
    "durations": {"pursuit": _STAGES},
    "order": {"pursuit": (timeline.GRANTED, timeline.CALLED)},
    "settlement": {"pursuit": _CLOCKS},
    "dissipation": {"pursuit": (timeline.DISSIPATED,), "debtor": (recoveries.REGIME,)},
    "unreachable": {"pursuit": (timeline.REACHED,), "owner": (0,)},
    "market": {
        "pursuit": (timeline.ASSET_Z, slots.MARKET_Z, *_LOOKS[0::4], *_LOOKS[2::4]),
        "market": tuple(range(factors.HORIZON)),
    },
    "exchange_rate": {
        "pursuit": (timeline.FX_Z, *_LOOKS[1::4]),
        "currency": tuple(range(factors.HORIZON)),
    },
    "rivals": {
        "pursuit": (timeline.RIVALS, timeline.RIVAL_SIZE, *range(slots.RIVAL_SIZES, slots.RIVAL_SIZES + 1000))
    },
    "title": {"title": (factors.SERVICE, factors.ASSIGNMENT, factors.REVERSED, factors.GIVEN_BACK)},
    "remittance": {"remittance": (0,)},
    "insolvency": {"pursuit": (timeline.RETURNED,), "debtor": (recoveries.INSOLVENT,)},
    "overrun": {"overrun": (recoveries.OVERRUN,)},
    "home": {"home": (recoveries.HOME_FAILS, recoveries.HOME_SHARE, recoveries.HOME_TOOK)},
}
"""Each uncertainty, and the slots of each kind of entity that it is drawn in. What is in none of them is `other`."""

_ABSENT: dict[str, Callable[[Matter], bool]] = {
    "title": lambda matter: matter.title == Title(),
    "remittance": lambda matter: not any(one.route.blocked for one in matter.pursuits),
}
"""Uncertainties that few matters have, and how one is known that has not: nothing is redrawn for it."""

OTHER = "other"


@dataclass(frozen=True)
class SobolIndex:
    """Of an uncertainty the shares of the variance of the creditor's net present value: its own, and with all that it takes part in."""

    risk: str
    first: Figure
    total: Figure


def sobol_indices(
    matter: Matter, deal: AnyDeal, investor: Investor, seed: int = 1, paths: int = PATHS
) -> list[SobolIndex]:  # fmt: skip
    """The uncertainties that play a part, the greatest total index first; empty where nothing is uncertain.

    Args:
        paths: how many are drawn, twice and once more for each uncertainty.
    """
    base = _values(matter, deal, investor, seed, paths, None)
    variance = float(base.var())
    if variance <= 0:
        return []
    fresh = _values(matter, deal, investor, seed ^ OTHER_SEED, paths, None)
    found = []
    for group in (*GROUPS, OTHER):
        if group in _ABSENT and _ABSENT[group](matter):
            continue
        moved = _values(matter, deal, investor, seed, paths, group)
        if (moved == base).all():
            continue
        total = _figure((base - moved) ** 2 / (2 * variance))
        found.append(SobolIndex(group, _figure((fresh - base.mean()) * (moved - base) / variance), total))
    return sorted(found, key=lambda one: -one.total.value)


def _figure(each: Floats) -> Figure:
    blocks = np.array([block.mean() for block in np.array_split(each, BLOCKS)])
    return Figure(float(each.mean()), float(blocks.std(ddof=1) / np.sqrt(BLOCKS)))


def _values(matter: Matter, deal: AnyDeal, investor: Investor, seed: int, paths: int, group: str | None) -> Floats:  # fmt: skip
    """The creditor's value on each path, with one group redrawn."""
    parts = []
    for first in range(0, paths, CHUNK):
        count = min(CHUNK, paths - first)
        some = Seeded(seed, first, count) if group is None else _Redrawn(seed, first, count, group)
        parts.append(play(matter, deal, investor, some).parties["creditor"].value(investor.creditor))
    return np.concatenate(parts)


@dataclass(frozen=True)
class _Redrawn(Seeded):
    """Paths on which one group of draws comes from another seed."""

    group: str

    def draws(self, *names: str) -> Draws:
        own = super().draws(*names)
        other = Seeded(self.seed ^ OTHER_SEED, self.first, self.count).draws(*names)
        return cast(Draws, _Either(own, other, self.group, names[0]))


class _Either:
    """The draws of an entity, those of some slots from elsewhere."""

    def __init__(self, own: Draws, other: Draws, group: str, kind: str) -> None:
        self.count, self._own, self._other = own.count, own, other
        self._in = {one: frozenset(kinds.get(kind, ())) for one, kinds in GROUPS.items()}
        self._group = group

    def __getattr__(self, name: str) -> Any:
        def drawn(slot: int, *given: Any, **named: Any) -> Any:
            mine = next((one for one, slots in self._in.items() if slot in slots), OTHER)
            return getattr(self._other if mine == self._group else self._own, name)(slot, *given, **named)

        return drawn
