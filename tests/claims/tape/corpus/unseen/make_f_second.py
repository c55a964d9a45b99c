"""Write the tapes open_second_f01 to open_second_f05 and their expected results; `make_f_second_b.py` writes the other five.

All companies, persons, numbers and amounts are invented; the layouts are those of the sources named with each tape.
"""

from datetime import date

from make_f_writing import columns, delimited, expected, minor, row_of, summed, web_page, workbook


def irish_loan_tape() -> None:
    """Irish sale tape: three header rows, thousands of euro, brackets, a hidden column, a total with two figures changed over."""
    top = [
        "Conn. No.",
        "Borrowing entity",
        "Recourse parties",
        "Facility limit",
        "Exposure at cut-off",
        *[None] * 4,
    ]
    top += ["Demand issued", "Internal mark"]
    middle = [*[None] * 4, "On balance sheet", None, "Off balance sheet", None, "Total claim", None, None]
    leaf = [
        *[None] * 4,
        "Drawn capital",
        "Contract interest",
        "Default interest",
        "Recoverable costs",
        *[None] * 3,
    ]
    rows: list[list[object]] = [
        ["Project Curlew: loan-level tape"],
        ["Cut-off: 31 March 2025", None, "EUR '000"],
        top,
        middle,
        leaf,
    ]
    data = [
        ("K100", "Shannonside Hotels Limited", "Individual A and Individual B", 9000, "8412.55", "310.20", "1120.44", "18.75", date(2021, 10, 14)),
        ("K100", "Shannonside Leisure Limited", "Shannonside Hotels Limited", 1200, "1105.00", "40.10", "96.30", "(2.50)", date(2021, 10, 14)),
        ("K113", "Slieve Bloom Windfarm DAC", "", 14500, "13990.08", "622.41", "2045.90", "110.00", date(2023, 2, 9)),
        ("K127", "Individual C", "Individual D", 400, "371.92", "12.06", "55.18", "3.40", date(2019, 5, 30)),
        ("K131", "Liffey Quay Developments Limited (in receivership)", "Individual E; Individual F; Quay Holdings Limited", 22000, "21650.00", "1840.75", "6011.12", "402.33", date(2018, 12, 3)),
        ("K140", "Burren Stone Products Limited", "Individual G", 750, "688.40", "25.95", "70.07", "6.15", date(2022, 7, 21)),
    ]  # fmt: skip
    for number, (group, name, recourse, limit, *amounts, day) in enumerate(data):
        parts = [text.replace("(", "-").replace(")", "") for text in amounts]
        whole = summed(parts) / 100
        if number == 5:
            whole = 970.57  # for 790.57
        rows.append([group, name, recourse, limit, *map(float, parts), whole, day, 0.35])
    sums = [summed(row[4 + k].replace("(", "-").replace(")", "") for row in data) / 100 for k in range(4)]
    rows.append(["Portfolio total", None, None, None, *sums, sum(summed([value]) for value in sums) / 100])
    rows += [[], ["Facility limit is the original sanctioned amount and is shown for information only."]]
    merges = [f"{column}3:{column}5" for column in "ABCDJK"] + ["E3:I3", "E4:F4", "G4:H4", "I4:I5"]
    layout = {
        "merges": {"Tape": merges},
        "hidden_columns": {"Tape": ["K"]},
        "number_format": "#,##0.00;(#,##0.00)",
    }
    workbook("open_second_f01_loan_level_tape.xlsx", {"Tape": rows}, **layout)
    first, quay = row_of(rows, "Shannonside Hotels Limited"), row_of(rows, data[4][1])
    exposure = "Exposure at cut-off"
    expected(
        "open_second_f01_loan_level_tape",
        title="Agreed-upon procedures on a portfolio of Irish non-performing loans (data file of the portfolio)",
        url="https://www.sec.gov/Archives/edgar/data/1888849/000095014223001941/eh230376869_ex9901.htm",
        real="what Irish sale tapes carry: connection, borrower, balance at cut-off, interest, arrears, costs",
        ours="three header rows, names, figures",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": summed((row[4] for row in data), 1000)},
        fields={
            "borrower_name": "Borrowing entity",
            "guarantors": "Recourse parties",
            "principal": f"{exposure}/On balance sheet/Drawn capital",
            "interest": f"{exposure}/On balance sheet/Contract interest",
            "penalty": f"{exposure}/Off balance sheet/Default interest",
            "fees": f"{exposure}/Off balance sheet/Recoverable costs",
            "total": f"{exposure}/Total claim",
        },
        cells=[
            (first, "principal", minor("8412.55", 1000)),
            (first, "guarantors", ["Individual A", "Individual B"]),
            (first, "penalty", minor("1120.44", 1000)),
            (first, "total", minor("9861.94", 1000)),
            (first + 1, "fees", minor("-2.50", 1000)),
            (first + 2, "interest", minor("622.41", 1000)),
            (first + 3, "borrower_name", "Individual C"),
            (quay, "guarantors", ["Individual E", "Individual F", "Quay Holdings Limited"]),
            (quay, "principal", minor("21650", 1000)),
        ],
        sheet="Tape",
        must_warn=["hidden_columns", "totals_row_skipped", "total_differs", "several_guarantors"],
    )


def nigerian_obligors() -> None:
    """Nigerian list as an HTML page named .xls: millions of naira in the header, Dr after the amounts, the header repeated."""
    head = columns(
        "S/N|Obligor|Directors|Personal guarantor(s)|Approved line (N'million)|Principal still owed (N'million)"
    )
    head += columns("Accrued int. (N'million)|Gross debt (N'million)|Date expired|Suit No.|Suit status")
    data = [
        ("Benue Rice Mills Ltd", "Individual A, Individual B", "Individual A", "1,500.00", "1,348.20 Dr", "640.11 Dr", "1,988.31 Dr", "30/06/2019", "FHC/MKD/CS/44/2021", "Judgment delivered"),
        ("Lekki Cold Rooms Nig. Ltd", "Individual C", "Individual C; Individual D", "250.00", "231.75 Dr", "88.06 Dr", "319.81 Dr", "31/12/2020", "", "Not in court"),
        ("Kano Tanneries PLC", "Individual E", "", "4,000.00", "3,905.40 Dr", "2,266.92 Dr", "6,172.32 Dr", "28/02/2018", "FHC/KN/CS/107/2019", "On appeal"),
        ("Owerri Estates Development Co.", "Individual F", "Individual F", "800.00", "N/A", "N/A", "N/A", "30/09/2021", "", "Not in court"),
        ("Calabar Marine Logistics Ltd", "Individual G", "Individual G & Individual H", "620.00", "587.33 Dr", "201.50 Dr", "788.83 Dr", "15/05/2020", "FHC/CA/CS/12/2022", "Judgment delivered"),
        ("Jos Plateau Minerals Ltd", "Individual J", "Individual J", "310.00", "298.00 Dr", "77.45 Dr", "375.45 Dr", "31/03/2022", "", "Not in court"),
    ]  # fmt: skip
    rows: list[list[object]] = [[(text, "bgcolor=#cccccc") for text in head]]
    for number, row in enumerate(data, 1):
        if number == 4:
            rows.append(list(head))
        rows.append([number, *row])
    good = [[text[:-3].replace(",", "") for text in row[4:7]] for row in data if row[4] != "N/A"]
    sums = [summed(column) / 100 for column in zip(*good, strict=True)]
    rows.append([("TOTAL", "colspan=5"), *[f"{value:,.2f} Dr" for value in sums], ("", "colspan=3")])
    before = ["SCHEDULE OF DELINQUENT OBLIGORS", "Currency: Nigerian Naira (NGN)    As at 31st August 2025"]
    web_page(
        "open_second_f02_delinquent_obligors.xls",
        before,
        rows,
        ["Prepared by: Remedial Assets Dept."],
        "utf-8",
    )
    benue, lekki, kano, _, calabar, jos = (row[0] for row in data)
    million = 1_000_000
    expected(
        "open_second_f02_delinquent_obligors",
        title="AMCON releases list of delinquent debtors (names, directors, sums owed)",
        url="https://peopleandpowerngr.com/2018/10/amcon-releases-list-of-%e2%82%a6906-billion-bad-debtors",
        real="the kind of list: obligor, directors, sum owed, published by order of the regulator",
        ours="columns beyond these, names, figures, suits",
        rows_accepted=5,
        rows_rejected=1,
        totals_field="principal",
        totals={"NGN": summed((row[0] for row in good), million)},
        fields={
            "row_no": "S/N",
            "borrower_name": "Obligor",
            "guarantors": "Personal guarantor(s)",
            "principal": "Principal still owed (N'million)",
            "interest": "Accrued int. (N'million)",
            "total": "Gross debt (N'million)",
            "case_no": "Suit No.",
        },
        cells=[
            (benue, "principal", minor("1348.20", million)),
            (benue, "guarantors", ["Individual A"]),
            (benue, "case_no", "FHC/MKD/CS/44/2021"),
            (lekki, "guarantors", ["Individual C", "Individual D"]),
            (lekki, "total", minor("319.81", million)),
            (kano, "interest", minor("2266.92", million)),
            (calabar, "guarantors", ["Individual G", "Individual H"]),
            (calabar, "principal", minor("587.33", million)),
            (jos, "total", minor("375.45", million)),
        ],
        must_warn=[
            "header_repeated",
            "totals_row_skipped",
            ["missing_principal", "missing_total", "amount_unreadable"],
        ],
    )


def trade_claims() -> None:
    """US trade claims of a buyer, CSV: dollar signs, credits in brackets, an unliquidated claim, a claim entered twice."""
    head = columns(
        "POC #|Filed On|Estate (Debtor Entity)|Bankr. Case No.|Claim Holder|Invoices Unpaid|Late Chgs.|Credits / Other"
    )
    head += columns("Claim Amount|C/U/D|Petition Date")
    data = [
        ("212", "04/28/2023", "Harbor Freight Lines Inc.", "23-10345 (KBO)", "Ohio Valley Bearings Co.", "$184,220.15", "$3,684.40", "($1,200.00)", "$186,704.55", ""),
        ("219", "05/02/2023", "Harbor Freight Lines Inc.", "23-10345 (KBO)", "Tri-State Tire & Lube LLC", "$41,906.00", "$0.00", "$0.00", "$41,960.00", ""),
        ("340", "05/19/2023", "HFL Logistics West LLC", "23-10347 (KBO)", "Mojave Fuel Partners LP", "$902,334.78", "$13,535.02", "($22,400.50)", "$893,469.30", "D"),
        ("377", "06/13/2023", "HFL Logistics West LLC", "23-10347 (KBO)", "Individual A d/b/a Sparks Diesel", "UNLIQUIDATED", "", "", "UNLIQUIDATED", "C,U"),
        ("401", "06/30/2023", "Harbor Freight Lines Inc.", "23-10345 (KBO)", "Great Lakes Pallet Supply Inc.", "$77,118.60", "$1,156.78", "$0.00", "$78,275.38", ""),
        ("401", "06/30/2023", "Harbor Freight Lines Inc.", "23-10345 (KBO)", "Great Lakes Pallet Supply Inc.", "$77,118.60", "$1,156.78", "$0.00", "$78,275.38", ""),
        ("455", "07/21/2023", "HFL Cold Storage Inc.", "23-10349 (KBO)", "Cascade Refrigeration Services", "$250,080.00", "$5,001.60", "($80.00)", "$255,001.60", ""),
        ("460", "07/24/2023", "HFL Cold Storage Inc.", "23-10349 (KBO)", "Puget Packaging Corp.", "$12,640.25", "$252.81", "$0.00", "$12,893.06", "D"),
    ]  # fmt: skip
    rows: list[list[object]] = [
        ["Trade Claims Held - In re Harbor Freight Lines Inc. et al. (USD)"],
        head,
        *[[*row, "02/27/2023"] for row in data],
    ]
    delimited("open_second_f03_trade_claims.csv", rows, ",", "utf-8-sig", quote=True)
    good = [row for number, row in enumerate(data) if number not in (3, 5)]
    expected(
        "open_second_f03_trade_claims",
        title="Schedule E/F: creditors who have unsecured claims (contingent, unliquidated, disputed)",
        url="http://www.nolo.com/legal-encyclopedia/completing-schedule-e-the-bankruptcy-petition.html",
        real="C/U/D marks, claim numbers, estates with case numbers",
        ours="columns of a buyer of claims, names, figures",
        rows_accepted=6,
        rows_rejected=2,
        totals_field="principal",
        totals={"USD": summed(row[5].replace("$", "").replace(",", "") for row in good)},
        fields={
            "borrower_name": "Estate (Debtor Entity)",
            "case_no": "Bankr. Case No.",
            "creditor": "Claim Holder",
            "principal": "Invoices Unpaid",
            "total": "Claim Amount",
        },
        cells=[
            (3, "principal", 18422015),
            (3, "total", 18670455),
            (3, "creditor", "Ohio Valley Bearings Co."),
            (3, "borrower_name", "Harbor Freight Lines Inc."),
            (4, "principal", 4190600),
            (5, "principal", 90233478),
            (5, "case_no", "23-10347 (KBO)"),
            (7, "principal", 7711860),
            (10, "total", 1289306),
        ],
        must_warn=[
            "duplicate_row",
            ["amount_unreadable", "missing_principal", "missing_total"],
            "total_differs",
        ],
    )


def french_doubtful() -> None:
    """French doubtful loans: thousands of euro as text, agency subtotals, a flag whose yes means in time."""
    rows: list[list[object]] = [
        ["Créances douteuses et litigieuses - périmètre de cession"],
        ["Arrêté au 31/12/2024 - montants exprimés en k€"],
        [],
        [
            *columns("Dossier|Raison sociale|Cautions|Concours initial|CRD exigible|Intérêts conventionnels"),
            *columns(
                "Intérêts de retard|Frais et dépens|Créance totale|Déchéance du terme|Jugement du|Juridiction"
            ),
            *columns("RG n°|Créance non prescrite (O/N)"),
        ],
    ]
    data = [
        ("Lyon", "D-1107", "SARL Menuiserie du Forez", "M. A., Mme B.", "350,0", "288,4", "12,7", "40,3", "5,1", "12/09/2021", "21/03/2023", "TC Saint-Étienne", "22/00871", "oui"),
        ("Lyon", "D-1124", "SAS Textiles du Beaujolais", "Holding TDB", "1 800,0", "1 640,9", "88,0", "301,6", "22,4", "28/02/2020", "15/11/2021", "TC Villefranche", "20/01543", "oui"),
        ("Lyon", "D-1150", "M. C.", "", "60,0", "41,2", "1,9", "9,0", "0,8", "03/07/2019", "", "", "", "non"),
        ("Brest", "D-2031", "SNC Criée du Léon", "M. D. et Mme E.", "500,0", "466,3", "20,5", "77,7", "6,6", "30/06/2022", "08/02/2024", "TC Brest", "23/00112", "oui"),
        ("Brest", "D-2044", "SA Conserveries d'Armor", "SCI Ar Mor ; M. F.", "2 750,0", "2 604,8", "143,9", "512,2", "48,0", "17/04/2018", "25/09/2019", "TC Quimper", "18/02290", "oui"),
        ("Brest", "D-2050", "EARL de Kerlouan", "M. G.", "120,0", "98,7", "4,4", "18,1", "1,2", "19/10/2020", "", "", "", "non"),
    ]  # fmt: skip
    agency, block = "", []
    for place, *row in data:
        if agency and place != agency:
            rows.append(_sous_total(agency, block))
            block = []
        agency = place
        figures = [minor(text.replace(" ", "").replace(",", ".")) for text in row[4:8]]
        block.append(figures)
        rows.append([*row[:8], _french(sum(figures)), *row[8:]])
    rows.append(_sous_total(agency, block))
    every = [[minor(text.replace(" ", "").replace(",", ".")) for text in row[5:9]] for row in data]
    rows.append(_sous_total("TOTAL GÉNÉRAL", every, slip=10_00))
    workbook("open_second_f04_creances_douteuses.xlsx", {"CDL": rows})
    first, armor = row_of(rows, "SARL Menuiserie du Forez"), row_of(rows, "SA Conserveries d'Armor")
    single = row_of(rows, "M. C.")
    expected(
        "open_second_f04_creances_douteuses",
        title="Déclaration et état des créances (échu, privilégié, chirographaire, intérêts, pièces)",
        url="https://bofip.impots.gouv.fr/bofip/3624-PGP.html?identifiant=BOI-REC-EVTS-10-30-20120912",
        real="words of French claims: déchéance du terme, intérêts de retard, cautions, RG, juridiction",
        ours="layout, names, figures",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": sum(row[0] for row in every) * 1000},
        fields={
            "borrower_name": "Raison sociale",
            "guarantors": "Cautions",
            "principal": "CRD exigible",
            "interest": "Intérêts conventionnels",
            "penalty": "Intérêts de retard",
            "fees": "Frais et dépens",
            "total": "Créance totale",
            "judgment_date": "Jugement du",
            "court": "Juridiction",
            "case_no": "RG n°",
            "limitation_status": "Créance non prescrite (O/N)",
        },
        cells=[
            (first, "principal", minor("288.4", 1000)),
            (first, "guarantors", ["M. A.", "Mme B."]),
            (first, "judgment_date", "2023-03-21"),
            (first, "limitation_status", "alive"),
            (first + 1, "total", minor("2052.9", 1000)),
            (single, "limitation_status", "time_barred"),
            (single, "judgment_date", None),
            (armor, "guarantors", ["SCI Ar Mor", "M. F."]),
            (armor, "penalty", minor("512.2", 1000)),
            (armor, "case_no", "18/02290"),
        ],
        sheet="CDL",
        must_warn=["totals_row_skipped", "totals_differ", ["unit_from_title", "amount_text"]],
    )


def _french(hundredths: int) -> str:
    """164090 hundredths as 1 640,9."""
    return f"{hundredths // 100:,}".replace(",", " ") + f",{hundredths % 100 // 10}"


def _sous_total(label: str, block: list[list[int]], slip: int = 0) -> list[object]:
    """A subtotal of principal, interest, default interest, costs and the whole; `slip` spoils the first."""
    sums = [sum(column) for column in zip(*block, strict=True)]
    text = label if label.startswith("TOTAL") else f"Sous-total {label}"
    return [text, None, None, None, *map(_french, [sums[0] + slip, *sums[1:]]), _french(sum(sums))]


def spanish_portfolio() -> None:
    """Spanish portfolio: contracts on one sheet, the parties with their roles on the other, joined by the file number; sums as formulas."""
    rows: list[list[object]] = [
        ["Cartera Duero - contratos (EUR)"],
        [
            *columns(
                "Expte.|Producto|Fecha formalización|Importe formalizado|Capital vencido no pagado|Int. remuneratorios"
            ),
            *columns("Int. moratorios|Costas tasadas|Deuda exigible|Fecha de impago|Juzgado|Autos"),
        ],
    ]
    data = [
        ("E-40011", "Préstamo hipotecario", date(2007, 6, 18), "240000.00", "198344.12", "6020.77", "31870.05", "4200.00", date(2013, 1, 31), "JPI 4 Zamora", "ETNJ 211/2014"),
        ("E-40027", "Póliza de crédito", date(2015, 3, 24), "90000.00", "90000.00", "2111.40", "20456.90", "1850.00", date(2018, 9, 24), "JPI 2 Soria", "ETNJ 87/2019"),
        ("E-40030", "Leasing", date(2016, 11, 2), "61000.00", "33780.66", "902.15", "8001.31", "0.00", date(2019, 4, 2), "", ""),
        ("E-40052", "Préstamo personal", date(2018, 7, 9), "15000.00", "11240.93", "640.00", "2977.48", "310.00", date(2020, 2, 9), "JPI 1 Aranda de Duero", "Monitorio 502/2021"),
        ("E-40064", "Descuento comercial", date(2017, 1, 13), "120000.00", "74518.20", "0.00", "19333.47", "2400.00", date(2017, 12, 29), "JPI 7 Valladolid", "Cambiario 14/2018"),
    ]  # fmt: skip
    for row in data:
        parts = row[4:8]
        rows.append([*row[:3], *map(float, row[3:8]), summed(parts) / 100, *row[8:]])
    rows.append(["TOTAL", None, None, None, *[f"=SUM({column}3:{column}7)" for column in "EFGH"]])
    parties = [columns("Expte.|Intervención|Nombre / Razón social|NIF")]
    parties += [
        ["E-40011", "Titular", "Individuo A", "***0000*A"],
        ["E-40011", "Fiador", "Individuo B", "***0001*B"],
        ["E-40027", "Titular", "Harinas del Esgueva, S.L.", "B00000000"],
        ["E-40027", "Fiador", "Individuo C", "***0002*C"],
        ["E-40027", "Fiador", "Individuo D", "***0003*D"],
        ["E-40030", "Titular", "Transportes Numancia, S.A.", "A00000000"],
        ["E-40052", "Titular", "Individuo E", "***0004*E"],
        ["E-40064", "Titular", "Maderas Pisuerga, S.L.", "B00000001"],
        ["E-40064", "Fiador", "Pisuerga Inversiones, S.L.", "B00000002"],
    ]
    workbook(
        "open_second_f05_cartera.xlsx",
        {"Contratos": rows, "Intervinientes": parties},
        number_format="#,##0.00",
    )
    expected(
        "open_second_f05_cartera",
        title="Las cesiones de deuda (carteras de créditos, titulares, fiadores, monitorios)",
        url="https://aempi.es/las-cesiones-de-deuda-el-derecho-de-retracto-y-las-negociaciones-para-la-cancelacion-de-la-deuda",
        real="words of Spanish portfolios: titular, fiador, intereses moratorios, autos, juzgado, monitorio",
        ours="two sheets joined by file number, names, figures",
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": summed(row[4] for row in data)},
        fields={
            "loan_date": "Fecha formalización",
            "principal": "Capital vencido no pagado",
            "interest": "Int. remuneratorios",
            "penalty": "Int. moratorios",
            "fees": "Costas tasadas",
            "total": "Deuda exigible",
            "default_date": "Fecha de impago",
            "court": "Juzgado",
            "case_no": "Autos",
        },
        cells=[
            (3, "borrower_name", "Individuo A"),
            (3, "guarantors", ["Individuo B"]),
            (3, "principal", 19834412),
            (3, "loan_date", "2007-06-18"),
            (4, "guarantors", ["Individuo C", "Individuo D"]),
            (4, "borrower_name", "Harinas del Esgueva, S.L."),
            (4, "penalty", 2045690),
            (5, "total", summed(["33780.66", "902.15", "8001.31"])),
            (6, "case_no", "Monitorio 502/2021"),
            (7, "default_date", "2017-12-29"),
            (7, "borrower_name", "Maderas Pisuerga, S.L."),
        ],
        sheet="Contratos",
        must_warn=["several_sheets", ["formulas_not_calculated", "formula_without_value"]],
    )


if __name__ == "__main__":
    irish_loan_tape()
    nigerian_obligors()
    trade_claims()
    french_doubtful()
    spanish_portfolio()
