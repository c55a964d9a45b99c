"""Read a header by the words it is made of: cut it into words, see what they stand for, and which fields that makes.

A header that no list holds (截至基准日尚未收回之贷款本金, saldo de capital vivo, OS_PRIN_AMT) is cut into the words of
`lexicon.yaml` that cover most of it; the concepts of those words, together, fit the rules of `composition.yaml`. What kind of value
the header asks for (its head: a date, a number, a name, a sum) must suit the field.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.tape.vocabulary.lexicon import (
    compositions,
    heads,
    longest,
    pinyin,
    units_of,
    words,
)
from exequatur.claims.words import plain, width


class Cut(NamedTuple):
    """A header as words. `concepts`: what they stand for; `known`: share (0 to 1) of the header that is known words;
    `pieces`: the words, for a person; `head`: the kind of value asked for, "" where the header does not say."""

    concepts: frozenset[str]
    known: float
    pieces: tuple[str, ...]
    head: str


class Composed(NamedTuple):
    """A field that the words of a header make, with the score (0 to 1) and the words it rests on."""

    field: str
    score: float
    pieces: str


_DOMINANT = (
    "other", "flag", "type", "date", "days", "rate", "ratio", "count", "phone", "email", "postcode", "address", "number",
    "currency", "unit", "region", "area", "rank", "status", "value", "money", "name",
)  # fmt: skip
"""Where a header holds two kinds (本金逾期日期: a sum and a date), the first of these is what its cells hold."""

_HEADS_OF_KIND = {
    "money": {"money"},
    "date": {"date"},
    "name": {"name"},
    "names": {"name"},
    "id": {"number"},
    "identity": {"number"},
    "case_no": {"number"},
    "serial": {"number"},
    "phone": {"phone"},
    "number": {"count", "days"},
    "currency": {"currency"},
    "unit": {"unit"},
    "flag": {"flag", "status"},
    "limitation": {"flag", "status", "type"},
    "clause": {"flag", "status", "type"},
    "places": {"name", "status", "region", "address"},
    "text": {"name", "status"},
}

_SHORT = {
    "bal": "balance", "amt": "amount", "amnt": "amount", "prn": "principal", "princ": "principal", "pric": "principal",
    "princp": "principal", "princl": "principal", "orig": "original", "o/s": "outstanding", "os": "outstanding",
    "outstd": "outstanding", "outst": "outstanding", "ostd": "outstanding", "otsd": "outstanding", "osbal": "outstanding balance",
    "unpd": "unpaid", "rem": "remaining", "curr": "current", "cur": "current", "acc": "accrued", "accr": "accrued",
    "acct": "account", "cust": "customer", "mat": "maturity", "matur": "maturity", "mtrty": "maturity", "nbr": "number",
    "ctr": "contract", "contr": "contract", "ln": "loan", "lmt": "limit", "sanct": "sanctioned", "lim": "limit", "int": "interest",
    "intr": "interest", "pen": "penalty", "gtor": "guarantor", "gntr": "guarantor", "guart": "guarantor", "coll": "collateral",
    "colltrl": "collateral", "val": "value", "addr": "address", "tel": "phone", "mob": "mobile", "ctry": "country", "cntry": "country",
    "crt": "court", "exec": "execution", "enf": "enforcement", "eff": "effective", "srv": "service", "lst": "last",
    "pymt": "payment", "pmt": "payment", "wo": "write-off", "obl": "obligor", "rt": "rate", "expo": "exposure", "grntr": "guarantor", "secur": "security", "fcl": "foreclosure", "fc": "foreclosure", "adv": "advances", "corp": "corporate", "tot": "total", "ttl": "total", "cy": "currency", "dob": "date of birth",
    "jdgmnt": "judgment", "judgmt": "judgment", "lmtn": "limitation", "brwr": "borrower", "brw": "borrower", "crdtr": "creditor",
    "dbtr": "debtor", "clm": "claim", "cse": "case", "agrmt": "agreement", "agr": "agreement", "cert": "identity number", "legalbal": "legal balance",
    "chg": "charge", "chgs": "charges", "chrg": "charge", "chrgs": "charges", "nam": "name", "typ": "type", "stat": "status", "sts": "status", "disb": "disbursed", "disbd": "disbursed", "dt": "date", "dte": "date",
    "nm": "name", "no": "number", "num": "number", "cd": "code", "flg": "flag", "ovrdue": "overdue", "dflt": "default",
}  # fmt: skip
"""Short forms that database headers write."""

_CAMEL = late_pattern(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_|(?<=\w)\.(?=\w)")
_BRACKETS = late_pattern(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】|\{[^{}]*\}|<[^<>]*>")
_AS_OF = late_pattern(
    r"^.{0,4}截[至止]到?(?:基准日|.{0,4}\d.{0,12}?[日末底止])(?:\(.{0,16}?\))?(?:的|止|前|时)?(?=.)"
    r"|^\d{2,4}年\d{1,2}月(?:\d{1,2}日|末|底)?(?:的|止|时)?(?=[^\d])"
    r"|(?i:\b(?:as (?:of|at|on)|at|per|al|au|zum|stand|na dzień|a data)\s+(?=\S*\d)[\d./\-]+(?:\s+\w{3,9})?(?:[ ,]+\d{2,4})?)",
)
_LISTED = late_pattern(r"[、，,；;]")
_FOOTNOTE = late_pattern(r"(?:\*+|[¹²³⁴†‡§]|\[\d{1,2}\]|\(注\d?\)|注\d$|[①-⑳])")


_UNDONE = late_pattern(r"\w+(?:ad|id|ech|agad)[oa]s?")
"""What follows the Spanish no (no pagado), which is no number."""


def spread(header: str) -> str:
    """A header normalised for cutting: camel case and underscores opened, footnote marks and dates of the balance off.

    >>> spread("OutstandingPrincipal_AMT*"), spread("截至2025年6月30日本金余额")
    ('outstanding principal amt', '本金余额')
    """
    text = _FOOTNOTE.sub(" ", header)
    without_day = _AS_OF.sub(" ", width(text)).strip()
    text = without_day if units_of(without_day) else text
    text = plain(_CAMEL.sub(" ", width(text)))
    text = _BRACKETS.sub(" ", text).strip() or text
    text = re.sub(r"(?<=[^\W\d]) ?#(?=\s|$)", " number", text)
    text = re.sub(r"(?<!\bpaid) \b(?:to|till|until|up to) (?:date|now)\b", " ", text)
    found = text.split()
    return " ".join(
        word if word == "no" and _UNDONE.fullmatch(after) else _SHORT.get(word.strip(".:"), word)
        for word, after in zip(found, [*found[1:], ""], strict=False)
    )


@lru_cache(maxsize=8192)
def cut(header: str) -> Cut:
    """The words of `header` and what they stand for."""
    parts = [units for part in _LISTED.split(spread(header)) if (units := units_of(part))]
    if not parts:
        return Cut(frozenset(), 0.0, (), "")
    units = tuple(unit for part in parts for unit in part)
    # No word reaches over a comma: 利息、罚息 are two, 利息罚息 is one.
    pieces = [piece for part in parts for piece in _segment(part)]
    concepts: set[str] = set()
    known = 0
    said = []
    for piece, meaning in pieces:
        if meaning is None:
            continue
        known += sum(map(_weight, piece))
        concepts |= meaning - {"nothing"}
        if meaning != {"nothing"}:
            said.append("".join(piece) if _weight(piece[0]) == 1 else " ".join(piece))
    total = sum(map(_weight, units))
    found = frozenset(concepts)
    head = _head(found) or ("date" if units[-1] == "on" and len(units) > 1 else "")
    return Cut(found, known / total, tuple(said), head)


_DULL = frozenset({"nothing"})


def _weight(unit: str) -> int:
    """A Chinese sign says as much as three letters or so of a word."""
    return 1 if len(unit) == 1 else 2


def _head(found: frozenset[str]) -> str:
    kinds = {heads()[concept] for concept in found if concept in heads()}
    return next((kind for kind in _DOMINANT if kind in kinds), "")


def _segment(units: tuple[str, ...]) -> list[tuple[tuple[str, ...], frozenset[str] | None]]:
    """The cut that covers most of the header with the fewest and then the longest words (未偿还 is one, not 未 and 偿还)."""
    n, most = len(units), longest()
    best: list[tuple[tuple[int, int, int, int], list[tuple[tuple[str, ...], frozenset[str] | None]]]]
    best = [((0, 0, 0, 0), [])]
    for end in range(1, n + 1):
        options = []
        for start in range(max(0, end - most), end):
            piece = units[start:end]
            (missing, count, idle, uneven), path = best[start]
            meaning = _meaning(piece)
            if meaning is None and len(piece) > 1:
                continue
            cost = (
                missing + (_weight(piece[0]) if meaning is None else 0),
                count + 1,
                idle + (meaning == _DULL),
                uneven - len(piece) ** 2,
            )
            options.append((cost, [*path, (piece, meaning)]))
        best.append(min(options, key=lambda option: option[0]))
    return best[n][1]


@lru_cache(maxsize=32768)
def _meaning(piece: tuple[str, ...]) -> frozenset[str] | None:
    known = words().get(piece)
    if known is not None:
        return known.concepts
    if len(piece) > 1 or len(piece[0]) < 2:
        return None
    word = piece[0]
    for end in ("s", "es"):
        if word.endswith(end) and len(word) > 4 and (known := words().get((word.removesuffix(end),))):
            return known.concepts
    return _compound(word) or _from_pinyin(word)


def _compound(word: str) -> frozenset[str] | None:
    """A German compound or words run together, as two or three known words, with a joining s, n or en between them."""
    if len(word) < 7:
        return None
    for size in range(len(word) - 3, 2, -1):
        first = words().get((word[:size],))
        if first is None or first.concepts == {"nothing"}:
            continue
        for joint in ("", "s", "n", "en", "es"):
            rest = word[size:]
            if not rest.startswith(joint) or len(rest) - len(joint) < 2:
                continue
            tail = (rest.removeprefix(joint),)
            if len(tail[0]) >= 3 and (second := words().get(tail)):
                return first.concepts | second.concepts
            if len(tail[0]) >= 7 and (more := _compound(tail[0])):
                return first.concepts | more
    return None


def _from_pinyin(word: str) -> frozenset[str] | None:
    """A Chinese header in Latin letters (bjye, jkrmc, jiekuanren): all of it as known pieces, at least two for initials."""
    if word in pinyin():
        return pinyin()[word] if len(word) >= 2 else None
    best: list[tuple[int, frozenset[str]] | None] = [(0, frozenset())] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 10), end):
            before, part = best[start], word[start:end]
            if before is not None and part in pinyin():
                option = (before[0] + 1, before[1] | pinyin()[part])
                here = best[end]
                if here is None or option[0] < here[0]:
                    best[end] = option
    last = best[-1]
    return last[1] if last is not None else None


@lru_cache(maxsize=8192)
def composed(header: str, seen: str = "") -> tuple[Composed, ...]:
    """Every field that the words of `header` make, best first; `seen`: the kind of value its cells hold, where it asks for none.

    >>> composed("截至基准日尚未偿还的贷款本金")[0].field
    'principal'
    """
    found = cut(header)
    if not found.concepts:
        return ()
    best: dict[str, Composed] = {}
    for rule in compositions():
        if not all(need & found.concepts for need in rule.needs) or rule.without & found.concepts:
            continue
        fit = _head_fit(rule.field, rule.heads, found.head or seen)
        if fit == 0:
            continue
        score = rule.score * fit * (0.55 + 0.45 * found.known) + 0.015 * (len(rule.needs) - 1)
        if rule.field not in best or score > best[rule.field].score:
            best[rule.field] = Composed(rule.field, round(min(score, 0.93), 4), " + ".join(found.pieces))
    return tuple(sorted(best.values(), key=lambda reading: -reading.score))


_NEEDS_NO_HEAD = {
    "name": 0.97,
    "names": 0.97,
    "money": 0.97,
    "text": 0.97,
    "places": 0.97,
    "date": 0.88,
    "flag": 0.9,
    "limitation": 0.9,
}
"""How well a header that asks for no kind of value suits a field of a kind: 到期 and 送达 alone leave it to the contents."""


def _head_fit(field: str, allowed: frozenset[str] | None, head: str) -> float:
    kind = field_kinds().get(field, "text")
    if not head:
        if allowed is not None:
            return 0.97 if allowed & {"name", "status", "flag"} else 0.0
        return 0.9 if kind.startswith("status:") else _NEEDS_NO_HEAD.get(kind, 0.0)
    if allowed is None:
        by_status = {"status", "type", "flag"} if kind.startswith("status:") else {"name"}
        allowed = frozenset(_HEADS_OF_KIND.get(kind, by_status))
    return 1.0 if head in allowed else 0.0
