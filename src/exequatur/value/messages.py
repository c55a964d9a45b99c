"""What the valuation says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "cases.unreadable": {
        "en": "{file}: not read as JSON: {reason}",
        "zh": "{file}：无法作为 JSON 读取：{reason}",
    },
    "cases.none": {
        "en": '{file}: no cases; expected a list of cases, or an object {{"cases": [...]}}.',
        "zh": '{file}：没有算例；应为算例列表，或对象 {{"cases": [...]}}。',
    },
    "cases.no_family": {
        "en": "no family {family}; there are {first} to {last}",
        "zh": "没有算例族 {family}；只有 {first} 至 {last}",
    },
    "cases.missing": {"en": "inputs: {name} is missing", "zh": "inputs：缺少 {name}"},
    "cases.not_computed": {"en": "inputs: {reason}", "zh": "inputs：{reason}"},
    "check.case": {"en": "case", "zh": "算例"},
    "check.figure": {"en": "figure", "zh": "指标"},
    "check.expected": {"en": "expected", "zh": "预期"},
    "check.computed": {"en": "computed", "zh": "计算结果"},
    "check.agrees": {"en": "agrees", "zh": "一致"},
    "check.yes": {"en": "yes", "zh": "是"},
    "check.no": {"en": "NO", "zh": "否"},
    "check.not_computed": {"en": "not computed", "zh": "未能计算"},
    "check.sum": {"en": "{agree} of {cases} cases agree.", "zh": "{cases} 个算例中 {agree} 个一致。"},
}
