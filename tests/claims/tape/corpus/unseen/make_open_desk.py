"""Make the tapes open_desk_*: Chinese senders, every name and figure invented."""

# ruff: noqa: RUF005
import csv
import datetime as dt
import json
import shutil
import subprocess
import tempfile
from decimal import Decimal
from pathlib import Path

import docx
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

HERE = Path(__file__).parent
OURS = "every name and figure; written by somebody who did not know the reader"
D = Decimal


def table(text):
    """The cells of lines parted by bars; what is blank is None."""
    return [[c.strip() or None for c in line.split("|")] for line in text.strip().splitlines()]


def num(text):
    return D(text) if text else None


def cents(value, unit=1):
    """The sum in minor units of a currency with two decimals."""
    number = D(str(value)) * unit * 100
    assert number == number.to_integral_value(), value
    return int(number)


def day(text):
    return dt.date.fromisoformat(text)


def put(sheet, at, cells):
    for column, value in enumerate(cells, 1):
        if value is None or value == "":
            continue
        cell = sheet.cell(row=at, column=column, value=value)
        if isinstance(value, Decimal):
            cell.number_format = "#,##0.00" if value.as_tuple().exponent >= -2 else "#,##0.000000"
        elif isinstance(value, dt.date):
            cell.number_format = "yyyy/m/d"


def heads(sheet, at, rows, merges=()):
    for offset, cells in enumerate(rows):
        put(sheet, at + offset, cells)
        for cell in sheet[at + offset]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for area in merges:
        sheet.merge_cells(area)


def title(sheet, text, width):
    sheet["A1"] = text
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells(f"A1:{get_column_letter(width)}1")


def expect(name, accepted, rejected, field, totals, fields, sample, warn, what, url=None):
    data = {
        "rows_accepted": accepted,
        "rows_rejected": rejected,
        "totals_field": field,
        "totals": totals,
        "fields": fields,
        "sample": sample,
        "must_warn": warn,
        "source": {"title": what, "url": url, "real": False, "ours": OURS},
    }
    if rejected is None:
        del data["rows_rejected"]
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (HERE / f"{name}.expected.json").write_text(text + "\n", encoding="utf-8")


def say(row, field, value, sheet=None):
    entry = {"row": row, "field": field, "value": value}
    if sheet:
        entry["sheet"] = sheet
    return entry


def bank_transfer():
    """01: a city bank's list for a transfer: branches merged, subtotals, two header rows."""
    name = "open_desk_01_city_bank_transfer"
    book = Workbook()
    sheet = book.active
    sheet.title = "附件1"
    title(sheet, "江州银行股份有限公司2026年第三批拟转让不良债权明细", 16)
    sheet["A2"] = "填报部门：资产保全部"
    sheet["F2"] = "计息截止：2026年9月30日"
    sheet["N2"] = "金额单位：人民币元"
    heads(
        sheet,
        3,
        [
            ["顺号", "经办机构", "授信客户", "证照号", "授信协议号", "借款凭证号"]
            + ["债权构成", None, None, None, None]
            + ["转不良日", "分类级次", "承担保证责任的主体", "目前司法进展", "说明"],
            [None] * 6 + ["未偿还本金", "欠付正常息", "加罚息", "代垫司法费用", "小计"] + [None] * 5,
        ],
        ["G3:K3"] + [f"{c}3:{c}4" for c in "ABCDEFLMNOP"],
    )
    # branch, client, licence, agreement, note, principal, interest, penalty, costs, day, class, sureties, stage
    data = [
        ["城东支行", "江州恒鼎纺织有限公司", "9132****1034MA", "江银授字2021第0417号", "20210417003"]
        + ["18600000.00", "742318.65", "3105877.42", "126430.00", "2022-11-21", "可疑"]
        + ["江州恒泰投资有限公司、陆某、沈某", "判决已生效"],
        ["城东支行", "江州恒鼎纺织有限公司", "9132****1034MA", "江银授字2021第0417号", "20210902011"]
        + ["4999873.16", "201455.09", "811020.33", None, "2022-12-21", "可疑"]
        + ["江州恒泰投资有限公司、陆某、沈某", "判决已生效"],
        ["城东支行", "江州市宏运物流有限公司", "9132****7781X", "江银授字2022第0088号", "20220310007"]
        + ["7350000.00", "318904.77", "902116.08", "58211.50", "2023-06-21", "次级"]
        + ["江州市农贸发展有限公司", "一审审理中"],
        ["城东支行", "苏北绿源米业有限公司", "9132****5520L", "江银授字2019第0611号", "20190611002"]
        + ["2784512.33", None, "1983477.90", "31890.00", "2020-09-21", "损失"]
        + [None, "终本"],
        ["开发区支行", "江州凯莱电子科技有限公司", "9132****0097P", "江银授字2022第0231号", "20220518009"]
        + ["12000000.00", "655120.44", "1420337.18", "97866.00", "2023-03-21", "可疑"]
        + ["王某、赵某", "已立案"],
        ["开发区支行", "江州凯莱电子科技有限公司", "9132****0097P", "江银授字2022第0231号", "20220805001"]
        + ["3000000.00", "163780.12", "355084.30", None, "2023-03-21", "可疑", "王某、赵某", "已立案"],
        ["开发区支行", "江州博远机械制造有限公司", "9132****6643T", "江银授字2020第0145号", "20200327014"]
        + [None, None, None, None, None, "可疑", "江州重工集团有限公司", "破产程序中"],
        ["开发区支行", "江州天澜新材料有限公司", "9132****2218Q", "江银授字2023第0019号", "20230116005"]
        + ["9865400.07", "411207.83", "288654.20", "73150.00", "2024-02-21", "次级"]
        + ["江州天澜控股有限公司；钱某", "未诉"],
        ["渔港县支行", "渔港县海丰水产养殖专业合作社", "93****2190M", "江银授字2021第0733号", "20210728006"]
        + [
            "1480000.00",
            "66210.58",
            "309918.47",
            "12400.00",
            "2022-08-21",
            "损失",
            "周某、吴某、郑某",
            "终本",
        ],
        ["渔港县支行", "渔港县顺达船舶修造厂", "9132****8836R", "江银授字2018第0502号", "20180509001"]
        + ["5261033.91", "1120455.00", "4380016.72", "86700.00", "2019-12-21", "损失"]
        + ["渔港县船舶工业公司", "终本"],
        ["渔港县支行", "孙某", "3209************1X", "江银个授2022第1180号", "20220623018"]
        + ["683215.40", "21094.66", "57733.01", "9850.00", "2023-09-21", "次级", None, "判决已生效"],
    ]
    at, first, seen = 5, {}, {}
    branch, start, part, whole = None, 5, [D(0)] * 5, [D(0)] * 5
    count = 0

    def close():
        nonlocal at
        put(sheet, at, [None, f"{branch}小计", None, None, None, None, *part])
        if at - 1 > start:
            sheet.merge_cells(f"B{start}:B{at - 1}")
        at += 1

    for number, line in enumerate(data, 1):
        if line[0] != branch:
            if branch:
                close()
            branch, start, part = line[0], at, [D(0)] * 5
        money = [D(x) if x else None for x in line[5:9]]
        total = sum(x for x in money if x) if money[0] is not None else None
        put(
            sheet,
            at,
            [number, line[0] if at == start else None, *line[1:5], *money, total]
            + [day(line[9]) if line[9] else None, *line[10:13]]
            + ["已进入重整，余额待与管理人核对后补报" if total is None else None],
        )
        if total is not None:
            count += 1
            for i, x in enumerate([*money, total]):
                part[i] += x or 0
                whole[i] += x or 0
        first[number] = at
        seen[number] = [*money, total]
        at += 1
    close()
    put(sheet, at, ["合计", None, None, None, None, None, *whole])
    sheet.merge_cells(f"A{at}:F{at}")
    sheet[f"A{at + 1}"] = "注：1.欠付正常息为合同期内利息；2.加罚息含逾期罚息，不含复利；3.小计为前四项之和。"
    sheet[f"A{at + 2}"] = "制表：林某    复核：许某    部门负责人："
    book.save(HERE / f"{name}.xlsx")
    expect(
        name,
        count,
        1,
        "principal",
        {"CNY": cents(whole[0])},
        {
            "borrower_name": "授信客户",
            "branch": "经办机构",
            "contract_no": "授信协议号",
            "iou_no": "借款凭证号",
            "principal": "未偿还本金",
            "interest": "欠付正常息",
            "penalty": "加罚息",
            "fees": "代垫司法费用",
            "total": "小计",
            "five_class": "分类级次",
            "guarantors": "承担保证责任的主体",
            "litigation_status": "目前司法进展",
        },
        [
            say(first[1], "borrower_name", "江州恒鼎纺织有限公司"),
            say(first[2], "principal", cents(seen[2][0])),
            say(first[2], "branch", "城东支行"),
            say(first[3], "interest", cents(seen[3][1])),
            say(first[4], "interest", None),
            say(first[4], "penalty", cents(seen[4][2])),
            say(first[5], "guarantors", ["王某", "赵某"]),
            say(first[8], "guarantors", ["江州天澜控股有限公司", "钱某"]),
            say(first[8], "litigation_status", "not_sued"),
            say(first[10], "total", cents(seen[10][4])),
            say(first[9], "five_class", "loss"),
            say(first[6], "base_date", "2026-09-30"),
            say(first[11], "iou_no", "20220623018"),
        ],
        ["totals_row_skipped", "notes_row_skipped", "base_date_from_title", "multi_header"],
        "A city commercial bank's list of loans for a batch transfer, with branch subtotals",
    )


def amc_resale():
    """02: an AMC sells on a package: cover, claims in 万元, collateral on a sheet of its own."""
    name = "open_desk_02_amc_resale"
    book = Workbook()
    cover = book.active
    cover.title = "封面"
    cover["B3"] = "华岭资产管理有限公司"
    cover["B4"] = "“海西2026-07号”资产包推介材料（尽调版）"
    cover["B6"] = "本材料仅供意向受让方参考，不构成任何承诺。"
    cover["B7"] = "联系人：何某   0592-****118"
    sheet = book.create_sheet("债权明细")
    title(sheet, "“海西2026-07号”资产包债权明细表", 13)
    sheet["A2"] = "权益基准日：2026年6月20日"
    sheet["L2"] = "单位：人民币万元"
    heads(
        sheet,
        4,
        [
            ["资产编码", "所在市县", "债务企业", "出让行", "放贷银行合同号", "账面本金", "账面应收息"]
            + ["垫支费用", "账面债权额", "保证义务人", "抵质押顺位及概况", "法律程序", "企业经营状况"]
        ],
    )
    data = [
        ["HX07-001", "厦门市同安区", "厦门远舟石材有限公司", "闽海银行厦门分行", "闽海2017借字0331"]
        + ["2150.336700", "1876.904412", "18.2245"]
        + ["厦门远舟集团有限公司、蔡某、蔡某某", "首押：同安区工业厂房", "已判决", "停产"],
        ["HX07-002", "厦门市集美区", "厦门金曜服饰有限公司", "闽海银行厦门分行", "闽海2018借字0112"]
        + ["498.0000", "402.118733", None, "黄某", "信用及保证", "终本", "吊销"],
        ["HX07-003", "泉州市晋江市", "晋江市鑫盛鞋材有限公司", "闽海银行泉州分行", "闽海2016借字2290"]
        + [
            "1299.99",
            "1640.7521",
            "9.6",
            "晋江市鑫隆鞋业有限公司、施某",
            "首押：晋江陈埭土地",
            "终本",
            "停产",
        ],
        ["HX07-004", "泉州市南安市", "南安市华冠水暖配件厂", "闽海银行泉州分行", "闽海2019借字0075"]
        + ["356.42", "198.305118", "4.118", "洪某、洪某某、李某", "无", "已判决", "正常经营"],
        ["HX07-005", "漳州市龙海区", "漳州龙溪罐头食品有限公司", "邮通银行漳州分行", "邮漳2018流贷41号"]
        + [
            "3800",
            "2977.640238",
            "36.902",
            "漳州龙溪农业有限公司",
            "首押：厂房及冷库；次押：机器设备",
            "执行中",
            "停产",
        ],
        ["HX07-006", "漳州市芗城区", "漳州福台进出口有限公司", "邮通银行漳州分行", "邮漳2017贸融08号"]
        + [
            "1024.886531",
            "1130.447509",
            None,
            "福台（香港）有限公司、林某",
            "仓单质押（已灭失）",
            "终本",
            "注销",
        ],
        ["HX07-007", "莆田市荔城区", "莆田市佳美工艺品有限公司", "闽海银行莆田分行", "闽海2019借字0811"]
        + ["750.00", "411.2265", "6.3008", None, "首押：荔城区商铺3间", "破产清算", "破产"],
        ["HX07-008", "莆田市秀屿区", "莆田秀屿木业有限公司", "闽海银行莆田分行", "闽海2018借字0560"]
        + [
            "1688.7",
            "1502.118864",
            "11.75",
            "莆田森达木业有限公司、许某、许某某",
            "首押：秀屿木材厂房",
            "已判决",
            "停产",
        ],
        ["HX07-009", "龙岩市新罗区", "龙岩闽岭建材有限公司", "邮通银行龙岩分行", "邮岩2020流贷17号"]
        + ["92.150377", "30.004419", "0.8", "邱某", "信用及保证", "未诉", "下落不明"],
    ]
    at, seen = 5, {}
    sums = [D(0)] * 4
    for line in data:
        money = [D(x) if x else None for x in line[5:8]]
        total = sum(x for x in money if x)
        put(sheet, at, [*line[:5], *money, total, *line[8:]])
        for i, x in enumerate([*money, total]):
            sums[i] += x or 0
        seen[at] = [*money, total]
        at += 1
    put(sheet, at, ["总 计", None, f"{len(data)}户", None, None, *sums])
    sheet[f"A{at + 2}"] = "说明：账面债权额为账面本金、账面应收息与垫支费用之和；基准日后孳息一并转让。"
    pledge = book.create_sheet("押品表")
    heads(
        pledge,
        1,
        [["资产编码", "押品名称", "押品坐落", "建筑面积(㎡)", "权属人", "登记担保金额(万元)", "查封情况"]],
    )
    for i, line in enumerate(
        [
            [
                "HX07-001",
                "工业厂房1-3幢",
                "厦门市同安区工业集中区湖里园88号",
                D("8812.36"),
                "厦门远舟石材有限公司",
            ]
            + [D("2600"), "首封"],
            [
                "HX07-003",
                "工业用地使用权",
                "晋江市陈埭镇江头村",
                D("4520.1"),
                "晋江市鑫隆鞋业有限公司",
                D("1800"),
                "轮候",
            ],
            [
                "HX07-005",
                "厂房及冷库",
                "漳州市龙海区海澄镇工业路12号",
                D("15203.77"),
                "漳州龙溪罐头食品有限公司",
            ]
            + [D("4500"), "首封"],
            [
                "HX07-007",
                "商铺3间",
                "莆田市荔城区文献东路",
                D("233.4"),
                "莆田市佳美工艺品有限公司",
                D("900"),
                "首封",
            ],
            [
                "HX07-008",
                "厂房",
                "莆田市秀屿区木材加工区",
                D("6105"),
                "莆田秀屿木业有限公司",
                D("2000"),
                "首封",
            ],
        ],
        2,
    ):
        put(pledge, i, line)
    book.save(HERE / f"{name}.xlsx")
    main = "债权明细"
    expect(
        name,
        len(data),
        0,
        "principal",
        {"CNY": cents(sums[0], 10000)},
        {
            "borrower_name": "债务企业",
            "claim_id": "资产编码",
            "original_creditor": "出让行",
            "contract_no": "放贷银行合同号",
            "principal": "账面本金",
            "interest": "账面应收息",
            "fees": "垫支费用",
            "total": "账面债权额",
            "guarantors": "保证义务人",
        },
        [
            say(5, "principal", cents(seen[5][0], 10000), main),
            say(5, "interest", cents(seen[5][1], 10000), main),
            say(5, "guarantors", ["厦门远舟集团有限公司", "蔡某", "蔡某某"], main),
            say(6, "fees", None, main),
            say(7, "borrower_name", "晋江市鑫盛鞋材有限公司", main),
            say(8, "fees", cents(seen[8][2], 10000), main),
            say(9, "total", cents(seen[9][3], 10000), main),
            say(10, "contract_no", "邮漳2017贸融08号", main),
            say(11, "base_date", "2026-06-20", main),
            say(13, "principal", cents(seen[13][0], 10000), main),
            say(13, "currency", "CNY", main),
        ],
        ["totals_row_skipped", "unit_from_title", "base_date_from_title", "sheet_without_table"],
        "An asset management company's list for the onward sale of a package, collateral apart",
    )


def law_firm_register():
    """03: a law firm's register of enforcement cases for a bank: three header rows."""
    name = "open_desk_03_enforcement_register"
    book = Workbook()
    sheet = book.active
    sheet.title = "台账2026.10"
    title(sheet, "北岭农商银行委托案件执行台账（明镜律师事务所金融部）", 18)
    sheet["A2"] = "更新至2026年10月31日，金额均为元；款项到位以法院案款账户为准"
    heads(
        sheet,
        3,
        [
            ["序", "案件当事人", None, "裁判情况", None, None, None, "裁判确认债权", None, None, None]
            + ["强制执行情况", None, None, None, None, None, "律师意见"],
            [
                None,
                "主债务人一方",
                "其他被告",
                "文书字号",
                "承办法院",
                "落款日",
                "生效日",
                "给付义务",
                None,
                None,
                None,
            ]
            + ["案号", "承办法院", "受理日", "执行法官", "到位款", "进度"],
            [None] * 7 + ["本金", "利息（暂计）", "违约金", "案件受理费"],
        ],
        ["A3:A5", "B3:C3", "D3:G3", "H3:K3", "H4:K4", "L3:Q3", "R3:R5"]
        + [f"{c}4:{c}5" for c in "BCDEFGLMNOPQ"],
    )
    court, other = "北岭县人民法院", "云州市中级人民法院"
    data = [
        [
            "北岭县永昌肥业有限公司",
            "田某、田某某",
            "（2023）云0722民初1186号",
            court,
            "2023.9.12",
            "2023.10.8",
        ]
        + [
            "2950000",
            "214338.51",
            None,
            "33620",
            "（2023）云0722执1544号",
            court,
            "2023.12.1",
            "马某",
            "120000",
        ]
        + ["终本", "可查分红线索"],
        [
            "杨某",
            "杨某某",
            "（2023）云0722民初1201号",
            court,
            "2023.9.20",
            "2023.10.16",
            "186400.25",
            "20117.9",
        ]
        + [None, "4128", "（2023）云0722执1560号", court, "2023.12.4", "马某", "31250.4", "执行中", None],
        ["北岭晨光果业专业合作社", "普某、李某、张某", "（2022）云0722民初877号", court, "2022.7.29"]
        + ["2022.8.25", "800000", "95230.06", "16000", "11922", "（2022）云0722执903号", court, "2022.10.11"]
        + ["白某", None, "终本", None],
        ["云州市隆盛置业有限公司", "隆盛控股集团有限公司、罗某", "（2022）云07民初55号", other, "2022.11.30"]
        + ["2022.12.28", "46500000", "5108811.37", "930000", "304400", "（2023）云07执112号", other]
        + ["2023.3.2", "段某", "8120000", "执行中", "抵押房产二拍流拍"],
        ["云州市隆盛置业有限公司", "隆盛控股集团有限公司", "（2022）云07民初56号", other, "2022.11.30"]
        + ["2022.12.28", "12000000", "1318402.28", "240000", "94800", "（2023）云07执113号", other]
        + ["2023.3.2", "段某", None, "执行中", None],
        [
            "彭某",
            "赵某（配偶）",
            "（2024）云0722民初340号",
            court,
            "2024.4.18",
            "2024.5.14",
            "268750",
            "19884.73",
        ]
        + [None, "5390", "（2024）云0722执655号", court, "2024.6.20", "白某", None, "执行和解", "月还3000元"],
        ["北岭县双河砂石厂", "和某", "（2024）云0722民初415号", court, "2024.5.30", "2024.6.26", "1500000"]
        + ["88125", "30000", "19244", None, None, None, None, None, "尚未申请", "尽快提交申请书"],
        [
            "木某",
            None,
            "（2024）云0722民初702号",
            court,
            "2027.8.15",
            "2024.9.10",
            "96300.8",
            "7021.45",
            None,
            "2378",
        ]
        + ["（2024）云0722执1088号", court, "2024.10.15", "马某", None, "终本", None],
        [
            "北岭县兴农农机有限公司",
            "段某某、杨某",
            "（2021）云0722民初1520号",
            court,
            "2021.12.3",
            "2021.12.30",
        ]
        + ["3400000", "402118.64", None, "37250", "（2022）云0722执208号", court, "2022.2.21", "白某"]
        + ["655812.17", "终本", None],
        [
            "云州瑞和医药有限公司",
            "字某、瑞和健康产业有限公司",
            "（2023）云0702民初2930号",
            "云州市古城区人民法院",
        ]
        + ["2023.10.25", "2023.11.22", "4890000", "316507.9", "97800", "45980", "（2024）云0702执77号"]
        + ["云州市古城区人民法院", "2024.1.8", "苏某", "1034000", "执行中", None],
    ]
    seen, sums, at = {}, [D(0)] * 5, 6
    for number, line in enumerate(data, 1):
        money = [D(x) if x else None for x in line[6:10]]
        paid = D(line[14]) if line[14] else None
        put(sheet, at, [number, *line[:6], *money, *line[10:14], paid, *line[15:]])
        for i, x in enumerate([*money, paid]):
            sums[i] += x or 0
        seen[at] = [*money, paid]
        at += 1
    put(sheet, at + 1, ["备注：进度栏“终本”指终结本次执行程序，可随时申请恢复。"])
    sheet.freeze_panes = "C6"
    book.save(HERE / f"{name}.xlsx")
    expect(
        name,
        len(data),
        0,
        "principal",
        {"CNY": cents(sums[0])},
        {
            "borrower_name": "主债务人一方",
            "case_no": "文书字号",
            "court": "裁判情况/承办法院",
            "judgment_date": "落款日",
            "effective_date": "生效日",
            "principal": "本金",
            "interest": "利息（暂计）",
            "penalty": "违约金",
            "fees": "案件受理费",
            "enforcement_case_no": "案号",
            "enforcement_date": "受理日",
            "recovered": "到位款",
            "enforcement_status": "进度",
        },
        [
            say(6, "case_no", "（2023）云0722民初1186号"),
            say(6, "judgment_date", "2023-09-12"),
            say(6, "recovered", cents(seen[6][4])),
            say(7, "principal", cents(seen[7][0])),
            say(8, "penalty", cents(seen[8][2])),
            say(9, "court", other),
            say(9, "interest", cents(seen[9][1])),
            say(10, "enforcement_case_no", "（2023）云07执113号"),
            say(10, "recovered", None),
            say(12, "enforcement_case_no", None),
            say(12, "effective_date", "2024-06-26"),
            say(14, "enforcement_date", "2022-02-21"),
            say(15, "fees", cents(seen[15][3])),
        ],
        ["multi_header", "date_future"],
        "A law firm's register of the enforcement cases of a rural commercial bank",
    )


def trust_overdue():
    """04: a trust company's list of overdue trust loans in a letter (DOCX), a table in 万元."""
    name = "open_desk_04_trust_overdue"
    letter = docx.Document()
    letter.add_heading("关于我司存续逾期信托贷款情况的函", 1)
    letter.add_paragraph("致：各意向受让机构")
    letter.add_paragraph(
        "安澜国际信托有限公司（以下简称“我司”）拟整体或分拆转让下列信托贷款债权，权益计算至2026年8月31日，"
        "具体金额以转让合同约定为准。"
    )
    letter.add_paragraph("单位：万元")
    head = ["序号", "信托计划", "融资方", "信托贷款合同", "放款规模", "未兑付本金", "应付未付息费", "罚则息"]
    head += ["放款时间", "约定还款日", "增信方", "抵质押率"]
    data = table("""
1|安澜·鸿图12号|江北鸿图置业有限公司|AL-XD-2019-012-01|30,000.00|27,850.00|4,128.3316|6,902.41|2019/11/08|2021/11/08|鸿图控股集团有限公司、郭某|52%
2|安澜·鸿图12号|江北鸿图置业有限公司|AL-XD-2019-012-02|12,000.00|12,000.00|1,775.0833|2,960.20|2020/01/16|2022/01/16|鸿图控股集团有限公司、郭某|52%
3|安澜·西岭3号|西岭文旅开发有限公司|AL-XD-2020-044-01|8,500.00|6,120.50|903.7125|1,118.0644|2020/06/24|2022/12/24|西岭县城市建设投资有限公司|-
4|安澜·聚能5号|汾西聚能煤焦有限公司|AL-XD-2018-107-01|20,000.00|19,966.48|5,201.9030|9,337.55|2018/09/19|2020/09/19|汾西聚能集团有限公司；冯某；冯某某|61.5%
5|安澜·远航1号|东屿远航海运有限公司|AL-XD-2021-009-01|5,000.00|4,310.00|288.4150||2021/03/30|2023/03/30|东屿船务有限公司|70%
6|安澜·远航1号|东屿远航海运有限公司|AL-XD-2021-009-02|3,000.00|3,000.00|200.7500|96.12|2021/05/12|2023/05/12|东屿船务有限公司|70%
7|安澜·盛景20号|湖东盛景房地产开发有限公司|AL-XD-2020-131-01|45,000.00|38,277.1905|6,650.0274|8,109.3380|2020/12/02|2022/12/02|盛景地产集团股份有限公司、闫某|48.3%
8|安澜·启明9号||AL-XD-2020-150-01|2,600.00|2,600.00|451.20|550.05|2021/02/04|2023/02/04|启明教育咨询有限公司、康某|66%
9|安澜·北麓2号|北麓生物制药有限公司|AL-XD-2022-018-01|6,800.00|6,800.00|512.6667|407.3333|2022/04/27|2024/04/27|无|39%
10|安澜·康馨7号|滨城康馨医院管理有限公司|AL-XD-2021-073-01|9,200.00|7,715.36|1,020.44|688.0021|2021/08/18|2023/08/18|康馨医疗投资集团有限公司、贺某|55%
""")
    total = [D(0)] * 4
    grid = letter.add_table(rows=1, cols=len(head))
    grid.style = "Table Grid"
    for cell, text in zip(grid.rows[0].cells, head, strict=True):
        cell.text = text
    own = D(0)
    for line in data:
        for i in range(4):
            total[i] += D((line[4 + i] or "0").replace(",", ""))
        if line[2]:
            own += D(line[5].replace(",", ""))
        for cell, text in zip(grid.add_row().cells, line, strict=True):
            cell.text = text or ""
    last = grid.add_row().cells
    last[0].merge(last[3]).text = "合计"
    for i in range(4):
        last[4 + i].text = f"{total[i]:,.4f}"
    letter.add_paragraph("注：第8笔融资方主体正在办理变更登记，名称待工商核定后补充。")
    letter.add_paragraph("安澜国际信托有限公司 特殊资产管理部")
    letter.add_paragraph("2026年9月15日")
    letter.save(HERE / f"{name}.docx")

    def of(who, field, value):
        return {"of": who, "field": field, "value": value}

    expect(
        name,
        9,
        1,
        "principal",
        {"CNY": cents(own, 10000)},
        {
            "borrower_name": "融资方",
            "contract_no": "信托贷款合同",
            "original_amount": "放款规模",
            "principal": "未兑付本金",
            "penalty": "罚则息",
            "loan_date": "放款时间",
            "due_date": "约定还款日",
            "guarantors": "增信方",
        },
        [
            of("西岭文旅开发有限公司", "principal", cents("6120.50", 10000)),
            of("西岭文旅开发有限公司", "original_amount", cents("8500", 10000)),
            of("西岭文旅开发有限公司", "contract_no", "AL-XD-2020-044-01"),
            of("汾西聚能煤焦有限公司", "guarantors", ["汾西聚能集团有限公司", "冯某", "冯某某"]),
            of("汾西聚能煤焦有限公司", "loan_date", "2018-09-19"),
            of("湖东盛景房地产开发有限公司", "principal", cents("38277.1905", 10000)),
            of("湖东盛景房地产开发有限公司", "penalty", cents("8109.3380", 10000)),
            of("北麓生物制药有限公司", "due_date", "2024-04-27"),
            of("滨城康馨医院管理有限公司", "base_date", "2026-08-31"),
        ],
        ["unit_from_title", "totals_row_skipped", "missing_borrower"],
        "A trust company's letter with a table of overdue trust loans",
    )


def card_package():
    """05: a consumer lender's card package, CSV in GB18030, title line, quoted amounts."""
    name = "open_desk_05_card_package"
    head = "分案批次,账户序列,持卡人,证件尾号,开户城市,首刷日期,核定额度,透支本金,透支息费,滞纳违约金,分期手续费,欠款总额,"
    head += "最近入账日,首次未还日,账龄分档,转出表日,催收渠道"
    data = table("""
P2609|6225****0031871|曾某|****2217|合肥|20170511|50000|48,733.26|12,904.11|3,115.40|880.00|20190702|20190918|M36+|20200630|委外
P2609|6225****0031902|梁某某|****041X|合肥|20180120|30000|29,410.00|7,286.35|1,902.77||20191105|20200118|M24-36|20201231|委外
P2609|6225****0032055|邓某|****8830|芜湖|20160908|80000|76,190.57|31,557.09|6,230.18|2,400.00|20180316|20180518|M36+|20190630|诉讼
P2609|6225****0032410|苏某|****1902|蚌埠|20190423|20000|18,004.92|3,377.50|765.03||20210428|20210618|M24-36||自催
P2609|6225****0032688|丁某|****6655|合肥|20150730|100000|99,871.00|55,120.46|9,980.00|5,112.00|20170409|20170618|M36+|20180630|诉讼
P2609|6225****0032931|范某|****3348|安庆|20200214|15000|0.00|418.66|102.30||20220630|20220818|M12-24||自催
P2609|6225****0033007|方某某|****7219|阜阳|20180605|40000|37,528.44|9,006.81|2,447.16|650.50||20200318|M36+|20201231|委外
P2609|6225****0033256|石某|****0026|芜湖|20171116|60000|58,317.03|19,423.70|4,010.95|1,200.00|20190221|20190418|M36+|20200630|委外
P2609|6225****0033256|石某|****0026|芜湖|20171116|60000|58,317.03|19,423.70|4,010.95|1,200.00|20190221|20190418|M36+|20200630|委外
P2609|6225****0033490|姚某|****5571|滁州|20210317|25000|24,655.18|2,930.04|690.21|300.00|20221012|20221218|M12-24||自催
P2609|6225****0033804|谭某|****4163|合肥|20190909|35000|33,900.60|6,318.22|1,508.47||20210119|20210318|M24-36|20211231|委外
P2609|6225****0034125|廖某某|****9907|六安|20160101|45000|44,219.35|21,660.90|3,871.12|990.00|20180827|20181018|M36+|20190630|委外
""")
    sums, seen, taken, lines = D(0), {}, set(), []
    for number, line in enumerate(data, 3):
        money = [num((x or "").replace(",", "")) for x in line[7:11]]
        total = sum(x for x in money if x is not None)
        seen[number] = [*money, total]
        if tuple(line) not in taken:
            taken.add(tuple(line))
            sums += money[0]
        lines.append([x or "" for x in [*line[:11], f"{total:,.2f}", *line[11:]]])
    with open(HERE / f"{name}.csv", "w", encoding="gb18030", newline="") as file:
        out = csv.writer(file, lineterminator="\r\n")
        out.writerow(["徽商惠民消费金融信用卡不良资产包（2026年第9批） 统计日20260930 币别：人民币 单位：元"])
        out.writerow(head.split(","))
        out.writerows(lines)
    expect(
        name,
        11,
        1,
        "principal",
        {"CNY": cents(sums)},
        {
            "borrower_name": "持卡人",
            "loan_account": "账户序列",
            "principal": "透支本金",
            "penalty": "滞纳违约金",
            "total": "欠款总额",
            "last_payment_date": "最近入账日",
            "default_date": "首次未还日",
            "written_off_date": "转出表日",
        },
        [
            say(3, "borrower_name", "曾某"),
            say(3, "principal", cents(seen[3][0])),
            say(4, "default_date", "2020-01-18"),
            say(5, "penalty", cents(seen[5][2])),
            say(5, "total", cents(seen[5][4])),
            say(6, "written_off_date", None),
            say(7, "written_off_date", "2018-06-30"),
            say(8, "principal", 0),
            say(9, "last_payment_date", None),
            say(12, "currency", "CNY"),
            say(13, "principal", cents(seen[13][0])),
            say(14, "last_payment_date", "2018-08-27"),
        ],
        ["encoding_detected", "duplicate_row"],
        "A consumer lender's package of credit card debts as exported by its core system",
    )


def leasing_arrears():
    """06: a leasing company's arrears by lessee (XLS): small printed table, subtotal per product."""
    name = "open_desk_06_leasing_arrears"
    book = Workbook()
    sheet = book.active
    sheet.title = "租金逾期表"
    title(sheet, "远禾金融租赁有限公司租赁资产风险项目明细", 15)
    sheet["A2"] = "日期：2026-07-31"
    sheet["M2"] = "人民币：元"
    heads(
        sheet,
        3,
        [
            ["编", "承租人", "租赁协议", "标的物", "起租日", "租期届满日", "租赁成本"]
            + ["租金欠付情况", None, None, None, None, "担保方（连带）", "存放地点", "处理进度"],
            [None] * 7 + ["未收回本金", "到期未收租息", "迟延金", "留购价款", "欠付总计"] + [None] * 3,
        ],
        ["H3:L3"] + [f"{c}3:{c}4" for c in "ABCDEFGMNO"],
    )
    data = table("""
*|一、工程机械类
豫州路通筑养路工程有限公司|YH-HZ-2021-0066|沥青摊铺机2台|2021-06-15|2024-06-15|4860000|1977304.18|166025.73|488120.36|100|豫州通达实业有限公司、崔某|豫州市高新区|诉讼中
豫州路通筑养路工程有限公司|YH-HZ-2021-0067|双钢轮压路机4台|2021-06-15|2024-06-15|2920000|1188035.62|99754.08|293277.51|100|豫州通达实业有限公司、崔某|豫州市高新区|诉讼中
陇西兴隆矿业有限责任公司|YH-ZZ-2020-0183|矿用自卸车12辆|2020-09-30|2025-09-30|15600000|9340227.05|1002466.91|2750918.44||兴隆矿业集团有限公司、魏某、魏某某|陇西县碧岩镇|已判决
黔中恒顺混凝土有限公司|YH-ZZ-2022-0021|搅拌站一套、泵车3辆|2022-03-10|2025-03-10|8450000|4417650|355819.2|610433.07|1|黔中恒顺建材有限公司|黔中市白云区|执行中
*|二、医疗及教育类
中原仁济骨科医院|YH-ZZ-2021-0310|核磁共振设备1台|2021-12-20|2026-12-20|11800000|6992510.4|418803.66|302974.88|1000|仁济医院投资管理有限公司；史某|周口市川汇区|未诉
冀南职业技术学校|YH-HZ-2019-0405|实训设备及校舍设施|2019-11-25|2024-11-25|20000000|7715903.27|534091|1918366.59|100|冀南教育投资集团有限公司|邯郸市邯山区|调解
*|三、车辆及其他
龙某|YH-CL-2023-1208|重型半挂牵引车|2023-04-18|2026-04-18|386000|241779.36|21455.09|30614.72||龙某某|信阳市平桥区|已判决
关某|YH-CL-2023-1311|重型仓栅货车|2023-05-25|2025-05-25|298000|133208.14|8790.5|17905.66||（无）|信阳市浉河区|未诉
信阳天成运输有限公司|YH-CL-2022-0977|冷藏车6辆|2022-10-12|2025-10-12|1932000|884416.9|62339.31|120877.24|600|信阳天成商贸有限公司、常某|信阳市羊山新区|执行中
""")
    at, number, seen, first = 5, 0, {}, {}
    whole, part, product = [D(0)] * 5, [D(0)] * 5, None
    for line in [*data, ["*", None]]:
        if line[0] == "*":
            if product:
                put(sheet, at, [None, "小计", None, None, None, None, None, *part])
                at += 1
            product, part = line[1], [D(0)] * 5
            if product:
                sheet.cell(row=at, column=1, value=product)
                sheet.merge_cells(f"A{at}:O{at}")
                at += 1
            continue
        number += 1
        money = [num(x) for x in line[6:10]]
        total = sum(x for x in money if x)
        put(sheet, at, [number, *line[:3], day(line[3]), day(line[4]), D(line[5]), *money, total, *line[10:]])
        for i, x in enumerate([*money, total]):
            part[i] += x or 0
            whole[i] += x or 0
        seen[number], first[number] = [*money, total], at
        at += 1
    put(sheet, at, ["总计", None, f"{number}笔", None, None, None, None, *whole])
    sheet[f"A{at + 1}"] = "说明：迟延金按日万分之五计算，计至本表日期。"
    with tempfile.TemporaryDirectory() as folder:
        book.save(Path(folder) / f"{name}.xlsx")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
            + ["xls", "--outdir", folder, f"{folder}/{name}.xlsx"],
            check=True,
            capture_output=True,
        )
        shutil.copy(Path(folder) / f"{name}.xls", HERE)
    expect(
        name,
        9,
        0,
        "principal",
        {"CNY": cents(whole[0])},
        {
            "borrower_name": "承租人",
            "contract_no": "租赁协议",
            "loan_date": "起租日",
            "due_date": "租期届满日",
            "original_amount": "租赁成本",
            "principal": "未收回本金",
            "interest": "到期未收租息",
            "penalty": "迟延金",
            "total": "欠付总计",
            "guarantors": "担保方（连带）",
        },
        [
            say(first[1], "principal", cents(seen[1][0])),
            say(first[2], "contract_no", "YH-HZ-2021-0067"),
            say(first[3], "guarantors", ["兴隆矿业集团有限公司", "魏某", "魏某某"]),
            say(first[3], "original_amount", cents("15600000")),
            say(first[4], "total", cents(seen[4][4])),
            say(first[5], "due_date", "2026-12-20"),
            say(first[5], "guarantors", ["仁济医院投资管理有限公司", "史某"]),
            say(first[6], "penalty", cents(seen[6][2])),
            say(first[7], "borrower_name", "龙某"),
            say(first[8], "interest", cents(seen[8][1])),
            say(first[9], "loan_date", "2022-10-12"),
            say(first[9], "currency", "CNY"),
        ],
        ["totals_row_skipped", "multi_header"],
        "A financial leasing company's list of risk projects by product, with subtotals",
    )


def guarantee_recourse():
    """07: a guarantee company's recourse ledger: 万元 and 元 by header, a hidden column and sheet."""
    name = "open_desk_07_guarantee_recourse"
    book = Workbook()
    sheet = book.active
    sheet.title = "代偿追偿台账"
    title(sheet, "浔江市融资担保集团代偿项目追偿台账", 17)
    sheet["A2"] = "数据截至2026年10月20日（各担保子公司汇总）"
    head = ["序号", "担保公司", "业务编码", "被担保企业", "受益银行", "代偿划款日", "累计代偿支出（万元）"]
    head += [
        "累计追回（万元）",
        "代偿本金余额（万元）",
        "拨备计提比例",
        "资金占用费（万元）",
        "垫付诉讼保全费（元）",
    ]
    head += ["应追偿合计（万元）", "反担保方", "反担保物", "法院文书号", "文书时间"]
    heads(sheet, 4, [head])
    data = table("""
市担保公司|DB2021-0093|浔江市金穗粮油贸易有限公司|浔江农商行营业部|2023-02-17|506.338012|56.2|60%|71.204|48622.5|金某、浔江市金穗米厂|房产2套|（2023）桂0403民初1788号|2023年9月6日
市担保公司|DB2020-0158|浔江嘉美陶瓷有限责任公司|桂银城中支行|2022-08-05|1020.774183||100%|305.661290|96310|嘉美陶瓷集团有限公司、陈某、陈某某|机器设备|（2022）桂0403民初2650号|2023年1月12日
市担保公司|DB2022-0011|藤江县桂香八角专业合作社|藤江县农信社|2024-01-22|203.115|12.0005|40%|15.88|21044.8|覃某、韦某、莫某|林权|（2024）桂0422民初311号|2024年3月
科技担保公司|KD2021-0027|浔江蓝芯光电科技有限公司|桂银高新支行|2023-06-30|810.442956|144.442956|50%|102.37|62880|蓝芯控股有限公司|专利权质押|（2023）桂0405民初1402号|2023年12月28日
科技担保公司|KD2021-0030|浔江智造机器人有限公司|邮通银行浔江分行|2023-07-14|305.06||50%|41.903315|33500|卢某|应收账款|调解中|
科技担保公司|KD2019-0004|广西云捷网络科技有限公司|浔江农商行高新支行|2021-04-09|152.69|3.69|100%|99.01||黄某、黄某某|无|（2021）桂0405民初906号|2021年8月19日
科技担保公司|KD2022-0041|浔江康源生物饲料有限公司|桂银高新支行|2025-03-03|||||||康源农牧集团有限公司|存货监管|未起诉|
农担分公司|ND2020-0212|岑山县旺农养殖场|岑山县农信社|2022-03-28|98.4177|20|80%|33.5206|8219.35|梁某|无|（2022）桂0481民初1033号|2022年7月4日
农担分公司|ND2020-0240|李某|岑山县农信社|2022-05-16|30.25|4.1|80%|10.09|2980|李某某（其配偶）|宅基地房屋|（2022）桂0481民初1120号|2022年8月15日
农担分公司|ND2021-0105|苍江县六堡茶业有限公司|藤江县农信社|2023-11-27|300||30%|38.425|26733.6|苍江县茶业协会、甘某|茶园承包经营权|（2024）桂0421民初58号|2024年5月17日
农担分公司|ND2021-0117|岑山县绿野果蔬有限公司|岑山县农信社|2023-12-11|150.808|0.808|30%|19.6|14205|严某；刘某|冷库1座|（2024）桂0481民初77号|2024年4月
""")
    at, seen, balance_sum, sums, firm, start = 5, {}, D(0), [D(0)] * 4, None, 5
    for number, line in enumerate(data, 1):
        paid, back, use, cost = num(line[5]), num(line[6]), num(line[8]), num(line[9])
        rest = paid - (back or 0) if paid is not None else None
        total = rest + use + (cost or D(0)) / 10000 if rest is not None else None
        if line[0] != firm:
            if firm and at - 1 > start:
                sheet.merge_cells(f"B{start}:B{at - 1}")
            firm, start = line[0], at
        put(
            sheet,
            at,
            [number, line[0] if at == start else None, *line[1:4], line[4].replace("-", "."), paid, back]
            + [rest if rest is not None else "待银行对账", line[7], use, cost, total, *line[10:]],
        )
        if rest is not None:
            balance_sum += rest
            for i, x in enumerate([paid, back or D(0), use, cost or D(0)]):
                sums[i] += x
        seen[at] = (rest, back, cost, total)
        at += 1
    sheet.merge_cells(f"B{start}:B{at - 1}")
    put(
        sheet,
        at,
        ["合计", None, None, None, None, None, sums[0], sums[1], balance_sum, None, sums[2], sums[3]],
    )
    sheet.cell(row=at, column=13, value=balance_sum + sums[2] + sums[3] / 10000)
    sheet[f"A{at + 1}"] = (
        "备注：应追偿合计=代偿本金余额+资金占用费+垫付诉讼保全费；KD2022-0041代偿金额尚未与银行核对一致。"
    )
    sheet.column_dimensions["J"].hidden = True
    codes = book.create_sheet("下拉项")
    for i, text in enumerate(["市担保公司", "科技担保公司", "农担分公司"], 1):
        codes.cell(row=i, column=1, value=text)
    codes.sheet_state = "hidden"
    book.save(HERE / f"{name}.xlsx")
    expect(
        name,
        len(data) - 1,
        1,
        "principal",
        {"CNY": cents(balance_sum, 10000)},
        {
            "borrower_name": "被担保企业",
            "principal": "代偿本金余额（万元）",
            "recovered": "累计追回（万元）",
            "fees": "垫付诉讼保全费（元）",
            "total": "应追偿合计（万元）",
            "guarantors": "反担保方",
            "collateral": "反担保物",
            "case_no": "法院文书号",
            "judgment_date": "文书时间",
        },
        [
            say(5, "principal", cents(seen[5][0], 10000)),
            say(5, "fees", cents(seen[5][2])),
            say(5, "judgment_date", "2023-09-06"),
            say(6, "guarantors", ["嘉美陶瓷集团有限公司", "陈某", "陈某某"]),
            say(6, "total", cents(seen[6][3], 10000)),
            say(7, "judgment_date", None),
            say(8, "recovered", cents(seen[8][1], 10000)),
            say(8, "case_no", "（2023）桂0405民初1402号"),
            say(10, "fees", None),
            say(13, "borrower_name", "李某"),
            say(14, "principal", cents("300", 10000)),
            say(15, "guarantors", ["严某", "刘某"]),
            say(15, "judgment_date", None),
        ],
        ["hidden_columns", "hidden_sheet", "totals_row_skipped", "date_month_only"],
        "A guarantee group's ledger of payments made under guarantees and still to be recovered",
    )


def taiwan_collections():
    """08: a Taiwanese bank's list of loans in collection: years of the Republic, two currencies."""
    name = "open_desk_08_taiwan_collections"
    book = Workbook()
    sheet = book.active
    sheet.title = "逾催戶"
    title(sheet, "嘉禾商業銀行股份有限公司　債權管理部", 18)
    sheet["A2"] = "擬出售不良債權明細表（第115-2標）"
    sheet["A3"] = "結算基準：民國115年6月30日"
    sheet["O3"] = "單位：元（各幣別原幣）"
    heads(
        sheet,
        4,
        [
            [
                "流水號",
                "往來分行",
                "借戶",
                "統編／身分證號",
                "放款帳號",
                "幣別",
                "初貸金額",
                "初放日",
                "約定清償日",
            ]
            + ["積欠內容", None, None, None, None, "連保人", "轉列催收日", "轉銷呆帳日", "取得之執行名義"],
            [None] * 9 + ["本金餘欠", "應收未收息", "違約金計", "墊付訴訟費", "積欠合計"] + [None] * 4,
        ],
        ["J4:N4"] + [f"{c}4:{c}5" for c in "ABCDEFGHIOPQR"],
    )
    data = table("""
松山分行|宏達昌機械股份有限公司|2345****|052-31-0088417|新臺幣|30000000|108/03/15|111/03/15|21874550|3208114|641623|198400|林○○、林○○妻陳○○|111/10/28|113/12/30|臺北地院111年度司促字第18822號支付命令
松山分行|宏達昌機械股份有限公司|2345****|052-31-0088425|新臺幣|8000000|109/11/02|111/05/02|7650000|1187207|237441||林○○|111/11/28|113/12/30|臺北地院111年度司促字第18823號支付命令
松山分行|Hongda Chang Holdings Ltd.|-|052-87-0001204|美金|1200000|109/06/30|112/06/30|988416.27|166308.50|33261.70|4120.00|宏達昌機械股份有限公司|112/12/29||臺北地院113年度重訴字第205號判決
板橋分行|李○明|F12****389|077-20-0150336|新臺幣|9500000|104/08/20|124/08/20|6410228|402551|80510|61750|張○芬|112/04/28||新北地院112年度司拍字第340號裁定
板橋分行|永裕食品行即王○國|8801****|077-31-0042190|新臺幣|2000000|110/02/26|115/02/26|1276904|98320|19664|13870|王吳○|113/01/31|114/06/30|新北地院113年度司促字第2051號支付命令
中壢分行|旭昇精密工業有限公司|2708****|063-31-0073811|新臺幣|15000000|107/12/10|110/12/10|11999008|2554172|510834|120000|徐○堂、徐○平|110/12/30|112/12/29|桃園地院110年度重訴字第418號判決
中壢分行|旭昇精密工業有限公司|2708****|063-87-0000936|美金|350000|108/05/17|110/11/17|301775.5|52019.94|10403.98||徐○堂、徐○平|110/12/30|112/12/29|桃園地院110年度重訴字第419號判決
臺中分行|陳○玲|B22****017|041-20-0221875|新臺幣|3200000|101/07/05|121/07/05|1985743|133020|26604|20300||113/08/30||臺中地院113年度司促字第30115號支付命令
臺中分行|中港建材行|1902****|041-31-0061227|新臺幣|5000000|106/04/28|111/04/28|0||||蔡○雄|111/06/30|113/06/28|臺中地院111年度司執字第88012號債權憑證
鳳山分行|高豐水產股份有限公司|8412****|090-31-0033640|新臺幣|42000000|105/09/22|112/09/22|37250618|6015934|1203187|355200|高○豐、高○昌|112/10/31||高雄地院112年度重訴字第377號判決
""")
    at, seen, sums, alls = 6, {}, {"新臺幣": D(0), "美金": D(0)}, {}
    for number, line in enumerate(data, 1):
        money = [num(x) for x in line[8:12]]
        total = sum(x for x in money if x is not None)
        if line[1] == "中港建材行":
            money, total = [None] * 4, None
        else:
            sums[line[4]] += money[0]
            alls[line[4]] = [
                a + (b or 0) for a, b in zip(alls.get(line[4], [D(0)] * 5), [*money, total], strict=True)
            ]
        put(sheet, at, [number, *line[:5], D(line[5]), *line[6:8], *money, total, *line[12:]])
        seen[at] = [*money, total]
        at += 1
    for text in ("新臺幣", "美金"):
        put(sheet, at, [None, None, f"{text}合計", None, None, text, None, None, None, *alls[text]])
        at += 1
    sheet[f"A{at}"] = "註一：自然人姓名及證號依個人資料保護法遮蔽。"
    sheet[f"A{at + 1}"] = "註二：流水號9已受償過半，餘額俟法院分配表確定後另行提供。"
    book.save(HERE / f"{name}.xlsx")
    expect(
        name,
        9,
        1,
        "principal",
        {"TWD": cents(sums["新臺幣"]), "USD": cents(sums["美金"])},
        {
            "borrower_name": "借戶",
            "loan_account": "放款帳號",
            "currency": "幣別",
            "original_amount": "初貸金額",
            "loan_date": "初放日",
            "due_date": "約定清償日",
            "principal": "本金餘欠",
            "interest": "應收未收息",
            "penalty": "違約金計",
            "fees": "墊付訴訟費",
            "total": "積欠合計",
            "written_off_date": "轉銷呆帳日",
        },
        [
            say(6, "principal", cents(seen[6][0])),
            say(6, "loan_date", "2019-03-15"),
            say(6, "written_off_date", "2024-12-30"),
            say(7, "fees", None),
            say(8, "currency", "USD"),
            say(8, "interest", cents(seen[8][1])),
            say(8, "borrower_name", "Hongda Chang Holdings Ltd."),
            say(9, "due_date", "2035-08-20"),
            say(9, "written_off_date", None),
            say(11, "guarantors", ["徐○堂", "徐○平"]),
            say(12, "principal", cents(seen[12][0])),
            say(13, "penalty", cents(seen[13][2])),
            say(15, "base_date", "2026-06-30"),
        ],
        ["date_roc", "mixed_currency", "totals_row_skipped"],
        "A Taiwanese bank's list of loans in collection for sale by tender",
    )


def hong_kong_schedule():
    """09: a Hong Kong lender's schedule: English over Chinese, day first, header again on page two."""
    name = "open_desk_09_hong_kong_schedule"
    book = Workbook()
    cover = book.active
    cover.title = "Notes"
    cover["A1"] = "Notes to the Schedule 附表說明"
    cover["A3"] = "1. 附表所列款項均未計及二〇二六年九月一日起之利息。"
    cover["A4"] = "2. 按揭物業估值由獨立測計師提供，僅供參考。"
    cover["A5"] = "3. 第H-2207號貸款之結欠正由會計師核算，待核實後另發補充附表。"
    sheet = book.create_sheet("Schedule")
    title(sheet, "港匯信貸財務有限公司 Konwui Credit Finance Limited", 14)
    sheet["A2"] = "拖欠貸款附表 Schedule of Defaulted Loans"
    sheet["A3"] = "結算至 As at 31/08/2026"
    sheet["L3"] = "（港幣 HK$）"
    english = [
        "Loan Ref.",
        "Obligor",
        "Surety",
        "Advance",
        "Drawn on",
        "First Missed",
        "Principal O/S",
        "Accrued Int.",
    ]
    english += ["Default Charges", "Legal Costs", "Aggregate", "Security", "Rank", "Suit No."]
    chinese = ["貸款檔號", "欠債人", "擔保人士", "放款額", "提款日", "首次斷供日", "尚欠貸款本金", "累算利息"]
    chinese += ["逾期收費", "訟費開支", "結欠總數", "抵押物業", "按揭次序", "訴訟編號"]
    data = table("""
H-1908|Chan 某|-|3,500,000.00|14/06/2019|14/02/2022|3,112,408.77|918,160.59|46,000.00|88,240.00|新界沙田某苑3座12樓B室|二按|HCMP 1287/2023
H-1933|Wong 某某 及 Lee 某|Wong 某|1,800,000.00|03/09/2019|03/11/2022|1,602,117.20|480,635.16|18,500.00||九龍深水埗福榮街某號5字樓|二按|DCMP 2410/2023
H-2011|潤豐(香港)貿易有限公司|鄭某、Cheng 某某|12,000,000.00|28/02/2020|28/08/2021|11,876,350.00|5,700,648.00|240,000.00|315,662.50|新界葵涌某工業大廈8樓全層|一按|HCA 1033/2022
H-2045|Lam 某|Ho 某|950,000.00|07/07/2020|07/04/2023|688,204.15|165,168.99|9,600.00|21,350.00|無|-|DCCJ 884/2024
H-2108|大昌海味行有限公司|何某|4,600,000.00|19/01/2021|19/10/2022|4,325,990.60|1,384,316.99|62,000.00|107,415.30|香港西環德輔道西某號地舖|一按|HCA 1790/2023
H-2119|Ng 某某|-|600,000.00|05/05/2021|05/12/2023|402,775.00|96,666.00|4,800.00||無|-|
H-2163|Kwok 某|Kwok 某某|2,250,000.00|30/11/2021|30/05/2023|2,180,012.33|697,603.94|35,750.00|64,900.00|新界元朗某村丁屋1樓|二按|HCMP 655/2024
H-2207|東藝印刷製本廠有限公司|蘇某|5,000,000.00|11/03/2022|11/07/2023|見說明3|見說明3|||新界屯門某中心12樓6室|一按|HCA 410/2024
H-2214|Yip 某|-|1,300,000.00|22/04/2022|22/01/2024|1,291,660.48|309,998.51|12,250.00|30,080.00|九龍土瓜灣某大廈10樓|二按|DCMP 118/2025
H-2250|潤豐(香港)貿易有限公司|鄭某|2,000,000.00|09/08/2022|09/02/2023|2,000,000.00|960,000.00|40,000.00||無|-|HCA 601/2024
H-2302|Tsang 某|Au 某|780,000.00|16/02/2023|16/06/2024|701,440.92|126,259.37|7,020.00|15,500.00|無|-|DCCJ 1502/2025
""")
    heads(sheet, 5, [english, chinese])
    at, seen, whole, page = 7, {}, [D(0)] * 5, [D(0)] * 5
    for number, line in enumerate(data, 1):
        if number == 7:
            put(sheet, at, [None, "本頁小計", None, None, None, None, *[f"{x:,.2f}" for x in page]])
            heads(sheet, at + 2, [english, chinese])
            at, page = at + 4, [D(0)] * 5
        money = [None if x and "說明" in x else num((x or "").replace(",", "")) for x in line[6:10]]
        total = sum(x for x in money if x) if money[0] is not None else None
        shown = f"{total:,.2f}" if total is not None else "見說明3"
        put(sheet, at, [*line[:10], shown, *line[10:]])
        for i, x in enumerate([*money, total]):
            whole[i] += x or 0
            page[i] += x or 0
        seen[line[0]] = (at, *money, total)
        at += 1
    put(sheet, at, [None, "本頁小計", None, None, None, None, *[f"{x:,.2f}" for x in page]])
    put(sheet, at + 1, [None, "總計 Grand Total", None, None, None, None, *[f"{x:,.2f}" for x in whole]])
    sheet.page_setup.orientation = "landscape"
    book.save(HERE / f"{name}.xlsx")
    own = "Schedule"

    def of(ref, field, value):
        return say(seen[ref][0], field, value, own)

    expect(
        name,
        10,
        1,
        "principal",
        {"HKD": cents(whole[0])},
        {
            "borrower_name": "欠債人",
            "guarantors": "擔保人士",
            "original_amount": "放款額",
            "loan_date": "提款日",
            "default_date": "首次斷供日",
            "principal": "尚欠貸款本金",
            "interest": "累算利息",
            "fees": "訟費開支",
            "total": "結欠總數",
            "case_no": "訴訟編號",
        },
        [
            of("H-1908", "principal", cents(seen["H-1908"][1])),
            of("H-1908", "loan_date", "2019-06-14"),
            of("H-1908", "currency", "HKD"),
            of("H-1933", "loan_date", "2019-09-03"),
            of("H-1933", "default_date", "2022-11-03"),
            of("H-1933", "fees", None),
            of("H-2011", "total", cents(seen["H-2011"][5])),
            of("H-2011", "guarantors", ["鄭某", "Cheng 某某"]),
            of("H-2045", "case_no", "DCCJ 884/2024"),
            of("H-2119", "default_date", "2023-12-05"),
            of("H-2163", "interest", cents(seen["H-2163"][2])),
            of("H-2250", "borrower_name", "潤豐(香港)貿易有限公司"),
            of("H-2302", "total", cents(seen["H-2302"][5])),
        ],
        ["currency_from_title", "header_repeated", "totals_row_skipped"]
        + [["date_order_by_column", "date_order_by_columns", "date_order_by_relations"]],
        "A Hong Kong money lender's schedule of defaulted loans, printed in two pages",
    )


MAKERS = [bank_transfer, amc_resale, law_firm_register, trust_overdue, card_package, leasing_arrears]
MAKERS += [guarantee_recourse, taiwan_collections, hong_kong_schedule]

if __name__ == "__main__":
    for make in MAKERS:
        make()
