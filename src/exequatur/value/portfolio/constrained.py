"""Several limits at once (budget by quarter, caps by debtor, forum and funder, staff): solved by HiGHS, with the gap that it proves."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Selection

SECONDS = 30.0


@dataclass(frozen=True)
class Limit:
    """What may not be exceeded: `uses` of each claim (row) and option (column), `most` of all together; `name` for who asks which one binds."""

    name: str
    uses: Floats
    most: float


def select_under(
    values: Floats, limits: Sequence[Limit], forced: Choices | None = None, seconds: float = SECONDS
) -> Selection:
    """The options of greatest value under all limits, at most one a claim.

    Args:
        values: of each claim (row) and option (column), not a number for one that is not to be had.
        forced: the option of each claim that must be taken, -1 where none; one that is worth nothing is not forced.
        seconds: after which the best answer found so far is given, with its gap.

    Raises:
        ValueError: limits of another shape, or ones that cannot be kept together (forced filings that exceed them).
    """
    for limit in limits:
        if limit.uses.shape != values.shape:
            raise ValueError(
                f"the limit {limit.name} has uses of shape {limit.uses.shape}, not {values.shape}"
            )
    good = ~np.isnan(values) & (values > 0)
    claim, option = np.nonzero(good)
    if not len(claim):
        return Selection(np.full(len(values), -1, dtype=np.int64), 0.0, 0.0, 0.0, 0.0, 0.0)
    many = len(claim)
    one_each = sparse.csr_array((np.ones(many), (claim, np.arange(many))), shape=(len(values), many))
    least = np.zeros(many)
    if forced is not None:
        least[option == forced[claim]] = 1.0
    uses = sparse.csr_array(np.stack([limit.uses[claim, option] for limit in limits])) if limits else None
    constraints = [LinearConstraint(one_each, -np.inf, np.ones(len(values)))]
    if uses is not None:
        constraints.append(LinearConstraint(uses, -np.inf, np.array([limit.most for limit in limits])))
    found = milp(
        -values[claim, option], constraints=constraints, integrality=np.ones(many), bounds=Bounds(least, 1),
        options={"time_limit": seconds, "mip_rel_gap": 1e-6},
    )  # fmt: skip
    if found.x is None:
        raise ValueError("the limits cannot be kept together with the forced filings")
    return _selection(values, limits, claim, option, found.x > 0.5, -float(found.mip_dual_bound))


def _selection(
    values: Floats,
    limits: Sequence[Limit],
    claim: Choices,
    option: Choices,
    taken: NDArray[np.bool_],
    bound: float,
) -> Selection:
    choice = np.full(len(values), -1, dtype=np.int64)
    choice[claim[taken]] = option[taken]
    value = float(values[claim[taken], option[taken]].sum())
    cost = float(limits[0].uses[claim[taken], option[taken]].sum()) if limits else 0.0
    bound = max(bound, value)
    return Selection(choice, value, cost, bound, (bound - value) / bound if bound > 0 else 0.0, float("nan"))
