"""The same paths on a GPU: the functions of `scalars`, `course` and `follow`, compiled for the device, a thread to each scenario. Optional: `pip install exequatur[gpu]`.

Additions and multiplications may be fused there and are not on the processor, so that figures agree within 1e-9, not bit for bit. What goes from host to device is the
claims; what comes back is two sums a claim and one total a scenario.
"""

# mypy: disable-error-code="no-untyped-def,no-untyped-call,attr-defined,call-arg"
# Numba finds the types; what it compiles has none to be checked here.

import math
from importlib.util import find_spec
from types import FunctionType
from typing import Any

import numpy as np

from exequatur.value.kernels import course, follow, scalars
from exequatur.value.kernels.packing import Whole
from exequatur.value.kernels.scenarios import Stack
from exequatur.value.paths.recoveries import Seeded

THREADS = 128
"""Of a block."""
REGISTERS = 128
"""Of a thread: more would leave too few threads on a multiprocessor to hide what they wait for."""
LANES = 32


def installed() -> bool:
    """Is numba-cuda there, without which nothing is compiled for a device?"""
    return find_spec("numba_cuda") is not None


def present() -> bool:
    """Is there a GPU that can be used?"""
    if not installed():
        return False
    from numba import cuda

    return bool(cuda.is_available())


def device_function() -> Any:
    """`follow.follow` for the device: the source of the processor's functions with the device's primitives in the place of the processor's."""
    from numba import cuda
    from numba.cuda import libdevice

    @cuda.jit(device=True)
    def fma(a, b, c):
        return libdevice.fma(a, b, c)

    @cuda.jit(device=True)
    def bits_of(x):
        return np.uint64(libdevice.double_as_longlong(x))

    @cuda.jit(device=True)
    def float_of(bits):
        return libdevice.longlong_as_double(np.int64(bits))

    made: dict[str, Any] = {"fma": fma, "bits_of": bits_of, "float_of": float_of}
    for module, names in (
        (scalars, ("block", "cell_of", "cubic", "exp")),
        (course, ("over", "run", "course", "shares")),
        (follow, ("drawn", "below", "follow")),
    ):
        for name in names:
            source = getattr(module, name).py_func
            known = {**source.__globals__, **made}
            made[name] = cuda.jit(device=True)(FunctionType(source.__code__, known, name))
    return made["follow"]


def kernel_source() -> Any:
    """The kernel, not yet compiled: scenarios along x, every claim whose number leaves the rest y when divided by the height of the grid."""
    from numba import cuda

    path_of = device_function()

    def play(totals, sums, numbers, schedules, known, table_of, scales, others, needed, entities, columns, beside, units, unit, tables, seed, first):  # fmt: skip
        i = cuda.blockIdx.x * cuda.blockDim.x + cuda.threadIdx.x
        counts = i < totals.size
        path, total = first + np.uint64(i), np.int64(0)
        for claim in range(cuda.blockIdx.y, numbers.shape[0], cuda.gridDim.y):
            found = path_of(
                numbers[claim], schedules[claim], known[claim], table_of[claim], scales[claim], others[claim], tables, needed[claim],
                entities[claim], seed, path,
            )  # fmt: skip
            value = beside[claim] + found[columns[claim]]
            total += np.int64(math.floor(value * unit + 0.5))
            whole = np.int64(math.floor(value * units[claim] + 0.5)) if counts else np.int64(0)
            coarse = (whole + 1024) >> 11
            square = coarse * coarse
            step = LANES // 2
            while step > 0:
                whole += cuda.shfl_down_sync(0xFFFFFFFF, whole, step)
                square += cuda.shfl_down_sync(0xFFFFFFFF, square, step)
                step //= 2
            if cuda.threadIdx.x % LANES == 0:
                cuda.atomic.add(sums, (claim, 0), whole)
                cuda.atomic.add(sums, (claim, 1), square)
        if counts:
            cuda.atomic.add(totals, i, total)

    return play


def on_gpu(stack: Stack, paths: Seeded) -> tuple[Whole, Whole]:
    """Sums and sums of squares of each position, and the totals of each scenario, in whole units.

    Raises:
        RuntimeError: there is no GPU, or numba-cuda is not installed.
    """
    if not present():
        raise RuntimeError("there is no GPU that numba-cuda can use: pip install exequatur[gpu]")
    from numba import cuda

    kernel = _kernel()
    sums, totals = cuda.to_device(np.zeros((len(stack.numbers), 2), dtype=np.int64)), cuda.to_device(np.zeros(paths.count, dtype=np.int64))  # fmt: skip
    given = [cuda.to_device(np.ascontiguousarray(one)) for one in (stack.numbers, stack.schedules, stack.known, stack.table_of, stack.scales, stack.others, stack.needed, stack.entities, stack.columns, stack.beside, stack.units)]  # fmt: skip
    wide = -(-paths.count // THREADS)
    high = min(len(stack.numbers), max(1, 8192 // wide))
    kernel[(wide, high), THREADS](
        totals, sums, *given, stack.unit, cuda.to_device(np.ascontiguousarray(stack.tables)), np.uint64(paths.seed & 0xFFFFFFFF),
        np.uint64(paths.first),
    )  # fmt: skip
    return sums.copy_to_host(), totals.copy_to_host()


_KERNEL: list[Any] = []


def _kernel() -> Any:
    """The kernel compiled when it is first asked for."""
    if not _KERNEL:
        from numba import cuda

        _KERNEL.append(cuda.jit(max_registers=REGISTERS)(kernel_source()))
    return _KERNEL[0]
