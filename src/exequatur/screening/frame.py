"""The ranking of every claim as a table, for the workbook's readers of data: no claim is left out of it."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.routes.columns import GRADES, NAT
from exequatur.routes.outcome import STATES
from exequatur.routes.plan import STRENGTHS
from exequatur.routes.refusal import LEVELS
from exequatur.screening.ranking import VERDICTS, at_best
from exequatur.screening.screen import Ranked
from exequatur.screening.worth import LACKING


def ranking_frame(ranked: Ranked) -> pl.DataFrame:
    """One row per claim in order of rank: verdict, score and its parts, the best route, the first day to plan on.

    Codes as in the answers; amounts in minor units of `currency`; empty where there is none.
    """
    portfolio, ranking = ranked.portfolio, ranked.ranking
    table, summary, order = ranking.table, ranking.summary, ranking.order
    forums = np.array([*(route.forum for route in table.routes), ""])
    routes = np.array([*(route.law.id for route in table.routes), ""])
    best = at_best(table.route, summary, len(table.routes))[order]
    safe = summary.first_safe[order]
    numbers = portfolio.currency[order].astype(np.int64)
    amounts = portfolio.amount[order]
    parts = {
        name: getattr(ranking.parts, name)[order]
        for name in (
            "strength",
            "evidence",
            "amount",
            "refusal_risk",
            "urgency",
            "natural_person",
            "completeness",
        )
    }
    worths = {
        "expected": ranked.worths.mean,
        "low": ranked.worths.low,
        "high": ranked.worths.high,
        "risk_adjusted": ranked.worths.adjusted,
    }
    rows = ranked.worths.row[order]
    return pl.DataFrame(
        {
            "rank": np.arange(1, len(order) + 1),
            "claim_id": _masked(pl.Series(portfolio.columns.ids, dtype=pl.String)).gather(order),
            "borrower": _masked(pl.Series(portfolio.borrower, dtype=pl.String)).gather(order),
            "verdict": np.array(VERDICTS)[ranking.verdict[order]],
            "score": ranking.parts.score[order],
            "amount_minor": pl.Series(amounts).set(pl.Series(numbers < 0), None),
            "currency": np.array([*portfolio.currencies, ""])[numbers],
            "best_forum": forums[best],
            "best_route": routes[best],
            "strength": np.array(STRENGTHS)[summary.strength[order]],
            "state": np.array([*STATES, ""])[at_best(table.state, summary, len(STATES))[order]],
            "refusal_risk": np.array(LEVELS)[summary.risk[order]],
            "evidence": np.array([*GRADES, ""])[at_best(table.grade, summary, len(GRADES))[order]],
            "open_routes": summary.open_routes[order],
            "first_safe_date": pl.Series(safe).set(pl.Series(safe == NAT), None).cast(pl.Date),
            "overlooked": ranking.overlooked[order],
            **{f"part_{name}": values for name, values in parts.items()},
            **{f"value_{name}": _whole(values[order]) for name, values in worths.items()},
            "value_forum": forums[np.where(rows < 0, len(table.routes), table.route[np.maximum(rows, 0)])]
            if len(table)
            else forums[rows],
            "value_lacking": np.array(LACKING)[ranked.worths.lacking[order]],
            "value_lacking_currency": np.array([*ranked.worths.currencies, ""])[ranked.worths.detail[order]],
        }
    )


def _whole(values: NDArray[np.float64]) -> pl.Series:
    """Minor units, empty where there is no value."""
    return pl.Series(np.round(values)).fill_nan(None).cast(pl.Int64)


def _masked(texts: pl.Series) -> pl.Series:
    """`texts` with identity numbers masked; only those with fourteen digits in a row are looked at one by one."""
    rows = texts.str.contains(r"\d{14}").fill_null(False).arg_true()
    return texts.scatter(rows, [mask_numbers_in(text) for text in texts.gather(rows)]) if len(rows) else texts
