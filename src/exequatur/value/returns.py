"""What a party's money earns and how long it is out: gross and net of tax, for one matter or pooled over many."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.irr import Irr, irr_of
from exequatur.value.paths.cash import DAYS, Cash


@dataclass(frozen=True)
class Life:
    """Weighted average lives, in years from today, each sum weighing by its amount: of what is received, of what is paid; None where nothing is. Their
    difference is how long a unit of money is out."""

    received: float | None
    paid: float | None


def irr_of_cash(cash: Cash) -> Irr | None:
    """The internal rate of return of the expected cash flows, day by day; None where nothing flows."""
    return pooled_irr([cash])


def pooled_irr(pool: Sequence[Cash]) -> Irr | None:
    """The internal rate of return of the expected cash flows of several matters together, day by day: never a mean of their rates; None where nothing flows.

    Money is in one currency.
    """
    days = [cash.expected_by_day() for cash in pool]
    flows = np.zeros(max((len(one) for one in days), default=0))
    for one in days:
        flows[: len(one)] += one
    return irr_of(np.arange(len(flows)) / DAYS, flows) if flows.any() else None


def life_of(cash: Cash) -> Life:
    """The weighted average lives of the expected cash flows."""
    amounts, years = np.zeros(2), np.zeros(2)
    for amount, at in cash.lumps:
        _weigh(amount, amount * at, amounts, years)
    for rate, begin, end in cash.streams:
        _weigh(rate * (end - begin), rate * (np.square(end) - np.square(begin)) / 2, amounts, years)
    received, paid = (float(y / a) if a else None for a, y in zip(amounts, years, strict=True))
    return Life(received, paid)


def _weigh(amount: Floats, by_time: Floats, amounts: Floats, years: Floats) -> None:
    """Add a sum to what is received (first) or paid (second), with its time."""
    for i, side in enumerate((amount > 0, amount < 0)):
        amounts[i] += float(amount[side].sum())
        years[i] += float(by_time[side].sum())
