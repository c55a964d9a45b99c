"""What pursuing each claim's best route with the creditor's own money is worth, in closed form, for a whole portfolio at once.

Of the routes that can be walked today, to assets whose value is known, the one is taken whose chances times what they reach is greatest. Claims of one route, risk and
currency share its durations, costs and chances; each has its own amount, asset and limit. What keeps a claim from being valued is named.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from exequatur.claims.model import Asset, Claim, HeldInstrument
from exequatur.claims.money import minor_units
from exequatur.law.model import Precedent, RouteKind, Stage
from exequatur.routes.answers import RiskLevel
from exequatur.routes.applies import NO
from exequatur.routes.columns import GRADES, KINDS, NAT, to_day
from exequatur.routes.outcome import CLOSING, NO_LIMIT_STATE, OPEN
from exequatur.routes.plan import STRENGTHS
from exequatur.routes.refusal import LEVELS
from exequatur.routes.table import RouteTable
from exequatur.screening.columnar import ColumnarClaims
from exequatur.screening.portfolio import Portfolio
from exequatur.screening.valuing.assumptions import Assumptions
from exequatur.screening.valuing.matters import DAYS, DELAYED_A_YEAR, route_of
from exequatur.text import UserError
from exequatur.value.model import Matter, Pursuit, Race, Worth
from exequatur.value.screen.columns import columns_of
from exequatur.value.screen.lots import Lot, figures, lot_of, spread_of
from exequatur.value.screen.names import ADVERSE_COSTS, COSTS, GROSS, NEVER, OWN, RECOGNITION, VARIANCE, WON
from exequatur.value.screen.strategies import shared

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

Lacking = Literal["", "amount", "no_asset", "no_route", "limit", "asset_value", "rate", "closed_form"]
LACKING: tuple[Lacking, ...] = get_args(Lacking)
"""Why a claim has no value: its amount is not known; no asset is; no route to one can be walked; the last day for filing is not known; the value of no asset there is; a
rate of exchange is missing; the closed forms do not hold for the route."""
VALUED, AMOUNT, NO_ASSET, NO_ROUTE, NO_DAY, ASSET_VALUE, RATE, CLOSED_FORM = range(len(LACKING))

CLASSES: tuple[str, ...] = get_args(Asset.__annotations__["asset_class"])
WALKED = (OPEN, CLOSING, NO_LIMIT_STATE)


@dataclass(frozen=True, slots=True)
class Rates:
    """How claims are valued and compared: units of `currency` per unit of another, by its code; the weight of the worst outcomes, and their share (1 - `alpha`)."""

    currency: str
    per_unit: Mapping[str, float]
    risk_weight: float
    alpha: float

    def of(self, code: str) -> float:
        """Minor units of `currency` per minor unit of another; not a number where that is not known."""
        if code == self.currency:
            return 1.0
        if code not in self.per_unit:
            return float("nan")
        return self.per_unit[code] * minor_units(self.currency) / minor_units(code)


@dataclass(frozen=True, slots=True)
class Worths:
    """By claim, in minor units of its own currency: expected net value, its 5 and 95 percent quantiles (estimates), the risk-adjusted value; not a number where there is
    none.

    row: of the table, -1 where no route is valued. lacking: a place in `LACKING`. detail: the currency whose rate is missing, a place in `currencies`, else -1.
    compared: the risk-adjusted value in the one currency in which claims are put in order.
    """

    rates: Rates
    row: Ints
    lacking: NDArray[np.int8]
    detail: NDArray[np.int16]
    currencies: tuple[str, ...]
    mean: Floats
    low: Floats
    high: Floats
    adjusted: Floats
    compared: Floats


@dataclass(frozen=True, slots=True)
class _Found:
    """A route of the table as a valuation takes it."""

    forum: str
    kind: RouteKind
    stages: Sequence[Stage]
    precedents: Sequence[Precedent]
    risk: RiskLevel
    safe_date: date | None


@dataclass(frozen=True, slots=True)
class _Assets:
    """Net values of assets, minor units of their currency (not a number where unknown), and their class."""

    net: Floats
    kind: NDArray[np.int8]


def worths_of(
    portfolio: Portfolio,
    claims: Sequence[Claim],
    table: RouteTable,
    on: date,
    given: Assumptions,
    rates: Rates,
) -> Worths:
    """Value every claim of a portfolio.

    Args:
        table: what the evaluator says of these claims on the day.
        given: what is assumed where neither claim nor law says anything.
    """
    many = len(portfolio)
    assets = portfolio.columns.assets
    codes = tuple(dict.fromkeys((*portfolio.currencies, *assets.currencies)))
    per_unit = np.array([rates.of(code) for code in codes] + [np.nan])
    of_claim = np.array([codes.index(code) for code in portfolio.currencies] + [-1])[portfolio.currency]
    of_asset = np.array([codes.index(code) for code in assets.currencies] + [-1])[assets.currency]
    lacking = np.where(np.diff(assets.start) > 0, NO_ROUTE, NO_ASSET).astype(np.int8)
    detail = np.full(many, -1, np.int16)
    walked = (
        (table.applies != NO)
        & np.isin(table.state, WALKED)
        & np.isin(table.strength, [i for i, word in enumerate(STRENGTHS) if word not in ("none", "unknown")])
    )
    may = (table.applies != NO) & ~walked & (table.strength < STRENGTHS.index("none")) & (table.missing > 0)
    lacking[table.claim[may]] = NO_DAY
    rows = np.flatnonzero(walked)
    claim = table.claim[rows].astype(np.int64)
    asset = assets.start[claim] + table.asset[rows]
    lacking[claim] = ASSET_VALUE
    wealth = _assets(portfolio, claims, rates)
    known = ~np.isnan(wealth.net[asset])
    rows, claim, asset = rows[known], claim[known], asset[known]
    same = of_asset[asset] == of_claim[claim]
    fx = np.where(same, 1.0, per_unit[of_asset[asset]] / per_unit[of_claim[claim]])
    unknown = np.isnan(fx) | np.isnan(per_unit[of_claim[claim]])
    lacking[claim[unknown]] = RATE
    needs = np.where(np.isnan(per_unit[of_claim[claim]]), of_claim[claim], of_asset[asset])
    detail[claim[unknown]] = needs[unknown]
    rows, claim, asset, fx = (one[~unknown] for one in (rows, claim, asset, fx))
    owed = portfolio.amount
    fails = (owed <= 0) | (portfolio.currency < 0)
    lacking[fails] = AMOUNT
    rows, claim, asset, fx = (one[~fails[claim]] for one in (rows, claim, asset, fx))
    empty = np.full(many, np.nan)
    if not len(rows):
        return Worths(rates, np.full(many, -1), lacking, detail, codes, *(empty.copy() for _ in range(5)))
    number, keys = _numbered(
        table.route[rows], table.risk[rows], of_claim[claim], portfolio.columns.kind[claim], portfolio.columns.origin[claim]
    )  # fmt: skip
    base, unsound, priced = _routes(keys, table, codes, portfolio.columns.codes, on, given, rates)
    reach = np.array([given.reachable[grade] for grade in GRADES])[table.grade[rows]]
    sale = np.array([given.forced_sale[kind] for kind in CLASSES])[wealth.kind[asset]]
    worth = wealth.net[asset] * fx * sale
    won = base[number][:, RECOGNITION - OWN + WON]
    best = _best(claim, np.where(priced[number], reach * won * np.minimum(worth, owed[claim]), -1.0))
    rows, claim, asset, number = rows[best], claim[best], asset[best], number[best]
    own = np.zeros((len(rows), OWN))
    own[:, 0], own[:, 1] = owed[claim], _slopes(portfolio, claims)[claim]
    own[:, 2], own[:, 3] = worth[best], reach[best]
    safe = table.safe_date[rows]
    left = np.maximum(safe.astype(np.int64) - to_day(on), 1) / DAYS
    own[:, 4] = np.where(safe == NAT, NEVER, left)
    foreign = of_asset[asset] != of_claim[claim]
    which, kinds = _numbered(number, wealth.kind[asset], np.where(foreign, of_asset[asset], -1))
    route = base[kinds[:, 0]].copy()
    moves = np.array([given.fx_volatility.get(code, given.fx_volatility["other"]) for code in codes] + [0.0])
    volatility = np.array([given.volatility[kind] for kind in CLASSES])[kinds[:, 1]]
    route[:, VARIANCE - OWN] = volatility**2 + moves[kinds[:, 2]] ** 2
    lot = Lot(own, np.ascontiguousarray(route), which.astype(np.int32))
    t = shared(given.investor)
    table_of = figures(lot, t)
    mean = table_of[:, GROSS] - table_of[:, COSTS] - table_of[:, ADVERSE_COSTS]
    spread = spread_of(lot, t, rates.alpha)
    adjusted = (1.0 - rates.risk_weight) * mean + rates.risk_weight * np.minimum(spread[:, 2], mean)
    holds = (unsound[number] == 0) & priced[number]
    lacking[claim] = np.where(holds, VALUED, np.where(priced[number], CLOSED_FORM, RATE))
    if "USD" in codes:
        detail[claim[~priced[number]]] = codes.index("USD")
    found = [empty.copy() for _ in range(5)]
    at = claim[holds]
    compared = adjusted * per_unit[of_claim[claim]]
    for column, values in zip(found, (mean, spread[:, 0], spread[:, 1], adjusted, compared), strict=True):
        column[at] = values[holds]
    row = np.full(many, -1)
    row[at] = rows[holds]
    return Worths(rates, row, lacking, detail, codes, *found)


def _numbered(*columns: NDArray[np.generic]) -> tuple[Ints, Ints]:
    """The number of each row's combination, and the combinations, a row each; -1 is kept."""
    table = [np.asarray(one).astype(np.int64) for one in columns]
    key = np.zeros(len(table[0]), np.int64)
    for one in table:
        key = key * (int(one.max(initial=0)) + 2) + one + 1
    _, first, number = np.unique(key, return_index=True, return_inverse=True)
    return number, np.stack([one[first] for one in table], axis=1)


def _best(claim: Ints, promise: Floats) -> Ints:
    """Of the rows of each claim, which come together, the first with the greatest promise."""
    order = np.lexsort((np.arange(len(claim)), -promise, claim))
    first = np.ones(len(claim), dtype=bool)
    first[1:] = claim[order][1:] != claim[order][:-1]
    return np.asarray(order[first])


def _routes(
    keys: Ints, table: RouteTable, codes: tuple[str, ...], places: Sequence[str], on: date, given: Assumptions, rates: Rates
) -> tuple[Floats, NDArray[np.int8], NDArray[np.bool_]]:  # fmt: skip
    """What claims with the same route, refusal risk, currency, instrument and origin share, a row each; where the closed forms do not hold; where costs can be
    converted."""
    matters: list[Matter] = []
    priced: list[bool] = []
    for route, risk, currency, kind, origin in keys.tolist():
        law = table.routes[route].law
        found = _Found(table.routes[route].forum, law.kind, law.stages, law.precedents, LEVELS[risk], None)
        home = codes[currency]
        own = {code: rates.of(code) / rates.of(home) * minor_units(code) / minor_units(home) for code in rates.per_unit if code != home}  # fmt: skip
        if rates.currency != home:
            own[rates.currency] = 1.0 / rates.per_unit[home]
        asset = Worth(
            id="", worth=1.0, currency=home, hazard=given.dissipation.hazard, leak=given.dissipation.leak, tip_off=given.dissipation.tip_off
        )  # fmt: skip
        pursuits: tuple[Pursuit, ...] = ()
        with suppress(UserError):
            pursuits = (Pursuit(asset, route_of(HeldInstrument(KINDS[kind], places[origin]), found, on, home, given, own)),)  # fmt: skip
        priced.append(bool(pursuits))
        race = Race(rate=given.race.rate, share=given.race.share, insolvency=given.race.insolvency)
        matters.append(
            Matter(
                id="", currency=home, as_of=on, claim=1.0, pursuits=pursuits, race=race, overrun=given.overrun
            )
        )
    columns = columns_of(matters)
    return lot_of(columns).route, columns.unsound, np.array(priced)


def _assets(portfolio: Portfolio, claims: Sequence[Claim], rates: Rates) -> _Assets:
    """What assets are worth net of charges, times the owner's share."""
    value = portfolio.columns.assets.value
    net = np.where(value < 0, np.nan, value.astype(float))
    kind = np.full(len(value), CLASSES.index("unknown"), np.int8)
    if isinstance(claims, ColumnarClaims):
        return _Assets(net, kind)
    i = 0
    for claim in claims:
        for asset in claim.assets:
            kind[i] = CLASSES.index(asset.asset_class)
            if asset.value is not None and asset.encumbrances is not None:
                own, other = asset.value.currency, asset.encumbrances.currency
                over = 1.0 if own == other else rates.of(other) / rates.of(own)
                net[i] = max(net[i] - asset.encumbrances.minor * over, 0.0) if over == over else np.nan
            net[i] *= asset.share
            i += 1
    return _Assets(net, kind)


def _slopes(portfolio: Portfolio, claims: Sequence[Claim]) -> Floats:
    """What the claims grow by a year, minor units: delayed-performance interest on the principal of a judgment of the PRC."""
    found = np.zeros(len(portfolio))
    if isinstance(claims, ColumnarClaims):
        return found
    for i, claim in enumerate(claims):
        if (
            claim.instrument.origin != "CN"
            or claim.instrument.kind == "bare_debt"
            or portfolio.currency[i] < 0
        ):
            continue
        currency = portfolio.currencies[portfolio.currency[i]]
        base = sum(one.minor for one in claim.amounts if one.kind == "principal" and one.currency == currency)
        found[i] = base * DELAYED_A_YEAR
    return found
