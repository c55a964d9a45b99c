"""What the tape reader found on a tape and says to people: how something was read, what is doubted, what a person must settle.

How much each weighs stands in `severity.py`.
"""

from exequatur.text import Catalogue

FINDINGS: Catalogue = {
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
    "full_number_read": {
        "en": "{count} cells of {sheet} show a rounded number; the full number that the file holds beside it was read.",
        "zh": "{sheet} 有 {count} 个单元格显示的是四舍五入后的数字，已按文件中保存的完整数字读取。",
    },
    "formula_without_value": {
        "en": "{count} formulas on sheet {sheet} have no stored value and count as blank; open and save the file in a spreadsheet program.",
        "zh": "工作表 {sheet} 有 {count} 个公式没有保存结果，按空白处理；请用表格软件打开并保存后重读。",
    },
    "cell_error": {
        "en": "{count} cells hold an error instead of a value (first {cell}) and are read as empty.",
        "zh": "{count} 个单元格为错误值（首个 {cell}），按空白处理。",
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
    "cells_slid": {
        "en": "Rows with more cells than the header: a value with a separator in it was cut in two, so its amounts cannot be relied on.",
        "zh": "单元格多于表头的行：疑有含分隔符的数值被拆开，金额不可信。",
    },
    "name_carried_down": {
        "en": "The borrower is left blank under the one above while receipt and amount go on, as where merged cells were lost: the name "
        "above was taken for {count} rows. Check them.",
        "zh": "借据号和金额续列而借款人留空（疑似合并单元格信息丢失），{count} 行沿用上一行借款人，请核对。",
    },
    "transposed_layout": {
        "en": "The fields stand down the first column, one claim to a column; {count} claims were read. Their row is the number of the "
        "column.",
        "zh": "该表字段在首列、每列一笔债权，共读取 {count} 笔；其行号为所在列号。",
    },
    "header_by_shape": {
        "en": "No word of this header is known well enough; the row was taken for one because rows of like values follow. Check every column.",
        "zh": "表头用词无法识别，仅因其下各行数据类型一致而认定为表头，请逐列核对。",
    },
    "sheet_without_table": {
        "en": "Sheet {sheet} holds no table of claims (cover, notes, definitions) and was left out.",
        "zh": "工作表 {sheet} 没有债权表（封面、说明、字段定义等），未采用。",
    },
    "tables_side_by_side": {
        "en": "Several tables stand side by side on this sheet; {count} were read.",
        "zh": "同一工作表左右并列多张表，共读取 {count} 张。",
    },
    "linked_row_unmatched": {
        "en": "{count} rows of this sheet name no claim of the tape (first: {key}) and were left out.",
        "zh": "该表有 {count} 行找不到对应债权（首个：{key}），未采用。",
    },
    "join_ambiguous": {
        "en": "{count} rows of this sheet fit several claims by {field} (first: {key}); what they say was given to none.",
        "zh": "该表有 {count} 行按 {field} 对应多笔债权（首个：{key}），未并入任何一笔。",
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
    "column_unknown": {
        "en": "Column {column} holds {look} and fits no field; it was left out. exequatur claims map names it.",
        "zh": "“{column}”列内容为 {look}，未能对应任何字段，故未采用；可用 exequatur claims map 指定。",
    },
    "column_by_contents": {
        "en": "Column {column} was read as {field} by what stands in it ({why}), for its header does not say; confirm it with exequatur claims map.",
        "zh": "“{column}”列表头未说明含义，按其内容（{why}）读作 {field}；请用 exequatur claims map 确认。",
    },
    "owed_by_arithmetic": {
        "en": "Column {column} reads like an amount granted; it was read as {field} because it {why}. Confirm it with exequatur claims map.",
        "zh": "“{column}”列表头形似发放金额，因勾稽关系（{why}）读作 {field}；请用 exequatur claims map 确认。",
    },
    "principal_beside_interest": {
        "en": "Column {column} says what is owed, with interest in a column of its own; it was read as {field}.",
        "zh": "“{column}”列为欠额，利息另列，故读作 {field}。",
    },
    "interest_includes_penalty": {
        "en": "The interest in {column} includes penalty interest: its header says so, or the sums show it.",
        "zh": "“{column}”列的利息含罚息（表头注明或由勾稽关系得出）。",
    },
    "interest_may_include_penalty": {
        "en": "No column holds penalty interest; whether the interest in {column} includes it is not said. Settle it in the mapping (interest_includes_penalty).",
        "zh": "无罚息列，“{column}”列的利息是否含罚息未注明；请在映射设置 interest_includes_penalty 中明确。",
    },
    "mapping_recognised": {
        "en": "The columns were read as confirmed for {name}.",
        "zh": "已按先前确认的“{name}”列映射读取。",
    },
    "unit_lines_conflict": {
        "en": "Lines above the header name different units; amounts that name none themselves were not read.",
        "zh": "表头以上出现不同的金额单位，本身未注明单位的金额未读取。",
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
    "amount_range": {
        "en": "{count} cells give a range and no one amount, first: {text}.",
        "zh": "{count} 个单元格给出的是金额区间而非确定金额，首个为：{text}。",
    },
    "amount_several_currencies": {
        "en": "{count} cells name amounts in several currencies, first: {text}.",
        "zh": "{count} 个单元格含有多种货币的金额，首个为：{text}。",
    },
    "amount_percent": {
        "en": "{count} cells of an amount hold a percentage, first: {text}.",
        "zh": "{count} 处金额单元格实为百分比，首个为：{text}。",
    },
    "amount_style_unknown": {
        "en": "{count} amounts can be read two ways (thousands or decimals) and were not read, first: {text}.",
        "zh": "{count} 处金额的分隔符可作千分位也可作小数点，未读取，首个为：{text}。",
    },
    "amount_style_by_currency": {
        "en": "{count} amounts could be read two ways and were read with a decimal point, as their currency ({currency}) is written, first: {text}.",
        "zh": "{count} 处金额的分隔符有两种读法，按其币种（{currency}）的书写习惯以句点为小数点，首个为：{text}。",
    },
    "amount_three_decimals": {
        "en": "{count} amounts have three decimals, which may be a thousands mark gone wrong; read as decimals, first: {text}.",
        "zh": "{count} 处金额有三位小数，可能是千分位误写；已按小数读取，请核对，首个为：{text}。",
    },
    "amount_credit_or_crore": {
        "en": "{count} amounts end in Cr, which may be credit or crore, and were not read, first: {text}.",
        "zh": "{count} 处金额以 Cr 结尾，可能指贷方也可能指 crore（千万），未读取，首个为：{text}。",
    },
    "amount_debit": {
        "en": "{count} amounts are marked as debit (DR) and were read as owed, first: {text}.",
        "zh": "{count} 处金额标注为借方（DR），按欠款读取，首个为：{text}。",
    },
    "amount_credit": {
        "en": "{count} amounts are marked as credit (CR) and were read as negative, first: {text}.",
        "zh": "{count} 处金额标注为贷方（CR），按负数读取，首个为：{text}。",
    },
    "amount_in_words": {
        "en": "{count} amounts are written in words, first: {text}.",
        "zh": "{count} 处金额为中文大写或汉字数字，已读取，首个为：{text}。",
    },
    "amount_composed": {
        "en": "{count} amounts are put together from parts with units, first: {text}.",
        "zh": "{count} 处金额由带单位的几部分组成（如 1亿2000万元），已合计读取，首个为：{text}。",
    },
    "amount_scientific": {
        "en": "{count} amounts are in scientific notation; digits may be lost, first: {text}.",
        "zh": "{count} 处金额为科学计数法，可能已丢失位数，首个为：{text}。",
    },
    "amount_with_remark": {
        "en": "{count} amounts have a remark in brackets behind them, first: {text}.",
        "zh": "{count} 处金额后附有括注，首个为：{text}。",
    },
    "equivalent_not_used": {
        "en": "{count} cells add an equivalent in another currency; it was left out, first: {text}.",
        "zh": "{count} 个单元格附有折合金额，折合数未采用，首个为：{text}。",
    },
    "second_amount_not_used": {
        "en": "{count} rows have an amount in another column of the same field; it was not added, first: {text}.",
        "zh": "{count} 行在同类的另一列中还有金额，未相加，首个为：{text}。",
    },
    "amount_shifted": {
        "en": "{count} rows hold more cells than the header, so that amounts may stand under the wrong columns (perhaps a comma that was not quoted); their amounts were not read.",
        "zh": "{count} 行的单元格多于表头，金额可能错列（或因千分位逗号未加引号），其金额未读取。",
    },
    "decimal_comma": {
        "en": "Column {column} writes the decimal comma (1.234,56), by its own cells or those of the tape.",
        "zh": "“{column}”列以逗号作小数点（1.234,56），依据本列或全表其他单元格判断。",
    },
    "decimal_style_mixed": {
        "en": "Column {column} writes decimals both with a comma and with a point; amounts that could be either were not read.",
        "zh": "“{column}”列的小数点既有逗号也有句点，两可的金额未读取。",
    },
    "decimal_style_unknown": {
        "en": "Nothing tells whether column {column} writes a decimal comma or a decimal point; amounts that could be either were not read.",
        "zh": "无法判断“{column}”列以逗号还是句点作小数点，两可的金额未读取。",
    },
    "unit_conflict": {
        "en": "{count} cells name another unit than the header or the line above; the cell's was taken, first: {text}.",
        "zh": "{count} 处单元格单位与表头或表上说明不一致，以单元格为准，首个为：{text}。",
    },
    "unit_differs_from_title": {
        "en": "The header names another unit than the line above the table; the header's was taken.",
        "zh": "表头单位与表上说明的单位不一致，以表头为准。",
    },
    "currency_from_other_sheet": {
        "en": "Sheet {sheet} names no currency; its amounts were read in {currency}, the one currency of the loans.",
        "zh": "工作表 {sheet} 未注明币种，按债权表的唯一币种 {currency} 读取。",
    },
    "guarantors_beside_borrower": {
        "en": "{count} cells name borrower and guarantors; they were told apart by the words beside the names (first: {text}).",
        "zh": "有 {count} 处单元格同列借款人与担保人，已按姓名旁的称谓区分（首例：{text}）。",
    },
    "guarantors_by_order": {
        "en": "{count} cells name borrower and guarantors; the first name was taken for the borrower (first: {text}). Check.",
        "zh": "有 {count} 处单元格同列借款人与担保人，按表头次序以首名为借款人、其余为担保人（首例：{text}），请核对。",
    },
    "rest_differs": {
        "en": "In {count} rows {column} is not {lent} less {repaid}: it may hold interest or costs.",
        "zh": "有 {count} 行的“{column}”不等于“{lent}”减“{repaid}”，可能含利息或费用，请核对。",
    },
    "heading_carried": {
        "en": "{count} rows take {column} from the heading over them (first: {text}, for row {row}).",
        "zh": "有 {count} 行的“{column}”取自其上方的标题行（首例：{text}，第 {row} 行）。",
    },
    "fees_added": {
        "en": "Costs stand in several columns and were added: {columns}.",
        "zh": "费用分列多栏，已合并相加：{columns}。",
    },
    "format_divides": {
        "en": "{count} cells of column {column} are shown divided by their number format; the cells hold whole units, and those were read.",
        "zh": "“{column}”列有 {count} 处单元格经数字格式缩小显示，已按单元格实存的完整数值读取，请核对单位。",
    },
    "unit_unclear": {
        "en": "The unit of column {column} is not clear (header or lines name more than one); {count} amounts that name none were not read.",
        "zh": "“{column}”列的单位不明确（表头或表上说明有多个单位），{count} 处未注明单位的金额未读取。",
    },
    "unit_lost": {
        "en": "{count} amounts name no unit while others of column {column} do; they were not read, first: {text}.",
        "zh": "“{column}”列其他单元格注明了单位，有 {count} 处未注明，未读取，首个为：{text}。",
    },
    "unit_written_in_full": {
        "en": "{count} amounts of column {column} are written in full with cents beside others in thousands or millions; they were read as whole units, first: {text}. Check them.",
        "zh": "“{column}”列有 {count} 处金额写明至分，而其他单元格以千、百万等为单位；已按元读取，首个为：{text}，请核对。",
    },
    "unit_row_differs": {
        "en": "{count} amounts have one unit in the header and another in the unit column; the header's was taken, first: {text}.",
        "zh": "{count} 处金额的表头单位与单位列不一致，以表头为准，首个为：{text}。",
    },
    "unit_from_sheet_name": {
        "en": "Amounts are in units of {unit} ({named}), by the name of the sheet.",
        "zh": "根据工作表名称，金额按“{named}”计（×{unit}）。",
    },
    "unit_sheet_differs": {
        "en": "The name of the sheet names another unit than the line above the table; the line's was taken.",
        "zh": "工作表名称的单位与表上说明不一致，以表上说明为准。",
    },
    "unit_from_setting": {
        "en": "Amounts are in units of {unit} ({named}), as settled with the mapping.",
        "zh": "根据映射中的设定，金额按“{named}”计（×{unit}）。",
    },
    "unit_doubtful": {
        "en": "The parts add up to the total only if column {column} is taken times {factor}; its unit is doubtful. Nothing was changed.",
        "zh": "仅当“{column}”列乘以 {factor} 时各分项之和才等于合计，该列单位存疑；未作更改，请核对。",
    },
    "unit_too_large": {
        "en": "{count} amounts of column {column} are far too large for the unit stated (above a hundred billion, or a thousand times the rest); check it.",
        "zh": "“{column}”列有 {count} 处金额按所注单位过大（超过一千亿，或为同列其他金额的千倍以上），请核对单位。",
    },
    "unit_not_stated": {
        "en": "No unit is stated, and the figures of column {column} are small for whole units (perhaps 万元); read as whole units. Check it.",
        "zh": "未注明单位，而“{column}”列数值偏小（可能为万元）；已按元读取，请核对。",
    },
    "currency_from_sheet_name": {
        "en": "The currency is {currency}, by the name of the sheet.",
        "zh": "根据工作表名称，币种为 {currency}。",
    },
    "currency_from_other_columns": {
        "en": "The currency is {currency} by the headers of other columns; columns that name none were read in it.",
        "zh": "其他列的表头注明币种为 {currency}，未注明币种的列按同一币种读取。",
    },
    "other_currency_not_used": {
        "en": "{count} amounts that are not owed are in another currency than the claim and were left out, first: {text}.",
        "zh": "{count} 处非欠款金额的币种与债权币种不同，未采用，首个为：{text}。",
    },
    "currency_from_setting": {
        "en": "The currency is {currency}, as settled with the mapping.",
        "zh": "根据映射中的设定，币种为 {currency}。",
    },
    "currency_lines_conflict": {
        "en": "Lines around the table name several currencies ({currencies}); none was taken from them.",
        "zh": "表格上下的说明中出现多种货币（{currencies}），均未采用。",
    },
    "currency_differs_from_title": {
        "en": "Column {column} names another currency than the line above the table; the column's was taken.",
        "zh": "“{column}”列的币种与表上说明不一致，以该列为准。",
    },
    "currency_format_differs": {
        "en": "{count} amounts are shown with the sign of another currency than their row or header names; the row or header holds.",
        "zh": "{count} 处金额的显示格式与行内或表头币种不一致，以行内或表头为准。",
    },
    "currency_of_sign": {
        "en": "{count} amounts bear a sign that several currencies share; {currency} was taken, the only one that the tape points to.",
        "zh": "{count} 处金额的货币符号为多种货币共用，按全表唯一指向的 {currency} 处理。",
    },
    "currency_sign_unclear": {
        "en": "{count} amounts bear a sign that several currencies share, and nothing on the tape tells which, first: {text}.",
        "zh": "{count} 处金额的货币符号为多种货币共用，清单中无从判断，首个为：{text}。",
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
    "date_future": {
        "en": "{count} dates of past events lie in the future and were left empty, first: {text}.",
        "zh": "{count} 处已发生事项的日期晚于今日，已留空，首个为：{text}。",
    },
    "date_zone": {
        "en": "{count} dates carry a time in another zone, which may change the day, and were left empty, first: {text}.",
        "zh": "{count} 处日期带有时区时间，日期可能差一日，已留空，首个为：{text}。",
    },
    "date_open_ended": {
        "en": "{count} cells say that there is no fixed date, first: {text}.",
        "zh": "{count} 处注明长期或无固定期限，无具体日期，首个为：{text}。",
    },
    "date_year": {
        "en": "{count} dates have a year of two digits that may be of either century and were left empty, first: {text}.",
        "zh": "{count} 处日期的两位年份无法判断世纪，已留空，首个为：{text}。",
    },
    "date_short_year": {
        "en": "{count} dates have a year of two digits: up to 40 was read as of this century, from 70 as of the last, first: {text}.",
        "zh": "{count} 处日期为两位年份：40 及以下按本世纪、70 及以上按上世纪读取，首个为：{text}。",
    },
    "date_roc": {
        "en": "{count} dates count years of the Republic of China (year 1 is 1912), first: {text}.",
        "zh": "{count} 处日期为民国纪年，已换算为公元，首个为：{text}。",
    },
    "date_era": {
        "en": "{count} dates count years of a Japanese reign, first: {text}.",
        "zh": "{count} 处日期为日本年号，已换算为公元，首个为：{text}。",
    },
    "date_from_serial": {
        "en": "{count} dates are serial numbers of a spreadsheet, first: {text}.",
        "zh": "{count} 处日期为表格软件的日期序列号，已换算，首个为：{text}。",
    },
    "date_dotted": {
        "en": "{count} dates with dots were read with the day first (DD.MM.YYYY), first: {text}.",
        "zh": "{count} 处以句点分隔的日期按“日.月.年”读取，首个为：{text}。",
    },
    "date_order_by_column": {
        "en": "Dates of column {column} are {order}, by its other cells.",
        "zh": "“{column}”列日期按 {order} 读取，依据为该列其他日期。",
    },
    "date_order_by_columns": {
        "en": "Dates of column {column} are {order}, by other date columns of the tape.",
        "zh": "“{column}”列日期按 {order} 读取，依据为清单中其他日期列。",
    },
    "date_order_by_relations": {
        "en": "Dates of column {column} are {order}: only so does no loan fall due before it was made and no past event lie in the future.",
        "zh": "“{column}”列日期按 {order} 读取：仅此读法不致到期早于发放、已发生事项晚于今日。",
    },
    "date_order_by_setting": {
        "en": "Dates of column {column} are {order}, as settled with the mapping.",
        "zh": "“{column}”列日期按 {order} 读取，依据为映射中的设定。",
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
    "identifier_zeros_lost": {
        "en": "{count} identifiers are shorter than the rest of the column by leading zeros that a spreadsheet drops; kept as they stand, first: {text}.",
        "zh": "{count} 处编号位数少于同列其他编号，疑似前导零被表格软件去除；按原样保留，首个为：{text}。",
    },
    "identifier_turned_date": {
        "en": "{count} identifiers were turned into dates by a spreadsheet and left out, first: {text}.",
        "zh": "{count} 处编号被表格软件转成日期，未采用，首个为：{text}。",
    },
    "identifier_cut": {
        "en": "{count} identity numbers or codes lack a character; the check digits allow only {proposal} for the first. Nothing was changed.",
        "zh": "{count} 处证件号码或信用代码缺少一位；按校验位首个只可能为 {proposal}，未作更改。",
    },
    "number_unreadable": {
        "en": "{count} numbers cannot be read for certain and were kept as text, first: {text}.",
        "zh": "{count} 处数字无法确定，保留原文，首个为：{text}。",
    },
    "flag_unclear": {
        "en": "{count} cells of yes or no use a code of two meanings or contradict another column; they were kept as text, first: {text}.",
        "zh": "{count} 处是否标志编码含义不明或与另一列矛盾，保留原文，首个为：{text}。",
    },
    "status_ambiguous": {
        "en": "{count} statuses have more than one meaning; the usual one was taken ({term}), first: {text}.",
        "zh": "{count} 处状态有歧义，按通常含义（{term}）读取，首个为：{text}。",
    },
    "status_mixed": {
        "en": "{count} statuses name several stages; the later one was taken ({term}), first: {text}.",
        "zh": "{count} 处状态含有多个阶段，取后一阶段（{term}），首个为：{text}。",
    },
    "status_by_legend": {
        "en": "{count} statuses are codes and were read by the legend on the tape, first: {text}.",
        "zh": "{count} 处状态为代码，已按清单所附代码说明读取，首个为：{text}。",
    },
    "ditto_filled": {
        "en": "{count} cells say ditto and were given the value of the row above, first: {text}.",
        "zh": "{count} 个单元格注“同上”，已按上一行取值，首个为：{text}。",
    },
    "several_borrowers": {
        "en": "{count} cells name several borrowers, first: {text}.",
        "zh": "{count} 个单元格列有多名借款人，首个为：{text}。",
    },
    "people_unclear": {
        "en": "{count} cells may name one person or several and were not split, first: {text}.",
        "zh": "{count} 个单元格无法判断为一人还是多人，未拆分，首个为：{text}。",
    },
    "person_renamed": {
        "en": "{count} cells name a party and the name it bears now, first: {text}.",
        "zh": "{count} 个单元格注明当事人现已更名，首个为：{text}。",
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
    "total_rounded": {
        "en": "In {count} rows the total is off the sum of its parts by no more than their rounding, first in row {row}.",
        "zh": "{count} 行的合计与各分项之和仅有尾差，首见于第 {row} 行。",
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
    "explained.rejected_rows": {
        "en": "The difference is what the rejected rows hold: the total is that of the accepted rows.",
        "zh": "差额等于退回行金额：自列合计与接受行之和一致。",
    },
    "explained.unread_row": {
        "en": "Row {row_like} could not be read; the total would give it {amount}.",
        "zh": "第 {row_like} 行金额未能读取；按自列合计推算应为 {amount}。",
    },
    "explained.unread_rows": {
        "en": "{rows_like} rows could not be read; the total would give them {amount} together.",
        "zh": "有 {rows_like} 行金额未能读取；按自列合计推算共 {amount}。",
    },
    "explained.of_field": {
        "en": "It is the sum of {field_like}.",
        "zh": "该数等于 {field_like} 之和。",
    },
    "explained.includes_field": {
        "en": "The difference is the sum of {field_like}, which the total includes.",
        "zh": "差额等于 {field_like} 之和，自列合计包含了该项。",
    },
    "explained.subtotals_counted": {
        "en": "The total counts the subtotals again.",
        "zh": "自列合计重复计入了小计。",
    },
    "explained.sum_of_subtotals": {
        "en": "It is the sum of the subtotals.",
        "zh": "该数等于各小计之和。",
    },
    "explained.unit_factor": {
        "en": "The two are {factor} times apart: one of them stands in another unit.",
        "zh": "两者相差 {factor} 倍：其中之一的金额单位不同。",
    },
    "explained.row_left_out": {
        "en": "The difference is row {row_like}, which the total leaves out.",
        "zh": "差额等于第 {row_like} 行金额，自列合计未计入该行。",
    },
    "explained.row_twice": {
        "en": "The difference is the amount of row {row_like}: the total counts it twice, or a row alike is missing.",
        "zh": "差额等于第 {row_like} 行金额：自列合计重复计入该行，或缺少相同金额的一行。",
    },
    "explained.rounding": {
        "en": "The rounding of the figures accounts for it.",
        "zh": "系数字四舍五入所致。",
    },
    "explained.hidden_rows": {
        "en": "Rows of the sheet are hidden and were not read; the total may count them.",
        "zh": "该表有隐藏行未读取，自列合计可能包含隐藏行。",
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
        "en": "{count} rows repeat an earlier row in every cell and were held back; first: row {row} repeats row {of_row} of sheet {of_sheet}.",
        "zh": "{count} 行与前面的行完全重复，已暂留待确认；首个：第 {row} 行与工作表 {of_sheet} 第 {of_row} 行重复。",
    },
    "duplicate_near": {
        "en": "{count} rows look like an earlier row in another spelling and were held back; first: row {row} resembles row {of_row} of sheet {of_sheet}.",
        "zh": "{count} 行疑与前面的行为同一笔债权（写法不同），已暂留待确认；首个：第 {row} 行近似工作表 {of_sheet} 第 {of_row} 行。",
    },
    "duplicate_contract": {
        "en": "{count} rows bear the contract or loan note of an earlier row in another spelling or with another amount and were held back; first: row {row}, see row {of_row} of sheet {of_sheet}.",
        "zh": "{count} 行的合同号或借据号与前面的行相同而写法或金额不同，已暂留待确认；首个：第 {row} 行，参见工作表 {of_sheet} 第 {of_row} 行。",
    },
    "held_before": {
        "en": "{count} rows come from a report of rejected rows and still wait for a person, first row {row}.",
        "zh": "{count} 行来自退回行文件，仍待人工确认，首见于第 {row} 行。",
    },
    "contract_repeated": {
        "en": "{rows} rows share a contract number and nothing but their amounts tells them apart, first row {row}; they were taken as receipts of one contract.",
        "zh": "{rows} 行合同号相同，除金额外无法区分，首见于第 {row} 行；已按同一合同项下多笔借据处理。",
    },
    "case_repeated": {
        "en": "{rows} rows name different debtors of one case with the same amount, first row {row}; if it is one joint debt, the totals count it more than once.",
        "zh": "{rows} 行案号和金额相同而债务人不同，首见于第 {row} 行；如属共同债务，合计会重复计算。",
    },
    "interest_above_principal": {
        "en": "In {count} rows the interest exceeds the principal; see whether the headers of the two are interchanged.",
        "zh": "{count} 行的利息大于本金；请核对两列表头是否互换。",
    },
    "total_below_principal": {
        "en": "In {count} rows the total is less than the principal, first in row {row}.",
        "zh": "{count} 行的债权总额小于本金，首见于第 {row} 行。",
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
