"""What a lawyer who does not program is told when a word in a file is wrong: what may stand there, and what was meant."""

from datetime import date
from typing import Any

import pytest

from exequatur.law.choices import allowed_at, nearest
from exequatur.law.faults import Fault
from exequatur.law.model import LimitationRule, Route
from exequatur.law.plain import explain


@pytest.mark.parametrize(
    ("kind", "path", "held"),
    [
        (Route, "$.strength", "favourable"),
        (Route, "$.instruments[0]", "arbitral_award"),
        (Route, "$.sources[0]", "pinpoint"),
        (LimitationRule, "$.readings[2].starts", "award_made"),
        (LimitationRule, "$.readings[0].earlier_of[0].kind", "home_effectiveness_end"),
        (LimitationRule, "$", "review_by"),
    ],
)
def test_what_may_stand_at_a_place_is_found(kind: Any, path: str, held: str) -> None:
    assert held in allowed_at(kind, path)


@pytest.mark.parametrize("path", ["$.basis", "$.nowhere", "$.basis[0]", "$.sources[0].title.deeper"])
def test_where_any_text_may_stand_nothing_is_listed(path: str) -> None:
    assert allowed_at(Route, path) == ()


def test_the_word_meant_is_the_nearest_or_none() -> None:
    assert nearest("court_judgement", ("court_judgment", "bare_debt")) == "court_judgment"
    assert nearest("zzz", ("court_judgment", "bare_debt")) == ""


def test_a_wrong_choice_names_those_allowed_in_both_languages() -> None:
    fault = explain("SG.yaml", "routes[1]", "Invalid enum value 'comon_law' - at `$.kind`", Route)
    assert fault.key == "shape.choice"
    assert "was 'common_law' meant?" in fault.message()
    assert "是否想写“common_law”" in fault.message("zh")
    far = explain("SG.yaml", "routes[1]", "Invalid enum value 'xyz' - at `$.kind`", Route)
    assert "Allowed: arrangement," in far.message()
    assert "可用的值：arrangement" in far.message("zh")


def test_a_wrong_key_names_those_known_there() -> None:
    fault = explain("SG.yaml", "", "Object contains unknown field `pinpont` - at `$.sources[0]`", Route)
    assert fault.message().startswith(
        "SG.yaml: sources[1]: the key 'pinpont' is not known here; was 'pinpoint' meant?"
    )


@pytest.mark.parametrize(
    ("message", "en", "zh"),
    [
        (
            "Expected `int | null`, got `str` - at `$.years`",
            "a whole number or nothing, found text",
            "整数或空，实为 文字",
        ),
        ("Expected `bool`, got `str` - at `$.safe`", "true or false, found text", "true 或 false，实为 文字"),
        ("Expected `array`, got `object` - at `$.x`", "a list", "列表"),
    ],
)
def test_types_are_said_in_words(message: str, en: str, zh: str) -> None:
    fault = explain("SG.yaml", "", message)
    assert en in fault.message()
    assert zh in fault.message("zh")


def test_a_value_that_only_looks_like_a_type_is_left_as_it_is() -> None:
    assert "'int '" not in Fault("f", "", "shape.missing_key", {"name": "integer"}).message()
    assert "integer" in Fault("f", "", "shape.missing_key", {"name": "integer"}).message()


def test_the_check_of_a_draft_tells_it(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", strength="favorable", review_by=date(2030, 1, 1))])
    assert "shape.choice" in small.found()
