"""Statutory tests as data, and what stands behind each."""

import pytest

from exequatur.trace.ownership.holdings import holdings_of
from exequatur.trace.ownership.links import Link
from exequatur.trace.ownership.owners import owners_of
from exequatur.trace.ownership.statutory import Met, statutory_tests, those_who_meet
from exequatur.trace.ownership.through import above, restricted

BY_ID = {one.id: one for one in statutory_tests()}


def met(test: str, entity: str, *links: tuple[str, str, float]) -> Met:
    holdings = holdings_of(Link(owner, owned, share, share) for owner, owned, share in links)
    local = restricted(holdings, above(holdings, holdings.numbers[entity]))
    return those_who_meet(BY_ID[test], local, owners_of(holdings, entity))


def test_every_test_says_where_it_stands_and_whether_that_was_read() -> None:
    for one in statutory_tests():
        assert one.source
        assert one.url.startswith("http")
        assert set(one.name) == {"en", "zh"}
        assert one.chain == "product" or one.majority is not None


@pytest.mark.parametrize(
    ("test", "share", "who"),
    [
        ("gb-psc-shares", 0.25, ()),
        ("gb-psc-shares", 0.2501, ("P",)),
        ("eu-aml-2024", 0.25, ("P",)),
        ("eu-aml-2024", 0.2499, ()),
        ("cn-beneficial-owner-2024", 0.25, ("P",)),
        ("hk-significant-controller", 0.25, ()),
    ],
)
def test_a_quarter_is_enough_or_must_be_passed(test: str, share: float, who: tuple[str, ...]) -> None:
    assert met(test, "A", ("P", "A", share)).surely == who


def test_along_a_chain_shares_multiply_or_a_majority_counts_in_full() -> None:
    """51 percent of a company with 30 percent: 15.3 percent by product, 30 by majority."""
    chain = (("P", "H", 0.51), ("H", "A", 0.30))
    assert met("eu-aml-2024", "A", *chain).surely == ()
    assert met("gb-psc-shares", "A", *chain).surely == ("P",)
    half = (("P", "H", 0.50), ("H", "A", 0.30))
    assert met("gb-psc-shares", "A", *half).surely == ()


def test_the_published_examples_of_the_fifty_percent_rule() -> None:
    """OFAC FAQ 401, examples 1 to 3 and one of minority parents."""
    assert met("ofac-50", "B", ("X", "A", 0.5), ("A", "B", 0.5)).surely == ("X",)
    assert met(
        "ofac-50", "C", ("X", "A", 0.5), ("X", "B", 0.5), ("A", "C", 0.25), ("B", "C", 0.25)
    ).surely == ("X",)
    assert met("ofac-50", "B", ("X", "A", 0.5), ("X", "B", 0.1), ("A", "B", 0.4)).surely == ("X",)
    assert (
        met("ofac-50", "C", ("X", "A", 0.25), ("X", "B", 0.25), ("A", "C", 0.5), ("B", "C", 0.5)).surely == ()
    )


def test_within_bounds_a_test_may_be_met() -> None:
    holdings = holdings_of([Link("P", "A", 0.2, 0.4)])
    local = restricted(holdings, above(holdings, holdings.numbers["A"]))
    found = those_who_meet(BY_ID["eu-aml-2024"], local, owners_of(holdings, "A"))
    assert (found.surely, found.perhaps) == ((), ("P",))
