"""The law that is shipped, asked from anywhere to anywhere: what must hold for every question, and known answers."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.law import INSTRUMENTS, LawBase, load
from exequatur.text import Lang

DAY = date(2026, 11, 22)
ORDER = ["established", "favourable", "uncertain", "unfavourable", "none", "unknown"]
law = load()
codes = st.sampled_from(law.codes())
days = st.dates(date(1950, 1, 1), date(2035, 1, 1))


@settings(max_examples=300, deadline=None)
@given(origin=codes, destination=codes, instrument=st.sampled_from(INSTRUMENTS), on=days)
def test_every_question_has_a_sorted_and_honest_answer(
    origin: str, destination: str, instrument: str, on: date
) -> None:
    answer = law.routes(origin, destination, instrument, on)
    assert answer.routes
    strengths = [ORDER.index(route.strength) for route in answer.routes]
    assert strengths == sorted(strengths)
    assert len({route.id for route in answer.routes}) == len(answer.routes)
    for route in answer.routes:
        assert route.strength_reason
        assert route.sources
        assert not (route.verified and route.inference)
        assert not route.verified or any(source.verified for source in route.sources)
        assert route.stale == (on > route.review_by)
        assert route.limitations or route.kind in ("none", "unknown"), "silence could be taken for no limit"
        for period in route.limitations:
            assert [reading.safe for reading in period.rules].count(True) == 1
            assert period.rules[0].safe
        assert all(p.decided[:4] <= str(on.year) for p in route.precedents)


@settings(max_examples=300, deadline=None)
@given(a=codes, b=codes, treaty=st.sampled_from(sorted(law.treaties())), on=days)
def test_what_binds_one_towards_another_binds_both(a: str, b: str, treaty: str, on: date) -> None:
    if law.treaties()[treaty].open_unless_reserved:
        return  # a forum may apply such a treaty to a non-member that owes it nothing
    there, back = law.bond(treaty, a, b, on), law.bond(treaty, b, a, on)
    assert (there.state, there.since) == (back.state, back.since)


@settings(max_examples=100, deadline=None)
@given(a=codes, b=codes, treaty=st.sampled_from(sorted(law.treaties())), on=days)
def test_a_bond_holds_from_the_day_it_gives_and_not_the_day_before(
    a: str, b: str, treaty: str, on: date
) -> None:
    found = law.bond(treaty, a, b, on)
    if found.state == "bound" and found.since is not None:
        assert law.bond(treaty, a, b, max(found.since, law.treaties()[treaty].from_)).state == "bound"
        before = law.bond(treaty, a, b, found.since - timedelta(days=1))
        assert before.state != "bound" or before.since != found.since


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_every_jurisdiction_answers_for_china_both_ways(instrument: str) -> None:
    for code in law.codes():
        for origin, destination in (("CN", code), (code, "CN")):
            routes = law.routes(origin, destination, instrument, DAY).routes
            assert all(route.strength_reason for route in routes), (origin, destination)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_period_that_nobody_recorded_is_called_not_established(lang: Lang) -> None:
    (route,) = law.routes("CN", "BH", "arbitral_award", DAY, lang).routes
    (period,) = route.limitations
    (reading,) = period.rules
    assert (reading.years, reading.months, reading.no_limit, reading.starts) == (None, None, False, "unknown")
    assert reading.safe
    assert not reading.verified
    assert {"en": "not established", "zh": "未查明"}[lang] in reading.reading


def kinds(origin: str, destination: str, instrument: str = "court_judgment", on: date = DAY) -> list[str]:
    """The kinds of the routes answered."""
    return [route.kind for route in law.routes(origin, destination, instrument, on).routes]


def ids(origin: str, destination: str, instrument: str = "court_judgment", on: date = DAY) -> set[str]:
    """The ids of the routes answered."""
    return {route.id for route in law.routes(origin, destination, instrument, on).routes}


def test_an_award_made_in_cayman_travels_by_the_extension_and_not_before_it() -> None:
    assert law.binds("new-york-convention", "CN", "KY", DAY)[0]
    assert law.binds("new-york-convention", "DE", "KY", date(1981, 2, 24))[0]
    assert not law.binds("new-york-convention", "DE", "KY", date(1981, 2, 23))[0]
    assert not law.binds("new-york-convention", "GB-EAW", "KY", DAY)[0]


def test_mainland_awards_go_to_hong_kong_and_macao_by_arrangement_and_elsewhere_by_convention() -> None:
    assert kinds("CN", "HK", "arbitral_award")[0] == "arrangement"
    assert kinds("CN", "MO", "arbitral_award")[0] == "arrangement"
    assert kinds("CN", "SG", "arbitral_award")[0] == "convention"
    assert kinds("HK", "CN", "arbitral_award")[0] == "arrangement"


def test_taiwan_is_no_party_to_the_new_york_convention() -> None:
    bond = law.bond("new-york-convention", "TW", "CN", DAY)
    assert bond.state == "unbound"
    assert "convention" not in kinds("TW", "CN", "arbitral_award")


def test_china_is_not_bound_by_the_hague_conventions_it_signed_or_did_not_sign() -> None:
    for treaty in ("hague-choice-of-court-2005", "hague-judgments-2019"):
        assert not law.binds(treaty, "CN", "FR", DAY)[0]


def test_hague_2019_between_england_and_france_counts_proceedings_begun_since_july_2025() -> None:
    (route,) = [
        r for r in law.routes("GB-EAW", "FR", "court_judgment", DAY).routes if r.id.endswith("judgments-2019")
    ]
    assert route.applies.begun_from == date(2025, 7, 1)
    assert "fr-hague-judgments-2019" not in ids("GB-EAW", "FR", on=date(2025, 6, 30))


def test_hague_2005_needs_a_choice_of_court_agreement() -> None:
    for route in law.routes("SG", "FR", "court_judgment", DAY).routes:
        if route.id.endswith("choice-of-court-2005"):
            assert "exclusive_choice_of_court_agreement" in route.applies.needs
            return
    raise AssertionError("no route under the Convention of 2005 from Singapore to France")


def test_denmark_is_outside_the_hague_convention_of_2019_and_inside_brussels() -> None:
    assert not law.binds("hague-judgments-2019", "DK", "FR", DAY)[0]
    assert any(id.endswith("brussels-1-recast") for id in ids("DK", "FR"))


def test_the_united_kingdom_left_lugano() -> None:
    assert any(id.endswith("lugano-2007") for id in ids("CH", "FR"))
    assert not any("lugano" in id for id in ids("CH", "GB-EAW"))


def test_a_court_settlement_of_the_mainland_and_a_mediated_one_of_singapore_are_told_apart() -> None:
    assert any(id.endswith("singapore-mediation-2019") for id in ids("SG", "KZ", "mediation_settlement"))
    assert not law.binds("singapore-mediation-2019", "CN", "SG", DAY)[0]


def test_a_state_treaty_binds_its_federal_units_for_awards() -> None:
    assert law.binds("new-york-convention", "CN", "US-CA", DAY)[0]
    assert "convention" in kinds("SG", "AU-NSW", "arbitral_award")


def test_hong_kong_registers_mainland_judgments_by_the_day_they_were_given() -> None:
    routes = {r.id: r for r in law.routes("CN", "HK", "court_judgment", DAY).routes}
    assert routes["hk-cn-cap645-registration"].applies.given_from == date(2024, 1, 29)
    assert "hk-cn-cap645-registration" not in ids("CN", "HK", on=date(2024, 1, 28))


def test_forums_of_an_asset() -> None:
    assert law.forums("AE") == ("AE", "AE-ADGM", "AE-DIFC")
    assert law.forums("GB") == ("GB-EAW", "GB-NIR", "GB-SCT")
    assert law.forums("HK") == ("HK",)
    assert law.forums("US-CA") == ("US-CA",)
    assert len(law.forums("US")) == 51


def test_the_base_travels_to_another_process() -> None:
    copy: LawBase = pickle.loads(pickle.dumps(law))
    assert copy.version == law.version
    assert copy.routes("CN", "SG", "court_judgment", DAY) == law.routes("CN", "SG", "court_judgment", DAY)


def test_a_refusal_ground_has_words_and_a_cure() -> None:
    assert law.words("refusal_grounds", "public_policy", "zh") == "违反法院地公共政策"
    assert law.words("refusal_grounds", "no_such_ground") == "no_such_ground"
    assert law.cure("not_a_judgment")
    assert law.cure("no_such_ground") == ""


@pytest.mark.parametrize("origin", ["CN", "GB-EAW", "US-NY"])
@pytest.mark.parametrize("instrument", ["court_judgment", "arbitral_award"])
def test_every_iso_code_has_a_reasoned_answer(origin: str, instrument: str) -> None:
    places = [code for code in law.codes() if len(code) == 2]
    assert len([code for code in places if code != "XK"]) == 249
    silent = []
    for code in places:
        if code == origin[:2]:
            continue
        found = law.routes(origin, code, instrument, DAY).routes
        silent += [
            code for r in found if not r.strength_reason.strip() or not any(s.title for s in r.sources)
        ]
        assert found, code
        for route in found:
            read = any(source.verified for source in route.sources)
            guessed = {source.kind for source in route.sources} <= {"memory", "inference"}
            assert read or guessed, (code, route.id)
            assert not (route.inference and route.verified), (code, route.id)
    assert not silent
