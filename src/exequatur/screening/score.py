"""The score of a claim from columns: what each part of it is worth.

Everything here works on arrays over claims, so that a million claims take seconds; one claim is an array of length one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exequatur.screening.settings import Scale, Settings

Floats = NDArray[np.float64]
Ints = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Parts:
    """What each part of the score is worth for every claim, 0 to 1, and the score itself, 0 to 100."""

    strength: Floats
    evidence: Floats
    amount: Floats
    refusal_risk: Floats
    urgency: Floats
    natural_person: Floats
    completeness: Floats
    score: Floats


def in_words(words: Mapping[str, float], order: tuple[str, ...]) -> Floats:
    """The worth of each word of `order`, with a last element of 0 that the number -1 (none) picks out.

    >>> in_words({"a": 0.5, "b": 1.0}, ("b", "a")).tolist()
    [1.0, 0.5, 0.0]
    """
    return np.array([words[word] for word in order] + [words.get("none", 0.0)])


def amount_worth(
    minor: Ints,
    currency: Ints,
    currencies: tuple[str, ...],
    units: Mapping[str, int],
    scales: Mapping[str, Scale],
) -> Floats:
    """How much an amount counts: 0 at the floor of its currency, 1 from `full` on, by the logarithm in between.

    An unknown amount, or a currency without a scale, counts 0.

    Args:
        minor: minor units, -1 where unknown.
        currency: number of the currency in `currencies`, -1 where unknown.
        currencies: ISO 4217 codes.
        units: minor units in one major unit, by currency.
        scales: floor and full by currency, major units.
    """
    worth = np.zeros(len(minor))
    for number, code in enumerate(currencies):
        scale = scales.get(code)
        mine = (currency == number) & (minor > 0)
        if scale is None or not mine.any():
            continue
        major = minor[mine] / units[code]
        floor = max(scale.floor, 1)
        worth[mine] = np.clip(np.log(major / floor) / np.log(scale.full / floor), 0.0, 1.0)
    return worth


def below_floor(
    minor: Ints,
    currency: Ints,
    currencies: tuple[str, ...],
    units: Mapping[str, int],
    scales: Mapping[str, Scale],
) -> NDArray[np.bool_]:
    """Which claims are known to be under the floor of their currency; a negative amount is, an unknown one (no currency) is not."""
    below = np.zeros(len(minor), np.bool_)
    for number, code in enumerate(currencies):
        if code in scales:
            below |= (currency == number) & (minor < scales[code].floor * units[code])
    return below


def urgency_worth(days_left: Ints, points: tuple[tuple[int, float], ...], known: NDArray[np.bool_]) -> Floats:
    """How urgent a first deadline is: in proportion between the points of the settings; 0 where none is known."""
    days, worth = np.array([p[0] for p in points], float), np.array([p[1] for p in points])
    return np.where(known, np.interp(days_left, days, worth), 0.0)


def total(settings: Settings, **parts: Floats) -> Parts:
    """The weighted score, 0 to 100, of the parts."""
    weights = {name: float(getattr(settings.weights, name)) for name in parts}
    score = sum(weights[name] * parts[name] for name in parts) / sum(weights.values()) * 100
    return Parts(score=np.round(np.asarray(score), 2), **parts)
