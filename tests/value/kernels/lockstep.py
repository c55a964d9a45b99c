"""A GPU in plain Python, so that a kernel's steps can be held to figures without one: every thread of a block is a thread here, and lanes of a warp wait for each other
where they exchange values. It knows what `value.kernels.cuda` uses, nothing more."""

import threading
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np

LANES = 32


class Device:
    """Stands in the place of `numba.cuda`."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._lock = threading.Lock()
        self.atomic = SimpleNamespace(add=self._add)
        self.blockDim = SimpleNamespace(x=0)
        self.gridDim = SimpleNamespace(y=0)

    @property
    def threadIdx(self) -> Any:
        return SimpleNamespace(x=self._own.thread)

    @property
    def blockIdx(self) -> Any:
        return SimpleNamespace(x=self._own.block[0], y=self._own.block[1])

    def jit(self, device: bool = False) -> Callable[[Any], Any]:
        """Leaves a function as it is."""
        return lambda function: function

    def shfl_down_sync(self, mask: int, value: Any, step: int) -> Any:
        """The value of the lane `step` further on; one's own where there is none."""
        lane, warp = self._own.thread % LANES, self._own.warp
        warp.values[lane] = value
        warp.barrier.wait()
        found = warp.values[min(lane + step, LANES - 1)] if lane + step < LANES else value
        warp.barrier.wait()
        return found

    def _add(self, array: Any, at: Any, value: Any) -> None:
        with self._lock:
            array[at] += value

    def launch(self, kernel: Callable[..., None], wide: int, high: int, threads: int, *given: Any) -> None:
        """Run a kernel over a grid, block after block."""
        self.blockDim.x, self.gridDim.y = threads, high
        for block in ((x, y) for x in range(wide) for y in range(high)):
            warps = [SimpleNamespace(values=[0] * LANES, barrier=threading.Barrier(LANES)) for _ in range(threads // LANES)]  # fmt: skip

            def run(thread: int, block: tuple[int, int] = block, warps: list[Any] = warps) -> None:
                self._own.thread, self._own.block, self._own.warp = thread, block, warps[thread // LANES]
                kernel(*given)

            running = [threading.Thread(target=run, args=(thread,)) for thread in range(threads)]
            for one in running:
                one.start()
            for one in running:
                one.join()


def module(device: Device) -> ModuleType:
    """The device as a module, with the functions of `libdevice` that are used."""
    made = ModuleType("numba.cuda")
    for name in ("atomic", "blockDim", "gridDim", "jit", "shfl_down_sync"):
        setattr(made, name, getattr(device, name))
    made.libdevice = SimpleNamespace(  # type: ignore[attr-defined]
        fma=lambda a, b, c: a * b + c,
        double_as_longlong=lambda x: np.float64(x).view(np.int64),
        longlong_as_double=lambda bits: np.int64(bits).view(np.float64),
    )
    made.__getattr__ = lambda name: getattr(device, name)  # type: ignore[method-assign]
    return made
