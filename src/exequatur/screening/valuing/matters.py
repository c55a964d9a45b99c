"""A claim with its assessment as a matter to be valued, with the deals that the law leaves open; what was assumed or left out is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from scipy import special

from exequatur.claims.model import Asset, Claim, HeldInstrument
from exequatur.claims.money import minor_units
from exequatur.law.model import Precedent, RouteKind, Stage
from exequatur.law.money import MoneyLaw, Permission
from exequatur.routes.answers import Assessment, RiskLevel, RouteAssessment
from exequatur.screening.chance import PRIOR_WEIGHT, chance
from exequatur.screening.portfolio import amount_of
from exequatur.screening.valuing import stages
from exequatur.screening.valuing.assumptions import Assumptions
from exequatur.screening.valuing.calibrated import told, with_own_cases
from exequatur.screening.valuing.messages import MESSAGES
from exequatur.text import Lang, Reason, UserError
from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Domestic,
    LitigationFunding,
    PurchaseWithUpside,
    Sale,
    SelfFunded,
)
from exequatur.value.evidence import Beta
from exequatur.value.model import Growth, Home, Matter, Pursuit, Race, Route, Worth

DAYS = 365.25
OPEN = ("open", "closing", "no_limit", "not_established", "cannot_compute")
DELAYED_A_YEAR = 0.000175 * 365
"""Delayed-performance interest of the PRC, a year (SPC Interpretation Fa Shi [2014] No. 8, art. 1)."""


@dataclass(frozen=True)
class Built:
    """A matter, the deals to compare, and what was assumed or left out, in words."""

    matter: Matter
    deals: tuple[AnyDeal, ...]
    notes: tuple[Reason, ...]


def matter_of(
    claim: Claim, assessment: Assessment, law: MoneyLaw, given: Assumptions, rates: Mapping[str, float], lang: Lang = "en"
) -> Built:  # fmt: skip
    """The matter of a claim.

    Args:
        assessment: of this claim, on the day of the valuation.
        law: on funding and purchase, in force on that day.
        rates: home currency per unit of a foreign one, by its code.
        lang: of the reasons for which a deal is excluded.

    Raises:
        UserError: the claim has no amount, or a currency has no rate.
    """
    owed = amount_of(claim)
    if owed is None or owed[0] <= 0:
        raise UserError(MESSAGES, "value.no_amount", claim=claim.claim_id)
    amount, currency = owed
    if currency in rates:
        raise UserError(MESSAGES, "value.own_rate", claim=claim.claim_id, currency=currency)
    notes: list[Reason] = []
    pursuits: list[Pursuit] = []
    chosen: list[RouteAssessment] = []
    for asset in claim.assets:
        route = _best(assessment, asset)
        if route is None:
            notes.append(Reason(MESSAGES, "value.no_route", asset=asset.id, forum=asset.jurisdiction))
            continue
        if asset.value is None:
            notes.append(Reason(MESSAGES, "value.no_worth", asset=asset.id))
            continue
        pursuits.append(
            Pursuit(_worth(asset, currency, given, rates), route_of(claim.instrument, route, assessment.on, currency, given, rates))
        )  # fmt: skip
        chosen.append(route)
        notes += _about(route)
        notes += told(given, claim.instrument.origin, route.forum, claim.instrument.kind)
    matter = Matter(
        id=claim.claim_id,
        currency=currency,
        as_of=assessment.on,
        claim=float(amount),
        pursuits=tuple(pursuits),
        growth=_growth(claim, currency),
        race=Race(rate=given.race.rate, share=given.race.share, insolvency=given.race.insolvency),
        home=_home(claim, given) if claim.instrument.origin == "CN" else None,
        overrun=given.overrun,
    )
    if pursuits and "USD" not in rates and currency != "USD":
        notes.append(
            Reason(MESSAGES, "value.cost_rate", rate=f"{given.per_usd.get(currency, 0):g}", currency=currency)
        )
    if matter.home is not None and claim.instrument.terminated_for_now_on is None:
        notes.append(Reason(MESSAGES, "value.home_first"))
    notes.append(Reason(MESSAGES, "value.assumed", version=given.version))
    return Built(matter, _deals(claim, matter, chosen, law, given, lang), tuple(notes))


def _best(assessment: Assessment, asset: Asset) -> RouteAssessment | None:
    """The foremost route to the asset that is open; routes come best first."""
    return next(
        (
            one
            for one in assessment.routes
            if one.asset == asset.id and one.applies != "no" and one.state in OPEN and one.strength not in ("none", "unknown")
        ),
        None,
    )  # fmt: skip


def _rate(currency: str, home: str, rates: Mapping[str, float]) -> float:
    """Minor units of home per minor unit of a currency."""
    if currency == home:
        return 1.0
    if currency not in rates:
        raise UserError(MESSAGES, "value.no_rate", currency=currency, home=home)
    return rates[currency] * minor_units(home) / minor_units(currency)


def _worth(asset: Asset, home: str, given: Assumptions, rates: Mapping[str, float]) -> Worth:
    assert asset.value is not None
    net = float(asset.value.minor)
    if asset.encumbrances is not None:
        own = asset.encumbrances.currency
        over = (
            1.0
            if own == asset.value.currency
            else _rate(own, home, rates) / _rate(asset.value.currency, home, rates)
        )
        net = max(net - asset.encumbrances.minor * over, 0.0)
    currency = asset.value.currency
    moves = 0.0 if currency == home else given.fx_volatility.get(currency, given.fx_volatility["other"])
    return Worth(
        id=asset.id,
        worth=net * asset.share,
        currency=currency,
        fx=_rate(currency, home, rates),
        volatility=given.volatility[asset.asset_class],
        fx_volatility=moves,
        forced_sale=given.forced_sale[asset.asset_class],
        reachable=given.reachable[asset.grade],
        hazard=given.dissipation.hazard,
        leak=given.dissipation.leak,
        tip_off=given.dissipation.tip_off,
    )


class FoundRoute(Protocol):
    """What a valuation takes of a route that was found for a claim."""

    @property
    def forum(self) -> str:
        """Its code."""

    @property
    def kind(self) -> RouteKind:
        """The kind of route."""

    @property
    def stages(self) -> Sequence[Stage]:
        """The forum's own figures."""

    @property
    def precedents(self) -> Sequence[Precedent]:
        """What was decided there."""

    @property
    def risk(self) -> RiskLevel:
        """The worst refusal risk."""

    @property
    def safe_date(self) -> date | None:
        """The last day for filing, None where none is known."""


def route_of(
    instrument: HeldInstrument, route: FoundRoute, on: date, home: str, given: Assumptions, rates: Mapping[str, float]
) -> Route:  # fmt: skip
    """A route as a valuation takes it: the forum's own figures, what one's own cases show, and what is assumed for the rest.

    Raises:
        UserError: the currency of the claim has no rate for costs in US dollars.
    """
    known = rates if "USD" in rates or home not in given.per_usd else {"USD": given.per_usd[home]}

    def convert(usd: float) -> float:
        return usd * minor_units("USD") * _rate("USD", home, known)

    built = Route(
        forum=route.forum,
        instrument=instrument.kind,
        prepare=stages.preparation(given, convert),
        freeze=stages.freezing(route.stages, given, convert),
        recognition=stages.recognition(
            route.stages, _won(instrument.origin, route, on, given), given, convert
        ),
        appeal=stages.appeal(given, convert),
        appealed=given.appealed,
        execution=stages.execution(route.stages, given, convert),
        distribution=given.took.distribution,
        limit=None if route.safe_date is None else max((route.safe_date - on).days, 1) / DAYS,
    )
    return with_own_cases(built, instrument.origin, given.refusal_log_odds[route.risk], given)


def _won(origin: str, route: FoundRoute, on: date, given: Assumptions) -> Beta:
    """The chance of recognition from precedents and the kind of route, shifted by the worst refusal risk."""
    found = chance(route.kind, route.forum, origin, route.precedents, on)
    weight = PRIOR_WEIGHT + found.successes + found.failures
    mean = float(special.expit(special.logit(found.mean) + given.refusal_log_odds[route.risk]))
    return Beta(mean * weight, (1.0 - mean) * weight)


def _about(route: RouteAssessment) -> list[Reason]:
    """What makes a route's figures doubtful."""
    found = []
    if route.safe_date is None:
        key = "value.limit_none" if route.state == "no_limit" else "value.limit_unknown"
        found.append(Reason(MESSAGES, key, forum=route.forum))
    if not route.verified:
        found.append(Reason(MESSAGES, "value.route_unread", forum=route.forum))
    return found


def _growth(claim: Claim, currency: str) -> Growth:
    """Delayed-performance interest on the principal of a judgment of the PRC; what else accrues is in the claim's own file only."""
    if claim.instrument.origin != "CN" or claim.instrument.kind == "bare_debt":
        return Growth()
    base = sum(one.minor for one in claim.amounts if one.kind == "principal" and one.currency == currency)
    return Growth(delayed_base=float(base), delayed=DELAYED_A_YEAR)


def _home(claim: Claim, given: Assumptions) -> Home:
    ended = claim.instrument.terminated_for_now_on is not None
    factor = given.home.after_termination if ended else 1.0
    return Home(given.home.propertyless, given.home.share, given.home.took, factor=factor)


def _deals(
    claim: Claim, matter: Matter, routes: list[RouteAssessment], law: MoneyLaw, given: Assumptions, lang: Lang
) -> tuple[AnyDeal, ...]:  # fmt: skip
    natural = bool(claim.obligors) and claim.obligors[0].person == "natural"
    deals: list[AnyDeal] = []
    if matter.home is not None:
        deals.append(Domestic())
    price = given.sale.natural if natural else given.sale.legal
    if price is not None and claim.instrument.origin == "CN":
        deals.append(Sale(price_rate=price))
    if not matter.pursuits:
        return tuple(deals)
    reach = sum(
        one.asset.worth * (one.asset.fx or 1.0) * one.asset.forced_sale * one.asset.reachable
        for one in matter.pursuits
    )
    blocked = _funding_blocked(claim, routes, law, lang)
    deals.append(SelfFunded())
    deals.append(LitigationFunding(terms=given.funding, blocked=blocked))
    deals.append(DebtPurchase())
    deals.append(
        PurchaseWithUpside(price=min(reach, matter.claim) * given.upside.price, share=given.upside.share, hurdle=given.upside.hurdle)
    )  # fmt: skip
    return tuple(deals)


def _funding_blocked(claim: Claim, routes: list[RouteAssessment], law: MoneyLaw, lang: Lang) -> str:
    """Why funding is excluded: the first forum in which it is not recorded as allowed for this instrument; empty where it is in all."""
    for forum in dict.fromkeys(route.forum for route in routes):
        found = law.answer("litigation_funding", forum, law.on, claim.instrument.kind)
        if found.answer == "allowed":
            continue
        why = [one for one in found.facts if isinstance(one, Permission) and one.answer == found.answer]
        if not why:
            return Reason(MESSAGES, "value.funding_unknown", forum=forum).text(lang)
        words = why[0].words.zh if lang == "zh" else why[0].words.en
        return Reason(MESSAGES, "value.funding_not_allowed", forum=forum, words=words).text(lang)
    return ""
