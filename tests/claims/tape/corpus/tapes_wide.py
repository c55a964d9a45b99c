"""Development tapes in more languages, and of figures that are long or compete."""

from datetime import date

from writing import cells, delimited, expect, minor, workbook

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


def make() -> None:
    """Write these tapes."""
    greek()
    dutch()
    portuguese()
    turkish()
    indonesian()
    swiss_apostrophes()
    long_numbers()
    judgment_and_rest()


if __name__ == "__main__":
    make()
