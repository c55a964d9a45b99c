"""The ranking of a portfolio: verdict, score and order of every claim, over columns."""

from dataclasses import dataclass
from datetime import date
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from exequatur.claims.money import minor_units
from exequatur.routes.columns import GRADES, NAT, to_day
from exequatur.routes.evaluate import EvaluationSettings, evaluate
from exequatur.routes.outcome import CLOSING, NO_LIMIT_STATE, OPEN
from exequatur.routes.plan import STRENGTHS, Law, PlanBook
from exequatur.routes.refusal import LEVELS
from exequatur.routes.table import ClaimSummary, RouteTable, best_by_claim
from exequatur.screening.portfolio import Portfolio
from exequatur.screening.result import Verdict
from exequatur.screening.score import Parts, amount_worth, below_floor, in_words, total, urgency_worth
from exequatur.screening.settings import Settings

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
PURSUE_FIRST, WORTH_A_LOOK, MEND_FIRST, NO_OPEN_ROUTE, BELOW_THRESHOLD = range(5)

OPEN_STATES = (OPEN, CLOSING, NO_LIMIT_STATE)
"""States in which a route can be walked today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Verdict (number in `VERDICTS`), score parts, and `order`: claim numbers, the first first.

    `starts`: the rows of claim `i` in the table are `starts[i]` to `starts[i + 1]`.
    """

    table: RouteTable
    starts: NDArray[np.int64]
    summary: ClaimSummary
    parts: Parts
    verdict: NDArray[np.int8]
    overlooked: NDArray[np.bool_]
    order: NDArray[np.int64]


def rank(
    portfolio: Portfolio, base: Law, on: date, settings: Settings, book: PlanBook | None = None
) -> Ranking:
    """Evaluate every claim's routes on the day and put the claims in order.

    Order: verdict, then score, then the claim's place in the portfolio. Deterministic; linear in the number of claims but
    for one sort.
    """
    table = evaluate(portfolio.columns, base, on, EvaluationSettings(settings.closing_within_days), book)
    summary = best_by_claim(table)
    state = at_best(table.state, summary, -1)
    is_open = np.isin(state, OPEN_STATES)
    parts = _parts(portfolio, table, summary, is_open, to_day(on), settings)
    verdict = _verdicts(portfolio, table, summary, is_open, settings)
    overlooked = portfolio.written_off & is_open & (summary.strength == STRENGTHS.index("established"))
    order = np.lexsort((np.arange(len(portfolio)), -parts.score, verdict))
    starts = np.concatenate([[0], np.cumsum(np.bincount(table.claim, minlength=len(portfolio)))])
    return Ranking(
        table=table,
        starts=starts,
        summary=summary,
        parts=parts,
        verdict=verdict,
        overlooked=overlooked,
        order=order,
    )


def by_worth(ranking: Ranking, worth: NDArray[np.float64]) -> NDArray[np.int64]:
    """Claim numbers in order: those that are worth something known, and not below the threshold, by that; then the rest by verdict and score.

    Args:
        worth: of each claim, comparable; not a number where it is not known.
    """
    valued = ~np.isnan(worth) & (ranking.verdict != BELOW_THRESHOLD)
    worse = np.where(valued, -np.nan_to_num(worth), 0.0)
    verdict = np.where(valued, 0, ranking.verdict)
    place = np.arange(len(worth))
    return np.asarray(np.lexsort((place, -ranking.parts.score, verdict, worse, ~valued)), dtype=np.int64)


def at_best(values: NDArray[np.generic], summary: ClaimSummary, empty: int) -> NDArray[np.int64]:
    """`values` of the table at each claim's best row, `empty` where it has none."""
    if not len(values):
        return np.full(len(summary.best), empty, np.int64)
    return np.where(summary.best < 0, empty, values[np.maximum(summary.best, 0)]).astype(np.int64)


def _parts(
    portfolio: Portfolio,
    table: RouteTable,
    summary: ClaimSummary,
    is_open: NDArray[np.bool_],
    on: int,
    settings: Settings,
) -> Parts:
    units = {code: minor_units(code) for code in portfolio.currencies}
    known = summary.first_safe != NAT
    days_left = np.where(known, summary.first_safe.astype(np.int64) - on, 0)
    gaps = np.bitwise_count(summary.missing).astype(float)
    return total(
        settings,
        strength=in_words(settings.strength, STRENGTHS)[summary.strength] * is_open,
        evidence=in_words(settings.evidence, GRADES)[at_best(table.grade, summary, -1)],
        amount=amount_worth(
            portfolio.amount, portfolio.currency, portfolio.currencies, units, settings.amounts
        ),
        refusal_risk=in_words(settings.refusal_risk, LEVELS)[summary.risk] * is_open,
        urgency=urgency_worth(days_left, settings.urgency, known),
        natural_person=portfolio.natural_person.astype(float),
        completeness=1 / (1 + gaps),
    )


def _verdicts(
    portfolio: Portfolio,
    table: RouteTable,
    summary: ClaimSummary,
    is_open: NDArray[np.bool_],
    settings: Settings,
) -> NDArray[np.int8]:
    units = {code: minor_units(code) for code in portfolio.currencies}
    wanted = settings.pursue_first
    first = (
        is_open
        & np.isin(summary.strength, [STRENGTHS.index(w) for w in STRENGTHS if w in wanted.strength])
        & np.isin(
            at_best(table.grade, summary, -1), [i for i, w in enumerate(GRADES) if w in wanted.evidence]
        )
        & np.isin(summary.risk, [i for i, w in enumerate(LEVELS) if w in wanted.refusal_risk])
    )
    if wanted.source_read:
        read = np.array([*(route.law.verified for route in table.routes), False])
        first &= read[at_best(table.route, summary, len(table.routes))]
    verdict = np.full(len(portfolio), NO_OPEN_ROUTE, np.int8)
    verdict[usable(table, summary)] = MEND_FIRST
    verdict[is_open] = WORTH_A_LOOK
    verdict[first] = PURSUE_FIRST
    below = below_floor(portfolio.amount, portfolio.currency, portfolio.currencies, units, settings.amounts)
    verdict[below] = BELOW_THRESHOLD
    return verdict


def usable(table: RouteTable, summary: ClaimSummary) -> NDArray[np.bool_]:
    """Which claims have a best route that is open, or might be once a date is supplied or a length established, by a way
    that is at least uncertain: a forum about which nothing is known, or that refuses, is no way to mend."""
    known = np.isin(
        summary.strength, [STRENGTHS.index(w) for w in ("established", "favourable", "uncertain")]
    )
    return (summary.best >= 0) & known
