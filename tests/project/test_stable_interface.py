"""What others build on: the fields of every answer for machines. A field that leaves, or changes its type, fails here."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from exequatur.cli import cli

ROOT = Path(__file__).resolve().parents[2]
ENVELOPE = {"schema_version", "engine_version", "law_version", "on"}
RULE = {
    "years", "months", "starts", "earlier_of", "suspension", "long_stop_years", "basis", "reading", "safe", "sources",
    "verified",
}  # fmt: skip
DAY = ("--on", "2026-11-22")


def answer(*arguments):
    """The JSON that a command prints on standard output; it has to end well."""
    result = CliRunner().invoke(cli, [str(a) for a in (*arguments, "--json")])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_law_routes():
    given = ("--from", "CN", "--to", "SG", "--instrument", "court_judgment")
    found = answer("law", "routes", *given, *DAY)
    assert ENVELOPE | {"origin", "destination", "instrument", "routes"} <= found.keys()
    route = found["routes"][0]
    assert {
        "id", "kind", "basis", "strength", "conditions", "refusal_grounds", "limitation", "documents", "precedents", "sources",
        "verified",
    } <= route.keys()  # fmt: skip
    assert {"safe", "rules"} <= route["limitation"].keys()
    assert all(rule.keys() >= RULE for rule in route["limitation"]["rules"])
    assert {"title", "url", "retrieved", "verified"} <= route["sources"][0].keys()
    assert route["limitation"]["safe"]["years"] == 6


def test_law_limitation():
    found = answer(
        "law", "limitation", "--from", "CN", "--to", "US-CA", "--instrument", "court_judgment", *DAY
    )
    assert found["rules"][0].keys() >= RULE
    assert found["rules"][0]["years"] == 10
    assert found["rules"][0]["earlier_of"]


@pytest.mark.parametrize(
    "name",
    [
        "new-york-convention",
        "hague-service",
        "hague-apostille",
        "hague-evidence",
        "hague-judgments-2019",
        "hague-choice-of-court-2005",
        "china-bilateral",
    ],
)
def test_law_treaty(name):
    found = answer("law", "treaty", name)
    assert len(found["members"]) > 30
    assert all(
        {"code", "in_force_from", "reservations", "sources"} <= member.keys() for member in found["members"]
    )


def test_law_cases_is_a_list():
    found = answer("law", "cases")
    assert isinstance(found, list)
    assert {
        "id", "direction", "origin", "forum", "court", "name", "citation", "decided", "outcome", "grounds", "instrument",
        "sources", "verified",
    } <= found[0].keys()  # fmt: skip


def test_law_coverage():
    found = answer("law", "coverage", *DAY)
    assert {"facts", "verified", "stale", "share", "by_field", "by_jurisdiction", "forty"} <= found.keys()
    assert {"facts", "verified", "share", "limitation_verified"} <= found["by_jurisdiction"]["SG"].keys()
    assert {"share", "limitation_share"} <= found["forty"].keys()


def test_claims_read():
    found = answer("claims", "read", ROOT / "examples/portfolio.xlsx")
    assert (
        ENVELOPE | {"rows_accepted", "rows_rejected", "totals_field", "totals", "fields", "rows", "warnings"}
        <= found.keys()
    )
    assert found["rows_accepted"] == sum(row["status"] == "accepted" for row in found["rows"])
    assert {"row", "sheet", "claim_id", "borrower_name"} <= found["rows"][0].keys()
    assert {"code", "row", "column", "message"} <= found["warnings"][0].keys()


def test_claims_schema_names_the_version_and_the_claim_id():
    result = CliRunner().invoke(cli, ["claims", "schema"])
    schema = json.loads(result.stdout)
    assert schema["version"]
    assert "claim_id" in schema["$defs"]["Claim"]["required"]


def test_assess():
    found = answer("assess", ROOT / "examples/outbound.yaml", *DAY)
    assert found.keys() >= ENVELOPE | {"claims"}
    route = found["claims"][0]["routes"][0]
    assert {
        "id",
        "forum",
        "obligor",
        "asset",
        "strength",
        "state",
        "safe_date",
        "deadlines",
        "risks",
        "sources",
    } <= route.keys()


def test_interest():
    found = answer("interest", ROOT / "examples/interest.yaml", "--to", "2026-11-22")
    assert ENVELOPE | {"lines", "payments", "totals", "notes"} <= found.keys()
    assert {"kind", "from", "to", "days", "base", "rate", "rule", "basis", "amount", "currency"} <= found[
        "lines"
    ][0].keys()


def test_screen(tmp_path):
    found = answer("screen", ROOT / "examples/portfolio.xlsx", "--out", tmp_path / "out", *DAY)
    assert (
        ENVELOPE | {"claims", "rejected", "counts", "ranked", "by_forum", "totals", "files"} <= found.keys()
    )
    assert {"rank", "claim_id", "score", "verdict", "forums", "first_deadline", "reasons", "failed"} <= found[
        "ranked"
    ][0].keys()
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "ranking.parquet", "report.html", "report.xlsx", "screening.json",
    ]  # fmt: skip


def test_backtest():
    found = answer("backtest")
    assert ENVELOPE | {"n", "recognised", "left_out", "scores", "predictions"} <= found.keys()


def test_calibrate():
    found = answer("calibrate", ROOT / "examples" / "closed_cases.csv", *DAY)
    assert (
        ENVELOPE | {"rows", "cases", "refused", "prior_weight", "half_life", "stages", "foresight"}
        <= found.keys()
    )
    stage = found["stages"][0]
    assert {
        "origin", "forum", "instrument", "stage", "counts", "chance", "duration", "settlement", "costs", "notes",
    } <= stage.keys()  # fmt: skip
    assert {"prior", "decided", "cut_off", "rule", "posterior", "fit"} <= stage["duration"].keys()
    assert {"prior", "cases", "durations_by_prior", "durations_by_cases", "outcomes"} <= found[
        "foresight"
    ].keys()
