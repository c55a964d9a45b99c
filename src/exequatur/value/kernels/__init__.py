"""Compiled kernels: the path model of one pursuit as one scalar function, run over all cores. Optional: `pip install exequatur[value]`.

They give what the arrays of `value.paths` give, path by path on the same draws, to 1e-9 relative; tests hold that.
"""

from importlib.util import find_spec


def available() -> bool:
    """Is numba installed, without which there are no kernels?"""
    return find_spec("numba") is not None
