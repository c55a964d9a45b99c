"""What the claims package says to people: refusals, and findings of the tape reader."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "progress.read": {"en": "reading {file}", "zh": "读取 {file}"},
    "tape.no_file": {
        "en": "{file}: no such file.",
        "zh": "{file}：文件不存在。",
    },
    "tape.empty_file": {
        "en": "{file}: the file holds no cells.",
        "zh": "{file}：文件中没有任何单元格内容。",
    },
    "tape.too_large": {
        "en": "{file}: larger than {limit} MB; split it.",
        "zh": "{file}：文件超过 {limit} MB，请拆分后再读。",
    },
    "tape.too_wide": {
        "en": "{file}, sheet {sheet}: more than {limit} columns; this is no loan tape.",
        "zh": "{file}，工作表 {sheet}：超过 {limit} 列，不像资产清单。",
    },
    "tape.too_heavy": {
        "en": "{file}: refused, opening it takes more memory or time than a tape may ({reason}).",
        "zh": "{file}：已拒绝，打开该文件所需内存或时间超出限额（{reason}）。",
    },
    "tape.zip_bomb": {
        "en": "{file}: refused, it unpacks to far more than a tape needs (limit {limit} MB, or its ratio is that of a zip bomb).",
        "zh": "{file}：已拒绝，解压后体积异常（上限 {limit} MB，或压缩比属压缩炸弹）。",
    },
    "tape.encrypted": {
        "en": "{file}: protected by a password; save it without one.",
        "zh": "{file}：文件有密码保护，请另存为无密码文件。",
    },
    "tape.broken_workbook": {
        "en": "{file}: not a workbook that can be read ({reason}); open it in a spreadsheet program and save it as XLSX.",
        "zh": "{file}：无法作为工作簿读取（{reason}）；请用表格软件打开后另存为 XLSX。",
    },
    "tape.long_cell": {
        "en": "{file}, row {row}: a cell holds more than {limit:,} characters; a quotation mark that is not closed "
        "does the same. Shorten the cell or close the quotation mark.",
        "zh": "{file}，第 {row} 行：有单元格超过 {limit:,} 个字符（引号未闭合也会如此）；请缩短内容或补上引号。",
    },
    "tape.broken_text": {
        "en": "{file}, row {row}: the text cannot be split into cells ({reason}).",
        "zh": "{file}，第 {row} 行：无法拆分为单元格（{reason}）。",
    },
    "tape.broken_markup": {
        "en": "{file}: no table can be read from this page ({reason}).",
        "zh": "{file}：无法从该网页文件中读出表格（{reason}）。",
    },
    "tape.encoding": {
        "en": "{file}: the character encoding was not recognised; save it as UTF-8.",
        "zh": "{file}：无法识别字符编码，请另存为 UTF-8。",
    },
    "tape.unknown_kind": {
        "en": "{file}: this is no tape that can be read (its content is {kind}); give CSV, TSV, XLSX, XLS, XLSB or ODS.",
        "zh": "{file}：不是可读取的资产清单（内容类型为 {kind}）；请提供 CSV、TSV、XLSX、XLS、XLSB 或 ODS。",
    },
    "tape.no_sheet": {
        "en": "{file}: no visible sheet named {sheet}; there are: {names}.",
        "zh": "{file}：没有名为 {sheet} 的可见工作表；现有：{names}。",
    },
    "tape.no_header": {
        "en": "{file}: no header row found in the first {rows} rows of sheet {sheet}; a header row needs at least two column names that are known or named in a mapping file.",
        "zh": "{file}：工作表 {sheet} 的前 {rows} 行中没有找到表头；表头至少要有两个可识别的列名，或用映射文件指明。",
    },
    "tape.no_amount": {
        "en": "{file}: no column says what is owed, and by whom (headers: {headers}); name them in a mapping file, for example principal: HEADER and borrower_name: HEADER.",
        "zh": "{file}：没有找到欠款金额列及对应的债务人列（表头：{headers}）；请在映射文件中指明，例如 principal: 表头，borrower_name: 表头。",
    },
    "tape.only_granted": {
        "en": "{file}: only the amount granted is given (headers: {headers}); what was granted is not what is owed. Name the column of the outstanding principal in a mapping file.",
        "zh": "{file}：只有发放金额或合同金额（表头：{headers}），发放额不等于结欠额；请在映射文件中指明未偿本金列。",
    },
    "tape.mapping_unreadable": {
        "en": "{file}: not a mapping file ({reason}); write lines of the form principal: HEADER.",
        "zh": "{file}：不是有效的映射文件（{reason}）；每行应为 principal: 表头 的形式。",
    },
    "tape.mapping_field": {
        "en": "{file}: {field} is no field of a tape; `exequatur claims vocabulary` lists them.",
        "zh": "{file}：{field} 不是清单字段；可用 `exequatur claims vocabulary` 查看全部字段。",
    },
    "tape.mapping_header": {
        "en": "{file}: the mapping names the header {header} for {field}, and no column has it.",
        "zh": "{file}：映射文件为 {field} 指定的表头“{header}”在表中不存在。",
    },
    "tape.mapping_setting": {
        "en": "{file}: {setting} is no setting of a mapping; known are {known}.",
        "zh": "{file}：{setting} 不是映射文件的设置项；可用的有 {known}。",
    },
    "tape.mapping_value": {
        "en": "{file}: {setting} cannot be {value}; write for example {known}.",
        "zh": "{file}：{setting} 不能取值“{value}”；可写 {known} 等。",
    },
    "tape.library_unwritable": {
        "en": "{file}: the mapping cannot be saved there ({reason}).",
        "zh": "{file}：无法在此保存映射（{reason}）。",
    },
    "tape.report_dir": {
        "en": "{file}: the report cannot be written there ({reason}).",
        "zh": "{file}：无法在此写入报告（{reason}）。",
    },
    "claim_file.unreadable": {
        "en": "{file}: not a claim file ({reason}).",
        "zh": "{file}：不是有效的债权文件（{reason}）。",
    },
    "encoding_detected": {
        "en": "The text was read as {encoding}.",
        "zh": "文本按 {encoding} 编码读取。",
    },
    "delimiter_detected": {
        "en": "Cells are separated by {delimiter}.",
        "zh": "单元格以 {delimiter} 分隔。",
    },
    "ragged_rows": {
        "en": "{count} rows have more or fewer cells than the rest, from row {row}.",
        "zh": "自第 {row} 行起，有 {count} 行的单元格数与其他行不一致。",
    },
    "hidden_sheet": {
        "en": "Hidden sheet {sheet} was not read.",
        "zh": "隐藏工作表 {sheet} 未读取。",
    },
    "hidden_rows": {
        "en": "{count} hidden rows of sheet {sheet} were not read, from row {row}.",
        "zh": "工作表 {sheet} 自第 {row} 行起有 {count} 个隐藏行，未读取。",
    },
    "hidden_columns": {
        "en": "{count} hidden columns of sheet {sheet} were not read, from column {column}.",
        "zh": "工作表 {sheet} 自 {column} 列起有 {count} 个隐藏列，未读取。",
    },
    "hidden_unknown": {
        "en": "This file kind does not tell which rows and columns are hidden; all were read.",
        "zh": "该文件格式无法判断隐藏的行列，已全部读取。",
    },
    "macros_ignored": {
        "en": "The workbook holds macros; they were not run.",
        "zh": "工作簿含有宏，未运行。",
    },
    "external_links_ignored": {
        "en": "The workbook links to other files; they were not opened.",
        "zh": "工作簿链接了外部文件，未打开。",
    },
    "formulas_not_calculated": {
        "en": "{count} formulas on sheet {sheet}: the values stored with them were taken, nothing was calculated.",
        "zh": "工作表 {sheet} 有 {count} 个公式：采用文件中保存的结果，未重新计算。",
    },
    "formula_without_value": {
        "en": "{count} formulas on sheet {sheet} have no stored value and count as blank; open and save the file in a spreadsheet program.",
        "zh": "工作表 {sheet} 有 {count} 个公式没有保存结果，按空白处理；请用表格软件打开并保存后重读。",
    },
    "title_rows_skipped": {
        "en": "{count} lines above the header were read for unit, currency and date, not as claims.",
        "zh": "表头以上 {count} 行仅用于读取单位、币种和日期，不作为债权。",
    },
    "multi_header": {
        "en": 'The header takes {count} rows; its levels are joined by "/".',
        "zh": "表头共 {count} 行，各级以“/”连接。",
    },
    "second_table": {
        "en": "A further table starts here on the same sheet.",
        "zh": "同一工作表在此处另起一表。",
    },
    "totals_row_skipped": {
        "en": "A totals row; it is no claim.",
        "zh": "合计行，不作为债权。",
    },
    "notes_row_skipped": {
        "en": "A note; it is no claim.",
        "zh": "注释行，不作为债权。",
    },
    "row_folded": {
        "en": "The row stands under the merged sum of the claim above and was added to it.",
        "zh": "该行与上一债权共用合并的金额单元格，已并入上一债权。",
    },
    "header_repeated": {
        "en": "The header is repeated here.",
        "zh": "此处重复了表头。",
    },
    "vertical_layout": {
        "en": "The sheet lists keys and values; {count} pairs were read.",
        "zh": "该表为竖排键值形式，读取了 {count} 对。",
    },
    "several_sheets": {
        "en": "{count} sheets hold tables.",
        "zh": "共有 {count} 个工作表含有表格。",
    },
    "summary_sheet_skipped": {
        "en": "Sheet {sheet} sums up another sheet (same borrowers, same totals) and was not counted again.",
        "zh": "工作表 {sheet} 是其他工作表的汇总（债务人和合计相同），未重复计入。",
    },
    "sheet_not_joined": {
        "en": "Sheet {sheet} shares no key with the claims and was left out.",
        "zh": "工作表 {sheet} 与债权表没有可关联的字段，未采用。",
    },
    "column_not_used": {
        "en": "Column {column} looks like {field}, which was taken from {used}; it was left out.",
        "zh": "“{column}”列形似 {field}，但该字段已取自“{used}”列，故未采用。",
    },
    "mapping_recognised": {
        "en": "The columns were read as confirmed for {name}.",
        "zh": "已按先前确认的“{name}”列映射读取。",
    },
    "unit_lines_conflict": {
        "en": "Lines above the header name different units; none was applied.",
        "zh": "表头以上出现不同的金额单位，均未采用。",
    },
    "unit_from_title": {
        "en": "Amounts are in units of {unit} ({named}), by a line above the header.",
        "zh": "根据表头以上说明，金额按“{named}”计（×{unit}）。",
    },
    "currency_from_title": {
        "en": "The currency is {currency}, by a line above the header.",
        "zh": "根据表头以上说明，币种为 {currency}。",
    },
    "base_date_from_title": {
        "en": "The base date is {date}, by a line above the header.",
        "zh": "根据表头以上说明，基准日为 {date}。",
    },
    "currency_assumed": {
        "en": "No currency is named; {currency} was taken because the tape is Chinese.",
        "zh": "未注明币种，因系中文清单，按 {currency} 处理。",
    },
    "currency_missing": {
        "en": "No currency is named for {count} amounts; name it in the header or in a column.",
        "zh": "{count} 处金额未注明币种；请在表头或币种列中注明。",
    },
    "currency_unknown": {
        "en": "{count} cells name a currency that is not known, first: {text}.",
        "zh": "{count} 处币种无法识别，首个为：{text}。",
    },
    "currency_conflict": {
        "en": "{count} rows name two currencies.",
        "zh": "{count} 行出现两种币种。",
    },
    "mixed_currency": {
        "en": "The tape holds {currencies}; totals are kept apart.",
        "zh": "清单含多种货币（{currencies}），合计分币种列示。",
    },
    "amount_text": {
        "en": "{count} amounts are stored as text and were read as numbers, first: {text}.",
        "zh": "{count} 处金额以文本存储，已按数字读取，首个为：{text}。",
    },
    "amount_approximate": {
        "en": "{count} amounts are approximate, first: {text}.",
        "zh": "{count} 处金额为约数，首个为：{text}。",
    },
    "amount_rounded": {
        "en": "{count} amounts have more decimals than the currency and were rounded half-up, first: {text}.",
        "zh": "{count} 处金额小数位超出币种最小单位，已四舍五入，首个为：{text}。",
    },
    "amount_negative": {
        "en": "{count} amounts are negative, first: {text}.",
        "zh": "{count} 处金额为负数，首个为：{text}。",
    },
    "amount_unreadable": {
        "en": "{count} amounts cannot be read, first: {text}.",
        "zh": "{count} 处金额无法识别，首个为：{text}。",
    },
    "amount_several": {
        "en": "{count} cells hold more than one amount, first: {text}.",
        "zh": "{count} 个单元格含有多个金额，首个为：{text}。",
    },
    "unit_conflict": {
        "en": "{count} cells name another unit than the header; the cell's was taken, first: {text}.",
        "zh": "{count} 处单元格单位与表头不一致，以单元格为准，首个为：{text}。",
    },
    "unit_differs_from_title": {
        "en": "The header names another unit than the line above the table; the header's was taken.",
        "zh": "表头单位与表上说明的单位不一致，以表头为准。",
    },
    "unit_unclear": {
        "en": "The header of column {column} names more than one unit; {count} amounts that name none were not read.",
        "zh": "“{column}”列表头有多个单位，{count} 处未注明单位的金额未读取。",
    },
    "converted_not_used": {
        "en": "{count} amounts converted to another currency were left out; the amount in the claim's own currency was taken.",
        "zh": "{count} 处折算金额未采用，以原币金额为准。",
    },
    "unit_assumed": {
        "en": "Column {column} names no unit, others of the table do; its figures were read as whole units of the currency. Check it.",
        "zh": "“{column}”列未注明单位，而表中其他列注明了单位；该列按元（币种基本单位）读取，请核对。",
    },
    "date_ambiguous": {
        "en": "{count} dates may be day/month or month/day and were left empty, first: {text}.",
        "zh": "{count} 处日期的日、月先后无法判断，已留空，首个为：{text}。",
    },
    "date_month_only": {
        "en": "{count} dates lack a day and were left empty, first: {text}.",
        "zh": "{count} 处日期缺少日，已留空，首个为：{text}。",
    },
    "date_impossible": {
        "en": "{count} dates do not exist and were left empty, first: {text}.",
        "zh": "{count} 处日期不存在，已留空，首个为：{text}。",
    },
    "date_several": {
        "en": "{count} cells hold more than one date and were left empty, first: {text}.",
        "zh": "{count} 个单元格含有多个日期，已留空，首个为：{text}。",
    },
    "date_text": {
        "en": "{count} dates cannot be read and were left empty, first: {text}.",
        "zh": "{count} 处日期无法识别，已留空，首个为：{text}。",
    },
    "status_unknown": {
        "en": "{count} statuses are not in the vocabulary and were kept as text, first: {text}.",
        "zh": "{count} 处状态不在词表中，保留原文，首个为：{text}。",
    },
    "status_of_other_kind": {
        "en": "{count} statuses of this column belong to another field and were put there, first: {text}.",
        "zh": "{count} 处状态应归入其他字段，已归入，首个为：{text}。",
    },
    "place_unknown": {
        "en": "{count} places were not recognised and kept as text, first: {text}.",
        "zh": "{count} 处地点无法识别，保留原文，首个为：{text}。",
    },
    "several_guarantors": {
        "en": "{count} cells name several guarantors; they were split.",
        "zh": "{count} 个单元格列有多名担保人，已拆分。",
    },
    "people_not_all_named": {
        "en": "{count} cells say there are more persons than they name, first: {text}.",
        "zh": "{count} 个单元格所列人员不全（等……人），首个为：{text}。",
    },
    "identifier_damaged": {
        "en": "{count} identifiers were damaged by a spreadsheet (scientific notation or lost digits) and left out.",
        "zh": "{count} 处编号被表格软件破坏（科学计数法或位数丢失），未采用。",
    },
    "identity_check_failed": {
        "en": "{count} identity numbers or credit codes fail their check digit, first: {text}.",
        "zh": "{count} 处证件号码或信用代码校验位不符，首个为：{text}。",
    },
    "total_differs": {
        "en": "In {count} rows the total is not the sum of its parts, first in row {row}.",
        "zh": "{count} 行的合计与各分项之和不符，首见于第 {row} 行。",
    },
    "total_from_principal_and_interest": {
        "en": "There is no total; principal and interest together were taken as the total.",
        "zh": "没有债权总额列，以本息合计作为总额。",
    },
    "due_before_loan": {
        "en": "In {count} rows the loan falls due before it was made, first in row {row}.",
        "zh": "{count} 行的到期日早于发放日，首见于第 {row} 行。",
    },
    "totals_row_mixes_currencies": {
        "en": "The tape's totals row adds several currencies ({currencies}); it was not compared.",
        "zh": "清单合计行混加了多种货币（{currencies}），未作核对。",
    },
    "totals_differ": {
        "en": "The tape's own total ({currency} {stated}) is not the sum of its rows ({currency} {sum}).",
        "zh": "清单自列合计（{currency} {stated}）与各行之和（{currency} {sum}）不符。",
    },
    "package_level": {
        "en": "{count} rows describe a package by its name, without a borrower.",
        "zh": "{count} 行为资产包整体信息，没有列明借款人。",
    },
    "missing_borrower": {
        "en": "{count} rows name no borrower and were rejected.",
        "zh": "{count} 行没有借款人，已退回。",
    },
    "missing_principal": {
        "en": "{count} rows have no principal and no other amount owed; they were rejected.",
        "zh": "{count} 行既无本金也无其他欠款金额，已退回。",
    },
    "missing_total": {
        "en": "{count} rows have no total and no other amount owed; they were rejected.",
        "zh": "{count} 行既无债权总额也无其他欠款金额，已退回。",
    },
    "only_total_given": {
        "en": "{count} rows give a total but no principal; they were accepted and are not in the control totals of the principal.",
        "zh": "{count} 行只有债权总额没有本金，已接受，但不计入本金控制合计。",
    },
    "only_principal_given": {
        "en": "{count} rows give a principal but no total; they were accepted and are not in the control totals of the total.",
        "zh": "{count} 行只有本金没有债权总额，已接受，但不计入总额控制合计。",
    },
    "duplicate_row": {
        "en": "{count} rows repeat an earlier row in every cell and were held back.",
        "zh": "{count} 行与前面的行完全重复，已暂留待确认。",
    },
    "instrument_not_stated": {
        "en": "The tape does not name the instrument of {count} rows; its kind was read from case number, court and statuses, and is a bare debt where none of them speaks.",
        "zh": "清单未列明 {count} 行的执行依据类型；根据案号、法院和状态判断，均无记载的按未取得执行依据处理。",
    },
    "origin_assumed": {
        "en": "The jurisdiction of origin of {count} rows is not told by court, case number or currency; the default was taken.",
        "zh": "{count} 行无法从法院、案号或币种判断来源法域，采用默认值。",
    },
}
"""Every message in both languages; a finding's key is its code."""
