"""Development tapes 109 to 114: claims among sheets and rows that are none: repayments, collateral, codes above names."""

from datetime import date

from writing import DEVELOPMENT, cells, delimited, document, expect, minor, workbook

OURS = "wording, names, figures"
GENERAL = "general knowledge of the trade"


def about(title: str, real: str) -> dict[str, str]:
    """The source of a tape whose names and figures are ours."""
    return {"title": title, "url": GENERAL, "real": real, "ours": OURS}


def repayments_beside() -> None:
    """109: a sheet of repayments, one of collateral and one of contacts beside the claims."""
    name = "109_repayments_and_collateral"
    claims = [
        ["业务编号", "债务主体", "待偿本金（元）", "待偿利息（元）", "合同签订日"],
        ["B001", "来宾某糖业有限公司", 8200000, 910000.25, "2017-03-01"],
        ["B002", "贺州某石材有限公司", 2600000, 80000, "2018-11-15"],
        ["B003", "莫某", 150000, 9000, "2020-05-20"],
    ]
    paid = [
        ["业务编号", "客户", "还款日", "还款金额（元）", "其中本金", "其中利息"],
        ["B001", "来宾某糖业有限公司", "2019-03-01", 500000, 300000, 200000],
        ["B001", "来宾某糖业有限公司", "2019-09-01", 400000, 300000, 100000],
        ["B003", "莫某", "2021-05-20", 5000, 4000, 1000],
    ]
    goods = [
        ["业务编号", "押品名称", "押品所有人", "评估价值（元）", "查封情况"],
        ["B001", "厂房", "来宾某糖业有限公司", 12000000, "首封"],
        ["B001", "生产线", "来宾某糖业有限公司", 3000000, "首封"],
        ["B002", "矿山机械", "某矿业公司", 900000, "轮候查封"],
    ]
    people = [["姓名", "电话"], ["某经理", "0772-0000000"]]
    workbook(f"{name}.xlsx", {"债权": claims, "还款流水": paid, "押品": goods, "通讯录": people})
    expect(
        name,
        source=about("Claims beside repayments, collateral and contacts", "extracts of loan systems"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 1095000000},
        fields={
            "borrower_name": "债务主体",
            "principal": "待偿本金（元）",
            "interest": "待偿利息（元）",
            "loan_date": "合同签订日",
        },
        cells=[
            *cells(
                {"principal": {2: 820000000, 3: 260000000, 4: 15000000}, "interest": {2: 91000025}}, "债权"
            ),
            *cells({"collateral_value": {2: 1200000000, 4: 90000000}}, "押品"),
        ],
        must_warn=["several_sheets"],
    )


def codes_above_names() -> None:
    """110: a row of field codes, a row of Chinese names and a row of types above the data."""
    name = "110_codes_names_and_types"
    rows = [
        ["CUST_NM", "DUBIL_NO", "DISTR_AMT", "PRIN_BAL", "INT_BAL", "ST_DT", "DUE_DT"],
        ["客户名称", "借据号", "放款金额", "本金结余", "利息结余", "起始日", "终止日"],
        [
            "varchar2(60)",
            "varchar2(30)",
            "number(20,2)",
            "number(20,2)",
            "number(20,2)",
            "varchar2(8)",
            "varchar2(8)",
        ],
        ["仙桃某无纺布公司", "D1", "3000000.00", "2750000.00", "88000.10", "20180601", "20190531"],
        ["潜江某小龙虾公司", "D2", "1000000.00", "1000000.00", "0.00", "20190701", "20200630"],
        ["天门某棉纺公司", "D3", "500000.00", "12.50", "1.05", "20170101", "20171231"],
    ]
    delimited(f"{name}.csv", rows, delimiter="^", encoding="utf-8")
    expect(
        name,
        source=about("Codes, names and types above the data", "data dictionaries of bank warehouses"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3750012.5")},
        fields={},
        cells=cells(
            {
                "principal": {4: 275000000, 5: 100000000, 6: 1250},
                "original_amount": {4: 300000000},
                "borrower_name": {5: "潜江某小龙虾公司"},
                "due_date": {4: "2019-05-31"},
            }
        ),
        must_warn=["multi_header"],
    )


def bilingual_cells() -> None:
    """111: Chinese and English in one header cell, thousands of dollars by the English word only."""
    name = "111_bilingual_header_cells"
    rows = [
        ["Ref 编号", "债务人 Debtor", "担保人 Guarantors", "未偿本金 Outstanding Principal (USD '000)", "未偿利息 Interest (USD '000)", "到期日 Maturity"],
        ["1", "Hainan Some Airport Ltd 某机场公司", "某集团公司; Individual A", 45000.5, 3200, date(2019, 12, 31)],
        ["2", "某海运公司", None, 12800, 910.25, date(2020, 6, 30)],
        ["3", "Some Resorts (BVI) Ltd", "Individual B", 7000, 0, date(2018, 3, 31)],
    ]  # fmt: skip
    workbook(f"{name}.xlsx", {"Loans 贷款": rows}, formats={"Loans 贷款": {"F2:F4": "yyyy-mm-dd"}})
    expect(
        name,
        source=about("Two languages in one header cell, thousands of dollars", "tapes for foreign buyers"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor("64800.5", 1000)},
        fields={
            "borrower_name": "债务人 Debtor",
            "guarantors": "担保人 Guarantors",
            "principal": "未偿本金 Outstanding Principal (USD '000)",
            "due_date": "到期日 Maturity",
        },
        cells=cells(
            {
                "principal": {2: minor("45000.5", 1000), 4: minor("7000", 1000)},
                "interest": {3: minor("910.25", 1000)},
                "guarantors": {2: ["某集团公司", "Individual A"]},
                "due_date": {3: "2020-06-30"},
            },
            "Loans 贷款",
        ),
        must_warn=[],
    )


def vintages() -> None:
    """112: a package of which some claims were sold or settled: they are marked, and still claims of the tape."""
    name = "112_marked_settled"
    rows = [
        ["序", "债务方名称", "债权本金现值（元）", "状态", "结案日期"],
        ["1", "珲春某海产公司", "3600000", "正常清收", ""],
        ["2", "敦化某木业公司", "0", "已结清", "2024-08-01"],
        ["3", "延吉某旅行社", "250000", "执行终本", "2023-11-30"],
        ["4", "图们某边贸公司", "1,900,000.00", "破产受理", ""],
    ]
    delimited(f"{name}.csv", rows, delimiter="~", encoding="gb18030")
    expect(
        name,
        source=about("Settled claims still listed", "asset manager ledgers"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": 575000000},
        fields={"borrower_name": "债务方名称", "principal": "债权本金现值（元）"},
        cells=cells({"principal": {2: 360000000, 3: 0, 5: 190000000}}),
        must_warn=["encoding_detected"],
    )


def entities() -> None:
    """113: SpreadsheetML that declares an entity: refused."""
    name = "113_declares_entities"
    text = (
        '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>'
        '<Row><Cell><Data ss:Type="String">&b;</Data></Cell></Row></Table></Worksheet></Workbook>'
    )
    (DEVELOPMENT / f"{name}.xls").write_text(text, "utf-8")
    expect(name, source=about("SpreadsheetML that declares entities", "entity attacks"), exit="refused")


def letter_only() -> None:
    """114: a DOCX letter with a table of contacts and no claims: refused."""
    name = "114_letter_without_claims"
    document(
        f"{name}.docx",
        ["关于尽职调查安排的函", "贵公司：现将有关事项函告如下。"],
        [
            ["部门", "联系人", "电话"],
            ["资产保全部", "某经理", "010-00000000"],
            ["法务部", "某律师", "010-00000001"],
        ],
        ["特此函告。"],
    )
    expect(name, source=about("A letter without claims", "files sent by mistake"), exit="refused")


def make() -> None:
    """Write the tapes of this module."""
    repayments_beside()
    codes_above_names()
    bilingual_cells()
    vintages()
    entities()
    letter_only()
