"""One line of the ranking: a claim's numbers turned back into words, with the reasons for its place."""

from datetime import date
from typing import Literal, cast

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.model import Claim
from exequatur.claims.money import minor_units, money_text
from exequatur.routes.answers import RiskLevel, Step
from exequatur.routes.applies import NO
from exequatur.routes.columns import GRADES, to_date
from exequatur.routes.events import names
from exequatur.routes.outcome import EXPIRED, STATES
from exequatur.routes.plan import STRENGTHS
from exequatur.routes.refusal import LEVELS
from exequatur.routes.table import OPENNESS, RouteTable
from exequatur.screening.portfolio import Portfolio, amount_of
from exequatur.screening.ranking import OPEN_STATES, VERDICTS, Ranking
from exequatur.screening.result import ForumSummary, NetValue, RankedClaim
from exequatur.screening.settings import Settings
from exequatur.screening.worth import LACKING, Worths


def line_of(
    place: int,
    claim: Claim,
    number: int,
    portfolio: Portfolio,
    ranking: Ranking,
    on: date,
    settings: Settings,
    worths: Worths,
) -> RankedClaim:
    """The line of one claim.

    Args:
        place: its rank, from 1.
        claim: the claim.
        number: its number in the portfolio.
        portfolio: the portfolio as columns.
        ranking: the ranking of the whole portfolio.
        on: the day of the question.
        settings: thresholds and weights.
        worths: what pursuing each claim is worth.
    """
    table, summary = ranking.table, ranking.summary
    rows = range(int(ranking.starts[number]), int(ranking.starts[number + 1]))
    forums = _forums(table, rows, claim)
    best, soonest = int(summary.best[number]), int(summary.first_row[number])
    amount = amount_of(claim)
    level: RiskLevel = LEVELS[summary.risk[number]] if best >= 0 else "unknown"
    return RankedClaim(
        rank=place,
        claim_id=claim.claim_id,
        borrower=mask_numbers_in(portfolio.borrower[number]),
        obligor_count=len(claim.obligors),
        row=claim.row,
        amount_minor=amount[0] if amount else None,
        currency=amount[1] if amount else "",
        score=float(ranking.parts.score[number]),
        verdict=VERDICTS[ranking.verdict[number]],
        forums=forums,
        first_deadline=to_date(int(summary.first_safe[number])),
        first_deadline_forum=table.routes[table.route[soonest]].forum if soonest >= 0 else "",
        refusal_risk=level,
        top_risk=_ground(table, best),
        collectable=_collectable(claim, {f.forum for f in forums if STATES.index(f.state) in OPEN_STATES}),
        hint_only=bool(claim.assets) and all(a.grade == "hint" for a in claim.assets),
        missing=names(int(summary.missing[number])),
        flags=_flags(claim, number, ranking, forums),
        failed=_failed(claim, number, portfolio, ranking, settings),
        reasons=_reasons(number, portfolio, ranking, on, amount),
        value=_value(claim, number, table, worths),
        value_lacking=LACKING[worths.lacking[number]],
        value_lacking_currency=worths.currencies[worths.detail[number]] if worths.detail[number] >= 0 else "",
    )


def _value(claim: Claim, number: int, table: RouteTable, worths: Worths) -> NetValue | None:
    row = int(worths.row[number])
    if row < 0:
        return None
    expected, low, high, adjusted = (
        round(float(one[number])) for one in (worths.mean, worths.low, worths.high, worths.adjusted)
    )
    forum, asset = table.routes[table.route[row]].forum, claim.assets[int(table.asset[row])].id
    return NetValue(expected, low, high, adjusted, forum, asset)


def _forums(table: RouteTable, rows: range, claim: Claim) -> tuple[ForumSummary, ...]:
    """The best route of each forum: open before not computable before closed, then by strength, then by the nearest day."""
    best: dict[str, tuple[tuple[int, int, int], int]] = {}
    for i in rows:
        if table.applies[i] == NO:
            continue
        forum = table.routes[table.route[i]].forum
        day = to_date(int(table.safe_date[i]))
        key = (int(OPENNESS[table.state[i]]), int(table.strength[i]), day.toordinal() if day else 10**7)
        if forum not in best or key < best[forum][0]:
            best[forum] = (key, i)
    summaries = []
    for forum, (_, i) in sorted(best.items(), key=lambda item: item[1][0]):
        route = table.routes[table.route[i]].law
        asset = claim.assets[int(table.asset[i])]
        summaries.append(
            ForumSummary(
                forum=forum,
                route_id=route.id,
                strength=STRENGTHS[table.strength[i]],
                state=STATES[table.state[i]],
                safe_date=to_date(int(table.safe_date[i])),
                grade=asset.grade,
                value_minor=asset.value.minor if asset.value else None,
                value_currency=asset.value.currency if asset.value else "",
                verified=route.verified,
            )
        )
    return tuple(summaries)


def _ground(table: RouteTable, row: int) -> str:
    if row < 0 or table.ground[row] < 0:
        return ""
    ground: str = table.routes[table.route[row]].grounds[int(table.ground[row])].ground
    return ground


def _collectable(claim: Claim, open_forums: set[str]) -> tuple[tuple[str, int], ...]:
    """Per currency, the known net value of assets that are more than a hint, in forums with an open route; no more than
    the claim where its currency is the same. Minor units."""
    owed = amount_of(claim)
    found: dict[str, int] = {}
    for asset in claim.assets:
        reached = any(f == asset.jurisdiction or f.startswith(asset.jurisdiction + "-") for f in open_forums)
        if asset.value is None or asset.grade == "hint" or not reached:
            continue
        net = asset.value.minor
        if asset.encumbrances and asset.encumbrances.currency == asset.value.currency:
            net = max(0, net - asset.encumbrances.minor)
        part = int(net * asset.share)
        found[asset.value.currency] = found.get(asset.value.currency, 0) + part
    return tuple(
        (currency, min(value, owed[0]) if owed and owed[1] == currency else value)
        for currency, value in sorted(found.items())
    )


def _flags(claim: Claim, number: int, ranking: Ranking, forums: tuple[ForumSummary, ...]) -> tuple[str, ...]:
    best = int(ranking.summary.best[number])
    flags = {
        "overlooked": bool(ranking.overlooked[number]),
        "closing": any(f.state == "closing" for f in forums),
        "hint_only": bool(claim.assets) and all(a.grade == "hint" for a in claim.assets),
        "service_by_announcement": any(o.service.method == "announcement" for o in claim.obligors),
        "assumed_dates": best >= 0 and bool(ranking.table.assumed[best]),
        "from_memory": bool(forums) and not any(f.verified for f in forums),
        "no_amount": amount_of(claim) is None,
    }
    return tuple(name for name, raised in flags.items() if raised)


def _failed(
    claim: Claim, number: int, portfolio: Portfolio, ranking: Ranking, settings: Settings
) -> tuple[Step, ...]:
    """Thresholds that the claim fails, each saying which."""
    failed = []
    amount = amount_of(claim)
    if amount is None:
        failed.append(Step("failed.amount_unknown"))
    elif amount[1] not in settings.amounts:
        failed.append(Step("failed.currency", {"currency": amount[1]}))
    elif amount[0] < settings.amounts[amount[1]].floor * minor_units(amount[1]):
        floor = f"{settings.amounts[amount[1]].floor:,}"
        failed.append(
            Step("failed.amount", {"amount": money_text(*amount), "currency": amount[1], "floor": floor})
        )
    if not portfolio.abroad[number]:
        failed.append(Step("failed.no_asset", {"origin": claim.instrument.origin}))
    elif VERDICTS[ranking.verdict[number]] == "no_open_route":
        failed.append(_closed(number, ranking))
    return tuple(failed)


def _closed(number: int, ranking: Ranking) -> Step:
    """Why no route is open: the last one to expire, or that there is none."""
    table = ranking.table
    rows = [
        i
        for i in range(ranking.starts[number], ranking.starts[number + 1])
        if table.state[i] == EXPIRED and table.applies[i] != NO
    ]
    if not rows:
        return Step("failed.no_route")
    last = max(rows, key=lambda i: int(table.safe_date[i]))
    day = to_date(int(table.safe_date[last]))
    return Step("failed.expired", {"forum": table.routes[table.route[last]].forum, "day": day})


def _reasons(
    number: int, portfolio: Portfolio, ranking: Ranking, on: date, amount: tuple[int, str] | None
) -> tuple[Step, ...]:
    table, summary = ranking.table, ranking.summary
    best = int(summary.best[number])
    reasons = []
    if best >= 0:
        route = table.routes[table.route[best]]
        state = STATES[table.state[best]]
        said: dict[str, str | int | float | date | None] = {
            "forum": route.forum,
            "kind": route.law.kind,
            "strength": route.law.strength,
        }
        if table.state[best] in OPEN_STATES:
            reasons.append(Step("reason.route", said))
        else:
            gaps = ";".join(names(int(table.missing[best]))) or "not_established"
            reasons.append(Step("reason.mend", {**said, "state": state, "missing": gaps}))
        reasons.append(Step("reason.evidence", {"grade": GRADES[table.grade[best]]}))
    day = to_date(int(summary.first_safe[number]))
    if day is not None:
        forum = table.routes[table.route[int(summary.first_row[number])]].forum
        reasons.append(Step("reason.deadline", {"forum": forum, "day": day, "days": (day - on).days}))
    if amount is not None:
        reasons.append(Step("reason.amount", {"amount": money_text(*amount), "currency": amount[1]}))
    if best >= 0 and _ground(table, best):
        level = cast(Literal["high"], LEVELS[table.risk[best]])
        reasons.append(Step("reason.risk", {"level": level, "ground": _ground(table, best)}))
    if portfolio.natural_person[number]:
        reasons.append(Step("reason.natural_person"))
    if ranking.overlooked[number]:
        reasons.append(Step("reason.overlooked"))
    return tuple(reasons)
