"""Writes the second Chinese tapes c09 to c12; see c_tapes.py. `python make_c_second_c.py` makes them again."""

from datetime import date
from typing import Any

from c_tapes import (
    HERE,
    WAN,
    amounts,
    cell,
    companies,
    document,
    expect,
    grouped,
    number,
    plain,
    put,
    save,
    save_by_office,
    table_of,
)
from openpyxl import Workbook


def macau_dockets() -> None:
    """c09: enforcement dockets in Macau as a Word table; points for thousands and a decimal comma, two currencies."""
    name = "open_second_c09_macau_dockets"
    count = 10
    who = [
        "某某貿易有限公司",
        "甲某",
        "新濠發建築工程有限公司",
        "乙某",
        "海星酒店管理一人有限公司",
        "丙某",
        "丁某",
    ]
    who += ["南灣置業發展有限公司", "戊某", "澳門金沙灣餐飲有限公司"]
    money = ["澳門元", "港元", "澳門元", "港元", "澳門元", "澳門元", "港元", "澳門元", "港元", "澳門元"]
    left = amounts(2902, count, 150_000, 12_000_000)
    left[0], left[1] = 93_185_341, 200_000_000
    interest = amounts(2903, count, 5_000, 1_900_000)
    fee = amounts(2904, count, 2_000, 60_000, step=100)
    whole = [sum(values) for values in zip(left, interest, fee, strict=True)]
    bail = [
        "－",
        "己某",
        "庚某及辛某",
        "－",
        "壬某、癸某",
        "－",
        "梁某",
        "何氏投資有限公司；何某",
        "－",
        "－",
    ]
    state = ["查封中", "待傳喚", "執行異議審理中", "已中止", "查封中"]

    def latin(fen: int) -> str:
        return grouped(fen).translate(str.maketrans(",.", ".,"))

    rows: list[list[Any]] = [
        [
            "卷宗編號",
            "被執行人",
            "連帶債務人",
            "幣別",
            "債務本金",
            "已結算遲延利息",
            "訴訟費用",
            "請求執行總額",
            "立案日",
            "程序狀況",
        ]
    ]
    for i in range(count):
        line = [
            f"CV{1 + i % 3}-{19 + i % 4}-{145 + i * 11:04d}-CEO",
            who[i],
            bail[i],
            money[i],
            latin(left[i]),
            latin(interest[i]),
        ]
        rows.append(
            [*line, latin(fee[i]), latin(whole[i]), f"{14 + i}/{1 + i % 12:02d}/{2020 + i % 4}", state[i % 5]]
        )
    made = document(
        ["初級法院民事法庭執行卷宗一覽（請求執行人：某銀行股份有限公司澳門分行）", "資料截至2025年5月31日"],
        wide=True,
    )
    table_of(made, rows)
    made.save(HERE / f"{name}.docx")
    codes = {"澳門元": "MOP", "港元": "HKD"}
    totals = {code: sum(left[i] for i in range(count) if codes[money[i]] == code) for code in ("MOP", "HKD")}
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals=totals,
        fields={
            "enforcement_case_no": "卷宗編號",
            "borrower_name": "被執行人",
            "currency": "幣別",
            "principal": "債務本金",
            "total": "請求執行總額",
        },
        cells=[
            cell(who[0], "principal", 93_185_341),
            cell(who[1], "principal", 200_000_000),
            cell(who[1], "currency", "HKD"),
            cell(who[2], "currency", "MOP"),
            cell(who[4], "total", whole[4]),
            cell(who[7], "principal", left[7]),
            cell(who[9], "principal", left[9]),
            cell(who[5], "enforcement_case_no", rows[6][0]),
        ],
        must_warn=["mixed_currency"],
        source={
            "title": "Judgments of Macau courts on enforcement: case 31/2023 (931.853,41 patacas) and CV1-19-0145-CEO (HKD 2,000,000)",
            "url": "https://www.court.gov.mo/sentence/zh/40245",
            "real": "two sums, the form of docket numbers, points for thousands and the decimal comma (also /zh/41789)",
            "ours": "the list, parties, all other figures",
        },
    )


def yindeng_notices() -> None:
    """c10: three transfer notices of packages, each on a sheet as keys and values; one sum is misprinted."""
    name = "open_second_c10_transfer_notices"
    facts = [
        (
            "天津",
            "中国银行股份有限公司天津市分行关于2026年第2期个人不良贷款（个人消费贷款）转让项目",
            ("20250630", 6_636_978_305, 1_100_619_424, 7_737_597_729, 22_823_649, 756, 431, "833.66"),
            "终本执行 313 笔；未诉 291 笔；已判未执 92 笔；终结执行 22 笔；执行中 20 笔；诉讼中 18 笔",
        ),
        (
            "四川",
            "中国建设银行股份有限公司四川省分行关于2024年第1期个人不良贷款（个人经营性贷款）转让项目",
            ("20240831", 15_463_708_463, 417_883_685, 15_881_592_148, 8_559_300, 550, 439, "189.98"),
            "未诉 529 笔；诉讼中 11 笔；已判未执 8 笔；已调解 2 笔",
        ),
        (
            "某消金",
            "某消费金融有限公司关于2025年第5期个人不良贷款转让项目",
            ("20250331", 9_120_455_010, 2_210_300_220, 11_330_575_230, 0, 4210, 3988, "612.05"),
            "未诉 4210 笔",
        ),
    ]
    book = Workbook()
    cells = []
    for index, (title, project, values, stages) in enumerate(facts):
        sheet = book.active if index == 0 else book.create_sheet()
        sheet.title = title
        day, left, interest, both, other, loans, people, late = values
        assert (left + interest == both) is (index != 2)
        put(
            sheet,
            [
                ["不良贷款转让公告"],
                ["项目名称", project],
                ["交易基准日", day, "未偿本金总额（元）", grouped(left)],
                ["资产笔数（笔）", loans, "未偿利息总额（元）", grouped(interest)],
                ["借款人户数（户）", people, "未偿本息总额（元）", grouped(both)],
                ["加权平均逾期天数", late, "其他费用（元）", grouped(other)],
                [
                    "五级分类情况",
                    (
                        "损失 411 笔；次级 340 笔；可疑 5 笔",
                        "次级 307 笔；可疑 152 笔；损失 91 笔",
                        "损失 4210 笔",
                    )[index],
                ],
                ["诉讼情况概述", stages],
                ["注1：若无特殊说明，本表格中“加权平均逾期天数”按拟转让贷款本息总额加权平均计算。"],
            ],
        )
        sheet.merge_cells("A1:D1")
        cells += [cell(project, "principal", left), cell(project, "interest", interest)]
        iso = f"{day[:4]}-{day[4:6]}-{day[6:]}"
        cells.append(cell(project, "base_date", iso))
        if index == 0:
            cells.append(cell(project, "fees", other))
    save(book, name)
    expect(
        name,
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(values[1] for _, _, values, _ in facts)},
        fields={
            "claim_name": "项目名称",
            "base_date": "交易基准日",
            "principal": "未偿本金总额（元）",
            "interest": "未偿利息总额（元）",
            "principal_and_interest": "未偿本息总额（元）",
            "fees": "其他费用（元）",
        },
        cells=cells,
        must_warn=["package_level", "vertical_layout", "several_sheets", "total_differs"],
        source={
            "title": "Transfer notices of Bank of China Tianjin (2026, 2nd) and China Construction Bank Sichuan (2024, 1st) on Yindeng",
            "url": "https://tianjin.jianyu360.cn/jybx/20260313_26031238978935.html",
            "real": "both notices, keys and figures (the second at datauseful.com/bidding/detail/8809601423030702776)",
            "ours": "sheets, the third package and its misprint (principal and interest do not give their sum)",
        },
    )


def mortgages_by_debtor() -> None:
    """c11: receipts of debtors under merged names and mortgages on a second sheet joined by name, ODS, a column hidden."""
    name = "open_second_c11_mortgages_by_debtor"
    groups = [3, 1, 2, 2, 1, 3]
    who = companies(3101, len(groups))
    count = sum(groups)
    left = amounts(3102, count, 600_000, 22_000_000)
    interest = amounts(3103, count, 20_000, 6_000_000)
    bail = [
        "茅某、臧某",
        "无",
        "柏某；绵阳东旭食品有限公司",
        "—",
        "窦某，窦某某，绵阳康宁商贸有限公司",
        "云某",
    ]
    book = Workbook()
    sheet = book.active
    sheet.title = "债权"
    head = [
        "债务单位",
        "借款合同文号",
        "贷出金额",
        "贷款结余",
        "内部估值",
        "挂账利息",
        "本息小计",
        "主要担保单位或个人",
        "发放时间",
    ]
    put(sheet, [["农村信用社置换不良贷款清册"], ["（金额：人民币元；截止二〇二五年四月三十日）"], head])
    row, index, cells = 4, 0, []
    for group, size in enumerate(groups):
        for part in range(size):
            first = part == 0
            line = [
                who[group] if first else None,
                f"绵信借({2016 + index % 4})第{index + 31}号",
                number(left[index] * 5 // 4),
            ]
            line += [
                number(left[index]),
                number(left[index] // 3),
                number(interest[index]),
                f"=D{row}+F{row}",
            ]
            put(
                sheet,
                [[*line, bail[group] if first else None, f"{2016 + index % 4}年{1 + index}月{6 + index}日"]],
                row,
            )
            if index in (0, 2, 7, 11):
                cells += [
                    cell(row, "principal", left[index], "债权"),
                    cell(row, "borrower_name", who[group], "债权"),
                ]
            if index == 5:
                cells += [
                    cell(row, "interest", interest[index], "债权"),
                    cell(row, "loan_date", "2017-06-11", "债权"),
                ]
            if index == 8:
                cells.append(cell(row, "guarantors", ["窦某", "窦某某", "绵阳康宁商贸有限公司"], "债权"))
            if index == 3:
                cells.append(cell(row, "total", left[index] + interest[index], "债权"))
            row, index = row + 1, index + 1
        if size > 1:
            for column in ("A", "H"):
                sheet.merge_cells(f"{column}{row - size}:{column}{row - 1}")
    put(sheet, [["合计", f"{count}笔", *[f"=SUM({c}4:{c}{row - 1})" for c in "CDEFG"]]], row)
    sheet.column_dimensions["E"].hidden = True
    things = book.create_sheet("抵押登记")
    put(
        things,
        [
            [
                "债务单位",
                "抵押人",
                "房地产坐落",
                "登记面积（㎡）",
                "他项权证号",
                "抵押金额（万元）",
                "查封顺位",
            ]
        ],
    )
    for i, debtor in enumerate((who[0], who[0], who[2], who[4], who[5])):
        line = [
            debtor,
            ("茅某", debtor)[i % 2],
            f"绵阳市涪城区某巷{i + 3}号",
            88.5 + i * 41,
            f"绵他项({2017 + i})第{900 + i}号",
        ]
        put(things, [[*line, 120 + i * 30, ("首封", "轮候", "首封", "未查封", "轮候")[i]]], i + 2)
    cells += [
        cell(2, "seizure_status", "first", "抵押登记"),
        cell(3, "seizure_status", "waiting", "抵押登记"),
    ]
    save_by_office(book, name, "ods")
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "债务单位",
            "original_amount": "贷出金额",
            "principal": "贷款结余",
            "interest": "挂账利息",
            "total": "本息小计",
            "guarantors": "主要担保单位或个人",
            "loan_date": "发放时间",
        },
        cells=cells,
        must_warn=["several_sheets", "hidden_columns"],
        source={
            "title": "Listing of ten claims of Zhongshan Rural Commercial Bank with debtors and mortgages apart; import sheets of an AMC",
            "url": "https://www.lfzct.com/",
            "real": "that claims and mortgages come on sheets of their own joined by the debtor",
            "ours": "headers, debtors, figures, merged names, formulas, a hidden column of own valuations",
        },
    )


def branch_mistakes() -> None:
    """c12: a branch's ledger with the slips that people make; dates that nobody can tell, numbers cut by the spreadsheet."""
    name = "open_second_c12_branch_slips"
    count = 20
    who = companies(3201, count)
    left = amounts(3202, count, 200_000, 30_000_000)
    interest = amounts(3203, count, 10_000, 7_000_000)
    interest[9] = 0
    fee = amounts(3204, count, 1_000, 150_000, step=100)
    whole = [sum(values) for values in zip(left, interest, fee, strict=True)]
    whole[6] -= 90_000_00
    bail = ["焦某、巴某", "咸阳鼎新商贸有限公司", "无", "弓某，牧某", "隗某；山某；谷某", "车某"]
    state = ["未终本，查控中", "终本（2024.8）", "执行中", "终结本次执行", "未申请"]
    head = [
        "编号",
        "欠款企业",
        "统一代码",
        "结欠贷款本金(万元)",
        "欠息(含罚息、复息)(万元)",
        "垫付诉讼费(元)",
        "债权总和(万元)",
        "立案起诉日",
    ]
    head += ["判决生效日", "申请执行日", "诉讼时效是否已届满", "执行状况", "连带清偿责任人", "说明"]
    book = Workbook()
    sheet = book.active
    sheet.title = "支行台账"
    put(sheet, [["渭城支行不良贷款诉讼执行台账"], ["截至2025年6月30日"], head])
    rows: list[list[Any]] = []
    for i in range(count):
        line: list[Any] = [
            f"WC{i + 1:03d}",
            who[i],
            f"91610402MA6X{i:02d}****",
            number(left[i], WAN),
            number(interest[i], WAN),
        ]
        line += [
            number(fee[i]),
            number(whole[i], WAN),
            date(2023, 1 + i % 6, 4 + i),
            f"{1 + i % 12:02d}/{2 + i % 10:02d}/2024",
        ]
        line += [date(2025, 1 + i % 5, 5 + i), "是" if i % 6 == 4 else "否", state[i % 5], bail[i % 6], None]
        rows.append(line)
    rows[2][3] = plain(left[2], WAN)
    rows[9][4] = "-"
    rows[12][9] = date(2027, 3, 18)
    rows[15][2] = 916104020712345000
    rows.insert(14, list(rows[4]))
    rows.append(
        ["WC021", None, None, 35.5, 1.2, 600, 36.76, None, None, None, "否", "执行中", "焦某", "户名待查"]
    )
    end = put(sheet, rows, 4)
    sums = [number(sum(left) + 35_500_000, WAN), number(sum(interest) + 1_200_000, WAN)]
    put(sheet, [["合  计", None, None, *sums]], end)
    for line in sheet.iter_rows(min_row=4, min_col=8, max_col=10, max_row=end - 1):
        for place in (line[0], line[2]):
            place.number_format = "yyyy-mm-dd"
    sheet.cell(4 + 16, 3).number_format = "General"
    save(book, name)

    def at(i: int) -> int:
        return i + 4 + (i >= 14)

    expect(
        name,
        rows_accepted=count,
        rows_rejected=2,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "欠款企业",
            "principal": "结欠贷款本金(万元)",
            "interest": "欠息(含罚息、复息)(万元)",
            "fees": "垫付诉讼费(元)",
            "total": "债权总和(万元)",
            "effective_date": "判决生效日",
            "enforcement_date": "申请执行日",
            "limitation_status": "诉讼时效是否已届满",
            "enforcement_status": "执行状况",
            "guarantors": "连带清偿责任人",
        },
        cells=[
            cell(at(0), "effective_date", None),
            cell(at(2), "principal", left[2]),
            cell(at(1), "enforcement_status", "terminated_this_round"),
            cell(at(3), "enforcement_status", "terminated_this_round"),
            cell(at(4), "limitation_status", "time_barred"),
            cell(at(5), "limitation_status", "alive"),
            cell(at(12), "enforcement_date", None),
            cell(at(13), "enforcement_date", "2025-04-18"),
            cell(at(14), "principal", left[14]),
            cell(at(19), "fees", fee[19]),
            cell(at(4), "guarantors", ["隗某", "山某", "谷某"]),
            cell(at(8), "interest", interest[8]),
        ],
        must_warn=[
            "date_ambiguous",
            "date_future",
            ["identifier_damaged", "identifier_cut", "identity_check_failed"],
            "missing_borrower",
            ["duplicate_row", "duplicate_near", "duplicate_contract"],
            "total_differs",
        ],
        source={
            "title": "Lists of a collection system: 起诉金额, 执行受理结果, 欠款本金; enforcement of a bank's loans",
            "url": "public code index, files 24121003254 and 37644242563",
            "real": "what a branch follows after judgment",
            "ours": "headers, debtors, figures and every slip: text number, repeat, lost digits, a day to come, month and day that cannot be told, "
            "a total 90,000 short",
        },
    )


if __name__ == "__main__":
    macau_dockets()
    yindeng_notices()
    mortgages_by_debtor()
    branch_mistakes()
