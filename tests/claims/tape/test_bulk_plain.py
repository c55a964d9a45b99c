"""What large tapes read by columns is written plainly: numbers, names and dittos are told by patterns as a slow reader tells them."""

import re
from decimal import Decimal

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.claims.tape.bulk.entries import distinct
from exequatur.claims.tape.bulk.grid import CellColumn, Grid
from exequatur.claims.tape.bulk.likeness import repeated_rows
from exequatur.claims.tape.bulk.plain import (
    bracketed_name,
    plain_amounts,
    plain_name,
    plain_names,
    telling_rows,
)
from exequatur.claims.tape.bulk.words import NotByColumns, _refuse_dittos
from exequatur.claims.tape.convert_dittos import DITTO
from exequatur.claims.tape.convert_words import words_reader
from exequatur.claims.tape.values.amounts import BLANKS
from exequatur.claims.words import plain

QUICK = settings(max_examples=400, deadline=None, derandomize=True)
BARE = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,2})?", re.ASCII)
texts_or_none = st.lists(
    st.text(alphabet="0159.,+-eE_ 元１", max_size=16) | st.none(), min_size=1, max_size=30
)
numbers = st.decimals(min_value=0, max_value=10**12 - 1, places=2).map(str)


def series(cells: list[str | None]) -> pl.Series:
    return pl.Series(cells, dtype=pl.String)


@QUICK
@given(cells=texts_or_none | st.lists(numbers, min_size=1, max_size=30))
def test_a_bare_number_is_its_hundredths_and_nothing_else_is_one(cells: list[str | None]) -> None:
    hundredths, shapes = plain_amounts(CellColumn(series(cells)))
    for cell, value, shape in zip(cells, hundredths.tolist(), shapes.tolist(), strict=True):
        if cell is None or not BARE.fullmatch(cell):
            assert shape == 0 or shape > 4
        elif Decimal(cell) > 0:
            places = len(cell.partition(".")[2])
            assert (shape, value) == (places + 2, int(Decimal(cell) * 100))


def test_the_largest_numbers_keep_every_hundredth() -> None:
    cells = ["999999999999.99", "999999999999.01", "900719925474.09", "123456789012.3", "000000000001.10"]
    hundredths, _ = plain_amounts(CellColumn(series(list(cells))))
    assert hundredths.tolist() == [99999999999999, 99999999999901, 90071992547409, 12345678901230, 110]


@pytest.mark.parametrize("many", [1, 40])
def test_rows_that_show_a_style_are_those_that_are_neither_bare_nor_plain_days(many: int) -> None:
    cells = ["2015-03-04", "12", "12.5", None, "约12元", "2015年3月"] * many
    assert {cells[row] for row in telling_rows(CellColumn(series(cells)))[0].tolist()} == {
        "约12元",
        "2015年3月",
    }


ABOUT = (
    "配偶", "妻子李某", "丈夫", "爱人", "子女", "父母", "家属", "夫妻", "夫妇", "伉俪", "担保人", "保证人", "抵押人甲乙公司", "质押人", "共同还款",
    "借款人", "债务人", "承租方", "汉族", "出生", "住址", "电话", "手机号", "身份证", "公民", "联系", "由甲乙公司", "其妻王某", "其子", "王某夫妇",
    "甲有限公司乙丙有限公司", "出质人丙丁公司", "法定代表人", "统一社会信用", "连带责任保证", "甲等三人", "自然人", "股东", "甲乙合伙", "暂缺", "没有", "见附件", "另见清单", "见合同甲乙公司",
)  # fmt: skip
names = st.lists(
    st.sampled_from(
        ("王某", "李某甲", "甲", "杭州12纺织有限公司", "杭州13纺织有限公司", "甲公司", "Ab公司", "")
    )
    | st.sampled_from((*ABOUT, *sorted(word for word in BLANKS if word)))
    | st.text(alphabet="王某甲人保证担其之公司", min_size=1, max_size=5),
    min_size=1,
    max_size=4,
)


@QUICK
@given(lists=st.lists(names, min_size=1, max_size=20), mark=st.sampled_from("、；;，,"))
def test_a_plain_list_of_names_is_what_the_reader_of_names_makes_of_it(
    lists: list[list[str]], mark: str
) -> None:
    cells = [mark.join(each) for each in lists]
    found = plain_names(series(list(cells)))
    for cell, each, fine, count in zip(cells, lists, found.plain.tolist(), found.many.tolist(), strict=True):
        if fine:
            assert count == len(each)
            told = ("several_guarantors",) if len(each) > 1 else ()
            read = words_reader("guarantors", "names", "担保人", [cell], [])(cell)
            assert (read.values, read.codes) == ({"guarantors": each}, told)
    for cell, fine in zip(cells, plain_name(series(list(cells))).to_list(), strict=True):
        if fine:
            read = words_reader("borrower_name", "name", "借款人", [cell], [])(cell)
            assert (read.values, read.codes) == ({"borrower_name": cell}, ())


@pytest.mark.parametrize("cell", ["王某", "王某、李某甲", "杭州12纺织有限公司、甲乙公司", "Ab公司"])
def test_names_that_are_plain(cell: str) -> None:
    assert plain_names(series([cell])).plain.all()


@pytest.mark.parametrize(
    "cell",
    [
        "王某、配偶",
        "王某、妻子李某",
        "王某、担保人",
        "王某，汉族",
        "抵押人甲乙公司",
        "甲有限公司乙丙有限公司",
        "王某、王某",
        "王某等",
    ],
)
def test_names_with_words_about_them_are_not(cell: str) -> None:
    assert not plain_names(series([cell])).plain.any()


@pytest.mark.parametrize("mark", "；;，,")
def test_lists_with_one_other_mark_are_plain_and_those_with_two_are_not(mark: str) -> None:
    cells = ["王某、李某", f"王某{mark}李某", f"王某{mark}李某、张某", None, f"王某{mark}王某", f"王某{mark}"]
    found = plain_names(series(cells))
    assert found.plain.tolist() == [True, True, False, False, False, False]
    assert found.texts.to_list()[:2] == ["王某、李某"] * 2
    assert found.mark[0] != found.mark[1]


@pytest.mark.parametrize("name", ["甲乙（集团）有限公司", "甲乙有限公司(集团)", "甲乙(上海)贸易有限公司"])
def test_a_bracket_that_belongs_to_a_company_is_plain(name: str) -> None:
    assert bracketed_name(series([name])).to_list() == [True]


@pytest.mark.parametrize(
    "name",
    [
        "甲乙有限公司（担保人）",
        "甲乙有限公司(原丙丁公司)",
        "王某（集团）",
        "甲乙（已注销）有限公司",
        "甲乙等（集团）公司",
        "甲乙公司(集团)公司",
    ],
)
def test_other_brackets_are_left_to_the_reader_of_cells(name: str) -> None:
    assert bracketed_name(series([name])).to_list() == [False]


@QUICK
@given(cells=st.lists(st.sampled_from(("甲", "乙", "x", None, "丙 丁")) | st.text(max_size=3), max_size=40))
def test_distinct_cells_and_codes_give_the_column_back(cells: list[str | None]) -> None:
    entries, codes = distinct(CellColumn(series(list(cells))))
    kinds = entries.cells(0, len(entries))
    assert len(set(kinds)) == len(kinds)
    assert [None if code < 0 else kinds[code] for code in codes.tolist()] == cells


@QUICK
@given(
    cells=st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(("1", "2", None))), min_size=1, max_size=12
    )
)
def test_every_row_that_repeats_another_is_found(cells: list[tuple[str, str | None]]) -> None:
    columns = tuple(CellColumn(series(list(column))) for column in zip(*cells, strict=True))
    found = set(repeated_rows(Grid(columns, np.arange(1, len(cells) + 1)), frozenset()).tolist())
    assert {i for i, row in enumerate(cells) if cells.count(row) > 1} <= found


def refuses(cell: str) -> bool:
    try:
        _refuse_dittos(CellColumn(series(["甲公司", None, cell])))
    except NotByColumns:
        return True
    return False


SPELLINGS = [
    spelled
    for word in sorted(DITTO)
    for spelled in (word, f" {word} ", word.upper(), f"{word}:", f"\u3000{word}")
]


@pytest.mark.parametrize("cell", [spelled for spelled in SPELLINGS if plain(spelled) in DITTO])
def test_a_ditto_in_any_spelling_is_seen(cell: str) -> None:
    assert refuses(cell)


@pytest.mark.parametrize("cell", ["同心公司", "王某", "2015-01-01", "do", "idem est"])
def test_other_short_cells_are_no_dittos(cell: str) -> None:
    assert not refuses(cell)
