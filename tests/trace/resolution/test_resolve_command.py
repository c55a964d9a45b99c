"""`exequatur trace resolve`: suggest, judge, look, explain, undo, write; and what it says of bad input."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from exequatur.cli.tracing.match import command as match
from exequatur.cli.tracing.resolve import command
from exequatur.text import UserError

EXAMPLE = Path(__file__).resolve().parents[3] / "examples/records.ftm.jsonl"


@pytest.fixture
def resolve(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(name, *arguments, main=command):
        words = [name, *map(str, arguments)] if main is command else [str(a) for a in arguments]
        done = CliRunner().invoke(main, words, catch_exceptions=False, standalone_mode=False)
        return done.output

    return run


def judge(resolve, a, b, verdict, *more):
    return resolve("judge", a, b, "-e", EXAMPLE, verdict, "--by", "Analyst A", "--why", "same door", *more)


def test_suggestions_come_likeliest_first_with_their_evidence(resolve):
    said = resolve("suggest", EXAMPLE)
    assert said.index("J1 林墨言 = R1 LAM Mak Yin") < said.index("L1 Lin Mo Yan")
    assert "birth month" in said
    assert "出生年月" in resolve("suggest", EXAMPLE, "--lang", "zh")
    found = json.loads(resolve("suggest", EXAMPLE, "--json"))
    assert found[0]["a"] == {"dataset": "court", "id": "J1"}
    assert {"probability", "terms", "remarks", "rivals", "unsure"} <= found[0].keys()


def test_suggestions_are_written_as_a_table_or_lines(resolve, tmp_path):
    resolve("suggest", EXAMPLE, "--out", tmp_path / "s.csv")
    with (tmp_path / "s.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["a"] == "court:J1"
    resolve("suggest", EXAMPLE, "--out", tmp_path / "s.jsonl")
    lines = (tmp_path / "s.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == len(rows)
    with pytest.raises(UserError, match="csv or"):
        resolve("suggest", EXAMPLE, "--out", tmp_path / "s.txt")


def test_a_reviewed_table_is_put_down_row_by_row(resolve, tmp_path):
    resolve("suggest", EXAMPLE, "--out", tmp_path / "s.csv")
    with (tmp_path / "s.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    verdicts = {
        ("court:J1", "registry:R1"): "Same",
        ("court:J3", "registry:R3"): "同一",
        ("court:J2", "leak:L1"): "perhaps",
    }
    for row in rows:
        row["verdict"] = verdicts.get((row["a"], row["b"]), "")
    rows += [{"a": "court:J9", "b": "leak:L1", "verdict": "no"}, {"a": "J1", "b": "J1", "verdict": "?"}]
    with (tmp_path / "r.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0].keys())
        table.writeheader()
        table.writerows(rows)
    said = resolve(
        "review", tmp_path / "r.csv", "-e", EXAMPLE, "--by", "Team", "--aliases", tmp_path / "a.csv"
    )
    assert "2 judgements of r.csv; 3 rows left out" in said
    assert "perhaps" in said
    assert "no record has the id court:J9" in said
    assert "against itself" in said
    assert "learnt from merges: 2" in said
    assert len(json.loads(resolve("clusters", EXAMPLE, "--json"))["clusters"]) == 2


def test_a_table_without_verdicts_is_refused(resolve, tmp_path):
    (tmp_path / "r.csv").write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(UserError, match="verdict"):
        resolve("review", tmp_path / "r.csv", "-e", EXAMPLE, "--by", "Team")


def test_a_judgement_joins_teaches_and_is_undone(resolve, tmp_path):
    table = tmp_path / "aliases.csv"
    before = EXAMPLE.read_bytes()
    assert "J1 and R1: same" in judge(resolve, "J1", "R1", "--same", "--aliases", table)
    assert "LAM Mak Yin" in table.read_text("utf-8")
    said = resolve("clusters", EXAMPLE)
    assert "2 records: 林墨言 = LAM Mak Yin" in said
    assert "birthDate: 1968-02-14 (court:J1)" in said
    assert "999999196802143018" not in said
    assert "are one by 1 judgements" in resolve("explain", "J1", "R1", "-e", EXAMPLE)
    judge(resolve, "J1", "R1", "--undo", "--aliases", table)
    assert "LAM" not in table.read_text("utf-8")
    assert "No records are judged" in resolve("clusters", EXAMPLE)
    said = resolve("explain", "R1", "J1", "-e", EXAMPLE)
    assert "No judgement makes" in said
    assert said.count("Analyst A") == 2
    assert EXAMPLE.read_bytes() == before


def test_undoing_says_which_judgement_counts_again(resolve):
    judge(resolve, "J1", "L1", "--unsure")
    judge(resolve, "J1", "L1", "--same")
    assert "In force again: J1 and L1: unsure" in judge(resolve, "J1", "L1", "--undo")


def test_a_merge_is_no_evidence_for_itself(resolve, tmp_path):
    table = tmp_path / "aliases.csv"
    judge(resolve, "J3", "R3", "--same", "--aliases", table)
    alone, known = (
        json.loads(resolve("explain", "J3", "R3", "-e", EXAMPLE, "--json", *more))["evidence"]["log_odds"]
        for more in ((), ("--aliases", table))
    )
    assert known == alone
    # for another record of the name it is
    alone, known = (
        json.loads(resolve("explain", "J3", "L2", "-e", EXAMPLE, "--json", *more))["evidence"]["log_odds"]
        for more in ((), ("--aliases", table))
    )
    assert known >= alone


def test_matching_takes_the_aliases_into_account(resolve, tmp_path):
    table = tmp_path / "aliases.csv"
    table.write_text("kind,name,other,origin\nperson,李嘉誠,Victor Sum,told by counsel\n", "utf-8")
    alone = json.loads(resolve("", "李嘉诚", "Victor Sum", "--json", main=match))[0]
    known = json.loads(resolve("", "李嘉诚", "Victor Sum", "--aliases", table, "--json", main=match))[0]
    assert known["score"] > 0.95 > alone["score"]
    assert "told by counsel" in known["reasons"][0]


def test_a_contradiction_is_said_when_it_is_made(resolve):
    judge(resolve, "J1", "R1", "--same")
    judge(resolve, "R1", "L1", "--same")
    said = judge(resolve, "L1", "J1", "--different")
    assert "Disputed, so kept apart" in said
    assert "R1 and L1: same" in said or "L1 and R1: same" in said
    assert "disputed" in resolve("explain", "J1", "L1", "-e", EXAMPLE)
    found = json.loads(resolve("clusters", EXAMPLE, "--json"))
    assert found["clusters"] == []
    assert len(found["disputed"][0]["disputes"][0]["chain"]) == 2


def test_a_merge_against_the_evidence_is_said(resolve):
    said = judge(resolve, "R1", "R2", "--same")
    assert "contradiction: R1 and R2: birth month" in said


def test_merged_entities_are_written(resolve, tmp_path):
    judge(resolve, "J3", "R3", "--same")
    resolve("merge", EXAMPLE, "--out", tmp_path / "m.ftm.jsonl")
    records = [json.loads(line) for line in (tmp_path / "m.ftm.jsonl").read_text("utf-8").splitlines()]
    assert [r["referents"] for r in records if "referents" in r] == [["J3", "R3"]]
    assert "learnt from merges: 1" in resolve("aliases", EXAMPLE, "--out", tmp_path / "a.csv", "--recorded")


def test_a_chain_is_explained_step_by_step(resolve):
    judge(resolve, "J1", "R1", "--same")
    judge(resolve, "R1", "L1", "--same")
    found = json.loads(resolve("explain", "J1", "L1", "-e", EXAMPLE, "--json"))
    assert found["same"]
    assert [step["judgement"]["why"] for step in found["chain"]] == ["same door", "same door"]
    assert all(step["evidence"]["terms"] for step in found["chain"])


@pytest.mark.parametrize(
    ("a", "b", "verdict", "said"),
    [
        ("J1", "J9", "--same", "no record has the id J9"),
        ("J1", "J1", "--same", "against itself"),
        ("J1", "R1", "--undo", "no judgement"),
        ("J1", "R3", "--same", "cannot be one"),
        ("J1", "R1", "--json", "say one of"),
    ],
)
def test_what_cannot_be_judged_is_refused(resolve, a, b, verdict, said):
    with pytest.raises(UserError, match=said):
        judge(resolve, a, b, verdict)


def test_an_id_of_two_data_sets_has_to_be_said_in_full(resolve, tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_text("".join(json.dumps({"id": "1", "schema": "Person", "properties": {"name": ["林墨言"]}, "datasets": [d]}) + "\n" for d in "xy"), "utf-8")  # fmt: skip
    with pytest.raises(UserError, match="x:1, y:1"):
        resolve("explain", "1", "1", "-e", path)
    assert "No judgement" in resolve("explain", "x:1", "y:1", "-e", path)


def test_damaged_lines_and_judged_records_that_are_absent_are_reported(resolve, tmp_path):
    judge(resolve, "J1", "R1", "--same")
    (tmp_path / "judgements.jsonl").open("a").write("{broken\n")
    only = tmp_path / "only.jsonl"
    only.write_text(EXAMPLE.read_text("utf-8").splitlines()[0] + "\nnonsense\n", "utf-8")
    said = resolve("clusters", only)
    assert "judgements.jsonl: line 2 is damaged" in said
    assert "only.jsonl: line 2" in said
    assert "registry:R1" in said


def test_a_file_without_records_is_refused(resolve, tmp_path):
    (tmp_path / "none.jsonl").write_text("\n", "utf-8")
    with pytest.raises(UserError, match="no record"):
        resolve("suggest", tmp_path / "none.jsonl")
