"""How a character is spelled in each style, and how likely: the table of readings turned round."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from exequatur.trace.index.hashing import Keys, Numbers, raw
from exequatur.trace.names.readings import SPECIAL, table
from exequatur.trace.names.styles import NANYANG, NUMBER, STYLES

FORWARD = ("pinyin", "hong_kong", "wade_giles", "taiwan")
"""Styles in which a name in characters is put into the index too."""


@dataclass(frozen=True)
class Turned:
    """Spellings by character: entries `begin[c]` to `begin[c + 1]` are of the character c.

    Attributes:
        texts: every spelling, and the number and length of each.
        spelling, style, chance: of each entry.
        borne: chance of each spelling in each style, whoever bears it: styles by spellings.
    """

    texts: tuple[str, ...]
    numbers: Keys
    lengths: Numbers
    begin: Numbers
    spelling: Numbers
    style: Numbers
    chance: NDArray[np.float64]
    borne: NDArray[np.float64]


@lru_cache(maxsize=2)
def turned(surname: bool) -> Turned:
    """The table of given names, or of surnames."""
    t = table()
    spelling, style, character, chance = _general()
    texts = list(t.spellings)
    if surname:
        keep = t.surname[character] > 1e-5
        spelling, style, character, chance = (a[keep] for a in (spelling, style, character, chance))
        chance = chance * np.where(t.special[character, style], 1 - SPECIAL, 1.0)
        place = dict(t.spellings)
        for text in t.surname_spellings:
            place.setdefault(text, len(place))
        texts = list(place)
        of = np.repeat(np.arange(len(t.surname_spellings)), np.diff(t.of["surname_begin"]))
        own = np.array([place[s] for s in t.surname_spellings])[of]
        borne_by = t.of["surname_character"].astype(np.int64)
        single = np.array([len(c) == 1 for c in t.characters])[borne_by]
        spelling = np.concatenate([spelling, own])
        style = np.concatenate([style, t.of["surname_style"].astype(np.int64)])
        character = np.concatenate([character, borne_by])
        chance = np.concatenate([chance, t.of["surname_chance"] * np.where(single, SPECIAL, 1.0)])
    spelling, style, character, chance = _mixed_style(spelling, style, character, chance)
    order = np.lexsort((-chance, style, character))
    begin = np.searchsorted(character[order], np.arange(len(t.characters) + 1))
    frequency = t.surname if surname else t.given
    borne = np.zeros((len(STYLES), len(texts)))
    np.add.at(borne, (style, spelling), chance * frequency[character])
    numbers, lengths = raw(texts)
    return Turned(
        tuple(texts), numbers, lengths, begin, spelling[order], style[order], chance[order], borne + 1e-12
    )


def _general() -> tuple[Numbers, Numbers, Numbers, NDArray[np.float64]]:
    """Spelling, style, character and chance of everything in the table that holds for all names."""
    t = table().of
    reading = t["spelling_reading"].astype(np.int64)
    begin, end = (
        t["reading_begin"][reading].astype(np.int64),
        t["reading_begin"][reading + 1].astype(np.int64),
    )
    count = end - begin
    entry = np.repeat(begin - np.cumsum(count) + count, count) + np.arange(int(count.sum()))
    spelling = np.repeat(np.arange(len(t["spelling_begin"]) - 1), np.diff(t["spelling_begin"]))
    chance = np.repeat(t["spelling_chance"].astype(np.float64), count) * t["reading_chance"][entry]
    return (
        np.repeat(spelling, count),
        np.repeat(t["spelling_style"].astype(np.int64), count),
        t["reading_character"][entry].astype(np.int64),
        chance,
    )


def _mixed_style(
    spelling: Numbers, style: Numbers, character: Numbers, chance: NDArray[np.float64]
) -> tuple[Numbers, Numbers, Numbers, NDArray[np.float64]]:
    """The same with the style that mixes others, and one entry for each spelling, style and character."""
    share = np.array([NANYANG.get(s, 0.0) for s in STYLES])[style]
    more = share > 0
    spelling, character = (np.concatenate([a, a[more]]) for a in (spelling, character))
    style = np.concatenate([style, np.full(int(more.sum()), NUMBER["nanyang"])])
    chance = np.concatenate([chance, (chance * share)[more]])
    key = (spelling * len(STYLES) + style) * (1 << 16) + character
    every, place = np.unique(key, return_inverse=True)
    total = np.minimum(np.bincount(place, chance), 1.0)
    return every // (1 << 16) // len(STYLES), every // (1 << 16) % len(STYLES), every % (1 << 16), total


@lru_cache(maxsize=40000)
def spelled(text: str, style: str, surname: bool = False) -> str:
    """The likeliest spelling of a character, or compound surname, in a style; empty where there is none."""
    place = table().place.get(text)
    if place is None:
        return ""
    found = turned(surname)
    at = slice(int(found.begin[place]), int(found.begin[place + 1]))
    own = np.nonzero(found.style[at] == NUMBER[style])[0]
    return found.texts[found.spelling[at][own[0]]] if len(own) else ""
