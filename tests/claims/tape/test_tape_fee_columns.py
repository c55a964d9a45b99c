"""Costs in several columns: added where they are parts, not where one of them is the sum or two say the same."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.cells import Traces
from exequatur.claims.tape.trace_rules import rule_text

Write = Callable[..., Path]


def _fees(tape: Tape) -> list[int | None]:
    return [row.values.get("fees") for row in tape.rows]


def _codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


def test_unlike_costs_are_added_and_make_the_total(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人,本金,利息,诉讼费,保全费,律师费,评估费,合计\n甲公司,1000,100,10,5,50,3,1168\n乙公司,2000,200,20,5,,,2225\n"
            "合计,3000,300,30,10,50,3,3393\n"
        )
    )
    assert _fees(tape) == [6800, 2500]
    said = next(f for f in tape.warnings if f.code == "fees_added")
    assert said.values["columns"] == "诉讼费, 保全费, 律师费, 评估费"
    assert not _codes(tape) & {"total_differs", "totals_differ", "column_not_used"}


def test_each_part_is_named_in_the_trace(text_file: Write) -> None:
    tape = read_tape(
        text_file("借款人,本金（元）,诉讼费（元）,保全费（元）\n甲公司,1000,10,5\n乙公司,2000,20,7\n")
    )
    trace = Traces(tape).of_row(tape.rows[1])["fees"]
    assert trace.cell == "C3"
    assert trace.rule.endswith("; added to D3")
    assert rule_text(trace.rule, "zh").endswith("；与 D3 相加")


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("诉讼费,保全费,费用合计", ["10,5,15", "20,5,25"]),
        ("诉讼费,保全费,费用合计", ["10,5,16", "20,5,26"]),  # it calls itself the sum, whatever else it holds
        ("诉讼费,保全费,费用", ["10,5,15", "20,5,25"]),
    ],
)
def test_a_column_of_all_costs_wins(text_file: Write, header: str, rows: list[str]) -> None:
    lines = [
        f"借款人,本金,{header}",
        *(f"{name}公司,1000,{row}" for name, row in zip("甲乙", rows, strict=True)),
    ]
    tape = read_tape(text_file("\n".join(lines) + "\n"))
    assert _fees(tape) == [int(row.rpartition(",")[2]) * 100 for row in rows]
    assert "fees_added" not in _codes(tape)


def test_costs_outside_of_the_stated_total_are_not_added(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人,本金,利息,诉讼费,保全费,律师费,债权合计\n甲公司,1000,100,10,5,50,1115\n乙公司,2000,200,20,5,60,2225\n丙公司,3000,300,30,7,70,3337\n"
        )
    )
    assert _fees(tape) == [1500, 2500, 3700]
    assert [f.column for f in tape.warnings if f.code == "column_not_used"] == ["律师费"]


def test_a_part_that_cannot_be_read_leaves_no_sum(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "Borrower,Principal (EUR),Legal fees (EUR),Other charges (EUR)\nA Ltd,1000,10,5\nB Ltd,2000,20,7%\nC Ltd,3000,30,9\n"
        )
    )
    assert _fees(tape) == [1500, None, 3900]
    assert "amount_percent" in _codes(tape)


MONEY = st.integers(0, 10**9)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(MONEY, MONEY, MONEY), min_size=1, max_size=8))
def test_whatever_the_parts_their_sum_is_the_cost(text_file: Write, rows: list[tuple[int, int, int]]) -> None:
    lines = ["借款人,本金（元）,利息（元）,诉讼费（元）,保全费（元）,执行费（元）"]
    for i, parts in enumerate(rows):
        cells = ",".join(f"{part / 100:.2f}" for part in parts)
        lines.append(f"第{i}号公司,{1_000_000 + i},{i},{cells}")
    tape = read_tape(text_file("\n".join(lines) + "\n"))
    assert _fees(tape) == [sum(parts) for parts in rows]
