"""A guarantor's ledger, enforcement ended for now, a US debt seller's file, Taiwan, Korea, two Yindeng notices."""

from datetime import date
from decimal import Decimal

from make_held_out import Page, Tape, document, money, text, workbook

D = Decimal


def _sums(label: str, rows: list[list[object]]) -> list[object]:
    """A totals row under columns F to L of the ledger."""
    totals = [sum((r[c] for r in rows if isinstance(r[c], Decimal)), D(0)) for c in range(5, 12)]
    return [label, None, None, None, None, *totals]


_2022 = [
    [1, "临江市恒远建材有限公司", "江海农村商业银行", "DB2021-017", date(2022, 3, 18), D("480.00"), D("12.36"), D("492.36"), D("92.36"), D("400.00"), D("31.245"), D("431.245"), "恒远集团有限公司、陈某"],
    [None, None, "江海农村商业银行", "DB2021-018", date(2022, 6, 20), D("300.00"), D("8.50"), D("308.50"), D("8.50"), D("300.00"), D("22.10"), D("322.10"), "恒远集团有限公司"],
    [2, "广盛纺织有限公司", "江海农村商业银行", "DB2020-233", date(2022, 9, 5), D("1000.00"), D("41.70"), D("1041.70"), D("0"), D("1041.70"), D("120.358"), D("1162.058"), "刘某；刘某某；广盛国际有限公司"],
]  # fmt: skip
_2023 = [
    [3, "新泰冷链物流有限公司", "临江市商业银行", "DB2022-041", date(2023, 2, 1), D("650.00"), D("9.1234"), D("659.1234"), D("59.1234"), D("600.00"), D("48.00"), D("648.00"), "新泰投资有限公司（原新泰贸易有限公司）"],
    [4, "宏图包装材料有限公司", "临江市商业银行", "DB2022-066", date(2023, 7, 31), D("200.00"), D("3.05"), D("203.05"), D("3.05"), D("200.00"), D("11.6667"), D("211.6667"), "赵某"],
    [5, "金穗农业专业合作社", "临江村镇银行", "DB2022-090", date(2023, 11, 9), D("80.00"), D("1.20"), D("81.20"), D("21.20"), D("60.00"), D("2.88"), D("62.88"), "周某、吴某等7人"],
]  # fmt: skip
_2024 = [
    [6, "瑞丰铸造有限公司", "江海农村商业银行", "DB2023-012", date(2024, 2, 29), D("500.00"), D("16.00"), D("516.00"), D("0"), D("516.00"), D("27.52"), D("543.52"), "瑞丰控股有限公司"],
    [7, "蓝湾渔业有限公司", "临江市商业银行", "DB2023-055", date(2024, 8, 12), D("350.00"), D("7.77"), D("357.77"), D("107.77"), D("250.00"), D("9.50"), D("259.50"), None],
    [8, "永信印务有限公司", "临江村镇银行", "DB2023-071", date(2024, 12, 30), D("120.00"), D("2.00"), D("122.00"), D("122.00"), "已结清", None, "已结清", "孙某"],
]  # fmt: skip

GUARANTOR = Tape(
    name="01_guarantor_compensation_ledger.xlsx",
    write=workbook(
        Page(
            "代偿台账",
            [
                ["临江市融资担保有限公司代偿项目台账"],
                ["截至2026年6月30日", *[None] * 10, "金额单位：万元"],
                ["序号", "被担保人", "债权银行", "担保合同编号", "代偿情况", None, None, None, "追偿情况", None, None, None, "反担保人", "内部评级"],
                [None, None, None, None, "代偿日期", "代偿金额", None, None, "累计追回", "尚未追回"],
                [None, None, None, None, None, "本金", "利息", "小计", None, "本金", "资金占用费", "合计"],
                *_2022,
                _sums("2022年小计", _2022),
                *_2023,
                _sums("2023年小计", _2023),
                *_2024,
                _sums("2024年小计", _2024),
                _sums("总 计", _2022 + _2023 + _2024),
                ["注：资金占用费按年利率12%计至基准日；已结清项目不再列示余额。"],
            ],
            merge=("A3:A5", "B3:B5", "C3:C5", "D3:D5", "E3:H3", "I3:L3", "M3:M5", "N3:N5", "E4:E5", "F4:H4",
                   "I4:I5", "J4:L4", "B6:B7", "A6:A7", "A9:D9", "A13:D13", "A17:D17", "A18:D18"),
            hide_columns=("N",),
            formats=dict.fromkeys("FGHIJKL", "#,##0.0000"),
        )
    ),
    sheet="代偿台账",
    rejected=1,
    totals_field="principal",
    owed={"CNY": {6: "4000000", 7: "3000000", 8: "10417000", 10: "6000000", 11: "2000000", 12: "600000", 14: "5160000", 15: "2500000"}},
    fields={
        "borrower_name": "被担保人",
        "principal": "追偿情况/尚未追回/本金",
        "total": "追偿情况/尚未追回/合计",
        "recovered": "追偿情况/累计追回",
        "guarantors": "反担保人",
    },
    cells=[
        (7, "borrower_name", "临江市恒远建材有限公司"),
        (6, "total", money("4312450")),
        (8, "total", money("11620580")),
        (11, "total", money("2116667")),
        (10, "recovered", money("591234")),
        (8, "guarantors", ["刘某", "刘某某", "广盛国际有限公司"]),
        (12, "guarantors", ["周某", "吴某"]),
        (10, "guarantors", ["新泰投资有限公司"]),
    ],
    must_warn=["unit_from_title", "multi_header", "totals_row_skipped", "notes_row_skipped", "hidden_columns", "people_not_all_named"],
    source={
        "title": "Guarantee company system, compensation record: 代偿金额, 其中：代偿本金, 其中：代偿利息 (class fields with comments); recovery detail of a guarantee data mart",
        "url": "public code index, files 47727534592 and 68359135356 (the index names no repository)",
        "real": "the split of a compensation into principal and interest, the recovery ledger beside it",
        "ours": "firms, amounts, dates, the three header rows, 尚未追回, 资金占用费",
    },
)  # fmt: skip

ENDED_FOR_NOW = Tape(
    name="02_enforcement_ended_for_now.csv",
    write=text(
        """
案号,被执行人姓名/名称,身份证号码/组织机构代码,执行法院,立案时间,终本日期,执行标的,未履行金额
（2023）粤0305执1234号,深圳市㛃源贸易有限公司,91440300******371X,深圳市南山区人民法院,2023年3月10日,2023年9月28日,"3,524,100.00","3,498,765.43"
（2022）粤0306执恢88号,李某,4403**********1234,深圳市宝安区人民法院,2022年1月5日,2022年6月30日,812000,790555.5
（2021）浙0103执4521号,杭州东海针织有限公司,91330103******512T,杭州市下城区人民法院,2021年11月2日,2022年4月29日,15600000,15600000
（2024）苏0508执2077号,苏州㮾里文化传播有限公司,91320508******003K,苏州市姑苏区人民法院,2024年5月20日,2024年11月15日,268000.35,201113.08
（2020）鲁0202执3300号,青岛海岳水产有限公司,91370202******669A,青岛市市南区人民法院,2020年8月17日,2021年2月10日,"48,000,000","46,512,340.10"
（2023）川0104执7712号,成都锦城餐饮管理有限公司,91510104******218B,成都市锦江区人民法院,2023年9月4日,2024年3月1日,1930450,—
（2019）沪0115执20916号,王某,3101**********0021,上海市浦东新区人民法院,2019年7月12日,2020年1月10日,560000,560000
（2022）京0105执13590号,北京华衡装饰工程有限公司,91110105******774M,北京市朝阳区人民法院,2022年6月23日,2022年12月20日,7201345.66,7001345.66
注：本表依据公开信息整理，金额以执行法院登记为准。
""",
        "gb18030",
    ),
    rejected=1,
    totals_field="total",
    owed={"CNY": {2: "3498765.43", 3: "790555.50", 4: "15600000", 5: "201113.08", 6: "46512340.10", 8: "560000", 9: "7001345.66"}},
    fields={
        "borrower_name": "被执行人姓名/名称",
        "enforcement_court": "执行法院",
        "filing_date": "立案时间",
        "terminated_date": "终本日期",
        "total": "未履行金额",
    },
    cells=[
        (2, "borrower_name", "深圳市㛃源贸易有限公司"),
        (2, "terminated_date", date(2023, 9, 28)),
        (3, "filing_date", date(2022, 1, 5)),
        (6, "terminated_date", date(2021, 2, 10)),
        (9, "filing_date", date(2022, 6, 23)),
    ],
    must_warn=["encoding_detected", "currency_assumed", ["missing_total", "amount_unreadable"], "notes_row_skipped"],
    source={
        "title": "Search of cases ended for this round of enforcement (zxgk): 终本日期, 执行标的, 未履行金额, as tests of public code copy its labels",
        "url": "public code index, file 69822057947 (the index names no repository)",
        "real": "all headers and their order but 性别, which is left out",
        "ours": "parties, case numbers, amounts; two names with characters that take four bytes in GB18030",
    },
)  # fmt: skip

DEBT_SELLER = Tape(
    name="03_us_debt_seller.txt",
    write=text(
        """
ISSUER_ACCOUNT_NUMBER|ISSUER_NAME|PRINCIPAL|INTEREST|MISC_FEES|OTHER_CHARGES|TOTAL_DUE|CLIENT_ACCOUNT_NUMBER|DEBTOR_NUMBER|ACQUISITION_BALANCE|CHARGE_OFF_DATE|CHARGE_OFF_BALANCE|LAST_PAYMENT_DATE|LAST_PAYMENT_AMOUNT|ACCOUNT_OPEN_DATE|ORIG_STATE|ORIGINAL_PRODUCT|SSN(NationalID)|Name|STATE|LOANAMT|S_NAME|CURRENCY
400011112222001|First Prairie Bank|4,211.07|389.12|25.00|0.00|4,625.19|GX-0001|1|4,600.19|20230131|4,600.19|07/15/2022|75.00|03/02/2018|TX|AUTO|***-**-1111|Individual A|TX|18,500.00|Individual B|USD
400011112222002|First Prairie Bank|12,907.55|1,450.00|0.00|35.00|14,392.55|GX-0002|1|14,357.55|20221130|14,357.55|05/28/2022|310.00|11/19/2019|OK|AUTO|***-**-2222|Individual C|OK|22,000.00||USD
400011112222003|First Prairie Bank|845.00|0.00|0.00|0.00|845.00|GX-0003|1|845.00|20230430|845.00|12/01/2022|45.00|06/06/2021|TX|CARD|***-**-3333|Individual D|NM|0.00||USD
400011112222004|Lone Mesa Credit Union|7,700.10|612.34|15.00|0.00|8,327.44|GX-0004|2|8,312.44|20210831|8,312.44|01/09/2021|120.00|10/30/2016|AZ|AUTO|***-**-4444|Individual E|AZ|15,750.00||USD
400011112222005|Lone Mesa Credit Union|3,050.00|210.50|0.00|0.00|3,260.50|GX-0005|1|3,260.50|20220228|3,260.50||0.00|08/21/2019|AZ|PERSONAL|***-**-5555||AZ|5,000.00||USD
400011112222006|Lone Mesa Credit Union|19,998.99|2,345.67|50.00|12.00|22,406.66|GX-0006|1|22,344.66|20230630|22,344.66|02/14/2023|400.00|04/25/2020|CA|AUTO|***-**-6666|Individual F|CA|31,000.00|Individual G|USD
400011112222006|Lone Mesa Credit Union|19,998.99|2,345.67|50.00|12.00|22,406.66|GX-0006|1|22,344.66|20230630|22,344.66|02/14/2023|400.00|04/25/2020|CA|AUTO|***-**-6666|Individual F|CA|31,000.00|Individual G|USD
400011112222007|Harbor Finance Inc|1,140.25|98.00|5.00|0.00|1,243.25|GX-0007|1|1,238.25|20200531|1,238.25|09/30/2019|25.00|01/17/2017|FL|CARD|***-**-7777|Individual H|GA|0.00||USD
400011112222008|Harbor Finance Inc|6,420.00|777.77|0.00|8.50|7,206.27|GX-0008|1|7,197.77|20231031|7,197.77|03/20/2023|150.00|05/13/2021|FL|AUTO|***-**-8888|Individual I|FL|14,200.00||USD
""",
        newline="\n",
    ),
    rejected=2,
    totals_field="principal",
    owed={"USD": {2: "4211.07", 3: "12907.55", 4: "845.00", 5: "7700.10", 7: "19998.99", 9: "1140.25", 10: "6420.00"}},
    fields={
        "borrower_name": "Name",
        "original_creditor": "ISSUER_NAME",
        "principal": "PRINCIPAL",
        "interest": "INTEREST",
        "total": "TOTAL_DUE",
        "written_off_date": "CHARGE_OFF_DATE",
        "last_payment_date": "LAST_PAYMENT_DATE",
        "last_payment_amount": "LAST_PAYMENT_AMOUNT",
        "loan_date": "ACCOUNT_OPEN_DATE",
        "original_amount": "LOANAMT",
        "currency": "CURRENCY",
    },
    cells=[
        (2, "total", money("4625.19")),
        (2, "written_off_date", date(2023, 1, 31)),
        (5, "last_payment_date", date(2021, 1, 9)),
        (4, "last_payment_date", date(2022, 12, 1)),
        (2, "loan_date", date(2018, 3, 2)),
        (4, "loan_date", date(2021, 6, 6)),
        (7, "interest", money("2345.67")),
        (9, "last_payment_amount", money("25")),
    ],
    must_warn=["delimiter_detected", "missing_borrower", "duplicate_row"],
    source={
        "title": "SAS import of a US debt seller's pipe-delimited auto portfolio, its column names",
        "url": "public code index, file 39938675569 (the index names no repository)",
        "real": "headers but CURRENCY, the delimiter, the order; 43 of its columns are left out",
        "ours": "CURRENCY, persons, amounts, dates; one line without a name and one that repeats another",
    },
)  # fmt: skip

TAIWAN = Tape(
    name="04_taiwan_claim_certificates.csv",
    write=text(
        """
債權憑證台帳,,,,,,,,,,,
單位：新臺幣元,,,,基準日：民國115年6月30日,,,,,,,
案件ID,債務人姓名,身分證字號,債權憑證/執行案號,管轄法院,債權本金,核發日期,5年到期日,剩餘天數,時效狀態,連帶保證人,備註
TC-001,宏昇實業股份有限公司,2345****,112年度司執字第10234號,臺灣臺北地方法院,"12,500,000",112年3月15日,117年3月15日,624,時效內,林某、陳某,
TC-002,順發針織股份有限公司,2788****,109年度司執字第8871號,臺灣新北地方法院,"3,680,000",109/05/20,114/05/20,-406,已罹於時效,黃某,未換發
TC-003,大展精密股份有限公司,8035****,113年度司執字第5120號,臺灣臺中地方法院,"28,000,000",113/01/31,118/01/31,946,時效內,大展控股股份有限公司；吳某,
TC-004,,1265****,111年度司執字第3309號,臺灣桃園地方法院,"950,000",111/11/02,116/11/02,490,時效內,,債務人姓名待查
TC-005,張某,A1******89,110年度司執字第20077號,臺灣高雄地方法院,"1,204,500",1100930,1150930,92,時效內,張某某等3人,
TC-006,海洋國際運通有限公司,5312****,114年度司執字第410號,臺灣基隆地方法院,"7,341,268",114年2月28日,119年2月28日,1339,時效內,,
TC-007,茂林食品股份有限公司,1677****,108年度司執字第29913號,臺灣臺南地方法院,"５，０００，０００",108/07/08,113/07/08,-722,已罹於時效,周某,
,合計,,,,"58,675,768",,,,,,
""",
        "big5",
    ),
    rejected=1,
    totals_field="principal",
    owed={"TWD": {4: "12500000", 5: "3680000", 6: "28000000", 8: "1204500", 9: "7341268", 10: "5000000"}},
    fields={
        "claim_id": "案件ID",
        "borrower_name": "債務人姓名",
        "court": "管轄法院",
        "principal": "債權本金",
        "limitation_date": "5年到期日",
        "limitation_status": "時效狀態",
        "guarantors": "連帶保證人",
        "remarks": "備註",
    },
    cells=[
        (4, "limitation_date", date(2028, 3, 15)),
        (5, "limitation_date", date(2025, 5, 20)),
        (8, "limitation_date", date(2026, 9, 30)),
        (9, "limitation_date", date(2030, 2, 28)),
        (5, "limitation_status", "time_barred"),
        (4, "limitation_status", "alive"),
        (4, "guarantors", ["林某", "陳某"]),
        (6, "guarantors", ["大展控股股份有限公司", "吳某"]),
        (8, "guarantors", ["張某某"]),
        (4, "base_date", date(2026, 6, 30)),
    ],
    must_warn=["encoding_detected", "currency_from_title", "base_date_from_title", "missing_borrower", "totals_row_skipped", "people_not_all_named"],
    source={
        "title": "Ledger of debt certificates, CSV export of a Taiwanese legal tool",
        "url": "public code index, files 70904609073 and 71014349504 (the index names no repository)",
        "real": "all twelve headers and their order",
        "ours": "the title lines, debtors, case numbers, amounts, dates, Big5 in place of UTF-8",
    },
)  # fmt: skip

KOREA = Tape(
    name="05_korea_debt_adjustment.xlsx",
    write=workbook(
        Page(
            "채무조정",
            [
                ["신용회복 확정계좌 명세"],
                ["기준일: 2026-06-30", *[None] * 10, "(단위 : 천원)"],
                ["순번", "고객번호", "고객명", "계좌번호", "확정일자", "조정후이율", "조정후원금", "조정후이자", "조정후연체이자", "조정후비용", "조정후합계", "상품명"],
                [1, "F1001", "주식회사 한빛정밀", "110-20-330145", "2025-03-14", "4.5", D("125400"), D("3210"), D("870"), D("120"), D("129600"), "기업운전"],
                [2, "F1002", "대성철강 주식회사", "110-20-330146", "2025-04-02", "5.0", D("880000"), D("21560"), D("10440"), D("0"), D("912000"), "기업시설"],
                [3, "F1003", "김○○", "110-31-004417", "2025-04-30", "3.9", D("18250.5"), D("402.25"), D("97.25"), D("50"), D("18800"), "가계신용"],
                [4, "F1004", "동해수산 유한회사", "110-20-330188", "2025-05-21", "4.5", D("342000"), D("8000"), D("4000"), D("1000"), D("355000"), "기업운전"],
                [5, "F1005", "이○○", "110-31-004502", "2025-06-09", "3.9", D("9600"), D("0"), D("0"), D("0"), D("9600"), "가계신용"],
                [6, "F1006", "주식회사 새솔물류", "110-20-330201", "2025-07-01", "5.2", "1,050,000", "36,750", "12,250", "1,000", "1,100,000", "기업시설"],
                ["합계", None, None, None, None, None, D("2425250.5"), D("69922.25"), D("27657.25"), D("2170"), D("2525000"), None],
            ],
            formats=dict.fromkeys("GHIJK", "#,##0.##"),
        )
    ),
    sheet="채무조정",
    rejected=0,
    totals_field="principal",
    owed={"KRW": {4: "125400000", 5: "880000000", 6: "18250500", 7: "342000000", 8: "9600000", 9: "1050000000"}},
    fields={
        "borrower_name": "고객명",
        "loan_account": "계좌번호",
        "principal": "조정후원금",
        "interest": "조정후이자",
        "penalty": "조정후연체이자",
        "fees": "조정후비용",
        "total": "조정후합계",
    },
    cells=[
        (4, "total", 129600000),
        (6, "interest", 402250),
        (9, "total", 1100000000),
        (5, "penalty", 10440000),
        (4, "borrower_name", "주식회사 한빛정밀"),
    ],
    must_warn=["unit_from_title", "totals_row_skipped"],
    source={
        "title": "Korean lender's screen of adjusted debts (신용회복): 조정후원금, 조정후이자, 조정후연체이자, 조정후비용, 조정후합계",
        "url": "public code index, file 3481313836 (the index names no repository)",
        "real": "all headers",
        "ours": "title, unit line, debtors, amounts",
    },
)  # fmt: skip

_BOC = "中国银行股份有限公司天津市分行关于2026年第2期个人不良贷款（个人消费贷款）转让项目"
_CCB = "中国建设银行股份有限公司四川省分行关于2024年第1期个人不良贷款（个人经营性贷款）转让项目"
YINDENG = Tape(
    name="06_yindeng_two_notices.docx",
    write=document(
        "不良贷款转让公告",
        "本机构依据《银行业信贷资产登记流转中心不良贷款转让业务规则》，拟通过银登中心开展不良贷款转让业务，现予以公告。",
        "一、不良贷款基本信息",
        [
            ["项目名称", _BOC, "", ""],
            ["交易基准日", "20250630", "未偿本金总额(元)", "66,369,783.05"],
            ["资产笔数(笔)", "756", "未偿利息总额(元)", "11,006,194.24"],
            ["借款人户数(户)", "431", "未偿本息总额(元)", "77,375,977.29"],
            ["加权平均逾期天数", "833.66", "其他费用(元)", "228,236.49"],
            ["借款人加权平均年龄", "41.94", "", ""],
            ["五级分类情况", "损失 411 笔;次级 340 笔;可疑 5 笔", "", ""],
            ["担保情况概述", "信用 756 笔", "", ""],
            ["诉讼情况概述", "终本执行 313 笔;未诉 291 笔;已判未执 92 笔;终结执行 22 笔;执行中 20 笔;诉讼中 18 笔", "", ""],
        ],
        "注：若无特殊说明，本表格中“加权平均逾期天数”按拟转让贷款本息总额加权平均计算。",
        [
            ["项目名称", _CCB, "", ""],
            ["交易基准日", "20240831", "未偿本金总额(元)", "154,637,084.63"],
            ["资产笔数(笔)", "550", "未偿利息总额(元)", "4,178,836.85"],
            ["借款人户数(户)", "439", "未偿本息总额(元)", "158,815,921.48"],
            ["加权平均逾期天数", "189.98", "其他费用(元)", "85,593.00"],
            ["单一借款人最高未偿本息余额(元)", "4,320,560.48", "借款人平均未偿本息余额(元)", "361,767.47"],
            ["借款人加权平均年龄", "45.68", "借款人加权平均授信额度(元)", "302,251.36"],
            ["五级分类情况", "次级 307 笔;可疑 152 笔;损失 91 笔", "", ""],
            ["诉讼情况概述", "未诉 529 笔;诉讼中 11 笔;已判未执 8 笔;已调解 2 笔", "", ""],
        ],
    ),
    by_borrower=True,
    rejected=0,
    totals_field="principal",
    owed={"CNY": {_BOC: "66369783.05", _CCB: "154637084.63"}},
    fields={
        "claim_name": "项目名称",
        "base_date": "交易基准日",
        "principal": "未偿本金总额(元)",
        "interest": "未偿利息总额(元)",
        "principal_and_interest": "未偿本息总额(元)",
        "fees": "其他费用(元)",
    },
    cells=[
        (_BOC, "base_date", date(2025, 6, 30)),
        (_BOC, "principal_and_interest", money("77375977.29")),
        (_CCB, "base_date", date(2024, 8, 31)),
        (_CCB, "interest", money("4178836.85")),
        (_CCB, "fees", money("85593")),
    ],
    must_warn=["vertical_layout", "package_level"],
    source={
        "title": "Notices of transfer of Bank of China Tianjin (2026, second) and China Construction Bank Sichuan (2024, first) on Yindeng",
        "url": "https://tianjin.jianyu360.cn/jybx/20260313_26031238978935.html and https://datauseful.com/bidding/detail/8809601423030702776",
        "real": "every figure and text of the two tables",
        "ours": "项目名称 moved from the headline into the table; some rows of counts left out",
    },
)  # fmt: skip

TAPES = [GUARANTOR, ENDED_FOR_NOW, DEBT_SELLER, TAIWAN, KOREA, YINDENG]
