"""Exact money: minor units of a currency, and rounding half up."""

from decimal import Decimal
from fractions import Fraction

from exequatur.claims.money import decimals


def to_minor(text: str, currency: str) -> int:
    """Minor units of an amount written in units, exactly.

    Raises:
        ValueError: not a number, negative, beyond 64 bits, or with more decimals than the currency has.

    >>> to_minor("10,000,000.00", "CNY")
    1000000000
    """
    try:
        minor = Decimal(text.replace(",", "").replace("_", "")).scaleb(decimals(currency))
    except ArithmeticError as error:
        raise ValueError(text) from error
    if not minor.is_finite() or not 0 <= minor < 2**63 or minor != minor.to_integral_value():
        raise ValueError(text)
    return int(minor)


def half_up(value: Fraction) -> int:
    """The nearest integer; a half goes up, away from zero.

    >>> half_up(Fraction(5, 2)), half_up(Fraction(-5, 2)), half_up(Fraction(7, 3))
    (3, -3, 2)
    """
    sign = -1 if value < 0 else 1
    return sign * int((abs(value) * 2 + 1) // 2)
