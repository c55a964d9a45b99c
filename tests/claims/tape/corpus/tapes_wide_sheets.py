"""Development tapes of sparse and many sheets, days and currencies by row, and files that are no tapes."""

from datetime import date

from tapes_wide import about
from writing import DEVELOPMENT, cells, converted, delimited, expect, minor, workbook


def sparse_sheet() -> None:
    """59: a table that starts at column C, with blank rows and blank columns between."""
    name = "59_sparse_sheet"
    rows = [
        [],
        [None, None, "Loan portfolio - Project Heron", None, None, None, None],
        [],
        [
            None,
            None,
            "Facility ref",
            None,
            "Obligor",
            "Drawn balance GBP 000",
            "Arrears of interest GBP 000",
            None,
            "Next court date",
        ],
        [],
        [None, None, "H-1", None, "Mersey Cold Stores Ltd", 2350.5, 120.25, None, date(2027, 2, 1)],
        [],
        [None, None, "H-2", None, "Severn Timber Ltd", 18, 0, None, None],
        [],
        [None, None, "H-3", None, "Humber Dry Docks plc", 14100, 2200.125, None, date(2027, 3, 15)],
        [],
        [None, None, "Total", None, None, 16468.5, 2320.375, None, None],
        [None, None, None, None, None, None, None, None, "Strictly private and confidential"],
    ]
    converted(f"{name}.xls", {"Tape": rows}, formats={"Tape": {"I6:I10": "dd/mm/yyyy"}})
    expect(
        name,
        source=about("Sparse BIFF sheet in thousands of pounds", "layout of data room tapes"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"GBP": minor("16468.5", 1000)},
        fields={
            "borrower_name": "Obligor",
            "principal": "Drawn balance GBP 000",
            "interest": "Arrears of interest GBP 000",
        },
        cells=cells(
            {
                "principal": {6: minor("2350.5", 1000), 8: 1800000, 10: minor("14100", 1000)},
                "interest": {10: minor("2200.125", 1000)},
            },
            "Tape",
        ),
        must_warn=["totals_row_skipped"],
    )


def branch_sheets() -> None:
    """60: one sheet per branch with the same headers, one of them in another unit, and a sheet of totals."""
    name = "60_sheet_per_branch"
    head = ["债务人全称", "本金（欠）", "利息（欠）", "最后还款日"]
    workbook(
        f"{name}.xlsx",
        {
            "城关支行": [
                ["单位：元"],
                head,
                ["赵家庄面业有限公司", 1200000, 33000, "2016.5.4"],
                ["卢某", 80000.5, 900, "2018.12.1"],
                ["小计", 1280000.5, 33900, None],
            ],
            "开发区支行": [
                ["单位：万元"],
                head,
                ["中原轴承锻造有限公司", 560.75, 81, "2015.10.30"],
                ["小计", 560.75, 81, None],
            ],
            "汇总（元）": [
                ["支行", "本金", "利息"],
                ["城关支行", 1280000.5, 33900],
                ["开发区支行", 5607500, 810000],
                ["合计", 6887500.5, 843900],
            ],
        },
    )
    expect(
        name,
        source=about("A sheet per branch in unlike units and a sheet of totals", "reports of county banks"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("6887500.50")},
        fields={
            "borrower_name": "债务人全称",
            "principal": "本金（欠）",
            "interest": "利息（欠）",
            "last_payment_date": "最后还款日",
        },
        cells=[
            *cells(
                {"principal": {3: 120000000, 4: 8000050}, "last_payment_date": {3: "2016-05-04"}}, "城关支行"
            ),
            *cells({"principal": {3: minor("5607500")}, "interest": {3: minor("810000")}}, "开发区支行"),
        ],
        must_warn=["several_sheets", "totals_row_skipped"],
    )


def base_date_per_row() -> None:
    """61: the title names one base date, a column another one per row: the column holds."""
    name = "61_base_date_per_row"
    rows = [
        ["债权明细（截至2024年12月31日）", "", "", "", ""],
        ["借款方", "未结本金（元）", "未结利息（元）", "利息计算截止日", "逾期利率"],
        ["邯郸丛台陶瓷有限公司", "2,000,000", "188,000.50", "2023-06-20", "6.525%"],
        ["衡水桃城橡塑厂", "350,000", "22,000", "2024-03-21", "7.83%"],
        ["廊坊香河家具有限公司", "1,050,000", "90,000", "", "6.00%"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("A base date in the title and another one per row", "transfer lists"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 340000000},
        fields={"borrower_name": "借款方", "principal": "未结本金（元）", "base_date": "利息计算截止日"},
        cells=cells(
            {"principal": {3: 200000000, 5: 105000000}, "base_date": {3: "2023-06-20", 4: "2024-03-21"}}
        ),
        must_warn=[],
    )


def indian_cells() -> None:
    """62: rupees with crore, lakh and full sums in the cells of one column."""
    name = "62_rupees_mixed_in_cells"
    rows = [
        ["Sr", "Name of the Obligor Company", "Principal Dues", "Total Dues", "NPA since", "Security"],
        ["1", "Deccan Solar Ltd", "Rs. 12.50 Cr.", "₹ 18.75 Crore", "31-Mar-2018", "Plant"],
        ["2", "Malabar Spices Pvt Ltd", "₹ 45,67,890.50", "₹ 61,00,000", "30-Sep-2020", "Stock"],
        [
            "3",
            "Konkan Marine Works",
            "85 lakhs",
            "1.10 crore",
            "28-Feb-2019",
            "Boat; 2 flats totalling 1,850 sq ft",
        ],
        ["4", "Narmada Pipes Ltd", "INR 3.2 crores (approx.)", "INR 4.9 crores", "15-Jun-2016", "-"],
        ["5", "Kaveri Looms", "12.50", "18.00", "01-Jan-2021", "-"],
    ]
    delimited(f"{name}.csv", rows, encoding="utf-8-sig")
    expect(
        name,
        source=about("Rupees in crore, lakh and full in one column", "sale notices of Indian banks"),
        rows_accepted=4,
        rows_rejected=1,
        totals_field="principal",
        totals={"INR": minor("12.5", 10**7) + 456789050 + minor("85", 10**5) + minor("3.2", 10**7)},
        fields={"borrower_name": "Name of the Obligor Company", "principal": "Principal Dues", "total": "Total Dues"},
        cells=cells(
            {
                "principal": {2: minor("12.5", 10**7), 3: 456789050, 4: minor("85", 10**5), 5: minor("3.2", 10**7), 6: None},
                "total": {2: minor("18.75", 10**7), 4: minor("1.1", 10**7)},
                "default_date": {2: "2018-03-31", 5: "2016-06-15"},
            }
        ),
        must_warn=["amount_approximate", ["unit_unclear", "unit_lost", "currency_missing", "unit_row_differs"]],
    )  # fmt: skip


def bankrupt_debtors() -> None:
    """63: claims filed in bankruptcies: filed, admitted, disputed; the debtor is the bankrupt, not the filing creditor."""
    name = "63_claims_filed_in_bankruptcy"
    rows = [
        ["序号", "破产企业", "申报人", "受理法院", "申报债权总额（元）", "管理人确认债权总额（元）", "暂缓确认（元）", "债权性质"],
        ["1", "鹤岗兴山煤化工有限公司", "某资产管理公司", "鹤岗市中级人民法院", "55,000,000.00", "48,310,220.15", "2,000,000.00", "有财产担保"],
        ["2", "双鸭山尖山机械厂", "某资产管理公司", "双鸭山市中级人民法院", "7,100,000.00", "7,100,000.00", "0.00", "普通债权"],
        ["3", "七台河桃山焦化有限公司", "某资产管理公司", "七台河市中级人民法院", "120,000,000.00", "99,875,000.00", "20,125,000.00", "普通债权"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows)
    owed = {2: "48310220.15", 3: "7100000", 4: "99875000"}
    expect(
        name,
        source=about("Claims filed in bankruptcies: filed, admitted, postponed", "tables of administrators"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={"borrower_name": "破产企业", "creditor": "申报人", "total": "管理人确认债权总额（元）"},
        cells=cells(
            {"total": {r: minor(v) for r, v in owed.items()}, "borrower_name": {3: "双鸭山尖山机械厂"}}
        ),
        must_warn=[],
    )


def broken_workbook() -> None:
    """64: a workbook cut off in the middle: refused."""
    name = "64_cut_off_workbook"
    whole = workbook(f"{name}.xlsx", {"A": [["借款人", "本金"], ["某公司", 100]]}).read_bytes()
    (DEVELOPMENT / f"{name}.xlsx").write_bytes(whole[: len(whole) // 2])
    expect(name, source=about("A workbook cut off in the middle", "failed downloads"), exit="refused")


def price_list() -> None:
    """65: no tape at all: a price list with names and amounts of money."""
    name = "65_price_list"
    rows = [
        ["品名", "规格", "供应商", "单价（元）", "数量", "金额（元）", "交货日期"],
        ["钢板", "Q235", "某钢铁公司", "4100.00", "20", "82000.00", "2025-03-01"],
        ["水泥", "42.5", "某水泥厂", "380.00", "100", "38000.00", "2025-03-05"],
        ["合计", "", "", "", "", "120000.00", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(name, source=about("A price list, no tape", "files sent by mistake"), exit="refused")


def equal_claims() -> None:
    """66: claims without any number of their own, alike in name and amount but not in due date; none is a repeat."""
    name = "66_instalments_alike"
    rows = [
        ["Customer", "Invoice", "Open amount", "Curr.", "Due", "Days overdue"],
        ["Blue Fjord Seafood AS", "9001", "12,500.00", "NOK", "2023-01-31", "640"],
        ["Blue Fjord Seafood AS", "9014", "12,500.00", "NOK", "2023-02-28", "612"],
        ["Blue Fjord Seafood AS", "9027", "12,500.00", "NOK", "2023-03-31", "581"],
        ["Baltic Ply OÜ", "9102", "3,300.75", "EUR", "2023-05-31", "520"],
        ["Baltic Ply OÜ", "9102", "3,300.75", "EUR", "2023-05-31", "520"],
        ["Polar Cables Oy", "9110", "-1,000.00", "EUR", "2023-06-30", "490"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about(
            "Open invoices alike in name and amount, one exact repeat, one credit note", "ageing lists"
        ),
        rows_accepted=5,
        rows_rejected=1,
        totals_field="total",
        totals={"NOK": 3750000, "EUR": 330075 - 100000},
        fields={
            "borrower_name": "Customer",
            "currency": "Curr.",
            "due_date": "Due",
            "days_past_due": "Days overdue",
        },
        cells=cells({"due_date": {3: "2023-02-28"}, "currency": {2: "NOK"}}),
        must_warn=["mixed_currency", "duplicate_row", "amount_negative"],
    )


def make() -> None:
    """Write these tapes."""
    sparse_sheet()
    branch_sheets()
    base_date_per_row()
    indian_cells()
    bankrupt_debtors()
    broken_workbook()
    price_list()
    equal_claims()


if __name__ == "__main__":
    make()
