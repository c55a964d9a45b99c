"""The choice itself: limits as arrays, the solver that fits their number, what is left at the margin, the frontiers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from exequatur.claims.money import decimals, minor_units
from exequatur.screening.valuing.selection.limits import Hours, Limits
from exequatur.screening.valuing.selection.messages import MESSAGES
from exequatur.screening.valuing.selection.offers import FILED, Offers
from exequatur.screening.valuing.selection.quarters import Quarter
from exequatur.text import Reason, UserError
from exequatur.value.durations import Floats
from exequatur.value.portfolio import (
    ForcedExceed,
    Limit,
    Selection,
    bound_under,
    select,
    select_by_tail,
    select_under,
)
from exequatur.value.portfolio.budget import Choices, Marks
from exequatur.value.portfolio.constrained import WORK
from exequatur.value.portfolio.limits import least_forced
from exequatur.value.portfolio.tail_programme import CUTS
from exequatur.value.risk import cvar, quantile

FORCED_DAYS = 90
FRONTIER = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Budgets of the frontier, as parts of the one that is asked."""
KAPPAS = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0)
"""Weights of the tail on the frontier of risk and return."""
FEW_KAPPAS, MANY = (0.0, 0.5, 1.0), 3_000
"""The same of more options than these."""
FRONTIER_ROUNDS = 10
"""Programmes solved for a point of the frontier; its gap is told."""
MILLION = 1_000_000
NEARLY = 0.9
"""Part of a cap from which it is worth showing."""
TAIL_CELLS = 40_000_000
"""Outcomes (options times paths) that selection by the tail takes."""
SEARCHED = 2_000
"""Claims up to which each budget of the frontier under several limits is solved; of more, its bound by the relaxation is given less the gap."""


@dataclass(frozen=True)
class Bound:
    """A limit and how far it goes. kind: total, budget, until, debtor, forum, funder, hours or files; key: the quarter, the name, the forum; used, most: minor
    units, hours or files; price: what one more unit would be worth, in minor units."""

    kind: str
    key: str
    used: float
    most: float
    price: float

    @property
    def money(self) -> bool:
        """Is it a limit of money?"""
        return self.kind not in ("hours", "files")

    def label(self) -> Reason:
        """Its name in words."""
        return Reason(MESSAGES, f"limit.{self.kind}", quarter=self.key, name=self.key)


@dataclass(frozen=True)
class Tail:
    """The choice over paths: weight and share of the tail, mean, mean of the worst, 5 and 95 percent quantiles, chance of a loss, and every outcome."""

    kappa: float
    alpha: float
    mean: float
    cvar: float
    low: float
    high: float
    loss: float
    outcomes: Floats

    @property
    def adjusted(self) -> float:
        """(1 - kappa) mean + kappa CVaR."""
        return (1 - self.kappa) * self.mean + self.kappa * self.cvar


@dataclass(frozen=True)
class Point:
    """A point of the frontier of risk and return: the best choice for one weight of the tail."""

    kappa: float
    mean: float
    cvar: float
    cost: float
    gap: float


@dataclass(frozen=True)
class Choice:
    """A choice. forced: by claim and option, what files a claim that must be filed now. million: what a million major units more of budget is worth, minor units.
    frontier: budget and value; tail, risk: where the outcomes of paths are known."""

    selection: Selection
    forced: Marks
    bounds: tuple[Bound, ...]
    million: float
    frontier: tuple[tuple[float, float], ...]
    tail: Tail | None
    risk: tuple[Point, ...]
    notes: tuple[Reason, ...]


class _Add(Protocol):
    """Adds a limit: its kind, its key, what each claim (of `rows`) and option uses, and the most."""

    def __call__(
        self, kind: str, key: str, uses: Floats, most: float, rows: Choices | None = None
    ) -> None: ...


def choose(offers: Offers, limits: Limits, kappa: float, alpha: float) -> Choice:
    """The options of greatest value under the limits: expected, or with the mean of the worst outcomes where `kappa` is above 0.

    Raises:
        UserError: a limit for a debtor who is not there; filings that are due and do not fit; the message names the limit.
    """
    return _Chooser(offers, limits, kappa, alpha).choice()


class _Chooser:
    """One question."""

    def __init__(self, offers: Offers, limits: Limits, kappa: float, alpha: float) -> None:
        self.offers, self.limits, self.kappa, self.alpha = offers, limits, kappa, alpha
        self.forced = self._forced()
        self.notes: list[Reason] = []
        self.point: Point | None = None
        self.weights: list[Floats] = []
        self.kinds: list[tuple[str, str]] = []
        self.rows = self._limits(limits)

    def choice(self) -> Choice:
        """The answer."""
        by_tail = self.kappa > 0 and self.offers.outcomes is not None
        if by_tail:
            selection, self.point = self._by_tail(self.kappa)
        else:
            selection = self._best(self.limits, self.rows)
        if selection.gap > 1e-3 and not by_tail:
            self.notes.append(Reason(MESSAGES, "note.time", gap=f"{selection.gap:.2%}"))
        bounds = tuple(
            Bound(kind, key, used, row.most, price)
            for (kind, key), row, used, price in zip(self.kinds, self.rows, selection.used, selection.prices, strict=True)
        )  # fmt: skip
        return Choice(
            selection, self.forced, bounds, self._million(selection), tuple(self._frontier(selection)), self._tail(selection.choice),
            tuple(self._risk()), tuple(self.notes),
        )  # fmt: skip

    def _forced(self) -> Marks:
        """Options that file a claim whose period is about to end, where that is worth more than not to file."""
        o = self.offers
        near = np.array([left is not None and left <= FORCED_DAYS for left in o.days], dtype=bool)
        filed = np.array([one.strategy in FILED for one in o.options], dtype=bool)
        home = next(k for k, one in enumerate(o.options) if one.strategy == "domestic")
        if not len(o.matters):
            return np.zeros((0, len(o.options)), dtype=bool)
        other = np.maximum(np.nan_to_num(o.values[:, home]), 0.0)
        with np.errstate(invalid="ignore"):
            worth = o.values > other[:, None]
        return np.asarray(near[:, None] & filed[None, :] & worth)

    def _limits(self, limits: Limits) -> list[Limit]:
        """The limits as arrays, and in `kinds` what each is of."""
        self.kinds = []
        found: list[Limit] = []

        def add(kind: str, key: str, uses: Floats, most: float, rows: Choices | None = None) -> None:
            self.kinds.append((kind, key))
            found.append(Limit(f"{kind} {key}".strip(), uses, most, rows))

        o = self.offers
        if limits.total is not None:
            add("total", "", o.costs, limits.total)
        for i, quarter in enumerate(limits.quarters):
            if quarter in limits.budget:
                if limits.carry_over:
                    most = sum(amount for one, amount in limits.budget.items() if one <= quarter)
                    add("until", str(quarter), o.outlay[:, :, : i + 1].sum(axis=2), most)
                else:
                    add("budget", str(quarter), o.outlay[:, :, i], limits.budget[quarter])
        self._caps(limits, add)
        for i, quarter in enumerate(limits.quarters):
            if quarter in limits.hours:
                add("hours", str(quarter), self._hours(limits.takes, i, quarter), limits.hours[quarter])
            if quarter in limits.files:
                add("files", str(quarter), o.in_hand[:, :, i], limits.files[quarter])
        return found

    def _caps(self, limits: Limits, add: _Add) -> None:
        o = self.offers
        of_debtor: dict[str, list[int]] = {}
        for i, name in enumerate(o.debtors):
            of_debtor.setdefault(name, []).append(i)
        for name in limits.debtors:
            if name not in of_debtor:
                raise UserError(
                    MESSAGES, "limits.no_debtor", field=f"{limits.source}: debtors.named.{name}", name=name
                )
        for name, rows in of_debtor.items():
            cap = limits.debtors.get(name, limits.each_debtor)
            if cap is not None and o.costs[rows].max(initial=0.0) > 0:
                at = np.array(rows, dtype=np.int64)
                add("debtor", name, o.costs[at], cap, at)
        for code, most in limits.forums.items():
            share = np.array([one.get(code, 0.0) for one in o.shares])
            at = np.flatnonzero(share > 0)
            add("forum", code, o.costs[at] * share[at, None], most, at)
        for k, option in enumerate(o.options):
            funder = limits.funders.get(option.funder) if option.funder else None
            if funder is not None and funder.most is not None:
                uses = np.zeros_like(o.costs)
                uses[:, k] = o.laid_out[:, k]
                add("funder", option.funder, uses, funder.most)

    def _hours(self, takes: Mapping[str, Hours], i: int, quarter: Quarter) -> Floats:
        """Hours of a quarter by claim and option: those at the start in the first one, then for the time in hand."""
        found = np.zeros_like(self.offers.costs)
        for k, option in enumerate(self.offers.options):
            mine = takes.get(option.strategy)
            if mine is not None:
                found[:, k] = mine.quarter * self.offers.in_hand[:, k, i] + (mine.start if i == 0 else 0.0)
        return found

    def _best(self, limits: Limits, rows: Sequence[Limit], work: float = WORK) -> Selection:
        """The greatest expected value: by sorting where one sum of money is all that limits, else by HiGHS."""
        o = self.offers
        try:
            if limits.plain and limits.total is not None:
                found = select(o.values, o.costs, limits.total, self.forced)
                return replace(found, prices=(found.price,), used=(found.cost,))
            return select_under(o.values, rows, self.forced, work)
        except ForcedExceed as error:
            raise self._refused(error, rows) from error
        except ValueError as error:
            raise self._cannot(rows) from error

    def _cannot(self, rows: Sequence[Limit]) -> UserError:
        """Which limit the cheapest forced filings exceed; where each is kept by some, that all are not."""
        try:
            least_forced(rows, self.forced)
        except ForcedExceed as error:
            return self._refused(error, rows)
        claims = [self.offers.matters[i].id for i in np.flatnonzero(self.forced.any(axis=1))[:10]]
        return UserError(MESSAGES, "limits.together", days=FORCED_DAYS, claims=", ".join(claims) or "?")

    def _refused(self, error: ForcedExceed, rows: Sequence[Limit]) -> UserError:
        at = next((k for k, one in enumerate(rows) if one.name == error.name), 0)
        bound = Bound(*self.kinds[at], error.need, error.most, 0.0)
        return UserError(
            MESSAGES, "limits.forced", limit=bound.label(), days=FORCED_DAYS, need=self.amount(bound, error.need), most=self.amount(bound, error.most)
        )  # fmt: skip

    def amount(self, bound: Bound, value: float) -> Reason | str:
        """An amount of a limit, in its unit."""
        if bound.money:
            return f"{round(value / 10 ** decimals(self.limits.currency)):,} {self.limits.currency}"
        return Reason(MESSAGES, f"limit.{bound.kind}_unit", number=f"{value:,.0f}")

    def _richer(self, more: float = 0.0, factor: float = 1.0) -> Limits:
        """The limits with every sum of money multiplied, or with so much more in all, by quarter in proportion."""
        one = self.limits
        whole = sum(one.budget.values())
        quarters = {
            q: amount * factor + (more * amount / whole if whole > 0 else more / len(one.budget))
            for q, amount in one.budget.items()
        }
        return replace(one, total=None if one.total is None else one.total * factor + more, budget=quarters)

    def _under(self, limits: Limits) -> list[Limit]:
        kept = self.kinds
        try:
            return self._limits(limits)
        finally:
            self.kinds = kept

    def _million(self, selection: Selection) -> float:
        """What a million major units more of budget is worth, by the bounds of both relaxations: at the price of one more unit, as far as that holds."""
        richer = self._richer(more=float(MILLION * minor_units(self.limits.currency)))
        o = self.offers
        if self.limits.plain and richer.total is not None:
            now = select(o.values, o.costs, self.limits.total or 0.0, self.forced)
            return max(select(o.values, o.costs, richer.total, self.forced).bound - now.bound, 0.0)
        now_bound = bound_under(o.values, self.rows, self.forced)
        return max(bound_under(o.values, self._under(richer), self.forced) - now_bound, 0.0)

    def _frontier(self, selection: Selection) -> list[tuple[float, float]]:
        """Value by budget, in parts of what is asked; budgets that forced filings alone exceed are left out."""
        found = []
        whole = self.limits.total if self.limits.total is not None else sum(self.limits.budget.values())
        small = len(self.offers.matters) <= SEARCHED
        for part in FRONTIER:
            if part == 1.0 and not self.kappa:
                found.append((whole, selection.value))
                continue
            limits = self._richer(factor=part)
            try:
                if limits.plain or small:
                    value = self._best(limits, self._under(limits), WORK / 6).value
                else:
                    bound = bound_under(self.offers.values, self._under(limits), self.forced)
                    value = bound * (1 - selection.gap)
            except (UserError, ValueError):
                continue
            found.append((whole * part, value))
        return found

    def _columns(self) -> tuple[Choices, Choices]:
        """Claim and option of each column for selection by the tail."""
        with np.errstate(invalid="ignore"):
            claim, option = np.nonzero(~np.isnan(self.offers.values))
        return claim, option

    def _by_tail(self, kappa: float, rounds: int = CUTS) -> tuple[Selection, Point]:
        o = self.offers
        assert o.outcomes is not None
        claim, option = self._columns()
        limits = []
        for row in self.rows:
            place = np.arange(len(o.matters)) if row.rows is None else np.full(len(o.matters), -1)
            if row.rows is not None:
                place[row.rows] = np.arange(len(row.rows))
            uses = np.where(
                place[claim] >= 0,
                row.uses[np.maximum(place[claim], 0), option] if len(row.uses) else 0.0,
                0.0,
            )
            limits.append(Limit(row.name, np.maximum(uses, 0.0), row.most))
        outcomes = np.ascontiguousarray(o.outcomes[claim, option].T)
        try:
            found = select_by_tail(
                outcomes, np.zeros(len(claim)), 0.0, kappa, self.alpha, claims=claim, limits=limits, forced=self.forced[claim, option], known=self.weights, rounds=rounds,
            )  # fmt: skip
        except ForcedExceed as error:
            raise self._refused(error, self.rows) from error
        except ValueError as error:
            raise self._cannot(self.rows) from error
        choice = np.full(len(o.matters), -1, dtype=np.int64)
        choice[claim[found.chosen]] = option[found.chosen]
        rows = np.flatnonzero(choice >= 0)
        cost = float(o.costs[rows, choice[rows]].sum())
        selection = Selection(
            choice, float(o.values[rows, choice[rows]].sum()), cost, found.bound, found.gap, found.prices[1] if len(found.prices) > 1 else 0.0,
            found.prices[1:], found.used[1:],
        )  # fmt: skip
        return selection, Point(kappa, found.mean, found.cvar, cost, found.gap)

    def _tail(self, choice: Choices) -> Tail | None:
        o = self.offers
        if o.outcomes is None:
            return None
        rows = np.flatnonzero(choice >= 0)
        total = o.outcomes[rows, choice[rows]].sum(axis=0)
        low, high = quantile(total, 0.05), quantile(total, 0.95)
        return Tail(
            self.kappa,
            self.alpha,
            float(total.mean()),
            cvar(total, self.alpha),
            low,
            high,
            float((total < 0).mean()),
            total,
        )

    def _risk(self) -> list[Point]:
        """The frontier of risk and return, where the outcomes of paths are known."""
        if self.offers.outcomes is None:
            return []
        small = len(self._columns()[0]) <= MANY
        kappas = sorted({*(KAPPAS if small else FEW_KAPPAS), self.kappa})
        return [
            self.point if self.point and kappa == self.kappa else self._by_tail(kappa, FRONTIER_ROUNDS)[1]
            for kappa in kappas
        ]


def shown(bounds: Sequence[Bound]) -> tuple[tuple[Bound, ...], int]:
    """The limits that a person is shown: all but the caps of debtors that are far from binding; and how many these are."""
    kept = tuple(
        one for one in bounds if one.kind != "debtor" or one.price > 0 or one.used >= NEARLY * one.most
    )
    return kept, len(bounds) - len(kept)


def within_reach(claims: int, options: int, paths: int) -> bool:
    """Does selection by the tail take so many?"""
    return claims * options * paths <= TAIL_CELLS
