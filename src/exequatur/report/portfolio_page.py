"""The top of the report: the answer in figures, the next deadlines, the forums."""

from collections import Counter
from datetime import date
from typing import get_args

from msgspec import Struct

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.report.phrases import Vocabulary, chrome
from exequatur.report.timeline import Mark
from exequatur.report.urgency import Urgency, urgency
from exequatur.report.worldmap import STRENGTHS, Coloured, best_strength
from exequatur.screening.result import ForumSummary, RankedClaim, Screening, Verdict

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""In the order of attention."""

ROWS_ON_PAGE = 1000
"""Ranked claims printed on the page; all of them are in the workbook."""

NEXT_DEADLINES = 8
"""Deadlines in the strip at the top."""


class ForumRow(Struct, frozen=True):
    """A line of the table beside the map.

    `counts`: claims by strength of their open route there; `untold`: ranked claims with a route there of which nobody
    can tell whether it is open (a date is missing, or the length of the period is not established).
    """

    forum: str
    best: str
    counts: tuple[int, ...]
    untold: int

    @property
    def total(self) -> int:
        """Claims with an open route there."""
        return sum(self.counts)


class RankRow(Struct, frozen=True):
    """A line of the ranking: the claim, its place on the page, its best forum and how near its first date is."""

    claim: RankedClaim
    href: str
    best: ForumSummary | None
    urgency: Urgency


class Portfolio(Struct, frozen=True):
    """What the template prints above the claims."""

    screening: Screening
    rows: tuple[RankRow, ...]
    next: tuple[RankRow, ...]
    forums: tuple[ForumRow, ...]
    forum_codes: tuple[str, ...]
    anchors: dict[str, str]
    not_ranked_here: int
    not_detailed: int
    per_claim_places: dict[str, RankedClaim]


def compose_portfolio(screening: Screening, rows: int = ROWS_ON_PAGE) -> Portfolio:
    """Arrange a screening for the page; `rows`: how many ranked claims the page prints."""
    anchors = {claim_id: f"c-{i}" for i, claim_id in enumerate(screening.details, 1)}
    lines = tuple(_row(claim, anchors, screening.on) for claim in screening.ranked)
    shown = lines[:rows]
    ahead = [
        line for line in lines if line.claim.first_deadline and line.claim.first_deadline >= screening.on
    ]
    return Portfolio(
        screening=screening,
        rows=shown,
        next=tuple(sorted(ahead, key=_by_day)[:NEXT_DEADLINES]),
        forums=forum_rows(screening),
        forum_codes=tuple(sorted({s.forum for line in shown for s in line.claim.forums})),
        anchors=anchors,
        not_ranked_here=screening.claims - len(shown),
        not_detailed=screening.left_out,
        per_claim_places={claim.claim_id: claim for claim in screening.ranked},
    )


def forum_rows(screening: Screening) -> tuple[ForumRow, ...]:
    """The forums: strongest open route first, then most claims; those of which nothing can be told last."""
    untold = Counter(
        forum.forum
        for claim in screening.ranked
        for forum in claim.forums
        if forum.state in ("cannot_compute", "not_established")
    )
    rows = []
    for forum in {**screening.by_forum, **untold}:
        counts = screening.by_forum.get(forum, {})
        by_strength = tuple(counts.get(s, 0) for s in STRENGTHS)
        rows.append(ForumRow(forum, best_strength(counts) if counts else "", by_strength, untold[forum]))
    return tuple(sorted(rows, key=_by_strength))


def _by_strength(row: ForumRow) -> tuple[int, tuple[int, ...], int, str]:
    place = STRENGTHS.index(row.best) if row.best else len(STRENGTHS)
    return place, tuple(-n for n in row.counts), -row.untold, row.forum


def colours_of(forums: tuple[ForumRow, ...], words: Vocabulary) -> dict[str, Coloured]:
    """How the map draws each forum: by its best open strength, hatched where nothing can be told."""
    found = {}
    for row in forums:
        place = words.place(row.forum)
        if row.best:
            strength = words.term("strengths", row.best)
            title = chrome("map.forum", forum=place, strength=strength, n=row.total)
        else:
            title = chrome("map.untold", forum=place, n=row.untold)
        found[row.forum] = Coloured(row.best or "unknown", title)
    return found


def marks_of(portfolio: Portfolio, words: Vocabulary) -> list[Mark]:
    """Every ranked claim's first safe date, for the timeline."""
    marks = []
    for claim in portfolio.screening.ranked:
        if claim.first_deadline:
            anchor = portfolio.anchors.get(claim.claim_id, "")
            title = chrome(
                "timeline.mark",
                day=claim.first_deadline.isoformat(),
                claim=mask_numbers_in(claim.borrower or claim.claim_id),
                forum=words.place(claim.first_deadline_forum),
            )
            marks.append(Mark(claim.first_deadline, f"#{anchor}" if anchor else "", title))
    return marks


def _row(claim: RankedClaim, anchors: dict[str, str], on: date) -> RankRow:
    anchor = anchors.get(claim.claim_id, "")
    best = min(claim.forums, key=lambda f: STRENGTHS.index(f.strength), default=None)
    return RankRow(claim, f"#{anchor}" if anchor else "", best, urgency(claim.first_deadline, on))


def _by_day(row: RankRow) -> tuple[date, int]:
    return row.claim.first_deadline or date.max, row.claim.rank
