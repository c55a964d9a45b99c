"""Large tapes are read by columns: whatever stands in them, the answer is the one that reading them by rows gives."""

import csv
import io
import json
import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape import reader
from exequatur.claims.tape.answer import answer_of
from exequatur.claims.tape.answer_stream import answer_in_parts
from exequatur.claims.tape.bulk.reader import read_bulk
from exequatur.claims.tape.bulk.text import read_grid
from exequatur.claims.tape.files import open_source
from exequatur.claims.tape.model import Tape
from exequatur.claims.tape.text_files import read_text
from exequatur.text import UserError

CORPUS = Path(__file__).parent / "corpus" / "development"
TODAY = date(2026, 11, 22)
QUICK = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def by_rows(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Reads a tape by rows, however large it is."""
    monkeypatch.setattr(reader, "LARGE_BYTES", 10**12)

    def read(path: Path, today: date = TODAY) -> Tape:
        return reader.read_tape(path, today=today)

    return read


def by_columns(path: Path, today: date = TODAY) -> Tape | None:
    """The tape read by columns, however small; None where it is left to be read by rows."""
    return read_bulk(path, today=today, more_than=50)


def write(
    path: Path, header: Sequence[str], rows: Sequence[Sequence[str]], above: Sequence[str] = ()
) -> Path:
    """Write a CSV with lines over its header."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([line] for line in above)
        writer.writerow(header)
        writer.writerows(rows)
    return path


HEADER = ("序号", "借据编号", "合同编号", "借款人名称", "担保人", "贷款本金余额", "利息", "本息合计", "放款日期", "到期日", "诉讼状态", "五级分类")  # fmt: skip
PLAIN = ("王某", "李某某", "杭州12纺织有限公司", "苏州恒业置业有限公司")
ODD_NAMES = (
    "张某（曾用名赵某）",
    "刘某、陈某",
    " 周某 ",
    "甲（上海）有限公司",
    "",
    "-",
    "Acme Ltd",
    "吴某及孙某",
    "杨某等3人",
    "合计",
    "不详",
)
ODD_AMOUNTS = (
    "1,234,567.89", "约1200元", "-", "", "无", "(300.00)", "3万元", "１２３４.５", "12.345", "1,23,456.00", "100-200", "见附件", "0", "0.00",
    "壹仟元整", "5.5亿元", "-20", "1234.5678", "USD 500", "10%", "1 234.00", "¥3,000.00", "2e5",
)  # fmt: skip
ODD_DAYS = ("2015年3月4日", "2015/3/4", "20150304", "2015-02-30", "", "长期", "03/04/2015", "25/12/2015", "2015年3月", "2099-01-01", "42000", "二〇一五年三月四日")  # fmt: skip
ODD_STATUSES = ("已终本", "终结本次执行", "不详", "", "未知状态", "拟起诉", "一审", "破产")


def tape_rows(seed: int, count: int, odd: float) -> list[list[str]]:
    """Rows of a bank's list, of which a share is written in odd ways; now and then a total, a blank, a note, a repeat."""
    draw = random.Random(seed)
    rows: list[list[str]] = []
    for i in range(1, count + 1):
        principal, interest = draw.randrange(10**4, 10**9), draw.randrange(0, 10**7)
        granted = date.fromordinal(735000 + draw.randrange(0, 3000))

        def one(plain: str, others: Sequence[str]) -> str:
            return draw.choice(others) if draw.random() < odd else plain

        rows.append(
            [
                str(i),
                one(f"JJ{i:06d}", ("", "1.23E+15", f"JJ-{i:06d}", f"jj{max(i - 1, 1):06d}", "000123")),
                one(
                    f"HT-{i // 2:05d}",
                    (
                        "",
                        f"HT{i // 2:05d}",
                        "（2019）信银贷字第1号",
                        "同上" if draw.random() < 0.01 else "x1",
                    ),
                ),
                one(draw.choice(PLAIN), ODD_NAMES),
                one("、".join(draw.sample(PLAIN, draw.randrange(0, 3))), ODD_NAMES),
                one(f"{principal / 100:.2f}", ODD_AMOUNTS),
                one(f"{interest / 100:.2f}", ODD_AMOUNTS),
                one(f"{(principal + interest) / 100:.2f}", ODD_AMOUNTS),
                one(granted.isoformat(), ODD_DAYS),
                one(date.fromordinal(granted.toordinal() + 700).isoformat(), ODD_DAYS),
                one(draw.choice(("已判决", "未诉", "执行中")), ODD_STATUSES),
                one(draw.choice(("次级", "可疑", "损失")), ("次级类", "?", "")),
            ]
        )
        if draw.random() < odd / 20:
            kind = draw.randrange(5)
            rows.append(
                [
                    ["", "小计", "", "", "", "1000.00", "", "", "", "", "", ""],
                    [""] * 12,
                    ["注：以上数据仅供参考"] + [""] * 11,
                    list(HEADER),
                    list(rows[-1]),
                ][kind]
            )
    return rows


def differences(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """What differs between two answers, key by key; of lists the first entries that differ."""
    found: dict[str, Any] = {}
    for key in one.keys() | other.keys():
        a, b = one.get(key), other.get(key)
        if a == b:
            continue
        if isinstance(a, list) and isinstance(b, list):
            found[key] = [(x, y) for x, y in zip(a, b, strict=False) if x != y][:2] or (len(a), len(b))
        else:
            found[key] = (a, b)
    return found


@QUICK
@given(seed=st.integers(0, 10**6), odd=st.sampled_from((0.0, 0.01, 0.05, 0.3)), title=st.booleans())
def test_a_large_tape_gives_the_answer_that_its_rows_give(
    tmp_path: Path, by_rows: Any, seed: int, odd: float, title: bool
) -> None:
    above = ("某某银行不良资产清单", "单位：元　基准日：2024年6月30日") if title else ()
    path = write(tmp_path / "tape.csv", HEADER, tape_rows(seed, 420, odd), above)
    found = by_columns(path)
    if found is not None:
        assert not differences(answer_of(by_rows(path)), answer_of(found))


@pytest.mark.parametrize("unit", ["", "（万元）", "（USD）", "(元)"])
def test_a_plain_tape_is_read_by_columns(tmp_path: Path, by_rows: Any, unit: str) -> None:
    header = [h + unit if h in ("贷款本金余额", "利息", "本息合计") else h for h in HEADER]
    path = write(tmp_path / "tape.csv", header, tape_rows(7, 700, 0.0))
    found = by_columns(path)
    assert found is not None
    assert len(found.rows) == 700
    assert not differences(answer_of(by_rows(path)), answer_of(found))


def test_a_tape_with_a_few_odd_cells_is_read_by_columns(tmp_path: Path, by_rows: Any) -> None:
    rows = tape_rows(3, 900, 0.0)
    rows[500][5], rows[501][5], rows[502][8], rows[503][3] = (
        "约1200元",
        "见附件",
        "2015年3月",
        "王某（曾用名李某）",
    )
    rows[600] = rows[599][:]
    rows.append(["", "合计", "", "", "", "1.00", "", "", "", "", "", ""])
    path = write(tmp_path / "tape.csv", HEADER, rows)
    found = by_columns(path)
    assert found is not None
    assert not differences(answer_of(by_rows(path)), answer_of(found))
    assert [row.reasons for row in found.rejected] == [("amount_unreadable",), ("duplicate_row",)]


def test_a_column_of_currencies_and_one_of_flags(tmp_path: Path, by_rows: Any) -> None:
    header = ("债权编号", "借款人", "币种", "本金", "是否超出诉讼时效", "案号", "身份证号")
    rows = [
        [f"L{i}", "甲有限公司", ("CNY", "USD", "港币", "?")[i % 4 if i % 50 == 3 else i % 3], f"{i}.50", "是" if i % 2 else "否",
         f"（2017）浙01民初{i}号", "11010519491231002X"]
        for i in range(600)
    ]  # fmt: skip
    path = write(tmp_path / "tape.csv", header, rows)
    found = by_columns(path)
    assert found is not None
    assert not differences(answer_of(by_rows(path)), answer_of(found))
    assert set(found.totals) == {"CNY", "USD", "HKD"}


def test_a_workbook_is_read_by_columns(tmp_path: Path, by_rows: Any, workbook: Any) -> None:
    rows: list[list[Any]] = [list(row) for row in tape_rows(11, 600, 0.0)]
    for row in rows:
        for c in (0, 5, 6, 7):
            if row[c].replace(".", "", 1).isdigit():
                row[c] = float(row[c])
        if len(row[8]) == 10 and row[8][4] == "-" and row[8] != "2015-02-30":
            row[8] = date.fromisoformat(row[8])
    rows[300][5], rows[301][5], rows[302][5], rows[303][5] = True, 123456.785, 10**16, "1,234.50"
    rows[310][8], rows[311][8], rows[312][3] = 42000.0, "2015年3月", "张某（曾用名赵某）"
    path = workbook([list(HEADER), *rows])
    found = by_columns(path)
    assert found is not None
    assert found.kind == "workbook"
    assert not differences(answer_of(by_rows(path)), answer_of(found))


def _texts(path: Path) -> list[list[str]] | None:
    """The cells of the one sheet of a tape of the corpus as texts; None where it has several or none."""
    try:
        sheets = open_source(path).sheets
    except UserError:
        return None
    if len(sheets) != 1 or not sheets[0].cells or any(bottom > 10 for _, _, bottom, _ in sheets[0].spans):
        return None
    return [["" if cell is None else str(cell) for cell in row] for row in sheets[0].cells]


TAPES = [
    pytest.param(path, id=path.stem, marks=[pytest.mark.long] if i % 6 else [])
    for i, path in enumerate(sorted(CORPUS.glob("*.*")))
    if path.suffix in (".csv", ".txt", ".tsv", ".xlsx", ".xls", ".ods")
]


@pytest.mark.parametrize("path", TAPES)
def test_the_rows_of_the_corpus_over_and_over(tmp_path: Path, by_rows: Any, path: Path) -> None:
    cells = _texts(path)
    if cells is None or len(cells) < 6:
        pytest.skip("no single sheet with rows")
    body = cells[len(cells) // 2 :]
    numbered = [
        [*row[:-1], f"{row[-1]}" if i % 3 else row[-1]] for i, row in enumerate(body * (420 // len(body) + 1))
    ]
    large = tmp_path / "tape.csv"
    with large.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*cells, *numbered])
    found = by_columns(large)
    if found is not None:
        assert not differences(answer_of(by_rows(large)), answer_of(found))


cell_texts = st.text(alphabet="ab王1,\"'; \t\u3000\xa0\x1c\n\r.", max_size=6)


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    rows=st.lists(st.lists(cell_texts, min_size=1, max_size=4), max_size=12),
    quoting=st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    end=st.sampled_from(("\n", "\r\n")),
    raw=st.text(alphabet='a,"\n ', max_size=30),
)
def test_columns_hold_the_cells_that_csv_reads(
    tmp_path: Path, rows: list[list[str]], quoting: Any, end: str, raw: str
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=quoting, lineterminator=end)
    writer.writerows([[f"{i}", "x", "甲", "1.00"] for i in range(230)])
    writer.writerows(rows)
    text.write(raw)
    writer.writerows([["", "y", "z", "2"] for _ in range(60)])
    path = tmp_path / "tape.csv"
    path.write_bytes(text.getvalue().encode())
    found = read_grid(path, 10)
    if found is not None:
        source = read_text(path)
        cells = source.sheets[0].cells
        width = max(len(found.grid.columns), len(cells[0]))
        assert [row + (None,) * (width - len(row)) for row in found.grid.rows(0, found.grid.height)] == list(
            cells
        )
        ragged = [f for f in source.findings if f.code == "ragged_rows"]
        assert [(r.row, r.count) for r in ragged] == (
            [(found.ragged[0], len(found.ragged))] if found.ragged else []
        )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(tmp_path: Path, by_rows: Any, encoding: str) -> None:
    path = write(tmp_path / "plain.csv", HEADER, tape_rows(5, 500, 0.0))
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
    found = by_columns(path)
    assert found is not None
    assert not differences(answer_of(by_rows(path)), answer_of(found))


def test_rows_are_made_when_they_are_asked_for(tmp_path: Path, by_rows: Any) -> None:
    path = write(tmp_path / "tape.csv", HEADER, tape_rows(9, 600, 0.03))
    found, expected = by_columns(path), by_rows(path)
    assert found is not None
    assert len(found.rows) == len(expected.rows)
    assert found.rows[0] == expected.rows[0]
    assert found.rows[-1] == expected.rows[-1]
    assert list(found.rows[10:20]) == list(expected.rows[10:20])
    assert list(found.rows[::-7])[:3] == list(expected.rows[::-7])[:3]
    assert list(found.rejected) == list(expected.rejected)
    assert found.tables[0].rows[3] == expected.tables[0].rows[3]
    with pytest.raises(IndexError):
        found.rows[len(found.rows)]


def test_small_and_unusual_tapes_are_left_to_be_read_by_rows(tmp_path: Path) -> None:
    rows = tape_rows(1, 300, 0.0)
    small = write(tmp_path / "small.csv", HEADER, rows)
    assert read_bulk(small) is None
    two = write(
        tmp_path / "two.csv",
        HEADER,
        [*rows, [""] * 12, ["抵押物名称", "合同编号", "抵押物类型", "评估价值", *[""] * 8], *rows],
    )
    assert by_columns(two) is None or len(by_columns(two).rows) > 0  # type: ignore[union-attr]
    missing = tmp_path / "missing.csv"
    assert by_columns(missing) is None


def test_settings_and_the_day_of_reading_hold(tmp_path: Path, by_rows: Any) -> None:
    rows = tape_rows(2, 500, 0.0)
    rows[450][8] = "2023-05-05"
    path = write(tmp_path / "tape.csv", HEADER, rows)
    found = by_columns(path, today=date(2023, 1, 1))
    assert found is not None
    assert not differences(answer_of(by_rows(path, today=date(2023, 1, 1))), answer_of(found))


@pytest.mark.parametrize("count", [0, 3])
def test_an_answer_in_parts_is_the_answer(tmp_path: Path, by_rows: Any, count: int) -> None:
    rows = tape_rows(4, 20, 0.2) if count else [["x", *[""] * 11]]
    tape = by_rows(write(tmp_path / "tape.csv", HEADER, rows))
    whole = json.dumps({"version": 1, **answer_of(tape, "zh")}, ensure_ascii=False, indent=1)
    assert "".join(answer_in_parts(tape, "zh", {"version": 1})) == whole


@pytest.mark.parametrize("mark", "；;，,")
def test_names_with_other_marks_between_them_and_brackets_in_them(
    tmp_path: Path, by_rows: Any, mark: str
) -> None:
    rows = tape_rows(6, 700, 0.0)
    for i, row in enumerate(rows):
        row[4] = mark.join((PLAIN[i % 4], f"杭州{i}纺织有限公司", "赵某")[: 1 + i % 3])
        row[3] = (f"苏州{i}有限公司（集团）", f"苏州{i}(上海)有限公司", f"杭州{i}置业有限公司")[i % 3]
    rows[400][4], rows[401][4], rows[402][4] = f"王某、李某{mark}赵某", f"王某{mark}王某", f"王某{mark}"
    path = write(tmp_path / "tape.csv", HEADER, rows)
    found = by_columns(path)
    assert found is not None
    assert not differences(answer_of(by_rows(path)), answer_of(found))
