"""Blanks around the cells of a delimited text, found and taken out in the bytes, so that no cell needs to be stripped by itself."""

import io
from functools import partial
from typing import NamedTuple

import numpy as np

from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.threads import side_by_side

_CHUNK = 1 << 20

MOST_RUNS = 300_000
MOST_QUOTES = 2_000_000
"""A text with more of them is stripped cell by cell."""

_NEWLINE, _RETURN, _SPACE, _QUOTE = 10, 13, 32, 34
_ASCII = (9, 11, 12, 28, 29, 30, 31, _SPACE)
"""Spaces to `str.strip` of one byte that end no line."""


class Marks(NamedTuple):
    """What one pass over a text finds.

    `plain`: no null byte, and no carriage return but before a newline. `odd`: some spaces are none to polars. `runs`: where blanks
    around cells begin and end; None where cells must be stripped one by one.
    """

    plain: bool
    odd: bool
    runs: Ints | None


def marks_of(body: bytes, delimiter: str, quotes: Ints | None) -> Marks:
    """Look at every byte of `body` once.

    Args:
        quotes: where its quotes stand; None for more than are looked at.
    """
    array = np.frombuffer(body, dtype=np.uint8)
    edge = np.zeros(256, dtype=bool)
    edge[[ord(delimiter), _NEWLINE, _RETURN]] = True
    beside = edge.copy()
    beside[[*_ASCII, _QUOTE]] = True
    sure = quotes is not None and ord(delimiter) not in _ASCII
    look = partial(_look, array, edge, beside, sure)
    found = side_by_side(look, range(0, len(array), _CHUNK))
    odd = any(part.odd for part in found)
    if not all(part.plain for part in found):
        return Marks(False, odd, None)
    if quotes is None or not sure or any(part.runs is None for part in found):
        return Marks(True, odd, None)
    parts = [part.runs for part in found if part.runs is not None]
    return Marks(True, odd, _runs(array, np.concatenate([np.zeros(0, dtype=np.int64), *parts]), quotes, edge))


def _look(array: Ints, edge: Ints, beside: Ints, sure: bool, start: int) -> Marks:
    """What one chunk of the text holds; its `runs` are the places of narrow spaces that may stand at the edge of a cell."""
    chunk = array[start : start + _CHUNK]
    low = np.flatnonzero((chunk <= _SPACE) & (chunk != _NEWLINE))
    found, low = chunk[low], low + start
    returns = low[found == _RETURN]
    if not found.all() or (returns == len(array) - 1).any() or (array[returns + 1] != _NEWLINE).any():
        return Marks(False, False, None)
    odd = bool(((found >= 28) & (found < _SPACE)).any())
    if not sure or _wide_outside(array, start, beside):
        return Marks(True, odd, None)
    blanks = low if (found == _SPACE).all() else low[np.isin(found, _ASCII)]
    return Marks(True, odd, blanks[_touching(array, blanks, blanks + 1, beside)])


def _touching(array: Ints, begin: Ints, end: Ints, beside: Ints) -> Ints:
    """Which of the spaces from `begin` to `end` have one of the bytes `beside` next to them, or the end of the text."""
    last = len(array) - 1
    before = beside[array[np.maximum(begin - 1, 0)]] | (begin == 0)
    return np.asarray(before | beside[array[np.minimum(end, last)]] | (end > last))


def _wide_outside(array: Ints, start: int, beside: Ints) -> bool:
    """May a space of several bytes, that begins in the chunk at `start`, stand at the edge of a cell?"""
    chunk = array[start : start + _CHUNK]
    at = np.flatnonzero((chunk - np.uint8(0xE1) < 3) | (chunk == 0xC2)) + start
    if start + len(chunk) == len(array):
        if len(array) > 1 and array[-2] == 0xC2 and array[-1] in (0x85, 0xA0):
            return True
        at = at[at + 2 < len(array)]
    lead, one, two = array[at], array[at + 1], array[at + 2]
    full = (lead == 0xE3) & (one == 0x80) & (two == 0x80)
    short = (lead == 0xC2) & ((one == 0x85) | (one == 0xA0))
    found = full | short
    if (lead == 0xE2).any() or (lead == 0xE1).any():
        general = (one == 0x80) & ((two <= 0x8A) | (two == 0xA8) | (two == 0xA9) | (two == 0xAF))
        found |= (lead == 0xE2) & (general | ((one == 0x81) & (two == 0x9F)))
        found |= (lead == 0xE1) & (one == 0x9A) & (two == 0x80)
    if not found.any():
        return False
    near = beside.copy()
    near[[0xC2, 0xE1, 0xE2, 0xE3]] = True
    return bool(_touching(array, at[found], at[found] + np.where(short[found], 2, 3), near).any())


def _runs(array: Ints, at: Ints, quotes: Ints, edge: Ints) -> Ints | None:
    """Where blanks begin and end that stand at the edge of a cell; None where some may stand at the edge of a quoted one."""
    size = len(array)
    breaks = np.flatnonzero(np.diff(at) > 1)
    begin = at[np.concatenate([[0], breaks + 1])] if len(at) else at
    end = at[np.concatenate([breaks, [-1]])] + 1 if len(at) else at
    first, last = begin == 0, end == size
    before, after = array[np.maximum(begin - 1, 0)], array[np.minimum(end, size - 1)]
    if len(quotes):
        if ((before == _QUOTE) & ~first).any() or ((after == _QUOTE) & ~last).any():
            return None
        if _line_ends_inside(array, quotes):
            return None
    outside = np.searchsorted(quotes, begin) % 2 == 0
    opens, closes = first | edge[before], last | edge[after]
    ends = (first | (before == _NEWLINE)) & (last | (after == _NEWLINE) | (after == _RETURN))
    if (ends & outside).any():
        return None  # a line of nothing but blanks
    wanted = (opens | closes) & outside
    return np.stack([begin[wanted], end[wanted]], axis=1) if wanted.sum() <= MOST_RUNS else None


def _line_ends_inside(array: Ints, quotes: Ints) -> bool:
    """Does the end of a line stand at the edge of a quoted cell, inside?"""
    for step in (-1, 1):
        near = quotes + step
        near = near[(near >= 0) & (near < len(array))]
        ends = near[(array[near] == _NEWLINE) | (array[near] == _RETURN)]
        if (np.searchsorted(quotes, ends) % 2 == 1).any():
            return True
    return False


def without(text: list[bytes], runs: Ints | None, start: int, stop: int) -> bytes:
    """The one text of the list, taken out of it, from `start` to `stop` without the bytes of `runs`.

    What remains is moved together where it stands, if nobody else holds the text: a large file is not kept twice.
    """
    some = [] if runs is None else runs[(runs[:, 0] >= start) & (runs[:, 1] <= stop)].tolist()
    if not some:
        return text.pop()[start:stop]
    moved = io.BytesIO(text.pop())
    with moved.getbuffer() as view:
        into, at = 0, start
        for begin, end in [*some, (stop, stop)]:
            view[into : into + begin - at] = view[at:begin]
            into, at = into + begin - at, end
    moved.truncate(into)
    return moved.getvalue()
