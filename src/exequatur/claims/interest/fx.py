"""Conversion between currencies at the rates that the case gives for the very day; none is ever invented."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Literal

from exequatur.claims.interest.amounts import half_up
from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import FxRate
from exequatur.claims.interest.statement import Conversion
from exequatur.claims.money import decimals
from exequatur.text import UserError

Why = Literal["payment", "doubled_base", "doubled_part", "merge"]


def rate_on(day: date, base: str, quote: str, table: Sequence[FxRate]) -> tuple[Fraction, str]:
    """One unit of `base` in units of `quote` on `day`, and its source; the inverse of a given rate will do.

    Raises:
        UserError: the case gives no rate for this pair on this day.
    """
    for fx in table:
        if fx.on == day and (fx.base, fx.quote) == (base, quote):
            return Fraction(fx.rate), fx.source
        if fx.on == day and (fx.quote, fx.base) == (base, quote):
            return 1 / Fraction(fx.rate), fx.source
    raise UserError(MESSAGES, "fx.missing", day=day, base=base, quote=quote)


def scale(base: str, quote: str) -> Fraction:
    """What turns a rate between units into a rate between minor units."""
    return Fraction(10) ** (decimals(quote) - decimals(base))


def convert(amount: int, base: str, quote: str, on: date, table: Sequence[FxRate], why: Why) -> Conversion:
    """Convert `amount` minor units of `base` into `quote`, rounded half up, and say how."""
    rate, source = rate_on(on, base, quote, table)
    into = half_up(amount * rate * scale(base, quote))
    return Conversion(on, why, amount, base, into, quote, rate, source)
