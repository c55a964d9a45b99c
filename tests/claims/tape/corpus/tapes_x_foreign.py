"""Development tapes from abroad, in other scripts and with other grouping of digits."""

from datetime import date

from tapes_x_chinese import source
from writing import cells, delimited, expect, html_page, html_table, minor, workbook


def hong_kong() -> None:
    """x17: a Hong Kong list in traditional characters, Big5, HK$."""
    name = "x17_hong_kong_big5"
    rows = [
        ["逾期客戶名單", "", "", "", "", "", "", ""],
        ["截至二零二五年六月三十日", "", "", "", "", "", "", "金額：港元"],
        ["檔案編號", "借款人名稱(中文)", "貸款日期", "原貸款額", "尚欠本金", "拖欠利息", "抵押物業地址", "擔保人"],
        ["A0012", "順利貿易有限公司", "12/05/2019", "3,000,000.00", "2,412,330.10", "310,200.00", "九龍某道12號地下", "陳某"],
        ["A0019", "黃某", "28/11/2020", "800,000.00", "655,000.00", "88,140.45", "新界某邨3座", ""],
        ["A0023", "宏發玩具廠有限公司", "07/02/2018", "12,000,000.00", "11,890,000.00", "4,015,600.00", "葵涌某工業大廈5樓", "宏發集團有限公司、李某"],
        ["A0031", "趙某", "01/04/2021", "150,000.00", "150,000.00", "40,020.20", "", "周某"],
        ["總額", "", "", "15,950,000.00", "15,107,330.10", "4,453,960.65", "", ""],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="big5hkscs")
    owed = {4: "2412330.10", 5: "655000", 6: "11890000", 7: "150000"}
    expect(
        name,
        source=source("Hong Kong list of overdue customers, Big5"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"HKD": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "借款人名稱(中文)",
            "loan_date": "貸款日期",
            "original_amount": "原貸款額",
            "principal": "尚欠本金",
            "interest": "拖欠利息",
            "collateral_location": "抵押物業地址",
            "guarantors": "擔保人",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "loan_date": {4: "2019-05-12", 5: "2020-11-28", 6: "2018-02-07", 7: "2021-04-01"},
                "guarantors": {6: ["宏發集團有限公司", "李某"]},
                "base_date": {4: "2025-06-30"},
            }
        ),
        must_warn=["encoding_detected", "totals_row_skipped"],
    )


def taiwan() -> None:
    """x18: a Taiwan list: years of the Republic, 新臺幣仟元."""
    name = "x18_taiwan_roc_years"
    rows = [
        ["逾期放款明細表"],
        ["中華民國113年12月31日", None, None, None, None, None, "單位：新臺幣仟元"],
        ["戶名", "統一編號", "放款帳號", "初貸日", "積欠本金", "積欠利息", "訴追情形"],
        ["大同○○股份有限公司", "12345678", "001-10-1", "105/03/21", 25300, 4120, "已取得執行名義"],
        ["許某", "A1********", "001-10-2", "108.11.05", 1250, 98, "強制執行中"],
        ["永豐○○實業有限公司", "87654321", "002-33-7", "099/12/30", 87015, 20444, "強制執行中"],
        ["合計", None, None, None, 113565, 24662, None],
    ]
    workbook(f"{name}.xlsx", {"明細": rows}, merge={"明細": ["A1:G1"]})
    owed = {4: "25300", 5: "1250", 6: "87015"}
    expect(
        name,
        source=source("Taiwan list, years of the Republic, thousands of New Taiwan dollars"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"TWD": sum(minor(v, 1000) for v in owed.values())},
        fields={
            "borrower_name": "戶名",
            "loan_date": "初貸日",
            "principal": "積欠本金",
            "interest": "積欠利息",
        },
        cells=cells(
            {
                "principal": {row: minor(v, 1000) for row, v in owed.items()},
                "loan_date": {4: "2016-03-21", 5: "2019-11-05", 6: "2010-12-30"},
                "base_date": {4: "2024-12-31"},
            }
        ),
        must_warn=["unit_from_title", "totals_row_skipped", "date_roc"],
    )


def crores_and_lakhs() -> None:
    """x19: Indian digit groups; crore in one header, lakh in another, cells with their own unit."""
    name = "x19_crores_and_lakhs"
    rows = [
        ["Sl No", "Name of the Unit / Obligant", "Sanctioned Amt (Rs. Cr)", "Prin. O/S (Rs. Cr)", "Unapplied Interest (Rs. Lakh)", "NPA Since",
         "Personal Guarantors"],
        ["1", "Kaveri Textile Mills Ltd", "125.00", "118.4275", "1,204.55", "31-Mar-2019", "Individual A, Individual B"],
        ["2", "Narmada Steel Pvt Ltd", "1,250.00", "1,187.20", "45,120.00", "30-Jun-2018", "Individual C"],
        ["3", "Godavari Agro Foods", "0.75", "0.6915", "12.30", "28-Feb-2021", ""],
        ["4", "Individual D", "0.15", "14.2 lakh", "1.05", "31-Dec-2022", "Individual E & Individual F"],
        ["TOTAL", "", "1,375.90", "1,306.4610", "46,337.90", "", ""],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows)
    owed = {
        2: minor("118.4275", 10**7),
        3: minor("1187.20", 10**7),
        4: minor("0.6915", 10**7),
        5: minor("14.2", 10**5),
    }
    expect(
        name,
        source=source("Crore and lakh in headers and in one cell"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"INR": sum(owed.values())},
        fields={
            "borrower_name": "Name of the Unit / Obligant",
            "original_amount": "Sanctioned Amt (Rs. Cr)",
            "principal": "Prin. O/S (Rs. Cr)",
            "interest": "Unapplied Interest (Rs. Lakh)",
            "default_date": "NPA Since",
            "guarantors": "Personal Guarantors",
        },
        cells=cells(
            {
                "principal": owed,
                "interest": {2: minor("1204.55", 10**5), 3: minor("45120", 10**5)},
                "default_date": {3: "2018-06-30"},
                "guarantors": {2: ["Individual A", "Individual B"], 5: ["Individual E", "Individual F"]},
            }
        ),
        must_warn=["totals_row_skipped", ["unit_conflict", "amount_text", "unit_differs_from_title", "unit_row_differs"]],
    )  # fmt: skip


def thousands_of_dollars() -> None:
    """x20: HK$'000 in the headers, dashes for nil, brackets for credits."""
    name = "x20_hk_thousands"
    rows = [
        ["Schedule 3 - Assigned Receivables"],
        ["All amounts in HK$'000 as at 31 March 2025"],
        [],
        [
            "Item",
            "Obligor Group",
            "Obligor",
            "Drawn Balance",
            "Accrued & unpaid int.",
            "Costs",
            "Aggregate Claim",
            "Event of Default",
        ],
        [1, "Eastern Star", "Eastern Star Shipping Ltd", 45200, 3120.5, 120, 48440.5, date(2023, 9, 30)],
        [2, "Eastern Star", "Eastern Star Bunkers Ltd", 8800, 410, "-", 9210, date(2023, 9, 30)],
        [3, "Kwan Lee", "Kwan Lee Garments Co Ltd", 15000.75, "(20.25)", 5, 14985.5, date(2024, 1, 15)],
        ["", "", "Total", 69000.75, 3510.25, 125, 72636, None],
    ]
    workbook(f"{name}.xlsx", {"Schedule 3": rows}, formats={"Schedule 3": {"H5:H7": "dd mmm yyyy"}})
    owed = {5: "45200", 6: "8800", 7: "15000.75"}
    expect(
        name,
        source=source("Schedule in HK$'000, dash for nil, brackets for a credit"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"HKD": sum(minor(v, 1000) for v in owed.values())},
        fields={
            "borrower_name": "Obligor",
            "borrower_group": "Obligor Group",
            "principal": "Drawn Balance",
            "interest": "Accrued & unpaid int.",
            "fees": "Costs",
            "total": "Aggregate Claim",
            "default_date": "Event of Default",
        },
        cells=cells(
            {
                "principal": {row: minor(v, 1000) for row, v in owed.items()},
                "interest": {7: minor("-20.25", 1000)},
                "total": {7: minor("14985.5", 1000)},
                "default_date": {5: "2023-09-30"},
                "base_date": {5: "2025-03-31"},
            }
        ),
        must_warn=["unit_from_title", "totals_row_skipped", "amount_negative"],
    )


def us_loans() -> None:
    """x21: a US mortgage tape: Original UPB beside Current UPB, month-first dates, $."""
    name = "x21_us_original_and_current_upb"
    rows = [
        ["Loan #", "Mortgagor", "Orig UPB", "Curr UPB", "Orig Date", "Maturity", "Next Due", "Escrow Adv", "Corp Adv", "Total Payoff", "Lien Pos",
         "St", "FC Status"],
        ["1000231", "Individual A", "$210,000.00", "$187,455.12", "04/13/2006", "05/01/2036", "11/01/2019", "$4,310.00", "$1,250.00", "$231,020.55",
         "1", "FL", "Judgment entered"],
        ["1000232", "Individual B", "$96,500.00", "$80,011.90", "07/02/2007", "08/01/2037", "02/01/2020", "$0.00", "$0.00", "$92,300.10", "2", "OH", ""],
        ["1000240", "Riverbend Holdings LLC", "$1,450,000.00", "$1,398,720.00", "12/30/2014", "01/01/2025", "06/01/2022", "$12,000.00",
         "$33,015.75", "$1,702,118.64", "1", "TX", "Complaint filed"],
        ["1000255", "Individual C", "$55,000.00", "($120.50)", "03/15/2010", "04/01/2025", "", "$0.00", "$0.00", "($120.50)", "1", "GA", ""],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="cp1252")
    owed = {2: "187455.12", 3: "80011.90", 4: "1398720", 5: "-120.50"}
    expect(
        name,
        source=source("US mortgage tape, original and current balance, month-first dates"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": sum(minor(v) for v in owed.values())},
        fields={
            "claim_id": "Loan #",
            "borrower_name": "Mortgagor",
            "original_amount": "Orig UPB",
            "principal": "Curr UPB",
            "loan_date": "Orig Date",
            "due_date": "Maturity",
            "total": "Total Payoff",
            "lien_position": "Lien Pos",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "loan_date": {2: "2006-04-13", 3: "2007-07-02", 4: "2014-12-30"},
                "due_date": {4: "2025-01-01"},
                "total": {4: minor("1702118.64")},
            }
        ),
        must_warn=["amount_negative"],
    )


def german() -> None:
    """x22: German, cp1252, decimal comma, semicolons."""
    name = "x22_german_cp1252"
    rows = [
        ["Forderungsaufstellung zum 31.12.2024", "", "", "", "", "", "", ""],
        ["Aktenzeichen", "Schuldner", "Hauptforderung EUR", "Zinsrückstand EUR", "Mahn- und Gerichtskosten EUR", "Gesamtforderung EUR", "Fällig seit",
         "Bürge"],
        ["2021/114", "Müller & Söhne GmbH", "125.430,50", "18.220,11", "1.904,00", "145.554,61", "01.02.2021", "Person A"],
        ["2019/007", "Weißbach Bau KG", "1.240.000,00", "310.500,00", "22.310,75", "1.572.810,75", "15.11.2019", "Person B; Person C"],
        ["2022/301", "Person D", "8.750,00", "612,40", "240,00", "9.602,40", "03.04.2022", ""],
        ["", "Summe", "1.374.180,50", "329.332,51", "24.454,75", "1.727.967,76", "", ""],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="cp1252", delimiter=";")
    owed = {3: "125430.50", 4: "1240000", 5: "8750"}
    expect(
        name,
        source=source("German statement of claims, decimal comma"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "Schuldner",
            "principal": "Hauptforderung EUR",
            "interest": "Zinsrückstand EUR",
            "fees": "Mahn- und Gerichtskosten EUR",
            "total": "Gesamtforderung EUR",
            "guarantors": "Bürge",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "total": {4: minor("1572810.75")},
                "guarantors": {4: ["Person B", "Person C"]},
                "base_date": {3: "2024-12-31"},
            }
        ),
        must_warn=["totals_row_skipped", "encoding_detected"],
    )


def spanish() -> None:
    """x23: Spanish, an HTML table named .xls."""
    name = "x23_spanish_html"
    head = ["Nº préstamo", "Titular", "Importe concedido", "Capital pendiente", "Intereses ordinarios", "Intereses de demora", "Deuda total",
            "Fecha de vencimiento", "Avalista"]  # fmt: skip
    body = [
        [
            "0182-33",
            "Construcciones Levante SL",
            "600.000,00 €",
            "412.330,15 €",
            "20.110,00 €",
            "33.400,90 €",
            "465.841,05 €",
            "30/06/2015",
            "Avalista A",
        ],
        [
            "0182-34",
            "Individuo A",
            "150.000,00 €",
            "98.004,77 €",
            "3.200,50 €",
            "1.010,00 €",
            "102.215,27 €",
            "12/01/2018",
            "",
        ],
        [
            "0049-12",
            "Agrícola del Sur SA",
            "2.000.000,00 €",
            "2.000.000,00 €",
            "140.000,00 €",
            "90.500,00 €",
            "2.230.500,00 €",
            "01/09/2012",
            "Avalista B y Avalista C",
        ],
        [("TOTAL", "colspan=3"), "2.510.334,92 €", "163.310,50 €", "124.910,90 €", "2.798.556,32 €", "", ""],
    ]
    html_page(f"{name}.xls", "<h2>Cartera de préstamos dudosos</h2>" + html_table([head, *body]))
    owed = ["412330.15", "98004.77", "2000000"]
    expect(
        name,
        source=source("Spanish portfolio, HTML named .xls, euro sign behind the figure"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": sum(minor(v) for v in owed)},
        fields={
            "borrower_name": "Titular",
            "original_amount": "Importe concedido",
            "principal": "Capital pendiente",
            "interest": "Intereses ordinarios",
            "penalty": "Intereses de demora",
            "total": "Deuda total",
            "due_date": "Fecha de vencimiento",
            "guarantors": "Avalista",
        },
        cells=[
            *({"field": "principal", "value": minor(v)} for v in owed),
            {"field": "due_date", "value": "2015-06-30"},
            {"field": "due_date", "value": "2018-01-12"},
            {"field": "penalty", "value": minor("33400.90")},
        ],
        must_warn=["totals_row_skipped"],
    )


def italian_french() -> None:
    """x24: Italian and French sheets in one workbook, text amounts with decimal comma."""
    name = "x24_italian_and_french_sheets"
    italian = [
        [
            "NDG",
            "Intestatario",
            "Debito residuo in linea capitale",
            "Interessi di mora",
            "Spese legali",
            "Esposizione complessiva",
            "Garante",
        ],
        [
            "100231",
            "Officine Brambilla Srl",
            "312.400,00 €",
            "41.020,33 €",
            "5.100,00 €",
            "358.520,33 €",
            "Garante A",
        ],
        ["100987", "Persona B", "18.905,10 €", "2.300,00 €", "0,00 €", "21.205,10 €", ""],
    ]
    french = [
        [
            "Réf. dossier",
            "Emprunteur",
            "Montant initial",
            "Capital restant dû",
            "Intérêts échus",
            "Créance totale",
            "Caution",
        ],
        [
            "D-88",
            "Menuiserie Lefèvre SARL",
            "250 000,00 €",
            "199 870,55 €",
            "8 430,10 €",
            "208 300,65 €",
            "Personne C",
        ],
        ["D-91", "Personne D", "40 000,00 €", "12 000,00 €", "300,00 €", "12 300,00 €", ""],
        ["Total général", "", "290 000,00 €", "211 870,55 €", "8 730,10 €", "220 600,65 €", ""],
    ]
    workbook(f"{name}.xlsx", {"Italia": italian, "France": french})
    expect(
        name,
        source=source("An Italian and a French sheet, spaces and dots between thousands"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("543175.65")},
        fields={
            "principal": "Debito residuo in linea capitale",
            "borrower_name": "Intestatario",
            "original_amount": "Montant initial",
        },
        cells=cells(
            {
                "principal": {2: minor("312400"), 3: minor("18905.10")},
                "total": {2: minor("358520.33")},
                "guarantors": {2: ["Garante A"]},
            },
            "Italia",
        )
        + cells(
            {
                "principal": {2: minor("199870.55"), 3: minor("12000")},
                "interest": {2: minor("8430.10")},
                "original_amount": {2: minor("250000")},
            },
            "France",
        ),
        must_warn=["several_sheets", "totals_row_skipped"],
    )


def polish() -> None:
    """x25: a Polish list, UTF-16, tab; złoty by its sign."""
    name = "x25_polish_utf16"
    rows = [
        ["Lp.", "Dłużnik", "Kwota udzielona (zł)", "Kapitał pozostały do spłaty (zł)", "Odsetki karne (zł)", "Odsetki umowne (zł)", "Łączne zadłużenie (zł)",
         "Data wypowiedzenia", "Poręczyciel"],
        ["1", "Zakłady Mięsne Łukasz Sp. z o.o.", "1 500 000,00", "1 120 450,75", "40 112,00", "98 000,10", "1 258 562,85", "2021-05-31", "Osoba A"],
        ["2", "Osoba B", "60 000,00", "33 210,00", "1 200,00", "2 005,55", "36 415,55", "2022-11-02", ""],
        ["3", "Przędzalnia Łódź S.A.", "8 000 000,00", "7 940 000,00", "510 000,00", "1 200 300,00", "9 650 300,00", "2019-01-15", "Osoba C, Osoba D"],
        ["Razem", "", "9 560 000,00", "9 093 660,75", "551 312,00", "1 300 305,65", "10 945 278,40", "", ""],
    ]  # fmt: skip
    delimited(f"{name}.txt", rows, encoding="utf-16", delimiter="\t")
    owed = {2: "1120450.75", 3: "33210", 4: "7940000"}
    expect(
        name,
        source=source("Polish list, UTF-16 with tabs, spaces between thousands"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"PLN": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "Dłużnik",
            "original_amount": "Kwota udzielona (zł)",
            "principal": "Kapitał pozostały do spłaty (zł)",
            "interest": "Odsetki umowne (zł)",
            "penalty": "Odsetki karne (zł)",
            "total": "Łączne zadłużenie (zł)",
            "guarantors": "Poręczyciel",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "total": {4: minor("9650300")},
                "guarantors": {4: ["Osoba C", "Osoba D"]},
            }
        ),
        must_warn=["encoding_detected", "totals_row_skipped"],
    )


def make() -> None:
    """Write these tapes."""
    hong_kong()
    taiwan()
    crores_and_lakhs()
    thousands_of_dollars()
    us_loans()
    german()
    spanish()
    italian_french()
    polish()


if __name__ == "__main__":
    make()
