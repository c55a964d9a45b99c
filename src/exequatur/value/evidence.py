"""Success probabilities as Beta distributions: a prior mean with a weight in cases, moved by comparable precedents."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log
from typing import Annotated

import numpy as np
from msgspec import Meta, Struct
from scipy import special

from exequatur.value.durations import Floats

PRIOR_WEIGHT = 10.0
"""Cases that a prior weighs where nothing else is said (docs/value.md)."""


class Beta(Struct, frozen=True, forbid_unknown_fields=True):
    """Beta(a, b): `a` successes and `b` failures, weights included."""

    a: Annotated[float, Meta(gt=0)]
    b: Annotated[float, Meta(gt=0)]

    @property
    def mean(self) -> float:
        """The expected probability, by which a single claim's mean is computed."""
        return self.a / (self.a + self.b)

    @property
    def correlation(self) -> float:
        """1 / (a + b + 1): of the outcomes of two claims that share this unknown probability."""
        return 1.0 / (self.a + self.b + 1.0)

    def after(self, successes: float, failures: float) -> "Beta":
        """The distribution after more cases were decided."""
        return Beta(self.a + successes, self.b + failures)


class Precedent(Struct, frozen=True):
    """A decided case: whether it was won, how comparable it is (0 to 1), how many years ago it was decided."""

    won: bool
    comparable: float = 1.0
    years_ago: float = 0.0


def from_precedents(
    mean: float,
    precedents: Iterable[Precedent],
    weight: float = PRIOR_WEIGHT,
    half_life: float = 10.0,
    log_odds: float = 0.0,
) -> Beta:
    """a = m w + s, b = (1 - m) w + f, each precedent weighted by its comparability and halved every `half_life` years.

    Args:
        mean: prior mean m, above 0 and below 1.
        weight: prior weight w, in cases.
        half_life: years; infinite for no decay.
        log_odds: shift of the prior mean for missing documents or refusal risks, on the log-odds scale.

    Raises:
        ValueError: a mean that is not between 0 and 1, or a weight that is not above 0.
    """
    if not 0 < mean < 1 or not weight > 0:
        raise ValueError(f"a prior mean lies between 0 and 1 and its weight above 0: {mean}, {weight}")
    shifted = 1.0 / (1.0 + exp(-(log(mean / (1.0 - mean)) + log_odds)))
    won = lost = 0.0
    for one in precedents:
        counts = one.comparable * 0.5 ** (one.years_ago / half_life)
        won, lost = (won + counts, lost) if one.won else (won, lost + counts)
    return Beta(shifted * weight, (1.0 - shifted) * weight).after(won, lost)


@dataclass(frozen=True)
class Wins:
    """How many of n claims are won that share one unknown probability: BetaBinomial(n, a, b)."""

    probabilities: Floats

    @property
    def mean(self) -> float:
        """Expected number of wins."""
        return float(self.probabilities @ np.arange(len(self.probabilities)))

    @property
    def variance(self) -> float:
        """Of the number of wins."""
        return float(self.probabilities @ np.square(np.arange(len(self.probabilities)) - self.mean))

    def at_least(self, wins: float) -> float:
        """The probability of so many wins or more."""
        return float(self.probabilities[int(np.ceil(wins)) :].sum())


def wins(beta: Beta, n: int) -> Wins:
    """The distribution of the number of wins among `n` claims."""
    j = np.arange(n + 1)
    logs = special.gammaln(n + 1) - special.gammaln(j + 1) - special.gammaln(n - j + 1)
    logs = logs + special.betaln(beta.a + j, beta.b + n - j) - special.betaln(beta.a, beta.b)
    return Wins(np.exp(logs))
