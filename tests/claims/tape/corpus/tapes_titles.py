"""Development tapes of notarised instruments, awards, EBA tables and what was only granted."""

from datetime import date

from writing import cells, delimited, expect, minor, workbook


def notarised_blocks() -> None:
    """23: three notarised debts, each a block of keys and values, two pairs to a row, stacked on one sheet."""
    name = "23_notarised_debts_blocks"

    def block(
        who: str, deed: str, owed: str, interest: str, signed: str, until: str, surety: str
    ) -> list[list[str]]:
        return [
            ["公证债权信息", "", "", ""],
            ["债务人", who, "公证书编号", deed],
            ["尚欠本金", owed, "尚欠利息", interest],
            ["借款日期", signed, "还款期限届满日", until],
            ["担保人", surety, "是否已申请执行证书", "是"],
            ["", "", "", ""],
        ]

    rows = [
        *block(
            "福清融侨食品有限公司",
            "（2019）闽榕公证内经字第101号",
            "2,000万元",
            "318.2万元",
            "2019年3月1日",
            "2020年2月29日",
            "翁某",
        ),
        *block(
            "莆田湄洲鞋业有限公司",
            "（2018）闽莆公证经字第77号",
            "650.5万元",
            "91万元",
            "2018年6月15日",
            "2019年6月14日",
            "郑某、方某某",
        ),
        *block(
            "郭某", "（2021）闽泉公证字第9号", "1,200,000元", "0元", "2021年1月20日", "2022年1月19日", "无"
        ),
    ]
    workbook(
        f"{name}.xlsx",
        {"公证债权": rows},
        merge={"公证债权": ["A1:D1", "A7:D7", "A13:D13"]},
    )
    expect(
        name,
        source={
            "title": "Notarised debts as stacked blocks of keys and values",
            "url": "exchange listings of single claims (README of the claims data); general knowledge of notarised debts",
            "real": "vertical pairs, two to a row",
            "ours": "keys, names, figures",
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("27705000")},
        fields={
            "borrower_name": "债务人",
            "principal": "尚欠本金",
            "interest": "尚欠利息",
            "guarantors": "担保人",
        },
        cells=[
            {"field": "principal", "value": minor("20000000")},
            {"field": "principal", "value": minor("6505000")},
            {"field": "principal", "value": minor("1200000")},
            {"field": "loan_date", "value": "2019-03-01"},
            {"field": "due_date", "value": "2019-06-14"},
            {"field": "guarantors", "value": ["郑某", "方某某"]},
        ],
        must_warn=["vertical_layout"],
    )


def arbitral_awards() -> None:
    """24: awards with the currency in each cell, equivalents in brackets that are not added, one sum without a currency."""
    name = "24_arbitral_awards_currency_in_cell"
    rows = [
        ["Award No.", "Award creditor", "Award debtor", "Sum awarded", "Costs awarded", "Date of award", "Seat", "Status"],
        ["HKIAC/A19001", "Some AMC Ltd", "Bright Ocean Holdings Ltd", "USD 1,250,000.00", "HK$300,000", "12 March 2019", "Hong Kong", "Unpaid"],
        ["SIAC ARB 044/2020", "Some AMC Ltd", "Java Palm Resources Pte Ltd", "SGD 2.5m", "S$ 80,000", "30 Nov 2020", "Singapore", "Unpaid"],
        ["CIETAC [2018] 0931", "Some AMC Ltd", "Individual A; Individual B", "RMB 30 million (approx. USD 4.2m)", "RMB 215,000", "2018-07-03", "Beijing", "Enforcement sought"],
        ["LCIA 163921", "Some AMC Ltd", "Volga Timber OOO", "€3,400,000.50", "£95,000.00", "1 February 2017", "London", "Set aside refused"],
        ["ICC 20111/GF", "Some AMC Ltd", "Caspian Freight FZE", "1,000,000", "", "15 May 2016", "Paris", "Unpaid"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source={
            "title": "Arbitral awards with currencies in the cells and an equivalent in brackets",
            "url": "general knowledge of the trade (lists of awards)",
            "real": "case number styles of arbitration institutions",
            "ours": "names, figures, wording",
        },
        rows_accepted=4,
        rows_rejected=1,
        totals_field="total",
        totals={"USD": 125000000, "SGD": 250000000, "CNY": 3000000000, "EUR": 340000050},
        fields={"borrower_name": "Award debtor", "creditor": "Award creditor", "total": "Sum awarded"},
        cells=cells(
            {
                "total": {2: 125000000, 3: 250000000, 4: 3000000000, 5: 340000050, 6: None},
                "currency": {2: "USD", 3: "SGD", 4: "CNY", 5: "EUR"},
            }
        ),
        must_warn=["mixed_currency", ["currency_missing", "currency_unknown"]],
    )


def eba_relational() -> None:
    """25: relational sheets in the words of the EBA templates with an index row above and shortened names."""
    name = "25_eba_relational_renamed"
    parties = [
        ["1.02", "1.03", "1.17", "1.18"],
        ["Counterparty identifier", "Counterparty name", "Country", "Counterparty type"],
        ["CP1", "Alfa Real Estate Single Member SA", "GR", "Corporate"],
        ["CP2", "Individual A", "GR", "Private individual"],
        ["CP3", "Beta Shipping Ltd", "CY", "Corporate"],
    ]
    loans = [
        ["3.01", "1.02", "3.15", "3.16", "3.09", "3.10", "3.11", "3.12", "3.08"],
        [
            "Instrument ID",
            "Counterparty identifier",
            "Date of inception",
            "Legal maturity date",
            "Principal outstanding",
            "Accrued int. (off book)",
            "Other balances",
            "Legal balance (total)",
            "Currency of instrument",
        ],
        ["L-1", "CP1", date(2008, 2, 5), date(2018, 2, 5), 4100250.4, 802110, 12000, 4914360.4, "EUR"],
        ["L-2", "CP1", date(2009, 9, 9), date(2014, 9, 9), 250000, 61000.05, 0, 311000.05, "EUR"],
        ["L-3", "CP2", date(2006, 12, 1), date(2036, 12, 1), 88112.37, 4000, 350.63, 92463, "CHF"],
        ["L-4", "CP3", date(2011, 5, 31), date(2016, 5, 31), 7800000, 1900000, 100, 9700100, "USD"],
        ["L-5", "CP9", date(2012, 1, 10), date(2015, 1, 10), 5000, 100, 0, 5100, "EUR"],
    ]
    collateral = [
        ["4.01", "3.01", "4.10", "4.24"],
        ["Protection ID", "Instrument ID", "Type of protection", "Latest valuation amount"],
        ["P-1", "L-1", "Commercial real estate", 2900000],
        ["P-2", "L-3", "Residential real estate", 120000],
    ]
    workbook(
        f"{name}.xlsx",
        {"Counterparty": parties, "Loan": loans, "Collateral": collateral},
        formats={"Loan": {"C3:D7": "yyyy-mm-dd"}},
    )
    owed = {3: "4100250.4", 4: "250000", 5: "88112.37", 6: "7800000"}
    expect(
        name,
        source={
            "title": "EBA relational sheets with an index row and shortened names; one loan without a counterparty",
            "url": "https://eur-lex.europa.eu/eli/reg_impl/2023/2083/oj",
            "real": "templates and notions of the regulation",
            "ours": "shortened names, rows",
        },
        rows_accepted=4,
        rows_rejected=1,
        totals_field="principal",
        totals={"EUR": minor("4350250.4"), "CHF": minor("88112.37"), "USD": minor("7800000")},
        fields={
            "claim_id": "Instrument ID",
            "borrower_key": "Counterparty identifier",
            "borrower_name": "Counterparty name",
            "loan_date": "Date of inception",
            "due_date": "Legal maturity date",
            "principal": "Principal outstanding",
            "total": "Legal balance (total)",
            "currency": "Currency of instrument",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "borrower_name": {4: "Alfa Real Estate Single Member SA", 6: "Beta Shipping Ltd"},
                "due_date": {5: "2036-12-01"},
                "total": {3: minor("4914360.4")},
            },
            "Loan",
        ),
        must_warn=["several_sheets", "mixed_currency", "missing_borrower"],
    )


def granted_only() -> None:
    """26: a list of loans granted, with no word of what is still owed: refused."""
    name = "26_granted_amounts_only"
    rows = [
        ["序号", "客户全称", "授信额度（万元）", "放款金额（万元）", "放款日", "约定到期日", "贷款利率"],
        ["1", "龙岩闽西机械有限公司", "500", "450", "2019-05-05", "2020-05-04", "5.65%"],
        ["2", "三明沙溪林业有限公司", "1200", "1200", "2018-10-10", "2021-10-09", "6.00%"],
        ["3", "南平武夷茶业有限公司", "300", "280", "2020-02-02", "2021-02-01", "4.35%"],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-8-sig")
    expect(
        name,
        source={
            "title": "Loans granted only: nothing says what is owed",
            "url": "headers.csv (贷款发放金额, 授信金额 are granted amounts)",
            "real": "notions",
            "ours": "wording, names, figures",
        },
        exit="refused",
    )


def make() -> None:
    """Write these tapes."""
    notarised_blocks()
    arbitral_awards()
    eba_relational()
    granted_only()


if __name__ == "__main__":
    make()
