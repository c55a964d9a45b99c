"""How an amount stands in a workbook cell."""

from exequatur.claims.money import decimals


def cell_format(currency: str) -> str:
    """The number format of a workbook cell that holds an amount of this currency.

    >>> cell_format("CNY"), cell_format("JPY")
    ('#,##0.00', '#,##0')
    """
    places = decimals(currency)
    return "#,##0" + ("." + "0" * places if places else "")
