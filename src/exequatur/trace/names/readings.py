"""The table of readings: which characters a syllable may stand for in each style, and how often each is a surname or given.

`data/readings.npz` is made by `scripts/make_readings.py`. A `Sign` is one written unit of a name, a syllable or a character, with what it may stand
for; two signs agree as far as their characters meet.
"""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from exequatur.trace.names.styles import NANYANG, NUMBER, STYLES

Floats = NDArray[np.float64]
HANZI = NUMBER["hanzi"]
FLOOR = 1e-9
"""Chance of a unit in a style that cannot write it."""
SPECIAL = 0.75
"""How often the bearers of a surname spell it in one of the ways that the table lists for it, not by the rules."""
SAME_SURNAME = {
    "肖": "萧",
    "付": "傅",
    "闫": "阎",
    "代": "戴",
    "丘": "邱",
    "萧": "肖",
    "傅": "付",
    "阎": "闫",
    "戴": "代",
    "邱": "丘",
    "於": "于",
    "锺": "钟",
    "区": "欧",
}
"""Surnames of one origin that records write in either way."""


class Table:
    """The arrays of the file, and the places of spellings and characters in them."""

    def __init__(self) -> None:
        with (
            files("exequatur.trace.names").joinpath("data/readings.npz").open("rb") as file,
            np.load(file) as arrays,
        ):
            self.of = {name: arrays[name] for name in arrays.files}
        self.characters = [*self._text("characters"), *self._text("compounds").split()]
        self.place = {c: i for i, c in enumerate(self.characters)}
        pairs = self._text("variants")
        self.simple = dict(zip(map(ord, pairs[::2]), pairs[1::2], strict=True))
        self.spellings = {s: i for i, s in enumerate(self._text("spellings").split(" "))}
        self.surname_spellings = {s: i for i, s in enumerate(self._text("surname_spellings").split(" "))}
        self.given = self.of["given"].astype(np.float64)
        self.surname = self.of["surname"].astype(np.float64)
        self.special = np.zeros((len(self.characters), len(STYLES)), dtype=bool)
        self.special[self.of["surname_character"], self.of["surname_style"]] = True
        self.spelling_given = self.of["spelling_given"].tolist()

    def _text(self, name: str) -> str:
        return str(self.of[name].tobytes(), "utf8")


@lru_cache(maxsize=1)
def table() -> Table:
    """The table, read once."""
    return Table()


@dataclass(frozen=True, eq=False)
class Sign:
    """A unit of a name.

    Attributes:
        text: as normalised.
        characters: numbers of the characters that it may stand for.
        chances: chance that each is written so, by character and style.
        frequency: how often each is borne, as a surname or as a part of a given name.
        known: whether any table has it.
    """

    text: str
    characters: NDArray[np.int64]
    chances: Floats
    frequency: Floats
    known: bool = True
    rows: dict[int, int] = field(default_factory=dict)

    @cached_property
    def by_style(self) -> Floats:
        """Chance of the unit in each style, whoever bears it."""
        found: Floats = self.frequency @ self.chances + FLOOR
        return found


def _sign(
    text: str, characters: NDArray[np.int64], chances: Floats, frequency: Floats, known: bool = True
) -> Sign:
    return Sign(text, characters, chances, frequency, known, {int(c): i for i, c in enumerate(characters)})


def _spelled(first: int, last: int) -> tuple[NDArray[np.int64], Floats]:
    """Characters and chances of the spellings in these places of the table."""
    t = table().of
    at = slice(int(t["spelling_begin"][first]), int(t["spelling_begin"][last]))
    style, reading, chance = (
        t[name][at] for name in ("spelling_style", "spelling_reading", "spelling_chance")
    )
    begin, end = t["reading_begin"][reading], t["reading_begin"][reading.astype(np.int64) + 1]
    count = end - begin
    within = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
    entry = np.repeat(begin, count) + within
    borne = t["reading_character"][entry]
    characters, row = np.unique(borne, return_inverse=True)
    chances = np.zeros((len(characters), len(STYLES)))
    np.add.at(
        chances,
        (row, np.repeat(style, count)),
        np.repeat(chance, count).astype(float) * t["reading_chance"][entry],
    )
    for part, share in NANYANG.items():
        chances[:, NUMBER["nanyang"]] += share * chances[:, NUMBER[part]]
    return characters.astype(np.int64), np.minimum(chances, 1.0)


def _unknown(text: str) -> Sign:
    """A unit that no table has: rare in every style, and it meets nothing but itself."""
    rare = np.full((1, len(STYLES)), 1.0)
    return _sign(text, np.array([-1 - abs(hash(text)) % (1 << 40)]), rare, np.array([1e-6]), known=False)


def _near(text: str) -> list[str]:
    """Spellings of the table that one letter more, less or other makes of a text."""
    have = table().spellings
    letters = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(text[:i], text[i:]) for i in range(len(text) + 1)]
    forms = (
        {a + b[1:] for a, b in cuts if b}
        | {a + c + b[1:] for a, b in cuts if b for c in letters}
        | {a + c + b for a, b in cuts for c in letters}
    )
    return sorted(form for form in forms if form in have)


@lru_cache(maxsize=20000)
def given_syllable(text: str) -> Sign:
    """A syllable of a given name in Latin letters; one letter alone is an initial. A misspelt one stands for what its neighbours do, seldom."""
    t = table()
    if len(text) == 1:
        names = list(t.spellings)
        return _mixture(text, [s for s in names if s[0] == text], 0.02, run=True)
    if text in t.spellings:
        place = t.spellings[text]
        characters, chances = _spelled(place, place + 1)
        return _sign(text, characters, chances, t.given[characters])
    near = _near(text) if 2 < len(text) < 9 else []
    return _mixture(text, near, 0.003) if near else _unknown(text)


def _mixture(text: str, spellings: list[str], share: float, run: bool = False) -> Sign:
    """What any of some spellings may stand for, each with a share of its chance; `run`: they stand side by side in the table."""
    t = table()
    if run:
        first = t.spellings[spellings[0]]
        characters, chances = _spelled(first, first + len(spellings))
        return _sign(text, characters, chances * share, t.given[characters])
    parts = [_spelled(t.spellings[s], t.spellings[s] + 1) for s in spellings]
    every = np.unique(np.concatenate([c for c, _ in parts]))
    total = np.zeros((len(every), len(STYLES)))
    for c, p in parts:
        total[np.searchsorted(every, c)] += p * share
    return _sign(text, every, total, t.given[every])


@lru_cache(maxsize=5000)
def surname_syllable(text: str) -> Sign | None:
    """A surname in Latin letters, compound ones run together; None where no surname is spelled so."""
    t = table()
    own, place = t.surname_spellings.get(text), t.spellings.get(text)
    if own is None and place is None:
        return None
    characters, chances = (
        _spelled(place, place + 1)
        if place is not None
        else (np.zeros(0, dtype=np.int64), np.zeros((0, len(STYLES))))
    )
    borne = t.surname[characters] > 1e-5
    characters, chances = (
        characters[borne],
        chances[borne] * np.where(t.special[characters[borne]], 1 - SPECIAL, 1.0),
    )
    if own is not None:
        at = slice(int(t.of["surname_begin"][own]), int(t.of["surname_begin"][own + 1]))
        more = t.of["surname_character"][at].astype(np.int64)
        every = np.unique(np.concatenate([characters, more]))
        total = np.zeros((len(every), len(STYLES)))
        total[np.searchsorted(every, characters)] = chances
        single = np.array([len(t.characters[c]) == 1 for c in more])
        np.add.at(
            total,
            (np.searchsorted(every, more), t.of["surname_style"][at]),
            t.of["surname_chance"][at] * np.where(single, SPECIAL, 1.0),
        )
        spoken = total[:, : NUMBER["nanyang"]]
        nanyang = sum(share * spoken[:, NUMBER[part]] for part, share in NANYANG.items())
        total[:, NUMBER["nanyang"]] = np.maximum(total[:, NUMBER["nanyang"]], nanyang)
        characters, chances = every, total
    return _sign(text, characters, chances, t.surname[characters]) if len(characters) else None


@lru_cache(maxsize=20000)
def character(text: str, surname: bool = False) -> Sign:
    """A character, or a compound surname, as written in Hanzi."""
    t = table()
    place = t.place.get(text)
    if place is None:
        return _unknown(text)
    found, weight = [place], [1.0]
    if surname and (twin := t.place.get(SAME_SURNAME.get(text, ""))) is not None:
        found, weight = [place, twin], [1.0, 0.1]
    chances = np.zeros((len(found), len(STYLES)))
    chances[:, HANZI] = weight
    at = np.array(found)
    return _sign(text, at, chances, np.maximum((t.surname if surname else t.given)[at], 2e-7))


def simplified(text: str) -> str:
    """A text in simplified characters of the standard, variants folded."""
    return text.translate(table().simple)
