"""What a route costs whoever pays: fixed sums at the start of a stage, a rate while it runs, adverse costs where it is lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from exequatur.value.discounting import stage_annuity
from exequatur.value.durations import Duration, Real, laplace


@dataclass(frozen=True)
class PaidStage:
    """A stage: its duration (years), a fixed sum at its start, a rate a year while it runs, the chance to win it, what losing it costs."""

    duration: Duration
    fixed: Real = 0.0
    rate: Real = 0.0
    won: Real = 1.0
    adverse: Real = 0.0


@dataclass(frozen=True)
class Costs:
    """Expected costs, discounted and nominal, and the probability that every stage is won."""

    value: Real
    nominal: Real
    won: Real


def expected_costs(stages: Sequence[PaidStage], discount: Real) -> Costs:
    """The costs of stages of which each begins only if the one before it was won."""
    value: Real = 0.0
    nominal: Real = 0.0
    reached: Real = 1.0
    weight: Real = 1.0
    for stage in stages:
        passed = laplace(stage.duration, discount)
        lost = 1.0 - stage.won
        value += weight * (stage.fixed + stage.rate * stage_annuity(discount, stage.duration))
        value += weight * passed * lost * stage.adverse
        nominal += reached * (stage.fixed + stage.rate * stage.duration.mean + lost * stage.adverse)
        weight, reached = weight * passed * stage.won, reached * stage.won
    return Costs(value, nominal, reached)


def continuation(stages: Sequence[PaidStage], recovery: Real, discount: Real) -> list[Real]:
    """What it is worth to go on at the start of each stage, and after the last: backward from `recovery`, never below 0 as one may stop.

    value_i = max(0, -F_i - c_i (1 - L_i(r)) / r + L_i(r) (p_i value_(i+1) - (1 - p_i) A_i)).
    """
    import numpy as np

    values: list[Real] = [recovery]
    for stage in reversed(stages):
        passed = laplace(stage.duration, discount)
        go_on = passed * (stage.won * values[0] - (1.0 - stage.won) * stage.adverse)
        go_on = go_on - stage.fixed - stage.rate * stage_annuity(discount, stage.duration)
        found = np.maximum(go_on, 0.0)
        values.insert(0, found if found.ndim else float(found))
    return values
