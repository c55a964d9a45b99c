"""Development tapes on details of layout and of signs that a judge would vary."""

from datetime import date
from typing import Any

from tapes_x_chinese import source
from writing import cells, delimited, expect, minor, workbook

WAN = 10_000


def guarantor_sheet() -> None:
    """x49: guarantors on a sheet of their own, several per contract, with their kinds."""
    name = "x49_guarantor_sheet"
    loans = [
        ["主债务合同", "授信客户", "贷款结欠本金（元）", "贷款结欠息（元）", "贷款终了日"],
        ["XD-19-001", "延吉某人参有限公司", 3000000, 410000, date(2021, 5, 6)],
        ["XD-19-014", "敦化某木材加工厂", 1200000.55, 99000, date(2020, 12, 1)],
        ["XD-20-003", "珲春某海产有限公司", 6500000, 0, date(2022, 8, 9)],
    ]
    sureties = [
        ["主债务合同", "保证人姓名/名称", "保证人证照号", "保证方式"],
        ["XD-19-001", "朴某", "2224**********0011", "连带责任保证"],
        ["XD-19-001", "延吉某控股有限公司", "", "连带责任保证"],
        ["XD-20-003", "崔某", "2224**********0054", "一般保证"],
    ]
    workbook(
        f"{name}.xlsx",
        {"主债权": loans, "保证人信息": sureties},
        formats={"主债权": {"E2:E4": "yyyy/mm/dd"}},
    )
    expect(
        name,
        source=source("Guarantors on a sheet of their own, joined by contract"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("10700000.55")},
        fields={
            "contract_no": "主债务合同",
            "borrower_name": "授信客户",
            "principal": "贷款结欠本金（元）",
            "interest": "贷款结欠息（元）",
            "due_date": "贷款终了日",
            "guarantors": "保证人姓名/名称",
        },
        cells=cells(
            {
                "guarantors": {2: ["朴某", "延吉某控股有限公司"], 3: None, 4: ["崔某"]},
                "due_date": {3: "2020-12-01"},
            },
            "主债权",
        ),
        must_warn=["several_sheets"],
    )


def broken_headers() -> None:
    """x50: headers broken over lines, numbered, with footnote marks; the table starts at C5 and has an empty column."""
    name = "x50_headers_broken_over_lines"
    rows: list[list[Any]] = [
        [],
        [None, None, "附件2"],
        [None, None, "某银行拟转让债权明细表"],
        [],
        [
            None,
            None,
            "1.债务\n人名称",
            "2.贷款\n本金余额\n（万元）",
            None,
            "3.利息\n余额①\n（万元）",
            "4.贷款\n到期日",
            "5.债权\n担保情况",
        ],
        [
            None,
            None,
            "彰武某风电设备有限公司",
            2310.5,
            None,
            401.22,
            "2019.08.30",
            "阜新某集团提供连带责任保证",
        ],
        [None, None, "北票某酿造厂", 85, None, 30.1, "2017.02.28", "厂房抵押，抵押面积合计3,200平方米"],
        [None, None, "喀左某陶瓷有限公司", 990.123456, None, 150, "2020.11.15", "信用"],
        [None, None, "合计", 3385.623456, None, 581.32, None, None],
        [None, None, "①利息计算至2024年9月20日。"],
    ]
    workbook(f"{name}.xlsx", {"附件2": rows}, merge={"附件2": ["C3:H3"]})
    owed = {6: "2310.5", 7: "85", 8: "990.123456"}
    expect(
        name,
        source=source(
            "Headers broken over lines, numbered, with a footnote mark; table away from the corner"
        ),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v, WAN) for v in owed.values())},
        fields={
            "borrower_name": "1.债务人名称",
            "principal": "2.贷款本金余额（万元）",
            "interest": "3.利息余额①（万元）",
            "due_date": "4.贷款到期日",
        },
        cells=cells(
            {
                "principal": {row: minor(v, WAN) for row, v in owed.items()},
                "due_date": {6: "2019-08-30", 8: "2020-11-15"},
            }
        ),
        must_warn=["totals_row_skipped"],
    )


def signs_in_one_column() -> None:
    """x51: three currencies by sign and code within one column; equivalents in brackets; one sign that is shared."""
    name = "x51_signs_in_one_column"
    rows = [
        ["Creditor ref", "Judgment debtor", "Sum adjudged", "Post-judgment interest", "Date of judgment"],
        ["J1", "Orient Fabrics Ltd", "US$1,250,000.00", "US$40,112.35", "14 March 2018"],
        ["J2", "Individual A", "€88.500,50", "€1.200,00", "2 November 2019"],
        [
            "J3",
            "某集团有限公司",
            "RMB 36,000,000.00 (approx. US$5,000,000)",
            "RMB 1,100,000.00",
            "30 June 2020",
        ],
        ["J4", "Thames Yard plc", "£640,000", "nil", "1 February 2017"],
        ["J5", "Individual B", "A$75,000.25", "-", "9 September 2021"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Currencies by sign in one column, an equivalent in brackets"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="total",
        totals={
            "USD": minor("1250000"),
            "EUR": minor("88500.50"),
            "CNY": minor("36000000"),
            "GBP": minor("640000"),
            "AUD": minor("75000.25"),
        },
        fields={
            "borrower_name": "Judgment debtor",
            "total": "Sum adjudged",
            "judgment_date": "Date of judgment",
        },
        cells=cells(
            {
                "total": {3: minor("88500.50"), 4: minor("36000000"), 6: minor("75000.25")},
                "currency": {2: "USD", 3: "EUR", 4: "CNY", 5: "GBP", 6: "AUD"},
                "judgment_date": {2: "2018-03-14", 6: "2021-09-09"},
            }
        ),
        must_warn=["mixed_currency", "equivalent_not_used"],
    )


def minus_signs() -> None:
    """x52: negative figures in every style, and dashes, slashes and words for nothing."""
    name = "x52_minus_signs"
    rows = [
        ["户名", "结欠本金（元）", "结欠利息（元）", "垫付律师费（元）", "合计（元）"],
        ["绥化某亚麻厂", "1,000,000.00", "（2,000.00）", "—", "998,000.00"],
        ["肇东某乳品有限公司", "250,000.00", "1,500.00-", "/", "248,500.00"],
        ["安达某化工有限公司", "3,600,000.00", "－800.50", "无", "3,599,199.50"],
        ["海伦某大豆合作社", "120,000.00", "0", "500.00", "120,500.00"],
        ["望奎某肉类厂", "待核实", "300.00", "", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Negative figures in every style, words for nothing"),
        rows_accepted=4,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": minor("4970000")},
        fields={
            "borrower_name": "户名",
            "principal": "结欠本金（元）",
            "interest": "结欠利息（元）",
            "fees": "垫付律师费（元）",
            "total": "合计（元）",
        },
        cells=cells(
            {
                "interest": {2: minor("-2000"), 3: minor("-1500"), 4: minor("-800.50"), 5: 0},
                "fees": {2: None, 3: None, 5: minor("500")},
                "principal": {6: None},
            }
        ),
        must_warn=["amount_negative", ["amount_unreadable", "missing_principal"]],
    )


def two_tables() -> None:
    """x53: two tables with unlike headers one under another on a sheet, each with its unit line and total."""
    name = "x53_two_tables_on_a_sheet"
    rows = [
        ["表一：公司类", None, None, None, "单位：万元"],
        ["客户名称", "不良本金", "不良利息", "贷款起期", "贷款止期"],
        ["讷河某马铃薯淀粉有限公司", 560, 88.5, "2018-01-02", "2019-01-01"],
        ["克山某乳业有限公司", 1200.25, 260, "2017-05-05", "2020-05-04"],
        ["合计", 1760.25, 348.5, None, None],
        [],
        ["表二：个人类", None, None, None, "单位：元"],
        ["借款人姓名", "剩余未还本金", "剩余未还利息", "逾期天数", "手机"],
        ["邸某", 35000, 1200.5, 210, "136****1111"],
        ["宿某某", 128000.75, 9900, 560, "136****2222"],
        ["合计", 163000.75, 11100.5, None, None],
    ]
    workbook(f"{name}.xlsx", {"清单": rows})
    expect(
        name,
        source=source("Two tables with unlike headers and units on one sheet"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1760.25", WAN) + minor("163000.75")},
        fields={"loan_date": "贷款起期", "due_date": "贷款止期", "days_past_due": "逾期天数"},
        cells=cells(
            {
                "principal": {
                    3: minor("560", WAN),
                    4: minor("1200.25", WAN),
                    9: minor("35000"),
                    10: minor("128000.75"),
                },
                "interest": {4: minor("260", WAN), 9: minor("1200.5")},
                "loan_date": {3: "2018-01-02"},
            }
        ),
        must_warn=["second_table", "totals_row_skipped", "unit_from_title"],
    )


def unit_per_row() -> None:
    """x54: unit and currency stand in columns of their own, row by row."""
    name = "x54_unit_per_row"
    rows = [
        ["债权编号", "债务主体名称", "金额单位", "货币种类", "尚欠债权本金", "尚欠债权利息"],
        ["ZQ-1", "牡丹江某橡胶有限公司", "万元", "人民币", "1,050.00", "88.10"],
        ["ZQ-2", "绥芬河某经贸有限公司", "元", "美元", "2,300,000.00", "110,000.50"],
        ["ZQ-3", "东宁某黑木耳有限公司", "元", "人民币", "5,600,000.00", "430,000.00"],
        ["ZQ-4", "穆棱某亚麻有限公司", "千元", "人民币", "7,700", "1,020"],
    ]
    delimited(f"{name}.csv", rows, encoding="gb18030")
    expect(
        name,
        source=source("Unit and currency in columns of their own"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("10500000") + minor("5600000") + minor("7700000"), "USD": minor("2300000")},
        fields={
            "claim_id": "债权编号",
            "borrower_name": "债务主体名称",
            "unit": "金额单位",
            "currency": "货币种类",
            "principal": "尚欠债权本金",
            "interest": "尚欠债权利息",
        },
        cells=cells(
            {
                "principal": {2: minor("10500000"), 3: minor("2300000"), 5: minor("7700000")},
                "interest": {2: minor("881000"), 5: minor("1020000")},
                "currency": {3: "USD"},
            }
        ),
        must_warn=["mixed_currency"],
    )


def figures_and_capitals() -> None:
    """x55: each amount twice, in figures and in capital numerals; one pair differs."""
    name = "x55_figures_and_capitals"
    rows = [
        ["欠款人名称", "欠款本金（小写）", "欠款本金（大写）", "欠款利息（小写）", "欠条日期"],
        ["卜某", "¥150,000.00", "壹拾伍万元整", "¥12,000.00", "2019年3月3日"],
        ["乜某", "¥80,500.50", "捌万零伍佰元伍角", "¥0.00", "2020年7月1日"],
        ["某建筑工程队", "¥1,200,000.00", "壹佰贰拾万元整", "¥96,000.00", "2018年10月10日"],
    ]
    workbook(f"{name}.xlsx", {"欠条": rows})
    expect(
        name,
        source=source("Amounts in figures and in capital numerals side by side"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1430500.50")},
        fields={
            "borrower_name": "欠款人名称",
            "principal": "欠款本金（小写）",
            "interest": "欠款利息（小写）",
        },
        cells=cells({"principal": {2: minor("150000"), 3: minor("80500.50"), 4: minor("1200000")}}),
        must_warn=["amount_text"],
    )


def make() -> None:
    """Write these tapes."""
    guarantor_sheet()
    broken_headers()
    signs_in_one_column()
    minus_signs()
    two_tables()
    unit_per_row()
    figures_and_capitals()


if __name__ == "__main__":
    make()
