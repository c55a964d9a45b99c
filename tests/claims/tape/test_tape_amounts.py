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
    is_blank,
    parse_amount,
    to_minor,
    uses_decimal_comma,
)
from exequatur.claims.tape.values.currencies import currency_of_format
from exequatur.claims.tape.values.numbers import NotANumber, read_number
from exequatur.claims.tape.values.numerals import chinese_integer
from exequatur.claims.tape.values.units import unit_of_format


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
        ("人民币叁佰万元整", "3000000"),
        ("壹億貳仟萬元整", "120000000"),
        ("壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", "1234567.89"),
        ("1,200万元整", "12000000"),
        ("1亿2000万元", "120000000"),
        ("叁佰万元整（¥3,000,000.00）", "3000000"),
        ("5仟萬", "50000000"),
        ("12억 3,450만원", "1234500000"),
        ("250 Tsd. €", "250000"),
        ("1.5 Mio. EUR", "1500000"),
        ("TEUR 500", "500000"),
        ("450 k€", "450000"),
        ("CHF 1’234.50", "1234.50"),
        ("CHF 500.–", "500"),
        ("1,00,000/-", "100000"),
        ("₹ 1,23,45,678.00", "12345678"),
        ("1\u202f234.5", "1234.5"),
        ("'1234.50", "1234.50"),
        ('="1234.50"', "1234.50"),
        ("1,234.56 DR", "1234.56"),
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
        "100-200万元",
        "100万至200万",
        "85%",
        "①100万元",
        "USD 1,000 / RMB 7,000",
        "(1,234.00",
        "1,234.00)",
        "一二三",
        "三万五",
        "一百二",
        "近百万元",
        "叁佰万元整（¥2,000,000.00）",
        "1.2 mil",
        "12.5 Cr",
        "=A1+B1",
        "0,123",
    ],
)
def test_what_is_not_one_amount_is_refused_not_guessed(text: str) -> None:
    with pytest.raises(NotAnAmount):
        parse_amount(text)


@pytest.mark.parametrize(
    "text",
    ["约300万元", "1亿余元", "近2亿元", "2亿元左右", "about 6.5m", "3000余万", "3千余万元", "100万+", ">5m"],
)
def test_an_approximate_amount_is_marked(text: str) -> None:
    amount = parse_amount(text)
    assert amount is not None
    assert amount.approximate


def test_the_currency_is_taken_from_the_cell_and_none_where_two_are_named() -> None:
    assert parse_amount("HK$1,234.5").currency == "HKD"  # type: ignore[union-attr]
    assert parse_amount("100万美元").currency == "USD"  # type: ignore[union-attr]
    assert find_currency("美元或港币") is None
    assert find_currency("$") is None, "a bare dollar sign is several currencies"
    assert find_currency("¥") is None, "yuan and yen share a sign"
    assert parse_amount("¥1,234").sign == "¥"  # type: ignore[union-attr]


def test_an_equivalent_in_brackets_is_neither_added_nor_taken() -> None:
    amount = parse_amount("1,000美元（折人民币7,200元）")
    assert amount is not None
    assert (amount.number, amount.currency, amount.notes) == (1000, "USD", ("equivalent_not_used",))


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("本金(元)", 1), ("逾期金额(万元人民币)", 10_000), ("单位：万元、户", 10_000), ("(Rs. in crore)", 10_000_000),
        ("HK$'000", 1000), ("Amounts in USD thousands", 1000), ("债权总额 Total Claim (RMB 万元)", 10_000), ("贷款金额（人民币万元）", 10_000), ("千美元", 1000), ("(단위: 백만원)", 1_000_000),
        ("元本残高（千円）", 1000), ("in Tsd. EUR", 1000), ("T€", 1000), ("KEUR", 1000), ("€m", 1_000_000), ("RMB000", 1000),
        ("₹ in Lacs", 100_000), ("Rs Cr", 10_000_000), ("金额(仟元)", 1000), ("本金万", 10_000),
    ],
)  # fmt: skip
def test_the_unit_of_a_header_or_line(header: str, unit: int) -> None:
    assert find_unit(header) == unit


def test_no_unit_is_read_where_none_or_two_are_named() -> None:
    assert find_unit("本金余额") is None
    assert find_unit("金额（元/万元）") is None
    assert find_unit("单元号") is None
    assert find_unit("关于万达集团的债权清单") is None
    assert find_unit("Dr/Cr") is None
    assert find_unit("单价（元/平方米）") is None
    assert find_unit("원금") is None


@pytest.mark.parametrize(
    ("number_format", "unit"),
    [
        ('#,##0.00"万元"', 10_000),
        ('0!.0,"万元"', 1),
        ('#,##0,"千元"', 1),
        ('#,##0.00,,"M"', 1),
        ("#,##0.00", None),
    ],
)
def test_a_number_format_names_the_unit_of_the_stored_figure(number_format: str, unit: int | None) -> None:
    assert unit_of_format(number_format) == unit


def test_a_number_format_names_the_currency_by_its_locale_only_where_the_sign_is_shared() -> None:
    assert currency_of_format("[$¥-804]#,##0") == "CNY"
    assert currency_of_format("[$¥-411]#,##0") == "JPY"
    assert currency_of_format("[$HK$-C04]#,##0.00") == "HKD"
    assert currency_of_format('"$"#,##0.00') is None


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


@given(st.integers(1, 10**12 - 1))
def test_a_chinese_numeral_reads_back(number: int) -> None:
    assert chinese_integer(in_chinese(number)) == number


def in_chinese(number: int) -> str:
    """The usual way to write `number` in words, with 零 for places that are skipped."""
    text = ""
    for size, mark in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section, number = divmod(number, size)
        if not section:
            continue
        words, skipped = "", bool(text) and section < 1000
        for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit, section = divmod(section, place)
            if digit:
                words += ("零" if skipped else "") + "零一二三四五六七八九"[digit] + name
                skipped = False
            elif words:
                skipped = True
        text += words + mark
    return text


@given(st.integers(0, 10**13))
def test_a_number_in_a_settled_style_reads_back(minor: int) -> None:
    value = Decimal(minor) / 100
    western = f"{value:,.2f}"
    comma = western.translate(str.maketrans(",.", ".,"))
    assert read_number(western).value == read_number(comma, "comma").value == value
    assert (
        read_number(western.replace(",", " ")).value == read_number(western.replace(",", "'")).value == value
    )
    for text in (western, comma):
        try:
            assert read_number(text, "unknown").value == value
        except NotANumber as problem:  # a single separator before three digits may be either
            assert str(problem) == "style"  # noqa: PT017


def test_a_column_that_settles_no_style_refuses_what_may_be_either() -> None:
    with pytest.raises(NotANumber, match="style"):
        read_number("1.234", "unknown")
    assert read_number("1.234,5", "unknown").value == Decimal("1234.5")
    assert read_number("1.234.567", "unknown").value == 1_234_567
    assert read_number("1234", "unknown").value == 1234


@pytest.mark.parametrize(
    "text", ["k.A.", "н/д", "нет данных", "該当なし", "없음", "ไม่มี", "néant", "ninguno", "geen", "tidak ada"]
)
def test_a_cell_that_says_there_is_nothing_in_another_language_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("in Philippine Pesos", "PHP"),
        ("Malaysian Ringgit", "MYR"),
        ("Beträge in Schweizer Franken", "CHF"),
        ("reais", "BRL"),
        ("澳門幣", "MOP"),
        ("New Taiwan dollars", "TWD"),
    ],
)
def test_currencies_have_names_in_words(text: str, code: str) -> None:
    assert find_currency(text) == code


@pytest.mark.parametrize("text", ["sekitar 850", "aprox. 850", "περίπου 850", "yaklaşık 850", "около 850"])
def test_an_approximation_is_said_in_any_language(text: str) -> None:
    amount = parse_amount(text)
    assert amount is not None
    assert (amount.number, amount.approximate) == (850, True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Rs.12,63,74,712/- as on 30.04.2019", Decimal(126374712)),
        ("Rs 3,03,291.85 (Rupees Three Lakh and paise Eighty Five only)", Decimal("303291.85")),
        ("USD 1,200 plus further interest and costs", Decimal(1200)),
        ("100万元（截至2024年6月30日）", Decimal(100)),
    ],
)
def test_the_day_of_an_amount_and_what_runs_on_are_no_part_of_it(text: str, number: Decimal) -> None:
    amount = parse_amount(text)
    assert amount is not None
    assert amount.number == number
    assert "amount_with_remark" in amount.notes


@pytest.mark.parametrize("text", ["up to 500", "USD 1,000 plus 200", "as on 30.04.2019", "本金100万元及利息"])
def test_but_two_amounts_or_none_stay_unread(text: str) -> None:
    with pytest.raises(NotAnAmount):
        parse_amount(text)
