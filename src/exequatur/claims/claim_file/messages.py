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
    "file.repeated": {"en": "{name}: repeated key", "zh": "{name} 重复出现"},
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
    "check.future": {
        "en": "{day} lies after {on}: it cannot have happened.",
        "zh": "{day} 晚于 {on}，不可能已经发生。",
    },
    "check.order": {
        "en": "{after} comes before {first} ({before}).",
        "zh": "{after} 早于 {first}（{before}）。",
    },
    "check.case_number": {
        "en": "{number} is no case number of a Chinese court; check it against the judgment.",
        "zh": "“{number}”不是规范的案号，请与裁判文书核对。",
    },
    "check.case_number_year": {
        "en": "{number} was opened in a later year than the judgment ({day}).",
        "zh": "案号 {number} 的立案年份晚于裁判日期（{day}）。",
    },
    "check.enforcement_number": {
        "en": "{number} is the number of an enforcement case, not of the instrument.",
        "zh": "{number} 是执行案号，不是执行依据的案号。",
    },
    "check.instance": {
        "en": "{number} is not of the instance stated ({stated}).",
        "zh": "案号 {number} 与所填审级（{stated}）不符。",
    },
    "check.negative": {
        "en": "The amount ({kind}) is negative.",
        "zh": "金额（{kind}）为负数。",
    },
    "check.no_base_date": {
        "en": "No day says up to when the {kind} was counted: it cannot be carried on.",
        "zh": "未注明 {kind} 计至何日，无法续计。",
    },
    "check.total_below_parts": {
        "en": "The total ({total} {currency}) is less than its parts ({parts} {currency}).",
        "zh": "合计（{total} {currency}）小于各项之和（{parts} {currency}）。",
    },
    "check.no_amount": {
        "en": "Neither principal nor total is given.",
        "zh": "本金与合计均未填写。",
    },
    "check.same_name": {
        "en": "Two obligors are called {name}.",
        "zh": "有两名债务人同名：{name}。",
    },
    "check.identity": {
        "en": "The check digit of the identity number of {name} does not hold.",
        "zh": "{name} 的证件号码校验位不符。",
    },
    "check.damaged": {
        "en": "The identity number of {name} was destroyed by a spreadsheet (scientific notation).",
        "zh": "{name} 的证件号码已被电子表格破坏（科学计数法）。",
    },
    "check.credit_code": {
        "en": "The check character of the unified social credit code of {name} does not hold.",
        "zh": "{name} 的统一社会信用代码校验位不符。",
    },
    "check.guarantee_late": {
        "en": "The guarantor was called on ({called}) after the guarantee period had ended ({end}).",
        "zh": "向保证人主张权利之日（{called}）晚于保证期间届满日（{end}）。",
    },
    "check.owner": {
        "en": "The owner {owner} is no obligor of the claim.",
        "zh": "权利人“{owner}”不是本债权的债务人。",
    },
    "check.under_water": {
        "en": "The encumbrances exceed the value.",
        "zh": "在先权利负担超过财产价值。",
    },
    "check.no_day": {
        "en": "{name} is not given: deadlines cannot be counted from it.",
        "zh": "未填写 {name}，无法据以计算期限。",
    },
    "check.no_seat": {
        "en": "The seat of the arbitration is not given: it decides where the award comes from.",
        "zh": "未填写仲裁地，而裁决的国籍取决于仲裁地。",
    },
    "check.no_service": {
        "en": "How {name} was served, or whether {name} appeared, is not given: want of notice is the commonest ground of refusal.",
        "zh": "未填写 {name} 的送达方式及是否到庭；未获合法通知是最常见的拒绝理由。",
    },
    "check.no_asset": {
        "en": "No asset or lead is given: routes cannot be chosen by where the assets are.",
        "zh": "未填写财产或线索，无法按财产所在地选择途径。",
    },
    "check.clean": {
        "en": "{file}: claims read: {count}; nothing wrong, doubtful or missing.",
        "zh": "{file}：读取债权 {count} 笔，未发现错误、疑点或缺项。",
    },
    "check.summary": {
        "en": "{file}: claims read: {count}; wrong: {error}, doubtful: {question}, missing: {missing}.",
        "zh": "{file}：读取债权 {count} 笔；错误 {error} 项，疑点 {question} 项，缺项 {missing} 项。",
    },
    "check.error": {"en": "wrong", "zh": "错误"},
    "check.question": {"en": "doubtful", "zh": "疑点"},
    "check.missing": {"en": "missing", "zh": "缺项"},
}
