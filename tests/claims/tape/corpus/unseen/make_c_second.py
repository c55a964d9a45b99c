"""Writes the second Chinese tapes c01 to c04; see c_tapes.py. `python make_c_second.py` makes them again."""

from datetime import date
from typing import Any

from c_tapes import (
    WAN,
    amounts,
    cell,
    companies,
    expect,
    grouped,
    number,
    persons,
    plain,
    put,
    save,
    save_by_office,
    save_text,
)
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side
from openpyxl.worksheet.properties import PageSetupProperties


def guarantee_net() -> None:
    """c01: a guarantee company's flat ledger in GB18030; paid, got back, left; a repeat, a nameless row, a sum still being checked."""
    name = "open_second_c01_guarantee_net"
    count = 14
    who = companies(2101, count)
    paid = amounts(2102, count, 300_000, 9_000_000)
    back = [value // 8 if i % 3 == 2 else 0 for i, value in enumerate(paid)]
    left = [a - b for a, b in zip(paid, back, strict=True)]
    use = amounts(2103, count, 6_000, 800_000)
    whole = [a + b for a, b in zip(left, use, strict=True)]
    bail = [
        "宋某、卢某",
        "䶮某；聊城瑞丰食品有限公司",
        "无",
        "岳某，岳某某",
        "丛某",
        "聊城海川物流有限公司及其实际控制人耿某",
    ]
    state = ["2024年5月裁定终本", "执行立案后未结", "未申请执行", "已终结本次执行（可恢复）", "恢复执行"]
    head = [
        "保后编号",
        "主债务企业",
        "债权银行",
        "担保金额（万元）",
        "履行代偿义务日",
        "代偿款（元）",
        "追回款（元）",
    ]
    head += [
        "代偿本金余额（元）",
        "违约金及占用费（元）",
        "追偿债权合计（元）",
        "共同反担保人",
        "反担保物",
        "裁判文号",
        "执行情形",
    ]

    def line(i: int) -> list[Any]:
        made = [
            f"BH-{2022 + i % 3}-{i + 17:03d}",
            who[i],
            ("齐鲁银行", "工行", "农商行")[i % 3],
            plain(paid[i] * 2 // 1_000_000 * 1_000_000, WAN),
        ]
        made += [
            f"202{3 + i % 2}{1 + i % 12:02d}{8 + i:02d}",
            grouped(paid[i]),
            grouped(back[i]),
            grouped(left[i]),
        ]
        made += [grouped(use[i]), grouped(whole[i]), bail[i % 6], ("无", "设备抵押", "应收账款质押")[i % 3]]
        return [*made, f"（2024）鲁15{i % 4 + 20:02d}民初{2100 + i * 37}号", state[i % 5]]

    rows = [head, *(line(i) for i in range(count))]
    rows[6][7] = rows[6][7].translate(str.maketrans("0123456789,.", "０１２３４５６７８９，．"))
    nameless = line(3)
    nameless[0], nameless[1], nameless[12] = "BH-2024-099", "", "（2024）鲁1523民初4011号"
    unsettled = line(4)
    unsettled[0], unsettled[1], unsettled[7:10] = "BH-2024-100", "聊城永固包装有限公司", ["核对中", "", ""]
    unsettled[12] = "（2024）鲁1520民初4102号"
    rows += [nameless, unsettled, list(rows[9])]
    rows.append(["注：占用费按年化百分之十二计至2025年3月31日。"])
    save_text(name, rows, encoding="gb18030")
    expect(
        name,
        rows_accepted=count,
        rows_rejected=3,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "主债务企业",
            "principal": "代偿本金余额（元）",
            "total": "追偿债权合计（元）",
            "guarantors": "共同反担保人",
            "case_no": "裁判文号",
            "enforcement_status": "执行情形",
        },
        cells=[
            cell(2, "principal", left[0]),
            cell(2, "enforcement_status", "terminated_this_round"),
            cell(5, "enforcement_status", "terminated_this_round"),
            cell(6, "enforcement_status", "revived"),
            cell(7, "principal", left[5]),
            cell(3, "guarantors", ["䶮某", "聊城瑞丰食品有限公司"]),
            cell(5, "guarantors", ["岳某", "岳某某"]),
            cell(11, "total", whole[9]),
            cell(15, "principal", left[13]),
            cell(15, "case_no", rows[14][12]),
        ],
        must_warn=[
            "missing_borrower",
            ["duplicate_row", "duplicate_near", "duplicate_contract"],
            ["amount_unreadable", "missing_principal"],
        ],
        source={
            "title": "Guarantee company systems: 代偿本金, 代偿利息, 追偿, 反担保",
            "url": "public code index, files 26175424536, 47727534592 and 38207844257",
            "real": "what such a ledger follows: paid, got back, left",
            "ours": "headers, parties, figures; one repeat, one row without a debtor, one sum still being checked, full-width digits",
        },
    )


def micro_pages() -> None:
    """c02: a microloan company's list printed by pages; header and subtotal on each page, one row hidden, one loan with interest only."""
    name = "open_second_c02_micro_pages"
    count = 72
    who = persons(2201, count)
    left = amounts(2202, count, 3_000, 180_000)
    left[17] = 0
    inner, outer = amounts(2203, count, 20, 4_000), amounts(2204, count, 50, 22_000)
    fee = [0 if i % 5 else 650_00 for i in range(count)]
    whole = [sum(values) for values in zip(left, inner, outer, fee, strict=True)]
    head = [
        "序",
        "借款人名",
        "身份证（脱敏）",
        "借据流水",
        "授信额度",
        "用信余额",
        "表内息",
        "表外息",
        "代垫费",
        "债权总计",
    ]
    head += ["最早拖欠日", "是否涉诉", "五级"]
    book = Workbook()
    sheet = book.active
    sheet.title = "个贷"
    put(
        sheet,
        [
            ["个人经营贷不良清单"],
            ["单位:元", None, None, None, None, None, None, None, None, "基准日:2025/4/30"],
        ],
    )
    cells: list[dict[str, Any]] = []
    row = 3
    for page in range(3):
        row = put(sheet, [head], row)
        part = range(page * 24, page * 24 + 24)
        for i in part:
            line = [
                i + 1,
                who[i],
                f"3607**********{i + 11:04d}",
                f"XW{31000 + i * 7}",
                number(left[i] // 100 * 100 + 2_000_000),
            ]
            line += [number(left[i]), number(inner[i]), number(outer[i]), number(fee[i]), number(whole[i])]
            put(
                sheet,
                [
                    [
                        *line,
                        date(2022 + i % 3, 1 + i % 12, 1 + i % 28),
                        "是" if i % 2 else "否",
                        ("次级", "可疑", "损失")[i % 3],
                    ]
                ],
                row,
            )
            if i in (0, 17, 40, 71):
                cells += [cell(row, "principal", left[i]), cell(row, "total", whole[i])]
            if i == 30:
                cells += [cell(row, "default_date", "2022-07-03"), cell(row, "five_class", "substandard")]
            if i == 55:
                sheet.cell(row, 6).value = plain(left[i])
                cells += [cell(row, "principal", left[i]), cell(row, "borrower_name", who[i])]
            row += 1
        if page == 1:
            hidden = [
                0,
                "测某",
                "3607**********9999",
                "XW99999",
                50000,
                45000,
                10,
                20,
                0,
                45030,
                date(2024, 1, 1),
                "否",
                "次级",
            ]
            put(sheet, [hidden], row)
            sheet.row_dimensions[row].hidden = True
            row += 1
        sums = [number(sum(values[i] for i in part)) for values in (left, inner, outer, fee, whole)]
        row = put(sheet, [["本页小计", None, None, None, None, *sums]], row)
    sums = [number(sum(values)) for values in (left, inner, outer, fee, whole)]
    put(
        sheet,
        [["累计", f"{count}笔", None, None, None, *sums], ["制表：廖某", None, None, "复核：钟某"]],
        row,
    )
    save(book, name)
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "借款人名",
            "borrower_id": "身份证（脱敏）",
            "principal": "用信余额",
            "total": "债权总计",
            "default_date": "最早拖欠日",
            "five_class": "五级",
        },
        cells=cells,
        must_warn=["header_repeated", "hidden_rows", "totals_row_skipped"],
        source={
            "title": "White paper of a court on microloan enforcement; loan tables with 借据余额, 表内欠息, 表外欠息",
            "url": "https://ppfocus.com/0/eda802ae8.html",
            "real": "split of interest into on and off balance (public code index, file 18343752218)",
            "ours": "pages, borrowers, figures; a hidden row; one loan whose principal is paid; one amount stored as text",
        },
    )


def printed_notice() -> None:
    """c03: an assignment notice printed to PDF over several pages."""
    name = "open_second_c03_printed_notice"
    count = 38
    who = companies(2301, count)
    left = amounts(2302, count, 500_000, 25_000_000)
    interest = amounts(2303, count, 10_000, 9_000_000)
    bail = [
        "葛某、葛某某",
        "襄阳广聚建材有限公司",
        "无",
        "阮某，阮某妻柯某",
        "抵押：襄阳康宁食品有限公司",
        "龙某；江某；舒某",
    ]
    rows: list[list[Any]] = [
        ["编号", "债务企业", "原贷款行", "借款凭证号", "未还本金（元）", "所欠利息（元）", "保证人及抵押人"]
    ]
    for i in range(count):
        line = [
            str(i + 1),
            who[i],
            ("樊城支行", "襄城支行", "营业部")[i % 3],
            f"XF{2019 + i % 4}{i + 201:04d}",
        ]
        rows.append([*line, grouped(left[i]), grouped(interest[i]), bail[i % 6]])
    rows.append(["合计", "", "", "", grouped(sum(left)), grouped(sum(interest)), ""])
    book = Workbook()
    sheet = book.active
    lines = [
        ["债权转让通知暨催收公告"],
        ["截至2024年12月20日，下列债务企业尚欠债权本金及利息如下（币种：人民币）："],
    ]
    put(sheet, [*lines, *rows, ["特此公告。　　　　　　联系电话：0710-*******"]])
    edge = Side(style="thin")
    for ruled in sheet.iter_rows(min_row=3, max_row=count + 4, max_col=7):
        for place in ruled:
            place.border = Border(left=edge, right=edge, top=edge, bottom=edge)
            place.alignment = Alignment(wrap_text=True, vertical="center")
    for column, width in zip("ABCDEFG", (6, 26, 12, 14, 17, 17, 34), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.print_title_rows = "3:3"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    save_by_office(book, name, "pdf")
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "债务企业",
            "iou_no": "借款凭证号",
            "principal": "未还本金（元）",
            "interest": "所欠利息（元）",
            "guarantors": "保证人及抵押人",
        },
        cells=[
            cell(who[0], "principal", left[0]),
            cell(who[0], "guarantors", ["葛某", "葛某某"]),
            cell(who[1], "interest", interest[1]),
            cell(who[15], "principal", left[15]),
            cell(who[17], "guarantors", ["龙某", "江某", "舒某"]),
            cell(who[23], "interest", interest[23]),
            cell(who[30], "principal", left[30]),
            cell(who[37], "principal", left[37]),
            cell(who[37], "interest", interest[37]),
        ],
        must_warn=["totals_row_skipped"],
        source={
            "title": "Notice of assignment and demand as printed by AMCs and banks; judgment on service of such a notice",
            "url": "https://xiexiebang.com/a11/201905149/1793d0a14cc1ed90.html",
            "real": "kind of notice; columns of debtor, loan note, principal, interest, sureties",
            "ours": "wording of headers, debtors, figures; printed by LibreOffice over several pages",
        },
    )


def court_ledger() -> None:
    """c04: a ledger of judgments and enforcement; case and court under two groups, ten thousands beside yuan, dates in many styles."""
    name = "open_second_c04_court_ledger"
    count = 14
    who = companies(2401, count)
    left = amounts(2402, count, 900_000, 60_000_000)
    interest = amounts(2403, count, 40_000, 9_000_000)
    fee = amounts(2404, count, 8_000, 320_000, step=100)
    got = [0 if i % 4 else value // 9 for i, value in enumerate(left)]
    bail = [
        "祝某、章某",
        "无",
        "赣州天润建材有限公司（曾用名：赣州天润石材厂）",
        "熊某；熊某某；揭某",
        "饶某",
        "邱某、赣州远达物流有限公司",
    ]
    judged = [
        "2023.11.08",
        "二〇二三年六月十二日",
        "20240115",
        "2023年9月1日",
        "2024-02-30",
        "2022/12/5",
        "2023-3-17",
    ]
    proper = ["2023-11-08", "2023-06-12", "2024-01-15", "2023-09-01", None, "2022-12-05", "2023-03-17"]
    state = ["已出终本裁定书", "查封拍卖中", "终本后已恢复", "执行中", "中止", "终结本次执行程序"]
    first = [
        "序号",
        "债务人",
        "共同被告（担保人）",
        "一审",
        None,
        None,
        "判决确认债权",
        None,
        None,
        "强制执行",
        None,
        None,
        None,
        "执行状态",
    ]
    second = [
        None,
        None,
        None,
        "案号",
        "法院",
        "判决日",
        "本金（万元）",
        "利息（万元）",
        "诉讼费（元）",
        "案号",
        "法院",
        "立案日",
        "到位款（万元）",
    ]
    book = Workbook()
    sheet = book.active
    sheet.title = "诉讼执行台账"
    put(sheet, [["2025年上半年诉讼执行案件台账"], first, second])
    for area in ("A1:N1", "D2:F2", "G2:I2", "J2:M2", "A2:A3", "B2:B3", "C2:C3", "N2:N3"):
        sheet.merge_cells(area)
    for i in range(count):
        line = [
            i + 1,
            who[i],
            bail[i % 6],
            f"（2023）赣07民初{101 + i * 9}号",
            "赣州市中级人民法院",
            judged[i % 7],
            number(left[i], WAN),
        ]
        line += [
            number(interest[i], WAN),
            number(fee[i]),
            f"（2024）赣07执{230 + i * 11}号",
            "赣州市中级人民法院",
        ]
        line += [date(2024, 6 + i % 6, 10 + i), number(got[i], WAN), state[i % 6]]
        put(sheet, [line], i + 4)
    sums = [
        number(sum(left), WAN),
        number(sum(interest), WAN),
        number(sum(fee)),
        None,
        None,
        None,
        number(sum(got), WAN),
    ]
    put(sheet, [["合计", None, None, None, None, None, *sums]], count + 4)
    for line in sheet.iter_rows(min_row=4, min_col=12, max_col=12, max_row=count + 3):
        line[0].number_format = "yyyy-mm-dd"
    save(book, name)
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "债务人",
            "guarantors": "共同被告（担保人）",
            "case_no": "一审/案号",
            "court": "一审/法院",
            "judgment_date": "一审/判决日",
            "principal": "判决确认债权/本金（万元）",
            "interest": "判决确认债权/利息（万元）",
            "fees": "判决确认债权/诉讼费（元）",
            "enforcement_case_no": "强制执行/案号",
            "enforcement_court": "强制执行/法院",
            "enforcement_status": "执行状态",
        },
        cells=[
            *(cell(i + 4, "judgment_date", proper[i]) for i in range(6)),
            cell(4, "principal", left[0]),
            cell(5, "fees", fee[1]),
            cell(9, "interest", interest[5]),
            cell(17, "enforcement_case_no", "（2024）赣07执373号"),
            cell(4, "enforcement_status", "terminated_this_round"),
            cell(8, "enforcement_status", "suspended"),
            cell(6, "enforcement_status", "revived"),
            cell(7, "guarantors", ["熊某", "熊某某", "揭某"]),
        ],
        must_warn=["date_impossible", "totals_row_skipped"],
        source={
            "title": "Enforcement records of a guarantee group: 执行员, 执行裁定下达时间; statuses of a case ledger",
            "url": "public code index, files 55521039133 and 26108865828",
            "real": "that judgment and enforcement of a case stand side by side",
            "ours": "two header rows, debtors, figures, date styles; one judgment date does not exist",
        },
    )


if __name__ == "__main__":
    guarantee_net()
    micro_pages()
    printed_notice()
    court_ledger()
