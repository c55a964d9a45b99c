"""The whole answer about one company: who has how much of it in the end, who controls it, through which loops, by which chains."""

from dataclasses import dataclass

import numpy as np

from exequatur.text import Reason
from exequatur.trace.ownership.control import MAJORITY, Threshold, controllers, weakest_links
from exequatur.trace.ownership.holdings import Floats, Holdings, Ints, holdings_from_arrays
from exequatur.trace.ownership.messages import MESSAGES
from exequatur.trace.ownership.paths import Chain, chains
from exequatur.trace.ownership.rings import Rings, is_orphan, rings_of
from exequatur.trace.ownership.through import above, interests, restricted, shares_above
from exequatur.trace.ownership.wording import percent

UNKNOWN = "?"
"""The name of whoever holds what is on no record."""

MOST_BOUNDED = 400
"""So many ultimate owners have their upper bounds worked out one by one; of more, the rest get the bound of the whole."""


@dataclass(frozen=True)
class Owner:
    """One who has a part of a company in the end. low, high: economic share; controls: by majority, surely; may_control: at the most;
    weakest: the weakest link of the strongest chain; ultimate: whether nobody on record holds it."""

    name: str
    low: float
    high: float
    controls: bool
    may_control: bool
    weakest: float
    ultimate: bool
    chains: tuple[tuple[tuple[str, ...], float], ...] = ()


@dataclass(frozen=True)
class Owners:
    """All owners of a company, those with the greatest share first.

    unknown: bounds of what is held by nobody on record. loops: the rings above it, by name. orphans: those of them that nobody outside owns.
    """

    entity: str
    owners: tuple[Owner, ...]
    unknown: tuple[float, float]
    loops: tuple[tuple[str, ...], ...]
    orphans: tuple[tuple[str, ...], ...]
    findings: tuple[Reason, ...]

    @property
    def ultimate(self) -> tuple[Owner, ...]:
        """Those whom nobody on record holds."""
        return tuple(one for one in self.owners if one.ultimate)


def owners_of(holdings: Holdings, entity: str, rule: Threshold = MAJORITY, with_chains: int = 3) -> Owners:
    """Look through all holdings above a company.

    Args:
        entity: its name.
        with_chains: how many chains are shown for each ultimate owner.

    Raises:
        KeyError: no such name.
    """
    local = restricted(holdings, above(holdings, holdings.numbers[entity]))
    rings = rings_of(local)
    orphans = [ring for ring in rings.rings if is_orphan(local, ring, local.low)]
    cut = np.concatenate(orphans) if orphans else np.zeros(0, dtype=np.int64)
    sources = ~local.held()
    sources[cut] = True
    sources[0] = False
    low = _lows(local, cut, sources)
    high, unknown = _highs(local, rings, low, sources, cut)
    sure, may = controllers(local, rule), controllers(local, rule, upper=True)
    width = weakest_links(local)
    found = [
        Owner(
            local.names[i], float(low[i]), float(high[i]), i in sure, i in may, float(width[i]), bool(sources[i]),
            _named(local, chains(local, i, with_chains)) if sources[i] and with_chains else (),
        )
        for i in range(1, len(local))
        if high[i] > 0 or i in may
    ]  # fmt: skip
    found.sort(key=lambda one: (-one.high, -one.low, one.name))
    loops = tuple(tuple(local.names[i] for i in ring.tolist()) for ring in rings.rings)
    return Owners(
        entity,
        tuple(found),
        unknown,
        loops,
        tuple(tuple(local.names[i] for i in ring.tolist()) for ring in orphans),
        (*_about(holdings, local), *_of_rings(loops, orphans, local), *_missing(local, sources)),
    )


def _lows(local: Holdings, cut: Ints, sources: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Floats:
    """The lower share of each: of ultimate owners by one solve, of those between as first passage."""
    z = np.clip(shares_above(local, cut), 0.0, None)
    found = z.copy()
    for ring in rings_of(local).rings:
        inside = restricted_to(local, ring)
        again = rings_of(inside)
        for place, i in enumerate(ring.tolist()):
            if i and not sources[i]:
                found[i] = z[i] * (1.0 - float(interests(inside, again, place)[place]))
    found[0] = 0.0
    return np.minimum(found, 1.0)


def restricted_to(local: Holdings, members: Ints) -> Holdings:
    """The holdings of some companies in each other."""
    place = np.full(len(local), -1, dtype=np.int64)
    place[members] = np.arange(len(members))
    both = (place[local.owner] >= 0) & (place[local.owned] >= 0)
    return holdings_from_arrays(
        [local.names[i] for i in members.tolist()], place[local.owner[both]], place[local.owned[both]], local.low[both], local.high[both],
    )  # fmt: skip


def _highs(
    local: Holdings, rings: Rings, low: Floats, sources: "np.ndarray[tuple[int], np.dtype[np.bool_]]", cut: Ints
) -> tuple[Floats, tuple[float, float]]:  # fmt: skip
    """The upper share of each, and the bounds of what nobody on record holds."""
    known = float(low[sources].sum())
    if local.exact:
        rest = 1.0 - known
        return low, (rest, rest) if rest > 1e-12 else (0.0, 0.0)
    whole = _with_nobody(local, cut)
    order = np.argsort(-low, kind="stable")
    high = np.ones(len(local))
    high[0] = 0.0
    again = rings_of(whole)
    for i in [i for i in order.tolist() if i][:MOST_BOUNDED]:
        high[i] = max(float(interests(whole, again, i, upper=True)[0]), float(low[i]))
    nobody = len(whole) - 1
    return high, (
        float(interests(whole, again, nobody)[0]),
        float(interests(whole, again, nobody, upper=True)[0]),
    )


def _with_nobody(local: Holdings, cut: Ints) -> Holdings:
    """The holdings with one more owner, who has whatever of each company is on no record."""
    held = np.flatnonzero(local.held())
    held = held[~np.isin(held, cut)]
    lows = np.bincount(local.owned, weights=local.low, minlength=len(local))[held]
    highs = np.bincount(local.owned, weights=local.high, minlength=len(local))[held]
    nobody = np.full(len(held), len(local), dtype=np.int64)
    return holdings_from_arrays(
        [*local.names, UNKNOWN],
        np.concatenate([local.owner, nobody]),
        np.concatenate([local.owned, held]),
        np.concatenate([local.low, np.maximum(1.0 - highs, 0.0)]),
        np.concatenate([local.high, np.maximum(1.0 - lows, 0.0)]),
    )


def _named(local: Holdings, found: list[Chain]) -> tuple[tuple[tuple[str, ...], float], ...]:
    return tuple((tuple(local.names[i] for i in one.companies), one.share) for one in found)


def _about(holdings: Holdings, local: Holdings) -> list[Reason]:
    """What was found of the companies above when their holdings were put together."""
    names = set(local.names)
    return [one for one in holdings.findings if {one.values.get("name"), one.values.get("owned")} & names]


def _of_rings(loops: tuple[tuple[str, ...], ...], orphans: list[Ints], local: Holdings) -> list[Reason]:
    closed = {tuple(local.names[i] for i in ring.tolist()) for ring in orphans}
    return [
        Reason(
            MESSAGES,
            "finding.orphan" if names in closed else "finding.ring",
            names=" → ".join((*names, names[0])),
        )
        for names in loops
        if len(names) > 1 or names in closed
    ]


def _missing(local: Holdings, sources: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> list[Reason]:
    """Companies of which something is surely held by nobody on record."""
    highs = np.bincount(local.owned, weights=local.high, minlength=len(local))
    return [
        Reason(MESSAGES, "finding.missing", name=local.names[i], share=percent(1.0 - float(highs[i])))
        for i in np.flatnonzero(local.held() & (highs < 1 - 1e-9) & ~sources).tolist()
    ]
