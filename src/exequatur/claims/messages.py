"""What the claims package says to people: refusals here, findings of the tape reader beside its code."""

from exequatur.claims.tape.messages_findings import FINDINGS
from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    **FINDINGS,
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
        "en": "{file}: refused, opening it takes more memory or time than a tape may ({reason}); split it, or save the claims alone as CSV or XLSX.",
        "zh": "{file}：已拒绝，打开该文件所需内存或时间超出限额（{reason}）；请拆分文件，或只将债权数据另存为 CSV 或 XLSX。",
    },
    "tape.no_rows": {
        "en": "{file}: no list of claims: of {reason} filled rows on end, fewer than one in a hundred hold a second cell, and a claim needs at least a debtor and an amount. Keep the rows of claims only and save them as CSV or XLSX.",
        "zh": "{file}：不是资产清单：连续 {reason} 个非空行中，几乎每行都只有一个单元格，而每笔债权至少要有债务人和金额。请只保留债权数据行，另存为 CSV 或 XLSX 后再读。",
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
    "tape.broken_document": {
        "en": "{file}: cannot be read as what it seems to be ({reason}).",
        "zh": "{file}：无法按其文件类型读取（{reason}）。",
    },
    "tape.no_text": {
        "en": "{file}: its pages hold images and no text; run text recognition (OCR) first, then check every figure.",
        "zh": "{file}：页面为图像，没有文字；请先做文字识别（OCR），并逐项核对数字。",
    },
    "tape.no_tables": {
        "en": "{file}: holds no table.",
        "zh": "{file}：文件中没有表格。",
    },
    "tape.no_records": {
        "en": "{file}: holds no list of plain records ({reason}).",
        "zh": "{file}：文件中没有可读的记录列表（{reason}）。",
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
    "tape.page_in_parts": {
        "en": "{file}: this page keeps its tables in other files; open it in a spreadsheet program and save it as XLSX.",
        "zh": "{file}：该网页文件的表格存放在其他文件中，无法读取；请用表格软件打开后另存为 XLSX。",
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
        "en": "{file}: no column says what is owed, and by whom (headers: {headers}); `exequatur claims map` shows each column and writes a mapping file in which to name them (principal: HEADER, borrower_name: HEADER).",
        "zh": "{file}：没有找到欠款金额列及对应的债务人列（表头：{headers}）；`exequatur claims map` 可逐列显示并生成映射文件，在其中指明即可（principal: 表头，borrower_name: 表头）。",
    },
    "tape.only_granted": {
        "en": "{file}: only the amount granted is given (headers: {headers}); what was granted is not what is owed. Name the column of the outstanding principal, if there is one, in a mapping file (`exequatur claims map`).",
        "zh": "{file}：只有发放金额或合同金额（表头：{headers}），发放额不等于结欠额；如有未偿本金列，请用 `exequatur claims map` 生成的映射文件指明。",
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
    "tape.map_correction": {
        "en": "--set {given}: write FIELD=HEADER, for example principal=数2(万元).",
        "zh": "--set {given}：应写作 字段=表头，例如 principal=数2(万元)。",
    },
    "tape.map_exists": {
        "en": "{file}: exists already, and may hold corrections; name another with --out, or confirm it with --confirm.",
        "zh": "{file}：文件已存在，其中可能有改正内容；请用 --out 另指文件，或用 --confirm 确认该文件。",
    },
    "tape.report_dir": {
        "en": "{file}: the report cannot be written there ({reason}).",
        "zh": "{file}：无法在此写入报告（{reason}）。",
    },
}
"""Every message in both languages; a finding's key is its code."""
