"""Groups with limits, security on an asset, catch-up, and a distribution step by step."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.value.waterfalls import amounts, any_waterfalls, units

from exequatur.value.waterfall import (
    CatchUp,
    Due,
    Fee,
    Funding,
    Group,
    Hurdle,
    Member,
    Payee,
    Preferred,
    Rest,
    Secured,
    Surplus,
    Waterfall,
    distribute,
    entitled,
    steps,
)
from exequatur.value.waterfall.arrays import entitled_on_paths

EIGHT = Waterfall(
    (
        Due((Payee("court", "court_fees"), Payee("tax office", "taxes")), label="costs and taxes"),
        Secured((Payee("mortgagee", "mortgage"),), "house"),
        Due((Payee("expert", "experts"), Payee("opponent", "adverse"))),
        Hurdle("funder", "drawn"),
        Fee("funder", "0.3"),
        Fee("law firm", "0.1"),
        Due((Payee("bank", "claim"), Payee("second bank", "second_claim"))),
        Rest({"debtor": "1"}),
    )
)
"""The eight tiers of the specification, in their order."""
NAMED = {
    "court_fees": 1_000, "taxes": 2_000, "mortgage": 30_000, "experts": 500, "adverse": 500, "drawn": 6_000, "claim": 70_000,
    "second_claim": 35_000,
}  # fmt: skip


def test_the_eight_tiers_of_the_specification() -> None:
    found = entitled(EIGHT, {"house": 50_000, "account": 53_000}, NAMED)
    after_costs = 103_000 - 3_000 - 30_000 - 1_000 - 6_000
    premium = after_costs * 0.3
    fee = (after_costs - premium) * 0.1
    left = after_costs - premium - fee
    assert found == {
        "court": 1_000,
        "tax office": 2_000,
        "mortgagee": 30_000,
        "expert": 500,
        "opponent": 500,
        "funder": 6_000 + premium,
        "law firm": fee,
        "bank": round(left * 2 / 3),
        "second bank": round(left / 3),
        "debtor": 0,
    }


def test_surplus_above_the_claims_goes_to_the_debtor() -> None:
    found = entitled(EIGHT, {"house": 0, "account": 10**7}, NAMED)
    assert (found["bank"], found["second bank"]) == (70_000, 35_000)
    assert found["debtor"] == 10**7 - sum(found[party] for party in found if party != "debtor") > 0


def test_nobody_but_the_debtor_shares_in_what_is_over_the_claim() -> None:
    waterfall = Waterfall((Surplus("debtor", "owed"), Fee("funder", "0.3"), Rest({"creditor": "1"})))
    assert entitled(waterfall, 1_500, {"owed": 1_000}) == {"debtor": 500, "funder": 300, "creditor": 700}


def test_fees_for_commitment_that_was_not_drawn_stand_beside_the_premium_under_the_cap() -> None:
    funding = Funding("funder", "drawn", "y", ("2",), ("0.1",), "0.5", base="committed", fees="fees")
    waterfall = Waterfall((funding, Rest({"creditor": "1"})))
    named = {"drawn": 50, "committed": 100, "y": 0, "fees": 30}
    assert entitled(waterfall, 1_000, named)["funder"] == 230
    assert entitled(waterfall, 300, named)["funder"] == 150


def test_who_is_secured_is_paid_out_of_that_asset_alone() -> None:
    assert entitled(EIGHT, {"account": 10**6}, NAMED)["mortgagee"] == 0
    assert entitled(EIGHT, {"house": 33_000}, NAMED)["mortgagee"] == 30_000
    mixed = entitled(EIGHT, {"house": 10_000, "account": 20_000}, NAMED)
    assert mixed["mortgagee"] == 9_000, "a third of the costs before it falls on the house"


GROUP = Waterfall(
    (Group((Member("a", "wa", "ma"), Member("b", "wb", "mb"), Member("c", "wc"))), Rest({"debtor": "1"}))
)


def test_pro_rata_groups_refill_what_a_full_member_leaves() -> None:
    """A known bug of others: what one with a full limit leaves goes past the others of its group."""
    named = {"wa": 50, "wb": 30, "wc": 20, "ma": 100, "mb": 1_000}
    assert entitled(GROUP, 1_000, named) == {"a": 100, "b": 540, "c": 360, "debtor": 0}
    assert entitled(GROUP, 3_000, named) == {"a": 100, "b": 1_000, "c": 1_900, "debtor": 0}
    assert entitled(GROUP, 150, named) == {"a": 75, "b": 45, "c": 30, "debtor": 0}
    limited = Waterfall((Group((Member("a", "wa", "ma"), Member("b", "wb", "mb"))), Rest({"debtor": "1"})))
    assert entitled(limited, 2_000, named) == {"a": 100, "b": 1_000, "debtor": 900}


def test_a_member_without_weight_or_room_has_nothing() -> None:
    named = {"wa": 0, "wb": 30, "wc": 20, "ma": 100, "mb": 0}
    assert entitled(GROUP, 100, named) == {"a": 0, "b": 0, "c": 100, "debtor": 0}
    nobody = {"wa": 0, "wb": 0, "wc": 0, "ma": 100, "mb": 5}
    assert entitled(GROUP, 100, nobody) == {"a": 0, "b": 0, "c": 0, "debtor": 100}


def catch_up(target: str, speed: str) -> Waterfall:
    return Waterfall(
        (
            Hurdle("investor", "capital"),
            Due((Payee("investor", "preferred"),)),
            CatchUp("manager", "investor", "capital", target, speed),
            Rest({"investor": "0.8", "manager": "0.2"}),
        )
    )


@pytest.mark.parametrize("speed", ["1", "0.5"])
def test_a_catch_up_ends_where_its_party_has_its_part_of_the_profit(speed: str) -> None:
    named = {"capital": 1_000, "preferred": 80}
    waterfall = catch_up("0.2", speed)
    assert entitled(waterfall, 1_080, named)["manager"] == 0
    during = entitled(waterfall, 1_090, named)["manager"]
    assert during == round(10 * float(speed))
    for received in (1_200, 2_000, 100_000):
        found = entitled(waterfall, received, named)
        assert found["manager"] == pytest.approx(0.2 * (received - 1_000), abs=1)


def test_a_catch_up_that_never_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="never ends"):
        Waterfall((CatchUp("m", "i", "capital", "0.5", "0.5"), Rest({"i": "1"})))


@given(any_waterfalls(), units, amounts)
def test_every_unit_is_somebodys_whatever_the_tiers(
    waterfall: Waterfall, received: int, named: dict[str, int]
) -> None:
    found = entitled(waterfall, received, named)
    assert sum(found.values()) == received
    assert min(found.values()) >= 0


@given(any_waterfalls(), units, amounts)
def test_both_evaluators_agree_to_a_unit_whatever_the_tiers(
    waterfall: Waterfall, received: int, named: dict[str, int]
) -> None:
    by_asset = {"": received - received // 3, "house": received // 3}
    exact = entitled(waterfall, by_asset, named)
    paths = entitled_on_paths(
        waterfall,
        {asset: np.array([float(amount)]) for asset, amount in by_asset.items()},
        {name: float(amount) for name, amount in named.items()},
    )
    for party, amount in exact.items():
        assert abs(paths[party][0] - amount) <= 1 + 1e-9 * received


@given(any_waterfalls(), units, amounts)
def test_the_steps_of_a_distribution_are_what_is_paid(
    waterfall: Waterfall, received: int, named: dict[str, int]
) -> None:
    found = steps(waterfall, received, named)
    assert len(found) == len(waterfall.tiers)
    paid: dict[str, int] = {}
    left = received
    for step in found:
        assert step.reaches == left
        left -= sum(step.paid.values())
        assert step.left == left
        for party, amount in step.paid.items():
            assert amount > 0
            paid[party] = paid.get(party, 0) + amount
    assert left == 0
    assert paid == {party: amount for party, amount in entitled(waterfall, received, named).items() if amount}


def test_steps_carry_their_labels() -> None:
    found = steps(EIGHT, {"house": 33_000}, NAMED)
    assert (found[0].tier, found[0].label) == ("due", "costs and taxes")
    assert found[1].paid == {"mortgagee": 30_000}
    assert [step.left for step in found][:2] == [30_000, 0]


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=6), units, st.randoms(use_true_random=False))
def test_the_order_of_equal_claims_matters_for_an_odd_unit_only(
    claims: list[int], received: int, random: Any
) -> None:
    """Equal rank: whoever is named first has no more than the odd unit that rounding leaves."""
    order = list(range(len(claims)))
    random.shuffle(order)

    def shared(by: list[int]) -> dict[str, int]:
        due = Due(tuple(Payee(f"p{i}", f"c{i}") for i in by))
        named = {f"c{i}": claim for i, claim in enumerate(claims)}
        return entitled(Waterfall((due, Rest({"debtor": "1"}))), received, named)

    one, other = shared(sorted(order)), shared(order)
    assert all(abs(one[party] - other[party]) <= 1 for party in one)
    total = sum(claims)
    for i, claim in enumerate(claims):
        exact = Fraction(claim) * min(Fraction(received, total), Fraction(1)) if total else Fraction(0)
        assert abs(one[f"p{i}"] - exact) < 1


@given(any_waterfalls(), units, units, amounts)
def test_a_second_look_pays_nothing(
    waterfall: Waterfall, first: int, second: int, named: dict[str, int]
) -> None:
    one = distribute(waterfall, first, named, {})
    two = distribute(waterfall, first + second, named, one.paid)
    assert set(distribute(waterfall, first + second, named, two.paid).now.values()) == {0}


@pytest.mark.parametrize(
    ("tiers", "says"),
    [
        ((Group(()), Rest({"a": "1"})), "no members"),
        ((Secured((), "house"), Rest({"a": "1"})), "nobody"),
        ((CatchUp("a", "b", "c", "0.2", "1.5"), Rest({"a": "1"})), "no more than 1"),
    ],
)
def test_tiers_that_cannot_be_are_refused(tiers: tuple[Any, ...], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Waterfall(tiers)


def test_a_preferred_return_without_days_is_refused() -> None:
    waterfall = Waterfall((Preferred("buyer", "outlay", "0.2"), Rest({"buyer": "1"})))
    with pytest.raises(ValueError, match="settle"):
        entitled(waterfall, 1, {"outlay": 1})
    with pytest.raises(ValueError, match="settle"):
        entitled_on_paths(waterfall, np.ones(1), {"outlay": 1.0})


def test_a_funder_stands_before_the_firm_and_the_firm_before_the_claimants() -> None:
    funding = Funding("funder", "drawn", "y", ("0",), ("0.5",))
    waterfall = Waterfall(
        (funding, Fee("firm", "0.1"), Due((Payee("bank", "claim"),)), Rest({"debtor": "1"}))
    )
    found = entitled(waterfall, 1_000, {"drawn": 10, "y": 0, "claim": 400})
    assert found == {"funder": 500, "firm": 50, "bank": 400, "debtor": 50}
