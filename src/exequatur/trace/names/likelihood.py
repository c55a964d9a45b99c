"""How much likelier two names are as names of one person than of two: a sum over the characters that both may stand for and the styles of both.

A person has a Chinese name, drawn by the frequency of surnames and of characters in given names. A record writes it in one style throughout, each
syllable by the chances of the style. Two records of one person have styles of one region. The chance of both names of one person, over the chance of
both as names of strangers, some of whom share a surname or are kin who share a part of the given name, is the likelihood ratio. Sums run over the
characters and the styles, so that one system throughout weighs more by itself.
"""

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from exequatur.trace.names.parsing import BY_COUNT, PAIRS, STYLE, Parse, nicknames, western_names
from exequatur.trace.names.readings import FLOOR, Sign, given_syllable

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Weights:
    """The numbers of `data/weights.json`.

    Attributes:
        stranger_shares_surname: among the pairs of strangers that are compared, how many share a surname.
        stranger_is_kin: how many share a part of the given name too, as brothers and sisters do.
        reading_missing: how often a syllable is a reading that the table lacks.
        initial_kept: how often such a reading begins with the letter of one that the table has.
        surname_missing: the same of a surname.
        hanzi_miswritten: how often a character is written as another.
        copied: how often two Latin records of one person are the same writing.
        letter_wrong: chance of one certain misspelling of a syllable.
        syllable_left_out: how often one of two given syllables is left out.
        western_same: how often two Western names of one person are the same.
        western_share: the least share that a Western name has among the bearers of Chinese names, who choose from fewer.
        western_other: how often they are not.
        western_ceiling: the log ratio of two names is at most this where their Western names differ.
        maiden_left_out: how often a married woman's record has one of her two surnames only.
        ambiguity: how much it counts, 0 to 1, that a name is likelier read another way than the one that agrees.
        slope, shift: from the log of the ratio to the log odds of the score.
    """

    stranger_shares_surname: float
    stranger_is_kin: float
    reading_missing: float
    initial_kept: float
    surname_missing: float
    hanzi_miswritten: float
    copied: float
    letter_wrong: float
    syllable_left_out: float
    western_same: float
    western_share: float
    western_other: float
    western_ceiling: float
    maiden_left_out: float
    ambiguity: float
    slope: float
    shift: float
    why: str = ""


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights, read once."""
    return Weights(
        **json.loads(files("exequatur.trace.names").joinpath("data/weights.json").read_text("utf8"))
    )


@dataclass(frozen=True)
class Weighed:
    """Two parses compared.

    Attributes:
        same: chance of both as names of one person.
        apart: chance of both as names of two people of a pair worth comparing.
        strangers: chance of both as names of two people drawn at random.
        pairs: units of both that stand for each other; None where one side has none.
        styles: numbers of the styles of both that explain them best.
    """

    same: float
    apart: float
    strangers: float
    pairs: tuple[tuple[Sign | None, Sign | None], ...]
    styles: tuple[int, int]


@lru_cache(maxsize=1 << 14)
def meeting(a: Sign, b: Sign, surname: bool = False, closely: bool = True) -> tuple[Floats, Floats]:
    """Chance of both units as one character in each pair of styles: as the tables have it, and with what they may lack.

    Args:
        a, b: the units.
        surname: whether they are surnames.
        closely: whether to look at first letters where the tables may lack a reading.
    """
    w = weights()
    met = _joint(a, b)
    hanzi = a.by_style[0] > 1e-8 and b.by_style[0] > 1e-8
    missing = w.hanzi_miswritten if hanzi else w.surname_missing if surname else w.reading_missing
    loose = np.outer(a.by_style, b.by_style)
    if closely and not hanzi and not surname:
        loose = (1 - w.initial_kept) * loose + w.initial_kept * _by_initial(a, b)
    return met, met + missing * loose


def _joint(a: Sign, b: Sign) -> Floats:
    """Chance of both units as one character, as the tables have it."""
    common = a.rows.keys() & b.rows.keys()
    if not common:
        return np.zeros((len(STYLE), len(STYLE)))
    i = [a.rows[c] for c in common]
    j = [b.rows[c] for c in common]
    found: Floats = (a.chances[i] * a.frequency[i][:, None]).T @ b.chances[j]
    return found


def _by_initial(a: Sign, b: Sign) -> Floats:
    """The same where a Latin unit is a reading that the tables lack, but begins as one that they have."""
    ways = []
    if _long_latin(a):
        ways.append(_initial_share(a)[:, None] * _joint(given_syllable(a.text[0]), b))
    if _long_latin(b):
        ways.append(_joint(a, given_syllable(b.text[0])) * _initial_share(b)[None, :])
    found: Floats = np.mean(ways, axis=0) if ways else np.outer(a.by_style, b.by_style)
    return found


def _long_latin(sign: Sign) -> bool:
    return sign.text[0].isascii() and len(sign.text) > 1


def _initial_share(sign: Sign) -> Floats:
    """How much of what begins with its letter a unit is, in each style."""
    found: Floats = np.minimum(sign.by_style / np.maximum(given_syllable(sign.text[0]).by_style, FLOOR), 1.0)
    return found


def western_factor(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """What Western names of both say: more than 1 where one is shared, less where all differ, 1 where one side has none."""
    if not a or not b:
        return 1.0
    w = weights()
    best = 0.0
    for x in a:
        for y in b:
            share = max(western_names().get(x, 0.0), w.western_share)
            if x == y:
                best = max(best, w.western_same / share)
            elif y in nicknames().get(x, ()):
                best = max(best, 0.2 * w.western_same / share)
            elif len(x) == 1 or len(y) == 1:
                best = max(best, 5.0 if x[0] == y[0] else 0.0)
            elif len(x) > 3 and len(y) > 3 and one_letter_apart(x, y):
                best = max(best, 20.0)
    return best or w.western_other


def one_letter_apart(x: str, y: str) -> bool:
    """Whether one letter more, less or other makes one of the other."""
    if x == y or abs(len(x) - len(y)) > 1:
        return False
    i = next((k for k, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), min(len(x), len(y)))
    return x[i + 1 :] == y[i + 1 :] or x[i + 1 :] == y[i:] or x[i:] == y[i + 1 :]


def compare(a: Parse, b: Parse) -> Weighed:
    """Two parses as names of one person and of two."""
    w = weights()
    western = western_factor(a.western, b.western)
    same = np.zeros_like(PAIRS)
    shared = np.zeros_like(PAIRS)
    best: tuple[Sign | None, Sign | None] = (a.surname, b.surname)
    most = -1.0
    for share, sa, sb, rest in _surname_ways(a, b):
        met, loose = _surnames(sa, sb)
        term = share * loose * rest
        if (mass := float(term.sum())) > most:
            most, best = mass, (sa, sb)
        same += term
        shared = shared + share * met * rest
    given_same, given_kin, given_a, given_b, pairs = _given(a, b, bool(shared.any()))
    own_a, own_b = _alone(a), _alone(b)
    joint = PAIRS * same * given_same
    total = float(joint.sum()) * western
    alone_a, alone_b = float((STYLE * own_a).sum()), float((STYLE * own_b).sum())
    copied = alone_a * _copied(a, b) * western if western >= 1 else 0.0
    total = (1 - w.copied) * total + w.copied * copied
    apart_share = float((PAIRS * shared * np.outer(given_a, given_b)).sum())
    kin = float((PAIRS * shared * given_kin).sum())
    h, k = w.stranger_shares_surname, w.stranger_is_kin
    apart = (1 - h - k) * alone_a * alone_b + h * apart_share + k * kin
    place = int(joint.argmax())
    chance = a.chance * b.chance
    return Weighed(
        total * chance,
        apart * chance,
        alone_a * alone_b * chance,
        (best, *pairs),
        (place // len(STYLE), place % len(STYLE)),
    )


def _surnames(a: Sign | None, b: Sign | None) -> tuple[Floats, Floats]:
    """Two surnames as one; one that is not there fits any, seldom."""
    if a is not None and b is not None:
        return meeting(a, b, surname=True)
    apart = np.outer(_own(a), _own(b))
    return np.zeros_like(apart), weights().reading_missing * apart


def _own(sign: Sign | None) -> Floats:
    return np.ones(len(STYLE)) if sign is None else sign.by_style


def _alone(parse: Parse) -> Floats:
    """Chance of the signs of a parse in each style."""
    rows: Floats = _own(parse.surname)
    for sign in (parse.maiden, *parse.given):
        if sign is not None:
            rows = rows * sign.by_style
    return rows


def _surname_ways(a: Parse, b: Parse) -> list[tuple[float, Sign | None, Sign | None, Floats | float]]:
    """Which surnames of both may be one, with what the surname that is left over counts."""
    drop = weights().maiden_left_out
    if a.maiden is None and b.maiden is None:
        return [(1.0, a.surname, b.surname, 1.0)]
    if a.maiden is not None and b.maiden is not None:
        return [(0.7, a.surname, b.surname, meeting(a.maiden, b.maiden, True)[1])]
    if a.maiden is not None:
        other = np.outer(a.maiden.by_style, np.ones(len(STYLE)))
        return [
            (drop, a.surname, b.surname, other),
            (drop, a.maiden, b.surname, np.outer(_own(a.surname), np.ones(len(STYLE)))),
        ]
    assert b.maiden is not None
    other = np.outer(np.ones(len(STYLE)), b.maiden.by_style)
    return [
        (drop, a.surname, b.surname, other),
        (drop, a.surname, b.maiden, np.outer(np.ones(len(STYLE)), _own(b.surname))),
    ]


Given = tuple[Floats, Floats, Floats, Floats, tuple[tuple[Sign | None, Sign | None], ...]]


def _given(a: Parse, b: Parse, closely: bool) -> Given:
    """Given names of both: as one, as of kin who share a part, alone each; and the pairs of signs."""
    alone_a, alone_b = np.ones(len(STYLE)), np.ones(len(STYLE))
    for sign in a.given:
        alone_a = alone_a * sign.by_style
    for sign in b.given:
        alone_b = alone_b * sign.by_style
    apart = np.outer(alone_a, alone_b)
    x, y = a.given, b.given
    if not x or not y:
        return apart, np.zeros_like(apart), alone_a, alone_b, ()
    if len(x) == len(y):
        met = [meeting(s, t, closely=closely) for s, t in zip(x, y, strict=True)]
        same = met[0][1]
        for _, loose in met[1:]:
            same = same * loose
        kin = np.zeros_like(apart)
        if len(x) == 2:
            kin = 0.5 * met[0][0] * np.outer(x[1].by_style, y[1].by_style) + 0.5 * met[1][0] * np.outer(
                x[0].by_style, y[0].by_style
            )
        return same * (1 / BY_COUNT.get(len(x), 0.02)), kin, alone_a, alone_b, tuple(zip(x, y, strict=True))
    return _left_out(x, y, alone_a, alone_b)


def _left_out(x: tuple[Sign, ...], y: tuple[Sign, ...], alone_a: Floats, alone_b: Floats) -> Given:
    """One given name has fewer syllables: those it has, in order, against each choice of the longer."""
    w = weights()
    short, long, turned = (x, y, False) if len(x) < len(y) else (y, x, True)
    best = np.zeros((len(STYLE), len(STYLE)))
    kept: tuple[tuple[Sign | None, Sign | None], ...] = ()
    most = -1.0
    starts = range(len(long) - len(short) + 1)
    for start in starts:
        term = np.ones_like(best)
        for i, sign in enumerate(long):
            if start <= i < start + len(short):
                term = term * (
                    meeting(sign, short[i - start])[1] if turned else meeting(short[i - start], sign)[1]
                )
            else:
                term = term * (sign.by_style[:, None] if turned else sign.by_style[None, :])
        if (mass := float(term.sum())) > most:
            most = mass
            lined = [
                (short[i - start] if start <= i < start + len(short) else None, sign)
                for i, sign in enumerate(long)
            ]
            kept = tuple((b, a) if turned else (a, b) for a, b in lined)
        best = best + term / len(starts)
    chance = w.syllable_left_out / (BY_COUNT.get(len(short), 0.02) * BY_COUNT.get(len(long), 0.02))
    return best * chance, np.zeros_like(best), alone_a, alone_b, kept


def _copied(a: Parse, b: Parse) -> float:
    """Chance that the second was written so from the first: letter by letter, or with a letter wrong in a syllable."""
    signs_a, signs_b = (a.surname, *a.given), (b.surname, *b.given)
    if a.hanzi != b.hanzi or len(signs_a) != len(signs_b) or not a.given:
        return 0.0
    chance = 1.0
    for s, t in zip(signs_a, signs_b, strict=True):
        if s is None or t is None:
            chance *= 1.0 if s is t else 0.0
        elif s.text != t.text:
            chance *= weights().letter_wrong if len(s.text) > 2 and one_letter_apart(s.text, t.text) else 0.0
    return chance


def log_ratio(same: float, apart: float) -> float:
    """Natural logarithm of the ratio, within -30 to 60."""
    if apart <= 0.0:
        return 0.0
    return min(60.0, max(-30.0, math.log(max(same, 1e-300) / apart)))
