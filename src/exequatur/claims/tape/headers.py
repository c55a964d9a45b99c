"""What a header can mean: the canonical fields it fits, each with a score and the reason."""

import re
from functools import lru_cache
from typing import NamedTuple

from exequatur.claims.tape.vocabulary import column_rules, header_fields
from exequatur.claims.words import plain, width


class Reading(NamedTuple):
    """One canonical field that a header fits: score 0 to 1, reason as a short text."""

    field: str
    score: float
    reason: str


EXACT, EXACT_BARE, SHARED, WEAK = 0.97, 0.94, 0.88, 0.6
"""Scores: the header as listed; without its brackets; listed under several fields; a word of many meanings."""

_WEAK = {
    plain(w)
    for w in (
        "项目",
        "名称",
        "余额",
        "合计",
        "编号",
        "相关人",
        "Country",
        "地址",
        "Status",
        "单位",
        "逾期金额",
        "Reference",
        "Total",
        "资产名称",
        "小计",
        "号",
        "金额",
        "Item",
        "Name",
    )
}
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】")
_UNIT_TAIL = re.compile(
    r"[,:/、_-]?(?:人民币|rmb|cny|usd|hkd|eur|美元|港币|港元)?[,:/ ]*(?:百|千|十)?(?:万元|亿元|百万元|千元|元|万|亿)$|(?:\bin\b )?(?:rs\.?|rmb|cny|usd|us\$|hkd|hk\$|eur|inr|gbp|£|€|\$)? ?(?:'000|in )?(?:crores?|lakhs?|millions?|thousands?)$|[ ,]+(?:rmb|cny|usd|hkd|eur|inr|gbp)$|[ ,]*(?:hk\$|us\$|\$|£|€)'?0*$"
)
_PARTY = re.compile(r"有限公司|公司$|公司.{1,10}(支行|分行|营业部)$|\b(ltd|inc|llc|gmbh)\b\.?$|\d号$", re.I)
_INDEX_CODE = re.compile(
    r"^\d{1,2}[.,]\d{1,2}$|^[A-Z]$|^\(?\d{1,2}\)?$|^[①-⑳]$|^第?[一二三四五六七八九十\d]+列$"
)


def is_index_code(text: str) -> bool:
    """Is `text` a column's number (3,09, ①, B) and no name?"""
    return bool(_INDEX_CODE.match(width(text)))


def is_converted(header: str) -> bool:
    """Does a header say that its amounts were converted to another currency (折人民币, USD equivalent)?"""
    return bool(re.search(r"折(合|算|人民币|美元|港)|\bequiv|\bconverted\b", plain(header)))


def bare(header: str) -> str:
    """A header, normalised, without brackets and trailing units.

    >>> bare("拖欠贷款本金（万元）"), bare("Outstanding (Rs. in crore)")
    ('拖欠贷款本金', 'outstanding')
    """
    text = plain(header)
    short = _BRACKETS.sub("", text).strip()
    short = _UNIT_TAIL.sub("", short or text).strip(" ,:/_-*#")
    return short or text


_SHORT = {
    "int": "interest", "bal": "balance", "amt": "amount", "prin": "principal", "pmt": "payment", "orig": "original",
    "o/s": "outstanding", "os": "outstanding", "curr": "current", "dt": "date", "nbr": "number", "num": "number",
    "acct": "account", "cust": "customer", "mat": "maturity", "tot": "total", "ccy": "currency", "gtor": "guarantor",
    "acc": "accrued", "jdgmt": "judgment", "jgmt": "judgment", "#": "number",
}  # fmt: skip
"""Short forms that English tapes write in headers."""


def _written_out(text: str) -> str:
    return " ".join(_SHORT.get(word.rstrip("."), word) for word in text.replace("_", " ").split())


def _variants(header: str) -> list[str]:
    """The header as it can be compared: whole, bare, with short forms written out, and each language of a mixed one."""
    text = plain(header)
    found = [text, bare(header), _written_out(text), _written_out(bare(header))]
    chinese = "".join(re.findall(r"[一-鿿、/（）()]+", bare(header))).strip("、/()")
    latin = " ".join(re.findall(r"[a-z&'/.#-]+", bare(header))).strip(" ./-")
    if chinese and latin:
        found += [chinese, latin]
    return list(dict.fromkeys(v for v in found if v))


@lru_cache(maxsize=8192)
def readings(header: str) -> tuple[Reading, ...]:
    """Every field that `header` fits by its words alone, best first.

    >>> readings("结欠借款本金(万元)")[0].field
    'principal'
    """
    best: dict[str, Reading] = {}

    def offer(reading: Reading) -> None:
        known = best.get(reading.field)
        if known is None or reading.score > known.score:
            best[reading.field] = reading

    for i, variant in enumerate(_variants(header)):
        fields = header_fields().get(variant, ())
        top = EXACT if i == 0 else EXACT_BARE
        for place, field in enumerate(fields):
            score = WEAK if variant in _WEAK else top if len(fields) == 1 else SHARED - 0.04 * place
            offer(Reading(field, score, f"header listed: {variant}"))
        for rule in column_rules():
            if (found := rule.has.search(variant)) and not (rule.unless and rule.unless.search(variant)):
                whole = len(found.group()) / len(variant)
                offer(
                    Reading(
                        rule.field,
                        rule.score * (0.85 + 0.15 * min(whole, 1)),
                        f"part of header: {found.group()}",
                    )
                )
    return tuple(sorted(best.values(), key=lambda r: -r.score))


def best_score(text: object) -> float:
    """How surely a cell is a header, by its words: 0 where it is none."""
    if not isinstance(text, str) or len(text) > 60 or not text or _PARTY.search(text):
        return 0.0
    found = readings(text)
    return found[0].score if found else 0.0
