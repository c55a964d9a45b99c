"""Amounts: every usual way of writing a sum reads to the same exact number, and what is no amount is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape.values.amounts import (
    NotAnAmount,
    find_currency,
    find_unit,
    from_spreadsheet,
    parse_amount,
    to_minor,
    uses_decimal_comma,
)


def yuan(text: str) -> Decimal:
    amount = parse_amount(text)
    assert amount is not None
    return amount.number * (amount.unit or 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("750000元", "750000"),
        ("6,000万元", "60000000"),
        ("【10,924.22】万元", "109242200"),
        ("2506.270000万", "25062700"),
        ("３，６６１．６８７６万元", "36616876"),
        ("3亿5,000万元", "350000000"),
        ("壹仟贰佰万元整", "12000000"),
        ("1万2345元", "12345"),
        ("伍拾万零叁佰元伍角", "500300.5"),
        ("Rs. 4.74 crore", "47400000"),
        ("12 lakh", "1200000"),
        ("US$1.5bn", "1500000000"),
        ("5m", "5000000"),
        ("2000千元", "2000000"),
        ("12,34,567", "1234567"),
        ("(1,234.00)", "-1234"),
        ("1,234-", "-1234"),
        ("-12.5", "-12.5"),
    ],
)
def test_an_amount_reads_to_its_exact_number(text: str, value: str) -> None:
    assert yuan(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "-", "—", "无", "N/A", "/"])
def test_a_cell_that_says_nothing_is_no_amount(text: str) -> None:
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "见附件",
        "1亿2",
        "3万5",
        "（万元）",
        "万元",
        "本金100万元利息20万元",
        "1,23,4",
        "12-13",
        "100元/户",
        "1.2.3",
        "三个账户",
        "2,5000",
    ],
)
def test_what_is_not_one_amount_is_refused_not_guessed(text: str) -> None:
    with pytest.raises(NotAnAmount):
        parse_amount(text)


@pytest.mark.parametrize("text", ["约300万元", "1亿余元", "近2亿元", "2亿元左右", "about 6.5m"])
def test_an_approximate_amount_is_marked(text: str) -> None:
    amount = parse_amount(text)
    assert amount is not None
    assert amount.approximate


def test_the_currency_is_taken_from_the_cell_and_none_where_two_are_named() -> None:
    assert parse_amount("HK$1,234.5").currency == "HKD"  # type: ignore[union-attr]
    assert parse_amount("100万美元").currency == "USD"  # type: ignore[union-attr]
    assert find_currency("美元或港币") is None
    assert find_currency("$") is None, "a bare dollar sign is several currencies"


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("本金(元)", 1), ("逾期金额(万元人民币)", 10_000), ("单位：万元、户", 10_000), ("(Rs. in crore)", 10_000_000),
        ("HK$'000", 1000), ("Amounts in USD thousands", 1000), ("债权总额 Total Claim (RMB 万元)", 10_000),
    ],
)  # fmt: skip
def test_the_unit_of_a_header_or_line(header: str, unit: int) -> None:
    assert find_unit(header) == unit


def test_no_unit_is_read_where_none_or_two_are_named() -> None:
    assert find_unit("本金余额") is None
    assert find_unit("金额（元/万元）") is None
    assert find_unit("单元号") is None


def test_minor_units_follow_the_currency() -> None:
    assert to_minor(Decimal("1234"), Decimal(1), "JPY") == (1234, False)
    assert to_minor(Decimal("1.2345"), Decimal(1), "KWD") == (1235, True)
    assert to_minor(Decimal("3661.6876"), Decimal(10_000), "CNY") == (3_661_687_600, False)
    with pytest.raises(NotAnAmount):
        to_minor(Decimal(10) ** 18, Decimal(10_000), "CNY")


def test_a_decimal_comma_is_known_from_the_column() -> None:
    assert uses_decimal_comma(["1.234.567,89", "12,50"])
    assert not uses_decimal_comma(["1,234.50", "12,345"])
    assert yuan_comma("1.234.567,89") == Decimal("1234567.89")


def yuan_comma(text: str) -> Decimal:
    amount = parse_amount(text, decimal_comma=True)
    assert amount is not None
    return amount.number


@given(st.integers(-(10**15), 10**15))
def test_minor_units_round_trip_through_every_style(minor: int) -> None:
    value = Decimal(minor) / 100
    styles = [f"{value:.2f}", f"{value:,.2f}", f"{value:,.2f}元", f"人民币{abs(value):,.2f}元"]
    styles += [f"{value / 10_000:.6f}万元", f"【{abs(value):.2f}】", f"({abs(value):,.2f})"]
    for text in styles:
        amount = parse_amount(text)
        assert amount is not None
        read, rounded = to_minor(amount.number, amount.unit or Decimal(1), "CNY")
        assert abs(read) == abs(minor), text
        assert not rounded


@given(st.integers(-(10**13), 10**13))
def test_a_number_cell_gives_back_its_cents(minor: int) -> None:
    assert to_minor(from_spreadsheet(minor / 100), Decimal(1), "CNY") == (minor, False)


@pytest.mark.parametrize(
    "text", ["1234567$89", "1¥234", "123.45 67万元", "1,23 ,567.89", "12 34", "1$3.4567万元", "1 234 56"]
)
def test_a_damaged_number_is_never_put_together_again(text: str) -> None:
    with pytest.raises(NotAnAmount):
        parse_amount(text)


def test_spaces_and_apostrophes_that_group_by_three_are_read() -> None:
    assert yuan("1 234 567.89") == yuan("1'234'567.89") == yuan("1234567.89")


@given(st.text(max_size=30))
def test_no_text_crashes_the_reader(text: str) -> None:
    for decimal_comma in (False, True):
        try:
            found = parse_amount(text, decimal_comma)
        except NotAnAmount:
            continue
        assert found is None or found.number.is_finite()
