"""Development tapes 81 to 92: the same claims in awkward files: gaps, nested pages, marks missing, pages, columns numbered."""

import json
from datetime import date, datetime

import polars as pl
from writing import (
    DEVELOPMENT,
    cells,
    delimited,
    document,
    expect,
    html_page,
    minor,
    printed,
    spreadsheet_ml,
    workbook,
)

OURS = "wording, names, figures"
GENERAL = "general knowledge of the trade"


def about(title: str, real: str, url: str = GENERAL) -> dict[str, str]:
    """The source of a tape whose names and figures are ours."""
    return {"title": title, "url": url, "real": real, "ours": OURS}


def gaps_in_markup() -> None:
    """81: SpreadsheetML whose cells skip columns by ss:Index and whose names span rows by ss:MergeDown."""
    name = "81_spreadsheetml_gaps"
    rows = [
        [("贷款清单", 'ss:MergeAcross="5"')],
        ["贷款户", "借款凭证", "借款余额（元）", "结息欠额（元）", "", "出险原因"],
        [("娄星某钢材公司", 'ss:MergeDown="1"'), "P1", 700000, 12000.5, ("停产", 'ss:Index="6"')],
        [("P2", 'ss:Index="2"'), 300000, ("", ""), ("停产", 'ss:Index="6"')],
        ["涟水某粮库", ("P3", ""), 1200000, 90000, ("改制", 'ss:Index="6"')],
        [("合计", 'ss:MergeAcross="1"'), (2200000, 'ss:Index="3"'), 102000.5],
    ]
    spreadsheet_ml(f"{name}.xls", "清单", rows)
    expect(
        name,
        source=about("SpreadsheetML with skipped columns and merged names", "exports of report servers"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 220000000},
        fields={"borrower_name": "贷款户", "principal": "借款余额（元）", "interest": "结息欠额（元）"},
        cells=cells(
            {
                "principal": {3: 70000000, 4: 30000000, 5: 120000000},
                "borrower_name": {4: "娄星某钢材公司"},
                "interest": {3: 1200050, 4: None},
            },
            "清单",
        ),
        must_warn=["totals_row_skipped"],
    )


def nested_page() -> None:
    """82: a page with a menu table, the claims in a table inside a table, hard spaces and a name over several rows."""
    name = "82_nested_html_page"
    body = """
<table><tr><td>首页</td><td>公告</td><td>联系我们</td></tr></table>
<table><tr><td><p>债权资产推介表&nbsp;&nbsp;截止日：2025年1月31日&nbsp;&nbsp;单位：万元</p>
<table border=1>
<tr><th rowspan=2>资产编号</th><th rowspan=2>债务主体名称</th><th colspan=3>债权状况</th><th rowspan=2>抵押物（摘要）</th></tr>
<tr><th>未清偿本金</th><th>未清偿利息</th><th>债权合计</th></tr>
<tr><td>ZC1</td><td rowspan=2>驻马店某面业&nbsp;有限公司</td><td>&nbsp;1,100.00</td><td>220.5</td><td>1,320.5</td><td>土地</td></tr>
<tr><td>ZC2</td><td>300.00&nbsp;</td><td>41</td><td>341</td><td>&nbsp;</td></tr>
<tr><td>ZC3</td><td>漯河某肉联厂</td><td>2,480.60</td><td>1,000.1</td><td>3,480.7</td><td>冷库，合计6,000平方米</td></tr>
<tr><td colspan=2>合计</td><td>3,880.60</td><td>1,261.60</td><td>5,142.20</td><td></td></tr>
</table></td></tr></table>
<p>本公告仅供参考。</p>"""
    html_page(f"{name}.html", body)
    wan = 10_000
    expect(
        name,
        source=about("A page with a menu and a table inside a table", "pages of asset managers"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3880.6", wan)},
        fields={
            "claim_id": "资产编号",
            "borrower_name": "债务主体名称",
            "principal": "债权状况/未清偿本金",
            "interest": "债权状况/未清偿利息",
            "total": "债权状况/债权合计",
        },
        cells=[
            {"field": "principal", "value": minor("1100", wan)},
            {"field": "principal", "value": minor("300", wan)},
            {"field": "total", "value": minor("3480.7", wan)},
            {"field": "base_date", "value": "2025-01-31"},
        ],
        must_warn=["totals_row_skipped", "multi_header"],
    )


def no_mark() -> None:
    """83: UTF-16 big-endian without a mark, semicolons, decimal commas in a Chinese office abroad."""
    name = "83_utf16_without_mark"
    rows = [
        ["编号", "欠债人", "未偿付本金（欧元）", "未偿付利息（欧元）", "违约时间"],
        ["E1", "汉堡某贸易公司", "1.250.000,00", "33.000,10", "31.12.2019"],
        ["E2", "鹿特丹某仓储公司", "88.500,5", "0,00", "15.06.2020"],
        ["E3", "米兰某服装公司", "640.000,00", "12.345,67", "30.09.2018"],
    ]
    delimited(f"{name}.csv", rows, delimiter=";", encoding="utf-16-be")
    expect(
        name,
        source=about("UTF-16 without a mark, decimal commas, euros in headers", "exports of branches abroad"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": 125000000 + 8850050 + 64000000},
        fields={
            "borrower_name": "欠债人",
            "principal": "未偿付本金（欧元）",
            "interest": "未偿付利息（欧元）",
        },
        cells=cells(
            {"principal": {2: 125000000, 3: 8850050}, "interest": {4: 1234567}, "currency": {2: "EUR"}}
        ),
        must_warn=["encoding_detected"],
    )


def nested_records() -> None:
    """84: JSON lines with amounts as texts, debtors in lists and keys that come and go."""
    name = "84_json_texts_and_lists"
    rows = [
        {"案号": "（2020）沪74民初1号", "债务人": "上海某影视公司", "担保人": ["甲公司", "乙某"], "应还本金": "12,000,000.00", "应还利息": "1,100,000.50", "币种": "CNY"},
        {"案号": "（2021）沪74民初22号", "债务人": "上海某租赁公司", "应还本金": "3500000", "币种": "USD", "备注": "利息另计"},
        {"案号": "（2019）沪74民初307号", "债务人": "上海某贸易公司", "担保人": [], "应还本金": None, "应还利息": "500", "币种": "CNY"},
        {"案号": "（2022）沪74民初9号", "债务人": "上海某网络公司", "应还本金": "0.01", "应还利息": "0", "币种": "CNY"},
    ]  # fmt: skip
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (DEVELOPMENT / f"{name}.jsonl").write_text(text, "utf-8")
    expect(
        name,
        source=about("JSON lines with amounts as texts and lists of persons", "exports of case systems"),
        rows_accepted=3,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": 1200000001, "USD": 350000000},
        fields={
            "case_no": "案号",
            "borrower_name": "债务人",
            "guarantors": "担保人",
            "principal": "应还本金",
            "currency": "币种",
        },
        cells=[
            {"field": "principal", "value": 1200000000},
            {"field": "principal", "value": 1},
            {"field": "guarantors", "value": ["甲公司", "乙某"]},
        ],
        must_warn=["mixed_currency", "missing_principal"],
    )


def typed_texts() -> None:
    """85: Parquet with Chinese names of columns, amounts as texts, moments of time as dates."""
    name = "85_parquet_texts_and_moments.parquet"
    pl.DataFrame(
        {
            "客户名称": ["泰安某煤机公司", "莱芜某钢管公司", "徐某"],
            "授信金额_元": [5000000.0, 8000000.0, 300000.0],
            "欠本_元": ["4,800,000.00", "8000000", "123456.78"],
            "欠息_元": [310000.5, None, 900.0],
            "逾期起始日": [datetime(2019, 3, 1), datetime(2020, 12, 31), None],
        }
    ).write_parquet(DEVELOPMENT / name)
    expect(
        name.split(".")[0],
        source=about("Parquet with amounts as texts", "exports of data warehouses"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 480000000 + 800000000 + 12345678},
        fields={
            "borrower_name": "客户名称",
            "original_amount": "授信金额_元",
            "principal": "欠本_元",
            "interest": "欠息_元",
            "default_date": "逾期起始日",
        },
        cells=[
            {"field": "principal", "value": 12345678},
            {"field": "interest", "value": 31000050},
            {"field": "default_date", "value": "2020-12-31"},
        ],
        must_warn=[],
    )


def spoken_amounts() -> None:
    """86: amounts as people write them: signs, 千万, 百万, spoken numerals; slang and blanks stay out."""
    name = "86_amounts_as_written"
    rows = [
        ["债务人（被执行人）", "尚欠本金数额", "逾期利息数额", "贷款发放日期"],
        ["长治某焦化公司", "￥1,200,000.00元", "￥88,000.5", "2016.1.20"],
        ["晋中某玻璃公司", "1.2千万元", "三十万元", "2015年12月3日"],
        ["吕梁某核桃公司", "人民币伍佰陆拾柒万捌仟玖佰元零伍角整", "0", "2017/8/8"],
        ["阳泉某铝矾土公司", "RMB 3,000万", "RMB 25.5万", "2014-02-28"],
        ["忻州某化肥公司", "CNY 450,000.00", "无", "2018-10-10"],
        ["大同某煤运公司", "120w左右吧", "不清楚", "2013-03-03"],
        ["临汾某钢铁公司", "八千五百万元", "七百二十万元", "2012-11-11"],
        ["运城某果汁公司", "2亿3000万元", "4,100万元", "2011-06-30"],
    ]
    delimited(f"{name}.csv", rows)
    owed = {
        2: 120000000,
        3: 1200000000,
        4: 567890050,
        5: 3000000000,
        6: 45000000,
        8: 8500000000,
        9: 23000000000,
    }
    expect(
        name,
        source=about("Amounts as people write them", "ways of writing amounts", "README of the claims data"),
        rows_accepted=7,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": sum(owed.values())},
        fields={
            "borrower_name": "债务人（被执行人）",
            "principal": "尚欠本金数额",
            "interest": "逾期利息数额",
        },
        cells=cells(
            {
                "principal": {**owed, 7: None},
                "interest": {2: 8800050, 3: 30000000, 5: 25500000, 8: 720000000, 7: None},
                "loan_date": {2: "2016-01-20", 3: "2015-12-03"},
            }
        ),
        must_warn=["amount_unreadable"],
    )


def unmerged_groups() -> None:
    """87: group headers that are not merged: the text stands over the first column of its group only."""
    name = "87_groups_not_merged"
    rows = [
        ["户号", "借款企业", "截至基准日债权", "", "", "担保", "", "基准日"],
        ["", "", "本金", "利息", "垫付费用", "方式", "保证人名称", ""],
        [
            "01",
            "宿州某面粉公司",
            5200000,
            800000.25,
            12000,
            "保证",
            "宿州某集团公司、侯某",
            date(2025, 3, 20),
        ],
        ["02", "淮北某矿机公司", 13000000, 2250000, 0, "抵押", None, date(2025, 3, 20)],
        ["03", "蚌埠某玻璃公司", 760000.5, 0, 3500.5, "保证", "邵某", date(2025, 3, 20)],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows}, formats={"Sheet1": {"H3:H5": "yyyy/m/d"}})
    expect(
        name,
        source=about("Group headers that are not merged", "lists made by hand"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 1896000050},
        fields={
            "borrower_name": "借款企业",
            "principal": "截至基准日债权/本金",
            "interest": "截至基准日债权/利息",
            "fees": "截至基准日债权/垫付费用",
            "base_date": "基准日",
        },
        cells=cells(
            {
                "principal": {3: 520000000, 5: 76000050},
                "fees": {5: 350050},
                "guarantors": {3: ["宿州某集团公司", "侯某"], 5: ["邵某"]},
                "base_date": {4: "2025-03-20"},
            },
            "Sheet1",
        ),
        must_warn=["multi_header"],
    )


def numbered_columns() -> None:
    """88: guarantors in columns 1 to 3, and the spouse of the debtor in one more."""
    name = "88_guarantors_numbered"
    rows = [
        [
            "贷款人",
            "借款人姓名或名称",
            "配偶",
            "担保人一",
            "担保人二",
            "担保人三",
            "积欠本金(元)",
            "积欠利息(元)",
        ],
        ["某村镇银行", "康某", "史某", "贾某", "某养殖公司", "", "150000", "22000"],
        ["某村镇银行", "某养鸡场", "", "康某", "", "", "480000.00", "61000.4"],
        ["某村镇银行", "常某", "武某", "", "", "", "90000", "100"],
    ]
    delimited(f"{name}.csv", rows, encoding="gb18030")
    expect(
        name,
        source=about("Guarantors in numbered columns; 贷款人 is the lender", "village banks' lists"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 72000000},
        fields={
            "creditor": "贷款人",
            "borrower_name": "借款人姓名或名称",
            "spouse": "配偶",
            "principal": "积欠本金(元)",
        },
        cells=cells(
            {
                "guarantors": {2: ["贾某", "某养殖公司"], 3: ["康某"]},
                "principal": {2: 15000000},
                "interest": {3: 6100040},
            }
        ),
        must_warn=["encoding_detected"],
    )


def several_pages() -> None:
    """89: a text PDF over several pages with the header repeated."""
    name = "89_pdf_over_pages"
    head = ["No.", "Obligor name", "Outstanding principal EUR", "Interest in arrears EUR", "Default date"]
    rows: list[list[str]] = [["Schedule 1 - Assigned claims as of 31 January 2025"], head]
    owed = 0
    for at in range(1, 61):
        euros = 1000 * at + at % 7
        owed += euros
        rows.append(
            [
                str(at),
                f"Debtor Company {at:03d} GmbH",
                f"{euros:,}.00",
                f"{at * 11}.50",
                f"{at % 28 + 1:02d} Mar 2020",
            ]
        )
        if at % 25 == 0 and at < 60:
            rows.append(head)
    rows.append(["Total", "", f"{owed:,}.00", "20,160.00", ""])
    printed(f"{name}.pdf", rows, [6, 34, 26, 26, 18])
    expect(
        name,
        source=about("A schedule over several PDF pages", "annexes of transfer deeds"),
        rows_accepted=60,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": owed * 100},
        fields={
            "borrower_name": "Obligor name",
            "principal": "Outstanding principal EUR",
            "interest": "Interest in arrears EUR",
            "default_date": "Default date",
        },
        cells=[
            {"field": "principal", "value": 6000400},
            {"field": "default_date", "value": "2020-03-02"},
            {"field": "interest", "value": 66050},
        ],
        must_warn=["header_repeated", "totals_row_skipped"],
    )


def pairs_in_word() -> None:
    """90: one claim in a DOCX table of keys and values, amounts in words beside figures."""
    name = "90_docx_keys_and_values"
    rows = [
        ["债权基本情况", "债权基本情况", "债权基本情况", "债权基本情况"],
        ["债务人名称", "渭南某苹果汁有限公司", "所属行业", "食品制造"],
        ["债权本金", "2,350.00万元", "债权利息", "981.27万元"],
        ["计息截止日", "2025年3月21日", "担保方式", "抵押、保证"],
        ["保证人", "渭南某集团有限公司、屈某、荆某", "管辖法院", "渭南市中级人民法院"],
        ["诉讼状态", "已判决，执行中", "是否终本", "否"],
    ]
    document(f"{name}.docx", ["债权资产推介书"], rows, ["联系人：鱼经理"])
    expect(
        name,
        source=about("One claim in a DOCX table of keys and values", "leaflets of asset managers"),
        rows_accepted=1,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 2350000000},
        fields={
            "borrower_name": "债务人名称",
            "principal": "债权本金",
            "interest": "债权利息",
            "guarantors": "保证人",
        },
        cells=[
            {"field": "principal", "value": 2350000000},
            {"field": "interest", "value": 981270000},
            {"field": "base_date", "value": "2025-03-21"},
            {"field": "guarantors", "value": ["渭南某集团有限公司", "屈某", "荆某"]},
        ],
        must_warn=["vertical_layout"],
    )


def single_row_groups() -> None:
    """91: the borrower stands in a heading row above its loans, not in a column."""
    name = "91_debtor_in_heading_rows"
    rows = [
        ["Loan no.", "Product", "Principal balance (PLN)", "Contractual interest (PLN)", "Maturity date"],
        ["Debtor: Zakłady Mięsne Warta Sp. z o.o.", "", "", "", ""],
        ["W-1", "Overdraft", "1,200,000.00", "45,000.00", "2019-06-30"],
        ["W-2", "Investment loan", "3,450,000.50", "188,000.00", "2021-12-31"],
        ["Debtor: Tartak Podlasie S.A.", "", "", "", ""],
        ["P-1", "Overdraft", "640,000.00", "9,100.00", "2018-03-31"],
        ["Total", "", "5,290,000.50", "242,100.00", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("The debtor in a heading row above its loans", "grouped reports"),
        fields={
            "principal": "Principal balance (PLN)",
            "interest": "Contractual interest (PLN)",
            "due_date": "Maturity date",
        },
        cells=[],
        must_warn=[
            "totals_row_skipped",
            ["missing_borrower", "borrower_from_heading", "package_level", "heading_carried"],
        ],
    )


def wide_guarantee_ledger() -> None:
    """92: a workbook saved with macros' leftovers: blank sheets, a chart sheet's data, notes, the claims on the third."""
    name = "92_claims_on_third_sheet"
    cover = [["不良资产包尽职调查资料"], ["密级：内部"], ["目录"], ["1. 债权清单"], ["2. 图表数据"]]
    chart = [["年份", "不良率"], [2022, 0.031], [2023, 0.045], [2024, 0.052]]
    claims = [
        ["债 权 清 单"],
        ["项  目", "债  务  人", "本  金（万元）", "利  息（万元）", "抵押物估值（万元）"],
        ["项目一", "衢州某氟化工公司", 3200, 450.25, 5000],
        ["项目二", "丽水某青瓷公司", 180.5, 33, 90],
        ["项目三", "金华某火腿公司", 960, 0, None],
    ]
    workbook(
        f"{name}.xlsx", {"封面": cover, "空": [], "债权": claims, "图": chart}, merge={"债权": ["A1:E1"]}
    )
    expect(
        name,
        source=about("Claims on the third sheet of a due diligence workbook", "data rooms"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4340.5", 10_000)},
        fields={"borrower_name": "债  务  人", "principal": "本  金（万元）", "interest": "利  息（万元）"},
        cells=cells(
            {"principal": {3: minor("3200", 10_000), 4: minor("180.5", 10_000)}, "interest": {5: 0}}, "债权"
        ),
        must_warn=[],
    )


def make() -> None:
    """Write the tapes of this module."""
    gaps_in_markup()
    nested_page()
    no_mark()
    nested_records()
    typed_texts()
    spoken_amounts()
    unmerged_groups()
    numbered_columns()
    several_pages()
    pairs_in_word()
    single_row_groups()
    wide_guarantee_ledger()
