"""An Italian assignment as a web page, French loans in thousands, JSON lines, Parquet, an AMC's notice as PDF, India."""

from datetime import date
from decimal import Decimal

from make_held_out import (
    Formula,
    Page,
    Tape,
    json_lines,
    money,
    page_of_html,
    parquet,
    printed,
    workbook,
)

D = Decimal

_IT_ROWS = [
    ("700123", "Costruzioni Adriatica S.r.l.", "MU-118820", "1.850.000,00", "212.340,55", "18.400,00", "2.080.740,55", "31/03/2019", "Individual A; Individual B", "Ancona"),
    ("700124", "Manifattura Brianza S.p.A.", "CC-004417", "640.112,08", "71.009,92", "6.878,00", "718.000,00", "15/11/2020", "Brianza Holding S.p.A.", "Monza"),
    ("700131", "Individual C", "MU-120031", "98.540,00", "12.100,00", "2.360,00", "113.000,00", "30/09/2021", "", "Como"),
    ("700140", "Agricola Valdarno soc. coop.", "AN-000981", "312.000,00", "40.560,00", "0,00", "352.560,00", "28/02/2018", "Individual D", "Arezzo"),
    ("700155", "Hotel Miramare S.n.c.", "MU-099004", "2.405.775,31", "518.224,69", "33.000,00", "2.957.000,00", "12/12/2016", "Individual E; Individual F; Miramare Immobiliare S.r.l.", "Rimini"),
    ("700160", "Trasporti Etna S.r.l.", "FI-220087", "75.000,00", "9.001,00", "999,00", "85.000,00", "05/05/2022", "", "Catania"),
]  # fmt: skip
_IT_HEAD = (
    "<tr><th rowspan='2'>NDG</th><th rowspan='2'>Debitore ceduto</th><th rowspan='2'>Rapporto n.</th>"
    "<th colspan='4'>GBV al 30/06/2026 (&euro;)</th><th rowspan='2'>Data passaggio a sofferenza</th>"
    "<th rowspan='2'>Garanti</th><th rowspan='2'>Tribunale</th></tr>\n"
    "<tr><th>Quota capitale residua</th><th>Interessi di mora</th><th>Spese legali</th><th>Totale</th></tr>\n"
)
_IT_TOTAL = (
    "<tr><td colspan='3'>Totale complessivo</td><td>5.381.427,39</td><td>863.236,16</td><td>61.637,00</td>"
    "<td>6.306.300,55</td><td></td><td></td><td></td></tr>"
)
ITALY = Tape(
    name="13_crediti_ceduti_it.xls",
    write=page_of_html(
        "Cessione di crediti pecuniari in blocco - elenco dei crediti ceduti",
        _IT_HEAD
        + "\n".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in _IT_ROWS)
        + _IT_TOTAL,
        "windows-1252",
    ),
    by_borrower=True,
    rejected=0,
    totals_field="principal",
    owed={"EUR": {
        "Costruzioni Adriatica S.r.l.": "1850000", "Manifattura Brianza S.p.A.": "640112.08", "Individual C": "98540",
        "Agricola Valdarno soc. coop.": "312000", "Hotel Miramare S.n.c.": "2405775.31", "Trasporti Etna S.r.l.": "75000",
    }},
    fields={
        "borrower_name": "Debitore ceduto",
        "principal": "GBV al 30/06/2026 (€)/Quota capitale residua",
        "total": "GBV al 30/06/2026 (€)/Totale",
        "default_date": "Data passaggio a sofferenza",
        "guarantors": "Garanti",
        "court": "Tribunale",
    },
    cells=[
        ("Costruzioni Adriatica S.r.l.", "total", money("2080740.55")),
        ("Hotel Miramare S.n.c.", "total", money("2957000")),
        ("Costruzioni Adriatica S.r.l.", "default_date", date(2019, 3, 31)),
        ("Trasporti Etna S.r.l.", "default_date", date(2022, 5, 5)),
        ("Hotel Miramare S.n.c.", "guarantors", ["Individual E", "Individual F", "Miramare Immobiliare S.r.l."]),
    ],
    must_warn=["multi_header", "totals_row_skipped"],
    source={
        "title": "Italian claims in blocks (art. 58 TUB, NDG of the ceded position); check of a GBV: quota capitale residua, spese legali, interessi",
        "url": "https://www.legalink.it/2022/05/18/la-prova-della-cessione-del-credito-ex-art-58-tub/ and public code index, file 55439881863",
        "real": "NDG, GBV, quota capitale residua, spese legali, interessi and what they add up to",
        "ours": "the table as a web page named .xls in windows-1252, debtors, amounts",
    },
)  # fmt: skip


def _total(row: int, value: str | None) -> Formula:
    return Formula(f"=SUM(E{row}:H{row})", None if value is None else float(value))


FRANCE = Tape(
    name="14_prets_compromis_fr.xlsx",
    write=workbook(
        Page(
            "Prêts",
            [
                ["Portefeuille de prêts compromis cédé - arrêté au 31 mars 2026"],
                ["Montants exprimés en milliers d'euros (K€)"],
                [],
                ["N° de prêt", "Emprunteur", "Date de déblocage", "Date d'exigibilité", "Capital restant dû", "Intérêts échus", "Intérêts de retard", "Frais de procédure", "Montant total dû", "Note interne", "Caution solidaire"],
                ["P-2016-044", "SARL Boulangerie du Port", date(2016, 6, 30), date(2023, 2, 28), 184.5, 6.25, 12.125, 1.1, _total(5, "203.975"), "D", "Individual A et Individual B"],
                ["P-2014-310", "SAS Chantiers de l'Ouest", date(2014, 12, 15), date(2021, 10, 1), 2750, 118.4, 402.35, 19.25, _total(6, "3290"), "E", "Ouest Participations SA"],
                ["P-2019-002", "SCI Les Tilleuls", date(2019, 1, 10), date(2024, 1, 10), 965.432, 20.001, 33.567, 0, _total(7, "1019"), "D", None],
                ["P-2019-003", "ESSAI - NE PAS REPRENDRE", date(2019, 1, 10), date(2024, 1, 10), 1, 1, 1, 1, _total(8, "4"), "Z", None],
                ["P-2017-128", "SA Laiterie Normande", date(2017, 5, 2), date(2022, 11, 30), 5100, 250.5, 610, 42.75, _total(9, None), "E", "Individual C"],
                ["P-2018-077", "EURL Garage Martin", date(2018, 9, 21), date(2023, 9, 21), 48.2, 1.3, 2.05, 0.45, _total(10, "52"), "C", "Individual D"],
                ["P-2020-015", "SAS Vignobles Faure", date(2020, 2, 29), date(2025, 2, 28), 1320.75, 61.25, 70, 8, _total(11, "1460"), "D", "Individual E, Individual F"],
                ["Total général", None, None, None, Formula("=SUM(E5:E11)", 10369.882), Formula("=SUM(F5:F11)", 458.701), Formula("=SUM(G5:G11)", 1131.092), Formula("=SUM(H5:H11)", 72.55), Formula("=SUM(I5:I11)", 6028.975)],
            ],
            hide_rows=(8,),
            hide_columns=("J",),
            formats=dict.fromkeys("EFGHI", "#,##0.000"),
        ),
        dates="dd/mm/yyyy",
    ),
    sheet="Prêts",
    rejected=0,
    totals_field="principal",
    owed={"EUR": {5: "184500", 6: "2750000", 7: "965432", 9: "5100000", 10: "48200", 11: "1320750"}},
    fields={
        "borrower_name": "Emprunteur",
        "loan_date": "Date de déblocage",
        "principal": "Capital restant dû",
        "interest": "Intérêts échus",
        "penalty": "Intérêts de retard",
        "total": "Montant total dû",
        "guarantors": "Caution solidaire",
    },
    cells=[
        (5, "total", money("203975")),
        (6, "total", money("3290000")),
        (11, "total", money("1460000")),
        (9, "total", None),
        (5, "loan_date", date(2016, 6, 30)),
        (11, "loan_date", date(2020, 2, 29)),
        (6, "interest", money("118400")),
        (7, "penalty", money("33567")),
        (5, "base_date", date(2026, 3, 31)),
    ],
    must_warn=["unit_from_title", "hidden_rows", "hidden_columns", "formulas_not_calculated", "formula_without_value", "totals_row_skipped"],
    source={
        "title": "Loan schedule of a French accounting module (Intérêts de retard, Montant Total, Commissions d'engagement); guide to the statement of claims",
        "url": "public code index, file 52522845140; https://www.facchini-avocat.com/droit-des-affaires/procedures-collectives/depot-etat-des-creances",
        "real": "Intérêts de retard, montant total, capital restant dû as French systems say it",
        "ours": "the table, hidden row and column, one formula that was never calculated, firms, amounts",
    },
)  # fmt: skip

_ACCOUNTS = [
    ("AC-90001", "Individual A", "Koala Energy Pty Ltd", "2024-05-14", "2024-11-30", "2024-03-02", 812.4, 20.11, 15, 847.51, "AUD", "Default"),
    ("AC-90002", "Individual B", "Koala Energy Pty Ltd", "2023-12-01", "2024-06-30", None, 1290, 0, 0, 1290, "AUD", "Default"),
    ("AC-90003", "Kiwi Cafe Limited", "Southern Telco Ltd", "2024-02-20", None, "2024-01-20", 3044.95, 104.05, 51, 3200, "NZD", "Default"),
    ("AC-90004", "Individual C", "Southern Telco Ltd", "2022-07-07", "2023-01-31", "2022-06-01", 455.55, 44.45, 0, 500, "NZD", "Judgment"),
    ("AC-90005", "", "Southern Telco Ltd", "2024-08-08", None, None, 99, 1, 0, 100, "NZD", "Default"),
    ("AC-90006", "Reef Tours Pty Ltd", "Outback Finance Ltd", "2021-03-31", "2021-12-31", "2021-02-28", 18800, 2100.5, 99.5, 21000, "AUD", "Judgment"),
    ("AC-90007", "Individual D", "Outback Finance Ltd", "2024-10-10", None, "2024-09-09", 6000.01, 0, 0, 6000.01, "AUD", "Default"),
    ("AC-90008", "Individual E", "Outback Finance Ltd", "2023-04-01", "2023-10-31", "2023-02-11", "2,250.75", "49.25", "0.00", "2,300.00", "AUD", "Default"),
]  # fmt: skip
_ACCOUNT_KEYS = ("AccountRef", "FullName", "OriginatingCreditorLegalName", "DueDate", "ChargeOffDate", "DateOfLastPaymentReceived",
                 "ItemizedPrincipal", "ItemizedInterest", "ItemizedFees", "Balance", "CurrencyCode", "Stage")  # fmt: skip
UPLOAD = Tape(
    name="15_account_upload.jsonl",
    write=json_lines([dict(zip(_ACCOUNT_KEYS, row, strict=True)) for row in _ACCOUNTS]),
    by_borrower=True,
    rejected=1,
    totals_field="principal",
    owed={
        "AUD": {"Individual A": "812.40", "Individual B": "1290", "Reef Tours Pty Ltd": "18800", "Individual D": "6000.01", "Individual E": "2250.75"},
        "NZD": {"Kiwi Cafe Limited": "3044.95", "Individual C": "455.55"},
    },
    fields={
        "borrower_name": "FullName",
        "original_creditor": "OriginatingCreditorLegalName",
        "due_date": "DueDate",
        "written_off_date": "ChargeOffDate",
        "last_payment_date": "DateOfLastPaymentReceived",
        "principal": "ItemizedPrincipal",
        "interest": "ItemizedInterest",
        "fees": "ItemizedFees",
        "total": "Balance",
        "currency": "CurrencyCode",
    },
    cells=[
        ("Individual A", "total", money("847.51")),
        ("Individual A", "due_date", date(2024, 5, 14)),
        ("Individual A", "written_off_date", date(2024, 11, 30)),
        ("Kiwi Cafe Limited", "total", money("3200")),
        ("Kiwi Cafe Limited", "last_payment_date", date(2024, 1, 20)),
        ("Individual E", "total", money("2300")),
    ],
    must_warn=["mixed_currency", "missing_borrower"],
    source={
        "title": "InDebted: account upload, file specification (and the self-serve template)",
        "url": "https://docs.indebted.co/docs/file_specification/account-upload",
        "real": "AccountRef, FullName, OriginatingCreditorLegalName, DueDate, ChargeOffDate, DateOfLastPaymentReceived, Balance",
        "ours": "Itemized…, CurrencyCode, Stage, JSON lines in place of CSV, accounts and amounts in whole units (the original counts cents)",
    },
)  # fmt: skip

_NOTE_KEYS = (
    "借据流水号",
    "客户名称",
    "合同流水号",
    "业务币种",
    "借据金额",
    "借据余额",
    "表内欠息",
    "表外欠息",
    "借据起始日期",
    "借据终结日期",
    "主要担保方式",
    "当前风险分类结果（账面）",
    "经办机构",
)
_NOTES = [
    ("JJ20190001", "海安船舶配件有限公司", "HT2019-77", "人民币", D("5000000.00"), D("4820000.00"), D("12000.10"), D("680123.45"), date(2019, 4, 1), date(2020, 3, 31), "抵押", "损失", "海安支行"),
    ("JJ20190002", "海安船舶修造有限公司", "HT2019-78", "美元", D("800000.00"), D("655000.00"), D("0.00"), D("40100.00"), date(2019, 5, 6), date(2020, 5, 5), "抵押", "损失", "海安支行"),
    ("JJ20200015", "如东绿源米业有限公司", "HT2020-15", "人民币", D("3000000.00"), D("2999999.99"), D("0.01"), D("321000.00"), date(2020, 9, 9), date(2021, 9, 8), "保证", "可疑", "如东支行"),
    ("JJ20210033", "通州家纺织造有限公司", "HT2021-33", "人民币", D("1200000.00"), D("1150000.00"), D("8800.00"), D("0.00"), date(2021, 1, 29), date(2022, 1, 28), "信用", "次级", "通州支行"),
    ("JJ20210034", "启东海工装备有限公司", "HT2021-34", "人民币", D("20000000.00"), None, D("0.00"), D("0.00"), date(2021, 3, 3), date(2022, 3, 2), "保证", "可疑", "启东支行"),
    ("JJ20220002", "崇川电商服务有限公司", "HT2022-02", "人民币", D("600000.00"), D("388888.88"), D("1234.56"), D("2345.67"), date(2022, 2, 28), date(2023, 2, 27), "质押", "次级", "崇川支行"),
    ("JJ20220040", "海门建材商贸有限公司", "HT2022-40", "欧元", D("450000.00"), D("450000.00"), D("9000.00"), D("0.00"), date(2022, 8, 31), date(2023, 8, 30), "保证", "可疑", "海门支行"),
]  # fmt: skip
LOAN_NOTES = Tape(
    name="16_loan_notes.parquet",
    write=parquet([dict(zip(_NOTE_KEYS, row, strict=True)) for row in _NOTES]),
    by_borrower=True,
    rejected=1,
    totals_field="principal",
    owed={
        "CNY": {"海安船舶配件有限公司": "4820000", "如东绿源米业有限公司": "2999999.99", "通州家纺织造有限公司": "1150000", "崇川电商服务有限公司": "388888.88"},
        "USD": {"海安船舶修造有限公司": "655000"},
        "EUR": {"海门建材商贸有限公司": "450000"},
    },
    fields={
        "iou_no": "借据流水号",
        "borrower_name": "客户名称",
        "contract_no": "合同流水号",
        "currency": "业务币种",
        "original_amount": "借据金额",
        "principal": "借据余额",
        "loan_date": "借据起始日期",
        "due_date": "借据终结日期",
        "guarantee_type": "主要担保方式",
        "five_class": "当前风险分类结果（账面）",
        "branch": "经办机构",
    },
    cells=[
        ("如东绿源米业有限公司", "loan_date", date(2020, 9, 9)),
        ("通州家纺织造有限公司", "due_date", date(2022, 1, 28)),
        ("通州家纺织造有限公司", "five_class", "substandard"),
        ("如东绿源米业有限公司", "guarantee_type", "guarantee"),
        ("崇川电商服务有限公司", "original_amount", money("600000")),
        ("海门建材商贸有限公司", "currency", "EUR"),
    ],
    must_warn=["mixed_currency", "missing_principal"],
    source={
        "title": "Bank loan-note table of an asset system: 借据金额, 借据余额, 表内欠息, 表外欠息, 借据起始日期, 借据终结日期, 主要担保方式, 当前风险分类结果（账面）",
        "url": "public code index, files 22323228733 and 825813027 (the index names no repository)",
        "real": "headers but 合同流水号 and 业务币种",
        "ours": "borrowers, amounts, dates; Parquet with exact decimals and dates",
    },
)  # fmt: skip

_AMC = [
    [
        "序号",
        "债务人名称",
        "借款合同编号",
        "担保人名称",
        "尚欠本金（万元）",
        "尚欠利息（万元）",
        "债务人所在地",
    ],
    [
        "1",
        "新大洲控股股份有限公司",
        "中长资（大）合字[2020]122号",
        "海南新大洲实业有限责任公司",
        "20,569.50",
        "1,203.44",
        "海南",
    ],
    [
        "2",
        "大连北方钢结构有限公司",
        "2018年连贷字第0077号",
        "大连北方重工有限公司、于某、姜某某",
        "6,800.00",
        "2,915.3302",
        "辽宁",
    ],
    [
        "3",
        "沈阳金桥汽车销售有限公司",
        "沈农商2019流字第115号",
        "沈阳金桥集团有限公司（原沈阳金桥贸易有限公司）；孙某",
        "1,450.0000",
        "388.12",
        "辽宁",
    ],
    [
        "4",
        "长春嘉禾粮油有限公司",
        "吉银2017借字031号",
        "王某、刘某（夫妻）、长春嘉禾实业有限公司",
        "3,999.999999",
        "1,777.77",
        "吉林",
    ],
    ["5", "哈尔滨松江木业有限公司", "HRB-2016-0214", "", "860", "701.5", "黑龙江"],
    [
        "6",
        "鞍山宝盛冶金材料有限公司",
        "鞍行2018（公借）0042号",
        "鞍山宝盛集团有限公司、赵某等5人",
        "12,345.678901",
        "4,321.09",
        "辽宁",
    ],
    ["7", "营口港兴物流有限公司", "YK2019-008", "营口港兴控股有限公司", "2,000.00", "512.00", "辽宁"],
    ["8", "丹东海韵水产有限公司", "DD-2020-31", "李某", "约550", "约100", "辽宁"],
    ["合计", "", "", "", "48,576.178900", "11,919.250200", ""],
]
AMC_NOTICE = Tape(
    name="17_amc_transfer_notice.pdf",
    write=printed(
        ["债权转让通知暨债务催收联合公告",
         "根据转让方与受让方签署的《债权转让协议》，转让方已将其对下列债务人及担保人享有的主债权及担保合同项下的全部权利依法转让给受让方。",
         "基准日：2026年3月31日    货币单位：人民币万元"],
        _AMC,
        ["注：本公告清单仅列示截至基准日的债权本金及利息余额，基准日后的利息按合同约定及法律规定计算。"],
        widths=(6, 30, 30, 42, 20, 18, 12),
        height=100,
    ),
    by_borrower=True,
    rejected=0,
    totals_field="principal",
    owed={"CNY": {
        "新大洲控股股份有限公司": "205695000", "大连北方钢结构有限公司": "68000000", "沈阳金桥汽车销售有限公司": "14500000",
        "长春嘉禾粮油有限公司": "39999999.99", "哈尔滨松江木业有限公司": "8600000", "鞍山宝盛冶金材料有限公司": "123456789.01",
        "营口港兴物流有限公司": "20000000", "丹东海韵水产有限公司": "5500000",
    }},
    fields={
        "borrower_name": "债务人名称",
        "contract_no": "借款合同编号",
        "guarantors": "担保人名称",
        "principal": "尚欠本金（万元）",
        "interest": "尚欠利息（万元）",
    },
    cells=[
        ("新大洲控股股份有限公司", "interest", money("12034400")),
        ("大连北方钢结构有限公司", "interest", money("29153302")),
        ("大连北方钢结构有限公司", "guarantors", ["大连北方重工有限公司", "于某", "姜某某"]),
        ("沈阳金桥汽车销售有限公司", "guarantors", ["沈阳金桥集团有限公司", "孙某"]),
        ("鞍山宝盛冶金材料有限公司", "guarantors", ["鞍山宝盛集团有限公司", "赵某"]),
        ("营口港兴物流有限公司", "contract_no", "YK2019-008"),
        ("营口港兴物流有限公司", "base_date", date(2026, 3, 31)),
    ],
    must_warn=["amount_approximate", "totals_row_skipped", "people_not_all_named", "base_date_from_title", "totals_differ"],
    source={
        "title": "Notice types 债权转让暨债务催收联合公告 of a newspaper notice tool; Xindazhou (000571) on the demand by China Great Wall AMC Dalian, 2025-10-10",
        "url": "public code index, file 58248854833; https://cfi.cn/p20251010002752.html",
        "real": "kind of notice; debtor, contract number, mortgagor and principal (205,695,000.00 yuan) of the first line",
        "ours": "interest of the first line, every other line, the printed total (wrong on purpose)",
    },
)  # fmt: skip

INDIA = Tape(
    name="18_sarfaesi_sale_notice.xlsx",
    write=workbook(
        Page(
            "Sale Notice",
            [
                ["E-AUCTION SALE NOTICE FOR SALE OF IMMOVABLE ASSETS UNDER THE SARFAESI ACT, 2002"],
                ["(All amounts in Indian Rupees)"],
                ["Sr. No.", "Name of Borrower(s)", "Name of Guarantor(s) / Mortgagor(s)", "Date of Demand Notice u/s 13(2)", "Total Dues with further interest and costs", "Description of Secured Asset", "Reserve Price", "E-Auction Date and Time"],
                [1, "M/s ISR Infra Pvt Ltd", "Individual A (Director); Individual B (Director)", "28.01.2019", "Rs.12,63,74,712/- as on 30.04.2019", "Property No-1, flat; total 4 properties", "Rs.5,07,50,000/-", "07.06.2019 11.00 AM to 1.00 PM"],
                [2, "Individual C", None, "23.03.2023", "Rs 3,03,291.85 (Rupees Three Lakh Three Thousand Two Hundred Ninety One and Paise Eighty Five only)", "Maruti Alto K10", "Rs 1,96,000/-", "23.08.2023 02.00 PM to 6.00 PM"],
                [3, "Godavari Agro Foods Ltd", "Individual D; Godavari Holdings Ltd", "15.10.2024", "Rs. 45.20 Lakh as on 31.12.2024", "Rice mill, total 2 acres", "Rs. 38.00 Lakh", "12.03.2025 11.00 AM to 1.00 PM"],
                [4, "Deccan Castings LLP", "Individual E", "02.11.2024", "Rs. 2.75 Crore as on 31.12.2024", "Factory land and building", "Rs. 1.90 Crore", "12.03.2025 11.00 AM to 1.00 PM"],
                [5, "Coastal Marine Exports", "Individual F; Individual G", "19.12.2024", "₹ 88,40,500.00", "Cold storage", "₹ 60,00,000", "20.03.2025 12.00 Noon"],
                [6, "Vindhya Textiles Pvt Ltd", None, "30.06.2024", "Approx. Rs. 60 Lakh", "Plant and machinery", "Rs. 25 Lakh", "27.03.2025 12.00 Noon"],
                [7, "Nilgiri Tea Estates Ltd", "Individual H", "31.07.2024", "To be advised", "Estate bungalow", "Rs. 4.10 Crore", "27.03.2025 12.00 Noon"],
                [None, "Note: The auction sale is subject to the terms on the bank's website."],
            ],
            merge=("A1:H1",),
        )
    ),
    sheet="Sale Notice",
    rejected=1,
    totals_field="total",
    owed={"INR": {4: "126374712", 5: "303291.85", 6: "4520000", 7: "27500000", 8: "8840500", 9: "6000000"}},
    fields={
        "borrower_name": "Name of Borrower(s)",
        "guarantors": "Name of Guarantor(s) / Mortgagor(s)",
        "total": "Total Dues with further interest and costs",
        "asking_price": "Reserve Price",
        "sale_date": "E-Auction Date and Time",
    },
    cells=[
        (4, "asking_price", money("50750000")),
        (6, "asking_price", money("3800000")),
        (7, "asking_price", money("19000000")),
        (4, "sale_date", date(2019, 6, 7)),
        (5, "sale_date", date(2023, 8, 23)),
        (6, "guarantors", ["Individual D", "Godavari Holdings Ltd"]),
    ],
    must_warn=["amount_approximate", ["amount_unreadable", "missing_total"], "notes_row_skipped"],
    source={
        "title": "Indian Overseas Bank, e-auction notice of 2019-05-15; Bank of Baroda, annexure D of a sale notice (table headings)",
        "url": "https://docslib.org/doc/8498962 and https://scribd.com/document/662827126/Annex-D-002",
        "real": "first line's borrower, dues (Rs.12,63,74,712 on 30.04.2019), price and auction date; second line's dues, price, date; the headings' matter",
        "ours": "borrower and guarantors split into two columns, persons, lines 3 to 7",
    },
)  # fmt: skip

TAPES = [ITALY, FRANCE, UPLOAD, LOAN_NOTES, AMC_NOTICE, INDIA]
