"""What a name may be: surname, given name, Western given names and initials, in every reading of its words that is likely enough.

A Latin name is split into the syllables of any style, its surname is looked for at both ends, and each way of reading it keeps its chance, so that
nothing is decided before two names are compared.
"""

import re
from collections.abc import Iterator
from csv import DictReader
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import product

from exequatur.trace.names.normal import Plain, plain
from exequatur.trace.names.readings import Sign, character, given_syllable, surname_syllable, table
from exequatur.trace.names.styles import together

MOST_WORDS = 8
"""Words of a name; of a longer one the first are read."""
KEPT = 6
"""Readings of a name that are kept."""
LIKELY = 1e-4
"""A reading less likely than the best by this is dropped."""
BY_COUNT = {0: 0.04, 1: 0.14, 2: 0.78, 3: 0.02, 4: 0.003}
"""How many syllables given names have; none where a record has only surname and Western name."""
MARRIED = 0.01
"""How often a record has a married woman's two surnames."""
LAST = 0.2
"""How often a Latin record has the surname last."""
UNLISTED = 5e-8
"""Chance of a syllable that no table has."""
STYLE, PAIRS = together()


@dataclass(frozen=True, eq=False)
class Parse:
    """One way to read a name.

    Attributes:
        surname: None where none was found.
        given: its syllables or characters in order; initials are signs of one letter.
        maiden: a married woman's own surname, where both are written.
        western: given names that are not Chinese, lower case.
        chance: of this way of reading, apart from the chance of its signs.
        hanzi: whether written in characters.
        last: whether the surname stood last.
    """

    surname: Sign | None
    given: tuple[Sign, ...]
    western: tuple[str, ...] = ()
    maiden: Sign | None = None
    chance: float = 1.0
    hanzi: bool = False
    last: bool = False


@lru_cache(maxsize=1)
def western_names() -> dict[str, float]:
    """Western given names with their shares among their bearers."""
    names = files("exequatur.trace.names").joinpath("data/western_names.csv")
    with names.open(encoding="utf8") as file:
        return {row["name"]: float(row["per_million"]) / 1e6 for row in DictReader(file)}


@lru_cache(maxsize=1)
def nicknames() -> dict[str, frozenset[str]]:
    """Western name -> its short and other forms."""
    lines = files("exequatur.trace.names").joinpath("data/nicknames.txt").read_text("utf8").splitlines()
    found: dict[str, set[str]] = {}
    for line in lines:
        first, *others = line.split()
        for other in others:
            found.setdefault(first, set()).add(other)
            found.setdefault(other, set()).add(first)
    return {name: frozenset(forms) for name, forms in found.items()}


@dataclass(frozen=True)
class Reading:
    """A name as read: its text made plain, the ways to parse it, best first, and the chance of each."""

    plain: Plain
    parses: tuple[Parse, ...]
    chances: tuple[float, ...]


@lru_cache(maxsize=50000)
def read(name: str) -> Reading:
    """Read a name; one that is no name at all has no parses."""
    text = plain(name)
    latin = _likely(_latin(text.latin)) if text.latin else []
    western = latin[0].western if latin else ()
    only_western = bool(latin) and latin[0].surname is None and bool(western)
    hanzi = [parse for run in text.hanzi[:3] for parse in _hanzi(run, western)]
    parses = tuple(_likely(hanzi) + ([] if hanzi and only_western else latin))
    return Reading(text, parses, tuple(max(weight(parse), 1e-300) for parse in parses))


def _likely(parses: list[Parse]) -> list[Parse]:
    """The likely ones, best first."""
    if not parses:
        return []
    scored = sorted(((weight(p), i) for i, p in enumerate(parses)), reverse=True)
    return [parses[i] for w, i in scored[:KEPT] if w >= LIKELY * scored[0][0]]


def weight(parse: Parse) -> float:
    """Chance of a parse with its signs, the style unknown."""
    rows = STYLE.copy()
    for sign in (parse.surname, parse.maiden, *parse.given):
        if sign is not None:
            rows *= sign.by_style
    known = western_names()
    for name in parse.western:
        rows *= max(known.get(name, 0.0), 2e-5)
    return float(rows.sum()) * parse.chance


def _hanzi(run: str, western: tuple[str, ...]) -> Iterator[Parse]:
    t = table()
    if len(run) == 1:
        yield Parse(character(run, True), (), western, hanzi=True)
        return
    for size in (1, 2):
        surname, given = run[:size], run[size:]
        if size == 2 and surname not in t.place:
            continue
        yield Parse(
            character(surname, True),
            tuple(character(c) for c in given[:4]),
            western,
            chance=_count(len(given)),
            hanzi=True,
        )
    if len(run) == 4 and all(t.surname[t.place.get(c, 0)] > 1e-4 for c in run[:2]):
        signs = tuple(character(c) for c in run[2:])
        yield Parse(
            character(run[0], True),
            signs,
            western,
            character(run[1], True),
            chance=_count(len(signs)) * MARRIED,
            hanzi=True,
        )


def _count(given: int) -> float:
    return BY_COUNT.get(given, 0.0005)


def _latin(text: str) -> list[Parse]:
    """Every way to read a Latin name."""
    before, comma, after = text.partition(",")
    if comma and before.strip() and after.strip():
        first, rest = _words(before), _words(after.replace(",", " "))
        if all(_western(word) and not syllables(word, 1) for word in rest):
            return list(_arranged([*first, *rest]))
        return list(_arranged([*first, *rest], surname_words=len(first) if len(first) <= 2 else 0)) or list(
            _arranged([*first, *rest])
        )
    words = _words(text.replace(",", " "))
    found = list(_arranged(words))
    return found if any(p.surname is not None for p in found) else list(_arranged(words, lenient=True))


def _words(text: str) -> list[str]:
    """Words with hyphens and apostrophes inside; A.B. falls into initials."""
    found: list[str] = []
    for word in text.split():
        parts = [p for p in word.split(".") if p.strip("-'")]
        found += [p.strip("-'") for p in parts]
    return [w for w in found if w][:MOST_WORDS]


def _western(word: str) -> float:
    return western_names().get(word.replace("'", ""), 0.0)


@lru_cache(maxsize=20000)
def syllables(word: str, most: int = 4) -> tuple[tuple[str, ...], ...]:
    """The likeliest ways to split a word into syllables, best first; hyphens and apostrophes part syllables (a Wade-Giles apostrophe does not)."""
    pieces = [p for p in word.split("-") if p]
    ways: list[tuple[float, tuple[str, ...]]] = [(1.0, ())]
    for piece in pieces:
        options = _split(piece.replace("'", ""))
        if "'" in piece:
            halves = piece.split("'")
            if all(h in table().spellings for h in halves) and not _aspirated(halves):
                options = [(1.0, tuple(halves)), *((w * 0.2, o) for w, o in options)]
        ways = sorted(((w * v, a + b) for w, a in ways for v, b in options), reverse=True)[:6]
        if not ways:
            return ()
    return tuple(syllables for _, syllables in ways[:most])


def _aspirated(halves: list[str]) -> bool:
    """Whether an apostrophe stands after a consonant, as Wade-Giles writes t'ang."""
    return any(h.lower() in ("p", "t", "k", "ch", "ts", "tz", "hs") for h in halves[:-1])


@lru_cache(maxsize=20000)
def _split(piece: str) -> list[tuple[float, tuple[str, ...]]]:
    t = table()
    if len(piece) == 1:
        return [(0.05, (piece,))]
    if len(piece) > 24:
        return []
    best: list[list[tuple[float, tuple[str, ...]]]] = [[(1.0, ())], *([] for _ in piece)]
    for end in range(1, len(piece) + 1):
        found = []
        for start in range(max(0, end - 7), end):
            if (
                (place := t.spellings.get(piece[start:end])) is not None
                and end - start > 0
                and (end - start > 1 or piece[start] in "aeiou")
            ):
                found += [
                    (w * t.spelling_given[place], (*s, piece[start:end]))
                    for w, s in best[start]
                    if len(s) < 4
                ]
        best[end] = sorted(found, reverse=True)[:4]
    whole = len(piece) <= 7 and piece not in t.spellings and re.search("[aeiouy]", piece)
    return sorted([*best[-1], *([(UNLISTED, (piece,))] if whole else [])], reverse=True)


def _arranged(words: list[str], surname_words: int = 0, lenient: bool = False) -> Iterator[Parse]:
    """Which words are Western, which Chinese, and in which order.

    Args:
        words: of the name.
        surname_words: how many at the start are the surname (before a comma); 0 where that is open.
        lenient: take a word that falls into several syllables for a Western name as well.
    """
    options: list[tuple[tuple[bool, float], ...]] = []
    if not words:
        return
    for word in words:
        share, ways = _western(word), syllables(word)
        known = bool(ways) and all(s in table().spellings or len(s) == 1 for s in ways[0])
        if share and known:
            options.append(((True, 0.5), (False, 0.5)))
        elif share or not ways or (not known and len(word) > 4):
            options.append(((True, 1.0 if share else 0.02), *(((False, 0.02),) if ways else ())))
        elif lenient and "-" not in word and len(word) > 3 and len(ways[0]) > 1:
            options.append(((False, 1.0), (True, 0.005)))
        else:
            options.append(((False, 1.0),))
    choices = sorted(product(*options), key=lambda choice: -_product(choice))[:8]
    for choice in choices:
        western = tuple(
            word.replace("'", "") for word, (foreign, _) in zip(words, choice, strict=True) if foreign
        )
        chinese = [word for word, (foreign, _) in zip(words, choice, strict=True) if not foreign]
        fixed = (
            surname_words
            if surname_words and not any(foreign for foreign, _ in choice[:surname_words])
            else 0
        )
        for parse in _ordered(chinese, fixed):
            yield Parse(
                parse.surname,
                parse.given,
                western,
                parse.maiden,
                parse.chance * _product(choice),
                last=parse.last,
            )


def _product(choice: tuple[tuple[bool, float], ...]) -> float:
    found = 1.0
    for _, chance in choice:
        found *= chance
    return found


def _ordered(words: list[str], fixed: int) -> Iterator[Parse]:
    """Chinese words with the surname at either end."""
    if not words:
        yield Parse(None, ())
        return
    found = False
    for surname, rest, chance in (*_first(words, fixed), *(() if fixed else _last(words))):
        last, ends = chance < 0, abs(chance)
        for given in _given(rest):
            found = True
            signs = tuple(given_syllable(s) for s in given)
            yield Parse(surname, signs, chance=ends * _count(len(signs)), last=last)
        if not last:
            for maiden_sign, signs in _married(rest):
                found = True
                yield Parse(surname, signs, (), maiden_sign, chance=ends * MARRIED * 8 * _count(len(signs)))
    if not found:
        for given in _given(words):
            yield Parse(None, tuple(given_syllable(s) for s in given), chance=0.01 * _count(len(given)))


def _married(rest: list[str]) -> Iterator[tuple[Sign, tuple[Sign, ...]]]:
    """A second surname as a word of its own, before a given name of two syllables: Lam Cheng Yuet-ngor."""
    if (
        len(rest) >= 2
        and "-" not in rest[0]
        and (maiden := surname_syllable(rest[0])) is not None
        and len(rest[0]) > 1
    ):
        for given in _given(rest[1:]):
            if len(given) == 2:
                yield maiden, tuple(given_syllable(s) for s in given)


def _first(words: list[str], fixed: int) -> Iterator[tuple[Sign, list[str], float]]:
    """Surnames that the words may begin with, the rest, and the chance; a whole name may be run together."""
    for count in (fixed,) if fixed else (1, 2):
        joined = "".join(words[:count]).replace("-", "").replace("'", "")
        if len(words) >= count and len(joined) > 1 and (sign := surname_syllable(joined)) is not None:
            yield sign, words[count:], 1 - LAST
    if len(words) == 1 or (len(words) == 2 and fixed == 0):
        yield from _run_together(words)


def _run_together(words: list[str]) -> Iterator[tuple[Sign, list[str], float]]:
    """A surname at the start of the first word: xujiayin, Ou-yang Nana, Chan-Kongsang."""
    for way in syllables(words[0]):
        for count in (1, 2):
            if (
                len(way) > count
                and (sign := surname_syllable("".join(way[:count]))) is not None
                and len("".join(way[:count])) > 1
            ):
                yield sign, ["-".join(way[count:]), *words[1:]], 0.05 * (1 - LAST)


def _last(words: list[str]) -> Iterator[tuple[Sign, list[str], float]]:
    """Surnames that the words may end with; the chance is negative to tell them."""
    for count in (1, 2):
        joined = "".join(words[-count:]).replace("-", "").replace("'", "")
        if len(words) > count and len(joined) > 1 and (sign := surname_syllable(joined)) is not None:
            yield sign, words[:-count], -LAST


def _given(words: list[str]) -> list[tuple[str, ...]]:
    """Likely syllables of a given name of several words."""
    ways: list[tuple[str, ...]] = [()]
    for word in words:
        ways = [a + b for a in ways for b in syllables(word)][:6]
    return [way for way in ways if len(way) <= 4]
