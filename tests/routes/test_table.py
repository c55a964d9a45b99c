"""The table per claim: best route, first day, and claims at the edge of what columns can hold."""

from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.model import Asset, Claim, Creditor, Event, HeldInstrument, Obligor
from exequatur.law import load
from exequatur.routes.assess import assess
from exequatur.routes.columns import from_claims, to_date
from exequatur.routes.evaluate import evaluate
from exequatur.routes.events import names
from exequatur.routes.outcome import STATES
from exequatur.routes.plan import STRENGTHS
from exequatur.routes.table import best_by_claim

BASE = load()
ON = date(2026, 11, 22)
PLACES = ["HK", "SG", "US-CA", "AU-NSW", "AE", "CN", "FR", "IN"]


def claim(*places: str, given: date | None = date(2022, 3, 1), events: tuple[Event, ...] = ()) -> Claim:
    return Claim(
        "c",
        Creditor("Bank"),
        (Obligor("a", "A"),),
        HeldInstrument("court_judgment", "CN", given_on=given, effective_on=given),
        assets=tuple(Asset(f"x{i}", place, "a") for i, place in enumerate(places)),
        events=events,
    )


def test_no_claims_make_an_empty_table() -> None:
    table = evaluate(from_claims([]), BASE, ON)
    assert len(table) == 0
    assert len(best_by_claim(table).best) == 0


def test_a_claim_without_assets_has_no_rows_and_no_best_route() -> None:
    summary = best_by_claim(evaluate(from_claims([claim(), claim("SG"), claim()]), BASE, ON))
    assert list(summary.best >= 0) == [False, True, False]
    assert list(summary.open_routes) == [0, 1, 0]


def test_the_best_route_is_open_then_strong() -> None:
    table = evaluate(from_claims([claim("IN", "SG", "FR")]), BASE, ON)
    best = int(best_by_claim(table).best[0])
    assert table.routes[table.route[best]].forum == "SG"


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(PLACES), max_size=4),
            st.none() | st.dates(date(2008, 1, 1), date(2026, 11, 22)),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_a_summary_says_what_a_loop_over_the_rows_says(rows: list[tuple[list[str], date | None]]) -> None:
    table = evaluate(from_claims([claim(*places, given=day) for places, day in rows]), BASE, ON)
    summary = best_by_claim(table)
    none = STRENGTHS.index("none")
    for number in range(len(rows)):
        mine = [
            i
            for i in np.flatnonzero(table.claim == number)
            if table.applies[i] != 0 and table.strength[i] != none
        ]
        live = [i for i in mine if STATES[table.state[i]] in ("open", "closing", "no_limit")]
        assert summary.open_routes[number] == len(live)
        days = [d for i in live if (d := to_date(int(table.safe_date[i]))) is not None]
        assert to_date(int(summary.first_safe[number])) == min(days, default=None)
        wanted = {gap for i in mine for gap in names(int(table.missing[i]))}
        assert set(names(int(summary.missing[number]))) == wanted
        best = int(summary.best[number])
        usable = live or [i for i in mine if STATES[table.state[i]] in ("not_established", "cannot_compute")]
        assert (best in usable) if usable else best == -1
        if usable:
            assert table.strength[best] == min(table.strength[i] for i in usable)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(9999, 12, 31)])
def test_the_ends_of_the_calendar(day: date) -> None:
    table = evaluate(from_claims([claim("SG", "US-CA", given=day)]), BASE, ON)
    assert len(table) == 2
    assert assess(claim("SG", given=day), BASE, ON).routes


def test_a_thousand_events_on_one_claim() -> None:
    events = tuple(
        Event("payment", date.fromordinal(date(2022, 3, 1).toordinal() + i)) for i in range(1, 1001)
    )
    table = evaluate(from_claims([claim("SG", events=events)]), BASE, ON)
    assert to_date(int(table.last_day[0])) == date(2030, 11, 25)
