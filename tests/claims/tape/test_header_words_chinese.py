"""Words of Chinese headers that name a moment, a party or an office."""

import pytest

from exequatur.claims.tape.headers import readings


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("首次放款时点", "loan_date"),
        ("约定到期时点", "due_date"),
        ("基准时点", "base_date"),
        ("时点余额", "principal"),
        ("起诉时间", "litigation_date"),
        ("立案日", "filing_date"),
        ("立案号", "case_no"),
        ("执行立案号", "enforcement_case_no"),
        ("执行局", "enforcement_court"),
        ("管辖机关", "court"),
        ("执行情形", "enforcement_status"),
        ("出押方", "security_provider"),
        ("保证责任方", "guarantors"),
        ("连带偿还人", "guarantors"),
        ("承贷方", "borrower_name"),
        ("负债主体", "borrower_name"),
        ("贷款余存", "principal"),
        ("本金敞口", "principal"),
        ("拨付金额", "original_amount"),
        ("本息费总和", "total"),
    ],
)
def test_a_header_is_read_by_its_words(header: str, field: str) -> None:
    assert readings(header)[0].field == field


def test_a_moment_of_lending_is_no_base_date() -> None:
    assert "base_date" not in {reading.field for reading in readings("首次放款时点")}
