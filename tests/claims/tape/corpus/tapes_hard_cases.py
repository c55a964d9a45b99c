"""Development tapes of one hard case each: amounts, days and numbers."""

from writing import cells, delimited, expect, minor, workbook

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


def make() -> None:
    """Write these tapes."""
    split_principal()
    dates_of_all_styles()
    damaged_identifiers()
    near_duplicates()
    original_and_converted()
    ledger_pages()


if __name__ == "__main__":
    make()
