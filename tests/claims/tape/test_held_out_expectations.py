"""The expected results of the held-out tapes hold together; the reader is not run here."""

import csv
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from exequatur.claims.messages import MESSAGES

FOLDER = Path(__file__).with_name("corpus") / "held_out"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json"))
VOCABULARY = files("exequatur.claims.tape.vocabulary")
FIELDS = {
    row["field"] for row in csv.DictReader(VOCABULARY.joinpath("headers.csv").read_text("utf-8").splitlines())
} | set(re.findall(r"^(\w+):", VOCABULARY.joinpath("fields.yaml").read_text("utf-8"), re.MULTILINE))


def expected_of(name: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((FOLDER / f"{name}.expected.json").read_text("utf-8"))
    return answer


def test_at_least_twenty_four_tapes_are_set_aside() -> None:
    assert len(NAMES) >= 24


@pytest.mark.parametrize("name", NAMES)
def test_an_expected_result_has_one_tape_and_names_its_source(name: str) -> None:
    tapes = [path for path in FOLDER.glob(f"{name}.*") if path.suffix != ".json"]
    assert len(tapes) == 1
    assert all(expected_of(name)["source"].get(key) for key in ("title", "url", "real", "ours"))


@pytest.mark.parametrize("name", NAMES)
def test_the_accepted_rows_add_up_to_the_totals(name: str) -> None:
    expected = expected_of(name)
    owed = [cell["value"] for cell in expected["cells"] if cell["field"] == expected["totals_field"]]
    assert len(owed) == expected["rows_accepted"]
    assert sum(owed) == sum(expected["totals"].values())


@pytest.mark.parametrize("name", NAMES)
def test_fields_and_warnings_are_known(name: str) -> None:
    expected = expected_of(name)
    codes = {code for want in expected["must_warn"] for code in ([want] if isinstance(want, str) else want)}
    assert codes <= set(MESSAGES)
    assert set(expected["fields"]) <= FIELDS
    assert {cell["field"] for cell in expected["cells"]} <= FIELDS
