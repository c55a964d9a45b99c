"""Writes the open Chinese tapes c09 to c12; see c_tapes.py. `python make_c_open_c.py` makes them again."""

from typing import Any

from c_tapes import (
    QIAN,
    WAN,
    amounts,
    cell,
    companies,
    expect,
    grouped,
    number,
    persons,
    put,
    save,
    save_by_office,
)
from openpyxl import Workbook


def hongkong_loans() -> None:
    """c09: loan receivables of a Hong Kong lender, bilingual headers, thousands of each loan's currency, day before month."""
    name = "open_c09_hongkong_loans"
    count = 11
    who = [
        "Golden Harbour Trading Limited",
        "永昌興業（香港）有限公司",
        "浩澤淨水國際控股有限公司",
        "Ms. Individual A",
        "陳某",
        "興利地產有限公司",
    ]
    who += [
        "Sunrise Marine Limited",
        "梁某",
        "東方電子（深圳）有限公司",
        "Pacific Link Holdings Limited",
        "何某",
    ]
    money = ["HK$", "HK$", "US$", "HK$", "HK$", "HK$", "US$", "HK$", "RMB", "HK$", "HK$"]
    codes = {"HK$": "HKD", "US$": "USD", "RMB": "CNY"}
    left = amounts(901, count, 1_200_000, 48_000_000, step=10_000)
    left[2] = 2_518_580_000
    accrued = amounts(902, count, 20_000, 2_400_000, step=10_000)
    accrued[5] = -3_500_000
    late = [
        0 if i % 3 == 0 else value for i, value in enumerate(amounts(903, count, 5_000, 700_000, step=10_000))
    ]
    drawn = [(5, 3, 2022), (17, 8, 2021), (6, 9, 2019), (11, 12, 2022), (28, 2, 2023), (1, 4, 2021)]
    drawn += [(9, 10, 2020), (30, 6, 2022), (12, 5, 2021), (3, 7, 2023), (22, 11, 2022)]
    head = [
        "編號 No.",
        "借款人 Borrower",
        "擔保人 Guarantor(s)",
        "貨幣 Ccy",
        "提款額 Drawn",
        "尚欠本金 Principal o/s",
    ]
    head += [
        "應計利息 Accrued int.",
        "逾期利息 Default int.",
        "結欠總額 Total o/s",
        "提款日 Drawdown",
        "到期日 Maturity",
    ]
    head += ["抵押品 Security", "狀況 Status"]
    book = Workbook()
    sheet = book.active
    sheet.title = "Loans"
    rows: list[list[Any]] = [
        ["應收貸款及利息明細表  Loan and interest receivables"],
        ["於二零二五年六月三十日  As at 30 June 2025"],
        ["(以各筆貸款之貨幣千元列示  Expressed in thousands of the currency of each loan)"],
        head,
    ]
    security = ["第二按揭－九龍灣工廈單位", "無抵押", "股份押記", "個人擔保"]
    bail = ["Individual B", "黃某及黃某某", None, None, "陳某之配偶李某", "鄭某；興利控股有限公司"]

    def shown(fen: int) -> str:
        text = grouped(abs(fen), QIAN, 1)
        return f"({text})" if fen < 0 else text if fen else "-"

    for i in range(count):
        day, month, year = drawn[i]
        line = [
            f"L{i + 1:02d}",
            who[i],
            bail[i % 6],
            money[i],
            shown(left[i] * 12 // 10 // 10_000 * 10_000),
            shown(left[i]),
        ]
        line += [
            shown(accrued[i]),
            shown(late[i]),
            shown(left[i] + accrued[i] + late[i]),
            f"{day:02d}/{month:02d}/{year}",
        ]
        line += [
            f"{day:02d}/{month:02d}/{year + 2}",
            security[i % 4],
            ("協商中", "已發傳訊令狀", "已獲判決")[i % 3],
        ]
        rows.append(line)
    put(sheet, rows)
    sheet.merge_cells("A1:M1")
    save(book, name)
    totals: dict[str, int] = {}
    for i in range(count):
        totals[codes[money[i]]] = totals.get(codes[money[i]], 0) + left[i]
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals=totals,
        fields={
            "borrower_name": "借款人 Borrower",
            "guarantors": "擔保人 Guarantor(s)",
            "currency": "貨幣 Ccy",
            "principal": "尚欠本金 Principal o/s",
            "total": "結欠總額 Total o/s",
            "loan_date": "提款日 Drawdown",
            "due_date": "到期日 Maturity",
        },
        cells=[
            cell(5, "principal", left[0]),
            cell(7, "principal", left[2]),
            cell(7, "currency", "USD"),
            cell(10, "total", left[5] + accrued[5] + late[5]),
            cell(13, "currency", "CNY"),
            cell(5, "loan_date", "2022-03-05"),
            cell(10, "due_date", "2023-04-01"),
            cell(14, "loan_date", "2023-07-03"),
            cell(6, "guarantors", ["黃某", "黃某某"]),
            cell(10, "guarantors", ["鄭某", "興利控股有限公司"]),
            cell(15, "principal", left[10]),
        ],
        must_warn=["mixed_currency", "amount_negative"],
        source={
            "title": "Notes on loans receivable of Hong Kong companies; winding-up petition of DBS against Ozner Water (02014.HK)",
            "url": "https://www.finet.hk/newscenter/news_content/5fdace25bde0b30d4618da17",
            "real": "USD 25.1858 million of one loan, the way such notes give 應收貸款, 應計利息 and HK$'000 (hkhs.com annual reports)",
            "ours": "all other borrowers and figures, the table; one accrued interest in brackets is a credit",
        },
    )


def cards() -> None:
    """c10: six claims of a package on cards under each other, ten thousands in the cell."""
    name = "open_c10_claim_cards"
    who = companies(1001, 6)
    left = amounts(1002, 6, 4_000_000, 90_000_000, step=10_000)
    interest = amounts(1003, 6, 300_000, 20_000_000, step=10_000)
    whole = [a + b for a, b in zip(left, interest, strict=True)]
    whole[3] += 100_000_000
    bail = ["段某、段某某", "咸阳聚力商贸有限公司；车某", "无", "史某，龚某", "咸阳恒昌置业有限公司", "邱某"]
    stage = ["已判决未申请执行", "终本", "一审已立案", "执行中", "终本", "未诉"]
    things = [
        "咸阳市秦都区工业厂房一处，合计建筑面积3,211.45平方米",
        "无",
        "住宅2套",
        "机器设备一批",
        "国有出让土地25.6亩",
        "无",
    ]
    book = Workbook()
    sheet = book.active
    sheet.title = "项目推介"
    row = put(sheet, [["不良债权项目推介（截至2025年6月20日）"], []])
    for i in range(6):
        block: list[list[Any]] = [
            [f"项目{'一二三四五六'[i]}", None, None, None],
            ["债务主体", who[i], "所属行业", ("制造业", "批发零售", "住宿餐饮")[i % 3]],
            [
                "未清偿本金",
                f"{grouped(left[i], WAN)}万元",
                "利息、罚息及复利",
                f"{grouped(interest[i], WAN)}万元",
            ],
            [
                "债权总额",
                f"{grouped(whole[i], WAN)}万元",
                "受理法院",
                "咸阳市中级人民法院" if i % 2 else "秦都区人民法院",
            ],
            ["保证责任人", bail[i], "司法进展", stage[i]],
            ["抵质押情况", things[i], None, None],
            [],
        ]
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=4)
        row = put(sheet, block, row)
    put(sheet, [["联系人：某经理  电话：029-********"]], row)
    save(book, name)
    expect(
        name,
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "债务主体",
            "principal": "未清偿本金",
            "interest": "利息、罚息及复利",
            "total": "债权总额",
            "guarantors": "保证责任人",
            "court": "受理法院",
        },
        cells=[
            cell(who[0], "principal", left[0]),
            cell(who[1], "interest", interest[1]),
            cell(who[2], "total", whole[2]),
            cell(who[5], "principal", left[5]),
            cell(who[1], "guarantors", ["咸阳聚力商贸有限公司", "车某"]),
            cell(who[3], "guarantors", ["史某", "龚某"]),
            cell(who[3], "court", "咸阳市中级人民法院"),
            cell(who[4], "principal", left[4]),
        ],
        must_warn=["vertical_layout", "total_differs"],
        source={
            "title": "Listing of single claims by exchanges as keys and values side by side (Shenzhen United Property Exchange)",
            "url": "https://www.lfzct.com/",
            "real": "cards of keys and values, two pairs to a row, amounts with 万元 in the cell",
            "ours": "several cards on one sheet, wording of keys, parties, figures; one 债权总额 is slipped by 100 万元",
        },
    )


def linked_sheets() -> None:
    """c11: claims, collateral and sureties on sheets of their own joined by contract; an old sheet is hidden."""
    name = "open_c11_contract_sheets"
    count = 10
    who = companies(1101, count)
    left = amounts(1102, count, 900_000, 40_000_000)
    interest = amounts(1103, count, 30_000, 8_000_000)
    contracts = [f"YC-LD-{2020 + i % 3}-{4501 + i * 13}" for i in range(count)]
    book = Workbook()
    note = book.active
    note.title = "填表说明"
    put(
        note,
        [
            ["一、本套表由四张表组成，以主合同号关联。"],
            ["二、金额除押品面积外均以万元填列，保留至分。"],
            ["三、基准日2025年5月31日。"],
        ],
    )
    sheet = book.create_sheet("债权明细")
    head = ["客户编号", "客户全称", "主合同号", "现欠本金", "现欠息", "本息合计数", "形态", "诉讼进度"]
    stage = ["未诉", "诉讼中", "已判未执", "执行中", "终本执行"]
    put(sheet, [["不良债权明细表"], ["单位：万元"], head])
    for i in range(count):
        line = [f"C{70012 + i}", who[i], contracts[i], number(left[i], WAN), number(interest[i], WAN)]
        line += [number(left[i] + interest[i], WAN), ("次级", "可疑", "损失")[i % 3], stage[i % 5]]
        put(sheet, [line], i + 4)
    whole = sum(left) + sum(interest)
    put(
        sheet,
        [["合计", None, None, number(sum(left), WAN), number(sum(interest), WAN), number(whole, WAN)]],
        count + 4,
    )
    things = book.create_sheet("押品清单")
    put(things, [["主合同号", "押品权属人", "押品坐落", "建面（㎡）", "顺位", "查封情况", "评估值（万元）"]])
    seals = ["首封", "轮候", "未查封", "已查封"]
    for i in range(7):
        key = contracts[i] if i != 5 else "YC-LD-2019-0001"
        line = [
            key,
            who[i],
            f"盐城市亭湖区某路{i + 8}号",
            120.5 + i * 33,
            "第一顺位",
            seals[i % 4],
            210 + i * 55.5,
        ]
        put(things, [line], i + 2)
    sureties = book.create_sheet("保证人信息")
    put(sureties, [["主合同号", "保证人", "保证方式", "证件号"]])
    for i, person in enumerate(persons(1104, 8)):
        put(sureties, [[contracts[i], person, "连带责任保证", f"3209**********{1200 + i}"]], i + 2)
    old = book.create_sheet("底稿")
    put(old, [["客户全称", "现欠本金"], ["作废测试有限公司", 999], [who[0], number(left[0], WAN)]])
    old.sheet_state = "hidden"
    save(book, name)
    main, linked = "债权明细", "押品清单"
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "客户全称",
            "principal": "现欠本金",
            "interest": "现欠息",
            "five_class": "形态",
        },
        cells=[
            cell(4, "principal", left[0], main),
            cell(9, "interest", interest[5], main),
            cell(13, "principal", left[9], main),
            cell(5, "contract_no", contracts[1], main),
            cell(6, "five_class", "loss", main),
            cell(8, "enforcement_status", "terminated_this_round", main),
            cell(2, "seizure_status", "first", linked),
            cell(3, "seizure_status", "waiting", linked),
            cell(4, "seizure_status", "none", linked),
            cell(3, "collateral_value", 26_550_000_0, linked),
        ],
        must_warn=["several_sheets", "hidden_sheet", "linked_row_unmatched"],
        source={
            "title": "Import sheets of an AMC: claims and assets on sheets of their own",
            "url": "https://github.com/magasea/be-zcc",
            "real": "that claims and collateral come on linked sheets",
            "ours": "a third sheet for sureties, a note sheet, a hidden draft, headers, parties, figures; one collateral row has no claim",
        },
    )


def write_offs() -> None:
    """c12: write-off ledger with three header rows as ODS; what was written off beside what is owed now."""
    name = "open_c12_write_offs"
    count = 16
    who = [*persons(1201, 9), *companies(1202, 7)]
    off = amounts(1203, count, 20_000, 2_500_000)
    gone = [0 if i % 4 else value // 5 for i, value in enumerate(off)]
    left = [a - b for a, b in zip(off, gone, strict=True)]
    interest = amounts(1204, count, 2_000, 600_000)
    fee = [0 if i % 3 else 3_820_00 for i in range(count)]
    book = Workbook()
    sheet = book.active
    sheet.title = "账销案存"
    first = [
        "序号",
        "核销户",
        "借据编码",
        "核销情况",
        None,
        None,
        None,
        None,
        "现有余额",
        None,
        None,
        "时效",
        "经办支行",
    ]
    second = [
        None,
        None,
        None,
        "核销日",
        "批次",
        "核销金额",
        None,
        None,
        "本金",
        "欠息",
        "合计",
        "诉讼时效是否已超",
        None,
    ]
    third = [None, None, None, None, None, "本金", "利息", "诉讼费", None, None, None, None, None]
    put(sheet, [["已核销贷款（账销案存）台账"], ["数据日期：2025-06-30　金额单位：元"], first, second, third])
    for area in (
        "A1:M1",
        "D3:H3",
        "I3:K3",
        "F4:H4",
        *(f"{c}3:{c}5" for c in "ABCM"),
        *(f"{c}4:{c}5" for c in "DEIJKL"),
    ):
        sheet.merge_cells(area)
    cells: list[dict[str, Any]] = []
    row, branches = 6, ("城关支行", "南坪支行")
    for block, part in enumerate((range(8), range(8, 16))):
        for i in part:
            line = [
                i + 1,
                who[i],
                f"JJ{20170000 + i * 311}",
                f"20{21 + i % 4}12{20 + i % 8}",
                f"{1 + i % 3}批",
                number(off[i]),
            ]
            line += [
                number(interest[i] // 2),
                number(fee[i]),
                number(left[i]),
                number(interest[i]),
                number(left[i] + interest[i]),
            ]
            put(sheet, [[*line, "是" if i % 5 == 2 else "否", branches[block]]], row)
            if i in (0, 9, 15):
                cells += [cell(row, "principal", left[i]), cell(row, "interest", interest[i])]
            if i in (2, 3):
                cells.append(cell(row, "limitation_status", "time_barred" if i == 2 else "alive"))
            if i == 5:
                cells += [cell(row, "written_off_date", "2022-12-25"), cell(row, "borrower_name", who[5])]
            if i == 10:
                cells.append(cell(row, "total", left[i] + interest[i]))
            row += 1
        sums = [sum(values[i] for i in part) for values in (off, left, interest)]
        line = [
            f"{branches[block]}小计",
            None,
            None,
            None,
            None,
            number(sums[0]),
            None,
            None,
            number(sums[1]),
            number(sums[2]),
        ]
        put(sheet, [[*line, number(sums[1] + sums[2])]], row)
        row += 1
        if block == 0:
            put(
                sheet,
                [
                    [
                        9,
                        who[3],
                        "JJ20170933",
                        "20241223",
                        "1批",
                        *[number(v) for v in (off[3], interest[3] // 2, fee[3], left[3])],
                    ]
                ],
                row,
            )
            put(
                sheet,
                [[*[None] * 9, number(interest[3]), number(left[3] + interest[3]), "否", branches[0]]],
                row,
            )
            row += 1
    wrong = sum(left) - 50_000_00
    line = [
        "总计",
        None,
        None,
        None,
        None,
        number(sum(off)),
        None,
        None,
        number(wrong),
        number(sum(interest)),
    ]
    put(sheet, [[*line, number(wrong + sum(interest))]], row)
    save_by_office(book, name, "ods")
    expect(
        name,
        rows_accepted=count,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": sum(left)},
        fields={
            "borrower_name": "核销户",
            "iou_no": "借据编码",
            "written_off_date": "核销情况/核销日",
            "principal": "现有余额/本金",
            "interest": "现有余额/欠息",
            "total": "现有余额/合计",
            "limitation_status": "时效/诉讼时效是否已超",
        },
        cells=cells,
        must_warn=["totals_differ", ["duplicate_row", "duplicate_near", "duplicate_contract"]],
        source={
            "title": "Loan account fields of a bank's core system: 核销日期, 罚息利率, 贷款余额",
            "url": "public code index, files 44601801337 and 31588557019",
            "real": "that written-off loans are followed in a ledger of their own with date and batch",
            "ours": "three header rows, persons, figures; one loan is entered again after the first subtotal; the grand total is 50,000 off",
        },
    )


if __name__ == "__main__":
    hongkong_loans()
    cards()
    linked_sheets()
    write_offs()
