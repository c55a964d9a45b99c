"""What the strategies with a closed form are worth to the creditor, for many claims at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from exequatur.value.deals import Investor
from exequatur.value.discounting import stage_annuity
from exequatur.value.durations import Floats, laplace
from exequatur.value.model import Home, Matter
from exequatur.value.screen.columns import REASONS, Columns, columns_of
from exequatur.value.screen.costs import costs
from exequatur.value.screen.recovery import gross


@dataclass(frozen=True)
class Screened:
    """Means by claim, minor units: of pursuit with own money, of an outright sale at the buyer's fair price, of work at home (not a number where nothing
    is said of it). `unsound`: why the closed forms do not hold for a claim ("" where they do); its figures abroad are then not numbers."""

    self_funded: Floats
    debt_purchase: Floats
    domestic: Floats
    unsound: tuple[str, ...]

    @property
    def best(self) -> list[str]:
        """The strategy with the greatest mean of each claim; "" where none has a figure."""
        names = ("self_funded", "debt_purchase", "domestic")
        table = np.stack(
            [np.where(np.isnan(getattr(self, name)), -np.inf, getattr(self, name)) for name in names]
        )
        found = table.argmax(axis=0)
        return [names[i] if np.isfinite(table[i, k]) else "" for k, i in enumerate(found.tolist())]


def screen_matters(matters: Sequence[Matter], investor: Investor, wait: float = 0.0) -> Screened:
    """Screen matters: one bad one is marked, and hurts no other."""
    columns = columns_of(matters)
    found = screen_columns(columns, investor, wait)
    home = np.array([domestic(one.home, one.claim, investor.creditor) for one in matters])
    return Screened(found.self_funded, found.debt_purchase, home, found.unsound)


def screen_columns(columns: Columns, investor: Investor, wait: float = 0.0) -> Screened:
    """The same of columns, without work at home."""
    many = len(columns)
    ours, theirs = np.full(many, investor.creditor), np.full(many, investor.funder)
    fails = columns.unsound > 0
    alone = gross(columns, ours, wait) - costs(columns, ours, wait)
    bought = np.maximum(gross(columns, theirs, wait) - costs(columns, theirs, wait), 0.0)
    return Screened(
        np.where(fails, np.nan, alone),
        np.where(fails, np.nan, bought),
        np.full(many, np.nan),
        tuple(REASONS[code] for code in columns.unsound.tolist()),
    )


def domestic(home: Home | None, claim: float, rate: float) -> float:
    """(1 - pi0) E[share] factor C0 L(r) - F - c (1 - L(r)) / r; not a number where nothing is said of home."""
    if home is None:
        return float("nan")
    duration = home.took.duration()
    brings = (
        (1.0 - home.propertyless) * home.share.mean * home.factor * claim * float(laplace(duration, rate))
    )
    return brings - home.fixed - home.rate * float(stage_annuity(rate, duration))
