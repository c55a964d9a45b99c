"""Development tapes x17 to x32: other scripts, other grouping of digits, other names for what is owed."""

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


def portuguese() -> None:
    """x26: Brazilian, R$, decimal comma, day-first dates."""
    name = "x26_brazil_reais"
    rows = [
        ["Contrato", "Devedor", "Valor contratado (R$)", "Saldo devedor principal (R$)", "Juros em atraso (R$)", "Multa (R$)", "Vencimento", "Fiador"],
        ["BR-1", "Usina São José Ltda", "5.000.000,00", "4.310.220,15", "612.000,40", "86.204,40", "28/02/2020", "Pessoa A; Pessoa B"],
        ["BR-2", "Pessoa C", "35.000,00", "21.900,00", "4.100,99", "438,00", "05/11/2021", ""],
        ["BR-3", "Frigorífico Pampa SA", "12.000.000,00", "11.999.999,99", "2.050.000,00", "240.000,00", "30/09/2018", "Pessoa D"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, delimiter=";")
    owed = {2: "4310220.15", 3: "21900", 4: "11999999.99"}
    expect(
        name,
        source=source("Brazilian list in reais"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"BRL": sum(minor(v) for v in owed.values())},
        fields={
            "contract_no": "Contrato",
            "borrower_name": "Devedor",
            "original_amount": "Valor contratado (R$)",
            "principal": "Saldo devedor principal (R$)",
            "interest": "Juros em atraso (R$)",
            "penalty": "Multa (R$)",
            "due_date": "Vencimento",
            "guarantors": "Fiador",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "due_date": {2: "2020-02-28", 3: "2021-11-05", 4: "2018-09-30"},
                "penalty": {2: minor("86204.40")},
            }
        ),
        must_warn=[],
    )


def dates_settled_by_another_column() -> None:
    """x27: a column where no day exceeds 12; the maturity column beside it tells the order; a third is left open."""
    name = "x27_dates_settled_by_neighbour"
    rows = [
        ["Ref", "Debtor", "Prin. O/S (SGD)", "Drawdown", "Final Repayment", "Demand Served"],
        ["1", "Straits Marine Pte Ltd", "450,000.00", "03/04/2018", "25/12/2021", "05/06/2022"],
        ["2", "Merlion Foods Pte Ltd", "1,200,300.50", "11/02/2017", "30/11/2020", "07/01/2021"],
        ["3", "Individual A", "38,000.00", "01/09/2019", "28/02/2022", "09/10/2022"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Ambiguous dates settled by another column of the same tape"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"SGD": minor("1688300.50")},
        fields={
            "borrower_name": "Debtor",
            "principal": "Prin. O/S (SGD)",
            "loan_date": "Drawdown",
            "due_date": "Final Repayment",
        },
        cells=cells(
            {
                "due_date": {2: "2021-12-25", 4: "2022-02-28"},
                "loan_date": {2: "2018-04-03", 3: "2017-02-11", 4: "2019-09-01"},
                "principal": {3: minor("1200300.50")},
            }
        ),
        must_warn=[["date_order_by_columns", "date_order_by_relations", "date_ambiguous"]],
    )


def dates_left_open() -> None:
    """x28: no value of the tape tells whether day or month stands first: the dates stay empty."""
    name = "x28_dates_left_open"
    rows = [
        ["Account", "Customer", "Amt Outstanding AED", "Default On"],
        ["9001", "Gulf Pearl Trading LLC", "1,000,000", "03/04/2021"],
        ["9002", "Dune Logistics FZE", "250,500", "11/12/2020"],
        ["9003", "Individual A", "75,250.25", "05/05/2022"],
        ["9004", "Oasis Cold Stores LLC", "410,000", "2021-13-02"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Dates that may be read two ways and an impossible one"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="total",
        totals={"AED": minor("1735750.25")},
        fields={"borrower_name": "Customer", "total": "Amt Outstanding AED", "default_date": "Default On"},
        cells=cells(
            {"default_date": {2: None, 3: None, 4: "2022-05-05", 5: None}, "total": {4: minor("75250.25")}}
        ),
        must_warn=["date_ambiguous", "date_impossible"],
    )


def several_currencies() -> None:
    """x29: three currencies by column, the equivalent in RMB beside them."""
    name = "x29_currencies_and_equivalents"
    rows = [
        ["币种折算说明：折人民币按2025年6月30日中间价", None, None, None, None, None, None],
        ["客户名", "币别", "原币本金", "折人民币本金", "原币欠息", "折人民币欠息", "出险日"],
        ["舟山某远洋渔业有限公司", "USD", 1500000, 10740000, 120500.5, 862780, "2024-02-11"],
        ["宁波某进出口有限公司", "欧元", 800000.25, 6715202, 31000, 260214, "2024-03-12"],
        ["温岭某鞋业有限公司", "CNY", 5000000, 5000000, 210000, 210000, "2024-04-13"],
        ["台州某水产有限公司", "日元", 90000000, 4464000, 1000000, 49600, "2024-05-14"],
        ["合计（折人民币）", None, None, 26919202, None, 1382594, None],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows}, merge={"Sheet1": ["A1:G1"]})
    expect(
        name,
        source=source("Three foreign currencies with the equivalent in renminbi beside them"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor("1500000"), "EUR": minor("800000.25"), "CNY": minor("5000000"), "JPY": 90000000},
        fields={
            "borrower_name": "客户名",
            "currency": "币别",
            "principal": "原币本金",
            "interest": "原币欠息",
            "default_date": "出险日",
        },
        cells=cells(
            {
                "principal": {3: minor("1500000"), 4: minor("800000.25"), 6: 90000000},
                "interest": {3: minor("120500.5"), 6: 1000000},
                "currency": {3: "USD", 4: "EUR", 5: "CNY", 6: "JPY"},
            }
        ),
        must_warn=["mixed_currency", "totals_row_skipped"],
    )


def only_granted() -> None:
    """x30: only what was granted is given: refused."""
    name = "x30_only_granted"
    rows = [
        ["贷款户", "合同签订日", "合同额度(万元)", "首次支用额(万元)", "期限(月)"],
        ["丽水某青瓷有限公司", "2019-06-01", "500", "480", "36"],
        ["衢州某造纸有限公司", "2018-03-11", "1,200", "1,200", "24"],
        ["金华某火腿有限公司", "2020-10-10", "300", "150", "12"],
    ]
    delimited(f"{name}.csv", rows)
    expect(name, source=source("Only limits and drawings: must be refused"), exit="refused")


def without_currency() -> None:
    """x31: an English tape that names no currency anywhere."""
    name = "x31_english_without_currency"
    rows = [
        ["Ref", "Debtor name", "Principal o/s", "Arrears of interest", "Due"],
        ["1", "Blue Anchor Ltd", "120,000.00", "8,400.00", "2021-06-30"],
        ["2", "Stone & Partners", "45,500.00", "1,000.10", "2020-01-31"],
        ["3", "Individual A", "9,900.99", "0.00", "2022-08-15"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("An English tape that names no currency: no row can be accepted"),
        rows_accepted=0,
        rows_rejected=3,
        totals_field="principal",
        totals={},
        fields={
            "borrower_name": "Debtor name",
            "principal": "Principal o/s",
            "interest": "Arrears of interest",
        },
        cells=cells({"due_date": {2: "2021-06-30"}}),
        must_warn=["currency_missing"],
    )


def total_only() -> None:
    """x32: sums of principal, interest and costs in one column only."""
    name = "x32_total_only"
    rows = [
        ["序号", "欠债单位", "债权总额（本金+利息+费用，万元）", "执行法院", "债权转让日"],
        [1, "本溪某钢铁有限公司", 12045.667788, "本溪市中级人民法院", date(2022, 12, 20)],
        [2, "抚顺某石化配件有限公司", 880.5, "抚顺市望花区人民法院", date(2022, 12, 20)],
        [3, "丹东某丝绸厂", 1500, "丹东市振兴区人民法院", date(2023, 6, 28)],
        [4, None, 77, "营口市西市区人民法院", date(2023, 6, 28)],
        [5, "铁岭某换热器有限公司", "待核实", "铁岭市银州区人民法院", date(2023, 6, 28)],
    ]
    workbook(f"{name}.xlsx", {"债权": rows}, formats={"债权": {"E2:E6": "yyyy/m/d"}})
    owed = {2: "12045.667788", 3: "880.5", 4: "1500"}
    expect(
        name,
        source=source("One column of totals, a row without a debtor, a row without an amount"),
        rows_accepted=3,
        rows_rejected=2,
        totals_field="total",
        totals={"CNY": sum(minor(v, 10_000) for v in owed.values())},
        fields={
            "borrower_name": "欠债单位",
            "total": "债权总额（本金+利息+费用，万元）",
            "enforcement_court": "执行法院",
        },
        cells=cells({"total": {row: minor(v, 10_000) for row, v in owed.items()}}),
        must_warn=["missing_borrower", ["amount_unreadable", "missing_total"]],
    )


def make() -> None:
    """Write tapes x17 to x32."""
    hong_kong()
    taiwan()
    crores_and_lakhs()
    thousands_of_dollars()
    us_loans()
    german()
    spanish()
    italian_french()
    polish()
    portuguese()
    dates_settled_by_another_column()
    dates_left_open()
    several_currencies()
    only_granted()
    without_currency()
    total_only()


if __name__ == "__main__":
    make()
