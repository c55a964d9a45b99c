"""One path of one pursuit from its draws to what each party has: for processors that give a thread to each path. `tiles` does the same for vectors."""

# mypy: disable-error-code="no-untyped-def"
# Numba finds the types; what it compiles has none to be checked here.

import numpy as np
from numba import njit

from exequatur.value.kernels.course import WAIT, course, shares
from exequatur.value.kernels.scalars import block, cell_of, cubic, exp, word
from exequatur.value.paths.recoveries import INSOLVENT, OVERRUN
from exequatur.value.paths.timeline import (
    APPEAL,
    APPEALED,
    ASSET_Z,
    CALLED,
    CHANCES,
    CLOCKS,
    DISSIPATED,
    DISTRIBUTION,
    EXECUTED,
    EXECUTION,
    FREEZE,
    FX_Z,
    GRANTED,
    PREPARE,
    REACHED,
    RECOGNISED,
    RECOGNITION,
    RETURNED,
    RIVALS,
    UPHELD,
)

CLOCKS_NEEDED, FORUM_NEEDED, DEBTOR_NEEDED, MATTER_NEEDED = 1, 2, 4, 8
"""Bits of the draws that a pursuit needs besides those that all need."""
_RING2, _RING3, _RING4 = CLOCKS + RECOGNITION, CLOCKS + APPEAL, CLOCKS + EXECUTION
_SHARED = CHANCES // 4
_BELOW2, _BELOW3, _BELOW4 = (CHANCES - _SHARED * 4 + stage for stage in (RECOGNITION, APPEAL, EXECUTION))
_TWO_32 = 4294967296.0


@njit(error_model="numpy")
def drawn(row, draw, known, table_of, scales, tables):
    """The figure of a row of `tiles.DRAWN`: by its table, or what is known."""
    at, s = cell_of(draw)
    return scales[row] * cubic(tables[table_of[row]], at, s) if table_of[row] >= 0 else known[row]


@njit(error_model="numpy")
def below(row, draw, odds, known, table_of, scales, tables):
    """The draw under which a stage is won."""
    chance = min(max(drawn(row, draw, known, table_of, scales, tables), 0.0), 1.0)
    return (
        chance * odds / (1.0 - chance + chance * odds) * _TWO_32 - 0.5 if table_of[row] >= 0 else known[row]
    )


@njit(error_model="numpy")
def follow(p, schedule, known, table_of, scales, others, tables, needed, entities, seed, path):
    """What `tiles.span` gives of a path: when cash comes, what was spent, and what `course.shares` gives."""
    mine, nothing = entities[0], (word(0), word(0), word(0), word(0))
    clocks = nothing + nothing
    if needed & CLOCKS_NEEDED:
        clocks = block(path, word(4), mine, seed) + block(path, word(5), mine, seed)
    own = block(path, word(0), mine, seed) + block(path, word(1), mine, seed) + block(path, word(2), mine, seed) + block(path, word(3), mine, seed) + clocks + block(path, word(6), mine, seed)  # fmt: skip
    forum = nothing + nothing
    if needed & FORUM_NEEDED:
        forum = block(path, word(_SHARED), entities[1], seed) + block(
            path, word(_SHARED + 1), entities[1], seed
        )
    debtor, matter = nothing, nothing
    if needed & DEBTOR_NEEDED:
        debtor = block(path, word(0), entities[2], seed)
    if needed & MATTER_NEEDED:
        matter = block(path, word(0), entities[3], seed)
    overrun = drawn(16, matter[OVERRUN], known, table_of, scales, tables)
    if others[0] > 0.0:
        overrun = exp(overrun - others[0] * others[0] / 2)
    _, paid, spent, ours, theirs, worth, owed, part, rivals, back = course(
        p,
        drawn(0, own[PREPARE], known, table_of, scales, tables), drawn(1, own[FREEZE], known, table_of, scales, tables),
        drawn(2, own[RECOGNITION], known, table_of, scales, tables), drawn(3, own[APPEAL], known, table_of, scales, tables),
        drawn(4, own[EXECUTION], known, table_of, scales, tables), drawn(5, own[DISTRIBUTION], known, table_of, scales, tables),
        drawn(6, own[_RING2], known, table_of, scales, tables), drawn(7, own[_RING3], known, table_of, scales, tables),
        drawn(8, own[_RING4], known, table_of, scales, tables),
        below(9, forum[_BELOW2], others[1], known, table_of, scales, tables),
        below(10, forum[_BELOW3], others[2], known, table_of, scales, tables),
        below(11, forum[_BELOW4], others[3], known, table_of, scales, tables),
        np.float64(own[GRANTED]), np.float64(own[RECOGNISED]), np.float64(own[APPEALED]), np.float64(own[UPHELD]),
        np.float64(own[EXECUTED]), np.float64(own[REACHED]), np.float64(own[CALLED]), np.float64(own[RETURNED]),
        drawn(12, own[ASSET_Z], known, table_of, scales, tables) + drawn(13, own[FX_Z], known, table_of, scales, tables),
        drawn(14, own[DISSIPATED], known, table_of, scales, tables), drawn(15, debtor[INSOLVENT], known, table_of, scales, tables),
        overrun,
    )  # fmt: skip
    left, n = 1.0, 0
    if others[4] < 1.0:
        term = exp(-rivals)
        reached, ahead = term * _TWO_32 - 0.5, np.float64(own[RIVALS])
        while ahead > reached and n < 999:
            n += 1
            term *= rivals * (1.0 / n)
            reached += term * _TWO_32
            left *= others[4]
    year = np.int64(min(max(paid - p[WAIT], 0.0), schedule.shape[1] - 1.0))
    found = shares(
        p, worth, left, owed, part, back, paid, spent, ours, theirs, schedule[0, year], schedule[1, year]
    )
    return (paid, spent, found[0], found[1], found[2], found[3], found[4], found[5], found[6])
