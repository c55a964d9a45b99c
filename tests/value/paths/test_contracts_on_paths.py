"""What contracts do on paths: each pays what its waterfall says, draws what is released, and takes what it may."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.value.matters import CONTRACTS, DEALS, HOUSE, INVESTOR, MATTER, ROUTE, TERMS, bare

from exequatur.value.breakeven import break_evens
from exequatur.value.conditional.scope import beyond
from exequatur.value.contracts import waterfall_of
from exequatur.value.deals import (
    AnyDeal,
    Cover,
    DebtPurchase,
    Domestic,
    Formalities,
    LitigationFunding,
    PurchaseWithUpside,
    Sale,
    SelfFunded,
    Withholding,
    WriteOff,
)
from exequatur.value.durations import Floats, gamma
from exequatur.value.funding import FundingTerms, Tranche, funder_take, funder_value
from exequatur.value.kernels import available
from exequatur.value.kernels.holding import holds
from exequatur.value.model import Matter, Pursuit, Stage, Took
from exequatur.value.paths.bought import bought
from exequatur.value.paths.cash import Cash
from exequatur.value.paths.drawdown import drawn_and_left
from exequatur.value.paths.funded import funded
from exequatur.value.paths.played import Played
from exequatur.value.paths.recoveries import Outcome, Seeded, pursue
from exequatur.value.paths.strategies import play
from exequatur.value.paths.tiers import expected_steps, steps_and_amounts
from exequatur.value.paths.timeline import Lead
from exequatur.value.waterfall.dated_arrays import settle_on_paths

PATHS = Seeded(5, 0, 500)
TWO = structs.replace(
    MATTER, pursuits=(*MATTER.pursuits, Pursuit(structs.replace(HOUSE, id="flat", worth=6e6), ROUTE))
)
ABROAD = tuple(one for one in (*DEALS, *CONTRACTS) if isinstance(one, SelfFunded | LitigationFunding | DebtPurchase | PurchaseWithUpside))  # fmt: skip
TO_PARTIES = [one for one in ABROAD if getattr(one, "formalities", None) is None]


def by_waterfall(outcome: Outcome, deal: AnyDeal) -> dict[str, Floats]:
    """What each party is paid out of recoveries by the waterfall of the deal."""
    steps, named = steps_and_amounts(outcome, deal, MATTER.id, PATHS)
    found = settle_on_paths(waterfall_of(deal), steps, named)
    return {party: np.sum(parts, axis=0) for party, parts in found.items()}


def paid_of(played: Played) -> dict[str, Floats]:
    return {party: np.sum([amount for amount, _ in paid], axis=0) for party, paid in played.paid.items()}


@pytest.mark.parametrize("deal", TO_PARTIES, ids=lambda one: one.name or type(one).__name__)
def test_a_deal_pays_on_paths_what_its_waterfall_says(deal: AnyDeal) -> None:
    outcome = pursue(TWO, PATHS, Lead(deal.skill, deal.speed), 0.0, getattr(deal, "accrues", True))
    played = play(TWO, deal, INVESTOR, PATHS)
    expected = by_waterfall(outcome, deal)
    scale = 1.0 + played.came_in
    for party, amount in paid_of(played).items():
        assert (np.abs(amount - expected.get(party, 0.0)) <= 1e-9 * scale).all(), party
    if deal.success_fee:
        firm = played.parties["law_firm"].nominal()
        assert (np.abs(firm - expected["law_firm"]) <= 1e-9 * scale).all()


@pytest.mark.parametrize("deal", [*DEALS, *CONTRACTS], ids=lambda one: one.name or type(one).__name__)
def test_the_tiers_of_a_picture_are_what_the_parties_have_in_the_mean(deal: AnyDeal) -> None:
    found = expected_steps(TWO, deal, INVESTOR, PATHS)
    if not isinstance(deal, SelfFunded | LitigationFunding | DebtPurchase | PurchaseWithUpside):
        assert found == ()
        return
    for step, after in pairwise(found):
        assert step.left == after.reaches
    assert all(step.reaches - step.left == sum(step.paid.values()) for step in found)
    assert found[-1].left == 0
    if getattr(deal, "formalities", None) is None:
        played = play(TWO, deal, INVESTOR, PATHS)
        assert found[0].reaches == pytest.approx(played.came_in.mean(), abs=1)
        for party, paid in paid_of(played).items():
            got = sum(step.paid.get(party, 0) for step in found)
            assert got == pytest.approx(paid.mean(), abs=len(found))


def given_back(outcome: Outcome, share: float, after: float) -> Outcome:
    """The same, and a share of all that was received goes back some years later."""
    at = outcome.received[-1][1] + after
    return replace(outcome, received=[*outcome.received, (-share * outcome.gross, at)])


RETURNED = [
    LitigationFunding(terms=TERMS),
    LitigationFunding(terms=FundingTerms(interest=0.25)),
    PurchaseWithUpside(price=2e6, share=0.4, hurdle=2),
    PurchaseWithUpside(price=2e6, share=0.4, hurdle_irr=0.2),
    LitigationFunding(terms=TERMS, success_fee=0.1, firm="after_funder"),
]


@pytest.mark.parametrize("deal", RETURNED)
@pytest.mark.parametrize("share", [0.3, 1.0])
def test_what_must_be_given_back_is_given_back_by_those_who_had_it(deal: AnyDeal, share: float) -> None:
    outcome = given_back(pursue(TWO, PATHS, Lead()), share, 1.0)
    if isinstance(deal, LitigationFunding):
        played = funded(outcome, deal, MATTER.id, PATHS, 0.0)
    else:
        assert isinstance(deal, PurchaseWithUpside)
        played = bought(outcome, deal, INVESTOR, PATHS, np.ones(PATHS.count))
    expected = by_waterfall(outcome, deal)
    before = np.sum([np.maximum(amount, 0.0) for amount, _ in outcome.received], axis=0)
    for party, amount in paid_of(played).items():
        assert (np.abs(amount - expected[party]) <= 1e-9 * (1.0 + before)).all(), party
        assert (amount >= -1e-9 * (1.0 + before)).all()
    if share == 1.0:
        assert all((np.abs(amount) <= 1e-9 * (1.0 + before)).all() for amount in paid_of(played).values())
    net = sum(cash.nominal() for cash in played.parties.values())
    assert np.allclose(net, outcome.gross - played.went_out, rtol=1e-9, atol=1e-3)


def test_a_funder_that_gives_nothing_back_leaves_it_to_the_creditor() -> None:
    outcome = given_back(pursue(MATTER, PATHS, Lead()), 0.5, 1.0)
    keeps = LitigationFunding(terms=TERMS, gives_back=False)
    paid = paid_of(funded(outcome, keeps, MATTER.id, PATHS, 0.0))
    before = paid_of(funded(pursue(MATTER, PATHS, Lead()), keeps, MATTER.id, PATHS, 0.0))
    assert np.allclose(paid["funder"], before["funder"])
    assert np.allclose(paid["creditor"], before["creditor"] - outcome.gross)


def test_a_hurdle_return_is_owed_again_from_the_day_on_which_it_was_given_back() -> None:
    """The buyer lays out 100 and has 150 after a year; after another it gives 150 back: it has laid that out again, and at 20 percent is owed
    150 and the time since, less what the year with 30 too much had brought."""
    deal = PurchaseWithUpside(price=0.0, share=0.5, hurdle_irr=0.2)
    one = Seeded(1, 0, 1)
    costs = Cash(1)
    costs.add(-100.0, 0.0)
    received = [(np.array([150.0]), np.array([1.0])), (np.array([-150.0]), np.array([2.0])), (np.array([400.0]), np.array([3.0]))]  # fmt: skip
    outcome = Outcome(received, costs, Cash(1), np.array([3.0]), np.ones(1), np.zeros(1), np.full(1, np.inf))
    played = bought(outcome, deal, INVESTOR, one, np.ones(1))
    parts = [float(amount[0]) for amount, _ in played.paid["creditor"]]
    assert parts[:2] == pytest.approx([15.0, -15.0])
    balance = ((100 * 1.2 - 135) * 1.2 + 135) * 1.2
    assert parts[2] == pytest.approx(0.5 * (400 - balance))


@pytest.mark.parametrize(
    ("terms", "take"),
    [
        (FundingTerms((3.0,), (0.1,)), 300.0),
        (FundingTerms((1.0,), (0.5,)), 500.0),
        (FundingTerms((1.0,), (0.1,), interest=0.5), 337.5),
        (FundingTerms((3.4,), (0.33,), interest=0.5), 340.0),
        (FundingTerms((3.0,), (0.35,), interest=0.5), 350.0),
        (FundingTerms((30.0,), (0.35,), 0.6), 600.0),
        (FundingTerms((30.0,), (0.35,)), 1000.0),
    ],
)  # fmt: skip
def test_the_greatest_of_multiple_share_and_interest_is_due_up_to_the_cap(
    terms: FundingTerms, take: float
) -> None:
    """100 invested for three years, 1,000 recovered; 100 at 50 percent a year grow to 337.5."""
    grown = 100 * (1 + terms.interest) ** 3 if terms.interest else 0.0
    assert float(funder_take(terms, 1000.0, 100.0, 3.0, grown=grown)) == pytest.approx(take)


def test_a_multiple_on_committed_capital_is_on_all_of_it() -> None:
    drawn, all_of_it = (
        FundingTerms((1.0,), (0.0,), commitment=1e7, multiple_on=on)  # type: ignore[arg-type]
        for on in ("drawn", "committed")
    )
    played = [play(MATTER, LitigationFunding(terms=terms), INVESTOR, PATHS) for terms in (drawn, all_of_it)]
    rich = played[0].came_in > 1e7
    assert rich.any()
    one, two = (paid_of(each)["funder"][rich] for each in played)
    assert two == pytest.approx(1e7)
    assert (one < 1e7).all()


def test_interest_on_drawdowns_is_the_return_of_a_funder_that_is_paid() -> None:
    deal = LitigationFunding(terms=FundingTerms(interest=0.25), covers_adverse=True)
    played = play(MATTER, deal, INVESTOR, PATHS)
    paid = paid_of(played)
    whole = (paid["creditor"] > 1.0) & (played.came_in > 0)
    worth = played.parties["funder"].value(float(np.log(1.25)))
    assert whole.any()
    assert np.allclose(worth[whole], 0.0, atol=1.0)
    assert (worth <= 1.0).all()


FIXED = Stage(Took(fixed=1.0), won=1.0, rate=100.0)
PLAIN: Matter = bare(
    structs.replace(
        MATTER,
        claim=1e6,
        pursuits=(
            Pursuit(
                structs.replace(HOUSE, volatility=0.0, drift=0.0, hazard=0.0, reachable=1.0, forced_sale=1.0, worth=1e4),
                structs.replace(
                    ROUTE, prepare=FIXED, freeze=None, recognition=FIXED, appeal=None, appealed=0.0, execution=FIXED, limit=None,
                    distribution=Took(fixed=0.5),
                ),
            ),
        ),
    )
)  # fmt: skip
"""Three stages of a year at 100 a year each, all won, 10,000 half a year later: everything can be reckoned by hand."""


def nominal(deal: AnyDeal) -> dict[str, float]:
    played = play(PLAIN, deal, INVESTOR, Seeded(1, 0, 3))
    assert len({float(value) for value in played.came_in}) == 1
    return {party: float(cash.nominal()[0]) for party, cash in played.parties.items()}


def test_a_commitment_is_drawn_until_it_is_used_up() -> None:
    found = nominal(LitigationFunding(terms=FundingTerms((0.0,), (0.2,), commitment=250.0)))
    assert found == pytest.approx({"funder": 2_000 - 250, "creditor": 8_000 - 50})


def test_what_is_not_released_is_never_drawn() -> None:
    terms = FundingTerms((0.0,), (0.2,), tranches=(Tranche("recognition", 150.0), Tranche("execution", 30.0)))
    assert nominal(LitigationFunding(terms=terms))["funder"] == pytest.approx(2_000 - 100 - 80)
    never = FundingTerms(
        (0.0,), (0.2,), tranches=(Tranche("prepare", 50.0), Tranche("recognition", 500.0, chance=0.0))
    )
    assert nominal(LitigationFunding(terms=never))["funder"] == pytest.approx(2_000 - 50)


@pytest.mark.parametrize(
    "rule", [{"needs_order": True}, {"by": 0.9}, {"most_spent": 99.0}, {"chance": 0.0}], ids=str
)
def test_a_funder_refuses_a_tranche_by_its_rule_and_the_pursuit_stops(rule: dict[str, float]) -> None:
    tranche = Tranche("recognition", 100.0, **rule)  # type: ignore[arg-type]
    terms = FundingTerms((2.0,), (0.2,), tranches=(Tranche("prepare", 200.0), tranche), shortfall="stop")
    assert nominal(LitigationFunding(terms=terms)) == pytest.approx({"funder": -100.0, "creditor": 0.0})
    met = Tranche("recognition", 100.0, by=1.0, most_spent=100.0)
    terms = structs.replace(terms, tranches=(Tranche("prepare", 200.0), met))
    assert nominal(LitigationFunding(terms=terms))["funder"] == pytest.approx(2_000 - 300)


@pytest.mark.parametrize(
    ("paid", "expected"),
    [
        ("recovery", {"funder": 2_000 - 300 + 105, "creditor": 8_000 - 105}),
        ("creditor", {"funder": 2_000 - 300 + 105, "creditor": 8_000 - 105}),
        ("funder", {"funder": 2_000 - 300 - 105, "creditor": 8_000, "capital_provider": 105}),
    ],
)
def test_the_fee_is_on_what_is_released_and_not_drawn(paid: str, expected: dict[str, float]) -> None:
    """500 for three years less 100, 200 and 300 drawn evenly in them: 500 x 3 - 450 = 1,050 money times years, at a tenth a year."""
    terms = FundingTerms((0.0,), (0.2,), commitment=500.0, undrawn_fee=0.1, undrawn_paid=paid)  # type: ignore[arg-type]
    assert nominal(LitigationFunding(terms=terms)) == pytest.approx(expected)


def test_fees_that_are_not_of_the_recovery_are_paid_a_year_in_arrears() -> None:
    terms = FundingTerms((0.0,), (0.2,), commitment=500.0, undrawn_fee=0.1, undrawn_paid="creditor")
    played = play(PLAIN, LitigationFunding(terms=terms), INVESTOR, Seeded(1, 0, 1))
    paid = [
        (float(at[0]), -float(amount[0])) for amount, at in played.parties["creditor"].lumps if amount[0] < 0
    ]
    assert paid == [(1.0, pytest.approx(45.0)), (2.0, pytest.approx(35.0)), (3.0, pytest.approx(25.0))]


_flow = st.tuples(st.floats(0, 100), st.sampled_from([0.0, 0.5, 1.0, 1.5, 2.0, 3.0]) | st.floats(0, 4))
_stream = st.tuples(st.floats(0, 100), st.floats(0, 3), st.floats(0, 2))
_release = st.tuples(st.floats(0, 200), st.sampled_from([0.0, 0.5, 1.0, 2.0]) | st.just(float("inf")))


@given(st.lists(_flow, max_size=5), st.lists(_stream, max_size=4), st.lists(_release, min_size=1, max_size=4))
@settings(max_examples=200)
def test_no_more_is_drawn_than_released_and_the_rest_is_left(lumps, streams, releases) -> None:  # type: ignore[no-untyped-def]
    costs = Cash(2)
    for amount, at in lumps:
        costs.add(-amount, at)
    for rate, begin, length in streams:
        costs.stream(-rate, begin, begin + length)
    drawn, left = drawn_and_left(costs, [(np.full(2, amount), np.full(2, at)) for amount, at in releases])
    moments = np.linspace(0, 6, 49)
    for moment in moments:
        time = np.full(2, moment)
        out, rest, whole = (float(cash.until(time)[0]) for cash in (drawn, left, costs))
        assert out + rest == pytest.approx(whole, abs=1e-9)
        assert -out <= sum(amount for amount, at in releases if at <= moment) + 1e-9
        assert out <= 1e-9
        assert rest <= 1e-9
    for before, after in pairwise(moments):
        released = sum(amount for amount, at in releases if at <= before)
        if released + float(drawn.until(np.full(2, after))[0]) > 1e-6:
            gone = left.until(np.full(2, after)) - left.until(np.full(2, before))
            assert gone[0] == pytest.approx(0, abs=1e-9), "nothing is left while there is room"


def test_a_foreign_buyer_pays_after_its_formalities_and_only_where_it_is_let_through() -> None:
    deal = DebtPurchase(price=3e6, formalities=Formalities(delay=0.5, cost=1e5, chance=0.6))
    played = play(MATTER, deal, INVESTOR, PATHS)
    price = played.parties["creditor"].value(0.06)
    through = price > 0
    assert 0.5 < through.mean() < 0.7
    assert price[through] == pytest.approx(3e6 * np.exp(-0.03))
    assert played.parties["buyer"].nominal()[~through] == pytest.approx(-1e5)
    assert (played.came_in[~through] == 0).all()


def test_a_fair_price_bears_the_formalities() -> None:
    plain = play(MATTER, DebtPurchase(), INVESTOR, PATHS)
    foreign = play(MATTER, DebtPurchase(formalities=Formalities(0.5, 1e5, 0.6)), INVESTOR, PATHS)
    assert foreign.price is not None
    assert plain.price is not None
    assert foreign.price < plain.price
    assert foreign.parties["buyer"].value(INVESTOR.funder).mean() == pytest.approx(0, abs=1)


@pytest.mark.parametrize("otherwise", ["nothing", "domestic", "self_funded"])
def test_formalities_that_always_last_as_long_are_formalities_of_that_delay(otherwise: str) -> None:
    for kind in (
        DebtPurchase(price=3e6),
        DebtPurchase(),
        PurchaseWithUpside(price=2e6, share=0.4, hurdle_irr=0.2),
    ):
        one, other = (
            play(
                MATTER,
                structs.replace(kind, formalities=Formalities(delay, 1e5, 0.6, otherwise)),
                INVESTOR,
                PATHS,
            )  # type: ignore[arg-type]
            for delay in (0.5, Took(mean=0.5, cv=0.0))
        )
        for party in one.parties:
            assert np.allclose(one.parties[party].value(0.06), other.parties[party].value(0.06), rtol=1e-12)
        assert np.allclose(one.over, other.over)


def test_a_buyer_whose_formalities_last_a_random_time_pays_and_begins_then() -> None:
    took = Took(k=2, theta=0.4)
    foreign = DebtPurchase(price=3e6, formalities=Formalities(took, 1e5, 1.0))
    played = play(MATTER, foreign, INVESTOR, PATHS)
    paid = played.parties["creditor"].value(0.06)
    assert paid.std() > 0
    assert paid.mean() == pytest.approx(3e6 * 1.024**-2, abs=4 * paid.std() / np.sqrt(len(paid)))
    late = np.log(3e6 / paid) / 0.06
    assert (played.over >= late - 1e-9).all()
    fair = play(MATTER, DebtPurchase(formalities=Formalities(took, 1e5, 0.6)), INVESTOR, PATHS)
    assert fair.parties["buyer"].value(INVESTOR.funder).mean() == pytest.approx(0, abs=1)


def test_random_formalities_are_the_same_paths_whatever_the_chunks() -> None:
    deal = DebtPurchase(price=3e6, formalities=Formalities(Took(k=2, theta=0.4), 1e5, 0.6, "self_funded"))
    whole = play(MATTER, deal, INVESTOR, Seeded(1, 0, 60_000)).parties["buyer"].value(0.18)
    part = play(MATTER, deal, INVESTOR, Seeded(1, 0, 1000)).parties["buyer"].value(0.18)
    assert (whole[:1000] == part).all()


def test_a_creditor_whose_buyer_is_refused_works_the_claim_otherwise() -> None:
    never = Formalities(delay=0.5, cost=1e5, chance=0.0, otherwise="domestic")
    found = play(MATTER, DebtPurchase(price=3e6, formalities=never), INVESTOR, PATHS)
    home = play(MATTER, Domestic(), INVESTOR, PATHS, wait=0.5)
    assert np.allclose(found.parties["creditor"].value(0.06), home.parties["creditor"].value(0.06))


def test_tax_is_withheld_from_what_is_paid_out_and_from_profit_alone_where_that_is_agreed() -> None:
    gross, on_all, on_profit = (
        play(MATTER, LitigationFunding(terms=TERMS, withholding=tax), INVESTOR, PATHS)
        for tax in (None, Withholding(creditor=0.1, other=0.2), Withholding(other=0.2, on_profit=True))
    )
    paid = paid_of(gross)
    assert np.allclose(on_all.parties["tax_office"].nominal(), 0.1 * paid["creditor"] + 0.2 * paid["funder"])
    profit = np.maximum(gross.parties["funder"].nominal(), 0.0)
    assert np.allclose(on_profit.parties["tax_office"].nominal(), 0.2 * profit, atol=1e-3)
    assert np.allclose(on_all.gross["funder"].nominal(), gross.parties["funder"].nominal())
    assert "creditor" not in on_profit.gross


def test_a_contingent_premium_is_a_share_of_recoveries_up_to_its_most() -> None:
    cover = Cover(contingent=0.1, contingent_most=5e5)
    played = play(TWO, SelfFunded(cover=cover), INVESTOR, PATHS)
    adverse = -pursue(TWO, PATHS, Lead()).adverse.nominal()
    expected = np.minimum(0.1 * played.came_in, 5e5) - adverse
    assert np.allclose(played.parties["insurer"].nominal(), expected)


def test_fortification_is_locked_from_the_order_to_the_end() -> None:
    outcome = pursue(MATTER, PATHS, Lead())
    had = np.isfinite(outcome.frozen_at)
    assert 0 < had.mean() < 1
    plain, locked = (play(MATTER, SelfFunded(fortification=sum_), INVESTOR, PATHS) for sum_ in (0.0, 1e6))
    cost = plain.parties["creditor"].value(0.06) - locked.parties["creditor"].value(0.06)
    expected = 1e6 * (np.exp(-0.06 * outcome.frozen_at) - np.exp(-0.06 * outcome.ended))
    assert np.allclose(cost, np.where(had, expected, 0.0), atol=1e-3)
    assert np.allclose(plain.parties["creditor"].nominal(), locked.parties["creditor"].nominal())


def test_a_law_firm_after_the_funder_has_its_share_of_what_is_left() -> None:
    first, after = (
        play(MATTER, LitigationFunding(terms=TERMS, success_fee=0.1, firm=rank), INVESTOR, PATHS)  # type: ignore[arg-type]
        for rank in ("first", "after_funder")
    )
    took = paid_of(after)["funder"]
    assert np.allclose(after.parties["law_firm"].nominal(), 0.1 * (after.came_in - took))
    assert np.allclose(first.parties["law_firm"].nominal(), 0.1 * first.came_in)


def test_a_write_off_saves_tax_now_and_taxes_what_comes_later_in_the_part_that_was_evidenced() -> None:
    plain = play(MATTER, SelfFunded(security=4e5), INVESTOR, PATHS)
    for evidenced in (0.0, 0.4, 1.0):
        found = play(MATTER, WriteOff(evidenced=evidenced, then=SelfFunded(security=4e5)), INVESTOR, PATHS)
        gain = found.parties["creditor"].nominal() - plain.parties["creditor"].nominal()
        tax = INVESTOR.tax * evidenced
        assert np.allclose(gain, tax * MATTER.claim - tax * plain.came_in), (
            "security that comes back is no income"
        )
    early = play(MATTER, WriteOff(), INVESTOR, PATHS).parties["creditor"].value(0.06)
    home = play(MATTER, Domestic(), INVESTOR, PATHS)
    got, at = home.paid["creditor"][0]
    expected = home.parties["creditor"].value(0.06) + 0.25 * (MATTER.claim - got * np.exp(-0.06 * at))
    assert np.allclose(early, expected)


def test_a_sale_by_segment_is_at_the_price_that_segment_fetched() -> None:
    played = play(MATTER, Sale(segment="not_retail", debtor="legal"), INVESTOR, PATHS)
    assert played.price == pytest.approx(0.551 * MATTER.claim)
    with pytest.raises(ValueError, match="segment"):
        play(MATTER, Sale(segment="unheard_of"), INVESTOR, PATHS)
    with pytest.raises(ValueError, match="natural persons"):
        play(MATTER, Sale(segment="retail_batch", debtor="legal"), INVESTOR, PATHS)
    with pytest.raises(ValueError, match="natural persons"):
        play(MATTER, Sale(segment="retail_batch"), INVESTOR, PATHS)


@pytest.mark.parametrize("deal", [Domestic(), Sale(price_rate=0.1), WriteOff()])
def test_what_pays_one_party_has_no_waterfall(deal: AnyDeal) -> None:
    with pytest.raises(ValueError, match="no waterfall"):
        waterfall_of(deal)


@pytest.mark.parametrize("deal", TO_PARTIES, ids=lambda one: one.name or type(one).__name__)
def test_what_is_over_the_claim_goes_to_the_debtor_before_anybody_shares(deal: AnyDeal) -> None:
    waterfall = waterfall_of(deal, surplus=True)
    assert waterfall.parties[0] == "debtor"
    assert waterfall.tiers[1:] == waterfall_of(deal).tiers


@pytest.mark.parametrize("deal", CONTRACTS, ids=lambda one: one.name)
def test_quicker_tiers_leave_what_they_do_not_know_to_the_paths(deal: AnyDeal) -> None:
    assert not holds(MATTER, deal)
    assert beyond(MATTER, deal)
    if isinstance(deal, LitigationFunding) and not deal.terms.plain:
        with pytest.raises(ValueError, match="path simulation"):
            funder_value(deal.terms, 1e6, 1e5, 0.6, gamma(4, 0.5), 0.18)


def test_break_evens_keep_the_commitment_and_turn_one_term_alone() -> None:
    funding = next(one for one in CONTRACTS if one.name == "staged")
    assert isinstance(funding, LitigationFunding)
    found = break_evens(MATTER, INVESTOR, PATHS, funding, None)["funder_multiple"]
    assert found is not None
    terms = structs.replace(
        funding.terms, mult=(found.value,), pct=(0.0,), cap=1.0, return_of_capital_first=False
    )
    at = play(MATTER, structs.replace(funding, terms=terms), INVESTOR, PATHS)
    assert at.parties["funder"].value(INVESTOR.funder).mean() == pytest.approx(0, abs=100)


@pytest.mark.skipif(not available(), reason="numba is not installed: pip install exequatur[value]")
def test_the_kernel_refuses_terms_that_it_does_not_know() -> None:
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.pursuit import pursued

    with pytest.raises(ValueError, match="interest and commitment"):
        pursued(MATTER, Offer(FundingTerms((2.0,), interest=0.1)), INVESTOR, PATHS)


@pytest.mark.parametrize(
    ("deal", "field"),
    [
        (LitigationFunding(terms=TERMS, minimum_creditor=0.5), "minimum_creditor"),
        (LitigationFunding(terms=FundingTerms(commitment=1.0, tranches=(Tranche("prepare", 2.0),))), "terms.tranches"),
        (LitigationFunding(terms=FundingTerms(mult=())), "terms"),
        (WriteOff(then=LitigationFunding(terms=FundingTerms(undrawn_fee=0.1))), "terms.undrawn_fee"),
        (SelfFunded(success_fee=0.6, cover=Cover(contingent=0.4)), "cover.contingent"),
    ],
)  # fmt: skip
def test_a_deal_that_contradicts_itself_is_not_played(deal: AnyDeal, field: str) -> None:
    with pytest.raises(ValueError, match=f"^{field}:"):
        play(MATTER, deal, INVESTOR, PATHS)
