"""Writes the second Chinese tapes c05 to c08; see c_tapes.py. `python make_c_second_b.py` makes them again."""

from datetime import date
from typing import Any

import xlwt
from c_tapes import (
    HERE,
    QIAN,
    WAN,
    YI,
    YUAN,
    amounts,
    cell,
    companies,
    expect,
    grouped,
    number,
    plain,
    put,
    save,
    save_text,
)
from openpyxl import Workbook


def leases_by_lessee() -> None:
    """c05: leases of one lessee under a merged name, XLS; ten thousands but for one column in yuan."""
    name = "open_second_c05_leases_by_lessee"
    groups = [2, 1, 3, 1, 2, 1, 2]
    who = companies(2501, len(groups))
    count = sum(groups)
    left = amounts(2502, count, 300_000, 20_000_000)
    rent = amounts(2503, count, 100_000, 3_000_000)
    late = amounts(2504, count, 2_000, 400_000)
    bail = [
        "侯某、侯某某",
        "柳州永固机械制造有限公司；莫某",
        "/",
        "覃某",
        "韦某、蓝某",
        "柳州宏泰商贸有限公司",
        "无",
    ]
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("租赁不良")
    day = xlwt.easyxf(num_format_str="YYYY/M/D")
    sheet.write_merge(0, 0, 0, 8, "融资租赁不良资产明细表")
    sheet.write(1, 0, "截止日：2025年2月28日")
    sheet.write(1, 6, "单位：万元（逾期违约金单位为元）")
    head = [
        "承租企业",
        "租约编号",
        "租赁物",
        "剩余租赁本金",
        "已到期欠租",
        "逾期违约金",
        "起租日",
        "末期租金日",
        "回购方/担保方",
    ]
    for column, text in enumerate(head):
        sheet.write(2, column, text)
    row, index, cells = 3, 0, []
    for group, size in enumerate(groups):
        for column, text in ((0, who[group]), (8, bail[group])):
            if size > 1:
                sheet.write_merge(row, row + size - 1, column, column, text)
            else:
                sheet.write(row, column, text)
        for part in range(size):
            start = date(2020 + index % 3, 1 + index, 9 + index)
            sheet.write(row, 1, f"GXZL{2020 + index % 3}-{index + 61:03d}")
            sheet.write(row, 2, ("挖掘机", "生产线", "医疗设备")[index % 3])
            sheet.write(row, 3, number(left[index], WAN))
            sheet.write(row, 4, number(rent[index], WAN))
            sheet.write(row, 5, number(late[index]))
            sheet.write(row, 6, start, day)
            sheet.write(row, 7, start.replace(year=start.year + 3), day)
            if index in (1, 5, 8):
                cells += [cell(row + 1, "borrower_name", who[group]), cell(row + 1, "principal", left[index])]
            if index == 3:
                cells += [cell(row + 1, "penalty", late[index]), cell(row + 1, "contract_no", "GXZL2020-064")]
            if index == 4:
                cells.append(cell(row + 1, "guarantors", None))
            if index == 7:
                cells += [
                    cell(row + 1, "guarantors", ["韦某", "蓝某"]),
                    cell(row + 1, "due_date", "2024-08-16"),
                ]
            if index == 11:
                cells.append(cell(row + 1, "principal", left[index]))
            assert part < size
            row, index = row + 1, index + 1
    sheet.write_merge(row, row, 0, 2, "合　计")
    for column, value in ((3, number(sum(left), WAN)), (4, number(sum(rent), WAN)), (5, number(sum(late)))):
        sheet.write(row, column, value)
    book.save(str(HERE / f"{name}.xls"))
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "承租企业",
            "contract_no": "租约编号",
            "principal": "剩余租赁本金",
            "penalty": "逾期违约金",
            "due_date": "末期租金日",
            "guarantors": "回购方/担保方",
        },
        cells=cells,
        must_warn=["totals_row_skipped"],
        source={
            "title": "Settlement sheets of leasing systems: 未到期租金中的租赁本金, 逾期租金, 逾期罚息; overdue leases of Kunming Jiaotou",
            "url": "public code index, files 1831453260 and 12381900250",
            "real": "that a lessor keeps principal left, rent overdue and late charges apart",
            "ours": "lessees, leases, figures, merged names, the unit line with an exception",
        },
    )


def trade_finance() -> None:
    """c06: overdue trade finance, one sheet per currency with its own unit and order of columns; an old sheet is hidden."""
    name = "open_second_c06_trade_finance"
    who = companies(2601, 19)
    kinds = [
        ("人民币户", "CNY", "币种：人民币　单位：元", YUAN, 9),
        ("美元户", "USD", "单位：万美元", WAN, 6),
        ("港币户", "HKD", "币种：港币　单位：千元", QIAN, 4),
    ]
    orders = [(0, 1, 2, 3, 4, 5), (1, 0, 2, 4, 3, 5), (0, 2, 1, 3, 5, 4)]
    heads = ["客户名", "业务编号", "到期应还日", "融资余额", "结欠利罚息", "信用证/发票"]
    book = Workbook()
    start, totals, cells = 0, {}, []
    for sheet_no, (title, money, line_of_unit, unit, count) in enumerate(kinds):
        sheet = book.active if sheet_no == 0 else book.create_sheet()
        sheet.title = title
        left = amounts(2602 + sheet_no, count, 100_000, 6_000_000, step=10_000)
        interest = amounts(2612 + sheet_no, count, 4_000, 500_000, step=10_000)
        order = orders[sheet_no]
        put(sheet, [[f"贸易融资逾期明细（{title}）"], [line_of_unit], [heads[k] for k in order]])
        for i in range(count):
            due = date(2024, 1 + (i * 2 + sheet_no) % 12, 5 + i)
            line = [
                who[start + i],
                f"TF{sheet_no + 1}{24000 + i}",
                due.strftime("%Y-%m-%d"),
                number(left[i], unit),
            ]
            line += [number(interest[i], unit), f"LC{880 + i}" if i % 2 else f"INV-{1207 + i}"]
            put(sheet, [[line[k] for k in order]], i + 4)
            if i in (0, count - 1):
                cells += [
                    cell(i + 4, "principal", left[i], title),
                    cell(i + 4, "borrower_name", who[start + i], title),
                ]
            if i == 2:
                cells.append(cell(i + 4, "due_date", due.isoformat(), title))
        bottom: list[Any] = ["合计", None, None, None, None, None]
        bottom[order.index(3)], bottom[order.index(4)] = number(sum(left), unit), number(sum(interest), unit)
        if order[0] != 0:
            bottom[0] = "合计"
        put(sheet, [bottom], count + 4)
        totals[money] = sum(left)
        start += count
    old = book.create_sheet("历史")
    put(old, [["客户名", "融资余额"], ["已结清客户有限公司", 123456]])
    old.sheet_state = "hidden"
    save(book, name)
    expect(
        name,
        rows_accepted=19,
        rows_rejected=0,
        totals_field="principal",
        totals=totals,
        fields={"borrower_name": "客户名", "principal": "融资余额", "due_date": "到期应还日"},
        cells=cells,
        must_warn=["several_sheets", "hidden_sheet", "mixed_currency"],
        source={
            "title": "Trade finance limits of a bank: opening of credits, import and export bills; overdue listing of a credit system",
            "url": "https://m.bdocx.com/doc/9178375.html",
            "real": "kinds of trade finance; columns of the overdue listing (public code index, file 18343752218)",
            "ours": "a sheet for each currency, units, customers, figures, hidden sheet",
        },
    )


def plans_semicolon() -> None:
    """c07: loans of trust and asset plans, semicolons, hundred millions beside ten thousands; one cell says its own unit."""
    name = "open_second_c07_plans_semicolon"
    count = 9
    who = companies(2701, count, suffix="集团有限公司")
    left = amounts(2702, count, 20_000_000, 900_000_000, step=10_000_000)
    interest = amounts(2703, count, 500_000, 60_000_000, step=10_000)
    left[4] = 3_500_000_000
    bail = [
        "鞍山恒昌置业有限公司、罗某",
        "宗某",
        "无",
        "贾某、鞍山金穗食品有限公司（已注销）",
        "鞍山国资运营公司",
        "毕某",
    ]
    head = [
        "产品名称",
        "融资主体",
        "存续规模(亿元)",
        "违约本金(亿元)",
        "欠付利息(万元)",
        "首次违约日",
        "保证担保主体",
        "抵质押物",
        "裁判文号",
        "程序进展",
    ]
    state = ["已申请强制执行", "调解书生效", "已终本", "公证债权文书执行中", "一审"]
    rows: list[list[Any]] = [head]
    for i in range(count):
        line = [
            f"某信·聚源{i + 11}号",
            who[i],
            plain(left[i] * 5 // 4 // 10_000_000 * 10_000_000, YI),
            plain(left[i], YI),
            grouped(interest[i], WAN),
        ]
        line += [f"2023/{1 + i}/{3 + i * 2}", bail[i % 6], "土地使用权;在建工程" if i % 2 else "股权质押"]
        rows.append([*line, f"（2024）辽03民初{50 + i * 3}号", state[i % 5]])
    rows[5][3] = "3500万元"
    rows.append(["合计", "", "", plain(sum(left), YI), grouped(sum(interest), WAN)])
    save_text(name, rows, encoding="utf-8-sig", delimiter=";")
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "融资主体",
            "principal": "违约本金(亿元)",
            "interest": "欠付利息(万元)",
            "default_date": "首次违约日",
            "guarantors": "保证担保主体",
            "case_no": "裁判文号",
        },
        cells=[
            cell(2, "principal", left[0]),
            cell(2, "interest", interest[0]),
            cell(6, "principal", left[4]),
            cell(10, "principal", left[8]),
            cell(10, "interest", interest[8]),
            cell(4, "default_date", "2023-03-07"),
            cell(2, "guarantors", ["鞍山恒昌置业有限公司", "罗某"]),
            cell(4, "enforcement_status", "terminated_this_round"),
            cell(4, "guarantors", None),
            cell(7, "case_no", "（2024）辽03民初65号"),
        ],
        must_warn=[
            ["unit_conflict", "unit_differs_from_title", "unit_row_differs", "unit_unclear"],
            "totals_row_skipped",
        ],
        source={
            "title": "Press on trust projects in default and their overdue sums in 亿元",
            "url": "http://61.152.230.22/news,cjpl,57045821.html",
            "real": "that scale, overdue principal and surety are told of such projects, in 亿元",
            "ours": "plans, parties, figures, file format; one cell gives 3500万元 in a column of 亿元",
        },
    )


def taiwan_sale() -> None:
    """c08: annex to a Taiwan sale of bad claims; ROC dates in words, one principal in capital numerals."""
    name = "open_second_c08_taiwan_sale"
    count = 12
    who = [f"{text}有限公司" for text in ("上豐國際", "和泰五金", "聯合塑膠", "鴻運車業", "建信資源科技股份")]
    who += ["劉某", "簡某", "溫某", "江某某", "潘某", "賴某", "葉某"]
    left = amounts(2802, count, 400_000, 38_000_000, step=100)
    left[4] = 445_075_200
    interest = amounts(2803, count, 30_000, 9_000_000, step=100)
    late = amounts(2804, count, 5_000, 1_800_000, step=100)
    fee = [0 if i % 2 else 1_250_000 + i * 10_000 for i in range(count)]
    whole = [sum(values) for values in zip(left, interest, late, fee, strict=True)]
    bail = ["王某、蔡某", "無", "曾某及曾某某", "李某（已歿）", "劉某", "吳某，施某"]
    titles = ["臺北地院110司執字第12345號債權憑證", "新北地院109司促字第8821號支付命令", "無"]
    first = [
        "標售序號",
        "主債務人",
        "債權餘額",
        None,
        None,
        None,
        None,
        "借款到期日",
        "連帶保證人",
        "執行名義",
        "擔保品",
    ]
    second = [None, None, "本金", "利息", "違約金", "程序費用", "小計", None, None, None, None]
    book = Workbook()
    sheet = book.active
    sheet.title = "附件三"
    put(
        sheet,
        [
            ["附件三　不良債權標售明細"],
            ["幣別：新臺幣元", None, None, None, None, None, None, "基準日：民國一一四年三月三十一日"],
        ],
    )
    put(sheet, [first, second], 3)
    for area in ("A1:K1", "C3:G3", "A3:A4", "B3:B4", "H3:H4", "I3:I4", "J3:J4", "K3:K4"):
        sheet.merge_cells(area)
    for i in range(count):
        line: list[Any] = [
            f"A{i + 1:02d}",
            who[i],
            *[number(values[i]) for values in (left, interest, late, fee, whole)],
        ]
        line += [
            f"民國{108 + i % 5}年{1 + i % 12}月{2 + i * 2}日",
            bail[i % 6],
            titles[i % 3],
            "桃園市中壢區土地及建物" if i % 4 == 0 else "無",
        ]
        put(sheet, [line], i + 5)
    sheet.cell(9, 3).value = "新臺幣肆佰肆拾伍萬零柒佰伍拾貳元整"
    sums = [number(sum(values)) for values in (left, interest, late, fee, whole)]
    put(sheet, [["總計", f"{count}戶", *sums], ["備註：利息計至基準日。"]], count + 5)
    save(book, name)
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"TWD": sum(left)},
        fields={
            "borrower_name": "主債務人",
            "principal": "債權餘額/本金",
            "interest": "債權餘額/利息",
            "fees": "債權餘額/程序費用",
            "total": "債權餘額/小計",
            "due_date": "借款到期日",
            "guarantors": "連帶保證人",
        },
        cells=[
            cell(5, "principal", left[0]),
            cell(9, "principal", left[4]),
            cell(9, "total", whole[4]),
            cell(10, "interest", interest[5]),
            cell(5, "due_date", "2019-01-02"),
            cell(9, "due_date", "2023-05-10"),
            cell(16, "due_date", "2020-12-24"),
            cell(6, "guarantors", None),
            cell(5, "guarantors", ["王某", "蔡某"]),
            cell(7, "guarantors", ["曾某", "曾某某"]),
            cell(16, "principal", left[11]),
        ],
        must_warn=["totals_row_skipped", "amount_in_words"],
        source={
            "title": "Judgment 110年度雄簡字第811號 and the FSC's rules on sales of bad claims",
            "url": "https://www.lawsq.com/book/48785990326",
            "real": "NTD 4,450,752 in capital numerals against 建信資源科技; terms of such sales",
            "ours": "the annex, all other debtors and figures, sureties, dates",
        },
    )


if __name__ == "__main__":
    leases_by_lessee()
    trade_finance()
    plans_semicolon()
    taiwan_sale()
