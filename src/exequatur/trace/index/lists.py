"""A list of names screened, over several processes where it is long; the answers are the same whatever their number."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from exequatur.trace.index.records import Refused, checked_names, read_rows
from exequatur.trace.index.screening import DEPTH, Answer, Query, screen
from exequatur.trace.index.segments import Index, open_index

CHUNK = 100
"""Names that a process takes at a time."""
ALONE = 300
"""Names up to which one process is quicker than several."""


@dataclass(frozen=True)
class Asking:
    """How a list is screened; prior: as of `screen`, none for one over the size of the index."""

    top: int = 10
    prior: float | None = None
    depth: int = DEPTH


USUAL = Asking()


def read_queries(path: Path) -> list[tuple[int, Query | Refused]]:
    """Names of a CSV file with the column name, and kind where it is known, with their lines; those that are no names are refused.

    Raises:
        UserError: the file cannot be read, or lacks the column.
    """
    return [
        (
            line,
            row
            if isinstance(row, Refused)
            else Query(row["name"].strip(), row.get("kind", "").strip().lower()),
        )
        for line, row in checked_names(read_rows(path, ("name",)))
    ]


def screen_all(
    queries: list[Query],
    folder: Path,
    asking: Asking = USUAL,
    processes: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Answer]:
    """Screen names in order.

    Args:
        processes: 0 for as many as the machine has, or one for a short list.
        progress: called with the number of names done, and of all.
    """
    number = processes or (1 if len(queries) <= ALONE else os.cpu_count() or 1)
    chunks = [queries[i : i + CHUNK] for i in range(0, len(queries), CHUNK)]
    done = 0
    for answers in _answered(chunks, folder, asking, number):
        done += len(answers)
        yield from answers
        if progress is not None:
            progress(done, len(queries))


def _answered(
    chunks: list[list[Query]], folder: Path, asking: Asking, processes: int
) -> Iterator[list[Answer]]:
    if processes == 1 or len(chunks) < 2:
        index = open_index(folder)
        for chunk in chunks:
            yield [_screened(query, index, asking) for query in chunk]
        return
    open_index(folder)
    with ProcessPoolExecutor(min(processes, len(chunks)), initializer=_start, initargs=(folder,)) as pool:
        waiting = iter(chunks)
        ahead = [pool.submit(partial(_chunk, asking=asking), c) for c in islice(waiting, 2 * processes)]
        while ahead:
            answers = ahead.pop(0).result()
            ahead += [pool.submit(partial(_chunk, asking=asking), c) for c in islice(waiting, 1)]
            yield answers


_OPEN: list[Index] = []
"""The index that a process has open."""


def _start(folder: Path) -> None:
    _OPEN[:] = [open_index(folder)]


def _chunk(queries: list[Query], asking: Asking) -> list[Answer]:
    return [_screened(query, _OPEN[0], asking) for query in queries]


def _screened(query: Query, index: Index, asking: Asking) -> Answer:
    return screen(query, index, asking.top, asking.prior, asking.depth)
