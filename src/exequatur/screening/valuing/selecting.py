"""Which claims of a file to pursue, by which strategy, under a budget: each valued in closed form, bad ones listed and never in the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from exequatur.claims.model import Claim
from exequatur.claims.money import minor_units
from exequatur.law import LawBase
from exequatur.law.money import load_money
from exequatur.routes.assess import assess
from exequatur.routes.evaluate import make_book
from exequatur.screening.portfolio import amount_of
from exequatur.screening.valuing.assumptions import Assumptions
from exequatur.screening.valuing.matters import DAYS, matter_of
from exequatur.screening.valuing.messages import MESSAGES
from exequatur.text import Reason, UserError
from exequatur.value.deals import Sale
from exequatur.value.durations import Floats
from exequatur.value.kernels.choice import pursuit_means
from exequatur.value.model import Matter
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.portfolio import Selection, select
from exequatur.value.screen.columns import columns_of
from exequatur.value.screen.costs import costs
from exequatur.value.screen.strategies import domestic, screen_matters

STRATEGIES = ("self_funded", "debt_purchase", "sale", "domestic")
FORCED_DAYS = 90
FRONTIER = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Budgets of the frontier, as parts of the one that is asked."""


@dataclass(frozen=True)
class Line:
    """One claim: the strategy chosen ("" for none), what each is worth and costs in the mean, minor units of the portfolio's currency (None: no figure),
    days to the last day for filing (None: none is known), whether it must be filed now."""

    claim_id: str
    strategy: str
    worth: dict[str, int | None]
    cost: dict[str, int]
    days_left: int | None
    forced: bool


@dataclass(frozen=True)
class Selected:
    """A selection. left_out: claims that have no figure, and why. frontier: (budget, value) pairs."""

    currency: str
    budget: int
    selection: Selection
    lines: tuple[Line, ...]
    left_out: tuple[tuple[str, Reason | UserError], ...]
    frontier: tuple[tuple[int, int], ...]
    law_version: str


def select_claims(
    claims: Sequence[Claim], base: LawBase, on: date, given: Assumptions, rates: Mapping[str, float], currency: str, budget: int
) -> Selected:  # fmt: skip
    """Value every claim and choose under the budget.

    Args:
        rates: units of the portfolio's currency per unit of another, by its code.
        budget: minor units of `currency`; what is spent is the expected nominal cost of pursuit.

    Raises:
        ValueError: forced filings alone exceed the budget.
    """
    book, law = make_book(base, on), load_money(on)
    matters: list[Matter] = []
    sales: list[float | None] = []
    scale: list[float] = []
    left_out: list[tuple[str, Reason | UserError]] = []
    for claim in claims:
        try:
            own = _own(claim, rates, currency)
            built = matter_of(claim, assess(claim, base, on, book=book), law, given, own[1])
        except UserError as error:
            left_out.append((claim.claim_id, error))
            continue
        matters.append(built.matter)
        sales.append(next((deal.price_rate for deal in built.deals if isinstance(deal, Sale)), None))
        scale.append(own[0])
    if not matters:
        empty = select(np.zeros((0, 1)), np.zeros((0, 1)), float(budget))
        return Selected(currency, budget, empty, (), tuple(left_out), (), base.version)
    values, spent, why = _figures(matters, sales, given, np.array(scale))
    left_out += [(matters[i].id, reason) for i, reason in why.items()]
    days = [_days_left(one) for one in matters]
    near = np.array([left is not None and left <= FORCED_DAYS for left in days])
    forced = np.where(near & (values[:, 0] > np.nan_to_num(values[:, 3])), 0, -1)
    chosen = select(values, spent, float(budget), forced)
    frontier = []
    for part in FRONTIER:
        try:
            frontier.append((round(budget * part), round(select(values, spent, budget * part, forced).value)))
        except ValueError:
            continue  # forced filings alone exceed this part of the budget
    lines = tuple(
        _line(one, int(chosen.choice[i]), values[i], spent[i], days[i], bool(forced[i] == 0))
        for i, one in enumerate(matters)
    )
    return Selected(currency, budget, chosen, lines, tuple(left_out), tuple(frontier), base.version)


def _own(claim: Claim, rates: Mapping[str, float], currency: str) -> tuple[float, dict[str, float]]:
    """Minor units of the portfolio's currency per minor unit of the claim's, and the rates into the claim's currency."""
    owed = amount_of(claim)
    if owed is None:
        raise UserError(MESSAGES, "value.no_amount", claim=claim.claim_id)
    home = owed[1]
    every = {**rates, currency: 1.0}
    if home not in every:
        raise UserError(MESSAGES, "value.no_rate", currency=home, home=currency)
    own = {code: rate / every[home] for code, rate in every.items() if code != home}
    return every[home] * minor_units(currency) / minor_units(home), own


def _figures(
    matters: list[Matter], sales: list[float | None], given: Assumptions, scale: Floats
) -> tuple[Floats, Floats, dict[int, Reason]]:
    """Worth and cost by claim and strategy, in the order of `STRATEGIES`; why a claim has no figure abroad.

    Work at home goes on while a claim is pursued abroad, and goes with the claim to a buyer, at the buyer's rate: its worth is in both.
    """
    columns = columns_of(matters)
    screened = screen_matters(matters, given.investor)
    sale = np.array(
        [np.nan if rate is None else rate * one.claim for rate, one in zip(sales, matters, strict=True)]
    )
    home, to_buyer = (
        np.nan_to_num([domestic(one.home, one.claim, rate) for one in matters])
        for rate in (given.investor.creditor, given.investor.funder)
    )
    values = np.stack(
        [screened.self_funded + home, screened.debt_purchase + to_buyer, sale, screened.domestic], axis=1
    )
    spent = np.zeros_like(values)
    spent[:, 0] = costs(columns, np.zeros(len(matters)))
    spent[:, 3] = [0.0 if one.home is None else one.home.fixed for one in matters]
    why: dict[int, Reason] = {}
    for i, reason in enumerate(screened.unsound):
        if reason == "no_pursuit":
            why[i] = Reason(MESSAGES, "select.no_pursuit")
        elif reason:
            alone, bought, spent[i, 0] = _simulated(matters[i], given)
            values[i, :2] = alone + home[i], bought + to_buyer[i]
    return values * scale[:, None], spent * scale[:, None], why


SIMULATED = 4_000
"""Paths for a claim that the closed forms do not take: its mean is then some two per cent of a path's spread off."""


def _simulated(matter: Matter, given: Assumptions) -> tuple[float, float, float]:
    """Means of pursuit with own money and of an outright sale, and the expected nominal cost, by simulation."""
    alone, bought, spent = pursuit_means(matter, given.investor, Seeded(1, 0, SIMULATED))
    return alone, max(bought, 0.0), spent


def _days_left(matter: Matter) -> int | None:
    limits = [one.route.limit for one in matter.pursuits if one.route.limit is not None]
    return round(min(limits) * DAYS) if limits else None


def _line(matter: Matter, choice: int, values: Floats, spent: Floats, days: int | None, forced: bool) -> Line:
    return Line(
        matter.id,
        STRATEGIES[choice] if choice >= 0 else "",
        {name: None if np.isnan(value) else round(value) for name, value in zip(STRATEGIES, values.tolist(), strict=True)},
        {name: round(cost) for name, cost in zip(STRATEGIES, spent.tolist(), strict=True)},
        days,
        forced,
    )  # fmt: skip
