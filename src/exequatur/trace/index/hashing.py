"""Strings as 64-bit numbers, many at once.

A string is a polynomial in an odd number over its letters, modulo 2 to the 64: the number of two strings side by side follows from the numbers of
both, and so does the number of a string with a letter left out. Only mixed numbers are stored.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
Numbers = NDArray[np.int64]
LONGEST = 64
"""Letters of a form that count; the rest of a longer one is left out on both sides."""
_BASE = 0x9E3779B97F4A7C15
_WORD = 1 << 64
POWERS: Keys = np.array([pow(_BASE, i, _WORD) for i in range(4 * LONGEST)], dtype=np.uint64)
_INVERSE = np.uint64(pow(_BASE, -1, _WORD))

PERSON, COMPANY, BRAND, PART, INITIALS, NO_LAST, NO_FIRST = (
    np.uint64(0xA24BAED4963EE407 * n % _WORD) for n in range(1, 8)
)
"""What a key is of: a person's name; a company's name without its form; its brand; its brand and one word; surname and initials; a person's name
without the last, or the first, of two given syllables, or with its first letter only."""


def raw(texts: Sequence[str]) -> tuple[Keys, Numbers]:
    """The numbers and the lengths of strings, before they are mixed."""
    values, lengths = _matrix(texts)
    found: Keys = (values * POWERS[: values.shape[1]]).sum(axis=1, dtype=np.uint64)
    return found, lengths


def mixed(numbers: Keys, of: np.uint64 | Keys) -> Keys:
    """The keys that are stored, told apart by what they are of (splitmix64)."""
    x = numbers + of
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    found: Keys = x ^ (x >> np.uint64(31))
    return found


def joined(left: Keys, left_length: Numbers, right: Keys) -> Keys:
    """The numbers of pairs of strings side by side."""
    found: Keys = left + POWERS[left_length] * right
    return found


def shortened(texts: Sequence[str]) -> tuple[Keys, Numbers]:
    """The numbers of every string with one letter left out, and which string each is of."""
    values, lengths = _matrix(texts)
    terms = values * POWERS[: values.shape[1]]
    sums = np.cumsum(terms, axis=1, dtype=np.uint64)
    before = sums - terms
    rest = (sums[:, -1:] - sums) * _INVERSE
    inside = np.arange(values.shape[1]) < lengths[:, None]
    of = np.nonzero(inside)[0]
    found: Keys = (before + rest)[inside]
    return found, of


def _matrix(texts: Sequence[str]) -> tuple[Keys, Numbers]:
    """Code points plus one, a row to a string, with zeros behind its end."""
    cut = [text[:LONGEST] for text in texts]
    lengths = np.fromiter(map(len, cut), dtype=np.int64, count=len(cut))
    values = np.zeros((len(cut), max(1, int(lengths.max(initial=1)))), dtype=np.uint64)
    points = np.frombuffer("".join(cut).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    values[np.arange(values.shape[1]) < lengths[:, None]] = points.astype(np.uint64) + np.uint64(1)
    return values, lengths
