"""The treaties we publish: whom they bind on which day, and what is not known of them.

The expectations come from the depositaries' lists and the promulgated texts, not from the files.
"""

import csv
import importlib.util
from datetime import date
from pathlib import Path

import pytest

from exequatur.law import LawBase, load
from exequatur.law.answers import RouteFound
from exequatur.law.model import Member

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "law"
TODAY = date(2026, 11, 22)
BOUND = ("party", "extended")


@pytest.fixture(scope="module")
def law() -> LawBase:
    return load()


def row(law: LawBase, treaty: str, code: str) -> Member:
    (one,) = [m for m in law.members(treaty) if m.code == code]
    return one


def routes(law: LawBase, origin: str, forum: str, instrument: str, on: date = TODAY) -> dict[str, RouteFound]:
    return {r.id: r for r in law.routes(origin, forum, instrument, on).routes}


# membership


@pytest.mark.parametrize(
    ("treaty", "a", "b", "on", "bound"),
    [
        ("new-york-convention", "CN", "SG", "1987-04-21", False),
        ("new-york-convention", "CN", "SG", "1987-04-22", True),
        ("new-york-convention", "TC", "SG", "2026-11-22", False),  # Turks and Caicos: not extended
        ("new-york-convention", "VG", "SG", "2014-05-24", False),
        ("new-york-convention", "VG", "SG", "2014-05-25", True),
        ("new-york-convention", "TW", "SG", "2026-11-22", False),
        ("new-york-convention", "HK", "CN", "2026-11-22", False),  # one State: the arrangement governs
        ("hague-judgments-2019", "FR", "GB", "2025-06-30", False),
        ("hague-judgments-2019", "FR", "GB", "2025-07-01", True),
        ("hague-judgments-2019", "DK", "GB", "2026-11-22", False),  # Denmark stands outside
        ("hague-judgments-2019", "FR", "AD", "2026-06-01", True),
        ("hague-judgments-2019", "FR", "US", "2026-11-22", False),  # a signature binds nobody
        ("hague-choice-of-court-2005", "CN", "SG", "2026-11-22", False),
        ("hague-choice-of-court-2005", "MK", "SG", "2026-11-22", False),  # its day was not found
        ("hague-choice-of-court-2005", "CH", "SG", "2025-01-01", True),
        ("hague-service", "CN", "US", "2026-11-22", True),
        ("hague-apostille", "CN", "FR", "2023-11-06", False),
        ("hague-apostille", "CN", "FR", "2023-11-07", True),
        ("hague-apostille", "CN", "IN", "2026-11-22", False),  # India objected
        ("china-bilateral", "CN", "IT", "1994-12-31", False),
        ("china-bilateral", "CN", "IT", "1995-01-01", True),
        ("china-bilateral", "CN", "BE", "2026-11-22", False),  # signed, never in force
        ("china-bilateral", "CN", "IR", "2026-11-22", True),
        ("china-bilateral", "CN", "IR", "2021-07-12", False),
        ("china-bilateral", "IT", "FR", "2026-11-22", False),  # each treaty is with China
        ("lugano-2007", "CH", "FR", "2010-12-31", False),
        ("lugano-2007", "CH", "FR", "2011-01-01", True),
        ("lugano-2007", "GB", "CH", "2021-01-01", False),
        ("cn-hk-judgments-2019", "HK", "CN", "2024-01-28", False),
        ("cn-hk-judgments-2019", "HK", "CN", "2024-01-29", True),
    ],
)
def test_a_treaty_binds_from_its_day_and_only_whom_it_binds(
    law: LawBase, treaty: str, a: str, b: str, on: str, bound: bool
) -> None:
    found, reason = law.binds(treaty, a, b, date.fromisoformat(on))
    assert found is bound, reason
    assert reason


def test_the_counts_are_those_of_the_lists(law: LawBase) -> None:
    parties = {id: sum(m.status == "party" for m in law.members(id)) for id in law.treaties()}
    assert parties["new-york-convention"] == 172
    assert parties["hague-service"] == 84
    assert parties["hague-apostille"] == 129
    assert parties["hague-evidence"] == 69
    judgments = [
        m for m in law.members("china-bilateral") if m.status == "party" and "court_judgment" in m.covers
    ]
    assert len(judgments) == 35


def test_a_limited_declaration_is_not_taken_for_a_reservation_of_reciprocity(law: LawBase) -> None:
    limited = {m.code for m in law.members("new-york-convention") if "reciprocity_limited" in m.reservations}
    assert limited == {"BY", "LT", "RU", "UA"}
    assert not any("reciprocity" in row(law, "new-york-convention", code).reservations for code in limited)


def test_what_is_not_confirmed_stays_unknown(law: LawBase) -> None:
    assert row(law, "hague-service", "GE").reservations == ("art10a_unknown", "art8_unknown")
    assert not row(law, "hague-service", "GE").reservations_verified
    assert row(law, "new-york-convention", "PW").reservations == ("reservations_unknown",)
    assert row(law, "new-york-convention", "HR").reservations == ("reservations_conflict",)
    assert row(law, "hague-choice-of-court-2005", "MK").in_force_from is None


def test_china_and_japan_close_the_postal_channel(law: LawBase) -> None:
    for code in ("CN", "JP", "CH", "DE"):
        assert "objects_postal_channel_art10a" in row(law, "hague-service", code).reservations, code
    assert "objects_postal_channel_art10a" not in row(law, "hague-service", "US").reservations


def test_an_accession_to_the_evidence_convention_is_marked(law: LawBase) -> None:
    """Art. 39: it works only towards States that accepted it."""
    assert "acceptance_required" in row(law, "hague-evidence", "CN").reservations
    assert "accepted_by:CN" in row(law, "hague-evidence", "AL").reservations
    assert "acceptance_required" not in row(law, "hague-evidence", "FR").reservations
    assert law.binds("hague-evidence", "FR", "DE", TODAY)[0]
    assert not law.binds("hague-evidence", "CN", "SG", TODAY)[0], "no acceptance is recorded"


def test_hong_kong_keeps_the_evidence_convention_that_britain_ratified_for_it(law: LawBase) -> None:
    """Declaration of 10 June 1997: it never ceased to apply between Hong Kong and the ratifying States."""
    for code in ("FR", "DE", "US", "GB", "NL"):
        assert law.binds("hague-evidence", "HK", code, TODAY)[0], code


def test_memory_is_never_verified_and_every_row_says_where_it_comes_from(law: LawBase) -> None:
    for id in law.treaties():
        for m in law.members(id):
            assert m.sources, (id, m.code)
            assert m.verified == m.sources[0].verified, (id, m.code)
            assert not (m.verified and m.sources[0].kind == "memory"), (id, m.code)
            assert not m.sources[0].url.startswith("title:"), (id, m.code)


# routes


def test_the_regulation_displaces_lugano_and_the_hague_between_member_states(law: LawBase) -> None:
    found = routes(law, "FR", "DE", "court_judgment")
    assert "de-brussels-1-recast" in found
    assert not {"de-lugano-2007", "de-hague-judgments-2019", "de-hague-choice-of-court-2005"} & set(found)
    assert "ch-lugano-2007" in routes(law, "FR", "CH", "court_judgment")


def test_a_hague_judgment_counts_only_if_the_action_began_when_both_were_bound(law: LawBase) -> None:
    found = routes(law, "GB", "FR", "court_judgment")["fr-hague-judgments-2019"]
    assert found.applies.begun_from == date(2025, 7, 1)
    assert "exclusive_choice_of_court_agreement" in (
        routes(law, "GB", "FR", "court_judgment")["fr-hague-choice-of-court-2005"].applies.needs
    )


def test_the_treaties_that_help_a_case_open_no_route(law: LawBase) -> None:
    for id in ("hague-service", "hague-apostille", "hague-evidence", "cn-sg-memorandum-2018"):
        assert not law.treaties()[id].opens_route, id


# into China


@pytest.mark.parametrize(
    ("origin", "kind", "strength"),
    [
        ("IT", "treaty", "favourable"),
        ("AE-DIFC", "treaty", "favourable"),
        ("HK", "arrangement", "established"),
        ("MO", "arrangement", "established"),
        ("TW", "statute", "favourable"),
        ("SG", "memorandum", "established"),
        ("US-CA", "reciprocity", "established"),
        ("GB-EAW", "reciprocity", "favourable"),
        ("KR", "reciprocity", "favourable"),
        ("TH", "reciprocity", "favourable"),
        ("NZ", "reciprocity", "uncertain"),
        ("AU-NSW", "reciprocity", "uncertain"),
        ("MY", "reciprocity", "uncertain"),
        ("NG", "reciprocity", "uncertain"),
        ("JP", "reciprocity", "unfavourable"),
    ],
)
def test_a_foreign_judgment_has_its_way_into_china(
    law: LawBase, origin: str, kind: str, strength: str
) -> None:
    found = [r for r in routes(law, origin, "CN", "court_judgment").values() if r.kind == kind]
    assert found, origin
    assert found[0].strength == strength
    assert found[0].strength_reason
    assert found[0].limitations, origin


def test_no_guess_of_the_legal_family_stands_beside_what_is_recorded_into_china(law: LawBase) -> None:
    for origin in ("IT", "HK", "MO", "TW", "SG", "NG"):
        for instrument in ("court_judgment", "arbitral_award"):
            assert not [id for id in routes(law, origin, "CN", instrument) if "default" in id], origin


def test_the_day_of_every_treaty_on_judgments_was_read(law: LawBase) -> None:
    for origin in law.group("china-treaty-states"):
        assert routes(law, origin, "CN", "court_judgment")["cn-in-judgment-treaty"].verified, origin
    before = routes(law, "IR", "CN", "court_judgment", date(2021, 7, 12)).values()
    assert not [r for r in before if r.kind == "treaty"]


def test_every_origin_has_an_answer_into_china_with_its_reason(law: LawBase) -> None:
    for origin in law.codes():
        if origin == "CN":
            continue
        for instrument in ("court_judgment", "arbitral_award", "notarised_debt_instrument", "bare_debt"):
            for found in law.routes(origin, "CN", instrument, TODAY).routes:
                assert found.strength_reason, (origin, instrument)
                assert not (found.verified and found.inference), (origin, instrument)
            kinds = {r.kind for r in law.routes(origin, "CN", instrument, TODAY).routes}
            assert instrument == "arbitral_award" or kinds - {"unknown"}, (origin, instrument)


@pytest.mark.parametrize(
    ("origin", "on", "strength"),
    [
        ("SG", "2014-01-27", "unfavourable"),  # the day before Giant Light
        ("SG", "2014-01-28", "uncertain"),
        ("SG", "2016-12-09", "favourable"),  # Kolmar
        ("US", "2017-06-29", "uncertain"),
        ("US", "2017-06-30", "favourable"),  # Wuhan
        ("GB", "2022-03-16", "uncertain"),
        ("GB", "2022-03-17", "favourable"),  # Spar Shipping
        ("NG", "2021-12-30", "unfavourable"),
        ("NG", "2021-12-31", "uncertain"),  # the conference summary
    ],
)
def test_reciprocity_is_as_strong_as_the_decisions_of_the_day(
    law: LawBase, origin: str, on: str, strength: str
) -> None:
    found = routes(law, origin, "CN", "court_judgment", date.fromisoformat(on)).values()
    assert {r.strength for r in found if r.kind in ("reciprocity", "memorandum")} == {strength}


def test_the_period_into_china_is_two_years(law: LawBase) -> None:
    """Civil Procedure Law art. 250 through art. 545 of the Interpretation; 2006 arrangement art. 8 for Hong Kong."""
    for origin in ("SG", "IT", "HK", "MO", "TW"):
        found = law.routes(origin, "CN", "court_judgment", TODAY).routes[0]
        rules = [r for r in found.limitations if r.step == "recognition_and_enforcement_application"]
        assert rules, origin
        assert [r.rules[0].years for r in rules] == [2] * len(rules), origin
        assert rules[0].rules[0].safe, origin
    hong_kong = {
        r.id: r.limitations[0].rules[0].starts for r in law.routes("HK", "CN", "court_judgment", TODAY).routes
    }
    assert hong_kong["cn-in-judgment-hk-2006"] == "judgment_enforceable"
    assert hong_kong["cn-in-judgment-hk-2019"] == "performance_period_end_or_effective", (
        "art. 10: Mainland law"
    )


def test_hong_kong_awards_go_by_the_arrangement_and_turks_and_caicos_by_nothing_known(law: LawBase) -> None:
    assert {r.kind for r in routes(law, "HK", "CN", "arbitral_award").values()} == {"arrangement"}
    assert {r.kind for r in routes(law, "TC", "CN", "arbitral_award").values()} == {"unknown"}
    assert routes(law, "KY", "CN", "arbitral_award")["cn-in-award-new-york"].strength == "established"


def test_a_mediated_settlement_has_no_title_in_china(law: LawBase) -> None:
    kinds = {r.kind for r in routes(law, "SG", "CN", "mediation_settlement").values()}
    assert kinds == {"none", "fresh_action"}
    assert {r.kind for r in routes(law, "TW", "CN", "mediation_settlement").values()} == {"statute"}


# the page and the tables that it came from


def test_the_page_of_treaties_is_current() -> None:
    spec = importlib.util.spec_from_file_location("treaties_page", ROOT / "scripts" / "treaties_page.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    written = (ROOT / "docs" / "treaties.md").read_text(encoding="utf-8")
    assert written == script.page(), "docs/treaties.md is stale: run scripts/treaties_page.py"


@pytest.mark.skipif(not SHARED.exists(), reason="the working tables are not here")
@pytest.mark.parametrize(
    ("table", "treaty"),
    [
        ("new_york_convention", "new-york-convention"),
        ("hague_service_convention", "hague-service"),
        ("hague_apostille", "hague-apostille"),
        ("hague_evidence_convention", "hague-evidence"),
        ("hague_judgments_2019", "hague-judgments-2019"),
        ("hague_choice_of_court_2005", "hague-choice-of-court-2005"),
        ("china_bilateral_judicial_treaties", "china-bilateral"),
    ],
)
def test_no_row_of_the_working_tables_is_lost(law: LawBase, table: str, treaty: str) -> None:
    with (SHARED / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        for given in csv.DictReader(file):
            mine = row(law, treaty, given["iso2"])
            day = mine.in_force_from.isoformat() if mine.in_force_from else ""
            assert day == given["entry_into_force"] or not given["entry_into_force"], given["iso2"]
            assert mine.verified >= (given["verified"] == "y"), given["iso2"]
