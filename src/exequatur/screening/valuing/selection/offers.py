"""What each claim of a file may be put to: the options with their worth, what they cost when, what of staff they take, and why others are not to be had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from msgspec.structs import replace

from exequatur.claims.model import Claim
from exequatur.claims.money import minor_units
from exequatur.law import LawBase
from exequatur.law.money import load_money
from exequatur.routes.assess import assess
from exequatur.routes.evaluate import make_book
from exequatur.screening.portfolio import amount_of, borrower_of
from exequatur.screening.valuing.assumptions import Assumptions
from exequatur.screening.valuing.matters import DAYS, matter_of
from exequatur.screening.valuing.messages import MESSAGES as VALUING
from exequatur.screening.valuing.selection.limits import STRATEGIES, Limits
from exequatur.screening.valuing.selection.messages import MESSAGES
from exequatur.screening.valuing.selection.simulated import Simulation, simulate
from exequatur.text import Lang, Reason, UserError
from exequatur.text.reasons import quoted
from exequatur.value.blocks import Result
from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Domestic,
    LitigationFunding,
    PurchaseWithUpside,
    Sale,
    SelfFunded,
)
from exequatur.value.durations import Duration, Floats, cdf
from exequatur.value.model import Matter
from exequatur.value.portfolio.spending import expected_course
from exequatur.value.screen.columns import columns_of
from exequatur.value.screen.costs import costs
from exequatur.value.screen.strategies import domestic, screen_matters

MOST_OFFERS = 20_000
"""Claims whose funding and shared upside are valued without being asked to simulate."""
FILED = frozenset({"self_funded", "litigation_funding"})
"""Strategies in which the creditor has the filing in hand; after a sale it is the buyer's whether and when it files."""


@dataclass(frozen=True)
class Option:
    """A column of the table of options: a strategy, and the funder where several are known by name."""

    strategy: str
    funder: str = ""

    @property
    def name(self) -> str:
        """How answers call it."""
        return f"{self.strategy}:{self.funder}" if self.funder else self.strategy


@dataclass
class Offers:
    """The table of options: claims as rows, options as columns; minor units of the portfolio's currency, in the mean.

    values: to the creditor, not a number where an option is not to be had; errors: standard errors (0: closed form). costs: what the creditor spends, undiscounted;
    outlay: likewise by quarter; laid_out: what a funder spends. in_hand: share of each quarter in which the claim is in hand. reasons: why an option is not to be had.
    outcomes: by claim, option and path, where they were kept. shares: of each forum in the cost of pursuit.
    """

    matters: list[Matter]
    debtors: list[str]
    options: tuple[Option, ...]
    values: Floats
    errors: Floats
    costs: Floats
    laid_out: Floats
    outlay: Floats
    in_hand: Floats
    shares: list[dict[str, float]]
    days: list[int | None]
    reasons: dict[tuple[int, int], Reason]
    left_out: list[tuple[str, Reason | UserError]]
    notes: list[Reason]
    simulated: int
    currency: str
    outcomes: Floats | None = None


def offers_of(
    claims: Sequence[Claim], base: LawBase, on: date, given: Assumptions, rates: Mapping[str, float], limits: Limits, asked: Simulation
) -> Offers:  # fmt: skip
    """Every option of every claim; a claim that has no figure is listed and stops nothing.

    Args:
        rates: units of the portfolio's currency per unit of another, by its code.
    """
    book, law = make_book(base, on), load_money(on)
    matters: list[Matter] = []
    deals: list[tuple[AnyDeal, ...]] = []
    scale: list[float] = []
    debtors: list[str] = []
    left_out: list[tuple[str, Reason | UserError]] = []
    blocked: dict[str, Reason] = {}
    for claim in claims:
        try:
            per_unit, own = _own(claim, rates, limits.currency)
            assessed = assess(claim, base, on, book=book)
            built = matter_of(claim, assessed, law, given, own)
        except UserError as error:
            left_out.append((claim.claim_id, error))
            continue
        if any(one.blocked and one.blocked not in blocked for one in built.deals):
            chinese = matter_of(claim, assessed, law, given, own, "zh").deals
            blocked |= {
                one.blocked: _InBoth(one.blocked, other.blocked)
                for one, other in zip(built.deals, chinese, strict=True)
                if one.blocked
            }
        debtor = borrower_of(claim)
        matters.append(replace(built.matter, debtor=built.matter.debtor or debtor))
        deals.append(built.deals)
        scale.append(per_unit)
        debtors.append(debtor or claim.claim_id)
    return _Table(matters, deals, debtors, np.array(scale), given, limits, asked, blocked).offers(left_out)


class _InBoth(Reason):
    """Why the law rules a deal out, in the words of the law of each language."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(MESSAGES, "offer.blocked", reason=en)
        self._zh = zh

    def text(self, lang: Lang = "en") -> str:
        """The reason."""
        return self._zh if lang == "zh" else super().text(lang)


def _own(claim: Claim, rates: Mapping[str, float], currency: str) -> tuple[float, dict[str, float]]:
    """Minor units of the portfolio's currency per minor unit of the claim's, and the rates into the claim's currency."""
    owed = amount_of(claim)
    if owed is None:
        raise UserError(VALUING, "value.no_amount", claim=claim.claim_id)
    home = owed[1]
    every = {**rates, currency: 1.0}
    if home not in every:
        raise UserError(VALUING, "value.no_rate", currency=home, home=currency)
    own = {code: rate / every[home] for code, rate in every.items() if code != home}
    return every[home] * minor_units(currency) / minor_units(home), own


class _Table:
    """Fills the table of options."""

    def __init__(
        self, matters: list[Matter], deals: list[tuple[AnyDeal, ...]], debtors: list[str], scale: Floats, given: Assumptions, limits: Limits,
        asked: Simulation, blocked: Mapping[str, Reason],
    ) -> None:  # fmt: skip
        self.blocked = blocked
        self.matters, self.deals, self.debtors, self.scale = matters, deals, debtors, scale
        self.given, self.limits, self.asked = given, limits, asked
        self.options = _options(limits)
        shape = (len(matters), len(self.options))
        periods = max(len(limits.edges) - 1, 0)
        self.values, self.errors = np.full(shape, np.nan), np.zeros(shape)
        self.costs, self.laid_out = np.zeros(shape), np.zeros(shape)
        self.outlay, self.in_hand = np.zeros((*shape, periods)), np.zeros((*shape, periods))
        self.reasons: dict[tuple[int, int], Reason] = {}
        self.notes: list[Reason] = []

    def offers(self, left_out: list[tuple[str, Reason | UserError]]) -> Offers:
        """The table."""
        outcomes: Floats | None = None
        count = 0
        if self.matters:
            self._sales_and_home()
            unsound = self._closed()
            count, outcomes = self._simulated(unsound)
            self._home_beside(outcomes)
            self._in_one_currency(outcomes)
        for one in self.matters:
            if not one.pursuits:
                left_out.append((one.id, Reason(MESSAGES, "select.no_pursuit")))
        return Offers(
            self.matters, self.debtors, self.options, self.values, self.errors, self.costs, self.laid_out, self.outlay, self.in_hand,
            [_forum_shares(one) for one in self.matters], [_days_left(one) for one in self.matters], self.reasons, left_out, self.notes,
            count, self.limits.currency, outcomes,
        )  # fmt: skip

    def _at(self, strategy: str) -> int:
        return next(k for k, one in enumerate(self.options) if one.strategy == strategy)

    def _sales_and_home(self) -> None:
        sale, home = self._at("sale"), self._at("domestic")
        edges, rate = self.limits.edges, self.given.investor.creditor
        for i, one in enumerate(self.matters):
            price = next((deal.price_rate for deal in self.deals[i] if isinstance(deal, Sale)), None)
            if price is None:
                self.reasons[i, sale] = Reason(MESSAGES, "offer.no_price")
            else:
                self.values[i, sale] = price * one.claim
            if one.home is None:
                self.reasons[i, home] = Reason(MESSAGES, "offer.no_home")
                continue
            self.values[i, home] = domestic(one.home, one.claim, rate)
            self.costs[i, home] = one.home.fixed + one.home.rate * float(one.home.took.duration().mean)
            if len(edges) > 1:
                lasts = _until(one.home.took.duration(), np.array(edges))
                self.in_hand[i, home] = np.diff(lasts) / np.diff(edges)
                self.outlay[i, home] = one.home.rate * np.diff(lasts)
                self.outlay[i, home, 0] += one.home.fixed

    def _closed(self) -> list[int]:
        """Pursuit with own money and outright sale in closed form; the claims for which that does not hold."""
        alone, bought = self._at("self_funded"), self._at("debt_purchase")
        columns, edges = columns_of(self.matters), self.limits.edges
        found = screen_matters(self.matters, self.given.investor)
        self.values[:, alone], self.values[:, bought] = found.self_funded, found.debt_purchase
        self.costs[:, alone] = costs(columns, np.zeros(len(self.matters)))
        if len(edges) > 1:
            course = expected_course(columns, edges)
            self.outlay[:, alone] = course.spent
            self.in_hand[:, alone] = course.in_hand / np.diff(edges)
        unsound = []
        for i, why in enumerate(found.unsound):
            if why == "no_pursuit":
                self.costs[i, alone] = 0.0
                self.outlay[i, alone], self.in_hand[i, alone] = 0.0, 0.0
                for k, one in enumerate(self.options):
                    if one.strategy not in ("sale", "domestic"):
                        self.reasons[i, k] = Reason(MESSAGES, "offer.no_pursuit")
            elif why:
                unsound.append(i)
        return unsound

    def _simulated(self, unsound: list[int]) -> tuple[int, Floats | None]:
        """What has no closed form, or everything where that is asked: in blocks."""
        keep = self.asked.keep
        every = self.asked.everything or keep
        offers = every or len(self.matters) <= MOST_OFFERS
        if not offers and any(one.pursuits for one in self.matters):
            self.notes.append(
                Reason(MESSAGES, "note.many", count=f"{len(self.matters):,}", most=f"{MOST_OFFERS:,}")
            )
        bad = set(unsound)
        wanted: list[dict[int, AnyDeal]] = []
        for i, one in enumerate(self.matters):
            mine: dict[int, AnyDeal] = {}
            if one.pursuits:
                mine = self._abroad(i, every or i in bad, offers)
            if keep and one.home is not None:
                mine[self._at("domestic")] = Domestic()
            wanted.append(mine)
        found = simulate(
            self.matters,
            [tuple(mine.values()) for mine in wanted],
            self.given.investor,
            self.limits.edges,
            self.asked,
        )
        outcomes = None
        if keep:
            outcomes = np.zeros((len(self.matters), len(self.options), self.asked.paths))
        row = 0
        for i, mine in enumerate(wanted):
            for k in mine:
                self._take(i, k, found, row, outcomes)
                row += 1
        return row, outcomes

    def _abroad(self, i: int, closed_too: bool, offers: bool) -> dict[int, AnyDeal]:
        """The deals abroad of a claim that are simulated, by column."""
        found: dict[int, AnyDeal] = {}
        funding = next((one for one in self.deals[i] if isinstance(one, LitigationFunding)), None)
        upside = next((one for one in self.deals[i] if isinstance(one, PurchaseWithUpside)), None)
        here = {one.route.forum for one in self.matters[i].pursuits}
        for k, option in enumerate(self.options):
            deal: AnyDeal | None = None
            if option.strategy == "self_funded" and closed_too:
                deal = SelfFunded()
            elif option.strategy == "debt_purchase" and closed_too:
                deal = next((one for one in self.deals[i] if isinstance(one, DebtPurchase)), DebtPurchase())
            elif option.strategy == "purchase_with_upside":
                deal = upside
            elif option.strategy == "litigation_funding" and funding is not None:
                funder = self.limits.funders.get(option.funder)
                deal = funding
                if funder is not None:
                    if funder.forums and (other := sorted(here - set(funder.forums))):
                        self.reasons[i, k] = Reason(
                            MESSAGES, "offer.not_there", name=option.funder, forum=other[0]
                        )
                        continue
                    deal = replace(funding, name=option.funder, terms=funder.terms or funding.terms)
            if deal is None:
                continue
            if deal.blocked:
                self.reasons[i, k] = self.blocked[deal.blocked]
            elif not offers and option.strategy in ("litigation_funding", "purchase_with_upside"):
                self.reasons[i, k] = Reason(MESSAGES, "offer.not_valued")
            else:
                found[k] = deal
        return found

    def _take(self, i: int, k: int, found: Result, row: int, outcomes: Floats | None) -> None:
        """One simulated option into the table."""
        strategy = self.options[k].strategy
        if found.fault[row]:
            self.values[i, k] = np.nan
            self.reasons[i, k] = Reason(MESSAGES, "offer.fault", reason=quoted(str(found.fault[row])))
            return
        if found.other[row] < -1e-6 * self.matters[i].claim and strategy in (
            "litigation_funding",
            "purchase_with_upside",
        ):
            amount = round(-found.other[row] / minor_units(self.matters[i].currency))
            self.reasons[i, k] = Reason(
                MESSAGES, "offer.other_loses", amount=f"{amount:,}", currency=self.matters[i].currency
            )
            return
        self.values[i, k], self.errors[i, k] = found.mean[row], found.se[row]
        self.laid_out[i, k] = found.laid_out[row]
        if outcomes is not None:
            outcomes[i, k] = found.values[row]
        if strategy in ("debt_purchase", "purchase_with_upside"):
            return
        self.costs[i, k] = found.spent[row]
        if len(self.limits.edges) > 1:
            self.outlay[i, k] = found.outlay[row]
            self.in_hand[i, k] = found.in_hand[row] / np.diff(self.limits.edges)

    def _home_beside(self, outcomes: Floats | None) -> None:
        """Work at home goes on while a claim is pursued abroad, and goes with the claim to a buyer, at the buyer's rate: its worth is in both."""
        home, sale = self._at("domestic"), self._at("sale")
        investor = self.given.investor
        ours = np.nan_to_num(self.values[:, home])
        theirs = np.nan_to_num([domestic(one.home, one.claim, investor.funder) for one in self.matters])
        if outcomes is not None:
            outcomes[:, sale] = np.nan_to_num(self.values[:, sale])[:, None]
        for k, one in enumerate(self.options):
            if one.strategy in ("sale", "domestic"):
                continue
            kept = one.strategy in FILED
            self.values[:, k] += ours if kept else theirs
            if outcomes is not None:
                outcomes[:, k] += outcomes[:, home] if kept else theirs[:, None]
            if kept:
                self.costs[:, k] += self.costs[:, home]
                self.outlay[:, k] += self.outlay[:, home]
                self.in_hand[:, k] = np.maximum(self.in_hand[:, k], self.in_hand[:, home])

    def _in_one_currency(self, outcomes: Floats | None) -> None:
        for table in (self.values, self.errors, self.costs, self.laid_out):
            table *= self.scale[:, None]
        self.outlay *= self.scale[:, None, None]
        if outcomes is not None:
            outcomes *= self.scale[:, None, None]


def _options(limits: Limits) -> tuple[Option, ...]:
    found: list[Option] = []
    for strategy in STRATEGIES:
        if strategy == "litigation_funding" and limits.funders:
            found += [Option(strategy, name) for name in limits.funders]
        else:
            found.append(Option(strategy))
    return tuple(found)


def _until(duration: Duration, edges: Floats) -> Floats:
    """E[min(T, edge)]."""
    within = np.asarray(cdf(duration, edges))
    inside = duration.mean * (
        np.asarray(cdf(duration, edges, 1.0)) if np.asarray(duration.cv2) > 0 else within
    )
    return np.asarray(inside + edges * (1.0 - within))


def _forum_shares(matter: Matter) -> dict[str, float]:
    """The part of each forum in the expected cost of a claim's pursuits; equal parts where none costs anything."""
    if not matter.pursuits:
        return {}
    if len(matter.pursuits) == 1:
        return {matter.pursuits[0].route.forum: 1.0}
    alone = [replace(matter, pursuits=(one,)) for one in matter.pursuits]
    found = costs(columns_of(alone), np.zeros(len(alone)))
    parts = found / found.sum() if found.sum() > 0 else np.full(len(alone), 1.0 / len(alone))
    shares: dict[str, float] = {}
    for one, part in zip(matter.pursuits, parts.tolist(), strict=True):
        shares[one.route.forum] = shares.get(one.route.forum, 0.0) + part
    return shares


def _days_left(matter: Matter) -> int | None:
    limits = [one.route.limit for one in matter.pursuits if one.route.limit is not None]
    return round(min(limits) * DAYS) if limits else None
