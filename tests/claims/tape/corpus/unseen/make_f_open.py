"""Write the tapes open_f01 to open_f04 and their expected results; `_b` writes f07 to f10, `_c` f05 and f06.

All companies, persons, numbers and amounts are invented; the layouts are those of the sources named with each tape.
"""

from make_f_writing import columns, delimited, expected, minor, row_of, summed, workbook


def charged_off_cards() -> None:
    """US sale file of charged-off cards: UTF-16, pipes, month first, a trailer record, a repeat, a slipped figure."""
    head = columns(
        "ORIG_CRDTR|SELLER_ACCT|CONSUMER_NM|ST|CURR|OPEN_DT|CHGOFF_DT|CR_LINE|CHGOFF_AMT|PRIN_AT_SALE|INT_AT_SALE|FEES_AT_SALE"
        "|BAL_AT_SALE|LAST_PMT_DT|LAST_PMT_AMT|BK_IND"
    )
    body = [
        columns("4417-0091|Individual A|OH|03/17/2015|08/31/2022|5000|4,118.20|3902.11|181.09|35.00"),
        columns("4417-0103|Individual B|TX|11/02/2016|09/30/2022|7500|6,940.00|6600.45|300.55|39.00"),
        columns("4417-0118|Individual C|FL|05/26/2018|09/30/2022|3000|2,871.64|2700.64|171.00|0.00"),
        columns("4417-0140|Individual D|NV|01/09/2017|10/31/2022|9000|9,412.80|8850.00|523.80|39.00"),
        columns("4417-0155||AZ|07/14/2019|10/31/2022|2500|2,204.05|2100.00|104.05|0.00"),
        columns("4417-0162|Individual E|OH|12/30/2014|11/30/2022|10000|8,003.77|7450.27|518.50|35.00"),
        columns("4417-0177|Individual F|GA|04/04/2018|11/30/2022|4000|3,660.10|3480.10|180.00|0.00"),
        columns("4417-0177|Individual F|GA|04/04/2018|11/30/2022|4000|3,660.10|3480.10|180.00|0.00"),
        columns("4417-0189|Individual G|IL|10/21/2016|12/31/2022|6000|5,514.32|5150.32|329.00|35.00"),
        columns("4417-0201|Individual H|WA|02/13/2013|12/31/2022|8000|7,729.95|7300.00|390.95|39.00"),
        columns("4417-0216|Individual J|PA|06/06/2017|01/31/2023|1500|1,611.48|1500.00|111.48|0.00"),
    ]
    paid = [
        "06/15/2022",
        "",
        "04/28/2022",
        "02/30/2022",
        "05/05/2022",
        "03/19/2022",
        "06/30/2022",
        "06/30/2022",
    ]
    paid += ["12/24/2021", "05/31/2022", "07/13/2022"]
    lots = [head]
    for row, when in zip(body, paid, strict=True):
        owed = summed(row[7:10])
        if row[0] == "4417-0189":
            owed += 9000  # 5,604.32 for 5,514.32
        lots.append(
            [
                "Prairie Card Bank N.A.",
                *row[:3],
                "USD",
                *row[3:],
                f"{owed / 100:.2f}",
                when,
                "50.00" if when else "",
                "N",
            ]
        )
    total = sum(minor(row[12]) for row in lots[1:])
    lots.append(["TRL", "RECS=11", *[""] * 10, f"{total / 100:.2f}", "", "", ""])
    delimited("open_f01_cards_charged_off.txt", lots, "|", "utf-16")
    good = [row for row in body if row[1]]
    good.pop(6)
    expected(
        "open_f01_cards_charged_off",
        title="Question 34, charged-off accounts: fields of a charged-off account (Metro 2 help), and account placement formats",
        url="https://m2reporterhelp.weebly.com/faq-34---how-should-charged-off-accounts-be-reported.html",
        real="which facts such a file carries: charge-off amount and date, balance, last payment, credit line",
        ours="short column names, trailer record, all rows",
        rows_accepted=9,
        rows_rejected=2,
        totals_field="principal",
        totals={"USD": summed(row[7] for row in good)},
        fields={
            "original_creditor": "ORIG_CRDTR",
            "borrower_name": "CONSUMER_NM",
            "loan_date": "OPEN_DT",
            "written_off_date": "CHGOFF_DT",
            "principal": "PRIN_AT_SALE",
            "interest": "INT_AT_SALE",
            "fees": "FEES_AT_SALE",
            "total": "BAL_AT_SALE",
            "last_payment_date": "LAST_PMT_DT",
            "last_payment_amount": "LAST_PMT_AMT",
        },
        cells=[
            (2, "principal", 390211),
            (2, "total", 411820),
            (2, "written_off_date", "2022-08-31"),
            (3, "loan_date", "2016-11-02"),
            (3, "last_payment_date", None),
            (5, "last_payment_date", None),
            (5, "borrower_name", "Individual D"),
            (8, "loan_date", "2018-04-04"),
            (11, "interest", 39095),
            (12, "last_payment_amount", 5000),
        ],
        must_warn=["missing_borrower", "duplicate_row", "total_differs", "date_impossible"],
    )


def indian_lakh_list() -> None:
    """Indian list for assignment: lakh in the title, one cell in crore, zone subtotals of which one is wrong."""
    rows: list[list[object]] = [
        ["ANNEXURE II : FINANCIAL ASSETS OFFERED FOR ASSIGNMENT (ALL CASH)"],
        ["(Amount in Rs. lakh)", *[None] * 9, "SAMB, Mumbai"],
        [
            *columns("S.N.|Zone|Name of the A/c|Personal / Corporate Guarantors|NPA since|Limit Sanctioned"),
            "Dues as on 30.09.2025",
            None,
            None,
            None,
            "Demand notice u/s 13(2)",
            "Security held",
            "DRT / O.A. No.",
        ],
        [*[None] * 6, "Ledger Principal", "Unapplied Int.", "Chgs. debited", "Aggregate", None, None, None],
    ]
    two = "1) Individual K 2) Individual L 3) Sahyadri Polyfab Pvt Ltd"
    data = [
        ("Mumbai", "Konark Agro Processors Pvt Ltd", two, "31.03.2021", 1500, "1245.67", "388.40", "6.15", "14.06.2021"),
        ("Mumbai", "Trimurti Steel Tubes Ltd", "Individual M", "30.06.2019", 4000, "3,872.05", "2109.33", "18.20", "02.09.2019"),
        ("Mumbai", "Vasundhara Cold Chain LLP", "", "28.02.2022", 600, "548.90", "121.75", "0.85", "19.05.2022"),
        ("Pune", "Deccan Castings Pvt Ltd", "Individual N and Individual P", "30.09.2020", 900, "871.22", "402.18", "3.60", "11.12.2020"),
        ("Pune", "Indrayani Ginning Mills", "Individual Q", "31.12.2018", 450, "Rs. 4.25 crore", "318.44", "2.10", "27.03.2019"),
        ("Nagpur", "Orange City Logistics Pvt Ltd", "Individual R; Individual S", "30.11.2022", 300, "276.31", "64.09", "1.00", "08.02.2023"),
        ("Nagpur", "Wardha Solvents Ltd", "Individual T", "31.07.2017", 2200, "2,118.00", "2,640.56", "22.75", "16.10.2017"),
    ]  # fmt: skip
    zone, held = "", []
    for number, (place, name, sureties, since, limit, ledger, unapplied, charges, notice) in enumerate(
        data, 1
    ):
        if zone and place != zone:
            rows.append(_zone_total(zone, held))
            held = []
        zone = place
        principal = "425.00" if "crore" in ledger else ledger.replace(",", "")
        parts = [principal, unapplied.replace(",", ""), charges]
        held.append([minor(part) for part in parts])
        whole = f"{sum(held[-1]) / 100:,.2f}"
        case = f"O.A. {110 + number}/2023" if number % 3 else ""
        security = [
            "Factory land & bldg., Taluka Haveli",
            "Hyp. of stocks; flat at Thane",
            "Plant & machinery",
        ][number % 3]
        rows.append(
            [
                number,
                place,
                name,
                sureties,
                since,
                limit,
                ledger,
                unapplied,
                charges,
                whole,
                notice,
                security,
                case,
            ]
        )
    rows.append(_zone_total(zone, held, slip=1000))
    sums = [summed(p) for p in (["1245.67", "3872.05", "548.90", "871.22", "425", "276.31", "2118"],)]
    rows.append(["GRAND TOTAL", None, None, None, None, None, f"{sums[0] / 100:,.2f}"])
    rows.append(["Note: Assets are offered on 'As is where is' basis; the Bank may withdraw any account."])
    merges = ["A1:M1", "G3:J3", *[f"{c}3:{c}4" for c in "ABCDEFKLM"], f"A{len(rows) - 1}:F{len(rows) - 1}"]
    workbook("open_f02_assets_for_assignment.xlsx", {"Annex II": rows}, merges={"Annex II": merges})
    konark, castings = row_of(rows, "Konark Agro Processors Pvt Ltd"), row_of(rows, "Deccan Castings Pvt Ltd")
    mills, wardha = row_of(rows, "Indrayani Ginning Mills"), row_of(rows, "Wardha Solvents Ltd")
    lakh = 100_000
    expected(
        "open_f02_assets_for_assignment",
        title="SARFAESI recovery circular and sale notices: demand notice under section 13(2), dues, guarantors, security",
        url="https://pt.scribd.com/document/387773665/Recovery-2017031",
        real="the columns such annexures have (dues as on a date, unapplied interest, notice date, security, O.A. number)",
        ours="accounts, persons and all figures",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"INR": sums[0] * lakh},
        fields={
            "row_no": "S.N.",
            "borrower_name": "Name of the A/c",
            "guarantors": "Personal / Corporate Guarantors",
            "default_date": "NPA since",
            "principal": "Dues as on 30.09.2025/Ledger Principal",
            "interest": "Dues as on 30.09.2025/Unapplied Int.",
            "total": "Dues as on 30.09.2025/Aggregate",
            "collateral": "Security held",
        },
        cells=[
            (konark, "principal", minor("1245.67", lakh)),
            (konark, "guarantors", ["Individual K", "Individual L", "Sahyadri Polyfab Pvt Ltd"]),
            (konark, "default_date", "2021-03-31"),
            (konark, "total", minor("1640.22", lakh)),
            (castings, "guarantors", ["Individual N", "Individual P"]),
            (castings, "interest", minor("402.18", lakh)),
            (mills, "principal", minor("425", lakh)),
            (mills, "total", minor("745.54", lakh)),
            (wardha, "total", minor("4781.31", lakh)),
            (wardha, "default_date", "2017-07-31"),
        ],
        sheet="Annex II",
        must_warn=["totals_row_skipped", "several_guarantors", "totals_differ"],
    )


def _zone_total(zone: str, held: list[list[int]], slip: int = 0) -> list[object]:
    """A subtotal over principal, interest, charges and aggregate; `slip` spoils the aggregate, in hundredths of a lakh."""
    columns = [sum(column) for column in zip(*held, strict=True)]
    figures = [f"{value / 100:,.2f}" for value in (*columns, sum(columns) + slip)]
    return [None, None, f"Sub-total : {zone}", None, None, None, *figures]


def proofs_of_debt() -> None:
    """Singapore proofs of debt: three cards on one sheet, two pairs to a row, two currencies."""
    cards = [
        ("Straits Marine Engineering Pte Ltd", "HC/CWU 112/2023", "SGD 1,250,000.00", "SGD 83,412.50", "SGD 1,333,412.50"),
        ("Kallang Precision Optics Pte Ltd", "HC/CWU 187/2023", "USD 640,500.00", "USD 22,310.75", "USD 662,810.75"),
        ("Bukit Timah Food Court Holdings Pte Ltd", "HC/CWU 9/2024", "SGD 98,760.40", "SGD 4,001.10", "SGD 102,761.50"),
    ]  # fmt: skip
    dates = ["14 June 2023", "3 November 2023", "19 January 2024"]
    rows: list[list[object]] = [["Proofs lodged by the Lender (file copies)"], []]
    for number, ((company, order, principal, interest, whole), day) in enumerate(
        zip(cards, dates, strict=True), 1
    ):
        rows += [
            [f"PROOF OF DEBT NO. {number}"],
            ["Company in liquidation", company, "Winding up application no.", order],
            ["Proving creditor", "Merlion Trade Finance Ltd", "Date of winding up order", day],
            ["Principal sum proved for", principal, "Interest to date of order", interest],
            ["Total amount of proof", whole, "Guaranteed by", "Individual W" if number != 2 else "Nil"],
            [],
        ]
    workbook("open_f03_proofs_of_debt.xlsx", {"POD": rows})
    first, second, third = (card[0] for card in cards)
    expected(
        "open_f03_proofs_of_debt",
        title="Insolvency, Restructuring and Dissolution (Companies) Rules, Singapore: contents of a proof of debt",
        url="https://sso.agc.gov.sg/SL/IRDA2018-S607-2020/Historical/20220401?ValidDate=20220401&ProvIds=P12-",
        real="what a proof states: creditor, total at the winding up, interest included, security",
        ours="layout of the cards, companies, figures",
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"SGD": summed(["1250000.00", "98760.40"]), "USD": minor("640500")},
        fields={
            "borrower_name": "Company in liquidation",
            "creditor": "Proving creditor",
            "principal": "Principal sum proved for",
            "interest": "Interest to date of order",
            "total": "Total amount of proof",
            "guarantors": "Guaranteed by",
        },
        cells=[
            (first, "principal", 125000000),
            (first, "interest", 8341250),
            (first, "creditor", "Merlion Trade Finance Ltd"),
            (first, "guarantors", ["Individual W"]),
            (second, "principal", 64050000),
            (second, "currency", "USD"),
            (second, "total", 66281075),
            (third, "interest", 400110),
            (third, "total", 10276150),
        ],
        must_warn=["vertical_layout", "mixed_currency"],
    )


def german_claims() -> None:
    """German statement of claims: cp1252, decimal comma, a footnote, an impossible day, one English figure."""
    rows: list[list[object]] = [
        ["Forderungsaufstellung Portfolio Isar III"],
        ["Stand: 30.09.2025; alle Beträge in EUR"],
        [],
        columns(
            "Lfd. Nr.|Inkassozeichen|Schuldner/in|Mithaftende (Bürgen)|Hauptforderung offen|Zinsrückstand|Mahn- u. Gerichtskosten"
            "|Restforderung|Titel vom|Titelart|Prozessgericht|Gerichts-Az.|Letzte Zahlung am"
        ),
    ]
    data = [
        ("Brauhaus Altmühl GmbH", "Person A; Person B", "118.450,00", "23.907,31", "1.204,55", "143.561,86", "12.04.2021", "Urteil", "LG Ansbach", "2 O 411/20", "15.01.2022"),
        ("Kiesgruben Lechfeld GmbH & Co. KG", "", "64.300,10", "8.115,02", "877,00", "73.292,12", "03.11.2022", "Vollstreckungsbescheid", "AG Coburg", "21-0447123-0-8", ""),
        ("Person C", "Person D", "9.871,44", "1.733,90", "310,20", "11.915,54", "31.06.2020", "Vollstreckungsbescheid", "AG Coburg", "20-0291774-0-3", "28.02.2023"),
        ("Textilwerk Naila AG i.L.", "Person E, Person F", "12,500.00", "640,25", "98,00", "13.238,25", "17.09.2019", "Urteil", "LG Hof", "11 O 88/18", "30.09.2020"),
        ("Fliesenland Roth OHG", "", "27.006,75", "4.410,00", "512,35", "31.929,10", "22.02.2023", "Anerkenntnisurteil", "LG Nürnberg-Fürth", "6 O 1907/22", "05.05.2024"),
        ("Person G", "", "3.420,00", "511,87", "145,00", "4.076,87", "08.08.2018", "Vollstreckungsbescheid", "AG Coburg", "18-0777002-0-1", ""),
        ("Sägewerk Falkenstein e.K.", "Person H", "41.990,60", "9.004,18", "650,00", "51.644,78", "29.01.2020", "Urteil", "LG Regensburg", "4 O 230/19", "11.12.2021"),
    ]  # fmt: skip
    for number, (name, sureties, *rest) in enumerate(data, 1):
        rows.append([number, f"IS3-{900 + number}", name, sureties, *rest])
    owed = [row[2].replace(".", "").replace(",", ".") for row in data]
    owed[3] = "12500"
    whole = summed(row[5].replace(".", "").replace(",", ".") for row in data)
    rows.append(["Summe", "", "", "", _german(summed(owed)), "", "", _german(whole)])
    rows += [[], ["*) Zinsen laufen ab dem 01.10.2025 weiter. Vorsteuerabzug besteht."]]
    delimited("open_f04_forderungen.csv", rows, ";", "cp1252", quote=True)
    row = row_of(rows, "Brauhaus Altmühl GmbH")
    expected(
        "open_f04_forderungen",
        title="Forderungsaufstellung: Hauptforderung, Zinsen, Kosten je Titel",
        url="https://www.inkassoportal.de/lexikon/forderungsaufstellung",
        real="parts of a Forderungsaufstellung: open principal, interest, costs, enforceable title, court file number",
        ours="header wordings, debtors, figures",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": summed(owed)},
        fields={
            "row_no": "Lfd. Nr.",
            "borrower_name": "Schuldner/in",
            "guarantors": "Mithaftende (Bürgen)",
            "principal": "Hauptforderung offen",
            "interest": "Zinsrückstand",
            "fees": "Mahn- u. Gerichtskosten",
            "total": "Restforderung",
            "judgment_date": "Titel vom",
            "court": "Prozessgericht",
            "case_no": "Gerichts-Az.",
            "last_payment_date": "Letzte Zahlung am",
        },
        cells=[
            (row, "principal", 11845000),
            (row, "guarantors", ["Person A", "Person B"]),
            (row, "judgment_date", "2021-04-12"),
            (row, "case_no", "2 O 411/20"),
            (row + 1, "total", 7329212),
            (row + 1, "last_payment_date", None),
            (row + 2, "judgment_date", None),
            (row + 2, "interest", 173390),
            (row + 3, "principal", 1250000),
            (row + 4, "borrower_name", "Fliesenland Roth OHG"),
            (row + 6, "court", "LG Regensburg"),
            (row + 6, "last_payment_date", "2021-12-11"),
        ],
        must_warn=["totals_row_skipped", "date_impossible", ["decimal_style_mixed", "amount_text"]],
    )


def _german(cents: int) -> str:
    """1234567 as 12.345,67."""
    return f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02d}"


if __name__ == "__main__":
    charged_off_cards()
    indian_lakh_list()
    proofs_of_debt()
    german_claims()
