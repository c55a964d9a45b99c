"""Paths of one pursuit in compiled code, a tile at a time: each step is a loop over a tile whose rows stay in the processor's nearest memory, and which is vectorised.

Every step runs over whole tiles, so a path's bits do not depend on its place in one. Nothing here holds the interpreter's lock.
"""

# mypy: disable-error-code="no-untyped-def,assignment"
# Numba finds the types; what it compiles has none to be checked here.

import hashlib
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numba import njit

from exequatur import __version__
from exequatur.value.kernels import course as course_source
from exequatur.value.kernels import scalars as scalars_source
from exequatur.value.kernels.course import WAIT, course, shares
from exequatur.value.kernels.scalars import block, cell_of, cubic, exp, word
from exequatur.value.paths import recoveries as R
from exequatur.value.paths import timeline as T
from exequatur.value.paths.philox import ROUNDS
from exequatur.value.paths.tables import BASE, CELLS, SHIFT

TILE = 256
"""Paths of a tile."""
PITCH = TILE + 16
"""From one row to the next: not a power of two, by which all rows would fall on the same lines of the cache."""
BATCH = 64 * TILE
"""Paths that a thread takes at a time, few enough for their sums to be whole numbers of 64 bits."""

# Rows of figures: what is drawn or known before a path begins, then what it comes to.
DRAWN = (
    "t0", "t1", "t2", "t3", "t4", "t5", "ring2", "ring3", "ring4", "below2", "below3", "below4", "shock", "fx", "gone", "insolvent", "overrun",
)  # fmt: skip
"""Rows that a table fills from draws, or else one known figure: see `course`."""
_T0, _T1, _T2, _T3, _T4, _T5, _RING2, _RING3, _RING4, _BELOW2, _BELOW3, _BELOW4, _SHOCK, _FX, _GONE, _INSOLVENT, _OVERRUN = (PITCH * row for row in range(17))  # fmt: skip
COURSE = ("end", "paid", "spent", "ours", "theirs", "worth", "owed", "part", "rivals", "back")
"""What `course` gives."""
_END, _PAID, _SPENT, _OURS, _THEIRS, _WORTH, _OWED, _PART, _RIVALS, _BACK = (PITCH * row for row in range(17, 27))  # fmt: skip
_LEFT, _TERM, _REACHED, _PLACE = (PITCH * row for row in range(27, 31))
SHARES = ("gross", "alone", "funded", "funder", "buyer", "upside_creditor", "upside_buyer")
"""What `shares` gives."""
_GROSS, _ALONE, _FUNDED, _FUNDER, _BUYER, _UPSIDE_CREDITOR, _UPSIDE_BUYER = (PITCH * row for row in range(31, 38))  # fmt: skip
_NAMES = (*DRAWN, *COURSE, "left", "term", "reached", "place", *SHARES)
ROWS = {name: row for row, name in enumerate(_NAMES)}
"""The row of each figure."""
_MANY_ROWS = len(_NAMES)

# Rows of draws: a pursuit's own by slot, then blocks of its forum, its debtor and its matter.
PURSUIT, FORUM, DEBTOR, MATTER = range(4)
_OWN = T.RIVAL_SIZE // 4 * 4 + 4
_FORUM = _OWN - T.CHANCES // 4 * 4
_DEBTOR, _MATTER = _OWN + 8, _OWN + 12
_DRAWS = _OWN + 16
SLOTS = (
    *((PURSUIT, slot) for slot in (T.PREPARE, T.FREEZE, T.RECOGNITION, T.APPEAL, T.EXECUTION, T.DISTRIBUTION)),
    *((PURSUIT, T.CLOCKS + stage) for stage in (T.RECOGNITION, T.APPEAL, T.EXECUTION)),
    *((FORUM, T.CHANCES + stage) for stage in (T.RECOGNITION, T.APPEAL, T.EXECUTION)),
    (PURSUIT, T.ASSET_Z), (PURSUIT, T.FX_Z), (PURSUIT, T.DISSIPATED), (DEBTOR, R.INSOLVENT), (MATTER, R.OVERRUN),
)  # fmt: skip
"""The entity and the slot that each row of `DRAWN` takes its draws from."""
ROW_OF = (0, _FORUM, _DEBTOR, _MATTER)
"""To be added to an entity's slot for its row of draws."""
_SOURCES = np.array([ROW_OF[entity] + slot for entity, slot in SLOTS])
ALWAYS = (
    T.GRANTED,
    T.RECOGNISED,
    T.APPEALED,
    T.UPHELD,
    T.EXECUTED,
    T.REACHED,
    T.CALLED,
    T.RETURNED,
    T.RIVALS,
)
"""Slots that are compared as they are."""
_GRANTED, _RECOGNISED, _APPEALED, _UPHELD, _EXECUTED, _REACHES, _CALLED, _RETURNED, _AHEAD = (slot * PITCH for slot in ALWAYS)  # fmt: skip
_TWO_32 = 4294967296.0
_TOO_LARGE = 2.0**35


@njit(error_model="numpy", nogil=True)
def _words(w, at, path, number, entity, seed):
    """Four rows of draws: a block of an entity for a tile of paths."""
    for i in range(TILE):
        one, two, three, four = block(path + word(i), number, entity, seed)
        w[word(at + i)], w[word(at + PITCH + i)], w[word(at + 2 * PITCH + i)], w[word(at + 3 * PITCH + i)] = (
            one,
            two,
            three,
            four,
        )


@njit(error_model="numpy", nogil=True)
def _look_up(f, out, w, draws, places, table, scale):
    """A row of quantiles: first where each stands, by whole lanes, then the figures."""
    for i in range(TILE):
        at, s = cell_of(word(w[word(draws + i)]))
        places[word(i)] = at
        f[word(_PLACE + i)] = s
    for i in range(TILE):
        f[word(out + i)] = scale * cubic(table, word(places[word(i)]), f[word(_PLACE + i)])


@njit(error_model="numpy", nogil=True)
def _both_shocks(f):
    for i in range(TILE):
        f[word(_SHOCK + i)] += f[word(_FX + i)]


@njit(error_model="numpy", nogil=True)
def _overrun(f, sigma):
    for i in range(TILE):
        f[word(_OVERRUN + i)] = exp(f[word(_OVERRUN + i)] - sigma * sigma / 2)


@njit(error_model="numpy", nogil=True)
def _below(f, row, odds):
    """Chances as draws under which they come true, the odds multiplied."""
    for i in range(TILE):
        chance = f[word(row + i)]
        chance = min(max(chance, 0.0), 1.0)
        f[word(row + i)] = chance * odds / (1.0 - chance + chance * odds) * _TWO_32 - 0.5


@njit(error_model="numpy", nogil=True)
def _courses(f, w, p):
    for j in range(TILE):
        i = word(j)
        found = course(
            p,
            f[word(_T0) + i], f[word(_T1) + i], f[word(_T2) + i], f[word(_T3) + i], f[word(_T4) + i], f[word(_T5) + i],
            f[word(_RING2) + i], f[word(_RING3) + i], f[word(_RING4) + i], f[word(_BELOW2) + i], f[word(_BELOW3) + i], f[word(_BELOW4) + i],
            np.float64(w[word(_GRANTED) + i]), np.float64(w[word(_RECOGNISED) + i]), np.float64(w[word(_APPEALED) + i]),
            np.float64(w[word(_UPHELD) + i]), np.float64(w[word(_EXECUTED) + i]), np.float64(w[word(_REACHES) + i]),
            np.float64(w[word(_CALLED) + i]), np.float64(w[word(_RETURNED) + i]),
            f[word(_SHOCK) + i], f[word(_GONE) + i], f[word(_INSOLVENT) + i], f[word(_OVERRUN) + i],
        )  # fmt: skip
        f[word(_END) + i] = found[0]
        f[word(_PAID) + i] = found[1]
        f[word(_SPENT) + i] = found[2]
        f[word(_OURS) + i] = found[3]
        f[word(_THEIRS) + i] = found[4]
        f[word(_WORTH) + i] = found[5]
        f[word(_OWED) + i] = found[6]
        f[word(_PART) + i] = found[7]
        f[word(_RIVALS) + i] = found[8]
        f[word(_BACK) + i] = found[9]


@njit(error_model="numpy", nogil=True)
def _rivals(f, w, each):
    """What rivals leave of an asset: a Poisson number of them by inversion, for the whole tile until nobody has more."""
    for i in range(TILE):
        term = exp(-f[word(_RIVALS + i)])
        f[word(_TERM + i)] = term
        f[word(_REACHED + i)] = term * _TWO_32 - 0.5
        f[word(_LEFT + i)] = 1.0
    for n in range(1, 1000):
        more, per = 0, 1.0 / n
        for i in range(TILE):
            ahead = np.float64(w[word(_AHEAD + i)]) > f[word(_REACHED + i)]
            term = f[word(_TERM + i)] * f[word(_RIVALS + i)] * per
            f[word(_TERM + i)] = term
            f[word(_REACHED + i)] += term * _TWO_32
            f[word(_LEFT + i)] *= each if ahead else 1.0
            more += 1 if ahead else 0
        if more == 0:
            break


@njit(error_model="numpy", nogil=True)
def _shares(f, p, schedule):
    for i in range(TILE):
        f[word(_TERM + i)], f[word(_REACHED + i)] = schedule[0, 0], schedule[1, 0]
    for year in range(1, schedule.shape[1]):
        for i in range(TILE):
            later = f[word(_PAID + i)] - p[WAIT] >= year
            f[word(_TERM + i)] = schedule[0, year] if later else f[word(_TERM + i)]
            f[word(_REACHED + i)] = schedule[1, year] if later else f[word(_REACHED + i)]
    for j in range(TILE):
        i = word(j)
        found = shares(
            p, f[word(_WORTH) + i], f[word(_LEFT) + i], f[word(_OWED) + i], f[word(_PART) + i], f[word(_BACK) + i],
            f[word(_PAID) + i], f[word(_SPENT) + i], f[word(_OURS) + i], f[word(_THEIRS) + i], f[word(_TERM) + i], f[word(_REACHED) + i],
        )  # fmt: skip
        f[word(_GROSS) + i] = found[0]
        f[word(_ALONE) + i] = found[1]
        f[word(_FUNDED) + i] = found[2]
        f[word(_FUNDER) + i] = found[3]
        f[word(_BUYER) + i] = found[4]
        f[word(_UPSIDE_CREDITOR) + i] = found[5]
        f[word(_UPSIDE_BUYER) + i] = found[6]


@njit(error_model="numpy", nogil=True)
def _draw(f, w, places, path, table_of, scales, others, tables, blocks, entities, seed):
    """All that is random in a tile."""
    for k in range(blocks.shape[0]):
        _words(w, blocks[k, 2] * PITCH, path, word(blocks[k, 1]), entities[blocks[k, 0]], seed)
    for row in range(table_of.size):
        if table_of[row] >= 0:
            _look_up(f, row * PITCH, w, _SOURCES[row] * PITCH, places, tables[table_of[row]], scales[row])
    if table_of[_FX // PITCH] >= 0:
        _both_shocks(f)
    if others[0] > 0.0:
        _overrun(f, others[0])
    for k in range(3):
        if table_of[_BELOW2 // PITCH + k] >= 0:
            _below(f, _BELOW2 + k * PITCH, others[1 + k])


@njit(error_model="numpy", nogil=True)
def _room(known):
    """Rows of figures with what is known in them, rows of draws, places in tables."""
    f = np.zeros(_MANY_ROWS * PITCH)
    for row in range(known.size):
        f[row * PITCH : (row + 1) * PITCH] = known[row]
    f[_LEFT : _LEFT + TILE] = 1.0
    return f, np.zeros(_DRAWS * PITCH, dtype=np.uint32), np.empty(TILE, dtype=np.uint32)


@njit(error_model="numpy", nogil=True)
def _sum(f, row, n, unit, totals):
    """Add a row in whole units, whose sum is the same in any order: the sum, the sum of squares in units of 2^11, how many were too large."""
    total, squares, beyond = 0, 0, 0
    for i in range(n):
        scaled = f[word(row + i)] * unit
        fits = abs(scaled) < _TOO_LARGE
        whole = np.int64(math.floor((scaled if fits else 0.0) + 0.5))
        coarse = (whole + 1024) >> 11
        total += whole
        squares += coarse * coarse
        beyond += 0 if fits else 1
    totals[0] += total
    totals[1] += squares
    totals[2] += beyond


def kept(function: Callable[..., Any]) -> Callable[..., Any]:
    """Compile, and keep what was compiled where there is a folder for it; on a machine that lets nothing be written it is compiled by each process."""
    try:
        return njit(error_model="numpy", nogil=True, cache=True)(function)
    except RuntimeError:
        return njit(error_model="numpy", nogil=True)(function)


def _version() -> int:
    """Of everything that is compiled here: numba keeps what it compiled by its own code and closure alone, and would not see a change elsewhere."""
    digest = hashlib.blake2b(repr((SLOTS, ALWAYS, ROUNDS, BASE, CELLS, SHIFT)).encode(), digest_size=7)
    for file in (__file__, course_source.__file__, scalars_source.__file__):
        digest.update(Path(file).read_bytes() if Path(file).exists() else __version__.encode())
    return int.from_bytes(digest.digest(), "little")


def _compiled(version: int) -> tuple[Callable[..., None], Callable[..., Any]]:
    """`span` and `draws_alone`, with the version, which is never below 0, in their closure."""

    @kept
    def span(
        out,
        begin,
        totals,
        unit,
        many,
        rows,
        numbers,
        schedule,
        known,
        table_of,
        scales,
        others,
        tables,
        blocks,
        entities,
        seed,
        first,
    ):
        """The paths `first` to `first + many` - 1.

        Args:
            out: where each figure of each path goes, a row for each figure, from column `begin` on; nowhere if it has no rows. totals: where the sums go, likewise; at most `BATCH` paths.
            unit: units of a sum in one minor unit.
            rows: which figures are wanted, by `ROWS`.
            numbers: of the matter and its deal, as `course` names them, a tuple, so that they stay in registers; schedule: the funder's multiples by year, and its shares.
            known, table_of, scales: of each row of `DRAWN` its figure where it is not drawn; its table, -1 where it is not drawn; the factor on the quantile.
            others: standard deviation of the logarithm of the overrun, factors on the odds of the three stages, what a rival leaves (1: none come).
            tables: flat, one a row.
            blocks: entity, number and row of draws of each block of Philox that is needed; entities: their keys.
        """
        if version < 0:
            return
        f, w, places = _room(known)
        for at in range(0, many, TILE):
            _draw(f, w, places, first + word(at), table_of, scales, others, tables, blocks, entities, seed)
            _courses(f, w, numbers)
            if others[4] < 1.0:
                _rivals(f, w, others[4])
            _shares(f, numbers, schedule)
            n = min(TILE, many - at)
            for k in range(out.shape[0]):
                out[k, begin + at : begin + at + n] = f[rows[k] * PITCH : rows[k] * PITCH + n]
            for k in range(totals.shape[0]):
                _sum(f, rows[k] * PITCH, n, unit, totals[k])

    @kept
    def draws_alone(many, known, table_of, scales, others, tables, blocks, entities, seed, first):
        """Only draw, for the bound that draws set to speed: the first path's draw of each row, summed over tiles."""
        if version < 0:
            return 0.0
        f, w, places = _room(known)
        total = 0.0
        for at in range(0, many, TILE):
            _draw(f, w, places, first + word(at), table_of, scales, others, tables, blocks, entities, seed)
            for row in range(known.size):
                total += f[row * PITCH]
        return total

    return span, draws_alone


span, draws_alone = _compiled(_version())
