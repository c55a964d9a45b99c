"""Probabilities and log-odds."""

import math

FARTHEST = 60.0
"""Log-odds beyond it are as good as certain."""


def probability_of(log_odds: float) -> float:
    """The probability whose odds have this logarithm.

    >>> probability_of(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, log_odds))))


def log_odds_of(probability: float) -> float:
    """The logarithm of the odds of a probability strictly between 0 and 1."""
    return math.log(probability / (1 - probability))
