"""From a claim and its assessment to a matter that can be valued: the one place where law, routes and value meet."""

from exequatur.screening.valuing.assumptions import Assumptions, load_assumptions, shipped_assumptions
from exequatur.screening.valuing.matters import Built, matter_of

__all__ = ["Assumptions", "Built", "load_assumptions", "matter_of", "shipped_assumptions"]
