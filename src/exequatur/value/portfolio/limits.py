"""What may not be exceeded, and how far a selection goes towards it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Marks

SLACK = 1e-9
"""Part of a limit by which a selection may be over it: the rounding of sums."""


@dataclass(frozen=True)
class Limit:
    """What may not be exceeded: `uses` of each claim (row) and option (column), from 0 on, and `most` of all together, from 0 on; `name` for who asks
    which one binds. rows: the claims that `uses` is of, where it is not of all; nothing is used by the others."""

    name: str
    uses: Floats
    most: float
    rows: Choices | None = None


class ForcedExceed(ValueError):
    """What must be filed exceeds a limit: its name, what the cheapest filings use of it, and how much there is."""

    def __init__(self, name: str, need: float, most: float) -> None:
        super().__init__(
            f"the forced filings alone take {need:,.0f} of the limit {name}, which is {most:,.0f}"
        )
        self.name, self.need, self.most = name, need, most


def check_limits(limits: Sequence[Limit], shape: tuple[int, ...], good: Marks) -> None:
    """Refuse limits that cannot be.

    Raises:
        ValueError: uses of another shape, or uses or a most below 0 or not a number.
    """
    for limit in limits:
        expected = shape if limit.rows is None else (len(limit.rows), *shape[1:])
        if limit.uses.shape != expected:
            raise ValueError(f"the limit {limit.name} has uses of shape {limit.uses.shape}, not {expected}")
        ours = limit.uses[good if limit.rows is None else good[limit.rows]]
        if not limit.most >= 0 or (ours < 0).any() or np.isnan(ours).any():
            raise ValueError(f"the limit {limit.name} and its uses are numbers from 0 on")


def least_forced(limits: Sequence[Limit], must: Marks) -> None:
    """Refuse filings that cannot be kept within a limit, whichever of the allowed options is taken.

    Raises:
        ForcedExceed: the first limit of which they need more than there is.
    """
    for limit in limits:
        allowed = must if limit.rows is None else must[limit.rows]
        uses = np.where(allowed, limit.uses, np.inf).min(axis=-1) if allowed.size else np.zeros(0)
        need = float(uses[allowed.any(axis=-1)].sum()) if allowed.ndim > 1 else 0.0
        if need > limit.most * (1 + SLACK):
            raise ForcedExceed(limit.name, need, limit.most)


def matrix_of(limits: Sequence[Limit], claim: Choices, option: Choices, claims: int) -> sparse.csr_array:
    """The uses of each limit (row) by each of some options (column), given by claim and option."""
    many = len(claim)
    rows, columns, uses = [], [], []
    for k, limit in enumerate(limits):
        if limit.rows is None:
            found, at = limit.uses[claim, option], np.arange(many)
        else:
            place = np.full(claims, -1, dtype=np.int64)
            place[limit.rows] = np.arange(len(limit.rows))
            at = np.flatnonzero(place[claim] >= 0)
            found = limit.uses[place[claim[at]], option[at]]
        some = found > 0
        rows.append(np.full(int(some.sum()), k))
        columns.append(at[some])
        uses.append(found[some])
    if not limits:
        return sparse.csr_array((0, many))
    cells = (np.concatenate(rows), np.concatenate(columns))
    return sparse.csr_array((np.concatenate(uses), cells), shape=(len(limits), many))
