"""Development tapes x71 to x95: traps where a wrong number would look right, and short lists in further languages."""

from typing import Any

from tapes_x_chinese import source
from writing import DEVELOPMENT, cells, delimited, expect, html_page, html_table, minor, workbook

WAN = 10_000


def repaid_and_owed() -> None:
    """x71: the same leaf under two groups, what was repaid and what is owed; the group alone tells."""
    name = "x71_repaid_and_owed_groups"
    rows = [
        ["债务人", "放款情况", None, "已归还", None, "尚未归还", None, "到期"],
        [None, "日期", "本金", "本金", "利息", "本金", "利息", None],
        ["湘阴某樟树港辣椒社", "2019-03-01", 500000, 120000, 30500, 380000, 51000, "2021-02-28"],
        ["汨罗某粽业有限公司", "2018-07-10", 3000000, 0, 88000, 3000000, 640000.5, "2020-07-09"],
        ["平江某酱干厂", "2020-01-15", 800000, 800000, 96000, 0, 12000, "2022-01-14"],
        ["合计", None, 4300000, 920000, 214500, 3380000, 703000.5, None],
    ]
    workbook(
        f"{name}.xlsx",
        {"Sheet1": rows},
        merge={"Sheet1": ["A1:A2", "B1:C1", "D1:E1", "F1:G1", "H1:H2"]},
    )
    expect(
        name,
        source=source("本金 under three groups: granted, repaid, owed"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("3380000")},
        fields={
            "borrower_name": "债务人",
            "original_amount": "放款情况/本金",
            "recovered_principal": "已归还/本金",
            "recovered_interest": "已归还/利息",
            "principal": "尚未归还/本金",
            "interest": "尚未归还/利息",
            "loan_date": "放款情况/日期",
            "due_date": "到期",
        },
        cells=cells(
            {
                "principal": {3: minor("380000"), 4: minor("3000000"), 5: 0},
                "interest": {4: minor("640000.5")},
                "loan_date": {3: "2019-03-01"},
            }
        ),
        must_warn=["multi_header", "totals_row_skipped"],
    )


def two_dates_of_balance() -> None:
    """x72: balances at two dates; the later one is owed, and it must be said."""
    name = "x72_balances_at_two_dates"
    rows = [
        ["客户名称", "2023年末本金余额（万元）", "2024年末本金余额（万元）", "2024年末欠息（万元）"],
        ["沅江某苎麻厂", "320.00", "290.00", "44.10"],
        ["南县某小龙虾有限公司", "1,500.00", "1,500.00", "220.55"],
        ["安化某黑茶厂", "60.00", "12.50", "3.00"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Balances at two dates side by side"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1802.50", WAN)},
        fields={
            "borrower_name": "客户名称",
            "principal": "2024年末本金余额（万元）",
            "interest": "2024年末欠息（万元）",
        },
        cells=cells({"principal": {2: minor("290", WAN), 4: minor("12.5", WAN)}}),
        must_warn=[["column_not_used", "second_amount_not_used"]],
    )


def prices_only() -> None:
    """x73: prices, valuations and guaranteed sums only: nothing says what is owed."""
    name = "x73_prices_only"
    rows = [
        [
            "标的债务人",
            "抵押物评估价值（万元）",
            "最高额担保限额（万元）",
            "拟转让价格（万元）",
            "成交价（万元）",
        ],
        ["郴州某钨钼有限公司", "3,000", "2,500", "800", "910"],
        ["永兴某银业有限公司", "12,000", "9,000", "4,100", "4,250"],
    ]
    delimited(f"{name}.csv", rows)
    expect(name, source=source("Prices and valuations only: must be refused"), exit="refused")


def slid_cells() -> None:
    """x74: two rows have a comma too many, so their figures slid to the right."""
    name = "x74_slid_cells"
    text = (
        "编号,债务企业,地址,未偿本金（元）,未偿利息（元）,合计（元）\n"
        "1,桂阳某烟草有限公司,桂阳县某路1号,1000000,90000,1090000\n"
        "2,嘉禾某铸造厂,嘉禾县某镇,某村3组,450000,33000,483000\n"
        "3,临武某宝石厂,临武县,820000,0,820000\n"
        "4,宜章某莽山旅游,有限公司,宜章县,2600000,310000,2910000\n"
        "5,汝城某白毛茶社,汝城县,77000,5100,82100\n"
    )
    (DEVELOPMENT / f"{name}.csv").write_text(text, "utf-8")
    expect(
        name,
        source=source("Rows with a comma too many: their figures stand under the wrong headers"),
        rows_accepted=3,
        rows_rejected=2,
        totals_field="principal",
        totals={"CNY": minor("1897000")},
        fields={
            "borrower_name": "债务企业",
            "principal": "未偿本金（元）",
            "interest": "未偿利息（元）",
            "total": "合计（元）",
        },
        cells=cells({"principal": {2: minor("1000000"), 6: minor("77000")}}),
        must_warn=["ragged_rows"],
    )


def ditto_marks() -> None:
    """x75: 同上 and ditto marks instead of the name."""
    name = "x75_ditto_marks"
    rows = [
        ["债务单位名称", "借款合同编号", "本金结欠（元）", "利息结欠（元）", "保证单位"],
        ["麻阳某冰糖橙有限公司", "MY-1", "900000", "71000", "麻阳某果业集团"],
        ["同上", "MY-2", "350000", "20000", "同上"],
        ["芷江某侗寨酒厂", "ZJ-1", "120000.5", "9000", "无"],
        ["〃", "ZJ-2", "80000", "7500", "杨某"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Ditto marks instead of names"),
        rows_accepted=4,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1450000.5")},
        fields={
            "borrower_name": "债务单位名称",
            "contract_no": "借款合同编号",
            "principal": "本金结欠（元）",
            "guarantors": "保证单位",
        },
        cells=cells(
            {
                "borrower_name": {3: "麻阳某冰糖橙有限公司", 5: "芷江某侗寨酒厂"},
                "guarantors": {3: ["麻阳某果业集团"], 4: None},
            }
        ),
        must_warn=[],
    )


def unit_row_below() -> None:
    """x76: the units stand in a row of their own under the header."""
    name = "x76_unit_row_below_header"
    rows = [
        ["债务人", "结欠本金", "结欠利息", "抵押面积", "逾期时长", "折扣率"],
        [None, "(万元)", "(元)", "(平方米)", "(天)", "(%)"],
        ["泸溪某铝业有限公司", 860.5, 1204500.25, 3200, 900, 35],
        ["凤凰某姜糖厂", 22, 18000, None, 410, 50],
        ["花垣某锰锌有限公司", 4100.0625, 8800000, 15000, 1500, 20],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("Units in a row of their own under the header"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("4982.5625", WAN)},
        fields={"borrower_name": "债务人"},
        cells=cells(
            {
                "principal": {3: minor("860.5", WAN), 5: minor("4100.0625", WAN)},
                "interest": {3: minor("1204500.25"), 4: minor("18000")},
            }
        ),
        must_warn=["multi_header"],
    )


def scientific_amounts() -> None:
    """x77: amounts in scientific notation, Swiss apostrophes, no-break spaces, damaged figures."""
    name = "x77_damaged_amounts"
    rows = [
        ["Debtor", "Outstanding principal CHF", "Outstanding interest CHF"],
        ["Gotthard Bau AG", "1'234'567.05", "22'000.00"],
        ["Rheinhafen GmbH", "2 400 000.50", "31 000.00"],
        ["Individual A", "1.5E+05", "0.00"],
        ["Jura Käse SA", "l20'000.00", "1'500.00"],
        ["Ticino Sole Sagl", "#REF!", "#DIV/0!"],
        ["Individual B", "12'5000.00", "10.00"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Apostrophes, no-break spaces, scientific notation, damaged figures"),
        rows_accepted=3,
        rows_rejected=3,
        totals_field="principal",
        totals={"CHF": minor("1234567.05") + minor("2400000.50") + minor("150000")},
        fields={
            "borrower_name": "Debtor",
            "principal": "Outstanding principal CHF",
            "interest": "Outstanding interest CHF",
        },
        cells=cells(
            {
                "principal": {
                    2: minor("1234567.05"),
                    3: minor("2400000.50"),
                    5: None,
                    6: None,
                    7: None,
                }
            }
        ),
        must_warn=["amount_scientific", "amount_unreadable"],
    )


def terms_of_loan() -> None:
    """x78: loan date and due date in one column, years only, serial numbers as numbers."""
    name = "x78_terms_of_loan"
    rows = [
        ["借款人姓名", "剩余贷款额（元）", "欠付利息额（元）", "贷款期限", "发放日期", "最后还款日"],
        ["向某", 45000, 2100, "2019/01/01-2022/01/01", 43466, 44500],
        ["田某某", 130000.5, 8800, "2018/05/20-2021/05/20", 43240, 44012],
        ["彭某", 9000, 10, "2020/10/10-2021/10/10", 44114, "2019年"],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("Serial numbers as dates, a year alone, a term with two dates"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("184000.5")},
        fields={
            "borrower_name": "借款人姓名",
            "principal": "剩余贷款额（元）",
            "interest": "欠付利息额（元）",
            "loan_date": "发放日期",
            "last_payment_date": "最后还款日",
        },
        cells=cells(
            {
                "loan_date": {2: "2019-01-01", 3: "2018-05-20"},
                "last_payment_date": {2: "2021-10-31", 4: None},
            }
        ),
        must_warn=["date_from_serial"],
    )


def statuses_in_one_column() -> None:
    """x79: one column mixes litigation and enforcement words, in sentences."""
    name = "x79_statuses_in_sentences"
    said = {
        "已诉未判": None,
        "一审已判决，未申请执行": None,
        "已判决，执行终本": "terminated_this_round",
        "执行中，查封抵押物": "in_enforcement",
        "终结本次执行程序后已恢复执行": "revived",
        "已调解": None,
        "未诉": None,
    }
    rows: list[list[Any]] = [["主债务企业名称", "贷款本金结欠（元）", "司法进展"]]
    for at, text in enumerate(said):
        rows.append([f"怀化某{'子丑寅卯辰巳午'[at]}商贸有限公司", (at + 1) * 10000, text])
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    expect(
        name,
        source=source("Litigation and enforcement in sentences of one column", "words of statuses.csv"),
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("280000")},
        fields={"borrower_name": "主债务企业名称", "principal": "贷款本金结欠（元）"},
        cells=cells(
            {
                "enforcement_status": {4: "terminated_this_round", 5: "in_enforcement", 6: "revived"},
                "litigation_status": {7: "mediated", 8: "not_sued"},
            }
        ),
        must_warn=[],
    )


def figures_in_wan_that_are_yuan() -> None:
    """x80: the header says 万元 and one row was plainly filled in 元."""
    name = "x80_one_row_in_yuan"
    rows = [
        ["企业（债务人）", "担保方式", "不良贷款本金（万元）", "欠息（万元）"],
        ["洪江某竹业有限公司", "抵押", "350", "42.5"],
        ["会同某杉木有限公司", "保证", "1,200", "310"],
        ["靖州某杨梅酒厂", "信用", "45", "6.3"],
        ["通道某侗锦社", "保证", "8,000,000", "950,000"],
        ["新晃某黄牛肉厂", "抵押", "95.5", "11"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("One row filled in 元 under a header of 万元: it may not pass unnoticed"),
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("8001690.5", WAN)},
        fields={
            "borrower_name": "企业（债务人）",
            "principal": "不良贷款本金（万元）",
            "interest": "欠息（万元）",
        },
        cells=cells({"principal": {2: minor("350", WAN), 6: minor("95.5", WAN)}}),
        must_warn=[["unit_row_differs", "unit_too_large", "unit_doubtful"]],
    )


def shares_and_averages() -> None:
    """x81: rows of shares and averages below the total, and a column of shares beside the amounts."""
    name = "x81_shares_and_averages"
    rows = [
        ["序号", "户 名", "不良余额（万元）", "占比", "拖欠利息（万元）", "行业"],
        ["1", "炎陵某黄桃有限公司", "210.50", "21.05%", "18.00", "农业"],
        ["2", "茶陵某紫皮大蒜社", "89.50", "8.95%", "4.40", "农业"],
        ["3", "攸县某煤业有限公司", "700.00", "70.00%", "120.25", "采矿"],
        ["", "合  计", "1,000.00", "100.00%", "142.65", ""],
        ["", "户均", "333.33", "", "47.55", ""],
        ["", "占全行不良比例", "3.2%", "", "", ""],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Averages and shares below the total"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1000", WAN)},
        fields={
            "borrower_name": "户 名",
            "principal": "不良余额（万元）",
            "interest": "拖欠利息（万元）",
            "industry": "行业",
        },
        cells=cells({"principal": {2: minor("210.5", WAN), 4: minor("700", WAN)}}),
        must_warn=["totals_row_skipped"],
    )


def contradicting_currency() -> None:
    """x82: the currency column and the sign of the cell contradict each other in one row."""
    name = "x82_currency_contradicted"
    rows = [
        ["Ref", "Customer name", "Curr", "Principal arrears", "Interest arrears"],
        ["1", "Palm Island Resorts Ltd", "USD", "USD 1,000,000", "USD 20,000"],
        ["2", "Harbour Crane Co", "EUR", "250,000.00", "1,000.00"],
        ["3", "Individual A", "EUR", "£75,000.00", "£300.00"],
        ["4", "Coral Foods Ltd", "XXX", "12,000.00", "0"],
        ["5", "Individual B", "", "9,000.00", "0"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Currency column contradicted by a sign, unknown or empty"),
        rows_accepted=2,
        rows_rejected=3,
        totals_field="principal",
        totals={"USD": minor("1000000"), "EUR": minor("250000")},
        fields={
            "borrower_name": "Customer name",
            "currency": "Curr",
            "principal": "Principal arrears",
            "interest": "Interest arrears",
        },
        cells=cells({"principal": {2: minor("1000000"), 3: minor("250000")}}),
        must_warn=["currency_conflict", "currency_unknown", "currency_missing"],
    )


LISTS: tuple[tuple[str, str, str, list[str], list[list[Any]], str, str, str], ...] = (
    (
        "x83_danish", "DKK", "Danish list", ["Sagsnr.", "Skyldner", "Hovedstol (DKK)", "Påløbne renter (DKK)", "Omkostninger (DKK)", "I alt skyldigt (DKK)", "Kautionist"],
        [["S-1", "Limfjord Østers ApS", "450.000,00", "31.200,50", "2.500,00", "483.700,50", "Person A"],
         ["S-2", "Person B", "22.750,25", "900,00", "0,00", "23.650,25", ""]],
        "472750.25", "Skyldner", "Hovedstol (DKK)",
    ),
    (
        "x84_czech", "CZK", "Czech list", ["Spisová značka", "Dlužník", "Nesplacená jistina (Kč)", "Úroky z prodlení (Kč)", "Náklady řízení (Kč)", "Celkem dluh (Kč)", "Ručitel"],
        [["CZ-1", "Strojírny Vltava a.s.", "12 500 000,00", "880 000,00", "45 000,00", "13 425 000,00", "Osoba A"],
         ["CZ-2", "Osoba B", "310 000,50", "20 100,00", "3 000,00", "333 100,50", ""]],
        "12810000.50", "Dlužník", "Nesplacená jistina (Kč)",
    ),
    (
        "x85_hungarian", "HUF", "Hungarian list", ["Ügyszám", "Adós neve", "Fennálló tőketartozás (Ft)", "Kamattartozás (Ft)", "Költségek (Ft)", "Teljes tartozás (Ft)", "Kezes"],
        [["H-1", "Tisza Gabona Kft.", "85 000 000", "9 200 000", "150 000", "94 350 000", "Személy A"],
         ["H-2", "Személy B", "3 450 000", "210 000", "0", "3 660 000", ""]],
        "88450000", "Adós neve", "Fennálló tőketartozás (Ft)",
    ),
    (
        "x86_finnish", "EUR", "Finnish list", ["Asianumero", "Velallinen", "Jäljellä oleva pääoma (EUR)", "Erääntynyt korko (EUR)", "Kulut (EUR)", "Saatava yhteensä (EUR)", "Takaaja"],
        [["F-1", "Saimaan Saha Oy", "640 000,00", "12 300,40", "1 100,00", "653 400,40", "Henkilö A"],
         ["F-2", "Henkilö B", "18 020,75", "450,00", "90,00", "18 560,75", ""]],
        "658020.75", "Velallinen", "Jäljellä oleva pääoma (EUR)",
    ),
    (
        "x87_russian", "RUB", "Russian list", ["№ договора", "Должник", "Остаток основного долга (руб.)", "Проценты (руб.)", "Госпошлина (руб.)", "Всего задолженность (руб.)", "Поручитель"],
        [["Р-1", "ООО «Волга Зерно»", "45 000 000,00", "3 100 200,50", "60 000,00", "48 160 200,50", "Лицо А"],
         ["Р-2", "Лицо Б", "720 000,00", "55 000,00", "10 400,00", "785 400,00", ""]],
        "45720000", "Должник", "Остаток основного долга (руб.)",
    ),
    (
        "x88_turkish", "TRY", "Turkish list", ["Dosya No", "Borçlu", "Kalan anapara (TL)", "İşlemiş faiz (TL)", "Masraf (TL)", "Toplam alacak (TL)", "Kefil"],
        [["T-1", "Ege Zeytin A.Ş.", "2.300.000,00", "410.000,75", "12.000,00", "2.722.000,75", "Kişi A"],
         ["T-2", "Kişi B", "88.000,00", "9.500,00", "700,00", "98.200,00", ""]],
        "2388000", "Borçlu", "Kalan anapara (TL)",
    ),
    (
        "x89_portuguese", "EUR", "Portuguese list", ["N.º do processo", "Mutuário", "Capital em dívida (€)", "Juros vencidos (€)", "Despesas (€)", "Total em dívida (€)", "Fiadores"],
        [["P-1", "Conservas Algarve Lda", "312.000,00", "22.000,10", "1.500,00", "335.500,10", "Pessoa A; Pessoa B"],
         ["P-2", "Pessoa C", "47.150,90", "3.100,00", "200,00", "50.450,90", ""]],
        "359150.90", "Mutuário", "Capital em dívida (€)",
    ),
    (
        "x90_croatian", "EUR", "Croatian list", ["Broj ugovora", "Dužnik", "Neotplaćena glavnica (EUR)", "Zatezne kamate (EUR)", "Troškovi (EUR)", "Ukupno dugovanje (EUR)", "Jamac"],
        [["HR-1", "Jadran Brodogradnja d.d.", "1.950.000,00", "140.500,25", "6.000,00", "2.096.500,25", "Osoba A"],
         ["HR-2", "Osoba B", "26.400,00", "1.300,00", "150,00", "27.850,00", ""]],
        "1976400", "Dužnik", "Neotplaćena glavnica (EUR)",
    ),
)  # fmt: skip
"""Name, currency, title, headers, rows, sum of principal, header of the debtor, header of the principal."""


def short_lists() -> None:
    """x83 to x90: two claims each, alike in layout, in further European languages."""
    for name, currency, title, head, body, total, debtor, principal in LISTS:
        delimited(f"{name}.csv", [head, *body], delimiter=";")
        expect(
            name,
            source=source(title),
            rows_accepted=2,
            rows_rejected=0,
            totals_field="principal",
            totals={currency: minor(total)},
            fields={
                "borrower_name": debtor,
                "principal": principal,
                "fees": head[4],
                "total": head[5],
                "guarantors": head[6],
            },
            cells=[],
            must_warn=[],
        )


def german_page() -> None:
    """x91: German HTML named .xls: thousands of euros, two header rows, granted beside owed."""
    name = "x91_german_page_teur"
    head = [
        [
            ("Kreditnehmer", "rowspan=2"),
            ("Ursprungskredit", "rowspan=2"),
            ("Restforderung", "colspan=3"),
            ("Sicherheiten", "rowspan=2"),
        ],
        ["Kapital", "Zinsen", "Gesamt"],
    ]
    body = [
        ["Schwarzwald Möbel GmbH", "1.500", "1.312,5", "88,25", "1.400,75", "Grundschuld"],
        ["Person A", "80", "61,4", "2", "63,4", ""],
        ["Elbe Schiffbau AG", "12.000", "11.750", "1.020,05", "12.770,05", "Schiffshypothek"],
        ["Summe", "13.580", "13.123,9", "1.110,3", "14.234,2", ""],
    ]
    html_page(
        f"{name}.xls", "<p>Angaben in TEUR, Stichtag 30.06.2024</p>" + html_table([*head, *body], head=2)
    )
    expect(
        name,
        source=source("German page in TEUR, two header rows"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("13123.9", 1000)},
        fields={
            "borrower_name": "Kreditnehmer",
            "original_amount": "Ursprungskredit",
            "principal": "Restforderung/Kapital",
            "interest": "Restforderung/Zinsen",
            "total": "Restforderung/Gesamt",
        },
        cells=[
            {"field": "principal", "value": minor("1312.5", 1000)},
            {"field": "total", "value": minor("12770.05", 1000)},
            {"field": "base_date", "value": "2024-06-30"},
        ],
        must_warn=["totals_row_skipped", "unit_from_title"],
    )


def pairs_of_one_claim() -> None:
    """x92: one claim as a form of key-value pairs, three pairs to a row, with a group name in front."""
    name = "x92_form_of_pairs"
    rows = [
        ["债权资产基本情况表", None, None, None, None, None, None],
        [
            "债务人信息",
            "债务人",
            "益阳某船舶制造有限公司",
            "统一社会信用代码",
            None,
            "注册地",
            "益阳市资阳区",
        ],
        ["债权信息", "本金余额", "8,650.00万元", "利息余额", "2,310.45万元", "基准日", "2025年4月30日"],
        [None, "主合同编号", "YY-2016-55", "到期日", "2018年12月1日", "五级分类", "损失类"],
        [
            "担保信息",
            "担保方式",
            "抵押+保证",
            "保证人",
            "益阳某投资有限公司、昌某",
            "抵押物",
            "船台及土地合计120亩",
        ],
    ]
    workbook(f"{name}.xlsx", {"情况表": rows}, merge={"情况表": ["A1:G1", "A3:A4"]})
    expect(
        name,
        source=source("A form with three pairs to a row and group names in front"),
        rows_accepted=1,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("8650", WAN)},
        fields={
            "borrower_name": "债务人",
            "principal": "本金余额",
            "interest": "利息余额",
            "base_date": "基准日",
            "contract_no": "主合同编号",
            "due_date": "到期日",
            "guarantors": "保证人",
        },
        cells=[
            {"field": "interest", "value": minor("2310.45", WAN)},
            {"field": "base_date", "value": "2025-04-30"},
            {"field": "due_date", "value": "2018-12-01"},
            {"field": "five_class", "value": "loss"},
            {"field": "guarantors", "value": ["益阳某投资有限公司", "昌某"]},
        ],
        must_warn=["vertical_layout", "amount_text"],
    )


def yi_in_sheet_name() -> None:
    """x93: amounts in 亿元 by the header, one cell in 万元, the total in words below."""
    name = "x93_yi_yuan"
    rows = [
        ["某信托公司违约项目明细", None, None, None, None],
        ["融资人", "产品名称", "未兑付本金（亿元）", "应付未付收益（亿元）", "违约时点"],
        ["某地产（集团）有限公司", "稳盈1号", 12.5, 2.0315, "2021年9月"],
        ["某能源投资有限公司", "稳盈7号", 3.75, 0.61, "2022-01-20"],
        ["某文旅发展有限公司", "安享3号", "8,600万元", "0.12", "2022年12月31日"],
        ["总计：17.11亿元"],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows}, merge={"Sheet1": ["A1:E1"]})
    expect(
        name,
        source=source("Defaulted trust products in 亿元, one cell in 万元"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1711000000")},
        fields={"borrower_name": "融资人", "principal": "未兑付本金（亿元）", "default_date": "违约时点"},
        cells=cells(
            {
                "principal": {3: minor("1250000000"), 5: minor("86000000")},
                "default_date": {3: None, 4: "2022-01-20", 5: "2022-12-31"},
            }
        ),
        must_warn=["unit_conflict", "date_month_only"],
    )


def roles_of_people() -> None:
    """x94: co-borrowers, guarantors and mortgagors in columns of their own, with identity numbers for each."""
    name = "x94_roles_of_people"
    rows = [
        [
            "主借款人",
            "证件号",
            "共同借款人",
            "共借人证件号",
            "保证人一",
            "保证人二",
            "抵押人",
            "未结清本金",
            "未结清利息",
            "币别",
        ],
        [
            "晏某",
            "4301**********0013",
            "易某",
            "4301**********0021",
            "某担保有限公司",
            "",
            "易某",
            "540000",
            "33000",
            "RMB",
        ],
        ["文某", "4301**********0030", "", "", "文某某", "某贸易有限公司", "", "76000.25", "4100", "RMB"],
        ["某餐饮管理有限公司", "", "贺某", "4301**********0056", "", "", "贺某", "1250000", "210000", "RMB"],
    ]
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=source("Roles in columns of their own"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("1866000.25")},
        fields={
            "borrower_name": "主借款人",
            "borrower_id": "证件号",
            "security_provider": "抵押人",
            "principal": "未结清本金",
            "interest": "未结清利息",
            "currency": "币别",
        },
        cells=cells(
            {"guarantors": {3: ["文某某", "某贸易有限公司"]}, "security_provider": {2: ["易某"], 4: ["贺某"]}}
        ),
        must_warn=[],
    )


def notes_between() -> None:
    """x95: notes, blank rows, page numbers and a legend between the claims; an Excel export of a pivot."""
    name = "x95_notes_between_claims"
    rows = [
        ["Portfolio: Project Heron", None, None, None],
        ["Currency: Euro; figures in EUR thousand; cut-off 31/03/2025", None, None, None],
        [None, None, None, None],
        ["Debtor", "Unpaid capital", "Unpaid interest and fees", "GBV"],
        ["Nord", None, None, None],
        ["Heron Logistics BV", 1200.5, 88.25, 1288.75],
        ["Individual A", 45, 2.1, 47.1],
        ["Nord subtotal", 1245.5, 90.35, 1335.85],
        ["Sud", None, None, None],
        ["Marseille Froid SAS", 780, 120.75, 900.75],
        ["* in insolvency since 2024", None, None, None],
        ["Sud subtotal", 780, 120.75, 900.75],
        ["Grand Total", 2025.5, 211.1, 2236.6],
        ["Page 1 of 1", None, None, None],
    ]
    workbook(f"{name}.xlsx", {"Heron": rows})
    expect(
        name,
        source=source("Notes, headings and page numbers between claims, thousands of euros"),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor("2025.5", 1000)},
        fields={"borrower_name": "Debtor", "principal": "Unpaid capital", "total": "GBV"},
        cells=cells(
            {
                "principal": {6: minor("1200.5", 1000), 10: minor("780", 1000)},
                "total": {7: minor("47.1", 1000)},
                "base_date": {6: "2025-03-31"},
            }
        ),
        must_warn=["totals_row_skipped", "notes_row_skipped", "unit_from_title"],
    )


def make() -> None:
    """Write tapes x71 to x95."""
    repaid_and_owed()
    two_dates_of_balance()
    prices_only()
    slid_cells()
    ditto_marks()
    unit_row_below()
    scientific_amounts()
    terms_of_loan()
    statuses_in_one_column()
    figures_in_wan_that_are_yuan()
    shares_and_averages()
    contradicting_currency()
    short_lists()
    german_page()
    pairs_of_one_claim()
    yi_in_sheet_name()
    roles_of_people()
    notes_between()


if __name__ == "__main__":
    make()
