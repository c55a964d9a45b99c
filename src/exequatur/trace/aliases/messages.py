"""What the table of aliases says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "alias.known": {
        "en": "{left} and {right} are known as names of one: {origin}",
        "zh": "{left} 与 {right} 已知为同一主体的名称：{origin}",
    },
    "alias.origin_merge": {
        "en": "merge of {records} confirmed by {by} on {day}",
        "zh": "{by} 于 {day} 确认合并 {records}",
    },
    "alias.origin_record": {"en": "both stand in record {records}", "zh": "两名同见于记录 {records}"},
    "alias.origin_other": {"en": "table of aliases ({records})", "zh": "别名表（{records}）"},
    "alias.columns": {"en": "{file}: columns missing: {columns}", "zh": "{file}：缺少列：{columns}"},
    "alias.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "alias.unwritable": {"en": "{file}: cannot be written: {reason}", "zh": "{file}：无法写入：{reason}"},
    "alias.row": {
        "en": "{file}: row {row} left out: {reason}",
        "zh": "{file}：第 {row} 行未采用：{reason}",
    },
    "alias.kind": {
        "en": 'kind "{kind}" is neither person nor company',
        "zh": "类别“{kind}”既不是 person 也不是 company",
    },
    "alias.names": {"en": "it needs two names that differ", "zh": "需要两个不同的名称"},
}
