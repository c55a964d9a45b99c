"""The mean present value of what a route costs, for many claims at once."""

import numpy as np

from exequatur.value.durations import Floats
from exequatur.value.screen.columns import Columns
from exequatur.value.screen.forms import spend
from exequatur.value.screen.lots import lot_of
from exequatur.value.screen.names import ADVERSE_COSTS, COSTS, OUT


def costs(columns: Columns, rate: Floats, wait: float = 0.0) -> Floats:
    """What the route costs in the mean, above zero, discounted at `rate`. An application for an order is taken to be paid for in full."""
    lot = lot_of(columns)
    out = np.zeros((len(OUT), len(lot)))
    spend(np.concatenate([lot.own, lot.route], axis=1).T, [0.0, 0.0, wait], rate, 0, out)  # type: ignore[no-untyped-call]
    return np.asarray(out[COSTS] + out[ADVERSE_COSTS])
