"""Quotes, and blanks around the cells of a delimited text, found and taken out in the bytes, so that no cell needs to be stripped by itself."""

import io
from functools import partial
from typing import NamedTuple

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.threads import side_by_side

_CHUNK = 1 << 19
"""Bytes that are looked at in one go: they and what is found in them stay near the processor."""

_SPANS = 4
"""Parts of the text for each thread."""

MOST_RUNS = 300_000
MOST_QUOTES = 2_000_000
"""A text with more of them is stripped cell by cell."""

_NEWLINE, _RETURN, _SPACE, _QUOTE = 10, 13, 32, 34
_ASCII = (9, 11, 12, 28, 29, 30, 31, _SPACE)
"""Spaces to `str.strip` of one byte that end no line."""

_WIDE, _WIDE_END = 0xC2, 0xE4
"""Spaces of several bytes begin with one from the first of these to before the other."""


class Marks(NamedTuple):
    """What one pass over a text finds.

    `plain`: no null byte, and no carriage return but before a newline. `odd`: some spaces are none to polars. `runs`: where blanks
    around cells begin and end; None where cells must be stripped one by one. `quotes`: where quotes stand (more than `MOST_QUOTES`
    where there are more, not their places); None where one stands neither at the edge of a cell nor beside another. `lines`: newlines.
    """

    plain: bool
    odd: bool
    runs: Ints | None
    quotes: Ints | None
    lines: int


class _Look:
    """The bytes of a text, and what is looked for in them: quotes from `start` to `stop`, spaces anywhere."""

    def __init__(self, body: bytes, delimiter: str, start: int, stop: int) -> None:
        self.array = np.frombuffer(body, dtype=np.uint8)
        self.start, self.stop = start, stop
        self.edge = _table(ord(delimiter), _NEWLINE, _RETURN)
        self.beside = _table(ord(delimiter), _NEWLINE, _RETURN, *_ASCII, _QUOTE)
        self.of_quotes = _table(ord(delimiter), _NEWLINE, _RETURN, _QUOTE)
        self.sure = ord(delimiter) not in _ASCII
        self.many = 0

    def span(self, size: int, begin: int) -> list[Marks]:
        """What the chunks of `size` bytes from `begin` hold; a run is one space here that may stand at the edge of a cell."""
        end = min(begin + size, len(self.array))
        rooms = np.empty(_CHUNK, dtype=bool), np.empty(_CHUNK, dtype=bool), np.empty(_CHUNK, dtype=np.uint8)
        return [self._chunk(at, min(at + _CHUNK, end), *rooms) for at in range(begin, end, _CHUNK)]

    def _chunk(self, at: int, end: int, some: Ints, room: Ints, bytes_of: Ints) -> Marks:
        array, chunk = self.array, self.array[at:end]
        some, room, bytes_of = some[: end - at], room[: end - at], bytes_of[: end - at]
        np.less_equal(chunk, _QUOTE, out=some)
        np.logical_and(some, np.not_equal(chunk, _NEWLINE, out=room), out=some)
        lines = len(chunk) - int(np.count_nonzero(room))
        low = np.flatnonzero(some) + at
        found = array[low]
        quotes = self._quotes(low[found == _QUOTE])
        low, found = low[found <= _SPACE], found[found <= _SPACE]
        returns = low[found == _RETURN]
        if not found.all() or (returns == len(array) - 1).any() or (array[returns + 1] != _NEWLINE).any():
            return Marks(False, False, None, quotes, lines)
        odd = bool(((found >= 28) & (found < _SPACE)).any())
        np.less(np.subtract(chunk, _WIDE, out=bytes_of), _WIDE_END - _WIDE, out=some)
        if not self.sure or _wide_outside(array, np.flatnonzero(some) + at, end, self.beside):
            return Marks(True, odd, None, quotes, lines)
        blanks = low if (found == _SPACE).all() else low[np.isin(found, _ASCII)]
        return Marks(True, odd, blanks[_touching(array, blanks, blanks + 1, self.beside)], quotes, lines)

    def _quotes(self, here: Ints) -> Ints | None:
        """Those of the quotes `here` that count, none where there are too many; None where one stands inside a cell."""
        here = here[(here >= self.start) & (here < self.stop)]
        if not len(here):
            return here
        before = self.of_quotes[self.array[np.maximum(here - 1, self.start)]] | (here == self.start)
        after = self.of_quotes[self.array[np.minimum(here + 1, self.stop - 1)]] | (here == self.stop - 1)
        self.many += len(here)
        return None if not (before | after).all() else here if self.many <= MOST_QUOTES else here[:0]


def _table(*some: int) -> Ints:
    table = np.zeros(256, dtype=bool)
    table[list(some)] = True
    return table


def marks_of(body: bytes, delimiter: str, start: int, stop: int) -> Marks:
    """Look at every byte of `body` once; its regular records stand from `start` to `stop`."""
    look = _Look(body, delimiter, start, stop)
    size = -(-len(body) // (_SPANS * pl.thread_pool_size()) // _CHUNK) * _CHUNK + _CHUNK
    found = [
        part for span in side_by_side(partial(look.span, size), range(0, len(body), size)) for part in span
    ]
    odd, plain = any(part.odd for part in found), all(part.plain for part in found)
    lines = sum(part.lines for part in found)
    none = np.zeros(0, dtype=np.int64)
    quotes: Ints | None = None
    if all(part.quotes is not None for part in found):
        quotes = np.concatenate([none, *(part.quotes for part in found if part.quotes is not None)])
        if look.many > MOST_QUOTES:
            return Marks(plain, odd, None, np.arange(MOST_QUOTES + 1), lines)
    if not plain or quotes is None or any(part.runs is None for part in found):
        return Marks(plain, odd, None, quotes, lines)
    runs = np.concatenate([none, *(part.runs for part in found if part.runs is not None)])
    return Marks(True, odd, _runs(look.array, runs, quotes, look.edge), quotes, lines)


def _touching(array: Ints, begin: Ints, end: Ints, beside: Ints) -> Ints:
    """Which of the spaces from `begin` to `end` have one of the bytes `beside` next to them, or the end of the text."""
    last = len(array) - 1
    before = beside[array[np.maximum(begin - 1, 0)]] | (begin == 0)
    return np.asarray(before | beside[array[np.minimum(end, last)]] | (end > last))


def _wide_outside(array: Ints, at: Ints, end: int, beside: Ints) -> bool:
    """May a space of several bytes, that begins at one of the places `at` before `end`, stand at the edge of a cell?"""
    if end == len(array):
        if end > 1 and array[-2] == 0xC2 and array[-1] in (0x85, 0xA0):
            return True
        at = at[at + 2 < end]
    lead, one, two = array[at], array[at + 1], array[at + 2]
    full = (lead == 0xE3) & (one == 0x80) & (two == 0x80)
    short = (lead == 0xC2) & ((one == 0x85) | (one == 0xA0))
    found = full | short
    if ((lead == 0xE2) | (lead == 0xE1)).any():
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
