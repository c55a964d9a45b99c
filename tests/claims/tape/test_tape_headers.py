"""Headers that no list holds: cut into words, composed into fields; the kind of value asked for must suit."""

import csv
import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape.composition import composed, cut, spread
from exequatur.claims.tape.headers import best_score, readings
from exequatur.claims.tape.vocabulary import canonical_fields, field_kinds, header_fields
from exequatur.claims.tape.vocabulary.lexicon import compositions, concepts, heads, words
from exequatur.claims.words import plain

ROOT = Path(__file__).resolve().parents[3]
OWED = {"principal", "total", "principal_and_interest"}
SHARED = ROOT.parent / "shared" / "data" / "claims"


def top(header: str) -> str:
    found = [reading for reading in readings(header) if reading.score >= 0.5]
    return found[0].field if found else ""


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("截至基准日尚未收回之贷款本金", "principal"), ("截至2025年6月30日结欠本金（人民币元）", "principal"), ("OutstandingPrincipal_AMT*", "principal"),
        ("Restschuldbetrag", "principal"), ("saldo de capital vivo", "principal"), ("잔여원금", "principal"), ("BJYE", "principal"),
        ("原借款本金发放额", "original_amount"), ("Ursprünglicher Darlehensbetrag", "original_amount"), ("Sanct. Limit (Rs. in lacs)", "original_amount"),
        ("保证人联系电话", "guarantor_phone"), ("连带责任保证人证件号码", "guarantor_id"), ("判决书送达日期", "served_date"),
        ("一审判决生效时间", "effective_date"), ("CUST_NM", "borrower_name"), ("借款人名称 Borrower", "borrower_name"), ("jkrmc", "borrower_name"),
        ("本金逾期起始日", "default_date"), ("执行依据生效日期", "effective_date"), ("申请执行期限届满日", "limitation_date"),
        ("Date de prescription", "limitation_date"), ("Intereses de demora", "penalty"), ("本息罚合计", "total"), ("貸款迄日", "due_date"),
    ],
)  # fmt: skip
def test_a_header_is_read_by_the_words_it_is_made_of(header: str, field: str) -> None:
    assert top(header) == field


@pytest.mark.parametrize(
    "header",
    [
        "贷款发放金额", "合同金额", "借据金额（万元）", "授信额度", "核准额度", "初貸金額", "批复金额", "放款本金", "合同本金", "借款合同金额",
        "Sanctioned Amount", "Facility Limit", "Original Principal Balance", "Disbursed Amt", "Amount Disbursed", "Approved Loan Amount",
        "Loan Amount", "贷款金额", "Kreditsumme", "Montant initial du prêt", "Importe concedido", "Importo erogato", "Montante contratado",
        "Kwota udzielonego kredytu", "Oorspronkelijk bedrag", "대출금액", "ORIG_AMT", "FUNDED_AMNT",
    ],
)  # fmt: skip
def test_what_was_granted_is_never_owed(header: str) -> None:
    found = [reading for reading in readings(header) if reading.score >= 0.5]
    assert found[0].field == "original_amount"
    assert not any(reading.field in OWED and reading.score > 0.6 for reading in found)


@pytest.mark.parametrize(
    "header",
    [
        "已还本金", "收回本金", "减免本金", "计划本金", "抵押物评估价值", "起拍价", "担保金额", "Principal repaid", "Collateral Value", "Reserve Price",
        "Provision on principal", "Guaranteed Amount", "Monthly instalment", "Total Assets", "Amount Recovered", "Tilgung", "本金收回率", "Days in arrears",
    ],
)  # fmt: skip
def test_what_was_paid_pledged_offered_or_planned_is_never_owed(header: str) -> None:
    assert top(header) not in OWED


@pytest.mark.parametrize(
    "header", ["本息", "本息合计", "尚欠本息", "P&I balance", "Principal and interest", "元利金"]
)
def test_principal_with_interest_is_never_principal(header: str) -> None:
    assert top(header) == "principal_and_interest"


def test_a_date_is_no_sum_and_a_telephone_no_person() -> None:
    assert cut("本金逾期日期").head == "date"
    assert cut("保证人电话").head == "phone"
    assert "guarantors" not in {one.field for one in composed("保证人电话")}
    assert "principal" not in {one.field for one in composed("本金逾期日期")}


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("OutstandingPrincipal_AMT*", "outstanding principal amount"),
        ("本金余额¹", "本金余额"),
        ("截至2025年6月30日本金余额", "本金余额"),
        ("本金\n余额（万元）", "本金余额"),
        ("Balance as at 31.12.2023", "balance"),
    ],
)
def test_marks_units_line_breaks_and_days_are_taken_off(header: str, text: str) -> None:
    assert spread(header).replace(" prin ", " principal ") == text


def test_the_values_of_a_column_are_no_headers() -> None:
    values = ["某银行第1期资产包", "已判决", "抵押+保证", "甲建设工程有限公司", "2019年5月", "是"]
    assert [value for value in values if best_score(value) >= 0.55] == []


def test_every_rule_speaks_of_concepts_fields_and_kinds_that_exist() -> None:
    spoken = {c for rule in compositions() for need in rule.needs for c in need}
    assert spoken | {c for rule in compositions() for c in rule.without} <= concepts()
    assert {rule.field for rule in compositions()} <= canonical_fields()
    assert all(0.5 <= rule.score <= 0.92 for rule in compositions())
    asked = {head for rule in compositions() for head in rule.heads or ()}
    assert asked <= set(heads().values()) | {"name"}
    assert len(words()) > 3000


def test_headers_in_the_list_are_read_as_the_list_says() -> None:
    """All but the words of many meanings, whose group, neighbours and contents decide."""
    several = {header for header, fields in header_fields().items() if len(fields) > 1} | {
        "地址",
        "单位",
        "资产名称",
    }
    rows = csv.DictReader((ROOT / "src/exequatur/claims/tape/vocabulary/headers.csv").open(encoding="utf-8"))
    wrong = [
        (row["header"], row["field"], top(row["header"]))
        for row in rows
        if top(row["header"]) != row["field"] and plain(row["header"]) not in several
    ]
    assert wrong == []


def test_headers_nobody_listed_are_read_right_in_both_halves() -> None:
    shares = runpy.run_path(str(ROOT / "scripts" / "header_scores.py"))["scores"]()
    assert {half: good / total >= 0.95 for half, (good, total) in shares.items()} == {
        "open": True,
        "closed": True,
    }
    assert min(total for _, total in shares.values()) >= 200


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared vocabulary is not here")
def test_every_field_of_the_shared_vocabulary_exists_and_eba_names_are_known() -> None:
    with (SHARED / "header_vocabulary.csv").open(encoding="utf-8") as file:
        assert {row["field"] for row in csv.DictReader(file)} <= canonical_fields()
    with (SHARED / "eba_npl_its_fields.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            final, older = row["field"], row["name_in_older_eba_template_1_1"]
            if plain(final) in header_fields() and older:
                meant = set(header_fields()[plain(final)])
                assert meant & {reading.field for reading in readings(older)[:2]}, (final, older)


@given(st.text(max_size=60))
def test_any_text_can_be_cut(header: str) -> None:
    found = cut(header)
    assert 0.0 <= found.known <= 1.0
    assert all(0.0 <= reading.score <= 1.0 for reading in readings(header))
    assert all(field_kinds().get(one.field, "text") for one in composed(header))


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("申请人（出票人）", "borrower_name"),
        ("被告（担保人）", "guarantors"),
        ("利息、罚息及复利", "interest"),
        ("利息罚息", "penalty"),
        ("остаток ссудной задолженности", "principal"),
        ("Int. di mora maturati", "penalty"),
        ("OPEN_DT", "loan_date"),
        ("CHGOFF_DT", "written_off_date"),
    ],
)
def test_brackets_lists_and_short_forms_say_what_is_meant(header: str, field: str) -> None:
    assert field in [reading.field for reading in readings(header)[:2]]


@pytest.mark.parametrize("code", ["PHP", "MYR", "BRL", "CHF", "TWD"])
def test_a_currency_behind_a_header_takes_nothing_from_it(code: str) -> None:
    plain_header, with_code = (
        readings("Principal still unsettled")[0],
        readings(f"Principal still unsettled {code}")[0],
    )
    assert (with_code.field, with_code.score) == (plain_header.field, plain_header.score)


@pytest.mark.parametrize(
    "header",
    ["剩余天数", "剩余未还期数", "贷款余额发生额", "表外欠息金额发生额", "Days remaining", "zile restante"],
)
def test_days_to_come_and_changes_of_a_balance_are_nothing_that_is_owed_or_overdue(header: str) -> None:
    assert not [reading for reading in readings(header) if reading.score >= 0.5]
