"""Scalar draws for compiled code: Philox4x32-10, the normal quantile, a cubic spline on even nodes; each the twin of an array function."""

import math

from numba import njit, uint64

_M0, _M1 = uint64(0xD2511F53), uint64(0xCD9E8D57)
_W0, _W1 = uint64(0x9E3779B9), uint64(0xBB67AE85)
_LOW, _HALF = uint64(0xFFFFFFFF), uint64(32)


@njit(cache=True, inline="always")
def block(one, two, three, four, first, second):  # type: ignore[no-untyped-def]
    """Four words of Philox4x32-10 as uniforms above 0 and below 1: see `paths.philox`."""
    for _ in range(10):
        a, b = one * _M0, three * _M1
        one, three = (b >> _HALF) ^ two ^ first, (a >> _HALF) ^ four ^ second
        two, four = b & _LOW, a & _LOW
        first, second = (first + _W0) & _LOW, (second + _W1) & _LOW
    scale = 1.0 / 4294967296.0
    return (one + 0.5) * scale, (two + 0.5) * scale, (three + 0.5) * scale, (four + 0.5) * scale


@njit(cache=True)
def normal(p):  # type: ignore[no-untyped-def]
    """The standard normal quantile (Wichura 1988, algorithm AS 241, PPND16: about 1e-16 relative)."""
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        top = (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608)  # fmt: skip
        low = (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1.0)  # fmt: skip
        return q * top / low
    r = p if q < 0 else 1.0 - p
    r = math.sqrt(-math.log(r))
    if r <= 5.0:
        r -= 1.6
        top = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734)  # fmt: skip
        low = (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1.0)  # fmt: skip
    else:
        r -= 5.0
        top = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772)  # fmt: skip
        low = (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1.0)  # fmt: skip
    found = top / low
    return -found if q < 0 else found


@njit(cache=True, inline="always")
def spline(table, row, z, start, step):  # type: ignore[no-untyped-def]
    """A cubic spline on even nodes: `table[row]` has its four coefficients by interval, as scipy's CubicSpline gives them."""
    i = int((z - start) / step)
    i = min(max(i, 0), table.shape[2] - 1)
    d = z - (start + i * step)
    c = table[row]
    return ((c[0, i] * d + c[1, i]) * d + c[2, i]) * d + c[3, i]


@njit(cache=True, inline="always")
def annuity(rate, begin, end):  # type: ignore[no-untyped-def]
    """One unit a year from `begin` to `end`, discounted: see `discounting.annuity`."""
    span = end - begin
    if span <= 0.0:
        return 0.0
    x = -rate * span
    per_x = 1.0 + x / 2 if abs(x) < 1e-8 else math.expm1(x) / x
    return math.exp(-rate * begin) * span * per_x
