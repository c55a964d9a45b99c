"""Development tapes in further languages and of further kinds of claims."""

from tapes_x_chinese import source
from writing import cells, delimited, expect, minor, workbook


def romanian() -> None:
    """x64: Romanian in UTF-8 with decimal comma, day-first dots."""
    name = "x64_romanian"
    rows = [
        ["Nr. crt.", "Debitor", "Suma acordată (RON)", "Sold credit restant (RON)", "Dobândă restantă (RON)", "Dobândă penalizatoare (RON)",
         "Total datorat (RON)", "Data scadenței", "Garant/Fidejusor"],
        ["1", "Moara Argeș SRL", "500.000,00", "421.330,50", "18.200,00", "9.100,25", "448.630,75", "31.12.2019", "Persoana A"],
        ["2", "Persoana B", "90.000,00", "66.000,00", "2.500,10", "1.000,00", "69.500,10", "15.06.2021", ""],
        ["3", "Țesătoria Iași SA", "2.000.000,00", "1.990.000,00", "310.000,00", "150.000,00", "2.450.000,00", "01.02.2018", "Persoana C, Persoana D"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, delimiter=";")
    owed = {2: "421330.50", 3: "66000", 4: "1990000"}
    expect(
        name,
        source=source("Romanian list"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"RON": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "Debitor",
            "original_amount": "Suma acordată (RON)",
            "principal": "Sold credit restant (RON)",
            "interest": "Dobândă restantă (RON)",
            "penalty": "Dobândă penalizatoare (RON)",
            "total": "Total datorat (RON)",
            "due_date": "Data scadenței",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "due_date": {2: "2019-12-31", 4: "2018-02-01"},
                "total": {4: minor("2450000")},
            }
        ),
        must_warn=[],
    )


def greek() -> None:
    """x65: Greek headers, euro."""
    name = "x65_greek"
    rows = [
        [
            "Κωδικός δανείου",
            "Οφειλέτης",
            "Ανεξόφλητο κεφάλαιο (€)",
            "Δεδουλευμένοι τόκοι (€)",
            "Σύνολο οφειλής (€)",
            "Εγγυητής",
            "Ημερομηνία λήξης",
        ],
        ["Δ-1", "Ναυτιλιακή Αιγαίου ΑΕ", 1250000.5, 88000, 1338000.5, "Πρόσωπο Α", "31/01/2015"],
        ["Δ-2", "Πρόσωπο Β", 45000, 3100.25, 48100.25, None, "15/09/2018"],
        ["Δ-3", "Ελαιουργία Κρήτης ΕΠΕ", 300000, 41000, 341000, "Πρόσωπο Γ", "28/02/2017"],
    ]
    workbook(f"{name}.xlsx", {"Δάνεια": rows})
    expect(
        name,
        source=source("Greek list"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("1595000.5")},
        fields={
            "borrower_name": "Οφειλέτης",
            "principal": "Ανεξόφλητο κεφάλαιο (€)",
            "interest": "Δεδουλευμένοι τόκοι (€)",
            "total": "Σύνολο οφειλής (€)",
            "guarantors": "Εγγυητής",
            "due_date": "Ημερομηνία λήξης",
        },
        cells=cells({"principal": {2: minor("1250000.5")}, "due_date": {2: "2015-01-31", 3: "2018-09-15"}}),
        must_warn=[],
    )


def swedish() -> None:
    """x66: Swedish, spaces between thousands, kronor named once above."""
    name = "x66_swedish"
    rows = [
        ["Fordringar per 2024-12-31, belopp i SEK", "", "", "", "", ""],
        ["Ärendenr", "Gäldenär", "Beviljat belopp", "Kapitalskuld", "Upplupen ränta", "Borgensman"],
        ["A-1", "Norrlands Trä AB", "1 000 000", "870 500", "44 000,50", "Person A"],
        ["A-2", "Person B", "80 000", "61 200,75", "2 100", ""],
        ["A-3", "Malmö Fisk AB", "3 500 000", "3 500 000", "410 000", "Person C och Person D"],
        ["", "Summa", "4 580 000", "4 431 700,75", "456 100,50", ""],
    ]
    delimited(f"{name}.csv", rows, encoding="cp1252", delimiter=";")
    expect(
        name,
        source=source("Swedish list"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"SEK": minor("4431700.75")},
        fields={
            "borrower_name": "Gäldenär",
            "original_amount": "Beviljat belopp",
            "principal": "Kapitalskuld",
            "interest": "Upplupen ränta",
            "guarantors": "Borgensman",
        },
        cells=cells(
            {
                "principal": {3: minor("870500"), 4: minor("61200.75")},
                "base_date": {3: "2024-12-31"},
            }
        ),
        must_warn=["totals_row_skipped", "currency_from_title"],
    )


def currency_of_the_sheet() -> None:
    """x67: the sheets are named by their currency and nothing else says it."""
    name = "x67_currency_of_the_sheet"
    usd = [
        ["Borrower", "O/s principal", "Unpaid interest", "Final maturity"],
        ["Mekong Rice JSC", 4100000, 220000.5, "30-Jun-2020"],
        ["Siam Rubber PCL", 950000, 61000, "31-Dec-2019"],
    ]
    eur = [
        ["Borrower", "O/s principal", "Unpaid interest", "Final maturity"],
        ["Adria Shipping d.o.o.", 780000.25, 33000, "15-May-2021"],
    ]
    workbook(f"{name}.xlsx", {"USD loans": usd, "EUR loans": eur})
    expect(
        name,
        source=source("Sheets named by their currency"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor("5050000"), "EUR": minor("780000.25")},
        fields={
            "borrower_name": "Borrower",
            "principal": "O/s principal",
            "interest": "Unpaid interest",
            "due_date": "Final maturity",
        },
        cells=cells({"principal": {2: minor("4100000")}, "due_date": {3: "2019-12-31"}}, "USD loans")
        + cells({"currency": {2: "EUR"}}, "EUR loans"),
        must_warn=["currency_from_sheet_name", "mixed_currency", "several_sheets"],
    )


def credit_cards() -> None:
    """x68: a credit card list: overdrawn principal, instalment fees, damages, dates packed."""
    name = "x68_credit_cards"
    rows = [
        [
            "资产包编号",
            "持卡人",
            "卡号后四位",
            "透支本金",
            "透支利息",
            "违约金及手续费",
            "债权总额",
            "首次逾期日",
            "末次还款日",
            "逾期期数",
            "授信额度",
        ],
        [
            "P-07",
            "亓某",
            "0012",
            "32,100.55",
            "8,200.10",
            "1,900.00",
            "42,200.65",
            "20230118",
            "20230102",
            "24",
            "50,000",
        ],
        [
            "P-07",
            "逄某某",
            "7781",
            "9,800.00",
            "1,100.00",
            "250.35",
            "11,150.35",
            "20240605",
            "20240520",
            "7",
            "10,000",
        ],
        [
            "P-07",
            "隋某",
            "3345",
            "118,000.00",
            "30,500.75",
            "5,600.00",
            "154,100.75",
            "20221130",
            "",
            "26",
            "120,000",
        ],
        ["P-07", "笪某", "0908", "0.00", "15.20", "0.00", "15.20", "20250101", "20250301", "1", "5,000"],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-8")
    expect(
        name,
        source=source("Credit card list with limits, packed dates"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("159900.55")},
        fields={
            "borrower_name": "持卡人",
            "principal": "透支本金",
            "interest": "透支利息",
            "total": "债权总额",
            "default_date": "首次逾期日",
            "last_payment_date": "末次还款日",
        },
        cells=cells(
            {
                "principal": {2: minor("32100.55"), 5: 0},
                "default_date": {2: "2023-01-18"},
                "last_payment_date": {3: "2024-05-20", 4: None},
                "total": {4: minor("154100.75")},
            }
        ),
        must_warn=["currency_assumed"],
    )


def people_and_companies() -> None:
    """x69: former and changed names, nationality notes, a borrower with co-borrowers in one cell."""
    name = "x69_names_with_history"
    rows = [
        ["债务人（借款人）", "保证担保方", "所欠本金(元)", "所欠利息(元)"],
        [
            "湘乡某皮革有限公司（原湘乡市某皮革厂）",
            "湘乡某实业有限公司（现更名：湖南某科技有限公司）、成某",
            "4500000",
            "320000",
        ],
        ["单某、亓某某夫妇", "无", "260000", "18000.5"],
        ["韶山某旅游有限公司", "林某（台湾居民）、John Tan（新加坡籍）、毛某", "7000000", "1100000"],
        ["涟源某煤矿（曾用名：涟源某煤业有限公司）", "涟源某焦化厂", "1800000", "990000"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Former names, notes on residence, spouses"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("13560000")},
        fields={
            "borrower_name": "债务人（借款人）",
            "guarantors": "保证担保方",
            "principal": "所欠本金(元)",
            "interest": "所欠利息(元)",
        },
        cells=cells(
            {
                "borrower_name": {2: "湘乡某皮革有限公司", 5: "涟源某煤矿"},
                "guarantors": {4: ["林某", "John Tan", "毛某"], 5: ["涟源某焦化厂"]},
            }
        ),
        must_warn=["several_guarantors", "person_renamed"],
    )


def awards() -> None:
    """x70: awards abroad; the base date and currency stand in the headers, the amount in thousands with k and m."""
    name = "x70_k_and_m_in_cells"
    rows = [
        [
            "Award debtor",
            "Seat",
            "Award amount (GBP)",
            "Costs awarded (GBP)",
            "Interest to 30 Sep 2025 (GBP)",
            "Award date",
        ],
        ["Volga Grain Trading FZCO", "London", "£12.5m", "£350k", "£1.1m", "2019-05-21"],
        ["Baltic Timber SIA", "London", "£640k", "£42,500", "£0", "2021-10-08"],
        ["Individual A", "Singapore", "£1.02bn", "£2m", "£60m", "2015-12-01"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Awards with k, m and bn in cells, a date in a header"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"GBP": minor("1033140000")},
        fields={
            "borrower_name": "Award debtor",
            "total": "Award amount (GBP)",
            "interest": "Interest to 30 Sep 2025 (GBP)",
            "judgment_date": "Award date",
        },
        cells=cells(
            {
                "total": {2: minor("12500000"), 3: minor("640000"), 4: minor("1020000000")},
                "interest": {2: minor("1100000")},
                "judgment_date": {3: "2021-10-08"},
            }
        ),
        must_warn=[],
    )


def make() -> None:
    """Write these tapes."""
    romanian()
    greek()
    swedish()
    currency_of_the_sheet()
    credit_cards()
    people_and_companies()
    awards()


if __name__ == "__main__":
    make()
