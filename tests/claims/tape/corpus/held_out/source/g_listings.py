"""A single claim's listing, receipts joined to collateral and guarantors, foreign currency loans, Hong Kong arrears."""

from datetime import date
from decimal import Decimal

from make_held_out import Page, Tape, money, text, through_office, workbook

D = Decimal

LISTING = Tape(
    name="37_exchange_single_claim.xlsx",
    write=workbook(
        Page(
            "公告信息",
            [
                ["镇江大港特种船舶有限公司债权转让项目公告"],
                ["项目信息", "项目编号", "ZJ2026ZQ0018", "项目名称", "镇江大港特种船舶有限公司债权"],
                [None, "转让底价", "5,000万元", "挂牌起始日期", "2026-02-03"],
                [None, "挂牌期满日", "2026-03-02", "保证金", "500万元"],
                ["债权信息", "债务企业", "镇江大港特种船舶有限公司", "转让方", "江苏长江资产管理有限公司"],
                [None, "债权基准日", "2026年1月20日", "债权总额（万元）", "18,234.567891"],
                [None, "其中：本金（万元）", "12,000.00", "其中：利息（万元）", "6,200.00"],
                [None, "其中：代垫费用（元）", "345,678.91", "债权性质", "贷款债权"],
                ["担保信息", "抵押物情况", "船台及土地使用权合计86,500平方米，位于镇江新区", "保证人情况", "大港船舶重工集团有限公司、马某、马某某（马某之妻）"],
                ["诉讼情况", "诉讼法院", "镇江市中级人民法院", "诉讼进展", "终结本次执行"],
                ["备注", "本公告仅为要约邀请，以实际资料为准。"],
            ],
            merge=("A1:E1", "A2:A4", "A5:A8", "B11:E11"),
        )
    ),
    by_borrower=True,
    rejected=0,
    totals_field="principal",
    owed={"CNY": {"镇江大港特种船舶有限公司": "120000000"}},
    fields={
        "borrower_name": "债务企业",
        "base_date": "债权基准日",
        "total": "债权总额（万元）",
        "principal": "其中：本金（万元）",
        "interest": "其中：利息（万元）",
        "fees": "其中：代垫费用（元）",
        "asking_price": "转让底价",
        "guarantors": "保证人情况",
        "court": "诉讼法院",
    },
    cells=[
        ("镇江大港特种船舶有限公司", "total", money("182345678.91")),
        ("镇江大港特种船舶有限公司", "interest", money("62000000")),
        ("镇江大港特种船舶有限公司", "fees", money("345678.91")),
        ("镇江大港特种船舶有限公司", "asking_price", money("50000000")),
        ("镇江大港特种船舶有限公司", "base_date", date(2026, 1, 20)),
        ("镇江大港特种船舶有限公司", "guarantors", ["大港船舶重工集团有限公司", "马某", "马某某"]),
        ("镇江大港特种船舶有限公司", "enforcement_status", "terminated_this_round"),
    ],
    must_warn=["vertical_layout"],
    source={
        "title": "Listing of single claims on property exchanges (keys and values side by side under group names), as the Guangzhou exchange prints them",
        "url": "http://m.caizhaowang.com/news-9-6b8572c75be717601e50e81087a46877446bb9b66d1831b6.html",
        "real": "layout, 项目编号, 挂牌 terms",
        "ours": "the other keys, the claim and its figures",
    },
)  # fmt: skip

LINKED = Tape(
    name="38_receipts_collateral_guarantors.xlsx",
    write=workbook(
        Page(
            "借据明细",
            [
                ["客户编号", "企业全称", "主合同号", "借据编号", "放款日", "约定到期日", "放款金额", "当前本金余额", "欠息合计（不含罚息）", "罚息复利", "经办支行"],
                ["C88001", "宝应兴达玻璃有限公司", "BY-2018-006", "JJ180061", date(2018, 6, 1), date(2019, 5, 31), 8000000, 7650000, 812000.12, 203000.5, "宝应支行"],
                ["C88001", "宝应兴达玻璃有限公司", "BY-2018-006", "JJ180062", date(2018, 6, 20), date(2019, 6, 19), 2000000, 2000000, 230000, 61000, "宝应支行"],
                ["C88017", "高邮鸭业股份有限公司", "GY-2019-014", "JJ190140", date(2019, 9, 9), date(2020, 9, 8), 15000000, 14999999.99, 3300000, 780000.01, "高邮支行"],
                ["C88023", "仪征化纤配件有限公司", "YZ-2017-002", "JJ170020", date(2017, 1, 18), date(2018, 1, 17), 4500000, 3888888.88, 1500000, 512345.67, "仪征支行"],
                ["C88040", "江都水工机械有限公司", "JD-2020-031", "JJ200310", date(2020, 11, 11), date(2021, 11, 10), 30000000, 28500000, 2750000, 900000, "江都支行"],
                ["C88041", "邗江外贸服装有限公司", "HJ-2016-009", "JJ160090", date(2016, 2, 29), date(2017, 2, 28), 1200000, 1200000, 640000, 333000, "邗江支行"],
                ["合计", None, None, None, None, None, 60700000, 58238888.87, 9232000.12, 2789346.18],
            ],
            formats=dict.fromkeys("GHIJ", "#,##0.00"),
        ),
        Page(
            "抵押物清单",
            [
                ["抵押物台账", None, None, None, "金额单位：万元"],
                ["主合同号", "抵押人", "坐落", "建筑面积（㎡）", "评估净值"],
                ["BY-2018-006", "宝应兴达玻璃有限公司", "宝应县安宜工业园区8号", 12030.5, 1680],
                ["GY-2019-014", "高邮农业发展有限公司", "高邮市开发区2号", 8800, 2050.55],
                ["JD-2020-031", "江都水工机械有限公司", "江都区仙女镇9号", 23000, 4100],
            ],
        ),
        Page(
            "保证人清单",
            [
                ["主合同号", "保证人全称", "保证类别", "最高保证额（元）"],
                ["BY-2018-006", "兴达控股集团有限公司", "连带责任保证", 12000000],
                ["BY-2018-006", "颜某", "连带责任保证", 12000000],
                ["YZ-2017-002", "仪征市新城投资有限公司", "连带责任保证", 5000000],
                ["HJ-2016-009", "戚某", "连带责任保证", 1500000],
                ["HJ-2016-009", "邗江国际贸易有限公司（已吊销）", "连带责任保证", 1500000],
            ],
            formats={"D": "#,##0"},
        ),
        dates="yyyy/m/d",
    ),
    sheet="借据明细",
    rejected=0,
    totals_field="principal",
    owed={"CNY": {2: "7650000", 3: "2000000", 4: "14999999.99", 5: "3888888.88", 6: "28500000", 7: "1200000"}},
    fields={
        "borrower_name": "企业全称",
        "contract_no": "主合同号",
        "iou_no": "借据编号",
        "loan_date": "放款日",
        "due_date": "约定到期日",
        "original_amount": "放款金额",
        "principal": "当前本金余额",
        "interest": "欠息合计（不含罚息）",
        "branch": "经办支行",
    },
    cells=[
        (2, "guarantors", ["兴达控股集团有限公司", "颜某"]),
        (3, "guarantors", ["兴达控股集团有限公司", "颜某"]),
        (5, "guarantors", ["仪征市新城投资有限公司"]),
        (2, "interest", money("812000.12")),
        (4, "loan_date", date(2019, 9, 9)),
        (7, "loan_date", date(2016, 2, 29)),
        (6, "original_amount", money("30000000")),
        ("抵押物清单", 4, "collateral_value", money("20505500")),
    ],
    must_warn=["several_sheets", "totals_row_skipped"],
    source={
        "title": "Import sheets of asset systems: claims, collateral and guarantors apart, joined by the contract's number",
        "url": "https://github.com/magasea/be-zcc (importer of linked sheets)",
        "real": "sheets that are joined",
        "ours": "headers, borrowers, amounts",
    },
)  # fmt: skip

FOREIGN = Tape(
    name="39_foreign_currency_loans.csv",
    write=text(
        """
外币及本外币不良贷款明细（数据日期：2026年5月31日）,,,,,,,,,
分行,企业客户,货币,原币本金余额,原币欠息,折人民币本金（元）,折人民币欠息（元）,折算汇率,首次逾期日,保证企业
宁波分行,宁波甬江航运有限公司,美元,"3,450,000.00","412,000.55","24,495,000.00","2,925,203.91",7.1000,2023-04-21,甬江控股有限公司
青岛分行,青岛海润橡胶有限公司,日元,"128,000,000","3,456,789","6,144,000.00","165,925.87",0.0480,2024-02-29,
深圳分行,深圳前湾供应链有限公司,港币,"56,000,000.00","7,700,000.10","51,520,000.00","7,084,000.09",0.9200,2022-11-11,前湾集团（香港）有限公司
厦门分行,厦门鹭达石材有限公司,欧元,"870,500.25","15,000.00","6,964,...","120,000.00",8.0000,2024-08-08,柯某
上海分行,上海浦汇石油化工有限公司,科威特第纳尔,"1,250,000.125","98,765.432","29,125,002.91","2,301,234.57",23.3000,2023-12-01,
上海分行,上海恒基幕墙有限公司,人民币,"12,000,000.00","1,111,111.11","12,000,000.00","1,111,111.11",1.0000,2023-01-20,恒基实业有限公司
广州分行,广州穗华家电有限公司,美金,"1,000,000","0","7,100,000.00","0",7.1000,2025-03-05,
广州分行,广州珠江纸业有限公司,未知,"500,000","0","3,550,000.00","0",7.1000,2025-03-05,
合计,,,,,"140,898,004.91","13,707,475.55",,,
""",
        newline="\n",
    ),
    rejected=1,
    totals_field="principal",
    owed={
        "USD": {3: "3450000", 9: "1000000"},
        "JPY": {4: "128000000"},
        "HKD": {5: "56000000"},
        "EUR": {6: "870500.25"},
        "KWD": {7: "1250000.125"},
        "CNY": {8: "12000000"},
    },
    fields={
        "branch": "分行",
        "borrower_name": "企业客户",
        "currency": "货币",
        "principal": "原币本金余额",
        "interest": "原币欠息",
        "default_date": "首次逾期日",
        "guarantors": "保证企业",
    },
    cells=[
        (3, "interest", money("412000.55", "USD")),
        (4, "interest", 3456789),
        (5, "interest", money("7700000.10", "HKD")),
        (7, "interest", money("98765.432", "KWD")),
        (4, "default_date", date(2024, 2, 29)),
        (5, "guarantors", ["前湾集团（香港）有限公司"]),
        (3, "base_date", date(2026, 5, 31)),
    ],
    must_warn=["mixed_currency", ["currency_unknown", "currency_missing"], "totals_row_skipped"],
    source={
        "title": "Loan tables with 原币 and 折人民币 side by side (vocabulary of shared sources: 原币币种, 折人民币)",
        "url": "public code index, file 825813027 (币种, 余额, 表内欠息; the index names no repository)",
        "real": "currency by row with a converted amount beside it",
        "ours": "headers, borrowers, amounts; a cell cut short, a currency that is not named",
    },
)  # fmt: skip

ARREARS = Tape(
    name="40_overdue_loans_hk.ods",
    write=through_office(
        workbook(
            Page(
                "逾期貸款",
                [
                    ["逾期貸款一覽表（截至二〇二六年六月三十日）"],
                    ["客戶名稱", "貸款編號", "提款日期", "最後還款日期", "尚欠本金（港幣千元）", "應計利息（港幣千元）", "逾期罰息（港幣千元）", "總欠款（港幣千元）", "擔保人", "現況"],
                    ["永利成衣有限公司", "HK-301", date(2019, 4, 12), date(2021, 4, 11), 12500, 980.5, 1200.25, 14680.75, "梁某、梁某某", "已取得判決"],
                    ["匯豐行五金有限公司", "HK-305", date(2020, 8, 3), date(2022, 8, 2), 3300.333, 120, 79.667, 3500, "匯豐行控股有限公司", "已入稟"],
                    ["天星海產貿易有限公司", "HK-311", date(2018, 10, 10), date(2020, 10, 9), 26000, 4000, 5500, 35500, None, "清盤中"],
                    ["新界物流倉儲有限公司", "HK-318", date(2021, 1, 29), date(2023, 1, 28), "待定", "待定", "待定", "待定", "鄧某", "商討中"],
                    ["荃灣印染廠有限公司", "HK-320", date(2017, 6, 30), date(2019, 6, 29), 7400, 1850, 2000, 11250, "何某；荃灣置業有限公司", "已取得判決"],
                    ["太平冷氣工程公司", "HK-322", date(2022, 2, 28), date(2024, 2, 27), 680, 32, 18, 730, "馮某", "未採取行動"],
                    ["總計", None, None, None, 49880.333, 6982.5, 8797.917, 65660.75],
                ],
                formats=dict.fromkeys("EFGH", "#,##0.000"),
            ),
            dates="yyyy-mm-dd",
        ),
        "xlsx",
        "ods",
    ),
    sheet="逾期貸款",
    rejected=1,
    totals_field="principal",
    owed={"HKD": {3: "12500000", 4: "3300333", 5: "26000000", 7: "7400000", 8: "680000"}},
    fields={
        "borrower_name": "客戶名稱",
        "loan_date": "提款日期",
        "due_date": "最後還款日期",
        "principal": "尚欠本金（港幣千元）",
        "interest": "應計利息（港幣千元）",
        "penalty": "逾期罰息（港幣千元）",
        "total": "總欠款（港幣千元）",
        "guarantors": "擔保人",
    },
    cells=[
        (3, "total", money("14680750")),
        (4, "penalty", money("79667")),
        (5, "interest", money("4000000")),
        (3, "loan_date", date(2019, 4, 12)),
        (8, "due_date", date(2024, 2, 27)),
        (7, "guarantors", ["何某", "荃灣置業有限公司"]),
        (3, "base_date", date(2026, 6, 30)),
    ],
    must_warn=[["amount_unreadable", "missing_principal"], "totals_row_skipped", "base_date_from_title"],
    source={
        "title": "Hong Kong liquidation forms state debts in HK$; words of loans in traditional characters",
        "url": "https://www.oro.gov.hk/eng/our_services/pforms/liquidation_forms.html",
        "real": "港幣千元 as Hong Kong accounts write it",
        "ours": "the table, borrowers, amounts",
    },
)  # fmt: skip

TAPES = [LISTING, LINKED, FOREIGN, ARREARS]
