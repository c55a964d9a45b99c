"""Development tapes x49 to x70: details of layout, of figures and of languages that a judge would vary."""

from datetime import date, datetime
from typing import Any

from tapes_x_chinese import source
from writing import DEVELOPMENT, cells, converted, delimited, expect, html_page, minor, workbook

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


def sums_that_differ() -> None:
    """x56: a row whose parts do not add up, and a totals row that is not the sum."""
    name = "x56_sums_that_differ"
    rows = [
        ["借款单位全称", "贷款余额", "欠息余额", "其他费用", "债权总计"],
        ["大安某石油机械有限公司", 4000000, 500000, 10000, 4510000],
        ["镇赉某苇纸厂", 2000000, 300000, 0, 2030000],
        ["通榆某葵花籽有限公司", 900000, 45000.5, 500, 945500.5],
        ["洮南某黑水西瓜合作社", 60000, 3000, 0, 63000],
        ["合计", 6990000, 848000.5, 10500, 7548500.5],
    ]
    rows.insert(0, ["单位：人民币元", None, None, None, None])
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("A row that does not add up and a totals row that is not the sum"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("6960000")},
        fields={
            "borrower_name": "借款单位全称",
            "principal": "贷款余额",
            "interest": "欠息余额",
            "fees": "其他费用",
            "total": "债权总计",
        },
        cells=cells({"principal": {4: minor("2000000")}, "total": {4: minor("2030000")}}),
        must_warn=["total_differs", "totals_differ", "totals_row_skipped"],
    )


def separator_line() -> None:
    """x57: a CSV with a sep= line, quoted line breaks, a byte order mark and the euro sign."""
    name = "x57_separator_line"
    text = (
        "sep=;\r\n"
        'Dossiernr.;Debiteur;Hoofdsom;Openstaande rente;Incassokosten;Totaal verschuldigd;"Borg(en)"\r\n'
        '1;De Vries Bouw B.V.;"€ 45.210,00";"€ 2.100,55";"€ 750,00";"€ 48.060,55";"Persoon A\nPersoon B"\r\n'
        '2;Persoon C;"€ 7.900,10";"€ 300,00";"€ 75,00";"€ 8.275,10";\r\n'
        '3;Rotterdam Staal N.V.;"€ 1.250.000,00";"€ 88.000,00";"€ 6.775,00";"€ 1.344.775,00";Persoon D\r\n'
    )
    (DEVELOPMENT / f"{name}.csv").write_bytes(text.encode("utf-8-sig"))
    expect(
        name,
        source=source("Dutch CSV with a sep= line and line breaks in a cell"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("1303110.10")},
        fields={
            "borrower_name": "Debiteur",
            "principal": "Hoofdsom",
            "interest": "Openstaande rente",
            "fees": "Incassokosten",
            "total": "Totaal verschuldigd",
            "guarantors": "Borg(en)",
        },
        cells=[
            {"field": "principal", "value": minor("45210")},
            {"field": "total", "value": minor("1344775")},
            {"field": "guarantors", "value": ["Persoon A", "Persoon B"]},
        ],
        must_warn=["delimiter_detected"],
    )


def hidden_in_html() -> None:
    """x58: an HTML page with a row and a column that are not shown, and a layout table around the data."""
    name = "x58_hidden_in_html"
    data = (
        "<table border=1><tr><th>被告</th><th>原告</th><th>诉讼请求本金(元)</th><th>诉讼请求利息(元)</th><th>立案时间</th><th>承办法院</th></tr>"
        "<tr><td>抚松某参茸行</td><td>某小额贷款公司</td><td>300,000.00</td><td>21,000.00</td><td>2022-03-03</td><td>抚松县人民法院</td></tr>"
        '<tr style="display:none"><td>已撤诉某户</td><td>某小额贷款公司</td><td>999,999.00</td><td>1.00</td><td>2022-03-04</td><td>x</td></tr>'
        "<tr><td>集安某葡萄酒庄</td><td>某小额贷款公司</td><td>1,450,000.00</td><td>300,500.75</td><td>2021-12-28</td><td>集安市人民法院</td></tr>"
        "</table>"
    )
    html_page(
        f"{name}.html",
        f"<table><tr><td>菜单</td><td>首页</td></tr><tr><td colspan=2>{data}</td></tr></table>",
    )
    expect(
        name,
        source=source("A page with a row that is not shown, inside a layout table"),
        rows_accepted=2,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1750000")},
        fields={
            "borrower_name": "被告",
            "creditor": "原告",
            "principal": "诉讼请求本金(元)",
            "interest": "诉讼请求利息(元)",
            "filing_date": "立案时间",
            "court": "承办法院",
        },
        cells=[
            {"field": "principal", "value": minor("1450000")},
            {"field": "filing_date", "value": "2021-12-28"},
        ],
        must_warn=["hidden_rows"],
    )


def biff_with_hidden_sheet() -> None:
    """x59: BIFF8 with a hidden sheet, dates as true dates, text amounts in one column."""
    name = "x59_biff_with_hidden_sheet"
    rows = [
        ["贷户名称", "借据编码", "本金欠额", "利息欠额", "首贷日", "终贷日"],
        ["古田某银耳有限公司", "GT001", "1,800,000.00", 120300.4, date(2016, 8, 8), date(2017, 8, 7)],
        ["屏南某高山蔬菜社", "GT002", "95,000.50", 8000, date(2018, 1, 31), date(2019, 1, 30)],
        ["留某", "GT003", "40,000.00", 0, date(2019, 9, 9), date(2020, 9, 8)],
        ["合计", None, "1,935,000.50", 128300.4, None, None],
    ]
    old = [["贷户名称", "本金欠额"], ["旧户某公司", 88888]]
    converted(
        f"{name}.xls",
        {"台账": rows, "旧": old},
        formats={"台账": {"E2:F4": "yyyy-mm-dd"}},
        hide_sheets=["旧"],
    )
    expect(
        name,
        source=source("BIFF8 with a hidden sheet"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1935000.50")},
        fields={
            "borrower_name": "贷户名称",
            "iou_no": "借据编码",
            "principal": "本金欠额",
            "interest": "利息欠额",
            "loan_date": "首贷日",
            "due_date": "终贷日",
        },
        cells=cells(
            {
                "principal": {3: minor("95000.50")},
                "loan_date": {3: "2018-01-31"},
                "due_date": {4: "2020-09-08"},
            }
        ),
        must_warn=["hidden_sheet", "totals_row_skipped"],
    )


def amounts_in_a_sentence() -> None:
    """x60: what is owed stands in a sentence with several amounts: the row cannot be accepted."""
    name = "x60_amounts_in_a_sentence"
    rows = [
        ["序号", "借款企业", "债权金额（万元）", "担保情况"],
        ["1", "清原某龙胆有限公司", "3,450.20", "由清原某集团提供保证"],
        ["2", "新宾某单片黑木耳厂", "本金1,000.00万元，利息210.50万元", "房产抵押"],
        ["3", "岫岩某玉雕厂", "88.75", "无"],
        ["4", "宽甸某硼矿", "1,024.5（其中本金800）", "采矿权抵押"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Sentences with several amounts where one should stand"),
        rows_accepted=2,
        rows_rejected=2,
        totals_field="total",
        totals={"CNY": minor("3538.95", WAN)},
        fields={"borrower_name": "借款企业", "total": "债权金额（万元）"},
        cells=cells({"total": {2: minor("3450.20", WAN), 3: None, 4: minor("88.75", WAN), 5: None}}),
        must_warn=["amount_several"],
    )


def dates_in_every_style() -> None:
    """x61: dates with time, zone, weekday, month names and two-digit years."""
    name = "x61_dates_in_every_style"
    rows: list[list[Any]] = [
        ["Obligor name", "Unpaid principal (USD)", "Advance date", "Stated maturity", "Date of last receipt"],
        ["Copper Canyon LLC", 510000, "2016-03-05T00:00:00Z", "Mar 4, 2019", "05-Jan-20"],
        ["Individual A", 12000.5, "2017-06-30 00:00:00", "June 29, 2018", "31-Dec-18"],
        ["Lakeshore Dental PC", 88000, datetime(2018, 2, 28, 0, 0), "28th February 2021", "1 Apr 2020"],
        ["Blue Ridge Timber Inc", 2400000, date(2015, 11, 11), "Friday, November 10, 2017", "September 2019"],
    ]
    workbook(f"{name}.xlsx", {"Tape": rows}, formats={"Tape": {"C4:C5": "m/d/yyyy"}})
    expect(
        name,
        source=source("Dates with times, zones, weekdays, month names"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor("3010000.5")},
        fields={
            "borrower_name": "Obligor name",
            "principal": "Unpaid principal (USD)",
            "loan_date": "Advance date",
            "due_date": "Stated maturity",
            "last_payment_date": "Date of last receipt",
        },
        cells=cells(
            {
                "loan_date": {2: "2016-03-05", 3: "2017-06-30", 4: "2018-02-28", 5: "2015-11-11"},
                "due_date": {2: "2019-03-04", 3: "2018-06-29", 4: "2021-02-28", 5: "2017-11-10"},
                "last_payment_date": {2: "2020-01-05", 3: "2018-12-31", 4: "2020-04-01", 5: None},
            }
        ),
        must_warn=["date_month_only"],
    )


def two_principals() -> None:
    """x62: principal on and off the books in two columns; only the total of both is what is owed."""
    name = "x62_on_and_off_the_books"
    rows = [
        ["客户", "债权余额", None, None, "利息", None, "本息总计"],
        [None, "表内本金", "表外本金", "本金合计", "表内息", "表外息", None],
        ["武冈某卤菜有限公司", 800000, 200000, 1000000, 50000, 30000, 1080000],
        ["洞口某雪峰蜜桔社", 0, 450000, 450000, 0, 99000.5, 549000.5],
        ["绥宁某青钱柳茶厂", 76000, 0, 76000, 4000, 0, 80000],
    ]
    workbook(
        f"{name}.xlsx",
        {"Sheet1": rows},
        merge={"Sheet1": ["A1:A2", "B1:D1", "E1:F1", "G1:G2"]},
    )
    expect(
        name,
        source=source("Principal on and off the books, the sum of both beside them"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1526000")},
        fields={"borrower_name": "客户", "principal": "债权余额/本金合计"},
        cells=cells({"principal": {3: minor("1000000"), 4: minor("450000"), 5: minor("76000")}}),
        must_warn=["multi_header"],
    )


def unit_nowhere() -> None:
    """x63: six decimals and no unit: 万元 or 元 cannot be known."""
    name = "x63_unit_nowhere"
    rows = [
        ["单位名称", "本金", "利息", "担保单位"],
        ["汉寿某甲鱼养殖有限公司", 2506.27, 310.123456, "汉寿某担保有限公司"],
        ["石门某柑橘有限公司", 880.5, 95.001234, "无"],
        ["临澧某石膏矿", 1200.333333, 400, "临澧某建材厂"],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("Figures with six decimals and no unit: nothing may be read without a warning"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4587.10")},
        fields={"borrower_name": "单位名称", "principal": "本金", "interest": "利息", "guarantors": "担保单位"},
        cells=[],
        must_warn=[["unit_doubtful", "unit_not_stated", "unit_assumed", "unit_unclear"]],
    )  # fmt: skip


def romanian() -> None:
    """x64: Romanian in UTF-8 with decimal comma, day-first dots."""
    name = "x64_romanian"
    rows = [
        ["Nr. crt.", "Debitor", "Suma acordată (RON)", "Sold credit restant (RON)", "Dobândă restantă (RON)", "Dobândă penalizatoare (RON)",
         "Total datorat (RON)", "Data scadenței", "Garant/Fidejusor"],
        ["1", "Moara Argeș SRL", "500.000,00", "421.330,50", "18.200,00", "9.100,25", "448.630,75", "31.12.2019", "Persoana A"],
        ["2", "Persoana B", "90.000,00", "66.000,00", "2.500,10", "1.000,00", "69.500,10", "15.06.2021", ""],
        ["3", "Țesătoria Iași SA", "2.000.000,00", "1.990.000,00", "310.000,00", "150.000,00", "2.450.000,00", "01.02.2018", "Persoana C, Persoana D"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, delimiter=";")
    owed = {2: "421330.50", 3: "66000", 4: "1990000"}
    expect(
        name,
        source=source("Romanian list"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"RON": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "Debitor",
            "original_amount": "Suma acordată (RON)",
            "principal": "Sold credit restant (RON)",
            "interest": "Dobândă restantă (RON)",
            "penalty": "Dobândă penalizatoare (RON)",
            "total": "Total datorat (RON)",
            "due_date": "Data scadenței",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "due_date": {2: "2019-12-31", 4: "2018-02-01"},
                "total": {4: minor("2450000")},
            }
        ),
        must_warn=[],
    )


def greek() -> None:
    """x65: Greek headers, euro."""
    name = "x65_greek"
    rows = [
        [
            "Κωδικός δανείου",
            "Οφειλέτης",
            "Ανεξόφλητο κεφάλαιο (€)",
            "Δεδουλευμένοι τόκοι (€)",
            "Σύνολο οφειλής (€)",
            "Εγγυητής",
            "Ημερομηνία λήξης",
        ],
        ["Δ-1", "Ναυτιλιακή Αιγαίου ΑΕ", 1250000.5, 88000, 1338000.5, "Πρόσωπο Α", "31/01/2015"],
        ["Δ-2", "Πρόσωπο Β", 45000, 3100.25, 48100.25, None, "15/09/2018"],
        ["Δ-3", "Ελαιουργία Κρήτης ΕΠΕ", 300000, 41000, 341000, "Πρόσωπο Γ", "28/02/2017"],
    ]
    workbook(f"{name}.xlsx", {"Δάνεια": rows})
    expect(
        name,
        source=source("Greek list"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("1595000.5")},
        fields={
            "borrower_name": "Οφειλέτης",
            "principal": "Ανεξόφλητο κεφάλαιο (€)",
            "interest": "Δεδουλευμένοι τόκοι (€)",
            "total": "Σύνολο οφειλής (€)",
            "guarantors": "Εγγυητής",
            "due_date": "Ημερομηνία λήξης",
        },
        cells=cells({"principal": {2: minor("1250000.5")}, "due_date": {2: "2015-01-31", 3: "2018-09-15"}}),
        must_warn=[],
    )


def swedish() -> None:
    """x66: Swedish, spaces between thousands, kronor named once above."""
    name = "x66_swedish"
    rows = [
        ["Fordringar per 2024-12-31, belopp i SEK", "", "", "", "", ""],
        ["Ärendenr", "Gäldenär", "Beviljat belopp", "Kapitalskuld", "Upplupen ränta", "Borgensman"],
        ["A-1", "Norrlands Trä AB", "1 000 000", "870 500", "44 000,50", "Person A"],
        ["A-2", "Person B", "80 000", "61 200,75", "2 100", ""],
        ["A-3", "Malmö Fisk AB", "3 500 000", "3 500 000", "410 000", "Person C och Person D"],
        ["", "Summa", "4 580 000", "4 431 700,75", "456 100,50", ""],
    ]
    delimited(f"{name}.csv", rows, encoding="cp1252", delimiter=";")
    expect(
        name,
        source=source("Swedish list"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"SEK": minor("4431700.75")},
        fields={
            "borrower_name": "Gäldenär",
            "original_amount": "Beviljat belopp",
            "principal": "Kapitalskuld",
            "interest": "Upplupen ränta",
            "guarantors": "Borgensman",
        },
        cells=cells(
            {
                "principal": {3: minor("870500"), 4: minor("61200.75")},
                "base_date": {3: "2024-12-31"},
            }
        ),
        must_warn=["totals_row_skipped", "currency_from_title"],
    )


def currency_of_the_sheet() -> None:
    """x67: the sheets are named by their currency and nothing else says it."""
    name = "x67_currency_of_the_sheet"
    usd = [
        ["Borrower", "O/s principal", "Unpaid interest", "Final maturity"],
        ["Mekong Rice JSC", 4100000, 220000.5, "30-Jun-2020"],
        ["Siam Rubber PCL", 950000, 61000, "31-Dec-2019"],
    ]
    eur = [
        ["Borrower", "O/s principal", "Unpaid interest", "Final maturity"],
        ["Adria Shipping d.o.o.", 780000.25, 33000, "15-May-2021"],
    ]
    workbook(f"{name}.xlsx", {"USD loans": usd, "EUR loans": eur})
    expect(
        name,
        source=source("Sheets named by their currency"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor("5050000"), "EUR": minor("780000.25")},
        fields={
            "borrower_name": "Borrower",
            "principal": "O/s principal",
            "interest": "Unpaid interest",
            "due_date": "Final maturity",
        },
        cells=cells({"principal": {2: minor("4100000")}, "due_date": {3: "2019-12-31"}}, "USD loans")
        + cells({"currency": {2: "EUR"}}, "EUR loans"),
        must_warn=["currency_from_sheet_name", "mixed_currency", "several_sheets"],
    )


def credit_cards() -> None:
    """x68: a credit card list: overdrawn principal, instalment fees, damages, dates packed."""
    name = "x68_credit_cards"
    rows = [
        [
            "资产包编号",
            "持卡人",
            "卡号后四位",
            "透支本金",
            "透支利息",
            "违约金及手续费",
            "债权总额",
            "首次逾期日",
            "末次还款日",
            "逾期期数",
            "授信额度",
        ],
        [
            "P-07",
            "亓某",
            "0012",
            "32,100.55",
            "8,200.10",
            "1,900.00",
            "42,200.65",
            "20230118",
            "20230102",
            "24",
            "50,000",
        ],
        [
            "P-07",
            "逄某某",
            "7781",
            "9,800.00",
            "1,100.00",
            "250.35",
            "11,150.35",
            "20240605",
            "20240520",
            "7",
            "10,000",
        ],
        [
            "P-07",
            "隋某",
            "3345",
            "118,000.00",
            "30,500.75",
            "5,600.00",
            "154,100.75",
            "20221130",
            "",
            "26",
            "120,000",
        ],
        ["P-07", "笪某", "0908", "0.00", "15.20", "0.00", "15.20", "20250101", "20250301", "1", "5,000"],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-8")
    expect(
        name,
        source=source("Credit card list with limits, packed dates"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("159900.55")},
        fields={
            "borrower_name": "持卡人",
            "principal": "透支本金",
            "interest": "透支利息",
            "total": "债权总额",
            "default_date": "首次逾期日",
            "last_payment_date": "末次还款日",
        },
        cells=cells(
            {
                "principal": {2: minor("32100.55"), 5: 0},
                "default_date": {2: "2023-01-18"},
                "last_payment_date": {3: "2024-05-20", 4: None},
                "total": {4: minor("154100.75")},
            }
        ),
        must_warn=["currency_assumed"],
    )


def people_and_companies() -> None:
    """x69: former and changed names, nationality notes, a borrower with co-borrowers in one cell."""
    name = "x69_names_with_history"
    rows = [
        ["债务人（借款人）", "保证担保方", "所欠本金(元)", "所欠利息(元)"],
        [
            "湘乡某皮革有限公司（原湘乡市某皮革厂）",
            "湘乡某实业有限公司（现更名：湖南某科技有限公司）、成某",
            "4500000",
            "320000",
        ],
        ["单某、亓某某夫妇", "无", "260000", "18000.5"],
        ["韶山某旅游有限公司", "林某（台湾居民）、John Tan（新加坡籍）、毛某", "7000000", "1100000"],
        ["涟源某煤矿（曾用名：涟源某煤业有限公司）", "涟源某焦化厂", "1800000", "990000"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Former names, notes on residence, spouses"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("13560000")},
        fields={
            "borrower_name": "债务人（借款人）",
            "guarantors": "保证担保方",
            "principal": "所欠本金(元)",
            "interest": "所欠利息(元)",
        },
        cells=cells(
            {
                "borrower_name": {2: "湘乡某皮革有限公司", 5: "涟源某煤矿"},
                "guarantors": {4: ["林某", "John Tan", "毛某"], 5: ["涟源某焦化厂"]},
            }
        ),
        must_warn=["several_guarantors", "person_renamed"],
    )


def awards() -> None:
    """x70: awards abroad; the base date and currency stand in the headers, the amount in thousands with k and m."""
    name = "x70_k_and_m_in_cells"
    rows = [
        [
            "Award debtor",
            "Seat",
            "Award amount (GBP)",
            "Costs awarded (GBP)",
            "Interest to 30 Sep 2025 (GBP)",
            "Award date",
        ],
        ["Volga Grain Trading FZCO", "London", "£12.5m", "£350k", "£1.1m", "2019-05-21"],
        ["Baltic Timber SIA", "London", "£640k", "£42,500", "£0", "2021-10-08"],
        ["Individual A", "Singapore", "£1.02bn", "£2m", "£60m", "2015-12-01"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Awards with k, m and bn in cells, a date in a header"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"GBP": minor("1033140000")},
        fields={
            "borrower_name": "Award debtor",
            "total": "Award amount (GBP)",
            "interest": "Interest to 30 Sep 2025 (GBP)",
            "judgment_date": "Award date",
        },
        cells=cells(
            {
                "total": {2: minor("12500000"), 3: minor("640000"), 4: minor("1020000000")},
                "interest": {2: minor("1100000")},
                "judgment_date": {3: "2021-10-08"},
            }
        ),
        must_warn=[],
    )


def make() -> None:
    """Write tapes x49 to x70."""
    guarantor_sheet()
    broken_headers()
    signs_in_one_column()
    minus_signs()
    two_tables()
    unit_per_row()
    figures_and_capitals()
    sums_that_differ()
    separator_line()
    hidden_in_html()
    biff_with_hidden_sheet()
    amounts_in_a_sentence()
    dates_in_every_style()
    two_principals()
    unit_nowhere()
    romanian()
    greek()
    swedish()
    currency_of_the_sheet()
    credit_cards()
    people_and_companies()
    awards()


if __name__ == "__main__":
    make()
