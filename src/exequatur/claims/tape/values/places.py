"""Places of a cell as jurisdiction codes: lists, addresses, names inside longer texts."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.values.amounts import BLANKS
from exequatur.claims.tape.vocabulary import place_codes, places
from exequatur.claims.words import is_chinese, plain

_SPLIT_PLACES = late_pattern(r"[、;；/\n|]+|\s+and\s+|(?<=[一-鿿])(?:和|及|与)(?=[一-鿿])")
_COMMA = late_pattern(r"[,，]+")
_CODE = late_pattern(r"^[A-Z]{2}(-[A-Z0-9]{2,4})?$")


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
