"""A bare id is one for everybody who would ask its column: no label, no damaged identifier, one spelling, nothing to level."""

import re

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.claims.tape.bulk import layout, likeness, plain
from exequatur.claims.tape.bulk.bare_ids import FIGURES, SHAPES, WITH_DASH, bare_ids
from exequatur.claims.tape.bulk.grid import CellColumn, Grid
from exequatur.claims.tape.bulk.likeness import repeated_rows
from exequatur.claims.tape.bulk.plain import plain_ids, plain_names


def has(pattern: str, cell: str) -> bool:
    return bool(pl.Series([cell]).str.contains(pattern)[0])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(shape=st.sampled_from(range(len(SHAPES))), data=st.data())
def test_every_bare_id_is_what_the_single_looks_would_find(shape: int, data: st.DataObject) -> None:
    pattern = SHAPES[shape].removeprefix("^").removesuffix("$")
    cell = data.draw(st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True))
    assert not has(plain._ODD_ID, cell)
    assert has(likeness._ONE_SPELLING[shape == WITH_DASH], cell)
    assert not has(likeness._LEVEL, cell)
    assert has(layout._BARE_ID, cell)
    assert shape != FIGURES or has(layout._FIGURE, cell)


@pytest.mark.parametrize(
    "cell", ["0", "000", "HT-0000", "12345678901234", "ABCDEFG1", "A1B2", "1-2", "-1", "合1", ""]
)
def test_what_is_no_bare_id(cell: str) -> None:
    found = bare_ids(pl.Series(["A1", "A2", "A3", cell])), bare_ids(pl.Series(["1", "2", "3", cell]))
    for one in found:
        assert one is not None
        assert one.rows.tolist() == [True, True, True, False]


def test_a_column_of_names_has_none() -> None:
    assert bare_ids(pl.Series(["王某", "李某", "1"])) is None
    assert bare_ids(pl.Series([None, None, "1"], dtype=pl.String)) is None


def test_bare_ids_go_with_their_rows() -> None:
    texts = pl.Series(["编号", "A1", "A2", None, "甲3", "A4", "A5", "A6"])
    column = CellColumn(texts, bare=bare_ids(texts))
    for part, cells in (
        (column.slice(2, 5), ["A2", None, "甲3"]),
        (column.gather([5, 0]), ["A4", "编号"]),
        (
            Grid((column,), np.arange(8)).keep(np.array([0, 1, 0, 1, 1, 1, 0, 0], dtype=bool)).columns[0],
            ["A1", None, "甲3", "A4"],
        ),
    ):
        assert part.texts.to_list() == cells
        assert part.bare is not None
        assert part.bare.rows.tolist() == [cell is not None and cell.startswith("A") for cell in cells]
        assert part.passing(plain_ids).tolist() == plain_ids(part.texts).to_list()


def test_looking_at_a_column_leaves_its_texts_as_they_are() -> None:
    names = ["王某；李某", "王某、李某", "张某", "甲　乙公司"]
    texts = pl.Series(names)
    plain_names(texts)
    assert texts.to_list() == names
    repeated_rows(Grid((CellColumn(texts),), np.arange(4)), frozenset())
    assert texts.to_list() == names
