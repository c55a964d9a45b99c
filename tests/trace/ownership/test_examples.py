"""Published and derived structures with exact answers."""

from fractions import Fraction
from typing import Any

import pytest

from exequatur.trace.ownership.control import controlled
from exequatur.trace.ownership.holdings import Holdings, holdings_of
from exequatur.trace.ownership.links import Link
from exequatur.trace.ownership.owners import owners_of
from exequatur.trace.ownership.rings import rings_of
from exequatur.trace.ownership.through import interests

Edges = list[tuple[str, str, float]]


def held(edges: Edges) -> Holdings:
    return holdings_of(Link(owner, owned, share, share) for owner, owned, share in edges)


THREE_CYCLE: Edges = [
    ("P", "A", 0.25),
    ("C", "A", 0.75),
    ("A", "B", 0.8),
    ("Q", "B", 0.2),
    ("B", "C", 0.9),
    ("R", "C", 0.1),
]
CROSS: Edges = [("Out1", "F1", 0.5), ("Out2", "F2", 0.5), ("F1", "F2", 0.5), ("F2", "F1", 0.5)]
PYRAMID: Edges = [
    (above, below, share)
    for above, minority, below in [("P", "M1", "H"), ("H", "M2", "S1"), ("S1", "M3", "S2"), ("S2", "M4", "OpCo")]
    for above, share in [(above, 0.51), (minority, 0.49)]
]  # fmt: skip


@pytest.mark.parametrize(
    ("edges", "entity", "expected"),
    [
        ([("X", "A", 0.5), ("A", "B", 0.5)], "B", {"X": Fraction(1, 4)}),
        ([("X", "A", 0.5), ("X", "B", 0.1), ("A", "B", 0.4)], "B", {"X": Fraction(3, 10)}),
        (CROSS, "F2", {"Out1": Fraction(1, 3), "Out2": Fraction(2, 3)}),
        (THREE_CYCLE, "A", {"P": Fraction(25, 46), "Q": Fraction(27, 92), "R": Fraction(15, 92)}),
        (THREE_CYCLE, "C", {"P": Fraction(9, 23), "Q": Fraction(9, 23), "R": Fraction(5, 23)}),
        (PYRAMID, "OpCo", {"P": Fraction(6765201, 100000000), "M4": Fraction(49, 100)}),
    ],
)  # fmt: skip
def test_the_economic_share_of_ultimate_owners_is_exact(edges: Edges, entity: str, expected: dict[str, Fraction]) -> None:  # fmt: skip
    found = {one.name: one for one in owners_of(held(edges), entity).ultimate}
    for name, share in expected.items():
        assert found[name].low == found[name].high == pytest.approx(float(share), abs=1e-12)


def test_firms_have_their_integrated_share_in_each_other() -> None:
    """diag(M)^-1 (M - I) for the loop A, B, C, their own shares in themselves included."""
    holdings = held(THREE_CYCLE)
    rings = rings_of(holdings)
    expected = {
        "A": {"A": 0.54, "B": 0.8, "C": 0.72},
        "B": {"A": 0.675, "B": 0.54, "C": 0.9},
        "C": {"A": 0.75, "B": 0.6, "C": 0.54},
    }
    for owner, shares in expected.items():
        found = interests(holdings, rings, holdings.numbers[owner])
        assert {name: found[holdings.numbers[name]] for name in shares} == pytest.approx(shares, abs=1e-12)
    between = {one.name: one for one in owners_of(holdings, "C").owners if not one.ultimate}
    assert between["A"].low == pytest.approx(0.72, abs=1e-12)
    assert between["B"].low == pytest.approx(0.9, abs=1e-12)


@pytest.mark.parametrize(
    ("edges", "owner", "expected"),
    [
        ([("X", "A", 0.5), ("A", "B", 0.5)], "X", {"A", "B"}),
        ([("X", "A", 0.5), ("X", "B", 0.1), ("A", "B", 0.4)], "X", {"A", "B"}),
        ([("X", "A", 0.25), ("X", "B", 0.25), ("A", "C", 0.5), ("B", "C", 0.5)], "X", set()),
        (CROSS, "Out1", {"F1", "F2"}),
        (PYRAMID, "P", {"H", "S1", "S2", "OpCo"}),
        (PYRAMID, "M4", set()),
    ],
)
def test_majority_cascades(edges: Edges, owner: str, expected: set[str]) -> None:
    holdings = held(edges)
    found: Any = controlled(holdings, holdings.numbers[owner])
    assert {holdings.names[i] for i in found.tolist()} == expected


def test_eleven_and_twenty_one_percent_are_two_of_cash_and_eleven_of_control() -> None:
    """Claessens, Djankov and Lang (2000): 11 percent of a firm that holds 21 percent."""
    (family,) = owners_of(held([("Family", "A", 0.11), ("A", "B", 0.21)]), "B").ultimate
    assert family.low == pytest.approx(0.0231)
    assert family.weakest == pytest.approx(0.11)
    assert family.chains[0][0] == ("Family", "A", "B")
