"""What must hold between facts: each check finds its fault and lets the sound case pass."""

from datetime import date
from typing import Any

import pytest


def days(start: str, end: str | None = None) -> dict[str, Any]:
    """`from` and `until` of a fact."""
    until = {"until": date.fromisoformat(end)} if end else {}
    return {"from": date.fromisoformat(start), **until}


def test_a_fact_without_a_source_or_a_title_is_refused(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", sources=[])])
    assert "check.no_source" in small.found()
    small.jurisdiction("AA", routes=[small.route("aa-1", sources=[small.source(title=" ")])])
    assert "check.blank_source" in small.found()


@pytest.mark.parametrize("kind", ["memory", "inference"])
def test_memory_and_inference_are_never_verified(small: Any, kind: str) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", sources=[small.source(kind=kind)])])
    assert "check.memory_verified" in small.found()


def test_a_fact_is_verified_only_with_a_source_that_was_read(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", sources=[small.source(False)])])
    assert "check.unproved" in small.found()
    small.jurisdiction("AA", routes=[small.route("aa-1", sources=[small.source(False), small.source()])])
    assert "check.unproved" not in small.found()
    unread = small.period("aa-lim", small.reading(sources=[small.source(False)]))
    small.jurisdiction("AA", limitation=[unread])
    assert "check.unproved" in small.found()


def test_an_inference_is_not_verified(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", inference=True)])
    assert "check.verified_inference" in small.found()


def test_two_values_of_one_fact_never_hold_on_one_day(small: Any) -> None:
    old, new = days("2000-01-01", "2010-06-30"), days("2010-06-30")
    small.jurisdiction("AA", limitation=[small.period("aa-lim", **old), small.period("aa-lim", **new)])
    assert "check.overlap" in small.found()
    new = days("2010-07-01")
    small.jurisdiction("AA", limitation=[small.period("aa-lim", **old), small.period("aa-lim", **new)])
    assert "check.overlap" not in small.found()


def test_one_route_under_two_ids_at_a_time_is_refused(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1"), small.route("aa-2", strength="unfavourable")])
    assert "check.same_route" in small.found()
    later = small.route("aa-2", **days("2020-01-01"))
    small.jurisdiction("AA", routes=[small.route("aa-1", **days("2000-01-01", "2019-12-31")), later])
    assert "check.same_route" not in small.found()
    other = small.route("aa-2", forum="registration")
    small.jurisdiction("AA", routes=[small.route("aa-1"), other])
    assert "check.same_route" not in small.found()


def test_a_membership_does_not_begin_twice(small: Any) -> None:
    small.jurisdiction("AA")
    first = {"code": "AA", "in_force_from": "2001-01-01", "in_force_until": "2010-12-31"}
    small.treaty("hague", [first, {"code": "AA", "in_force_from": "2010-01-01"}])
    assert "check.overlap" in small.found()
    small.treaty("hague", [first, {"code": "AA", "in_force_from": "2011-01-01"}])
    assert "check.overlap" not in small.found()


def test_an_end_before_the_beginning_is_refused(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", **days("2010-01-01", "2009-12-31"))])
    assert "check.interval" in small.found()
    small.jurisdiction("AA", routes=[small.route("aa-1", **days("2028-01-01"))])
    assert "check.review" in small.found()


@pytest.mark.parametrize("safe", [(True, True), (False, False), (False,)])
def test_exactly_one_reading_is_safe(small: Any, safe: tuple[bool, ...]) -> None:
    readings = [small.reading(safe=s, reading=str(i)) for i, s in enumerate(safe)]
    small.jurisdiction("AA", limitation=[small.period("aa-lim", *readings)])
    assert "check.safe" in small.found()


def test_two_readings_stand_side_by_side_with_one_safe(small: Any) -> None:
    other = small.reading(safe=False, years=12)
    small.jurisdiction("AA", limitation=[small.period("aa-lim", small.reading(), other)])
    assert "check.safe" not in small.found()


def test_a_rule_has_a_reading(small: Any) -> None:
    small.jurisdiction("AA", limitation=[small.period("aa-lim", readings=[])])
    assert "check.no_reading" in small.found()


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"years": 0}, "check.length"),
        ({"years": None, "months": -3}, "check.length"),
        ({"no_limit": True}, "check.no_limit_length"),
        ({"earlier_of": [{"kind": "period", "years": 2}]}, "check.alternative"),
    ],
)
def test_a_period_has_a_length(small: Any, fields: dict[str, Any], fault: str) -> None:
    small.jurisdiction("AA", limitation=[small.period("aa-lim", small.reading(**fields))])
    assert fault in small.found()


def test_a_length_that_is_not_established_is_no_fault(small: Any) -> None:
    small.jurisdiction("AA", limitation=[small.period("aa-lim", small.reading(years=None, starts="unknown"))])
    assert small.found() <= {"check.words"}


def test_a_route_names_limitation_rules_that_exist(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", limitation=["aa-lum"])])
    assert "check.limitation_id" in small.found()


@pytest.mark.parametrize("origin", ["ZZ", "nobody", "member:nothing", "not:ZZ"])
def test_a_selector_leads_somewhere(small: Any, origin: str) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", origins=[origin])])
    assert "check.selector" in small.found()


def test_parents_exist_and_do_not_go_round(small: Any) -> None:
    small.jurisdiction("AA", parent="ZZ", kind="federal_unit")
    assert "check.parent" in small.found()
    small.jurisdiction("AA", kind="federal_unit")
    assert "check.unit_parent" in small.found()
    small.jurisdiction("AA", kind="federal_unit", parent="BB")
    small.jurisdiction("BB", kind="federal_unit", parent="AA")
    assert "check.parent_loop" in small.found()


def test_a_group_holds_jurisdictions(small: Any) -> None:
    small.jurisdiction("AA")
    small.write("groups.yaml", {"groups": {"none": {"codes": []}, "odd": {"codes": ["AA", "ZZ"]}}})
    assert small.found() - {"check.words"} == {"check.group_empty", "check.member_code"}


def test_a_row_of_a_treaty_names_a_jurisdiction_a_status_and_who_extended_it(small: Any) -> None:
    small.treaty("hague", [{"code": "ZZ"}])
    assert "check.member_code" in small.found()
    small.jurisdiction("AA")
    small.treaty("hague", [{"code": "AA", "status": "friend"}])
    assert "check.member_status" in small.found()
    small.treaty("hague", [{"code": "AA", "status": "extended"}])
    assert "check.member_extension" in small.found()


def test_a_table_has_its_treaty_and_a_treaty_its_table(small: Any) -> None:
    small.treaty("hague", [], direction="inward:ZZ")
    assert "check.direction" in small.found()
    (small.folder / "treaties/hague.yaml").unlink()
    assert "check.member_treaty" in small.found()
    small.treaty("hague", [])
    (small.folder / "treaties/hague.csv").unlink()
    assert "file.missing" in small.found()


def test_every_code_has_words_in_both_languages(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", conditions=["fixed_sum"])])
    words = {"en": "a word", "zh": "词"}
    terms = {
        "conditions": {"fixed_sum": {"en": "for a fixed sum", "zh": ""}},
        "kinds": {"statute": words},
        "strengths": {"favourable": words},
        "instruments": {"court_judgment": words},
        "legal_families": {"common_law": words},
    }
    small.write("terms.yaml", terms)
    assert [f.message() for f in small.faults()] == [
        "terms.yaml: conditions: the conditions 'fixed_sum' has no words in zh."
    ]
    terms["conditions"]["fixed_sum"]["zh"] = "给付确定金额"
    small.write("terms.yaml", terms)
    assert small.faults() == []


def test_a_name_is_in_both_languages(small: Any) -> None:
    small.jurisdiction("AA", name={"en": "Land", "zh": " "})
    assert small.found() - {"check.words"} == {"check.name"}


def test_every_iso_code_has_a_file(small: Any) -> None:
    small.jurisdiction("AA")
    small.write("iso3166.csv", "code,name\nAA,Land\nBB,Other\n")
    assert [f.message("zh") for f in small.faults() if f.key != "check.words"] == [
        "iso3166.csv: BB: ISO 3166-1 法域 BB 没有文件。"
    ]


def test_a_precedent_is_dated_as_far_as_known_and_stands_once(small: Any) -> None:
    small.jurisdiction("AA")
    for decided, sound in (
        ("2024", True),
        ("2024-02", True),
        ("2024-02-29", True),
        ("2024-13", False),
        ("May", False),
    ):
        small.precedents(
            {"id": "1", "origin": "AA", "forum": "AA", "name": "A v B", "citation": "[1]", "decided": decided}
        )
        assert ("check.precedent_day" in small.found()) is not sound, decided
    row = {"id": "1", "origin": "AA", "forum": "AA", "name": "A v B", "citation": "[1]", "decided": "2024"}
    small.precedents(row, row)
    assert "check.duplicate_id" in small.found()


def test_the_parts_read_are_parts_of_a_route(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", part_verified=["rout"])])
    assert "check.part" in small.found()
    small.jurisdiction("AA", routes=[small.route("aa-1", part_verified=["route", "limitation"])])
    assert "check.part" not in small.found()


@pytest.mark.parametrize(("part", "sound"), [("start", True), ("long_stop", True), ("conditions", False)])
def test_the_parts_read_of_a_period_are_parts_of_a_period(small: Any, part: str, sound: bool) -> None:
    for told in ({"part_verified": [part]}, {"sources": [small.source(supports=[part])]}):
        rule = small.period("aa-lim", small.reading(**told))
        small.jurisdiction("AA", limitation=[rule])
        assert ("check.part" not in small.found()) is sound


@pytest.mark.parametrize(
    ("quote", "sound"), [("w " * 25, True), ("w " * 26, False), ("字" * 60, True), ("字" * 61, False)]
)
def test_a_quotation_is_short(small: Any, quote: str, sound: bool) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", sources=[small.source(quote=quote)])])
    assert ("check.quote" not in small.found()) is sound


def test_a_precedent_names_jurisdictions(small: Any) -> None:
    small.jurisdiction("AA")
    small.precedents(
        {"id": "1", "origin": "AA", "forum": "ZZ", "name": "A v B", "citation": "[1]", "decided": "2024"}
    )
    assert "check.member_code" in small.found()


def test_stages_rise_from_low_to_high(small: Any) -> None:
    small.jurisdiction("AA")
    columns = ("id", "jurisdiction", "stage", "kind", "months_low", "months_typical", "months_high", "usd_low",
               "usd_typical", "usd_high", "verified", "source_title", "source_url", "source_kind", "retrieved", "note")  # fmt: skip
    stage = {"id": "1", "jurisdiction": "AA", "stage": "registration", "kind": "analyst_estimate"}
    small.table("stages.csv", columns, [{**stage, "months_low": "6", "months_high": "3"}])
    assert "check.stage_order" in small.found()
    small.table("stages.csv", columns, [{**stage, "months_low": "some"}])
    assert "shape.type" in small.found()
    small.table("stages.csv", columns, [{**stage, "months_low": "3", "months_high": "6"}])
    assert small.found() <= {"check.words"}
