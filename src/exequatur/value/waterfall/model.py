"""A waterfall as data: tiers in their order. Amounts are named; what the names stand for on a day is given when it is evaluated.

Shares are decimal texts ("0.35"), so that they are exact. Every tier is about totals: all that has been received up to a day and all that is due
up to it, so that partial distributions end where one distribution would.
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


class Tier(Struct, frozen=True, forbid_unknown_fields=True, tag_field="tier"):
    """A step of a waterfall."""


class Due(Tier, frozen=True, tag="due"):
    """Pays amounts that are due; all payees in proportion where there is too little (pari passu). Court and estate costs, secured creditors,
    third-party costs, adverse costs, return of capital, claimants."""

    payees: tuple[Payee, ...]


class Fee(Tier, frozen=True, tag="fee"):
    """Pays a share of what reaches this tier: a law firm's success fee; `most`: the name of an amount that it never exceeds."""

    party: str
    share: Decimals
    most: str = ""


class Funding(Tier, frozen=True, tag="funding"):
    """Pays a funder min(max(m(y) I, ROC + g(y) (R - ROC)^+), cap R, R) of what reaches this tier (R).

    capital: the name of I. years: the name of the completed years since the first drawdown. mult, pct: by year, the last entry goes on. least:
    the share of R that is left for the others whatever the rest says.
    """

    party: str
    capital: str
    years: str
    mult: tuple[Decimals, ...]
    pct: tuple[Decimals, ...]
    cap: Decimals = "1"
    capital_first: bool = False
    least: Decimals = "0"


class Hurdle(Tier, frozen=True, tag="hurdle"):
    """Pays a party until it has `times` the named amount: a hurdle multiple; or the named amount itself, where that is what a hurdle return has
    grown to."""

    party: str
    amount: str
    times: Decimals = "1"


class Rest(Tier, frozen=True, tag="rest"):
    """Shares what is left: `shares` by party, together one. The last tier."""

    shares: dict[str, Decimals]


AnyTier = Due | Fee | Funding | Hurdle | Rest


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
            if isinstance(tier, Due):
                found |= dict.fromkeys(payee.party for payee in tier.payees)
            elif isinstance(tier, Rest):
                found |= dict.fromkeys(tier.shares)
            else:
                found[tier.party] = None
        return tuple(found)

    @property
    def amounts(self) -> tuple[str, ...]:
        """The names of the amounts that an evaluation needs."""
        found: dict[str, None] = {}
        for tier in self.tiers:
            if isinstance(tier, Due):
                found |= dict.fromkeys(payee.amount for payee in tier.payees)
            elif isinstance(tier, Funding):
                found |= dict.fromkeys((tier.capital, tier.years))
            elif isinstance(tier, Hurdle):
                found[tier.amount] = None
            elif isinstance(tier, Fee) and tier.most:
                found[tier.most] = None
        return tuple(found)


def _check(tier: AnyTier) -> None:
    if isinstance(tier, Due) and not tier.payees:
        raise ValueError("a tier of amounts due names nobody")
    if isinstance(tier, Funding) and not (tier.mult and tier.pct):
        raise ValueError("mult and pct of a funder need an entry for the first year at least")
    shares = {Fee: lambda t: [t.share], Funding: lambda t: [*t.pct, t.cap, t.least]}.get(type(tier))
    if shares and any(exactly(share) > 1 for share in shares(tier)):
        raise ValueError("a share is no more than 1")
