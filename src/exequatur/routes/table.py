"""The evaluator's answer: one row per claim, asset, forum and route, as arrays; and what it says per claim."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from exequatur.routes.applies import NO
from exequatur.routes.columns import FAR, NAT, ClaimColumns, Days
from exequatur.routes.plan import STRENGTHS, RoutePlan
from exequatur.routes.refusal import SEVERITY, UNKNOWN

OPENNESS = np.array([0, 0, 2, 0, 1, 1], np.int8)
"""By state: 0 the way is open, 1 nobody can tell, 2 it is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteTable:
    """Rows in order of their claim. `route` counts in `routes`; `obligor` and `asset` are numbers within the claim (-1:
    the owner is not on the claim). `state` counts in `outcome.STATES`, `applies` in `applies.APPLIES`, `strength` in
    `plan.STRENGTHS`, `risk` in `refusal.LEVELS`; `ground` is the worst refusal ground's place in its route's list.
    `last_day` and `safe_date` are days since 1970-01-01, `NAT` where there is none; `missing` and `assumed` are masks of
    `events.GAPS`.
    """

    claims: int
    routes: Sequence[RoutePlan]
    claim: NDArray[np.int32]
    obligor: NDArray[np.int16]
    asset: NDArray[np.int16]
    grade: NDArray[np.int8]
    route: NDArray[np.int32]
    applies: NDArray[np.int8]
    state: NDArray[np.int8]
    last_day: Days
    safe_date: Days
    arguable: NDArray[np.bool_]
    strength: NDArray[np.int8]
    risk: NDArray[np.int8]
    ground: NDArray[np.int16]
    assumed: NDArray[np.uint32]
    missing: NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.claim)


_ARRAYS = tuple(f.name for f in fields(RouteTable) if f.name not in ("claims", "routes"))


def concat(tables: Sequence[RouteTable]) -> RouteTable:
    """Tables of consecutive claims as one; they share one book of routes."""
    first = np.cumsum([0, *(table.claims for table in tables)])
    arrays = {name: np.concatenate([getattr(table, name) for table in tables]) for name in _ARRAYS}
    arrays["claim"] = np.concatenate(
        [table.claim + np.int32(offset) for table, offset in zip(tables, first, strict=False)]
    )
    return RouteTable(claims=int(first[-1]), routes=tables[0].routes, **arrays)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSummary:
    """What the table says of each claim. `best` is the row of its best route (-1: none), by whether the way is open, strength,
    risk, evidence and the nearest day in that order; `first_safe` the earliest day to plan on among open routes.
    """

    best: NDArray[np.int64]
    open_routes: NDArray[np.int32]
    strength: NDArray[np.int8]
    risk: NDArray[np.int8]
    first_safe: Days
    first_row: NDArray[np.int64]
    missing: NDArray[np.uint32]


def best_by_claim(table: RouteTable) -> ClaimSummary:
    """Reduce the table to one line per claim; routes that do not apply, and those of kind `none`, count for nothing."""
    claims, rows = table.claims, len(table)
    counts = np.bincount(table.claim, minlength=claims) if rows else np.zeros(claims, np.int64)
    start = np.concatenate([[0], np.cumsum(counts)])
    has = np.flatnonzero(counts)
    none = STRENGTHS.index("none")
    ranked = (table.applies != NO) & (table.strength != none)
    openness = OPENNESS[table.state]
    is_open = ranked & (openness == 0)
    usable = ranked & (openness < 2)

    def reduce(values: NDArray[np.int64], empty: int) -> NDArray[np.int64]:
        out = np.full(claims, empty, np.int64)
        if len(has):
            out[has] = np.minimum.reduceat(values, start[has])
        return out

    row = np.arange(rows, dtype=np.int64)
    day = np.where(table.safe_date == NAT, FAR, table.safe_date).astype(np.int64)
    soon = np.clip(day, 0, (1 << 20) - 1)
    key = (
        (openness.astype(np.int64) << 60)
        | (table.strength.astype(np.int64) << 57)
        | (SEVERITY[table.risk].astype(np.int64) << 54)
        | (table.grade.astype(np.int64) << 52)
        | (soon << 32)
        | row
    )
    nothing = np.int64(np.iinfo(np.int64).max)
    key = reduce(np.where(usable, key, nothing), int(nothing))
    best = np.where(key == nothing, -1, key & 0xFFFFFFFF)
    dated = is_open & (table.safe_date != NAT)
    first = reduce(np.where(dated, (soon << 32) | row, nothing), int(nothing))
    first_row = np.where(first == nothing, -1, first & 0xFFFFFFFF)
    missing = np.zeros(claims, np.uint32)
    if len(has):
        missing[has] = np.bitwise_or.reduceat(np.where(ranked, table.missing, np.uint32(0)), start[has])
    return ClaimSummary(
        best=best,
        open_routes=np.bincount(table.claim[is_open], minlength=claims).astype(np.int32),
        strength=_at(table.strength, best, STRENGTHS.index("none")),
        risk=_at(table.risk, best, UNKNOWN),
        first_safe=np.where(first_row < 0, NAT, _at(table.safe_date, first_row, NAT)).astype(np.int32),
        first_row=first_row,
        missing=missing,
    )


def _at(values: NDArray[np.generic], rows: NDArray[np.int64], empty: int) -> NDArray[np.int8]:
    if not len(values):
        return np.full(len(rows), empty, values.dtype)
    return np.where(rows < 0, empty, values[np.maximum(rows, 0)]).astype(values.dtype)


def grades(columns: ClaimColumns, asset: NDArray[np.int64]) -> NDArray[np.int8]:
    """The grade of evidence of assets by their number in the columns."""
    return columns.assets.grade[asset]
