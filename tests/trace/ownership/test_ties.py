"""Declared ties: what a nominee holds counts as another's, and votes of relatives and of those in concert count together, by weights that the user sets."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.text import UserError
from exequatur.trace.ownership.control import Threshold, controlled
from exequatur.trace.ownership.holdings import Holdings, holdings_of
from exequatur.trace.ownership.links import Link, read_links
from exequatur.trace.ownership.owners import Owner, owners_of
from exequatur.trace.ownership.statutory import StatutoryTest, those_who_meet
from exequatur.trace.ownership.ties import Tie, usual_weights, weights_with

LINKS = [Link("N", "Co", 0.4, 0.4), Link("A", "Co", 0.2, 0.2), Link("B", "Co", 0.4, 0.4)]


def looked(holdings: Holdings, entity: str = "Co") -> dict[str, Owner]:
    return {one.name: one for one in owners_of(holdings, entity).owners}


def bounds(one: Owner) -> tuple[float, float]:
    return pytest.approx((one.low, one.high))  # type: ignore[return-value]


def test_what_a_nominee_holds_is_whose_nominee_it_is() -> None:
    found = looked(holdings_of(LINKS, ties=[Tie("N", "A", "nominee")]))
    assert bounds(found["A"]) == (0.6, 0.6)
    assert found["A"].controls
    assert "N" not in found


def test_a_weight_leaves_the_rest_with_the_nominee() -> None:
    found = looked(holdings_of(LINKS, ties=[Tie("N", "A", "nominee", weight=0.5)]))
    assert bounds(found["A"]) == (0.4, 0.4)
    assert bounds(found["N"]) == (0.2, 0.2)
    assert not found["A"].may_control


def test_a_tie_that_is_not_sure_counts_in_the_upper_bounds_only() -> None:
    found = looked(holdings_of(LINKS, ties=[Tie("N", "A", "nominee", certain=False)]))
    assert bounds(found["A"]) == (0.2, 0.6)
    assert bounds(found["N"]) == (0.0, 0.4)
    assert (found["A"].controls, found["A"].may_control) == (False, True)


def test_a_trust_says_nothing_for_sure_until_its_deed_is_weighed() -> None:
    unread = looked(holdings_of(LINKS, ties=[Tie("N", "A", "trust")]))
    assert bounds(unread["A"]) == (0.2, 0.6)
    read = looked(holdings_of(LINKS, ties=[Tie("N", "A", "trust")], weights=weights_with(["trust=1"])))
    assert bounds(read["A"]) == (0.6, 0.6)


def test_relatives_keep_their_shares_and_may_vote_together() -> None:
    found = looked(holdings_of(LINKS, ties=[Tie("N", "A", "relative")]))
    assert bounds(found["A"]) == (0.2, 0.2)
    assert (found["A"].controls, found["A"].may_control) == (False, True)
    assert (found["N"].controls, found["N"].may_control) == (False, True)
    sure = looked(holdings_of(LINKS, ties=[Tie("N", "A", "relative", weight=1.0)]))
    assert sure["A"].controls
    assert sure["N"].controls


def test_those_who_act_in_concert_control_together_also_through_companies_and_without_a_share() -> None:
    links = [Link("N", "Mid", 0.6, 0.6), Link("Mid", "Co", 0.3, 0.3), Link("A", "Co", 0.25, 0.25), Link("B", "Co", 0.45, 0.45)]  # fmt: skip
    ties = [Tie("N", "A", "concert"), Tie("C", "N", "concert")]
    found = looked(holdings_of(links, ties=ties))
    assert found["A"].controls
    assert found["C"].controls
    assert (found["C"].low, found["C"].high) == (0.0, 0.0)
    assert not found["B"].controls


def test_votes_and_income_alone() -> None:
    links = [Link("A", "Co", 0.9, 0.9, kind="income"), Link("A", "Co", 0.1, 0.1, kind="votes"), Link("B", "Co", 0.1, 0.1, kind="income"), Link("B", "Co", 0.9, 0.9, kind="votes")]  # fmt: skip
    found = looked(holdings_of(links))
    assert (bounds(found["A"]), found["A"].controls) == ((0.9, 0.9), False)
    assert (bounds(found["B"]), found["B"].controls) == ((0.1, 0.1), True)


def test_a_nominee_of_a_nominee_holds_for_the_last_of_them() -> None:
    found = looked(holdings_of(LINKS, ties=[Tie("N", "M", "nominee"), Tie("M", "A", "nominee")]))
    assert bounds(found["A"]) == (0.6, 0.6)
    assert not {"N", "M"} & set(found)


def test_a_chain_of_nominees_may_be_of_any_length() -> None:
    ties = [Tie(f"N{i}", f"N{i + 1}", "nominee") for i in range(3000)]
    found = looked(holdings_of([Link("N0", "Co", 1.0, 1.0)], ties=ties))
    assert {name: (one.low, one.high) for name, one in found.items()} == {"N3000": (1.0, 1.0)}


def test_ties_in_a_circle_are_left_out_and_said() -> None:
    holdings = holdings_of(LINKS, ties=[Tie("N", "A", "nominee"), Tie("A", "N", "nominee")])
    keys = {one.key for one in holdings.findings}
    assert "tie.circle" in keys
    assert sum(one.low for one in looked(holdings).values()) == pytest.approx(1.0)


def test_a_nominee_said_to_hold_more_than_all_for_others_leaves_nothing_sure() -> None:
    holdings = holdings_of(LINKS, ties=[Tie("N", "A", "nominee"), Tie("N", "B", "nominee")])
    assert "tie.over" in {one.key for one in holdings.findings}
    found = looked(holdings)
    assert bounds(found["A"]) == (0.2, 0.6)
    assert bounds(found["B"]) == (0.4, 0.8)


def test_a_tie_counts_on_its_days() -> None:
    tie = Tie("N", "A", "nominee", start=date(2020, 1, 1), end=date(2021, 1, 1))
    assert "N" not in looked(holdings_of(LINKS, date(2020, 6, 1), [tie]))
    assert "N" in looked(holdings_of(LINKS, date(2021, 1, 1), [tie]))


def test_what_was_moved_is_said_of_the_company() -> None:
    answer = owners_of(holdings_of(LINKS, ties=[Tie("N", "A", "nominee")]), "Co")
    (said,) = [one for one in answer.findings if one.key == "tie.nominee"]
    assert said.text("en") == "N holds its 40% of Co as a nominee of A: 100% of that counts as A's"
    assert "代 A 持有 Co" in said.text("zh")


def test_a_statutory_test_counts_those_in_concert() -> None:
    from exequatur.trace.ownership.through import above, restricted

    holdings = holdings_of(LINKS, ties=[Tie("N", "A", "concert")])
    local = restricted(holdings, above(holdings, holdings.numbers["Co"]))
    test = StatutoryTest("t", Threshold(0.5, or_more=False), "majority")
    assert set(those_who_meet(test, local, owners_of(holdings, "Co")).surely) == {"A", "N"}


@given(
    st.lists(
        st.tuples(st.sampled_from("ABCDEN"), st.sampled_from("ABCDEN"), st.sampled_from(["nominee", "trust"]), st.floats(0, 1)),
        max_size=6,
    ),
    st.lists(st.floats(0.01, 1), min_size=6, max_size=6),
)  # fmt: skip
def test_nothing_is_lost_or_made_by_nominees(
    ties: list[tuple[str, str, str, float]], parts: list[float]
) -> None:
    links = [Link(name, "Co", part / sum(parts), part / sum(parts)) for name, part in zip("ABCDEN", parts, strict=True)]  # fmt: skip
    holdings = holdings_of(links, ties=[Tie(a, b, kind, weight) for a, b, kind, weight in ties if a != b])  # type: ignore[arg-type]
    lows, highs = float(holdings.low.sum()), float(holdings.high.sum())
    assert lows <= 1 + 1e-9
    assert highs >= 1 - 1e-9
    if not {one.key for one in holdings.findings} & {"tie.over", "tie.circle"}:
        assert lows == pytest.approx(1.0)
        assert highs == pytest.approx(1.0)


def test_votes_together_end_however_they_are_tied() -> None:
    names = "ABCDE"
    ties = [Tie(a, b, "concert", 0.9) for a in names for b in names if a < b]
    holdings = holdings_of([Link(a, "Co", 0.2, 0.2) for a in names], ties=ties)
    assert [holdings.names[i] for i in controlled(holdings, holdings.numbers["A"])] == ["Co"]


def test_ties_stand_beside_edges_and_every_bad_one_is_refused_by_row(tmp_path: Path) -> None:
    path = tmp_path / "graph.json"
    path.write_text(
        '{"edges": [{"owner": "N", "owned": "Co", "share": 0.4}, {"owner": "N", "owned": "Co", "share": 1, "kind": "relative"}],'
        ' "ties": [{"tie": "Nominee", "who": "N", "for": "A", "weight": "0.5", "start": "2020-01-01"},'
        ' {"tie": "friend", "who": "N", "for": "A"}, {"tie": "trust", "who": "N"}, {"tie": "trust", "who": "N", "for": "N"},'
        ' {"tie": "trust", "who": "N", "for": "A", "weight": 2}, {"tie": "trust", "who": "N", "for": "A", "weight": "much"}]}'
    )
    read = read_links(path)
    assert read.ties == (Tie("N", "A", "nominee", 0.5, date(2020, 1, 1)),)
    assert [(one.row, one.reason.key) for one in read.refused] == [
        (2, "link.kind"), (4, "tie.kind"), (5, "link.no_name"), (6, "tie.itself"), (7, "tie.weight"), (8, "link.no_number"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["friend=1", "nominee", "nominee=2", "nominee=-1", "nominee=x", "nominee=nan"]
)
def test_a_weight_that_is_none_is_an_error_that_says_what_one_is(text: str) -> None:
    with pytest.raises(UserError) as error:
        weights_with([text])
    assert "nominee, trust, relative, concert" in error.value.message("en")


def test_every_usual_weight_says_what_it_rests_on() -> None:
    weights = usual_weights()
    assert set(weights) == {"nominee", "trust", "relative", "concert"}
    for one in weights.values():
        assert one.why
        for low, high in (one.income, one.control):
            assert 0 <= low <= high <= 1
    assert weights_with(["nominee=50%"])["nominee"].income == (0.5, 0.5)
