"""Writes the open Chinese tapes c01 to c04; see c_tapes.py. `python make_c_open.py` makes them again."""

from datetime import date
from typing import Any

from c_tapes import (
    HERE,
    amounts,
    cell,
    companies,
    document,
    expect,
    grouped,
    merge_down,
    number,
    persons,
    plain,
    put,
    save,
    save_text,
    table_of,
)
from openpyxl import Workbook


def guarantee_ledger() -> None:
    """c01: what a guarantee company paid, got back and is still owed; the same word under two groups, blocks by year."""
    name = "open_c01_guarantee_subrogation"
    debtors, banks = companies(101, 12), ("徽商银行", "农业银行", "邮储银行")
    paid = amounts(102, 12, 400_000, 6_000_000)
    back = [0, 0, 12_000_000, 0, 5_500_000, 0, 0, 8_000_050, 0, 0, 0, 3_000_000]
    use = amounts(103, 12, 8_000, 400_000)
    guarantors = [
        "方某、汪某",
        "何某（法定代表人）；何某妻鲁某",
        "安庆锦泰棉业有限公司、章某",
        "/",
        "胡某,程某,潘某",
        "池州华茂投资有限公司",
        "吴某",
        "余某、余某某、安庆金盾物业服务有限公司",
        "储某",
        "/",
        "丁某；安庆隆顺运输有限公司",
        "产某",
    ]
    progress = [
        "执行中",
        "终本裁定已送达",
        "执行中",
        "未进入执行",
        "终本",
        "恢复执行",
        "执行中",
        "本次执行程序已终结",
    ]
    progress += ["执行中", "终本", "执行中", "终本"]
    head = ["项目编号", "被担保人", "放贷机构", "代偿支出", None, None, "累计追回", "尚未收回", None, None]
    head += ["反担保人", "执行进展"]
    leaf = [
        None,
        None,
        None,
        "代偿日",
        "代偿本金",
        "代偿利息",
        None,
        "代偿本金",
        "资金占用费",
        "小计",
        None,
        None,
    ]
    book = Workbook()
    sheet = book.active
    sheet.title = "追偿台账"
    row = put(
        sheet,
        [["融资担保代偿项目追偿台账"], ["统计截至2025年6月30日"] + [None] * 9 + ["金额单位：元"], head, leaf],
    )
    for area in ("A1:L1", "D3:F3", "H3:J3", "A3:A4", "B3:B4", "C3:C4", "G3:G4", "K3:K4", "L3:L4"):
        sheet.merge_cells(area)
    left = [p - b for p, b in zip(paid, back, strict=True)]
    cells, slip = [], 6
    for block, (year, indices) in enumerate(((2023, range(5)), (2024, range(5, 12)))):
        for i in indices:
            total = left[i] + use[i] + (9_000_00 if i == slip else 0)
            line = [
                f"DC{year}{i + 1:03d}",
                debtors[i],
                banks[i % 3],
                date(year, 2 + i % 9, 5 + i),
                number(paid[i]),
            ]
            line += [
                number(paid[i] * 4 // 100),
                number(back[i]),
                number(left[i]),
                number(use[i]),
                number(total),
            ]
            put(sheet, [[*line, guarantors[i], progress[i]]], row)
            if i in (2, 7):
                cells += [cell(row, "principal", left[i]), cell(row, "total", total)]
            if i == 4:
                cells += [
                    cell(row, "guarantors", ["胡某", "程某", "潘某"]),
                    cell(row, "borrower_name", debtors[i]),
                ]
                cells += [cell(row, "enforcement_status", "terminated_this_round")]
            if i == 5:
                cells += [cell(row, "enforcement_status", "revived")]
            if i == 7:
                cells += [cell(row, "enforcement_status", "terminated_this_round")]
            if i == 9:
                cells += [cell(row, "guarantors", None)]
            if i == 11:
                cells += [cell(row, "claim_id", "DC2024012"), cell(row, "principal", left[i])]
            row += 1
        sums = [sum(values[i] for i in indices) for values in (paid, back, left, use)]
        line = [
            f"{year}年代偿小计",
            None,
            None,
            None,
            number(sums[0]),
            None,
            number(sums[1]),
            number(sums[2]),
        ]
        row = put(sheet, [[*line, number(sums[3])]], row)
        assert block < 2
    line = [
        "总  计",
        None,
        None,
        None,
        number(sum(paid)),
        None,
        number(sum(back)),
        number(sum(left)),
        number(sum(use)),
    ]
    put(sheet, [line, ["注：代偿利息为代偿时一并支付的借款利息，不再计入尚未收回。"]], row)
    save(book, name)
    expect(
        name,
        rows_accepted=12,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "claim_id": "项目编号",
            "borrower_name": "被担保人",
            "principal": "尚未收回/代偿本金",
            "total": "尚未收回/小计",
            "guarantors": "反担保人",
            "enforcement_status": "执行进展",
        },
        cells=cells,
        must_warn=["total_differs"],
        source={
            "title": "Guarantee company records: 代偿日期, 代偿本金, 代偿利息, 代偿其它",
            "url": "public code index, files 47727534592 and 26175424536",
            "real": "the split of a payment into principal, interest and other, and the words 代偿/追回",
            "ours": "layout with groups and blocks by year, names, figures; row DC2024007 has a slipped 小计",
        },
    )


def consumer_cases() -> None:
    """c02: consumer loans given to a collector, UTF-16 with tabs; a repeat, a damaged identity number, a lost amount."""
    name = "open_c02_consumer_cases"
    count = 64
    people = persons(201, count)
    granted = amounts(202, count, 5_000, 200_000, step=10_000)
    left = [g * (30 + i % 60) // 100 for i, g in enumerate(granted)]
    interest = amounts(203, count, 50, 9_000)
    penalty = amounts(204, count, 10, 6_000)
    fee = [0 if i % 4 else 12_800 for i in range(count)]
    head = [
        "个案序列号",
        "姓名",
        "证件号",
        "放款额(元)",
        "剩余未还本金(元)",
        "应还利息(元)",
        "应还罚息(元)",
        "应还手续费(元)",
    ]
    head += ["委案金额(元)", "发放日", "逾期起始日", "账龄", "手别", "委案日期"]
    rows: list[list[Any]] = [head]
    whole = [left[i] + interest[i] + penalty[i] + fee[i] for i in range(count)]
    for i in range(count):
        number_of = f"34{i % 10}1**********{1000 + i * 37 % 9000}"
        line = [
            f"XF25{i + 1:06d}",
            people[i],
            number_of,
            plain(granted[i]),
            grouped(left[i]),
            grouped(interest[i]),
        ]
        line += [
            grouped(penalty[i]),
            plain(fee[i]),
            grouped(whole[i]),
            f"2022-{1 + i % 12:02d}-{3 + i % 25:02d}",
        ]
        line += [f"2024/{1 + i % 9}/{2 + i % 26}", f"M{4 + i % 9}", "二手" if i % 3 else "首手", "2025-07-01"]
        rows.append(line)
    rows[21][2] = "3.42101E+17"
    rows[40][4] = ""
    rows.insert(31, list(rows[11]))
    save_text(name, rows, encoding="utf-16", delimiter="\t")
    told = [i for i in range(count) if i != 39]

    def at(i: int) -> int:
        return i + 2 + (i >= 30)

    expect(
        name,
        rows_accepted=count,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": sum(left[i] for i in told)},
        fields={
            "claim_id": "个案序列号",
            "borrower_name": "姓名",
            "borrower_id": "证件号",
            "original_amount": "放款额(元)",
            "principal": "剩余未还本金(元)",
            "interest": "应还利息(元)",
            "penalty": "应还罚息(元)",
            "fees": "应还手续费(元)",
            "total": "委案金额(元)",
            "loan_date": "发放日",
            "default_date": "逾期起始日",
        },
        cells=[
            cell(at(0), "principal", left[0]),
            cell(at(0), "interest", interest[0]),
            cell(at(10), "total", whole[10]),
            cell(at(29), "penalty", penalty[29]),
            cell(at(33), "default_date", "2024-07-09"),
            cell(at(33), "loan_date", "2022-10-11"),
            cell(at(39), "principal", None),
            cell(at(39), "total", whole[39]),
            cell(at(63), "borrower_name", people[63]),
            cell(at(63), "fees", fee[63]),
        ],
        must_warn=[["duplicate_row", "duplicate_near", "duplicate_contract"], "identifier_damaged"],
        source={
            "title": "Case records of collection systems: 个案序列号, 委案金额, 手别, 账龄, 剩余本金",
            "url": "public code index, files 22695045737, 31289374289 and 3058396726",
            "real": "most headers and the way cases are handed out",
            "ours": "persons, figures; row 32 repeats row 12, one identity number in scientific notation, one principal left empty",
        },
    )


def joint_notice() -> None:
    """c03: joint notice of assignment and demand as a Word table; borrowers merged over their contracts."""
    name = "open_c03_joint_notice"
    debtors = companies(301, 6)
    groups = [3, 1, 2, 1, 2, 2]
    left = amounts(302, 11, 800_000, 30_000_000)
    interest = amounts(303, 11, 20_000, 9_000_000)
    security = [
        "保证人：衢州天润置业有限公司、周某、姜某",
        "抵押人：郑某；保证人：郑某、徐某",
        "衢州永固建材有限公司，余某",
        "叶某、占某（已故）",
        "保证人：江某、江某某、衢州聚力包装有限公司及毛某",
        "柴某",
    ]
    rows: list[list[Any]] = [
        [
            "序号",
            "债务人（借款人）名称",
            "主合同编号",
            "贷款本金余额",
            "欠付利息（含罚息、复利）",
            "从债务人（保证/抵押/质押）",
        ]
    ]
    spans, cells, index = [], [], 0
    for who, size in enumerate(groups):
        spans.append((len(rows), len(rows) + size - 1))
        for part in range(size):
            first = part == 0
            line = [
                str(who + 1) if first else "",
                debtors[who] if first else "",
                f"衢银(2021)流借字第{index + 118:04d}号",
            ]
            rows.append(
                [*line, grouped(left[index]), grouped(interest[index]), security[who] if first else ""]
            )
            index += 1
    rows.append(["合计", "", "", grouped(sum(left)), grouped(sum(interest)), ""])
    lines = [
        "资产管理股份有限公司浙江省分公司与城市商业银行股份有限公司衢州分行债权转让暨债务催收联合公告",
        "根据双方签署的《不良资产批量转让协议》，现将下列债权及担保合同项下的权利依法转让。请债务人及担保人立即履行还款义务。",
        "基准日：2025年3月20日　　　　币种：人民币　　单位：元",
    ]
    made = document(lines, wide=True)
    table = table_of(made, rows)
    for first, last in spans:
        if last > first:
            for column in (0, 1, 5):
                merge_down(table, column, first, last)
    table.cell(len(rows) - 1, 0).merge(table.cell(len(rows) - 1, 2))
    made.add_paragraph(
        "注：利息计算至基准日，实际欠息以借款合同及人民银行规定计算为准。若借款人、担保人更名、改制，由承债主体履行。"
    )
    made.save(HERE / f"{name}.docx")
    cells += [
        cell(debtors[1], "principal", left[3]),
        cell(debtors[1], "guarantors", ["郑某", "徐某"]),
        cell(debtors[3], "interest", interest[6]),
        cell(debtors[3], "contract_no", "衢银(2021)流借字第0124号"),
        cell(debtors[5], "guarantors", ["柴某"]),
        cell(debtors[2], "principal", left[5]),
        cell(debtors[0], "principal", left[2]),
        cell(debtors[0], "contract_no", "衢银(2021)流借字第0119号"),
    ]
    expect(
        name,
        rows_accepted=11,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "债务人（借款人）名称",
            "contract_no": "主合同编号",
            "principal": "贷款本金余额",
            "interest": "欠付利息（含罚息、复利）",
            "guarantors": "从债务人（保证/抵押/质押）",
        },
        cells=cells,
        must_warn=["totals_row_skipped"],
        source={
            "title": "Transfer agreement of China Great Wall AMC Ningxia with its list of claims; joint notices of assignment and demand",
            "url": "https://lawinsider.com/zh/contracts/75nGc7q6sIj",
            "real": "kind of notice, its wording, the list of the claims as annex",
            "ours": "parties, contracts, figures; borrowers and guarantors merged over their contracts",
        },
    )


def terminated_cases() -> None:
    """c04: terminated enforcement cases exported as a page named .xls; claimed against what is still unpaid."""
    name = "open_c04_terminated_cases"
    who = [*companies(401, 9), "某某餐饮店（经营者：涂某）", *persons(402, 6)]
    claimed = amounts(403, 16, 60_000, 18_000_000)
    unpaid = [c - (c // 7 if i % 3 == 0 else 0) for i, c in enumerate(claimed)]
    unpaid[5] = claimed[5] + 1_245_377
    ends = ["终结本次执行程序", "终本", "终结本次执行", "以终结本次执行程序方式结案", "终结执行", "执行和解"]
    rows, cells = [], []
    for i in range(16):
        number_of = f"（2024）赣07{i % 5 + 21}执{1100 + i * 53}号"
        filed, ended = f"2024年{1 + i % 6:02d}月{4 + i:02d}日", f"2024年{8 + i % 4:02d}月{28 - i:02d}日"
        basis = f"（2023）赣07{i % 5 + 21}民初{3300 + i * 17}号"
        court = ("赣州市章贡区人民法院", "赣县区人民法院", "南康区人民法院")[i % 3]
        line = [
            str(i + 1),
            who[i],
            court,
            number_of,
            basis,
            filed,
            ended,
            grouped(claimed[i]),
            grouped(unpaid[i]),
        ]
        rows.append([*line, ends[i % 6], "赣州某农村商业银行股份有限公司"])
    page = ['<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">']
    page.append("<style>.t{mso-number-format:'\\@';}</style></head><body><table border=1>")
    page.append('<tr><td colspan="11"><b>终本案件检索结果（本行申请）</b></td></tr>')
    page.append('<tr><td colspan="11">导出时间：2025-09-30 10:22:31　共16条</td></tr>')
    head = [
        "行号",
        "被执行主体",
        "经办法院",
        "执行案件文号",
        "依据文书",
        "立案时间",
        "终本时间",
        "执行标的额（元）",
    ]
    head += ["尚未履行金额（元）", "结案情形", "申请人"]
    page.append("<tr>" + "".join(f"<th bgcolor='#ddd'>{text}</th>" for text in head) + "</tr>")
    for i, row in enumerate(rows):
        page.append("<tr>" + "".join(f'<td class="t">{text}&nbsp;</td>' for text in row) + "</tr>")
        if i == 7:
            hidden = "".join(f"<td>{text}</td>" for text in ["8a", "测试主体有限公司", *rows[7][2:]])
            page.append(f'<tr style="display:none">{hidden}</tr>')
    page.append("</table></body></html>")
    (HERE / f"{name}.xls").write_text("\n".join(page), "utf-8")
    for i in (0, 5, 12):
        cells.append(cell(who[i], "total", unpaid[i]))
    cells += [
        cell(who[0], "enforcement_case_no", rows[0][3]),
        cell(who[3], "enforcement_status", "terminated_this_round"),
        cell(who[4], "enforcement_status", "terminated"),
        cell(who[5], "enforcement_status", "settlement_in_enforcement"),
        cell(who[7], "case_no", rows[7][4]),
        cell(who[2], "enforcement_date", "2024-03-06"),
        cell(who[2], "enforcement_court", "南康区人民法院"),
    ]
    expect(
        name,
        rows_accepted=16,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": sum(unpaid)},
        fields={
            "borrower_name": "被执行主体",
            "total": "尚未履行金额（元）",
            "enforcement_court": "经办法院",
            "enforcement_case_no": "执行案件文号",
            "case_no": "依据文书",
            "enforcement_date": "立案时间",
            "enforcement_status": "结案情形",
            "creditor": "申请人",
        },
        cells=cells,
        must_warn=["hidden_rows"],
        source={
            "title": "Columns of 终本案件 in public company-risk services: 执行依据文号, 终本日期, 未履行金额(元), 申请执行人",
            "url": "public code index, files 30611661426 and 69822057947",
            "real": "the columns of a terminated case and that the unpaid sum stands beside the claimed one",
            "ours": "wording of headers, debtors, figures; a test row that a browser does not show",
        },
    )


if __name__ == "__main__":
    guarantee_ledger()
    consumer_cases()
    joint_notice()
    terminated_cases()
