"""Where blocks are computed: here, one after the other, or over processes. A cluster is in `cluster`."""

import os
import signal
import threading
from collections import deque
from collections.abc import Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from multiprocessing import get_context, parent_process
from typing import Protocol

from exequatur.value.blocks.block import block, unpacked


class Engine(Protocol):
    """Computes packed work. `start` is given all of it, by number; `next_done` waits for one result; `cancel` takes back what has not begun, after which
    `next_done` gives only what was running; `close` lets go of everything."""

    def start(self, works: Mapping[int, bytes]) -> None:
        """Begin."""

    @property
    def pending(self) -> int:
        """How many results are still to come."""

    def next_done(self) -> tuple[int, bytes]:
        """The next result, with its number."""

    def cancel(self) -> None:
        """Take back what has not begun."""

    def close(self) -> None:
        """Let go of workers."""


def computed(work: bytes) -> bytes:
    """A packed block, as a packed result: what every worker runs."""
    return block(unpacked(work)).packed()


class Serial:
    """One block after the other, in this process."""

    def __init__(self) -> None:
        self._left: deque[tuple[int, bytes]] = deque()

    def start(self, works: Mapping[int, bytes]) -> None:
        """Begin."""
        self._left.extend(works.items())

    @property
    def pending(self) -> int:
        """How many results are still to come."""
        return len(self._left)

    def next_done(self) -> tuple[int, bytes]:
        """The next result, with its number."""
        number, work = self._left.popleft()
        return number, computed(work)

    def cancel(self) -> None:
        """Take back what has not begun."""
        self._left.clear()

    def close(self) -> None:
        """Nothing to let go of."""


class Processes:
    """So many processes of this machine. They leave an interrupt to the one that started them, and end when it is gone, however it ended."""

    def __init__(self, workers: int) -> None:
        self._pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_as_worker)
        self._running: dict[Future[bytes], int] = {}

    def start(self, works: Mapping[int, bytes]) -> None:
        """Begin."""
        self._running.update({self._pool.submit(computed, work): number for number, work in works.items()})

    @property
    def pending(self) -> int:
        """How many results are still to come."""
        return len(self._running)

    def next_done(self) -> tuple[int, bytes]:
        """The next result, with its number."""
        done, _ = wait(self._running, return_when=FIRST_COMPLETED)
        one = next(iter(done))
        result = one.result()
        return self._running.pop(one), result

    def cancel(self) -> None:
        """Take back what has not begun."""
        self._running = {one: number for one, number in self._running.items() if not one.cancel()}

    def close(self) -> None:
        """End the processes; what they are at is given up."""
        self._pool.shutdown(wait=not self._running, cancel_futures=True)


def _as_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process that was killed tells its workers nothing: they watch it."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
