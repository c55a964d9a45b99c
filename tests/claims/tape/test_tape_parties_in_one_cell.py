"""借款人及担保人 in one cell: told apart by the words beside the names, else by the order of the header, and said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.cells import Traces
from exequatur.claims.tape.headers import readings

Write = Callable[..., Path]


def _read(text_file: Write, cell: str, header: str = "借款人及担保人") -> Tape:
    return read_tape(text_file(f"{header},本金（元）\n{cell},1000\n另一家有限公司,5\n"))


def _codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("甲公司（借款人）、乙公司（担保人）", "guarantors_beside_borrower"),
        ("甲公司；担保人：乙公司", "guarantors_beside_borrower"),
        ("甲公司、乙公司", "guarantors_by_order"),
    ],
)
def test_borrower_and_guarantor_are_told_apart(text_file: Write, cell: str, code: str) -> None:
    tape = _read(text_file, cell)
    values = tape.rows[0].values
    assert (values["borrower_name"], values["guarantors"]) == ("甲公司", ["乙公司"])
    assert code in _codes(tape)
    trace = Traces(tape).of_row(tape.rows[0])
    assert (trace["borrower_name"].cell, trace["guarantors"].cell) == ("A2", "A2")


@pytest.mark.parametrize("header", ["担保人及借款人", "借款人", "借款人及共同借款人"])
def test_no_order_is_taken_from_another_header(text_file: Write, header: str) -> None:
    tape = _read(text_file, "甲公司、乙公司", header)
    assert all(code != "guarantors_by_order" for code in _codes(tape))
    assert all(row.values.get("borrower_name") != "甲公司" for row in tape.rows)


def test_a_borrower_alone_has_no_guarantor(text_file: Write) -> None:
    assert "guarantors" not in _read(text_file, "甲公司").rows[0].values


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("起诉日期", "litigation_date"),
        ("Date of filing suit", "litigation_date"),
        ("Litigation date", "litigation_date"),
        ("Date of initiation of legal proceedings", "litigation_date"),
        ("Klagedatum", "litigation_date"),
        ("立案日期", "filing_date"),
    ],
)
def test_the_action_and_its_docketing_are_two_days(header: str, field: str) -> None:
    assert readings(header)[0].field == field
