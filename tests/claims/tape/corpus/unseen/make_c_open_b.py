"""Writes the open Chinese tapes c05 to c08; see c_tapes.py. `python make_c_open_b.py` makes them again."""

from datetime import date
from decimal import Decimal
from typing import Any

import xlwt
from c_tapes import (
    HERE,
    QIAN,
    YI,
    amounts,
    cell,
    companies,
    expect,
    grouped,
    number,
    plain,
    put,
    save,
    save_by_office,
    save_text,
)
from openpyxl import Workbook


def leasing() -> None:
    """c05: finance leases, total by formula; rents due and not yet due, no principal of its own."""
    name = "open_c05_finance_leases"
    count = 10
    lessees = companies(501, count)
    due = amounts(502, count, 200_000, 4_000_000)
    later = amounts(503, count, 100_000, 9_000_000)
    later[6] = 0
    late = amounts(504, count, 5_000, 700_000)
    buy = [10_000] * count
    guarantors = [
        "付某、付某某",
        "遵义海川物流有限公司",
        "—",
        "田某；冉某；石某",
        "简某",
        "遵义凯盛酒店管理有限公司、娄某",
    ]
    book = Workbook()
    sheet = book.active
    sheet.title = "租赁应收"
    head = [
        "租赁合同号",
        "承租方",
        "租赁标的",
        "到期未付租金",
        "未到期租金",
        "迟延违约金",
        "留购价款",
        "应收租赁债权合计",
    ]
    head += ["起租日", "首次违约日", "连带责任方", "案件进度"]
    put(
        sheet,
        [["不良租赁项目明细"], ["截止日：2025-08-31", None, None, None, None, None, None, "单位：元"], head],
    )
    cells: list[dict[str, Any]] = []
    stage = ["一审审理中", "已判决", "未起诉", "已申请执行", "终本", "调解结案"]
    for i in range(count):
        row = i + 4
        line = [
            f"ZL-HZ-20{20 + i % 4}-{31 + i:03d}",
            lessees[i],
            ("注塑机6台", "重型货车12辆", "数控机床3台")[i % 3],
        ]
        line += [number(due[i]), number(later[i]), number(late[i]), number(buy[i]), f"=SUM(D{row}:G{row})"]
        line += [date(2020 + i % 4, 3, 8 + i), date(2024, 1 + i, 15), guarantors[i % 6], stage[i % 6]]
        put(sheet, [line], row)
    row = count + 4
    put(sheet, [["合计", f"{count}户", None, *[f"=SUM({c}4:{c}{row - 1})" for c in "DEFGH"]]], row)
    for line in sheet.iter_rows(min_row=4, min_col=9, max_col=10, max_row=row - 1):
        for place in line:
            place.number_format = "yyyy/m/d"
    save_by_office(book, name, "xlsx")
    whole = [due[i] + later[i] + late[i] + buy[i] for i in range(count)]
    cells += [
        cell(4, "total", whole[0]),
        cell(10, "total", whole[6]),
        cell(13, "total", whole[9]),
        cell(4, "borrower_name", lessees[0]),
        cell(7, "guarantors", ["田某", "冉某", "石某"]),
        cell(6, "guarantors", None),
        cell(12, "default_date", "2024-09-15"),
        cell(4, "contract_no", "ZL-HZ-2020-031"),
    ]
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": sum(whole)},
        fields={
            "contract_no": "租赁合同号",
            "borrower_name": "承租方",
            "total": "应收租赁债权合计",
            "default_date": "首次违约日",
            "guarantors": "连带责任方",
        },
        cells=cells,
        must_warn=["totals_row_skipped"],
        source={
            "title": "Claim form of a leasing dispute: 到期未付租金, 未到期租金, 留购价款, 违约金",
            "url": "public code index, files 25329160033 and 48246131879",
            "real": "the parts of which a lessor's claim is made",
            "ours": "lessees, figures, totals by formula",
        },
    )


def advances() -> None:
    """c06: bank advances on acceptances, letters of credit and guarantees in four currencies, XLS."""
    name = "open_c06_advances"
    count = 15
    who = companies(601, count)
    money = [
        "CNY",
        "CNY",
        "USD",
        "CNY",
        "EUR",
        "CNY",
        "USD",
        "JPY",
        "CNY",
        "CNY",
        "USD",
        "CNY",
        "EUR",
        "CNY",
        "CNY",
    ]
    rate = {"CNY": Decimal(1), "USD": Decimal("7.12"), "EUR": Decimal("8.31"), "JPY": Decimal("0.0482")}
    paid = amounts(602, count, 300_000, 8_000_000, step=100)
    back = [p // 10 // 100 * 100 if i % 4 == 1 else 0 for i, p in enumerate(paid)]
    left = [p - b for p, b in zip(paid, back, strict=True)]
    late = amounts(603, count, 3_000, 500_000, step=100)
    kinds = {"CNY": "银承垫款", "USD": "信用证垫款", "EUR": "保函垫款", "JPY": "进口押汇逾期"}
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("垫款台账")
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    sheet.write_merge(0, 0, 0, 11, "表外业务垫款台账（2025年二季度）")
    sheet.write(1, 0, "原币栏以原币元列示，折算栏以人民币元列示")
    head = [
        "借据号",
        "申请人（出票人）",
        "垫款种类",
        "币别",
        "垫付金额",
        "累计归还",
        "垫款余额（原币）",
        "垫款欠息（原币）",
    ]
    head += ["垫款余额折人民币", "垫款日", "保证金比例", "分类结果"]
    for column, text in enumerate(head):
        sheet.write(2, column, text)
    grades = ["次级", "可疑", "损失"]
    equivalents = []
    for i in range(count):
        yen = money[i] == "JPY"
        line = [
            f"PAD{2025000 + i}",
            who[i],
            kinds[money[i]],
            money[i] if i % 2 else {"CNY": "人民币"}.get(money[i], money[i]),
        ]
        line += [paid[i] / 100, back[i] / 100, left[i] / 100, late[i] / 100]
        equivalents.append((Decimal(left[i]) / 100 * rate[money[i]]).quantize(Decimal("0.01")))
        line += [float(equivalents[-1])]
        for column, value in enumerate(line):
            sheet.write(i + 3, column, value)
        sheet.write(i + 3, 9, date(2025, 4 + i % 3, 1 + i), day)
        sheet.write(i + 3, 10, "30%" if not yen else "-")
        sheet.write(i + 3, 11, grades[i % 3])
    sheet.write(count + 3, 0, "折人民币合计")
    sheet.write(count + 3, 8, float(sum(equivalents)))
    book.save(str(HERE / f"{name}.xls"))

    def minor(i: int, fen: int) -> int:
        return fen // 100 if money[i] == "JPY" else fen

    totals: dict[str, int] = {}
    for i in range(count):
        totals[money[i]] = totals.get(money[i], 0) + minor(i, left[i])
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals=totals,
        fields={
            "iou_no": "借据号",
            "borrower_name": "申请人（出票人）",
            "currency": "币别",
            "principal": "垫款余额（原币）",
            "interest": "垫款欠息（原币）",
            "five_class": "分类结果",
        },
        cells=[
            cell(4, "principal", left[0]),
            cell(6, "currency", "USD"),
            cell(6, "principal", left[2]),
            cell(11, "principal", minor(7, left[7])),
            cell(11, "interest", minor(7, late[7])),
            cell(11, "currency", "JPY"),
            cell(9, "principal", left[5]),
            cell(5, "five_class", "doubtful"),
            cell(8, "currency", "EUR"),
        ],
        must_warn=["mixed_currency"],
        source={
            "title": "Advance ledger of a bank credit system: 垫款种类, 币种, 垫款金额, 垫款余额, 五级分类, 台账状态",
            "url": "public code index, files 18018811940 and 18343752218",
            "real": "columns of the advance ledger",
            "ours": "applicants, figures, currencies and the column of RMB equivalents",
        },
    )


def trust_defaults() -> None:
    """c07: reported defaults of trust loans, every amount in words of its own."""
    name = "open_c07_trust_defaults"
    head = [
        "产品",
        "交易对手（融资方）",
        "受托人",
        "信托规模",
        "未归还信托贷款本金",
        "欠付利息",
        "增信方",
        "首次违约时间",
        "处置进展",
    ]
    rows: list[list[Any]] = [
        [
            "中泰·贵州凯里项目贷款",
            "贵州凯里开元城市投资开发有限责任公司",
            "中泰信托",
            "2.064亿元",
            "6,800万元",
            "/",
        ],
        ["陕国投·建元30号", "西安建工集团有限公司", "陕国投", "3亿元", "壹仟伍佰柒拾万元整", "/"],
        ["—", "陕西省西咸新区沣西新城开发建设（集团）有限公司", "五矿信托", "—", "0.62亿元", "/"],
        ["—", "陕西西咸新区城建投资集团有限公司", "陆家嘴信托", "—", "2.73亿元", "/"],
        ["—", "广东锦龙发展股份有限公司", "东莞信托", "—", "约13.88亿元", "/"],
        ["国民信托·慧金87号", "天津致融建筑材料销售有限公司", "国民信托", "1.7亿元", "1.699915亿元", "/"],
        [
            "中融-丰盈205号",
            "青岛融海国有资本投资运营有限公司",
            "中融信托",
            "7.085亿元",
            "未披露",
            "267.12万元",
        ],
        ["川信-济宁富邦万象和", "山东富邦", "四川信托", "3亿元", "30,000万元", "约5000万元"],
    ]
    rest = [
        [
            "黔东南州凯宏城市投资运营（集团）有限责任公司、贵州凯里经济开发区开元房地产有限责任公司",
            "2018年12月",
            "调解后申请执行",
        ],
        ["无", "2023年9月", "协商中"],
        ["/", "", "协商中"],
        ["/", "", "协商中"],
        ["/", "2025年10月28日", "拟展期2年"],
        ["融创华北发展集团有限公司", "2022-12-20", "已起诉，（2023）京74民初1148号"],
        ["青岛国际院士港集团有限公司（连带责任保证）", "2023-06-20", "和解"],
        ["/", "2016年7月", "已起诉"],
    ]
    book = Workbook()
    sheet = book.active
    sheet.title = "信托违约跟踪"
    put(
        sheet,
        [
            ["信托贷款违约项目跟踪表（公开信息整理）"],
            [],
            head,
            *[[*a, *b] for a, b in zip(rows, rest, strict=True)],
        ],
    )
    save(book, name)
    told = ["0.68", "0.157", "0.62", "2.73", "13.88", "1.699915", None, "3"]
    fen = [None if value is None else int(Decimal(value) * YI) for value in told]
    expect(
        name,
        rows_accepted=7,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": sum(value for value in fen if value is not None)},
        fields={
            "borrower_name": "交易对手（融资方）",
            "principal": "未归还信托贷款本金",
            "interest": "欠付利息",
            "guarantors": "增信方",
            "default_date": "首次违约时间",
        },
        cells=[
            cell(4, "principal", fen[0]),
            cell(5, "principal", fen[1]),
            cell(6, "principal", fen[2]),
            cell(8, "principal", fen[4]),
            cell(9, "principal", fen[5]),
            cell(11, "interest", int(Decimal("0.5") * YI)),
            cell(4, "default_date", None),
            cell(9, "default_date", "2022-12-20"),
            cell(8, "default_date", "2025-10-28"),
            cell(9, "guarantors", ["融创华北发展集团有限公司"]),
            cell(5, "borrower_name", "西安建工集团有限公司"),
        ],
        must_warn=["amount_approximate", "date_month_only"],
        source={
            "title": "Press reports of trust loans in default (Kaili, Xi'an Construction, Xixian, Jinlong, Huijin 87, Fengying 205, Fubang)",
            "url": "https://ncdyrs.com/n/45730.html",
            "real": "products, parties, amounts and days as reported (also xiangqiankan188.com, 61.152.230.22, mdjrb.com.cn, bbs.syuan.com)",
            "ours": "the table, its headers, capital numerals in one cell; what stands as principal, interest or first default where "
            "the press gives a scale, one investor's share, both sums together or the day of a notice",
        },
    )


def taiwan_collections() -> None:
    """c08: loans in collection of a Taiwan credit department, Big5, thousands of NTD, ROC dates."""
    name = "open_c08_taiwan_collections"
    count = 13
    who = [
        f"{text}股份有限公司"
        for text in ("宏遠紡織", "大順營造", "永豐食品", "東陽機電", "立德建設", "嘉泰水產")
    ]
    who += ["張某", "許某", "蘇某", "黃某某", "洪某", "邱某某", "游某"]
    granted = amounts(802, count, 1_000_000, 60_000_000, step=10_000_000)
    left = [g * (35 + 4 * i) // 100 // 100_000 * 100_000 for i, g in enumerate(granted)]
    interest = amounts(803, count, 20_000, 3_000_000, step=100_000)
    fee = [0 if i % 3 else 45_000_00 for i in range(count)]
    others = ["林某、陳某", "黃某", "張某；李某", "－", "吳某、蔡某、許某", "鄭某", "謝某"]
    head = [
        "戶號",
        "借戶名稱",
        "授信科目",
        "初貸日",
        "到期日",
        "轉列催收日",
        "原貸放金額",
        "催收款本金",
        "應收未收利息",
    ]
    head += ["代墊訴訟費用", "從債務人", "擔保品座落", "執行名義", "備註"]
    rows: list[list[Any]] = [
        ["某某區農會信用部　逾期放款及催收款項明細表"],
        ["資料基準日：民國114年6月30日", "", "", "", "", "", "單位：新臺幣仟元"],
        head,
    ]
    titles = ["本票裁定", "支付命令", "確定判決", "拍賣抵押物裁定", "債權憑證"]
    for i in range(count):
        line = [
            f"88-{3010 + i * 7}",
            who[i],
            ("擔保放款", "一般放款")[i % 2],
            f"{104 + i % 5}.{1 + i % 12:02d}.{5 + i:02d}",
        ]
        line += [
            f"{110 + i % 3}.{1 + i % 12:02d}.{5 + i:02d}",
            f"11{2 + i % 2}{3 + i % 9:02d}15",
            grouped(granted[i], QIAN, 0),
        ]
        line += [grouped(left[i], QIAN, 0), grouped(interest[i], QIAN, 0), plain(fee[i], QIAN), others[i % 7]]
        line += [("新北市三重區", "臺中市北屯區", "")[i % 3], titles[i % 5], "" if i != 4 else "第二順位"]
        rows.append(line)
    total = [grouped(sum(values), QIAN, 0) for values in (granted, left, interest, fee)]
    rows.append(["合計", f"{count}戶", "", "", "", "", *total])
    rows.append(["註：本表不含已轉銷呆帳。"])
    save_text(name, rows, encoding="big5")
    expect(
        name,
        rows_accepted=count,
        rows_rejected=0,
        totals_field="principal",
        totals={"TWD": sum(left)},
        fields={
            "borrower_name": "借戶名稱",
            "loan_date": "初貸日",
            "due_date": "到期日",
            "original_amount": "原貸放金額",
            "principal": "催收款本金",
            "interest": "應收未收利息",
            "fees": "代墊訴訟費用",
            "guarantors": "從債務人",
            "remarks": "備註",
        },
        cells=[
            cell(4, "principal", left[0]),
            cell(4, "loan_date", "2015-01-05"),
            cell(9, "due_date", "2023-06-10"),
            cell(16, "principal", left[12]),
            cell(16, "due_date", "2021-01-17"),
            cell(6, "interest", interest[2]),
            cell(4, "fees", fee[0]),
            cell(8, "guarantors", ["吳某", "蔡某", "許某"]),
            cell(7, "guarantors", None),
            cell(6, "borrower_name", who[2]),
        ],
        must_warn=["unit_from_title", "totals_row_skipped"],
        source={
            "title": "Rules on overdue loans and collection accounts of farmers' associations; study material on collection in Taiwan",
            "url": "https://lawyertaipei.com/",
            "real": "terms: 逾期放款, 催收款, 從債務人, 執行名義, 轉銷呆帳; ROC dates",
            "ours": "table, borrowers, figures",
        },
    )


if __name__ == "__main__":
    leasing()
    advances()
    trust_defaults()
    taiwan_collections()
