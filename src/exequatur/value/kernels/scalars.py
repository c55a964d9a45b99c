"""Scalar building blocks for compiled code: Philox4x32-10, a quantile by its table, the exponential function.

They take no branch and call no library, so that a loop over them is vectorised, and they round the same way on every processor. `kernels.cuda` compiles the same
functions for a GPU with the three primitives below replaced by those of the device.
"""

# mypy: disable-error-code="no-untyped-def,no-untyped-call,call-arg,var-annotated,import-untyped"
# Numba finds the types; what it compiles has none to be checked here.

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

from exequatur.value.paths.philox import ROUNDS
from exequatur.value.paths.tables import BASE, CELLS, SHIFT

word = np.uint64

_M0, _M1 = word(0xD2511F53), word(0xCD9E8D57)
_W0, _W1 = word(0x9E3779B9), word(0xBB67AE85)
_LOW, _THIRTY_TWO = word(0xFFFFFFFF), word(32)
_HALF, _CELLS, _BASE, _SHIFT, _TWO = word(1 << 31), word(CELLS), word(BASE), word(SHIFT), word(2)
_ONE, _REST, _NEXT, _LAST = word(0x3FF0000000000000), word((1 << SHIFT) - 1), word(1), word(3)
_WHOLE, _TWO_52 = word(0x4330000000000000), 4503599627370496.0
_BIAS, _EXPONENT = word(1023), word(52)
_LOG2_E, _LN2_HIGH, _LN2_LOW, _ROUND = 1.4426950408889634, 0.6931471803691238, 1.9082149292705877e-10, 6755399441055744.0  # fmt: skip


@intrinsic
def fma(context, a, b, c):
    """a b + c, rounded once."""
    return types.float64(
        types.float64, types.float64, types.float64
    ), lambda _, builder, __, args: builder.fma(*args)


@intrinsic
def bits_of(context, x):
    """The 64 bits of a float."""
    return types.uint64(types.float64), lambda _, builder, __, args: builder.bitcast(args[0], ir.IntType(64))


@intrinsic
def float_of(context, bits):
    """The float of 64 bits."""
    return types.float64(types.uint64), lambda _, builder, __, args: builder.bitcast(args[0], ir.DoubleType())


@njit(inline="always")
def block(path, number, entity, seed):
    """Four 32-bit words of Philox4x32-10: those of `paths.draws.Draws` for the slots of this block."""
    one, two, three, four = path & _LOW, path >> _THIRTY_TWO, number, entity & _LOW
    first, second = seed & _LOW, entity >> _THIRTY_TWO
    for _ in range(ROUNDS):
        a, b = one * _M0, three * _M1
        one, three = (b >> _THIRTY_TWO) ^ two ^ first, (a >> _THIRTY_TWO) ^ four ^ second
        two, four = b & _LOW, a & _LOW
        first, second = (first + _W0) & _LOW, (second + _W1) & _LOW
    return one, two, three, four


@njit(inline="always")
def cell_of(draw):
    """Where the four coefficients of a 32-bit draw begin in a flat table, and the place of the draw in the cell: see `paths.tables`."""
    upper = draw >= _HALF
    v = _LOW - draw if upper else draw
    bits = bits_of((float_of(v | _WHOLE) - _TWO_52) + 0.5)
    cell = (bits >> _SHIFT) - _BASE + (_CELLS if upper else word(0))
    return cell << _TWO, float_of((bits & _REST) | _ONE) - 1.0


@njit(inline="always")
def cubic(table, at, s):
    """The quantile at a place in a cell of a flat table."""
    return fma(fma(fma(table[at + _LAST], s, table[at + _TWO]), s, table[at + _NEXT]), s, table[at])


@njit(inline="always")
def exp(x):
    """e^x to the last place or two for x from -708 to 709, at the nearer end of that beyond: a power of two, and the polynomial of degree 10 through the Chebyshev nodes
    of the rest."""
    x = x if x > -708.0 else -708.0
    x = x if x < 709.0 else 709.0
    shifted = fma(x, _LOG2_E, _ROUND)
    k = shifted - _ROUND
    r = fma(k, -_LN2_LOW, fma(k, -_LN2_HIGH, x))
    p = fma(2.762637106569636e-07, r, 2.764019739169484e-06)
    p = fma(p, r, 2.480150431378554e-05)
    p = fma(p, r, 0.00019841170230570286)
    p = fma(p, r, 0.001388888893251478)
    p = fma(p, r, 0.008333333385699212)
    p = fma(p, r, 0.041666666666573066)
    p = fma(p, r, 0.16666666666554314)
    p = fma(p, r, 0.5000000000000006)
    p = fma(fma(p, r, 1.0000000000000067), r, 1.0)
    return p * float_of((bits_of(shifted) + _BIAS) << _EXPONENT)
