"""What the importers say to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "frame.long": {"en": "longer than {bytes} bytes, not read", "zh": "超过 {bytes} 字节，未读入"},
    "frame.quote": {"en": "a quotation mark is not closed", "zh": "引号未闭合"},
    "frame.stray": {
        "en": "text between records that belongs to none",
        "zh": "记录之间有不属于任何记录的文字",
    },
    "frame.unclosed": {"en": "the record begins here and is not closed", "zh": "记录从此处开始但未结束"},
    "file.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "file.empty": {"en": "{file}: is empty", "zh": "{file}：文件为空"},
    "file.unknown": {
        "en": "{file}: its content is none of the formats known; name one with --format, or give --mapping for a CSV. Known: {known}",
        "zh": "{file}：内容不属于已知格式；可用 --format 指定，或对 CSV 用 --mapping 给出映射。已知格式：{known}",
    },
    "file.encoding": {
        "en": "{file}: is written in {encoding}; convert it to UTF-8 first",
        "zh": "{file}：以 {encoding} 编码；应先转换为 UTF-8",
    },
    "file.doctype": {
        "en": "{file}: declares a document type or entities; such XML is not read, it can be an attack",
        "zh": "{file}：声明了文档类型或实体；此类 XML 可能是攻击，不予读取",
    },
    "out.other": {
        "en": "{folder}: holds an import of other files or settings; name an empty folder",
        "zh": "{folder}：已有其他文件或设置的导入结果；应指定空文件夹",
    },
    "out.done": {
        "en": "{folder}: this import is complete there already; name an empty folder to read it again",
        "zh": "{folder}：该导入已在此完成；如需重读应指定空文件夹",
    },
    "mapping.unreadable": {
        "en": "{file}: cannot be read as a mapping: {reason}",
        "zh": "{file}：无法作为映射读取：{reason}",
    },
    "mapping.needed": {
        "en": "{file}: a generic CSV needs --mapping",
        "zh": "{file}：通用 CSV 需要 --mapping",
    },
    "mapping.columns": {
        "en": "{file}: columns missing: {columns}",
        "zh": "{file}：缺少列：{columns}",
    },
    "row.broken": {"en": "cannot be read: {reason}", "zh": "无法读取：{reason}"},
    "row.not_utf8": {"en": "not UTF-8 at byte {at} of the record", "zh": "记录第 {at} 字节不是 UTF-8"},
    "row.not_object": {"en": "not an object", "zh": "不是对象"},
    "row.width": {
        "en": "{found} fields where the header has {expected}",
        "zh": "有 {found} 个字段，而表头为 {expected} 个",
    },
    "row.empty": {"en": "{field} is empty or missing", "zh": "{field} 为空或缺失"},
    "row.kind": {"en": "{field}: {value} is not known here", "zh": "{field}：{value} 不在已知范围内"},
    "row.shape": {"en": "{field} does not have the shape of this format", "zh": "{field} 不符合该格式的结构"},
    "note.mojibake": {
        "en": "{text} looks garbled by a wrong encoding; kept as it is",
        "zh": "{text} 似因编码错误而成乱码；原样保留",
    },
    "note.day": {"en": "{field}: {value} is not a date; left out", "zh": "{field}：{value} 不是日期；已略去"},
    "note.share": {
        "en": "{value} is not a share; taken as unknown",
        "zh": "{value} 不是持股比例；按未知处理",
    },
    "note.place": {"en": "{value} is no known place; kept as it is", "zh": "{value} 不是已知地区；原样保留"},
    "note.lei": {
        "en": "the check digits of LEI {value} are wrong; kept as it is",
        "zh": "LEI {value} 校验位有误；原样保留",
    },
    "note.unknown_owner": {
        "en": "the interested party is not given ({why}); no link is made",
        "zh": "未披露利害关系人（{why}）；不建立关系",
    },
    "note.superseded": {
        "en": "record {id} is closed or replaced by its source; kept, with that said",
        "zh": "记录 {id} 已被来源关闭或替代；保留并注明",
    },
    "note.exception": {"en": "{id}: no parent reported ({why})", "zh": "{id}：未申报母公司（{why}）"},
    "note.no_party": {
        "en": "{kind}: a statement without a person; no link is made",
        "zh": "{kind}：无具体人员的声明；不建立关系",
    },
    "note.trailer": {"en": "{kind}: totals of the file, no record", "zh": "{kind}：文件合计，不是记录"},
    "note.no_records": {
        "en": "holds no record of the format {format}",
        "zh": "没有 {format} 格式的记录",
    },
    "note.doubled": {
        "en": "column {column} stands twice in the header; the last is read",
        "zh": "表头中列 {column} 重复；以最后一列为准",
    },
    "said.line": {"en": "{file}: line {line}: {reason}", "zh": "{file}：第 {line} 行：{reason}"},
    "said.sum": {
        "en": "{file}: {format}; {entities} entities, {links} links ({holdings} holdings); {refused} records refused, {notes} remarks",
        "zh": "{file}：{format}；{entities} 个实体，{links} 个关系（其中持股 {holdings} 个）；拒读 {refused} 条，提示 {notes} 条",
    },
    "said.more": {"en": "… and {count} more, in {file}", "zh": "……另有 {count} 条，见 {file}"},
    "said.licence": {"en": "Licence: {licence}. {use}", "zh": "许可：{licence}。{use}"},
    "said.credit": {"en": "Credit to give: {credit}", "zh": "须署名：{credit}"},
    "said.forbidden": {"en": "COMMERCIAL USE IS FORBIDDEN by it.", "zh": "该许可禁止商业使用。"},
    "said.allowed": {"en": "Commercial use is allowed.", "zh": "允许商业使用。"},
    "said.unknown": {
        "en": "Whether commercial use is allowed is not known: read it at the source.",
        "zh": "是否允许商业使用未知：须向来源查证。",
    },
    "said.no_licence": {"en": "not stated", "zh": "未载明"},
    "said.resumed": {"en": "taken up at line {line}", "zh": "从第 {line} 行继续"},
    "said.written": {"en": "Written to {folder}: {files}", "zh": "已写入 {folder}：{files}"},
}
