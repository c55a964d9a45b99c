"""Means, break-evens and the cost of delay of one pursuit by conditional quasi-Monte Carlo: only durations are drawn.

Given the durations of its stages, the branches of a route (order or none, won or lost, appealed or not, settled or not), the survival of the
asset, rivals, insolvency, the capped lognormal worth of the asset and what contracts make of it all have closed forms. What is left is smooth
in few dimensions, so scrambled Sobol points do in thousands what plain paths do in millions. Independent scrambles give the standard error.

`scope` says for what this holds; everything else is for `value.paths`.
"""

from exequatur.value.conditional.means import PursuedMean, pursued_mean
from exequatur.value.conditional.scope import beyond

__all__ = ["PursuedMean", "beyond", "pursued_mean"]
