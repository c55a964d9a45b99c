"""Run blocks to the end, keeping each as it is finished."""

from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor

from exequatur.value.blocks.block import Result, Work
from exequatur.value.blocks.engines import Engine, Serial
from exequatur.value.blocks.store import Store

Progress = Callable[[int, int], None]
"""Told how many blocks of how many are done."""


class WorkerLost(RuntimeError):
    """A worker ended before its block did (killed, or out of memory). What was finished is kept where there is a folder."""


def run_blocks(
    works: Sequence[Work], store: Store | None = None, engine: Engine | None = None, progress: Progress | None = None
) -> list[Result]:  # fmt: skip
    """The results of all blocks, in their order.

    Args:
        store: where finished blocks are kept and looked for first; nowhere where absent.
        engine: absent: this process. It is closed at the end, however it comes.

    Raises:
        KeyboardInterrupt: as it came; what had been begun is finished and kept first. A second one does not wait.
        WorkerLost: a worker died.
    """
    packed = [work.packed() for work in works]
    found: dict[int, Result] = {}
    if store is not None:
        for number, work in enumerate(packed):
            if (kept := store.get(work)) is not None and len(kept.mean) == _rows(works[number]):
                found[number] = kept
    engine = engine or Serial()

    def take() -> None:
        number, result = engine.next_done()
        if store is not None:
            store.put(packed[number], result)
        found[number] = Result.unpacked(result)
        if progress is not None:
            progress(len(found), len(works))

    try:
        if progress is not None:
            progress(len(found), len(works))
        engine.start({number: work for number, work in enumerate(packed) if number not in found})
        try:
            while engine.pending:
                take()
        except KeyboardInterrupt:
            engine.cancel()
            while engine.pending:
                take()
            raise
    except BrokenExecutor as error:
        raise WorkerLost(str(error)) from error
    finally:
        engine.close()
    return [found[number] for number in range(len(works))]


def _rows(work: Work) -> int:
    return sum(len(deals) for deals in work.deals)
