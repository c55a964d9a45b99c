"""Leases, factored receivables, a German collector, a Spanish portfolio, a Peruvian cooperative, Brazil's tax debtors."""

from datetime import date
from decimal import Decimal

from make_held_out import UTF8_MARK, Page, Tape, money, text, through_office, workbook

D = Decimal

LEASING = Tape(
    name="07_leasing_overdue.xls",
    write=through_office(
        workbook(
            Page(
                "逾期项目",
                [
                    ["融资租赁逾期项目明细表"],
                    ["金额单位：人民币元", *[None] * 12, "统计日期：2026-03-31"],
                    ["项目编号", "租赁合同编号", "承租人", "共同承租人", "起租日", "租赁到期日", "融资总额", "剩余租金", "其中：剩余本金", "其中：剩余利息", "逾期租金", "剩余违约金", "逾期起始日", "连带保证人"],
                    ["ZL21-003", "GL-2021-0003", "昌盛商业管理有限公司", None, date(2021, 2, 24), date(2026, 2, 24), 50000000, 31250000.5, 28600000.5, 2650000, 12500000, 988112.37, date(2023, 5, 25), "吴某、昌盛集团有限公司"],
                    ["ZL21-017", "GL-2021-0017", "蓝天印刷有限公司", "蓝天包装有限公司", date(2021, 6, 30), date(2024, 6, 30), 3600000, 1420330.18, 1350000, 70330.18, 1420330.18, 60211.9, date(2023, 9, 30), "钱某"],
                    ["ZL22-001", "GL-2022-0001", "远航航运有限公司", None, date(2022, 1, 10), date(2027, 1, 10), 86000000, 70125000, 61000000, 9125000, 8600000, 415000, date(2024, 1, 10), "远航控股有限公司"],
                    ["ZL22-009", "GL-2022-0009", "博雅医院有限公司", None, date(2022, 3, 15), date(2025, 3, 15), 12000000, 5340000, 5000000, 340000, 2600000, 77000, date(2024, 3, 15), None],
                    ["ZL22-014", "GL-2022-0014", None, "承租人名称待核", date(2022, 5, 5), date(2025, 5, 5), 900000, 410000, 400000, 10000, 210000, 3300, date(2024, 2, 5), None],
                    ["ZL22-030", "GL-2022-0030", "丰禾机械有限公司", None, date(2022, 11, 30), date(2025, 11, 30), 7500000, 6050000, 5500000, 550000, 2062500, 190500.25, date(2023, 11, 30), "丰某、何某"],
                    ["ZL23-002", "GL-2023-0002", "青禾农业科技有限公司", None, date(2023, 2, 28), date(2028, 2, 28), 20000000, 19750000, 17000000, 2750000, 1000000, 12345.67, date(2025, 2, 28), "青禾投资有限公司"],
                    [None, "合计", None, None, None, None, 180000000, 134345330.68, 118850000.5, 15495330.18, 28392830.18, 1746470.19],
                    ["制表人：财务部"],
                ],
                merge=("A1:N1",),
                formats=dict.fromkeys("GHIJKL", "#,##0.00"),
            )
        ),
        "xlsx",
        "xls",
    ),
    sheet="逾期项目",
    rejected=1,
    totals_field="principal",
    owed={"CNY": {4: "28600000.50", 5: "1350000", 6: "61000000", 7: "5000000", 9: "5500000", 10: "17000000"}},
    fields={
        "borrower_name": "承租人",
        "contract_no": "租赁合同编号",
        "loan_date": "起租日",
        "due_date": "租赁到期日",
        "original_amount": "融资总额",
        "principal": "其中：剩余本金",
        "interest": "其中：剩余利息",
        "default_date": "逾期起始日",
        "guarantors": "连带保证人",
    },
    cells=[
        (4, "loan_date", date(2021, 2, 24)),
        (5, "due_date", date(2024, 6, 30)),
        (4, "default_date", date(2023, 5, 25)),
        (5, "interest", money("70330.18")),
        (4, "guarantors", ["吴某", "昌盛集团有限公司"]),
        (6, "original_amount", money("86000000")),
        (10, "base_date", date(2026, 3, 31)),
    ],
    must_warn=["missing_borrower", "totals_row_skipped", "base_date_from_title"],
    source={
        "title": "Leasing system: list of overdue rents (项目名称, 合同编号, 起租编号, 客户名称, 逾期租金, 逾期天数, 罚息, 剩余罚息) and state-asset report (租金余额, 逾期租金)",
        "url": "public code index, files 12553355745, 66292967789 and 11521984141 (the index names no repository)",
        "real": "逾期租金, 合同编号, 剩余… as words of lessors' systems",
        "ours": "the other headers (承租人, 起租日, 其中：剩余本金, trade terms), lessees, amounts, dates",
    },
)  # fmt: skip

FACTORING = Tape(
    name="08_factoring_recourse.ods",
    write=through_office(
        workbook(
            Page(
                "有追保理",
                [
                    ["有追索权保理业务逾期台账（币种：人民币；单位：千元）"],
                    ["编号", "融资方（卖方）", "买方", "保理合同编号", "融资发放日", "融资到期日", "保理融资金额", "回款核销金额", "未收回融资本金", "未收保理费及罚息", "应收合计", "回购担保人", "逾期天数"],
                    ["BL-01", "安和电子有限公司", "国信通讯设备有限公司", "BLHT2024-11", "2024/3/1", "2024/8/28", 20000, 4500, 15500, 812.5, 16312.5, "安和控股有限公司", 580],
                    ["BL-02", "安和电子有限公司", "华远集成有限公司", "BLHT2024-12", "2024/3/18", "2024/9/14", 8000, 0, 8000, 410.255, 8410.255, "安和控股有限公司", 563],
                    ["BL-03", "东方钢贸有限公司", "中筑建设工程有限公司", "BLHT2024-20", "2024/5/31", "2024/11/27", 35000, 12345.678, 22654.322, 1700, 24354.322, "冯某/东方实业有限公司", 489],
                    ["小计", None, None, None, None, None, 63000, 16845.678, 46154.322, 2922.755, 49077.077],
                    ["编号", "融资方（卖方）", "买方", "保理合同编号", "融资发放日", "融资到期日", "保理融资金额", "回款核销金额", "未收回融资本金", "未收保理费及罚息", "应收合计", "回购担保人", "逾期天数"],
                    ["BL-04", "盛达家居有限公司", "优居零售有限公司", "BLHT2024-31", "2024/7/15", "2025/1/11", 6000, 6000, 0, 95, 95, None, 444],
                    ["BL-05", "汇通药业有限公司", "第一医药有限公司", "BLHT2024-33", "2024/8/1", "2025/1/28", 15000, 3000, 12000, 660, 12660, "汇某", 427],
                    ["BL-06", "汇通药业有限公司", "康宁医院", "BLHT2024-35", "2024/8/20", "2025/2/16", 5000, 1000, "待核对", "待核对", "待核对", "汇某", 408],
                    ["小计", None, None, None, None, None, 26000, 10000, 12000, 755, 12755],
                    ["总计", None, None, None, None, None, 89000, 26845.678, 58154.322, 3677.755, 61832.077],
                ],
                formats=dict.fromkeys("GHIJK", "#,##0.000"),
            )
        ),
        "xlsx",
        "ods",
    ),
    sheet="有追保理",
    rejected=1,
    totals_field="principal",
    owed={"CNY": {3: "15500000", 4: "8000000", 5: "22654322", 8: "0", 9: "12000000"}},
    fields={
        "borrower_name": "融资方（卖方）",
        "contract_no": "保理合同编号",
        "loan_date": "融资发放日",
        "due_date": "融资到期日",
        "original_amount": "保理融资金额",
        "principal": "未收回融资本金",
        "total": "应收合计",
    },
    cells=[
        (3, "total", money("16312500")),
        (4, "total", money("8410255")),
        (5, "original_amount", money("35000000")),
        (3, "loan_date", date(2024, 3, 1)),
        (9, "due_date", date(2025, 1, 28)),
        (8, "total", money("95000")),
    ],
    must_warn=["unit_from_title", "header_repeated", "totals_row_skipped", ["amount_unreadable", "missing_principal"]],
    source={
        "title": "Factoring application: 再保理融资金额(元), 再保理融资余额(元), 回款核销金额（元）, 应收账款余额(元)",
        "url": "public code index, files 2160843343, 1677143832 and 1759973251 (the index names no repository)",
        "real": "回款核销金额, 保理融资金额 and the idea of 融资余额",
        "ours": "未收回融资本金 and the other headers, the header repeated in the middle, firms, amounts, dates",
    },
)  # fmt: skip

INKASSO = Tape(
    name="09_inkasso_forderungen.csv",
    write=text(
        """
Aktenzeichen;Gläubiger;Schuldner;Forderungsgrund;Fällig seit;Hauptforderung (€);Zinsen bis 31.12.2025 (€);Mahnkosten (€);Gerichtskosten (€);Gesamtforderung (€);Titel vom;Bürge
2024/00117;Müller Baustoffe GmbH;Krüger Hochbau GmbH;Rechnung 88-2023;15.11.2023;12.480,50;1.102,33;15,00;266,00;13.863,83;12.06.2024;
2024/00118;Müller Baustoffe GmbH;Schäfer & Söhne OHG;Rechnung 91-2023;01.12.2023;3.999,00;340,12;10,00;0,00;4.349,12;;Individual A
2024/00131;Nordsee Leasing AG;Weiß Logistik GmbH & Co. KG;Leasingraten 03–09/2023;05.09.2023;48.750,00;5.218,77;25,00;1.089,00;55.082,77;03.02.2025;Weiß Beteiligungs GmbH
2024/00140;Nordsee Leasing AG;Individual B;Leasingraten 01/2024;31.01.2024;899,99;60,01;7,50;0,00;967,50;;
2024/00152;Müller Baustoffe GmbH;Größe Immobilien UG;Rechnung 4-2024;10.04.2024;noch nicht beziffert;;;;;;
2025/00009;Stadtwerke Musterstadt;Bäckerei Österle e.K.;Strom 2022–2024;28.02.2025;7.315,60;188,40;12,00;0,00;7.516,00;;
2025/00021;Stadtwerke Musterstadt;;Strom 2024;30.06.2025;1.250,00;21,00;5,00;0,00;1.276,00;;
2025/00033;Hansa Kredit AG;Autohaus Jäger GmbH;Darlehen 7781;01.03.2025;150.000,00;6.750,00;0,00;2.178,00;158.928,00;29.10.2025;Individual C; 
Summe;;;;;224.695,09;13.680,63;74,50;3.533,00;241.983,22;;
""",
        "cp1252",
    ),
    rejected=2,
    totals_field="principal",
    owed={"EUR": {2: "12480.50", 3: "3999.00", 4: "48750.00", 5: "899.99", 7: "7315.60", 9: "150000.00"}},
    fields={
        "creditor": "Gläubiger",
        "borrower_name": "Schuldner",
        "principal": "Hauptforderung (€)",
        "interest": "Zinsen bis 31.12.2025 (€)",
        "total": "Gesamtforderung (€)",
    },
    cells=[
        (2, "total", money("13863.83")),
        (4, "interest", money("5218.77")),
        (3, "borrower_name", "Schäfer & Söhne OHG"),
        (9, "total", money("158928.00")),
        (7, "creditor", "Stadtwerke Musterstadt"),
    ],
    must_warn=["encoding_detected", "delimiter_detected", "missing_borrower", "totals_row_skipped", ["amount_unreadable", "missing_principal"]],
    source={
        "title": "German debt tools: hauptforderung, zinsen, mahnkosten, inkassokosten, gerichtskosten; claims account of a law office programme",
        "url": "public code index, file 62010657591; https://github.com/jlawyerorg/j-lawyer-documentation (docs/benutzerhandbuch/forderungskonto.md)",
        "real": "the items of a German claim and their names",
        "ours": "the table, parties, amounts, dates; one line with a blank cell too many",
    },
)  # fmt: skip

SPAIN = Tape(
    name="10_cartera_dudosa_es.csv",
    write=text(
        """
"Cartera de créditos dudosos - Fecha de corte: 31/12/2025";;;;;;;;;;
"Importes en euros";;;;;;;;;;
"Nº expediente";"Titular";"NIF";"Capital pendiente";"Intereses ordinarios";"Intereses de demora";"Gastos y costas";"Deuda total";"Fecha vencimiento";"Juzgado";"Fiadores"
"EXP-0001";"Construcciones Levante, S.L.";"B03****12";"1.250.000,00";"45.120,18";"98.450,77";"12.300,00";"1.405.870,95";"15/03/2019";"1ª Instancia nº 4 Alicante";"Individual A; Individual B"
"EXP-0002";"Hoteles del Sur, S.A.";"A29****55";"3.480.560,25";"0,00";"410.225,10";"8.750,50";"3.899.535,85";"30/06/2018";"Mercantil nº 1 Málaga";"Inversiones Axarquía, S.L."
"EXP-0003";"Individual C";"****1234K";"98.765,43";"1.234,56";"4.321,09";"0,00";"104.321,08";"01/12/2020";"";""
"EXP-0004";"Transportes Ñuble, S.L.";"B48****01";"215.000,00";"7.800,00";"22.115,99";"3.015,01";"247.931,00";"28/02/2021";"1ª Instancia nº 11 Bilbao";"Individual D"
"EXP-0005";"Agrícola Montes, S.C.A.";"F41****77";"560.000,00";"18.900,00";"63.000,00";"2.100,00";"644.000,00";"31/08/2017";"1ª Instancia nº 2 Sevilla";"Individual E; Individual F; Individual G"
"EXP-0006";"Textiles Garraf, S.L.";"B08****39";"47.300,00";"900,00";"1.800,00";"0,00";"60.000,00";"10/05/2022";"";""
"TOTAL";"";"";"5.651.625,68";"73.954,74";"599.912,95";"26.165,51";"6.361.658,88";"";"";""
""",
        mark=UTF8_MARK,
    ),
    rejected=0,
    totals_field="principal",
    owed={"EUR": {4: "1250000", 5: "3480560.25", 6: "98765.43", 7: "215000", 8: "560000", 9: "47300"}},
    fields={
        "borrower_name": "Titular",
        "principal": "Capital pendiente",
        "interest": "Intereses ordinarios",
        "penalty": "Intereses de demora",
        "fees": "Gastos y costas",
        "total": "Deuda total",
        "due_date": "Fecha vencimiento",
        "court": "Juzgado",
        "guarantors": "Fiadores",
    },
    cells=[
        (4, "total", money("1405870.95")),
        (5, "penalty", money("410225.10")),
        (9, "total", money("60000")),
        (6, "due_date", date(2020, 12, 1)),
        (9, "due_date", date(2022, 5, 10)),
        (4, "guarantors", ["Individual A", "Individual B"]),
        (8, "guarantors", ["Individual E", "Individual F", "Individual G"]),
        (4, "base_date", date(2025, 12, 31)),
    ],
    must_warn=["currency_from_title", "base_date_from_title", "totals_row_skipped", "total_differs"],
    source={
        "title": "Spanish practice: assignment of bad portfolios, list of creditors with principal, interest, costs, court and numbers of the case",
        "url": "https://www.restructuraciones.com/?p=87",
        "real": "the items that a Spanish list of claims must hold (identity, principal, dates, security)",
        "ours": "all headers' wording, debtors, amounts; the total of the last row is wrong on purpose",
    },
)  # fmt: skip

PERU = Tape(
    name="11_cartera_cooperativa_pe.xlsx",
    write=workbook(
        Page(
            "cartera",
            [
                ["cod", "titular", "di", "prod", "codigo_credito", "moneda", "fecha_desemb", "ultimo_pago", "monto_credito", "saldo_credito", "interes", "mora", "total", "dias_atrs", "calif"],
                ["S-0001", "Agropecuaria Vilca S.A.C.", "2050****11", "Pyme", "CR-1001", "PEN", date(2022, 1, 31), date(2024, 2, 15), 80000, 52340.15, 1830.22, 412.6, 54582.97, 410, "Dudoso"],
                ["S-0002", "Individual A", "07****21", "Consumo", "CR-1002", "PEN", date(2023, 5, 9), date(2024, 6, 3), 12000, 8900, 300.1, 99.9, 9300, 300, "Deficiente"],
                ["S-0003", "Textil Inca S.R.L.", "2034****70", "Mediana", "CR-1003", "USD", date(2021, 12, 1), date(2023, 12, 12), 150000, 97650.4, 5400.35, 1200.25, 104251, 480, "Pérdida"],
                ["S-0004", "Individual B", "41****08", "Consumo", "CR-1004", "PEN", date(2023, 8, 20), None, 6500, 6500, 210, 65, 6775, 390, "Dudoso"],
                ["S-0005", "Pesquera Sol E.I.R.L.", "2060****34", "Pyme", "CR-1005", "USD", date(2020, 2, 29), date(2024, 1, 30), 45000, 21007.07, 650.5, 142.43, 21800, 365, "Dudoso"],
                ["S-0006", "Individual C", "09****55", "Consumo", "CR-1006", None, date(2024, 1, 2), date(2024, 7, 7), 3000, 2500, 80, 20, 2600, 200, "CPP"],
                ["S-0007", "Molinos Andinos S.A.", "2010****90", "Gran empresa", "CR-1007", "PEN", date(2019, 3, 3), date(2023, 4, 5), 1000000, 745321.9, 31250.05, 8100, 784671.95, 600, "Pérdida"],
            ],
            formats=dict.fromkeys("IJKLM", "#,##0.00"),
        ),
        date_1904=True,
        dates="dd/mm/yyyy",
    ),
    sheet="cartera",
    rejected=1,
    totals_field="principal",
    owed={
        "PEN": {2: "52340.15", 3: "8900", 5: "6500", 8: "745321.90"},
        "USD": {4: "97650.40", 6: "21007.07"},
    },
    fields={
        "borrower_name": "titular",
        "loan_date": "fecha_desemb",
        "last_payment_date": "ultimo_pago",
        "original_amount": "monto_credito",
        "principal": "saldo_credito",
        "interest": "interes",
        "total": "total",
        "currency": "moneda",
    },
    cells=[
        (2, "loan_date", date(2022, 1, 31)),
        (6, "loan_date", date(2020, 2, 29)),
        (4, "last_payment_date", date(2023, 12, 12)),
        (2, "total", money("54582.97")),
        (4, "total", money("104251")),
        (8, "interest", money("31250.05")),
    ],
    must_warn=["mixed_currency", ["currency_missing", "currency_unknown"]],
    source={
        "title": "Raw table `cartera` of a Peruvian cooperative's data warehouse (columns and the meaning given to each)",
        "url": "public code index, file 66482570524 (the index names no repository)",
        "real": "headers but moneda, and what they mean (saldo_credito, interes, mora, total, monto_credito, fecha_desemb)",
        "ours": "moneda (one cell empty), members, amounts; dates counted from 1904",
    },
)  # fmt: skip

PGFN = Tape(
    name="12_divida_ativa_br.csv",
    write=text(
        """
CPF_CNPJ;TIPO_PESSOA;TIPO_DEVEDOR;NOME_DEVEDOR;UF_UNIDADE_RESPONSAVEL;UNIDADE_RESPONSAVEL;NUMERO_INSCRICAO;TIPO_SITUACAO_INSCRICAO;SITUACAO_INSCRICAO;RECEITA_PRINCIPAL;DATA_INSCRICAO;INDICADOR_AJUIZADO;VALOR_CONSOLIDADO_BRL
12.345.***/0001-**;Pessoa jurídica;PRINCIPAL;METALÚRGICA SÃO JOÃO LTDA;SP;SÃO PAULO;80 6 19 012345-67;Em cobrança;ATIVA AJUIZADA;COFINS;13/05/2019;SIM;1523456.70
98.765.***/0001-**;Pessoa jurídica;PRINCIPAL;TRANSPORTES AÇU S.A.;RJ;RIO DE JANEIRO;70 2 20 000981-02;Em cobrança;ATIVA AJUIZADA;IRPJ;04/02/2020;SIM;88120.05
***.123.456-**;Pessoa física;PRINCIPAL;INDIVIDUAL A;MG;MINAS GERAIS;60 1 21 004410-11;Em cobrança;ATIVA EM COBRANÇA;IRPF;30/11/2021;NAO;15780
45.111.***/0001-**;Pessoa jurídica;PRINCIPAL;COMÉRCIO DE GRÃOS PARANÁ EIRELI;PR;PARANÁ;90 4 18 007712-90;Garantia;ATIVA AJUIZADA - GARANTIA;SIMPLES NACIONAL;21/08/2018;SIM;402999.99
33.222.***/0001-**;Pessoa jurídica;PRINCIPAL;ESTALEIRO DO NORTE S.A.;PA;PARÁ;20 6 15 000077-31;Suspenso por decisão judicial;ATIVA AJUIZADA;PIS;09/10/2015;SIM;12004560.1
77.444.***/0001-**;Pessoa jurídica;PRINCIPAL;CERÂMICA ITÁLIA LTDA;SC;SANTA CATARINA;91 2 22 003300-45;Em cobrança;ATIVA EM COBRANÇA;CSLL;01/07/2022;NAO;
""",
        "cp1252",
    ),
    rejected=1,
    totals_field="total",
    owed={"BRL": {2: "1523456.70", 3: "88120.05", 4: "15780", 5: "402999.99", 6: "12004560.10"}},
    fields={"borrower_name": "NOME_DEVEDOR", "total": "VALOR_CONSOLIDADO_BRL"},
    cells=[
        (2, "borrower_name", "METALÚRGICA SÃO JOÃO LTDA"),
        (5, "borrower_name", "COMÉRCIO DE GRÃOS PARANÁ EIRELI"),
    ],
    must_warn=["encoding_detected", "delimiter_detected", ["amount_unreadable", "missing_total"]],
    source={
        "title": "Open data of the Brazilian treasury's attorney (PGFN): debts entered as active, one CSV a state",
        "url": "https://www.contabeis.com.br/noticias/41469/pgfn-publica-dados-abertos-da-divida-ativa-da-uniao-e-do-fgts/",
        "real": "the layout: headers (but the suffix _BRL), semicolons, plain decimals, dates, one line without a value",
        "ours": "_BRL, debtors, numbers, amounts",
    },
)  # fmt: skip

TAPES = [LEASING, FACTORING, INKASSO, SPAIN, PERU, PGFN]
