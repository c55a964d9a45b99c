"""Whether a treaty binds two jurisdictions on a day: dates, territories, parts of a State, pairs, reservations."""

from datetime import date
from typing import Any

import pytest

DAY = date(2020, 6, 1)


def binds(small: Any, a: str, b: str, on: date = DAY) -> bool:
    """Does the small law's `hague` bind the two?"""
    bound: bool = small.load().binds("hague", a, b, on)[0]
    return bound


@pytest.fixture
def land(small: Any) -> Any:
    """States AA and BB; BB's territory BT and special region BS; the federal State FF with its unit FF-N."""
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    small.jurisdiction("BT", kind="territory", treaty_state="BB")
    small.jurisdiction("BS", kind="sar", treaty_state="BB")
    small.jurisdiction("FF")
    small.jurisdiction("FF-N", kind="federal_unit", parent="FF", treaty_state="FF")
    small.jurisdiction("FF-S", kind="federal_unit", parent="FF", treaty_state="FF")
    return small


def test_it_binds_from_the_day_on_which_it_is_in_force_for_both(land: Any) -> None:
    land.treaty(
        "hague",
        [{"code": "AA", "in_force_from": "2010-01-01"}, {"code": "BB", "in_force_from": "2020-06-01"}],
    )
    assert not binds(land, "AA", "BB", date(2020, 5, 31))
    assert binds(land, "AA", "BB", date(2020, 6, 1))
    law = land.load()
    assert law.binds("hague", "AA", "BB", date(2020, 5, 31))[1] == (
        "For BB it enters into force on 2020-06-01, after 2020-05-31."
    )
    assert law.bond("hague", "BB", "AA", DAY).since == date(2020, 6, 1)


def test_it_binds_to_its_last_day_and_not_after(land: Any) -> None:
    row = {"code": "BB", "in_force_from": "2010-01-01", "in_force_until": "2020-06-01"}
    land.treaty("hague", [{"code": "AA", "in_force_from": "2010-01-01"}, row])
    assert binds(land, "AA", "BB", date(2020, 6, 1))
    assert not binds(land, "AA", "BB", date(2020, 6, 2))
    assert "已于 2020-06-01 终止适用" in land.load().binds("hague", "AA", "BB", date(2020, 6, 2), "zh")[1]


def test_a_state_that_left_and_came_back_is_bound_in_both_spans(land: Any) -> None:
    rows = [
        {"code": "AA", "in_force_from": "2010-01-01"},
        {"code": "BB", "in_force_from": "2010-01-01", "in_force_until": "2012-12-31"},
        {"code": "BB", "in_force_from": "2015-01-01"},
    ]
    land.treaty("hague", rows)
    spans = [binds(land, "AA", "BB", date(year, 6, 1)) for year in (2009, 2011, 2013, 2016)]
    assert spans == [False, True, False, True]


@pytest.mark.parametrize("status", ["signatory", "not_in_force", "not_extended"])
def test_a_signature_binds_nobody(land: Any, status: str) -> None:
    row = {"code": "BB", "status": status, "in_force_from": "2010-01-01"}
    land.treaty("hague", [{"code": "AA", "in_force_from": "2010-01-01"}, row])
    assert not binds(land, "AA", "BB")


def test_a_party_whose_day_is_unknown_is_not_said_to_be_bound(land: Any) -> None:
    land.treaty("hague", [{"code": "AA", "in_force_from": "2010-01-01"}, {"code": "BB"}])
    assert land.load().bond("hague", "AA", "BB", DAY).state == "doubtful"
    bound, reason = land.load().binds("hague", "AA", "BB", DAY)
    assert not bound
    assert "the day from which it is bound is not known" in reason


@pytest.mark.parametrize("place", ["BT", "BS"])
def test_a_territory_is_bound_only_by_extension(land: Any, place: str) -> None:
    parties = [{"code": "AA", "in_force_from": "2010-01-01"}, {"code": "BB", "in_force_from": "2010-01-01"}]
    land.treaty("hague", parties)
    assert not binds(land, "AA", place)
    assert "no extension" in land.load().binds("hague", "AA", place, DAY)[1]
    extended = {"code": place, "status": "extended", "extended_by": "BB", "in_force_from": "2015-01-01"}
    land.treaty("hague", [*parties, extended])
    assert binds(land, "AA", place)
    assert not binds(land, "AA", place, date(2014, 12, 31))


def test_a_territory_of_the_states_own_legal_order_is_bound_with_it(land: Any) -> None:
    land.jurisdiction("BD", kind="territory", parent="BB", treaty_state="BB")
    land.treaty("hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")])
    assert binds(land, "AA", "BD")
    assert not binds(land, "BB", "BD")
    assert land.load().forums("BB") == ("BB",)


def test_a_federal_unit_is_bound_with_its_state_unless_it_has_a_row_of_its_own(land: Any) -> None:
    parties = [{"code": "AA", "in_force_from": "2010-01-01"}, {"code": "FF", "in_force_from": "2010-01-01"}]
    land.treaty("hague", parties)
    assert binds(land, "AA", "FF-N")
    assert binds(land, "FF-S", "AA")
    land.treaty("hague", [*parties, {"code": "FF-N", "status": "not_extended"}])
    assert not binds(land, "AA", "FF-N")
    assert binds(land, "AA", "FF-S")


@pytest.mark.parametrize(
    ("a", "b"), [("BB", "BS"), ("BT", "BS"), ("FF-N", "FF-S"), ("FF", "FF-N"), ("AA", "AA")]
)
def test_a_convention_says_nothing_between_parts_of_one_state(land: Any, a: str, b: str) -> None:
    rows = [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB", "BT", "BS", "FF")]
    land.treaty("hague", rows)
    assert not binds(land, a, b)


def test_an_arrangement_between_parts_of_one_state_binds_them(land: Any) -> None:
    rows = [{"code": c, "in_force_from": "2010-01-01"} for c in ("BB", "BS")]
    land.treaty("hague", rows, kind="arrangement")
    assert binds(land, "BB", "BS")
    assert binds(land, "BS", "BB")


def test_a_bundle_of_bilateral_treaties_binds_only_its_pairs(land: Any) -> None:
    rows = [
        {"code": "AA", "pair": "BB", "in_force_from": "2010-01-01", "covers": "court_judgment"},
        {"code": "FF", "pair": "BB", "in_force_from": "2010-01-01"},
    ]
    land.treaty("hague", rows)
    assert binds(land, "AA", "BB")
    assert binds(land, "BB", "AA")
    assert binds(land, "FF-N", "BB")
    assert not binds(land, "AA", "FF")
    law = land.load()
    assert law.bond("hague", "AA", "BB", DAY, "court_judgment").state == "bound"
    assert law.bond("hague", "AA", "BB", DAY, "arbitral_award").state == "unbound"
    assert law.bond("hague", "FF", "BB", DAY, "arbitral_award").state == "bound"


def test_an_objection_undoes_it_between_the_two_only(land: Any) -> None:
    rows = [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "FF")]
    land.treaty(
        "hague", [*rows, {"code": "BB", "in_force_from": "2010-01-01", "reservations": "objection:AA"}]
    )
    assert not binds(land, "AA", "BB")
    assert not binds(land, "BB", "AA")
    assert binds(land, "BB", "FF")


def test_a_forum_without_the_reservation_applies_it_to_all(land: Any) -> None:
    def state(reservations: str, read: str) -> str:
        row = {
            "code": "BB",
            "in_force_from": "2010-01-01",
            "reservations": reservations,
            "reservations_verified": read,
        }
        land.treaty("hague", [row], open_unless_reserved="reciprocity")
        found: str = land.load().bond("hague", "AA", "BB", DAY).state
        return found

    assert state("", "1") == "bound"
    assert state("commercial", "1") == "bound"
    assert state("reciprocity", "1") == "unbound"
    assert state("reciprocity", "0") == "unbound"
    assert state("", "0") == "doubtful"
    assert state("reciprocity_limited", "1") == "doubtful"
    assert land.load().bond("hague", "BB", "AA", DAY).state == "unbound"


def test_before_the_treaty_itself_nobody_is_bound(land: Any) -> None:
    rows = [{"code": c, "in_force_from": "1990-01-01"} for c in ("AA", "BB")]
    land.treaty("hague", rows)
    assert not binds(land, "AA", "BB", date(1999, 12, 31))
    assert binds(land, "AA", "BB", date(2000, 1, 1))


def test_the_treaty_is_told_with_its_table_and_the_answer_for_two(land: Any) -> None:
    land.treaty("hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")])
    answer = land.load().treaty("hague", DAY, ("aa", "Land BB"))
    assert (answer.between, answer.binds) == (("AA", "BB"), True)
    assert {row.code for row in answer.members} == {"AA", "BB"}
    assert land.load().treaty("hague").binds is None


def test_an_accession_that_needs_acceptance_leaves_it_open(land: Any) -> None:
    acceded = {"code": "BB", "in_force_from": "2010-01-01", "reservations": "acceptance_required"}
    land.treaty("hague", [{"code": "AA", "in_force_from": "2010-01-01"}, acceded])
    answer = land.load().treaty("hague", DAY, ("AA", "BB"))
    assert answer.binds is None
    assert "only after an acceptance" in answer.reason
    assert not binds(land, "AA", "BB")
    accepted = {**acceded, "reservations": "acceptance_required;accepted_by:AA"}
    land.treaty("hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "FF")] + [accepted])
    assert binds(land, "AA", "BB")
    assert not binds(land, "FF-N", "BB")
