"""What must hold of any holdings: against dense algebra, against shares drawn within their bounds, and for records that contradict each other."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.trace.ownership.control import (
    Threshold,
    controlled,
    controllers,
    network_control,
    weakest_links,
)
from exequatur.trace.ownership.holdings import Holdings, holdings_from_arrays, holdings_of
from exequatur.trace.ownership.links import Link
from exequatur.trace.ownership.owners import owners_of
from exequatur.trace.ownership.paths import chains
from exequatur.trace.ownership.rings import rings_of, spans
from exequatur.trace.ownership.through import above, interests, restricted

SIZE = 7


def matrix_of(holdings: Holdings, shares: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":  # fmt: skip
    dense = np.zeros((len(holdings), len(holdings)))
    dense[holdings.owner, holdings.owned] = shares
    return dense


@st.composite
def holdings(draw: st.DrawFn, exact: bool = True) -> Holdings:
    """Holdings among a few, loops and treasury shares included; no company is wholly held, so that every inverse exists."""
    weights = np.array(
        draw(st.lists(st.floats(0, 1), min_size=SIZE * SIZE, max_size=SIZE * SIZE))
    ).reshape(SIZE, SIZE)  # fmt: skip
    there = np.array(
        draw(st.lists(st.integers(0, 3), min_size=SIZE * SIZE, max_size=SIZE * SIZE))
    ).reshape(SIZE, SIZE)  # fmt: skip
    weights = np.where(there == 0, weights + 0.01, 0.0)
    weights /= np.maximum(weights.sum(axis=0) / 0.97, 1.0)
    owner, owned = np.nonzero(weights)
    low = weights[owner, owned]
    high = low
    if not exact:
        more = np.array(draw(st.lists(st.floats(0, 0.6), min_size=len(low), max_size=len(low))))
        high = np.minimum(low + more, 1.0)
    names = [f"n{i}" for i in range(SIZE)]
    return holdings_from_arrays(names, owner.astype(np.int64), owned.astype(np.int64), low, high)


@settings(max_examples=150, deadline=None)
@given(holdings())
def test_it_is_the_inverse_whatever_the_loops(found: Holdings) -> None:
    """diag(M)^-1 (M - I)."""
    inverse = np.linalg.inv(np.eye(SIZE) - matrix_of(found, found.low))
    integrated = (inverse - np.eye(SIZE)) / np.diag(inverse)[:, None]
    rings = rings_of(found)
    for owner in range(SIZE):
        assert interests(found, rings, owner) == pytest.approx(integrated[owner], abs=1e-9)


@settings(max_examples=100, deadline=None)
@given(holdings())
def test_looking_up_and_looking_down_agree_and_nothing_is_lost(found: Holdings) -> None:
    rings = rings_of(found)
    for entity in range(SIZE):
        answer = owners_of(found, found.names[entity], with_chains=0)
        for one in answer.owners:
            assert one.low == one.high == pytest.approx(interests(found, rings, found.numbers[one.name])[entity], abs=1e-9)  # fmt: skip
        total = sum(one.low for one in answer.ultimate) + answer.unknown[0]
        assert total == pytest.approx(1.0, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(holdings(exact=False), st.integers(0, 2**32 - 1))
def test_no_shares_within_their_bounds_lead_out_of_the_bounds(found: Holdings, seed: int) -> None:
    draw = np.random.default_rng(seed)
    rings = rings_of(found)
    lows = [interests(found, rings, owner) for owner in range(SIZE)]
    highs = [interests(found, rings, owner, upper=True) for owner in range(SIZE)]
    for _ in range(5):
        some = found.low + draw.random(len(found.low)) * (found.high - found.low)
        sums = np.bincount(found.owned, weights=some, minlength=SIZE)
        lowest = np.bincount(found.owned, weights=found.low, minlength=SIZE)
        back = np.clip((sums - 1.0) / np.maximum(sums - lowest, 1e-12), 0.0, 1.0)
        some = some - back[found.owned] * (some - found.low)
        left = np.eye(SIZE) - matrix_of(found, some)
        if np.linalg.cond(left) > 1e9:
            continue  # the draw closes a ring upon itself: its owners cannot be told
        inverse = np.linalg.inv(left)
        integrated = (inverse - np.eye(SIZE)) / np.diag(inverse)[:, None]
        for owner in range(SIZE):
            assert (integrated[owner] >= lows[owner] - 1e-7).all()
            assert (integrated[owner] <= highs[owner] + 1e-7).all()


def test_the_upper_bound_is_reached_where_owners_compete_for_a_company() -> None:
    """A may have 25 to 50 percent and B 50 to 75: A has 50 percent at most, and then B has 50."""
    found = holdings_of([Link("A", "C", 0.25, 0.5), Link("B", "C", 0.5, 0.75)])
    answer = {one.name: (one.low, one.high) for one in owners_of(found, "C").ultimate}
    assert answer == {"A": (0.25, 0.5), "B": (0.5, 0.75)}
    assert owners_of(found, "C").unknown == pytest.approx((0.0, 0.25))


def test_in_a_loop_the_upper_bound_leads_round_it_as_often_as_it_serves() -> None:
    """A and B may hold up to 90 percent of each other; S has 5 to 10 percent of A and nobody else surely anything: all of A may be S's."""
    found = holdings_of([Link("A", "B", 0.0, 0.9), Link("B", "A", 0.0, 0.9), Link("S", "A", 0.05, 0.1), Link("T", "B", 0.0, 0.1)])  # fmt: skip
    answer = {one.name: one for one in owners_of(found, "A").ultimate}
    assert answer["S"].low == pytest.approx(0.05)
    # A: 0.1 S + 0.9 B, B: 0.9 A: S gets 0.1 / (1 - 0.81)
    assert answer["S"].high == pytest.approx(0.1 / 0.19)


def test_a_ring_that_nobody_outside_owns_is_reported_and_stops_nothing() -> None:
    found = holdings_of([Link("A", "B", 1.0, 1.0), Link("B", "A", 1.0, 1.0), Link("A", "C", 0.4, 0.4), Link("P", "C", 0.6, 0.6)])  # fmt: skip
    answer = owners_of(found, "C")
    assert answer.orphans == (("A", "B"),)
    assert {one.name: one.low for one in answer.ultimate} == {"P": 0.6, "A": 0.4}
    assert any(one.key == "finding.orphan" for one in answer.findings)
    assert owners_of(found, "A").unknown == (1.0, 1.0)


def test_a_very_large_loop_is_solved_to_the_last_digit() -> None:
    """A ring of six thousand, each holding 60 percent of the next, with one owner outside: its share is 0.4 / (1 - 0.6^n) along the ring."""
    size = 6000
    ring = np.arange(size)
    owner = np.concatenate([ring, [size]]).astype(np.int64)
    owned = np.concatenate([(ring + 1) % size, [0]]).astype(np.int64)
    shares = np.concatenate([np.full(size, 0.6), [0.4]])
    found = holdings_from_arrays([f"r{i}" for i in range(size + 1)], owner, owned, shares, shares)
    share = interests(found, rings_of(found), size)
    assert share[:50] == pytest.approx(0.4 * 0.6 ** np.arange(50), rel=1e-12)


def test_treasury_shares_are_shared_by_the_other_owners() -> None:
    found = holdings_of([Link("A", "A", 0.2, 0.2), Link("P", "A", 0.6, 0.6), Link("Q", "A", 0.2, 0.2)])
    assert {one.name: one.low for one in owners_of(found, "A").ultimate} == pytest.approx(
        {"P": 0.75, "Q": 0.25}
    )
    assert [one.key for one in found.findings] == ["finding.treasury"]


def test_more_than_the_whole_is_scaled_and_said() -> None:
    found = holdings_of([Link("P", "A", 0.8, 0.8), Link("Q", "A", 0.4, 0.4)])
    answer = owners_of(found, "A")
    assert {one.name: one.low for one in answer.ultimate} == pytest.approx({"P": 2 / 3, "Q": 1 / 3})
    assert [one.text("en") for one in answer.findings] == [
        "A: recorded holdings add up to 120%, more than the whole; scaled down to it"
    ]


def test_records_that_contradict_each_other_give_bounds() -> None:
    found = holdings_of([Link("P", "A", 0.3, 0.3), Link("P", "A", 0.5, 0.5), Link("Q", "A", 0.1, 0.1), Link("Q", "A", 0.1, 0.1)])  # fmt: skip
    answer = {one.name: (one.low, one.high) for one in owners_of(found, "A").ultimate}
    assert answer["P"] == pytest.approx((0.5, 0.8))
    assert answer["Q"] == (0.1, 0.1)
    assert {one.key for one in found.findings} == {"finding.twice", "finding.twice_same"}


def test_what_nobody_on_record_holds_is_nobodys() -> None:
    answer = owners_of(holdings_of([Link("X", "A", 0.5, 0.5), Link("A", "B", 0.5, 0.5)]), "B")
    assert answer.unknown == (0.75, 0.75)
    assert sum(one.key == "finding.missing" for one in answer.findings) == 2


def test_a_holding_counts_on_its_days_only_and_a_doubtful_one_above_only() -> None:
    links = [
        Link("P", "A", 0.6, 0.6, end=date(2025, 1, 1)),
        Link("Q", "A", 0.6, 0.6, start=date(2025, 1, 1)),
        Link("R", "A", 0.4, 0.4, certain=False),
    ]
    before = {one.name: (one.low, one.high) for one in owners_of(holdings_of(links, date(2024, 12, 31)), "A").ultimate}  # fmt: skip
    after = {one.name: (one.low, one.high) for one in owners_of(holdings_of(links, date(2025, 1, 1)), "A").ultimate}  # fmt: skip
    assert before == {"P": (0.6, 0.6), "R": (0.0, 0.4)}
    assert after == {"Q": (0.6, 0.6), "R": (0.0, 0.4)}


def test_thresholds_may_be_reached_or_must_be_passed() -> None:
    found = holdings_of([Link("P", "A", 0.25, 0.25), Link("Q", "A", 0.1, 0.3)])
    p, q = found.numbers["P"], found.numbers["Q"]
    assert controlled(found, p, Threshold(0.25)).tolist() == [found.numbers["A"]]
    assert controlled(found, p, Threshold(0.25, or_more=False)).tolist() == []
    assert controlled(found, q, Threshold(0.25)).tolist() == []
    assert controlled(found, q, Threshold(0.25), upper=True).tolist() == [found.numbers["A"]]


@settings(max_examples=60, deadline=None)
@given(holdings(), st.sampled_from([0.1, 0.25, 0.5]))
def test_control_is_the_least_set_that_is_closed_under_the_rule(found: Holdings, share: float) -> None:
    dense, rule = matrix_of(found, found.low), Threshold(share)
    for owner in range(SIZE):
        group = {owner}
        while more := {
            j for j in range(SIZE) if j not in group and rule.met(sum(dense[i, j] for i in group))
        }:
            group |= more
        assert set(controlled(found, owner, rule).tolist()) == group - {owner}
        assert network_control(found, owner, None, rule) == len(group) - 1
    for entity in range(SIZE):
        local = restricted(found, above(found, entity))
        names = {local.names[i] for i in controllers(local, rule).tolist()}
        expected = {
            found.names[i] for i in range(SIZE) if i != entity and entity in controlled(found, i, rule)
        }
        assert names == expected


@settings(max_examples=60, deadline=None)
@given(holdings())
def test_the_weakest_link_is_that_of_the_strongest_chain(found: Holdings) -> None:
    dense = matrix_of(found, found.low)
    width = dense.copy()
    for through in range(SIZE):
        width = np.maximum(width, np.minimum(width[:, [through]], width[[through], :]))
    local = restricted(found, above(found, 0))
    links = weakest_links(local)
    for i in range(1, len(local)):
        assert links[i] == pytest.approx(width[found.numbers[local.names[i]], 0])


def test_chains_are_the_best_and_are_bounded() -> None:
    """Forty diamonds in a row have 2^40 chains."""
    links = []
    for i in range(40):
        links += [Link(f"a{i}", f"b{i}", 0.5, 0.5), Link(f"a{i}", f"c{i}", 0.5, 0.5)]
        links += [Link(f"b{i}", f"a{i + 1}", 0.5, 0.5), Link(f"c{i}", f"a{i + 1}", 0.5, 0.5)]
    found = holdings_of(links)
    local = restricted(found, above(found, found.numbers["a3"]))
    best = chains(local, local.numbers["a0"], many=2)
    assert [one.share for one in best] == [0.5**6, 0.5**6]
    assert owners_of(found, "a40").ultimate[0].low == pytest.approx(0.5**40)


def test_places_of_several_companies_follow_each_other() -> None:
    begin = np.array([0, 2, 2, 5, 6])
    assert spans(begin, np.array([2, 1, 0, 3])).tolist() == [2, 3, 4, 0, 1, 5]
    assert spans(begin, np.array([1])).tolist() == []
    assert spans(begin, np.array([], dtype=np.int64)).tolist() == []
