"""Columns side by side: arrays leave the interpreter free, so that the columns of a table are read on as many threads as they use."""

import gc
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

import polars as pl

Given = TypeVar("Given")
Made = TypeVar("Made")


def side_by_side(work: Callable[[Given], Made], each: Iterable[Given]) -> list[Made]:
    """What `work` makes of each, in order."""
    with ThreadPoolExecutor(max_workers=pl.thread_pool_size()) as pool:
        return list(pool.map(work, each))


_reading = 0
_begins_or_ends = threading.Lock()


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for unreachable cycles while many cells become objects: there are none among them, and each search goes through all.

    It is resumed when the last of several readers has ended, unless whoever runs them had switched it off.
    """
    global _reading
    with _begins_or_ends:
        counted = gc.isenabled() or _reading > 0
        _reading += counted
        gc.disable()
    try:
        yield
    finally:
        with _begins_or_ends:
            _reading -= counted
            if counted and not _reading:
                gc.enable()


_LONG = 200_000
"""Cells that are worth a second thread."""


def contains(texts: pl.Series, pattern: str) -> pl.Series:
    """`texts.str.contains(pattern)`, a long column in as many parts as there are threads."""
    parts = pl.thread_pool_size()
    if len(texts) < _LONG or parts < 2:
        return texts.str.contains(pattern)
    size = -(-len(texts) // parts)
    pieces = [texts.slice(at, size) for at in range(0, len(texts), size)]
    return pl.concat(side_by_side(lambda piece: piece.str.contains(pattern), pieces))
