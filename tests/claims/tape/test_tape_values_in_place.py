"""Values in the light of their column and their tape: the nearest statement holds, and what two readings fit stays empty."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape.column_styles import evidence_of
from exequatur.claims.tape.context import context_of
from exequatur.claims.tape.convert import convert
from exequatur.claims.tape.converted import Converted
from exequatur.claims.tape.model import Cell, Column, Match, Sheet, Table
from exequatur.claims.tape.reader import read_tape
from exequatur.claims.tape.settings import NOTHING_SETTLED, Settings

TODAY = date(2026, 11, 22)
Fields = dict[str, str]


def table_of(
    fields: Fields,
    rows: list[list[Cell]],
    *,
    above: tuple[str, ...] = (),
    name: str = "清单",
    formats: Any = None,
) -> tuple[Table, list[Match]]:
    """A table with one column per field, `fields`: header -> field."""
    columns = tuple(Column(i, (header,)) for i, header in enumerate(fields))
    shown = tuple((formats or {}).get(i) for i in range(len(columns)))
    sheet = Sheet(name, (), (), text_only=False, column_formats=shown)
    table = Table(sheet, columns, (1,), above, tuple((i + 2, tuple(row)) for i, row in enumerate(rows)))
    return table, [Match(field, column, 1.0) for column, field in zip(columns, fields.values(), strict=True)]


def read(
    fields: Fields,
    rows: list[list[Cell]],
    settings: Settings = NOTHING_SETTLED,
    today: date = TODAY,
    **place: Any,
) -> tuple[Converted, set[str]]:
    """The rows converted, and the codes of everything said about them."""
    table, matches = table_of(fields, rows, **place)
    context, said = context_of(
        table, matches, settings, today=today, evidence=evidence_of([(table, matches)])
    )
    answer = convert(table, matches, context)
    return answer, {f.code for f in (*said, *answer.findings)}


def amounts(header: str, cells: list[Cell], **place: Any) -> tuple[list[int | None], set[str]]:
    """One column of principal, in minor units."""
    answer, codes = read(
        {"借款人": "borrower_name", header: "principal"}, [["甲公司", c] for c in cells], **place
    )
    return [row.get("principal") for row in answer.rows], codes


def test_the_header_stands_before_the_line_above_with_a_warning() -> None:
    found, codes = amounts("本金（元）", ["12,345,678.90"], above=("单位：万元",))
    assert found == [1_234_567_890]
    assert "unit_differs_from_title" in codes


def test_the_cell_stands_before_header_and_line_with_a_warning() -> None:
    found, codes = amounts("本金", ["6,000万元", "12"], above=("单位：元",))
    assert found == [6_000_000_000, 1200]
    assert "unit_conflict" in codes


def test_figures_that_are_whole_yuan_already_make_a_unit_doubtful() -> None:
    _, codes = amounts("本金余额", ["123,456,789.00", "90,000,000.00"], above=("单位：万元",))
    assert "unit_too_large" in codes


def test_lines_that_name_different_units_leave_bare_figures_unread() -> None:
    found, codes = amounts("本金", ["5000", "6万元"], above=("单位：元", "金额单位：万元"))
    assert found == [None, 6_000_000]
    assert {"unit_lines_conflict", "unit_unclear"} <= codes
    assert amounts("本金", ["5000"], above=("单位：万元", "其中抵押物价值3.2亿元"))[0] == [5_000_000_000]


@pytest.mark.parametrize(
    ("header", "minor"),
    [("Principal (RMB ten thousand)", 5_000_000), ("Principal (RMB 10,000)", 5_000_000), ("Principal (RMB'0,000)", 5_000_000),
     ("Principal (HKD hundred million)", 50_000_000_000), ("Pokok (Rp juta)", 500_000_000), ("Principal (R$ mil)", 500_000),
     ("Kapitał (tys. PLN)", 500_000), ("Principal (EUR mil)", None), ("Principal (US$ mil.)", None)],
)  # fmt: skip
def test_a_unit_of_several_words_is_never_half_read(header: str, minor: int | None) -> None:
    answer, _ = read({"Borrower": "borrower_name", header: "principal"}, [["A", 5]])
    assert answer.rows[0].get("principal") == minor


def test_a_cell_that_lost_its_unit_is_not_read_as_yuan() -> None:
    found, codes = amounts("本金余额", ["6,000万元", "750000元", "5000"])
    assert found == [6_000_000_000, 75_000_000, None]
    assert "unit_lost" in codes


def test_small_broken_figures_without_any_unit_are_said() -> None:
    assert "unit_not_stated" in amounts("本金余额", ["123.45", "2506.270000"])[1]
    assert "unit_not_stated" not in amounts("本金余额", ["1234567.45", "2506000"])[1]
    assert "unit_not_stated" not in amounts("本金余额（元）", ["123.45", "25.2"])[1]


def test_a_sum_that_holds_only_under_another_unit_is_said() -> None:
    fields = {"借款人": "borrower_name", "本金(元)": "principal", "利息(元)": "interest", "合计(元)": "total"}
    _, codes = read(fields, [["甲", 100, 200_000, 1_200_000], ["乙", 50, 100_000, 600_000]])
    assert "unit_doubtful" in codes
    _, codes = read(fields, [["甲", 1_000_000, 200_000, 1_200_000], ["乙", 5, 1, 6]])
    assert "unit_doubtful" not in codes


def test_unit_and_currency_of_a_sheet_name_and_of_a_person_come_last() -> None:
    assert amounts("本金", [12], name="明细(万元)")[0] == [12_000_000]
    assert amounts("本金", [12], name="USD")[1] >= {"currency_from_sheet_name"}
    answer, codes = read(
        {"Borrower": "borrower_name", "Balance": "principal"}, [["A", 12]], Settings(currency="USD")
    )
    assert answer.rows[0]["currency"] == "USD"
    assert "currency_from_setting" in codes


def test_a_number_format_gives_unit_and_currency() -> None:
    answer, _ = read(
        {"A": "borrower_name", "Balance": "principal"}, [["x", 12.5]], formats={1: '[$HK$-C04]#,##0.00"m"'}
    )
    assert answer.rows[0]["currency"] == "HKD"
    found, _ = amounts("本金", [12.5], formats={1: '#,##0.00"万元"'})
    assert found == [12_500_000]


@pytest.mark.parametrize(
    ("fields", "row", "currency"),
    [
        ({"Borrower": "borrower_name", "Balance": "principal"}, ["Alpha", "$1,000"], None),
        ({"Borrower": "borrower_name", "Balance": "principal", "Address": "borrower_address"}, ["A", "$1,000", "Kowloon, Hong Kong"], "HKD"),
        ({"Borrower": "borrower_name", "Balance": "principal", "State": "region"}, ["A", "$1,000", "Texas"], "USD"),
        ({"Borrower": "borrower_name", "Balance": "principal"}, ["Alpha", "¥1,000"], None),
        ({"Borrower": "borrower_name", "Balance": "principal", "Country": "region"}, ["A", "¥1,000", "Japan"], "JPY"),
        ({"借款人": "borrower_name", "本金": "principal"}, ["甲公司", "¥1,000"], "CNY"),
        ({"債務人": "borrower_name", "本金餘額（元）": "principal", "貸放日": "loan_date"}, ["王小明", 1000, "114/8/20"], "TWD"),
        ({"債務人": "borrower_name", "本金餘額（元）": "principal", "地址": "borrower_address"}, ["陳大文", 1000, "香港九龍"], "HKD"),
        ({"債務人": "borrower_name", "本金餘額（元）": "principal"}, ["陳大文", 1000], None),
    ],
)  # fmt: skip
def test_a_shared_sign_is_settled_by_the_tape_or_left_open(
    fields: Fields, row: list[Cell], currency: str | None
) -> None:
    answer, codes = read(fields, [row])
    assert answer.rows[0].get("currency") == currency
    assert codes & {"currency_of_sign", "currency_assumed", "currency_missing", "currency_sign_unclear"}


def test_the_same_field_in_two_currencies_is_read_where_the_first_is_empty_and_never_added() -> None:
    fields = {"借款人": "borrower_name", "本金（人民币元）": "principal", "本金（美元）": "remarks"}
    table, matches = table_of(fields, [["甲", 100, None], ["乙", None, 50], ["丙", 1, 2]])
    context, _ = context_of(table, matches[:2])
    answer = convert(table, matches[:2], context)
    assert [(r["currency"], r["principal"]) for r in answer.rows] == [
        ("CNY", 10_000),
        ("USD", 5000),
        ("CNY", 100),
    ]
    assert "second_amount_not_used" in {f.code for f in answer.findings}


def test_collateral_in_another_currency_sends_no_claim_back() -> None:
    fields = {
        "借款人": "borrower_name",
        "评估价值(万元人民币)": "collateral_value",
        "本金（美元）": "principal",
    }
    answer, codes = read(fields, [["甲", 5, 100]])
    assert answer.rows[0]["principal"] == 10_000
    assert "collateral_value" not in answer.rows[0]
    assert not answer.problems
    assert "other_currency_not_used" in codes


def test_debit_and_credit_are_told_from_crore_by_the_column() -> None:
    found, codes = amounts("Balance (HKD)", ["1,000.00 DR", "50.00 CR"])
    assert found == [100_000, -5000]
    assert {"amount_debit", "amount_credit", "amount_negative"} <= codes
    assert amounts("Outstanding (Rs)", ["12.5 Cr"])[0] == [12_500_000_000]
    found, codes = amounts("Balance (USD)", ["12.5 Cr"])
    assert found == [None]
    assert "amount_credit_or_crore" in codes


def test_a_decimal_style_is_settled_by_the_column_then_by_the_tape_or_the_cell_is_refused() -> None:
    fields = {"Schuldner": "borrower_name", "Restschuld (EUR)": "principal", "Zinsen (EUR)": "interest"}
    answer, codes = read(fields, [["A", "1.234", "12,50"], ["B", "12.500", "1.000,00"]])
    assert [r["principal"] for r in answer.rows] == [123_400, 1_250_000]
    assert "decimal_comma" in codes
    answer, codes = read(
        {k: v for k, v in fields.items() if v != "interest"}, [["A", "1.234"], ["B", "12.500"]]
    )
    assert [r.get("principal") for r in answer.rows] == [None, None]
    assert "amount_style_unknown" in codes


DATES = {
    "Borrower": "borrower_name",
    "Loan date": "loan_date",
    "Maturity": "due_date",
    "Judgment": "judgment_date",
}


def days(
    rows: list[list[Cell]], settings: Settings = NOTHING_SETTLED
) -> tuple[list[dict[str, Any]], set[str]]:
    """Rows of loan, maturity and judgment dates."""
    answer, codes = read(DATES, [["A", *row] for row in rows], settings)
    return answer.rows, codes


def test_another_column_settles_the_order_of_days() -> None:
    rows, codes = days([["03/04/2024", "25/12/2025", None]])
    assert rows[0]["loan_date"] == date(2024, 4, 3)
    assert "date_order_by_columns" in codes


def test_contradicting_columns_settle_nothing() -> None:
    rows, codes = days([["13/04/2024", "05/14/2025", "03/04/2024"]])
    assert "judgment_date" not in rows[0]
    assert rows[0]["judgment_date_text"] == "03/04/2024"
    assert "date_ambiguous" in codes


def test_what_happens_before_what_settles_the_order_of_days() -> None:
    rows, codes = days([["05/06/2024", "01/07/2024", None]])
    assert (rows[0]["loan_date"], rows[0]["due_date"]) == (date(2024, 6, 5), date(2024, 7, 1))
    assert "date_order_by_relations" in codes


def test_a_past_event_settles_the_order_where_one_reading_lies_ahead() -> None:
    rows, _ = days([["12/11/2026", "10/12/2026", None]])
    assert rows[0]["loan_date"] == date(2026, 11, 12)


def test_a_year_of_two_digits_stands_first_where_only_so_the_past_is_past() -> None:
    rows, codes = days([["20/8/31", "25/8/31", None]])
    assert rows[0]["loan_date"] == date(2020, 8, 31), "read the other way the loan was made in 2031"
    assert "date_order_by_relations" in codes


def test_a_person_settles_the_order_where_nothing_else_does() -> None:
    row: list[Cell] = ["03/04/2024", "05/04/2025", None]
    assert "loan_date" not in days([row])[0][0]
    rows, codes = days([row], Settings(day_order="month_first"))
    assert rows[0]["loan_date"] == date(2024, 3, 4)
    assert "date_order_by_setting" in codes


def test_a_past_event_in_the_future_is_no_date_and_a_maturity_is() -> None:
    rows, codes = days([[None, "2030-01-01", "2027-01-01"]])
    assert rows[0]["due_date"] == date(2030, 1, 1)
    assert rows[0]["judgment_date_text"] == "2027-01-01"
    assert "date_future" in codes


# The invariant of damaged amounts, for a column of Western figures in yuan with two decimals and at least one undamaged
# cell: a cell whose separator was deleted, doubled or swapped, whose bracket or unit was lost, either reads to the same sum,
# or is not read and named, or is read and named. What no trace is left of cannot be told (a deleted minus before the
# figures, a whole digit lost from ungrouped figures, 万 lost from 万元 so that another unit stands there in full).
GROUPED = st.integers(100_000_00, 10**13).map(lambda minor: f"{minor // 100:,}.{minor % 100:02d}")


def damaged(text: str, at: int, how: str) -> str:
    marks = [i for i, c in enumerate(text) if c in ",.()万元"]
    i = marks[at % len(marks)]
    if how == "delete":
        return text[:i] + text[i + 1 :]
    if how == "double":
        return text[: i + 1] + text[i:]
    swapped = {",": ".", ".": ",", "(": ")", ")": "(", "万": "千", "元": "万"}[text[i]]
    return text[:i] + swapped + text[i + 1 :]


@given(GROUPED, st.integers(0, 20), st.sampled_from(["delete", "double", "swap"]), st.booleans())
def test_a_damaged_separator_or_bracket_is_never_read_wrong_in_silence(
    text: str, at: int, how: str, bracket: bool
) -> None:
    whole = f"({text})" if bracket else text
    worse = damaged(whole, at, how)
    (right, _), _ = amounts("本金（元）", [whole, "1,234,567.89"])
    (found, _), codes = amounts("本金（元）", [worse, "1,234,567.89"])
    told = codes & {
        "amount_unreadable",
        "amount_three_decimals",
        "amount_rounded",
        "amount_negative",
        "amount_style_unknown",
        "decimal_style_mixed",
        "amount_several",
    }
    assert found == right or (found is None and told) or told, worse


@given(st.integers(1, 10**9).map(lambda n: f"{n / 100:,.2f}万元"), st.sampled_from(["万元", "元"]))
def test_a_lost_unit_character_is_never_read_wrong_in_silence(text: str, lost: str) -> None:
    worse = text.removesuffix(lost)
    (right, _), _ = amounts("本金", [text, "100万元"])
    (found, _), codes = amounts("本金", [worse, "100万元"])
    assert found == right or (found is None and codes & {"unit_lost"}), worse


def test_the_day_of_reading_reaches_the_dates_of_a_file(text_file: Callable[..., Path]) -> None:
    path = text_file("借款人,本金（元）,判决日期\n甲公司,100,2027-01-01\n乙公司,200,2024-01-01\n")
    tape = read_tape(path, today=TODAY)
    assert "judgment_date" not in tape.rows[0].values
    assert tape.rows[1].values["judgment_date"] == date(2024, 1, 1)
    assert "date_future" in {w.code for w in tape.warnings}


def test_dates_that_an_import_swapped_are_left_open() -> None:
    fields = {"Borrower": "borrower_name", "Default on": "default_date"}
    answer, codes = read(
        fields, [["A", date(2019, 4, 3)], ["B", "13/05/2019"], ["C", "28/02/2020"], ["D", date(2020, 5, 5)]]
    )
    assert [row.get("default_date") for row in answer.rows] == [
        None,
        date(2019, 5, 13),
        date(2020, 2, 28),
        date(2020, 5, 5),
    ]
    assert "date_ambiguous" in codes


def test_two_columns_that_contradict_each_other_tell_no_limitation() -> None:
    fields = {
        "债务人": "borrower_name",
        "时效是否届满": "limitation_status",
        "诉讼时效是否有效": "limitation_status",
    }
    answer, codes = read(fields, [["甲", "是", "是"], ["乙", "否", "是"]])
    assert [row.get("limitation_status") for row in answer.rows] == [None, "alive"]
    assert "flag_unclear" in codes


@pytest.mark.parametrize(
    ("line", "day"),
    [("Forderungsaufstellung zum 30.06.2025", date(2025, 6, 30)), ("Position as on 30.09.2024", date(2024, 9, 30)),
     ("中華民國113年12月31日", date(2024, 12, 31)), ("基準日：民國113年12月31日", date(2024, 12, 31)), ("截至二零二五年六月三十日", date(2025, 6, 30)),
     ("Créances cédées au 31 mars 2025", date(2025, 3, 31)), ("制表日期：2025-06-30", None), ("截至2027年1月1日", None)],
)  # fmt: skip
def test_the_base_date_of_a_line(line: str, day: date | None) -> None:
    table, matches = table_of(
        {"Borrower": "borrower_name", "Balance": "principal"}, [["A", 1]], above=(line,)
    )
    assert context_of(table, matches, today=TODAY)[0].base_date == day


@pytest.mark.parametrize(
    ("name", "unit"),
    [("明细(万元)", 10_000), ("HKD'000", 1000), ("34_thousands", None), ("万达", None), ("sheet (元)", None)],
)
def test_a_sheet_name_gives_a_unit_only_where_it_states_one(name: str, unit: int | None) -> None:
    table, matches = table_of({"Borrower": "borrower_name", "Balance": "principal"}, [["A", 1]], name=name)
    assert context_of(table, matches, today=TODAY)[0].unit == unit


def test_ditto_repeats_a_name_and_never_a_sum() -> None:
    fields = {"债务人": "borrower_name", "合同": "contract_no", "本金（元）": "principal"}
    answer, codes = read(fields, [["甲公司", "H1", 5], ["同上", "H2", "同上"], ["〃", "H3", 7]])
    assert [row.get("borrower_name") for row in answer.rows] == ["甲公司"] * 3
    assert [row.get("principal") for row in answer.rows] == [500, None, 700]
    assert {"ditto_filled", "amount_unreadable"} <= codes


def test_a_history_stands_beside_the_name_and_not_in_it() -> None:
    fields = {"债务人": "borrower_name"}
    answer, _ = read(fields, [["甲公司（原乙公司）"], ["甲公司、丙公司"], ["重庆（集团）有限公司"]])
    assert [row["borrower_name"] for row in answer.rows] == [
        "甲公司",
        "甲公司、丙公司",
        "重庆（集团）有限公司",
    ]
    assert answer.rows[0]["former_names"] == {"甲公司": ["乙公司"]}
    assert answer.rows[1]["borrowers"] == ["甲公司", "丙公司"]


def test_one_row_in_another_unit_is_said() -> None:
    found, codes = amounts("本金（万元）", ["350", "1,200", "45", "8,000,000", "95.5"])
    assert found[3] == 8_000_000_000_000
    assert "unit_too_large" in codes
    assert "unit_too_large" not in amounts("本金（万元）", ["350", "1,200", "45", "80,000", "95.5"])[1]


def test_a_rate_under_a_header_of_money_is_no_amount() -> None:
    found, codes = amounts("利息 %", ["5.6"])
    assert found == [None]
    assert "amount_percent" in codes


def test_a_currency_that_writes_the_point_settles_a_cell_of_a_mixed_column() -> None:
    found, codes = amounts("Sum adjudged", ["US$1,250,000.00", "€88.500,50", "£640,000", "€1.234"])
    assert found == [125_000_000, 8_850_050, 64_000_000, None]
    assert {"decimal_style_mixed", "amount_style_by_currency", "amount_style_unknown"} <= codes


def test_a_row_longer_than_the_header_gives_no_amount(text_file: Callable[..., Path]) -> None:
    path = text_file(
        "Borrower,Principal USD,Interest USD\nA,850000.00,1.00\nB,1,250,000.00,2.00\nC,640000.75,0.00\n"
    )
    tape = read_tape(path, today=TODAY)
    assert [row.values["borrower_name"] for row in tape.rejected] == ["B"]
    assert "amount_shifted" in {w.code for w in tape.warnings}


def test_a_number_in_full_beside_thousands_is_read_with_a_warning(text_file: Callable[..., Path]) -> None:
    tape = read_tape(
        text_file('Obligor;Principal (EUR)\nA Ltd;5641k\nB Ltd;"2,132,000.00"\nC Ltd;88.72m\nD Ltd;7892\n')
    )
    assert [row.values.get("principal") for row in tape.rows] == [564_100_000, 213_200_000, 8_872_000_000]
    assert {f.code for f in tape.warnings} >= {"unit_written_in_full", "unit_lost"}


def test_a_number_in_full_beside_wan_is_not_read(text_file: Callable[..., Path]) -> None:
    tape = read_tape(text_file('借款人,本金\n甲公司,100万元\n乙公司,"2,132,000.00"\n丙公司,88.72万元\n'))
    assert [row.values["borrower_name"] for row in tape.rows] == ["甲公司", "丙公司"]
