"""The law base as files: a data package that a validator of the format accepts, JSON that fits its schema, SQLite with keys."""

import csv
import json
import sqlite3
from pathlib import Path

import frictionless
import jsonschema
import pytest
from click.testing import CliRunner

from exequatur.cli import cli
from exequatur.law import LawBase, load
from exequatur.law.export.files import DATABASE, DOCUMENT, SCHEMA, write_export
from exequatur.law.export.tables import tables
from exequatur.text import UserError


@pytest.fixture(scope="module")
def law() -> LawBase:
    return load()


@pytest.fixture(scope="module")
def folder(law: LawBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("export")
    write_export(law, out)
    return out


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_validator_of_the_format_accepts_the_data_package(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "fieldName", "rowNumber", "message"])[:5]


def test_the_json_document_fits_its_schema(folder: Path) -> None:
    schema = json.loads((folder / SCHEMA).read_text(encoding="utf-8"))
    told = json.loads((folder / DOCUMENT).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator
    validator.check_schema(schema)
    assert validator(schema).is_valid(told)
    told["jurisdictions"][0]["name"] = "no pair of languages"
    assert not validator(schema).is_valid(told)


def test_every_key_of_the_sqlite_file_leads_somewhere(folder: Path) -> None:
    with sqlite3.connect(folder / DATABASE) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        meanings = connection.execute("SELECT count(*) FROM columns WHERE meaning = ''").fetchone()
        assert meanings == (0,)


def test_the_same_facts_stand_in_each_form(law: LawBase, folder: Path) -> None:
    with sqlite3.connect(folder / DATABASE) as connection:
        for table in tables(law):
            counted = connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
            assert counted == (len(rows(folder, table.name)),) == (len(table.rows),), table.name
    routes = {row["id"] for row in rows(folder, "routes")}
    assert routes == {route.id for code in law.codes() for route in law.jurisdiction(code).routes}


def test_a_period_is_found_with_its_source_by_one_join(folder: Path) -> None:
    asked = """
        SELECT reading.years, reading.starts, source.url FROM limitation_readings AS reading
        JOIN limitation_rules AS rule ON rule.id = reading.rule_version
        JOIN sources AS source ON source.fact_table = 'limitation_readings' AND source.fact = reading.id
        WHERE rule.jurisdiction = 'US-CA' AND rule.instruments LIKE '%court_judgment%' AND reading.verified = 1
    """
    with sqlite3.connect(folder / DATABASE) as connection:
        found = connection.execute(asked).fetchall()
    assert any(years == 10 and starts == "judgment_effective" and url for years, starts, url in found)


def test_every_fact_has_its_sources_in_the_table_of_sources(folder: Path) -> None:
    cited = {(row["fact_table"], row["fact"]) for row in rows(folder, "sources")}
    for table in (
        "routes",
        "limitation_readings",
        "remarks",
        "documents",
        "treaties",
        "memberships",
        "precedents",
    ):
        assert not [row["id"] for row in rows(folder, table) if (table, row["id"]) not in cited], table


def test_the_export_is_the_same_bytes_each_time(law: LawBase, folder: Path, tmp_path: Path) -> None:
    for path in write_export(law, tmp_path):
        if path.suffix != ".sqlite":  # its header counts changes; its content is compared above
            assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes(), path.name


def test_an_export_leaves_other_files_alone_and_no_draft_behind(law: LawBase, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    write_export(law, tmp_path)
    write_export(law, tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_folder_that_cannot_be_used_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = CliRunner().invoke(cli, ["law", "export", "--out", str(tmp_path / "file" / "below")])
    assert isinstance(result.exception, UserError)
    assert "nothing was written" in str(result.exception)
    assert "未写入任何文件" in result.exception.message("zh")


def test_the_command_names_the_files_it_wrote(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["law", "export", "--out", str(tmp_path), "--json"])
    files = json.loads(result.output)["files"]
    assert {Path(name).name for name in files} >= {
        "datapackage.json",
        DOCUMENT,
        SCHEMA,
        DATABASE,
        "routes.csv",
    }
    assert all(Path(name).is_file() for name in files)
