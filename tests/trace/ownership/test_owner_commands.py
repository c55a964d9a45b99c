"""`exequatur trace owners` and `exequatur trace ownership`, as people and machines meet them."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from exequatur.cli import cli
from exequatur.text import UserError

HERE = Path(__file__).parent
EDGES = [
    {"owner": "P", "owned": "A", "share": 0.25},
    {"owner": "C", "owned": "A", "share": 0.75},
    {"owner": "A", "owned": "B", "share": "80%"},
    {"owner": "B", "owned": "C", "share_min": 0.9, "share_max": 0.9},
]


def run(*given: object) -> Result:
    return CliRunner().invoke(cli, ["trace", *map(str, given)])


def written(tmp_path: Path, edges: Any, name: str = "graph.json") -> Path:
    path = tmp_path / name
    path.write_text(edges if isinstance(edges, str) else json.dumps(edges), encoding="utf-8")
    return path


def test_the_examples_with_exact_answers_agree() -> None:
    result = run("ownership", HERE / "ownership_examples.json", "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["agree"] is True
    assert len(found["examples"]) == 7
    assert sum(len(one["figures"]) for one in found["examples"]) == 95


def test_a_wrong_figure_is_found(tmp_path: Path) -> None:
    examples = json.loads((HERE / "ownership_examples.json").read_text(encoding="utf-8"))
    examples["examples"][0]["expected"]["cash_flow_of_sources"]["X"]["B"] = ["1/3", 0.333]
    result = run("ownership", written(tmp_path, examples, "wrong.json"))
    assert result.exit_code == 1
    assert "NO" in result.output
    assert "94 of 95" in result.output


def test_machines_get_the_stable_shape(tmp_path: Path) -> None:
    result = run("owners", "A", "--graph", written(tmp_path, EDGES), "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert {"entity", "cash_flow", "control", "loops"} <= set(found)
    assert found["entity"] == "A"
    assert found["cash_flow"]["P"]["low"] == found["cash_flow"]["P"]["high"] == pytest.approx(25 / 46)
    assert found["control"] == ["C", "B"]
    assert [sorted(loop) for loop in found["loops"]] == [["A", "B", "C"]]
    assert sum(share["low"] for share in found["cash_flow"].values()) + found["unknown"][
        "low"
    ] == pytest.approx(1)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_people_get_a_table_in_their_language(tmp_path: Path, lang: str) -> None:
    result = run("owners", "A", "--graph", written(tmp_path, {"edges": EDGES}), "--lang", lang)
    assert result.exit_code == 0, result.output
    assert "54.35%" in result.output
    assert ("循环持股" if lang == "zh" else "loop of holdings") in result.output


def test_the_law_of_the_day_says_who_is_an_owner(tmp_path: Path) -> None:
    graph = written(
        tmp_path, [{"owner": "P", "owned": "A", "share": 0.25}, {"owner": "Q", "owned": "A", "share": 0.75}]
    )
    found = {day: json.loads(run("owners", "A", "--graph", graph, "--on", day, "--json").stdout)["tests"] for day in ("2026-11-22", "2027-07-10")}  # fmt: skip
    today, later = ({one["id"]: one for one in tests} for tests in found.values())
    assert today["cn-beneficial-owner"]["met_by"] == ["Q", "P"]
    assert today["gb-psc"]["met_by"] == ["Q"]
    assert "eu-amlr" not in today
    assert later["eu-amlr"]["met_by"] == ["Q", "P"]
    assert all(one["sources"] for one in later.values())


@pytest.mark.parametrize(
    ("commercial", "lang", "said"),
    [
        ("forbidden", "en", "FORBIDS"),
        ("forbidden", "zh", "禁止商业使用"),
        ("allowed", "en", "Licence of these holdings: L"),
        ("", "en", "not known"),
    ],
)
def test_a_licence_is_shown_where_its_data_is(tmp_path: Path, commercial: str, lang: str, said: str) -> None:
    graph = written(
        tmp_path, [{"owner": "P", "owned": "A", "share": 1, "licence": "L", "commercial_use": commercial}]
    )
    assert said in run("owners", "A", "--graph", graph, "--lang", lang).output
    found = json.loads(run("owners", "A", "--graph", graph, "--json").stdout)
    assert found["licences"] == [{"licence": "L", "commercial_use": commercial or "unknown"}]


def test_csv_and_json_lines_are_read_alike(tmp_path: Path) -> None:
    text = "owner,owned,share,start,end\nP,A,0.6,,2025-01-01\nQ,A,60%,2025-01-01,\n"
    lines = '{"owner":"P","owned":"A","share":0.6,"end":"2025-01-01"}\n{"owner":"Q","owned":"A","share":0.6,"start":"2025-01-01"}\n'
    for path in (written(tmp_path, text, "a.csv"), written(tmp_path, lines, "a.jsonl")):
        result = run("owners", "A", "--graph", path, "--on", "2025-06-01", "--json")
        assert json.loads(result.stdout)["cash_flow"] == {"Q": {"low": 0.6, "high": 0.6}}


@pytest.mark.parametrize(
    ("edge", "said"),
    [
        ({"owner": "", "owned": "A", "share": 0.1}, "owner is empty"),
        ({"owner": "P", "owned": "A", "share": 25}, "a share of 25 to 25"),
        ({"owner": "P", "owned": "A", "share": "much"}, "much is no share"),
        ({"owner": "P", "owned": "A", "share_min": 0.5, "share_max": 0.2}, "a share of 0.5 to 0.2"),
        ({"owner": "P", "owned": "A", "share": True}, "True is no share"),
        (
            {"owner": "P", "owned": "A", "share": 0.1, "start": "2025-01-01", "end": "2024-01-01"},
            "ends on 2024-01-01",
        ),
        ("P owns A", "not a record"),
    ],
)
def test_a_bad_row_is_said_and_stops_nothing(tmp_path: Path, edge: object, said: str) -> None:
    result = run("owners", "A", "--graph", written(tmp_path, [*EDGES, edge]), "--json")
    assert result.exit_code == 0
    assert "graph.json: row 5 not read: " + said in result.stderr
    assert json.loads(result.stdout)["refused"] == 1


def test_no_such_company_is_asked_for_by_near_names(tmp_path: Path) -> None:
    graph = written(tmp_path, [{"owner": "P", "owned": "Ocean Star Ltd", "share": 1}])
    result = run("owners", "Ocean Star Limited", "--graph", graph)
    assert isinstance(result.exception, UserError)
    assert "Ocean Star Ltd" in result.exception.message("zh")


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("{", "a.json", "links.unreadable"),
        ('{"a": 1}', "a.json", "links.shape"),
        ("a,b\n1,2\n", "a.csv", "links.columns"),
    ],
)
def test_a_file_that_is_no_graph_is_refused(tmp_path: Path, text: str, name: str, key: str) -> None:
    result = run("owners", "A", "--graph", written(tmp_path, text, name))
    assert isinstance(result.exception, UserError)
    assert result.exception.key == key
