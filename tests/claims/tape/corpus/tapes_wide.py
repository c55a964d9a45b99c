"""Development tapes 51 to 66: more languages, sparse sheets, sums that compete, files that are no tapes."""

from datetime import date

from writing import DEVELOPMENT, cells, converted, delimited, expect, minor, workbook

OURS = "wording, names, figures"
GENERAL = "general knowledge of the trade"


def about(title: str, real: str, url: str = GENERAL) -> dict[str, str]:
    """The source of a tape whose names and figures are ours."""
    return {"title": title, "url": url, "real": real, "ours": OURS}


def greek() -> None:
    """51: a Greek servicer's list."""
    name = "51_greek_servicer"
    rows = [
        ["Κατάσταση απαιτήσεων με ημερομηνία αναφοράς 30/09/2024", "", "", "", "", "", ""],
        [
            "Αριθμός δανείου",
            "Οφειλέτης",
            "Άληκτο κεφάλαιο (€)",
            "Ληξιπρόθεσμοι τόκοι (€)",
            "Έξοδα (€)",
            "Συνολική οφειλή (€)",
            "Εγγυητής",
        ],
        [
            "GR-11",
            "Αιγαίο Τουριστική Α.Ε.",
            "1.450.000,00",
            "310.220,45",
            "8.000,00",
            "1.768.220,45",
            "Individual A",
        ],
        ["GR-12", "Individual B", "62.310,9", "11.004,10", "250,00", "73.565,00", ""],
        ["GR-13", "Πειραιάς Ναυτιλιακή Ι.Κ.Ε.", "905.000,50", "0,00", "0,00", "905.000,50", "Individual C"],
        ["Σύνολο", "", "2.417.311,40", "321.224,55", "8.250,00", "2.746.785,95", ""],
    ]
    delimited(f"{name}.csv", rows, delimiter=";", encoding="utf-8-sig")
    owed = {3: "1450000", 4: "62310.9", 5: "905000.5"}
    expect(
        name,
        source=about("Greek servicer's list", "words of Greek loan servicing"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "Οφειλέτης",
            "principal": "Άληκτο κεφάλαιο (€)",
            "interest": "Ληξιπρόθεσμοι τόκοι (€)",
            "total": "Συνολική οφειλή (€)",
            "guarantors": "Εγγυητής",
        },
        cells=cells({"principal": {r: minor(v) for r, v in owed.items()}, "total": {4: minor("73565")}}),
        must_warn=["totals_row_skipped"],
    )


def dutch() -> None:
    """52: a Dutch list (XLSX) with amounts as numbers and a total on top."""
    name = "52_dutch_vorderingen"
    rows = [
        ["Overzicht opeisbare vorderingen per 31-12-2024 (bedragen in EUR)"],
        ["Totaal", None, 1388250.75, 92100.1, 1480350.85, None, None],
        [
            "Dossiernummer",
            "Debiteur",
            "Openstaande hoofdsom",
            "Achterstallige rente",
            "Totaal verschuldigd",
            "Opgeëist op",
            "Borg",
        ],
        ["NL1", "Kwekerij Westland B.V.", 1100000, 80000, 1180000, date(2022, 3, 14), "Individual A"],
        ["NL2", "Individual B", 38250.75, 1100.1, 39350.85, date(2023, 8, 2), None],
        ["NL3", "Scheepswerf Zaan B.V.", 250000, 11000, 261000, date(2021, 12, 20), "Zaan Beheer B.V."],
    ]
    workbook(f"{name}.xlsx", {"Vorderingen": rows}, formats={"Vorderingen": {"F4:F6": "dd-mm-yyyy"}})
    expect(
        name,
        source=about("Dutch list with its total above the header", "words of Dutch collection"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("1388250.75")},
        fields={
            "borrower_name": "Debiteur",
            "principal": "Openstaande hoofdsom",
            "interest": "Achterstallige rente",
            "total": "Totaal verschuldigd",
            "guarantors": "Borg",
        },
        cells=cells(
            {"principal": {4: 110000000, 5: 3825075, 6: 25000000}, "base_date": {4: "2024-12-31"}},
            "Vorderingen",
        ),
        must_warn=["title_rows_skipped"],
    )


def portuguese() -> None:
    """53: a Portuguese portfolio: contracted beside owed, two kinds of interest."""
    name = "53_carteira_portuguesa"
    rows = [
        ["N.º contrato", "Mutuário", "Montante contratado", "Capital em dívida", "Juros remuneratórios", "Juros de mora", "Despesas",
         "Dívida total", "Data de incumprimento", "Fiador"],
        ["PT-1", "Cortiças do Alentejo, Lda.", "500 000,00 €", "421 330,08 €", "9 120,00 €", "33 000,40 €", "600,00 €",
         "464 050,48 €", "30-11-2018", "Individual A e Individual B"],
        ["PT-2", "Individual C", "90 000,00 €", "71 005,00 €", "800,00 €", "2 100,00 €", "0,00 €", "73 905,00 €", "05-02-2020", ""],
        ["PT-3", "Conservas do Sado, S.A.", "2 000 000,00 €", "2 000 000,00 €", "88 000,00 €", "310 000,00 €", "15 000,00 €",
         "2 413 000,00 €", "28-02-2017", "Sado SGPS, S.A."],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, delimiter=";", encoding="cp1252")
    owed = {2: "421330.08", 3: "71005", 4: "2000000"}
    expect(
        name,
        source=about("Portuguese portfolio", "words of Portuguese loan books"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "Mutuário",
            "original_amount": "Montante contratado",
            "principal": "Capital em dívida",
            "total": "Dívida total",
            "default_date": "Data de incumprimento",
            "guarantors": "Fiador",
        },
        cells=cells(
            {
                "principal": {r: minor(v) for r, v in owed.items()},
                "default_date": {2: "2018-11-30", 3: "2020-02-05"},
                "guarantors": {2: ["Individual A", "Individual B"]},
            }
        ),
        must_warn=["encoding_detected"],
    )


def turkish() -> None:
    """54: a Turkish asset manager's list in lira."""
    name = "54_turkish_alacaklar"
    rows = [
        [
            "Dosya No",
            "Borçlu Adı",
            "Anapara Bakiyesi (TL)",
            "İşlemiş Faiz (TL)",
            "Toplam Alacak (TL)",
            "Temerrüt Tarihi",
            "Kefil",
        ],
        [
            "2021/114",
            "Marmara Döküm Sanayi A.Ş.",
            "12.450.000,00",
            "8.100.320,55",
            "20.550.320,55",
            "17.06.2019",
            "Individual A",
        ],
        ["2021/207", "Individual B", "84.500,75", "40.000,00", "124.500,75", "01.02.2020", ""],
        [
            "2022/009",
            "Ege Zeytin Ltd. Şti.",
            "3.000.000,00",
            "950.000,00",
            "3.950.000,00",
            "25.12.2021",
            "Individual C",
        ],
        ["Genel Toplam", "", "15.534.500,75", "9.090.320,55", "24.624.821,30", "", ""],
    ]
    delimited(f"{name}.txt", rows, delimiter="\t", encoding="utf-16")
    owed = {2: "12450000", 3: "84500.75", 4: "3000000"}
    expect(
        name,
        source=about("Turkish list in lira", "words of Turkish asset management"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"TRY": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "Borçlu Adı",
            "principal": "Anapara Bakiyesi (TL)",
            "interest": "İşlemiş Faiz (TL)",
            "total": "Toplam Alacak (TL)",
            "guarantors": "Kefil",
        },
        cells=cells({"principal": {r: minor(v) for r, v in owed.items()}}),
        must_warn=["totals_row_skipped", "encoding_detected"],
    )


def indonesian() -> None:
    """55: an Indonesian list in rupiah, dots between thousands and no decimals, a column in millions."""
    name = "55_indonesian_rupiah"
    rows = [
        ["DAFTAR KREDIT MACET", None, None, None, None, None],
        ["Posisi 31 Desember 2024", None, None, None, None, "(dalam jutaan Rupiah)"],
        ["No", "Nama Debitur", "Plafon Kredit", "Pokok Tertunggak", "Bunga dan Denda", "Penjamin"],
        [1, "PT Borneo Kayu Lestari", "150.000", "142.350", "31.005", "Individual A"],
        [2, "CV Sumber Ikan", "2.500", "1.875", "420", None],
        [3, "PT Nusantara Tekstil", "1.200.000", "1.050.000", "233.100", "PT Nusantara Induk"],
        ["Jumlah", None, "1.352.500", "1.194.225", "264.525", None],
    ]
    workbook(f"{name}.xlsx", {"Kredit": rows})
    juta = 10**6
    expect(
        name,
        source=about(
            "Indonesian list in millions of rupiah", "words of Indonesian banks; dots between thousands"
        ),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"IDR": minor("1194225", juta)},
        fields={
            "borrower_name": "Nama Debitur",
            "original_amount": "Plafon Kredit",
            "principal": "Pokok Tertunggak",
            "guarantors": "Penjamin",
        },
        cells=cells(
            {"principal": {4: minor("142350", juta), 5: minor("1875", juta), 6: minor("1050000", juta)}},
            "Kredit",
        ),
        must_warn=["totals_row_skipped", "unit_from_title"],
    )


def swiss_apostrophes() -> None:
    """56: Swiss francs with apostrophes between thousands, typographic ones among them."""
    name = "56_swiss_apostrophes"
    rows = [
        ["Dossier", "Débiteur", "Solde en capital CHF", "Intérêts courus CHF", "Acte de défaut de biens du"],
        ["CH1", "Horlogerie du Jura SA", "1'250'000.50", "88'410.00", "14.06.2018"],
        ["CH2", "Individual A", "18’200.00", "900.05", "30.11.2020"],
        ["CH3", "Hôtel du Lac Sàrl", "640'000", "0.00", "28.02.2022"],
    ]
    delimited(f"{name}.csv", rows, delimiter=";")
    expect(
        name,
        source=about("Swiss francs with apostrophes", "Swiss way of writing amounts"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CHF": 125000050 + 1820000 + 64000000},
        fields={
            "borrower_name": "Débiteur",
            "principal": "Solde en capital CHF",
            "interest": "Intérêts courus CHF",
        },
        cells=cells(
            {"principal": {2: 125000050, 3: 1820000, 4: 64000000}, "interest": {2: 8841000, 3: 90005}}
        ),
        must_warn=[],
    )


def long_numbers() -> None:
    """57: account and card numbers as large numbers beside small amounts; text marks before numbers."""
    name = "57_long_numbers_beside_amounts"
    rows = [
        [
            "核心流水",
            "持卡人",
            "卡号",
            "账单地区",
            "透支本金",
            "透支利息",
            "滞纳金及费用",
            "逾期期数",
            "首次逾期日",
        ],
        [
            "'20190101000001",
            "邓某",
            "'6222********0011",
            "成都",
            "18,233.10",
            "6,120.00",
            "900.00",
            "M12",
            "20180315",
        ],
        [
            "'20190101000002",
            "谢某",
            "'6222********0029",
            "绵阳",
            "45,000.00",
            "20,310.55",
            "2,000.00",
            "M24+",
            "20170809",
        ],
        [
            "'20190101000003",
            "苏某某",
            "'6222********0037",
            "乐山",
            "980.00",
            "15.22",
            "0.00",
            "M6",
            "20181231",
        ],
        [
            "'20190101000004",
            "范某",
            "'6222********0045",
            "成都",
            "0.00",
            "1,200.10",
            "77.00",
            "M36",
            "20160202",
        ],
    ]
    delimited(f"{name}.csv", rows, encoding="gb18030")
    owed = {2: 1823310, 3: 4500000, 4: 98000, 5: 0}
    expect(
        name,
        source=about("Card debts: long numbers beside small amounts", "columns of card debt lists"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(owed.values())},
        fields={
            "borrower_name": "持卡人",
            "principal": "透支本金",
            "interest": "透支利息",
            "default_date": "首次逾期日",
        },
        cells=cells(
            {"principal": owed, "interest": {3: 2031055}, "default_date": {2: "2018-03-15", 5: "2016-02-02"}}
        ),
        must_warn=["encoding_detected"],
    )


def judgment_and_rest() -> None:
    """58: what was awarded, what was recovered and what is left, each a principal of its own."""
    name = "58_awarded_recovered_left"
    rows = [
        ["案件台账（单位：万元）"],
        [
            "案由",
            "被告（债务人）",
            "一审案号",
            "判决确认",
            None,
            "累计回收",
            None,
            "剩余未受偿",
            None,
            "裁判文书生效时间",
        ],
        [None, None, None, "本金", "利息", "本金", "利息", "本金", "利息", None],
        [
            "金融借款合同纠纷",
            "锦州笔架山水产有限公司",
            "（2017）辽07民初55号",
            1000,
            120,
            350,
            20,
            650,
            100,
            "2018年1月9日",
        ],
        [
            "金融借款合同纠纷",
            "葫芦岛龙湾造船有限公司",
            "（2016）辽14民初9号",
            4200.5,
            880,
            0,
            0,
            4200.5,
            880,
            "2016年12月30日",
        ],
        [
            "保证合同纠纷",
            "盘锦辽河油田配套厂",
            "（2019）辽11民初201号",
            300,
            41.5,
            300,
            10,
            0,
            31.5,
            "2020年5月6日",
        ],
        ["合计", None, None, 5500.5, 1041.5, 650, 30, 4850.5, 1011.5, None],
    ]
    workbook(
        f"{name}.xlsx",
        {"台账": rows},
        merge={"台账": ["A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:I2", "J2:J3", "A7:C7"]},
    )
    wan = 10_000
    expect(
        name,
        source=about(
            "Awarded, recovered and left, each with principal and interest", "court ledgers of banks"
        ),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4850.5", wan)},
        fields={
            "borrower_name": "被告（债务人）",
            "case_no": "一审案号",
            "principal": "剩余未受偿/本金",
            "interest": "剩余未受偿/利息",
            "recovered_principal": "累计回收/本金",
            "effective_date": "裁判文书生效时间",
        },
        cells=cells(
            {
                "principal": {4: minor("650", wan), 5: minor("4200.5", wan), 6: 0},
                "interest": {4: minor("100", wan), 6: minor("31.5", wan)},
                "effective_date": {5: "2016-12-30"},
            },
            "台账",
        ),
        must_warn=["totals_row_skipped", "multi_header", "unit_from_title"],
    )


def sparse_sheet() -> None:
    """59: a table that starts at column C, with blank rows and blank columns between."""
    name = "59_sparse_sheet"
    rows = [
        [],
        [None, None, "Loan portfolio - Project Heron", None, None, None, None],
        [],
        [
            None,
            None,
            "Facility ref",
            None,
            "Obligor",
            "Drawn balance GBP 000",
            "Arrears of interest GBP 000",
            None,
            "Next court date",
        ],
        [],
        [None, None, "H-1", None, "Mersey Cold Stores Ltd", 2350.5, 120.25, None, date(2027, 2, 1)],
        [],
        [None, None, "H-2", None, "Severn Timber Ltd", 18, 0, None, None],
        [],
        [None, None, "H-3", None, "Humber Dry Docks plc", 14100, 2200.125, None, date(2027, 3, 15)],
        [],
        [None, None, "Total", None, None, 16468.5, 2320.375, None, None],
        [None, None, None, None, None, None, None, None, "Strictly private and confidential"],
    ]
    converted(f"{name}.xls", {"Tape": rows}, formats={"Tape": {"I6:I10": "dd/mm/yyyy"}})
    expect(
        name,
        source=about("Sparse BIFF sheet in thousands of pounds", "layout of data room tapes"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"GBP": minor("16468.5", 1000)},
        fields={
            "borrower_name": "Obligor",
            "principal": "Drawn balance GBP 000",
            "interest": "Arrears of interest GBP 000",
        },
        cells=cells(
            {
                "principal": {6: minor("2350.5", 1000), 8: 1800000, 10: minor("14100", 1000)},
                "interest": {10: minor("2200.125", 1000)},
            },
            "Tape",
        ),
        must_warn=["totals_row_skipped"],
    )


def branch_sheets() -> None:
    """60: one sheet per branch with the same headers, one of them in another unit, and a sheet of totals."""
    name = "60_sheet_per_branch"
    head = ["债务人全称", "本金（欠）", "利息（欠）", "最后还款日"]
    workbook(
        f"{name}.xlsx",
        {
            "城关支行": [
                ["单位：元"],
                head,
                ["赵家庄面业有限公司", 1200000, 33000, "2016.5.4"],
                ["卢某", 80000.5, 900, "2018.12.1"],
                ["小计", 1280000.5, 33900, None],
            ],
            "开发区支行": [
                ["单位：万元"],
                head,
                ["中原轴承锻造有限公司", 560.75, 81, "2015.10.30"],
                ["小计", 560.75, 81, None],
            ],
            "汇总（元）": [
                ["支行", "本金", "利息"],
                ["城关支行", 1280000.5, 33900],
                ["开发区支行", 5607500, 810000],
                ["合计", 6887500.5, 843900],
            ],
        },
    )
    expect(
        name,
        source=about("A sheet per branch in unlike units and a sheet of totals", "reports of county banks"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("6887500.50")},
        fields={
            "borrower_name": "债务人全称",
            "principal": "本金（欠）",
            "interest": "利息（欠）",
            "last_payment_date": "最后还款日",
        },
        cells=[
            *cells(
                {"principal": {3: 120000000, 4: 8000050}, "last_payment_date": {3: "2016-05-04"}}, "城关支行"
            ),
            *cells({"principal": {3: minor("5607500")}, "interest": {3: minor("810000")}}, "开发区支行"),
        ],
        must_warn=["several_sheets", "totals_row_skipped"],
    )


def base_date_per_row() -> None:
    """61: the title names one base date, a column another one per row: the column holds."""
    name = "61_base_date_per_row"
    rows = [
        ["债权明细（截至2024年12月31日）", "", "", "", ""],
        ["借款方", "未结本金（元）", "未结利息（元）", "利息计算截止日", "逾期利率"],
        ["邯郸丛台陶瓷有限公司", "2,000,000", "188,000.50", "2023-06-20", "6.525%"],
        ["衡水桃城橡塑厂", "350,000", "22,000", "2024-03-21", "7.83%"],
        ["廊坊香河家具有限公司", "1,050,000", "90,000", "", "6.00%"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("A base date in the title and another one per row", "transfer lists"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 340000000},
        fields={"borrower_name": "借款方", "principal": "未结本金（元）", "base_date": "利息计算截止日"},
        cells=cells(
            {"principal": {3: 200000000, 5: 105000000}, "base_date": {3: "2023-06-20", 4: "2024-03-21"}}
        ),
        must_warn=[],
    )


def indian_cells() -> None:
    """62: rupees with crore, lakh and full sums in the cells of one column."""
    name = "62_rupees_mixed_in_cells"
    rows = [
        ["Sr", "Name of the Obligor Company", "Principal Dues", "Total Dues", "NPA since", "Security"],
        ["1", "Deccan Solar Ltd", "Rs. 12.50 Cr.", "₹ 18.75 Crore", "31-Mar-2018", "Plant"],
        ["2", "Malabar Spices Pvt Ltd", "₹ 45,67,890.50", "₹ 61,00,000", "30-Sep-2020", "Stock"],
        [
            "3",
            "Konkan Marine Works",
            "85 lakhs",
            "1.10 crore",
            "28-Feb-2019",
            "Boat; 2 flats totalling 1,850 sq ft",
        ],
        ["4", "Narmada Pipes Ltd", "INR 3.2 crores (approx.)", "INR 4.9 crores", "15-Jun-2016", "-"],
        ["5", "Kaveri Looms", "12.50", "18.00", "01-Jan-2021", "-"],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-8-sig")
    expect(
        name,
        source=about("Rupees in crore, lakh and full in one column", "sale notices of Indian banks"),
        rows_accepted=4,
        rows_rejected=1,
        totals_field="principal",
        totals={"INR": minor("12.5", 10**7) + 456789050 + minor("85", 10**5) + minor("3.2", 10**7)},
        fields={"borrower_name": "Name of the Obligor Company", "principal": "Principal Dues", "total": "Total Dues"},
        cells=cells(
            {
                "principal": {2: minor("12.5", 10**7), 3: 456789050, 4: minor("85", 10**5), 5: minor("3.2", 10**7), 6: None},
                "total": {2: minor("18.75", 10**7), 4: minor("1.1", 10**7)},
                "default_date": {2: "2018-03-31", 5: "2016-06-15"},
            }
        ),
        must_warn=["amount_approximate", ["unit_unclear", "unit_lost", "currency_missing", "unit_row_differs"]],
    )  # fmt: skip


def bankrupt_debtors() -> None:
    """63: claims filed in bankruptcies: filed, admitted, disputed; the debtor is the bankrupt, not the filing creditor."""
    name = "63_claims_filed_in_bankruptcy"
    rows = [
        ["序号", "破产企业", "申报人", "受理法院", "申报债权总额（元）", "管理人确认债权总额（元）", "暂缓确认（元）", "债权性质"],
        ["1", "鹤岗兴山煤化工有限公司", "某资产管理公司", "鹤岗市中级人民法院", "55,000,000.00", "48,310,220.15", "2,000,000.00", "有财产担保"],
        ["2", "双鸭山尖山机械厂", "某资产管理公司", "双鸭山市中级人民法院", "7,100,000.00", "7,100,000.00", "0.00", "普通债权"],
        ["3", "七台河桃山焦化有限公司", "某资产管理公司", "七台河市中级人民法院", "120,000,000.00", "99,875,000.00", "20,125,000.00", "普通债权"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows)
    owed = {2: "48310220.15", 3: "7100000", 4: "99875000"}
    expect(
        name,
        source=about("Claims filed in bankruptcies: filed, admitted, postponed", "tables of administrators"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={"borrower_name": "破产企业", "creditor": "申报人", "total": "管理人确认债权总额（元）"},
        cells=cells(
            {"total": {r: minor(v) for r, v in owed.items()}, "borrower_name": {3: "双鸭山尖山机械厂"}}
        ),
        must_warn=[],
    )


def broken_workbook() -> None:
    """64: a workbook cut off in the middle: refused."""
    name = "64_cut_off_workbook"
    whole = workbook(f"{name}.xlsx", {"A": [["借款人", "本金"], ["某公司", 100]]}).read_bytes()
    (DEVELOPMENT / f"{name}.xlsx").write_bytes(whole[: len(whole) // 2])
    expect(name, source=about("A workbook cut off in the middle", "failed downloads"), exit="refused")


def price_list() -> None:
    """65: no tape at all: a price list with names and amounts of money."""
    name = "65_price_list"
    rows = [
        ["品名", "规格", "供应商", "单价（元）", "数量", "金额（元）", "交货日期"],
        ["钢板", "Q235", "某钢铁公司", "4100.00", "20", "82000.00", "2025-03-01"],
        ["水泥", "42.5", "某水泥厂", "380.00", "100", "38000.00", "2025-03-05"],
        ["合计", "", "", "", "", "120000.00", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(name, source=about("A price list, no tape", "files sent by mistake"), exit="refused")


def equal_claims() -> None:
    """66: claims without any number of their own, alike in name and amount but not in due date; none is a repeat."""
    name = "66_instalments_alike"
    rows = [
        ["Customer", "Invoice", "Open amount", "Curr.", "Due", "Days overdue"],
        ["Blue Fjord Seafood AS", "9001", "12,500.00", "NOK", "2023-01-31", "640"],
        ["Blue Fjord Seafood AS", "9014", "12,500.00", "NOK", "2023-02-28", "612"],
        ["Blue Fjord Seafood AS", "9027", "12,500.00", "NOK", "2023-03-31", "581"],
        ["Baltic Ply OÜ", "9102", "3,300.75", "EUR", "2023-05-31", "520"],
        ["Baltic Ply OÜ", "9102", "3,300.75", "EUR", "2023-05-31", "520"],
        ["Polar Cables Oy", "9110", "-1,000.00", "EUR", "2023-06-30", "490"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about(
            "Open invoices alike in name and amount, one exact repeat, one credit note", "ageing lists"
        ),
        rows_accepted=5,
        rows_rejected=1,
        totals_field="total",
        totals={"NOK": 3750000, "EUR": 330075 - 100000},
        fields={
            "borrower_name": "Customer",
            "currency": "Curr.",
            "due_date": "Due",
            "days_past_due": "Days overdue",
        },
        cells=cells({"due_date": {3: "2023-02-28"}, "currency": {2: "NOK"}}),
        must_warn=["mixed_currency", "duplicate_row", "amount_negative"],
    )


def make() -> None:
    """Write the tapes of this module."""
    greek()
    dutch()
    portuguese()
    turkish()
    indonesian()
    swiss_apostrophes()
    long_numbers()
    judgment_and_rest()
    sparse_sheet()
    branch_sheets()
    base_date_per_row()
    indian_cells()
    bankrupt_debtors()
    broken_workbook()
    price_list()
    equal_claims()
