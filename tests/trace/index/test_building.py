"""An index is built from any source, added to, replaced in part, and never half changed or silently damaged."""

import json
from pathlib import Path

import pytest

from exequatur.text import UserError
from exequatur.trace.entities.ftm import to_ftm
from exequatur.trace.entities.model import Entity, Provenance, named
from exequatur.trace.index import building, segments
from exequatur.trace.index.building import REFUSED, add, build
from exequatur.trace.index.records import Stated
from exequatur.trace.index.screening import Query, screen
from exequatur.trace.index.segments import check, open_index


def register(path: Path, *rows: str, head: str = "id,name,kind") -> Path:
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


def ids(folder: Path, name: str) -> list[str]:
    return [c.record.id for c in screen(Query(name, "person"), open_index(folder)).candidates]


def test_rows_that_cannot_be_used_are_told_by_line(tmp_path: Path) -> None:
    rows = ["1,許家印,person", "2,,", "3,X,", "4,Ã¥Â¼Â\xa0Ã¤Â¸\x89,", "5," + "a" * 1_000_000 + ",", "1,李嘉誠,", "7,王大明,ship", "8,Иван Петров,person", ",陳大文,"]  # fmt: skip
    report = build(register(tmp_path / "r.csv", *rows), tmp_path / "i")
    assert [r.row for r in report.first] == [3, 4, 5, 6, 7, 8, 9, 10]
    assert (report.records, report.refused) == (2, 8)
    lines = [json.loads(line) for line in (tmp_path / "i" / REFUSED).read_text("utf-8").splitlines()]
    assert [line["row"] for line in lines] == [3, 4, 5, 6, 7, 8, 9, 10]
    assert all(line["en"] and line["zh"] for line in lines)


def test_aliases_find_the_record_and_other_columns_come_with_it(tmp_path: Path) -> None:
    path = register(
        tmp_path / "r.csv", "1,許家印,Hui Ka Yan;Xu Jiayin,1958-10-09", head="id,name,aliases,birth_date"
    )
    build(path, tmp_path / "i", Stated("Register", "2024-01-01", "cc-by-nc-4.0"))
    found = screen(Query("Hui Ka Yan"), open_index(tmp_path / "i")).candidates[0]
    assert found.name == "Hui Ka Yan"
    assert found.record.more == {"birth_date": "1958-10-09"}
    assert found.record.provenance.commercial == "forbidden"
    assert any("forbids commercial use" in note.text("en") for note in found.notes)


def test_an_import_is_indexed_with_the_source_of_every_record(tmp_path: Path) -> None:
    source = Provenance("Leak", "officers", "2016", "ODbL 1.0", "allowed")
    one = Entity("x1", "Person", (named("許家印"), named("Hui Ka Yan", "alias")), provenance=source)
    (tmp_path / "entities.ftm.jsonl").write_text(json.dumps(to_ftm(one)) + "\nbroken\n", encoding="utf-8")
    report = build(tmp_path, tmp_path / "i")
    assert (report.records, report.names, report.refused) == (1, 2, 1)
    found = screen(Query("Xu Jiayin"), open_index(tmp_path / "i")).candidates[0]
    assert found.record.provenance.source == "Leak"
    assert found.record.provenance.as_of == "2016"


def test_the_same_id_again_replaces_the_record(tmp_path: Path) -> None:
    folder = tmp_path / "i"
    build(register(tmp_path / "r.csv", "1,許家印,person", "2,李嘉誠,person"), folder)
    report = add(register(tmp_path / "s.csv", "1,陳大文,person", "3,王小明,person"), folder)
    assert (report.records, report.replaced, open_index(folder).size) == (2, 1, 3)
    assert (ids(folder, "Xu Jiayin"), ids(folder, "Chan Tai Man"), ids(folder, "Li Ka Shing")) == (
        [],
        ["1"],
        ["2"],
    )
    add(register(tmp_path / "t.csv", "1,許家印,person"), folder)
    assert (ids(folder, "Xu Jiayin"), ids(folder, "Chan Tai Man"), open_index(folder).size) == (["1"], [], 3)
    check(folder)


def test_an_add_that_breaks_off_leaves_the_old_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "i"
    build(register(tmp_path / "r.csv", "1,許家印,person"), folder)

    def broken(*_: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(building, "write_manifest", broken)
        with pytest.raises(UserError, match="disk full"):
            add(register(tmp_path / "s.csv", "1,陳大文,person"), folder)
    check(folder)
    assert ids(folder, "Xu Jiayin") == ["1"]
    add(register(tmp_path / "s.csv", "1,陳大文,person"), folder)
    assert (ids(folder, "Xu Jiayin"), ids(folder, "Chan Tai Man")) == ([], ["1"])
    assert len(list(folder.glob("part-*"))) == 2


def test_parts_answer_as_one_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = register(tmp_path / "r.csv", "1,許家印,person", "2,李嘉誠,person", "3,Xu Jiayin,person")
    build(path, tmp_path / "one")
    monkeypatch.setattr(building, "PART", 1)
    build(path, tmp_path / "many")
    assert len(open_index(tmp_path / "many").segments) == 3
    assert ids(tmp_path / "many", "Hui Ka Yan") == ids(tmp_path / "one", "Hui Ka Yan") != []


def test_other_versions_and_damage_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "i"
    build(register(tmp_path / "r.csv", "1,許家印,person"), folder)
    manifest = folder / segments.MANIFEST
    good = manifest.read_bytes()
    manifest.write_bytes(good.replace(b'"version":1', b'"version":9'))
    with pytest.raises(UserError, match="version 9"):
        open_index(folder)
    manifest.write_bytes(good[:40])
    with pytest.raises(UserError, match="damaged"):
        open_index(folder)
    manifest.write_bytes(good)
    blob = next(folder.glob("part-*/records.bin"))
    data = blob.read_bytes()
    blob.write_bytes(data[:-1] + b"\xff")
    open_index(folder)
    with pytest.raises(UserError, match="check sum"):
        check(folder)
    blob.write_bytes(data[:-1])
    with pytest.raises(UserError, match="damaged"):
        open_index(folder)
    with pytest.raises(UserError, match="no index"):
        open_index(tmp_path)


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    path = register(tmp_path / "r.csv", "1,許家印,person")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    with pytest.raises(UserError, match="not empty"):
        build(path, tmp_path / "mine")


def test_a_register_without_names_makes_an_empty_index(tmp_path: Path) -> None:
    build(register(tmp_path / "r.csv"), tmp_path / "i")
    assert open_index(tmp_path / "i").size == 0
    assert ids(tmp_path / "i", "許家印") == []
    with pytest.raises(UserError, match="no column"):
        build(register(tmp_path / "s.csv", head="a,b"), tmp_path / "j")
