"""Development tapes 27 to 38: one hard case each, as banks really send them."""

from datetime import date

from writing import DEVELOPMENT, cells, delimited, expect, minor, workbook

INDEX = "public code index, file {}"
OURS = "wording, names, figures"


def split_principal() -> None:
    """27: normal and overdue principal beside their sum, interest in and off the books, in a semicolon CSV."""
    name = "27_normal_and_overdue_principal"
    rows = [
        [
            "客户名",
            "借据流水",
            "正常本金余额",
            "逾期本金余额",
            "贷款本金合计",
            "正常利息余额",
            "罚息结余",
            "全部应还",
        ],
        [
            "凯里苗岭酒业有限公司",
            "J001",
            "1000000.00",
            "500000.00",
            "1500000.00",
            "20000.00",
            "8000.50",
            "1528000.50",
        ],
        [
            "都匀黔南药业有限公司",
            "J002",
            "0.00",
            "2300000.00",
            "2300000.00",
            "150000.00",
            "99000.00",
            "2549000.00",
        ],
        [
            "兴义峰林旅游开发有限公司",
            "J003",
            "7000000.00",
            "12.34",
            "7000012.34",
            "1.00",
            "0.00",
            "7000013.34",
        ],
        ["安顺屯堡食品厂", "J004", "0.00", "0.00", "0.00", "3210.99", "45.01", "3256.00"],
    ]
    delimited(f"{name}.csv", rows, delimiter=";")
    owed = {2: "1500000", 3: "2300000", 4: "7000012.34", 5: "0"}
    expect(
        name,
        source={
            "title": "Normal and overdue principal beside their sum",
            "url": INDEX.format(43550678411),
            "real": "正常本金余额 beside 逾期本金余额 in a loan wide table",
            "ours": OURS,
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "客户名",
            "principal": "贷款本金合计",
            "total": "全部应还",
            "penalty": "罚息结余",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "total": {2: minor("1528000.50"), 5: minor("3256")},
                "penalty": {3: minor("99000")},
            }
        ),
        must_warn=[],
    )


def dates_of_all_styles() -> None:
    """28: dates as serial numbers, Chinese numerals, quarters, months; a future judgment and an impossible day."""
    name = "28_dates_of_all_styles"
    rows = [
        ["债权编号", "债务方", "欠本(元)", "判决日", "贷款到期日"],
        ["1", "甲某", "1000", "二〇一八年六月三十日", "43465"],
        ["2", "乙某", "2000", "2019年6月31日", "2018年12月"],
        ["3", "丙某", "3000", "2019-07-05 00:00:00", "20190101"],
        ["4", "丁某", "4000", "2031-05-05", "2019/1/9"],
        ["5", "戊某", "5000", "民国一〇八年十月十日", "2017年第3季度"],
        ["6", "己某", "6000", "2020.02.29", "2016年2月9日起至2019年2月8日"],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-8-sig")
    expect(
        name,
        source={
            "title": "Dates of all styles, an impossible, a future and an incomplete one",
            "url": "README of the claims data (dates met in public notices)",
            "real": "ways of writing dates",
            "ours": OURS,
        },
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 2100000},
        fields={
            "borrower_name": "债务方",
            "principal": "欠本(元)",
            "judgment_date": "判决日",
            "due_date": "贷款到期日",
        },
        cells=cells(
            {
                "judgment_date": {
                    2: "2018-06-30",
                    3: None,
                    4: "2019-07-05",
                    5: None,
                    6: "2019-10-10",
                    7: "2020-02-29",
                },
                "due_date": {3: None, 4: "2019-01-01", 5: "2019-01-09", 6: None},
            }
        ),
        must_warn=["date_impossible", "date_future", "date_month_only"],
    )


def damaged_identifiers() -> None:
    """29: identity numbers, credit codes and contract numbers damaged by a spreadsheet; money untouched."""
    name = "29_damaged_identifiers"
    rows = [
        ["债务人", "证照号", "贷款合同", "本金欠额（元）"],
        ["吕某", "4.11303E+17", "20160100000123", 52000.5],
        ["商丘梁园面粉厂", "9.14E+17", "2.01601E+13", 840000],
        ["开封县某合作社", 411303199001010000, "HT1", 91000],
        ["周口市沙河酒业有限公司", "91411600000000000X", "HT2", 2300000],
        ["信阳某茶场", None, "HT3", 15000],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows}, formats={"Sheet1": {"B4": "0"}})
    expect(
        name,
        source={
            "title": "Numbers of identity and credit codes damaged by a spreadsheet",
            "url": "README of the claims data",
            "real": "kinds of damage",
            "ours": OURS,
        },
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3298000.50")},
        fields={
            "borrower_name": "债务人",
            "borrower_id": "证照号",
            "contract_no": "贷款合同",
            "principal": "本金欠额（元）",
        },
        cells=cells(
            {"borrower_id": {2: None, 3: None, 4: None}, "contract_no": {3: None}, "principal": {2: 5200050}}
        ),
        must_warn=["identifier_damaged", ["identity_check_failed", "identifier_damaged"]],
    )


def near_duplicates() -> None:
    """30: an exact repeat, the same contract in another spelling, and two receipts alike that are two claims."""
    name = "30_near_duplicates"
    rows = [
        ["借款人全称", "借款合同编号", "借据编号", "剩余未还本金（元）", "借款日"],
        ["阜阳颍州粮油有限公司", "FY-2018-006", "JJ-1", "3,000,000.00", "2018-05-01"],
        ["阜阳颍州粮油有限公司", "FY-2018-006", "JJ-1", "3,000,000.00", "2018-05-01"],
        ["阜阳颍州粮油有限公司 ", "ＦＹ—２０１８—００６", "JJ-1", "3000000", "2018/5/1"],
        ["阜阳颍州粮油有限公司", "FY-2018-006", "JJ-2", "1,000,000.00", "2018-06-01"],
        ["亳州谯城药材行", "BZ-2019-010", "JJ-9", "500,000.00", "2019-01-01"],
        ["亳州谯城药材行", "BZ-2019-011", "JJ-10", "500,000.00", "2019-01-01"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source={
            "title": "Exact repeat, same contract in another spelling, two receipts alike",
            "url": "issue of the reader: duplicates are held for a person",
            "real": "nothing",
            "ours": "all",
        },
        rows_accepted=4,
        rows_rejected=2,
        totals_field="principal",
        totals={"CNY": minor("5000000")},
        fields={
            "borrower_name": "借款人全称",
            "contract_no": "借款合同编号",
            "iou_no": "借据编号",
            "principal": "剩余未还本金（元）",
        },
        cells=cells({"principal": {2: 300000000, 5: 100000000, 7: 50000000}}),
        must_warn=["duplicate_row", ["duplicate_near", "duplicate_contract", "duplicate_row"]],
    )


def original_and_converted() -> None:
    """31: balances in their own currency beside their value in yuan, which is not to be added."""
    name = "31_original_and_converted"
    rows = [
        ["币别", "客户", "原币本金余额", "折人民币本金余额", "原币欠息", "汇率"],
        ["USD", "威海荣成渔具有限公司", 1250000.5, 8875003.55, 33000, 7.1],
        ["CNY", "烟台芝罘水产有限公司", 6000000, 6000000, 120000, 1],
        ["JPY", "青岛琴岛服装有限公司", 88000000, 4136000, 1500000, 0.047],
        ["EUR", "日照港口机械有限公司", 300000.25, 2310001.93, 0, 7.7],
        ["合计（折人民币）", None, None, 21321005.48, None, None],
    ]
    workbook(f"{name}.xlsx", {"外币": rows})
    expect(
        name,
        source={
            "title": "Balances in their own currency beside their value in yuan",
            "url": INDEX.format(45501219831),
            "real": "a balance beside its converted value in a bank's export",
            "ours": OURS,
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": 125000050, "CNY": 600000000, "JPY": 88000000, "EUR": 30000025},
        fields={
            "currency": "币别",
            "borrower_name": "客户",
            "principal": "原币本金余额",
            "interest": "原币欠息",
        },
        cells=cells({"principal": {2: 125000050, 4: 88000000, 5: 30000025}, "currency": {4: "JPY"}}, "外币"),
        must_warn=["mixed_currency", "totals_row_skipped"],
    )


def ledger_pages() -> None:
    """32: a printed ledger pasted together: 承前页, 过次页, page numbers, repeated headers, subtotals per page."""
    name = "32_ledger_pages"
    head = ["户名", "贷款账号", "贷款结余", "欠息总额", "到期时间"]
    rows = [
        ["某县农村信用合作联社不良贷款清册", "", "", "", ""],
        ["单位：元", "", "", "", "第1页 共2页"],
        head,
        ["张某某", "2201", "30,000.00", "4,500.00", "2015-03-31"],
        ["王某", "2202", "50,000.00", "9,100.00", "2014-12-20"],
        ["李某", "2203", "28,000.00", "0.00", "2016-01-10"],
        ["本页小计", "", "108,000.00", "13,600.00", ""],
        ["过次页", "", "108,000.00", "13,600.00", ""],
        ["单位：元", "", "", "", "第2页 共2页"],
        head,
        ["承前页", "", "108,000.00", "13,600.00", ""],
        ["赵某", "2204", "70,000.00", "21,000.05", "2013-07-07"],
        ["某镇砖瓦厂", "2205", "400,000.00", "355,000.00", "2009-05-05"],
        ["本页小计", "", "470,000.00", "376,000.05", ""],
        ["累计", "", "578,000.00", "389,600.05", ""],
        ["主管：", "复核：", "", "制表：", ""],
    ]
    delimited(f"{name}.csv", rows, encoding="gb18030")
    owed = {4: "30000", 5: "50000", 6: "28000", 12: "70000", 13: "400000"}
    expect(
        name,
        source={
            "title": "A printed ledger pasted together, with lines carried forward",
            "url": "general knowledge of Chinese ledgers (过次页, 承前页)",
            "real": "ledger conventions",
            "ours": OURS,
        },
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "户名",
            "loan_account": "贷款账号",
            "principal": "贷款结余",
            "interest": "欠息总额",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "due_date": {4: "2015-03-31", 13: "2009-05-05"},
            }
        ),
        must_warn=["header_repeated", "totals_row_skipped", "encoding_detected"],
    )


def unit_conflict() -> None:
    """33: a line says ten thousands, one header says yuan: the header holds for its column, and it is said so."""
    name = "33_unit_line_and_header_differ"
    rows = [
        ["债权清单", None, None, None, None],
        [None, None, None, None, "单位：人民币万元"],
        ["债务人", "债权本金余额", "利息余额（元）", "评估价值", "保证人"],
        ["大同云冈煤机有限公司", 3500, 4125000.5, 2800, "大同某矿业集团、史某"],
        ["朔州平鲁陶瓷有限公司", 1280.25, 960000, 500, "武某"],
        ["忻州五台旅游客运公司", 96.5, 12000, None, None],
    ]
    workbook(f"{name}.xlsx", {"清单": rows})
    expect(
        name,
        source={
            "title": "A unit line and a header that differ",
            "url": "README of the claims data: one notice mixes 元 for claims and 万元 for prices",
            "real": "the conflict",
            "ours": OURS,
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4876.75", 10_000)},
        fields={
            "borrower_name": "债务人",
            "principal": "债权本金余额",
            "interest": "利息余额（元）",
            "guarantors": "保证人",
        },
        cells=cells(
            {
                "principal": {4: minor("3500", 10_000), 5: minor("1280.25", 10_000)},
                "interest": {4: minor("4125000.5"), 6: minor("12000")},
                "guarantors": {4: ["大同某矿业集团", "史某"]},
            },
            "清单",
        ),
        must_warn=["unit_differs_from_title", "unit_from_title"],
    )


def unquoted_commas() -> None:
    """34: a CSV whose thousands commas were not quoted: such rows have too many cells and may not be read wrongly."""
    name = "34_unquoted_thousands"
    text = [
        "No,Borrower,Outstanding principal USD,Accrued interest USD,Maturity",
        "1,Delta Grain LLC,850000.00,12000.50,2020-06-30",
        "2,Sigma Steel LLC,1,250,000.00,88,100.00,2019-03-31",
        "3,Omega Ports JSC,640000.75,0.00,2021-12-31",
        "4,Kappa Foods LLC,75,000.00,900.00,2022-01-15",
        '5,"Lambda Oil, Inc.","2,000,000.00","31,500.00",2018-11-30',
    ]
    (DEVELOPMENT / f"{name}.csv").write_text("\n".join(text) + "\n", "utf-8")
    expect(
        name,
        source={
            "title": "Thousands commas that were not quoted",
            "url": "general knowledge of exports",
            "real": "the flaw",
            "ours": OURS,
        },
        rows_accepted=3,
        rows_rejected=2,
        totals_field="principal",
        totals={"USD": minor("3490000.75")},
        fields={
            "borrower_name": "Borrower",
            "principal": "Outstanding principal USD",
            "due_date": "Maturity",
        },
        cells=cells({"principal": {2: 85000000, 4: 64000075, 6: 200000000}, "due_date": {6: "2018-11-30"}}),
        must_warn=["ragged_rows"],
    )


def blank_names_below() -> None:
    """35: a CSV made from merged cells: the borrower's name stands on the first of several receipts only."""
    name = "35_names_on_first_row_only"
    rows = [
        ["序号", "借款主体", "借据", "结存本金", "挂账利息", "担保人"],
        ["1", "绵阳涪江电缆有限公司", "A01", "2000000", "180000", "绵阳某集团、向某"],
        ["", "", "A02", "1500000", "120000", ""],
        ["", "", "A03", "800000", "66000.5", ""],
        ["2", "德阳旌湖重机有限公司", "B01", "9000000", "1000000", ""],
        ["3", "广元昭化米业有限公司", "C01", "310000", "12000", "蒲某"],
        ["", "", "C02", "90000", "800", ""],
        ["合计", "", "", "13700000", "1378800.5", ""],
    ]
    delimited(f"{name}.csv", rows, encoding="gb18030")
    owed = {2: 2000000, 3: 1500000, 4: 800000, 5: 9000000, 6: 310000, 7: 90000}
    expect(
        name,
        source={
            "title": "Names on the first receipt only, as merged cells leave them in a CSV",
            "url": "README of the claims data (merged cells)",
            "real": "the flaw",
            "ours": OURS,
        },
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(owed.values()) * 100},
        fields={
            "borrower_name": "借款主体",
            "principal": "结存本金",
            "interest": "挂账利息",
            "guarantors": "担保人",
        },
        cells=cells(
            {
                "principal": {row: v * 100 for row, v in owed.items()},
                "borrower_name": {
                    3: "绵阳涪江电缆有限公司",
                    4: "绵阳涪江电缆有限公司",
                    7: "广元昭化米业有限公司",
                },
            }
        ),
        must_warn=["totals_row_skipped"],
    )


def same_leaf_headers() -> None:
    """36: groups with the same leaf names below them: 金额 and 币种 under 本金, 利息 and 抵押物估值."""
    name = "36_same_leaves_under_groups"
    rows = [
        ["债务主体", "本金", None, "利息", None, "抵押物估值", None, "判决情况", None],
        [None, "金额", "币种", "金额", "币种", "金额", "币种", "文书号", "日期"],
        [
            "舟山定海海运有限公司",
            2300000,
            "USD",
            1500000,
            "CNY",
            12000000,
            "CNY",
            "（2016）浙72民初100号",
            date(2016, 9, 9),
        ],
        [
            "舟山普陀修船有限公司",
            5100000.05,
            "CNY",
            420000,
            "CNY",
            3300000,
            "CNY",
            "（2017）浙72民初8号",
            date(2017, 12, 1),
        ],
        ["岱山盐业公司", 760000, "CNY", 51000, "CNY", None, None, None, None],
    ]
    workbook(
        f"{name}.xlsx",
        {"表": rows},
        merge={"表": ["A1:A2", "B1:C1", "D1:E1", "F1:G1", "H1:I1"]},
        formats={"表": {"I3:I5": "yyyy-mm-dd"}},
    )
    expect(
        name,
        source={
            "title": "Same leaf headers under groups: amount and currency thrice",
            "url": "README of the claims data (户数 and 金额 repeated under each group)",
            "real": "the layout",
            "ours": OURS,
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": 230000000, "CNY": 586000005},
        fields={
            "borrower_name": "债务主体",
            "principal": "本金/金额",
            "interest": "利息/金额",
            "case_no": "判决情况/文书号",
            "judgment_date": "判决情况/日期",
        },
        cells=cells(
            {
                "principal": {3: 230000000, 4: 510000005},
                "currency": {3: "USD", 4: "CNY"},
                "judgment_date": {3: "2016-09-09"},
            },
            "表",
        ),
        must_warn=["multi_header", "mixed_currency"],
    )


def principal_and_interest_only() -> None:
    """37: only principal and interest together: it is the total, and that is said; the stated total is wrong."""
    name = "37_principal_and_interest_only"
    rows = [
        ["序号", "债务人（含共同债务人）", "本息余额（万元）", "所在地", "诉讼进展"],
        ["1", "西宁湟水铝业有限公司", "8,120.5", "青海西宁", "终本"],
        ["2", "海东互助青稞酒厂", "300.25", "青海海东", "已判决未执行"],
        ["3", "格尔木盐湖物流有限公司", "1,999", "青海格尔木", "未诉"],
        ["合计", "", "10,500.00", "", ""],
    ]
    delimited(f"{name}.tsv", rows, delimiter="\t")
    owed = {2: "8120.5", 3: "300.25", 4: "1999"}
    expect(
        name,
        source={
            "title": "Principal and interest together; the stated total is wrong",
            "url": "headers.csv (本息余额)",
            "real": "本息余额 as the only amount",
            "ours": OURS,
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": sum(minor(v, 10_000) for v in owed.values())},
        fields={"borrower_name": "债务人（含共同债务人）", "principal_and_interest": "本息余额（万元）"},
        cells=cells({"total": {row: minor(v, 10_000) for row, v in owed.items()}}),
        must_warn=["totals_differ", "total_from_principal_and_interest"],
    )


def negative_and_debit() -> None:
    """38: brackets, trailing minus, debit marks, dashes and nil in a column of balances."""
    name = "38_brackets_dashes_and_debit"
    rows = [
        ["Cust Ref", "Customer", "Ledger balance (RM)", "Penalty charges (RM)", "Facility approved (RM'000)"],
        ["M1", "Kuala Perlis Hardware Sdn Bhd", "125,000.40 DR", "1,200.00", "150"],
        ["M2", "Individual A", "(3,500.00)", "-", "20"],
        ["M3", "Ipoh Tin Works Sdn Bhd", "2,200,310.00", "nil", "2,500"],
        ["M4", "Individual B", "18,000.00-", "0.00", "30"],
        ["M5", "Melaka Rubber Bhd", "n/a", "55.10", "400"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source={
            "title": "Malaysian ledger: brackets, trailing minus, debit marks, dashes",
            "url": "general knowledge of bank ledgers",
            "real": "ways of writing balances",
            "ours": OURS,
        },
        rows_accepted=4,
        rows_rejected=1,
        totals_field="principal",
        totals={"MYR": 12500040 - 350000 + 220031000 - 1800000},
        fields={"borrower_name": "Customer", "original_amount": "Facility approved (RM'000)"},
        cells=cells(
            {
                "principal": {2: 12500040, 3: -350000, 4: 220031000, 5: -1800000, 6: None},
                "original_amount": {4: 250000000},
                "currency": {2: "MYR"},
            }
        ),
        must_warn=["amount_negative"],
    )


def make() -> None:
    """Write the tapes of this module."""
    split_principal()
    dates_of_all_styles()
    damaged_identifiers()
    near_duplicates()
    original_and_converted()
    ledger_pages()
    unit_conflict()
    unquoted_commas()
    blank_names_below()
    same_leaf_headers()
    principal_and_interest_only()
    negative_and_debit()
