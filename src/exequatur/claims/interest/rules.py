"""Rules of interest as the engine sees them. Their content is the law's; it arrives as plain data.

`read_rules` takes what `exequatur.law.interest.InterestLaw.plain` gives, or any mapping of the same shape.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import msgspec
from msgspec import Struct, field


class Words(Struct, frozen=True):
    """A phrase in both languages."""

    en: str
    zh: str


class Source(Struct, frozen=True, omit_defaults=True):
    """Where a rule or a rate was read. `verified`: somebody read it there on `retrieved`."""

    title: str
    kind: str
    retrieved: date | None
    verified: bool
    url: str = ""
    pinpoint: str = ""
    note: str = ""


class Rule(Struct, frozen=True, kw_only=True):
    """What every rule carries; `from_` None: its first day was not established."""

    id: str
    jurisdiction: str
    name: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    review_by: date
    from_: date | None = field(name="from", default=None)
    until: date | None = None
    note: Words | None = None

    def covers(self, day: date) -> bool:
        """Whether the rule is in force on `day`."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


class Cap(Rule, frozen=True, kw_only=True):
    """The most that interest may come to in a year, in percent of the unpaid principal."""

    scope: Literal["contract", "forum"]
    lenders: tuple[str, ...] = ("private_lender", "licensed_institution")
    pct: Decimal | None = None
    series: str | None = None
    multiple: Decimal | None = None
    fixed_at: Literal["contract", "filing", "day"] | None = None
    kept_to_pct: Decimal | None = None
    contract_from: date | None = None
    contract_until: date | None = None
    filed_from: date | None = None
    filed_until: date | None = None
    needs_debtor_request: bool = False


class Delayed(Rule, frozen=True, kw_only=True):
    """The doubled part: percent a day, or a multiple of the bank rate that the case names."""

    base: tuple[str, ...]
    pct_per_day: Decimal | None = None
    multiple: Decimal | None = None
    excludes_stays: bool = False


class Order(Rule, frozen=True, kw_only=True):
    """To what a part payment goes."""

    scope: Literal["contract", "enforcement", "forum"]
    method: Literal["sequence", "pro_rata"]
    groups: tuple[tuple[str, ...], ...]


class Uplift(Rule, frozen=True, kw_only=True):
    """Bounds of the multiplier for a ground of default."""

    use: str
    low: Decimal
    high: Decimal


class Stop(Rule, frozen=True, kw_only=True):
    """An event after which interest of `kinds` no longer runs."""

    kinds: tuple[str, ...]
    last_day: Literal["same", "before"]


class Forum(Rule, frozen=True, kw_only=True):
    """Interest on a judgment of a forum."""

    method: Literal["simple", "compound_yearly"]
    rate: Literal["fixed", "var"]
    pct: Decimal | None = None
    margin_pct: Decimal = Decimal(0)
    floor_pct: Decimal | None = None
    ceiling_pct: Decimal | None = None
    fixes: Literal["judgment", "floating"] = "floating"
    grace_days: int = 0
    index: Words | None = None


class Abroad(Rule, frozen=True, kw_only=True):
    """What a court abroad made of the doubled part."""

    doubled: Literal["enforceable", "refused"]


class InterestRules(Struct, frozen=True, kw_only=True):
    """All the rules that a calculation may need."""

    caps: tuple[Cap, ...]
    delayed: tuple[Delayed, ...]
    orders: tuple[Order, ...]
    uplifts: tuple[Uplift, ...]
    stops: tuple[Stop, ...]
    forums: tuple[Forum, ...]
    abroad: tuple[Abroad, ...]
    principles: tuple[Rule, ...]

    def principle(self, rule_id: str) -> Rule | None:
        """The rule of counting named `rule_id`, if the data have it."""
        return next((rule for rule in self.principles if rule.id == rule_id), None)


def read_rules(plain: Mapping[str, Any]) -> InterestRules:
    """Rules from plain data (dicts, lists, dates, decimals).

    Raises:
        msgspec.ValidationError: the data lack a field or hold a wrong type; a fault of the program, not of the user.
    """
    return msgspec.convert(dict(plain), InterestRules)
