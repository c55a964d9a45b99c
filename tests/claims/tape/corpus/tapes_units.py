"""Development tapes 115 to 119: units that stand in odd places; a lost unit is wrong by a thousand or ten thousand."""

from writing import cells, delimited, document, expect, html_page, minor, workbook

OURS = "wording, names, figures"
GENERAL = "general knowledge of the trade"


def about(title: str, real: str) -> dict[str, str]:
    """The source of a tape whose names and figures are ours."""
    return {"title": title, "url": GENERAL, "real": real, "ours": OURS}


def caption() -> None:
    """115: the unit in the caption of an HTML table."""
    name = "115_unit_in_caption"
    body = """<table><caption>某分公司债权明细（金额单位：人民币万元）</caption>
<tr><th>债务人全称</th><th>本金</th><th>利息</th></tr>
<tr><td>淇县某造纸公司</td><td>1,330.25</td><td>200</td></tr>
<tr><td>滑县某面粉公司</td><td>90</td><td>12.5</td></tr>
<tr><td>浚县某建材公司</td><td>2,000</td><td>0</td></tr></table>"""
    html_page(f"{name}.html", body)
    wan = 10_000
    expect(
        name,
        source=about("Unit in the caption of an HTML table", "pages of asset managers"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3420.25", wan)},
        fields={"borrower_name": "债务人全称", "principal": "本金", "interest": "利息"},
        cells=[
            {"field": "principal", "value": minor("1330.25", wan)},
            {"field": "interest", "value": minor("12.5", wan)},
        ],
        must_warn=["unit_from_title"],
    )


def paragraph_above() -> None:
    """116: the unit in a paragraph of a DOCX, with other paragraphs between it and the table."""
    name = "116_unit_in_paragraph"
    document(
        f"{name}.docx",
        ["债权转让协议附件一", "本附件金额单位均为人民币万元，基准日为2025年6月30日。", "附表："],
        [
            ["序号", "债务人", "贷款本金余额", "欠息余额"],
            ["1", "鹿邑某酒业公司", "4,500.5", "800"],
            ["2", "郸城某淀粉公司", "300", "44.25"],
        ],
        ["转让方（盖章）：        受让方（盖章）："],
    )
    wan = 10_000
    expect(
        name,
        source=about("Unit in a paragraph above a DOCX table", "annexes of transfer agreements"),
        rows_accepted=2,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4800.5", wan)},
        fields={"borrower_name": "债务人", "principal": "贷款本金余额", "interest": "欠息余额"},
        cells=[
            {"field": "principal", "value": minor("4500.5", wan)},
            {"field": "interest", "value": minor("44.25", wan)},
            {"field": "base_date", "value": "2025-06-30"},
        ],
        must_warn=["unit_from_title"],
    )


def codes_with_units() -> None:
    """117: units inside codes of columns: millions and thousands of dollars."""
    name = "117_units_in_codes"
    rows = [
        ["obligor_name", "prin_bal_usd_mm", "accrued_int_usd_k", "total_claim_usd_mm", "maturity_date"],
        ["Some Airline Ltd", "125.5", "4300", "129.8", "2021-06-30"],
        ["Some Retail Inc", "48", "1250.5", "49.2505", "2022-12-31"],
        ["Some Mining Corp", "300.25", "0", "300.25", "2020-03-31"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("Units inside codes of columns", "extracts of data warehouses"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor("473.75", 10**6)},
        fields={
            "borrower_name": "obligor_name",
            "principal": "prin_bal_usd_mm",
            "interest": "accrued_int_usd_k",
        },
        cells=cells(
            {
                "principal": {2: minor("125.5", 10**6), 3: minor("48", 10**6)},
                "interest": {2: minor("4300", 1000), 3: minor("1250.5", 1000)},
                "total": {3: minor("49.2505", 10**6)},
            }
        ),
        must_warn=[],
    )


def note_below() -> None:
    """118: the unit in the note below the table only."""
    name = "118_unit_in_note_below"
    rows = [
        ["债务人", "剩余本金", "剩余利息", "担保措施"],
        ["罗山某茶叶公司", 820.5, 91.25, "保证"],
        ["光山某羽绒公司", 1500, 260, "抵押"],
        ["新县某药材公司", 66, 0, "信用"],
        ["合计", 2386.5, 351.25, None],
        ["注：1.上表金额单位为万元；2.利息计算至2025年3月31日。"],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows}, merge={"Sheet1": ["A6:D6"]})
    wan = 10_000
    expect(
        name,
        source=about("Unit in the note below the table", "lists of asset managers"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("2386.5", wan)},
        fields={"borrower_name": "债务人", "principal": "剩余本金", "interest": "剩余利息"},
        cells=cells(
            {
                "principal": {2: minor("820.5", wan), 4: minor("66", wan)},
                "interest": {2: minor("91.25", wan)},
            },
            "Sheet1",
        ),
        must_warn=["totals_row_skipped", "notes_row_skipped"],
    )


def row_of_units() -> None:
    """119: a row of units under the header, one unit per column."""
    name = "119_row_of_units"
    rows = [
        ["客户", "贷款余额", "利息余额", "抵押物面积", "抵押物估值"],
        ["", "（万元）", "（元）", "（平方米）", "（万元）"],
        ["潢川某甲鱼公司", "640.5", "310000.75", "12000", "900"],
        ["固始某柳编公司", "88", "42000", "300", "120"],
        ["息县某香稻公司", "1,250", "0", "", ""],
    ]
    delimited(f"{name}.csv", rows, encoding="gb18030")
    wan = 10_000
    expect(
        name,
        source=about("A row of units under the header", "statistical tables of banks"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1978.5", wan)},
        fields={},
        cells=cells(
            {
                "principal": {3: minor("640.5", wan), 5: minor("1250", wan)},
                "interest": {3: 31000075, 4: 4200000},
                "collateral_value": {3: minor("900", wan)},
            }
        ),
        must_warn=["encoding_detected"],
    )


def make() -> None:
    """Write the tapes of this module."""
    caption()
    paragraph_above()
    codes_with_units()
    note_below()
    row_of_units()
