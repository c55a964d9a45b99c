"""`exequatur trace index` and `exequatur trace screen`, as they are typed."""

import json
from pathlib import Path

from click.testing import CliRunner

from exequatur.cli.commands.trace import command


def said(*words: str) -> str:
    result = CliRunner().invoke(command, list(words))
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_register_is_built_added_to_and_screened(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("id,name,licence\n1,許家印,cc-by-nc-4.0\n2,,\n", encoding="utf-8")
    (tmp_path / "s.csv").write_text("id,name\n3,李嘉誠\n", encoding="utf-8")
    (tmp_path / "q.csv").write_text("name\nHui Ka Yan\nX\nLi Ka Shing\n", encoding="utf-8")
    folder = str(tmp_path / "i")
    assert "row 3" in said("index", "build", str(tmp_path / "r.csv"), "--out", folder)
    assert (
        json.loads(said("index", "add", str(tmp_path / "s.csv"), "--out", folder, "--json"))["records"] == 1
    )
    told = json.loads(said("index", "info", folder, "--check", "--json"))
    assert (told["records"], told["checked"], told["sources"][0]["commercial_use"]) == (2, True, "forbidden")
    assert "禁止" in said("screen", str(tmp_path / "q.csv"), "--index", folder, "--lang", "zh")
    found = json.loads(said("screen", str(tmp_path / "q.csv"), "--index", folder, "--json", "--top", "1"))
    assert [f["name"] for f in found] == ["Hui Ka Yan", "X", "Li Ka Shing"]
    assert [[c["id"] for c in f["candidates"]] for f in found] == [["1"], [], ["3"]]
    assert found[1]["refused"]
    assert found[0]["candidates"][0].keys() >= {"id", "name", "score", "reasons"}
    said("screen", str(tmp_path / "q.csv"), "--index", folder, "--out", str(tmp_path / "o.xlsx"))
    assert (tmp_path / "o.xlsx").exists()


def test_a_folder_without_an_index_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["index", "info", str(tmp_path)])
    assert result.exit_code != 0
