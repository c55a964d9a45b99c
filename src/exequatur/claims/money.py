"""Minor units and how they are written: the one place that knows how many decimals a currency has."""

from decimal import Decimal

from exequatur.claims.tape.vocabulary import exponents


def decimals(currency: str) -> int:
    """Decimals of a currency by ISO 4217: 0 for JPY, 3 for KWD; 2 where it is not on the list.

    >>> decimals("CNY"), decimals("JPY"), decimals("KWD")
    (2, 0, 3)
    """
    return exponents().get(currency, 2)


def minor_units(currency: str) -> int:
    """Minor units in one major unit of a currency.

    >>> minor_units("CNY"), minor_units("JPY")
    (100, 1)
    """
    return int(10 ** decimals(currency))


def major(minor: int, currency: str) -> Decimal:
    """An amount in major units, exact.

    >>> major(123456, "CNY"), major(500, "JPY")
    (Decimal('1234.56'), Decimal('500'))
    """
    return Decimal(minor).scaleb(-decimals(currency))


def money_text(minor: int, currency: str) -> str:
    """An amount as it is printed: separators and decimals, without the currency.

    >>> money_text(-123456789, "CNY"), money_text(1000, "JPY"), money_text(-5, "USD")
    ('-1,234,567.89', '1,000', '-0.05')
    """
    return f"{major(minor, currency):,.{decimals(currency)}f}"
