"""Development tapes 67 to 80: traps for a reader that trusts a word, a number format or a neighbour too much."""

from datetime import datetime

from writing import cells, delimited, expect, minor, workbook

OURS = "wording, names, figures"
GENERAL = "general knowledge of the trade"


def about(title: str, real: str, url: str = GENERAL) -> dict[str, str]:
    """The source of a tape whose names and figures are ours."""
    return {"title": title, "url": url, "real": real, "ours": OURS}


def year_ends() -> None:
    """67: the balance at three year ends side by side: the last one is owed."""
    name = "67_three_year_ends"
    rows = [
        ["单位：元", None, None, None, None, None],
        [
            "客户名称（全称）",
            "2022年末贷款本金",
            "2023年末贷款本金",
            "2024年末贷款本金",
            "2024年末欠息",
            "客户经理",
        ],
        ["安庆宜城纺织有限公司", 9000000, 8000000, 7500000, 810000.5, "程某"],
        ["池州九华旅游有限公司", 2000000, 2000000, 2000000, 330000, "程某"],
        ["宣城敬亭文具厂", 500000, 300000, 120000, 5600, "汪某"],
    ]
    workbook(f"{name}.xlsx", {"余额": rows})
    expect(
        name,
        source=about("Balances of three year ends", "comparative reports of banks"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 962000000},
        fields={
            "borrower_name": "客户名称（全称）",
            "principal": "2024年末贷款本金",
            "interest": "2024年末欠息",
        },
        cells=cells({"principal": {3: 750000000, 4: 200000000, 5: 12000000}}, "余额"),
        must_warn=[],
    )


def opening_and_closing() -> None:
    """68: opening balance, movements and closing balance."""
    name = "68_opening_and_closing"
    rows = [
        ["客户", "期初本金", "本期收回本金", "本期核销本金", "期末本金", "期末应收利息"],
        ["嘉峪关某钢构公司", "1,000,000.00", "100,000.00", "0.00", "900,000.00", "12,000.00"],
        ["金昌某镍材公司", "5,000,000.00", "0.00", "1,000,000.00", "4,000,000.00", "610,000.00"],
        ["白银某化工厂", "300,000.00", "300,000.00", "0.00", "0.00", "0.00"],
    ]
    delimited(f"{name}.csv", rows)
    owed = {2: 90000000, 3: 400000000, 4: 0}
    expect(
        name,
        source=about("Opening balance, movements, closing balance", "movement reports of banks"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(owed.values())},
        fields={"borrower_name": "客户", "principal": "期末本金", "interest": "期末应收利息"},
        cells=cells({"principal": owed, "interest": {3: 61000000}}),
        must_warn=[],
    )


def column_per_currency() -> None:
    """69: one column of principal per currency, each row filled in one of them."""
    name = "69_column_per_currency"
    rows = [
        ["Obligor", "Principal USD", "Principal EUR", "Interest USD", "Interest EUR", "Matured"],
        ["Nile Cement SAE", "3,000,000.00", "", "120,000.00", "", "2018-06-30"],
        ["Carthage Oil Mills SA", "", "850,000.50", "", "9,000.00", "2019-12-31"],
        ["Atlas Phosphates SA", "1,250,000.00", "", "0.00", "", "2020-03-31"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("A column of principal per currency", "tapes of trade finance banks"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": 425000000, "EUR": 85000050},
        fields={"borrower_name": "Obligor", "due_date": "Matured"},
        cells=cells({"principal": {2: 300000000, 3: 85000050}, "currency": {2: "USD", 3: "EUR"}}),
        must_warn=["mixed_currency"],
    )


def wrong_kinds() -> None:
    """70: dates, percentages, errors and letters for digits among the amounts."""
    name = "70_wrong_kinds_among_amounts"
    rows = [
        ["债务人姓名", "欠款本金（元）", "欠款利息（元）", "起息日"],
        ["甲某", 120000, 3300, 43101],
        ["乙某", datetime(2019, 3, 5), 1200, 43252],
        ["丙某", "1,2OO,000", 90, 43300],
        ["丁某", "#N/A", 800, 43410],
        ["戊某", 0.85, 10, 43415],
        ["己某", 56000.5, "#REF!", 43420],
        ["庚某", True, 0, 43421],
    ]
    workbook(f"{name}.xlsx", {"S": rows}, formats={"S": {"B3": "yyyy-mm-dd", "B6": "0%", "D2:D8": "General"}})
    expect(
        name,
        source=about(
            "Dates, percentages, errors and letters among the amounts", "damage met in spreadsheets"
        ),
        rows_accepted=2,
        rows_rejected=5,
        totals_field="principal",
        totals={"CNY": 17600050},
        fields={"borrower_name": "债务人姓名", "principal": "欠款本金（元）", "interest": "欠款利息（元）"},
        cells=cells(
            {
                "principal": {2: 12000000, 3: None, 4: None, 5: None, 6: None, 7: 5600050, 8: None},
                "interest": {7: None},
            },
            "S",
        ),
        must_warn=["amount_unreadable", ["amount_percent", "amount_unreadable"]],
    )


def names_like_totals() -> None:
    """71: debtors whose names begin like totals and notes, beside true subtotals of many spellings."""
    name = "71_names_like_totals"
    rows = [
        ["序号", "借款企业名称", "贷款欠款本金", "担保人"],
        ["1", "合计药业有限公司", "100000", "无锡某担保有限公司"],
        ["2", "总计划生育用品厂", "200000", "无"],
        ["", "小计（2户）", "300000", ""],
        ["3", "备注文化传媒有限公司", "50000", "无极县某公司、安某"],
        ["4", "Total Logistics (China) Ltd", "70000", "同上"],
        ["5", "单位食堂承包部", "8000", ""],
        ["", "共计3户", "128000", ""],
        ["合　　计：", "", "428000", ""],
    ]
    delimited(f"{name}.csv", [["贷款明细（元）", "", "", ""], *rows], encoding="gb18030")
    owed = {3: 10000000, 4: 20000000, 6: 5000000, 7: 7000000, 8: 800000}
    expect(
        name,
        source=about("Names that begin like totals and notes", "names of companies; labels of subtotals"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(owed.values())},
        fields={"borrower_name": "借款企业名称", "principal": "贷款欠款本金", "guarantors": "担保人"},
        cells=cells(
            {
                "principal": owed,
                "guarantors": {
                    3: ["无锡某担保有限公司"],
                    6: ["无极县某公司", "安某"],
                    7: ["无极县某公司", "安某"],
                },
                "borrower_name": {3: "合计药业有限公司", 6: "备注文化传媒有限公司"},
            }
        ),
        must_warn=["totals_row_skipped"],
    )


def ditto_marks() -> None:
    """72: ditto marks for the debtor, the date and the guarantor."""
    name = "72_ditto_marks"
    rows = [
        ["借据", "借款人（户）", "结欠贷款本金(元)", "放款时间", "联保人"],
        ["01", "贺兰某面粉厂", "300000", "2015-01-05", "冶某、马某某"],
        ["02", "同上", "200000", "2015-06-30", "同上"],
        ["03", "〃", "150000", "〃", "〃"],
        ["04", "永宁某枸杞合作社", "90000", "2016-02-29", "/"],
        ["05", "同 上", "10000", "同上", "同上"],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-8-sig")
    expect(
        name,
        source=about("Ditto marks", "hand-kept ledgers"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 75000000},
        fields={
            "borrower_name": "借款人（户）",
            "principal": "结欠贷款本金(元)",
            "loan_date": "放款时间",
            "guarantors": "联保人",
        },
        cells=cells(
            {
                "borrower_name": {3: "贺兰某面粉厂", 4: "贺兰某面粉厂", 6: "永宁某枸杞合作社"},
                "loan_date": {3: "2015-06-30", 4: "2015-06-30", 6: "2016-02-29"},
                "guarantors": {3: ["冶某", "马某某"]},
            }
        ),
        must_warn=[],
    )


def buddhist_years() -> None:
    """73: a Thai list in English with years of the Buddhist era: no date may be read six centuries ahead."""
    name = "73_buddhist_years"
    rows = [
        ["A/C", "Debtor's name", "Principal owing (THB)", "Interest owing (THB)", "Date of judgment"],
        ["T1", "Chao Phraya Rice Co., Ltd.", "12,500,000.00", "3,100,000.00", "15/03/2563"],
        ["T2", "Individual A", "480,000.50", "91,000.00", "28/02/2561"],
        ["T3", "Andaman Rubber PCL", "60,000,000.00", "22,000,000.00", "30/11/2558"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("Years of the Buddhist era", "dates of Thai courts"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"THB": 1250000000 + 48000050 + 6000000000},
        fields={
            "borrower_name": "Debtor's name",
            "principal": "Principal owing (THB)",
            "interest": "Interest owing (THB)",
            "judgment_date": "Date of judgment",
        },
        cells=cells({"principal": {2: 1250000000}, "judgment_date": {2: None, 3: None}}),
        must_warn=[["date_year", "date_future", "date_impossible", "date_text", "date_buddhist"]],
    )


def rupees_slash_dash() -> None:
    """74: rupees with "/-" behind the sum and the sum in words beside it."""
    name = "74_rupees_slash_dash"
    rows = [
        ["S.No", "Borrower / Co-borrower", "Demand notice date", "Amount demanded", "In words", "Possession"],
        ["1", "Individual A / Individual B", "12.01.2023", "Rs. 45,67,890/-", "Rupees Forty Five Lakh Sixty Seven Thousand Eight Hundred Ninety only", "Symbolic"],
        ["2", "M/s Ganga Plastics", "28.02.2022", "Rs.1,05,00,000.50/-", "Rupees One Crore Five Lakh and Paise Fifty only", "Physical"],
        ["3", "Individual C", "30.06.2023", "Rs 9,80,000/- plus interest", "Rupees Nine Lakh Eighty Thousand only", "Symbolic"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("Demand notices with sums ending in /-", "notices under Indian security law"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"INR": 456789000 + 1050000050 + 98000000},
        fields={"borrower_name": "Borrower / Co-borrower", "total": "Amount demanded", "last_demand_date": "Demand notice date"},
        cells=cells({"total": {2: 456789000, 3: 1050000050, 4: 98000000}, "last_demand_date": {2: "2023-01-12", 3: "2022-02-28"}}),
        must_warn=[],
    )  # fmt: skip


def unit_slip() -> None:
    """75: a column in ten thousands in which one figure was left in yuan: it may not pass unremarked."""
    name = "75_unit_slip_in_one_row"
    rows = [
        ["债务企业", "本金余额（万元）", "利息余额（万元）", "本息合计（万元）"],
        ["张掖某种业公司", 1200.5, 88.2, 1288.7],
        ["酒泉某风电公司", 35000000, 120.5, 3620.5],
        ["庆阳某果蔬公司", 260, 31, 291],
        ["陇南某中药公司", 77.25, 0, 77.25],
    ]
    workbook(f"{name}.xlsx", {"清单": rows})
    expect(
        name,
        source=about("One figure left in yuan in a column of ten thousands", "mistakes of data entry"),
        fields={"borrower_name": "债务企业", "principal": "本金余额（万元）", "principal_and_interest": "本息合计（万元）"},
        totals_field="principal",
        cells=cells({"principal": {2: minor("1200.5", 10_000), 4: 260000000, 5: 77250000}, "principal_and_interest": {3: 3620500000}}, "清单"),
        must_warn=[["total_differs", "unit_doubtful", "unit_too_large", "total_below_principal"]],
    )  # fmt: skip


def abbreviations() -> None:
    """76: English abbreviations throughout, a rate beside interest and a collateral total beside the exposure."""
    name = "76_abbreviated_english"
    rows = [
        [
            "Cust. ID",
            "Obl. Nm.",
            "Disb. Amt.",
            "O/S Prin.",
            "Int. Rt. %",
            "Accr. Int.",
            "Tot. Expo.",
            "Tot. Coll. Val.",
            "Mat. Dt.",
            "Ccy.",
        ],
        [
            "7001",
            "Gulf Dredging FZE",
            "5,000,000",
            "4,120,000.75",
            "6.25",
            "310,000.10",
            "4,430,000.85",
            "2,000,000",
            "2019-09-30",
            "AED",
        ],
        [
            "7002",
            "Muscat Cold Chain LLC",
            "800,000",
            "640,000.125",
            "7.5",
            "22,500.500",
            "662,500.625",
            "900,000",
            "2020-12-31",
            "OMR",
        ],
        [
            "7003",
            "Doha Prefab WLL",
            "12,000,000",
            "12,000,000",
            "5",
            "1,050,000",
            "13,050,000",
            "9,750,000",
            "2018-06-30",
            "QAR",
        ],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("English abbreviations, three currencies of the Gulf", "core bank exports"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"AED": 412000075, "OMR": 640000125, "QAR": 1200000000},
        fields={
            "borrower_name": "Obl. Nm.",
            "original_amount": "Disb. Amt.",
            "principal": "O/S Prin.",
            "interest": "Accr. Int.",
            "total": "Tot. Expo.",
            "due_date": "Mat. Dt.",
            "currency": "Ccy.",
        },
        cells=cells(
            {
                "principal": {2: 412000075, 3: 640000125},
                "interest": {2: 31000010, 4: 105000000},
                "total": {3: 662500625},
            }
        ),
        must_warn=["mixed_currency"],
    )


def million_yuan() -> None:
    """77: millions and hundreds of millions of yuan in headers, and a column of shares in percent."""
    name = "77_million_and_hundred_million"
    rows = [
        ["债务集团成员", "授信总额（亿元）", "存量本金（百万元）", "占比", "存量欠息（千元）"],
        ["某航空集团有限公司", 120, 9850.5, 0.723, 410250.5],
        ["某机场管理有限公司", 30, 3100.25, 0.2275, 88000],
        ["某酒店有限公司", 2, 674.4, 0.0495, 12345.6],
        ["合计", 152, 13625.15, 1, 510596.1],
    ]
    workbook(f"{name}.xlsx", {"集团": rows}, formats={"集团": {"D2:D5": "0.00%"}})
    expect(
        name,
        source=about("亿元, 百万元 and 千元 in the headers of one table", "reports on large debtors"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("13625.15", 10**6)},
        fields={
            "original_amount": "授信总额（亿元）",
            "principal": "存量本金（百万元）",
            "interest": "存量欠息（千元）",
        },
        cells=cells(
            {
                "principal": {2: minor("9850.5", 10**6), 4: minor("674.4", 10**6)},
                "interest": {2: minor("410250.5", 1000)},
                "original_amount": {3: minor("30", 10**8)},
            },
            "集团",
        ),
        must_warn=["totals_row_skipped"],
    )


def joint_debtors() -> None:
    """78: several debtors in one cell and the same debt on two lines, once per debtor, with an empty amount."""
    name = "78_joint_debtors"
    rows = [
        [
            "No.",
            "Judgment debtors",
            "Judgment debt outstanding (NZ$)",
            "Judgment entered",
            "Enforcement steps",
        ],
        [
            "1",
            "Tasman Orchards Limited, Individual A and Individual B",
            "1,204,500.35",
            "21 May 2019",
            "Charging order",
        ],
        ["2", "Individual C", "88,000.00", "1 July 2020", "None"],
        ["2a", "Individual D (jointly with 2)", "", "1 July 2020", "None"],
        [
            "3",
            "Otago Fleece Limited (in liquidation)",
            "340,010.00",
            "13 February 2018",
            "Proof of debt filed",
        ],
    ]
    delimited(f"{name}.csv", rows, delimiter="\t", encoding="cp1252")
    expect(
        name,
        source=about("Several judgment debtors in one cell, a joint debtor on a line of its own", "lists of judgment debts"),
        rows_accepted=3,
        rows_rejected=1,
        totals_field="total",
        totals={"NZD": 120450035 + 8800000 + 34001000},
        fields={"borrower_name": "Judgment debtors", "total": "Judgment debt outstanding (NZ$)", "judgment_date": "Judgment entered"},
        cells=cells({"total": {2: 120450035, 4: None}, "judgment_date": {2: "2019-05-21", 5: "2018-02-13"}}),
        must_warn=["missing_total"],
    )  # fmt: skip


def shifted_row() -> None:
    """79: a row whose cells moved one to the right: the amount stands under the date and nothing may be read from it."""
    name = "79_row_moved_to_the_right"
    rows = [
        ["客户号", "客户名", "剩余应还本金（元）", "剩余应还利息（元）", "到期时间", "担保方式"],
        ["K1", "奎屯某棉业公司", "1500000", "20000.5", "2019-05-31", "保证"],
        ["K2", "", "石河子某番茄公司", "2600000", "310000", "2018-11-30"],
        ["K3", "伊宁某奶业公司", "480000", "6000", "2020-01-31", "抵押"],
        ["K4", "阿克苏某果业公司", "90000", "100", "2021-02-28", "信用"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("A row whose cells moved to the right", "mistakes of data entry"),
        rows_accepted=3,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": 207000000},
        fields={
            "borrower_name": "客户名",
            "principal": "剩余应还本金（元）",
            "interest": "剩余应还利息（元）",
            "due_date": "到期时间",
        },
        cells=cells({"principal": {2: 150000000, 3: None, 4: 48000000}}),
        must_warn=["missing_borrower", "amount_unreadable"],
    )


def traditional_claims() -> None:
    """80: a Macau list in traditional characters with patacas, HK dollars and one row of yuan."""
    name = "80_macau_traditional"
    rows = [
        ["未收回貸款一覽表", None, None, None, None, None, None],
        ["截至二〇二四年十二月三十一日止", None, None, None, None, None, "（千元）"],
        ["賬戶編號", "欠款人／公司", "貨幣", "核准貸款額", "未償還本金", "未付利息", "個人擔保人"],
        ["MO-1", "濠江娛樂設備有限公司", "MOP", 30000, 28750.5, 3100, "何某、梁某某"],
        ["MO-2", "路氹建築工程有限公司", "HKD", 120000, 99999.999, 12000.25, "馮某"],
        ["MO-3", "橫琴貿易有限公司", "人民幣", 5000, 4200, 510, "無"],
    ]
    workbook(f"{name}.xlsx", {"貸款": rows})
    expect(
        name,
        source=about(
            "Macau list in traditional characters, thousands, three currencies", "wording of banks in Macau"
        ),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"MOP": minor("28750.5", 1000), "HKD": minor("99999.999", 1000), "CNY": minor("4200", 1000)},
        fields={
            "borrower_name": "欠款人／公司",
            "currency": "貨幣",
            "original_amount": "核准貸款額",
            "principal": "未償還本金",
            "interest": "未付利息",
            "guarantors": "個人擔保人",
        },
        cells=cells(
            {
                "principal": {4: minor("28750.5", 1000), 5: minor("99999.999", 1000)},
                "base_date": {4: "2024-12-31"},
                "guarantors": {4: ["何某", "梁某某"]},
            },
            "貸款",
        ),
        must_warn=["mixed_currency", "unit_from_title"],
    )


def make() -> None:
    """Write the tapes of this module."""
    year_ends()
    opening_and_closing()
    column_per_currency()
    wrong_kinds()
    names_like_totals()
    ditto_marks()
    buddhist_years()
    rupees_slash_dash()
    unit_slip()
    abbreviations()
    million_yuan()
    joint_debtors()
    shifted_row()
    traditional_claims()
