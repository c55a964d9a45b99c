"""Development tapes from abroad that leave something open: which day, which currency, which sum."""

from datetime import date

from tapes_x_chinese import source
from writing import cells, delimited, expect, minor, workbook


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
    """Write these tapes."""
    portuguese()
    dates_settled_by_another_column()
    dates_left_open()
    several_currencies()
    only_granted()
    without_currency()
    total_only()


if __name__ == "__main__":
    make()
