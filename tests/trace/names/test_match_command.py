"""`exequatur trace match` answers for two names and for a file of pairs, in input order, and says what it could not use."""

import csv
import json

import pytest
from click.testing import CliRunner

from exequatur.cli.tracing.match import command
from exequatur.text import UserError


def run(*arguments):
    return CliRunner().invoke(
        command, [str(a) for a in arguments], catch_exceptions=False, standalone_mode=False
    )


@pytest.fixture
def pairs(tmp_path):
    def write(*rows, columns=("name_a", "name_b", "kind")):
        path = tmp_path / "pairs.csv"
        with path.open("w", newline="", encoding="utf8") as file:
            out = csv.writer(file)
            out.writerow(columns)
            out.writerows(rows)
        return path

    return write


def test_two_names_are_answered_with_reasons():
    said = run("許家印", "Hui Ka Yan").output
    assert "许/Hui" in said
    assert "one system throughout" in said
    assert "香港粤语" in run("許家印", "Hui Ka Yan", "--lang", "zh").output


def test_a_prior_lowers_the_probability():
    assert "With 1e-06 before" in run("許家印", "Hui Ka Yan", "--prior", "0.000001").output


def test_a_file_of_pairs_is_answered_in_its_order(pairs):
    path = pairs(
        ("许家印", "Hui Ka Yan", "person"),
        ("恒隆地產有限公司", "Hang Lung Properties Ltd", "company"),
        ("Li Qiang", "Wang Wei", ""),
    )
    found = json.loads(run("--pairs", path, "--json").output)
    assert [row["name_a"] for row in found] == ["许家印", "恒隆地產有限公司", "Li Qiang"]
    assert [row["same"] for row in found] == [True, True, False]
    assert all({"name_a", "name_b", "kind", "score", "same", "reasons"} <= row.keys() for row in found)


def test_bad_rows_score_nothing_and_keep_their_place(pairs):
    path = pairs(
        ("许家印", "Hui Ka Yan", "ship"),
        ("", "", "person"),
        ("王" * 200_000, "Wang", "person"),
        ("a", "b", "company"),
    )
    found = json.loads(
        run("--pairs", path, "--json").output[run("--pairs", path, "--json").output.index("[") :]
    )
    assert [row["score"] for row in found[:3]] == [0, 0, 0]
    assert "ship" in run("--pairs", path, "--json").stderr


def test_a_file_without_the_columns_is_refused(pairs):
    with pytest.raises(UserError, match="name_b"):
        run("--pairs", pairs(("x",), columns=("name_a",)))


def test_a_file_of_another_encoding_is_refused(tmp_path):
    path = tmp_path / "gbk.csv"
    path.write_bytes("name_a,name_b,kind\n许家印,许家印,person\n".encode("gbk"))
    with pytest.raises(UserError, match="UTF-8"):
        run("--pairs", path)


@pytest.mark.parametrize("names", [(), ("one",), ("one", "two", "three")])
def test_it_takes_two_names_or_a_file(names):
    with pytest.raises(UserError):
        run(*names)
