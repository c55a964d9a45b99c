"""Which paths are compiled is decided by the matter and the deal alone, and makes no difference to a figure."""

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.value.matters import DEALS, HOUSE, INVESTOR, MATTER, ROUTE, TERMS, fuller_matters, matters, route

from exequatur.value import kernels
from exequatur.value.blocks import Work, block
from exequatur.value.deals import (
    AnyDeal,
    Cover,
    DebtPurchase,
    LitigationFunding,
    PurchaseWithUpside,
    SelfFunded,
)
from exequatur.value.kernels import choice
from exequatur.value.kernels.choice import creditor_values, party_values
from exequatur.value.kernels.holding import holds
from exequatur.value.model import Matter, Pursuit, Stage, Title, Took
from exequatur.value.paths.recoveries import Seeded

PATHS = Seeded(5, 0, 300)
ABROAD = (SelfFunded, LitigationFunding, DebtPurchase, PurchaseWithUpside)
OTHER = Pursuit(structs.replace(HOUSE, id="shop", worth=9e6), structs.replace(ROUTE, forum="HK", limit=3.0))
BOTH = structs.replace(MATTER, pursuits=(*MATTER.pursuits, OTHER))
needs_numba = pytest.mark.skipif(not kernels.available(), reason="numba is not installed: pip install exequatur[value]")  # fmt: skip


def assert_same(matter: Matter, deal: AnyDeal, monkeypatch: pytest.MonkeyPatch) -> None:
    found = party_values(matter, deal, INVESTOR, PATHS, least=0)
    with monkeypatch.context() as without:
        without.setattr(choice, "available", lambda: False)
        plain = party_values(matter, deal, INVESTOR, PATHS, least=0)
    assert found.keys() == plain.keys()
    scale = 1.0 + sum(np.abs(one).max() for one in plain.values()) + matter.claim
    for party, values in plain.items():
        assert np.abs(found[party] - values).max() <= 1e-9 * scale, party


@needs_numba
@pytest.mark.parametrize("deal", [one for one in DEALS if holds(MATTER, one)], ids=str)
def test_every_deal_that_holds_is_the_same_compiled(deal: AnyDeal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert_same(MATTER, deal, monkeypatch)


@needs_numba
@given(matters())
@settings(max_examples=40, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_any_number_of_pursuits_is_the_same_compiled(matter: Matter) -> None:
    several = structs.replace(matter, race=structs.replace(matter.race, size=None))
    with pytest.MonkeyPatch.context() as patch:
        assert_same(several, SelfFunded(success_fee=0.1), patch)
        assert_same(several, DebtPurchase(price=2e6, accrues=False), patch)


@needs_numba
@given(fuller_matters(), st.sampled_from([deal for deal in DEALS if type(deal) in ABROAD]), st.integers(0, 5))
@settings(max_examples=150, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_nothing_that_a_matter_says_is_passed_over(full: Matter, deal: AnyDeal, said: int) -> None:
    """All that only the arrays know is left out but for one thing: where the kernel still holds, it gives the same."""
    bare = [
        Pursuit(structs.replace(one.asset, market_share=0.0), structs.replace(one.route, blocked=0.0))
        for one in full.pursuits
    ]
    plain: dict[str, object] = {
        "title": Title(), "regime": 0.0, "abandon": False, "weighs_offers": False, "pursuits": tuple(bare),
        "race": structs.replace(full.race, size=None), "shared_fx": False, "home": structs.replace(full.home, fallback=False) if full.home else None,
    }  # fmt: skip
    kept = ("title", "regime", "abandon", "pursuits", "shared_fx", "home")[said]
    matter = structs.replace(full, **{name: value for name, value in plain.items() if name != kept})
    if holds(matter, deal):
        with pytest.MonkeyPatch.context() as patch:
            assert_same(matter, deal, patch)


@needs_numba
@pytest.mark.parametrize("sdlog", [0.05, 0.5, 2.0])
def test_lognormal_durations_are_the_same_compiled(sdlog: float, monkeypatch: pytest.MonkeyPatch) -> None:
    long = Stage(Took(meanlog=-0.5, sdlog=sdlog), won=0.8, fixed=4e5, rate=8e5)
    matter = route(recognition=long, limit=None)
    assert holds(matter)
    assert_same(matter, SelfFunded(speed=0.8), monkeypatch)


@needs_numba
def test_the_rows_of_a_block_are_the_same_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work((MATTER, BOTH), (DEALS, DEALS), INVESTOR, 7, 200, (), True)
    rows = block(work)
    monkeypatch.setattr(choice, "available", lambda: False)
    plain = block(work)
    assert (rows.fault == plain.fault).all()
    for name in ("mean", "se", "other", "spent", "laid_out", "values"):
        ours, theirs = getattr(rows, name), getattr(plain, name)
        np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-9 * MATTER.claim, err_msg=name)


def test_without_numba_the_arrays_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "available", lambda: False)
    assert len(creditor_values(MATTER, SelfFunded(), INVESTOR, PATHS, least=0)) == PATHS.count


def test_what_the_compiled_paths_do_not_know_is_left_to_the_arrays() -> None:
    funding = LitigationFunding(terms=TERMS)
    for matter, deal in ((MATTER, None), (MATTER, funding), (BOTH, DebtPurchase())):
        assert holds(matter, deal)
    assert not holds(structs.replace(MATTER, pursuits=()))
    assert not holds(structs.replace(MATTER, race=structs.replace(MATTER.race, size=1e6)))
    assert not holds(BOTH, funding)
    for deal in (
        SelfFunded(cover=Cover(premium=1e5)),
        SelfFunded(security=1e5),
        structs.replace(funding, covers_adverse=False),
        structs.replace(funding, terms=structs.replace(TERMS, interest=0.1)),
        PurchaseWithUpside(price=1e6, share=0.3, hurdle_irr=0.2),
    ):
        assert not holds(MATTER, deal), deal


def test_something_new_in_a_matter_is_not_taken_in_silence() -> None:
    class Later(Matter, frozen=True, omit_defaults=True):
        """A matter as it may be described one day."""

    later = Later(**{name: getattr(MATTER, name) for name in MATTER.__struct_fields__})
    assert not holds(later)
