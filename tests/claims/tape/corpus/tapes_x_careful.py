"""Development tapes of what a careful reader refuses, holds or leaves empty."""

import re
import zipfile
from datetime import date

from tapes_x_chinese import source
from tapes_x_files import WAN
from writing import (
    cells,
    delimited,
    expect,
    minor,
    workbook,
)


def formulas() -> None:
    """x41: formulas with a stored value, and one of what is owed without any."""
    name = "x41_formulas"
    rows = [
        ["欠款客户", "本金结存（元）", "利息结存（元）", "合计欠款（元）"],
        ["平凉某皮革有限公司", 1200000, 98000, "=B2+C2"],
        ["庆阳某黄花菜厂", "=300000+45000", 20000.5, "=B3+C3"],
        ["天水某轴承有限公司", "=SUM(B2:B3)*0", 15000, "=B4+C4"],
        ["仇某", 70000, 3000, "=B5+C5"],
    ]
    path = workbook(f"{name}.xlsx", {"Sheet1": rows})
    stored = {"D2": "1298000", "B3": "345000", "D3": "365000.5", "D5": "73000"}
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(path) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    text = parts[part].decode()
    for cell, value in stored.items():
        text = re.sub(rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)<v ?/>', rf"\g<1><v>{value}</v>", text)
        text = re.sub(rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)<v></v>', rf"\g<1><v>{value}</v>", text)
    parts[part] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, data in parts.items():
            archive.writestr(entry, data)
    expect(
        name,
        source=source("Formulas with and without stored values"),
        rows_accepted=3,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": minor("1615000")},
        fields={
            "borrower_name": "欠款客户",
            "principal": "本金结存（元）",
            "interest": "利息结存（元）",
            "total": "合计欠款（元）",
        },
        cells=cells({"principal": {3: minor("345000"), 4: None}, "total": {2: minor("1298000"), 4: None}}),
        must_warn=["formulas_not_calculated", "formula_without_value", "missing_principal"],
    )


def mac_dates() -> None:
    """x42: a workbook of the 1904 calendar, dates as serials with a format and one as a bare number."""
    name = "x42_calendar_1904"
    rows = [
        ["Debtor", "Principal due (CHF)", "Interest due (CHF)", "Granted on", "Matured on"],
        ["Alpenblick Hotel AG", 1450000, 52000.5, date(2011, 4, 1), date(2016, 3, 31)],
        ["Uhrwerk Biel GmbH", 380000.05, 0, date(2015, 12, 24), date(2020, 12, 23)],
        ["Individual A", 22000, 1100, date(2018, 2, 28), date(2019, 2, 28)],
    ]
    workbook(f"{name}.xlsx", {"Loans": rows}, formats={"Loans": {"D2:E4": "dd.mm.yyyy"}}, epoch_1904=True)
    expect(
        name,
        source=source("Workbook of the 1904 calendar, Swiss francs"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CHF": minor("1852000.05")},
        fields={
            "borrower_name": "Debtor",
            "principal": "Principal due (CHF)",
            "interest": "Interest due (CHF)",
            "loan_date": "Granted on",
            "due_date": "Matured on",
        },
        cells=cells(
            {
                "loan_date": {2: "2011-04-01", 3: "2015-12-24", 4: "2018-02-28"},
                "due_date": {2: "2016-03-31", 4: "2019-02-28"},
                "principal": {3: minor("380000.05")},
            }
        ),
        must_warn=[],
    )


def odd_dates() -> None:
    """x43: quarters, months without a day, Chinese numerals, serials as text, open-ended and future dates."""
    name = "x43_odd_dates"
    rows = [
        ["债务人", "执行标的本金(元)", "放贷时间", "届满日", "判决作出日", "最近催收"],
        ["酒泉某种业有限公司", "900000", "2018年第二季度", "2019年6月", "二〇二〇年五月十八日", "2024/1/5"],
        ["张掖某甜菜糖厂", "1500000", "43101", "2019.12.31", "2020年11月3日", "2023/12/30"],
        ["武威某酒厂", "760000.5", "20170615", "长期", "2031年1月1日", "2024/2/29"],
        ["缑某", "50000", "2016-6-1", "2017-5-32", "1900-01-00", "2023/2/29"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Quarters, months, serials, open-ended, impossible and future dates"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3210000.5")},
        fields={
            "borrower_name": "债务人",
            "principal": "执行标的本金(元)",
            "loan_date": "放贷时间",
            "due_date": "届满日",
            "judgment_date": "判决作出日",
            "last_demand_date": "最近催收",
        },
        cells=cells(
            {
                "loan_date": {2: None, 4: "2017-06-15", 5: "2016-06-01"},
                "due_date": {2: None, 3: "2019-12-31", 4: None, 5: None},
                "judgment_date": {2: "2020-05-18", 3: "2020-11-03", 4: None, 5: None},
                "last_demand_date": {2: "2024-01-05", 4: "2024-02-29", 5: None},
            }
        ),
        must_warn=["date_future", "date_impossible", "date_open_ended"],
    )


def damaged_identifiers() -> None:
    """x44: contract numbers in scientific notation, account numbers whose zeros are lost, a credit code cut short."""
    name = "x44_damaged_identifiers"
    rows = [
        ["客户姓名", "身份证件号", "贷款合同编码", "还款账户", "逾期本金金额（元）", "拖欠利息金额（元）"],
        ["蔺某", "6.22301E+17", "1.23E+17", "0062100001", "45000", "3200"],
        ["妥某某", "622301********0017", "20180305001", "62100002", "88000.5", "9100"],
        ["麻某", "622301********0036", "20190417003", "0062100003", "120000", "15000"],
        ["沙某", "622301********0052", "4.5E+16", "0062100004", "7600", "0"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Identifiers damaged by a spreadsheet program"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("260600.5")},
        fields={
            "borrower_name": "客户姓名",
            "borrower_id": "身份证件号",
            "contract_no": "贷款合同编码",
            "loan_account": "还款账户",
            "principal": "逾期本金金额（元）",
            "interest": "拖欠利息金额（元）",
        },
        cells=cells({"borrower_id": {2: None}, "contract_no": {2: None, 3: "20180305001", 5: None}}),
        must_warn=["identifier_damaged", "identifier_zeros_lost"],
    )


def unlabelled() -> None:
    """x45: the debt stands in a column without a header: refused, or read with a warning; here the total proves it."""
    name = "x45_unlabelled_amount"
    rows = [
        ["债务人名称", "", "欠息(元)", "本息合计(元)"],
        ["五常某米业有限公司", "2000000", "310000", "2310000"],
        ["尚志某木耳合作社", "450000", "21000.5", "471000.5"],
        ["阿城某糖酒公司", "7700000", "4000000", "11700000"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Principal without a header: the sums of the other columns are safe"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": minor("14481000.5")},
        fields={
            "borrower_name": "债务人名称",
            "interest": "欠息(元)",
            "principal_and_interest": "本息合计(元)",
        },
        cells=cells({"interest": {3: minor("21000.5")}}),
        must_warn=[["column_by_contents", "total_from_principal_and_interest", "column_unknown"]],
    )


def units_in_conflict() -> None:
    """x46: the line says 万元, a header says 元, a cell says 万元 in that column."""
    name = "x46_units_in_conflict"
    rows = [
        ["不良债权明细", "", "", "", "单位：万元"],
        ["单位全称", "剩余贷款本金（元）", "剩余贷款利息", "案号", "受理法院"],
        ["大兴安岭某林业局", "35,000,000.00", "1,020.5", "（2020）黑27民初9号", "大兴安岭地区中级人民法院"],
        ["黑河某大豆加工厂", "120万元", "33.25", "（2021）黑1102民初77号", "黑河市爱辉区人民法院"],
        ["伊春某家具有限公司", "8,800,000.00", "150", "（2019）黑07民初3号", "伊春市中级人民法院"],
    ]
    delimited(f"{name}.csv", rows, encoding="gb18030")
    expect(
        name,
        source=source("Units of line, header and cell in conflict"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("45000000")},
        fields={
            "borrower_name": "单位全称",
            "principal": "剩余贷款本金（元）",
            "interest": "剩余贷款利息",
            "case_no": "案号",
            "court": "受理法院",
        },
        cells=cells(
            {
                "principal": {3: minor("35000000"), 4: minor("1200000")},
                "interest": {3: minor("1020.5", WAN), 4: minor("33.25", WAN)},
            }
        ),
        must_warn=["unit_differs_from_title", "unit_conflict"],
    )


def gloss() -> None:
    """x47: bilingual headers in two rows, a Chinese row over an English one; amounts in millions."""
    name = "x47_bilingual_millions"
    rows = [
        ["跨境债权组合 Cross-border Portfolio", None, None, None, None, None],
        ["金额单位：百万美元 / Figures in USD million", None, None, None, None, None],
        ["编号", "义务人", "未清偿本金", "应计未付利息", "违约事件日", "主管法院"],
        ["No.", "Obligor", "Principal o/s", "Accrued interest", "Date of Event of Default", "Court"],
        [1, "Sino Pacific Steel Holdings Ltd", 120.5, 18.25, date(2022, 3, 15), "Supreme Court of Hong Kong"],
        [2, "某（香港）能源控股有限公司", 45, 6.1, date(2021, 11, 2), "新加坡高等法院"],
        [3, "Jade Dragon Shipping Inc", 7.025, 0.4, date(2023, 8, 30), "High Court of England and Wales"],
    ]
    areas = ["A1:F1", "A2:F2"]
    workbook(f"{name}.xlsx", {"组合": rows}, merge={"组合": areas}, formats={"组合": {"E5:E7": "yyyy-mm-dd"}})
    owed = {5: "120.5", 6: "45", 7: "7.025"}
    expect(
        name,
        source=source("Bilingual headers in two rows, millions of dollars by a line"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": sum(minor(v, 10**6) for v in owed.values())},
        fields={
            "borrower_name": "义务人/Obligor",
            "principal": "未清偿本金/Principal o/s",
            "interest": "应计未付利息/Accrued interest",
            "default_date": "违约事件日/Date of Event of Default",
            "court": "主管法院/Court",
        },
        cells=cells(
            {
                "principal": {row: minor(v, 10**6) for row, v in owed.items()},
                "interest": {7: minor("0.4", 10**6)},
                "default_date": {6: "2021-11-02"},
            }
        ),
        must_warn=["unit_from_title", "multi_header"],
    )


def unlike_sheets() -> None:
    """x48: two claim sheets with unlike headers and units, a cover sheet and a sheet of notes."""
    name = "x48_unlike_sheets"
    cover = [["某资产管理公司尽调资料"], ["目录"], ["一、对公债权"], ["二、个人债权"]]
    firms = [
        ["单位：万元", None, None, None],
        ["企业名称", "本金(结欠)", "利息(结欠)", "抵押品所在"],
        ["凤城某满族刺绣有限公司", 310.5, 22.4, "凤城市"],
        ["东港某贝类养殖场", 96, 8.15, "东港市"],
        ["合计", 406.5, 30.55, None],
    ]
    persons = [
        ["姓名", "贷款余额（元）", "应收利息（元）", "逾期天数", "五级形态"],
        ["谷某", 45210.33, 1220.1, 410, "可疑"],
        ["肇某某", 120000, 8800, 733, "损失"],
        ["那某", 5000, 12.5, 95, "次级"],
    ]
    notes = [["说明：个人债权利息计算至2025年5月31日。"], ["联系人：佟某"]]
    workbook(f"{name}.xlsx", {"封面": cover, "对公": firms, "个人": persons, "说明": notes})
    expect(
        name,
        source=source("Two claim sheets with unlike headers and units, a cover and notes"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("406.5", WAN) + minor("170210.33")},
        fields={"days_past_due": "逾期天数", "five_class": "五级形态"},
        cells=cells({"principal": {3: minor("310.5", WAN)}, "interest": {4: minor("8.15", WAN)}}, "对公")
        + cells(
            {"principal": {2: minor("45210.33")}, "five_class": {3: "loss"}, "borrower_name": {4: "那某"}},
            "个人",
        ),
        must_warn=["several_sheets", "totals_row_skipped", "unit_from_title"],
    )


def make() -> None:
    """Write these tapes."""
    formulas()
    mac_dates()
    odd_dates()
    damaged_identifiers()
    unlabelled()
    units_in_conflict()
    gloss()
    unlike_sheets()


if __name__ == "__main__":
    make()
