"""The check cases of the model agree to their tolerance; a case that is wrong or cannot be computed says so."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from exequatur.cli import cli
from exequatur.text import UserError
from exequatur.value.check_cases import FAMILIES, check, read_cases

FILE = Path(__file__).with_name("check_cases.json")
CASES = read_cases(FILE)


def command(*arguments: str) -> Any:
    return CliRunner().invoke(cli, ["value", "check", *arguments])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_every_figure_of_a_case_agrees(case: dict[str, Any]) -> None:
    found = check(case)
    assert found.fault is None
    assert {one.figure for one in found.figures} == set(case["expected"])
    assert [one for one in found.figures if not one.agrees] == []


def test_every_family_has_a_case() -> None:
    assert {case["id"][:3] for case in CASES} == set(FAMILIES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_figure_that_is_off_by_a_millionth_does_not_agree(case: dict[str, Any]) -> None:
    wrong = copy.deepcopy(case)
    name, value = next((n, v) for n, v in case["expected"].items() if isinstance(v, float | list))
    if isinstance(value, list):
        wrong["expected"][name] = [[7.0, *row[1:]] for row in value] if isinstance(value[0], list) else [7.0]
    else:
        wrong["expected"][name] = value * (1 + 1e-6) + 1e-7
    assert not check(wrong).agrees


def test_a_figure_that_is_expected_and_not_computed_does_not_agree() -> None:
    case = copy.deepcopy(CASES[0])
    case["expected"]["skewness"] = 1.0
    assert not check(case).agrees


def test_a_case_without_an_input_names_it() -> None:
    case = copy.deepcopy(CASES[0])
    del case["inputs"]["r"]
    found = check(case)
    assert found.fault is not None
    assert found.fault.text("en") == "inputs: r is missing"
    assert found.fault.text("zh") == "inputs：缺少 r"


def test_a_case_of_no_family_is_told() -> None:
    found = check({"id": "F99", "inputs": {}})
    assert found.fault is not None
    assert "F99" in str(found.fault)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"cases": []}', "[1]"])
def test_a_file_without_cases_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "none.json"
    path.write_text(text)
    with pytest.raises(UserError, match=r"none\.json"):
        read_cases(path)


def test_a_list_of_cases_is_as_good_as_an_object(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps(CASES[:2]))
    assert read_cases(path) == CASES[:2]


def test_the_command_prints_computed_against_expected() -> None:
    answer = json.loads(command(str(FILE), "--json").stdout)
    assert answer["agree"] is True
    assert answer["model_version"]
    first = answer["cases"][0]
    assert (first["id"], first["family"]) == ("F01A", "F01")
    assert first["figures"][0]["computed"] == pytest.approx(first["figures"][0]["expected"], rel=1e-9)


def test_the_command_fails_when_a_figure_differs(tmp_path: Path) -> None:
    wrong = copy.deepcopy(CASES[0])
    wrong["expected"]["mean_duration"] = 3
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps([wrong]))
    result = command(str(path), "--lang", "zh")
    assert result.exit_code == 1
    assert "1 个算例中 0 个一致" in result.stdout
