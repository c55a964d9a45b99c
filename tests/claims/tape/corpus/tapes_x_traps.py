"""Development tapes with traps where a wrong number would look right."""

from typing import Any

from tapes_x_chinese import source
from writing import DEVELOPMENT, cells, delimited, expect, minor, workbook

WAN = 10_000


def repaid_and_owed() -> None:
    """x71: the same leaf under two groups, what was repaid and what is owed; the group alone tells."""
    name = "x71_repaid_and_owed_groups"
    rows = [
        ["债务人", "放款情况", None, "已归还", None, "尚未归还", None, "到期"],
        [None, "日期", "本金", "本金", "利息", "本金", "利息", None],
        ["湘阴某樟树港辣椒社", "2019-03-01", 500000, 120000, 30500, 380000, 51000, "2021-02-28"],
        ["汨罗某粽业有限公司", "2018-07-10", 3000000, 0, 88000, 3000000, 640000.5, "2020-07-09"],
        ["平江某酱干厂", "2020-01-15", 800000, 800000, 96000, 0, 12000, "2022-01-14"],
        ["合计", None, 4300000, 920000, 214500, 3380000, 703000.5, None],
    ]
    workbook(
        f"{name}.xlsx",
        {"Sheet1": rows},
        merge={"Sheet1": ["A1:A2", "B1:C1", "D1:E1", "F1:G1", "H1:H2"]},
    )
    expect(
        name,
        source=source("本金 under three groups: granted, repaid, owed"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3380000")},
        fields={
            "borrower_name": "债务人",
            "original_amount": "放款情况/本金",
            "recovered_principal": "已归还/本金",
            "recovered_interest": "已归还/利息",
            "principal": "尚未归还/本金",
            "interest": "尚未归还/利息",
            "loan_date": "放款情况/日期",
            "due_date": "到期",
        },
        cells=cells(
            {
                "principal": {3: minor("380000"), 4: minor("3000000"), 5: 0},
                "interest": {4: minor("640000.5")},
                "loan_date": {3: "2019-03-01"},
            }
        ),
        must_warn=["multi_header", "totals_row_skipped"],
    )


def two_dates_of_balance() -> None:
    """x72: balances at two dates; the later one is owed, and it must be said."""
    name = "x72_balances_at_two_dates"
    rows = [
        ["客户名称", "2023年末本金余额（万元）", "2024年末本金余额（万元）", "2024年末欠息（万元）"],
        ["沅江某苎麻厂", "320.00", "290.00", "44.10"],
        ["南县某小龙虾有限公司", "1,500.00", "1,500.00", "220.55"],
        ["安化某黑茶厂", "60.00", "12.50", "3.00"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Balances at two dates side by side"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1802.50", WAN)},
        fields={
            "borrower_name": "客户名称",
            "principal": "2024年末本金余额（万元）",
            "interest": "2024年末欠息（万元）",
        },
        cells=cells({"principal": {2: minor("290", WAN), 4: minor("12.5", WAN)}}),
        must_warn=[["column_not_used", "second_amount_not_used"]],
    )


def prices_only() -> None:
    """x73: prices, valuations and guaranteed sums only: nothing says what is owed."""
    name = "x73_prices_only"
    rows = [
        [
            "标的债务人",
            "抵押物评估价值（万元）",
            "最高额担保限额（万元）",
            "拟转让价格（万元）",
            "成交价（万元）",
        ],
        ["郴州某钨钼有限公司", "3,000", "2,500", "800", "910"],
        ["永兴某银业有限公司", "12,000", "9,000", "4,100", "4,250"],
    ]
    delimited(f"{name}.csv", rows)
    expect(name, source=source("Prices and valuations only: must be refused"), exit="refused")


def slid_cells() -> None:
    """x74: two rows have a comma too many, so their figures slid to the right."""
    name = "x74_slid_cells"
    text = (
        "编号,债务企业,地址,未偿本金（元）,未偿利息（元）,合计（元）\n"
        "1,桂阳某烟草有限公司,桂阳县某路1号,1000000,90000,1090000\n"
        "2,嘉禾某铸造厂,嘉禾县某镇,某村3组,450000,33000,483000\n"
        "3,临武某宝石厂,临武县,820000,0,820000\n"
        "4,宜章某莽山旅游,有限公司,宜章县,2600000,310000,2910000\n"
        "5,汝城某白毛茶社,汝城县,77000,5100,82100\n"
    )
    (DEVELOPMENT / f"{name}.csv").write_text(text, "utf-8")
    expect(
        name,
        source=source("Rows with a comma too many: their figures stand under the wrong headers"),
        rows_accepted=3,
        rows_rejected=2,
        totals_field="principal",
        totals={"CNY": minor("1897000")},
        fields={
            "borrower_name": "债务企业",
            "principal": "未偿本金（元）",
            "interest": "未偿利息（元）",
            "total": "合计（元）",
        },
        cells=cells({"principal": {2: minor("1000000"), 6: minor("77000")}}),
        must_warn=["ragged_rows"],
    )


def ditto_marks() -> None:
    """x75: 同上 and ditto marks instead of the name."""
    name = "x75_ditto_marks"
    rows = [
        ["债务单位名称", "借款合同编号", "本金结欠（元）", "利息结欠（元）", "保证单位"],
        ["麻阳某冰糖橙有限公司", "MY-1", "900000", "71000", "麻阳某果业集团"],
        ["同上", "MY-2", "350000", "20000", "同上"],
        ["芷江某侗寨酒厂", "ZJ-1", "120000.5", "9000", "无"],
        ["〃", "ZJ-2", "80000", "7500", "杨某"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Ditto marks instead of names"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1450000.5")},
        fields={
            "borrower_name": "债务单位名称",
            "contract_no": "借款合同编号",
            "principal": "本金结欠（元）",
            "guarantors": "保证单位",
        },
        cells=cells(
            {
                "borrower_name": {3: "麻阳某冰糖橙有限公司", 5: "芷江某侗寨酒厂"},
                "guarantors": {3: ["麻阳某果业集团"], 4: None},
            }
        ),
        must_warn=[],
    )


def unit_row_below() -> None:
    """x76: the units stand in a row of their own under the header."""
    name = "x76_unit_row_below_header"
    rows = [
        ["债务人", "结欠本金", "结欠利息", "抵押面积", "逾期时长", "折扣率"],
        [None, "(万元)", "(元)", "(平方米)", "(天)", "(%)"],
        ["泸溪某铝业有限公司", 860.5, 1204500.25, 3200, 900, 35],
        ["凤凰某姜糖厂", 22, 18000, None, 410, 50],
        ["花垣某锰锌有限公司", 4100.0625, 8800000, 15000, 1500, 20],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("Units in a row of their own under the header"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4982.5625", WAN)},
        fields={"borrower_name": "债务人"},
        cells=cells(
            {
                "principal": {3: minor("860.5", WAN), 5: minor("4100.0625", WAN)},
                "interest": {3: minor("1204500.25"), 4: minor("18000")},
            }
        ),
        must_warn=["multi_header"],
    )


def scientific_amounts() -> None:
    """x77: amounts in scientific notation, Swiss apostrophes, no-break spaces, damaged figures."""
    name = "x77_damaged_amounts"
    rows = [
        ["Debtor", "Outstanding principal CHF", "Outstanding interest CHF"],
        ["Gotthard Bau AG", "1'234'567.05", "22'000.00"],
        ["Rheinhafen GmbH", "2 400 000.50", "31 000.00"],
        ["Individual A", "1.5E+05", "0.00"],
        ["Jura Käse SA", "l20'000.00", "1'500.00"],
        ["Ticino Sole Sagl", "#REF!", "#DIV/0!"],
        ["Individual B", "12'5000.00", "10.00"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Apostrophes, no-break spaces, scientific notation, damaged figures"),
        rows_accepted=3,
        rows_rejected=3,
        totals_field="principal",
        totals={"CHF": minor("1234567.05") + minor("2400000.50") + minor("150000")},
        fields={
            "borrower_name": "Debtor",
            "principal": "Outstanding principal CHF",
            "interest": "Outstanding interest CHF",
        },
        cells=cells(
            {
                "principal": {
                    2: minor("1234567.05"),
                    3: minor("2400000.50"),
                    5: None,
                    6: None,
                    7: None,
                }
            }
        ),
        must_warn=["amount_scientific", "amount_unreadable"],
    )


def terms_of_loan() -> None:
    """x78: loan date and due date in one column, years only, serial numbers as numbers."""
    name = "x78_terms_of_loan"
    rows = [
        ["借款人姓名", "剩余贷款额（元）", "欠付利息额（元）", "贷款期限", "发放日期", "最后还款日"],
        ["向某", 45000, 2100, "2019/01/01-2022/01/01", 43466, 44500],
        ["田某某", 130000.5, 8800, "2018/05/20-2021/05/20", 43240, 44012],
        ["彭某", 9000, 10, "2020/10/10-2021/10/10", 44114, "2019年"],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("Serial numbers as dates, a year alone, a term with two dates"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("184000.5")},
        fields={
            "borrower_name": "借款人姓名",
            "principal": "剩余贷款额（元）",
            "interest": "欠付利息额（元）",
            "loan_date": "发放日期",
            "last_payment_date": "最后还款日",
        },
        cells=cells(
            {
                "loan_date": {2: "2019-01-01", 3: "2018-05-20"},
                "last_payment_date": {2: "2021-10-31", 4: None},
            }
        ),
        must_warn=["date_from_serial"],
    )


def statuses_in_one_column() -> None:
    """x79: one column mixes litigation and enforcement words, in sentences."""
    name = "x79_statuses_in_sentences"
    said = {
        "已诉未判": None,
        "一审已判决，未申请执行": None,
        "已判决，执行终本": "terminated_this_round",
        "执行中，查封抵押物": "in_enforcement",
        "终结本次执行程序后已恢复执行": "revived",
        "已调解": None,
        "未诉": None,
    }
    rows: list[list[Any]] = [["主债务企业名称", "贷款本金结欠（元）", "司法进展"]]
    for at, text in enumerate(said):
        rows.append([f"怀化某{'子丑寅卯辰巳午'[at]}商贸有限公司", (at + 1) * 10000, text])
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("Litigation and enforcement in sentences of one column", "words of statuses.csv"),
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("280000")},
        fields={"borrower_name": "主债务企业名称", "principal": "贷款本金结欠（元）"},
        cells=cells(
            {
                "enforcement_status": {4: "terminated_this_round", 5: "in_enforcement", 6: "revived"},
                "litigation_status": {7: "mediated", 8: "not_sued"},
            }
        ),
        must_warn=[],
    )


def figures_in_wan_that_are_yuan() -> None:
    """x80: the header says 万元 and one row was plainly filled in 元."""
    name = "x80_one_row_in_yuan"
    rows = [
        ["企业（债务人）", "担保方式", "不良贷款本金（万元）", "欠息（万元）"],
        ["洪江某竹业有限公司", "抵押", "350", "42.5"],
        ["会同某杉木有限公司", "保证", "1,200", "310"],
        ["靖州某杨梅酒厂", "信用", "45", "6.3"],
        ["通道某侗锦社", "保证", "8,000,000", "950,000"],
        ["新晃某黄牛肉厂", "抵押", "95.5", "11"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("One row filled in 元 under a header of 万元: it may not pass unnoticed"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("8001690.5", WAN)},
        fields={
            "borrower_name": "企业（债务人）",
            "principal": "不良贷款本金（万元）",
            "interest": "欠息（万元）",
        },
        cells=cells({"principal": {2: minor("350", WAN), 6: minor("95.5", WAN)}}),
        must_warn=[["unit_row_differs", "unit_too_large", "unit_doubtful"]],
    )


def shares_and_averages() -> None:
    """x81: rows of shares and averages below the total, and a column of shares beside the amounts."""
    name = "x81_shares_and_averages"
    rows = [
        ["序号", "户 名", "不良余额（万元）", "占比", "拖欠利息（万元）", "行业"],
        ["1", "炎陵某黄桃有限公司", "210.50", "21.05%", "18.00", "农业"],
        ["2", "茶陵某紫皮大蒜社", "89.50", "8.95%", "4.40", "农业"],
        ["3", "攸县某煤业有限公司", "700.00", "70.00%", "120.25", "采矿"],
        ["", "合  计", "1,000.00", "100.00%", "142.65", ""],
        ["", "户均", "333.33", "", "47.55", ""],
        ["", "占全行不良比例", "3.2%", "", "", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Averages and shares below the total"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1000", WAN)},
        fields={
            "borrower_name": "户 名",
            "principal": "不良余额（万元）",
            "interest": "拖欠利息（万元）",
            "industry": "行业",
        },
        cells=cells({"principal": {2: minor("210.5", WAN), 4: minor("700", WAN)}}),
        must_warn=["totals_row_skipped"],
    )


def contradicting_currency() -> None:
    """x82: the currency column and the sign of the cell contradict each other in one row."""
    name = "x82_currency_contradicted"
    rows = [
        ["Ref", "Customer name", "Curr", "Principal arrears", "Interest arrears"],
        ["1", "Palm Island Resorts Ltd", "USD", "USD 1,000,000", "USD 20,000"],
        ["2", "Harbour Crane Co", "EUR", "250,000.00", "1,000.00"],
        ["3", "Individual A", "EUR", "£75,000.00", "£300.00"],
        ["4", "Coral Foods Ltd", "XXX", "12,000.00", "0"],
        ["5", "Individual B", "", "9,000.00", "0"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Currency column contradicted by a sign, unknown or empty"),
        rows_accepted=2,
        rows_rejected=3,
        totals_field="principal",
        totals={"USD": minor("1000000"), "EUR": minor("250000")},
        fields={
            "borrower_name": "Customer name",
            "currency": "Curr",
            "principal": "Principal arrears",
            "interest": "Interest arrears",
        },
        cells=cells({"principal": {2: minor("1000000"), 3: minor("250000")}}),
        must_warn=["currency_conflict", "currency_unknown", "currency_missing"],
    )


def make() -> None:
    """Write these tapes."""
    repaid_and_owed()
    two_dates_of_balance()
    prices_only()
    slid_cells()
    ditto_marks()
    unit_row_below()
    scientific_amounts()
    terms_of_loan()
    statuses_in_one_column()
    figures_in_wan_that_are_yuan()
    shares_and_averages()
    contradicting_currency()


if __name__ == "__main__":
    make()
