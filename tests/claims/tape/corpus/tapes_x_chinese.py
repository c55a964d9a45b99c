"""Development tapes x01 to x16: what a judge would try on mainland tapes, sentence by sentence of what must be read."""

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
    """Write tapes x01 to x16."""
    three_levels_csv()
    one_header_in_yuan()
    totals_on_top()
    totals_slid()
    branch_headings()
    guarantors_in_one_cell()
    rounds_ended()
    flags_and_spouses()
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
