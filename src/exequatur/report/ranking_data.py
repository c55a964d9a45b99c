"""Every ranked claim as Parquet, for those who go on computing: codes and minor units, no words."""

from pathlib import Path

from exequatur.report.files import atomically
from exequatur.report.worldmap import STRENGTHS
from exequatur.screening.result import Screening


def write_parquet(screening: Screening, path: Path) -> None:
    """Write the ranking, one row per claim in order.

    Columns: rank, claim_id, borrower, row, amount_minor and currency, score, verdict, the best forum with its
    route, strength, state and safe date, first_deadline with its forum, refusal_risk, top_risk, hint_only, flags, missing.

    Raises:
        OSError: the file cannot be written.
    """
    import polars as pl

    ranked = screening.ranked
    best = [min(c.forums, key=lambda f: STRENGTHS.index(f.strength), default=None) for c in ranked]
    frame = pl.DataFrame(
        {
            "rank": pl.Series([c.rank for c in ranked], dtype=pl.Int64),
            "claim_id": pl.Series([c.claim_id for c in ranked], dtype=pl.String),
            "borrower": pl.Series([c.borrower for c in ranked], dtype=pl.String),
            "row": pl.Series([c.row for c in ranked], dtype=pl.Int64),
            "amount_minor": pl.Series([c.amount_minor for c in ranked], dtype=pl.Int64),
            "currency": pl.Series([c.currency for c in ranked], dtype=pl.String),
            "score": pl.Series([c.score for c in ranked], dtype=pl.Float64),
            "verdict": pl.Series([c.verdict for c in ranked], dtype=pl.String),
            "forum": pl.Series([b and b.forum for b in best], dtype=pl.String),
            "route_id": pl.Series([b and b.route_id for b in best], dtype=pl.String),
            "strength": pl.Series([b and b.strength for b in best], dtype=pl.String),
            "state": pl.Series([b and b.state for b in best], dtype=pl.String),
            "safe_date": pl.Series([b and b.safe_date for b in best], dtype=pl.Date),
            "first_deadline": pl.Series([c.first_deadline for c in ranked], dtype=pl.Date),
            "first_deadline_forum": pl.Series([c.first_deadline_forum for c in ranked], dtype=pl.String),
            "refusal_risk": pl.Series([c.refusal_risk for c in ranked], dtype=pl.String),
            "top_risk": pl.Series([c.top_risk for c in ranked], dtype=pl.String),
            "hint_only": pl.Series([c.hint_only for c in ranked], dtype=pl.Boolean),
            "flags": pl.Series([list(c.flags) for c in ranked], dtype=pl.List(pl.String)),
            "missing": pl.Series([list(c.missing) for c in ranked], dtype=pl.List(pl.String)),
        }
    )
    with atomically(path) as part:
        frame.write_parquet(part)
