"""Statuses and flags: canonical terms for what a tape says in its own words, with the rule by which each was read."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.values.places import is_place_code, read_places
from exequatur.claims.tape.vocabulary import status_words
from exequatur.claims.words import is_chinese, plain

__all__ = ["Status", "is_place_code", "legend_of", "read_flag", "read_places", "read_status", "time_barred"]


class Status(NamedTuple):
    """A canonical term and the kind of status it belongs to, which may be another than the column's.

    `rule`: how the words were read. `note`: code of a finding where the reading is not plain (`status_ambiguous`, `status_mixed`).
    """

    kind: str
    term: str
    rule: str = ""
    note: str = ""


_ROUND = (
    r"(?:终本|终(?:结|止)本次|本次(?:执行)?(?:程序)?终结|终(?:结|止)(?:执行)?(?:程序)?\(本次\)|程序性终结)"
)
_TERMINATED_THIS_ROUND = late_pattern(_ROUND)
_DENIED_ROUND = late_pattern(
    rf"(?:未|非|不属于?|不是|没有?|尚未|并未|无|不符合|撤销|是否|拟|待|可|申请|可能|即将|准备).{{0,4}}{_ROUND}|{_ROUND}.{{0,2}}(?:被)?(?:撤销|异议)"
)
_REVIVED = late_pattern(
    rf"{_ROUND}.*(?<!可)(?<!未)(?<!待)(?<!拟)(?<!申请)(?<!可以)(?<!尚未)(?<!可申请)(?:恢复执行|执恢|恢执|(?<=已)恢复$)"
)
_ROUND_AGAIN = late_pattern(rf"(?:恢复执行|执恢|恢执).*{_ROUND}")
_ELSEWHERE = {
    "litigation": ("enforcement", "insolvency"),
    "enforcement": ("litigation", "insolvency"),
    "insolvency": ("litigation",),
}
_AMBIGUOUS = frozenset({"已执行", "已诉", "enforced", "legal", "法催", "已处置"})
"""Words that tapes use for more than one stage: the usual meaning is taken, with a finding."""

_STAGES = (
    ("not_sued", "pre_action"), ("filed", "sued_unspecified"), ("in_trial", "arbitration_pending", "mediated"),
    ("first_instance",), ("judgment", "judgment_not_enforced", "arbitration_award"), ("second_instance",), ("retrial",),
    ("not_applied",), ("applied",), ("in_enforcement", "suspended"), ("terminated_this_round",), ("revived",),
    ("completed", "terminated"),
)  # fmt: skip
_STAGE = {term: i for i, terms in enumerate(_STAGES) for term in terms}
"""Stage of a term in the course of a claim; of two in one cell the later stands."""


@lru_cache(maxsize=16_384)
def read_status(text: str, kind: str) -> Status | None:
    """The canonical status for `text` in a column of `kind`; None where the vocabulary does not know it.

    终本 in any spelling is the end of this round of enforcement, never of enforcement itself. A litigation column that holds
    an enforcement status gives the enforcement status. A bare code (n, 3) is none: it needs the legend of its tape.

    >>> read_status("已终本", "litigation")[:3]
    ('enforcement', 'terminated_this_round', '终本')
    >>> read_status("一审已判决，二审中", "litigation").note
    'status_mixed'
    """
    word = re.sub(r"\(?(?:19|20)\d{2}\)?[一-鿿\d]{2,12}?\d+号", "", plain(text)).strip(" ,，;；") or plain(
        text
    )
    if not word or re.fullmatch(r"[a-z0-9]{1,2}", word):
        return _listed(word, kind) if kind in ("yes_no", "borrower_type") and word else None
    if kind in ("litigation", "enforcement") and _TERMINATED_THIS_ROUND.search(word):
        return _round(word)
    if found := _listed(word, kind):
        return found
    if kind == "guarantee":
        return _guarantee(word)
    if kind == "litigation":
        if re.search(r"已?判决?.{0,3}(尚)?未(申请)?执行$", word):
            return Status("litigation", "judgment_not_enforced", "判决…未执行")
        if re.search(r"判决.*生效|生效判决", word) and not re.search(r"未|执行|终本|破产", word):
            return Status("litigation", "judgment", "判决生效")
    return _by_clauses(word, kind) or _by_longest(word, kind)


def _round(word: str) -> Status | None:
    """A text that speaks of 终本: denied, revived since, once more, or simply so."""
    if _DENIED_ROUND.search(word):
        return None
    if _ROUND_AGAIN.search(word):
        return Status("enforcement", "terminated_this_round", "恢复执行后又终本", "status_mixed")
    if _REVIVED.search(word):
        return Status("enforcement", "revived", "终本后恢复执行", "status_mixed")
    done = re.sub(
        r"(?:尚未|暂未|未|可以?|待|拟|随时)(?:申请|依法)?(?:恢复|执行完毕|履行完毕)(?:执行)?", "", word
    )
    if re.search(r"恢复|执恢|履行完毕|执行完毕|和解|破产", done):
        return None
    return Status("enforcement", "terminated_this_round", "终本")


def _listed(word: str, kind: str) -> Status | None:
    """The status whose word is the whole text, but for a code before it or a bracket behind it."""
    for where in (kind, *_ELSEWHERE.get(kind, ())):
        words = status_words(where)
        for candidate in (
            word,
            re.sub(r"^(?:\([a-z\d]{1,2}\)|[a-z\d]{1,2}[.、:-])\s*", "", word),
            re.sub(r"\(.*\)$", "", word).strip(),
        ):
            if candidate in words:
                note = "status_ambiguous" if candidate in _AMBIGUOUS else ""
                return Status(where, words[candidate], candidate, note)
    return None


_MEASURE = late_pattern(r"(?:已|正在|现)?(?:首封|轮候)?(?:查封|冻结|扣押|评估|拍卖)(?!完|成交)[一-鿿]{0,8}")
"""A clause about a measure against an asset, which is no stage of its own."""


def _by_clauses(word: str, kind: str) -> Status | None:
    """Several stages in one text, each a known word (一审已判决，二审中): the later one, if they stand in their order."""
    clauses = [c for c in re.split(r"[,，;；。/、]|(?<=判决)(?=执行中$)", word) if c]
    clauses = [c for c in clauses if not _MEASURE.fullmatch(c)] or clauses
    if len(clauses) == 1 and clauses[0] != word:
        return _listed(clauses[0], kind)
    if len(clauses) < 2:
        return None
    found = [_listed(c, kind) or _by_longest(c, kind) for c in clauses]
    known = [status for status in found if status is not None]
    if len(known) != len(clauses):
        return None
    if len({status.term for status in known}) == 1:
        return known[0]
    stages = [_STAGE.get(status.term, -1) for status in known]
    if -1 in stages or stages != sorted(set(stages)):
        return None
    return known[-1]._replace(rule="; ".join(s.rule for s in known), note="status_mixed")


_DENIALS = late_pattern(
    r"未|不|非|待|拟|尚|否|无|没|撤|异议|复议|;|；|，|,|\b(?:no|not|never|without|pending|refused|dismissed|set aside|withdrawn|stayed|vacated|un\w+)\b"
)


@cache
def _telling_words(kind: str, chinese: bool) -> tuple[tuple[str, str], ...]:
    """The words of a kind that are long enough to be told inside a longer text, with their terms."""
    words = status_words(kind).items()
    return tuple((w, t) for w, t in words if (len(w) >= 2 and is_chinese(w) if chinese else len(w) >= 6))


def _by_longest(word: str, kind: str) -> Status | None:
    """The longest status that stands inside a longer text, if the text does not deny or mix it."""
    if _DENIALS.search(word):
        return None
    chinese = is_chinese(word)
    inside = {
        w: (where, term)
        for where in (kind, *_ELSEWHERE.get(kind, ()))
        for w, term in _telling_words(where, chinese)
        if w in word and (chinese or re.search(rf"\b{re.escape(w)}\b", word))
    }
    if not inside:
        return None
    longest = max(map(len, inside))
    best = {found for w, found in inside.items() if len(w) == longest}
    if len(best) != 1:
        return None
    ((where, term),) = best
    others = {
        t
        for w, (_, t) in inside.items()
        if t != term and not any(w in v for v in inside if len(v) == longest)
    }
    rule = next(w for w in inside if len(w) == longest)
    return None if others and not chinese else Status(where, term, f"…{rule}…")


def _guarantee(word: str) -> Status | None:
    if word in ("无", "无担保", "无抵押", "no", "none", "nil", "unsecured"):
        return Status("guarantee", "unsecured", "no security")
    if re.search(r"未|不|非(?!自然)|^无|^no\b", word) and not re.search(r"不动产", word):
        return None
    parts = [
        term
        for sign, term in (
            (r"抵押|mortgage|collateral(?:i[sz]ed)?|hypothe", "mortgage"),
            (r"质押|出质|pledge", "pledge"),
            (
                r"保证(?!金)|guarant|suret"
                if re.search("抵押|质押", word)
                else r"保证(?!金)|guarant|担保(?=人|$)|suret",
                "guarantee",
            ),
            (r"信用(?!证|社)|unsecured|clean loan", "unsecured"),
        )
        if re.search(sign, word)
    ]
    return Status("guarantee", "+".join(parts), "parts of the word") if parts else None


def legend_of(lines: Iterable[str], header: str) -> Mapping[str, str]:
    """What a tape says its codes mean (诉讼状态：n-未诉，l-立案), from the lines around the table; empty where it says nothing.

    A line counts if it names the header or speaks of codes.

    >>> legend_of(["注：诉讼状态 n-未诉，l-立案，f=一审"], "诉讼状态")
    {'n': '未诉', 'l': '立案', 'f': '一审'}
    """
    wanted = re.sub(r"\(.*?\)|代码$", "", plain(header).split("/")[-1])
    for line in lines:
        level = plain(line)
        if wanted not in level and not re.search(r"代码|编码|code|说明|注", level):
            continue
        part = level[level.index(wanted) + len(wanted) :] if wanted in level else level
        pairs = re.findall(
            r"(?<![a-z\d])([a-z]|\d{1,2})\s*[-=:：.、—–→]\s*([一-鿿][一-鿿()]{1,11}|[a-z][a-z -]{3,30}?)(?=$|[,，;；。、\s)]|\d|[a-z]\s*[-=:：.])",
            part,
        )
        if len(pairs) >= 2:
            return dict(pairs)
    return {}


_YES = frozenset(
    [
        "√",
        "✓",
        "✔",
        "☑",
        "是",
        "有",
        "已",
        "はい",
        "済",
        "예",
        "네",
        "유",
        "да",
        "так",
        "si",
        "sì",
        "sí",
        "sim",
        "oui",
        "ja",
        "tak",
        "ano",
        "igen",
        "da",
        "evet",
        "ya",
        "có",
        "ναι",
        "ใช่",
        "มี",
    ]
)
_NO = frozenset(
    [
        "×",
        "✗",
        "✘",
        "☒",
        "否",
        "无",
        "無",
        "未",
        "没有",
        "いいえ",
        "아니오",
        "아니요",
        "무",
        "нет",
        "ні",
        "não",
        "nao",
        "non",
        "nein",
        "nee",
        "nie",
        "ne",
        "nem",
        "nu",
        "nej",
        "nei",
        "hayır",
        "tidak",
        "không",
        "οχι",
        "όχι",
        "ไม่",
        "ไม่มี",
    ]
)


def read_flag(text: str, column: frozenset[str] = frozenset()) -> bool | None:
    """Yes or no; None where the text says neither.

    `column`: the distinct cells of the column, as `plain` levels them. 1 and 0 are a flag together; 1 and 2 are a coding that
    each source turns its own way; an x is a no beside a tick and a mark of its own elsewhere.

    >>> read_flag("是"), read_flag("N"), read_flag("不清楚"), read_flag("1", frozenset({"1", "2"}))
    (True, False, None, None)
    """
    word = plain(text)
    if word in _YES:
        return True
    if word in _NO:
        return False
    if word in ("1", "0", "2", "1.0", "0.0"):
        return (
            None
            if word[0] == "2" or "0" not in {w[:1] for w in column | {word}} or "2" in column
            else word[0] == "1"
        )
    if word == "x":
        return False if column & _YES else None
    term = status_words("yes_no").get(word)
    return None if term is None else term == "yes"


def time_barred(header: str, text: str, column: frozenset[str] = frozenset()) -> bool | None:
    """Is the claim time-barred, by a yes/no column whose header may ask either way?

    是否超出诉讼时效 = 是 means barred; 是否有诉讼时效 = 是 means alive.

    >>> time_barred("是否超出诉讼时效", "是"), time_barred("是否有诉讼时效", "是")
    (True, False)
    """
    word, asks = plain(text), plain(header)
    if re.search(r"未(超|过|届满)|时效内|有效|期内|within|alive|not (time-)?barred", word):
        return None if re.search(r"失效|无效|不在", word) else False
    if re.search(r"已(超|过|届满)|超(出|过|期)|超时效|丧失|过期|time-?barred|expired", word):
        return None if re.search(r"未|不|是否", word) else True
    flag = read_flag(text, column)
    if flag is None:
        return None
    if re.search(
        r"\b(?:non?|not|nicht|niet|não|nie|μη|δεν|не) (?:\w+ )?(?:time-?barred|prescri|verjähr|verjaar|przedawn|παρα)|未(?:超|过|届满)",
        asks,
    ):
        return not flag
    if re.search(
        r"超出|超过|已过|是否超|过期|届满|丧失|超时效|barred|expired"
        r"|ист[её]к|пропущ|prescritt|prescrit|caducad|forclos|verjährt|verjaard|przedawnion|promlčen|elévült|prescris|zamanaşımına|quá"
        r"|[時时][効效]完成|완성|ขาดอายุความ",
        asks,
    ):
        return flag
    return not flag if re.search(r"有|在|内|within", asks) else None
