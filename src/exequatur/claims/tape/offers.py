"""Which fields one column may be: by its header, its group, its neighbours and its contents, each with a score and reasons."""

from collections.abc import Mapping, Sequence
from functools import cache

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.composition import composed, cut
from exequatur.claims.tape.contents import SEVERAL, Contents
from exequatur.claims.tape.headers import EXACT_BARE, OWED, Reading, bare, is_converted, readings
from exequatur.claims.tape.model import Column, Match
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain, width

THRESHOLD = 0.5
"""A column with no field above this score is left alone."""

LEARNT = 0.96
"""A header that a person has named before; any other reading of it loses."""

CONVERTED_PENALTY = 0.9
"""A column converted to another currency (折人民币) loses to the one in the claim's own."""

LISTED_FLOOR = 0.55
"""What contents can take from a listed header at most: it loses to any better column, and is read where there is none."""

BY_CONTENTS = 0.52
"""Score of what contents alone say of a column whose header says nothing."""

VAGUE = 0.75
"""A header whose best reading is below this says too little by itself."""

AS_SEEN = 0.9
"""What a reading loses where the kind of value is taken from the cells and not from the header."""

AT_FIRST = 0.95
"""What a sum loses that stands under a group of what was judged, beside one of what is left (判决确认, 剩余未受偿)."""

SAYS_GRANTED, CLEARLY = 0.75, 0.05
"""A header of that score as the sum lent is not the sum owed, unless it is clearly better as that."""

_DROP = ""
_OTHERS = {
    "borrower_id": _DROP,
    "borrower_address": _DROP,
    "borrower_phone": _DROP,
    "borrower_type": _DROP,
    "borrower_country": _DROP,
}
_BELONGS = {
    "guarantors": {
        "borrower_name": "guarantors",
        "borrower_id": "guarantor_id",
        "borrower_address": "guarantor_address",
        "borrower_phone": "guarantor_phone",
        "borrower_type": _DROP,
        "legal_representative": _DROP,
    },
    "spouse": {
        **_OTHERS,
        "borrower_name": "spouse",
        "borrower_id": "spouse_id",
        "borrower_phone": "spouse_phone",
    },
    "borrower_name": {},
    "collateral": {
        "borrower_address": "collateral_location",
        "total": "collateral_value",
        "claim_id": "collateral_id",
        "region": "collateral_region",
    },
    "overseas_clue": {"total": "asset_value", "region": "overseas_clue", "borrower_country": "overseas_clue"},
    **{
        party: {**_OTHERS, "borrower_name": party}
        for party in (
            "creditor",
            "original_creditor",
            "assignee",
            "legal_representative",
            "controller",
            "contact",
            "security_provider",
            "original_borrower",
        )
    },
}
"""Under the group of a party, or right of its column: field of a column that names nobody -> whose it is ("": of nobody we keep)."""

_PARTY_CONCEPTS = frozenset(
    {
        "borrower", "guarantor", "creditor", "spouse", "controller", "representative", "contact", "owner", "plaintiff",
        "defendant", "transferor", "transferee", "branch_word", "employer", "court_word", "collateral_word",
    }
)  # fmt: skip
_ATTRIBUTES = frozenset(
    {"borrower_id", "borrower_phone", "borrower_address", "borrower_id_type", "borrower_type"}
)
_OPENING = late_pattern(r"[()\[\]【】{}<>]")
_NAME_LEAVES = {"名称", "姓名", "name", "单位名称", "企业名称", "名单"}
_TOTAL_LEAVES = {"小计", "合计", "总计", "total", "subtotal", "sub-total"}
_MUTE = late_pattern(
    r"(?:列|栏|字段|数据|数值|项|值|column|col\.?|field|unnamed|未命名|data|value|var|f|c|v|x)?[ _:：.-]*(?:\d{0,3}|[a-z]{1,2}|[一二三四五六七八九十]{1,2})"
)
_NEAR_ENFORCEMENT = frozenset(
    {"enforcement_case_no", "enforcement_court", "enforcement_status", "terminated_date", "enforcement_date"}
)


def is_mute(header: str) -> bool:
    """Does a header say nothing of what stands under it (列1, Column B, F3, blank)?"""
    return bool(_MUTE.fullmatch(plain(width(header))))


@cache
def _leaf_field(header: str) -> str:
    found = readings(header)
    return found[0].field if found and found[0].score >= THRESHOLD else ""


def offers_of(
    columns: Sequence[Column], contents: Mapping[int, Contents], synonyms: Mapping[str, str]
) -> dict[int, list[Match]]:
    """Column index -> every field it may be, best first; those below THRESHOLD are left out."""
    found: dict[int, list[Match]] = {}
    own_accounts = sum("company_finance" in cut(column.levels[-1]).concepts for column in columns) >= 2
    for place, column in enumerate(columns):
        looks = contents[column.index]
        offered = [
            match
            for reading in [*_in_context(columns, place, synonyms), *_as_seen(column, looks)]
            if not (own_accounts and reading.field in OWED and "company_finance" in _around(columns, place))
            if (match := _weighed(column, reading, looks)).score >= THRESHOLD
        ]
        if not offered:
            offered = _by_contents(column, looks)
        offered += _of_progress(column, looks, offered)
        found[column.index] = sorted(offered, key=lambda match: -match.score)
    return found


def _as_seen(column: Column, looks: Contents) -> list[Reading]:
    """立案, Judgment made: the header does not ask for a date, but its cells are dates."""
    if cut(column.header).head or looks.filled < SEVERAL or looks.dates < 0.5 or looks.money > 0.5:
        return []
    return [
        Reading(one.field, round(one.score * AS_SEEN, 4), f"words of header: {one.pieces}; contents: dates")
        for one in composed(column.header, "date")
        if field_kinds().get(one.field) == "date"
    ]


def _of_progress(column: Column, looks: Contents, offered: Sequence[Match]) -> list[Match]:
    """The status that a column holds whose header reads as something else: 程序进展 over stages of enforcement, 查控顺位 over 首封 and 轮候."""
    first = max(offered, key=lambda match: match.score, default=None)
    if first is None or looks.filled < SEVERAL or first.score >= LEARNT:
        return []
    of_suit = looks.kinds.get("litigation", 0.0) + looks.kinds.get("enforcement", 0.0)
    if looks.kinds.get("seizure", 0.0) >= _UNMISTAKABLE and first.field != "seizure_status":
        field = "seizure_status"
    elif first.field == "procedure" and of_suit >= _UNMISTAKABLE and cut(column.levels[-1]).head == "status":
        field = "litigation_status"
    else:
        return []
    score = min(round(first.score + 0.01, 4), 0.95)
    return [Match(field, column, score, (*first.reasons, "contents: terms of that status"))]


_UNMISTAKABLE = 0.8
"""Share of the cells that are terms of a status."""


def _around(columns: Sequence[Column], place: int) -> frozenset[str]:
    near = columns[max(0, place - 1) : place + 2]
    return frozenset().union(*(cut(column.levels[-1]).concepts for column in near))


def _weighed(column: Column, reading: Reading, looks: Contents) -> Match:
    fit = looks.fits(field_kinds().get(reading.field, "text"))
    if reading.score >= EXACT_BARE:
        fit = max(fit, LISTED_FLOOR)
    if reading.field == "claim_name" and looks.amounts > 0.6:  # a figure is no name
        fit = 0.1
    score = reading.score * fit * (CONVERTED_PENALTY if is_converted(column.header) else 1)
    if reading.field == "case_no" and looks.case_numbers > 0.5 and looks.enforcement > 0.8 and score < 0.9:
        return Match(
            "enforcement_case_no", column, round(score, 4), (reading.reason, "contents: enforcement dockets")
        )
    reasons = (reading.reason,) if fit == 1 else (reading.reason, f"contents fit {fit:.2f}")
    return Match(reading.field, column, round(score, 4), reasons)


def _by_contents(column: Column, looks: Contents) -> list[Match]:
    """Contents of unmistakable shape name a column whose header says nothing; sums and dates are never named so."""
    if looks.filled < SEVERAL and looks.case_numbers < 1:
        return []
    found: list[tuple[str, float, str]] = []
    if looks.case_numbers > 0.8:
        enforced = looks.enforcement > 0.8
        found.append(("enforcement_case_no" if enforced else "case_no", 0.55, "case numbers"))
    elif looks.identities > 0.8:
        found.append(("borrower_id", BY_CONTENTS, "check digits hold"))
    elif (kind := _status_kind(looks)) is not None and _asks_no_more(column):
        found.append((kind, BY_CONTENTS, "terms of that status"))
    elif looks.currencies > 0.9 and looks.money < 0.5 and not cut(column.header).concepts:
        found.append(("currency", BY_CONTENTS, "names of currencies"))
    elif is_mute(column.levels[-1]):
        if looks.currencies > 0.9 and looks.money < 0.5:
            found.append(("currency", BY_CONTENTS, "names of currencies"))
        elif looks.courts > 0.8:
            found.append(("court", BY_CONTENTS, "names of courts"))
        elif looks.companies > 0.7 and looks.banks > 0.7:
            found.append(("creditor", BY_CONTENTS, "names of banks"))
        elif looks.companies > 0.6:
            found.append(("borrower_name", BY_CONTENTS, "names of companies"))
        elif looks.serial and looks.filled > 2:
            found.append(("row_no", BY_CONTENTS, "counts up"))
    return [Match(field, column, score, (f"contents: {why}",)) for field, score, why in found]


def _asks_no_more(column: Column) -> bool:
    """办理情况, 类型, 列3: a status or a kind of something, of which the header does not say what."""
    words = cut(column.levels[-1])
    return words.head in ("status", "type") or is_mute(column.levels[-1])


def _status_kind(looks: Contents) -> str | None:
    shares = {kind: share for kind, share in looks.kinds.items() if kind != "yes_no" and share >= 0.8}
    best = [kind for kind, share in shares.items() if share == max(shares.values())]
    if len(best) != 1:
        return None
    wanted = f"status:{best[0]}"
    return next((field for field, kind in field_kinds().items() if kind == wanted), None)


def _in_context(columns: Sequence[Column], place: int, synonyms: Mapping[str, str]) -> list[Reading]:
    """Readings of the leaf, of group and leaf together, in the light of the group and of the columns beside it."""
    column = columns[place]
    leaf, groups = column.levels[-1], column.levels[:-1]
    if taught := synonyms.get(plain(column.header)) or synonyms.get(plain(leaf)):
        return [Reading(taught, LEARNT, "learnt synonym")]
    found = list(readings(leaf))
    if not found or found[0].score < VAGUE:
        found += _with_brackets(leaf)
    if groups:
        telling = next((group for group in reversed(groups) if cut(group).concepts), groups[-1])
        found = _under(telling, leaf, found)
    granted = max((r.score for r in found if r.field == "original_amount"), default=0.0)
    if granted >= SAYS_GRANTED:
        found = [r for r in found if r.field not in OWED or r.score > granted + CLEARLY]
    found = _beside(columns, place, found)
    if not _COUNTER.search(leaf) and any(_COUNTER.search(other.header) for other in columns):
        found = [Reading("creditor", r.score, r.reason) if r.field == "guarantors" else r for r in found]
    best: dict[str, Reading] = {}
    for reading in found:
        if reading.field not in best or reading.score > best[reading.field].score:
            best[reading.field] = reading
    return sorted(best.values(), key=lambda r: -r.score)


_COUNTER = late_pattern(r"反担保|反擔保|(?i:counter-?\s?guarant|counter-?\s?indemn)")
"""Where a tape names counter-guarantors, its guarantor is the company that paid and now claims."""


def _with_brackets(leaf: str) -> list[Reading]:
    """资产名称（债权）: where the words before the brackets say too little, those within them help."""
    opened = _OPENING.sub(" ", width(leaf))
    if opened == width(leaf):
        return []
    return [
        Reading(one.field, one.score * 0.98, f"words of header: {one.pieces}") for one in composed(opened)
    ]


_NO_STATUS = frozenset(("contact", "court_word"))
"""A column of judges or courts tells no status, though its group (强制执行情况) asks for one."""


def _under(group: str, leaf: str, found: list[Reading]) -> list[Reading]:
    """What a leaf means under its group: 本金 under 贷款发放情况 was granted, 证件号码 under 保证人 is the guarantor's."""
    whole = [
        Reading(r.field, r.score * 0.98, f"{r.reason} (with its group)")
        for text in (f"{group}{leaf}", f"{group} {leaf}")
        for r in readings(text)
    ]
    if cut(leaf).concepts & _NO_STATUS and "status" not in cut(leaf).concepts:
        kinds = field_kinds()
        whole = [r for r in whole if not kinds.get(r.field, "").startswith("status")]
        found = [r for r in found if not kinds.get(r.field, "").startswith("status")]
    above = readings(group)
    field, name = above[0].field if above else "", bare(leaf)
    told = cut(group).concepts
    if "enforcement" in told and "judgment" not in told:
        found = [Reading("enforcement_court", r.score, r.reason) if r.field == "court" else r for r in found]
    left = told & {"owed", "remaining_balance"} and "granted" not in told
    if left and any(r.field in OWED and r.score >= VAGUE for r in whole):
        found = [
            r for r in found if r.field != "original_amount"
        ]  # 代偿本金 under 尚未收回 is what is left of it
    granted = "granted" in told and not told & {"owed", "remaining_balance", "claim"}
    if field == "original_amount" or granted:
        return [
            Reading("original_amount" if r.field in OWED else r.field, r.score, r.reason)
            for r in [*found, *whole]
        ]
    if "recovered" in told and not told & {"owed", "remaining_balance", "claim"}:
        sums = (*OWED, "interest", "fees", "penalty")
        return [
            *(
                Reading("recovered" if r.field in sums else r.field, r.score, r.reason)
                for r in [*found, *whole]
            ),
            *(
                Reading(f"recovered_{r.field}", r.score - 0.05, r.reason)
                for r in found
                if r.field in ("principal", "interest")
            ),
        ]
    if field in OWED and name in _TOTAL_LEAVES:
        return [Reading("total", 0.9, f"total under {group}")]
    rules = _BELONGS.get(field)
    if rules is None:
        at_first = bool(told & {"judgment", "planned"}) and not told & {"owed", "remaining_balance"}
        return [Reading(r.field, r.score * (AT_FIRST if at_first else 1), r.reason) for r in [*found, *whole]]
    if name in _NAME_LEAVES and field != "overseas_clue":
        return [Reading(field, 0.92, f"name under {group}")]
    kept = [r for r in whole if r.field not in rules]
    return [*_given(found, rules, f"under {group}"), *kept]


def _given(found: list[Reading], rules: Mapping[str, str], where: str) -> list[Reading]:
    moved = []
    for r in found:
        target = rules.get(r.field, r.field)
        if target:
            moved.append(r if target == r.field else Reading(target, r.score, f"{r.reason} {where}"))
    return moved


def _beside(columns: Sequence[Column], place: int, found: list[Reading]) -> list[Reading]:
    """A column that names nobody (证件号码, 联系电话) belongs to the person named in the nearest column on its left."""
    column = columns[place]
    first = found[0].field if found else ""
    if first == "filing_date" or first == "enforcement_date":
        return _filing(columns, place, found)
    if first not in _ATTRIBUTES or cut(column.levels[-1]).concepts & _PARTY_CONCEPTS:
        return found
    if len(column.levels) > 1 and cut(column.levels[-2]).concepts & _PARTY_CONCEPTS:
        return found
    for left in reversed(columns[max(0, place - 4) : place]):
        if left.levels[:-1] != column.levels[:-1]:
            break
        field = _leaf_field(left.levels[-1])
        if field in _ATTRIBUTES and not cut(left.levels[-1]).concepts & _PARTY_CONCEPTS:
            continue
        if field in _BELONGS and field not in ("collateral", "overseas_clue"):
            rules = _BELONGS[field]
            return _given(found, rules, f"right of {left.levels[-1]}")
        break
    return found


def _filing(columns: Sequence[Column], place: int, found: list[Reading]) -> list[Reading]:
    """立案日期 among the columns of enforcement is the day on which enforcement was taken up."""
    if "enforcement" in cut(columns[place].header).concepts:
        return found
    near = [
        (abs(i - place), _leaf_field(columns[i].levels[-1]))
        for i in range(max(0, place - 2), min(len(columns), place + 3))
        if i != place
    ]
    enforced = min((d for d, field in near if field in _NEAR_ENFORCEMENT), default=9)
    tried = min((d for d, field in near if field in ("case_no", "court", "judgment_date")), default=9)
    target = "enforcement_date" if enforced < tried else "filing_date"
    return [
        Reading(target, r.score, r.reason) if r.field in ("filing_date", "enforcement_date") else r
        for r in found
    ]
