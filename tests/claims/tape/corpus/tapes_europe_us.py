"""Development tapes 09 to 16: Germany, Italy, Spain, France, the United States, England, Hong Kong, India."""

from datetime import date, datetime

from writing import DEVELOPMENT, cells, delimited, document, expect, minor, workbook

INDEX = "public code index, file {}"


def german_list() -> None:
    """09: Forderungsaufstellung in cp1252 with semicolons and decimal commas; a converted column beside the foreign one."""
    name = "09_forderungsaufstellung_cp1252"
    rows = [
        ["Forderungsaufstellung zum 30.06.2025", "", "", "", "", "", "", "", "", ""],
        ["Aktenzeichen", "Kreditnehmer", "Bürge", "Restkapital", "Währung", "rückständige Zinsen", "Kosten der Rechtsverfolgung",
         "Restkapital in EUR", "Kündigung vom", "Titel vom"],
        ["K-1001", "Müller Maschinenbau GmbH", "Individual A", "1.250.000,00", "EUR", "87.412,55", "3.200,00", "1.250.000,00",
         "15.03.2021", "02.12.2021"],
        ["K-1002", "Nordsee Reederei MS „Anke“ KG", "", "3.100.500,75", "USD", "210.000,10", "0,00", "2.870.833,10", "01.04.2019",
         "05.06.2020"],
        ["K-1003", "Gasthof Zur Brücke OHG", "Individual B; Individual C", "98.000,5", "EUR", "12.345,00", "1.111,11", "98.000,50",
         "31.10.2018", ""],
        ["K-1004", "Bäckerei Groß e. K.", "", "45.000", "EUR", "6.750", "980,20", "45.000,00", "11.11.2022", "29.02.2023"],
        ["Summe", "", "", "", "", "", "", "4.263.833,60", "", ""],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="cp1252", delimiter=";")
    owed = {3: "1250000", 4: "3100500.75", 5: "98000.5", 6: "45000"}
    expect(
        name,
        source={
            "title": "Forderungsaufstellung: semicolons, decimal commas, a converted column, an impossible date",
            "url": INDEX.format(45501219831),
            "real": "RESTKAPITAL, WAEHRUNG and RESTKAPITAL_EUR side by side in an export of a German bank",
            "ours": "other headers, names, figures",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("1393000.50"), "USD": minor("3100500.75")},
        fields={
            "borrower_name": "Kreditnehmer",
            "guarantors": "Bürge",
            "principal": "Restkapital",
            "currency": "Währung",
            "interest": "rückständige Zinsen",
            "fees": "Kosten der Rechtsverfolgung",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "currency": {3: "EUR", 4: "USD"},
                "interest": {4: minor("210000.10"), 6: minor("6750")},
                "fees": {5: minor("1111.11")},
                "guarantors": {5: ["Individual B", "Individual C"]},
                "base_date": {3: "2025-06-30"},
            }
        ),
        must_warn=["encoding_detected", "mixed_currency", "totals_row_skipped", "date_impossible"],
    )


def italian_portfolio() -> None:
    """10: Italian bad loans in thousands of euro, two header rows, a hidden column with the price."""
    name = "10_portafoglio_sofferenze_migliaia"
    rows = [
        ["Portafoglio crediti in sofferenza - data di riferimento 31/12/2024"],
        ["importi in migliaia di euro"],
        [
            "NDG",
            "Ragione sociale",
            "Forma tecnica",
            "Esposizione lorda",
            None,
            None,
            None,
            "Prezzo",
            "Passaggio a sofferenza",
            "Fideiussori",
        ],
        [
            None,
            None,
            None,
            "Capitale residuo",
            "Interessi di mora",
            "Spese legali",
            "Totale",
            None,
            None,
            None,
        ],
        [
            "0001234",
            "Tessitura Comasca S.r.l.",
            "Mutuo ipotecario",
            1812.5,
            340.25,
            12.4,
            2165.15,
            700,
            date(2016, 5, 20),
            "Individual A, Individual B",
        ],
        [
            "0001301",
            "Cantieri Navali Adriatici S.p.A.",
            "Conto corrente",
            9800,
            2115.333,
            88,
            12003.333,
            2500,
            date(2014, 11, 3),
            "Holding Adriatica S.r.l.",
        ],
        ["0001377", "Individual C", "Prestito personale", 14.75, 3.1, 0, 17.85, 1, date(2019, 2, 28), None],
        ["Totale complessivo", None, None, 11627.25, 2458.683, 100.4, 14186.333, 3201, None, None],
    ]
    workbook(
        f"{name}.xlsx",
        {"Sofferenze": rows},
        merge={
            "Sofferenze": [
                "A1:J1",
                "A2:J2",
                "D3:G3",
                "A3:A4",
                "B3:B4",
                "C3:C4",
                "H3:H4",
                "I3:I4",
                "J3:J4",
                "A8:C8",
            ]
        },
        hide_columns={"Sofferenze": ["H"]},
        formats={"Sofferenze": {"I5:I7": "dd/mm/yyyy", "D5:G8": "#,##0.00"}},
    )
    expect(
        name,
        source={
            "title": "Italian bad loans in thousands of euro, two header rows, a hidden column",
            "url": INDEX.format(55089702786),
            "real": "the notion of a creditor's gross amount claimed; trade words NDG, forma tecnica, sofferenza",
            "ours": "layout, names, figures",
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("11627.25", 1000)},
        fields={
            "borrower_name": "Ragione sociale",
            "principal": "Esposizione lorda/Capitale residuo",
            "total": "Esposizione lorda/Totale",
            "fees": "Esposizione lorda/Spese legali",
            "guarantors": "Fideiussori",
        },
        cells=cells(
            {
                "principal": {5: minor("1812.5", 1000), 6: minor("9800", 1000), 7: minor("14.75", 1000)},
                "total": {6: minor("12003.333", 1000)},
                "fees": {5: minor("12.4", 1000)},
                "base_date": {5: "2024-12-31"},
            },
            "Sofferenze",
        ),
        must_warn=["totals_row_skipped", "hidden_columns", "multi_header", "unit_from_title"],
    )


def spanish_tab() -> None:
    """11: a Spanish list in UTF-16 with tabs: granted beside owed, two kinds of interest, default dates with day over 12."""
    name = "11_cartera_utf16_tab"
    rows = [
        ["Nº préstamo", "Titular", "Importe concedido", "Capital vivo", "Intereses ordinarios", "Intereses de demora",
         "Deuda total", "Fecha de impago", "Vencimiento anticipado", "Avalistas"],
        ["ES-0001", "Conservas del Cantábrico, S.A.", "600.000,00 €", "512.300,40 €", "10.250,10 €", "31.020,55 €",
         "553.571,05 €", "05/07/2018", "31/01/2019", "Individual A / Individual B"],
        ["ES-0002", "Talleres Ría de Vigo, S.L.", "150.000,00 €", "88.000,00 €", "1.200,00 €", "4.400,00 €", "93.600,00 €",
         "01/02/2020", "15/09/2020", ""],
        ["ES-0003", "Individual C", "20.000,00 €", "7.125,33 €", "98,20 €", "0,00 €", "7.223,53 €", "10/11/2021", "", ""],
        ["ES-0004", "Hotel Mirador de Gredos, S.L.", "2.000.000,00 €", "1.999.000,00 €", "50.000,00 €", "160.500,00 €",
         "2.209.500,00 €", "12/12/2017", "20/06/2018", "Inversiones Gredos, S.A."],
    ]  # fmt: skip
    delimited(f"{name}.txt", rows, encoding="utf-16", delimiter="\t")
    owed = {2: "512300.40", 3: "88000", 4: "7125.33", 5: "1999000"}
    expect(
        name,
        source={
            "title": "Spanish list, UTF-16 with tabs; the order of dates is settled by another column",
            "url": INDEX.format(61120444027),
            "real": "CAPITAL VIVO; trade words of Spanish loan books",
            "ours": "layout, names, figures",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "Titular",
            "original_amount": "Importe concedido",
            "principal": "Capital vivo",
            "total": "Deuda total",
            "guarantors": "Avalistas",
            "default_date": "Fecha de impago",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "original_amount": {2: minor("600000")},
                "total": {2: minor("553571.05"), 5: minor("2209500")},
                "default_date": {2: "2018-07-05", 3: "2020-02-01", 4: "2021-11-10"},
                "guarantors": {2: ["Individual A", "Individual B"], 5: ["Inversiones Gredos, S.A."]},
            }
        ),
        must_warn=["encoding_detected"],
    )


def french_1904() -> None:
    """12: French doubtful claims, the 1904 calendar, amounts as text with thin spaces; a formula kept as text."""
    name = "12_creances_douteuses_1904"
    thin = "\u202f"
    rows = [
        ["Créances douteuses cédées au 31 mars 2025"],
        [],
        [
            "N° de dossier",
            "Débiteur",
            "Montant initial du prêt",
            "Capital restant dû",
            "Intérêts échus impayés",
            "Frais de recouvrement",
            "Total exigible",
            "Déchéance du terme",
            "Caution",
        ],
        [
            "D-77",
            "Société Lyonnaise de Cuirs SARL",
            900000,
            f"712{thin}450,30 €",
            f"45{thin}100,00 €",
            "1 250,00 €",
            "758 800,30 €",
            datetime(2019, 9, 17),
            "Individual A",
        ],
        [
            "D-78",
            "Boulangerie du Vieux Port",
            80000,
            "61\u00a0000,00 €",
            "3\u00a0050,00 €",
            "0,00 €",
            "64\u00a0050,00 €",
            datetime(2021, 1, 4),
            None,
        ],
        [
            "D-79",
            "Transports Garonne SAS",
            450000,
            "398 777,07 €",
            "22 900,90 €",
            "640,00 €",
            "422 317,97 €",
            datetime(2020, 6, 30),
            "Garonne Participations SA",
        ],
        ["TOTAL", None, 1430000, "1 172 227,37 €", "71 050,90 €", "1 890,00 €", "1 245 168,27 €", None, None],
    ]
    workbook(
        f"{name}.xlsx",
        {"Créances": rows},
        epoch_1904=True,
        formats={"Créances": {"H4:H6": "dd/mm/yyyy", "C4:C7": "# ##0"}},
        merge={"Créances": ["A1:I1"]},
    )
    expect(
        name,
        source={
            "title": "French doubtful claims, 1904 calendar, amounts as text with narrow spaces",
            "url": INDEX.format(66414874340),
            "real": "Capital restant dû and the way a French table prints amounts",
            "ours": "layout, names, figures",
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("1172227.37")},
        fields={
            "borrower_name": "Débiteur",
            "original_amount": "Montant initial du prêt",
            "principal": "Capital restant dû",
            "interest": "Intérêts échus impayés",
            "fees": "Frais de recouvrement",
            "total": "Total exigible",
            "guarantors": "Caution",
        },
        cells=cells(
            {
                "principal": {4: minor("712450.30"), 5: minor("61000"), 6: minor("398777.07")},
                "interest": {4: minor("45100"), 6: minor("22900.90")},
                "fees": {4: minor("1250")},
                "total": {4: minor("758800.30")},
                "base_date": {4: "2025-03-31"},
            },
            "Créances",
        ),
        must_warn=["amount_text", "totals_row_skipped"],
    )


def us_pipe() -> None:
    """13: a US loan sale tape with pipes: month-first dates known by one column only; unpaid balance beside original one."""
    name = "13_us_mortgage_sale_pipe"
    rows = [
        "investor_loan_id|borrower_full_name|orig_bal|cur_upb|deferred_bal|corp_adv|total_payoff|orig_date|paid_to_date|maturity|"
        "lien_pos|fcl_status|property_state",
        'L00017|"Individual, A"|"$250,000.00"|"$214,880.12"|$0.00|"$3,110.45"|"$229,004.77"|03/04/2006|10/01/2018|04/01/2036|1|'
        "Judgment entered|NJ",
        'L00018|Individual B|"$180,500.00"|"$95,120.00"|"$12,000.00"|($250.00)|"$106,870.00"|11/09/2004|02/01/2020|12/01/2034|1|'
        "Not referred|OH",
        'L00019|Harbor Street Holdings LLC|"$1,200,000.00"|"$1,187,332.61"|$0.00|"$45,900.00"|"$1,402,118.03"|06/30/2007|'
        "05/01/2016|07/01/2017|2|Sale scheduled 02/11/2026|FL",
        'L00020|Individual C|"$92,000.00"||$0.00|$0.00|"$88,410.00"|08/22/2005|01/01/2015|09/01/2035|1|Referred|TX',
    ]
    (DEVELOPMENT / f"{name}.csv").write_bytes("\n".join(rows).encode("utf-8-sig"))
    owed = {2: "214880.12", 3: "95120", 4: "1187332.61"}
    expect(
        name,
        source={
            "title": "US mortgage sale tape with pipes; one row that has only its payoff",
            "url": INDEX.format(22328304832),
            "real": "kinds of columns (unpaid balance, paid to, lien, legal status)",
            "ours": "header spelling, names, figures",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": sum(minor(v) for v in owed.values())},
        fields={
            "claim_id": "investor_loan_id",
            "borrower_name": "borrower_full_name",
            "original_amount": "orig_bal",
            "principal": "cur_upb",
            "total": "total_payoff",
            "paid_through_date": "paid_to_date",
            "due_date": "maturity",
            "loan_date": "orig_date",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "original_amount": {4: minor("1200000")},
                "loan_date": {2: "2006-03-04", 3: "2004-11-09", 4: "2007-06-30"},
                "paid_through_date": {2: "2018-10-01", 3: "2020-02-01"},
                "due_date": {2: "2036-04-01", 4: "2017-07-01"},
                "currency": {2: "USD"},
            }
        ),
        must_warn=[["only_total_given", "missing_principal"]],
    )


def english_judgments() -> None:
    """14: an English list whose dates never show their order: every day is 12 or less, so none may be read."""
    name = "14_county_court_dates_ambiguous"
    rows = [
        [
            "Our Ref",
            "Defendant",
            "Claim number",
            "Judgment sum (£)",
            "Payments since judgment (£)",
            "Balance due (£)",
            "Judgment made",
        ],
        ["AB/101", "Individual A", "F12YX345", "12,400.00", "400.00", "12,000.00", "03/04/2019"],
        ["AB/102", "Thames Vale Catering Ltd", "F13YX001", "80,250.75", "0.00", "80,250.75", "11/12/2020"],
        ["AB/103", "Individual B", "G01YX777", "5,105.10", "5,000.00", "105.10", "02/02/2021"],
        ["AB/104", "Individual C", "G07YX120", "9,999.99", "-", "9,999.99", "07/08/2018"],
    ]
    delimited(f"{name}.csv", rows)
    owed = {2: "12000", 3: "80250.75", 4: "105.10", 5: "9999.99"}
    expect(
        name,
        source={
            "title": "English judgment debts whose dates never show their order",
            "url": "general knowledge of the trade; the rule that an ambiguous date is null",
            "real": "sums before and after payment beside each other",
            "ours": "headers, names, figures",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="total",
        totals={"GBP": sum(minor(v) for v in owed.values())},
        fields={"borrower_name": "Defendant", "total": "Balance due (£)", "judgment_date": "Judgment made"},
        cells=cells(
            {
                "total": {row: minor(v) for row, v in owed.items()},
                "judgment_date": {2: None, 3: None, 4: "2021-02-02", 5: None},
                "currency": {2: "GBP"},
            }
        ),
        must_warn=["date_ambiguous"],
    )


def hong_kong_schedule() -> None:
    """15: a liquidator's schedule of book debts in DOCX, in thousands of HK dollars with a US dollar part."""
    name = "15_liquidators_schedule_hkd_thousand"
    rows = [
        ["No.", "Name of debtor", "Nature of debt", "Principal sum outstanding\nHK$'000", "Accrued interest\nHK$'000",
         "Security held", "Date of demand"],
        ["1", "Pearl Delta Garments Limited", "Term loan", "45,300", "6,120.5", "Mortgage over units totalling 12,000 sq. ft.",
         "14 June 2023"],
        ["2", "Golden Anchor Shipping S.A. (Liberia)", "Revolving facility", "118,750.25", "20,001", "Ship mortgage", "2 March 2022"],
        ["3", "Kowloon East Trading Co.", "Trade finance", "9,040", "nil", "None", "30 November 2024"],
        [("Total", 3), "173,090.25", "26,121.5", "", ""],
    ]  # fmt: skip
    document(
        f"{name}.docx",
        [
            "Some Finance (Hong Kong) Limited (In Creditors' Voluntary Liquidation)",
            "Schedule of debts owing to the Company as at 31 December 2024",
        ],
        rows,
        ["Note: The figures are unaudited and subject to adjudication.", "Joint and Several Liquidators"],
    )
    expect(
        name,
        source={
            "title": "Liquidator's schedule of debts, DOCX, HK$'000",
            "url": "general knowledge of the trade (Hong Kong statements of affairs)",
            "real": "HK$'000 in a header, month names",
            "ours": "wording, names, figures",
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"HKD": minor("173090.25", 1000)},
        fields={"borrower_name": "Name of debtor"},
        cells=[
            {"field": "principal", "value": minor("45300", 1000)},
            {"field": "currency", "value": "HKD"},
            {"field": "base_date", "value": "2024-12-31"},
        ],
        must_warn=["totals_row_skipped"],
    )


def indian_bank() -> None:
    """16: Indian stressed accounts in lakhs with Indian digit groups; one sanctioned amount; one account in crore in its cell."""
    name = "16_npa_lakhs_indian_groups"
    rows = [
        ["List of NPA accounts offered for assignment to ARCs / NBFCs / FIs"],
        ["Position as on 30.09.2024", None, None, None, None, None, "(Rs. in Lakhs)"],
        ["Sl. No.", "Borrower Unit", "Sanctioned Limit", "Ledger Balance (Principal)", "Unapplied Interest", "Total O/s", "Dt. of NPA",
         "Guarantors"],
        [1, "Sahyadri Spinning Mills Ltd", "12,500.00", "10,432.75", "4,011.10", "14,443.85", "28-06-2017",
         "1. Individual A\n2. Individual B"],
        [2, "Godavari Agro Foods Pvt Ltd", "900.00", "812.40", "155.00", "967.40", "31-12-2019", "Individual C & Individual D"],
        [3, "Coromandel Castings", "1,20,000.00", "1,05,250.25", "33,000.00", "1,38,250.25", "30-09-2015", "Coromandel Holdings Ltd"],
        [4, "Vindhya Cement Products", "50.00", "47.1", "9.9", "57.00", "29-03-2021", None],
        ["Grand Total", None, None, "1,16,542.50", "37,176.00", "1,53,718.50", None, None],
    ]  # fmt: skip
    workbook(f"{name}.xlsx", {"Annexure-I": rows}, merge={"Annexure-I": ["A1:H1", "A8:C8"]})
    lakh = 100_000
    expect(
        name,
        source={
            "title": "Indian NPA annexure in lakhs with Indian digit groups",
            "url": "NPA sale notices of Indian banks as reported, see headers.csv (Reserve Price)",
            "real": "Rs. in lakhs in a line above, annexure layout",
            "ours": "header wording, names, figures",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"INR": minor("116542.50", lakh)},
        fields={
            "borrower_name": "Borrower Unit",
            "original_amount": "Sanctioned Limit",
            "principal": "Ledger Balance (Principal)",
            "total": "Total O/s",
            "guarantors": "Guarantors",
        },
        cells=cells(
            {
                "principal": {4: minor("10432.75", lakh), 5: minor("812.40", lakh), 6: minor("105250.25", lakh),
                              7: minor("47.1", lakh)},
                "total": {6: minor("138250.25", lakh)},
                "base_date": {4: "2024-09-30"},
                "guarantors": {4: ["Individual A", "Individual B"], 5: ["Individual C", "Individual D"]},
            },
            "Annexure-I",
        ),
        must_warn=["totals_row_skipped", "unit_from_title", "amount_text"],
    )  # fmt: skip


def make() -> None:
    """Write the tapes of this module."""
    german_list()
    italian_portfolio()
    spanish_tab()
    french_1904()
    us_pipe()
    english_judgments()
    hong_kong_schedule()
    indian_bank()
