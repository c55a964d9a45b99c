"""Which claims to pursue, by which strategy, under a budget: at most one option a claim, and how far the answer may be from the best."""

from exequatur.value.portfolio.budget import Selection, select
from exequatur.value.portfolio.constrained import Limit, select_under
from exequatur.value.portfolio.tail import TailSelection, select_by_tail

__all__ = ["Limit", "Selection", "TailSelection", "select", "select_by_tail", "select_under"]
