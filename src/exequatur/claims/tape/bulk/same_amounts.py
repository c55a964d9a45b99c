"""Rows of a large table that share an amount: of those, the ones that share party and currency too."""

from typing import NamedTuple

import numpy as np

from exequatur.claims.tape.bulk.convert import Fields, rows_of
from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.duplicates import linking_keys

_SLOTS = 1 << 16
"""Amounts are sorted out by their last bits first."""


class Amounts(NamedTuple):
    """Rows that share the amount by which they are compared with others, and those amounts."""

    rows: Ints
    amounts: Ints


def shared_amounts(fields: Fields, field: str) -> Amounts:
    """The rows whose amount another has too, whether it is sound or not."""
    amount: Ints = np.zeros(fields.height, dtype=np.int64)
    for i, name in enumerate(dict.fromkeys((field, "principal", "total"))):
        values = fields.values.get(name)
        if values is not None and values.series is not None and (i == 0 or (amount == 0).any()):
            own = values.series.fill_null(0).to_numpy()
            amount = own if i == 0 else np.where(amount == 0, own, amount)
    ordered = np.sort(amount)
    twice = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    twice = twice[twice != 0]
    marked = np.zeros(_SLOTS, dtype=bool)
    marked[twice % _SLOTS] = True
    rows = np.flatnonzero(marked[amount & (_SLOTS - 1)])
    rows = rows[np.isin(amount[rows], twice)]
    return Amounts(rows, amount[rows])


def same_amount(fields: Fields, sound: Ints, field: str, shared: Amounts) -> Ints:
    """Sound rows that share party, currency and amount, as `duplicates.linking_keys` levels them, with another."""
    kept = sound[shared.rows]
    rows, amount = shared.rows[kept], shared.amounts[kept]
    _, places, counts = np.unique(amount, return_inverse=True, return_counts=True)
    rows = rows[counts[places] > 1]
    if not len(rows):
        return np.zeros(0, dtype=np.int64)
    wanted = ("borrower_name", "claim_name", "currency", field, "principal", "total")
    values_of = {name: values for name, values in fields.values.items() if name in wanted}
    groups: dict[object, list[int]] = {}
    for row, one in zip(rows.tolist(), rows_of(values_of, rows), strict=True):
        for key in linking_keys(one, field):
            groups.setdefault(key, []).append(row)
    return np.array(
        sorted({row for group in groups.values() if len(group) > 1 for row in group}), dtype=np.int64
    )
