"""Matters for tests: one that is plain and can be changed, and a Hypothesis strategy for any."""

from datetime import date
from typing import Any

from hypothesis import strategies as st
from msgspec import structs

from exequatur.value.deals import (
    AnyDeal,
    Cover,
    DebtPurchase,
    Domestic,
    Formalities,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
    Sale,
    SelfFunded,
    Withholding,
    WriteOff,
)
from exequatur.value.evidence import Beta
from exequatur.value.funding import FundingTerms, Tranche
from exequatur.value.model import (
    Freeze,
    Growth,
    Home,
    Matter,
    Pursuit,
    Race,
    Route,
    Stage,
    Title,
    Took,
    Worth,
)

DAY = date(2026, 11, 22)

ROUTE = Route(
    forum="SG",
    prepare=Stage(Took(k=4, theta=0.125), fixed=3e5, rate=4e5),
    freeze=Freeze(Took(k=2, theta=0.1), granted=0.6, fixed=2e5, rate=3e5, undertaking=1e5, undertaking_called=0.3),
    recognition=Stage(Took(k=3, theta=0.3), won=0.8, fixed=4e5, rate=8e5, adverse=5e5, settles=0.25, settlement=0.4),
    appeal=Stage(Took(k=3, theta=0.35), won=0.8, rate=2e5, adverse=2e5),
    appealed=0.4,
    execution=Stage(Took(k=2, theta=0.5), won=0.85, fixed=4e5, rate=5e5),
    distribution=Took(fixed=0.25),
    limit=2.0,
)  # fmt: skip
HOUSE = Worth(
    id="house", worth=4e7, currency="CNY", drift=0.01, volatility=0.2, forced_sale=0.75, reachable=0.9,
    hazard=0.15, leak=0.1, tip_off=2,
)  # fmt: skip
MATTER = Matter(
    id="m", currency="CNY", as_of=DAY, claim=2.5e7, pursuits=(Pursuit(HOUSE, ROUTE),),
    growth=Growth(base=2e7, rate=0.05), race=Race(rate=0.3, share=0.25, insolvency=0.03, others=1e8),
    home=Home(propertyless=0.35, share=Beta(1, 9), took=Took(k=2, theta=0.75), fixed=1e5), overrun=0.3,
)  # fmt: skip
INVESTOR = Investor(creditor=0.06, funder=0.18, risk_weight=0.3, tax=0.25)
TERMS = FundingTerms((2.0, 2.5, 3.0, 3.5), (0.25, 0.3, 0.35, 0.4), 0.6, True)
DEALS: tuple[AnyDeal, ...] = (
    Domestic(),
    Sale(price_rate=0.05),
    WriteOff(),
    WriteOff(name="overlay", then=SelfFunded()),
    SelfFunded(),
    LitigationFunding(terms=TERMS),
    LitigationFunding(name="without cover", terms=TERMS, covers_adverse=False, minimum_creditor=0.4),
    DebtPurchase(),
    DebtPurchase(name="at a price", price=3e6, accrues=False, skill=0.5, speed=0.8),
    SelfFunded(
        name="insured", success_fee=0.1, cover=Cover(premium=3e5, deferred=2e5, most=4e5), security=5e5
    ),
    LitigationFunding(
        name="with terms", terms=TERMS, success_fee=0.08, cover=Cover(premium=1e5), security=2e5
    ),
    PurchaseWithUpside(price=2e6, share=0.4, hurdle=2),
    PurchaseWithUpside(name="return first", price=2e6, share=0.4, hurdle_irr=0.2),
    PurchaseWithUpside(name="with a fee", price=1e6, share=0.3, success_fee=0.1, security=1e5),
)

CONTRACTS: tuple[AnyDeal, ...] = (
    LitigationFunding(name="interest", terms=FundingTerms(interest=0.25, cap=0.7), covers_adverse=False),
    LitigationFunding(
        name="on committed",
        terms=FundingTerms((2.0,), (0.2,), commitment=1.5e6, multiple_on="committed", undrawn_fee=0.02),
        success_fee=0.1, firm="after_funder",
    ),
    LitigationFunding(
        name="staged",
        terms=FundingTerms(
            (2.0, 3.0), (0.3,), 0.6, True, commitment=3e6, undrawn_fee=0.03, undrawn_paid="creditor",
            tranches=(
                Tranche("prepare", 6e5), Tranche("freeze", 3e5, chance=0.8), Tranche("recognition", 8e5, needs_order=True),
                Tranche("execution", 5e5, by=2.5, most_spent=2e6),
            ),
        ),
    ),
    LitigationFunding(
        name="stopped",
        terms=FundingTerms(
            (2.5,), (0.3,), undrawn_fee=0.03, undrawn_paid="funder", shortfall="stop",
            tranches=(Tranche("prepare", 6e5), Tranche("recognition", 8e5, chance=0.6), Tranche("execution", 4e5, chance=0.7)),
        ),
        security=2e5, fortification=3e5, cover=Cover(premium=1e5),
    ),
    LitigationFunding(name="taxed", terms=TERMS, withholding=Withholding(creditor=0.05, other=0.1, on_profit=True)),
    SelfFunded(
        name="contingent", cover=Cover(premium=1e5, deferred=2e5, contingent=0.05, contingent_most=5e5), fortification=4e5,
        withholding=Withholding(creditor=0.1),
    ),
    DebtPurchase(name="foreign buyer", formalities=Formalities(0.4, 2e5, 0.7), withholding=Withholding(other=0.1)),
    DebtPurchase(name="or at home", price=2e6, formalities=Formalities(0.3, 1e5, 0.6, "domestic")),
    PurchaseWithUpside(
        name="or alone", price=2e6, share=0.4, hurdle_irr=0.2, formalities=Formalities(0.25, 1e5, 0.6, "self_funded"),
        withholding=Withholding(creditor=0.05, other=0.05),
    ),
    Sale(name="by segment", segment="not_retail", debtor="legal"),
    WriteOff(name="funded overlay", evidenced=0.6, then=LitigationFunding(terms=TERMS, security=2e5)),
)  # fmt: skip
"""Contracts with terms that only the path simulation knows."""


def route(**changes: Any) -> Matter:
    """The plain matter with another route."""
    return structs.replace(MATTER, pursuits=(Pursuit(HOUSE, structs.replace(ROUTE, **changes)),))


def bare(matter: Matter, **changes: Any) -> Matter:
    """A matter without growth, race, overrun, changed as said."""
    return structs.replace(matter, **{"growth": Growth(), "race": Race(), "overrun": 0.0, **changes})


_share = st.floats(0, 1)
_money = st.floats(0, 1e7)
_took = st.one_of(
    st.builds(Took, k=st.floats(0.5, 20), theta=st.floats(0.02, 1)), st.builds(Took, fixed=st.floats(0, 3))
)
_chance = st.one_of(_share, st.builds(Beta, a=st.floats(0.5, 20), b=st.floats(0.5, 20)))
_stage = st.builds(
    Stage, took=_took, won=_chance, fixed=_money, rate=_money, adverse=_money, settles=st.floats(0, 1), settlement=_share
)  # fmt: skip
_freeze = st.builds(
    Freeze, took=_took, granted=_chance, fixed=_money, rate=_money, parallel=st.booleans(), undertaking=_money,
    undertaking_called=_share,
)  # fmt: skip
_route = st.builds(
    Route, forum=st.sampled_from(["SG", "HK", "US-CA"]), prepare=st.builds(Stage, took=_took, fixed=_money, rate=_money),
    recognition=_stage, execution=_stage, freeze=st.none() | _freeze, appeal=_stage, appealed=_share, distribution=_took,
    limit=st.none() | st.floats(0.1, 6), protective=st.none() | _money, merges_at=st.none() | st.floats(0, 0.1),
    priority_at=st.sampled_from(["freeze", "execution"]), protected_by_execution=st.booleans(), costs_back=_share,
)  # fmt: skip
_asset = st.builds(
    Worth, id=st.sampled_from(["a", "b", "c", "d"]), worth=st.floats(0, 1e9), currency=st.just("CNY"), drift=st.floats(-0.1, 0.1),
    volatility=st.floats(0, 0.5), fx_volatility=st.floats(0, 0.2), correlation=st.floats(-1, 1), forced_sale=_share, reachable=_share,
    hazard=st.floats(0, 1), leak=_share, tip_off=st.floats(1, 5), form=st.sampled_from(["jump", "leakage"]),
)  # fmt: skip
_race = st.builds(
    Race, rate=st.floats(0, 2), share=_share, size=st.none() | _money, insolvency=st.floats(0, 0.5), others=_money,
    estate=_share, look_back=st.floats(0, 3), returned=_share,
)  # fmt: skip
_growth = st.builds(
    Growth, base=_money, rate=st.floats(0, 0.2), delayed_base=_money, delayed=st.floats(0, 0.1)
)


@st.composite
def matters(draw: st.DrawFn) -> Matter:
    """Any matter with one to three pursuits."""
    pursuits = draw(
        st.lists(
            st.builds(Pursuit, asset=_asset, route=_route),
            min_size=1,
            max_size=3,
            unique_by=lambda one: (one.asset.id, one.route.forum),
        )
    )
    return structs.replace(
        MATTER,
        claim=draw(st.floats(1, 1e9)),
        pursuits=tuple(pursuits),
        race=draw(_race),
        growth=draw(_growth),
        overrun=draw(st.floats(0, 0.6)),
    )


_title = st.builds(
    Title, id=st.sampled_from(["", "t"]), service_defect=_share, assignment_defect=_share, assigned=st.booleans(), reversal=st.floats(0, 0.5),
    returnable=st.floats(0, 5), returned=_share,
)  # fmt: skip
_long = st.builds(Took, meanlog=st.floats(-3, 1), sdlog=st.floats(0.05, 1.5))


@st.composite
def fuller_matters(draw: st.DrawFn) -> Matter:
    """Any matter with what only the path simulation knows: common factors, defects of the title, remittance blocks, LogNormal durations, fall-back, choices."""
    found = draw(matters())
    pursuits = []
    for one in found.pursuits:
        asset = structs.replace(
            one.asset, owner=draw(st.sampled_from(["", "o"])), market=draw(st.sampled_from(["a", "b"])),
            market_share=draw(_share), **draw(st.sampled_from([{}, {"currency": "USD", "fx": 7.0}])),
        )  # fmt: skip
        recognition = structs.replace(one.route.recognition, took=draw(_took | _long))
        way = structs.replace(
            one.route, recognition=recognition, blocked=draw(_share), unblocked=draw(st.floats(0, 9))
        )
        pursuits.append(Pursuit(asset, way))
    assert found.home is not None
    return structs.replace(
        found,
        pursuits=tuple(pursuits),
        race=structs.replace(found.race, size_sdlog=draw(st.none() | st.floats(0.1, 2)), goes_back=draw(st.sampled_from(["netted", "dated"]))),
        home=structs.replace(found.home, fallback=draw(st.booleans())),
        title=draw(_title), regime=draw(st.floats(0, 2)), shared_fx=draw(st.booleans()), abandon=draw(st.booleans()),
        weighs_offers=draw(st.booleans()),
    )  # fmt: skip
