"""The rule by which a value was read (`cells.Trace.rule`), in the language of the reader: it is kept in English words."""

import re
from functools import cache

from exequatur.claims.messages import MESSAGES as FINDINGS
from exequatur.claims.tape.messages import MESSAGES as WORDS
from exequatur.claims.tape.vocabulary import label
from exequatur.text import Lang

_WHOLE = {
    "text": "文本",
    "number": "数值",
    "date": "日期单元格",
    "name": "名称",
    "names split": "拆分为多个名称",
    "names of places": "地名",
    "masked": "已脱敏",
    "as written": "照原文",
    "as written; leading zeros look lost": "照原文；前导零似已丢失",
    "a rate, as written": "利率，照原文",
    "a clause is quoted": "引用了条款原文",
    "yes or no": "是否",
    "yes or no, by what the header asks": "是否，按表头所问",
    "neither yes nor no": "既非是也非否",
    "not in the vocabulary": "不在词表中",
    "not told by the header": "表头未言明",
    "no value": "无数值",
    "no date": "无日期",
    "no single whole number": "不是单一整数",
    "damaged: a date": "已损坏：被转成日期",
    "roc": "民国纪年",
    "serial": "电子表格日期序号",
    "short_year": "两位年份",
    "dotted": "以点分隔的日期",
    "assumed": "推定",
    "header": "表头",
    "line": "表上方说明行",
    "cell": "单元格",
    "tape": "清单其他处",
    "setting": "设定",
    "row": "本行",
    "number format": "数字格式",
    "column": "币种列",
    "no unit named": "未注明单位",
    "header of the amount": "金额列表头",
    "line above the table": "表上方说明行",
    "named beside the amount": "金额旁注明",
    "made of what names the claim": "由债权的识别信息生成",
    "read from neighbouring cells": "取自相邻单元格",
    "day_first": "日在前",
    "month_first": "月在前",
    "year_first": "年在前",
    "unknown": "样式未定",
    "ambiguous": "有歧义",
    "impossible": "日期不成立",
    "month_only": "仅有年月",
    "zone": "带时区",
    "in the future": "晚于今日",
    "several": "含多个日期",
    "point": "小数点为“.”",
    "comma": "小数点为“,”",
}
"""English words of a rule, or of a part of one -> Chinese."""

_SHAPES: tuple[tuple[str, str], ...] = (
    (r"joined by (?P<field>\w+); (?P<rest>.+)", "按{field}关联；{rest}"),
    (r"currency column: (?P<words>.+)", "币种列：{words}"),
    (r"refused: (?P<rest>.+)", "未采纳：{rest}"),
    (r"damaged: (?P<words>.+)", "已损坏：{words}"),
    (r"status: (?P<words>.+)", "状态用语：{words}"),
    (r"(?P<rest>.+), settled by row (?P<row>\d+)", "{rest}，据第 {row} 行判定"),
    (r"(?P<rest>text|number)(?:, (?:decimal )?(?P<style>\w+))? × (?P<unit>\S+) \((?P<by>[^()]+)\), "
     r"(?P<currency>[A-Z]{3}) \((?P<how>[^()]+)\)", "{rest}{style} × {unit}（{by}），{currency}（{how}）"),
    (r"(?P<rest>text), (?P<style>\w+)", "{rest}{style}"),
)  # fmt: skip


def rule_text(rule: str, lang: Lang) -> str:
    """The rule of a trace; words that are not known here stand as they are, for they may be the tape's own.

    >>> rule_text("text × 10,000 (setting), CNY (header)", "zh"), rule_text("text, day_first, settled by row 14", "zh")
    ('文本 × 10,000（设定），CNY（表头）', '文本，日在前，据第 14 行判定')
    """
    if lang == "en" or not rule:
        return rule
    if rule in _WHOLE:
        return _WHOLE[rule]
    for pattern, shape in _shapes():
        if found := pattern.fullmatch(rule):
            return shape.format(**{name: _part(name, part or "") for name, part in found.groupdict().items()})
    for catalogue, key in ((WORDS, f"row.{rule}"), (FINDINGS, f"explained.{rule}")):
        if key in catalogue:
            return catalogue[key]["zh"].rstrip("。")
    return rule


def _part(name: str, text: str) -> str:
    if name == "field":
        return label(text, "zh")
    if name == "style":
        return f"，{rule_text(text, 'zh')}" if text else ""
    return rule_text(text, "zh") if name in ("rest", "by", "how") else text


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.DOTALL), shape) for pattern, shape in _SHAPES)
