"""Which claims of a file to pursue, by which strategy, under limits: each claim valued, bad ones listed and never in the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from exequatur.claims.model import Claim
from exequatur.claims.money import decimals
from exequatur.law import LawBase
from exequatur.screening.valuing.assumptions import Assumptions
from exequatur.screening.valuing.selection.choosing import (
    TAIL_CELLS,
    Bound,
    Choice,
    Point,
    Tail,
    choose,
    within_reach,
)
from exequatur.screening.valuing.selection.limits import Limits
from exequatur.screening.valuing.selection.messages import MESSAGES
from exequatur.screening.valuing.selection.offers import Offers, offers_of
from exequatur.screening.valuing.selection.simulated import Simulation
from exequatur.text import Reason, UserError
from exequatur.value.messages import MESSAGES as VALUE

__all__ = ["Bound", "Group", "Line", "Point", "Selected", "Tail", "select_claims"]


@dataclass(frozen=True)
class Line:
    """One claim. strategy: the one chosen, "" for none; funder: by its name where several are known. worth, cost, error: of each option by name, minor units of the portfolio's
    currency, in the mean (None: no figure). forums: of its pursuits. days_left: to the last day for filing (None: none is known); forced: it must be filed now.
    reasons: why an option is not to be had, by name; why_left: why nothing was chosen."""

    claim_id: str
    debtor: str
    strategy: str
    funder: str
    worth: dict[str, int | None]
    cost: dict[str, int]
    error: dict[str, float]
    forums: tuple[str, ...]
    days_left: int | None
    forced: bool
    reasons: dict[str, Reason]
    why_left: Reason | None

    @property
    def option(self) -> str:
        """The name of the option chosen."""
        return f"{self.strategy}:{self.funder}" if self.funder else self.strategy

    @property
    def value(self) -> int:
        """What the option chosen is worth."""
        return self.worth[self.option] or 0

    @property
    def spends(self) -> int:
        """What the option chosen is expected to cost the creditor."""
        return self.cost[self.option]


@dataclass(frozen=True)
class Group:
    """What was chosen by one key (a forum, a strategy): number of claims, value, expected cost."""

    key: str
    count: int
    value: float
    cost: float


@dataclass(frozen=True)
class Selected:
    """A selection under limits.

    spent: by quarter, expected; later: what falls after the last quarter. left_out: claims that have no figure abroad or none at all, and why. frontier: (budget, value) pairs.
    risk: the frontier of risk and return; tail: the choice over paths; both only where paths were asked.
    """

    currency: str
    limits: Limits
    choice: Choice
    lines: tuple[Line, ...]
    left_out: tuple[tuple[str, Reason | UserError], ...]
    spent: tuple[tuple[str, float], ...]
    forums: tuple[Group, ...]
    strategies: tuple[Group, ...]
    notes: tuple[Reason, ...]
    paths: int
    law_version: str

    @property
    def budget(self) -> float:
        """What may be spent: in all, or the sum of the quarters."""
        return self.limits.total if self.limits.total is not None else sum(self.limits.budget.values())

    @property
    def all_claims(self) -> int:
        """Claims of the file, those left out included."""
        return len(self.lines) + len(
            {name for name, _ in self.left_out} - {one.claim_id for one in self.lines}
        )

    @property
    def chosen(self) -> tuple[Line, ...]:
        """The claims chosen, the most worth first."""
        return tuple(sorted((one for one in self.lines if one.strategy), key=lambda one: -one.value))

    @property
    def left(self) -> tuple[Line, ...]:
        """The claims that were valued and left."""
        return tuple(one for one in self.lines if not one.strategy)


def select_claims(
    claims: Sequence[Claim], base: LawBase, on: date, given: Assumptions, rates: Mapping[str, float], limits: Limits,
    kappa: float = 0.0, alpha: float = 0.9, asked: Simulation | None = None,
) -> Selected:  # fmt: skip
    """Value every claim and choose under the limits.

    Args:
        rates: units of the portfolio's currency per unit of another, by its code.
        kappa, alpha: weight of the mean of the worst `1 - alpha` share of outcomes; above 0 everything is simulated, with common factors (unknown chances by forum
            and instrument, the insolvency of a debtor).
        asked: how to simulate what has no closed form.

    Raises:
        UserError: a limit that cannot be kept; the message names it.
    """
    asked = asked or Simulation()
    notes: list[Reason] = []
    options = 5 + max(len(limits.funders), 1)
    keep = (kappa > 0 or asked.everything) and within_reach(len(claims), options, asked.paths)
    if kappa > 0 and not keep:
        notes.append(
            Reason(
                MESSAGES, "note.tail_many", count=f"{len(claims) * options:,}", paths=f"{asked.paths:,}", most=f"{TAIL_CELLS:,}"
            )
        )  # fmt: skip
    offers = offers_of(claims, base, on, given, rates, limits, replace(asked, keep=keep))
    choice = choose(offers, limits, kappa if keep else 0.0, alpha)
    spent = _spent(offers, limits, choice, notes)
    notes += [*offers.notes, *choice.notes]
    closed = int((~np.isnan(offers.values)).sum()) - int((offers.errors > 0).sum())
    if offers.simulated:
        paths, seed = f"{asked.paths:,}", asked.seed
        notes.append(Reason(MESSAGES, "note.paths", count=f"{offers.simulated:,}", paths=paths, seed=seed))
    if closed:
        notes.append(Reason(MESSAGES, "note.closed", count=f"{closed:,}"))
    lines = tuple(_line(offers, choice, i) for i in range(len(offers.matters)))
    return Selected(
        limits.currency, limits, choice, lines, tuple(offers.left_out), spent, _by_forum(offers, choice), _by_strategy(lines), tuple(notes),
        asked.paths, base.version,
    )  # fmt: skip


def _spent(
    offers: Offers, limits: Limits, choice: Choice, notes: list[Reason]
) -> tuple[tuple[str, float], ...]:
    """What the choice is expected to spend by quarter; a note where some of it falls after the last quarter that is limited."""
    rows = np.flatnonzero(choice.selection.choice >= 0)
    if not limits.quarters or not len(offers.matters):
        return ()
    taken = choice.selection.choice[rows]
    by_quarter = offers.outlay[rows, taken].sum(axis=0)
    later = float(offers.costs[rows, taken].sum() - by_quarter.sum())
    if limits.total is None and later > max(float(by_quarter.sum()), 1.0) * 1e-3:
        amount = f"{round(later / 10 ** decimals(limits.currency)):,}"
        quarter = str(limits.quarters[-1].next)
        notes.append(
            Reason(MESSAGES, "note.unlimited", quarter=quarter, amount=amount, currency=limits.currency)
        )
    return tuple(
        (str(one), float(amount)) for one, amount in zip(limits.quarters, by_quarter.tolist(), strict=True)
    )


def _line(offers: Offers, choice: Choice, i: int) -> Line:
    taken = int(choice.selection.choice[i])
    names = [one.name for one in offers.options]
    values = offers.values[i]
    option = offers.options[taken] if taken >= 0 else None
    return Line(
        claim_id=offers.matters[i].id,
        debtor=offers.debtors[i],
        strategy=option.strategy if option else "",
        funder=option.funder if option else "",
        worth={name: None if np.isnan(value) else round(value) for name, value in zip(names, values.tolist(), strict=True)},
        cost={name: round(cost) for name, cost in zip(names, offers.costs[i].tolist(), strict=True)},
        error={name: error for name, error in zip(names, offers.errors[i].tolist(), strict=True)},
        forums=tuple(offers.shares[i]),
        days_left=offers.days[i],
        forced=bool(choice.forced[i].any()),
        reasons={names[k]: why for (row, k), why in _reasons_of(offers, i)},
        why_left=None if option else _why_left(offers, i),
    )  # fmt: skip


def _reasons_of(offers: Offers, i: int) -> list[tuple[tuple[int, int], Reason]]:
    return [((i, k), offers.reasons[i, k]) for k in range(len(offers.options)) if (i, k) in offers.reasons]


def _why_left(offers: Offers, i: int) -> Reason:
    values = np.nan_to_num(offers.values[i], nan=-np.inf)
    best = int(values.argmax())
    if values[best] <= 0:
        return Reason(MESSAGES, "select.worthless")
    one = offers.options[best]
    amount = values[best] / 10 ** decimals(offers.currency)
    return Reason(
        MESSAGES, "select.binding", strategy=Reason(VALUE, f"strategy.{one.strategy}"), value=f"{round(amount):,}"
    )  # fmt: skip


def _by_forum(offers: Offers, choice: Choice) -> tuple[Group, ...]:
    """What was chosen by forum, in the parts of its pursuits' cost; what goes on at home alone under ""."""
    found: dict[str, list[float]] = {}
    for i, taken in enumerate(choice.selection.choice.tolist()):
        if taken < 0:
            continue
        abroad = offers.options[taken].strategy not in ("sale", "domestic")
        for code, part in (offers.shares[i] if abroad else {"": 1.0}).items():
            sums = found.setdefault(code, [0.0, 0.0, 0.0])
            for k, amount in enumerate((1.0, offers.values[i, taken] * part, offers.costs[i, taken] * part)):
                sums[k] += amount
    groups = [Group(code, round(sums[0]), sums[1], sums[2]) for code, sums in found.items()]
    return tuple(sorted(groups, key=lambda one: (one.key == "", -one.value)))


def _by_strategy(lines: Sequence[Line]) -> tuple[Group, ...]:
    found: dict[str, list[Line]] = {}
    for one in lines:
        if one.strategy:
            found.setdefault(one.option, []).append(one)
    groups = [
        Group(name, len(mine), float(sum(one.value for one in mine)), float(sum(one.spends for one in mine)))
        for name, mine in found.items()
    ]
    return tuple(sorted(groups, key=lambda one: -one.value))
