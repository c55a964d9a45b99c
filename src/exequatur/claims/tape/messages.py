"""Words of the report of a tape, and why a row was sent back; the rules of its traces beside their code."""

from exequatur.claims.tape.messages_rules import RULES
from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    **RULES,
    "mapping.none": {"en": "it holds no pairs of field and header", "zh": "其中没有“字段: 表头”形式的内容"},
    "mapping.unknown_key": {"en": "unknown key {key!r}", "zh": "不认识的键 {key!r}"},
    "mapping.no_table": {
        "en": "under {key} there are no pairs of field and header: {found!r}",
        "zh": "{key} 下不是“字段: 表头”形式的内容：{found!r}",
    },
    "mapping.no_list": {"en": "the headers are no list: {found!r}", "zh": "表头不是列表：{found!r}"},
    "mapping.no_header": {"en": "{found!r} is no header", "zh": "{found!r} 不是表头"},
    "refused.no_answer": {"en": "no answer", "zh": "读取进程没有返回结果"},
    "refused.no_column": {"en": "no plain column", "zh": "没有普通的列，只有嵌套内容"},
    "refused.no_records": {"en": "no records", "zh": "没有记录"},
    "refused.fields": {"en": "{count} fields", "zh": "{count} 个字段"},
    "refused.no_list": {"en": "no list of records", "zh": "不是记录列表"},
    "refused.no_object": {"en": "record {row}: no object", "zh": "第 {row} 条记录不是对象"},
    "refused.no_number": {"en": "{word} is no number", "zh": "{word} 不是数字"},
    "refused.deep": {
        "en": "record {row}: nested deeper than a table",
        "zh": "第 {row} 条记录嵌套过深，不成表格",
    },
    "refused.sheets": {"en": "{count} sheets, at most {limit}", "zh": "{count} 张工作表，上限 {limit}"},
    "refused.rows": {"en": "more than {limit} rows on all sheets", "zh": "各工作表合计超过 {limit} 行"},
    "refused.pages": {"en": "{count} pages, at most {limit}", "zh": "{count} 页，上限 {limit}"},
    "refused.lines": {"en": "{count} lines, at most {limit}", "zh": "{count} 行，上限 {limit}"},
    "refused.cells": {"en": "more than {limit} cells", "zh": "超过 {limit} 个单元格"},
    "refused.tags": {"en": "{count} tags, at most {limit}", "zh": "{count} 个标签，上限 {limit}"},
    "refused.merged": {
        "en": "{count} merged ranges, at most {limit}",
        "zh": "{count} 个合并区域，上限 {limit}",
    },
    "refused.overlap": {"en": "{count} merged ranges over each other", "zh": "{count} 个合并区域相互重叠"},
    "refused.texts": {"en": "texts of more than {limit} characters", "zh": "文字合计超过 {limit} 个字符"},
    "refused.nested": {"en": "nested more than {limit} deep", "zh": "嵌套超过 {limit} 层"},
    "refused.drawn": {
        "en": "more is drawn on its pages than tables need ({said})",
        "zh": "页面绘图内容远超表格所需（{said}）",
    },
    "refused.same_lines": {
        "en": "pages drawn by the same {count} lines and more",
        "zh": "多页由同一组 {count} 条以上的线条重复绘制",
    },
    "refused.unused_texts": {
        "en": "{count} texts in its list, {cells} cells with one",
        "zh": "共享字符串表有 {count} 条文字，引用它们的单元格仅 {cells} 个",
    },
    "refused.records": {
        "en": "more than {limit} records that hold no cell",
        "zh": "不含单元格的记录超过 {limit} 条",
    },
    "refused.area": {
        "en": "its sheets span {count} cells, and it has {size} bytes",
        "zh": "各工作表跨度合计 {count} 个单元格，而文件只有 {size} 字节",
    },
    "refused.unlisted": {
        "en": "the list of its {count} objects is damaged",
        "zh": "对象索引损坏（共 {count} 个对象）",
    },
    "refused.no_end": {"en": "the end of the file is missing", "zh": "文件尾部缺失"},
    "refused.line": {"en": "line {row}: {said}", "zh": "第 {row} 行：解析器原文“{said}”"},
    "row.unit_unclear": {
        "en": "The unit of the amount is not clear.",
        "zh": "金额单位不明。",
    },
    "row.missing_borrower": {
        "en": "No borrower is named.",
        "zh": "没有列明借款人。",
    },
    "row.cells_slid": {
        "en": "The row has more cells than the header; a value with a separator in it was cut in two.",
        "zh": "该行单元格多于表头，疑有含分隔符的数值被拆开。",
    },
    "row.missing_principal": {
        "en": "No amount owed is given.",
        "zh": "没有欠款金额。",
    },
    "row.missing_total": {
        "en": "No amount owed is given.",
        "zh": "没有欠款金额。",
    },
    "row.amount_unreadable": {
        "en": "The amount owed cannot be read.",
        "zh": "欠款金额无法识别。",
    },
    "row.amount_several": {
        "en": "The cell of the amount owed holds several amounts.",
        "zh": "欠款金额单元格中有多个金额。",
    },
    "row.currency_missing": {
        "en": "The currency is not named.",
        "zh": "未注明币种。",
    },
    "row.currency_unknown": {
        "en": "The currency is not known.",
        "zh": "币种无法识别。",
    },
    "row.currency_conflict": {
        "en": "Two currencies are named.",
        "zh": "出现两种币种。",
    },
    "row.duplicate_row": {
        "en": "The row repeats an earlier one.",
        "zh": "与前面的行重复。",
    },
    "row.duplicate_near": {
        "en": "The row looks like an earlier one in another spelling.",
        "zh": "疑与前面某行为同一笔债权（写法不同）。",
    },
    "row.duplicate_contract": {
        "en": "The contract or loan note of an earlier row comes again, in another spelling or with another amount.",
        "zh": "合同号或借据号与前面某行相同，但写法或金额不同。",
    },
    "row.held_before": {
        "en": "Held by an earlier report, and nobody has cleared the cell that holds it.",
        "zh": "此前报告已暂留，待定单元格尚未清空。",
    },
    "row.other": {
        "en": "The amount owed cannot be relied on ({code}).",
        "zh": "欠款金额存疑（{code}）。",
    },
    "row.resembles": {
        "en": "It resembles row {row} of sheet {sheet}.",
        "zh": "近似行：工作表 {sheet} 第 {row} 行。",
    },
    "page.skip": {
        "en": "To the report",
        "zh": "跳至报告",
    },
    "page.sections": {
        "en": "Sections",
        "zh": "目录",
    },
    "page.title": {
        "en": "{accepted} rows accepted, {rejected} sent back",
        "zh": "接受 {accepted} 行，退回 {rejected} 行",
    },
    "page.held": {
        "en": "Held for a person",
        "zh": "待人工确认",
    },
    "page.error": {
        "en": "Not read or doubted",
        "zh": "未读取或存疑",
    },
    "page.question": {
        "en": "To be settled",
        "zh": "需人工确定",
    },
    "page.note": {
        "en": "How it was read",
        "zh": "读取说明",
    },
    "page.no_totals": {
        "en": "No amount was read.",
        "zh": "没有读出金额。",
    },
    "page.checks": {
        "en": "The tape's own totals",
        "zh": "清单自列合计核对",
    },
    "page.by_sheet": {
        "en": "Sums per sheet and field",
        "zh": "分表分项合计",
    },
    "page.place": {
        "en": "Place",
        "zh": "位置",
    },
    "page.stated": {
        "en": "Stated",
        "zh": "自列",
    },
    "page.verdict": {
        "en": "Verdict",
        "zh": "结论",
    },
    "page.total": {
        "en": "total",
        "zh": "合计",
    },
    "page.subtotal": {
        "en": "subtotal",
        "zh": "小计",
    },
    "page.row": {
        "en": "row {row}",
        "zh": "第 {row} 行",
    },
    "page.samples": {
        "en": "First cells",
        "zh": "样例单元格",
    },
    "page.unused": {
        "en": "not used",
        "zh": "未采用",
    },
    "page.no_findings": {
        "en": "Nothing to report.",
        "zh": "没有需要说明的事项。",
    },
    "page.held_note": {
        "en": "Each row stands beside the row that it resembles; values that differ are marked. The file of rejected rows holds them back until the cell at their end is cleared.",
        "zh": "每一待确认行与其近似行并列，不同之处已标出。退回行文件中，清空行末单元格后该行方被接受。",
    },
    "page.mend_note": {
        "en": "The file of rejected rows beside this page has them in their own layout: mend them there and read it again.",
        "zh": "同目录的退回行文件保留原表布局，可在其中修改后重新读取。",
    },
    "page.accepted": {
        "en": "Accepted rows",
        "zh": "接受行",
    },
    "page.trace_note": {
        "en": "Point at a value, or choose it, to see its cell and the rule that it was read by.",
        "zh": "指向或点选某值，可查看其所在单元格及读取规则。",
    },
    "page.none_accepted": {
        "en": "No row was accepted.",
        "zh": "没有接受任何行。",
    },
    "page.more": {
        "en": "{count} more rows stand in report.json and report.xlsx.",
        "zh": "另有 {count} 行，见 report.json 和 report.xlsx。",
    },
    "page.foot": {
        "en": "Made from the tape alone. Identity numbers are masked. What waits for a person is not counted.",
        "zh": "仅依据清单生成；证件号码已遮蔽；待确认行未计入。",
    },
    "map.recognised": {
        "en": "Recognised: read as confirmed for {name}.",
        "zh": "已识别来源：按先前确认的“{name}”列映射读取。",
    },
    "map.samples": {"en": "In the cells", "zh": "单元格示例"},
    "map.others": {"en": "Could also be", "zh": "其他可能"},
    "map.none": {"en": "(nothing)", "zh": "（不读取）"},
    "map.file_head": {
        "en": "The proposed mapping: correct it, then confirm it with `exequatur claims map TAPE --confirm THIS_FILE`.\n"
        "Above each field: how sure it is (0 to 1), why, and what stands in the cells. Further keys: settings (unit,\n"
        "currency, day_order: day_first or month_first, interest_includes_penalty: true or false), ignore (list of headers).",
        "zh": "系统建议的列映射：请改正后用 `exequatur claims map 清单 --confirm 本文件` 确认。\n"
        "每个字段上方依次为：置信度（0 至 1）、理由、单元格示例。还可写：settings（unit 单位、currency 币种、\n"
        "day_order: day_first 或 month_first、interest_includes_penalty: true 或 false）、ignore（不读取的表头列表）。",
    },
    "map.left": {
        "en": "Not read (possible fields: header); move a line up under fields to read it:",
        "zh": "未读取的列（可能字段：表头）；如需读取，请移至 fields 之下：",
    },
    "map.questions": {
        "en": "To settle under settings:",
        "zh": "请在 settings 中明确：",
    },
    "map.written": {
        "en": "Mapping written to {file}; correct it, then: exequatur claims map {tape} --confirm {file}",
        "zh": "列映射已写入 {file}；改正后执行：exequatur claims map {tape} --confirm {file}",
    },
    "map.saved": {
        "en": "Saved for this source: {file}. The next tape with these headers is read the same way.",
        "zh": "已按来源保存：{file}。今后表头相同的清单将照此读取。",
    },
    "map.taught": {
        "en": "Learnt: {header} means {field}.",
        "zh": "已学习：“{header}”即 {field}。",
    },
    "report.overview": {
        "en": "Overview",
        "zh": "概览",
    },
    "report.findings": {
        "en": "Findings",
        "zh": "发现事项",
    },
    "report.columns": {
        "en": "Columns",
        "zh": "列映射",
    },
    "report.rejected": {
        "en": "Rejected rows",
        "zh": "退回行",
    },
    "report.code": {
        "en": "Code",
        "zh": "代码",
    },
    "report.sheet": {
        "en": "Sheet",
        "zh": "工作表",
    },
    "report.row": {
        "en": "Row",
        "zh": "行",
    },
    "report.column": {
        "en": "Column",
        "zh": "列",
    },
    "report.count": {
        "en": "Count",
        "zh": "数量",
    },
    "report.message": {
        "en": "Message",
        "zh": "说明",
    },
    "report.field": {
        "en": "Field",
        "zh": "字段",
    },
    "report.header": {
        "en": "Header",
        "zh": "表头",
    },
    "report.score": {
        "en": "Score",
        "zh": "置信度",
    },
    "report.reasons": {
        "en": "Reasons",
        "zh": "理由",
    },
    "report.claim_id": {
        "en": "Claim id (exequatur)",
        "zh": "债权标识（exequatur）",
    },
    "report.hold": {
        "en": "Held: clear this cell to accept the row (exequatur)",
        "zh": "待定：确认后清空本格即接受（exequatur）",
    },
    "report.reason": {
        "en": "Reason (exequatur)",
        "zh": "退回原因（exequatur）",
    },
    "report.accepted": {
        "en": "Rows accepted",
        "zh": "接受行数",
    },
    "report.rejected_count": {
        "en": "Rows rejected",
        "zh": "退回行数",
    },
    "report.linked": {
        "en": "Rows joined from other sheets",
        "zh": "关联表行数",
    },
    "report.totals": {
        "en": "Control totals of {field}",
        "zh": "{field}控制合计",
    },
    "report.before": {
        "en": "Candidate rows",
        "zh": "全部候选行",
    },
    "report.after": {
        "en": "Accepted",
        "zh": "接受",
    },
    "report.refused": {
        "en": "Rejected",
        "zh": "退回",
    },
    "report.currency": {
        "en": "Currency",
        "zh": "币种",
    },
    "report.stated": {
        "en": "Tape's own totals row",
        "zh": "清单自列合计行",
    },
    "report.agrees": {
        "en": "agrees",
        "zh": "相符",
    },
    "report.differs": {
        "en": "differs",
        "zh": "不符",
    },
    "report.not_compared": {
        "en": "not compared",
        "zh": "未核对",
    },
    "report.more": {
        "en": "... and {count} more findings; --report DIR writes all of them.",
        "zh": "……另有 {count} 项发现；用 --report 目录 可写出全部。",
    },
    "report.written": {
        "en": "Report written to {dir}.",
        "zh": "报告已写入 {dir}。",
    },
    "report.file": {
        "en": "File",
        "zh": "文件",
    },
    "why.listed": {"en": "header listed: {words}", "zh": "表头在词表中：{words}"},
    "why.part": {"en": "part of header: {words}", "zh": "表头含有：{words}"},
    "why.words_and_dates": {
        "en": "words of header: {words}; contents: dates",
        "zh": "表头用词：{words}，内容为日期",
    },
    "why.words_in_group": {
        "en": "words of header: {words} (with its group)",
        "zh": "表头用词：{words}（结合上级表头）",
    },
    "why.words_under": {
        "en": "words of header: {words} under {group}",
        "zh": "表头用词：{words}（位于“{group}”项下）",
    },
    "why.words_beside": {
        "en": "words of header: {words} right of {header}",
        "zh": "表头用词：{words}（位于“{header}”右侧）",
    },
    "why.words": {"en": "words of header: {words}", "zh": "表头用词：{words}"},
    "why.brackets_granted": {"en": "brackets of header: granted", "zh": "表头括号注明为发放金额"},
    "why.learnt": {"en": "learnt synonym", "zh": "已学习的同义表头"},
    "why.total_under": {"en": "total under {words}", "zh": "“{words}”项下合计"},
    "why.name_under": {"en": "name under {words}", "zh": "“{words}”项下名称"},
    "why.contents_fit": {"en": "contents fit {share}", "zh": "内容吻合度 {share}"},
    "why.dockets": {"en": "contents: enforcement dockets", "zh": "内容为执行案号"},
    "why.case_numbers": {"en": "contents: case numbers", "zh": "内容为案号"},
    "why.check_digits": {"en": "contents: check digits hold", "zh": "内容为证件号码，校验位相符"},
    "why.terms": {"en": "contents: terms of that status", "zh": "内容为该状态用语"},
    "why.currencies": {"en": "contents: names of currencies", "zh": "内容为币种"},
    "why.courts": {"en": "contents: names of courts", "zh": "内容为法院名称"},
    "why.banks": {"en": "contents: names of banks", "zh": "内容为银行名称"},
    "why.companies": {"en": "contents: names of companies", "zh": "内容为公司名称"},
    "why.counts_up": {"en": "contents: counts up", "zh": "内容为连续序号"},
    "why.adds_up_to": {
        "en": "adds up to {header} in {rows} rows",
        "zh": "在 {rows} 行中与他列相加等于“{header}”",
    },
    "why.adds_up": {"en": "adds up in {rows} rows", "zh": "在 {rows} 行中勾稽相符"},
    "why.sum_of_kind": {
        "en": "sum of {parts} of its kind in {rows} rows",
        "zh": "在 {rows} 行中等于同类 {parts} 列之和",
    },
    "why.sum_of_columns": {
        "en": "sum of {parts} columns in {rows} rows",
        "zh": "在 {rows} 行中等于 {parts} 列之和",
    },
    "why.before_payments": {"en": "before payments in {rows} rows", "zh": "在 {rows} 行中为还款前金额"},
    "why.after_payments": {
        "en": "what is left after payments in {rows} rows",
        "zh": "在 {rows} 行中为还款后余额",
    },
    "why.never_below": {"en": "never below {header}", "zh": "各行均不低于“{header}”"},
    "why.beside_interest": {"en": "owed, beside a column of interest", "zh": "欠额，利息另列"},
    "why.earlier_day": {"en": "of an earlier day", "zh": "属较早日期"},
    "look.money": {"en": "amounts", "zh": "金额"},
    "look.dates": {"en": "dates", "zh": "日期"},
}
"""Every message in both languages; `row.` and a reason is what the person who mends the row reads, `why.` a reason of a column."""
