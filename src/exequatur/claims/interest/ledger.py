"""What is unpaid on one debt, kind by kind, and how a payment reduces it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from exequatur.claims.interest.amounts import half_up
from exequatur.claims.interest.rules import Order


@dataclass
class Item:
    """A fixed sum: what is left of it, the first day of delay on it, and its rate into the doubled part's currency."""

    kind: str
    left: int
    delay_from: date | None = None
    rate: Fraction = Fraction(1)


@dataclass
class Ledger:
    """Unpaid sums of one debt in minor units: fixed `items`, and interest `accrued` by kind.

    `doubled_rate`, set where the doubled part is owed in another currency: minor units of it for one of the debt's.
    """

    items: list[Item]
    accrued: dict[str, int] = field(default_factory=dict)
    doubled_rate: Fraction | None = None

    def balance(self, kind: str) -> int:
        """What is unpaid of `kind`."""
        return sum(item.left for item in self.items if item.kind == kind) + self.accrued.get(kind, 0)

    def delayed_base(self, kinds: Iterable[str], day: date) -> int:
        """The fixed sums of `kinds` in delay on `day`, in the doubled part's currency."""
        wanted = set(kinds)
        late = (i for i in self.items if i.kind in wanted and i.delay_from and i.delay_from <= day)
        return sum(half_up(item.left * item.rate) for item in late)

    def book(self, kind: str, amount: int) -> None:
        """Add interest that accrued."""
        self.accrued[kind] = self.accrued.get(kind, 0) + amount

    def reduce(self, kind: str, amount: int) -> None:
        """Take `amount` (not above the balance) off `kind`: the instalment that was due first goes first."""
        for item in sorted(self._of(kind), key=lambda item: item.delay_from or date.max):
            taken = min(item.left, amount)
            item.left -= taken
            amount -= taken
        if amount:
            self.accrued[kind] -= amount

    def _of(self, kind: str) -> list[Item]:
        return [item for item in self.items if item.kind == kind]

    def kinds(self) -> list[str]:
        """The kinds of which anything is or was owed, fixed sums first."""
        return list(dict.fromkeys([item.kind for item in self.items] + list(self.accrued)))


def allocate(ledger: Ledger, amount: int, order: Order) -> tuple[list[tuple[str, int]], int]:
    """Apply `amount` (minor units of the debt) in `order`: what went to each kind, and what is left over.

    Kinds appear in the ledger's own currency; the doubled part of `Ledger.doubled_rate` in its own. In proportion
    (并还): each group has the share of the payment that it has of the debt, rounded half up, the last group the rest.
    """
    if order.method == "sequence":
        return _in_turn(ledger, amount, [kind for group in order.groups for kind in group])
    owed = [sum(ledger.balance(kind) for kind in group) for group in order.groups]
    shared = min(amount, sum(owed))
    shares = [half_up(Fraction(shared * part, sum(owed))) if sum(owed) else 0 for part in owed]
    shares[-1] = shared - sum(shares[:-1])
    parts: list[tuple[str, int]] = []
    for group, share in zip(order.groups, shares, strict=True):
        taken, _ = _in_turn(ledger, share, group)
        parts += taken
    return parts, amount - shared


def _in_turn(ledger: Ledger, amount: int, kinds: Sequence[str]) -> tuple[list[tuple[str, int]], int]:
    parts = []
    for kind in kinds:
        rate = ledger.doubled_rate if kind == "doubled" else None
        if rate is None:
            taken = paid = min(amount, ledger.balance(kind))
        else:
            taken = min(half_up(amount * rate), ledger.balance(kind))
            paid = amount if taken == half_up(amount * rate) else min(amount, half_up(taken / rate))
        if taken:
            ledger.reduce(kind, taken)
            parts.append((kind, taken))
            amount -= paid
    return parts, amount
