"""What an interest calculation is asked: debts by kind of amount, the terms they bear, and what happened to them.

These structs are the runtime model and the schema of an interest file (`document.py` reads one; there a person writes
`amount: "1000000.00"` where the model holds `minor`). Money is integer minor units; rates are percent, exact. A period
`from`..`until` holds both days. Unknown keys are refused.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]
"""ISO 4217."""

Minor = Annotated[int, Meta(ge=0, le=2**63 - 1)]
"""Minor units of a currency, none negative."""

AmountKind = Literal["principal", "interest", "costs", "penalty", "doubled"]
"""What is owed at the start. `interest` and `penalty` as sums already fixed; `doubled`: delay interest so far."""

InterestKind = Literal["contractual", "overdue", "compound", "penalty_interest", "general"]
"""What a segment accrues. `general` is interest that an instrument awards (一般债务利息); the others are a contract's."""

DayCount = Literal["ACT/365", "ACT/360", "30/360", "ACT/ACT"]

Lender = Literal["private_lender", "licensed_institution"]
"""Decides which cap governs."""


class Amount(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A sum owed. `performance_ends`: last day for paying this instalment, where the instrument gives it its own."""

    kind: AmountKind
    minor: Minor
    performance_ends: date | None = None


class Rate(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A rate in percent: `pct`, or a `series`; plus `margin_pct` points; times `multiplier` (overdue: 1.3 to 1.5).

    `reprices`: when a series is read anew: `never` (as on `fixed_on`, or the segment's first day), `each_change`,
    `anniversary` of the segment's first day, `january_1`, or a list of days. `per`: year, or day.
    """

    pct: Decimal | None = None
    series: str | None = None
    margin_pct: Decimal = Decimal(0)
    multiplier: Decimal = Decimal(1)
    reprices: Literal["never", "each_change", "anniversary", "january_1"] | tuple[date, ...] = "never"
    fixed_on: date | None = None
    per: Literal["year", "day"] = "year"


class Settles(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """When unpaid interest starts to bear interest: on `day` of each month, or of the months that `every` names.

    `quarterly` means March, June, September and December, as banks in the PRC settle (结息日, usually the 20th).
    """

    every: Literal["monthly", "quarterly", "yearly"]
    day: Annotated[int, Meta(ge=1, le=28)] = 20


class Segment(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One term of interest: kind, days, rate and what it is counted on.

    `on`: the unpaid `principal`; the unpaid `interest` (fixed at the start, and of the kinds in `compounds`, captured
    on the days that `settles` gives); or the whole `fixed_debt` (principal, interest, costs, penalty). `uplift` names
    the ground of a raised rate, so that its multiplier is checked. `basis`: clause of the contract or the instrument.
    """

    kind: InterestKind
    rate: Rate
    from_: date = field(name="from")
    until: date | None = None
    on: Literal["principal", "interest", "fixed_debt"] = "principal"
    day_count: DayCount = "ACT/365"
    settles: Settles | None = None
    compounds: tuple[InterestKind, ...] = ("contractual", "overdue")
    uplift: Literal["overdue", "misuse", "sale"] | None = None
    basis: str = ""


class Instrument(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The title that fixed the debt. `performance_ends`, or `performance_days` from the day it took effect.

    Neither: it set no period, and delay counts from the effective day itself.
    """

    effective: date
    origin: str = "CN"
    performance_days: Annotated[int, Meta(ge=0, le=36500)] | None = None
    performance_ends: date | None = None
    basis: str = ""


class Stay(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A stay or postponement of enforcement, why, and whether the debtor asked for it."""

    from_: date = field(name="from")
    until: date
    reason: Literal["retrial", "review", "other"]
    at_debtor_request: bool = False


class DelayedOptions(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Choices on the doubled part. `claim` false: leave it out. `in_cny`: ask for RMB on a foreign-currency instrument.

    `benchmark`: the bank rate of the same period that the rule before 2014-08-01 doubles.
    """

    claim: bool = True
    benchmark: str | None = None
    in_cny: bool = False


class StopEvent(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An event that stops interest under the rule `rule`; `also`: kinds to stop beyond those that the rule names."""

    rule: str
    on: date
    also: tuple[str, ...] = ()


class ForumRate(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The rate of a forum that the caller supplies: the `rate` itself, or the official `index` before margin and floor."""

    series: str
    is_: Literal["rate", "index"] = field(name="is", default="rate")


class Merge(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The judgment of a forum in which the debt has merged: from the next day only its interest runs.

    `minor`: what the court gave judgment for; without it, all that was unpaid on that day. `first_day`: first day of
    the forum's interest where it is not the day after. `minor` is in `currency`, the debt's own by default.
    """

    forum: str
    judgment: date
    minor: Minor | None = None
    currency: Currency | None = None
    first_day: date | None = None
    rate: ForumRate | None = None


class Debt(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One debt in one currency, with its terms and its life."""

    currency: Currency
    amounts: tuple[Amount, ...]
    id: str = "debt"
    segments: tuple[Segment, ...] = ()
    governing_law: str = "CN"
    lender: Lender | None = None
    contract_date: date | None = None
    filed: date | None = None
    debtor_requests_reduction: bool | None = None
    instrument: Instrument | None = None
    delayed: DelayedOptions = DelayedOptions()
    stays: tuple[Stay, ...] = ()
    stops: tuple[StopEvent, ...] = ()
    sought_in: str | None = None
    merge: Merge | None = None


class Payment(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Money received. `debt`: the debt that was named for it (needed where there are several), and `named_by` whom.

    `agreed_order`: kinds in the order that the parties agreed; it prevails over the order of the law.
    """

    on: date
    minor: Minor
    currency: Currency
    debt: str | None = None
    named_by: Literal["debtor", "agreement", "creditor"] = "debtor"
    agreed_order: tuple[str, ...] = ()


class FxRate(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One unit of `base` in units of `quote` on a day, with the source that the caller relies on."""

    on: date
    base: Currency
    quote: Currency
    rate: Decimal
    source: str


class GivenRate(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A rate that the caller supplies, in force from a day, with its source and the day it was read."""

    from_: date = field(name="from")
    pct: Decimal
    source: str
    retrieved: date | None = None


class GivenSeries(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A rate series that the caller supplies, or the continuation of a shipped one; `until`: last day it covers."""

    rates: tuple[GivenRate, ...]
    until: date
    name: str = ""


class InterestCase(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """All that one calculation needs to know about the claim."""

    debts: tuple[Debt, ...]
    payments: tuple[Payment, ...] = ()
    fx: tuple[FxRate, ...] = ()
    series: dict[str, GivenSeries] = {}
    title: str = ""
