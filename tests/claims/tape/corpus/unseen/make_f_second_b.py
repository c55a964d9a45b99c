"""Write the tapes open_second_f06 to open_second_f10 and their expected results.

All companies, persons, numbers and amounts are invented; the layouts are those of the sources named with each tape.
"""

from datetime import date
from decimal import Decimal

import polars as pl
from make_f_writing import (
    HERE,
    columns,
    converted,
    delimited,
    expected,
    minor,
    row_of,
    spreadsheet_2003,
    summed,
    workbook,
)


def greek_claims() -> None:
    """Greek list in cp1253: decimal comma, a currency column with francs, a repeat, a day that cannot be."""
    head = columns(
        "Α/Α|Επωνυμία οφειλέτη|Εγγυητές|Νόμισμα|Αρχικό ποσό δανείου|Ανεξόφλητο κεφάλαιο|Συμβατικοί τόκοι"
    )
    head += columns(
        "Τόκοι υπερημερίας|Έξοδα|Σύνολο απαίτησης|Ημ/νία έναρξης υπερημερίας|Διαταγή πληρωμής (αρ.)|Δικαστήριο"
    )
    data = [
        ("Ναυπηγεία Σαλαμίνας ΑΕ", "Φυσικό πρόσωπο Α, Φυσικό πρόσωπο Β", "EUR", "2.500.000,00", "2.118.334,50", "74.210,00", "611.900,42", "12.450,00", "14/09/2018", "ΔΠ 4471/2019", "Πρωτοδικείο Πειραιώς"),
        ("Ελαιουργία Λέσβου ΕΠΕ", "Φυσικό πρόσωπο Γ", "EUR", "300.000,00", "241.700,15", "9.033,20", "70.118,06", "2.100,00", "22/03/2019", "ΔΠ 118/2020", "Πρωτοδικείο Μυτιλήνης"),
        ("Φυσικό πρόσωπο Δ", "", "CHF", "180.000,00", "166.420,70", "3.118,45", "28.700,00", "900,00", "31/04/2017", "", ""),
        ("Ξενοδοχεία Πηλίου ΑΕ", "Πήλιο Συμμετοχών ΑΕ, Φυσικό πρόσωπο Ε", "EUR", "1.200.000,00", "1.044.908,88", "51.667,31", "322.015,90", "7.600,00", "05/11/2020", "ΔΠ 902/2021", "Πρωτοδικείο Βόλου"),
        ("Ελαιουργία Λέσβου ΕΠΕ", "Φυσικό πρόσωπο Γ", "EUR", "300.000,00", "241.700,15", "9.033,20", "70.118,06", "2.100,00", "22/03/2019", "ΔΠ 118/2020", "Πρωτοδικείο Μυτιλήνης"),
        ("Μεταφορική Θράκης ΟΕ", "Φυσικό πρόσωπο Ζ", "EUR", "95.000,00", "63.512,00", "1.980,40", "15.004,77", "640,00", "18/06/2021", "ΔΠ 77/2022", "Πρωτοδικείο Ξάνθης"),
        ("Φυσικό πρόσωπο Η", "Φυσικό πρόσωπο Θ", "CHF", "210.000,00", "201.884,10", "5.740,66", "33.109,25", "1.150,00", "27/01/2016", "ΔΠ 3310/2017", "Πρωτοδικείο Αθηνών"),
    ]  # fmt: skip
    rows: list[list[object]] = [
        ["Κατάσταση απαιτήσεων από καταγγελμένες συμβάσεις - ημερομηνία αναφοράς 30/6/2025"],
        head,
    ]
    owed: dict[str, list[str]] = {"EUR": [], "CHF": []}
    for number, row in enumerate(data, 1):
        parts = [text.replace(".", "").replace(",", ".") for text in row[4:8]]
        serial = 2 if number == 5 else number
        rows.append([serial, *row[:8], _comma(summed(parts)), *row[8:]])
        if number != 5:
            owed[row[2]].append(parts[0])
    rows.append(["* Τα ποσά σε CHF δεν έχουν μετατραπεί σε ευρώ."])
    delimited("open_second_f06_apaitiseis_cp1253.csv", rows, ";", "cp1253", newline="\n")
    expected(
        "open_second_f06_apaitiseis_cp1253",
        title="Εφετείο Πειραιώς 374/2021 (καταγγελία, διαταγή πληρωμής, εγγυητές, τόκοι υπερημερίας)",
        url="http://www.efeteio-peir.gr/wordpress/?p=7653",
        real="words of Greek claims: termination, payment order, sureties, default interest",
        ours="layout, names, figures",
        rows_accepted=6,
        rows_rejected=1,
        totals_field="principal",
        totals={code: summed(values) for code, values in owed.items()},
        fields={
            "borrower_name": "Επωνυμία οφειλέτη",
            "guarantors": "Εγγυητές",
            "currency": "Νόμισμα",
            "principal": "Ανεξόφλητο κεφάλαιο",
            "interest": "Συμβατικοί τόκοι",
            "penalty": "Τόκοι υπερημερίας",
            "fees": "Έξοδα",
            "total": "Σύνολο απαίτησης",
            "default_date": "Ημ/νία έναρξης υπερημερίας",
            "court": "Δικαστήριο",
        },
        cells=[
            (3, "principal", 211833450),
            (3, "guarantors", ["Φυσικό πρόσωπο Α", "Φυσικό πρόσωπο Β"]),
            (3, "court", "Πρωτοδικείο Πειραιώς"),
            (4, "penalty", 7011806),
            (5, "currency", "CHF"),
            (5, "principal", 16642070),
            (5, "default_date", None),
            (6, "default_date", "2020-11-05"),
            (6, "guarantors", ["Πήλιο Συμμετοχών ΑΕ", "Φυσικό πρόσωπο Ε"]),
            (6, "total", summed(["1044908.88", "51667.31", "322015.90", "7600"])),
            (8, "interest", 198040),
            (9, "principal", 20188410),
        ],
        must_warn=["mixed_currency", "duplicate_row", "date_impossible", "encoding_detected"],
    )


def _comma(cents: int) -> str:
    """1234567 as 12.345,67."""
    return f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02d}"


def parquet_extract() -> None:
    """A system's extract in Parquet: exact decimals, days, currencies of none and of three decimals, a name that is missing."""
    data = [
        ("GF-001", "Gulf Dredging Company WLL", "KWD", "412350.125", "18220.500", "1200.000", date(2017, 5, 3), date(2021, 8, 31), ["Individual A", "Individual B"]),
        ("GF-002", "Manama Fit-Out Contractors SPC", "BHD", "98700.250", "4410.075", "0.000", date(2018, 9, 19), date(2022, 1, 31), []),
        ("GF-003", "Osaka Bay Chemicals K.K.", "JPY", "84500000", "1230000", "150000", date(2016, 2, 10), date(2020, 6, 30), ["Individual C"]),
        ("GF-004", "Fujairah Bunkering LLC", "USD", "2150000.40", "160311.19", "22500.00", date(2019, 11, 27), date(2023, 3, 31), ["Fujairah Marine Group Ltd"]),
        ("GF-005", None, "USD", "310000.00", "9000.00", "0.00", date(2020, 1, 8), date(2023, 9, 30), []),
        ("GF-006", "Salmiya Retail Holding KSCC", "KWD", "77010.875", "2904.125", "310.500", date(2015, 4, 22), date(2019, 12, 31), []),
        ("GF-007", "Red Sea Catering Co.", "USD", "498220.75", "37740.00", "1800.00", date(2018, 6, 14), date(2021, 10, 31), ["Individual D"]),
    ]  # fmt: skip
    kind = pl.Decimal(18, 3)
    parts = [[Decimal(text) for text in row[3:6]] for row in data]
    frame = pl.DataFrame(
        {
            "facility_ref": [row[0] for row in data],
            "obligor_legal_name": [row[1] for row in data],
            "surety_names": ["; ".join(row[8]) for row in data],
            "facility_ccy": [row[2] for row in data],
            "os_principal": pl.Series([part[0] for part in parts], dtype=kind),
            "accrued_interest": pl.Series([part[1] for part in parts], dtype=kind),
            "recoverable_costs": pl.Series([part[2] for part in parts], dtype=kind),
            "total_claim": pl.Series([sum(part, Decimal(0)) for part in parts], dtype=kind),
            "contract_rate_pct": [5.25, 6.0, 2.4, 7.75, 7.75, 5.5, 6.875],
            "drawdown_date": [row[6] for row in data],
            "npl_since": [row[7] for row in data],
        }
    )
    frame.write_parquet(HERE / "open_second_f07_facility_extract.parquet")
    decimals = {"KWD": 3, "BHD": 3, "JPY": 0, "USD": 2}
    sums = {
        code: summed((row[3] for row in data if row[2] == code and row[1]), exponent=places)
        for code, places in decimals.items()
    }
    dredging, osaka, fujairah = data[0][1], data[2][1], data[3][1]
    expected(
        "open_second_f07_facility_extract",
        title="EBA NPL templates, Commission Implementing Regulation (EU) 2023/2083, template 3 (Loan); ISO 4217 decimals",
        url="https://eur-lex.europa.eu/eli/reg_impl/2023/2083/oj",
        real="which facts a loan record has",
        ours="a system's own names of the columns, all values",
        rows_accepted=6,
        rows_rejected=1,
        totals_field="principal",
        totals=sums,
        fields={
            "borrower_name": "obligor_legal_name",
            "guarantors": "surety_names",
            "currency": "facility_ccy",
            "principal": "os_principal",
            "interest": "accrued_interest",
            "fees": "recoverable_costs",
            "total": "total_claim",
            "interest_rate": "contract_rate_pct",
            "loan_date": "drawdown_date",
            "default_date": "npl_since",
        },
        cells=[
            (dredging, "principal", 412350125),
            (dredging, "guarantors", ["Individual A", "Individual B"]),
            (dredging, "loan_date", "2017-05-03"),
            (osaka, "principal", 84500000),
            (osaka, "default_date", "2020-06-30"),
            (osaka, "total", 85880000),
            (fujairah, "guarantors", ["Fujairah Marine Group Ltd"]),
            (fujairah, "interest", 16031119),
            ("Salmiya Retail Holding KSCC", "fees", 310500),
            ("Red Sea Catering Co.", "total", summed(["498220.75", "37740", "1800"])),
        ],
        must_warn=["missing_borrower", "mixed_currency"],
    )


def turkish_cards() -> None:
    """Turkish enforcement files: one card on each of three sheets, the amounts with their currency behind them."""
    data = [
        ("Ege Zeytincilik A.Ş.", "Şahıs A, Şahıs B", "12.480.000,00 TL", "3.905.112,40 TL", "195.255,62 TL", "16.580.368,02 TL", "İzmir 14. İcra Dairesi", "2022/10455 E.", "09.05.2022"),
        ("Anadolu Döküm San. Ltd. Şti.", "Şahıs C", "7.650.340,25 TL", "2.118.400,00 TL", "105.920,00 TL", "9.874.660,25 TL", "Ankara 3. İcra Dairesi", "2021/2271 E.", "23.11.2021"),
        ("Karadeniz Lojistik A.Ş.", "Şahıs D ve Trabzon Antrepo A.Ş.", "845.000,00 USD", "61.233,10 USD", "0,00 USD", "906.233,10 USD", "Trabzon İcra Dairesi", "2023/618 E.", "17.02.2023"),
    ]  # fmt: skip
    sheets: dict[str, list[list[object]]] = {}
    for number, (name, sureties, capital, interest, tax, whole, office, file, opened) in enumerate(data, 1):
        sheets[f"Dosya {number}"] = [
            ["ALACAK BİLGİ FORMU"],
            [],
            ["Asıl borçlu", name, "Müteselsil kefiller", sureties],
            ["Ödenmemiş anapara", capital, "İşlemiş temerrüt faizi", interest],
            ["BSMV", tax, "Alacak toplamı", whole],
            ["İcra dairesi", office, "Esas no", file],
            ["Takip tarihi", opened, "Takip türü", "İlamsız"],
        ]
    workbook("open_second_f08_alacak_formu.xlsx", sheets, merges={key: ["A1:D1"] for key in sheets})
    first, second, third = (row[0] for row in data)
    expected(
        "open_second_f08_alacak_formu",
        title="Ticari kredilerde kefilin sorumluluğu ve kefile karşı takip",
        url="https://www.hukukihaber.net/makale/ticari-kredilerde-kefilin-sorumlulugu-ve-kefile-karsi-takip-h441527.html",
        real="words of Turkish claims: asıl borçlu, müteselsil kefil, temerrüt faizi, icra takibi",
        ours="cards, names, figures",
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"TRY": summed(["12480000.00", "7650340.25"]), "USD": minor("845000")},
        fields={
            "borrower_name": "Asıl borçlu",
            "guarantors": "Müteselsil kefiller",
            "principal": "Ödenmemiş anapara",
            "penalty": "İşlemiş temerrüt faizi",
            "total": "Alacak toplamı",
        },
        cells=[
            (first, "principal", 1248000000),
            (first, "guarantors", ["Şahıs A", "Şahıs B"]),
            (first, "total", 1658036802),
            (second, "principal", 765034025),
            (second, "penalty", 211840000),
            (second, "guarantors", ["Şahıs C"]),
            (third, "currency", "USD"),
            (third, "total", 90623310),
            (third, "guarantors", ["Şahıs D", "Trabzon Antrepo A.Ş."]),
        ],
        must_warn=["vertical_layout", "mixed_currency"],
    )


def hong_kong_paper() -> None:
    """A Hong Kong paper as PDF with ruled lines: traditional Chinese and English, thousands of HK dollars, two header rows."""
    rows: list[list[object]] = [
        ["不良貸款轉讓附表 Schedule of Loans to be Assigned"],
        ["截至 As at 30/06/2025      單位 Unit: HK$'000"],
        [
            "項 Item",
            "借款人 Borrower",
            "擔保人 Surety",
            "結欠 Indebtedness",
            None,
            None,
            "判決日期 Judgment",
            "備註 Note",
        ],
        [None, None, None, "本金 Principal", "利息 Interest", "合共 Aggregate", None, None],
    ]
    data = [
        ("Lucky Harvest Trading Limited", "Individual A; Individual B", "18,450.00", "3,120.55", "21,570.55", "14/03/2023", ""),
        ("Pearl Estuary Shipping Limited", "Individual C", "52,300.75", "9,804.20", "62,104.95", "28/11/2022", "Appeal"),
        ("Kwun Tong Garments Limited", "", "6,712.40", "905.00", "7,617.40", "", ""),
        ("Sai Ying Realty Limited", "Individual D", "120,000.00", "24,318.66", "144,318.66", "19/05/2021", ""),
        ("Tai Po Frozen Meat Limited", "Individual E; Individual F", "9,080.00", "1,444.10", "10,524.10", "30/10/2023", ""),
    ]  # fmt: skip
    rows += [[number, *row] for number, row in enumerate(data, 1)]
    whole = [summed(row[k].replace(",", "") for row in data) / 100 for k in (2, 3, 4)]
    rows.append(["", "總額 Total", "", *[f"{value:,.2f}" for value in whole], "", ""])
    merges = [f"{column}3:{column}4" for column in "ABCGH"] + ["D3:F3"]
    layout = {"merges": {"Schedule": merges}, "ruled": True, "widths": [8, 34, 28, 16, 16, 17, 22, 14]}
    converted("open_second_f09_hk_schedule.pdf", {"Schedule": rows}, **layout)
    lucky, pearl, kwun, sai, tai = (row[0] for row in data)
    expected(
        "open_second_f09_hk_schedule",
        title="Public notes on amounts in Hong Kong papers (HK$'000), README of the shared claims data",
        url="https://www.hkexnews.hk",
        real="HK$'000 in a line over the table, bilingual headers",
        ours="the whole schedule, names, figures",
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"HKD": summed((row[2].replace(",", "") for row in data), 1000)},
        fields={
            "borrower_name": "借款人 Borrower",
            "guarantors": "擔保人 Surety",
            "principal": "結欠 Indebtedness/本金 Principal",
            "interest": "結欠 Indebtedness/利息 Interest",
            "total": "結欠 Indebtedness/合共 Aggregate",
            "judgment_date": "判決日期 Judgment",
        },
        cells=[
            (lucky, "principal", minor("18450", 1000)),
            (lucky, "guarantors", ["Individual A", "Individual B"]),
            (lucky, "judgment_date", "2023-03-14"),
            (pearl, "interest", minor("9804.20", 1000)),
            (pearl, "total", minor("62104.95", 1000)),
            (kwun, "judgment_date", None),
            (kwun, "principal", minor("6712.40", 1000)),
            (sai, "principal", minor("120000", 1000)),
            (sai, "judgment_date", "2021-05-19"),
            (tai, "guarantors", ["Individual E", "Individual F"]),
        ],
        must_warn=["totals_row_skipped", "several_guarantors"],
    )


def indonesian_debtors() -> None:
    """Indonesian list in SpreadsheetML 2003: millions of rupiah, decimal comma, limits granted beside what is owed."""
    top: list[object] = [("No", 'ss:MergeDown="1"'), ("Nama debitur", 'ss:MergeDown="1"')]
    top += [("Penanggung / avalis", 'ss:MergeDown="1"'), ("Plafon kredit", 'ss:MergeDown="1"')]
    top += [
        ("Kewajiban per 30 September 2025", 'ss:MergeAcross="3"'),
        ("Tgl macet", 'ss:MergeDown="1" ss:Index="9"'),
    ]
    top += [("Agunan", 'ss:MergeDown="1"'), ("Kolektibilitas", 'ss:MergeDown="1"')]
    leaf: list[object] = [("Sisa pokok", 'ss:Index="5"'), "Bunga tertunggak", "Denda", "Jumlah kewajiban"]
    rows: list[list[object]] = [
        [("DAFTAR DEBITUR MACET / LIST OF NON-PERFORMING DEBTORS", 'ss:MergeAcross="10"')],
        ["(dalam jutaan Rupiah)"],
        top,
        leaf,
    ]
    data = [
        ("PT Samudra Beku Makassar", "Tn. A; Ny. B", "15.000,00", "13.420,50", "2.011,75", "640,20", "14 Agustus 2022", "SHM, Makassar"),
        ("CV Karya Rotan Cirebon", "Tn. C", "2.500,00", "2.188,35", "301,10", "77,00", "30 Mei 2021", "SHGB, Cirebon"),
        ("PT Nusantara Kakao Lestari", "PT Lestari Induk; Tn. D", "40.000,00", "38.905,00", "7.750,66", "2.904,15", "21 Desember 2020", "Pabrik, Palu"),
        ("UD Sumber Padi", "Ny. E", "900,00", "sekitar 850", "96,40", "21,00", "9 Oktober 2023", "Sawah, Karawang"),
        ("PT Borneo Kayu Makmur", "Tn. F", "25.000,00", "24.117,80", "5.006,90", "1.330,45", "17 Maret 2019", "Mesin, Samarinda"),
    ]  # fmt: skip
    figures = [
        [t.replace("sekitar ", "").replace(".", "").replace(",", ".") for t in row[3:6]] for row in data
    ]
    for number, (row, parts) in enumerate(zip(data, figures, strict=True), 1):
        rows.append([number, *row[:6], _comma(summed(parts)), *row[6:], "5 (Macet)"])
    sums = [summed(column) for column in zip(*figures, strict=True)]
    rows.append([("JUMLAH", 'ss:MergeAcross="3"'), *[(_comma(v), "") for v in (*sums, sum(sums))]])
    rows.append(["Catatan: plafon kredit adalah jumlah awal yang disetujui."])
    spreadsheet_2003("open_second_f10_debitur_macet.xls", "Debitur", rows)
    first = row_of(rows, "PT Samudra Beku Makassar")
    million = 1_000_000
    group = "Kewajiban per 30 September 2025"
    expected(
        "open_second_f10_debitur_macet",
        title="Kredit macet: pokok, bunga, denda, agunan, penanggung (hukum perbankan)",
        url="https://text-id.123dok.com/document/y4e5x15q-kredit-macet-dalam-hukum-perbankan.html",
        real="words of Indonesian bad loans: macet, tunggakan, denda, agunan, kolektibilitas",
        ours="layout, names, figures",
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"IDR": sums[0] * million},
        fields={
            "row_no": "No",
            "borrower_name": "Nama debitur",
            "guarantors": "Penanggung / avalis",
            "principal": f"{group}/Sisa pokok",
            "interest": f"{group}/Bunga tertunggak",
            "penalty": f"{group}/Denda",
            "total": f"{group}/Jumlah kewajiban",
            "default_date": "Tgl macet",
            "collateral": "Agunan",
        },
        cells=[
            (first, "principal", minor("13420.50", million)),
            (first, "guarantors", ["Tn. A", "Ny. B"]),
            (first, "default_date", "2022-08-14"),
            (first, "total", minor("16072.45", million)),
            (first + 1, "default_date", "2021-05-30"),
            (first + 1, "penalty", minor("77", million)),
            (first + 2, "guarantors", ["PT Lestari Induk", "Tn. D"]),
            (first + 2, "default_date", "2020-12-21"),
            (first + 3, "principal", minor("850", million)),
            (first + 4, "interest", minor("5006.90", million)),
        ],
        sheet="Debitur",
        must_warn=["amount_approximate", "totals_row_skipped"],
    )


if __name__ == "__main__":
    greek_claims()
    parquet_extract()
    turkish_cards()
    hong_kong_paper()
    indonesian_debtors()
