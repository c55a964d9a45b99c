"""A waterfall over time on many paths: the same tests on the same days as `dated`, floats, for estimates only."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from exequatur.value.durations import Floats
from exequatur.value.waterfall.arrays import On, of_tier
from exequatur.value.waterfall.model import AnyTier, Funding, Preferred, Secured, Waterfall, needs_days

Step = tuple[Floats, Floats, str]
"""A distribution on every path: the amount, below zero where it must be given back; the time, years; the asset that it is of ("": none)."""


class Flow(Protocol):
    """A named amount over time: `Cash` is one, of sums above zero."""

    def until(self, time: Floats) -> Floats:
        """All of it up to a time."""

    def compounded(self, rate: float, time: Floats) -> Floats:
        """All of it up to a time, with interest at a continuous rate."""


def settle_on_paths(
    waterfall: Waterfall, steps: Sequence[Step], named: Mapping[str, Flow | Floats | float], since: Floats | float = 0.0
) -> dict[str, list[Floats]]:  # fmt: skip
    """What each party is paid at each step on every path, below zero what it gives back.

    Args:
        steps: in the order of time on each path.
        named: what the names stand for; a preferred return needs a `Flow` for its outlay.
        since: when the first drawdown of a funder was, years; its completed years are counted from there.

    Raises:
        ValueError: an outlay without times.
    """
    return tiers_on_paths(waterfall, steps, named, since)[0]


def tiers_on_paths(
    waterfall: Waterfall, steps: Sequence[Step], named: Mapping[str, Flow | Floats | float], since: Floats | float = 0.0
) -> tuple[dict[str, list[Floats]], list[dict[str, Floats]]]:  # fmt: skip
    """As `settle_on_paths`, and what each tier has paid to whom in the end.

    Raises:
        ValueError: an outlay without times.
    """
    run = _Run(waterfall, named, since, len(steps[0][0]) if steps else 0)
    found: dict[str, list[Floats]] = {party: [] for party in waterfall.parties}
    for amount, at, asset in steps:
        before = run.had()
        run.receive(np.maximum(amount, 0.0), at, asset)
        if (amount < 0).any():
            run.give_back(np.maximum(-amount, 0.0), at, asset)
        after = run.had()
        for party in waterfall.parties:
            run.flows[party].append((after[party] - before[party], at))
            found[party].append(after[party] - before[party])
    return found, run.held


class _Run:
    """What each tier has paid to whom so far, on every path."""

    def __init__(self, waterfall: Waterfall, named: Mapping[str, Flow | Floats | float], since: Floats | float, paths: int) -> None:  # fmt: skip
        self.waterfall, self.named, self.since, self.paths = waterfall, named, since, paths
        self.held: list[dict[str, Floats]] = [{} for _ in waterfall.tiers]
        self.reached = [np.zeros(paths) for _ in waterfall.tiers]
        self.flows: dict[str, list[tuple[Floats, Floats]]] = {party: [] for party in waterfall.parties}
        for tier in waterfall.tiers:
            if isinstance(tier, Preferred | Funding) and needs_days(tier):
                name, _ = _outlay(tier)
                if not hasattr(named[name], "compounded"):
                    raise ValueError(f"the return of {tier.party} needs the times of {name}")

    def had(self) -> dict[str, Floats]:
        return self._together(self.held)

    def receive(self, amount: Floats, at: Floats, asset: str) -> None:
        named, left = self._amounts(at), amount
        before = self.had()
        for k, tier in enumerate(self.waterfall.tiers):
            wanted = self._wanted(k, tier, left, named, at, asset, before)
            total = np.asarray(sum(wanted.values(), np.zeros(self.paths)))
            scale = np.where(total > left, left / np.where(total > 0, total, 1.0), 1.0)
            if isinstance(tier, Secured) and tier.asset == asset:
                self.reached[k] = self.reached[k] + left
            for party, part in wanted.items():
                self.held[k][party] = self.held[k].get(party, 0.0) + part * scale
            left = np.maximum(left - total * scale, 0.0)

    def _wanted(
        self, k: int, tier: AnyTier, left: Floats, named: dict[str, Floats], at: Floats, asset: str, before: dict[str, Floats]
    ) -> dict[str, Floats]:  # fmt: skip
        if isinstance(tier, Preferred):
            now = self.had()[tier.party] - before[tier.party]
            return {tier.party: np.maximum(self._lacking(tier, at) - now, 0.0)}
        if isinstance(tier, Secured):
            if tier.asset != asset:
                return {}
            reach = self.reached[k] + left
        else:
            reach = self._through(k) + left
        by_days: Floats | float = 0.0
        if isinstance(tier, Funding) and needs_days(tier):
            now = self.had()[tier.party] - before[tier.party]
            own = self.held[k].get(tier.party, 0.0)
            by_days = own + np.maximum(self._lacking(tier, at) - now, 0.0)
        due = of_tier(tier, reach, On(named, self._together(self.held[:k]), by_days))
        return {party: np.maximum(part - self.held[k].get(party, 0.0), 0.0) for party, part in due.items()}

    def give_back(self, amount: Floats, at: Floats, asset: str) -> None:
        named, left = self._amounts(at), amount
        for k, tier in enumerate(self.waterfall.tiers):
            reach = np.maximum(self._through(k) - left, 0.0)
            due = self._due_after(k, tier, reach, left, named, at, asset)
            for party, part in due.items():
                self._count(k, party, part, left > 0)
            over = {party: np.maximum(had - due.get(party, 0.0), 0.0) for party, had in self.held[k].items()}
            every = np.asarray(sum(over.values(), np.zeros(self.paths)))
            back = np.minimum(every, left)
            share = back / np.where(every > 0, every, 1.0)
            for party, excess in over.items():
                self.held[k][party] = np.maximum(self.held[k][party] - excess * share, 0.0)
            left = left - back

    def _due_after(
        self, k: int, tier: AnyTier, reach: Floats, left: Floats, named: dict[str, Floats], at: Floats, asset: str
    ) -> dict[str, Floats]:  # fmt: skip
        by_days: Floats | float = 0.0
        if isinstance(tier, Preferred | Funding) and needs_days(tier):
            paid = self.had()[tier.party]
            gone = sum((part for part, _ in self.flows[tier.party]), np.zeros(self.paths)) - paid
            lacking = self._lacking(tier, at) + gone
            by_days = np.maximum(self.held[k].get(tier.party, 0.0), paid + lacking)
        if isinstance(tier, Secured):
            if tier.asset == asset:
                self.reached[k] = np.maximum(self.reached[k] - left, 0.0)
            reach = np.minimum(reach, self.reached[k])
        return of_tier(tier, reach, On(named, self._together(self.held[:k]), by_days))

    def _count(self, k: int, party: str, due: Floats, some: NDArray[np.bool_]) -> None:
        """What a party has of later tiers counts towards what it is due of this one, on the paths of a return."""
        for later in self.held[k + 1 :]:
            if party in later:
                lacks = np.maximum(due - self.held[k].get(party, 0.0), 0.0)
                part = np.where(some, np.minimum(later[party], lacks), 0.0)
                later[party] = later[party] - part
                self.held[k][party] = self.held[k].get(party, 0.0) + part

    def _together(self, tiers: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
        found = {party: np.zeros(self.paths) for party in self.waterfall.parties}
        for one in tiers:
            for party, part in one.items():
                found[party] = found[party] + part
        return found

    def _through(self, k: int) -> Floats:
        return np.asarray(sum((part for one in self.held[k:] for part in one.values()), np.zeros(self.paths)))

    def _amounts(self, at: Floats) -> dict[str, Floats]:
        found = {}
        for name in self.waterfall.amounts:
            value = self.named.get(name, 0.0)
            dated = value.until(at) if hasattr(value, "until") else value
            found[name] = np.broadcast_to(np.asarray(dated, dtype=float), (self.paths,))
        for tier in self.waterfall.tiers:
            if isinstance(tier, Funding) and tier.years not in self.named:
                found[tier.years] = np.maximum(np.floor(at - self.since + 1e-12), 0.0)
        return found

    def _lacking(self, tier: Preferred | Funding, at: Floats) -> Floats:
        name, yearly = _outlay(tier)
        rate = float(np.log1p(float(yearly)))
        outlay = self.named[name]
        assert not isinstance(outlay, float | int | np.ndarray)
        found = outlay.compounded(rate, at)
        for amount, time in self.flows[tier.party]:
            found = found - amount * np.exp(rate * (at - time))
        return found


def _outlay(tier: Preferred | Funding) -> tuple[str, str]:
    """The name of what earns a return by days, and its yearly rate."""
    return (tier.capital, tier.interest) if isinstance(tier, Funding) else (tier.outlay, tier.rate)
