"""The closed forms compiled: claim after claim on all cores. Imported only where numba is installed; the same numbers as `numbers` gives, to 1e-9."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call,untyped-decorator"
# Numba finds the types; what it compiles has none to be checked here.

import hashlib
import math
from pathlib import Path

import numpy as np
from numba import njit, prange
from numba.extending import overload, register_jitable

from exequatur.value.screen import forms, names, numbers
from exequatur.value.screen import spread as spreads
from exequatur.value.screen.names import OWN

_TABLE = np.ascontiguousarray(numbers.NORMAL)
_REACH = numbers.REACH


@overload(numbers.norm)
def _norm(x):
    def found(x):
        at = (min(max(x, -_REACH), _REACH - 1e-9) + _REACH) * 64.0
        cell = int(at)
        u = at - cell
        return _TABLE[cell, 0] + u * (_TABLE[cell, 1] + u * (_TABLE[cell, 2] + u * _TABLE[cell, 3]))

    return found


@overload(numbers.pick)
def _pick(which, one, other):
    return lambda which, one, other: one if which else other


@overload(numbers.some)
def _some(which):
    return lambda which: which


@overload(numbers.log)
def _log(x):
    return lambda x: math.log(max(x, 1e-300))


@overload(numbers.exp)
def _exp(x):
    return lambda x: math.exp(x)


@overload(numbers.root)
def _root(x):
    return lambda x: math.sqrt(max(x, 0.0))


@overload(numbers.fade)
def _fade(mean, cv2, s):
    def found(mean, cv2, s):
        u = s * mean * cv2
        if abs(u) < 1e-8:
            return math.exp(-s * mean * (1.0 - u / 2))
        return math.exp(-s * mean * (math.log1p(u) / u))

    return found


@overload(numbers.within)
def _within(mean, cv2, x):
    def found(mean, cv2, x):
        if cv2 <= 0 or mean <= 0:
            sure = 1.0 if x >= mean else 0.0
            return sure, sure, sure
        k, at = 1.0 / cv2, max(x, 0.0) / (mean * cv2)
        if at <= 0:
            return 0.0, 0.0, 0.0
        if at > k + 60.0 + 12.0 * math.sqrt(k):
            return 1.0, 1.0, 1.0
        step = math.exp(k * math.log(at) - at - math.lgamma(k + 1.0))
        if at < k + 1.0:  # the series of Abramowitz and Stegun 6.5.29
            term, total, i = 1.0, 1.0, k
            while term > total * 1e-16:
                i += 1.0
                term *= at / i
                total += term
            reached = step * total
        else:  # the continued fraction 6.5.31, by the method of Lentz
            b = at + 1.0 - k
            c, d = 1e300, 1.0 / b
            h = d
            for i in range(1, 500):
                a = -i * (i - k)
                b += 2.0
                d = a * d + b
                d = 1.0 / (d if abs(d) > 1e-300 else 1e-300)
                c = b + a / c
                c = c if abs(c) > 1e-300 else 1e-300
                h *= d * c
                if abs(d * c - 1.0) < 1e-15:
                    break
            reached = 1.0 - k * step * h
        one = reached - step
        return reached, max(one, 0.0), max(one - step * at / (k + 1.0), 0.0)

    return found


for _form in (
    forms.start, forms.then, forms.times, forms.settled, forms.states, forms.least, forms.bounded, forms.capped, forms.leaf, forms.annuity, forms.stage_costs,
    forms.spend, forms.together, forms.ordered, forms.ends, forms.reap, forms.hasty, forms.paid_by, forms.figures,
    spreads.survives, spreads.spread_costs, spreads.spread_worth, spreads.won, spreads.atoms, spreads.quantile, spreads.spread,
):  # fmt: skip
    register_jitable(_form)
_figures, _spread, _ATOMS = forms.figures, spreads.spread, spreads.ATOMS


def _version():
    """Of all that is compiled here: numba keeps what it compiled by its own code and closure alone, and would not see a change elsewhere."""
    read = b"".join(
        Path(str(one)).read_bytes()
        for one in (__file__, forms.__file__, names.__file__, numbers.__file__, spreads.__file__)
    )
    return int.from_bytes(hashlib.sha256(read).digest()[:7], "big")


def _compiled(version):
    """`run` and `run_spread`, with the version, which is never below 0, in its closure."""

    @njit(parallel=True, cache=True, error_model="numpy")
    def run(own, route, which, t, one, two, pct, found):
        """Fill the rows of `found`, one a claim.

        Args:
            own: the first figures of each claim, a row each; route: the rest, a row each; which: the row of `route` of each claim.
        """
        if version < 0:
            return
        for i in prange(len(own)):
            p = np.empty(OWN + route.shape[1])
            p[:OWN] = own[i]
            p[OWN:] = route[which[i]]
            _figures(p, t, one, two, pct, found[i])

    @njit(parallel=True, cache=True, error_model="numpy")
    def run_spread(own, route, which, t, alpha, found):
        """Fill the rows of `found` with the spread of each claim: see `run`."""
        if version < 0:
            return
        for i in prange(len(own)):
            p = np.empty(OWN + route.shape[1])
            p[:OWN] = own[i]
            p[OWN:] = route[which[i]]
            _spread(p, t, alpha, np.empty(_ATOMS), np.empty(_ATOMS), found[i])

    return run, run_spread


run, run_spread = _compiled(_version())
