"""Development tapes of mainland lists: layout, headings and totals, sentence by sentence of what must be read."""

from writing import cells, delimited, expect, html_page, html_table, minor, workbook

WAN = 10_000


OURS = "words and layout met in the trade (README of the claims data)"


def source(title: str, real: str = "kinds of columns and their layout") -> dict[str, str]:
    """Where a tape of our making comes from."""
    return {"title": title, "url": OURS, "real": real, "ours": "header wording, names, figures"}


def three_levels_csv() -> None:
    """x01: three header rows whose merged groups a CSV has lost, unit at the far right, base date in a group."""
    name = "x01_three_levels_csv"
    rows = [
        ["拟转让不良贷款清单"],
        ["", "", "", "", "", "", "", "", "", "", "", "单位：万元"],
        ["序号", "债务人", "", "", "债权情况（截至2025年3月31日）", "", "", "", "", "", "担保", ""],
        ["", "基本信息", "", "", "结欠本金", "息费", "", "", "", "合计", "担保方式", "担保主体"],
        ["", "企业全称", "所在城市", "行业门类", "", "正常息", "罚息", "复息", "垫付诉讼费", "", "", ""],
        ["1", "沧州渤海管件有限公司", "沧州", "制造业", "1,850.00", "213.4512", "88.2", "12.06", "5.3", "2,169.0112", "抵押",
         "沧州渤海管件有限公司"],
        ["2", "廊坊永清农机修造厂", "廊坊", "制造业", "96.5", "30.11", "9.08", "1.5", "0", "137.19", "保证", "刘某、高某某"],
        ["3", "任丘市华北石油器材有限公司", "沧州", "批发业", "3,200", "455.9", "160.75", "31.2", "12.8", "3,860.65", "抵押+保证",
         "任丘市某投资有限公司；邢某"],
        ["4", "衡水桃城橡塑制品有限公司", "衡水", "制造业", "720.333", "101", "44.6", "8.807", "3.26", "878", "保证",
         "衡水某集团有限公司，郝某，郝某某"],
        ["", "合计", "", "", "5,866.833", "800.4612", "302.63", "53.567", "21.36", "7,044.8512", "", ""],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="gbk")
    owed = {6: "1850", 7: "96.5", 8: "3200", 9: "720.333"}
    group = "债权情况（截至2025年3月31日）"
    expect(
        name,
        source=source("Three header rows, groups lost in CSV, unit at the far right"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v, WAN) for v in owed.values())},
        fields={
            "borrower_name": "债务人/基本信息/企业全称",
            "principal": f"{group}/结欠本金",
            "interest": f"{group}/息费/正常息",
            "penalty": f"{group}/息费/罚息",
            "compound_interest": f"{group}/息费/复息",
            "fees": f"{group}/息费/垫付诉讼费",
            "total": f"{group}/合计",
            "guarantee_type": "担保/担保方式",
            "guarantors": "担保/担保主体",
        },
        cells=cells(
            {
                "principal": {row: minor(v, WAN) for row, v in owed.items()},
                "interest": {6: minor("213.4512", WAN)},
                "total": {9: minor("878", WAN)},
                "fees": {8: minor("12.8", WAN)},
                "base_date": {6: "2025-03-31"},
                "guarantors": {9: ["衡水某集团有限公司", "郝某", "郝某某"]},
            }
        ),
        must_warn=["unit_from_title", "multi_header", "totals_row_skipped", "encoding_detected"],
    )


def one_header_in_yuan() -> None:
    """x02: everything in 万元 by the line above, one header in 元."""
    name = "x02_one_header_in_yuan"
    rows = [
        ["存量风险资产台账", None, None, None, None, None, None],
        [None, None, None, None, None, None, "（金额单位：人民币万元）"],
        ["档号", "主债务人全称", "本金尾欠", "息尾欠", "法院已收费（元）", "尾欠总计", "首次违约日"],
        ["F-01", "株洲某轨道配件有限公司", 430.25, 56.1, 28650, 489.215, "2022.07.21"],
        ["F-02", "湘潭某锰业有限公司", 1280, 402.55, 71300.5, 1689.68005, "2021.3.5"],
        ["F-03", "娄底某煤炭贸易有限公司", 88.8, 12.34, 0, 101.14, "2023.11.30"],
        ["F-04", "贺某", 15.6, 3.2, 512, 18.8512, "2024.01.02"],
    ]
    workbook(f"{name}.xlsx", {"台账": rows}, merge={"台账": ["A1:G1"]})
    owed = {4: "430.25", 5: "1280", 6: "88.8", 7: "15.6"}
    expect(
        name,
        source=source("Unit line 万元, one header in 元, amounts that add up across units"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v, WAN) for v in owed.values())},
        fields={
            "borrower_name": "主债务人全称",
            "principal": "本金尾欠",
            "interest": "息尾欠",
            "fees": "法院已收费（元）",
            "total": "尾欠总计",
            "default_date": "首次违约日",
        },
        cells=cells(
            {
                "principal": {row: minor(v, WAN) for row, v in owed.items()},
                "fees": {4: minor("28650"), 5: minor("71300.5")},
                "total": {7: minor("18.8512", WAN)},
                "default_date": {5: "2021-03-05", 7: "2024-01-02"},
            }
        ),
        must_warn=["unit_from_title", "unit_differs_from_title"],
    )


def totals_on_top() -> None:
    """x03: the totals stand above the claims, in an HTML page named .xls with rowspan and colspan."""
    name = "x03_totals_on_top"
    head = [
        [
            ("序号", "rowspan=2"),
            ("借款主体", "rowspan=2"),
            ("未归还金额(元)", "colspan=3"),
            ("抵质押品", "rowspan=2"),
        ],
        ["本", "息", "本息小计"],
    ]
    body = [
        [("合计（5户）", "colspan=2"), "21,930,500.00", "4,177,000.75", "26,107,500.75", ""],
        [
            "1",
            "榆林某兰炭有限公司",
            "9,000,000.00",
            "2,010,000.25",
            "11,010,000.25",
            "兰炭炉2座，合计年产60万吨",
        ],
        ["2", "延安某果业有限公司", "3,400,000.00", "505,000.00", "3,905,000.00", "苹果冷库"],
        ["3", "铜川某水泥制品厂", "1,250,500.00", "110,000.00", "1,360,500.00", ""],
        ["4", "商洛某矿业有限公司", "8,000,000.00", "1,500,000.00", "9,500,000.00", "采矿权证合计3本"],
        ["5", "屈某", "280,000.00", "52,000.50", "332,000.50", ""],
    ]
    html_page(f"{name}.xls", "<h3>截止2025-06-20</h3>" + html_table([*head, *body], head=2))
    owed = {4: "9000000", 5: "3400000", 6: "1250500", 7: "8000000", 8: "280000"}
    expect(
        name,
        source=source("Totals above the claims, HTML named .xls with rowspan and colspan"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "借款主体",
            "principal": "未归还金额(元)/本",
            "interest": "未归还金额(元)/息",
            "principal_and_interest": "未归还金额(元)/本息小计",
            "collateral": "抵质押品",
        },
        cells=[
            {"field": "principal", "value": minor("9000000")},
            {"field": "principal", "value": minor("280000")},
            {"field": "interest", "value": minor("52000.50")},
            {"field": "principal_and_interest", "value": minor("9500000")},
        ],
        must_warn=["totals_row_skipped"],
    )


def totals_slid() -> None:
    """x04: the label of the totals row was merged, so its figures slid three columns to the left."""
    name = "x04_totals_slid"
    rows = [
        [
            "项目序号",
            "债务企业名称",
            "社会信用代码",
            "授信品种",
            "尚未清偿本金（元）",
            "尚未清偿利息（元）",
            "债权余额合计（元）",
            "担保方式",
        ],
        ["1", "吉林某参业有限公司", "", "流贷", "4500000", "388000.5", "4888000.5", "抵押"],
        ["2", "白山某木业有限公司", "", "流贷", "12000000", "2100000", "14100000", "抵押、保证"],
        ["3", "通化某葡萄酒有限公司", "", "银承垫款", "7250000.25", "640000", "7890000.25", "保证"],
        ["4", "辽源某袜业有限公司", "", "流贷", "990000", "11000", "1001000", "信用"],
        ["合计", "24740000.25", "3139000.5", "27879000.75", "", "", "", ""],
        ["制表：宋某", "", "", "", "", "", "审核：", ""],
    ]
    delimited(f"{name}.txt", rows, delimiter="|")
    owed = {2: "4500000", 3: "12000000", 4: "7250000.25", 5: "990000"}
    expect(
        name,
        source=source("Totals row whose figures slid to the left, delimited by bars"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "债务企业名称",
            "principal": "尚未清偿本金（元）",
            "interest": "尚未清偿利息（元）",
            "total": "债权余额合计（元）",
            "guarantee_type": "担保方式",
        },
        cells=cells({"principal": {4: minor("7250000.25")}, "total": {3: minor("14100000")}}),
        must_warn=["totals_row_skipped", "delimiter_detected"],
    )


def branch_headings() -> None:
    """x05: branches stand in heading rows only, with a subtotal below each."""
    name = "x05_branch_headings"
    rows = [
        ["不良贷款分户清单（2025年二季度末）", None, None, None, None, None],
        ["户名", "借据编号", "发放日", "约定到期日", "当前结余(元)", "拖欠息(元)"],
        ["一、城区支行", None, None, None, None, None],
        ["庞某", "CQ0001", 20190411, 20220410, 185000, 30125.4],
        ["西乡县某茶叶专业合作社", "CQ0002", 20180629, 20210628, 1500000, 401200],
        ["支行小计", None, None, None, 1685000, 431325.4],
        ["二、城固支行", None, None, None, None, None],
        ["城固县某柑橘种植有限公司", "CG0101", 20200102, 20230101, 2600000, 350000],
        ["支行小计", None, None, None, 2600000, 350000],
        ["三、勉县支行", None, None, None, None, None],
        ["樊某某", "MX0007", 20210930, 20240929, 300000.5, 18000],
        ["勉县某化工厂", "MX0008", 20150815, 20180814, 8000000, 5120000.77],
        ["支行小计", None, None, None, 8300000.5, 5138000.77],
        ["全行总计", None, None, None, 12585000.5, 5919326.17],
    ]
    workbook(f"{name}.xlsx", {"分户": rows}, merge={"分户": ["A1:F1", "A3:F3", "A7:F7", "A10:F10"]})
    owed = {4: "185000", 5: "1500000", 8: "2600000", 11: "300000.5", 12: "8000000"}
    expect(
        name,
        source=source("Branches in heading rows, subtotal below each, packed dates as numbers"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v) for v in owed.values())},
        fields={
            "borrower_name": "户名",
            "iou_no": "借据编号",
            "loan_date": "发放日",
            "due_date": "约定到期日",
            "principal": "当前结余(元)",
            "interest": "拖欠息(元)",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "loan_date": {4: "2019-04-11", 12: "2015-08-15"},
                "due_date": {11: "2024-09-29"},
                "interest": {12: minor("5120000.77")},
            }
        ),
        must_warn=["totals_row_skipped", "notes_row_skipped"],
    )


def guarantors_in_one_cell() -> None:
    """x06: guarantors of one claim in one cell, in many styles, with former names and 等5人."""
    name = "x06_guarantors_in_one_cell"
    rows = [
        ["编号", "借款方", "本金结欠数（元）", "利息结欠数（元）", "连带责任方", "抵押及其他"],
        ["1", "宜宾某酒业有限公司", "5000000", "600000", "自贡某集团有限公司（原自贡某实业公司）、廖某、廖某某（廖某之妻）", "窖池合计32口"],
        ["2", "泸州某包装有限公司", "2300000", "120000", "曾某\n曾某某\n泸州某玻璃厂", ""],
        ["3", "内江某糖业有限公司", "1800000.5", "99000", "古某、龙某、甘某等5人", "设备"],
        ["4", "乐山某盐化有限公司", "7700000", "1450000", "乐山某投资有限公司及法定代表人税某", "厂房"],
        ["5", "资阳某车辆配件厂", "650000", "30000", "无", "无"],
        ["6", "眉山某泡菜有限公司", "940000", "51000", "抵押人：眉山某房地产有限公司；保证人：冷某，冷某某", "商铺"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="utf-8-sig")
    expect(
        name,
        source=source("Guarantors in one cell in many styles"),
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("18390000.5")},
        fields={
            "borrower_name": "借款方",
            "principal": "本金结欠数（元）",
            "interest": "利息结欠数（元）",
            "guarantors": "连带责任方",
        },
        cells=cells(
            {
                "guarantors": {
                    2: ["自贡某集团有限公司", "廖某", "廖某某"],
                    3: ["曾某", "曾某某", "泸州某玻璃厂"],
                    4: ["古某", "龙某", "甘某"],
                    5: ["乐山某投资有限公司", "税某"],
                    6: None,
                },
                "principal": {4: minor("1800000.5")},
            }
        ),
        must_warn=["several_guarantors", "people_not_all_named"],
    )


def rounds_ended() -> None:
    """x07: seven spellings of 终本, beside the end of enforcement proper."""
    name = "x07_rounds_ended"
    how = [
        "终本",
        "已终本（无财产）",
        "终结本次执行程序",
        "终止本次执行",
        "裁定终本",
        "执行终本",
        "终结本次执行",
        "终结执行",
        "执行完毕",
        "执行中",
    ]
    said = ["terminated_this_round"] * 7 + ["terminated", "completed", "in_enforcement"]
    head = (
        "流水,被执行主体,执行立案号,执行法院,执行进展,执行依据本金（元）,尚未执行到位利息（元）,裁定终本时间"
    )
    rows = [head.split(",")]
    for at, text in enumerate(how):
        ended = f"2023年5月{at + 1}日" if at < 7 else "—"
        rows.append([str(at + 1), f"德州某{'甲乙丙丁戊己庚辛壬癸'[at]}公司", f"（2022）鲁1402执{300 + at}号", "德州市德城区人民法院", text,
                     f"{(at + 1) * 100000}.00", f"{(at + 1) * 1111}.10", ended])  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="gb18030", delimiter="\t")
    expect(
        name,
        source=source("Seven spellings of 终本 beside the end of enforcement", "spellings of statuses.csv"),
        rows_accepted=10,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("5500000")},
        fields={
            "borrower_name": "被执行主体",
            "enforcement_case_no": "执行立案号",
            "enforcement_status": "执行进展",
            "principal": "执行依据本金（元）",
            "interest": "尚未执行到位利息（元）",
            "terminated_date": "裁定终本时间",
        },
        cells=cells(
            {
                "enforcement_status": {at + 2: value for at, value in enumerate(said)},
                "terminated_date": {2: "2023-05-01", 8: "2023-05-07", 9: None},
            }
        ),
        must_warn=["encoding_detected"],
    )


def flags_and_spouses() -> None:
    """x08: flags of opposite sense in other words; identity number and telephone twice, of borrower and spouse."""
    name = "x08_flags_and_spouses"
    rows = [
        [
            "客户",
            "身份证号",
            "联系电话",
            "配偶",
            "身份证号",
            "联系电话",
            "垫款本金余额",
            "时效是否届满",
            "诉讼时效是否有效",
            "申请执行期限是否已过",
        ],
        [
            "滕某",
            "3704**********1217",
            "138****0001",
            "满某",
            "3704**********1225",
            "139****0002",
            "86,400.00",
            "否",
            "是",
            "否",
        ],
        ["宗某某", "3704**********3310", "138****0003", "", "", "", "120,000.00", "是", "否", "是"],
        [
            "丛某",
            "3704**********0058",
            "138****0005",
            "牟某",
            "3704**********0041",
            "139****0006",
            "45,300.75",
            "N",
            "Y",
            "N",
        ],
        [
            "鞠某",
            "3704**********7719",
            "138****0007",
            "初某",
            "3704**********7728",
            "139****0008",
            "9,999.00",
            "是",
            "是",
            "",
        ],
    ]
    rows.insert(0, ["个人经营类垫款明细    币种：人民币    单位：元"])
    workbook(f"{name}.xlsx", {"Sheet1": rows}, merge={"Sheet1": ["A1:J1"]})
    expect(
        name,
        source=source("Flags of opposite sense, identity number and telephone twice"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("261699.75")},
        fields={
            "borrower_name": "客户",
            "borrower_id": "身份证号",
            "spouse": "配偶",
            "spouse_id": "身份证号",
            "spouse_phone": "联系电话",
            "borrower_phone": "联系电话",
            "principal": "垫款本金余额",
        },
        cells=cells(
            {
                "limitation_status": {3: "alive", 4: "time_barred", 5: "alive", 6: None},
                "enforcement_limitation_status": {3: "alive", 4: "time_barred", 6: None},
                "borrower_name": {3: "滕某"},
                "spouse": {4: None, 5: ["牟某"]},
            }
        ),
        must_warn=[["flag_unclear", "status_mixed", "status_ambiguous"]],
    )


def make() -> None:
    """Write these tapes."""
    three_levels_csv()
    one_header_in_yuan()
    totals_on_top()
    totals_slid()
    branch_headings()
    guarantors_in_one_cell()
    rounds_ended()
    flags_and_spouses()


if __name__ == "__main__":
    make()
