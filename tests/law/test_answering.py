"""Which routes an answer holds on a day, in which order, and what it tells about each."""

from datetime import date
from typing import Any

import pytest

from exequatur.law import LawError

DAY = date(2020, 6, 1)


def ids(
    small: Any, origin: str, destination: str, instrument: str = "court_judgment", on: date = DAY
) -> list[str]:
    """The ids of the routes answered."""
    return [route.id for route in small.load().routes(origin, destination, instrument, on).routes]


def only(
    small: Any, origin: str, destination: str, instrument: str = "court_judgment", on: date = DAY
) -> Any:
    """The one route answered."""
    routes = small.load().routes(origin, destination, instrument, on).routes
    assert len(routes) == 1, [route.id for route in routes]
    return routes[0]


def test_a_rule_answers_from_its_first_day_to_its_last(small: Any) -> None:
    small.jurisdiction("AA")
    old = small.route("bb-old", until=date(2010, 6, 30), basis="Act 1990")
    new = small.route("bb-new", **{"from": date(2010, 7, 1)}, basis="Act 2010")
    small.jurisdiction("BB", routes=[old, new])
    assert ids(small, "AA", "BB", on=date(2010, 6, 30)) == ["bb-old"]
    assert ids(small, "AA", "BB", on=date(2010, 7, 1)) == ["bb-new"]
    assert ids(small, "AA", "BB", on=date(1999, 12, 31)) == ["bb-unknown-court-judgment"]


def test_after_its_review_day_a_fact_still_answers_and_says_so(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB", routes=[small.route("bb-1")])
    assert not only(small, "AA", "BB", on=date(2027, 1, 2)).stale
    assert only(small, "AA", "BB", on=date(2027, 1, 3)).stale


def test_the_strongest_route_stands_first_and_what_was_read_before_what_was_not(small: Any) -> None:
    small.jurisdiction("AA")
    weak = small.route("bb-weak", kind="civil_code", strength="unfavourable")
    unread = small.route("bb-a-unread", kind="common_law", verified=False, sources=[small.source(False)])
    small.jurisdiction("BB", routes=[weak, unread, small.route("bb-read")])
    assert ids(small, "AA", "BB") == ["bb-read", "bb-a-unread", "bb-weak"]


def test_a_route_that_names_the_origin_displaces_the_general_one_of_its_kind(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("CC")
    general = small.route("bb-any")
    named = small.route("bb-aa", origins=["AA"], strength="established")
    other = small.route("bb-any-action", kind="common_law", strength="uncertain")
    small.jurisdiction("BB", routes=[general, named, other])
    assert ids(small, "AA", "BB") == ["bb-aa", "bb-any-action"]
    assert ids(small, "CC", "BB") == ["bb-any", "bb-any-action"]


def test_a_group_takes_in_its_members_and_not_leaves_one_out(small: Any) -> None:
    for code in ("AA", "CC", "DD"):
        small.jurisdiction(code, **({"groups": ["friends"]} if code == "DD" else {}))
    small.write("groups.yaml", {"groups": {"friends": {"codes": ["AA", "CC"]}}})
    small.jurisdiction("BB", routes=[small.route("bb-1", origins=["friends", "not:CC"])])
    assert ids(small, "AA", "BB") == ["bb-1"]
    assert ids(small, "DD", "BB") == ["bb-1"]
    assert ids(small, "CC", "BB") == ["bb-unknown-court-judgment"]


def test_a_rule_for_a_state_takes_in_its_parts_but_not_its_territories(small: Any) -> None:
    small.jurisdiction("FF")
    small.jurisdiction("FF-N", kind="federal_unit", parent="FF")
    small.jurisdiction("FT", kind="territory", treaty_state="FF")
    small.jurisdiction("BB", routes=[small.route("bb-ff", origins=["FF"])])
    assert ids(small, "FF-N", "BB") == ["bb-ff"]
    assert ids(small, "FT", "BB") == ["bb-unknown-court-judgment"]


def test_a_state_law_goes_on_applying_in_its_parts_where_they_have_none_of_the_kind(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("FF", routes=[small.route("ff-act"), small.route("ff-action", kind="common_law")])
    small.jurisdiction("FF-N", kind="federal_unit", parent="FF", routes=[small.route("ff-n-act")])
    small.jurisdiction("FF-Z", kind="free_zone", parent="FF")
    assert ids(small, "AA", "FF-N") == ["ff-action", "ff-n-act"]
    inherited = small.load().routes("AA", "FF-N", "court_judgment", DAY).routes[0]
    assert inherited.note == "Law of FF, which applies in FF-N."
    assert ids(small, "AA", "FF-Z") == ["ff-z-unknown-court-judgment"]


def test_an_instrument_of_the_same_state_is_not_foreign(small: Any) -> None:
    small.jurisdiction("FF")
    small.jurisdiction("FF-N", kind="federal_unit", parent="FF")
    small.jurisdiction("FF-S", kind="federal_unit", parent="FF", routes=[small.route("ff-s-foreign")])
    route = only(small, "FF-N", "FF-S")
    assert (route.kind, route.strength) == ("unknown", "unknown")
    assert "parts of one State" in route.strength_reason
    home = only(small, "FF-S", "FF-S")
    assert (home.kind, home.strength, home.inference) == ("domestic", "unknown", True)


def test_a_state_whose_law_differs_by_part_says_which_parts_to_ask(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("FF")
    for unit in ("FF-N", "FF-S"):
        small.jurisdiction(unit, kind="federal_unit", parent="FF")
    assert only(small, "AA", "FF").strength_reason.endswith("ask for one of FF-N, FF-S.")
    assert small.load().forums("FF") == ("FF-N", "FF-S")
    assert small.load().forums("AA") == ("AA",)


# treaties


def test_a_treaty_opens_a_route_from_the_day_it_binds_both(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    rows = [{"code": "AA", "in_force_from": "2010-01-01"}, {"code": "BB", "in_force_from": "2015-01-01"}]
    small.treaty("hague", rows)
    assert ids(small, "AA", "BB", on=date(2014, 12, 31)) == ["bb-unknown-court-judgment"]
    route = only(small, "AA", "BB", on=date(2015, 1, 1))
    assert (route.id, route.kind, route.strength, route.verified) == (
        "bb-hague",
        "convention",
        "established",
        True,
    )
    assert route.applies.begun_from is None
    assert ids(small, "AA", "BB", "arbitral_award") == ["bb-unknown-arbitral-award"]


def test_proceedings_count_only_since_it_bound_both_where_the_treaty_says_so(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    rows = [{"code": "AA", "in_force_from": "2010-01-01"}, {"code": "BB", "in_force_from": "2015-01-01"}]
    small.treaty("hague", rows, conditions=["proceedings_after_entry_into_force"])
    applies = only(small, "AA", "BB").applies
    assert (applies.begun_from, applies.given_from) == (date(2015, 1, 1), date(2015, 1, 1))


def test_what_a_treaty_needs_is_told_with_the_route(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    rows = [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")]
    small.treaty("hague", rows, applies={"needs": ["exclusive_choice_of_court_agreement"]})
    assert only(small, "AA", "BB").applies.needs == ("exclusive_choice_of_court_agreement",)


def test_a_treaty_route_is_verified_only_if_both_memberships_are(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    unread = {"verified": "0", "source_kind": "memory"}
    rows = [
        {"code": "AA", "in_force_from": "2010-01-01"},
        {"code": "BB", "in_force_from": "2010-01-01", **unread},
    ]
    small.treaty("hague", rows)
    route = only(small, "AA", "BB")
    assert not route.verified
    assert [s.verified for s in route.sources] == [True, True, False]


def test_a_membership_of_unknown_day_opens_a_route_of_unknown_strength(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    small.treaty("hague", [{"code": "AA", "in_force_from": "2010-01-01"}, {"code": "BB"}])
    route = only(small, "AA", "BB")
    assert (route.strength, route.verified) == ("unknown", False)
    assert "the day from which it is bound is not known" in route.strength_reason


def test_a_one_way_scheme_opens_only_its_own_courts(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    small.jurisdiction("BB-N", kind="country_of_uk", parent="BB")
    small.treaty(
        "scheme", [{"code": "AA", "in_force_from": "2010-01-01"}], kind="statute", direction="inward:BB"
    )
    assert ids(small, "AA", "BB-N") == ["bb-n-scheme"]
    assert ids(small, "BB-N", "AA") == ["aa-unknown-court-judgment"]


def test_the_forums_own_rule_displaces_the_treaty_that_it_carries_out(small: Any) -> None:
    small.jurisdiction("AA")
    own = small.route("bb-hague-act", kind="convention", origins=["member:hague"], verified=False,
                      sources=[small.source(False)])  # fmt: skip
    small.jurisdiction("BB", routes=[own])
    small.treaty("hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")])
    route = only(small, "AA", "BB")
    assert route.id == "bb-hague-act"
    assert not route.verified
    assert route.part_verified == ("membership",)
    assert [s.verified for s in route.sources] == [False, True]
    assert ids(small, "AA", "BB", on=date(2009, 1, 1)) == ["bb-unknown-court-judgment"]


def test_a_named_route_of_another_kind_leaves_the_treaty_standing(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB", routes=[small.route("bb-aa", origins=["AA"], kind="common_law")])
    small.treaty("hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")])
    assert ids(small, "AA", "BB") == ["bb-hague", "bb-aa"]


def test_a_treaty_gives_way_to_the_one_that_displaces_it(small: Any) -> None:
    for code in ("AA", "BB", "CC"):
        small.jurisdiction(code)
    rows = [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")]
    small.treaty("union", rows)
    third = {"code": "CC", "in_force_from": "2010-01-01"}
    small.treaty("hague", [*rows, third], displaced_by=["union"])
    assert ids(small, "AA", "BB") == ["bb-union"]
    assert ids(small, "CC", "BB") == ["bb-hague"]


def test_a_treaty_that_only_helps_a_case_opens_no_route(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    rows = [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")]
    small.treaty("service", rows, opens_route=False)
    assert ids(small, "AA", "BB") == ["bb-unknown-court-judgment"]


# what the legal family suggests


def default(small: Any, family: str, **fields: Any) -> dict[str, Any]:
    """One default of a legal family."""
    route = small.route(
        "{code}-default", verified=False, inference=True, sources=[small.source(False, kind="inference")]
    )
    reason = {"strength_reason": "Inferred for {code}.", "strength": "uncertain"}
    return {"legal_family": family, "route": {**route, **reason, **fields}}


def test_the_legal_family_answers_where_there_is_no_rule_and_says_that_it_is_inferred(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    small.jurisdiction("CC", legal_family="civil_law")
    small.write("defaults.yaml", {"routes": [default(small, "common_law", kind="common_law")]})
    route = only(small, "AA", "BB")
    assert (route.id, route.inference, route.verified) == ("bb-default", True, False)
    assert route.strength_reason == "Inferred for BB."
    assert ids(small, "AA", "CC") == ["cc-unknown-court-judgment"]


def test_a_forums_general_law_assessed_for_another_origin_is_told_as_an_inference(small: Any) -> None:
    for code in ("AA", "CC"):
        small.jurisdiction(code)
    routes = [
        small.route(
            "bb-cc-code", origins=["CC"], kind="civil_code", strength="established", limitation=["bb-lim"]
        ),
        small.route("bb-cc-treaty", origins=["CC"], kind="treaty"),
        small.route("bb-cc-act", origins=["CC"]),
    ]
    small.jurisdiction("BB", routes=routes, limitation=[small.period("bb-lim")])
    small.write("defaults.yaml", {"routes": [default(small, "any", kind="common_law")]})
    route = only(small, "AA", "BB")
    assert (route.id, route.kind, route.strength) == ("bb-general-civil-code", "civil_code", "uncertain")
    assert (route.inference, route.verified) == (True, False)
    assert "assessed for instruments of CC only" in route.strength_reason
    assert [period.id for period in route.limitations] == ["bb-lim"]
    small.write("groups.yaml", {"groups": {"general-recognition-statutes": {"codes": ["BB"]}}})
    assert ids(small, "AA", "BB") == ["bb-general-civil-code", "bb-general-statute"]
    assert ids(small, "AA", "BB", "mediation_settlement") == ["bb-unknown-mediation-settlement"]


def test_an_own_rule_displaces_what_the_family_suggests_and_a_treaty_does_not(small: Any) -> None:
    small.jurisdiction("AA")
    small.write("defaults.yaml", {"routes": [default(small, "any", kind="common_law")]})
    small.jurisdiction("BB")
    small.treaty("hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")])
    assert ids(small, "AA", "BB") == ["bb-hague", "bb-default"]
    small.jurisdiction("BB", routes=[small.route("bb-own")])
    assert ids(small, "AA", "BB") == ["bb-hague", "bb-own"]


def test_a_default_of_unknown_gives_way_to_a_treaty(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    small.write("defaults.yaml", {"routes": [default(small, "any", kind="unknown", strength="unknown")]})
    assert ids(small, "AA", "BB") == ["bb-default"]
    small.treaty("hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")])
    assert ids(small, "AA", "BB") == ["bb-hague"]


def test_no_route_beside_a_fresh_action_is_told_together(small: Any) -> None:
    small.jurisdiction("AA")
    closed = small.route(
        "bb-none", kind="none", strength="none", strength_reason="No treaty, no recognition."
    )
    afresh = small.route("bb-afresh", kind="fresh_action", strength="uncertain")
    small.jurisdiction("BB", routes=[closed, afresh])
    assert ids(small, "AA", "BB") == ["bb-afresh", "bb-none"]


def test_where_nothing_is_known_the_answer_is_unknown_with_its_reason_in_the_language_asked(
    small: Any,
) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    route = only(small, "AA", "BB")
    assert (route.kind, route.strength, route.verified, route.basis) == ("unknown", "unknown", False, "")
    assert "not the same as none" in route.strength_reason
    zh = small.load().routes("AA", "BB", "court_judgment", DAY, "zh").routes[0]
    assert "不等于没有途径" in zh.strength_reason


@pytest.mark.parametrize(
    "instrument", ["mediation_settlement", "notarised_debt_instrument", "bare_debt", "arbitral_award"]
)
def test_every_instrument_has_an_answer(small: Any, instrument: str) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("BB")
    assert only(small, "AA", "BB", instrument).id.startswith("bb-unknown-")


def test_questions_that_cannot_be_asked_are_refused(small: Any) -> None:
    small.jurisdiction("AA", name={"en": "Ruritania", "zh": "卢里坦尼亚"})
    law = small.load()
    assert law.routes("ruritania", "卢里坦尼亚", "court_judgment", DAY).destination == "AA"
    with pytest.raises(LawError, match=r"Did you mean AA \(Ruritania") as refused:
        law.routes("AA", "Ruritanja", "court_judgment", DAY)
    assert "您是否要找：AA" in refused.value.message("zh")
    with pytest.raises(LawError, match="No jurisdiction 'Q'"):
        law.jurisdiction("Q")
    with pytest.raises(LawError, match="no kind of instrument"):
        law.routes("AA", "AA", "cheque", DAY)
    with pytest.raises(LawError, match="No treaty"):
        law.treaty("nothing")


# what is told about a route


def test_a_route_tells_its_periods_with_the_safe_reading_first(small: Any) -> None:
    small.jurisdiction("AA")
    twelve = small.reading(years=12, safe=False, reading="local judgments too")
    rules = [small.period("bb-lim", twelve, small.reading()), small.period("bb-other")]
    small.jurisdiction("BB", routes=[small.route("bb-1", limitation=["bb-lim"])], limitation=rules)
    (period,) = only(small, "AA", "BB").limitations
    assert [(r.years, r.safe) for r in period.rules] == [(6, True), (12, False)]
    found = small.load().limitation("AA", "BB", "court_judgment", DAY)
    assert [rule.id for rule in found] == ["bb-lim", "bb-other"]


def test_a_period_ends_earlier_where_the_law_says_the_earlier_of_two(small: Any) -> None:
    small.jurisdiction("AA")
    arm = {"kind": "home_effectiveness_end"}
    rule = small.period("bb-lim", small.reading(years=10, starts="judgment_effective", earlier_of=[arm]))
    small.jurisdiction("BB", routes=[small.route("bb-1", limitation=["bb-lim"])], limitation=[rule])
    (reading,) = only(small, "AA", "BB").limitations[0].rules
    assert [a.kind for a in reading.earlier_of] == ["home_effectiveness_end"]


def test_a_period_of_another_day_or_origin_does_not_answer(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("CC")
    old = small.period("bb-lim", small.reading(years=12), until=date(2019, 12, 31))
    new = small.period("bb-lim", **{"from": date(2020, 1, 1)})
    foreign = small.period("bb-cc", origins=["CC"])
    small.jurisdiction(
        "BB", routes=[small.route("bb-1", limitation=["bb-cc", "bb-lim"])], limitation=[old, new, foreign]
    )
    assert [r.rules[0].years for r in only(small, "AA", "BB", on=date(2019, 12, 31)).limitations] == [12]
    assert [r.rules[0].years for r in only(small, "AA", "BB", on=date(2020, 1, 1)).limitations] == [6]
    assert [r.id for r in only(small, "CC", "BB").limitations] == ["bb-cc", "bb-lim"]


def test_a_treaty_route_does_not_borrow_the_period_of_another_kind_of_route(small: Any) -> None:
    small.jurisdiction("AA")
    small.treaty("hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")])
    action = small.route("bb-action", kind="common_law", strength="uncertain", limitation=["bb-action-lim"])
    rules = [small.period("bb-action-lim"), small.period("bb-general", step="enforcement")]
    small.jurisdiction("BB", routes=[action], limitation=rules)
    treaty, own = small.load().routes("AA", "BB", "court_judgment", DAY).routes
    assert [r.id for r in treaty.limitations] == ["bb-general"]
    assert [r.id for r in own.limitations] == ["bb-action-lim"]


def test_a_period_that_the_treaty_sets_goes_before_the_forums_own(small: Any) -> None:
    for code in ("AA", "BB"):
        small.jurisdiction(code, limitation=[small.period(f"{code.lower()}-general")])
    rule = small.period("hague-registration", small.reading(years=None, months=12))
    small.treaty(
        "hague", [{"code": c, "in_force_from": "2010-01-01"} for c in ("AA", "BB")], limitation=[rule]
    )
    assert [(r.id, r.rules[0].months) for r in only(small, "AA", "BB").limitations] == [
        ("hague-registration", 12)
    ]
    unsafe = small.period("hague-registration", small.reading(safe=False))
    small.treaty("hague", [], limitation=[unsafe])
    assert "check.safe" in small.found()


def test_papers_fit_by_place_origin_kind_and_route(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("CC")
    small.jurisdiction("BB", routes=[small.route("bb-1")])

    def paper(id: str, **fields: Any) -> dict[str, Any]:
        return {
            "id": id,
            "document": {"en": "Certificate", "zh": "证明"},
            "requirement": "mandatory",
            "authentication": "apostille",
            "translation": "en",
            "instruments": ["court_judgment"],
            "sources": [small.source()],
            "verified": True,
            "from": date(2000, 1, 1),
            "review_by": date(2027, 1, 1),
            **fields,
        }

    papers = [
        paper("all"),
        paper("here", jurisdictions=["BB"], origins=["AA"], kinds=["statute"], routes=["bb-1"]),
        paper("elsewhere", jurisdictions=["CC"]),
        paper("other-origin", origins=["CC"]),
        paper("other-kind", kinds=["convention"]),
        paper("other-route", routes=["bb-2"]),
        paper("over", until=date(2010, 1, 1)),
        paper("award", instruments=["arbitral_award"]),
    ]
    small.write("documents.yaml", {"documents": papers})
    assert [d.id for d in only(small, "AA", "BB").documents] == ["all", "here"]
    papers.append(paper("anew", routes=["bb-1"], instead_of=["all", "elsewhere"]))
    small.write("documents.yaml", {"documents": papers})
    assert [d.id for d in only(small, "AA", "BB").documents] == ["here", "anew"]
    assert [d.id for d in small.load().documents("AA", "BB", "court_judgment", "statute", DAY)][:2] == [
        "all",
        "here",
    ]
    assert "check.document_id" not in small.found()
    papers.append(paper("astray", instead_of=["nothing"]))
    small.write("documents.yaml", {"documents": papers})
    assert "check.document_id" in small.found()


def test_precedents_are_those_of_the_forum_and_the_origin_given_by_that_day(small: Any) -> None:
    small.jurisdiction("AA")
    small.jurisdiction("CC")
    small.jurisdiction("BB", routes=[small.route("bb-1")])

    def case(id: str, decided: str, **fields: Any) -> dict[str, Any]:
        row = {"id": id, "origin": "AA", "forum": "BB", "name": "A v B", "citation": id, "decided": decided}
        return {**row, **fields}

    small.precedents(
        case("before", "2020-05-31"),
        case("that-day", "2020-06-01"),
        case("after", "2020-06-02"),
        case("some-day-that-year", "2020"),
        case("year-before", "2019"),
        case("other-origin", "2015-01-01", origin="CC"),
        case("other-forum", "2015-01-01", forum="CC"),
        case("award", "2015-01-01", instrument="arbitral_award"),
    )
    assert [p.id for p in only(small, "AA", "BB").precedents] == ["year-before", "before", "that-day"]
    law = small.load()
    assert [p.id for p in law.precedents(forum="BB", origin="AA", decided_before=date(2020, 6, 1))] == [
        "award",
        "year-before",
        "before",
    ]


def test_remarks_and_stages_are_those_of_the_forum_on_the_day(small: Any) -> None:
    small.jurisdiction("AA")
    remark = {
        "topic": "freezing",
        "text": {"en": "A freezing order may be had.", "zh": "可申请冻结令。"},
        "basis": "s. 37",
        "sources": [small.source()],
        "verified": True,
        "from": date(2010, 1, 1),
        "review_by": date(2027, 1, 1),
    }
    small.jurisdiction("BB", routes=[small.route("bb-1")], remarks=[remark])
    columns = ("id", "jurisdiction", "stage", "kind", "months_low", "months_typical", "months_high", "usd_low",
               "usd_typical", "usd_high", "verified", "source_title", "source_url", "source_kind", "retrieved", "note")  # fmt: skip
    rows = [
        {
            "id": "1",
            "jurisdiction": "BB",
            "stage": "registration",
            "kind": "analyst_estimate",
            "months_typical": "4.5",
        },
        {
            "id": "2",
            "jurisdiction": "AA",
            "stage": "registration",
            "kind": "analyst_estimate",
            "usd_low": "9",
        },
    ]
    small.table("stages.csv", columns, rows)
    assert len(only(small, "AA", "BB").remarks) == 1
    assert only(small, "AA", "BB", on=date(2009, 12, 31)).remarks == ()
    small.jurisdiction(
        "BB", routes=[small.route("bb-1")], remarks=[remark | {"instruments": ["arbitral_award"]}]
    )
    assert only(small, "AA", "BB").remarks == (), "a remark on awards is none on judgments"
    assert [(s.id, s.months_typical) for s in only(small, "AA", "BB").stages] == [("1", 4.5)]


def test_what_was_read_in_the_text_of_a_treaty_was_read_of_the_route_that_carries_it_out(small: Any) -> None:
    text = small.source(kind="treaty", supports=["conditions", "refusal_grounds"])
    grounds = {"conditions": ["arbitrable"], "refusal_grounds": ["public_policy", "not_arbitrable"]}
    rows = [{"code": code, "in_force_from": "2010-01-01"} for code in ("AA", "BB")]
    small.treaty("pact", rows, opens_route=True, instruments=["court_judgment"], sources=[text], **grounds)
    small.jurisdiction("AA")
    own = {"kind": "convention", "origins": ["member:pact"]}
    for fields, read in (
        (grounds, {"conditions", "refusal_grounds"}),
        (grounds | {"refusal_grounds": ["public_policy"]}, {"conditions"}),
        (grounds | {"conditions": ["arbitrable", "fraud"]}, {"refusal_grounds"}),
    ):
        small.jurisdiction("BB", routes=[small.route("bb-1", **own, **fields)])
        assert set(only(small, "AA", "BB").part_verified) - {"membership"} == read
