"""A waterfall over time, in whole minor units: sums laid out, receipts, and distributions that must be given back, each on its day.

A receipt runs down the tiers: each pays what is due on that day less what it has paid. A return runs down them too: each gives back what it has paid over what it would
pay of what still comes to it, by the tests of the day of the return. A preferred return is tested again with every sum on its own day, so that whoever had the money in the
meantime had it, and whoever gave it back has laid it out anew. What a party has of later tiers counts towards what it is due of earlier ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

from msgspec import Struct

from exequatur.value.waterfall.exact import At, Parts, check_amounts, of_tier, together, whole
from exequatur.value.waterfall.model import AnyTier, Funding, Preferred, Secured, Waterfall, needs_days

DAYS = 365
_FINE = 10**18
"""What lacks to a preferred return is computed to this part of a minor unit."""


class Laid(Struct, frozen=True, forbid_unknown_fields=True, tag="laid"):
    """A sum that adds to a named amount from this day on: a drawdown, a cost, a claim that was admitted; below zero where it falls."""

    on: date
    name: str
    amount: int


class Received(Struct, frozen=True, forbid_unknown_fields=True, tag="received"):
    """Money that came in and is distributed on this day; asset: what it came from."""

    on: date
    amount: int
    asset: str = ""


class Returned(Struct, frozen=True, forbid_unknown_fields=True, tag="returned"):
    """Money that was distributed and must be given back on this day: an avoidance, a judgment set aside; asset: what it had come from."""

    on: date
    amount: int
    asset: str = ""


Event = Laid | Received | Returned


@dataclass(frozen=True)
class Settled:
    """What a receipt or a return did, minor units. now: paid to each party, below zero what it gives back. paid: to each party in all. kept: units that
    cannot be shared yet, fewer than there are parties; the last distribution pays them out."""

    on: date
    now: dict[str, int]
    paid: dict[str, int]
    kept: int


def settle(waterfall: Waterfall, events: Sequence[Event], closing: bool = False) -> tuple[Settled, ...]:
    """Run a waterfall over events in the order of their days.

    Nobody is ever more than one unit from the exact figure, no receipt takes anything from anybody, no return pays anything to anybody. Each has the whole
    units of what is due to it; the units that this leaves are kept until the end.

    Args:
        closing: nothing will come any more: the last event pays out the units that were kept, the largest remainders first.

    Raises:
        ValueError: events out of order, a name that the waterfall does not know, an amount that falls below 0, more returned than there is.
    """
    run = _Run(waterfall)
    found: list[Settled] = []
    for i, event in enumerate(events):
        if i and event.on < events[i - 1].on:
            raise ValueError(f"the event of {event.on} comes after that of {events[i - 1].on}")
        if isinstance(event, Laid):
            run.lay(event)
        else:
            run.receive(event) if isinstance(event, Received) else run.give_back(event)
            found.append(run.pay(event.on))
    if closing and found:
        found[-1] = run.close(found[-1])
    return tuple(found)


class _Run:
    """What each tier has paid to whom so far, in fractions, and the days of it."""

    def __init__(self, waterfall: Waterfall) -> None:
        self.waterfall = waterfall
        self.held: list[Parts] = [{} for _ in waterfall.tiers]
        self.reached = [Fraction(0) for _ in waterfall.tiers]
        self.flows: list[tuple[date, str, Fraction]] = []
        self.laid: dict[str, list[tuple[date, int]]] = {name: [] for name in waterfall.amounts}
        self.paid = dict.fromkeys(waterfall.parties, 0)
        self.cash = 0

    def lay(self, event: Laid) -> None:
        if event.name not in self.laid:
            raise ValueError(f"the waterfall has no amount {event.name}")
        self.laid[event.name].append((event.on, event.amount))
        if sum(amount for _, amount in self.laid[event.name]) < 0:
            raise ValueError(f"the amount {event.name} falls below 0 on {event.on}")

    def receive(self, event: Received) -> None:
        if event.amount < 0:
            raise ValueError(f"what was received is {event.amount}: it cannot be below 0")
        self.cash += event.amount
        amounts, left = self._amounts(event.on), Fraction(event.amount)
        for k, tier in enumerate(self.waterfall.tiers):
            wanted = self._wanted(k, tier, left, amounts, event)
            total = sum(wanted.values(), Fraction(0))
            scale = left / total if total > left else Fraction(1)
            if isinstance(tier, Secured) and tier.asset == event.asset:
                self.reached[k] += left
            for party, part in wanted.items():
                self._move(k, party, part * scale, event.on)
            left -= total * scale

    def _wanted(
        self, k: int, tier: AnyTier, left: Fraction, amounts: dict[str, int], event: Received
    ) -> Parts:
        """What a tier pays of a receipt, as far as there is enough."""
        if isinstance(tier, Preferred):
            return {tier.party: max(self._lacking(tier, event.on), Fraction(0))}
        if isinstance(tier, Secured):
            if tier.asset != event.asset:
                return {}
            reach = self.reached[k] + left
        else:
            reach = self._through(k) + left
        by_days = Fraction(0)
        if isinstance(tier, Funding) and needs_days(tier):
            had = self.held[k].get(tier.party, Fraction(0))
            by_days = had + max(self._lacking(tier, event.on), Fraction(0))
        due = of_tier(tier, reach, At(amounts, together(self.held[:k], self.waterfall.parties), by_days))
        return {
            party: max(part - self.held[k].get(party, Fraction(0)), Fraction(0))
            for party, part in due.items()
        }

    def give_back(self, event: Returned) -> None:
        total = self._through(0)
        if not 0 <= event.amount <= total:
            raise ValueError(f"{event.amount} is to be returned on {event.on}, and {self.cash} is there")
        self.cash -= event.amount
        amounts, left = self._amounts(event.on), Fraction(event.amount)
        for k, tier in enumerate(self.waterfall.tiers):
            due = self._due_after(k, tier, self._through(k) - left, left, amounts, event)
            for party, part in due.items():
                self._count(k, party, part)
            over = {
                party: max(had - due.get(party, Fraction(0)), Fraction(0))
                for party, had in self.held[k].items()
            }
            every = sum(over.values(), Fraction(0))
            back = min(every, left)
            for party, excess in over.items():
                self._move(k, party, -excess * back / every if every else Fraction(0), event.on)
            left -= back

    def _due_after(
        self, k: int, tier: AnyTier, reach: Fraction, left: Fraction, amounts: dict[str, int], event: Returned
    ) -> Parts:
        """What a tier would pay of what still comes to it, by the tests of the day of the return."""
        by_days = Fraction(0)
        if isinstance(tier, Preferred | Funding) and needs_days(tier):
            had = together(self.held, self.waterfall.parties)[tier.party]
            by_days = max(self.held[k].get(tier.party, Fraction(0)), had + self._lacking(tier, event.on))
        if isinstance(tier, Secured):
            if tier.asset == event.asset:
                self.reached[k] = max(self.reached[k] - left, Fraction(0))
            reach = min(reach, self.reached[k])
        return of_tier(tier, reach, At(amounts, together(self.held[:k], self.waterfall.parties), by_days))

    def _count(self, k: int, party: str, due: Fraction) -> None:
        """What a party has of later tiers counts towards what it is due of this one: others give back before it."""
        for later in self.held[k + 1 :]:
            lacks = due - self.held[k].get(party, Fraction(0))
            part = min(later.get(party, Fraction(0)), max(lacks, Fraction(0)))
            if part:
                later[party] -= part
                self.held[k][party] = self.held[k].get(party, Fraction(0)) + part

    def pay(self, on: date) -> Settled:
        exact = together(self.held, self.waterfall.parties)
        paid = {party: part.numerator // part.denominator for party, part in exact.items()}
        return self._settled(on, paid)

    def close(self, last: Settled) -> Settled:
        """The last event again, with the units that were kept."""
        before = {party: amount - last.now[party] for party, amount in self.paid.items()}
        paid = whole(together(self.held, self.waterfall.parties), self.cash)
        self.paid = before
        return self._settled(last.on, paid)

    def _settled(self, on: date, paid: dict[str, int]) -> Settled:
        now = {party: amount - self.paid[party] for party, amount in paid.items()}
        self.paid = paid
        return Settled(on, now, paid, self.cash - sum(paid.values()))

    def _move(self, k: int, party: str, part: Fraction, on: date) -> None:
        if part:
            self.held[k][party] = self.held[k].get(party, Fraction(0)) + part
            self.flows.append((on, party, part))

    def _through(self, k: int) -> Fraction:
        """All that has come to a tier: what it and the tiers after it have paid."""
        return sum((sum(one.values(), Fraction(0)) for one in self.held[k:]), Fraction(0))

    def _amounts(self, on: date) -> dict[str, int]:
        """The named amounts of a day; a funder's years are completed ones of 365 days since its first drawdown."""
        found = {name: sum(amount for _, amount in sums) for name, sums in self.laid.items()}
        for tier in self.waterfall.tiers:
            if isinstance(tier, Funding) and not self.laid[tier.years]:
                drawn = self.laid[tier.capital]
                found[tier.years] = (on - drawn[0][0]).days // DAYS if drawn else 0
        check_amounts(self.waterfall, found)
        return found

    def _lacking(self, tier: Preferred | Funding, on: date) -> Fraction:
        """What lacks on a day to a return: outlays less payments, each grown from its own day."""
        outlay, rate = (
            (tier.capital, tier.interest) if isinstance(tier, Funding) else (tier.outlay, tier.rate)
        )
        own = [(day, -part) for day, party, part in self.flows if party == tier.party]
        sums = [(day, Fraction(amount)) for day, amount in self.laid[outlay]] + own
        found = sum((amount * growth(rate, (on - day).days) for day, amount in sums), Fraction(0))
        return Fraction(round(found * _FINE), _FINE)


def growth(rate: str, days: int) -> Fraction:
    """What one unit grows to at a yearly rate over days, ACT/365, compounded: (1 + rate)^(days / 365), to 50 digits.

    >>> float(growth("0.2", 730))
    1.44
    """
    with localcontext() as context:
        context.prec = 50
        return Fraction((1 + Decimal(rate)) ** (Decimal(days) / DAYS))
