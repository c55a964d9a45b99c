"""`exequatur law`: the shape that others build on, the words a person reads, and how mistakes are told."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from exequatur.cli import cli
from exequatur.law.checking import check_data
from exequatur.law.forms import plain
from exequatur.law.model import Applies
from exequatur.text import UserError

ENVELOPE = {"schema_version", "engine_version", "law_version", "on"}
ASK = ("--from", "CN", "--to", "SG", "--instrument", "court_judgment", "--on", "2026-11-22")


def run(*words: str) -> Result:
    """One `exequatur law` command on the law that is shipped."""
    return CliRunner().invoke(cli, ["law", *words])


def answer(*words: str) -> Any:
    """Its answer as JSON."""
    done = run(*words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


# the stable interface


def test_routes_have_the_documented_fields() -> None:
    got = answer("routes", *ASK)
    assert {*ENVELOPE, "origin", "destination", "instrument", "routes"} == set(got)
    assert (got["origin"], got["destination"], got["on"]) == ("CN", "SG", "2026-11-22")
    route = got["routes"][0]
    assert set(route) >= {
        "id", "kind", "basis", "strength", "conditions", "refusal_grounds", "limitation", "documents", "precedents",
        "sources", "verified", "strength_reason", "forum", "applies", "stages", "remarks", "inference",
        "part_verified", "review_by", "stale", "note",
    }  # fmt: skip
    assert set(route["limitation"]) == {"safe", "rules"}
    rule = route["limitation"]["rules"][0]
    assert set(rule) >= {
        "id", "step", "years", "months", "starts", "earlier_of", "suspension", "long_stop_years", "basis", "reading",
        "safe", "sources", "verified",
    }  # fmt: skip
    assert set(route["sources"][0]) >= {"title", "url", "retrieved", "verified"}


def test_singapore_gives_six_years_by_a_source_that_was_read() -> None:
    safe = answer("routes", *ASK)["routes"][0]["limitation"]["safe"]
    assert (safe["years"], safe["starts"], safe["verified"]) == (6, "judgment_debt_due", True)
    assert "6(1)(a)" in safe["basis"]


def test_california_gives_the_earlier_of_ten_years_and_the_end_at_home() -> None:
    got = answer("limitation", "--from", "CN", "--to", "US-CA", "--on", "2026-11-22")
    rule = got["rules"][0]
    assert (rule["years"], rule["starts"]) == (10, "judgment_effective")
    assert [arm["kind"] for arm in rule["earlier_of"]] == ["home_effectiveness_end"]
    assert got["safe"]["id"] == rule["id"]


def test_every_key_is_there_where_nothing_is_known() -> None:
    got = answer("routes", "--from", "CN", "--to", "AQ", "--on", "2026-11-22")
    (route,) = got["routes"]
    assert (route["kind"], route["strength"], route["verified"]) == ("unknown", "unknown", False)
    assert route["limitation"] == {"safe": None, "rules": []}
    assert route["documents"] == route["precedents"] == route["conditions"] == []


def test_plain_values_leave_no_field_out() -> None:
    form = {"given_from": None, "given_until": None, "begun_from": None, "needs": [], "excludes": []}
    assert plain(Applies()) == form


@pytest.mark.parametrize(
    "id",
    [
        "new-york-convention", "hague-service", "hague-apostille", "hague-evidence", "hague-judgments-2019",
        "hague-choice-of-court-2005", "china-bilateral",
    ],
)  # fmt: skip
def test_a_treaty_tells_its_members(id: str) -> None:
    got = answer("treaty", id)
    assert set(got) >= ENVELOPE | {"id", "name", "members", "sources", "between", "binds", "reason"}
    assert len(got["members"]) > 30
    member = got["members"][0]
    assert set(member) >= {
        "code", "name", "in_force_from", "in_force_until", "status", "reservations", "sources", "verified"
    }  # fmt: skip
    assert set(member["name"]) == {"en", "zh"}


def test_a_treaty_tells_whether_it_binds_two() -> None:
    got = answer("treaty", "new-york-convention", "--between", "CN", "--and", "KY", "--on", "2026-11-22")
    assert (got["between"], got["binds"]) == (["CN", "KY"], True)
    got = answer("treaty", "new-york-convention", "--between", "CN", "--and", "HK", "--on", "2026-11-22")
    assert got["binds"] is False
    assert "parts of one State" in got["reason"]


def test_cases_are_a_list() -> None:
    got = answer("cases")
    assert len(got) > 60
    assert set(got[0]) >= {
        "id", "direction", "origin", "forum", "court", "name", "citation", "decided", "outcome", "grounds",
        "instrument", "sources", "verified",
    }  # fmt: skip
    refused = answer("cases", "--jurisdiction", "US", "--outcome", "refused", "--direction", "outbound")
    assert refused
    assert {case["outcome"] for case in refused} == {"refused"}
    assert all(case["forum"].startswith("US-") for case in refused)


def test_coverage_counts_every_jurisdiction() -> None:
    got = answer("coverage", "--on", "2026-11-22")
    assert set(got) == ENVELOPE | {
        "facts",
        "verified",
        "stale",
        "share",
        "by_field",
        "by_jurisdiction",
        "forty",
    }
    assert got["verified"] <= got["facts"]
    assert set(got["by_jurisdiction"]["SG"]) >= {"facts", "verified", "share", "limitation_verified"}
    assert set(got["forty"]) >= {"share", "limitation_share"}
    assert sum(field["facts"] for field in got["by_field"].values()) == got["facts"]


def test_diff_tells_the_hague_convention_of_2019_entering_into_force_for_the_united_kingdom() -> None:
    got = answer("diff", "--from", "2025-06-30", "--to", "2025-07-01")
    told = [(c["fact"], c["id"], c["jurisdiction"], c["change"]) for c in got["changes"]]
    assert ("membership", "hague-judgments-2019", "GB", "begins") in told


def test_a_jurisdiction_tells_its_forums_and_memberships() -> None:
    got = answer("jurisdiction", "AE")
    assert got["forums"] == ["AE", "AE-ADGM", "AE-DIFC"]
    assert "new-york-convention" in {row["treaty"] for row in got["memberships"]}


def test_the_schema_of_a_jurisdiction_file_is_published() -> None:
    got = json.loads(run("schema").output)
    assert got["$schema"].startswith("https://json-schema.org/")
    route = got["$defs"]["Route"]
    assert route["additionalProperties"] is False
    assert {"from", "sources", "verified", "review_by"} <= set(route["required"])


# what a person reads


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "words",
    [
        ("routes", *ASK),
        ("limitation", *ASK),
        ("treaty", "new-york-convention", "--between", "CN", "--and", "SG"),
        ("jurisdiction", "HK"),
        ("cases", "--jurisdiction", "SG"),
        ("calendar", "HK", "--day", "2027-03-26"),
        ("calendar", "CN", "--year", "2026"),
        ("coverage",),
        ("diff", "--from", "2024-01-01", "--to", "2024-02-01"),
    ],
)
def test_every_answer_is_told_in_both_languages(words: tuple[str, ...], lang: str) -> None:
    done = run(*words, "--lang", lang)
    assert done.exit_code == 0, done.output
    assert ("来源已核读" in done.output or "已核读" in done.output) == (lang == "zh")
    assert "{" not in done.output


def test_the_answer_stands_first_with_its_source_and_how_it_is_known() -> None:
    lines = run("routes", *ASK).output.splitlines()
    assert lines[0] == "court judgment: CN China to SG Singapore, on 2026-11-22"
    assert lines[2] == "1. action at common law · established · source read"
    assert any(line.strip().startswith("limitation (action on the judgment): 6 years") for line in lines)
    assert "not reviewed by counsel" in lines[-1]


def test_codes_are_told_in_words() -> None:
    told = run("cases", "--jurisdiction", "SG", "--lang", "zh").output
    assert "承认" in told
    assert "recognised" not in told
    told = run("coverage", "--lang", "zh").output
    assert "成员资格" in told
    assert "membership" not in told
    assert "扩展适用 (GB)" in run("treaty", "new-york-convention", "--lang", "zh").output


def test_time_and_cost_are_told_as_estimates() -> None:
    told = run("routes", *ASK).output
    assert "recognition (uncontested): 4 - 7 - 10 months; USD 25,000 - 60,000 - 120,000 · estimate" in told


def test_unknown_is_shown_as_unknown() -> None:
    told = run("routes", "--from", "CN", "--to", "AQ").output
    assert "1. not known · " in told
    assert "inferred" in told


# mistakes


def refused(*words: str) -> str:
    """The message of a refusal."""
    done = run(*words)
    assert done.exit_code != 0
    assert not done.output.startswith("{")
    if isinstance(done.exception, UserError):
        return done.exception.message()
    return done.output


def test_an_unknown_jurisdiction_is_told_with_its_neighbours() -> None:
    assert "Did you mean SG (Singapore 新加坡)?" in refused("routes", "--from", "CN", "--to", "Singapor")
    assert "Near it: new-york-convention" in refused("treaty", "new-york")
    assert run("treaty", "New York Convention").output.startswith("Convention on the Recognition")


def test_half_a_pair_or_no_day_is_refused() -> None:
    assert "go together" in refused("treaty", "hague-service", "--between", "CN")
    assert "YYYY-MM-DD" in refused("routes", "--from", "CN", "--to", "SG", "--on", "soon")
    assert "instrument" in refused("routes", "--from", "CN", "--to", "SG", "--instrument", "cheque")
    assert "is after the last day" in refused("diff", "--from", "2025-01-02", "--to", "2025-01-01")


# check


def check(*words: str) -> Result:
    """`law check` on given data."""
    return CliRunner().invoke(cli, ["law", *words])


def test_the_law_that_is_shipped_has_no_fault() -> None:
    done = run("check")
    assert done.exit_code == 0, done.output
    assert "no fault found" in done.output


def test_faults_are_told_with_exit_code_1(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", strenght="good")])
    done = check("--data", str(small.folder), "check", "--lang", "zh")
    assert done.exit_code == 1
    assert "jurisdictions/AA.yaml: routes[1] (aa-1): 此处没有键“strenght”" in done.output
    told = json.loads(check("--data", str(small.folder), "check", "--json").output)
    assert set(told) == ENVELOPE | {"ok", "files", "facts", "faults"}
    assert (told["ok"], told["faults"][0]["code"]) == (False, "shape.unknown_key")


def test_a_draft_is_checked_among_the_facts_that_it_will_join(small: Any, tmp_path: Path) -> None:
    words = {"en": "w", "zh": "词"}
    terms = {
        "kinds": {"statute": words},
        "strengths": {"favourable": words},
        "instruments": {"court_judgment": words},
        "legal_families": {"common_law": words},
    }
    small.write("terms.yaml", terms)
    small.jurisdiction("AA", routes=[small.route("aa-1")])
    drafts = tmp_path / "jurisdictions"
    drafts.mkdir()
    draft = drafts / "AA.yaml"
    sound = (small.folder / "jurisdictions/AA.yaml").read_text(encoding="utf-8")
    draft.write_text(sound, encoding="utf-8")
    assert check("--data", str(small.folder), "check", str(draft)).exit_code == 0
    draft.write_text(sound.replace("- any", "- member:nothing"), encoding="utf-8")
    done = check("--data", str(small.folder), "check", str(draft))
    assert done.exit_code == 1
    assert [fault.key for fault in check_data(str(small.folder), (str(draft),)).faults] == ["check.selector"]
    assert "'member:nothing' is no jurisdiction, group or treaty" in done.output
    assert check("--data", str(small.folder), "check").exit_code == 0


def test_only_the_faults_of_the_file_asked_about_are_told(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", origins=["nobody"])])
    sound = small.jurisdiction("BB")
    assert check("--data", str(small.folder), "check", str(sound)).exit_code == 0


def test_a_file_that_is_no_law_data_is_refused(tmp_path: Path) -> None:
    stray = tmp_path / "notes.txt"
    stray.write_text("x", encoding="utf-8")
    assert "cannot tell what it holds" in refused("check", str(stray))


def test_what_is_due_can_be_asked_ahead() -> None:
    assert answer("stale", "--on", "2026-11-22")["due"] == []
    due = answer("stale", "--on", "2026-11-22", "--within", "365")["due"]
    assert due == sorted(due, key=lambda fact: fact["review_by"])
    assert {"review_by", "fact", "id", "jurisdiction", "verified", "overdue"} <= due[0].keys()
    assert "没有到期" in run("stale", "--on", "2026-11-22", "--lang", "zh").output
    assert run("stale", "--within", "-1").exit_code == 2


def test_the_questions_about_a_destination_can_be_asked() -> None:
    asked = answer("coverage", "--questions", "US-NV", "--on", "2026-11-22")["questions"]
    assert {q["instrument"] for q in asked} == {"court_judgment", "arbitral_award"}
    assert {"jurisdiction", "instrument", "part", "answered", "verified", "second_source"} == asked[0].keys()
    assert "interim relief" in run("coverage", "--questions", "Nevada").output
    assert isinstance(run("coverage", "--questions", "Atlantis").exception, UserError)


def test_a_calendar_is_told_with_what_becomes_of_a_last_day() -> None:
    got = answer("calendar", "CN", "--year", "2026", "--day", "2026-10-01")
    assert set(got) == ENVELOPE | {
        "known", "calendar", "weekend", "verified_from", "verified_until", "last_day", "holidays", "sources",
        "working_weekends", "closures", "review_by", "note", "last_day_answer",
    }  # fmt: skip
    told = got["last_day_answer"]
    assert (told["plan"], told["rolled"], told["working"]) == ("2026-09-30", "2026-10-08", False)
    assert {day["on"][:4] for day in got["holidays"] + got["working_weekends"]} == {"2026"}
    assert got["last_day"][0]["rule"] == "next_working_day"


def test_a_place_without_a_calendar_and_a_year_past_it_are_unknown() -> None:
    got = answer("calendar", "AQ", "--day", "2026-11-22")
    assert (got["known"], got["last_day_answer"]["rolled"], got["last_day_answer"]["plan"]) == (
        False,
        None,
        "2026-11-20",
    )
    assert "No calendar of the courts of AQ" in run("calendar", "AQ").output
    beyond = CliRunner().invoke(cli, ["law", "calendar", "HK", "--year", "2031"])
    assert isinstance(beyond.exception, UserError) or beyond.exit_code != 0
    assert {one["calendar"] for one in answer("calendar")["calendars"]} >= {"CN", "HK", "SG", "GB-EAW", "MY"}


def test_no_day_to_plan_on_is_named_where_the_year_is_not_verified() -> None:
    beyond = run("calendar", "GB-EAW", "--day", "2031-01-01")
    assert beyond.exit_code == 0
    assert beyond.output.startswith("No day to plan on is known.")
    assert "计划日未知" in run("calendar", "GB-EAW", "--day", "2031-01-01", "--lang", "zh").output
    assert run("calendar", "HK", "--day", "2026-04-05").output.startswith("Plan on 2026-04-02.")
