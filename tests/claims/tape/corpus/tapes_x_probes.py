"""Development tapes x96 to x105: what reading of probes showed to be dangerous."""

from tapes_x_chinese import source
from writing import cells, delimited, expect, minor, workbook

WAN = 10_000


def unit_split_into_cells() -> None:
    """x96: the unit line is split into cells: 单位 in one, 万元 in another, right above the header."""
    name = "x96_unit_split_into_cells"
    rows = [
        ["逾期贷款明细表", "", "", "", ""],
        ["编制单位：", "某农商行", "", "单位：", "万元"],
        ["户名", "逾期本金", "逾期欠息", "到期日", "形态"],
        ["景宁某畲药有限公司", "1,050.00", "88.5", "2019-10-01", "可疑"],
        ["云和某玩具厂", "200.5", "16", "2020-03-31", "次级"],
        ["兰某", "18", "1.25", "2021-07-15", "次级"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Unit line split into cells right above the header"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1268.5", WAN)},
        fields={
            "borrower_name": "户名",
            "principal": "逾期本金",
            "interest": "逾期欠息",
            "due_date": "到期日",
            "five_class": "形态",
        },
        cells=cells({"principal": {4: minor("1050", WAN), 6: minor("18", WAN)}}),
        must_warn=["unit_from_title"],
    )


def unit_in_currency_column() -> None:
    """x97: the currency column also names the unit, row by row."""
    name = "x97_unit_in_currency_column"
    rows = [
        ["Exposure ref", "Obligor", "CCY / unit", "Principal outstanding", "Default interest"],
        ["E1", "Pacific Alumina Ltd", "USD mn", "12.5", "1.3"],
        ["E2", "Lotus Garments Co", "USD'000", "3,750", "120"],
        ["E3", "Individual A", "USD", "81,000.00", "900.50"],
        ["E4", "Nordsee Fisch GmbH", "EUR mn", "4", "0.25"],
    ]
    workbook(f"{name}.xlsx", {"Exposures": rows})
    expect(
        name,
        source=source("Currency column that names the unit too"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor("16331000"), "EUR": minor("4000000")},
        fields={"borrower_name": "Obligor", "currency": "CCY / unit", "principal": "Principal outstanding"},
        cells=cells(
            {"principal": {2: minor("12500000"), 3: minor("3750000"), 4: minor("81000"), 5: minor("4000000")}}
        ),
        must_warn=["mixed_currency"],
    )


def lent_repaid_left() -> None:
    """x98: lent, repaid, left: the difference proves what is owed."""
    name = "x98_lent_repaid_left"
    rows = [
        ["债务人", "借款本金", "已还本金", "尚欠", "欠息", "合同编号"],
        ["青田某石雕有限公司", "1000000", "400000", "600000", "52000.5", "QT-1"],
        ["缙云某烧饼有限公司", "2000000", "0", "2000000", "310000", "JY-1"],
        ["遂昌某竹炭厂", "350000", "349000", "1000", "88", "SC-1"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Lent less repaid is what is owed, on every row"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("2601000")},
        fields={
            "borrower_name": "债务人",
            "original_amount": "借款本金",
            "principal": "尚欠",
            "interest": "欠息",
            "contract_no": "合同编号",
        },
        cells=cells(
            {"principal": {2: minor("600000"), 4: minor("1000")}, "original_amount": {2: minor("1000000")}}
        ),
        must_warn=[],
    )


def filed_and_admitted() -> None:
    """x99: claims in insolvency as filed and as admitted."""
    name = "x99_filed_and_admitted"
    rows = [
        ["序号", "破产企业", "债权人", "申报债权（元）", "管理人确认债权（元）", "债权性质"],
        ["1", "某建材（破产）有限公司", "某银行", "1,450,000.00", "1,402,330.50", "有财产担保"],
        ["2", "某纺织有限公司", "某银行", "880,000.00", "0.00", "普通"],
        ["3", "某酒店管理有限公司", "某银行", "23,000,000.00", "21,750,000.00", "普通"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Claims filed and admitted in insolvency"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": minor("23152330.50")},
        fields={"borrower_name": "破产企业", "creditor": "债权人", "total": "管理人确认债权（元）"},
        cells=cells({"total": {2: minor("1402330.50"), 3: 0}}),
        must_warn=[],
    )


def note_states_unit() -> None:
    """x100: the unit stands in a note below the table; a header names currency and unit with a colon."""
    name = "x100_unit_in_a_note"
    rows = [
        ["欠款方", "欠款本金（人民币：万元）", "欠款利息（人民币：万元）", "保证方"],
        ["三门某青蟹有限公司", "410", "33.75", "叶某"],
        ["仙居某杨梅有限公司", "1,220.5", "150", "仙居某集团"],
        ["注：以上金额单位均为万元，币种为人民币。", "", "", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Unit in a note below, and in headers with a colon"),
        rows_accepted=2,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1630.5", WAN)},
        fields={"borrower_name": "欠款方", "principal": "欠款本金（人民币：万元）", "guarantors": "保证方"},
        cells=cells({"principal": {2: minor("410", WAN)}}),
        must_warn=["notes_row_skipped"],
    )


def below_the_total() -> None:
    """x101: 其中 rows below the total, a check row and a difference row."""
    name = "x101_rows_below_the_total"
    rows = [
        ["债务人", "担保类型", "本金余额（元）", "利息余额（元）"],
        ["龙游某发糕厂", "抵押", 300000, 21000],
        ["常山某胡柚社", "保证", 450000, 30500.5],
        ["开化某根雕厂", "抵押", 90000, 800],
        ["3户合计", None, 840000, 52300.5],
        ["其中：抵押类", None, 390000, 21800],
        ["　　　保证类", None, 450000, 30500.5],
        ["核对数", None, 840000, 52300.5],
        ["差异", None, 0, 0],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("Breakdown, check and difference below the total"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("840000")},
        fields={"borrower_name": "债务人", "guarantee_type": "担保类型", "principal": "本金余额（元）"},
        cells=cells({"principal": {2: minor("300000"), 4: minor("90000")}}),
        must_warn=["totals_row_skipped"],
    )


def same_header_twice() -> None:
    """x102: the same header twice with unlike figures: the second may not vanish in silence."""
    name = "x102_same_header_twice"
    rows = [
        ["借款企业名称", "贷款余额", "欠息", "贷款余额"],
        ["磐安某药材有限公司", "1000000", "52000", "1200000"],
        ["武义某电动工具厂", "2500000", "130000", "2500000"],
        ["浦江某水晶厂", "400000", "11000", "460000"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("One header twice with unlike figures"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3900000")},
        fields={"borrower_name": "借款企业名称", "principal": "贷款余额", "interest": "欠息"},
        cells=[],
        must_warn=["second_amount_not_used"],
    )


def names_carried_down() -> None:
    """x103: merged names that a CSV has lost: blank below the first receipt; serial number blank too."""
    name = "x103_names_lost_in_csv"
    rows = [
        ["序号", "借款单位", "借款凭证", "凭证余额（万元）", "凭证欠息（万元）", "担保单位"],
        ["1", "象山某水产有限公司", "PZ-11", "300", "21.5", "宁波某渔业集团"],
        ["", "", "PZ-12", "150", "11", ""],
        ["2", "奉化某水蜜桃社", "PZ-20", "45.5", "3.1", "应某"],
        ["3", "余姚某杨梅酒厂", "PZ-31", "80", "9", ""],
        ["", "", "PZ-32", "20", "2", ""],
        ["", "合计", "", "595.5", "46.6", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Names merged over receipts, lost in CSV"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("595.5", WAN)},
        fields={"borrower_name": "借款单位", "iou_no": "借款凭证", "principal": "凭证余额（万元）"},
        cells=cells({"borrower_name": {3: "象山某水产有限公司", 6: "余姚某杨梅酒厂"}}),
        must_warn=["totals_row_skipped", "name_carried_down"],
    )


def unit_alone_above_the_header() -> None:
    """x104: 单位 in the first cell and 万元 in the last, right above the header, as a CSV keeps it."""
    name = "x104_unit_alone_above_header"
    rows = [
        ["某支行催收清单", "", "", ""],
        ["单位", "", "", "万元"],
        ["借款人", "本金", "利息", "到期"],
        ["嵊泗某贻贝有限公司", "1,000", "50.5", "2020-06-30"],
        ["岱山某海盐厂", "200.5", "6", "2019-12-31"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Unit in two far cells right above the header"),
        rows_accepted=2,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1200.5", WAN)},
        fields={"borrower_name": "借款人", "principal": "本金", "interest": "利息", "due_date": "到期"},
        cells=cells({"principal": {4: minor("1000", WAN)}}),
        must_warn=["unit_from_title"],
    )


def unit_beside_currency() -> None:
    """x105: 单位：万元 币种：人民币 in one line, as reports of companies print it; a header that names the currency only."""
    name = "x105_unit_beside_currency"
    rows = [
        ["逾期债务明细", "", "", "", ""],
        ["", "", "", "", "单位：万元  币种：人民币"],
        ["债务主体", "债权人名称", "逾期本金（人民币）", "逾期罚息", "逾期起始日"],
        ["某光伏科技股份有限公司", "某银行股份有限公司", "12,000.00", "310.55", "2024-03-21"],
        ["某新能源有限公司", "某融资租赁有限公司", "4,560.37", "88.2", "2024-05-15"],
        ["合计", "", "16,560.37", "398.75", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Unit and currency in one line, the currency again in a header"),
        rows_accepted=2,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("16560.37", WAN)},
        fields={
            "borrower_name": "债务主体",
            "creditor": "债权人名称",
            "principal": "逾期本金（人民币）",
            "penalty": "逾期罚息",
            "default_date": "逾期起始日",
        },
        cells=cells({"principal": {4: minor("12000", WAN)}, "penalty": {5: minor("88.2", WAN)}}),
        must_warn=["unit_from_title", "totals_row_skipped"],
    )


def make() -> None:
    """Write tapes x96 to x105."""
    unit_split_into_cells()
    unit_in_currency_column()
    lent_repaid_left()
    filed_and_admitted()
    note_states_unit()
    below_the_total()
    same_header_twice()
    names_carried_down()
    unit_alone_above_the_header()
    unit_beside_currency()


if __name__ == "__main__":
    make()
