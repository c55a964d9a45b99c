"""Layouts of real tapes, written small: each reads to the same claims a person would see."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.answer import message_of

Write = Callable[..., Path]


def codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


def test_title_unit_and_base_date_lines_over_a_two_row_header(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["某资产管理公司不良资产包明细表"],
                ["单位：万元", "", "", "", "", "", "", "", "基准日：2025年6月30日"],
                ["序号", "债务企业", "债权金额", "", "", "", "担保情况", "", "诉讼"],
                ["", "", "尚欠本金", "欠付利息", "代垫费用", "小计", "担保方式", "连带保证人", "案件进展"],
                [1, "甲建材有限公司", 100.5, 20, 1.5, 122, "保证", "张三、李四", "终结本次执行程序"],
                [2, "乙置业有限公司", 200, 30.25, None, 230.25, "抵押+保证", "", "执行中"],
                ["小计", "", 300.5, 50.25, 1.5, 352.25],
                [3, "丁贸易有限公司", 50, 5, None, 55, "信用", "", ""],
                ["合　计", "", 350.5, 55.25, 1.5, 407.25],
                ["制表人：", "", "", "复核："],
            ],
            merge=["A1:I1", "A3:A4", "B3:B4", "C3:F3", "G3:H3"],
        )
    )
    assert [row.values["borrower_name"] for row in tape.rows] == [
        "甲建材有限公司",
        "乙置业有限公司",
        "丁贸易有限公司",
    ]
    assert not tape.rejected
    assert tape.totals == {"CNY": 350_500_000}
    assert tape.fields["principal"] == "债权金额/尚欠本金"
    assert tape.fields["total"] == "债权金额/小计"
    assert tape.fields["guarantors"] == "担保情况/连带保证人"
    first = tape.rows[0].values
    assert (first["base_date"], first["guarantors"]) == (date(2025, 6, 30), ["张三", "李四"])
    assert first["enforcement_status"] == "terminated_this_round"
    assert tape.control.stated == (("清单", 9, "principal", 350_500_000, True),)
    assert codes(tape) >= {
        "title_rows_skipped", "multi_header", "totals_row_skipped", "notes_row_skipped", "unit_from_title",
        "base_date_from_title", "currency_assumed", "several_guarantors",
    }  # fmt: skip


def test_groups_without_merged_cells_are_carried_over_their_leaves(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人,债权金额,,保证人,\n,本金（元）,利息（元）,名称,证件号码\n甲公司,100.00,5.00,张三,11010519491231002X\n"
        )
    )
    row = tape.rows[0].values
    assert (row["principal"], row["interest"], row["guarantors"]) == (10_000, 500, ["张三"])
    assert row["guarantor_id"] == "1101************2X"


def test_a_totals_row_whose_figures_slid_is_told_apart_and_compared(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["债权人", "债务人", "逾期本金(万元)"],
                ["某银行", "甲公司", "1,000"],
                ["某银行", "乙公司", "500.5"],
                ["合计", "1,500.5"],
            ]
        )
    )
    assert tape.totals == {"CNY": 1_500_500_000}
    assert tape.control.stated[0][3:] == (1_500_500_000, True)


def test_a_total_that_differs_is_reported_with_both_sums(workbook: Write) -> None:
    tape = read_tape(workbook([["债务人", "本金(元)"], ["甲公司", 100], ["乙公司", 200], ["合计", 301]]))
    (finding,) = [f for f in tape.warnings if f.code == "totals_differ"]
    assert (finding.values["stated"], finding.values["sum"]) == ("301.00", "300.00")


def test_heji_inside_a_collateral_text_is_no_totals_row(text_file: Write) -> None:
    tape = read_tape(
        text_file("债务人,抵押物,本金(元)\n甲公司,房产合计25661.01平方米,100\n乙公司,合计三套,200\n")
    )
    assert [row.row for row in tape.rows] == [2] or len(tape.rows) == 2
    assert sum(tape.totals.values()) in (10_000, 30_000)
    assert tape.rows[0].values["collateral"] == "房产合计25661.01平方米"


def test_a_header_repeated_in_the_middle_and_notes_are_no_claims(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人名称\t合同编号\t剩余本金（元）\t币种\n甲公司\tHT-1\t1,000.00\t人民币\n借款人名称\t合同编号\t剩余本金（元）\t币种\n"
            "乙公司\tHT-2\t2,000.00\t美元\n丙公司\tHT-3\t3,000\t日元\n备注：以上数据仅供参考\n",
            encoding="utf-16",
            name="tape.txt",
        )
    )
    assert tape.totals == {"CNY": 100_000, "JPY": 3_000, "USD": 200_000}
    assert codes(tape) >= {"header_repeated", "notes_row_skipped", "mixed_currency", "encoding_detected"}


def test_a_key_value_sheet_of_two_pairs_to_a_row(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["债权基本信息表"],
                ["债务人", "某某实业有限公司", "担保人", "赵六、钱七"],
                ["贷款本金余额", "1,500万元", "利息", "300.25万元"],
                ["判决书案号", "（2018）京02民初8号", "判决生效日期", "2019年5月6日"],
                ["境外财产线索", "香港中环房产一套、加拿大温哥华"],
            ]
        )
    )
    row = tape.rows[0].values
    assert (row["principal"], row["interest"]) == (1_500_000_000, 300_250_000)
    assert (row["effective_date"], row["overseas_clue"]) == (date(2019, 5, 6), ["HK", "CA-BC"])
    assert "vertical_layout" in codes(tape)


def test_two_claims_in_one_key_value_sheet(workbook: Write) -> None:
    block = [["债务人", "甲公司"], ["本金", "100元"], ["利息", "5元"]]
    tape = read_tape(workbook([*block, [None], ["债务人", "乙公司"], ["本金", "200元"], ["利息", "6元"]]))
    assert [row.values["principal"] for row in tape.rows] == [10_000, 20_000]


def test_hidden_rows_columns_and_sheets_are_not_read_and_it_is_said(workbook: Write) -> None:
    rows = [["借款人", "本金(元)", "罚息(元)"], ["甲公司", 100, 5], ["乙公司", 200, 6], ["丙公司", 300, 7]]
    tape = read_tape(
        workbook(
            {"明细": rows, "内部": [["借款人", "本金(元)"], ["丁公司", 9]]},
            hide_rows=[3],
            hide_columns=["C"],
            hide_sheets=["内部"],
        )
    )
    assert [row.row for row in tape.rows] == [2, 4]
    assert "penalty" not in tape.fields
    assert codes(tape) >= {"hidden_rows", "hidden_columns", "hidden_sheet"}


def test_receipts_under_one_merged_borrower_each_name_it(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["借款人", "借据号", "借据余额(元)"],
                ["甲公司", "J1", 100],
                [None, "J2", 200],
                ["乙公司", "J3", 300],
            ],
            merge=["A2:A3"],
        )
    )
    assert [row.values["borrower_name"] for row in tape.rows] == ["甲公司", "甲公司", "乙公司"]
    assert tape.totals == {"CNY": 60_000}


def test_collateral_and_guarantor_sheets_are_joined_by_contract(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            {
                "债权": [
                    ["合同编号", "借款人", "贷款余额(元)"],
                    ["H1", "甲公司", 100],
                    ["H2", "乙公司", 200],
                ],
                "保证人": [
                    ["合同编号", "保证人名称", "地址"],
                    ["H1", "张三", "北京"],
                    ["H1", "李四", ""],
                    ["H2", "丙公司", ""],
                ],
                "抵押物": [["合同编号", "抵押物", "查封状态"], ["H2", "厂房一处", "首封"]],
                "无关": [["编号", "资产类型", "面积"], ["X9", "车位", 12]],
            }
        )
    )
    assert len(tape.rows) == 2
    assert tape.rows[0].values["guarantors"] == ["张三", "李四"]
    assert "borrower_address" not in tape.rows[0].values
    (collateral,) = [row for row in tape.linked if row.sheet == "抵押物"]
    assert (collateral.row, collateral.values["seizure_status"]) == (2, "first")
    assert collateral.values["claim_id"] == tape.rows[1].values["claim_id"]
    assert codes(tape) >= {"several_sheets", "sheet_not_joined"}


def test_several_sheets_of_claims_with_unlike_headers_are_all_read(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            {
                "对公": [["借款企业", "结欠本金(万元)"], ["甲公司", 1]],
                "个人": [["客户姓名", "未偿本金(元)"], ["张某", 5]],
            }
        )
    )
    assert {(row.sheet, row.values["principal"]) for row in tape.rows} == {("对公", 1_000_000), ("个人", 500)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_delimiter_read_alike(text_file: Write, encoding: str, delimiter: str) -> None:
    lines = ["债务人,本金（元）,到期日", "甲有限公司,1000.50,2020-01-02", "乙𠮷有限公司,20,2020年3月4日"]
    tape = read_tape(text_file("\n".join(lines).replace(",", delimiter), encoding=encoding, name="data.bin"))
    assert [row.values["principal"] for row in tape.rows] == [100_050, 2_000]
    assert tape.rows[1].values["borrower_name"] == "乙𠮷有限公司"


def test_traditional_characters_in_big5_and_new_taiwan_dollars(text_file: Write) -> None:
    tape = read_tape(
        text_file(
            "借款人,貸款餘額（新台幣元）,到期日\n台灣某股份有限公司,1000000,2020/01/05\n", encoding="big5"
        )
    )
    assert tape.totals == {"TWD": 100_000_000}


def test_european_headers_and_decimal_commas(text_file: Write) -> None:
    text = "Schuldner;Bürge;Währung;Hauptforderung;Fälligkeit\nMüller GmbH;Hans Müller;EUR;1.234.567,89;31.12.2019\n"
    tape = read_tape(text_file(text, encoding="cp1252"))
    assert tape.totals == {"EUR": 123_456_789}
    assert tape.rows[0].values["due_date"] == date(2019, 12, 31)


def test_a_web_page_named_xls(text_file: Write) -> None:
    page = (
        '<html><head><meta charset="gb2312"></head><body><table><tr><td colspan=4>单位：万元</td></tr><tr><th>户名</th><th>结欠本金</th>'
        "<th>担保人</th></tr><tr><td>甲公司</td><td>1,000.50</td><td>张三<br>李四</td></tr></table></body></html>"
    )
    tape = read_tape(text_file(page, encoding="gb18030", name="tape.xls"))
    assert tape.rows[0].values["principal"] == 1_000_500_000
    assert tape.rows[0].values["guarantors"] == ["张三", "李四"]


def test_a_package_as_a_key_value_sheet(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["资产包名称", "某银行第1期资产包"],
                ["户数", "12户"],
                ["债权本金", "3.56亿元"],
                ["债权总额", "4.76亿元"],
                ["基准日", "2025年3月31日"],
            ]
        )
    )
    assert (tape.totals, tape.rows[0].values["claim_name"]) == ({"CNY": 35_600_000_000}, "某银行第1期资产包")
    assert codes(tape) >= {"package_level", "vertical_layout"}


def test_a_sheet_that_sums_up_another_is_not_counted_twice(workbook: Write) -> None:
    detail = [
        ["借款人", "借据号", "本金余额(元)"],
        ["甲公司", "J1", 100],
        ["甲公司", "J2", 200],
        ["乙公司", "J3", 300],
    ]
    summary = [["借款人", "本金余额(万元)"], ["甲公司", 0.03], ["乙公司", 0.03]]
    tape = read_tape(workbook({"汇总": summary, "明细": detail}))
    assert tape.totals == {"CNY": 60_000}
    assert {row.sheet for row in tape.rows} == {"明细"}
    assert "summary_sheet_skipped" in codes(tape)


def test_a_summary_in_rounded_figures_is_not_counted_twice(workbook: Write) -> None:
    detail = [
        ["借款人", "借据号", "本金余额(元)"],
        ["甲公司", "J1", 1_234_567.89],
        ["甲公司", "J2", 2_345_678.12],
        ["乙公司", "J3", 3_456_789.01],
    ]
    summary = [["借款人", "本金余额(万元)"], ["甲公司", 358.02], ["乙公司", 345.68]]
    tape = read_tape(workbook({"汇总": summary, "明细": detail}))
    assert tape.totals == {"CNY": 703_703_502}
    assert "summary_sheet_skipped" in codes(tape)


def test_other_sums_of_the_same_borrowers_are_no_summary(workbook: Write) -> None:
    detail = [
        ["借款人", "借据号", "本金余额(元)"],
        ["甲公司", "J1", 1_234_567.89],
        ["乙公司", "J3", 3_456_789.01],
    ]
    others = [["借款人", "借据号", "本金余额(万元)"], ["甲公司", "K1", 124.46], ["乙公司", "K2", 345.68]]
    tape = read_tape(workbook({"一": others, "二": detail}))
    assert "summary_sheet_skipped" not in codes(tape)
    assert len(tape.rows) == 4


def test_a_unit_column_holds_where_the_header_names_no_unit(workbook: Write) -> None:
    tape = read_tape(workbook([["债务人", "本金", "金额单位"], ["甲公司", 5, "万元"], ["乙公司", 7, "元"]]))
    assert [row.values["principal"] for row in tape.rows] == [5_000_000, 700]


def test_short_forms_of_american_tapes(workbook: Write) -> None:
    header = [
        "Loan #",
        "Borrower Name",
        "Orig Bal",
        "Current UPB",
        "Accrued Int",
        "Total Payoff",
        "Orig Date",
        "CCY",
    ]
    tape = read_tape(
        workbook([header, ["1001", "ACME LLC", 1000, 750.12, 12.5, 762.62, "01/15/2015", "USD"]])
    )
    row = tape.rows[0].values
    assert (row["claim_id"], row["principal"], row["interest"], row["total"]) == (
        "1001",
        75_012,
        1_250,
        76_262,
    )
    assert (row["original_amount"], row["loan_date"]) == (100_000, date(2015, 1, 15))


def test_what_remains_to_be_enforced_is_owed_and_what_was_enforced_is_not(workbook: Write) -> None:
    header = [
        "申请执行人",
        "被执行人",
        "申请执行标的额（元）",
        "已执行到位金额（元）",
        "未执行到位金额（元）",
    ]
    tape = read_tape(workbook([header, ["某银行", "甲公司", 12, 2, 10]]))
    assert (tape.totals, tape.rows[0].values["recovered"]) == ({"CNY": 1_000}, 200)
    assert "column_not_used" in codes(tape)


def test_a_vertical_sheet_and_a_header_of_column_numbers(workbook: Write) -> None:
    tape = read_tape(workbook([["借款人", "本金(元)", "利息(元)"], ["A", "B", "C"], ["甲公司", 1, 2]]))
    assert [row.row for row in tape.rows] == [3]


def test_three_header_rows_with_units_in_the_last(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["不良贷款清收台账"],
                ["序号", "基本情况", "", "贷款情况", "", "", "欠款情况", ""],
                ["", "借款人", "证件号码", "合同号", "放款", "", "本金", "利息"],
                ["", "", "", "", "日期", "金额", "（万元）", "（元）"],
                [1, "甲公司", "91350100M000100Y43", "HT1", date(2015, 1, 1), 500, 450, 12345.67],
            ],
            merge=["A1:H1", "A2:A4", "B2:C2", "D2:F2", "G2:H2", "B3:B4", "C3:C4", "D3:D4", "E3:F3"],
        )
    )
    row = tape.rows[0].values
    assert (row["principal"], row["interest"], row["loan_date"]) == (450_000_000, 1_234_567, date(2015, 1, 1))
    assert row["original_amount"] == 50_000
    assert [f.column for f in tape.warnings if f.code == "unit_assumed"] == ["贷款情况/放款/金额"]
    assert tape.fields["principal"] == "欠款情况/本金/（万元）"


def test_a_sum_named_in_the_title_is_no_unit(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                [None, "截至2025年3月31日，本金合计人民币3.2亿元，涉及2户"],
                [None, "户名", "所欠本金"],
                [None, "甲公司", 16000],
                [None, "乙公司", 5],
            ]
        )
    )
    assert tape.totals == {"CNY": 1_600_500}
    assert tape.rows[0].values["base_date"] == date(2025, 3, 31)


def test_a_totals_row_without_a_label_is_known_by_its_sums(workbook: Write) -> None:
    rows = [
        ["客户名称", "结欠本金(元)", "应收利息(元)"],
        ["甲公司", 100.1, 1],
        ["乙公司", 200.2, 2],
        ["", 300.3, 3],
    ]
    tape = read_tape(workbook(rows))
    assert (len(tape.rows), len(tape.rejected), tape.totals) == (2, 0, {"CNY": 30_030})
    odd = read_tape(workbook([*rows[:-1], ["", 300.4, 3]], name="odd.xlsx"))
    assert [row.reasons for row in odd.rejected] == [("missing_borrower",)]


def test_a_list_of_law_suits_names_the_debtor_as_defendant(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [["原告", "被告", "诉请本金(元)", "受理法院"], ["某银行", "甲公司", "1 234 567.89", "深圳中院"]]
        )
    )
    row = tape.rows[0].values
    assert (row["creditor"], row["borrower_name"], row["principal"]) == ("某银行", "甲公司", 123_456_789)


def test_a_header_unit_that_differs_from_the_title_is_said(workbook: Write) -> None:
    tape = read_tape(workbook([["单位：元"], ["借款人", "本金（万元）", "利息"], ["甲公司", 1, 200]]))
    assert (tape.rows[0].values["principal"], tape.rows[0].values["interest"]) == (1_000_000, 20_000)
    assert "unit_differs_from_title" in codes(tape)


def test_spreadsheetml_2003_named_xls(text_file: Write) -> None:
    def row(*cells: str) -> str:
        kinds = [
            "Number" if c.replace(".", "").isdigit() else "DateTime" if c[4:5] == "-" else "String"
            for c in cells
        ]
        data = "".join(
            f'<Cell><Data ss:Type="{k}">{c}</Data></Cell>' for k, c in zip(kinds, cells, strict=True)
        )
        return f"<Row>{data}</Row>"

    xml = (
        '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="清单"><Table>{row("借款人", "结欠本金(元)", "到期日")}{row("甲公司", "100.5", "2020-01-02T00:00:00.000")}'
        "</Table></Worksheet></Workbook>"
    )
    tape = read_tape(text_file(xml, name="tape.xls"))
    values = tape.rows[0].values
    assert (values["principal"], values["due_date"], tape.rows[0].sheet) == (10_050, date(2020, 1, 2), "清单")


def test_two_tables_with_unlike_headers_on_one_sheet(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["一、对公类"],
                ["序号", "企业名称", "欠本金额（万元）", "欠息金额（万元）", "担保人", "诉讼及执行情况"],
                [1, "甲公司", 10, 1, "张三", "已判决，未执行"],
                ["小计", 10, 1],
                ["二、个人类"],
                ["序号", "借款人姓名", "剩余本金（元）", "剩余利息（元）", "身份证号", "联系电话"],
                [1, "李四", 1000, 10, "11010519491231002X", "13800000000"],
            ]
        )
    )
    assert [(r.row, r.values["principal"]) for r in tape.rows] == [(3, 10_000_000), (7, 100_000)]
    assert tape.rows[0].values["litigation_status"] == "judgment_not_enforced"
    assert "13800000000" not in str([dict(r.values) for r in tape.rows])
    assert "second_table" in codes(tape)


def test_rows_under_one_merged_sum_are_one_claim(workbook: Write) -> None:
    rows = [
        ["序号", "债务人", "本金余额(元)", "担保人", "担保方式"],
        [1, "甲公司", 1000000.5, "张三", "保证"],
        [None, None, None, "李四", "保证"],
        [None, None, None, "丙公司", "抵押"],
        [2, "乙公司", 200, "王五", "保证"],
    ]
    tape = read_tape(workbook(rows, merge=["A2:A4", "B2:B4", "C2:C4"]))
    assert (len(tape.rows), len(tape.rejected), tape.totals) == (2, 0, {"CNY": 100_020_050})
    first = tape.rows[0].values
    assert (first["guarantors"], first["guarantee_type"]) == (
        ["张三", "李四", "丙公司"],
        "mortgage+guarantee",
    )
    assert "row_folded" in codes(tape)


def test_a_list_of_defaulted_bonds_names_the_issuer(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [["发行人", "债券简称", "违约本金（亿元）", "违约日期"], ["甲集团", "19甲01", 5.5, "2020/11/10"]]
        )
    )
    assert tape.totals == {"CNY": 55_000_000_000}


def test_one_court_in_every_row_makes_no_list_of_keys_and_values(text_file: Write) -> None:
    lines = [
        f"公司{i}有限公司,1000000,2023-05-05,（2021）京0105民初{i}号,北京市朝阳区人民法院,新加坡"
        for i in range(9)
    ]
    tape = read_tape(text_file("借款人,本金(元),判决日期,案号,法院,境外财产线索\n" + "\n".join(lines) + "\n"))
    assert len(tape.rows) == 9
    assert tape.fields["principal"] == "本金(元)"


def test_many_courts_make_no_list_of_keys_and_values(text_file: Write) -> None:
    courts = [f"北京市{name}区人民法院" for name in ("朝阳", "海淀", "西城", "东城", "丰台", "通州", "大兴")]
    lines = [f"公司有限公司{i},1000000,{court},新加坡" for i, court in enumerate(courts)]
    tape = read_tape(text_file("借款人,本金(元),法院,境外财产线索\n" + "\n".join(lines) + "\n"))
    assert len(tape.rows) == len(courts)


def test_the_unit_of_a_title_is_said_in_words(workbook: Write) -> None:
    tape = read_tape(workbook([["清单（单位：万元）"], ["债务人", "本金"], ["甲公司", 100]]))
    (found,) = [f for f in tape.warnings if f.code == "unit_from_title"]
    assert (message_of(found, "zh"), tape.totals) == (
        "根据表头以上说明，金额按“万”计（×10,000）。",
        {"CNY": 100_000_000},
    )


def test_what_was_paid_under_a_guarantee_is_owed_under_a_group_that_says_so(workbook: Write) -> None:
    lines = [
        ["被担保人", "代偿支出", None, "尚未收回", None],
        [None, "代偿本金（元）", "代偿利息（元）", "代偿本金（元）", "小计（元）"],
        ["甲有限公司", 100, 4, 90, 95],
        ["乙有限公司", 200, 8, 200, 210],
    ]
    tape = read_tape(workbook(lines, merge=("A1:A2", "B1:C1", "D1:E1")))
    assert tape.fields["principal"] == "尚未收回/代偿本金（元）"
    assert tape.totals == {"CNY": 29_000}


def test_a_field_of_a_record_within_a_record_is_read_by_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "tape.jsonl"
    lines = [
        {
            "counterparty": {"name_of_counterparty": name},
            "loan": {"currency": "EUR", "principal_amount": owed},
        }
        for name, owed in (("Alpha Ltd", 100), ("Beta Ltd", 250))
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    tape = read_tape(path)
    assert tape.fields["principal"] == "loan/principal_amount"
    assert tape.totals == {"EUR": 35_000}


def test_a_form_with_two_pairs_in_a_row_keeps_the_keys_that_nobody_knows(
    workbook: Callable[..., Path],
) -> None:
    form = [
        ["ALACAK FORMU", None, None, None],
        [None, None, None, None],
        ["Asıl borçlu", "Ege Zeytincilik A.Ş.", "Müteselsil kefiller", "Şahıs A, Şahıs B"],
        ["Ödenmemiş anapara", "12.480.000,00 TL", "İşlemiş temerrüt faizi", "3.905.112,40 TL"],
        ["XQZV", "195.255,62 TL", "Esas no", "2022/10455 E."],
        ["İcra dairesi", "İzmir 14. İcra Dairesi", "Takip tarihi", "09.05.2022"],
    ]
    tape = read_tape(workbook({"Dosya 1": form}))
    assert [row.values["principal"] for row in tape.rows] == [1_248_000_000]
    assert tape.rows[0].values["guarantors"] == ["Şahıs A", "Şahıs B"]
    assert "XQZV" in [column.header for column in tape.tables[0].columns]


def test_a_number_that_a_comma_cut_in_two_holds_its_row_though_the_last_cell_is_empty(
    text_file: Callable[..., Path],
) -> None:
    rows = "".join(f"Debtor {i} Ltd,1500,{100 + i}.00,30-06-2015,none\n" for i in range(4))
    text = f"Obligor,Sanctioned (USD),Principal (USD),NPA date,Note\n{rows}Cut Ltd,1500,1,402.00,30-06-2015,\nLong Ltd,1500,200.00,30-06-2015,none,\n"
    tape = read_tape(text_file(text))
    assert [row.values["borrower_name"] for row in tape.rejected] == ["Cut Ltd"]
    assert "cells_slid" in tape.rejected[0].reasons
