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


ODD = "户,数1,数2,日\n甲有限公司,900,500.5,2020-01-02\n乙有限公司,800,600,2021-03-04\n"


def map_it(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """`exequatur claims` with the saved mappings in `folder`, as a user runs it in that folder."""
    command_line = [
        sys.executable,
        "-m",
        "exequatur.cli",
        "claims",
        *words,
        "--mappings",
        str(folder / "saved"),
    ]
    return subprocess.run(command_line, capture_output=True, text=True, cwd=folder)


def test_a_tape_is_mapped_corrected_confirmed_and_recognised_next_time(tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_text(ODD, "utf-8")
    refused = map_it(tmp_path, "read", "odd.csv")
    assert (refused.returncode, "claims map" in refused.stderr) == (2, True)
    shown = map_it(tmp_path, "map", "odd.csv")
    assert "500.5 | 600" in shown.stdout
    written = tmp_path / "odd.csv.mapping.yaml"
    assert "数2 (500.5 | 600)" in written.read_text("utf-8")
    again = map_it(tmp_path, "map", "odd.csv")  # never over a file that may hold corrections
    assert (again.returncode, "--confirm" in again.stderr) == (2, True)
    written.write_text(
        "source: odd\nfields: {borrower_name: 户, principal: 数2, due_date: 日}\nsettings: {unit: 万元, currency: CNY}\n",
        "utf-8",
    )
    done = map_it(tmp_path, "map", "odd.csv", "--confirm", str(written), "--lang", "zh")
    assert "已学习：“数2”即 principal" in done.stdout
    (tmp_path / "next.csv").write_text(ODD.replace("500.5", "700"), "utf-8")
    answer = json.loads(map_it(tmp_path, "read", "next.csv", "--json", "--trace").stdout)
    assert answer["totals"] == {"CNY": 1_300_000_000}
    assert "mapping_recognised" in {w["code"] for w in answer["warnings"]}
    assert answer["rows"][0]["cells"]["principal"]["cell"] == "C2"
    # other headers around it: the source is not recognised, but the words are known
    (tmp_path / "other.csv").write_text("户,数2,币种,x1,x2,x3\n甲有限公司,5,USD,a,b,c\n", "utf-8")
    other = json.loads(map_it(tmp_path, "read", "other.csv", "--json").stdout)
    assert (other["totals"], other["fields"]["principal"]) == ({"USD": 500}, "数2")
    assert "mapping_recognised" not in {w["code"] for w in other["warnings"]}


def test_a_correction_on_the_command_line_is_written_and_a_wrong_one_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_text(ODD, "utf-8")
    done = map_it(tmp_path, "map", "odd.csv", "--set", "principal=数2", "--out", "m.yaml", "--json")
    assert json.loads(done.stdout)["mapping"]["principal"] == ["数2"]
    for wrong in ("princpal=数2", "principal", "principal=没有"):
        refused = map_it(tmp_path, "map", "odd.csv", "--set", wrong, "--out", "n.yaml")
        assert refused.returncode == 2, wrong
    assert not (tmp_path / "n.yaml").exists()
