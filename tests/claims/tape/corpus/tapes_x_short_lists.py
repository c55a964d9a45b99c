"""Development tapes of short lists in further languages, and of persons and notes among the rows."""

from typing import Any

from tapes_x_chinese import source
from tapes_x_traps import WAN
from writing import cells, delimited, expect, html_page, html_table, minor, workbook

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
    """Write these tapes."""
    short_lists()
    german_page()
    pairs_of_one_claim()
    yi_in_sheet_name()
    roles_of_people()
    notes_between()


if __name__ == "__main__":
    make()
