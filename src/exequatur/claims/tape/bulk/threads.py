"""Columns side by side: arrays leave the interpreter free, so that the columns of a table are read on as many threads as they use."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import polars as pl

Given = TypeVar("Given")
Made = TypeVar("Made")


def side_by_side(work: Callable[[Given], Made], each: Iterable[Given]) -> list[Made]:
    """What `work` makes of each, in order."""
    with ThreadPoolExecutor(max_workers=pl.thread_pool_size()) as pool:
        return list(pool.map(work, each))
