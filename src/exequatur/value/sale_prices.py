"""What bad loans of a segment have fetched at the transfer centre (Yindeng): price over principal and interest, by period, with its source."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

from exequatur.value.deals import Sale


@dataclass(frozen=True)
class SalePrice:
    """A price as a share of principal and interest (a price, not a haircut). debtor: natural or legal persons; basis: published, or derived from what was."""

    segment: str
    debtor: str
    period: str
    price_rate: float
    basis: str
    source_url: str
    note: str


@cache
def sale_prices() -> tuple[SalePrice, ...]:
    """All figures, in the order of segment and period."""
    text = resources.files("exequatur.value").joinpath("data/sale_prices.csv").read_text("utf-8")
    return tuple(
        SalePrice(**{**row, "price_rate": float(row["price_rate"])})  # type: ignore[arg-type]
        for row in csv.DictReader(text.splitlines())
    )


def segments() -> tuple[str, ...]:
    """The segments of which prices are known."""
    return tuple(dict.fromkeys(one.segment for one in sale_prices()))


def price_of(segment: str) -> SalePrice:
    """The last figure of a segment.

    Raises:
        ValueError: a segment of which no price is known.
    """
    found = [one for one in sale_prices() if one.segment == segment]
    if not found:
        raise ValueError(f"no price is known of the segment {segment}; there are {', '.join(segments())}")
    return found[-1]


def rate_of(deal: Sale) -> float:
    """The price of a sale as a share of the claim: as it was agreed, or as its segment has fetched.

    Raises:
        ValueError: as `price_of`.
    """
    return price_of(deal.segment).price_rate if deal.segment else deal.price_rate
