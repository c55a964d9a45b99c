"""Sheets joined by keys that are written a little differently; what fits none or several claims is told and given to none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.join import join

Write = Callable[..., Path]

Values = dict[str, Any]


def others(*rows: Values, sheet: str = "S") -> list[tuple[str, list[tuple[int, Values]]]]:
    return [(sheet, [(i + 2, dict(row)) for i, row in enumerate(rows)])]


def test_keys_are_compared_without_width_brackets_spaces_and_leading_noughts() -> None:
    claims: list[Values] = [{"contract_no": "（2015）甲字第001号"}, {"contract_no": "HT-0002"}]
    done = join(
        claims,
        others(
            {"contract_no": "(2015) 甲字第1号", "collateral": ["房产"]},
            {"contract_no": "ＨＴ－０００２", "collateral": ["土地"]},
        ),
    )
    assert [claim["collateral"] for claim in claims] == [["房产"], ["土地"]]
    assert not (done.alone)
    assert not (done.unmatched)
    assert not done.ambiguous


def test_a_key_that_is_that_of_two_claims_once_levelled_is_given_to_none() -> None:
    claims: list[Values] = [{"contract_no": "A-01"}, {"contract_no": "A-1"}, {"contract_no": "B"}]
    done = join(
        claims,
        others(
            {"contract_no": "A-1", "collateral": ["厂房"]},
            {"contract_no": "a001", "collateral": ["土地"]},
            {"contract_no": "B", "collateral": ["车"]},
        ),
    )
    assert [claim.get("collateral") for claim in claims] == [None, ["厂房"], ["车"]]
    (told,) = done.ambiguous
    assert (told.key, told.row, told.text, told.count) == ("contract_no", 3, "a001", 1)


def test_rows_that_name_no_claim_are_counted() -> None:
    claims: list[Values] = [{"contract_no": "A"}, {"contract_no": "B"}]
    done = join(
        claims,
        others(
            {"contract_no": "A", "collateral": ["x"]},
            {"contract_no": "Q", "collateral": ["y"]},
            {"collateral": ["z"]},
        ),
    )
    (told,) = done.unmatched
    assert (told.row, told.text, told.count) == (3, "Q", 2)
    assert [row.row for row in done.rows] == [2]


def test_collateral_of_a_borrower_with_several_claims_is_given_to_none_but_its_address_to_all() -> None:
    claims: list[Values] = [
        {"borrower_name": "甲公司", "iou_no": "1"},
        {"borrower_name": "甲公司", "iou_no": "2"},
    ]
    done = join(
        claims, others({"borrower_name": "甲公司", "borrower_address": "北京", "collateral": ["房产"]})
    )
    assert [claim.get("borrower_address") for claim in claims] == ["北京", "北京"]
    assert all("collateral" not in claim for claim in claims)
    assert [told.count for told in done.ambiguous] == [1]


def test_a_guarantor_of_a_contract_is_of_every_receipt_under_it() -> None:
    claims: list[Values] = [{"contract_no": "A", "iou_no": "1"}, {"contract_no": "A", "iou_no": "2"}]
    join(
        claims,
        others({"contract_no": "A", "guarantors": ["张某"]}, {"contract_no": "A", "guarantors": ["李某"]}),
    )
    assert [claim["guarantors"] for claim in claims] == [["张某", "李某"]] * 2


def test_a_sheet_is_joined_through_a_sheet_that_is_joined() -> None:
    claims: list[Values] = [{"contract_no": "A"}, {"contract_no": "B"}]
    done = join(
        claims,
        [
            ("enforcement", [(2, {"collateral_id": "P1", "enforcement_status": "in_progress"})]),
            ("collateral", [(2, {"collateral_id": "P1", "contract_no": "B", "collateral": ["house"]})]),
        ],
    )
    assert claims[1]["enforcement_status"] == "in_progress"
    assert {(row.sheet, row.claim) for row in done.rows} == {("enforcement", 1), ("collateral", 1)}
    assert not done.alone


def test_a_sheet_without_a_shared_key_is_left_alone() -> None:
    assert join([{"contract_no": "A"}], others({"contract_no": "Z", "collateral": ["x"]})).alone == ["S"]


def test_collateral_without_a_currency_is_in_the_one_currency_of_the_loans(workbook: Write) -> None:
    loans = [["Contract Identifier", "Counterparty name", "Principal Balance", "Currency"]]
    pledged = [
        ["Contract Identifier", "Protection Identifier", "Latest Valuation Amount"],
        ["C1", "P1", 500],
        ["C2", "P2", 700],
    ]
    one = [*loans, ["C1", "A Ltd", 1000, "EUR"], ["C2", "B Ltd", 2000, "EUR"]]
    tape = read_tape(workbook({"Loan": one, "Property Collateral": pledged}))
    assert [row.values["collateral_value"] for row in tape.linked] == [50_000, 70_000]
    said = {finding.code for finding in tape.warnings}
    assert "currency_from_other_sheet" in said
    assert "currency_missing" not in said
    two = [*loans, ["C1", "A Ltd", 1000, "EUR"], ["C2", "B Ltd", 2000, "USD"]]
    tape = read_tape(workbook({"Loan": two, "Property Collateral": pledged}))
    assert all("collateral_value" not in row.values for row in tape.linked)
    assert "currency_missing" in {finding.code for finding in tape.warnings}


def test_a_sheet_of_parties_gives_borrower_and_guarantors_by_their_roles(
    workbook: Callable[..., Path],
) -> None:
    claims = [
        ["Expte.", "Capital pendiente (EUR)", "Deuda total (EUR)"],
        ["E-1", 100, 110],
        ["E-2", 200, 230],
    ]
    parties = [
        ["Expte.", "Papel", "Nombre / Razón social", "NIF"],
        ["E-1", "Titular", "Individuo A", "***0000*A"],
        ["E-1", "Fiador", "Individuo B", "***0001*B"],
        ["E-1", "Fiador", "Harinas del Esgueva, S.L.", "B000***00"],
        ["E-2", "Titular", "Maderas Pisuerga, S.L.", "B000***01"],
    ]
    tape = read_tape(workbook({"Contratos": claims, "Intervinientes": parties}))
    assert [(row.values["borrower_name"], row.values.get("guarantors")) for row in tape.rows] == [
        ("Individuo A", ["Individuo B", "Harinas del Esgueva, S.L."]),
        ("Maderas Pisuerga, S.L.", None),
    ]


def test_a_header_that_two_sheets_share_joins_them_only_where_its_values_do(
    workbook: Callable[..., Path],
) -> None:
    claims = [["档", "借款人", "本金（元）"], ["A1", "甲公司", 100], ["A2", "乙公司", 200]]
    other = [["档", "抵押物", "坐落"], ["Z8", "住宅一套", "某市"], ["Z9", "厂房一处", "某县"]]
    tape = read_tape(workbook({"债权": claims, "押品": other}))
    assert "sheet_not_joined" in {f.code for f in tape.warnings}
    assert all("collateral" not in row.values for row in tape.rows)


def test_three_sheets_of_parties_relations_and_loans_make_claims(workbook: Callable[..., Path]) -> None:
    parties = [
        ["Counterparty Identifier", "Name of Counterparty", "Country of Residence"],
        ["CP1", "Nordhafen Speditions GmbH", "DE"],
        ["CP2", "Individual A", "DE"],
    ]
    relations = [
        ["Counterparty Identifier", "Contract Identifier", "Counterparty Role"],
        ["CP1", "LN-100", "Borrower"],
        ["CP2", "LN-100", "Guarantor"],
    ]
    loans = [
        ["Contract Identifier", "Loan Currency", "Principal Balance", "Accrued Interest Balance"],
        ["LN-100", "EUR", 1250000, 88000],
    ]
    tape = read_tape(workbook({"1_Counterparty": parties, "2_Relationship": relations, "3_Loan": loans}))
    assert [(r.values["borrower_name"], r.values["guarantors"]) for r in tape.rows] == [
        ("Nordhafen Speditions GmbH", ["Individual A"])
    ]
