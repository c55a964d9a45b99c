"""A line above the header that gives the table one unit and some of its columns another."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.model import Column
from exequatur.claims.tape.unit_lines import unit_line

Write = Callable[..., Path]
COLUMNS = (Column(0, ("剩余租赁本金",)), Column(1, ("逾期违约金",)), Column(2, ("Legal fees (court)",)))


@pytest.mark.parametrize(
    ("line", "unit", "own"),
    [
        ("单位：万元（逾期违约金单位为元）", 10_000, {1: 1}),
        ("单位：万元（违约金为元）", 10_000, {1: 1}),
        ("单位：万元，其中逾期违约金：元", 10_000, {1: 1}),
        ("除逾期违约金为元外，均为万元", 10_000, {1: 1}),
        ("Amounts in EUR thousand, except legal fees in EUR", 1_000, {2: 1}),
    ],
)
def test_a_line_tells_the_columns_apart(line: str, unit: int, own: dict[int, int]) -> None:
    told = unit_line(line, COLUMNS)
    assert told is not None
    assert (told.unit, told.columns) == (Decimal(unit), {i: Decimal(size) for i, size in own.items()})


@pytest.mark.parametrize(
    "line", ["单位：万元", "单位：万元/元", "单位：万元 币种：人民币", "单位：万元、千元"]
)
def test_a_line_that_names_no_column_tells_none_apart(line: str) -> None:
    assert unit_line(line, COLUMNS) is None


def _read(text_file: Write, line: str) -> Tape:
    text = f"{line},,\n借款人,剩余租赁本金,逾期违约金\n甲公司,338.234713,85535.87\n乙公司,100,7\n"
    return read_tape(text_file(text))


def test_each_column_is_read_in_its_own_unit(text_file: Write) -> None:
    tape = _read(text_file, "单位：万元（逾期违约金单位为元）")
    assert [row.values["principal"] for row in tape.rows] == [338_234_713, 100_000_000]
    assert [row.values["penalty"] for row in tape.rows] == [8_553_587, 700]
    assert "unit_lines_conflict" not in {f.code for f in tape.warnings}


def test_lines_that_contradict_each_other_still_leave_amounts_unread(text_file: Write) -> None:
    tape = _read(text_file, "单位：万元 单位：元")
    assert not tape.rows
    said = {f.code: f for f in tape.warnings}
    assert "unit_lines_conflict" in said
    assert "currency_assumed" not in said  # nothing was taken
