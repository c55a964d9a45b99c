"""What changed between two days, when a decision counts as known, and how much of the base was read."""

from datetime import date
from typing import Any

import pytest

from exequatur.law import LawError, load
from exequatur.law.model import Precedent, Source
from exequatur.law.precedents import known_by

READ = date(2026, 1, 2)


def decision(decided: str, retrieved: date = READ) -> Precedent:
    """A decision of a day known as far as given."""
    return Precedent(
        id="1", direction="outbound", origin="AA", forum="BB", court="", name="", citation="", decided=decided,
        outcome="recognised", instrument="court_judgment", verified=True,
        sources=(Source("Report", "decision", retrieved, True),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("decided", "known"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("2024-02", date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 28)),
        ("2023-12", date(2023, 12, 31)),
        ("2023", date(2023, 12, 31)),
        ("2026", READ),
        ("2026-01", READ),
        ("", READ),
    ],
)
def test_a_day_known_in_part_counts_as_the_last_it_may_be(decided: str, known: date) -> None:
    assert known_by(decision(decided)) == known


def test_what_began_after_one_day_and_by_the_other_is_told(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction(
        "BB", routes=[small.route("bb-1", **{"from": date(2010, 1, 1)}, until=date(2014, 12, 31))]
    )
    rows = [{"code": "AA", "in_force_from": "2012-05-01", "in_force_until": "2013-05-01"}, {"code": "BB"}]
    small.treaty("hague", rows)
    small.precedents({"id": "P1", "origin": "AA", "forum": "BB", "decided": "2013-03-03"})
    law = small.load()

    def told(start: date, end: date) -> list[tuple[str, str, str]]:
        return [(c.on.isoformat(), c.change, c.id) for c in law.diff(start, end)]

    assert told(date(2009, 12, 31), date(2010, 1, 1)) == [("2010-01-01", "begins", "bb-1")]
    assert told(date(2010, 1, 1), date(2012, 5, 1)) == [("2012-05-01", "begins", "hague")]
    assert told(date(2012, 5, 1), date(2014, 12, 31)) == [
        ("2013-03-03", "decided", "P1"),
        ("2013-05-01", "ends", "hague"),
    ]
    assert told(date(2014, 12, 31), date(2015, 1, 1)) == [("2014-12-31", "ends", "bb-1")]
    assert told(date(2015, 1, 1), date(2015, 1, 1)) == []


def test_a_window_that_ends_before_it_begins_is_refused(small: Any) -> None:
    small.jurisdiction("AA")
    with pytest.raises(LawError, match="is after the last day"):
        small.load().diff(date(2020, 1, 2), date(2020, 1, 1))


def test_coverage_counts_facts_by_field_and_place(small: Any) -> None:
    unread = {"verified": False, "sources": [small.source(False)]}
    routes = [
        small.route("aa-1"),
        small.route("aa-2", kind="common_law", **unread, review_by=date(2021, 1, 1)),
    ]
    rules = [small.period("aa-lim", small.reading(), small.reading(safe=False, years=12, **unread))]
    small.jurisdiction("AA", routes=routes, limitation=rules)
    small.jurisdiction("BB", limitation=[small.period("bb-lim")])
    small.treaty("hague", [{"code": "AA", "in_force_from": "2012-05-01"}])
    found = small.load().coverage(date(2022, 1, 1))
    assert (found.facts, found.verified, found.stale) == (7, 5, 1)
    assert found.share == round(5 / 7, 4)
    assert {k: (c.facts, c.verified, c.stale) for k, c in found.by_field.items()} == {
        "route": (2, 1, 1),
        "limitation": (3, 2, 0),
        "treaty": (1, 1, 0),
        "membership": (1, 1, 0),
    }
    here = found.by_jurisdiction["AA"]
    assert (here.facts, here.verified, here.limitation_facts, here.limitation_verified) == (5, 3, 2, 1)


def test_a_place_of_which_nothing_is_known_is_counted_with_nothing(small: Any) -> None:
    small.jurisdiction("AA")
    found = small.load().coverage(date(2022, 1, 1))
    assert (found.facts, found.share) == (0, 0.0)
    assert found.by_jurisdiction["AA"].facts == 0


def test_what_is_due_is_told_by_day_and_what_no_longer_holds_is_left_out(small: Any) -> None:
    routes = [
        small.route("aa-1", review_by=date(2021, 1, 1)),
        small.route("aa-2", kind="common_law", review_by=date(2022, 1, 10)),
        small.route("aa-3", kind="treaty", review_by=date(2020, 1, 1), until=date(2021, 1, 1)),
    ]
    small.jurisdiction("AA", routes=routes)
    law, on = small.load(), date(2022, 1, 1)
    assert [(d.id, d.overdue) for d in law.stale(on)] == [("aa-1", True)]
    assert [(d.id, d.overdue) for d in law.stale(on, 30)] == [("aa-1", True), ("aa-2", False)]
    assert [d.id for d in law.stale(date(2021, 1, 1))] == ["aa-3"], "a review day may still be relied on"


def test_the_shipped_base_is_not_stale_on_its_day() -> None:
    assert load().stale(date(2026, 11, 23)) == ()
