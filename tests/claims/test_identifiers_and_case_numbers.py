"""Check digits, masks and case numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.case_number import parse_case_number
from exequatur.claims.identifiers import (
    is_credit_code,
    is_identity_card,
    is_lei,
    is_whole,
    mask_numbers_in,
    masked,
)

IDENTITY = "11010519491231002X"
"""The example of GB 11643-1999, annex."""


def test_check_digits_hold_or_fail() -> None:
    assert is_identity_card(IDENTITY)
    assert is_credit_code("91350100M000100Y43")
    assert is_lei("5493001KJTIIGC8Y1R12")
    assert not is_identity_card("110105194912310021")
    assert not is_identity_card("11010519491331002X"), "no thirteenth month"
    assert is_whole("1101051949****002X") is None, "masked by the source"


@given(st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_wrong_digit_never_passes_as_whole(place: int, digit: str) -> None:
    damaged = IDENTITY[:place] + digit + IDENTITY[place + 1 :]
    assert damaged == IDENTITY or not is_identity_card(damaged)


def test_identity_numbers_are_masked_alone_and_inside_text() -> None:
    assert masked(IDENTITY) == "1101************2X"
    assert IDENTITY not in mask_numbers_in(f"借款人身份证{IDENTITY}，电话不详")


def test_an_identity_number_of_before_1999_is_masked_too() -> None:
    assert mask_numbers_in("老证110105491231002。") == "老证1101*********02。"
    assert mask_numbers_in("账号 110105493231002") == "账号 110105493231002", "no day 31 of a month 32"


@pytest.mark.parametrize(
    ("text", "year", "court", "case_type", "serial", "procedure"),
    [
        ("（2016）苏04民初450号", 2016, "苏04", "民初", 450, "first_instance"),
        ("（2006）渝高法民初字第37号", 2006, "渝高法", "民初", 37, "first_instance"),
        ("（2019）最高法民终696号", 2019, "最高法", "民终", 696, "second_instance"),
        ("(2021)粤0106执恢123号之一", 2021, "粤0106", "执恢", 123, "enforcement_resumed"),
        ("（2020）沪02协外认1号", 2020, "沪02", "协外认", 1, "recognition"),
        ("（2012）渝高法执异字第00022号", 2012, "渝高法", "执异", 22, "enforcement_objection"),
        ("〔2016〕最高法民再355号", 2016, "最高法", "民再", 355, "retrial"),
    ],
)
def test_a_case_number_is_taken_apart(
    text: str, year: int, court: str, case_type: str, serial: int, procedure: str
) -> None:
    assert parse_case_number(text) == (year, court, case_type, serial, procedure)


def test_what_is_no_case_number_is_none() -> None:
    assert parse_case_number("[2022] NSWSC 749") is None
    assert parse_case_number("合同第2019号") is None
