"""Exports of systems: two unlike sheets, a tab file named .xls, judgments as a page in GBK, Dutch, Portuguese, an investor's tape."""

from datetime import date
from decimal import Decimal

from make_held_out import Page, Tape, document, money, page_of_html, text, through_office, workbook

D = Decimal

TWO_SHEETS = Tape(
    name="31_bank_export_two_sheets.xls",
    write=through_office(
        workbook(
            Page(
                "对公贷款",
                [
                    ["客户名称", "贷款账户", "合同编号", "担保方式", "合同金额(元)", "发放金额(元)", "贷款余额(元)", "表内欠息(元)", "表外欠息(元)", "发放日期", "到期日期", "五级形态", "第一责任人"],
                    ["湖口县宏达石材有限公司", "9558001", "HK2019-01", "抵押", 12000000, 10000000, 9500000, 120000.5, 1800000, date(2019, 3, 5), date(2022, 3, 4), "可疑", "何某"],
                    ["湖口县宏达石材有限公司", "9558002", "HK2019-02", "保证", 3000000, 3000000, 2999000.99, 0, 640000.01, date(2019, 5, 17), date(2020, 5, 16), "可疑", "何某"],
                    ["彭泽长江港务有限公司", "9558010", "PZ2018-15", "质押", 50000000, 45000000, 41234567.89, 0, 12345678.9, date(2018, 12, 25), date(2021, 12, 24), "损失", "万某"],
                    ["都昌县鄱湖渔业有限公司", "9558044", "DC2021-08", "保证", 2000000, 2000000, 1980000, 5000, 310000, date(2021, 8, 30), date(2022, 8, 29), "次级", "邹某"],
                    ["合计", None, None, None, 67000000, 60000000, 55713568.88, 125000.5, 15095678.91],
                ],
                formats=dict.fromkeys("EFGHI", "#,##0.00"),
            ),
            Page(
                "个人贷款",
                [
                    ["单位：元"],
                    ["借款人", "身份证件", "产品", "授信额度", "用信余额", "拖欠利息罚息", "放款日", "约定还款日", "逾期天数", "共同借款人"],
                    ["余某", "3604**********0011", "经营贷", 500000, 487654.32, 35021.1, "20210310", "20220309", 1200, "段某"],
                    ["洪某", "3604**********2234", "消费贷", 200000, 65432.1, 4321, "20220520", "20230519", 800, None],
                    ["汪某", "3604**********5518", "农户贷", 80000, 80000, 9876.54, "20200115", "20210114", 1700, "汪某某"],
                    ["洪某", "3604**********2234", "消费贷", 200000, 65432.1, 4321, "20220520", "20230519", 800, None],
                    ["小计", None, None, 980000, 698518.52, 53539.64],
                ],
                formats=dict.fromkeys("DEF", "#,##0.00"),
            ),
            dates="yyyy/m/d",
        ),
        "xlsx",
        "xls",
    ),
    sheet="对公贷款",
    rejected=1,
    totals_field="principal",
    owed={"CNY": {
        2: "9500000", 3: "2999000.99", 4: "41234567.89", 5: "1980000",
        ("个人贷款", 3): "487654.32", ("个人贷款", 4): "65432.10", ("个人贷款", 5): "80000",
    }},
    fields={"principal": "贷款余额(元)", "borrower_name": "客户名称", "five_class": "五级形态", "due_date": "到期日期"},
    cells=[
        (4, "loan_date", date(2018, 12, 25)),
        (3, "due_date", date(2020, 5, 16)),
        (4, "five_class", "loss"),
        ("个人贷款", 3, "borrower_name", "余某"),
        ("个人贷款", 3, "loan_date", date(2021, 3, 10)),
        ("个人贷款", 5, "due_date", date(2021, 1, 14)),
        ("个人贷款", 4, "interest", money("4321")),
    ],
    must_warn=["several_sheets", "totals_row_skipped", "duplicate_row"],
    source={
        "title": "Loan detail export of a rural bank's screen: 合同金额(元), 发放金额(元), 贷款余额(元), 表内欠息(元), 表外欠息(元), 五级形态, 第一责任人",
        "url": "public code index, file 70135179058 (the index names no repository)",
        "real": "headers of the first sheet but 客户名称, 贷款账户, 合同编号",
        "ours": "the second sheet (用信余额, 约定还款日, ...), borrowers, amounts; one line repeated",
    },
)  # fmt: skip

_RETAIL = """
资产包：2026年第7期个人消费信用贷款（基准日2026-08-31）	金额：元
订单号	客户	借款本金	剩余未还本金	剩余未还利息	剩余未还罚息	应还总额	放款时间	最后还款时间	订单当前逾期天数	资金方	是否诉讼
D202301150001	陈某	20000.00	12345.67	1234.56	321.09	13901.32	2023-01-15 10:22:31	2024-02-01	943	海河消费金融	否
D202301150002	林某	8000.00	7999.99	800.00	200.01	9000.00	2023-01-15 10:25:02	2023-03-15	1265	海河消费金融	否
D202302030017	黄某	50000.00	48000.00	9600.00	2400.00	60000.00	2023-02-03 09:00:00	2023-04-03	1246	海河消费金融	是
D202302030018	吴某	3000.00	-	-	-	已结清	2023-02-03 09:01:45	2023-08-03	0	海河消费金融	否
D202303210105	郭某	15000.00	9000.50	700.25	99.25	9800.00	2023-03-21 21:13:09	2024-01-21	953	海河消费金融	否
D202303210105	郭某	15000.00	9000.50	700.25	99.25	9800.00	2023-03-21 21:13:09	2024-01-21	953	海河消费金融	否
D202304010099		12000.00	11000.00	1000.00	500.00	12500.00	2023-04-01 08:30:00	2023-05-01	1218	海河消费金融	否
D202305050055	许某	100000.00	99999.00	20000.00	1.00	120000.00	2023-05-05 12:00:00	2023-05-05	1214	海河消费金融	是
D202306180200	彭某	6600.00	6600.00	660.00	66.00	7326.00	2023-06-18 23:59:59	2023-07-18	1140	海河消费金融	否
合计		229600.00	203945.66	34695.06	3686.60	242327.32					
"""
RETAIL = Tape(
    name="32_consumer_loans_tab.xls",
    write=text(_RETAIL, "gb18030"),
    rejected=3,
    totals_field="principal",
    owed={"CNY": {3: "12345.67", 4: "7999.99", 5: "48000", 7: "9000.50", 10: "99999", 11: "6600"}},
    fields={
        "borrower_name": "客户",
        "original_amount": "借款本金",
        "principal": "剩余未还本金",
        "interest": "剩余未还利息",
        "penalty": "剩余未还罚息",
        "total": "应还总额",
        "loan_date": "放款时间",
        "last_payment_date": "最后还款时间",
        "days_past_due": "订单当前逾期天数",
    },
    cells=[
        (3, "total", money("13901.32")),
        (5, "penalty", money("2400")),
        (3, "original_amount", money("20000")),
        (3, "loan_date", date(2023, 1, 15)),
        (11, "loan_date", date(2023, 6, 18)),
        (4, "last_payment_date", date(2023, 3, 15)),
        (5, "days_past_due", 1246),
        (3, "base_date", date(2026, 8, 31)),
    ],
    must_warn=["encoding_detected", "duplicate_row", "missing_borrower", "totals_row_skipped", "base_date_from_title"],
    source={
        "title": "Checks of a consumer lender's tests: 订单当前逾期天数, 累计代偿本金, 累计代偿利息, 累计代偿罚息",
        "url": "public code index, file 12354075034 (the index names no repository)",
        "real": "订单当前逾期天数 and the parts of an instalment loan's debt",
        "ours": "a tab file named .xls, the other headers, borrowers, amounts; 借款本金 is what was lent",
    },
)  # fmt: skip

_JUDGMENT_ROWS = """
<tr><th colspan="9">民事判决书台账（2026年二季度）</th></tr>
<tr><th>编号</th><th>判决书号</th><th>承办法院</th><th>债务人（被告一）</th><th>连带清偿责任人</th><th>判决确认本金（元）</th><th>判决确认利息（元）</th><th>判决作出时间</th><th>判决生效时间</th></tr>
<tr><td>1</td><td>（2022）皖0111民初8123号</td><td>合肥市包河区人民法院</td><td>安徽金鼎幕墙有限公司</td><td>金鼎控股集团有限公司<br>鲍某<br>鲍某某</td><td>7,850,000.00</td><td>963,211.07</td><td>2022-11-09</td><td>2022-12-05</td></tr>
<tr><td>2</td><td>（2021）皖01民初330号</td><td>合肥市中级人民法院</td><td>安徽天柱酒业有限公司</td><td>六安天柱置业有限公司</td><td>165,000,000.00</td><td>42,123,456.78</td><td>2021年7月30日</td><td>2021年10月8日</td></tr>
<tr><td>3</td><td>（2023）皖0202民初455号</td><td>芜湖市镜湖区人民法院</td><td>芜湖顺风船舶修造有限公司</td><td></td><td>借款本金3,200万元及垫款本金150万元</td><td>以3,200万元为基数按年利率6.5%计</td><td>2023-03-17</td><td>上诉中</td></tr>
<tr><td>4</td><td>（2020）皖0503民初1901号</td><td>马鞍山市花山区人民法院</td><td>马鞍山鑫泰钢球有限公司</td><td>鑫泰重工有限公司（现更名：安徽鑫泰智能装备有限公司）；戴某</td><td>4,999,999.99</td><td>0</td><td>2020.12.31</td><td>2021.1.20</td></tr>
<tr><td>5</td><td>（2019）皖1181民初77号</td><td>天长市人民法院</td><td>天长市银杏纸业有限公司</td><td>胡某</td><td>1,300,000</td><td>211,000</td><td>2019/2/28</td><td>2019/3/20</td></tr>
<tr><td>6</td><td>（2024）皖0404民初612号</td><td>淮南市谢家集区人民法院</td><td>淮南广源煤化工有限公司</td><td>广源矿业有限公司</td><td>23,000,000.00</td><td>5,600,000.00</td><td>二〇二四年五月六日</td><td>二〇二四年六月一日</td></tr>
<tr><td colspan="5">合 计</td><td>202,149,999.99</td><td>48,897,667.85</td><td></td><td></td></tr>
"""
JUDGMENTS = Tape(
    name="33_judgments_ledger_gbk.xls",
    write=page_of_html("", f"<table border='1'>{_JUDGMENT_ROWS}</table>", "gbk"),
    by_borrower=True,
    rejected=1,
    totals_field="principal",
    owed={"CNY": {
        "安徽金鼎幕墙有限公司": "7850000", "安徽天柱酒业有限公司": "165000000", "马鞍山鑫泰钢球有限公司": "4999999.99",
        "天长市银杏纸业有限公司": "1300000", "淮南广源煤化工有限公司": "23000000",
    }},
    fields={
        "case_no": "判决书号",
        "court": "承办法院",
        "borrower_name": "债务人（被告一）",
        "guarantors": "连带清偿责任人",
        "principal": "判决确认本金（元）",
        "interest": "判决确认利息（元）",
        "judgment_date": "判决作出时间",
        "effective_date": "判决生效时间",
    },
    cells=[
        ("安徽金鼎幕墙有限公司", "guarantors", ["金鼎控股集团有限公司", "鲍某", "鲍某某"]),
        ("安徽天柱酒业有限公司", "judgment_date", date(2021, 7, 30)),
        ("安徽天柱酒业有限公司", "effective_date", date(2021, 10, 8)),
        ("安徽天柱酒业有限公司", "interest", money("42123456.78")),
        ("马鞍山鑫泰钢球有限公司", "judgment_date", date(2020, 12, 31)),
        ("淮南广源煤化工有限公司", "judgment_date", date(2024, 5, 6)),
        ("天长市银杏纸业有限公司", "effective_date", date(2019, 3, 20)),
    ],
    must_warn=[["amount_several", "amount_unreadable"], "totals_row_skipped", "several_guarantors"],
    source={
        "title": "Application for enforcement of a public legal tool: 文书确定金额, 已履行金额, 尚未履行金额; ledgers of judgments as web systems save them",
        "url": "public code index, file 66616939561 (the index names no repository)",
        "real": "kind of ledger; a web page in GBK named .xls",
        "ours": "headers, courts' cases, parties, amounts",
    },
)  # fmt: skip

DUTCH = Tape(
    name="34_incassodossiers_nl.csv",
    write=text(
        """
Dossiernummer;Schuldeiser;Schuldenaar;Hoofdsom;Wettelijke rente t/m 31-12-2025;Incassokosten;Proceskosten;Ontvangen;Openstaand bedrag;Vonnisdatum;Borg
NL-24-0001;Van Dijk Bouwstoffen B.V.;Klusbedrijf De Boer;€ 8.750,00;€ 612,40;€ 812,50;€ 1.204,10;€ 0,00;€ 11.379,00;17-04-2024;
NL-24-0002;Van Dijk Bouwstoffen B.V.;Individual A;€ 1.099,95;€ 88,05;€ 165,00;€ 0,00;€ 353,00;€ 1.000,00;;
NL-24-0003;Rijnmond Lease N.V.;Transportbedrijf Maas & Zn. B.V.;€ 64.300,00;€ 7.911,20;€ 1.418,00;€ 2.370,80;€ 6.000,00;€ 70.000,00;02-09-2024;Maas Beheer B.V.
NL-24-0004;Rijnmond Lease N.V.;Café 't Hoekje;€ 3.200,00;€ 401,00;€ 445,00;€ 454,00;€ 0,00;€ 4.500,00;30-10-2024;Individual B
NL-25-0001;Energie Noord B.V.;Glastuinbouw Westland V.O.F.;€ 210.000,50;€ 14.999,50;€ 2.875,00;€ 6.125,00;€ 0,00;€ 234.000,00;11-02-2025;
NL-25-0002;Energie Noord B.V.;;€ 455,00;€ 20,00;€ 68,25;€ 0,00;€ 0,00;€ 543,25;;
NL-25-0003;Energie Noord B.V.;Bakkerij Zeeuwse Bolus;€ 5.000,00;n.t.b.;€ 625,00;€ 0,00;€ 625,00;€ 5.000,00;;
Totaal;;;€ 292.805,45;€ 24.032,15;€ 6.408,75;€ 10.153,90;€ 6.978,00;€ 326.422,25;;
""",
        "cp1252",
    ),
    rejected=1,
    totals_field="principal",
    owed={"EUR": {2: "8750", 3: "1099.95", 4: "64300", 5: "3200", 6: "210000.50", 8: "5000"}},
    fields={
        "creditor": "Schuldeiser",
        "borrower_name": "Schuldenaar",
        "principal": "Hoofdsom",
        "total": "Openstaand bedrag",
        "judgment_date": "Vonnisdatum",
        "recovered": "Ontvangen",
    },
    cells=[
        (2, "total", money("11379")),
        (4, "total", money("70000")),
        (4, "recovered", money("6000")),
        (2, "judgment_date", date(2024, 4, 17)),
        (4, "judgment_date", date(2024, 9, 2)),
        (6, "judgment_date", date(2025, 2, 11)),
    ],
    must_warn=["encoding_detected", "delimiter_detected", "missing_borrower", "totals_row_skipped"],
    source={
        "title": "Belgian and Dutch debt screens: Openstaand bedrag, Totaal betaald; columns intresten, schadebeding, inningskosten",
        "url": "public code index, files 53034019525 and 37009227489 (the index names no repository)",
        "real": "openstaand bedrag and the items beside it",
        "ours": "the table and its other headers, parties, amounts",
    },
)  # fmt: skip

PORTUGUESE = Tape(
    name="35_creditos_vencidos_pt.docx",
    write=document(
        "ANEXO I - Relação dos créditos cedidos",
        "Data de referência: 30 de junho de 2026. Valores em euros.",
        [
            ["N.º", "Devedor", "Contrato", "Capital em dívida", "Juros vencidos", "Juros de mora", "Despesas", "Total em dívida", "Data de incumprimento", "Avalistas"],
            ["1", "Cerâmicas do Mondego, Lda.", "MLP-0098", "745.000,00", "12.345,67", "98.765,43", "1.888,90", "858.000,00", "31-03-2019", "Individual A; Individual B"],
            ["2", "Individual C", "CH-20331", "89.900,10", "1.099,90", "8.000,00", "0,00", "99.000,00", "15-10-2020", ""],
            ["3", "Pescas de Sines, S.A.", "CC-7741", "2.310.000,00", "0,00", "489.999,99", "10.000,01", "2.810.000,00", "28-02-2017", "Sines Holding, SGPS, S.A."],
            ["4", "Hotelaria Serra da Estrela, S.A.", "MLP-0112", "1.675.250,75", "24.749,25", "300.000,00", "0,00", "2.000.000,00", "30-11-2018", "Individual D"],
            ["5", "Têxteis Vale do Ave, Lda.", "FC-0055", "valor em litígio", "", "", "", "", "01-07-2021", ""],
            ["6", "Transportes Algarvios, Unipessoal, Lda.", "LS-3310", "33.000,00", "500,00", "1.500,00", "0,00", "35.000,00", "20-01-2023", ""],
            ["Total", "", "", "4.853.150,85", "38.694,82", "898.265,42", "11.888,91", "5.802.000,00", "", ""],
        ],
    ),
    by_borrower=True,
    rejected=1,
    totals_field="principal",
    owed={"EUR": {
        "Cerâmicas do Mondego, Lda.": "745000", "Individual C": "89900.10", "Pescas de Sines, S.A.": "2310000",
        "Hotelaria Serra da Estrela, S.A.": "1675250.75", "Transportes Algarvios, Unipessoal, Lda.": "33000",
    }},
    fields={
        "borrower_name": "Devedor",
        "contract_no": "Contrato",
        "principal": "Capital em dívida",
        "interest": "Juros vencidos",
        "penalty": "Juros de mora",
        "fees": "Despesas",
        "total": "Total em dívida",
        "default_date": "Data de incumprimento",
        "guarantors": "Avalistas",
    },
    cells=[
        ("Cerâmicas do Mondego, Lda.", "total", money("858000")),
        ("Cerâmicas do Mondego, Lda.", "default_date", date(2019, 3, 31)),
        ("Pescas de Sines, S.A.", "penalty", money("489999.99")),
        ("Hotelaria Serra da Estrela, S.A.", "default_date", date(2018, 11, 30)),
        ("Cerâmicas do Mondego, Lda.", "guarantors", ["Individual A", "Individual B"]),
    ],
    must_warn=["currency_from_title", ["amount_unreadable", "missing_principal"], "totals_row_skipped"],
    source={
        "title": "Portuguese legal words of a debt in public code: capital, juros de mora, despesas, dívida em atraso",
        "url": "public code index, file 60366387912 (the index names no repository)",
        "real": "the items of a claim",
        "ours": "the annex, debtors, amounts",
    },
)  # fmt: skip

INVESTOR = Tape(
    name="36_china_npl_investor_tape.xlsx",
    write=workbook(
        Page(
            "Loan Tape",
            [
                ["Project Yangtze - Non-performing Loan Portfolio"],
                ["Cut-off: 31 Dec 2025", *[None] * 8, "RMB in millions unless otherwise stated"],
                ["Loan #", "Obligor (Chinese name)", "Obligor (English name)", "Province", "Claim balance", None, None, "Max. mortgage amt", "Appraised value (RMB mm)", "Guarantors", "Date of Judgment", "Enforcement stage"],
                [None, None, None, None, "OPB", "Accrued & penalty interest", "Total claim"],
                ["Y-001", "江阴华瑞特钢有限公司", "Jiangyin Huarui Special Steel", "Jiangsu", 125.5, 48.25, 173.75, 150, 98.2, "华瑞集团有限公司、顾某", date(2021, 9, 17), "Terminated this round"],
                ["Y-002", "宜兴紫砂文旅有限公司", "Yixing Zisha Cultural Tourism", "Jiangsu", 36, 9.876543, 45.876543, 50, 41, None, date(2022, 6, 2), "In enforcement"],
                ["Y-003", "常熟风雅服饰有限公司", "Changshu Fengya Apparel", "Jiangsu", 8.88, 3.12, 12, 0, None, "陶某；常熟风华实业有限公司", None, "Not applied"],
                ["Y-004", "湖州南浔木地板有限公司", "Huzhou Nanxun Flooring", "Zhejiang", "n.a.", "n.a.", "n.a.", 20, 15.5, "沈某", date(2020, 1, 8), "Not applied"],
                ["Y-005", "嘉兴港晨化工有限公司", "Jiaxing Gangchen Chemical", "Zhejiang", 61.234567, 30.765433, 92, 80, 77, "港晨控股有限公司（香港注册）", date(2019, 11, 30), "Terminated this round"],
                ["Y-006", "绍兴轻纺城物流有限公司", "Shaoxing Textile City Logistics", "Zhejiang", 4.5, 1.5, 6, 0, 0, None, date(2023, 12, 12), "In enforcement"],
                ["Portfolio total", None, None, None, 236.114567, 93.511976, 329.626543, 300, 231.7],
                ["Source: seller; not verified."],
            ],
            merge=("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4", "I3:I4", "J3:J4", "K3:K4", "L3:L4"),
            formats=dict.fromkeys("EFGHI", "#,##0.00"),
        ),
        dates="dd-mmm-yy",
    ),
    sheet="Loan Tape",
    rejected=1,
    totals_field="principal",
    owed={"CNY": {5: "125500000", 6: "36000000", 7: "8880000", 9: "61234567", 10: "4500000"}},
    fields={
        "borrower_name": "Obligor (Chinese name)",
        "principal": "Claim balance/OPB",
        "interest": "Claim balance/Accrued & penalty interest",
        "total": "Claim balance/Total claim",
        "collateral_value": "Appraised value (RMB mm)",
        "guarantors": "Guarantors",
        "judgment_date": "Date of Judgment",
        "enforcement_status": "Enforcement stage",
    },
    cells=[
        (5, "total", money("173750000")),
        (6, "interest", money("9876543")),
        (9, "total", money("92000000")),
        (5, "collateral_value", money("98200000")),
        (5, "judgment_date", date(2021, 9, 17)),
        (5, "enforcement_status", "terminated_this_round"),
        (6, "enforcement_status", "in_enforcement"),
        (7, "guarantors", ["陶某", "常熟风华实业有限公司"]),
        (5, "base_date", date(2025, 12, 31)),
    ],
    must_warn=["multi_header", "unit_from_title", "currency_from_title", "base_date_from_title", "totals_row_skipped"],
    source={
        "title": "English tapes that sellers make of Chinese portfolios (OPB, accrued and penalty interest, RMB mm); EBA and Korean data disks use OPB alike",
        "url": "https://anotheralpha.tistory.com/157",
        "real": "OPB and the idea of a data disk",
        "ours": "headers, obligors, amounts",
    },
)  # fmt: skip

TAPES = [TWO_SHEETS, RETAIL, JUDGMENTS, DUTCH, PORTUGUESE, INVESTOR]
