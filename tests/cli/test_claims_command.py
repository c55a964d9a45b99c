"""`exequatur claims`: JSON as published, human output in two languages, refusals on standard error."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from exequatur.cli.commands.claims import command


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    path = tmp_path / "tape.csv"
    path.write_text(
        "债权编号,债务人,担保人,本金(万元),到期日\nZ1,甲公司,张某、李某,1.5,2020年1月2日\nZ2,,王某,2,\n",
        "gb18030",
    )
    return path


def test_json_has_the_published_fields(tape: Path) -> None:
    answer = json.loads(
        CliRunner().invoke(command, ["read", str(tape), "--json"], catch_exceptions=False).stdout
    )
    assert answer["rows_accepted"] == answer["rows_rejected"] == 1
    assert (answer["totals_field"], answer["totals"]) == ("principal", {"CNY": 1_500_000})
    assert answer["fields"]["principal"] == "本金(万元)"
    assert (answer["law_version"], answer["on"]) == (None, None)
    assert {"schema_version", "engine_version"} <= set(answer)
    row = answer["rows"][0]
    assert (row["row"], row["sheet"], row["claim_id"], row["due_date"]) == (2, "tape", "Z1", "2020-01-02")
    assert (row["principal"], row["guarantors"]) == (1_500_000, ["张某", "李某"])
    assert answer["rows"][1]["reasons"] == ["missing_borrower"]
    assert all({"code", "row", "column", "message"} <= set(warning) for warning in answer["warnings"])


@pytest.mark.parametrize(("lang", "word"), [("en", "Rows accepted: 1"), ("zh", "接受行数: 1")])
def test_people_read_it_in_their_language(tape: Path, tmp_path: Path, lang: str, word: str) -> None:
    out = tmp_path / "out"
    result = CliRunner().invoke(
        command, ["read", str(tape), "--lang", lang, "--report", str(out)], catch_exceptions=False
    )
    assert word in result.stdout
    assert {p.name for p in out.iterdir()} == {"report.html", "report.json", "report.xlsx", "rejected.csv"}


def test_a_refused_file_exits_with_two_and_a_message_in_the_language_asked(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("only a sentence\n")
    done = subprocess.run(
        [sys.executable, "-m", "exequatur.cli", "claims", "read", str(path), "--json", "--lang", "zh"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "没有找到表头" in done.stderr
    assert done.stdout == ""


def test_the_schema_is_a_versioned_json_schema() -> None:
    schema = json.loads(CliRunner().invoke(command, ["schema"], catch_exceptions=False).stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["version"]
    assert "claim_id" in schema["$defs"]["Claim"]["properties"]


def test_the_vocabulary_lists_fields_and_the_headers_of_one() -> None:
    assert "principal (money)" in CliRunner().invoke(command, ["vocabulary"]).stdout
    assert "本金余额" in CliRunner().invoke(command, ["vocabulary", "principal"]).stdout
    assert CliRunner().invoke(command, ["vocabulary", "nonsense"]).exit_code == 2


CLAIM = """
claim_id: c1
creditor: {name: 某银行}
obligors: [{id: b1, name: 某公司}]
instrument: {kind: court_judgment, origin: CN, case_no: （2022）苏04民初450号, given_on: 2021-09-01}
amounts: [{kind: principal, minor: 100, currency: CNY}]
"""


@pytest.mark.parametrize(("lang", "word"), [("en", "later year"), ("zh", "立案年份晚于裁判日期")])
def test_check_names_what_cannot_be_true_and_says_so_by_its_exit_code(
    tmp_path: Path, lang: str, word: str
) -> None:
    path = tmp_path / "claim.yaml"
    path.write_text(CLAIM, "utf-8")
    result = CliRunner().invoke(command, ["check", str(path), "--lang", lang, "--on", "2026-11-22"])
    assert (result.exit_code, word in result.stdout) == (1, True)
    answer = json.loads(CliRunner().invoke(command, ["check", str(path), "--json"]).stdout)
    assert answer["findings"][0] | {"message": ""} == {
        "claim_id": "c1",
        "code": "case_number_year",
        "severity": "error",
        "where": "instrument case_no",
        "message": "",
    }


def test_check_lets_pass_what_is_only_incomplete(tmp_path: Path) -> None:
    path = tmp_path / "claim.yaml"
    path.write_text(CLAIM.replace("（2022）", "（2021）"), "utf-8")
    result = CliRunner().invoke(command, ["check", str(path)])
    assert result.exit_code == 0
    assert "missing · instrument effective_on" in result.stdout


def test_check_refuses_what_does_not_fit_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "claim.yaml"
    path.write_text(CLAIM + "colour: red\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "exequatur.cli", "claims", "check", str(path)], capture_output=True, text=True
    )
    assert (done.returncode, "colour" in done.stderr) == (2, True)
