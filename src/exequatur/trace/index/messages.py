"""What the registry index says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "row.empty": {"en": "the name is empty", "zh": "名称为空"},
    "row.too_long": {
        "en": "{shown}...: {length} characters are no name",
        "zh": "{shown}……：长达 {length} 个字符，不是名称",
    },
    "row.mojibake": {
        "en": "{shown}: the text is damaged, as by a wrong encoding",
        "zh": "{shown}：文本已损坏，疑为编码错误",
    },
    "row.one_letter": {
        "en": "{shown}: fewer than two letters are no name to look for",
        "zh": "{shown}：不足两个字，无法检索",
    },
    "row.no_id": {"en": "the id is empty", "zh": "编号为空"},
    "row.duplicate": {
        "en": "the id {id} stands in this file already; the first row was kept",
        "zh": "编号 {id} 在本文件中已出现，保留首行",
    },
    "row.kind": {
        "en": "kind is {kind}; it must be person or company, or empty",
        "zh": "kind 为 {kind}，须为 person 或 company，或留空",
    },
    "row.names": {
        "en": "{count} names; the first {most} were put in",
        "zh": "共有 {count} 个名称，仅收录前 {most} 个",
    },
    "row.no_forms": {
        "en": "{shown}: no name that can be read in Latin letters or Hanzi",
        "zh": "{shown}：不是可读的拉丁字母或汉字名称",
    },
    "file.columns": {"en": "{file}: no column {columns}", "zh": "{file}：缺少列 {columns}"},
    "file.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "index.none": {"en": "{folder}: there is no index here", "zh": "{folder}：此处没有索引"},
    "index.taken": {
        "en": "{folder}: this folder is not empty and holds no index; nothing was written",
        "zh": "{folder}：该文件夹非空且并非索引，未写入任何内容",
    },
    "index.version": {
        "en": "{folder}: the index is of version {found}, and this program reads version {known}; build it again",
        "zh": "{folder}：索引版本为 {found}，本程序读取版本 {known}，请重新建立",
    },
    "index.damaged": {
        "en": "{folder}: the index is damaged ({file}: {reason}); build it again",
        "zh": "{folder}：索引已损坏（{file}：{reason}），请重新建立",
    },
    "index.size": {"en": "{found} bytes, not {stated}", "zh": "{found} 字节，应为 {stated} 字节"},
    "index.sum": {"en": "its check sum is another", "zh": "校验和不符"},
    "index.unwritable": {"en": "{folder}: cannot be written: {reason}", "zh": "{folder}：无法写入：{reason}"},
    "reason.guessed": {
        "en": "the register does not say whether this is a person or a company; {kind} by the words of the name",
        "zh": "登记资料未注明是自然人还是公司；据名称用字判断为 {kind}",
    },
    "reason.forbidden": {
        "en": "the licence of this record ({licence}) forbids commercial use",
        "zh": "该记录的许可（{licence}）禁止商业使用",
    },
    "reason.unknown_licence": {
        "en": "whether this record may be used commercially is not known",
        "zh": "该记录可否用于商业目的不明",
    },
    "said.built": {
        "en": "{folder}: {records} records, {names} names; {replaced} replaced; {refused} rows or names refused",
        "zh": "{folder}：{records} 条记录，{names} 个名称；替换 {replaced} 条；拒收 {refused} 行或名称",
    },
    "said.row": {"en": "row {row}: {reason}", "zh": "第 {row} 行：{reason}"},
    "said.more": {"en": "... and {count} more, in {file}", "zh": "……另有 {count} 项，见 {file}"},
    "said.info": {
        "en": "{folder}: {records} records in {segments} parts, {size} MB, version {version}",
        "zh": "{folder}：{records} 条记录，{segments} 个分段，{size} MB，版本 {version}",
    },
    "said.source": {
        "en": "{source} ({as_of}), licence {licence}: commercial use {commercial}",
        "zh": "{source}（{as_of}），许可 {licence}：商业使用 {commercial}",
    },
    "said.whole": {"en": "every file is whole", "zh": "所有文件完整"},
    "said.screening": {"en": "{done} of {whole} names", "zh": "{whole} 个名称中的 {done} 个"},
    "said.prior": {
        "en": "score: probability that the record is of the name, at a prior of one in {size} ({prior})",
        "zh": "分值：记录属于该名称的概率，先验为 {size} 分之一（{prior}）",
    },
    "said.written": {"en": "{file}: {count} names", "zh": "{file}：{count} 个名称"},
    "said.crowded": {
        "en": "more records than could be weighed have such names",
        "zh": "同类名称的记录过多，未能全部比较",
    },
    "said.no_candidates": {"en": "no candidate", "zh": "无候选"},
    "said.suffix": {
        "en": "{file}: the name must end in .csv or .xlsx",
        "zh": "{file}：文件名须以 .csv 或 .xlsx 结尾",
    },
    "column.name": {"en": "name", "zh": "名称"},
    "column.found": {"en": "in the register", "zh": "登记名称"},
    "column.id": {"en": "id", "zh": "编号"},
    "column.score": {"en": "score", "zh": "分值"},
    "column.reasons": {"en": "reasons", "zh": "理由"},
}
