"""A waterfall: who is paid what, in which order, out of all that has been received. One definition as data, two evaluators.

`exact` works in whole minor units and is what cash is paid by; `arrays` works on floats over many paths. They are never more than a
minor unit per party apart: `exact` computes in fractions and rounds once, at the end.
"""

from exequatur.value.waterfall.exact import Distribution, distribute, entitled
from exequatur.value.waterfall.model import (
    Due,
    Fee,
    Funding,
    Hurdle,
    Payee,
    Rest,
    Waterfall,
)

__all__ = [
    "Distribution",
    "Due",
    "Fee",
    "Funding",
    "Hurdle",
    "Payee",
    "Rest",
    "Waterfall",
    "distribute",
    "entitled",
]
