"""How a syllable is written in Latin letters: for each system of romanisation, the spellings of a reading with their weights.

A reading is a syllable of one language without its tone (Mandarin in pinyin with v for ü, Cantonese in Jyutping, Hokkien in Tai-lo, Korean in
Hangul). Weights are chances within a system and add up to 1; where nobody has counted they are judgements of this project.
"""

from collections.abc import Mapping

Spellings = dict[str, float]
"""Spelling in lower-case letters -> its chance."""

LEAST = 0.004
"""Spellings less likely than this are left out."""


def weighed(text: str) -> Spellings:
    """Spellings of a note such as "ching 6, cheng 3, qing": a number is a weight, 1 where there is none; "-" is the empty spelling.

    >>> weighed("a 3, -")
    {'a': 0.75, '': 0.25}
    """
    found: Spellings = {}
    for part in text.split(","):
        spelling, _, weight = part.strip().partition(" ")
        found[spelling.replace("-", "")] = float(weight or 1)
    return shares(found)


def shares(weights: Mapping[str, float]) -> Spellings:
    """Weights as chances, the unlikely left out."""
    total = sum(weights.values()) or 1.0
    kept = {s: w / total for s, w in weights.items() if w / total >= LEAST}
    return {s: w / sum(kept.values()) for s, w in kept.items()}


def joined(first: Mapping[str, float], second: Mapping[str, float]) -> Spellings:
    """Every beginning with every end."""
    found: Spellings = {}
    for a, p in first.items():
        for b, q in second.items():
            found[a + b] = found.get(a + b, 0.0) + p * q
    return shares(found)


def mixed(*parts: tuple[float, Mapping[str, float]]) -> Spellings:
    """A mixture: each with its weight."""
    found: Spellings = {}
    for weight, spellings in parts:
        for s, p in spellings.items():
            found[s] = found.get(s, 0.0) + weight * p
    return shares(found)
