"""Development tapes 39 to 50: what unseen tapes may well do, each nasty and fair."""

from datetime import date

from writing import DEVELOPMENT, cells, delimited, document, expect, minor, printed, workbook

OURS = "wording, names, figures"
GENERAL = "general knowledge of the trade"


def about(title: str, real: str, url: str = GENERAL) -> dict[str, str]:
    """The source of a tape whose names and figures are ours."""
    return {"title": title, "url": url, "real": real, "ours": OURS}


def formulas() -> None:
    """39: sums as formulas without stored values, one principal among them; constants are read, formulas never."""
    name = "39_formulas_without_values"
    rows = [
        ["客户", "贷款剩余本金", "剩余利息", "债权总计", "备注"],
        ["丹东鸭绿江纺织有限公司", 5200000, 830000.5, "=B2+C2", "单位均为元"],
        ["本溪铁刹山药业有限公司", "=1000000+500000", 12000, "=B3+C3", None],
        ["铁岭榛子食品有限公司", 760000, 0, "=B4+C4", None],
        ["合计", "=SUM(B2:B4)", "=SUM(C2:C4)", "=SUM(D2:D4)", None],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=about(
            "Formulas without stored values", "exports of scripts hold formulas that no program calculated"
        ),
        rows_accepted=2,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": 596000000},
        fields={"borrower_name": "客户", "principal": "贷款剩余本金", "interest": "剩余利息"},
        cells=cells({"principal": {2: 520000000, 3: None, 4: 76000000}, "total": {2: None}}, "Sheet1"),
        must_warn=["formula_without_value", "totals_row_skipped"],
    )


def currency_by_format() -> None:
    """40: the currency stands in the number format of each cell only."""
    name = "40_currency_in_number_format"
    rows = [
        ["Account", "Obligor name", "Principal o/s", "Interest o/s", "Loan maturity"],
        ["A1", "Piraeus Bulk Carriers SA", 1200000, 33000.5, date(2019, 5, 31)],
        ["A2", "Tokyo Bay Logistics KK", 150000000, 2000000, date(2020, 10, 31)],
        ["A3", "Thames Reach Estates Ltd", 750000.25, 0, date(2018, 1, 31)],
        ["A4", "Lyon Textiles SAS", 88000, 1200, date(2021, 7, 31)],
    ]
    formats = {
        "D2:D2": "[$USD] #,##0.00",
        "D3:D3": "[$JPY] #,##0",
        "D4:D4": "[$£-809]#,##0.00",
        "D5:D5": "[$€-40C]#,##0.00",
    }
    formats |= {key.replace("D", "C"): value for key, value in formats.items()}
    workbook(f"{name}.xlsx", {"Loans": rows}, formats={"Loans": {**formats, "E2:E5": "dd-mmm-yyyy"}})
    expect(
        name,
        source=about("Currency in the number format of each cell", "spreadsheets show a currency that the cell's value lacks"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": 120000000, "JPY": 150000000, "GBP": 75000025, "EUR": 8800000},
        fields={"borrower_name": "Obligor name", "principal": "Principal o/s", "interest": "Interest o/s", "due_date": "Loan maturity"},
        cells=cells(
            {"principal": {2: 120000000, 3: 150000000, 4: 75000025}, "currency": {2: "USD", 3: "JPY", 4: "GBP", 5: "EUR"}},
            "Loans",
        ),
        must_warn=["mixed_currency"],
    )  # fmt: skip


def stacked_tables() -> None:
    """41: two tables on one sheet, companies in ten thousands, persons in yuan, each with its own header and total."""
    name = "41_two_tables_stacked"
    rows = [
        ["一、对公不良贷款（单位：万元）"],
        ["企业名称", "五级分类", "未收回本金", "未收回利息", "联保企业"],
        ["铜仁梵净山茶叶有限公司", "可疑", 560, 88.12, "甲公司、乙公司"],
        ["遵义娄山酒业有限公司", "损失", 1200.5, 430, None],
        ["小计", None, 1760.5, 518.12, None],
        [],
        ["二、个人不良贷款（单位：元）"],
        ["姓名", "证件号码", "未收回本金", "未收回利息", "还款责任人"],
        ["杨某", "5221**********1234", 48000, 5120.33, "杨某某"],
        ["龙某", "5221**********5678", 150000, 20100, None],
        ["小计", None, 198000, 25220.33, None],
    ]
    workbook(f"{name}.xlsx", {"不良": rows})
    expect(
        name,
        source=about(
            "Two tables stacked with unlike units", "reports with a section for companies and one for persons"
        ),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1760.5", 10_000) + 19800000},
        fields={
            "borrower_name": "企业名称",
            "principal": "未收回本金",
            "interest": "未收回利息",
            "five_class": "五级分类",
        },
        cells=cells(
            {
                "principal": {3: minor("560", 10_000), 4: minor("1200.5", 10_000), 9: 4800000, 10: 15000000},
                "interest": {3: minor("88.12", 10_000), 9: 512033},
                "borrower_name": {9: "杨某"},
            },
            "不良",
        ),
        must_warn=["second_table", "totals_row_skipped"],
    )


def yindeng_packages() -> None:
    """42: packages listed one per row, counts per class in one cell, no borrower column, prices withheld."""
    name = "42_packages_listed"
    rows = [
        ["公告编号", "项目名称", "出让方", "资产笔数", "借款人户数", "未偿本金总额（元）", "未偿利息总额（元）", "本息费合计（元）", "五级分类情况",
         "基准日", "起始价"],
        ["GX2025-01", "某银行2025年第1期个人不良贷款（信用卡透支）", "某银行股份有限公司", "12,004", "11,870", "187,233,410.22",
         "45,118,002.10", "232,351,412.32", "次级 301笔 可疑 5,200笔 损失 6,503笔", "20250630", "——"],
        ["GX2025-02", "某银行2025年第2期个人不良贷款（个人消费及经营类信用贷款）", "某银行股份有限公司", "3,560", "3,501", "402,100,077.00",
         "33,900,500.45", "436,000,577.45", "次级 3笔 可疑 3,557笔", "20250731", "不公布"],
        ["GX2025-03", "某消费金融公司2025年第5期", "某消费金融有限公司", "50,221", "49,000", "900,000,000.00", "120,000,000.00",
         "1,020,000,000.00", "损失 50,221笔", "20250815", ""],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="utf-16")
    owed = {2: "187233410.22", 3: "402100077", 4: "900000000"}
    expect(
        name,
        source=about(
            "Packages of personal loans, one per row",
            "columns of Yindeng notices",
            "headers.csv, Yindeng transfer notice table",
        ),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={
            "claim_name": "项目名称",
            "principal": "未偿本金总额（元）",
            "interest": "未偿利息总额（元）",
            "account_count": "资产笔数",
            "borrower_count": "借款人户数",
            "base_date": "基准日",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "base_date": {2: "2025-06-30", 4: "2025-08-15"},
                "asking_price": {2: None, 3: None},
            }
        ),
        must_warn=["package_level", "encoding_detected"],
    )


def people_in_cells() -> None:
    """43: guarantors with roles, former names, spouses, "等5人", numbers and notes in one cell."""
    name = "43_people_in_cells"
    rows = [
        ["债务人名称", "主债权本金（万元）", "保证人及共同还款人"],
        [
            "1、湘潭韶山食品有限公司（已吊销）",
            900,
            "1.湖南某食品集团有限公司（原名：湘潭某食品厂）；2.毛某；3.彭某（系毛某配偶）",
        ],
        ["株洲炎陵竹业有限公司", 350.25, "连带责任保证人：株洲某担保有限公司、谭某及其妻罗某"],
        ["岳阳洞庭米业有限公司", 1200, "岳阳某集团有限公司、李某、刘某等5人"],
        ["常德桃源木器厂", 60, "无"],
        ["张家界武陵旅行社有限公司", 88.8, "覃某\n向某\n张家界某酒店有限公司"],
        ["益阳资江造船有限公司", 410, "/"],
    ]
    workbook(f"{name}.xlsx", {"Sheet": rows})
    wan = 10_000
    expect(
        name,
        source=about("Persons in one cell with roles, former names and 等5人", "ways of listing guarantors", "README of the claims data"),
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3009.05", wan)},
        fields={"borrower_name": "债务人名称", "principal": "主债权本金（万元）", "guarantors": "保证人及共同还款人"},
        cells=cells(
            {
                "principal": {2: minor("900", wan), 6: minor("88.8", wan)},
                "guarantors": {
                    2: ["湖南某食品集团有限公司", "毛某", "彭某"],
                    3: ["株洲某担保有限公司", "谭某", "罗某"],
                    4: ["岳阳某集团有限公司", "李某", "刘某"],
                    6: ["覃某", "向某", "张家界某酒店有限公司"],
                },
            },
            "Sheet",
        ),
        must_warn=["several_guarantors", "people_not_all_named"],
    )  # fmt: skip


def balances_that_tempt() -> None:
    """44: amounts that look like principal owed and are not: granted, guaranteed, secured, before write-off."""
    name = "44_balances_that_tempt"
    rows = [
        [
            "合同额度",
            "最高额抵押担保债权余额",
            "核销前贷款本金",
            "目前尚欠本金",
            "目前尚欠息费",
            "实际借款方",
            "贷款投向",
        ],
        [3000000, 5000000, 2800000, 1900000.1, 220000, "运城盐湖化工有限公司", "化工"],
        [800000, 1000000, 760000, 760000, 91000.45, "临汾尧都面粉厂", "粮油"],
        [10000000, 15000000, 9800000, 0, 3100000, "晋城沁水煤业有限公司", "煤炭"],
        [500000, 600000, 480000, 455123.77, 38000, "吕某", "养殖"],
    ]
    workbook(f"{name}.xlsx", {"台账（元）": rows})
    owed = {2: 190000010, 3: 76000000, 4: 0, 5: 45512377}
    expect(
        name,
        source=about(
            "Amounts that look like what is owed", "granted, secured and written-off sums beside what is owed"
        ),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(owed.values())},
        fields={"original_amount": "合同额度", "principal": "目前尚欠本金", "borrower_name": "实际借款方"},
        cells=cells({"principal": owed, "original_amount": {4: 1000000000}}),
        must_warn=[],
    )


def unit_column() -> None:
    """45: a column tells the unit and another the currency of each row."""
    name = "45_unit_and_currency_columns"
    rows = [
        ["债务人", "币种", "计量单位", "债权本金额", "应计利息额", "截止日"],
        ["厦门鹭岛水产有限公司", "人民币", "万元", "1,250.50", "88.00", "2025-03-31"],
        ["漳州水仙花卉有限公司", "人民币", "元", "450,000.00", "12,300.00", "2025-03-31"],
        ["泉州刺桐鞋材有限公司", "美元", "万美元", "33.20", "1.05", "2025-03-31"],
        ["龙岩客家酒业有限公司", "港币", "千元", "7,800.00", "210.00", "2025-03-31"],
    ]
    delimited(f"{name}.csv", rows, delimiter="|", encoding="utf-8")
    expect(
        name,
        source=about("Unit and currency in columns of their own", "exports of group reporting"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("12505000") + 45000000, "USD": minor("332000"), "HKD": minor("7800000")},
        fields={
            "borrower_name": "债务人",
            "currency": "币种",
            "unit": "计量单位",
            "principal": "债权本金额",
            "interest": "应计利息额",
        },
        cells=cells(
            {
                "principal": {2: minor("12505000"), 3: 45000000, 4: minor("332000"), 5: minor("7800000")},
                "interest": {4: minor("10500")},
                "base_date": {2: "2025-03-31"},
            }
        ),
        must_warn=["mixed_currency"],
    )


def swapped_by_import() -> None:
    """46: an import turned days up to 12 into real dates month-first and left the others as text: the dates lie."""
    name = "46_dates_swapped_by_import"
    rows = [
        ["Loan ref", "Debtor name", "Outstanding capital (EUR)", "Default on"],
        ["R1", "Adria Fish d.o.o.", 120000, date(2019, 4, 3)],
        ["R2", "Sava Metal d.d.", 455000.5, "13/05/2019"],
        ["R3", "Individual A", 8900, "28/02/2020"],
        ["R4", "Drava Wood d.o.o.", 77000, date(2020, 11, 1)],
        ["R5", "Individual B", 1500, "31/12/2018"],
    ]
    workbook(f"{name}.xlsx", {"Loans": rows}, formats={"Loans": {"D2:D6": "dd/mm/yyyy"}})
    expect(
        name,
        source=about("Dates half turned round by an import", "a known flaw of imports of day-first texts"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": 66240050},
        fields={
            "borrower_name": "Debtor name",
            "principal": "Outstanding capital (EUR)",
            "default_date": "Default on",
        },
        cells=cells(
            {
                "principal": {3: 45500050},
                "default_date": {2: None, 3: "2019-05-13", 4: "2020-02-28", 5: None},
            },
            "Loans",
        ),
        must_warn=["date_ambiguous"],
    )


def long_preamble() -> None:
    """47: a CSV with sep=, a preamble of a notice, footnote marks and line breaks in headers, notes below."""
    name = "47_sep_line_and_preamble"
    text = [
        "sep=;",
        "某资产管理有限公司关于处置债权的公告;;;;",
        "我公司拟对所持有的下列5户债权进行处置，现予以公告。截至2025年4月30日，债权总额为4,321.00万元。;;;;",
        "该等债权的债务人主要分布在甘肃、青海等地区。;;;;",
        "交易对象不得为国家公务员、金融监管机构工作人员。;;;;",
        ";;;;币种：人民币 单位：万元",
        '编号;"债务\n企业①";"本　金\n余　额②";"利息\n（含罚息、复利）③";"抵押物\n情况"',
        '1;天水麦积果业有限公司;1200;310.5;"房产2处，合计3,200平方米"',
        "2;武威凉州酒业有限公司;800;200.5;无",
        '3;张掖甘州种业有限公司;960;180;"土地，\n面积100亩"',
        "4;平凉崆峒皮革厂;350;90;无",
        "5;定西马铃薯开发有限公司;190;40;仓单",
        "总计;;3500;821;",
        "注：①以工商登记为准；②③以生效法律文书为准。;;;;",
        "联系人：马先生 联系电话：0931-0000000;;;;",
    ]
    (DEVELOPMENT / f"{name}.csv").write_bytes("\r\n".join(text).encode("utf-8-sig"))
    wan = 10_000
    expect(
        name,
        source=about(
            "A notice pasted above its table, sep= line, footnote marks", "wording of disposal notices"
        ),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3500", wan)},
        fields={},
        cells=[
            {"field": "principal", "value": minor("1200", wan)},
            {"field": "principal", "value": minor("190", wan)},
            {"field": "interest", "value": minor("310.5", wan)},
            {"field": "base_date", "value": "2025-04-30"},
        ],
        must_warn=["totals_row_skipped", "notes_row_skipped", "unit_from_title", "title_rows_skipped"],
    )


def merged_sum() -> None:
    """48: one loan with several collateral rows: its sum is merged over them and may count once."""
    name = "48_sum_merged_over_collateral"
    rows = [
        [
            "债务人",
            "贷款合同号",
            "未偿还本金（万元）",
            "未偿还利息（万元）",
            "抵押物名称",
            "抵押物评估价（万元）",
        ],
        ["吴忠利通乳业有限公司", "WZ01", 2600, 512.5, "综合楼", 1800],
        [None, None, None, None, "生产线", 450],
        [None, None, None, None, "土地使用权", 900],
        ["中卫沙坡头枸杞有限公司", "ZW02", 730.1, 66, "冷库", 500],
        ["石嘴山贺兰硅业有限公司", "SZ03", 1500, 0, "厂房", 1100],
        [None, None, None, None, "车辆5台", 35],
        ["合计", None, 4830.1, 578.5, None, 4785],
    ]
    workbook(
        f"{name}.xlsx",
        {"抵押明细": rows},
        merge={"抵押明细": [f"{c}{a}:{c}{b}" for c in "ABCD" for a, b in ((2, 4), (6, 7))]},
    )
    wan = 10_000
    expect(
        name,
        source=about("A sum merged over its collateral rows", "layout of collateral lists"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4830.1", wan)},
        fields={
            "borrower_name": "债务人",
            "contract_no": "贷款合同号",
            "principal": "未偿还本金（万元）",
            "interest": "未偿还利息（万元）",
        },
        cells=cells(
            {"principal": {2: minor("2600", wan), 5: minor("730.1", wan), 6: minor("1500", wan)}}, "抵押明细"
        ),
        must_warn=["totals_row_skipped"],
    )


def chinese_pdf() -> None:
    """49: a Chinese notice as a text PDF, ten thousands of yuan, a total below."""
    name = "49_chinese_notice_pdf"
    rows = [
        ["债权转让清单"],
        ["基准日：2025年5月31日    单位：人民币万元"],
        ["序号", "借款单位", "担保单位", "贷款本金余额", "贷款利息余额", "本息总计"],
        ["1", "宜宾翠屏竹海有限公司", "某集团公司", "1,520.00", "260.50", "1,780.50"],
        ["2", "泸州江阳包装有限公司", "无", "860.75", "98.20", "958.95"],
        ["3", "自贡盐都灯饰有限公司", "曾某、钟某", "2,330.00", "711.00", "3,041.00"],
        ["合计", "", "", "4,710.75", "1,069.70", "5,780.45"],
    ]
    printed(f"{name}.pdf", rows, [8, 30, 20, 18, 18, 18])
    expect(
        name,
        source=about("A Chinese notice as a text PDF", "layout of transfer notices"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4710.75", 10_000)},
        fields={
            "borrower_name": "借款单位",
            "principal": "贷款本金余额",
            "interest": "贷款利息余额",
            "principal_and_interest": "本息总计",
        },
        cells=[
            {"field": "principal", "value": minor("1520", 10_000)},
            {"field": "principal_and_interest", "value": minor("3041", 10_000)},
            {"field": "guarantors", "value": ["曾某", "钟某"]},
        ],
        must_warn=["totals_row_skipped", "unit_from_title"],
    )


def docx_two_headers() -> None:
    """50: a DOCX table with two header rows and spans, figures with 万元 and 元 mixed."""
    name = "50_docx_two_headers"
    rows = [
        ["序号", "债务人", ("债权金额", 3), "诉讼及执行情况"],
        ["", "", "本金", "利息", "费用", ""],
        [
            "1",
            "保定白沟箱包有限公司",
            "1,350万元",
            "222.8万元",
            "35,600元",
            "（2020）冀06民初12号，已终结本次执行",
        ],
        ["2", "沧州渤海管件有限公司", "8,000,000元", "1,004,321.50元", "0元", "未诉"],
        ["3", "邢台太行玻璃有限公司", "2.05亿元", "6,100万元", "88万元", "一审审理中"],
    ]
    document(
        f"{name}.docx", ["附件：债权清单", "（截至2025年2月28日）"], rows, ["以上金额以生效法律文书为准。"]
    )
    expect(
        name,
        source=about("DOCX annex with grouped header and units in cells", "annexes of notices"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("13500000") + minor("8000000") + minor("205000000")},
        fields={
            "borrower_name": "债务人",
            "principal": "债权金额/本金",
            "interest": "债权金额/利息",
            "fees": "债权金额/费用",
        },
        cells=[
            {"field": "principal", "value": minor("13500000")},
            {"field": "interest", "value": minor("1004321.50")},
            {"field": "fees", "value": minor("35600")},
            {"field": "base_date", "value": "2025-02-28"},
        ],
        must_warn=["multi_header"],
    )


def make() -> None:
    """Write the tapes of this module."""
    formulas()
    currency_by_format()
    stacked_tables()
    yindeng_packages()
    people_in_cells()
    balances_that_tempt()
    unit_column()
    swapped_by_import()
    long_preamble()
    merged_sum()
    chinese_pdf()
    docx_two_headers()
