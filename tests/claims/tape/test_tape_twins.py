"""Tables side by side share the numbers of their rows: each value is traced to the table it stands in, each twin judged by itself."""

from collections.abc import Callable
from pathlib import Path

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.cells import Traces
from exequatur.claims.tape.rejected_rows import pages_of

Write = Callable[..., Path]

TWINS = [
    ["借款人", "贷款本金（元）", None, "借款人", "贷款本金（元）"],
    ["甲建材有限公司", 100, None, "乙置业有限公司", 200],
    ["丙贸易有限公司", 300, None, "甲建材有限公司", 100],
    ["丁贸易有限公司", "面议", None, "戊贸易有限公司", "待定额"],
]


def test_each_twin_is_traced_to_its_own_table(workbook: Write) -> None:
    tape = read_tape(workbook(TWINS))
    traces = Traces(tape)
    told = {row.values["borrower_name"]: traces.of_row(row) for row in tape.rows}
    assert (told["甲建材有限公司"]["principal"].cell, told["乙置业有限公司"]["principal"].cell) == (
        "B2",
        "E2",
    )
    assert told["乙置业有限公司"]["borrower_name"].cell == "D2"


def test_a_repeat_on_the_right_leaves_its_left_neighbour_alone(workbook: Write) -> None:
    tape = read_tape(workbook(TWINS))
    assert [(row.row, row.like) for row in tape.rows] == [(2, None), (3, None), (2, None)]
    held = next(row for row in tape.rejected if row.like)
    assert (held.row, held.part, held.like) == (3, 1, ("清单", 2))


def test_rejected_twins_come_back_each_on_its_own_page(workbook: Write) -> None:
    pages = pages_of(read_tape(workbook(TWINS)), "en")
    named = [[cell for row in page.rows for cell in row if isinstance(cell, str)] for page in pages]
    assert "丁贸易有限公司" in named[0]
    assert "戊贸易有限公司" in named[1]
    assert "戊贸易有限公司" not in named[0]
