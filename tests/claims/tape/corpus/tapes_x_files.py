"""Development tapes by kind of file: PDF, DOCX, JSON lines, Parquet, EBA names."""

import json
from datetime import date
from typing import Any

import polars
from tapes_x_chinese import source
from writing import (
    DEVELOPMENT,
    cells,
    delimited,
    document,
    expect,
    minor,
    printed,
    workbook,
)

WAN = 10_000


def near_repeats() -> None:
    """x33: an exact repeat, a repeat in another spelling, one contract with another amount, and two honest receipts."""
    name = "x33_near_repeats"
    rows = [
        ["债务单位", "主合同号", "凭证号", "未还本金（元）", "未还利息（元）"],
        ["大冶某铜业有限公司", "DY-2018-001", "P01", "3000000", "210000"],
        ["大冶某铜业有限公司", "DY-2018-001", "P02", "3000000", "210000"],
        ["阳新某石灰厂", "YX-2019-07", "P03", "450000", "33000"],
        ["阳新某石灰厂", "YX-2019-07", "P03", "450000", "33000"],
        ["大冶某铜业 有限公司", "ＤＹ－２０１８－００１", "P02", "3000000.00", "210000"],
        ["黄梅某棉纺有限公司", "HM-2017-3", "P09", "870000.5", "120000"],
        ["瞿某", "QJ-1", "P11", "60000", "7000"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Exact repeat and a repeat in another spelling, two honest receipts"),
        rows_accepted=5,
        rows_rejected=2,
        totals_field="principal",
        totals={"CNY": minor("7380000.5")},
        fields={
            "borrower_name": "债务单位",
            "contract_no": "主合同号",
            "iou_no": "凭证号",
            "principal": "未还本金（元）",
            "interest": "未还利息（元）",
        },
        cells=cells({"principal": {2: minor("3000000"), 3: minor("3000000"), 7: minor("870000.5")}}),
        must_warn=["duplicate_row", ["duplicate_near", "duplicate_contract"]],
    )


def package_listing() -> None:
    """x34: three packages, not debtors: names of packages with the sums."""
    name = "x34_package_listing"
    rows = [
        ["某金融资产交易所挂牌项目一览"],
        ["项目名称", "转让方", "资产笔数", "未偿本金总额（元）", "未偿利息总额（元）", "基准日期", "公告日"],
        ["某银行2025年第1期个人不良贷款资产包", "某银行股份有限公司", 1203, 48210330.15, 9120044.5, "2025-03-31", "2025-05-06"],
        ["某银行2025年第2期个人不良贷款资产包", "某银行股份有限公司", 877, 33002100, 5120300.25, "2025-03-31", "2025-05-07"],
        ["某消费金融2025年第4期个人消费贷款资产包", "某消费金融有限公司", 15022, 120400555.8, 61200010, "2025-02-28", "2025-05-09"],
    ]  # fmt: skip
    workbook(f"{name}.xlsx", {"挂牌": rows}, merge={"挂牌": ["A1:G1"]})
    owed = {3: "48210330.15", 4: "33002100", 5: "120400555.8"}
    expect(
        name,
        source=source("Listing of packages without debtors"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={
            "claim_name": "项目名称",
            "principal": "未偿本金总额（元）",
            "interest": "未偿利息总额（元）",
            "account_count": "资产笔数",
            "base_date": "基准日期",
        },
        cells=cells(
            {"principal": {row: minor(v) for row, v in owed.items()}, "base_date": {3: "2025-03-31", 5: "2025-02-28"}}
        ),
        must_warn=["package_level"],
    )  # fmt: skip


def one_claim() -> None:
    """x35: a tape of one claim."""
    name = "x35_one_claim"
    rows = [
        ["债务人", "判决书", "判决日", "判令偿还本金", "判令利息", "逾期付款违约金", "币种"],
        [
            "某国际贸易（青岛）有限公司",
            "（2021）鲁02民初1109号",
            "2022年4月18日",
            "USD 2,450,000.00",
            "USD 190,320.55",
            "USD 12,000",
            "美元",
        ],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-16")
    expect(
        name,
        source=source("A tape of one claim, the currency in the cell and in a column"),
        rows_accepted=1,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor("2450000")},
        fields={
            "borrower_name": "债务人",
            "case_no": "判决书",
            "judgment_date": "判决日",
            "principal": "判令偿还本金",
            "interest": "判令利息",
            "penalty": "逾期付款违约金",
            "currency": "币种",
        },
        cells=cells({"judgment_date": {2: "2022-04-18"}, "interest": {2: minor("190320.55")}}),
        must_warn=[],
    )


def notice_in_pdf() -> None:
    """x36: a notice as a PDF with text: a table under a title and a unit line."""
    name = "x36_notice_pdf"
    rows = [
        ["序号", "借款人", "担保人", "本金余额", "欠息余额", "合计"],
        ["1", "承德某矿业有限公司", "张某、承德某铸造厂", "2,150.00", "830.45", "2,980.45"],
        ["2", "滦平某水泥厂", "无", "360.50", "200.15", "560.65"],
        ["3", "隆化某食品有限公司", "李某", "88.00", "12.34", "100.34"],
        ["合计", "", "", "2,598.50", "1,042.94", "3,641.44"],
    ]
    lines = [["债权转让通知暨债务催收联合公告"], ["截至2024年6月30日", "", "", "", "", "单位：人民币万元"]]
    printed(f"{name}.pdf", [*lines, *rows, ["特此公告。"]], [5, 20, 20, 10, 10, 16])
    owed = ["2150", "360.5", "88"]
    expect(
        name,
        source=source("Notice as a text PDF"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v, WAN) for v in owed)},
        fields={
            "borrower_name": "借款人",
            "guarantors": "担保人",
            "principal": "本金余额",
            "interest": "欠息余额",
            "total": "合计",
        },
        cells=[{"field": "principal", "value": minor(v, WAN)} for v in owed]
        + [
            {"field": "guarantors", "value": ["张某", "承德某铸造厂"]},
            {"field": "base_date", "value": "2024-06-30"},
        ],
        must_warn=["totals_row_skipped", "unit_from_title"],
    )


def annex_in_docx() -> None:
    """x37: the annex of a transfer agreement as DOCX, two header rows with a merged group."""
    name = "x37_annex_docx"
    rows = [
        ["序号", "债务人名称", ("债权金额（单位：元）", 3), "生效法律文书", "保证人"],
        ["", "", "本金", "利息", "代垫费用", "", ""],
        [
            "1",
            "本溪某药业有限公司",
            "4,980,000.00",
            "1,230,450.10",
            "35,200.00",
            "（2019）辽05民初88号",
            "何某\n吕某",
        ],
        ["2", "桓仁某山货行", "150,000.00", "22,001.99", "1,650.00", "（2020）辽0522民初301号", "无"],
        [("合计", 2), "5,130,000.00", "1,252,452.09", "36,850.00", "", ""],
    ]
    document(
        f"{name}.docx", ["债权转让协议附件一：债权清单", "基准日：2023年12月21日"], rows, ["出让方（盖章）："]
    )
    group = "债权金额（单位：元）"
    expect(
        name,
        source=source("Annex of a transfer agreement, DOCX, merged group"),
        rows_accepted=2,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("5130000")},
        fields={
            "borrower_name": "债务人名称",
            "principal": f"{group}/本金",
            "interest": f"{group}/利息",
            "fees": f"{group}/代垫费用",
            "case_no": "生效法律文书",
            "guarantors": "保证人",
        },
        cells=[
            {"field": "principal", "value": minor("4980000")},
            {"field": "fees", "value": minor("1650")},
            {"field": "guarantors", "value": ["何某", "吕某"]},
            {"field": "base_date", "value": "2023-12-21"},
        ],
        must_warn=["totals_row_skipped"],
    )


def export_in_json_lines() -> None:
    """x38: an export as JSON lines; one line lacks a key, one has a null, amounts as numbers and as text."""
    name = "x38_export_json_lines"
    rows: list[dict[str, Any]] = [
        {"cust_name": "Harbour Freight Ltd", "agreement_no": "AG-1", "ccy": "GBP", "outstanding_principal": 120500.75,
         "accrued_interest": 8100, "maturity_date": "2021-09-30", "guarantor_name": "Individual A"},
        {"cust_name": "Individual B", "agreement_no": "AG-2", "ccy": "GBP", "outstanding_principal": "15,000.10",
         "accrued_interest": None, "maturity_date": "2022-01-15"},
        {"cust_name": "Celtic Dairy plc", "agreement_no": "AG-3", "ccy": "EUR", "outstanding_principal": 990000,
         "accrued_interest": 45000.5, "maturity_date": None, "guarantor_name": "Individual C; Individual D"},
        {"cust_name": None, "agreement_no": "AG-4", "ccy": "EUR", "outstanding_principal": 7000, "accrued_interest": 10,
         "maturity_date": "2020-02-29", "guarantor_name": None},
    ]  # fmt: skip
    text = "\n".join(json.dumps(row) for row in rows) + "\n"
    (DEVELOPMENT / f"{name}.jsonl").write_text(text, "utf-8")
    expect(
        name,
        source=source("Export as JSON lines, two currencies, a row without a debtor"),
        rows_accepted=3,
        rows_rejected=1,
        totals_field="principal",
        totals={"GBP": minor("135500.85"), "EUR": minor("990000")},
        fields={
            "borrower_name": "cust_name",
            "contract_no": "agreement_no",
            "currency": "ccy",
            "principal": "outstanding_principal",
            "interest": "accrued_interest",
            "due_date": "maturity_date",
            "guarantors": "guarantor_name",
        },
        cells=[
            {"field": "principal", "value": minor("15000.10")},
            {"field": "due_date", "value": "2021-09-30"},
            {"field": "guarantors", "value": ["Individual C", "Individual D"]},
        ],
        must_warn=["missing_borrower", "mixed_currency"],
    )


def extract_in_parquet() -> None:
    """x39: an extract as Parquet with typed columns."""
    name = "x39_extract_parquet"
    frame = polars.DataFrame(
        {
            "客户号": ["K001", "K002", "K003"],
            "客户名称": ["嘉峪关某铝业有限公司", "金昌某镍盐厂", "祁某"],
            "币种代码": ["CNY", "CNY", "USD"],
            "当前本金余额": [88000000.5, 1250000.0, 30000.25],
            "表内外欠息": [12000000.0, 88000.75, 0.0],
            "贷款到期日": [date(2021, 3, 31), date(2020, 12, 15), None],
        }
    )
    frame.write_parquet(DEVELOPMENT / f"{name}.parquet")
    expect(
        name,
        source=source("Extract as Parquet with typed columns"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("89250000.5"), "USD": minor("30000.25")},
        fields={
            "borrower_name": "客户名称",
            "currency": "币种代码",
            "principal": "当前本金余额",
            "interest": "表内外欠息",
            "due_date": "贷款到期日",
        },
        cells=[
            {"field": "principal", "value": minor("88000000.5")},
            {"field": "due_date", "value": "2020-12-15"},
            {"field": "interest", "value": minor("88000.75")},
        ],
        must_warn=["mixed_currency"],
    )


def eba_names() -> None:
    """x40: EBA names of the older template and of the law, mixed, indices with comma above."""
    name = "x40_eba_old_and_new_names"
    loans = [
        ["3,00", "3,02", "3,09", "3,10", "3,14", "3,30", "3,31", "3,32", "3,27"],
        ["Instrument Identifier", "Counterparty Identifier", "Date of Origination", "Current Maturity Date", "Loan Currency",
         "Principal Balance", "Accrued Interest Balance (On book)", "Total Balance", "Date of Default"],
        ["L-1", "CP-1", date(2012, 5, 4), date(2022, 5, 4), "EUR", 250000.5, 1200.25, 251200.75, date(2019, 8, 1)],
        ["L-2", "CP-1", date(2014, 2, 3), date(2024, 2, 3), "EUR", 99000, 0, 99000, date(2019, 9, 1)],
        ["L-3", "CP-2", date(2016, 1, 31), date(2031, 1, 31), "PLN", 410000, 35000, 445000, date(2021, 12, 31)],
    ]  # fmt: skip
    parties = [
        [
            "Counterparty Identifier",
            "Name of Counterparty",
            "Legal Entity Identifier (LEI)",
            "Country of Registration",
        ],
        ["CP-1", "Delta Mills SA", None, "GR"],
        ["CP-2", "Vistula Foods Sp. z o.o.", None, "PL"],
    ]
    workbook(f"{name}.xlsx", {"Loan": loans, "Counterparty": parties})
    expect(
        name,
        source=source(
            "Older EBA names on two sheets joined by the counterparty", "names of the EBA template 1.1"
        ),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("349000.5"), "PLN": minor("410000")},
        fields={
            "loan_date": "Date of Origination",
            "due_date": "Current Maturity Date",
            "currency": "Loan Currency",
            "principal": "Principal Balance",
            "interest": "Accrued Interest Balance (On book)",
            "total": "Total Balance",
            "default_date": "Date of Default",
            "borrower_name": "Name of Counterparty",
            "borrower_key": "Counterparty Identifier",
        },
        cells=cells(
            {
                "principal": {3: minor("250000.5"), 5: minor("410000")},
                "loan_date": {3: "2012-05-04"},
                "borrower_name": {4: "Delta Mills SA", 5: "Vistula Foods Sp. z o.o."},
            },
            "Loan",
        ),
        must_warn=["several_sheets", "mixed_currency"],
    )


def make() -> None:
    """Write these tapes."""
    near_repeats()
    package_listing()
    one_claim()
    notice_in_pdf()
    annex_in_docx()
    export_in_json_lines()
    extract_in_parquet()
    eba_names()


if __name__ == "__main__":
    make()
