"""A waterfall as data: tiers in their order. Amounts are named; what the names stand for on a day is given when it is evaluated.

Shares and rates are decimal texts ("0.35"), so that they are exact. Every tier is about totals: all that has been received up to a day and all that
is due up to it, so that partial distributions end where one distribution would. The order of the specification, from the first tier to the last: court and
estate costs and taxes; who is secured on the asset; third-party and adverse costs; the funder's capital; its premium; the law firm; claimants; the debtor.
"""

from fractions import Fraction
from typing import Annotated

from msgspec import Meta, Struct

Decimals = Annotated[str, Meta(pattern=r"^[0-9]{1,9}(\.[0-9]{1,12})?$")]
"""A number from 0 on, exactly as written."""


def exactly(text: str) -> Fraction:
    """The number that a text of decimals is.

    >>> exactly("0.35")
    Fraction(7, 20)
    """
    return Fraction(text)


class Payee(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody with an amount due to them, by its name."""

    party: str
    amount: str


class Member(Struct, frozen=True, forbid_unknown_fields=True):
    """One of a group that shares by `weight` (the name of an amount: an admitted claim, a commitment) and never has more than `most` (likewise; absent:
    no limit)."""

    party: str
    weight: str
    most: str = ""


class Tier(Struct, frozen=True, forbid_unknown_fields=True, tag_field="tier", kw_only=True):
    """A step of a waterfall. label: how people call it."""

    label: str = ""


class Due(Tier, frozen=True, tag="due"):
    """Pays amounts that are due; all payees in proportion where there is too little (pari passu). Court and estate costs, taxes, third-party
    costs, adverse costs, return of capital, claimants."""

    payees: tuple[Payee, ...]


class Secured(Tier, frozen=True, tag="secured"):
    """Pays amounts that are due out of what `asset` brought, and of nothing else: a mortgagee, a lienholder."""

    payees: tuple[Payee, ...]
    asset: str


class Group(Tier, frozen=True, tag="group"):
    """Shares among members by weight, each up to its limit; what one with a full limit leaves is shared by the others by weight, and only what all
    leave goes on to the next tier."""

    members: tuple[Member, ...]


class Fee(Tier, frozen=True, tag="fee"):
    """Pays a share of what reaches this tier: a law firm's success fee; `most`: the name of an amount that it never exceeds."""

    party: str
    share: Decimals
    most: str = ""


class Funding(Tier, frozen=True, tag="funding"):
    """Pays a funder min(max(m(y) B, ROC + g(y) (R - ROC)^+, interest) + fees, cap R, R) of what reaches this tier (R).

    capital: the name of I. years: the name of the completed years since the first drawdown. mult, pct: by year, the last entry goes on. least:
    the share of R that is left for the others whatever the rest says. base: the name of B where the multiple is on committed capital; else B is I.
    fees: the name of fees that are due besides. interest: a year, compounded, on I from the days on which it was drawn, less what was paid; it
    needs days, as a preferred return does.
    """

    party: str
    capital: str
    years: str
    mult: tuple[Decimals, ...]
    pct: tuple[Decimals, ...]
    cap: Decimals = "1"
    capital_first: bool = False
    least: Decimals = "0"
    base: str = ""
    fees: str = ""
    interest: Decimals = "0"


class Surplus(Tier, frozen=True, tag="surplus"):
    """Pays a party whatever comes over the named amount: the debtor, of what is over all that it owes; nobody else shares in that."""

    party: str
    above: str


class Hurdle(Tier, frozen=True, tag="hurdle"):
    """Pays a party until it has `times` the named amount: a hurdle multiple."""

    party: str
    amount: str
    times: Decimals = "1"


class Preferred(Tier, frozen=True, tag="preferred"):
    """Pays a party until all that it was paid, each sum on its day, gives it `rate` a year on what it laid out (`outlay`, each sum on its day): a
    hurdle by internal rate of return, ACT/365, compounded. It needs days: `settle` knows them."""

    party: str
    outlay: str
    rate: Decimals


class CatchUp(Tier, frozen=True, tag="catch_up"):
    """Pays `speed` of what reaches this tier to a party, the rest of it to `against`, until the party has `target` of the profit: of what `against` has
    had in the tiers before over its `capital` (a name), and of what this tier pays to both."""

    party: str
    against: str
    capital: str
    target: Decimals
    speed: Decimals = "1"


class Rest(Tier, frozen=True, tag="rest"):
    """Shares what is left: `shares` by party, together one. The last tier."""

    shares: dict[str, Decimals]


AnyTier = Due | Secured | Group | Fee | Funding | Surplus | Hurdle | Preferred | CatchUp | Rest


class Waterfall(Struct, frozen=True, forbid_unknown_fields=True):
    """Tiers in their order; the last is `rest`, so that every minor unit finds somebody.

    Raises:
        ValueError: no rest at the end, one before it, shares that are not one together, an empty schedule, an impossible share.
    """

    tiers: tuple[AnyTier, ...]

    def __post_init__(self) -> None:
        if not self.tiers or not isinstance(self.tiers[-1], Rest):
            raise ValueError("the last tier of a waterfall is rest: what is left must go to somebody")
        if any(isinstance(tier, Rest) for tier in self.tiers[:-1]):
            raise ValueError("only the last tier of a waterfall is rest: nothing is left after it")
        if sum(map(exactly, self.tiers[-1].shares.values())) != 1:
            raise ValueError("the shares of the rest must be one together")
        for tier in self.tiers:
            _check(tier)

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody who may be paid, in the order of the tiers."""
        found: dict[str, None] = {}
        for tier in self.tiers:
            found |= dict.fromkeys(parties_of(tier))
        return tuple(found)

    @property
    def amounts(self) -> tuple[str, ...]:
        """The names of the amounts that an evaluation needs."""
        found: dict[str, None] = {}
        for tier in self.tiers:
            found |= dict.fromkeys(amounts_of(tier))
        return tuple(found)


def parties_of(tier: AnyTier) -> list[str]:
    """Everybody whom a tier may pay."""
    if isinstance(tier, Due | Secured):
        return [payee.party for payee in tier.payees]
    if isinstance(tier, Group):
        return [member.party for member in tier.members]
    if isinstance(tier, CatchUp):
        return [tier.party, tier.against]
    return list(tier.shares) if isinstance(tier, Rest) else [tier.party]


def amounts_of(tier: AnyTier) -> list[str]:
    """The names of the amounts that a tier needs."""
    if isinstance(tier, Due | Secured):
        return [payee.amount for payee in tier.payees]
    if isinstance(tier, Group):
        return [name for member in tier.members for name in (member.weight, member.most) if name]
    if isinstance(tier, Funding):
        return [tier.capital, tier.years, *(name for name in (tier.base, tier.fees) if name)]
    if isinstance(tier, Surplus):
        return [tier.above]
    if isinstance(tier, Hurdle):
        return [tier.amount]
    if isinstance(tier, Preferred):
        return [tier.outlay]
    if isinstance(tier, CatchUp):
        return [tier.capital]
    return [tier.most] if isinstance(tier, Fee) and tier.most else []


def needs_days(tier: AnyTier) -> bool:
    """Does what a tier pays depend on the days of payments?"""
    return isinstance(tier, Preferred) or (isinstance(tier, Funding) and exactly(tier.interest) > 0)


def _check(tier: AnyTier) -> None:
    if isinstance(tier, Due | Secured) and not tier.payees:
        raise ValueError("a tier of amounts due names nobody")
    if isinstance(tier, Group) and not tier.members:
        raise ValueError("a group has no members")
    if isinstance(tier, Funding) and not (tier.mult and tier.pct):
        raise ValueError("mult and pct of a funder need an entry for the first year at least")
    if isinstance(tier, CatchUp) and exactly(tier.target) >= exactly(tier.speed):
        raise ValueError("a catch-up never ends where its target is not below its speed")
    shares = {
        Fee: lambda t: [t.share],
        Funding: lambda t: [*t.pct, t.cap, t.least],
        CatchUp: lambda t: [t.speed],
    }.get(type(tier))
    if shares and any(exactly(share) > 1 for share in shares(tier)):
        raise ValueError("a share is no more than 1")
