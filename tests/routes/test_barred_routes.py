"""A scheme of registration shuts out the action on the judgment that it is made for, and no other."""

from datetime import date
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner

from exequatur.claims.model import Claim
from exequatur.cli import cli
from exequatur.law import load
from exequatur.routes.answers import RouteAssessment
from exequatur.routes.assess import assess
from exequatur.routes.columns import from_claims
from exequatur.routes.evaluate import evaluate
from exequatur.routes.table import best_by_claim
from exequatur.routes.wording import sentence

BASE, ON = load(), date(2026, 11, 23)


def judgment(origin: str, forum: str, given: date | None = date(2024, 6, 3), **more: Any) -> Claim:
    value: dict[str, Any] = {
        "claim_id": "barred",
        "creditor": {"name": "Bank"},
        "obligors": [{"id": "a", "name": "A"}],
        "instrument": {"kind": "court_judgment", "origin": origin, "given_on": given},
        "assets": [{"id": "x", "jurisdiction": forum, "owner": "a"}],
        **more,
    }
    return msgspec.convert(value, Claim)


def action(claim: Claim, on: date = ON) -> RouteAssessment:
    """The action at common law on the judgment."""
    return next(route for route in assess(claim, BASE, on).routes if route.kind == "common_law")


@pytest.mark.parametrize(
    ("origin", "forum", "basis"),
    [
        ("GB", "AU-NSW", "s. 10"),
        ("FR", "HK", "Cap. 319 s. 8"),
        ("GB", "SG", "s. 7"),
        ("GB", "MY", "s. 7"),
        ("GB", "NZ", "s. 8"),
        ("AU", "GB-EAW", "s. 6"),
        ("GB", "JE", "art. 8"),
        ("GB", "IM", "s. 6"),
        ("GB", "GG", "1957"),
        ("GB", "BM", "s. 6"),
    ],
)
def test_the_action_is_told_as_barred_with_its_provision(origin: str, forum: str, basis: str) -> None:
    route = action(judgment(origin, forum))
    assert route.applies == "no"
    said = [sentence(step) for step in route.applies_because]
    assert any("Barred" in text and basis in text for text in said)
    assert any("已被排除" in sentence(step, "zh") for step in route.applies_because)
    found = next(r for r in BASE.routes(origin, forum, "court_judgment", ON).routes if r.kind == "common_law")
    assert found.barred
    assert set(found.barred[0].sources) <= set(route.sources)


def test_the_bar_outlives_the_time_for_registration() -> None:
    claim = judgment("GB", "AU-NSW", date(2014, 5, 2))
    routes = assess(claim, BASE, ON).routes
    registration = next(route for route in routes if route.kind == "statute")
    assert (registration.state, action(claim).applies) == ("expired", "no")
    table = evaluate(from_claims([claim]), BASE, ON)
    assert best_by_claim(table).best[0] == -1


def test_a_judgment_older_than_the_scheme_is_sued_upon() -> None:
    """Singapore took British judgments into its Act of 1959 from 2023-03-01 (s. 3(2)(a))."""
    old = judgment("GB", "SG", date(2022, 9, 1))
    routes = {route.kind: route.applies for route in assess(old, BASE, ON).routes}
    assert (routes["statute"], routes["common_law"]) == ("no", "yes")
    assert action(judgment("GB", "SG", None)).applies == "cannot_tell"


def test_hong_kong_bars_what_cap_597_takes() -> None:
    chosen = {"kind": "exclusive_choice_of_court", "jurisdiction": "CN", "made_on": "2015-01-05"}
    taken = judgment("CN", "HK", date(2020, 3, 2), agreements=[chosen])
    assert action(taken).applies == "no"
    assert action(judgment("CN", "HK", date(2020, 3, 2))).applies == "yes"


def test_the_act_of_1920_denies_costs_and_bars_nothing() -> None:
    route = action(judgment("NG", "GB-EAW"))
    assert route.applies == "yes"
    assert any("own cost" in sentence(step) for step in route.applies_because)


def test_a_mainland_judgment_is_sued_upon_where_no_scheme_reaches_it() -> None:
    for forum in ("GB-EAW", "SG", "AU-NSW", "NZ", "MY"):
        found = BASE.routes("CN", forum, "court_judgment", ON).routes
        assert [route.barred for route in found if route.kind == "common_law"] == [()]


@pytest.mark.parametrize(("lang", "told"), [("en", "barred, not an option"), ("zh", "已被排除，不得采用")])
def test_the_printed_answer_names_no_strength_for_a_barred_route(lang: str, told: str) -> None:
    asked = ["law", "routes", "--from", "GB", "--to", "NZ", "--instrument", "court_judgment", "--lang", lang]
    result = CliRunner().invoke(cli, asked)
    assert told in result.output
    assert "s. 8" in result.output
