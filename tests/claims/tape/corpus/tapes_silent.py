"""Development tapes 101 to 108: cells where a hasty reader makes a wrong number out of two right ones."""

from datetime import date

from writing import cells, delimited, document, expect, html_page, minor, workbook

OURS = "wording, names, figures"
GENERAL = "general knowledge of the trade"


def about(title: str, real: str) -> dict[str, str]:
    """The source of a tape whose names and figures are ours."""
    return {"title": title, "url": GENERAL, "real": real, "ours": OURS}


def footnote_marks() -> None:
    """101: footnote marks behind amounts: circled, raised, starred, bracketed; none is a digit of the amount."""
    name = "101_footnote_marks"
    rows = [
        ["借款方", "尚未归还本金（元）", "尚未归还利息（元）"],
        ["武夷山某茶厂", "1,200①", "30"],
        ["邵武某竹业公司", "3,500²", "88.5"],
        ["建瓯某酒厂", "7,000*", "12"],
        ["建阳某建材公司", "800 [2]", "1"],
        ["浦城某米业公司", "45,000.00（注3）", "600"],
        ["顺昌某水泥公司", "90,000", "1,000"],
        ["将乐某林场", "66,000", "700"],
        ["沙县某小吃公司", "21,500.25", "310"],
        ["永安某化纤公司", "500,000", "8,000"],
        ["尤溪某油茶公司", "33,000", "0"],
        ["①含垫款；②含罚息。", "", ""],
    ]
    delimited(f"{name}.csv", rows)
    owed = {2: 120000, 3: 350000, 4: 700000, 5: 80000, 6: 4500000, 7: 9000000, 9: 2150025}
    expect(
        name,
        source=about("Footnote marks behind amounts", "marks met in notices"),
        fields={
            "borrower_name": "借款方",
            "principal": "尚未归还本金（元）",
            "interest": "尚未归还利息（元）",
        },
        cells=cells({"principal": owed}),
        must_warn=["notes_row_skipped"],
    )


def marked_up_cells() -> None:
    """102: a page whose cells hold sort keys that are not shown, struck figures, and two figures on two lines."""
    name = "102_hidden_and_struck_figures"
    body = """<p>Claims list, amounts in EUR</p>
<table><thead><tr><th>Case</th><th>Debtor company</th><th>Outstanding principal</th><th>Default interest</th></tr></thead><tbody>
<tr><td>1</td><td>Rhein Kies GmbH</td><td><span style="display:none">0000125000</span>125,000.00</td><td>1,000.00</td></tr>
<tr><td>2</td><td>Main Papier GmbH</td><td>88,000.50</td><td>700.00<br>55.00</td></tr>
<tr><td>3</td><td>Neckar Wein eG</td><td>410,000.00<br>12,000.00</td><td>0.00</td></tr>
<tr><td>4</td><td>Isar Film AG</td><td>64,000.00</td><td>31.10</td></tr>
</tbody></table>"""
    html_page(f"{name}.html", body)
    expect(
        name,
        source=about("Sort keys that are not shown, two figures on two lines", "tables of web pages"),
        rows_accepted=3,
        rows_rejected=1,
        totals_field="principal",
        totals={"EUR": 12500000 + 8800050 + 6400000},
        fields={"borrower_name": "Debtor company", "principal": "Outstanding principal", "interest": "Default interest"},
        cells=[
            {"row": 2, "field": "principal", "value": 12500000},
            {"row": 3, "field": "interest", "value": None},
            {"row": 4, "field": "principal", "value": None},
            {"row": 5, "field": "principal", "value": 6400000},
        ],
        must_warn=["amount_several"],
    )  # fmt: skip


def mixed_styles() -> None:
    """103: European and English decimals in one column; what may be read two ways is not read."""
    name = "103_mixed_decimal_styles"
    rows = [
        ["Kreditnummer", "Schuldner", "Offene Hauptschuld (EUR)", "Fällig seit"],
        ["1", "Elbe Werft GmbH", "1.250.000,00", "31.12.2019"],
        ["2", "Weser Korn KG", "88,400.50", "30.06.2020"],
        ["3", "Individual A", "12,50", "15.01.2021"],
        ["4", "Individual B", "1.234", "28.02.2021"],
        ["5", "Ems Stahl GmbH", "2,000,000.00", "31.03.2018"],
        ["6", "Individual C", "1,20,00", "31.03.2018"],
    ]
    delimited(f"{name}.csv", rows, delimiter=";")
    expect(
        name,
        source=about("European and English decimals in one column", "tapes merged from two systems"),
        fields={
            "borrower_name": "Schuldner",
            "principal": "Offene Hauptschuld (EUR)",
            "due_date": "Fällig seit",
        },
        cells=cells(
            {
                "principal": {2: 125000000, 3: 8840050, 4: 1250, 5: None, 6: 200000000, 7: None},
                "due_date": {2: "2019-12-31"},
            }
        ),
        must_warn=["decimal_style_mixed"],
    )


def amounts_with_parts() -> None:
    """104: amounts with a part in brackets, bounds, and principal and interest in one cell."""
    name = "104_amounts_with_parts"
    rows = [
        ["债务企业名称", "所欠本金", "所欠利息", "备注说明"],
        ["鹰潭某铜业公司", "1200万元（其中逾期300万元）", "88万元", ""],
        ["上饶某光学公司", "不低于500万元", "30万元", "待核"],
        ["抚州某瓷业公司", "本金700万元，利息90万元", "", ""],
        ["宜春某锂业公司", "2,000万元", "150万元", ""],
        ["萍乡某焊材公司", "350.5万元", "41万元", ""],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    wan = 10_000
    expect(
        name,
        source=about("Amounts with parts, bounds and companions", "ways of writing in notices"),
        fields={"borrower_name": "债务企业名称", "principal": "所欠本金", "interest": "所欠利息"},
        cells=cells({"principal": {5: minor("2000", wan), 6: minor("350.5", wan)}, "interest": {5: minor("150", wan)}}),
        must_warn=[["amount_several", "amount_composed", "second_amount_not_used"], ["amount_approximate", "amount_range", "amount_unreadable"]],
    )  # fmt: skip


def currency_against_header() -> None:
    """105: a header names dollars, two cells name other currencies."""
    name = "105_cell_against_header"
    rows = [
        ["Obligor (legal name)", "Unpaid principal (USD)", "Unpaid interest (USD)", "Final maturity"],
        ["Lagos Flour Mills plc", "4,000,000.00", "210,000.00", "2019-05-31"],
        ["Accra Timber Ltd", "EUR 1,500,000.00", "", "2020-01-31"],
        ["Abidjan Cacao SA", "US$ 750,000.25", "US$ 9,000", "2018-07-31"],
        ["Dakar Pêche SARL", "£ 30,000", "0.00", "2021-03-31"],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-8-sig")
    expect(
        name,
        source=about("Cells that name another currency than their header", "tapes of trade finance"),
        fields={
            "borrower_name": "Obligor (legal name)",
            "principal": "Unpaid principal (USD)",
            "due_date": "Final maturity",
        },
        cells=cells({"principal": {2: 400000000, 4: 75000025}, "currency": {2: "USD", 4: "USD"}}),
        must_warn=[["currency_conflict", "currency_differs_from_title", "mixed_currency"]],
    )


def wrapped_cells() -> None:
    """106: a DOCX table whose cells wrap: names over two lines, an amount broken inside, two amounts one below the other."""
    name = "106_wrapped_cells"
    rows = [
        ["序号", "债务人\n名称", "债权本金\n（元）", "债权利息\n（元）", "担保人"],
        ["1", "嘉善某木业\n有限公司", "12,000,\n000.00", "1,100,000.00", "某集团\n有限公司"],
        ["2", "平湖某服装厂", "3,000,000.00\n2,000,000.00", "450,000.00", "俞某\n钮某"],
        ["3", "海盐某紧固件公司", "760,000.50", "0.00", ""],
        [("合计", 2), "17,760,000.50", "1,550,000.00", ""],
    ]
    document(f"{name}.docx", ["债权清单"], rows)
    expect(
        name,
        source=about("Wrapped cells of a DOCX table", "annexes of agreements"),
        fields={},
        cells=[{"field": "principal", "value": 76000050}],
        must_warn=["totals_row_skipped", ["amount_several", "amount_unreadable"]],
    )


def scientific_and_serial() -> None:
    """107: amounts in scientific notation, dates as serial numbers in a CSV, times behind dates."""
    name = "107_scientific_and_times"
    rows = [
        [
            "Account no",
            "Borrowing entity",
            "Principal unpaid (KES)",
            "Interest unpaid (KES)",
            "Last repayment",
            "Matures",
        ],
        ["K1", "Rift Valley Dairies Ltd", "1.25E+07", "300000", "2019-02-03T00:00:00Z", "43921"],
        ["K2", "Mombasa Ginners Ltd", "2400000.75", "55000.5", "2018-12-31 23:59:59", "43555"],
        ["K3", "Individual A", "91000", "1200", "2020-03-15T10:00:00+03:00", "44196"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("Scientific notation, serial dates, times", "exports that went through a spreadsheet"),
        fields={
            "borrower_name": "Borrowing entity",
            "principal": "Principal unpaid (KES)",
            "interest": "Interest unpaid (KES)",
        },
        totals_field="principal",
        cells=cells(
            {
                "principal": {3: 240000075, 4: 9100000},
                "last_payment_date": {2: "2019-02-03", 3: "2018-12-31"},
                "due_date": {2: "2020-03-31", 3: "2019-03-31"},
            }
        ),
        must_warn=[["amount_scientific", "amount_unreadable"]],
    )


def two_ledgers_side_by_side() -> None:
    """108: two lists side by side on one sheet with a blank column between; both are claims."""
    name = "108_side_by_side"
    rows = [
        ["对公客户（元）", None, None, None, "个人客户（元）", None, None],
        ["企业名称", "尚欠本金", "到期日期", None, "借款人姓名", "尚欠本金", "到期日期"],
        ["巢湖某铸造公司", 2000000, date(2018, 5, 31), None, "阎某", 30000, date(2019, 6, 30)],
        ["含山某陶瓷公司", 850000.5, date(2019, 1, 31), None, "乔某", 55000.25, date(2020, 2, 29)],
        ["和县某蔬菜合作社", 120000, date(2020, 12, 31), None, "丛某", 8000, date(2018, 8, 8)],
    ]
    workbook(f"{name}.xlsx", {"名单": rows}, formats={"名单": {"C3:C5": "yyyy-mm-dd", "G3:G5": "yyyy-mm-dd"}})
    expect(
        name,
        source=about("Two lists side by side", "lists made to be printed"),
        totals_field="principal",
        fields={"principal": "尚欠本金"},
        cells=[
            {"sheet": "名单", "row": 3, "field": "principal", "value": 200000000},
            {"sheet": "名单", "row": 4, "field": "due_date", "value": "2019-01-31"},
        ],
        must_warn=[
            ["second_table", "column_not_used", "column_unknown", "columns_repeated", "tables_side_by_side"]
        ],
    )


def make() -> None:
    """Write the tapes of this module."""
    footnote_marks()
    marked_up_cells()
    mixed_styles()
    amounts_with_parts()
    currency_against_header()
    wrapped_cells()
    scientific_and_serial()
    two_ledgers_side_by_side()
