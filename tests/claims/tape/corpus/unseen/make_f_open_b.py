"""Write the tapes open_f07 to open_f10 and their expected results.

All companies, persons, numbers and amounts are invented; the layouts are those of the sources named with each tape.
"""

from make_f_writing import columns, delimited, document, expected, json_lines, minor, row_of, summed, workbook


def eba_records() -> None:
    """Fields of the EBA templates as nested JSON lines: three currencies, one without any, a balance that does not add up."""
    data = [
        ("L-7701", "Moldova Furniture Exports SRL", "RON", "1840000.00", "212450.75", "9300.00", "2019-02-11", "2022-06-30"),
        ("L-7702", "Dunav Shipping EOOD", "EUR", "655000.50", "40212.10", "1200.00", "2018-07-30", "2021-10-31"),
        ("L-7703", "Wisla Frozen Foods Sp. z o.o.", "PLN", "2310444.00", "388012.66", "15400.00", "2017-05-19", "2020-03-31"),
        ("L-7704", "Individual A", "EUR", "88123.45", "9020.00", "450.00", "2016-11-08", "2019-12-31"),
        ("L-7705", "Timisoara Plastics SA", None, "120000.00", "3000.00", "0.00", "2020-01-15", "2022-12-31"),
        ("L-7706", "Prahova Oil Services SRL", "RON", "905310.20", "101777.00", "4100.00", "2018-03-23", "2021-04-30"),
        ("L-7707", "Baltic Timber OU", "EUR", "1420000.00", "130998.05", "20500.00", "2019-09-27", "2023-01-31"),
        ("L-7708", "Krakow Hostels Sp. z o.o.", "PLN", "417600.90", "52003.33", "2250.00", "2018-12-14", "2020-08-31"),
    ]  # fmt: skip
    records = []
    for number, (loan, name, currency, principal, interest, other, start, default) in enumerate(data, 1):
        whole = summed([principal, interest, other]) + (27000 if loan == "L-7706" else 0)
        records.append(
            {
                "counterparty": {"counterparty_identifier": f"CP{number:04d}", "name_of_counterparty": name},
                "loan": {
                    "loan_identifier": loan,
                    "currency": currency,
                    "inception_date": start,
                    "interest_rate": (425 + 10 * number) / 10_000,
                    "principal_amount": principal if number % 2 else float(principal),
                    "accrued_interest": float(interest),
                    "other_balances": float(other),
                    "legal_balance": whole / 100,
                    "date_of_the_default_status": default,
                },
            }
        )
    json_lines("open_f07_eba_nested.jsonl", records)
    by_currency = {code: summed(row[3] for row in data if row[2] == code) for code in ("RON", "EUR", "PLN")}
    expected(
        "open_f07_eba_nested",
        title="EBA NPL templates, Commission Implementing Regulation (EU) 2023/2083, templates 1 and 3",
        url="https://eur-lex.europa.eu/eli/reg_impl/2023/2083/oj",
        real="names of the fields",
        ours="nesting, snake case, all values",
        rows_accepted=7,
        rows_rejected=1,
        totals_field="principal",
        totals=by_currency,
        fields={
            "borrower_name": "counterparty/name_of_counterparty",
            "borrower_key": "counterparty/counterparty_identifier",
            "claim_id": "loan/loan_identifier",
            "currency": "loan/currency",
            "loan_date": "loan/inception_date",
            "interest_rate": "loan/interest_rate",
            "principal": "loan/principal_amount",
            "interest": "loan/accrued_interest",
            "fees": "loan/other_balances",
            "total": "loan/legal_balance",
            "default_date": "loan/date_of_the_default_status",
        },
        cells=[
            ("Moldova Furniture Exports SRL", "principal", 184000000),
            ("Moldova Furniture Exports SRL", "default_date", "2022-06-30"),
            ("Dunav Shipping EOOD", "principal", 65500050),
            ("Dunav Shipping EOOD", "currency", "EUR"),
            ("Wisla Frozen Foods Sp. z o.o.", "interest", 38801266),
            ("Individual A", "total", summed(["88123.45", "9020", "450"])),
            ("Baltic Timber OU", "fees", 2050000),
            ("Krakow Hostels Sp. z o.o.", "loan_date", "2018-12-14"),
        ],
        must_warn=["mixed_currency", "currency_missing", "total_differs"],
    )


def japanese_list() -> None:
    """Japanese servicer's list in Shift-JIS: thousands of yen, days of the imperial era, subtotals, a dash for nothing."""
    rows: list[list[object]] = [
        ["譲渡対象債権明細（バルクセール第４回）"],
        ["基準日：2025年9月30日", "", "", "", "", "", "", "", "（単位：千円）"],
        columns(
            "No.|債務者（商号）|連帯保証人|貸付実行日|当初貸付額|残元金|未収利息|遅延損害金|債権額計|期限の利益喪失日|債務名義|事件番号"
        ),
    ]
    data = [
        ("北浜製作所株式会社", "個人甲、個人乙", "平成27年4月10日", "120,000", "86,450", "1,204", "22,310", "令和3年12月1日", "確定判決", "令和4年(ワ)第1203号"),
        ("有限会社みなと水産", "個人丙", "平成29年10月31日", "30,000", "21,775", "－", "4,906", "令和4年6月15日", "公正証書", ""),
        ("株式会社うえだ建材", "", "令和元年5月20日", "55,000", "48,300", "733", "9,115", "令和5年2月28日", "", ""),
        ("個人丁", "個人戊", "平成25年8月8日", "18,500", "9,642", "88", "3,020", "平成31年3月31日", "支払督促", "令和2年(ロ)第455号"),
        ("東雲ホテル株式会社", "個人己、東雲観光株式会社", "平成28年12月26日", "400,000", "371,900", "15,466", "88,020", "令和2年11月30日", "確定判決", "令和3年(ワ)第88号"),
        ("丸福運輸株式会社", "個人庚", "平成30年7月2日", "64,000", "50,128", "610", "11,437", "令和3年9月13日", "和解調書", "令和4年(ワ)第310号"),
    ]  # fmt: skip
    read = [[int(text.replace(",", "").replace("－", "0")) for text in row[4:7]] for row in data]
    for number, (row, figures) in enumerate(zip(data, read, strict=True), 1):
        name, surety, lent, granted, owed, interest, damages, lost, title, case = row
        rows.append(
            [
                number,
                name,
                surety,
                lent,
                granted,
                owed,
                interest,
                damages,
                f"{sum(figures):,}",
                lost,
                title,
                case,
            ]
        )
        if number in (3, 6):
            part = [sum(column) for column in zip(*read[number - 3 : number], strict=True)]
            rows.append(["", "小計", "", "", "", *[f"{value:,}" for value in (*part, sum(part))]])
    whole = [sum(column) for column in zip(*read, strict=True)]
    rows.append(["", "総合計", "", "", "", *[f"{value:,}" for value in (*whole, sum(whole))]])
    rows.append(["※ 遅延損害金は年14.0％にて計算。"])
    cells = [[f'"{v}"' if "," in str(v) else v for v in row] for row in rows]
    delimited("open_f08_bulk_sale_sjis.csv", cells, ",", "cp932")
    first, hotel = row_of(rows, "北浜製作所株式会社"), row_of(rows, "東雲ホテル株式会社")
    expected(
        "open_f08_bulk_sale_sjis",
        title="債権者一覧表・バルクセール・サービサーの業務（債務名義、期限の利益、遅延損害金）",
        url="https://shikinguri-kaizen.com/financing/debtcollection/",
        real="words and steps of Japanese collection: 期限の利益の喪失, 債務名義, 遅延損害金, 連帯保証人",
        ours="layout, names, figures",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"JPY": whole[0] * 1000},
        fields={
            "row_no": "No.",
            "borrower_name": "債務者（商号）",
            "guarantors": "連帯保証人",
            "loan_date": "貸付実行日",
            "principal": "残元金",
            "interest": "未収利息",
            "penalty": "遅延損害金",
            "total": "債権額計",
            "case_no": "事件番号",
        },
        cells=[
            (first, "principal", 86450000),
            (first, "guarantors", ["個人甲", "個人乙"]),
            (first, "loan_date", "2015-04-10"),
            (first + 1, "penalty", 4906000),
            (first + 2, "loan_date", "2019-05-20"),
            (first + 2, "total", 58148000),
            (hotel, "principal", 371900000),
            (hotel, "guarantors", ["個人己", "東雲観光株式会社"]),
            (hotel, "interest", 15466000),
            (hotel, "case_no", "令和3年(ワ)第88号"),
        ],
        must_warn=["totals_row_skipped", "encoding_detected", ["unit_from_title", "amount_text"]],
    )


def bilingual_schedule() -> None:
    """Chinese and English in one header, in a DOCX: unit and cut-off in the lines above, one amount approximate."""
    head = [
        "编号 Ref",
        "主债务人 Obligor",
        "保证责任人 Sureties",
        "未清偿本金 Principal due",
        "表内外欠息 Interest due",
        "债权总计 Aggregate claim",
        "裁判文书 Case ref.",
        "执行进展 Enforcement position",
    ]
    data = [
        ("宁海精密锻造有限公司", "林某；宁海锻压集团有限公司", "1,860.00", "442.35", "2,302.35", "（2021）浙0226民初1107号", "终结本次执行程序"),
        ("青禾农业科技股份有限公司", "周某、吴某", "3,275.50", "1,018.20", "4,293.70", "（2020）苏0115民初9021号", "执行中"),
        ("蓝港船舶修造有限公司", "蓝港控股有限公司", "9,400.00", "2,760.81", "12,160.81", "（2022）鲁72民初415号", "已终本"),
        ("恒远纸业（河源）有限公司", "", "约720", "95.60", "815.60", "", ""),
        ("华晟光电材料有限公司", "郑某", "5,038.77", "1,204.43", "6,243.20", "（2023）粤0305民初20117号", "执行中"),
    ]  # fmt: skip
    rows: list[list[object]] = [list(head)]
    rows += [[f"C-{number:02d}", *row] for number, row in enumerate(data, 1)]
    amounts = [[text.strip("约").replace(",", "") for text in row[2:5]] for row in data]
    whole = [summed(column) / 100 for column in zip(*amounts, strict=True)]
    rows.append(["合计 Total", "", "", *[f"{value:,.2f}" for value in whole], "", ""])
    before = [
        "债权资产明细表 / Schedule of Claims",
        "基准日 Cut-off Date：2025年6月30日",
        "币种 Currency：人民币 RMB　　单位 Unit：万元 (RMB 10,000)",
    ]
    after = ["注 Note: 上述欠息计算至基准日。Interest is calculated up to the Cut-off Date."]
    document("open_f09_schedule_of_claims.docx", before, rows, after, [(len(rows) - 1, 0, 2)])
    forge, green, ship = data[0][0], data[1][0], data[2][0]
    wan = 10_000
    expected(
        "open_f09_schedule_of_claims",
        title="Published listings of claims (layouts of the shared samples): debtor, surety, principal, interest, case number",
        url="https://www.lfzct.com",
        real="the facts that such a schedule gives, 万元, cut-off date, 终本 in several spellings",
        ours="bilingual headers, companies, case numbers, figures",
        rows_accepted=5,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": summed((row[0] for row in amounts), wan)},
        fields={
            "borrower_name": "主债务人 Obligor",
            "guarantors": "保证责任人 Sureties",
            "principal": "未清偿本金 Principal due",
            "interest": "表内外欠息 Interest due",
            "total": "债权总计 Aggregate claim",
            "case_no": "裁判文书 Case ref.",
            "enforcement_status": "执行进展 Enforcement position",
        },
        cells=[
            (forge, "principal", minor("1860", wan)),
            (forge, "guarantors", ["林某", "宁海锻压集团有限公司"]),
            (forge, "enforcement_status", "terminated_this_round"),
            (green, "guarantors", ["周某", "吴某"]),
            (green, "enforcement_status", "in_enforcement"),
            (green, "interest", minor("1018.20", wan)),
            (ship, "enforcement_status", "terminated_this_round"),
            (ship, "total", minor("12160.81", wan)),
            (data[3][0], "principal", minor("720", wan)),
            (data[4][0], "principal", minor("5038.77", wan)),
        ],
        must_warn=["amount_approximate", "totals_row_skipped", "several_guarantors"],
    )


def russian_register() -> None:
    """Russian register for an auction: three header rows, thousands of roubles as text, a flag whose yes means too late."""
    top = ["№ п/п", "Заёмщик", "Поручители", "Задолженность на 01.10.2025", None, None, None, None]
    top += ["Судебный акт", None, None, "Срок исковой давности истёк (да/нет)"]
    middle = [None, None, None, "Итого", "в том числе", None, None, None, "Дата", "Суд", "Номер дела", None]
    leaf = [
        None,
        None,
        None,
        None,
        "остаток ссудной задолженности",
        "начисленные проценты",
        "неустойка",
        "госпошлина",
    ]
    leaf += [None, None, None, None]
    rows: list[list[object]] = [
        ["Реестр прав требования, выставляемых на торги (лот № 6)"],
        ["тыс. руб."],
        top,
        middle,
        leaf,
    ]
    data = [
        ("ООО «Камский агроснаб»", "гр. А.; ООО «Агроснаб-Холдинг»", "48 210,55", "9 114,02", "3 300,18", "60,00", "14.03.2023", "АС Республики Татарстан", "А65-21877/2022", "нет"),
        ("АО «Стройтрест-14»", "гр. Б.", "112 900,00", "27 004,41", "18 455,70", "200,00", "22.11.2021", "АС Свердловской области", "А60-5012/2021", "нет"),
        ("ИП В.", "", "3 405,12", "610,77", "402,90", "25,13", "", "", "", "да"),
        ("ООО «Невская верфь»", "гр. Г., гр. Д.", "87 655,30", "15 620,08", "9 870,00", "200,00", "30.06.2022", "АС города Санкт-Петербурга", "А56-77410/2021", "нет"),
        ("ООО «Алтайские мельницы»", "гр. Е.", "21 048,90", "4 777,65", "1 930,44", "131,00", "05.09.2023", "АС Алтайского края", "А03-1299/2023", "нет"),
        ("гр. Ж.", "гр. З.", "1 980,00", "312,40", "155,05", "17,90", "17.02.2020", "Ленинский районный суд", "2-318/2020", "да"),
    ]  # fmt: skip
    figures = [[_plain(text) for text in row[2:6]] for row in data]
    for number, (row, parts) in enumerate(zip(data, figures, strict=True), 1):
        cents = summed(parts)
        if number == 4:
            cents += 100_000  # 114,345.38 for 113,345.38
        rows.append([number, row[0], row[1], _russian(cents), *row[2:6], *row[6:]])
    sums = [summed(column) for column in zip(*figures, strict=True)]
    rows.append(["ИТОГО по лоту", None, None, _russian(sum(sums)), *map(_russian, sums)])
    rows.append(["Начальная цена лота определяется конкурсным управляющим."])
    merges = [
        "A3:A5",
        "B3:B5",
        "C3:C5",
        "D3:H3",
        "D4:D5",
        "E4:H4",
        "I3:K3",
        "I4:I5",
        "J4:J5",
        "K4:K5",
        "L3:L5",
    ]
    workbook(
        "open_f10_reestr.xlsx",
        {"Лот 6": rows},
        merges={"Лот 6": [*merges, f"A{len(rows) - 1}:C{len(rows) - 1}"]},
    )
    first, ship = row_of(rows, "ООО «Камский агроснаб»"), row_of(rows, "ООО «Невская верфь»")
    group = "Задолженность на 01.10.2025"
    expected(
        "open_f10_reestr",
        title="Порядок работы с активами Агентства по страхованию вкладов; решения судов о взыскании по кредитным договорам",
        url="https://sudact.ru/arbitral/doc/bHunoHq4pbQP",
        real="parts of a claim in Russian practice: долг, проценты, неустойка, госпошлина; case numbers of that form",
        ours="layout of the register, names, figures",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"RUB": sums[0] * 1000},
        fields={
            "row_no": "№ п/п",
            "borrower_name": "Заёмщик",
            "guarantors": "Поручители",
            "principal": f"{group}/в том числе/остаток ссудной задолженности",
            "interest": f"{group}/в том числе/начисленные проценты",
            "penalty": f"{group}/в том числе/неустойка",
            "total": f"{group}/Итого",
            "judgment_date": "Судебный акт/Дата",
            "court": "Судебный акт/Суд",
            "case_no": "Судебный акт/Номер дела",
            "limitation_status": "Срок исковой давности истёк (да/нет)",
        },
        cells=[
            (first, "principal", minor("48210.55", 1000)),
            (first, "penalty", minor("3300.18", 1000)),
            (first, "judgment_date", "2023-03-14"),
            (first, "limitation_status", "alive"),
            (first, "case_no", "А65-21877/2022"),
            (first + 2, "limitation_status", "time_barred"),
            (first + 2, "judgment_date", None),
            (first + 2, "total", minor("4443.92", 1000)),
            (ship, "guarantors", ["гр. Г.", "гр. Д."]),
            (ship, "interest", minor("15620.08", 1000)),
            (first + 5, "limitation_status", "time_barred"),
            (first + 5, "borrower_name", "гр. Ж."),
        ],
        sheet="Лот 6",
        must_warn=["totals_row_skipped", "total_differs", ["unit_from_title", "amount_text"]],
    )


def _plain(text: str) -> str:
    """48 210,55 as 48210.55."""
    return text.replace(" ", "").replace(",", ".")


def _russian(cents: int) -> str:
    """4821055 as 48 210,55."""
    return f"{cents // 100:,}".replace(",", " ") + f",{cents % 100:02d}"


if __name__ == "__main__":
    eba_records()
    japanese_list()
    bilingual_schedule()
    russian_register()
