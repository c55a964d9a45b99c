"""Amounts for people and for cells: minor units in major units, with the decimals of their currency."""

from decimal import Decimal

from exequatur.claims.tape.vocabulary import exponents


def decimals(currency: str) -> int:
    """Decimals of a currency (ISO 4217); 2 where it is not on the list."""
    return exponents().get(currency, 2)


def major(minor: int, currency: str) -> Decimal:
    """The amount in major units, exact.

    >>> major(123456, "CNY"), major(500, "JPY")
    (Decimal('1234.56'), Decimal('500'))
    """
    return Decimal(minor).scaleb(-decimals(currency))


def amount_text(minor: int, currency: str) -> str:
    """The amount as it is printed: separators and decimals, without the currency.

    >>> amount_text(-123456789, "CNY"), amount_text(1000, "JPY")
    ('-1,234,567.89', '1,000')
    """
    return f"{major(minor, currency):,.{decimals(currency)}f}"


def cell_format(currency: str) -> str:
    """The number format of a workbook cell that holds an amount of this currency."""
    places = decimals(currency)
    return "#,##0" + ("." + "0" * places if places else "")
