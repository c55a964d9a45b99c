"""Columns: headers that no list holds, the granted amount, mapping files, opposite flags, statuses in odd columns."""

from collections.abc import Callable
from pathlib import Path

import pytest

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.headers import readings
from exequatur.claims.tape.vocabulary import (
    canonical_fields,
    column_rules,
    field_kinds,
    header_fields,
    status_words,
)
from exequatur.claims.words import plain
from exequatur.text import UserError

Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("结欠借款本金(万元)", "principal"), ("截至基准日未受偿本金（元）", "principal"), ("剩余未偿还贷款本金", "principal"),
        ("貸款本金餘額(港幣千元)", "principal"), ("Principal Outstanding", "principal"), ("Unpaid principal (USD)", "principal"),
        ("表内外欠息合计（元）", "interest"), ("尚欠利息", "interest"), ("Accrued Unpaid Interest", "interest"),
        ("所欠罚息", "penalty"), ("欠款人", "borrower_name"), ("借款单位全称", "borrower_name"), ("Judgment Debtor Name", "borrower_name"),
        ("连带责任保证人", "guarantors"), ("Total Outstanding", "total"), ("债权总金额", "total"), ("本息合计(元)", "principal_and_interest"),
        ("判决生效日", "effective_date"), ("终本裁定日期", "terminated_date"), ("申请强制执行日期", "enforcement_date"),
        ("境外资产所在国家", "overseas_clue"), ("Jurisdictions of known assets", "overseas_clue"), ("履行期限届满日", "performance_end"),
        ("文书送达方式", "service_method"), ("约定还款日", "due_date"), ("NPA date", "default_date"),
    ],
)  # fmt: skip
def test_a_header_is_read_by_its_parts(header: str, field: str) -> None:
    assert readings(header)[0].field == field


@pytest.mark.parametrize(
    "header",
    [
        "贷款发放金额",
        "合同金额",
        "借据金额",
        "放款金额(万元)",
        "授信总额",
        "合同本金",
        "发放本金（元）",
        "Sanctioned Limit",
        "Original principal amount",
        "Loan amount",
    ],
)
def test_a_granted_amount_is_never_read_as_owed(header: str, workbook: Write) -> None:
    with pytest.raises(UserError) as refused:
        read_tape(
            workbook([["借款人", header, "币种"], ["甲公司", 100, "人民币"], ["乙公司", 200, "人民币"]])
        )
    assert refused.value.key == "tape.only_granted"


def test_beside_a_granted_amount_the_owed_one_is_taken(workbook: Write) -> None:
    tape = read_tape(workbook([["借款人", "合同金额(元)", "贷款余额(元)"], ["甲公司", 1000, 800]]))
    assert (tape.rows[0].values["original_amount"], tape.rows[0].values["principal"]) == (100_000, 80_000)


def test_a_mapping_overrides_what_the_reader_finds(workbook: Write, tmp_path: Path) -> None:
    tape_path = workbook([["客户", "数1", "数2(万元)"], ["甲公司", 5, 7]])
    with pytest.raises(UserError):
        read_tape(tape_path)
    mapping = tmp_path / "map.yaml"
    mapping.write_text("borrower_name: 客户\nprincipal: 数2(万元)\n", encoding="utf-8")
    with pytest.raises(UserError, match="mapping"):
        read_tape(tape_path, mapping={})
    tape = read_tape(tape_path, mapping=mapping)
    assert tape.totals == {"CNY": 7_000_000}


def test_a_mapping_that_names_no_field_or_no_header_is_refused(workbook: Write) -> None:
    path = workbook([["借款人", "本金(元)"], ["甲公司", 5]])
    with pytest.raises(UserError) as unknown_field:
        read_tape(path, mapping={"capital": "本金(元)"})
    assert unknown_field.value.key == "tape.mapping_field"
    with pytest.raises(UserError) as unknown_header:
        read_tape(path, mapping={"principal": "余额"})
    assert unknown_header.value.key == "tape.mapping_header"


def test_limitation_flags_of_opposite_sense_stand_apart(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["债务人", "债权本金(元)", "是否超出诉讼时效", "是否有执行时效"],
                ["甲公司", 100, "否", "是"],
                ["乙公司", 200, "是", "否"],
            ]
        )
    )
    assert [r.values["limitation_status"] for r in tape.rows] == ["alive", "time_barred"]
    assert [r.values["enforcement_limitation_status"] for r in tape.rows] == ["alive", "time_barred"]


def test_a_case_number_column_is_known_by_its_contents(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["债务人", "本金(元)", "依据"],
                ["甲公司", 1, "（2019）沪01民初1号"],
                ["乙公司", 2, "（2020）沪01民初2号"],
            ]
        )
    )
    assert tape.fields["case_no"] == "依据"


def test_a_column_whose_contents_do_not_fit_loses_to_one_that_does(workbook: Write) -> None:
    tape = read_tape(
        workbook([["借款人", "本金", "贷款余额"], ["甲公司", "见合同", 100], ["乙公司", "见合同", 200]])
    )
    assert tape.fields["principal"] == "贷款余额"


def test_every_listed_header_has_a_field_and_every_kind_is_a_field() -> None:
    assert {field for fields in header_fields().values() for field in fields} <= canonical_fields()
    assert set(field_kinds()) <= canonical_fields()
    assert all(0.5 < rule.score < 0.97 for rule in column_rules())
    kinds = {kind.partition(":")[2] for kind in field_kinds().values() if kind.startswith("status:")}
    assert all(status_words(kind) for kind in kinds)


def test_comparison_levels_width_script_and_spaces() -> None:
    assert plain("本 金　餘額（萬元）") == plain("本金余额(万元)")


def test_converted_amounts_are_never_taken_for_the_claims_own_currency(workbook: Write) -> None:
    both = read_tape(
        workbook(
            [
                ["债务人", "币种", "原币本金余额", "折人民币本金余额"],
                ["甲公司", "USD", 1000, 7100],
                ["乙公司", "CNY", 5, 5],
            ]
        )
    )
    assert both.totals == {"CNY": 500, "USD": 100_000}
    alone = read_tape(
        workbook([["债务人", "币种", "折人民币本金余额"], ["甲公司", "USD", 7100]], name="b.xlsx")
    )
    assert alone.totals == {"CNY": 710_000}
    mixed = read_tape(
        workbook(
            [["债务人", "币种", "原币本金", "折人民币债权总额"], ["甲公司", "USD", 1000, 7200]], name="c.xlsx"
        )
    )
    assert (mixed.totals, "total" in mixed.rows[0].values) == ({"USD": 100_000}, False)


def test_a_header_and_a_currency_column_that_disagree_reject_the_row(workbook: Write) -> None:
    tape = read_tape(
        workbook([["债务人", "币种", "本金(人民币元)"], ["甲公司", "美元", 100], ["乙公司", "人民币", 100]])
    )
    assert [row.reasons[-1] for row in tape.rejected] == ["currency_conflict"]
    assert tape.totals == {"CNY": 10_000}


def test_a_header_with_two_units_reads_only_cells_that_name_one(workbook: Write) -> None:
    tape = read_tape(
        workbook([["债务人", "本金（元/万元）"], ["甲公司", 100], ["乙公司", "5万元"], ["丙公司", "7万元"]])
    )
    assert tape.totals == {"CNY": 12_000_000}
    assert [row.reasons for row in tape.rejected] == [("unit_unclear",)]


def test_principal_under_a_group_of_granted_amounts_is_granted(workbook: Write) -> None:
    header = [["借款人", "贷款发放情况", "", "截至基准日债权", ""], ["", "发放日期", "本金", "本金", "利息"]]
    tape = read_tape(
        workbook([*header, ["甲公司", "2015-01-01", 500, 300, 20]], merge=["A1:A2", "B1:C1", "D1:E1"])
    )
    row = tape.rows[0].values
    assert (row["original_amount"], row["principal"], row["interest"]) == (50_000, 30_000, 2_000)


def test_a_company_called_total_is_no_totals_row(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["Borrower", "Principal (EUR)"],
                ["Total Gas Trading", 5],
                ["Alpha", 6],
                ["Total claims EUR", 11],
            ]
        )
    )
    assert [row.values["borrower_name"] for row in tape.rows] == ["Total Gas Trading", "Alpha"]


def test_the_only_column_of_companies_names_the_borrower_where_no_header_does(text_file: Write) -> None:
    rows = "甲有限公司,中国某银行某支行,900\n乙有限公司,中国某银行某支行,800\n"
    tape = read_tape(text_file(f"户,所在,尚欠本金（元）\n{rows}"))
    assert [row.values["borrower_name"] for row in tape.rows] == ["甲有限公司", "乙有限公司"]
    assert "column_by_contents" in {finding.code for finding in tape.warnings}
    with pytest.raises(UserError):  # two columns of companies: a person must say which
        read_tape(text_file(f"户,方,尚欠本金（元）\n{rows.replace('中国某银行某支行', '丙有限公司')}"))


@pytest.mark.parametrize(
    ("granted", "owed"),
    [
        ("Bewilligter Betrag", "Restforderung"),
        ("Montant accordé", "Capital restant dû"),
        ("Importe concedido", "Capital pendiente"),
        ("Importo erogato", "Capitale residuo"),
        ("Valor concedido", "Capital em dívida"),
        ("Verstrekt bedrag", "Restschuld"),
        ("Kwota udzielona", "Kapitał pozostały"),
        ("Sanctioned limit", "Principal outstanding"),
        ("대출금액", "대출잔액"),
        ("授信金额", "结欠本金"),
        ("貸款發放金額", "未償還本金"),
    ],
)
def test_what_was_granted_is_never_owed_in_any_language(granted: str, owed: str) -> None:
    assert readings(granted)[0].field == "original_amount"
    assert not {r.field for r in readings(granted) if r.score >= 0.5} & {"principal", "total"}
    assert readings(owed)[0].field in ("principal", "total")
    assert "original_amount" not in {r.field for r in readings(owed) if r.score >= 0.5}


def test_a_balance_that_exceeds_the_judgment_sum_is_what_is_owed(text_file: Write) -> None:
    head = "Debtor,Judgment sum (S$),Balance due (S$)\n"
    tape = read_tape(text_file(head + "Alpha Pte Ltd,1000.00,1200.00\nBeta Pte Ltd,500.00,300.00\n"))
    assert (tape.totals, tape.fields["total"]) == ({"SGD": 150_000}, "Balance due (S$)")


def test_a_currency_that_nobody_knows_is_not_taken_for_yuan(text_file: Write) -> None:
    tape = read_tape(text_file("借款人,货币,本金余额\n甲有限公司,美元,100\n乙有限公司,未知,200\n"))
    assert [row.values["borrower_name"] for row in tape.rows] == ["甲有限公司"]
    assert tape.rejected[0].reasons == ("currency_unknown",)


@pytest.mark.parametrize(
    ("line", "currency"),
    [("Valores em euros", "EUR"), ("Semua amaun dalam RM", "MYR"), ("All sums in USD", "USD")],
)
def test_a_line_above_names_the_currency_in_its_own_language(
    text_file: Write, line: str, currency: str
) -> None:
    tape = read_tape(text_file(f"{line}\nDebtor,Principal\nAlpha Ltd,100\nBeta Ltd,200\n"))
    assert tape.totals == {currency: 30_000}
