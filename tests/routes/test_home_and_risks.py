"""Deadlines at home, refusal grounds, conditions, documents, other ways and next steps of single claims."""

from datetime import date
from typing import Any

import msgspec
import pytest

from exequatur.claims.model import Claim
from exequatur.law import load
from exequatur.law.risks import load_risks
from exequatur.routes.answers import Assessment, RouteAssessment
from exequatur.routes.assess import assess
from exequatur.routes.facts import BIT
from exequatur.routes.wording import sentence

BASE = load()
ON = date(2026, 11, 22)


def claim(forum: str = "SG", *, title: dict[str, Any] | None = None, **more: Any) -> Claim:
    value = {
        "claim_id": "c",
        "creditor": {"name": "Bank"},
        "obligors": [{"id": "a", "name": "A", **more.pop("obligor", {})}],
        "instrument": {
            "kind": "court_judgment",
            "origin": "CN",
            "given_on": date(2022, 3, 1),
            **(title or {}),
        },
        "assets": [{"id": "x", "jurisdiction": forum, "owner": "a"}] if forum else [],
        **more,
    }
    return msgspec.convert(value, Claim)


def answer(*args: Any, **more: Any) -> Assessment:
    return assess(claim(*args, **more), BASE, ON)


def route(found: Assessment, start: str) -> RouteAssessment:
    return next(r for r in found.routes if r.id.startswith(start))


def level(found: RouteAssessment, ground: str) -> str:
    return next(risk.level for risk in found.risks if risk.ground == ground)


# The guarantee period


def guarantor(due: date = date(2026, 10, 1), **dates: Any) -> Assessment:
    person = {"role": "guarantor", **dates}
    return answer(title={"kind": "bare_debt", "given_on": None}, obligor=person, due_on=due)


def guarantee(found: Assessment) -> Any:
    return next(one.deadline for one in found.home if one.topic == "guarantee_period")


def test_without_an_agreement_the_guarantee_period_is_six_months() -> None:
    deadline = guarantee(guarantor())
    assert (deadline.last_day, deadline.state) == (date(2027, 4, 1), "closing")


@pytest.mark.parametrize("called", [None, date(2024, 3, 1)])
def test_six_months_that_have_run_bar_nothing_while_a_longer_period_may_have_been_agreed(
    called: date | None,
) -> None:
    found = guarantor(due=date(2023, 1, 5), guarantee_called_on=called)
    deadline = guarantee(found)
    assert (deadline.state, deadline.arguable) == ("cannot_compute", True)
    assert "guarantee_period_end" in deadline.missing


def test_the_agreed_guarantee_period_counts() -> None:
    deadline = guarantee(guarantor(guarantee_period_end=date(2028, 10, 1)))
    assert (deadline.last_day, deadline.safe_date, deadline.state) == (
        date(2028, 10, 1),
        date(2028, 9, 29),
        "open",
    )


def test_a_demand_does_not_prolong_the_guarantee_period() -> None:
    person = {"role": "guarantor"}
    events = [{"kind": "demand", "on": date(2026, 11, 1), "obligor": "a"}]
    found = answer(title={"kind": "bare_debt"}, obligor=person, due_on=date(2026, 10, 1), events=events)
    assert guarantee(found).last_day == date(2027, 4, 1)


def test_calling_on_the_guarantor_in_time_ends_the_guarantee_period() -> None:
    assert guarantee(guarantor(guarantee_called_on=date(2026, 11, 2))).state == "no_limit"


def test_calling_on_the_guarantor_too_late_does_not() -> None:
    deadline = guarantee(
        guarantor(guarantee_period_end=date(2026, 10, 31), guarantee_called_on=date(2026, 11, 2))
    )
    assert deadline.state == "expired"


# Enforcement and the debt at home


def test_the_debt_has_a_long_stop() -> None:
    events = [
        {"kind": "demand", "on": date(y, 1, 10), "obligor": "a"}
        for y in (2007, 2009, 2012, 2015, 2018, 2021, 2024)
    ]
    found = answer(title={"kind": "bare_debt"}, due_on=date(2006, 12, 1), events=events)
    debt = next(one.deadline for one in found.home if one.topic == "underlying_debt")
    assert debt.last_day == date(2026, 12, 1)


def test_retrial_is_the_debtors_period_and_closes_nothing() -> None:
    found = answer("CN", title={"effective_on": date(2022, 3, 20)})
    retrial = next(one.deadline for one in found.home if one.topic == "retrial")
    assert (retrial.last_day, retrial.closes_route) == (date(2022, 9, 20), False)


# Refusal grounds


@pytest.mark.parametrize(
    ("forum", "obligor", "start", "ground", "expected"),
    [
        ("AU-VIC", {"service": {"method": "announcement"}}, "au-vic", "natural_justice", "high"),
        ("SG", {"service": {"method": "announcement"}}, "sg-cn", "natural_justice", "raised"),
        ("SG", {"service": {"method": "personal"}}, "sg-cn", "natural_justice", "lowered"),
        (
            "SG",
            {"service": {"method": "personal"}, "default_judgment": True},
            "sg-cn",
            "natural_justice",
            "raised",
        ),
        ("SG", {"retrial": "ordered"}, "sg-cn", "not_final", "high"),
        ("SG", {"retrial": "applied"}, "sg-cn", "not_final", "raised"),
        ("SG", {"contested_jurisdiction": True}, "sg-cn", "no_jurisdiction_of_origin", "raised"),
        ("SG", {"service": {"appeared": True}}, "sg-cn", "no_jurisdiction_of_origin", "lowered"),
        ("HK", {"liability": "supplementary"}, "hk-cn-common", "not_fixed_sum", "high"),
        ("SG", {"liability": "supplementary"}, "sg-cn", "not_fixed_sum", "raised"),
        ("SG", {}, "sg-cn", "natural_justice", "unknown"),
        ("SG", {"role": "spouse"}, "sg-cn", "no_liability_on_title", "high"),
        ("SG", {"named_in_title": False}, "sg-cn", "no_liability_on_title", "high"),
        ("US-NY", {}, "us-ny", "systemic_due_process", "raised"),
    ],
)
def test_a_fact_moves_its_ground(forum: str, obligor: Any, start: str, ground: str, expected: str) -> None:
    assert level(route(answer(forum, obligor=obligor), start), ground) == expected


def test_the_worst_ground_stands_first_with_its_cure_and_its_case() -> None:
    found = route(answer("AU-VIC", obligor={"service": {"method": "announcement"}}), "au-vic")
    assert found.risk == found.risks[0].level == "high"
    assert any("Yin v Wu" in case for case in found.risks[0].precedents)
    assert found.risks[0].cure
    assert found.risks[0].cure_zh


def test_an_assignment_without_a_substitution_ruling_is_a_question_of_standing() -> None:
    creditor = {"name": "AMC", "chain": [{"assignor": "Bank", "assignee": "AMC"}]}
    found = answer(creditor=creditor)
    assert level(route(found, "sg-cn"), "no_standing") == "raised"
    assert (
        any(step.what.key == "next.substitution" for step in found.next_steps) or len(found.next_steps) == 3
    )


def test_every_factor_names_a_known_fact_and_words_in_both_languages() -> None:
    risks = load_risks()
    assert {f.fact for f in risks.factors} | {c.fact for c in risks.conditions} <= set(BIT)
    assert all(f.words.en and f.words.zh and f.sources for f in risks.factors)
    assert all(any(s.verified for s in f.sources) for f in risks.factors if f.verified)


# Conditions and documents


def test_conditions_follow_the_facts() -> None:
    found = route(answer(title={"effective_on": date(2022, 3, 20), "fixed_sum": False}), "sg-cn")
    status = {check.condition: check.status for check in found.conditions}
    assert status["final_and_conclusive"] == "met"
    assert status["fixed_sum"] == "not_met"


def test_documents_are_unknown_until_the_file_lists_any() -> None:
    before = route(answer("HK"), "hk-cn-common").documents
    assert before
    assert {check.status for check in before} <= {"unknown", "not_needed"}
    held = before[0].rule.id
    after = route(answer("HK", documents=[held]), "hk-cn-common").documents
    assert next(c.status for c in after if c.rule.id == held) == "held"
    assert "missing" in {check.status for check in after}


# Other ways


def test_hong_kong_first_does_not_travel_but_the_union_is_an_exception() -> None:
    assets = [{"id": str(i), "jurisdiction": code, "owner": "a"} for i, code in enumerate(("HK", "FR"))]
    found = next(a for a in answer(assets=assets).alternatives if a.kind == "hong_kong_first")
    assert found.holds == "no"
    assert any("C-568/20" in sentence(step) for step in found.because)


def test_england_wants_recognition_before_bankruptcy() -> None:
    found = next(a for a in answer("GB-EAW").alternatives if a.kind == "insolvency")
    assert any("Drelle" in sentence(step) for step in found.because)


# Next steps


def test_next_steps_are_three_and_the_dated_come_first() -> None:
    found = answer(title={"effective_on": date(2022, 3, 20), "performance_end": date(2022, 4, 1)})
    assert 1 <= len(found.next_steps) <= 3
    assert found.next_steps[0].latest == date(2028, 3, 31)


def test_without_assets_the_first_thing_is_to_find_them() -> None:
    found = answer("")
    assert found.routes == ()
    assert "assets" in found.missing
    assert any(step.what.key == "next.assets" for step in found.next_steps)


def test_an_asset_of_a_stranger_is_told() -> None:
    assets = [{"id": "x", "jurisdiction": "SG", "owner": "somebody"}]
    assert any(step.key == "note.owner_unknown" for step in answer(assets=assets).notes)


def test_an_instrument_of_later_than_the_day_asked_is_told() -> None:
    found = assess(claim(), BASE, date(2021, 1, 1))
    assert any(step.key == "note.not_yet" for step in found.notes)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_documents_to_collect_are_named_in_the_language_asked_for(lang: Any) -> None:
    listed = route(answer("HK"), "hk-cn-common").documents[0].rule.id
    title = {
        "given_on": date(2012, 3, 1),
        "effective_on": date(2012, 3, 20),
        "performance_end": date(2012, 4, 1),
    }
    found = answer("HK", title=title, documents=[listed])
    step = next(s.what for s in found.next_steps if s.what.key == "next.documents")
    assert listed not in sentence(step, lang)
    assert str(step.values[f"documents_{lang}"]) in sentence(step, lang)


def test_a_fresh_action_without_a_home_period_does_not_blame_the_file() -> None:
    found = answer("CN", title={"origin": "SG"}, due_on=date(2015, 12, 1))
    (fresh,) = [way for way in found.alternatives if way.kind == "fresh_action"]
    assert fresh.because[-1].key == "alternative.fresh_no_period"
    (unknown,) = [
        way for way in answer("CN", title={"origin": "SG"}).alternatives if way.kind == "fresh_action"
    ]
    assert unknown.because[-1].key == "alternative.fresh_no_due_day"
