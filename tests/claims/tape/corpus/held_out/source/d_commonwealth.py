"""India's suit-filed list, a Hong Kong liquidator's schedule, Singapore, Malaysia, a US servicer, the county court."""

from datetime import date
from decimal import Decimal

from make_held_out import UTF16_MARK, Page, Tape, money, spreadsheet_xml, text, workbook

D = Decimal

SUIT_FILED = Tape(
    name="19_suit_filed_accounts.txt",
    write=text(
        """
LIST OF SUIT FILED ACCOUNTS (WILFUL DEFAULTERS) OF RS. 25 LACS AND ABOVE AS ON 31-MAR-26 - AMOUNTS IN RS. LACS
SCTG	BKNM	BKBR	STATE	SRNO	PRTY	REGADDR	OSAMT	SUIT	OTHER_BK	DIR1	DIR2
1	Union Rural Bank	Nagpur Main	MAHARASHTRA	1	SUNRISE SOYA PRODUCTS LTD	MIDC Plot 12, Nagpur	1,245.67	SUIT		Individual A	Individual B
1	Union Rural Bank	Nagpur Main	MAHARASHTRA	2	VIDARBHA COTTON GINNERS	Wardha Road, Nagpur	312.5	SUIT	State Bank	Individual C	
1	Union Rural Bank	Indore	MADHYA PRADESH	3	MALWA EDIBLE OILS PVT LTD	Sanwer Road, Indore	98.04	SUIT		Individual D	Individual E
1	Union Rural Bank	Surat	GUJARAT	4	TAPI SYNTHETICS PVT LTD	Ring Road, Surat	2,03,400.25	SUIT	Bank of West	Individual F	Individual G
1	Union Rural Bank	Chennai	TAMIL NADU	5	CORAL MARINE FOODS	Royapuram, Chennai	-	SUIT		Individual H	
1	Union Rural Bank	Kochi	KERALA	6	MALABAR CASHEW EXPORTS LLP	Edappally, Kochi	540	SUIT		Individual I	Individual J
1	Union Rural Bank	Kolkata	WEST BENGAL	7	HOOGHLY JUTE MILLS LTD	Strand Road, Kolkata	7,801.11	SUIT	State Bank	Individual K	
							2,13,397.57				
""",
        "utf-16-le",
        UTF16_MARK,
    ),
    rejected=1,
    totals_field="total",
    owed={"INR": {3: "124567000", 4: "31250000", 5: "9804000", 6: "20340025000", 8: "54000000", 9: "780111000"}},
    fields={"creditor": "BKNM", "branch": "BKBR", "borrower_name": "PRTY", "total": "OSAMT"},
    cells=[
        (3, "borrower_name", "SUNRISE SOYA PRODUCTS LTD"),
        (3, "creditor", "Union Rural Bank"),
        (8, "borrower_name", "MALABAR CASHEW EXPORTS LLP"),
        (3, "base_date", date(2026, 3, 31)),
    ],
    must_warn=["unit_from_title", ["amount_unreadable", "missing_total"]],
    source={
        "title": "Reserve Bank of India, Master Circular on Wilful Defaulters, annex 1: format of the data banks report (SCTG, BKNM, BKBR, STATE, SRNO, PRTY, REGADDR, OSAMT, SUIT, OTHER_BK, DIR1 ...)",
        "url": "https://rbi.org.in/scripts/BS_ViewMasCirculardetails.aspx?id=8116",
        "real": "the field names and the unit (Rs. in lacs); names of the fields from general knowledge of the annex, its text was not in the stored excerpt",
        "ours": "bank, parties, amounts; a totals row without a label, UTF-16",
    },
)  # fmt: skip

HONG_KONG = Tape(
    name="20_liquidator_schedule_hk.xlsx",
    write=workbook(
        Page(
            "Loans receivable",
            [
                ["Golden Harbour Credit Limited (In Liquidation)"],
                ["Schedule of loans and advances as at 30 June 2026"],
                ["Ref", "Borrower 借款人", "Date of facility letter", "Final repayment date", "Amounts due 欠款 (HK$'000)", None, None, None, "Personal / corporate guarantor(s)", "Writ issued?"],
                [None, None, None, None, "Principal 本金", "Contractual interest", "Default interest", "Total 合計"],
                ["L-01", "Wing Lok Trading Company Limited", date(2019, 7, 2), date(2021, 7, 1), 18500, 2405.5, 3120.25, 24025.75, "Individual A and Individual B", "Yes"],
                ["L-02", "Everbest Jewellery (HK) Limited", date(2018, 11, 15), date(2020, 11, 14), 7250, 610, "(35)", 7825, "Everbest Holdings Limited", "Yes"],
                ["L-03", "Pacific Reefer Shipping Limited", date(2020, 1, 31), date(2022, 1, 30), 42000, 5880, 6720.123, 54600.123, None, "No"],
                ["L-04", "Tai Ping Restaurant Group Limited", date(2020, 5, 8), date(2022, 5, 7), 3600.888, 0, 199.112, 3800, "Individual C; Individual D; Individual E", "No"],
                ["Sub-total: secured", None, None, None, 71350.888, 8895.5, 10004.485, 90250.873],
                ["L-05", "Individual F", date(2021, 3, 3), date(2023, 3, 2), 950, 88, 62, 1100, None, "Yes"],
                ["L-06", "New Era Printing Company Limited", date(2017, 9, 29), date(2019, 9, 28), 5000, 700, 1300, 7000, "Individual G", "Statute barred"],
                ["Sub-total: unsecured", None, None, None, 5950, 788, 1362, 8100],
                ["Grand total", None, None, None, 77300.888, 9683.5, 11366.485, 98350.873],
                ["Note 1: Figures are extracted from the company's books and have not been audited."],
            ],
            merge=("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:I4", "J3:J4"),
            formats=dict.fromkeys("EFGH", "#,##0.000;(#,##0.000)"),
        ),
        Page(
            "Securities",
            [
                ["Ref", "Nature of security", "Address", "Forced sale value (HK$)", "Ranking"],
                ["L-01", "Legal charge", "Shop 3, G/F, Des Voeux Road West, Hong Kong", 21000000, "First"],
                ["L-02", "Floating charge", "Stock in trade", 1500000, "First"],
                ["L-03", "Ship mortgage", "m.v. Pacific Frost, flag Panama", 33500000, "First"],
                ["L-04", "Rent assignment", "Restaurant, Tsim Sha Tsui", 400000, "Second"],
            ],
            formats={"D": "#,##0"},
        ),
        Page("Working", [["Ref", "Borrower", "Principal"], ["L-99", "Draft Debtor Limited", 999]], hidden=True),
    ),
    sheet="Loans receivable",
    rejected=0,
    totals_field="principal",
    owed={"HKD": {5: "18500000", 6: "7250000", 7: "42000000", 8: "3600888", 10: "950000", 11: "5000000"}},
    fields={
        "borrower_name": "Borrower 借款人",
        "loan_date": "Date of facility letter",
        "due_date": "Final repayment date",
        "principal": "Amounts due 欠款 (HK$'000)/Principal 本金",
        "interest": "Amounts due 欠款 (HK$'000)/Contractual interest",
        "penalty": "Amounts due 欠款 (HK$'000)/Default interest",
        "total": "Amounts due 欠款 (HK$'000)/Total 合計",
        "guarantors": "Personal / corporate guarantor(s)",
    },
    cells=[
        (5, "total", money("24025750")),
        (6, "penalty", money("-35000")),
        (7, "penalty", money("6720123")),
        (7, "total", money("54600123")),
        (5, "guarantors", ["Individual A", "Individual B"]),
        (8, "guarantors", ["Individual C", "Individual D", "Individual E"]),
        (5, "due_date", date(2021, 7, 1)),
        (11, "loan_date", date(2017, 9, 29)),
        (10, "base_date", date(2026, 6, 30)),
        ("Securities", 2, "collateral_value", money("21000000")),
    ],
    must_warn=["multi_header", "several_sheets", "hidden_sheet", "totals_row_skipped", "amount_negative", "notes_row_skipped"],
    source={
        "title": "Official Receiver's Office Hong Kong, proof of debt and liquidation forms; schedules of companies in liquidation state HK$'000",
        "url": "https://www.oro.gov.hk/eng/our_services/pforms/liquidation_forms.html",
        "real": "what a creditor or liquidator states of a debt",
        "ours": "the schedule, its headers in two languages, debtors, amounts, the sheet of securities, the hidden sheet",
    },
)  # fmt: skip

SINGAPORE = Tape(
    name="21_unsatisfied_judgments_sg.csv",
    write=text(
        """
Suit No.,Judgment creditor,Judgment debtor,Date of judgment,Date entered default,Judgment sum (S$),Post-judgment interest (S$),Costs (S$),Less: recovered (S$),Balance due (S$)
HC/S 112/2019,Straits Factoring Pte. Ltd.,Lion City Electronics Pte. Ltd.,03/04/2020,14 Feb 2019,"1,204,550.00","190,112.35","18,000.00",0.00,"1,412,662.35"
HC/S 340/2020,Straits Factoring Pte. Ltd.,Individual A,11/12/2021,30 Jun 2020,"88,900.10","9,001.20","4,500.00","(12,400.00)","90,001.30"
DC/DC 2201/2018,Merlion Finance Ltd,Bukit Timah Catering LLP,05/06/2019,1 Aug 2018,"205,000.00","41,000.00","6,000.00","(2,000.00)","250,000.00"
HC/S 77/2021,Merlion Finance Ltd,Jurong Dredging Pte. Ltd.,02/02/2022,28 Sep 2020,"7,650,321.09","765,032.11","35,000.00","(450,353.20)","8,000,000.00"
HC/OC 15/2023,Merlion Finance Ltd,Orchard Fashion Pte. Ltd.,08/09/2023,19 Dec 2022,"S$ 512,000","S$ 20,480","S$ 7,520",nil,"S$ 540,000"
DC/DC 118/2022,Straits Factoring Pte. Ltd.,Kallang Motors Pte. Ltd.,10/10/2022,,not assessed,,,,
""",
        newline="\n",
    ),
    rejected=1,
    totals_field="total",
    owed={"SGD": {2: "1412662.35", 3: "90001.30", 4: "250000", 5: "8000000", 6: "540000"}},
    fields={
        "case_no": "Suit No.",
        "creditor": "Judgment creditor",
        "borrower_name": "Judgment debtor",
        "judgment_date": "Date of judgment",
        "default_date": "Date entered default",
        "total": "Balance due (S$)",
    },
    cells=[
        (2, "judgment_date", None),
        (4, "judgment_date", None),
        (5, "judgment_date", date(2022, 2, 2)),
        (2, "default_date", date(2019, 2, 14)),
        (4, "default_date", date(2018, 8, 1)),
    ],
    must_warn=["date_ambiguous", ["amount_unreadable", "missing_total"]],
    source={
        "title": "Singapore judgments registrable abroad: style of case numbers (HC/S, HC/OC, DC/DC) and of an account of a judgment debt",
        "url": "general knowledge of the trade, no document read",
        "real": "style of the case numbers",
        "ours": "everything else; the first date column can be read day first or month first throughout, only 02/02/2022 is the same in both",
    },
)  # fmt: skip

_MY = [
    ["SENARAI AKAUN PEMBIAYAAN TIDAK BERBAYAR"],
    ["Setakat 31/03/2026", None, None, None, None, None, None, "Semua amaun dalam RM"],
    ["Bil.", "Nama Peminjam", "No. Akaun", "Tarikh Pinjaman", "Baki Pokok", "Faedah Tertunggak", "Caj Lewat", "Jumlah Tertunggak", "Penjamin"],
    [1, "Syarikat Perabot Muar Sdn. Bhd.", "11-2034-5", date(2018, 5, 17), D("850000.00"), D("97250.40"), D("12000.00"), D("959250.40"), "Individual A; Individual B"],
    [2, "Individual C", "11-2099-1", date(2019, 10, 3), D("64321.09"), D("5678.91"), D("500.00"), D("70500.00"), None],
    [3, "Kilang Getah Kedah Berhad", "12-0007-7", date(2016, 1, 29), "RM 3,200,000.00", D("402000.00"), D("0.00"), D("3602000.00"), "Kedah Holdings Sdn. Bhd."],
    [4, "Restoran Nasi Kandar Bersatu", "12-0110-3", date(2021, 12, 31), D("45000.00"), D("1500.00"), D("250.00"), D("46750.00"), "Individual D"],
    [5, None, "12-0111-9", date(2021, 12, 31), D("45000.00"), D("1500.00"), D("250.00"), D("46750.00"), None],
    [6, "Sabah Timber Products Sdn. Bhd.", "15-3321-0", date(2015, 8, 8), D("12750000.00"), D("3100000.00"), D("150000.00"), D("16000000.00"), None],
    ["Jumlah besar", None, None, None, D("16954321.09"), D("3607929.31"), D("163000.00"), D("20725250.40")],
]  # fmt: skip
MALAYSIA = Tape(
    name="22_senarai_pinjaman_my.xls",
    write=spreadsheet_xml(
        "Senarai", _MY, {(0, 0): 'ss:MergeAcross="8"', (9, 0): 'ss:MergeAcross="3"'}
    ),
    sheet="Senarai",
    rejected=1,
    totals_field="principal",
    owed={"MYR": {4: "850000", 5: "64321.09", 6: "3200000", 7: "45000", 9: "12750000"}},
    fields={
        "borrower_name": "Nama Peminjam",
        "loan_account": "No. Akaun",
        "loan_date": "Tarikh Pinjaman",
        "principal": "Baki Pokok",
        "interest": "Faedah Tertunggak",
        "total": "Jumlah Tertunggak",
        "guarantors": "Penjamin",
    },
    cells=[
        (4, "loan_date", date(2018, 5, 17)),
        (9, "loan_date", date(2015, 8, 8)),
        (4, "total", money("959250.40")),
        (9, "interest", money("3100000")),
        (4, "guarantors", ["Individual A", "Individual B"]),
    ],
    must_warn=["currency_from_title", "missing_borrower", "totals_row_skipped"],
    source={
        "title": "Malay words of arrears in public code: Baki Tertunggak, Tahap Tindakan, Pinjaman asal",
        "url": "public code index, files 58827602201 and 52647591462 (the index names no repository)",
        "real": "baki tertunggak, pinjaman",
        "ours": "the table and its other headers, SpreadsheetML named .xls, borrowers, amounts (one as text)",
    },
)  # fmt: skip

SERVICER = Tape(
    name="23_us_servicer_npl.xlsx",
    write=workbook(
        Page(
            "Tape",
            [
                ["Investor Loan Number", "Primary Borrower", "Co-Borrower Name", "Current UPB", "Accrued Unpaid Interest", "Escrow Advance Balance", "Corporate Advance Balance", "Servicer Late Fees", "Computed Total Debt", "Original Loan Balance", "Origination Dt", "Maturity Dt", "Date Last Payment Received", "MBA", "Loan Status"],
                ["1000451", "Individual A", "Individual B", 245310.55, 18220.4, 6310.22, 1450, 320.1, 251611.27, 300000, date(2006, 5, 1), date(2036, 6, 1), date(2024, 2, 13), "FC", "Foreclosure"],
                ["1000452", "Individual C", None, 88000, 9100.05, 0, 0, 150, 97250.05, 120000, date(2004, 11, 12), date(2034, 12, 1), date(2023, 9, 30), "120+", "Delinquent"],
                ["1000453", "Individual D", None, 512999.99, 40110.01, 12090, 3300, 0, 568500, 540000, date(2007, 2, 28), date(2037, 3, 1), None, "BK", "Bankruptcy"],
                ["1000454", "Individual E", "Individual F", 130450.4, 7549.6, 900, 100, 0, 139000, 150000, date(2012, 8, 20), date(2042, 9, 1), date(2024, 6, 3), "90", "Delinquent"],
                ["1000455", "Maple Street Holdings LLC", None, 1750000, 210000, 45000, 25000, 20000, 2050000, 2000000, date(2015, 3, 31), date(2025, 4, 1), date(2022, 1, 5), "FC", "Judgment Entered"],
                ["1000456", "Individual G", None, None, None, None, None, None, None, 99000, date(2010, 1, 4), date(2040, 2, 1), date(2020, 1, 1), "REO", "REO"],
                ["Total", None, None, 2726760.94, 284980.06, 64300.22, 29850, 20470.1, 3106361.32, 3209000],
            ],
            formats=dict.fromkeys("DEFGHIJ", "[$USD] #,##0.00;([$USD] #,##0.00)"),
        ),
        Page(
            "Property",
            [
                ["Investor Loan Number", "Property Address Line", "City", "ST", "Original Appraisal Value", "BPO As-Is", "BPO Date"],
                ["1000451", "12 Elm Ct", "Dayton", "OH", 375000, 198000, date(2026, 1, 15)],
                ["1000452", "9 Lake Dr", "Flint", "MI", 140000, 61000, date(2026, 2, 2)],
                ["1000453", "77 Palm Way", "Tampa", "FL", 610000, 455000, date(2025, 12, 20)],
                ["1000455", "300 Maple St", "Akron", "OH", 2600000, 1500000, date(2026, 1, 30)],
            ],
            formats=dict.fromkeys("EF", "[$USD] #,##0"),
        ),
        dates="mm/dd/yyyy",
    ),
    sheet="Tape",
    rejected=1,
    totals_field="principal",
    owed={"USD": {2: "245310.55", 3: "88000", 4: "512999.99", 5: "130450.40", 6: "1750000"}},
    fields={
        "borrower_name": "Primary Borrower",
        "principal": "Current UPB",
        "interest": "Accrued Unpaid Interest",
        "total": "Computed Total Debt",
        "original_amount": "Original Loan Balance",
        "loan_date": "Origination Dt",
        "due_date": "Maturity Dt",
        "last_payment_date": "Date Last Payment Received",
    },
    cells=[
        (2, "loan_date", date(2006, 5, 1)),
        (2, "due_date", date(2036, 6, 1)),
        (6, "last_payment_date", date(2022, 1, 5)),
        (3, "total", money("97250.05")),
        (6, "total", money("2050000")),
        (4, "interest", money("40110.01")),
        (5, "original_amount", money("150000")),
    ],
    must_warn=["several_sheets", "missing_principal", "totals_row_skipped", "total_differs"],
    source={
        "title": "Import of a US servicer's file: Investor Loan Number, Current UPB, Escrow Advance Balance, Corporate Advance Balance, Date Last Payment Received, MBA, Loan Status; computed total debt",
        "url": "public code index, files 27281244610, 27343671490 and 27241095020 (the index names no repository)",
        "real": "those headers and what the total debt adds up",
        "ours": "the other headers, borrowers, amounts; the total of the first loan is 20,000 short; currency in the number format alone",
    },
)  # fmt: skip

COUNTY_COURT = Tape(
    name="24_county_court_judgments_uk.tsv",
    write=text(
        """
Claim Number	CPC Code	Claimant	Defendant Name	Judgment Type	Date Judgment Entered	Amount of Claim	Court Fees	Solicitor's Costs	Paid Since Judgment	Balance Outstanding
7QT00112	2041	Pennine Credit plc	Individual A	D	27/01/2023	£4,250.00	£205.00	£80.00	£0.00	£4,535.00
7QT00113	2041	Pennine Credit plc	Brook & Daughters Ltd	D	03/02/2023	£18,999.99	£950.00	£100.00	£1,049.99	£19,000.00
7QT00131	2041	Pennine Credit plc	Individual B	A	10/02/2023	£612.40	£70.00	£0.00	£32.40	£650.00
8QT00002	2041	Pennine Credit plc	Individual C	D	05/01/2024	£1,100.00	£115.00	£80.00	£95.00	£1,200.00
8QT00019	2041	Pennine Credit plc	Café Société (Leeds) Ltd	D	31/05/2024	£9,870.15	£455.00	£100.00	£0.00	£10,425.15
8QT00019	2041	Pennine Credit plc	Café Société (Leeds) Ltd	D	31/05/2024	£9,870.15	£455.00	£100.00	£0.00	£10,425.15
9QT00044	2041	Pennine Credit plc	Individual D	D	12/12/2024	£305.00	£50.00	£0.00	£355.00	£0.00
9QT00071	2041	Pennine Credit plc	Northern Forge Co	D	08/08/2025	£77,000.00	£3,850.00	£100.00	£-	£80,950.00
""",
        "cp1252",
    ),
    rejected=1,
    totals_field="total",
    owed={"GBP": {2: "4535", 3: "19000", 4: "650", 5: "1200", 6: "10425.15", 8: "0", 9: "80950"}},
    fields={
        "creditor": "Claimant",
        "borrower_name": "Defendant Name",
        "judgment_date": "Date Judgment Entered",
        "total": "Balance Outstanding",
        "recovered": "Paid Since Judgment",
    },
    cells=[
        (2, "judgment_date", date(2023, 1, 27)),
        (3, "judgment_date", date(2023, 2, 3)),
        (5, "judgment_date", date(2024, 1, 5)),
        (9, "judgment_date", date(2025, 8, 8)),
        (3, "recovered", money("1049.99")),
        (6, "borrower_name", "Café Société (Leeds) Ltd"),
    ],
    must_warn=["encoding_detected", "duplicate_row"],
    source={
        "title": "County Court Bulk Centre, data format: entry of judgment (CPC Code, Claim Number, Defendant, Judgment Type)",
        "url": "http://www.hmcourts-service.gov.uk/cms/1078.htm",
        "real": "CPC Code, Claim Number, Judgment Type and its letters A and D",
        "ours": "the other headers, claimant, defendants, amounts; one line repeated",
    },
)  # fmt: skip

TAPES = [SUIT_FILED, HONG_KONG, SINGAPORE, MALAYSIA, SERVICER, COUNTY_COURT]
