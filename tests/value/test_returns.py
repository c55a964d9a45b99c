"""Returns gross and net, how long money is out, and the return of a pool."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.value.matters import INVESTOR, MATTER, TERMS

from exequatur.value.answer import plain
from exequatur.value.deals import LitigationFunding, Sale, Withholding
from exequatur.value.funding import FundingTerms
from exequatur.value.paths.cash import Cash
from exequatur.value.returns import irr_of_cash, life_of, pooled_irr
from exequatur.value.valuation import value_matter


def flows(*sums: tuple[float, float]) -> Cash:
    cash = Cash(1)
    for amount, at in sums:
        cash.add(amount, at)
    return cash


def test_gross_is_before_tax_and_before_what_the_funders_money_costs_it() -> None:
    deals = [
        LitigationFunding(name="plain", terms=TERMS),
        LitigationFunding(name="taxed", terms=TERMS, withholding=Withholding(other=0.1)),
        LitigationFunding(name="dear", terms=FundingTerms((2.0,), (0.4,), commitment=6e6, undrawn_fee=0.05, undrawn_paid="funder")),
    ]  # fmt: skip
    found = {one["name"]: one for one in plain(value_matter(MATTER, deals, INVESTOR, paths=3000, delay=False))["strategies"] if one["party"] == "funder"}  # fmt: skip
    assert found["plain"]["irr_gross"] == found["plain"]["irr"]
    assert found["taxed"]["irr_gross"] == pytest.approx(found["plain"]["irr"])
    assert found["taxed"]["irr"] < found["taxed"]["irr_gross"]
    assert found["dear"]["irr"] < found["dear"]["irr_gross"]


def test_the_answer_says_how_long_money_is_out() -> None:
    answer = plain(value_matter(MATTER, [Sale(price_rate=0.1), LitigationFunding(terms=TERMS)], INVESTOR, paths=1000, delay=False))  # fmt: skip
    sale, _, funder = answer["strategies"]
    assert (sale["weighted_average_life"], sale["weighted_average_outlay"]) == (0.0, None)
    assert funder["weighted_average_life"] > funder["weighted_average_outlay"] > 0


def test_a_life_weighs_each_sum_by_its_amount() -> None:
    cash = flows((-100.0, 1.0), (-300.0, 3.0), (50.0, 2.0), (150.0, 6.0))
    cash.stream(-100.0, 0.0, 4.0)
    found = life_of(cash)
    assert found.received == pytest.approx((50 * 2 + 150 * 6) / 200)
    assert found.paid == pytest.approx((100 + 900 + 400 * 2) / 800)


def test_a_pool_earns_what_its_flows_earn_and_not_the_mean_of_rates() -> None:
    small, large = flows((-1.0, 0.0), (3.0, 1.0)), flows((-1000.0, 0.0), (1100.0, 1.0))
    found = pooled_irr([small, large])
    assert found is not None
    assert found.rate == pytest.approx(1103 / 1001 - 1)
    assert pooled_irr([]) is None
    assert irr_of_cash(flows((0.0, 1.0))) is None


@given(st.integers(1, 5), st.floats(0.05, 0.9))
def test_a_pool_of_the_same_flows_earns_what_one_earns(many: int, rate: float) -> None:
    one = flows((-100.0, 0.0), (100.0 * (1 + rate), 1.0))
    found = pooled_irr([one] * many)
    assert found is not None
    assert np.isclose(found.rate, rate, rtol=1e-9)
