"""What a contract pays on paths and what its waterfall pays in whole minor units on the same days: never more than a unit apart, for any party."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.value.matters import INVESTOR, TERMS

from exequatur.value.contracts import waterfall_of
from exequatur.value.deals import (
    AnyDeal,
    Cover,
    DebtPurchase,
    LitigationFunding,
    PurchaseWithUpside,
    SelfFunded,
)
from exequatur.value.funding import FundingTerms
from exequatur.value.paths.bought import bought
from exequatur.value.paths.cash import Cash
from exequatur.value.paths.funded import funded
from exequatur.value.paths.played import Played, played_of
from exequatur.value.paths.recoveries import Outcome, Seeded
from exequatur.value.paths.terms import with_terms
from exequatur.value.waterfall import Event, Laid, Received, Returned, settle

DAY = date(2026, 1, 1)
ONE = Seeded(1, 0, 1)
DEALS: tuple[AnyDeal, ...] = (
    SelfFunded(success_fee=0.1),
    LitigationFunding(terms=TERMS),
    LitigationFunding(terms=TERMS, minimum_creditor=0.4, success_fee=0.08),
    LitigationFunding(terms=FundingTerms(interest=0.25, cap=0.7)),
    LitigationFunding(terms=FundingTerms((1.5, 2.0), (0.2,)), success_fee=0.1, firm="after_funder"),
    DebtPurchase(price=0.0, success_fee=0.05, cover=Cover(contingent=0.03)),
    PurchaseWithUpside(price=1e6, share=0.4, hurdle=1.5),
    PurchaseWithUpside(price=1e6, share=0.4, hurdle_irr=0.2),
)
money = st.integers(0, 10**7)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Costs and receipts, (amount, day) each; a receipt below zero is one that must be given back."""
    costs = [(draw(money), 0), *draw(st.lists(st.tuples(money, st.integers(0, 2000)), max_size=4))]
    receipts, total = [], 0
    for day in sorted(draw(st.lists(st.integers(1, 2500), min_size=1, max_size=5, unique=True))):
        amount = draw(money) if not total or draw(st.booleans()) else -draw(st.integers(0, total))
        total += amount
        receipts.append((amount, day))
    return costs, receipts


def on_paths(deal: AnyDeal, costs: list[tuple[int, int]], receipts: list[tuple[int, int]]) -> Played:
    spent = Cash(1)
    for amount, day in costs:
        spent.add(-float(amount), day / 365)
    received = [(np.array([float(amount)]), np.array([day / 365])) for amount, day in receipts]
    never = np.full(1, np.inf)
    outcome = Outcome(received, spent, Cash(1), received[-1][1], np.ones(1), np.zeros(1), never)
    if isinstance(deal, LitigationFunding):
        return funded(outcome, deal, "m", ONE, 0.0)
    if isinstance(deal, SelfFunded):
        under = with_terms(outcome, deal, ONE)
        return played_of(under, outcome, deal, {"creditor": Cash(1)}, {"creditor": under.received})
    assert isinstance(deal, DebtPurchase | PurchaseWithUpside)
    return bought(outcome, deal, INVESTOR, ONE, np.ones(1))


def events_of(deal: AnyDeal, costs: list[tuple[int, int]], receipts: list[tuple[int, int]]) -> list[Event]:
    """Laid sums of a day before its receipts, as a valuation counts them."""
    names = waterfall_of(deal).amounts
    events: list[tuple[int, int, Event]] = []

    def lay(name: str, amount: int, day: int) -> None:
        if name in names:
            events.append((day, 0, Laid(DAY + timedelta(days=day), name, amount)))

    for amount, day in costs:
        for name in ("drawn", "costs", "outlay"):
            lay(name, amount, day)
    for name in ("price", "outlay"):
        lay(name, 10**6, 0)
    for amount, day in receipts:
        on = DAY + timedelta(days=day)
        events.append((day, 1, Received(on, amount) if amount >= 0 else Returned(on, -amount)))
    return [event for _, _, event in sorted(events, key=lambda one: one[:2])]


@pytest.mark.parametrize("deal", DEALS)
@given(histories())
@settings(max_examples=60)
def test_paths_and_cash_are_never_more_than_a_unit_apart(
    deal: AnyDeal, history: tuple[list[tuple[int, int]], list[tuple[int, int]]]
) -> None:
    costs, receipts = history
    played = on_paths(deal, costs, receipts)
    steps = settle(waterfall_of(deal), events_of(deal, costs, receipts))
    assert len(steps) == len(receipts)
    for party, parts in played.paid.items():
        so_far = 0.0
        for (amount, _), step in zip(parts, steps, strict=True):
            so_far += float(amount[0])
            assert abs(step.paid.get(party, 0) - so_far) <= 1 + 1e-6
