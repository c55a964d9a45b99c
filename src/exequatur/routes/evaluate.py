"""The one evaluator: claims as columns and the law on a day, to routes with their deadlines and risks.

Rows are claim x asset (with its owner) x forum x route. Rows that share a plan are evaluated together by the operations
of `applies`, `limitation`, `outcome` and `refusal`; there is no loop over claims. `assess` runs the same operations over
one row at a time with a `Trace`, and computes no deadline of its own. Claims go through in parts, so memory is bounded by
the answer, and cost is linear in the number of claims.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exequatur.law.procedure import load_weekends
from exequatur.law.risks import load_risks
from exequatur.routes.applies import evaluate_applies, facts
from exequatur.routes.columns import KINDS, ClaimColumns, Ints, to_day
from exequatur.routes.events import View
from exequatur.routes.explain import Trace
from exequatur.routes.limitation import evaluate_reading
from exequatur.routes.outcome import Joined, join_readings, join_rules
from exequatur.routes.plan import Law, PlanBook, RoutePlan, RulePlan
from exequatur.routes.refusal import worst
from exequatur.routes.table import RouteTable, concat

PART = 250_000
"""How many claims are evaluated at a time."""


@dataclass(frozen=True)
class EvaluationSettings:
    """What the desk chooses: a deadline is `closing` when its safe date is this many days away or fewer."""

    closing_within_days: int = 183
    part: int = PART


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows before their routes: a claim, an asset of it, its owner, and a forum that reaches the asset.

    `asset` and `obligor` are numbers in the columns; `key` counts in `keys`, (origin, kind, forum).
    """

    claim: Ints
    asset: Ints
    obligor: Ints
    key: Ints
    keys: list[tuple[str, int, str]] = field(default_factory=list)


def evaluate(
    columns: ClaimColumns,
    base: Law,
    on: date,
    settings: EvaluationSettings | None = None,
    book: PlanBook | None = None,
) -> RouteTable:
    """Evaluate all claims of `columns` on the day `on`.

    Args:
        columns: the claims.
        base: the law.
        on: the day of the question; events after it are not known yet.
        settings: the desk's choices.
        book: plans already compiled for this law and day.

    Returns:
        One table for all claims, its rows in their order.
    """
    settings = settings or EvaluationSettings()
    book = book or make_book(base, on)
    parts = [
        evaluate_part(columns.part(i, min(i + settings.part, len(columns))), book, settings)
        for i in range(0, len(columns), settings.part)
    ]
    return concat(parts or [evaluate_part(columns, book, settings)])


def make_book(base: Law, on: date) -> PlanBook:
    """An empty book of plans for the law on a day, with the shipped risk factors and weekends."""
    return PlanBook(base, on, load_risks(), load_weekends())


def evaluate_part(columns: ClaimColumns, book: PlanBook, settings: EvaluationSettings) -> RouteTable:
    """Evaluate a part of a portfolio; the book grows with the plans that it needs."""
    rows = spread(columns, book)
    on = to_day(book.on)
    pieces: list[dict[str, NDArray[np.generic]]] = []
    for members, plan_numbers in _groups(rows, book):
        view = View(columns, rows.claim[members], rows.obligor[members], on)
        for number in plan_numbers:
            piece = _evaluate_route(view, book.routes[number], settings)
            size = len(members)
            piece["route"] = np.full(size, number, np.int32)
            piece["row"] = members
            pieces.append(piece)
    return _assemble(columns, book, rows, pieces)


def spread(columns: ClaimColumns, book: PlanBook) -> Rows:
    """Each asset in each forum that reaches it: its own jurisdiction, and the parts of one that has several."""
    assets, obligors = columns.assets, columns.obligors
    forums = [book.base.forums(code) for code in columns.codes]
    width = np.array([len(f) for f in forums] or [0], np.int64)
    claim_of = np.repeat(np.arange(len(columns)), np.diff(assets.start))
    times = width[assets.code] if len(assets.code) else np.zeros(0, np.int64)
    asset = np.repeat(np.arange(len(assets.code)), times)
    claim = claim_of[asset]
    owner = assets.owner[asset].astype(np.int64)
    obligor = np.where(owner >= 0, obligors.start[claim] + owner, -1)
    turn = np.arange(len(asset)) - np.repeat(np.cumsum(times) - times, times)
    code, origin, kind = assets.code[asset].astype(np.int64), columns.origin[claim], columns.kind[claim]
    most = int(width.max())
    packed = ((origin.astype(np.int64) * len(KINDS) + kind) * len(columns.codes) + code) * max(most, 1) + turn
    found, key = np.unique(packed, return_inverse=True)
    keys = []
    for value in found.tolist():
        rest, place = divmod(value, max(most, 1))
        rest, number = divmod(rest, len(columns.codes))
        first, of_kind = divmod(rest, len(KINDS))
        keys.append((columns.codes[first], of_kind, forums[number][place]))
    return Rows(claim, asset, obligor, key.reshape(-1), keys)


def _groups(rows: Rows, book: PlanBook) -> Iterator[tuple[Ints, tuple[int, ...]]]:
    """The rows that share an origin, a kind of instrument and a forum, with their routes."""
    narrow = len(rows.keys) < 1 << 15  # numpy sorts 16-bit keys by radix, in linear time
    order = np.argsort(rows.key.astype(np.int16) if narrow else rows.key, kind="stable")
    ends = np.concatenate([[0], np.cumsum(np.bincount(rows.key, minlength=len(rows.keys)))])
    for i, (origin, kind, forum) in enumerate(rows.keys):
        yield order[ends[i] : ends[i + 1]], book.numbers(origin, KINDS[kind], forum)


def _evaluate_route(
    view: View, plan: RoutePlan, settings: EvaluationSettings
) -> dict[str, NDArray[np.generic]]:
    joined = route_deadline(view, plan, settings)
    risk = worst(plan, *facts(view))
    return {
        "applies": evaluate_applies(plan.applies, view),
        "state": joined.state,
        "last_day": joined.last,
        "safe_date": joined.safe,
        "arguable": joined.arguable,
        "strength": np.full(len(view), plan.strength, np.int8),
        "risk": risk.level,
        "ground": risk.ground,
        "assumed": joined.assumed,
        "missing": joined.missing,
    }


def route_deadline(view: View, plan: RoutePlan, settings: EvaluationSettings) -> Joined:
    """The state of a route and its day to plan on, from all rules that close it."""
    closing = [
        rule_deadline(rule, view, plan.home, plan.weekend, settings) for rule in plan.rules if rule.closes
    ]
    return join_rules(closing, len(view))


def rule_deadline(
    rule: RulePlan,
    view: View,
    home: RulePlan | None,
    weekend: tuple[int, ...],
    settings: EvaluationSettings,
    trace: Trace | None = None,
) -> Joined:
    """One limitation rule over the rows."""
    outcomes = [evaluate_reading(reading, view, home, trace) for reading in rule.readings]
    return join_readings(outcomes, view.on, settings.closing_within_days, weekend)


def _assemble(
    columns: ClaimColumns, book: PlanBook, rows: Rows, pieces: list[dict[str, NDArray[np.generic]]]
) -> RouteTable:
    """Join the pieces in the order of claim, asset, forum, route."""
    kinds = {
        "applies": np.int8, "state": np.int8, "last_day": np.int32, "safe_date": np.int32, "arguable": np.bool_,
        "strength": np.int8, "risk": np.int8, "ground": np.int16, "assumed": np.uint32, "missing": np.uint32,
        "route": np.int32, "row": np.int64,
    }  # fmt: skip
    arrays: dict[str, NDArray[Any]] = {
        name: np.concatenate([np.zeros(0, kind), *(p[name] for p in pieces)]).astype(kind, copy=False)
        for name, kind in kinds.items()
    }
    order = np.argsort(arrays["row"], kind="stable")
    row = arrays.pop("row")[order].astype(np.int64)
    claim, asset, obligor = rows.claim[row], rows.asset[row], rows.obligor[row]
    within = np.where(obligor >= 0, obligor - columns.obligors.start[claim], -1)
    return RouteTable(
        claims=len(columns),
        routes=book.routes,
        claim=claim.astype(np.int32),
        obligor=within.astype(np.int16),
        asset=(asset - columns.assets.start[claim]).astype(np.int16),
        grade=columns.assets.grade[asset],
        **{name: values[order] for name, values in arrays.items()},
    )
