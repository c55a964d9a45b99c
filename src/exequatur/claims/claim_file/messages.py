"""What is said of a claim file that is refused."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "file.unreadable": {
        "en": "{file}: cannot be read ({reason}).",
        "zh": "{file}：无法读取（{reason}）。",
    },
    "file.syntax": {
        "en": "{file}: not valid {format}: {reason}.",
        "zh": "{file}：不是有效的 {format}：{reason}。",
    },
    "file.repeated_key": {
        "en": "{file}: line {line}: the key {name} stands twice.",
        "zh": "{file}：第 {line} 行：键 {name} 重复。",
    },
    "file.not_a_claim": {
        "en": "{file}: expected one claim, a list of claims, or schema_version with claims; found {found}.",
        "zh": "{file}：应为一笔债权、债权列表，或含 schema_version 与 claims 的文件；实为 {found}。",
    },
    "file.no_claims": {"en": "{file}: holds no claim.", "zh": "{file}：没有债权。"},
    "file.schema_version": {
        "en": "{file}: written for version {found} of the schema; this program reads {known}.",
        "zh": "{file}：按 {found} 版格式编写；本程序读取 {known} 版。",
    },
    "shape.unknown_key": {
        "en": "{file}: {where}: the key {name} is not known here; see `exequatur claims schema`.",
        "zh": "{file}：{where}：没有键 {name}；参见 `exequatur claims schema`。",
    },
    "shape.missing_key": {
        "en": "{file}: {where}: the key {name} is missing.",
        "zh": "{file}：{where}：缺少键 {name}。",
    },
    "shape.choice": {
        "en": "{file}: {where}: {value} is none of the allowed words; see `exequatur claims schema`.",
        "zh": "{file}：{where}：{value} 不在允许的取值之内；参见 `exequatur claims schema`。",
    },
    "shape.date": {
        "en": "{file}: {where}: not a day; write it as YYYY-MM-DD.",
        "zh": "{file}：{where}：不是有效日期；请写作 YYYY-MM-DD。",
    },
    "shape.type": {
        "en": "{file}: {where}: expected {expected}, found {found}.",
        "zh": "{file}：{where}：应为 {expected}，实为 {found}。",
    },
    "shape.pattern": {
        "en": "{file}: {where}: not of the form asked for ({expected}): a jurisdiction is written like CN or US-CA, a currency like CNY.",
        "zh": "{file}：{where}：格式不符（{expected}）：法域写作 CN 或 US-CA，币种写作 CNY。",
    },
    "shape.other": {"en": "{file}: {where}: {reason}.", "zh": "{file}：{where}：{reason}。"},
    "fact.repeated_id": {
        "en": "{file}: {where}: the id {id} stands twice.",
        "zh": "{file}：{where}：编号 {id} 重复。",
    },
    "fact.no_obligor": {
        "en": "{file}: {where}: a claim needs at least one obligor.",
        "zh": "{file}：{where}：债权至少应有一名义务人。",
    },
    "fact.share": {
        "en": "{file}: {where}: the share {value} is not between 0 and 1.",
        "zh": "{file}：{where}：份额 {value} 不在 0 与 1 之间。",
    },
    "fact.percentage": {
        "en": "{file}: {where}: the percentage {value} is not between 0 and 100.",
        "zh": "{file}：{where}：百分比 {value} 不在 0 与 100 之间。",
    },
    "fact.effective_before_given": {
        "en": "{file}: {where}: the day of effect {effective} is before the day it was given {given}.",
        "zh": "{file}：{where}：生效日 {effective} 早于作出日 {given}。",
    },
}
