"""Statuses, flags and places: canonical terms for what a tape says in its own words."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from exequatur.claims.tape.values.amounts import BLANKS
from exequatur.claims.tape.vocabulary import place_codes, places, status_words
from exequatur.claims.words import is_chinese, plain


class Status(NamedTuple):
    """A canonical term and the kind of status it belongs to, which may be another than the column's."""

    kind: str
    term: str


_TERMINATED_THIS_ROUND = re.compile(r"终本|终(结|止)本次|本次(执行)?(程序)?终结")
_ELSEWHERE = {
    "litigation": ("enforcement", "insolvency"),
    "enforcement": ("litigation",),
    "insolvency": ("litigation",),
}


def read_status(text: str, kind: str) -> Status | None:
    """The canonical status for `text` in a column of `kind`; None where the vocabulary does not know it.

    终本 in any spelling is the end of this round of enforcement, never of enforcement itself. A litigation column that holds
    an enforcement status gives the enforcement status.

    >>> read_status("已终本", "litigation")
    Status(kind='enforcement', term='terminated_this_round')
    """
    word = plain(text)
    if (
        kind in ("litigation", "enforcement")
        and _TERMINATED_THIS_ROUND.search(word)
        and not word.startswith(("未", "非"))
    ):
        return Status("enforcement", "terminated_this_round")
    for where in (kind, *_ELSEWHERE.get(kind, ())):
        words = status_words(where)
        for candidate in (word, re.sub(r"^\([a-z]\)\s*", "", word), re.sub(r"\(.*\)$", "", word)):
            if candidate in words:
                return Status(where, words[candidate])
    if kind == "guarantee":
        return _guarantee(word)
    if kind == "litigation" and re.search(r"已?判决?.{0,3}(尚)?未(申请)?执行$", word):
        return Status("litigation", "judgment_not_enforced")
    if kind == "litigation" and re.search(r"判决.*生效|生效判决", word) and "未" not in word:
        return Status("litigation", "judgment")
    return _by_longest(word, kind) if is_chinese(word) else None


def _by_longest(word: str, kind: str) -> Status | None:
    """The longest Chinese status that stands inside a longer text, if the text does not deny or mix it."""
    if re.search(r"未|不|非|待|拟|尚|否|无|;|；|，|,", word):
        return None
    inside = {
        w: term for w, term in status_words(kind).items() if len(w) >= 2 and w in word and is_chinese(w)
    }
    if not inside:
        return None
    longest = max(inside, key=len)
    return (
        Status(kind, inside[longest])
        if len({t for w, t in inside.items() if len(w) == len(longest)}) == 1
        else None
    )


def _guarantee(word: str) -> Status | None:
    parts = [
        term
        for sign, term in (
            ("抵押", "mortgage"),
            ("质押", "pledge"),
            ("保证", "guarantee"),
            ("信用", "unsecured"),
        )
        if sign in word
    ]
    return Status("guarantee", "+".join(parts)) if parts else None


def read_flag(text: str) -> bool | None:
    """Yes or no; None where the text says neither.

    >>> read_flag("是"), read_flag("N"), read_flag("不清楚")
    (True, False, None)
    """
    word = plain(text)
    if word in ("1", "√", "✓", "是", "有"):
        return True
    if word in ("0", "×", "x", "2", "否", "无"):
        return False
    term = status_words("yes_no").get(word)
    return None if term is None else term == "yes"


def time_barred(header: str, text: str) -> bool | None:
    """Is the claim time-barred, by a yes/no column whose header may ask either way?

    是否超出诉讼时效 = 是 means barred; 是否有诉讼时效 = 是 means alive.

    >>> time_barred("是否超出诉讼时效", "是"), time_barred("是否有诉讼时效", "是")
    (True, False)
    """
    word, asks = plain(text), plain(header)
    if re.search(r"未(超|过)|时效内|有效|within|alive|not (time-)?barred", word):
        return False
    if re.search(r"已(超|过)|超(出|过)|超时效|丧失|time-?barred|expired", word):
        return True
    flag = read_flag(text)
    if flag is None:
        return None
    if re.search(r"超出|超过|已过|是否超|过期|丧失|barred|expired", asks):
        return flag
    return not flag if re.search(r"有|在|内|within", asks) else None


_SPLIT_PLACES = re.compile(r"[、;；/\n|]+|\s+and\s+|(?<=[一-鿿])(?:和|及|与)(?=[一-鿿])")
_COMMA = re.compile(r"[,，]+")
_CODE = re.compile(r"^[A-Z]{2}(-[A-Z0-9]{2,4})?$")


def read_places(text: str) -> list[str]:
    """Places of one cell as jurisdiction codes, in order; what is not recognised stays as text.

    >>> read_places("香港、新加坡；US-CA; somewhere")
    ['HK', 'SG', 'US-CA', 'somewhere']
    >>> read_places("San Francisco, CA; BC, Canada")
    ['US-CA', 'CA-BC']
    """
    return list(_places_of(text))


@lru_cache(maxsize=4096)
def _places_of(text: str) -> tuple[str, ...]:
    if plain(text) in BLANKS:
        return ()
    whole = _code_of(text)
    found = (
        [whole]
        if whole
        else [code for part in _SPLIT_PLACES.split(text) for code in _by_commas(_COMMA.split(part))]
    )
    return tuple(dict.fromkeys(found))


def is_place_code(text: str) -> bool:
    """Is `text` a code of the vocabulary of places? `BC` looks like one and is none."""
    return text in place_codes()


def _by_commas(pieces: Sequence[str]) -> list[str]:
    """Codes of places with commas between them: a list, or an address from the small to the large (San Francisco, CA, USA).

    A short piece is read as a part of the State beside it where there is such a part. Two letters after a name that is not
    known (Atlanta, GA) may be a country or a part of one: they stay text.
    """
    pieces = [piece for piece in pieces if piece.strip()]
    plain_codes = [_codes(piece) for piece in pieces]
    if all(is_place_code(piece.strip().upper()) for piece in pieces):
        return [code for codes in plain_codes for code in codes]  # a list of codes, no address
    found: list[str] = []
    for i, piece in enumerate(pieces):
        short = re.sub(r"[.\s]", "", piece).upper()
        parts = _parts_called(short) if len(short) in (2, 3) else ()
        before = found[-1] if found else ""
        beside = {
            code[:2]
            for code in (before, *(plain_codes[i + 1] if i + 1 < len(pieces) else ()))
            if is_place_code(code)
        }
        near = [code for code in parts if code[:2] in beside]
        if len(near) == 1:
            found += near
        elif parts and before and not is_place_code(before):
            found.append(piece.strip())
        else:
            found += plain_codes[i]
    return [code for code in found if not any(other.startswith(code + "-") for other in found)]


@cache
def _parts_called(short: str) -> tuple[str, ...]:
    """Parts of States whose code ends in `short`: US-CA for CA."""
    return tuple(sorted(code for code in place_codes() if code.endswith("-" + short)))


def _codes(piece: str) -> list[str]:
    return [code] if (code := _code_of(piece)) else _inside(piece) or [piece.strip()]


def _code_of(piece: str) -> str | None:
    upper = piece.strip().upper()
    if _CODE.match(upper) and upper in place_codes():
        return upper
    return places().get(plain(piece))


def _inside(piece: str) -> list[str]:
    """Codes of the places named in a longer text (香港九龙房产一套): the longest names first, none inside another."""
    word, found = plain(piece), []
    for bracket in re.findall(r"[(（]([^()（）]+)[)）]", piece):
        if code := _code_of(bracket):
            found.append((word.find(plain(bracket)), code))
    for name, code in _longest_first():
        if name in word and (is_chinese(name) or re.search(rf"\b{re.escape(name)}\b", word)):
            found.append((word.index(name), code))
            word = word.replace(name, "\x00" * len(name))
    codes = [code for _, code in sorted(found)]
    return [c for c in codes if not any(other.startswith(c + "-") for other in codes)]


@cache
def _longest_first() -> list[tuple[str, str]]:
    named = [(n, c) for n, c in places().items() if len(n) >= (2 if is_chinese(n) else 4)]
    return sorted(named, key=lambda pair: len(pair[0]), reverse=True)
