"""What a header can mean: the canonical fields it fits, each with a score and the reason."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.composition import composed, cut
from exequatur.claims.tape.vocabulary import column_rules, header_fields, status_kinds
from exequatur.claims.words import plain, width


class Reading(NamedTuple):
    """One canonical field that a header fits: score 0 to 1, reason as a short text."""

    field: str
    score: float
    reason: str


EXACT, EXACT_BARE, SHARED, WEAK = 0.97, 0.94, 0.88, 0.6
"""Scores: the header as listed; without its brackets; listed under several fields; a word of many meanings."""

UNDERSTOOD, UNSPOKEN = 0.8, 0.58
"""Where that share of a header is known words, a part of it that means a field which its words together do not make loses."""

_BY_PART = "part of header:"

OWED = ("principal", "total", "principal_and_interest")
"""The fields that say what is owed."""

_NEVER_OWED = frozenset(
    {
        "granted",
        "recovered",
        "compensated",
        "waived",
        "planned",
        "provision",
        "price",
        "appraisal",
        "company_finance",
        "seizure",
    }
)
"""What a header with one of these tells, and no word for what is left, is no debt."""

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
_BRACKETS = late_pattern(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】")
_UNIT_TAIL = late_pattern(
    r"[,:/、_-]?(?:人民币|rmb|cny|usd|hkd|eur|美元|港币|港元)?[,:/ ]*(?:百|千|十)?(?:万元|亿元|百万元|千元|元|万|亿)$|(?:\bin\b )?(?:rs\.?|rmb|cny|usd|us\$|hkd|hk\$|eur|inr|gbp|£|€|\$)? ?(?:'000|in )?(?:crores?|lakhs?|millions?|thousands?)$|[ ,]+(?:rmb|cny|usd|hkd|eur|inr|gbp)$|[ ,]*(?:hk\$|us\$|\$|£|€)'?0*$"
)
_PARTY = late_pattern(r"有限公司|公司$|公司.{1,10}(支行|分行|营业部)$|\b(ltd|inc|llc|gmbh)\b\.?$|\d号$", re.I)
_INDEX_CODE = late_pattern(
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


_FURTHER_INTEREST = late_pattern(
    r"[,;]?\s*\b(?:with|plus|together with|and) (?:further|future|subsequent|pendente lite) interest.*$",
    re.IGNORECASE,
)
"""What will run on a debt says nothing of what the column holds (Total dues with further interest and charges)."""


@lru_cache(maxsize=8192)
def readings(header: str) -> tuple[Reading, ...]:
    """Every field that `header` fits by its words alone, best first.

    >>> readings("结欠借款本金(万元)")[0].field
    'principal'
    """
    header = _FURTHER_INTEREST.sub("", header)

    made = {one.field: one for one in composed(header)}
    best: dict[str, Reading] = {}
    words = cut(header)
    understood = words.known >= UNDERSTOOD or words.head == "other"
    never_owed = words.concepts & _NEVER_OWED and not words.concepts & {"owed", "remaining_balance"}
    named = {field for variant in _variants(header) for field in header_fields().get(variant, ())}
    for reading in _listed(header):
        doubted = understood or (never_owed and reading.field in OWED)
        if doubted and reading.field not in named and reading.field not in made:
            reading = reading._replace(score=reading.score * UNSPOKEN)
        best[reading.field] = reading
    for field, score, pieces in made.values():
        if field not in best or score > best[field].score:
            best[field] = Reading(field, score, f"words of header: {pieces}")
    _heed_brackets(header, best)
    return tuple(sorted(best.values(), key=lambda r: -r.score))


_NAMED_IN_BRACKETS = {"borrower": "borrower_name", "guarantor": "guarantors", "creditor": "creditor"}
"""Parties that brackets name behind a word for a role in court (applicant, respondent)."""


def _heed_brackets(header: str, best: dict[str, Reading]) -> None:
    """贷款本金（发放）, Principal (original): what the brackets say of a sum takes it out of what is owed; 申请人（出票人）:
    whom the brackets name is meant."""
    inside = frozenset[str]().union(*(cut(text).concepts for text in _BRACKETS.findall(width(header))))
    for concept, field in _NAMED_IN_BRACKETS.items():
        rivals = best.keys() & ({"creditor", "respondent"} - {field})
        if inside == {concept} and rivals and (field not in best or best[field].score < WEAK):
            best[field] = Reading(field, EXACT_BARE, f"brackets of header: {concept}")
            for other in rivals:
                best[other] = best[other]._replace(score=best[other].score * UNSPOKEN)
    if inside & {"owed", "remaining_balance"} or not inside & (_NEVER_OWED | {"contract_word"}):
        return
    if cut(header).concepts & {"owed", "remaining_balance"}:
        return
    sums = OWED if inside & {"granted", "contract_word"} else (*OWED, "interest", "penalty", "fees")
    owed = [best[field] for field in sums if field in best]
    for reading in owed:
        best[reading.field] = reading._replace(score=min(reading.score * UNSPOKEN, 0.45))
    if inside & {"granted", "contract_word"} and any(reading.score >= 0.6 for reading in owed):
        best["original_amount"] = Reading("original_amount", 0.86, "brackets of header: granted")


@lru_cache(maxsize=8192)
def _listed(header: str) -> tuple[Reading, ...]:
    """The fields of `header` by the lists and by the rules for its parts, one reading for each field."""
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
                whole = min(len(found.group()) / len(variant), 1)
                score = rule.score * (0.85 + 0.15 * whole)
                offer(Reading(rule.field, score, f"{_BY_PART} {found.group()}"))
    return tuple(best.values())


WHOLE = 0.9
"""A cell is a header by its words alone where that share of it is known words; a value (某银行第1期资产包) has others."""

_VALUE = late_pattern(r"\d|[\n;；。]")


@lru_cache(maxsize=16_384)
def best_score(text: object) -> float:
    """How surely a cell is a header, by its words: 0 where it is none."""
    if not isinstance(text, str) or len(text) > 60 or not text or _PARTY.search(text):
        return 0.0
    listed = max((reading.score for reading in _listed(text)), default=0.0)
    as_value = _VALUE.search(bare(text)) is not None or plain(text) in _status_texts()
    if as_value or cut(text).known < WHOLE:
        return listed
    return max(listed, max((one.score for one in composed(text)), default=0.0))


@cache
def _status_texts() -> frozenset[str]:
    return frozenset().union(*status_kinds().values())
