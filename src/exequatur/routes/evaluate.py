"""The one evaluator: claims as columns and the law on a day, to routes with their deadlines and risks.

Rows are claim x asset (with its owner) x forum x route. Rows that share a plan are evaluated together by the operations
of `applies`, `limitation`, `outcome` and `refusal`; there is no loop over claims. `assess` runs the same operations over
one row at a time with a `Trace`, and computes no deadline of its own. Claims go through in parts, so memory is bounded by
the answer, and cost is linear in the number of claims.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exequatur.law.calendars import load_calendar
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
from exequatur.routes.working_days import WorkingDays

PART = 500_000
"""How many claims are evaluated at a time."""


@dataclass(frozen=True)
class EvaluationSettings:
    """What the desk chooses: a deadline is `closing` when its safe date is this many days away or fewer.

    `part` and `threads` change how the work is done, never what comes out.
    """

    closing_within_days: int = 183
    part: int = PART
    threads: int = 2


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
        columns.part(i, min(i + settings.part, len(columns))) for i in range(0, len(columns), settings.part)
    ] or [columns]
    spreads = [spread(part, book) for part in parts]
    for rows in spreads:  # all plans first: the threads only read the book
        for origin, kind, forum in rows.keys:
            book.numbers(origin, KINDS[kind], forum)
    with ThreadPoolExecutor(settings.threads) as pool:
        tables = pool.map(lambda part, rows: evaluate_part(part, rows, book, settings), parts, spreads)
        return concat(list(tables))


def make_book(base: Law, on: date) -> PlanBook:
    """An empty book of plans for the law on a day, with the shipped risk factors, weekends and court calendars."""
    return PlanBook(base, on, load_risks(), load_weekends(on), load_calendar)


def evaluate_part(
    columns: ClaimColumns, rows: Rows, book: PlanBook, settings: EvaluationSettings
) -> RouteTable:
    """Evaluate a part of a portfolio whose rows are spread and whose plans stand in the book."""
    plans = [book.numbers(origin, KINDS[kind], forum) for origin, kind, forum in rows.keys]
    width = np.array([len(numbers) for numbers in plans] or [0], np.int64)
    times = width[rows.key] if len(rows.key) else np.zeros(0, np.int64)
    place = np.cumsum(times) - times  # where the routes of each row begin in the answer
    size = int(times.sum())
    answer = np.empty(
        size, _RECORD
    )  # one record a row: its fields lie together in memory, as they are written
    for members, numbers in zip(_groups(rows), plans, strict=True):
        view = View(columns, rows.claim[members], rows.obligor[members], to_day(book.on))
        for turn, number in enumerate(numbers):
            at = place[members] + turn
            for name, values in _evaluate_route(view, book.routes[number], settings).items():
                answer[name][at] = values
            answer["route"][at] = number
    return _table(columns, book, rows, times, answer)


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
    found, key = _distinct(packed)
    keys = []
    for value in found.tolist():
        rest, place = divmod(value, max(most, 1))
        rest, number = divmod(rest, len(columns.codes))
        first, of_kind = divmod(rest, len(KINDS))
        keys.append((columns.codes[first], of_kind, forums[number][place]))
    return Rows(claim, asset, obligor, key, keys)


def _distinct(numbers: Ints) -> tuple[Ints, Ints]:
    """The distinct `numbers` in order, and for each number its place among them."""
    if not len(numbers) or int(numbers.max()) > 1 << 24:
        found, place = np.unique(numbers, return_inverse=True)
        return found, place.reshape(-1)
    counts = np.bincount(numbers)
    found = np.flatnonzero(counts)
    places = np.zeros(len(counts), np.int32)
    places[found] = np.arange(len(found), dtype=np.int32)
    return found, places[numbers]


def _groups(rows: Rows) -> Iterator[Ints]:
    """The rows of each key, in the order of the keys: they share an origin, a kind of instrument and a forum."""
    narrow = len(rows.keys) < 1 << 15  # numpy sorts 16-bit keys by radix, in linear time
    order = np.argsort(rows.key.astype(np.int16) if narrow else rows.key, kind="stable")
    ends = np.concatenate([[0], np.cumsum(np.bincount(rows.key, minlength=len(rows.keys)))])
    for i in range(len(rows.keys)):
        yield order[ends[i] : ends[i + 1]]


def _evaluate_route(view: View, plan: RoutePlan, settings: EvaluationSettings) -> dict[str, Any]:
    joined = route_deadline(view, plan, settings)
    risk = worst(plan, *facts(view))
    return {
        "applies": evaluate_applies(plan.applies, view),
        "state": joined.state,
        "last_day": joined.last,
        "safe_date": joined.safe,
        "arguable": joined.arguable,
        "strength": np.int8(plan.strength),
        "risk": risk.level,
        "ground": risk.ground,
        "assumed": joined.assumed,
        "missing": joined.missing,
    }


def route_deadline(view: View, plan: RoutePlan, settings: EvaluationSettings) -> Joined:
    """The state of a route and its day to plan on, from all rules that close it."""
    closing = [
        rule_deadline(rule, view, plan.home, plan.working, settings) for rule in plan.rules if rule.closes
    ]
    return join_rules(closing, len(view))


def rule_deadline(
    rule: RulePlan,
    view: View,
    home: RulePlan | None,
    working: WorkingDays,
    settings: EvaluationSettings,
    trace: Trace | None = None,
) -> Joined:
    """One limitation rule over the rows."""
    outcomes = [evaluate_reading(reading, view, home, trace) for reading in rule.readings]
    return join_readings(outcomes, view.on, settings.closing_within_days, working)


_RECORD = np.dtype(
    [
        ("last_day", np.int32),
        ("safe_date", np.int32),
        ("assumed", np.uint32),
        ("missing", np.uint32),
        ("route", np.int32),
        ("ground", np.int16),
        ("applies", np.int8),
        ("state", np.int8),
        ("arguable", np.bool_),
        ("strength", np.int8),
        ("risk", np.int8),
    ],
    align=True,
)


def _table(
    columns: ClaimColumns, book: PlanBook, rows: Rows, times: Ints, answer: NDArray[Any]
) -> RouteTable:
    """The answer in the order of claim, asset, forum, route."""
    within = np.where(rows.obligor >= 0, rows.obligor - columns.obligors.start[rows.claim], -1)
    asset = rows.asset - columns.assets.start[rows.claim]
    return RouteTable(
        claims=len(columns),
        routes=book.routes,
        claim=np.repeat(rows.claim.astype(np.int32), times),
        obligor=np.repeat(within.astype(np.int16), times),
        asset=np.repeat(asset.astype(np.int16), times),
        grade=np.repeat(columns.assets.grade[rows.asset], times),
        **{name: answer[name].copy() for name in _RECORD.names or ()},
    )
