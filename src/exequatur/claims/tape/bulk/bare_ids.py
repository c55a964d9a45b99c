"""Numbers of rows, loans and contracts in their barest writing, found once for all who ask a column what its cells are not."""

from typing import Any, NamedTuple

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.threads import contains

_NUMBER = "(?:[1-9][0-9]{0,12}|0{1,6}[1-9][0-9]{0,6})"
"""Figures, not all of them 0, and too few for an identity number."""
SHAPES = (f"^{_NUMBER}$", f"^[A-Z]{{1,6}}{_NUMBER}$", f"^[A-Z]{{1,6}}-{_NUMBER}$")
FIGURES, WITH_DASH = 0, 2
"""Places in `SHAPES`."""

_FIRST = 200


class BareIds(NamedTuple):
    """`rows`: which cells of a column are of the shape at the place `shape` in `SHAPES`."""

    shape: int
    rows: np.ndarray[Any, Any]


def bare_ids(texts: pl.Series) -> BareIds | None:
    """The bare ids of a column, where most of its first cells are some of one shape."""
    first = texts.head(_FIRST)
    found = [int(first.str.contains(shape).sum() or 0) for shape in SHAPES]
    shape = found.index(max(found))
    if found[shape] * 2 <= len(first):
        return None
    return BareIds(shape, np.asarray(contains(texts, SHAPES[shape]).fill_null(False).to_numpy()))
