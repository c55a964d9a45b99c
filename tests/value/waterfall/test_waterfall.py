"""The waterfall: every unit finds somebody, parts end where the whole would, and the known bugs of others do not occur."""

import json
from fractions import Fraction
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.value.waterfall import (
    Due,
    Fee,
    Funding,
    Hurdle,
    Payee,
    Rest,
    Waterfall,
    distribute,
    entitled,
)
from exequatur.value.waterfall.arrays import entitled_on_paths

WHOLE = Waterfall(
    (
        Due((Payee("court", "court_fees"), Payee("estate", "estate_costs"))),
        Due((Payee("mortgagee", "secured"),)),
        Due((Payee("expert", "experts"), Payee("opponent", "adverse"))),
        Funding("funder", "drawn", "years", ("2", "2.5", "3"), ("0.25", "0.3", "0.35"), "0.6", True),
        Fee("law firm", "0.08", "fee_cap"),
        Due((Payee("bank", "claim"), Payee("second bank", "second_claim"))),
        Rest({"debtor": "1"}),
    )
)
AMOUNTS = {
    "court_fees": 1_000, "estate_costs": 2_000, "secured": 30_000, "experts": 500, "adverse": 700, "drawn": 5_000, "years": 1,
    "fee_cap": 4_000, "claim": 100_000, "second_claim": 50_000,
}  # fmt: skip

units = st.integers(0, 10**13)
shares = st.integers(0, 1000).map(lambda n: f"{n / 1000:.3f}")


@st.composite
def waterfalls(draw: st.DrawFn) -> Waterfall:
    """Any waterfall over five parties and eight amounts."""
    party = st.sampled_from(["a", "b", "c", "d", "e"])
    amount = st.sampled_from(["p", "q", "r", "s", "t"])
    payees = st.lists(st.builds(Payee, party=party, amount=amount), min_size=1, max_size=3).map(tuple)
    schedule = st.lists(st.integers(0, 400).map(lambda n: f"{n / 100}"), min_size=1, max_size=3).map(tuple)
    percents = st.lists(shares, min_size=1, max_size=3).map(tuple)
    tier = st.one_of(
        st.builds(Due, payees=payees),
        st.builds(Fee, party=party, share=shares, most=st.just("") | amount),
        st.builds(
            Funding, party=party, capital=amount, years=st.just("years"), mult=schedule, pct=percents, cap=shares,
            capital_first=st.booleans(), least=shares,
        ),
        st.builds(Hurdle, party=party, amount=amount, times=st.integers(0, 400).map(lambda n: f"{n / 100}")),
    )  # fmt: skip
    first = draw(st.integers(0, 1000))
    rest = Rest({"a": f"{first / 1000:.3f}", "b": f"{(1000 - first) / 1000:.3f}"})
    return Waterfall((*draw(st.lists(tier, max_size=5)), rest))


amounts = st.fixed_dictionaries({name: units for name in "pqrst"} | {"years": st.integers(0, 6)})


@given(waterfalls(), units, amounts)
def test_every_unit_is_somebodys_and_nobody_owes(
    waterfall: Waterfall, received: int, named: dict[str, int]
) -> None:
    found = entitled(waterfall, received, named)
    assert sum(found.values()) == received
    assert min(found.values()) >= 0


@given(waterfalls(), units, amounts)
def test_both_evaluators_agree_to_a_minor_unit(
    waterfall: Waterfall, received: int, named: dict[str, int]
) -> None:
    exact = entitled(waterfall, received, named)
    paths = entitled_on_paths(
        waterfall, np.array([float(received)] * 3), {k: float(v) for k, v in named.items()}
    )
    for party, whole in exact.items():
        assert (np.abs(paths[party] - whole) <= 1 + 1e-9 * received).all()


@given(waterfalls(), st.lists(units, min_size=1, max_size=5), amounts)
def test_parts_end_where_the_whole_would(
    waterfall: Waterfall, receipts: list[int], named: dict[str, int]
) -> None:
    paid: dict[str, int] = {}
    total = 0
    for one in receipts:
        total += one
        step = distribute(waterfall, total, named, paid)
        assert sum(step.now.values()) == one
        assert min(step.now.values()) >= 0
        paid = step.paid
    assert sum(paid.values()) == total
    again = distribute(waterfall, total, named, paid)
    assert set(again.now.values()) == {0}
    if all(amount == 0 for amount in again.over.values()):
        assert paid == entitled(waterfall, total, named)


@given(waterfalls(), units, amounts, amounts)
def test_nothing_is_taken_back_when_amounts_change(
    waterfall: Waterfall, received: int, before: dict[str, int], after: dict[str, int]
) -> None:
    first = distribute(waterfall, received, before, {})
    second = distribute(waterfall, received * 2, after, first.paid)
    assert min(second.now.values()) >= 0
    assert sum(second.paid.values()) == received * 2


def test_the_order_of_the_tiers_is_the_order_of_payment() -> None:
    assert entitled(WHOLE, 2_000, AMOUNTS)["mortgagee"] == 0
    found = entitled(WHOLE, 34_200, AMOUNTS)
    assert (found["court"], found["estate"], found["mortgagee"], found["funder"]) == (1_000, 2_000, 30_000, 0)
    assert entitled(WHOLE, 10**7, AMOUNTS)["debtor"] > 0


def test_equal_claims_share_too_little_in_proportion() -> None:
    found = entitled(WHOLE, 1_000, AMOUNTS)
    assert (found["court"], found["estate"]) == (333, 667)


def test_the_odd_unit_goes_to_the_largest_remainder_and_then_to_the_first() -> None:
    three = Waterfall((Rest({"a": "0.333", "b": "0.333", "c": "0.334"}),))
    assert entitled(three, 1, {}) == {"a": 0, "b": 0, "c": 1}
    halves = Waterfall((Rest({"a": "0.5", "b": "0.5"}),))
    assert entitled(halves, 1, {}) == {"a": 1, "b": 0}


@pytest.mark.parametrize(
    ("received", "invested", "year", "take"),
    [(2000, 200, 0, 650), (2000, 200, 2, 830), (6000, 200, 2, 2230), (600, 200, 3, 360), (150, 200, 1, 90), (0, 200, 5, 0)],
)  # fmt: skip
def test_a_funder_takes_by_the_terms_of_check_case_f09(
    received: int, invested: int, year: int, take: int
) -> None:
    funding = Funding(
        "funder", "I", "y", ("2", "2.5", "3", "3.5"), ("0.25", "0.3", "0.35", "0.4"), "0.6", True
    )
    waterfall = Waterfall((funding, Rest({"creditor": "1"})))
    assert entitled(waterfall, received, {"I": invested, "y": year}) == {
        "funder": take,
        "creditor": received - take,
    }


def test_a_hurdle_is_tested_with_the_payment_that_clears_it() -> None:
    waterfall = Waterfall((Hurdle("buyer", "price", "2"), Rest({"creditor": "0.4", "buyer": "0.6"})))
    first = distribute(waterfall, 150, {"price": 100}, {})
    assert first.now == {"buyer": 150, "creditor": 0}
    second = distribute(waterfall, 300, {"price": 100}, first.paid)
    assert second.now == {"buyer": 110, "creditor": 40}


def test_a_schedule_that_steps_up_takes_nothing_back_from_those_who_were_paid() -> None:
    funding = Funding("funder", "I", "y", ("1", "3"), ("0",), "1")
    waterfall = Waterfall((funding, Rest({"creditor": "1"})))
    first = distribute(waterfall, 1_000, {"I": 200, "y": 0}, {})
    assert first.paid == {"funder": 200, "creditor": 800}
    second = distribute(waterfall, 1_100, {"I": 200, "y": 1}, first.paid)
    assert second.now == {"funder": 100, "creditor": 0}
    assert second.over == {"creditor": 300}
    third = distribute(waterfall, 2_000, {"I": 200, "y": 1}, second.paid)
    assert third.paid == {"funder": 600, "creditor": 1_400}


def test_a_fee_stops_at_its_cap() -> None:
    found = entitled(WHOLE, 10**9, AMOUNTS)
    assert found["law firm"] == 4_000


@pytest.mark.parametrize(
    ("tiers", "says"),
    [
        ((), "rest"),
        ((Fee("a", "0.1"),), "rest"),
        ((Rest({"a": "1"}), Rest({"a": "1"})), "only the last"),
        ((Rest({"a": "0.5", "b": "0.4"}),), "one together"),
        ((Due(()), Rest({"a": "1"})), "nobody"),
        ((Funding("f", "i", "y", (), ("0.1",)), Rest({"a": "1"})), "first year"),
        ((Fee("a", "1.5"), Rest({"a": "1"})), "no more than 1"),
    ],
)
def test_a_waterfall_that_cannot_be_is_refused(tiers: tuple[Any, ...], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Waterfall(tiers)


@pytest.mark.parametrize(
    ("received", "named", "says"),
    [(-1, AMOUNTS, "below 0"), (1, {}, "court_fees"), (1, {**AMOUNTS, "drawn": -5}, "drawn")],
)
def test_amounts_that_cannot_be_are_refused(received: int, named: dict[str, int], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        entitled(WHOLE, received, named)


def test_what_was_paid_must_fit() -> None:
    with pytest.raises(ValueError, match="paid out of"):
        distribute(WHOLE, 10, AMOUNTS, {"court": 11})
    with pytest.raises(ValueError, match="stranger"):
        distribute(WHOLE, 10, AMOUNTS, {"stranger": 1})


def test_a_waterfall_is_data() -> None:
    text = msgspec.json.encode(WHOLE)
    assert msgspec.json.decode(text, type=Waterfall) == WHOLE
    assert json.loads(text)["tiers"][0]["tier"] == "due"


def test_rounding_is_of_the_end_alone() -> None:
    """Ten tiers of a third each: rounding tier by tier would drift by units."""
    tiers = tuple(Fee(f"p{i}", "0.333333333333") for i in range(10))
    waterfall = Waterfall((*tiers, Rest({"rest": "1"})))
    found, left = entitled(waterfall, 10**9 + 7, {}), Fraction(10**9 + 7)
    for i in range(10):
        part = left * Fraction("0.333333333333")
        left -= part
        assert abs(found[f"p{i}"] - part) < 1
