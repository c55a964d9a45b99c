"""A register is indexed and screened: any spelling finds the record, with reasons, sources and licences."""

import csv
from pathlib import Path

import pytest

from exequatur.trace.index.building import build
from exequatur.trace.index.lists import Asking, read_queries, screen_all
from exequatur.trace.index.records import Refused
from exequatur.trace.index.results import COLUMNS, plain, write_table
from exequatur.trace.index.screening import Answer, Query, screen
from exequatur.trace.index.segments import Index, open_index

ROWS = [
    ("p1", "許家印", "person"),
    ("p2", "Joseph Lau Luen-hung", "person"),
    ("p3", "Li Ka Shing", "person"),
    ("p4", "陳大文", "person"),
    ("p5", "Lee Hsien Loong", "person"),
    ("p6", "Tsai Ing-wen", ""),
    ("p7", "王小明", "person"),
    ("c1", "恒隆地產有限公司", "company"),
    ("c2", "Sunac Services Holdings Limited", ""),
    ("c3", "China Evergrande Group", ""),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    at = tmp_path_factory.mktemp("index")
    register = at / "register.csv"
    with register.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "name", "kind"), *ROWS])
    build(register, at / "out")
    return at / "out"


@pytest.fixture(scope="module")
def index(folder: Path) -> Index:
    return open_index(folder)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("许家印", "p1"),
        ("Hui Ka Yan", "p1"),
        ("Xu Jiayin", "p1"),
        ("XU, Jia-Yin", "p1"),
        ("Jiayin Xu", "p1"),
        ("Hsu Chia-yin", "p1"),
        ("Hui Ka Yann", "p1"),
        ("刘銮雄", "p2"),
        ("Liu Luanxiong", "p2"),
        ("李嘉誠", "p3"),
        ("Li Jiacheng", "p3"),
        ("Chan Tai Man", "p4"),
        ("Tan Tai Boon", "p4"),
        ("李顯龍", "p5"),
        ("Li Xianlong", "p5"),
        ("蔡英文", "p6"),
        ("Cai Yingwen", "p6"),
        ("K.Y. Hui", "p1"),
    ],
)
def test_a_person_is_found_under_any_spelling(index: Index, name: str, id: str) -> None:
    found = screen(Query(name, "person"), index)
    assert found.candidates[0].record.id == id
    assert found.candidates[0].match.reasons


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Hang Lung Properties Ltd", "c1"),
        ("恆隆地产", "c1"),
        ("融创服务控股有限公司", "c2"),
        ("中国恒大集团", "c3"),
        ("China Evegrande Group", "c3"),
    ],
)
def test_a_company_is_found_in_either_language(index: Index, name: str, id: str) -> None:
    found = screen(Query(name, "company"), index)
    assert id in [c.record.id for c in found.candidates]


def test_a_stranger_is_not_found(index: Index) -> None:
    assert screen(Query("趙雅芝", "person"), index).candidates == ()


def test_the_prior_is_one_over_the_size_of_the_index_and_can_be_stated(index: Index) -> None:
    usual = screen(Query("Chan Tai Man", "person"), index).candidates[0]
    same = screen(Query("Chan Tai Man", "person"), index, prior=1 / index.size).candidates[0]
    rare = screen(Query("Chan Tai Man", "person"), index, prior=1e-9).candidates[0]
    assert usual.score == same.score > rare.score
    assert usual.log_ratio == rare.log_ratio


def test_a_kind_that_is_not_stated_is_told_by_the_words_and_said(index: Index) -> None:
    found = screen(Query("恒隆地產有限公司"), index)
    assert (found.kind, found.guessed) == ("company", True)
    assert not screen(Query("許家印", "person"), index).guessed
    assert any(
        "company" in r.text("en")
        for r in screen(Query("Sunac Services Holdings Ltd"), index).candidates[0].notes
    )


def test_answers_are_the_same_whatever_the_number_of_processes(folder: Path) -> None:
    queries = [Query(name, kind) for _, name, kind in ROWS] * 25
    one, two = (
        [plain(a, "en") for a in screen_all(queries, folder, Asking(top=3), processes=n)] for n in (1, 2)
    )
    assert one == two
    assert [a["name"] for a in one] == [q.name for q in queries]


def test_progress_tells_how_many_are_done(folder: Path) -> None:
    said: list[tuple[int, int]] = []
    list(screen_all([Query("許家印")] * 150, folder, progress=lambda *done: said.append(done)))
    assert said[-1] == (150, 150)


def test_names_that_cannot_be_looked_for_are_listed_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text(
        f"name,kind\n,\nX,\n许家印,ship\nÃ¥Â¼Â\xa0Ã¤Â¸\x89,\n{'a' * 1_000_000},\n許家印,person\n",
        encoding="utf-8",
    )
    rows = [row for _, row in read_queries(path)]
    assert [isinstance(row, Refused) for row in rows] == [True] * 5 + [False]
    assert all(row.reason.text("zh") and row.reason.text("en") for row in rows if isinstance(row, Refused))


def test_a_table_has_a_row_for_every_candidate_and_every_refusal(tmp_path: Path, index: Index) -> None:
    from openpyxl import load_workbook

    from exequatur.text import Reason
    from exequatur.trace.index.messages import MESSAGES

    lines: list[tuple[int, Answer | Refused]] = [
        (2, screen(Query("Hui Ka Yan"), index)),
        (3, Refused(3, Reason(MESSAGES, "row.empty"), "=1+1")),
    ]
    for name in ("out.csv", "out.xlsx"):
        write_table(tmp_path / name, lines)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (rows[0]["id"], rows[0]["rank"], rows[-1]["name"]) == ("p1", "1", "'=1+1")
    assert rows[-1]["refused_zh"]
    sheet = load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    table = list(sheet.iter_rows(values_only=True))
    assert table[0] == COLUMNS
    assert table[1][5] == "p1"
