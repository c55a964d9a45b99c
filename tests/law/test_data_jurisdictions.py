"""The law data we publish: their shape, their honesty, and what the important rules must say.

The expectations are written from the sources (statute, decision, practitioner text), not from the files.
"""

from datetime import date
from pathlib import Path

import msgspec
import pytest
import yaml

from exequatur.law import LawBase, load
from exequatur.law.answers import LimitationFound, RouteFound
from exequatur.law.model import Jurisdiction, Reading, Remark, Route

DATA = Path(__file__).resolve().parents[2] / "src" / "exequatur" / "law" / "data"
FILES = sorted((DATA / "jurisdictions").glob("*.yaml"))
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def law() -> LawBase:
    return load()


@pytest.fixture(scope="module")
def all_files() -> dict[str, Jurisdiction]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found = {}
    for path in FILES:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        found[path.stem] = msgspec.convert(content, type=Jurisdiction, strict=True)
    return found


def routes(
    law: LawBase, forum: str, instrument: str = "court_judgment", origin: str = "CN"
) -> dict[str, RouteFound]:
    return {r.id: r for r in law.routes(origin, forum, instrument, TODAY).routes}


def period(found: RouteFound, step: str) -> LimitationFound:
    (one,) = [rule for rule in found.limitations if rule.step == step]
    return one


def safe(rule: LimitationFound) -> Reading:
    (one,) = [reading for reading in rule.rules if reading.safe]
    return one


# every file


def test_every_iso_jurisdiction_and_every_unit_we_promise_has_a_file(
    all_files: dict[str, Jurisdiction],
) -> None:
    kinds = {code: j.kind for code, j in all_files.items()}
    assert sum(len(code) == 2 for code in kinds) == 249 + 1, "ISO 3166-1 and Kosovo"
    units = {
        parent: sum(j.parent == parent for j in all_files.values())
        for parent in ("US", "CA", "AU", "GB", "AE")
    }
    # the uninhabited US islands belong to the order of the United States, and are no federal unit
    assert units == {"US": 51 + 1, "CA": 13, "AU": 8, "GB": 3, "AE": 2}
    assert sum(kind == "federal_unit" for kind in kinds.values()) == 51 + 13 + 8


def test_a_file_is_named_by_its_code_and_has_names_and_a_currency(all_files: dict[str, Jurisdiction]) -> None:
    for stem, j in all_files.items():
        assert j.code == stem
        assert j.name.en.strip()
        assert any("\u4e00" <= c <= "\u9fff" for c in j.name.zh), stem
        assert len(j.currency) == 3
        assert j.currency.isupper()


def test_two_jurisdictions_never_share_a_name(all_files: dict[str, Jurisdiction]) -> None:
    assert len({j.name.en for j in all_files.values()}) == len(all_files)
    assert len({j.name.zh for j in all_files.values()}) == len(all_files)


def test_hong_kong_macao_and_taiwan_are_named_as_jurisdictions(all_files: dict[str, Jurisdiction]) -> None:
    names = {code: (all_files[code].name.en, all_files[code].name.zh) for code in ("HK", "MO", "TW")}
    assert names == {"HK": ("Hong Kong", "香港"), "MO": ("Macao", "澳门"), "TW": ("Taiwan", "台湾")}
    assert all(all_files[code].parent is None for code in names), (
        "their titles are not titles of the Mainland"
    )


def test_files_are_written_for_a_reader(all_files: dict[str, Jurisdiction]) -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert ": &" not in text, f"{path.name}: an anchor"
        assert "\t" not in text
        # Norway's code is a boolean to YAML unless it stands in quotes
        assert text.startswith((f"code: {path.stem}\n", f"code: '{path.stem}'\n"))


def test_every_route_names_rules_of_its_own_file_and_every_rule_has_one_safe_reading(
    all_files: dict[str, Jurisdiction],
) -> None:
    for code, j in all_files.items():
        known = {rule.id for rule in j.limitation}
        for route in j.routes:
            assert set(route.limitation) <= known, route.id
        for rule in j.limitation:
            assert [r.safe for r in rule.readings].count(True) == 1, rule.id
        ids = [r.id for r in j.routes] + [r.id for r in j.limitation]
        assert all(id.startswith(code.lower() + "-") for id in ids), code


def test_of_two_lengths_from_one_event_the_shorter_is_safe(all_files: dict[str, Jurisdiction]) -> None:
    for j in all_files.values():
        for rule in j.limitation:
            (plan,) = [r for r in rule.readings if r.safe]
            rivals = [r for r in rule.readings if r.years and r.starts == plan.starts]
            assert all((plan.years or 0) <= (r.years or 0) for r in rivals), rule.id


def test_memory_and_inference_are_never_verified(all_files: dict[str, Jurisdiction]) -> None:
    for j in all_files.values():
        readings = [r for rule in j.limitation for r in rule.readings]
        facts: list[Route | Remark | Reading] = [*j.routes, *j.remarks, *readings]
        for fact in facts:
            assert fact.sources
            assert fact.verified <= any(s.verified for s in fact.sources)
            assert not any(s.verified for s in fact.sources if s.kind in ("memory", "inference"))
        assert not any(r.verified for r in j.routes if r.inference)


def test_a_route_from_memory_is_to_be_reviewed_sooner(all_files: dict[str, Jurisdiction]) -> None:
    for j in all_files.values():
        for route in j.routes:
            if not route.verified:
                assert route.review_by <= date(2027, 5, 22), route.id


def test_every_refusal_ground_says_what_would_cure_it() -> None:
    terms = yaml.safe_load((DATA / "terms.yaml").read_text(encoding="utf-8"))
    for code, words in terms["refusal_grounds"].items():
        assert {"en", "zh", "cure_en", "cure_zh"} <= set(words), code
        assert all(words[k].strip() for k in words), code


def test_chinese_words_use_chinese_punctuation() -> None:
    terms = yaml.safe_load((DATA / "terms.yaml").read_text(encoding="utf-8"))
    for section, codes in terms.items():
        for code, words in codes.items():
            for key in ("zh", "cure_zh"):
                text = words.get(key, "")
                latin = [
                    c for i, c in enumerate(text) if c in ",;" and i and "\u4e00" <= text[i - 1] <= "\u9fff"
                ]
                assert not latin, (section, code)


# Hong Kong: three ways, three periods


def test_hong_kong_registers_newer_judgments_under_cap_645(law: LawBase) -> None:
    """Cap. 645 is for Mainland judgments given on or after 2024-01-29; default within two years of applying."""
    found = routes(law, "HK")["hk-cn-cap645-registration"]
    assert found.applies.given_from == date(2024, 1, 29)
    assert "choice_of_court_agreement" not in found.conditions, (
        "a connection replaces the exclusive choice of court"
    )
    reading = safe(period(found, "registration"))
    assert (reading.years, reading.starts) == (2, "default_under_judgment")


def test_hong_kong_keeps_earlier_choice_of_court_agreements_under_cap_597(law: LawBase) -> None:
    """An earlier qualifying agreement keeps the matter under Cap. 597 whatever the day of the judgment."""
    found = routes(law, "HK")
    old, new = found["hk-cn-cap597-registration"], found["hk-cn-cap645-registration"]
    assert "choice_of_court_agreement" in old.applies.needs
    assert old.applies.given_until is None
    assert set(new.applies.excludes) & set(old.applies.needs)
    reading = safe(period(old, "registration"))  # Cap. 597 s.7
    assert (reading.years, reading.starts) == (2, "performance_period_end_or_effective")


def test_hong_kong_action_at_common_law_is_planned_on_six_years(law: LawBase) -> None:
    """Cap. 347: s.4(1)(a) six years as a contract, s.4(4) twelve for "any judgment"; no decision settles it."""
    rule = period(routes(law, "HK")["hk-cn-common-law-action"], "action_on_judgment")
    assert {r.years for r in rule.rules} == {6, 12}
    assert safe(rule).years == 6
    assert set(safe(rule).restarts_on) == {"acknowledgment", "part_payment"}


def test_hong_kong_awards_run_from_the_failure_to_honour(law: LawBase) -> None:
    """CL v SCG [2019] HKCFI 398; twelve years only if the submission is under seal (s.4(3))."""
    found = routes(law, "HK", "arbitral_award")
    assert set(found) == {"hk-cn-award"}, (
        "a Mainland award comes in under the Arrangement, not the Convention"
    )
    rule = period(found["hk-cn-award"], "leave_to_enforce")
    assert (safe(rule).years, safe(rule).starts) == (6, "failure_to_honour_award")
    assert {r.years for r in rule.rules} == {6, 12}
    assert "hk-foreign-award" in routes(law, "HK", "arbitral_award", origin="GB-EAW")


# the other forums that matter most


def test_california_is_the_earlier_of_ten_years_and_the_end_of_effectiveness_at_home(law: LawBase) -> None:
    """Cal. Code Civ. Proc. s.1721."""
    reading = safe(period(routes(law, "US-CA")["us-ca-cn-judgment"], "recognition_action"))
    assert (reading.years, reading.starts) == (10, "judgment_effective")
    assert [a.kind for a in reading.earlier_of] == ["home_effectiveness_end"]
    assert reading.verified


def test_new_york_is_twenty_years_since_its_2021_act_and_was_another_regime_before(law: LawBase) -> None:
    """CPLR 5303(d), in force 2021-06-11: the earlier of effectiveness at home and twenty years."""
    reading = safe(period(routes(law, "US-NY")["us-ny-cn-judgment"], "recognition_action"))
    assert (reading.years, reading.starts) == (20, "judgment_effective")
    assert [a.kind for a in reading.earlier_of] == ["home_effectiveness_end"]
    before = [
        r for r in law.limitation("CN", "US-NY", "court_judgment", date(2021, 6, 10)) if "before" in r.id
    ]
    assert len(before) == 1
    assert not safe(before[0]).verified


@pytest.mark.parametrize("state", ["US-CA", "US-NY", "US-TX", "US-WY", "US-DC"])
def test_awards_are_confirmed_within_three_years_in_every_state(law: LawBase, state: str) -> None:
    """9 U.S.C. s.207 is federal."""
    (found,) = routes(law, state, "arbitral_award").values()
    assert found.kind == "convention"
    reading = safe(period(found, "petition_to_confirm"))
    assert (reading.years, reading.starts, reading.verified) == (3, "award_made", True)


def test_florida_twenty_years_run_from_recognition_and_do_not_limit_it(law: LawBase) -> None:
    """Nadd v Le Credit Lyonnais (Fla. 2001): registration is open while the judgment is enforceable where given; the
    twenty years follow it. The five years of s.95.11(2)(a) are for an action at common law instead."""
    found = routes(law, "US-FL")["us-fl-cn-judgment"]
    after, before = period(found, "execution"), period(found, "registration")
    assert (safe(after).years, safe(after).starts) == (20, "recognition")
    assert safe(before).no_limit
    assert safe(before).years is None
    assert [arm.kind for arm in safe(before).earlier_of] == ["home_effectiveness_end"]
    instead = safe(period(found, "action_on_judgment"))
    assert (instead.years, instead.starts) == (5, "judgment_given")


def test_texas_is_planned_on_ten_years_beside_fifteen(law: LawBase) -> None:
    """CPRC s.16.066: ten years against a ten-year resident, and barred if barred where rendered; s.36A.009: fifteen."""
    rule = period(routes(law, "US-TX")["us-tx-cn-judgment"], "recognition_action")
    assert {r.years for r in rule.rules} == {10, 15}
    assert (safe(rule).years, safe(rule).starts) == (10, "judgment_given")
    assert safe(rule).earlier_of


def test_singapore_is_six_years_from_when_the_judgment_should_have_been_satisfied(law: LawBase) -> None:
    """Poh Soon Kiat v Desert Palace: s.6(1)(a), and not the twelve years of s.6(3)."""
    rule = period(routes(law, "SG")["sg-cn-common-law-action"], "action_on_judgment")
    assert [(r.years, r.starts) for r in rule.rules] == [(6, "judgment_debt_due")]


def test_british_columbia_is_ten_years_or_the_end_of_enforcement_at_home(law: LawBase) -> None:
    """Limitation Act, SBC 2012 c.13 s.7(b)."""
    reading = safe(period(routes(law, "CA-BC")["ca-bc-cn-judgment"], "action_on_judgment"))
    assert (reading.years, reading.starts) == (10, "judgment_enforceable")
    assert [a.kind for a in reading.earlier_of] == ["home_effectiveness_end"]


def test_ontario_is_two_years_from_discovery(law: LawBase) -> None:
    """Limitations Act, 2002 s.4; discovery typically when appeals are exhausted."""
    reading = safe(period(routes(law, "CA-ON")["ca-on-cn-judgment"], "action_on_judgment"))
    assert (reading.years, reading.starts) == (2, "discovery_after_appeals_exhausted")


def test_ontario_awards_are_ten_years_from_the_award(law: LawBase) -> None:
    # International Commercial Arbitration Act, 2017 s.10
    (rule,) = routes(law, "CA-ON", "arbitral_award")["ca-on-award"].limitations
    assert (safe(rule).years, safe(rule).starts, safe(rule).verified) == (10, "award_made", True)


def test_massachusetts_is_six_years_for_the_judgment_of_a_foreign_country(law: LawBase) -> None:
    # 216 Mass. 289: outside the exception for judgments of the United States and its States
    reading = safe(period(routes(law, "US-MA")["us-ma-cn-judgment"], "recognition_action"))
    assert reading.years == 6
    assert any(source.verified for source in reading.sources)
    assert not reading.verified, "the decision does not say from which day"


def test_new_south_wales_is_twelve_years_from_enforceability_where_given(law: LawBase) -> None:
    """Limitation Act 1969 (NSW) s.17."""
    reading = safe(period(routes(law, "AU-NSW")["au-nsw-cn-judgment"], "action_on_judgment"))
    assert (reading.years, reading.starts) == (12, "judgment_enforceable")


def test_england_is_six_years_for_judgments_and_awards(law: LawBase) -> None:
    """Limitation Act 1980 s.24(1), from enforceability; s.7 from the failure to honour the award, twelve under seal (s.8)."""
    judgment = safe(period(routes(law, "GB-EAW")["gb-eaw-cn-judgment"], "action_on_judgment"))
    assert (judgment.years, judgment.starts) == (6, "judgment_enforceable")
    award = period(routes(law, "GB-EAW", "arbitral_award")["gb-eaw-award"], "leave_to_enforce")
    assert (safe(award).years, safe(award).starts) == (6, "failure_to_honour_award")
    assert {r.years for r in award.rules} == {6, 12}


# the Mainland, at home


@pytest.mark.parametrize("instrument", ["court_judgment", "arbitral_award", "mediation_settlement"])
def test_the_mainland_gives_two_years_to_apply_for_enforcement(law: LawBase, instrument: str) -> None:
    """Civil Procedure Law art. 250: from the last day for performance, else effect; interrupted as in civil law."""
    (found,) = [r for r in routes(law, "CN", instrument).values() if r.kind == "domestic"]
    reading = safe(period(found, "enforcement_application"))
    assert (reading.years, reading.starts) == (2, "performance_period_end_or_effective")
    assert {"demand", "part_payment", "acknowledgment", "enforcement_applied"} <= set(reading.restarts_on)


def test_a_terminated_round_gives_no_new_two_years(law: LawBase) -> None:
    """After 终本 the creditor may apply again at any time when assets are found: no period, and not a new one."""
    (found,) = [r for r in routes(law, "CN").values() if r.kind == "domestic"]
    reading = safe(period(found, "reopening"))
    assert reading.no_limit
    assert reading.years is None


def test_the_guarantee_period_is_six_months_and_nothing_stops_it(law: LawBase) -> None:
    """Civil Code arts 692, 693: not a limitation period, hence no suspension and no interruption."""
    (found,) = [r for r in routes(law, "CN", "bare_debt").values() if r.kind == "domestic"]
    reading = safe(period(found, "guarantee_period"))
    assert (reading.years, reading.months, reading.starts) == (None, 6, "principal_due")
    assert reading.restarts_on == ()


def test_the_underlying_debt_has_three_years_and_a_long_stop_of_twenty(law: LawBase) -> None:
    """Civil Code art. 188."""
    (found,) = [r for r in routes(law, "CN", "bare_debt").values() if r.kind == "domestic"]
    reading = safe(period(found, "action_on_claim"))
    assert (reading.years, reading.starts) == (3, "breach_known")
    assert (reading.long_stop_years, reading.long_stop_from) == (20, "debt_due")


# what is closed, what is only inferred


@pytest.mark.parametrize("forum", ["TH", "ID", "LI", "AT", "SE"])
def test_forums_that_recognise_no_foreign_judgment_say_so_with_the_reason(law: LawBase, forum: str) -> None:
    closed = [r for r in routes(law, forum).values() if r.kind == "none"]
    assert [r.strength for r in closed] == ["none"]
    assert closed[0].strength_reason


@pytest.mark.parametrize("instrument", ["notarised_debt_instrument", "bare_debt"])
@pytest.mark.parametrize("forum", ["MO", "SG", "US-NY", "DE", "TW"])
def test_without_a_title_abroad_one_sues_afresh(law: LawBase, forum: str, instrument: str) -> None:
    answers = routes(law, forum, instrument).values()
    assert {r.kind for r in answers} == {"fresh_action"}
    assert all(r.inference and not r.verified for r in answers)


def test_a_common_law_family_suggests_an_action_and_a_civil_law_family_suggests_nothing(law: LawBase) -> None:
    (kenya,) = routes(law, "KE").values()
    assert (kenya.kind, kenya.strength, kenya.inference) == ("common_law", "uncertain", True)
    assert {"final_and_conclusive", "fixed_sum", "jurisdiction_of_origin"} <= set(kenya.conditions)
    (norway,) = routes(law, "NO").values()
    assert (norway.kind, norway.strength, norway.inference) == ("unknown", "unknown", True)


def test_the_free_zones_of_the_emirates_are_forums_of_their_own(law: LawBase) -> None:
    assert law.forums("AE") == ("AE", "AE-ADGM", "AE-DIFC")
    assert routes(law, "AE-DIFC")["ae-difc-cn-judgment"].kind == "common_law"
    assert routes(law, "AE")["ae-cn-judgment"].kind == "treaty"


def test_a_court_mediation_statement_is_inferred_from_judgments_unless_a_case_decided_it(
    law: LawBase,
) -> None:
    assert routes(law, "US-CA", "mediation_settlement")["us-ca-cn-mediation"].inference
    decided = routes(law, "AU-NSW", "mediation_settlement")["au-nsw-cn-mediation"]  # Bank of China v Chen
    assert decided.verified
    assert not decided.inference


def test_groups_hold_what_they_promise(law: LawBase) -> None:
    assert len(law.group("us-states")) == 51
    assert len(law.group("china-treaty-states")) == 35
    assert len(law.group("eu-members")) == 27
    assert {"SG", "KR", "TH", "BE"}.isdisjoint(law.group("china-treaty-states")), (
        "their treaties leave judgments out"
    )


# what the texts read since have settled


def test_exequatur_in_france_has_no_period_but_execution_has_ten_years(law: LawBase) -> None:
    """Cass. civ. 1, 11 January 2023, no. 21-21.168; CPCE art. L.111-4 with L.111-3, 2°."""
    found = routes(law, "FR")["fr-cn-judgment"]
    assert safe(period(found, "recognition_application")).no_limit
    after = safe(period(found, "execution"))
    assert (after.years, after.starts) == (10, "recognition")


def test_spain_counts_five_years_of_lapse_from_finality(law: LawBase) -> None:
    """LEC art. 518: caducidad, so nothing interrupts it; it names judgments and awards."""
    for instrument, start in (("court_judgment", "judgment_final"), ("arbitral_award", "award_final")):
        reading = safe(next(r for f in routes(law, "ES", instrument).values() for r in f.limitations))
        assert (reading.years, reading.starts, reading.restarts_on) == (5, start, ())


@pytest.mark.parametrize(
    ("forum", "years", "starts"),
    [("IN", 3, "judgment_given"), ("IL", 5, "judgment_given"), ("AU-QLD", 12, "judgment_enforceable"),
     ("DE", 30, "judgment_final"), ("NL", 20, "judgment_given"), ("KR", 10, "judgment_final")],
)  # fmt: skip
def test_periods_read_in_the_statute(law: LawBase, forum: str, years: int, starts: str) -> None:
    """India art. 101; Israel s.5; Queensland s.10(4), (4A); BGB s.197; BW 3:324; Korea art. 165."""
    found = [f for f in routes(law, forum).values() if not f.inference and f.limitations]
    reading = safe(found[0].limitations[0])
    assert (reading.years, reading.starts, reading.verified) == (years, starts, True)


def test_a_treaty_route_starts_when_the_treaty_did(law: LawBase) -> None:
    """China-France: in force 1988-02-08; the day before there was no such way."""
    before = law.routes("CN", "FR", "court_judgment", date(1988, 2, 7)).routes
    assert "fr-cn-judgment" not in {r.id for r in before}
    after = law.routes("CN", "FR", "court_judgment", date(1988, 2, 8)).routes
    assert "fr-cn-judgment" in {r.id for r in after}


def test_a_fresh_action_in_hong_kong_shows_the_period_of_the_forum(law: LawBase) -> None:
    """Cap. 347 s.4(1)(a): six years for a contract."""
    (found,) = routes(law, "HK", "bare_debt").values()
    assert safe(period(found, "action_on_claim")).years == 6


def test_a_notarised_debt_instrument_is_not_registered_in_hong_kong(law: LawBase) -> None:
    """China Minsheng Trust v Fu Kwan [2025] HKCA 462: an enforcement ruling on it orders no payment of a sum."""
    answers = routes(law, "HK", "notarised_debt_instrument")
    assert answers["hk-cn-notarised-no-registration"].kind == "none"
    assert {p.id for p in answers["hk-cn-notarised-no-registration"].precedents} == {"OUT066"}
    assert {r.kind for r in answers.values()} == {"none", "fresh_action"}


def test_funding_is_told_where_it_is_not_lawful(law: LawBase) -> None:
    """Hong Kong (Unruh v Seeberger), Singapore (reg. 3), the Mainland ((2021) 沪02民终10224号): read, not remembered."""
    for code in ("HK", "SG", "CN", "GB-EAW"):
        told = [r for r in law.jurisdiction(code).remarks if r.topic == "funding"]
        assert len(told) == 1
        assert told[0].verified


def test_the_forty_destinations_tell_how_papers_are_served(law: LawBase) -> None:
    assert {"HK", "SG", "US-CA", "GB-EAW", "IL", "AE-ADGM"} <= set(law.group("forty"))
    for code in law.group("forty"):
        assert [r for r in law.jurisdiction(code).remarks if r.topic == "service_channel"], code


def test_documents_for_the_two_ways_into_hong_kong_are_told_apart(law: LawBase) -> None:
    names = [d.document.en for d in routes(law, "HK")["hk-cn-cap645-registration"].documents]
    assert any(n.startswith("Cap. 645: Ex parte originating summons") for n in names)
    assert all(n.startswith(("Cap. 645: ", "Cap. 597: ")) for n in names)


def test_estimates_of_cost_are_marked_and_never_verified(law: LawBase) -> None:
    for stage in law.all_stages():
        if stage.kind == "analyst_estimate":
            assert not stage.verified
            assert "not market data" in stage.sources[0].title
