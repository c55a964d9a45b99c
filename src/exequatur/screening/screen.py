"""Screen a portfolio: rank every claim, explain the first ones in full, and say what was left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from exequatur import SCHEMA_VERSION, __version__
from exequatur.claims.model import Claim
from exequatur.law import LawBase
from exequatur.routes.applies import NO
from exequatur.routes.assess import assess
from exequatur.routes.evaluate import EvaluationSettings, make_book
from exequatur.routes.plan import STRENGTHS, PlanBook
from exequatur.screening.lines import line_of
from exequatur.screening.messages import MESSAGES
from exequatur.screening.portfolio import Portfolio, portfolio_of
from exequatur.screening.ranking import OPEN_STATES, VERDICTS, Ranking, by_worth, rank
from exequatur.screening.result import Screening, TapeFinding, ValuedBy
from exequatur.screening.settings import Settings
from exequatur.screening.valuing.assumptions import Assumptions, load_assumptions
from exequatur.screening.worth import LACKING, VALUED, Rates, Worths, worths_of
from exequatur.text import LANGUAGES, say

Progress = Callable[[str, int], None]
"""Told what is being done and to how many; says nothing by default."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader made of the source: claims in its order, and what it refused and warned of.

    `portfolio`: the claims as columns, where the reader has them so already.
    """

    source: str
    claims: Sequence[Claim]
    rejected: int = 0
    findings: tuple[TapeFinding, ...] = ()
    portfolio: Portfolio | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A portfolio in order, before its lines are put into words."""

    read: Read
    on: date
    settings: Settings
    portfolio: Portfolio
    ranking: Ranking
    book: PlanBook
    worths: Worths
    given: Assumptions


def screen(
    read: Read, base: LawBase, on: date, settings: Settings, progress: Progress = lambda what, n: None
) -> Screening:
    """Rank the claims on a day and explain the first ones.

    Args:
        read: the claims and where they come from.
        base: the law.
        on: the day of the question.
        settings: thresholds and weights.
        progress: told `rank` and `detail` with how many claims, before each.

    Returns:
        The whole screening. `ranked` holds the first `settings.ranked` claims; `details` the first `settings.details`.
    """
    progress("rank", len(read.claims))
    return explain(rank_all(read, base, on, settings), base, progress)


def rank_all(
    read: Read, base: LawBase, on: date, settings: Settings, given: Assumptions | None = None,
    rates: Mapping[str, float] | None = None, currency: str | None = None,
) -> Ranked:  # fmt: skip
    """Put all claims in order by what pursuing them is worth; no line of it is in words yet.

    Args:
        given: what is assumed where neither claim nor law says anything; the shipped file where not said.
        rates: units of `currency` per unit of another, by its code.
        currency: in which claims are compared; that of most claims where not said.
    """
    portfolio = read.portfolio or portfolio_of(read.claims)
    book = make_book(base, on)
    given = given or load_assumptions()
    by = Rates(currency or most_used(portfolio) or "CNY", rates or {}, settings.risk_weight, settings.alpha)
    ranking = rank(portfolio, base, on, settings, book)
    worths = worths_of(portfolio, read.claims, ranking.table, on, given, by)
    ranking = replace(ranking, order=by_worth(ranking, worths.compared))
    return Ranked(read, on, settings, portfolio, ranking, book, worths, given)


def most_used(portfolio: Portfolio) -> str:
    """The currency of most claims, the first of those; empty where no claim has one."""
    known = portfolio.currency[portfolio.currency >= 0]
    return portfolio.currencies[int(np.bincount(known).argmax())] if len(known) else ""


def explain(ranked: Ranked, base: LawBase, progress: Progress = lambda what, n: None) -> Screening:
    """The lines of the first claims, with the full assessment of the very first."""
    read, on, settings, ranking = ranked.read, ranked.on, ranked.settings, ranked.ranking
    claims = read.claims
    first: list[int] = ranking.order[: settings.ranked].tolist()
    lines = tuple(
        line_of(place, claims[number], number, ranked.portfolio, ranking, on, settings, ranked.worths)
        for place, number in enumerate(first, 1)
    )
    shown = first[: settings.details]
    progress("detail", len(shown))
    chosen = EvaluationSettings(settings.closing_within_days)
    details = {
        claims[n].claim_id: (claims[n], assess(claims[n], base, on, chosen, ranked.book)) for n in shown
    }
    return Screening(
        source=read.source,
        on=on,
        schema_version=SCHEMA_VERSION,
        engine_version=__version__,
        law_version=base.version,
        settings_version=settings.version,
        claims=len(claims),
        rejected=read.rejected,
        ranked=lines,
        details=details,
        counts={word: int((ranking.verdict == i).sum()) for i, word in enumerate(VERDICTS)},
        totals=totals(ranked.portfolio),
        by_forum=by_forum(ranking),
        findings=(*read.findings, *_later_than(read, on)),
        left_out=max(0, len(claims) - len(shown)),
        law_share_verified=float(base.coverage(on).share),
        valued_by=_valued_by(ranked),
    )


def _valued_by(ranked: Ranked) -> ValuedBy:
    worths, given = ranked.worths, ranked.given
    counts = np.bincount(worths.lacking, minlength=len(LACKING))
    return ValuedBy(
        given.version,
        worths.rates.currency,
        dict(worths.rates.per_unit),
        given.investor.creditor,
        worths.rates.risk_weight,
        worths.rates.alpha,
        int(counts[VALUED]),
        {word: int(counts[i]) for i, word in enumerate(LACKING) if word and counts[i]},
    )


def _later_than(read: Read, on: date) -> tuple[TapeFinding, ...]:
    """A finding if instruments are dated after the day of the question: a slip of the pen, or the wrong day asked."""
    if read.portfolio is not None:
        return ()
    late = [
        claim
        for claim in read.claims
        if any(day and day > on for day in (claim.instrument.given_on, claim.instrument.effective_on))
    ]
    if not late:
        return ()
    said = (
        say(MESSAGES, "screen.date_later", lang, count=len(late), claim=late[0].claim_id, on=on)
        for lang in LANGUAGES
    )
    return (TapeFinding("date_later", late[0].sheet, late[0].row, "", *said),)


def totals(portfolio: Portfolio) -> dict[str, int]:
    """Minor units per currency over the amounts that claims are ranked by; exact, in whole numbers of Python, which do not
    run over."""
    known = [(code, portfolio.amount[portfolio.currency == i]) for i, code in enumerate(portfolio.currencies)]
    return {code: sum(amounts.tolist()) for code, amounts in known}


def by_forum(ranking: Ranking) -> dict[str, dict[str, int]]:
    """Forum -> strength -> number of claims with an open route of that strength there, over the whole portfolio.

    A claim counts once in a forum, by the strongest of its open routes there.
    """
    table = ranking.table
    rows = np.flatnonzero(np.isin(table.state, OPEN_STATES) & (table.applies != NO))
    forums = sorted({route.forum for route in table.routes})
    number = {forum: i for i, forum in enumerate(forums)}
    forum_of = np.array([number[route.forum] for route in table.routes] or [0])
    pair = table.claim[rows].astype(np.int64) * max(len(forums), 1) + forum_of[table.route[rows]]
    order = np.lexsort((table.strength[rows], pair))
    first = np.unique(pair[order], return_index=True)[1]
    best = rows[order[first]]
    counts: dict[str, dict[str, int]] = {}
    for forum, strength in zip(
        forum_of[table.route[best]].tolist(), table.strength[best].tolist(), strict=True
    ):
        of_forum = counts.setdefault(forums[forum], {})
        word = STRENGTHS[strength]
        of_forum[word] = of_forum.get(word, 0) + 1
    return {forum: counts[forum] for forum in sorted(counts)}
