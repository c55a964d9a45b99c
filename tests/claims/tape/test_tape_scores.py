"""The scores of the corpus: what counts as right, what as wrong without a warning, and the page that prints them."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(__file__).resolve().parent / "corpus"


def load_scores() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tape_scores", ROOT / "scripts" / "tape_scores.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["tape_scores"] = module
    spec.loader.exec_module(module)
    return module


scores = load_scores()
TAPE = "借款人,本金（元）,利息（元）\n甲公司,1000,10\n乙公司,2000,20\n"
RIGHT: dict[str, Any] = {
    "rows_accepted": 2,
    "rows_rejected": 0,
    "totals_field": "principal",
    "totals": {"CNY": 300000},
    "fields": {"borrower_name": "借款人", "principal": "本金（元）"},
    "cells": [{"row": 2, "field": "principal", "value": 100000}],
    "must_warn": ["currency_assumed"],
}


def score(folder: Path, text: str = TAPE, **changes: Any) -> Any:
    path = folder / "tape.csv"
    path.write_text(text, "utf-8")
    (folder / "tape.expected.json").write_text(json.dumps({**RIGHT, **changes}), "utf-8")
    return scores.score(path)


def test_a_tape_read_as_expected_has_every_check_right(tmp_path: Path) -> None:
    found = score(tmp_path)
    assert found.failed == ()
    assert found.right == found.checks == {"counts": 2, "totals": 2, "fields": 2, "cells": 1, "warnings": 1}


def test_a_wrong_amount_that_nothing_doubts_is_counted_apart(tmp_path: Path) -> None:
    found = score(tmp_path, cells=[{"row": 2, "field": "principal", "value": 999}])
    assert found.right["cells"] == 0
    assert len(found.unwarned) == 1
    assert "found 100000, expected 999" in found.unwarned[0]


def test_a_missing_value_is_wrong_but_no_wrong_number(tmp_path: Path) -> None:
    found = score(tmp_path, cells=[{"row": 2, "field": "due_date", "value": "2020-01-31"}])
    assert (found.right["cells"], found.unwarned) == (0, ())


def test_a_finding_about_the_row_excuses_a_wrong_amount(tmp_path: Path) -> None:
    text = TAPE.replace("1000", "约1000")
    found = score(tmp_path, text, cells=[{"row": 2, "field": "principal", "value": 999}])
    assert (found.right["cells"], found.unwarned) == (0, ())


def test_one_of_several_codes_is_enough(tmp_path: Path) -> None:
    assert score(tmp_path, must_warn=[["no_such_code", "currency_assumed"]]).right["warnings"] == 1
    assert score(tmp_path, must_warn=[["no_such_code"], "nor_this"]).right["warnings"] == 0


def test_a_file_to_be_refused_is_right_only_when_refused(tmp_path: Path) -> None:
    assert score(tmp_path, exit="refused").right["counts"] == 0
    assert score(tmp_path, "借款人,合同金额\n甲,1000\n乙,2000\n", exit="refused").right["counts"] == 1


def test_a_tape_refused_by_mistake_fails_every_check(tmp_path: Path) -> None:
    found = score(tmp_path, "借款人,合同金额\n甲,1000\n乙,2000\n")
    assert sum(found.right.values()) == 0
    assert sum(found.checks.values()) == 8
    assert not found.crash


def test_the_page_is_the_same_on_every_run(tmp_path: Path) -> None:
    score(tmp_path)
    half = [("development", [scores.score(path) for path in scores.tapes_in(tmp_path)])]
    assert scores.page(half) == scores.page(half)
    assert "## Development half: 1 tapes" in scores.page(half)


def test_every_development_tape_has_a_result_with_its_source() -> None:
    folder = CORPUS / "development"
    tapes = [path for path in sorted(folder.iterdir()) if not path.name.endswith(".expected.json")]
    assert len(tapes) >= 22
    for tape in tapes:
        expected = json.loads(scores.expected_of(tape).read_text("utf-8"))
        assert {"title", "url", "real", "ours"} <= expected["source"].keys(), tape.name
        assert expected.get("exit") == "refused" or "fields" in expected, tape.name


@pytest.mark.long
def test_the_page_says_what_the_development_half_scores_today() -> None:
    tapes = [scores.score(path) for path in scores.tapes_in(CORPUS / "development")]
    page = (ROOT / "docs" / "tapes-accuracy.md").read_text("utf-8")
    assert scores.section("Development half", tapes) in page, "run scripts/tape_scores.py with --write"


def test_of_sealed_tapes_only_the_shares_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "unseen"
    folder.mkdir()
    for name in ("open_a", "sealed_a"):
        (folder / f"{name}.csv").write_text(TAPE, "utf-8")
        wrong = {**RIGHT, "rows_accepted": 7}
        (folder / f"{name}.expected.json").write_text(json.dumps(wrong), "utf-8")
    page = tmp_path / "page.md"
    scores.main([str(folder), "--write", str(page)])
    said = capsys.readouterr().out
    assert "open_a.csv: " in said
    assert "expected 7" in said
    assert "sealed_a" not in said + page.read_text("utf-8")
    assert "## Fresh tapes, sealed: 1 tapes" in page.read_text("utf-8")


@pytest.mark.parametrize(("half", "least"), [("open", 0.97)])
def test_fresh_tapes_are_read_no_worse_than_they_were(half: str, least: float) -> None:
    found = dict(scores.halves_of(CORPUS / "unseen"))[half]
    right, checks = scores._sum(found, "all")
    assert len(found) >= 20
    assert right / checks >= least
    assert not any(one.crash for one in found)
    assert not sum(len(one.unwarned) for one in found)
