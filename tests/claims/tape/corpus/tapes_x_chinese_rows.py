"""Development tapes of mainland lists whose rows hang together: receipts, pages, blocks, joined and hidden parts, sums with sums inside."""

from tapes_x_chinese import WAN, source
from writing import cells, delimited, expect, minor, workbook


def merged_receipts() -> None:
    """x09: name, guarantors and judgment merged down several receipts; the total per debtor merged too."""
    name = "x09_merged_receipts"
    rows = [
        ["债务人", "借据", "起贷日", "本金余额(万元)", "欠息(万元)", "保证方", "生效判决"],
        [
            "荆门某磷化工有限公司",
            "JM-1",
            "2017-01-05",
            1000,
            210.2,
            "荆门某控股有限公司、鄢某",
            "（2019）鄂08民初12号",
        ],
        [None, "JM-2", "2017-03-06", 500, 95.125, None, None],
        [None, "JM-3", "2017-09-07", 250.5, 41, None, None],
        ["孝感某麻糖厂", "XG-1", "2016-12-08", 80, 33.3, "喻某", "（2018）鄂09民终733号"],
        [
            "随州某专用汽车有限公司",
            "SZ-1",
            "2018-02-09",
            2200,
            640,
            "随州某城投有限公司",
            "（2020）鄂13民初5号",
        ],
        [None, "SZ-2", "2018-04-10", 300, 77.7, None, None],
        ["总计", None, None, 4330.5, 1097.325, None, None],
    ]
    areas = ["A2:A4", "F2:F4", "G2:G4", "A6:A7", "F6:F7", "G6:G7"]
    workbook(f"{name}.xlsx", {"清单": rows}, merge={"清单": areas})
    owed = {2: "1000", 3: "500", 4: "250.5", 5: "80", 6: "2200", 7: "300"}
    expect(
        name,
        source=source("Cells merged over several receipts of one debtor"),
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v, WAN) for v in owed.values())},
        fields={
            "borrower_name": "债务人",
            "iou_no": "借据",
            "loan_date": "起贷日",
            "principal": "本金余额(万元)",
            "interest": "欠息(万元)",
            "guarantors": "保证方",
            "case_no": "生效判决",
        },
        cells=cells(
            {
                "principal": {row: minor(v, WAN) for row, v in owed.items()},
                "borrower_name": {4: "荆门某磷化工有限公司", 7: "随州某专用汽车有限公司"},
                "guarantors": {3: ["荆门某控股有限公司", "鄢某"], 7: ["随州某城投有限公司"]},
                "loan_date": {7: "2018-04-10"},
            }
        ),
        must_warn=["totals_row_skipped", "several_guarantors"],
    )


def pages_printed() -> None:
    """x10: an old system's print: header again on each page, 本页小计, 承前页 and 过次页 rows."""
    name = "x10_pages_printed"
    head = ["账户", "户名", "贷出日", "到期日", "结欠额", "积欠利息"]
    rows = [
        ["催收贷款登记簿", "", "", "", "单位：元", ""],
        head,
        ["70010", "滑某", "1998/03/12", "1999/03/11", "50,000.00", "61,220.10"],
        ["70011", "浚县某面粉厂", "1997/11/30", "1998/11/29", "300,000.00", "402,115.00"],
        ["70012", "原某某", "2001/01/18", "2002/01/17", "8,500.00", "9,003.33"],
        ["", "本页小计", "", "", "358,500.00", "472,338.43"],
        head,
        ["", "承前页", "", "", "358,500.00", "472,338.43"],
        ["70013", "汤阴县某供销社", "1996/06/06", "1997/06/05", "120,000.00", "188,800.00"],
        ["70014", "暴某", "2003/12/25", "2004/12/24", "20,000.00", "13,370.50"],
        ["", "本页小计", "", "", "140,000.00", "202,170.50"],
        ["", "累计", "", "", "498,500.00", "674,508.93"],
    ]
    delimited(f"{name}.csv", rows)
    owed = {3: "50000", 4: "300000", 5: "8500", 9: "120000", 10: "20000"}
    expect(
        name,
        source=source("Printed register: header on each page, page subtotals, sums carried forward"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "户名",
            "loan_date": "贷出日",
            "due_date": "到期日",
            "principal": "结欠额",
            "interest": "积欠利息",
        },
        cells=cells(
            {"principal": {row: minor(v) for row, v in owed.items()}, "due_date": {10: "2004-12-24"}}
        ),
        must_warn=["header_repeated", "totals_row_skipped"],
    )


def blocks_of_pairs() -> None:
    """x11: three claims one under another, each a block of two key-value pairs to a row."""
    name = "x11_blocks_of_pairs"
    rows: list[list[object]] = []
    claims = [
        (
            "赣州某钨业有限公司",
            "GZ-2015-01",
            "36,500,000.00元",
            "11,204,880.36元",
            "抵押",
            "赣州某矿业有限公司、刘某",
            "2018年9月30日",
        ),
        (
            "吉安某电子有限公司",
            "JA-2016-07",
            "8,800,000.00元",
            "1,920,000.00元",
            "保证",
            "罗某、罗某某",
            "2019年1月15日",
        ),
        ("上饶某光学仪器厂", "SR-2014-22", "1,260,000.50元", "903,377.00元", "信用", "无", "2016年12月31日"),
    ]
    for at, (who, contract, principal, interest, how, by, due) in enumerate(claims, 1):
        rows += [
            [f"债权{'一二三'[at - 1]}", None, None, None],
            ["债务人", who, "合同编号", contract],
            ["剩余本金", principal, "剩余利息", interest],
            ["担保方式", how, "担保人", by],
            ["到期日", due, "备注", None],
            [None, None, None, None],
        ]
    workbook(f"{name}.xlsx", {"债权公示": rows}, merge={"债权公示": ["A1:D1", "A7:D7", "A13:D13"]})
    expect(
        name,
        source=source("Blocks of two key-value pairs per row, one claim under another"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("46560000.50")},
        fields={
            "borrower_name": "债务人",
            "contract_no": "合同编号",
            "principal": "剩余本金",
            "interest": "剩余利息",
            "guarantee_type": "担保方式",
            "guarantors": "担保人",
            "due_date": "到期日",
        },
        cells=[
            {"field": "principal", "value": minor("36500000")},
            {"field": "interest", "value": minor("903377")},
            {"field": "due_date", "value": "2016-12-31"},
            {"field": "guarantors", "value": ["罗某", "罗某某"]},
        ],
        must_warn=["vertical_layout"],
    )


def joined_by_name() -> None:
    """x12: collateral on another sheet, joined by a claim's name with other brackets and spaces."""
    name = "x12_joined_by_name"
    claims = [
        ["资产名称（债权）", "欠款主体", "所欠本金/万元", "所欠利息/万元", "保证主体"],
        [
            "黄石某特钢（集团）有限公司债权",
            "黄石某特钢（集团）有限公司",
            "5,120.40",
            "1,800.06",
            "黄石某实业有限公司",
        ],
        ["鄂州某金刚石有限公司债权", "鄂州某金刚石有限公司", "760", "98.7", ""],
        ["咸宁某茶砖厂债权", "咸宁某茶砖厂", "45.5", "20.02", "熊某、饶某"],
    ]
    collateral = [
        ["所属债权", "押品种类", "坐落", "建筑面积（㎡）", "押品权属人"],
        ["黄石某特钢(集团)有限公司债权", "工业厂房", "黄石市下陆区", "12,300.55", "黄石某特钢(集团)有限公司"],
        ["黄石某特钢 (集团) 有限公司债权", "土地", "黄石市下陆区", "40,000", "黄石某特钢(集团)有限公司"],
        ["咸宁某茶砖厂 债权", "住宅", "咸宁市咸安区", "98.6", "熊某"],
    ]
    workbook(f"{name}.xlsx", {"债权表": claims, "押品表": collateral})
    expect(
        name,
        source=source("Collateral sheet joined by a name with other brackets and spaces"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("5925.90", WAN)},
        fields={
            "borrower_name": "欠款主体",
            "principal": "所欠本金/万元",
            "interest": "所欠利息/万元",
            "guarantors": "保证主体",
            "collateral_type": "押品种类",
            "collateral_location": "坐落",
        },
        cells=cells(
            {"principal": {2: minor("5120.40", WAN), 4: minor("45.5", WAN)}, "guarantors": {4: ["熊某", "饶某"]}}, "债权表"
        )
        + cells({"collateral_location": {3: "黄石市下陆区", 4: "咸宁市咸安区"}}, "押品表"),
        must_warn=["several_sheets", "amount_text"],
    )  # fmt: skip


def hidden_parts() -> None:
    """x13: a hidden draft sheet, a hidden column with the old balance, hidden rows of settled debtors."""
    name = "x13_hidden_parts"
    rows = [
        ["债户", "旧结余（元）", "现结余（元）", "应计利息（元）", "逾期起始"],
        ["龙岩某水泥有限公司", 99999999, 6400000, 810000, "2020-10-08"],
        ["漳平某竹制品厂", 5000000, 720000.1, 66000, "2021-05-19"],
        ["已剔除：永定某烟叶站", 1, 3330000, 5, "2019-01-01"],
        ["童某", 300000, 150000, 9000.99, "2022-12-01"],
        ["已剔除：包某", 2, 440000, 6, "2018-08-08"],
    ]
    draft = [["债户", "现结余（元）"], ["龙岩某水泥有限公司", 7777777], ["武平某林场", 1234567]]
    workbook(
        f"{name}.xlsx",
        {"草稿": draft, "正式": rows},
        hide_sheets=["草稿"],
        hide_columns={"正式": ["B"]},
        hide_rows={"正式": [4, 6]},
    )
    expect(
        name,
        source=source("Hidden sheet, column and rows that must not be read"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("7270000.1")},
        fields={
            "borrower_name": "债户",
            "principal": "现结余（元）",
            "interest": "应计利息（元）",
            "default_date": "逾期起始",
        },
        cells=cells(
            {"principal": {2: minor("6400000"), 5: minor("150000")}, "default_date": {5: "2022-12-01"}}
        ),
        must_warn=["hidden_sheet", "hidden_columns", "hidden_rows"],
    )


def granted_and_owed() -> None:
    """x14: granted amounts in tricky words beside what is owed."""
    name = "x14_granted_and_owed"
    rows = [
        [
            "客户全称",
            "授信敞口",
            "累计支用",
            "放款额",
            "用信余额",
            "未结利息",
            "放款时间",
            "到期时间",
            "风险分类",
        ],
        [
            "防城港某粮油有限公司",
            "30,000,000",
            "28,000,000",
            "28,000,000",
            "21,340,000",
            "1,020,300.4",
            "2021-06-01",
            "2022-05-31",
            "可疑",
        ],
        [
            "钦州某坭兴陶厂",
            "2,000,000",
            "2,000,000",
            "2,000,000",
            "1,985,000.35",
            "88,000",
            "2020-09-15",
            "2023-09-14",
            "次级",
        ],
        [
            "崇左某糖厂",
            "50,000,000",
            "41,000,000",
            "41,000,000",
            "41,000,000",
            "9,900,000",
            "2018-03-20",
            "2019-03-19",
            "损失",
        ],
        ["农某", "500,000", "500,000", "500,000", "0", "12,050.2", "2022-07-07", "2023-07-06", "次级"],
    ]
    rows.insert(0, ["币别：人民币", "", "", "", "", "", "", "", "单位：元"])
    delimited(f"{name}.csv", rows, delimiter=";")
    expect(
        name,
        source=source("Limits, drawings and disbursements beside what is owed"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("64325000.35")},
        fields={
            "borrower_name": "客户全称",
            "principal": "用信余额",
            "interest": "未结利息",
            "loan_date": "放款时间",
            "due_date": "到期时间",
            "five_class": "风险分类",
        },
        cells=cells(
            {
                "principal": {3: minor("21340000"), 4: minor("1985000.35"), 6: 0},
                "original_amount": {3: minor("28000000")},
                "five_class": {3: "doubtful", 5: "loss"},
                "loan_date": {5: "2018-03-20"},
            }
        ),
        must_warn=["currency_from_title"],
    )


def interest_with_penalty() -> None:
    """x15: penalty interest is part of the interest: only the sums say so."""
    name = "x15_interest_with_penalty"
    rows = [
        [
            "序",
            "债务人名称",
            "贷款本金结余（元）",
            "利息合计（元）",
            "其中：罚息",
            "其中：复利",
            "违约及实现债权费（元）",
            "应偿总额（元）",
        ],
        [1, "乌兰察布某薯业有限公司", 2000000, 300000, 80000, 11000, 15000, 2315000],
        [2, "锡盟某畜产品有限公司", 5500000, 1250000.5, 410000, 90000, 0, 6750000.5],
        [3, "满洲里某木材进出口有限公司", 13000000, 4000000, 1300000, 250000.25, 60000, 17060000],
        [4, "斯某", 90000, 21000, 6000, 900, 1000, 112000],
    ]
    workbook(f"{name}.xlsx", {"表一": rows})
    expect(
        name,
        source=source("Interest that includes penalty interest, known by arithmetic"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("20590000")},
        fields={
            "borrower_name": "债务人名称",
            "principal": "贷款本金结余（元）",
            "interest": "利息合计（元）",
            "penalty": "其中：罚息",
            "compound_interest": "其中：复利",
            "fees": "违约及实现债权费（元）",
            "total": "应偿总额（元）",
        },
        cells=cells({"interest": {3: minor("1250000.5")}, "total": {4: minor("17060000")}}),
        must_warn=["interest_includes_penalty"],
    )


def approximate_and_capitals() -> None:
    """x16: approximations, capital numerals and ranges where one amount should stand."""
    name = "x16_approximate_and_capitals"
    rows = [
        ["债权项目", "债务主体", "标的债权本金", "标的债权利息", "主债权到期"],
        ["甲", "三亚某酒店有限公司", "约1.2亿元", "3,000余万元", "二〇一九年十二月三十一日"],
        ["乙", "儋州某橡胶有限公司", "壹仟贰佰万元整", "贰佰零叁万伍仟元整", "2018年六月三十日"],
        ["丙", "文昌某椰雕厂", "人民币玖拾捌万柒仟陆佰伍拾肆元叁角贰分", "¥12,345.60", "2020年2月29日"],
        ["丁", "琼海某槟榔有限公司", "近800万", "80万左右", "2021年2月29日"],
        ["戊", "万宁某渔业有限公司", "６５０．５万元", "６万元", "民国一〇九年三月五日"],
        ["己", "东方某化肥厂", "300万元至500万元之间", "不详", "长期"],
        ["庚", "符某", "25万元（本金20万元+利息5万元）", "5万元", "2022-12-12"],
    ]
    delimited(f"{name}.tsv", rows, delimiter="\t")
    owed = {
        2: minor("1.2", 10**8),
        3: minor("12000000"),
        4: minor("987654.32"),
        5: minor("8000000"),
        6: minor("6505000"),
    }
    expect(
        name,
        source=source("Approximations, capital numerals, a range, an amount with its parts"),
        rows_accepted=5,
        rows_rejected=2,
        totals_field="principal",
        totals={"CNY": sum(owed.values())},
        fields={"claim_name": "债权项目", "borrower_name": "债务主体", "principal": "标的债权本金", "interest": "标的债权利息",
                "due_date": "主债权到期"},
        cells=cells(
            {
                "principal": {**owed, 7: None, 8: None},
                "interest": {3: minor("2035000"), 4: minor("12345.60"), 7: None},
                "due_date": {2: "2019-12-31", 3: "2018-06-30", 4: "2020-02-29", 5: None, 6: "2020-03-05", 7: None},
            }
        ),
        must_warn=["amount_approximate", "amount_in_words", "date_impossible", ["amount_range", "amount_several"]],
    )  # fmt: skip


def make() -> None:
    """Write these tapes."""
    merged_receipts()
    pages_printed()
    blocks_of_pairs()
    joined_by_name()
    hidden_parts()
    granted_and_owed()
    interest_with_penalty()
    approximate_and_capitals()


if __name__ == "__main__":
    make()
