"""Work begun on other threads before its result is asked for, so that no core waits while the interpreter settles something else."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import ParamSpec, TypeVar

import polars as pl

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Ahead:
    """Takes work and does it in the order in which it came; what was not begun when it is left is not done."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=pl.thread_pool_size())

    def begin(self, work: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Future[Made]:
        """Have `work` done; its result, or what it raises, when it is asked for."""
        return self._pool.submit(work, *given, **named)

    def __enter__(self) -> "Ahead":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
