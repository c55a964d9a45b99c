"""Development tapes of one hard case each: units, commas, names left out, headers, signs."""

from datetime import date

from tapes_hard_cases import OURS
from writing import DEVELOPMENT, cells, delimited, expect, minor, workbook


def unit_conflict() -> None:
    """33: a line says ten thousands, one header says yuan: the header holds for its column, and it is said so."""
    name = "33_unit_line_and_header_differ"
    rows = [
        ["债权清单", None, None, None, None],
        [None, None, None, None, "单位：人民币万元"],
        ["债务人", "债权本金余额", "利息余额（元）", "评估价值", "保证人"],
        ["大同云冈煤机有限公司", 3500, 4125000.5, 2800, "大同某矿业集团、史某"],
        ["朔州平鲁陶瓷有限公司", 1280.25, 960000, 500, "武某"],
        ["忻州五台旅游客运公司", 96.5, 12000, None, None],
    ]
    workbook(f"{name}.xlsx", {"清单": rows})
    expect(
        name,
        source={
            "title": "A unit line and a header that differ",
            "url": "README of the claims data: one notice mixes 元 for claims and 万元 for prices",
            "real": "the conflict",
            "ours": OURS,
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4876.75", 10_000)},
        fields={
            "borrower_name": "债务人",
            "principal": "债权本金余额",
            "interest": "利息余额（元）",
            "guarantors": "保证人",
        },
        cells=cells(
            {
                "principal": {4: minor("3500", 10_000), 5: minor("1280.25", 10_000)},
                "interest": {4: minor("4125000.5"), 6: minor("12000")},
                "guarantors": {4: ["大同某矿业集团", "史某"]},
            },
            "清单",
        ),
        must_warn=["unit_differs_from_title", "unit_from_title"],
    )


def unquoted_commas() -> None:
    """34: a CSV whose thousands commas were not quoted: such rows have too many cells and may not be read wrongly."""
    name = "34_unquoted_thousands"
    text = [
        "No,Borrower,Outstanding principal USD,Accrued interest USD,Maturity",
        "1,Delta Grain LLC,850000.00,12000.50,2020-06-30",
        "2,Sigma Steel LLC,1,250,000.00,88,100.00,2019-03-31",
        "3,Omega Ports JSC,640000.75,0.00,2021-12-31",
        "4,Kappa Foods LLC,75,000.00,900.00,2022-01-15",
        '5,"Lambda Oil, Inc.","2,000,000.00","31,500.00",2018-11-30',
    ]
    (DEVELOPMENT / f"{name}.csv").write_text("\n".join(text) + "\n", "utf-8")
    expect(
        name,
        source={
            "title": "Thousands commas that were not quoted",
            "url": "general knowledge of exports",
            "real": "the flaw",
            "ours": OURS,
        },
        rows_accepted=3,
        rows_rejected=2,
        totals_field="principal",
        totals={"USD": minor("3490000.75")},
        fields={
            "borrower_name": "Borrower",
            "principal": "Outstanding principal USD",
            "due_date": "Maturity",
        },
        cells=cells({"principal": {2: 85000000, 4: 64000075, 6: 200000000}, "due_date": {6: "2018-11-30"}}),
        must_warn=["ragged_rows"],
    )


def blank_names_below() -> None:
    """35: a CSV made from merged cells: the borrower's name stands on the first of several receipts only."""
    name = "35_names_on_first_row_only"
    rows = [
        ["序号", "借款主体", "借据", "结存本金", "挂账利息", "担保人"],
        ["1", "绵阳涪江电缆有限公司", "A01", "2000000", "180000", "绵阳某集团、向某"],
        ["", "", "A02", "1500000", "120000", ""],
        ["", "", "A03", "800000", "66000.5", ""],
        ["2", "德阳旌湖重机有限公司", "B01", "9000000", "1000000", ""],
        ["3", "广元昭化米业有限公司", "C01", "310000", "12000", "蒲某"],
        ["", "", "C02", "90000", "800", ""],
        ["合计", "", "", "13700000", "1378800.5", ""],
    ]
    delimited(f"{name}.csv", rows, encoding="gb18030")
    owed = {2: 2000000, 3: 1500000, 4: 800000, 5: 9000000, 6: 310000, 7: 90000}
    expect(
        name,
        source={
            "title": "Names on the first receipt only, as merged cells leave them in a CSV",
            "url": "README of the claims data (merged cells)",
            "real": "the flaw",
            "ours": OURS,
        },
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(owed.values()) * 100},
        fields={
            "borrower_name": "借款主体",
            "principal": "结存本金",
            "interest": "挂账利息",
            "guarantors": "担保人",
        },
        cells=cells(
            {
                "principal": {row: v * 100 for row, v in owed.items()},
                "borrower_name": {
                    3: "绵阳涪江电缆有限公司",
                    4: "绵阳涪江电缆有限公司",
                    7: "广元昭化米业有限公司",
                },
            }
        ),
        must_warn=["totals_row_skipped"],
    )


def same_leaf_headers() -> None:
    """36: groups with the same leaf names below them: 金额 and 币种 under 本金, 利息 and 抵押物估值."""
    name = "36_same_leaves_under_groups"
    rows = [
        ["债务主体", "本金", None, "利息", None, "抵押物估值", None, "判决情况", None],
        [None, "金额", "币种", "金额", "币种", "金额", "币种", "文书号", "日期"],
        [
            "舟山定海海运有限公司",
            2300000,
            "USD",
            1500000,
            "CNY",
            12000000,
            "CNY",
            "（2016）浙72民初100号",
            date(2016, 9, 9),
        ],
        [
            "舟山普陀修船有限公司",
            5100000.05,
            "CNY",
            420000,
            "CNY",
            3300000,
            "CNY",
            "（2017）浙72民初8号",
            date(2017, 12, 1),
        ],
        ["岱山盐业公司", 760000, "CNY", 51000, "CNY", None, None, None, None],
    ]
    workbook(
        f"{name}.xlsx",
        {"表": rows},
        merge={"表": ["A1:A2", "B1:C1", "D1:E1", "F1:G1", "H1:I1"]},
        formats={"表": {"I3:I5": "yyyy-mm-dd"}},
    )
    expect(
        name,
        source={
            "title": "Same leaf headers under groups: amount and currency thrice",
            "url": "README of the claims data (户数 and 金额 repeated under each group)",
            "real": "the layout",
            "ours": OURS,
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": 230000000, "CNY": 586000005},
        fields={
            "borrower_name": "债务主体",
            "principal": "本金/金额",
            "interest": "利息/金额",
            "case_no": "判决情况/文书号",
            "judgment_date": "判决情况/日期",
        },
        cells=cells(
            {
                "principal": {3: 230000000, 4: 510000005},
                "currency": {3: "USD", 4: "CNY"},
                "judgment_date": {3: "2016-09-09"},
            },
            "表",
        ),
        must_warn=["multi_header", "mixed_currency"],
    )


def principal_and_interest_only() -> None:
    """37: only principal and interest together: it is the total, and that is said; the stated total is wrong."""
    name = "37_principal_and_interest_only"
    rows = [
        ["序号", "债务人（含共同债务人）", "本息余额（万元）", "所在地", "诉讼进展"],
        ["1", "西宁湟水铝业有限公司", "8,120.5", "青海西宁", "终本"],
        ["2", "海东互助青稞酒厂", "300.25", "青海海东", "已判决未执行"],
        ["3", "格尔木盐湖物流有限公司", "1,999", "青海格尔木", "未诉"],
        ["合计", "", "10,500.00", "", ""],
    ]
    delimited(f"{name}.tsv", rows, delimiter="\t")
    owed = {2: "8120.5", 3: "300.25", 4: "1999"}
    expect(
        name,
        source={
            "title": "Principal and interest together; the stated total is wrong",
            "url": "headers.csv (本息余额)",
            "real": "本息余额 as the only amount",
            "ours": OURS,
        },
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": sum(minor(v, 10_000) for v in owed.values())},
        fields={"borrower_name": "债务人（含共同债务人）", "principal_and_interest": "本息余额（万元）"},
        cells=cells({"total": {row: minor(v, 10_000) for row, v in owed.items()}}),
        must_warn=["totals_differ", "total_from_principal_and_interest"],
    )


def negative_and_debit() -> None:
    """38: brackets, trailing minus, debit marks, dashes and nil in a column of balances."""
    name = "38_brackets_dashes_and_debit"
    rows = [
        ["Cust Ref", "Customer", "Ledger balance (RM)", "Penalty charges (RM)", "Facility approved (RM'000)"],
        ["M1", "Kuala Perlis Hardware Sdn Bhd", "125,000.40 DR", "1,200.00", "150"],
        ["M2", "Individual A", "(3,500.00)", "-", "20"],
        ["M3", "Ipoh Tin Works Sdn Bhd", "2,200,310.00", "nil", "2,500"],
        ["M4", "Individual B", "18,000.00-", "0.00", "30"],
        ["M5", "Melaka Rubber Bhd", "n/a", "55.10", "400"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source={
            "title": "Malaysian ledger: brackets, trailing minus, debit marks, dashes",
            "url": "general knowledge of bank ledgers",
            "real": "ways of writing balances",
            "ours": OURS,
        },
        rows_accepted=4,
        rows_rejected=1,
        totals_field="principal",
        totals={"MYR": 12500040 - 350000 + 220031000 - 1800000},
        fields={"borrower_name": "Customer", "original_amount": "Facility approved (RM'000)"},
        cells=cells(
            {
                "principal": {2: 12500040, 3: -350000, 4: 220031000, 5: -1800000, 6: None},
                "original_amount": {4: 250000000},
                "currency": {2: "MYR"},
            }
        ),
        must_warn=["amount_negative"],
    )


def make() -> None:
    """Write these tapes."""
    unit_conflict()
    unquoted_commas()
    blank_names_below()
    same_leaf_headers()
    principal_and_interest_only()
    negative_and_debit()


if __name__ == "__main__":
    make()
