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
KEPT = {1: (24,), 2: (10, 8), 3: (5, 4, 4), 4: (4, 3, 3, 3), 5: (3, 2, 2, 2, 2)}
"""Spellings of each unit that are looked for in each style, by the number of units."""
CHARACTERS = 60
"""Characters that a unit may stand for whose spellings are looked for."""
OWN, NEAR, WHOLE, PARTLY, BRANDED, INITIAL = 1e7, 1e3, 1e6, 1e4, 1e3, 10.0
"""Weights of the name as it is written, of one with a letter wrong, of a company's whole name, of its brand and a word, of its brand, of a
surname with initials. They order candidates only."""


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
        surnames = (parse.surname, parse.maiden) if parse.maiden is not None else (parse.surname,)
        for surname in surnames:
            numbers, weights = _spellings(((surname, True), *((s, False) for s in parse.given)), style)
            parts.append((mixed(numbers, PERSON), weights * weight / total))
    return _whole(parts, forms, PERSON)


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


def _spellings(units: tuple[tuple[Sign | None, bool], ...], style: int) -> tuple[Keys, Floats]:
    """Numbers and weights of every likely spelling of a name, one style throughout."""
    signs = [(sign, surname) for sign, surname in units if sign is not None and sign.known]
    if not signs or len(signs) != len(units):
        return np.zeros(0, dtype=np.uint64), np.zeros(0)
    kept = KEPT[len(signs)]
    towards = PAIRS[style] / STYLE[style] / STYLE
    numbers, lengths, weights = options(*signs[0], style, kept[0])
    for (sign, surname), most in zip(signs[1:], kept[1:], strict=True):
        n, m, w = options(sign, surname, style, most)
        shape = (len(STYLES), -1)
        numbers = joined(numbers[:, :, None], lengths[:, :, None], n[:, None, :]).reshape(shape)
        lengths = np.minimum(lengths[:, :, None] + m[:, None, :], LONGEST).reshape(shape)
        weights = (weights[:, :, None] * w[:, None, :]).reshape(shape)
    weights = weights * towards[:, None]
    numbers, weights = numbers.ravel(), weights.ravel()
    some = np.nonzero(weights > 1e-6)[0]
    if len(some) > MOST_KEYS:
        some = some[np.argpartition(-weights[some], MOST_KEYS)[:MOST_KEYS]]
    return numbers[some], weights[some]


@lru_cache(maxsize=20000)
def options(sign: Sign, surname: bool, style: int, most: int) -> tuple[Keys, Numbers, Floats]:
    """The likeliest spellings of what a unit stands for: number, length, and weight, each styles by `most`."""
    known = turned(surname)
    characters, shares = _characters(sign, style)
    dense = np.zeros((len(STYLES), len(known.texts)))
    for place, share in zip(characters, shares, strict=True):
        at = slice(int(known.begin[place]), int(known.begin[place + 1]))
        np.add.at(dense, (known.style[at], known.spelling[at]), share * known.chance[at])
    best = np.argpartition(-dense, most, axis=1)[:, :most]
    rows = np.arange(len(STYLES))[:, None]
    chances = dense[rows, best]
    weights = np.where(chances > 1e-4, chances / known.borne[rows, best], 0.0)
    weights[HANZI] = 0.0
    return known.numbers[best], known.lengths[best], weights


def _characters(sign: Sign, style: int) -> tuple[Numbers, Floats]:
    """The characters that a unit written in a style most likely stands for, and the share of each."""
    mass = sign.frequency * sign.chances[:, style]
    inside = np.nonzero((mass > 0) & (sign.characters >= 0))[0]
    inside = inside[np.argsort(-mass[inside])[:CHARACTERS]]
    return sign.characters[inside], mass[inside] / (mass[inside].sum() or 1.0)


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
        numbers, weights = _spellings(tuple((s, False) for s in signs), style)
        order = np.argsort(-weights)[:200]
        numbers, weights = numbers[order], np.minimum(1.0, weights[order] / 1e4) * share
        found.append((mixed(numbers, BRAND), BRANDED * weights))
    return found
