"""When a pursuit costs what: the closed form against paths, and against the cost in all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.value.matters import matters

from exequatur.value.deals import Investor, SelfFunded
from exequatur.value.model import Freeze, Matter, Pursuit, Race, Route, Stage, Took, Worth
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play
from exequatur.value.portfolio.spending import expected_course, outlay_of
from exequatur.value.screen.columns import columns_of, holds
from exequatur.value.screen.costs import costs

QUARTERS = tuple(0.25 * i for i in range(41))


def matter(**route: object) -> Matter:
    stages: dict[str, object] = {
        "prepare": Stage(Took(k=4, theta=0.125), fixed=3e5, rate=4e5),
        "recognition": Stage(Took(k=3, theta=0.3), won=0.8, fixed=4e5, rate=8e5, adverse=5e5),
        "appeal": Stage(Took(k=3, theta=0.35), won=0.8, rate=2e5, adverse=2e5),
        "appealed": 0.4,
        "execution": Stage(Took(k=2, theta=0.5), won=0.85, fixed=4e5, rate=5e5),
        "freeze": Freeze(Took(k=2, theta=0.1), granted=0.6, fixed=2e5, rate=3e5, parallel=False),
        "limit": 2.0,
        **route,
    }
    from datetime import date

    asset = Worth(id="a", worth=4e7, currency="CNY", forced_sale=0.75)
    return Matter(
        id="m", currency="CNY", as_of=date(2026, 11, 22), claim=2.5e7, pursuits=(Pursuit(asset, Route(forum="SG", **stages)),), race=Race()
    )  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize(
    "route",
    [{}, {"limit": 0.6}, {"appeal": None, "appealed": 0.0}, {"freeze": None},
     {"recognition": Stage(Took(k=3, theta=0.3), won=0.8, fixed=4e5, rate=8e5, settles=0.25, settlement=0.4)},
     {"prepare": Stage(Took(fixed=0.5), fixed=3e5, rate=4e5)}],
)  # fmt: skip
def test_each_quarter_costs_what_paths_say(route: dict[str, object]) -> None:
    one = matter(**route)
    played = play(one, SelfFunded(), Investor(), Seeded(3, 0, 60_000))
    by_paths = outlay_of(played.parties["creditor"], QUARTERS)
    closed = expected_course(columns_of([one]), QUARTERS)
    assert closed.spent[0] == pytest.approx(by_paths, abs=0.02 * by_paths.sum())
    over = played.over
    hands = np.diff([np.minimum(over, edge).mean() for edge in QUARTERS])
    assert closed.in_hand[0] == pytest.approx(hands, abs=0.03 * 0.25)


@given(matters())
@settings(max_examples=60)
def test_over_all_time_it_is_the_cost_in_all(one: Matter) -> None:
    if holds(one):
        return
    columns = columns_of([one])
    closed = expected_course(columns, (0.0, 0.5, 1.0, 5.0, 400.0))
    assert closed.spent.sum() == pytest.approx(float(costs(columns, np.zeros(1))[0]), rel=1e-6, abs=1.0)
    assert (closed.spent >= -1e-6).all()
    assert (closed.in_hand >= -1e-9).all()


@given(st.floats(0.05, 3.0), st.floats(0.05, 3.0))
def test_periods_add_up(first: float, more: float) -> None:
    columns = columns_of([matter()])
    whole = expected_course(columns, (0.0, first + more)).spent
    parts = expected_course(columns, (0.0, first, first + more)).spent
    assert parts.sum() == pytest.approx(whole.sum())
