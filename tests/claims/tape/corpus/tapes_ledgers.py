"""Development tapes 01 to 08: ledgers and lists of Chinese banks, guarantors, courts and asset managers."""

from datetime import date

from writing import (
    cells,
    converted,
    delimited,
    expect,
    html_page,
    html_table,
    minor,
    spreadsheet_ml,
    workbook,
)

INDEX = "public code index, file {}"


def uncleared_credits() -> None:
    """01: an export of uncleared credits in GB18030 with subtotals per office; a character of four bytes; USD beside CNY."""
    name = "01_uncleared_credits_gb18030"
    head = "客户名称,客户编号,借据流水号,合同号,出帐号,业务品种,币种,借据金额,余额,表内欠息,表外欠息,经办机构"
    rows = [
        ["信贷资产未结清清单"],
        ["截止日期：2025年9月30日", "", "", "", "", "", "", "", "", "", "", "金额单位：元"],
        head.split(","),
        ["永昌𠮷泰纺织有限公司", "C0010021", "JJ2019-0031", "HT2019-0018", "PZ20190031", "流动资金贷款", "人民币",
         "5,000,000.00", "4,870,000.00", "312,400.55", "0.00", "城东支行"],
        ["永昌𠮷泰纺织有限公司", "C0010021", "JJ2019-0047", "HT2019-0026", "PZ20190047", "流动资金贷款", "人民币",
         "3,000,000.00", "3,000,000.00", "98,115.20", "41,000.00", "城东支行"],
        ["小计", "", "", "", "", "", "", "8,000,000.00", "7,870,000.00", "410,515.75", "41,000.00", "城东支行"],
        ["海陵远洋物流有限公司", "C0010178", "JJ2020-0002", "HT2020-0001", "PZ20200002", "进口押汇", "美元",
         "620,000.00", "587,330.18", "22,018.03", "0.00", "国际业务部"],
        ["小计", "", "", "", "", "", "", "620,000.00", "587,330.18", "22,018.03", "0.00", "国际业务部"],
        ["陈某", "P0088123", "JJ2021-0909", "HT2021-0700", "PZ20210909", "个人经营贷款", "人民币",
         "800,000.00", "655,021.37", "18,220.00", "7,310.06", "城西支行"],
        ["李某某", "P0088127", "JJ2021-0911", "HT2021-0702", "PZ20210911", "个人经营贷款", "人民币",
         "450,000.00", "0.00", "0.00", "12,345.67", "城西支行"],
        ["小计", "", "", "", "", "", "", "1,250,000.00", "655,021.37", "18,220.00", "19,655.73", "城西支行"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="gb18030")
    owed = {4: "4870000", 5: "3000000", 7: "587330.18", 9: "655021.37", 10: "0"}
    expect(
        name,
        source={
            "title": "Export of uncleared credits, GB18030, subtotals per office, two currencies",
            "url": INDEX.format(236815244),
            "real": "the twelve headers and their order",
            "ours": "title lines, names, figures, subtotals",
        },
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("8525021.37"), "USD": minor("587330.18")},
        fields={
            "borrower_name": "客户名称",
            "iou_no": "借据流水号",
            "contract_no": "合同号",
            "currency": "币种",
            "original_amount": "借据金额",
            "principal": "余额",
        },
        cells=cells(
            {
                "principal": {row: minor(value) for row, value in owed.items()},
                "currency": {4: "CNY", 7: "USD"},
                "original_amount": {7: minor("620000")},
                "base_date": {4: "2025-09-30", 10: "2025-09-30"},
                "borrower_name": {4: "永昌𠮷泰纺织有限公司"},
            }
        ),
        must_warn=["encoding_detected", "totals_row_skipped", "mixed_currency"],
    )


def asset_manager_list() -> None:
    """02: an asset manager's list: three header rows, borrower merged over receipts, subtotals, a hidden row, a signature."""
    name = "02_asset_manager_three_headers"
    rows = [
        ["某资产管理股份有限公司江苏省分公司债权资产明细表"],
        ["基准日：2024年12月20日", None, None, None, None, None, None, None, "单位：万元"],
        ["序号", "债务企业", "借款凭证号", "债权情况", None, None, None, "担保措施", None],
        [None, None, None, "贷款本金", "欠息", None, "债权总计", "保证人", "抵（质）押物"],
        [None, None, None, None, "利息", "罚息及复利", None, None, None],
        [1, "盐城海丰化工有限公司", "0110-001", 1200, 310.5, 45.25, 1555.75, "盐城海丰集团有限公司、张某、王某",
         "厂房合计8,211.40平方米，土地小计20亩"],
        [None, None, "0110-002", 800, 190.125, 20, 1010.125, "张某、王某", "无"],
        [2, "南通启航船务有限公司", "0110-013", 2500.5, 610.25, 99.5, 3210.25, "南通启航控股有限公司；李某；赵某某", "“启航6”轮"],
        [3, "已结清户（供参考）", "0110-099", 9999, 1, 1, 10001, None, None],
        ["小 计", None, None, 4500.5, 1110.875, 164.75, 5776.125, None, None],
        [4, "泰州市金鼎建材有限公司", "0110-021", 650.333333, 88.1, 0, 738.433333, None, "机器设备一批"],
        [5, "扬州江都小计量仪器厂", "0110-022", 77.7, 15.3, 2, 95, "江都区某镇工业公司", None],
        ["总　计", None, None, 5228.533333, 1214.275, 166.75, 6609.558333, None, None],
        ["注：利息计算至基准日，之后的利息另计。"],
        ["制表人：周某", None, None, None, None, None, None, "复核：吴某"],
    ]  # fmt: skip
    workbook(
        f"{name}.xlsx",
        {"明细": rows},
        merge={
            "明细": ["A1:I1", "D3:G3", "H3:I3", "A3:A5", "B3:B5", "C3:C5", "D4:D5", "E4:F4", "G4:G5", "H4:H5",
                   "I4:I5", "A6:A7", "B6:B7", "A10:C10", "A13:C13", "A14:I14"]
        },
        hide_rows={"明细": [9]},
    )  # fmt: skip
    wan = 10_000
    principal = {6: "1200", 7: "800", 8: "2500.5", 11: "650.333333", 12: "77.7"}
    expect(
        name,
        source={
            "title": "Asset manager's list: three header rows, merged borrower, subtotals, hidden row, signature",
            "url": "announcements of asset managers (layout), see the README of the claims data",
            "real": "layout and the words 债务企业, 借款凭证号, 债权总计, 抵（质）押物",
            "ours": "all names and figures",
        },
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(minor(v, wan) for v in principal.values())},
        fields={
            "row_no": "序号",
            "borrower_name": "债务企业",
            "principal": "债权情况/贷款本金",
            "interest": "债权情况/欠息/利息",
            "total": "债权情况/债权总计",
            "guarantors": "担保措施/保证人",
            "collateral": "担保措施/抵（质）押物",
        },
        cells=cells(
            {
                "principal": {row: minor(v, wan) for row, v in principal.items()},
                "interest": {7: minor("190.125", wan), 12: minor("15.3", wan)},
                "total": {6: minor("1555.75", wan), 7: minor("1010.125", wan), 11: minor("738.433333", wan)},
                "borrower_name": {7: "盐城海丰化工有限公司", 12: "扬州江都小计量仪器厂"},
                "guarantors": {
                    6: ["盐城海丰集团有限公司", "张某", "王某"],
                    8: ["南通启航控股有限公司", "李某", "赵某某"],
                },
                "base_date": {6: "2024-12-20"},
            }
        ),
        must_warn=[
            "totals_row_skipped",
            "multi_header",
            "hidden_rows",
            "notes_row_skipped",
            "unit_from_title",
        ],
    )


def units_in_cells() -> None:
    """03: units, numerals and approximations that change from cell to cell, one of them unreadable."""
    name = "03_units_mixed_in_cells"
    rows = [
        ["编号", "欠款人", "尚欠贷款本金", "累计欠息", "抵债情况"],
        ["A-1", "临河绿源牧业有限公司", "3,200万元", "408.75万元", "无"],
        ["A-2", "包头北方特钢有限公司", "1.2亿元", "3,105万元", "无"],
        ["A-3", "鄂尔多斯金沙煤业有限公司", "8500000元", "1234567.89元", "房产3套"],
        ["A-4", "通辽市草原肉类加工厂", "叁佰伍拾万元整", "贰拾万零伍仟元整", "无"],
        ["A-5", "赤峰华阳置业有限公司", "约6,000万元", "约900万元", "土地"],
        ["A-6", "乌海泰和焦化有限公司", "２，４００．５万元", "３６０万元", "设备"],
        ["A-7", "巴彦淖尔河套酒业经营部", "1500-1800万元", "不详", "无"],
        ["A-8", "锡林浩特宏图矿业有限公司", "人民币玖仟万元整", "1,000余万元", "采矿权"],
        ["A-9", "", "200万元", "10万元", "无"],
        ["A-10", "呼伦贝尔东盛木业有限公司", "700.00万元", "", "无"],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    principal = {
        2: minor("3200", 10_000), 3: minor("1.2", 10**8), 4: minor("8500000"), 5: minor("3500000"), 6: minor("6000", 10_000),
        7: minor("2400.5", 10_000), 9: minor("9000", 10_000), 11: minor("700", 10_000),
    }  # fmt: skip
    expect(
        name,
        source={
            "title": "万元, 亿元, 元, capital numerals and approximations from cell to cell",
            "url": "the README of the claims data (amounts met in public notices)",
            "real": "the ways of writing amounts",
            "ours": "headers, names, figures",
        },
        rows_accepted=8,
        rows_rejected=2,
        totals_field="principal",
        totals={"CNY": sum(principal.values())},
        fields={"claim_id": "编号", "borrower_name": "欠款人", "principal": "尚欠贷款本金", "interest": "累计欠息"},
        cells=cells(
            {
                "principal": {**principal, 8: None},
                "interest": {2: minor("408.75", 10_000), 3: minor("3105", 10_000), 4: minor("1234567.89"),
                             5: minor("205000"), 7: minor("360", 10_000), 11: None},
            }
        ),
        must_warn=["amount_approximate", "amount_text", "missing_borrower", ["amount_range", "amount_unreadable"]],
    )  # fmt: skip


def enforcement_page() -> None:
    """04: a court's enforcement list, an HTML page named .xls, with many spellings of 终本."""
    name = "04_enforcement_list_html"
    head = ["序号", "执行案号", "申请执行人", "被执行人", "执行依据文书号", "申请执行金额（元）", "已执行到位金额（元）", "未执行金额（元）",
            "申请执行时间", "办理情况"]  # fmt: skip
    bank = "某农村商业银行股份有限公司"
    body = [
        ["1", "（2021）粤0112执3310号", bank, "广州穗丰电子有限公司、何某", "（2020）粤0112民初877号", "4,215,600.50", "0.00",
         "4,215,600.50", "2021.03.08", "终本"],
        ["2", "（2019）粤0112执1204号", bank, "佛山市顺意陶瓷有限公司", "（2018）粤0112民初5021号", "12,000,000.00",
         "1,500,000.00", "10,500,000.00", "2019.11.25", "终结本次执行程序"],
        ["3", "（2023）粤0112执恢88号", bank, "林某", "（2017）粤0112民初1190号", "350,000.00", "20,000.00", "330,000.00",
         "2023.06.30", "恢复执行"],
        ["4", "（2022）粤0112执901号", bank, "东莞市启明五金制品厂", "（2021）粤0112民初33号", "880,000.00", "880,000.00", "0.00",
         "2022.02.14", "执行完毕"],
        ["5", "（2020）粤0112执77号", bank, "中山市利源贸易有限公司、欧阳某、黎某", "（2019）粤0112民初2908号", "6,600,000.00", "0.00",
         "6,600,000.00", "2020.01.09", "已终本"],
        ["6", "（2024）粤0112执5510号", bank, "谭某", "（2023）粤0112民初100号", "99,999.99", "0.00", "99,999.99", "2024.12.31",
         "终结执行"],
    ]  # fmt: skip
    total = [("合计", "colspan=5"), "24,145,600.49", "2,400,000.00", "21,745,600.49", "", ""]
    html_page(
        f"{name}.xls",
        "<p>执行案件台账（截至2025年6月30日）</p>" + html_table([head, *body, total]),
        encoding="gb2312",
    )
    open_sum = {2: "4215600.50", 3: "10500000", 4: "330000", 5: "0", 6: "6600000", 7: "99999.99"}
    expect(
        name,
        source={
            "title": "Enforcement list of a rural bank, HTML named .xls, GB2312",
            "url": "rural bank enforcement ledger of a public project, see headers.csv (当前执行法院); 终本 spellings of statuses.csv",
            "real": "kinds of columns, case number format, spellings",
            "ours": "header wording, names, figures",
        },
        rows_accepted=6,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": sum(minor(v) for v in open_sum.values())},
        fields={
            "enforcement_case_no": "执行案号",
            "creditor": "申请执行人",
            "borrower_name": "被执行人",
            "recovered": "已执行到位金额（元）",
            "total": "未执行金额（元）",
            "enforcement_date": "申请执行时间",
        },
        cells=cells(
            {
                "total": {row: minor(value) for row, value in open_sum.items()},
                "recovered": {3: minor("1500000"), 5: minor("880000")},
                "enforcement_date": {2: "2021-03-08", 7: "2024-12-31"},
                "enforcement_status": {
                    2: "terminated_this_round",
                    3: "terminated_this_round",
                    4: "revived",
                    5: "completed",
                    6: "terminated_this_round",
                    7: "terminated",
                },
                "borrower_name": {4: "林某"},
            }
        ),
        must_warn=["totals_row_skipped"],
    )


def transposed() -> None:
    """05: a transposed table (ODS): one borrower per column, the fields down the side."""
    name = "05_transposed_columns"
    rows = [
        ["项目", "债权一", "债权二", "债权三", "债权四"],
        [
            "债务人名称",
            "宁波甬兴服饰有限公司",
            "绍兴越州印染有限公司",
            "台州海门阀门厂",
            "温州瓯江鞋业有限公司",
        ],
        ["借款合同编号", "NB-2018-11", "SX-2017-03", "TZ-2019-08", "WZ-2016-21"],
        ["贷款本金余额（元）", 5600000, 12800000.5, 930000, 2200000],
        ["欠息余额（元）", 812345.67, 3100000, 120500.25, 990000],
        ["到期日", date(2019, 6, 30), date(2018, 3, 15), date(2020, 8, 1), date(2017, 12, 20)],
        ["担保方式", "抵押", "保证", "信用", "抵押+保证"],
        ["保证人", None, "绍兴越州集团有限公司、钱某", None, "陈某、林某、温州某担保有限公司"],
    ]
    converted(f"{name}.ods", {"债权情况": rows}, formats={"债权情况": {"B6:E6": "yyyy-mm-dd"}})
    expect(
        name,
        source={
            "title": "Transposed table, one claim per column, ODS",
            "url": "exchange listings of single claims print key and value pairs (README of the claims data)",
            "real": "the words of the fields",
            "ours": "names, figures, layout",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("21530000.50")},
        fields={
            "borrower_name": "债务人名称",
            "contract_no": "借款合同编号",
            "principal": "贷款本金余额（元）",
            "interest": "欠息余额（元）",
            "due_date": "到期日",
            "guarantee_type": "担保方式",
            "guarantors": "保证人",
        },
        cells=[
            {"field": "principal", "value": minor("12800000.5")},
            {"field": "principal", "value": minor("930000")},
            {"field": "interest", "value": minor("120500.25")},
            {"field": "due_date", "value": "2017-12-20"},
            {"field": "guarantors", "value": ["绍兴越州集团有限公司", "钱某"]},
        ],
        must_warn=["vertical_layout"],
    )


def written_off_ledger() -> None:
    """06: a ledger of written-off loans as SpreadsheetML 2003; the label of the totals row is merged and its figures slide."""
    name = "06_written_off_spreadsheetml"
    head = [
        "户名",
        "身份证号码",
        "借据号码",
        "核销时间",
        "核销本金",
        "核销后收回本金",
        "剩余未收回本金",
        "表外利息",
        "诉讼时效是否已过",
    ]
    rows = [
        [("已核销贷款台账", 'ss:MergeAcross="8"')],
        [("单位：元    填报日期：2025-10-31", 'ss:MergeAcross="8"')],
        head,
        ["赵某", "3210**********0012", "80110001", "2016-12-28", 500000, 120000, 380000, 201345.12, "否"],
        ["钱某某", "3.21002E+17", "80110002", "2017-06-30", 300000, 0, 300000, 188000.5, "是"],
        ["孙某", "3210**********0033", "80110003", "2018-12-29", 80000.55, 80000.55, 0, 0, "否"],
        ["兴化市大垛粮油购销站", "", "80110004", "2015-09-30", 1500000, 600000, 900000, 1110000, "是"],
        ["吴某", "3210**********0051", "80110005", "2019-13-31", 60000, 0, 60000, 9120.3, "否"],
        [("合  计", 'ss:MergeAcross="3"'), 2440000.55, 800000.55, 1640000, 1508465.92, ""],
    ]
    spreadsheet_ml(f"{name}.xls", "核销台账", rows)
    owed = {4: "380000", 5: "300000", 6: "0", 7: "900000", 8: "60000"}
    expect(
        name,
        source={
            "title": "Ledger of written-off loans, SpreadsheetML 2003, damaged identity number, impossible date",
            "url": "rural bank off-balance bad-loan import template, see headers.csv (户名, 核销日期)",
            "real": "kinds of columns; SpreadsheetML named .xls",
            "ours": "wording, names, figures, flaws",
        },
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1640000")},
        fields={
            "borrower_name": "户名",
            "borrower_id": "身份证号码",
            "iou_no": "借据号码",
            "written_off_date": "核销时间",
            "principal": "剩余未收回本金",
            "recovered_principal": "核销后收回本金",
            "interest": "表外利息",
            "limitation_status": "诉讼时效是否已过",
        },
        cells=cells(
            {
                "principal": {row: minor(v) for row, v in owed.items()},
                "interest": {4: minor("201345.12"), 7: minor("1110000")},
                "written_off_date": {4: "2016-12-28", 8: None},
                "borrower_id": {5: None},
                "limitation_status": {4: "alive", 5: "time_barred"},
            }
        ),
        must_warn=["totals_row_skipped", "identifier_damaged", "date_impossible"],
    )


def guarantee_company() -> None:
    """07: recourse claims of a guarantee company in BIFF: paid under the guarantee, recovered, still to recover."""
    name = "07_guarantee_company_recourse"
    rows = [
        ["代偿项目追偿情况统计表", None, None, None, None, None, None, None],
        ["填报单位：某市融资担保有限公司", None, None, None, None, None, None, "金额单位：万元"],
        [
            "序号",
            "被担保企业",
            "放款银行",
            "代偿日期",
            "代偿本金金额",
            "追偿回款",
            "尚未收回代偿本金",
            "反担保措施",
        ],
        [
            1,
            "荆州楚天饲料有限公司",
            "某银行荆州分行",
            date(2018, 5, 11),
            1000,
            220,
            780,
            "个人连带责任保证（法人代表刘某及配偶）",
        ],
        [2, "宜昌三峡印务有限公司", "某银行宜昌分行", date(2019, 9, 2), 498.62, 0, 498.62, "应收账款质押"],
        [3, "襄阳汉水农机有限公司", "某农商行", date(2017, 1, 25), 300, 300, 0, "房产抵押"],
        [4, "黄石矿冶机电厂", "某银行黄石支行", date(2020, 12, 7), 1500.5, 75.25, 1425.25, "股权质押"],
        ["合计", None, None, None, 3299.12, 595.25, 2703.87, None],
        ["备注：代偿利息及违约金未计入。", None, None, None, None, None, None, None],
    ]
    converted(
        f"{name}.xls",
        {"代偿明细": rows},
        merge={"代偿明细": ["A1:H1", "A8:D8", "A9:H9"]},
        formats={"代偿明细": {"D4:D7": "yyyy/m/d", "E4:G8": "#,##0.00"}},
    )
    wan = 10_000
    expect(
        name,
        source={
            "title": "Recourse claims of a guarantee company, BIFF",
            "url": INDEX.format(35326877154),
            "real": "the notions 代偿金额, 追偿金额, 代偿余额",
            "ours": "wording, names, figures",
        },
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("2703.87", wan)},
        fields={"borrower_name": "被担保企业", "principal": "尚未收回代偿本金"},
        cells=cells(
            {"principal": {4: minor("780", wan), 5: minor("498.62", wan), 6: 0, 7: minor("1425.25", wan)}},
            "代偿明细",
        ),
        must_warn=["totals_row_skipped", "unit_from_title", "notes_row_skipped"],
    )


def limitation_flags() -> None:
    """08: two sheets joined by contract; 是否超出诉讼时效 beside 是否有执行时效; repeated header; duplicates."""
    name = "08_limitation_flags_two_sheets"
    head = [
        "借款合同号",
        "借款单位",
        "本金结余",
        "利息结余",
        "贷款发放额",
        "是否超出诉讼时效",
        "是否有执行时效",
        "贷款起始日",
        "贷款终止日",
    ]
    claims = [
        head,
        ["HT-001", "衡阳湘南机械有限公司", 2000000, 450000.5, 3000000, "否", "是", "2014/3/1", "2015/2/28"],
        ["HT-002", "郴州五岭矿产有限公司", 7850000, 2210000, 8000000, "是", "否", "2012/7/15", "2013/7/14"],
        ["HT-003", "永州潇水纸业有限公司", 640000, 98000, 1000000, "否", "否", "2016/11/8", "2017/11/7"],
        head,
        ["HT-004", "娄底涟钢配件厂", 1230000.75, 310000, 1500000, "是", "是", "2013/5/20", "2014/5/19"],
        ["HT-002", "郴州五岭矿产有限公司", 7850000, 2210000, 8000000, "是", "否", "2012/7/15", "2013/7/14"],
        ["HT-005", "怀化沅江水产养殖场", 90000, None, 90000, None, None, "2018/1/10", "2019/1/9"],
        ["合计", None, 19660000.75, 5278000.5, 21590000],
    ]
    sureties = [
        ["借款合同号", "担保人名称", "担保人类型"],
        ["HT-001", "衡阳某投资有限公司", "法人"],
        ["HT-001", "罗某", "自然人"],
        ["HT-003", "永州某实业有限公司", "法人"],
    ]
    workbook(f"{name}.xlsx", {"债权": claims, "担保人": sureties})
    expect(
        name,
        source={
            "title": "Limitation flags of opposite sense, linked guarantors, an exact repeat, a repeated header",
            "url": "debt asset import sheet of an asset manager, see headers.csv (是否超出诉讼时效)",
            "real": "the two flags, two linked sheets",
            "ours": "wording, names, figures",
        },
        rows_accepted=5,
        rows_rejected=1,
        totals_field="principal",
        totals={"CNY": minor("11810000.75")},
        fields={
            "contract_no": "借款合同号",
            "borrower_name": "借款单位",
            "principal": "本金结余",
            "interest": "利息结余",
            "original_amount": "贷款发放额",
            "limitation_status": "是否超出诉讼时效",
            "enforcement_limitation_status": "是否有执行时效",
            "loan_date": "贷款起始日",
            "due_date": "贷款终止日",
        },
        cells=cells(
            {
                "principal": {2: 200000000, 3: 785000000, 4: 64000000, 6: 123000075, 8: 9000000},
                "limitation_status": {2: "alive", 3: "time_barred", 6: "time_barred", 8: None},
                "enforcement_limitation_status": {2: "alive", 3: "time_barred"},
                "loan_date": {2: "2014-03-01"},
                "due_date": {6: "2014-05-19"},
                "guarantors": {2: ["衡阳某投资有限公司", "罗某"], 4: ["永州某实业有限公司"]},
            },
            "债权",
        ),
        must_warn=["several_sheets", "duplicate_row", "header_repeated", "totals_row_skipped"],
    )


def make() -> None:
    """Write the tapes of this module."""
    uncleared_credits()
    asset_manager_list()
    units_in_cells()
    enforcement_page()
    transposed()
    written_off_ledger()
    guarantee_company()
    limitation_flags()
