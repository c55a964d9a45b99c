"""Development tapes on details of values: sums, hidden cells, sentences, days, units."""

from datetime import date, datetime
from typing import Any

from tapes_x_chinese import source
from tapes_x_details import WAN
from writing import DEVELOPMENT, cells, converted, delimited, expect, html_page, minor, workbook


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


def make() -> None:
    """Write these tapes."""
    sums_that_differ()
    separator_line()
    hidden_in_html()
    biff_with_hidden_sheet()
    amounts_in_a_sentence()
    dates_in_every_style()
    two_principals()
    unit_nowhere()


if __name__ == "__main__":
    make()
