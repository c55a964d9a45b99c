"""Why a total of the tape may differ from the sum of its rows, in words that a person can check."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

_FACTORS = (10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)


@dataclass(frozen=True)
class Difference:
    """A total that differs, in minor units of one currency.

    `amounts`: number of each row summed -> its amount, None where it was not read. `others`: sums of the other fields.
    `subtotals`: what the tape's subtotals of the field state.
    """

    stated: int
    found: int
    accepted: int | None
    amounts: Mapping[int, int | None]
    others: Mapping[str, int]
    subtotals: tuple[int, ...] = ()
    hidden: bool = False


def explain(case: Difference) -> tuple[str, dict[str, Any]]:
    """The code of what accounts for a difference exactly, and what fills its message; "" where nothing does.

    >>> explain(Difference(150, 100, 100, {2: 100, 3: None}, {}))
    ('unread_row', {'row_like': 3, 'minor': 50})
    """
    gap = case.stated - case.found
    near = 1
    if case.accepted is not None and case.accepted != case.found and abs(case.stated - case.accepted) <= near:
        return "rejected_rows", {}
    unread = [number for number, amount in case.amounts.items() if amount is None]
    if gap > 0 and len(unread) == 1 and not _is_factor(case.stated, case.found):
        return "unread_row", {"row_like": unread[0], "minor": gap}
    for name, total in case.others.items():
        if total and abs(case.stated - total) <= near:
            return "of_field", {"field_like": name}
    for size in (1, 2, 3):
        for names in combinations(sorted(case.others), size):
            added = sum(case.others[name] for name in names)
            if added and abs(gap - added) <= near:
                return "includes_field", {"field_like": " + ".join(names)}
    if case.subtotals and abs(gap - sum(case.subtotals)) <= near:
        return "subtotals_counted", {}
    if factor := _is_factor(case.stated, case.found):
        return "unit_factor", {"factor": f"{factor:,}"}
    for number, amount in case.amounts.items():
        if amount and abs(abs(gap) - abs(amount)) <= near:
            return ("row_left_out" if (gap < 0) == (amount > 0) else "row_twice"), {"row_like": number}
    if gap > 0 and unread:
        return "unread_rows", {"rows_like": len(unread), "minor": gap}
    if _is_rounding(case):
        return "rounding", {}
    if len(case.subtotals) > 1 and abs(case.stated - sum(case.subtotals)) <= near:
        return "sum_of_subtotals", {}
    return ("hidden_rows", {}) if case.hidden and gap > 0 else ("", {})


def _is_factor(stated: int, found: int) -> int | None:
    """The power of ten that one of the sums is of the other, but for the rounding of the smaller."""
    if stated <= 0 or found <= 0:
        return None
    large, small = max(stated, found), min(stated, found)
    return next((f for f in _FACTORS if abs(large - small * f) <= f), None)


def _is_rounding(case: Difference) -> bool:
    """Can the rounding of every row, or of the total, account for it? Never more than a thousandth of the total."""
    gap = abs(case.stated - case.found)
    amounts = [amount for amount in case.amounts.values() if amount]
    if not amounts or gap * 1000 > abs(case.stated):
        return False
    return gap <= max(_step(amounts) * (len(amounts) + 1), _step([case.stated])) // 2


def _step(amounts: list[int]) -> int:
    step = 10**12
    for amount in amounts:
        while amount % step:
            step //= 10
    return step
