"""Through an intermediate forum: the rule, its exceptions, and where courts disagree."""

from datetime import date
from typing import Any

import pytest

from exequatur.law import LawBase, LawError, load

ON = date(2026, 11, 23)


@pytest.fixture(scope="module")
def law() -> LawBase:
    return load()


def rule(id: str, small: Any, **fields: Any) -> dict[str, Any]:
    return {
        "id": id,
        "through": ["any"],
        "to": ["any"],
        "instruments": ["court_judgment"],
        "verdict": "fails",
        "reason": {"en": "Because.", "zh": "理由。"},
        "basis": "s. 1",
        "sources": [small.source()],
        "verified": True,
        "from": date(2000, 1, 1),
        "review_by": date(2030, 1, 1),
        **fields,
    }


@pytest.fixture
def places(small: Any) -> Any:
    for code in ("AA", "BB", "CC"):
        small.jurisdiction(code)
    return small


def asked(small: Any, *rules: dict[str, Any], on: date = ON) -> tuple[str, list[str]]:
    small.write("detours.yaml", {"detours": list(rules)})
    found = small.load().detour("AA", "BB", "CC", "court_judgment", on)
    return found.verdict, [r.id for r in found.rules]


# the cases of the issue


@pytest.mark.parametrize(
    ("through", "to", "instrument", "verdict"),
    [
        ("FR", "DE", "court_judgment", "fails"),  # no exequatur on exequatur
        ("SG", "GB-EAW", "court_judgment", "fails"),
        ("HK", "SG", "court_judgment", "fails"),  # registration does not make a Hong Kong judgment
        ("US-CA", "DE", "arbitral_award", "fails"),  # BGH IX ZR 152/06
        ("GB-EAW", "US-DC", "arbitral_award", "holds"),  # Commisimpex, D.C. Cir. 2014
        ("US-NY", "US-PA", "court_judgment", "holds"),  # Pa. Super. Ct. 2014
        ("US-NY", "US-DC", "court_judgment", "fails"),  # 98 A.3d 998
        ("US-NY", "US-CA", "court_judgment", "uncertain"),
    ],
)
def test_what_courts_decided_on_a_mainland_title(
    law: LawBase, through: str, to: str, instrument: str, verdict: str
) -> None:
    found = law.detour("CN", through, to, instrument, ON)
    assert found.verdict == verdict
    assert all(r.sources for r in found.rules)


def test_a_payment_order_on_a_third_state_judgment_is_told_beside_the_rule(law: LawBase) -> None:
    found = law.detour("CN", "IE", "DE", "court_judgment", ON)
    special = [r for r in found.rules if r.needs is not None]
    assert found.verdict == "fails"
    assert [(r.verdict, "C-568/20" in r.basis) for r in special] == [("holds", True)]
    before = law.detour("CN", "IE", "DE", "court_judgment", date(2022, 4, 6))
    assert not [r for r in before.rules if r.needs is not None]


# the mechanism


def test_the_closest_rule_decides(places: Any) -> None:
    by_name = rule("by-name", places, to=["CC"], verdict="holds")
    assert asked(places, rule("general", places), by_name) == ("holds", ["by-name", "general"])


def test_equally_close_rules_that_differ_leave_it_uncertain(places: Any) -> None:
    two = (rule("a", places, to=["CC"]), rule("b", places, through=["BB"], verdict="holds"))
    assert asked(places, *two)[0] == "uncertain"


def test_a_rule_on_a_special_decision_does_not_decide(places: Any) -> None:
    special = rule("special", places, to=["CC"], verdict="holds", needs={"en": "an order", "zh": "命令"})
    assert asked(places, rule("general", places), special) == ("fails", ["special", "general"])
    assert asked(places, special) == ("unknown", ["special"])


def test_where_nothing_is_recorded_it_is_unknown(places: Any) -> None:
    assert asked(places, rule("elsewhere", places, to=["AA"])) == ("unknown", [])
    assert asked(places) == ("unknown", [])


def test_a_rule_speaks_for_its_days_and_instruments_only(places: Any) -> None:
    dated = rule("dated", places, until=date(2020, 1, 1))
    assert asked(places, dated) == ("unknown", [])
    assert asked(places, dated, on=date(2020, 1, 1))[0] == "fails"
    assert asked(places, rule("awards", places, instruments=["arbitral_award"])) == ("unknown", [])


def test_a_treaty_reaches_only_those_it_binds_to_each_other(places: Any) -> None:
    rows = [{"code": "BB", "in_force_from": "2010-01-01"}, {"code": "CC", "in_force_from": "2015-01-01"}]
    places.treaty("pact", rows)
    member = rule("member", places, through=["member:pact"], to=["member:pact"], verdict="holds")
    assert asked(places, member)[0] == "holds"
    assert asked(places, member, on=date(2012, 1, 1))[0] == "unknown"


@pytest.mark.parametrize("through", ["AA", "CC"])
def test_an_intermediate_forum_is_another_place(places: Any, through: str) -> None:
    places.write("detours.yaml", {"detours": [rule("general", places)]})
    with pytest.raises(LawError, match="must be another place"):
        places.load().detour("AA", through, "CC", "court_judgment", ON)


@pytest.mark.parametrize(
    ("spoiled", "fault"),
    [
        ({"to": ["ZZ"]}, "check.selector"),
        ({"verdict": "maybe"}, "shape.choice"),
        ({"sources": []}, "check.no_source"),
        ({"reason": {"en": "Because.", "zh": ""}}, "check.words"),
    ],
)
def test_a_rule_is_checked_like_every_fact(places: Any, spoiled: dict[str, Any], fault: str) -> None:
    places.write("detours.yaml", {"detours": [rule("general", places, **spoiled)]})
    found = places.found()
    assert fault in found, found
