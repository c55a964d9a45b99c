"""Progress on standard error: a bar of steps, shown only to a person at a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class Steps:
    """A bar over a known number of steps, each with a sentence; silent unless standard error is a terminal."""

    def __init__(self, count: int) -> None:
        self._count, self._done = count, 0
        self._bar: Any = None
        self._task: Any = None

    def step(self, sentence: str) -> None:
        """Begin the next step, saying what it is."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.start()
            self._task = self._bar.add_task(sentence, total=self._count)
        self._bar.update(self._task, description=sentence, completed=self._done)
        self._done += 1

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def steps(count: int) -> Iterator[Steps]:
    """A bar over `count` steps, gone at the end however it comes."""
    bar = Steps(count)
    try:
        yield bar
    finally:
        bar.close()


class Share:
    """A bar of what part of something long is done, with a sentence; silent unless standard error is a terminal, and until there is something to say."""

    def __init__(self, sentence: Callable[[int, int], str]) -> None:
        self._sentence = sentence
        self._bar: Any = None
        self._task: Any = None

    def __call__(self, done: int, whole: int) -> None:
        """So much of the whole is done."""
        if not sys.stderr.isatty() or not whole:
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

            self._bar = Progress(
                TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), TimeRemainingColumn(), console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self._bar.start()
            self._task = self._bar.add_task("", total=whole)
        self._bar.update(self._task, description=self._sentence(done, whole), completed=done)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def share(sentence: Callable[[int, int], str]) -> Iterator[Share]:
    """A bar of what is done, gone at the end however it comes."""
    bar = Share(sentence)
    try:
        yield bar
    finally:
        bar.close()
