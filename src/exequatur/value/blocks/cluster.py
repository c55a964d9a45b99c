"""Blocks over a cluster by Ray (extra `[cluster]`): one remote function, the same numbers as here. Nothing else of this project imports Ray."""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from exequatur.text import UserError
from exequatur.text.reasons import why
from exequatur.value.blocks.engines import computed
from exequatur.value.blocks.messages import MESSAGES

AT_ONCE = 1000
"""Blocks handed to the cluster at a time."""


class Cluster:
    """The cluster that `RAY_ADDRESS` names, else one started on this machine for this run, with so many processors (all of them where None).

    Raises:
        UserError: Ray is not installed, or the cluster cannot be reached.
    """

    def __init__(self, processors: int | None = None) -> None:
        try:
            import ray
        except ImportError as error:
            raise UserError(MESSAGES, "cluster.missing") from error
        self._ray: Any = ray
        self._ours = not ray.is_initialized()
        if self._ours:
            import os

            here = None if os.environ.get("RAY_ADDRESS") else processors
            try:
                ray.init(num_cpus=here, log_to_driver=False, include_dashboard=False, configure_logging=False)
            except Exception as error:  # Ray has many, and none in common
                raise UserError(MESSAGES, "cluster.unreachable", reason=why(error)) from error
        self._remote = ray.remote(num_cpus=1)(computed)
        self._running: dict[Any, int] = {}
        self._waiting: list[tuple[int, bytes]] = []

    def start(self, works: Mapping[int, bytes]) -> None:
        """Begin."""
        self._waiting = list(works.items())[::-1]
        self._hand_out()

    def _hand_out(self) -> None:
        while self._waiting and len(self._running) < AT_ONCE:
            number, work = self._waiting.pop()
            self._running[self._remote.remote(work)] = number

    @property
    def pending(self) -> int:
        """How many results are still to come."""
        return len(self._running) + len(self._waiting)

    def next_done(self) -> tuple[int, bytes]:
        """The next result, with its number."""
        done, _ = self._ray.wait(list(self._running), num_returns=1)
        result = bytes(self._ray.get(done[0]))
        number = self._running.pop(done[0])
        self._hand_out()
        return number, result

    def cancel(self) -> None:
        """Take back everything: what is half done on another machine is not waited for."""
        self._waiting = []
        for one in self._running:
            self._ray.cancel(one, force=False)
        self._running = {}

    def close(self) -> None:
        """Leave the cluster, or end the one that was started."""
        if self._ours:
            self._ray.shutdown()


def require() -> None:
    """Refuse to go on without Ray, before anything long is begun.

    Raises:
        UserError: it is not installed.
    """
    if find_spec("ray") is None:
        raise UserError(MESSAGES, "cluster.missing")
