"""The papers that a Mainland court asks for, by the way on which an instrument comes in."""

from datetime import date

import pytest

from exequatur.law import load

DAY = date(2026, 11, 22)
law = load()


@pytest.mark.parametrize(
    ("origin", "instrument"),
    [
        *((o, "court_judgment") for o in ("SG", "HK", "MO", "TW", "KR", "US-NY", "GB-EAW", "FR")),
        *((o, "arbitral_award") for o in ("SG", "HK", "MO", "TW", "US-NY")),
        *((o, "mediation_settlement") for o in ("MO", "TW")),
    ],
)
def test_every_way_into_the_mainland_names_an_application_and_the_instrument(
    origin: str, instrument: str
) -> None:
    for route in law.routes(origin, "CN", instrument, DAY).routes:
        if route.kind in ("none", "unknown", "fresh_action"):
            continue
        mandatory = [d.document.zh for d in route.documents if d.requirement == "mandatory"]
        assert any("申请" in paper for paper in mandatory), route.id
        assert any(word in paper for paper in mandatory for word in ("判决", "裁决", "判断书")), route.id


def test_the_two_hong_kong_arrangements_ask_for_their_own_papers() -> None:
    found = {r.id: {d.id for d in r.documents} for r in law.routes("HK", "CN", "court_judgment", DAY).routes}
    assert all(id.startswith("inbound-judgment-cn-hk-2019-") for id in found["cn-in-judgment-hk-2019"])
    assert all(id.startswith("inbound-judgment-cn-hk-2006-") for id in found["cn-in-judgment-hk-2006"])


def test_macao_asks_for_the_seven_papers_of_articles_six_and_seven() -> None:
    # 法释〔2006〕2号
    (route,) = (r for r in law.routes("MO", "CN", "court_judgment", DAY).routes if r.kind == "arrangement")
    asked = {d.id.removeprefix("inbound-judgment-cn-mo-"): d.requirement for d in route.documents}
    assert asked == {
        "application": "mandatory",
        "judgment": "mandatory",
        "summons": "mandatory_if_default",
        "representation": "conditional",
        "effect": "mandatory",
        "company": "mandatory_if_corporate",
        "enforcement": "mandatory",
    }
    assert all(d.verified for d in route.documents)


def test_the_papers_of_the_2019_arrangement_were_read_in_its_article_8() -> None:
    hong_kong = next(
        r for r in law.routes("HK", "CN", "court_judgment", DAY).routes if r.id == "cn-in-judgment-hk-2019"
    )
    assert len(hong_kong.documents) == 5
    assert all(d.verified and any(s.pinpoint == "art. 8" for s in d.sources) for d in hong_kong.documents)


AWARD_INTO = {
    "CN": (
        "inbound-award-cn-authenticated-original-award-or-certified-co",
        "inbound-award-cn-original-arbitration-agreement-or-certified",
        "inbound-award-cn-application-and-power-of-attorney",
        "inbound-award-cn-proof-of-respondent-s-domicile-or-assets",
        "NYC-any-certified-translation",
    ),
    "GB-EAW": ("gb-eaw-award-papers",),
    "FR": ("fr-award-papers",),
    "GR": (
        "NYC-any-original-agreement-or-certified-copy",
        "NYC-any-certified-translation",
        "gr-award-papers",
    ),
    "SG": (
        "NYC-any-duly-authenticated-original-award-or-certifi",
        "NYC-any-original-agreement-or-certified-copy",
        "NYC-any-certified-translation",
    ),
}


@pytest.mark.parametrize("forum", AWARD_INTO)
def test_each_paper_for_an_award_is_named_once(forum: str) -> None:
    # art. IV of the Convention asks for the award, the agreement and a translation
    route = law.routes("JP", forum, "arbitral_award", DAY).routes[0]
    assert route.kind == "convention"
    assert tuple(d.id for d in route.documents) == AWARD_INTO[forum]


def test_hong_kong_asks_for_the_state_of_mainland_enforcement_of_a_mainland_award_only() -> None:
    asked = {
        o: {d.id for d in law.routes(o, "HK", "arbitral_award", DAY).routes[0].documents}
        for o in ("CN", "JP")
    }
    assert asked["CN"] - asked["JP"] == {"leave-to-enforce-hk-statement-whether-mainland-enforcement-pendi"}
    assert not [id for papers in asked.values() for id in papers if id.startswith("NYC-")]
