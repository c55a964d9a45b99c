"""A waterfall: who is paid what, in which order, out of all that has been received. One definition as data, two evaluators.

`exact` and `dated` work in whole minor units and are what cash is paid by; `arrays` and `dated_arrays` work on floats over many paths. They are never
more than a minor unit per party apart: the exact ones compute in fractions and round once, at the end. `steps` shows one distribution tier by tier.
"""

from exequatur.value.waterfall.dated import Event, Laid, Received, Returned, Settled, settle
from exequatur.value.waterfall.exact import Distribution, distribute, entitled
from exequatur.value.waterfall.model import (
    AnyTier,
    CatchUp,
    Due,
    Fee,
    Funding,
    Group,
    Hurdle,
    Member,
    Payee,
    Preferred,
    Rest,
    Secured,
    Surplus,
    Waterfall,
)
from exequatur.value.waterfall.steps import Step, steps

__all__ = [
    "AnyTier",
    "CatchUp",
    "Distribution",
    "Due",
    "Event",
    "Fee",
    "Funding",
    "Group",
    "Hurdle",
    "Laid",
    "Member",
    "Payee",
    "Preferred",
    "Received",
    "Rest",
    "Returned",
    "Secured",
    "Settled",
    "Step",
    "Surplus",
    "Waterfall",
    "distribute",
    "entitled",
    "settle",
    "steps",
]
