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
from exequatur.claims.tape.bulk.plain import plain_amounts, plain_name, plain_names, telling_rows
from exequatur.claims.tape.bulk.words import NotByColumns, _refuse_dittos
from exequatur.claims.tape.convert_dittos import DITTO
from exequatur.claims.words import plain

QUICK = settings(max_examples=200, deadline=None, derandomize=True)
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


names = st.lists(
    st.sampled_from(
        (
            "王某",
            "李某甲",
            "甲",
            "杭州12纺织有限公司",
            "杭州13纺织有限公司",
            "甲公司",
            "王某等",
            "张和",
            "Ab公司",
            "",
        )
    ),
    min_size=1,
    max_size=4,
)


@QUICK
@given(lists=st.lists(names, min_size=1, max_size=20))
def test_plain_lists_of_names_are_those_without_words_and_repeats(lists: list[list[str]]) -> None:
    one = re.compile(r"(?:[一-鿿]{2,4}|[一-鿿0-9A-Za-z]{2,30}公司)")
    word = re.compile("[及和与等原曾现更以无未不详同]")
    cells = ["、".join(each) for each in lists]
    mask, many = plain_names(series(list(cells)))
    for cell, each, found, count in zip(cells, lists, mask.tolist(), many.tolist(), strict=True):
        fine = all(one.fullmatch(name) for name in each) and not word.search(cell)
        assert found == (fine and len(set(each)) == len(each))
        assert count == len(each)
    singles = plain_name(series([each[0] for each in lists])).to_list()
    assert singles == [bool(one.fullmatch(each[0])) and not word.search(each[0]) for each in lists]


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
    spelled for word in DITTO for spelled in (word, f" {word} ", word.upper(), f"{word}:", f"\u3000{word}")
]


@pytest.mark.parametrize("cell", [spelled for spelled in SPELLINGS if plain(spelled) in DITTO])
def test_a_ditto_in_any_spelling_is_seen(cell: str) -> None:
    assert refuses(cell)


@pytest.mark.parametrize("cell", ["同心公司", "王某", "2015-01-01", "do", "idem est"])
def test_other_short_cells_are_no_dittos(cell: str) -> None:
    assert not refuses(cell)
