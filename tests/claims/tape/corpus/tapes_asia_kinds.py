"""Development tapes of Korea, Japan, Singapore and Taiwan; leases; PDF, Parquet, JSON lines."""

import json
from datetime import date
from decimal import Decimal

import polars as pl
from writing import DEVELOPMENT, cells, delimited, expect, minor, printed, workbook

INDEX = "public code index, file {}"


def korean_sale() -> None:
    """17: a Korean list of claims for sale in thousands of won, two header rows, granted beside balance."""
    name = "17_korean_claims_thousand_won"
    rows = [
        ["매각대상채권 명세서"],
        ["기준일 : 2024-12-31", None, None, None, None, None, None, "(단위 : 천원)"],
        ["연번", "차주명", "계좌번호", "최초대출금액", "채권액", None, None, "연체발생일"],
        [None, None, None, None, "대출잔액", "연체이자", "계", None],
        [1, "한빛산업 주식회사", "110-22-000101", 2000000, 1850000, 210500, 2060500, date(2021, 4, 30)],
        [2, "(주)동해수산", "110-22-000145", 750000, 750000, 98200, 848200, date(2022, 7, 29)],
        [3, "김○○", "110-22-000208", 120000, 88350, 4120, 92470, date(2023, 1, 31)],
        [4, "대명조선기자재(주)", "110-22-000310", 5400000, 4999999, 777777, 5777776, date(2019, 11, 15)],
        ["합 계", None, None, 8270000, 7688349, 1090597, 8778946, None],
    ]
    workbook(
        f"{name}.xlsx",
        {"명세": rows},
        merge={"명세": ["A1:H1", "E3:G3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "H3:H4", "A9:C9"]},
        formats={"명세": {"D5:G9": "#,##0", "H5:H8": "yyyy-mm-dd"}},
    )
    owed = {5: 1850000, 6: 750000, 7: 88350, 8: 4999999}
    expect(
        name,
        source={
            "title": "Korean claims for sale in thousands of won, two header rows",
            "url": INDEX.format(51795006081),
            "real": "대출원금 beside 잔여원금, 채무자명 in a bond-sale form",
            "ours": "header wording, layout, names, figures",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"KRW": sum(owed.values()) * 1000},
        fields={
            "borrower_name": "차주명",
            "original_amount": "최초대출금액",
            "principal": "채권액/대출잔액",
            "interest": "채권액/연체이자",
            "total": "채권액/계",
        },
        cells=cells(
            {
                "principal": {row: value * 1000 for row, value in owed.items()},
                "total": {8: 5777776000},
                "interest": {7: 4120000},
                "base_date": {5: "2024-12-31"},
                "currency": {5: "KRW"},
            },
            "명세",
        ),
        must_warn=["totals_row_skipped", "multi_header", "unit_from_title"],
    )


def japanese_pdf() -> None:
    """18: a Japanese servicer's list in English, a text PDF, in millions of yen."""
    name = "18_japanese_servicer_yen_million"
    rows = [
        [
            "Ref.",
            "Obligor",
            "Loan Type",
            "Face Amount",
            "Unpaid Principal",
            "Unpaid Interest",
            "Event of Default",
        ],
        ["S-01", "Kansai Ryokan KK", "Term", "1,500.0", "1,320.5", "48.2", "31-Mar-2021"],
        ["S-02", "Hokuto Foods KK", "Revolver", "800.0", "800.0", "12.75", "15-Oct-2022"],
        ["S-03", "Setouchi Marine Ltd", "Ship finance", "4,000.0", "2,105.125", "301.0", "30-Jun-2019"],
        ["S-04", "Individual A", "Housing", "45.0", "31.9", "0.8", "28-Feb-2023"],
        ["Total", "", "", "6,345.0", "4,257.525", "362.75", ""],
    ]
    above = [["Loan Schedule (JPY in millions)"], ["As of September 30, 2024"]]
    printed(f"{name}.pdf", [*above, *rows, ["Figures before tax."]], [8, 24, 14, 14, 18, 16, 18])
    expect(
        name,
        source={
            "title": "Japanese servicer's list in English, text PDF, millions of yen",
            "url": "general knowledge of the trade",
            "real": "face amount beside unpaid principal, unit in the title",
            "ours": "wording, names, figures",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"JPY": minor("4257.525", 10**6, 0)},
        fields={
            "borrower_name": "Obligor",
            "original_amount": "Face Amount",
            "principal": "Unpaid Principal",
            "interest": "Unpaid Interest",
        },
        cells=[
            {"field": "principal", "value": 1320500000},
            {"field": "default_date", "value": "2021-03-31"},
            {"field": "currency", "value": "JPY"},
        ],
        must_warn=["totals_row_skipped"],
    )


def consumer_json() -> None:
    """19: consumer loans of a platform as JSON lines: nested and missing keys, an identity number turned into a float."""
    name = "19_platform_loans_json_lines"
    rows = [
        {"loan_no": "SGP-1", "borrower": "Individual A", "amount_disbursed": 12000, "principal_outstanding": 8450.25,
         "late_interest": 310.4, "ccy": "SGD", "due": "2023-05-31", "dpd": 512},
        {"loan_no": "SGP-2", "borrower": "Individual B", "amount_disbursed": 5000, "principal_outstanding": 0.1,
         "late_interest": 0, "ccy": "SGD", "due": "2023-06-30", "dpd": 480},
        {"loan_no": "MYS-1", "borrower": "Individual C", "amount_disbursed": 20000, "principal_outstanding": 19999.99,
         "late_interest": 2500, "ccy": "MYR", "due": "2022-12-15"},
        {"loan_no": "MYS-2", "borrower": None, "amount_disbursed": 3000, "principal_outstanding": 1500, "ccy": "MYR",
         "due": "2024-02-30", "dpd": 100},
        {"loan_no": "IDN-1", "borrower": "PT Sinar Laut", "amount_disbursed": 900000000, "principal_outstanding": 750000000,
         "late_interest": 81250000.5, "ccy": "IDR", "due": "2024-02-30", "dpd": 250},
    ]  # fmt: skip
    (DEVELOPMENT / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    expect(
        name,
        source={
            "title": "Platform loans as JSON lines in three currencies",
            "url": "general knowledge of the trade (loan books of lending platforms)",
            "real": "kinds of keys",
            "ours": "spelling of keys, names, figures",
        },
        rows_accepted=4,
        rows_rejected=1,
        totals_field="principal",
        totals={"SGD": 845035, "MYR": 1999999, "IDR": 75000000000},
        fields={
            "borrower_name": "borrower",
            "original_amount": "amount_disbursed",
            "principal": "principal_outstanding",
            "currency": "ccy",
            "days_past_due": "dpd",
        },
        cells=[
            {"field": "principal", "value": 845025},
            {"field": "principal", "value": 10},
            {"field": "principal", "value": 75000000000},
            {"field": "original_amount", "value": 1200000},
        ],
        must_warn=["mixed_currency", "missing_borrower", "date_impossible"],
    )


def parquet_cards() -> None:
    """20: charged-off cards as Parquet with decimals, dates and nulls."""
    name = "20_charged_off_cards.parquet"
    pl.DataFrame(
        {
            "acct_ref": ["4401", "4402", "4403", "4404"],
            "obligor_nm": ["Individual A", "Individual B", "Individual C", "Individual D"],
            "credit_limit": [Decimal("5000.00"), Decimal("12000.00"), Decimal("800.00"), Decimal("3000.00")],
            "os_principal": [Decimal("4870.11"), Decimal("11990.00"), None, Decimal("2999.95")],
            "os_interest": [Decimal("612.30"), Decimal("2044.41"), Decimal("13.00"), Decimal("0.00")],
            "charge_off_dt": [date(2023, 4, 3), date(2022, 11, 12), date(2024, 1, 31), None],
            "ccy_cd": ["GBP", "GBP", "GBP", "EUR"],
        },
        schema_overrides={
            "credit_limit": pl.Decimal(18, 2),
            "os_principal": pl.Decimal(18, 2),
            "os_interest": pl.Decimal(18, 2),
        },
    ).write_parquet(DEVELOPMENT / name)
    expect(
        "20_charged_off_cards",
        source={
            "title": "Charged-off cards as Parquet",
            "url": "general knowledge of the trade",
            "real": "kinds of columns",
            "ours": "all",
        },
        rows_accepted=3,
        rows_rejected=1,
        totals_field="principal",
        totals={"GBP": minor("16860.11"), "EUR": minor("2999.95")},
        fields={
            "borrower_name": "obligor_nm",
            "principal": "os_principal",
            "interest": "os_interest",
            "written_off_date": "charge_off_dt",
            "currency": "ccy_cd",
        },
        cells=[
            {"field": "principal", "value": 487011},
            {"field": "written_off_date", "value": "2023-04-03"},
            {"field": "interest", "value": 204441},
        ],
        must_warn=["missing_principal", "mixed_currency"],
    )


def leases_and_factoring() -> None:
    """21: two claim sheets with unlike headers and units, a summary sheet and a hidden one."""
    name = "21_leases_and_factoring"
    summary = [
        ["业务类型", "户数", "余额（万元）"],
        ["融资租赁", 3, 2180.5],
        ["商业保理", 2, 3300],
        ["合计", 5, 5480.5],
    ]
    leases = [
        ["融资租赁应收款明细（单位：元）"],
        [
            "承租人",
            "租赁合同编号",
            "设备购置款",
            "未付租金本金",
            "逾期租息",
            "违约金",
            "起租日",
            "租期届满日",
            "担保方",
        ],
        [
            "新乡平原印刷有限公司",
            "ZL-16-01",
            12000000,
            8405000,
            510000.25,
            99000,
            "2016-04-20",
            "2021-04-19",
            "马某、冯某",
        ],
        ["安阳豫北医院", "ZL-17-08", 20000000, 11000000, 0, 0, "2017.8.1", "2022.7.31", "安阳某投资公司"],
        ["濮阳中原塑胶厂", "ZL-18-22", 5000000, 2400000, 88000, 12345.6, "2018/12/12", "2021/12/11", ""],
    ]
    factoring = [
        [
            "融资人",
            "买方（付款义务人）",
            "保理合同号",
            "未收回保理融资本金(万元)",
            "未收保理利息(万元)",
            "融资到期日",
        ],
        ["洛阳牡丹钢构有限公司", "某建设集团有限公司", "BL-19-03", 1800, 120.5, "2020年1月31日"],
        ["开封汴梁药业有限公司", "某医药连锁有限公司", "BL-20-11", 1500, 66.66, "2021年6月30日"],
    ]
    old = [["承租人", "未付租金本金"], ["旧数据", 99999999]]
    workbook(
        f"{name}.xlsx",
        {"汇总": summary, "租赁": leases, "保理": factoring, "旧": old},
        hide_sheets=["旧"],
        merge={"租赁": ["A1:I1"]},
    )
    expect(
        name,
        source={
            "title": "Leases in yuan and factoring in ten thousands on two sheets, a summary and a hidden sheet",
            "url": INDEX.format(69455367056),
            "real": "rent receivable balances of a leasing system",
            "ours": "header wording, names, figures",
        },
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("54805000")},
        fields={
            "borrower_name": "承租人",
            "principal": "未付租金本金",
            "loan_date": "起租日",
            "guarantors": "担保方",
        },
        cells=[
            *cells(
                {
                    "principal": {3: minor("8405000"), 4: minor("11000000"), 5: minor("2400000")},
                    "loan_date": {4: "2017-08-01"},
                    "due_date": {3: "2021-04-19"},
                    "guarantors": {3: ["马某", "冯某"]},
                },
                "租赁",
            ),
            *cells(
                {
                    "principal": {2: minor("18000000"), 3: minor("15000000")},
                    "interest": {3: minor("666600")},
                    "borrower_name": {2: "洛阳牡丹钢构有限公司"},
                    "due_date": {2: "2020-01-31"},
                },
                "保理",
            ),
        ],
        must_warn=["several_sheets", "hidden_sheet"],
    )


def taiwan_big5() -> None:
    """22: a Taiwanese list in Big5 with years of the Republic, thousands of TWD and traditional characters."""
    name = "22_taiwan_big5_thousand"
    rows = [
        ["不良債權明細表", "", "", "", "", "", "", ""],
        ["基準日：民國113年12月31日", "", "", "", "", "", "", "單位：新臺幣仟元"],
        ["編號", "借戶", "連帶保證人", "原貸金額", "積欠本金", "應收未收利息", "轉催收日", "擔保品"],
        ["1", "鴻運紡織股份有限公司", "林某、黃某", "80,000", "72,350.5", "8,120", "108/03/31", "廠房一棟"],
        ["2", "東港漁業有限公司", "", "12,000", "9,800", "1,044.25", "109.11.02", "漁船"],
        ["3", "陳某某", "陳某", "6,500", "5,999.999", "300", "110年7月1日", "無"],
        ["合計", "", "", "98,500", "88,150.499", "9,464.25", "", ""],
    ]
    delimited(f"{name}.csv", rows, encoding="big5")
    expect(
        name,
        source={
            "title": "Taiwanese list in Big5: Republic years, thousands of TWD",
            "url": "general knowledge of the trade; dates as the README of the claims data tells",
            "real": "ways of writing dates and units",
            "ours": "wording, names, figures",
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"TWD": minor("88150.499", 1000)},
        fields={
            "borrower_name": "借戶",
            "guarantors": "連帶保證人",
            "original_amount": "原貸金額",
            "principal": "積欠本金",
            "interest": "應收未收利息",
        },
        cells=cells(
            {
                "principal": {4: minor("72350.5", 1000), 5: minor("9800", 1000), 6: minor("5999.999", 1000)},
                "guarantors": {4: ["林某", "黃某"]},
                "base_date": {4: "2024-12-31"},
                "original_amount": {4: minor("80000", 1000)},
            }
        ),
        must_warn=["encoding_detected", "totals_row_skipped", "unit_from_title"],
    )


def make() -> None:
    """Write these tapes."""
    korean_sale()
    japanese_pdf()
    consumer_json()
    parquet_cards()
    leases_and_factoring()
    taiwan_big5()


if __name__ == "__main__":
    make()
