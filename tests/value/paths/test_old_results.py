"""What was valued before must be the same figure: a matter that says nothing of what the model learned since has its old draws."""

import pytest
from msgspec import structs
from tests.value.matters import CONTRACTS, DEALS, HOUSE, INVESTOR, MATTER, ROUTE

from exequatur.value.deals import AnyDeal
from exequatur.value.evidence import Beta
from exequatur.value.model import Matter, Pursuit
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play

SHOP = Pursuit(
    structs.replace(
        HOUSE, id="shop", worth=9e6, currency="USD", fx=7.1, fx_volatility=0.1, correlation=0.3, form="leakage"
    ),
    structs.replace(
        ROUTE, forum="HK", limit=3.0, merges_at=0.08, protective=1e5, costs_back=0.3, protected_by_execution=False,
        recognition=structs.replace(ROUTE.recognition, won=Beta(8, 2)),
    ),
)  # fmt: skip
BOTH = structs.replace(
    MATTER,
    pursuits=(*MATTER.pursuits, SHOP),
    race=structs.replace(MATTER.race, size=4e6, look_back=1.0, returned=0.5, estate=0.1),
)


@pytest.mark.parametrize(
    ("matter", "deal", "total"),
    [
        (MATTER, DEALS[0], 2616318244.2996097), (MATTER, DEALS[4], 9409716562.312057), (MATTER, DEALS[5], 7818895894.345531),
        (MATTER, DEALS[11], 7572143098.989592), (MATTER, CONTRACTS[3], 3316594868.6765833),
        (BOTH, DEALS[4], 20241645950.748077), (BOTH, DEALS[5], 14356886387.988297), (BOTH, DEALS[11], 11188502951.110443),
        (BOTH, CONTRACTS[3], 5936560403.482566),
    ],
)  # fmt: skip
def test_an_old_matter_has_its_old_figures(matter: Matter, deal: AnyDeal, total: float) -> None:
    values = play(matter, deal, INVESTOR, Seeded(5, 0, 2000)).parties["creditor"].value(0.06)
    assert float(values.sum()) == pytest.approx(total, rel=1e-12)
