"""Control totals: what the candidate rows, the accepted ones and the tape itself say, per currency, never across currencies."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from exequatur.claims.tape.model import Control, Row, SheetTotals, TotalsCheck
from exequatur.claims.tape.vocabulary import field_kinds

OWED_FIELDS = (
    "principal",
    "interest",
    "penalty",
    "penalty_on_interest",
    "compound_interest",
    "judgment_interest",
    "fees",
    "principal_and_interest",
    "total",
)
"""What is owed, in the order in which reports show it."""


def totals_of(rows: Iterable[Mapping[str, Any]], field: str) -> dict[str, int]:
    """Sum of `field` in minor units by currency, never across currencies."""
    sums: Counter[str] = Counter()
    for row in rows:
        if row.get(field) is not None:
            sums[row["currency"]] += row[field]
    return dict(sorted(sums.items()))


def rounding_step(rows: Iterable[Mapping[str, Any]]) -> int:
    """The step in minor units in which every amount of a table is written: 10000 where all stand in 万元 with two decimals.

    Sums of figures so rounded differ by up to half a step for each; the step is at least one minor unit.
    """
    step = 10**12
    for row in rows:
        for name in OWED_FIELDS:
            value = row.get(name)
            while value and value % step:
                step //= 10
        if step == 1:
            break
    return step if step < 10**12 else 1


def control(judged: Sequence[Row], field: str, checks: Sequence[TotalsCheck]) -> Control:
    """The control totals of a tape.

    Args:
        judged: every candidate row, accepted or rejected.
        field: the totals field.
        checks: the tape's own totals rows, see `totals_rows.check_totals`.
    """
    accepted = [row.values for row in judged if row.status == "accepted"]
    rejected = [row.values for row in judged if row.status != "accepted"]
    stated = tuple(
        (check.sheet, check.row, check.field, check.stated, check.agrees)
        for check in checks
        if check.field == field and check.kind == "total"
    )
    return Control(
        totals_of((row.values for row in judged), field),
        totals_of(accepted, field),
        totals_of(rejected, field),
        stated,
        tuple(checks),
        tuple(_by_sheet(judged)),
    )


def _by_sheet(judged: Sequence[Row]) -> Iterable[SheetTotals]:
    """Sums of every field of what is owed, sheet by sheet in the order of the tape."""
    names = [name for name in OWED_FIELDS if field_kinds().get(name) == "money"]
    sums: dict[tuple[str, str, str], list[int]] = {}
    sheets: dict[str, None] = {}
    for row in judged:
        sheets[row.sheet] = None
        for name in names:
            if (minor := row.values.get(name)) is not None:
                pair = sums.setdefault((row.sheet, name, row.values["currency"]), [0, 0])
                pair[row.status != "accepted"] += minor
    for sheet in sheets:
        for name in names:
            for (where, what, currency), (after, rejected) in sorted(sums.items()):
                if (where, what) == (sheet, name):
                    yield SheetTotals(sheet, name, currency, after + rejected, after, rejected)
