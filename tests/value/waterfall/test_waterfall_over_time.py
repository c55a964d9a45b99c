"""A waterfall over time: each sum on its own day, both evaluators alike, and the known bugs of others do not occur."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.value.waterfalls import LENT, PREFERRED, any_waterfalls, steady_waterfalls, units

from exequatur.value.durations import Floats
from exequatur.value.paths.cash import Cash
from exequatur.value.waterfall import (
    CatchUp,
    Due,
    Event,
    Funding,
    Hurdle,
    Laid,
    Payee,
    Preferred,
    Received,
    Rest,
    Returned,
    Secured,
    Waterfall,
    entitled,
    settle,
)
from exequatur.value.waterfall.dated_arrays import settle_on_paths

DAY = date(2026, 1, 1)
RETURN_FIRST = Waterfall((Preferred("buyer", "outlay", "0.2"), Rest({"buyer": "0.6", "creditor": "0.4"})))


def on(days: int) -> date:
    return DAY + timedelta(days=days)


def years(count: int) -> date:
    return on(365 * count)


@st.composite
def runs(draw: st.DrawFn, returns: bool = True) -> list[Event]:
    """Amounts laid out, receipts and returns over some years."""
    events: list[Event] = [Laid(DAY, name, draw(st.integers(0, 10**10))) for name in "pqrst"]
    days, cash = 0, 0
    for _ in range(draw(st.integers(1, 5))):
        days += draw(st.integers(0, 900))
        kind = draw(
            st.sampled_from(["received", "received", "laid", "returned"] if returns else ["received"])
        )
        if kind == "laid":
            events.append(Laid(on(days), draw(st.sampled_from("pqrst")), draw(st.integers(0, 10**10))))
        elif kind == "received":
            amount = draw(units)
            cash += amount
            events.append(Received(on(days), amount, draw(st.sampled_from(["", "house"]))))
        else:
            amount = draw(st.integers(0, cash))
            cash -= amount
            events.append(Returned(on(days), amount, draw(st.sampled_from(["", "house"]))))
    return events


def known(waterfall: Waterfall, events: list[Event]) -> list[Event]:
    """The events whose names the waterfall has."""
    return [event for event in events if not isinstance(event, Laid) or event.name in waterfall.amounts]


class Named:
    """Sums laid out on days, as a flow over years."""

    def __init__(self, sums: list[tuple[float, float]]) -> None:
        self.sums = sums

    def until(self, time: Floats) -> Floats:
        return np.asarray(sum(np.where(at <= time + 1e-9, amount, 0.0) for amount, at in self.sums))

    def compounded(self, rate: float, time: Floats) -> Floats:
        return np.asarray(
            sum(
                np.where(at <= time + 1e-9, amount * np.exp(rate * (time - at)), 0.0)
                for amount, at in self.sums
            )
        )


def by_arrays(waterfall: Waterfall, events: list[Event]) -> list[dict[str, float]]:
    """What each party has in all after each receipt or return, by the other evaluator."""
    sums: dict[str, list[tuple[float, float]]] = {name: [(0.0, 0.0)] for name in "pqrst"}
    steps = []
    for event in events:
        at = (event.on - DAY).days / 365
        if isinstance(event, Laid):
            sums[event.name].append((float(event.amount), at))
        else:
            sign = 1.0 if isinstance(event, Received) else -1.0
            steps.append((np.array([sign * event.amount]), np.array([at]), event.asset))
    if not steps:
        return []
    found = settle_on_paths(waterfall, steps, {name: Named(own) for name, own in sums.items()})
    return [
        {party: float(sum(part[0] for part in parts[: i + 1])) for party, parts in found.items()}
        for i in range(len(steps))
    ]


@given(any_waterfalls(PREFERRED, LENT), runs())
@settings(max_examples=200)
def test_both_evaluators_agree_over_time(waterfall: Waterfall, events: list[Event]) -> None:
    """Laid sums of one day before its receipts: the generator puts later ones after, and the flow knows days alone."""
    if any(
        isinstance(event, Laid)
        and any(other.on == event.on and not isinstance(other, Laid) for other in events[:i])
        for i, event in enumerate(events)
    ):
        return
    exact = settle(waterfall, known(waterfall, events))
    paths = by_arrays(waterfall, events)
    scale = sum(event.amount for event in events)
    for one, other in zip(exact, paths, strict=True):
        for party, amount in one.paid.items():
            assert abs(other[party] - amount) <= 1 + 1e-11 * scale


@given(any_waterfalls(PREFERRED, LENT), runs())
@settings(max_examples=200)
def test_no_unit_is_lost_and_nobody_is_below_zero(waterfall: Waterfall, events: list[Event]) -> None:
    cash, events = 0, known(waterfall, events)
    found = settle(waterfall, events)
    moved = [event for event in events if not isinstance(event, Laid)]
    for event, step in zip(moved, found, strict=True):
        cash += event.amount if isinstance(event, Received) else -event.amount
        assert sum(step.paid.values()) + step.kept == cash
        assert 0 <= step.kept < max(len(waterfall.parties), 1)
        assert min(step.paid.values()) >= 0
        if isinstance(event, Received):
            assert min(step.now.values()) >= 0
        else:
            assert max(step.now.values()) <= 0
    assert found == settle(waterfall, events)
    closed = settle(waterfall, events, closing=True)
    if closed:
        assert closed[-1].kept == 0
        assert sum(closed[-1].paid.values()) == cash
        assert all(0 <= closed[-1].paid[p] - found[-1].paid[p] <= 1 for p in found[-1].paid)


@given(any_waterfalls(PREFERRED, LENT), runs(), st.integers(0, 10))
def test_nothing_received_changes_nothing(waterfall: Waterfall, events: list[Event], place: int) -> None:
    """Idempotent: settling a day again on which nothing came in pays nobody and leaves all that follows as it is."""
    events = known(waterfall, events)
    place = min(place, len(events))
    day = events[place - 1].on if place else DAY
    again = settle(waterfall, [*events[:place], Received(day, 0), *events[place:]])
    at = sum(not isinstance(event, Laid) for event in events[:place])
    assert set(again[at].now.values()) == {0}
    assert again[:at] + again[at + 1 :] == settle(waterfall, events)


@given(
    steady_waterfalls(),
    st.lists(units, min_size=1, max_size=5),
    st.fixed_dictionaries({n: units for n in "pqrst"}),
)
def test_parts_of_one_day_end_where_the_whole_would(
    waterfall: Waterfall, parts: list[int], named: dict[str, int]
) -> None:
    laid: list[Event] = [
        Laid(DAY, name, amount) for name, amount in named.items() if name in waterfall.amounts
    ]
    found = settle(waterfall, [*laid, *(Received(DAY, part) for part in parts)], closing=True)
    assert found[-1].paid == entitled(waterfall, sum(parts), {**named, "years": 0})


def test_a_hurdle_is_tested_with_the_same_periods_payment() -> None:
    """A known bug of others: the hurdle is tested before the payment of the period, and what clears it goes wholly to one side."""
    waterfall = Waterfall((Hurdle("buyer", "price", "2"), Rest({"creditor": "1"})))
    found = settle(waterfall, [Laid(DAY, "price", 100), Received(years(1), 150), Received(years(2), 150)])
    assert [step.now for step in found] == [{"buyer": 150, "creditor": 0}, {"buyer": 50, "creditor": 100}]
    by_return = settle(RETURN_FIRST, [Laid(DAY, "outlay", 1_000), Received(years(1), 1_700)])
    assert by_return[0].now == {"buyer": 1_200 + 300, "creditor": 200}


def test_a_preferred_return_counts_every_sum_on_its_day() -> None:
    events: list[Event] = [Laid(DAY, "outlay", 1_000), Received(years(1), 600), Laid(years(1), "outlay", 500), Received(years(2), 2_000)]  # fmt: skip
    found = settle(RETURN_FIRST, events)
    assert found[0].now == {"buyer": 600, "creditor": 0}
    lacking = (1_200 - 600 + 500) * 1.2
    assert found[1].now == {"buyer": lacking + (2_000 - lacking) * 0.6, "creditor": (2_000 - lacking) * 0.4}


def test_a_clawback_counts_from_the_day_of_the_return() -> None:
    """A known bug of others: what is given back is struck out as if it had never been paid, and the time in which it was there is lost. The buyer had 1,200 for
    a year; after it gives them back, its return is owed on 1,200 from that day on, and not on the outlay from the first day."""
    events: list[Event] = [Laid(DAY, "outlay", 1_000), Received(years(1), 1_200), Returned(years(3), 1_200), Received(years(4), 10_000)]  # fmt: skip
    found = settle(RETURN_FIRST, events)
    assert found[0].now == {"buyer": 1_200, "creditor": 0}
    assert found[1].now == {"buyer": -1_200, "creditor": 0}
    lacking = 1_200 * 1.2
    struck_out = 1_000 * 1.2**4
    assert found[2].now["creditor"] == pytest.approx((10_000 - lacking) * 0.4, abs=1)
    assert abs(found[2].now["creditor"] - (10_000 - struck_out) * 0.4) > 200


def test_a_clawback_falls_first_on_those_who_stand_last() -> None:
    events: list[Event] = [
        Laid(DAY, "outlay", 1_000),
        Received(years(1), 2_200),
        Laid(years(2), "outlay", 2_000),
    ]
    split = settle(RETURN_FIRST, events)[-1].paid
    assert split == {"buyer": 1_800, "creditor": 400}
    back = settle(RETURN_FIRST, [*events, Returned(years(2), 300)])[-1]
    assert back.now == {"buyer": 0, "creditor": -300}, (
        "the buyer is below its return on the day of the return"
    )
    more = settle(RETURN_FIRST, [*events, Returned(years(2), 700)])[-1]
    assert more.now == {"buyer": -300, "creditor": -400}


def test_a_clawback_of_an_unchanged_day_is_shared_as_it_was_paid() -> None:
    found = settle(
        RETURN_FIRST, [Laid(DAY, "outlay", 1_000), Received(years(1), 2_200), Returned(years(1), 500)]
    )
    assert found[-1].now == {"buyer": -300, "creditor": -200}


def test_partial_payments_leave_what_was_due_before_due() -> None:
    """A known bug of others: what a tier was short of at one distribution is forgotten at the next."""
    waterfall = Waterfall((Due((Payee("court", "fees"), Payee("estate", "costs"))), Rest({"creditor": "1"})))
    laid: list[Event] = [Laid(DAY, "fees", 300), Laid(DAY, "costs", 700)]
    found = settle(waterfall, [*laid, Received(on(1), 500), Received(on(2), 300), Received(on(3), 400)])
    assert [step.now["court"] for step in found] == [150, 90, 60]
    assert [step.now["estate"] for step in found] == [350, 210, 140]
    assert found[-1].now["creditor"] == 200


def test_a_cost_that_comes_later_is_paid_out_of_what_comes_after_it() -> None:
    waterfall = Waterfall((Due((Payee("court", "fees"),)), Rest({"creditor": "1"})))
    found = settle(waterfall, [Received(on(1), 500), Laid(on(2), "fees", 100), Received(on(3), 500)])
    assert [step.now for step in found] == [{"court": 0, "creditor": 500}, {"court": 100, "creditor": 400}]


def test_a_funders_years_are_counted_from_its_first_drawdown() -> None:
    waterfall = Waterfall((Funding("funder", "drawn", "y", ("2", "3"), ("0",)), Rest({"creditor": "1"})))
    laid = Laid(on(100), "drawn", 100)
    assert settle(waterfall, [laid, Received(on(100 + 364), 1_000)])[-1].now["funder"] == 200
    assert settle(waterfall, [laid, Received(on(100 + 365), 1_000)])[-1].now["funder"] == 300


def test_interest_on_drawdowns_runs_from_each_day_and_on_what_is_left() -> None:
    waterfall = Waterfall(
        (Funding("funder", "drawn", "y", ("0",), ("0",), interest="0.2"), Rest({"creditor": "1"}))
    )
    laid: list[Event] = [Laid(DAY, "drawn", 1_000), Laid(years(1), "drawn", 1_000)]
    whole = settle(waterfall, [*laid, Received(years(2), 5_000)])[-1]
    assert whole.now == {"funder": 1_440 + 1_200, "creditor": 5_000 - 2_640}
    parts = settle(waterfall, [*laid, Received(years(1), 700), Received(years(2), 5_000)])
    assert parts[-1].now["funder"] == (1_200 + 1_000 - 700) * 1.2


def test_a_catch_up_follows_a_preferred_return_in_time() -> None:
    waterfall = Waterfall(
        (
            Preferred("investor", "outlay", "0.08"),
            CatchUp("manager", "investor", "outlay", "0.2"),
            Rest({"investor": "0.8", "manager": "0.2"}),
        )
    )
    found = settle(waterfall, [Laid(DAY, "outlay", 10_000), Received(years(2), 15_000)])[-1]
    assert found.paid["manager"] == pytest.approx(0.2 * 5_000, abs=1)
    early = settle(waterfall, [Laid(DAY, "outlay", 10_000), Received(years(2), 11_700)])[-1]
    assert early.paid == {"investor": 11_664, "manager": 36}


def test_security_over_time_is_on_that_asset() -> None:
    waterfall = Waterfall((Secured((Payee("mortgagee", "debt"),), "house"), Rest({"creditor": "1"})))
    laid = Laid(DAY, "debt", 400)
    found = settle(waterfall, [laid, Received(on(1), 500, "account"), Received(on(2), 300, "house"), Received(on(3), 300, "house")])  # fmt: skip
    assert [step.now["mortgagee"] for step in found] == [0, 300, 100]
    back = settle(waterfall, [laid, Received(on(1), 500, "house"), Returned(on(2), 300, "house")])[-1]
    assert back.now == {"mortgagee": -200, "creditor": -100}
    other = settle(
        waterfall, [laid, Received(on(1), 500, "house"), Received(on(1), 50), Returned(on(2), 50)]
    )[-1]
    assert other.now == {"mortgagee": 0, "creditor": -50}


@pytest.mark.parametrize(
    ("events", "says"),
    [
        ([Received(on(2), 1), Received(on(1), 1)], "comes after"),
        ([Laid(DAY, "nothing", 1)], "no amount"),
        ([Laid(DAY, "outlay", -1)], "below 0"),
        ([Received(DAY, -1)], "below 0"),
        ([Received(DAY, 10), Returned(DAY, 11)], "returned"),
    ],
)
def test_events_that_cannot_be_are_refused(events: list[Event], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        settle(RETURN_FIRST, events)


def test_a_preferred_return_on_paths_needs_the_times_of_its_outlay() -> None:
    step = (np.ones(2), np.ones(2), "")
    with pytest.raises(ValueError, match="times of outlay"):
        settle_on_paths(RETURN_FIRST, [step], {"outlay": 1.0})
    outlay = Cash(2)
    outlay.add(1.0, 0.0)
    found = settle_on_paths(RETURN_FIRST, [(np.array([1.5, 0.5]), np.ones(2), "")], {"outlay": outlay})
    assert found["creditor"][0] == pytest.approx([0.4 * 0.3, 0.0])
