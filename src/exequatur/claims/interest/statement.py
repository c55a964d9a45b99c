"""The answer: immutable lines, allocations of payments, conversions, totals and what a reader must know."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from msgspec import Struct

from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.rules import Source
from exequatur.text import Lang, say


class Line(Struct, frozen=True):
    """Interest of one kind on one base at one rate for the days `first`..`last`, both counted.

    `base` and `amount`: minor units of `currency`; `rate`: exact fraction per `per`; `exact`: the amount before it was
    rounded half up, once. `agreed_rate`: the rate before a cap. `enforceable` false: kept if paid, never claimable.
    """

    debt: str
    kind: str
    first: date
    last: date
    days: int
    base: int
    rate: Fraction
    per: Literal["year", "day"]
    day_count: str
    exact: Fraction
    amount: int
    currency: str
    rule: str
    basis: str
    sources: tuple[Source, ...]
    verified: bool | None
    agreed_rate: Fraction | None = None
    enforceable: bool = True


class Conversion(Struct, frozen=True):
    """One conversion at a rate that the caller supplied, itemised: why, from what to what, at which rate, from where."""

    on: date
    why: Literal["payment", "doubled_base", "doubled_part", "merge"]
    amount: int
    currency: str
    into: int
    into_currency: str
    rate: Fraction
    source: str


class Part(Struct, frozen=True):
    """What of a payment went to one kind, in minor units of `currency`."""

    kind: str
    amount: int
    currency: str


class Allocation(Struct, frozen=True):
    """Where a payment went. `applied` and `unallocated` are in the debt's currency and add up to what was received,
    converted where it came in another. `rule`: the order that governed (`agreed`: the parties' own)."""

    debt: str
    on: date
    received: int
    received_currency: str
    applied: int
    unallocated: int
    currency: str
    rule: str
    parts: tuple[Part, ...]


class Note(Struct, frozen=True):
    """Something a reader must know: a message of this package, or the note of a rule in both languages."""

    key: str
    values: dict[str, str] = {}

    def text(self, lang: Lang = "en") -> str:
        """The note in `lang`."""
        if self.key == "rule":
            return f"{self.values['id']}: {self.values[lang]}"
        return say(MESSAGES, self.key, lang, **self.values)


class Statement(Struct, frozen=True):
    """All of a calculation to the end of the day `to`."""

    to: date
    lines: tuple[Line, ...]
    payments: tuple[Allocation, ...]
    conversions: tuple[Conversion, ...]
    outstanding: dict[str, dict[str, int]]
    notes: tuple[Note, ...]

    def totals(self, enforceable: bool = True) -> dict[str, dict[str, int]]:
        """Interest that accrued, by currency and kind, in minor units; payments are not taken off."""
        totals: dict[str, dict[str, int]] = {}
        for line in self.lines:
            if line.enforceable == enforceable:
                kinds = totals.setdefault(line.currency, {})
                kinds[line.kind] = kinds.get(line.kind, 0) + line.amount
        return totals

    def plain(self, lang: Lang = "en") -> dict[str, Any]:
        """The answer as plain data for JSON: fractions as text ("77/2000"), money in minor units, ISO dates."""
        return {
            "to": self.to.isoformat(),
            "lines": [_line(line) for line in self.lines],
            "payments": [_allocation(payment) for payment in self.payments],
            "conversions": [_conversion(conversion) for conversion in self.conversions],
            "totals": self.totals(),
            "unenforceable": self.totals(enforceable=False),
            "outstanding": self.outstanding,
            "notes": [note.text(lang) for note in self.notes],
        }


def _line(line: Line) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "debt": line.debt, "kind": line.kind, "from": line.first.isoformat(), "to": line.last.isoformat(),
        "days": line.days, "base": line.base, "rate": str(line.rate), "rate_pct": percent(line.rate),
        "per": line.per, "day_count": line.day_count, "amount": line.amount, "exact": str(line.exact),
        "currency": line.currency, "rule": line.rule, "basis": line.basis,
        "sources": [_source(source) for source in line.sources], "verified": line.verified,
        "enforceable": line.enforceable,
    }  # fmt: skip
    if line.agreed_rate is not None:
        plain["agreed_rate"] = str(line.agreed_rate)
    return plain


def _source(source: Source) -> Mapping[str, Any]:
    plain: dict[str, Any] = {
        "title": source.title, "kind": source.kind, "url": source.url, "verified": source.verified,
        "retrieved": source.retrieved.isoformat() if source.retrieved else None,
    }  # fmt: skip
    return plain | {key: value for key in ("pinpoint", "note") if (value := getattr(source, key))}


def _allocation(a: Allocation) -> dict[str, Any]:
    return {
        "debt": a.debt, "on": a.on.isoformat(), "received": a.received, "received_currency": a.received_currency,
        "applied": a.applied, "unallocated": a.unallocated, "currency": a.currency, "rule": a.rule,
        "parts": [{"kind": p.kind, "amount": p.amount, "currency": p.currency} for p in a.parts],
    }  # fmt: skip


def _conversion(c: Conversion) -> dict[str, Any]:
    return {
        "on": c.on.isoformat(), "why": c.why, "amount": c.amount, "currency": c.currency, "into": c.into,
        "into_currency": c.into_currency, "rate": str(c.rate), "source": c.source,
    }  # fmt: skip


def percent(rate: Fraction) -> str:
    """A rate in percent as a decimal, exact where it ends, else to eight places.

    >>> percent(Fraction(7, 40000)), percent(Fraction(1, 3))
    ('0.0175', '33.33333333…')
    """
    value = rate * 100
    for places in range(9):
        if (value * 10**places).denominator == 1:
            return f"{Decimal(int(value * 10**places)).scaleb(-places):.{places}f}"
    return f"{Decimal(int(value * 10**8)).scaleb(-8):.8f}…"
