"""The derivation: what the evaluator did to one row, sentence by sentence.

The evaluator's operations take a `Trace`. Over columns it is None and costs nothing; for one row it records a `Step` at
each operation. There is no second computation: a step says what the operation found.
"""

from datetime import date
from typing import TypeAlias

from exequatur.routes.answers import Step
from exequatur.routes.columns import NAT, to_date

Value: TypeAlias = str | int | float | date | None


class Trace:
    """Records the steps of one row."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def add(self, key: str, /, *, day: int | None = None, until: int | None = None, **values: Value) -> None:
        """Record one step; `day` and `until` are day numbers and become dates."""
        for name, number in (("day", day), ("until", until)):
            if number is not None:
                values[name] = to_date(number) if number != NAT else None
        self.steps.append(Step(key, values))

    def take(self) -> tuple[Step, ...]:
        """The steps so far; the record starts anew."""
        steps, self.steps = tuple(self.steps), []
        return steps


def told(trace: Trace | None) -> bool:
    """Whether a derivation is being recorded."""
    return trace is not None
