"""Tapes z01 to z10: Chinese layouts in wordings that no vocabulary was written from, two of them in traditional characters.

Companies and figures are invented; natural persons stand as a surname with 某. Each expected result was decided with the
tape, before any reader saw it. Run this module to write them again.
"""

import csv
import io
import json
import random
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl

HERE = Path(__file__).resolve().parent
TOWNS = [
    "临川",
    "沅江",
    "泗水",
    "余干",
    "桐庐",
    "汶上",
    "潜山",
    "嘉禾",
    "靖安",
    "沛县",
    "阜宁",
    "乐陵",
    "宜章",
    "武冈",
    "凤台",
    "丹棱",
]
TRADES = ["恒泰纺织", "金禾粮油", "瑞丰建材", "宏盛机械", "华茂木业", "天衡化工", "兴隆食品", "永固水泥"]


def company(place: int) -> str:
    return f"{TOWNS[place % 16]}{TRADES[place * 3 % 8]}有限公司"


def figures(seed: int, count: int, low: int, high: int) -> list[tuple[Decimal, Decimal, Decimal]]:
    """Principal, interest and costs with cents, the same at each run."""
    rng = random.Random(seed)
    return [
        (
            Decimal(rng.randint(low * 100, high * 100)) / 100,
            Decimal(rng.randint(low * 10, high * 20)) / 100,
            Decimal(rng.randint(low, high)) / 100,
        )
        for _ in range(count)
    ]


def fen(amount: Decimal, times: int = 1) -> int:
    return int(amount * times * 100)


def expect(name: str, title: str, **said: Any) -> None:
    said["source"] = {"title": title, "real": False, "ours": True}
    (HERE / f"{name}.expected.json").write_text(
        json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def cell(row: int, field: str, value: Any, sheet: str | None = None) -> dict[str, Any]:
    said: dict[str, Any] = {"sheet": sheet} if sheet else {}
    return said | {"row": row, "field": field, "value": value}


def z01() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "移交清册"
    sheet["A1"] = "澜沧江商业银行股份有限公司拟处置债权移交清册"
    sheet["A2"] = "金额单位：万元   截止日：2025年9月30日"
    top = [
        "序",
        "用信人全称",
        "经办网点",
        "债权构成",
        None,
        None,
        None,
        "时间要素",
        None,
        "增信",
        None,
        "司法进度",
        None,
    ]
    low = [
        None,
        None,
        None,
        "剩余未还本金",
        "累欠利息",
        "代垫费用",
        "债权总和",
        "首次放款时点",
        "约定到期时点",
    ]
    low += ["增信方式", "连带清偿人", "现阶段", "文书字号"]
    sheet.append(top)
    sheet.append(low)
    for area in ("A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:I3", "J3:K3", "L3:M3"):
        sheet.merge_cells(area)
    rows = figures(1, 12, 80, 3000)
    for place, (owed, interest, costs) in enumerate(rows):
        sheet.append(
            [
                place + 1,
                company(place),
                f"{TOWNS[place % 3]}支行",
                float(owed),
                float(interest),
                float(costs),
                float(owed + interest + costs),
                date(2019, 1 + place, 7),
                date(2022, 1 + place, 6),
                ["保证", "抵押", "抵押+保证"][place % 3],
                f"赵某、{company(place + 5)}",
                ["一审判决", "终本", "未起诉"][place % 3],
                f"（2023）赣10民初{100 + place}号" if place % 3 != 2 else None,
            ]
        )
        if place == 5:
            half = rows[:6]
            sheet.append(["小计", None, None, *(float(sum(r[i] for r in half)) for i in range(3))])
    sheet.append(
        [
            "合  计",
            None,
            None,
            *(float(sum(r[i] for r in rows)) for i in range(3)),
            float(sum(sum(r) for r in rows)),
        ]
    )
    sheet.append(["注：以上利息含罚息、复利，以生效文书为准。"])
    book.save(HERE / "z01_city_bank_handover.xlsx")
    expect(
        "z01_city_bank_handover",
        "City bank's handover list: two header rows, 万元 above, subtotal and total",
        rows_accepted=12,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(fen(r[0], 10000) for r in rows)},
        fields={
            "borrower_name": "用信人全称",
            "branch": "经办网点",
            "principal": "债权构成/剩余未还本金",
            "interest": "债权构成/累欠利息",
            "fees": "债权构成/代垫费用",
            "total": "债权构成/债权总和",
            "loan_date": "时间要素/首次放款时点",
            "due_date": "时间要素/约定到期时点",
            "guarantee_type": "增信/增信方式",
            "guarantors": "增信/连带清偿人",
            "case_no": "司法进度/文书字号",
        },
        sample=[
            cell(5, "principal", fen(rows[0][0], 10000), "移交清册"),
            cell(12, "total", fen(sum(rows[6]), 10000), "移交清册"),
            cell(6, "due_date", "2022-02-06", "移交清册"),
            cell(5, "guarantors", ["赵某", company(5)], "移交清册"),
            cell(5, "base_date", "2025-09-30", "移交清册"),
        ],
        must_warn=[
            "unit_from_title",
            "totals_row_skipped",
            "multi_header",
            "notes_row_skipped",
            "several_guarantors",
        ],
    )


def z02() -> None:
    rows = figures(2, 15, 200000, 9000000)
    out = io.StringIO()
    paper = csv.writer(out)
    paper.writerow(
        [
            "资产流水码",
            "债务企业",
            "主合同字号",
            "批复放款金额",
            "本金结存",
            "息费结存",
            "其中：罚复息",
            "形态",
            "起诉时间",
            "胜诉文书",
            "承办执行庭",
            "执行情形",
            "连带责任主体",
            "时效是否已届满",
            "说明",
        ]
    )
    for place, (owed, interest, costs) in enumerate(rows):
        paper.writerow(
            [
                f"HX2025{place + 1:04}",
                company(place) if place != 9 else "",
                f"借字[2018]第{place + 31}号",
                "10,000,000.00",
                f"{owed:,.2f}元",
                f"{interest + costs:,.2f}元",
                f"{costs:,.2f}元",
                ["次级", "可疑", "损失"][place % 3],
                f"2021年{place % 12 + 1}月9日",
                f"（2021）鲁08民初{place + 77}号",
                "济宁市任城区人民法院",
                ["执行中", "终结本次执行", "执行和解"][place % 3],
                f"钱某；孙某；{company(place + 7)}",
                ["否", "是"][place == 4],
                "",
            ]
        )
    (HERE / "z02_amc_ledger.csv").write_bytes(out.getvalue().encode("gb18030"))
    read = [r for i, r in enumerate(rows) if i != 9]
    expect(
        "z02_amc_ledger",
        "Asset manager's ledger, GB18030, yuan in the cells, one row without a debtor",
        rows_accepted=14,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": sum(fen(r[0]) for r in read)},
        fields={
            "claim_id": "资产流水码",
            "borrower_name": "债务企业",
            "contract_no": "主合同字号",
            "original_amount": "批复放款金额",
            "principal": "本金结存",
            "five_class": "形态",
            "litigation_date": "起诉时间",
            "case_no": "胜诉文书",
            "enforcement_court": "承办执行庭",
            "enforcement_status": "执行情形",
            "guarantors": "连带责任主体",
            "limitation_status": "时效是否已届满",
        },
        sample=[
            cell(2, "principal", fen(rows[0][0])),
            cell(3, "five_class", "doubtful"),
            cell(4, "litigation_date", "2021-03-09"),
            cell(3, "enforcement_status", "terminated_this_round"),
            cell(2, "guarantors", ["钱某", "孙某", company(7)]),
            cell(2, "case_no", "（2021）鲁08民初77号"),
        ],
        must_warn=["encoding_detected", "missing_borrower", "several_guarantors"],
    )


def z03() -> None:
    rows = figures(3, 9, 100, 4000)
    head = "<tr><th rowspan=2>No.</th><th rowspan=2>标的债务方</th><th rowspan=2>属地</th><th colspan=3>标的债权（人民币万元）</th><th rowspan=2>担保措施描述</th><th rowspan=2>起拍价（万元）</th></tr>"
    head += "<tr><th>贷款本金余额部分</th><th>欠息部分</th><th>总额</th></tr>"
    body = "".join(
        f"<tr><td>{i + 1}</td><td>{company(i + 4)}</td><td>江西省抚州市</td><td>{p:,.2f}</td><td>{n:,.2f}</td><td>{p + n:,.2f}</td>"
        f"<td>以位于{TOWNS[i]}的厂房合计{i + 3},210平方米抵押，李某保证</td><td>{p / 2:.2f}</td></tr>"
        for i, (p, n, _) in enumerate(rows)
    )
    total = f"<tr><td colspan=3>总 计</td><td>{sum(r[0] for r in rows):,.2f}</td><td>{sum(r[1] for r in rows):,.2f}</td><td>{sum(r[0] + r[1] for r in rows):,.2f}</td><td></td><td></td></tr>"
    page = f"<html><head><meta charset=gbk></head><body><table border=1><tr><td colspan=8>赣鄱产权交易中心挂牌标的清单（基准日：2025年6月21日）</td></tr>{head}{body}{total}</table></body></html>"
    (HERE / "z03_exchange_listing.xls").write_bytes(page.encode("gbk"))
    expect(
        "z03_exchange_listing",
        "Exchange's listing, a page named .xls, merged header, 万元 in the group header",
        rows_accepted=9,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(fen(r[0], 10000) for r in rows)},
        fields={
            "borrower_name": "标的债务方",
            "principal": "标的债权（人民币万元）/贷款本金余额部分",
            "interest": "标的债权（人民币万元）/欠息部分",
            "total": "标的债权（人民币万元）/总额",
            "asking_price": "起拍价（万元）",
        },
        sample=[
            {"of": company(4), "field": "total", "value": fen(rows[0][0] + rows[0][1], 10000)},
            {"of": company(5), "field": "base_date", "value": "2025-06-21"},
        ],
        must_warn=["totals_row_skipped", "multi_header"],
    )


def z04() -> None:
    rows = figures(4, 6, 1000000, 30000000)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "单户卡片"
    line = 1
    starts = []
    for place, (owed, interest, costs) in enumerate(rows):
        starts.append(line)
        pairs = [
            ("债务主体", company(place + 2), "住所地", f"{TOWNS[place]}工业园"),
            ("剩余本金（元）", f"{owed:,.2f}", "剩余利息（元）", f"{interest:,.2f}"),
            ("已垫付费用（元）", f"{costs:,.2f}", "债权合计（元）", f"{owed + interest + costs:,.2f}"),
            ("担保责任人", f"周某、吴某、{company(place + 9)}", "管辖机关", "九江市中级人民法院"),
            ("放款时间", "2017.03.15", "逾期起始日", "2018.03.15"),
        ]
        for offset, pair in enumerate(pairs):
            for column, text in enumerate(pair):
                sheet.cell(line + offset, column + 1, text)
        line += len(pairs) + 1
    book.save(HERE / "z04_single_cards.xlsx")
    expect(
        "z04_single_cards",
        "One card per debtor, two pairs to a row, cards under each other",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(fen(r[0]) for r in rows)},
        fields={
            "borrower_name": "债务主体",
            "principal": "剩余本金（元）",
            "interest": "剩余利息（元）",
            "fees": "已垫付费用（元）",
            "total": "债权合计（元）",
            "guarantors": "担保责任人",
            "court": "管辖机关",
            "loan_date": "放款时间",
            "default_date": "逾期起始日",
            "borrower_address": "住所地",
        },
        sample=[
            {"of": company(2), "field": "principal", "value": fen(rows[0][0])},
            {"of": company(4), "field": "total", "value": fen(sum(rows[2]))},
            {"of": company(3), "field": "default_date", "value": "2018-03-15"},
            {"of": company(2), "field": "guarantors", "value": ["周某", "吴某", company(9)]},
        ],
        must_warn=["vertical_layout", "several_guarantors"],
    )


def z05() -> None:
    rows = figures(5, 8, 50000, 900000)
    paper = docx.Document()
    paper.add_paragraph("靖安县人民法院申报债权登记表（破产管理人制）")
    paper.add_paragraph("单位：人民币元")
    head = ["编次", "欠款方", "申报人", "确认本金", "确认利息", "确认总额", "债权性质", "生效裁判文号"]
    table = paper.add_table(rows=1, cols=len(head))
    for spot, text in zip(table.rows[0].cells, head, strict=True):
        spot.text = text
    for place, (owed, interest, _) in enumerate(rows):
        texts = [
            str(place + 1),
            company(place + 1),
            "靖安农村商业银行",
            f"{owed:,.2f}",
            f"{interest:,.2f}",
            f"{owed + interest:,.2f}",
            "有财产担保债权",
            f"（2022）赣0925民初{place + 5}号",
        ]
        for spot, text in zip(table.add_row().cells, texts, strict=True):
            spot.text = text
    last = [
        "合计",
        "",
        "",
        f"{sum(r[0] for r in rows):,.2f}",
        f"{sum(r[1] for r in rows):,.2f}",
        f"{sum(r[0] + r[1] for r in rows):,.2f}",
        "",
        "",
    ]
    for spot, text in zip(table.add_row().cells, last, strict=True):
        spot.text = text
    paper.save(str(HERE / "z05_administrator.docx"))
    expect(
        "z05_administrator",
        "Administrator's register in a document",
        rows_accepted=8,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(fen(r[0]) for r in rows)},
        fields={
            "borrower_name": "欠款方",
            "creditor": "申报人",
            "principal": "确认本金",
            "interest": "确认利息",
            "total": "确认总额",
            "case_no": "生效裁判文号",
        },
        sample=[
            {"of": company(1), "field": "interest", "value": fen(rows[0][1])},
            {"of": company(2), "field": "case_no", "value": "（2022）赣0925民初6号"},
        ],
        must_warn=["totals_row_skipped"],
    )


def z06() -> None:
    rows = figures(6, 10, 500, 20000)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "貸款組合"
    sheet["A1"] = "維港財務有限公司 不良貸款組合（港幣千元）"
    sheet.append(
        [
            "戶口",
            "借款方",
            "未清還本金",
            "未付利息",
            "應收費用",
            "欠款總計",
            "還款到期",
            "擔保方",
            "管轄",
            "內部評級",
        ]
    )
    for place, (owed, interest, costs) in enumerate(rows):
        sheet.append(
            [
                f"VH-{place + 101}",
                f"{'旭日東方恒通順景'[place % 8]}{'達昌'[place % 2]}貿易有限公司",
                float(owed),
                float(interest),
                float(costs),
                float(owed + interest + costs),
                date(2024, 3, 1 + place),
                "陳某" if place % 2 else "陳某、黃某",
                "香港高等法院",
                "C",
            ]
        )
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["J"].hidden = True
    sheet.append(
        ["總計", None, *(float(sum(r[i] for i_, r in enumerate(rows) if i_ != 3)) for i in range(3))]
    )
    book.save(HERE / "z06_hong_kong_portfolio.xlsx")
    read = [r for i, r in enumerate(rows) if i != 3]
    expect(
        "z06_hong_kong_portfolio",
        "Hong Kong lender's portfolio, traditional characters, thousands, one hidden row and column",
        rows_accepted=9,
        rows_rejected=0,
        totals_field="principal",
        totals={"HKD": sum(fen(r[0], 1000) for r in read)},
        fields={
            "borrower_name": "借款方",
            "principal": "未清還本金",
            "interest": "未付利息",
            "fees": "應收費用",
            "total": "欠款總計",
            "due_date": "還款到期",
            "guarantors": "擔保方",
        },
        sample=[
            cell(3, "principal", fen(rows[0][0], 1000), "貸款組合"),
            cell(5, "due_date", "2024-03-03", "貸款組合"),
            cell(3, "guarantors", ["陳某", "黃某"], "貸款組合"),
        ],
        must_warn=["unit_from_title", "hidden_rows", "hidden_columns", "totals_row_skipped"],
    )


def z07() -> None:
    rng = random.Random(7)
    rows = [(rng.randint(200000, 8000000), rng.randint(1000, 90000)) for _ in range(11)]
    out = io.StringIO()
    paper = csv.writer(out)
    paper.writerow(["債權讓與清冊", "", "", "", "", "", "", ""])
    paper.writerow(["幣別：新臺幣元", "", "", "", "", "", "", ""])
    paper.writerow(["案次", "借款戶", "現欠本金", "欠繳利息", "撥貸日", "屆期日", "連保人", "執行名義字號"])
    for place, (owed, interest) in enumerate(rows):
        paper.writerow(
            [
                place + 1,
                f"{'宏達永豐福安泰和'[place % 8]}昌實業股份有限公司",
                f"{owed:,}",
                f"{interest:,}",
                f"98.{place % 12 + 1:02}.17",
                f"103.{place % 12 + 1:02}.17",
                "林某、張某" if place % 3 == 0 else "林某",
                f"臺北地院104年度司促字第{place + 900}號",
            ]
        )
    paper.writerow(
        ["共計", "", f"{sum(r[0] for r in rows):,}", f"{sum(r[1] for r in rows):,}", "", "", "", ""]
    )
    (HERE / "z07_taiwan_assignment.csv").write_bytes(out.getvalue().encode("big5"))
    expect(
        "z07_taiwan_assignment",
        "Taiwan assignment list, Big5, years of the Republic",
        rows_accepted=11,
        rows_rejected=0,
        totals_field="principal",
        totals={"TWD": sum(r[0] for r in rows) * 100},
        fields={
            "borrower_name": "借款戶",
            "principal": "現欠本金",
            "interest": "欠繳利息",
            "loan_date": "撥貸日",
            "due_date": "屆期日",
            "guarantors": "連保人",
        },
        sample=[
            cell(4, "principal", rows[0][0] * 100),
            cell(5, "loan_date", "2009-02-17"),
            cell(6, "due_date", "2014-03-17"),
            cell(4, "guarantors", ["林某", "張某"]),
        ],
        must_warn=["encoding_detected", "date_roc", "totals_row_skipped"],
    )


def z08() -> None:
    rows = figures(8, 8, 300000, 6000000)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "债权底表"
    sheet.append(["合约编码", "融资主体", "尚未收回本金/元", "应收未收利息/元", "首次违约时点"])
    pledge = book.create_sheet("押品底表")
    pledge.append(["对应合约编码", "抵押物坐落", "权证字号", "出押方", "评估作价/元"])
    people = book.create_sheet("保证底表")
    people.append(["对应合约编码", "保证责任方", "证件编码"])
    for place, (owed, interest, costs) in enumerate(rows):
        key = f"YD-2020-{place + 1:03}"
        sheet.append([key, company(place + 3), float(owed), float(interest), date(2021, place + 1, 20)])
        pledge.append(
            [
                key,
                f"{TOWNS[place]}城关镇人民路{place + 1}号",
                f"皖（2020）不动产权第00{place + 10}号",
                company(place + 3),
                float(owed + costs),
            ]
        )
        people.append([key, f"郑某{'甲乙丙丁'[place % 4]}", "3401**********001X"])
    people.append(["YD-2020-001", "冯某", "3401**********002X"])
    book.save(HERE / "z08_linked_sheets.xlsx")
    expect(
        "z08_linked_sheets",
        "Claims, collateral and guarantors on three sheets joined by contract",
        rows_accepted=8,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(fen(r[0]) for r in rows)},
        fields={
            "contract_no": "合约编码",
            "borrower_name": "融资主体",
            "principal": "尚未收回本金/元",
            "interest": "应收未收利息/元",
            "default_date": "首次违约时点",
            "collateral_location": "抵押物坐落",
            "collateral_title_no": "权证字号",
            "security_provider": "出押方",
            "collateral_value": "评估作价/元",
            "guarantors": "保证责任方",
        },
        sample=[
            cell(2, "principal", fen(rows[0][0]), "债权底表"),
            cell(2, "guarantors", ["郑某甲", "冯某"], "债权底表"),
            cell(3, "default_date", "2021-02-20", "债权底表"),
            cell(3, "collateral_value", fen(rows[1][0] + rows[1][2]), "押品底表"),
        ],
        must_warn=["several_sheets"],
    )


def z09() -> None:
    rows, more = figures(9, 6, 100, 900), figures(10, 6, 200000, 800000)
    book = openpyxl.Workbook()
    one = book.active
    one.title = "东区分行"
    one.append(["单位：万元"])
    one.append(["客户全名", "在贷本金", "挂账利息", "判项主债务履行期满日"])
    for place, (owed, interest, _) in enumerate(rows):
        one.append([company(place), float(owed), float(interest), f"2020/{place + 1}/28"])
    two = book.create_sheet("西区分行")
    two.append(["单位：元"])
    two.append(["借款主体名称", "欠本", "欠息", "欠本息", "借据流水"])
    for place, (owed, interest, _) in enumerate(more):
        two.append(
            [company(place + 8), float(owed), float(interest), float(owed + interest), f"JJ{place + 1:06}"]
        )
    away = book.create_sheet("底稿")
    away.append(["客户全名", "在贷本金"])
    away.append([company(15), 99.5])
    away.sheet_state = "hidden"
    book.save(HERE / "z09_two_branches.xlsx")
    expect(
        "z09_two_branches",
        "Two branches with unlike headers and units, one hidden sheet",
        rows_accepted=12,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(fen(r[0], 10000) for r in rows) + sum(fen(r[0]) for r in more)},
        fields={
            "borrower_name": "客户全名",
            "principal": "在贷本金",
            "interest": "挂账利息",
            "iou_no": "借据流水",
        },
        sample=[
            cell(3, "principal", fen(rows[0][0], 10000), "东区分行"),
            cell(3, "principal", fen(more[0][0]), "西区分行"),
            cell(4, "interest", fen(more[1][1]), "西区分行"),
            cell(4, "principal_and_interest", fen(more[1][0] + more[1][1]), "西区分行"),
        ],
        must_warn=["several_sheets", "hidden_sheet", "unit_from_title"],
    )


def z10() -> None:
    lines = ["当事人（被告一）\t诉请本金\t诉请利息\t受诉法院\t立案号\t立案日\t共同被告\t是否公告送达\t进程"]
    said = [
        ("壹佰贰拾万元整", 120000000),
        ("￥356,000.00", 35600000),
        ("约88万元", 88000000),
        ("45.5万元", 45500000),
        ("玖拾捌万柒仟陆佰元整", 98760000),
        ("待核", None),
        ("2000000元", 200000000),
    ]
    for place, (text, _) in enumerate(said):
        lines.append(
            f"{company(place + 6)}\t{text}\t{(place + 1) * 1000}.50元\t余干县人民法院\t（2024）赣1127民初{place + 40}号\t二〇二四年{'一二三四五六七'[place]}月十日\t王某，等3人\t是\t{['一审审理中', '已判决', '已调解'][place % 3]}"
        )
    (HERE / "z10_litigation_list.tsv").write_bytes("\r\n".join(lines).encode("utf-16"))
    expect(
        "z10_litigation_list",
        "Law firm's list of suits, UTF-16 with tabs, amounts in capitals and 万元 in the cell",
        rows_accepted=6,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": sum(v for _, v in said if v)},
        fields={
            "borrower_name": "当事人（被告一）",
            "principal": "诉请本金",
            "interest": "诉请利息",
            "court": "受诉法院",
            "case_no": "立案号",
            "filing_date": "立案日",
            "litigation_status": "进程",
        },
        sample=[
            cell(2, "principal", 120000000),
            cell(6, "principal", 98760000),
            cell(4, "filing_date", "2024-03-10"),
            cell(3, "interest", 200050),
        ],
        must_warn=[
            "amount_approximate",
            ["missing_principal", "amount_unreadable"],
            ["amount_text", "amount_in_words"],
        ],
    )


if __name__ == "__main__":
    for write in (z01, z02, z03, z04, z05, z06, z07, z08, z09, z10):
        write()
