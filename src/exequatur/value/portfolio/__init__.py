"""Which claims to pursue, by which strategy, under a budget: at most one option a claim, and how far the answer may be from the best."""

from exequatur.value.portfolio.budget import Selection, select
from exequatur.value.portfolio.constrained import bound_under, select_under
from exequatur.value.portfolio.limits import ForcedExceed, Limit
from exequatur.value.portfolio.tail import TailSelection, select_by_tail

__all__ = [
    "ForcedExceed",
    "Limit",
    "Selection",
    "TailSelection",
    "bound_under",
    "select",
    "select_by_tail",
    "select_under",
]
