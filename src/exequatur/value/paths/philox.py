"""Philox4x32-10 over arrays: four 32-bit words from a counter and a key, the same on every machine.

Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3 (SC 2011). A test holds it to the authors' known answers.
"""

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]

_MULTIPLIERS = (np.uint64(0xD2511F53), np.uint64(0xCD9E8D57))
_WEYL = (0x9E3779B9, 0xBB67AE85)
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
ROUNDS = 10


def philox(
    counter: tuple[Words | int, Words | int, Words | int, Words | int], key: tuple[int, int]
) -> tuple[Words, Words, Words, Words]:
    """Four words under 2^32 for each counter (four words each, arrays or numbers) under one key of two words."""
    one, two, three, four = np.broadcast_arrays(*(np.asarray(word, dtype=np.uint64) for word in counter))
    first, second = key
    for _ in range(ROUNDS):
        a, b = one * _MULTIPLIERS[0], three * _MULTIPLIERS[1]
        one, three = (b >> _HALF) ^ two ^ np.uint64(first), (a >> _HALF) ^ four ^ np.uint64(second)
        two, four = b & _LOW, a & _LOW
        first, second = (first + _WEYL[0]) & 0xFFFFFFFF, (second + _WEYL[1]) & 0xFFFFFFFF
    return one, two, three, four
