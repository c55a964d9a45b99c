"""Development tapes 93 to 100: headers and their order as public programs have them; names and figures are ours."""

from writing import cells, delimited, expect, html_page, html_table, minor, workbook

INDEX = "public code index, file {}"


def about(title: str, file: int) -> dict[str, str]:
    """The source of a tape whose headers are real."""
    return {
        "title": title,
        "url": INDEX.format(file),
        "real": "headers and their order",
        "ours": "title lines, names, figures",
    }


def collection_cases() -> None:
    """93: cases given to a collection agency: 剩余本金 beside 逾期本金, 逾期余额 and 委案金额."""
    name = "93_collection_cases"
    head = "个案序列号,委案日期,委案金额,姓名,预计退案日期,剩余本金,贷款日期,逾期天数,逾期余额,逾期本金,逾期利息,超限费,原催收记录"
    rows = [
        head.split(","),
        ["CS0001", "2025-01-06", "12,345.67", "骆某", "2025-04-06", "30,120.00", "2022-03-15", "133", "12,345.67", "11,000.00", "1,300.67", "45.00", "未接通"],
        ["CS0002", "2025-01-06", "8,800.00", "宫某", "2025-04-06", "8,000.00", "2021-11-02", "402", "8,800.00", "8,000.00", "800.00", "0.00", "承诺还款"],
        ["CS0003", "2025-01-07", "55,020.10", "阮某某", "2025-04-07", "91,500.00", "2023-08-30", "91", "55,020.10", "52,000.00", "3,020.10", "0.00", ""],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, encoding="gb18030")
    expect(
        name,
        source=about("Cases given to a collection agency", 22502816252),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("129620")},
        fields={
            "borrower_name": "姓名",
            "principal": "剩余本金",
            "loan_date": "贷款日期",
            "days_past_due": "逾期天数",
        },
        cells=cells(
            {
                "principal": {2: 3012000, 3: 800000, 4: 9150000},
                "loan_date": {2: "2022-03-15"},
                "borrower_name": {4: "阮某某"},
            }
        ),
        must_warn=["encoding_detected"],
    )


def balances_and_changes() -> None:
    """94: balances beside their changes."""
    name = "94_balances_and_changes"
    rows = [
        [
            "借款人名称",
            "业务编号",
            "贷款余额",
            "贷款余额发生额",
            "表外欠息金额",
            "表外欠息金额发生额",
            "主办客户经理",
            "管理责任人",
        ],
        ["某县水泥有限公司", "YW01", 4500000, -500000, 310000.25, 22000, "郝某", "段某"],
        ["某县电器厂", "YW02", 1200000.8, 0, 98000, 1500.5, "郝某", "段某"],
        ["某乡果品购销站", "YW03", 0, -80000, 12000, -300, "雷某", "段某"],
    ]
    workbook(f"{name}.xlsx", {"Sheet1": rows})
    owed = {2: 450000000, 3: 120000080, 4: 0}
    expect(
        name,
        source=about("Balances beside their changes", 22560243123),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": sum(owed.values())},
        fields={"borrower_name": "借款人名称", "principal": "贷款余额", "interest": "表外欠息金额"},
        cells=cells({"principal": owed, "interest": {2: 31000025, 3: 9800000, 4: 1200000}}, "Sheet1"),
        must_warn=[],
    )


def write_off_approval() -> None:
    """95: loans approved for write-off: balance, and what is written off in kinds of interest and in all."""
    name = "95_write_off_approval"
    head = (
        "合同编号,借据编号,客户名称,证件类型,证件号码,业务品种,借据金额,借据余额,借据起期,借据止期,方案处置方式,核销本金,核销正常利息,"
        "核销拖欠利息,核销罚息,核销总额,是否保留追索权,经办机构,经办人员,经办日期"
    )
    rows = [
        head.split(","),
        ["HT1", "JJ1", "戚某", "身份证", "3210**********1111", "农户贷款", "50000", "32000.5", "20160301", "20170228", "核销", "32000.5", "100",
         "2300", "800.25", "35200.75", "是", "城关支行", "韩某", "20191231"],
        ["HT2", "JJ2", "某县棉纺厂", "统一社会信用代码", "", "流动资金贷款", "6000000", "5800000", "20140115", "20150114", "核销", "5800000",
         "0", "1200000", "330000", "7330000", "是", "营业部", "韩某", "20191231"],
        ["HT3", "JJ3", "鲍某", "身份证", "3210**********2222", "个人消费贷款", "80000", "79000", "20170710", "20180709", "核销", "79000", "0",
         "4100", "950", "84050", "否", "城关支行", "韩某", "20191231"],
    ]  # fmt: skip
    delimited(f"{name}.txt", rows, delimiter="|")
    expect(
        name,
        source=about("Loans approved for write-off", 18966342502),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("5911000.5")},
        fields={
            "contract_no": "合同编号",
            "iou_no": "借据编号",
            "borrower_name": "客户名称",
            "original_amount": "借据金额",
            "loan_date": "借据起期",
            "due_date": "借据止期",
        },
        cells=cells(
            {
                "principal": {2: 3200050, 3: 580000000, 4: 7900000},
                "loan_date": {2: "2016-03-01"},
                "due_date": {3: "2015-01-14"},
                "original_amount": {3: 600000000},
            }
        ),
        must_warn=[],
    )


def legends_in_headers() -> None:
    """96: headers that carry the legend of their codes; average balances beside the balance."""
    name = "96_legends_in_headers"
    rows = [
        ["贷款账号", "合同号", "借款人姓名", "放款日期（开户日期）", "合同金额（授信额度）", "贷款金额（实际发放金额）", "贷款余额",
         "币种（字典: currency_type）", "到期日",
         "五级分类（字典: five_level_class，normal=正常，concern=关注，secondary=次级，doubtful=可疑，loss=损失）", "逾期天数", "逾期本金", "逾期利息",
         "月日均余额", "年日均余额", "累计还款金额"],
        ["L1", "A1", "滕某", "2020-01-05", 300000, 280000, 150000.5, "CNY", "2023-01-05", "doubtful", 400, 150000.5, 21000, 151000, 160000, 129999.5],
        ["L2", "A2", "殷某", "2021-06-30", 90000, 90000, 60000, "CNY", "2024-06-30", "loss", 720, 60000, 12000, 60000, 60000, 30000],
        ["L3", "A3", "罗某某", "2022-09-01", 500000, 500000, 480000, "CNY", "2025-09-01", "secondary", 95, 20000, 9000.75, 481000, 490000, 20000],
    ]  # fmt: skip
    workbook(f"{name}.xlsx", {"贷款": rows})
    expect(
        name,
        source=about("Headers that carry the legend of their codes", 39786920132),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("690000.5")},
        fields={
            "loan_account": "贷款账号",
            "contract_no": "合同号",
            "borrower_name": "借款人姓名",
            "principal": "贷款余额",
            "due_date": "到期日",
            "days_past_due": "逾期天数",
        },
        cells=cells(
            {
                "principal": {2: 15000050, 4: 48000000},
                "interest": {2: 2100000},
                "five_class": {2: "doubtful", 3: "loss", 4: "substandard"},
                "loan_date": {2: "2020-01-05"},
            },
            "贷款",
        ),
        must_warn=[],
    )


def charged_off_accounts() -> None:
    """97: charged-off accounts of a US agency: the balance at charge-off beside the current one."""
    name = "97_us_charged_off_accounts"
    head = [
        "Client Name", "Consumer Name", "Consumer SSN", "Client account number", "Queue", "Status", "Type of asset", "Charge-Off Date",
        "Agency", "SOL Date", "Charge-off Balance", "Current balance", "State",
    ]  # fmt: skip
    rows = [
        head,
        ["Some Bank N.A.", "Individual A", "***-**-1111", "44120001", "Legal", "Open", "Credit card", "01/31/2022", "Agency One", "01/31/2028", "$4,120.55", "$3,900.55", "NY"],
        ["Some Bank N.A.", "Individual B", "***-**-2222", "44120002", "Legal", "Open", "Credit card", "11/30/2021", "Agency One", "11/30/2025", "$12,000.00", "$12,640.10", "TX"],
        ["Some Bank N.A.", "Individual C", "***-**-3333", "44120003", "Bankruptcy", "Open", "Personal loan", "06/15/2020", "Agency Two", "06/15/2026", "$900.00", "$0.00", "OH"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows)
    expect(
        name,
        source=about("Charged-off accounts: balance at charge-off and current balance", 17052608394),
        rows_accepted=3,
        rows_rejected=0,
        totals={"USD": 390055 + 1264010},
        fields={
            "borrower_name": "Consumer Name",
            "written_off_date": "Charge-Off Date",
            "limitation_date": "SOL Date",
        },
        cells=cells({"written_off_date": {2: "2022-01-31"}, "currency": {2: "USD"}}),
        must_warn=[],
    )


def colombian_export() -> None:
    """98: a Colombian export: capital in all beside overdue capital, kinds of interest, the total debt."""
    name = "98_cartera_colombiana"
    head = [
        "numero_documento", "nombre", "ifc_fecha_desembolso", "ifc_fecha_vencimiento_final", "ifc_valor_desembolso", "se_saldo_capital_total",
        "se_saldo_capital_vencido", "se_saldo_intereses_corrientes_total", "se_saldo_intereses_mora", "se_saldo_gastos_legales",
        "se_total_deuda", "moneda",
    ]  # fmt: skip
    rows = [
        head,
        ["8001", "Café del Huila S.A.S.", "2016-02-15", "2021-02-15", "500000000", "312000000", "312000000", "20500000.5", "61000000", "1500000", "395000000.5", "COP"],
        ["8002", "Individual A", "2018-07-01", "2025-07-01", "40000000", "31250000", "6000000", "2100000", "900000", "0", "34250000", "COP"],
        ["8003", "Flores de Rionegro S.A.", "2015-11-30", "2020-11-30", "150000", "88000.25", "88000.25", "4000", "12000", "0", "104000.25", "USD"],
    ]  # fmt: skip
    delimited(f"{name}.csv", rows, delimiter="|")
    expect(
        name,
        source=about("Colombian export: capital in all beside overdue capital", 1428373018),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"COP": 34325000000, "USD": 8800025},
        fields={
            "borrower_name": "nombre",
            "loan_date": "ifc_fecha_desembolso",
            "due_date": "ifc_fecha_vencimiento_final",
            "original_amount": "ifc_valor_desembolso",
            "principal": "se_saldo_capital_total",
            "fees": "se_saldo_gastos_legales",
            "total": "se_total_deuda",
            "currency": "moneda",
        },
        cells=cells(
            {
                "principal": {2: 31200000000, 3: 3125000000, 4: 8800025},
                "total": {2: 39500000050},
                "due_date": {4: "2020-11-30"},
            }
        ),
        must_warn=["mixed_currency"],
    )


def persons_under_enforcement() -> None:
    """99: the public list of persons under enforcement: 执行标的 is what is to be enforced, in yuan."""
    name = "99_persons_under_enforcement"
    rows = [
        ["序号", "被执行人姓名/名称", "身份证号码/组织机构代码", "执行法院", "立案时间", "案号", "执行标的"],
        [
            "1",
            "衢江某纸业有限公司",
            "33080*****0001",
            "衢州市衢江区人民法院",
            "2021年04月12日",
            "（2021）浙0803执1102号",
            "4873320",
        ],
        [
            "2",
            "姜某",
            "3308**********0010",
            "江山市人民法院",
            "2019年12月05日",
            "（2019）浙0881执3300号",
            "215000",
        ],
        [
            "3",
            "柯某某",
            "3308**********0029",
            "开化县人民法院",
            "2023年02月28日",
            "（2023）浙0824执恢17号",
            "98650.5",
        ],
    ]
    html_page(f"{name}.xls", html_table(rows), encoding="utf-8")
    expect(
        name,
        source=about("Public list of persons under enforcement", 32699129557),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="total",
        totals={"CNY": minor("5186970.5")},
        fields={
            "borrower_name": "被执行人姓名/名称",
            "borrower_id": "身份证号码/组织机构代码",
            "filing_date": "立案时间",
            "total": "执行标的",
        },
        cells=cells({"total": {2: 487332000, 4: 9865050}, "filing_date": {3: "2019-12-05"}}),
        must_warn=[],
    )


def litigation_register() -> None:
    """100: an asset manager's register of litigation: judgment sums and bankruptcy filings beside the claim that is left."""
    name = "100_litigation_register"
    rows = [
        ["资产编号", "主债务人", "剩余债权本金（元）", "剩余债权利息（元）", "一审法院", "一审判决书文号", "一审判决时间", "一审判决金额", "申请执行时间",
         "诉讼时效到期日", "最后中断诉讼时效时间", "宣告破产裁定书文号", "破产审理法院", "破产申报债权金额", "分配财产金额"],
        ["Z1", "某市轴瓦厂", 3000000, 1250000.5, "某市中级人民法院", "（2005）某民二初字第12号", "2005-06-30", 4100000, "2006-01-10", "2027-05-01",
         "2024-05-01", None, None, None, None],
        ["Z2", "某市丝绸总厂", 12000000, 8800000, "某市中级人民法院", "（2003）某民二初字第8号", "2003-11-20", 15600000, "2004-03-15", None, None,
         "（2010）某破字第1号", "某市中级人民法院", 20800000, 310000],
        ["Z3", "某县化肥厂", 760000.25, 0, "某县人民法院", "（2008）某民初字第455号", "2008-09-09", 900000, None, "2027-02-28", "2024-02-28", None, None,
         None, None],
    ]  # fmt: skip
    workbook(f"{name}.xlsx", {"诉讼": rows})
    expect(
        name,
        source=about("Register of litigation of an asset manager", 15281494872),
        rows_accepted=3,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor("15760000.25")},
        fields={
            "borrower_name": "主债务人",
            "principal": "剩余债权本金（元）",
            "interest": "剩余债权利息（元）",
            "court": "一审法院",
            "case_no": "一审判决书文号",
            "judgment_date": "一审判决时间",
            "enforcement_date": "申请执行时间",
            "limitation_date": "诉讼时效到期日",
        },
        cells=cells(
            {
                "principal": {2: 300000000, 4: 76000025},
                "judgment_date": {2: "2005-06-30", 4: "2008-09-09"},
                "enforcement_date": {3: "2004-03-15"},
                "limitation_date": {2: "2027-05-01"},
                "court": {4: "某县人民法院"},
            },
            "诉讼",
        ),
        must_warn=[],
    )


def make() -> None:
    """Write the tapes of this module."""
    collection_cases()
    balances_and_changes()
    write_off_approval()
    legends_in_headers()
    charged_off_accounts()
    colombian_export()
    persons_under_enforcement()
    litigation_register()
