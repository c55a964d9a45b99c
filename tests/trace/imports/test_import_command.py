"""`exequatur trace import` says what it read and refused, under which licence, in both languages; `trace owners` reads what it wrote."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from exequatur.cli import cli
from exequatur.text import UserError

DATA = Path(__file__).parent / "data"
TARGETS = "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions\nNK-1,Person,Individual C,张丙,,cn,,,\nNK-2,Person,,,,,,,\n"


def called(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, ["trace", *map(str, words)])


def test_what_is_imported_is_looked_through(tmp_path: Path) -> None:
    done = called("import", DATA / "joint-ownership.json", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    asked = called("owners", "31c55e425764", "--graph", tmp_path / "out" / "holdings.jsonl", "--json")
    assert asked.exit_code == 0, asked.output
    found = json.loads(asked.stdout)
    assert found["cash_flow"] == {
        "1accb8b18b99": {"low": pytest.approx(0.5), "high": pytest.approx(0.5)},
        "f040df24d9ec": {"low": pytest.approx(0.5), "high": pytest.approx(0.5)},
    }
    assert found["refused"] == 0


@pytest.mark.parametrize(("lang", "words"), [("en", "COMMERCIAL USE IS FORBIDDEN"), ("zh", "禁止商业使用")])
def test_a_licence_that_forbids_commercial_use_is_shown_wherever_its_data_are(
    tmp_path: Path, lang: str, words: str
) -> None:
    path = tmp_path / "targets.csv"
    path.write_text(TARGETS, "utf-8")
    done = called("import", path, "--out", tmp_path / "out", "--lang", lang)
    assert done.exit_code == 0, done.output
    assert words in done.output
    assert "targets.csv" in done.output
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert report["commercial_use_forbidden"]
    assert [row["commercial_use"] for row in report["files"][0]["licences"].values()] == ["forbidden"]
    record = json.loads((tmp_path / "out" / "entities.ftm.jsonl").read_text().splitlines()[0])
    assert record["provenance"]["commercial"] == "forbidden"


def test_a_holding_names_a_licence_that_forbids_commercial_use(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"id":"l","schema":"Ownership","properties":{"owner":["a"],"asset":["b"]}}\n')
    called("import", path, "--out", tmp_path / "out", "--licence", "cc-by-nc-4.0", "--source", "Invented")
    holding = json.loads((tmp_path / "out" / "holdings.jsonl").read_text())
    assert holding["commercial_use"] == "forbidden"
    assert holding["source"] == "Invented · a.json · CC BY-NC 4.0"


def test_a_licence_that_is_not_stated_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"id":"a","schema":"Person","properties":{"name":["A"]}}\n')
    done = called("import", path, "--out", tmp_path / "out")
    assert "not stated" in done.output
    assert "not known" in done.output


def test_the_report_is_the_answer_as_json(tmp_path: Path) -> None:
    done = called(
        "import", DATA / "gleif_lei.xml", DATA / "gleif_rr.xml", "--out", tmp_path / "out", "--json"
    )
    report = json.loads(done.stdout)
    assert [(one["entities"], one["links"], one["refused"]) for one in report["files"]] == [
        (13, 0, 0),
        (0, 10, 0),
    ]
    assert report == json.loads((tmp_path / "out" / "report.json").read_text())


def test_refused_lines_are_said_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "targets.csv"
    path.write_text(TARGETS, "utf-8")
    done = called("import", path, "--out", tmp_path / "out")
    assert "targets.csv: line 3: name is empty or missing" in done.output


def test_a_format_or_file_that_is_unknown_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("hello\n")
    for words in ([], ["--format", "csv"]):
        done = called("import", path, "--out", tmp_path / "out", *words)
        assert isinstance(done.exception, UserError)
        assert "a.txt" in done.exception.message("zh")
    ghost = called("import", path, "--out", tmp_path / "out", "--format", "ghost")
    assert ghost.exit_code == 2
    assert "icij-2016-nodes" in ghost.output
