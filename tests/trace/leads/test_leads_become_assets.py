"""Leads, the debtor's interest in them, and the assets of a claim that they become."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from exequatur.cli import cli
from exequatur.text import Reason, UserError
from exequatur.trace.leads.assets import LETTERS, Lead, lead_of, read_leads
from exequatur.trace.leads.interests import by_jurisdiction, claim_assets, interests_of
from exequatur.trace.ownership.holdings import holdings_of
from exequatur.trace.ownership.links import Link
from exequatur.trace.ownership.ties import Tie

LEADS = (
    Lead("flat", "D", "HK", "real_estate", "proven", "A", "register", 1000, "HKD"),
    Lead("mansion", "Deep Ltd", "HK", "real_estate", "proven", "A", "register", 10000, "HKD"),
    Lead("ship", "Far Ltd", "SG", "vehicle_ship_aircraft", "indicated", "C", "broker"),
    Lead("other", "Stranger", "SG", "real_estate", "proven", "A", "register", 5, "SGD"),
)
HOLDINGS = holdings_of(
    [Link("D", "Top Ltd", 0.6, 0.6), Link("Top Ltd", "Deep Ltd", 0.5, 0.75), Link("D", "Far Ltd", 0.0, 0.25)]
)


def test_own_assets_count_whole_and_those_of_companies_by_the_share_in_them() -> None:
    found = {one.lead.id: one for one in interests_of("D", LEADS, HOLDINGS)}
    assert list(found) == ["flat", "mansion", "ship"]
    assert (found["flat"].low, found["flat"].direct) == (1.0, True)
    assert (found["mansion"].low, found["mansion"].high) == pytest.approx((0.3, 0.45))
    assert found["mansion"].worth == (3000, 4500)
    assert found["mansion"].chain == ("D", "Top Ltd", "Deep Ltd")
    assert found["mansion"].controls
    assert (found["ship"].low, found["ship"].high) == (0.0, 0.25)
    assert found["ship"].worth is None
    assert list(by_jurisdiction(list(found.values()))) == ["HK", "SG"]


def test_in_a_claim_an_asset_of_a_company_is_shares_worth_the_lower_part() -> None:
    assets = {one["id"]: one for one in claim_assets(interests_of("D", LEADS, HOLDINGS), "person")}
    assert assets["flat"]["asset_class"] == "real_estate"
    assert assets["shares-mansion"]["asset_class"] == "shares"
    assert assets["shares-mansion"]["value"] == {"minor": 3000, "currency": "HKD"}
    assert assets["shares-mansion"]["grade"] == "hint"
    assert "value" not in assets["shares-ship"]


@pytest.mark.parametrize("letter", list("ABCDE"))
def test_every_letter_is_a_grade_of_the_claim(letter: str) -> None:
    found = lead_of({"id": "x", "holder": "D", "jurisdiction": "HK", "grade": letter, "source": "s"})
    assert isinstance(found, Lead)
    assert (found.grade, found.letter) == (LETTERS[letter], letter)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"source": ""}, "lead.no_source"),
        ({"grade": "F"}, "lead.grade"),
        ({"grade": None}, "lead.grade"),
        ({"holder": " "}, "lead.empty"),
        ({"worth": 1.5, "currency": "HKD"}, "lead.worth"),
        ({"worth": True, "currency": "HKD"}, "lead.worth"),
        ({"worth": 10}, "lead.empty"),
    ],
)
def test_a_lead_without_source_grade_or_sense_is_not_taken(change: dict[str, Any], key: str) -> None:
    found = lead_of({"id": "x", "holder": "D", "jurisdiction": "HK", "grade": "A", "source": "s"} | change)
    assert isinstance(found, Reason)
    assert found.key == key


EXAMPLES = Path(__file__).parents[3] / "examples"


def run(*given: object) -> Result:
    files = ("--graph", EXAMPLES / "holdings.json", "--assets", EXAMPLES / "leads.json")
    return CliRunner().invoke(cli, [str(one) for one in ("trace", "assets", *given, *files)])


def test_the_command_answers_people_and_machines() -> None:
    found = json.loads(run("Individual A", "--json").stdout)
    assert [one["id"] for one in found["assets"]] == ["flat-sha-tin", "account", "mansion"]
    assert found["by_jurisdiction"] == {"HK": ["flat-sha-tin", "mansion"], "SG": ["account"]}
    for lang, said in (("en", "controls the holder"), ("zh", "控制持有人")):
        result = run("Individual A", "--lang", lang)
        assert result.exit_code == 0, result.output
        assert said in result.output
    assert "Nobody" in run("Nobody").output


def test_the_assets_of_a_claim_are_taken_by_the_claim(tmp_path: Path) -> None:
    """What --claim prints stands in a claim file, and the claim is checked with it."""
    printed = yaml.safe_load(run("Individual A", "--claim", "person").stdout)
    claim = yaml.safe_load((EXAMPLES / "house.yaml").read_text(encoding="utf-8"))
    claim["claims"][0]["assets"] = printed["assets"]
    path = tmp_path / "claim.yaml"
    path.write_text(yaml.safe_dump(claim, allow_unicode=True), encoding="utf-8")
    result = CliRunner().invoke(cli, ["assess", str(path), "--on", "2026-11-22", "--json"])
    assert result.exit_code == 0, result.output
    assert "HK" in result.stdout


def test_a_file_that_holds_no_assets_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"things": []}', encoding="utf-8")
    with pytest.raises(UserError, match="assets"):
        read_leads(bad)


def test_what_stands_on_the_name_of_a_nominee_is_whose_it_is_held_for() -> None:
    flat = Lead("flat", "N", "HK", "real_estate", "proven", "A", "land search")
    holdings = holdings_of([Link("D", "Top Ltd", 0.5, 0.5)], ties=[Tie("N", "D", "nominee", weight=0.8), Tie("M", "Top Ltd", "trust")])  # fmt: skip
    (found,) = interests_of("D", [flat], holdings)
    assert (found.low, found.high, found.direct) == (0.8, 0.8, False)
    assert found.chain == ("D", "N")
    boat = Lead("boat", "M", "HK", "vessel", "indicated", "B", "ship registry")
    (through,) = interests_of("D", [boat], holdings)
    assert (through.low, through.high) == (0.0, 0.5)
    assert through.chain == ("D", "Top Ltd", "M")


def test_what_many_nominees_hold_for_each_other_is_the_last_ones() -> None:
    ties = [Tie(f"N{i}", f"N{i + 1}", "nominee") for i in range(3000)] + [Tie("N3000", "D", "nominee")]
    flat = Lead("flat", "N0", "HK", "real_estate", "proven", "A", "land search")
    (found,) = interests_of("D", [flat], holdings_of([Link("D", "Top Ltd", 1.0, 1.0)], ties=ties))
    assert (found.low, found.high, found.controls) == (1.0, 1.0, True)
    assert (found.chain[:2], found.chain[-1], len(found.chain)) == (("D", "N3000"), "N0", 3002)
