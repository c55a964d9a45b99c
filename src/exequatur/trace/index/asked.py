"""The keys of a name that is screened: its own, and every likely spelling of the characters that it may stand for.

Each key has a weight: how much likelier a record is to be so named if it is of the same person than otherwise. Weights bring candidates into an
order; the likelihood model of `names` then scores the best.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from exequatur.trace.index.forms import Forms, brand_forms, company_forms, person_forms
from exequatur.trace.index.hashing import (
    BRAND,
    COMPANY,
    INITIALS,
    LONGEST,
    NO_FIRST,
    NO_LAST,
    PART,
    PERSON,
    Keys,
    Numbers,
    joined,
    mixed,
    raw,
    shortened,
)
from exequatur.trace.index.spellings import turned
from exequatur.trace.names.companies import parse_company
from exequatur.trace.names.parsing import PAIRS, STYLE, Parse, read, syllables
from exequatur.trace.names.readings import HANZI, Sign, character, given_syllable
from exequatur.trace.names.styles import STYLES

Floats = NDArray[np.float64]
MOST_KEYS = 1000
"""Spellings that are looked for, of each way to read a name."""
WAYS = 3
"""Ways to read a name, with the style that it is in, whose spellings are looked for."""
KEPT = {1: (24,), 2: (8, 12), 3: (5, 9, 9), 4: (4, 5, 5, 5), 5: (3, 3, 3, 3, 3)}

"""Spellings of each unit that are looked for in each style, by the number of units."""
LEAST = 1e-9
"""Chance of a spelling, below which it is not looked for."""
CHARACTERS = 60
"""Characters that a unit may stand for whose spellings are looked for."""
MOST_GAPPED, MOST_LETTERS = 150, 4
"""Spellings of two units that are looked for with the third unknown, and first letters of the third."""
Unit = tuple[Sign | None, bool]
OWN, NEAR, WHOLE, PARTLY, BRANDED, INITIAL = 1e7, 1e3, 1e6, 1e4, 1e3, 10.0
LETTERED, GAPPED = 3.0, 0.1
"""Weights of the name as it is written, of one with a letter wrong, of a company's whole name, of its brand and a word, of its brand, of a
surname with initials, of one given syllable known by its first letter or not at all. They order candidates only."""


@dataclass(frozen=True)
class Asked:
    """Keys to look for, with the weight of each; `near` are looked for among names with a letter left out."""

    keys: Keys
    weights: Floats
    near: Keys


def asked_of(name: str, kind: str) -> Asked:
    """The keys of a name of a person or company; none where it cannot be read."""
    return _company(name) if kind == "company" else _person(name)


def _person(name: str) -> Asked:
    forms = person_forms(name)
    parts = [_named(forms.person, PERSON, OWN), _named(forms.initials, INITIALS, INITIAL)]
    ways = [
        (weight, parse, style) for parse, chance in _ways(name) for weight, style in _styles(parse, chance)
    ]
    ways.sort(key=lambda way: -way[0])
    total = sum(weight for weight, _, _ in ways) or 1.0
    for weight, parse, style in ways[:WAYS]:
        given = tuple((s, False) for s in parse.given)
        surnames: list[tuple[Unit, ...]] = [
            ((s, True),) for s in (parse.surname, parse.maiden) if s is not None
        ]
        if len(surnames) == 2:
            surnames.append((*surnames[0], *surnames[1]))
        for surname in surnames:
            numbers, _, weights = _spellings((*surname, *given), style)
            parts.append((mixed(numbers, PERSON), weights * weight / total))
        if len(given) == 2:
            parts += _gaps(surnames[0][0], *given, style, weight / total)
    return _whole(parts, forms, PERSON)


def _gaps(surname: Unit, first: Unit, last: Unit, style: int, share: float) -> list[tuple[Keys, Floats]]:
    """Spellings with one given syllable unknown, or known by its first letter: it may be spelled as no table has it."""
    found = []
    for kept, lost, of in ((first, last, NO_LAST), (last, first, NO_FIRST)):
        numbers, lengths, weights = _spellings((surname, kept), style)
        if not len(numbers):
            continue
        best = np.argsort(-weights)[:MOST_GAPPED]
        numbers, weights = numbers[best], share * np.minimum(1.0, weights[best] / weights.max())
        found.append((mixed(numbers, of), GAPPED * weights))
        for letter in raw(["." + letter for letter in _letters(lost[0], style)])[0]:
            found.append((mixed(joined(numbers, lengths[best], letter[None]), of), LETTERED * weights))
    return found


def _whole(parts: list[tuple[Keys, Floats]], forms: Forms, of: np.uint64) -> Asked:
    keys, near = np.concatenate([k for k, _ in parts]), np.zeros(0, dtype=np.uint64)
    weights = np.concatenate([w for _, w in parts])
    if forms.own:
        lost = mixed(shortened(forms.own)[0], of)
        near = np.unique(np.concatenate([mixed(raw(forms.own)[0], of), lost]))
        keys, weights = np.concatenate([keys, lost]), np.concatenate([weights, np.full(len(lost), NEAR)])
    keys, first = _unique(keys, weights)
    return Asked(keys, first, near)


def _unique(keys: Keys, weights: Floats) -> tuple[Keys, Floats]:
    """Each key once, with the greatest of its weights."""
    order = np.lexsort((-weights, keys))
    keys, weights = keys[order], weights[order]
    first = np.ones(len(keys), dtype=bool)
    first[1:] = keys[1:] != keys[:-1]
    return keys[first], weights[first]


def _named(texts: list[str], of: np.uint64, weight: float) -> tuple[Keys, Floats]:
    keys = mixed(raw(texts)[0], of) if texts else np.zeros(0, dtype=np.uint64)
    return keys, np.full(len(keys), weight)


def _ways(name: str) -> list[tuple[Parse, float]]:
    reading = read(name)
    total = sum(reading.chances) or 1.0
    ways = [
        (p, c / total) for p, c in zip(reading.parses, reading.chances, strict=True) if p.surname is not None
    ]
    return [(p, c) for p, c in ways[:4] if len(p.given) <= 4 and c > 0.02]


def _styles(parse: Parse, chance: float) -> list[tuple[float, int]]:
    """The styles that a name is likely in."""
    rows = STYLE.copy()
    for sign in (parse.surname, *parse.given):
        if sign is not None:
            rows = rows * sign.by_style
    rows = rows / rows.sum()
    best = np.argsort(-rows)[:2]
    return [(chance * float(rows[s]), int(s)) for s in best if rows[s] > 0.05]


def _spellings(units: tuple[Unit, ...], style: int) -> tuple[Keys, Numbers, Floats]:
    """Numbers, lengths and weights of every likely spelling of a name, one style throughout."""
    signs = [(sign, surname) for sign, surname in units if sign is not None and sign.known]
    if not signs or len(signs) != len(units):
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64), np.zeros(0)
    kept = KEPT[len(signs)]
    shape = (len(STYLES), -1)
    numbers, lengths, chances, weights = options(*signs[0], style, kept[0])
    for (sign, surname), most in zip(signs[1:], kept[1:], strict=True):
        n, m, c, w = options(sign, surname, style, most)
        numbers = joined(numbers[:, :, None], lengths[:, :, None], n[:, None, :]).reshape(shape)
        lengths = np.minimum(lengths[:, :, None] + m[:, None, :], LONGEST).reshape(shape)
        chances = (chances[:, :, None] * c[:, None, :]).reshape(shape)
        weights = (weights[:, :, None] * w[:, None, :]).reshape(shape)
    towards = (PAIRS[style] / STYLE[style])[:, None]
    weights = (weights * (towards / STYLE[:, None])).ravel()
    chances = (chances * towards).ravel()
    numbers, lengths = numbers.ravel(), lengths.ravel()
    # what is looked for is what is likely to be written; what comes first is what tells most
    some = np.nonzero(chances > LEAST)[0]
    if len(some) > MOST_KEYS:
        some = some[np.argpartition(-chances[some], MOST_KEYS)[:MOST_KEYS]]
    return numbers[some], lengths[some], weights[some]


@lru_cache(maxsize=20000)
def options(sign: Sign, surname: bool, style: int, most: int) -> tuple[Keys, Numbers, Floats, Floats]:
    """The likeliest spellings of what a unit stands for: number, length, chance, and weight, each styles by `most`."""
    known = turned(surname)
    characters, shares = _characters(sign, style)
    spans = [np.arange(known.begin[place], known.begin[place + 1]) for place in characters]
    entries = np.concatenate(spans) if spans else np.zeros(0, dtype=np.int64)
    shared = np.repeat(shares, [len(span) for span in spans]) * known.chance[entries]
    size = len(known.texts)
    found, place_of = np.unique(known.style[entries] * size + known.spelling[entries], return_inverse=True)
    total = np.bincount(place_of, shared, len(found))
    order = np.lexsort((-total, found // size))
    row, column = np.divmod(found[order], size)
    rank = np.arange(len(row)) - np.searchsorted(row, row)
    kept = rank < most
    best = np.zeros((len(STYLES), most), dtype=np.int64)
    chances = np.zeros((len(STYLES), most))
    best[row[kept], rank[kept]] = column[kept]
    chances[row[kept], rank[kept]] = total[order][kept]
    borne = known.borne[np.arange(len(STYLES))[:, None], best]
    weights = np.where(chances > 1e-4, chances / borne, 0.0)
    chances[HANZI] = weights[HANZI] = 0.0
    return known.numbers[best], known.lengths[best], chances, weights


def _characters(sign: Sign, style: int) -> tuple[Numbers, Floats]:
    """The characters that a unit written in a style most likely stands for, and the share of each."""
    mass = sign.frequency * sign.chances[:, style]
    inside = np.nonzero((mass > 0) & (sign.characters >= 0))[0]
    inside = inside[np.argsort(-mass[inside])[:CHARACTERS]]
    return sign.characters[inside], mass[inside] / (mass[inside].sum() or 1.0)


@lru_cache(maxsize=20000)
def _letters(sign: Sign, style: int) -> tuple[str, ...]:
    """The letters, or the character, that spellings of what a unit stands for begin with, likeliest first."""
    known = turned(False)
    shares: dict[str, float] = {sign.text[0]: 1.0}
    for place, share in zip(*_characters(sign, style), strict=True):
        for entry in range(int(known.begin[place]), int(known.begin[place + 1])):
            letter = known.texts[known.spelling[entry]][0]
            shares[letter] = shares.get(letter, 0.0) + share * known.chance[entry] * STYLE[known.style[entry]]
    return tuple(sorted(shares, key=lambda letter: -shares[letter])[:MOST_LETTERS])


def _company(name: str) -> Asked:
    forms = company_forms(name)
    company = parse_company(name)
    parts = [
        _named(forms.whole, COMPANY, WHOLE),
        _named(forms.brand, BRAND, BRANDED),
        _named(forms.part, PART, PARTLY),
    ]
    if company is not None and company.brand and (not forms.brand or len(brand_forms(company)) <= 4):
        for signs in _sounds(company.brand, company.hanzi):
            parts += _by_sound(signs, [concept for concept, _ in company.words[:5]])
    return _whole(parts, forms, COMPANY)


def _sounds(brand: str, hanzi: bool) -> list[tuple[Sign, ...]]:
    """A brand as units, where it may be one of sounds."""
    if hanzi:
        return [tuple(character(c) for c in brand)] if len(brand) <= 4 else []
    ways = syllables(brand, 2) if brand.isalpha() and len(brand) < 20 else ()
    return [tuple(given_syllable(s) for s in way) for way in ways if 1 < len(way) <= 4]


def _by_sound(signs: tuple[Sign, ...], concepts: list[str]) -> list[tuple[Keys, Floats]]:
    parse = Parse(None, signs)
    found = []
    for share, style in _styles(parse, 1.0):
        numbers, _, weights = _spellings(tuple((s, False) for s in signs), style)
        order = np.argsort(-weights)[:200]
        numbers, weights = numbers[order], np.minimum(1.0, weights[order] / 1e4) * share
        found.append((mixed(numbers, BRAND), BRANDED * weights))
    return found
