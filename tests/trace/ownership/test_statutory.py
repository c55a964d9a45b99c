"""Statutory tests, handed in as data."""

import pytest

from exequatur.trace.ownership.control import Threshold
from exequatur.trace.ownership.holdings import holdings_of
from exequatur.trace.ownership.links import Link
from exequatur.trace.ownership.owners import owners_of
from exequatur.trace.ownership.statutory import Met, StatutoryTest, those_who_meet
from exequatur.trace.ownership.through import above, restricted

PRODUCT = StatutoryTest("product", Threshold(0.25), "product")
MORE_BY_MAJORITY = StatutoryTest("majority", Threshold(0.25, or_more=False), "majority")
OFAC = StatutoryTest("ofac", Threshold(0.5), "majority", Threshold(0.5))


def met(test: StatutoryTest, entity: str, *links: tuple[str, str, float]) -> Met:
    holdings = holdings_of(Link(owner, owned, share, share) for owner, owned, share in links)
    local = restricted(holdings, above(holdings, holdings.numbers[entity]))
    return those_who_meet(test, local, owners_of(holdings, entity))


@pytest.mark.parametrize(
    ("test", "share", "who"),
    [
        (MORE_BY_MAJORITY, 0.25, ()),
        (MORE_BY_MAJORITY, 0.2501, ("P",)),
        (PRODUCT, 0.25, ("P",)),
        (PRODUCT, 0.2499, ()),
    ],
)
def test_a_quarter_is_enough_or_must_be_passed(
    test: StatutoryTest, share: float, who: tuple[str, ...]
) -> None:
    assert met(test, "A", ("P", "A", share)).surely == who


def test_along_a_chain_shares_multiply_or_a_majority_counts_in_full() -> None:
    """51 percent of a company with 30 percent: 15.3 percent by product, 30 by majority."""
    chain = (("P", "H", 0.51), ("H", "A", 0.30))
    assert met(PRODUCT, "A", *chain).surely == ()
    assert met(MORE_BY_MAJORITY, "A", *chain).surely == ("P",)
    half = (("P", "H", 0.50), ("H", "A", 0.30))
    assert met(MORE_BY_MAJORITY, "A", *half).surely == ()


def test_the_published_examples_of_the_fifty_percent_rule() -> None:
    """OFAC FAQ 401 (https://ofac.treasury.gov/faqs/401), examples 1 to 3 and one of minority parents."""
    assert met(OFAC, "B", ("X", "A", 0.5), ("A", "B", 0.5)).surely == ("X",)
    assert met(OFAC, "C", ("X", "A", 0.5), ("X", "B", 0.5), ("A", "C", 0.25), ("B", "C", 0.25)).surely == (
        "X",
    )
    assert met(OFAC, "B", ("X", "A", 0.5), ("X", "B", 0.1), ("A", "B", 0.4)).surely == ("X",)
    assert met(OFAC, "C", ("X", "A", 0.25), ("X", "B", 0.25), ("A", "C", 0.5), ("B", "C", 0.5)).surely == ()


def test_within_bounds_a_test_may_be_met() -> None:
    holdings = holdings_of([Link("P", "A", 0.2, 0.4)])
    local = restricted(holdings, above(holdings, holdings.numbers["A"]))
    found = those_who_meet(PRODUCT, local, owners_of(holdings, "A"))
    assert (found.surely, found.perhaps) == ((), ("P",))
